//! What the filters along the top of the page offer, and what a choice makes of the filter. Pure.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::Serialize;

use crate::domain::report::{Filter, PlayMode, Which, is_same_team};
use crate::platform::settings::Mode;
use crate::ui::terms;
use crate::ui::when;
use crate::words::Words;
use crate::workflow::reports::Choices;

/// A choice along the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Choice {
    /// Whose.
    Team,
    /// From when on.
    Period,
    /// Of which case.
    Case,
    /// Played how.
    Mode,
    /// Which of a person's runs of a case.
    Which,
    /// In which currency money is told.
    Currency,
}

/// A choice as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Select {
    /// Which.
    pub choice: Choice,
    /// What is chosen by it.
    pub name: String,
    /// What there is.
    pub options: Vec<String>,
    /// Which of them it is.
    pub chosen: usize,
}

/// Every choice that has something to choose from.
pub fn selects(words: &Words, filter: &Filter, choices: &Choices, today: i64) -> Vec<Select> {
    let all = [
        select(Choice::Team, words.say("reports-team"), teams(choices), &filter.team, |team| match team.as_deref() {
            None => words.say("reports-every-team").to_owned(),
            Some("") => words.say("reports-no-team").to_owned(),
            Some(team) => team.to_owned(),
        }),
        select(Choice::Period, words.say("reports-period"), periods(today), &(filter.since, filter.until), |period| {
            period_said(words, *period, today)
        }),
        select(Choice::Case, words.say("reports-case"), cases(choices), &filter.case, |case| {
            let title = case.as_ref().and_then(|id| choices.cases.iter().find(|(known, _)| known == id));
            title.map_or_else(|| words.say("reports-every-case").to_owned(), |(_, title)| title.clone())
        }),
        select(Choice::Mode, words.say("reports-mode"), modes(), &filter.mode, |mode| {
            mode.map_or(words.say("reports-every-mode"), |mode| mode_said(words, mode)).to_owned()
        }),
        select(Choice::Which, words.say("reports-which"), whiches(filter), &filter.which, |which| {
            which_said(words, *which).to_owned()
        }),
        select(Choice::Currency, words.say("reports-currency"), currencies(choices), &filter.currency, |currency| {
            let code = currency.as_ref().or(choices.currencies.first()).map_or("", String::as_str);
            words.tell("reports-money-in", &[("currency", code.into())])
        }),
    ];
    all.into_iter().filter(|select| select.options.len() > 1).collect()
}

fn select<T: PartialEq>(choice: Choice, name: &str, all: Vec<T>, now: &T, said: impl Fn(&T) -> String) -> Select {
    let chosen = all.iter().position(|option| option == now).unwrap_or_default();
    Select { choice, name: name.to_owned(), options: all.iter().map(said).collect(), chosen }
}

/// What the choices mean in a line: whose and from when on, and whatever else does not mean all.
pub fn meaning(selects: &[Select]) -> String {
    let is_told = |select: &&Select| matches!(select.choice, Choice::Team | Choice::Period) || select.chosen > 0;
    let chosen = selects.iter().filter(is_told).filter_map(|select| select.options.get(select.chosen));
    chosen.cloned().collect::<Vec<_>>().join(" · ")
}

/// The filter after a choice was made.
pub fn chosen(mut filter: Filter, choices: &Choices, today: i64, (choice, at): (Choice, usize)) -> Filter {
    match choice {
        Choice::Team => filter.team = teams(choices).into_iter().nth(at).flatten(),
        Choice::Period => (filter.since, filter.until) = periods(today).get(at).copied().unwrap_or_default(),
        Choice::Case => filter.case = cases(choices).into_iter().nth(at).flatten(),
        Choice::Mode => filter.mode = modes().get(at).copied().flatten(),
        Choice::Which => filter.which = Which::ALL.get(at).copied().unwrap_or_default(),
        Choice::Currency => filter.currency = currencies(choices).into_iter().nth(at).flatten(),
    }
    filter
}

/// The filter without what there is no longer: a case or team may have gone from the archive, and a month has passed.
pub fn still(mut filter: Filter, choices: &Choices, today: i64) -> Filter {
    // What most of a team write may have changed.
    let known = |team: String| teams(choices).into_iter().flatten().find(|known| is_same_team(known, &team));
    filter.team = filter.team.and_then(known);
    filter.case = filter.case.filter(|case| cases(choices).contains(&Some(case.clone())));
    filter.currency = filter.currency.filter(|code| currencies(choices).contains(&Some(code.clone())));
    if !periods(today).contains(&(filter.since, filter.until)) {
        (filter.since, filter.until) = (None, None);
    }
    filter
}

fn teams(choices: &Choices) -> Vec<Option<String>> {
    let none = (choices.has_teamless && !choices.teams.is_empty()).then(|| Some(String::new()));
    std::iter::once(None).chain(choices.teams.iter().cloned().map(Some)).chain(none).collect()
}

fn cases(choices: &Choices) -> Vec<Option<String>> {
    // Of one case only there is nothing to choose.
    let more = choices.cases.iter().filter(|_| choices.cases.len() > 1);
    std::iter::once(None).chain(more.map(|(id, _)| Some(id.clone()))).collect()
}

fn modes() -> Vec<Option<PlayMode>> {
    std::iter::once(None).chain(PlayMode::ALL.into_iter().map(Some)).collect()
}

/// What a room decided is nobody's first, best or latest run.
fn whiches(filter: &Filter) -> Vec<Which> {
    if filter.mode == Some(PlayMode::Workshop) { vec![Which::All] } else { Which::ALL.to_vec() }
}

