//! What the page of one run shows, as plain data. All outcomes are simulated and say so; words somebody typed are there only
//! where they were handed in.

use serde::Serialize;

use crate::domain::report::{Behind, DecisionRow, How, Override, Remark};
use crate::domain::rubric::{Dimension, ErrorCode, Level};
use crate::domain::session::{Event, Session, TurnRecord};
use crate::domain::whatif::{self, Part};
use crate::ui::screens::conversation::view::Entry;
use crate::ui::screens::debrief::own::SumView;
use crate::ui::screens::debrief::view::{Figure, of_five, summary, turn as reasons_of};
use crate::ui::screens::debrief::whatif::reading::lines;
use crate::ui::screens::handed;
use crate::ui::terms;
use crate::ui::widgets::Stars;
use crate::words::Words;
use crate::workflow::hand_in::Verdict;
use crate::workflow::reports::OpenRun;
use crate::workflow::say::Dispute;

/// The page as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The case's title.
    pub title: String,
    /// Whose, and as what they handed in.
    pub who: String,
    /// As the person is called.
    pub called: String,
    /// Day and mode.
    pub about: String,
    /// What is to be thought of it, and whether that is a warning.
    pub proof: (String, bool),
    /// The ending's title.
    pub ending: String,
    /// What happened, and what the customer wrote.
    pub story: Vec<String>,
    /// The simulated outcome.
    pub figures: Vec<Figure>,
    /// The mean levels.
    pub means: [Option<f64>; 4],
    /// What was recognised, then errors, all of the run.
    pub chips: Vec<String>,
    /// What is said of the whole run.
    pub remarks: Vec<RemarkView>,
    /// The transcript, turn by turn, with what led to each.
    pub turns: Vec<TurnView>,
}

/// A turn, or what came after the last.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TurnView {
    /// Counted from 1; `None` after the last.
    pub number: Option<u32>,
    /// `Reply 3`.
    pub name: String,
    /// Two or three words for it.
    pub short: String,
    /// The customer, where only one speaks.
    pub who: String,
    /// What was said and seen.
    pub lines: Vec<Entry>,
    /// The levels it earned; `None` where nothing was rated.
    pub levels: Option<[Option<u8>; 4]>,
    /// What it did.
    pub effect: String,
    /// Why it earned that: the author's reason, or evidence from its words.
    pub why: Vec<String>,
    /// Of own words, each level as the sum it is.
    pub sums: Vec<SumView>,
    /// What moved the customer.
    pub moved: String,
    /// What they thought.
    pub thought: Option<String>,
    /// Errors.
    pub errors: Vec<String>,
    /// What the learner thinks of the score.
    pub dispute: Option<String>,
    /// What trainers have to say of it.
    pub remarks: Vec<RemarkView>,
}

/// A remark as it was made, with all levels it gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RemarkView {
    /// Ids of all it is made of.
    #[serde(skip)]
    pub ids: Vec<String>,
    /// `Comment by Mara, 12 October`.
    pub by: String,
    /// The comment.
    pub comment: String,
    /// Other levels beside those issued: `Empathy: good instead of acceptable; acceptable was issued and stays.`
    pub others: Vec<(Dimension, String)>,
}

