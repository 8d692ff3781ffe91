//! The customer: face, name, mood in words; at the foot the story clock, and in Coach the meters.

use egui::{Color32, CornerRadius, Label, Rect, Response, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Channel, Face, Industry, Sight};
use crate::ui::screens::conversation::foot::{Density, foot_height, foot_ui};
use crate::ui::screens::conversation::group;
use crate::ui::screens::conversation::view::{BoardView, CustomerView, View};
use crate::ui::screens::conversation::{Action, State, letter_ui};
use crate::ui::screens::inbox::count_ui;
use crate::ui::screens::letter::{parts_height, parts_ui};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::face::{FaceInput, MoodWord, Person, Portrait, mood_word, portrait_ui, relief};
use crate::ui::widgets::{card_ui, mood_ui, wave};

/// The least a portrait keeps in a low window.
const PORTRAIT_LEAST: f32 = 84.0;
/// What is left of it where even that does not fit.
const HEAD_SHOT: f32 = 68.0;

/// Width of a column in which every mood stands in one line.
const WIDE: f32 = 280.0;

/// The share of the full portrait below which the foot is drawn closer instead.
const COMFORT: f32 = 0.8;

/// Draws the customer's column; `portrait` is its width and the most it may be high. The ticks stand in it as rings where
/// no side column tells them.
pub(super) fn customer_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    view: &View,
    (portrait, with_rings): ((f32, f32), bool),
    emit: &mut dyn FnMut(Action),
) {
    let column = ui.max_rect();
    if let Some(board) = &view.board {
        board_ui(ui, theme, board);
        let rect = Rect::from_min_max(
            pos2(column.left(), column.bottom() - foot_height(theme, view, (Density::Low, false))),
            column.max,
        );
        let mut area = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("foot"));
        foot_ui(&mut area, theme, view, (Density::Low, false));
        return;
    }
    let group = |density| group::height(ui, theme, view, density);
    let gap = theme.space.md;
    // While a letter is written, the list of its parts stands in the place of the foot.
    let written = state.typing.letter.as_ref().filter(|_| state.writes_letter());
    let is_close = |density| matches!(density, Density::Close | Density::Tight);
    let foot_of = |density: Density| match written {
        Some(written) => parts_height(theme, &written.view, is_close(density)),
        None => foot_height(theme, view, (density, with_rings)),
    };
    let caption = |density: Density| if density.has_caption() { view.customer.caption.as_str() } else { "" };
    let needs = |(density, picture): &(Density, f32)| {
        let words = words_height(ui, theme, view, caption(*density));
        picture + words + group(*density) + gap + foot_of(*density)
    };
    let ways =
        [(Density::Roomy, COMFORT * portrait.1), (Density::Low, PORTRAIT_LEAST), (Density::Close, PORTRAIT_LEAST)];
    let density = ways.iter().find(|way| column.height() >= needs(way)).map_or(Density::Tight, |(density, _)| *density);
    let caption = caption(density);
    let words = words_height(ui, theme, view, caption);
    let foot = foot_of(density);
    let free = column.height() - words - foot - group(density) - gap;
    let least = if density == Density::Tight { HEAD_SHOT } else { PORTRAIT_LEAST };
    face_ui(ui, theme, state, view, vec2(portrait.0, portrait.1.min(free).max(least)));
    ui.add_space(theme.space.sm);
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    group::whom_ui(ui, theme, view);
    ui.add(Label::new(theme.name(&view.customer.name)).truncate());
    if !caption.is_empty() {
        ui.label(theme.quiet(caption));
    }
    ui.add_space(theme.space.xs);
    mood_ui(ui, theme, &view.customer.mood, mood_of(&view.customer).dot.color(theme));
    group::others_ui(ui, theme, state, view, density);
    let top = (column.bottom() - foot).max(ui.cursor().top());
    let rect = Rect::from_min_max(pos2(column.left(), top), column.max);
    let mut area = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("foot"));
    match written {
        Some(written) => {
            let shown = (&written.view, is_close(density));
            parts_ui(&mut area, theme, shown, &written.desk, &mut |ask| emit(letter_ui::go_to(ask)));
        }
        None => foot_ui(&mut area, theme, view, (density, with_rings)),
    }
}

/// What the cards of an inbox had in common, where nobody is spoken with.
fn board_ui(ui: &mut Ui, theme: &Theme, board: &BoardView) {
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(&board.heading));
        for (cause, count) in &board.rows {
            count_ui(ui, theme, cause, *count);
        }
        if !board.note.is_empty() {
            ui.add(Label::new(theme.quiet(&board.note)).wrap());
        }
    });
}

