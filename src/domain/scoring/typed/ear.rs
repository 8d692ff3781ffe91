//! What a typed reply is an answer to: the case's own words, what has been said, the limits, the time. Made once for a
//! scene; listening to a reply then reads nothing else.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::{Ix, Money, StoryTime};
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::{Beat, Customer, Offer, OfferKind, Reply, Scenario, Scene, Text};
use crate::domain::scenario::template::{Cast, fill};
use crate::domain::scoring::typed::figures::number;
use crate::domain::scoring::typed::pack::{Language, PackError};
use crate::domain::scoring::typed::residual::Residual;
use crate::domain::scoring::typed::text::{Tokens, hash_of_words};
use crate::domain::scoring::typed::when::{TimeFound, times};
use crate::domain::scoring::typed::{english, english_residual};

/// Words in a row that count as copied when the customer or the case has them too.
pub const COPIED_WORDS: usize = 5;

/// However short a case's own tolerance is, a time within this is not called late.
const LEAST_TOLERANCE_MIN: f64 = 60.0;
/// A little more than the tolerance is still in time, where the customer named no time.
const LENIENCE: f64 = 2.25;
/// The first time a customer looks ahead to is what a remedy has to be in time for, unless it comes well before what the
/// case allows.
const NEARLY: f64 = 0.8;
/// The hours of a reply that its author calls good for speed are in time.
const GOOD: u8 = 3;
/// Until the same hour comes round on a clock face.
const HALF_A_DAY_MIN: f64 = 12.0 * 60.0;
/// A time further off than this, in what a customer says, is no deadline: two weeks.
const DEADLINE_MAX_MIN: f64 = 14.0 * 24.0 * 60.0;

/// What is already so when the reply is typed.
#[derive(Debug, Clone)]
pub struct Moment {
    /// The names and details of this run.
    pub cast: Cast,
    /// The story's clock.
    pub now: StoryTime,
    /// The customer has been heard before.
    pub heard: bool,
    /// What this level may still give in all, at face value, in major units; infinite where limits are not the scorer's
    /// to hold, because the rules of play do.
    pub may_give: f64,
    /// Value that stands offered already: all of it, and the gestures.
    pub standing: (f64, f64),
    /// The fair redress K; 0 when none is due.
    pub fair: f64,
    /// Who is spoken to, by their place among the customers, where they are the only one there.
    pub alone: Option<usize>,
}

impl Moment {
    /// The beginning of a scene as nobody has played it: first names and details, full authority, nothing given.
    pub fn fresh(scenario: &Scenario, scene: Ix<Scene>) -> Self {
        let first_names = scenario.customers.iter().filter_map(|customer| customer.names.first().cloned()).collect();
        let details = scenario.details.iter().filter_map(|detail| detail.variants.first().cloned()).collect();
        let [limit, ..] = scenario.authority;
        let failure = &scenario.customer(scenario.scene(scene).to.first().copied().unwrap_or(Ix::new(0))).failure;
        Self {
            cast: Cast { names: first_names, details },
            now: scenario.starts,
            // A drill's or a case's later scenes follow on a first answer.
            heard: scenario.scene(scene).beat != Beat::Opening,
            may_give: scenario.currency.major(limit),
            standing: (0.0, 0.0),
            fair: scenario.currency.major(Money(failure.core_loss.0 + failure.extra.0)),
            alone: <&[Ix<Customer>; 1]>::try_from(scenario.scene(scene).to.as_slice()).ok().map(|[to]| to.get()),
        }
    }
}

/// An offer as the scorer needs it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Given {
    pub(super) kind: OfferKind,
    pub(super) face: f64,
    /// Above what the first line may give.
    pub(super) above: bool,
}

