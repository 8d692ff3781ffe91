//! The conversation: the customer, what was said, and what can be answered. Every move is saved before
//! it shows; if it cannot be saved the screen stays where it is and says so.

mod banner;
mod channel;
mod clock;
mod customer;
mod dock;
mod dock_foot;
mod exchange;
mod foot;
pub(super) mod group;
mod header;
mod keeping;
mod letter;
mod letter_ui;
mod side;
mod silence;
mod type_ui;
mod typing;
mod ui;
pub mod view;

use std::collections::BTreeMap;

use crate::domain::ids::{CardId, OfferId, ReplyId, SceneId};
use crate::domain::paths::usual_decisions;
use crate::domain::scenario::model::{ConsultKind, Transfer};
use crate::domain::session::{CardAnswer, CaseNote, Move, Place};
use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::letter::Ask as StudioAsk;
use crate::ui::screens::{self, Outcome, inbox};
use crate::workflow::trouble::{self, NotSaved};
use crate::workflow::{ActError, Attempt};

pub(super) use banner::banners_ui;
pub(super) use customer::{Seen, mood_of, seen_ui};
pub(super) use exchange::entry_ui;
pub(super) use header::keys_ui;
pub(super) use type_ui::levels_so_far_ui;
pub use typing::Ask;
pub use ui::conversation_ui;
pub(super) use ui::{Columns, beside_customer_ui, head_ui, talk_ui};

/// What the drawing of a conversation asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Look at the reply at this position.
    Select(usize),
    /// Say the reply that is selected.
    SaySelected,
    /// Show what is rarely done, or put it away.
    More(bool),
    /// Say nothing.
    Silence,
    /// The time allowed is over for what comes after so many turns.
    TimeOver(usize),
    /// Put an offer into the reply.
    Attach(String),
    /// Take an offer out of the reply.
    Remove(String),
    /// Open one of the side tabs; at a narrow width, again closes it.
    Tab(Tab),
    /// Take a breath.
    Breath,
    /// Ask a colleague.
    Colleague,
    /// Ask how to hand over, or put the question away.
    AskHandOver(bool),
    /// Hand over with the next reply.
    HandOver(Transfer),
    /// Take the last offer out of the reply.
    RemoveLast,
    /// Write the case note as it stands in the fields.
    WriteNote,
    /// Answer the card.
    Card(CardAnswer),
    /// Something about one's own words.
    Typing(Ask),
    /// Make the move again that could not be saved.
    Retry,
    /// Make that move without saving it, and go on so.
    GoUnsaved,
    /// What was told has been read.
    Understood,
    /// Open this entry of the field guide; the attempt stays as it is.
    LookUp(&'static str),
    /// Look at the desk it began at; the conversation stays as it is.
    Desk,
    /// Leave for the library; the attempt stays as it is.
    Leave,
    /// On to the debrief.
    Debrief,
}

/// The tabs beside the exchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tab {
    /// The customer's record.
    #[default]
    File,
    /// House policy.
    Policy,
    /// What may be offered.
    Offers,
    /// Case note and what was found out.
    Notes,
}

impl Tab {
    /// All tabs with the names of their words, in order.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::File, "conversation-tab-file"),
        (Self::Policy, "conversation-tab-policy"),
        (Self::Offers, "conversation-tab-offers"),
        (Self::Notes, "conversation-tab-notes"),
    ];
}

/// What stands in the way of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// The rules do not allow it now.
    NotNow(String),
    /// It could not be saved, so it was not made.
    NotSaved(NotSaved),
}

/// The state of a conversation on screen.
#[derive(Debug)]
pub struct State {
    /// The attempt.
    pub attempt: Attempt,
    pub(super) selected: Option<usize>,
    pub(super) tab: Tab,
    /// At a narrow width the tabs open over the customer.
    pub(super) tab_open: bool,
    pub(super) note: [String; 4],
    /// Case notes begun for other cards of an inbox.
    notes: BTreeMap<CardId, [String; 4]>,
    pub(super) obstacle: Option<Obstacle>,
    /// The question how to hand over is open.
    pub(super) handing_over: bool,
    /// What is rarely done stands in place of the box.
    pub(super) more: bool,
    /// How many decisions a good run of this case takes, if it ends.
    pub(super) decisions: Option<usize>,
    /// Something to know that stands in nobody's way.
    pub(super) told: Option<String>,
    /// The box for one's own words.
    typing: typing::Typing,
    keeping: keeping::Keeping,
    failed: Option<Move>,
    /// The time allowed for this decision.
    clock: clock::Clock,
    /// Whether it is a drill, which is one decision of a case.
    pub(super) drill: Option<Drill>,
}