/// What name, caption and mood take below the picture.
fn words_height(ui: &Ui, theme: &Theme, view: &View, caption: &str) -> f32 {
    let width = ui.max_rect().width();
    let set = |words: &str, weight, width| {
        let job = theme.job(words, Step::Body, weight, theme.colors.text, width);
        ui.painter().layout_job(job).size().y
    };
    let caption = if caption.is_empty() { 0.0 } else { set(caption, Weight::Regular, width) + theme.space.xs };
    // The dot before a mood takes 20.
    let mood = set(&view.customer.mood, Weight::Semibold, width - 20.0);
    // In Coach the picture keeps its height while a mood takes one line or two.
    let mood = if view.meters.is_empty() || width > WIDE { mood } else { mood.max(2.0 * theme.line(Step::Body)) };
    theme.space.sm + theme.line(Step::Speech) + caption + mood + 3.0 * theme.space.xs
}

/// Draws the customer in one strip, for windows without room for columns.
pub(super) fn strip_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, portrait: (f32, f32)) {
    if let Some(board) = &view.board {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(theme.strong(&board.heading));
            let rows: Vec<String> = board.rows.iter().map(|(cause, count)| format!("{cause}: {count}")).collect();
            let said = if rows.is_empty() { board.note.clone() } else { rows.join(" · ") };
            ui.add(Label::new(theme.quiet(said)).truncate());
            ui.add(Label::new(theme.quiet(&view.when)).truncate());
        });
        return;
    }
    let mood = mood_of(&view.customer);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        face_ui(ui, theme, state, view, vec2(portrait.0, portrait.1));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(theme.strong(&view.customer.name)).truncate());
            mood_ui(ui, theme, theme.words.say(mood.word), mood.dot.color(theme));
            ui.add(Label::new(theme.quiet(&view.when)).truncate());
        });
    });
}

/// A customer's mood, in words and colour.
pub(in crate::ui::screens) fn mood_of(customer: &CustomerView) -> MoodWord {
    mood_word(customer.shown_anger as f32, customer.trust as f32, customer.patience as f32)
}

/// Somebody as they are seen.
#[derive(Debug, Clone, Copy)]
pub(in crate::ui::screens) struct Seen<'a> {
    /// Who, and how they take it.
    pub(in crate::ui::screens) customer: &'a CustomerView,
    /// How they look.
    pub(in crate::ui::screens) face: &'a Face,
    /// Where it plays.
    pub(in crate::ui::screens) industry: Industry,
    /// As they are read out; empty where that is said elsewhere.
    pub(in crate::ui::screens) name: &'a str,
}

/// Draws somebody with the frame of their channel. `place` tells one page's faces from another's.
pub(in crate::ui::screens) fn seen_ui(ui: &mut Ui, theme: &Theme, seen: Seen<'_>, size: Vec2, place: &str) -> Response {
    let customer = seen.customer;
    let (anger, trust, patience) = (customer.shown_anger as f32, customer.trust as f32, customer.patience as f32);
    let portrait = Portrait {
        person: &Person::new(theme, seen.face),
        input: FaceInput {
            relief: relief(customer.anger_fell as f32, anger),
            ..FaceInput::new(anger, trust, patience)
        },
        channel: (customer.sight != Sight::Apart).then_some(customer.channel),
        industry: seen.industry,
        sight: customer.sight,
        size,
        ground: Some(theme.colors.paper),
        name: seen.name,
    };
    // Each customer has their own face, so one never eases into the other.
    portrait_ui(ui, theme, (place, customer.position), portrait)
}

fn face_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, size: Vec2) {
    let customer = &view.customer;
    let scenario = state.attempt.session.scenario();
    let face = &scenario.customer(Ix::new(customer.position)).face;
    let name = customer.with_mood(&theme.words);
    let seen = Seen { customer, face, industry: scenario.industry, name: &name };
    let response = seen_ui(ui, theme, seen, size, "customer");
    match customer.channel {
        _ if customer.sight == Sight::Apart => {}
        Channel::Phone => call_ui(ui, theme, &response),
        // A window's foot is as light as the page; its edge is drawn.
        Channel::Chat | Channel::Messaging => edge_ui(ui, theme, &response, theme.stroke.hair, theme.colors.outline),
        _ => {}
    }
}

fn edge_ui(ui: &Ui, theme: &Theme, picture: &Response, width: f32, ink: Color32) {
    let corner = CornerRadius::same(theme.radius.card);
    ui.painter().rect_stroke(picture.rect, corner, Stroke::new(width, ink), StrokeKind::Inside);
}

/// Over the phone nobody is seen: the picture is edged, and the line stands before it. The face keeps its colours.
fn call_ui(ui: &Ui, theme: &Theme, picture: &Response) {
    let (rect, colors) = (picture.rect, &theme.colors);
    edge_ui(ui, theme, picture, 2.0, colors.accent_mid);
    if rect.height() < 160.0 {
        return;
    }
    let pill = Rect::from_min_size(pos2(rect.left() + 14.0, rect.bottom() - 46.0), vec2(72.0, 32.0));
    ui.painter().rect_filled(pill, CornerRadius::same(theme.radius.chip), colors.card);
    wave(ui, pos2(pill.center().x - 17.0, pill.center().y), 16.0, colors.accent);
}
