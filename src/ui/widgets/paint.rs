//! Painting pictures from a cache of triangles, and the few marks that many widgets share:
//! focus ring, card ground, icon, masked corners. Decides nothing about layout.

use std::hash::{Hash, Hasher};

use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2};

use crate::ui::theme::vector::{MeshBuilder, Path, Pen, Picture, Polyline};
use crate::ui::theme::{Glyph, Icon, Theme};
use crate::ui::widgets::mesh_cache::MeshCache;

/// Something that can be drawn, and told apart from everything else that can.
pub(crate) trait Drawable: Copy + Hash {
    /// Draws it, in its own coordinates.
    fn draw(self) -> Picture;
}

/// A picture of the theme's book.
#[derive(Clone, Copy)]
struct Printed<'a> {
    picture: &'a Picture,
    name: &'a str,
    look: (bool, bool),
}

/// Tells the looks apart: what is printed in one has other colours and widths in another.
fn look(theme: &Theme) -> (bool, bool) {
    (theme.dark, theme.outlined)
}

impl Hash for Printed<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
        self.look.hash(state);
    }
}

/// A size of a drawable in thousandths, so that floats can be compared.
#[derive(Clone, Copy, Hash)]
struct Sized<D> {
    what: D,
    tint: Option<Color32>,
    scale: u32,
    feather: u32,
}

fn thousandths(x: f32) -> u32 {
    (x * 1000.0).round().clamp(0.0, 1e9) as u32
}

impl Drawable for Printed<'_> {
    fn draw(self) -> Picture {
        self.picture.clone()
    }
}

/// Triangles of a drawable with its origin at `origin`; the same size is cut once, the same place moved to once.
pub(crate) fn mesh<D: Drawable>(ui: &Ui, what: D, origin: Pos2, scale: f32, tint: Option<Color32>) -> Shape {
    let key = Sized { what, tint, scale: thousandths(scale), feather: thousandths(1.0 / ui.ctx().pixels_per_point()) };
    let cut = || {
        let feather = key.feather as f32 / 1000.0;
        what.draw().mesh(Pos2::ZERO, key.scale as f32 / 1000.0, feather, tint)
    };
    let name = egui::util::hash((std::any::type_name::<D>(), key));
    Shape::Mesh(ui.memory_mut(|m| m.caches.cache::<MeshCache>().get(name, origin, cut)))
}

/// How many pictures were cut into triangles so far.
#[cfg(test)]
pub(crate) fn pictures_cut(caches: &mut egui::cache::CacheStorage) -> usize {
    caches.cache::<MeshCache>().cuts()
}

/// Paints a picture of the book with its origin at `origin`.
pub(crate) fn scene_at(ui: &Ui, theme: &Theme, name: &str, clip: Rect, origin: Pos2, scale: f32) {
    part_at(ui, theme, (&theme.book.scene(name).picture, name), clip, origin, scale);
}

/// Paints a part of a picture of the book, known by its own name, with its origin at `origin`.
pub(crate) fn part_at(ui: &Ui, theme: &Theme, (picture, name): (&Picture, &str), clip: Rect, origin: Pos2, scale: f32) {
    let shape = mesh(ui, Printed { picture, name, look: look(theme) }, origin, scale, None);
    ui.painter().with_clip_rect(clip.intersect(ui.clip_rect())).add(shape);
}

/// Paints an icon into a square of `size` whose middle is `centre`.
pub fn icon(ui: &Ui, theme: &Theme, icon: Icon, centre: Pos2, size: f32, color: Color32) {
    let name = format!("icon-{icon:?}");
    let printed = Printed { picture: theme.book.icon(icon), name: &name, look: look(theme) };
    let shape = mesh(ui, printed, centre - Vec2::splat(size / 2.0), size / 22.0, Some(color));
    ui.painter().add(shape);
}

/// Paints a dimension's glyph into a square of `size` whose middle is `centre`.
pub fn glyph(ui: &Ui, theme: &Theme, glyph: Glyph, centre: Pos2, size: f32, color: Color32) {
    let name = format!("glyph-{glyph:?}");
    let printed = Printed { picture: theme.book.glyph(glyph), name: &name, look: look(theme) };
    let shape = mesh(ui, printed, centre - Vec2::splat(size / 2.0), size / 16.0, Some(color));
    ui.painter().add(shape);
}

/// Paints the mark into a square of `size`.
pub(crate) fn logo(ui: &Ui, theme: &Theme, centre: Pos2, size: f32) {
    let printed = Printed { picture: theme.book.logo(), name: "logo", look: look(theme) };
    let shape = mesh(ui, printed, centre - Vec2::splat(size / 2.0), size / 40.0, None);
    ui.painter().add(shape);
}

/// Paints a star, `share` of it filled from the left, 0 to 1, and the rest as its outline.
pub(crate) fn star(ui: &Ui, theme: &Theme, centre: Pos2, size: f32, share: f32) {
    star_in(ui, theme, centre, (size, share), theme.colors.outline);
}

