//! From what was heard to what a reply does: the acts that routes ask for, the time it promises, whom it hands to, the
//! ticks its words earn. A small table, apart from the levels; it must not know how well anything was done.

use serde::{Deserialize, Serialize};

use crate::domain::rubric::{ErrorCode, Tick};
use crate::domain::scenario::model::{OfferKind, Transfer};
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::hear::{Hit, Said};
use crate::domain::scoring::typed::open;
use crate::domain::scoring::typed::pattern::Found;
use crate::domain::scoring::typed::scope::Scope;
use crate::domain::scoring::typed::when::TimeFound;
use crate::words::Words;

const DAY_MIN: f64 = 24.0 * 60.0;
/// The furthest a promise is read ahead: four weeks.
const PROMISE_MAX_MIN: f64 = 28.0 * DAY_MIN;

/// One thing a reply does, as it is kept with the move. Offers and errors stand beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Deed {
    /// Refuses, and does nothing besides.
    Refuse,
    /// Hands over, warmly or coldly.
    HandOver,
    /// Asks how serious it is.
    AskSeverity,
    /// Asks what the customer needs.
    AskNeed,
    /// Asks again for what is on file.
    AskRepeat,
    /// Gives a choice of remedies.
    GiveChoice,
    /// Explains the cause.
    TellCause,
    /// Promises to get in touch.
    PromiseUpdate,
    /// Names a time.
    GiveTime,
    /// Asks whether the solution works.
    AskConfirm,
    /// Sets a boundary.
    SetBoundary,
    /// Apologises.
    Apologise,
    /// Says goodbye, and does nothing besides.
    Close,
}

impl Deed {
    /// Two or three words for charts, in English, as records keep them.
    pub fn short(self) -> &'static str {
        match self {
            Self::Refuse => "Refused",
            Self::HandOver => "Handed over",
            Self::AskSeverity => "Asked how bad",
            Self::AskNeed => "Asked",
            Self::AskRepeat => "Asked again",
            Self::GiveChoice => "Gave a choice",
            Self::TellCause => "Told the cause",
            Self::PromiseUpdate => "Promised word",
            Self::GiveTime => "Gave a time",
            Self::AskConfirm => "Asked if it works",
            Self::SetBoundary => "Drew a line",
            Self::Apologise => "Apologised",
            Self::Close => "Said goodbye",
        }
    }

    /// The same in the language somebody reads.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::Refuse => "scorer-deed-refuse",
            Self::HandOver => "scorer-deed-hand-over",
            Self::AskSeverity => "scorer-deed-ask-severity",
            Self::AskNeed => "scorer-deed-ask-need",
            Self::AskRepeat => "scorer-deed-ask-repeat",
            Self::GiveChoice => "scorer-deed-give-choice",
            Self::TellCause => "scorer-deed-tell-cause",
            Self::PromiseUpdate => "scorer-deed-promise-update",
            Self::GiveTime => "scorer-deed-give-time",
            Self::AskConfirm => "scorer-deed-ask-confirm",
            Self::SetBoundary => "scorer-deed-set-boundary",
            Self::Apologise => "scorer-deed-apologise",
            Self::Close => "scorer-deed-close",
        })
    }
}

/// What a reply does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Deeds {
    /// Each once, the most telling first.
    pub does: Vec<Deed>,
    /// Offers named in words, by position, in the order of the case.
    pub offers: Vec<usize>,
    /// Repairs named to choose from; nobody gives them all.
    pub alternatives: Vec<usize>,
    /// It speaks of repairing the loss.
    pub repairs: bool,
    /// When it promises to be in touch, in minutes from now, if it says when.
    pub update_min: Option<u32>,
    /// How it hands over, if it does: warmly only where it stays, or passes on the whole story.
    pub hand_over: Option<Transfer>,
    /// The ticks its words earn, as far as words can.
    pub ticks: Vec<Tick>,
}

