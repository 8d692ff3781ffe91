//! Reports made by chance, and one that reads like a real one.

use std::collections::BTreeMap;

use crate::domain::progress::{Evidence, Kind};
use crate::domain::report::*;
use crate::domain::rubric::{Dimension, ErrorCode, Level};

/// Numbers by chance, the same for a seed.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ (x >> 31)
    }

    pub(crate) fn upto(&mut self, most: usize) -> usize {
        (self.next() % (most as u64 + 1)) as usize
    }

    fn within(&mut self, from: f64, to: f64) -> f64 {
        from + (to - from) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn maybe(&mut self, from: f64, to: f64) -> Option<f64> {
        (self.upto(4) > 0).then(|| self.within(from, to))
    }

    /// A word nobody else uses; now and then one that would be a formula.
    fn word(&mut self) -> String {
        let odd = ["", "", "", "=", "+", "-", "@", " =", "＝", "a;=", "“", "<b>&", "ä"];
        let start = odd[self.upto(odd.len() - 1)];
        format!("{start}W{}", self.next() % 1_000_000_007)
    }
}

fn person(chance: &mut Chance, nr: u32) -> Person {
    let called = chance.word();
    Person { nr, reference: format!("ref-{nr}"), is_named: true, called, team: None, is_edited: false }
}

