//! Sounds from their sheets: pure, and the same samples on every machine. Noise comes from whole numbers, curves
//! from `libm`. It must not know a device.

use crate::platform::sound::sheets::{self, CueSheet, Layer, Note, RoomSheet};
use crate::platform::sound::{Cue, Room};

/// Samples a second of everything made here; one channel.
pub const RATE_HZ: u32 = 48_000;
/// How long a room is before it begins again. A whole number, so that steady tones of whole hertz fit.
const LOOP_S: u32 = 10;
/// How long its end runs over into its beginning.
const SEAM_S: f64 = 1.5;
/// How long its filters run before anything is kept.
const RUN_UP_S: f64 = 0.5;
/// The last part of a cue, in which it goes to nothing.
const TAIL_MS: u32 = 60;
/// No sample of a room is louder, in decibels below full scale.
const ROOM_PEAK_DB: f64 = -24.0;

const RATE: f64 = RATE_HZ as f64;
const TAU: f64 = std::f64::consts::TAU;

/// The samples of a cue, −1 to 1.
pub fn cue_samples(cue: Cue) -> Vec<f32> {
    let sheet = sheets::cue(cue);
    let ends_ms = sheet.notes.iter().map(|note| note.at_ms + note.swell_ms + note.fall_ms).max().unwrap_or(0);
    let mut samples = vec![0.0_f64; count(ends_ms)];
    for note in sheet.notes {
        add_note(&mut samples, &sheet, note);
    }
    fade_out(&mut samples, count(TAIL_MS));
    let peak = samples.iter().fold(0.0, |peak: f64, sample| peak.max(sample.abs()));
    scaled(&samples, gain_of_db(sheet.peak_db) / peak.max(f64::MIN_POSITIVE))
}

