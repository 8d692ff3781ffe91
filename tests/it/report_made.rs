//! A report made up by hand: eighteen people of a restaurant's team, with something in every part of it.

use amends::domain::progress::{Evidence, Kind};
use amends::domain::report::{
    About, Authority, Candidate, CauseRow, ErrorRow, Filter, Headline, HeatRow, IdeaRow, Measures, Money, Month, Moods,
    Moved, Outreach, Override, Pair, Person, Promises, Recognised, Remark, RemarkRow, Report,
};
use amends::domain::rubric::{Dimension, ErrorCode, Level};

/// 13 November 2026.
pub const TODAY: i64 = 20_770;

const DAY_MS: i64 = 86_400_000;

/// The first runs of all people, and the latest, in tenths of stars.
const FIRST: [u32; 18] = [14, 18, 22, 22, 26, 26, 26, 30, 30, 30, 30, 34, 34, 34, 38, 38, 42, 46];
const LATEST: [u32; 18] = [34, 38, 34, 38, 26, 38, 42, 30, 42, 30, 42, 46, 38, 46, 46, 34, 50, 42];

pub fn eighteen() -> Report {
    Report {
        about: About {
            filter: Filter { team: Some("Front of house".to_owned()), ..Filter::default() },
            case_title: None,
            made_day: TODAY,
            days: Some((TODAY - 42, TODAY)),
            people: 20,
            runs: 74,
            cases: 6,
            rooms: 0,
            people_of_rooms: 0,
            edited: 0,
            not_replayed: 2,
            rest_is_small: false,
            rules: vec!["12".to_owned()],
        },
        headline: headline(),
        moved: [(2.4, 3.2), (2.1, 2.9), (2.6, 2.8), (2.7, 3.1)].map(|(first, latest)| Moved {
            first: Some(first),
            latest: Some(latest),
            pairs: 18,
        }),
        heat: heat(),
        errors: [(ErrorCode::Empty, 16, 9), (ErrorCode::Repeat, 11, 8), (ErrorCode::Blame, 3, 3)]
            .map(|(code, runs, people)| ErrorRow { code, runs, people })
            .to_vec(),
        causes: causes(),
        promises: Promises { made: 61, kept: 44, broken: 17, open: 0, runs: 40 },
        authority: Authority { refused: 6, runs_refused: 5, raised: 9, runs_raised: 9 },
        measures: measures(),
        money: Some(Money {
            currency: "USD".to_owned(),
            runs: 58,
            people: 17,
            value_saved: 18_240.4,
            recovery_cost: 1_930.0,
            delay_price: 412.0,
            escalation_price: 96.0,
            others: vec![("EUR".to_owned(), 14, 9)],
        }),
        outreach: Outreach { alerts: 14, reached: 9, asked: 8, updated: 6, lifted: 5, lift: 6.6 },
        moods: Moods {
            people: 9,
            counts: vec![("tense".to_owned(), 14), ("calm".to_owned(), 9), ("proud".to_owned(), 4)],
        },
        ideas: ideas(),
        recognition: recognition(),
        recognised: [(Kind::BridgeBuilder, 4), (Kind::Owner, 0), (Kind::Detective, 3), (Kind::ClockKeeper, 2)]
            .map(|(kind, times)| Recognised { kind, times, people: times })
            .to_vec(),
        remarks: remarks(),
        months: months(),
        readiness: None,
    }
}

/// The same of nobody.
pub fn nobody() -> Report {
    Report {
        about: About { days: None, people: 0, runs: 0, cases: 0, not_replayed: 0, ..eighteen().about },
        headline: Headline {
            pairs: vec![],
            better: 0,
            same: 0,
            worse: 0,
            without: 0,
            first_median: None,
            latest_median: None,
        },
        moved: [Moved::default(); 4],
        heat: vec![],
        errors: vec![],
        causes: vec![],
        promises: Promises::default(),
        authority: Authority::default(),
        measures: Measures {
            csat: None,
            stars: [0; 5],
            satisfied: None,
            nps_before: None,
            nps_after: None,
            recommend_before: None,
            recommend_after: None,
            first_contact: None,
            first_contact_runs: 0,
            resolution_min: None,
            repeat_contact: None,
            retention: None,
            paradox: 0,
            replayed: 0,
            replayed_people: 0,
            resolved_people: 0,
        },
        money: None,
        outreach: Outreach::default(),
        moods: Moods::default(),
        ideas: vec![],
        recognition: vec![],
        recognised: vec![],
        remarks: vec![],
        months: vec![],
        ..eighteen()
    }
}

