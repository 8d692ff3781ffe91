//! What was typed: the trainer reads it before anybody else, and lets it through or holds it back. Whose it is, nobody is told.

use egui::{Align, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::rubric::Level;
use crate::domain::workshop::Act;
use crate::ui::screens::handed::line_of_ui;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::panel::rows::heading_ui;
use crate::ui::screens::workshop::view::{PanelView, TypedOnPanel, TypedView};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_left};
use crate::ui::widgets::{Button, button_ui, let_go_after_click, long_lines_ui, paint, rule_ui};

/// Draws every reply in somebody's own words.
pub(super) fn typed_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    if std::mem::take(&mut live.looks_at_typed) {
        ui.scroll_to_cursor(Some(Align::TOP));
    }
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    heading_ui(ui, theme, words.say("workshop-typed-heading"), words.say("workshop-typed-note"));
    for (at, typed) in view.typed.iter().enumerate() {
        rule_ui(ui, theme);
        ui.push_id(("typed", at), |ui| one_ui(ui, theme, typed, view.is_revealed, emit));
    }
}

fn one_ui(ui: &mut Ui, theme: &Theme, typed: &TypedOnPanel, is_revealed: bool, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    long_lines_ui(ui, theme, &typed.typed.text, (Step::Body, Weight::Regular), theme.colors.text);
    if typed.is_read {
        levels_ui(ui, theme, &typed.typed);
    }
    line_of_ui(ui, theme, theme.size.control_small, |ui| {
        if !typed.is_read {
            ui.label(theme.small(words.say(if is_revealed {
                "workshop-typed-unread"
            } else {
                "workshop-typed-later"
            })));
        }
        let (name, act) = if typed.is_released {
            ("workshop-typed-hold", Act::Hold { seat: typed.seat })
        } else {
            ("workshop-typed-release", Act::Release { seat: typed.seat })
        };
        let text = words.say(name);
        let button = if typed.is_released { Button::text(text) } else { Button::outline(text) };
        let response = button_ui(ui, theme, &button.small());
        if let_go_after_click(ui, &response) {
            emit(Action::Do(act));
        }
    });
}

/// The levels that count in words, as the wall has them, as many in a row as there is room for.
fn levels_ui(ui: &mut Ui, theme: &Theme, typed: &TypedView) {
    let (colors, words) = (&theme.colors, &theme.words);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.lg, theme.space.xs);
        for (dimension, level) in &typed.levels {
            let Some(level) = level.and_then(Level::new) else { continue };
            let put = [("level", u32::from(level.get()).into()), ("word", terms::level_within(words, level).into())];
            let (name, level) = (terms::dimension(words, *dimension), words.tell("workshop-wall-level", &put));
            let name_set = line(ui, theme, name, (Step::Body, Weight::Regular), colors.text_secondary);
            let level_set = line(ui, theme, &level, (Step::Body, Weight::Semibold), colors.text);
            let lead = theme.size.glyph + theme.space.sm;
            let width = lead + name_set.size().x + theme.space.sm + level_set.size().x;
            let (rect, response) = ui.allocate_exact_size(vec2(width, theme.line(Step::Body)), Sense::hover());
            let said = words.tell("workshop-typed-level", &[("dimension", name.into()), ("level", (&level).into())]);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
            let look = theme.dimension(*dimension);
            let centre = pos2(rect.left() + theme.size.glyph / 2.0, rect.center().y);
            paint::glyph(ui, theme, look.glyph, centre, theme.size.glyph, look.mark);
            let level_at = rect.left() + lead + name_set.size().x + theme.space.sm;
            put_left(ui, name_set, rect.left() + lead, rect.center().y);
            put_left(ui, level_set, level_at, rect.center().y);
        }
    });
}
