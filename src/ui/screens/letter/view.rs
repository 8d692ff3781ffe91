//! What the letter studio shows, as plain data: what the drawing reads and what tests compare. Marks, levels and what is
//! missing are there only where they may be seen while one writes.

use std::ops::Range;

use serde::Serialize;

use crate::domain::rubric::{Dimension, Level};
use crate::domain::scenario::model::Part;
use crate::domain::scoring::letter::{Finding, Flaw, LetterReading, LetterText, Missing, PartState};
use crate::domain::scoring::typed::{Typed, Why};
use crate::ui::screens::conversation::view::{LevelView, levels, next};
use crate::ui::screens::letter::studio::Place;
use crate::ui::screens::marks::{marks, with_avoided, with_flaws};
use crate::ui::widgets::{Span, SpanLook};
use crate::words::Words;

/// Reading ease (Flesch) from which a letter is easy, and below which it is hard to read for somebody who is upset.
const EASE: (f64, f64) = (60.0, 40.0);
/// Most letters of a phrase that is told to stand there again.
const AGAIN: usize = 40;

/// A letter being written, as it stands.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct StudioView {
    /// The parts that are asked for, in their order.
    pub slots: Vec<SlotView>,
    /// `187 of 250 words`.
    pub words: String,
    /// It has more words than it should.
    pub is_long: bool,
    /// `Eight parts`.
    pub heading: String,
    /// `7 of 8 ready`; where it is not read while one writes, `7 of 8 written`.
    pub ready: String,
    /// The levels so far; empty where they are not seen while one writes.
    pub levels: Vec<LevelView>,
    /// One question or one step on.
    pub coach: Option<String>,
    /// How easily it is read, and what it says again; one quiet line.
    pub quiet: Option<String>,
    /// The part whose flaw has the strip with its repair.
    pub strip: Option<Strip>,
}

/// A part, as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SlotView {
    /// Which.
    pub part: Part,
    /// Its name.
    pub label: String,
    /// What it is asked for, while it is empty.
    pub ask: String,
    /// How far it has come.
    pub stand: Stand,
    /// What is missing or wrong, in two words.
    pub lacks: Option<String>,
    /// The marks under its words.
    #[serde(skip)]
    pub marks: Vec<Span>,
    /// Marked stretches, each as the words and how they are marked; for tests.
    #[serde(rename = "marks")]
    pub marked: Vec<(String, String)>,
}

impl SlotView {
    /// Its name and how far it has come, as it is read out.
    pub fn spoken(&self, words: &Words) -> String {
        let part = ("part", (&self.label).into());
        match (&self.lacks, self.stand) {
            (Some(lacks), _) => words.tell("studio-slot-lacks", &[part, ("lacks", lacks.into())]),
            (None, Stand::Ready) => words.tell("studio-slot-ready", &[part]),
            (None, Stand::Written) => words.tell("studio-slot-written", &[part]),
            (None, _) => words.tell("studio-slot-open", &[part]),
        }
    }
}

/// How far a part has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Stand {
    /// Nothing is written, or something is missing.
    Open,
    /// A bracket of the template is left in it.
    Bracket,
    /// Something in it costs.
    Flawed,
    /// Words stand there, and nobody reads them before they are sent.
    Written,
    /// It has what it should.
    Ready,
}

/// What costs most where one writes, and its repair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// In which part.
    pub part: Part,
    /// What it is, in a sentence.
    pub says: String,
    /// The words of the one repair, if there is one.
    pub repair: Option<String>,
    /// Its bytes in the part.
    pub span: (usize, usize),
}

