//! Reports of random archives: the same in any order, and every figure what stands behind it.

use std::collections::BTreeSet;
use std::sync::Mutex;

use proptest::prelude::*;

use super::*;
use crate::domain::progress::Kind;
use crate::domain::rubric::Dimension;
use crate::domain::rubric::errors::ERRORS;

mod people;

const TEAMS: [Option<&str>; 3] = [Some("Phones"), Some("Late shift"), None];

fn person(nr: u32) -> Person {
    // Not everybody writes their team alike.
    let team =
        TEAMS[nr as usize % 3].map(|team| if nr > 6 { format!(" {}", team.to_uppercase()) } else { team.to_owned() });
    Person {
        nr,
        reference: format!("ref-{}", (nr * 7) % 11),
        is_named: false,
        called: format!("Heron {}", nr / 2),
        team,
        is_edited: false,
    }
}

/// Five texts of three cases; another text of a case may have another title, money and causes.
fn text(nr: u32) -> PlayedCase {
    let cause = |id: &str| PlayedCause {
        id: id.to_owned(),
        under: None,
        text: format!("{id} of {nr}"),
        fix: "A line on the pad.".to_owned(),
        stops_it: nr.is_multiple_of(2),
    };
    PlayedCase {
        nr,
        hash: format!("hash-{}", (nr * 3) % 7),
        id: format!("case-{}", nr % 3),
        title: format!("Case {}", nr % 4),
        difficulty: [None, Some(1), Some(2)][nr as usize % 3],
        currency: [Some("USD"), Some("EUR"), None][nr as usize % 3].map(str::to_owned),
        causes: if nr.is_multiple_of(2) { vec![cause("order"), cause("note")] } else { vec![cause("order")] },
    }
}

fn share() -> impl Strategy<Value = f64> {
    (0_u32..=1000).prop_map(|share| f64::from(share) / 1000.0)
}

fn told() -> impl Strategy<Value = Option<Told>> {
    let counts = (0_u32..4, 0_u32..4, 0_u32..3, 0_u32..3, 0_u32..3);
    prop::option::weighted(
        0.8,
        (prop::array::uniform8(share()), any::<bool>(), counts, prop::array::uniform5(0_u32..3)).prop_map(
            |(f, first_contact, (kept, broken, open, refused, raised), [alerts, reached, asked, updated, lifted])| {
                Told {
                    nps_before: 10.0 * f[0],
                    first_contact,
                    resolution_min: (f[1] > 0.3).then(|| 5000.0 * f[1]),
                    repeat_contact: 0.95 * f[2],
                    value_saved: 900.0 * f[3] - 300.0,
                    recovery_cost: 80.0 * f[4],
                    delay_price: 12.0 * f[5],
                    escalation_price: 9.0 * f[6],
                    promises_made: kept + broken + open,
                    promises_kept: kept,
                    promises_broken: broken,
                    offers_refused: refused,
                    levels_raised: raised,
                    outreach: Outreach { alerts, reached, asked, updated, lifted, lift: 2.0 * f[7] },
                }
            },
        ),
    )
}

fn row() -> impl Strategy<Value = RunRow> {
    let who = (1_u32..9, 0_u32..5, 0_usize..3, any::<bool>());
    // Few moments, so that runs often begin or end together.
    let when = (0_i64..20, 0_i64..6);
    let figures = (share(), share(), share(), any::<bool>());
    let means = prop::array::uniform4(prop::option::weighted(0.8, (0_u32..=8).prop_map(|half| f64::from(half) / 2.0)));
    let sets = (0_u64..1 << ERRORS.len(), 0_u64..1 << 9, any::<u64>());
    (who, when, figures, means, sets, told()).prop_map(
        |((person, case, mode, is_fork), (day, moment), (csat, nps, retention, paradox), means, sets, told)| {
            let ended_ms = (20_400 + day) * 86_400_000 + moment * 1000;
            RunRow {
                nr: 0,
                person,
                case,
                mode: PlayMode::ALL[mode],
                is_fork: is_fork && moment < 2,
                started_ms: ended_ms - 1000 * moment,
                ended_ms,
                ended_day: 20_400 + day * 3,
                turns: 5,
                csat: 1.0 + 4.0 * csat,
                updated_csat: None,
                nps: 10.0 * nps,
                retention,
                paradox,
                means,
                errors: ErrorSet(sets.0 & sets.2),
                deeds: if told.is_some() { DeedSet(sets.1 & (sets.2 >> 8)) } else { DeedSet::default() },
                told,
            }
        },
    )
}

