//! The one door to standard output and standard error.

use std::io::{self, Write};

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
        writeln!(self.out, "{text}")?;
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

    /// Prints to standard error. If even that is closed, there is nobody left to tell.
    pub(crate) fn complain(&mut self, text: &str) {
        drop(writeln!(self.err, "{text}"));
    }
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
    fn a_title_that_ends_by_itself_gets_no_full_stop() {
        assert_eq!(as_sentence("The Wrong Plate"), "The Wrong Plate.");
        for title in ["Anyone else?", "Not Like That!", "And then…", "He said “Anyone else?”", "Done."] {
            assert_eq!(as_sentence(title), title);
        }
    }
}