/// How a drill stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drill {
    /// It waits for an answer.
    Asks,
    /// It is read: what went before, or what the answer did.
    IsRead,
}

impl State {
    /// A conversation, new or taken up again.
    pub fn new(attempt: Attempt) -> Self {
        let stage = attempt.session.stage();
        // From a desk one goes on as one likes: no number of decisions says how far it has come.
        let is_inbox = stage.scenario.inbox.is_some();
        let decisions = if is_inbox { None } else { usual_decisions(&stage.scenario, stage.seed) };
        Self { decisions, ..Self::of(attempt) }
    }

    fn of(attempt: Attempt) -> Self {
        let note = &attempt.session.play().note;
        let note = [&note.cause, &note.remedy, &note.promise, &note.preference].map(Clone::clone);
        let mut state = Self {
            attempt,
            handing_over: false,
            more: false,
            decisions: None,
            selected: None,
            tab: Tab::File,
            tab_open: false,
            note,
            notes: BTreeMap::new(),
            obstacle: None,
            told: None,
            typing: typing::Typing::default(),
            keeping: keeping::Keeping::default(),
            failed: None,
            clock: clock::Clock::default(),
            drill: None,
        };
        state.meet_letter();
        state
    }

    /// The conversation of a drill: no clock runs, and nothing can be done before it asks.
    pub(super) fn drill(attempt: Attempt) -> Self {
        Self { drill: Some(Drill::IsRead), ..Self::of(attempt) }
    }

    /// Lets a drill ask for its answer, or be read again; what was being written is over then.
    pub(super) fn asks(&mut self, asks: bool) {
        self.drill = Some(if asks { Drill::Asks } else { Drill::IsRead });
        self.tab_open &= asks;
        if !asks {
            self.typing = typing::Typing::default();
        }
        self.meet_letter();
    }

    /// Says something that stands in nobody's way.
    pub(crate) fn tell(&mut self, text: String) {
        self.told = Some(text);
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        // What could not be done then is told until the next thing is.
        if matches!(self.obstacle, Some(Obstacle::NotNow(_))) {
            self.obstacle = None;
        }
        match action {
            Action::Select(i) => {
                // Whoever chooses a reply answers no question beside it.
                self.handing_over = false;
                self.typing.leave();
                self.selected = Some(i);
            }
            Action::SaySelected => {
                let choices = self.attempt.session.choices();
                if let Some(choice) = self.selected.and_then(|i| choices.get(i)) {
                    self.make(Move::Choose { reply: ReplyId::clone(&choice.id) }, shell);
                }
            }
            Action::Silence => self.say_nothing(shell),
            Action::TimeOver(turns) => self.time_is_over(turns, shell),
            Action::Attach(offer) => {
                self.make(Move::Attach { offer: OfferId(offer) }, shell);
                self.typing.wants_focus = self.typing.is_open;
            }
            Action::Remove(offer) => {
                self.make(Move::Remove { offer: OfferId(offer) }, shell);
                self.typing.wants_focus = self.typing.is_open;
            }
            Action::Tab(tab) => return self.open_tab(tab, shell),
            Action::Breath => self.make(Move::Breath, shell),
            Action::Colleague => self.make(Move::Consult(ConsultKind::Colleague), shell),
            Action::More(open) => {
                self.more = open;
                if open {
                    dock_foot::opened(&shell.ctx);
                }
            }
            Action::AskHandOver(open) => {
                self.handing_over = open;
                self.more = false;
                if open {
                    dock_foot::opened(&shell.ctx);
                }
                self.typing.wants_focus = !open && self.typing.is_open;
            }
            Action::HandOver(how) => {
                self.handing_over = false;
                self.make(Move::HandOver(how), shell);
                // Whoever was writing goes on with what is handed over.
                self.typing.wants_focus = self.typing.is_open;
            }
            Action::RemoveLast => {
                if let Some(offer) = self.last_offer() {
                    self.make(Move::Remove { offer }, shell);
                }
            }
            Action::WriteNote => {
                let [cause, remedy, promise, preference] = self.note.clone();
                self.make(Move::Note(CaseNote { cause, remedy, promise, preference }), shell);
            }
            Action::Card(answer) => self.make(Move::Card(answer), shell),
            Action::Typing(ask) => self.ask(ask, shell),
            Action::Retry => self.make_again(shell),
            Action::GoUnsaved => {
                self.attempt.go_on_unsaved();
                self.make_again(shell);
            }
            Action::Understood => self.told = None,
            Action::LookUp(id) => return Outcome::Go(Route::Guide { at: Some(id.to_owned()) }),
            Action::Desk => return Outcome::Go(Route::Inbox),
            Action::Leave => return Outcome::Go(Route::Library),
            Action::Debrief => return Outcome::Go(Route::Debrief),
        }
        Outcome::Stay
    }

