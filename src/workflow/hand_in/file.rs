//! The parts of the file as they are written. Digests and salts are lower-case hex; what a digest is taken over (payloads,
//! results) is kept as the very text it was taken over.

use std::borrow::Cow;
use std::fmt;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize};

use crate::store::chain::{Digest, Header, Link};
use crate::store::{Mode, Naming, mode_text};
use crate::workflow::attempt::{RATING, WORDS};
use crate::workflow::ideas::Idea;
use crate::workflow::reflection::Mood;
use crate::workflow::say::Dispute;

/// The number of this format; a reader refuses later ones.
pub const FORMAT: u32 = 2;
/// The number of a file without runs of a workshop, so that programs of before go on reading such files.
pub(super) const FORMAT_WITHOUT_ROOMS: u32 = 1;
/// The entry that says what the file holds.
pub(super) const CONTENTS: &str = "hand-in.json";
/// The entry with the digest of that one.
pub(super) const CONTENTS_DIGEST: &str = "hand-in.sha256";
/// Where the runs lie, one file each.
pub(super) const RUNS: &str = "runs/";
/// Where the cases lie, one file each.
pub(super) const CASES: &str = "cases/";

/// Under which kind of name somebody hands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// By name.
    Name,
    /// By a name that says nothing.
    Pseudonym,
}

impl Kind {
    /// As the store notes it.
    pub fn naming(self) -> Naming {
        match self {
            Self::Name => Naming::Name,
            Self::Pseudonym => Naming::Pseudonym,
        }
    }
}

/// Who hands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    /// The kind of name.
    pub naming: Kind,
    /// The name or pseudonym.
    pub called: String,
    /// The team, if one was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The same for all files of this learner under this kind of name; says nothing else.
    #[serde(rename = "ref")]
    pub reference: String,
}

/// How often a mood was named after the runs of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoodCount {
    /// Which.
    pub mood: Mood,
    /// After so many runs.
    pub runs: u32,
}

/// An idea for whoever owns the way of working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldIdea {
    /// The run after which it was had.
    pub run: String,
    /// When it was written down, UTC milliseconds.
    pub written_ms: i64,
    /// The idea.
    #[serde(flatten)]
    pub idea: Idea,
}

/// A case that was played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// SHA-256 of its text, by which its entry is named.
    pub hash: String,
    /// The scenario's id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A run on the list of what the file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Listed {
    /// Its id, by which its entry is named.
    pub(super) id: String,
    /// SHA-256 of its entry.
    pub(super) sha256: String,
}

/// The list of what the file holds: the text of `hand-in.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Contents {
    pub(super) format: u32,
    pub(super) program: String,
    pub(super) rules: String,
    pub(super) made_ms: i64,
    pub(super) who: Who,
    pub(super) with_words: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) mood: Option<Vec<MoodCount>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) ideas: Vec<HeldIdea>,
    pub(super) cases: Vec<Case>,
    pub(super) runs: Vec<Listed>,
}

/// A text that its entry lends where it stands there as it is; one with escapes is its own. Most of a run is digests: taken
/// out of the entry one by one they would cost more than proving it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lent<'a>(Cow<'a, str>);

impl AsRef<str> for Lent<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Lent<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reading;
        impl<'de> Visitor<'de> for Reading {
            type Value = Lent<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                // As an owned text says it.
                f.write_str("a string")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Lent(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Lent(Cow::Owned(text.to_owned())))
            }
            fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
                Ok(Lent(Cow::Owned(text)))
            }
        }
        from.deserialize_str(Reading)
    }
}

/// The run another was tried again from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct Parent<T = String> {
    /// Which.
    pub run: T,
    /// The last of its events the two have in common.
    pub seq: i64,
}

/// An event of a run. The hash of the one before is not repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct EventRow<T = String> {
    /// Its place, from 1.
    pub seq: i64,
    /// What kind.
    pub kind: T,
    /// Monotonic milliseconds.
    pub mono_ms: i64,
    /// Wall-clock milliseconds.
    pub wall_ms: i64,
    /// Digest of salt and payload, which stays where these are withheld.
    pub inner: T,
    /// The event's hash.
    pub hash: T,
    /// Its content, JSON, where it goes along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<T>,
    /// The salt of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<T>,
}

/// A run: the text of `runs/<id>.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Serialize", deserialize = "T: Deserialize<'de>"))]
pub struct Run<T = String> {
    /// The attempt's id, the same in every file that holds it.
    pub id: T,
    /// The digest on which the chain hangs; stands for the learner, who is not named here.
    pub header: T,
    /// Holds the fields up to `started_ms` and `header` together.
    pub proof: T,
    /// Content hash of the case.
    pub case: T,
    /// The scenario's id.
    pub scenario: T,
    /// Version of the rules that scored it.
    pub rules: T,
    /// Version of the program that played it.
    pub engine: T,
    /// Seed of its chance.
    pub seed: i64,
    /// `coach`, `practice`, `assessment` or `workshop`.
    pub mode: T,
    /// The run it was tried again from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Parent<T>>,
    /// Start, UTC milliseconds.
    pub started_ms: i64,
    /// End, UTC milliseconds.
    pub ended_ms: Option<i64>,
    /// The results as issued, JSON.
    pub results: T,
    /// Their salt.
    pub results_salt: T,
    /// Digest of both.
    pub results_inner: T,
    /// Hash of the last event.
    pub head: T,
    /// The seal over all of it.
    pub seal: T,
    /// The events.
    pub events: Vec<EventRow<T>>,
    /// What the learner thinks of its scores, in their own words: goes along with the typed words alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<Dispute>,
}

