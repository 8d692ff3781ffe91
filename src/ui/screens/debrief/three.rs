//! The three recoveries side by side: the customer's, the process's, the employee's; where there is no room for that,
//! one below the other in two halves each.

use egui::{Align2, Rangef, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::screens::debrief::bars::{facts_ui, shares_ui};
use crate::ui::screens::debrief::mending::{fix_ui, idea_ui, support_ui};
use crate::ui::screens::debrief::recoveries::{CauseView, StepView, Three};
use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::{paint, rule_ui, tick_ui};

/// Narrowest section with all three side by side.
const THREE: f32 = 900.0;
/// Narrowest section with the two halves of each side by side.
const HALVES: f32 = 600.0;
/// Longest line of the section, in points, where each stands alone.
const ALONE: f32 = 640.0;
/// How far a cause is set in below the one above it.
const INDENT: f32 = 16.0;

/// How a half of a recovery is drawn.
type Half<'a> = &'a mut dyn FnMut(&mut Ui);

/// Draws them.
pub(super) fn three_ui(ui: &mut Ui, theme: &Theme, state: &State, page: &Page<'_>, emit: &mut dyn FnMut(Action)) {
    let Some(three) = &page.view.three else { return };
    let words = &theme.words;
    let felt = page.said.reaction.as_ref().map(|said| said.within.join(", "));
    let felt = felt.filter(|moods| !moods.is_empty());
    let felt = felt.map(|moods| (words.say("debrief-three-felt").to_owned(), moods));
    let employee: Vec<(String, String)> = felt.into_iter().chain(three.employee.iter().cloned()).collect();
    let width = ui.available_width();
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    // Two halves ask for things; only one of them can be asked for at a time.
    let asked = std::cell::Cell::new(None);
    let ask = |action| asked.set(Some(action));
    let mut columns: [(&str, Half<'_>, Half<'_>); 3] = [
        (words.say("debrief-three-customer"), &mut |ui| facts_ui(ui, theme, &three.customer), &mut |ui| {
            facts_ui(ui, theme, std::slice::from_ref(&three.ease));
            ui.label(theme.small(&three.ease_note));
            ui.add_space(theme.space.xs);
            ui.label(theme.small(words.say("debrief-three-fair")));
            shares_ui(ui, theme, &three.justices, |_| {});
        }),
        (
            words.say("debrief-three-process"),
            &mut |ui| three.process.iter().for_each(|step| step_ui(ui, theme, step)),
            &mut |ui| {
                causes_ui(ui, theme, state, three, &mut |action| ask(action));
                idea_ui(ui, theme, state, &mut |action| ask(action));
            },
        ),
        (words.say("debrief-three-employee"), &mut |ui| facts_ui(ui, theme, &employee), &mut |ui| {
            ui.label(theme.small(words.say("debrief-three-ask-for")));
            for line in &three.support {
                ui.label(theme.body(line));
            }
            support_ui(ui, theme, state, &mut |action| ask(action));
        }),
    ];
    if width >= THREE {
        side_by_side_ui(ui, theme, &mut columns);
    } else {
        one_below_the_other_ui(ui, theme, &mut columns);
    }
    if let Some(action) = asked.take() {
        emit(action);
    }
}

fn one_below_the_other_ui(ui: &mut Ui, theme: &Theme, columns: &mut [(&str, Half<'_>, Half<'_>); 3]) {
    let width = ui.available_width();
    for (i, (name, first, second)) in columns.iter_mut().enumerate() {
        if i > 0 {
            ui.add_space(theme.space.xs);
            rule_ui(ui, theme);
            ui.add_space(theme.space.xs);
        }
        ui.label(theme.heading(*name));
        if width >= HALVES {
            let each = (width - theme.space.xl) / 2.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.xl;
                column_ui(ui, theme, each, first);
                column_ui(ui, theme, each, second);
            });
        } else {
            column_ui(ui, theme, width.min(ALONE), first);
            ui.add_space(theme.space.sm);
            column_ui(ui, theme, width.min(ALONE), second);
        }
    }
}

