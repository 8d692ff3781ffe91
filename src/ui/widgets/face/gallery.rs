//! People in every mood, and the whole cast, each on one page: for looking at the face as a designer does.
//! Everybody here is put together of the traits that cases may name.

use egui::{Ui, Vec2, vec2};

use super::{FaceInput, Person, Portrait, REFERENCE_MOODS, portrait_ui};
use crate::domain::scenario::model::{Age, Clothes, Extra, Face, Hair, HairTone, Head, Industry, Skin};
use crate::ui::theme::{Step, Theme};

/// Height of a portrait over its width, as in a conversation.
const TALL: f32 = 1.11;
/// People in a row of the cast.
const CAST_COLUMNS: usize = 7;

/// As many people as there is room for, a row each, in the eight moods.
pub fn gallery_ui(ui: &mut Ui, theme: &Theme) {
    let gap = theme.space.md;
    ui.spacing_mut().item_spacing = Vec2::splat(theme.space.sm);
    title(ui, theme, "One face, three numbers", "Anger, trust and patience drive every line.");
    let width = (ui.available_width() - gap * 7.0) / 8.0;
    let size = vec2(width, width * TALL).floor();
    let row = size.y + 2.0 * theme.line(Step::Body) + 5.0 * theme.space.sm;
    let rows = (ui.available_height() / row).floor().max(1.0) as usize;
    for (name, face) in cast().into_iter().take(rows) {
        let person = Person::new(theme, &face);
        ui.label(theme.strong(name));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (mood, input) in REFERENCE_MOODS {
                let words = format!("{mood} · {} {} {}", input.anger, input.trust, input.patience);
                framed(ui, theme, &person, input, (size, &format!("{name}, {mood}")), &words);
            }
        });
        ui.add_space(theme.space.md);
    }
}

/// Everybody, at rest.
pub fn cast_ui(ui: &mut Ui, theme: &Theme) {
    let gap = theme.space.md;
    ui.spacing_mut().item_spacing = Vec2::splat(theme.space.sm);
    title(ui, theme, "The cast", "Made of the traits a case may name; the mood never depends on them.");
    let cast = cast();
    let rows = cast.len().div_ceil(CAST_COLUMNS) as f32;
    let label = theme.line(Step::Small) + 3.0 * theme.space.sm;
    let wide = (ui.available_width() - gap * (CAST_COLUMNS - 1) as f32) / CAST_COLUMNS as f32;
    let high = ui.available_height() / rows - label;
    let width = wide.min(high / TALL).max(48.0);
    let size = vec2(width, width * TALL).floor();
    for people in cast.chunks(CAST_COLUMNS) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (name, face) in people {
                framed(ui, theme, &Person::new(theme, face), REFERENCE_MOODS[0].1, (size, name), name);
            }
        });
        ui.add_space(theme.space.sm);
    }
}

fn title(ui: &mut Ui, theme: &Theme, words: &str, about: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        ui.label(theme.title(words));
        ui.label(theme.quiet(about));
    });
    ui.add_space(theme.space.sm);
}

fn framed(ui: &mut Ui, theme: &Theme, person: &Person, input: FaceInput, (size, name): (Vec2, &str), words: &str) {
    ui.vertical(|ui| {
        ui.set_width(size.x);
        let portrait = Portrait {
            person,
            input,
            channel: None,
            industry: Industry::Other,
            size,
            ground: Some(theme.colors.paper),
            name,
        };
        portrait_ui(ui, theme, (name, words), portrait);
        ui.label(theme.small(words));
    });
}

/// People put together of traits alone, each with a name.
pub fn cast() -> Vec<(&'static str, Face)> {
    use Age::{Adult, Elder, Older, Young};
    use Clothes::{Charcoal, Denim, Forest, Moss, Navy, Ochre, Plum, Rose, Rust, Sand, Slate, Teal, Wine};
    use Extra::{Beard, Cap, Earrings, Freckles, Glasses, HearingAid, Moustache, RoundGlasses, Stubble};
    use Hair::{
        Afro, Bald, Bob, Braids, BunWithBand, Buzz, Curly, Fringe, Headscarf, Long, Ponytail, Quiff, Receding, Short,
        SideParted, Turban, Wavy,
    };
    type Row = (&'static str, Skin, Hair, HairTone, &'static [Extra], Age, Clothes, Head);
    const NONE: &[Extra] = &[];
    let rows: [Row; 20] = [
        ("Ines Okafor", Skin::Brown, BunWithBand, HairTone::Black, &[Earrings], Adult, Teal, Head::Oval),
        ("Marek Vance", Skin::Fair, SideParted, HairTone::Brown, &[Beard], Adult, Moss, Head::Oval),
        ("Ruth Castellan", Skin::Fair, Bob, HairTone::Grey, &[Glasses], Older, Wine, Head::Oval),
        ("Priya Raman", Skin::Tan, Long, HairTone::Black, &[Earrings], Adult, Slate, Head::Oval),
        ("Joaquim Prates", Skin::Olive, Curly, HairTone::Black, &[Stubble], Young, Plum, Head::Square),
        ("Amina Yusuf", Skin::Brown, Headscarf, HairTone::Black, NONE, Adult, Rust, Head::Heart),
        ("Walter Brandt", Skin::Pale, Receding, HairTone::Grey, &[Glasses, HearingAid], Elder, Charcoal, Head::Long),
        ("Kofi Mensah", Skin::Deep, Buzz, HairTone::Black, &[Beard], Adult, Sand, Head::Round),
        ("Zuri Adeyemi", Skin::Deep, Afro, HairTone::Black, &[Earrings], Young, Ochre, Head::Heart),
        ("Siobhan Kerr", Skin::Pale, Wavy, HairTone::Red, &[Freckles], Adult, Forest, Head::Oval),
        ("Gurpreet Gill", Skin::Tan, Turban, HairTone::Brown, &[Beard], Adult, Navy, Head::Long),
        ("Hana Mori", Skin::Fair, Fringe, HairTone::Black, &[RoundGlasses], Young, Rose, Head::Round),
        ("Tyrell Banks", Skin::Brown, Braids, HairTone::Black, &[Earrings], Young, Denim, Head::Square),
        ("Elsa Lindqvist", Skin::Pale, Ponytail, HairTone::Fair, NONE, Young, Slate, Head::Heart),
        ("Ahmet Kaya", Skin::Olive, Short, HairTone::Brown, &[Moustache], Older, Denim, Head::Square),
        ("Luca Ferri", Skin::Olive, Quiff, HairTone::Chestnut, &[Stubble], Adult, Charcoal, Head::Long),
        ("Rosa Delgado", Skin::Tan, Curly, HairTone::Grey, &[Earrings, RoundGlasses], Elder, Plum, Head::Round),
        ("Danny Holt", Skin::Fair, Short, HairTone::Red, &[Cap, Freckles], Young, Ochre, Head::Round),
        ("Samuel Osei", Skin::Deep, Bald, HairTone::Grey, &[Moustache, Glasses], Elder, Forest, Head::Oval),
        ("Mei Tan", Skin::Fair, Bob, HairTone::Chestnut, &[HearingAid, Earrings], Adult, Teal, Head::Heart),
    ];
    rows.into_iter()
        .map(|(name, skin, hair, hair_tone, extras, age, clothes, head)| {
            (name, Face { skin, hair, hair_tone, extras: extras.to_vec(), age, clothes, head })
        })
        .collect()
}
