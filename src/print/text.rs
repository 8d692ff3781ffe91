//! Text as it is set: shaped by the typeface's own rules (kerning, ligatures), measured, and broken into lines between
//! words. What is measured is what is set, so nothing can reach beyond its line.

use std::ops::Range;

use harfrust::{FontRef, ShapeOptions, ShaperData, UnicodeBuffer};

use crate::print::PrintError;
use crate::print::typefaces::Typeface;

/// A colour of ink: red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// How a run of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Its typeface.
    pub face: Typeface,
    /// Its size, in points.
    pub size: f32,
    /// Its colour.
    pub ink: Ink,
}

/// A run of text in one style.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Run<'a> {
    /// How it looks.
    pub style: Style,
    /// The words.
    pub text: &'a str,
}

/// A sign of a typeface at its place in a piece; lengths are shares of the size.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the typeface.
    pub id: u32,
    /// How far the pen moves on.
    pub advance: f32,
    /// By how much it stands aside of the pen.
    pub offset: (f32, f32),
    /// The bytes of the text it stands for.
    pub bytes: Range<usize>,
}

/// A stretch of a line in one style.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// How it looks.
    pub style: Style,
    /// The words.
    pub text: String,
    /// Their signs.
    pub glyphs: Vec<Glyph>,
    /// How wide it is, in points.
    pub width: f32,
}

/// A line, ready to be set.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// From left to right.
    pub pieces: Vec<Piece>,
}

impl Line {
    /// How wide it is, in points, without a space at its end.
    pub fn width(&self) -> f32 {
        let whole: f32 = self.pieces.iter().map(|piece| piece.width).sum();
        whole - self.pieces.last().map_or(0.0, Piece::space_at_end)
    }

    /// Its words.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

impl Piece {
    fn space_at_end(&self) -> f32 {
        let last = self.glyphs.last().filter(|_| self.text.ends_with(' '));
        last.map_or(0.0, |glyph| glyph.advance * self.style.size)
    }
}

/// A typeface ready to shape with.
struct Shaper {
    face: Typeface,
    font: FontRef<'static>,
    data: ShaperData,
}

/// All typefaces, ready to shape with.
pub struct Setter {
    shapers: Vec<Shaper>,
}

impl std::fmt::Debug for Setter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.shapers.iter().map(|shaper| shaper.face)).finish()
    }
}

/// A stretch of text that is not broken: parts in a style, by its place among the runs.
#[derive(Clone, Default)]
struct Word {
    parts: Vec<(usize, String)>,
}

impl Setter {
    /// Reads the typefaces.
    ///
    /// # Errors
    /// [`PrintError::Typeface`] if one inside the program is damaged.
    pub fn new() -> Result<Self, PrintError> {
        let ready = |face: Typeface| {
            let font = FontRef::new(face.bytes()).map_err(|_| PrintError::Typeface { name: face.name() })?;
            let data = ShaperData::new(&font);
            Ok(Shaper { face, font, data })
        };
        Ok(Self { shapers: Typeface::ALL.into_iter().map(ready).collect::<Result<_, _>>()? })
    }

    /// Shapes a text on one line.
    pub fn piece(&self, style: Style, text: &str) -> Piece {
        let mut piece = Piece { style, text: text.to_owned(), glyphs: Vec::new(), width: 0.0 };
        let Some(shaper) = self.shapers.iter().find(|shaper| shaper.face == style.face) else { return piece };
        let shape = shaper.data.shaper(&shaper.font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        let shaped = shape.shape(buffer, ShapeOptions::new());
        let em = shape.units_per_em().max(1) as f32;
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        for (i, (info, at)) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()).enumerate() {
            let start = info.cluster as usize;
            let end = starts.iter().skip(i).copied().find(|next| *next > start).unwrap_or(text.len());
            piece.glyphs.push(Glyph {
                id: info.glyph_id,
                advance: at.x_advance as f32 / em,
                offset: (at.x_offset as f32 / em, at.y_offset as f32 / em),
                bytes: start..end,
            });
        }
        piece.width = piece.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * style.size;
        piece
    }

    /// The letters of a text that a typeface does not have.
    pub fn lacks(&self, face: Typeface, text: &str) -> String {
        let style = Style { face, size: 1.0, ink: Ink(0, 0, 0) };
        let piece = self.piece(style, text);
        let missing = piece.glyphs.iter().filter(|glyph| glyph.id == 0);
        missing.filter_map(|glyph| text.get(glyph.bytes.clone())).collect()
    }

