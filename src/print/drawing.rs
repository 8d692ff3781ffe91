//! Drawings as plain shapes: filled and stroked paths with their colours, and words in them. Whoever has a picture hands it
//! in like this; a PDF gets its paths and an HTML page an inline SVG of the same.

use std::fmt::Write as _;

use crate::print::html::escaped;
use crate::print::text::{Ink, Line};
use crate::print::typefaces::Typeface;

/// A step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Begins anew here.
    Move((f32, f32)),
    /// A straight line.
    Line((f32, f32)),
    /// A cubic curve: two handles and its end.
    Curve((f32, f32), (f32, f32), (f32, f32)),
    /// Back to where it began.
    Close,
}

/// A path with its colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// The path.
    pub steps: Vec<Step>,
    /// Width of a line along it, with round ends; filled without.
    pub line: Option<f32>,
    /// Its colour.
    pub ink: Ink,
    /// How much of it covers what is below, 0–1.
    pub opacity: f32,
}

/// Shapes in coordinates of their own, the first at the back.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Picture {
    /// What of the coordinates is seen: left, top, width, height.
    pub view: (f32, f32, f32, f32),
    /// Colour behind all.
    pub ground: Option<Ink>,
    /// In painting order.
    pub shapes: Vec<Shape>,
}

/// A picture at its place, with words in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Its upper left corner in its frame.
    pub at: (f32, f32),
    /// Width and height, in the proportions of the view.
    pub size: (f32, f32),
    /// How round its corners are.
    pub radius: f32,
    /// What it shows.
    pub picture: Picture,
    /// Words in it, each line with its left end and baseline from the drawing's corner.
    pub lines: Vec<((f32, f32), Line)>,
    /// What it shows, in words; `None` for an ornament.
    pub alt: Option<String>,
}

impl Shape {
    /// A filled path.
    pub fn filled(steps: Vec<Step>, ink: Ink) -> Self {
        Self { steps, line: None, ink, opacity: 1.0 }
    }

    /// A line through points.
    pub fn through(points: &[(f32, f32)], width: f32, ink: Ink) -> Self {
        let step = |(at, point): (usize, &(f32, f32))| if at == 0 { Step::Move(*point) } else { Step::Line(*point) };
        Self { steps: points.iter().enumerate().map(step).collect(), line: Some(width), ink, opacity: 1.0 }
    }

    /// A disc.
    pub fn disc((x, y): (f32, f32), radius: f32, ink: Ink) -> Self {
        Self::filled(rounded((x - radius, y - radius, 2.0 * radius, 2.0 * radius), radius), ink)
    }
}

/// A rectangle (left, top, width, height) with round corners.
pub fn rounded((x, y, width, height): (f32, f32, f32, f32), radius: f32) -> Vec<Step> {
    let (right, bottom) = (x + width, y + height);
    let r = radius.min(width / 2.0).min(height / 2.0);
    // A circle's handles stand at 0.552 of its radius.
    let h = r * 0.448;
    vec![
        Step::Move((x + r, y)),
        Step::Line((right - r, y)),
        Step::Curve((right - h, y), (right, y + h), (right, y + r)),
        Step::Line((right, bottom - r)),
        Step::Curve((right, bottom - h), (right - h, bottom), (right - r, bottom)),
        Step::Line((x + r, bottom)),
        Step::Curve((x + h, bottom), (x, bottom - h), (x, bottom - r)),
        Step::Line((x, y + r)),
        Step::Curve((x, y + h), (x + h, y), (x + r, y)),
        Step::Close,
    ]
}

