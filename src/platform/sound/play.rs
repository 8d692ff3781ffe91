//! Samples on their way to the device: a sound that can be turned up, down and off at any moment without a click.
//! It must not know which device.

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use rodio::{ChannelCount, SampleRate, Source};

use crate::platform::sound::probe::Quiet;
use crate::platform::sound::synth::RATE_HZ;

/// How long turning from nothing to full takes, in samples: 0.4 s.
const TURN_SAMPLES: f32 = 0.4 * RATE_HZ as f32;

/// What a sound is turned by, from another thread.
#[derive(Debug, Clone)]
pub(super) struct Dial(Arc<Hand>);

#[derive(Debug)]
struct Hand {
    gain_bits: AtomicU32,
    ends: AtomicBool,
}

impl Dial {
    /// A dial that stands at `gain`.
    pub(super) fn at(gain: f32) -> Self {
        Self(Arc::new(Hand { gain_bits: AtomicU32::new(gain.to_bits()), ends: AtomicBool::new(false) }))
    }

    /// Turns it, 0 to 1.
    pub(super) fn turn(&self, gain: f32) {
        self.0.gain_bits.store(gain.to_bits(), Ordering::Relaxed);
    }

    /// Fades out and ends for good.
    pub(super) fn end(&self) {
        self.turn(0.0);
        self.0.ends.store(true, Ordering::Relaxed);
    }

    fn gain(&self) -> f32 {
        f32::from_bits(self.0.gain_bits.load(Ordering::Relaxed))
    }

    fn has_ended(&self) -> bool {
        self.0.ends.load(Ordering::Relaxed)
    }
}

/// A sound that is playing.
#[derive(Debug)]
pub(super) struct Playing {
    samples: Arc<[f32]>,
    at: usize,
    begins_again: bool,
    dial: Dial,
    gain: f32,
}

impl Playing {
    /// Once, from the first sample on, as loud as the dial says.
    pub(super) fn once(samples: Arc<[f32]>, dial: Dial) -> Mono<Self> {
        let gain = dial.gain();
        Mono(Self { samples, at: 0, begins_again: false, dial, gain })
    }

    /// Over and over, out of silence.
    pub(super) fn over_and_over(samples: Arc<[f32]>, dial: Dial) -> Mono<Self> {
        Mono(Self { samples, at: 0, begins_again: true, dial, gain: 0.0 })
    }
}

impl Iterator for Playing {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        if self.at >= self.samples.len() && self.begins_again {
            self.at = 0;
        }
        let sample = *self.samples.get(self.at)?;
        self.at += 1;
        let wanted = self.dial.gain();
        let step = 1.0 / TURN_SAMPLES;
        self.gain += (wanted - self.gain).clamp(-step, step);
        if self.gain <= 0.0 && self.dial.has_ended() {
            return None;
        }
        Some(sample * self.gain)
    }
}

/// Plays nothing for a moment, on the device's own thread, and keeps that thread quiet from then on.
#[derive(Debug)]
pub(super) struct Hush(u32);

impl Hush {
    /// So long that not all of it is asked for in advance by the thread that adds it.
    pub(super) fn for_a_moment() -> Mono<Self> {
        Mono(Self(RATE_HZ / 20))
    }
}

impl Iterator for Hush {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        self.0 = self.0.checked_sub(1)?;
        if self.0 == 0 {
            // What is said there stays with that thread and goes with it.
            drop(Quiet::this_thread());
        }
        Some(0.0)
    }
}

/// Samples as a device takes them: one channel, at our rate.
#[derive(Debug)]
pub(super) struct Mono<I>(I);

impl<I: Iterator<Item = f32>> Iterator for Mono<I> {
    type Item = f32;

    fn next(&mut self) -> Option<f32> {
        self.0.next()
    }
}

impl<I: Iterator<Item = f32>> Source for Mono<I> {
    fn current_span_len(&self) -> Option<usize> {
        None
    }

    fn channels(&self) -> ChannelCount {
        NonZero::<u16>::MIN
    }

    fn sample_rate(&self) -> SampleRate {
        NonZero::new(RATE_HZ).unwrap_or(NonZero::<u32>::MIN)
    }

    fn total_duration(&self) -> Option<Duration> {
        None
    }
}

#[cfg(test)]
mod tests {
    use rodio::mixer::mixer;

    use super::*;
    use crate::platform::sound::{Cue, Room, cue_samples, room_samples};

    fn steps(samples: &[f32]) -> f32 {
        samples.windows(2).map(|two| (two[1] - two[0]).abs()).fold(0.0, f32::max)
    }

    #[test]
    fn a_room_fades_in_turns_down_and_ends_without_a_click() {
        let samples: Arc<[f32]> = vec![0.5; 1000].into();
        let dial = Dial::at(1.0);
        let mut room = Playing::over_and_over(samples, dial.clone());
        let mut heard: Vec<f32> = room.by_ref().take(30_000).collect();
        assert!(heard[0] < 0.001 && (heard[29_999] - 0.5).abs() < 0.001);
        dial.turn(0.25);
        heard.extend(room.by_ref().take(30_000));
        assert!((heard[59_999] - 0.125).abs() < 0.001);
        dial.end();
        let rest: Vec<f32> = room.by_ref().take(30_000).collect();
        assert!(rest.len() < 10_000, "it ends: {}", rest.len());
        heard.extend(rest);
        assert!(steps(&heard) < 0.001, "{}", steps(&heard));
    }

    /// The mixing a device would be fed with, at another rate and in stereo, without a device.
    #[test]
    fn a_room_and_a_cue_mixed_for_a_device_stay_quiet_and_come_out_of_both_sides() {
        let (two, rate) = (NonZero::new(2).unwrap(), NonZero::new(44_100).unwrap());
        let (to, mut out) = mixer(two, rate);
        let (room, cues) = (Dial::at(1.0), Dial::at(1.0));
        to.add(Playing::over_and_over(room_samples(Room::Restaurant).into(), room.clone()));
        to.add(Playing::once(cue_samples(Cue::CustomerTurn).into(), cues));
        let heard: Vec<f32> = out.by_ref().take(2 * 44_100).collect();
        assert_eq!(heard.len(), 2 * 44_100);
        let peak = heard.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
        assert!((0.05..0.25).contains(&peak), "{peak}");
        assert!(heard.chunks(2).all(|sides| sides[0] == sides[1]));
        room.end();
        let left = out.by_ref().take(4 * 44_100).count();
        assert!(left < 4 * 44_100, "when everything has ended, nothing is left to mix");
    }
}
