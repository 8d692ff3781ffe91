//! The left column: the wall as the room sees it now, the clock, and the one button for what comes next.

use egui::{Align, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::domain::workshop::Act;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::panel::rows::ends_ui;
use crate::ui::screens::workshop::view::{Left, PanelView, WallView};
use crate::ui::screens::workshop::wall::wall_ui;
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::control::{even_words, words};
use crate::ui::widgets::{
    Availability, Button, button_ui, button_width, card_ui, clock_ring_ui, icon_button_ui, let_go_after_click,
    long_lines_ui, rule_ui,
};

/// The wall's shape.
const SHAPE: f32 = 9.0 / 16.0;
/// Height of a row of what follows, and the width of its name.
const ROW: f32 = 38.0;
const NAME: f32 = 92.0;
/// Narrowest card that has room for the clock's ring.
const NARROW: f32 = 280.0;

/// Draws the column.
pub(super) fn next_ui(
    ui: &mut Ui,
    theme: &Theme,
    live: &Live,
    (view, (wall, left)): (&PanelView, (&WallView, Option<&Left>)),
    emit: &mut dyn FnMut(Action),
) {
    let whole = ui.max_rect();
    ui.spacing_mut().item_spacing.y =
        if whole.height() < 660.0 { theme.space.sm } else { theme.space.md + theme.space.xs };
    small_wall_ui(ui, theme, live, (wall, left), emit);
    if let (Some(left), Some(what)) = (left, &view.clock_for) {
        clock_ui(ui, theme, left, what, emit);
    }
    let rest = Rect::from_min_max(pos2(whole.left(), ui.cursor().top()), whole.max);
    let mut area = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("next"));
    coming_ui(&mut area, theme, live, view, emit);
}

/// The wall as a live picture.
fn small_wall_ui(
    ui: &mut Ui,
    theme: &Theme,
    live: &Live,
    wall: (&WallView, Option<&Left>),
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        let note = words.say(if live.is_projected() { "workshop-wall-second" } else { "workshop-wall-here" });
        ends_ui(ui, theme, words.say("workshop-wall-now"), note);
        let width = ui.available_width();
        let (rect, response) = ui.allocate_exact_size(vec2(width, (width * SHAPE).round()), Sense::hover());
        let said = words.tell("workshop-wall-picture", &[("prompt", (&wall.0.foot.prompt).into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
        wall_ui(ui, theme, rect, wall, false);
        let edge = egui::Stroke::new(theme.space.hair, theme.colors.hairline);
        ui.painter().rect_stroke(rect, egui::CornerRadius::ZERO, edge, egui::StrokeKind::Outside);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.xs, theme.space.xs);
            let name = if live.is_projected() { "workshop-projector-close" } else { "workshop-projector-open" };
            let response = button_ui(ui, theme, &Button::text(words.say(name)).small());
            if let_go_after_click(ui, &response) {
                emit(Action::Projector);
            }
            let response = button_ui(ui, theme, &Button::text(words.say("workshop-wall-show")).small().key("W"));
            if let_go_after_click(ui, &response) {
                emit(Action::Wall);
            }
        });
    });
}

/// The clock of the step, with a minute more and a pause.
fn clock_ui(ui: &mut Ui, theme: &Theme, left: &Left, what: &str, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let name = if left.is_held { "workshop-clock-paused" } else { "workshop-clock-left" };
        let said = words.tell(name, &[("left", (&left.clock).into())]);
        let row = vec2(ui.available_width(), theme.line(Step::Speech) + theme.line(Step::Body));
        ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
            let is_narrow = ui.available_width() < NARROW;
            // Where words are long the wall's own ring is ring enough.
            if !is_narrow {
                clock_ring_ui(ui, theme, left.share, &said);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let shown = if left.is_held || is_narrow { left.clock.clone() } else { said.clone() };
                ui.label(theme.name(shown));
                if left.is_held {
                    ui.label(theme.strong(words.say("workshop-clock-paused-word")));
                } else {
                    ui.label(theme.quiet(what));
                }
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = theme.space.xs;
                let response = button_ui(ui, theme, &Button::outline(words.say("workshop-clock-more")).small());
                if let_go_after_click(ui, &response) {
                    emit(Action::Do(Act::Extend { seconds: 60 }));
                }
                let (name, act) = if left.is_held {
                    ("workshop-clock-go-on", Act::Resume)
                } else {
                    ("workshop-clock-pause", Act::Pause)
                };
                let response = button_ui(ui, theme, &Button::text(words.say(name)).small());
                if let_go_after_click(ui, &response) {
                    emit(Action::Do(act));
                }
            });
        });
    });
}