impl Drawing {
    /// An inline SVG of it, as large as it is here.
    pub fn svg(&self) -> String {
        let mut out = String::new();
        let (x, y, width, height) = self.picture.view;
        let said = match &self.alt {
            Some(alt) => format!("role=\"img\" aria-label=\"{}\"", escaped(alt)),
            None => "aria-hidden=\"true\"".to_owned(),
        };
        // Words of a drawing may be wider in another typeface than where they were measured; a picture is cut at its edge.
        let edge = if self.radius > 0.0 {
            format!("border-radius:{}pt", figure(self.radius))
        } else {
            "overflow:visible".to_owned()
        };
        // Writing into a text cannot fail.
        let _ = write!(
            out,
            "<svg {said} viewBox=\"{} {} {} {}\" style=\"width:{}pt;height:{}pt;{edge}\">",
            figure(x),
            figure(y),
            figure(width),
            figure(height),
            figure(self.size.0),
            figure(self.size.1)
        );
        if let Some(ground) = self.picture.ground {
            let ground = Shape::filled(rounded(self.picture.view, 0.0), ground);
            shape_in(&mut out, &ground);
        }
        self.picture.shapes.iter().for_each(|shape| shape_in(&mut out, shape));
        for ((x, baseline), line) in &self.lines {
            line_in(&mut out, (*x, *baseline), line);
        }
        out.push_str("</svg>");
        out
    }
}

fn shape_in(out: &mut String, shape: &Shape) {
    out.push_str("<path d=\"");
    for step in &shape.steps {
        let point = |(x, y): (f32, f32)| format!("{} {}", figure(x), figure(y));
        let _ = match *step {
            Step::Move(to) => write!(out, "M{}", point(to)),
            Step::Line(to) => write!(out, "L{}", point(to)),
            Step::Curve(a, b, to) => write!(out, "C{} {} {}", point(a), point(b), point(to)),
            Step::Close => write!(out, "Z"),
        };
    }
    let ink = hex(shape.ink);
    let _ = match shape.line {
        Some(width) => write!(
            out,
            "\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"",
            figure(width)
        ),
        None => write!(out, "\" fill=\"{ink}\""),
    };
    if shape.opacity < 1.0 {
        let _ = write!(out, " opacity=\"{}\"", figure(shape.opacity));
    }
    out.push_str("/>");
}

fn line_in(out: &mut String, (mut x, baseline): (f32, f32), line: &Line) {
    for piece in &line.pieces {
        let weight = match piece.style.face {
            Typeface::Semibold => 600,
            Typeface::Bold => 700,
            Typeface::Regular | Typeface::Italic | Typeface::Title => 400,
        };
        let _ = write!(
            out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{}\">{}</text>",
            figure(x),
            figure(baseline),
            figure(piece.style.size),
            hex(piece.style.ink),
            escaped(&piece.text)
        );
        x += piece.width;
    }
}

/// A colour as HTML writes it.
pub(super) fn hex(Ink(red, green, blue): Ink) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A length to a hundredth, without noughts at its end.
pub(super) fn figure(length: f32) -> String {
    let text = format!("{length:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_svg_says_what_it_shows_and_an_ornament_is_passed_over() {
        let picture = Picture {
            view: (0.0, 0.0, 10.0, 10.0),
            ground: Some(Ink(255, 0, 0)),
            shapes: vec![Shape { opacity: 0.5, ..Shape::through(&[(0.0, 0.0), (2.25, 1.0)], 1.5, Ink(0, 0, 16)) }],
        };
        let drawing = |alt: Option<&str>| Drawing {
            at: (0.0, 0.0),
            size: (20.0, 20.0),
            radius: 0.0,
            picture: picture.clone(),
            lines: Vec::new(),
            alt: alt.map(str::to_owned),
        };
        let svg = drawing(Some("Ana & \"Bo\"")).svg();
        assert!(svg.starts_with("<svg role=\"img\" aria-label=\"Ana &amp; &quot;Bo&quot;\""), "{svg}");
        assert!(svg.contains("M0 0L2.25 1\" fill=\"none\" stroke=\"#000010\" stroke-width=\"1.5\""), "{svg}");
        assert!(svg.contains("fill=\"#ff0000\"") && svg.contains("opacity=\"0.5\""), "{svg}");
        assert!(drawing(None).svg().starts_with("<svg aria-hidden"));
    }

    #[test]
    fn lengths_are_short() {
        assert_eq!([1.0, 0.256, -0.001, 12.5].map(figure), ["1", "0.26", "0", "12.5"]);
    }
}
