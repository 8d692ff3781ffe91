//! Answering in one's own words: the draft, what has to be asked before it is said, and what is asked once it was. It
//! draws nothing, and no action carries a word of what was typed.

use crate::domain::ids::{CardId, OfferId, SceneId};
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::domain::scoring::letter::LetterText;
use crate::domain::session::{Answered, Asked, Event, Move, Place, Reading, Refusal, Session};
use crate::ui::app::Shell;
use crate::ui::screens::conversation::letter::Written;
use crate::ui::screens::conversation::{Drill, Obstacle, State};
use crate::ui::screens::letter;
use crate::words::Told as _;
use crate::words::Words;
use crate::workflow::draft::{PutBy, Unsent};
use crate::workflow::say::SelfRating;
use crate::workflow::{ActError, trouble};

/// What the box and its cards ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Open the box, and go there with the keyboard.
    Write,
    /// Open the box with these letters, which were typed with nothing to take them.
    Begin(String),
    /// Back to the replies; the draft stays.
    Leave,
    /// Say what stands in the box; or, where a question about an offer stands there, attach what it asks about.
    Say,
    /// Say it without the offer that was asked about.
    SayWithout,
    /// Say it with the offer that is more than may be given, or though the money is.
    SayAnyway,
    /// An offer that the words name goes along.
    Attach(String),
    /// What the words name is only spoken of.
    OnlyMentioned,
    /// Put the question about an offer away; it comes again.
    PutAway,
    /// Where typed words stay has been read.
    Understood,
    /// Something about the letter being written.
    Letter(letter::Ask),
    /// One's own level for the reply just said.
    Rate(Dimension, Level),
    /// Keep one's own levels.
    KeepRating,
    /// Rather not say.
    SkipRating,
}

/// One's own levels for a reply, asked for where the scorer is unsure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RatingCard {
    /// Which turn, counted from 1.
    pub turn: u32,
    /// What the scorer gave.
    pub scored: Rating,
    /// What was chosen so far.
    pub own: Rating,
    /// Why it could not be kept.
    pub failed: Option<String>,
}

/// The box.
#[derive(Debug, Default)]
pub(super) struct Typing {
    /// The draft, as typed; a letter in one string.
    pub text: String,
    /// The box stands open in place of the replies.
    pub is_open: bool,
    /// The box is to get the keyboard.
    pub wants_focus: bool,
    /// And what is typed goes on behind its last letter.
    pub at_end: bool,
    /// The card that asks for one's own levels.
    pub rating: Option<RatingCard>,
    /// The letter, where the scene is answered by one.
    pub letter: Option<Box<Written>>,
    /// The scene it answers.
    pub letter_scene: Option<SceneId>,
    /// What was begun, while something else is done first or somebody else is written to.
    pub put_by: Vec<PutBy>,
    /// One of several offers is to be chosen, by the keyboard.
    pub wants_choice: bool,
    /// The question about an offer stands there.
    asks: bool,
    /// What was answered to what the words give.
    answered: Answered,
    /// Words that were not said, and why.
    refused: Option<(String, String)>,
    /// Words of which it was said that silence leaves them unsaid.
    warned: Option<String>,
    /// Saying it could not be saved; it can be tried again.
    is_unsaved: bool,
    read: Option<Read>,
}

/// The draft as it was read last.
#[derive(Debug)]
struct Read {
    words: String,
    /// After how many moves.
    steps: usize,
    found: Result<Reading, Refusal>,
}

impl Typing {
    /// What is read of the draft, worked out anew only where it or the story has changed; nothing of an empty one.
    pub fn reading(&mut self, session: &Session) -> Option<&Result<Reading, Refusal>> {
        if self.text.trim().is_empty() {
            self.read = None;
            return None;
        }
        let steps = session.steps().len();
        if self.read.as_ref().is_none_or(|read| read.steps != steps || read.words != self.text) {
            self.read = Some(Read { words: self.text.clone(), steps, found: session.read(&self.text) });
        }
        self.read.as_ref().map(|read| &read.found)
    }

    /// The question that stands before the words can be said.
    pub fn question(&mut self, session: &Session) -> Option<Asked> {
        if !self.asks {
            return None;
        }
        self.unasked(session)
    }

    /// Why the words as they stand were not said.
    pub fn refused(&self) -> Option<&str> {
        self.refused.as_ref().filter(|(words, _)| *words == self.text).map(|(_, why)| why.as_str())
    }

    /// Whether it was said of these words that silence leaves them unsaid.
    pub fn is_warned_of(&self, words: &str) -> bool {
        self.warned.as_deref() == Some(words)
    }

