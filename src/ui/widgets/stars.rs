//! Stars and difficulty dots: five for satisfaction, in halves, three for how hard a case is.

use egui::{Response, Role, Stroke, Ui, pos2, vec2};
use serde::Serialize;

use crate::ui::theme::Theme;
use crate::ui::widgets::control::still;
use crate::ui::widgets::paint;
use crate::words::Words;

/// How many stars there are.
const STARS: u8 = 5;
/// How many steps of difficulty.
const STEPS: u8 = 3;

/// A satisfaction in stars and halves, as it is drawn and read out: the nearest there is to the figure beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(into = "f64")]
pub struct Stars {
    halves: u8,
}

impl Stars {
    /// The stars for a satisfaction, 1 to 5: its figure with one decimal to the nearest half.
    pub fn of(satisfaction: f64) -> Self {
        // From the figure as it is printed, so that the two cannot round apart.
        let figure = format!("{satisfaction:.1}").parse().unwrap_or(satisfaction);
        Self { halves: (figure * 2.0).round().clamp(0.0, f64::from(2 * STARS)) as u8 }
    }

    /// How much of a star is filled, 0, a half or 1; the first is 0.
    fn share(self, star: u8) -> f32 {
        f32::from(self.halves.saturating_sub(2 * star).min(2)) / 2.0
    }
}

impl From<Stars> for f64 {
    fn from(stars: Stars) -> Self {
        Self::from(stars.halves) / 2.0
    }
}

impl std::fmt::Display for Stars {
    /// `4`, `4.5`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", f64::from(*self))
    }
}

impl Stars {
    /// As the language writes it: `4`, `4.5` or `4,5`.
    pub fn shown(self, words: &Words) -> String {
        words.number(self.into(), usize::from(self.halves % 2))
    }
}

/// Five stars, so many of them solid; read out as `4.5 of 5 stars`.
pub fn stars_ui(ui: &mut Ui, theme: &Theme, stars: Stars, size: f32) -> Response {
    let width = f32::from(STARS) * (size + 2.0) - 2.0;
    let name = theme
        .words
        .tell("widgets-stars", &[("stars", (&stars.shown(&theme.words)).into()), ("of", u32::from(STARS).into())]);
    let (rect, response) = still(ui, vec2(width, size), Role::Image, &name);
    for i in 0..STARS {
        let x = rect.left() + f32::from(i) * (size + 2.0) + size / 2.0;
        paint::star(ui, theme, pos2(x, rect.center().y), size, stars.share(i));
    }
    response
}

/// Three dots, 1 to 3 of them solid, read out as `difficulty 2 of 3`.
pub fn difficulty_ui(ui: &mut Ui, theme: &Theme, difficulty: u8) -> Response {
    let (dot, gap) = (8.0, 4.0);
    let width = f32::from(STEPS) * (dot + gap) - gap;
    let name = theme.words.tell(
        "widgets-difficulty",
        &[("difficulty", u32::from(difficulty.min(STEPS)).into()), ("of", u32::from(STEPS).into())],
    );
    let (rect, response) = still(ui, vec2(width, dot), Role::Image, &name);
    for i in 0..STEPS {
        let centre = pos2(rect.left() + f32::from(i) * (dot + gap) + dot / 2.0, rect.center().y);
        if i < difficulty {
            ui.painter().circle_filled(centre, 3.9, theme.colors.text_secondary);
        } else {
            ui.painter().circle_stroke(centre, 3.3, Stroke::new(1.2, theme.colors.text_secondary));
        }
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(satisfaction: f64) -> [f32; 5] {
        [0, 1, 2, 3, 4].map(|star| Stars::of(satisfaction).share(star))
    }

    #[test]
    fn four_and_a_half_is_not_drawn_as_five_nor_two_and_a_half_as_three() {
        assert_eq!(drawn(4.5), [1.0, 1.0, 1.0, 1.0, 0.5]);
        assert_eq!(drawn(2.5), [1.0, 1.0, 0.5, 0.0, 0.0]);
        assert_eq!(drawn(5.0), [1.0; 5]);
        assert_eq!(drawn(1.0), [1.0, 0.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn stars_are_the_nearest_half_to_the_figure_beside_them() {
        for (figure, stars) in
            [(3.9, "4"), (3.8, "4"), (3.7, "3.5"), (3.3, "3.5"), (2.8, "3"), (1.7, "1.5"), (4.8, "5")]
        {
            assert_eq!(Stars::of(figure).to_string(), stars, "{figure}");
        }
        for hundredths in 100..=500 {
            let satisfaction = f64::from(hundredths) / 100.0;
            let figure: f64 = format!("{satisfaction:.1}").parse().expect("a figure");
            let stars: f64 = drawn(satisfaction).iter().copied().map(f64::from).sum();
            assert!((figure - stars).abs() < 0.25, "{figure} of 5 is drawn as {stars}");
            assert_eq!(Stars::of(satisfaction).to_string(), format!("{stars}"), "what is read out is what is drawn");
        }
    }
}
