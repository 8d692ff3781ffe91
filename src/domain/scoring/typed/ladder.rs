//! From what was said to four levels: the ladders and caps of the rubric. Each ladder keeps a tally of points, one entry
//! for every reason, so that the entries of a dimension add up to its level, exactly.

use std::collections::BTreeSet;

use crate::domain::rubric::{Dimension, ErrorCode, Level};
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::errors::{cue_of, told};
use crate::domain::scoring::typed::hear::{Hit, Said};
use crate::domain::scoring::typed::promise::{Of, comes, lands};
use crate::domain::scoring::typed::redress::Tray;
use crate::domain::scoring::typed::residual::{Features, Residual};
use crate::domain::scoring::typed::when::TimeFound;
use crate::words::Words;

/// Points of one level.
pub const LEVEL: i32 = 100;
/// So many examples of each kind of cue are named before any more of one.
const EXAMPLES: usize = 2;

/// Why points were given or taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Where the ladder begins, by the name of its words.
    Base(&'static str),
    /// Words that speak for it.
    Cue(Cue),
    /// An error holds the level down.
    Error(ErrorCode),
    /// A rule that is no error, by the name of its words.
    Rule(&'static str),
    /// Words that replies labelled higher, or lower, have in common.
    Fitted(Cue),
    /// Replies put like it were labelled lower, and none of its words is at fault.
    Alike,
}

impl Why {
    /// For programs: `base`, the cue's name, or the error's.
    pub fn name(self) -> String {
        match self {
            Self::Base(_) => "base".to_owned(),
            Self::Cue(cue) => format!("{cue:?}"),
            Self::Error(code) => format!("cap:{code:?}"),
            Self::Rule(_) => "rule".to_owned(),
            Self::Fitted(cue) => format!("fitted:{cue:?}"),
            Self::Alike => "fitted".to_owned(),
        }
    }

    /// For people.
    pub fn said(self, words: &Words) -> String {
        match self {
            Self::Base(name) | Self::Rule(name) => words.say(name).to_owned(),
            Self::Cue(cue) => cue.said(words).to_owned(),
            Self::Fitted(cue) => words.tell("scorer-fitted", &[("cue", cue.said(words).into())]),
            Self::Error(code) => told(words, code).to_owned(),
            Self::Alike => words.say("scorer-alike").to_owned(),
        }
    }
}

/// Points for one reason.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Entry {
    /// Of which dimension.
    pub dimension: Dimension,
    /// Hundredths of a level; negative where it costs.
    pub points: i32,
    /// The reason.
    pub why: Why,
    /// The words, as tokens from and to; `None` for a base and for what was not said.
    pub place: Option<(usize, usize)>,
}

/// What a ladder came to.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    pub(super) level: Option<Level>,
    pub(super) entries: Vec<Entry>,
    /// What a rule that is no error allows at most, whatever else is said; `None` where none sets a limit.
    pub(super) most: Option<u8>,
}

/// Most cues whose words a move of the fitted model points at.
const SPEAKERS_MAX: usize = 3;

impl Tally {
    /// Holds the level down for a rule that is no error.
    pub(super) fn hold(&mut self, dimension: Dimension, highest: u8, why: &'static str) {
        if let Some(level) = self.level.map(Level::get).filter(|level| *level > highest) {
            let points = -(i32::from(level - highest) * LEVEL);
            self.entries.push(Entry { dimension, points, why: Why::Rule(why), place: None });
            self.level = Level::new(highest);
        }
    }

