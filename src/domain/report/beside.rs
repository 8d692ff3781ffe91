//! What stands beside the runs in a report: ideas, moods, remarks, figures of the real world, and the rule of who is ready.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::domain::report::actual::{Actual, ActualKind};
use crate::domain::report::calendar::{month_of, read, written};
use crate::domain::report::drawn::Drawn;
use crate::domain::report::packed::mean;
use crate::domain::report::ready::Rule;
use crate::domain::report::report::{Candidate, IdeaRow, Month, Moods, Remark, RemarkRow};
use crate::domain::report::rows::Person;
use crate::domain::report::sums::Sums;
use crate::domain::report::teams::is_same_team;

/// What whoever makes a report brings besides the runs. All of the archive: the filter chooses.
#[derive(Debug, Clone, Default)]
pub struct Beside {
    /// Ideas that were handed in.
    pub ideas: Vec<Idea>,
    /// Moods of each person who ticked them, by the person's number.
    pub moods: Vec<PersonMoods>,
    /// Trainers' remarks, each with the number of its run.
    pub remarks: Vec<(i64, Remark)>,
    /// Figures of the real world.
    pub actual: Vec<Actual>,
    /// The rule of who is ready, if one is set.
    pub rule: Option<Rule>,
    /// What [`Drawn::candidates`] asked for.
    pub candidates: Vec<Candidate>,
}

/// A person, by number, with each mood's name and after how many runs it was named.
pub type PersonMoods = (u32, Vec<(String, usize)>);

/// An idea as it was handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idea {
    /// The run after which it was had, by number; `None` if that is not in the archive.
    pub run: Option<i64>,
    /// The scenario's id; the same.
    pub case: Option<String>,
    /// Title of the case, as it was written down.
    pub case_title: String,
    /// Who had it, by number.
    pub person: u32,
    /// The day on which it was written down, from 1970.
    pub day: i64,
    /// The cause that would be mended: its id, what happened, what would mend it.
    pub cause: Option<(String, String, String)>,
    /// In their own words; may be empty.
    pub words: String,
}

impl Beside {
    /// Ideas that belong to the filter: had after one of the runs it means, by whom the run is of, so that who hands in by name
    /// and by pseudonym has each idea once; where that run is not in the archive, by whoever
    /// wrote it and when, and only while no case and no mode is asked for.
    fn meant<'a>(&'a self, drawn: &Drawn<'_>) -> Vec<&'a Idea> {
        let mut runs: Vec<i64> = self.ideas.iter().filter_map(|idea| idea.run).collect();
        runs.sort_unstable();
        let meant = drawn.whose_of(&runs);
        let filter = drawn.filter();
        let of_team = |nr: u32| {
            let team = drawn.sheet.people.iter().find(|person| person.nr == nr).map(|person| person.team.as_deref());
            filter
                .team
                .as_deref()
                .is_none_or(|wanted| team.is_some_and(|team| is_same_team(team.unwrap_or_default(), wanted)))
        };
        let in_time = |day| (filter.since.unwrap_or(i64::MIN)..=filter.until.unwrap_or(i64::MAX)).contains(&day);
        let belongs = |idea: &&Idea| match idea.run {
            Some(run) => meant.binary_search(&(run, idea.person)).is_ok(),
            None => filter.case.is_none() && filter.mode.is_none() && of_team(idea.person) && in_time(idea.day),
        };
        self.ideas.iter().filter(belongs).collect()
    }

