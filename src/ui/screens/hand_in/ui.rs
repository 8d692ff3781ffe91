//! Draws the page: what can be chosen on the left, what the file will hold on the right; or somebody else's file.

use egui::{Key, Ui, vec2};

use crate::platform::dialog::Wanted;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::columns::columns_ui;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::hand_in::held_ui::held_ui;
use crate::ui::screens::hand_in::open::Opened;
use crate::ui::screens::hand_in::{Action, Extra, State};
use crate::ui::screens::path_field::path_field_ui;
use crate::ui::screens::{self, frame};
use crate::ui::theme::Theme;
use crate::ui::widgets::{
    Availability, Button, Drawing, Empty, Field, Notice, NoticeKind, button_ui, card_ui, choice_ui, empty_ui,
    field_select_ui, notice_ui, rule_ui, switch_ui, text_field_ui, tick_row_ui,
};
use crate::workflow::hand_in::{ENDING, Kind, Period};

/// Runs that are listed at first.
const FIRST: usize = 10;
/// How long nothing is typed before the file is put together anew, in seconds: that takes longer than a letter does.
const PAUSE_S: f64 = 0.3;
/// Widest folded list and widest field, in points.
const FIELD: f32 = 360.0;

/// Draws the page.
pub fn hand_in_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    if let Some(Opened { found: Ok(inside), .. }) = &mut state.opened
        && inside.go_on(&shell.words)
    {
        ui.ctx().request_repaint();
    }
    frame::page(ui, theme, frame::Place::Progress, act, |ui, act| {
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "hand-in", (frame::CONTENT, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.lg;
            ui.label(theme.title(theme.words.say("hand-in-heading")));
            match state.opened.take() {
                Some(opened) => {
                    opened_ui(ui, theme, &opened, &mut |action| act(screens::Action::HandIn(action)));
                    state.opened = Some(opened);
                }
                None => own_ui(ui, theme, state, act),
            }
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

impl State {
    /// Whether a name that was being typed stands now.
    fn was_named(&mut self, ui: &Ui, is_changed: bool) -> bool {
        let now = ui.input(|input| input.time);
        if is_changed {
            self.named_at = Some(now);
        }
        let Some(named) = self.named_at else { return false };
        let is_over = now - named >= PAUSE_S;
        if !is_over {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(PAUSE_S));
        }
        is_over
    }
}

/// One's own runs.
fn own_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    if state.offered.is_empty() {
        let words = &theme.words;
        let empty = Empty {
            drawing: Drawing::HandIn,
            text: words.say("hand-in-empty"),
            action: words.say("hand-in-empty-action"),
        };
        if empty_ui(ui, theme, &empty).clicked() {
            act(screens::Action::Go(Route::Library));
        }
        message_ui(ui, theme, state);
        open_ui(ui, theme, state, &mut |action| act(screens::Action::HandIn(action)));
        return;
    }
    ui.label(theme.quiet(theme.words.say("hand-in-lead")));
    let right = ((ui.available_width() - theme.space.lg) / 2.0).floor();
    let mut shared = (state, &mut |action| act(screens::Action::HandIn(action)));
    columns_ui(
        ui,
        theme,
        "hand-in",
        right,
        &mut shared,
        |ui, _, (state, emit)| {
            runs_ui(ui, theme, state, *emit);
            who_ui(ui, theme, state, *emit);
            extras_ui(ui, theme, state, *emit);
        },
        |ui, _, (state, emit)| {
            preview_ui(ui, theme, state, *emit);
            earlier_ui(ui, theme, state);
            open_ui(ui, theme, state, *emit);
        },
    );
}

/// A card with its heading.
fn section_ui(ui: &mut Ui, theme: &Theme, heading: &str, contents: impl FnOnce(&mut Ui)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(heading));
        contents(ui);
    });
}

fn runs_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("hand-in-runs"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            for (period, name) in [(Period::New, "hand-in-period-new"), (Period::All, "hand-in-period-all")] {
                if choice_ui(ui, theme, words.say(name), state.period == period).clicked() {
                    emit(Action::Period(period));
                }
            }
        });
        if state.cases.len() > 1 {
            let all = words.say("hand-in-all-cases");
            let options: Vec<&str> =
                std::iter::once(all).chain(state.cases.iter().map(|(_, title)| title.as_str())).collect();
            let chosen = state.case.map_or(0, |at| at + 1);
            let width = ui.available_width().min(FIELD);
            if let Some(asked) = field_select_ui(ui, theme, words.say("hand-in-case"), &options, chosen, width) {
                emit(Action::Case(asked.checked_sub(1)));
            }
        }
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        let meant: Vec<_> = state.meant().collect();
        let shown = if state.shows_all { meant.len() } else { FIRST.min(meant.len()) };
        for (at, run) in meant.iter().take(shown) {
            let note = state.notes.get(*at).map_or("", String::as_str);
            let ticked = state.chosen.contains(&run.id);
            if tick_row_ui(ui, theme, (&run.title, note), ticked).clicked() {
                emit(Action::Run(run.id.clone()));
            }
        }
        if meant.is_empty() {
            ui.label(theme.quiet(words.say("hand-in-none-meant")));
        }
        if shown < meant.len() {
            let more = words.tell("hand-in-show-all", &[("count", meant.len().into())]);
            if button_ui(ui, theme, &Button::text(&more).small()).clicked() {
                emit(Action::ShowAll);
            }
        }
    });
}

