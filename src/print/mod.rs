//! Paper: pages as values, and from them the bytes of a PDF whose text can be read out, searched and copied. The same pages
//! always give the same bytes: no time, no chance and no file comes in here. Text is measured, broken and set with the
//! typefaces Amends carries. What stands on a page is laid out beside the thing it is about; the pocket card and the certificate
//! are here.

pub mod card;
pub mod certificate;
pub mod csv;
pub mod drawing;
pub mod html;
pub mod leaf;
mod pdf;
pub mod report;
pub mod sheet;
pub mod text;
pub mod thanks;
pub mod typefaces;
pub mod workshop;

use crate::words::{Language, Said, Told, said};

/// The language of what is printed, as papers and pages say it of themselves.
/// A language as HTML and PDF name it.
pub(crate) fn tag(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::German => "de",
    }
}

/// Why no paper came out.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// A typeface inside the program cannot be read.
    #[error("the typeface {name} inside the program cannot be read. Nothing was written. Install Amends again.")]
    Typeface {
        /// Its name.
        name: &'static str,
    },
    /// Text needs more room than its page has.
    #[error(
        "“{place}” needs {needs_pt:.0} points and has {has_pt:.0}. Nothing was written. Please report this: the page \
         does not fit."
    )]
    TooLong {
        /// What does not fit.
        place: String,
        /// How high it is, in points.
        needs_pt: f32,
        /// How high it may be, in points.
        has_pt: f32,
    },
    /// Letters that no typeface inside the program has.
    #[error(
        "the typefaces in Amends have no “{letters}”. Nothing was written. Write HTML instead: it takes the typefaces of \
         whoever reads it."
    )]
    Letters {
        /// Which.
        letters: String,
    },
    /// The writer of PDF refused.
    #[error("the PDF could not be made: {why}. Nothing was written. Please report this; the HTML still works.")]
    Pdf {
        /// Its own words.
        why: String,
    },
    /// Another writer refused.
    #[error("the file could not be made: {why}. Nothing was written. Please report this; another form still works.")]
    Form {
        /// Its own words.
        why: String,
    },
}

impl Told for PrintError {
    fn said(&self) -> Said {
        match self {
            Self::Typeface { name } => said!("faults-print-typeface", name = *name),
            Self::TooLong { place, needs_pt, has_pt } => {
                let (needs, has) = (format!("{needs_pt:.0}"), format!("{has_pt:.0}"));
                said!("faults-print-too-long", place = place, needs = needs, has = has)
            }
            Self::Letters { letters } => said!("faults-print-letters", letters = letters),
            Self::Pdf { why } => said!("faults-print-pdf", why = why),
            Self::Form { why } => said!("faults-print-form", why = why),
        }
    }
}
