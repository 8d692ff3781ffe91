//! What people did and said: recognition with the line that earned it, ideas for the way of working, trainers' remarks.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Figure, Say, Way};
use crate::domain::progress::Kind;
use crate::domain::report::{Behind, Candidate, IdeaRow, RemarkRow};
use crate::domain::rubric::Dimension;
use crate::ui::terms;
use crate::workflow::recognition;

/// Recognition candidates.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThanksView {
    /// Each with its line.
    pub rows: Vec<ThanksRow>,
}

/// Something somebody did well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThanksRow {
    /// Who, as the list has it.
    pub who: String,
    /// The name alone, as it stands on what is given to them.
    #[serde(skip)]
    pub called: String,
    /// What is recognised.
    pub kind: String,
    /// The same, in no language.
    #[serde(skip)]
    pub deed: Kind,
    /// The line, in quotation marks.
    pub quote: String,
    /// That it is a ready reply that was chosen and not their own words; empty where it is not so.
    pub by: String,
    /// How much of it, in which case.
    pub about: String,
    /// The row in words.
    pub name: String,
    /// The run.
    pub run: String,
}

/// How many times each was recognised.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DeedsView {
    /// Those that were.
    pub rows: Vec<Figure>,
}

/// Ideas for the way of working.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdeasView {
    /// Each idea.
    pub rows: Vec<IdeaView>,
    /// All of them as text, to take along.
    pub text: String,
}

/// An idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IdeaView {
    /// What would mend it, or that it is in their own words.
    pub title: String,
    /// Of which case, for which cause, of how many people.
    pub about: String,
    /// In their own words.
    pub words: Vec<String>,
    /// The row in words.
    pub name: String,
    /// The runs it is about.
    pub way: Way,
}

/// What a trainer has to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RemarkView {
    /// Whose run it is about, and of which case.
    pub whose: String,
    /// Who, when, and of what.
    pub about: String,
    /// The comment.
    pub comment: String,
    /// Another level beside the one issued.
    pub other: Option<String>,
    /// The row in words.
    pub name: String,
    /// The run.
    pub run: String,
}

pub(super) fn thanks(say: &Say<'_>) -> ThanksView {
    // Those shown first are of as many people as there are: one after another, each with the latest, then the next.
    let mut turns: BTreeMap<&str, usize> = BTreeMap::new();
    let mut all: Vec<(usize, &Candidate)> = Vec::new();
    for candidate in &say.report.recognition {
        let turn = turns.entry(&candidate.person.reference).or_default();
        all.push((*turn, candidate));
        *turn += 1;
    }
    all.sort_by_key(|(turn, _)| *turn);
    ThanksView { rows: all.into_iter().map(|(_, candidate)| row(say, candidate)).collect() }
}

fn row(say: &Say<'_>, candidate: &Candidate) -> ThanksRow {
    let (who, kind) = (candidate.person.marked(), candidate.kind.said(say.words).to_owned());
    let called = candidate.person.called.clone();
    let figure = candidate.kind.figure(say.words, candidate.figure);
    let about = format!("{figure} · {}", candidate.case_title);
    let quote = recognition::quote(say.words, &candidate.evidence);
    let is_ready = candidate.evidence.has_words && candidate.evidence.is_ready;
    let by = if is_ready { say.words.say("reports-thanks-ready").to_owned() } else { String::new() };
    let said = if by.is_empty() { quote.clone() } else { format!("{quote} {by}.") };
    let name = format!("{who}, {kind}: {said} {about}");
    ThanksRow { who, called, kind, deed: candidate.kind, quote, by, about, name, run: candidate.run.clone() }
}

pub(super) fn deeds(say: &Say<'_>) -> DeedsView {
    let rows =
        say.report.recognised.iter().filter(|row| row.times > 0).map(|row| {
            Figure::new(row.kind.said(say.words), say.words.count(row.times), say.way(Behind::Deed(row.kind)))
        });
    DeedsView { rows: rows.collect() }
}

pub(super) fn ideas(say: &Say<'_>) -> IdeasView {
    let rows: Vec<IdeaView> = say.report.ideas.iter().map(|idea| idea_row(say, idea)).collect();
    let text = rows.iter().map(|idea| {
        let own = idea.words.iter().map(|own| format!("\n  {own}"));
        format!("{}\n  {}{}\n", idea.title, idea.about, own.collect::<String>())
    });
    IdeasView { text: text.collect::<Vec<_>>().join("\n"), rows }
}

fn idea_row(say: &Say<'_>, idea: &IdeaRow) -> IdeaView {
    let words = say.words;
    let people = words.tell("reports-people", &[("count", idea.people.into())]);
    let about = [Some(idea.case_title.clone()), idea.cause.clone(), Some(people)];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let title = idea.fix.clone().unwrap_or_else(|| words.say("reports-idea-own-words").to_owned());
    let known = say
        .report
        .causes
        .iter()
        .find(|row| row.case_title == idea.case_title && Some(&row.text) == idea.cause.as_ref());
    let case = || say.report.heat.iter().find(|row| row.title == idea.case_title);
    let what = match known {
        Some(cause) => Behind::Cause(cause.case.clone(), cause.cause.clone()),
        None => case().map_or(Behind::All, |row| Behind::Case(row.case.clone())),
    };
    IdeaView {
        name: format!("{title}. {about}"),
        title,
        about,
        words: idea.words.iter().map(|own| words.quoted(own)).collect(),
        way: say.way(what),
    }
}

pub(super) fn remarks(say: &Say<'_>) -> Vec<RemarkView> {
    say.report.remarks.iter().map(|remark| remark_row(say, remark)).collect()
}

fn remark_row(say: &Say<'_>, row: &RemarkRow) -> RemarkView {
    let (words, remark) = (say.words, &row.remark);
    let day = recognition::date(words, remark.written_ms);
    let put = [
        ("author", (&remark.author).into()),
        ("day", (&day).into()),
        ("turn", i64::from(remark.turn.unwrap_or_default()).into()),
    ];
    let about = match (remark.is_thanks, remark.turn) {
        (true, _) => words.tell("reports-remark-thanks", &put),
        (_, Some(_)) => words.tell("reports-remark-turn", &put),
        (_, None) => words.tell("reports-remark-run", &put),
    };
    let other = remark.other.and_then(|other| {
        let dimension = Dimension::ALL.get(other.dimension)?;
        let level = i64::from(other.level);
        let put = [
            ("dimension", terms::dimension(words, *dimension).into()),
            ("level", level.into()),
            ("issued", i64::from(other.issued.unwrap_or_default()).into()),
        ];
        let name = if other.issued.is_some() { "reports-remark-level" } else { "reports-remark-level-none" };
        Some(words.tell(name, &put))
    });
    let whose =
        words.tell("reports-remark-of", &[("called", (&row.called).into()), ("case", (&row.case_title).into())]);
    let said = [Some(whose.clone()), Some(about.clone()), other.clone(), Some(remark.comment.clone())];
    let name = said.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    RemarkView { whose, about, comment: remark.comment.clone(), other, name, run: remark.run.clone() }
}
