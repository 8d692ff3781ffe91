//! The customer on the wall: face, name, what brought them, and how they take it. Beside everything else, or, where that needs the
//! whole width, as a head beside what they say.

use egui::{Pos2, Rect, Role, UiBuilder, pos2, vec2};

use crate::ui::screens::conversation::{Seen, mood_of, seen_ui};
use crate::ui::screens::workshop::view::FaceView;
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::theme::{Step, Weight};

/// The most a picture is high.
const HIGH: f32 = 528.0;

/// Draws the customer at the left of `main`, so wide.
pub(super) fn beside_ui(brush: &mut Brush<'_>, view: &FaceView, main: Rect, wide: f32) {
    let colors = &brush.theme.colors;
    let customer = &view.customer;
    let name = brush.cut(&customer.name, (Step::WallBody, Weight::Bold), colors.text, (wide, 96.0));
    let caption =
        brush.cut(&customer.caption, (Step::WallSmall, Weight::Regular), colors.text_secondary, (wide, 122.0));
    let phrase = brush.cut(&customer.mood, (Step::WallSmall, Weight::Semibold), colors.text, (wide - 36.0, 84.0));
    let heights = [&name, &caption, &phrase].map(|set| brush.measure(set).y);
    let below: f32 = heights.iter().sum::<f32>() + 36.0;
    let high = (main.height() - below).clamp(200.0, HIGH).min(wide * HIGH / 400.0);
    let picture = Rect::from_min_size(main.min, vec2(wide, high));
    head_ui(brush, view, picture);
    let mut y = picture.bottom() + 16.0;
    brush.put(name, pos2(main.left(), y));
    y += heights[0];
    brush.put(caption, pos2(main.left(), y));
    y += heights[1] + 12.0;
    mood_dot_ui(brush, view, pos2(main.left() + 12.0, y + 19.0));
    brush.put(phrase, pos2(main.left() + 36.0, y));
}

/// The dot in the colour of their mood.
pub(super) fn mood_dot_ui(brush: &Brush<'_>, view: &FaceView, centre: Pos2) {
    let stroke = egui::Stroke::new(brush.points(2.0), brush.theme.colors.outline);
    let color = mood_of(&view.customer).dot.color(brush.theme);
    brush.ui.painter().circle(brush.at(centre), brush.points(10.0), color, stroke);
}

/// Draws their picture alone.
pub(super) fn head_ui(brush: &mut Brush<'_>, view: &FaceView, picture: Rect) {
    let place = brush.place(picture);
    let mut area = brush.ui.new_child(UiBuilder::new().max_rect(place).id_salt("face"));
    let seen = Seen { customer: &view.customer, face: &view.face, industry: view.industry, name: "" };
    seen_ui(&mut area, brush.theme, seen, place.size(), "wall");
    brush.say(picture, Role::Image, view.spoken.as_str());
}
