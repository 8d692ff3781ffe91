//! Reading a hand-in for the archive: within limits, proved, played again, and made into the rows that are kept. It writes
//! nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use crate::domain::progress::Possible;
use crate::domain::report::PlayedCause;
use crate::domain::session::Session;
use crate::platform::files;
use crate::store::archive::{Lost, Taken, TakenCase, TakenIdea, TakenRun, Whose};
use crate::store::hex;
use crate::words::{Said, Told as _, said};
use crate::workflow::hand_in::{
    Cases, FILE_BYTES, HandIn, HeldIdea, Judge, Kind, Lent, MoodCount, Packed, Room, Verdict, read_knowing, unpack,
};
use crate::workflow::reflection::{MOODS, Mood};
use crate::workflow::reports::merge::{About, Damage};
use crate::workflow::reports::names::{LONGEST, plain};
use crate::workflow::reports::rows::{Lines, rows_of};
use crate::workflow::say::{Dispute, VIEW_BYTES_MAX};

/// From the beginning of 2000 to the end of 2199: no run of this program is of another time.
pub(super) const TIMES: std::ops::Range<i64> = 946_684_800_000..7_258_118_400_000;
/// The longest reference or hash, in digits.
const DIGITS: usize = 64;

/// What is known before files are read, for all who read.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// Files of the archive by digest: how many runs each brought, and whether something in it is to be named again.
    pub(super) files: BTreeMap<String, (u32, bool)>,
    /// Texts of cases by hash, with the scenario's id.
    pub(super) texts: BTreeMap<String, (String, Vec<u8>)>,
    /// Files met since, by digest.
    pub(super) met: Mutex<BTreeSet<String>>,
    /// Cases that were read, and what is known of their possible runs.
    pub(super) cases: Cases,
    pub(super) possible: Possible,
}

/// What came of reading a file.
#[derive(Debug)]
pub(super) enum Read {
    /// No hand-in that can be read.
    Failed(Damage),
    /// The same bytes came before, with so many runs; none of these is to be named.
    Known(PathBuf, Copied, u32),
    /// The same bytes were met in another place just now.
    Twice(PathBuf, Copied),
    /// A hand-in.
    Whole(Box<Whole>),
}

/// A copy of a file that is known: its digest, and its own name.
pub(super) type Copied = (String, String);

/// A hand-in that was read.
#[derive(Debug)]
pub(super) struct Whole {
    /// Where it lies.
    pub(super) path: PathBuf,
    /// What is to be kept.
    pub(super) taken: Taken,
    /// Whether the archive has it already.
    pub(super) is_known: bool,
    /// Runs of it that could not be taken in.
    pub(super) damage: Vec<Damage>,
    /// What else of it does not count, though it is in.
    pub(super) reserved: Vec<Damage>,
    /// Runs that could not be played again.
    pub(super) not_replayed: Vec<Damage>,
}

/// A run: why it could not be played again, if it could not, and its rows or why there are none.
type OneRun = (Option<Said>, Result<TakenRun, Said>);

/// The runs of a file, in its order.
#[derive(Debug, Default)]
struct Runs {
    ids: Vec<String>,
    /// By what people know each of them, as far as it could be read.
    about: Vec<Option<About>>,
    /// What they came to; nothing where nobody asked.
    read: Vec<OneRun>,
    /// The cases of those that could be read: the scenario's id by hash, as the first of them has it.
    cases: BTreeMap<String, String>,
}

/// Reads files one after another; each thread has its own.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    before: &'a Before,
    judge: Judge,
    lines: Lines,
    room: Room,
}

impl<'a> Reader<'a> {
    pub(super) fn new(before: &'a Before) -> Self {
        Self { before, judge: Judge::among(&before.cases), lines: Lines::default(), room: Room::default() }
    }

