//! The places of the window: each a folder with its state and actions, a plain view, and a function that draws it.

mod action;
mod begin;
pub mod behind;
pub mod briefing;
pub mod closed;
mod columns;
mod confirm;
pub mod conversation;
pub mod debrief;
pub mod drill;
mod edges;
pub mod failed;
pub mod first_start;
pub mod frame;
pub mod guide;
pub mod hand_in;
mod handed;
pub mod handed_run;
pub mod help;
pub mod inbox;
pub mod into_folder;
mod leading;
pub mod letter;
pub mod library;
mod marks;
pub mod my_data;
mod own_levels;
mod path_field;
pub mod progress;
pub mod ready;
pub mod recognition;
pub mod reflect;
pub mod report_export;
pub mod reports;
pub mod room_debrief;
mod row_button;
pub mod settings;
mod show;
mod titles;
pub mod trouble;
pub mod workshop;

use std::collections::BTreeMap;

use crate::domain::session::Session;
use crate::platform::sound::Cue;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::words::{Said, Told as _};
use crate::workflow::attempt::ResumeError;
use crate::workflow::draft::Unsent;
use crate::workflow::drill::{Drills, Wanted};
use crate::workflow::reflection::Journal;
use crate::workflow::{Attempt, AttemptId, history};

pub(crate) use action::When;
pub use action::{Action, Outcome};
pub(crate) use begin::{begin, case_of};
pub use show::show;

/// The state of every place; it outlives a visit, so going back loses nothing.
#[derive(Debug, Default)]
pub struct Places {
    first_start: first_start::State,
    library: library::State,
    briefing: Option<briefing::State>,
    conversation: Option<conversation::State>,
    inbox: Option<inbox::State>,
    drill: Option<drill::State>,
    /// What can be drilled, and what was.
    drills: Drills,
    reflect: Option<reflect::State>,
    debrief: Option<debrief::State>,
    /// The attempt of which it was heard last that it earned something.
    recognised: Option<AttemptId>,
    /// The attempt whose end may be shown: its learner has looked back, or did not want to.
    seen: Option<AttemptId>,
    guide: guide::State,
    /// A letter of one's own, while its page is there.
    letter: letter::State,
    progress: progress::State,
    recognition: recognition::State,
    my_data: my_data::State,
    hand_in: hand_in::State,
    reports: reports::State,
    behind: behind::State,
    handed_run: handed_run::State,
    ready: ready::State,
    report_export: report_export::State,
    /// Somebody comes back from the guide: what was open there stays open.
    comes_back: bool,
    /// The run that is looked back on was opened from progress.
    is_past: bool,
    workshop: workshop::State,
    settings: settings::State,
    /// Words that were typed and not said, by attempt.
    drafts: BTreeMap<String, Unsent>,
}

impl Places {
    /// Prepares a place that was just arrived at.
    ///
    /// # Errors
    /// What went wrong, what is safe and what to do, in words.
    pub fn arrive(&mut self, route: &Route, shell: &mut Shell) -> Result<(), String> {
        self.mind_draft(route, shell);
        match route {
            Route::Library => {
                let unseen = self.unseen().cloned();
                let open = self.drill.as_ref().filter(|drill| drill.is_open()).map(|drill| &drill.drill);
                self.library.arrive(shell, unseen.as_ref(), (&mut self.drills, open));
                if self.workshop.host().is_some() {
                    // It is under way in this very window.
                    self.library.left_open = None;
                }
                self.workshop.hear_of_left_open(self.library.left_open.is_some());
            }
            Route::Briefing { case } => {
                let unseen = self.unseen_id();
                let opens = self.can_look_back();
                self.briefing = Some(briefing::State::arrive(case, shell, (unseen.as_ref(), opens))?);
            }
            Route::Reflect => {
                if let Some(attempt) = self.unseen()
                    && self.reflect.as_ref().is_none_or(|state| state.attempt.id != attempt.id)
                {
                    self.reflect = Some(reflect::State::new(attempt.clone(), shell));
                }
            }
            Route::Debrief => {
                let is_same = self.debrief.as_ref().is_some_and(|debrief| debrief.speaks(&shell.words));
                let is_back = std::mem::take(&mut self.comes_back) && is_same;
                let over = self.conversation.as_ref().map(|c| c.attempt.clone());
                if let Some(attempt) = over.filter(|_| !is_back) {
                    let here = self.reflect.as_ref().filter(|state| state.attempt.id == attempt.id);
                    let said = debrief::Said::read(&attempt, here.map(|state| &state.said), shell);
                    // Heard once: whoever comes back to the page has heard it.
                    if said.earned.is_some() && self.recognised.as_ref() != Some(&attempt.id) {
                        shell.sound.cue(Cue::Recognition);
                        self.recognised = Some(attempt.id.clone());
                    }
                    self.debrief = Some(debrief::State::new(attempt, said, shell));
                }
            }
            Route::Guide { at } => self.guide.arrive(&shell.words, at.as_deref()),
            Route::Progress => {
                let unseen = self.unseen_id();
                let opens = self.can_look_back();
                self.progress.arrive(shell, unseen.as_ref(), opens);
            }
            Route::Recognition => {
                let unseen = self.unseen_id();
                self.recognition.arrive(shell, unseen.as_ref());
            }
            Route::MyData => self.my_data.arrive(shell),
            Route::HandIn => {
                let unseen = self.unseen_id();
                self.hand_in.arrive(shell, unseen.as_ref());
            }
            Route::Reports => self.reports.arrive(shell),
            Route::Behind => self.behind.arrive(shell, self.reports.meaning(&shell.words)),
            Route::HandedRun { run } => self.handed_run.arrive(shell, run),
            Route::Ready => self.ready.arrive(shell, self.reports.shown(&shell.words)),
            Route::ReportExport => self.report_export.arrive(shell, self.reports.shown_and_counted(&shell.words)),
            Route::Workshop => self.workshop.arrive(shell),
            Route::Settings => self.settings.arrive(shell),
            Route::Inbox => self.sit_down(),
            Route::FirstStart => self.first_start.arrive(shell),
            Route::Conversation
            | Route::Drill
            | Route::Letter
            | Route::Room
            | Route::RoomAfter
            | Route::Trouble { .. } => {}
        }
        Ok(())
    }

