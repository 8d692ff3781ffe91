//! egui's own style in the theme's terms, so that text fields, scroll bars, menus and tooltips
//! look as if they were ours.

use egui::style::{Interaction, ScrollStyle, Selection, TextCursorStyle, WidgetVisuals, Widgets};
use egui::{
    Color32, CornerRadius, FontFamily, FontId, Margin, Shadow, Spacing, Stroke, Style, TextStyle, Vec2, Visuals,
};

use crate::ui::theme::color::{contrast, mix};
use crate::ui::theme::text::Step;
use crate::ui::theme::tokens::{ShadowToken, Stage, Weight};
use crate::ui::theme::{Change, Theme};

/// Share of ink laid over a control under the pointer.
const HOVER_INK: f32 = 0.08;
/// Longest time a scroll by keyboard or wheel may glide, in seconds.
const SCROLL_GLIDE_S: f32 = 0.2;

/// Contrast below which what is drawn melts into its ground.
const MELTS: f64 = 1.5;

/// The light behind a person: their ground, a little lighter, along whatever would melt into it.
#[derive(Debug, Clone)]
pub struct Backlight {
    /// The grounds there are.
    pub stage: Stage,
    ink: Color32,
    share: f32,
    most: f64,
}

impl Backlight {
    /// The light on a ground.
    pub fn on(&self, ground: Color32) -> Color32 {
        mix(ground, self.ink, self.share)
    }

    /// Whether something of a colour needs it on a ground. What lets the ground through is part of something else.
    pub fn lights(&self, color: Color32, ground: Color32) -> bool {
        color.is_opaque() && contrast(color, ground) < self.most
    }
}

impl Theme {
    /// The theme as egui's style.
    pub fn style(&self) -> Style {
        let mut style = Style {
            text_styles: [
                (TextStyle::Small, self.font(Step::Small, Weight::Regular)),
                (TextStyle::Body, self.font(Step::Body, Weight::Regular)),
                (TextStyle::Button, self.font(Step::Body, Weight::Semibold)),
                (TextStyle::Heading, self.font(Step::TitleBar, Weight::Medium)),
                (TextStyle::Monospace, FontId::new(self.type_scale.small.size, FontFamily::Monospace)),
            ]
            .into(),
            spacing: self.spacing(),
            visuals: self.visuals(),
            animation_time: self.motion.seconds(Change::Hover),
            interaction: Interaction { selectable_labels: false, ..Interaction::default() },
            ..Style::default()
        };
        style.scroll_animation.duration.max = SCROLL_GLIDE_S.min(style.scroll_animation.duration.max);
        if self.motion.is_reduced() {
            style.scroll_animation = egui::style::ScrollAnimation::none();
        }
        style
    }

    fn spacing(&self) -> Spacing {
        let space = &self.space;
        Spacing {
            item_spacing: Vec2::splat(space.sm),
            window_margin: Margin::same(space.md as i8),
            button_padding: Vec2::new(space.md, space.sm),
            menu_margin: Margin::same(space.sm as i8),
            interact_size: Vec2::new(self.size.control_small, self.size.control_small),
            text_edit_width: self.size.side,
            scroll: ScrollStyle { bar_width: space.sm, ..ScrollStyle::floating() },
            ..Spacing::default()
        }
    }

    fn visuals(&self) -> Visuals {
        let colors = &self.colors;
        let radius = CornerRadius::same(self.radius.control);
        let widget = |fill: Color32, stroke: Color32, width: f32| WidgetVisuals {
            bg_fill: fill,
            weak_bg_fill: fill,
            bg_stroke: Stroke::new(width, stroke),
            corner_radius: radius,
            fg_stroke: Stroke::new(self.stroke.icon, colors.text),
            expansion: 0.0,
        };
        let hovered = self.hovered(colors.card);
        let base = if self.dark { Visuals::dark() } else { Visuals::light() };
        Visuals {
            override_text_color: None,
            weak_text_color: Some(colors.text_secondary),
            widgets: Widgets {
                noninteractive: widget(colors.card, colors.hairline, self.stroke.hair),
                inactive: widget(colors.hairline, colors.outline, self.stroke.control),
                hovered: widget(hovered, colors.outline, self.stroke.control),
                active: widget(hovered, colors.accent, self.stroke.focus),
                open: widget(colors.raised, colors.outline, self.stroke.control),
            },
            selection: Selection {
                bg_fill: mix(colors.card, colors.accent_mid, 0.45),
                stroke: Stroke::new(self.stroke.focus, colors.accent),
            },
            hyperlink_color: colors.accent,
            faint_bg_color: colors.sunk,
            extreme_bg_color: colors.paper,
            text_edit_bg_color: Some(colors.paper),
            code_bg_color: colors.sunk,
            warn_fg_color: colors.warn,
            error_fg_color: colors.warn,
            window_corner_radius: CornerRadius::same(self.radius.card),
            window_shadow: self.shadow(&self.shadows.dock),
            window_fill: colors.raised,
            window_stroke: Stroke::new(self.stroke.hair, colors.hairline),
            menu_corner_radius: CornerRadius::same(self.radius.card),
            panel_fill: colors.paper,
            popup_shadow: self.shadow(&self.shadows.dock),
            text_cursor: TextCursorStyle {
                stroke: Stroke::new(self.stroke.focus, colors.accent),
                blink: false,
                ..TextCursorStyle::default()
            },
            ..base
        }
    }

    /// The line round a box that its ground alone would not tell from what is behind it: a reply, a key cap, a well.
    /// Nothing in the usual looks, so nobody who draws has to ask which look it is.
    pub fn edge(&self) -> Stroke {
        self.edge_of(self.colors.outline)
    }

    /// The same line in an ink of one's own, for a box that lies on a colour or is chosen.
    pub fn edge_of(&self, ink: Color32) -> Stroke {
        Stroke::new(self.stroke.edge, ink)
    }

    /// The light behind a person, where backdrops are as dark as skins, hair and clothes can be.
    pub fn backlight(&self) -> Option<Backlight> {
        let (share, most) = if self.outlined { (0.8, f64::INFINITY) } else { (0.36, MELTS) };
        self.dark.then(|| Backlight { stage: self.stage.clone(), ink: self.colors.text, share, most })
    }

    /// A ground under the pointer: a little ink over it.
    pub fn hovered(&self, ground: Color32) -> Color32 {
        mix(ground, self.colors.text, HOVER_INK)
    }

    /// egui's shadow for a token.
    pub fn shadow(&self, token: &ShadowToken) -> Shadow {
        Shadow {
            offset: [token.offset.0, token.offset.1],
            blur: token.blur,
            spread: token.spread,
            color: token.color.0.gamma_multiply(token.alpha),
        }
    }

    /// Gives egui the theme: both of egui's styles are set to it, so the system's preference cannot bring back
    /// the default look.
    pub fn apply(&self, ctx: &egui::Context) {
        let style = self.style();
        ctx.set_theme(if self.dark { egui::Theme::Dark } else { egui::Theme::Light });
        ctx.all_styles_mut(|own| *own = style.clone());
    }
}
