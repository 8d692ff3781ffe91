//! The desk of an inbox: answers to a survey in the trainee's own order, the record of the one looked at, the ways to reach
//! them, and the time and money there is. Order and plans are kept here and nowhere else; what is done is a move of the run.

mod build;
mod cards;
mod desk;
mod record;
mod side;
mod ui;
pub mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::ids::{CardId, ReplyId};
use crate::domain::session::{Move, Session};
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::briefing::today;
use crate::ui::screens::conversation::view::Entry;
use crate::ui::screens::{self, Outcome, conversation};
use crate::words::{Language, Words};
use crate::workflow::AttemptId;

pub(in crate::ui::screens) use build::causes_tagged;
pub use build::{About, view};
pub(in crate::ui::screens) use desk::{Desk, in_card, is_at_desk};
pub(in crate::ui::screens) use side::count_ui;
pub use ui::inbox_ui;
use view::{InboxView, RecordView};

/// What the drawing of the desk asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Look at a card.
    Open(String),
    /// Put a card at this place of the order, counted from 0.
    Place(String, usize),
    /// Plan the way at this position for the card looked at.
    Plan(usize),
    /// Do what is planned for it.
    Act,
    /// Take it up without saying anything yet, and do this first on the page of the conversation.
    TakeUp(Option<conversation::Action>),
    /// Take a breath.
    Breath,
    /// Ask whether to close the inbox, or put the question away.
    AskClose(bool),
    /// Close it.
    Close,
    /// Back to whoever is being talked with.
    BackToCall,
    /// Something that stands in the way is answered.
    Banner(conversation::Action),
    /// Leave for the library; the attempt stays as it is.
    Leave,
    /// Show the keys.
    Help,
}

/// The desk on screen: what the trainee means to do, which no rule knows.
#[derive(Debug)]
pub struct State {
    attempt: AttemptId,
    order: Vec<CardId>,
    looked_at: Option<CardId>,
    plans: BTreeMap<CardId, String>,
    asks_close: bool,
    /// What a screen reader is told.
    told: String,
    /// At which step somebody was last dealt with whose answer was brought into sight.
    end_seen: Option<usize>,
    /// It is still to be told how the one looked at answered.
    tells_end: bool,
    /// What is shown, and of how many steps in which language.
    shown: Option<(usize, Language, Arc<InboxView>)>,
}

impl State {
    /// The desk of a run.
    pub(super) fn new(talk: &conversation::State) -> Self {
        let mut state = Self {
            attempt: talk.attempt.id.clone(),
            order: Vec::new(),
            looked_at: None,
            plans: BTreeMap::new(),
            asks_close: false,
            told: String::new(),
            end_seen: None,
            tells_end: false,
            shown: None,
        };
        state.arrive(&talk.attempt.session);
        state
    }

    /// Whether it is the desk of this run.
    pub(super) fn is_of(&self, talk: &conversation::State) -> bool {
        self.attempt == talk.attempt.id
    }

    /// Somebody comes back to the desk: what has come in since is put at the end. Whoever was just talked with is looked
    /// at, so that their answer is read; then what waits longest.
    pub(super) fn arrive(&mut self, session: &Session) {
        self.shown = None;
        let Some(desk) = Desk::of(session) else { return };
        self.order.retain(|card| desk.alerts.contains(card));
        let new = desk.alerts.iter().filter(|card| !self.order.contains(card)).cloned().collect::<Vec<_>>();
        self.order.extend(new);
        let end = self.new_end(session);
        let is_waiting = |card: &CardId| self.order.contains(card) && !desk.done.contains_key(card);
        if desk.on_the_line().is_some() {
            self.looked_at = desk.on_the_line().cloned();
        } else if end.is_some() {
            self.tells_end = true;
            self.looked_at = end;
        } else if self.looked_at.as_ref().is_none_or(|card| !is_waiting(card)) {
            let next = self.order.iter().find(|card| !desk.done.contains_key(*card));
            self.looked_at = next.or(self.order.first()).cloned();
        }
    }

    /// Whoever the last move dealt with, once.
    fn new_end(&mut self, session: &Session) -> Option<CardId> {
        let at = session.steps().len();
        let done = desk::just_done(session).filter(|card| self.order.contains(card))?;
        (self.end_seen.replace(at) != Some(at)).then(|| done.clone())
    }

    /// From somebody who was dealt with on to the first who waits.
    fn look_on(&mut self, talk: &conversation::State, shell: &Shell) {
        let Some(desk) = Desk::of(&talk.attempt.session) else { return };
        if let Some(next) = self.order.iter().find(|card| !desk.done.contains_key(*card)).cloned() {
            self.shown = None;
            self.look_at(next, talk, shell);
        }
    }

