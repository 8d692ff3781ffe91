//! The whole way from bytes to a scenario, or to everything that is wrong with them.

use serde::de::IgnoredAny;
use sha2::{Digest, Sha256};

use crate::domain::scenario::build::build;
use crate::domain::scenario::draft::Draft;
use crate::domain::scenario::model::Scenario;
use crate::domain::scenario::problem::{Finding, Findings, Problem, SceneRange, line_of, offset_of, place_of};
use crate::domain::scenario::source::{Unreadable, text_of};
use crate::domain::scenario::spans::{At, TooMuch, Tree, scan};
use crate::domain::scenario::{checks, codes, draft};

/// More scenes than this are refused unread. The largest cases that people wrote have some thirty; stories that programs
/// write have thousands.
const SCENES_MAX: usize = 10_000;

/// More replies than this in all scenes together are refused unread: four in each of the most scenes. What is read of
/// one takes half a kilobyte, however short it is.
const REPLIES_MAX: usize = 40_000;

/// What reading a file came to.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The case, if there are no errors.
    pub scenario: Option<Scenario>,
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
    /// Line and column of the case's id: where what concerns the whole case is told.
    pub place: (usize, usize),
}

/// Reads a case file; `name` is only used to say where a problem is. Never fails: whatever is wrong is in the list.
pub fn read(name: &str, bytes: &[u8]) -> Reading {
    let (text, tree) = match open(bytes) {
        Ok(opened) => opened,
        Err(Unreadable { text, finding }) => return refused(name, text, finding),
    };
    let mut found = Findings::default();
    if let Some(scenes) = tree.root().find("scenes") {
        let replies = scenes.items().filter_map(|scene| scene.find("replies")).map(At::len).sum();
        for (count, most, of) in [(scenes.len(), SCENES_MAX, "scenes"), (replies, REPLIES_MAX, "replies")] {
            if count > most {
                let what = format!("There are {count} {of}; a case has at most {most}.");
                return refused(name, text, finding(codes::TOO_MANY_SCENES, scenes.start(), &what, "Split the case."));
            }
        }
    }
    let hash = hash_of(bytes);
    let broken = syntax(text, &tree);
    let ranges = scene_ranges(&tree);
    let draft = draft::draft(tree.root(), &mut found);
    // Of a long story it takes as much room as its file.
    drop(tree);
    let (scenario, id_at) = judge(draft, hash, &mut found);
    if let Some((broken, cut)) = broken {
        found.keep_sure_before(cut);
        found.push(broken);
        return Reading { scenario: None, problems: found.into_problems(name, text, &ranges), place: (1, 1) };
    }
    let clean = !found.has_errors();
    let place = place_of(text, id_at);
    Reading { scenario: scenario.filter(|_| clean), problems: found.into_problems(name, text, &ranges), place }
}

/// The text of a file and what stands where in it, or why the whole file is refused.
pub(super) fn open(bytes: &[u8]) -> Result<(&str, Tree<'_>), Unreadable<'_>> {
    let text = text_of(bytes)?;
    let tree = scan(text).map_err(|too_much| {
        let finding = match too_much {
            TooMuch::Depth(at) => {
                let fix = "Nest less: no case needs more than a dozen levels. Split a long condition.";
                finding(codes::TOO_DEEP, at, "Here brackets or comments nest deeper than 32.", fix)
            }
            TooMuch::Values(at) => {
                finding(codes::TOO_MANY_VALUES, at, "This file holds too many values.", "Split the case.")
            }
        };
        Unreadable { text, finding }
    })?;
    Ok((text, tree))
}

/// The content hash that an attempt remembers its case by: SHA-256 of the file's bytes, in hex.
pub fn hash_of(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        write!(hex, "{byte:02x}").unwrap_or_default();
        hex
    })
}

fn finding(code: &'static str, at: usize, what: &str, fix: &str) -> Finding {
    Finding { code, at, what: what.to_owned(), fix: fix.to_owned() }
}

fn refused(name: &str, text: &str, finding: Finding) -> Reading {
    let mut found = Findings::default();
    found.push(finding);
    Reading { scenario: None, problems: found.into_problems(name, text, &[]), place: (1, 1) }
}

/// `ron` is the judge of syntax: everything it can parse is well formed, whatever the scanner thinks. What the scanner
/// has found to be in the plainest RON, it need not see.
///
/// Past a broken bracket every position is a guess, and what seems missing may stand there: beside the slip comes the
/// offset up to which what is wrong, whatever follows, is still told.
pub(super) fn syntax(text: &str, tree: &Tree<'_>) -> Option<(Finding, usize)> {
    if tree.is_plain() {
        return None;
    }
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let error = options.from_str::<IgnoredAny>(text).err()?;
    let mut at = offset_of(text, error.span.start.line, error.span.start.col);
    if error.code == ron::Error::TrailingCharacters {
        // Told where they stand, not where the case ended.
        let rest = text.get(at..).unwrap_or_default();
        at += rest.len() - rest.trim_start().len();
    }
    let at = tree.trouble().map_or(at, |trouble| trouble.min(at));
    let broken = finding(
        codes::SYNTAX,
        at,
        &format!("This is not well-formed RON: {}.", error.code),
        &match tree.unclosed() {
            Some(opening) => format!(
                "Look for a missing bracket, comma, colon or quote here or just before: what opens in line {} seems never to be closed.",
                line_of(text, opening)
            ),
            None => "Look for a missing bracket, comma, colon or quote here or just before.".to_owned(),
        },
    );
    Some((broken, at))
}

/// Builds the case and asks every check; where its id stands, too.
fn judge(draft: Draft, hash: String, found: &mut Findings) -> (Option<Scenario>, usize) {
    let (scenario, places) = build(draft, hash, found);
    if let Some(scenario) =
        scenario.as_ref().filter(|_| found.iter().all(|finding| codes::spares_the_ways(finding.code)))
    {
        let is_case = scenario.kind.is_whole();
        let right = !found.has_errors();
        let asked = |check: &&checks::Check| (right || check.ways_only) && (is_case || check.code.starts_with('E'));
        for check in checks::ALL.iter().filter(asked) {
            (check.run)(&checks::Subject { scenario, places: &places, code: check.code }, found);
        }
    }
    (scenario, places.id)
}

fn scene_ranges(tree: &Tree<'_>) -> Vec<SceneRange> {
    let Some(scenes) = tree.root().find("scenes") else { return Vec::new() };
    let ranges = scenes.items().filter_map(|scene| {
        let id = scene.key_text()?.into_owned();
        Some(SceneRange { id, start: scene.key_start(), end: scene.end() })
    });
    ranges.collect()
}