    /// Lets the fitted model move the level, where it finds words that speak for it.
    pub(super) fn moved(
        &mut self,
        dimension: Dimension,
        residual: &Residual,
        features: &Features,
        (said, beside): (&Said<'_>, &[Hit]),
        errors: &[ErrorCode],
    ) {
        let Some(level) = self.level.map(Level::get) else { return };
        let caps = errors.iter().filter_map(|code| code.entry()).flat_map(|entry| entry.caps);
        // A put-down or a refused apology is a gate too, whatever warm words stand beside it.
        let hostile = (dimension == Dimension::Empathy && said.has(Cue::Hostile)).then_some(1);
        let ceiling = caps
            .filter(|(of, _)| *of == dimension)
            .map(|(_, highest)| *highest)
            .chain(hostile)
            .chain(self.most)
            .min()
            .unwrap_or(4);
        let to = residual.level(dimension, level, ceiling, features);
        if to == level {
            return;
        }
        let mut speakers = residual.speaks(dimension, level, to, features);
        if to < level && dimension == Dimension::Compensation {
            speakers.retain(|cue| cue.takes_away());
        }
        let hits = || said.hits.iter().chain(beside);
        let shown = speakers.iter().filter(|cue| hits().any(|hit| hit.cue == **cue)).take(SPEAKERS_MAX);
        let places: Vec<&Hit> = shown.flat_map(|cue| hits().filter(move |hit| hit.cue == *cue)).collect();
        if places.is_empty() {
            return;
        }
        let points = (i32::from(to) - i32::from(level)) * LEVEL;
        self.level = Level::new(to);
        // What speaks for a reply is not what costs it something.
        let at_fault = |hit: &&&Hit| hit.cue.takes_away();
        let places: Vec<&Hit> = if points < 0 { places.iter().filter(at_fault).copied().collect() } else { places };
        if places.is_empty() {
            self.entries.push(Entry { dimension, points, why: Why::Alike, place: None });
            return;
        }
        let each = points / places.len() as i32;
        for (i, hit) in places.iter().enumerate() {
            let points = if i == 0 { points - each * (places.len() as i32 - 1) } else { each };
            self.entries.push(Entry { dimension, points, why: Why::Fitted(hit.cue), place: Some((hit.from, hit.to)) });
        }
    }
}

pub(super) struct Ladder<'a> {
    pub(super) said: &'a Said<'a>,
    dimension: Dimension,
    pub(super) level: u8,
    entries: Vec<Entry>,
    most: Option<u8>,
}

impl<'a> Ladder<'a> {
    pub(super) fn at(said: &'a Said<'a>, dimension: Dimension, level: u8, why: &'static str) -> Self {
        let entries = vec![Entry { dimension, points: i32::from(level) * LEVEL, why: Why::Base(why), place: None }];
        Self { said, dimension, level, entries, most: None }
    }

    /// Rises to a level for these cues, if it is not there yet; the points are shared out among the words.
    pub(super) fn rise(&mut self, to: u8, cues: &[Cue]) {
        if to <= self.level {
            return;
        }
        let mut hits: Vec<&Hit> = self.said.hits.iter().filter(|hit| cues.contains(&hit.cue)).collect();
        hits.sort_by_key(|hit| (cues.iter().position(|cue| *cue == hit.cue), hit.from));
        hits.dedup_by_key(|hit| (hit.from, hit.to));
        let points = i32::from(to - self.level) * LEVEL;
        // All that carries it is shown: without these words it would not stand.
        let mut chosen: Vec<(usize, &Hit)> = Vec::new();
        for cue in cues {
            let own = hits.iter().filter(|hit| hit.cue == *cue).enumerate();
            chosen.extend(own.map(|(i, hit)| (i / EXAMPLES, *hit)));
        }
        chosen.sort_by_key(|(round, _)| *round);
        let chosen: Vec<&Hit> = chosen.into_iter().map(|(_, hit)| hit).collect();
        let each = points / i32::try_from(chosen.len().max(1)).unwrap_or(1);
        let mut left = points;
        for (i, hit) in chosen.iter().enumerate() {
            let points = if i + 1 == chosen.len() { left } else { each };
            left -= points;
            self.entries.push(Entry {
                dimension: self.dimension,
                points,
                why: Why::Cue(hit.cue),
                place: Some((hit.from, hit.to)),
            });
        }
        if chosen.is_empty() {
            self.entries.push(Entry {
                dimension: self.dimension,
                points,
                why: Why::Rule("scorer-rule-goes-with-it"),
                place: None,
            });
        }
        self.level = to;
    }

