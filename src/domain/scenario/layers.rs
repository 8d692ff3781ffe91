//! A case with what is laid over it, as an attempt keeps it: one run of bytes under one hash.
//!
//! [`Layers::pack`] puts the texts of a case and of its layers into one container, [`Layers::unpack`] takes them out
//! again, and [`read_layered`] makes the case of them that was played. The bytes of a case with nothing laid over it are
//! its file, so what earlier versions kept reads as before. Strict: each container has one way to be written.

use crate::domain::scenario::codes;
use crate::domain::scenario::model::Scenario;
use crate::domain::scenario::organisation::{self, Organisation};
use crate::domain::scenario::problem::{Problem, Severity};
use crate::domain::scenario::read::{Reading, hash_of, read};
use crate::domain::scenario::translation::{self, Translation};
use crate::words::{Said, Told, said};

/// How every container begins, before its version.
const BEGINNING: &[u8] = b"amends layers ";

/// The whole first line of one; no case file begins like it.
const FIRST_LINE: &[u8] = b"amends layers 1\n";

/// The longest line before a part: its kind, and how many bytes it has.
const LINE_MAX: usize = 40;

/// The kinds of parts, in the order they stand in.
const KINDS: [&str; 3] = ["case", "translation", "organisation"];

/// The texts of a case and of what is laid over it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layers<'b> {
    /// The case file.
    pub case: &'b [u8],
    /// Its side file in another language.
    pub translation: Option<&'b [u8]>,
    /// What an organisation's file says of this case.
    pub organisation: Option<&'b [u8]>,
}

/// Why bytes are no whole container.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Its first line names a version that is not known here.
    #[error("it was kept by a later version of Amends")]
    Later,
    /// Neither a kind that may stand here nor a length.
    #[error("at byte {at} there is not what kind of part follows and how long it is")]
    NoPart {
        /// Where.
        at: usize,
    },
    /// A part is shorter than it says.
    #[error("the {kind} should have {said} bytes and has {there}")]
    Short {
        /// Which part.
        kind: &'static str,
        /// As its line says.
        said: usize,
        /// What is left of the container.
        there: usize,
    },
    /// A container holds a case and something over it.
    #[error("its case is missing")]
    NoCase,
    /// A container holds a case and something over it.
    #[error("what was laid over its case is missing")]
    NoLayer,
}

impl Told for Damage {
    fn said(&self) -> Said {
        match self {
            Self::Later => said!("problems-not-whole-later"),
            Self::NoPart { at } => said!("problems-not-whole-part", at = *at),
            Self::Short { kind, said, there } => {
                said!("problems-not-whole-short", kind = part_said(kind), said = *said, there = *there)
            }
            Self::NoCase => said!("problems-not-whole-case"),
            Self::NoLayer => said!("problems-not-whole-layer"),
        }
    }
}

/// What a part of a container is called.
fn part_said(kind: &str) -> Said {
    match kind {
        "case" => said!("problems-part-case"),
        "translation" => said!("problems-part-translation"),
        "organisation" => said!("problems-part-organisation"),
        other => Said::from(other),
    }
}

impl<'b> Layers<'b> {
    /// A case with nothing laid over it.
    pub fn plain(case: &'b [u8]) -> Self {
        Self { case, translation: None, organisation: None }
    }

    /// Whether there is nothing over the case.
    pub fn is_plain(&self) -> bool {
        self.translation.is_none() && self.organisation.is_none()
    }

    fn parts(&self) -> [Option<&'b [u8]>; 3] {
        [Some(self.case), self.translation, self.organisation]
    }

    /// The bytes to keep: the case's own if nothing is laid over it.
    pub fn pack(&self) -> Vec<u8> {
        if self.is_plain() {
            return self.case.to_vec();
        }
        let mut packed = FIRST_LINE.to_vec();
        for (kind, part) in KINDS.iter().zip(self.parts()).filter_map(|(kind, part)| Some((kind, part?))) {
            packed.extend_from_slice(format!("{kind} {}\n", part.len()).as_bytes());
            packed.extend_from_slice(part);
        }
        packed
    }

