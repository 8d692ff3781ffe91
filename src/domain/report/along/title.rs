//! What a report is called and says in sentences.

use crate::domain::report::Which;
use crate::domain::report::along::{Cell, Make, Section, civil};
use crate::domain::report::rows::PlayMode;
use crate::domain::rubric::RUBRIC_VERSION;
use crate::words::{Put, Words};

/// Fixes that are named to begin with.
const FIXES: usize = 2;

/// A day as people write it: “1 October 2026”.
pub fn day(words: &Words, day: i64) -> String {
    let (year, month, day) = civil(day);
    let year = year.to_string();
    words.tell(
        "common-day-month-year",
        &[("day", day.into()), ("month", words.month(month).into()), ("year", (&year).into())],
    )
}

/// How a run was played.
pub fn mode(words: &Words, mode: PlayMode) -> &str {
    words.say(match mode {
        PlayMode::Coach => "common-mode-coach",
        PlayMode::Practice => "common-mode-practice",
        PlayMode::Assessment => "common-mode-assessment",
        PlayMode::Workshop => "common-mode-workshop",
    })
}

fn which_said(words: &Words, which: Which) -> &str {
    words.say(match which {
        Which::All => "report-which-all",
        Which::First => "report-which-first",
        Which::Best => "report-which-best",
        Which::Latest => "report-which-latest",
    })
}

