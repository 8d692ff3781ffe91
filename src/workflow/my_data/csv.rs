//! One's own data as tables: RFC 4180, one header line each. A text that a spreadsheet would take for a formula gets an
//! apostrophe before it.

use serde_json::Value;

use crate::domain::rubric::Dimension;
use crate::domain::scoring::letter::LetterText;
use crate::platform::clock::rfc3339;
use crate::print::csv::text_in;
use crate::workflow::my_data::mine::{Mine, RunData};
use crate::workflow::parts::{Kind, Part};

/// The tables with the names of their files.
pub(super) fn tables(mine: &Mine) -> Vec<(&'static str, String)> {
    vec![
        ("runs.csv", runs(mine)),
        ("turns.csv", turns(mine)),
        ("words.csv", words(mine)),
        ("reflections.csv", reflections(mine)),
    ]
}

/// A text as one field.
fn text(text: &str) -> String {
    let mut out = Vec::new();
    text_in(&mut out, text);
    String::from_utf8_lossy(&out).into_owned()
}

/// Any value as one field. A number is no text, whatever sign it has.
fn field(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(said) => text(said),
        Value::Number(number) => number.to_string(),
        Value::Array(all) => {
            let all: Vec<String> =
                all.iter().map(|one| one.as_str().map_or_else(|| one.to_string(), str::to_owned)).collect();
            text(&all.join(" "))
        }
        other => text(&other.to_string()),
    }
}

fn table(head: &str, lines: impl Iterator<Item = Vec<String>>) -> String {
    let lines = std::iter::once(head.to_owned()).chain(lines.map(|fields| fields.join(",")));
    lines.map(|line| line + "\r\n").collect()
}

fn at(value: Option<&Value>, path: &str) -> Value {
    value.and_then(|value| value.pointer(path)).cloned().unwrap_or_default()
}

fn runs(mine: &Mine) -> String {
    let line = |run: &RunData| {
        let result = |path: &str| field(&at(run.results.as_ref(), path));
        let mut fields = vec![
            text(&run.id),
            text(&run.case.id),
            text(&run.case.title),
            run.mode.clone(),
            run.status.to_owned(),
            rfc3339(run.started_ms),
            run.ended_ms.map(rfc3339).unwrap_or_default(),
            result("/title"),
        ];
        fields.extend(["/csat", "/nps", "/retention", "/turns"].map(result));
        fields.extend((0..Dimension::ALL.len()).map(|of| result(&format!("/means/{of}"))));
        fields.push(result("/errors"));
        fields.push(run.erased.to_string());
        fields
    };
    let head = "run,case,title,mode,status,started,ended,ending,simulated_satisfaction,simulated_recommendation,\
                simulated_staying,turns,empathy,ownership,speed,compensation,errors,erased";
    table(head, mine.runs.iter().map(line))
}

fn turns(mine: &Mine) -> String {
    let lines = mine.runs.iter().flat_map(|run| {
        let rated = run.events.iter().filter(|event| event.kind == Kind::Rating.name());
        rated.filter_map(|event| event.payload.as_ref()).map(|payload| {
            let mut fields = vec![text(&run.id)];
            let paths = ["/turn", "/scene", "/reply", "/offers"];
            fields.extend(paths.map(|path| field(&at(Some(payload), path))));
            let levels = Dimension::ALL.map(|of| format!("/rated/rating/{}", of.name().to_lowercase()));
            fields.extend(levels.map(|path| field(&at(Some(payload), &path))));
            fields.push(field(&at(Some(payload), "/rated/errors")));
            fields
        })
    });
    table("run,turn,scene,reply,offers,empathy,ownership,speed,compensation,errors", lines)
}

/// Typed words as they read: a letter by its paragraphs.
pub(super) fn readable(said: &str) -> String {
    match LetterText::of_joined(said) {
        Some(letter) => {
            let parts = std::iter::once(&letter.subject).chain(&letter.parts);
            parts.map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
        }
        None => said.to_owned(),
    }
}

fn words(mine: &Mine) -> String {
    let lines = mine.runs.iter().flat_map(|run| {
        let typed = run.events.iter().filter_map(|event| {
            let payload = event.payload.as_ref()?;
            let said = if event.kind == Kind::Words.name() {
                payload.as_str()?
            } else if event.kind == Kind::Dispute.name() {
                payload.pointer("/words")?.as_str()?
            } else {
                return None;
            };
            Some((event.kind.clone(), event.wall_ms, said))
        });
        let beside = run.said.iter().filter(|one| Part::of(&one.part) == Some(Part::Dispute));
        let beside =
            beside.filter_map(|one| Some((one.part.clone(), one.written_ms, one.said.pointer("/words")?.as_str()?)));
        let draft = run.draft.iter().filter_map(|draft| {
            Some(("draft".to_owned(), draft.written_ms, draft.said.pointer("/words").or(Some(&draft.said))?.as_str()?))
        });
        let line = |(kind, when, said): (String, i64, &str)| {
            vec![text(&run.id), text(&kind), rfc3339(when), text(&readable(said))]
        };
        typed.chain(beside).chain(draft).map(line).collect::<Vec<_>>()
    });
    table("run,kind,written,words", lines)
}

fn reflections(mine: &Mine) -> String {
    let lines = mine.runs.iter().flat_map(|run| {
        let line =
            |(part, when, said): (&str, i64, &Value)| vec![text(&run.id), text(part), rfc3339(when), field(said)];
        let beside = run.said.iter().map(|one| (one.part.as_str(), one.written_ms, &one.said));
        let own = run.events.iter().filter(|event| event.kind == Kind::SelfRating.name());
        let own = own.filter_map(|event| Some((event.kind.as_str(), event.wall_ms, event.payload.as_ref()?)));
        beside.chain(own).map(line).collect::<Vec<_>>()
    });
    table("run,part,written,said", lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_never_a_formula_and_a_number_is_one() {
        assert_eq!(text("=HYPERLINK(\"x\",\"y\")"), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        assert_eq!(field(&serde_json::json!(-3)), "-3", "a number is one");
    }
}
