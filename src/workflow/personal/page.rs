//! The list of personal fields as a page to read: docs/privacy.md.

use std::fmt::Write as _;

use crate::words::Words;
use crate::workflow::personal::{At, Field, Group, HANDED_IN, Mine};

/// What stands before the list.
const HEAD: &str = include_str!("head.md");
/// What stands before the list of what others handed in.
const ARCHIVE: &str = include_str!("archive.md");
/// What stands behind it.
const FOOT: &str = include_str!("foot.md");

/// The page in Markdown, in English as all documents are.
pub fn page(words: &Words) -> String {
    let mut out = HEAD.to_owned();
    for group in Group::ALL {
        let (name, why) = group.words();
        // Writing into a text cannot fail.
        let _ = write!(out, "\n### {}\n\n{}\n\n", words.say(name), words.say(why));
        out.push_str(
            "| Where | What | Tells | In *My data* | Leaves in a hand-in | When erased |\n|---|---|---|---|---|---|\n",
        );
        for field in group.fields() {
            line(&mut out, field);
        }
    }
    out.push_str(ARCHIVE);
    for field in HANDED_IN {
        let _ = writeln!(out, "| `{}.{}` | {} | {} |", field.table, field.column, field.what, field.sort.name());
    }
    out.push_str(FOOT);
    out
}

fn line(out: &mut String, field: &Field) {
    let place = match field.at {
        At::Column(table, column) => format!("`{table}.{column}`"),
        At::Event(kind) => format!("event `{}`", kind.name()),
        At::Said(part, "") => format!("part `{}`", part.name()),
        At::Said(part, answer) => format!("part `{}`: `{answer}`", part.name()),
        At::Setting(name) => format!("setting `{name}`"),
        At::File(name) => format!("file `{name}`"),
    };
    let mine = match field.mine {
        Mine::At(path) => format!("`{path}`"),
        Mine::No => "–".to_owned(),
    };
    let (sort, leaves, gone) = (field.sort.name(), field.leaves.name(), field.gone.name());
    let _ = writeln!(out, "| {place} | {} | {sort} | {mine} | {leaves} | {gone} |", field.what);
}
