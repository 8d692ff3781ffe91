//! A conversation in a terminal: what is printed, and what a typed line means.

use std::sync::Arc;

use serde::Serialize;

use crate::cli::Format;
use crate::cli::inbox;
use crate::cli::laid::by_the_rules;
use crate::cli::output::{Output, as_sentence};
use crate::cli::tray::offers;
use crate::domain::debrief::{avoided, debrief, effect_words};
use crate::domain::drill::of_the_answer;
use crate::domain::ids::OfferId;
use crate::domain::rubric::{Dimension, figure_for_mean, word_for_mean};
use crate::domain::scenario::model::{ConsultKind, Transfer};
use crate::domain::session::{
    CardAnswer, CaseNote, Closing, DESK, Event, Gauge, Move, OwnTurn, Place, Portfolio, Session, TurnRecord, Unspoken,
};
use crate::words::Words;
use crate::workflow::Attempt;

/// What a typed line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Command {
    /// An empty line.
    Nothing,
    /// Make this move.
    Make(Move),
    /// Show something that costs nothing.
    Show(Show),
    /// Say this, in one's own words.
    Say(String),
    /// Write the letter that is asked for.
    Write,
    /// Leave; the attempt is kept.
    Leave,
    /// It means nothing, and why.
    Unknown(String),
}

/// Things to look at that are no move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Show {
    /// The commands.
    Help,
    /// What may be offered.
    Offers,
}

const HELP: &str = "\
  1, 2, 3 …      say that reply          s            say nothing
  a sentence     say it in your own words
  write          write the letter that is asked for, part after part
  f              read the case file      p            read the house policy
  c              ask a colleague         b            take a breath
  o              see what you may offer  +soup, -soup add or take back an offer
  h, h cold      hand over with your next reply
  n cause | remedy | promise | preference              write the case note
  keep, skip, delegate                   answer a card
  1, 2, 3 …      at the desk of an inbox: open that card; open 2 does it from another card
  close          close the inbox for this week
  q              leave; you can go on later where you stopped";

/// Reads a typed line as a command.
pub(crate) fn understand(line: &str, session: &Session) -> Command {
    let (word, rest) = line.split_once(char::is_whitespace).map_or((line, ""), |(w, r)| (w, r.trim()));
    if let Some(at_the_desk) = inbox::understand(&word.to_lowercase(), rest, session) {
        return at_the_desk;
    }
    if let Some(number) = word.parse::<usize>().ok().filter(|_| rest.is_empty()) {
        return numbered(number, session);
    }
    if let Some(offer) = line.strip_prefix('+') {
        return Command::Make(Move::Attach { offer: OfferId::from(offer.trim()) });
    }
    if let Some(offer) = line.strip_prefix('-') {
        return Command::Make(Move::Remove { offer: OfferId::from(offer.trim()) });
    }
    let word = word.to_lowercase();
    let takes_more =
        matches!(word.as_str(), "n" | "note") || (matches!(word.as_str(), "h" | "hand-over") && rest == "cold");
    if !takes_more && (!rest.is_empty() || line.ends_with(['.', '!', '…']) || (line.ends_with('?') && line.len() > 1))
    {
        return Command::Say(line.to_owned());
    }
    match word.as_str() {
        "" => Command::Nothing,
        "s" | "silence" => Command::Make(Move::Silence),
        "f" | "file" => Command::Make(Move::Consult(ConsultKind::CaseFile)),
        "p" | "policy" => Command::Make(Move::Consult(ConsultKind::Policy)),
        "c" | "colleague" => Command::Make(Move::Consult(ConsultKind::Colleague)),
        "b" | "breath" => Command::Make(Move::Breath),
        "o" | "offers" => Command::Show(Show::Offers),
        "h" | "hand-over" => {
            Command::Make(Move::HandOver(if rest == "cold" { Transfer::Cold } else { Transfer::Warm }))
        }
        "n" | "note" => Command::Make(Move::Note(note(rest))),
        "keep" => Command::Make(Move::Card(CardAnswer::Keep)),
        "skip" => Command::Make(Move::Card(CardAnswer::Skip)),
        "delegate" => Command::Make(Move::Card(CardAnswer::Delegate)),
        "write" if session.letter().is_some() => Command::Write,
        "q" | "quit" | "exit" => Command::Leave,
        "?" | "help" => Command::Show(Show::Help),
        id if session.choices().iter().any(|c| c.id.as_str() == id) => {
            Command::Make(Move::Choose { reply: crate::domain::ids::ReplyId::from(id) })
        }
        other => Command::Unknown(format!(
            "“{other}” means nothing here. Type ? for what you can do, or a whole sentence to say it."
        )),
    }
}

