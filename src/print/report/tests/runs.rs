//! From runs made by chance through the sums into all five forms and back: what is read is what plain loops over the same runs
//! come to, and nothing is shown that they do not know of.

use std::sync::Mutex;

use crate::domain::report::along::sample::Chance;
use crate::domain::report::along::{Leaves, along};
use crate::domain::report::{
    Beside, DeedSet, Drawn, ErrorSet, Filter, Outreach, Packer, Person, PlayMode, PlayedCase, PlayedCause, Register,
    Rule, RunRow, Sheet, Told as Replayed, Which, report,
};
use crate::domain::rubric::errors::ERRORS;
use crate::print::report::Told;
use crate::print::report::tests::agree::{Read, held};
use crate::print::report::tests::plain::{Value, plainly};
use crate::print::report::tests::sights;
use crate::words::{Language, Words};

/// Sets of runs that are made, unless `AMENDS_AGREEMENTS` says how many.
const SETS: u64 = 200;

/// Runs with all that is known of them, and what is asked for.
pub(super) struct Lot {
    pub(super) people: Vec<Person>,
    pub(super) texts: Vec<PlayedCase>,
    pub(super) rows: Vec<RunRow>,
    pub(super) filter: Filter,
    pub(super) rule: Rule,
}

/// The id of the run at this place: not in the order in which runs begin.
pub(super) fn id(at: usize) -> String {
    format!("0190a1b2-0000-7000-8000-{:012x}", (at * 7_919) % 10_007)
}

fn share(of: &mut Chance) -> f64 {
    of.upto(1_000) as f64 / 1_000.0
}

fn one_in(of: &mut Chance, many: usize) -> bool {
    of.upto(many - 1) == 0
}

fn person(nr: u32, teams: usize) -> Person {
    let team = [Some("Phones"), Some("Late shift"), None][nr as usize % teams];
    Person {
        nr,
        reference: format!("ref-{}", nr * 7 % 31),
        is_named: true,
        called: format!("Wren {nr}"),
        team: team.map(str::to_owned),
        is_edited: false,
    }
}

/// Five texts of three cases.
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
        hash: format!("hash-{}", nr * 3 % 7),
        id: format!("case-{}", nr % 3),
        title: format!("Case {nr}"),
        difficulty: [Some(1), Some(2), Some(2)][nr as usize % 3],
        currency: [Some("USD"), Some("EUR"), None, Some("USD"), Some("JPY")][nr as usize % 5].map(str::to_owned),
        causes: if nr < 3 { vec![cause("order"), cause("note")] } else { vec![cause("order")] },
    }
}

fn replayed(of: &mut Chance) -> Replayed {
    let [kept, broken, open] = [0; 3].map(|_| of.upto(2) as u32);
    let [alerts, reached, asked, updated, lifted] = [0; 5].map(|_| of.upto(2) as u32);
    Replayed {
        nps_before: 10.0 * share(of),
        first_contact: one_in(of, 2),
        resolution_min: one_in(of, 3).then(|| 900.0 * share(of)),
        repeat_contact: 0.95 * share(of),
        value_saved: 9_000.0 * share(of) - 3_000.0,
        recovery_cost: 80.0 * share(of),
        delay_price: 12.0 * share(of),
        escalation_price: 9.0 * share(of),
        promises_made: kept + broken + open,
        promises_kept: kept,
        promises_broken: broken,
        offers_refused: of.upto(1) as u32,
        levels_raised: of.upto(1) as u32,
        outreach: Outreach { alerts, reached, asked, updated, lifted, lift: 2.0 * share(of) * f64::from(lifted) },
    }
}

fn run(of: &mut Chance, nr: i64, people: usize) -> RunRow {
    // Few days, and few moments of them, so that runs often begin or end together.
    let day = 20_720 + of.upto(70) as i64;
    let moment = of.upto(5) as i64;
    let told = (!one_in(of, 5)).then(|| replayed(of));
    let bits = of.next() & of.next() & of.next();
    RunRow {
        nr,
        person: 1 + of.upto(people - 1) as u32,
        case: of.upto(4) as u32,
        mode: PlayMode::ALL[of.upto(3)],
        is_fork: one_in(of, 6),
        started_ms: day * 86_400_000 + 1_000 * moment,
        ended_ms: day * 86_400_000 + 5_000_000,
        ended_day: day,
        turns: 5,
        csat: 1.0 + 4.0 * share(of),
        updated_csat: None,
        nps: 10.0 * share(of),
        retention: share(of),
        paradox: one_in(of, 5),
        means: [0; 4].map(|_| (!one_in(of, 5)).then(|| of.upto(8) as f64 / 2.0)),
        errors: ErrorSet(bits & ((1 << ERRORS.len()) - 1)),
        deeds: DeedSet(if told.is_some() { bits >> 40 & 0x1ff } else { 0 }),
        told,
    }
}