/// Builds it, as of `now_ms`.
pub fn view(words: &Words, run: &OpenRun, now_ms: i64) -> View {
    let line = &run.line;
    let who = handed::who(words, &line.person);
    let day = handed::day(words, line.ended_ms, now_ms);
    let mode = handed::played(words, line.mode, line.is_fork);
    let session = run.judged.session.as_ref();
    let known_as = if line.person.is_named { "handed-run-as-name" } else { "handed-run-as-pseudonym" };
    let deeds = line.deeds.iter().map(|kind| kind.said(words));
    let chips = deeds.map(str::to_owned).chain(errors(words, &line.errors)).collect();
    let told = remarks(words, &run.remarks, now_ms);
    let of = |turn: Option<u32>| told.iter().filter(|(of, _)| *of == turn).map(|(_, view)| view.clone()).collect();
    let mut turns = match session {
        Some(session) => played(words, session),
        None => run.decisions.iter().map(|decision| issued(words, decision)).collect(),
    };
    for turn in turns.iter_mut().filter(|turn| turn.number.is_some()) {
        turn.remarks = of(turn.number);
        turn.dispute = run.disputes.iter().find(|view| Some(view.turn) == turn.number).map(|it| dispute(words, it));
    }
    View {
        title: line.case_title.clone(),
        who: words.tell(known_as, &[("who", (&who).into())]),
        called: line.person.called.clone(),
        about: words.tell("handed-run-about", &[("day", (&day).into()), ("mode", (&mode).into())]),
        proof: proof(words, run),
        ending: run.ending.clone(),
        story: session.map(|session| story(words, session)).unwrap_or_default(),
        figures: figures(words, run),
        means: line.means,
        chips,
        remarks: of(None),
        turns,
    }
}

/// The turn that a figure is about, where it is about one.
pub fn turn_of(run: &OpenRun, figure: &Behind) -> Option<u32> {
    let with = |is: &dyn Fn(&Event) -> bool| {
        let parts = whatif::parts(run.judged.session.as_ref()?);
        let at = parts.iter().position(|part| part.events.iter().any(|event| is(event)))?;
        // What happens before a turn is shown with it; after the last there is none.
        parts.iter().skip(at).find_map(|part| part.turn).map(|turn| turn.number)
    };
    match figure {
        Behind::Error(code) => run.decisions.iter().find(|turn| turn.errors.contains(code)).map(|turn| turn.turn),
        Behind::Deed(kind) => run.earned.iter().find(|(known, _)| known == kind).map(|(_, turn)| *turn),
        Behind::PromisesMade => with(&|event| matches!(event, Event::Promised { .. })),
        Behind::PromisesKept => with(&|event| matches!(event, Event::PromiseKept { .. })),
        Behind::PromisesBroken => with(&|event| matches!(event, Event::PromiseBroken { .. })),
        Behind::OffersRefused => with(&|event| matches!(event, Event::OfferRefused { .. })),
        Behind::LevelsRaised => with(&|event| matches!(event, Event::LevelRaised { .. })),
        Behind::Reached => with(&|event| matches!(event, Event::Reached { .. })),
        Behind::Updated | Behind::Lifted => with(&|event| matches!(event, Event::RatingUpdated { .. })),
        Behind::Remarked => run.remarks.iter().find_map(|remark| remark.turn),
        _ => None,
    }
}

fn errors<'a>(words: &'a Words, codes: &'a [ErrorCode]) -> impl Iterator<Item = String> + 'a {
    codes.iter().filter_map(|code| Some(words.say(code.entry()?.name).to_owned()))
}

/// What is to be thought of the run.
fn proof(words: &Words, run: &OpenRun) -> (String, bool) {
    let file = ("file", (&run.file).into());
    match &run.judged.verdict {
        Verdict::Sound => (words.tell("handed-run-sound", &[file]), false),
        Verdict::NotReplayed { why } => {
            (words.tell("handed-run-as-issued", &[file, ("why", (&why.told(words)).into())]), true)
        }
        Verdict::Broken { why, .. } => {
            (words.tell("handed-run-broken", &[file, ("why", (&why.told(words)).into())]), true)
        }
    }
}

fn story(words: &Words, session: &Session) -> Vec<String> {
    let ended = session.events().find_map(|event| match event {
        Event::Ended { text, survey, .. } => Some((text, survey)),
        _ => None,
    });
    let Some((text, survey)) = ended else { return Vec::new() };
    let survey = (!survey.is_empty()).then(|| words.tell("handed-run-survey", &[("survey", survey.into())]));
    std::iter::once(text.clone()).chain(survey).collect()
}

