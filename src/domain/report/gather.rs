//! From runs to a report.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeSet;

use crate::domain::progress::Kind;
use crate::domain::report::beside::{Beside, ideas, months, moods};
use crate::domain::report::causes::causes;
use crate::domain::report::drawn::{Drawn, EarnedAt, PairAt};
use crate::domain::report::filter::Filter;
use crate::domain::report::offered::currencies;
use crate::domain::report::packed::{MICRO, mean, whole};
use crate::domain::report::report::{
    About, Authority, ErrorRow, Headline, HeatRow, Measures, Money, Moved, Pair, Promises, Recognised, Report,
};
use crate::domain::report::rows::Outreach;
use crate::domain::report::sums::{OfText, Sums, median};
use crate::domain::rubric::errors::ERRORS;

/// So many candidates for recognition are told with their lines; all are counted.
pub const CANDIDATES: usize = 60;

/// Adds up the runs of a filter, as of `today`, with what stands beside them.
pub fn report(drawn: &Drawn<'_>, beside: &Beside, today: i64) -> Report {
    let sums = Sums::of(drawn.sheet, drawn.counted());
    let pairs = drawn.pairs();
    Report {
        about: about(drawn, &sums, today),
        moved: [0, 1, 2, 3].map(|dimension| moved(drawn, &pairs, dimension)),
        headline: headline(drawn, pairs, sums.people),
        heat: heat(drawn, &sums),
        errors: errors(&sums),
        causes: causes(drawn, &sums, beside),
        promises: {
            let [made, kept, broken] = sums.promises;
            let open = made.saturating_sub(kept + broken);
            Promises { made, kept, broken, open, runs: sums.with_promises }
        },
        authority: Authority {
            refused: sums.refused,
            runs_refused: sums.with_refused,
            raised: sums.raised,
            runs_raised: sums.with_raised,
        },
        money: money(drawn, &sums),
        outreach: {
            let told = sums.outreach.map(|count| u32::try_from(count).unwrap_or(u32::MAX));
            let [alerts, reached, asked, updated, lifted] = told;
            Outreach { alerts, reached, asked, updated, lifted, lift: whole(sums.lift) }
        },
        moods: moods(drawn, beside),
        ideas: ideas(drawn, beside),
        recognition: beside.candidates.clone(),
        recognised: recognised(drawn, &drawn.earned()),
        remarks: beside.remarks_of(drawn),
        months: months(drawn, &sums, beside),
        readiness: beside.rule.as_ref().map(|rule| drawn.readiness(rule)),
        measures: measures(sums),
    }
}

fn about(drawn: &Drawn<'_>, sums: &Sums, today: i64) -> About {
    let mut rules: Vec<String> =
        drawn.sheet.rules.iter().zip(&sums.rules).filter(|(_, used)| **used).map(|(rules, _)| rules.clone()).collect();
    rules.sort_by(|a, b| in_order(a, b));
    // As the team writes itself, however it was asked for.
    let team = drawn.filter().team.as_deref().and_then(|team| drawn.sheet.teams().told(team));
    About {
        case_title: drawn.filter().case.as_deref().and_then(|id| drawn.sheet.title(id)).map(str::to_owned),
        filter: Filter {
            team: team.or_else(|| drawn.filter().team.clone()),
            which: drawn.filter().which(),
            ..drawn.filter().clone()
        },
        made_day: today,
        days: sums.days,
        people: sums.people,
        runs: sums.runs,
        cases: sums.people_of_case.iter().filter(|people| **people > 0).count(),
        rooms: drawn.rooms(),
        people_of_rooms: drawn.people_of_rooms(),
        edited: {
            let first = |runs: &[u32]| drawn.sheet.person(drawn.sheet.slot(*runs.first()?)?);
            drawn.sheet.by_person(drawn.counted()).filter_map(first).filter(|person| person.is_edited).count()
        },
        not_replayed: sums.runs - sums.replayed,
        rest_is_small: drawn.rest_is_small(),
        rules,
    }
}