fn who_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("hand-in-who"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            for (kind, name) in [(Kind::Pseudonym, "hand-in-pseudonym"), (Kind::Name, "hand-in-name")] {
                if choice_ui(ui, theme, words.say(name), state.kind == kind).clicked() {
                    emit(Action::Kind(kind));
                }
            }
        });
        let width = ui.available_width().min(FIELD);
        let (name, called) = match state.kind {
            Kind::Pseudonym => ("hand-in-pseudonym-field", &mut state.pseudonym),
            Kind::Name => ("hand-in-name-field", &mut state.name),
        };
        let mut is_changed = text_field_ui(ui, theme, &Field::new(words.say(name), width), called).changed();
        let team = Field { hint: words.say("hand-in-team-hint"), ..Field::new(words.say("hand-in-team"), width) };
        is_changed |= text_field_ui(ui, theme, &team, &mut state.team).changed();
        if state.was_named(ui, is_changed) {
            emit(Action::Named);
        }
        let explains = match state.kind {
            Kind::Pseudonym => "hand-in-pseudonym-explains",
            Kind::Name => "hand-in-name-explains",
        };
        ui.label(theme.quiet(words.say(explains)));
        if state.named_before > 0 {
            let text = words.tell("hand-in-named-before", &[("runs", state.named_before.into())]);
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
        }
    });
}

fn extras_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("hand-in-goes"), |ui| {
        ui.label(theme.body(words.say("hand-in-goes-always")));
        let rows = [
            (Extra::Words, state.words, "hand-in-extra-words", "hand-in-extra-words-explains"),
            (Extra::Mood, state.mood, "hand-in-extra-mood", "hand-in-extra-mood-explains"),
            (Extra::Ideas, state.ideas, "hand-in-extra-ideas", "hand-in-extra-ideas-explains"),
        ];
        for (extra, on, name, explains) in rows {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                if switch_ui(ui, theme, words.say(name), on).clicked() {
                    emit(Action::Extra(extra));
                }
                ui.label(theme.quiet(words.say(explains)));
            });
        }
        rule_ui(ui, theme);
        ui.label(theme.quiet(words.say("hand-in-never")));
    });
}

fn preview_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("hand-in-preview"), |ui| {
        match &state.preview {
            None => drop(ui.label(theme.quiet(words.say("hand-in-preview-none")))),
            Some(Err(why)) => {
                notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: why, action: None });
            }
            Some(Ok(preview)) => {
                for (_, why) in &preview.prepared.behind {
                    let text = words.tell("hand-in-behind", &[("why", (&crate::words::Told::told(why, words)).into())]);
                    notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
                }
                held_ui(ui, theme, &preview.held);
                let lacks = [
                    (state.mood && preview.held.mood.is_none(), "hand-in-no-mood"),
                    (state.ideas && preview.held.ideas.is_empty(), "hand-in-no-ideas"),
                ];
                for (_, name) in lacks.iter().filter(|(lacks, _)| *lacks) {
                    ui.label(theme.quiet(words.say(name)));
                }
            }
        }
        message_ui(ui, theme, state);
        let Some(path) = &state.written else {
            let ready = match &state.preview {
                Some(Ok(_)) => Availability::Ready,
                _ => Availability::Unavailable(words.say("hand-in-preview-none")),
            };
            let write = Button::primary(words.say("hand-in-write")).key("Enter").availability(ready);
            if button_ui(ui, theme, &write).clicked() {
                emit(Action::Write);
            }
            return;
        };
        let text = words.tell("hand-in-written", &[("path", (&path.display().to_string()).into())]);
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Note, text: &text, action: None });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            if button_ui(ui, theme, &Button::outline(words.say("common-copy-path")).small()).clicked() {
                emit(Action::CopyPath);
            }
            if button_ui(ui, theme, &Button::outline(words.say("common-open-folder")).small()).clicked() {
                emit(Action::ShowFolder);
            }
        });
    });
}

fn message_ui(ui: &mut Ui, theme: &Theme, state: &State) {
    if let Some((text, failed)) = &state.message {
        let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text, action: None });
    }
}

fn earlier_ui(ui: &mut Ui, theme: &Theme, state: &State) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("hand-in-earlier"), |ui| {
        if state.earlier.is_empty() {
            ui.label(theme.quiet(words.say("hand-in-earlier-none")));
        }
        for (said, path) in &state.earlier {
            ui.label(theme.body(said));
            ui.label(theme.small(path).color(theme.colors.text_secondary));
        }
    });
}

/// Where somebody else's file is opened.
fn open_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("hand-in-open"), |ui| {
        ui.label(theme.quiet(words.say("hand-in-open-explains")));
        let file = (words.say("hand-in-open-field"), Wanted::Files { ending: ENDING });
        let response = path_field_ui(ui, theme, file, &mut state.open_path);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if button_ui(ui, theme, &Button::outline(words.say("hand-in-open-there")).small()).clicked() || entered {
            emit(Action::OpenNamed);
        }
    });
}

/// Somebody else's file.
fn opened_ui(ui: &mut Ui, theme: &Theme, opened: &Opened, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, &opened.name, |ui| {
        match &opened.found {
            Err(why) => {
                notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: why, action: None });
            }
            Ok(inside) => {
                let kind = if inside.is_bad() { NoticeKind::Warn } else { NoticeKind::Note };
                notice_ui(ui, theme, &Notice { kind, text: &inside.told(words), action: None });
                held_ui(ui, theme, &inside.held);
            }
        }
        if button_ui(ui, theme, &Button::outline(words.say("hand-in-close")).key("Esc")).clicked() {
            emit(Action::CloseOpened);
        }
    });
}
