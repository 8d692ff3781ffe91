//! Who is counted, for whom, and what a report must not give away.

use super::*;
use crate::domain::report::packed::micro;

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
fn a_room_is_never_a_person() {
    // Four people with a run each, and a room whose workshop two files bring: the group's own and that of somebody in it.
    let people: Vec<Person> = (1..=6).map(person).collect();
    let register = Register::new(people, vec![text(1)]);
    let rules = std::sync::Mutex::new(Vec::new());
    let mut packer = Packer::new(&register, &rules);
    let told = Some(Told { resolution_min: Some(9.0), ..Told::default() });
    let run = |nr: u32| RunRow { person: nr, told, ..plain(i64::from(nr), 3.0) };
    let room = |nr: u32| RunRow { mode: PlayMode::Workshop, csat: 5.0, started_ms: 77, ..run(nr) };
    let rows: Vec<RunRow> = (1..=4).map(run).chain([room(5), room(6)]).collect();
    let slots = rows.iter().map(|row| packer.pack(row, &id(row.nr as usize), "3").unwrap()).collect();
    let sheet = Sheet::new(register, rules.into_inner().unwrap(), slots);
    let beside = Beside { rule: Some(Rule { runs: 1, ..rule() }), ..Beside::default() };
    let drawn = Drawn::new(&sheet, &Filter::default());
    let made = report(&drawn, &beside, 20_500);
    assert_eq!((made.about.people, made.about.runs, made.about.rooms), (4, 4, 1));
    assert_eq!((made.measures.csat, made.measures.stars), (Some(3.0), [0, 0, 4, 0, 0]), "its stars count nowhere");
    assert_eq!((made.headline.without, made.heat[0].people), (4, 4));
    assert_eq!(made.readiness.unwrap().people.len(), 4, "and nobody waits for a room to be ready");
    assert_eq!(sheet.offered().people, 4);
    let found = |what: Behind| drawn.behind(&what, &[], 0, usize::MAX).runs;
    assert_eq!(found(Behind::Rooms).len(), 2, "each file's run stands behind it");
    assert_eq!(found(Behind::Person(person(5).reference)), [5], "and a group can be found to be forgotten");
    let asked = Filter { mode: Some(PlayMode::Workshop), ..Filter::default() };
    let made = report(&Drawn::new(&sheet, &asked), &beside, 20_500);
    assert_eq!((made.about.runs, made.about.rooms, made.measures.csat), (2, 1, Some(5.0)));
    assert_eq!(made.about.people_of_rooms, 2);
    assert!(!made.about.rest_is_small, "the four people are in another report altogether");
    assert!(made.readiness.unwrap().people.is_empty());
    let first = report(&Drawn::new(&sheet, &Filter { which: Which::First, ..asked }), &beside, 20_500);
    assert_eq!((first.about.runs, first.about.filter.which), (2, Which::All), "a room has no first run: all count");
}

#[test]
fn the_runs_behind_a_figure_can_stand_by_what_it_asks_of_them() {
    let told = |minutes| Some(Told { resolution_min: minutes, ..Told::default() });
    let rows: Vec<RunRow> = [(1, Some(30.0)), (2, None), (3, Some(5.0)), (4, Some(90.0))]
        .map(|(nr, minutes)| RunRow { told: told(minutes), ended_ms: nr, ..plain(nr, 3.0) })
        .into();
    let sheet = sheet(&rows, &[0, 1, 2, 3], 0);
    let drawn = Drawn::new(&sheet, &Filter::default());
    let listed = |order| drawn.behind_in(order, (&Behind::All, &[]), 0, usize::MAX).runs;
    assert_eq!(listed(Order::Latest), [4, 3, 2, 1]);
    assert_eq!(listed(Order::Most(Measure::Minutes)), [4, 1, 3, 2], "what has none comes last");
    assert_eq!(listed(Order::Least(Measure::Minutes)), [3, 1, 4, 2]);
    let part = drawn.behind_in(Order::Least(Measure::Minutes), (&Behind::All, &[]), 1, 2);
    assert_eq!((part.total, part.runs), (4, vec![1, 4]), "and a part is a part of the same list");
    let (outreach, counts) =
        (Outreach { alerts: 9, reached: 7, asked: 5, updated: 3, lifted: 1, lift: 0.5 }, [9, 4, 2]);
    let [promises_made, promises_kept, promises_broken] = counts;
    let told = |(row, times): (&RunRow, u32)| {
        let out = Outreach { lifted: outreach.lifted * times, reached: outreach.reached + times, ..outreach };
        let told = Told { promises_made, promises_kept, promises_broken, outreach: out, ..row.told.unwrap() };
        RunRow { told: Some(told), ..*row }
    };
    let rows: Vec<RunRow> = rows.iter().zip([1, 4, 2, 3]).map(told).collect();
    let sheet = super::sheet(&rows, &[0, 1, 2, 3], 0);
    let drawn = Drawn::new(&sheet, &Filter::default());
    let most = |what: Behind| drawn.behind_in(Order::Most(Measure::of(&what)), (&what, &[]), 0, 4).runs;
    assert_eq!(most(Behind::Lifted), [2, 4, 3, 1], "by how many rated higher, not by how many were low");
    let shown = |what| Measure::of(&what).figure(&rows[0]);
    assert_eq!(
        [Behind::PromisesMade, Behind::PromisesKept, Behind::PromisesBroken].map(shown),
        [9.0, 4.0, 2.0].map(Some)
    );
    let outreach = [Behind::Alerts, Behind::Reached, Behind::Asked, Behind::Updated, Behind::Lifted].map(shown);
    assert_eq!(outreach, [9.0, 8.0, 5.0, 3.0, 1.0].map(Some));
    for what in [
        Behind::Resolved,
        Behind::Money,
        Behind::PromisesMade,
        Behind::PromisesKept,
        Behind::PromisesBroken,
        Behind::Alerts,
        Behind::Reached,
        Behind::Asked,
        Behind::Updated,
        Behind::Lifted,
        Behind::OffersRefused,
        Behind::LevelsRaised,
        Behind::All,
    ] {
        let measure = Measure::of(&what);
        let shown = rows.iter().map(|row| measure.figure(row));
        assert!(
            shown.zip(sheet.at(sheet.order())).all(|(shown, slot)| shown.map(micro) == measure.key(slot)),
            "{what:?}"
        );
    }
}

