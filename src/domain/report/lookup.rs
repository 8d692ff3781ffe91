//! The runs behind a figure: each figure of a report is the number of these, or what they add up to.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use crate::domain::progress::Kind;
use crate::domain::report::calendar::{month_of, read};
use crate::domain::report::drawn::{Drawn, EarnedAt, PairAt};
use crate::domain::report::filter::Behind;
use crate::domain::report::gather::CANDIDATES;
use crate::domain::report::measure::Order;
use crate::domain::report::packed::{MICRO, Slot};
use crate::domain::report::rows::{ErrorSet, PlayedCase};
use crate::domain::rubric::Dimension;

/// A part of the runs behind a figure, in the order that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// How many there are in all.
    pub total: usize,
    /// This part, by their numbers in the archive.
    pub runs: Vec<i64>,
}

/// Where a run stands in a list: by what it is ordered by, then the latest first.
type Key = ((bool, i64), Reverse<i64>);
/// Whether a run is behind a figure.
type Holds<'a> = Box<dyn Fn(&Slot) -> bool + 'a>;

impl Drawn<'_> {
    /// `most` of the runs behind a figure from `from` on. `remarked` are the runs that something beside them tells of, by
    /// number, in order: those with a remark, or those after which a cause was chosen.
    pub fn behind(&self, what: &Behind, remarked: &[i64], from: usize, most: usize) -> Found {
        self.behind_in(Order::Latest, (what, remarked), from, most)
    }

    /// The same in another order.
    pub fn behind_in(&self, order: Order, (what, remarked): (&Behind, &[i64]), from: usize, most: usize) -> Found {
        // What they are ordered by stands beside each position: to look it up for every comparison would cost more than all
        // the rest.
        let placed = |at: u32| {
            let slot = self.sheet.slot(at)?;
            Some(((order.key(slot), Reverse(slot.ended)), at))
        };
        let mut places: Vec<(Key, u32)> = self.places(what, remarked).into_iter().filter_map(placed).collect();
        let id = |at: u32| self.sheet.slot(at).map(|slot| slot.id);
        let later = |a: &(Key, u32), b: &(Key, u32)| a.0.cmp(&b.0).then_with(|| id(a.1).cmp(&id(b.1)));
        let total = places.len();
        let to = from.saturating_add(most).min(total);
        if to < total && to > 0 {
            places.select_nth_unstable_by(to - 1, later);
        }
        places.truncate(to);
        places.sort_unstable_by(later);
        let part: Vec<u32> = places.get(from..).unwrap_or_default().iter().map(|(_, at)| *at).collect();
        Found { total, runs: self.sheet.at(&part).map(|slot| slot.nr).collect() }
    }

    /// All runs that count, by their numbers in the archive, the latest first.
    pub fn all(&self) -> Vec<i64> {
        self.behind(&Behind::All, &[], 0, usize::MAX).runs
    }

    /// The latest of what was recognised, with the numbers of the runs.
    pub fn candidates(&self) -> Vec<(i64, Kind)> {
        let mut earned = self.earned();
        earned.sort_by(|a: &EarnedAt, b| self.later(a.at, b.at).then_with(|| a.kind.cmp(&b.kind)));
        earned.truncate(CANDIDATES);
        earned.iter().filter_map(|earned| Some((self.sheet.slot(earned.at)?.nr, earned.kind))).collect()
    }

    /// The latest first; of those that ended in one moment in the order of their ids.
    fn later(&self, a: u32, b: u32) -> Ordering {
        let key = |at| self.sheet.slot(at).map(|slot| (Reverse(slot.ended), slot.id));
        key(a).cmp(&key(b))
    }

    fn places(&self, what: &Behind, remarked: &[i64]) -> Vec<u32> {
        match what {
            Behind::All => self.counted().to_vec(),
            Behind::Rooms => self.of_rooms().to_vec(),
            Behind::Pairs => self.both(|_| true),
            Behind::Better => self.both(|pair| pair.moved() == Ordering::Greater),
            Behind::Same => self.both(|pair| pair.moved() == Ordering::Equal),
            Behind::Worse => self.both(|pair| pair.moved() == Ordering::Less),
            Behind::Unpaired => self.unpaired(),
            Behind::Dots { latest, from, to } => self.dots(*latest, *from, *to),
            Behind::Deed(kind) => {
                self.earned().into_iter().filter(|earned| earned.kind == *kind).map(|earned| earned.at).collect()
            }
            Behind::Person(reference) => self.of_person(reference),
            other => {
                let holds = self.holds(other, remarked);
                let is = |at: &u32| self.sheet.slot(*at).is_some_and(&holds);
                self.counted().iter().copied().filter(is).collect()
            }
        }
    }

    /// Of the runs behind pairs, by number, whether each is the latest of its pair, else the first; of other figures nothing.
    pub fn sides(&self, what: &Behind) -> BTreeMap<i64, bool> {
        if !matches!(what, Behind::Pairs | Behind::Better | Behind::Same | Behind::Worse) {
            return BTreeMap::new();
        }
        let sides = self.pairs().into_iter().flat_map(|pair| [(pair.first, false), (pair.latest, true)]);
        sides.filter_map(|(at, is_latest)| Some((self.sheet.slot(at)?.nr, is_latest))).collect()
    }

    /// Everything of one person, also what stands apart: a group is found and forgotten by it.
    fn of_person(&self, reference: &str) -> Vec<u32> {
        let at = self.sheet.people.binary_search_by(|person| person.reference.as_str().cmp(reference)).ok();
        let is = |at_run: &u32| self.sheet.slot(*at_run).is_some_and(|slot| at == Some(slot.person as usize));
        let apart = self.apart();
        self.counted().iter().chain(apart).copied().filter(is).collect()
    }

    fn both(&self, of: impl Fn(&PairAt) -> bool) -> Vec<u32> {
        self.pairs().into_iter().filter(of).flat_map(|pair| [pair.first, pair.latest]).collect()
    }

    /// Runs of people who are in the report and have no pair.
    fn unpaired(&self) -> Vec<u32> {
        let mut is_paired = vec![false; self.sheet.people.len()];
        for first in self.pairs().iter().filter_map(|pair| self.sheet.slot(pair.first)) {
            if let Some(is_paired) = is_paired.get_mut(first.person as usize) {
                *is_paired = true;
            }
        }
        let is = |slot: &Slot| is_paired.get(slot.person as usize) == Some(&false);
        self.counted().iter().copied().filter(|at| self.sheet.slot(*at).is_some_and(is)).collect()
    }

    fn dots(&self, latest: bool, from: u32, to: u32) -> Vec<u32> {
        let [from, to] = [from, to].map(|tenths| i64::from(tenths) * (MICRO / 10));
        let within = |stars: i64| (from..to).contains(&stars);
        let side = |pair: PairAt| if latest { (pair.latest, pair.stars.1) } else { (pair.first, pair.stars.0) };
        self.pairs().into_iter().map(side).filter(|(_, stars)| within(*stars)).map(|(at, _)| at).collect()
    }

    /// What a run alone has to show to be behind a figure.
    fn holds<'a>(&'a self, what: &'a Behind, remarked: &'a [i64]) -> Holds<'a> {
        let of =
            |at: usize| -> Holds<'a> { Box::new(move |slot| slot.outreach.get(at).is_some_and(|count| *count > 0)) };
        let promised =
            |at: usize| -> Holds<'a> { Box::new(move |slot| slot.promises.get(at).is_some_and(|count| *count > 0)) };
        match what {
            Behind::Stars { from, to } => {
                Box::new(move |slot| (i64::from(*from)..=i64::from(*to)).contains(&slot.stars()))
            }
            Behind::Month(month) => {
                let month = read(month);
                Box::new(move |slot| month == Some(month_of(slot.day.into())))
            }
            Behind::Case(case) => self.of_texts(move |text| text.id == *case),
            Behind::Cell(case, dimension) => {
                let of_case = self.of_texts(move |text| text.id == *case);
                let at = Dimension::ALL.iter().position(|known| known == dimension);
                let scored = move |slot: &Slot| at.and_then(|at| slot.levels().get(at).copied().flatten()).is_some();
                Box::new(move |slot| of_case(slot) && scored(slot))
            }
            Behind::Cause(case, cause) => {
                self.of_texts(move |text| text.id == *case && text.causes.iter().any(|known| known.id == *cause))
            }
            Behind::Error(code) => {
                let bit = ErrorSet::of(*code).0;
                Box::new(move |slot| slot.errors & bit != 0)
            }
            Behind::PromisesMade => promised(0),
            Behind::PromisesKept => promised(1),
            Behind::PromisesBroken => promised(2),
            Behind::OffersRefused => Box::new(|slot| slot.refused > 0),
            Behind::LevelsRaised => Box::new(|slot| slot.raised > 0),
            Behind::FirstContact => Box::new(Slot::is_first_contact),
            Behind::Resolved => Box::new(|slot| slot.resolution().is_some()),
            Behind::Paradox => Box::new(Slot::is_paradox),
            Behind::Money => self.with_money(),
            Behind::Alerts => of(0),
            Behind::Reached => of(1),
            Behind::Asked => of(2),
            Behind::Updated => of(3),
            Behind::Lifted => of(4),
            Behind::Replayed => Box::new(Slot::is_replayed),
            Behind::NotReplayed => Box::new(|slot| !slot.is_replayed()),
            Behind::Remarked | Behind::Chosen(..) => Box::new(move |slot| remarked.binary_search(&slot.nr).is_ok()),
            // Found by more than one run alone.
            Behind::All
            | Behind::Rooms
            | Behind::Person(_)
            | Behind::Pairs
            | Behind::Better
            | Behind::Same
            | Behind::Worse
            | Behind::Unpaired
            | Behind::Dots { .. }
            | Behind::Deed(_) => Box::new(|_| false),
        }
    }

    /// The currency in which the report tells money.
    fn told_currency(&self) -> Option<String> {
        let mut replayed = vec![0; self.sheet.texts.len()];
        for slot in self.runs().filter(|slot| slot.is_replayed()) {
            if let Some(runs) = replayed.get_mut(slot.text as usize) {
                *runs += 1;
            }
        }
        self.currency(&replayed)
    }

    /// Runs that could be played again, of cases with money in the report's currency.
    fn with_money(&self) -> Holds<'_> {
        let currency = self.told_currency();
        let of_currency = self.of_texts(move |text| currency.is_some() && text.currency == currency);
        Box::new(move |slot| slot.is_replayed() && of_currency(slot))
    }

    fn of_texts<'a>(&self, is: impl Fn(&PlayedCase) -> bool) -> Holds<'a> {
        let texts: Vec<bool> = self.sheet.texts.iter().map(is).collect();
        Box::new(move |slot| texts.get(slot.text as usize).copied().unwrap_or_default())
    }
}
