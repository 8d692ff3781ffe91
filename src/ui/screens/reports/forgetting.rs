//! Forgetting what was handed in, asked in place: of one person, or everything. The question stands where the button stood.

use egui::{Ui, vec2};

use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, card_ui, long_lines_ui, notice_ui};
use crate::words::Words;
use crate::workflow::reports::forget::{Forget, Forgotten, forget_naming};

const BODY: (Step, Weight) = (Step::Body, Weight::Regular);
/// Passes in which the question is brought into sight: the page finds its height in the first.
const REVEALS: u8 = 4;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Ask first.
    Begin,
    /// Leave everything as it is.
    No,
    /// Forget it.
    Yes,
}

/// What is being asked, and what came of it.
#[derive(Debug, Default)]
pub(crate) struct Forgetting {
    asks: bool,
    /// The question has just been asked: what keeps everything has the keyboard.
    is_new: bool,
    /// So many passes more it is to be brought into sight.
    reveal: u8,
    /// It was turned away: the keyboard is back on what asked it.
    returns: bool,
    /// What came of it, with the names of a person's files.
    under_way: Option<Answer<(Forgotten, Vec<String>)>>,
    message: Option<(String, bool)>,
}

impl Forgetting {
    pub(crate) fn asks(&self) -> bool {
        self.asks
    }

    /// Whoever comes back is not asked any more, and has read what came of it.
    pub(crate) fn leave(&mut self) {
        (self.asks, self.returns, self.message) = (false, false, None);
    }

    pub(crate) fn apply(&mut self, ask: Ask, what: Option<Forget>, shell: &mut Shell) {
        (self.asks, self.is_new) = (ask == Ask::Begin, ask == Ask::Begin);
        self.returns = ask == Ask::No;
        self.message = None;
        if let (Ask::Yes, Some(what), None) = (ask, what, &self.under_way) {
            self.under_way = Some(shell.clerk.take_in(&shell.ctx, move |archive| forget_naming(archive, &what)));
        }
    }

    /// Whether something has just been forgotten.
    pub(crate) fn look(&mut self, words: &Words) -> bool {
        let Some(answer) = self.under_way.as_ref().and_then(Answer::poll) else { return false };
        self.under_way = None;
        let is_done = answer.is_ok();
        self.message = Some(match answer {
            Ok((gone, files)) => {
                let told = words.tell("reports-forgotten", &[("count", gone.runs.into())]);
                let files = match files.as_slice() {
                    [] => String::new(),
                    files => {
                        let (names, count) = (files.join(", "), files.len());
                        let put = [("files", (&names).into()), ("count", count.into())];
                        words.tell("reports-forgotten-files", &put)
                    }
                };
                let told = [told, files].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
                match gone.traces {
                    None => (told, false),
                    Some(traces) => (format!("{told} {}", traces.told(words)), true),
                }
            }
            Err(why) => (why.told(words), true),
        });
        is_done
    }
}

/// What came of it, and that it is under way.
pub(crate) fn told_ui(ui: &mut Ui, theme: &Theme, state: &Forgetting) {
    if state.under_way.is_some() {
        ui.label(theme.quiet(theme.words.say("reports-forgetting")));
    }
    if let Some((told, is_bad)) = &state.message {
        let kind = if *is_bad { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text: told, action: None });
    }
}

/// The button, or the question: the words of both.
pub(crate) fn ask_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut Forgetting,
    (button, goes): (&str, &str),
    own: &mut dyn FnMut(Ask),
) {
    if !state.asks {
        if state.under_way.is_none() {
            let response = button_ui(ui, theme, &Button::text(button).small());
            if std::mem::take(&mut state.returns) {
                response.request_focus();
            }
            if response.clicked() {
                own(Ask::Begin);
            }
        }
        return;
    }
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.strong(button));
        long_lines_ui(ui, theme, goes, BODY, theme.colors.text);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            let keep = button_ui(ui, theme, &Button::outline(theme.words.say("reports-forget-no")).small());
            if std::mem::take(&mut state.is_new) {
                keep.request_focus();
                state.reveal = REVEALS;
            }
            if state.reveal > 0 {
                // With room around it: at its foot a page that goes on fades out.
                state.reveal -= 1;
                ui.scroll_to_rect(keep.rect.expand(theme.space.xl + theme.space.lg), None);
                ui.ctx().request_repaint();
            }
            if keep.clicked() {
                own(Ask::No);
            }
            if button_ui(ui, theme, &Button::outline(theme.words.say("reports-forget-yes")).small()).clicked() {
                own(Ask::Yes);
            }
        });
    });
}