    /// Reading the record or the policy is a move: it may cost minutes, and conditions may ask for it.
    fn open_tab(&mut self, tab: Tab, shell: &Shell) -> Outcome {
        self.tab_open = !(self.tab_open && self.tab == tab);
        self.tab = tab;
        let kind = match tab {
            Tab::File => ConsultKind::CaseFile,
            Tab::Policy => ConsultKind::Policy,
            Tab::Offers | Tab::Notes => return Outcome::Stay,
        };
        let already = self.attempt.session.steps().iter().any(|step| step.mv == Move::Consult(kind));
        if !already && !self.attempt.session.is_over() {
            self.make(Move::Consult(kind), shell);
        }
        Outcome::Stay
    }

    /// The card and the scene that stand open.
    fn stands_at(&self) -> (Option<CardId>, Option<SceneId>) {
        let session = &self.attempt.session;
        let card = session.stage().open_card_of(session.play()).map(|card| card.id.clone());
        (card, session.scene().map(|scene| scene.id.clone()))
    }

    pub(super) fn make(&mut self, mv: Move, shell: &Shell) {
        let moves_on = matches!(
            mv,
            Move::Choose { .. } | Move::Say(_) | Move::Silence | Move::Card(_) | Move::Open { .. } | Move::CloseInbox
        );
        // Only the latest move can be tried again; an older one would no longer mean what it meant.
        self.failed = None;
        self.typing.give_up_saving();
        let (before, scene) = self.stands_at();
        match self.attempt.act(&shell.ws, mv.clone()) {
            Ok(_) => {
                self.obstacle = None;
                if matches!(mv, Move::Open { .. } | Move::CloseInbox) {
                    self.turn_from_card(before);
                } else if let Some(scene) = scene.filter(|_| moves_on) {
                    self.turn_from_scene(before, scene);
                }
                if moves_on {
                    self.moved_on();
                    self.keep_draft(shell);
                }
            }
            Err(ActError::Refused(refusal)) => {
                let why = refusal.said_on(self.attempt.session.stage()).told(&shell.words);
                let why = shell.words.tell("conversation-not-now", &[("why", (&why).into())]);
                self.obstacle = Some(Obstacle::NotNow(why));
            }
            Err(ActError::NotSaved(error)) => {
                self.failed = Some(mv);
                let turns = self.attempt.turns_saved();
                self.obstacle = Some(Obstacle::NotSaved(trouble::not_saved(&shell.words, &error, turns)));
            }
        }
    }

    /// The next decision begins. A draft goes on only where it is the same again.
    fn moved_on(&mut self) {
        self.obstacle = None;
        self.failed = None;
        self.handing_over = false;
        self.more = false;
        self.selected = None;
        self.clock = clock::Clock::default();
        self.drop_unsaid();
        self.typing.wants_focus |= self.typing.is_open;
        self.meet_letter();
    }

    /// The last of the offers that go with the reply: the selected one's, or else the tray's.
    fn last_offer(&self) -> Option<OfferId> {
        let session = &self.attempt.session;
        let chosen = self.selected.and_then(|i| session.choices().into_iter().nth(i));
        let last = match chosen {
            Some(choice) => choice.offers.last().copied(),
            None => session.play().attached.last().copied(),
        };
        Some(session.scenario().offer(last?)?.id.clone())
    }

