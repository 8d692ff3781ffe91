//! In a group: whom one speaks to, and those beside them as small heads with their moods. Who is not spoken to waits,
//! and it shows.

use egui::{Align, Label, Layout, Rect, Sense, Ui, UiBuilder, Vec2, vec2};

use crate::domain::ids::Ix;
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Sight;
use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::customer::mood_of;
use crate::ui::screens::conversation::foot::Density;
use crate::ui::screens::conversation::view::{CustomerView, View};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::face::{FaceInput, Person, Portrait, portrait_ui};
use crate::ui::widgets::mood_ui;

/// A head's width and height, in points.
const HEAD: f32 = 48.0;

/// What the group takes of a column; nothing where there is one customer only.
pub(super) fn height(ui: &Ui, theme: &Theme, view: &View, density: Density) -> f32 {
    let row = HEAD.max(theme.line(Step::Small) + theme.line(Step::Body)) + theme.space.sm;
    let rows = if density == Density::Tight { 1.0 } else { view.others.len() as f32 };
    let heads = if view.others.is_empty() { 0.0 } else { theme.space.md + row * rows };
    let whom = view.whom.as_ref().map_or(0.0, |whom| {
        let width = ui.max_rect().width();
        let job = theme.job(whom, Step::Small, Weight::Semibold, theme.colors.accent, width);
        ui.painter().layout_job(job).size().y + theme.space.xs
    });
    heads + whom
}

/// Says whom one speaks to.
pub(super) fn whom_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    if let Some(whom) = &view.whom {
        ui.label(theme.rich(whom, Step::Small, Weight::Semibold, theme.colors.accent));
    }
}

/// Draws one row each: head, name, mood, and whether they are spoken to.
pub(super) fn others_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, density: Density) {
    if view.others.is_empty() {
        return;
    }
    ui.add_space(theme.space.md - theme.space.xs);
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    if density == Density::Tight {
        let (row, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEAD), Sense::hover());
        let each = row.width() / view.others.len().max(1) as f32;
        for (i, other) in view.others.iter().enumerate() {
            let at = Rect::from_min_size(row.min + vec2(each * i as f32, 0.0), vec2(each, HEAD));
            let layout = Layout::left_to_right(Align::Center);
            let mut place = ui.new_child(UiBuilder::new().max_rect(at).layout(layout).id_salt(other.position));
            beside_ui(&mut place, theme, state, other);
        }
        return;
    }
    for other in &view.others {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
            head_ui(ui, theme, state.attempt.session.scenario(), other, ("other", Vec2::splat(HEAD)));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let name = if view.whom.is_some() && !other.spoken_to {
                    theme.words.tell("conversation-waits", &[("name", (&other.name).into())])
                } else {
                    other.name.clone()
                };
                ui.add(Label::new(theme.small(name)).truncate());
                let mood = mood_of(other);
                mood_ui(ui, theme, theme.words.say(mood.word), mood.dot.color(theme));
            });
        });
    }
}

/// A head with its mood's word beside it; the name is read out and stands under the pointer.
fn beside_ui(ui: &mut Ui, theme: &Theme, state: &State, other: &CustomerView) {
    ui.spacing_mut().item_spacing.x = theme.space.sm;
    head_ui(ui, theme, state.attempt.session.scenario(), other, ("other", Vec2::splat(HEAD)));
    ui.add(Label::new(theme.small(theme.words.say(mood_of(other).word))).wrap()).on_hover_text(&other.name);
}

/// A customer by themselves, without the frame of a channel. `place` tells one page's heads from another's.
pub(in crate::ui::screens) fn head_ui(
    ui: &mut Ui,
    theme: &Theme,
    scenario: &Scenario,
    customer: &CustomerView,
    (place, size): (&str, Vec2),
) {
    let (anger, trust, patience) = (customer.shown_anger as f32, customer.trust as f32, customer.patience as f32);
    let portrait = Portrait {
        person: &Person::new(theme, &scenario.customer(Ix::new(customer.position)).face),
        input: FaceInput::new(anger, trust, patience),
        channel: None,
        industry: scenario.industry,
        sight: Sight::Usual,
        size,
        ground: Some(theme.colors.paper),
        name: &customer.with_mood(&theme.words),
    };
    portrait_ui(ui, theme, (place, customer.position), portrait);
}
