//! Which runs a report on the command line is about: the filters of the page.

use clap::{Args, ValueEnum};

use crate::domain::report::{Filter, PlayMode, Which};

/// Filters of `report` and whatever else goes over the runs of the archive.
#[derive(Debug, Clone, Default, Args)]
pub(crate) struct FilterArguments {
    /// Only runs of this team; an empty name means people without one.
    #[arg(long, value_name = "TEAM")]
    team: Option<String>,
    /// Only runs that ended on this day or later: 2026-10-01, or 2026-10.
    #[arg(long, value_name = "DAY", value_parser = first_day)]
    since: Option<i64>,
    /// Only runs that ended on this day or before: 2026-10-31, or 2026-10.
    #[arg(long, value_name = "DAY", value_parser = last_day)]
    until: Option<i64>,
    /// Only runs of this case.
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// Only runs played so.
    #[arg(long, value_enum)]
    mode: Option<ModeArgument>,
    /// Which of a person's runs of a case count. All but the first choice count unaided runs alone.
    #[arg(long, value_enum, default_value_t)]
    which: WhichArgument,
    /// Tell money in this currency: USD. Without this, in that of most runs.
    #[arg(long, value_name = "CODE")]
    currency: Option<String>,
}

/// How runs were played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ModeArgument {
    /// With hints.
    Coach,
    /// With the clock, feedback at the end.
    Practice,
    /// No hints, no way back.
    Assessment,
    /// By a room together.
    Workshop,
}

impl ModeArgument {
    pub(crate) fn mode(self) -> PlayMode {
        match self {
            Self::Coach => PlayMode::Coach,
            Self::Practice => PlayMode::Practice,
            Self::Assessment => PlayMode::Assessment,
            Self::Workshop => PlayMode::Workshop,
        }
    }
}

/// Which of a person's runs of a case count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum WhichArgument {
    /// All of them.
    #[default]
    All,
    /// The first.
    First,
    /// The best, by its levels.
    Best,
    /// The latest.
    Latest,
}

impl FilterArguments {
    pub(crate) fn filter(&self) -> Filter {
        Filter {
            team: self.team.clone(),
            since: self.since,
            until: self.until,
            case: self.case.clone(),
            mode: self.mode.map(ModeArgument::mode),
            which: match self.which {
                WhichArgument::All => Which::All,
                WhichArgument::First => Which::First,
                WhichArgument::Best => Which::Best,
                WhichArgument::Latest => Which::Latest,
            },
            currency: self.currency.as_ref().map(|code| code.to_uppercase()),
        }
    }
}

fn day(date: jiff::civil::Date) -> Result<i64, String> {
    let since = jiff::civil::date(1970, 1, 1).until(date).map_err(|error| error.to_string())?;
    Ok(i64::from(since.get_days()))
}

fn first_day(text: &str) -> Result<i64, String> {
    read(text).and_then(|(date, _)| day(date))
}

fn last_day(text: &str) -> Result<i64, String> {
    read(text).and_then(|(date, is_month)| day(if is_month { date.last_of_month() } else { date }))
}

/// A date, and whether only its month was named.
fn read(text: &str) -> Result<(jiff::civil::Date, bool), String> {
    let whole = text.parse::<jiff::civil::Date>().map(|date| (date, false));
    let found = whole.or_else(|_| format!("{text}-01").parse::<jiff::civil::Date>().map(|date| (date, true)));
    found.map_err(|_| "a day is written 2026-10-01, a month 2026-10".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_all_of_its_days() {
        assert_eq!(first_day("1970-01-02"), Ok(1));
        assert_eq!((first_day("1970-02"), last_day("1970-02")), (Ok(31), Ok(58)));
        assert!(first_day("soon").is_err() && last_day("2026-13").is_err());
    }
}