fn headline() -> Headline {
    let pairs: Vec<Pair> = (1..)
        .zip(FIRST.into_iter().zip(LATEST))
        .map(|(person, (first, latest))| Pair {
            person,
            first_run: 0,
            latest_run: 0,
            first: f64::from(first) / 10.0,
            latest: f64::from(latest) / 10.0,
            is_same_case: true,
        })
        .collect();
    let better = pairs.iter().filter(|pair| pair.latest > pair.first).count();
    let same = pairs.iter().filter(|pair| (pair.latest - pair.first).abs() < 0.05).count();
    Headline {
        worse: pairs.len() - better - same,
        better,
        same,
        without: 2,
        first_median: Some(3.0),
        latest_median: Some(3.8),
        pairs,
    }
}

fn heat() -> Vec<HeatRow> {
    let rows = [
        ("wrong-plate", "The Wrong Plate", [3.3, 2.9, 2.9, 3.2], 22),
        ("crushed-brownies", "Crushed Brownies", [3.4, 3.1, 2.7, 3.3], 14),
        ("storm-over-saturday", "Storm Over Saturday", [2.9, 2.6, 2.2, 2.8], 13),
        ("best-man", "Best Man, No Shoes", [3.0, 2.8, 3.1, 3.0], 10),
        ("wrong-blender-twice", "The Wrong Blender, Twice", [2.6, 2.0, 2.4, 2.9], 9),
        ("forty-one", "Forty-One a Month", [2.8, 2.5, 2.6, f64::NAN], 6),
    ];
    rows.map(|(case, title, means, runs)| HeatRow {
        case: case.to_owned(),
        title: title.to_owned(),
        runs,
        people: runs.div_ceil(2),
        means: means.map(|mean| Some(mean).filter(|mean| mean.is_finite())),
        scored: means.map(|mean| if mean.is_finite() { runs } else { 0 }),
        scored_people: means.map(|mean| if mean.is_finite() { runs.div_ceil(2) } else { 0 }),
    })
    .to_vec()
}

fn causes() -> Vec<CauseRow> {
    let rows = [
        ("wrong-plate", "The Wrong Plate", "order", "Order not read back", 19, 5),
        ("storm-over-saturday", "Storm Over Saturday", "promise", "Promise without a time", 16, 1),
        ("wrong-blender-twice", "The Wrong Blender, Twice", "desks", "Two desks, no owner", 11, 0),
        ("storm-over-saturday", "Storm Over Saturday", "notice", "Notice never sent", 8, 2),
        ("wrong-blender-twice", "The Wrong Blender, Twice", "label", "Label or stock mix-up", 6, 0),
    ];
    rows.map(|(case, case_title, cause, text, runs, chosen)| CauseRow {
        case: case.to_owned(),
        case_title: case_title.to_owned(),
        cause: cause.to_owned(),
        text: text.to_owned(),
        fix: "Read the order back before it leaves the pass.".to_owned(),
        stops_it: cause != "promise",
        runs,
        repeat_contact: Some(0.18),
        chosen,
        chosen_runs: chosen,
        chosen_people: chosen,
        chosen_runs_people: chosen,
        place: 0,
    })
    .to_vec()
}

