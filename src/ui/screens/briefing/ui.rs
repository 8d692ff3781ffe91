//! Draws the briefing: who waits, on the left; what to know, on the right; one button.

use egui::{CornerRadius, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::platform::settings::Mode;
use crate::ui::app::Shell;
use crate::ui::screens::briefing::view::{self, View};
use crate::ui::screens::briefing::{Action, State};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::art::{SceneKind, SceneView, glyph_ui, icon_ui, scene_ui, strip_name};
use crate::ui::widgets::face::{FaceInput, Person};
use crate::ui::widgets::{
    Button, FactRow, button_ui, card_frame, difficulty_ui, facts_ui, rule_ui, tabs_ui, thin_bar_ui,
};

/// Height of the foot with the one button.
const FOOT: f32 = 88.0;
/// Widest line of the story.
const STORY: f32 = 640.0;

/// Draws the briefing and emits what was asked for.
pub fn briefing_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let settings = &shell.ws.settings;
    let view = view::view(&state.case.scenario, state.seed, settings.default_mode, settings.time_allowed, state.today);
    let wide = ui.max_rect().width() >= 1200.0;
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Briefing(action));
        let page = ui.max_rect();
        let scene = if wide {
            Rect::from_min_size(page.min, vec2(420.0, page.height()))
        } else {
            Rect::from_min_size(page.min, vec2(page.width(), 160.0))
        };
        let person = Person::new(theme, &view.face);
        scene_ui(
            &mut ui.new_child(UiBuilder::new().max_rect(scene).id_salt("scene")),
            theme,
            &SceneView {
                kind: SceneKind::Briefing,
                person: &person,
                input: FaceInput::new(38.0, 50.0, 60.0),
                industry: view.industry,
                channel: view.channel,
                strip: strip_name(view.industry, state.case.scenario.id.as_str()),
                size: scene.size(),
                corners: (CornerRadius::ZERO, theme.colors.paper),
                name: &format!("{} is waiting", view.short),
            },
        );
        let start = if wide { pos2(scene.right(), page.top()) } else { pos2(page.left(), scene.bottom()) };
        let words = Rect::from_min_max(start, page.max);
        let pad = if wide { theme.space.page } else { theme.space.lg };
        let foot = Rect::from_min_max(pos2(words.left(), words.bottom() - FOOT), words.max);
        let body = Rect::from_min_max(words.min, pos2(words.right(), foot.top()));
        let mut body_ui = ui.new_child(UiBuilder::new().max_rect(body).id_salt("words"));
        ScrollArea::vertical().auto_shrink([false, false]).show(&mut body_ui, |ui| {
            egui::Frame::new().inner_margin(Margin::symmetric(pad as i8, theme.space.lg as i8)).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = theme.space.md;
                words_ui(ui, theme, &view);
            });
        });
        let inner = foot.shrink2(vec2(pad, theme.space.md));
        let mut foot_area = ui.new_child(
            UiBuilder::new().max_rect(inner).layout(egui::Layout::left_to_right(egui::Align::Center)).id_salt("foot"),
        );
        foot_ui(&mut foot_area, theme, &view, settings.default_mode, &mut emit);
    });
}

fn words_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let ink = theme.colors.text_secondary;
        icon_ui(ui, theme, Icon::Talk, theme.size.icon, ink, "Where");
        ui.label(theme.quiet(&view.place));
        ui.add_space(theme.space.md);
        difficulty_ui(ui, theme, view.difficulty);
        ui.add_space(theme.space.md);
        icon_ui(ui, theme, Icon::Clock, theme.size.icon, ink, "Time");
        ui.label(theme.quiet(&view.minutes));
        if let Some(focus) = view.focus {
            ui.add_space(theme.space.md);
            glyph_ui(ui, theme, focus, theme.size.glyph);
            ui.label(theme.quiet(&format!("This time: {}", focus.name().to_lowercase())));
        }
    });
    ui.label(theme.title(&view.title));
    ui.scope(|ui| {
        ui.set_max_width(STORY);
        ui.label(theme.speech(&view.story));
    });
    if !view.sensitive.is_empty() {
        let words =
            format!("This case touches on: {}. You can leave at any time; nothing is lost.", view.sensitive.join(", "));
        ui.label(theme.quiet(&words));
    }
    ui.add_space(theme.space.xs);
    cards_ui(ui, theme, view);
}

