//! What can be done with what is kept: a card each, with what it opens and what came of it.

use egui::{Align, Key, Label, Layout, Ui, vec2};

use crate::platform::dialog::Wanted;
use crate::platform::settings::KeepFor;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::my_data::{Action, Card, DueShown, Erasing, FIRST, Panel, REVEALS, State};
use crate::ui::screens::path_field::path_field_ui;
use crate::ui::screens::{self};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Notice, NoticeKind, button_ui, card_ui, long_lines_ui, notice_ui, tab_rows_ui, well_frame,
};
use crate::workflow::AttemptId;
use crate::workflow::my_data::{self, NotNow, Played, Preview, Standing};

type Act<'a> = &'a mut dyn FnMut(screens::Action);

/// Narrowest card with all the times in one row, in points.
const ONE_ROW: f32 = 500.0;

fn emit(act: Act<'_>, action: Action) {
    act(screens::Action::MyData(action));
}

/// A card with its heading, what is opened in it and what is to be told.
fn one_ui(
    ui: &mut Ui,
    theme: &Theme,
    (state, card, heading): (&mut State, Card, &str),
    act: Act<'_>,
    content: impl FnOnce(&mut Ui, &mut State, &mut dyn FnMut(screens::Action)),
) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading(theme.words.say(heading)));
        content(ui, state, act);
        say_ui(ui, theme, state, card, act);
        if state.panel.card() == Some(card) {
            let shown = well_frame(theme).show(ui, |ui| {
                ui.vertical(|ui| {
                    ui.set_min_width(ui.available_width());
                    ui.spacing_mut().item_spacing.y = theme.space.sm;
                    panel_ui(ui, theme, state, act);
                });
            });
            if state.reveal > 0 {
                state.reveal -= 1;
                ui.scroll_to_rect(shown.response.rect.expand(theme.space.md), None);
            }
        }
    });
}

fn say_ui(ui: &mut Ui, theme: &Theme, state: &mut State, card: Card, act: Act<'_>) {
    let Some(message) = state.message.as_ref().filter(|message| message.at == card) else { return };
    let kind = if message.failed { NoticeKind::Warn } else { NoticeKind::Note };
    let action = message.file.is_some().then(|| theme.words.say("my-data-show-file"));
    let notice = Notice { kind, text: &message.text, action };
    let shown = ui.scope(|ui| notice_ui(ui, theme, &notice));
    if shown.inner
        && let Some(file) = message.file.clone()
    {
        emit(act, Action::ShowFile(file));
    }
    if state.reveal > 0 {
        state.reveal -= 1;
        ui.scroll_to_rect(shown.response.rect.expand(theme.space.md), None);
    }
}

fn quiet(ui: &mut Ui, theme: &Theme, text: &str) {
    long_lines_ui(ui, theme, text, (Step::Small, Weight::Regular), theme.colors.text_secondary);
}

/// Buttons in a row, as many as there is room for.
fn row(ui: &mut Ui, theme: &Theme, buttons: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        buttons(ui);
    });
}

/// Taking it along.
pub(super) fn take_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: Act<'_>) {
    one_ui(ui, theme, (state, Card::Take, "my-data-take"), act, |ui, state, act| {
        quiet(ui, theme, theme.words.say("my-data-take-explains"));
        let name = theme.words.say("my-data-take-folder");
        let response = path_field_ui(ui, theme, (name, Wanted::Folder), &mut state.folder);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if button_ui(ui, theme, &Button::primary(theme.words.say("my-data-take-write"))).clicked() || entered {
            emit(act, Action::Write);
        }
    });
}

