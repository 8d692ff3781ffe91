//! Who sits in the room: a number everybody may see, a name that is forgotten when the workshop ends, and a table.

use crate::domain::workshop::act::{Done, SeatNo};
use crate::domain::workshop::room::Room;
use crate::domain::workshop::{Declined, SEATS_MAX, names};

/// Somebody in the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// Counted from 1 in the order of joining.
    pub no: SeatNo,
    /// What the room calls them; empty once names are forgotten.
    pub name: String,
    /// The position of their table.
    pub team: Option<usize>,
    /// The trainer has let them in, or nobody has to be.
    pub is_in: bool,
    /// The trainer took the seat away.
    pub is_gone: bool,
    /// They want the run kept, under this name.
    pub keep_as: Option<String>,
    /// What became of that.
    pub settled: Settled,
}

/// What became of somebody's wish to keep the run: a name that a phone sends is nobody's until the trainer has said whose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Settled {
    /// Nothing yet.
    #[default]
    Open,
    /// It is kept under this name.
    Kept(String),
    /// It is not going to be.
    Refused,
}

impl Room {
    /// Everybody who sits in the room, in the order of joining.
    pub fn seated(&self) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(|seat| seat.is_in && !seat.is_gone)
    }

    /// Everybody who sat at a table, whether or not they are still there.
    pub fn seats_of_table(&self, team: usize) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |seat| seat.team == Some(team) && seat.is_in)
    }

    /// Whoever waits to be let in.
    pub fn waiting(&self) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(|seat| !seat.is_in && !seat.is_gone)
    }

    /// One of them, also if they are gone.
    pub fn seat(&self, no: SeatNo) -> Option<&Seat> {
        self.seats.get((no.0 as usize).checked_sub(1)?)
    }

    pub(super) fn seat_mut(&mut self, no: SeatNo) -> Result<&mut Seat, Declined> {
        let at = (no.0 as usize).checked_sub(1).ok_or(Declined::NoSeat)?;
        self.seats.get_mut(at).filter(|seat| !seat.is_gone).ok_or(Declined::NoSeat)
    }

    /// Whether this seat may answer.
    pub(super) fn may_answer(&self, no: SeatNo) -> Result<(), Declined> {
        let seat = self.seat(no).filter(|seat| !seat.is_gone).ok_or(Declined::NoSeat)?;
        if seat.is_in { Ok(()) } else { Err(Declined::NotAdmitted) }
    }

    pub(super) fn sit(&mut self, team: Option<usize>, name: &str) -> Result<Done, Declined> {
        if self.is_over() {
            return Err(Declined::Over);
        }
        if self.locked {
            return Err(Declined::Locked);
        }
        let places = self.setup.seats.min(SEATS_MAX);
        if self.seats.iter().filter(|seat| !seat.is_gone).count() >= places {
            return Err(Declined::Full(places));
        }
        match team {
            None if !self.setup.teams.is_empty() => return Err(Declined::TableFirst),
            Some(team) if team >= self.setup.teams.len() => return Err(Declined::NoTable),
            _ => {}
        }
        let name = self.free_name(name)?;
        let no = SeatNo(u32::try_from(self.seats.len() + 1).unwrap_or(u32::MAX));
        // What a name may mean is for the trainer to say, also where all others are let in.
        let is_in = !self.setup.asks.approve_names && names::is_plain(&name);
        self.seats.push(Seat { no, name, team, is_in, is_gone: false, keep_as: None, settled: Settled::Open });
        Ok(Done::Seated(no))
    }

    /// The name, or the name with the next figure behind it where somebody has it already.
    fn free_name(&self, name: &str) -> Result<String, Declined> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Declined::NoName);
        }
        let is_taken = |wanted: &str| {
            let wanted = wanted.to_lowercase();
            self.seats.iter().any(|seat| !seat.is_gone && seat.name.to_lowercase() == wanted)
        };
        if !is_taken(name) {
            return Ok(name.to_owned());
        }
        let numbered = (2..=self.seats.len() + 2).map(|n| format!("{name} {n}")).find(|next| !is_taken(next));
        Ok(numbered.unwrap_or_else(|| name.to_owned()))
    }

    pub(super) fn admit(&mut self, no: SeatNo) -> Result<Done, Declined> {
        let seat = self.seat_mut(no)?;
        if std::mem::replace(&mut seat.is_in, true) { Ok(Done::Already) } else { Ok(Done::Changed) }
    }

    pub(super) fn rename(&mut self, no: SeatNo, name: &str) -> Result<Done, Declined> {
        let before = std::mem::take(&mut self.seat_mut(no)?.name);
        let free = self.free_name(name);
        let (name, done) = match free {
            Ok(free) => (free, Ok(Done::Changed)),
            Err(declined) => (before, Err(declined)),
        };
        self.seat_mut(no)?.name = name;
        done
    }

    pub(super) fn remove(&mut self, no: SeatNo) -> Result<Done, Declined> {
        self.seat_mut(no)?.is_gone = true;
        self.forget_answers(no);
        Ok(Done::Changed)
    }

    pub(super) fn keep(&mut self, no: SeatNo, name: &str) -> Result<Done, Declined> {
        self.may_answer(no)?;
        if !self.is_over() {
            // There is no run to keep before.
            return Err(Declined::NotOver);
        }
        let name = name.trim();
        if name.is_empty() {
            return Err(Declined::NoName);
        }
        if self.setup.keeps_nothing {
            return Err(Declined::NotNow);
        }
        let seat = self.seat_mut(no)?;
        if seat.keep_as.as_deref() == Some(name) {
            return Ok(Done::Already);
        }
        if seat.settled != Settled::Open {
            return Err(Declined::NotNow);
        }
        seat.keep_as = Some(name.to_owned());
        Ok(Done::Changed)
    }

    pub(super) fn settle(&mut self, no: SeatNo, kept: bool, name: &str) -> Result<Done, Declined> {
        if !self.is_over() {
            return Err(Declined::NotNow);
        }
        let settled = match (kept, name.trim()) {
            (true, "") => return Err(Declined::NoName),
            (true, name) => Settled::Kept(name.to_owned()),
            (false, _) => Settled::Refused,
        };
        let seat = self.seat_mut(no)?;
        match &seat.settled {
            _ if seat.keep_as.is_none() => Err(Declined::NotNow),
            same if *same == settled => Ok(Done::Already),
            // What was kept is the store's: to take it back, it is erased there.
            Settled::Kept(_) => Err(Declined::NotNow),
            Settled::Open | Settled::Refused => {
                seat.settled = settled;
                Ok(Done::Changed)
            }
        }
    }
}