/// The simulated outcome: all of it where the run was played again, else what was issued.
fn figures(words: &Words, run: &OpenRun) -> Vec<Figure> {
    let closing = run.judged.session.as_ref().and_then(|session| Some((session, session.survey()?)));
    if let Some((session, closing)) = closing {
        return summary(words, session, &closing.case);
    }
    let value = of_five(words, run.line.csat);
    let label = words.say("handed-run-satisfied").to_owned();
    let (brief, in_line, stars) = (label.clone(), value.clone(), Some(Stars::of(run.line.csat)));
    vec![Figure { value, label, brief, in_line, stars }]
}

/// The turns of a run that was played again.
fn played(words: &Words, session: &Session) -> Vec<TurnView> {
    let who = session.stage().cast.names.first();
    let who = who.map_or_else(|| words.say("handed-run-customer").to_owned(), |name| name.short.clone());
    let parts = whatif::parts(session).into_iter();
    parts.map(|part| part_view(words, session, &part, &who)).filter(|turn| !turn.lines.is_empty()).collect()
}

fn part_view(words: &Words, session: &Session, part: &Part<'_>, who: &str) -> TurnView {
    let lines = part.events.iter().flat_map(|event| said(words, session, event)).collect();
    let Some(turn) = part.turn else {
        return TurnView { who: who.to_owned(), lines, ..bare(words.say("handed-run-afterwards").to_owned()) };
    };
    let told = reasons_of(words, session, turn);
    // Points without their words say nothing.
    let sums = told.own.filter(|own| own.words.is_some()).map(|own| own.sums).unwrap_or_default();
    let is_withheld = is_withheld(turn);
    let why = Some(told.why).filter(|why| !why.is_empty() && !is_withheld && sums.is_empty());
    TurnView {
        number: Some(turn.number),
        short: told.short,
        who: who.to_owned(),
        lines,
        levels: Some(told.levels),
        effect: told.effect,
        why: why.into_iter().chain(told.evidence).chain(told.avoided).collect(),
        sums,
        moved: told.reasons.join(" "),
        thought: (!told.thought.is_empty()).then(|| {
            words.tell("debrief-turn-thought", &[("name", (&told.who).into()), ("thought", (&told.thought).into())])
        }),
        errors: errors(words, &turn.rated.errors).collect(),
        ..bare(words.tell("debrief-reply", &[("number", turn.number.into())]))
    }
}

fn bare(name: String) -> TurnView {
    TurnView {
        number: None,
        name,
        short: String::new(),
        who: String::new(),
        lines: Vec::new(),
        levels: None,
        effect: String::new(),
        why: Vec::new(),
        sums: Vec::new(),
        moved: String::new(),
        thought: None,
        errors: Vec::new(),
        dispute: None,
        remarks: Vec::new(),
    }
}

/// Whether somebody typed it and kept the words to themselves.
fn is_withheld(turn: &TurnRecord) -> bool {
    turn.own.as_ref().is_some_and(|own| own.words.is_none())
}

fn said(words: &Words, session: &Session, event: &Event) -> Vec<Entry> {
    match event {
        Event::Turn(turn) if is_withheld(turn) => vec![Entry::Aside(words.say("handed-run-withheld").to_owned())],
        _ => lines(words, session, event),
    }
}

/// A turn as it was issued, where the run could not be played again.
fn issued(words: &Words, decision: &DecisionRow) -> TurnView {
    let line = match (decision.how, &decision.said) {
        (How::Silent, _) => Entry::Aside(words.say("handed-run-silent").to_owned()),
        (How::Typed, None) => Entry::Aside(words.say("handed-run-withheld").to_owned()),
        (How::Chosen, None) => Entry::Aside(words.say("handed-run-unknown").to_owned()),
        (_, Some(said)) => Entry::Mine { text: said.clone(), chips: Vec::new(), at: String::new(), aloud: false },
    };
    let felt = decision.anger.zip(decision.trust).map(|(anger, trust)| {
        let (anger, trust) = (words.number(anger, 0), words.number(trust, 0));
        words.tell("handed-run-felt", &[("anger", (&anger).into()), ("trust", (&trust).into())])
    });
    TurnView {
        number: Some(decision.turn),
        lines: vec![line],
        levels: Some(decision.levels),
        effect: felt.unwrap_or_default(),
        errors: errors(words, &decision.errors).collect(),
        ..bare(words.tell("debrief-reply", &[("number", decision.turn.into())]))
    }
}