    /// Says of the words that stand there, beside them, that they are not said yet.
    pub fn warn_of_silence(&mut self, why: String) {
        self.warned = Some(self.text.clone());
        self.refused = Some((self.text.clone(), why));
    }

    /// Takes that back: who comes back to the words, or goes on to others, is told again.
    pub fn unwarn(&mut self) {
        if self.warned.take().is_some() {
            self.refused = None;
        }
    }

    fn unasked(&mut self, session: &Session) -> Option<Asked> {
        self.reading(session);
        let Some(Read { found: Ok(reading), .. }) = &self.read else { return None };
        reading.asks(&self.answered)
    }

    /// Whether saying it could not be saved, and may be tried again.
    pub fn is_unsaved(&self) -> bool {
        self.is_unsaved
    }

    /// Another move was made since: this one would no longer mean what it meant.
    pub fn give_up_saving(&mut self) {
        self.is_unsaved = false;
    }

    /// Goes on with what was put by for what stands open now, if it is wanted and the box is free: what answers this very
    /// scene before all else.
    pub fn take_put_by(&mut self, session: &Session, is_wanted: impl Fn(&str) -> bool) {
        if !self.text.trim().is_empty() {
            return;
        }
        let here = |by: &PutBy| by.is_for(session) && is_wanted(&by.words);
        let exact = self.put_by.iter().position(|by| by.scene.is_some() && here(by));
        if let Some(at) = exact.or_else(|| self.put_by.iter().position(here)) {
            self.text = self.put_by.remove(at).words;
        }
    }

    /// Everything anew, but for what was put by.
    fn anew(&mut self) {
        *self = Self { put_by: std::mem::take(&mut self.put_by), ..Self::default() };
    }

    /// Back to the replies.
    pub fn leave(&mut self) {
        self.unwarn();
        self.is_open = false;
        self.asks = false;
    }

    /// Whether a question stands there.
    pub fn asks(&self) -> bool {
        self.asks
    }
}

impl State {
    /// All that was typed and not said, as far as it still can be.
    pub(in crate::ui::screens) fn unsent(&self) -> Option<Unsent> {
        let Typing { text, put_by, .. } = &self.typing;
        let unsent = Unsent { words: text.clone(), put_by: put_by.clone() };
        Some(unsent).filter(|unsent| !unsent.is_empty() && !self.attempt.session.is_over())
    }

    /// Whether that is all there is unsent: the same as [`State::unsent`] says, and nothing is copied.
    pub(super) fn is_unsent(&self, known: Option<&Unsent>) -> bool {
        let Typing { text, put_by, .. } = &self.typing;
        match known {
            Some(known) => !self.attempt.session.is_over() && known.words == *text && known.put_by == *put_by,
            None => self.attempt.session.is_over() || text.trim().is_empty() && put_by.is_empty(),
        }
    }

    /// Takes words up that were typed before, unless some stand there already.
    pub(in crate::ui::screens) fn take_unsent(&mut self, unsent: Unsent) {
        if self.typing.text.is_empty() && self.typing.put_by.is_empty() {
            (self.typing.text, self.typing.put_by) = (unsent.words, unsent.put_by);
            // What was kept is laid out anew.
            self.typing.letter = None;
            self.meet_letter();
        }
    }

    /// Lays words into the box that were written while looking back on this very decision; they are still to be said.
    pub(in crate::ui::screens) fn begin_with(&mut self, words: &str, shell: &mut Shell) {
        if words.trim().is_empty() {
            return;
        }
        self.take_unsent(Unsent::of(words));
        self.ask(Ask::Write, shell);
        self.typing.at_end = true;
        self.keep_draft(shell);
    }

    /// The words that wait for this card of an inbox: in the box while it is open, else put by.
    pub(in crate::ui::screens) fn unsent_to(&self, card: &CardId) -> Option<&str> {
        let session = &self.attempt.session;
        let is_open = session.stage().open_card_of(session.play()).is_some_and(|open| open.id == *card);
        let here = Some(self.typing.text.as_str()).filter(|text| is_open && !text.trim().is_empty());
        // What was written for a scene that is over waits for nobody; a letter waits for what is done first.
        let waits = |by: &PutBy| by.scene.is_none() || LetterText::of_joined(&by.words).is_some();
        let by = |by: &&PutBy| by.card.as_ref() == Some(card) && waits(by) && by.can_be_said(session);
        let by = || self.typing.put_by.iter().find(by);
        here.or_else(|| by().map(|by| by.words.as_str()))
    }

