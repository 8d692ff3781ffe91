//! Letters at the terminal: written part after part in play, or read from a file to be scored.

use std::io::BufRead;

use anyhow::bail;

use crate::cli::output::Output;
use crate::cli::say::{self, Input};
use crate::cli::terminal::Told;
use crate::domain::scenario::model::Part;
use crate::domain::scoring::letter::{LetterReading, LetterText, Missing, PartState};
use crate::domain::session::Session;
use crate::platform::settings::Mode;
use crate::store::StoreError;
use crate::words::Words;
use crate::workflow::{Attempt, Workspace};

/// What stands before the subject in a letter's file.
const SUBJECT: &str = "subject";

/// Asks for a letter part after part, tells what is found in it, and sends it if that is wanted. `begun` holds what was
/// written before and not sent. What could not be kept is handed back.
pub(crate) fn write<R: BufRead>(
    ws: &Workspace,
    attempt: &mut Attempt,
    begun: &mut LetterText,
    (input, told): (&mut Input<R>, &mut Told),
    output: &mut Output,
) -> anyhow::Result<Option<StoreError>> {
    if let Some(refused) = refused(&attempt.session, begun) {
        output.complain(&format!("Not now: {refused}"));
        return Ok(None);
    }
    let parts = asked(&attempt.session, told.english());
    if told.is_text() {
        output.line("  Your letter, part after part. An empty line ends a part, or leaves it as it is.")?;
    }
    let subject = ask_for((SUBJECT, "Subject", ""), &begun.subject, input, told, output)?;
    begun.subject = subject.join(" ");
    for (part, ask) in parts {
        let lines = ask_for((part.id(), part.said(told.english()), &ask), begun.part(part), input, told, output)?;
        begun.set(part, lines.join("\n"));
    }
    let reading = match attempt.session.read_letter(begun) {
        Ok(reading) => reading,
        Err(refusal) => {
            output.complain(&format!("Not sent. {}", told.english().begun(&refusal.to_string())));
            return Ok(None);
        }
    };
    if told.is_text() {
        // An assessment gives no help on the way.
        let lines = found(told.english(), begun, &reading);
        let helps = attempt.mode != Mode::Assessment;
        for line in lines.iter().filter(|_| helps) {
            output.line(line)?;
        }
        output.line("  Send it? y or n")?;
    } else {
        output.json(&serde_json::json!({ "asks": "send the letter" }))?;
    }
    if !input.says_yes()? {
        if told.is_text() {
            output.line("  Not sent. With write you change what you have.")?;
        }
        return Ok(None);
    }
    let turns = attempt.session.turns().count();
    let unsaved = say::say(ws, attempt, &begun.joined(), input, told, output)?;
    if attempt.session.turns().count() > turns {
        *begun = LetterText::default();
    }
    Ok(unsaved)
}

/// Why no letter can be sent now, before anybody has written one.
fn refused(session: &Session, begun: &LetterText) -> Option<String> {
    match session.read_letter(begun) {
        Err(refusal) => Some(format!("{refusal}.")),
        Ok(_) => session.before_letter(),
    }
}

/// The parts that are asked for, each with its question.
fn asked(session: &Session, english: &Words) -> Vec<(Part, String)> {
    let Some(brief) = session.letter() else { return Vec::new() };
    let question = |ask: Option<&_>, part: Part| {
        ask.map_or_else(|| part.usual_ask(english).to_owned(), |ask| session.stage().words(ask))
    };
    brief.asked.iter().map(|asked| (asked.part, question(asked.ask.as_ref(), asked.part))).collect()
}

/// The lines of one part: what is typed until an empty line, or what was there before.
fn ask_for<R: BufRead>(
    (id, name, ask): (&str, &str, &str),
    before: &str,
    input: &mut Input<R>,
    told: &Told,
    output: &mut Output,
) -> anyhow::Result<Vec<String>> {
    if told.is_text() {
        let ask = if ask.is_empty() { String::new() } else { format!(": {ask}") };
        output.line(&format!("  {name}{ask}"))?;
        for line in before.lines() {
            output.line(&format!("    {line}"))?;
        }
    } else {
        output.json(&serde_json::json!({ "asks": "part of the letter", "part": id }))?;
    }
    let mut lines = Vec::new();
    loop {
        told.prompt("  | ", output)?;
        match input.line()? {
            Some(line) if !line.trim().is_empty() => lines.push(line.trim().to_owned()),
            _ => break,
        }
    }
    Ok(if lines.is_empty() { before.lines().map(str::to_owned).collect() } else { lines })
}