/// Putting it right.
pub(super) fn right_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: Act<'_>) {
    one_ui(ui, theme, (state, Card::Right, "my-data-right"), act, |ui, state, act| {
        quiet(ui, theme, theme.words.say("my-data-right-name"));
        quiet(ui, theme, theme.words.say("my-data-right-explains"));
        for (run, whose) in &state.aside {
            let stands = match whose {
                None => theme.words.say("my-data-right-aside").to_owned(),
                Some(name) => theme.words.tell("my-data-right-given", &[("name", name.into())]),
            };
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let back = theme.words.say("my-data-right-back");
                if run_ui(ui, theme, run, back) {
                    emit(act, Action::Correct(run.attempt.clone(), Standing::Mine));
                }
                quiet(ui, theme, &stands);
            });
        }
        row(ui, theme, |ui| {
            let choose = theme.words.say("my-data-right-choose");
            if !state.runs.is_empty() && button_ui(ui, theme, &Button::outline(choose)).clicked() {
                emit(act, Action::Runs);
            }
            let settings = theme.words.say("my-data-right-to-settings");
            if button_ui(ui, theme, &Button::outline(settings)).clicked() {
                act(screens::Action::Go(Route::Settings));
            }
        });
    });
}

/// A run, and words at its end that act on it; whether they were asked for. What does not fit of its title is cut there.
fn run_ui(ui: &mut Ui, theme: &Theme, run: &Played, act: &str) -> bool {
    let size = vec2(ui.available_width(), theme.size.control_small);
    let words = row_words(theme, &run.title, run.started_ms);
    let row = |ui: &mut Ui| {
        let asked = button_ui(ui, theme, &Button::text(act).small()).clicked();
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(Label::new(theme.body(words)).truncate());
        });
        asked
    };
    let layout = Layout::right_to_left(Align::Center);
    ui.push_id(&run.attempt.0, |ui| ui.allocate_ui_with_layout(size, layout, row).inner).inner
}

fn row_words(theme: &Theme, title: &str, at_ms: i64) -> String {
    let when = my_data::moment(&theme.words, at_ms);
    theme.words.tell("my-data-right-row", &[("title", title.into()), ("when", (&when).into())])
}

/// For how long it is kept.
pub(super) fn long_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, act: Act<'_>) {
    let now = shell.ws.settings.keep_for;
    one_ui(ui, theme, (state, Card::Long, "my-data-long"), act, |ui, _, act| {
        quiet(ui, theme, theme.words.say("my-data-long-explains"));
        let labels = KeepFor::ALL.map(|keep| match keep.months() {
            None => theme.words.say("my-data-long-always").to_owned(),
            Some(months) => theme.words.tell("my-data-long-months", &[("months", months.into())]),
        });
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let selected = KeepFor::ALL.iter().position(|keep| *keep == now);
        let width = ui.available_width();
        let rows = if width < ONE_ROW { 2 } else { 1 };
        let name = theme.words.say("my-data-long-name");
        let asked = tab_rows_ui(ui, theme, name, (&labels, rows), selected, width);
        if let Some(keep) = asked.and_then(|at| KeepFor::ALL.get(at)) {
            emit(act, Action::Keep(*keep));
        }
        if now.months().is_some()
            && button_ui(ui, theme, &Button::outline(theme.words.say("my-data-long-show"))).clicked()
        {
            emit(act, Action::ShowDue);
        }
    });
}

/// Erasing it.
pub(super) fn erase_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: Act<'_>) {
    one_ui(ui, theme, (state, Card::Erase, "my-data-erase"), act, |ui, _, act| {
        let rows = [
            ("my-data-erase-words-explains", "my-data-erase-words", Erasing::Words),
            ("my-data-erase-all-explains", "my-data-erase-all", Erasing::Everything),
        ];
        for (explains, words, what) in rows {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = theme.space.sm;
                quiet(ui, theme, theme.words.say(explains));
                if button_ui(ui, theme, &Button::outline(theme.words.say(words))).clicked() {
                    emit(act, Action::Ask(what));
                }
            });
        }
    });
}

