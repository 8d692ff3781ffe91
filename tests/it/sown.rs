//! An archive with runs of nobody in it, written row by row as taking files in writes them: for tests of reports.

use amends::domain::progress::Kind;
use amends::domain::report::{DeedSet, ErrorSet, Outreach, PlayMode, RunRow, Told};
use amends::domain::rubric::errors::ERRORS;
use rusqlite::{Connection, Statement, params};

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    pub fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&mut self, most: u64) -> u64 {
        self.throw() % most.max(1)
    }

    /// From 0 to 1 in hundredths, so that figures meet often.
    pub fn share(&mut self) -> f64 {
        self.below(101) as f64 / 100.0
    }

    pub fn one_in(&mut self, of: u64) -> bool {
        self.below(of) == 0
    }
}

/// How much there is.
pub struct Size {
    pub people: u32,
    pub cases: u32,
    pub runs: i64,
}

pub const TEAMS: [Option<&str>; 4] = [Some("Front of house"), Some("Late shift"), Some("Phones"), None];

/// A run of some person and case, by their numbers from 1 on.
pub fn run(dice: &mut Dice, nr: i64, size: &Size) -> RunRow {
    let day = 20_000 + dice.below(400) as i64;
    let ended = day * 86_400_000 + dice.below(86_400_000) as i64;
    let mut errors = ErrorSet::default();
    let mut deeds = DeedSet::default();
    for _ in 0..dice.below(4) {
        errors.insert(ERRORS[dice.below(ERRORS.len() as u64) as usize].code);
    }
    let is_replayed = !dice.one_in(12);
    if is_replayed && dice.one_in(3) {
        deeds.insert(Kind::ALL[dice.below(9) as usize]);
    }
    let told = is_replayed.then(|| told(dice));
    let csat = 1.0 + 4.0 * dice.share();
    RunRow {
        nr,
        person: 1 + (nr as u64 * u64::from(size.people) / (size.runs as u64 + 1)) as u32,
        case: 1 + dice.below(u64::from(size.cases)) as u32,
        mode: PlayMode::ALL[dice.below(3) as usize],
        is_fork: dice.one_in(10),
        started_ms: ended - 600_000,
        ended_ms: ended,
        ended_day: day,
        turns: 10,
        csat,
        updated_csat: dice.one_in(9).then_some((csat + 0.5).min(5.0)),
        nps: 10.0 * dice.share(),
        retention: dice.share(),
        paradox: dice.one_in(15),
        means: [(); 4].map(|()| (!dice.one_in(8)).then(|| 4.0 * dice.share())),
        errors,
        deeds,
        told,
    }
}

fn told(dice: &mut Dice) -> Told {
    let made = dice.below(4) as u32;
    let kept = dice.below(u64::from(made) + 1) as u32;
    let alerts = if dice.one_in(5) { 1 + dice.below(3) as u32 } else { 0 };
    let updated = dice.below(u64::from(alerts) + 1) as u32;
    Told {
        nps_before: 10.0 * dice.share(),
        first_contact: dice.one_in(3),
        resolution_min: Some(240.0 * dice.share()),
        repeat_contact: 0.95 * dice.share(),
        value_saved: 900.0 * dice.share() - 100.0,
        recovery_cost: 80.0 * dice.share(),
        delay_price: 12.0 * dice.share(),
        escalation_price: 9.0 * dice.share(),
        promises_made: made,
        promises_kept: kept,
        promises_broken: made - kept,
        offers_refused: u32::from(dice.one_in(6)),
        levels_raised: u32::from(dice.one_in(7)),
        outreach: Outreach {
            alerts,
            reached: alerts,
            asked: alerts,
            updated,
            lifted: updated / 2,
            lift: f64::from(updated / 2) * 0.7,
        },
    }
}

/// The id of the run with this number.
pub fn id(nr: i64) -> String {
    let digits = format!("{:032x}", (nr as u128).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835));
    format!("{}-{}-{}-{}-{}", &digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..])
}