/// Listens for one scene.
#[derive(Debug)]
pub struct Ear<'l> {
    pub(super) language: &'l Language,
    pub(super) residual: Option<&'l Residual>,
    /// Stems of the case's own words for what happened.
    pub(super) facts: BTreeSet<String>,
    /// Phrases an author listed, by first stem: failure, stakes, feelings.
    pub(super) terms: BTreeMap<String, Vec<(Term, Vec<String>)>>,
    /// Runs of words the customer or the case already has.
    pub(super) copied: BTreeSet<u64>,
    /// Names of the people in it.
    pub(super) names: BTreeSet<String>,
    /// Names of the case's other customers: whoever is greeted by one of them is taken for somebody else.
    pub(super) strangers: BTreeSet<String>,
    pub(super) moment: Moment,
    pub(super) opening: bool,
    pub(super) not_scored: Vec<Dimension>,
    pub(super) external: bool,
    /// What still meets this customer's need, in minutes from now: the time they named, else what the case allows.
    pub(super) limit_min: f64,
    /// The time the customer named, in minutes from now; infinite where they named none.
    pub(super) deadline_min: f64,
    pub(super) offers: Vec<Given>,
    /// What each offer is called: stems of its label's own words, and its figures.
    pub(super) labels: Vec<Vec<String>>,
    /// The whole name of an offer that has none but everyday words, as “Whole bill”; empty for any other.
    pub(super) whole_names: Vec<Vec<String>>,
    /// The one word by which an offer and no other is known, as a stem; `None` where it has none of its own.
    pub(super) own_names: Vec<Option<String>>,
}

/// Which of the author's lists a phrase is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    Fact,
    Stake,
    Feel,
}

impl<'l> Ear<'l> {
    /// The same ear, with weights fitted to labelled replies.
    #[must_use]
    pub fn with(self, residual: &'l Residual) -> Self {
        Self { residual: Some(residual), ..self }
    }

    /// An English ear for a scene of a case at a moment, with the fitted weights: the one that play and `amends score` use.
    ///
    /// # Errors
    /// [`PackError`] if a file compiled into the program does not read; a test keeps it from happening.
    pub fn english(scenario: &Scenario, scene: Ix<Scene>, moment: Moment) -> Result<Ear<'static>, &'static PackError> {
        let ear = Ear::new(english()?, scenario, scene, moment);
        Ok(ear.with(english_residual()?))
    }

    /// An ear for a scene of a case at a moment, that goes by the ladders alone.
    pub fn new(language: &'l Language, scenario: &Scenario, scene: Ix<Scene>, moment: Moment) -> Self {
        let at = scenario.scene(scene);
        let failure = &scenario.customer(at.to.first().copied().unwrap_or(Ix::new(0))).failure;
        let may_give = moment.may_give;
        let mut names: BTreeSet<String> = BTreeSet::new();
        for name in &moment.cast.names {
            for part in [&name.full, &name.formal, &name.short] {
                each_word(part, |word| {
                    names.insert(word.to_owned());
                });
            }
        }
        let strangers = strangers(&moment);
        let mut ear = Self {
            language,
            residual: None,
            facts: BTreeSet::new(),
            terms: BTreeMap::new(),
            copied: BTreeSet::new(),
            names,
            strangers,
            opening: at.beat == Beat::Opening,
            not_scored: at.not_scored.clone(),
            external: failure.external,
            deadline_min: f64::INFINITY,
            limit_min: (failure.resolution_tolerance_min * LENIENCE).max(LEAST_TOLERANCE_MIN),
            offers: scenario.offers.iter().map(|offer| given(scenario, offer, may_give)).collect(),
            labels: scenario.offers.iter().map(|offer| label(language, &offer.label)).collect(),
            whole_names: scenario.offers.iter().map(|offer| whole_name(language, &offer.label)).collect(),
            own_names: scenario.offers.iter().map(|offer| own_name(language, scenario, offer)).collect(),
            moment,
        };
        let cast = ear.moment.cast.clone();
        let words = |text: &Text| fill(text, &cast);
        for (term, list) in [
            (Term::Fact, &scenario.words.failure),
            (Term::Stake, &scenario.words.stakes),
            (Term::Feel, &scenario.words.feelings),
        ] {
            for phrase in list {
                ear.term(term, phrase);
            }
        }
        ear.fact(&scenario.summary);
        for fact in &scenario.case_file {
            let text = words(&fact.text);
            ear.fact(&fact.label);
            ear.fact(&text);
            ear.copy(&text);
        }
        for line in at.says.iter().chain(&at.does).flat_map(|line| &line.any_of) {
            let text = words(line);
            ear.fact(&text);
            ear.copy(&text);
        }
        for rule in &scenario.policy {
            ear.copy(&words(&rule.text));
        }
        ear.copy(&words(&scenario.role));
        let elapsed = f64::from(scenario.starts.until(ear.moment.now));
        let told = scenario.scenes.iter().filter(|scene| scene.beat <= at.beat);
        let lines = told.flat_map(|scene| &scene.says).flat_map(|line| &line.any_of);
        let tolerance = failure.resolution_tolerance_min;
        let ahead = named_times(lines.map(words), scenario.starts)
            .into_iter()
            .filter(|minutes| *minutes > elapsed && *minutes >= NEARLY * tolerance);
        if let Some(first) = ahead.reduce(f64::min) {
            ear.limit_min = (first - elapsed).max(tolerance);
            ear.deadline_min = ear.limit_min;
        }
        let good = at
            .replies
            .iter()
            .filter(|reply| reply.does.rating.get(Dimension::Speed).is_some_and(|level| level.get() >= GOOD));
        let last = |reply: &Reply| {
            let tokens = Tokens::of(&words(&reply.text));
            let hours = times(&tokens, ear.moment.now).into_iter().filter(TimeFound::is_exact);
            hours.filter_map(|time| time.minutes).filter(|minutes| *minutes <= DEADLINE_MAX_MIN).reduce(f64::max)
        };
        if let Some(in_time) = good.filter_map(last).reduce(f64::min) {
            ear.limit_min = ear.limit_min.max(in_time);
        }
        ear
    }

