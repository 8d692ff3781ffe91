//! `amends report behind`: the runs behind a figure.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use serde_json::json;

use crate::cli::Done;
use crate::cli::output::Output;
use crate::cli::report::filters::FilterArguments;
use crate::cli::report::{check, check_case};
use crate::domain::progress::Kind;
use crate::domain::report::{Behind, Measure, Order};
use crate::domain::rubric::errors::ERRORS;
use crate::domain::rubric::{Dimension, ErrorCode, figure_for_mean};
use crate::platform::clock::rfc3339;
use crate::workflow::reports::behind::{Asked, Line, Part, behind_in};
use crate::workflow::reports::{Archive, choices};

/// Arguments of `report behind`.
#[derive(Debug, Args)]
pub(crate) struct BehindArguments {
    /// Which figure: all, rooms, pairs, better, same, worse, unpaired, promises-made, promises-kept, promises-broken,
    /// offers-refused, levels-raised, first-contact, resolved, paradox, money, alerts, reached, asked, updated, lifted, replayed,
    /// not-replayed, remarked, month:2026-11, stars:4-5, person:REFERENCE, case:CASE, cell:CASE:speed, error:blame,
    /// cause:CASE:CAUSE, chosen:CASE:CAUSE, deed:owner, first:2.4-2.6 or latest:2.4-2.6 for dots of the headline from 2.4 to
    /// below 2.6 stars.
    #[arg(value_name = "FIGURE", value_parser = figure)]
    what: Behind,
    #[command(flatten)]
    filters: FilterArguments,
    /// What each run is asked for; without this, what the figure is made of.
    #[arg(long, value_parser = measures())]
    by: Option<Measure>,
    /// In which order they stand.
    #[arg(long, value_enum, default_value_t)]
    order: OrderArgument,
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

/// What runs can be asked for: as it is typed, and as it is told.
const MEASURES: [(&str, Measure, &str); 19] = [
    ("stars", Measure::Stars, "stars"),
    ("recommend", Measure::Recommend, "likelihood to recommend"),
    ("minutes", Measure::Minutes, "minutes to the fix"),
    ("repeat", Measure::Repeat, "chance of a repeat contact"),
    ("staying", Measure::Staying, "chance of staying"),
    ("saved", Measure::Saved, "value kept"),
    ("cost", Measure::Cost, "cost"),
    ("waiting", Measure::Waiting, "dearer to settle, by waiting"),
    ("steps-up", Measure::StepsUp, "dearer to settle, by steps up"),
    ("promises", Measure::Promises, "promises made"),
    ("kept", Measure::Kept, "promises kept"),
    ("broken", Measure::Broken, "promises broken"),
    ("refused", Measure::Refused, "offers refused"),
    ("raised", Measure::Raised, "steps up"),
    ("alerts", Measure::Alerts, "low answers"),
    ("reached", Measure::Reached, "customers reached"),
    ("asked", Measure::AskedAgain, "customers asked again"),
    ("updated", Measure::Updated, "customers who rated again"),
    ("lifted", Measure::Lifted, "customers who rated higher"),
];

/// Reads what runs are asked for.
fn measures() -> impl TypedValueParser<Value = Measure> {
    let names = MEASURES.map(|(name, _, told)| PossibleValue::new(name).help(told));
    PossibleValuesParser::new(names).map(|typed| {
        let known = MEASURES.iter().find(|(name, ..)| *name == typed);
        known.map_or(Measure::Stars, |(_, measure, _)| *measure)
    })
}

fn told(measure: Measure) -> &'static str {
    MEASURES.iter().find(|(_, known, _)| *known == measure).map_or("mean level", |(.., told)| told)
}

/// In which order runs stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum OrderArgument {
    /// The latest first.
    #[default]
    Latest,
    /// Those with most of it first.
    Most,
    /// Those with least of it first.
    Least,
}