fn column_ui(ui: &mut Ui, theme: &Theme, width: f32, draw: &mut dyn FnMut(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        draw(ui);
    });
}

fn side_by_side_ui(ui: &mut Ui, theme: &Theme, columns: &mut [(&str, Half<'_>, Half<'_>); 3]) {
    let gap = 2.0 * theme.space.lg;
    let each = ((ui.available_width() - 2.0 * gap) / 3.0).floor();
    let row = |ui: &mut Ui, draw: &mut dyn FnMut(&mut Ui, usize)| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            (0..3).for_each(|at| column_ui(ui, theme, each, &mut |ui| draw(ui, at)));
        });
    };
    // Two rows, so that what belongs together begins at one height, however long it is.
    let whole = ui.scope(|ui| {
        row(ui, &mut |ui, at| {
            if let Some((name, first, _)) = columns.get_mut(at) {
                ui.label(theme.heading(*name));
                first(ui);
            }
        });
        ui.add_space(theme.space.sm);
        row(ui, &mut |ui, at| {
            if let Some((_, _, second)) = columns.get_mut(at) {
                rule_ui(ui, theme);
                ui.add_space(theme.space.xs);
                second(ui);
            }
        });
    });
    let rect = whole.response.rect;
    for i in 1..3_u8 {
        let x = rect.left() + f32::from(i) * (each + gap) - gap / 2.0;
        ui.painter().vline(x, Rangef::new(rect.top(), rect.bottom()), (theme.stroke.hair, theme.colors.hairline));
    }
}

/// Done or not, and what follows from it.
fn step_ui(ui: &mut Ui, theme: &Theme, step: &StepView) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        tick_ui(ui, theme, &step.words, step.done, None);
        said_of_ui(ui, theme, step);
    });
}

fn said_of_ui(ui: &mut Ui, theme: &Theme, step: &StepView) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(theme.size.tick + theme.space.sm + theme.space.hair + theme.space.hair);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            ui.label(theme.quiet(&step.note));
            if let Some(quote) = &step.quote {
                ui.label(theme.stage_direction(theme.words.quoted(quote)));
            }
        });
    });
}

fn causes_ui(ui: &mut Ui, theme: &Theme, state: &State, three: &Three, emit: &mut dyn FnMut(Action)) {
    if three.causes.is_empty() {
        ui.label(theme.small(theme.words.say("debrief-causes-none")));
        return;
    }
    ui.label(theme.small(theme.words.say("debrief-causes-choose")));
    for (at, cause) in three.causes.iter().enumerate() {
        ui.push_id(at, |ui| cause_ui(ui, theme, state, (at, cause), emit));
    }
}

fn cause_ui(ui: &mut Ui, theme: &Theme, state: &State, (at, cause): (usize, &CauseView), emit: &mut dyn FnMut(Action)) {
    let open = state.cause == Some(at);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.xs;
        ui.add_space(INDENT * cause.depth as f32);
        let size = vec2(theme.size.glyph, theme.line(Step::Body));
        let (sign, _) = ui.allocate_exact_size(size, Sense::hover());
        let icon = if open { Icon::ChevronDown } else { Icon::Chevron };
        let at_sign = Align2::CENTER_CENTER.align_size_within_rect(size, sign).center();
        paint::icon(ui, theme, icon, at_sign, theme.size.glyph, theme.colors.text_secondary);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            let words = ui.label(if open { theme.strong(&cause.text) } else { theme.body(&cause.text) });
            let row = Rect::from_min_max(pos2(sign.left(), words.rect.top()), words.rect.max);
            let response = ui.interact(row.expand(theme.space.hair), ui.scope_id().with("cause"), Sense::click());
            let name = || theme.words.tell("debrief-cause", &[("cause", (&cause.text).into())]);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, name()));
            if response.has_focus() || response.hovered() {
                paint::focus_ring(ui.painter(), theme, response.rect, theme.radius.control);
            }
            if response.clicked() {
                emit(Action::Cause(at));
            }
            if open {
                fix_ui(ui, theme, state, (at, cause), emit);
            }
        });
    });
}
