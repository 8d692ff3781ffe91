//! What every cue and room is made of: the table to change when one should sound otherwise. Nothing is computed here.

use crate::platform::sound::{Cue, Room};

/// One struck tone of a cue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Note {
    /// When it begins.
    pub(super) at_ms: u32,
    /// Its pitch.
    pub(super) hz: f64,
    /// Beside the other notes, 0 to 1.
    pub(super) loudness: f64,
    /// How long it swells.
    pub(super) swell_ms: u32,
    /// How long until it has all but gone: 60 dB down.
    pub(super) fall_ms: u32,
}

/// A cue.
#[derive(Debug, Clone, Copy)]
pub(super) struct CueSheet {
    pub(super) notes: &'static [Note],
    /// Overtones: times the pitch, and how loud beside it.
    pub(super) overtones: &'static [(f64, f64)],
    /// Its loudest sample, in decibels below full scale.
    pub(super) peak_db: f64,
}

/// Part of a room: noise between two pitches that comes and goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layer {
    pub(super) low_hz: f64,
    pub(super) high_hz: f64,
    /// Beside the other layers.
    pub(super) loudness: f64,
    /// How often it comes and goes.
    pub(super) sway_hz: f64,
    /// How much: 0 stands still, 1 comes and goes altogether.
    pub(super) sway: f64,
}

/// A room.
#[derive(Debug, Clone, Copy)]
pub(super) struct RoomSheet {
    pub(super) layers: &'static [Layer],
    /// Steady tones, whole hertz so that they run on over the seam: pitch, and loudness beside the layers.
    pub(super) hum: &'static [(u32, f64)],
    /// Its loudness over all, in decibels below full scale.
    pub(super) rms_db: f64,
    /// Where its noise begins.
    pub(super) seed: u64,
}

const fn note(at_ms: u32, hz: f64, loudness: f64, swell_ms: u32, fall_ms: u32) -> Note {
    Note { at_ms, hz, loudness, swell_ms, fall_ms }
}

const fn layer(low_hz: f64, high_hz: f64, loudness: f64, sway_hz: f64, sway: f64) -> Layer {
    Layer { low_hz, high_hz, loudness, sway_hz, sway }
}

/// Wood more than bell: two soft overtones.
const SOFT: &[(f64, f64)] = &[(2.0, 0.16), (3.0, 0.04)];
/// A little brighter.
const BRIGHT: &[(f64, f64)] = &[(2.0, 0.22), (3.0, 0.09), (4.0, 0.03)];
/// Nearly without overtones.
const DARK: &[(f64, f64)] = &[(2.0, 0.10)];

/// The sheet of a cue.
pub(super) fn cue(cue: Cue) -> CueSheet {
    match cue {
        // A fourth up, as one raises one's eyes.
        Cue::CustomerTurn => CueSheet {
            notes: const { &[note(0, 392.00, 0.8, 14, 520), note(150, 523.25, 1.0, 14, 760)] },
            overtones: SOFT,
            peak_db: -20.0,
        },
        // A tap, lower than anything that asks for attention.
        Cue::ReplySent => {
            CueSheet { notes: const { &[note(0, 293.66, 1.0, 6, 200)] }, overtones: DARK, peak_db: -25.0 }
        }
        // Up and home again: neither a win nor a loss.
        Cue::End => CueSheet {
            notes: const {
                &[
                    note(0, 261.63, 0.9, 24, 1300),
                    note(260, 392.00, 0.8, 24, 1300),
                    note(560, 329.63, 0.8, 24, 1500),
                    note(900, 261.63, 1.0, 30, 1900),
                ]
            },
            overtones: SOFT,
            peak_db: -19.0,
        },
        Cue::Recognition => CueSheet {
            notes: const {
                &[
                    note(0, 392.00, 0.8, 12, 900),
                    note(130, 493.88, 0.8, 12, 900),
                    note(260, 587.33, 0.9, 12, 1100),
                    note(420, 783.99, 1.0, 14, 1700),
                ]
            },
            overtones: BRIGHT,
            peak_db: -19.0,
        },
        // No beep: a breath on a low string.
        Cue::TimeNearlyOut => {
            CueSheet { notes: const { &[note(0, 146.83, 1.0, 120, 1100)] }, overtones: DARK, peak_db: -23.0 }
        }
    }
}

/// The sheet of a room.
pub(super) fn room(room: Room) -> RoomSheet {
    match room {
        Room::Restaurant => RoomSheet {
            layers: const {
                &[
                    layer(140.0, 420.0, 1.0, 1.7, 0.45),
                    layer(260.0, 800.0, 0.9, 3.1, 0.60),
                    layer(420.0, 1300.0, 0.5, 4.3, 0.70),
                    layer(1500.0, 3200.0, 0.10, 2.3, 0.80),
                    layer(40.0, 160.0, 0.5, 0.2, 0.30),
                ]
            },
            hum: &[],
            rms_db: -41.0,
            seed: 0x7265_7374_6175,
        },
        Room::Cafe => RoomSheet {
            layers: const {
                &[
                    layer(180.0, 560.0, 1.0, 2.6, 0.75),
                    layer(340.0, 1100.0, 0.7, 4.1, 0.85),
                    layer(900.0, 2600.0, 0.12, 3.3, 0.90),
                    layer(60.0, 220.0, 0.5, 0.3, 0.40),
                ]
            },
            hum: &[(100, 0.05)],
            rms_db: -43.0,
            seed: 0x6361_6665,
        },
        Room::Phone => RoomSheet {
            layers: const { &[layer(420.0, 2800.0, 1.0, 0.4, 0.15), layer(300.0, 700.0, 0.3, 1.1, 0.30)] },
            hum: &[],
            rms_db: -50.0,
            seed: 0x0070_686f_6e65,
        },
        Room::Desk => RoomSheet {
            layers: const { &[layer(60.0, 300.0, 1.0, 0.25, 0.15), layer(400.0, 1400.0, 0.16, 0.5, 0.50)] },
            hum: &[(50, 0.04)],
            rms_db: -54.0,
            seed: 0x6465_736b,
        },
        Room::Gate => RoomSheet {
            layers: const {
                &[
                    layer(50.0, 240.0, 1.0, 0.35, 0.20),
                    layer(180.0, 600.0, 0.8, 1.3, 0.50),
                    layer(500.0, 1500.0, 0.35, 2.2, 0.65),
                    layer(1800.0, 3600.0, 0.06, 0.9, 0.80),
                ]
            },
            hum: &[],
            rms_db: -42.0,
            seed: 0x6761_7465,
        },
        Room::Ward => RoomSheet {
            layers: const { &[layer(70.0, 420.0, 1.0, 0.18, 0.12), layer(900.0, 2400.0, 0.10, 0.3, 0.40)] },
            hum: &[(100, 0.10), (200, 0.05)],
            rms_db: -48.0,
            seed: 0x7761_7264,
        },
    }
}