fn numbered(number: usize, session: &Session) -> Command {
    let choices = session.choices();
    match number.checked_sub(1).and_then(|i| choices.get(i)) {
        Some(choice) => Command::Make(Move::Choose { reply: choice.id.clone() }),
        None if choices.is_empty() => {
            Command::Unknown("A card waits, and has no replies: answer it with keep, skip or delegate.".to_owned())
        }
        None => Command::Unknown(format!("There is no reply {number} here; choose 1 to {}.", choices.len())),
    }
}

fn note(text: &str) -> CaseNote {
    let mut parts = text.split('|').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    CaseNote { cause: next(), remedy: next(), promise: next(), preference: next() }
}

/// How a conversation is told.
pub(crate) struct Told {
    /// A terminal is English.
    english: Arc<Words>,
    format: Format,
    coach: bool,
    prompts: bool,
    /// It is a drill: it ends with the answer, and nothing of it is kept.
    drills: bool,
}

/// One turn as `--format json` prints it.
#[derive(Serialize)]
struct TurnLine<'a> {
    turn: u32,
    scene: &'a str,
    reply: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<&'a OwnTurn>,
    text: &'a str,
    ratings: &'a crate::domain::rubric::Rating,
    errors: &'a [crate::domain::rubric::ErrorCode],
    evidence: Vec<String>,
    state: &'a [Gauge],
    explanations: Vec<String>,
}

/// What happens at the desk of an inbox as `--format json` prints it.
#[derive(Serialize)]
struct DeskLine<'a> {
    inbox: &'a Event,
}

/// The result as `--format json` prints it.
#[derive(Serialize)]
struct ResultLine<'a> {
    ending: &'a str,
    band: &'static str,
    simulated: bool,
    kpis: &'a Closing,
    updated: Option<&'a Closing>,
    #[serde(skip_serializing_if = "Option::is_none")]
    portfolio: Option<Portfolio>,
}

impl Told {
    pub(crate) fn new(english: Arc<Words>, format: Format, coach: bool, prompts: bool) -> Self {
        Self { english, format, coach, prompts, drills: false }
    }

    /// The same for a drill.
    pub(crate) fn drilling(self) -> Self {
        Self { drills: true, ..self }
    }

    /// Whether it is told what each reply in one's own words earned, before anything else of it.
    pub(crate) fn tells_levels(&self) -> bool {
        self.is_text() && !self.drills
    }

    /// The words it is told in.
    pub(crate) fn english(&self) -> &Words {
        &self.english
    }

    /// Whether it is told to people.
    pub(crate) fn is_text(&self) -> bool {
        self.format == Format::Text
    }

    pub(crate) fn beginning(&mut self, attempt: &Attempt, output: &mut Output) -> anyhow::Result<()> {
        let session = &attempt.session;
        if self.format == Format::Text {
            let scenario = session.scenario();
            output.line(&format!("{} {}", as_sentence(&scenario.title), scenario.summary))?;
            if let Some(rules) = by_the_rules(scenario) {
                output.line(&rules)?;
            }
            output.line(&session.stage().words(&scenario.role))?;
            let labels = session.stage().file(session.play()).map(|fact| fact.label.chars().count());
            let widest = labels.max().unwrap_or(0).clamp(10, 24);
            for fact in session.stage().file(session.play()) {
                output.line(&format!("  {:<widest$} {}", fact.label, session.stage().words(&fact.text)))?;
            }
            output.line("Type ? for what you can do besides answering.")?;
            output.line("")?;
        }
        let events: Vec<Event> = session.events().cloned().collect();
        self.saved(attempt, output)?;
        self.events(session, &events, output)
    }

