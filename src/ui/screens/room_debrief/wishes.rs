//! Who wishes to keep the room's run, and what the trainer says to each: a name that a phone sent is nobody's until then.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::workshop::{SeatNo, Settled};
use crate::ui::app::Shell;
use crate::ui::clerk;
use crate::words::{Said, Told as _, Words};
use crate::workflow::room::Host;
use crate::workflow::room::kept::Desk;
use crate::workflow::room::wishes::{Answer, Whose, Wish, settle, wishes};

/// What is said to a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Choice {
    /// Keep it for somebody nobody here is.
    New,
    /// Keep it for whoever has this name here.
    Same,
    /// Do not keep it.
    No,
}

/// The wishes of a room that is over.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    /// Which state of the room they are of.
    version: Option<u64>,
    looking: Option<(u64, clerk::Answer<Vec<Wish>>)>,
    known: Vec<Wish>,
    /// What was said to a wish under a name; somebody may send another.
    said: BTreeMap<(SeatNo, String), Choice>,
    settling: Option<clerk::Answer<()>>,
}

/// The list, as plain data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WishesView {
    /// How many there are.
    pub heading: String,
    /// One each.
    pub rows: Vec<WishRow>,
    /// What the one button says, and why it cannot be pressed now; nothing where there is nothing left to say.
    pub action: Option<(String, Option<String>)>,
}

/// A wish.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WishRow {
    /// Whose.
    pub seat: SeatNo,
    /// The name they gave.
    pub name: String,
    /// What is known of it, or what became of it.
    pub about: String,
    /// What can be said, with how it is read out, and what is; nothing where it was.
    pub choices: Vec<(Choice, String, String, bool)>,
}

impl Wishes {
    /// Takes up what came, and looks again after the room has changed; what could not be kept is told.
    pub(super) fn follow(&mut self, shell: &Shell, host: &Host) -> Option<Said> {
        let mut failed = None;
        if let Some(done) = self.settling.as_ref().and_then(clerk::Answer::poll) {
            (self.settling, self.version) = (None, None);
            failed = done.err();
        }
        if let Some((version, found)) = self.looking.as_ref().and_then(|(at, answer)| Some((*at, answer.poll()?))) {
            (self.looking, self.version) = (None, Some(version));
            match found {
                Ok(found) => self.known = found,
                Err(why) => failed = Some(why),
            }
        }
        let version = host.version();
        if self.version != Some(version) && self.looking.is_none() && self.settling.is_none() {
            let (desk, room) = (Desk::of(&shell.ws), host.room());
            let look = move || wishes(&desk, &room).map_err(|error| error.said());
            self.looking = Some((version, clerk::Answer::on_a_thread(&shell.ctx, look)));
        }
        failed
    }

    /// Whether something is being kept.
    pub(super) fn is_busy(&self) -> bool {
        self.settling.is_some()
    }

    /// Whether it is not known yet who wishes what.
    pub(super) fn is_looking(&self) -> bool {
        self.looking.is_some()
    }

    pub(super) fn choose(&mut self, seat: SeatNo, choice: Choice) {
        let name = self.known.iter().find(|wish| wish.seat == seat).map(|wish| wish.name.clone());
        if let Some(name) = name {
            self.said.insert((seat, name), choice);
        }
    }

    /// Does what was said, on a thread of its own.
    pub(super) fn settle(&mut self, shell: &Shell, host: &Host) {
        let answers: Vec<Answer> = self.known.iter().filter_map(|wish| self.answer(wish)).collect();
        if answers.is_empty() || self.is_busy() {
            return;
        }
        let (desk, host) = (Desk::of(&shell.ws), host.clone());
        let settle = move || settle(&desk, &host, &answers).map_err(|error| error.said());
        self.settling = Some(clerk::Answer::on_a_thread(&shell.ctx, settle));
    }

    /// What is said to a wish so far. Where nobody has the name, it is kept unless something else is said.
    fn choice(&self, wish: &Wish) -> Option<Choice> {
        let said = self.said.get(&(wish.seat, wish.name.clone())).copied();
        said.or_else(|| wish.here.is_none().then_some(Choice::New)).filter(|_| wish.settled == Settled::Open)
    }

    fn answer(&self, wish: &Wish) -> Option<Answer> {
        let whose = match (self.choice(wish)?, &wish.here) {
            (Choice::New, _) => Whose::New,
            (Choice::Same, here) => Whose::Known(here.as_ref()?.0.clone()),
            (Choice::No, _) => Whose::Nobody,
        };
        Some(Answer { seat: wish.seat, name: wish.name.clone(), whose })
    }

    /// The list; nothing where nobody wishes anything.
    pub(super) fn view(&self, words: &Words) -> Option<WishesView> {
        let count = self.known.len();
        (count > 0).then(|| WishesView {
            heading: words.tell("room-debrief-wish-heading", &[("count", count.into())]),
            rows: self.known.iter().map(|wish| self.row(words, wish)).collect(),
            action: self.action(words),
        })
    }

    fn row(&self, words: &Words, wish: &Wish) -> WishRow {
        let here = wish.here.as_ref().map_or("", |(_, here)| here.as_str());
        let put = [("seat", (&wish.seated_as).into()), ("here", here.into())];
        let about = match (&wish.settled, &wish.here) {
            (Settled::Kept(name), _) => words.tell("room-debrief-wish-kept", &[("name", name.into())]),
            (Settled::Refused, _) => words.say("room-debrief-wish-refused").to_owned(),
            (Settled::Open, Some(_)) => words.tell("room-debrief-wish-known", &put),
            (Settled::Open, None) => words.tell("room-debrief-wish-new", put.get(..1).unwrap_or(&put)),
        };
        let offered: &[(Choice, &str)] = match (&wish.settled, &wish.here) {
            (Settled::Open, Some(_)) => &[
                (Choice::Same, words.say("room-debrief-wish-same")),
                (Choice::New, words.say("room-debrief-wish-other")),
                (Choice::No, words.say("room-debrief-wish-no")),
            ],
            (Settled::Open, None) => {
                &[(Choice::New, words.say("room-debrief-wish-keep")), (Choice::No, words.say("room-debrief-wish-no"))]
            }
            _ => &[],
        };
        let now = self.choice(wish);
        let choice = |(choice, text): &(Choice, &str)| {
            let spoken =
                words.tell("room-debrief-wish-spoken", &[("name", (&wish.name).into()), ("choice", (*text).into())]);
            (*choice, (*text).to_owned(), spoken, now == Some(*choice))
        };
        WishRow { seat: wish.seat, name: wish.name.clone(), about, choices: offered.iter().map(choice).collect() }
    }

    fn action(&self, words: &Words) -> Option<(String, Option<String>)> {
        if self.is_busy() {
            return Some((
                words.say("room-debrief-keeping").to_owned(),
                Some(words.say("room-debrief-keeping").to_owned()),
            ));
        }
        if self.known.iter().all(|wish| wish.settled != Settled::Open) {
            return None;
        }
        let said: Vec<Choice> = self.known.iter().filter_map(|wish| self.choice(wish)).collect();
        let keep = said.iter().filter(|choice| **choice != Choice::No).count();
        let text = words.tell("room-debrief-wish-settle", &[("count", keep.into())]);
        Some((text, said.is_empty().then(|| words.say("room-debrief-wish-undecided").to_owned())))
    }
}
