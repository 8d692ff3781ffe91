//! Triangles with soft edges. egui's tessellator fills convex outlines only and leaves meshes
//! with hard edges, so pictures are cut here: the inside by ear cutting, the rim as a strip that
//! fades over one physical pixel, as egui does for its own shapes.

use earcut::Earcut;
use egui::epaint::Vertex;
use egui::{Color32, Mesh, Pos2, Vec2, vec2};

use super::Polyline;

/// Turns sharper than this cosine are drawn as two strokes and a round joint. An eighth of a circle, the coarsest step of
/// a curve of a pixel or two, is not.
const SHARP_COS: f32 = 0.7;
/// How far a side of a round end may lie from the circle, in widths of the edge.
const ROUND: f32 = 0.12;
/// How far a sharp corner's soft edge may reach, in widths of the edge.
const MITRE_LIMIT: f32 = 2.0;

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pen {
    /// Width.
    pub width: f32,
    /// Colour.
    pub color: Color32,
    /// Whether the ends are half discs.
    pub round: bool,
}

/// Collects triangles.
#[derive(Debug)]
pub struct MeshBuilder {
    mesh: Mesh,
    feather: f32,
}

impl MeshBuilder {
    /// `feather` is the width of the soft edge: one physical pixel in the units of the points.
    pub fn new(feather: f32) -> Self {
        Self { mesh: Mesh::default(), feather }
    }

    /// The triangles so far.
    pub fn finish(self) -> Mesh {
        self.mesh
    }

    /// Fills an outline that does not cross itself; it may be concave.
    pub fn fill(&mut self, outline: &[Pos2], color: Color32) {
        let points = without_repeats(outline);
        let area = signed_area(&points);
        if points.len() < 3 || area.abs() < 1e-4 || color.a() == 0 {
            return;
        }
        let normals = outward_normals(&points, area);
        let base = self.count();
        for (p, n) in points.iter().zip(&normals) {
            self.vertex(*p - *n * (self.feather / 2.0), color);
            self.vertex(*p + *n * (self.feather / 2.0), Color32::TRANSPARENT);
        }
        let mut inside: Vec<u32> = Vec::new();
        Earcut::new().earcut(points.iter().map(|p| [p.x, p.y]), &[], &mut inside);
        self.mesh.indices.extend(inside.into_iter().map(|i| base + 2 * i));
        let count = points.len() as u32;
        for i in 0..count {
            self.rim(base + 2 * i, base + 2 * ((i + 1) % count));
        }
    }

    /// Draws a line along points.
    pub fn stroke(&mut self, line: &Polyline, pen: Pen) {
        if pen.color.a() == 0 || pen.width <= 0.0 {
            return;
        }
        let mut points = without_repeats(&line.points);
        if line.closed && points.len() > 2 {
            // Close through the middle of the first side, so that the seam lies on a straight stretch.
            if let [first, second, ..] = *points.as_slice() {
                let seam = first + (second - first) * 0.5;
                points.rotate_left(1);
                points.insert(0, seam);
                points.push(seam);
            }
        }
        if let [only] = *points.as_slice() {
            self.disc(only, pen);
            return;
        }
        let capped = pen.round && !line.closed;
        let pieces = split_at_corners(&points);
        let last = pieces.len().saturating_sub(1);
        for (i, piece) in pieces.iter().enumerate() {
            self.strip(piece, pen, capped && i == 0, capped && i == last);
            if i < last
                && let Some(corner) = piece.last()
            {
                self.disc(*corner, pen);
            }
        }
    }

    fn disc(&mut self, centre: Pos2, pen: Pen) {
        let r = pen.width / 2.0;
        let steps = cap_steps(r, self.feather) * 2;
        let circle: Vec<Pos2> =
            (0..steps).map(|i| centre + r * Vec2::angled(i as f32 / steps as f32 * std::f32::consts::TAU)).collect();
        self.fill(&circle, pen.color);
    }

