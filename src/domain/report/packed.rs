//! All runs of an archive, packed: what a report adds up and what a click on one of its figures looks through. A run takes
//! less than 170 bytes, so that a million of them fit where a hundred thousand would otherwise.
//!
//! *Exact sums.* Every figure that is added up is held as a whole number: stars, levels, likelihoods, chances, minutes and
//! money in millionths. Whole numbers add up to the same in any order, and so the same runs make the same report, byte for
//! byte, however they came into the archive. For the same reason nothing here goes by numbers of the archive: people are in
//! the order of their references, cases of their ids and content hashes, runs of their beginning and then of their ids.

use std::collections::BTreeMap;

use crate::domain::report::names::CaseNames;
use crate::domain::report::rows::{Person, PlayMode, PlayedCase, PlayedCause, RunRow};
use crate::domain::report::teams::Teams;

/// Whole numbers to one unit of a figure.
pub(super) const MICRO: i64 = 1_000_000;
/// A mean that is not there.
const NONE: u32 = u32::MAX;
/// The time of a run in which nobody's loss was repaired.
const UNSOLVED: i64 = i64::MIN;

/// A figure in millionths, to the nearest.
pub(super) fn micro(figure: f64) -> i64 {
    (figure * MICRO as f64).round() as i64
}

/// A sum of millionths as a figure.
pub(super) fn whole(sum: i128) -> f64 {
    sum as f64 / MICRO as f64
}

/// The mean of `count` figures whose millionths add up to `sum`.
pub(super) fn mean(sum: i128, count: usize) -> Option<f64> {
    (count > 0).then(|| sum as f64 / (count as f64 * MICRO as f64))
}

/// Millionths rounded half up to `step` of them.
pub(super) fn rounded(micro: i64, step: i64) -> i64 {
    (micro + step / 2).div_euclid(step)
}

/// A run's id as a number that sorts as the id does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RunId([u64; 2]);

impl RunId {
    /// Of the 32 digits of a UUID. Another text gets a number of its own, in no order that means anything.
    pub fn of(id: &str) -> Self {
        let digits = id.bytes().filter(|byte| *byte != b'-');
        let mut number: u128 = 0;
        let mut count = 0_u32;
        for byte in digits {
            let Some(digit) = char::from(byte).to_digit(16) else { return Self::hashed(id) };
            number = (number << 4) | u128::from(digit);
            count += 1;
        }
        if count == 32 { Self([(number >> 64) as u64, number as u64]) } else { Self::hashed(id) }
    }

    fn hashed(id: &str) -> Self {
        let fnv =
            |start: u64| id.bytes().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
        Self([fnv(0xcbf2_9ce4_8422_2325), fnv(0x8422_2325_cbf2_9ce4)])
    }
}

/// Which run it is a fork of, was it played again, and what else is yes or no.
mod flag {
    pub(super) const FORK: u8 = 1;
    pub(super) const REPLAYED: u8 = 2;
    pub(super) const PARADOX: u8 = 4;
    pub(super) const FIRST_CONTACT: u8 = 8;
}

/// A run, packed. Figures in millionths.
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    pub(super) nr: i64,
    pub(super) id: RunId,
    pub(super) started: i64,
    pub(super) ended: i64,
    resolution: i64,
    /// Value saved, cost, price of delay, price of escalation.
    pub(super) money: [i64; 4],
    pub(super) errors: u64,
    /// Position among the sheet's people.
    pub(super) person: u32,
    /// Position among its texts.
    pub(super) text: u32,
    pub(super) day: i32,
    pub(super) csat: u32,
    pub(super) nps: u32,
    pub(super) retention: u32,
    pub(super) nps_before: u32,
    pub(super) repeat: u32,
    pub(super) lift: i32,
    means: [u32; 4],
    pub(super) deeds: u16,
    pub(super) rules: u16,
    /// Made, kept, broken.
    pub(super) promises: [u16; 3],
    pub(super) refused: u16,
    pub(super) raised: u16,
    /// Alerts, reached, asked, updated, lifted.
    pub(super) outreach: [u16; 5],
    flags: u8,
    pub(super) mode: PlayMode,
}

fn small(figure: f64) -> u32 {
    u32::try_from(micro(figure)).unwrap_or_default().min(NONE - 1)
}

fn count(count: u32) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

