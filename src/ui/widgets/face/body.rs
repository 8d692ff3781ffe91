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
    if person.cloth.cut == Cut::Hood {
        roll(picture, person, y0 - 8.0);
    }
    neck(picture, person, e, y0);
    match person.cloth.cut {
        Cut::Crew => crew(picture, person, y0, shoulder),
        Cut::RollNeck => roll_neck(picture, person, y0, shoulder),
        Cut::Collar => collar(picture, person, y0, shoulder),
        Cut::OpenShirt => open_shirt(picture, person, y0, shoulder),
        Cut::VNeck => v_neck(picture, person, y0, shoulder),
        Cut::Hood => hood(picture, person, y0, shoulder),
        Cut::Suit => suit(picture, person, y0, shoulder),
    }
}

/// The neck down to where shoulders begin, in one curve a side. Under a scarf there is none to see.
fn neck(picture: &mut Picture, person: &Person, e: &Expression, y0: f32) {
    if person.wears_scarf() {
        return;
    }
    let (n, skin) = (person.neck, person.skin.skin);
    let x = |dx: f32| 120.0 + dx;
    picture.fill(
        Path::at(x(-n), 160.0)
            .line(x(-n), y0 - 30.0)
            .cubic((x(-n), y0 - 13.0), (x(-n - 1.0), y0 - 5.0), (x(-30.0), y0 + 0.5))
            .cubic((x(-24.0), 240.0), (x(24.0), 240.0), (x(30.0), y0 + 0.5))
            .cubic((x(n + 1.0), y0 - 5.0), (x(n), y0 - 13.0), (x(n), y0 - 30.0))
            .line(x(n), 160.0)
            .close(),
        skin,
    );
    let deep = match person.cloth.cut {
        Cut::Collar => Some(242.0),
        Cut::OpenShirt => Some(240.0),
        Cut::VNeck => Some(248.0),
        Cut::Crew | Cut::RollNeck | Cut::Hood | Cut::Suit => None,
    };
    if let Some(deep) = deep {
        picture.fill(Path::at(x(-28.0), y0 - 2.0).line(x(28.0), y0 - 2.0).line(120.0, deep).close(), skin);
    }
    chin_shadow(picture, n, e.drop, person.skin.shade);
}

fn chin_shadow(picture: &mut Picture, n: f32, drop: f32, shade: Color32) {
    let x = |dx: f32| 120.0 + dx;
    picture.fill(
        Path::at(x(-n), 178.0 + drop)
            .cubic((x(-n * 0.67), 196.0), (x(n * 0.67), 196.0), (x(n), 178.0 + drop))
            .line(x(n), 186.0 + drop)
            .cubic((x(n * 0.58), 207.0), (x(-n * 0.58), 207.0), (x(-n), 186.0 + drop))
            .close(),
        shade,
    );
}

fn crew(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    // The hem ends inside the cloth, so that its round ends do not stand out of the shoulders.
    let hem = Path::at(91.2, y0 + 2.4).cubic((97.0, 240.0), (143.0, 240.0), (148.8, y0 + 2.4));
    picture.fill(
        Path::at(34.0, 262.0)
            .cubic((36.0, shoulder + 6.0), (54.0, shoulder - 2.0), (90.0, y0))
            .cubic((96.0, 240.0), (144.0, 240.0), (150.0, y0))
            .cubic((186.0, shoulder - 2.0), (204.0, shoulder + 6.0), (206.0, 262.0))
            .close(),
        person.cloth.cloth,
    );
    picture.line(hem, 3.0, person.cloth.shade);
}

fn roll_neck(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    let n = person.neck;
    let x = |dx: f32| 120.0 + dx;
    picture.fill(
        Path::at(26.0, 262.0)
            .cubic((28.0, shoulder + 4.0), (50.0, shoulder - 4.0), (92.0, y0 - 4.0))
            .cubic((104.0, 222.0), (136.0, 222.0), (148.0, y0 - 4.0))
            .cubic((190.0, shoulder - 4.0), (212.0, shoulder + 4.0), (214.0, 262.0))
            .close(),
        person.cloth.cloth,
    );
    picture.fill(
        Path::at(x(-n - 1.0), y0 - 11.0)
            .cubic((x(-n * 0.6), y0 + 3.0), (x(n * 0.6), y0 + 3.0), (x(n + 1.0), y0 - 11.0))
            .cubic((x(n + 3.0), y0 - 8.0), (x(n + 7.0), y0 - 2.0), (x(n + 8.0), y0 + 4.0))
            .cubic((x(16.0), y0 + 21.0), (x(-16.0), y0 + 21.0), (x(-n - 8.0), y0 + 4.0))
            .cubic((x(-n - 7.0), y0 - 2.0), (x(-n - 3.0), y0 - 8.0), (x(-n - 1.0), y0 - 11.0))
            .close(),
        person.cloth.shade,
    );
}

fn collar(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    let n = person.neck;
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
            Path::at(x(n + 1.0), y0 - 13.0)
                .line(120.0, 242.0)
                .line(x(16.0), 250.0)
                .line(x(35.0), y0 + 1.0)
                .cubic((x(34.0), y0 - 5.0), (x(n + 5.0), y0 - 10.0), (x(n + 1.0), y0 - 13.0))
                .close(),
            person.shared.shirt,
        );
    }
}