    /// A strip with soft sides along a smooth run of points.
    fn strip(&mut self, points: &[Pos2], pen: Pen, cap_start: bool, cap_end: bool) {
        let soft = self.feather.min(pen.width);
        // A line thinner than the soft edge becomes paler instead of thinner.
        let color =
            if pen.width < self.feather { pen.color.gamma_multiply(pen.width / self.feather) } else { pen.color };
        let (inner, outer) = ((pen.width - soft) / 2.0, f32::midpoint(pen.width, soft));
        let normals = side_normals(points);
        let base = self.count();
        for (p, n) in points.iter().zip(&normals) {
            self.vertex(*p - *n * outer, Color32::TRANSPARENT);
            self.vertex(*p - *n * inner, color);
            self.vertex(*p + *n * inner, color);
            self.vertex(*p + *n * outer, Color32::TRANSPARENT);
        }
        for i in 1..points.len() as u32 {
            let (a, b) = (base + 4 * (i - 1), base + 4 * i);
            // A line no wider than its soft edge has nothing in the middle.
            for side in (0..3).filter(|side| *side != 1 || inner > 0.0) {
                self.mesh.add_triangle(a + side, a + side + 1, b + side);
                self.mesh.add_triangle(b + side, b + side + 1, a + side + 1);
            }
        }
        if let (true, Some(p), Some(n)) = (cap_start, points.first(), normals.first()) {
            self.cap(*p, -*n, inner, outer, color);
        }
        if let (true, Some(p), Some(n)) = (cap_end, points.last(), normals.last()) {
            self.cap(*p, *n, inner, outer, color);
        }
    }

    /// Half a disc from `side` round to its opposite, on the far side of the line.
    fn cap(&mut self, centre: Pos2, side: Vec2, inner: f32, outer: f32, color: Color32) {
        let steps = cap_steps(outer, self.feather);
        let base = self.count();
        self.vertex(centre, color);
        for i in 0..=steps {
            let (sin, cos) = (i as f32 / steps as f32 * std::f32::consts::PI).sin_cos();
            let towards = vec2(side.x * cos - side.y * sin, side.x * sin + side.y * cos);
            self.vertex(centre + towards * inner, color);
            self.vertex(centre + towards * outer, Color32::TRANSPARENT);
        }
        for i in 0..steps {
            let (a, b) = (base + 1 + 2 * i, base + 3 + 2 * i);
            self.mesh.add_triangle(base, a, b);
            self.rim(a, b);
        }
    }

    fn rim(&mut self, from: u32, to: u32) {
        self.mesh.add_triangle(from, from + 1, to);
        self.mesh.add_triangle(to, to + 1, from + 1);
    }

    fn count(&self) -> u32 {
        self.mesh.vertices.len() as u32
    }

    fn vertex(&mut self, at: Pos2, color: Color32) {
        self.mesh.vertices.push(Vertex::untextured(at, color));
    }
}

/// Sides of half a disc none of which is further than [`ROUND`] of the soft edge from the circle: a chord over the angle
/// `2a` lies `radius · (1 − cos a)` from its arc at most.
fn cap_steps(radius: f32, feather: f32) -> u32 {
    let flat = (1.0 - ROUND * feather.max(0.01) / radius.max(0.01)).clamp(0.0, 1.0);
    (std::f32::consts::FRAC_PI_2 / flat.acos().max(0.01)).ceil().clamp(3.0, 48.0) as u32
}

fn without_repeats(points: &[Pos2]) -> Vec<Pos2> {
    let mut out: Vec<Pos2> = Vec::with_capacity(points.len());
    for p in points {
        if p.x.is_finite() && p.y.is_finite() && out.last().is_none_or(|last| (*last - *p).length_sq() > 1e-8) {
            out.push(*p);
        }
    }
    while out.len() > 1 && out.first().zip(out.last()).is_some_and(|(a, b)| (*a - *b).length_sq() <= 1e-8) {
        out.pop();
    }
    out
}

fn signed_area(points: &[Pos2]) -> f32 {
    let next = points.iter().cycle().skip(1);
    points.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f32>() / 2.0
}

/// A normal's length makes the offset outline keep its distance; at spikes it is limited.
fn joint(before: Vec2, after: Vec2) -> Vec2 {
    let sum = before + after;
    let length = sum.length_sq();
    if length < 1e-6 { after } else { sum * (2.0 / length).min(MITRE_LIMIT / length.sqrt()) }
}