impl Slot {
    /// Packs a run. Person, text and rules are positions in the sheet.
    fn of(row: &RunRow, id: RunId, person: u32, text: u32, rules: u16) -> Self {
        let told = row.told.unwrap_or_default();
        let flags = [
            (row.is_fork, flag::FORK),
            (row.told.is_some(), flag::REPLAYED),
            (row.paradox, flag::PARADOX),
            (told.first_contact, flag::FIRST_CONTACT),
        ];
        let out = told.outreach;
        Self {
            nr: row.nr,
            id,
            started: row.started_ms,
            ended: row.ended_ms,
            resolution: told.resolution_min.map_or(UNSOLVED, micro),
            money: [told.value_saved, told.recovery_cost, told.delay_price, told.escalation_price].map(micro),
            errors: row.errors.0,
            person,
            text,
            day: i32::try_from(row.ended_day).unwrap_or_default(),
            csat: small(row.csat),
            nps: small(row.nps),
            retention: small(row.retention),
            nps_before: small(told.nps_before),
            repeat: small(told.repeat_contact),
            lift: i32::try_from(micro(out.lift)).unwrap_or_default(),
            means: row.means.map(|level| level.map_or(NONE, small)),
            deeds: row.deeds.0 as u16,
            rules,
            promises: [told.promises_made, told.promises_kept, told.promises_broken].map(count),
            refused: count(told.offers_refused),
            raised: count(told.levels_raised),
            outreach: [out.alerts, out.reached, out.asked, out.updated, out.lifted].map(count),
            flags: flags.iter().filter(|(is, _)| *is).fold(0, |all, (_, flag)| all | flag),
            mode: row.mode,
        }
    }

    fn has(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    pub(super) fn is_fork(&self) -> bool {
        self.has(flag::FORK)
    }

    pub(super) fn is_replayed(&self) -> bool {
        self.has(flag::REPLAYED)
    }

    pub(super) fn is_paradox(&self) -> bool {
        self.has(flag::PARADOX)
    }

    pub(super) fn is_first_contact(&self) -> bool {
        self.has(flag::FIRST_CONTACT)
    }

    /// Millionths of minutes until the loss was repaired, if it was.
    pub(super) fn resolution(&self) -> Option<i64> {
        (self.is_replayed() && self.resolution != UNSOLVED).then_some(self.resolution)
    }

    /// Whether a room decided.
    pub(super) fn is_of_a_room(&self) -> bool {
        self.mode == PlayMode::Workshop
    }

    /// As [`RunRow::is_unaided`].
    pub(super) fn is_unaided(&self) -> bool {
        self.mode.is_unaided() && !self.is_fork()
    }

    /// Mean level of each dimension, in millionths.
    pub(super) fn levels(&self) -> [Option<i64>; 4] {
        self.means.map(|level| (level != NONE).then_some(i64::from(level)))
    }

    /// The mean of its mean levels, in twelfths of a millionth so that it stays whole; −1 where nothing was scored.
    pub(super) fn level(&self) -> i64 {
        let scored: Vec<i64> = self.levels().into_iter().flatten().collect();
        match i64::try_from(scored.len()) {
            Ok(count) if count > 0 => scored.iter().sum::<i64>() * 12 / count,
            _ => -1,
        }
    }

    /// Satisfaction in whole stars, 1–5, rounded half up.
    pub(super) fn stars(&self) -> i64 {
        rounded(i64::from(self.csat), MICRO).clamp(1, 5)
    }
}

/// A case over all its texts.
#[derive(Debug, Clone)]
pub(super) struct CaseOf {
    /// The scenario's id.
    pub(super) id: String,
    /// The title of the text that was played most.
    pub(super) title: String,
    /// How hard the case is, if any text of it says so.
    pub(super) difficulty: Option<u8>,
    /// Its texts, by position, the one played most first.
    pub(super) texts: Vec<u32>,
}

/// People and texts of cases in an order that is the same in every archive of the same runs, found by their numbers.
#[derive(Debug, Clone, Default)]
pub struct Register {
    people: Vec<Person>,
    teams: Teams,
    texts: Vec<PlayedCase>,
    person_at: BTreeMap<u32, u32>,
    text_at: BTreeMap<u32, u32>,
    person_quick: Vec<u32>,
    text_quick: Vec<u32>,
}

/// Numbers up to here are looked up without searching.
const QUICK: usize = 4_000_000;

impl Register {
    /// Of all people and all texts of an archive, in any order.
    pub fn new(mut people: Vec<Person>, mut texts: Vec<PlayedCase>) -> Self {
        let teams = Teams::of(&people);
        teams.settle(&mut people);
        people.sort_by(|a, b| a.reference.cmp(&b.reference));
        texts.sort_by(|a, b| a.id.cmp(&b.id).then_with(|| a.hash.cmp(&b.hash)));
        let person_at = (0..).zip(&people).map(|(at, person)| (person.nr, at)).collect();
        let text_at = (0..).zip(&texts).map(|(at, text)| (text.nr, at)).collect();
        let (person_quick, text_quick) = (quick(&person_at), quick(&text_at));
        Self { people, teams, texts, person_at, text_at, person_quick, text_quick }
    }
}

fn quick(at: &BTreeMap<u32, u32>) -> Vec<u32> {
    let most = at.keys().next_back().map_or(0, |nr| *nr as usize + 1).min(QUICK);
    let mut quick = vec![NONE; most];
    for (nr, at) in at {
        if let Some(place) = quick.get_mut(*nr as usize) {
            *place = *at;
        }
    }
    quick
}

fn look(quick: &[u32], at: &BTreeMap<u32, u32>, nr: u32) -> Option<u32> {
    match quick.get(nr as usize) {
        Some(found) => (*found != NONE).then_some(*found),
        None => at.get(&nr).copied(),
    }
}

/// Packs runs as they are read, so that several readers can do it at once.
#[derive(Debug)]
pub struct Packer<'a> {
    register: &'a Register,
    rules: &'a std::sync::Mutex<Vec<String>>,
    known: Vec<(String, u16)>,
}

