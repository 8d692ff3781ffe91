//! A picture: filled and stroked paths in painting order, in its own coordinates.

use egui::{Color32, Mesh, Pos2, Rect, Vec2, pos2};

use super::{Affine, MeshBuilder, Path, Pen};

/// How a path is laid down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ink {
    /// Its inside.
    Fill,
    /// A line along it, with round ends and joints.
    Line {
        /// Width in the picture's units.
        width: f32,
    },
}

/// One path of a picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where.
    pub path: Path,
    /// Inside or along.
    pub ink: Ink,
    /// Colour.
    pub color: Color32,
}

impl Mark {
    /// What the mark covers, its line's width included.
    pub fn bounds(&self) -> Rect {
        let half = if let Ink::Line { width } = self.ink { width / 2.0 } else { 0.0 };
        self.path.bounds().expand(half)
    }
}

/// Marks, the first painted first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// In painting order.
    pub marks: Vec<Mark>,
}

impl Picture {
    /// Adds a filled path.
    pub fn fill(&mut self, path: Path, color: Color32) {
        self.marks.push(Mark { path, ink: Ink::Fill, color });
    }

    /// Adds a line with round ends.
    pub fn line(&mut self, path: Path, width: f32, color: Color32) {
        self.marks.push(Mark { path, ink: Ink::Line { width }, color });
    }

    /// Adds an ellipse.
    pub fn ellipse(&mut self, centre: (f32, f32), radii: (f32, f32), color: Color32) {
        self.fill(Path::ellipse(centre.0, centre.1, radii.0, radii.1), color);
    }

    /// Adds another picture on top, its points moved by `map`.
    pub fn add(&mut self, other: &Self, map: Affine) {
        self.marks.extend(other.marks.iter().map(|mark| Mark {
            path: mark.path.mapped(map),
            ink: match mark.ink {
                Ink::Fill => Ink::Fill,
                Ink::Line { width } => Ink::Line { width: width * map.growth() },
            },
            color: mark.color,
        }));
    }

    /// What the picture covers.
    pub fn bounds(&self) -> Rect {
        self.marks.iter().fold(Rect::NOTHING, |all, mark| all.union(mark.bounds()))
    }

    /// Triangles for painting: the picture's origin goes to `origin`, lengths grow by `scale`, edges
    /// fade over `feather` points. With `tint` every mark has that colour, as icons do.
    pub fn mesh(&self, origin: Pos2, scale: f32, feather: f32, tint: Option<Color32>) -> Mesh {
        let mut builder = MeshBuilder::new(feather);
        let place = |p: &Pos2| origin + p.to_vec2() * scale;
        for mark in &self.marks {
            let color = tint.unwrap_or(mark.color);
            for mut line in mark.path.flatten(scale / feather.max(0.01)) {
                line.points = line.points.iter().map(place).collect();
                match mark.ink {
                    Ink::Fill => builder.fill(&line.points, color),
                    Ink::Line { width } => builder.stroke(&line, Pen { width: width * scale, color, round: true }),
                }
            }
        }
        builder.finish()
    }
}

/// Where a view box lands so that it covers (`true`) or fits into (`false`) a rectangle: the
/// place of the picture's origin and the scale. `align` says which part stays when it overhangs.
pub fn place(view: Rect, into: Rect, cover: bool, align: Vec2) -> (Pos2, f32) {
    let (x, y) = (into.width() / view.width(), into.height() / view.height());
    let scale = if cover { x.max(y) } else { x.min(y) };
    let spare = into.size() - view.size() * scale;
    let origin = into.min + spare * align - view.min.to_vec2() * scale;
    (pos2(origin.x, origin.y), scale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    #[test]
    fn a_view_covers_or_fits_its_place() {
        let view = Rect::from_min_max(pos2(10.0, 0.0), pos2(110.0, 50.0));
        let into = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        assert_eq!(place(view, into, false, vec2(0.5, 1.0)), (pos2(-10.0, 50.0), 1.0));
        assert_eq!(place(view, into, true, vec2(0.5, 1.0)), (pos2(-70.0, 0.0), 2.0));
    }

    #[test]
    fn an_added_picture_keeps_its_proportions() {
        let mut small = Picture::default();
        small.line(Path::at(0.0, 0.0).line(10.0, 0.0), 2.0, Color32::BLACK);
        let mut big = Picture::default();
        big.add(&small, Affine::scale_about(3.0, 0.0, 0.0));
        assert_eq!(big.bounds(), Rect::from_min_max(pos2(-3.0, -3.0), pos2(33.0, 3.0)));
    }
}
