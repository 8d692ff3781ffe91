//! A problem as an author reads it in a terminal: its place, the line it stands on, what is wrong and how to mend it.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::domain::scenario::problem::{Problem, Severity, offset_of};

/// The problem with its source line. Without that line, if the text is not the one it was found in.
pub fn render(problem: &Problem, source: &str) -> String {
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let start = offset_of(text, problem.line, problem.column);
    let end = token_end(text, start);
    let what = visible(&problem.what);
    let fix = visible(&problem.fix);
    let window = around(text, problem.line);
    let title = level.primary_title(what.as_str()).id(problem.code);
    if window.is_empty() {
        return format!("{}:{}:{}: {} {what} {fix}", problem.file, problem.line, problem.column, problem.code);
    }
    let shown = Snippet::source(window.text)
        .line_start(window.first_line)
        .path(problem.file.as_str())
        .annotation(AnnotationKind::Primary.span(start - window.offset..(end - window.offset).min(window.text.len())));
    let report = [title.element(shown).element(Level::HELP.message(fix.as_str()))];
    Renderer::plain().render(&report).clone()
}

/// The line of a problem, cut out so that a large file costs no more than a small one.
struct Window<'t> {
    text: &'t str,
    offset: usize,
    first_line: usize,
}

impl Window<'_> {
    fn is_empty(&self) -> bool {
        self.text.trim().is_empty() || self.text.len() > 2000
    }
}

fn around(text: &str, line: usize) -> Window<'_> {
    let offset = offset_of(text, line, 1);
    let rest = text.get(offset..).unwrap_or_default();
    let cut = rest.lines().next().unwrap_or_default();
    Window { text: cut, offset, first_line: line }
}

/// Where the word or text at an offset ends.
fn token_end(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
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
