//! From the bytes of a side file to a [`Translation`] of a case, or to everything that is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::scenario::build::told::tell;
use crate::domain::scenario::codes;
use crate::domain::scenario::codes::translation as own;
use crate::domain::scenario::draft::Draft;
use crate::domain::scenario::form::{Form as _, Put};
use crate::domain::scenario::problem::{Findings, Problem};
use crate::domain::scenario::read::{open, syntax};
use crate::domain::scenario::source::Unreadable;
use crate::domain::scenario::suggest::closest;
use crate::domain::scenario::translation::draft::{DraftLine, DraftTranslation};
use crate::domain::scenario::translation::lay::{Laying, try_on};
use crate::domain::scenario::translation::walk::walk;
use crate::domain::scenario::translation::{Line, Translation, drafted};
use crate::words::Language;
use crate::words::said;

/// How much of a text is quoted in a sentence about it, in characters.
const QUOTED: usize = 60;

/// What reading a side file came to.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The language the file says it is in, if that is one.
    pub language: Option<Language>,
    /// The translation, if there are no errors.
    pub translation: Option<Translation>,
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
}

/// Reads a side file of a case; `name` is only used to say where a problem is, and `case` are the bytes of the case's
/// file, which has no errors. Never fails: whatever is wrong is in the list.
pub fn read(name: &str, bytes: &[u8], case: &[u8]) -> Reading {
    let mut found = Findings::default();
    let (text, tree) = match open(bytes) {
        Ok(opened) => opened,
        Err(Unreadable { text, finding }) => {
            found.push(*finding);
            return Reading { problems: found.into_problems(name, text, &[]), ..Reading::default() };
        }
    };
    let broken = syntax(text, &tree);
    let draft = DraftTranslation::read(tree.root(), &mut found);
    drop(tree);
    let language = Language::of_locale(&draft.language.it);
    let mut translation = None;
    if let Some((broken, cut)) = broken {
        found.keep_sure_before(cut);
        found.push(broken);
    } else if let Some(of) = drafted(case) {
        let language = head(&draft, &of, &mut found);
        translation = language.map(|language| lines(draft, of, (name, language), &mut found));
    }
    let translation = translation.filter(|_| !found.has_errors());
    Reading { language, translation, problems: found.into_problems(name, text, &[]) }
}

/// What a side file says of itself; its language, if its lines can be held against the case.
fn head(draft: &DraftTranslation, case: &Draft, found: &mut Findings) -> Option<Language> {
    if draft.format.it != 1 && draft.format.at > 0 {
        let what = said!("problems-format", format = draft.format.it);
        tell(found, codes::UNKNOWN_FORMAT, draft.format.at, what, said!("problems-format-fix"));
    }
    let language = Language::of_locale(&draft.language.it);
    if language.is_none() {
        let what = said!("problems-side-language", language = &draft.language.it);
        let fix = said!("problems-side-language-fix", languages = Language::tags());
        tell(found, own::UNKNOWN_LANGUAGE, draft.language.at, what, fix);
    } else if language == Language::of_locale(&case.locale.it) {
        let what = said!("problems-side-own", case = &case.id.it);
        tell(found, own::OWN_LANGUAGE, draft.language.at, what, said!("problems-side-own-fix"));
    }
    let same = draft.case.it == case.id.it;
    if !same {
        let what = said!("problems-side-case", case = &draft.case.it, beside = &case.id.it);
        tell(found, own::WRONG_CASE, draft.case.at, what, said!("problems-side-case-fix"));
    }
    language.filter(|_| same)
}

/// Holds each line against the text it translates, and lays the good ones to see what comes of them.
fn lines(
    draft: DraftTranslation,
    mut case: Draft,
    (name, language): (&str, Language),
    found: &mut Findings,
) -> Translation {
    let lines_at = draft.lines.at;
    let mut left: BTreeMap<String, (usize, DraftLine)> =
        draft.lines.it.0.0.into_iter().map(|(path, line)| (path.it, (path.at, line))).collect();
    let mut translation = Translation::of(name, language, BTreeMap::new());
    let mut unlisted: Vec<String> = Vec::new();
    let mut untold = Missing::default();
    walk(&mut case, |spot| {
        translation.texts += 1;
        let Some((at, line)) = left.remove(spot.path) else {
            untold.end(found);
            translation.missing += 1;
            unlisted.push(spot.path.to_owned());
            return;
        };
        if line.slips.have_told("text") || line.slips.have_told("of") {
            untold.end(found);
            translation.missing += 1;
            return;
        }
        if line.text.it.trim().is_empty() {
            translation.missing += 1;
            untold.add(at, spot.path);
            return;
        }
        untold.end(found);
        if line.was.is_some() || line.of.it != *spot.text {
            translation.stale += 1;
            tell_stale(at, &line, spot.text, found);
            return;
        }
        let has_braces = spot.at.is_some();
        let most = spot.room.most(spot.text);
        if holds(&line, has_braces, most, found) {
            translation
                .lines
                .insert(spot.path.to_owned(), Line { of: line.of.it, text: line.text.it, at: line.text.at });
        }
    });
    untold.end(found);
    tell_left_over(&left, &mut unlisted, found);
    if let Some(first) = unlisted.first() {
        let what = said!("problems-side-unlisted", first = first, others = unlisted.len() - 1);
        found.add(own::MISSING, lines_at, what, said!("problems-side-unlisted-fix"));
    }
    let complete = translation.missing + translation.stale == 0;
    try_on(case, &translation, Laying::Checked { complete, lines_at }, found);
    translation
}

