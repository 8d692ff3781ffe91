//! A calm page for a part of the window that failed: what is safe, the ways on, where the report lies. It
//! draws with as little as it can, because whatever failed may fail here too.

use egui::{CornerRadius, Label, Margin, Rect, Ui, UiBuilder, pos2, vec2};

use crate::platform::crash::{Fallen, Report};
use crate::ui::commands::Command;
use crate::ui::route::{Part, Route};
use crate::ui::screens::Action;
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::icon_ui;
use crate::ui::widgets::{Button, button_ui, card_ui, rule_ui};
use crate::words::Words;
use crate::workflow::Attempt;

/// Widest card, in points.
const WIDTH: f32 = 600.0;
/// Height of the card, about; it stands a little above the middle.
const TALL: f32 = 340.0;

/// A part of the window that has failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Which.
    pub part: Part,
    /// What is safe, in words.
    pub safe: String,
    /// Its report.
    pub report: Report,
    /// It is the second within a few seconds: the page shows no more than it must.
    pub plain: bool,
}

impl Failure {
    /// The name of its title's words.
    fn title(&self) -> &'static str {
        match self.part {
            _ if self.plain => "store-failed-again",
            Part::Store => "store-failed-saving",
            Part::Action => "store-failed-action",
            _ => "store-failed-screen",
        }
    }

    /// The name of the words that say what it means.
    fn meaning(&self) -> &'static str {
        match (self.plain, self.part) {
            (true, _) => "store-failed-twice",
            (false, Part::Store) => "store-failed-store",
            (false, Part::Conversation | Part::Debrief | Part::Help | Part::Action) => "store-failed-read-again",
            (false, _) => "store-failed-afresh",
        }
    }

    /// What a key means here.
    pub(crate) fn command(&self, command: Command) -> Option<Action> {
        match command {
            Command::Confirm if self.plain => Some(Action::Go(Route::Library)),
            Command::Confirm => Some(Action::GoOn),
            Command::Back => Some(Action::Go(Route::Library)),
            _ => None,
        }
    }

    /// What to say of a search that failed: the conversation does not need it.
    pub(crate) fn search_words(words: &Words, fallen: &Fallen) -> String {
        words.tell("store-search-failed", &[("report", (&report_words(words, &fallen.report)).into())])
    }
}

/// `Your attempt is safe at turn 4.`
pub(crate) fn safe_words(words: &Words, attempt: &Attempt, was_unsaved: bool) -> String {
    let safe = match (attempt.session.is_over(), attempt.turns_saved()) {
        (true, _) => words.say("store-safe-with-results").to_owned(),
        (false, 0) => words.say("store-safe-at-first-line").to_owned(),
        (false, turns) => words.tell("store-safe-at-turn", &[("turn", turns.into())]),
    };
    if was_unsaved { words.tell("store-safe-until-then", &[("safe", (&safe).into())]) } else { safe }
}

fn report_words(words: &Words, report: &Report) -> String {
    match report {
        Ok(path) => words.tell("store-report-at", &[("path", (&path.display().to_string()).into())]),
        Err(why) => words.tell("store-no-report", &[("why", (&why.told(words)).into())]),
    }
}

/// Draws the page over the whole window.
pub fn failed_ui(ui: &mut Ui, theme: &Theme, failure: &Failure, act: &mut dyn FnMut(Action)) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, theme.colors.paper);
    let width = WIDTH.min(whole.width() - 2.0 * theme.space.lg);
    let top = ((whole.height() - TALL) * 0.4).max(theme.space.lg);
    let left = whole.center().x - width / 2.0;
    let at = Rect::from_min_max(pos2(left, whole.top() + top), pos2(left + width, whole.bottom()));
    let mut page = ui.new_child(UiBuilder::new().max_rect(at).id_salt("failed"));
    page.spacing_mut().interact_size.y = 0.0;
    egui::ScrollArea::vertical().auto_shrink([false, false]).show(&mut page, |ui| {
        // The card's shadow is a little wider than the card.
        egui::Frame::new().inner_margin(Margin::same(theme.space.sm as i8)).show(ui, |ui| {
            card_ui(ui, theme, |ui| {
                ui.spacing_mut().item_spacing.y = theme.space.md;
                words_ui(ui, theme, failure);
                ways_ui(ui, theme, failure, act);
                rule_ui(ui, theme);
                report_ui(ui, theme, &failure.report);
            });
        });
    });
}

fn words_ui(ui: &mut Ui, theme: &Theme, failure: &Failure) {
    let width = ui.available_width();
    if !failure.plain {
        icon_ui(ui, theme, Icon::Warn, theme.size.control, theme.colors.warn, theme.words.say("store-warning"));
    }
    ui.label(theme.title_job(theme.words.say(failure.title()), Step::Title, theme.colors.text, width));
    ui.label(theme.speech(&failure.safe));
    let more = theme.words.say(failure.meaning());
    ui.label(theme.rich(more, Step::Body, Weight::Regular, theme.colors.text_secondary));
}

fn ways_ui(ui: &mut Ui, theme: &Theme, failure: &Failure, act: &mut dyn FnMut(Action)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.sm);
        if failure.plain {
            if button_ui(ui, theme, &Button::primary(theme.words.say("store-back-to-library")).key("Esc")).clicked() {
                act(Action::Go(Route::Library));
            }
            if button_ui(ui, theme, &Button::outline(theme.words.say("store-close-amends"))).clicked() {
                act(Action::Close);
            }
            return;
        }
        if button_ui(ui, theme, &Button::primary(theme.words.say("store-go-on")).key("Enter")).clicked() {
            act(Action::GoOn);
        }
        if button_ui(ui, theme, &Button::outline(theme.words.say("store-back-to-library")).key("Esc")).clicked() {
            act(Action::Go(Route::Library));
        }
    });
}

fn report_ui(ui: &mut Ui, theme: &Theme, report: &Report) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        match report {
            Ok(path) => {
                ui.label(theme.quiet(theme.words.say("store-report-here")));
                ui.add(Label::new(theme.small(path.display().to_string())).selectable(true).wrap());
            }
            Err(_) => drop(ui.label(theme.quiet(report_words(&theme.words, report)))),
        }
    });
}
