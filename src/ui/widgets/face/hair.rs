//! Hair, scarf, earrings and glasses: what lies behind and in front of the head.

use egui::{Rect, pos2, vec2};

use super::head::CX;
use super::person::Person;
use crate::domain::scenario::model::Hair;
use crate::ui::theme::vector::{Path, Picture};

/// Adds a path written in path letters. The letters are constants of this file and a test reads
/// every one, so a path that cannot be read leaves out a strand of hair and nothing else.
fn letters(text: &str) -> Path {
    Path::parse(text).unwrap_or_default()
}

/// Behind the head.
pub(super) fn draw_behind(picture: &mut Picture, person: &Person) {
    let hair = person.tone.hair;
    match person.hair {
        Hair::BunWithBand => {
            picture.ellipse((CX, 33.0), (28.0, 25.0), hair);
            for (x, y, r) in
                [(98.0, 34.0, 14.0), (142.0, 34.0, 14.0), (106.0, 19.0, 13.0), (134.0, 19.0, 13.0), (CX, 14.0, 13.0)]
            {
                picture.ellipse((x, y), (r, r), hair);
            }
        }
        Hair::Bob => picture.fill(letters(BOB_BEHIND), hair),
        Hair::Long => picture.fill(letters(LONG_BEHIND), hair),
        Hair::Headscarf => picture.fill(letters(SCARF_BEHIND), person.tone.scarf_fold),
        Hair::SideParted | Hair::Curly | Hair::Short | Hair::Bald => {}
    }
}

/// In front of the head, under the glasses.
pub(super) fn draw_front(picture: &mut Picture, person: &Person) {
    let tone = &person.tone;
    match person.hair {
        Hair::BunWithBand => {
            picture.fill(letters(BUN_FRONT), tone.hair);
            picture.fill(letters(BAND), person.shared.band);
            picture.line(letters(BAND_EDGE), 1.6, person.shared.band_edge);
        }
        Hair::SideParted => {
            picture.fill(side_parted(person.half_width), tone.hair);
            picture.line(letters("M96 60 C112 70 140 73 158 73"), 2.4, tone.light);
            picture.line(letters("M104 48 C120 57 142 59 156 57"), 2.4, tone.light);
        }
        Hair::Bob => {
            picture.fill(letters(BOB_FRONT), tone.hair);
            picture.line(letters("M150 62 C138 52 120 47 104 49"), 2.6, tone.light);
            picture.line(letters("M144 61 C126 70 104 73 88 71"), 2.6, tone.light);
        }
        Hair::Long => {
            picture.fill(letters(LONG_FRONT), tone.hair);
            picture.line(letters("M120 38 C121 46 121 52 121 57"), 2.0, tone.light);
            picture.line(letters("M84 68 C92 58 102 50 112 47 M156 68 C148 58 140 51 130 47"), 2.4, tone.light);
        }
        Hair::Curly => {
            picture.fill(letters(CURLY_FRONT), tone.hair);
            for (x, y, r) in CURLS {
                picture.ellipse((x, y), (r, r), tone.hair);
            }
            picture.line(letters("M88 56 C92 48 100 44 106 44 M126 40 C134 40 142 46 146 52"), 2.4, tone.light);
        }
        Hair::Short => {
            picture.fill(letters(SHORT_FRONT), tone.hair);
            picture.line(letters("M92 58 C100 50 110 46 120 46 M130 47 C140 50 147 55 152 61"), 2.2, tone.light);
        }
        Hair::Bald => bald(picture, person),
        Hair::Headscarf => {
            picture.fill(letters(SCARF_WRAP), tone.scarf);
            picture.fill(letters(SCARF_LEFT), tone.scarf);
            picture.fill(letters(SCARF_RIGHT), tone.scarf);
            picture.line(letters("M76 74 C90 54 106 47 126 47"), 2.2, tone.scarf_fold);
            picture.line(
                letters("M66 118 C67 150 82 178 104 190 M174 118 C173 150 158 178 136 190"),
                2.2,
                tone.scarf_fold,
            );
            picture.line(letters("M92 210 C110 222 134 220 152 206"), 2.2, tone.scarf_fold);
        }
    }
}

/// Earrings and glasses, over the hair.
pub(super) fn draw_extras(picture: &mut Picture, person: &Person) {
    let hw = person.half_width;
    if person.earrings {
        earrings(picture, person, hw);
    }
    if person.glasses {
        glasses(picture, person, hw);
    }
}

fn earrings(picture: &mut Picture, person: &Person, hw: f32) {
    let gold = person.shared.gold;
    match person.hair {
        Hair::Bob | Hair::Long => {
            for side in [-1.0, 1.0] {
                picture.ellipse((CX + side * (hw + 2.0), 133.0), (3.0, 3.0), gold);
            }
        }
        // The scarf covers the ears; a pin holds it instead.
        Hair::Headscarf => picture.ellipse((147.0, 196.0), (3.4, 3.4), gold),
        Hair::BunWithBand | Hair::SideParted | Hair::Curly | Hair::Short | Hair::Bald => {
            for side in [-1.0, 1.0] {
                picture.line(Path::ellipse(CX + side * (hw + 1.0), 140.0, 6.6, 6.6), 2.6, gold);
            }
        }
    }
}

fn glasses(picture: &mut Picture, person: &Person, hw: f32) {
    let (frames, ey) = (person.shared.frames, 116.0);
    for side in [-1.0, 1.0] {
        let lens = Rect::from_min_size(pos2(CX + side * 24.0 - 18.0, ey - 15.0), vec2(36.0, 31.0));
        picture.line(Path::rect(lens, 13.0), 2.2, frames);
        picture.line(Path::at(CX + side * 42.0, ey - 4.0).line(CX + side * (hw + 2.0), ey - 6.0), 2.2, frames);
    }
    picture.line(Path::at(CX - 6.0, ey - 3.0).quad(CX, ey - 7.0, CX + 6.0, ey - 3.0), 2.2, frames);
}