const TRANSLATE: &str = "`amends translate … --update`";

/// Lines of no text. What is only misspelt is not missing as well.
fn tell_left_over(left: &BTreeMap<String, (usize, DraftLine)>, unlisted: &mut Vec<String>, found: &mut Findings) {
    for (path, (at, _)) in left {
        let meant = closest(path, unlisted.iter().map(String::as_str)).map(str::to_owned);
        let fix = match &meant {
            Some(meant) => said!("problems-near-fix", near = meant),
            None => said!("problems-side-left-fix", command = TRANSLATE),
        };
        unlisted.retain(|path| Some(path) != meant.as_ref());
        tell(found, own::LEFT_OVER, *at, said!("problems-side-left", path = path), fix);
        if !found.has_room() {
            return;
        }
    }
}

/// Lines that follow one another without a translation are told as one.
#[derive(Default)]
struct Missing(Option<(usize, String, usize)>);

impl Missing {
    fn add(&mut self, at: usize, path: &str) {
        match &mut self.0 {
            Some((_, _, after)) => *after += 1,
            None => self.0 = Some((at, path.to_owned(), 0)),
        }
    }

    fn end(&mut self, found: &mut Findings) {
        let Some((at, path, after)) = self.0.take() else { return };
        let what = said!("problems-side-missing", path = path, after = after);
        found.add(own::MISSING, at, what, said!("problems-side-missing-fix"));
    }
}

fn tell_stale(at: usize, line: &DraftLine, now: &str, found: &mut Findings) {
    let was = line.was.as_ref().unwrap_or(&line.of);
    if was.it == now {
        let what = said!("problems-side-marked");
        found.add(own::STALE, at, what, said!("problems-side-marked-fix"));
        return;
    }
    let what = said!("problems-side-stale", now = short(now), was = short(&was.it));
    let fix = if line.was.is_some() {
        said!("problems-side-stale-fix")
    } else {
        said!("problems-side-stale-of-fix", command = TRANSLATE)
    };
    found.add(own::STALE, at, what, fix);
}

fn short(text: &str) -> String {
    let mut letters = text.chars();
    let head: String = letters.by_ref().take(QUOTED).collect();
    if letters.next().is_some() { format!("{head}…") } else { head }
}

/// Whether a line may stand where its text stands, as far as it can be told from the line alone.
fn holds(line: &DraftLine, has_braces: bool, most: Option<usize>, found: &mut Findings) -> bool {
    let before = found.count();
    let Put { at, it: text } = &line.text;
    if let Some(most) = most {
        let letters = text.chars().count();
        if letters > most {
            let what = said!("problems-side-long", letters = letters, most = most);
            found.add(own::TOO_LONG, *at, what, said!("problems-text-fewer-fix"));
        }
    }
    if has_braces {
        let said = marks(text);
        for lost in marks(&line.of.it).iter().filter(|mark| !said.contains(*mark)) {
            let what = said!("problems-side-lost", mark = lost);
            let fix = match lost.strip_suffix(".…") {
                Some(who) => said!("problems-side-lost-name-fix", who = who),
                None => said!("problems-side-lost-fix", mark = lost),
            };
            found.add(own::LOST, *at, what, fix);
        }
    }
    found.count() == before
}

/// Whom and what the braces of a text name: a customer in whichever form of the name, as `pell.…`, or a detail.
fn marks(text: &str) -> BTreeSet<String> {
    let bare = text.replace("{{", "").replace("}}", "");
    let inside = bare.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(inside, _)| inside.trim());
    inside.map(|mark| mark.split_once('.').map_or_else(|| mark.to_owned(), |(who, _)| format!("{who}.…"))).collect()
}