/// What comes next, with the button at the foot.
fn coming_ui(ui: &mut Ui, theme: &Theme, live: &Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let catalogue = &theme.words;
    let whole = ui.max_rect();
    card_ui(ui, theme, |ui| {
        let inside = ui.max_rect();
        let margin = whole.bottom() - inside.bottom();
        ui.set_min_height((whole.bottom() - margin.max(20.0) - ui.cursor().top()).max(0.0));
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        let next = &view.next;
        ends_ui(ui, theme, catalogue.say("workshop-next"), &used(theme, live));
        // The button never goes: what is said above it takes what is left.
        let button = theme.size.control_large + theme.space.sm;
        let bottom = whole.bottom() - margin.max(20.0) - button;
        let room = bottom - ui.cursor().top();
        let width = ui.available_width();
        let speech = words(ui, theme, &next.says, (Step::Speech, Weight::Regular), theme.colors.text, width);
        let look = if speech.size().y <= room { Step::Speech } else { Step::Body };
        long_lines_ui(ui, theme, &next.says, (look, Weight::Regular), theme.colors.text);
        if let Some(why) = &next.why_not {
            long_lines_ui(ui, theme, why, (Step::Body, Weight::Semibold), theme.colors.warn);
        }
        for (name, what) in &next.rows {
            let text =
                even_words(ui, theme, what, (Step::Body, Weight::Regular), theme.colors.text_secondary, width - NAME);
            let height = (text.size().y + theme.space.sm * 2.0).max(ROW);
            if ui.cursor().top() + height + theme.space.sm > bottom {
                break;
            }
            rule_ui(ui, theme);
            let (rect, response) = ui.allocate_exact_size(vec2(width, height - theme.space.sm), Sense::hover());
            let said = catalogue.tell("workshop-next-row", &[("step", name.into()), ("what", what.into())]);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
            let lead = words(ui, theme, name, (Step::Body, Weight::Semibold), theme.colors.text, NAME);
            ui.painter().galley(rect.min, lead, theme.colors.text);
            ui.painter().galley(rect.min + vec2(NAME, 0.0), text, theme.colors.text);
        }
        let foot = Rect::from_min_max(
            pos2(ui.max_rect().left(), bottom + theme.space.sm),
            pos2(ui.max_rect().right(), bottom + button),
        );
        let foot = if foot.top() < ui.cursor().top() {
            foot.translate(vec2(0.0, ui.cursor().top() - foot.top()))
        } else {
            foot
        };
        let mut row =
            ui.new_child(UiBuilder::new().max_rect(foot).id_salt("go").layout(Layout::left_to_right(Align::Center)));
        buttons_ui(&mut row, theme, (view, live.space_steps), emit);
        ui.expand_to_include_rect(row.min_rect());
    });
}

/// The button with its key's cap, and the way back beside it: as a drawing alone where words are long, and the button without its
/// cap where they are longer still. While a field takes the key there is no cap either, and the button stays as wide.
fn buttons_ui(ui: &mut Ui, theme: &Theme, (view, steps): (&PanelView, bool), emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.x = theme.space.sm;
    let back = Button::text(theme.words.say("workshop-back"));
    let room = ui.available_width();
    let beside = if view.next.can_go_back { button_width(ui, theme, &back) + theme.space.sm } else { 0.0 };
    let mut is_drawn = false;
    if let Some(text) = &view.next.button {
        let availability = match &view.next.why_not {
            Some(why) => Availability::Unavailable(why),
            None => Availability::Ready,
        };
        let bare = Button::primary(text).large().availability(availability);
        let with_key = bare.key("Space");
        let wide = button_width(ui, theme, &with_key);
        is_drawn = view.next.can_go_back && wide + beside > room;
        let beside = if is_drawn { theme.size.control_small + theme.space.sm } else { beside };
        let is_field = ui.ctx().text_edit_focused() && !steps;
        let button = if wide + beside > room {
            bare
        } else if is_field {
            bare.across(wide)
        } else {
            with_key
        };
        let response = button_ui(ui, theme, &button);
        if let_go_after_click(ui, &response) {
            emit(Action::Do(Act::Next));
        }
    }
    if view.next.can_go_back {
        let response =
            if is_drawn { icon_button_ui(ui, theme, Icon::Back, back.text) } else { button_ui(ui, theme, &back) };
        if let_go_after_click(ui, &response) {
            emit(Action::Do(Act::Back));
        }
    }
}

/// How much of the plan's time has gone.
fn used(theme: &Theme, live: &Live) -> String {
    let room = live.host.room();
    let Some(used) = live.walls.used_min() else {
        return theme.words.tell("workshop-planned", &[("minutes", room.setup().minutes.into())]);
    };
    theme.words.tell("workshop-used", &[("used", used.into()), ("minutes", room.setup().minutes.into())])
}