/// Shoulders, from the left hem over the neck's sides down to a point in the middle, and back.
fn shoulders(half: f32, deep: f32, y0: f32, shoulder: f32) -> Path {
    let x = |dx: f32| 120.0 + dx;
    Path::at(x(-half), 262.0)
        .cubic((x(-half + 2.0), shoulder + 5.0), (x(-half + 21.0), shoulder - 3.0), (x(-28.0), y0 - 3.0))
        .line(120.0, deep)
        .line(x(28.0), y0 - 3.0)
        .cubic((x(half - 21.0), shoulder - 3.0), (x(half - 2.0), shoulder + 5.0), (x(half), 262.0))
        .close()
}

fn open_shirt(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    let (cloth, shade, n) = (person.cloth.cloth, person.cloth.shade, person.neck);
    picture.fill(shoulders(88.0, 240.0, y0, shoulder), cloth);
    picture.line(Path::at(120.0, 241.0).line(121.0, 262.0), 2.0, shade);
    picture.ellipse((124.5, 252.0), (1.4, 1.4), shade);
    for side in [-1.0, 1.0] {
        let x = |dx: f32| 120.0 + side * dx;
        let flap =
            || Path::at(x(n + 1.0), y0 - 12.0).line(x(1.5), 239.0).line(x(18.0), 250.0).line(x(36.0), y0 + 4.0).close();
        picture.fill(flap(), cloth);
        picture.line(flap(), 2.0, shade);
    }
}

fn v_neck(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    picture.fill(shoulders(85.0, 248.0, y0, shoulder), person.cloth.cloth);
    for side in [-1.0, 1.0] {
        picture.line(Path::at(120.0 + side * 27.0, y0 + 0.8).line(120.0, 248.0), 4.4, person.cloth.shade);
    }
}

fn hood(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    picture.fill(
        Path::at(28.0, 262.0)
            .cubic((30.0, shoulder + 4.0), (50.0, shoulder - 4.0), (84.0, y0 - 2.0))
            .cubic((96.0, 244.0), (144.0, 244.0), (156.0, y0 - 2.0))
            .cubic((190.0, shoulder - 4.0), (210.0, shoulder + 4.0), (212.0, 262.0))
            .close(),
        person.cloth.cloth,
    );
    picture.line(
        Path::at(82.0, y0 - 1.0).cubic((96.0, 246.0), (144.0, 246.0), (158.0, y0 - 1.0)),
        7.0,
        person.cloth.shade,
    );
    for side in [-1.0, 1.0] {
        let x = 120.0 + side * 13.0;
        picture.line(Path::at(x, 236.0).line(x + side, 256.0), 2.4, person.shared.cord);
    }
}

/// The hood, lying behind the neck.
fn roll(picture: &mut Picture, person: &Person, y: f32) {
    picture.fill(
        Path::at(60.0, y + 18.0)
            .cubic((62.0, y - 4.0), (78.0, y - 15.0), (97.0, y - 13.0))
            .line(143.0, y - 13.0)
            .cubic((162.0, y - 15.0), (178.0, y - 4.0), (180.0, y + 18.0))
            .line(150.0, 262.0)
            .line(90.0, 262.0)
            .close(),
        person.cloth.shade,
    );
}

fn suit(picture: &mut Picture, person: &Person, y0: f32, shoulder: f32) {
    let (cloth, shade, shirt) = (person.cloth.cloth, person.cloth.shade, person.shared.shirt);
    picture.fill(
        Path::at(94.0, y0 - 8.0)
            .line(120.0, y0 + 14.0)
            .line(146.0, y0 - 8.0)
            .line(150.0, 262.0)
            .line(90.0, 262.0)
            .close(),
        shirt,
    );
    picture.fill(
        Path::at(114.0, y0 + 10.0)
            .line(126.0, y0 + 10.0)
            .line(124.0, y0 + 20.0)
            .line(130.0, 262.0)
            .line(110.0, 262.0)
            .line(116.0, y0 + 20.0)
            .close(),
        person.shared.tie,
    );
    for side in [-1.0, 1.0] {
        let x = |dx: f32| 120.0 + side * dx;
        // Collar flap, jacket, lapel.
        picture.fill(
            Path::at(x(26.0), y0 - 10.0).line(x(0.5), y0 + 12.0).line(x(14.0), y0 + 25.0).line(x(31.0), y0).close(),
            shirt,
        );
        picture.line(
            Path::at(x(0.5), y0 + 12.0).line(x(14.0), y0 + 25.0).line(x(31.0), y0),
            1.0,
            shade.gamma_multiply(0.35),
        );
        picture.fill(
            Path::at(x(90.0), 262.0)
                .cubic((x(88.0), shoulder + 2.0), (x(70.0), shoulder - 6.0), (x(31.0), y0 - 5.0))
                .line(x(16.0), 262.0)
                .close(),
            cloth,
        );
        picture.fill(
            Path::at(x(31.0), y0 - 5.0)
                .line(x(16.0), 262.0)
                .line(x(40.0), 262.0)
                .line(x(46.0), y0 + 24.0)
                .line(x(40.0), y0 + 16.0)
                .close(),
            shade,
        );
    }
}
