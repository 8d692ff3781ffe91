//! What a person could see go wrong in a theme: too little contrast, a missing colour, two
//! dimensions that look alike.

use egui::Color32;

use super::color::contrast;
use super::{Look, PairKind, Theme};
use crate::domain::rubric::Dimension;

fn themes() -> [Theme; 2] {
    [Look::Light, Look::Dark].map(|look| Theme::load(look).expect("the files in the program can be read"))
}

fn named(theme: &Theme, name: &str) -> Color32 {
    let mut parts = name.split('.');
    let found = match (parts.next(), parts.next(), parts.next()) {
        (Some("dims"), Some(dim), Some(part)) => {
            let dim = Dimension::ALL.into_iter().find(|d| d.name().to_lowercase() == dim).expect("a dimension");
            let look = theme.dimension(dim);
            match part {
                "mark" => Some(look.mark),
                "text" => Some(look.text),
                "wash" => Some(look.wash),
                _ => None,
            }
        }
        (Some(name), None, None) => theme.colors.named(name),
        _ => None,
    };
    found.unwrap_or_else(|| panic!("no colour is called {name}"))
}

#[test]
fn every_listed_pair_reads_well_and_measures_what_the_file_says() {
    for theme in themes() {
        assert!(theme.contrast.len() >= 54, "{}: pairs went missing", theme.name);
        for pair in &theme.contrast {
            let measured = contrast(named(&theme, &pair.1), named(&theme, &pair.2));
            let what = format!("{}: {} on {} is {measured:.2}", theme.name, pair.1, pair.2);
            assert!(measured >= pair.0.floor(), "{what}, below {}", pair.0.floor());
            assert!((measured - pair.3).abs() < 0.02, "{what}, the file says {}", pair.3);
        }
    }
}

#[test]
fn text_is_listed_on_every_ground_it_stands_on() {
    for theme in themes() {
        for ground in ["paper", "rail", "card", "sunk", "raised", "bubble_mine", "bubble_theirs", "accent_wash"] {
            let listed = theme.contrast.iter().any(|p| p.0 == PairKind::Text && p.1 == "text" && p.2 == ground);
            assert!(listed, "{}: text on {ground} is not measured", theme.name);
        }
    }
}

#[test]
fn each_dimension_has_its_own_colour_glyph_and_underline() {
    for theme in themes() {
        for (i, a) in Dimension::ALL.into_iter().enumerate() {
            for b in Dimension::ALL.into_iter().skip(i + 1) {
                let (a, b) = (theme.dimension(a), theme.dimension(b));
                assert!(a.mark != b.mark && a.glyph != b.glyph && a.underline != b.underline);
            }
        }
        let far = &theme.dims_distance;
        assert!([far.normal, far.protanopia, far.deuteranopia, far.tritanopia].iter().all(|d| *d >= 12.0));
    }
}

#[test]
fn figures_of_the_heat_map_read_on_their_steps() {
    for theme in themes() {
        for step in &theme.heat {
            assert!(contrast(step.ink, step.fill) >= 4.5, "{}", theme.name);
        }
    }
}

#[test]
fn both_looks_draw_the_same_things() {
    let [light, dark] = themes();
    assert!(light.book.scene_names().eq(dark.book.scene_names()));
    assert!(!light.dark && dark.dark);
    for name in light.book.scene_names() {
        assert_eq!(light.book.scene(name).picture.marks.len(), dark.book.scene(name).picture.marks.len(), "{name}");
    }
}

#[test]
fn the_palette_of_people_has_every_trait() {
    for theme in themes() {
        assert_eq!(theme.people.entries(), (6, 6, 8), "six complexions, six tones, eight colours of clothes");
    }
}

#[test]
fn reduced_motion_makes_every_change_instant_and_leaves_toasts_readable() {
    use super::Change;
    let [theme, _] = themes();
    let toast = theme.motion.toast();
    let changes = [Change::Hover, Change::Appear, Change::Page, Change::Face, Change::Meter, Change::ChartGrow];
    assert!(changes.iter().all(|c| theme.motion.seconds(*c) > 0.0));
    let still = theme.with_reduced_motion(true);
    assert!(changes.iter().all(|c| still.motion.seconds(*c) == 0.0));
    assert_eq!(still.motion.relief_hold(), None, "relief holds until the next turn");
    assert_eq!(still.motion.toast(), toast);
}
