//! Writes a side file: a line for each text of a case, empty or with what an earlier file has for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::domain::language::Language;
use crate::domain::scenario::problem::Problem;
use crate::domain::scenario::quoted::quoted;
use crate::domain::scenario::translation::draft::{DraftLine, DraftTranslation};
use crate::domain::scenario::translation::{SourceText, Translation, drafted, texts};

/// A side file as it should be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub file: String,
    /// Texts of the case.
    pub texts: usize,
    /// Of them, those with a translation of the words that are there now.
    pub done: usize,
    /// Those with a translation of earlier words.
    pub stale: usize,
    /// Translations of texts that are no longer there, kept as remarks at the end.
    pub left_over: usize,
}

/// A side file in which nothing is translated yet.
pub fn empty(case: &str, source: &[u8], language: Language) -> Written {
    write(case, &texts(source), language, &BTreeMap::new())
}

/// The side file that an earlier one becomes: what is translated stays, also where a text has moved to another path;
/// what has been translated from other words is marked; what belongs to no text any more becomes a remark at the end.
///
/// # Errors
/// Everything that keeps the earlier file from being read.
pub fn update(
    case: &str,
    source: &[u8],
    language: Language,
    (name, earlier): (&str, &[u8]),
) -> Result<Written, Vec<Problem>> {
    let draft = DraftTranslation::of(name, earlier)?;
    let lines = draft.lines.it.0.0.into_iter().map(|(path, line)| (path.it, line)).collect();
    Ok(write(case, &texts(source), language, &lines))
}

/// What becomes of a text's line.
enum Kept<'l> {
    Nothing,
    Done(&'l str),
    /// What it was translated from, and the translation.
    Stale(&'l str, &'l str),
}

fn write(case: &str, texts: &[SourceText], language: Language, lines: &BTreeMap<String, DraftLine>) -> Written {
    let filled = |line: &&DraftLine| !line.text.it.trim().is_empty();
    let is_done = |line: &DraftLine, of: &str| line.was.is_none() && line.of.it == of;
    // Those that can be followed to another path: of texts that have changed or gone at their own.
    let here: BTreeMap<&str, &str> = texts.iter().map(|text| (text.path.as_str(), text.of.as_str())).collect();
    let astray = |path: &str, line: &DraftLine| here.get(path).is_none_or(|of| *of != line.of.it);
    let mut moved: BTreeMap<&str, (&str, &DraftLine)> = BTreeMap::new();
    for (path, line) in lines.iter().filter(|(path, line)| filled(line) && line.was.is_none() && astray(path, line)) {
        moved.entry(&line.of.it).or_insert((path, line));
    }
    let mut used: BTreeSet<&str> = BTreeSet::new();
    let mut kept: Vec<Kept<'_>> = Vec::with_capacity(texts.len());
    for text in texts {
        let own = lines.get_key_value(&text.path).filter(|(_, line)| filled(line));
        let followed = moved.get(text.of.as_str()).copied();
        kept.push(match (own, followed) {
            (Some((path, line)), _) if is_done(line, &text.of) => {
                used.insert(path);
                Kept::Done(&line.text.it)
            }
            (_, Some((path, line))) => {
                used.insert(path);
                Kept::Done(&line.text.it)
            }
            (Some((path, line)), None) => {
                used.insert(path);
                Kept::Stale(line.was.as_ref().map_or(&line.of.it, |was| &was.it), &line.text.it)
            }
            (None, None) => Kept::Nothing,
        });
    }
    let left: Vec<_> = lines.iter().filter(|(path, line)| filled(line) && !used.contains(path.as_str())).collect();
    let mut file = head(case, language);
    let mut group = "";
    for (text, kept) in texts.iter().zip(&kept) {
        let next = group_of(&text.path);
        if next != group {
            group = next;
            push(&mut file, format_args!("\n        // {group}\n"));
        }
        line(&mut file, text, kept);
    }
    file.push_str("    },\n)\n");
    if !left.is_empty() {
        file.push_str("\n// Translations of texts that are no longer in the case. Nothing reads them; the next update drops them.\n");
    }
    for (path, line) in &left {
        push(
            &mut file,
            format_args!("// {}: {}\n//     {}\n", quoted(path), quoted(&line.of.it), quoted(&line.text.it)),
        );
    }
    let count = |wanted: fn(&Kept<'_>) -> bool| kept.iter().filter(|kept| wanted(kept)).count();
    Written {
        file,
        texts: texts.len(),
        done: count(|kept| matches!(kept, Kept::Done(_))),
        stale: count(|kept| matches!(kept, Kept::Stale(..))),
        left_over: left.len(),
    }
}

/// The lines of a translation that hold of a case, as a side file; the same lines give the same bytes, whatever else
/// stands in the file they come from.
pub(super) fn layer(case: &[u8], translation: &Translation) -> Option<String> {
    let id = drafted(case)?.id.it;
    let language = quoted(translation.language.tag());
    let mut file = format!("Translation(format: 1, case: {}, language: {language}, lines: {{\n", quoted(&id));
    let mut any = false;
    for text in texts(case) {
        let line = translation.lines.get(&text.path).filter(|line| line.of == text.of);
        if let Some(line) = line {
            any = true;
            let (path, of, words) = (quoted(&text.path), quoted(&line.of), quoted(&line.text));
            push(&mut file, format_args!("{path}: Line(of: {of}, text: {words}),\n"));
        }
    }
    file.push_str("})\n");
    any.then_some(file)
}

fn head(case: &str, language: Language) -> String {
    format!(
        "// “{case}” in {}. Fill in each `text`; leave `of`, what it is a translation of, as it is.\n\
         // Where a line says `was`, the case has changed since: mend the text, then delete `was`.\n\
         Translation(\n    format: 1,\n    case: {},\n    language: {},\n    lines: {{",
        language.name(),
        quoted(case),
        quoted(language.tag())
    )
}

fn line(file: &mut String, text: &SourceText, kept: &Kept<'_>) {
    let (was, words) = match kept {
        Kept::Nothing => (None, ""),
        Kept::Done(words) => (None, *words),
        Kept::Stale(was, words) => (Some(*was), *words),
    };
    if let Some(most) = text.most {
        push(file, format_args!("        // at most {most} characters\n"));
    }
    push(file, format_args!("        {}: Line(\n            of: {},\n", quoted(&text.path), quoted(&text.of)));
    if let Some(was) = was {
        push(file, format_args!("            was: {},\n", quoted(was)));
    }
    push(file, format_args!("            text: {},\n        ),\n", quoted(words)));
}

/// What a group of lines is headed by: a scene, an ending, or a part of the case.
fn group_of(path: &str) -> &str {
    if !path.contains('.') {
        return "the case";
    }
    let mut points = path.match_indices('.').map(|(at, _)| at);
    let first = points.next().unwrap_or(path.len());
    let deep = matches!(path.get(..first), Some("scenes" | "customers" | "endings"));
    let end = if deep { points.next() } else { Some(first) };
    path.get(..end.unwrap_or(path.len())).unwrap_or(path)
}

fn push(file: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a String cannot fail.
    file.write_fmt(words).unwrap_or_default();
}
