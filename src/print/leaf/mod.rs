//! A leaf: a page or a few of plain A4, as what stands on it in order. What it is about is told by whoever asks; here it is laid out, as
//! PDF and as one HTML page of the same. A leaf that is to be one page is set smaller before it takes another.

mod html;
mod paper;

use crate::print::PrintError;
use crate::print::text::Setter;
use crate::print::typefaces::Typeface;
use crate::words::Language;

/// What stands on a leaf, in the language it is in.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// The language.
    pub language: Language,
    /// What it is, above its title: “Workshop, Thursday group”.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// What it is in a sentence, for readers and lists.
    pub about: String,
    /// In the order it is read.
    pub parts: Vec<Part>,
    /// At the foot of each page.
    pub foot: String,
    /// It is to be one page, where what stands on it lets it.
    pub is_one_page: bool,
}

/// Something on a leaf.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// The heading of a part.
    Heading(String),
    /// A heading below it; it stays with what follows.
    Subheading(String),
    /// A paragraph.
    Text(String),
    /// A remark.
    Quiet(String),
    /// Somebody's words, set large, and what there is to say of them.
    Quote {
        /// The words, with their quotation marks.
        text: String,
        /// Whose, or what they did.
        about: String,
    },
    /// A text with a mark before it: a time, a number, a sign.
    Marked {
        /// The mark; a few letters.
        mark: String,
        /// The words.
        text: String,
    },
    /// A name, and what there is to it.
    Named {
        /// The name.
        name: String,
        /// The words.
        text: String,
    },
    /// How many there were of something, with a bar as long as their share.
    Bar {
        /// The figure.
        figure: String,
        /// Of what.
        text: String,
        /// What is remarkable about it, behind the words; may be empty.
        mark: String,
        /// 0–1.
        share: f32,
    },
    /// How many there were of each of several, one behind the other: a figure, of what, and what is remarkable about it.
    Counts(Vec<[String; 3]>),
    /// Lines to write on.
    Write(usize),
}

impl Leaf {
    /// The bytes of the PDF.
    ///
    /// # Errors
    /// [`PrintError`] if a typeface is damaged, a letter is in none, or the writer refuses.
    pub fn pdf(&self) -> Result<Vec<u8>, PrintError> {
        let setter = Setter::new()?;
        let letters: String = self.texts().map(|text| setter.lacks(Typeface::Regular, text)).collect();
        if !letters.is_empty() {
            return Err(PrintError::Letters { letters });
        }
        paper::paper(&setter, self).to_pdf()
    }

    /// Whether all of it has room on one page, set as small as it may be.
    ///
    /// # Errors
    /// [`PrintError`] if a typeface is damaged.
    pub fn fits_one_page(&self) -> Result<bool, PrintError> {
        Ok(paper::on_one_page(&Setter::new()?, self).is_some())
    }

    /// The HTML page, which needs nothing beside it.
    pub fn html(&self) -> String {
        html::page(self)
    }

    /// Everything that is said on it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let parts = self.parts.iter().flat_map(Part::texts);
        [self.kind.as_str(), &self.title, &self.foot].into_iter().chain(parts)
    }
}

