//! Where the runs are that were kept of a room, and the one press that brings them into the reports.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Ui;
use serde::Serialize;

use crate::domain::workshop::Room;
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::screens::debrief::tied;
use crate::ui::screens::room_debrief::Action;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, button_ui, card_ui, long_lines_ui};
use crate::words::{Said, Told as _, Words};
use crate::workflow::room::runs::{KeptRun, as_hand_ins, kept_runs};

/// Which state of the room it is, and whether its own run was kept by then.
type At = (u64, bool);

/// The runs that were kept of a room.
#[derive(Debug, Default)]
pub(super) struct Runs {
    /// What they are of.
    at: Option<At>,
    looking: Option<(At, Answer<Vec<KeptRun>>)>,
    known: Vec<KeptRun>,
    /// Hand-ins of them that are being written.
    writing: Option<Answer<Vec<PathBuf>>>,
}

/// The card, as plain data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RunsView {
    /// Whose they are, where they are and what to do next.
    pub text: String,
    /// What the button says; nothing where none can be handed in.
    pub action: Option<String>,
}

impl Runs {
    /// Takes up what came, and looks again after something was kept; why it could not be looked.
    pub(super) fn follow(&mut self, shell: &Shell, room: &Arc<Room>, now: At) -> Option<Said> {
        let mut failed = None;
        if let Some((at, found)) = self.looking.as_ref().and_then(|(at, answer)| Some((*at, answer.poll()?))) {
            (self.looking, self.at) = (None, Some(at));
            match found {
                Ok(found) => self.known = found,
                Err(why) => failed = Some(why),
            }
        }
        if self.at != Some(now) && self.looking.is_none() {
            let (store, room) = (shell.ws.store.clone(), Arc::clone(room));
            let look = move || kept_runs(&store, &room).map_err(|error| error.said());
            self.looking = Some((now, Answer::on_a_thread(&shell.ctx, look)));
        }
        failed
    }

    /// Whether it is not known yet which there are.
    pub(super) fn is_looking(&self) -> bool {
        self.looking.is_some()
    }

    /// Has the hand-ins written by which they come into the reports, on a thread of its own: files take their time.
    pub(super) fn write_hand_ins(&mut self, shell: &Shell) {
        if self.writing.is_none() {
            let (ws, known) = (shell.ws.beside(), self.known.clone());
            let write = move || as_hand_ins(&ws, &known).map_err(|error| error.said());
            self.writing = Some(Answer::on_a_thread(&shell.ctx, write));
        }
    }

    /// Those that have been written, or why not.
    pub(super) fn written(&mut self) -> Option<Result<Vec<PathBuf>, Said>> {
        let written = self.writing.as_ref().and_then(Answer::poll)?;
        self.writing = None;
        Some(written)
    }

    /// Whether they are being written.
    pub(super) fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// The card; nothing where nothing was kept.
    pub(super) fn view(&self, words: &Words) -> Option<RunsView> {
        let names: Vec<String> = self.known.iter().map(|run| words.quoted(&run.called)).collect();
        let names = words.listed(&names);
        let put = [("count", self.known.len().into()), ("names", (&names).into())];
        let whole = self.known.iter().filter(|run| run.is_whole).count();
        let next = if whole > 0 { "room-debrief-runs-next" } else { "room-debrief-runs-early" };
        (!self.known.is_empty()).then(|| RunsView {
            text: format!("{} {}", words.tell("room-debrief-runs", &put), words.say(next)),
            action: (whole > 0).then(|| words.tell("room-debrief-runs-put", &[("count", whole.into())])),
        })
    }
}

/// Draws the card.
pub(super) fn runs_ui(ui: &mut Ui, theme: &Theme, view: &RunsView, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(theme.words.say("room-debrief-runs-heading")));
        long_lines_ui(ui, theme, &tied(&view.text), (Step::Body, Weight::Regular), theme.colors.text_secondary);
        if let Some(text) = &view.action
            && button_ui(ui, theme, &Button::outline(text)).clicked()
        {
            emit(Action::IntoReports);
        }
    });
}
