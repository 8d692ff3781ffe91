//! A reply in one's own words at the terminal: what it names is asked about, what it earned is told with its words.

use std::io::BufRead;

use crate::cli::output::Output;
use crate::cli::terminal::Told;
use crate::domain::ids::OfferId;
use crate::domain::rubric::Dimension;
use crate::domain::session::{Event, Move, Session, TurnRecord};
use crate::platform::settings::Mode;
use crate::store::StoreError;
use crate::words::Words;
use crate::workflow::{ActError, Attempt, Workspace};

/// Lines typed by somebody, or written by a program.
pub(crate) struct Input<R> {
    from: R,
    /// A line that was read as an answer and was none.
    next: Option<String>,
}

impl<R: BufRead> Input<R> {
    pub(crate) fn new(from: R) -> Self {
        Self { from, next: None }
    }

    /// The next line; `None` at the end.
    pub(crate) fn line(&mut self) -> std::io::Result<Option<String>> {
        if let Some(line) = self.next.take() {
            return Ok(Some(line));
        }
        let mut line = String::new();
        let length = self.from.read_line(&mut line)?;
        Ok((length > 0).then_some(line))
    }

    /// Whether the next line says yes. A line that says neither is left for later, and means no.
    pub(crate) fn says_yes(&mut self) -> std::io::Result<bool> {
        let Some(line) = self.line()? else { return Ok(false) };
        match line.trim().to_lowercase().as_str() {
            "y" | "yes" => Ok(true),
            "n" | "no" | "" => Ok(false),
            _ => {
                self.next = Some(line);
                Ok(false)
            }
        }
    }
}

/// Says it. What could not be kept was not said, and is handed back.
pub(crate) fn say<R: BufRead>(
    ws: &Workspace,
    attempt: &mut Attempt,
    words: &str,
    input: &mut Input<R>,
    told: &mut Told,
    output: &mut Output,
) -> anyhow::Result<Option<StoreError>> {
    let named = match attempt.read(words) {
        Ok(reading) => reading.named,
        Err(refusal) => {
            output.complain(&format!("Not said. {}", told.english().begun(&refusal.to_string())));
            return Ok(None);
        }
    };
    let mut not_meant = Vec::new();
    for offer in named {
        if told.is_text() {
            output.line(&question(&attempt.session, &offer))?;
        } else {
            output.json(&serde_json::json!({ "asks": "does this offer go with it", "offer": offer.as_str() }))?;
        }
        if !input.says_yes()? {
            not_meant.push(offer);
            continue;
        }
        match attempt.act(ws, Move::Attach { offer }) {
            Ok(events) => told.happened(attempt, &events, output)?,
            Err(error) => return Ok(not_done(error, output)),
        }
    }
    match attempt.say(ws, words, &not_meant, None) {
        Ok(events) => {
            let turn = events.iter().find_map(|event| match event {
                Event::Turn(turn) => Some(turn),
                _ => None,
            });
            // An assessment gives no help on the way.
            if let Some(turn) = turn.filter(|_| told.tells_levels() && attempt.mode != Mode::Assessment) {
                for line in levels(told.english(), turn) {
                    output.line(&line)?;
                }
            }
            told.happened(attempt, &events, output)?;
            Ok(None)
        }
        Err(error) => Ok(not_done(error, output)),
    }
}

fn not_done(error: ActError, output: &mut Output) -> Option<StoreError> {
    match error {
        ActError::Refused(refusal) => {
            output.complain(&format!("Not now: {refusal}."));
            None
        }
        ActError::NotSaved(error) => {
            output.complain(&format!("That was not said, since it could not be kept. {error}"));
            Some(error)
        }
    }
}

fn question(session: &Session, id: &OfferId) -> String {
    let scenario = session.scenario();
    let offer = scenario.find_offer(id.as_str()).and_then(|at| scenario.offer(at));
    let (label, worth) = offer.map_or((id.to_string(), String::new()), |offer| {
        (offer.label.clone(), format!(", worth {}", scenario.currency.show(offer.face)))
    });
    format!("  Words give nothing yet. Does “{label}”{worth}, go with it? y or n")
}

/// Each level with the words that earned it.
fn levels(english: &Words, turn: &TurnRecord) -> Vec<String> {
    let mut out = Vec::new();
    if turn.own.is_none() {
        return out;
    }
    for (dimension, level) in turn.rated.rating.scored() {
        let reasons = reasons(english, turn, dimension).join("; ");
        out.push(format!("  {:<13} {} {:<10} {reasons}", dimension.name(), level.get(), level.word()));
    }
    out
}

/// What earned or cost a dimension's level in a reply in one's own words, four reasons at most; none for any other.
pub(crate) fn reasons(english: &Words, turn: &TurnRecord, dimension: Dimension) -> Vec<String> {
    let Some(own) = &turn.own else { return Vec::new() };
    let earned = own.earned.iter().filter(|earned| earned.dimension == dimension && earned.hundredths != 0);
    let quoted = earned.map(|earned| {
        let said = earned.span.zip(own.words.as_deref()).and_then(|((from, to), words)| words.get(from..to));
        let sign = if earned.hundredths < 0 { "−" } else { "+" };
        let because = earned.because.said(english);
        match said {
            None => because,
            Some(said) => format!("{sign} “{said}”, {because}"),
        }
    });
    quoted.take(4).collect()
}
