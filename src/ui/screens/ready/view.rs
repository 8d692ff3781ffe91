//! What the page Ready for customers? shows, as plain data: the rule in a sentence, who meets it, and for who does not yet
//! what to talk about. Sorted by name; nobody stands above anybody.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::report::{Missing, PersonReadiness, PlayMode, Rule};
use crate::domain::rubric::anchors::aim;
use crate::domain::rubric::errors::ERRORS;
use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::handed;
use crate::ui::terms;
use crate::words::Words;
use crate::workflow::reports::behind::Line;
use crate::workflow::reports::ready::Standing;

/// Most errors that are named in the sentence.
const NAMED: usize = 3;

/// Who meets the rule, and who does not yet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// `Ready by this rule: 4 of 12 people`.
    pub ready: String,
    /// Who, by name.
    pub people: Vec<PersonView>,
    /// `Not yet: 8 people`.
    pub not_yet: String,
    /// Who, by name.
    pub others: Vec<PersonView>,
}

/// A person.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonView {
    /// By reference.
    pub reference: String,
    /// As the person is called.
    pub called: String,
    /// The runs that show it.
    pub shown: Vec<RunView>,
    /// What to talk about.
    pub talk: Vec<TalkView>,
}

/// A run that can be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RunView {
    /// Its id.
    pub run: String,
    /// Case and day.
    pub told: String,
}

/// What to talk about, of one case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TalkView {
    /// What this is about.
    pub lead: String,
    /// The run that came nearest.
    pub nearest: Option<RunView>,
    /// What it lacks, each in words that can be said to somebody.
    pub points: Vec<String>,
}

/// Builds it, as of `now_ms`; `None` while no rule is set.
pub fn view(words: &Words, standing: &Standing, now_ms: i64) -> Option<View> {
    let readiness = standing.readiness.as_ref()?;
    let runs: BTreeMap<i64, &Line> = standing.runs.iter().map(|(nr, line)| (*nr, line)).collect();
    let teller = Teller { words, rule: &readiness.rule, runs, now_ms };
    let mut people: Vec<&PersonReadiness> = readiness.people.iter().collect();
    people.sort_by(|a, b| (&a.called, &a.reference).cmp(&(&b.called, &b.reference)));
    let (ready, others): (Vec<_>, Vec<_>) = people.into_iter().partition(|person| person.missing.is_empty());
    let all = ready.len() + others.len();
    Some(View {
        ready: words.tell("ready-people", &[("ready", ready.len().into()), ("all", all.into())]),
        people: ready.into_iter().map(|person| teller.person(person)).collect(),
        not_yet: words.tell("ready-not-yet", &[("people", others.len().into())]),
        others: others.into_iter().map(|person| teller.person(person)).collect(),
    })
}

/// The rule as one sentence, with the titles of cases by their ids.
pub fn sentence(words: &Words, rule: &Rule, cases: &[(String, String)]) -> String {
    let title = |id| cases.iter().find(|(known, _)| known == id).map_or(id, |(_, title)| title);
    let titles: Vec<String> = rule.cases.iter().map(|id| words.quoted(title(id))).collect();
    let shown = words.listed(&titles);
    let what = match titles.len() {
        0 => words.say("ready-cases-any").to_owned(),
        1 => words.tell("ready-cases-one", &[("case", (&shown).into())]),
        _ => words.tell("ready-cases-many", &[("cases", (&shown).into())]),
    };
    let modes = words.tell("ready-modes", &[("modes", (&modes(words, rule)).into())]);
    let asks = words.listed(&asks(words, rule));
    let put = [("what", (&what).into()), ("modes", (&modes).into()), ("asks", (&asks).into())];
    if asks.is_empty() { words.tell("ready-sentence-bare", &put) } else { words.tell("ready-sentence", &put) }
}

/// The modes that count; without any in a rule, every mode does.
fn modes(words: &Words, rule: &Rule) -> String {
    let counts = |mode: &PlayMode| rule.modes.is_empty() || rule.modes.contains(mode);
    let modes = PlayMode::OF_ONE.into_iter().filter(counts).map(|mode| handed::mode(words, mode));
    words.listed(&modes.collect::<Vec<_>>())
}

