//! The device, on a thread of its own: opened when something is to be heard, closed when nothing was for a while.
//! None, or one that is lost, is normal: orders then fall silent, and it is looked for again now and then.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use rodio::cpal::ErrorKind;
use rodio::{CpalError, DeviceSinkBuilder, MixerDeviceSink, Player};

use crate::platform::Clock;
use crate::platform::sound::play::{Dial, Hush, Playing};
use crate::platform::sound::probe::{self, Quiet};
use crate::platform::sound::{Cue, DeviceState, Room, synth};

/// After a try in vain, the next one is made no sooner, unless somebody asks.
const TRY_AGAIN_MS: i64 = 60_000;
/// An open device without anything to play is closed after this.
const IDLE: Duration = Duration::from_secs(20);
/// So many cues wait for each other; what comes then would be heard too late to mean anything.
const WAITING: usize = 3;

/// Why nothing can be heard.
#[derive(Debug, thiserror::Error)]
#[error("no sound device could be opened: {0}")]
pub struct NoDevice(String);

#[derive(Debug)]
enum Order {
    Cue(Cue),
    Room(Option<Room>),
    /// Of the cues, and of the room.
    Gain(f32, f32),
    LookAgain,
    /// The stream with this number has ended by itself.
    Lost(u64),
    /// The window is gone.
    End,
}

/// Where orders are given. Its thread starts with the first one that is to be heard.
#[derive(Debug)]
pub(super) struct Desk {
    orders: Option<Sender<Order>>,
    state: Arc<AtomicU8>,
    gains: (f32, f32),
    clock: Clock,
}

impl Desk {
    pub(super) fn new(clock: Clock) -> Self {
        Self { orders: None, state: Arc::default(), gains: (0.0, 0.0), clock }
    }

    pub(super) fn cue(&mut self, cue: Cue) {
        self.started();
        self.order(Order::Cue(cue));
    }

    pub(super) fn room(&mut self, room: Option<Room>) {
        if room.is_some() {
            self.started();
        }
        self.order(Order::Room(room));
    }

    pub(super) fn gain(&mut self, cues: f32, room: f32) {
        self.gains = (cues, room);
        self.order(Order::Gain(cues, room));
    }

    pub(super) fn look_again(&mut self) {
        self.order(Order::LookAgain);
    }

    pub(super) fn state(&self) -> DeviceState {
        match self.state.load(Ordering::Relaxed) {
            0 => DeviceState::Unasked,
            1 => DeviceState::Found,
            _ => DeviceState::Missing,
        }
    }

    /// To a thread that is not there, or has failed, nothing is said: that is silence too.
    fn order(&self, order: Order) {
        if let Some(orders) = &self.orders {
            drop(orders.send(order));
        }
    }

    fn started(&mut self) {
        if self.orders.is_some() {
            return;
        }
        let (orders, ordered) = channel();
        let (state, clock, back) = (Arc::clone(&self.state), self.clock.clone(), orders.clone());
        let gains = self.gains;
        let work = move || Work::new(state, clock, back, gains).until_the_end(&ordered);
        match std::thread::Builder::new().name("sound".to_owned()).spawn(work) {
            Ok(_) => self.orders = Some(orders),
            Err(error) => tracing::warn!("there is no sound: {error}"),
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.order(Order::End);
    }
}

/// An open device.
struct Open {
    device: MixerDeviceSink,
    /// One cue after the other.
    cues: Player,
    room: Option<Dial>,
}

struct Work {
    open: Option<Open>,
    state: Arc<AtomicU8>,
    clock: Clock,
    back: Sender<Order>,
    quiet: Quiet,
    tried_ms: Option<i64>,
    streams: u64,
    room: Option<Room>,
    cue_dial: Dial,
    room_gain: f32,
    made: BTreeMap<Cue, Arc<[f32]>>,
    /// The room that was made last: one looks at the keys and comes back to it.
    made_room: Option<(Room, Arc<[f32]>)>,
}

impl Work {
    fn new(state: Arc<AtomicU8>, clock: Clock, back: Sender<Order>, (cues, room_gain): (f32, f32)) -> Self {
        Self {
            open: None,
            state,
            clock,
            back,
            quiet: Quiet::this_thread(),
            tried_ms: None,
            streams: 0,
            room: None,
            cue_dial: Dial::at(cues),
            room_gain,
            made: BTreeMap::new(),
            made_room: None,
        }
    }

    fn until_the_end(mut self, ordered: &Receiver<Order>) {
        loop {
            let order = if self.open.is_some() && self.room.is_none() {
                match ordered.recv_timeout(IDLE) {
                    Err(RecvTimeoutError::Timeout) => {
                        self.open = None;
                        continue;
                    }
                    other => other.ok(),
                }
            } else {
                ordered.recv().ok()
            };
            match order {
                None | Some(Order::End) => return,
                Some(order) => self.follow(order),
            }
        }
    }

    fn follow(&mut self, order: Order) {
        match order {
            Order::Cue(cue) => {
                if self.is_open() {
                    self.play(cue);
                }
            }
            Order::Room(room) => {
                self.room = room;
                self.leave_room();
                if room.is_some() && self.is_open() {
                    self.enter_room();
                }
            }
            Order::Gain(cues, room) => {
                self.cue_dial.turn(cues);
                self.room_gain = room;
                if let Some(dial) = self.open.as_ref().and_then(|open| open.room.as_ref()) {
                    dial.turn(room);
                }
            }
            Order::LookAgain => {
                if self.open.is_none() && self.tried_ms.is_some() {
                    self.tried_ms = None;
                    self.is_open();
                }
            }
            Order::Lost(stream) => {
                if stream == self.streams && self.open.take().is_some() {
                    tracing::info!("the sound device is gone; everything goes on without sound");
                    self.tell(DeviceState::Missing);
                }
            }
            Order::End => {}
        }
        self.quiet.log();
    }

