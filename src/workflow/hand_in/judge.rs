//! Whether a run of a hand-in is what it says: its chain, its seal, its case's text, and the same ratings and results when
//! it is played again. That finds damage and careless edits; a run that was never played, forged with care, it cannot tell.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::domain::scenario::{Scenario, hash_of};
use crate::domain::session::{RULES_VERSION, Recorded, ReplayError, Session};
use crate::store::chain::{self, Break, Ending, Walk};
use crate::words::{Said, Told as _, said};
use crate::workflow::attempt::{self, MOVE, RATING, Results};
use crate::workflow::hand_in::file::{Bytes, bytes_of, digest_of};
use crate::workflow::hand_in::{Found, HandIn, Run};
use crate::workflow::rated;

/// What is to be thought of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It proves itself and comes out the same when it is played again.
    Sound,
    /// It is not what was handed in.
    Broken {
        /// The first event that does not match; 0 for the run's own record.
        seq: u64,
        /// What does not match.
        why: Said,
    },
    /// It proves itself, and this version cannot play it again: its results stand as issued.
    NotReplayed {
        /// Why.
        why: Said,
    },
}

/// A run with what is to be thought of it. Trust nothing of a broken one.
#[derive(Debug, Clone)]
pub struct Judged {
    /// Its id.
    pub id: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The run, where it can be read.
    pub run: Option<Arc<Run>>,
    /// The results as issued; `None` of a broken run.
    pub results: Option<Results>,
    /// The run as it was played again; of a sound one.
    pub session: Option<Session>,
}

/// A way of playing recorded moves again.
pub(crate) type Replay = fn(Arc<Scenario>, u64, Vec<Recorded>) -> Result<Session, ReplayError>;

/// What is to be thought of a run whose reader has it; as in [`Judged`].
#[derive(Debug)]
pub(crate) struct Tried {
    pub(crate) verdict: Verdict,
    pub(crate) results: Option<Results>,
    pub(crate) session: Option<Session>,
}

/// Cases by content hash, each read by whoever needs it first; copies share them, and those who come meanwhile wait.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cases(Arc<Mutex<BTreeMap<String, OneCase>>>);

type OneCase = Arc<OnceLock<Result<Arc<Scenario>, Said>>>;

impl Cases {
    /// A case whose text has this hash.
    fn read(&self, scenario: &str, hash: &str, text: &[u8]) -> Result<Arc<Scenario>, Said> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let one = Arc::clone(all.entry(hash.to_owned()).or_default());
        drop(all);
        one.get_or_init(|| attempt::case_of(scenario, text).map_err(|error| error.said())).clone()
    }
}

/// Judges runs, reading each case once, over as many files as are brought to it.
#[derive(Debug, Default)]
pub struct Judge {
    cases: BTreeMap<String, Result<Arc<Scenario>, Said>>,
    /// Where several judge, what any of them has read.
    shared: Cases,
    /// Room that is used again for every run.
    bytes: Bytes,
    written: Vec<u8>,
}

impl Judge {
    /// One of several, none of whom reads a case that another has read.
    pub(crate) fn among(shared: &Cases) -> Self {
        Self { shared: shared.clone(), ..Self::default() }
    }

    /// Whether a case was read already: then no file need bring its text.
    pub fn knows(&self, hash: &str) -> bool {
        self.cases.get(hash).is_some_and(Result::is_ok)
    }

    /// Whether a case was at hand, read or unreadable as it is.
    pub fn has_read(&self, hash: &str) -> bool {
        self.cases.contains_key(hash)
    }

    /// A case that was read already.
    pub fn case_known(&self, hash: &str) -> Option<&Arc<Scenario>> {
        self.cases.get(hash)?.as_ref().ok()
    }

    /// Reads a case whose text is at hand, so that no file need bring it.
    pub fn learn(&mut self, scenario: &str, hash: &str, text: &[u8]) {
        if hash_of(text) == hash && !self.cases.contains_key(hash) {
            let read = self.shared.read(scenario, hash, text);
            self.cases.insert(hash.to_owned(), read);
        }
    }