    /// Rises to a level for what is named at these places, if it is not there yet.
    pub(super) fn rise_for(&mut self, to: u8, why: &'static str, places: &[(usize, usize)]) {
        let Some((first, others)) = places.split_first().filter(|_| to > self.level) else { return };
        let points = i32::from(to - self.level) * LEVEL;
        let each = points / i32::try_from(places.len()).unwrap_or(1);
        let mut add = |points: i32, place: (usize, usize)| {
            self.entries.push(Entry { dimension: self.dimension, points, why: Why::Rule(why), place: Some(place) });
        };
        add(points - each * i32::try_from(others.len()).unwrap_or(0), *first);
        for place in others {
            add(each, *place);
        }
        self.level = to;
    }

    pub(super) fn rise_by_rule(&mut self, to: u8, why: &'static str) {
        if to > self.level {
            let points = i32::from(to - self.level) * LEVEL;
            self.entries.push(Entry { dimension: self.dimension, points, why: Why::Rule(why), place: None });
            self.level = to;
        }
    }

    /// Holds the level down, with the words at fault.
    pub(super) fn hold(&mut self, highest: u8, why: Why, cue: Option<Cue>) {
        if self.level <= highest {
            return;
        }
        let points = -(i32::from(self.level - highest) * LEVEL);
        let place = cue.and_then(|cue| self.said.first(cue)).map(|hit| (hit.from, hit.to));
        self.entries.push(Entry { dimension: self.dimension, points, why, place });
        self.level = highest;
    }

    /// Holds the level down, with these words at fault.
    pub(super) fn hold_at(&mut self, highest: u8, why: Why, place: (usize, usize)) {
        if self.level > highest {
            let points = -(i32::from(self.level - highest) * LEVEL);
            self.entries.push(Entry { dimension: self.dimension, points, why, place: Some(place) });
            self.level = highest;
        }
    }

    /// What nothing may lift it above, the fitted model neither, wherever the ladder itself came to.
    pub(super) fn bound(&mut self, most: u8) {
        self.most = Some(self.most.map_or(most, |own| own.min(most)));
    }

    /// Holds the level down by a rule that nothing may lift it above.
    pub(super) fn hold_for_good(&mut self, most: u8, rule: &'static str) {
        self.hold(most, Why::Rule(rule), None);
        self.bound(most);
    }

    pub(super) fn done(self) -> Tally {
        Tally { level: Level::new(self.level), entries: self.entries, most: self.most }
    }
}