fn panel_ui(ui: &mut Ui, theme: &Theme, state: &State, act: Act<'_>) {
    let is_new = state.reveal == REVEALS;
    match &state.panel {
        Panel::None => {}
        Panel::Runs(most) => runs_ui(ui, theme, (&state.runs, *most), act),
        Panel::Whose(attempt) => whose_ui(ui, theme, (state, attempt), act),
        Panel::Due(shown) => due_ui(ui, theme, shown, act),
        Panel::Ask(what, preview) => ask_ui(ui, theme, (*what, preview, is_new), act),
    }
}

fn close_ui(ui: &mut Ui, theme: &Theme, act: Act<'_>) {
    if button_ui(ui, theme, &Button::text(theme.words.say("common-close")).small()).clicked() {
        emit(act, Action::Close);
    }
}

fn runs_ui(ui: &mut Ui, theme: &Theme, (runs, most): (&[Played], usize), act: Act<'_>) {
    for run in runs.iter().take(most) {
        if run_ui(ui, theme, run, theme.words.say("my-data-right-not-mine")) {
            emit(act, Action::Whose(run.attempt.clone()));
        }
    }
    row(ui, theme, |ui| {
        let more = theme.words.say("my-data-right-more");
        if runs.len() > most && button_ui(ui, theme, &Button::outline(more).small()).clicked() {
            emit(act, Action::MoreRuns);
        }
        close_ui(ui, theme, act);
    });
}

fn whose_ui(ui: &mut Ui, theme: &Theme, (state, attempt): (&State, &AttemptId), act: Act<'_>) {
    let title = state.title(attempt);
    ui.label(theme.strong(theme.words.tell("my-data-right-ask", &[("title", title.into())])));
    row(ui, theme, |ui| {
        let nobody = theme.words.say("my-data-right-nobody");
        if button_ui(ui, theme, &Button::outline(nobody).small()).clicked() {
            emit(act, Action::Correct(attempt.clone(), Standing::Nobody));
        }
        for (standing, name) in &state.others {
            let was = theme.words.tell("my-data-right-other", &[("name", name.into())]);
            if button_ui(ui, theme, &Button::outline(&was).small()).clicked() {
                emit(act, Action::Correct(attempt.clone(), standing.clone()));
            }
        }
        close_ui(ui, theme, act);
    });
}

fn due_ui(ui: &mut Ui, theme: &Theme, shown: &DueShown, act: Act<'_>) {
    let words = &theme.words;
    let (months, count) = (("months", shown.months.into()), shown.runs.len());
    if count == 0 && shown.rooms.is_empty() {
        ui.label(theme.body(words.tell("my-data-long-none", &[months])));
        return close_ui(ui, theme, act);
    }
    if count > 0 {
        ui.label(theme.strong(words.tell("my-data-long-would", &[months.clone(), ("count", count.into())])));
    }
    for (run, title) in shown.runs.iter().take(FIRST) {
        ui.label(theme.body(row_words(theme, title, run.played_ms)));
    }
    if count > FIRST {
        ui.label(theme.quiet(words.tell("my-data-long-more", &[("count", (count - FIRST).into())])));
    }
    let rooms = shown.rooms.len();
    if rooms > 0 {
        ui.label(theme.strong(words.tell("my-data-long-rooms", &[months, ("count", rooms.into())])));
        for (room, title) in shown.rooms.iter().take(FIRST) {
            ui.label(theme.body(row_words(theme, title, i64::try_from(room.opened_ms).unwrap_or_default())));
        }
        if rooms > FIRST {
            ui.label(theme.quiet(words.tell("my-data-long-more", &[("count", (rooms - FIRST).into())])));
        }
    }
    let may = may_ui(ui, theme, shown, act);
    row(ui, theme, |ui| {
        close_ui(ui, theme, act);
        let erase = match (count, rooms) {
            (_, 0) => words.tell("my-data-long-erase", &[("count", count.into())]),
            (0, _) => words.tell("my-data-long-erase-rooms", &[("count", rooms.into())]),
            _ => words.say("my-data-long-erase-both").to_owned(),
        };
        if may && button_ui(ui, theme, &Button::outline(&erase).small()).clicked() {
            emit(act, Action::EraseDue);
        }
    });
}

