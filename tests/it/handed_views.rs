//! What the pages behind a report's figures say, as text: the runs behind a figure, one run down to the turn, and who is
//! ready by a rule. Compared with files like the other views.

use std::collections::BTreeMap;

use amends::domain::progress::Kind;
use amends::domain::report::{
    Behind, DecisionRow, How, Measure, Missing, Override, Person, PersonReadiness, PlayMode, Readiness, Remark, Rule,
    Told,
};
use amends::domain::rubric::ErrorCode;
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::ui::screens::{behind, handed_run, ready};
use amends::words::{Language, Said, Words};
use amends::workflow::hand_in::{Judge, Judged, Verdict, read};
use amends::workflow::reports::OpenRun;
use amends::workflow::reports::behind::{Line, Lines, Part};
use amends::workflow::reports::examples::{Along, MadeRun, Maker};
use amends::workflow::reports::ready::Standing;

use crate::support::english;
use crate::views::looks_like;

/// A day in November 2025.
const NOW_MS: i64 = 1_764_000_000_000;
const DAY_MS: i64 = 86_400_000;

fn person(called: &str, is_named: bool, team: Option<&str>) -> Person {
    let (reference, called) = (format!("ref-{called}"), called.to_owned());
    Person { nr: 1, reference, is_named, called, team: team.map(str::to_owned), is_edited: false }
}

fn line() -> Line {
    Line {
        run: "r1".to_owned(),
        person: person("Ben Okoye", true, Some("Front desk")),
        case: "wrong-plate".to_owned(),
        case_title: "The Wrong Plate".to_owned(),
        mode: PlayMode::Practice,
        is_fork: false,
        is_replayed: true,
        ended_ms: NOW_MS - 3 * DAY_MS,
        turns: 4,
        csat: 4.16,
        updated_csat: None,
        means: [Some(3.25), Some(2.5), None, Some(0.5)],
        errors: Vec::new(),
        deeds: vec![Kind::BridgeBuilder],
        remarks: 0,
        figure: Some(4.16),
        currency: None,
        told: None,
        is_latest: None,
    }
}

fn lines(total: usize) -> Lines {
    let issued = Line {
        run: "r2".to_owned(),
        person: person("Otter 12", false, None),
        mode: PlayMode::Coach,
        is_fork: true,
        is_replayed: false,
        ended_ms: NOW_MS - 400 * DAY_MS,
        csat: 1.8,
        updated_csat: Some(3.5),
        errors: vec![ErrorCode::Blame, ErrorCode::Empty],
        deeds: Vec::new(),
        remarks: 2,
        ..line()
    };
    Lines { measure: Measure::Stars, total, lines: vec![line(), issued] }
}

fn german() -> std::sync::Arc<Words> {
    Words::in_language(Language::German).unwrap()
}

#[test]
fn the_runs_behind_a_figure_say_whose_they_are_and_that_stars_are_simulated() {
    let part = Part { from: 0, most: 50 };
    let shown = behind::view::view(english(), &lines(2), part);
    looks_like("behind", &shown);
    assert!(shown.pages.is_none() && shown.about.contains("simulated"));
    looks_like("behind-german", &behind::view::view(&german(), &lines(2), part));
    // Both runs of a pair stand in one list: each says which it is.
    let pair = [false, true].map(|is_latest| Line { is_latest: Some(is_latest), ..line() });
    let pair = behind::view::view(english(), &Lines { lines: pair.into(), ..lines(2) }, part);
    let sides: Vec<&str> = pair.rows.iter().map(|row| row.chips[0].as_str()).collect();
    assert_eq!(sides, ["First attempt", "Latest attempt"]);
    assert!(pair.rows[1].name.contains("Latest attempt"), "it is read out, too");
    let later = behind::view::view(english(), &lines(102), Part { from: 100, most: 50 }).pages.unwrap();
    assert_eq!((later.told.as_str(), later.has), ("Runs 101 to 102 of 102", (true, false)));
    assert!(behind::view::view(english(), &Lines { total: 0, lines: Vec::new(), ..lines(0) }, part).rows.is_empty());
}

