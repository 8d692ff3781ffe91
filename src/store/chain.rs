//! The checksums that let damage show: every attempt's events form a chain, each link holding the
//! SHA-256 of the one before. Pure. The chain finds damage and careless edits, not a forger, and
//! because the words go in through a salted digest of their own, they can be erased and the chain still holds.

use sha2::{Digest as _, Sha256};

use crate::words::{Said, said};

/// A SHA-256 digest.
pub type Digest = [u8; 32];

/// Feeds values into a digest so that no two different lists feed the same bytes: texts go in with their length first.
struct Feed(Sha256);

impl Feed {
    fn new(purpose: &str) -> Self {
        Self(Sha256::new()).text(purpose.as_bytes())
    }

    fn text(mut self, bytes: &[u8]) -> Self {
        self.0.update((bytes.len() as u64).to_be_bytes());
        self.0.update(bytes);
        self
    }

    fn number(mut self, number: i64) -> Self {
        self.0.update(number.to_be_bytes());
        self
    }

    fn maybe_text(self, bytes: Option<&[u8]>) -> Self {
        match bytes {
            Some(bytes) => self.number(1).text(bytes),
            None => self.number(0),
        }
    }

    fn maybe_number(self, number: Option<i64>) -> Self {
        match number {
            Some(number) => self.number(1).number(number),
            None => self.number(0),
        }
    }

    fn digest(self) -> Digest {
        self.0.finalize().into()
    }
}

/// What never changes about an attempt. Texts as bytes, because a damaged file may hold anything; its own, or lent by whoever
/// has them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header<B = Vec<u8>> {
    /// The attempt's id.
    pub id: B,
    /// The learner's id.
    pub learner: B,
    /// Content hash of the case.
    pub case_hash: B,
    /// The scenario's id.
    pub scenario_id: B,
    /// Version of the rules that scored it.
    pub rules_version: B,
    /// Version of the program.
    pub engine_version: B,
    /// Seed of its chance.
    pub seed: i64,
    /// Coach, practice or assessment.
    pub mode: B,
    /// The attempt it was forked from.
    pub parent: Option<B>,
    /// After which of the parent's events.
    pub fork_seq: Option<i64>,
    /// When it was started.
    pub started_ms: i64,
}

impl<B: AsRef<[u8]>> Header<B> {
    /// The digest the first event takes for its predecessor: the chain hangs on the attempt it belongs to.
    pub fn digest(&self) -> Digest {
        self.digest_of(self.learner.as_ref())
    }

    fn digest_of(&self, learner: &[u8]) -> Digest {
        Feed::new("amends attempt 1")
            .text(self.id.as_ref())
            .text(learner)
            .text(self.case_hash.as_ref())
            .text(self.scenario_id.as_ref())
            .text(self.rules_version.as_ref())
            .text(self.engine_version.as_ref())
            .number(self.seed)
            .text(self.mode.as_ref())
            .maybe_text(self.parent.as_ref().map(AsRef::as_ref))
            .maybe_number(self.fork_seq)
            .number(self.started_ms)
            .digest()
    }

    /// The digest of everything but the learner, over the whole one: a record that leaves its learner out is held together
    /// by it, and nobody who knows a learner's id can tell by it whose record it is.
    pub fn without_learner(&self, whole: &[u8]) -> Digest {
        Feed::new("amends attempt without learner 1").text(whole).text(&self.digest_of(&[])).digest()
    }
}

/// A name that stands for a learner's id and does not give it away: always the same for the same purpose.
pub fn reference(purpose: &str, id: &str) -> Digest {
    Feed::new("amends reference 1").text(purpose.as_bytes()).text(id.as_bytes()).digest()
}

/// The digest of words under their salt. Without the salt, short words cannot be guessed back from it.
pub fn inner(salt: &[u8], words: &[u8]) -> Digest {
    Feed::new("amends words 1").text(salt).text(words).digest()
}