fn outward_normals(points: &[Pos2], area: f32) -> Vec<Vec2> {
    let side = area.signum();
    let edge = |a: Pos2, b: Pos2| {
        let along = (b - a).normalized();
        vec2(along.y, -along.x) * side
    };
    let previous = points.iter().cycle().skip(points.len() - 1);
    let next = points.iter().cycle().skip(1);
    points
        .iter()
        .zip(previous)
        .zip(next)
        .map(|((p, before), after)| joint(edge(*before, *p), edge(*p, *after)))
        .collect()
}

fn side_normals(points: &[Pos2]) -> Vec<Vec2> {
    let across: Vec<Vec2> = points
        .windows(2)
        .filter_map(|pair| if let [a, b] = pair { Some((*b - *a).normalized().rot90()) } else { None })
        .collect();
    let before = across.first().into_iter().chain(across.iter());
    let after = across.iter().chain(across.last());
    before.zip(after).map(|(a, b)| joint(*a, *b)).collect()
}

fn split_at_corners(points: &[Pos2]) -> Vec<Vec<Pos2>> {
    let mut pieces = Vec::new();
    let mut piece: Vec<Pos2> = points.iter().take(1).copied().collect();
    for triple in points.windows(3) {
        let [before, here, after] = triple else { continue };
        piece.push(*here);
        if (*here - *before).normalized().dot((*after - *here).normalized()) < SHARP_COS {
            pieces.push(std::mem::replace(&mut piece, vec![*here]));
        }
    }
    piece.extend(points.last().copied());
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn covered(mesh: &Mesh) -> f32 {
        mesh.indices
            .chunks(3)
            .map(|t| {
                let p = |i: usize| mesh.vertices[t[i] as usize].pos;
                ((p(1) - p(0)).x * (p(2) - p(0)).y - (p(1) - p(0)).y * (p(2) - p(0)).x).abs() / 2.0
            })
            .sum()
    }

    #[test]
    fn a_concave_outline_is_filled_once() {
        // An L of area 300.
        let l =
            [(0.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 10.0), (10.0, 20.0), (0.0, 20.0)].map(|(x, y)| pos2(x, y));
        let mut builder = MeshBuilder::new(0.01);
        builder.fill(&l, Color32::BLACK);
        assert!((covered(&builder.finish()) - 300.0).abs() < 1.0);
    }

    #[test]
    fn a_line_covers_its_length_times_its_width_and_its_round_ends() {
        let line = Polyline { points: vec![pos2(0.0, 0.0), pos2(50.0, 0.0)], closed: false };
        for (round, area) in [(false, 200.0), (true, 200.0 + 12.57)] {
            let mut builder = MeshBuilder::new(0.01);
            builder.stroke(&line, Pen { width: 4.0, color: Color32::BLACK, round });
            let got = covered(&builder.finish());
            assert!((got - area).abs() < 2.0, "round {round}: {got}");
        }
    }

    #[test]
    fn a_round_end_has_the_sides_it_takes_to_look_round_and_no_more() {
        let off = |radius: f32, steps: u32| radius * (1.0 - (std::f32::consts::FRAC_PI_2 / steps as f32).cos());
        for (radius, feather) in [(0.3, 1.0), (1.0, 1.0), (3.0, 1.0), (10.0, 1.0), (60.0, 1.0), (1.0, 0.5), (8.0, 0.25)]
        {
            let steps = cap_steps(radius, feather);
            let worst = ROUND * feather + 1e-3;
            assert!(off(radius, steps) <= worst, "{radius} of {feather}: {steps} sides leave {}", off(radius, steps));
            assert!(steps == 3 || off(radius, steps - 1) > worst - 2e-3, "{radius} of {feather}: {steps} are too many");
        }
    }

    #[test]
    fn nothing_comes_of_nothing() {
        let mut builder = MeshBuilder::new(1.0);
        builder.fill(&[pos2(0.0, 0.0), pos2(1.0, 1.0)], Color32::BLACK);
        builder.fill(&[pos2(f32::NAN, 0.0), pos2(1.0, 1.0), pos2(2.0, 0.0)], Color32::BLACK);
        builder.stroke(&Polyline::default(), Pen { width: 2.0, color: Color32::BLACK, round: true });
        assert!(builder.finish().vertices.is_empty());
    }
}