impl Part {
    fn texts(&self) -> Vec<&str> {
        match self {
            Self::Heading(text) | Self::Subheading(text) | Self::Text(text) | Self::Quiet(text) => vec![text],
            Self::Quote { text, about } => vec![text, about],
            Self::Marked { mark, text } => vec![mark, text],
            Self::Named { name, text } => vec![name, text],
            Self::Bar { figure, text, mark, .. } => vec![figure, text, mark],
            Self::Counts(counts) => counts.iter().flatten().map(String::as_str).collect(),
            Self::Write(_) => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(parts: Vec<Part>, is_one_page: bool) -> Leaf {
        Leaf {
            language: Language::English,
            kind: "Workshop".into(),
            title: "The Wrong Plate".into(),
            about: "A sheet.".into(),
            parts,
            foot: "Practice.".into(),
            is_one_page,
        }
    }

    fn long(paragraphs: usize) -> Vec<Part> {
        let text = "She puts down her glass and looks at you. ".repeat(6);
        (0..paragraphs)
            .flat_map(|at| [Part::Subheading(format!("Part {at}")), Part::Text(text.clone()), Part::Write(2)])
            .collect()
    }

    #[test]
    fn nothing_leaves_its_page_whatever_is_long_and_pages_follow_one_another() {
        let setter = Setter::new().unwrap();
        let paper = paper::paper(&setter, &leaf(long(30), false));
        assert!(paper.sheets.len() > 2);
        for frame in paper.sheets.iter().flat_map(|sheet| &sheet.frames) {
            assert_eq!(frame.outside(paper::MARGIN - 0.5), Vec::<String>::new());
        }
        for sheet in &paper.sheets {
            let last = sheet.frames.first().unwrap().blocks.iter().rev().nth(1).unwrap();
            assert_ne!(last.role, crate::print::sheet::Role::Heading(3), "a heading stays with what follows it");
        }
    }

    #[test]
    fn what_stands_below_a_subheading_stays_with_it_on_one_page() {
        let setter = Setter::new().unwrap();
        let stop = |at: usize| {
            let text = "What do you still not know about this table? Let ten seconds of silence pass. ".repeat(2);
            let named = move |name: &str| Part::Named { name: format!("{name} {at}"), text: text.clone() };
            [Part::Subheading(format!("Stop {at}")), named("Ask"), named("Listen"), named("Leave")]
        };
        let parts: Vec<Part> = (0..12).flat_map(stop).collect();
        let paper = paper::paper(&setter, &leaf(parts, false));
        assert!(paper.sheets.len() > 1);
        for sheet in &paper.sheets {
            let lines = sheet.frames.iter().flat_map(|frame| &frame.blocks).flat_map(|block| &block.lines);
            let said: String = lines.map(|(_, line)| line.text() + " ").collect();
            for at in 0..12 {
                let whole = ["Stop", "Ask", "Listen", "Leave"]
                    .map(|name| ["", "."].iter().any(|end| said.contains(&format!("{name} {at}{end} "))));
                assert!(whole.iter().all(|there| *there == whole[0]), "stop {at} is torn apart: {whole:?}");
            }
        }
    }

    #[test]
    fn one_page_is_set_smaller_before_it_takes_another() {
        let setter = Setter::new().unwrap();
        let sizes = |paragraphs| paper::paper(&setter, &leaf(long(paragraphs), true));
        let size = |paragraphs| sizes(paragraphs).sheets[0].frames[0].blocks[3].lines[0].1.pieces[0].style.size;
        assert!(size(7) < size(2));
        assert_eq!(sizes(7).sheets.len(), 1);
        assert!(sizes(40).sheets.len() > 1 && (size(40) - size(2)).abs() < 0.01, "several pages are set as usual");
        assert!(leaf(long(7), true).fits_one_page().unwrap() && !leaf(long(40), true).fits_one_page().unwrap());
    }

    #[test]
    fn a_last_page_with_next_to_nothing_on_it_is_saved_by_type_a_little_smaller() {
        let setter = Setter::new().unwrap();
        let set = |lines: usize| {
            let parts = vec![Part::Text("She puts down her glass.".into()); lines];
            let paper = paper::paper(&setter, &leaf(parts, false));
            let last = &paper.sheets.last().unwrap().frames[0].blocks;
            let low = last.iter().rev().nth(1).unwrap().lines.last().unwrap().0.1;
            (paper.sheets.len(), low, paper.sheets[0].frames[0].blocks[3].lines[0].1.pieces[0].style.size)
        };
        let usual = set(9).2;
        let several: Vec<_> = (30..130).map(set).filter(|(pages, ..)| *pages > 1).collect();
        assert!(several.iter().any(|(.., size)| *size < usual) && several.iter().any(|(.., size)| *size >= usual));
        assert!(several.iter().all(|(.., size)| *size > usual * 0.89), "small type helps nobody who leads a room");
        // What is set as usual has a page that is worth its paper, or none could be saved.
        let bare = several.iter().filter(|(_, low, size)| *size >= usual && *low < 842.0 * 0.4).count();
        assert!(bare * 2 < several.len(), "{several:?}");
    }

    #[test]
    fn letters_no_typeface_has_are_told_and_the_page_still_works() {
        let strange = leaf(vec![Part::Text("謝罪 & <b>".into())], true);
        assert!(matches!(strange.pdf(), Err(PrintError::Letters { .. })));
        assert!(strange.html().contains("謝罪 &amp; &lt;b&gt;"));
    }

    #[test]
    fn the_same_leaf_is_the_same_bytes_and_its_page_asks_for_nothing() {
        let parts = vec![
            Part::Heading("How it ended".into()),
            Part::Quote { text: "“I am sorry.”".into(), about: "Empathy, good".into() },
            Part::Bar { figure: "12".into(), text: "Ask how serious".into(), mark: "played".into(), share: 0.4 },
            Part::Counts(vec![
                ["12".into(), "Ask".into(), "played".into()],
                ["0".into(), "Wait".into(), String::new()],
            ]),
            Part::Marked { mark: "1".into(), text: "One".into() },
            Part::Named { name: "Empathy".into(), text: "Two".into() },
            Part::Quiet("Small".into()),
            Part::Write(3),
        ];
        let leaf = leaf(parts, true);
        let pdf = leaf.pdf().unwrap();
        assert_eq!(pdf, leaf.pdf().unwrap());
        assert!(String::from_utf8_lossy(&pdf).contains("/StructTreeRoot"));
        let html = leaf.html();
        for outside in ["http://", "https://", "src=", "@import", "url(", "<script"] {
            assert!(!html.contains(outside), "{outside}");
        }
        for tag in ["section", "ul", "li", "p", "h1", "h2", "h3", "b", "span", "main", "style", "footer", "div", "i"] {
            let open = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
            assert_eq!(open, html.matches(&format!("</{tag}>")).count(), "{tag}");
        }
    }
}
