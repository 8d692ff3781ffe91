//! Draws the library: the case for today, then all the others.

use egui::{CornerRadius, Margin, ScrollArea, Ui, vec2};

use crate::ui::app::Shell;
use crate::ui::screens::library::view::{self, CardView, TodayView, View};
use crate::ui::screens::library::{Action, State};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::art::{SceneKind, SceneView, icon_ui, scene_ui, strip_name};
use crate::ui::widgets::face::{FaceInput, Person};
use crate::ui::widgets::{
    Button, Field, LibraryCard, Notice, NoticeKind, button_ui, card_frame, chip_ui, difficulty_ui, library_card_ui,
    notice_ui, side_rule_ui, text_field_ui,
};

/// Widest page of cards, in points.
const WIDEST: f32 = 1480.0;

/// Draws the library and emits what was asked for.
pub fn library_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let view = view::view(&shell.ws.catalog, &state.about, state.filter);
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Library(action));
        let pad = if ui.max_rect().width() < 1112.0 { theme.space.lg } else { theme.space.page };
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            egui::Frame::new().inner_margin(Margin::symmetric(pad as i8, theme.space.xl as i8)).show(ui, |ui| {
                ui.set_max_width(WIDEST);
                ui.spacing_mut().item_spacing.y = theme.space.lg;
                page_ui(ui, theme, state, &view, &mut emit);
            });
        });
    });
}

fn page_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        ui.label(theme.title(&view.greeting));
        ui.label(theme.quiet(&view.aside));
    });
    if let Some(today) = &view.today {
        today_ui(ui, theme, today, emit);
    }
    for broken in &view.broken {
        let text = format!("{} could not be loaded: {} The other cases are not affected.", broken.file, broken.what);
        if notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: Some("See all problems") }) {
            emit(Action::Settings);
        }
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        for (i, (name, chosen)) in view.filters.iter().enumerate() {
            if chip_ui(ui, theme, name, *chosen).clicked() {
                emit(Action::Filter(i));
            }
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let field = Field { icon: Some(Icon::Search), ..Field::bare("Find a case", "Find a case", 240.0) };
            text_field_ui(ui, theme, &field, &mut state.about.search);
        });
    });
    cards_ui(ui, theme, &view.cards, emit);
}

fn today_ui(ui: &mut Ui, theme: &Theme, today: &TodayView, emit: &mut dyn FnMut(Action)) {
    card_frame(theme).inner_margin(Margin::ZERO).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let height = 252.0;
        let picture = (ui.available_width() * 0.34).clamp(220.0, 420.0);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.xl;
            let person = Person::new(theme, &today.face);
            let corner = theme.radius.card;
            scene_ui(
                ui,
                theme,
                &SceneView {
                    kind: SceneKind::Today,
                    person: &person,
                    input: FaceInput::new(38.0, 50.0, 60.0),
                    industry: today.card.industry,
                    channel: today.channel,
                    strip: strip_name(today.card.industry, &today.card.id),
                    size: vec2(picture, height),
                    corners: (CornerRadius { nw: corner, sw: corner, ..CornerRadius::ZERO }, theme.colors.paper),
                    name: "Who is waiting today",
                },
            );
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - theme.space.xl).max(200.0));
                ui.add_space(theme.space.md);
                ui.spacing_mut().item_spacing.y = theme.space.sm;
                ui.label(theme.small("Today").color(theme.colors.accent));
                ui.label(theme.title(&today.card.title));
                ui.label(theme.speech(&today.card.line));
                side_rule_ui(ui, theme.colors.accent_mid, |ui| ui.label(theme.quiet(&today.reason)));
                ui.add_space(theme.space.xs);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = theme.space.md;
                    let words = if today.resume.is_some() { "Go on where you stopped" } else { "Read the briefing" };
                    if button_ui(ui, theme, &Button::primary(words)).clicked() {
                        emit(match &today.resume {
                            Some(attempt) => Action::Resume(attempt.clone()),
                            None => Action::Open(today.card.id.clone()),
                        });
                    }
                    facts_line_ui(ui, theme, &today.card);
                });
            });
        });
    });
}

fn facts_line_ui(ui: &mut Ui, theme: &Theme, card: &CardView) {
    let ink = theme.colors.text_secondary;
    ui.label(theme.quiet(&card.channel));
    difficulty_ui(ui, theme, card.difficulty);
    icon_ui(ui, theme, Icon::Clock, theme.size.icon, ink, "Time");
    ui.label(theme.quiet(&card.minutes));
}

fn cards_ui(ui: &mut Ui, theme: &Theme, cards: &[CardView], emit: &mut dyn FnMut(Action)) {
    if cards.is_empty() {
        ui.label(theme.quiet("No case fits. Choose another filter or clear the search."));
        return;
    }
    let gap = 20.0;
    let width = ui.available_width();
    let columns = match width {
        w if w >= 1180.0 => 4,
        w if w >= 860.0 => 3,
        _ => 2,
    };
    let each = (width - gap * (columns as f32 - 1.0)) / columns as f32;
    for row in cards.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for card in row {
                let minutes = card.minutes.split(' ').next().and_then(|m| m.parse().ok()).unwrap_or(0);
                let shown = LibraryCard {
                    strip: strip_name(card.industry, &card.id),
                    title: &card.title,
                    line: &card.line,
                    channel: &card.channel,
                    difficulty: card.difficulty,
                    minutes,
                    stars: card.stars,
                    due: card.origin.as_deref(),
                };
                if library_card_ui(ui, theme, &shown, each).clicked() {
                    emit(Action::Open(card.id.clone()));
                }
            }
        });
    }
}