/// What a letter is written for.
#[derive(Debug, Clone, Default)]
pub struct Brief {
    /// Each part with what it is asked for in the case's own words.
    pub asked: Vec<(Part, Option<String>)>,
    /// The most words it should have.
    pub words_max: u32,
    /// Marks, levels and what is missing are seen while one writes.
    pub is_live: bool,
    /// A bracket that is left over has been pointed at: it is seen even where nothing else is.
    pub shows_brackets: bool,
    /// The question that stands there before anything is written.
    pub hint: Option<String>,
    /// Words the organisation avoids, where they stand.
    pub avoided: Vec<(Part, Range<usize>)>,
    /// The last of them in a sentence.
    pub avoided_says: Option<String>,
}

impl Brief {
    /// All eight parts with their usual questions, for a letter of one's own.
    pub fn usual(words_max: u32) -> Self {
        let asked = Part::ALL.into_iter().map(|part| (part, None)).collect();
        Self { asked, words_max, is_live: true, ..Self::default() }
    }
}

/// Builds it. `at` is the part the keyboard is in.
pub fn studio_view(
    words: &Words,
    brief: &Brief,
    letter: &LetterText,
    (reading, at): (Option<&LetterReading>, Option<Part>),
) -> StudioView {
    let live = reading.filter(|_| brief.is_live);
    let brackets = reading.filter(|_| brief.is_live || brief.shows_brackets);
    let strip = brackets.and_then(|reading| strip(words, reading, (brief.is_live, at)));
    let asked = brief.asked.iter();
    let slots: Vec<SlotView> =
        asked.map(|(part, ask)| slot(words, brief, (*part, ask.as_deref()), letter, (live, strip.as_ref()))).collect();
    let ready = slots.iter().filter(|slot| matches!(slot.stand, Stand::Written | Stand::Ready)).count();
    let counts = [("ready", ready.into()), ("all", slots.len().into())];
    let count = reading.map_or_else(|| word_count(letter), |reading| reading.words);
    StudioView {
        words: words.tell("studio-words", &[("words", count.into()), ("most", brief.words_max.into())]),
        is_long: count > brief.words_max,
        heading: words.tell("studio-parts", &[("count", slots.len().into())]),
        ready: if brief.is_live { words.tell("studio-ready", &counts) } else { words.tell("studio-written", &counts) },
        levels: if brief.is_live { levels_so_far(words, brief, letter, live) } else { Vec::new() },
        coach: brief.is_live.then(|| coach(words, brief, &slots, live.map(|reading| &reading.typed))),
        quiet: live.and_then(|reading| quiet(words, letter, reading)),
        strip,
        slots,
    }
}

/// The levels so far. A dimension whose part is still empty has none yet: what is not written harms nobody.
fn levels_so_far(words: &Words, brief: &Brief, letter: &LetterText, reading: Option<&LetterReading>) -> Vec<LevelView> {
    let typed = reading.map(|reading| &reading.typed);
    let not_yet = levels(words, None);
    let is_open = |level: &LevelView| {
        let is_asked = |part: &&Part| brief.asked.iter().any(|(asked, _)| asked == *part);
        let carrier = carriers(level.dimension).iter().find(is_asked);
        let unwritten = carrier.is_some_and(|part| letter.part(*part).trim().is_empty());
        // What is laid in the tray is given without a word, and what costs is said wherever it stands.
        let is_given = level.dimension == Dimension::Compensation && level.level.is_some_and(|level| level > 0);
        let costs = typed.is_some_and(|typed| {
            let mut points = typed.evidence.iter().filter(|point| point.dimension == level.dimension);
            points.any(|point| matches!(point.why, Why::Error(_)) && point.span.is_some())
        });
        level.level.is_some() && unwritten && !is_given && !costs
    };
    let so_far = levels(words, typed).into_iter().zip(not_yet);
    so_far.map(|(level, not_yet)| if is_open(&level) { not_yet } else { level }).collect()
}

/// The part that carries a dimension: the first of these that is asked for.
fn carriers(dimension: Dimension) -> &'static [Part] {
    match dimension {
        Dimension::Empathy => &[Part::Apology, Part::Expected, Part::Happened],
        Dimension::Ownership => &[Part::Responsibility, Part::Steps],
        Dimension::Speed => &[Part::Steps, Part::Amends],
        Dimension::Compensation => &[Part::Amends, Part::Steps],
    }
}

