//! An organisation's colour in the place of the accent. In the light look it stands as it is asked for; what is made of
//! it, there and in the other looks, takes its hue and strength and keeps the lightness its designer gave, moved no
//! further than its contrast needs.

use egui::Color32;

use crate::domain::scenario::Problem;
use crate::domain::scenario::codes::organisation as codes;
use crate::domain::scenario::organisation::Organisation;
use crate::ui::theme::color::{contrast, of_rgb};
use crate::ui::theme::contrast::{Faint, Meeting};
use crate::ui::theme::tokens::Tokens;
use crate::ui::theme::{Look, PairKind, ThemeError, tokens_of};
use crate::words::{Piece, Said, said};

/// How much stronger than the accent it replaces a colour may make what is made of it.
const STRONGEST: f64 = 1.6;
/// Steps of lightness that are tried, from black to white.
const STEPS: u32 = 200;

/// Why a colour cannot be the accent.
#[derive(Debug, Clone, PartialEq)]
pub struct Refused {
    /// Where, and how faint it is there, in words.
    pub why: Said,
    /// The nearest colour of the same hue that can.
    pub nearest: Option<[u8; 3]>,
}

/// Whether a colour can be the accent of all four looks.
///
/// # Errors
/// [`ThemeError`] if a look inside the program does not read.
pub fn check(rgb: [u8; 3]) -> Result<Result<(), Refused>, ThemeError> {
    let looks = Look::ALL.map(|look| tokens_of(look).map(|tokens| (look, tokens)));
    let looks: Vec<(Look, Tokens)> = looks.into_iter().collect::<Result<_, _>>()?;
    let Some((look, faint)) = faintest(&looks, rgb) else { return Ok(Ok(())) };
    let asked = Lch::of(of_rgb(rgb));
    let nearest = lightnesses(asked.l).find_map(|l| {
        let color = Lch { l, ..asked }.color();
        let rgb = [color.r(), color.g(), color.b()];
        faintest(&looks, rgb).is_none().then_some(rgb)
    });
    Ok(Err(Refused { why: why(look, &faint), nearest }))
}

/// What to tell of an organisation's colour, with its place in the file; nothing if it can be used.
pub fn problem(organisation: &Organisation) -> Option<Problem> {
    let accent = organisation.accent?;
    let refused = check(accent.rgb).ok()?.err()?;
    let fix = match refused.nearest {
        Some(rgb) => said!("problems-accent-near-fix", colour = hex(rgb)),
        None => said!("problems-accent-fix"),
    };
    let what = said!("problems-accent", colour = hex(accent.rgb), why = refused.why);
    Some(Problem::about_case(codes::FAINT, &organisation.file, accent.place, what, fix))
}

/// As it is written in a file.
pub fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// The look and the pair in which a colour can be read least, if it cannot everywhere.
fn faintest(looks: &[(Look, Tokens)], rgb: [u8; 3]) -> Option<(Look, Faint)> {
    looks.iter().find_map(|(look, tokens)| {
        let mut dressed = tokens.clone();
        dress(&mut dressed, *look, rgb);
        let first = Meeting::of(&dressed).faint().into_iter().next()?;
        Some((*look, first))
    })
}

fn why(look: Look, faint: &Faint) -> Said {
    let Faint { ink, ground, ratio, floor } = faint;
    let (look, ratio, floor) =
        (look_said(look), Piece::Figure(format!("{ratio:.1}")), Piece::Figure(floor.to_string()));
    if ground == "accent" {
        said!("problems-accent-button", look = look, ratio = ratio, floor = floor)
    } else if ink == "accent" {
        said!("problems-accent-words", look = look, ground = ground_said(ground), ratio = ratio, floor = floor)
    } else {
        said!("problems-accent-marks", look = look, ground = ground_said(ground), ratio = ratio, floor = floor)
    }
}

fn look_said(look: Look) -> Said {
    match look {
        Look::Light => said!("problems-look-light"),
        Look::Dark => said!("problems-look-dark"),
        Look::ContrastLight => said!("problems-look-contrast-light"),
        Look::ContrastDark => said!("problems-look-contrast-dark"),
    }
}