/// What the clock says against erasing; `true` if nothing, or if somebody has said that it is right.
fn may_ui(ui: &mut Ui, theme: &Theme, shown: &DueShown, act: Act<'_>) -> bool {
    let words = &theme.words;
    let Some(doubt) = shown.doubt.filter(|_| !shown.confirmed) else { return true };
    let (NotNow::Earlier { now_ms, last_ms } | NotNow::Jumped { now_ms, last_ms }) = doubt;
    let [now, last] = [now_ms, last_ms].map(|ms| my_data::date(words, ms));
    let (now, last) = ((&now).into(), ("last", (&last).into()));
    if matches!(doubt, NotNow::Earlier { .. }) {
        let text = words.tell("my-data-long-earlier", &[("now", now), last]);
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
        return false;
    }
    let today = ("today", now);
    let ask = words.tell("my-data-long-confirm", &[today.clone(), last]);
    ui.add(Label::new(theme.body(ask)).wrap());
    if button_ui(ui, theme, &Button::outline(&words.tell("my-data-long-is-today", &[today])).small()).clicked() {
        emit(act, Action::ConfirmDate);
    }
    false
}

/// Asks before anything is erased. What keeps it comes first, and has the keyboard.
fn ask_ui(ui: &mut Ui, theme: &Theme, (what, preview, is_new): (Erasing, &Preview, bool), act: Act<'_>) {
    let words = &theme.words;
    let held = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let yes = match what {
        Erasing::Words => {
            ui.label(theme.strong(words.say("my-data-erase-words-ask")));
            let put = [("count", held(preview.held.words).into()), ("backups", preview.backups.into())];
            ui.add(Label::new(theme.body(words.tell("my-data-erase-words-goes", &put))).wrap());
            words.say("my-data-erase-words-yes")
        }
        Erasing::Everything => {
            let ask = match &preview.name {
                Some(name) => words.tell("my-data-erase-ask-named", &[("name", name.into())]),
                None => words.say("my-data-erase-ask").to_owned(),
            };
            ui.label(theme.strong(ask));
            ui.label(theme.body(words.say("my-data-erase-goes")));
            let all = [
                ("my-data-erase-runs", held(preview.held.runs)),
                ("my-data-erase-typed", held(preview.held.words)),
                ("my-data-erase-said", held(preview.held.said)),
                ("my-data-erase-backups", preview.backups),
                ("my-data-erase-hand-ins", preview.hand_ins),
            ];
            let some = all.into_iter().filter(|(_, held)| *held > 0);
            let lines = some.map(|(name, held)| words.tell(name, &[("count", held.into())]));
            for line in lines.chain([words.say("my-data-erase-rest").to_owned()]) {
                ui.add(Label::new(theme.body(format!("•  {line}"))).wrap());
            }
            words.say("my-data-erase-yes")
        }
    };
    let stay = [("my-data-erase-elsewhere", &preview.elsewhere), ("my-data-erase-unread", &preview.unread)];
    for (told, paths) in stay.into_iter().filter(|(_, paths)| !paths.is_empty()) {
        ui.add(Label::new(theme.body(words.say(told))).wrap());
        for path in paths {
            ui.add(Label::new(theme.small(path.display().to_string())).selectable(true).wrap());
        }
    }
    row(ui, theme, |ui| {
        let keep = button_ui(ui, theme, &Button::primary(words.say("my-data-erase-no")).small());
        if is_new {
            keep.request_focus();
        }
        if keep.clicked() {
            emit(act, Action::Close);
        }
        if button_ui(ui, theme, &Button::outline(yes).small()).clicked() {
            emit(act, Action::Erase(what));
        }
    });
}
