//! People in every mood, and the whole cast, each on one page: for looking at the face as a designer does.
//! Everybody here is put together of the traits that cases may name.

use egui::{Ui, Vec2, vec2};

use super::{FaceInput, Person, Portrait, REFERENCE_MOODS, portrait_ui};
use crate::domain::scenario::model::{Age, Clothes, Extra, Face, Hair, HairTone, Head, Industry, Sight, Skin};
use crate::ui::theme::{Step, Theme};

/// Height of a portrait over its width, as in a conversation.
const TALL: f32 = 1.11;
/// People in a row of the cast.
const CAST_COLUMNS: usize = 7;
/// Those in the sheet of moods, by their places in the cast: light and dark, bearded and bare, with glasses and without.
const IN_MOODS: [usize; 4] = [0, 7, 6, 9];

/// Four quite different people, a row each, in the eight moods, each mood with the numbers that make it.
pub fn moods_ui(ui: &mut Ui, theme: &Theme) {
    title(ui, theme, "One face, three numbers", "Anger, trust and patience drive every line.");
    let caption = theme.line(Step::Small) + theme.space.sm;
    let size = portrait_size(ui, theme, (REFERENCE_MOODS.len(), IN_MOODS.len()), caption);
    let cast = cast();
    row_ui(ui, theme, |ui| {
        for (mood, input) in REFERENCE_MOODS {
            let words = format!("{mood} · {} {} {}", input.anger, input.trust, input.patience);
            ui.allocate_ui(vec2(size.x, theme.line(Step::Small)), |ui| {
                ui.set_width(size.x);
                ui.label(theme.small(&words));
            });
        }
    });
    for (place, (_, face)) in IN_MOODS.iter().filter_map(|at| cast.get(*at)).enumerate() {
        let person = Person::new(theme, face);
        row_ui(ui, theme, |ui| {
            for (mood, input) in REFERENCE_MOODS {
                framed(ui, theme, (place, mood), &person, input, size);
            }
        });
    }
}

/// Everybody, at rest and without a name: what is told apart has to be told apart by the drawing.
pub fn cast_ui(ui: &mut Ui, theme: &Theme) {
    title(ui, theme, "The cast", "Made of the traits a case may name; the mood never depends on them.");
    let cast = cast();
    let size = portrait_size(ui, theme, (CAST_COLUMNS, cast.len().div_ceil(CAST_COLUMNS)), 0.0);
    let (mood, settled) = REFERENCE_MOODS[0];
    for (row, people) in cast.chunks(CAST_COLUMNS).enumerate() {
        row_ui(ui, theme, |ui| {
            for (column, (_, face)) in people.iter().enumerate() {
                let place = row * CAST_COLUMNS + column;
                framed(ui, theme, (place, mood), &Person::new(theme, face), settled, size);
            }
        });
    }
}

/// The largest portraits of which so many columns and rows fit into what is left, under a caption of this height.
fn portrait_size(ui: &Ui, theme: &Theme, (columns, rows): (usize, usize), caption: f32) -> Vec2 {
    let gap = theme.space.sm;
    let wide = (ui.available_width() - gap * (columns as f32 - 1.0)) / columns as f32;
    let high = (ui.available_height() - caption) / rows as f32 - gap;
    let width = wide.min(high / TALL).max(48.0);
    vec2(width, width * TALL).floor()
}

fn row_ui(ui: &mut Ui, theme: &Theme, row: impl FnOnce(&mut Ui)) {
    ui.spacing_mut().item_spacing = Vec2::splat(theme.space.sm);
    ui.horizontal(row);
}

fn title(ui: &mut Ui, theme: &Theme, words: &str, about: &str) {
    row_ui(ui, theme, |ui| {
        ui.label(theme.title(words));
        ui.label(theme.quiet(about));
    });
}

fn framed(ui: &mut Ui, theme: &Theme, (place, mood): (usize, &str), person: &Person, input: FaceInput, size: Vec2) {
    let name = format!("Person {}, {}", place + 1, mood.to_lowercase());
    let portrait = Portrait {
        person,
        input,
        channel: None,
        industry: Industry::Other,
        sight: Sight::Usual,
        size,
        ground: Some(theme.colors.paper),
        name: &name,
    };
    portrait_ui(ui, theme, (place, mood), portrait);
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
