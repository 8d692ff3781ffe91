//! The sections that tell of groups.

use crate::domain::report::along::{Cell, Make, Row, Section};
use crate::domain::report::packed::{MICRO, micro, rounded};
use crate::domain::report::{CauseRow, Moved};
use crate::domain::rubric::Dimension;

/// Keys of the four dimensions.
const DIMENSIONS: [&str; 4] = ["empathy", "ownership", "speed", "compensation"];
/// The distribution of stars: from one star in steps of two tenths, as it is drawn.
pub const BINS: usize = 21;
/// Tenths of a star from one bin to the next.
pub const BIN: u32 = 2;

/// How many tenths of a star a bin stands for.
pub fn bin_tenths(bin: usize) -> u64 {
    10 + u64::from(BIN) * bin as u64
}

/// The bin of so many stars: a dot stands at most a tenth of a star from where its run is. Rounded once, half up, and a median
/// as its dots are, so that neither stands on the wrong side of the other.
pub fn bin_of(stars: f64) -> usize {
    let above = rounded(micro(stars.clamp(1.0, 5.0)) - MICRO, MICRO / 10 * i64::from(BIN));
    usize::try_from(above).unwrap_or_default().min(BINS - 1)
}

impl Make<'_> {
    /// People with a run of the case, by the scenario's id.
    pub(super) fn people_of(&self, case: &str) -> usize {
        self.report.heat.iter().find(|row| row.case == case).map_or(0, |row| row.people)
    }

    pub(super) fn headline(&self) -> Section {
        let headline = &self.report.headline;
        let pairs = headline.pairs.len();
        let told = |cell: Cell| self.cell(pairs, cell);
        let rows = vec![
            ("pairs", "report-headline-pairs", told(Cell::count(pairs))),
            ("better", "report-headline-better", told(Cell::count(headline.better))),
            ("same", "report-headline-same", told(Cell::count(headline.same))),
            ("worse", "report-headline-worse", told(Cell::count(headline.worse))),
            ("first_median", "report-headline-first", told(Cell::number(headline.first_median, 1))),
            ("latest_median", "report-headline-latest", told(Cell::number(headline.latest_median, 1))),
            // Both part the people of the report, and either tells the other.
            ("without", "report-headline-without", told(Cell::count(headline.without))),
        ];
        let mut section = self.list("headline", "report-part-headline", rows);
        section.says.push(self.words.say("report-headline-says").to_owned());
        section
    }

    /// The bins of both medians.
    pub(super) fn medians(&self) -> Option<[usize; 2]> {
        let headline = &self.report.headline;
        let both = headline.first_median.zip(headline.latest_median).filter(|_| self.shows(headline.pairs.len()));
        both.map(|(first, latest)| [first, latest].map(bin_of))
    }

    /// How many first and latest runs ended at about so many stars.
    pub(super) fn spread(&self) -> Section {
        let columns =
            [("stars", "report-column-stars"), ("first", "report-column-first"), ("latest", "report-column-latest")];
        let mut section = self.table("spread", "report-part-spread", &columns);
        let pairs = &self.report.headline.pairs;
        let mut counts = [(0_u64, 0_u64); BINS];
        for pair in pairs {
            if let Some(count) = counts.get_mut(bin_of(pair.first)) {
                count.0 += 1;
            }
            if let Some(count) = counts.get_mut(bin_of(pair.latest)) {
                count.1 += 1;
            }
        }
        for (bin, (first, latest)) in counts.into_iter().enumerate() {
            let tenths = bin_tenths(bin);
            let told = |count| self.cell(pairs.len(), Cell::Count(count));
            let cells = vec![Cell::Number(tenths as f64 / 10.0, 1), told(first), told(latest)];
            section.rows.push(Row { key: format!("{}_{}", tenths / 10, tenths % 10), cells });
        }
        section.says.push(self.words.say("report-spread-says").to_owned());
        section
    }

    pub(super) fn moved(&self) -> Section {
        let columns = [
            ("dimension", "report-column-dimension"),
            ("first", "report-column-first"),
            ("latest", "report-column-latest"),
            ("pairs", "report-column-people"),
        ];
        let mut section = self.table("moved", "report-part-moved", &columns);
        for ((of, key), moved) in Dimension::ALL.into_iter().zip(DIMENSIONS).zip(self.report.moved) {
            let Moved { first, latest, pairs } = moved;
            let told = |cell: Cell| self.cell(pairs, cell);
            let figures = [Cell::number(first, 1), Cell::number(latest, 1), Cell::count(pairs)].map(told);
            let cells = std::iter::once(Cell::text(of.said(self.words))).chain(figures).collect();
            section.rows.push(Row { key: key.to_owned(), cells });
        }
        section.says.push(self.words.say("report-moved-says").to_owned());
        section
    }

    pub(super) fn heat(&self) -> Section {
        let columns = [
            ("case", "report-column-case"),
            ("empathy", "rubric-empathy"),
            ("ownership", "rubric-ownership"),
            ("speed", "rubric-speed"),
            ("compensation", "rubric-compensation"),
            ("runs", "report-column-runs"),
            ("people", "report-column-people"),
        ];
        let mut section = self.table("heat", "report-part-heat", &columns);
        for row in &self.report.heat {
            if !self.shows(row.people) {
                section.left_out += 1;
                continue;
            }
            let means = row.means.iter().zip(row.scored_people);
            let means = means.map(|(mean, people)| self.cell(people, Cell::number(*mean, 1)));
            let cells = std::iter::once(Cell::text(&row.title)).chain(means);
            let cells = cells.chain([Cell::count(row.runs), Cell::count(row.people)]).collect();
            section.rows.push(Row { key: row.case.clone(), cells });
        }
        section.says.push(self.words.say("report-heat-says").to_owned());
        section
    }

    pub(super) fn errors(&self) -> Section {
        let columns =
            [("error", "report-column-error"), ("runs", "report-column-runs"), ("people", "report-column-people")];
        let mut section = self.table("errors", "report-part-errors", &columns);
        for row in &self.report.errors {
            if !self.shows(row.people) {
                section.left_out += 1;
                continue;
            }
            // With a capital, as the window has it: it begins a row.
            let name = row.code.entry().map_or_else(String::new, |entry| self.words.begun(self.words.say(entry.name)));
            let cells = vec![Cell::text(name), Cell::count(row.runs), Cell::count(row.people)];
            section.rows.push(Row { key: format!("{:?}", row.code), cells });
        }
        section
    }

    /// Causes of cases that are told. What few have chosen moves no row: its place would say what its cell hides.
    pub(super) fn causes_told(&self) -> Vec<&CauseRow> {
        let mut rows: Vec<&CauseRow> =
            self.report.causes.iter().filter(|row| self.shows(self.people_of(&row.case))).collect();
        rows.sort_by(|a, b| a.in_order(b, |row| self.chosen_told(row)));
        rows
    }

    /// After how many runs a cause was chosen, as far as that leaves; 0 where it is about too few.
    pub(super) fn chosen_told(&self, row: &CauseRow) -> usize {
        let is_told = self.shows(row.chosen_people) && self.shows(row.chosen_runs_people);
        if is_told { row.chosen_runs } else { 0 }
    }

    pub(super) fn causes(&self) -> Section {
        let columns = [
            ("cause", "report-column-cause"),
            ("case", "report-column-case"),
            ("fix", "report-column-fix"),
            ("stops_it", "report-column-stops"),
            ("runs", "report-column-runs"),
            ("repeat_contact", "report-column-repeat"),
            ("chosen", "report-column-chosen"),
            ("chosen_share", "report-column-chosen-share"),
        ];
        let mut section = self.table("causes", "report-part-causes", &columns);
        let told = self.causes_told();
        section.left_out = self.report.causes.len() - told.len();
        for row in told {
            let stops = if row.stops_it { "report-yes" } else { "report-no" };
            let share = row.has_rate().then(|| row.chosen_runs as f64 / row.runs as f64);
            let cells = vec![
                Cell::text(&row.text),
                Cell::text(&row.case_title),
                Cell::text(&row.fix),
                Cell::text(self.words.say(stops)),
                Cell::count(row.runs),
                Cell::share(row.repeat_contact),
                self.cell(row.chosen_people, Cell::count(row.chosen)),
                if self.shows(row.chosen_people) {
                    self.cell(row.chosen_runs_people, Cell::share(share))
                } else {
                    Cell::Hidden
                },
            ];
            section.rows.push(Row { key: format!("{}.{}", row.case, row.cause), cells });
        }
        section.says.push(self.words.say("report-causes-says").to_owned());
        section
    }

    /// A figure of the runs that could be played again.
    fn replayed(&self, cell: Cell) -> Cell {
        self.cell(self.report.measures.replayed_people, cell)
    }

    pub(super) fn promises(&self) -> Section {
        let promises = &self.report.promises;
        let rows = vec![
            ("made", "report-promises-made", self.replayed(Cell::count(promises.made))),
            ("kept", "report-promises-kept", self.replayed(Cell::count(promises.kept))),
            ("broken", "report-promises-broken", self.replayed(Cell::count(promises.broken))),
            ("open", "report-promises-open", self.replayed(Cell::count(promises.open))),
            ("runs", "report-promises-runs", self.replayed(Cell::count(promises.runs))),
        ];
        self.list("promises", "report-part-promises", rows)
    }

    pub(super) fn authority(&self) -> Section {
        let authority = &self.report.authority;
        let rows = vec![
            ("refused", "report-authority-refused", self.replayed(Cell::count(authority.refused))),
            ("runs_refused", "report-authority-runs-refused", self.replayed(Cell::count(authority.runs_refused))),
            ("raised", "report-authority-raised", self.replayed(Cell::count(authority.raised))),
            ("runs_raised", "report-authority-runs-raised", self.replayed(Cell::count(authority.runs_raised))),
        ];
        self.list("authority", "report-part-authority", rows)
    }

    pub(super) fn measures(&self) -> Section {
        let of = &self.report.measures;
        let rows = vec![
            ("csat", "report-measure-csat", Cell::number(of.csat, 1)),
            ("satisfied", "report-measure-satisfied", Cell::share(of.satisfied)),
            ("nps_before", "report-measure-nps-before", self.replayed(Cell::number(of.nps_before, 0))),
            ("nps_after", "report-measure-nps-after", Cell::number(of.nps_after, 0)),
            (
                "recommend_before",
                "report-measure-recommend-before",
                self.replayed(Cell::number(of.recommend_before, 1)),
            ),
            ("recommend_after", "report-measure-recommend-after", Cell::number(of.recommend_after, 1)),
            ("first_contact", "report-measure-first-contact", self.replayed(Cell::share(of.first_contact))),
            (
                "first_contact_runs",
                "report-measure-first-contact-runs",
                self.replayed(Cell::count(of.first_contact_runs)),
            ),
            (
                "resolution_min",
                "report-measure-resolution",
                self.cell(of.resolved_people, Cell::number(of.resolution_min, 0)),
            ),
            ("repeat_contact", "report-measure-repeat", self.replayed(Cell::share(of.repeat_contact))),
            ("retention", "report-measure-retention", Cell::share(of.retention)),
            ("paradox", "report-measure-paradox", Cell::count(of.paradox)),
            ("replayed", "report-measure-replayed", self.replayed(Cell::count(of.replayed))),
        ];
        let mut section = self.list("measures", "report-part-measures", rows);
        section.says.push(self.words.say("report-measures-says").to_owned());
        section
    }

    pub(super) fn stars(&self) -> Section {
        let mut section = self.table(
            "stars",
            "report-part-stars",
            &[("stars", "report-column-stars"), ("runs", "report-column-runs")],
        );
        for (stars, runs) in (1_u64..).zip(self.report.measures.stars) {
            section.rows.push(Row { key: stars.to_string(), cells: vec![Cell::Count(stars), Cell::count(runs)] });
        }
        section
    }

    pub(super) fn money(&self) -> Option<Section> {
        let money = self.report.money.as_ref()?;
        let told = |cell: Cell| self.cell(money.people, cell);
        let mut others = Vec::new();
        for (code, runs, _) in &money.others {
            others.push(self.words.tell("report-money-other", &[("code", code.into()), ("runs", (*runs).into())]));
        }
        let others = if others.is_empty() { Cell::Nothing } else { Cell::text(others.join("; ")) };
        // One alone could be worked out from all runs together, so a small one hides all.
        let others = if money.others.iter().all(|(.., people)| self.shows(*people)) { others } else { Cell::Hidden };
        let rows = vec![
            ("currency", "report-money-currency", Cell::text(&money.currency)),
            ("runs", "report-money-runs", told(Cell::count(money.runs))),
            ("value_saved", "report-money-saved", told(Cell::money(money.value_saved))),
            ("recovery_cost", "report-money-cost", told(Cell::money(money.recovery_cost))),
            ("delay_price", "report-money-delay", told(Cell::money(money.delay_price))),
            ("escalation_price", "report-money-escalation", told(Cell::money(money.escalation_price))),
            ("others", "report-money-others", told(others)),
        ];
        let mut section = self.list("money", "report-part-money", rows);
        section.says.push(self.words.say("report-money-says").to_owned());
        Some(section)
    }

    pub(super) fn outreach(&self) -> Section {
        let of = &self.report.outreach;
        let each = (of.lifted > 0).then(|| of.lift / f64::from(of.lifted));
        let rows = vec![
            ("alerts", "report-outreach-alerts", self.replayed(Cell::count(of.alerts))),
            ("reached", "report-outreach-reached", self.replayed(Cell::count(of.reached))),
            ("asked", "report-outreach-asked", self.replayed(Cell::count(of.asked))),
            ("updated", "report-outreach-updated", self.replayed(Cell::count(of.updated))),
            ("lifted", "report-outreach-lifted", self.replayed(Cell::count(of.lifted))),
            ("lift", "report-outreach-lift", self.replayed(Cell::number(each, 1))),
        ];
        let mut section = self.list("outreach", "report-part-outreach", rows);
        section.says.push(self.words.say("report-outreach-says").to_owned());
        section
    }
}
