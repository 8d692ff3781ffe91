//! A note of thanks on one page, to be given to the person: what they did, the line that earned it, and what whoever thanks
//! them wrote. It holds nothing else of the run.

use crate::print::leaf::{Leaf, Part};
use crate::words::Words;

/// A note of thanks, in words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Thanks {
    /// Whom it thanks.
    pub who: String,
    /// What was recognised.
    pub kind: String,
    /// How much of it, in which case.
    pub about: String,
    /// The line, in quotation marks; empty where there are no words.
    pub quote: String,
    /// That it is a ready reply that was chosen; empty where they said it in words of their own.
    pub by: String,
    /// What whoever thanks them wrote.
    pub note: String,
    /// Who that is; may be empty.
    pub author: String,
    /// The day, in words.
    pub day: String,
}

impl Thanks {
    /// As a page.
    pub fn leaf(&self, words: &Words) -> Leaf {
        let signed = [&self.author, &self.day].into_iter().filter(|part| !part.is_empty()).cloned();
        let signed = signed.collect::<Vec<_>>().join(", ");
        let mut parts: Vec<Part> = self.note.lines().filter(|line| !line.trim().is_empty()).map(text).collect();
        parts.push(text(&signed));
        parts.push(Part::Heading(self.kind.clone()));
        let about = [&self.about, &self.by].into_iter().filter(|part| !part.is_empty()).cloned();
        let about = about.collect::<Vec<_>>().join(". ");
        parts.push(if self.quote.is_empty() {
            Part::Text(about)
        } else {
            Part::Quote { text: self.quote.clone(), about }
        });
        Leaf {
            language: words.language(),
            kind: words.say("report-thanks-kind").to_owned(),
            title: self.who.clone(),
            about: words.tell("report-thanks-about", &[("who", (&self.who).into())]),
            parts,
            foot: words.say("report-thanks-foot").to_owned(),
            is_one_page: true,
        }
    }

    /// As text, to be put into a message.
    pub fn text(&self) -> String {
        let said = if self.quote.is_empty() { String::new() } else { format!(": {}", self.quote) };
        let did = format!("{}{said} ({})", self.kind, self.about);
        let parts = [&self.note, &did, &self.author];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n\n")
    }
}

fn text(line: impl AsRef<str>) -> Part {
    Part::Text(line.as_ref().trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_note_of_thanks_is_one_page_with_what_was_written_and_what_earned_it() {
        let thanks = Thanks {
            who: "Dario Lind".to_owned(),
            kind: "Bridge builder".to_owned(),
            about: "Anger fell by 46 · The Wrong Plate".to_owned(),
            quote: "“You planned tonight around that screen.”".to_owned(),
            by: String::new(),
            note: "That is how I want us to sound.\n\nThank you.".to_owned(),
            author: "Mara Quist".to_owned(),
            day: "27 November 2026".to_owned(),
        };
        for language in Language::ALL {
            let words = Words::in_language(language).unwrap();
            let leaf = thanks.leaf(&words);
            assert!(leaf.fits_one_page().unwrap());
            assert!(leaf.pdf().unwrap().starts_with(b"%PDF"));
            let html = leaf.html();
            for told in ["Dario Lind", "That is how I want us to sound.", "Thank you.", "Mara Quist", "Bridge builder"]
            {
                assert!(html.contains(told), "{told} in {language:?}");
            }
        }
        let text = thanks.text();
        assert!(text.starts_with("That is how") && text.ends_with("Mara Quist"), "{text}");
    }
}