fn side_parted(hw: f32) -> Path {
    Path::at(CX - hw - 2.0, 114.0)
        .cubic((62.0, 74.0), (72.0, 36.0), (116.0, 32.0))
        .cubic((158.0, 28.0), (182.0, 60.0), (CX + hw + 2.0, 114.0))
        .cubic((CX + hw - 3.0, 96.0), (164.0, 86.0), (160.0, 76.0))
        .cubic((142.0, 76.0), (112.0, 74.0), (94.0, 62.0))
        .cubic((84.0, 72.0), (76.0, 84.0), (CX - hw + 3.0, 100.0))
        .close()
}

/// A shaved head's shine, and what is left at the sides of an older one.
fn bald(picture: &mut Picture, person: &Person) {
    let hw = person.half_width;
    picture.line(letters("M96 60 C102 54 110 51 118 51"), 3.0, person.skin.lid.gamma_multiply(0.5));
    if person.older {
        for side in [-1.0, 1.0] {
            let x = |dx: f32| CX + side * dx;
            let fringe = Path::at(x(hw + 1.0), 116.0)
                .cubic((x(hw + 4.0), 98.0), (x(hw + 1.0), 84.0), (x(hw - 6.0), 74.0))
                .cubic((x(hw - 5.0), 88.0), (x(hw - 4.0), 100.0), (x(hw - 3.0), 114.0))
                .close();
            picture.fill(fringe, person.tone.hair);
        }
    }
}

const BUN_FRONT: &str = "M67 112 C61 62 86 36 120 36 C154 36 179 62 173 112 C169 93 160 75 147 68 C130 61 110 61 93 68 C80 75 71 93 67 112 Z";
const BAND: &str = "M70.5 80 C82 58 101 47 120 47 C139 47 158 58 169.5 80 L166.5 66 C156 48 140 37.5 120 37.5 C100 37.5 84 48 73.5 66 Z";
const BAND_EDGE: &str = "M71.5 77.5 C84 56.5 102 47 120 47 C138 47 156 56.5 168.5 77.5";
const BOB_BEHIND: &str = "M60 108 C56 56 84 36 120 36 C158 36 186 58 181 110 C184 140 186 158 178 172 C168 180 158 178 150 172 L90 172 C82 178 70 180 62 171 C55 156 57 134 60 108 Z";
const BOB_FRONT: &str = "M66 118 C60 66 84 38 122 38 C158 38 180 62 175 118 C173 92 164 76 150 63 C134 74 100 80 80 76 C72 88 68 102 66 118 Z";
const LONG_BEHIND: &str = "M64 112 C56 54 84 30 120 30 C156 30 184 54 176 112 C180 150 192 190 184 220 C180 232 168 236 156 230 L84 230 C72 236 60 232 56 220 C48 190 60 150 64 112 Z";
const LONG_FRONT: &str =
    "M67 124 C58 64 84 35 120 35 C156 35 182 64 173 124 C172 98 158 74 121 57 C82 74 68 98 67 124 Z";
const CURLY_FRONT: &str = "M67 112 C58 60 84 34 120 34 C156 34 182 60 173 112 C170 96 167 86 158 78 C142 68 98 68 82 78 C73 86 70 96 67 112 Z";
const CURLS: [(f32, f32, f32); 11] = [
    (80.0, 60.0, 14.0),
    (94.0, 46.0, 15.0),
    (112.0, 38.0, 15.0),
    (130.0, 38.0, 15.0),
    (147.0, 46.0, 15.0),
    (160.0, 60.0, 14.0),
    (88.0, 72.0, 10.0),
    (104.0, 66.0, 11.0),
    (120.0, 64.0, 11.0),
    (136.0, 66.0, 11.0),
    (152.0, 72.0, 10.0),
];
const SHORT_FRONT: &str = "M67 110 C60 64 84 37 120 37 C156 37 180 64 173 110 C171 98 168 88 162 79 C152 69 138 66 120 66 C102 66 88 69 78 79 C72 88 69 98 67 110 Z";
const SCARF_BEHIND: &str =
    "M60 116 C50 56 82 28 120 28 C158 28 190 56 180 116 C186 152 180 182 168 204 L72 204 C60 182 54 152 60 116 Z";
// Two halves that overlap in the middle, so that no seam shows.
const SCARF_LEFT: &str =
    "M122 31 C84 31 58 62 60 112 C58 156 76 188 122 199 L122 186 C88 179 72 148 72 118 C70 90 82 66 122 62 Z";
const SCARF_RIGHT: &str =
    "M118 31 C156 31 182 62 180 112 C182 156 164 188 118 199 L118 186 C152 179 168 148 168 118 C170 90 158 66 118 62 Z";
const SCARF_WRAP: &str =
    "M86 184 C98 196 142 196 154 184 C164 198 172 212 176 228 C152 246 88 246 64 228 C68 212 76 198 86 184 Z";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_strand_can_be_read() {
        let texts = [
            BUN_FRONT,
            BAND,
            BAND_EDGE,
            BOB_BEHIND,
            BOB_FRONT,
            LONG_BEHIND,
            LONG_FRONT,
            CURLY_FRONT,
            SHORT_FRONT,
            SCARF_BEHIND,
            SCARF_LEFT,
            SCARF_RIGHT,
            SCARF_WRAP,
        ];
        for text in texts {
            assert!(Path::parse(text).is_ok_and(|p| p.bounds().width() > 20.0), "{text}");
        }
    }
}