    pub(super) fn fact(&mut self, text: &str) {
        let language = self.language;
        let names = &self.names;
        let facts = &mut self.facts;
        each_word(text, |word| {
            if word.len() > 2 && !language.common.contains(word) && !names.contains(word) {
                facts.insert(stem(word).to_owned());
            }
        });
    }

    pub(super) fn term(&mut self, term: Term, phrase: &str) {
        let mut stems = Vec::new();
        each_word(phrase, |word| stems.push(stem(word).to_owned()));
        // “The taxis are paid” says what is offered, not what it means to somebody.
        let offered = |part: &String| self.labels.iter().flatten().any(|word| word == part);
        let term = if term == Term::Stake && !self.opening && stems.iter().any(offered) { Term::Fact } else { term };
        if term == Term::Fact {
            self.fact(phrase);
        }
        if let Some(first) = stems.first().cloned() {
            self.terms.entry(first).or_default().push((term, stems));
        }
    }

    /// Whether a word is so usual that it is nobody's own.
    pub fn is_small(&self, word: &str) -> bool {
        self.language.common.contains(word)
    }

    /// Whether a word only holds sentences together.
    pub fn is_glue(&self, word: &str) -> bool {
        self.language.glue.contains_key(word)
    }

    /// Whether any redress is due.
    pub fn owes(&self) -> bool {
        self.moment.fair > 0.0
    }

    /// Whether a dimension is scored in this scene.
    pub fn scores(&self, dimension: Dimension) -> bool {
        !self.not_scored.contains(&dimension)
    }

    fn copy(&mut self, text: &str) {
        let tokens = Tokens::of(text);
        for from in 0..tokens.all.len().saturating_sub(COPIED_WORDS - 1) {
            self.copied.insert(run_of(&tokens, from));
        }
    }
}

/// The times to come in what a customer says, in minutes from the start. An hour that may be this evening's or tomorrow
/// morning's is the one nearer to what they looked ahead to before: “I leave the house at a quarter to nine”.
fn named_times(lines: impl Iterator<Item = String>, starts: StoryTime) -> Vec<f64> {
    let mut out: Vec<f64> = Vec::new();
    for line in lines {
        for time in times(&Tokens::of(&line), starts).into_iter().filter(|time| !time.is_loose) {
            let Some(minutes) = time.minutes.filter(|minutes| *minutes <= DEADLINE_MAX_MIN) else { continue };
            let before =
                out.iter().copied().reduce(f64::min).filter(|before| time.is_open() && *before > HALF_A_DAY_MIN);
            let later = minutes + HALF_A_DAY_MIN;
            let nearer = before.is_some_and(|before| (later - before).abs() < (minutes - before).abs());
            out.push(if nearer { later } else { minutes });
        }
    }
    out
}

fn given(scenario: &Scenario, offer: &Offer, may_give: f64) -> Given {
    let above = may_give.is_finite() && offer.level.level() != Some(0);
    Given { kind: offer.kind, face: scenario.currency.major(offer.face), above }
}

fn label(language: &Language, text: &str) -> Vec<String> {
    let tokens = Tokens::of(text);
    let mut out: Vec<String> = (0..tokens.all.len()).filter_map(|at| called(language, &tokens, at)).collect();
    out.sort_unstable();
    out.dedup();
    out
}

