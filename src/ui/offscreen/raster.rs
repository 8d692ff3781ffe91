//! Paints what egui tessellated into a picture in memory, without a graphics card: for pictures of the window on
//! machines that have no screen, and for tests that compare them. Colours are blended as the window's own painter
//! does it: premultiplied, in gamma space. It must not know what it paints.

use std::collections::BTreeMap;

use egui::epaint::{ImageData, Primitive, Vertex};
use egui::{ClippedPrimitive, Color32, Mesh, TextureId, TexturesDelta};

/// Premultiplied red, green, blue and alpha.
pub type Pixel = [u8; 4];

/// A picture: rows of premultiplied RGBA from the top left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: usize,
    /// Pixels down.
    pub height: usize,
    /// `width * height` pixels.
    pub pixels: Vec<Pixel>,
}

impl Picture {
    /// The bytes red, green, blue of each pixel, on an opaque ground.
    pub fn rgb(&self) -> Vec<u8> {
        self.pixels.iter().flat_map(|[r, g, b, _]| [*r, *g, *b]).collect()
    }
}

/// A texture as egui handed it over.
#[derive(Debug, Default)]
struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
}

impl Texture {
    fn at(&self, x: i64, y: i64) -> [f32; 4] {
        let clamp = |at: i64, size: usize| at.clamp(0, (size as i64 - 1).max(0)).unsigned_abs() as usize;
        let found = self.pixels.get(clamp(y, self.height) * self.width + clamp(x, self.width));
        found.map_or([1.0; 4], |color| color.to_array().map(|part| f32::from(part) / 255.0))
    }

    /// The mean of the four pixels about a point, each 0–1.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let (x, y) = (u * self.width as f32 - 0.5, v * self.height as f32 - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (across, down) = (x - left, y - top);
        let (left, top) = (left as i64, top as i64);
        let upper = mix(self.at(left, top), self.at(left + 1, top), across);
        let lower = mix(self.at(left, top + 1), self.at(left + 1, top + 1), across);
        mix(upper, lower, down)
    }
}

fn mix(one: [f32; 4], other: [f32; 4], share: f32) -> [f32; 4] {
    std::array::from_fn(|i| {
        let (a, b) = (one.get(i).copied().unwrap_or(0.0), other.get(i).copied().unwrap_or(0.0));
        a + (b - a) * share
    })
}

/// A painter that remembers its textures from frame to frame.
#[derive(Debug, Default)]
pub struct Raster {
    textures: BTreeMap<TextureId, Texture>,
}

impl Raster {
    /// Takes over new and changed textures; has to see every frame's.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        let changes = delta.set.iter().flat_map(|(id, changes)| changes.iter().map(move |change| (id, change)));
        for (id, change) in changes {
            let ImageData::Color(image) = &change.image;
            let [width, height] = image.size;
            match (change.pos, self.textures.get_mut(id)) {
                (Some([left, top]), Some(texture)) => {
                    for (row, pixels) in image.pixels.chunks(width.max(1)).enumerate() {
                        let start = (top + row) * texture.width + left;
                        if let Some(target) = texture.pixels.get_mut(start..start + width) {
                            target.copy_from_slice(pixels);
                        }
                    }
                }
                _ => {
                    self.textures.insert(*id, Texture { width, height, pixels: image.pixels.clone() });
                }
            }
        }
        self.textures.retain(|id, _| !delta.free.contains(id));
        delta.clear();
    }

    /// Paints a frame on `ground`. `scale` is pixels per point.
    pub fn paint(
        &self,
        primitives: &[ClippedPrimitive],
        (width, height): (usize, usize),
        scale: f32,
        ground: Pixel,
    ) -> Picture {
        let mut picture = Picture { width, height, pixels: vec![ground; width * height] };
        for clipped in primitives {
            let Primitive::Mesh(mesh) = &clipped.primitive else { continue };
            let clip = clipped.clip_rect * scale;
            let edge = |at: f32, most: usize| at.round().clamp(0.0, most as f32) as usize;
            let area = Area {
                left: edge(clip.left(), width),
                right: edge(clip.right(), width),
                top: edge(clip.top(), height),
                bottom: edge(clip.bottom(), height),
            };
            self.mesh(mesh, area, scale, &mut picture);
        }
        picture
    }

    fn mesh(&self, mesh: &Mesh, area: Area, scale: f32, picture: &mut Picture) {
        let blank = Texture::default();
        let texture = self.textures.get(&mesh.texture_id).unwrap_or(&blank);
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |i: usize| {
                let at = usize::try_from(*corners.get(i)?).ok()?;
                mesh.vertices.get(at).copied()
            };
            if let (Some(a), Some(b), Some(c)) = (corner(0), corner(1), corner(2)) {
                triangle([a, b, c], texture, area, scale, picture);
            }
        }
    }
}

