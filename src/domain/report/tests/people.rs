//! Who is counted, for whom, and what a report must not give away.

use super::*;

/// Six people of one team and `few` of another, a run each.
fn two_teams(few: u32) -> Sheet {
    let whose = |nr: u32| Person { nr, team: Some(if nr <= 6 { "Early" } else { "Late" }.to_owned()), ..person(nr) };
    let people = (1..=6 + few).map(whose).collect();
    let register = Register::new(people, vec![text(1)]);
    let rules = std::sync::Mutex::new(Vec::new());
    let mut packer = Packer::new(&register, &rules);
    let run = |nr: u32| RunRow { person: nr, ..plain(i64::from(nr), 3.0) };
    let slots = (1..=6 + few).map(|nr| packer.pack(&run(nr), &id(nr as usize), "3").unwrap()).collect();
    Sheet::new(register, rules.into_inner().unwrap(), slots)
}

#[test]
fn a_team_that_leaves_out_few_people_is_known() {
    let early = Filter { team: Some("Early".to_owned()), ..Filter::default() };
    let small = |few, filter: &Filter| {
        report(&Drawn::new(&two_teams(few), filter), &Beside::default(), 20_500).about.rest_is_small
    };
    assert!(small(1, &early) && small(4, &early));
    assert!(!small(5, &early) && !small(0, &early), "five may be seen, and nobody needs to be hidden");
    assert!(!small(4, &Filter::default()), "nothing is left out");
    // Runs end on days of their own: all but the first two days are of five people or more, all but the first are not.
    assert!(small(0, &Filter { since: Some(20_402), ..Filter::default() }));
    assert!(!small(0, &Filter { until: Some(20_401), ..Filter::default() }));
}

#[test]
fn ideas_are_counted_once_for_a_person_and_told_as_the_case_tells_them() {
    let sheet = two_teams(0);
    let idea = |person, words: &str| Idea {
        run: Some(1),
        case: Some(text(1).id),
        case_title: "Mine".to_owned(),
        person,
        day: 20_401,
        cause: Some((text(1).causes[0].id.clone(), "Jo forgot".to_owned(), "Move Jo".to_owned())),
        words: words.to_owned(),
    };
    // The same run and idea by name and by pseudonym; and one person with two ideas about one cause.
    let beside = Beside { ideas: vec![idea(1, "One"), idea(1, "Two"), idea(2, "One")], ..Beside::default() };
    let told = report(&Drawn::new(&sheet, &Filter::default()), &beside, 20_500);
    let [row] = told.ideas.as_slice() else { panic!("{:?}", told.ideas) };
    assert_eq!((row.people, row.knows_case, row.knows_cause), (1, true, true));
    assert_eq!(row.cause.as_deref(), Some(text(1).causes[0].text.as_str()));
    assert_eq!(row.fix.as_deref(), Some(text(1).causes[0].fix.as_str()));
    let cause = told.causes.iter().find(|row| row.chosen > 0).unwrap();
    assert_eq!((cause.chosen, cause.chosen_people), (2, 1));
    let mut unknown = idea(1, "One");
    unknown.cause = Some(("made-up".to_owned(), "Jo forgot".to_owned(), "Move Jo".to_owned()));
    let beside = Beside { ideas: vec![unknown], ..Beside::default() };
    let told = report(&Drawn::new(&sheet, &Filter::default()), &beside, 20_500);
    assert_eq!((told.ideas[0].knows_cause, told.ideas[0].cause.as_deref()), (false, Some("Jo forgot")));
}

#[test]
fn a_run_that_could_not_be_played_again_makes_nobody_ready() {
    let rule = Rule { cases: Vec::new(), modes: Vec::new(), levels: [None; 4], csat: Some(3.0), without: Vec::new() };
    let sheet_of = |rows: &[RunRow]| sheet(rows, &(0..rows.len()).collect::<Vec<_>>(), 0);
    let ready = |rows: &[RunRow]| {
        let sheet = sheet_of(rows);
        Drawn::new(&sheet, &Filter::default()).readiness(&rule).people[0].missing.clone()
    };
    let forged = plain(1, 5.0);
    assert!(matches!(ready(&[forged]).as_slice(), [Missing::NotReplayed { .. }]));
    let replayed = RunRow { told: Some(Told::default()), ..plain(2, 3.5) };
    assert!(ready(&[forged, replayed]).is_empty());
    let short = RunRow { told: Some(Told::default()), ..plain(2, 2.0) };
    assert!(matches!(ready(&[forged, short]).as_slice(), [Missing::Short { .. }]));
}
