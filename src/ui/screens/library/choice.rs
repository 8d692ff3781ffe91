//! Which case is for today, and why: the reason it gives is the one it was chosen for.

use crate::catalog::{Catalog, Entry};
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scenario::model::Scenario;
use crate::ui::screens::library::view::{About, TodayView, TodayWay, card, card_of, number_word, playable};
use crate::workflow::practice::Due;

/// From this mean on, a dimension needs no case of its own.
const GOOD: f64 = 3.0;

/// The case for today: one that waits to be looked back at or gone on with, or else the one there is most to learn from.
pub(super) fn today(catalog: &Catalog, about: &About) -> Option<TodayView> {
    let of = |id: &str| catalog.find(id).and_then(|e| Some((e, e.scenario.as_deref()?)));
    let shown = |(card, scenario): (_, &Scenario), way, reason: String| TodayView {
        card,
        reason,
        trains: None,
        face: scenario.lead().face.clone(),
        channel: scenario.channel,
        way,
    };
    if let Some(scenario) = about.unseen.as_deref() {
        let reason = "You have just finished this one. Look back before you see how it went.".to_owned();
        return Some(shown((card_of(scenario, about), scenario), TodayWay::LookBack, reason));
    }
    if let Some((case, attempt)) = &about.unfinished {
        let present = of(case).map(|(entry, scenario)| (card(entry, scenario, about), scenario));
        let begun_with = about.begun_with.as_deref().map(|scenario| (card_of(scenario, about), scenario));
        if let Some(found) = present.or(begun_with) {
            let reason = "You stopped in the middle. Nothing was lost; go on at the same line.".to_owned();
            return Some(shown(found, TodayWay::Resume(attempt.clone()), reason));
        }
    }
    let (entry, scenario, reason, trains) = next(catalog, about)?;
    let today = shown((card(entry, scenario, about), scenario), TodayWay::Briefing, reason);
    Some(TodayView { trains, ..today })
}

/// What there is most to learn in: an error that keeps coming back, or else the weakest dimension.
struct Weakness {
    dimension: Dimension,
    words: String,
}

impl Weakness {
    fn of(about: &About) -> Option<Self> {
        let often = about.recurring.iter().find_map(|(code, runs)| Some((code.entry()?, *runs)));
        if let Some((entry, runs)) = often {
            let dimension = entry.caps.first().map(|(dimension, _)| *dimension)?;
            let (runs, of) = (number_word(runs), number_word(about.recent.runs));
            let words = format!("you {} in {runs} of your last {of} runs", did(entry.code));
            return Some(Self { dimension, words });
        }
        let means = Dimension::ALL.into_iter().zip(about.recent.means);
        let scored = means.filter_map(|(dimension, mean)| Some((dimension, mean?)));
        let (dimension, mean) = scored.min_by(|a, b| a.1.total_cmp(&b.1))?;
        let name = dimension.name().to_lowercase();
        (mean < GOOD).then(|| Self { dimension, words: format!("{name} has most room in your last runs") })
    }
}

/// A case that was chosen, why, and what it trains if that was the reason.
type Chosen<'a> = (&'a Entry, &'a Scenario, String, Option<Dimension>);

fn next<'a>(catalog: &'a Catalog, about: &About) -> Option<Chosen<'a>> {
    let played = |scenario: &Scenario| about.played.get(scenario.id.as_str()).copied().unwrap_or_default();
    if about.played.is_empty() {
        let (entry, first) = playable(catalog).next()?;
        let reason = format!("A good one to begin with: one conversation, {} minutes.", first.minutes);
        return Some((entry, first, reason, None));
    }
    // What rests until spaced practice asks for it again is chosen only if nothing else is left.
    let rests = |scenario: &Scenario| matches!(played(scenario).due, Some(Due::In(_)));
    let weakness = Weakness::of(about);
    let trains = |scenario: &Scenario| weakness.as_ref().is_some_and(|weak| scenario.focus.contains(&weak.dimension));
    let first = |scenario: &Scenario| scenario.focus.first().copied() == weakness.as_ref().map(|weak| weak.dimension);
    let rank = |scenario: &Scenario| {
        (
            rests(scenario),
            !trains(scenario),
            !first(scenario),
            played(scenario).runs > 0,
            scenario.difficulty,
            played(scenario).runs,
        )
    };
    let (entry, scenario) = playable(catalog).min_by_key(|(_, scenario)| rank(scenario))?;
    match &weakness {
        Some(weak) if trains(scenario) => {
            let trains = weak.dimension.name().to_lowercase();
            let reason = format!("Chosen because {}. This one trains {trains}.", weak.words);
            Some((entry, scenario, reason, Some(weak.dimension)))
        }
        _ => Some((entry, scenario, met_words(played(scenario).runs, played(scenario).due), None)),
    }
}

fn met_words(runs: usize, due: Option<Due>) -> String {
    match (runs, due) {
        (0, _) => "You have not met this one yet.",
        (_, Some(Due::Now)) => "Due again: what was learned once stays better when it is met again after a few days.",
        _ => "Nothing is due today. Try another way through this one, or rest.",
    }
    .to_owned()
}

/// An error in words, after `you`.
fn did(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Blame => "put the blame on others",
        ErrorCode::CustBlame => "put the blame on the customer",
        ErrorCode::Cliche => "used a stock phrase",
        ErrorCode::Cond => "said sorry with an “if”",
        ErrorCode::Passive => "left out who did it",
        ErrorCode::Policy => "put the rules first",
        ErrorCode::Empty => "promised without a name or a time",
        ErrorCode::Overpromise => "promised more than you could keep",
        ErrorCode::Bribe => "offered money before listening",
        ErrorCode::Repeat => "asked people to repeat themselves",
        ErrorCode::Minimise => "played it down",
        ErrorCode::Calm => "told people how to feel",
        ErrorCode::Argue => "argued before acknowledging",
        ErrorCode::Jargon => "used inside words",
        ErrorCode::Script => "left a template showing",
        ErrorCode::PassBuck => "sent people to another desk",
        ErrorCode::Strings => "tied help to a condition",
        ErrorCode::Hide => "left out what was owed",
        ErrorCode::Assume => "closed without checking",
        ErrorCode::Drama => "made it about yourself",
    }
}
