//! Key caps: which key does the same.

use egui::{Color32, CornerRadius, Rect, Response, Role, Stroke, StrokeKind, Ui, Vec2, vec2};

use crate::ui::theme::{Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{line, put_centre, still};

/// Share of ink in a cap on what is raised.
const CAP_INK: f32 = 0.12;

/// A key's cap on a card, read out as `key T`.
pub fn key_cap_ui(ui: &mut Ui, theme: &Theme, key: &str) -> Response {
    let size = cap_size(ui, theme, key);
    let (rect, response) = still(ui, size, Role::Label, &name_of(theme, key));
    paint_cap(ui, theme, rect, key, &CapLook::quiet(theme));
    response
}

/// The same on what is raised over the page.
pub fn raised_key_cap_ui(ui: &mut Ui, theme: &Theme, key: &str) -> Response {
    let size = cap_size(ui, theme, key);
    let (rect, response) = still(ui, size, Role::Label, &name_of(theme, key));
    paint_cap(ui, theme, rect, key, &CapLook::on_raised(theme));
    response
}

fn name_of(theme: &Theme, key: &str) -> String {
    theme.words.tell("widgets-key", &[("key", (&theme.words.key(key)).into())])
}

/// How large a cap is; its key is written as the language's keyboards have it.
pub(crate) fn cap_size(ui: &Ui, theme: &Theme, key: &str) -> Vec2 {
    let words = line(ui, theme, &theme.words.key(key), (Step::Small, Weight::Semibold), Color32::PLACEHOLDER);
    vec2((words.size().x + 2.0 * 6.0).max(theme.size.key), theme.size.key)
}

/// How a cap looks on what it lies on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CapLook {
    pub ground: Color32,
    pub ink: Color32,
    pub edge: Stroke,
}

impl CapLook {
    /// On a card, a page or a button that is not the main one. On a dark page a well would not be seen: there a key is
    /// raised instead.
    pub fn quiet(theme: &Theme) -> Self {
        let ground = if theme.dark { theme.colors.raised } else { theme.colors.sunk };
        Self::on(theme, ground, theme.colors.text_secondary)
    }

    /// On what is raised over a page, which on a dark one has the very ground of a key.
    pub fn on_raised(theme: &Theme) -> Self {
        let quiet = Self::quiet(theme);
        let ground = if theme.dark { mix(theme.colors.raised, theme.colors.text, CAP_INK) } else { quiet.ground };
        Self { ground, ..quiet }
    }

    /// On a main button that cannot be pressed, whose own ground is between a card and what is raised.
    pub fn unready(theme: &Theme) -> Self {
        Self::on(theme, theme.colors.sunk, theme.colors.text_secondary)
    }

    /// With a ground of its own.
    pub fn on(theme: &Theme, ground: Color32, ink: Color32) -> Self {
        Self { ground, ink, edge: theme.edge_of(ink) }
    }

    /// A cap in solid ink, which needs no line round it.
    pub fn solid(ground: Color32, ink: Color32) -> Self {
        Self { ground, ink, edge: Stroke::NONE }
    }
}

/// Paints a cap.
pub(crate) fn paint_cap(ui: &Ui, theme: &Theme, rect: Rect, key: &str, look: &CapLook) {
    ui.painter().rect(rect, CornerRadius::same(theme.radius.key), look.ground, look.edge, StrokeKind::Inside);
    put_centre(ui, line(ui, theme, &theme.words.key(key), (Step::Small, Weight::Semibold), look.ink), rect.center());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;
    use crate::ui::theme::color::contrast;

    #[test]
    fn a_key_cap_can_be_told_from_the_page_and_the_card_it_lies_on() {
        for look in Look::ALL {
            let theme = Theme::load(look).expect("theme");
            let cap = CapLook::quiet(&theme);
            let raised = if theme.dark { theme.colors.raised } else { theme.colors.card };
            let lies = [theme.colors.paper, theme.colors.card].map(|ground| (cap, ground));
            for (cap, ground) in lies.into_iter().chain([(CapLook::on_raised(&theme), raised)]) {
                let seen = contrast(cap.ground, ground);
                assert!(seen >= 1.05 || cap.edge.width > 0.0, "{look:?}: {seen:.3}");
            }
        }
    }
}