    /// Opens the device if it is not, and not too often in vain.
    fn is_open(&mut self) -> bool {
        if self.open.is_some() {
            return true;
        }
        let now_ms = self.clock.mono_ms();
        if self.tried_ms.is_some_and(|tried| now_ms - tried < TRY_AGAIN_MS) {
            return false;
        }
        self.streams += 1;
        let (stream, back) = (self.streams, self.back.clone());
        let opened = if probe::is_worth_a_try() {
            open(move |error| {
                if is_fatal(error) {
                    // Whoever listened has gone: then nothing is to be done.
                    drop(back.send(Order::Lost(stream)));
                }
            })
        } else {
            Err(NoDevice("there is no card and no sound server".to_owned()))
        };
        match opened {
            Ok(device) => {
                let cues = Player::connect_new(device.mixer());
                self.open = Some(Open { device, cues, room: None });
                self.tried_ms = None;
                self.tell(DeviceState::Found);
                // A device that has come back takes up the room one is in.
                self.enter_room();
                true
            }
            Err(error) => {
                tracing::info!("{error}");
                self.tried_ms = Some(now_ms);
                self.tell(DeviceState::Missing);
                false
            }
        }
    }

    fn play(&mut self, cue: Cue) {
        let samples = self.made.entry(cue).or_insert_with(|| synth::cue_samples(cue).into());
        if let Some(open) = &self.open
            && open.cues.len() < WAITING
        {
            open.cues.append(Playing::once(Arc::clone(samples), self.cue_dial.clone()));
        }
    }

    fn enter_room(&mut self) {
        let (Some(open), Some(room)) = (&mut self.open, self.room) else { return };
        if open.room.is_some() {
            return;
        }
        let made = self.made_room.take().filter(|(made, _)| *made == room);
        let samples = made.map_or_else(|| synth::room_samples(room).into(), |(_, samples)| samples);
        let dial = Dial::at(self.room_gain);
        open.device.mixer().add(Playing::over_and_over(Arc::clone(&samples), dial.clone()));
        self.made_room = Some((room, samples));
        open.room = Some(dial);
    }

    fn leave_room(&mut self) {
        if let Some(dial) = self.open.as_mut().and_then(|open| open.room.take()) {
            dial.end();
        }
    }

    fn tell(&self, state: DeviceState) {
        let code = match state {
            DeviceState::Unasked => 0,
            DeviceState::Found => 1,
            DeviceState::Missing => 2,
        };
        self.state.store(code, Ordering::Relaxed);
    }
}

/// Opens the usual device and no other: trying all of them would wake servers nobody uses. To be called on a thread
/// that is [`Quiet`].
pub(super) fn open(mut when_wrong: impl FnMut(&CpalError) + Send + 'static) -> Result<MixerDeviceSink, NoDevice> {
    let told = move |error: CpalError| {
        tracing::debug!("sound: {error}");
        when_wrong(&error);
    };
    let builder = DeviceSinkBuilder::from_default_device().map_err(|error| NoDevice(error.to_string()))?;
    let device = builder.with_error_callback(told).open_stream();
    let device = device.map_err(|error| NoDevice(error.to_string()))?;
    // The device's own thread is to be kept quiet as well; it is only reached through what it plays.
    device.mixer().add(Hush::for_a_moment());
    Ok(device)
}

/// Whether the stream has ended for good; a gap, or another way out of the machine, has not ended it.
fn is_fatal(error: &CpalError) -> bool {
    !matches!(error.kind(), ErrorKind::Xrun | ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(clock: &Clock) -> Work {
        let (back, _) = channel();
        Work::new(Arc::default(), clock.clone(), back, (0.0, 0.0))
    }

    #[test]
    fn a_gap_or_another_way_out_is_no_loss() {
        for kind in [ErrorKind::Xrun, ErrorKind::DeviceChanged, ErrorKind::RealtimeDenied] {
            assert!(!is_fatal(&kind.into()), "{kind:?}");
        }
        for kind in [ErrorKind::DeviceNotAvailable, ErrorKind::StreamInvalidated, ErrorKind::HostUnavailable] {
            assert!(is_fatal(&kind.into()), "{kind:?}");
        }
    }

    #[test]
    fn a_device_in_vain_is_tried_again_after_a_while_or_when_asked() {
        let clock = Clock::fixed(0);
        let mut work = work(&clock);
        work.tried_ms = Some(0);
        clock.advance_ms(30_000);
        work.follow(Order::Cue(Cue::End));
        assert_eq!(work.streams, 0, "not so soon");
        work.follow(Order::LookAgain);
        assert_eq!(work.streams, 1, "but when asked");
        clock.advance_ms(61_000);
        work.follow(Order::Room(Some(Room::Cafe)));
        assert!(work.streams == 2 || work.open.is_some(), "and after a minute");
    }

    #[test]
    fn the_loss_of_a_stream_that_was_replaced_changes_nothing() {
        let clock = Clock::fixed(0);
        let mut work = work(&clock);
        work.streams = 2;
        work.follow(Order::Lost(1));
        work.follow(Order::Lost(2));
        assert!(work.open.is_none());
        assert_eq!(work.state.load(Ordering::Relaxed), 0, "there was nothing to lose");
    }
}