    /// What was packed. Bytes that do not begin like a container are a case's own.
    ///
    /// # Errors
    /// [`Damage`] if they begin like one and are none.
    pub fn unpack(bytes: &'b [u8]) -> Result<Self, Damage> {
        if !bytes.starts_with(BEGINNING) {
            return Ok(Self::plain(bytes));
        }
        let Some(mut rest) = bytes.strip_prefix(FIRST_LINE) else { return Err(Damage::Later) };
        let mut parts: [Option<&[u8]>; 3] = [None; 3];
        let mut next = KINDS.iter().zip(&mut parts);
        while !rest.is_empty() {
            let no_part = Damage::NoPart { at: bytes.len() - rest.len() };
            let (named, said, after) = part_line(rest).ok_or(no_part)?;
            let (kind, part) = next.find(|(kind, _)| **kind == named).ok_or(no_part)?;
            let (text, behind) =
                after.split_at_checked(said).ok_or(Damage::Short { kind, said, there: after.len() })?;
            *part = Some(text);
            rest = behind;
        }
        let [case, translation, organisation] = parts;
        let unpacked = Self { case: case.ok_or(Damage::NoCase)?, translation, organisation };
        if unpacked.is_plain() {
            return Err(Damage::NoLayer);
        }
        Ok(unpacked)
    }
}

/// The line before a part: its kind, its length, and what stands behind the line.
fn part_line(rest: &[u8]) -> Option<(&str, usize, &[u8])> {
    let end = rest.iter().take(LINE_MAX).position(|byte| *byte == b'\n')?;
    let (kind, digits) = std::str::from_utf8(rest.get(..end)?).ok()?.split_once(' ')?;
    let length: usize = digits.parse().ok()?;
    // A number has one way to be written: no sign, no noughts before it.
    (length.to_string() == digits).then_some((kind, length, rest.get(end + 1..)?))
}

/// What may be laid over cases.
#[derive(Debug, Clone, Copy, Default)]
pub struct Over<'o> {
    /// Its words in another language.
    pub translation: Option<&'o Translation>,
    /// An organisation's rules.
    pub organisation: Option<&'o Organisation>,
}

/// A case with what could be laid over it.
#[derive(Debug, Clone)]
pub struct Layered {
    /// The case and the bytes to keep of it, which its hash is of; `None` where nothing was laid, and it is played as it
    /// is written.
    pub laid: Option<(Scenario, Vec<u8>)>,
    /// What is wrong or has no effect, with its place in the file of the layer.
    pub problems: Vec<Problem>,
}

/// Lays over a case what there is for it; `file` are the bytes it was read from.
pub fn lay(written: &Scenario, file: &[u8], over: Over<'_>) -> Layered {
    let told = over.translation.and_then(|translation| translation::lay(file, translation));
    let (told, words) = told.map_or((None, None), |(scenario, layer)| (Some(scenario), Some(layer)));
    let (mut laid, mut rules, mut problems) = (told, None, Vec::new());
    if let Some(organisation) = over.organisation {
        let over_it = organisation::lay(laid.as_ref().unwrap_or(written), organisation);
        problems = over_it.problems;
        if let Some((scenario, layer)) = over_it.scenario.zip(over_it.layer) {
            (laid, rules) = (Some(scenario), Some(layer));
        }
    }
    let laid = laid.map(|mut scenario| {
        let (translation, organisation) = (words.as_deref().map(str::as_bytes), rules.as_deref().map(str::as_bytes));
        let packed = Layers { case: file, translation, organisation }.pack();
        scenario.hash = hash_of(&packed);
        (scenario, packed)
    });
    Layered { laid, problems }
}

