//! The customer on the wall: face, name, what brought them, and how they take it.

use egui::{Rect, Role, UiBuilder, pos2, vec2};

use crate::domain::scenario::model::Sight;
use crate::ui::screens::workshop::view::FaceView;
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::theme::{Step, Weight};
use crate::ui::widgets::face::{FaceInput, Person, Portrait, mood_word, portrait_ui, relief};

/// Width of the picture, and the most it is high.
const WIDE: f32 = 400.0;
const HIGH: f32 = 528.0;

/// Draws the customer at the left of `main`.
pub(super) fn face_ui(brush: &mut Brush<'_>, view: &FaceView, main: Rect) {
    let colors = &brush.theme.colors;
    let customer = &view.customer;
    let mood = mood_word(customer.shown_anger as f32, customer.trust as f32, customer.patience as f32);
    let name = brush.cut(&customer.name, (Step::WallBody, Weight::Bold), colors.text, (WIDE, 96.0));
    let caption = brush.cut(&customer.caption, (Step::WallSmall, Weight::Regular), colors.text_secondary, (WIDE, 84.0));
    let phrase = brush.cut(&customer.mood, (Step::WallSmall, Weight::Semibold), colors.text, (WIDE - 36.0, 84.0));
    let heights = [&name, &caption, &phrase].map(|set| brush.measure(set).y);
    let below: f32 = heights.iter().sum::<f32>() + 36.0;
    let picture = Rect::from_min_size(main.min, vec2(WIDE, (main.height() - below).clamp(200.0, HIGH)));
    portrait(brush, view, picture);
    let mut y = picture.bottom() + 16.0;
    brush.put(name, pos2(main.left(), y));
    y += heights[0];
    brush.put(caption, pos2(main.left(), y));
    y += heights[1] + 12.0;
    let dot = brush.at(pos2(main.left() + 12.0, y + 19.0));
    let stroke = egui::Stroke::new(brush.points(2.0), colors.outline);
    brush.ui.painter().circle(dot, brush.points(10.0), mood.dot.color(brush.theme), stroke);
    brush.put(phrase, pos2(main.left() + 36.0, y));
    brush.say(picture, Role::Image, view.spoken.as_str());
}

fn portrait(brush: &mut Brush<'_>, view: &FaceView, picture: Rect) {
    let customer = &view.customer;
    let theme = brush.theme;
    let (anger, trust, patience) = (customer.shown_anger as f32, customer.trust as f32, customer.patience as f32);
    let person = Person::new(theme, &view.face);
    let place = brush.place(picture);
    let portrait = Portrait {
        person: &person,
        input: FaceInput {
            relief: relief(customer.anger_fell as f32, anger),
            ..FaceInput::new(anger, trust, patience)
        },
        channel: (customer.sight != Sight::Apart).then_some(customer.channel),
        industry: view.industry,
        sight: customer.sight,
        size: place.size(),
        ground: Some(theme.colors.paper),
        name: "",
    };
    let mut area = brush.ui.new_child(UiBuilder::new().max_rect(place).id_salt("face"));
    portrait_ui(&mut area, theme, ("wall", customer.position), portrait);
}