/// The part of the picture that may be painted, in pixels; right and bottom are not in it.
#[derive(Debug, Clone, Copy)]
struct Area {
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
}

/// A value at each corner of a triangle, as a plane over the picture.
#[derive(Debug, Clone, Copy)]
struct Plane {
    at_origin: f64,
    per_x: f64,
    per_y: f64,
}

impl Plane {
    fn at(self, x: f64, y: f64) -> f32 {
        (self.at_origin + self.per_x * x + self.per_y * y) as f32
    }
}

/// Paints every pixel whose centre lies in the triangle. Neighbours share an edge's crossings to the last bit, so no
/// pixel between them is painted twice or left out.
fn triangle(corners: [Vertex; 3], texture: &Texture, area: Area, scale: f32, picture: &mut Picture) {
    let point = |v: &Vertex| (f64::from(v.pos.x * scale), f64::from(v.pos.y * scale));
    let [a, b, c] = corners;
    let ((ax, ay), (bx, by), (cx, cy)) = (point(&a), point(&b), point(&c));
    let twice_area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
    if twice_area.abs() < 1e-9 {
        return;
    }
    let plane = |va: f64, vb: f64, vc: f64| {
        let per_x = ((vb - va) * (cy - ay) - (vc - va) * (by - ay)) / twice_area;
        let per_y = ((vc - va) * (bx - ax) - (vb - va) * (cx - ax)) / twice_area;
        Plane { at_origin: va - per_x * ax - per_y * ay, per_x, per_y }
    };
    let part = |of: fn(&Vertex) -> u8| plane(of(&a).into(), of(&b).into(), of(&c).into());
    let colors = [part(|v| v.color.r()), part(|v| v.color.g()), part(|v| v.color.b()), part(|v| v.color.a())];
    let (u, v) =
        (plane(a.uv.x.into(), b.uv.x.into(), c.uv.x.into()), plane(a.uv.y.into(), b.uv.y.into(), c.uv.y.into()));
    let is_flat = a.color == b.color && b.color == c.color && a.uv == b.uv && b.uv == c.uv;
    let flat = is_flat.then(|| tinted(texture.sample(a.uv.x, a.uv.y), a.color.to_array().map(f32::from)));
    let first = |at: f64| (at - 0.5).ceil();
    let rows = first(ay.min(by).min(cy)).max(area.top as f64)..first(ay.max(by).max(cy)).min(area.bottom as f64);
    let edges = [((ax, ay), (bx, by)), ((bx, by), (cx, cy)), ((cx, cy), (ax, ay))];
    let mut row = rows.start;
    while row < rows.end {
        let y = row + 0.5;
        let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
        for (one, other) in edges {
            let (upper, lower) = if (one.1, one.0) <= (other.1, other.0) { (one, other) } else { (other, one) };
            if upper.1 <= y && y < lower.1 {
                let x = upper.0 + (lower.0 - upper.0) * (y - upper.1) / (lower.1 - upper.1);
                left = left.min(x);
                right = right.max(x);
            }
        }
        let from = first(left).max(area.left as f64);
        let to = first(right).min(area.right as f64);
        if from < to {
            let start = row as usize * picture.width;
            let span = picture.pixels.get_mut(start + from as usize..start + to as usize);
            for (i, pixel) in span.into_iter().flatten().enumerate() {
                let x = from + i as f64 + 0.5;
                let source = flat.unwrap_or_else(|| {
                    let sampled = texture.sample(u.at(x, y), v.at(x, y));
                    tinted(sampled, colors.map(|color| color.at(x, y)))
                });
                *pixel = over(source, *pixel);
            }
        }
        row += 1.0;
    }
}

/// A texture's pixel (0–1) times a vertex colour (0–255): premultiplied, 0–255.
fn tinted(sampled: [f32; 4], color: [f32; 4]) -> [f32; 4] {
    let ([r, g, b, a], [cr, cg, cb, ca]) = (sampled, color);
    [r * cr, g * cg, b * cb, a * ca]
}

fn over([r, g, b, a]: [f32; 4], [br, bg, bb, ba]: Pixel) -> Pixel {
    let keep = 1.0 - a / 255.0;
    let part = |source: f32, below: u8| (source + f32::from(below) * keep).round().clamp(0.0, 255.0) as u8;
    [part(r, br), part(g, bg), part(b, bb), part(a, ba)]
}

