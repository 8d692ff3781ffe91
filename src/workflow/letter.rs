//! A letter of one's own on its way out of the window: as text, or as a web page that a mail program takes in. Neither holds
//! anything but the letter.

use std::path::PathBuf;

use crate::domain::scoring::letter::LetterText;
use crate::words::Words;
use crate::workflow::in_folder::{self, InFolderError};

/// What kind of file the letter becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// A web page.
    Html,
}

impl Format {
    /// Its ending.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Html => "html",
        }
    }
}

/// The paragraphs of a letter: each part that has words.
fn paragraphs(letter: &LetterText) -> impl Iterator<Item = &str> {
    letter.parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty())
}

/// The letter as text: its subject, if it has one, then its parts with a line between.
pub fn text(words: &Words, letter: &LetterText) -> String {
    let subject = letter.subject.trim();
    let head = (!subject.is_empty()).then(|| words.tell("studio-subject-line", &[("subject", subject.into())]));
    let all: Vec<&str> = head.as_deref().into_iter().chain(paragraphs(letter)).collect();
    all.join("\n\n") + "\n"
}

/// The letter as a web page: the subject is its title, each part a paragraph.
pub fn html(letter: &LetterText) -> String {
    let title = escaped(letter.subject.trim());
    let body: Vec<String> = paragraphs(letter).map(|part| format!("<p>{}</p>\n", lines(part))).collect();
    let body = body.concat();
    let style = "body{font:16px/1.5 sans-serif;max-width:38em;margin:2em auto;padding:0 1em}";
    format!(
        "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>{style}</style>\n\
         </head>\n<body>\n{body}</body>\n</html>\n"
    )
}

fn lines(part: &str) -> String {
    part.lines().map(escaped).collect::<Vec<_>>().join("<br>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Writes the letter into a folder, under its own name or that with a number: a file that is there already stays. Returns
/// where it is.
///
/// # Errors
/// [`InFolderError`], in words.
pub fn write_into(
    words: &Words,
    folder: &str,
    (letter, format): (&LetterText, Format),
) -> Result<PathBuf, InFolderError> {
    let folder = in_folder::folder_named(folder)?;
    let whole = match format {
        Format::Text => text(words, letter),
        Format::Html => html(letter),
    };
    in_folder::write(&folder, (words.say("studio-file"), format.ending()), whole.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scenario::model::Part;

    fn letter() -> LetterText {
        let mut letter = LetterText { subject: "Your <eleven> days & cards".to_owned(), ..LetterText::default() };
        letter.set(Part::Greeting, "Dear Priya,".to_owned());
        letter.set(Part::Steps, "One.\nTwo.".to_owned());
        letter
    }

    #[test]
    fn a_letter_goes_out_as_it_was_written_and_nothing_of_it_is_markup() {
        let words = Words::english().unwrap();
        let expected = "Subject: Your <eleven> days & cards\n\nDear Priya,\n\nOne.\nTwo.\n";
        assert_eq!(text(&words, &letter()), expected);
        let page = html(&letter());
        assert!(page.contains("<title>Your &lt;eleven&gt; days &amp; cards</title>"), "{page}");
        assert!(page.contains("<p>Dear Priya,</p>\n<p>One.<br>\nTwo.</p>"), "{page}");
    }

    #[test]
    fn a_file_that_is_there_stays_and_what_cannot_be_written_says_so() {
        let (words, dir) = (Words::english().unwrap(), tempfile::tempdir().unwrap());
        let folder = dir.path().display().to_string();
        let write = |letter: &LetterText, format| write_into(&words, &folder, (letter, format)).unwrap();
        let first = write(&letter(), Format::Text);
        assert!(first.ends_with("letter.txt"));
        assert_eq!(write(&letter(), Format::Text), first, "this very letter is there already");
        let other = LetterText { subject: "Another".to_owned(), ..letter() };
        assert!(write(&other, Format::Text).ends_with("letter-2.txt"));
        assert!(write(&other, Format::Html).ends_with("letter.html"));
        let gone = dir.path().join("gone").display().to_string();
        let why = write_into(&words, &gone, (&other, Format::Text)).unwrap_err().to_string();
        assert!(why.contains("Nothing was written"), "{why}");
    }
}
