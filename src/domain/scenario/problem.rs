//! What is wrong with a case file, as its author reads it, and the list that gathers it. A finding
//! carries a byte offset while the file is read; at the end one pass over the text turns all offsets
//! into lines and columns, so a file with many problems costs no more than one with few.

use std::fmt;

use serde::Serialize;

use crate::domain::scenario::codes;
use crate::words::{Said, Told, Words, said};

/// Whether a problem keeps a case from loading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The case does not load.
    Error,
    /// The case loads and plays; a trainer should look at this.
    Warning,
}

impl Severity {
    /// The severity a code stands for: `E…` errors, everything else warnings.
    pub fn of(code: &str) -> Self {
        if code.starts_with('E') { Self::Error } else { Self::Warning }
    }
}

/// One thing wrong with a case file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Stable code, for example `E103`; `docs/case-format.md` lists them.
    pub code: &'static str,
    /// Error or warning.
    pub severity: Severity,
    /// The file's name as it was given to the reader.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The id of the scene it lies in, if it lies in one.
    pub scene: Option<String>,
    /// What is wrong, as a sentence.
    pub what: String,
    /// What to do about it, as a sentence.
    pub fix: String,
    /// Both, in no language yet.
    #[serde(skip)]
    said: [Said; 2],
}

impl Problem {
    /// A file that could not even be read; `why` is the whole sentence of the one who tried.
    pub fn unreadable(file: &str, why: Said) -> Self {
        Self::about_case(codes::UNREADABLE, file, (1, 1), why, said!("problems-unreadable-fix"))
    }

    /// A warning about a case as a whole, told at a line and column of its file.
    pub fn about_case(
        code: &'static str,
        file: &str,
        place: (usize, usize),
        what: impl Into<Said>,
        fix: impl Into<Said>,
    ) -> Self {
        Self::new(Finding { code, at: 0, what: what.into(), fix: fix.into() }, file, place, None)
    }

    fn new(finding: Finding, file: &str, place: (usize, usize), scene: Option<String>) -> Self {
        let Finding { code, what, fix, .. } = finding;
        Self {
            code,
            severity: Severity::of(code),
            file: file.to_owned(),
            line: place.0,
            column: place.1,
            scene,
            what: shortened(what.to_string()),
            fix: shortened(fix.to_string()),
            said: [what, fix],
        }
    }

    /// What is wrong, in no language yet.
    pub fn what_said(&self) -> &Said {
        let [what, _] = &self.said;
        what
    }

    /// What to do about it, in no language yet.
    pub fn fix_said(&self) -> &Said {
        let [_, fix] = &self.said;
        fix
    }

    /// What is wrong, in these words.
    pub fn what_in(&self, words: &Words) -> String {
        shortened(self.what_said().told(words))
    }

    /// What to do about it, in these words.
    pub fn fix_in(&self, words: &Words) -> String {
        shortened(self.fix_said().told(words))
    }
}

/// With its place, as one line.
impl Told for Problem {
    fn said(&self) -> Said {
        let (line, column, what) = (self.line, self.column, self.what_said());
        said!("problems-line", file = &self.file, line = line, column = column, code = self.code, what = what)
    }
}

fn shortened(mut sentence: String) -> String {
    if let Some((end, _)) = sentence.char_indices().nth(LONGEST_SENTENCE) {
        sentence.truncate(end);
        sentence.push('…');
    }
    sentence
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {} {}", self.file, self.line, self.column, self.code, self.what)
    }
}

/// How many problems are listed; a generated file could hold millions.
const MOST_LISTED: usize = 500;

/// A name quoted from a file may be a megabyte long; a sentence, in characters, is not.
const LONGEST_SENTENCE: usize = 600;

/// A problem whose place is still a byte offset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    pub(super) code: &'static str,
    pub(super) at: usize,
    pub(super) what: Said,
    pub(super) fix: Said,
}