/// Versions by their numbers, `0.9` before `0.10`.
fn in_order(a: &str, b: &str) -> Ordering {
    let numbers = |version: &str| -> Vec<u64> {
        version.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
    };
    numbers(a).cmp(&numbers(b)).then_with(|| a.cmp(b))
}

fn headline(drawn: &Drawn<'_>, mut pairs: Vec<PairAt>, people: usize) -> Headline {
    let sheet = drawn.sheet;
    let count = |moved| pairs.iter().filter(|pair| pair.moved() == moved).count();
    let (better, same, worse) = (count(Ordering::Greater), count(Ordering::Equal), count(Ordering::Less));
    let unit = MICRO as f64;
    let first_median = median(pairs.iter().map(|pair| pair.stars.0).collect(), unit);
    let latest_median = median(pairs.iter().map(|pair| pair.stars.1).collect(), unit);
    // Persons are in the order of their references where nothing else tells pairs apart.
    pairs.sort_by_key(|pair| (pair.stars, pair.is_same_case, sheet.slot(pair.first).map(|slot| slot.person)));
    let told = pairs.iter().filter_map(|pair| {
        let (first, latest) = (sheet.slot(pair.first)?, sheet.slot(pair.latest)?);
        Some(Pair {
            person: sheet.person(first)?.nr,
            first_run: first.nr,
            latest_run: latest.nr,
            first: whole(pair.stars.0.into()),
            latest: whole(pair.stars.1.into()),
            is_same_case: pair.is_same_case,
        })
    });
    let told: Vec<Pair> = told.collect();
    let without = people.saturating_sub(told.len());
    Headline { pairs: told, without, better, same, worse, first_median, latest_median }
}

fn moved(drawn: &Drawn<'_>, pairs: &[PairAt], dimension: usize) -> Moved {
    let level = |at| drawn.sheet.slot(at).and_then(|slot| slot.levels().get(dimension).copied().flatten());
    let both: Vec<(i64, i64)> =
        pairs.iter().filter_map(|pair| Some((level(pair.first)?, level(pair.latest)?))).collect();
    let sum = |side: fn(&(i64, i64)) -> i64| both.iter().map(|both| i128::from(side(both))).sum();
    Moved {
        first: mean(sum(|both| both.0), both.len()),
        latest: mean(sum(|both| both.1), both.len()),
        pairs: both.len(),
    }
}

fn heat(drawn: &Drawn<'_>, sums: &Sums) -> Vec<HeatRow> {
    let mut rows: Vec<HeatRow> = drawn
        .sheet
        .cases
        .iter()
        .zip(sums.people_of_case.iter().zip(&sums.scored_people))
        .filter(|(_, (people, _))| **people > 0)
        .map(|(case, (people, scored_people))| {
            let texts: Vec<&OfText> = case.texts.iter().filter_map(|at| sums.texts.get(*at as usize)).collect();
            let scored = [0, 1, 2, 3].map(|at| texts.iter().filter_map(|text| text.scored.get(at)).sum());
            let levels = [0, 1, 2, 3].map(|at| texts.iter().filter_map(|text| text.levels.get(at)).sum());
            let mut means = [None; 4];
            for (place, (sum, count)) in means.iter_mut().zip(levels.into_iter().zip(scored)) {
                *place = mean(sum, count);
            }
            HeatRow {
                case: case.id.clone(),
                title: case.title.clone(),
                runs: texts.iter().map(|text| text.runs).sum(),
                people: *people,
                means,
                scored,
                scored_people: *scored_people,
            }
        })
        .collect();
    rows.sort_by(|a, b| (Reverse(a.runs), &a.title, &a.case).cmp(&(Reverse(b.runs), &b.title, &b.case)));
    rows
}