/// That of most runs is the one without a choice.
fn currencies(choices: &Choices) -> Vec<Option<String>> {
    let others = choices.currencies.iter().skip(1).cloned().map(Some);
    std::iter::once(None).chain(others).collect()
}

type Period = (Option<i64>, Option<i64>);

/// Any time; since the first of this month, of the last, of the quarter's and the year's; last month alone.
fn periods(today: i64) -> Vec<Period> {
    let month = when::date(today).first_of_month();
    let before = |months: i64| month.saturating_sub(months.months());
    let since = |day: Date| (Some(nr(day)), None);
    let last = (Some(nr(before(1))), Some(nr(month) - 1));
    let mut all = vec![(None, None), since(month), since(before(1)), since(before(3)), since(before(12)), last];
    all.dedup();
    all
}

fn nr(day: Date) -> i64 {
    day.since(Date::constant(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()))
}

fn period_said(words: &Words, period: Period, today: i64) -> String {
    match period {
        (Some(since), None) => words.tell("reports-since", &[("day", (&when::day(words, since, today)).into())]),
        (Some(since), Some(_)) => {
            let day = when::date(since);
            let (month, year) = (words.month(i64::from(day.month())), day.year().to_string());
            words.tell("reports-only-month", &[("month", month.into()), ("year", (&year).into())])
        }
        _ => words.say("reports-any-time").to_owned(),
    }
}

/// What a mode is called.
pub(in crate::ui::screens) fn mode_said(words: &Words, mode: PlayMode) -> &str {
    terms::mode(
        words,
        match mode {
            PlayMode::Coach => Mode::Coach,
            PlayMode::Practice => Mode::Practice,
            PlayMode::Assessment => Mode::Assessment,
            PlayMode::Workshop => Mode::Workshop,
        },
    )
}

fn which_said(words: &Words, which: Which) -> &str {
    words.say(match which {
        Which::All => "reports-which-all",
        Which::First => "reports-which-first",
        Which::Best => "reports-which-best",
        Which::Latest => "reports-which-latest",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices() -> Choices {
        Choices {
            teams: vec!["Bar".to_owned(), "Front of house".to_owned()],
            has_teamless: true,
            cases: vec![("a".to_owned(), "Apples".to_owned()), ("b".to_owned(), "Bread".to_owned())],
            currencies: vec!["USD".to_owned(), "EUR".to_owned()],
            files: 3,
            people: 3,
            runs: 9,
        }
    }

    /// 13 November 2026.
    const TODAY: i64 = 20_770;

    #[test]
    fn every_choice_comes_back_as_what_is_chosen() {
        let (words, choices) = (Words::english().unwrap(), choices());
        for select in selects(&words, &Filter::default(), &choices, TODAY) {
            assert_eq!(select.chosen, 0, "{select:?}");
            for at in 0..select.options.len() {
                let filter = chosen(Filter::default(), &choices, TODAY, (select.choice, at));
                assert_eq!(still(filter.clone(), &choices, TODAY), filter);
                let after = selects(&words, &filter, &choices, TODAY);
                let same = after.iter().find(|other| other.choice == select.choice).unwrap();
                assert_eq!(same.chosen, at, "{select:?}");
            }
        }
    }

    #[test]
    fn what_the_filter_means_is_told_in_a_line() {
        let (words, choices) = (Words::english().unwrap(), choices());
        let told = |filter: &Filter| meaning(&selects(&words, filter, &choices, TODAY));
        assert_eq!(told(&Filter::default()), "All teams · Any time");
        let october = periods(TODAY)[2];
        let filter = Filter {
            team: Some("Bar".to_owned()),
            since: october.0,
            case: Some("b".to_owned()),
            which: Which::First,
            ..Filter::default()
        };
        assert_eq!(told(&filter), "Bar · Since 1 October · Bread · First runs");
        let rooms = Filter { mode: Some(PlayMode::Workshop), which: Which::First, ..Filter::default() };
        assert_eq!(told(&rooms), "All teams · Any time · Workshop", "of which there are no first runs");
        let shown = selects(&words, &rooms, &choices, TODAY);
        assert!(shown.iter().all(|select| select.choice != Choice::Which), "nor anything to choose");
    }

    #[test]
    fn periods_begin_with_months_and_end_with_them() {
        let words = Words::english().unwrap();
        let said: Vec<String> = periods(TODAY).into_iter().map(|period| period_said(&words, period, TODAY)).collect();
        let expected = [
            "Any time",
            "Since 1 November",
            "Since 1 October",
            "Since 1 August",
            "Since 1 November 2025",
            "Only October 2026",
        ];
        assert_eq!(said, expected);
    }

    #[test]
    fn what_is_gone_is_no_longer_asked_for() {
        let asked = Filter {
            team: Some("Kitchen".to_owned()),
            case: Some("c".to_owned()),
            currency: Some("CHF".to_owned()),
            since: Some(3),
            mode: Some(PlayMode::Practice),
            ..Filter::default()
        };
        let kept = Filter { mode: Some(PlayMode::Practice), ..Filter::default() };
        assert_eq!(still(asked, &choices(), TODAY), kept);
        let one = Choices { teams: vec![], has_teamless: true, ..Choices::default() };
        let words = Words::english().unwrap();
        let shown: Vec<Choice> =
            selects(&words, &Filter::default(), &one, TODAY).into_iter().map(|select| select.choice).collect();
        assert_eq!(shown, [Choice::Period, Choice::Mode, Choice::Which], "there is nothing else to choose from");
    }
}
