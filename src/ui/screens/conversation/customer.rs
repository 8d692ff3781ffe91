//! The customer: face, name, mood in words; at the foot the story clock, and in Coach the meters.

use egui::{Label, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::domain::ids::Ix;
use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::group;
use crate::ui::screens::conversation::view::{CustomerView, View};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::face::{FaceInput, MoodWord, Person, Portrait, mood_word, portrait_ui, relief};
use crate::ui::widgets::{Feeling, feeling_ui, mood_ui, rule_ui};

/// The least a portrait keeps in a low window.
const PORTRAIT_LEAST: f32 = 96.0;

/// Draws the customer's column; `portrait` is its width and the most it may be high.
pub(super) fn customer_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, portrait: (f32, f32)) {
    let column = ui.max_rect();
    let words = theme.line(Step::Speech) + 2.0 * theme.line(Step::Body) + 2.0 * theme.space.md;
    let foot = foot_height(ui, theme, view);
    let free = column.height() - words - foot - theme.space.md - group::height(theme, view);
    let mood = mood(view);
    face_ui(ui, theme, state, view, (&mood, vec2(portrait.0, portrait.1.min(free).max(PORTRAIT_LEAST))));
    ui.add_space(theme.space.sm);
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    ui.label(theme.name(&view.customer.name));
    if !view.customer.caption.is_empty() {
        ui.label(theme.quiet(&view.customer.caption));
    }
    ui.add_space(theme.space.xs);
    mood_ui(ui, theme, &mood.phrase(), mood.dot.color(theme));
    group::others_ui(ui, theme, state, view);
    let top = (column.bottom() - foot).max(ui.cursor().top());
    let rect = Rect::from_min_max(pos2(column.left(), top), column.max);
    foot_ui(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt("foot")), theme, view);
}

/// Draws the customer in one strip, for windows without room for columns.
pub(super) fn strip_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, portrait: (f32, f32)) {
    let mood = mood(view);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        face_ui(ui, theme, state, view, (&mood, vec2(portrait.0, portrait.1)));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(theme.strong(&view.customer.name)).truncate());
            mood_ui(ui, theme, mood.word, mood.dot.color(theme));
            ui.add(Label::new(theme.quiet(format!("{} {}", view.weekday, view.clock))).truncate());
        });
    });
}

fn mood(view: &View) -> MoodWord {
    mood_of(&view.customer)
}

/// A customer's mood, in words and colour.
pub(super) fn mood_of(customer: &CustomerView) -> MoodWord {
    mood_word(customer.shown_anger as f32, customer.trust as f32, customer.patience as f32)
}

fn face_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, (mood, size): (&MoodWord, Vec2)) {
    let customer = &view.customer;
    let scenario = state.attempt.session.scenario();
    let (anger, trust, patience) = (customer.shown_anger as f32, customer.trust as f32, customer.patience as f32);
    let person = Person::new(theme, &scenario.customer(Ix::new(customer.position)).face);
    let name = format!("{}, {}", customer.name, mood.phrase().to_lowercase());
    let portrait = Portrait {
        person: &person,
        input: FaceInput {
            relief: relief(customer.anger_fell as f32, anger),
            ..FaceInput::new(anger, trust, patience)
        },
        channel: Some(customer.channel),
        industry: scenario.industry,
        size,
        ground: Some(theme.colors.paper),
        name: &name,
    };
    // Each customer has their own face, so one never eases into the other.
    portrait_ui(ui, theme, ("customer", customer.position), portrait);
}

/// What the foot takes: the clock under its hairline; in Coach the meters and the price above.
fn foot_height(ui: &Ui, theme: &Theme, view: &View) -> f32 {
    let gap = theme.space.xs;
    let clock = theme.space.hair + theme.space.sm + theme.line(Step::Figure) + 2.0 * gap;
    let meters = view.meters.len() as f32 * (theme.size.control + gap);
    let price = price_words(view).map_or(0.0, |words| {
        let ink = theme.colors.text_secondary;
        let job = theme.job(&words, Step::Small, Weight::Regular, ink, ui.max_rect().width());
        ui.painter().layout_job(job).size().y + 2.0 * gap
    });
    clock + meters + price
}

fn price_words(view: &View) -> Option<String> {
    view.price_now.as_ref().map(|price| format!("To settle now: about {price}, simulated"))
}

fn foot_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    for meter in &view.meters {
        let feeling = match meter.name {
            "Anger" => Feeling::Anger,
            "Trust" => Feeling::Trust,
            _ => Feeling::Patience,
        };
        feeling_ui(ui, theme, feeling, meter.value as f32, meter.change as f32);
    }
    if let Some(words) = price_words(view) {
        ui.label(theme.small(words));
        ui.add_space(theme.space.xs);
    }
    rule_ui(ui, theme);
    ui.add_space(theme.space.sm);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.label(theme.figure(&view.clock));
        ui.label(theme.quiet(&view.weekday));
    });
}