/// How many words stand in it.
fn word_count(letter: &LetterText) -> u32 {
    let count = letter.parts.iter().map(|part| part.split_whitespace().count()).sum::<usize>();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn slot(
    words: &Words,
    brief: &Brief,
    (part, ask): (Part, Option<&str>),
    letter: &LetterText,
    (live, strip): (Option<&LetterReading>, Option<&Strip>),
) -> SlotView {
    let text = letter.part(part);
    let found = || live.into_iter().flat_map(|reading| &reading.found).filter(|finding| finding.part == part);
    let known = live.and_then(|reading| reading.parts.iter().find(|known| known.part == part));
    let pointed_at = strip.is_some_and(|strip| strip.part == part);
    let stand = if found().any(|finding| finding.flaw == Flaw::Bracket) || (live.is_none() && pointed_at) {
        Stand::Bracket
    } else if found().next().is_some() {
        Stand::Flawed
    } else {
        match known {
            Some(known) if known.state == PartState::Ready => Stand::Ready,
            None if !text.trim().is_empty() => Stand::Written,
            _ => Stand::Open,
        }
    };
    let lacks = match (stand, found().next(), known.and_then(|known| known.missing)) {
        (Stand::Bracket, ..) => Some(words.say(flaw_short(Flaw::Bracket)).to_owned()),
        (_, Some(finding), _) => Some(words.say(flaw_short(finding.flaw)).to_owned()),
        (Stand::Open, _, Some(missing)) if !text.trim().is_empty() => {
            Some(words.say(missing_short(missing)).to_owned())
        }
        _ => None,
    };
    let here = brief.avoided.iter().filter(|(of, _)| *of == part).map(|(_, bytes)| bytes.clone());
    let mut marks = live.map_or_else(Vec::new, |reading| {
        with_avoided(text, marks_of(letter, part, reading), &here.collect::<Vec<_>>())
    });
    if let Some(strip) = strip.filter(|_| live.is_none() && pointed_at) {
        marks.push(Span { bytes: strip.span.0..strip.span.1, look: SpanLook::Costly });
    }
    let shown = |span: &Span| Some((text.get(span.bytes.clone())?.to_owned(), format!("{:?}", span.look)));
    let marked = marks.iter().filter_map(shown).collect();
    let ask = ask.unwrap_or_else(|| part.usual_ask(words)).to_owned();
    SlotView { part, label: part.said(words).to_owned(), ask, stand, lacks, marks, marked }
}

/// The marks of a part: its flaws first, then what its words earn where no flaw is.
fn marks_of(letter: &LetterText, part: Part, reading: &LetterReading) -> Vec<Span> {
    let text = letter.part(part);
    let here = |span: (usize, usize)| {
        let ((from_part, from), (to_part, to)) =
            (letter.part_of_joined(span.0)?, letter.part_of_joined(span.1.saturating_sub(1).max(span.0))?);
        let to = to + text.get(to..)?.chars().next().map_or(0, char::len_utf8);
        (from_part == part && to_part == part).then_some((from, to))
    };
    // What is not there has no words to mark.
    let found = || reading.found.iter().filter(|finding| finding.part == part);
    let is_absent = |span| found().any(|finding| finding.flaw == Flaw::NoContact && finding.span == span);
    let earned = reading.typed.evidence.iter().filter_map(|point| {
        let span = here(point.span?).filter(|span| !is_absent(*span))?;
        Some((point.dimension, point.hundredths, Some(span)))
    });
    let flaws: Vec<_> = found()
        .filter(|finding| finding.flaw != Flaw::NoContact)
        .map(|finding| finding.span.0..finding.span.1)
        .filter(|bytes| text.get(bytes.clone()).is_some())
        .collect();
    with_flaws(text, marks(text, earned), &flaws)
}

/// One strip at most: for what costs in the part one writes in, or else the first bracket, or the first flaw.
fn strip(words: &Words, reading: &LetterReading, (is_live, at): (bool, Option<Part>)) -> Option<Strip> {
    let seen = |finding: &&Finding| is_live || finding.flaw == Flaw::Bracket;
    let found = || reading.found.iter().filter(seen);
    let here = || found().filter(|finding| is_live && Some(finding.part) == at);
    let is_bracket = |finding: &&Finding| finding.flaw == Flaw::Bracket;
    let first = here().find(is_bracket).or_else(|| here().next());
    let finding = first.or_else(|| found().find(is_bracket)).or_else(|| found().next())?;
    let repair = finding.put.as_ref().map(|put| match put.trim() {
        "" => words.say("studio-cut").to_owned(),
        put => words.tell("studio-put", &[("words", put.into())]),
    });
    let says = words.say(flaw_words(finding.flaw)).to_owned();
    Some(Strip { part: finding.part, says, repair, span: finding.span })
}

/// The one question: what the first part that is not ready lacks, or else what would earn the next level.
fn coach(words: &Words, brief: &Brief, slots: &[SlotView], typed: Option<&Typed>) -> String {
    if let Some(hint) = brief.hint.as_ref().filter(|_| typed.is_none()) {
        return hint.clone();
    }
    // What may still be put otherwise comes before what would earn more.
    if let Some(says) = &brief.avoided_says {
        return says.clone();
    }
    if let Some(slot) = slots.iter().find(|slot| !matches!(slot.stand, Stand::Written | Stand::Ready)) {
        return words.say(coach_words(slot.part)).to_owned();
    }
    let is_top = |typed: &Typed| typed.rating.scored().all(|(_, level)| level == Level::TOP);
    let step = typed.filter(|typed| !is_top(typed)).and_then(|typed| next(words, typed));
    step.unwrap_or_else(|| words.say("studio-coach-done").to_owned())
}

fn quiet(words: &Words, letter: &LetterText, reading: &LetterReading) -> Option<String> {
    let again = reading.repeated.iter().find_map(|(part, (from, to))| {
        letter.part(*part).get(*from..*to).filter(|phrase| phrase.chars().count() <= AGAIN)
    });
    let name = match reading.reading_ease? {
        ease if ease >= EASE.0 => ("studio-ease-easy", "studio-ease-easy-again"),
        ease if ease < EASE.1 => ("studio-ease-hard", "studio-ease-hard-again"),
        _ => ("studio-ease-some", "studio-ease-some-again"),
    };
    Some(match again {
        Some(phrase) => words.tell(name.1, &[("words", phrase.into())]),
        None => words.say(name.0).to_owned(),
    })
}

fn coach_words(part: Part) -> &'static str {
    match part {
        Part::Greeting => "studio-coach-greeting",
        Part::Happened => "studio-coach-happened",
        Part::Expected => "studio-coach-expected",
        Part::Responsibility => "studio-coach-responsibility",
        Part::Apology => "studio-coach-apology",
        Part::Standard => "studio-coach-standard",
        Part::Steps => "studio-coach-steps",
        Part::Amends => "studio-coach-amends",
    }
}

