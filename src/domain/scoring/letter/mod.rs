//! Reads a recovery letter: eight parts, each with what belongs there, what is missing and what spoils it, and four levels
//! for the whole. The same letter reads the same on every machine; every point names its words.
//!
//! The way of a letter: it is joined (`text`), scored like any reply by the scene's [`Ear`], taken apart again (`page`);
//! flaws are found where they stand (`flaws`), parts are held against what belongs in them (`parts`), and the levels of
//! a reply are settled for a letter (`levels`). What can be heard is data: `assets/scorer/en-letter.ron`.

mod flaws;
mod given;
mod known;
mod levels;
pub mod measure;
pub mod own;
mod page;
mod parts;
mod signs;
mod text;

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{AskedPart, LetterBrief, Name, Offer};
use crate::domain::scoring::typed::{Ear, Typed};

pub use crate::domain::scenario::model::Part;
pub use flaws::{Finding, Flaw};
pub use parts::{Missing, PartReading, PartState};
pub use text::{BETWEEN, LetterText, shown};

/// What a letter is held to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Brief {
    /// Whom it is to.
    pub name: Option<Name>,
    /// Who signs.
    pub signer: Option<String>,
    /// Words it is not to be longer than.
    pub words_max: u32,
    /// The parts that are asked for; all eight where none is named.
    pub asked: Vec<Asked>,
    /// What there is to give, a phrase each, where nothing lies in a tray.
    pub may_give: Vec<String>,
    /// What has to be said somewhere in it, a phrase each.
    pub must_say: Vec<String>,
}

impl Brief {
    /// What a scene asks of its letter.
    pub fn of(letter: &LetterBrief, name: Option<Name>, signer: Option<String>) -> Self {
        let asked = |asked: &AskedPart| Asked {
            part: asked.part,
            facts: asked.facts.clone(),
            unconfirmed: asked.unconfirmed.clone(),
        };
        let asked = letter.asked.iter().map(asked).collect();
        Self { name, signer, words_max: letter.words_max, asked, may_give: Vec::new(), must_say: Vec::new() }
    }
}

/// A part that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Which.
    pub part: Part,
    /// Phrases of which it names at least one.
    pub facts: Vec<String>,
    /// Phrases that may not be told as known, anywhere in the letter.
    pub unconfirmed: Vec<String>,
}

/// What came of a letter.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterReading {
    /// Levels, errors and points of the whole; places are those of [`LetterText::joined`].
    pub typed: Typed,
    /// Every part that is asked for.
    pub parts: Vec<PartReading>,
    /// What spoils it, in its order.
    pub found: Vec<Finding>,
    /// How many words it has, the subject aside.
    pub words: u32,
    /// How many it should have at most.
    pub words_max: u32,
    /// Flesch's reading ease; `None` where there is too little of it.
    pub reading_ease: Option<f64>,
    /// What stood in it before: bytes of a part's own text.
    pub repeated: Vec<(Part, (usize, usize))>,
}

/// Reads a letter with what goes along from the tray.
pub fn read(brief: &Brief, ear: &Ear<'_>, letter: &LetterText, offers: &[Ix<Offer>]) -> LetterReading {
    let text = shown(&letter.joined());
    let page = page::Page::of(letter, &text, ear, signs::english());
    let mut typed = ear.score(&text, offers);
    let found = flaws::findings(&page, brief, ear, &typed);
    let parts = parts::parts(&page, brief, ear, &typed, &found);
    if typed.not_scored.is_none() {
        levels::settle(&mut typed, &known::Known { page: &page, brief, ear, offers, parts: &parts, found: &found });
    }
    let body = letter.parts.join("\n");
    LetterReading {
        typed,
        parts,
        found,
        words: measure::words(&body),
        words_max: brief.words_max,
        reading_ease: measure::reading_ease(&body),
        repeated: measure::repeated(&page.tokens).into_iter().filter_map(|place| page.in_part(place)).collect(),
    }
}