    /// How often each cause of a case was chosen, after which runs that count, and by whom.
    pub(super) fn chosen(&self, drawn: &Drawn<'_>) -> BTreeMap<(String, String), Chosen> {
        let mut runs: Vec<i64> = self.ideas.iter().filter_map(|idea| idea.run).collect();
        runs.sort_unstable();
        runs.dedup();
        let counted = drawn.counted_of(&runs);
        let mut all: BTreeMap<_, Chosen> = BTreeMap::new();
        for idea in self.meant(drawn) {
            if let Some((case, (cause, ..))) = idea.case.as_ref().zip(idea.cause.as_ref()) {
                let chosen = all.entry((case.clone(), cause.clone())).or_default();
                chosen.times += 1;
                if let Some(run) = idea.run.filter(|run| counted.binary_search(run).is_ok()) {
                    chosen.runs.insert(run);
                    chosen.runs_people.insert(idea.person);
                }
                chosen.people.insert(idea.person);
            }
        }
        all
    }

    /// Remarks on runs that count, the latest first.
    pub(super) fn remarks_of(&self, drawn: &Drawn<'_>) -> Vec<RemarkRow> {
        let remarked = self.remarked();
        let runs = drawn.sheet.at(if remarked.is_empty() { &[] } else { drawn.counted() });
        let runs: BTreeMap<i64, _> =
            runs.filter(|slot| remarked.binary_search(&slot.nr).is_ok()).map(|slot| (slot.nr, slot)).collect();
        let row = |(run, remark): &(i64, Remark)| {
            let slot = runs.get(run)?;
            let called = drawn.sheet.person(slot).map(Person::marked).unwrap_or_default();
            let case_title = drawn.sheet.case_info(slot).map(|case| case.title.clone()).unwrap_or_default();
            Some(RemarkRow { remark: remark.clone(), called, case_title })
        };
        let mut all: Vec<RemarkRow> = self.remarks.iter().filter_map(row).collect();
        let key = |row: &RemarkRow| (Reverse(row.remark.written_ms), row.remark.id.clone());
        all.sort_by_key(key);
        all
    }

    /// Runs with a remark, by number, in order.
    pub fn remarked(&self) -> Vec<i64> {
        let runs: BTreeSet<i64> = self.remarks.iter().map(|(run, _)| *run).collect();
        runs.into_iter().collect()
    }

    /// Runs that count after which a cause of a case was chosen as the one to mend, by number, in order: as often as the
    /// report counts it.
    pub fn choosing(&self, drawn: &Drawn<'_>, case: &str, cause: &str) -> Vec<i64> {
        let chosen = self.chosen(drawn).remove(&(case.to_owned(), cause.to_owned()));
        chosen.unwrap_or_default().runs.into_iter().collect()
    }
}

/// How often a cause was chosen as the one to mend.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    pub(super) times: usize,
    /// Runs that count, by number.
    pub(super) runs: BTreeSet<i64>,
    /// People who chose it after these, by number.
    pub(super) runs_people: BTreeSet<u32>,
    /// All people who did.
    pub(super) people: BTreeSet<u32>,
}

/// Who had an idea, and in which words.
#[derive(Default)]
struct Had<'a> {
    people: BTreeSet<u32>,
    words: BTreeSet<&'a str>,
    causes: BTreeSet<(&'a str, &'a str)>,
    titles: BTreeSet<&'a str>,
    /// Title, and cause with what would mend it, as the case itself has them.
    own: (Option<&'a str>, Option<(&'a str, &'a str)>),
}