fn whole_name(language: &Language, text: &str) -> Vec<String> {
    let mut words = Vec::new();
    if label(language, text).is_empty() {
        each_word(text, |word| words.push(word.to_owned()));
    }
    // One everyday word is no name.
    if words.len() > 1 { words } else { Vec::new() }
}

/// The word an author calls an offer by, if it is a word people say and no part of another offer's name.
fn own_name(language: &Language, scenario: &Scenario, offer: &Offer) -> Option<String> {
    let id = offer.id.as_str();
    let own = stem(id);
    let is_word = id.len() > 2 && id.chars().all(|c| c.is_ascii_lowercase()) && language.knows(id);
    let others = scenario.offers.iter().filter(|other| other.id != offer.id);
    let is_shared = |other: &Offer| label(language, &other.label).iter().any(|word| word == own);
    (is_word && !language.common.contains(id) && !others.into_iter().any(is_shared)).then(|| own.to_owned())
}

/// What a word adds to a name: its stem, or the figure it stands for; `None` for the glue of sentences.
pub(super) fn called(language: &Language, tokens: &Tokens, at: usize) -> Option<String> {
    let word = tokens.at(at);
    if !matches!(word, "a" | "an" | "one")
        && let Some((figure, _)) = number(tokens, at)
    {
        return Some(format!("#{figure}"));
    }
    (word.len() > 2 && !language.common.contains(word)).then(|| stem(word).to_owned())
}

/// The names of all but the one who is spoken to, where there is just one; what is a name of theirs, too, is nobody else's.
fn strangers(moment: &Moment) -> BTreeSet<String> {
    let Some(to) = moment.alone else { return BTreeSet::new() };
    let names_of = |wanted: &dyn Fn(usize) -> bool| {
        let mut names: BTreeSet<String> = BTreeSet::new();
        for (_, name) in moment.cast.names.iter().enumerate().filter(|(at, _)| wanted(*at)) {
            for part in [&name.full, &name.formal, &name.short] {
                each_word(part, |word| {
                    names.insert(word.to_owned());
                });
            }
        }
        names
    };
    let own = names_of(&|at| at == to);
    names_of(&|at| at != to).into_iter().filter(|name| !own.contains(name)).collect()
}

fn each_word(text: &str, mut with: impl FnMut(&str)) {
    let tokens = Tokens::of(text);
    for token in &tokens.all {
        with(tokens.word(token));
    }
}

/// A number for the run of words that begins at a token.
pub(super) fn run_of(tokens: &Tokens, from: usize) -> u64 {
    hash_of_words((from..from + COPIED_WORDS).map(|at| tokens.at(at)))
}

/// A word without the endings of number and tense.
pub fn stem(word: &str) -> &str {
    for ending in ["ing", "ies", "ied", "ed", "es", "ly", "s"] {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() >= 3
        {
            return stem;
        }
    }
    if word.len() > 4 { word.strip_suffix(['e', 'y']).unwrap_or(word) } else { word }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::scoring::typed::hear::{hear, mend};

    /// An ear for no case in particular.
    pub(crate) fn plain_ear(language: &Language) -> Ear<'_> {
        Ear {
            language,
            residual: None,
            facts: BTreeSet::new(),
            terms: BTreeMap::new(),
            copied: BTreeSet::new(),
            names: BTreeSet::new(),
            strangers: BTreeSet::new(),
            moment: Moment {
                cast: Cast::default(),
                now: StoryTime::midnight().plus(600.0),
                heard: false,
                may_give: 100.0,
                standing: (0.0, 0.0),
                fair: 20.0,
                alone: None,
            },
            opening: true,
            not_scored: Vec::new(),
            external: false,
            limit_min: 90.0,
            deadline_min: 90.0,
            offers: Vec::new(),
            labels: Vec::new(),
            own_names: Vec::new(),
            whole_names: Vec::new(),
        }
    }

    impl Ear<'_> {
        /// Whether a slot is heard in a sentence.
        pub(crate) fn hears(&self, sentence: &str, slot: &str) -> bool {
            let tokens = Tokens::of(sentence);
            let mut tokens = tokens;
            let mended = mend(&mut tokens, self);
            let said = hear(&tokens, self, mended, false);
            let slots = said
                .hits
                .iter()
                .chain(&said.does)
                .filter_map(|hit| hit.slot)
                .filter_map(|at| self.language.slots.get(usize::from(at)));
            slots.into_iter().any(|found| found.id == slot)
        }
    }
}
