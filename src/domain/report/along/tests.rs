//! What stays behind when a report is taken along.

use super::*;
use crate::domain::report::along::sample::front_of_house;
use crate::domain::report::rows::PlayMode;
use crate::domain::report::{IdeaRow, Month, Readiness, Rule, Which};

fn told(report: &Report, names: bool) -> Along {
    along(report, &Words::in_language(Language::English).unwrap(), Leaves { names })
}

#[test]
fn rows_and_cells_about_fewer_than_five_people_are_hidden_and_counted() {
    let report = front_of_house();
    let sheet = told(&report, false);
    let heat = sheet.section("heat").unwrap();
    assert_eq!((heat.rows.len(), heat.left_out), (6, 1));
    assert_eq!(heat.cell("forty-one-a-month", "compensation"), Some(&Cell::Hidden));
    assert_eq!(heat.cell("forty-one-a-month", "speed"), Some(&Cell::Number(2.6, 1)));
    assert!(heat.says.iter().any(|says| says == "One row about fewer than five people is left out."));
    assert!(sheet.section("recognition").is_none() && sheet.section("remarks").is_none());
    let named = told(&report, true);
    assert_eq!(named.section("heat").unwrap().rows.len(), 7);
    assert!(named.section("recognition").is_some() && named.left_out() == 0 && !named.hides());
}

#[test]
fn a_report_of_four_people_keeps_its_figures() {
    let mut report = front_of_house();
    report.about.people = 4;
    let sheet = told(&report, false);
    assert_eq!(sheet.sections.len(), 1);
    assert_eq!(sheet.sections[0].cell("people", "value"), Some(&Cell::Hidden));
    assert!(sheet.headline.is_none() && sheet.next.is_none() && !sheet.about.contains('4'));
    assert!(told(&report, true).sections.len() > 10);
}

#[test]
fn where_nobody_played_a_case_twice_that_is_what_the_report_says_first() {
    let mut report = front_of_house();
    report.headline.pairs.clear();
    report.headline.better = 0;
    report.headline.without = report.about.people;
    let says = told(&report, false).headline.unwrap();
    assert_eq!(says, "Nobody has two unaided runs to compare yet.");
    report.about.rules.clear();
    assert_eq!(told(&report, false).by, format!("Rubric {RUBRIC_VERSION}"));
}

#[test]
fn one_hidden_month_takes_the_next_smallest_along() {
    let mut report = front_of_house();
    let month = |month: &str, people: usize| Month { month: month.to_owned(), people, ..report.months[0].clone() };
    report.months = vec![month("2026-09", 3), month("2026-10", 17), month("2026-11", 9)];
    let sheet = told(&report, false);
    let months = sheet.section("months").unwrap();
    let csat = |key| months.cell(key, "csat").unwrap();
    assert_eq!((csat("2026-09"), csat("2026-11")), (&Cell::Hidden, &Cell::Hidden));
    assert_eq!(csat("2026-10"), &Cell::Number(3.3, 1));
    assert!(
        months.cell("2026-09", "actual_csat").is_some_and(|cell| *cell != Cell::Hidden),
        "that is nobody's practice"
    );
}

#[test]
fn figures_are_rounded_once_and_never_minus_nothing() {
    assert_eq!(Cell::number(Some(3.25), 1), Cell::Number(3.3, 1));
    assert_eq!(Cell::number(Some(-0.01), 1).plain().as_deref(), Some("0.0"));
    assert_eq!(Cell::share(Some(0.595)).plain().as_deref(), Some("0.60"));
    assert_eq!(Cell::Day(20_777).plain().as_deref(), Some("2026-11-20"));
}

#[test]
fn every_figure_has_a_key_of_its_own() {
    let sheet = told(&front_of_house(), true);
    let keys: Vec<String> = sheet.sections.iter().flat_map(Section::figures).map(|it| it.0).collect();
    let mut once = keys.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), keys.len());
    assert!(keys.contains(&"measures.csat".to_owned()) && keys.contains(&"heat.the-wrong-plate.empathy".to_owned()));
}

