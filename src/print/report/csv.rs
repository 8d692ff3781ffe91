//! The figures of a report as a table: a figure a line, under its key.

use crate::domain::report::along::{Cell, Form};
use crate::print::PrintError;
use crate::print::csv::{end_in, line_in, text_in};
use crate::print::report::{BOM, Told};

/// The first line.
const HEAD: [&str; 6] = ["key", "part", "name", "column", "value", "kind"];

/// The bytes of the file.
#[expect(clippy::unnecessary_wraps, reason = "one of the forms, which may fail")]
pub(super) fn bytes(told: &Told<'_>) -> Result<Vec<u8>, PrintError> {
    let sheet = told.sheet;
    let mut out = if told.bom { BOM.to_vec() } else { Vec::new() };
    line_in(&mut out, HEAD);
    line_in(&mut out, ["report.title", "", "", "", &sheet.title, "text"]);
    for (at, note) in sheet.notes.iter().enumerate() {
        line_in(&mut out, [format!("report.note.{}", at + 1).as_str(), "", "", "", note, "text"]);
    }
    for section in &sheet.sections {
        for (at, says) in section.says.iter().enumerate() {
            line_in(
                &mut out,
                [format!("{}.says.{}", section.key, at + 1).as_str(), &section.title, "", "", says, "text"],
            );
        }
        for (key, column, row, cell) in section.figures() {
            let name = row.cells.first().map(|first| told.shown(first)).unwrap_or_default();
            let column = if section.form == Form::List { "" } else { column.title.as_str() };
            for text in [key.as_str(), &section.title, &name, column] {
                text_in(&mut out, text);
                out.push(b',');
            }
            value_in(&mut out, cell);
            out.push(b',');
            text_in(&mut out, cell.kind());
            end_in(&mut out);
        }
    }
    Ok(out)
}

/// A figure is one whatever sign it has; words are made harmless.
fn value_in(out: &mut Vec<u8>, cell: &Cell) {
    match cell.plain() {
        Some(text) if !cell.is_figure() => text_in(out, &text),
        Some(figure) => out.extend_from_slice(figure.as_bytes()),
        None => {}
    }
}