/// What is asked of a run.
fn asks(words: &Words, rule: &Rule) -> Vec<String> {
    let levels = Dimension::ALL.into_iter().zip(rule.levels).filter_map(|(dimension, level)| {
        let level = words.number(level?, 1);
        let dimension = terms::dimension_within(words, dimension);
        Some(words.tell("ready-ask-level", &[("dimension", dimension.into()), ("level", (&level).into())]))
    });
    let csat = rule.csat.map(|csat| words.tell("ready-ask-csat", &[("csat", (&words.number(csat, 1)).into())]));
    let errors = match rule.without.len() {
        0 => None,
        all if all == ERRORS.len() => Some(words.say("ready-ask-no-error").to_owned()),
        1..=NAMED => {
            let names: Vec<&str> = rule.without.iter().filter_map(|code| Some(words.say(code.entry()?.name))).collect();
            Some(words.tell("ready-ask-without", &[("errors", (&names.join(", ")).into())]))
        }
        many => Some(words.tell("ready-ask-without-many", &[("count", many.into())])),
    };
    levels.chain(csat).chain(errors).collect()
}

struct Teller<'a> {
    words: &'a Words,
    rule: &'a Rule,
    runs: BTreeMap<i64, &'a Line>,
    now_ms: i64,
}

impl Teller<'_> {
    fn person(&self, person: &PersonReadiness) -> PersonView {
        PersonView {
            reference: person.reference.clone(),
            called: person.called.clone(),
            shown: person.by.iter().filter_map(|nr| self.run(*nr)).collect(),
            talk: person.missing.iter().map(|missing| self.talk(missing)).collect(),
        }
    }

    fn run(&self, nr: i64) -> Option<RunView> {
        let line = self.runs.get(&nr)?;
        let day = handed::day(self.words, line.ended_ms, self.now_ms);
        let put = [("case", (&line.case_title).into()), ("day", (&day).into())];
        Some(RunView { run: line.run.clone(), told: self.words.tell("ready-run", &put) })
    }

    fn talk(&self, missing: &Missing) -> TalkView {
        let words = self.words;
        match missing {
            Missing::NotPlayed { case, title } => {
                let modes = modes(words, self.rule);
                let put = [("case", title.into()), ("modes", (&modes).into())];
                let name = if case.is_empty() { "ready-talk-nothing-played" } else { "ready-talk-not-played" };
                TalkView { lead: words.tell(name, &put), nearest: None, points: Vec::new() }
            }
            Missing::NotReplayed { title, run, .. } => TalkView {
                lead: words.tell("ready-talk-not-replayed", &[("case", title.into())]),
                nearest: self.run(*run),
                points: Vec::new(),
            },
            Missing::Short { title, run, levels, csat, errors, .. } => {
                let levels = levels.iter().filter_map(|(at, level)| self.level(*at, *level));
                let csat = csat.zip(self.rule.csat).map(|(came, asked)| {
                    let (came, asked) = (words.number(came, 1), words.number(asked, 1));
                    words.tell("ready-talk-csat", &[("came", (&came).into()), ("asked", (&asked).into())])
                });
                let errors = errors.iter().filter_map(|code| {
                    let entry = code.entry()?;
                    let put = [("error", words.say(entry.name).into()), ("coach", words.say(entry.coach).into())];
                    Some(words.tell("ready-talk-error", &put))
                });
                TalkView {
                    lead: words.tell("ready-talk-nearest", &[("case", title.into())]),
                    nearest: self.run(*run),
                    points: levels.chain(csat).chain(errors).collect(),
                }
            }
        }
    }

    /// What a dimension lacks, and what to aim for.
    fn level(&self, at: usize, came: Option<f64>) -> Option<String> {
        let words = self.words;
        let dimension = *Dimension::ALL.get(at)?;
        let asked = words.number((*self.rule.levels.get(at)?)?, 1);
        let name = ("dimension", terms::dimension(words, dimension).into());
        let asked = ("asked", (&asked).into());
        let Some(came) = came else { return Some(words.tell("ready-talk-unscored", &[name, asked])) };
        let figure = terms::figure_of_mean(words, came);
        let aim = Level::new(came.clamp(0.0, 4.0) as u8).and_then(|level| aim(words, dimension, level));
        let aim = aim.map(|anchor| words.begun(anchor.first)).unwrap_or_default();
        Some(words.tell("ready-talk-level", &[name, asked, ("came", (&figure).into()), ("aim", (&aim).into())]))
    }
}