#[cfg(test)]
mod tests {
    use egui::{Pos2, Rect, pos2};

    use super::*;
    use crate::ui::theme::{Look, Theme};

    const GROUND: Pixel = [0, 0, 0, 255];

    /// Two colours of the theme.
    fn colors() -> (Color32, Color32) {
        let theme = Theme::load(Look::Light).unwrap();
        (theme.colors.paper, theme.colors.accent)
    }

    fn painted(mesh: Mesh, clip: Rect) -> Picture {
        let primitive = ClippedPrimitive { clip_rect: clip, primitive: Primitive::Mesh(mesh) };
        Raster::default().paint(&[primitive], (16, 16), 1.0, GROUND)
    }

    fn fan(corners: &[Pos2], color: Color32) -> Mesh {
        let mut mesh = Mesh::default();
        for corner in corners {
            mesh.colored_vertex(*corner, color);
        }
        for i in 1..corners.len() as u32 - 1 {
            mesh.add_triangle(0, i, i + 1);
        }
        mesh
    }

    #[test]
    fn neighbouring_triangles_meet_without_a_gap_or_an_overlap() {
        // Half see-through: a pixel painted twice or never shows in its value.
        let half = colors().0.gamma_multiply(0.4);
        let corners = [pos2(1.3, 2.1), pos2(14.7, 0.4), pos2(15.2, 13.9), pos2(7.1, 15.6), pos2(0.2, 11.5)];
        let picture = painted(fan(&corners, half), Rect::EVERYTHING);
        let values: std::collections::BTreeSet<u8> = picture.pixels.iter().map(|pixel| pixel[0]).collect();
        assert_eq!(values.into_iter().collect::<Vec<_>>(), [0, half.r()]);
        assert!(picture.pixels.iter().filter(|pixel| pixel[0] == half.r()).count() > 140);
    }

    #[test]
    fn nothing_is_painted_outside_the_clip() {
        let corners = [pos2(0.0, 0.0), pos2(16.0, 0.0), pos2(16.0, 16.0), pos2(0.0, 16.0)];
        let picture = painted(fan(&corners, colors().0), Rect::from_min_max(pos2(4.0, 4.0), pos2(8.0, 6.0)));
        assert_eq!(picture.pixels.iter().filter(|pixel| **pixel != GROUND).count(), 8);
    }

    #[test]
    fn a_half_transparent_square_covers_each_of_its_pixels_once() {
        let half = colors().0.gamma_multiply(0.5);
        let mut square = Mesh::default();
        square.add_colored_rect(Rect::from_min_max(pos2(2.0, 2.0), pos2(8.0, 8.0)), half);
        let picture = painted(square, Rect::EVERYTHING);
        let lit: Vec<Pixel> = picture.pixels.into_iter().filter(|pixel| *pixel != GROUND).collect();
        assert_eq!(lit.len(), 36, "no pixel twice along the diagonal, none left out");
        assert!(lit.iter().all(|pixel| pixel[0] == half.r()), "{lit:?}");
    }

    #[test]
    fn what_lies_outside_or_nowhere_is_left_out() {
        for corner in [pos2(-100.0, -100.0), pos2(f32::NAN, 0.0), pos2(0.0, f32::INFINITY), pos2(1e30, 1e30)] {
            let corners = [corner, pos2(corner.x + 50.0, corner.y), pos2(corner.x, corner.y + 50.0)];
            let picture = painted(fan(&corners, colors().0), Rect::EVERYTHING);
            assert!(picture.pixels.iter().all(|pixel| *pixel == GROUND), "{corner:?}");
            assert_eq!(picture.rgb().len(), 16 * 16 * 3);
        }
    }

    #[test]
    fn a_patch_changes_its_part_of_a_texture_only() {
        use egui::ColorImage;
        use egui::epaint::ImageDelta;
        let (id, (ground, other)) = (TextureId::Managed(0), colors());
        let whole = ImageDelta::full(ColorImage::filled([4, 4], ground), egui::TextureOptions::LINEAR);
        let patch = ImageDelta::partial([2, 1], ColorImage::filled([2, 2], other), egui::TextureOptions::LINEAR);
        let mut raster = Raster::default();
        let mut delta = TexturesDelta::default();
        delta.set.insert(id, [whole, patch].into_iter().collect());
        raster.update(&mut delta);
        let pixels = &raster.textures[&id].pixels;
        let changed: Vec<usize> = (0..16).filter(|i| pixels[*i] == other).collect();
        assert_eq!(changed, [6, 7, 10, 11]);
    }
}
