//! The trainee's own levels for one reply: five short anchors for each dimension, and beside them what the scorer gave
//! where that may be seen. No figure stands in them. Knows neither the page it stands on nor what becomes of the answers.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::rubric::anchors::short;
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{anchor_ui, fits_anchor, let_go_after_click};

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
}

/// Draws the rows; what was chosen now.
pub(super) fn own_levels_ui(ui: &mut Ui, theme: &Theme, asked: &OwnLevels<'_>) -> Option<(Dimension, Level)> {
    let width = ui.available_width();
    let beside = width >= NAMES_BESIDE;
    let each = ((if beside { width - NAME } else { width }) - 4.0 * GAP) / 5.0;
    let levels: Vec<Level> = (0..=Level::TOP.get()).filter_map(Level::new).collect();
    let words = |dimension| levels.iter().map(move |level| short(dimension, *level));
    // All words in one size: the usual one if each fits.
    let fits =
        asked.scored.scored().flat_map(|(dimension, _)| words(dimension)).all(|w| fits_anchor(ui, theme, w, each));
    let step = if fits { Step::Body } else { Step::Small };
    let mut chosen = None;
    for (dimension, level) in asked.scored.scored() {
        let scorer = asked.shows_scored.then(|| format!("Scorer: {}", level.word().to_lowercase()));
        let mut anchors = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for level in &levels {
                let word = short(dimension, *level);
                let name = format!("{}: {word}", dimension.name());
                let is_own = asked.own.get(dimension) == Some(*level);
                let response = ui
                    .push_id((dimension.name(), level.get()), |ui| {
                        anchor_ui(ui, theme, (word, &name), is_own, (each, step))
                    })
                    .inner;
                if let_go_after_click(ui, &response) {
                    chosen = Some((dimension, *level));
                }
            }
        };
        if beside {
            let names = theme.line(Step::Body) + scorer.as_ref().map_or(0.0, |_| theme.line(Step::Small));
            let height = theme.size.control_small.max(names);
            ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_height(height);
                let start = ui.cursor().left();
                // The scorer's level stands under the name it belongs to, beside the same words.
                ui.allocate_ui_with_layout(vec2(NAME, names), Layout::top_down(Align::Min), |ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.horizontal(|ui| {
                        ui.set_min_height(theme.line(Step::Body));
                        name_ui(ui, theme, dimension);
                    });
                    if let Some(scorer) = &scorer {
                        ui.label(theme.small(scorer));
                    }
                });
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space((start + NAME - ui.cursor().left()).max(0.0));
                anchors(ui);
            });
        } else {
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = theme.space.xs;
                let row = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(vec2(width, theme.line(Step::Body)), row, |ui| {
                    name_ui(ui, theme, dimension);
                    if let Some(scorer) = &scorer {
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(scorer)));
                    }
                });
                ui.horizontal(|ui| anchors(ui));
            });
        }
    }
    chosen
}

fn name_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension) {
    ui.spacing_mut().item_spacing.x = theme.space.sm + 2.0;
    glyph_ui(ui, theme, dimension, theme.size.glyph);
    ui.label(theme.strong(dimension.name()));
}
