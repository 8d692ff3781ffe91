//! Which runs a filter draws from the sheet: all it means, and of them those that count where only a person's first, best or
//! latest run of a case does. From both: the pairs of the headline, and what was recognised.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::domain::progress::Kind;
use crate::domain::report::filter::{Filter, Which};
use crate::domain::report::packed::{MICRO, Sheet, Slot};
use crate::domain::report::report::SMALLEST_GROUP;
use crate::domain::report::rows::PlayMode;

/// Satisfaction is another from a tenth of a star on.
const SEEN: i64 = MICRO / 10;

/// The runs of a filter, by their positions in a sheet.
#[derive(Debug, Clone)]
pub struct Picked {
    filter: Filter,
    /// All that the filter means, as the sheet's order has them.
    meant: Vec<u32>,
    /// Those it would mean if a room were a person: what rooms decided, while no mode is asked for.
    apart: Vec<u32>,
    /// Those of them that count; `None`: all.
    counted: Option<Vec<u32>>,
}

impl Picked {
    /// Whose they are.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }
}

/// The runs of a filter.
#[derive(Debug)]
pub struct Drawn<'a> {
    pub(super) sheet: &'a Sheet,
    picked: Cow<'a, Picked>,
}

/// A person's first unaided run and the latest that can stand against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PairAt {
    pub(super) first: u32,
    pub(super) latest: u32,
    pub(super) is_same_case: bool,
    /// Satisfaction of both, in millionths.
    pub(super) stars: (i64, i64),
}

impl PairAt {
    /// Less, as much or more satisfaction in the latest.
    pub(super) fn moved(&self) -> std::cmp::Ordering {
        match self.stars.1 - self.stars.0 {
            more if more >= SEEN => std::cmp::Ordering::Greater,
            less if less <= -SEEN => std::cmp::Ordering::Less,
            _ => std::cmp::Ordering::Equal,
        }
    }
}

/// Something that was recognised in a run, by its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct EarnedAt {
    pub(super) at: u32,
    pub(super) kind: Kind,
}

impl Sheet {
    /// Picks the runs of a filter.
    pub fn pick(&self, filter: &Filter) -> Picked {
        let asked = filter.team.as_deref().map(|team| self.teams().told(team).unwrap_or_else(|| team.to_owned()));
        let is_theirs = |team: Option<&str>| asked.as_ref().is_none_or(|asked| team.unwrap_or_default() == asked);
        let of_team: Vec<bool> = self.people.iter().map(|person| is_theirs(person.team.as_deref())).collect();
        let is_case = |id: &str| filter.case.as_deref().is_none_or(|asked| id == asked);
        let of_case: Vec<bool> = self.texts.iter().map(|text| is_case(&text.id)).collect();
        let is = |all: &[bool], at: u32| all.get(at as usize).copied().unwrap_or_default();
        let period = filter.since.unwrap_or(i64::MIN)..=filter.until.unwrap_or(i64::MAX);
        let means = |slot: &Slot| {
            is(&of_team, slot.person)
                && is(&of_case, slot.text)
                && period.contains(&i64::from(slot.day))
                && filter.mode.is_none_or(|mode| mode == slot.mode)
        };
        let all = self.order().iter().copied().filter(|at| self.slot(*at).is_some_and(means));
        let is_apart = |at: &u32| filter.mode.is_none() && self.slot(*at).is_some_and(Slot::is_of_a_room);
        let (apart, meant): (Vec<u32>, Vec<u32>) = all.partition(is_apart);
        let counted = match filter.which() {
            Which::All => None,
            which => Some(self.by_case(&meant).filter_map(|runs| chosen(self, runs, which)).collect()),
        };
        Picked { filter: filter.clone(), meant, apart, counted }
    }
}

impl<'a> Drawn<'a> {
    /// Draws the runs of a filter.
    pub fn new(sheet: &'a Sheet, filter: &Filter) -> Self {
        Self { sheet, picked: Cow::Owned(sheet.pick(filter)) }
    }