/// Runs with their ids, under the numbers that another archive gave them.
fn sheet(rows: &[RunRow], order: &[usize], more: u32) -> Sheet {
    let people = (1..9).map(|nr| Person { nr: nr + more, ..person(nr) }).collect();
    let texts = (0..5).rev().map(|nr| PlayedCase { nr: nr + more, ..text(nr) }).collect();
    let register = Register::new(people, texts);
    let rules = Mutex::new(Vec::new());
    let mut packer = Packer::new(&register, &rules);
    let slots: Vec<Slot> = (1..)
        .zip(order)
        .filter_map(|(nr, at)| {
            let row = RunRow { nr, person: rows[*at].person + more, case: rows[*at].case + more, ..rows[*at] };
            packer.pack(&row, &id(*at), ["1", "0.10", "0.9"][at % 3])
        })
        .collect();
    let rules = rules.into_inner().unwrap();
    Sheet::new(register, rules, slots)
}

fn id(at: usize) -> String {
    format!("0190a1b2-0000-7000-8000-{:012x}", (at * 7919) % 1009)
}

fn filter() -> impl Strategy<Value = Filter> {
    let team = prop::option::of(prop::sample::select(vec!["Phones", "Late shift", ""]));
    let case = prop::option::weighted(0.3, prop::sample::select(vec!["case-0", "case-1", "case-2"]));
    let days = (prop::option::weighted(0.3, 20_400_i64..20_440), prop::option::weighted(0.3, 20_420_i64..20_460));
    let mode = prop::option::weighted(0.3, prop::sample::select(PlayMode::ALL.to_vec()));
    let which = prop::sample::select(Which::ALL.to_vec());
    let currency = prop::option::weighted(0.2, prop::sample::select(vec!["USD", "EUR", "GBP"]));
    (team, case, days, mode, which, currency).prop_map(|(team, case, (since, until), mode, which, currency)| Filter {
        team: team.map(str::to_owned),
        since,
        until,
        case: case.map(str::to_owned),
        mode,
        which,
        currency: currency.map(str::to_owned),
    })
}

fn rule() -> Rule {
    Rule {
        cases: vec!["case-0".to_owned(), "case-1".to_owned()],
        runs: 1,
        modes: vec![PlayMode::Practice, PlayMode::Assessment],
        levels: [Some(1.5), None, Some(1.0), None],
        csat: Some(2.5),
        without: vec![ERRORS[0].code, ERRORS[3].code],
    }
}

/// What is beside the runs, under the numbers of an archive.
fn beside(sheet: &Sheet, filter: &Filter, order: &[usize], more: u32) -> Beside {
    let nr_of = |at: usize| order.iter().position(|known| *known == at).map(|at| at as i64 + 1);
    let idea = |at: usize, words: &str| Idea {
        run: nr_of(at),
        case: nr_of(at).map(|_| "case-1".to_owned()),
        case_title: "Case 1".to_owned(),
        person: 1 + more,
        day: 20_410,
        cause: at.is_multiple_of(2).then(|| ("order".to_owned(), "The order.".to_owned(), "Read it back.".to_owned())),
        words: words.to_owned(),
    };
    let remark = |at: usize| {
        let remark = Remark {
            id: format!("remark-{at}"),
            run: id(at),
            turn: None,
            author: "Tess".to_owned(),
            written_ms: 5,
            comment: "Well done.".to_owned(),
            is_thanks: false,
            other: None,
        };
        nr_of(at).map(|nr| (nr, remark))
    };
    Beside {
        ideas: vec![idea(0, "One"), idea(1, "Two"), idea(2, "One")],
        moods: vec![(1 + more, vec![("calm".to_owned(), 2), ("tense".to_owned(), 1)]), (2 + more, vec![])],
        remarks: [0, 1, 1, 5].into_iter().filter_map(remark).collect(),
        actual: vec![Actual { month: "2025-11".into(), team: String::new(), kind: ActualKind::Csat, value: 4.1 }],
        rule: Some(rule()),
        candidates: {
            let drawn = Drawn::new(sheet, filter);
            drawn.candidates().into_iter().map(|(run, kind)| candidate(sheet, run, kind)).collect()
        },
    }
}

fn candidate(sheet: &Sheet, run: i64, kind: Kind) -> Candidate {
    let slot = sheet.at(sheet.order()).find(|slot| slot.nr == run).copied().unwrap();
    let evidence = crate::domain::progress::Evidence {
        turn: 1,
        quote: "I am sorry.".to_owned(),
        has_words: true,
        is_ready: false,
        dimension: Dimension::Empathy,
        level: crate::domain::rubric::Level::new(3).unwrap(),
    };
    Candidate {
        person: sheet.person(&slot).cloned().unwrap(),
        kind,
        figure: 1.0,
        evidence,
        run: format!("{:?}", slot.id),
        case_title: sheet.texts[slot.text as usize].title.clone(),
        ended_ms: slot.ended,
    }
}