/// A flaw in a sentence.
fn flaw_words(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Bracket => "studio-flaw-bracket",
        Flaw::NeverAgain => "studio-flaw-never-again",
        Flaw::Passive => "studio-flaw-passive",
        Flaw::Padding => "studio-flaw-padding",
        Flaw::Unconfirmed => "studio-flaw-unconfirmed",
        Flaw::Copied => "studio-flaw-copied",
        Flaw::Conditional => "studio-flaw-conditional",
        Flaw::Blame => "studio-flaw-blame",
        Flaw::NoContact => "studio-flaw-no-contact",
    }
}

/// The same in two words.
fn flaw_short(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Bracket => "studio-short-bracket",
        Flaw::NeverAgain => "studio-short-never-again",
        Flaw::Passive => "studio-short-passive",
        Flaw::Padding => "studio-short-padding",
        Flaw::Unconfirmed => "studio-short-unconfirmed",
        Flaw::Copied => "studio-short-copied",
        Flaw::Conditional => "studio-short-conditional",
        Flaw::Blame => "studio-short-blame",
        Flaw::NoContact => "studio-short-no-contact",
    }
}

fn missing_short(missing: Missing) -> &'static str {
    match missing {
        Missing::Words => "studio-missing-words",
        Missing::Name => "studio-missing-name",
        Missing::Facts => "studio-missing-facts",
        Missing::Got => "studio-missing-got",
        Missing::Owner => "studio-missing-owner",
        Missing::Apology => "studio-missing-apology",
        Missing::Rule => "studio-missing-rule",
        Missing::Step => "studio-missing-step",
        Missing::Prevention => "studio-missing-prevention",
        Missing::MustSay => "studio-missing-must-say",
        Missing::Offer => "studio-missing-offer",
        Missing::Contact => "studio-missing-contact",
    }
}

