//! `amends report behind`: the runs behind a figure.

use clap::Args;
use serde_json::json;

use crate::cli::Done;
use crate::cli::output::Output;
use crate::cli::report::filters::FilterArguments;
use crate::cli::report::{check, check_case};
use crate::domain::progress::Kind;
use crate::domain::report::Behind;
use crate::domain::rubric::errors::ERRORS;
use crate::domain::rubric::{Dimension, ErrorCode, figure_for_mean};
use crate::platform::clock::rfc3339;
use crate::workflow::reports::behind::{Line, Part, behind};
use crate::workflow::reports::{Archive, choices};

/// Arguments of `report behind`.
#[derive(Debug, Args)]
pub(crate) struct BehindArguments {
    /// Which figure: all, pairs, better, same, worse, unpaired, promises-made, promises-kept, promises-broken,
    /// offers-refused, levels-raised, first-contact, resolved, paradox, money, alerts, reached, asked, updated, lifted, replayed,
    /// not-replayed, remarked, month:2026-11, stars:4-5, person:REFERENCE, case:CASE, cell:CASE:speed, error:blame,
    /// cause:CASE:CAUSE, chosen:CASE:CAUSE, deed:owner, first:2.4-2.6 or latest:2.4-2.6 for dots of the headline.
    #[arg(value_name = "FIGURE", value_parser = figure)]
    what: Behind,
    #[command(flatten)]
    filters: FilterArguments,
    /// How many are passed over.
    #[arg(long, default_value_t = 0)]
    from: usize,
    /// How many are listed.
    #[arg(long, default_value_t = 50)]
    most: usize,
    /// Print a line of JSON each, without names.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &BehindArguments, archive: &mut Archive, output: &mut Output) -> anyhow::Result<Done> {
    let part = Part { from: arguments.from, most: arguments.most };
    let (filter, offered) = (arguments.filters.filter(), choices(archive)?);
    check(&filter, &offered)?;
    if let Behind::Case(case) | Behind::Cell(case, _) | Behind::Cause(case, _) | Behind::Chosen(case, _) =
        &arguments.what
    {
        check_case(case, &offered)?;
    }
    let found = behind(archive, &filter, &arguments.what, part)?;
    if !arguments.json {
        let runs = if found.total == 1 { "1 run".to_owned() } else { format!("{} runs", found.total) };
        output.line(&format!("{runs}, the latest first. Satisfaction is simulated."))?;
    }
    for line in &found.lines {
        if arguments.json {
            output.json(&json!({
                "run": line.run, "person": line.person.reference, "case": line.case, "mode": line.mode.code(),
                "ended": rfc3339(line.ended_ms), "csat": line.csat, "means": line.means, "is_latest_of_pair": line.is_latest,
            }))?;
        } else {
            output.line(&row(line))?;
        }
    }
    let rest = found.total.saturating_sub(arguments.from.saturating_add(found.lines.len()));
    if rest > 0 && !arguments.json {
        let from = arguments.from.saturating_add(found.lines.len());
        output.line(&format!("{rest} more: --from {from}"))?;
    }
    Ok(Done::Well)
}

fn row(line: &Line) -> String {
    let levels = line.means.map(|mean| mean.map_or_else(|| "  –".to_owned(), figure_for_mean));
    let notes = [
        line.is_latest.map(|latest| if latest { "latest of the pair" } else { "first of the pair" }.to_owned()),
        line.is_fork.then(|| "tried again from another run".to_owned()),
        (!line.is_replayed).then(|| "not played again here".to_owned()),
        (line.remarks > 0).then(|| format!("remarks: {}", line.remarks)),
    ];
    let notes: Vec<String> = notes.into_iter().flatten().collect();
    let ended = rfc3339(line.ended_ms);
    format!(
        "  {}  {:<20}  {:<28}  {:<10}  {:.1}  {}  {}{}",
        ended.get(..10).unwrap_or(&ended),
        line.person.called,
        line.case_title,
        line.mode.code(),
        line.csat,
        levels.join(" "),
        line.run,
        if notes.is_empty() { String::new() } else { format!("  ({})", notes.join(", ")) },
    )
}