/// Fills an archive that was just made: people, cases, one file for all, and runs.
pub fn sow(conn: &mut Connection, seed: u64, size: &Size) {
    let tx = conn.transaction().unwrap();
    for nr in 1..=size.people {
        let team = TEAMS[nr as usize % TEAMS.len()];
        tx.execute(
            "INSERT INTO person (nr, reference, is_named, called, team, called_ms, called_by) \
             VALUES (?1, ?2, 0, ?3, ?4, 0, '')",
            params![nr, format!("r{:06}", (u64::from(nr) * 7_919) % 1_000_003), format!("Heron {nr}"), team],
        )
        .unwrap();
    }
    for nr in 1..=size.cases {
        let causes = format!(
            r#"[{{"id":"order","under":null,"text":"The order was not read back ({nr}).","fix":"Read it back.","stops_it":true}},
               {{"id":"note","under":"order","text":"Nobody wrote it down ({nr}).","fix":"A line on the pad.","stops_it":false}}]"#
        );
        // Every third case is another text of the one before.
        let of = if nr % 3 == 0 { nr - 1 } else { nr };
        let currency = if nr % 4 == 0 { "EUR" } else { "USD" };
        tx.execute(
            "INSERT INTO case_played (nr, hash, id, title, difficulty, currency, causes) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                nr,
                format!("h{nr:04}"),
                format!("case-{of:02}"),
                format!("Case {of}"),
                1 + of % 3,
                currency,
                causes
            ],
        )
        .unwrap();
    }
    tx.execute(
        "INSERT INTO file (nr, digest, name, made_ms, taken_ms, program, rules, person, has_words, runs, damage, is_edited) \
         VALUES (1, 'd', 'all.amends', 0, 0, '0.1.0', '1', 1, 0, 0, '[]', 0)",
        [],
    )
    .unwrap();
    {
        let places: Vec<String> = (1..=46).map(|at| format!("?{at}")).collect();
        let mut put = tx.prepare(&format!("INSERT INTO run ({COLUMNS}) VALUES ({})", places.join(","))).unwrap();
        let mut dice = Dice(seed);
        for nr in 1..=size.runs {
            let row = run(&mut dice, nr, size);
            insert(&mut put, &row, &id(nr));
            for kind in row.deeds.iter() {
                let place = Kind::ALL.iter().position(|known| *known == kind).unwrap() as i64;
                let quote = "I am sorry: you asked twice. I will see to it now.";
                tx.execute("INSERT INTO deed VALUES (?1, ?2, 3.5, 2, ?3, 1, 1, 3)", params![nr, place, quote]).unwrap();
            }
        }
    }
    tx.commit().unwrap();
}

const COLUMNS: &str = "nr, id, seal, is_untried, file, person, \"case\", mode, is_fork, is_replayed, started_ms, ended_ms, \
    ended_day, rules, ending, turns, csat, updated_csat, nps, retention, paradox, empathy, ownership, speed, compensation, \
    errors, deeds, nps_before, first_contact, resolution_min, repeat_contact, value_saved, recovery_cost, delay_price, \
    escalation_price, promises_made, promises_kept, promises_broken, offers_refused, levels_raised, alerts, reached, asked, \
    updated, lifted, lift";

fn insert(put: &mut Statement<'_>, row: &RunRow, id: &str) {
    let told = row.told;
    let out = told.map(|told| told.outreach);
    put.execute(params![
        row.nr,
        id,
        "",
        false,
        1,
        row.person,
        row.case,
        PlayMode::ALL.iter().position(|mode| *mode == row.mode).unwrap() as i64,
        row.is_fork,
        told.is_some(),
        row.started_ms,
        row.ended_ms,
        row.ended_day,
        "1",
        "end",
        row.turns,
        row.csat,
        row.updated_csat,
        row.nps,
        row.retention,
        row.paradox,
        row.means[0],
        row.means[1],
        row.means[2],
        row.means[3],
        row.errors.0.cast_signed(),
        row.deeds.0.cast_signed(),
        told.map(|told| told.nps_before),
        told.map(|told| told.first_contact),
        told.and_then(|told| told.resolution_min),
        told.map(|told| told.repeat_contact),
        told.map(|told| told.value_saved),
        told.map(|told| told.recovery_cost),
        told.map(|told| told.delay_price),
        told.map(|told| told.escalation_price),
        told.map(|told| told.promises_made),
        told.map(|told| told.promises_kept),
        told.map(|told| told.promises_broken),
        told.map(|told| told.offers_refused),
        told.map(|told| told.levels_raised),
        out.map(|out| out.alerts),
        out.map(|out| out.reached),
        out.map(|out| out.asked),
        out.map(|out| out.updated),
        out.map(|out| out.lifted),
        out.map(|out| out.lift),
    ])
    .unwrap();
}