/// How many runs are behind a figure; the parts of the list are the list.
fn behind(drawn: &Drawn<'_>, what: &Behind, remarked: &[i64]) -> usize {
    let all = drawn.behind(what, remarked, 0, usize::MAX);
    assert_eq!(all.total, all.runs.len());
    assert_eq!(all.runs.iter().collect::<BTreeSet<_>>().len(), all.total, "{what:?}: no run twice");
    let mut parts = Vec::new();
    for from in (0..all.total).step_by(7) {
        parts.extend(drawn.behind(what, remarked, from, 7).runs);
    }
    assert_eq!(parts, all.runs, "{what:?}");
    all.total
}

fn figures(told: &Report) -> Vec<(Behind, usize)> {
    let headline = &told.headline;
    let measures = &told.measures;
    let mut all = vec![
        (Behind::All, told.about.runs),
        (Behind::NotReplayed, told.about.not_replayed),
        (Behind::Replayed, measures.replayed),
        (Behind::Pairs, 2 * headline.pairs.len()),
        (Behind::Better, 2 * headline.better),
        (Behind::Same, 2 * headline.same),
        (Behind::Worse, 2 * headline.worse),
        (Behind::FirstContact, measures.first_contact_runs),
        (Behind::Paradox, measures.paradox),
        (Behind::PromisesMade, told.promises.runs),
        (Behind::OffersRefused, told.authority.runs_refused),
        (Behind::LevelsRaised, told.authority.runs_raised),
        (Behind::Money, told.money.as_ref().map_or(0, |money| money.runs)),
    ];
    for tenth in 10..=50 {
        let dots = |latest, stars: fn(&Pair) -> f64| {
            let is_there = |pair: &&Pair| (stars(pair) * 10.0 + 1e-6).floor() as u32 == tenth;
            let count = headline.pairs.iter().filter(is_there).count();
            (Behind::Dots { latest, from: tenth, to: tenth + 1 }, count)
        };
        all.extend([dots(false, |pair| pair.first), dots(true, |pair| pair.latest)]);
    }
    all.extend((1..).zip(measures.stars).map(|(star, runs)| (Behind::Stars { from: star, to: star }, runs)));
    for row in &told.heat {
        all.push((Behind::Case(row.case.clone()), row.runs));
        let cells = Dimension::ALL.into_iter().zip(row.scored);
        all.extend(cells.map(|(dimension, runs)| (Behind::Cell(row.case.clone(), dimension), runs)));
    }
    all.extend(told.errors.iter().map(|row| (Behind::Error(row.code), row.runs)));
    all.extend(told.causes.iter().map(|row| (Behind::Cause(row.case.clone(), row.cause.clone()), row.runs)));
    all.extend(told.causes.iter().map(|row| (Behind::Chosen(row.case.clone(), row.cause.clone()), row.chosen_runs)));
    all.extend(told.recognised.iter().map(|of| (Behind::Deed(of.kind), of.times)));
    all.extend(told.months.iter().map(|month| (Behind::Month(month.month.clone()), month.runs)));
    let remarked: BTreeSet<&str> = told.remarks.iter().map(|row| row.remark.run.as_str()).collect();
    all.push((Behind::Remarked, remarked.len()));
    all
}

/// What the runs behind a figure add up to.
fn sum(drawn: &Drawn<'_>, rows: &[RunRow], order: &[usize], what: &Behind, of: impl Fn(&Told) -> f64) -> f64 {
    let found = drawn.behind(what, &[], 0, usize::MAX).runs;
    found.iter().filter_map(|nr| rows[order[*nr as usize - 1]].told).map(|told| of(&told)).sum()
}