/// Reads what an attempt keeps: a case's file, or a container of one and its layers. The case has the hash of all of it.
/// Never fails: whatever is wrong is in the list.
pub fn read_layered(name: &str, bytes: &[u8]) -> Reading {
    let layers = match Layers::unpack(bytes) {
        Ok(layers) => layers,
        Err(damage) => {
            let what = said!("problems-not-whole", damage = damage.said());
            let fix = said!("problems-not-whole-fix");
            let problem = Problem::about_case(codes::NOT_WHOLE, name, (1, 1), what, fix);
            return Reading { scenario: None, problems: vec![problem], place: (1, 1) };
        }
    };
    let mut reading = read(name, layers.case);
    if layers.is_plain() {
        return reading;
    }
    if let Some(bytes) = layers.translation.filter(|_| reading.scenario.is_some()) {
        match translation::lay_kept(&format!("{name}, its translation"), layers.case, bytes) {
            Ok(told) => reading.scenario = Some(told),
            Err(problems) => {
                reading.scenario = None;
                reading.problems.extend(problems);
            }
        }
    }
    if let Some(bytes) = layers.organisation {
        let of = format!("{name}, its organisation");
        let organisation::Reading { organisation, mut problems } = organisation::read(&of, bytes, &[]);
        reading.scenario = reading.scenario.zip(organisation).and_then(|(case, organisation)| {
            let laid = organisation::lay(&case, &organisation);
            problems.extend(laid.problems);
            laid.scenario
        });
        problems.retain(|problem| problem.severity == Severity::Error);
        reading.problems.extend(problems);
    }
    if let Some(scenario) = &mut reading.scenario {
        scenario.hash = hash_of(bytes);
    }
    reading
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Layers<'_> =
        Layers { case: b"Case(\n)", translation: Some(b""), organisation: Some(b"Organisation()\n") };

    #[test]
    fn what_is_packed_comes_out_again_and_a_plain_case_is_its_own_file() {
        for layers in [ALL, Layers { translation: None, ..ALL }, Layers { organisation: None, ..ALL }] {
            assert_eq!(Layers::unpack(&layers.pack()), Ok(layers));
        }
        let plain = Layers::plain(ALL.case);
        assert_eq!(plain.pack(), ALL.case);
        assert_eq!(Layers::unpack(b""), Ok(Layers::plain(b"")));
        assert_eq!(Layers::unpack(b"amends"), Ok(Layers::plain(b"amends")));
        let text = String::from_utf8(ALL.pack()).unwrap();
        assert_eq!(text, "amends layers 1\ncase 7\nCase(\n)translation 0\norganisation 15\nOrganisation()\n");
    }

    #[test]
    fn a_container_that_is_not_whole_is_named_and_never_taken_for_another() {
        let damage = |text: &str| Layers::unpack(text.as_bytes()).unwrap_err();
        assert_eq!(damage("amends layers 2\ncase 0\n"), Damage::Later);
        assert_eq!(damage("amends layers 1"), Damage::Later);
        assert_eq!(damage("amends layers 1\n"), Damage::NoCase);
        assert_eq!(damage("amends layers 1\norganisation 1\nx"), Damage::NoCase);
        assert_eq!(damage("amends layers 1\ncase 1\nx"), Damage::NoLayer);
        let at = Damage::NoPart { at: 16 };
        for line in ["case 01\nx", "case +1\nx", "case -1\nx", "case 1", "case\n", "cases 1\nx", "case  1\nx", "\n\n"] {
            assert_eq!(damage(&format!("amends layers 1\n{line}")), at, "{line}");
        }
        assert!(damage(&format!("amends layers 1\ncase {}\nx", u64::MAX)).to_string().contains("has 1"));
        assert_eq!(damage(&format!("amends layers 1\ncase {}0\nx", u64::MAX)), at, "no number holds it");
        assert_eq!(damage(&format!("amends layers 1\n{}", "c".repeat(1_000_000))), at);
        let twice = "amends layers 1\ncase 1\nxorganisation 1\nyorganisation 1\nz";
        assert!(matches!(damage(twice), Damage::NoPart { at: 40 }));
        assert!(matches!(damage("amends layers 1\norganisation 1\nycase 1\nx"), Damage::NoPart { at: 32 }));
        assert!(matches!(damage("amends layers 1\ncase 1\nxorganisation 1\nyz"), Damage::NoPart { at: 40 }));
    }

    #[test]
    fn cut_anywhere_it_is_told_and_never_panics() {
        let packed = ALL.pack();
        for end in FIRST_LINE.len()..packed.len() {
            let cut = &packed[..end];
            // Behind a whole part that is not the last, what is left is a container as well.
            let whole = Layers::unpack(cut).is_ok_and(|layers| layers.pack() == cut);
            assert_eq!(whole, cut.ends_with(b"translation 0\n"), "{end}");
        }
    }
}
