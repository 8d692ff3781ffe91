//! What every control shares: how it answers the pointer and the keyboard, and how its words are set.

use std::ops::Range;
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, Galley, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::ui::theme::{Change, Step, Theme, Weight};
use crate::ui::widgets::even::without_orphan;
use crate::ui::widgets::paint;

/// Whether a control can be used. One that cannot keeps its place, its contrast and its focus, and says why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Availability<'a> {
    /// It can.
    #[default]
    Ready,
    /// It cannot, for this reason in words.
    Unavailable(&'a str),
}

impl<'a> Availability<'a> {
    /// Whether it can be used.
    pub fn is_ready(self) -> bool {
        self == Self::Ready
    }

    /// Why not.
    pub fn reason(self) -> Option<&'a str> {
        match self {
            Self::Ready => None,
            Self::Unavailable(why) => Some(why),
        }
    }

    /// Clicks and focus, or focus alone.
    pub(crate) fn sense(self) -> Sense {
        if self.is_ready() { Sense::click() } else { Sense::hover() | Sense::focusable_noninteractive() }
    }
}

/// How a control answers at this moment, each part 0 to 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Feel {
    /// Under the pointer.
    pub hover: f32,
    /// Pressed.
    pub press: f32,
    /// The keyboard is here.
    pub focus: bool,
}

/// Reads it, easing what changed.
pub(crate) fn feel(ui: &Ui, theme: &Theme, response: &Response) -> Feel {
    let ease = |part: &str, on: bool, change: Change| {
        ui.ctx().animate_bool_with_time(response.id.with(part), on, theme.motion.seconds(change))
    };
    let live = response.sense.senses_click();
    Feel {
        hover: ease("hover", live && (response.hovered() || response.is_pointer_button_down_on()), Change::Hover),
        press: ease("press", live && response.is_pointer_button_down_on(), Change::Press),
        focus: response.has_focus(),
    }
}

/// Announces a control and, when it cannot be used, shows why to pointer and keyboard.
pub(crate) fn announce(response: Response, role: Role, name: &str, availability: Availability<'_>) -> Response {
    let label = match availability.reason() {
        None => name.to_owned(),
        Some(why) => format!("{}. {why}", name.trim_end_matches('.')),
    };
    response.widget_info(|| WidgetInfo::labeled(role, availability.is_ready(), &label));
    let Some(why) = availability.reason() else { return response };
    if response.has_focus() && !response.hovered() {
        response.show_tooltip_text(why);
    }
    response.on_hover_text(why)
}

/// Space of a fixed size, read out as a picture or a text but not to be clicked.
pub(crate) fn still(ui: &mut Ui, size: Vec2, role: Role, name: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    (rect, response)
}

/// A run of text to be painted by hand, wrapped at `width`.
pub(crate) fn words(
    ui: &Ui,
    theme: &Theme,
    text: &str,
    (step, weight): (Step, Weight),
    color: Color32,
    width: f32,
) -> Arc<Galley> {
    paragraph(ui, theme.job(text, step, weight, color, width))
}

/// The same where a word alone on the last line would be seen: what is said, and what may be.
pub(crate) fn even_words(
    ui: &Ui,
    theme: &Theme,
    text: &str,
    (step, weight): (Step, Weight),
    color: Color32,
    width: f32,
) -> Arc<Galley> {
    paragraph(ui, without_orphan(ui, theme.job(text, step, weight, color, width)))
}

/// The same with a stretch of it stressed, in italics.
pub(crate) fn stressed_words(
    ui: &Ui,
    theme: &Theme,
    (text, stressed): (&str, &Range<usize>),
    step: Step,
    color: Color32,
    width: f32,
) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let parts = [
        (0..stressed.start, Weight::Regular),
        (stressed.clone(), Weight::Italic),
        (stressed.end..text.len(), Weight::Regular),
    ];
    for (part, weight) in parts {
        let part = text.get(part).unwrap_or_default();
        if !part.is_empty() {
            job.append(part, 0.0, theme.format(step, weight, color));
        }
    }
    paragraph(ui, without_orphan(ui, job))
}

