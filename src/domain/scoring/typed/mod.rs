//! Replies in the trainee's own words: guards, evidence slots, ladders, caps, explanation. The same words get the same
//! score on every machine, without a network or a model; every point names the words that earned or cost it.
//!
//! The way of a reply: it is taken apart ([`text`]), mistyped words are mended ([`spell`]), quotations and copied words
//! are set aside ([`guards`]), slots are found ([`pattern`], [`hear`]), the ladders and caps of the rubric make levels of
//! them ([`ladder`]). What can be heard is data: `assets/scorer`.

mod beside;
pub mod cue;
mod dates;
pub mod deeds;
mod dues;
pub mod ear;
mod empathy;
mod errors;
mod features;
pub mod figures;
mod grammar;
pub mod guards;
pub mod hear;
mod kinds;
pub mod ladder;
mod lived;
mod loose;
pub mod notes;
mod offered;
mod open;
pub mod order;
mod others;
mod owning;
pub mod pack;
pub mod pattern;
mod promise;
mod redress;
pub mod residual;
mod scope;
mod short;
mod spares;
pub mod spell;
mod steps;
mod table;
mod tense;
pub mod text;
pub mod when;
mod withheld;

use std::collections::BTreeSet;
use std::sync::OnceLock;

use crate::domain::ids::Ix;
use crate::domain::rubric::{Dimension, ErrorCode, Rating};
use crate::domain::scenario::model::Offer;
use crate::words::Words;

pub use cue::Cue;
pub use deeds::{Deed, Deeds};
pub use ear::{Ear, Moment};
pub use guards::NotScored;
pub use ladder::{LEVEL, Why};
pub use loose::Loose;
pub use pack::{Language, PackError};
pub use residual::{Feature, Features, Residual};
pub use steps::{next_step, step_after};

/// Fewer words than these are played, but a self-rating is asked for beside them (rubric, section 6).
pub const WORDS_FOR_CONFIDENCE: usize = 6;
/// Below this a self-rating is asked for.
pub const CONFIDENT: f64 = 0.4;
/// Raised whenever the same words could get another score: a rating that was played says which version gave it.
pub const VERSION: u32 = 5;

/// English, read once.
///
/// # Errors
/// [`PackError`] if the file compiled into the program does not read; a test keeps it from happening.
pub fn english() -> Result<&'static Language, &'static PackError> {
    static ENGLISH: OnceLock<Result<Language, PackError>> = OnceLock::new();
    ENGLISH.get_or_init(|| Language::read("en", include_str!("../../../../assets/scorer/en.ron"))).as_ref()
}

/// English with every wording a slot of its own: by which of them a reply is heard.
///
/// # Errors
/// As [`english`].
pub fn english_apart() -> Result<Language, PackError> {
    Language::read_apart("en", include_str!("../../../../assets/scorer/en.ron"))
}

/// English without some of its wordings, by the names they have in [`english_apart`].
///
/// # Errors
/// As [`english`].
pub fn english_without(wordings: &BTreeSet<String>) -> Result<Language, PackError> {
    Language::read_without("en", include_str!("../../../../assets/scorer/en.ron"), wordings)
}

/// The weights fitted to labelled replies, read once.
///
/// # Errors
/// [`PackError`] if the file compiled into the program does not read; a test keeps it from happening.
pub fn english_residual() -> Result<&'static Residual, &'static PackError> {
    static WEIGHTS: OnceLock<Result<Residual, PackError>> = OnceLock::new();
    let read = || {
        ron::from_str(include_str!("../../../../assets/scorer/en-residual.ron"))
            .map_err(|error| PackError { language: "en".to_owned(), why: error.to_string() })
    };
    WEIGHTS.get_or_init(read).as_ref()
}

/// A reply of at least so many words …
const ORDERED_WORDS: usize = 12;
/// … whose words stand side by side as if they were thrown together, …
const ORDERED_MIN: f64 = 0.28;
/// … is good in nothing.
const UNORDERED_MOST: u8 = 2;
/// Nor is one made of the case's own words and of feelings, if little holds them together: whoever speaks to somebody puts
/// them between other words. So much they take from the order, …
const OWN_WEIGHT: f64 = 0.5;
/// … of which so much has to be left. Five of 1,380 good labelled replies have less.
const ORDERED_BESIDE_OWN_MIN: f64 = 0.22;

