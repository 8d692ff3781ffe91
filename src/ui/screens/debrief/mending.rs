//! What one would change after a run: the one fix to begin with and whether it stops the trouble coming back, an idea in
//! one's own words for whoever owns the way of working, and the support to ask for. It judges nobody; the answer to
//! whether a fix stops it is the case's own.

use std::cell::RefCell;

use egui::{Align, Layout, Ui, vec2};

use crate::ui::app::Shell;
use crate::ui::screens::debrief::recoveries::CauseView;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::terms;
use crate::ui::theme::Theme;
use crate::ui::widgets::{
    Button, Notice, NoticeKind, ReplyBox, button_ui, choice_ui, choice_width, notice_ui, reply_box_ui, well_frame,
};
use crate::words::Words;
use crate::workflow::Attempt;
use crate::workflow::ideas::{self, Collected, IDEA_MAX, Idea, Mend, Support};
use crate::workflow::reflection::Journal;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Whether the fix of the cause of this position stops it, as the learner thinks.
    Answer(usize, bool),
    /// Begin with the fix of the cause of this position, or no longer.
    Begin(usize),
    /// Write the idea, or write it anew.
    Write,
    /// Keep it as it stands in the box.
    Keep,
    /// Put the box away; what was kept before stands.
    PutAway,
    /// Ask for this support, or no longer.
    Support(Support),
    /// Copy all ideas.
    Copy,
}

/// What was said and what is being written.
#[derive(Debug, Default)]
pub struct Mending {
    /// Which fixes the learner has judged, and how.
    answers: Vec<(usize, bool)>,
    /// What is kept of it.
    idea: Idea,
    /// The support that was asked for.
    support: Vec<Support>,
    /// The open box. A section is drawn from what many share, and its box is the one thing there that is written to.
    writing: RefCell<Option<String>>,
    /// Everybody's who practises here now: how many ideas there are, over all runs.
    all: usize,
    /// All of them were copied just now.
    copied: bool,
    /// Why it could not be kept.
    failed: Option<String>,
}

impl Mending {
    /// Reads what is kept. What cannot be read is shown as not said.
    pub(super) fn read(attempt: &Attempt, shell: &Shell) -> Self {
        let entry = Journal::read(&shell.ws).unwrap_or_default().of(&attempt.id);
        let idea = entry.idea.unwrap_or_default();
        let causes = &attempt.session.scenario().causes;
        let judged = idea
            .mend
            .as_ref()
            .and_then(|mend| causes.iter().position(|cause| cause.id == mend.cause).map(|at| (at, mend.thought_so)));
        let all = ideas::collected(&shell.ws).map_or(0, |all| all.len());
        Self { answers: judged.into_iter().collect(), idea, support: entry.support, all, ..Self::default() }
    }

    pub(super) fn apply(&mut self, ask: Ask, attempt: &Attempt, shell: &Shell) {
        self.copied = false;
        match ask {
            Ask::Answer(at, stops) => {
                self.answers.retain(|(known, _)| *known != at);
                self.answers.push((at, stops));
            }
            Ask::Begin(at) => {
                let session = &attempt.session;
                let Some(cause) = session.scenario().causes.get(at) else { return };
                let thought_so = self.answer(at).unwrap_or(cause.stops_it);
                let chosen = !self.begins_with(&cause.id);
                let mend = chosen.then(|| ideas::mend_of(session, cause, thought_so));
                self.keep(Idea { mend, ..self.idea.clone() }, attempt, shell);
            }
            Ask::Write => *self.writing.get_mut() = Some(self.idea.words.clone()),
            Ask::PutAway => *self.writing.get_mut() = None,
            Ask::Keep => {
                let words = self.writing.get_mut().clone().unwrap_or_default().trim().to_owned();
                if self.keep(Idea { words, ..self.idea.clone() }, attempt, shell) {
                    *self.writing.get_mut() = None;
                }
            }
            Ask::Support(support) => {
                let mut asked = self.support.clone();
                match asked.iter().position(|known| *known == support) {
                    Some(at) => drop(asked.remove(at)),
                    None => asked.push(support),
                }
                asked.sort_unstable();
                match ideas::keep_support(&shell.ws, &attempt.id, &asked) {
                    Ok(()) => (self.support, self.failed) = (asked, None),
                    Err(error) => self.fail(&error.to_string(), shell),
                }
            }
            Ask::Copy => match ideas::collected(&shell.ws) {
                Ok(all) => {
                    shell.ctx.copy_text(told(&shell.words, &all));
                    self.copied = true;
                }
                Err(error) => self.fail(&error.to_string(), shell),
            },
        }
    }

    /// Whether it was kept.
    fn keep(&mut self, idea: Idea, attempt: &Attempt, shell: &Shell) -> bool {
        let idea = Idea { case: attempt.session.scenario().title.clone(), ..idea };
        match ideas::keep_idea(&shell.ws, &attempt.id, &idea) {
            Ok(()) => {
                (self.idea, self.failed) = (idea, None);
                self.all = ideas::collected(&shell.ws).map_or(self.all, |all| all.len());
                true
            }
            Err(error) => {
                self.fail(&error.to_string(), shell);
                false
            }
        }
    }

    fn fail(&mut self, error: &str, shell: &Shell) {
        self.failed = Some(shell.words.tell("debrief-mend-failed", &[("error", error.into())]));
    }