/// All that was found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<Finding>,
    unlisted: usize,
    errors: usize,
    /// The blocks around what is being read, with their fields.
    around: Vec<(&'static str, &'static [&'static str])>,
}

impl Findings {
    /// Adds a problem at a byte offset of the text.
    pub(super) fn add(&mut self, code: &'static str, at: usize, what: impl Into<Said>, fix: impl Into<Said>) {
        self.push(Finding { code, at, what: what.into(), fix: fix.into() });
    }

    pub(super) fn push(&mut self, mut finding: Finding) {
        // One more than a sentence holds, so that a sentence with it is still seen to be cut.
        finding.what = finding.what.cut(LONGEST_SENTENCE + 1);
        finding.fix = finding.fix.cut(LONGEST_SENTENCE + 1);
        if self.list.len() >= MOST_LISTED {
            self.unlisted += 1;
        } else if self.list.contains(&finding) {
            return;
        } else {
            self.list.push(finding.clone());
        }
        self.errors += usize::from(Severity::of(finding.code) == Severity::Error);
    }

    /// Whether anything keeps the case from loading.
    pub(super) fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// From here on, fields of this block are read.
    pub(super) fn go_into(&mut self, block: &'static str, fields: &'static [&'static str]) {
        self.around.push((block, fields));
    }

    /// The block gone into last has been read.
    pub(super) fn come_out(&mut self) {
        self.around.pop();
    }

    /// The nearest block around what is being read that has such a field: most likely a bracket is missing.
    pub(super) fn outer_with(&self, field: &str) -> Option<&'static str> {
        self.around.iter().rev().find(|(_, fields)| fields.contains(&field)).map(|(block, _)| *block)
    }

    /// Whether another problem would still be listed. Once none is, its words need not be found: a generated file
    /// may hold a hundred thousand names that are nearly right.
    pub(super) fn has_room(&self) -> bool {
        self.list.len() < MOST_LISTED
    }

    /// How many have been told so far, listed or not.
    pub(super) fn count(&self) -> usize {
        self.list.len() + self.unlisted
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.list.iter()
    }

    /// Keeps what lies before an offset and is sure whatever stands behind it.
    pub(super) fn keep_sure_before(&mut self, offset: usize) {
        let before = self.list.len();
        self.list.retain(|finding| finding.at < offset && codes::is_sure_on_its_own(finding.code));
        // The unlisted came after the listed: if any of those went, so do all of these.
        if self.list.len() < before {
            self.unlisted = 0;
        }
        self.errors = self.list.iter().filter(|f| Severity::of(f.code) == Severity::Error).count();
    }

    /// The list for the author, in the order of the file. `scenes` holds each scene's id with the
    /// byte range of its key and value, in the order of the file.
    pub(super) fn into_problems(mut self, file: &str, text: &str, scenes: &[SceneRange]) -> Vec<Problem> {
        if self.unlisted > 0 {
            let at = self.list.iter().map(|finding| finding.at).max().unwrap_or(0);
            self.list.push(Finding {
                // Remarks never stop a case, however many they are.
                code: if self.errors > 0 { codes::TOO_MANY_PROBLEMS } else { codes::TOO_MANY_REMARKS },
                at,
                what: said!("problems-too-many", count = self.unlisted),
                fix: said!("problems-too-many-fix"),
            });
        }
        self.list.sort_by_key(|finding| finding.at);
        let mut ruler = Ruler::new(text);
        let mut scenes = scenes.iter().peekable();
        let mut problems = Vec::with_capacity(self.list.len());
        for finding in self.list {
            let place = ruler.measure(finding.at);
            while scenes.next_if(|scene| scene.end <= finding.at).is_some() {}
            let scene = scenes.peek().filter(|scene| scene.start <= finding.at).map(|scene| scene.id.clone());
            problems.push(Problem::new(finding, file, place, scene));
        }
        problems
    }
}

/// Where a scene lies in the text.
#[derive(Debug, Clone)]
pub(super) struct SceneRange {
    pub(super) id: String,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Turns rising byte offsets into lines and columns in one pass.
struct Ruler<'t> {
    text: &'t str,
    offset: usize,
    line: usize,
    column: usize,
}

impl<'t> Ruler<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, offset: 0, line: 1, column: 1 }
    }

    fn measure(&mut self, offset: usize) -> (usize, usize) {
        let target = offset.min(self.text.len());
        for character in self.text.get(self.offset..target).unwrap_or_default().chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
            self.offset += character.len_utf8();
        }
        (self.line, self.column)
    }
}

/// The line and the column in characters of a byte offset, both from 1.
pub(super) fn place_of(text: &str, offset: usize) -> (usize, usize) {
    Ruler::new(text).measure(offset)
}

/// The line of a byte offset, from 1.
pub(super) fn line_of(text: &str, offset: usize) -> usize {
    place_of(text, offset).0
}

/// The byte offset of a line and a column in characters, both from 1; the text's end if it is shorter.
pub(super) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let line_start = match line {
        0 | 1 => 0,
        _ => text.match_indices('\n').nth(line - 2).map_or(text.len(), |(at, _)| at + 1),
    };
    let rest = text.get(line_start..).unwrap_or_default();
    line_start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_become_lines_and_columns_in_characters_and_back() {
        let text = "Case(\r\n  “é” x\n)";
        for (offset, place) in [(0, (1, 1)), (7, (2, 1)), (9, (2, 3)), (text.find('x').unwrap(), (2, 7))] {
            assert_eq!(Ruler::new(text).measure(offset), place);
            assert_eq!(offset_of(text, place.0, place.1), offset);
        }
    }

    #[test]
    fn problems_come_in_the_order_of_the_file_with_their_scene() {
        let text = "aaaa\nbbbb\ncccc";
        let mut findings = Findings::default();
        findings.add("W501", 11, "second", "");
        findings.add("E101", 6, "first", "");
        findings.add("E101", 6, "first", "");
        let scenes = [SceneRange { id: "b".into(), start: 5, end: 10 }];
        let problems = findings.into_problems("x.ron", text, &scenes);
        let told: Vec<_> = problems.iter().map(|p| (p.line, p.column, p.scene.as_deref(), p.what.as_str())).collect();
        assert_eq!(told, [(2, 2, Some("b"), "first"), (3, 2, None, "second")]);
        assert_eq!(problems[0].to_string(), "x.ron:2:2: E101 first");
    }

    #[test]
    fn a_flood_is_cut_and_counted() {
        let mut findings = Findings::default();
        for at in 0..600 {
            findings.add("E101", at, "x", "");
        }
        let problems = findings.into_problems("x.ron", &"y".repeat(600), &[]);
        assert_eq!(problems.len(), MOST_LISTED + 1);
        assert_eq!(problems.last().unwrap().what, "There are 100 more problems than can be listed.");
    }
}
