//! From what a customer feels to where the face moves: pure formulas of the design (visual.md §5),
//! the same for every person. Points are of the 240 × 260 canvas, y down.

/// What the face shows. Anger, trust and patience are the displayed values, 0 to 100; relief is 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct FaceInput {
    /// Displayed anger, 0–100.
    pub anger: f32,
    /// Displayed trust, 0–100.
    pub trust: f32,
    /// Displayed patience, 0–100.
    pub patience: f32,
    /// Relief at this moment, 0–1; see [`relief`].
    pub relief: f32,
}

impl FaceInput {
    /// A face without relief.
    pub fn new(anger: f32, trust: f32, patience: f32) -> Self {
        Self { anger, trust, patience, relief: 0.0 }
    }

    /// The way from `self` to `to`, `share` of it gone.
    #[must_use]
    pub fn towards(self, to: Self, share: f32) -> Self {
        let mix = |a: f32, b: f32| a + (b - a) * share;
        Self {
            anger: mix(self.anger, to.anger),
            trust: mix(self.trust, to.trust),
            patience: mix(self.patience, to.patience),
            relief: mix(self.relief, to.relief),
        }
    }
}

/// How relieved someone looks whose displayed anger fell by `fall` points this turn and stands at
/// `anger` now, 0–1. Nobody looks relieved at 50 or above.
pub fn relief(fall: f32, anger: f32) -> f32 {
    if anger < 50.0 { clamp((fall - 8.0) / 12.0) } else { 0.0 }
}

/// Where the parts of a face are, from −1 to 1 or in points as each says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expression {
    /// Anger as seen, 0–1.
    pub heat: f32,
    /// The open-mouthed end of it, 0–1.
    pub rage: f32,
    /// Pleased, 0–1.
    pub warm: f32,
    /// Hurt, 0–1; the sum of sad and worry.
    pub hurt: f32,
    /// Hurt without patience left, 0–1.
    pub sad: f32,
    /// Hurt with patience left, 0–1.
    pub worry: f32,
    /// Sceptical, 0–1.
    pub wry: f32,
    /// The laughing end of warm, 0–1.
    pub glad: f32,
    /// Relieved, 0–1.
    pub relief: f32,
    /// Inner end of the brow, points down.
    pub brow_in: f32,
    /// Outer end of the brow, points down.
    pub brow_out: f32,
    /// Height of the brow's arc, 1 at rest.
    pub brow_arc: f32,
    /// Brows drawn together, points.
    pub pinch: f32,
    /// One brow up, points.
    pub asym: f32,
    /// Opening of the upper lid, 0–1.2.
    pub lid: f32,
    /// Lower lid pushed up, 0–1.
    pub lower: f32,
    /// Upper lid slanting inwards (positive) or outwards, points.
    pub lid_tilt: f32,
    /// Gaze to the right, points.
    pub gaze_x: f32,
    /// Gaze down, points.
    pub gaze_y: f32,
    /// Mouth's curve, −1 down to 1 up.
    pub curve: f32,
    /// Half the mouth's width, points.
    pub width: f32,
    /// Mouth open, 0–1; drawn open above 0.2.
    pub open: f32,
    /// Mouth slanting, points.
    pub slant: f32,
    /// Blood in the cheeks, 0–1.
    pub flush: f32,
    /// Head turned clockwise, degrees.
    pub tilt: f32,
    /// Head lowered, points.
    pub drop: f32,
    /// Size of the figure: leaning in.
    pub lean: f32,
    /// Shoulders lowered, points.
    pub shoulder: f32,
}

fn clamp(x: f32) -> f32 {
    x.clamp(0.0, 1.0)
}

/// A smooth step from 0 at `from` to 1 at `to`.
pub(super) fn smooth(from: f32, to: f32, x: f32) -> f32 {
    let t = clamp((x - from) / (to - from));
    t * t * (3.0 - 2.0 * t)
}