    /// At the desk of the run at hand: order and plans stay as they were left.
    fn sit_down(&mut self) {
        let Some(talk) = &self.conversation else { return };
        match &mut self.inbox {
            Some(desk) if desk.is_of(talk) => desk.arrive(&talk.attempt.session),
            desk => *desk = Some(inbox::State::new(talk)),
        }
    }

    /// Unsent words stay with their attempt, wherever one goes meanwhile and also if nothing is kept; else the store has
    /// them too.
    fn mind_draft(&mut self, route: &Route, shell: &Shell) {
        let Some(conversation) = &mut self.conversation else { return };
        let id = conversation.attempt.id.to_string();
        if matches!(route, Route::Conversation | Route::Inbox) {
            if let Some(unsent) = self.drafts.remove(&id) {
                conversation.take_unsent(unsent);
            }
            conversation.take_kept_draft(shell);
        } else {
            match conversation.unsent() {
                Some(unsent) => self.drafts.insert(id, unsent),
                None => self.drafts.remove(&id),
            };
        }
        if *route != Route::Conversation {
            conversation.keep_draft(shell);
        }
    }

    /// Has unsent words kept: at once, or when it is time for it. In how many seconds to ask again, if that is to come.
    pub(crate) fn keep_draft(&mut self, shell: &Shell, when: When) -> Option<f64> {
        let conversation = self.conversation.as_mut()?;
        match when {
            When::Now => {
                conversation.keep_draft(shell);
                None
            }
            When::InTime { now_s } => conversation.keep_draft_in_time(shell, now_s),
        }
    }