fn cards_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let gap = 20.0;
    let two = ui.available_width() >= 620.0;
    let each = if two { (ui.available_width() - gap) / 2.0 } else { ui.available_width() };
    let id = egui::Id::unique("briefing cards");
    let tallest = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(0.0);
    let mut heights = [0.0_f32; 2];
    let mut both = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = gap;
        heights[0] = fact_card(ui, theme, each, if two { tallest } else { 0.0 }, "On file", "", |ui| {
            let rows: Vec<FactRow<'_>> = view.file.iter().map(|(label, text)| FactRow::plain(label, text)).collect();
            facts_ui(ui, theme, &rows);
        });
        heights[1] =
            fact_card(ui, theme, each, if two { tallest } else { 0.0 }, "House policy", &view.policy_date, |ui| {
                for (i, rule) in view.policy.iter().enumerate() {
                    if i > 0 {
                        rule_ui(ui, theme);
                    }
                    ui.label(theme.body(rule));
                }
            });
    };
    if two {
        ui.horizontal_top(both);
        let now = heights[0].max(heights[1]);
        if (now - tallest).abs() > 0.5 {
            ui.data_mut(|d| d.insert_temp(id, now));
            ui.ctx().request_discard("two cards share a bottom edge");
        }
    } else {
        both(ui);
    }
    given_ui(ui, theme, view);
}

/// A card of the pair; returns how high its content is.
fn fact_card(
    ui: &mut Ui,
    theme: &Theme,
    width: f32,
    at_least: f32,
    title: &str,
    aside: &str,
    content: impl FnOnce(&mut Ui),
) -> f32 {
    let margin = card_frame(theme).inner_margin;
    let inside = width - margin.sum().x;
    let shown = card_frame(theme).show(ui, |ui| {
        ui.set_width(inside);
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        let content = ui.vertical(|ui| {
            ui.set_width(inside);
            ui.horizontal(|ui| {
                ui.label(theme.heading(title));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| ui.label(theme.small(aside)));
            });
            content(ui);
        });
        let height = content.response.rect.height();
        ui.set_min_height(at_least);
        height
    });
    shown.inner
}

fn given_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let half = (ui.available_width() - theme.space.xl) / 2.0;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.xl;
            ui.vertical(|ui| {
                ui.set_width(half);
                ui.spacing_mut().item_spacing.y = theme.space.sm;
                ui.horizontal(|ui| {
                    ui.label(theme.heading("Yours to give"));
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        ui.label(theme.strong(&view.limit));
                    });
                });
                thin_bar_ui(ui, theme, 0.0, &format!("{} yours to give, nothing given", view.limit));
                ui.label(theme.quiet(&view.limit_words));
            });
            ui.vertical(|ui| {
                ui.set_width(half);
                ui.spacing_mut().item_spacing.y = theme.space.sm;
                for (name, whose) in &view.offers {
                    ui.horizontal(|ui| {
                        ui.label(theme.body(name));
                        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                            ui.label(theme.quiet(whose))
                        });
                    });
                }
            });
        });
    });
}

fn foot_ui(ui: &mut Ui, theme: &Theme, view: &View, mode: Mode, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.x = theme.space.md;
    if button_ui(ui, theme, &Button::primary(&format!("Meet {}", view.short)).large().key("Enter")).clicked() {
        emit(Action::Begin);
    }
    let modes = [Mode::Coach, Mode::Practice, Mode::Assessment];
    let selected = modes.iter().position(|m| *m == mode);
    if let Some(asked) = tabs_ui(ui, theme, "Mode", &["Coach", "Practice", "Assessment"], selected, 312.0) {
        emit(Action::Mode(modes.get(asked).copied().unwrap_or(mode)));
    }
    if ui.available_width() > 220.0 {
        ui.label(theme.quiet(&view.mode_words));
    }
}