/// Ideas by case and cause. The same cause of two texts of a case is one, told as the case tells it; what was handed in beside
/// its id may be anybody's words.
pub(super) fn ideas(drawn: &Drawn<'_>, beside: &Beside) -> Vec<IdeaRow> {
    let mut all: BTreeMap<(bool, &str, Option<&str>), Had<'_>> = BTreeMap::new();
    for idea in beside.meant(drawn) {
        let case = idea.case.as_deref().unwrap_or(&idea.case_title);
        let cause = idea.cause.as_ref().map(|(id, ..)| id.as_str());
        let had = all.entry((idea.case.is_some(), case, cause)).or_default();
        had.people.insert(idea.person);
        if let Some(case) = idea.case.as_deref() {
            let known = cause.and_then(|cause| drawn.sheet.cause(case, cause));
            had.own = (drawn.sheet.title(case), known.map(|known| (known.text.as_str(), known.fix.as_str())));
        }
        had.titles.insert(&idea.case_title);
        had.causes.extend(idea.cause.as_ref().map(|(_, text, fix)| (text.as_str(), fix.as_str())));
        had.words.extend(Some(idea.words.trim()).filter(|words| !words.is_empty()));
    }
    let row = |had: Had<'_>| {
        let (title, own) = had.own;
        let told = own.or_else(|| had.causes.first().copied());
        let (cause, fix) = told.map(|(text, fix)| (text.to_owned(), fix.to_owned())).unzip();
        IdeaRow {
            case_title: title.or_else(|| had.titles.first().copied()).unwrap_or_default().to_owned(),
            knows_case: title.is_some(),
            cause,
            fix,
            knows_cause: own.is_some(),
            people: had.people.len(),
            words: had.words.into_iter().map(str::to_owned).collect(),
        }
    };
    let mut rows: Vec<IdeaRow> = all.into_values().map(row).collect();
    rows.sort_by(|a, b| {
        (Reverse(a.people), &a.case_title, &a.cause).cmp(&(Reverse(b.people), &b.case_title, &b.cause))
    });
    rows
}

/// Moods of people with a run in the report. They were handed in for a file as a whole, so that neither period, case nor mode
/// can part them.
pub(super) fn moods(drawn: &Drawn<'_>, beside: &Beside) -> Moods {
    let people: BTreeSet<u32> = drawn
        .sheet
        .by_person(drawn.meant())
        .filter_map(|runs| drawn.sheet.person(drawn.sheet.slot(*runs.first()?)?))
        .map(|person| person.nr)
        .collect();
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    let asked: Vec<_> = beside.moods.iter().filter(|(person, _)| people.contains(person)).collect();
    for (mood, runs) in asked.iter().flat_map(|(_, counts)| counts) {
        *all.entry(mood).or_default() += runs;
    }
    let mut counts: Vec<(String, usize)> = all.into_iter().map(|(mood, runs)| (mood.to_owned(), runs)).collect();
    // Stable: equals stay in the order of their names.
    counts.sort_by_key(|(_, runs)| Reverse(*runs));
    Moods { people: asked.len(), counts }
}

/// Months with a run in the report or a figure of the real world in its period.
pub(super) fn months(drawn: &Drawn<'_>, sums: &Sums, beside: &Beside) -> Vec<Month> {
    let filter = drawn.filter();
    let team = filter.team.as_deref();
    let from = filter.since.map_or(i64::MIN, month_of);
    let to = filter.until.map_or(i64::MAX, month_of);
    let mut actual: BTreeMap<i64, [Option<f64>; 2]> = BTreeMap::new();
    for figure in &beside.actual {
        // A team without a name has no figures of its own; those without a team are of all.
        let is_theirs =
            team.map_or(figure.team.is_empty(), |team| !team.is_empty() && is_same_team(&figure.team, team));
        let Some(month) = read(&figure.month).filter(|month| is_theirs && (from..=to).contains(month)) else {
            continue;
        };
        let [csat, repeat] = actual.entry(month).or_default();
        *(if figure.kind == ActualKind::Csat { csat } else { repeat }) = Some(figure.value);
    }
    let known: BTreeSet<i64> = sums.months.keys().chain(actual.keys()).copied().collect();
    let row = |month: i64| {
        let of = sums.months.get(&month).copied().unwrap_or_default();
        let [actual_csat, actual_repeat_contact] = actual.get(&month).copied().unwrap_or_default();
        Month {
            month: written(month),
            runs: of.runs,
            people: of.people,
            who: of.who.iter().copied().take(if of.people > of.who.len() { 0 } else { of.people }).collect(),
            csat: mean(of.csat, of.runs),
            repeat_contact: mean(of.repeat, of.replayed),
            actual_csat,
            actual_repeat_contact,
        }
    };
    known.into_iter().map(row).collect()
}
