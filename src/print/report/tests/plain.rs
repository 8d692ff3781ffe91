//! What a report should say of runs, worked out by going over them again for each figure. Slow, and nothing like the sums of the
//! program: no packing, no whole numbers, no order.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::progress::Kind;
use crate::domain::report::{Filter, Person, PlayMode, PlayedCase, RunRow, Told, Which};
use crate::domain::rubric::errors::ERRORS;
use crate::print::report::tests::runs::{Lot, id};

/// What a figure should be.
#[derive(Debug, Clone, Copy)]
pub(super) enum Value {
    Nothing,
    Exactly(f64),
    /// Before it was rounded to this step.
    About(f64, f64),
}

/// How a figure should stand there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Want {
    pub(super) value: Value,
    /// Its row is about too few people to be there.
    pub(super) is_left_out: bool,
    /// It is about too few people to be seen.
    pub(super) is_hidden: bool,
    /// It may be hidden for the sake of another.
    pub(super) may_hide: bool,
}

const DIMENSIONS: [&str; 4] = ["empathy", "ownership", "speed", "compensation"];

fn count(count: usize) -> Value {
    Value::Exactly(count as f64)
}

fn about(value: Option<f64>, step: f64) -> Value {
    value.map_or(Value::Nothing, |value| Value::About(value, step))
}

fn mean(all: &[f64]) -> Option<f64> {
    (!all.is_empty()).then(|| all.iter().sum::<f64>() / all.len() as f64)
}

fn middle(mut all: Vec<f64>) -> Option<f64> {
    all.sort_by(f64::total_cmp);
    let (low, high) = (all.get(all.len().checked_sub(1)? / 2)?, all.get(all.len() / 2)?);
    Some(f64::midpoint(*low, *high))
}

/// Rounded half up, of a figure that is a few thousandths.
fn nearest(figure: f64) -> f64 {
    (figure + 0.5 + 1e-9).floor()
}

fn day(of: i64) -> jiff::civil::Date {
    jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(of)).unwrap()
}

/// All that is asked of runs.
struct Plain<'a> {
    lot: &'a Lot,
    names: bool,
    /// Places of the runs that count.
    counted: Vec<usize>,
    wants: BTreeMap<String, Want>,
}

/// Every figure of a report, by its key.
pub(super) fn plainly(lot: &Lot, names: bool) -> BTreeMap<String, Want> {
    let places = 0..lot.rows.len();
    let counted = places.filter(|at| means(lot, &lot.filter, *at) && counts(lot, *at)).collect();
    let mut plain = Plain { lot, names, counted, wants: BTreeMap::new() };
    let is_whole = names || !plain.is_small(&plain.counted) && !rest_is_small(lot);
    plain.about(is_whole);
    if is_whole && !plain.counted.is_empty() {
        plain.headline();
        plain.cases();
        plain.errors();
        plain.measures();
        plain.replayed();
        plain.money();
        plain.recognised();
        plain.ready();
        plain.months();
    }
    plain.wants
}

fn person(lot: &Lot, at: usize) -> &Person {
    lot.people.iter().find(|person| person.nr == lot.rows[at].person).unwrap()
}

fn text(lot: &Lot, at: usize) -> &PlayedCase {
    lot.texts.iter().find(|text| text.nr == lot.rows[at].case).unwrap()
}

fn means(lot: &Lot, filter: &Filter, at: usize) -> bool {
    let row = &lot.rows[at];
    let team = person(lot, at).team.clone().unwrap_or_default();
    filter.team.as_ref().is_none_or(|asked| *asked == team)
        && filter.case.as_ref().is_none_or(|asked| *asked == text(lot, at).id)
        && filter.since.is_none_or(|day| row.ended_day >= day)
        && filter.until.is_none_or(|day| row.ended_day <= day)
        && filter.mode.map_or(row.mode != PlayMode::Workshop, |mode| row.mode == mode)
}

fn is_unaided(row: &RunRow) -> bool {
    matches!(row.mode, PlayMode::Practice | PlayMode::Assessment) && !row.is_fork
}

