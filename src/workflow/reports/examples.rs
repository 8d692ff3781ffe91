//! Hand-ins made up for trying reports: people of several teams who play real cases to their end in memory and hand the runs
//! in as anybody would. For pictures of the pages, tests and benches; nothing of it is ever kept.

use std::sync::Arc;

use crate::domain::paths::policy::{Policy, next_move};
use crate::domain::rubric::{Level, Rating};
use crate::platform::settings::{Mode, Settings};
use crate::platform::{Clock, Folders};
use crate::store::AttemptId;
use crate::words::{Said, Told, said};
use crate::workflow::hand_in::{Ask, Called, Kind, Prepared, prepare};
use crate::workflow::ideas::{Idea, keep_idea, mend_of};
use crate::workflow::reflection::{LookBack, Mood, keep_look_back};
use crate::workflow::say::Dispute;
use crate::workflow::{Attempt, Case, Workspace};

/// A day in milliseconds.
const DAY_MS: i64 = 86_400_000;
/// What is typed where somebody answers in their own words.
const TYPED: &str = "I'm so sorry, that is on us. I will see to it myself and be back to you within ten minutes.";

/// A run that is made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MadeRun<'a> {
    /// Of which bundled case.
    pub case: &'a str,
    /// How it is played.
    pub mode: Mode,
    /// How many replies of ten are the best there are.
    pub skill: u64,
    /// Its seed; also which of its replies are not the best.
    pub seed: u64,
    /// When it is begun, UTC milliseconds.
    pub at_ms: i64,
    /// Whether the first reply is typed, and its score disputed.
    pub is_typed: bool,
    /// How it felt.
    pub mood: Option<Mood>,
    /// An idea for the way of working, about the first cause of the case.
    pub idea: Option<&'a str>,
    /// Whether it is tried again from its second turn, as another run.
    pub again: bool,
    /// By how much somebody sets the clock after the first reply.
    pub clock_set_ms: i64,
}

impl<'a> MadeRun<'a> {
    /// A run in practice mode, with nothing beside it.
    pub fn of(case: &'a str, skill: u64, seed: u64, at_ms: i64) -> Self {
        let mode = Mode::Practice;
        let (is_typed, again, clock_set_ms) = (false, false, 0);
        Self { case, mode, skill, seed, at_ms, is_typed, mood: None, idea: None, again, clock_set_ms }
    }
}

/// What goes into a file that is made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Along {
    /// Typed words and what is said of scores.
    pub words: bool,
    /// Ideas and moods.
    pub ideas: bool,
}

/// Plays runs of as many people as are asked for, and has them hand in.
#[derive(Debug)]
pub struct Maker {
    ws: Workspace,
}

impl Maker {
    /// One that keeps nothing. Cases are the bundled ones, and those in these folders.
    ///
    /// # Errors
    /// In words, as of all that is made up here.
    pub fn new(folders: Folders) -> Result<Self, Said> {
        let ws = Workspace::unkept_at(folders, Settings::default(), Clock::fixed(0)).map_err(|error| error.said())?;
        Ok(Self { ws })
    }

    /// Plays a run as somebody; its id comes before that of the one tried again from it.
    ///
    /// # Errors
    /// If there is no such case, or it cannot be played on.
    pub fn play(&mut self, who: &str, run: &MadeRun<'_>) -> Result<Vec<AttemptId>, Said> {
        self.ws.name_learner(Some(who)).map_err(|error| error.said())?;
        self.ws.clock.set_ms(run.at_ms);
        let entry = self.ws.catalog.find(run.case).filter(|entry| entry.scenario.is_some());
        let unknown = || said!("hand-in-why-no-case", case = run.case);
        let (source, scenario) =
            entry.and_then(|e| Some((Arc::clone(&e.source), e.scenario.clone()?))).ok_or_else(unknown)?;
        let case = Case { scenario, source };
        let mut attempt =
            Attempt::start(&mut self.ws, &case, run.mode, Some(run.seed)).map_err(|error| error.said())?;
        self.play_on(&mut attempt, run)?;
        let mut ids = vec![attempt.id.clone()];
        if run.again
            && let Ok(mut again) = attempt.retry_from(&mut self.ws, 2)
        {
            self.play_on(&mut again, &MadeRun { is_typed: false, skill: 10, ..*run })?;
            ids.push(again.id);
        }
        self.look_back(&attempt, run)?;
        Ok(ids)
    }

    fn play_on(&mut self, attempt: &mut Attempt, run: &MadeRun<'_>) -> Result<(), Said> {
        let mut step = 0;
        while !attempt.session.is_over() {
            self.ws.clock.advance_ms(20_000);
            if run.is_typed && step == 0 && attempt.say(&self.ws, TYPED, &[], None).is_ok() {
                let levels = Rating { empathy: Level::new(3), ..Rating::default() };
                let view = Dispute { turn: 1, levels, words: "I did say sorry first.".to_owned() };
                attempt.dispute(&self.ws, &view).map_err(|error| Said::foreign(error.to_string()))?;
            } else {
                let policy = match (run.seed * 7 + step * 3) % 10 {
                    of if of < run.skill => Policy::Best,
                    of if of % 2 == 0 => Policy::Middling,
                    _ => Policy::Worst,
                };
                let Some(next) = next_move(&attempt.session, policy) else { break };
                attempt.act(&self.ws, next).map_err(|error| Said::foreign(error.to_string()))?;
            }
            if step == 0 {
                self.ws.clock.set_ms(self.ws.clock.now_ms() + run.clock_set_ms);
            }
            step += 1;
        }
        Ok(())
    }