/// A figure as it is named on the command line.
fn figure(text: &str) -> Result<Behind, String> {
    let (name, of) = text.split_once(':').unwrap_or((text, ""));
    // As the keys of an export have it: promises.kept, first_contact.
    let name = &name.replace(['.', '_'], "-");
    let name = name.as_str();
    let two = |of: &str| {
        let (case, rest) = of.split_once(':').ok_or("a case and what of it are named, as in cell:lukewarm:speed")?;
        Ok::<_, String>((case.to_owned(), rest.to_owned()))
    };
    Ok(match name {
        "all" => Behind::All,
        "pairs" => Behind::Pairs,
        "better" => Behind::Better,
        "same" => Behind::Same,
        "worse" => Behind::Worse,
        "unpaired" => Behind::Unpaired,
        "promises-made" => Behind::PromisesMade,
        "promises-kept" => Behind::PromisesKept,
        "promises-broken" => Behind::PromisesBroken,
        "offers-refused" => Behind::OffersRefused,
        "levels-raised" => Behind::LevelsRaised,
        "first-contact" => Behind::FirstContact,
        "resolved" => Behind::Resolved,
        "paradox" => Behind::Paradox,
        "money" => Behind::Money,
        "alerts" => Behind::Alerts,
        "reached" => Behind::Reached,
        "asked" => Behind::Asked,
        "updated" => Behind::Updated,
        "lifted" => Behind::Lifted,
        "replayed" => Behind::Replayed,
        "not-replayed" => Behind::NotReplayed,
        "remarked" => Behind::Remarked,
        "month" => Behind::Month(of.to_owned()),
        "person" => Behind::Person(of.to_owned()),
        "case" => Behind::Case(of.to_owned()),
        "stars" => {
            let (from, to) = range(of, |text| text.parse().ok())?;
            Behind::Stars { from, to }
        }
        "first" | "latest" => {
            let tenths = |text: &str| text.parse::<f64>().ok().map(|stars| (stars * 10.0).round() as u32);
            let (from, to) = range(of, tenths)?;
            Behind::Dots { latest: name == "latest", from, to }
        }
        "cell" => {
            let (case, dimension) = two(of)?;
            let known = Dimension::ALL.into_iter().find(|known| known.name().eq_ignore_ascii_case(&dimension));
            Behind::Cell(case, known.ok_or("a dimension is empathy, ownership, speed or compensation")?)
        }
        "cause" => {
            let (case, cause) = two(of)?;
            Behind::Cause(case, cause)
        }
        "chosen" => {
            let (case, cause) = two(of)?;
            Behind::Chosen(case, cause)
        }
        "error" => Behind::Error(error(of)?),
        "deed" => {
            let known = Kind::ALL.into_iter().find(|known| known.code() == of);
            let names = Kind::ALL.map(Kind::code).join(", ");
            Behind::Deed(known.ok_or_else(|| format!("what is recognised is one of {names}"))?)
        }
        _ => return Err("no figure is called so; amends report behind --help names them all".to_owned()),
    })
}

fn range<T: Copy>(text: &str, read: impl Fn(&str) -> Option<T>) -> Result<(T, T), String> {
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    read(from).zip(read(to)).ok_or_else(|| "a range is written 3-4".to_owned())
}

/// An error by its code in the rubric, whatever its capitals.
pub(super) fn error(text: &str) -> Result<ErrorCode, String> {
    let found = ERRORS.iter().map(|entry| entry.code).find(|code| format!("{code:?}").eq_ignore_ascii_case(text));
    let names = || ERRORS.iter().map(|entry| format!("{:?}", entry.code).to_lowercase()).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| format!("an error is one of {}", names()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_named_as_they_are_typed() {
        assert_eq!(figure("deed:owner"), Ok(Behind::Deed(Kind::Owner)));
        assert_eq!(figure("cell:lukewarm:Speed"), Ok(Behind::Cell("lukewarm".to_owned(), Dimension::Speed)));
        assert_eq!(figure("latest:2.4-2.6"), Ok(Behind::Dots { latest: true, from: 24, to: 26 }));
        assert_eq!(figure("promises.kept"), Ok(Behind::PromisesKept), "by the key of an export");
        assert_eq!(figure("first_contact"), Ok(Behind::FirstContact));
        assert_eq!(figure("stars:5"), Ok(Behind::Stars { from: 5, to: 5 }));
        assert_eq!(figure("error:custblame"), Ok(Behind::Error(ErrorCode::CustBlame)));
        for bad in ["", "cell:lukewarm", "error:", "deed:king", "stars:a-b", "everything"] {
            assert!(figure(bad).is_err(), "{bad}");
        }
    }
}