/// What a reply does.
pub(super) fn deeds(said: &Said<'_>, ear: &Ear<'_>, errors: &[ErrorCode]) -> Deeds {
    let also = |cue: Cue| said.does.iter().any(|hit| hit.cue == cue);
    let asked = |cue: Cue| said.hits.iter().any(|hit| hit.cue == cue && is_asked(said, hit));
    let refusals: Vec<&Hit> = said.hits.iter().filter(|hit| hit.cue == Cue::Refuse).collect();
    // “There's nothing I can do” speaks of doing, and does nothing.
    let acting = said.hits.iter().filter(|hit| {
        matches!(hit.cue, Cue::Action | Cue::Update | Cue::Remedy | Cue::WarmHandOver)
            && !refusals.iter().any(|no| no.from < hit.to && hit.from < no.to)
    });
    let acts = acting.count() > 0;
    let severity = also(Cue::SeverityAsked) || asked(Cue::AskSeverity);
    let named_need = said.does.iter().any(|hit| hit.cue == Cue::NeedNamed && is_asked(said, hit));
    let (offers, alternatives) = offers(said, ear);
    let confirm = also(Cue::WorksAsked) || said.hits.iter().any(|hit| is_confirmation(said, hit));
    let need = also(Cue::NeedAsked)
        || named_need
        || (said.has(Cue::Listen) && !said.has(Cue::Repeat))
        || open::question(said.tokens, |sentence| asks_otherwise(said, sentence)).is_some();
    let hand_over = also(Cue::HandsOver);
    let asks = severity || need || confirm || said.has(Cue::Reflect);
    let table = [
        (Deed::Refuse, !refusals.is_empty() && !acts),
        (Deed::HandOver, hand_over),
        (Deed::AskSeverity, severity),
        (Deed::AskNeed, need),
        (Deed::AskRepeat, said.has(Cue::Repeat) || also(Cue::RepeatAsked)),
        (Deed::GiveChoice, said.has(Cue::Choice) || !alternatives.is_empty()),
        (Deed::TellCause, said.has(Cue::Cause) || also(Cue::CauseTold)),
        (Deed::PromiseUpdate, said.has(Cue::Update) || also(Cue::WordPromised)),
        (Deed::GiveTime, said.has(Cue::Time) && said.times.iter().any(|promised| is_given(said, &promised.time))),
        (Deed::AskConfirm, confirm),
        (Deed::SetBoundary, said.has(Cue::Boundary) || also(Cue::SetsBoundary)),
        (Deed::Apologise, said.has(Cue::Regret)),
        (
            Deed::Close,
            (said.has(Cue::Close) || also(Cue::Goodbye))
                && !acts
                && !asks
                && !said.has(Cue::Choice)
                && alternatives.is_empty(),
        ),
    ];
    let does: Vec<Deed> = table.into_iter().filter_map(|(deed, holds)| holds.then_some(deed)).collect();
    Deeds {
        ticks: ticks(said, ear, errors, &does),
        does,
        offers,
        alternatives,
        repairs: said.has(Cue::Remedy),
        update_min: update_min(said),
        hand_over: hand_over.then(|| if also(Cue::StaysWith) { Transfer::Warm } else { Transfer::Cold }),
    }
}

/// A time for something that is done. “See you tomorrow” and “this evening” by themselves are none.
fn is_given(said: &Said<'_>, time: &TimeFound) -> bool {
    let sentence = |at: usize| said.tokens.all.get(at).map(|token| token.sentence);
    let parting = said.does.iter().any(|hit| hit.cue == Cue::Goodbye && hit.from <= time.from && time.to <= hit.to);
    let deeds = [Cue::Action, Cue::Update, Cue::Remedy, Cue::Now, Cue::Stopgap, Cue::WordPromised];
    let mut near = said.hits.iter().chain(&said.does).filter(|hit| deeds.contains(&hit.cue));
    let is_day = names_day(said, time) || matches!(said.tokens.at(time.from), "this" | "today" | "tonight");
    !time.is_loose && !parting && (!is_day || near.any(|hit| sentence(hit.from) == sentence(time.from)))
}

fn names_day(said: &Said<'_>, time: &TimeFound) -> bool {
    let word = said.tokens.at(time.from);
    word == "tomorrow" || crate::domain::ids::WEEKDAYS.iter().any(|day| day.eq_ignore_ascii_case(word))
}

fn is_asked(said: &Said<'_>, hit: &Hit) -> bool {
    said.tokens.all.get(hit.from).is_some_and(|token| said.tokens.is_asked(token))
}

/// Whether a sentence asks whether it is right, how serious it is, which of several things, or for what is on file.
fn asks_otherwise(said: &Said<'_>, sentence: u16) -> bool {
    let other = [
        Cue::WorksAsked,
        Cue::AskConfirm,
        Cue::SeverityAsked,
        Cue::AskSeverity,
        Cue::RepeatAsked,
        Cue::Repeat,
        Cue::Choice,
    ];
    let mut hits = said.hits.iter().chain(&said.does).filter(|hit| other.contains(&hit.cue));
    hits.any(|hit| said.tokens.all.get(hit.from).is_some_and(|token| token.sentence == sentence))
}