/// Speed: is something done now, and is there a time to hold on to?
pub(super) fn speed(said: &Said<'_>, ear: &Ear<'_>, tray: &Tray<'_>, errors: &[ErrorCode]) -> Tally {
    let begun = tray.repairs()
        || said.any(&[
            Cue::Now,
            Cue::Action,
            Cue::Others,
            Cue::Time,
            Cue::Update,
            Cue::Usual,
            Cue::Task,
            Cue::Vague,
            Cue::EmptyPromise,
            Cue::Stopgap,
        ]);
    let mut ladder = if begun {
        Ladder::at(said, Dimension::Speed, 1, begins_with(said, tray))
    } else {
        Ladder::at(said, Dimension::Speed, 0, "scorer-base-waiting")
    };
    let moves = said.any(&[Cue::Now, Cue::Action, Cue::Others]) || tray.repairs();
    if tray.repairs() && !said.any(&[Cue::Now, Cue::Action, Cue::Others, Cue::Usual, Cue::Time]) {
        ladder.rise_by_rule(2, "scorer-rule-repairs");
    }
    // A deed alone may be any deed; with the loss, the fault or the time in view it is a step on the way.
    let aimed = said.any(&[Cue::Remedy, Cue::Admit, Cue::OwnOutcome, Cue::Stopgap, Cue::StepRemoved]);
    let moves =
        moves && (aimed || tray.repairs() || said.any(&[Cue::Time, Cue::Now])) || (said.has(Cue::Time) && aimed);
    if moves || said.has(Cue::Update) {
        ladder.rise(2, &[Cue::Now, Cue::Time, Cue::Usual, Cue::Action, Cue::Others, Cue::Update]);
    }
    let firm = said.times.iter().any(|promised| !promised.time.is_loose && promised.of != Of::Beside);
    if firm && said.has(Cue::Time) && (moves || said.has(Cue::Update)) {
        ladder.rise(3, &[Cue::Time, Cue::Now, Cue::Action, Cue::Others]);
    }
    if said.has(Cue::Now) && said.has(Cue::Action) && tray.repairs() {
        ladder.rise(3, &[Cue::Now, Cue::Action]);
    }
    if ladder.level == 3 && beyond(said, tray) >= BEYOND {
        ladder.rise(4, &[Cue::Stopgap, Cue::Update, Cue::StepRemoved, Cue::Time]);
    }
    if let Some(late) = late(said, ear.limit_min) {
        ladder.hold_at(0, Why::Rule("scorer-rule-late"), (late.from, late.to));
    }
    if said.has(Cue::Hoop) && !(firm && moves) {
        ladder.hold(0, Why::Rule("scorer-rule-hoop"), Some(Cue::Hoop));
    }
    // What goes along is there, whatever the rest of it hangs on.
    if said.has(Cue::Contingent) {
        ladder.hold(1 + u8::from(tray.repairs()), Why::Rule("scorer-rule-contingent"), Some(Cue::Contingent));
    }
    if said.has(Cue::Vague) && !firm {
        ladder.hold(1, Why::Rule("scorer-rule-vague"), Some(Cue::Vague));
    }
    if said.has(Cue::Refuse) && !moves {
        ladder.hold(0, Why::Rule("scorer-rule-refuses"), Some(Cue::Refuse));
    }
    caps(&mut ladder, errors);
    ladder.done()
}

/// What there is of speed where nothing lifts it: what is said for it must not be denied.
fn begins_with(said: &Said<'_>, tray: &Tray<'_>) -> &'static str {
    let begun = said.any(&[Cue::Now, Cue::Action, Cue::Others, Cue::Update, Cue::Stopgap]) || tray.repairs();
    match (said.has(Cue::Time), begun) {
        (true, _) => "scorer-base-time-alone",
        (false, true) => "scorer-base-no-time",
        (false, false) => "scorer-base-not-begun",
    }
}

/// So much looks beyond the deed and its time: then the wait is taken care of.
const BEYOND: usize = 2;

/// How much looks beyond the deed and its time. Something for the meantime is enough by itself; a word that is promised may
/// be all that is promised, so it takes another time, a step they need not take, or more than one thing that goes along.
fn beyond(said: &Said<'_>, tray: &Tray<'_>) -> usize {
    let times = firm_times(said);
    let choice = said.has(Cue::Choice) && tray.offers.len() >= 3;
    let counts = [
        said.has(Cue::Stopgap),
        said.has(Cue::Stopgap),
        said.has(Cue::Update),
        said.has(Cue::StepRemoved),
        times >= 2,
        times >= 3,
        tray.offers.len() >= 2,
        choice,
    ];
    counts.into_iter().filter(|holds| *holds).count()
}

/// How many different times one can hold them to.
pub(super) fn firm_times(said: &Said<'_>) -> usize {
    let firm = said.times.iter().filter(|promised| !promised.time.is_loose && promised.of != Of::Beside);
    let minutes: BTreeSet<i64> = firm.filter_map(|promised| promised.time.minutes).map(|min| min as i64).collect();
    minutes.len()
}