#[test]
fn what_was_handed_in_as_the_words_of_a_case_leaves_only_with_names_or_from_the_case_itself() {
    let mut report = front_of_house();
    let idea = |knows_case, knows_cause| IdeaRow {
        case_title: "Ask Jo Marsh".to_owned(),
        knows_case,
        cause: Some("Jo Marsh forgot".to_owned()),
        fix: Some("Move Jo Marsh".to_owned()),
        knows_cause,
        people: 6,
        words: vec!["Jo Marsh again".to_owned()],
    };
    report.ideas = vec![idea(false, false)];
    let sheet = told(&report, false);
    assert!(!format!("{sheet:?}").contains("Marsh"), "anybody may have written that");
    assert_eq!(sheet.section("ideas").unwrap().cell("1", "people"), Some(&Cell::Count(6)));
    report.ideas = vec![idea(true, true)];
    let sheet = told(&report, false);
    let cell = |key| sheet.section("ideas").unwrap().cell("1", key).cloned();
    assert_eq!(cell("fix"), Some(Cell::text("Move Jo Marsh")), "the case says so");
    assert_eq!((cell("case"), cell("words")), (Some(Cell::text("Ask Jo Marsh")), None));
    report.ideas = vec![idea(false, false)];
    assert_eq!(told(&report, true).section("ideas").unwrap().cell("1", "case"), Some(&Cell::text("Ask Jo Marsh")));
}

#[test]
fn a_cause_chosen_often_by_few_is_hidden() {
    let mut report = front_of_house();
    report.causes[0].chosen = 9;
    report.causes[0].chosen_people = 1;
    let (case, cause) = (report.causes[0].case.clone(), report.causes[0].cause.clone());
    let sheet = told(&report, false);
    let row = format!("{case}.{cause}");
    assert_eq!(sheet.section("causes").unwrap().cell(&row, "chosen"), Some(&Cell::Hidden));
    report.causes[0].chosen_people = 5;
    assert_eq!(told(&report, false).section("causes").unwrap().cell(&row, "chosen"), Some(&Cell::Count(9)));
}

#[test]
fn months_are_hidden_until_what_is_hidden_is_about_five_people() {
    let report = front_of_house();
    let month = |month: &str, who: &[u32], people: usize| Month {
        month: month.to_owned(),
        people,
        who: who.to_vec(),
        ..report.months[0].clone()
    };
    let hidden = |months: Vec<Month>| {
        let report = Report { months, ..report.clone() };
        let sheet = told(&report, false);
        let section = sheet.section("months").unwrap();
        section.rows.iter().filter(|row| row.cells[2] == Cell::Hidden).map(|row| row.key.clone()).collect::<Vec<_>>()
    };
    let (a, b) = (month("2026-08", &[1], 1), month("2026-09", &[1], 1));
    let (c, d) = (month("2026-10", &[], 17), month("2026-11", &[], 9));
    assert_eq!(
        hidden(vec![a.clone(), b, c.clone(), d.clone()]),
        ["2026-08", "2026-09", "2026-11"],
        "two months, one person"
    );
    let five = month("2026-09", &[2, 3, 4, 5], 4);
    assert_eq!(hidden(vec![a, five, c.clone(), d.clone()]), ["2026-08", "2026-09"]);
    assert!(hidden(vec![c, d]).is_empty());
}

#[test]
fn pairs_and_who_has_none_are_hidden_both_or_neither() {
    let mut report = front_of_house();
    report.headline.without = 2;
    let headline = |report: &Report| {
        let sheet = told(report, false);
        ["pairs", "without"].map(|key| sheet.section("headline").unwrap().cell(key, "value").cloned().unwrap())
    };
    assert_eq!(headline(&report), [Cell::Count(18), Cell::Count(2)]);
    report.headline.pairs.truncate(3);
    report.headline.without = 15;
    assert_eq!(headline(&report), [Cell::Hidden, Cell::Hidden], "18 less 15 are 3");
}

#[test]
fn another_currency_of_few_people_is_hidden() {
    let mut report = front_of_house();
    let others = |report: &Report| told(report, false).section("money").unwrap().cell("others", "value").cloned();
    assert!(matches!(others(&report), Some(Cell::Text(_))));
    report.money.as_mut().unwrap().others = vec![("GBP".to_owned(), 12, 7), ("CHF".to_owned(), 6, 1)];
    assert_eq!(others(&report), Some(Cell::Hidden));
}

#[test]
fn a_report_that_a_filter_parts_from_few_people_keeps_its_figures_and_says_why() {
    let mut report = front_of_house();
    report.about.rest_is_small = true;
    let sheet = told(&report, false);
    assert_eq!(sheet.sections.len(), 1);
    assert_eq!(sheet.sections[0].cell("people", "value"), Some(&Cell::Hidden));
    assert!(sheet.notes[0].contains("without that filter"), "{:?}", sheet.notes);
    assert!(told(&report, true).sections.len() > 10);
}

