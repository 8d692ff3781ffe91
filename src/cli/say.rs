//! A reply in one's own words at the terminal: what it names is asked about, what it earned is told with its words.

use std::io::BufRead;

use serde_json::json;

use crate::cli::output::Output;
use crate::cli::terminal::Told;
use crate::domain::ids::OfferId;
use crate::domain::rubric::Dimension;
use crate::domain::session::{Answered, Asked, Event, Move, Session, TurnRecord};
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
    let mut answered = Answered::default();
    let mut not_meant = Vec::new();
    loop {
        let asked = match attempt.read(words) {
            Ok(reading) => reading.asks(&answered),
            Err(refusal) => {
                output.complain(&format!("Not said. {}", told.english().begun(&refusal.to_string())));
                return Ok(None);
            }
        };
        let Some(asked) = asked else { break };
        answered.only_said(&asked);
        if matches!(asked, Asked::Repair(_)) {
            continue;
        }
        if told.is_text() {
            output.line(&question(&attempt.session, &asked))?;
        } else {
            output.json(&as_json(&asked))?;
        }
        let is_meant = !asked.is_of_nothing() && input.says_yes()?;
        let goes_along = match &asked {
            Asked::Above { offer, .. } => Some(offer.clone()),
            asked => asked.nearest().cloned(),
        };
        match (is_meant, goes_along) {
            (false, _) if asked.is_beyond() => {
                output.complain("Not said. Put it another way.");
                return Ok(None);
            }
            (true, Some(offer)) => match attempt.act(ws, Move::Attach { offer }) {
                Ok(events) => told.happened(attempt, &events, output)?,
                Err(error) => return Ok(not_done(error, output)),
            },
            (false, Some(offer)) if matches!(asked, Asked::Named(_)) => not_meant.push(offer),
            _ => {}
        }
    }
    match attempt.say(ws, words, &not_meant, None) {
        Ok(events) => {
            let turn = events.iter().find_map(|event| match event {
                Event::Turn(turn) => Some(turn),
                _ => None,
            });
            // Whoever asked for feedback at the end gets none on the way.
            if let Some(turn) = turn.filter(|_| told.tells_levels() && attempt.mode == Mode::Coach) {
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

/// What is asked before words are said that give something; `y` gives it, or says it all the same.
fn question(session: &Session, asked: &Asked) -> String {
    let scenario = session.scenario();
    let money = |money| scenario.currency.show(money);
    let goes_with_it = |id: &OfferId| {
        let offer = scenario.find_offer(id.as_str()).and_then(|at| scenario.offer(at));
        let (label, worth) = offer.map_or((id.to_string(), String::new()), |offer| {
            (offer.label.clone(), format!(", worth {}", money(offer.face)))
        });
        format!("Does “{label}”{worth}, go with it? y or n")
    };
    let said = match asked {
        Asked::Named(offer) => format!("Words give nothing yet. {}", goes_with_it(offer)),
        Asked::Above { offer, .. } => {
            format!("That is not yours to give, and said all the same it will be taken back. {}", goes_with_it(offer))
        }
        Asked::Free { phrase, offers } | Asked::Amount { phrase, offers } => match offers.first() {
            None => format!("“{phrase}”: nothing you can give is that. Said, it stays words."),
            Some(offer) if matches!(asked, Asked::Free { .. }) => {
                format!("“{phrase}”: what is it? {}", goes_with_it(offer))
            }
            Some(offer) => format!("“{phrase}”: nothing you can give is worth just that. {}", goes_with_it(offer)),
        },
        Asked::TooMuch { phrase, left, .. } => format!(
            "“{phrase}” is more than the {} you may still give: a promise you cannot keep. Say it all the same? y or n",
            money(*left)
        ),
        Asked::Repair(_) => String::new(),
    };
    format!("  {said}")
}

/// The same for programs.
fn as_json(asked: &Asked) -> serde_json::Value {
    match asked {
        Asked::Named(offer) => json!({ "asks": "does this offer go with it", "offer": offer.as_str() }),
        Asked::Above { offer, .. } => {
            json!({ "asks": "is this offered beyond what may be given", "offer": offer.as_str() })
        }
        Asked::Free { phrase, .. } | Asked::Amount { phrase, .. } => {
            json!({ "asks": "does this offer go with it", "words": phrase, "offer": asked.nearest().map(OfferId::as_str) })
        }
        Asked::TooMuch { phrase, .. } => json!({ "asks": "is this said beyond what may be given", "words": phrase }),
        Asked::Repair(_) => serde_json::Value::Null,
    }
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
    let of = || own.earned.iter().filter(|earned| earned.dimension == dimension && earned.hundredths != 0);
    // Where something was earned, the place where the count begins is no reason any more.
    let has_gain = of().any(|earned| earned.hundredths > 0 && !earned.is_base);
    let earned = of().filter(|earned| !(has_gain && earned.is_base));
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