/// The beginning of a text, of so many letters at most, up to a word where there is one near.
pub(super) fn begun(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let cut = text.get(..end).unwrap_or(text);
    let near = cut.rfind(char::is_whitespace).filter(|space| end - space < most / 4);
    format!("{}…", near.and_then(|space| cut.get(..space)).unwrap_or(cut).trim_end())
}

/// What the learner thinks of a score.
fn dispute(words: &Words, view: &Dispute) -> String {
    let levels: Vec<String> = view
        .levels
        .scored()
        .map(|(dimension, level)| {
            format!("{} {}", terms::dimension_within(words, dimension), terms::level_within(words, level))
        })
        .collect();
    let (levels, text) = (words.listed(&levels), view.words.as_str());
    let put = [("levels", (&levels).into()), ("words", text.into())];
    match (levels.is_empty(), text.is_empty()) {
        (false, false) => words.tell("handed-run-dispute-both", &put),
        (false, true) => words.tell("handed-run-dispute-levels", &put),
        _ => words.tell("handed-run-dispute-words", &put),
    }
}

/// Remarks with the turns they are of. What was written at once by one person is one.
fn remarks(words: &Words, all: &[Remark], now_ms: i64) -> Vec<(Option<u32>, RemarkView)> {
    let mut told: Vec<(&Remark, RemarkView)> = Vec::new();
    for remark in all {
        let key = |it: &Remark| (it.turn, it.author.clone(), it.written_ms, it.is_thanks);
        let other = remark.other.and_then(|other| Some((*Dimension::ALL.get(other.dimension)?, other)));
        let other = other.map(|(dimension, other)| (dimension, other_words(words, dimension, other)));
        if let Some((_, view)) = told.iter_mut().find(|(known, _)| key(known) == key(remark)) {
            view.ids.push(remark.id.clone());
            view.others.extend(other);
            if view.comment.is_empty() {
                view.comment.clone_from(&remark.comment);
            }
            continue;
        }
        let name = if remark.is_thanks { "handed-run-thanks-by" } else { "handed-run-comment-by" };
        let day = handed::day(words, remark.written_ms, now_ms);
        let by = words.tell(name, &[("author", (&remark.author).into()), ("day", (&day).into())]);
        let others = other.into_iter().collect();
        told.push((remark, RemarkView { ids: vec![remark.id.clone()], by, comment: remark.comment.clone(), others }));
    }
    let mut told: Vec<_> = told.into_iter().map(|(remark, view)| (remark.turn, view)).collect();
    for (_, view) in &mut told {
        view.others.sort_by_key(|(dimension, _)| *dimension as usize);
    }
    told
}

fn other_words(words: &Words, dimension: Dimension, other: Override) -> String {
    let level = |level: u8| Level::new(level).map(|level| terms::level_within(words, level));
    let given = level(other.level).unwrap_or_default();
    let dimension = ("dimension", terms::dimension(words, dimension).into());
    match other.issued.and_then(level) {
        Some(issued) => {
            words.tell("handed-run-other", &[dimension, ("given", given.into()), ("issued", issued.into())])
        }
        None => words.tell("handed-run-other-unscored", &[dimension, ("given", given.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_of_any_length_is_shown_by_its_beginning() {
        assert_eq!(begun("I did say sorry.", 480), "I did say sorry.");
        assert_eq!(begun("I did say sorry, and she heard it.", 20), "I did say sorry,…");
        assert_eq!(begun(&"ä".repeat(1_000_000), 480).chars().count(), 481);
    }
}