/// “Does that work for you?”; not “Shall I bring the bill?”.
fn is_confirmation(said: &Said<'_>, hit: &Hit) -> bool {
    hit.cue == Cue::AskConfirm && !matches!(said.tokens.at(hit.from), "shall" | "may" | "can" | "let" | "tell")
}

/// The ticks that words can earn; whether a level allows them is for the rules of play.
fn ticks(said: &Said<'_>, ear: &Ear<'_>, errors: &[ErrorCode], does: &[Deed]) -> Vec<Tick> {
    let first = |cues: &[Cue]| said.hits.iter().filter(|hit| cues.contains(&hit.cue)).map(|hit| hit.from).min();
    let questions = said.does.iter().filter(|hit| matches!(hit.cue, Cue::SeverityAsked | Cue::NeedAsked));
    let heard = [Cue::Reflect, Cue::Listen];
    let listens = first(&heard).into_iter().chain(questions.map(|hit| hit.from)).min();
    let listens = listens.or_else(|| first(&[Cue::AskSeverity]).filter(|_| does.contains(&Deed::AskSeverity)));
    let solves = first(&[Cue::Remedy, Cue::Extra]);
    let is_first = listens.is_some_and(|at| solves.is_none_or(|solution| at < solution));
    let names = said.tokens.all.iter().any(|token| !token.masked && ear.names.contains(said.tokens.word(token)));
    let template = errors.iter().any(|code| matches!(code, ErrorCode::Script | ErrorCode::Cliche));
    [
        (Tick::Listened, is_first),
        (Tick::Apologised, said.has(Cue::Regret)),
        (Tick::Personal, (names || said.has(Cue::NameGiven)) && said.facts >= 1 && !template),
        (Tick::FoundCause, does.contains(&Deed::TellCause)),
        (Tick::GaveChoice, does.contains(&Deed::GiveChoice)),
        (Tick::AddedSomething, said.has(Cue::NothingDue)),
    ]
    .into_iter()
    .filter_map(|(tick, holds)| holds.then_some(tick))
    .collect()
}

/// Offers that have none but everyday words in their name, where all of it is said and not taken back.
fn by_whole_name(said: &Said<'_>, ear: &Ear<'_>) -> Vec<usize> {
    let scope = Scope::of(said.tokens, ear.language);
    let is_said = |name: &[String]| {
        (0..said.tokens.all.len()).any(|from| {
            let found = Found { slot: 0, from, to: from + name.len() };
            name.iter().enumerate().all(|(i, word)| said.tokens.at(from + i) == word)
                && said.tokens.all.get(from).is_some_and(|token| !token.masked)
                && !scope.is_negated(&found)
                && !scope.is_taken_back(&found)
        })
    };
    let named = ear.whole_names.iter().enumerate().filter(|(_, name)| !name.is_empty() && is_said(name));
    named.map(|(offer, _)| offer).collect()
}

/// Offers named by the words of their label, or by their own word in a sentence that gives something; and apart from
/// them the repairs, where several are named and it is left open which.
fn offers(said: &Said<'_>, ear: &Ear<'_>) -> (Vec<usize>, Vec<usize>) {
    let gives = |at: usize| {
        let sentence = said.tokens.all.get(at).map(|token| token.sentence);
        let giving = [Cue::Action, Cue::Remedy, Cue::Extra, Cue::Choice, Cue::Stopgap, Cue::Terms];
        let mut near = said.hits.iter().filter(|hit| giving.contains(&hit.cue));
        near.any(|hit| said.tokens.all.get(hit.from).map(|token| token.sentence) == sentence)
            || (at.saturating_sub(5)..at).any(|back| {
                let same = said.tokens.all.get(back).map(|token| token.sentence) == sentence;
                same && matches!(
                    said.tokens.at(back),
                    "have" | "take" | "bring" | "give" | "offer" | "get" | "send" | "add"
                )
            })
    };
    // An amount by itself is a candidate, and no offer that was made.
    let by_amount = |from: usize, to: usize| said.amounts.iter().any(|amount| (amount.from, amount.to) == (from, to));
    let named = said.named.iter().filter(|(_, from, to)| !by_amount(*from, *to));
    let mut found: Vec<usize> = named.map(|(offer, ..)| *offer).collect();
    found.extend(said.mentioned.iter().filter(|(_, at)| gives(*at)).map(|(offer, _)| *offer));
    found.extend(by_whole_name(said, ear));
    found.retain(|offer| *offer < ear.offers.len());
    found.sort_unstable();
    found.dedup();
    let is_repair = |offer: &usize| ear.offers.get(*offer).is_some_and(|offer| offer.kind == OfferKind::Core);
    let leaves_it = said.has(Cue::Choice)
        || (0..said.tokens.all.len()).any(|at| matches!(said.tokens.at(at), "or" | "choose" | "which" | "choice"));
    if !leaves_it || found.iter().filter(|offer| is_repair(offer)).count() < 2 {
        return (found, Vec::new());
    }
    let (repairs, others) = found.into_iter().partition(is_repair);
    (others, repairs)
}

