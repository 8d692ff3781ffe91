//! What the writing guide counts, as figures instead of warnings: how far a case keeps its points, not only whether.

use serde::Serialize;

use crate::domain::scenario::checks::size::{intro_words, varies_by_mood, word_count};
use crate::domain::scenario::checks::writing::{best, is_dearest, is_longest, lengths};
use crate::domain::scenario::model::{Reply, Scenario, Scene};

/// What can be counted of a case without playing it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Writing {
    /// Scenes.
    pub scenes: usize,
    /// Replies in all of them.
    pub replies: usize,
    /// Endings.
    pub endings: usize,
    /// Words of role and summary.
    pub intro_words: usize,
    /// Scenes whose lines vary by mood.
    pub scenes_by_mood: usize,
    /// In how many scenes the best reply stands first, second, third, fourth, of those with three or more.
    pub best_at: [usize; 4],
    /// In how many scenes the best reply alone costs most.
    pub best_dearest: usize,
    /// In how many scenes the best reply alone is the longest.
    pub best_longest: usize,
    /// The longest reply of a scene over its shortest, in characters, at its most.
    pub longest_over_shortest: f64,
    /// Words of the longest private thought after a reply.
    pub thought_words: usize,
}

/// Counts.
pub fn writing(scenario: &Scenario) -> Writing {
    let scenes = &scenario.scenes;
    let counted = |is: fn(&Scenario, &Scene) -> bool| scenes.iter().filter(|scene| is(scenario, scene)).count();
    let mut best_at = [0; 4];
    for at in scenes.iter().filter(|scene| scene.replies.len() >= 3).filter_map(best) {
        if let Some(count) = best_at.get_mut(at) {
            *count += 1;
        }
    }
    let thoughts = scenes.iter().flat_map(|scene| &scene.replies).filter_map(thought_words);
    let ratios = scenes.iter().filter_map(lengths).map(|(short, long)| long as f64 / short.max(1) as f64);
    Writing {
        scenes: scenes.len(),
        replies: scenes.iter().map(|scene| scene.replies.len()).sum(),
        endings: scenario.endings.len(),
        intro_words: intro_words(scenario),
        scenes_by_mood: scenes.iter().filter(|scene| varies_by_mood(scene)).count(),
        best_at,
        best_dearest: counted(is_dearest),
        best_longest: counted(|_, scene| is_longest(scene)),
        longest_over_shortest: ratios.fold(1.0, f64::max),
        thought_words: thoughts.max().unwrap_or(0),
    }
}

fn thought_words(reply: &Reply) -> Option<usize> {
    reply.does.thought.as_ref().map(word_count)
}