#[test]
fn one_run_that_went_well_may_be_luck_and_a_later_one_that_did_not_is_told() {
    let rule =
        Rule { cases: Vec::new(), runs: 3, modes: Vec::new(), levels: [None; 4], csat: Some(3.0), without: Vec::new() };
    let ready = |stars: &[f64]| {
        let row = |(nr, csat): (i64, &f64)| RunRow { told: Some(Told::default()), ended_ms: nr, ..plain(nr, *csat) };
        let rows: Vec<RunRow> = (1..).zip(stars).map(row).collect();
        let sheet = sheet(&rows, &(0..rows.len()).collect::<Vec<_>>(), 0);
        Drawn::new(&sheet, &Filter::default()).readiness(&rule).people.remove(0)
    };
    assert!(matches!(ready(&[4.0]).missing.as_slice(), [Missing::Few { met: 1, run: 1, .. }]));
    assert!(matches!(ready(&[4.0, 4.0, 1.0]).missing.as_slice(), [Missing::Few { met: 2, run: 2, .. }]));
    let steady = ready(&[4.0, 1.0, 4.0, 4.0]);
    assert_eq!((steady.by, steady.missing.len(), steady.slipped.len()), (vec![4, 3, 1], 0, 0));
    let slipped = ready(&[4.0, 4.0, 4.0, 2.0]);
    assert_eq!((slipped.by, slipped.missing.len()), (vec![3, 2, 1], 0));
    assert_eq!(slipped.slipped.iter().map(|it| it.run).collect::<Vec<_>>(), [4]);
    let rows = [3.0, 4.0, 4.0].map(|csat| RunRow { told: Some(Told::default()), ..plain(0, csat) });
    let rows: Vec<RunRow> =
        (1..).zip(rows).map(|(nr, row)| RunRow { nr, started_ms: nr, ended_ms: nr, ..row }).collect();
    let sheet = sheet(&rows, &[0, 1, 2], 0);
    for which in Which::ALL {
        let told = Drawn::new(&sheet, &Filter { which, ..Filter::default() }).readiness(&rule);
        assert!(told.people[0].missing.is_empty(), "three runs are three, also in a report of {which:?} runs");
    }
    let old: Rule =
        serde_json::from_str(r#"{"cases":[],"modes":[],"levels":[null,null,null,null],"csat":3.0,"without":[]}"#)
            .unwrap();
    assert_eq!(old.runs, 1, "a rule that was set before asks for what it asked for");
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
    let rule =
        Rule { cases: Vec::new(), runs: 1, modes: Vec::new(), levels: [None; 4], csat: Some(3.0), without: Vec::new() };
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

#[test]
fn a_report_calls_a_case_by_one_name_whatever_its_texts_are_called() {
    // Texts 1 and 4 are one case, played in two languages.
    let rows = [plain(1, 3.0), RunRow { case: 4, ..plain(2, 4.0) }];
    let mut sheet = sheet(&rows, &[0, 1], 0);
    let cause = PlayedCause { text: "Die Bestellung.".to_owned(), ..text(1).causes[0].clone() };
    let name = CaseName { title: "Lauwarm".to_owned(), causes: vec![cause] };
    sheet.tell(&CaseNames([(text(1).id, name)].into()));
    let told = report(&Drawn::new(&sheet, &Filter::default()), &Beside::default(), 20_500);
    assert_eq!(told.heat.iter().map(|row| row.title.as_str()).collect::<Vec<_>>(), ["Lauwarm"]);
    assert!(told.causes.iter().all(|row| row.case_title == "Lauwarm"));
    assert!(told.causes.iter().any(|row| row.text == "Die Bestellung."), "{:?}", told.causes);
    assert_eq!(sheet.title(&text(1).id), Some("Lauwarm"));
}