impl<'a> Packer<'a> {
    /// One that shares what is known of people, cases and versions of the rules.
    pub fn new(register: &'a Register, rules: &'a std::sync::Mutex<Vec<String>>) -> Self {
        Self { register, rules, known: Vec::new() }
    }

    /// A run, packed; `None` of a person or a case nobody knows.
    pub fn pack(&mut self, row: &RunRow, id: &str, rules: &str) -> Option<Slot> {
        let person = look(&self.register.person_quick, &self.register.person_at, row.person)?;
        let text = look(&self.register.text_quick, &self.register.text_at, row.case)?;
        let rules = self.rules(rules);
        Some(Slot::of(row, RunId::of(id), person, text, rules))
    }

    fn rules(&mut self, rules: &str) -> u16 {
        if let Some((_, at)) = self.known.iter().find(|(known, _)| known == rules) {
            return *at;
        }
        let mut all = self.rules.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let at = all.iter().position(|known| known == rules).unwrap_or_else(|| {
            all.push(rules.to_owned());
            all.len() - 1
        });
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        self.known.push((rules.to_owned(), at));
        at
    }
}

/// All runs of an archive.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    pub(super) people: Vec<Person>,
    teams: Teams,
    pub(super) texts: Vec<PlayedCase>,
    /// Cases by their ids.
    pub(super) cases: Vec<CaseOf>,
    /// Position of the case of each text.
    pub(super) case_of: Vec<u32>,
    pub(super) rules: Vec<String>,
    pub(super) slots: Vec<Slot>,
    /// Positions of the runs, person by person, case by case, in the order in which they were begun.
    order: Vec<u32>,
}

impl Sheet {
    /// Of runs in any order.
    pub fn new(register: Register, rules: Vec<String>, slots: Vec<Slot>) -> Self {
        let Register { people, teams, texts, .. } = register;
        let mut runs = vec![0_usize; texts.len()];
        for slot in &slots {
            if let Some(runs) = runs.get_mut(slot.text as usize) {
                *runs += 1;
            }
        }
        let (cases, case_of) = cases(&texts, &runs);
        let mut sheet = Self { people, teams, texts, cases, case_of, rules, slots, order: Vec::new() };
        sheet.order = sheet.ordered();
        sheet
    }