fn measures() -> Measures {
    Measures {
        csat: Some(3.62),
        stars: [3, 9, 22, 28, 12],
        satisfied: Some(0.54),
        nps_before: Some(31.0),
        nps_after: Some(-4.2),
        recommend_before: Some(8.4),
        recommend_after: Some(7.1),
        first_contact: Some(0.41),
        first_contact_runs: 30,
        resolution_min: Some(38.0),
        repeat_contact: Some(0.184),
        retention: Some(0.73),
        paradox: 5,
        replayed: 72,
        replayed_people: 20,
        resolved_people: 18,
    }
}

fn person(nr: u32, called: &str) -> Person {
    Person {
        nr,
        reference: format!("ref-{nr}"),
        is_named: true,
        called: called.to_owned(),
        team: Some("Front of house".to_owned()),
        is_edited: false,
    }
}

fn recognition() -> Vec<Candidate> {
    let all = [
        ("Dario Lind", Kind::BridgeBuilder, 54.0, "You planned tonight around that screen, and it didn’t come."),
        ("Mei Tanner", Kind::Detective, 1.0, "I’ve read all three chats, so you needn’t go over them."),
        ("Owen Sadiq", Kind::ClockKeeper, 38.0, "I’ll text at 06:30 either way, road or no road."),
        ("Noor Haddad", Kind::Owner, 3.6, "I’ll stay with this until it is done, and you have my name."),
        ("Ida Holm", Kind::BridgeBuilder, 41.0, "That was your one free evening, and we took an hour of it."),
    ];
    (1..)
        .zip(all)
        .map(|(nr, (called, kind, figure, quote))| Candidate {
            person: person(nr, called),
            kind,
            figure,
            evidence: Evidence {
                turn: 1,
                quote: quote.to_owned(),
                has_words: true,
                is_ready: false,
                dimension: Dimension::Empathy,
                level: Level::TOP,
            },
            run: format!("run-{nr}"),
            case_title: "The Wrong Plate".to_owned(),
            ended_ms: TODAY * DAY_MS,
        })
        .collect()
}

fn ideas() -> Vec<IdeaRow> {
    let idea = |cause: Option<&str>, fix: Option<&str>, people, words: &[&str]| IdeaRow {
        case_title: "The Wrong Plate".to_owned(),
        knows_case: true,
        knows_cause: cause.is_some(),
        cause: cause.map(str::to_owned),
        fix: fix.map(str::to_owned),
        people,
        words: words.iter().map(|own| (*own).to_owned()).collect(),
    };
    vec![
        idea(
            Some("Order not read back"),
            Some("Read the order back before it leaves the pass."),
            5,
            &["We could say the allergies aloud at the pass.", "A second pair of eyes on table numbers."],
        ),
        idea(None, None, 1, &["One list for the kitchen and the floor."]),
    ]
}

fn remarks() -> Vec<RemarkRow> {
    let remark = |id: &str, turn, comment: &str, is_thanks, other| RemarkRow {
        remark: Remark {
            id: id.to_owned(),
            run: "run-2".to_owned(),
            turn,
            author: "Helena".to_owned(),
            written_ms: TODAY * DAY_MS,
            comment: comment.to_owned(),
            is_thanks,
            other,
        },
        called: "Mei Tanner".to_owned(),
        case_title: "The Wrong Plate".to_owned(),
    };
    vec![
        remark(
            "a",
            Some(2),
            "She names the lost evening here.",
            false,
            Some(Override { dimension: 0, level: 3, issued: Some(2) }),
        ),
        remark("b", None, "You turned that evening around. Thank you.", true, None),
    ]
}

fn months() -> Vec<Month> {
    [
        ("2026-08", 12, Some(2.9), Some(0.31), Some(3.9), None),
        ("2026-09", 18, Some(3.2), Some(0.27), Some(3.8), None),
        ("2026-10", 26, Some(3.6), Some(0.2), Some(4.0), None),
        ("2026-11", 18, Some(3.8), Some(0.18), None, None),
    ]
    .map(|(month, runs, csat, repeat_contact, actual_csat, actual_repeat_contact)| Month {
        month: month.to_owned(),
        runs,
        people: 9,
        who: Vec::new(),
        csat,
        repeat_contact,
        actual_csat,
        actual_repeat_contact,
    })
    .to_vec()
}