    /// Judges every run of a file, in its order.
    pub fn judge(&mut self, hand_in: &HandIn) -> Vec<Judged> {
        hand_in.runs.iter().map(|found| self.judge_run(hand_in, found)).collect()
    }

    /// Judges one run of a file.
    pub fn judge_run(&mut self, hand_in: &HandIn, found: &Found) -> Judged {
        let (run, replay): (_, Replay) = (found.run.as_deref(), Session::replay_recorded);
        let Tried { verdict, results, session } = self.try_run(hand_in, run, found.is_as_written, replay);
        Judged { id: found.id.clone(), verdict, run: found.run.clone().ok(), results, session }
    }

    /// As [`Judge::judge_run`], by whoever has the run, or why it cannot be read, and plays it again in their own way.
    pub(crate) fn try_run<T: AsRef<str>>(
        &mut self,
        hand_in: &HandIn,
        run: Result<&Run<T>, &Said>,
        is_as_written: bool,
        replay: Replay,
    ) -> Tried {
        let broken = |seq, why| Tried { verdict: Verdict::Broken { seq, why }, results: None, session: None };
        let run = match run {
            Ok(run) => run,
            Err(why) => return broken(0, why.clone()),
        };
        if let Err(Break { seq, why }) = proved(run, &mut self.bytes) {
            return broken(seq, why);
        }
        let Ok(results) = serde_json::from_str::<Results>(run.results.as_ref()) else {
            return broken(0, said!("faults-why-results"));
        };
        if !is_as_written {
            return broken(0, said!("hand-in-why-edited"));
        }
        let (verdict, session) = match self.played_again(hand_in, run, &results, replay) {
            Ok(session) => (Verdict::Sound, Some(session)),
            Err(verdict) => (verdict, None),
        };
        let results = Some(results).filter(|_| !matches!(verdict, Verdict::Broken { .. }));
        Tried { verdict, results, session }
    }

    /// Plays a proved run again and holds what comes of it against what was issued.
    fn played_again<T: AsRef<str>>(
        &mut self,
        hand_in: &HandIn,
        run: &Run<T>,
        results: &Results,
        replay: Replay,
    ) -> Result<Session, Verdict> {
        let scenario = self.case(hand_in, run).map_err(|why| Verdict::NotReplayed { why })?;
        // Under other rules another result is no forgery.
        let differs = |seq: i64, why: Said| {
            let theirs = run.rules.as_ref();
            if theirs == RULES_VERSION.to_string() {
                Verdict::Broken { seq: seq.unsigned_abs(), why }
            } else {
                Verdict::NotReplayed { why: said!("hand-in-why-rules", theirs = theirs, ours = RULES_VERSION) }
            }
        };
        let events = run
            .events
            .iter()
            .map(|event| (event.seq.unsigned_abs(), event.kind.as_ref(), event.payload.as_ref().map(AsRef::as_ref)));
        let moves = attempt::recorded_in(events).map_err(|error| differs(0, error.said()))?;
        let session = replay(scenario, run.seed.unsigned_abs(), moves).map_err(|error| differs(0, error.said()))?;
        if let Some(seq) = first_other_rating(run, &session, &mut self.written) {
            return Err(differs(seq, said!("hand-in-why-rating")));
        }
        if !session.is_over() || attempt::results(&session) != *results {
            return Err(differs(0, said!("hand-in-why-results")));
        }
        Ok(session)
    }

    /// The case of a run, read on first use.
    fn case<T: AsRef<str>>(&mut self, hand_in: &HandIn, run: &Run<T>) -> Result<Arc<Scenario>, Said> {
        let (hash, scenario) = (run.case.as_ref(), run.scenario.as_ref());
        if let Some(known) = self.cases.get(hash)
            && (known.is_ok() || !hand_in.texts.contains_key(hash))
        {
            return known.clone();
        }
        let read = match hand_in.texts.get(hash) {
            None => return Err(said!("hand-in-why-no-case", case = scenario)),
            // Another file may bring it whole.
            Some(Err(_)) => return Err(said!("hand-in-why-case-damaged", case = scenario)),
            Some(Ok(bytes)) if hash_of(bytes) != hash => {
                return Err(said!("hand-in-why-case-damaged", case = scenario));
            }
            Some(Ok(bytes)) => self.shared.read(scenario, hash, bytes),
        };
        self.cases.insert(hash.to_owned(), read.clone());
        read
    }
}