proptest! {
    #[test]
    fn the_same_runs_in_any_order_make_the_same_report(
        rows in prop::collection::vec(row(), 0..60),
        filter in filter(),
        seed in any::<u64>(),
    ) {
        let order: Vec<usize> = (0..rows.len()).collect();
        let mut other = order.clone();
        other.sort_by_key(|at| (*at as u64 + 1).wrapping_mul(seed | 1));
        let told = [(order, 0), (other, 40)].map(|(order, more)| {
            let sheet = sheet(&rows, &order, more);
            let beside = beside(&sheet, &filter, &order, more);
            serde_json::to_string(&report(&Drawn::new(&sheet, &filter), &beside, 20_500)).unwrap()
        });
        prop_assert_eq!(&told[0], &told[1]);
    }

    #[test]
    fn every_figure_is_what_stands_behind_it(rows in prop::collection::vec(row(), 0..60), filter in filter()) {
        let order: Vec<usize> = (0..rows.len()).collect();
        let sheet = sheet(&rows, &order, 0);
        let drawn = Drawn::new(&sheet, &filter);
        let beside = beside(&sheet, &filter, &order, 0);
        let told = report(&drawn, &beside, 20_500);
        for (what, figure) in figures(&told) {
            let beside = match &what {
                Behind::Chosen(case, cause) => beside.choosing(&drawn, case, cause),
                _ => beside.remarked(),
            };
            prop_assert_eq!(behind(&drawn, &what, &beside), figure, "{:?}", what);
        }
        let sum = |what, of: fn(&Told) -> f64| sum(&drawn, &rows, &order, &what, of);
        let outreach = told.outreach;
        prop_assert_eq!(sum(Behind::PromisesMade, |told| told.promises_made.into()), told.promises.made as f64);
        prop_assert_eq!(sum(Behind::PromisesKept, |told| told.promises_kept.into()), told.promises.kept as f64);
        prop_assert_eq!(sum(Behind::PromisesBroken, |told| told.promises_broken.into()), told.promises.broken as f64);
        prop_assert_eq!(sum(Behind::OffersRefused, |told| told.offers_refused.into()), told.authority.refused as f64);
        prop_assert_eq!(sum(Behind::LevelsRaised, |told| told.levels_raised.into()), told.authority.raised as f64);
        prop_assert_eq!(sum(Behind::Alerts, |told| told.outreach.alerts.into()), f64::from(outreach.alerts));
        prop_assert_eq!(sum(Behind::Reached, |told| told.outreach.reached.into()), f64::from(outreach.reached));
        prop_assert_eq!(sum(Behind::Asked, |told| told.outreach.asked.into()), f64::from(outreach.asked));
        prop_assert_eq!(sum(Behind::Updated, |told| told.outreach.updated.into()), f64::from(outreach.updated));
        prop_assert_eq!(sum(Behind::Lifted, |told| told.outreach.lifted.into()), f64::from(outreach.lifted));
        let money = told.money.as_ref().map_or(0.0, |money| money.value_saved);
        prop_assert!((sum(Behind::Money, |told| told.value_saved) - money).abs() < 1e-3);
        let people: usize = sheet.people.iter().filter(|p| behind(&drawn, &Behind::Person(p.reference.clone()), &[]) > 0).count();
        prop_assert_eq!(people, told.about.people);
    }

    #[test]
    fn what_counts_is_what_the_filter_says(rows in prop::collection::vec(row(), 0..60), filter in filter()) {
        let order: Vec<usize> = (0..rows.len()).collect();
        let sheet = sheet(&rows, &order, 0);
        let counted = Drawn::new(&sheet, &filter).all();
        let case = |at: usize| text(rows[at].case).id;
        let means = |at: usize| {
            let (row, person) = (&rows[at], person(rows[at].person));
            filter.team.as_ref().is_none_or(|team| is_same_team(person.team.as_deref().unwrap_or(""), team))
                && filter.case.as_ref().is_none_or(|wanted| case(at) == *wanted)
                && filter.since.is_none_or(|day| row.ended_day >= day)
                && filter.until.is_none_or(|day| row.ended_day <= day)
                && filter.mode.is_none_or(|mode| row.mode == mode)
        };
        let level = |at: usize| {
            let scored: Vec<f64> = rows[at].means.into_iter().flatten().collect();
            if scored.is_empty() { -1.0 } else { scored.iter().sum::<f64>() / scored.len() as f64 }
        };
        let begun = |at: usize| (rows[at].started_ms, id(at));
        for at in (0..rows.len()).filter(|at| means(*at)) {
            let unaided = (0..rows.len()).filter(|other| {
                means(*other) && rows[*other].is_unaided() && rows[*other].person == rows[at].person && case(*other) == case(at)
            });
            let which = if filter.mode == Some(PlayMode::Workshop) { Which::All } else { filter.which };
            let chosen = match which {
                Which::All => Some(at),
                Which::First => unaided.min_by_key(|at| begun(*at)),
                Which::Latest => unaided.max_by_key(|at| begun(*at)),
                Which::Best => unaided.min_by(|a, b| {
                    let (x, y) = (level(*a), level(*b));
                    if (x - y).abs() < 1e-5 { begun(*a).cmp(&begun(*b)) } else { y.total_cmp(&x) }
                }),
            };
            prop_assert_eq!(counted.contains(&(at as i64 + 1)), chosen == Some(at), "{}", at);
        }
        prop_assert!(counted.iter().all(|nr| means(*nr as usize - 1)));
    }

    #[test]
    fn whoever_is_ready_has_a_run_that_meets_the_rule(rows in prop::collection::vec(row(), 0..60)) {
        let order: Vec<usize> = (0..rows.len()).collect();
        let sheet = sheet(&rows, &order, 0);
        let rule = rule();
        let told = Drawn::new(&sheet, &Filter::default()).readiness(&rule);
        let meets = |row: &RunRow| {
            rule.modes.contains(&row.mode)
                && !row.is_fork
                && rule.levels.iter().zip(row.means).all(|(asked, mean)| asked.is_none_or(|asked| mean.is_some_and(|mean| mean >= asked)))
                && row.csat >= 2.5
                && row.told.is_some()
                && rule.without.iter().all(|code| !row.errors.contains(*code))
        };
        for ready in &told.people {
            let own = |row: &&RunRow| person(row.person).reference == ready.reference;
            let shows = |case: &String| rows.iter().filter(own).any(|row| text(row.case).id == *case && meets(row));
            prop_assert_eq!(ready.missing.is_empty(), rule.cases.iter().all(shows));
            prop_assert!(ready.by.iter().all(|nr| meets(&rows[*nr as usize - 1])));
            prop_assert_eq!(ready.by.len() + ready.missing.len(), rule.cases.len());
        }
        let names: Vec<(bool, &str)> = told.people.iter().map(|p| (!p.missing.is_empty(), p.called.as_str())).collect();
        prop_assert!(names.is_sorted());
    }
}