/// The samples of a room, −1 to 1; the last is followed by the first without a seam.
pub fn room_samples(room: Room) -> Vec<f32> {
    let sheet = sheets::room(room);
    let length = (LOOP_S * RATE_HZ) as usize;
    let seam = (SEAM_S * RATE) as usize;
    let mut whole = vec![0.0_f64; length + seam];
    for (at, layer) in (0_u64..).zip(sheet.layers) {
        add_layer(&mut whole, layer, sheet.seed.wrapping_add(at.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
    }
    let mut looped = joined(&whole, length, seam);
    add_hum(&mut looped, &sheet);
    let power = looped.iter().map(|sample| sample * sample).sum::<f64>() / length as f64;
    let peak = looped.iter().fold(0.0, |peak: f64, sample| peak.max(sample.abs()));
    let by_power = gain_of_db(sheet.rms_db) / power.sqrt().max(f64::MIN_POSITIVE);
    let by_peak = gain_of_db(ROOM_PEAK_DB) / peak.max(f64::MIN_POSITIVE);
    scaled(&looped, by_power.min(by_peak))
}

/// What a number of decibels multiplies by.
pub(super) fn gain_of_db(db: f64) -> f64 {
    libm::pow(10.0, db / 20.0)
}

fn count(ms: u32) -> usize {
    (u64::from(ms) * u64::from(RATE_HZ) / 1000) as usize
}

fn scaled(samples: &[f64], gain: f64) -> Vec<f32> {
    samples.iter().map(|sample| (sample * gain) as f32).collect()
}

fn add_note(samples: &mut [f64], sheet: &CueSheet, note: &Note) {
    let swell = f64::from(note.swell_ms.max(1)) / 1000.0;
    // 60 dB down after the whole fall.
    let fall = libm::log(1000.0) / (f64::from(note.fall_ms.max(1)) / 1000.0);
    for (i, sample) in samples.iter_mut().skip(count(note.at_ms)).enumerate() {
        let t = i as f64 / RATE;
        let rise = if t < swell { 0.5 - 0.5 * libm::cos(std::f64::consts::PI * t / swell) } else { 1.0 };
        let level = note.loudness * rise * libm::exp(-fall * (t - swell).max(0.0));
        let turn = TAU * note.hz * t;
        let over: f64 = sheet.overtones.iter().map(|(times, loud)| loud * libm::sin(times * turn)).sum();
        *sample += level * (libm::sin(turn) + over);
    }
}

fn fade_out(samples: &mut [f64], tail: usize) {
    for (i, sample) in samples.iter_mut().rev().take(tail).enumerate() {
        *sample *= 0.5 - 0.5 * libm::cos(std::f64::consts::PI * i as f64 / tail as f64);
    }
}

fn add_layer(samples: &mut [f64], layer: &Layer, seed: u64) {
    let (mut noise, mut slow) = (Noise(seed), Noise(seed ^ 0x5bd1_e995_5bd1_e995));
    let mut band = Band::new(layer.low_hz, layer.high_hz);
    let mut sway = Low::new(layer.sway_hz);
    // The spread of white noise behind such a filter, so that every layer sways as much as its sheet says.
    let spread = (sway.share / (2.0 - sway.share) / 3.0).sqrt();
    let evenness = loudness_of(layer);
    let run_up = (RUN_UP_S * RATE) as usize;
    for _ in 0..run_up {
        band.next(noise.next());
        sway.next(slow.next());
    }
    for sample in samples.iter_mut() {
        let come = (1.0 + layer.sway * sway.next(slow.next()) / spread).clamp(0.0, 2.5);
        *sample += layer.loudness * evenness * come * band.next(noise.next());
    }
}

/// Narrow bands hold less of the noise; this makes a layer as loud as its sheet says.
fn loudness_of(layer: &Layer) -> f64 {
    (RATE / (layer.high_hz - layer.low_hz).max(1.0)).sqrt()
}

fn add_hum(looped: &mut [f64], sheet: &RoomSheet) {
    for (hz, loudness) in sheet.hum {
        let step = TAU * f64::from(*hz) / RATE;
        for (i, sample) in looped.iter_mut().enumerate() {
            *sample += loudness * libm::sin(step * i as f64);
        }
    }
}

/// `length` samples whose beginning grows out of what follows their end.
fn joined(whole: &[f64], length: usize, seam: usize) -> Vec<f64> {
    let after = whole.iter().skip(length);
    let mut looped: Vec<f64> = whole.iter().take(length).copied().collect();
    for (i, (sample, after)) in looped.iter_mut().zip(after).take(seam).enumerate() {
        let turn = std::f64::consts::FRAC_PI_2 * i as f64 / seam as f64;
        // Two noises that know nothing of each other stay equally loud when their powers add up to one.
        *sample = *sample * libm::sin(turn) + after * libm::cos(turn);
    }
    looped
}

/// White noise from whole numbers, −1 to 1.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (z >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    }
}

/// Lets low pitches through.
struct Low {
    share: f64,
    held: f64,
}

impl Low {
    fn new(hz: f64) -> Self {
        Self { share: 1.0 - libm::exp(-TAU * hz / RATE), held: 0.0 }
    }

    fn next(&mut self, sample: f64) -> f64 {
        self.held += self.share * (sample - self.held);
        self.held
    }
}

/// Lets pitches between two through.
struct Band {
    below: [Low; 2],
    above: [Low; 2],
}

impl Band {
    fn new(low_hz: f64, high_hz: f64) -> Self {
        Self { below: [Low::new(high_hz), Low::new(high_hz)], above: [Low::new(low_hz), Low::new(low_hz)] }
    }

    fn next(&mut self, sample: f64) -> f64 {
        let low = self.below.iter_mut().fold(sample, |sample, filter| filter.next(sample));
        self.above.iter_mut().fold(low, |sample, filter| sample - filter.next(sample))
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest as _, Sha256};

    use super::*;

    fn peak(samples: &[f32]) -> f64 {
        samples.iter().fold(0.0, |peak: f64, sample| peak.max(f64::from(sample.abs())))
    }

    fn rms(samples: &[f32]) -> f64 {
        let power: f64 = samples.iter().map(|sample| f64::from(*sample) * f64::from(*sample)).sum();
        (power / samples.len() as f64).sqrt()
    }

    fn db(share: f64) -> f64 {
        20.0 * share.log10()
    }

    #[test]
    fn no_cue_is_loud_and_none_clicks() {
        for cue in Cue::ALL {
            let samples = cue_samples(cue);
            let loudest = db(peak(&samples));
            println!("{cue:?}: {:.2} s, peak {loudest:.1} dBFS", samples.len() as f64 / RATE);
            assert!((-40.0..=-12.0).contains(&loudest), "{cue:?}: {loudest}");
            let ends = [samples[0], samples[samples.len() - 1]];
            assert!(ends.iter().all(|sample| sample.abs() < 1e-5), "{cue:?}: {ends:?}");
            let step = samples.windows(2).map(|two| f64::from((two[1] - two[0]).abs())).fold(0.0, f64::max);
            assert!(step < 0.25 * peak(&samples), "{cue:?} jumps by {step}");
            assert!(samples.len() < 4 * RATE_HZ as usize, "{cue:?} is over soon");
        }
    }

    #[test]
    fn every_room_is_quiet_and_runs_on_over_its_seam() {
        for room in Room::ALL {
            let samples = room_samples(room);
            let (loud, loudest) = (db(rms(&samples)), db(peak(&samples)));
            println!("{room:?}: {loud:.1} dBFS over all, peak {loudest:.1} dBFS");
            assert!((-60.0..=-40.0).contains(&loud), "{room:?}: {loud}");
            assert!(loudest <= -24.0 + 0.01, "{room:?}: {loudest}");
            let step = samples.windows(2).map(|two| (two[1] - two[0]).abs()).fold(0.0, f32::max);
            let seam = (samples[0] - samples[samples.len() - 1]).abs();
            assert!(seam <= step, "{room:?}: the seam jumps by {seam}, any other step by {step} at most");
            let halves = samples.chunks(samples.len() / 10).map(|part| db(rms(part))).collect::<Vec<_>>();
            let spread =
                halves.iter().copied().fold(f64::MIN, f64::max) - halves.iter().copied().fold(f64::MAX, f64::min);
            assert!(spread < 6.0, "{room:?} stays about as loud, also around its seam: {halves:?}");
        }
    }

    /// The first 64 bits of the digest of every sound: other samples on another machine fail here.
    #[test]
    fn the_samples_are_the_same_on_every_machine() {
        let digest = |samples: Vec<f32>| {
            let mut hasher = Sha256::new();
            for sample in samples {
                hasher.update(sample.to_bits().to_le_bytes());
            }
            hasher.finalize().iter().take(8).fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
        };
        let mut found: Vec<String> =
            Cue::ALL.iter().map(|cue| format!("{cue:?} {}", digest(cue_samples(*cue)))).collect();
        found.extend(Room::ALL.iter().map(|room| format!("{room:?} {}", digest(room_samples(*room)))));
        assert_eq!(found, EXPECTED);
    }

    const EXPECTED: [&str; 11] = [
        "CustomerTurn 92845085476cbaed",
        "ReplySent 016143650a54e8a4",
        "End f97507cdb2518f82",
        "Recognition ffad7f8319069e70",
        "TimeNearlyOut 6b8991266e96c3ac",
        "Restaurant 04f60463540a80f5",
        "Cafe 4ad8a178c0245fd5",
        "Phone 0307f3255eaf59b5",
        "Desk 514716ae0a023758",
        "Gate 37d36d5e89a7e92f",
        "Ward 5435c3d430c50d64",
    ];
}
