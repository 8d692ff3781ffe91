//! Why customers came to us: the causes in the cases that were played. How often one was chosen as the one to mend stands against
//! the runs of its case, so that a case that was played often does not rule the list.

use std::cmp::{Ordering, Reverse};

use crate::domain::report::beside::{Beside, Chosen};
use crate::domain::report::drawn::Drawn;
use crate::domain::report::packed::mean;
use crate::domain::report::report::{CauseRow, RUNS_FOR_A_RATE};
use crate::domain::report::rows::PlayedCause;
use crate::domain::report::sums::{OfText, Sums};

impl CauseRow {
    /// Whether its case was played often enough for a share of its runs.
    pub fn has_rate(&self) -> bool {
        self.runs >= RUNS_FOR_A_RATE
    }

    /// The order in which causes are told: those chosen after the largest share of their case's runs first, of cases with too
    /// few runs for a share last. Of equals those whose fix stops it first, and of these the first of each case, then the
    /// second of each. `chosen` is after how many runs one was chosen, as far as that may be known.
    pub fn in_order(&self, other: &Self, chosen: impl Fn(&Self) -> usize) -> Ordering {
        // Shares as fractions, so that equals are equal.
        let share = (chosen(other) * self.runs.max(1)).cmp(&(chosen(self) * other.runs.max(1)));
        let key = |row: &Self| (Reverse(row.stops_it), row.place);
        let title = |row: &Self| (row.case_title.clone(), row.case.clone());
        (other.has_rate().cmp(&self.has_rate()))
            .then(share)
            .then_with(|| key(self).cmp(&key(other)))
            .then_with(|| title(self).cmp(&title(other)))
    }
}

/// Causes of each case; what several texts of a case call by one id is one cause, told as the text played most tells it.
pub(super) fn causes(drawn: &Drawn<'_>, sums: &Sums, beside: &Beside) -> Vec<CauseRow> {
    let sheet = drawn.sheet;
    let chosen = beside.chosen(drawn);
    let mut rows = Vec::new();
    for case in &sheet.cases {
        let mut known: Vec<(&PlayedCause, OfText)> = Vec::new();
        for at in &case.texts {
            let Some((text, of)) = sheet.texts.get(*at as usize).zip(sums.texts.get(*at as usize)) else { continue };
            for cause in text.causes.iter().filter(|_| of.runs > 0) {
                match known.iter_mut().find(|(known, _)| known.id == cause.id) {
                    Some((_, sum)) => sum.merge(of),
                    None => known.push((cause, *of)),
                }
            }
        }
        let nothing = Chosen::default();
        rows.extend((0..).zip(known).map(|(place, (cause, of))| {
            let chosen = chosen.get(&(case.id.clone(), cause.id.clone())).unwrap_or(&nothing);
            CauseRow {
                case: case.id.clone(),
                case_title: case.title.clone(),
                cause: cause.id.clone(),
                text: cause.text.clone(),
                fix: cause.fix.clone(),
                stops_it: cause.stops_it,
                runs: of.runs,
                repeat_contact: mean(of.repeat, of.replayed),
                chosen: chosen.times,
                chosen_runs: chosen.runs.len(),
                chosen_people: chosen.people.len(),
                chosen_runs_people: chosen.runs_people.len(),
                place,
            }
        }));
    }
    rows.sort_by(|a, b| a.in_order(b, |row| row.chosen_runs));
    rows
}

impl OfText {
    fn merge(&mut self, other: &Self) {
        self.runs += other.runs;
        self.replayed += other.replayed;
        self.repeat += other.repeat;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Case, cause, whether its fix stops it, runs of the case, runs after which it was chosen, place in the case.
    fn row((case, cause, stops_it, runs, chosen_runs, place): (&str, &str, bool, usize, usize, usize)) -> CauseRow {
        CauseRow {
            case: case.to_owned(),
            case_title: case.to_owned(),
            cause: cause.to_owned(),
            text: cause.to_owned(),
            fix: cause.to_owned(),
            stops_it,
            runs,
            repeat_contact: None,
            chosen: chosen_runs,
            chosen_runs,
            chosen_people: chosen_runs,
            chosen_runs_people: chosen_runs,
            place,
        }
    }

    fn ordered(rows: &[(&str, &str, bool, usize, usize, usize)]) -> Vec<String> {
        let mut rows: Vec<CauseRow> = rows.iter().copied().map(row).collect();
        rows.sort_by(|a, b| a.in_order(b, |row| row.chosen_runs));
        rows.into_iter().map(|row| format!("{} {}", row.case, row.cause)).collect()
    }

    #[test]
    fn a_case_that_was_played_often_does_not_rule_and_what_stops_it_comes_first_among_equals() {
        let told = ordered(&[
            ("plate", "late", false, 90, 12, 0),
            ("plate", "pass", true, 90, 12, 1),
            ("shoes", "label", true, 9, 3, 0),
            ("rare", "once", true, 1, 1, 0),
        ]);
        assert_eq!(told, ["shoes label", "plate pass", "plate late", "rare once"], "shares, and of a rare case none");
        let told = ordered(&[
            ("plate", "late", false, 90, 0, 0),
            ("plate", "pass", true, 90, 0, 1),
            ("plate", "board", true, 90, 0, 2),
            ("shoes", "label", true, 9, 0, 0),
            ("shoes", "stock", true, 9, 0, 2),
        ]);
        assert_eq!(
            told,
            ["shoes label", "plate pass", "plate board", "shoes stock", "plate late"],
            "where none was chosen, the cases take turns"
        );
    }
}
