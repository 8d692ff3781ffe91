//! A report as one HTML file that needs nothing beside it and lets nothing in: no script, nothing from outside. Light and dark
//! as the reader's system wears it, white on paper.

use std::fmt::Write as _;

use crate::domain::report::along::{Cell, Section};
use crate::print::PrintError;
use crate::print::drawing::Drawing;
use crate::print::html::{begun_closed, escaped};
use crate::print::report::charts::{self, LONG_BARS, Pen};
use crate::print::report::paper::{cause_bars, heat_says, outreach_bars, sums};
use crate::print::report::{Told, dots};
use crate::print::text::Setter;

const STYLE: &str = include_str!("report.css");
/// How wide a drawing is, alone and beside another.
const WIDE: f32 = 500.0;
const HALF: f32 = 240.0;

/// The bytes of the file.
pub(super) fn bytes(told: &Told<'_>) -> Result<Vec<u8>, PrintError> {
    let (sheet, setter) = (told.sheet, Setter::new()?);
    let mut out = begun_closed(sheet.language, (&sheet.title, &sheet.kind), STYLE);
    head_in(&mut out, told);
    if let Some(headline) = &sheet.headline {
        let _ = writeln!(out, "<section class=\"wide\">\n<h2>{}</h2>", escaped(headline));
        if let Some(dots) = dots::drawing(told, &Pen { setter: &setter, boxes: false }, (0.0, 0.0), WIDE) {
            let says = told.words.say("report-spread-says");
            let _ = writeln!(out, "<p class=\"says\">{}</p>\n{}", escaped(says), dots.svg());
        }
        out.push_str("</section>\n");
    }
    parts_in(&mut out, told, &Pen { setter: &setter, boxes: false });
    for section in told.read() {
        section_in(&mut out, told, section);
    }
    out.push_str("<footer>\n");
    for note in &sheet.notes {
        let _ = writeln!(out, "<p>{}</p>", escaped(note));
    }
    let _ = writeln!(out, "<p>{}</p>\n</footer>\n</main>\n</body>\n</html>", escaped(&sheet.by));
    Ok(out.into_bytes())
}

fn head_in(out: &mut String, told: &Told<'_>) {
    let sheet = told.sheet;
    let logo = Drawing {
        at: (0.0, 0.0),
        size: (28.0, 28.0),
        radius: 0.0,
        picture: told.sights.logo.clone(),
        lines: Vec::new(),
        alt: None,
    };
    // Writing into a text cannot fail.
    let _ = writeln!(out, "<header>{}<b>Amends</b><span>{}</span></header>", logo.svg(), escaped(&sheet.kind));
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&sheet.team));
    if let Some(period) = &sheet.period {
        let _ = writeln!(out, "<p class=\"period\">{}</p>", escaped(period));
    }
    let _ = writeln!(out, "<p class=\"about\">{}</p>", escaped(&sheet.about));
    if let Some(note) = sheet.notes.first() {
        let _ = writeln!(out, "<p class=\"about\">{}</p>", escaped(note));
    }
}

/// The charts beside each other, the sums, and what to begin with.
fn parts_in(out: &mut String, told: &Told<'_>, pen: &Pen<'_>) {
    let title = |key: &str| told.sheet.section(key).map(|section| section.title.clone()).unwrap_or_default();
    let origin = (0.0, 0.0);
    let mut parts: Vec<(String, String, Drawing)> = Vec::new();
    let says = |id: &str| told.words.say(id).to_owned();
    parts.extend(charts::moved(told, pen, origin, HALF).map(|it| (title("moved"), says("report-moved-says"), it)));
    parts.extend(charts::heat(told, pen, origin, HALF).map(|it| (title("heat"), heat_says(told), it)));
    let causes = cause_bars(told).and_then(|(section, column, says)| {
        let drawing = charts::long_bars(told, pen, (&section, column, LONG_BARS), (origin, HALF))?;
        Some((section.title, says.to_owned(), drawing))
    });
    parts.extend(causes);
    let outreach = outreach_bars(told).and_then(|section| charts::bars(told, pen, (&section, "value"), (origin, HALF)));
    parts.extend(outreach.map(|it| (title("outreach"), says("report-outreach-short"), it)));
    if !parts.is_empty() {
        out.push_str("<div class=\"parts\">\n");
        for (title, says, drawing) in parts {
            let (title, says) = (escaped(&title), escaped(&says));
            let _ =
                writeln!(out, "<section>\n<h2>{title}</h2>\n<p class=\"says\">{says}</p>\n{}</section>", drawing.svg());
        }
        out.push_str("</div>\n");
    }
    let sums = sums(told);
    if !sums.is_empty() {
        // What it is about: that all of it is simulated stands with the sums.
        let _ = writeln!(out, "<section class=\"sums\">\n<h2>{}</h2>\n<dl>", escaped(&title("money")));
        for (sum, name) in sums {
            let _ = writeln!(out, "<div><dd>{}</dd><dt>{}</dt></div>", escaped(&sum), escaped(&name));
        }
        out.push_str("</dl>\n</section>\n");
    }
    if let Some(next) = &told.sheet.next {
        let _ = writeln!(out, "<p class=\"next\">{}</p>", escaped(next));
    }
}

fn section_in(out: &mut String, told: &Told<'_>, section: &Section) {
    let title = escaped(&section.title);
    let mut says = String::new();
    for sentence in &section.says {
        let _ = writeln!(says, "<p class=\"says\">{}</p>", escaped(sentence));
    }
    if section.rows.is_empty() {
        let _ = writeln!(out, "<section class=\"table\">\n<h2>{title}</h2>\n{says}</section>");
        return;
    }
    let _ = writeln!(
        out,
        "<section class=\"table {}\" id=\"{}\">\n<table>\n<caption>{title}</caption>\n<thead>\n<tr>",
        if section.columns.len() < 4 { "narrow" } else { "wide-table" },
        section.key
    );
    for (at, column) in section.columns.iter().enumerate() {
        let class = if at > 0 && section.is_of_figures(at) { " class=\"figure\"" } else { "" };
        let _ = write!(out, "<th scope=\"col\"{class}>{}</th>", escaped(&column.title));
    }
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for row in &section.rows {
        out.push_str("<tr>");
        for (at, (column, cell)) in section.columns.iter().zip(&row.cells).enumerate() {
            let shown = escaped(&told.shown(cell));
            if at == 0 {
                let _ = write!(out, "<th scope=\"row\">{shown}</th>");
                continue;
            }
            let class = match cell {
                Cell::Hidden => " class=\"figure hidden\"",
                _ if section.is_of_figures(at) => " class=\"figure\"",
                _ => "",
            };
            let _ = write!(out, "<td{class} data-key=\"{}\">{shown}</td>", escaped(&section.key_of(row, column)));
        }
        out.push_str("</tr>\n");
    }
    let _ = writeln!(out, "</tbody>\n</table>\n{says}</section>");
}