    /// Breaks runs into lines no wider than `width` points. A word that is wider by itself is broken between its letters.
    /// Every line but the last ends with the space it was broken at.
    pub fn wrap(&self, runs: &[Run<'_>], width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut open: Vec<Word> = Vec::new();
        for word in words(runs) {
            let mut longer = open.clone();
            longer.push(word.clone());
            if open.is_empty() || self.line(runs, &longer, false).width() <= width {
                open = longer;
            } else {
                lines.push(self.line(runs, &open, true));
                open = vec![word];
            }
            while let Some((fits, rest)) = self.split(runs, &open, width) {
                lines.push(self.line(runs, &[fits], false));
                open = vec![rest];
            }
        }
        if !open.is_empty() {
            lines.push(self.line(runs, &open, false));
        }
        lines
    }

    /// A word alone on its line that is too wide: what fits of it, and the rest.
    fn split(&self, runs: &[Run<'_>], open: &[Word], width: f32) -> Option<(Word, Word)> {
        let [word] = open else { return None };
        if self.line(runs, open, false).width() <= width {
            return None;
        }
        let letters: Vec<(usize, char)> =
            word.parts.iter().flat_map(|(run, text)| text.chars().map(move |letter| (*run, letter))).collect();
        let joined = |letters: &[(usize, char)]| {
            let mut word = Word::default();
            for (run, letter) in letters {
                word.push(*run, *letter);
            }
            word
        };
        let fits = |count: &usize| {
            letters.get(..*count).is_some_and(|some| self.line(runs, &[joined(some)], false).width() <= width)
        };
        // At least one letter, else it would never end.
        let count = (1..letters.len()).rev().find(fits).unwrap_or(1);
        let (some, rest) = letters.split_at_checked(count)?;
        (!rest.is_empty()).then(|| (joined(some), joined(rest)))
    }

    fn line(&self, runs: &[Run<'_>], words: &[Word], goes_on: bool) -> Line {
        let mut texts: Vec<(usize, String)> = Vec::new();
        for (i, word) in words.iter().enumerate() {
            for (j, (run, text)) in word.parts.iter().enumerate() {
                if i > 0
                    && j == 0
                    && let Some((_, before)) = texts.last_mut()
                {
                    before.push(' ');
                }
                match texts.last_mut() {
                    Some((last, before)) if last == run => before.push_str(text),
                    _ => texts.push((*run, text.clone())),
                }
            }
        }
        if goes_on && let Some((_, last)) = texts.last_mut() {
            last.push(' ');
        }
        let pieces = texts.iter().filter_map(|(run, text)| Some(self.piece(runs.get(*run)?.style, text)));
        Line { pieces: pieces.collect() }
    }
}

impl Word {
    fn push(&mut self, run: usize, letter: char) {
        match self.parts.last_mut() {
            Some((last, text)) if *last == run => text.push(letter),
            _ => self.parts.push((run, letter.to_string())),
        }
    }
}

/// What is never broken, in order: text between spaces. A no-break space breaks nothing.
fn words(runs: &[Run<'_>]) -> Vec<Word> {
    let mut words = vec![Word::default()];
    for (run, Run { text, .. }) in runs.iter().enumerate() {
        for letter in text.chars() {
            if letter == ' ' || letter == '\n' {
                words.push(Word::default());
            } else if let Some(word) = words.last_mut() {
                word.push(run, letter);
            }
        }
    }
    words.retain(|word| !word.parts.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Style = Style { face: Typeface::Regular, size: 8.0, ink: Ink(0, 0, 0) };
    const BOLD: Style = Style { face: Typeface::Bold, ..BODY };

    fn told(lines: &[Line]) -> String {
        lines.iter().map(Line::text).collect()
    }

    #[test]
    fn no_line_is_wider_than_it_may_be_and_no_letter_is_lost() {
        let setter = Setter::new().unwrap();
        let text = "Would you rather have a fresh one by Friday, or your money now? Ask, “what would put it right?”";
        for width in (20..220).step_by(7) {
            let width = width as f32;
            let lines = setter.wrap(&[Run { style: BODY, text }], width);
            assert!(lines.iter().all(|line| line.width() <= width), "{width}");
            assert_eq!(told(&lines), text);
        }
    }

    #[test]
    fn a_word_wider_than_its_line_is_broken_and_not_cut() {
        let setter = Setter::new().unwrap();
        let text = "a https://example.invalid/a-very-long-path-nobody-breaks b";
        let lines = setter.wrap(&[Run { style: BODY, text }], 40.0);
        assert!(lines.iter().all(|line| line.width() <= 40.0));
        assert_eq!(told(&lines).replace(' ', ""), text.replace(' ', ""));
        let narrow = setter.wrap(&[Run { style: BODY, text: "word" }], 1.0);
        assert_eq!(told(&narrow), "word", "one letter a line, rather than for ever");
    }

    #[test]
    fn runs_of_two_weights_flow_as_one_text() {
        let setter = Setter::new().unwrap();
        let runs = [Run { style: BOLD, text: "Name, action, time." }, Run { style: BODY, text: " Say who; say when." }];
        let lines = setter.wrap(&runs, 100.0);
        assert_eq!(told(&lines), "Name, action, time. Say who; say when.");
        assert!(lines.iter().any(|line| line.pieces.len() == 2), "both stand on one line somewhere");
        let bold = setter.piece(BOLD, "time").width;
        assert!(bold > setter.piece(BODY, "time").width, "bold is wider, and measured so");
    }

    #[test]
    fn every_sign_of_a_text_has_its_glyph_and_knows_its_bytes() {
        let setter = Setter::new().unwrap();
        for text in ["I’m sorry – “fit” café 4/5 · £20 €5", "office fluff", ""] {
            let piece = setter.piece(BODY, text);
            assert!(piece.glyphs.iter().all(|glyph| glyph.id != 0), "{text}");
            let covered: usize = piece.glyphs.iter().map(|glyph| glyph.bytes.len()).sum();
            assert_eq!(covered, text.len(), "{text}");
        }
    }
}