/// Any report at all, small enough to be written often.
#[expect(clippy::too_many_lines, reason = "a report has many parts")]
pub(crate) fn any(seed: u64) -> Report {
    let mut of = Chance(seed);
    let people = of.upto(12);
    let runs = if people == 0 { 0 } else { people + of.upto(60) };
    let some = |of: &mut Chance| of.upto(people);
    let cases = if runs == 0 { 0 } else { 1 + of.upto(3) };
    let heat: Vec<HeatRow> = (0..cases)
        .map(|at| HeatRow {
            case: format!("case-{at}"),
            title: of.word(),
            runs: 1 + of.upto(30),
            people: some(&mut of),
            means: [0; 4].map(|_| of.maybe(0.0, 4.0)),
            scored: [0; 4].map(|_| of.upto(30)),
            scored_people: [0; 4].map(|_| some(&mut of)),
        })
        .collect();
    let codes = [ErrorCode::Blame, ErrorCode::Empty, ErrorCode::PassBuck];
    let errors = codes.map(|code| ErrorRow { code, runs: 1 + of.upto(20), people: some(&mut of).max(1) });
    let cause = |at: usize, of: &mut Chance| CauseRow {
        case: format!("case-{at}"),
        case_title: heat[at].title.clone(),
        cause: format!("cause-{at}"),
        text: of.word(),
        fix: of.word(),
        stops_it: of.upto(1) == 0,
        runs: heat[at].runs,
        repeat_contact: of.maybe(0.0, 0.95),
        chosen: of.upto(9),
        chosen_runs: of.upto(heat[at].runs),
        chosen_people: of.upto(people),
        chosen_runs_people: of.upto(people),
        place: 0,
    };
    let causes = (0..cases).map(|at| cause(at, &mut of)).collect();
    let pair = |of: &mut Chance, nr: u32| Pair {
        person: nr,
        first_run: 1,
        latest_run: 2,
        first: of.within(1.0, 5.0),
        latest: of.within(1.0, 5.0),
        is_same_case: true,
    };
    let pairs: Vec<Pair> = (0..some(&mut of)).map(|nr| pair(&mut of, nr as u32)).collect();
    let better = of.upto(pairs.len());
    let worse = of.upto(pairs.len() - better);
    let replayed_people = some(&mut of);
    let resolved_people = of.upto(replayed_people);
    let evidence = |of: &mut Chance| Evidence {
        turn: 2,
        quote: of.word(),
        has_words: of.upto(3) > 0,
        is_ready: of.upto(2) > 0,
        dimension: Dimension::Speed,
        level: Level::TOP,
    };
    let candidate = |of: &mut Chance| Candidate {
        person: person(of, 7),
        kind: Kind::Owner,
        figure: 3.7,
        evidence: evidence(of),
        run: format!("run-{}", of.next() % 1_000_003),
        case_title: of.word(),
        ended_ms: 1_790_000_000_000 + of.upto(1_000_000_000) as i64,
    };
    let moved =
        [0; 4].map(|_| Moved { first: of.maybe(0.0, 4.0), latest: of.maybe(0.0, 4.0), pairs: of.upto(pairs.len()) });
    let (first_median, latest_median) = (of.maybe(1.0, 5.0), of.maybe(1.0, 5.0));
    let without = of.upto(people - pairs.len());
    let day = 20_700 + of.upto(100) as i64;
    Report {
        about: About {
            filter: Filter { since: (of.upto(1) == 0).then_some(20_600), ..Filter::default() },
            case_title: None,
            made_day: day,
            days: (runs > 0).then_some((20_650, day)),
            people,
            runs,
            cases,
            rooms: 0,
            people_of_rooms: 0,
            edited: 0,
            not_replayed: of.upto(3),
            rest_is_small: false,
            rules: vec!["3".to_owned()],
        },
        headline: Headline {
            same: pairs.len() - better - worse,
            without,
            better,
            worse,
            first_median,
            latest_median,
            pairs,
        },
        moved,
        errors: if runs == 0 { Vec::new() } else { errors.into() },
        causes,
        promises: Promises {
            made: of.upto(40),
            kept: of.upto(30),
            broken: of.upto(9),
            open: of.upto(9),
            runs: of.upto(30),
        },
        authority: Authority {
            refused: of.upto(9),
            runs_refused: of.upto(9),
            raised: of.upto(9),
            runs_raised: of.upto(9),
        },
        measures: Measures {
            csat: of.maybe(1.0, 5.0),
            stars: [0; 5].map(|_| of.upto(20)),
            satisfied: of.maybe(0.0, 1.0),
            nps_before: of.maybe(-100.0, 100.0),
            nps_after: of.maybe(-100.0, 100.0),
            recommend_before: of.maybe(0.0, 10.0),
            recommend_after: of.maybe(0.0, 10.0),
            first_contact: of.maybe(0.0, 1.0),
            first_contact_runs: of.upto(30),
            resolution_min: of.maybe(0.0, 9000.0),
            repeat_contact: of.maybe(0.0, 0.95),
            retention: of.maybe(0.0, 1.0),
            paradox: of.upto(5),
            replayed: of.upto(60),
            replayed_people,
            resolved_people,
        },
        money: (of.upto(3) > 0).then(|| Money {
            currency: ["USD", "EUR", "JPY", "CHF"][of.upto(3)].to_owned(),
            runs: of.upto(40),
            people: some(&mut of),
            value_saved: of.within(-50_000.0, 900_000.0),
            recovery_cost: of.within(0.0, 9_000.0),
            delay_price: of.within(0.0, 900.0),
            escalation_price: of.within(0.0, 900.0),
            others: if of.upto(1) == 0 { vec![("GBP".to_owned(), 3, of.upto(people))] } else { Vec::new() },
        }),
        outreach: Outreach {
            alerts: of.upto(40) as u32,
            reached: of.upto(30) as u32,
            asked: of.upto(30) as u32,
            updated: of.upto(20) as u32,
            lifted: of.upto(20) as u32,
            lift: of.within(0.0, 30.0),
        },
        moods: Moods {
            people: some(&mut of),
            counts: vec![("Calm".to_owned(), of.upto(9)), ("Sorry".to_owned(), of.upto(9))],
        },
        ideas: (0..of.upto(2))
            .map(|_| IdeaRow {
                case_title: of.word(),
                knows_case: of.upto(2) > 0,
                cause: (of.upto(2) > 0).then(|| of.word()),
                fix: (of.upto(2) > 0).then(|| of.word()),
                knows_cause: of.upto(2) > 0,
                people: some(&mut of).max(1),
                words: vec![of.word()],
            })
            .collect(),
        recognition: (0..of.upto(2)).map(|_| candidate(&mut of)).collect(),
        recognised: Kind::ALL.map(|kind| Recognised { kind, times: of.upto(9), people: some(&mut of).max(1) }).to_vec(),
        remarks: (0..of.upto(2))
            .map(|at| {
                let remark = Remark {
                    id: format!("remark-{at}"),
                    run: "run-1".to_owned(),
                    turn: (of.upto(1) == 0).then_some(3),
                    author: of.word(),
                    is_thanks: false,
                    written_ms: 1_790_000_000_000,
                    comment: of.word(),
                    other: (of.upto(1) == 0).then_some(Override { dimension: 2, level: 3, issued: Some(1) }),
                };
                RemarkRow { remark, called: of.word(), case_title: of.word() }
            })
            .collect(),
        months: (0..of.upto(3))
            .map(|at| Month {
                month: format!("2026-{:02}", at + 1),
                runs: of.upto(20),
                people: some(&mut of),
                who: Vec::new(),
                csat: of.maybe(1.0, 5.0),
                repeat_contact: of.maybe(0.0, 0.95),
                actual_csat: of.maybe(1.0, 5.0),
                actual_repeat_contact: of.maybe(0.0, 1.0),
            })
            .collect(),
        readiness: (of.upto(1) == 0).then(|| readiness(&mut of, people)),
        heat,
    }
}

