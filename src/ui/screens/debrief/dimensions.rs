//! The four dimensions with the words of every level: which of them the replies of a run earned, and how often.

use egui::Ui;

use crate::domain::guide::dimension_id;
use crate::domain::rubric::anchors::anchor;
use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::view::TurnView;
use crate::ui::screens::debrief::words::tied;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::screens::guide::look_up_ui;
use crate::ui::terms;
use crate::ui::theme::Theme;
use crate::ui::widgets::art::{glyph_ui, quiet_glyph_ui};
use crate::ui::widgets::rule_ui;
use crate::words::Words;

/// Width of the column with a level's word.
const WORD: f32 = 120.0;
/// Width of the column that says which replies earned a level.
const EARNED: f32 = 150.0;

/// Draws them one below the other.
pub(super) fn dimensions_ui(ui: &mut Ui, theme: &Theme, _: &State, page: &Page<'_>, emit: &mut dyn FnMut(Action)) {
    for (i, shown) in page.view.dimensions.iter().enumerate() {
        if i > 0 {
            rule_ui(ui, theme);
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.hair;
            // All stand in the middle of one line.
            ui.set_min_height(theme.size.control_small);
            match shown.mean {
                Some(_) => glyph_ui(ui, theme, shown.dimension, theme.size.tick),
                None => quiet_glyph_ui(ui, theme, shown.dimension, theme.size.tick),
            };
            ui.label(theme.heading(terms::dimension(&theme.words, shown.dimension)));
            ui.label(theme.quiet(&shown.word));
            let id = dimension_id(shown.dimension);
            if let Some(id) = look_up_ui(ui, theme, terms::dimension(&theme.words, shown.dimension), &id) {
                emit(Action::LookUp(id));
            }
        });
        for level in (0..=Level::TOP.get()).rev().filter_map(Level::new) {
            level_ui(ui, theme, page, (i, shown.dimension), level);
        }
    }
}

/// One level: its word, what it looks like, and which replies earned it.
fn level_ui(ui: &mut Ui, theme: &Theme, page: &Page<'_>, (at, dimension): (usize, Dimension), level: Level) {
    let turns = page.view.turns.iter();
    let level_of = |turn: &TurnView| turn.levels.get(at).copied().flatten();
    let here: Vec<u32> =
        turns.clone().filter(|turn| level_of(turn) == Some(level.get())).map(|turn| turn.number).collect();
    let scored = turns.filter(|turn| level_of(turn).is_some()).count();
    let words = anchor(dimension, level);
    let earned = !here.is_empty();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let whole = ui.available_width();
        let cell = |ui: &mut Ui, width: f32, text: egui::RichText| {
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.label(text);
            });
        };
        let word = terms::level(&theme.words, level);
        let word = if earned { theme.strong(word) } else { theme.quiet(word) };
        cell(ui, WORD, word);
        let anchor = tied(&words.sentence());
        cell(ui, whole - WORD - EARNED - theme.space.lg, if earned { theme.body(anchor) } else { theme.quiet(anchor) });
        if earned {
            ui.add_space(theme.space.lg);
            cell(ui, EARNED, theme.quiet(tied(&replies(&theme.words, &here, scored))));
        }
    });
}

/// Which replies, in few words: `reply 3`, `replies 1, 4–6`, `every reply scored`.
fn replies(words: &Words, here: &[u32], scored: usize) -> String {
    if here.len() > 1 && here.len() == scored {
        return words.say("debrief-every-reply").to_owned();
    }
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in here {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *number => *last = *number,
            _ => runs.push((*number, *number)),
        }
    }
    let shown: Vec<String> = runs
        .into_iter()
        .map(|(first, last)| match last - first {
            0 => first.to_string(),
            1 => format!("{first}, {last}"),
            _ => format!("{first}–{last}"),
        })
        .collect();
    words.tell("debrief-replies", &[("count", here.len().into()), ("numbers", (&shown.join(", ")).into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_replies_of_one_level_are_told_in_few_words() {
        let words = Words::english().unwrap();
        let replies = |here: &[u32], scored| replies(&words, here, scored);
        assert_eq!(replies(&[3], 5), "reply 3");
        assert_eq!(replies(&[1, 2], 5), "replies 1, 2");
        assert_eq!(replies(&[1, 3, 4, 5, 7], 9), "replies 1, 3–5, 7");
        assert_eq!(replies(&[1, 2, 3, 4, 5, 6, 7], 7), "every reply scored");
        assert_eq!(replies(&[4], 1), "reply 4");
    }
}
