//! The results of an inbox as plain data: who was reached, who changed their rating, who was left, and what arrives next week.
//! First and updated ratings are never mixed; the updated ones are simulated and say so.

use serde::Serialize;

use crate::domain::scenario::model::{Channel, Week};
use crate::domain::session::{PortfolioRow, Session};
use crate::ui::screens::debrief::view::Figure;
use crate::words::Words;

/// What became of an inbox.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PortfolioView {
    /// `Four of five were reached. Two changed their rating, by 1.5 stars on average.`
    pub summary: String,
    /// Each alert.
    pub rows: Vec<RowView>,
    /// `Next Monday: 2 alerts. Without a fix there would have been 5.`
    pub next: Option<String>,
}

/// One alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// Whose it was.
    pub name: String,
    /// The stars they gave first.
    pub first: u8,
    /// The stars they gave in the end.
    pub updated: Option<u8>,
    /// How they were reached, or that they were not.
    pub how: String,
    /// Nobody answered them.
    pub left: bool,
    /// It is the first of those that came a week later.
    pub begins_week: bool,
    /// All of it, as it is read out.
    pub spoken: String,
}

/// Builds it; nothing for a run without an inbox.
pub fn portfolio(words: &Words, session: &Session) -> Option<PortfolioView> {
    let portfolio = session.portfolio()?;
    let is_later = |row: &PortfolioRow| {
        let inbox = session.scenario().inbox.as_ref();
        inbox.and_then(|inbox| inbox.card(inbox.find(&row.card)?)).is_some_and(|card| card.week == Week::Next)
    };
    let later = portfolio.rows.iter().position(is_later);
    let rows = portfolio.rows.iter().enumerate();
    let rows = rows.map(|(at, row)| row_view(words, session, row, later == Some(at))).collect();
    let counts = [
        ("reached", portfolio.reached.into()),
        ("alerts", portfolio.alerts.into()),
        ("asked", portfolio.asked.into()),
        ("updated", portfolio.updated.into()),
    ];
    let [reached, alerts, asked, updated] = counts;
    let (more, lift) = lift_words(words, portfolio.lift);
    let summary = match portfolio.lift {
        Some(_) => words.tell(
            "debrief-portfolio-lifted",
            &[reached, alerts, updated, ("more", more.into()), ("lift", (&lift).into())],
        ),
        None => words.tell("debrief-portfolio-not-lifted", &[reached, alerts, asked]),
    };
    let next = portfolio.next_alerts.map(|(now, without)| {
        let put = [("now", now.into()), ("without", without.into())];
        if now == without {
            words.tell("debrief-portfolio-next-same", &put)
        } else {
            words.tell("debrief-portfolio-next", &put)
        }
    });
    Some(PortfolioView { summary, rows, next })
}

/// Whether it is more, and by how much, without a sign.
fn lift_words(words: &Words, lift: Option<f64>) -> (&'static str, String) {
    let lift = lift.unwrap_or(0.0);
    let way = match lift {
        up if up > 0.04 => "up",
        down if down < -0.04 => "down",
        _ => "same",
    };
    (way, words.number(lift.abs(), 1))
}

/// The figures of the header: reached, updated and mean change, in place of one customer's.
pub(super) fn figures(words: &Words, session: &Session) -> Option<[Figure; 3]> {
    let portfolio = session.portfolio()?;
    let of = |count: u32, all: u32| words.tell("debrief-portfolio-of", &[("count", count.into()), ("all", all.into())]);
    let (more, amount) = lift_words(words, portfolio.lift);
    let lift = match portfolio.lift {
        Some(_) => words.tell("debrief-portfolio-lift", &[("more", more.into()), ("lift", (&amount).into())]),
        None => words.say("debrief-portfolio-no-lift").to_owned(),
    };
    let figure = |value: String, label: &'static str, brief: &'static str, line: &'static str| Figure {
        in_line: words.tell(line, &[("value", (&value).into())]),
        value,
        label: words.say(label).to_owned(),
        brief: words.say(brief).to_owned(),
        stars: None,
    };
    Some([
        figure(
            of(portfolio.reached, portfolio.alerts),
            "debrief-portfolio-figure-reached",
            "debrief-portfolio-figure-reached",
            "debrief-portfolio-figure-reached-line",
        ),
        figure(
            of(portfolio.updated, portfolio.alerts),
            "debrief-portfolio-figure-updated",
            "debrief-portfolio-figure-updated-brief",
            "debrief-portfolio-figure-updated-line",
        ),
        figure(
            lift,
            "debrief-portfolio-figure-lift",
            "debrief-portfolio-figure-lift-brief",
            "debrief-portfolio-figure-lift-line",
        ),
    ])
}

fn row_view(words: &Words, session: &Session, row: &PortfolioRow, begins_week: bool) -> RowView {
    let at = session.scenario().customers.iter().position(|customer| customer.id == row.customer);
    let name = at.and_then(|at| session.stage().cast.names.get(at)).map_or("", |name| name.full.as_str()).to_owned();
    let how = words.say(how_words(row)).to_owned();
    let put = [("name", (&name).into()), ("first", u32::from(row.first).into()), ("how", (&how).into())];
    let spoken = match row.updated {
        Some(updated) => {
            let [name, first, how] = put;
            words.tell("debrief-portfolio-row-updated", &[name, first, how, ("updated", u32::from(updated).into())])
        }
        None => words.tell("debrief-portfolio-row", &put),
    };
    RowView { name, first: row.first, updated: row.updated, how, left: row.left, begins_week, spoken }
}

/// How somebody was reached, or that they were not, by the name of its words.
fn how_words(row: &PortfolioRow) -> &'static str {
    match (row.left, row.reached, row.how) {
        (true, ..) => "debrief-portfolio-left",
        (false, true, Some(Channel::Phone)) => "debrief-portfolio-called",
        (false, true, Some(Channel::Email | Channel::Letter)) => "debrief-portfolio-written",
        (false, true, _) => "debrief-portfolio-reached",
        (false, false, Some(_)) => "debrief-portfolio-not-reached",
        (false, false, None) => "debrief-portfolio-no-contact",
    }
}
