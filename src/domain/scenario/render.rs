//! A problem as an author reads it in a terminal: its place, the line it stands on, what is wrong and how to mend it.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::domain::scenario::problem::{Problem, Severity};

/// Lines longer than this are generated; showing one would bury what is said about it.
const LONGEST_LINE: usize = 2_000;

/// A problem with its source line; without that line, if the text is not the one it was found in. For many problems
/// of one text, see [`Source`].
pub fn render(problem: &Problem, source: &str) -> String {
    Source::new(source).render(problem)
}

/// A text with its lines found once, so that five hundred problems in a large file cost little more than one.
#[derive(Debug)]
pub struct Source<'t> {
    lines: Vec<&'t str>,
}

impl<'t> Source<'t> {
    /// Finds the lines of a case file.
    pub fn new(text: &'t str) -> Self {
        Self { lines: text.strip_prefix('\u{feff}').unwrap_or(text).split('\n').collect() }
    }

    /// A problem with its line, what is wrong and how to mend it.
    pub fn render(&self, problem: &Problem) -> String {
        let level = match problem.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let (what, fix) = (visible(&problem.what), visible(&problem.fix));
        let line = self.lines.get(problem.line.saturating_sub(1)).map_or("", |line| line.trim_end_matches('\r'));
        if line.trim().is_empty() || line.len() > LONGEST_LINE {
            return format!("{}:{}:{}: {} {what} {fix}", problem.file, problem.line, problem.column, problem.code);
        }
        let start = line.char_indices().nth(problem.column.saturating_sub(1)).map_or(line.len(), |(at, _)| at);
        let shown = Snippet::source(line)
            .line_start(problem.line)
            .path(problem.file.as_str())
            .annotation(AnnotationKind::Primary.span(start..token_end(line, start).min(line.len())));
        let title = level.primary_title(what.as_str()).id(problem.code);
        let report = [title.element(shown).element(Level::HELP.message(fix.as_str()))];
        Renderer::plain().render(&report).clone()
    }
}

/// Where the word or text at an offset ends.
fn token_end(line: &str, start: usize) -> usize {
    let line = line.get(start..).unwrap_or_default();
    let length = if line.starts_with('"') {
        line.char_indices().skip(1).find(|(_, c)| *c == '"').map_or(line.len(), |(i, _)| i + 1)
    } else {
        line.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))).unwrap_or(line.len())
    };
    start + length.max(line.chars().next().map_or(0, char::len_utf8))
}

/// Quoted text without characters that turn or hide it.
fn visible(text: &str) -> String {
    text.chars().filter(|c| !super::source::is_dangerous(*c) || *c == '\n').collect()
}