    /// Applies an action of the present place.
    pub fn apply(&mut self, action: Action, route: &Route, shell: &mut Shell) -> Outcome {
        match action {
            Action::FirstStart(action) => {
                let before = shell.ws.learner.clone();
                let outcome = self.first_start.apply(action, shell);
                if shell.ws.learner != before {
                    // Nothing of what somebody else did stays on the screen; what they had not sent is kept with their run.
                    *self = Self { workshop: self.workshop.kept(), ..Self::default() };
                }
                outcome
            }
            Action::Library(library::Action::Drill) if self.drill.as_ref().is_some_and(drill::State::is_open) => {
                Outcome::Go(Route::Drill)
            }
            Action::Library(library::Action::Drill) | Action::Drill(drill::Action::Another) => self.next_drill(shell),
            Action::Drill(action) => match &mut self.drill {
                Some(state) => state.apply(action, &mut self.drills, shell),
                None => Outcome::Go(Route::Library),
            },
            Action::Library(library::Action::BackToRoom) => {
                self.workshop.go_back();
                Outcome::Go(Route::Workshop)
            }
            Action::Library(action) => self.library.apply(action, shell, &mut self.conversation),
            Action::Briefing(briefing::Action::Debrief) => {
                match self.briefing.as_ref().and_then(|state| state.last.clone()) {
                    Some((last, _)) => self.look_back_on(&last.to_string(), shell),
                    None => Outcome::Stay,
                }
            }
            Action::Briefing(action) => match &mut self.briefing {
                Some(state) => state.apply(action, shell, &mut self.conversation),
                None => Outcome::Go(Route::Library),
            },
            Action::Conversation(action) => match &mut self.conversation {
                Some(state) => match state.apply(action, shell) {
                    Outcome::Stay if inbox::is_at_desk(&state.attempt.session) => Outcome::Go(Route::Inbox),
                    outcome => outcome,
                },
                None => Outcome::Go(Route::Library),
            },
            Action::Inbox(action) => match (&mut self.inbox, &mut self.conversation) {
                (Some(desk), Some(talk)) => desk.apply(action, talk, shell),
                _ => Outcome::Go(Route::Library),
            },
            Action::Debrief(debrief::Action::TryFrom(turn)) => self.try_from(turn, "", shell),
            Action::Debrief(debrief::Action::SayFrom(at, turn)) => {
                let words = self.debrief.as_ref().map_or_else(String::new, |state| state.written_anew(at).to_owned());
                self.try_from(turn, &words, shell)
            }
            Action::Reflect(action) => match &mut self.reflect {
                Some(state) => {
                    let outcome = state.apply(action, shell);
                    if outcome == Outcome::Go(Route::Debrief) {
                        self.seen = Some(state.attempt.id.clone());
                    }
                    outcome
                }
                None => Outcome::Go(Route::Library),
            },
            Action::Debrief(debrief::Action::Library) if self.is_past => Outcome::Go(Route::Progress),
            Action::Debrief(action) => match &mut self.debrief {
                Some(state) => state.apply(action, shell),
                None => Outcome::Go(Route::Library),
            },
            Action::Guide(action) => self.guide.apply(action, shell),
            Action::Letter(action) => self.letter.apply(action, shell),
            Action::Progress(progress::Action::Open(attempt)) => self.look_back_on(&attempt, shell),
            Action::Progress(action) => self.progress.apply(action, shell),
            Action::Recognition(action) => self.recognition.apply(action, shell),
            Action::MyData(action) => {
                let outcome = self.my_data.apply(action, shell);
                if self.my_data.take_forgotten() {
                    self.forget(shell);
                }
                outcome
            }
            Action::HandIn(action) => self.hand_in.apply(action, shell),
            Action::Reports(action) => self.reports.apply(action, shell),
            Action::Behind(action) => self.behind.apply(action, shell),
            Action::HandedRun(action) => self.handed_run.apply(action, shell),
            Action::Ready(action) => self.ready.apply(action, shell),
            Action::ReportExport(action) => self.report_export.apply(action, shell),
            Action::Workshop(action) => self.workshop.apply(action, shell),
            Action::Settings(action) => self.settings.apply(action, shell),
            Action::Go(_)
            | Action::Help
            | Action::Reopen
            | Action::KeepNothing
            | Action::GoOn
            | Action::Say(_)
            | Action::Close
            | Action::Restore(_)
            | Action::Repair
            | Action::Closed(_) => {
                debug_assert!(false, "the window applies these: {route:?}");
                Outcome::Stay
            }
        }
    }

    /// Drops every run at hand, and every word that was typed and not said: what was erased may be in them.
    fn forget(&mut self, shell: &mut Shell) {
        let workshop = self.workshop.kept();
        *self = Self { my_data: std::mem::take(&mut self.my_data), workshop, ..Self::default() };
        shell.readings.forget();
    }

    /// Whether a past run may be looked back on: it takes the place of the one at hand, which must not be lost by it.
    fn can_look_back(&self) -> bool {
        self.unseen().is_none() && !self.attempt().is_some_and(Attempt::is_unsaved)
    }

    /// A run that is over, to be looked back on again: it takes the place of the one at hand, which the store has.
    fn look_back_on(&mut self, id: &str, shell: &Shell) -> Outcome {
        let row = shell.ws.store.attempt(id);
        match row.map_err(ResumeError::from).and_then(|row| Attempt::resume(&shell.ws, &row)) {
            Ok(attempt) => {
                self.seen = Some(attempt.id.clone());
                self.conversation = Some(conversation::State::new(attempt));
                Outcome::Go(Route::Debrief)
            }
            Err(error) => {
                let error = error.told(&shell.words);
                Outcome::Go(Route::Trouble {
                    what: shell.words.tell("progress-open-failed", &[("error", (&error).into())]),
                })
            }
        }
    }

    /// The drill that is next for this learner.
    fn next_drill(&mut self, shell: &mut Shell) -> Outcome {
        let unseen = self.unseen_id();
        let day = history::today(&shell.ws).unsigned_abs();
        let next = match self.drills.next(&shell.ws, unseen.as_ref(), &Wanted::default(), day) {
            Ok(next) => next,
            Err(error) => return Outcome::Go(Route::Trouble { what: error.told(&shell.words) }),
        };
        self.drill = None;
        let seed = shell.ws.seeds.next_seed();
        match next.map(|next| drill::State::begin(next, &mut self.drills, seed, shell)).transpose() {
            Ok(begun) => {
                self.drill = begun;
                Outcome::Go(Route::Drill)
            }
            Err(what) => Outcome::Go(Route::Trouble { what }),
        }
    }