/// A scored reply in somebody's own words.
#[derive(Debug, Clone, PartialEq)]
pub struct Typed {
    /// The levels, after caps; nothing where [`Typed::not_scored`] says why.
    pub rating: Rating,
    /// Errors committed.
    pub errors: Vec<ErrorCode>,
    /// Every point with its reason and its words; those of a dimension add up to its level.
    pub evidence: Vec<Point>,
    /// Words found that are no evidence for a level, such as an amount.
    pub heard: Vec<(Cue, usize, usize)>,
    /// How sure the scorer is, 0–1.
    pub confidence: f64,
    /// Why there is no score, if there is none.
    pub not_scored: Option<NotScored>,
    /// Only the first [`text::WORDS_MAX`] words were read.
    pub cut: bool,
    /// Amounts of money named, in major units, with their bytes.
    pub amounts: Vec<(f64, usize, usize)>,
    /// What is given without the name of an offer.
    pub loose: Vec<Loose>,
    /// Times to come that are promised, each with the minutes until then (none where the words leave it open), with their bytes.
    pub times: Vec<(Option<f64>, usize, usize, &'static str)>,
    /// Minutes from now within which a remedy still meets the customer's need.
    pub limit_min: f64,
    /// What the reply does, beside how well it does it.
    pub deeds: Deeds,
    /// What the fitted model was asked.
    pub features: Features,
}

/// Points for one reason, in hundredths of a level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Of which dimension.
    pub dimension: Dimension,
    /// Hundredths of a level; negative where it costs.
    pub hundredths: i32,
    /// The reason.
    pub why: Why,
    /// First byte and the byte after the last, in the text as typed.
    pub span: Option<(usize, usize)>,
}

impl Ear<'_> {
    /// A text taken apart as [`Self::score`] does it, with what is no evidence masked; and whether its words stand side by
    /// side in an order people use.
    pub fn apart(&self, text: &str) -> (text::Tokens, bool) {
        let mut tokens = text::Tokens::of(text);
        hear::mend(&mut tokens, self);
        guards::mask(text, &mut tokens, self);
        guards::lists(&mut tokens, self);
        let order = self.residual.and_then(|residual| residual.order.ease(self.language, &tokens));
        let is_orderly = tokens.all.len() < ORDERED_WORDS || order.is_none_or(|ease| ease >= ORDERED_MIN);
        (tokens, is_orderly)
    }

    /// The slots a reply is heard by, where they are meant.
    pub fn heard_by(&self, text: &str) -> BTreeSet<&str> {
        let mut tokens = text::Tokens::of(text);
        let mended = hear::mend(&mut tokens, self);
        let repeats = guards::mask(text, &mut tokens, self);
        let said = hear::hear(&tokens, self, mended, repeats);
        let slots = said.hits.iter().chain(&said.does).filter_map(|hit| hit.slot);
        slots.filter_map(|slot| self.language.slots.get(usize::from(slot))).map(|slot| slot.id.as_str()).collect()
    }

    /// Scores a reply with what goes along from the tray.
    pub fn score(&self, text: &str, offers: &[Ix<Offer>]) -> Typed {
        let mut tokens = text::Tokens::of(text);
        if tokens.all.is_empty() {
            return Typed::without(NotScored::Empty, tokens.cut);
        }
        let mended = hear::mend(&mut tokens, self);
        if guards::is_foreign(&tokens) {
            return Typed::without(NotScored::Language, tokens.cut);
        }
        let repeats = guards::mask(text, &mut tokens, self);
        if tokens.all.iter().all(|token| token.masked) {
            return Typed::without(NotScored::Copied, tokens.cut);
        }
        if guards::lists(&mut tokens, self) && tokens.all.iter().all(|token| token.masked) {
            return Typed::without(NotScored::List, tokens.cut);
        }
        let said = hear::hear(&tokens, self, mended, repeats);
        let given: Vec<ear::Given> = offers.iter().filter_map(|at| self.offers.get(at.get()).copied()).collect();
        let tray = redress::Tray { offers: &given };
        let errors = errors::errors(&said, self, &tray);
        let mut tallies = [
            empathy::empathy(&said, self, &tray, &errors),
            owning::ownership(&said, self, &tray, &errors),
            ladder::speed(&said, self, &tray, &errors),
            redress::compensation(&said, self, &tray, &errors),
        ];
        // Only compensation goes by what stands beside what is given.
        let attached: Vec<usize> = offers.iter().map(|at| at.get()).collect();
        let on_redress = tallies.last().is_some_and(|tally| tally.level.is_some());
        let beside = if on_redress { beside::beside(&said, self, &attached) } else { Vec::new() };
        let features = features::features(&said, self, &tray, &errors, (&tallies, &beside));
        for (dimension, tally) in Dimension::ALL.into_iter().zip(&mut tallies) {
            if let Some(residual) = self.residual {
                tally.moved(dimension, residual, &features, (&said, &beside), &errors);
            }
        }
        let order = self.residual.and_then(|residual| residual.order.ease(self.language, &tokens));
        if tokens.all.len() >= ORDERED_WORDS && order.is_some_and(|ease| is_thrown_together(&said, ease)) {
            for (dimension, tally) in Dimension::ALL.into_iter().zip(&mut tallies) {
                tally.hold(dimension, UNORDERED_MOST, "scorer-rule-no-order");
            }
        }
        let mut rating = Rating::default();
        let mut evidence = Vec::new();
        for (dimension, tally) in Dimension::ALL.into_iter().zip(tallies) {
            if self.not_scored.contains(&dimension) && dimension != Dimension::Compensation {
                continue;
            }
            rating.set(dimension, tally.level);
            let place = |(from, to): (usize, usize)| span(&tokens, from, to);
            evidence.extend(tally.entries.iter().filter(|e| e.points != 0 || e.place.is_none()).map(|e| Point {
                dimension,
                hundredths: e.points,
                why: e.why,
                span: e.place.map(place),
            }));
        }
        let deeds = deeds::deeds(&said, self, &errors);
        Typed {
            rating,
            errors,
            evidence,
            deeds,
            heard: said
                .hits
                .iter()
                .map(|hit| {
                    let (start, end) = span(&tokens, hit.from, hit.to);
                    (hit.cue, start, end)
                })
                .collect(),
            features,
            times: said
                .times
                .iter()
                .map(|promised| {
                    let (from, to) = span(&tokens, promised.time.from, promised.time.to);
                    (promised.time.minutes, from, to, promised.of.word())
                })
                .collect(),
            limit_min: self.limit_min,
            loose: loose::loose(&said, &scope::Scope::of(&tokens, self.language))
                .into_iter()
                .map(|(amount, from, to)| Loose { amount, span: span(&tokens, from, to) })
                .collect(),
            confidence: confidence(&said),
            not_scored: None,
            cut: tokens.cut,
            amounts: said
                .amounts
                .iter()
                .filter(|a| !a.is_percent)
                .map(|a| {
                    let (from, to) = span(&tokens, a.from, a.to);
                    (a.amount, from, to)
                })
                .collect(),
        }
    }
}

