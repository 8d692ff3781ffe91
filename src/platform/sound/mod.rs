//! Sound: short cues, and the quiet tone of the room a conversation takes place in. Everything that is heard is
//! made here; there are no files. Amends is complete without sound, so nothing here ever fails or waits: without a
//! device, orders fall silent. It must not know a case, a screen or a rule.
//!
//! What ALSA's C library has to say never reaches the terminal; `probe` says how.

mod device;
mod play;
mod probe;
mod sheets;
mod synth;

use std::sync::{Arc, Mutex, PoisonError};

use crate::platform::Clock;
use device::Desk;

pub use device::NoDevice;
pub use synth::{RATE_HZ, cue_samples, room_samples};

/// A short sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    /// It is the trainee's turn: the customer has spoken.
    CustomerTurn,
    /// The reply was sent.
    ReplySent,
    /// The case is over. The same however it ended.
    End,
    /// Something was recognised.
    Recognition,
    /// The time allowed is nearly out.
    TimeNearlyOut,
}

impl Cue {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::CustomerTurn, Self::ReplySent, Self::End, Self::Recognition, Self::TimeNearlyOut];
}

/// The tone of a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// Murmur of many tables.
    Restaurant,
    /// Fewer voices, nearer.
    Cafe,
    /// The hiss of a line.
    Phone,
    /// Almost nothing: a desk, a letter.
    Desk,
    /// A large hall.
    Gate,
    /// Ventilation and a faint hum.
    Ward,
}

impl Room {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Restaurant, Self::Cafe, Self::Phone, Self::Desk, Self::Gate, Self::Ward];
}

/// What may be heard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Levels {
    /// Cues on turns, replies and ends.
    pub cues: bool,
    /// The low tone before the time is out.
    pub time: bool,
    /// The tone of the room.
    pub room: bool,
    /// What everything is multiplied by, 0 to 1.
    pub gain: f32,
}

impl Levels {
    /// Nothing is heard.
    pub const NONE: Self = Self { cues: false, time: false, room: false, gain: 0.0 };

    /// Whether a cue is heard.
    pub fn allows(&self, cue: Cue) -> bool {
        if cue == Cue::TimeNearlyOut { self.time } else { self.cues }
    }
}

/// What became of the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DeviceState {
    /// Nothing was to be heard so far.
    #[default]
    Unasked,
    /// It is there, or was when it was last needed.
    Found,
    /// There was none when it was last needed.
    Missing,
}

/// The way to be heard. Clones are one and the same.
#[derive(Debug, Clone)]
pub struct Sound(Arc<Mutex<Ordered>>);

#[derive(Debug)]
struct Ordered {
    levels: Levels,
    room: Option<Room>,
    out: Out,
}

#[derive(Debug)]
enum Out {
    /// The silent twin: keeps what would have been heard.
    Silent(Vec<Cue>),
    /// The machine's own device, opened when something is to be heard.
    Device(Desk),
}

impl Sound {
    /// A twin that plays nothing and remembers what it was asked for.
    pub fn silent() -> Self {
        Self::with(Out::Silent(Vec::new()))
    }

    /// Through the machine's usual device. Nothing is opened before something is to be heard.
    pub fn through_device(clock: Clock) -> Self {
        Self::with(Out::Device(Desk::new(clock)))
    }

    fn with(out: Out) -> Self {
        Self(Arc::new(Mutex::new(Ordered { levels: Levels::NONE, room: None, out })))
    }

    /// Plays a cue, behind the one that is playing, if its kind is switched on.
    pub fn cue(&self, cue: Cue) {
        self.ordered(|ordered| {
            if !ordered.levels.allows(cue) {
                return;
            }
            match &mut ordered.out {
                Out::Silent(heard) => heard.push(cue),
                Out::Device(desk) => desk.cue(cue),
            }
        });
    }

    /// From now on this room is heard, or none. Asking for the room that is heard changes nothing.
    pub fn room(&self, room: Option<Room>) {
        self.ordered(|ordered| {
            let before = ordered.heard_room();
            ordered.room = room;
            ordered.tell_room(before);
        });
    }