    /// What is shown; built anew when anything changed.
    fn view(&mut self, talk: &conversation::State, shell: &Shell, words: &Words) -> Option<Arc<InboxView>> {
        let steps = talk.attempt.session.steps().len();
        if let Some((at, language, view)) = &self.shown
            && *at == steps
            && *language == words.language()
        {
            return Some(Arc::clone(view));
        }
        let about = About {
            mode: talk.attempt.mode,
            today: today(shell),
            words,
            order: &self.order,
            looked_at: self.looked_at.as_ref(),
            unsent: self.looked_at.as_ref().and_then(|card| talk.unsent_to(card)),
            plans: &self.plans,
            asks_close: self.asks_close,
        };
        let built = Arc::new(view(&talk.attempt.session, &about)?);
        if std::mem::take(&mut self.tells_end)
            && let Some(record) = &built.record
        {
            self.told = told_end(record);
        }
        self.shown = Some((steps, words.language(), Arc::clone(&built)));
        Some(built)
    }

    pub(super) fn apply(&mut self, action: Action, talk: &mut conversation::State, shell: &mut Shell) -> Outcome {
        self.shown = None;
        match action {
            Action::Open(card) => self.look_at(card.as_str().into(), talk, shell),
            Action::Place(card, to) => self.place(&card.as_str().into(), to, talk, shell),
            Action::Plan(at) => self.plan(at, talk, shell),
            Action::Act => return self.act(talk, shell),
            Action::TakeUp(then) => return self.take_up(then, talk, shell),
            Action::Breath => return talk.apply(conversation::Action::Breath, shell),
            Action::Banner(action) => {
                let outcome = talk.apply(action, shell);
                return if outcome == Outcome::Stay { self.go_on(talk) } else { outcome };
            }
            Action::AskClose(asks) => {
                let waits = Desk::of(&talk.attempt.session).is_some_and(|desk| desk.waiting().next().is_some());
                if asks && !waits {
                    return self.close(talk, shell);
                }
                self.asks_close = asks;
            }
            Action::Close => return self.close(talk, shell),
            Action::BackToCall => return Outcome::Go(Route::Conversation),
            Action::Leave => return Outcome::Go(Route::Library),
            Action::Help => {}
        }
        Outcome::Stay
    }

    fn look_at(&mut self, card: CardId, talk: &conversation::State, shell: &Shell) {
        if !self.order.contains(&card) {
            return;
        }
        self.looked_at = Some(card);
        self.tell_card(talk, shell);
    }

    /// Tells a screen reader of the card that is looked at now.
    fn tell_card(&mut self, talk: &conversation::State, shell: &Shell) {
        let view = self.view(talk, shell, &shell.words);
        let record = view.as_ref().and_then(|view| view.record.as_ref());
        let cards = view.as_ref().map(|view| view.cards.as_slice()).unwrap_or_default();
        let card = record.and_then(|record| cards.iter().find(|card| card.id == record.card));
        self.told = card.map(|card| card.spoken.clone()).unwrap_or_default();
    }

    fn place(&mut self, card: &CardId, to: usize, talk: &conversation::State, shell: &Shell) {
        let Some(at) = self.order.iter().position(|known| known == card) else { return };
        let to = to.min(self.order.len().saturating_sub(1));
        let card = self.order.remove(at);
        self.order.insert(to, card.clone());
        let session = &talk.attempt.session;
        let inbox = session.scenario().inbox.as_ref();
        let customer = inbox.and_then(|inbox| inbox.card(inbox.find(&card)?)).map(|card| card.customer.get());
        let name = customer.and_then(|at| session.stage().cast.names.get(at)).map_or("", |name| name.full.as_str());
        let put = [("name", name.into()), ("place", (to + 1).into()), ("count", self.order.len().into())];
        self.told = shell.words.tell("inbox-moved", &put);
        self.looked_at = Some(card);
    }

    fn plan(&mut self, at: usize, talk: &conversation::State, shell: &Shell) {
        let Some(view) = self.view(talk, shell, &shell.words) else { return };
        let Some(record) = &view.record else { return };
        let Some(way) = record.ways.get(at).filter(|way| way.closed.is_none()) else { return };
        self.plans.insert(record.card.as_str().into(), way.id.clone());
        self.shown = None;
        let view = self.view(talk, shell, &shell.words);
        let planned = view.as_ref().and_then(|view| view.cards.iter().find(|card| card.id == record.card));
        let plan = planned.and_then(|card| card.plan.words()).unwrap_or_default();
        self.told = shell.words.tell("inbox-planned", &[("name", (&record.name).into()), ("plan", plan.into())]);
        if let Some(needs) = view.as_ref().and_then(|view| view.time.needs.as_ref()) {
            self.told = format!("{} {needs}", self.told);
        }
    }