    /// Reads the file at a path.
    pub(super) fn read(&mut self, path: &Path) -> Read {
        let failed = |why| Read::Failed(Damage { file: path.to_owned(), run: None, about: None, why });
        let bytes = match files::read_limited(path, FILE_BYTES) {
            Ok(bytes) => bytes,
            Err(error) => return failed(error.said()),
        };
        let digest = hex(&Sha256::digest(&bytes));
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if !self.before.met.lock().unwrap_or_else(PoisonError::into_inner).insert(digest.clone()) {
            return Read::Twice(path.to_owned(), (digest, name));
        }
        let known = self.before.files.get(&digest);
        if let Some((runs, false)) = known {
            return Read::Known(path.to_owned(), (digest, name), *runs);
        }
        match self.hand_in(&bytes, digest) {
            Err(why) => failed(why),
            Ok((held, packed)) => {
                let runs = self.runs(&held, packed);
                let mut whole = self.whole(path, held, runs);
                whole.is_known = known.is_some();
                whole.taken.name = name;
                whole.taken.bytes = bytes;
                Read::Whole(Box::new(whole))
            }
        }
    }

    /// Those of these runs that a file of the archive holds, by id, each with why it is none if it is none; or why the file
    /// cannot be read.
    pub(super) fn runs_of(
        &mut self,
        bytes: &[u8],
        wanted: &BTreeSet<&str>,
    ) -> Result<BTreeMap<String, Result<TakenRun, Said>>, Said> {
        let (held, mut packed) = self.hand_in(bytes, hex(&Sha256::digest(bytes)))?;
        packed.retain(|packed| wanted.contains(packed.id.as_str()));
        let runs = self.runs(&held, packed);
        Ok(runs.ids.into_iter().zip(runs.read).map(|(id, (_, read))| (id, read)).collect())
    }

    /// What a file that is in the archive says of its person, their moods and ideas.
    pub(super) fn said(&mut self, bytes: &[u8]) -> Option<Taken> {
        let mut held = read_knowing(bytes, &|_| true).ok()?;
        settled(&mut held).ok()?;
        let ids = held.runs.iter().map(|found| found.id.clone()).collect();
        Some(self.whole(Path::new(""), held, Runs { ids, ..Runs::default() }).taken)
    }

    /// The runs of a file, each with why it could not be played again, if it could not. One after another: a run that was
    /// played again is large, and made into rows before the next one is.
    fn runs(&mut self, held: &HandIn, packed: Vec<Packed>) -> Runs {
        let Self { before, judge, lines, room } = self;
        let mut runs = Runs { read: Vec::with_capacity(packed.len()), ..Runs::default() };
        for packed in packed {
            let found = packed.read::<Lent<'_>>(room);
            runs.about.push(found.run.as_ref().ok().and_then(|run| {
                let case = held.cases.iter().find(|case| case.hash == run.case.as_ref())?;
                Some(About { case: plain(&case.title), ended_ms: run.ended_ms? })
            }));
            if let Ok(run) = &found.run {
                let case = run.case.as_ref();
                if !judge.knows(case)
                    && let Some((scenario, text)) = before.texts.get(case)
                {
                    judge.learn(scenario, case, text);
                }
                if !runs.cases.contains_key(case) {
                    runs.cases.insert(case.to_owned(), run.scenario.as_ref().to_owned());
                }
            }
            let tried = judge.try_run(held, found.run.as_ref(), found.is_as_written, Session::replay_bare);
            let read = rows_of(judge, (&before.possible, lines), found.run.as_ref().ok(), &tried);
            let unplayed = matches!(tried.verdict, Verdict::NotReplayed { .. }).then(|| tried.verdict.said());
            runs.read.push((unplayed, read));
            runs.ids.push(found.id);
        }
        runs
    }

    fn hand_in(&mut self, bytes: &[u8], digest: String) -> Result<(HandIn, Vec<Packed>), Said> {
        let Self { judge, room, .. } = self;
        let (mut held, packed) =
            unpack(bytes, digest, &|hash| judge.knows(hash), room).map_err(|error| error.said())?;
        settled(&mut held)?;
        Ok((held, packed))
    }