    /// From now on only this is heard, also of what is playing.
    pub fn levels(&self, levels: Levels) {
        self.ordered(|ordered| {
            if ordered.levels == levels {
                return;
            }
            let before = ordered.heard_room();
            ordered.levels = levels;
            if let Out::Device(desk) = &mut ordered.out {
                desk.gain(if levels.cues || levels.time { levels.gain } else { 0.0 }, levels.gain);
            }
            ordered.tell_room(before);
        });
    }

    /// Looks for a device again if there was none: after sound was switched on, or when settings are opened.
    pub fn look_again(&self) {
        self.ordered(|ordered| {
            if let Out::Device(desk) = &mut ordered.out {
                desk.look_again();
            }
        });
    }

    /// What became of the device.
    pub fn device(&self) -> DeviceState {
        self.ordered(|ordered| match &ordered.out {
            Out::Silent(_) => DeviceState::Unasked,
            Out::Device(desk) => desk.state(),
        })
    }

    /// The cues a silent twin was asked for since this was last asked.
    pub fn take_heard(&self) -> Vec<Cue> {
        self.ordered(|ordered| match &mut ordered.out {
            Out::Silent(heard) => std::mem::take(heard),
            Out::Device(_) => Vec::new(),
        })
    }

    /// The room that is heard.
    pub fn room_now(&self) -> Option<Room> {
        self.ordered(|ordered| ordered.heard_room())
    }

    fn ordered<T>(&self, act: impl FnOnce(&mut Ordered) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Ordered {
    fn heard_room(&self) -> Option<Room> {
        self.room.filter(|_| self.levels.room)
    }

    fn tell_room(&mut self, before: Option<Room>) {
        let now = self.heard_room();
        if let Out::Device(desk) = &mut self.out
            && now != before
        {
            desk.room(now);
        }
    }
}

/// Opens the machine's device for a moment, also where none seems to be. Says nothing on the terminal.
///
/// # Errors
/// [`NoDevice`] says why there is none.
pub fn try_device() -> Result<(), NoDevice> {
    let _quiet = probe::Quiet::this_thread();
    device::open(|_| {}).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Levels = Levels { cues: true, time: true, room: true, gain: 1.0 };

    #[test]
    fn only_what_is_switched_on_is_heard() {
        let sound = Sound::silent();
        sound.cue(Cue::End);
        assert!(sound.take_heard().is_empty(), "nothing before it was allowed");
        sound.levels(Levels { time: false, ..ALL });
        sound.cue(Cue::CustomerTurn);
        sound.cue(Cue::TimeNearlyOut);
        assert_eq!(sound.take_heard(), [Cue::CustomerTurn]);
        sound.levels(Levels { cues: false, ..ALL });
        sound.cue(Cue::CustomerTurn);
        sound.cue(Cue::TimeNearlyOut);
        assert_eq!(sound.take_heard(), [Cue::TimeNearlyOut]);
    }

    #[test]
    fn a_room_falls_silent_with_its_switch_and_comes_back() {
        let sound = Sound::silent();
        sound.room(Some(Room::Cafe));
        assert_eq!(sound.room_now(), None);
        sound.levels(ALL);
        assert_eq!(sound.room_now(), Some(Room::Cafe));
        sound.levels(Levels::NONE);
        assert_eq!(sound.room_now(), None);
        sound.levels(ALL);
        sound.room(None);
        assert_eq!(sound.room_now(), None);
    }

    #[test]
    fn asking_for_sound_never_waits_for_a_device() {
        let sound = Sound::through_device(Clock::system());
        assert_eq!(sound.device(), DeviceState::Unasked);
        sound.cue(Cue::End);
        assert_eq!(sound.device(), DeviceState::Unasked, "what is switched off opens nothing");
        let clock = Clock::system();
        sound.levels(Levels { gain: 0.0, ..ALL });
        for _ in 0..100 {
            sound.cue(Cue::CustomerTurn);
            sound.room(Some(Room::Desk));
            sound.room(None);
        }
        assert!(clock.mono_ms() < 500, "{} ms", clock.mono_ms());
    }
}