/// The same with an outline of its own ink, for a ground on which the usual one would not be seen.
pub(crate) fn star_in(ui: &Ui, theme: &Theme, centre: Pos2, (size, share): (f32, f32), empty_ink: Color32) {
    let star = theme.book.star();
    let origin = centre - Vec2::splat(size / 2.0);
    let whole = Rect::from_center_size(centre, Vec2::splat(size)).expand(1.0);
    let (mut full, mut empty) = (whole, whole);
    if share > 0.0 && share < 1.0 {
        full.set_right(origin.x + size * share);
        empty.set_left(full.right());
    }
    let part = |rect: Rect| ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    if share > 0.0 {
        let printed = Printed { picture: star, name: "star", look: look(theme) };
        part(full).add(mesh(ui, printed, origin, size / 16.0, Some(theme.colors.star)));
    }
    if share >= 1.0 {
        return;
    }
    let mut outline = Picture::default();
    for mark in &star.marks {
        outline.line(mark.path.clone(), 1.2, empty_ink);
    }
    let printed = Printed { picture: &outline, name: "star-outline", look: look(theme) };
    part(empty).add(mesh(ui, printed, origin, size / 16.0, Some(empty_ink)));
}

/// Five small stars with their left edge at a point and their middle at its height, so many of them solid.
pub(crate) fn small_stars(ui: &Ui, theme: &Theme, at: Pos2, stars: u8) {
    for i in 0..5_u8 {
        let centre = at + Vec2::new(7.0 + f32::from(i) * 16.0, 0.0);
        star(ui, theme, centre, 14.0, if i < stars { 1.0 } else { 0.0 });
    }
}

/// A bar of level or progress: its track and the filled part, `share` 0 to 1, with rounded ends.
pub fn bar(ui: &Ui, theme: &Theme, rect: Rect, share: f32, color: Color32) {
    let radius = CornerRadius::same(theme.radius.bar);
    let edge = Stroke::new(theme.stroke.track, theme.colors.track_edge);
    ui.painter().rect(rect, radius, theme.colors.track, edge, StrokeKind::Inside);
    let width = rect.width() * share.clamp(0.0, 1.0);
    if width > 0.5 {
        let mut fill = rect;
        fill.set_width(width.max(rect.height().min(rect.width())));
        ui.painter().rect_filled(fill, radius, color);
    }
}

/// Width of one physical pixel in points: the soft edge of everything cut here.
pub(crate) fn feather(ui: &Ui) -> f32 {
    1.0 / ui.ctx().pixels_per_point()
}

/// A line with round ends, soft-edged.
pub(crate) fn line(ui: &Ui, points: &[Pos2], width: f32, color: Color32) -> Shape {
    let mut builder = MeshBuilder::new(feather(ui));
    let line = Polyline { points: points.to_vec(), closed: false };
    builder.stroke(&line, Pen { width, color, round: true });
    Shape::mesh(builder.finish())
}

/// A line of round-ended dashes; dots when `on` is 0.
pub(crate) fn dashes(ui: &Ui, points: &[Pos2], (on, off): (f32, f32), width: f32, color: Color32) -> Shape {
    let mut builder = MeshBuilder::new(feather(ui));
    let line = Polyline { points: points.to_vec(), closed: false };
    for dash in line.dashes(on.max(0.05), off) {
        builder.stroke(&dash, Pen { width, color, round: true });
    }
    Shape::mesh(builder.finish())
}

/// A filled path in screen points.
pub(crate) fn fill(ui: &Ui, path: &Path, color: Color32) -> Shape {
    let mut builder = MeshBuilder::new(feather(ui));
    for outline in path.flatten(1.0 / feather(ui)) {
        builder.fill(&outline.points, color);
    }
    Shape::mesh(builder.finish())
}

/// The ring that says where the keyboard is: outside the control by the width of the ring.
pub(crate) fn focus_ring(painter: &Painter, theme: &Theme, rect: Rect, radius: u8) {
    let gap = theme.stroke.focus;
    painter.rect_stroke(
        rect.expand(gap),
        CornerRadius::same(radius.saturating_add(gap as u8)),
        Stroke::new(theme.stroke.focus, theme.colors.accent),
        StrokeKind::Outside,
    );
}

/// Rounds the corners of what was painted into `rect` by painting the ground outside them.
pub(crate) fn mask_corners(ui: &Ui, rect: Rect, radius: CornerRadius, ground: Color32) {
    let mut builder = MeshBuilder::new(feather(ui));
    let corners = [
        (rect.left_top(), radius.nw, Vec2::new(1.0, 1.0)),
        (rect.right_top(), radius.ne, Vec2::new(-1.0, 1.0)),
        (rect.right_bottom(), radius.se, Vec2::new(-1.0, -1.0)),
        (rect.left_bottom(), radius.sw, Vec2::new(1.0, -1.0)),
    ];
    for (corner, radius, inward) in corners {
        if radius > 0 {
            let r = f32::from(radius);
            let centre = corner + inward * r;
            let steps: u16 = 12;
            // A little beyond the corner, so that no soft edge of the picture stays there.
            let mut points = vec![corner - inward * 0.75];
            for i in 0..=steps {
                let angle = f32::from(i) / f32::from(steps) * std::f32::consts::FRAC_PI_2;
                points.push(centre - inward * r * Vec2::new(angle.cos(), angle.sin()));
            }
            builder.fill(&points, ground);
        }
    }
    ui.painter().add(Shape::mesh(builder.finish()));
}