/// When the reply promises to be in touch: the time that stands nearest to the promise, in its sentence or the next.
fn update_min(said: &Said<'_>) -> Option<u32> {
    let sentence = |at: usize| said.tokens.all.get(at).map(|token| token.sentence);
    let worded = said.does.iter().filter(|hit| hit.cue == Cue::WordPromised).min_by_key(|hit| hit.from);
    let promise = said.first(Cue::Update).or(worded)?;
    let near = said.times.iter().map(|promised| &promised.time).filter(|time| !time.is_loose);
    let near =
        near.filter(|time| sentence(time.from).zip(sentence(promise.from)).is_some_and(|(a, b)| a.abs_diff(b) <= 1));
    let time = near.min_by_key(|time| time.from.abs_diff(promise.from))?;
    let minutes = time.minutes?;
    (0.0..=PROMISE_MAX_MIN).contains(&minutes).then(|| minutes.round().max(1.0) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Ix;
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;

    fn deeds_of(text: &str) -> Deeds {
        let ear = plain_ear(english().expect("the file in the program reads"));
        ear.score(text, &[] as &[Ix<_>]).deeds
    }

    #[test]
    fn a_reply_does_what_its_words_do() {
        for (text, deed) in [
            ("I'm so sorry about that.", Deed::Apologise),
            ("Is anyone here allergic to milk?", Deed::AskSeverity),
            ("May I ask who it was for?", Deed::AskNeed),
            ("Does that work for you?", Deed::AskConfirm),
            ("Could you explain it from the start?", Deed::AskRepeat),
            ("Would you rather have a new one or your money back?", Deed::GiveChoice),
            ("I'm bringing it in ten minutes.", Deed::GiveTime),
            ("It happened because the label was wrong.", Deed::TellCause),
            ("I'll ring you tomorrow at ten.", Deed::PromiseUpdate),
            ("I'll hand you over to my manager.", Deed::HandOver),
            ("Please don't swear at my colleague.", Deed::SetBoundary),
            ("There's nothing I can do.", Deed::Refuse),
            ("Goodbye, and all the best.", Deed::Close),
        ] {
            assert!(deeds_of(text).does.contains(&deed), "{text}: {:?}", deeds_of(text).does);
        }
    }

    #[test]
    fn a_goodbye_or_a_no_that_comes_with_a_deed_is_neither_a_closed_door_nor_a_refusal() {
        let does = |text: &str| deeds_of(text).does;
        assert!(!does("I can't change the flight, but I'll book you on the next one now.").contains(&Deed::Refuse));
        assert!(!does("I'll refund it today. Have a good evening.").contains(&Deed::Close));
        assert!(!does("Shall I bring the bill?").contains(&Deed::AskConfirm));
    }

    #[test]
    fn a_hand_over_is_warm_only_where_the_story_goes_along() {
        let how = |text: &str| deeds_of(text).hand_over;
        assert_eq!(how("I'll hand you over to my manager."), Some(Transfer::Cold));
        assert_eq!(
            how("I'm fetching my manager. I've told her everything, and I'm staying with you."),
            Some(Transfer::Warm)
        );
        assert_eq!(how("I'm bringing your soup now."), None);
    }

    #[test]
    fn a_promise_to_be_in_touch_says_when() {
        // It is 10:00 on a Monday in the plain ear's story.
        assert_eq!(deeds_of("I'll ring you in twenty minutes.").update_min, Some(20));
        assert_eq!(deeds_of("I'll ring you on Thursday at four in the afternoon.").update_min, Some(3 * 1440 + 360));
        assert_eq!(deeds_of("I'll call you tomorrow by 10am.").update_min, Some(1440));
        assert_eq!(deeds_of("I'll ring you.").update_min, None);
        assert_eq!(deeds_of("Your plate comes in ten minutes.").update_min, None);
    }

    #[test]
    fn listening_counts_before_a_solution_and_not_after_it() {
        let listened = |text: &str| deeds_of(text).ticks.contains(&Tick::Listened);
        assert!(listened("What matters most to you? I'll refund it."));
        assert!(!listened("I'll refund it. What matters most to you?"));
    }
}
