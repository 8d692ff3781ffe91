//! The formulas of the design, held to the code: the values below were reckoned from the design's own
//! reference of the face, not from this code.

use super::eyes::Eye;
use super::mood::backdrop;
use super::mouth::corners;
use super::{Expression, FaceInput, REFERENCE_MOODS, expression};
use crate::ui::theme::color::mix;
use crate::ui::theme::{Look, Theme};

/// The order of the numbers in a row.
fn parts(e: &Expression) -> [f32; 28] {
    [
        e.heat, e.rage, e.warm, e.hurt, e.sad, e.worry, e.wry, e.glad, e.relief, e.brow_in, e.brow_out, e.brow_arc,
        e.pinch, e.asym, e.lid, e.lower, e.lid_tilt, e.gaze_x, e.gaze_y, e.curve, e.width, e.open, e.slant, e.flush,
        e.tilt, e.drop, e.lean, e.shoulder,
    ]
}

const ROWS: [(&str, [f32; 28]); 10] = [
    (
        "Settled",
        [
            0.0000, 0.0000, 0.2393, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, -0.4786, -0.7179, 1.0598, 0.0000,
            0.0000, 0.9761, 0.0838, 0.0000, 0.0000, 0.0000, 0.3118, 16.7179, 0.0000, 0.0000, 0.0239, 0.0000, 0.0000,
            1.0000, 0.0000,
        ],
    ),
    (
        "Annoyed",
        [
            0.2245, 0.0000, 0.0019, 0.0000, 0.0000, 0.0000, 1.0000, 0.0000, 0.0000, 2.0163, -0.6791, 0.8321, 1.0100,
            5.0000, 0.6925, 0.0792, 0.8978, 0.0000, 0.0000, 0.0475, 15.4446, 0.0000, 3.2000, 0.1349, 2.0000, 0.5611,
            1.0112, -1.5712,
        ],
    ),
    (
        "Angry",
        [
            0.6859, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 6.1734, -2.0578, 0.4855, 3.0867,
            0.0000, 0.7942, 0.2401, 2.7437, 0.0000, 0.0000, -0.3499, 14.2852, 0.0000, 0.0000, 0.4116, 0.0000, 1.7148,
            1.0343, -4.8015,
        ],
    ),
    (
        "Furious",
        [
            0.9979, 0.7785, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 8.9811, -2.9937, 0.2516, 4.4906,
            0.0000, 0.9653, 0.3493, 3.9916, 0.0000, 0.0000, -0.6182, 18.9547, 0.7785, 0.0000, 0.5987, 0.0000, 2.4948,
            1.0499, -6.9853,
        ],
    ),
    (
        "Relieved",
        [
            0.0047, 0.0000, 0.5680, 0.0000, 0.0000, 0.0000, 0.0280, 0.0000, 1.0000, -4.0939, -3.7180, 1.1385, 0.0210,
            0.1400, 0.0000, 0.2004, 0.0187, 0.0000, 0.0000, 1.0264, 17.6923, 0.0000, 0.0896, 0.0596, -2.4440, 3.0117,
            1.0002, 4.9673,
        ],
    ),
    (
        "Delighted",
        [
            0.0000, 0.0000, 1.0000, 0.0000, 0.0000, 0.0000, 0.0000, 1.0000, 0.0000, -2.0000, -3.0000, 1.2500, 0.0000,
            0.0000, 0.9000, 0.9000, 0.0000, 0.0000, 0.0000, 1.1600, 23.0000, 0.6200, 0.0000, 0.2600, -2.5000, -2.0000,
            1.0200, 0.0000,
        ],
    ),
    (
        "Sad",
        [
            0.0127, 0.0000, 0.0000, 0.9570, 0.9570, 0.0000, 0.0045, 0.0000, 0.0000, -8.4986, 4.7469, 0.7512, 2.4499,
            0.0223, 0.7080, 0.0045, -4.2557, -1.1484, 2.6797, -0.8112, 14.5326, 0.0000, 0.0143, 0.0076, -3.8192,
            4.8170, 1.0006, 4.6960,
        ],
    ),
    (
        "Worried",
        [
            0.1040, 0.0000, 0.0000, 0.8438, 0.0000, 0.8438, 0.1225, 0.0000, 0.0000, -6.6578, 0.5318, 0.9220, 3.8430,
            0.6125, 1.1081, 0.0000, -2.1153, 2.0250, -0.8438, -0.3853, 14.0525, 0.0000, 0.3920, 0.0624, 2.7763, 0.2600,
            1.0052, -4.9467,
        ],
    ),
    (
        "in between",
        [
            0.3908, 0.0000, 0.0000, 0.2442, 0.1276, 0.1165, 0.7448, 0.0000, 0.4000, 0.1196, -1.2177, 0.6750, 2.5438,
            3.7241, 0.3090, 0.1193, 0.6392, 0.1265, 0.2408, -0.0412, 14.5985, 0.0000, 2.3834, 0.2345, 0.3287, 2.8151,
            1.0195, -0.6800,
        ],
    ),
    (
        "past all ends",
        [
            1.0000, 1.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 0.0000, 1.0000, 6.0000, -5.0000, 0.2500, 4.5000,
            0.0000, 0.0900, 0.3500, 4.0000, 0.0000, 0.0000, 0.0000, 20.5000, 1.0000, 0.0000, 0.6000, -2.5000, 5.5000,
            1.0500, -2.0000,
        ],
    ),
];