    pub(crate) fn resumed(&mut self, attempt: &Attempt, output: &mut Output) -> anyhow::Result<()> {
        self.saved(attempt, output)?;
        if self.format == Format::Text {
            output.line(&format!("{}: going on where you stopped.", attempt.session.scenario().title))?;
        }
        let events: Vec<Event> = attempt.session.events().cloned().collect();
        let since = events.iter().rposition(|e| matches!(e, Event::Turn(_))).unwrap_or(0);
        self.events(&attempt.session, events.get(since..).unwrap_or_default(), output)
    }

    /// Prints what a move brought about, after it was saved.
    pub(crate) fn happened(&mut self, attempt: &Attempt, events: &[Event], output: &mut Output) -> anyhow::Result<()> {
        self.saved(attempt, output)?;
        let events = if self.drills { of_the_answer(events) } else { events };
        self.events(&attempt.session, events, output)
    }

    fn saved(&self, attempt: &Attempt, output: &mut Output) -> anyhow::Result<()> {
        if self.format == Format::Json && !self.drills {
            let end = if attempt.session.is_over() { "end" } else { DESK };
            let place = attempt.session.scene().map_or(end, |s| s.id.as_str());
            output.json(&serde_json::json!({
                "attempt": attempt.id.to_string(), "saved": attempt.saved(), "moves": attempt.session.steps().len(), "scene": place,
            }))?;
        }
        Ok(())
    }

