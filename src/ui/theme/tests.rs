//! What a person could see go wrong in a theme: too little contrast, a missing colour, two
//! dimensions that look alike.

use egui::Color32;

use super::color::contrast;
use super::{Look, PairKind, Theme};
use crate::domain::rubric::Dimension;

fn themes() -> [Theme; 4] {
    Look::ALL.map(|look| Theme::load(look).expect("the files in the program can be read"))
}

fn named(theme: &Theme, name: &str) -> Color32 {
    theme.meeting().named(name).unwrap_or_else(|| panic!("no colour is called {name}"))
}

#[test]
fn every_listed_pair_reads_well_and_measures_what_the_file_says() {
    for theme in themes() {
        assert!(theme.contrast.len() >= 54, "{}: pairs went missing", theme.name);
        for pair in &theme.contrast {
            let measured = contrast(named(&theme, &pair.1), named(&theme, &pair.2));
            let what = format!("{}: {} on {} is {measured:.2}", theme.name, pair.1, pair.2);
            assert!(measured >= pair.0.floor(theme.outlined), "{what}, below {}", pair.0.floor(theme.outlined));
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

/// Whatever may meet on a screen, listed or not.
#[test]
fn every_ink_reads_on_every_ground_it_may_stand_on() {
    for theme in themes() {
        assert_eq!(theme.meeting().faint(), vec![], "{}", theme.name);
        for dimension in Dimension::ALL {
            let look = theme.dimension(dimension);
            for ground in [look.wash, theme.colors.paper, theme.colors.card] {
                assert!(contrast(look.text, ground) >= PairKind::Text.floor(theme.outlined), "{}", theme.name);
                assert!(contrast(theme.colors.text, ground) >= PairKind::Text.floor(theme.outlined), "{}", theme.name);
            }
        }
    }
}

#[test]
fn high_contrast_draws_outlines_where_the_others_have_shadows_and_its_dots_can_be_seen() {
    for theme in themes() {
        let shadows = [&theme.shadows.card, &theme.shadows.dock];
        for shadow in shadows.into_iter().filter(|_| theme.outlined) {
            assert!(shadow.blur == 0 && shadow.offset == (0, 0) && shadow.spread > 0 && shadow.alpha == 1.0);
            assert!(contrast(shadow.color.0, theme.colors.paper) >= PairKind::Mark.floor(true), "{}", theme.name);
        }
        if theme.outlined {
            let m = &theme.moods;
            let dots = [m.settled, m.annoyed, m.angry, m.furious, m.limit, m.low, m.worried, m.warm];
            for (dot, ground) in dots.into_iter().flat_map(|d| [(d, theme.colors.paper), (d, theme.colors.card)]) {
                assert!(contrast(dot, ground) >= PairKind::Mark.floor(true), "{}", theme.name);
            }
        }
    }
}

#[test]
fn the_light_behind_a_person_shows_on_every_dark_backdrop() {
    for theme in themes() {
        let Some(light) = theme.backlight() else { continue };
        let stage = &theme.stage;
        let least = if theme.outlined { PairKind::Mark.floor(false) } else { 2.0 };
        for ground in [stage.calm, stage.warm, stage.hurt, stage.hot] {
            let rim = light.on(ground);
            assert!(contrast(rim, ground) >= least, "{}: {:.2}", theme.name, contrast(rim, ground));
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
            assert!(contrast(step.ink, step.fill) >= PairKind::Text.floor(theme.outlined), "{}", theme.name);
        }
    }
}

#[test]
fn both_looks_draw_the_same_things() {
    let [light, dark, ..] = themes();
    assert!(light.book.scene_names().eq(dark.book.scene_names()));
    assert!(!light.dark && dark.dark);
    for name in light.book.scene_names() {
        assert_eq!(light.book.scene(name).picture.marks.len(), dark.book.scene(name).picture.marks.len(), "{name}");
    }
}

#[test]
fn the_palette_of_people_has_every_trait() {
    for theme in themes() {
        assert_eq!(theme.people.entries(), [6, 6, 13, 5, 17], "complexions, tones, clothes, heads, hair");
    }
}

#[test]
fn reduced_motion_makes_every_change_instant_and_leaves_toasts_readable() {
    use super::Change;
    let [theme, ..] = themes();
    let toast = theme.motion.toast();
    let changes = [Change::Hover, Change::Appear, Change::Page, Change::Face, Change::Meter, Change::ChartGrow];
    assert!(changes.iter().all(|c| theme.motion.seconds(*c) > 0.0));
    let still = theme.with_reduced_motion(true);
    assert!(changes.iter().all(|c| still.motion.seconds(*c) == 0.0));
    assert_eq!(still.motion.relief_hold(), None, "relief holds until the next turn");
    assert_eq!(still.motion.toast(), toast);
}
