//! Why something cannot happen in a room, in the words of the interface.

use crate::domain::workshop::{Declined, HANDS_MAX};
use crate::words::{Said, Told, said};

impl Told for Declined {
    fn said(&self) -> Said {
        match self {
            Self::Over => said!("room-declined-over"),
            Self::Locked => said!("room-declined-locked"),
            Self::Full(seats) => said!("room-declined-full", seats = *seats),
            Self::NoTable => said!("room-declined-no-table"),
            Self::TableFirst => said!("room-declined-table-first"),
            Self::NoSeat => said!("room-declined-no-seat"),
            Self::NotAdmitted => said!("room-declined-not-admitted"),
            Self::TooLate => said!("room-declined-too-late"),
            Self::NotYet => said!("room-declined-not-yet"),
            Self::NotOver => said!("room-declined-not-over"),
            Self::AnsweredAlready => said!("room-declined-answered-already"),
            Self::OftenEnough => said!("room-declined-often-enough"),
            Self::NothingToTakeBack => said!("room-declined-nothing-to-take-back"),
            Self::NoSuchWay => said!("room-declined-no-such-way"),
            Self::NotTyped => said!("room-declined-not-typed"),
            Self::Nothing => said!("room-declined-nothing"),
            Self::TooLong(most) => said!("room-declined-too-long", most = *most),
            Self::TooMuch => said!("room-declined-too-much"),
            Self::NoName => said!("room-declined-no-name"),
            Self::NothingBefore => said!("room-declined-nothing-before"),
            Self::PickFirst => said!("room-declined-pick-first"),
            Self::NotNow => said!("room-declined-not-now"),
            Self::Hands => said!("room-declined-hands", most = HANDS_MAX),
            Self::NotReleased => said!("room-declined-not-released"),
            Self::NotScored => said!("room-declined-not-scored"),
            Self::Refused(refusal) => refusal.said(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, Words};

    #[test]
    fn english_says_what_the_rules_say_and_german_says_it_in_german() {
        let german = Words::in_language(Language::German).unwrap();
        let all = [
            Declined::Over,
            Declined::Locked,
            Declined::Full(60),
            Declined::NoTable,
            Declined::TableFirst,
            Declined::NoSeat,
            Declined::NotAdmitted,
            Declined::TooLate,
            Declined::NotYet,
            Declined::NotOver,
            Declined::AnsweredAlready,
            Declined::OftenEnough,
            Declined::NothingToTakeBack,
            Declined::NoSuchWay,
            Declined::NotTyped,
            Declined::Nothing,
            Declined::TooLong(600),
            Declined::TooMuch,
            Declined::NoName,
            Declined::NothingBefore,
            Declined::PickFirst,
            Declined::NotNow,
            Declined::Hands,
            Declined::NotReleased,
            Declined::NotScored,
        ];
        for declined in all {
            assert_eq!(declined.told(&Words::english().unwrap()), declined.to_string());
            assert_ne!(declined.told(&german), declined.to_string(), "{declined:?}");
        }
    }
}