/// When it began; of runs that began together the id says which was first.
fn begun(lot: &Lot, at: usize) -> (i64, String) {
    (lot.rows[at].started_ms, id(at))
}

/// Whether it is the one of its person and case that counts.
fn counts(lot: &Lot, at: usize) -> bool {
    let level = |at: usize| mean(&lot.rows[at].means.into_iter().flatten().collect::<Vec<_>>()).unwrap_or(-1.0);
    let is_alike = |other: &usize| {
        is_unaided(&lot.rows[*other])
            && means(lot, &lot.filter, *other)
            && lot.rows[*other].person == lot.rows[at].person
            && text(lot, *other).id == text(lot, at).id
    };
    let alike = (0..lot.rows.len()).filter(is_alike);
    let chosen = match lot.filter.which() {
        Which::All => Some(at),
        Which::First => alike.min_by_key(|at| begun(lot, *at)),
        Which::Latest => alike.max_by_key(|at| begun(lot, *at)),
        Which::Best => alike.min_by(|a, b| {
            let (one, other) = (level(*a), level(*b));
            if (one - other).abs() < 1e-9 { begun(lot, *a).cmp(&begun(lot, *b)) } else { other.total_cmp(&one) }
        }),
    };
    chosen == Some(at)
}

/// Whether the runs of one to four people come in as soon as one part of the filter is left out.
fn rest_is_small(lot: &Lot) -> bool {
    let own = &lot.filter;
    let wider = [
        Filter { team: None, ..own.clone() },
        Filter { since: None, until: None, ..own.clone() },
        Filter { since: None, ..own.clone() },
        Filter { until: None, ..own.clone() },
        Filter { case: None, ..own.clone() },
        // Without a mode workshops are apart: what is left then is no more than these, but something else.
        Filter { mode: own.mode.filter(|mode| *mode == PlayMode::Workshop), ..own.clone() },
    ];
    wider.iter().any(|wider| {
        let more = (0..lot.rows.len()).filter(|at| means(lot, wider, *at) && !means(lot, own, *at));
        (1..5).contains(&more.map(|at| lot.rows[at].person).collect::<BTreeSet<_>>().len())
    })
}