    /// Does what is planned for the card looked at: opens it, and says it.
    fn act(&mut self, talk: &mut conversation::State, shell: &mut Shell) -> Outcome {
        let Some(view) = self.view(talk, shell, &shell.words) else { return Outcome::Stay };
        if view.record.as_ref().is_some_and(|record| record.on.is_some()) {
            self.look_on(talk, shell);
            return Outcome::Stay;
        }
        let Some(record) = view.record.as_ref().filter(|record| record.act.is_some()) else { return Outcome::Stay };
        let Some(way) = record.ways.iter().find(|way| way.chosen) else { return Outcome::Stay };
        if self.open(talk, shell) {
            talk.make(Move::Choose { reply: ReplyId(way.id.clone()) }, shell);
        }
        self.go_on(talk)
    }

    fn take_up(
        &mut self,
        then: Option<conversation::Action>,
        talk: &mut conversation::State,
        shell: &mut Shell,
    ) -> Outcome {
        if self.open(talk, shell)
            && let Some(then) = then
        {
            let _ = talk.apply(then, shell);
        }
        self.go_on(talk)
    }

    /// Opens the card that is looked at; whether it is open then.
    fn open(&mut self, talk: &mut conversation::State, shell: &Shell) -> bool {
        let Some(card) = self.looked_at.clone() else { return false };
        let is_open = |talk: &conversation::State| in_card(&talk.attempt.session).is_some_and(|(open, _)| open == card);
        if !is_open(talk) {
            talk.make(Move::Open { card: card.clone() }, shell);
        }
        is_open(talk)
    }

    fn close(&mut self, talk: &mut conversation::State, shell: &Shell) -> Outcome {
        talk.make(Move::CloseInbox, shell);
        self.go_on(talk)
    }

    /// Where it goes on after a move: at the desk, or on the page of the conversation.
    fn go_on(&mut self, talk: &conversation::State) -> Outcome {
        self.asks_close = false;
        self.arrive(&talk.attempt.session);
        if is_at_desk(&talk.attempt.session) { Outcome::Stay } else { Outcome::Go(Route::Conversation) }
    }

    pub(super) fn command(&self, command: Command, talk: &conversation::State) -> Option<screens::Action> {
        let desk = Desk::of(&talk.attempt.session)?;
        // In a week without alerts there is nothing to look at, but the inbox is still to be closed.
        let at = self.looked_at.as_ref().and_then(|card| self.order.iter().position(|known| known == card));
        let (at, last) = (at.unwrap_or(0), self.order.len().saturating_sub(1));
        let to = |at: usize| self.order.get(at).map(|card| Action::Open(card.to_string()));
        let put = |at: usize| self.looked_at.as_ref().map(|card| Action::Place(card.to_string(), at));
        let is_free = desk.on_the_line().is_none();
        let action = match command {
            Command::Back if self.asks_close => Action::AskClose(false),
            Command::Back | Command::Confirm if !is_free => Action::BackToCall,
            Command::Back => Action::Leave,
            Command::Next => to((at + 1).min(last))?,
            Command::Previous => to(at.saturating_sub(1))?,
            Command::CardDown if at < last => put(at + 1)?,
            Command::CardUp if at > 0 => put(at - 1)?,
            Command::Confirm => Action::Act,
            Command::Reply(n) => Action::Plan(usize::from(n).checked_sub(1)?),
            Command::Write if is_free => Action::TakeUp(Some(conversation::Action::Typing(conversation::Ask::Write))),
            Command::Offers if is_free => Action::TakeUp(Some(conversation::Action::Tab(conversation::Tab::Offers))),
            Command::Breath if is_free => Action::Breath,
            Command::CloseInbox if self.asks_close => Action::Close,
            Command::CloseInbox if is_free => Action::AskClose(true),
            _ => return None,
        };
        Some(screens::Action::Inbox(action))
    }
}

/// How somebody answered the last reply, and what became of it.
fn told_end(record: &RecordView) -> String {
    let mine = record
        .said
        .iter()
        .rposition(|entry| matches!(entry, Entry::Mine { .. } | Entry::Unsaid(_)))
        .map_or(0, |at| at + 1);
    let answer = record.said.iter().skip(mine).filter_map(|entry| match entry {
        Entry::Theirs { text, .. } | Entry::Seen(text) | Entry::Aside(text) => Some(text.as_str()),
        Entry::Mine { .. } | Entry::Unsaid(_) | Entry::Time(_) => None,
    });
    answer.chain(record.done.as_deref()).collect::<Vec<_>>().join(" ")
}