    /// The runs that were picked from this sheet.
    pub fn of(sheet: &'a Sheet, picked: &'a Picked) -> Self {
        Self { sheet, picked: Cow::Borrowed(picked) }
    }

    pub(super) fn filter(&self) -> &Filter {
        &self.picked.filter
    }

    /// All runs that the filter means, as the sheet's order has them.
    pub(super) fn meant(&self) -> &[u32] {
        &self.picked.meant
    }

    /// Runs that rooms decided and that stand apart.
    pub(super) fn apart(&self) -> &[u32] {
        &self.picked.apart
    }

    /// Runs that rooms decided: those that stand apart, or where workshops are asked for, those the filter means.
    pub(super) fn of_rooms(&self) -> &[u32] {
        if self.filter().mode == Some(PlayMode::Workshop) { self.meant() } else { &self.picked.apart }
    }

    /// How many brought these runs: groups, and people who kept one for themselves.
    pub(super) fn people_of_rooms(&self) -> usize {
        let people: BTreeSet<u32> = self.sheet.at(self.of_rooms()).map(|slot| slot.person).collect();
        people.len()
    }

    /// How many workshops these are. Who kept one as a group and who kept it for themselves were in the same room.
    pub(super) fn rooms(&self) -> usize {
        let rooms: BTreeSet<(u32, i64)> =
            self.sheet.at(self.of_rooms()).map(|slot| (slot.text, slot.started)).collect();
        rooms.len()
    }

    /// Those of them that count.
    pub(super) fn counted(&self) -> &[u32] {
        self.picked.counted.as_ref().unwrap_or(&self.picked.meant)
    }

    /// Runs that count.
    pub(super) fn runs(&self) -> impl Iterator<Item = &Slot> {
        self.sheet.at(self.counted())
    }

    /// Of these numbers of runs, in order, those the filter means, each with the number of whose it is.
    pub(super) fn whose_of(&self, nrs: &[i64]) -> Vec<(i64, u32)> {
        let is = |slot: &&Slot| nrs.binary_search(&slot.nr).is_ok();
        let runs = self.sheet.at(if nrs.is_empty() { &[] } else { self.meant() }).filter(is);
        let mut found: Vec<(i64, u32)> = runs.filter_map(|slot| Some((slot.nr, self.sheet.person(slot)?.nr))).collect();
        found.sort_unstable();
        found
    }

    /// Whether the runs that one part of the filter leaves out are of one to four people.
    pub(super) fn rest_is_small(&self) -> bool {
        let own = self.filter();
        let without = [
            Filter { team: None, ..own.clone() },
            Filter { since: None, until: None, ..own.clone() },
            Filter { since: None, ..own.clone() },
            Filter { until: None, ..own.clone() },
            Filter { case: None, ..own.clone() },
            // Without a mode, workshops stand apart: none of theirs can be taken from that report.
            Filter { mode: own.mode.filter(|mode| *mode == PlayMode::Workshop), ..own.clone() },
        ];
        without.iter().filter(|wider| *wider != own).any(|wider| {
            let people = self.people_beyond(wider);
            people > 0 && people < SMALLEST_GROUP
        })
    }

    /// People with a run that a wider filter means and this one does not; of five or more, five. The wider one has to mean all that
    /// this one does.
    fn people_beyond(&self, wider: &Filter) -> usize {
        let wider = self.sheet.pick(wider).meant;
        // Both stand in the sheet's order.
        let mut own = self.meant().iter().copied().peekable();
        let mut people: Vec<u32> = Vec::new();
        for at in wider {
            if own.next_if_eq(&at).is_some() {
                continue;
            }
            let Some(slot) = self.sheet.slot(at) else { continue };
            // Runs stand person by person.
            if people.last() != Some(&slot.person) {
                people.push(slot.person);
                if people.len() >= SMALLEST_GROUP {
                    break;
                }
            }
        }
        people.len()
    }

    /// Of these numbers of runs, in order, those that count.
    pub(super) fn counted_of(&self, nrs: &[i64]) -> Vec<i64> {
        of_these(self.sheet, self.counted(), nrs)
    }

