//! The one door to standard output and standard error.

use std::borrow::Cow;
use std::io::{self, IsTerminal as _, Write};

/// Where a command prints.
pub(crate) struct Output {
    out: Box<dyn Write>,
    err: Box<dyn Write>,
}

impl Output {
    /// Standard output and standard error.
    pub(crate) fn standard() -> Self {
        Self { out: Box::new(io::stdout()), err: Box::new(io::stderr()) }
    }

    /// Prints a line and hands it over at once, so that a reader at the other end of a pipe sees it.
    ///
    /// # Errors
    /// If the other end is gone or full.
    pub(crate) fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", harmless(text))?;
        self.out.flush()
    }

    /// Prints without a line break, for prompts.
    ///
    /// # Errors
    /// If the other end is gone or full.
    pub(crate) fn prompt(&mut self, text: &str) -> io::Result<()> {
        write!(self.out, "{text}")?;
        self.out.flush()
    }

    /// Prints a value as one line of JSON.
    ///
    /// # Errors
    /// If the other end is gone or full.
    pub(crate) fn json(&mut self, value: &impl serde::Serialize) -> anyhow::Result<()> {
        let text = serde_json::to_string(value)?;
        Ok(self.line(&text)?)
    }

    /// Shows how far something is, in the same place again and again, where somebody watches; nowhere else. An empty text
    /// takes it away.
    pub(crate) fn progress(&mut self, text: &str) {
        if io::stderr().is_terminal() {
            drop(write!(self.err, "\r\u{1b}[K{}", harmless(text)).and_then(|()| self.err.flush()));
        }
    }

    /// Prints to standard error. If even that is closed, there is nobody left to tell.
    pub(crate) fn complain(&mut self, text: &str) {
        drop(writeln!(self.err, "{}", harmless(text)));
    }
}

/// A text without signs that a terminal takes for orders, or that turn the direction of what is read: names, words and
/// titles may come from a file that anybody wrote.
fn harmless(text: &str) -> Cow<'_, str> {
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let orders = |c: char| (c.is_control() && !matches!(c, '\n' | '\t')) || turns(c);
    if text.contains(orders) { Cow::Owned(text.replace(orders, "\u{fffd}")) } else { Cow::Borrowed(text) }
}

/// Whether an error only says that the reader of our output has gone, as `amends … | head` does.
pub(crate) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|e| e.downcast_ref::<io::Error>().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe))
}

/// A title with its full stop, unless it ends by itself: “Anyone else?” asks.
pub(crate) fn as_sentence(title: &str) -> String {
    let last = title.trim_end_matches(['”', '“', '"', '\'', '’', ')']);
    if last.ends_with(['.', '!', '?', '…']) { title.to_owned() } else { format!("{title}.") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_anybodys_gives_the_terminal_orders() {
        assert_eq!(harmless("Ana\u{1b}[2J\u{7}\u{202e}x\n\tü“”"), "Ana\u{fffd}[2J\u{fffd}\u{fffd}x\n\tü“”");
        assert!(matches!(harmless("as it is\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_title_that_ends_by_itself_gets_no_full_stop() {
        assert_eq!(as_sentence("The Wrong Plate"), "The Wrong Plate.");
        for title in ["Anyone else?", "Not Like That!", "And then…", "He said “Anyone else?”", "Done."] {
            assert_eq!(as_sentence(title), title);
        }
    }
}
