//! How the wall is painted: in points of a wall 1080 high, whatever the window or the small picture measures. So letters are the same
//! part of the height on every projector, and what changes with its shape is how wide the wall is. What is painted is also noted down,
//! to be read out where the wall is more than a picture.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Color32, CornerRadius, Galley, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::control::paragraph;
use crate::ui::widgets::even;
use crate::ui::widgets::paint;

/// The height that all measures are of, and the least width: that of the squarest projectors.
const WALL: Vec2 = vec2(1440.0, 1080.0);
/// Walls narrower than this have less room at their sides for the same words.
pub(super) const WIDE: f32 = 1700.0;

/// Paints on a wall.
pub(super) struct Brush<'a> {
    pub(super) ui: &'a mut Ui,
    pub(super) theme: &'a Theme,
    /// Where the wall begins, and how many points one of its points is.
    origin: Pos2,
    scale: f32,
    /// How large it is in its own points: at least [`WALL`], more to one side where the window has another shape.
    pub(super) size: Vec2,
    said: Vec<(Rect, Role, String)>,
}

impl<'a> Brush<'a> {
    pub(super) fn new(ui: &'a mut Ui, theme: &'a Theme, rect: Rect) -> Self {
        let scale = (rect.width() / WALL.x).min(rect.height() / WALL.y).max(0.01);
        Self { ui, theme, origin: rect.min, scale, size: rect.size() / scale, said: Vec::new() }
    }