    /// Says something in settings.
    pub(crate) fn tell_settings(&mut self, text: String, failed: bool) {
        self.settings.tell(text, failed);
    }

    /// Says something in the conversation under way, or else in the library.
    pub(crate) fn tell(&mut self, text: String, shell: &mut Shell) {
        match &mut self.conversation {
            Some(conversation) => conversation.tell(text),
            None => shell.ws.notices.push(Said::Quoted(text)),
        }
    }

    /// The session of the conversation at hand.
    pub(crate) fn session(&self) -> Option<&Session> {
        self.conversation.as_ref().map(|conversation| &conversation.attempt.session)
    }

    /// The attempt at hand.
    pub(crate) fn attempt(&self) -> Option<&Attempt> {
        self.conversation.as_ref().map(|conversation| &conversation.attempt)
    }

    /// What is heard in a place, and whether somebody talks there now.
    pub(crate) fn heard(&self, route: &Route) -> Option<(&Attempt, bool)> {
        match route {
            Route::Conversation | Route::Inbox => self.attempt().map(|attempt| (attempt, !attempt.session.is_over())),
            Route::Drill => {
                let drill = self.drill.as_ref().filter(|drill| drill.is_met())?;
                Some((&drill.talk.attempt, drill.is_open()))
            }
            _ => None,
        }
    }

    /// Seconds left for the decision at hand; `None` where no clock runs.
    pub(crate) fn seconds_left(&self, shell: &Shell) -> Option<f32> {
        Some(self.conversation.as_ref()?.seconds_left(shell)?.0)
    }

    /// The attempt at hand, if it is over and its learner has not been asked yet: nothing may tell how it ended.
    fn unseen(&self) -> Option<&Attempt> {
        let attempt = &self.conversation.as_ref()?.attempt;
        (attempt.session.is_over() && self.seen.as_ref() != Some(&attempt.id)).then_some(attempt)
    }

    fn unseen_id(&self) -> Option<AttemptId> {
        self.unseen().map(|attempt| attempt.id.clone())
    }

    /// The place that is to be gone to instead: before the debrief stands the page that asks, and it stands there once.
    pub(crate) fn instead(&mut self, route: Route, shell: &Shell) -> Route {
        let session = self.session();
        match route {
            // A run stands at its desk between its conversations.
            Route::Conversation if session.is_some_and(inbox::is_at_desk) => return Route::Inbox,
            Route::Inbox if session.is_none_or(|session| session.is_over() || inbox::Desk::of(session).is_none()) => {
                return if session.is_some() { Route::Conversation } else { Route::Library };
            }
            // A room that is open is gone to wherever it stands.
            Route::Workshop | Route::Room | Route::RoomAfter => {
                return match self.workshop.room() {
                    None => Route::Workshop,
                    Some(is_over) => {
                        if is_over {
                            Route::RoomAfter
                        } else {
                            Route::Room
                        }
                    }
                };
            }
            _ => {}
        }
        if !matches!(route, Route::Reflect | Route::Debrief) {
            return route;
        }
        if let Some(id) = self.unseen_id()
            && Journal::read(&shell.ws).is_ok_and(|journal| journal.of(&id).was_asked)
        {
            self.seen = Some(id);
        }
        if self.unseen().is_some() { Route::Reflect } else { Route::Debrief }
    }

    /// Whether an attempt is at hand.
    pub(crate) fn has_attempt(&self) -> bool {
        self.conversation.is_some()
    }

    /// These places anew, the attempt at hand taken up again from the store; and what is safe, in words.
    pub(crate) fn taken_up(mut self, shell: &Shell) -> (Self, String) {
        let (letter, workshop) = (self.letter.kept(), self.workshop.kept());
        let Some(before) = self.conversation else {
            return (Self { letter, workshop, ..Self::default() }, shell.words.say("store-safe").to_owned());
        };
        let row = shell.ws.store.attempt(&before.attempt.id.to_string());
        let attempt = row.map_err(ResumeError::from).and_then(|row| Attempt::resume(&shell.ws, &row));
        match attempt {
            Ok(attempt) => {
                let safe = failed::safe_words(&shell.words, &attempt, before.attempt.is_unsaved());
                let mut again = conversation::State::new(attempt);
                if let Some(unsent) = before.unsent() {
                    again.take_unsent(unsent);
                }
                let conversation = Some(again);
                (Self { conversation, drafts: self.drafts, seen: self.seen, letter, workshop, ..Self::default() }, safe)
            }
            Err(error) => (
                Self { letter, workshop, ..Self::default() },
                shell.words.tell("store-safe-but", &[("error", (&error.told(&shell.words)).into())]),
            ),
        }
    }
}
