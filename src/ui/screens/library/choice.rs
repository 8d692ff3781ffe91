//! Which case is for today, and why: the reason it gives is the one it was chosen for.

use crate::catalog::{Brief, Catalog, Entry};
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::ui::screens::library::view::{About, CardView, TodayView, TodayWay, card, card_of, playable};
use crate::ui::terms;
use crate::words::Words;
use crate::workflow::history::Recent;
use crate::workflow::practice::Due;

/// From this mean on, a dimension needs no case of its own.
const GOOD: f64 = 3.0;

/// The case for today: one that waits to be looked back at or gone on with, or else the one there is most to learn from.
pub(super) fn today(catalog: &Catalog, about: &About, words: &Words) -> Option<TodayView> {
    let of = |id: &str| catalog.find(id).and_then(|e| Some((e, e.brief.as_ref()?)));
    let shown = |(card, brief): (CardView, &Brief), way, reason: String| TodayView {
        // What is under way does not take its whole time any more, and what is over is neither hard nor easy to begin.
        minutes: (way == TodayWay::Briefing).then(|| card.minutes.clone()),
        difficulty: (way != TodayWay::LookBack).then_some(card.difficulty),
        card,
        reason,
        trains: None,
        face: brief.face.clone(),
        channel: brief.channel,
        way,
    };
    if let Some(brief) = about.unseen.as_ref() {
        let reason = words.say("library-reason-look-back").to_owned();
        return Some(shown((card_of(brief, about, words), brief), TodayWay::LookBack, reason));
    }
    if let Some((case, attempt)) = &about.unfinished {
        let present = of(case).map(|(entry, brief)| (card(entry, brief, about, words), brief));
        let begun_with = about.begun_with.as_ref().map(|brief| (card_of(brief, about, words), brief));
        if let Some(found) = present.or(begun_with) {
            let reason = words.say("library-reason-resume").to_owned();
            return Some(shown(found, TodayWay::Resume(attempt.clone()), reason));
        }
    }
    let (entry, brief, reason, trains) = next(catalog, about, words)?;
    let today = shown((card(entry, brief, about, words), brief), TodayWay::Briefing, reason);
    Some(TodayView { trains, ..today })
}

/// What there is most to learn in: an error that keeps coming back, or else the weakest dimension.
#[derive(Debug)]
pub(in crate::ui::screens) struct Weakness {
    dimension: Dimension,
    shows: Shows,
}

/// What a weakness shows in.
#[derive(Debug)]
enum Shows {
    /// An error that came back in so many of so many runs.
    Error(ErrorCode, usize, usize),
    /// The lowest mean.
    Lowest,
}

impl Weakness {
    /// Of the last runs and the errors that kept coming back in them.
    pub(in crate::ui::screens) fn of(recent: &Recent, recurring: &[(ErrorCode, usize)]) -> Option<Self> {
        let often = recurring.iter().find_map(|(code, runs)| Some((code.entry()?, *runs)));
        if let Some((entry, runs)) = often {
            let dimension = entry.caps.first().map(|(dimension, _)| *dimension)?;
            return Some(Self { dimension, shows: Shows::Error(entry.code, runs, recent.runs) });
        }
        let means = Dimension::ALL.into_iter().zip(recent.means);
        let scored = means.filter_map(|(dimension, mean)| Some((dimension, mean?)));
        let (dimension, mean) = scored.min_by(|a, b| a.1.total_cmp(&b.1))?;
        (mean < GOOD).then_some(Self { dimension, shows: Shows::Lowest })
    }

    /// Why a case that trains a dimension was chosen for it.
    fn reason(&self, trained: Dimension, words: &Words) -> String {
        let trained = terms::dimension_within(words, trained);
        match self.shows {
            Shows::Error(code, runs, of) => {
                let (runs, of) = (words.number_word(runs), words.number_word(of));
                let put = [
                    ("did", words.say(did(code)).into()),
                    ("runs", (&runs).into()),
                    ("of", (&of).into()),
                    ("dimension", trained.into()),
                ];
                words.tell("library-reason-error", &put)
            }
            Shows::Lowest => words.tell("library-reason-lowest", &[("dimension", trained.into())]),
        }
    }
}

/// The dimension to watch in a case: the one there is most to learn in, if the case trains it, or else its own first.
/// The library and the briefing both say it, and say the same.
pub(in crate::ui::screens) fn focus(focus: &[Dimension], weakness: Option<&Weakness>) -> Option<Dimension> {
    let trained = weakness.map(|weak| weak.dimension).filter(|dimension| focus.contains(dimension));
    trained.or(focus.first().copied())
}

/// A case that was chosen, why, and what it trains if that was the reason.
type Chosen<'a> = (&'a Entry, &'a Brief, String, Option<Dimension>);