    fn look_back(&self, attempt: &Attempt, run: &MadeRun<'_>) -> Result<(), Said> {
        if let Some(mood) = run.mood {
            let look = LookBack { moods: vec![mood], ..LookBack::default() };
            keep_look_back(&self.ws, &attempt.id, Some(&look)).map_err(|error| error.said())?;
        }
        if let Some(words) = run.idea {
            let scenario = attempt.session.scenario();
            let mend = scenario.causes.first().map(|cause| mend_of(&attempt.session, cause, true));
            let idea = Idea { case: scenario.title.clone(), mend, words: words.to_owned() };
            keep_idea(&self.ws, &attempt.id, &idea).map_err(|error| error.said())?;
        }
        Ok(())
    }

    /// Has somebody hand runs in at a moment, as `called`; a pseudonym unless that is their name. No team where it is empty.
    ///
    /// # Errors
    /// If none of the runs can be handed in.
    pub fn hand_in(
        &mut self,
        (who, called, team): (&str, &str, &str),
        runs: &[AttemptId],
        along: Along,
        made_ms: i64,
    ) -> Result<Prepared, Said> {
        self.ws.name_learner(Some(who)).map_err(|error| error.said())?;
        self.ws.clock.set_ms(made_ms);
        let kind = if called == who { Kind::Name } else { Kind::Pseudonym };
        let called = Called { kind, called: called.to_owned(), team: team.to_owned() };
        let ask = Ask { who: called, runs: runs.to_vec(), words: along.words, ideas: along.ideas, mood: along.ideas };
        prepare(&self.ws, &ask).map_err(|error| error.said())
    }
}

/// Who there is: name, as they hand in, their team.
const PEOPLE: [(&str, &str, &str); 12] = [
    ("Ana Lima", "Ana Lima", "Front desk"),
    ("Ben Okoye", "Ben Okoye", "Front desk"),
    ("Chiara Rossi", "Heron 47", "Front desk"),
    ("Dana Novak", "Dana Novak", "Front desk"),
    ("Emil Berg", "Otter 12", "Front desk"),
    ("Fatou Diop", "Fatou Diop", "Front desk"),
    ("Greta Vogel", "Greta Vogel", "Phone"),
    ("Hugo Marin", "Hugo Marin", "Phone"),
    ("Ines Duarte", "Lynx 83", "Phone"),
    ("Jonas Weber", "Jonas Weber", "Phone"),
    ("Kim Tran", "Kim Tran", "Phone"),
    ("Lea Fontaine", "Wren 29", ""),
];
const CASES: [&str; 5] = ["wrong-plate", "lukewarm", "gate-14", "room-six", "twos-and-threes"];
const MOODS: [Option<Mood>; 5] = [Some(Mood::Tense), None, Some(Mood::Calm), Some(Mood::Proud), Some(Mood::Rushed)];
const IDEAS: [Option<&str>; 4] =
    [None, Some("Read the order back before the bill."), None, Some("One list for the kitchen and the floor.")];

/// A file a person of a few teams, each a name and its bytes: about sixty runs over the ten weeks before `now_ms`, of people
/// who get better. Some are coached or tried again, some typed; half of the files have the words with them.
///
/// # Errors
/// If the bundled cases cannot be played.
pub fn a_few_teams(folders: Folders, now_ms: i64) -> Result<Vec<(String, Vec<u8>)>, Said> {
    let mut maker = Maker::new(folders)?;
    let mut files = Vec::new();
    for (at, who) in (0_u64..).zip(PEOPLE) {
        let mut ids = Vec::new();
        for nr in 0..5 {
            let place = |of: usize, turn: u64| ((at + nr * turn) % of as u64) as usize;
            // The first case comes again at the end: so there is a first and a latest run of it.
            let case = CASES.get(if nr == 4 { place(5, 0) } else { place(5, 1) }).copied().unwrap_or_default();
            let days_ago = 70 - 14 * nr as i64 - at as i64;
            let run = MadeRun {
                mode: if nr == 1 && at % 3 == 0 {
                    Mode::Coach
                } else if nr == 4 {
                    Mode::Assessment
                } else {
                    Mode::Practice
                },
                is_typed: nr == 2 && at % 2 == 0,
                mood: MOODS.get(place(5, 2)).copied().flatten(),
                idea: IDEAS.get(place(4, 1)).copied().flatten(),
                again: nr == 3 && at % 4 == 1,
                ..MadeRun::of(case, 3 + nr + at % 3, at * 10 + nr, now_ms - days_ago * DAY_MS)
            };
            ids.extend(maker.play(who.0, &run)?);
        }
        let along = Along { words: at % 2 == 0, ideas: at % 3 != 2 };
        let prepared = maker.hand_in(who, &ids, along, now_ms - at as i64 * 60_000)?;
        files.push((format!("hand-in-{}.amends", who.1.to_lowercase().replace(' ', "-")), prepared.bytes));
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::hand_in::{Judge, Verdict, read};

    #[test]
    fn made_up_hand_ins_are_sound() {
        let dir = tempfile::tempdir().unwrap();
        let files = a_few_teams(Folders::find(Some(dir.path())).unwrap(), 1_764_000_000_000).unwrap();
        assert_eq!(files.len(), PEOPLE.len());
        let mut judge = Judge::default();
        for (name, bytes) in &files {
            let held = read(bytes).unwrap();
            assert!(held.runs.len() >= 5, "{name}");
            assert!(judge.judge(&held).iter().all(|judged| judged.verdict == Verdict::Sound), "{name}");
        }
    }
}
