//! What is drawn on a certificate: the customer's face before and after, the sign of a dimension and that of the program, as
//! shapes for paper. They are those of the light look, whatever the window wears: paper is white.

use egui::{Rect, pos2, vec2};

use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::Channel;
use crate::domain::session::Gauge;
use crate::print::drawing::Picture;
use crate::print::report::Sights as ReportSights;
use crate::ui::theme::{Look, Theme, ThemeError};
use crate::ui::widgets::face::{FaceInput, Person, backdrop, caller_shapes, expression, face_shapes};
use crate::workflow::recognition::{Pictures, Sights};

/// What of a face's canvas is seen: in the proportions of its place on the page.
const FACE: Rect = Rect::from_min_max(pos2(11.5, 4.0), pos2(229.5, 252.0));

/// The theme that paper is drawn with.
///
/// # Errors
/// [`ThemeError`] if the look inside the program does not read.
pub fn paper_theme() -> Result<Theme, ThemeError> {
    Theme::load(Look::Light)
}

/// Draws them.
pub fn pictures(theme: &Theme, sights: &Sights<'_>) -> Pictures {
    let person = Person::new(theme, sights.face);
    let look = theme.dimension(sights.dimension);
    let square = |size: f32, around: f32| Rect::from_min_size(pos2(around, around), vec2(size, size));
    Pictures {
        logo: theme.book.logo().printed(square(36.0, 2.0), None, None),
        faces: sights.gauges.map(|gauge| face(theme, &person, gauge, sights.channel)),
        dimension: theme.book.glyph(look.glyph).printed(square(16.0, 0.0), None, Some(look.mark)),
    }
}

/// Draws what stands on a report: the sign of the program and those of the dimensions.
pub fn report_sights(theme: &Theme) -> ReportSights {
    let square = |size: f32, around: f32| Rect::from_min_size(pos2(around, around), vec2(size, size));
    ReportSights {
        logo: theme.book.logo().printed(square(36.0, 2.0), None, None),
        dimensions: Dimension::ALL.map(|of| {
            let look = theme.dimension(of);
            theme.book.glyph(look.glyph).printed(square(16.0, 0.0), None, Some(look.mark))
        }),
    }
}

fn face(theme: &Theme, person: &Person, gauge: Gauge, channel: Channel) -> Picture {
    let input = FaceInput::new(gauge.shown_anger as f32, gauge.trust as f32, gauge.patience as f32);
    let shapes = if channel == Channel::Phone { caller_shapes(person, input) } else { face_shapes(person, input) };
    shapes.printed(FACE, Some(backdrop(theme, &expression(input))), None)
}
