//! Who sits there and has answered: ticks, never choices. Names that wait to be let in, and what can be done about a name.

use egui::{CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::workshop::{Act, SeatNo};
use crate::ui::screens::handed::line_of_ui;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::panel::rows::ends_ui;
use crate::ui::screens::workshop::view::{PanelView, SeatView};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{feel, line, put_left, ring_if_focused};
use crate::ui::widgets::{
    Button, Field, button_ui, card_ui, let_go_after_click, long_lines_ui, paint_disc, rule_ui, text_field_ui,
};

/// Height of a pill, and the room at its sides.
const PILL: f32 = 32.0;
const SIDE: f32 = 10.0;

/// Draws the names that wait, each with what can be done.
pub(super) fn waiting_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    if view.waiting.is_empty() {
        return;
    }
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        let count = words.tell("workshop-waiting-count", &[("count", view.waiting.len().into())]);
        ends_ui(ui, theme, words.say("workshop-waiting"), &count);
        for seat in &view.waiting {
            rule_ui(ui, theme);
            ui.push_id(("waits", seat.no.0), |ui| {
                line_of_ui(ui, theme, theme.size.control_small, |ui| {
                    ui.label(theme.strong(called(theme, seat)));
                    let put = [("name", (&seat.name).into())];
                    let admit = words.tell("workshop-admit", &put);
                    if button_ui(ui, theme, &Button::outline(&admit).small()).clicked() {
                        emit(Action::Do(Act::Admit { seat: seat.no }));
                    }
                    let response = button_ui(ui, theme, &Button::text(words.say("workshop-name-other")).small());
                    if let_go_after_click(ui, &response) {
                        emit(Action::Rename(Some(seat.no)));
                    }
                });
                rename_ui(ui, theme, live, seat.no, emit);
            });
        }
        if view.waiting.len() > 1 {
            rule_ui(ui, theme);
            let response = button_ui(ui, theme, &Button::outline(words.say("workshop-admit-all")).small());
            if let_go_after_click(ui, &response) {
                for seat in &view.waiting {
                    emit(Action::Do(Act::Admit { seat: seat.no }));
                }
            }
        }
    });
}

fn called(theme: &Theme, seat: &SeatView) -> String {
    match &seat.table {
        None => seat.name.clone(),
        Some(table) => theme.words.tell("workshop-name-at", &[("name", (&seat.name).into()), ("table", table.into())]),
    }
}

/// Draws everybody who sits there.
pub(super) fn who_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        if !live.has_phones() {
            hands_ui(ui, theme, view, emit);
            return;
        }
        let asks = view.is_asked && view.takes_hands;
        let (heading, note) = if asks {
            let put = [("count", view.answered.0.into()), ("all", view.answered.1.into())];
            ("workshop-who", words.tell("workshop-who-count", &put))
        } else {
            ("workshop-who-sits", words.tell("workshop-who-all", &[("count", view.seats.len().into())]))
        };
        ends_ui(ui, theme, words.say(heading), &note);
        quiet_ui(
            ui,
            theme,
            words.say(if view.seats.is_empty() { "workshop-who-nobody" } else { "workshop-who-about" }),
        );
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            for seat in &view.seats {
                let is_awake = live.is_awake(seat.no);
                let response = seat_ui(ui, theme, seat, (asks, is_awake));
                if let_go_after_click(ui, &response) {
                    emit(Action::Rename(Some(seat.no)));
                }
            }
        });
        if let Some((no, _)) = &live.renaming
            && view.seats.iter().any(|seat| seat.no == *no)
        {
            let no = *no;
            rename_ui(ui, theme, live, no, emit);
        }
        rule_ui(ui, theme);
        lock_ui(ui, theme, view, emit);
    });
}

/// No network: what that means, and that phones can still be let in.
fn hands_ui(ui: &mut Ui, theme: &Theme, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ends_ui(ui, theme, words.say("workshop-by-hands"), "");
    quiet_ui(
        ui,
        theme,
        words.say(if view.takes_hands { "workshop-by-hands-count" } else { "workshop-by-hands-about" }),
    );
    let response = button_ui(ui, theme, &Button::text(words.say("workshop-let-phones-in")).small());
    if let_go_after_click(ui, &response) {
        emit(Action::LetPhonesIn);
    }
}

fn lock_ui(ui: &mut Ui, theme: &Theme, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    line_of_ui(ui, theme, theme.size.control_small, |ui| {
        let (name, about) = if view.is_locked {
            ("workshop-unlock", "workshop-locked-about")
        } else {
            ("workshop-lock", "workshop-unlocked-about")
        };
        let response = button_ui(ui, theme, &Button::outline(words.say(name)).small());
        if let_go_after_click(ui, &response) {
            emit(Action::Do(Act::Lock(!view.is_locked)));
        }
        ui.label(theme.quiet(words.say(about)));
    });
}

/// Another name, or none at all.
fn rename_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, no: SeatNo, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let Some((_, name)) = live.renaming.as_mut().filter(|(whom, _)| *whom == no) else { return };
    let mut renamed = None;
    line_of_ui(ui, theme, theme.size.control, |ui| {
        let label = words.say("workshop-name-field");
        let field = text_field_ui(ui, theme, &Field::bare(label, label, 180.0), name);
        let is_done = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let pressed = button_ui(ui, theme, &Button::outline(words.say("workshop-name-keep")).small()).clicked();
        if (is_done || pressed) && !name.trim().is_empty() {
            renamed = Some(name.clone());
        }
        if button_ui(ui, theme, &Button::text(words.say("workshop-name-remove")).small()).clicked() {
            emit(Action::Do(Act::Remove { seat: no }));
            emit(Action::Rename(None));
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
fn seat_ui(ui: &mut Ui, theme: &Theme, seat: &SeatView, (asks, is_awake): (bool, bool)) -> Response {
    let (colors, words) = (&theme.colors, &theme.words);
    let name = called(theme, seat);
    let is_done = asks && seat.has_answered;
    let put = [("name", (&name).into())];
    let shown = match (is_done, asks, is_awake) {
        (true, ..) | (_, false, true) => name.clone(),
        (_, _, false) => words.tell("workshop-who-asleep", &put),
        (_, true, true) => words.tell("workshop-who-choosing", &put),
    };
    let said = if is_done { words.tell("workshop-who-done", &put) } else { shown.clone() };
    let ink = if is_done || !asks { colors.text } else { colors.text_secondary };
    let text = line(ui, theme, &shown, (Step::Body, Weight::Regular), ink);
    let tick = if is_done { theme.size.glyph + theme.space.sm } else { 0.0 };
    let size = vec2(text.size().x + 2.0 * SIDE + tick, PILL);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let feel = feel(ui, theme, &response);
    let rest = if is_done || !asks { colors.sunk } else { colors.card };
    let ground = crate::ui::theme::color::mix(rest, theme.hovered(rest), feel.hover);
    let edge = if is_done || !asks { theme.edge() } else { Stroke::new(theme.stroke.control, colors.outline) };
    ui.painter().rect(rect, CornerRadius::same(theme.radius.chip), ground, edge, StrokeKind::Inside);
    if is_done {
        paint_disc(
            ui,
            theme,
            pos2(rect.left() + SIDE + theme.size.glyph / 2.0, rect.center().y),
            theme.size.glyph,
            1.0,
        );
    }
    put_left(ui, text, rect.left() + SIDE + tick, rect.center().y);
    ring_if_focused(ui, theme, &response, theme.radius.chip);
    response
}

fn quiet_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    long_lines_ui(ui, theme, text, (Step::Body, Weight::Regular), theme.colors.text_secondary);
}