    /// Another card is open than before, or none: what was being written to that one is put by, and the note begun here
    /// is there again.
    pub(super) fn turn_from_card(&mut self, before: Option<CardId>) {
        self.sync_letter();
        let (words, note) = (std::mem::take(&mut self.typing.text), std::mem::take(&mut self.note));
        self.typing.anew();
        if let Some(before) = before {
            if !words.trim().is_empty() {
                self.typing.put_by.push(PutBy { card: Some(before.clone()), scene: None, words });
            }
            self.notes.insert(before, note);
        }
        let session = &self.attempt.session;
        let begun = session.stage().open_card_of(session.play()).and_then(|card| self.notes.remove(&card.id));
        self.note = begun.unwrap_or_default();
    }

    /// Another scene is open than before: what was written for that one answers nothing here. It is put by, and is there again
    /// if the story comes back to it. A letter knows its own scene.
    pub(super) fn turn_from_scene(&mut self, card: Option<CardId>, before: SceneId) {
        let is_same = self.attempt.session.scene().is_some_and(|scene| scene.id == before);
        if is_same || self.typing.letter.is_some() {
            return;
        }
        let (words, is_open) = (std::mem::take(&mut self.typing.text), self.typing.is_open);
        // What was asked about those words goes with them.
        self.typing.anew();
        self.typing.is_open = is_open;
        if !words.trim().is_empty() {
            self.typing.put_by.push(PutBy { card, scene: Some(before), words });
        }
    }

    /// Drops what nobody can be told any more: the words to a card that was dealt with, or left.
    pub(super) fn drop_unsaid(&mut self) {
        let session = &self.attempt.session;
        if session.play().place == Place::Desk {
            self.typing.text.clear();
            self.typing.letter = None;
            self.typing.leave();
            self.note = Default::default();
        }
        self.typing.put_by.retain(|by| by.can_be_said(session));
    }

    /// Whether letters typed now are words of a reply, though no field has the keyboard; and whether it was begun a moment
    /// ago, so that whatever follows belongs to it.
    pub(in crate::ui::screens) fn takes_words(&self) -> Option<bool> {
        let session = &self.attempt.session;
        let is_asked = matches!(session.play().place, Place::Scene(_)) && session.stage().hears_own_words();
        let is_free = self.typing.letter.is_none() && self.drill != Some(Drill::IsRead);
        (is_asked && is_free).then_some(self.typing.is_open && self.typing.wants_focus)
    }

    pub(super) fn ask(&mut self, ask: Ask, shell: &mut Shell) {
        match ask {
            Ask::Write => {
                let session = &self.attempt.session;
                if matches!(session.play().place, Place::Scene(_)) && session.stage().hears_own_words() {
                    self.selected = None;
                    self.handing_over = false;
                    (self.typing.is_open, self.typing.wants_focus) = (true, true);
                }
            }
            Ask::Begin(letters) => {
                // Whoever answers is done with rating what they said; levels chosen by then are kept.
                let has_chosen = self.typing.rating.as_ref().is_some_and(|card| card.own.scored().next().is_some());
                self.ask(if has_chosen { Ask::KeepRating } else { Ask::SkipRating }, shell);
                self.ask(Ask::Write, shell);
                if self.typing.is_open {
                    self.typing.text.push_str(&letters);
                    self.typing.at_end = true;
                }
            }
            Ask::Leave => {
                self.typing.leave();
                self.keep_draft(shell);
            }
            Ask::Say => self.say_words(shell),
            Ask::SayWithout => self.say_now(shell),
            Ask::SayAnyway => {
                if let Some(Asked::Above { offer, .. }) = self.typing.question(&self.attempt.session) {
                    self.make(Move::Attach { offer }, shell);
                }
                self.say_now(shell);
            }
            Ask::Attach(offer) => {
                let asked = self.typing.question(&self.attempt.session);
                self.make(Move::Attach { offer: OfferId(offer) }, shell);
                if let Some(asked) = asked {
                    self.typing.answered.given(&asked);
                }
                self.typing.wants_focus = true;
            }
            Ask::OnlyMentioned => {
                if let Some(asked) = self.typing.question(&self.attempt.session) {
                    self.typing.answered.only_said(&asked);
                }
                self.typing.wants_focus = true;
            }
            Ask::PutAway => (self.typing.asks, self.typing.wants_focus) = (false, true),
            Ask::Understood => told_of_words(shell),
            Ask::Letter(ask) => self.ask_letter(ask, shell),
            Ask::Rate(dimension, level) => {
                if let Some(card) = &mut self.typing.rating {
                    let again = card.own.get(dimension) == Some(level);
                    card.own.set(dimension, (!again).then_some(level));
                }
            }
            Ask::KeepRating => self.keep_rating(shell),
            Ask::SkipRating => self.typing.rating = None,
        }
    }