fn lot(seed: u64) -> Lot {
    let mut of = Chance(seed ^ 0x5eed);
    let of = &mut of;
    let people = 1 + of.upto(19);
    let teams = 1 + of.upto(2);
    let runs = of.upto(90);
    let pick =
        |of: &mut Chance, all: &[&str], many: usize| one_in(of, many).then(|| all[of.upto(all.len() - 1)].to_owned());
    let filter = Filter {
        team: pick(of, &["Phones", "Late shift", ""], 4),
        since: one_in(of, 4).then(|| 20_720 + of.upto(30) as i64),
        until: one_in(of, 4).then(|| 20_760 + of.upto(30) as i64),
        case: pick(of, &["case-0", "case-1", "case-2"], 5),
        mode: one_in(of, 5).then(|| PlayMode::ALL[of.upto(3)]),
        which: Which::ALL[of.upto(3)],
        currency: pick(of, &["USD", "EUR", "GBP"], 4),
    };
    let rule = Rule {
        cases: if one_in(of, 2) { Vec::new() } else { vec!["case-1".to_owned()] },
        runs: 1 + of.upto(1) as u32,
        modes: if one_in(of, 2) { Vec::new() } else { vec![PlayMode::Practice] },
        levels: [Some(1.5), None, None, None],
        csat: Some(2.5),
        without: vec![ERRORS[0].code],
    };
    Lot {
        people: (1..=people as u32).map(|nr| person(nr, teams)).collect(),
        texts: (0..5).map(text).collect(),
        rows: (1..=runs as i64).map(|nr| run(of, nr, people)).collect(),
        filter,
        rule,
    }
}

/// The runs as they are packed for reports, in any order.
fn packed(lot: &Lot, seed: u64) -> Sheet {
    let register = Register::new(lot.people.clone(), lot.texts.clone());
    let rules = Mutex::new(Vec::new());
    let mut packer = Packer::new(&register, &rules);
    let mut slots: Vec<_> =
        lot.rows.iter().enumerate().map(|(at, row)| packer.pack(row, &id(at), "3").unwrap()).collect();
    let turned = seed as usize % slots.len().max(1);
    slots.rotate_left(turned);
    Sheet::new(register, rules.into_inner().unwrap(), slots)
}

/// Figures that are not of runs, or words about them.
fn is_beside(key: &str) -> bool {
    let asked = ["about.since", "about.until", "about.made", "money.others"];
    let ends = [".actual_csat", ".actual_repeat_contact", ".chosen_share"];
    asked.contains(&key) || key.starts_with("ready_people.") || ends.iter().any(|end| key.ends_with(end))
}

fn is_as(read: &Read, value: Value) -> bool {
    match (read, value) {
        (Read::Nothing, Value::Nothing) => true,
        (Read::Figure(read), Value::Exactly(figure)) => *read == figure,
        // Shown rounded: half a step away at most.
        (Read::Figure(read), Value::About(figure, step)) => (read - figure).abs() <= step * 0.501,
        _ => false,
    }
}

#[test]
fn what_is_read_from_all_five_forms_is_what_plain_loops_over_the_runs_come_to() {
    let sets = std::env::var("AMENDS_AGREEMENTS").map_or(SETS, |sets| sets.parse().unwrap());
    let sights = sights();
    let (mut hidden, mut left_out, mut figures) = (0, 0, 0);
    for seed in 0..sets {
        let names = seed % 3 == 0;
        let lot = lot(seed);
        let words = Words::in_language(Language::ALL[(seed % 2) as usize]).unwrap();
        let sheet = packed(&lot, seed);
        let beside = Beside { rule: Some(lot.rule.clone()), ..Beside::default() };
        let made = report(&Drawn::new(&sheet, &lot.filter), &beside, 20_790);
        let along = along(&made, &words, Leaves { names });
        let told = Told { sheet: &along, words: &words, sights: &sights, bom: false };
        let (read, _) = held(&told, &format!("runs of {seed}"));
        let mut rest = read.clone();
        for (key, want) in plainly(&lot, names) {
            let Some(read) = rest.remove(&key) else {
                assert!(want.is_left_out, "{key} of {seed} is missing: {want:?}");
                left_out += 1;
                continue;
            };
            assert!(!want.is_left_out, "{key} of {seed} is about too few people");
            let is_hidden = read == Read::Hidden;
            let may = want.is_hidden || want.may_hide && is_hidden;
            assert_eq!(is_hidden, may, "{key} of {seed}: {want:?}");
            assert!(is_hidden || is_as(&read, want.value), "{key} of {seed} is {read:?}, and should be {want:?}");
            hidden += usize::from(is_hidden);
            figures += 1;
        }
        rest.retain(|key, read| !matches!(read, Read::Text(_)) && !is_beside(key));
        assert!(rest.is_empty(), "nothing was said of these of {seed}: {rest:?}");
    }
    let least = |many: u64| (many * sets / SETS) as usize;
    assert!(hidden > least(500) && left_out > least(500) && figures > least(9_000), "{hidden} {left_out} {figures}");
}
