//! Who sits there and has answered: ticks, never choices; and how whoever comes late joins. What can be done about a name.

use egui::{CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::workshop::{Act, SeatNo};
use crate::ui::screens::handed::line_of_ui;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::{Live, Question};
use crate::ui::screens::workshop::panel::door_ui::door_ui;
use crate::ui::screens::workshop::panel::rows::ends_ui;
use crate::ui::screens::workshop::panel::sheet::{foot_of_ui, head_of_ui, scrolled, sheet};
use crate::ui::screens::workshop::panel::then_ui::quiet_ui;
use crate::ui::screens::workshop::setup::State as Setup;
use crate::ui::screens::workshop::view::{Join, PanelView, SeatView};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{feel, line, put_left, ring_if_focused};
use crate::ui::widgets::{Button, Field, button_ui, let_go_after_click, paint_disc, rule_ui, text_field_ui};

/// Height of a pill, the room at its sides, and between two rows.
const PILL: f32 = 30.0;
const SIDE: f32 = 10.0;
const BETWEEN: f32 = 6.0;
/// Room for how many more there are.
const MORE: f32 = 110.0;
/// The longest field for another name.
const NAME: f32 = 180.0;

/// Draws everybody who sits there on a sheet of its own; returns how high it would be of itself.
pub(super) fn who_ui(
    ui: &mut Ui,
    theme: &Theme,
    rect: Rect,
    (live, setup): (&mut Live, &mut Setup),
    view: &PanelView,
    emit: &mut dyn FnMut(Action),
) -> f32 {
    let inner = sheet(ui, theme, rect);
    within_ui(ui, theme, inner, (live, setup), view, emit) + rect.height() - inner.height()
}

/// The same on a sheet that is there.
pub(super) fn within_ui(
    ui: &mut Ui,
    theme: &Theme,
    rect: Rect,
    (live, setup): (&mut Live, &mut Setup),
    view: &PanelView,
    emit: &mut dyn FnMut(Action),
) -> f32 {
    let words = &theme.words;
    if live.asks_door {
        return scrolled(ui, theme, rect, ("workshop-door", false), |ui| door_ui(ui, theme, live, setup, emit));
    }
    let has_phones = view.join.is_some();
    let body = foot_of_ui(ui, theme, rect, "who", |ui| match &view.join {
        Some(join) => join_foot_ui(ui, theme, live, (view, join), emit),
        None => {
            let response = button_ui(ui, theme, &Button::text(words.say("workshop-let-phones-in")).small());
            if let_go_after_click(ui, &response) {
                emit(Action::AskDoor(true));
            }
        }
    });
    let heading = match (has_phones, asks(view)) {
        (false, _) => "workshop-by-hands",
        (true, true) if view.votes_again => "workshop-who-again",
        (true, true) => "workshop-who",
        (true, false) => "workshop-who-sits",
    };
    let names = head_of_ui(ui, theme, body, ("who-head", theme.space.sm), |ui| {
        ends_ui(ui, theme, words.say(heading), &with_missing(theme, view));
    });
    let mut folded = 0.0;
    let own = scrolled(ui, theme, names, ("workshop-who", false), |ui| {
        if has_phones {
            folded = names_ui(ui, theme, live, (view, names.height()), emit);
        }
        if folded > 0.0 {
            // Names have all the room there is.
            return;
        }
        let about = match (has_phones, view.seats.is_empty(), view.takes_hands) {
            (true, true, _) => "workshop-who-nobody",
            (true, false, _) => "workshop-who-about",
            (false, _, true) => "workshop-by-hands-count",
            (false, _, false) => "workshop-by-hands-about",
        };
        quiet_ui(ui, theme, words.say(about));
    });
    rect.height() - names.height() + own + folded
}

/// Whether it is told who has answered.
fn asks(view: &PanelView) -> bool {
    view.is_asked && view.takes_hands
}

/// How many have answered, or sit there: phones of all there are, and hands, which come on top of them.
fn counted(theme: &Theme, view: &PanelView) -> String {
    let words = &theme.words;
    let answered = view.answered;
    let put = [("count", answered.phones.into()), ("all", answered.seats.into()), ("hands", answered.hands.into())];
    match (view.join.is_some(), asks(view)) {
        (false, true) => words.tell("workshop-who-hands", &put),
        (false, false) => String::new(),
        (true, false) => words.tell("workshop-who-all", &[("count", view.seats.len().into())]),
        (true, true) if answered.hands > 0 => words.tell("workshop-who-count-hands", &put),
        (true, true) => words.tell("workshop-who-count", &put),
    }
}

/// The same, and how many phones are still missing, who stand first below.
fn with_missing(theme: &Theme, view: &PanelView) -> String {
    let missing = view.seats.iter().filter(|seat| !seat.has_answered).count();
    let counted = counted(theme, view);
    if !asks(view) || view.join.is_none() || missing == 0 {
        return counted;
    }
    let missing = theme.words.tell("workshop-who-missing", &[("count", missing.into())]);
    format!("{counted} · {missing}")
}

/// The same as a tab says it.
pub(super) fn in_short(theme: &Theme, view: &PanelView) -> String {
    let words = &theme.words;
    match (view.join.is_some(), counted(theme, view)) {
        (true, count) => words.tell("workshop-tab-who", &[("count", (&count).into())]),
        (false, count) if count.is_empty() => words.say("workshop-tab-hands").to_owned(),
        (false, count) => count,
    }
}

/// Names in pills, whoever is missing first, as many as there is room for; the rest by its number, which shows them all. Returns how much
/// higher they would be with what is not shown.
fn names_ui(
    ui: &mut Ui,
    theme: &Theme,
    live: &Live,
    (view, height): (&PanelView, f32),
    emit: &mut dyn FnMut(Action),
) -> f32 {
    let (missing, done): (Vec<_>, Vec<_>) = view.seats.iter().partition(|seat| asks(view) && !seat.has_answered);
    let in_order = missing.into_iter().chain(done);
    let pills: Vec<Pill<'_>> =
        in_order.map(|seat| Pill::of(theme, seat, (asks(view), live.is_awake(seat.no)))).collect();
    let row = Row::of(ui, theme, &pills);
    // With all of them it is said as well what nobody is told.
    let about = theme.line(Step::Body) + theme.space.sm;
    let fits = row.fitting(rows_in(height - about)) == pills.len();
    let fold = row.fitting(rows_in(height - (theme.size.control_small - PILL)));
    let shown = if fits || live.shows_all_names { pills.len() } else { fold };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, BETWEEN);
        for pill in pills.iter().take(shown) {
            let response = pill.ui(ui, theme);
            if let_go_after_click(ui, &response) {
                emit(Action::Rename(Some(pill.seat.no)));
            }
        }
        let rest = pills.len() - shown;
        if rest == 0 && (fits || fold == pills.len()) {
            return;
        }
        let more = theme.words.tell("workshop-who-more", &[("count", rest.into())]);
        let text = if rest > 0 { more.as_str() } else { theme.words.say("workshop-who-fewer") };
        let response = button_ui(ui, theme, &Button::text(text).small());
        if let_go_after_click(ui, &response) {
            emit(Action::AllNames(rest > 0));
        }
    });
    let hidden = row.rows().saturating_sub(rows_in(height)) as f32;
    if fits { 0.0 } else { hidden * (PILL + BETWEEN) + about }
}