    /// Whether the case can be handed on: somebody stands higher, and no hand-over is prepared.
    pub(super) fn can_hand_over(&self) -> bool {
        matches!(self.attempt.session.play().place, Place::Scene(_))
            && self.attempt.session.try_out(&Move::HandOver(Transfer::Warm)).is_ok()
    }

    /// Whether something was written here that is not said yet, and can be.
    pub(super) fn has_draft(&self) -> bool {
        !self.typing.is_open && !self.typing.text.trim().is_empty() && self.attempt.session.stage().hears_own_words()
    }

    /// Whether the last trouble is a move that can be tried again.
    pub(super) fn can_retry(&self) -> bool {
        self.failed.is_some() || self.typing.is_unsaved()
    }

    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        let session = &self.attempt.session;
        let open = session.choices().len();
        let typing = |ask| Some(screens::Action::Conversation(Action::Typing(ask)));
        if let Some(card) = &self.typing.rating {
            // It stands in place of the replies; looking things up goes on beside it.
            match command {
                Command::Confirm if card.own.scored().next().is_some() => return typing(Ask::KeepRating),
                Command::Confirm | Command::Back => return typing(Ask::SkipRating),
                Command::Offers | Command::File | Command::Policy | Command::Notes => {}
                _ => return None,
            }
        }
        // While it is asked how to hand over, the keys are that question's.
        if self.typing.is_open && !self.handing_over && matches!(session.play().place, Place::Scene(_)) {
            match command {
                // Enter begins a new line there, and begins to write where nothing has the keyboard.
                Command::Confirm if self.writes_letter() => return typing(Ask::Write),
                Command::Confirm | Command::Send => return typing(Ask::Say),
                Command::Back if self.typing.asks() => return typing(Ask::PutAway),
                Command::Mend if self.writes_letter() => return typing(Ask::Letter(StudioAsk::Mend)),
                // The key that takes the keyboard out of a letter does nothing else.
                Command::Back if self.typing.letter.as_ref().is_some_and(|written| written.is_writing) => return None,
                Command::Back => return typing(Ask::Leave),
                _ => {}
            }
        }
        let action = match (command, session.play().place) {
            // An open question is answered or put away first; nothing is lost by going back.
            (Command::Back | Command::HandOver, _) if self.handing_over => Action::AskHandOver(false),
            (Command::Back, _) if self.more => Action::More(false),
            (Command::Confirm, Place::Over) => Action::Debrief,
            (Command::Confirm, Place::Card(_)) => Action::Card(CardAnswer::Keep),
            // Enter is the answer's to that question, and never says what was chosen before it.
            (Command::Confirm, Place::Scene(_)) if self.handing_over => return None,
            (Command::Confirm, Place::Scene(_)) if self.selected.is_some() => Action::SaySelected,
            // A draft goes on; it is never said unseen.
            (Command::Confirm, Place::Scene(_)) if self.has_draft() => Action::Typing(Ask::Write),
            (Command::Reply(n), Place::Scene(_)) if usize::from(n) <= open => Action::Select(usize::from(n) - 1),
            (Command::Next, Place::Scene(_)) if open > 0 => Action::Select(self.selected.map_or(0, |i| (i + 1) % open)),
            (Command::Previous, Place::Scene(_)) if open > 0 => {
                Action::Select(self.selected.map_or(open - 1, |i| (i + open - 1) % open))
            }
            (Command::Write, Place::Scene(_)) => Action::Typing(Ask::Write),
            (Command::Offers, _) => Action::Tab(Tab::Offers),
            (Command::File, _) => Action::Tab(Tab::File),
            (Command::Policy, _) => Action::Tab(Tab::Policy),
            (Command::Notes, _) => Action::Tab(Tab::Notes),
            (Command::Breath, Place::Scene(_)) => Action::Breath,
            (Command::Silence, Place::Scene(_)) => Action::Silence,
            (Command::Colleague, Place::Scene(_) | Place::Card(_)) => Action::Colleague,
            (Command::HandOver, Place::Scene(_)) if self.can_hand_over() => Action::AskHandOver(true),
            (Command::RemoveLast, Place::Scene(_)) if self.last_offer().is_some() => Action::RemoveLast,
            (Command::Back, _) if inbox::in_card(session).is_some() => Action::Desk,
            (Command::Back, _) => Action::Leave,
            _ => return None,
        };
        Some(screens::Action::Conversation(action))
    }
}
