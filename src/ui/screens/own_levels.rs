//! The trainee's own levels for one reply: five short anchors for each dimension, and beside them what the scorer gave
//! where that may be seen. No figure stands in them. Knows neither the page it stands on nor what becomes of the answers.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::rubric::{Dimension, Level, Rating};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{anchor_ui, fits_anchor, let_go_after_click};
use crate::words::Words;

/// Room between two anchors.
const GAP: f32 = 6.0;
/// Width of a name that stands beside its anchors.
const NAME: f32 = 140.0;
/// Narrowest space with the names beside the anchors.
const NAMES_BESIDE: f32 = 700.0;

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub(super) struct OwnLevels<'a> {
    /// The dimensions asked for: those that were scored.
    pub scored: &'a Rating,
    /// What was chosen so far.
    pub own: &'a Rating,
    /// Whether the scorer's levels stand beside it.
    pub shows_scored: bool,
    /// The window is low: the names go beside the anchors as long as their words fit there.
    pub is_low: bool,
}

impl OwnLevels<'_> {
    /// Whether all dimensions are asked for.
    pub(super) fn is_many(&self) -> bool {
        self.scored.scored().count() >= Dimension::ALL.len()
    }

    fn scorer(&self, words: &Words, level: Level) -> Option<String> {
        let level = terms::level_within(words, level);
        self.shows_scored.then(|| words.tell("conversation-rating-scorer", &[("level", level.into())]))
    }

    fn fits(&self, ui: &Ui, theme: &Theme, (step, each): (Step, f32)) -> bool {
        let words = |dimension| levels().map(move |level| terms::own_level(&theme.words, dimension, level));
        self.scored
            .scored()
            .flat_map(|(dimension, _)| words(dimension))
            .all(|word| fits_anchor(ui, theme, (word, step), each))
    }

    /// What the names need at least, with the scorer's levels under them.
    fn names(&self, ui: &Ui, theme: &Theme) -> f32 {
        let width = |text: &str, step, weight| {
            ui.painter().layout_job(theme.job(text, step, weight, theme.colors.text, f32::INFINITY)).size().x
        };
        let widest = self.scored.scored().map(|(dimension, level)| {
            let name = theme.size.glyph
                + theme.space.sm
                + 2.0
                + width(terms::dimension(&theme.words, dimension), Step::Body, theme.type_scale.emphasis);
            let scorer =
                self.scorer(&theme.words, level).map_or(0.0, |scorer| width(&scorer, Step::Small, Weight::Regular));
            name.max(scorer)
        });
        widest.fold(0.0, f32::max) + theme.space.sm
    }
}

fn levels() -> impl Iterator<Item = Level> {
    (0..=Level::TOP.get()).filter_map(Level::new)
}

/// Draws the rows; what was chosen now.
pub(super) fn own_levels_ui(ui: &mut Ui, theme: &Theme, asked: &OwnLevels<'_>) -> Option<(Dimension, Level)> {
    let width = ui.available_width();
    let each_of = |names: f32| (width - names - 4.0 * GAP) / 5.0;
    let low = asked.is_low.then(|| asked.names(ui, theme));
    let low = low.filter(|names| asked.fits(ui, theme, (Step::Small, each_of(*names))));
    let names = low.or((width >= NAMES_BESIDE).then_some(NAME));
    let each = each_of(names.unwrap_or(0.0));
    // All words in one size: the usual one if each fits.
    let step = if asked.fits(ui, theme, (Step::Body, each)) { Step::Body } else { Step::Small };
    let mut chosen = None;
    ui.scope(|ui| {
        let lines = theme.line(Step::Body) + if asked.shows_scored { theme.line(Step::Small) } else { 0.0 };
        let height = theme.size.control_small.max(lines);
        if low.is_some() && asked.is_many() {
            // As much room between two rows of anchors as between the anchors of one.
            ui.spacing_mut().item_spacing.y = (GAP - (height - theme.size.control_small)).max(0.0);
        }
        for (dimension, level) in asked.scored.scored() {
            let scorer = asked.scorer(&theme.words, level);
            let mut anchors = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for level in levels() {
                    let word = terms::own_level(&theme.words, dimension, level);
                    let called = terms::dimension(&theme.words, dimension);
                    let put = [("dimension", called.into()), ("level", word.into())];
                    let name = theme.words.tell("conversation-rating-own", &put);
                    let is_own = asked.own.get(dimension) == Some(level);
                    let response = ui
                        .push_id((dimension.name(), level.get()), |ui| {
                            anchor_ui(ui, theme, (word, &name), is_own, (each, step))
                        })
                        .inner;
                    if let_go_after_click(ui, &response) {
                        chosen = Some((dimension, level));
                    }
                }
            };
            match names {
                Some(names) => {
                    beside_ui(ui, theme, (dimension, scorer.as_deref()), (names, height, lines), &mut anchors);
                }
                None => above_ui(ui, theme, (dimension, scorer.as_deref()), &mut anchors),
            }
        }
    });
    chosen
}

/// The name beside its anchors.
fn beside_ui(
    ui: &mut Ui,
    theme: &Theme,
    (dimension, scorer): (Dimension, Option<&str>),
    (names, height, lines): (f32, f32, f32),
    anchors: &mut dyn FnMut(&mut Ui),
) {
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), row, |ui| {
        ui.set_min_height(height);
        let start = ui.cursor().left();
        // The scorer's level stands under the name it belongs to, beside the same words.
        ui.allocate_ui_with_layout(vec2(names, lines), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.horizontal(|ui| {
                ui.set_min_height(theme.line(Step::Body));
                name_ui(ui, theme, dimension);
            });
            if let Some(scorer) = scorer {
                ui.label(theme.small(scorer));
            }
        });
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space((start + names - ui.cursor().left()).max(0.0));
        anchors(ui);
    });
}

/// The name over its anchors.
fn above_ui(
    ui: &mut Ui,
    theme: &Theme,
    (dimension, scorer): (Dimension, Option<&str>),
    anchors: &mut dyn FnMut(&mut Ui),
) {
    let row = Layout::left_to_right(Align::Center);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.line(Step::Body)), row, |ui| {
            name_ui(ui, theme, dimension);
            if let Some(scorer) = scorer {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(scorer)));
            }
        });
        ui.horizontal(|ui| anchors(ui));
    });
}

fn name_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension) {
    ui.spacing_mut().item_spacing.x = theme.space.sm + 2.0;
    glyph_ui(ui, theme, dimension, theme.size.glyph);
    ui.label(theme.strong(terms::dimension(&theme.words, dimension)));
}
