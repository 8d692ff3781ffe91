//! Whether everything that may meet on a screen can be told apart: the one check for the looks that come with the
//! program and for an organisation's colours in them.

use egui::Color32;

use crate::domain::rubric::Dimension;
use crate::ui::theme::color::contrast;
use crate::ui::theme::tokens::Tokens;
use crate::ui::theme::{Colors, ContrastPair, Dims, HeatStep, PairKind, Theme};

/// Grounds that text stands on.
const EVERYWHERE: &[&str] =
    &["paper", "rail", "card", "sunk", "raised", "bubble_mine", "bubble_theirs", "accent_wash", "warn_wash"];
/// Grounds of pages, cards and menus.
const PLAIN: &[&str] = &["paper", "rail", "card", "sunk", "raised"];

/// Inks, and the grounds they may stand on, listed in a theme file or not.
const MEET: &[(&[&str], &[&str], PairKind)] = &[
    (&["text", "text_secondary", "accent"], EVERYWHERE, PairKind::Text),
    (&["text_hint"], PLAIN, PairKind::Text),
    (&["warn"], &["paper", "rail", "card", "sunk", "raised", "warn_wash"], PairKind::Text),
    (&["on_accent"], &["accent"], PairKind::Text),
    (&["outline", "star", "accent_mid"], PLAIN, PairKind::Mark),
    (&["text_secondary"], &["accent_wash", "warn_wash"], PairKind::Mark),
];

/// Colours that may meet.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meeting<'t> {
    pub(super) colors: &'t Colors,
    dims: &'t Dims,
    heat: &'t [HeatStep; 5],
    listed: &'t [ContrastPair],
    outlined: bool,
}

/// An ink that cannot be told from its ground well enough.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Faint {
    /// The ink's name.
    pub(super) ink: String,
    /// The ground's name.
    pub(super) ground: String,
    /// Their contrast, 1–21.
    pub(super) ratio: f64,
    /// What it has to be at least.
    pub(super) floor: f64,
}

impl<'t> Meeting<'t> {
    pub(super) fn of(tokens: &'t Tokens) -> Self {
        let Tokens { colors, dims, heat, contrast, outlined, .. } = tokens;
        Self { colors, dims, heat, listed: contrast, outlined: *outlined }
    }

    /// The colour a theme file calls `name`; those of a dimension as `dims.empathy.text`.
    pub(super) fn named(&self, name: &str) -> Option<Color32> {
        let Some(of) = name.strip_prefix("dims.") else { return self.colors.named(name) };
        let (dimension, part) = of.split_once('.')?;
        let dimension = Dimension::ALL.into_iter().find(|d| d.name().to_lowercase() == dimension)?;
        let look = self.dims.of(dimension);
        match part {
            "mark" => Some(look.mark),
            "text" => Some(look.text),
            "wash" => Some(look.wash),
            _ => None,
        }
    }

    /// What cannot be told apart, the worst first; nothing in a look that can be used.
    pub(super) fn faint(&self) -> Vec<Faint> {
        let listed = self.listed.iter().map(|pair| (pair.1.as_str(), pair.2.as_str(), pair.0));
        let met = MEET.iter().flat_map(|(inks, grounds, kind)| {
            inks.iter().flat_map(move |ink| grounds.iter().map(move |ground| (*ink, *ground, *kind)))
        });
        let named = listed.chain(met).map(|(ink, ground, kind)| {
            let ratio = self.named(ink).zip(self.named(ground)).map_or(0.0, |(ink, ground)| contrast(ink, ground));
            (ink.to_owned(), ground.to_owned(), ratio, kind)
        });
        let steps = self.heat.iter().enumerate().map(|(i, step)| {
            let names = (format!("figure {}", i + 1), format!("heat {}", i + 1));
            (names.0, names.1, contrast(step.ink, step.fill), PairKind::Text)
        });
        let mut faint: Vec<Faint> = named
            .chain(steps)
            .map(|(ink, ground, ratio, kind)| Faint { ink, ground, ratio, floor: kind.floor(self.outlined) })
            .filter(|pair| pair.ratio < pair.floor)
            .collect();
        faint.sort_by(|a, b| (a.ratio / a.floor).total_cmp(&(b.ratio / b.floor)));
        faint
    }
}

impl Theme {
    /// The colours of it that may meet.
    #[cfg(test)]
    pub(super) fn meeting(&self) -> Meeting<'_> {
        let Self { colors, dims, heat, contrast, outlined, .. } = self;
        Meeting { colors, dims, heat, listed: contrast, outlined: *outlined }
    }
}