fn readiness(of: &mut Chance, people: usize) -> Readiness {
    let rule = Rule {
        cases: Vec::new(),
        runs: 1,
        modes: PlayMode::OF_ONE.to_vec(),
        levels: [None; 4],
        csat: None,
        without: Vec::new(),
    };
    let missing = || Missing::NotPlayed { case: String::new(), title: String::new() };
    let one = |nr: usize| PersonReadiness {
        reference: format!("ref-{nr}"),
        called: of.word(),
        by: Vec::new(),
        slipped: Vec::new(),
        missing: if of.upto(1) == 0 { vec![missing()] } else { Vec::new() },
    };
    Readiness { rule, titles: BTreeMap::new(), people: (0..people).map(one).collect() }
}

/// Eighteen people of front of house, as a manager would meet them.
pub(crate) fn front_of_house() -> Report {
    let mut report = any(7);
    let first = [1.4, 1.8, 2.2, 2.2, 2.6, 2.6, 2.6, 3.0, 3.0, 3.0, 3.0, 3.4, 3.4, 3.4, 3.8, 3.8, 4.2, 4.6];
    let latest = [2.6, 3.0, 3.0, 3.4, 3.4, 3.4, 3.8, 3.8, 3.8, 3.8, 4.2, 4.2, 4.2, 4.2, 4.6, 4.6, 4.6, 5.0];
    let pair = |(at, (first, latest)): (usize, (f64, f64))| Pair {
        person: at as u32,
        first_run: 1,
        latest_run: 2,
        first,
        latest,
        is_same_case: at > 3,
    };
    let pairs: Vec<Pair> = first.into_iter().zip(latest).enumerate().map(pair).collect();
    report.about = About {
        filter: Filter { team: Some("Front of house".to_owned()), since: Some(20_727), ..Filter::default() },
        case_title: None,
        made_day: 20_777,
        days: Some((20_729, 20_776)),
        people: 18,
        runs: 74,
        cases: 7,
        rooms: 0,
        people_of_rooms: 0,
        edited: 0,
        not_replayed: 1,
        rest_is_small: false,
        rules: vec!["3".to_owned()],
    };
    report.headline = Headline {
        pairs,
        without: 0,
        better: 13,
        same: 3,
        worse: 2,
        first_median: Some(3.0),
        latest_median: Some(3.8),
    };
    let moved = [(2.4, 3.2), (2.1, 2.9), (2.6, 2.8), (2.7, 3.1)];
    report.moved = moved.map(|(first, latest)| Moved { first: Some(first), latest: Some(latest), pairs: 18 });
    let heat = [
        ("the-wrong-plate", "The Wrong Plate", [3.3, 2.9, 2.9, 3.2], 22, 18),
        ("crushed-brownies", "Crushed Brownies", [3.4, 3.1, 2.7, 3.3], 14, 12),
        ("storm-over-saturday", "Storm Over Saturday", [2.9, 2.6, 2.2, 2.8], 13, 11),
        ("best-man-no-shoes", "Best Man, No Shoes", [3.0, 2.8, 3.1, 3.0], 10, 9),
        ("the-wrong-blender-twice", "The Wrong Blender, Twice", [2.6, 2.0, 2.4, 2.9], 9, 9),
        ("forty-one-a-month", "Forty-One a Month", [2.8, 2.5, 2.6, 3.4], 6, 6),
        ("small", "Left Out Here", [2.8, 2.5, 2.6, 3.4], 2, 2),
    ];
    let row = |(case, title, means, runs, people): (&str, &str, [f64; 4], usize, usize)| HeatRow {
        case: case.to_owned(),
        title: title.to_owned(),
        runs,
        people,
        means: means.map(Some),
        scored: [runs; 4],
        scored_people: [people, people, people, if people == 6 { 3 } else { people }],
    };
    report.heat = heat.into_iter().map(row).collect();
    let causes = [
        (0, "Order not read back at the pass", "Read the order back at the pass.", 22),
        (1, "Promise without a time", "End every promise with a clock time.", 14),
        (2, "Two desks, no owner", "One name on the ticket until it is closed.", 13),
        (3, "Notice never sent", "Send the notice from the system, not from memory.", 10),
    ];
    let cause = |(at, text, fix, runs): (usize, &str, &str, usize)| CauseRow {
        case: report.heat[at].case.clone(),
        case_title: report.heat[at].title.clone(),
        cause: format!("cause-{at}"),
        text: text.to_owned(),
        fix: fix.to_owned(),
        stops_it: true,
        runs,
        repeat_contact: Some(0.18 + 0.07 * at as f64),
        chosen: 11 - 3 * at,
        chosen_runs: 11 - 3 * at,
        chosen_people: 11 - 3 * at,
        chosen_runs_people: 11 - 3 * at,
        place: 0,
    };
    report.causes = causes.map(cause).into();
    report.errors =
        [(ErrorCode::Empty, 19, 12), (ErrorCode::Bribe, 11, 9), (ErrorCode::Passive, 7, 6), (ErrorCode::Argue, 2, 1)]
            .map(|(code, runs, people)| ErrorRow { code, runs, people })
            .into();
    report.measures = Measures {
        csat: Some(3.62),
        stars: [4, 9, 17, 30, 14],
        satisfied: Some(0.595),
        nps_before: Some(21.0),
        nps_after: Some(-8.4),
        recommend_before: Some(7.9),
        recommend_after: Some(6.8),
        first_contact: Some(0.64),
        first_contact_runs: 47,
        resolution_min: Some(38.0),
        repeat_contact: Some(0.23),
        retention: Some(0.71),
        paradox: 9,
        replayed: 73,
        replayed_people: 18,
        resolved_people: 16,
    };
    report.money = Some(Money {
        currency: "USD".to_owned(),
        runs: 61,
        people: 18,
        value_saved: 14_820.4,
        recovery_cost: 1_960.2,
        delay_price: 640.0,
        escalation_price: 410.0,
        others: vec![("GBP".to_owned(), 12, 7)],
    });
    report.outreach = Outreach { alerts: 38, reached: 31, asked: 24, updated: 19, lifted: 16, lift: 20.8 };
    report.promises = Promises { made: 61, kept: 44, broken: 9, open: 8, runs: 47 };
    report.moods = Moods {
        people: 9,
        counts: vec![("Calm".to_owned(), 21), ("Sorry".to_owned(), 12), ("LostForWords".to_owned(), 5)],
    };
    report.months = vec![month("2026-10", 40, 17, 3.3, 3.9), month("2026-11", 34, 16, 3.9, 4.0)];
    report
}

fn month(month: &str, runs: usize, people: usize, csat: f64, real: f64) -> Month {
    Month {
        month: month.to_owned(),
        runs,
        people,
        who: Vec::new(),
        csat: Some(csat),
        repeat_contact: Some(0.3 - csat / 30.0),
        actual_csat: Some(real),
        actual_repeat_contact: Some(0.14),
    }
}