/// How many rows of names there is room for: one at least.
fn rows_in(height: f32) -> usize {
    (((height + BETWEEN) / (PILL + BETWEEN)).floor() as usize).max(1)
}

/// Names one behind the other: in which row each stands, and where it ends there.
struct Row {
    ends: Vec<(usize, f32)>,
    width: f32,
}

impl Row {
    fn of(ui: &Ui, theme: &Theme, pills: &[Pill<'_>]) -> Self {
        let width = ui.available_width();
        let (mut x, mut row) = (0.0, 1);
        let place = |pill: &Pill<'_>| {
            let wide = pill.width(ui, theme);
            if x > 0.0 && x + wide > width {
                (x, row) = (0.0, row + 1);
            }
            x += wide + theme.space.sm;
            (row, x)
        };
        Self { ends: pills.iter().map(place).collect(), width }
    }

    fn rows(&self) -> usize {
        self.ends.last().map_or(0, |(row, _)| *row)
    }

    /// How many stand in so many rows, with room for how many more there are.
    fn fitting(&self, rows: usize) -> usize {
        if self.rows() <= rows {
            return self.ends.len();
        }
        let fits = |(row, end): &(usize, f32)| *row < rows || *row == rows && end + MORE <= self.width;
        self.ends.iter().rposition(fits).map_or(0, |at| at + 1)
    }
}

/// A seated name that is changed, and how others join: the address and the code are one glance away, also for whoever comes late.
fn join_foot_ui(
    ui: &mut Ui,
    theme: &Theme,
    live: &mut Live,
    (view, join): (&PanelView, &Join),
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    if let Some((no, _)) = &live.renaming
        && view.seats.iter().any(|seat| seat.no == *no)
    {
        let no = *no;
        rename_ui(ui, theme, live, no, emit);
    }
    rule_ui(ui, theme);
    let mut offer = |ui: &mut Ui, button: Button<'_>, action: Action| {
        let response = button_ui(ui, theme, &button.small());
        if let_go_after_click(ui, &response) {
            emit(action);
        }
    };
    // Before the first decision both stand above, and on the wall.
    if !view.is_lobby {
        line_of_ui(ui, theme, theme.size.control_small, |ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
            ui.label(theme.strong(&join.address));
            let code = words.tell("workshop-join-code", &[("code", (&join.code).into())]);
            ui.label(theme.quiet(code));
            let name = if live.walls.tells_join() { "workshop-join-hide" } else { "workshop-join-show" };
            offer(ui, Button::outline(words.say(name)).key("J"), Action::JoinOnWall);
        });
    }
    line_of_ui(ui, theme, theme.size.control_small, |ui| {
        let name = if view.is_locked { "workshop-unlock" } else { "workshop-lock" };
        offer(ui, Button::outline(words.say(name)), Action::Do(Act::Lock(!view.is_locked)));
        offer(ui, Button::text(words.say("workshop-move")), Action::AskDoor(true));
        if live.was_moved && live.asleep().next().is_some() {
            offer(ui, Button::text(words.say("workshop-asleep-remove")), Action::Ask(Some(Question::RemoveAsleep)));
        }
        if view.is_locked {
            ui.label(theme.quiet(words.say("workshop-locked-about")));
        }
    });
}

