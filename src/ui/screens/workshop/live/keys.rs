//! What a key means in a room.

use std::sync::Arc;

use crate::domain::workshop::{Act, Branch};
use crate::ui::commands::Command;
use crate::ui::screens;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::{Live, MORE_S};
use crate::ui::screens::workshop::view::{PanelView, can_pick};

impl Live {
    /// What a key means in the room.
    pub(in crate::ui::screens::workshop) fn command(&self, command: Command) -> Option<screens::Action> {
        let held = self.timer().is_some_and(|timer| timer.is_held());
        let action = match command {
            // The panel says already why there is no next step.
            Command::Step if !self.shows_wall && self.lacks_a_pick() => return None,
            Command::Step => Action::Do(Act::Next),
            Command::StepBack => Action::Do(Act::Back),
            Command::Pause => Action::Do(if held { Act::Resume } else { Act::Pause }),
            Command::MoreTime => Action::Do(Act::Extend { seconds: MORE_S }),
            Command::Wall => Action::Wall,
            Command::FullScreen => Action::FullScreen,
            Command::Hands => Action::CountHands(self.hands.is_none()),
            Command::Reply(number) if self.shows_replays => Action::Do(self.goes_back_to(number)?),
            Command::Reply(number) => Action::Do(Act::Pick(self.numbered(number)?)),
            Command::JoinOnWall => Action::JoinOnWall,
            Command::Branches => Action::Replays(!self.shows_replays),
            Command::AskAgain => Action::Do(self.asks_again()?),
            Command::Back if self.asks.is_some() => Action::Ask(None),
            Command::Back if self.asks_door => Action::AskDoor(false),
            Command::Back if self.renaming.is_some() => Action::Rename(None),
            Command::Back if self.shows_wall => Action::Wall,
            Command::Back if self.shows_replays => Action::Replays(false),
            // A room that is led is not left by a key that leaves a field.
            Command::Back => Action::LetGo,
            _ => return None,
        };
        Some(screens::Action::Workshop(action))
    }

    /// Whether it stands beside the next step that something has to be picked first, and nothing was done since that may have
    /// picked it: then the room says whether it goes on.
    fn lacks_a_pick(&self) -> bool {
        let lacks = |(version, _, view): &(u64, _, Arc<PanelView>)| {
            *version == self.host.version() && view.next.why_not.is_some()
        };
        !self.is_waiting() && self.made.as_ref().is_some_and(lacks)
    }

    /// What a figure picks to be played, where something can be picked.
    fn numbered(&self, number: u8) -> Option<Branch> {
        let room = self.host.room();
        let way = usize::from(number)
            .checked_sub(1)
            .filter(|way| can_pick(&room) && room.decision().is_some_and(|here| *way < here.ways.len()))?;
        Some(Branch::Way(way))
    }

    /// The decision that stands at this place of the list of those to go back to.
    fn goes_back_to(&self, number: u8) -> Option<Act> {
        let view = self.made.as_ref().map(|(.., view)| view)?;
        let replay = usize::from(number).checked_sub(1).and_then(|at| view.replays.get(at))?;
        Some(Act::Rewind { decision: replay.at })
    }

    /// How the room is asked now, if it can be: once more, or where the plan passes by.
    fn asks_again(&self) -> Option<Act> {
        let view = self.made.as_ref().map(|(.., view)| view)?;
        let again = view.can_ask_again.then_some(Act::AskAgain);
        again.or(view.can_ask_here.then_some(Act::AskHere))
    }
}