    /// Prints events as a conversation, or each turn as a line of JSON.
    pub(crate) fn events(&mut self, session: &Session, events: &[Event], output: &mut Output) -> anyhow::Result<()> {
        for event in events {
            match (self.format, event) {
                (Format::Json, Event::Turn(turn)) => output.json(&turn_line(&self.english, turn))?,
                (Format::Json, event) if event.is_of_an_inbox() => output.json(&DeskLine { inbox: event })?,
                (Format::Json, _) => {}
                (Format::Text, event) => {
                    for line in self.words(session, event) {
                        output.line(&line)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// An event in lines.
    pub(crate) fn words(&self, session: &Session, event: &Event) -> Vec<String> {
        let name = |id: &crate::domain::ids::CustomerId| {
            let at = session.scenario().customers.iter().position(|c| c.id == *id).unwrap_or(0);
            session.stage().cast.names.get(at).map_or_else(|| id.to_string(), |n| n.short.clone())
        };
        match event {
            Event::Scene { clock, .. } => vec![String::new(), format!("[{clock}]")],
            Event::Narration { text } | Event::OfferRefused { text, .. } | Event::WalkedOut { text } => {
                vec![format!("  ({text})")]
            }
            Event::Line { customer, text } | Event::Demand { customer, text } => {
                vec![format!("{}: {text}", name(customer))]
            }
            Event::Turn(turn) => {
                let mut lines = match turn.unspoken() {
                    Some(nothing) => vec![format!("  ({})", nothing.sentence())],
                    None => hung("You: ", &turn.text),
                };
                if self.coach {
                    lines.push(format!("  [coach] {}", effect_words(&self.english, turn)));
                }
                lines
            }
            Event::Reaction { text, .. } if text.is_empty() => vec![],
            Event::Reaction { text, .. } => vec![format!("  {text}")],
            Event::Found { text, .. } => vec![format!("  [found out] {text}")],
            Event::Promised { due, .. } => vec![format!("  [you promised; due {due}]")],
            Event::PromiseKept { .. } => vec!["  [promise kept]".to_owned()],
            Event::PromiseBroken { .. } => vec!["  [promise broken]".to_owned()],
            Event::LevelRaised { level, .. } => vec![format!("  [now handled at level {level}]")],
            Event::DemandDropped => vec!["  (The wish for somebody higher is not repeated.)".to_owned()],
            Event::Consulted { lines, .. } => lines.iter().map(|line| format!("  {line}")).collect(),
            Event::Breath { .. } => vec!["  (You take a breath.)".to_owned()],
            Event::HandOverPrepared { .. } => vec!["  [you hand over with your next reply]".to_owned()],
            Event::Noted { complete: true } => vec!["  [case note written]".to_owned()],
            Event::Noted { complete: false } => {
                vec![
                    "  [case note begun: cause | remedy | promise | preference all say something in a full one]"
                        .to_owned(),
                ]
            }
            Event::Attached { offer } => vec![format!("  [{offer} goes with your next reply]")],
            Event::Removed { offer } => vec![format!("  [{offer} taken back]")],
            Event::Approved { offer } => vec![format!("  [{offer} approved]")],
            Event::Card { text, clock, promise, can_delegate } => {
                let what = if promise.is_some() { "You promised this." } else { "This one is up to you." };
                let delegate = if *can_delegate { ", delegate" } else { "" };
                vec![String::new(), format!("[{clock}] {what} {text}"), format!("  keep, skip{delegate}")]
            }
            Event::CardAnswered { .. } | Event::Survey { .. } => vec![],
            Event::InboxOpened { .. }
            | Event::CardOpened { .. }
            | Event::TokensSpent { .. }
            | Event::Reached { .. }
            | Event::UpdateAsked { .. }
            | Event::AskedTooSoon { .. }
            | Event::CardDone { .. }
            | Event::CardLeft { .. }
            | Event::InboxClosed { .. }
            | Event::RatingUpdated { .. } => inbox::words(session, event),
            Event::OutreachOpened => {
                vec![String::new(), "The survey came back poor. You get another chance to put it right.".to_owned()]
            }
            Event::Ended { title, text, survey, .. } => {
                vec![String::new(), as_sentence(title), text.clone(), format!("Survey: “{survey}”")]
            }
        }
    }

    /// Prints what can be answered now.
    pub(crate) fn ask(&self, attempt: &Attempt, output: &mut Output) -> anyhow::Result<()> {
        if self.format == Format::Text && matches!(attempt.session.play().place, Place::Scene(_)) {
            if self.coach
                && let Some(hint) = attempt.session.scene().and_then(|s| s.hint.as_ref())
            {
                output.line(&format!("  [coach] {}", attempt.session.stage().words(hint)))?;
            }
            if let Some(how) = how_to_write(&attempt.session) {
                output.line(&format!("  {how}"))?;
            }
            let replies = attempt.session.scene().map_or(&[][..], |scene| &scene.replies);
            for (i, choice) in attempt.session.choices().iter().enumerate() {
                let price = replies.iter().find(|reply| reply.id == choice.id).map(inbox::price).unwrap_or_default();
                for line in hung(&format!("  {}. ", i + 1), &format!("{}{price}", choice.text)) {
                    output.line(&line)?;
                }
            }
        }
        if self.format == Format::Text {
            for line in inbox::desk(&attempt.session) {
                output.line(&line)?;
            }
        }
        self.prompt("> ", output)
    }

    /// Asks whoever sits at a terminal.
    pub(crate) fn prompt(&self, words: &str, output: &mut Output) -> anyhow::Result<()> {
        if self.prompts && self.format == Format::Text {
            output.prompt(words)?;
        }
        Ok(())
    }

    pub(crate) fn show(&self, session: &Session, what: Show, output: &mut Output) -> anyhow::Result<()> {
        match what {
            Show::Help => output.line(HELP)?,
            Show::Offers => {
                for line in offers(session) {
                    output.line(&line)?;
                }
            }
        }
        Ok(())
    }

    pub(crate) fn left(&self, attempt: &Attempt, output: &mut Output) -> anyhow::Result<()> {
        if self.format == Format::Text {
            let id = attempt.session.scenario().id.clone();
            output.line(&format!("Everything you said is kept. Go on with: amends play {id}"))?;
        }
        Ok(())
    }

    pub(crate) fn over(&self, attempt: &Attempt, output: &mut Output) -> anyhow::Result<()> {
        self.results(&attempt.session, output)
    }

    /// Prints the results of a run that is over.
    pub(crate) fn results(&self, session: &Session, output: &mut Output) -> anyhow::Result<()> {
        let Some(debrief) = debrief(&self.english, session) else { return Ok(()) };
        if self.format == Format::Json {
            let ending = session.ending().map_or("", |(id, _)| id.as_str());
            return output.json(&ResultLine {
                ending,
                band: debrief.band.name(),
                simulated: true,
                kpis: &debrief.closing,
                updated: debrief.updated.as_ref(),
                portfolio: session.portfolio(),
            });
        }
        let case = &debrief.closing.case;
        output.line("")?;
        for line in session.portfolio().iter().flat_map(|found| inbox::results(session, found, &self.english)) {
            output.line(&line)?;
        }
        output.line(&format!(
            "Simulated: satisfaction {:.1} of 5, would recommend {:.0} of 10, {:.0} in 100 would stay.",
            case.csat,
            case.nps,
            case.retention * 100.0
        ))?;
        for mean in debrief.dimensions {
            let shown = mean
                .mean
                .map_or_else(|| "not scored".to_owned(), |m| format!("{}  {}", figure_for_mean(m), word_for_mean(m)));
            output.line(&format!("  {:<13} {shown}", mean.dimension.name()))?;
        }
        if let Some(keep) = &debrief.keep {
            output.line(&format!("Keep:   {} {}", quoted(&keep.text), keep.effect))?;
        }
        if let Some(change) = &debrief.change {
            output.line(&format!("Change: {} {}", quoted(&change.text), change.effect))?;
            output.line(&format!("        Aim for: {}", change.aim.as_deref().unwrap_or_default()))?;
        }
        output.line(&format!("Plan:   {} {}", debrief.plan.when, debrief.plan.then))?;
        for turn in &debrief.turns {
            for found in avoided(session.scenario(), turn) {
                output.line(&format!("Reply {}: {}", turn.number, found.sentence(&self.english)))?;
            }
        }
        Ok(())
    }
}

/// What was said, in quotation marks; what was left unsaid has none.
fn quoted(text: &str) -> String {
    let is_unspoken = Unspoken::ALL.iter().any(|nothing| nothing.sentence() == text);
    if is_unspoken { text.to_owned() } else { format!("“{text}”") }
}

/// What can be done where a letter is asked for.
fn how_to_write(session: &Session) -> Option<&'static str> {
    session.letter()?;
    let hears = session.stage().hears_own_words();
    Some(if hears {
        "A letter is asked for. Type write to write it part after part, or choose a ready one:"
    } else {
        "A letter is asked for. One of your own is scored in English only; choose a ready one:"
    })
}

/// Lines of a text behind a word, each below the first.
fn hung(lead: &str, text: &str) -> Vec<String> {
    let mut lines = text.lines();
    let first = format!("{lead}{}", lines.next().unwrap_or_default());
    let indent = " ".repeat(lead.chars().count());
    let rest = lines.map(|line| if line.is_empty() { String::new() } else { format!("{indent}{line}") });
    std::iter::once(first).chain(rest).collect()
}

fn turn_line<'a>(words: &Words, turn: &'a TurnRecord) -> TurnLine<'a> {
    TurnLine {
        turn: turn.number,
        scene: turn.scene.as_str(),
        reply: turn.reply.as_ref().map(crate::domain::ids::ReplyId::as_str),
        own: turn.own.as_deref(),
        text: &turn.text,
        ratings: &turn.rated.rating,
        errors: &turn.rated.errors,
        evidence: turn.rated.evidence.iter().map(|found| found.sentence(words)).collect(),
        state: &turn.after,
        explanations: turn.contributions.iter().map(crate::domain::recovery::Contribution::sentence).collect(),
    }
}

/// The four levels of a turn as a row, `E4 O2 S3 C-`.
pub(crate) fn levels(turn: &TurnRecord) -> String {
    Dimension::ALL
        .map(|d| {
            let level = turn.rated.rating.get(d).map_or_else(|| "-".to_owned(), |l| l.get().to_string());
            format!("{}{level}", d.name().chars().next().unwrap_or('?'))
        })
        .join(" ")
}