/// A name as it is told, with its table.
pub(super) fn called(theme: &Theme, seat: &SeatView) -> String {
    match &seat.table {
        None => seat.name.clone(),
        Some(table) => theme.words.tell("workshop-name-at", &[("name", (&seat.name).into()), ("table", table.into())]),
    }
}

/// Another name, or none at all.
pub(super) fn rename_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, no: SeatNo, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let Some((_, name)) = live.renaming.as_mut().filter(|(whom, _)| *whom == no) else { return };
    let mut renamed = None;
    line_of_ui(ui, theme, theme.size.control, |ui| {
        let label = words.say("workshop-name-field");
        let field = text_field_ui(ui, theme, &Field::bare(label, label, NAME), name);
        let is_done = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let pressed = button_ui(ui, theme, &Button::outline(words.say("workshop-name-keep")).small()).clicked();
        if (is_done || pressed) && !name.trim().is_empty() {
            renamed = Some(name.clone());
        }
        if button_ui(ui, theme, &Button::text(words.say("workshop-name-remove")).small()).clicked() {
            emit(Action::Ask(Some(Question::Remove(no))));
        }
        if button_ui(ui, theme, &Button::text(words.say("workshop-name-leave")).small()).clicked() {
            emit(Action::Rename(None));
        }
    });
    if let Some(name) = renamed {
        live.ask(Act::Rename { seat: no }, Some(name));
        live.renaming = None;
    }
}

/// A name with a tick, or that it is still choosing; a sleeping phone says so.
struct Pill<'a> {
    seat: &'a SeatView,
    shown: String,
    said: String,
    is_done: bool,
    is_quiet: bool,
}

impl<'a> Pill<'a> {
    fn of(theme: &Theme, seat: &'a SeatView, (asks, is_awake): (bool, bool)) -> Self {
        let words = &theme.words;
        let name = called(theme, seat);
        let is_done = asks && seat.has_answered;
        let put = [("name", (&name).into())];
        let shown = match (is_done, asks, is_awake) {
            (true, ..) | (_, false, true) => name.clone(),
            (_, _, false) => words.tell("workshop-who-asleep", &put),
            (_, true, true) => words.tell("workshop-who-choosing", &put),
        };
        let said = if is_done { words.tell("workshop-who-done", &put) } else { shown.clone() };
        Self { seat, shown, said, is_done, is_quiet: asks && !is_done }
    }

    fn text(&self, ui: &Ui, theme: &Theme) -> std::sync::Arc<egui::Galley> {
        let ink = if self.is_quiet { theme.colors.text_secondary } else { theme.colors.text };
        line(ui, theme, &self.shown, (Step::Body, Weight::Regular), ink)
    }

    fn tick(&self, theme: &Theme) -> f32 {
        if self.is_done { theme.size.glyph + theme.space.sm } else { 0.0 }
    }

    fn width(&self, ui: &Ui, theme: &Theme) -> f32 {
        self.text(ui, theme).size().x + 2.0 * SIDE + self.tick(theme)
    }

    fn ui(&self, ui: &mut Ui, theme: &Theme) -> Response {
        let colors = &theme.colors;
        let (rect, response) = ui.allocate_exact_size(vec2(self.width(ui, theme), PILL), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.said));
        let feel = feel(ui, theme, &response);
        let (rest, edge) = if self.is_quiet {
            (colors.card, Stroke::new(theme.stroke.control, colors.outline))
        } else {
            (colors.sunk, theme.edge())
        };
        let ground = crate::ui::theme::color::mix(rest, theme.hovered(rest), feel.hover);
        ui.painter().rect(rect, CornerRadius::same(theme.radius.chip), ground, edge, StrokeKind::Inside);
        if self.is_done {
            let tick = pos2(rect.left() + SIDE + theme.size.glyph / 2.0, rect.center().y);
            paint_disc(ui, theme, tick, theme.size.glyph, 1.0);
        }
        put_left(ui, self.text(ui, theme), rect.left() + SIDE + self.tick(theme), rect.center().y);
        ring_if_focused(ui, theme, &response, theme.radius.chip);
        response
    }
}