impl Plain<'_> {
    fn row(&self, at: usize) -> &RunRow {
        &self.lot.rows[at]
    }

    fn told(&self, at: usize) -> Option<Told> {
        self.row(at).told
    }

    fn of(&self, which: impl Fn(usize) -> bool) -> Vec<usize> {
        self.counted.iter().copied().filter(|at| which(*at)).collect()
    }

    fn people(&self, runs: &[usize]) -> usize {
        runs.iter().map(|at| self.row(*at).person).collect::<BTreeSet<_>>().len()
    }

    /// Whether so few people may not be seen.
    fn is_few(&self, people: usize) -> bool {
        !self.names && (1..5).contains(&people)
    }

    fn is_small(&self, runs: &[usize]) -> bool {
        self.is_few(self.people(runs))
    }

    fn each(&self, runs: &[usize], of: impl Fn(&RunRow) -> f64) -> Vec<f64> {
        runs.iter().map(|at| of(self.row(*at))).collect()
    }

    fn put(&mut self, key: impl Into<String>, is_hidden: bool, value: Value) {
        let want = Want { value, is_left_out: false, is_hidden, may_hide: false };
        assert!(self.wants.insert(key.into(), want).is_none(), "said twice");
    }

    /// Figures of one part.
    fn puts(&mut self, part: &str, is_hidden: bool, rows: &[(&str, Value)]) {
        for (key, value) in rows {
            self.put(format!("{part}{key}"), is_hidden, *value);
        }
    }

    /// A figure of a row that is not there where it is about too few.
    fn put_in(&mut self, row: &str, key: &str, is_left_out: bool, is_hidden: bool, value: Value) {
        let want = Want { value, is_left_out, is_hidden, may_hide: false };
        assert!(self.wants.insert(format!("{row}.{key}"), want).is_none(), "said twice");
    }

    fn about(&mut self, is_whole: bool) {
        let all = self.counted.clone();
        let days = || all.iter().map(|at| self.row(*at).ended_day);
        let ends = [days().min(), days().max()].map(|day| day.map_or(Value::Nothing, |day| Value::Exactly(day as f64)));
        let cases: BTreeSet<&str> = all.iter().map(|at| text(self.lot, *at).id.as_str()).collect();
        let asked = self.lot.filter.mode.is_none_or(|mode| mode == PlayMode::Workshop);
        let workshops = Filter { mode: Some(PlayMode::Workshop), ..self.lot.filter.clone() };
        let of_rooms: Vec<usize> =
            (0..self.lot.rows.len()).filter(|at| asked && means(self.lot, &workshops, *at)).collect();
        let room = |at: &usize| (self.row(*at).case, self.row(*at).started_ms);
        let rooms = count(of_rooms.iter().map(room).collect::<BTreeSet<_>>().len());
        let rows = [
            ("first_day", ends[0]),
            ("last_day", ends[1]),
            ("people", count(self.people(&all))),
            ("runs", count(all.len())),
            ("cases", count(cases.len())),
            ("not_replayed", count(self.of(|at| self.told(at).is_none()).len())),
        ];
        self.puts("about.", !is_whole, &rows);
        self.puts("about.", !is_whole || self.is_small(&of_rooms), &[("rooms", rooms)]);
    }

    /// The first unaided run of each person that the filter means, beside the latest that can stand against it.
    fn pairs(&self) -> Vec<(usize, usize)> {
        let lot = self.lot;
        let hard = |at: usize| text(lot, at).difficulty;
        let pair = |person: &Person| {
            let own = |at: &usize| lot.rows[*at].person == person.nr && is_unaided(&lot.rows[*at]);
            let mut runs: Vec<usize> =
                (0..lot.rows.len()).filter(|at| own(at) && means(lot, &lot.filter, *at)).collect();
            runs.sort_by_key(|at| begun(lot, *at));
            let (first, later) = runs.split_first()?;
            let same = later.iter().rev().find(|at| text(lot, **at).id == text(lot, *first).id);
            Some((*first, *same.or_else(|| later.iter().rev().find(|at| hard(**at) == hard(*first)))?))
        };
        lot.people.iter().filter_map(pair).collect()
    }

    fn headline(&mut self) {
        let pairs = self.pairs();
        let is_hidden = self.is_few(pairs.len());
        let stars = |at: usize| self.row(at).csat;
        let gain = |pair: &(usize, usize)| ((stars(pair.1) - stars(pair.0)) * 1_000.0).round() as i64;
        let better = pairs.iter().filter(|pair| gain(pair) >= 100).count();
        let worse = pairs.iter().filter(|pair| gain(pair) <= -100).count();
        let first: Vec<f64> = pairs.iter().map(|pair| stars(pair.0)).collect();
        let latest: Vec<f64> = pairs.iter().map(|pair| stars(pair.1)).collect();
        let without = self.people(&self.counted) - pairs.len().min(self.people(&self.counted));
        let rows = [
            ("pairs", count(pairs.len())),
            ("better", count(better)),
            ("same", count(pairs.len() - better - worse)),
            ("worse", count(worse)),
            ("first_median", about(middle(first.clone()), 0.1)),
            ("latest_median", about(middle(latest.clone()), 0.1)),
            ("without", count(without)),
        ];
        self.puts("headline.", is_hidden, &rows);
        // A bin every two tenths: what lies less than a tenth away, and just a tenth below.
        for bin in (10..=50).step_by(2) {
            let thousandths = |stars: f64| (stars * 1_000.0).round() as i64;
            let within = |stars: &&f64| (bin * 100 - 100..bin * 100 + 100).contains(&thousandths(**stars));
            let row = format!("spread.{}_{}", bin / 10, bin % 10);
            self.put(format!("{row}.first"), is_hidden, count(first.iter().filter(within).count()));
            self.put(format!("{row}.latest"), is_hidden, count(latest.iter().filter(within).count()));
        }
        for (at, key) in DIMENSIONS.into_iter().enumerate() {
            let both = pairs.iter().filter_map(|pair| Some((self.row(pair.0).means[at]?, self.row(pair.1).means[at]?)));
            let (first, latest): (Vec<f64>, Vec<f64>) = both.unzip();
            let is_hidden = self.is_few(first.len());
            self.put(format!("moved.{key}.first"), is_hidden, about(mean(&first), 0.1));
            self.put(format!("moved.{key}.latest"), is_hidden, about(mean(&latest), 0.1));
            self.put(format!("moved.{key}.pairs"), is_hidden, count(first.len()));
        }
    }

    /// Levels by case, and causes.
    fn cases(&mut self) {
        let lot = self.lot;
        for case in lot.texts.iter().map(|text| text.id.as_str()).collect::<BTreeSet<_>>() {
            let runs = self.of(|at| text(lot, at).id == case);
            if runs.is_empty() {
                continue;
            }
            let is_out = self.is_small(&runs);
            let row = format!("heat.{case}");
            for (at, key) in DIMENSIONS.into_iter().enumerate() {
                let scored: Vec<usize> =
                    runs.iter().copied().filter(|run| self.row(*run).means[at].is_some()).collect();
                let levels = self.each(&scored, |row| row.means[at].unwrap());
                self.put_in(&row, key, is_out, self.is_small(&scored), about(mean(&levels), 0.1));
            }
            self.put_in(&row, "runs", is_out, false, count(runs.len()));
            self.put_in(&row, "people", is_out, false, count(self.people(&runs)));
            for cause in ["order", "note"] {
                let has = |at: &usize| text(lot, *at).causes.iter().any(|known| known.id == cause);
                let with: Vec<usize> = runs.iter().copied().filter(has).collect();
                if with.is_empty() {
                    continue;
                }
                let repeat: Vec<f64> = with.iter().filter_map(|at| Some(self.told(*at)?.repeat_contact)).collect();
                let row = format!("causes.{case}.{cause}");
                self.put_in(&row, "runs", is_out, false, count(with.len()));
                self.put_in(&row, "repeat_contact", is_out, false, about(mean(&repeat), 0.01));
                self.put_in(&row, "chosen", is_out, false, count(0));
            }
        }
    }

    fn errors(&mut self) {
        for entry in ERRORS {
            let runs = self.of(|at| self.row(at).errors.contains(entry.code));
            if !runs.is_empty() {
                let (row, is_out) = (format!("errors.{:?}", entry.code), self.is_small(&runs));
                self.put_in(&row, "runs", is_out, false, count(runs.len()));
                self.put_in(&row, "people", is_out, false, count(self.people(&runs)));
            }
        }
    }

    fn measures(&mut self) {
        let all = self.counted.clone();
        let stars = self.each(&all, |row| nearest(row.csat));
        let points = self.each(&all, |row| points(row.nps));
        let rows = [
            ("csat", about(mean(&self.each(&all, |row| row.csat)), 0.1)),
            (
                "satisfied",
                about(mean(&stars.iter().map(|stars| f64::from(u8::from(*stars >= 4.0))).collect::<Vec<_>>()), 0.01),
            ),
            ("nps_after", about(mean(&points), 1.0)),
            ("recommend_after", about(mean(&self.each(&all, |row| row.nps)), 0.1)),
            ("retention", about(mean(&self.each(&all, |row| row.retention)), 0.01)),
            ("paradox", count(self.of(|at| self.row(at).paradox).len())),
        ];
        self.puts("measures.", false, &rows);
        for of in 1..=5 {
            let runs = stars.iter().filter(|stars| **stars as i64 == of).count();
            self.put(format!("stars.{of}.runs"), false, count(runs));
        }
    }

    /// What only playing runs again tells.
    fn replayed(&mut self) {
        let runs = self.of(|at| self.told(at).is_some());
        let is_hidden = self.is_small(&runs);
        let told: Vec<Told> = runs.iter().filter_map(|at| self.told(*at)).collect();
        let all = |of: fn(&Told) -> f64| told.iter().map(of).collect::<Vec<f64>>();
        let sum = |of: fn(&Told) -> u32| Value::Exactly(told.iter().map(of).map(f64::from).sum());
        let with = |of: fn(&Told) -> u32| count(told.iter().filter(|told| of(told) > 0).count());
        let first = count(told.iter().filter(|told| told.first_contact).count());
        let lifted: f64 = told.iter().map(|told| f64::from(told.outreach.lifted)).sum();
        let lift: f64 = told.iter().map(|told| told.outreach.lift).sum();
        let rows = [
            ("promises.made", sum(|told| told.promises_made)),
            ("promises.kept", sum(|told| told.promises_kept)),
            ("promises.broken", sum(|told| told.promises_broken)),
            ("promises.open", sum(|told| told.promises_made - told.promises_kept - told.promises_broken)),
            ("promises.runs", with(|told| told.promises_made)),
            ("authority.refused", sum(|told| told.offers_refused)),
            ("authority.runs_refused", with(|told| told.offers_refused)),
            ("authority.raised", sum(|told| told.levels_raised)),
            ("authority.runs_raised", with(|told| told.levels_raised)),
            ("measures.nps_before", about(mean(&all(|told| points(told.nps_before))), 1.0)),
            ("measures.recommend_before", about(mean(&all(|told| told.nps_before)), 0.1)),
            ("measures.first_contact", about(mean(&all(|told| f64::from(u8::from(told.first_contact)))), 0.01)),
            ("measures.first_contact_runs", first),
            ("measures.repeat_contact", about(mean(&all(|told| told.repeat_contact)), 0.01)),
            ("measures.replayed", count(told.len())),
            ("outreach.alerts", sum(|told| told.outreach.alerts)),
            ("outreach.reached", sum(|told| told.outreach.reached)),
            ("outreach.asked", sum(|told| told.outreach.asked)),
            ("outreach.updated", sum(|told| told.outreach.updated)),
            ("outreach.lifted", sum(|told| told.outreach.lifted)),
            ("outreach.lift", about((lifted > 0.0).then(|| lift / lifted), 0.1)),
        ];
        self.puts("", is_hidden, &rows);
        let solved = self.of(|at| self.told(at).is_some_and(|told| told.resolution_min.is_some()));
        let minutes = solved.iter().filter_map(|at| self.told(*at)?.resolution_min).collect();
        let row = ("measures.resolution_min", about(middle(minutes), 1.0));
        let is_hidden = self.is_small(&solved);
        self.puts("", is_hidden, &[row]);
    }

    fn money(&mut self) {
        let lot = self.lot;
        let of = |code: &str| self.of(|at| self.told(at).is_some() && text(lot, at).currency.as_deref() == Some(code));
        // The first by its code of those with most runs.
        let most = ["EUR", "JPY", "USD"]
            .into_iter()
            .rev()
            .max_by_key(|code| of(code).len())
            .filter(|code| !of(code).is_empty());
        let Some(most) = most else { return };
        let code = lot.filter.currency.clone().unwrap_or_else(|| most.to_owned());
        let runs = of(&code);
        let is_hidden = self.is_small(&runs);
        let sum = |of: fn(&Told) -> f64| {
            Value::About(runs.iter().filter_map(|at| self.told(*at)).map(|told| of(&told)).sum(), 1.0)
        };
        let rows = [
            ("runs", count(runs.len())),
            ("value_saved", sum(|told| told.value_saved)),
            ("recovery_cost", sum(|told| told.recovery_cost)),
            ("delay_price", sum(|told| told.delay_price)),
            ("escalation_price", sum(|told| told.escalation_price)),
        ];
        self.puts("money.", is_hidden, &rows);
    }

    /// What was recognised in a person's first run of a case, and in the best what the first did not have.
    fn recognised(&mut self) {
        let lot = self.lot;
        let earned = |at: usize, kind: Kind| {
            let is_alike = |other: &usize| {
                is_unaided(&lot.rows[*other])
                    && lot.rows[*other].person == lot.rows[at].person
                    && text(lot, *other).id == text(lot, at).id
            };
            let mut alike: Vec<usize> = (0..lot.rows.len()).filter(is_alike).collect();
            alike.sort_by_key(|at| begun(lot, *at));
            let stars = |at: &usize| lot.rows[*at].csat;
            // The earliest of equals.
            let best = alike.iter().copied().reduce(|best, next| if stars(&next) > stars(&best) { next } else { best });
            let has = |at: &usize| lot.rows[*at].deeds.contains(kind);
            let is_first = alike.first() == Some(&at);
            has(&at) && (is_first || best == Some(at) && !alike.first().is_some_and(has))
        };
        for kind in Kind::ALL {
            let runs = self.of(|at| earned(at, kind));
            if !runs.is_empty() {
                let (row, is_out) = (format!("recognised.{}", kind.code()), self.is_small(&runs));
                self.put_in(&row, "times", is_out, false, count(runs.len()));
                self.put_in(&row, "people", is_out, false, count(self.people(&runs)));
            }
        }
    }

    /// Who has a run that meets the rule.
    fn ready(&mut self) {
        let (lot, rule) = (self.lot, &self.lot.rule);
        let meets = |at: usize| {
            let row = self.row(at);
            row.told.is_some()
                && !row.is_fork
                && (rule.modes.is_empty() || rule.modes.contains(&row.mode))
                && (rule.cases.is_empty() || rule.cases.contains(&text(lot, at).id))
                && row.means[0].is_some_and(|level| level >= 1.5)
                && row.csat >= 2.5
                && !row.errors.contains(ERRORS[0].code)
        };
        let is_ones_own = |at: &usize| means(lot, &lot.filter, *at) && self.row(*at).mode != PlayMode::Workshop;
        let own: Vec<usize> = (0..lot.rows.len()).filter(is_ones_own).collect();
        let all = self.people(&own);
        let meeting: Vec<usize> = own.into_iter().filter(|at| meets(*at)).collect();
        let often = |person: u32| meeting.iter().filter(|at| self.row(**at).person == person).count();
        let ready = self.lot.people.iter().filter(|person| often(person.nr) >= rule.runs as usize).count();
        let is_hidden = self.is_few(all);
        self.put("readiness.ready", is_hidden, count(ready));
        self.put("readiness.not_yet", is_hidden, count(all - ready));
    }

    fn months(&mut self) {
        let month = |at: usize| day(self.row(at).ended_day).strftime("%Y-%m").to_string();
        let all: BTreeSet<String> = self.counted.iter().map(|at| month(*at)).collect();
        let runs_of = |of: String| (self.of(|at| month(at) == of), of);
        let runs: Vec<(Vec<usize>, String)> = all.into_iter().map(runs_of).collect();
        // Of one that is hidden alone the others and the whole would tell.
        let may_hide = runs.iter().any(|(runs, _)| self.is_small(runs));
        for (runs, month) in runs {
            let repeat: Vec<f64> = runs.iter().filter_map(|at| Some(self.told(*at)?.repeat_contact)).collect();
            let rows = [
                ("runs", count(runs.len())),
                ("csat", about(mean(&self.each(&runs, |row| row.csat)), 0.1)),
                ("repeat_contact", about(mean(&repeat), 0.01)),
            ];
            let is_hidden = self.is_small(&runs);
            for (key, value) in rows {
                let want = Want { value, is_left_out: false, is_hidden, may_hide };
                self.wants.insert(format!("months.{month}.{key}"), want);
            }
        }
    }
}

/// Promoter, detractor or neither, in points.
fn points(nps: f64) -> f64 {
    match nearest(nps) {
        9.0.. => 100.0,
        ..7.0 => -100.0,
        _ => 0.0,
    }
}