/// Walks the chain of a run and holds its seal against it.
fn proved<T: AsRef<str>>(run: &Run<T>, room: &mut Bytes) -> Result<(), Break> {
    let record = |why| Break { seq: 0, why };
    let header = digest_of(run.header.as_ref()).ok_or_else(|| record(said!("faults-why-started")))?;
    let proof = run.started().without_learner(&header);
    if digest_of(run.proof.as_ref()) != Some(proof) || run.mode().is_none() || run.seed < 0 {
        return Err(record(said!("faults-why-started")));
    }
    let mut walk = Walk::from(&header);
    let mut prev = header.to_vec();
    for (event, at) in run.events.iter().zip(1_u64..) {
        let broken = |why| Break { seq: at, why };
        let link = event.link(&prev, room).ok_or_else(|| broken(said!("faults-why-kind")))?;
        walk.step(&link)?;
        let is_needed = [MOVE, RATING].contains(&event.kind.as_ref());
        if is_needed && event.payload.is_none() {
            return Err(broken(said!("hand-in-why-content-missing")));
        }
        std::mem::swap(&mut prev, &mut room.hash);
    }
    let count = i64::try_from(run.events.len()).unwrap_or(i64::MAX);
    let head = bytes_of(run.head.as_ref()).unwrap_or_default();
    walk.finish(&head, count)?;
    let (salt, inner) = (bytes_of(run.results_salt.as_ref()), digest_of(run.results_inner.as_ref()));
    if salt.map(|salt| chain::inner(&salt, run.results.as_ref().as_bytes())) != inner || inner.is_none() {
        return Err(record(said!("faults-why-results")));
    }
    let ending = Ending {
        status: crate::store::Status::Ended.as_str().as_bytes(),
        ended_ms: run.ended_ms,
        results_inner: inner.as_ref().map(<[u8; 32]>::as_slice),
    };
    let seal = chain::seal(&header, &head, count, ending);
    if digest_of(run.seal.as_ref()) != Some(seal) {
        return Err(record(said!("faults-why-ending")));
    }
    Ok(())
}

/// The first rating event that says something else than the run does when it is played again.
fn first_other_rating<T: AsRef<str>>(run: &Run<T>, session: &Session, room: &mut Vec<u8>) -> Option<i64> {
    let mut again = session.turns();
    let rated = run.events.iter().filter(|event| event.kind.as_ref() == RATING);
    for event in rated {
        let pair = again.next().zip(event.payload.as_ref());
        let same = pair.is_some_and(|(turn, kept)| rated::is_rating_of(turn, kept.as_ref(), room));
        if !same {
            return Some(event.seq);
        }
    }
    again.next().map(|_| 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_that_one_of_several_has_read_no_other_reads_again() {
        let text = include_bytes!("../../../scenarios/wrong-plate/scenario.ron");
        let hash = hash_of(text);
        let cases = Cases::default();
        let (mut one, mut other) = (Judge::among(&cases), Judge::among(&cases));
        one.learn("wrong-plate", &hash, text);
        assert!(!other.knows(&hash), "each still asks its own files for it");
        other.learn("wrong-plate", &hash, text);
        assert!(Arc::ptr_eq(one.case_known(&hash).unwrap(), other.case_known(&hash).unwrap()));
        let mut apart = Judge::default();
        apart.learn("wrong-plate", &hash, text);
        assert!(!Arc::ptr_eq(one.case_known(&hash).unwrap(), apart.case_known(&hash).unwrap()));
    }
}
