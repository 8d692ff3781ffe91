//! The library: the case for today, and all the others.

pub(super) mod choice;
pub mod drill;
pub(super) mod today;
mod ui;
pub mod view;

use jiff::tz::TimeZone;

use crate::catalog::Brief;
use crate::domain::progress::due::Due;
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{self, Outcome, conversation};
use crate::words::Told as _;
use crate::words::Words;
use crate::workflow::drill::{Drill, Drills};
use crate::workflow::practice::Practice;
use crate::workflow::room::{self, Past};
use crate::workflow::{Attempt, Workspace, attempt, history, since};
use view::{About, Filter, TodayView, TodayWay};

pub use ui::library_ui;

/// What the library asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Read a case's briefing.
    Open(String),
    /// Go on with an attempt left unfinished.
    Resume(String),
    /// Look back at the run that is over, before its end is shown.
    LookBack,
    /// Begin the drill that is next, or go on with the one that was begun.
    Drill,
    /// Write a letter of one's own.
    Letter,
    /// Somebody else practises.
    SomebodyElse,
    /// Show only some cards.
    Filter(usize),
    /// Show only the cases of the trade at this position; of every trade at the first.
    Trade(usize),
    /// See what is wrong with files that did not load.
    Settings,
    /// Go back into the workshop that was not ended.
    BackToRoom,
    /// Reopen the workshop that was not ended, or end it.
    Workshop,
    /// The notice at this position has been read.
    Dismiss(usize),
}

/// The state of the library.
#[derive(Debug, Default)]
pub struct State {
    pub(super) about: About,
    pub(super) filter: Filter,
    today: Option<screens::Action>,
    /// What there is to say of a workshop that was not ended.
    pub(super) left_open: Option<String>,
}

impl State {
    pub(super) fn arrive(
        &mut self,
        shell: &mut Shell,
        unseen: Option<&Attempt>,
        (drills, open): (&mut Drills, Option<&Drill>),
    ) {
        since::tell_as_begun(&mut shell.ws);
        shell.ws.take_findings();
        let unseen_id = unseen.map(|attempt| &attempt.id);
        let (search, trade) = (std::mem::take(&mut self.about.search), self.about.trade);
        let unfinished = history::unfinished(&shell.ws, None).ok().flatten();
        // Its card shows the case there is now; what it was begun with is read only where there is none of its name any more.
        let gone = unfinished.as_ref().filter(|row| shell.ws.catalog.find(&row.scenario_id).is_none());
        let begun_with = gone.and_then(|row| attempt::played_case(&shell.ws, row).ok()).map(|case| Brief::of(&case));
        self.about = About {
            begun_with,
            name: shell.ws.learner_name(),
            hour: hour(shell.ws.clock.now_ms()),
            unfinished: unfinished.map(|row| (row.scenario_id.clone(), row.id.to_string())),
            under_way: history::under_way(&shell.ws).unwrap_or_default(),
            recent: history::recent(&shell.ws, unseen_id).unwrap_or_default(),
            practice: Practice::read(&shell.ws, unseen_id).unwrap_or_default(),
            weekday: weekday(shell.ws.clock.now_ms()),
            unseen: unseen.map(|attempt| Brief::of(&attempt.session.stage().scenario)),
            played: history::by_case(&shell.ws, unseen_id).unwrap_or_default(),
            search,
            trade,
            drill: drill::offered((&shell.ws, &shell.words), unseen_id, drills, open),
        };
        self.left_open = left_open(&shell.ws).map(|room| left_open_words(&shell.words, &shell.ws, &room));
        let view = view::view(&shell.ws.catalog, &self.about, self.filter, &shell.words);
        self.today = view.today.map(|today| screens::Action::Library(today_action(&today)));
    }

    pub(super) fn apply(
        &mut self,
        action: Action,
        shell: &mut Shell,
        conversation: &mut Option<conversation::State>,
    ) -> Outcome {
        match action {
            Action::Open(case) => Outcome::Go(Route::Briefing { case }),
            Action::LookBack => Outcome::Go(Route::Reflect),
            Action::Drill => Outcome::Go(Route::Drill),
            Action::Letter => Outcome::Go(Route::Letter),
            Action::SomebodyElse if shell.ws.keeps => Outcome::Go(Route::FirstStart),
            Action::SomebodyElse => Outcome::Keep,
            Action::Settings => Outcome::Go(Route::Settings),
            Action::Workshop | Action::BackToRoom => Outcome::Go(Route::Workshop),
            Action::Dismiss(at) => {
                if at < shell.ws.notices.len() {
                    shell.ws.notices.remove(at);
                }
                Outcome::Stay
            }
            Action::Filter(position) => {
                self.filter = view::filter_at(&shell.ws.catalog, &self.about, position);
                Outcome::Stay
            }
            Action::Trade(position) => {
                let trades = view::trades(&shell.ws.catalog);
                self.about.trade = position.checked_sub(1).and_then(|at| trades.get(at).copied());
                Outcome::Stay
            }
            Action::Resume(attempt) => resume(&attempt, shell, conversation),
        }
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        // The one main button: a room that waits comes before the case of today.
        match &self.left_open {
            _ if command != Command::Confirm => None,
            Some(_) => Some(screens::Action::Library(Action::BackToRoom)),
            None => self.today.clone(),
        }
    }
}

