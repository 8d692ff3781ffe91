//! In a group, those who are not spoken to now: small heads with their moods. They wait, and it shows.

use egui::{Label, Ui, Vec2, vec2};

use crate::domain::ids::Ix;
use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::customer::mood_of;
use crate::ui::screens::conversation::view::{CustomerView, View};
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::face::{FaceInput, Person, Portrait, portrait_ui};
use crate::ui::widgets::mood_ui;

/// A head's width and height, in points.
const HEAD: f32 = 48.0;

/// What the heads take of a column; nothing where there is one customer only.
pub(super) fn height(theme: &Theme, view: &View) -> f32 {
    let row = HEAD.max(theme.line(Step::Small) + theme.line(Step::Body)) + theme.space.sm;
    if view.others.is_empty() { 0.0 } else { theme.space.md + row * view.others.len() as f32 }
}

/// Draws one row each: head, name, mood.
pub(super) fn others_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View) {
    if view.others.is_empty() {
        return;
    }
    ui.add_space(theme.space.md - theme.space.xs);
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    for other in &view.others {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
            head_ui(ui, theme, state, other);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add(Label::new(theme.small(&other.name)).truncate());
                let mood = mood_of(other);
                mood_ui(ui, theme, mood.word, mood.dot.color(theme));
            });
        });
    }
}

fn head_ui(ui: &mut Ui, theme: &Theme, state: &State, other: &CustomerView) {
    let scenario = state.attempt.session.scenario();
    let person = Person::new(theme, &scenario.customer(Ix::new(other.position)).face);
    let (anger, trust, patience) = (other.shown_anger as f32, other.trust as f32, other.patience as f32);
    let size: Vec2 = vec2(HEAD, HEAD);
    let portrait = Portrait {
        person: &person,
        input: FaceInput::new(anger, trust, patience),
        channel: None,
        industry: scenario.industry,
        size,
        ground: Some(theme.colors.paper),
        name: &format!("{}, {}", other.name, mood_of(other).phrase().to_lowercase()),
    };
    portrait_ui(ui, theme, ("other", other.position), portrait);
}