/// What is found in a letter, in lines.
pub(crate) fn found(english: &Words, letter: &LetterText, reading: &LetterReading) -> Vec<String> {
    let mut out = Vec::new();
    for read in &reading.parts {
        let name = read.part.said(english);
        for finding in reading.found.iter().filter(|finding| finding.part == read.part) {
            let (from, to) = finding.span;
            let quoted = letter.part(read.part).get(from..to).unwrap_or_default();
            let put = match finding.put.as_deref() {
                None => finding.flaw.mended(english).to_owned(),
                Some("") => "Leave it out.".to_owned(),
                Some(put) => format!("Put “{put}” there."),
            };
            out.push(format!("  {name}: “{quoted}”, {}. {put}", finding.flaw.said(english)));
        }
        if let Some(missing) = read.missing {
            let still = if missing == Missing::Words { "" } else { "still missing: " };
            out.push(format!("  {name}: {still}{}", missing.said(english)));
        }
    }
    let ease = reading.reading_ease.map_or_else(String::new, |ease| format!(", reading ease {ease:.0}"));
    let (count, most) = (reading.words, reading.words_max);
    out.push(match count.saturating_sub(most) {
        0 => format!("  {count} words{ease}"),
        over => format!("  {count} words{ease}: {over} more than the {most} it should have at most. Say less."),
    });
    for (part, (from, to)) in &reading.repeated {
        let quoted = letter.part(*part).get(*from..*to).unwrap_or_default();
        out.push(format!("  {}: “{quoted}” stands there before.", part.said(english)));
    }
    out
}

/// Reads a letter's file: lines under `# subject` and `# greeting` … `# amends`.
///
/// # Errors
/// The line that is none of a letter, and what to do.
pub(crate) fn of_file(text: &str) -> anyhow::Result<LetterText> {
    let known = || std::iter::once(SUBJECT).chain(Part::ALL.map(Part::id)).collect::<Vec<_>>().join(", ");
    let mut pieces: Vec<(&str, Vec<&str>)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let number = number + 1;
        if let Some(heading) = line.strip_prefix('#') {
            let id = heading.trim();
            if id != SUBJECT && Part::of_id(id).is_none() {
                bail!("line {number}: a letter has no part “{id}”; use one of {}", known());
            }
            if pieces.iter().any(|(before, _)| *before == id) {
                bail!("line {number}: “# {id}” stands there a second time; put both under one heading");
            }
            pieces.push((id, Vec::new()));
        } else if let Some((_, lines)) = pieces.last_mut() {
            lines.push(line);
        } else if !line.trim().is_empty() {
            bail!("line {number}: these words stand under no part; put “# greeting” or another heading above them");
        }
    }
    let mut letter = LetterText::default();
    for (id, lines) in pieces {
        let said = lines.join("\n").trim().to_owned();
        match Part::of_id(id) {
            Some(part) => letter.set(part, said),
            None => letter.subject = said,
        }
    }
    if letter.is_empty() {
        bail!("no part of this letter says anything; write under headings such as “# greeting”: {}", known());
    }
    Ok(letter)
}

/// The same for programs.
pub(crate) fn found_in(english: &Words, reading: &LetterReading) -> serde_json::Value {
    let state = |state: PartState| match state {
        PartState::Empty => "empty",
        PartState::Started => "started",
        PartState::Ready => "ready",
    };
    let parts = reading.parts.iter().map(|read| {
        let missing = read.missing.map(|missing| missing.said(english));
        serde_json::json!({ "part": read.part, "state": state(read.state), "missing": missing })
    });
    let flaws = reading.found.iter().map(|finding| {
        let (start, end) = finding.span;
        serde_json::json!({
            "part": finding.part, "flaw": finding.flaw.id(), "start": start, "end": end, "put": finding.put,
        })
    });
    let repeated = reading
        .repeated
        .iter()
        .map(|(part, (start, end))| serde_json::json!({ "part": part, "start": start, "end": end }));
    serde_json::json!({
        "words": reading.words, "words_max": reading.words_max, "reading_ease": reading.reading_ease,
        "parts": parts.collect::<Vec<_>>(), "found": flaws.collect::<Vec<_>>(), "repeated": repeated.collect::<Vec<_>>(),
    })
}