/// The formulas. Inputs outside their range count as its end, and what is not a number as 0.
pub fn expression(input: FaceInput) -> Expression {
    let share = |x: f32| if x.is_finite() { clamp(x / 100.0) } else { 0.0 };
    let (a, t, p) = (share(input.anger), share(input.trust), share(input.patience));
    let relief = share(input.relief * 100.0);
    let heat = smooth(0.15, 0.90, a);
    let rage = smooth(0.72, 0.95, a);
    let warm = smooth(0.48, 0.92, t) * (1.0 - smooth(0.18, 0.50, a));
    let hurt = (1.0 - smooth(0.18, 0.50, t)) * (1.0 - smooth(0.32, 0.60, a));
    let sad = hurt * (1.0 - smooth(0.22, 0.55, p));
    let worry = hurt * smooth(0.22, 0.55, p);
    let wry = smooth(0.16, 0.36, a) * (1.0 - smooth(0.46, 0.60, a)) * (1.0 - hurt);
    let glad = smooth(0.75, 1.0, warm);
    Expression {
        heat,
        rage,
        warm,
        hurt,
        sad,
        worry,
        wry,
        glad,
        relief,
        brow_in: 9.0 * heat - 9.0 * sad - 9.0 * worry - 2.0 * warm - 3.0 * relief,
        brow_out: -3.0 * heat + 5.0 * sad + worry - 3.0 * warm - 2.0 * relief,
        brow_arc: 1.0 - 0.75 * heat - 0.25 * sad + 0.25 * warm,
        pinch: 4.5 * heat + 4.0 * worry + 2.5 * sad,
        asym: 5.0 * wry,
        lid: (1.0 - 0.30 * heat + 0.34 * rage - 0.30 * sad + 0.20 * worry - 0.10 * warm - 0.24 * wry - 0.95 * relief)
            .clamp(0.0, 1.2),
        lower: clamp(0.35 * warm + 0.55 * glad + 0.35 * heat - 0.15 * worry),
        lid_tilt: 4.0 * heat - 4.5 * sad - 3.0 * worry,
        gaze_x: 2.4 * worry - 1.2 * sad,
        gaze_y: 2.8 * sad - worry,
        curve: 0.24 * (1.0 - heat) * (1.0 - hurt) + 0.30 * warm + 0.62 * glad + 0.62 * relief
            - 0.62 * heat
            - 0.85 * sad
            - 0.42 * worry,
        width: 16.0 + 3.0 * warm + 4.0 * glad - 2.5 * heat + 7.0 * rage - 1.5 * sad - 2.0 * worry,
        open: clamp(0.62 * smooth(0.80, 1.0, warm) + rage),
        slant: 3.2 * wry,
        flush: clamp(0.10 * warm + 0.16 * glad + 0.60 * heat),
        tilt: -4.0 * sad + 3.0 * worry - 2.5 * relief - 2.5 * glad + 2.0 * wry,
        drop: 5.0 * sad + 2.5 * heat + 3.0 * relief - 2.0 * glad,
        lean: 1.0 + 0.05 * heat + 0.02 * glad,
        shoulder: -7.0 * heat - 5.0 * worry + 5.0 * relief + 5.0 * sad,
    }
}

/// The eight moods of the design, for galleries and tests: name and inputs.
pub const REFERENCE_MOODS: [(&str, FaceInput); 8] = [
    ("Settled", FaceInput { anger: 12.0, trust: 62.0, patience: 80.0, relief: 0.0 }),
    ("Annoyed", FaceInput { anger: 38.0, trust: 50.0, patience: 60.0, relief: 0.0 }),
    ("Angry", FaceInput { anger: 62.0, trust: 40.0, patience: 42.0, relief: 0.0 }),
    ("Furious", FaceInput { anger: 88.0, trust: 20.0, patience: 14.0, relief: 0.0 }),
    ("Relieved", FaceInput { anger: 18.0, trust: 72.0, patience: 68.0, relief: 1.0 }),
    ("Delighted", FaceInput { anger: 3.0, trust: 94.0, patience: 92.0, relief: 0.0 }),
    ("Sad", FaceInput { anger: 20.0, trust: 22.0, patience: 16.0, relief: 0.0 }),
    ("Worried", FaceInput { anger: 30.0, trust: 26.0, patience: 64.0, relief: 0.0 }),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(e: &Expression) -> [f32; 12] {
        [
            e.brow_in,
            e.brow_out,
            e.pinch,
            e.asym,
            e.lid * 10.0,
            e.lower * 10.0,
            e.curve * 10.0,
            e.width,
            e.open * 10.0,
            e.tilt,
            e.drop,
            e.shoulder,
        ]
    }

    #[test]
    fn the_eight_moods_differ_from_each_other_so_that_a_person_sees_it() {
        for (i, (a, x)) in REFERENCE_MOODS.iter().enumerate() {
            for (b, y) in REFERENCE_MOODS.iter().skip(i + 1) {
                let (x, y) = (parts(&expression(*x)), parts(&expression(*y)));
                let far: f32 = x.iter().zip(&y).map(|(p, q)| (p - q).abs()).sum();
                assert!(far > 8.0, "{a} and {b} look alike: {far}");
            }
        }
    }

    #[test]
    fn a_little_more_anger_moves_the_face_a_little() {
        for trust in [10.0, 50.0, 90.0] {
            for step in 0..200 {
                let at = |s: i32| parts(&expression(FaceInput::new(s as f32 / 2.0, trust, 50.0)));
                let far: f32 = at(step).iter().zip(&at(step + 1)).map(|(p, q)| (p - q).abs()).sum();
                assert!(far < 4.0, "a jump of {far} at anger {}", step / 2);
            }
        }
    }

    #[test]
    fn wild_inputs_count_as_the_ends_of_their_range() {
        let wild = FaceInput { anger: 900.0, trust: -5.0, patience: f32::NAN, relief: 7.0 };
        let tame = FaceInput { anger: 100.0, trust: 0.0, patience: 0.0, relief: 1.0 };
        assert_eq!(expression(wild), expression(tame));
    }

    #[test]
    fn relief_needs_a_real_fall_and_a_calm_end() {
        assert_eq!(relief(7.0, 20.0), 0.0);
        assert_eq!(relief(20.0, 20.0), 1.0);
        assert_eq!(relief(20.0, 55.0), 0.0);
        assert!((relief(14.0, 20.0) - 0.5).abs() < 1e-6);
    }
}
