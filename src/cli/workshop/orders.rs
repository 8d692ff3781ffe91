//! What a trainer types, as acts of the room.

use crate::domain::workshop::{Act, Ballot, Branch, Phase, Room, SeatNo};

/// What can be typed.
pub(super) const HELP: &str = "  next               the next step             back             one step back
  pick 2             play reply 2              pick seat 3      play what seat 3 typed
  hands 3,2,0,1      hands counted for each reply, or for each line that is predicted
  more 60, more -30  more seconds, or fewer    pause, go        the clock
  ask                ask the room here too     again            ask it once more
  rewind 1           back to decision 1, to play another branch
  lock, unlock       whether anybody else may join
  admit 3, admit all let somebody in           remove 3         take a seat away
  rename 3 Ada       give somebody another name
  release 3, hold 3  show what seat 3 typed, or not
  who                who is there              how              how the room chose so far
  end                the workshop is over      q                leave; the room is kept until it is over";

/// What a typed line means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Order {
    Nothing,
    Help,
    Who,
    How,
    Leave,
    /// Have these happen, each with what stands beside it.
    Do(Vec<(Act, Option<String>)>),
}

/// Reads a line; the other way round it says why it means nothing.
pub(super) fn read(line: &str, room: &Room) -> Result<Order, String> {
    let (word, rest) = line.split_once(char::is_whitespace).map_or((line, ""), |(word, rest)| (word, rest.trim()));
    let one = |act| Ok(Order::Do(vec![(act, None)]));
    match (word.to_lowercase().as_str(), rest) {
        ("", _) => Ok(Order::Nothing),
        ("help" | "?", "") => Ok(Order::Help),
        ("who", "") => Ok(Order::Who),
        ("how", "") => Ok(Order::How),
        ("q" | "quit" | "exit", "") => Ok(Order::Leave),
        ("next", "") => one(Act::Next),
        ("back", "") => one(Act::Back),
        ("pause", "") => one(Act::Pause),
        ("go", "") => one(Act::Resume),
        ("lock", "") => one(Act::Lock(true)),
        ("unlock", "") => one(Act::Lock(false)),
        ("ask", "") => one(Act::AskHere),
        ("again", "") => one(Act::AskAgain),
        ("end", "") => one(Act::End),
        ("more", seconds) => one(Act::Extend { seconds: figure(seconds, "more 60")? }),
        ("pick", way) => one(Act::Pick(branch(way)?)),
        ("hands", counts) => one(hands(counts, room)?),
        ("rewind", number) => one(Act::Rewind { decision: decision(figure(number, "rewind 1")?, room)? }),
        ("admit", "all") => Ok(Order::Do(room.waiting().map(|seat| (Act::Admit { seat: seat.no }, None)).collect())),
        ("admit", seat) => one(Act::Admit { seat: seat_no(seat, "admit 3")? }),
        ("remove", seat) => one(Act::Remove { seat: seat_no(seat, "remove 3")? }),
        ("release", seat) => one(Act::Release { seat: seat_no(seat, "release 3")? }),
        ("hold", seat) => one(Act::Hold { seat: seat_no(seat, "hold 3")? }),
        ("rename", rest) => {
            let (seat, name) = rest.split_once(char::is_whitespace).ok_or("Say whom and how: rename 3 Ada")?;
            Ok(Order::Do(vec![(Act::Rename { seat: seat_no(seat, "rename 3 Ada")? }, Some(name.trim().to_owned()))]))
        }
        (other, _) => Err(format!("“{other}” means nothing here. Type help for what you can do.")),
    }
}

fn figure<T: std::str::FromStr>(text: &str, example: &str) -> Result<T, String> {
    text.parse().map_err(|_| format!("Give a figure, as in: {example}"))
}

fn seat_no(text: &str, example: &str) -> Result<SeatNo, String> {
    figure(text, example).map(SeatNo)
}

/// `2`, or `seat 3` for what somebody typed.
fn branch(text: &str) -> Result<Branch, String> {
    if let Some(seat) = text.strip_prefix("seat ") {
        return Ok(Branch::Typed(seat_no(seat.trim(), "pick seat 3")?));
    }
    let number: usize = figure(text, "pick 2")?;
    number.checked_sub(1).map(Branch::Way).ok_or_else(|| "Replies are counted from 1.".to_owned())
}

fn hands(text: &str, room: &Room) -> Result<Act, String> {
    let counts: Result<Vec<u32>, String> = text.split(',').map(|count| figure(count.trim(), "hands 3,2,0,1")).collect();
    let counts = counts?;
    Ok(if room.phase() == Phase::Predict { Act::PredictHands { counts } } else { Act::Hands { counts } })
}

/// The position of the decision with this number, the last one where the story came by twice.
fn decision(number: usize, room: &Room) -> Result<usize, String> {
    let at = room.way_here().iter().rposition(|decision| decision.is_asked && decision.told_number() == number);
    at.ok_or_else(|| format!("The room has not been asked about a decision {number}."))
}

/// What somebody typed at the present decision and nobody has let through yet, by seat.
pub(super) fn held_words(room: &Room) -> impl Iterator<Item = (SeatNo, &str)> {
    let round = room.decision().and_then(|here| here.round());
    round.into_iter().flat_map(|round| &round.ballots).filter_map(|(seat, ballot)| match ballot {
        Ballot::Words(words) if !words.is_released => Some((*seat, words.text.as_str())),
        _ => None,
    })
}
