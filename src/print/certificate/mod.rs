//! A certificate: one page that says what somebody did in practice, for whom, by which rule and with which words. Evidence
//! takes more room than praise; there is no border, seal or ribbon. What stands on it is told by whoever asks; here it is
//! fitted to the page. The PDF and the HTML page take their sizes from the same fit, so both hold whatever is long.

mod curve;
mod html;
mod paper;

use crate::domain::rubric::Dimension;
use crate::print::PrintError;
use crate::print::drawing::Picture;
use crate::print::text::{Ink, Run, Setter, Style};
use crate::print::typefaces::Typeface;
use crate::words::Language;

/// Longest quote that is set, in letters; of a longer one its beginning.
const QUOTE_MAX: usize = 420;

/// Ink of text, of what is quieter, of names of deeds, of lines, and of anger.
const TEXT: Ink = Ink(0x21, 0x1f, 0x1c);
const QUIET: Ink = Ink(0x59, 0x55, 0x4d);
const ACCENT: Ink = Ink(0x35, 0x30, 0x6b);
const HAIR: Ink = Ink(0xdc, 0xd7, 0xcc);
const LINE: Ink = Ink(0x8a, 0x84, 0x78);
const ANGER: Ink = Ink(0xa4, 0x47, 0x0f);

/// What stands on a certificate, in the language it is in.
#[derive(Debug, Clone, PartialEq)]
pub struct Certificate {
    /// The language.
    pub language: Language,
    /// Its title, for readers and lists: “Bridge builder, Dario Lind”.
    pub title: String,
    /// The sign of the program.
    pub logo: Picture,
    /// In what it was earned: “Recognition in practice, first unaided run”.
    pub which: String,
    /// What it is called.
    pub kind: String,
    /// Whose it is.
    pub name: String,
    /// What they did, going on from the name.
    pub deed: String,
    /// The customer's face before the first reply and after the last, each with what it shows.
    pub faces: [(Picture, String); 2],
    /// How anger went; `None` where too little was said for a curve.
    pub curve: Option<Curve>,
    /// The words that earned it, in quotation marks.
    pub quote: String,
    /// Their level and what it means.
    pub evidence: String,
    /// The dimension they stand for, with its sign.
    pub dimension: (Dimension, Picture),
    /// A note of thanks, in quotation marks.
    pub note: Option<String>,
    /// Who signs, and as what or what is to be signed; the name is empty where it is signed by hand.
    pub signed: (String, String),
    /// That it is practice, by which rule, in which case, by which rubric and rules.
    pub foot: String,
}

/// A customer's anger, reply by reply.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Whose.
    pub title: String,
    /// What became of it: “fell by 54”.
    pub figure: String,
    /// Two or three words and the anger after it, 0–100; the first is from before any reply.
    pub points: Vec<(String, f32)>,
    /// The whole of it in words.
    pub alt: String,
}

impl Certificate {
    /// The bytes of the PDF.
    ///
    /// # Errors
    /// [`PrintError`] if a typeface is damaged, a letter is in none, or the writer refuses.
    pub fn pdf(&self) -> Result<Vec<u8>, PrintError> {
        let setter = Setter::new()?;
        let letters: String = self.own_words().map(|text| setter.lacks(Typeface::Regular, text)).concat();
        if !letters.is_empty() {
            return Err(PrintError::Letters { letters });
        }
        paper::paper(self)?.to_pdf()
    }

    /// The HTML page.
    ///
    /// # Errors
    /// [`PrintError`] if a typeface is damaged.
    pub fn html(&self) -> Result<String, PrintError> {
        html::page(self)
    }

    /// What somebody wrote or is called; everything else on it is in the languages the typefaces are for.
    fn own_words(&self) -> [&str; 5] {
        let note = self.note.as_deref().unwrap_or_default();
        [&self.name, &self.quote, note, &self.signed.0, &self.signed.1]
    }

    fn quote_that_fits(&self) -> String {
        if self.quote.chars().count() <= QUOTE_MAX {
            return self.quote.clone();
        }
        let some: String = self.quote.chars().take(QUOTE_MAX).collect();
        let whole_words = some.rsplit_once(' ').map_or(some.as_str(), |(words, _)| words);
        let end = self.quote.chars().next_back().filter(|last| !last.is_alphanumeric());
        format!("{whole_words} …{}", end.map(String::from).unwrap_or_default())
    }
}