    fn whole(&mut self, path: &Path, held: HandIn, of_runs: Runs) -> Whole {
        let of_file = |why| Damage { file: path.to_owned(), run: None, about: None, why };
        let (mut damage, mut not_replayed, mut lost, mut runs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut reserved = Vec::new();
        if !held.is_as_written {
            reserved.push(of_file(said!("merge-why-list-edited")));
        }
        let Runs { ids, about, read, cases } = of_runs;
        for ((id, known), (unplayed, read)) in ids.iter().zip(about).zip(read) {
            let about = |why| Damage { run: Some(id.clone()), about: known.clone(), ..of_file(why) };
            match read {
                Ok(run) => {
                    not_replayed.extend(unplayed.map(about));
                    runs.push(run);
                }
                Err(why) => {
                    lost.push(Lost { run: id.clone(), why: why.to_string() });
                    damage.push(about(why));
                }
            }
        }
        let mood = held.mood.as_ref().filter(|_| held.is_as_written);
        let (mood, is_false) = match mood {
            Some(moods) if !could_be(moods, ids.len()) => (None, true),
            mood => (mood, false),
        };
        if is_false {
            let why = said!("merge-why-moods");
            lost.push(Lost { run: String::new(), why: why.to_string() });
            reserved.push(of_file(why));
        }
        lost.sort();
        let cases = self.cases(&held, cases, &runs);
        let ideas = if held.is_as_written { held.ideas.as_slice() } else { &[] };
        let is_in = |idea: &&HeldIdea| TIMES.contains(&idea.written_ms) && ids.contains(&idea.run);
        let taken = Taken {
            name: String::new(),
            bytes: Vec::new(),
            made_ms: held.made_ms,
            program: plain(&held.program),
            rules: plain(&held.rules),
            has_words: held.with_words,
            mood: mood.map(|mood| (serde_json::to_string(mood).unwrap_or_default(), ids.clone())),
            damage: lost,
            cases,
            runs,
            ideas: ideas.iter().filter(is_in).map(idea).collect(),
            whose: Whose {
                reference: held.who.reference.clone(),
                is_named: held.who.naming == Kind::Name,
                called: plain(&held.who.called),
                team: held.who.team.as_deref().map(plain),
                is_certain: held.is_as_written,
            },
            digest: held.digest,
        };
        Whole { path: path.to_owned(), taken, is_known: false, damage, reserved, not_replayed }
    }

    /// The cases of a file: those whose text it brings, and those of its runs.
    fn cases(&mut self, held: &HandIn, played: BTreeMap<String, String>, runs: &[TakenRun]) -> Vec<TakenCase> {
        let mut cases: BTreeMap<&str, TakenCase> = BTreeMap::new();
        let bare = |hash: &str, id: &str, title: &str| TakenCase {
            hash: hash.to_owned(),
            id: plain(id),
            title: plain(title),
            text: None,
            known: None,
        };
        let called = |hash: &str| held.cases.iter().find(|case| case.hash == hash);
        for (hash, text) in held.whole_texts() {
            let (id, title) = called(hash).map_or((hash, hash), |case| (case.id.as_str(), case.title.as_str()));
            self.judge.learn(id, hash, text);
            cases.insert(hash, TakenCase { text: Some(text.to_owned()), ..bare(hash, id, title) });
        }
        let taken: BTreeSet<&str> = runs.iter().map(|run| run.case.as_str()).collect();
        for (hash, scenario) in played.iter().filter(|(hash, _)| taken.contains(hash.as_str())) {
            let title = called(hash).map_or(scenario.as_str(), |case| case.title.as_str());
            cases.entry(hash).or_insert_with(|| bare(hash, scenario, title));
        }
        let mut cases: Vec<TakenCase> = cases.into_values().collect();
        for case in &mut cases {
            if let Some(scenario) = self.judge.case_known(&case.hash) {
                case.id = scenario.id.to_string();
                case.title.clone_from(&scenario.title);
                let causes = if case.text.is_some() { PlayedCause::all_of(scenario) } else { Vec::new() };
                // Without its text in this file the archive has it from another.
                case.known = case.text.as_ref().map(|_| (scenario.difficulty, scenario.currency.code.clone(), causes));
            }
        }
        cases
    }
}

fn idea(held: &HeldIdea) -> TakenIdea {
    let mend = held.idea.mend.as_ref();
    TakenIdea {
        run: held.run.clone(),
        written_ms: held.written_ms,
        case_title: plain(&held.idea.case),
        mend: mend.map(|mend| (plain(&mend.cause), plain(&mend.text), plain(&mend.fix), mend.stops_it)),
        words: held.idea.words.chars().filter(|c| *c == '\n' || !c.is_control()).take(LONGEST).collect(),
    }
}

/// A hand-in whose references can be kept. One that was written in no possible time counts like one whose list was changed.
fn settled(held: &mut HandIn) -> Result<(), Said> {
    if !is_digits(&held.who.reference) {
        return Err(said!("hand-in-why-signs"));
    }
    if !TIMES.contains(&held.made_ms) {
        (held.made_ms, held.is_as_written) = (TIMES.start, false);
    }
    Ok(())
}

/// Whether something is hex digits, and no more of them than a digest has.
pub(super) fn is_digits(text: &str) -> bool {
    (1..=DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether so many runs could have been felt like that: each mood once on the list, none more often than there are runs, and
/// all together no more often than runs can be told of.
fn could_be(moods: &[MoodCount], runs: usize) -> bool {
    let mut once: Vec<Mood> = moods.iter().map(|counted| counted.mood).collect();
    once.sort_unstable();
    once.dedup();
    let sum: u64 = moods.iter().map(|counted| u64::from(counted.runs)).sum();
    let runs = runs as u64;
    let fits = moods.iter().all(|counted| u64::from(counted.runs) <= runs);
    once.len() == moods.len() && fits && sum <= runs * MOODS as u64
}

/// What somebody thinks of a score, no longer than the program lets anybody write.
pub(super) fn cut(view: &Dispute) -> Dispute {
    let end = view.words.floor_char_boundary(VIEW_BYTES_MAX);
    Dispute { words: view.words.get(..end).unwrap_or_default().to_owned(), ..view.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_short_hex() {
        assert!(is_digits("00ffee12") && is_digits(&"a".repeat(64)));
        assert!(!is_digits("") && !is_digits(&"a".repeat(65)) && !is_digits("../x") && !is_digits("Jo Marsh"));
    }

    #[test]
    fn moods_are_no_more_than_the_runs() {
        let of = |mood, runs| MoodCount { mood, runs };
        assert!(could_be(&[of(Mood::Calm, 3), of(Mood::Tense, 2)], 3) && could_be(&[], 0));
        assert!(!could_be(&[of(Mood::Calm, 4)], 3), "more than runs");
        assert!(!could_be(&[of(Mood::Calm, 1), of(Mood::Calm, 1)], 3), "one twice");
        assert!(!could_be(&[of(Mood::Calm, 3), of(Mood::Tense, 3), of(Mood::Sorry, 3)], 3), "more than can be said");
        assert!(!could_be(&[of(Mood::Calm, u32::MAX), of(Mood::Tense, u32::MAX)], 3));
    }

    #[test]
    fn views_are_cut_between_letters() {
        let view = Dispute { words: "ä".repeat(VIEW_BYTES_MAX), ..Dispute::default() };
        assert_eq!(cut(&view).words.len(), VIEW_BYTES_MAX);
        let odd = Dispute { words: format!("a{}", "ä".repeat(VIEW_BYTES_MAX)), ..Dispute::default() };
        assert_eq!(cut(&odd).words.len(), VIEW_BYTES_MAX - 1);
    }
}
