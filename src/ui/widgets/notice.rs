//! Things that must be said in place: a banner with one repair or several ways on.

use egui::{Color32, CornerRadius, Frame, Margin, Role, Ui, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::button::{Button, button_ui, icon_button_ui};
use crate::ui::widgets::control::{even_words, still, words};
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
    let (ink, icon, role) = look(theme, notice.kind);
    let frame = frame(theme, notice.kind);
    frame
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.horizontal(|ui| {
                let button = notice.action.map(|text| Button::outline(text).small());
                let room = notice.action.map_or(0.0, |text| button_room(ui, theme, text));
                let size = theme.size.icon;
                let width = (ui.available_width() - size - 2.0 * theme.space.sm - room).max(theme.size.caption);
                let galley = even_words(ui, theme, notice.text, (Step::Body, Weight::Regular), colors.text, width);
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

/// Draws a low strip with what cannot be done now, and at its end a cross called `away`; `true` when it was put away.
pub fn passing_notice_ui(ui: &mut Ui, theme: &Theme, text: &str, away: &str) -> bool {
    let (ink, icon, role) = look(theme, NoticeKind::Warn);
    let (side, gap) = (theme.inset.notice.0, theme.space.sm);
    let frame = frame(theme, NoticeKind::Warn).inner_margin(Margin { right: 2, ..Margin::symmetric(side as i8, 2) });
    frame
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = gap;
                let (size, cross) = (theme.size.icon, theme.size.control_small);
                let width = (ui.available_width() - size - 2.0 * gap - cross).max(theme.size.caption);
                let galley = even_words(ui, theme, text, (Step::Body, Weight::Regular), theme.colors.text, width);
                let height = galley.size().y.max(cross);
                let (rect, _) = still(ui, vec2(size + gap + width, height), role, text);
                let at = egui::pos2(rect.left() + size + gap, rect.center().y - galley.size().y / 2.0);
                let centre = egui::pos2(rect.left() + size / 2.0, at.y + theme.line(Step::Body) / 2.0);
                paint::icon(ui, theme, icon, centre, size, ink);
                ui.painter().galley(at, galley, Color32::PLACEHOLDER);
                icon_button_ui(ui, theme, Icon::Cross, away).clicked()
            })
            .inner
        })
        .inner
}

fn frame(theme: &Theme, kind: NoticeKind) -> Frame {
    let (side, top) = theme.inset.notice;
    let ground = match kind {
        NoticeKind::Note => theme.colors.accent_wash,
        NoticeKind::Warn => theme.colors.warn_wash,
    };
    let (ink, _, _) = look(theme, kind);
    Frame::new()
        .fill(ground)
        .stroke(theme.edge_of(ink))
        .corner_radius(CornerRadius::same(theme.radius.card))
        .inner_margin(Margin::symmetric(side as i8, top as i8))
}

fn look(theme: &Theme, kind: NoticeKind) -> (Color32, Icon, Role) {
    match kind {
        NoticeKind::Note => (theme.colors.accent, Icon::Info, Role::Status),
        NoticeKind::Warn => (theme.colors.warn, Icon::Warn, Role::Alert),
    }
}

/// A banner with a few words to begin with and several ways on.
#[derive(Debug, Clone, Copy)]
pub struct Banner<'a> {
    /// How grave.
    pub kind: NoticeKind,
    /// What it is, in a few words.
    pub title: &'a str,
    /// What happened, where, what is safe and what to do, in that order.
    pub text: &'a str,
    /// The ways on.
    pub actions: &'a [Button<'a>],
}

/// Draws a banner across the space, its ways on below its words; the position of the one that was asked for.
pub fn banner_ui(ui: &mut Ui, theme: &Theme, banner: &Banner<'_>) -> Option<usize> {
    let (ink, icon, role) = look(theme, banner.kind);
    let body = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        let size = theme.size.icon;
        let indent = size + theme.space.sm;
        let width = (ui.available_width() - indent).max(theme.size.caption);
        let title = words(ui, theme, banner.title, (Step::Body, Weight::Semibold), theme.colors.text, width);
        let text = even_words(ui, theme, banner.text, (Step::Body, Weight::Regular), theme.colors.text, width);
        let height = title.size().y + text.size().y;
        let name = format!("{} {}", banner.title, banner.text);
        let (rect, _) = still(ui, vec2(indent + width, height), role, &name);
        let centre = egui::pos2(rect.left() + size / 2.0, rect.top() + theme.line(Step::Body) / 2.0);
        paint::icon(ui, theme, icon, centre, size, ink);
        let under = rect.top() + title.size().y;
        ui.painter().galley(egui::pos2(rect.left() + indent, rect.top()), title, Color32::PLACEHOLDER);
        ui.painter().galley(egui::pos2(rect.left() + indent, under), text, Color32::PLACEHOLDER);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            ui.add_space(indent);
            let asked = banner.actions.iter().map(|action| button_ui(ui, theme, action).clicked());
            asked.enumerate().fold(None, |found, (i, clicked)| if clicked { Some(i) } else { found })
        })
        .inner
    };
    frame(theme, banner.kind)
        .show(ui, |ui| {
            ui.vertical(|ui| {
                ui.set_min_width(ui.available_width());
                body(ui)
            })
            .inner
        })
        .inner
}

fn button_room(ui: &Ui, theme: &Theme, text: &str) -> f32 {
    let words = words(ui, theme, text, (Step::Body, Weight::Semibold), Color32::PLACEHOLDER, f32::INFINITY);
    words.size().x + 2.0 * theme.space.md + theme.space.sm
}