    fn answer(&self, at: usize) -> Option<bool> {
        self.answers.iter().find(|(known, _)| *known == at).map(|(_, stops)| *stops)
    }

    fn begins_with(&self, cause: &str) -> bool {
        self.idea.mend.as_ref().is_some_and(|mend| mend.cause == cause)
    }
}

/// All ideas as a text to hand on.
fn told(words: &Words, all: &[Collected]) -> String {
    let mut lines = vec![words.say("debrief-mend-copied-title").to_owned()];
    for Collected { idea, .. } in all {
        lines.push(String::new());
        lines.push(idea.case.clone());
        if let Some(Mend { text, fix, .. }) = &idea.mend {
            let put = [("cause", text.into()), ("fix", fix.into())];
            lines.push(words.tell("debrief-mend-copied-fix", &put));
        }
        if !idea.words.is_empty() {
            lines.push(words.quoted(&idea.words));
        }
    }
    lines.join("\n")
}

/// What would mend a cause, and whether that stops it: first as the learner thinks, then as it is.
pub(super) fn fix_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    (at, cause): (usize, &CauseView),
    emit: &mut dyn FnMut(Action),
) {
    let (words, mending) = (&theme.words, &state.mending);
    well_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        ui.label(theme.body(words.tell("debrief-cause-mend", &[("fix", (&cause.fix).into())])));
        ui.label(theme.strong(words.say("debrief-mend-asks")));
        let said = mending.answer(at);
        wrapped(ui, theme, |ui| {
            for (stops, name) in [(true, words.say("debrief-mend-yes")), (false, words.say("debrief-mend-no"))] {
                if choice_ui(ui, theme, name, said == Some(stops)).clicked() {
                    emit(Action::Mend(Ask::Answer(at, stops)));
                }
            }
        });
        let Some(said) = said else { return };
        let verdict = match (cause.stops_it, said) {
            (true, true) => words.say("debrief-mend-it-does"),
            (true, false) => words.say("debrief-mend-it-does-after-all"),
            (false, false) => words.say("debrief-mend-it-does-not"),
            (false, true) => words.say("debrief-mend-it-does-not-though"),
        };
        ui.label(theme.body(verdict));
        let begins = mending.begins_with(&cause.id);
        let button = if begins { words.say("debrief-mend-not-this") } else { words.say("debrief-mend-this") };
        if begins {
            ui.label(theme.strong(words.say("debrief-mend-chosen")));
        }
        if button_ui(ui, theme, &Button::outline(button).small()).clicked() {
            emit(Action::Mend(Ask::Begin(at)));
        }
    });
}

/// The idea in one's own words, for whoever owns the way of working.
pub(super) fn idea_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let (words, mending) = (&theme.words, &state.mending);
    ui.add_space(theme.space.xs);
    ui.label(theme.strong(words.say("debrief-mend-idea")));
    ui.label(theme.small(words.say("debrief-mend-idea-explains")));
    let Ok(mut writing) = mending.writing.try_borrow_mut() else { return };
    if let Some(text) = writing.as_mut() {
        let shown = ReplyBox {
            label: words.say("debrief-mend-idea"),
            hint: words.say("debrief-mend-idea-hint"),
            spans: &[],
            rows: 3,
            most: IDEA_MAX,
            at_end: false,
        };
        reply_box_ui(ui, theme, &shown, text, |_| {});
        wrapped(ui, theme, |ui| {
            if button_ui(ui, theme, &Button::outline(words.say("debrief-mend-keep")).small()).clicked() {
                emit(Action::Mend(Ask::Keep));
            }
            if button_ui(ui, theme, &Button::text(words.say("common-cancel")).small()).clicked() {
                emit(Action::Mend(Ask::PutAway));
            }
        });
    } else {
        let button = if mending.idea.words.is_empty() {
            words.say("debrief-mend-write")
        } else {
            ui.label(theme.body(words.quoted(&mending.idea.words)));
            words.say("debrief-mend-change")
        };
        if button_ui(ui, theme, &Button::outline(button).small()).clicked() {
            emit(Action::Mend(Ask::Write));
        }
    }
    if let Some(failed) = &mending.failed {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
    }
    if mending.all == 0 {
        return;
    }
    ui.label(theme.small(words.tell("debrief-mend-all", &[("count", mending.all.into())])));
    let copy = if mending.copied { words.say("debrief-mend-copied") } else { words.say("debrief-mend-copy") };
    if button_ui(ui, theme, &Button::text(copy).small()).clicked() {
        emit(Action::Mend(Ask::Copy));
    }
}

/// The support one would ask for, to choose from.
pub(super) fn support_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.add_space(theme.space.xs);
    ui.label(theme.strong(words.say("debrief-mend-support")));
    wrapped(ui, theme, |ui| {
        for support in Support::ALL {
            let text = terms::support(words, support);
            // A pill that does not fit goes into the next row whole.
            let left = ui.available_size_before_wrap().x;
            if left < choice_width(ui, theme, text) {
                ui.end_row();
            }
            if choice_ui(ui, theme, text, state.mending.support.contains(&support)).clicked() {
                emit(Action::Mend(Ask::Support(support)));
            }
        }
    });
    ui.label(theme.small(words.say("debrief-mend-support-explains")));
}

fn wrapped(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui)) {
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), 0.0), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        contents(ui);
    });
}
