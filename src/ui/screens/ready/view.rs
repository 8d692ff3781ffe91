//! What the page Ready for customers? shows, as plain data: the rule in a sentence, who meets it, and for who does not yet
//! what to talk about. Sorted by name; nobody stands above anybody.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::report::{Missing, PersonReadiness, Rule};
use crate::domain::rubric::anchors::aim;
use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::handed;
use crate::ui::terms;
use crate::words::Words;
use crate::workflow::reports::behind::Line;
use crate::workflow::reports::ready::Standing;

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
    /// Later runs that do not, each said in a sentence.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub slipped: Vec<(String, RunView)>,
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

/// The rule in sentences, with the titles of cases by their ids.
pub fn sentence(words: &Words, rule: &Rule, cases: &[(String, String)]) -> String {
    rule.said(words, |id| cases.iter().find(|(known, _)| known == id).map(|(_, title)| title.as_str()))
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
            slipped: person
                .slipped
                .iter()
                .filter_map(|slipped| Some((self.words.say("ready-slipped").to_owned(), self.run(slipped.run)?)))
                .collect(),
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
                let modes = self.rule.modes_said(words);
                let put = [("case", title.into()), ("modes", (&modes).into())];
                let name = if case.is_empty() { "ready-talk-nothing-played" } else { "ready-talk-not-played" };
                TalkView { lead: words.tell(name, &put), nearest: None, points: Vec::new() }
            }
            Missing::NotReplayed { title, run, .. } => TalkView {
                lead: words.tell("ready-talk-not-replayed", &[("case", title.into())]),
                nearest: self.run(*run),
                points: Vec::new(),
            },
            Missing::Few { title, met, run, .. } => {
                let put = [("case", title.into()), ("met", (*met).into()), ("asked", self.rule.runs.into())];
                let name = if title.is_empty() { "ready-talk-few-any" } else { "ready-talk-few" };
                TalkView { lead: words.tell(name, &put), nearest: self.run(*run), points: Vec::new() }
            }
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