fn plain(at: i64, csat: f64) -> RunRow {
    RunRow {
        nr: at,
        person: 1,
        case: 1,
        mode: PlayMode::Practice,
        is_fork: false,
        started_ms: at,
        ended_ms: at + 1,
        ended_day: 20_400 + at,
        turns: 4,
        csat,
        updated_csat: None,
        nps: 9.0,
        retention: 0.5,
        paradox: false,
        means: [Some(2.0), None, Some(3.0), None],
        errors: ErrorSet::default(),
        deeds: DeedSet::default(),
        told: None,
    }
}

fn told_of(rows: &[RunRow]) -> Report {
    let order: Vec<usize> = (0..rows.len()).collect();
    report(&Drawn::new(&sheet(rows, &order, 0), &Filter::default()), &Beside::default(), 20_500)
}

#[test]
fn a_tenth_of_a_star_is_better_and_less_is_the_same() {
    // Texts 1 and 4 are one case; 2 is as hard as 5 would be, and 0 as hard as nobody knows.
    let told = told_of(&[plain(1, 3.0), plain(2, 2.0), plain(3, 3.1)]);
    assert_eq!((told.headline.better, told.headline.pairs.len()), (1, 1));
    assert_eq!(told.headline.pairs[0].latest, 3.1, "the latest stands against the first");
    let told = told_of(&[plain(1, 3.0), plain(2, 3.099_999)]);
    assert_eq!((told.headline.same, told.headline.better), (1, 0));
    let other = RunRow { case: 2, ..plain(2, 5.0) };
    let told = told_of(&[plain(1, 3.0), other]);
    assert_eq!((told.headline.pairs.len(), told.headline.without), (0, 1), "another case, and not as hard");
    let with_help = RunRow { mode: PlayMode::Coach, ..plain(2, 5.0) };
    assert!(told_of(&[plain(1, 3.0), with_help]).headline.pairs.is_empty());
}

#[test]
fn figures_are_rounded_and_counted_as_they_say() {
    let told = told_of(&[plain(1, 3.5), plain(2, 4.4), plain(3, 1.0), RunRow { nps: 6.4, ..plain(4, 2.0) }]);
    assert_eq!(told.measures.stars, [1, 1, 0, 2, 0]);
    assert_eq!(told.measures.satisfied, Some(0.5));
    assert_eq!(told.measures.nps_after, Some(50.0), "three promoters less one detractor");
    assert_eq!((told.measures.nps_before, told.measures.first_contact), (None, None), "nothing was played again");
    assert_eq!(told.heat[0].means, [Some(2.0), None, Some(3.0), None]);
    assert_eq!((told.about.not_replayed, told.money.is_none()), (4, true));
    assert_eq!(told.headline.first_median, Some(3.5));
}
