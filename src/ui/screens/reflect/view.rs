//! Everything the page before the debrief shows, as plain data. It reads what was said and seen, never what came of it.

use serde::Serialize;

use crate::domain::debrief::means;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::session::Session;
use crate::platform::settings::Mode;
use crate::ui::screens::conversation::view::{self as conversation, CustomerView, Entry};
use crate::ui::screens::reflect::State;
use crate::ui::terms;
use crate::words::Words;
use crate::workflow::reflection::{Hunch, Kept, LookBack, Mood};

/// The page as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The case's title.
    pub title: String,
    /// The run went on without being saved.
    pub is_unsaved: bool,
    /// `Practice, Friday evening`.
    pub about: String,
    /// The customer, as last seen.
    pub customer: CustomerView,
    /// What the customer did last.
    pub seen: Option<String>,
    /// What the customer said last.
    pub says: Option<String>,
    /// `Six decisions, 18 minutes in the case.`
    pub foot: String,
    /// Moods: which, its word, and whether it is chosen.
    pub moods: Vec<(Mood, String, bool)>,
    /// The dimensions the case was scored in.
    pub rows: Vec<RowView>,
    /// `Ines’s rating`.
    pub rating: String,
    /// Stars guessed.
    pub stars: Option<u8>,
    /// `Would Ines return?`
    pub returns: String,
    /// Hunches: which, its word, and whether it is chosen.
    pub hunches: Vec<(Hunch, String, bool)>,
    /// The plan of last time, and what may be answered.
    pub plan: Option<PlanView>,
    /// Why the answers could not be kept.
    pub failed: Option<String>,
}

/// A dimension with its five words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// Which.
    pub dimension: Dimension,
    /// A word for each level, the lowest first.
    pub words: Vec<String>,
    /// The level that is chosen.
    pub chosen: Option<u8>,
}

/// The plan of last time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanView {
    /// `If …, I will …`
    pub words: String,
    /// Answers: which, its word, and whether it is chosen.
    pub answers: Vec<(Kept, String, bool)>,
}

/// Builds the view of a page.
pub(super) fn of(words: &Words, state: &State) -> View {
    let plan = state.last_plan.as_ref().map(|(_, plan)| PlanView {
        words: plan.words(),
        answers: Kept::ALL.map(|kept| (kept, terms::kept(words, kept).to_owned(), state.kept == Some(kept))).to_vec(),
    });
    let view = view(words, &state.attempt.session, state.attempt.mode, &state.said);
    View { plan, failed: state.failed.clone(), is_unsaved: state.attempt.is_unsaved(), ..view }
}

/// Builds the view from a session and what was answered so far.
pub fn view(words: &Words, session: &Session, mode: Mode, said: &LookBack) -> View {
    let scenario = session.scenario();
    let about_talk = conversation::About { mode, clock_words: "", decisions: None, today: (0, 0), again: None, words };
    let talk = conversation::view(session, &about_talk);
    let is_group = scenario.customers.len() > 1;
    let short_name = talk.customer.short.clone();
    let (whom, rates, return_) = if is_group || short_name.is_empty() {
        let said = |name: &'static str| words.say(name).to_owned();
        (said("reflect-them"), said("reflect-their-rating"), said("reflect-would-they-return"))
    } else {
        let name = [("name", (&short_name).into())];
        (short_name.clone(), words.tell("reflect-rating", &name), words.tell("reflect-would-return", &name))
    };
    let (seen, says) = last_words(&talk.exchange);
    let scored = means(session);
    let rows = Dimension::ALL.into_iter().zip(scored).zip(said.levels);
    View {
        title: scenario.title.clone(),
        is_unsaved: false,
        about: about(words, mode, &talk),
        customer: talk.customer,
        seen,
        says,
        foot: foot(words, session),
        moods: Mood::ALL.map(|mood| (mood, terms::feeling(words, mood, &whom), said.moods.contains(&mood))).to_vec(),
        // What was never called for cannot be rated.
        rows: rows.filter(|((_, mean), _)| mean.is_some()).map(|((d, _), chosen)| row(words, d, chosen)).collect(),
        rating: rates,
        stars: said.csat,
        returns: return_,
        hunches: Hunch::ALL
            .map(|hunch| (hunch, terms::hunch(words, hunch).to_owned(), said.returns == Some(hunch)))
            .to_vec(),
        plan: None,
        failed: None,
    }
}

fn row(words: &Words, dimension: Dimension, chosen: Option<u8>) -> RowView {
    let levels = (0..=4).filter_map(Level::new);
    RowView {
        dimension,
        words: levels.map(|level| terms::own_level(words, dimension, level).to_owned()).collect(),
        chosen,
    }
}

fn about(words: &Words, mode: Mode, talk: &conversation::View) -> String {
    let mode = terms::mode(words, mode);
    if talk.weekday.is_empty() {
        return mode.to_owned();
    }
    let hour = talk.clock.split(':').next().and_then(|hour| hour.parse().ok()).unwrap_or(12);
    let part = match hour {
        0..=4 => "reflect-about-night",
        5..=11 => "reflect-about-morning",
        12..=17 => "reflect-about-afternoon",
        _ => "reflect-about-evening",
    };
    words.tell(part, &[("mode", mode.into()), ("weekday", (&talk.weekday).into())])
}

/// What was done and said last, after the learner's own last words if there was anything.
fn last_words(exchange: &[Entry]) -> (Option<String>, Option<String>) {
    let since = exchange.iter().rposition(|entry| matches!(entry, Entry::Mine { .. })).map_or(0, |at| at + 1);
    // The rest of a sentence whose beginning was spoken says nothing by itself.
    let whole = |text: &&String| text.chars().next().is_some_and(|first| !first.is_lowercase());
    let seen = |entry: &Entry| if let Entry::Seen(text) = entry { Some(text).filter(whole).cloned() } else { None };
    let said = |entry: &Entry| if let Entry::Theirs { text, .. } = entry { Some(text.clone()) } else { None };
    let after = || exchange.iter().skip(since);
    let last_said = after().filter_map(said).next_back();
    let last_seen = after().filter_map(seen).next_back();
    if last_said.is_none() && last_seen.is_none() {
        return (None, exchange.iter().filter_map(said).next_back());
    }
    (last_seen, last_said)
}

fn foot(words: &Words, session: &Session) -> String {
    let turns = session.turns().count();
    let minutes = session.survey().map_or(0.0, |closing| closing.case.resolution_min.max(0.0)).round() as u32;
    let time = match (minutes / 60, minutes % 60) {
        (0, _) | (1, 0..30) => words.tell("reflect-minutes", &[("minutes", minutes.into())]),
        (hours, 0) => words.tell("reflect-hours", &[("hours", hours.into())]),
        (hours, minutes) => {
            words.tell("reflect-hours-minutes", &[("hours", hours.into()), ("minutes", minutes.into())])
        }
    };
    let number = words.number_word_first(turns);
    words.tell("reflect-foot", &[("count", turns.into()), ("number", (&number).into()), ("time", (&time).into())])
}
