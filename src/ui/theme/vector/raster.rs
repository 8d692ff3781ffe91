//! Triangles to pixels without a graphics card: the window's icon, and pictures that tests look at.
//! Blends as the screen does. Knows no picture and no theme.

use egui::epaint::Vertex;
use egui::{Color32, Mesh, Pos2};

/// A picture in pixels, the first one at the top left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raster {
    width: u32,
    height: u32,
    pixels: Vec<Color32>,
}

impl Raster {
    /// A ground of one colour.
    pub fn new(width: u32, height: u32, ground: Color32) -> Self {
        Self { width, height, pixels: vec![ground; width as usize * height as usize] }
    }

    /// Width and height, in pixels.
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }

    /// The pixels, row by row.
    pub fn pixels(&self) -> &[Color32] {
        &self.pixels
    }

    /// Bytes red, green, blue and opacity of every pixel, colours not multiplied by the opacity.
    pub fn rgba(&self) -> Vec<u8> {
        self.pixels.iter().flat_map(Color32::to_srgba_unmultiplied).collect()
    }

    /// Paints a mesh without texture on top; one point is one pixel.
    pub fn paint(&mut self, mesh: &Mesh) {
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |i: usize| corners.get(i).and_then(|at| mesh.vertices.get(*at as usize));
            if let (Some(a), Some(b), Some(c)) = (corner(0), corner(1), corner(2)) {
                self.triangle(a, b, c);
            }
        }
    }

    /// Paints another picture on top with its corner at `(x, y)`.
    pub fn put(&mut self, other: &Self, x: u32, y: u32) {
        for (row, line) in other.pixels.chunks_exact(other.width.max(1) as usize).enumerate() {
            for (column, color) in line.iter().enumerate() {
                self.blend(x.saturating_add(column as u32), y.saturating_add(row as u32), *color);
            }
        }
    }

    fn blend(&mut self, x: u32, y: u32, color: Color32) {
        if x < self.width
            && y < self.height
            && let Some(pixel) = self.pixels.get_mut(y as usize * self.width as usize + x as usize)
        {
            *pixel = pixel.blend(color);
        }
    }

    fn triangle(&mut self, a: &Vertex, b: &Vertex, c: &Vertex) {
        let (Some(pa), Some(pb), Some(pc)) = (Grid::at(a.pos), Grid::at(b.pos), Grid::at(c.pos)) else { return };
        let area = cross(pa, pb, pc);
        if area == 0 {
            return;
        }
        // Clockwise on the screen from here on.
        let ((b, pb), (c, pc)) = if area < 0 { ((c, pc), (b, pb)) } else { ((b, pb), (c, pc)) };
        let area = area.abs() as f32;
        let span = |p: i64, q: i64, r: i64, most: u32| {
            let within = |pixel: i64| pixel.clamp(0, i64::from(most)) as u32;
            (within(p.min(q).min(r).div_euclid(STEPS)), within(p.max(q).max(r).div_euclid(STEPS) + 1))
        };
        let (left, right) = span(pa.x, pb.x, pc.x, self.width);
        let (top, bottom) = span(pa.y, pb.y, pc.y, self.height);
        let edges = [(pb, pc), (pc, pa), (pa, pb)];
        for y in top..bottom {
            for x in left..right {
                let middle = Grid { x: i64::from(x) * STEPS + STEPS / 2, y: i64::from(y) * STEPS + STEPS / 2 };
                let shares = edges.map(|(from, to)| cross(from, to, middle));
                let inside = shares.iter().zip(edges).all(|(share, edge)| *share > 0 || *share == 0 && owns(edge));
                if inside {
                    let [wa, wb, wc] = shares.map(|share| share as f32 / area);
                    let mix = |pick: fn(&Color32) -> u8| {
                        let level = |v: &Vertex| f32::from(pick(&v.color));
                        (level(a) * wa + level(b) * wb + level(c) * wc).round().clamp(0.0, 255.0) as u8
                    };
                    self.blend(
                        x,
                        y,
                        premultiplied([mix(Color32::r), mix(Color32::g), mix(Color32::b), mix(Color32::a)]),
                    );
                }
            }
        }
    }
}

/// Steps of the grid per pixel. On whole steps two triangles that share an edge agree about every pixel.
const STEPS: i64 = 256;

/// A point in steps.
#[derive(Debug, Clone, Copy)]
struct Grid {
    x: i64,
    y: i64,
}

impl Grid {
    /// `None` for what is no place near the picture.
    fn at(p: Pos2) -> Option<Self> {
        let near = |v: f32| v.is_finite() && v.abs() < 1e5;
        let step = |v: f32| (f64::from(v) * STEPS as f64).round() as i64;
        (near(p.x) && near(p.y)).then(|| Self { x: step(p.x), y: step(p.y) })
    }
}

#[expect(clippy::disallowed_methods, reason = "a colour between the corners' own")]
fn premultiplied([r, g, b, a]: [u8; 4]) -> Color32 {
    Color32::from_rgba_premultiplied(r, g, b, a)
}

/// Twice the area of a triangle, positive when its corners go clockwise on the screen.
fn cross(a: Grid, b: Grid, c: Grid) -> i64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Whether a pixel right on an edge belongs to the triangle: of two that share the edge, one owns it.
fn owns((from, to): (Grid, Grid)) -> bool {
    to.y < from.y || to.y == from.y && to.x > from.x
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn square(corner: Pos2, side: f32, color: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(egui::Rect::from_min_size(corner, egui::Vec2::splat(side)), color);
        mesh
    }

    #[test]
    fn a_half_transparent_square_covers_each_of_its_pixels_once() {
        let half = Color32::WHITE.gamma_multiply(0.5);
        let mut raster = Raster::new(10, 10, Color32::BLACK);
        raster.paint(&square(pos2(2.0, 2.0), 6.0, half));
        let lit: Vec<u8> = raster.pixels().iter().map(Color32::r).filter(|r| *r > 0).collect();
        assert_eq!(lit.len(), 36, "no pixel twice along the diagonal, none left out");
        assert!(lit.iter().all(|r| (126..=129).contains(r)), "{lit:?}");
    }

    #[test]
    fn what_lies_outside_is_left_out() {
        let mut raster = Raster::new(4, 4, Color32::BLACK);
        raster.paint(&square(pos2(-100.0, -100.0), 50.0, Color32::WHITE));
        raster.paint(&square(pos2(f32::NAN, 0.0), 50.0, Color32::WHITE));
        assert_eq!(raster, Raster::new(4, 4, Color32::BLACK));
        raster.put(&Raster::new(3, 3, Color32::WHITE), 2, 2);
        assert_eq!(raster.pixels().iter().filter(|p| **p == Color32::WHITE).count(), 4);
        assert_eq!(raster.rgba().len(), 64);
    }
}