fn input(name: &str) -> FaceInput {
    let other = match name {
        "in between" => FaceInput { relief: 0.4, ..FaceInput::new(47.0, 33.0, 38.0) },
        _ => FaceInput { relief: 1.0, ..FaceInput::new(100.0, 0.0, 0.0) },
    };
    REFERENCE_MOODS.into_iter().find(|(mood, _)| *mood == name).map_or(other, |(_, input)| input)
}

#[test]
fn every_number_of_a_mood_is_the_one_of_the_design() {
    for (name, row) in ROWS {
        for (i, (got, wanted)) in parts(&expression(input(name))).iter().zip(row).enumerate() {
            assert!((got - wanted).abs() < 2e-3, "{name}, number {i}: {got}, the design says {wanted}");
        }
    }
}

#[test]
fn lids_gaze_and_mouth_stand_where_the_numbers_put_them() {
    for (name, mood) in REFERENCE_MOODS {
        let e = expression(mood);
        for side in [-1.0, 1.0] {
            let eye = Eye::new(side, &e);
            assert!((eye.upper.y - (116.0 - 17.0 * e.lid)).abs() < 1e-4, "{name}: the upper lid");
            assert!((eye.lower - (116.0 + 10.5 * (1.0 - 0.88 * e.lower))).abs() < 1e-4, "{name}: the lower lid");
            let (inner, outer) = (eye.inner.y - 117.5, eye.outer.y - 115.5);
            assert!(
                if e.lid_tilt >= 0.0 { inner >= 0.0 && outer == 0.0 } else { inner < 0.0 && outer > 0.0 },
                "{name}"
            );
        }
        let (left, right) = corners(&e, 156.0);
        assert!((right.x - left.x - 2.0 * e.width).abs() < 1e-4, "{name}: the mouth's width");
        assert!(
            (f32::midpoint(left.y, right.y) - (156.0 - 6.0 * e.curve + 1.5 * e.open - 0.25 * e.slant)).abs() < 1e-3
        );
        assert!(left.y - right.y >= 0.0, "{name}: a wry mouth rises to the right");
    }
}

#[test]
fn the_ground_is_mixed_as_the_design_says() {
    let theme = Theme::load(Look::Light).expect("theme");
    for (name, mood) in REFERENCE_MOODS {
        let e = expression(mood);
        let calm = mix(theme.stage.calm, theme.stage.warm, 0.8 * e.warm.max(e.relief));
        let wanted = mix(mix(calm, theme.stage.hurt, 0.9 * e.hurt), theme.stage.hot, e.heat);
        assert_eq!(backdrop(&theme, &e), wanted, "{name}");
    }
}