/// The first bracket that is left over: its part and its bytes there.
pub fn bracket(reading: &LetterReading) -> Option<(Part, (usize, usize))> {
    let found = reading.found.iter().find(|finding| finding.flaw == Flaw::Bracket)?;
    Some((found.part, found.span))
}

impl StudioView {
    /// The first part that is not ready; the first one where all are.
    pub fn first_open(&self) -> Place {
        let open = self.slots.iter().find(|slot| !matches!(slot.stand, Stand::Written | Stand::Ready));
        open.or(self.slots.first()).map_or(Place::Subject, |slot| Place::Part(slot.part))
    }
}

impl Strip {
    /// Makes its repair in the letter; where the new words end, if there is a repair.
    pub fn mend(&self, letter: &mut LetterText, found: &[Finding]) -> Option<usize> {
        let finding = found.iter().find(|finding| finding.part == self.part && finding.span == self.span)?;
        let put = finding.put.as_deref()?;
        let (from, to) = self.span;
        let text = letter.part(self.part);
        let (before, after) = (text.get(..from)?, text.get(to..)?);
        let mended = format!("{before}{put}{after}");
        // What is cut leaves no gap.
        let mended = if put.is_empty() { format!("{}{}", before.trim_end_matches(' '), after) } else { mended };
        let mended = if before.trim().is_empty() && put.is_empty() { mended.trim_start().to_owned() } else { mended };
        let end = (before.len() + put.len()).min(mended.len());
        letter.set(self.part, mended);
        Some(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str, (at, put): (&str, &str)) -> String {
        let mut letter = LetterText::default();
        letter.set(Part::Steps, text.to_owned());
        let from = text.find(at).expect("the words are there");
        let span = (from, from + at.len());
        let finding = Finding { part: Part::Steps, flaw: Flaw::Padding, span, put: Some(put.to_owned()) };
        let strip = Strip { part: Part::Steps, says: String::new(), repair: None, span };
        let end = strip.mend(&mut letter, &[finding]).expect("there is a repair");
        assert!(letter.part(Part::Steps).get(..end).is_some(), "the keyboard stands in the words");
        letter.part(Part::Steps).to_owned()
    }

    #[test]
    fn a_repair_puts_words_in_or_cuts_them_without_a_gap() {
        assert_eq!(mended("Dear [name],", ("[name]", "Priya")), "Dear Priya,");
        assert_eq!(mended("We act. We value you. I ring.", ("We value you.", "")), "We act. I ring.");
        assert_eq!(mended("We value you. I ring.", ("We value you.", "")), "I ring.");
        assert_eq!(mended("Für [Ümlaut] da.", ("[Ümlaut]", "Åsa")), "Für Åsa da.");
    }
}