impl OrderArgument {
    fn of(self, measure: Measure) -> Order {
        match self {
            Self::Latest => Order::Latest,
            Self::Most => Order::Most(measure),
            Self::Least => Order::Least(measure),
        }
    }
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
    let measure = arguments.by.unwrap_or_else(|| Measure::of(&arguments.what));
    let asked = Asked { measure, order: arguments.order.of(measure) };
    let found = behind_in(archive, &filter, (&arguments.what, asked), part)?;
    if !arguments.json {
        let runs = if found.total == 1 { "1 run".to_owned() } else { format!("{} runs", found.total) };
        let order = match arguments.order {
            OrderArgument::Latest => "the latest first",
            OrderArgument::Most => "those with most first",
            OrderArgument::Least => "those with least first",
        };
        output.line(&format!("{runs}, {order}. Satisfaction and all that comes of it is simulated."))?;
    }
    for line in &found.lines {
        if arguments.json {
            output.json(&json!({
                "run": line.run, "person": line.person.reference, "case": line.case, "mode": line.mode.code(),
                "ended": rfc3339(line.ended_ms), "csat": line.csat, "means": line.means, "is_latest_of_pair": line.is_latest,
                "figure": line.figure, "currency": line.currency.as_ref().filter(|_| measure.is_money()),
            }))?;
        } else {
            output.line(&row(line, measure))?;
        }
    }
    let rest = found.total.saturating_sub(arguments.from.saturating_add(found.lines.len()));
    if rest > 0 && !arguments.json {
        let from = arguments.from.saturating_add(found.lines.len());
        output.line(&format!("{rest} more: --from {from}"))?;
    }
    Ok(Done::Well)
}

fn row(line: &Line, measure: Measure) -> String {
    let levels = line.means.map(|mean| mean.map_or_else(|| "  –".to_owned(), figure_for_mean));
    let notes = [
        (measure != Measure::Stars).then(|| match line.figure {
            Some(figure) => {
                let currency = line.currency.iter().filter(|_| measure.is_money()).map(|code| format!(" {code}"));
                format!("{}: {figure:.2}{}", told(measure), currency.collect::<String>())
            }
            None => format!("{}: none", told(measure)),
        }),
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
        line.person.marked(),
        line.case_title,
        line.mode.code(),
        line.csat,
        levels.join(" "),
        line.run,
        if notes.is_empty() { String::new() } else { format!("  ({})", notes.join(", ")) },
    )
}

/// The figure that a row of an export tells of, by the row's key; anything else is left as it is.
fn of_key(key: &str) -> &str {
    match key {
        "measures.first_contact" | "measures.first_contact_runs" => "first-contact",
        "measures.resolution_min" => "resolved",
        "authority.runs_refused" => "offers-refused",
        "authority.runs_raised" => "levels-raised",
        _ => ["measures.", "outreach."].iter().find_map(|section| key.strip_prefix(section)).unwrap_or(key),
    }
}

/// A figure as it is named on the command line.
fn figure(text: &str) -> Result<Behind, String> {
    let (name, of) = text.split_once(':').unwrap_or((text, ""));
    let name = of_key(name).replace(['.', '_'], "-");
    let name = name.as_str();
    let two = |of: &str| {
        let (case, rest) = of.split_once(':').ok_or("a case and what of it are named, as in cell:lukewarm:speed")?;
        Ok::<_, String>((case.to_owned(), rest.to_owned()))
    };
    Ok(match name {
        "all" => Behind::All,
        "rooms" => Behind::Rooms,
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
            let to = to.max(from.saturating_add(1));
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
        for (key, wanted) in [
            ("measures.first_contact_runs", Behind::FirstContact),
            ("measures.resolution_min", Behind::Resolved),
            ("measures.paradox", Behind::Paradox),
            ("measures.replayed", Behind::Replayed),
            ("authority.runs_refused", Behind::OffersRefused),
            ("authority.runs_raised", Behind::LevelsRaised),
            ("outreach.alerts", Behind::Alerts),
            ("outreach.lifted", Behind::Lifted),
        ] {
            assert_eq!(figure(key), Ok(wanted), "{key}");
        }
        assert_eq!(figure("stars:5"), Ok(Behind::Stars { from: 5, to: 5 }));
        assert_eq!(figure("error:custblame"), Ok(Behind::Error(ErrorCode::CustBlame)));
        for bad in ["", "cell:lukewarm", "error:", "deed:king", "stars:a-b", "everything"] {
            assert!(figure(bad).is_err(), "{bad}");
        }
    }
}
