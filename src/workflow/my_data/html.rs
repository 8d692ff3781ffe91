//! One's own data to read: one page that needs nothing beside it, in the language somebody reads.

use std::fmt::Write as _;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde_json::Value;

use crate::domain::rubric::Dimension;
use crate::print::html::escaped;
use crate::print::tag;
use crate::words::Words;
use crate::workflow::attempt::Results;
use crate::workflow::ideas::{Idea, Support};
use crate::workflow::my_data::csv::readable;
use crate::workflow::my_data::mine::{Mine, RunData, SaidData};
use crate::workflow::parts::{Kind, Part};
use crate::workflow::recognition::Thanks;
use crate::workflow::reflection::{Kept, KeptPlan, LookBack};
use crate::workflow::say::{Dispute, SelfRating};

const STYLE: &str = include_str!("my-data.css");

/// The page.
pub(super) fn page(mine: &Mine, words: &Words) -> String {
    let mut out = String::new();
    let title = escaped(words.say("my-data-heading"));
    let about = match &mine.learner.name {
        Some(name) => words.tell("my-data-html-about", &[("name", name.into()), ("count", mine.runs.len().into())]),
        None => words.tell("my-data-html-nameless", &[("count", mine.runs.len().into())]),
    };
    // Writing into a text cannot fail.
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p class=\"about\">{}</p>\n<p class=\"about\">{}</p>\n",
        tag(words.language()),
        escaped(&about),
        escaped(words.say("my-data-html-rest")),
    );
    table(&mut out, mine, words);
    for run in &mine.runs {
        run_in(&mut out, run, words);
    }
    if !mine.written.is_empty() {
        let _ = writeln!(out, "<h2>{}</h2>\n<ul>", escaped(words.say("my-data-written")));
        for one in &mine.written {
            let _ = writeln!(out, "<li>{}: {}</li>", escaped(&moment(words, one.made_ms)), escaped(&one.path));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// A moment where the machine stands: “26 November 2026 at 14:05”.
pub fn moment(words: &Words, ms: i64) -> String {
    let time = local(ms).strftime("%H:%M").to_string();
    words.tell("my-data-moment", &[("date", (&date(words, ms)).into()), ("time", (&time).into())])
}

/// A day where the machine stands: “26 November 2026”.
pub fn date(words: &Words, ms: i64) -> String {
    let at = local(ms);
    let year = at.year().to_string();
    let put = [
        ("day", i64::from(at.day()).into()),
        ("month", words.month(i64::from(at.month())).into()),
        ("year", (&year).into()),
    ];
    words.tell("my-data-date", &put)
}

fn local(ms: i64) -> Zoned {
    Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(TimeZone::system())
}

fn table(out: &mut String, mine: &Mine, words: &Words) {
    let heads = ["my-data-html-case", "my-data-html-day", "my-data-html-mode", "my-data-html-satisfaction"];
    let levels = Dimension::ALL.map(|of| of.said(words));
    let heads = heads.iter().map(|name| words.say(name)).chain(levels);
    let heads: Vec<String> = heads.map(|head| format!("<th scope=\"col\">{}</th>", escaped(head))).collect();
    let _ = writeln!(out, "<h2>{}</h2>\n<table>\n<tr>{}</tr>", escaped(words.say("my-data-runs")), heads.concat());
    for run in &mine.runs {
        let results: Option<Results> = run.results.clone().and_then(|value| serde_json::from_value(value).ok());
        let number = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| words.number(value, 1));
        let mut cells = vec![run.case.title.clone(), moment(words, run.started_ms), mode(words, &run.mode).to_owned()];
        cells.push(match &results {
            Some(results) => number(Some(results.csat)),
            None if run.erased => words.say("my-data-html-erased").to_owned(),
            None => "–".to_owned(),
        });
        let means = results.map_or([None; 4], |results| results.means);
        cells.extend(means.map(number));
        let cells: Vec<String> = cells.iter().map(|cell| format!("<td>{}</td>", escaped(cell))).collect();
        let _ = writeln!(out, "<tr>{}</tr>", cells.concat());
    }
    out.push_str("</table>\n");
}

fn mode<'a>(words: &'a Words, written: &'a str) -> &'a str {
    match written {
        "coach" => words.say("common-mode-coach"),
        "practice" => words.say("common-mode-practice"),
        "assessment" => words.say("common-mode-assessment"),
        "workshop" => words.say("common-mode-workshop"),
        other => other,
    }
}

/// What somebody wrote in a run and about it; nothing of a run without any.
fn run_in(out: &mut String, run: &RunData, words: &Words) {
    let mut lines: Vec<(String, String)> = Vec::new();
    for event in &run.events {
        let Some(payload) = &event.payload else { continue };
        if event.kind == Kind::Words.name() {
            lines.extend(payload.as_str().map(|said| (words.say("my-data-html-said").to_owned(), readable(said))));
        } else if event.kind == Kind::Dispute.name() {
            lines.extend(dispute(words, payload));
        } else if event.kind == Kind::SelfRating.name() {
            lines.extend(self_rating(words, payload));
        }
    }
    if let Some(draft) = &run.draft {
        let said = draft.said.pointer("/words").unwrap_or(&draft.said).as_str().unwrap_or_default();
        lines.push((words.say("my-data-html-draft").to_owned(), readable(said)));
    }
    for said in &run.said {
        lines.extend(about_run(words, said));
    }
    lines.retain(|(_, said)| !said.trim().is_empty());
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(
        out,
        "<h3>{}</h3>\n<p class=\"when\">{}</p>\n<dl>",
        escaped(&run.case.title),
        escaped(&moment(words, run.started_ms))
    );
    for (name, said) in lines {
        let _ = writeln!(out, "<dt>{}</dt>\n<dd>{}</dd>", escaped(&name), escaped(&said));
    }
    out.push_str("</dl>\n");
}

fn read<T: serde::de::DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

fn levels(words: &Words, levels: impl Iterator<Item = (Dimension, u8)>) -> String {
    let each = levels.map(|(of, level)| format!("{} {level}", of.said(words)));
    each.collect::<Vec<_>>().join(" · ")
}

fn dispute(words: &Words, value: &Value) -> Option<(String, String)> {
    let view: Dispute = read(value)?;
    let given = levels(words, view.levels.scored().map(|(of, level)| (of, level.get())));
    let said = [view.words, given].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
    Some((words.tell("my-data-html-dispute", &[("turn", view.turn.into())]), said))
}

fn self_rating(words: &Words, value: &Value) -> Option<(String, String)> {
    let own: SelfRating = read(value)?;
    let given = levels(words, own.levels.scored().map(|(of, level)| (of, level.get())));
    Some((words.tell("my-data-html-own-levels", &[("turn", own.turn.into())]), given))
}

/// What was said about a run, each with what it is.
fn about_run(words: &Words, said: &SaidData) -> Vec<(String, String)> {
    let named = |name: &str, said: String| vec![(words.say(name).to_owned(), said)];
    match Part::of(&said.part) {
        Some(Part::LookBack) => read(&said.said).map_or_else(Vec::new, |said: LookBack| look_back(words, &said)),
        Some(Part::Plan) => {
            read(&said.said).map_or_else(Vec::new, |plan: KeptPlan| named("my-data-html-plan", plan.words()))
        }
        Some(Part::Kept) => {
            read(&said.said).map_or_else(Vec::new, |kept: Kept| named("my-data-html-kept", kept.said(words).to_owned()))
        }
        Some(Part::Support) => read(&said.said).map_or_else(Vec::new, |asked: Vec<Support>| {
            let asked: Vec<&str> = asked.into_iter().map(|one| one.said(words)).collect();
            named("my-data-html-support", asked.join("\n"))
        }),
        Some(Part::Thanks) => read(&said.said).map_or_else(Vec::new, |thanks: Thanks| {
            let signed: Vec<&str> =
                [thanks.name.as_str(), thanks.role.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
            let all = [thanks.note.clone(), signed.join(", ")];
            named("my-data-html-thanks", all.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"))
        }),
        Some(Part::Idea) => read(&said.said).map_or_else(Vec::new, |idea: Idea| {
            let mend = idea.mend.map(|mend| format!("{} {}", mend.text, mend.fix));
            let all: Vec<String> = mend.into_iter().chain([idea.words]).filter(|part| !part.is_empty()).collect();
            named("my-data-html-idea", all.join("\n"))
        }),
        Some(Part::SelfRating) => self_rating(words, &said.said).into_iter().collect(),
        Some(Part::Dispute) => dispute(words, &said.said).into_iter().collect(),
        // What a later version wrote is there as it is.
        None => vec![(said.part.clone(), said.said.to_string())],
    }
}

fn look_back(words: &Words, said: &LookBack) -> Vec<(String, String)> {
    let whom = words.say("reflect-them");
    let moods: Vec<String> = said.moods.iter().map(|mood| mood.said(words, whom)).collect();
    let given = Dimension::ALL.into_iter().zip(said.levels).filter_map(|(of, level)| Some((of, level?)));
    let row = |name: &str, said: String| (words.say(name).to_owned(), said);
    vec![
        row("my-data-html-felt", moods.join(" · ")),
        row("my-data-html-felt-words", said.words.clone()),
        row("my-data-html-levels", levels(words, given)),
        row("my-data-html-guess", said.csat.map(|stars| stars.to_string()).unwrap_or_default()),
        row("my-data-html-hunch", said.returns.map(|hunch| hunch.said(words).to_owned()).unwrap_or_default()),
    ]
}
