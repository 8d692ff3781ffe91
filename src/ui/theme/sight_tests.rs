//! How far apart the colours of the four dimensions are for usual sight and for three kinds of colour
//! blindness: CIEDE2000 over colours as Machado, Oliveira and Fernandes (2009) simulate them.

use egui::Color32;

use super::{Look, Theme};
use crate::domain::rubric::Dimension;

type Vec3 = [f64; 3];

const PROTAN: [Vec3; 3] =
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
const DEUTAN: [Vec3; 3] =
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]];
const TRITAN: [Vec3; 3] =
    [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]];
const USUAL: [Vec3; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const XYZ: [Vec3; 3] = [
    [0.412_456_4, 0.357_576_1, 0.180_437_5],
    [0.212_672_9, 0.715_152_2, 0.072_175_0],
    [0.019_333_9, 0.119_192_0, 0.950_304_1],
];

fn times(m: &[Vec3; 3], v: Vec3) -> Vec3 {
    m.map(|row| row.iter().zip(v).map(|(a, b)| a * b).sum())
}

fn lab(color: Color32, sight: &[Vec3; 3]) -> Vec3 {
    let linear = [color.r(), color.g(), color.b()].map(|value| {
        let c = f64::from(value) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
    });
    let seen = times(sight, linear).map(|c| c.clamp(0.0, 1.0));
    let f = |t: f64| if t > 216.0 / 24389.0 { libm::cbrt(t) } else { (24389.0 / 27.0 * t + 16.0) / 116.0 };
    let [x, y, z] = times(&XYZ, seen);
    let (x, y, z) = (f(x / 0.950_47), f(y), f(z / 1.088_83));
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn ciede2000([l1, a1, b1]: Vec3, [l2, a2, b2]: Vec3) -> f64 {
    let (sin, cos) = (|deg: f64| libm::sin(deg.to_radians()), |deg: f64| libm::cos(deg.to_radians()));
    let seventh = |c: f64| libm::sqrt(libm::pow(c, 7.0) / (libm::pow(c, 7.0) + libm::pow(25.0, 7.0)));
    let g = 1.0 + 0.5 * (1.0 - seventh(f64::midpoint(libm::hypot(a1, b1), libm::hypot(a2, b2))));
    let (a1, a2) = (a1 * g, a2 * g);
    let (c1, c2) = (libm::hypot(a1, b1), libm::hypot(a2, b2));
    let hue = |a: f64, b: f64| libm::atan2(b, a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let turn = match h2 - h1 {
        d if c1 * c2 == 0.0 => d * 0.0,
        d if d > 180.0 => d - 360.0,
        d if d < -180.0 => d + 360.0,
        d => d,
    };
    let (dl, dc, dh) = (l2 - l1, c2 - c1, 2.0 * libm::sqrt(c1 * c2) * sin(turn / 2.0));
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = match h1 + h2 {
        sum if c1 * c2 == 0.0 => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => f64::midpoint(sum, 360.0),
        sum => (sum - 360.0) / 2.0,
    };
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0) - 0.20 * cos(4.0 * h - 63.0);
    let away = (h - 275.0) / 25.0;
    let rotation = -sin(60.0 * libm::exp(-away * away)) * 2.0 * seventh(c);
    let off = (l - 50.0) * (l - 50.0);
    let (sl, sc, sh) = (1.0 + 0.015 * off / libm::sqrt(20.0 + off), 1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let (dl, dc, dh) = (dl / sl, dc / sc, dh / sh);
    libm::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh)
}

#[test]
fn the_distance_agrees_with_published_pairs() {
    // Sharma, Wu and Dalal (2005), table 1, pairs 1, 17 and 25.
    for (a, b, wanted) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ] {
        assert!((ciede2000(a, b) - wanted).abs() < 1e-3, "{a:?} and {b:?}: {}", ciede2000(a, b));
    }
}

#[test]
fn dimensions_stay_apart_for_every_kind_of_sight_in_every_look() {
    for look in Look::ALL {
        let theme = Theme::load(look).expect("the files in the program can be read");
        let listed = &theme.dims_distance;
        for (sight, matrix, listed) in [
            ("usual", USUAL, listed.normal),
            ("protan", PROTAN, listed.protanopia),
            ("deutan", DEUTAN, listed.deuteranopia),
            ("tritan", TRITAN, listed.tritanopia),
        ] {
            let marks = Dimension::ALL.map(|d| lab(theme.dimension(d).mark, &matrix));
            let pairs = marks.iter().enumerate().flat_map(|(i, a)| marks.iter().skip(i + 1).map(move |b| (*a, *b)));
            let least = pairs.map(|(a, b)| ciede2000(a, b)).fold(f64::MAX, f64::min);
            assert!(least >= 12.0, "{look:?}, {sight}: {least:.1}");
            assert!((least - f64::from(listed)).abs() < 0.06, "{look:?}, {sight}: {least:.1}, the file says {listed}");
        }
    }
}
