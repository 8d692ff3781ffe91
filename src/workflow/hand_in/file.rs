//! The parts of the file as they are written. Digests and salts are lower-case hex; what a digest is taken over (payloads,
//! results) is kept as the very text it was taken over.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::store::chain::{Digest, Header, Link};
use crate::store::{Mode, Naming, mode_text};
use crate::workflow::attempt::{RATING, WORDS};
use crate::workflow::ideas::Idea;
use crate::workflow::reflection::Mood;
use crate::workflow::say::Dispute;

/// The number of this format; a reader refuses later ones.
pub const FORMAT: u32 = 1;
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

/// The run another was tried again from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parent {
    /// Which.
    pub run: String,
    /// The last of its events the two have in common.
    pub seq: i64,
}

/// An event of a run. The hash of the one before is not repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventRow {
    /// Its place, from 1.
    pub seq: i64,
    /// What kind.
    pub kind: String,
    /// Monotonic milliseconds.
    pub mono_ms: i64,
    /// Wall-clock milliseconds.
    pub wall_ms: i64,
    /// Digest of salt and payload, which stays where these are withheld.
    pub inner: String,
    /// The event's hash.
    pub hash: String,
    /// Its content, JSON, where it goes along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload: Option<String>,
    /// The salt of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
}

/// A run: the text of `runs/<id>.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The attempt's id, the same in every file that holds it.
    pub id: String,
    /// The digest on which the chain hangs; stands for the learner, who is not named here.
    pub header: String,
    /// Holds the fields up to `started_ms` and `header` together.
    pub proof: String,
    /// Content hash of the case.
    pub case: String,
    /// The scenario's id.
    pub scenario: String,
    /// Version of the rules that scored it.
    pub rules: String,
    /// Version of the program that played it.
    pub engine: String,
    /// Seed of its chance.
    pub seed: i64,
    /// `coach`, `practice` or `assessment`.
    pub mode: String,
    /// The run it was tried again from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Parent>,
    /// Start, UTC milliseconds.
    pub started_ms: i64,
    /// End, UTC milliseconds.
    pub ended_ms: Option<i64>,
    /// The results as issued, JSON.
    pub results: String,
    /// Their salt.
    pub results_salt: String,
    /// Digest of both.
    pub results_inner: String,
    /// Hash of the last event.
    pub head: String,
    /// The seal over all of it.
    pub seal: String,
    /// The events.
    pub events: Vec<EventRow>,
    /// What the learner thinks of its scores, in their own words: goes along with the typed words alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<Dispute>,
}

impl Run {
    /// How it was played; `None` where the word is not known.
    pub fn mode(&self) -> Option<Mode> {
        [Mode::Coach, Mode::Practice, Mode::Assessment].into_iter().find(|mode| mode_text(*mode) == self.mode)
    }

    /// Whether it counts as the learner's own work: not coached and not tried again from another.
    pub fn is_unaided(&self) -> bool {
        self.parent.is_none() && self.mode().is_some_and(|mode| mode != Mode::Coach)
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

    /// What it was started with, as the chain takes it, without the learner.
    pub(super) fn started(&self) -> Header {
        Header {
            id: self.id.clone().into_bytes(),
            learner: Vec::new(),
            case_hash: self.case.clone().into_bytes(),
            scenario_id: self.scenario.clone().into_bytes(),
            rules_version: self.rules.clone().into_bytes(),
            engine_version: self.engine.clone().into_bytes(),
            seed: self.seed,
            mode: self.mode.clone().into_bytes(),
            parent: self.parent.as_ref().map(|parent| parent.run.clone().into_bytes()),
            fork_seq: self.parent.as_ref().map(|parent| parent.seq),
            started_ms: self.started_ms,
        }
    }
}

impl EventRow {
    /// The event as the chain takes it, behind the one with the hash `prev`; `None` where something is no hex.
    pub(super) fn link<'a>(&'a self, prev: &'a [u8]) -> Option<Link<Cow<'a, [u8]>>> {
        let salt = match &self.salt {
            Some(salt) => Some(bytes_of(salt)?.into()),
            None => None,
        };
        Some(Link {
            seq: self.seq,
            kind: self.kind.as_bytes().into(),
            mono_ms: self.mono_ms,
            wall_ms: self.wall_ms,
            payload: self.payload.as_deref().map(|payload| payload.as_bytes().into()),
            salt,
            inner: bytes_of(&self.inner)?.into(),
            prev: prev.into(),
            hash: bytes_of(&self.hash)?.into(),
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
    let (pairs, rest) = hex.as_bytes().as_chunks::<2>();
    let digit = |byte: u8| DIGITS.get(usize::from(byte)).copied().unwrap_or(NO_DIGIT);
    let mut is_hex = rest.is_empty();
    let bytes = pairs
        .iter()
        .map(|[high, low]| {
            let (high, low) = (digit(*high), digit(*low));
            is_hex &= high != NO_DIGIT && low != NO_DIGIT;
            high << 4 | low & 0xF
        })
        .collect();
    is_hex.then_some(bytes)
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