/// The time by which the thing itself is there, where that is too late; of money or a word, where no other is named.
/// One of several ways to choose from is no promise.
pub(super) fn late(said: &Said<'_>, limit_min: f64) -> Option<TimeFound> {
    let of = |kind: Of| said.times.iter().filter(move |promised| promised.of == kind).map(|promised| promised.time);
    let kind = [Of::Deed, Of::Money, Of::Word].into_iter().find(|kind| of(*kind).next().is_some())?;
    // A word that follows on what has been put right may take its time.
    let asks_if_right = said.does.iter().any(|hit| hit.cue == Cue::WorksAsked);
    if kind == Of::Word && (asks_if_right || said.any(&[Cue::Remedy, Cue::PaidBack, Cue::AskConfirm])) {
        return None;
    }
    let (late, early): (Vec<TimeFound>, Vec<TimeFound>) =
        of(kind).partition(|time| time.minutes.is_some_and(|minutes| minutes > limit_min));
    // “It leaves at six tonight and is with you on Monday”: what counts is when it is there.
    let there = late.iter().find(|time| lands(said.tokens, time)).copied();
    let comes_in_time = early.iter().any(|time| comes(said.tokens, time));
    let at_once = said.has(Cue::Choice) && said.has(Cue::Now);
    if early.is_empty() {
        late.first().filter(|_| !at_once).copied()
    } else {
        there.filter(|_| !comes_in_time && !said.has(Cue::Choice))
    }
}

/// How high ownership may be beside blame: a deed makes it no refusal, and one with its time, or
/// taking the matter on, makes up for more of it.
fn blamed(said: &Said<'_>) -> u8 {
    let firm = said.has(Cue::Action) && said.has(Cue::Time);
    if firm || said.any(&[Cue::Admit, Cue::OwnOutcome]) { 2 } else { u8::from(said.any(&[Cue::Action, Cue::Update])) }
}

/// A reply of at least so many words in which nobody is spoken to and nothing of the case is said is about something else.
const ASIDE_WORDS: usize = 15;

/// The caps of the errors, the lowest last (rubric, section 5).
pub(super) fn caps(ladder: &mut Ladder<'_>, errors: &[ErrorCode]) {
    if ladder.said.has(Cue::Sarcasm) {
        let most = u8::from(ladder.dimension != Dimension::Empathy);
        ladder.hold(most, Why::Rule("scorer-rule-sarcasm"), Some(Cue::Sarcasm));
        ladder.bound(most);
    }
    let meant = ladder.said.has(Cue::Regret) && ladder.said.any(&[Cue::Action, Cue::Remedy, Cue::Others]);
    if !ladder.said.to_them && !meant && ladder.said.facts == 0 && ladder.said.tokens.all.len() >= ASIDE_WORDS {
        ladder.hold(1, Why::Rule("scorer-rule-aside"), None);
        ladder.bound(1);
    }
    for code in errors {
        let caps = code.entry().map_or(&[][..], |entry| entry.caps);
        let own = ladder.dimension;
        for (_, highest) in caps.iter().filter(|(dimension, _)| *dimension == own) {
            let highest = if *code == ErrorCode::Blame { blamed(ladder.said) } else { *highest };
            ladder.hold(highest, Why::Error(*code), Some(cue_of(*code)));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;
    use crate::domain::scoring::typed::residual::{Feature, Lines, STEPS};

    #[test]
    fn no_model_lifts_mockery_or_talk_beside_the_point_above_where_it_is_held() {
        let features = BTreeMap::from([(Feature::Heard(Cue::WeGive), [1.0; STEPS])]);
        let lines = Lines { features, ..Lines::default() };
        let model = Residual { steps: BTreeMap::from([(Dimension::Compensation, lines)]), ..Residual::default() };
        let language = english().expect("the file in the program reads");
        let ear = Ear { residual: Some(&model), ..plain_ear(language) };
        let level = |text: &str| ear.score(text, &[]).rating.compensation.map(Level::get);
        assert!(level("We refund it to you now.") >= Some(3), "the model lifts it");
        for text in [
            "Wow, two whole buses. We refund it to you now.",
            "We refunded the toll of the lorry by the river while the men were eating their bread together slowly.",
        ] {
            assert_eq!(level(text), Some(1), "{text}");
        }
    }
}
