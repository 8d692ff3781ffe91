//! The sections that stand closest to people: moods, ideas, recognition, who is ready, remarks, months.

use std::collections::BTreeSet;

use crate::domain::report::along::{Cell, Make, Row, Section};
use crate::domain::report::{Missing, Month, Readiness, RemarkRow, Rule, SMALLEST_GROUP};
use crate::domain::rubric::{Dimension, ErrorCode};

/// Letters of a line that go along: a reply as a rule, and of a letter how it begins.
const LINE: usize = 160;
/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// How a line begins: as many of its sentences as there is room for, else of its words.
fn beginning(line: &str) -> String {
    let Some((end, _)) = line.char_indices().nth(LINE) else { return line.to_owned() };
    let room = line.get(..end).unwrap_or_default();
    let sentences = room.char_indices().rfind(|(_, sign)| matches!(sign, '.' | '!' | '?' | '\n'));
    let words = || room.rfind(char::is_whitespace).unwrap_or(end);
    let end = sentences.map(|(at, sign)| at + sign.len_utf8()).filter(|at| *at > LINE / 3).unwrap_or_else(words);
    format!("{} …", room.get(..end).unwrap_or_default().trim_end())
}

impl Make<'_> {
    pub(super) fn moods(&self) -> Section {
        let moods = &self.report.moods;
        let columns = [("mood", "report-column-mood"), ("runs", "report-column-runs")];
        let mut section = self.table("moods", "report-part-moods", &columns);
        if self.shows(moods.people) {
            for (name, runs) in &moods.counts {
                let cells = vec![Cell::text(self.mood(name)), Cell::count(*runs)];
                section.rows.push(Row { key: name.clone(), cells });
            }
        } else {
            section.left_out = moods.counts.len();
        }
        section.says.push(self.words.say("report-moods-says").to_owned());
        section
    }

    fn mood(&self, name: &str) -> String {
        match name.to_ascii_lowercase().replace('-', "").as_str() {
            "calm" => self.words.say("common-feeling-calm").to_owned(),
            "tense" => self.words.say("common-feeling-tense").to_owned(),
            "rushed" => self.words.say("common-feeling-rushed").to_owned(),
            "lostforwords" => self.words.say("common-feeling-lost-for-words").to_owned(),
            "proud" => self.words.say("common-feeling-proud").to_owned(),
            "sorry" => {
                let whom = self.words.say("report-mood-whom");
                self.words.tell("common-feeling-sorry", &[("whom", whom.into())])
            }
            _ => name.to_owned(),
        }
    }

    /// Ideas. Words that are somebody's own go along only with names: so does what was handed in as the words of a case that
    /// is not known, or not known to say so.
    pub(super) fn ideas(&self) -> Section {
        let mut columns = vec![
            ("cause", "report-column-cause"),
            ("case", "report-column-case"),
            ("fix", "report-column-fix"),
            ("people", "report-column-people"),
        ];
        if self.names {
            columns.push(("words", "report-column-words"));
        }
        let mut section = self.table("ideas", "report-part-ideas", &columns);
        for (at, row) in (1_usize..).zip(&self.report.ideas) {
            if !self.shows(row.people) {
                section.left_out += 1;
                continue;
            }
            let has_cause = row.knows_cause || self.names;
            let cause = match &row.cause {
                Some(cause) if has_cause => cause,
                Some(_) => self.words.say("report-idea-unknown"),
                None => self.words.say("report-idea-own"),
            };
            let title = (row.knows_case || self.names).then_some(&row.case_title);
            let fix = row.fix.as_ref().filter(|_| has_cause);
            let told = |text: Option<&String>| text.map_or(Cell::Nothing, Cell::text);
            let mut cells = vec![Cell::text(cause), told(title), told(fix), Cell::count(row.people)];
            if self.names {
                cells.push(Cell::text(row.words.join(" / ")));
            }
            section.rows.push(Row { key: at.to_string(), cells });
        }
        section
    }

    pub(super) fn recognised(&self) -> Section {
        let columns = [
            ("recognition", "report-column-recognition"),
            ("times", "report-column-times"),
            ("people", "report-column-people"),
        ];
        let mut section = self.table("recognised", "report-part-recognised", &columns);
        for row in self.report.recognised.iter().filter(|row| row.times > 0) {
            if !self.shows(row.people) {
                section.left_out += 1;
                continue;
            }
            let cells = vec![Cell::text(row.kind.said(self.words)), Cell::count(row.times), Cell::count(row.people)];
            section.rows.push(Row { key: row.kind.code().to_owned(), cells });
        }
        section
    }

    /// Who was recognised for what, with the line. Only with names.
    pub(super) fn recognition(&self) -> Section {
        let columns = [
            ("person", "report-column-person"),
            ("recognition", "report-column-recognition"),
            ("figure", "report-column-figure"),
            ("line", "report-column-line"),
            ("case", "report-column-case"),
            ("day", "report-column-day"),
            ("run", "report-column-run"),
        ];
        let mut section = self.table("recognition", "report-part-recognition", &columns);
        for one in &self.report.recognition {
            let begins = beginning(&one.evidence.quote);
            let line = match (one.evidence.has_words, one.evidence.is_ready) {
                (false, _) => Cell::Nothing,
                (true, true) => Cell::text(self.words.tell("report-line-ready", &[("line", (&begins).into())])),
                (true, false) => Cell::text(begins),
            };
            let cells = vec![
                Cell::text(one.person.marked()),
                Cell::text(one.kind.said(self.words)),
                Cell::text(one.kind.figure(self.words, one.figure)),
                line,
                Cell::text(&one.case_title),
                Cell::Day(one.ended_ms.div_euclid(DAY_MS)),
                Cell::text(&one.run),
            ];
            section.rows.push(Row { key: format!("{}.{}", one.run, one.kind.code()), cells });
        }
        section
    }

    /// Who meets the rule: how many; with names also who, and what is missing.
    pub(super) fn readiness(&self) -> Vec<Section> {
        let Some(readiness) = &self.report.readiness else { return Vec::new() };
        let all = readiness.people.len();
        let ready = readiness.people.iter().filter(|person| person.missing.is_empty()).count();
        let told = |count: usize| self.cell(all, Cell::count(count));
        let rows = vec![
            ("ready", "report-ready-ready", told(ready)),
            ("not_yet", "report-ready-not-yet", told(all.saturating_sub(ready))),
        ];
        let mut counted = self.list("readiness", "report-part-readiness", rows);
        let rule = readiness.rule_said(self.words);
        counted.says.push(self.words.tell("report-ready-rule", &[("rule", (&rule).into())]));
        counted.says.push(self.words.say("report-ready-says").to_owned());
        let mut sections = vec![counted];
        if self.names {
            sections.push(self.ready_people(readiness));
        }
        sections
    }

    fn ready_people(&self, readiness: &Readiness) -> Section {
        let columns = [
            ("person", "report-column-person"),
            ("ready", "report-column-ready"),
            ("missing", "report-column-missing"),
        ];
        let mut section = self.table("ready_people", "report-part-ready-people", &columns);
        for person in &readiness.people {
            let is_ready = person.missing.is_empty();
            let slipped = person
                .slipped
                .iter()
                .map(|slipped| self.words.tell("report-ready-slipped", &[("title", (&slipped.title).into())]));
            let missing = person.missing.iter().map(|missing| self.missing(missing, &readiness.rule));
            let missing: Vec<String> = missing.chain(slipped).collect();
            let cells = vec![
                Cell::text(&person.called),
                Cell::text(self.words.say(if is_ready { "report-yes" } else { "report-no" })),
                if missing.is_empty() { Cell::Nothing } else { Cell::text(missing.join("; ")) },
            ];
            section.rows.push(Row { key: person.reference.clone(), cells });
        }
        section
    }

    fn missing(&self, missing: &Missing, rule: &Rule) -> String {
        match missing {
            Missing::NotPlayed { title, .. } if title.is_empty() => self.words.say("report-missing-none").to_owned(),
            Missing::NotPlayed { title, .. } => self.words.tell("report-missing-case", &[("title", title.into())]),
            Missing::NotReplayed { title, .. } => {
                self.words.tell("report-missing-not-replayed", &[("title", title.into())])
            }
            Missing::Few { title, met, .. } => {
                let put = [("title", title.into()), ("met", (*met).into()), ("asked", rule.runs.into())];
                self.words.tell(if title.is_empty() { "report-missing-few-any" } else { "report-missing-few" }, &put)
            }
            Missing::Short { title, levels, csat, errors, .. } => {
                let mut parts: Vec<String> = Vec::new();
                for (at, level) in levels {
                    let name = Dimension::ALL.get(*at).map_or("", |of| of.said(self.words));
                    let level = level.map_or_else(|| "–".to_owned(), |level| self.words.number(level, 1));
                    parts.push(
                        self.words.tell("report-missing-level", &[("name", name.into()), ("level", (&level).into())]),
                    );
                }
                parts.extend(csat.map(|csat| {
                    let stars = self.words.number(csat, 1);
                    self.words.tell("report-missing-stars", &[("stars", (&stars).into())])
                }));
                let name = |code: &ErrorCode| code.entry().map(|entry| self.words.say(entry.name).to_owned());
                parts.extend(errors.iter().filter_map(name));
                let parts = parts.join(", ");
                self.words.tell("report-missing-short", &[("title", title.into()), ("parts", (&parts).into())])
            }
        }
    }

    /// Trainers' comments beside what was issued, each with whose run it is about. Only with names.
    pub(super) fn remarks(&self) -> Section {
        let columns = [
            ("day", "report-column-day"),
            ("author", "report-column-author"),
            ("person", "report-column-person"),
            ("case", "report-column-case"),
            ("turn", "report-column-turn"),
            ("comment", "report-column-comment"),
            ("dimension", "report-column-dimension"),
            ("issued", "report-column-issued"),
            ("level", "report-column-level"),
            ("run", "report-column-run"),
        ];
        let mut section = self.table("remarks", "report-part-remarks", &columns);
        for RemarkRow { remark: one, called, case_title } in &self.report.remarks {
            let other = one.other;
            let dimension = other.and_then(|other| Dimension::ALL.get(other.dimension).copied());
            let cells = vec![
                Cell::Day(one.written_ms.div_euclid(DAY_MS)),
                Cell::text(&one.author),
                Cell::text(called),
                Cell::text(case_title),
                one.turn.map_or(Cell::Nothing, Cell::count),
                Cell::text(&one.comment),
                dimension.map_or(Cell::Nothing, |of| Cell::text(of.said(self.words))),
                other.and_then(|other| other.issued).map_or(Cell::Nothing, Cell::count),
                other.map_or(Cell::Nothing, |other| Cell::count(other.level)),
                Cell::text(&one.run),
            ];
            section.rows.push(Row { key: one.id.clone(), cells });
        }
        section
    }

    /// Practice beside the real world, month by month.
    pub(super) fn months(&self) -> Section {
        let columns = [
            ("month", "report-column-month"),
            ("runs", "report-column-runs"),
            ("csat", "report-column-csat"),
            ("repeat_contact", "report-column-repeat"),
            ("actual_csat", "report-column-actual-csat"),
            ("actual_repeat_contact", "report-column-actual-repeat"),
        ];
        let mut section = self.table("months", "report-part-months", &columns);
        let hidden = self.hidden_months();
        for (at, row) in self.report.months.iter().enumerate() {
            let told = |cell: Cell| if hidden.contains(&at) { Cell::Hidden } else { cell };
            let cells = vec![
                Cell::text(self.month(row)),
                told(Cell::count(row.runs)),
                told(Cell::number(row.csat, 1)),
                told(Cell::share(row.repeat_contact)),
                Cell::number(row.actual_csat, 1),
                Cell::share(row.actual_repeat_contact),
            ];
            section.rows.push(Row { key: row.month.clone(), cells });
        }
        section.says.push(self.words.say("report-months-says").to_owned());
        section
    }

    /// Months of fewer than five people. What is hidden could be worked out together from the whole: while all hidden months
    /// are of fewer than five people, the next smallest is hidden with them.
    fn hidden_months(&self) -> Vec<usize> {
        let months = &self.report.months;
        let mut by_size: Vec<(usize, &Month)> = months.iter().enumerate().filter(|(_, of)| of.people > 0).collect();
        by_size.sort_by_key(|(at, month)| (month.people, *at));
        let (mut hidden, mut people, mut least) = (Vec::new(), BTreeSet::<u32>::new(), 0);
        for (at, month) in by_size {
            let is_enough = hidden.is_empty() || people.len().max(least) >= SMALLEST_GROUP;
            if self.shows(month.people) && is_enough {
                break;
            }
            people.extend(&month.who);
            least = least.max(month.people);
            hidden.push(at);
        }
        hidden
    }

    fn month(&self, row: &Month) -> String {
        let mut parts = row.month.splitn(2, '-');
        let (year, month) = (parts.next().unwrap_or_default(), parts.next().and_then(|of| of.parse::<i64>().ok()));
        match month {
            Some(month) => {
                self.words.tell("report-month", &[("month", self.words.month(month).into()), ("year", year.into())])
            }
            None => row.month.clone(),
        }
    }
}
