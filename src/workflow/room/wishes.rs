//! Who wishes to have a room's run as their own. A name that a phone sends is a word and nobody yet: the trainer says for each wish
//! whose it is, and nothing is written before. Two seats are two people, whatever they are called.

use crate::domain::workshop::{Act, Room, SeatNo, Settled};
use crate::store::{Learner, LearnerId, StoreError};
use crate::workflow::room::Host;
use crate::workflow::room::kept::{Desk, Keeping, NotKept, as_learner};

/// A wish, with what is known of its name here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// Whose.
    pub seat: SeatNo,
    /// What the room called them.
    pub seated_as: String,
    /// The name they gave for it.
    pub name: String,
    /// Who has that name here already, however it is written, and how it stands there.
    pub here: Option<(LearnerId, String)>,
    /// What became of it.
    pub settled: Settled,
}

/// Whose a wish is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Somebody nobody here is: they are added, under a name apart where theirs is taken.
    New,
    /// Somebody who has practised here.
    Known(LearnerId),
    /// Nobody's: it is not kept.
    Nobody,
}

/// What the trainer said of one wish: the name is the one that was shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whose wish.
    pub seat: SeatNo,
    /// Under which name it was shown.
    pub name: String,
    /// What was said.
    pub whose: Whose,
}

/// The wishes of whoever sits in the room, in the order of seats.
///
/// # Errors
/// [`StoreError`] if it cannot be read who is known here.
pub fn wishes(desk: &Desk, room: &Room) -> Result<Vec<Wish>, StoreError> {
    let wished = room.seated().filter_map(|seat| Some((seat, seat.keep_as.clone()?)));
    let mut wishes: Vec<Wish> = wished
        .map(|(seat, name)| Wish {
            seat: seat.no,
            seated_as: seat.name.clone(),
            name,
            here: None,
            settled: seat.settled.clone(),
        })
        .collect();
    if !wishes.is_empty() {
        let known = desk.store.learners()?;
        for wish in &mut wishes {
            wish.here = called(&known, &wish.name);
        }
    }
    Ok(wishes)
}

/// Who has a name, before all others who has it to the letter.
fn called(known: &[Learner], name: &str) -> Option<(LearnerId, String)> {
    let folded = name.to_lowercase();
    let same = || known.iter().filter_map(|one| Some((one, one.name.as_deref()?)));
    let exact = same().find(|(_, theirs)| *theirs == name);
    let found = exact.or_else(|| same().find(|(_, theirs)| theirs.to_lowercase() == folded));
    found.map(|(one, theirs)| (one.id.clone(), theirs.to_owned()))
}

/// Does what the trainer said, wish by wish, and has the room note each, so that its phone is told. Whoever sent another name since, and
/// whoever is settled, is passed by. Asked again after a failure, it goes on where it stopped.
///
/// # Errors
/// [`NotKept`], in words. What was kept up to there stays.
pub fn settle(desk: &Desk, host: &Host, answers: &[Answer]) -> Result<(), NotKept> {
    let played = host.played();
    let holds = |answer: &&Answer| {
        let seat = played.room.seat(answer.seat);
        seat.is_some_and(|seat| seat.keep_as.as_ref() == Some(&answer.name) && seat.settled == Settled::Open)
    };
    let open: Vec<&Answer> = answers.iter().filter(holds).collect();
    let keeps = open.iter().any(|answer| answer.whose != Whose::Nobody);
    let keeping = keeps.then(|| Keeping::begin(desk, &played)).transpose()?;
    for answer in open {
        let kept = match &keeping {
            Some(keeping) => keep(desk, keeping, answer)?,
            None => None,
        };
        let act = Act::Settle { seat: answer.seat, kept: kept.is_some() };
        host.act(act, kept).wait().map_err(NotKept::Room)?;
    }
    if keeps {
        desk.back_up();
    }
    Ok(())
}

/// Keeps the run for one wish; returns the name it is kept under.
fn keep(desk: &Desk, keeping: &Keeping<'_>, answer: &Answer) -> Result<Option<String>, NotKept> {
    if answer.whose == Whose::Nobody {
        return Ok(None);
    }
    let learner = match (keeping.known(Some(answer.seat)).next(), &answer.whose) {
        // It was kept before something stopped the room from noting it.
        (Some((_, learner)), _) => learner,
        (None, Whose::Known(learner)) => {
            keeping.put(learner.clone(), Some(answer.seat))?;
            learner.clone()
        }
        (None, _) => {
            let (learner, _) = desk.store.add_learner(&as_learner(&answer.name))?;
            keeping.put(learner.clone(), Some(answer.seat))?;
            learner
        }
    };
    let called = desk.store.learners()?.into_iter().find(|one| one.id == learner).and_then(|one| one.name);
    Ok(Some(called.unwrap_or_else(|| answer.name.clone())))
}
