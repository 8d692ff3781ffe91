//! What a file holds, in words: the same for one's own before it is written and for somebody else's.

use jiff::tz::TimeZone;

use crate::domain::rubric::Dimension;
use crate::ui::app::Shell;
use crate::ui::terms;
use crate::ui::when;
use crate::words::{Told as _, Words};
use crate::workflow::attempt::Results;
use crate::workflow::hand_in::{Found, HandIn, Kind, Run, Verdict};

/// A run, as it is shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// The case.
    pub(super) title: String,
    /// When, how, and what it came to.
    pub(super) note: String,
    /// The levels issued, in one line.
    pub(super) levels: String,
    /// What the learner typed in it and said of its scores, as far as it goes along.
    pub(super) words: Vec<String>,
    /// What is to be thought of it, and whether that is bad; `None` as long as nobody asked.
    pub(super) verdict: Option<(String, bool)>,
}

/// A file, as it is shown.
#[derive(Debug, Clone)]
pub(super) struct Held {
    /// Who.
    pub(super) who: String,
    /// When, how many runs, how large.
    pub(super) about: String,
    /// Whether what hangs on its list of contents was changed.
    pub(super) is_changed: bool,
    /// Its runs.
    pub(super) rows: Vec<Row>,
    /// Whether typed words go along.
    pub(super) words: String,
    /// The one line on how the runs felt.
    pub(super) mood: Option<String>,
    /// Ideas, each with its case.
    pub(super) ideas: Vec<(String, String)>,
}

impl Held {
    pub(super) fn new(shell: &Shell, held: &HandIn) -> Self {
        let words = &shell.words;
        let (called, team) = (held.who.called.as_str(), held.who.team.as_deref());
        let put = [("called", called.into()), ("team", team.unwrap_or_default().into())];
        let who = match (held.who.naming, team) {
            (Kind::Name, None) => words.tell("hand-in-who-name", &put),
            (Kind::Name, Some(_)) => words.tell("hand-in-who-name-team", &put),
            (Kind::Pseudonym, None) => words.tell("hand-in-who-pseudonym", &put),
            (Kind::Pseudonym, Some(_)) => words.tell("hand-in-who-pseudonym-team", &put),
        };
        let about = words.tell(
            "hand-in-about",
            &[
                ("day", (&day(words, held.made_ms)).into()),
                ("runs", held.runs.len().into()),
                ("size", (&when::size(words, held.bytes)).into()),
            ],
        );
        let with_words = if held.with_words { "hand-in-with-words" } else { "hand-in-without-words" };
        Self {
            who,
            about,
            is_changed: !held.is_as_written,
            rows: held.runs.iter().map(|found| row(words, held, found)).collect(),
            words: words.say(with_words).to_owned(),
            mood: mood(words, held),
            ideas: held.ideas.iter().map(|idea| idea_words(words, &idea.idea)).collect(),
        }
    }

    /// Takes a verdict on a run over.
    pub(super) fn judge(&mut self, at: usize, words: &Words, verdict: &Verdict) {
        if let Some(row) = self.rows.get_mut(at) {
            row.verdict = Some((words.begun(&verdict.told(words)), *verdict != Verdict::Sound));
        }
    }
}

fn row(words: &Words, held: &HandIn, found: &Found) -> Row {
    let Ok(run) = &found.run else { return Row { title: found.id.clone(), ..Row::default() } };
    let case = held.cases.iter().find(|case| case.hash == run.case);
    let results: Option<Results> = serde_json::from_str(&run.results).ok();
    let said = run.words().into_iter().map(|(turn, said)| {
        words
            .tell("hand-in-said", &[("turn", i64::try_from(turn).unwrap_or_default().into()), ("text", (&said).into())])
    });
    let views = run
        .views
        .iter()
        .map(|view| words.tell("hand-in-view", &[("turn", view.turn.into()), ("text", (&view.words).into())]));
    Row {
        title: case.map_or_else(|| run.scenario.clone(), |case| case.title.clone()),
        note: note(words, run, results.as_ref()),
        levels: results.as_ref().map(|results| levels(words, results)).unwrap_or_default(),
        words: said.chain(views).collect(),
        verdict: None,
    }
}

fn note(words: &Words, run: &Run, results: Option<&Results>) -> String {
    let mut parts = vec![day(words, run.ended_ms.unwrap_or(run.started_ms))];
    parts.extend(run.mode().map(|mode| terms::mode(words, mode).to_owned()));
    if run.parent.is_some() {
        parts.push(words.say("hand-in-forked").to_owned());
    } else if run.is_unaided() {
        parts.push(words.say("hand-in-unaided").to_owned());
    }
    if let Some(results) = results {
        let csat = words.number(results.csat, 1);
        parts.push(words.tell("hand-in-csat", &[("csat", (&csat).into())]));
    }
    parts.join(" · ")
}

/// The mean level of each dimension that was scored.
fn levels(words: &Words, results: &Results) -> String {
    let means = Dimension::ALL.into_iter().zip(results.means);
    let told = means.filter_map(|(dimension, mean)| {
        Some(format!("{} {}", terms::dimension(words, dimension), words.number(mean?, 1)))
    });
    told.collect::<Vec<_>>().join(" · ")
}

fn mood(words: &Words, held: &HandIn) -> Option<String> {
    let moods = held.mood.as_ref()?.iter().map(|count| {
        let feeling = terms::feeling_within(words, count.mood, words.say("common-feeling-sorry-for-them"));
        words.tell("hand-in-mood-count", &[("mood", (&feeling).into()), ("runs", count.runs.into())])
    });
    let moods = moods.collect::<Vec<_>>().join(", ");
    Some(words.tell("hand-in-mood-line", &[("moods", (&moods).into())]))
}

fn idea_words(words: &Words, idea: &crate::workflow::ideas::Idea) -> (String, String) {
    let fix = idea.mend.as_ref().map(|mend| mend.fix.clone());
    let own = (!idea.words.is_empty()).then(|| words.tell("common-quoted", &[("text", (&idea.words).into())]));
    (idea.case.clone(), fix.into_iter().chain(own).collect::<Vec<_>>().join(" "))
}

/// A day as it is written: 26 November 2026.
pub(super) fn day(words: &Words, ms: i64) -> String {
    let at = jiff::Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(TimeZone::system());
    let (month, year) = (words.month(i64::from(at.month())), at.year().to_string());
    words.tell("hand-in-day", &[("day", i64::from(at.day()).into()), ("month", month.into()), ("year", (&year).into())])
}