impl Make<'_> {
    fn team(&self) -> String {
        match self.report.about.filter.team.as_deref() {
            None => self.words.say("report-team-all").to_owned(),
            Some("") => self.words.say("report-team-none").to_owned(),
            Some(team) => team.to_owned(),
        }
    }

    /// Whose runs and of when: team, time, and both together.
    pub(super) fn title(&self) -> (String, Option<String>, String) {
        let filter = &self.report.about.filter;
        let team = self.team();
        let told = |id: &str, from: i64, to: i64| {
            let [from, to] = [from, to].map(|of| day(self.words, of));
            self.words.tell(id, &[("team", (&team).into()), ("from", (&from).into()), ("to", (&to).into())])
        };
        let (period, title) = match (filter.since, filter.until) {
            (None, None) => return (team.clone(), None, team),
            (Some(from), Some(to)) if from == to => {
                (told("report-period-on", from, to), told("report-title-on", from, to))
            }
            (Some(from), Some(to)) => (told("report-period-between", from, to), told("report-title-between", from, to)),
            (Some(from), None) => (told("report-period-since", from, from), told("report-title-since", from, from)),
            (None, Some(to)) => (told("report-period-until", to, to), told("report-title-until", to, to)),
        };
        (team, Some(period), title)
    }

    /// Who is in it, and that nobody is ranked.
    pub(super) fn about_line(&self, is_told: bool) -> String {
        let about = &self.report.about;
        if !is_told {
            return self.words.say("report-about-hidden").to_owned();
        }
        let put = [
            ("people", about.people.into()),
            ("rooms", about.rooms.into()),
            ("runs", about.runs.into()),
            ("cases", about.cases.into()),
        ];
        let is_of_rooms = about.filter.mode == Some(PlayMode::Workshop);
        let who = self.words.tell(
            match (is_of_rooms, self.names) {
                (true, _) => "report-about-workshops",
                (_, true) => "report-about-named",
                (_, false) => "report-about",
            },
            &put,
        );
        let named = (is_of_rooms && self.names).then(|| self.words.say("report-about-workshops-named").to_owned());
        let is_apart = about.rooms > 0 && !is_of_rooms && self.shows(about.people_of_rooms);
        let apart = is_apart.then(|| self.words.tell("report-about-apart", &put));
        self.narrowed().into_iter().chain([who]).chain(named).chain(apart).collect::<Vec<_>>().join(" ")
    }

    /// What was left out beside team and time, which the title names: whoever gets the first page alone has to know.
    fn narrowed(&self) -> Option<String> {
        let filter = &self.report.about.filter;
        let case = filter.case.is_some().then(|| ("report-about-case", self.case()));
        let mode = filter.mode.map(|of| ("report-about-mode", mode(self.words, of).to_owned()));
        let which = Some(filter.which).filter(|of| *of != Which::All);
        let which = which.map(|of| ("report-about-which", which_said(self.words, of).to_owned()));
        let parts = [case, mode, which].into_iter().flatten();
        let parts: Vec<String> = parts
            .map(|(name, of)| {
                let name = self.words.say(name);
                self.words.tell("report-narrowed-part", &[("name", name.into()), ("of", (&of).into())])
            })
            .collect();
        let parts = parts.join("; ");
        (!parts.is_empty()).then(|| self.words.tell("report-narrowed", &[("parts", (&parts).into())]))
    }

    fn case(&self) -> String {
        let about = &self.report.about;
        match (&about.filter.case, &about.case_title) {
            (None, _) => self.words.say("report-case-all").to_owned(),
            (Some(_), Some(title)) => title.clone(),
            (Some(id), None) => id.clone(),
        }
    }

    /// How many served their latest customer better.
    pub(super) fn headline_sentence(&self) -> Option<String> {
        let headline = &self.report.headline;
        let of = headline.pairs.len();
        if of == 0 && self.report.about.runs > 0 && headline.without == self.report.about.people {
            return Some(self.words.say("report-better-nobody-twice").to_owned());
        }
        if of == 0 || !self.shows(of) {
            return None;
        }
        let better = headline.better;
        let (many, all) = (self.words.number_word_first(better), self.words.number_word(of));
        let put: [(&str, Put<'_>); 4] =
            [("better", (&many).into()), ("count", better.into()), ("of", (&all).into()), ("pairs", of.into())];
        Some(match better {
            0 => self.words.tell("report-better-none", &put),
            _ if better == of => self.words.tell("report-better-all", &put),
            _ => self.words.tell("report-better", &put),
        })
    }

    /// What would be mended first: what stops the causes chosen most from coming back. Where nobody chose one, or so few that
    /// it may not be told, nothing is recommended: an order by title is no finding.
    pub(super) fn next_sentence(&self) -> Option<String> {
        let mut fixes: Vec<&str> = Vec::new();
        for cause in self.causes_told().into_iter().filter(|cause| self.chosen_told(cause) > 0) {
            let is_new = !cause.fix.is_empty() && !fixes.contains(&cause.fix.as_str());
            if cause.stops_it && is_new && fixes.len() < FIXES {
                fixes.push(cause.fix.trim_end_matches('.'));
            }
        }
        let fixes: Vec<String> = fixes.into_iter().map(|fix| self.words.after_colon(fix)).collect();
        let told = match fixes.as_slice() {
            [] => return None,
            [fix] => self.words.tell("report-next", &[("fix", fix.into())]),
            [fix, second, ..] => self.words.tell("report-next-two", &[("fix", fix.into()), ("second", second.into())]),
        };
        // A fix that asks something ends by itself.
        Some(told.replace("?.", "?").replace("!.", "!"))
    }

    /// What was asked for, and what that comes to.
    pub(super) fn about(&self) -> Section {
        let about = &self.report.about;
        let filter = &about.filter;
        let day_or = |day: Option<i64>| day.map_or(Cell::Nothing, Cell::Day);
        let mode = filter.mode.map_or(self.words.say("report-mode-any"), |of| mode(self.words, of));
        let hidden = |cell: Cell| if self.shows_whole() { cell } else { Cell::Hidden };
        let rooms = self.cell(about.people_of_rooms, Cell::count(about.rooms));
        let rows = vec![
            ("team", "report-about-team", Cell::text(self.team())),
            ("since", "report-about-since", day_or(filter.since)),
            ("until", "report-about-until", day_or(filter.until)),
            ("case", "report-about-case", Cell::text(self.case())),
            ("mode", "report-about-mode", Cell::text(mode)),
            ("which", "report-about-which", Cell::text(which_said(self.words, filter.which))),
            ("made", "report-about-made", Cell::Day(about.made_day)),
            ("first_day", "report-about-first", hidden(day_or(about.days.map(|days| days.0)))),
            ("last_day", "report-about-last", hidden(day_or(about.days.map(|days| days.1)))),
            ("people", "report-about-people", hidden(Cell::count(about.people))),
            ("runs", "report-about-runs", hidden(Cell::count(about.runs))),
            ("cases", "report-about-cases", hidden(Cell::count(about.cases))),
            ("rooms", "report-about-rooms", hidden(rooms)),
            ("not_replayed", "report-about-not-replayed", hidden(Cell::count(about.not_replayed))),
            ("rubric", "report-about-rubric", Cell::text(RUBRIC_VERSION.to_string())),
            ("rules", "report-about-rules", Cell::text(about.rules.join(", "))),
        ];
        self.list("about", "report-part-about", rows)
    }
}