/// One event as its row holds it; its bytes are its own, or lent by whoever has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<B = Vec<u8>> {
    /// Place in the attempt, from 1.
    pub seq: i64,
    /// What kind of event.
    pub kind: B,
    /// Monotonic milliseconds.
    pub mono_ms: i64,
    /// Wall-clock milliseconds.
    pub wall_ms: i64,
    /// The words; `None` once erased.
    pub payload: Option<B>,
    /// Their salt; `None` once erased.
    pub salt: Option<B>,
    /// Digest of salt and words, which outlives them.
    pub inner: B,
    /// Hash of the event before.
    pub prev: B,
    /// This event's hash.
    pub hash: B,
}

impl<B: AsRef<[u8]>> Link<B> {
    /// The hash the row should hold.
    pub fn expected_hash(&self) -> Digest {
        Feed::new("amends event 1")
            .text(self.prev.as_ref())
            .number(self.seq)
            .text(self.kind.as_ref())
            .number(self.mono_ms)
            .number(self.wall_ms)
            .text(self.inner.as_ref())
            .digest()
    }
}

/// How an attempt stands once it is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending<'a> {
    /// Ended or abandoned.
    pub status: &'a [u8],
    /// When.
    pub ended_ms: Option<i64>,
    /// Digest of the results under their salt; `None` if there are none.
    pub results_inner: Option<&'a [u8]>,
}

/// The seal over a finished attempt: what it is, its last event, how many there are and its results as issued.
pub fn seal(header: &Digest, head: &[u8], count: i64, ending: Ending<'_>) -> Digest {
    Feed::new("amends seal 1")
        .text(header)
        .text(head)
        .number(count)
        .text(ending.status)
        .maybe_number(ending.ended_ms)
        .maybe_text(ending.results_inner)
        .digest()
}

/// Where a chain breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The first event that does not match; 0 for the attempt's own record.
    pub seq: u64,
    /// What does not match.
    pub why: Said,
}

/// Walks along a chain, one event at a time, so that an attempt of any length needs no memory.
#[derive(Debug)]
pub struct Walk {
    last: Vec<u8>,
    count: i64,
}

impl Walk {
    /// Starts at the attempt's own digest.
    pub fn from(header: &Digest) -> Self {
        Self { last: header.to_vec(), count: 0 }
    }

    /// Takes the next event; `Err` if it does not follow.
    pub fn step<B: AsRef<[u8]>>(&mut self, link: &Link<B>) -> Result<(), Break> {
        let expected_seq = self.count + 1;
        let broken = |why| Err(Break { seq: expected_seq.unsigned_abs(), why });
        if link.seq != expected_seq {
            return broken(said!("faults-why-order"));
        }
        if link.prev.as_ref() != self.last {
            return broken(said!("faults-why-follows"));
        }
        match (&link.payload, &link.salt) {
            (Some(payload), Some(salt)) if inner(salt.as_ref(), payload.as_ref()).as_slice() != link.inner.as_ref() => {
                return broken(said!("faults-why-content"));
            }
            (Some(_), Some(_)) | (None, None) => {}
            _ => return broken(said!("faults-why-half-content")),
        }
        if link.expected_hash().as_slice() != link.hash.as_ref() {
            return broken(said!("faults-why-kind"));
        }
        self.last.clear();
        self.last.extend_from_slice(link.hash.as_ref());
        self.count = expected_seq;
        Ok(())
    }