/// How large each part is set, in points, so that it fits its place.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Fit {
    name: f32,
    deed: f32,
    quote: f32,
    note: f32,
    signed: f32,
    foot: f32,
}

/// The places on the page, in points: widths, and heights that may be filled.
const WIDE: f32 = 746.0;
const PRAISE: f32 = 158.0;
const DEED_WIDTH: f32 = 660.0;
const EVIDENCE: f32 = 88.0;
const QUOTE_WIDTH: f32 = 700.0;
const SIGNED: (f32, f32) = (200.0, 46.0);
const NOTE: (f32, f32) = (296.0, 62.0);
const FOOT: (f32, f32) = (202.0, 66.0);

/// Distance of baselines as a share of the size.
const NAME_LEADING: f32 = 1.15;
const LEADING: f32 = 1.38;
const DEED_LEADING: f32 = 1.5;

/// The typeface of a name: that of titles, unless it lacks a letter.
fn face_of_name(setter: &Setter, name: &str) -> Typeface {
    if setter.lacks(Typeface::Title, name).is_empty() { Typeface::Title } else { Typeface::Semibold }
}

impl Fit {
    fn of(setter: &Setter, shown: &Certificate) -> Self {
        let lines = |face: Typeface, size: f32, text: &str, width: f32| {
            let style = Style { face, size, ink: TEXT };
            setter.wrap(&[Run { style, text }], width).len() as f32
        };
        let name = [42.0, 36.0, 31.0, 27.0, 23.0, 20.0, 17.0];
        let deed = [18.0, 16.5, 15.0, 13.5, 12.0];
        let praise = name.iter().flat_map(|name| deed.iter().map(move |deed| (*name, *deed)));
        let fits = |(name, deed): &(f32, f32)| {
            let name_lines = lines(face_of_name(setter, &shown.name), *name, &shown.name, WIDE);
            let deed_lines = lines(Typeface::Regular, *deed, &shown.deed, DEED_WIDTH);
            // A long name is set smaller before it takes a third line.
            let high = name_lines * name * NAME_LEADING + deed_lines * deed * DEED_LEADING + 34.0;
            name_lines <= 2.0 && high <= PRAISE
        };
        let (name, deed) = praise.into_iter().find(fits).unwrap_or((17.0, 12.0));
        let quote = shown.quote_that_fits();
        let one = |sizes: &[f32], fits: &dyn Fn(f32) -> bool| {
            sizes.iter().copied().find(|size| fits(*size)).or(sizes.last().copied()).unwrap_or(9.0)
        };
        let quote = one(&[18.0, 16.0, 14.0, 12.5, 11.0, 9.5, 8.5], &|size| {
            let quoted = lines(Typeface::Regular, size, &quote, QUOTE_WIDTH) * size * LEADING;
            let told = lines(Typeface::Regular, evidence_size(size), &shown.evidence, QUOTE_WIDTH - 18.0);
            quoted + told * evidence_size(size) * LEADING + 6.0 <= EVIDENCE
        });
        let note = one(&[14.0, 12.5, 11.0, 9.5, 8.5, 7.5], &|size| {
            let note = shown.note.as_deref().unwrap_or_default();
            lines(Typeface::Italic, size, note, NOTE.0) * size * LEADING <= NOTE.1
        });
        let signed = one(&[11.5, 10.0, 8.5, 7.5], &|size| {
            let (name, about) = &shown.signed;
            let name = lines(Typeface::Semibold, size, name, SIGNED.0) * size * LEADING;
            let about = lines(Typeface::Regular, size - 1.0, about, SIGNED.0) * (size - 1.0) * LEADING;
            name + about <= SIGNED.1
        });
        let foot = one(&[10.0, 9.0, 8.0, 7.0, 6.4], &|size| {
            lines(Typeface::Regular, size, &shown.foot, FOOT.0) * size * LEADING <= FOOT.1
        });
        Self { name, deed, quote, note, signed, foot }
    }
}

fn evidence_size(quote: f32) -> f32 {
    (quote * 0.62).clamp(8.5, 11.2)
}

/// The ink of a dimension's marks.
pub(super) fn ink_of(dimension: Dimension) -> Ink {
    match dimension {
        Dimension::Empathy => Ink(0x89, 0x25, 0x42),
        Dimension::Ownership => Ink(0x0f, 0x61, 0xb6),
        Dimension::Speed => Ink(0xb6, 0x77, 0x09),
        Dimension::Compensation => Ink(0x31, 0x90, 0x74),
    }
}

#[cfg(test)]
mod tests;