    /// Says the draft, once what it gives has been asked about. While it is asked, the answer at hand is to attach it; to put
    /// it otherwise, where it is more than may be given; and to say it as it is, where there is nothing to attach.
    fn say_words(&mut self, shell: &mut Shell) {
        self.sync_letter();
        let is_ready = matches!(self.typing.reading(&self.attempt.session), Some(Ok(_)));
        if is_ready && !self.typing.asks && self.points_at_bracket() {
            return;
        }
        match self.typing.unasked(&self.attempt.session) {
            None => self.say_now(shell),
            Some(_) if !std::mem::replace(&mut self.typing.asks, true) => self.typing.wants_focus = true,
            Some(asked) if asked.is_beyond() => self.ask(Ask::PutAway, shell),
            Some(asked) => match asked.at_hand() {
                Some(offer) => self.ask(Ask::Attach(offer.to_string()), shell),
                None if asked.is_of_nothing() => self.ask(Ask::SayWithout, shell),
                None => self.typing.wants_choice = true,
            },
        }
    }

    /// Says the draft as it stands, with what is attached by now.
    fn say_now(&mut self, shell: &mut Shell) {
        self.sync_letter();
        let typing = &mut self.typing;
        typing.wants_focus = true;
        let reading = match typing.reading(&self.attempt.session) {
            None => return,
            Some(Ok(reading)) => reading.clone(),
            Some(Err(refusal)) => {
                let why = unsaid(&shell.words, refusal);
                typing.refused = Some((typing.text.clone(), why));
                return;
            }
        };
        // A letter's parts are told apart by what stands between them, down to the last.
        let words = if typing.letter.is_some() { typing.text.clone() } else { typing.text.trim().to_owned() };
        // What was not attached by now was only spoken of.
        match self.attempt.say(&shell.ws, &words, &reading.named, None) {
            Ok(events) => {
                let put_by = std::mem::take(&mut self.typing.put_by);
                self.typing = Typing { rating: rating_card(&reading, &events), put_by, ..Typing::default() };
                self.moved_on();
                self.keep_draft(shell);
                told_of_words(shell);
            }
            Err(ActError::Refused(refusal)) => {
                typing.refused = Some((typing.text.clone(), unsaid(&shell.words, &refusal)));
            }
            Err(ActError::NotSaved(error)) => {
                typing.is_unsaved = true;
                let turns = self.attempt.turns_saved();
                self.obstacle = Some(Obstacle::NotSaved(trouble::not_saved(&shell.words, &error, turns)));
            }
        }
    }

    /// Says what could not be saved again.
    pub(super) fn say_again(&mut self, shell: &mut Shell) {
        self.typing.is_unsaved = false;
        // What was asked about it has been asked.
        self.say_now(shell);
    }

    fn keep_rating(&mut self, shell: &Shell) {
        let Some(card) = &mut self.typing.rating else { return };
        let rating = SelfRating { turn: card.turn, levels: card.own };
        match self.attempt.rate_self(&shell.ws, &rating) {
            Ok(()) => self.typing.rating = None,
            Err(error) => {
                let why = error.told(&shell.words);
                card.failed = Some(shell.words.tell("conversation-rating-unkept", &[("why", (&why).into())]));
            }
        }
    }
}

fn rating_card(reading: &Reading, events: &[Event]) -> Option<RatingCard> {
    let turn = events.iter().find_map(|event| match event {
        Event::Turn(turn) if reading.asks_self_rating => Some(turn),
        _ => None,
    })?;
    let scored = turn.rated.rating;
    scored.scored().next()?;
    Some(RatingCard { turn: turn.number, scored, own: Rating::default(), failed: None })
}

/// It has been said where typed words stay, and is not said again.
fn told_of_words(shell: &mut Shell) {
    if !shell.ws.settings.told_of_words {
        shell.ws.settings.told_of_words = true;
        shell.ws.save_settings();
    }
}

/// Why nothing was said, and what to do.
fn unsaid(words: &Words, refusal: &Refusal) -> String {
    use crate::domain::scoring::typed::NotScored;
    let name = match refusal {
        Refusal::NotScored(NotScored::Empty) => "conversation-unsaid-empty",
        Refusal::NotScored(NotScored::Language) => "conversation-unsaid-language",
        Refusal::NotScored(NotScored::Copied) => "conversation-unsaid-copied",
        Refusal::NotScored(NotScored::List) => "conversation-unsaid-list",
        Refusal::TooLong => "conversation-unsaid",
        Refusal::ActFirst(says) => return words.tell("studio-act-first", &[("says", says.into())]),
        _ => "conversation-unsaid-stay",
    };
    let why = refusal.told(words);
    words.tell(name, &[("why", (&why).into())])
}
