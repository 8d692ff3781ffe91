//! A report as JSON, after the schema in `docs/report.schema.json`. Keys are English and stay; names are told in the report's
//! language.

use serde_json::{Map, Value, json};

use crate::domain::report::along::{Along, Cell, Column, Row, Section, iso};
use crate::print::PrintError;
use crate::print::report::Told;
use crate::print::tag;

/// The version of the form; it rises when a key changes its meaning or goes.
pub const VERSION: u32 = 1;
/// What the files are checked against.
pub const SCHEMA: &str = include_str!("../../../docs/report.schema.json");

/// What the file holds.
pub fn json_of(sheet: &Along) -> Value {
    json!({
        "$schema": "report.schema.json",
        "version": VERSION,
        "language": tag(sheet.language),
        "title": sheet.title,
        "made": iso(sheet.made_day),
        "with_names": sheet.names,
        "simulated": true,
        "currency": sheet.currency,
        "headline": sheet.headline,
        "notes": sheet.notes,
        "sections": sheet.sections.iter().map(section).collect::<Vec<_>>(),
    })
}

/// The bytes of the file.
pub(super) fn bytes(told: &Told<'_>) -> Result<Vec<u8>, PrintError> {
    let text = serde_json::to_string_pretty(&json_of(told.sheet))
        .map_err(|error| PrintError::Form { why: error.to_string() })?;
    Ok((text + "\n").into_bytes())
}

fn section(of: &Section) -> Value {
    json!({
        "key": of.key,
        "title": of.title,
        "says": of.says,
        "left_out": of.left_out,
        "columns": of.columns.iter().map(|column| json!({ "key": column.key, "title": column.title })).collect::<Vec<_>>(),
        "rows": of.rows.iter().map(|one| row(&of.columns, one)).collect::<Vec<_>>(),
    })
}

fn row(columns: &[Column], of: &Row) -> Value {
    let mut values = Map::new();
    let mut hidden = Vec::new();
    for (column, cell) in columns.iter().zip(&of.cells) {
        if *cell == Cell::Hidden {
            hidden.push(column.key);
        }
        values.insert(column.key.to_owned(), value(cell));
    }
    json!({ "key": of.key, "values": values, "hidden": hidden })
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Nothing | Cell::Hidden => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Count(count) => json!(count),
        Cell::Number(value, _) | Cell::Share(value) | Cell::Money(value) => json!(value),
        Cell::Day(day) => json!(iso(*day)),
    }
}