#[test]
fn a_run_behind_a_figure_shows_what_the_figure_is_made_of() {
    let part = Part { from: 0, most: 50 };
    let asked = |words: &Words, measure, currency: Option<&str>, figure, told| {
        let line = Line { figure, told, currency: currency.map(str::to_owned), ..line() };
        let lines = Lines { measure, lines: vec![line], ..lines(1) };
        behind::view::view(words, &lines, part).rows.remove(0)
    };
    let said = |measure, currency, figure| asked(english(), measure, currency, figure, None).asked;
    assert_eq!(said(Measure::Minutes, None, Some(35.2)).as_deref(), Some("Time to the fix: 35 min, simulated"));
    assert_eq!(
        said(Measure::Cost, Some("GBP"), Some(12.4)).as_deref(),
        Some("Cost of putting it right: £12, simulated")
    );
    assert_eq!(said(Measure::Repeat, None, Some(0.714)).as_deref(), Some("Chance of a repeat contact: 71%, simulated"));
    assert_eq!(said(Measure::Minutes, None, None).as_deref(), Some("Time to the fix: –, simulated"));
    assert_eq!(said(Measure::Stars, None, Some(4.2)), None, "these stand in their column");
    let told = Told { promises_made: 3, promises_kept: 1, promises_broken: 1, ..Told::default() };
    let row = asked(english(), Measure::Promises, None, Some(3.0), Some(told));
    assert_eq!(row.asked.as_deref(), Some("Promises: 3 made, 1 kept, 1 broken, simulated"));
    assert!(row.name.contains("3 made") && row.about.contains("2025"), "read out, and with its year: {row:?}");
    let kept = asked(english(), Measure::Kept, None, Some(1.0), Some(told));
    assert_eq!(kept.asked, row.asked, "whichever of them the list goes by");
    let german = asked(&german(), Measure::Cost, Some("GBP"), Some(12.4), None).asked.unwrap();
    assert!(german.contains("12") && german.contains("simuliert"), "{german}");
}

/// A run of which the first reply was typed, judged as it was handed in.
fn judged(words: bool) -> Judged {
    let dir = tempfile::tempdir().unwrap();
    let mut maker = Maker::new(Folders::find(Some(dir.path())).unwrap()).unwrap();
    let run = MadeRun { is_typed: true, mode: Mode::Practice, ..MadeRun::of("wrong-plate", 4, 3, NOW_MS) };
    let ids = maker.play("Ben Okoye", &run).unwrap();
    let who = ("Ben Okoye", "Ben Okoye", "Front desk");
    let prepared = maker.hand_in(who, &ids, Along { words, ideas: false }, NOW_MS).unwrap();
    let held = read(&prepared.bytes).unwrap();
    Judge::default().judge_run(&held, &held.runs[0])
}

fn remark(id: &str, turn: Option<u32>, comment: &str, other: Option<Override>) -> Remark {
    let (id, run, author, comment) = (id.to_owned(), "r1".to_owned(), "Mara".to_owned(), comment.to_owned());
    Remark { id, run, turn, author, written_ms: NOW_MS, comment, is_thanks: turn.is_none(), other }
}

fn decision(turn: u32, how: How, said: Option<&str>, errors: Vec<ErrorCode>) -> DecisionRow {
    DecisionRow {
        turn,
        scene: "table".to_owned(),
        reply: None,
        how,
        said: said.map(str::to_owned),
        levels: [Some(3), None, Some(0), None],
        errors,
        offers: Vec::new(),
        minutes: 2.0,
        anger: Some(41.6),
        trust: Some(50.0),
    }
}

fn open(judged: Judged) -> OpenRun {
    let disputes = judged.run.as_ref().map(|run| run.views.clone()).unwrap_or_default();
    let other = |dimension, issued| Some(Override { dimension, level: 3, issued });
    OpenRun {
        line: line(),
        ending: "It was fine".to_owned(),
        decisions: vec![
            decision(1, How::Typed, None, Vec::new()),
            decision(2, How::Chosen, Some("It was the kitchen."), vec![ErrorCode::Blame]),
            decision(3, How::Silent, None, Vec::new()),
        ],
        disputes,
        earned: vec![(Kind::BridgeBuilder, 2)],
        remarks: vec![
            remark("a", None, "Thank you for staying calm.", None),
            remark("b", Some(1), "That was heard.", other(0, Some(2))),
            remark("c", Some(1), "", other(3, None)),
        ],
        file: "ben.amends".to_owned(),
        judged,
    }
}

