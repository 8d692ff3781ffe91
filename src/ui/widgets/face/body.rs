//! Neck, shoulders and clothes.

use egui::Color32;

use super::expression::Expression;
use super::person::Person;
use crate::ui::theme::Cut;
use crate::ui::theme::vector::{Path, Picture};

/// Draws the neck and what is worn.
pub(super) fn draw(picture: &mut Picture, person: &Person, e: &Expression) {
    let sh = e.shoulder;
    let y0 = 212.0 + sh;
    let shoulder = 226.0 + sh * 1.15;
    neck(picture, person, e, y0);
    match person.cloth.cut {
        Cut::Crew => crew(picture, person, y0, shoulder),
        Cut::RollNeck => roll_neck(picture, person, y0, shoulder),
        Cut::Collar => collar(picture, person, y0, shoulder),
    }
}

fn neck(picture: &mut Picture, person: &Person, e: &Expression, y0: f32) {
    let (sh, drop, skin) = (e.shoulder, e.drop, person.skin.skin);
    let base = 206.0 + sh * 0.4;
    picture.fill(
        Path::at(96.0, 160.0)
            .line(96.0, base)
            .cubic((96.0, 226.0), (144.0, 226.0), (144.0, base))
            .line(144.0, 160.0)
            .close(),
        skin,
    );
    picture.fill(
        Path::at(90.0, y0)
            .line(97.0, y0 - 14.0)
            .line(143.0, y0 - 14.0)
            .line(150.0, y0)
            .cubic((144.0, 240.0), (96.0, 240.0), (90.0, y0))
            .close(),
        skin,
    );
    if person.cloth.cut == Cut::Collar {
        picture.fill(Path::at(95.0, y0 - 8.0).line(120.0, 246.0).line(145.0, y0 - 8.0).close(), skin);
    }
    let (low, high) = (200.0 + sh * 0.4, 190.0 + sh * 0.3);
    picture.fill(
        Path::at(97.0, low)
            .cubic((104.0, 216.0), (136.0, 216.0), (143.0, low))
            .line(144.0, high)
            .line(96.0, high)
            .close(),
        skin,
    );
    chin_shadow(picture, drop, person.skin.shade);
}

fn chin_shadow(picture: &mut Picture, drop: f32, shade: Color32) {
    picture.fill(
        Path::at(96.0, 178.0 + drop)
            .cubic((104.0, 196.0), (136.0, 196.0), (144.0, 178.0 + drop))
            .line(144.0, 186.0 + drop)
            .cubic((134.0, 207.0), (106.0, 207.0), (96.0, 186.0 + drop))
            .close(),
        shade,
    );
}

fn crew(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    let neckline = || Path::at(90.0, y0).cubic((96.0, 240.0), (144.0, 240.0), (150.0, y0));
    picture.fill(
        Path::at(34.0, 262.0)
            .cubic((36.0, shoulder + 6.0), (54.0, shoulder - 2.0), (90.0, y0))
            .cubic((96.0, 240.0), (144.0, 240.0), (150.0, y0))
            .cubic((186.0, shoulder - 2.0), (204.0, shoulder + 6.0), (206.0, 262.0))
            .close(),
        person.cloth.cloth,
    );
    picture.line(neckline(), 3.0, person.cloth.shade);
}

fn roll_neck(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    picture.fill(
        Path::at(26.0, 262.0)
            .cubic((28.0, shoulder + 4.0), (50.0, shoulder - 4.0), (92.0, y0 - 4.0))
            .cubic((104.0, 222.0), (136.0, 222.0), (148.0, y0 - 4.0))
            .cubic((190.0, shoulder - 4.0), (212.0, shoulder + 4.0), (214.0, 262.0))
            .close(),
        person.cloth.cloth,
    );
    picture.fill(
        Path::at(90.0, y0 - 6.0)
            .cubic((104.0, 220.0), (136.0, 220.0), (150.0, y0 - 6.0))
            .line(152.0, y0 + 4.0)
            .cubic((136.0, 233.0), (104.0, 233.0), (88.0, y0 + 4.0))
            .close(),
        person.cloth.shade,
    );
}

fn collar(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    picture.fill(
        Path::at(36.0, 262.0)
            .cubic((38.0, shoulder + 6.0), (56.0, shoulder - 2.0), (92.0, y0 - 2.0))
            .line(120.0, 244.0)
            .line(148.0, y0 - 2.0)
            .cubic((184.0, shoulder - 2.0), (202.0, shoulder + 6.0), (204.0, 262.0))
            .close(),
        person.cloth.cloth,
    );
    for side in [-1.0, 1.0] {
        let x = |dx: f32| 120.0 + side * dx;
        picture.fill(
            Path::at(x(24.0), y0 - 6.0).line(120.0, 242.0).line(x(16.0), 250.0).line(x(34.0), y0).close(),
            person.shared.shirt,
        );
    }
}