fn errors(sums: &Sums) -> Vec<ErrorRow> {
    let told = ERRORS.iter().zip(&sums.errors).filter(|(_, (runs, _))| *runs > 0);
    let mut rows: Vec<ErrorRow> =
        told.map(|(entry, (runs, people))| ErrorRow { code: entry.code, runs: *runs, people: *people }).collect();
    // Stable: equals stay in the order of the rubric.
    rows.sort_by_key(|row| Reverse(row.runs));
    rows
}

fn share(part: usize, of: usize) -> Option<f64> {
    (of > 0).then(|| part as f64 / of as f64)
}

fn measures(sums: Sums) -> Measures {
    let points = |points: i64, runs: usize| (runs > 0).then(|| 100.0 * points as f64 / runs as f64);
    let [.., four, five] = sums.stars;
    Measures {
        csat: mean(sums.csat, sums.runs),
        stars: sums.stars,
        satisfied: share(four + five, sums.runs),
        nps_before: points(sums.nps_before_points, sums.replayed),
        nps_after: points(sums.nps_points, sums.runs),
        recommend_before: mean(sums.nps_before, sums.replayed),
        recommend_after: mean(sums.nps, sums.runs),
        first_contact: share(sums.first_contact, sums.replayed),
        first_contact_runs: sums.first_contact,
        resolution_min: median(sums.resolutions, MICRO as f64),
        repeat_contact: mean(sums.repeat, sums.replayed),
        retention: mean(sums.retention, sums.runs),
        paradox: sums.paradox,
        replayed: sums.replayed,
        replayed_people: sums.replayed_people,
        resolved_people: sums.resolved_people,
    }
}

/// One currency at a time: that of the filter, or that of most runs; of equals the first by its code. Prices of waiting and of
/// steps up are told beside the cost.
fn money(drawn: &Drawn<'_>, sums: &Sums) -> Option<Money> {
    let replayed: Vec<usize> = sums.texts.iter().map(|text| text.replayed).collect();
    let currency = drawn.currency(&replayed)?;
    let mut all = currencies(&drawn.sheet.texts, &replayed);
    let runs = all.iter().find(|(code, _)| *code == currency).map_or(0, |(_, runs)| *runs);
    all.retain(|(code, _)| *code != currency);
    let told = drawn.sheet.texts.iter().zip(&sums.texts).filter(|(text, _)| text.currency.as_ref() == Some(&currency));
    let mut money = [0_i128; 4];
    for (_, of) in told {
        money.iter_mut().zip(of.money).for_each(|(sum, more)| *sum += more);
    }
    let [value_saved, recovery_cost, delay_price, escalation_price] = money.map(whole);
    let people = |code: &str| sums.people_of_currency.get(code).copied().unwrap_or_default();
    let others = all.into_iter().map(|(code, runs)| (people(&code), code, runs));
    let others = others.map(|(people, code, runs)| (code, runs, people)).collect();
    let people = people(&currency);
    Some(Money { currency, runs, people, value_saved, recovery_cost, delay_price, escalation_price, others })
}

impl Drawn<'_> {
    /// The currency in which money is told; `None` where there is none at all. `replayed` is how many runs of each text could
    /// be played again.
    pub(super) fn currency(&self, replayed: &[usize]) -> Option<String> {
        let (most, _) = currencies(&self.sheet.texts, replayed).into_iter().next()?;
        Some(self.filter().currency.clone().unwrap_or(most))
    }
}

/// How many times each kind was recognised, and of how many people.
fn recognised(drawn: &Drawn<'_>, earned: &[EarnedAt]) -> Vec<Recognised> {
    let of = |kind: &Kind| {
        let runs = || earned.iter().filter(|earned| earned.kind == *kind);
        let people: BTreeSet<u32> = runs().filter_map(|earned| Some(drawn.sheet.slot(earned.at)?.person)).collect();
        Recognised { kind: *kind, times: runs().count(), people: people.len() }
    };
    Kind::ALL.iter().map(of).collect()
}