impl<T: AsRef<str>> Run<T> {
    /// How it was played; `None` where the word is not known.
    pub fn mode(&self) -> Option<Mode> {
        let mode = self.mode.as_ref();
        Mode::ALL.into_iter().find(|known| mode_text(*known) == mode)
    }

    /// What it was started with, as the chain takes it, without the learner.
    pub(super) fn started(&self) -> Header<&[u8]> {
        Header {
            id: self.id.as_ref().as_bytes(),
            learner: &[],
            case_hash: self.case.as_ref().as_bytes(),
            scenario_id: self.scenario.as_ref().as_bytes(),
            rules_version: self.rules.as_ref().as_bytes(),
            engine_version: self.engine.as_ref().as_bytes(),
            seed: self.seed,
            mode: self.mode.as_ref().as_bytes(),
            parent: self.parent.as_ref().map(|parent| parent.run.as_ref().as_bytes()),
            fork_seq: self.parent.as_ref().map(|parent| parent.seq),
            started_ms: self.started_ms,
        }
    }
}

impl Run {
    /// Whether it counts as the learner's own work: not coached, not played by a room, and not tried
    /// again from another.
    pub fn is_unaided(&self) -> bool {
        self.parent.is_none() && self.mode().is_some_and(Mode::is_unaided)
    }

    /// The words typed in it that go along, each with its turn.
    pub fn words(&self) -> Vec<(u64, String)> {
        let mut said: Vec<(u64, String)> = Vec::new();
        for (at, event) in self.events.iter().enumerate().filter(|(_, event)| event.kind == WORDS) {
            let payload = event.payload.as_deref();
            let Some(words) = payload.and_then(|text| serde_json::from_str::<Option<String>>(text).ok()?) else {
                continue;
            };
            // The rating of the same turn stands behind them.
            let rating = self.events.iter().skip(at).find(|event| event.kind == RATING);
            let rating: Option<serde_json::Value> =
                rating.and_then(|event| serde_json::from_str(event.payload.as_deref()?).ok());
            let turn = rating.and_then(|rating| rating.get("turn")?.as_u64()).unwrap_or_default();
            said.push((turn, words));
        }
        said
    }
}

/// What of an event is written in hex, read: room that is used again for the next one.
#[derive(Debug, Default)]
pub(super) struct Bytes {
    salt: Vec<u8>,
    inner: Vec<u8>,
    /// The event's hash.
    pub(super) hash: Vec<u8>,
}

impl<T: AsRef<str>> EventRow<T> {
    /// The event as the chain takes it, behind the one with the hash `prev`; `None` where something is no hex.
    pub(super) fn link<'a>(&'a self, prev: &'a [u8], room: &'a mut Bytes) -> Option<Link<&'a [u8]>> {
        let Bytes { salt, inner, hash } = room;
        if let Some(written) = &self.salt {
            read_hex(written.as_ref(), salt)?;
        }
        read_hex(self.inner.as_ref(), inner)?;
        read_hex(self.hash.as_ref(), hash)?;
        Some(Link {
            seq: self.seq,
            kind: self.kind.as_ref().as_bytes(),
            mono_ms: self.mono_ms,
            wall_ms: self.wall_ms,
            payload: self.payload.as_ref().map(|payload| payload.as_ref().as_bytes()),
            salt: self.salt.as_ref().map(|_| salt.as_slice()),
            inner,
            prev,
            hash,
        })
    }
}

/// A digest as it is written; `None` for anything else.
pub(super) fn digest_of(hex: &str) -> Option<Digest> {
    bytes_of(hex)?.try_into().ok()
}

/// What each byte is as a digit of lower-case hex; `NO_DIGIT` of all others. Digests are half of what a run is read for.
const DIGITS: [u8; 256] = digits();
const NO_DIGIT: u8 = 0xFF;

#[expect(clippy::indexing_slicing, reason = "computed while compiling, where an index out of bounds is an error")]
const fn digits() -> [u8; 256] {
    let mut digits = [NO_DIGIT; 256];
    let mut value = 0;
    while value < 16 {
        digits[b"0123456789abcdef"[value] as usize] = value as u8;
        value += 1;
    }
    digits
}

/// Bytes written as lower-case hex: each run of bytes has one way to be written.
pub(super) fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    read_hex(hex, &mut bytes)?;
    Some(bytes)
}

/// The same into room that is there already, whatever it held.
fn read_hex(hex: &str, bytes: &mut Vec<u8>) -> Option<()> {
    let (pairs, rest) = hex.as_bytes().as_chunks::<2>();
    let digit = |byte: u8| DIGITS.get(usize::from(byte)).copied().unwrap_or(NO_DIGIT);
    let mut seen = 0;
    bytes.clear();
    bytes.extend(pairs.iter().map(|[high, low]| {
        let (high, low) = (digit(*high), digit(*low));
        seen |= high | low;
        high << 4 | low & 0xF
    }));
    // A digit has its four lower bits alone.
    (rest.is_empty() && seen != NO_DIGIT).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::hex;

    #[test]
    fn bytes_have_one_way_to_be_written() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(bytes_of(&hex(&all)), Some(all));
        for bad in ["0", "0G", "AB", "é", " 1", "0x"] {
            assert_eq!(bytes_of(bad), None, "{bad}");
        }
    }
}