fn ground_said(ground: &str) -> Said {
    match ground {
        "paper" => said!("problems-ground-page"),
        "rail" => said!("problems-ground-rail"),
        "card" | "raised" => said!("problems-ground-card"),
        "sunk" => said!("problems-ground-well"),
        "accent_wash" => said!("problems-ground-row"),
        _ => said!("problems-ground-other"),
    }
}

/// Puts a colour in the place of a look's accent and of what is made of it.
pub(super) fn dress(tokens: &mut Tokens, look: Look, rgb: [u8; 3]) {
    let asked = Lch::of(of_rgb(rgb));
    let before = Lch::of(tokens.colors.accent);
    let strength = (asked.c / before.c.max(0.01)).min(STRONGEST);
    let turned = |color: Color32| {
        let own = Lch::of(color);
        Lch { l: own.l, c: own.c * strength, h: own.h + asked.h - before.h }
    };
    let outlined = tokens.outlined;
    let text = PairKind::Text.floor(outlined);
    let mark = PairKind::Mark.floor(outlined);
    let colors = &mut tokens.colors;
    let plain = [colors.paper, colors.rail, colors.card, colors.sunk, colors.raised];
    let reads_on =
        |color: Color32, grounds: &[Color32], floor: f64| grounds.iter().all(|g| contrast(color, *g) >= floor);

    let inks = [colors.text, colors.text_secondary];
    colors.accent_wash = nearest(turned(colors.accent_wash), |wash| reads_on(wash, &inks, text));
    colors.bubble_mine = colors.accent_wash;
    colors.on_accent = turned(colors.on_accent).color();
    let grounds =
        [plain.as_slice(), &[colors.accent_wash, colors.warn_wash, colors.bubble_theirs, colors.on_accent]].concat();
    colors.accent = match look {
        Look::Light => of_rgb(rgb),
        _ => nearest(turned(colors.accent), |accent| reads_on(accent, &grounds, text)),
    };
    colors.star = colors.accent;
    colors.accent_mid = nearest(turned(colors.accent_mid), |mid| reads_on(mid, &plain, mark));
    for step in &mut tokens.heat {
        step.fill = nearest(turned(step.fill), |fill| contrast(step.ink, fill) >= text);
    }
}

/// The colour of this hue with the nearest lightness that passes; its own where none does.
fn nearest(wanted: Lch, passes: impl Fn(Color32) -> bool) -> Color32 {
    let mut tried = lightnesses(wanted.l).map(|l| Lch { l, ..wanted }.color());
    tried.find(|color| passes(*color)).unwrap_or_else(|| wanted.color())
}

/// Lightnesses from 0 to 1, this one first, then ever further from it.
fn lightnesses(from: f64) -> impl Iterator<Item = f64> {
    let steps = (1..=STEPS).map(|step| f64::from(step) / f64::from(STEPS));
    let around = steps.flat_map(move |far| [from - far, from + far]).filter(|l| (0.0..=1.0).contains(l));
    std::iter::once(from).chain(around)
}

/// A colour as lightness, strength and hue (OKLCH): equal steps look equal, and another hue keeps its lightness.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Lch {
    l: f64,
    c: f64,
    /// In radians.
    h: f64,
}