    /// The pairs of the headline, a person each.
    pub(super) fn pairs(&self) -> Vec<PairAt> {
        self.sheet.by_person(self.meant()).filter_map(|runs| pair(self.sheet, runs)).collect()
    }

    /// What was recognised in runs that count. Whether a run is its person's first or best of a case is asked of all there
    /// are, so that no filter makes a first run of a later one; each kind counts once for a person and case, in the first
    /// rather than in the best.
    pub(super) fn earned(&self) -> Vec<EarnedAt> {
        let mut counts = vec![false; self.sheet.len()];
        for at in self.counted() {
            if let Some(counts) = counts.get_mut(*at as usize) {
                *counts = true;
            }
        }
        let mut all = Vec::new();
        for runs in self.sheet.by_case(self.sheet.order()) {
            for (at, deeds) in earned(self.sheet, runs).into_iter().flatten() {
                if counts.get(at as usize).copied().unwrap_or_default() {
                    all.extend(kinds(deeds).map(|kind| EarnedAt { at, kind }));
                }
            }
        }
        all
    }
}

fn of_these(sheet: &Sheet, places: &[u32], nrs: &[i64]) -> Vec<i64> {
    if nrs.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<i64> = sheet.at(places).map(|slot| slot.nr).filter(|nr| nrs.binary_search(nr).is_ok()).collect();
    found.sort_unstable();
    found
}

/// What a set of deeds holds.
pub(super) fn kinds(deeds: u16) -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().enumerate().filter(move |(at, _)| deeds >> at & 1 == 1).map(|(_, kind)| kind)
}

/// The one run of a person and case that counts.
fn chosen(sheet: &Sheet, runs: &[u32], which: Which) -> Option<u32> {
    let mut unaided = runs.iter().copied().filter(|at| sheet.slot(*at).is_some_and(Slot::is_unaided));
    match which {
        Which::All => None,
        Which::First => unaided.next(),
        Which::Latest => unaided.next_back(),
        // The first of equals.
        Which::Best => unaided.rev().max_by_key(|at| sheet.slot(*at).map(Slot::level)),
    }
}

fn pair(sheet: &Sheet, runs: &[u32]) -> Option<PairAt> {
    let unaided = || runs.iter().filter_map(|at| Some((*at, sheet.slot(*at)?))).filter(|(_, slot)| slot.is_unaided());
    let begun = |(_, slot): &(u32, &Slot)| (slot.started, slot.id);
    let (first_at, first) = unaided().min_by_key(begun)?;
    let later = || unaided().filter(|(at, _)| *at != first_at);
    let difficulty = sheet.case_info(first).and_then(|case| case.difficulty);
    let same_case = later().filter(|(_, slot)| sheet.case(slot) == sheet.case(first)).max_by_key(begun);
    let as_hard = || {
        let is_as_hard = |slot: &Slot| sheet.case_info(slot).and_then(|case| case.difficulty) == difficulty;
        later().filter(|(_, slot)| difficulty.is_some() && is_as_hard(slot)).max_by_key(begun)
    };
    let (latest_at, latest) = same_case.or_else(as_hard)?;
    Some(PairAt {
        first: first_at,
        latest: latest_at,
        is_same_case: same_case.is_some(),
        stars: (i64::from(first.csat), i64::from(latest.csat)),
    })
}

/// The first run of a person and case with what it earned, and the best with what it earned beyond that.
fn earned(sheet: &Sheet, runs: &[u32]) -> [Option<(u32, u16)>; 2] {
    let unaided = || runs.iter().filter_map(|at| Some((*at, sheet.slot(*at)?))).filter(|(_, slot)| slot.is_unaided());
    let Some((first_at, first)) = unaided().next() else { return [None; 2] };
    // The earlier of equals.
    let best = unaided().reduce(|best, next| if next.1.csat > best.1.csat { next } else { best });
    let more = best.map(|(at, best)| (at, best.deeds & !first.deeds)).filter(|(at, _)| *at != first_at);
    [Some((first_at, first.deeds)), more]
}
