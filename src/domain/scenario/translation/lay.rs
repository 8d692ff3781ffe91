//! A translation laid over its case: the case again, valid by construction, because it is built and checked anew from
//! the author's draft with other words in it.

use crate::domain::scenario::build::{Places, build};
use crate::domain::scenario::checks::{ALL, Subject};
use crate::domain::scenario::codes::translation as own;
use crate::domain::scenario::draft::Draft;
use crate::domain::scenario::model::Scenario;
use crate::domain::scenario::problem::{Findings, Problem};
use crate::domain::scenario::read::hash_of;
use crate::domain::scenario::translation::draft::DraftTranslation;
use crate::domain::scenario::translation::walk::walk;
use crate::domain::scenario::translation::write::layer;
use crate::domain::scenario::translation::{Line, Translation, drafted};
use crate::words::Language;

/// Checks of a case that its words decide, and what they are called of a translation.
const OF_WORDS: [(&str, &str); 2] = [("W601", own::UNLIKE), ("W608", own::LONG_THOUGHT)];

/// The same, where they are about all replies together.
const OF_ALL_WORDS: (&str, &str) = ("W604", own::BEST_LONGEST);

/// What is asked of a laid case.
pub(super) enum Laying {
    /// That it is a case.
    Kept,
    /// Also what an author wants to know.
    Checked {
        /// Each text of it is translated.
        complete: bool,
        /// Where the lines begin.
        lines_at: usize,
    },
}

/// Lays a translation over the case it was read for; `case` are the bytes of the case's file. With the case come the lines
/// that were laid, written as a side file: what a run of it keeps. `None` if no line holds of this case.
pub fn lay(case: &[u8], translation: &Translation) -> Option<(Scenario, String)> {
    let layer = layer(case, translation)?;
    let mut found = Findings::default();
    let scenario = try_on(drafted(case)?, translation, Laying::Kept, &mut found).filter(|_| !found.has_errors())?;
    Some((with_hash(scenario, case, layer.as_bytes()), layer))
}

/// The case that was played, from its file and the lines that were kept of a translation. They were checked when they were
/// kept: what later versions ask of a side file beyond that is not asked again.
///
/// # Errors
/// Everything that keeps them from being laid.
pub fn lay_kept(name: &str, case: &[u8], layer: &[u8]) -> Result<Scenario, Vec<Problem>> {
    let draft = DraftTranslation::of(name, layer)?;
    let mut found = Findings::default();
    let Some((language, case_draft)) = Language::of_locale(&draft.language.it).zip(drafted(case)) else {
        let what = format!("Cases cannot be told in “{}”.", draft.language.it);
        return Err(vec![Problem::about_case(own::UNKNOWN_LANGUAGE, name, (1, 1), what, "Update Amends.")]);
    };
    let lines = draft.lines.it.0.0.into_iter();
    let lines = lines.map(|(path, line)| (path.it, Line { of: line.of.it, text: line.text.it, at: line.text.at }));
    let translation = Translation::of(name, language, lines.collect());
    let scenario = try_on(case_draft, &translation, Laying::Kept, &mut found).filter(|_| !found.has_errors());
    let told = || found.into_problems(name, std::str::from_utf8(layer).unwrap_or_default(), &[]);
    scenario.map(|scenario| with_hash(scenario, case, layer)).ok_or_else(told)
}

/// The hash of both files.
fn with_hash(scenario: Scenario, case: &[u8], layer: &[u8]) -> Scenario {
    Scenario { hash: hash_of(format!("{} {}", hash_of(case), hash_of(layer)).as_bytes()), ..scenario }
}

/// Puts the words of a translation into a case and builds it. What is wrong is told where the words stand in the
/// translation's file; what stands only in the case's own file is told by its own check.
pub(super) fn try_on(
    mut draft: Draft,
    translation: &Translation,
    laying: Laying,
    found: &mut Findings,
) -> Option<Scenario> {
    walk(&mut draft, |spot| {
        let line = translation.lines.get(spot.path).filter(|line| line.of == *spot.text);
        if let Some(line) = line {
            spot.text.clone_from(&line.text);
        }
        if let Some(at) = spot.at {
            *at = line.map_or(0, |line| line.at);
        }
    });
    let mut told = Findings::default();
    translation.language.tag().clone_into(&mut draft.locale.it);
    let (scenario, places) = build(draft, String::new(), &mut told);
    let whole = scenario.as_ref().filter(|scenario| scenario.kind.is_whole() && !told.has_errors());
    if let (Laying::Checked { complete, lines_at }, Some(scenario)) = (laying, whole) {
        ask(scenario, places, (complete, lines_at), &mut told);
    }
    for finding in told.iter().filter(|finding| finding.at > 0) {
        found.push(finding.clone());
    }
    scenario
}

/// Asks the checks of the writing guide that words decide, of scenes whose replies are all translated.
fn ask(scenario: &Scenario, mut places: Places, (complete, lines_at): (bool, usize), told: &mut Findings) {
    for scene in &mut places.scenes {
        // What is told of a scene stands at its first reply; of one that is partly translated nothing is.
        let mut replies = scene.replies.iter().map(|reply| reply.text);
        scene.key = if replies.clone().all(|at| at > 0) { replies.next().unwrap_or(0) } else { 0 };
    }
    places.scenes_block = lines_at;
    let all = complete.then_some(OF_ALL_WORDS);
    for (code, as_told) in OF_WORDS.into_iter().chain(all) {
        for check in ALL.iter().filter(|check| check.code == code) {
            (check.run)(&Subject { scenario, places: &places, code: as_told }, told);
        }
    }
}