impl Lch {
    fn of(color: Color32) -> Self {
        let [r, g, b] = [color.r(), color.g(), color.b()].map(|value| {
            let c = f64::from(value) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
        });
        let l = libm::cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b);
        let m = libm::cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b);
        let s = libm::cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b);
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        let lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s;
        Self { l: lightness, c: libm::hypot(a, b), h: libm::atan2(b, a) }
    }

    /// The colour a screen can show; where it cannot show one so strong, a weaker one of the same lightness and hue.
    fn color(self) -> Color32 {
        let (mut weak, mut strong) = (0.0, 1.0);
        let mut shown = Self { c: 0.0, ..self }.channels().map(|c| c.clamp(0.0, 1.0));
        for share in [1.0].into_iter().chain((0..12).map(|_| f64::NAN)) {
            let share = if share.is_nan() { f64::midpoint(weak, strong) } else { share };
            let channels = Self { c: self.c * share, ..self }.channels();
            if channels.iter().all(|c| (-1e-4..=1.0 + 1e-4).contains(c)) {
                shown = channels.map(|c| c.clamp(0.0, 1.0));
                weak = share;
            } else {
                strong = share;
            }
        }
        of_rgb(shown.map(|c| {
            let coded = if c <= 0.003_130_8 { c * 12.92 } else { 1.055 * libm::pow(c, 1.0 / 2.4) - 0.055 };
            (coded * 255.0).round().clamp(0.0, 255.0) as u8
        }))
    }

    /// Red, green and blue as light, which may lie outside what a screen can show.
    fn channels(self) -> [f64; 3] {
        let (a, b) = (self.c * libm::cos(self.h), self.c * libm::sin(self.h));
        let cubed = |x: f64| x * x * x;
        let l = cubed(self.l + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
        let m = cubed(self.l - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
        let s = cubed(self.l - 0.089_484_177_5 * a - 1.291_485_548_0 * b);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Theme;

    #[test]
    fn a_colour_comes_back_from_lightness_strength_and_hue() {
        for rgb in [[0, 0, 0], [255, 255, 255], [27, 110, 90], [200, 30, 40], [53, 48, 107], [255, 204, 0]] {
            let color = Lch::of(of_rgb(rgb)).color();
            let off = [color.r(), color.g(), color.b()].into_iter().zip(rgb).map(|(a, b)| a.abs_diff(b)).max();
            assert!(off.is_some_and(|off| off <= 1), "{rgb:?} came back as {color:?}");
        }
    }

    #[test]
    fn whatever_passes_reads_on_every_ground_of_every_look() {
        let mut passed = 0;
        let looks = Look::ALL.map(|look| Theme::load(look).expect("a look"));
        for step in 0..125_u32 {
            let rgb = [step % 5, step / 5 % 5, step / 25].map(|part| (part * 63) as u8);
            match check(rgb).expect("the files in the program can be read") {
                Ok(()) => {
                    passed += 1;
                    for (mut theme, look) in looks.clone().into_iter().zip(Look::ALL) {
                        theme.wear(look, Some(rgb)).expect("a look");
                        assert_eq!(theme.meeting().faint(), vec![], "{rgb:?}, {look:?}");
                        let is_asked = theme.colors.accent == of_rgb(rgb);
                        assert!(is_asked || look != Look::Light, "in the light look it stands as it is asked for");
                    }
                }
                Err(refused) => {
                    let nearest = refused.nearest.expect("darker, every hue passes");
                    assert_eq!(check(nearest).expect("looks"), Ok(()), "{rgb:?} → {nearest:?}");
                }
            }
        }
        assert!((30..90).contains(&passed), "{passed} of 125");
    }

    #[test]
    fn what_is_refused_is_told_with_the_nearest_that_passes() {
        let refused = check([255, 204, 0]).expect("looks").expect_err("yellow");
        let why = refused.why.to_string();
        assert!(why.contains("at 1.") && why.ends_with("4.5 is needed"), "{why}");
        let [red, green, blue] = refused.nearest.expect("one");
        assert!(red > green && green > blue && red < 180, "a dark yellow: {}", hex([red, green, blue]));
        assert_eq!(check([27, 110, 90]).expect("looks"), Ok(()));
    }

    #[test]
    fn the_usual_accent_changes_nothing_that_can_be_seen() {
        let usual = Theme::load(Look::Light).expect("a look");
        let accent = usual.colors.accent;
        let mut dressed = usual.clone();
        dressed.wear(Look::Light, Some([accent.r(), accent.g(), accent.b()])).expect("a look");
        for name in ["accent", "on_accent", "accent_wash", "accent_mid", "bubble_mine", "star"] {
            let (a, b) = (usual.colors.named(name).expect(name), dressed.colors.named(name).expect(name));
            let off = [(a.r(), b.r()), (a.g(), b.g()), (a.b(), b.b())].map(|(a, b)| a.abs_diff(b));
            assert!(off.iter().all(|off| *off <= 1), "{name}: {a:?} became {b:?}");
        }
    }
}
