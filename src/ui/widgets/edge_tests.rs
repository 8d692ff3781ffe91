//! Whether a person who asked for more contrast can see where a control ends: every box that can be pressed, chosen or
//! read apart has a line round it there, and none in the usual looks.

use egui::epaint::{ClippedShape, RectShape, Shape};
use egui::{Color32, Rect};
use egui_kittest::Harness;

use super::*;
use crate::domain::rubric::Dimension;
use crate::ui::theme::color::contrast;
use crate::ui::theme::{Look, Step, Theme, install_fonts};

/// Boxes painted by `contents` in a look.
fn boxes(look: Look, contents: impl Fn(&mut egui::Ui, &Theme) + 'static) -> (Theme, Vec<RectShape>) {
    let theme = Theme::load(look).expect("theme").with_reduced_motion(true);
    let shared = theme.clone();
    let mut ready = false;
    let mut harness = Harness::builder().with_size(egui::vec2(900.0, 900.0)).build_ui(move |ui| {
        if ready {
            contents(ui, &shared);
        } else {
            install_fonts(ui.ctx());
            shared.apply(ui.ctx());
            ready = true;
        }
    });
    harness.run();
    let mut found = Vec::new();
    for ClippedShape { shape, .. } in &harness.output().shapes {
        collect(shape, &mut found);
    }
    (theme, found)
}

fn collect(shape: &Shape, out: &mut Vec<RectShape>) {
    match shape {
        Shape::Rect(rect) => out.push(rect.clone()),
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, out)),
        _ => {}
    }
}

/// Whether some box of this ground and about this size has a line round it that can be seen on the page.
fn is_outlined(theme: &Theme, boxes: &[RectShape], ground: Color32, least: f32) -> bool {
    boxes.iter().any(|b| {
        let seen = contrast(b.stroke.color, theme.colors.card) >= 4.5;
        b.fill == ground && b.rect.width() >= least && b.stroke.width >= 1.5 && seen
    })
}

type Painted = (&'static str, fn(&mut egui::Ui, &Theme), fn(&Theme) -> Color32);

const CONTROLS: [Painted; 6] = [
    (
        "a reply",
        |ui, theme| {
            reply_card_ui(
                ui,
                theme,
                &ReplyCard { key: "1", text: "I am sorry.", state: ReplyState::Open, room: ReplyRoom::Usual, note: "" },
            );
        },
        |theme| theme.colors.paper,
    ),
    (
        "the cap on a reply",
        |ui, theme| {
            reply_card_ui(
                ui,
                theme,
                &ReplyCard { key: "1", text: "I am sorry.", state: ReplyState::Open, room: ReplyRoom::Usual, note: "" },
            );
        },
        |theme| theme.colors.card,
    ),
    (
        "a key cap",
        |ui, theme| drop(key_cap_ui(ui, theme, "T")),
        |theme| if theme.dark { theme.colors.raised } else { theme.colors.sunk },
    ),
    (
        "a word to rate oneself by",
        |ui, theme| drop(anchor_ui(ui, theme, ("Said sorry", "Said sorry"), false, (120.0, Step::Small))),
        |theme| theme.colors.paper,
    ),
    (
        "a trough of tabs",
        |ui, theme| {
            tabs_ui(ui, theme, "Side", &["File", "Policy"], Some(0), 300.0);
        },
        |theme| theme.colors.rail,
    ),
    (
        "a well in a card",
        |ui, theme| {
            well_frame(theme).show(ui, |ui| ui.label("One level up"));
        },
        |theme| theme.colors.sunk,
    ),
];

#[test]
fn every_box_has_a_line_round_it_in_high_contrast_and_none_elsewhere() {
    for (name, draw, ground) in CONTROLS {
        for look in Look::ALL {
            let (theme, boxes) = boxes(look, draw);
            let fill = ground(&theme);
            assert!(boxes.iter().any(|b| b.fill == fill), "{look:?}: {name} is not drawn");
            assert_eq!(is_outlined(&theme, &boxes, fill, 20.0), theme.outlined, "{look:?}: {name}");
        }
    }
}

#[test]
fn one_sees_where_a_bar_ends_in_every_look() {
    for look in Look::ALL {
        for dimension in Dimension::ALL {
            let (theme, boxes) = boxes(look, move |ui, theme| {
                dimension_mean_ui(ui, theme, dimension, 2.0);
            });
            let mark = theme.dimension(dimension).mark;
            let fill = boxes.iter().find(|b| b.fill == mark).expect("the filled part");
            let track = boxes.iter().find(|b| surrounds(b.rect, fill.rect)).expect("its track");
            let measured = contrast(fill.fill, track.fill);
            assert!(measured >= 3.0, "{look:?}: {} on its track is {measured:.2}", dimension.name());
            assert!((fill.rect.width() - track.rect.width() / 2.0).abs() < 1.0, "two of four is half");
        }
        let theme = Theme::load(look).expect("theme");
        let colors = &theme.colors;
        for ink in [colors.accent, colors.accent_mid, colors.warn, colors.text_secondary] {
            assert!(contrast(ink, colors.track) >= 3.0, "{look:?}: {ink:?} on the track");
        }
        assert!(contrast(colors.accent, colors.hairline) >= 3.0, "{look:?}: what is left on the clock's ring");
        if theme.outlined {
            assert!(contrast(colors.track_edge, colors.card) >= 4.5, "{look:?}: an empty bar can be seen");
        }
    }
}

/// A track: it begins where the fill begins, is as high and goes further.
fn surrounds(track: Rect, fill: Rect) -> bool {
    (track.min - fill.min).length() < 0.1
        && (track.height() - fill.height()).abs() < 0.1
        && track.width() > fill.width()
}
