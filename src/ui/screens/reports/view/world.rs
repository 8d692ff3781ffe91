//! Beside the real world: practice month by month, and beneath it what was imported of real customers. Nothing joins them but
//! the calendar.

use jiff::civil::Date;
use serde::Serialize;

use super::{Say, Way};
use crate::domain::report::{Behind, Month};
use crate::words::Words;

/// Practice beside the real world.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WorldView {
    /// The months.
    pub months: Vec<MonthView>,
    /// Practice above, the real world below: satisfaction and repeat contact.
    pub pairs: Vec<[Series; 2]>,
    /// Whether real figures were imported.
    pub has_actual: bool,
}

/// A month.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MonthView {
    /// Its name.
    pub name: String,
    /// How it is called under a chart.
    pub short: String,
    /// Its runs.
    pub way: Way,
}

/// A figure month by month.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Series {
    /// What it is.
    pub label: String,
    /// Whether it is of the real world.
    pub is_real: bool,
    /// Lowest and highest there can be.
    pub range: (f64, f64),
    /// One of each month.
    pub values: Vec<Option<f64>>,
    /// The same in figures.
    pub figures: Vec<String>,
    /// Each in words.
    pub names: Vec<String>,
}

pub(super) fn world(say: &Say<'_>) -> WorldView {
    let months = &say.report.months;
    let names: Vec<MonthView> = months.iter().map(|month| month_view(say, month)).collect();
    let series = |label: &str, is_real, stars, of: fn(&Month) -> Option<f64>| {
        let label = say.words.say(label).to_owned();
        let values: Vec<Option<f64>> = months.iter().map(of).collect();
        let figure = |value: f64| if stars { say.words.number(value, 1) } else { say.percent(value) };
        let figures: Vec<String> = values.iter().map(|value| say.or_none(*value, figure)).collect();
        let told = names.iter().zip(&figures).zip(months).map(|((month, figure), counted)| {
            let put = [
                ("month", (&month.name).into()),
                ("what", (&label).into()),
                ("figure", figure.into()),
                ("count", counted.runs.into()),
            ];
            say.words.tell(if is_real { "reports-month-real" } else { "reports-month-practice" }, &put)
        });
        let names = told.collect();
        let range = if stars { (1.0, 5.0) } else { (0.0, 1.0) };
        Series { label, is_real, range, values, figures, names }
    };
    let pairs = vec![
        [
            series("reports-world-csat", false, true, |month| month.csat),
            series("reports-world-real-csat", true, true, |month| month.actual_csat),
        ],
        [
            series("reports-world-repeat", false, false, |month| month.repeat_contact),
            series("reports-world-real-repeat", true, false, |month| month.actual_repeat_contact),
        ],
    ];
    let has_actual = months.iter().any(|month| month.actual_csat.is_some() || month.actual_repeat_contact.is_some());
    WorldView { months: names, pairs, has_actual }
}

fn month_view(say: &Say<'_>, month: &Month) -> MonthView {
    let short = first_day(&month.month).map(|day| say.words.month(i64::from(day.month())).chars().take(3).collect());
    MonthView {
        name: month_said(say.words, &month.month),
        short: short.unwrap_or_else(|| month.month.clone()),
        way: say.way(Behind::Month(month.month.clone())),
    }
}

/// A month as people say it: “November 2026”.
pub(in crate::ui::screens::reports) fn month_said(words: &Words, month: &str) -> String {
    let Some(day) = first_day(month) else { return month.to_owned() };
    let (name, year) = (words.month(i64::from(day.month())), day.year().to_string());
    words.tell("reports-month", &[("month", name.into()), ("year", (&year).into())])
}

fn first_day(month: &str) -> Option<Date> {
    format!("{month}-01").parse().ok()
}