#[test]
fn a_run_is_told_down_to_the_turn_with_the_trainers_view_beside_what_was_issued() {
    let run = open(judged(true));
    let shown = handed_run::view::view(english(), &run, NOW_MS);
    looks_like("handed-run", &shown);
    let first = shown.turns.iter().find(|turn| turn.number == Some(1)).unwrap();
    assert_eq!(first.remarks.len(), 1, "what was written at once is one comment");
    assert_eq!(first.remarks[0].others.len(), 2);
    assert!(first.dispute.is_some() && !first.sums.is_empty());
    looks_like("handed-run-german", &handed_run::view::view(&german(), &run, NOW_MS));
    assert_eq!(handed_run::view::turn_of(&run, &Behind::Error(ErrorCode::Blame)), Some(2));
    assert_eq!(handed_run::view::turn_of(&run, &Behind::Deed(Kind::BridgeBuilder)), Some(2));
    assert_eq!(handed_run::view::turn_of(&run, &Behind::Remarked), Some(1));
    assert_eq!(handed_run::view::turn_of(&run, &Behind::All), None);
}

#[test]
fn words_that_were_not_handed_in_are_not_there() {
    let run = open(judged(false));
    let shown = handed_run::view::view(english(), &run, NOW_MS);
    let first = shown.turns.iter().find(|turn| turn.number == Some(1)).unwrap();
    let told = serde_json::to_string(first).unwrap();
    assert!(told.contains("Typed words were not handed in."), "{told}");
    assert!(!told.contains("ten minutes") && !told.contains("erased") && first.sums.is_empty(), "{told}");
    assert!(first.dispute.is_none());
    assert!(first.levels.is_some_and(|levels| levels.iter().any(Option::is_some)), "levels are there without them");
}

#[test]
fn a_run_that_cannot_be_played_again_here_stands_as_issued_and_says_so() {
    let issued = Judged {
        id: "r1".to_owned(),
        verdict: Verdict::NotReplayed { why: Said::Quoted("its case is not at hand".to_owned()) },
        run: None,
        results: None,
        session: None,
    };
    let shown = handed_run::view::view(english(), &open(issued), NOW_MS);
    looks_like("handed-run-issued", &shown);
    assert!(shown.proof.1 && shown.proof.0.contains("not played again here"));
    assert_eq!(shown.turns.len(), 3);
}

#[test]
fn who_is_not_ready_yet_gets_talking_points_and_nobody_a_rank() {
    let rule = Rule {
        cases: vec!["wrong-plate".to_owned(), "lukewarm".to_owned()],
        runs: 1,
        modes: vec![PlayMode::Practice, PlayMode::Assessment],
        levels: [Some(2.5), None, Some(2.0), None],
        csat: Some(3.5),
        without: vec![ErrorCode::Blame],
    };
    let standing_of = |called: &str, by: Vec<i64>, missing: Vec<Missing>| PersonReadiness {
        reference: format!("ref-{called}"),
        called: called.to_owned(),
        by,
        slipped: Vec::new(),
        missing,
    };
    let short = Missing::Short {
        case: "wrong-plate".to_owned(),
        title: "The Wrong Plate".to_owned(),
        run: 7,
        levels: vec![(0, Some(1.25)), (2, None)],
        csat: Some(2.9),
        errors: vec![ErrorCode::Blame],
    };
    let title = "Lukewarm".to_owned();
    let unplayed = Missing::NotPlayed { case: "lukewarm".to_owned(), title };
    let standing = Standing {
        readiness: Some(Readiness {
            rule: rule.clone(),
            titles: BTreeMap::new(),
            people: vec![
                standing_of("Otter 12", vec![7], Vec::new()),
                standing_of("Zoe", Vec::new(), vec![unplayed.clone()]),
                standing_of("Ben Okoye", Vec::new(), vec![short, unplayed]),
            ],
        }),
        runs: vec![(7, line())],
        cases: vec![
            ("lukewarm".to_owned(), "Lukewarm".to_owned()),
            ("wrong-plate".to_owned(), "The Wrong Plate".to_owned()),
        ],
        rule: Some(rule.clone()),
        everybody: Vec::new(),
    };
    let said = |words: &Words, rule: &Rule| ready::view::sentence(words, rule, &standing.cases);
    for (name, words) in [("ready", english()), ("ready-german", &german())] {
        let shown = ready::view::view(words, &standing, NOW_MS).unwrap();
        assert_eq!(shown.others.iter().map(|it| it.called.as_str()).collect::<Vec<_>>(), ["Ben Okoye", "Zoe"]);
        looks_like(name, &(said(words, &rule), shown));
    }
    let least =
        Rule { cases: Vec::new(), runs: 1, modes: Vec::new(), levels: [None; 4], csat: None, without: Vec::new() };
    assert_eq!(
        said(english(), &least),
        "One run of any case, played to its end. Runs in Coach, Practice and Assessment count, but none that was tried \
         again from another."
    );
    assert!(ready::view::view(english(), &Standing::default(), NOW_MS).is_none(), "without a rule nobody is judged");
}