impl Typed {
    fn without(why: NotScored, cut: bool) -> Self {
        Self {
            rating: Rating::default(),
            errors: Vec::new(),
            evidence: Vec::new(),
            heard: Vec::new(),
            confidence: 0.0,
            not_scored: Some(why),
            cut,
            amounts: Vec::new(),
            loose: Vec::new(),
            times: Vec::new(),
            limit_min: f64::INFINITY,
            deeds: Deeds::default(),
            features: Features::default(),
        }
    }

    /// What would earn the next level of a dimension; `None` at the top or where it does not apply.
    pub fn next<'a>(&self, words: &'a Words, dimension: Dimension) -> Option<&'a str> {
        let level = self.rating.get(dimension)?;
        let capped = self.evidence.iter().rev().find_map(|point| match point.why {
            Why::Error(code) if point.dimension == dimension && point.hundredths < 0 => {
                code.entry().map(|e| words.say(e.coach))
            }
            _ => None,
        });
        capped.or_else(|| next_step(words, dimension, level, &self.gained()))
    }

    /// What it gained by, in any dimension.
    fn gained(&self) -> Vec<Why> {
        self.evidence.iter().filter(|point| point.hundredths > 0).map(|point| point.why).collect()
    }

    /// Whether the person should be asked to rate themselves beside it.
    pub fn asks_self_rating(&self, words: usize) -> bool {
        self.not_scored.is_some() || words < WORDS_FOR_CONFIDENCE || self.confidence < CONFIDENT
    }
}

fn span(tokens: &text::Tokens, from: usize, to: usize) -> (usize, usize) {
    let start = tokens.all.get(from).map_or(0, |token| token.start);
    let end = to.checked_sub(1).and_then(|last| tokens.all.get(last)).map_or(start, |token| token.end);
    (start, end)
}

/// Whether words stand side by side as if they were thrown together, by how easily people say them so.
fn is_thrown_together(said: &hear::Said<'_>, ease: f64) -> bool {
    let mut own = vec![false; said.tokens.all.len()];
    for hit in said.hits.iter().filter(|hit| matches!(hit.cue, Cue::Specific | Cue::Impact | Cue::Feeling)) {
        own.iter_mut().take(hit.to).skip(hit.from).for_each(|own| *own = true);
    }
    let share = own.iter().filter(|own| **own).count() as f64 / own.len().max(1) as f64;
    ease < ORDERED_MIN || ease - OWN_WEIGHT * share < ORDERED_BESIDE_OWN_MIN
}

/// How sure: more different cues, fewer mended words, and enough of it.
fn confidence(said: &hear::Said<'_>) -> f64 {
    let mut cues: Vec<Cue> = said.hits.iter().map(|hit| hit.cue).collect();
    cues.sort_unstable();
    cues.dedup();
    let words = said.tokens.all.len().max(1) as f64;
    let found = (cues.len() as f64 / 5.0).min(1.0);
    let mended = said.mended as f64 / words;
    let short = (words / WORDS_FOR_CONFIDENCE as f64).min(1.0);
    ((0.25 + 0.75 * found) * (1.0 - 0.5 * mended) * short).clamp(0.0, 1.0)
}
