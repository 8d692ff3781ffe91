//! What the runs behind a figure are called where they are listed.

use super::{Say, Way, world};
use crate::domain::report::{Behind, Person};
use crate::domain::rubric::ErrorCode;
use crate::ui::terms;
use crate::words::Words;

/// What an error is called.
pub(super) fn error_said(words: &Words, code: ErrorCode) -> &str {
    code.entry().map_or("", |entry| words.say(entry.name))
}

impl Say<'_> {
    /// The way to these runs.
    pub(super) fn way(&self, what: Behind) -> Way {
        Way { title: self.title(&what), what, measure: None }
    }

    fn title(&self, what: &Behind) -> String {
        let say = |name| self.words.say(name).to_owned();
        match what {
            Behind::All => say("reports-behind-all"),
            Behind::Person(reference) => self.person(reference),
            Behind::Rooms => say("reports-behind-rooms"),
            Behind::Pairs => say("reports-behind-pairs"),
            Behind::Dots { latest, from, to } => self.between(
                if *latest { "reports-behind-dots-latest" } else { "reports-behind-dots-first" },
                (f64::from(*from) / 10.0, f64::from(*to) / 10.0, 1),
            ),
            Behind::Better => say("reports-behind-better"),
            Behind::Same => say("reports-behind-same"),
            Behind::Worse => say("reports-behind-worse"),
            Behind::Unpaired => say("reports-behind-unpaired"),
            Behind::Month(month) => world::month_said(self.words, month),
            Behind::Stars { from, to } if from == to => {
                self.words.tell("reports-behind-stars", &[("stars", i64::from(*from).into())])
            }
            Behind::Stars { from, to } => {
                self.between("reports-behind-stars-between", (f64::from(*from), f64::from(*to), 0))
            }
            Behind::Case(case) => self.case(case),
            Behind::Cell(case, dimension) => {
                format!("{} · {}", self.case(case), terms::dimension(self.words, *dimension))
            }
            Behind::Error(code) => {
                self.words.tell("reports-behind-error", &[("error", error_said(self.words, *code).into())])
            }
            Behind::Cause(case, cause) => self.cause(case, cause),
            Behind::Chosen(case, cause) => {
                self.words.tell("reports-behind-chosen", &[("cause", (&self.cause(case, cause)).into())])
            }
            Behind::PromisesMade => say("reports-behind-promises-made"),
            Behind::PromisesKept => say("reports-behind-promises-kept"),
            Behind::PromisesBroken => say("reports-behind-promises-broken"),
            Behind::OffersRefused => say("reports-behind-offers-refused"),
            Behind::LevelsRaised => say("reports-behind-levels-raised"),
            Behind::FirstContact => say("reports-behind-first-contact"),
            Behind::Resolved => say("reports-behind-resolved"),
            Behind::Paradox => say("reports-behind-paradox"),
            Behind::Money => say("reports-behind-money"),
            Behind::Alerts => say("reports-behind-alerts"),
            Behind::Reached => say("reports-behind-reached"),
            Behind::Asked => say("reports-behind-asked"),
            Behind::Updated => say("reports-behind-updated"),
            Behind::Lifted => say("reports-behind-lifted"),
            Behind::Deed(kind) => self.words.tell("reports-behind-deed", &[("deed", kind.said(self.words).into())]),
            Behind::Replayed => say("reports-behind-replayed"),
            Behind::NotReplayed => say("reports-behind-not-replayed"),
            Behind::Remarked => say("reports-behind-remarked"),
        }
    }

    fn between(&self, name: &str, (from, to, places): (f64, f64, usize)) -> String {
        let (from, to) = (self.words.number(from.max(1.0), places), self.words.number(to.min(5.0), places));
        self.words.tell(name, &[("from", (&from).into()), ("to", (&to).into())])
    }

    fn case(&self, case: &str) -> String {
        let row = self.report.heat.iter().find(|row| row.case == case);
        row.map_or_else(|| case.to_owned(), |row| row.title.clone())
    }

    fn cause(&self, case: &str, cause: &str) -> String {
        let row = self.report.causes.iter().find(|row| row.case == case && row.cause == cause);
        row.map_or_else(|| self.case(case), |row| format!("{} · {}", row.case_title, row.text))
    }

    fn person(&self, reference: &str) -> String {
        let of = self.report.recognition.iter().map(|candidate| &candidate.person);
        of.into_iter().find(|person| person.reference == reference).map_or_else(String::new, Person::marked)
    }
}
