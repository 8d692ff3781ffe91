//! Pictures for paper: the same paths with their colours, as plain shapes.

use egui::{Color32, Rect};

use super::path::Segment;
use super::{Ink, Mark, Path, Picture};
use crate::print::drawing::{self, Shape, Step};
use crate::print::text::Ink as Printed;

impl Picture {
    /// What of it lies in `view`, on a ground or on the paper's own; with `tint` every mark has that colour.
    pub fn printed(&self, view: Rect, ground: Option<Color32>, tint: Option<Color32>) -> drawing::Picture {
        let shape = |mark: &Mark| {
            let color = tint.unwrap_or(mark.color);
            Shape {
                steps: steps(&mark.path),
                line: match mark.ink {
                    Ink::Fill => None,
                    Ink::Line { width } => Some(width),
                },
                ink: ink(color),
                opacity: f32::from(color.a()) / 255.0,
            }
        };
        drawing::Picture {
            view: (view.left(), view.top(), view.width(), view.height()),
            ground: ground.map(ink),
            shapes: self.marks.iter().map(shape).collect(),
        }
    }
}

fn ink(color: Color32) -> Printed {
    let [red, green, blue, _] = color.to_srgba_unmultiplied();
    Printed(red, green, blue)
}

fn steps(path: &Path) -> Vec<Step> {
    let mut from = egui::Pos2::ZERO;
    let point = |p: egui::Pos2| (p.x, p.y);
    let step = |segment: &Segment| {
        let step = match *segment {
            Segment::Move(p) => Step::Move(point(p)),
            Segment::Line(p) => Step::Line(point(p)),
            // A quadratic curve is a cubic one with its handles two thirds along.
            Segment::Quad(c, p) => {
                Step::Curve(point(from + (c - from) * (2.0 / 3.0)), point(p + (c - p) * (2.0 / 3.0)), point(p))
            }
            Segment::Cubic(c, d, p) => Step::Curve(point(c), point(d), point(p)),
            Segment::Close => Step::Close,
        };
        if let Segment::Move(p) | Segment::Line(p) | Segment::Quad(_, p) | Segment::Cubic(_, _, p) = *segment {
            from = p;
        }
        step
    };
    path.segments().iter().map(step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_paths_colours_and_how_much_they_cover() {
        let mut picture = Picture::default();
        picture.fill(Path::at(0.0, 0.0).quad(3.0, 0.0, 3.0, 3.0).close(), Color32::RED.gamma_multiply(0.5));
        picture.line(Path::at(1.0, 1.0).line(2.0, 2.0), 0.5, Color32::BLACK);
        let view = Rect::from_min_max(egui::pos2(0.0, 1.0), egui::pos2(4.0, 3.0));
        let printed = picture.printed(view, Some(Color32::WHITE), None);
        assert_eq!((printed.view, printed.ground), ((0.0, 1.0, 4.0, 2.0), Some(Printed(255, 255, 255))));
        let [filled, line] = printed.shapes.as_slice() else { panic!("two shapes") };
        assert_eq!(
            filled.steps,
            [Step::Move((0.0, 0.0)), Step::Curve((2.0, 0.0), (3.0, 1.0), (3.0, 3.0)), Step::Close]
        );
        assert!((filled.opacity - 0.5).abs() < 0.01 && filled.ink.0 >= 250, "{filled:?}");
        assert_eq!((line.line, line.opacity), (Some(0.5), 1.0));
        let tinted = picture.printed(view, None, Some(Color32::GREEN));
        assert!(tinted.shapes.iter().all(|shape| shape.ink == Printed(0, 255, 0)));
    }
}