fn next<'a>(catalog: &'a Catalog, about: &About, words: &Words) -> Option<Chosen<'a>> {
    let played = |brief: &Brief| about.played.get(brief.id.as_str()).copied().unwrap_or_default();
    if about.played.is_empty() {
        let (entry, first) = playable(catalog).next()?;
        return Some((entry, first, words.say("library-reason-first").to_owned(), None));
    }
    // What rests until spaced practice asks for it again is chosen only if nothing else is left.
    let rests = |brief: &Brief| matches!(played(brief).due, Some(Due::In(_)));
    let weakness = Weakness::of(&about.recent, &about.recurring);
    let trains = |brief: &Brief| weakness.as_ref().is_some_and(|weak| brief.focus.contains(&weak.dimension));
    let first = |brief: &Brief| brief.focus.first().copied() == weakness.as_ref().map(|weak| weak.dimension);
    let rank = |brief: &Brief| {
        (rests(brief), !trains(brief), !first(brief), played(brief).runs > 0, brief.difficulty, played(brief).runs)
    };
    let (entry, brief) = playable(catalog).min_by_key(|(_, brief)| rank(brief))?;
    match &weakness {
        Some(weak) if trains(brief) => {
            let trained = focus(&brief.focus, Some(weak))?;
            Some((entry, brief, weak.reason(trained, words), Some(trained)))
        }
        _ => Some((entry, brief, met_words(played(brief).runs, played(brief).due, words), None)),
    }
}

fn met_words(runs: usize, due: Option<Due>, words: &Words) -> String {
    let said = match (runs, due) {
        (0, _) => "library-reason-new",
        (_, Some(Due::Now)) => "library-reason-due",
        _ => "library-reason-none-due",
    };
    words.say(said).to_owned()
}

/// The name of the words for an error, after `you`.
fn did(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Blame => "library-did-blame",
        ErrorCode::CustBlame => "library-did-cust-blame",
        ErrorCode::Cliche => "library-did-cliche",
        ErrorCode::Cond => "library-did-cond",
        ErrorCode::Passive => "library-did-passive",
        ErrorCode::Policy => "library-did-policy",
        ErrorCode::Empty => "library-did-empty",
        ErrorCode::Overpromise => "library-did-overpromise",
        ErrorCode::Bribe => "library-did-bribe",
        ErrorCode::Repeat => "library-did-repeat",
        ErrorCode::Minimise => "library-did-minimise",
        ErrorCode::Calm => "library-did-calm",
        ErrorCode::Argue => "library-did-argue",
        ErrorCode::Jargon => "library-did-jargon",
        ErrorCode::Script => "library-did-script",
        ErrorCode::PassBuck => "library-did-pass-buck",
        ErrorCode::Strings => "library-did-strings",
        ErrorCode::Hide => "library-did-hide",
        ErrorCode::Assume => "library-did-assume",
        ErrorCode::Drama => "library-did-drama",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::workflow::history::Played;

    #[test]
    fn the_library_and_the_briefing_name_the_same_dimension_for_every_weakness() {
        let catalog = Catalog::bundled();
        for weakest in 0..4 {
            let means = [0, 1, 2, 3].map(|at| Some(if at == weakest { 1.0 } else { 2.5 }));
            let played = BTreeMap::from([("lukewarm".to_owned(), Played { runs: 1, ..Played::default() })]);
            let about = About { recent: Recent { runs: 1, means }, played, ..About::default() };
            let today = today(&catalog, &about, &Words::english().unwrap()).expect("a case");
            let entry = catalog.find(&today.card.id).and_then(|entry| entry.scenario.clone()).expect("its file");
            let weakness = Weakness::of(&about.recent, &about.recurring);
            let briefing = focus(&entry.focus, weakness.as_ref()).expect("every case trains something");
            assert_eq!(today.trains, Some(briefing));
            let named = format!("This one trains {}.", briefing.name().to_lowercase());
            assert!(today.reason.ends_with(&named), "{}", today.reason);
        }
    }

    #[test]
    fn a_case_that_does_not_train_the_weakness_is_about_its_own_first_dimension() {
        let catalog = Catalog::bundled();
        let scenario = catalog.find("lukewarm").and_then(|entry| entry.scenario.clone()).expect("the case");
        let means = [Some(2.5), Some(2.5), Some(2.5), Some(1.0)];
        let weakness = Weakness::of(&Recent { runs: 1, means }, &[]);
        assert_eq!(focus(&scenario.focus, weakness.as_ref()), Some(Dimension::Empathy));
        assert_eq!(focus(&scenario.focus, None), Some(Dimension::Empathy));
    }
}