    /// Ends the walk; `Err` if the attempt's record counts on other events than were met.
    pub fn finish(&self, head: &[u8], count: i64) -> Result<(), Break> {
        if self.count != count {
            let seq = self.count.unsigned_abs() + 1;
            return Err(Break { seq, why: said!("faults-why-count") });
        }
        if self.last != head {
            return Err(Break { seq: self.count.unsigned_abs(), why: said!("faults-why-names-another") });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(length: i64) -> (Digest, Vec<Link>) {
        let header = Header { id: b"a".to_vec(), ..Header::default() }.digest();
        let mut prev = header.to_vec();
        let links = (1..=length)
            .map(|seq| {
                let (salt, payload) = (vec![seq as u8; 16], format!("{{\"n\":{seq}}}").into_bytes());
                let inner = inner(&salt, &payload).to_vec();
                let mut link = Link {
                    seq,
                    kind: b"move".to_vec(),
                    mono_ms: seq * 10,
                    wall_ms: seq * 1_000,
                    payload: Some(payload),
                    salt: Some(salt),
                    inner,
                    prev: prev.clone(),
                    hash: Vec::new(),
                };
                link.hash = link.expected_hash().to_vec();
                prev.clone_from(&link.hash);
                link
            })
            .collect();
        (header, links)
    }

    fn verify(header: &Digest, links: &[Link], head: &[u8], count: i64) -> Result<(), Break> {
        let mut walk = Walk::from(header);
        links.iter().try_for_each(|link| walk.step(link))?;
        walk.finish(head, count)
    }

    #[test]
    fn every_flipped_bit_of_every_field_shows_at_its_event() {
        let (header, links) = chain(3);
        let head = links[2].hash.clone();
        assert_eq!(verify(&header, &links, &head, 3), Ok(()));
        let fields: [fn(&mut Link) -> &mut Vec<u8>; 6] = [
            |l| &mut l.kind,
            |l| l.payload.as_mut().unwrap(),
            |l| l.salt.as_mut().unwrap(),
            |l| &mut l.inner,
            |l| &mut l.prev,
            |l| &mut l.hash,
        ];
        for field in fields {
            let mut original = links[1].clone();
            for bit in 0..field(&mut original).len() * 8 {
                let mut damaged = links.clone();
                field(&mut damaged[1])[bit / 8] ^= 1 << (bit % 8);
                assert_eq!(verify(&header, &damaged, &head, 3).unwrap_err().seq, 2);
            }
        }
        let numbers: [fn(&mut Link) -> &mut i64; 3] = [|l| &mut l.seq, |l| &mut l.mono_ms, |l| &mut l.wall_ms];
        for number in numbers {
            for bit in 0..64 {
                let mut damaged = links.clone();
                *number(&mut damaged[1]) ^= 1 << bit;
                assert_eq!(verify(&header, &damaged, &head, 3).unwrap_err().seq, 2);
            }
        }
    }

    #[test]
    fn a_cut_tail_a_gap_and_a_swap_show() {
        let (header, links) = chain(4);
        let head = links[3].hash.clone();
        for kept in 0..4 {
            let cut = verify(&header, &links[..kept], &head, 4).unwrap_err();
            assert_eq!(cut.seq, kept as u64 + 1);
        }
        let gap = [links[0].clone(), links[2].clone(), links[3].clone()];
        assert_eq!(verify(&header, &gap, &head, 4).unwrap_err().seq, 2);
        let other = Header { id: b"b".to_vec(), ..Header::default() }.digest();
        assert_eq!(verify(&other, &links, &head, 4).unwrap_err().seq, 1, "events of another attempt");
    }

    #[test]
    fn erased_words_leave_the_chain_whole_but_half_an_erasure_shows() {
        let (header, mut links) = chain(3);
        let head = links[2].hash.clone();
        (links[1].payload, links[1].salt) = (None, None);
        assert_eq!(verify(&header, &links, &head, 3), Ok(()));
        links[0].salt = None;
        assert_eq!(verify(&header, &links, &head, 3).unwrap_err().seq, 1);
    }

    #[test]
    fn neighbouring_texts_never_run_into_each_other() {
        let one = Header { id: b"ab".to_vec(), learner: b"c".to_vec(), ..Header::default() };
        let two = Header { id: b"a".to_vec(), learner: b"bc".to_vec(), ..Header::default() };
        let none: Header = Header { parent: None, ..Header::default() };
        let empty = Header { parent: Some(Vec::new()), ..Header::default() };
        assert_ne!(one.digest(), two.digest());
        assert_ne!(none.digest(), empty.digest());
    }
}