    /// Where something stands on the screen.
    pub(super) fn place(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.at(rect.min), self.at(rect.max))
    }

    pub(super) fn at(&self, point: Pos2) -> Pos2 {
        self.origin + point.to_vec2() * self.scale
    }

    /// So many of the wall's points on the screen.
    pub(super) fn points(&self, length: f32) -> f32 {
        length * self.scale
    }

    /// Notes down what is read out of a part of the wall.
    pub(super) fn say(&mut self, rect: Rect, role: Role, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.said.push((self.place(rect), role, text));
        }
    }

    /// Gives what was painted to a screen reader, part by part.
    pub(super) fn read_out(self) {
        for (i, (rect, role, text)) in self.said.into_iter().enumerate() {
            let response = self.ui.interact(rect, self.ui.scope_id().with(("wall", i)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(role, true, &text));
        }
    }

    fn scaled(&self, mut job: LayoutJob) -> LayoutJob {
        for section in &mut job.sections {
            let format = &mut section.format;
            // Half points: a window that is drawn larger makes no new letters at every step.
            format.font_id.size = (format.font_id.size * self.scale * 2.0).round().max(2.0) / 2.0;
            format.line_height = format.line_height.map(|line| line * self.scale);
            format.extra_letter_spacing *= self.scale;
        }
        if job.wrap.max_width.is_finite() {
            job.wrap.max_width *= self.scale;
        }
        job
    }

    /// How large a step of the type scale is.
    pub(super) fn size_of(&self, step: Step) -> f32 {
        self.theme.font(step, Weight::Regular).size
    }

    /// A text as it is set, `width` of the wall wide at most.
    pub(super) fn set(&self, text: &str, look: (Step, Weight), color: Color32, width: f32) -> Arc<Galley> {
        self.set_in(text, (self.size_of(look.0), look.1), color, width)
    }

    /// The same in a size of its own.
    pub(super) fn set_in(&self, text: &str, look: (f32, Weight), color: Color32, width: f32) -> Arc<Galley> {
        // No word stands alone at the end: in letters of this size a whole room sees it.
        let job = self.scaled(self.theme.wall_job(text, look.0, look.1, color, width));
        paragraph(self.ui, even(self.ui, job))
    }

    /// How high a text is in a size of its own.
    pub(super) fn height_in(&self, text: &str, look: (f32, Weight), width: f32) -> f32 {
        self.measure(&self.set_in(text, look, Color32::PLACEHOLDER, width)).y
    }

    /// The same as `set` in so many lines at most; what does not fit is cut and says so.
    pub(super) fn cut(&self, text: &str, look: (Step, Weight), color: Color32, room: (f32, f32)) -> Arc<Galley> {
        self.cut_in(text, (self.size_of(look.0), look.1), color, room)
    }

    /// The same in a size of its own.
    pub(super) fn cut_in(
        &self,
        text: &str,
        look: (f32, Weight),
        color: Color32,
        (width, height): (f32, f32),
    ) -> Arc<Galley> {
        let whole = self.set_in(text, look, color, width);
        if whole.size().y <= self.points(height) + 0.5 {
            return whole;
        }
        let mut job = self.theme.wall_job(text, look.0, look.1, color, width);
        let line = job.sections.first().and_then(|section| section.format.line_height).unwrap_or(look.0);
        job.wrap.max_rows = ((height / line).floor() as usize).max(1);
        self.ui.painter().layout_job(self.scaled(job))
    }

    /// A title in one line.
    pub(super) fn title(&self, text: &str, width: f32) -> Arc<Galley> {
        let mut job = self.theme.title_job(text, Step::WallTitle, self.theme.colors.text, width);
        (job.wrap.max_rows, job.wrap.break_anywhere) = (1, true);
        self.ui.painter().layout_job(self.scaled(job))
    }

    /// How large something set is, in points of the wall.
    pub(super) fn measure(&self, galley: &Galley) -> Vec2 {
        galley.size() / self.scale
    }

    /// Puts something set with its left upper corner at a point.
    pub(super) fn put(&self, galley: Arc<Galley>, at: Pos2) {
        self.ui.painter().galley(self.at(at), galley, Color32::PLACEHOLDER);
    }

    /// The same with the middle of its left edge at a point; returns its right edge.
    pub(super) fn put_left(&self, galley: Arc<Galley>, at: Pos2) -> f32 {
        let size = self.measure(&galley);
        self.put(galley, pos2(at.x, at.y - size.y / 2.0));
        at.x + size.x
    }

    /// The same with the middle of its right edge at a point; returns its left edge.
    pub(super) fn put_right(&self, galley: Arc<Galley>, at: Pos2) -> f32 {
        let size = self.measure(&galley);
        self.put(galley, pos2(at.x - size.x, at.y - size.y / 2.0));
        at.x - size.x
    }

    /// The same around a point.
    pub(super) fn put_centre(&self, galley: Arc<Galley>, at: Pos2) {
        let size = self.measure(&galley);
        self.put(galley, at - size / 2.0);
    }

    /// A filled box with round corners.
    pub(super) fn fill(&self, rect: Rect, radius: f32, color: Color32) {
        let round = CornerRadius::same(self.points(radius).round() as u8);
        self.ui.painter().rect_filled(self.place(rect), round, color);
    }

    /// The same with the edge that looks of high contrast have, and a card's shadow.
    pub(super) fn card(&self, rect: Rect) {
        let place = self.place(rect);
        let round = CornerRadius::same(self.points(self.round()).round() as u8);
        if !self.theme.outlined {
            let mut shadow = self.theme.shadow(&self.theme.shadows.card);
            shadow.offset[1] = self.points(f32::from(shadow.offset[1]) * 2.0) as i8;
            shadow.blur = self.points(f32::from(shadow.blur) * 2.0) as u8;
            self.ui.painter().add(shadow.as_shape(place, round));
        }
        self.ui.painter().rect(place, round, self.theme.colors.card, self.theme.edge(), StrokeKind::Inside);
    }

    /// The same as a pill or a small box that lies on paper.
    pub(super) fn chip(&self, rect: Rect, radius: f32, color: Color32) {
        let round = CornerRadius::same(self.points(radius).round() as u8);
        self.ui.painter().rect(self.place(rect), round, color, self.theme.edge(), StrokeKind::Inside);
    }

    /// How round a card is.
    pub(super) fn round(&self) -> f32 {
        f32::from(self.theme.radius.card)
    }

    /// A hairline.
    pub(super) fn rule(&self, left: f32, right: f32, y: f32) {
        let stroke = Stroke::new(self.points(2.0).max(0.5), self.theme.colors.hairline);
        let (from, to) = (self.at(pos2(left, y)), self.at(pos2(right, y)));
        self.ui.painter().hline(from.x..=to.x, from.y, stroke);
    }

    /// An icon around a point.
    pub(super) fn icon(&self, icon: Icon, centre: Pos2, size: f32, color: Color32) {
        paint::icon(self.ui, self.theme, icon, self.at(centre), self.points(size), color);
    }

    /// A number in its box.
    pub(super) fn number(&self, number: usize, centre: Pos2) {
        let colors = &self.theme.colors;
        self.chip(
            Rect::from_center_size(centre, vec2(56.0, 56.0)),
            self.round(),
            if self.theme.dark { colors.raised } else { colors.rail },
        );
        let figure = self.set(&number.to_string(), (Step::WallBody, Weight::Bold), colors.text, f32::INFINITY);
        self.put_centre(figure, centre);
    }
}
