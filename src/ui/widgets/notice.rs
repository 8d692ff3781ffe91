//! Things that must be said in place: a banner with one repair, and a place where nothing is yet.

use egui::{Color32, CornerRadius, Frame, Margin, Response, Role, Ui, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::button::{Button, button_ui};
use crate::ui::widgets::control::{still, words};
use crate::ui::widgets::paint;

/// How grave a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Something to know.
    Note,
    /// Something that costs or went wrong.
    Warn,
}

/// A banner.
#[derive(Debug, Clone, Copy)]
pub struct Notice<'a> {
    /// How grave.
    pub kind: NoticeKind,
    /// What happened, where, what is safe and what to do, in that order.
    pub text: &'a str,
    /// The one repair.
    pub action: Option<&'a str>,
}

/// Draws a banner across the space; `true` when its action was asked for.
pub fn notice_ui(ui: &mut Ui, theme: &Theme, notice: &Notice<'_>) -> bool {
    let colors = &theme.colors;
    let (ground, ink, icon, role) = match notice.kind {
        NoticeKind::Note => (colors.accent_wash, colors.accent, Icon::Info, Role::Status),
        NoticeKind::Warn => (colors.warn_wash, colors.warn, Icon::Warn, Role::Alert),
    };
    let (side, top) = theme.inset.notice;
    let frame = Frame::new()
        .fill(ground)
        .corner_radius(CornerRadius::same(theme.radius.card))
        .inner_margin(Margin::symmetric(side as i8, top as i8));
    frame
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal(|ui| {
                let button = notice.action.map(|text| Button::outline(text).small());
                let room = notice.action.map_or(0.0, |text| button_room(ui, theme, text));
                let size = theme.size.icon;
                let width = (ui.available_width() - size - 2.0 * theme.space.sm - room).max(theme.size.caption);
                let galley = words(ui, theme, notice.text, (Step::Body, Weight::Regular), colors.text, width);
                let height = galley.size().y.max(if button.is_some() { theme.size.control_small } else { 0.0 });
                let (rect, _) = still(ui, vec2(size + theme.space.sm + width, height), role, notice.text);
                let y = rect.center().y - galley.size().y / 2.0;
                let centre = egui::pos2(rect.left() + size / 2.0, y + theme.line(Step::Body) / 2.0);
                paint::icon(ui, theme, icon, centre, size, ink);
                ui.painter().galley(egui::pos2(rect.left() + size + theme.space.sm, y), galley, Color32::PLACEHOLDER);
                button.is_some_and(|button| button_ui(ui, theme, &button).clicked())
            })
            .inner
        })
        .inner
}

fn button_room(ui: &Ui, theme: &Theme, text: &str) -> f32 {
    let words = words(ui, theme, text, (Step::Body, Weight::Semibold), Color32::PLACEHOLDER, f32::INFINITY);
    words.size().x + 2.0 * theme.space.md + theme.space.sm
}

/// A place where nothing is yet.
#[derive(Debug, Clone, Copy)]
pub struct Empty<'a> {
    /// A drawing.
    pub icon: Icon,
    /// What will appear here, in one sentence.
    pub text: &'a str,
    /// What makes it appear.
    pub action: &'a str,
}

/// Draws it at the left of the space; the response is that of its button.
pub fn empty_ui(ui: &mut Ui, theme: &Theme, empty: &Empty<'_>) -> Response {
    let width = ui.available_width().min(theme.size.speech_max);
    let (rect, _) = ui.allocate_exact_size(vec2(width, theme.size.strip * 1.5), egui::Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::same(theme.radius.card), theme.stage.calm);
    paint::icon(ui, theme, empty.icon, rect.center(), theme.size.strip * 0.5, theme.colors.text_secondary);
    ui.add_space(theme.space.sm);
    let galley = words(ui, theme, empty.text, (Step::Speech, Weight::Regular), theme.colors.text, width);
    let (rect, _) = still(ui, galley.size(), Role::Label, empty.text);
    ui.painter().galley(rect.min, galley, theme.colors.text);
    ui.add_space(theme.space.sm);
    button_ui(ui, theme, &Button::primary(empty.action))
}