/// Lays out a paragraph so that all its lines begin at the same pixel. Letters are set in quarters of a pixel along the
/// paragraph before it is wrapped, so the first letter of a wrapped line would keep its share of a pixel and stand a
/// little to the right; the space it was wrapped at becomes a line break, and the line begins anew. Bytes and letters
/// keep their places.
pub(crate) fn paragraph(ui: &Ui, job: LayoutJob) -> Arc<Galley> {
    let galley = ui.painter().layout_job(job);
    if galley.rows.len() < 2 || galley.elided {
        return galley;
    }
    let mut wrapped_at = Vec::new();
    let mut end = 0;
    for row in galley.rows.iter().take(galley.rows.len() - 1) {
        end += row.glyphs.len() + usize::from(row.ends_with_newline);
        if !row.ends_with_newline && row.glyphs.last().is_some_and(|g| g.chr == ' ') {
            wrapped_at.push(end - 1);
        }
    }
    let mut job = LayoutJob::clone(&galley.job);
    let broken = |(i, ch)| if ch == ' ' && wrapped_at.contains(&i) { '\n' } else { ch };
    job.text = galley.job.text.chars().enumerate().map(broken).collect();
    ui.painter().layout_job(job)
}

/// The same on one line.
pub(crate) fn line(ui: &Ui, theme: &Theme, text: &str, look: (Step, Weight), color: Color32) -> Arc<Galley> {
    words(ui, theme, text, look, color, f32::INFINITY)
}

/// Paints a galley with its left edge at `left` and its middle at `y`; returns its right edge.
pub(crate) fn put_left(ui: &Ui, galley: Arc<Galley>, left: f32, y: f32) -> f32 {
    let size = galley.size();
    ui.painter().galley(Pos2::new(left, y - size.y / 2.0), galley, Color32::PLACEHOLDER);
    left + size.x
}

/// Paints a galley with its right edge at `right` and its middle at `y`; returns its left edge.
pub(crate) fn put_right(ui: &Ui, galley: Arc<Galley>, right: f32, y: f32) -> f32 {
    let left = right - galley.size().x;
    put_left(ui, galley, left, y);
    left
}

/// Paints a galley around a middle.
pub(crate) fn put_centre(ui: &Ui, galley: Arc<Galley>, centre: Pos2) {
    let left = centre.x - galley.size().x / 2.0;
    put_left(ui, galley, left, centre.y);
}

/// Paints the focus ring around a control that has the keyboard.
pub(crate) fn ring_if_focused(ui: &Ui, theme: &Theme, response: &Response, radius: u8) {
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, response.rect, radius);
    }
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::*;
    use crate::ui::theme::{Look, install_fonts};

    #[test]
    fn every_line_of_a_paragraph_begins_at_the_same_pixel() {
        let theme = Theme::load(Look::Light).expect("theme");
        let ctx = Context::default();
        install_fonts(&ctx);
        // The same letter at the beginning of every line, whatever stands before it.
        let text = "has she said it or has it been heard and has anybody asked her or has nobody done so yet ";
        for width in 60_u16..200 {
            for _ in 0..2 {
                let mut output = ctx.run_ui(RawInput::default(), |ui| {
                    let job = theme.job(text, Step::Body, Weight::Regular, theme.colors.text, f32::from(width));
                    let wrapped = ui.painter().layout_job(job.clone());
                    let galley = paragraph(ui, job);
                    let lines =
                        |g: &Galley| -> Vec<String> { g.rows.iter().map(|row| row.text().trim().to_owned()).collect() };
                    assert_eq!(lines(&galley), lines(&wrapped), "the lines hold the same words");
                    let first = |row: &egui::epaint::text::PlacedRow| row.glyphs.first().copied();
                    let alone = |ch: char| {
                        line(ui, &theme, &ch.to_string(), (Step::Body, Weight::Regular), Color32::PLACEHOLDER)
                    };
                    for glyph in galley.rows.iter().filter_map(first) {
                        let usual = alone(glyph.chr);
                        let own = usual.rows.first().and_then(first).expect("a letter");
                        assert_eq!(glyph.pos.x, 0.0, "{width}: “{}”", glyph.chr);
                        assert_eq!(glyph.uv_rect.min, own.uv_rect.min, "{width}: “{}” stands to the right", glyph.chr);
                    }
                });
                output.textures_delta.clear();
            }
        }
    }
}
