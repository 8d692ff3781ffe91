//! The customer: face, name, mood in words; at the foot the story clock, and in Coach the meters.

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::view::View;
use crate::ui::theme::Theme;
use crate::ui::widgets::face::{FaceInput, Person, Portrait, mood_word, portrait_ui, relief};
use crate::ui::widgets::{Feeling, feeling_ui, mood_ui, rule_ui};

/// Room the clock and the words need below the portrait.
const FOOT: f32 = 200.0;
/// Height of the clock at the foot.
const CLOCK: f32 = 62.0;
/// Height of a meter.
const METER: f32 = 34.0;

pub(super) fn customer_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View) {
    let customer = &view.customer;
    let scenario = state.attempt.session.scenario();
    let face = &scenario.customer(crate::domain::ids::Ix::new(customer.position)).face;
    let (anger, trust, patience) = (customer.shown_anger as f32, customer.trust as f32, customer.patience as f32);
    let mood = mood_word(anger, trust, patience);
    let input =
        FaceInput { relief: relief(customer.anger_fell as f32, anger), ..FaceInput::new(anger, trust, patience) };
    let column = ui.max_rect();
    let coach = if view.meters.is_empty() { 0.0 } else { 130.0 };
    let height = (column.width() * 1.36).min(column.height() - FOOT - coach).max(120.0);
    let person = Person::new(theme, face);
    let name = format!("{}, {}", customer.name, mood.phrase().to_lowercase());
    let portrait = Portrait {
        person: &person,
        input,
        channel: Some(customer.channel),
        industry: scenario.industry,
        size: vec2(column.width(), height),
        ground: Some(theme.colors.paper),
        name: &name,
    };
    portrait_ui(ui, theme, "customer", portrait);
    ui.add_space(theme.space.sm);
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    ui.label(theme.name(&customer.name));
    if !customer.caption.is_empty() {
        ui.label(theme.quiet(&customer.caption));
    }
    ui.add_space(theme.space.xs);
    mood_ui(ui, theme, &mood.phrase(), mood.dot.color(theme));
    foot_ui(ui, theme, view);
}

fn foot_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let meters = view.meters.len() as f32 * METER + if view.price_now.is_some() { 30.0 } else { 0.0 };
    let column = ui.max_rect();
    let top = (column.bottom() - CLOCK - meters).max(ui.cursor().top());
    let rect = Rect::from_min_max(pos2(column.left(), top), column.max);
    let mut foot = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("foot"));
    foot.spacing_mut().item_spacing.y = theme.space.xs;
    for meter in &view.meters {
        let feeling = match meter.name {
            "Anger" => Feeling::Anger,
            "Trust" => Feeling::Trust,
            _ => Feeling::Patience,
        };
        feeling_ui(&mut foot, theme, feeling, meter.value as f32, meter.change as f32);
    }
    if let Some(price) = &view.price_now {
        foot.label(theme.small(&format!("To settle now: about {price}, simulated")));
    }
    foot.add_space(theme.space.xs);
    rule_ui(&mut foot, theme);
    foot.add_space(theme.space.sm);
    foot.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.label(theme.figure(&view.clock));
        ui.label(theme.quiet(&view.weekday));
    });
}