/// The workshop that was not ended; nothing where nothing is kept, for then it is led in another window.
fn left_open(ws: &Workspace) -> Option<Past> {
    room::left_open(&ws.folders).filter(|_| ws.keeps)
}

fn left_open_words(words: &Words, ws: &Workspace, room: &Past) -> String {
    let brief = ws.catalog.find(&room.scenario).and_then(|entry| entry.brief.as_ref());
    let title = brief.map_or(room.scenario.as_str(), |brief| brief.title.as_str());
    let put = [("title", title.into()), ("group", room.group.as_str().into())];
    if room.group.is_empty() {
        words.tell("library-workshop-open", put.get(..1).unwrap_or(&put))
    } else {
        words.tell("library-workshop-open-group", &put)
    }
}

/// What the button of today's card asks for.
pub(super) fn today_action(today: &TodayView) -> Action {
    match &today.way {
        TodayWay::Briefing => Action::Open(today.card.id.clone()),
        TodayWay::Resume(attempt) => Action::Resume(attempt.clone()),
        TodayWay::LookBack => Action::LookBack,
    }
}

/// Takes an attempt up at the line where it was left; one already on screen is simply shown again.
fn resume(id: &str, shell: &Shell, conversation: &mut Option<conversation::State>) -> Outcome {
    // A run that went on unsaved to its end is not the attempt that was kept.
    let on_screen = |c: &conversation::State| {
        c.attempt.id.to_string() == id && !(c.attempt.is_unsaved() && c.attempt.session.is_over())
    };
    if conversation.as_ref().is_some_and(on_screen) {
        return Outcome::Go(Route::Conversation);
    }
    let row = match shell.ws.store.attempt(id) {
        Ok(row) => row,
        Err(error) => return Outcome::Go(Route::Trouble { what: error.told(&shell.words) }),
    };
    match Attempt::resume(&shell.ws, &row) {
        Ok(attempt) => {
            let mut state = conversation::State::new(attempt);
            if let Some(changed) = since::case_changed(&shell.words, &shell.ws, &row) {
                state.tell(changed.to_owned());
            }
            *conversation = Some(state);
            Outcome::Go(Route::Conversation)
        }
        Err(error) => Outcome::Go(Route::Trouble {
            what: shell.words.tell("library-resume-failed", &[("error", (&error.told(&shell.words)).into())]),
        }),
    }
}

/// The local hour of a moment, 0–23; 12 if the moment cannot be read.
fn hour(utc_ms: i64) -> u8 {
    let local = jiff::Timestamp::from_millisecond(utc_ms).map(|t| t.to_zoned(TimeZone::system()).hour());
    local.ok().and_then(|hour| u8::try_from(hour).ok()).unwrap_or(12)
}

/// The day on which a case is due, as said from a moment on: `today`, `tomorrow`, `on Monday`, `in 21 days`.
pub(in crate::ui::screens) fn due_day(due: Due, now_ms: i64, words: &Words) -> String {
    match due {
        Due::Now => words.say("library-day-today").to_owned(),
        Due::In(1) => words.say("library-day-tomorrow").to_owned(),
        Due::In(left @ 2..=6) => {
            let weekday = words.weekday(i64::from(weekday(now_ms)) + left);
            words.tell("library-day-on", &[("weekday", weekday.into())])
        }
        Due::In(left) => words.tell("library-day-in", &[("days", left.into())]),
    }
}

/// The local day of the week of a moment, 0 for Monday.
fn weekday(utc_ms: i64) -> u8 {
    let local = jiff::Timestamp::from_millisecond(utc_ms).map(|t| t.to_zoned(TimeZone::system()).weekday());
    local.ok().and_then(|day| u8::try_from(day.to_monday_zero_offset()).ok()).unwrap_or(0)
}