    fn ordered(&self) -> Vec<u32> {
        let key =
            |(at, slot): (u32, &Slot)| (u64::from(slot.person) << 32 | u64::from(self.case(slot)), slot.started, at);
        let mut keys: Vec<(u64, i64, u32)> = (0..).zip(&self.slots).map(key).collect();
        let id = |at: u32| self.slots.get(at as usize).map(|slot| slot.id);
        keys.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then_with(|| id(a.2).cmp(&id(b.2))));
        keys.into_iter().map(|(_, _, at)| at).collect()
    }

    /// Tells its cases as they are called in the language of a report.
    pub fn tell(&mut self, names: &CaseNames) {
        self.texts.iter_mut().for_each(|text| names.tell(text));
        for case in &mut self.cases {
            if let Some(title) = names.title(&case.id) {
                title.clone_into(&mut case.title);
            }
        }
    }

    /// How teams are written.
    pub fn teams(&self) -> &Teams {
        &self.teams
    }

    /// How many runs there are.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Whether there is no run.
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    pub(super) fn order(&self) -> &[u32] {
        &self.order
    }

    /// Runs at these positions.
    pub(super) fn at<'a>(&'a self, places: &'a [u32]) -> impl DoubleEndedIterator<Item = &'a Slot> + Clone {
        places.iter().filter_map(|at| self.slots.get(*at as usize))
    }

    pub(super) fn slot(&self, at: u32) -> Option<&Slot> {
        self.slots.get(at as usize)
    }

    /// Position of a run's case among the cases.
    pub(super) fn case(&self, slot: &Slot) -> u32 {
        self.case_of.get(slot.text as usize).copied().unwrap_or(NONE)
    }

    pub(super) fn case_info(&self, slot: &Slot) -> Option<&CaseOf> {
        self.cases.get(self.case(slot) as usize)
    }

    pub(super) fn person(&self, slot: &Slot) -> Option<&Person> {
        self.people.get(slot.person as usize)
    }

    /// Runs at these positions in parts that have something in common and stand side by side.
    pub(super) fn parted<'a>(
        &'a self,
        places: &'a [u32],
        same: impl Fn(&Slot, &Slot) -> bool + 'a,
    ) -> impl Iterator<Item = &'a [u32]> {
        places.chunk_by(move |a, b| self.slot(*a).zip(self.slot(*b)).is_some_and(|(a, b)| same(a, b)))
    }

    /// The same, a person and case each.
    pub(super) fn by_case<'a>(&'a self, places: &'a [u32]) -> impl Iterator<Item = &'a [u32]> {
        self.parted(places, |a, b| a.person == b.person && self.case(a) == self.case(b))
    }

    /// The same, a person each.
    pub(super) fn by_person<'a>(&'a self, places: &'a [u32]) -> impl Iterator<Item = &'a [u32]> {
        self.parted(places, |a, b| a.person == b.person)
    }

    /// The title of a case, by the scenario's id.
    pub fn title(&self, id: &str) -> Option<&str> {
        self.cases.iter().find(|case| case.id == id).map(|case| case.title.as_str())
    }

    /// A cause of a case by the scenario's id and its own, as the text played most tells it.
    pub(super) fn cause(&self, case: &str, cause: &str) -> Option<&PlayedCause> {
        let texts = &self.cases.iter().find(|known| known.id == case)?.texts;
        let causes = texts.iter().filter_map(|at| self.texts.get(*at as usize)).flat_map(|text| &text.causes);
        causes.into_iter().find(|known| known.id == cause)
    }
}

/// Cases of texts, and the case of each text. What a case is called is said by the text played most.
fn cases(texts: &[PlayedCase], runs: &[usize]) -> (Vec<CaseOf>, Vec<u32>) {
    let mut cases: Vec<CaseOf> = Vec::new();
    let mut case_of = Vec::new();
    for (at, text) in (0_u32..).zip(texts) {
        if cases.last().is_none_or(|last| last.id != text.id) {
            cases.push(CaseOf { id: text.id.clone(), title: String::new(), difficulty: None, texts: Vec::new() });
        }
        case_of.push(u32::try_from(cases.len() - 1).unwrap_or(NONE));
        if let Some(case) = cases.last_mut() {
            case.texts.push(at);
        }
    }
    for case in &mut cases {
        let played = |at: &u32| runs.get(*at as usize).copied().unwrap_or_default();
        case.texts.sort_by_key(|at| (std::cmp::Reverse(played(at)), *at));
        let said: Vec<&PlayedCase> = case.texts.iter().filter_map(|at| texts.get(*at as usize)).collect();
        case.title = said.first().map(|text| text.title.clone()).unwrap_or_default();
        case.difficulty = said.iter().find_map(|text| text.difficulty);
    }
    (cases, case_of)
}
