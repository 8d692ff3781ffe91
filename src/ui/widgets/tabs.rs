//! Tabs in a trough: one is raised and bold. Also serves as the choice between two or three modes.

use egui::{CornerRadius, Id, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, line, put_centre, ring_if_focused, still};

/// Room between the trough and its tabs.
const MARGIN: f32 = 4.0;
/// Least room at each side of the words of a tab that is as wide as the others.
const BESIDE: f32 = 10.0;
/// Room between tabs.
const GAP: f32 = 2.0;

/// Draws the tabs over `width` and returns the one that was asked for. `selected` may name none, for tabs that open
/// something for a while. `name` is read out for the group.
pub fn tabs_ui(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    labels: &[&str],
    selected: Option<usize>,
    width: f32,
) -> Option<usize> {
    tab_rows_ui(ui, theme, name, (labels, 1), selected, width)
}

/// The same in several rows of one trough, for more tabs than fit beside each other: still one choice.
pub fn tab_rows_ui(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    (labels, rows): (&[&str], usize),
    selected: Option<usize>,
    width: f32,
) -> Option<usize> {
    let rows = rows.clamp(1, labels.len().max(1));
    let height = theme.size.trough - 2.0 * MARGIN;
    let whole = (height + GAP) * rows as f32 - GAP + 2.0 * MARGIN;
    let (rect, group) = still(ui, vec2(width, whole), Role::TabList, name);
    let radius = CornerRadius::same(theme.radius.control);
    ui.painter().rect(rect, radius, theme.colors.rail, theme.edge(), StrokeKind::Inside);
    let inner = rect.shrink(MARGIN);
    let across = labels.len().div_ceil(rows).max(1);
    let widths = widths(ui, theme, labels, across, inner.width() - GAP * (across as f32 - 1.0));
    let mut asked = None;
    for (i, label) in labels.iter().enumerate() {
        let before: f32 = widths.iter().take(i % across).map(|width| width + GAP).sum();
        let at = vec2(before, (height + GAP) * (i / across) as f32);
        let width = widths.get(i % across).copied().unwrap_or_default();
        let tab = Rect::from_min_size(inner.min + at, vec2(width, height));
        if tab_ui(ui, theme, tab, group.id.with(i), label, selected == Some(i)).clicked() {
            asked = Some(i);
        }
    }
    asked
}

/// How wide the tabs of a row are: all the same; or, where the longest words would come close to their neighbours, each as
/// its words with the same room at their sides.
fn widths(ui: &Ui, theme: &Theme, labels: &[&str], across: usize, room: f32) -> Vec<f32> {
    let each = room / across as f32;
    let set = |label: &&str| line(ui, theme, label, (Step::Small, Weight::Bold), theme.colors.text).size().x;
    let words: Vec<f32> = labels.iter().map(set).collect();
    let widest = words.iter().copied().fold(0.0, f32::max);
    if widest + 2.0 * BESIDE <= each || labels.len() > across {
        return vec![each; across];
    }
    let beside = (room - words.iter().sum::<f32>()) / across as f32;
    words.iter().map(|width| width + beside).collect()
}

fn tab_ui(ui: &Ui, theme: &Theme, rect: Rect, id: Id, label: &str, selected: bool) -> Response {
    let colors = &theme.colors;
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, label));
    let feel = feel(ui, theme, &response);
    let radius = theme.radius.control.saturating_sub(2);
    if selected {
        let mut shadow = theme.shadow(&theme.shadows.card);
        shadow.blur /= 2;
        shadow.offset = shadow.offset.map(|by| by / 2);
        ui.painter().add(shadow.as_shape(rect, CornerRadius::same(radius)));
        ui.painter().rect_filled(rect, CornerRadius::same(radius), colors.raised);
    } else {
        let ground = mix(colors.rail, theme.hovered(colors.rail), feel.hover);
        ui.painter().rect_filled(rect, CornerRadius::same(radius), ground);
    }
    let (weight, ink) = if selected { (Weight::Bold, colors.text) } else { (Weight::Regular, colors.text_secondary) };
    put_centre(ui, line(ui, theme, label, (Step::Small, weight), ink), rect.center() + vec2(0.0, feel.press));
    ring_if_focused(ui, theme, &response, radius);
    response
}