#[test]
fn of_a_long_line_its_first_sentences_go_along_and_a_question_ends_by_itself() {
    let words = Words::english().unwrap();
    let mut report = sample::front_of_house();
    let one = (0..).find_map(|seed| sample::any(seed).recognition.pop()).unwrap();
    let said_by = |quote: &str, is_ready| {
        let mut one = one.clone();
        one.evidence.quote = quote.to_owned();
        one.evidence.is_ready = is_ready;
        one.evidence.has_words = true;
        let report = Report { recognition: vec![one], ..sample::front_of_house() };
        let sheet = along(&report, &words, Leaves { names: true });
        let Some(Cell::Text(line)) = sheet.section("recognition").unwrap().rows[0].cells.get(3).cloned() else {
            panic!()
        };
        line
    };
    let of = |quote: &str| said_by(quote, false);
    assert_eq!(said_by("I’m sorry.", true), "I’m sorry. (by a ready reply)", "not their own words");
    let sentence = "I’m sorry: you planned the evening around it, and it did not come.";
    assert_eq!(of(sentence), sentence);
    let letter = [sentence; 9].join(" ");
    assert_eq!(of(&letter), format!("{} …", [sentence; 2].join(" ")));
    assert_eq!(of(&"word ".repeat(90)), format!("{} …", ["word"; 32].join(" ")));
    assert_eq!(of(&"ä".repeat(300)), format!("{} …", "ä".repeat(160)));
    report.causes.truncate(1);
    report.causes[0].fix = "A list for branches: who writes to this address?".to_owned();
    let next = along(&report, &words, Leaves { names: false }).next.unwrap();
    assert!(next.ends_with("who writes to this address?"), "{next}");
}

#[test]
fn what_so_few_chose_that_it_may_not_be_told_is_not_recommended() {
    let mut report = front_of_house();
    assert_eq!(
        told(&report, false).next.unwrap(),
        "Worth mending first: end every promise with a clock time. And then: read the order back at the pass."
    );
    report.causes.iter_mut().for_each(|cause| cause.chosen_people = 4);
    assert_eq!(told(&report, false).next, None, "the order of titles is no advice");
    assert!(told(&report, true).next.is_some());
    report.causes.iter_mut().for_each(|cause| cause.chosen_runs = 0);
    assert_eq!(told(&report, true).next, None, "nobody chose any");
}

#[test]
fn workshops_of_few_are_not_counted_and_names_are_told_to_be_there() {
    let mut report = front_of_house();
    (report.about.rooms, report.about.people_of_rooms) = (3, 4);
    let rooms = |sheet: &Along| sheet.sections[0].cell("rooms", "value").cloned();
    let sheet = told(&report, false);
    assert_eq!(rooms(&sheet), Some(Cell::Hidden));
    assert!(!sheet.about.contains("workshop"), "{}", sheet.about);
    let named = told(&report, true);
    assert_eq!(rooms(&named), Some(Cell::Count(3)));
    assert!(named.about.contains("3 workshops"), "{}", named.about);
    report.about.people_of_rooms = 5;
    assert_eq!(rooms(&told(&report, false)), Some(Cell::Count(3)));
    report.about.filter.mode = Some(PlayMode::Workshop);
    let only = "With names: hand it only to those who may see them.";
    assert!(told(&report, true).about.ends_with(only) && !told(&report, false).about.contains("With names"));
}

#[test]
fn the_printed_rule_calls_a_case_by_its_title_also_where_nobody_in_the_report_played_it() {
    let mut report = front_of_house();
    let cases = vec!["never-played".to_owned()];
    let rule = Rule { cases, runs: 1, modes: vec![], levels: [None; 4], csat: None, without: vec![] };
    let titles = [("never-played".to_owned(), "The Last Bus".to_owned())].into();
    report.readiness = Some(Readiness { rule, titles, people: vec![] });
    let sheet = told(&report, false);
    let says = &sheet.section("readiness").unwrap().says;
    assert!(says[0].contains("“The Last Bus”") && !says[0].contains("never-played"), "{says:?}");
}

#[test]
fn what_a_filter_leaves_out_is_said_before_any_figure() {
    let mut report = front_of_house();
    assert!(!told(&report, false).about.contains("Only a part"));
    report.about.filter.case = Some("lukewarm".to_owned());
    report.about.case_title = Some("Lukewarm".to_owned());
    report.about.filter.mode = Some(PlayMode::Practice);
    report.about.filter.which = Which::Best;
    let about = told(&report, false).about;
    let wanted = "Only a part of the runs. Case: Lukewarm; Played as: Practice; \
                  Which runs: The best unaided run of each case. ";
    assert!(about.starts_with(wanted), "{about}");
}
