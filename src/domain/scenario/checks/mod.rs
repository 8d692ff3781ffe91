//! The story as a whole: one small check an entry, and one list of them. Errors break play; warnings are
//! the writing guide's points that a machine can decide, and are asked of cases only, never of drills.

pub mod figures;
mod inbox;
mod letters;
mod play;
mod size;
mod writing;

use crate::domain::scenario::build::Places;
use crate::domain::scenario::model::Scenario;
use crate::domain::scenario::problem::Findings;

/// What a check looks at.
pub(super) struct Subject<'s> {
    pub(super) scenario: &'s Scenario,
    pub(super) places: &'s Places,
    pub(super) code: &'static str,
}

/// A check.
pub struct Check {
    /// `E…` stops the case from loading, `W…` does not.
    pub code: &'static str,
    /// What a good case does.
    pub rule: &'static str,
    /// It looks at nothing but the ways from scene to scene, so it is asked even while numbers or texts are wrong.
    pub(super) ways_only: bool,
    pub(super) run: fn(&Subject<'_>, &mut Findings),
}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Check").field("code", &self.code).field("rule", &self.rule).finish()
    }
}

const fn check(code: &'static str, rule: &'static str, run: fn(&Subject<'_>, &mut Findings)) -> Check {
    Check { code, rule, ways_only: false, run }
}

const fn ways(code: &'static str, rule: &'static str, run: fn(&Subject<'_>, &mut Findings)) -> Check {
    Check { code, rule, ways_only: true, run }
}

/// Every check, in order of code.
pub const ALL: &[Check] = &[
    ways("E404", "Every scene can be reached.", play::unreachable_scenes),
    ways("E405", "From every scene the end can be reached.", play::dead_ends),
    check("E406", "No loop leaves everything as it was.", play::idle_loops),
    ways("E407", "In every scene some reply is always open.", play::never_shut_in),
    ways("E410", "The last ending, and no other, holds always.", play::last_ending_always),
    ways("E411", "A list of typed routes ends with its one Always.", play::typed_ends_with_always),
    ways("E412", "Something is always said or seen when a scene opens.", play::something_is_said),
    check("E424", "What a letter needs can come true before its scene.", letters::needs_can_hold),
    ways(
        "E607",
        "A card of an inbox leads back to the desk; closing the inbox leads on to next-week or the end.",
        inbox::ways_of_the_desk,
    ),
    ways("E608", "In every scene of an inbox some reply that is always open takes no token.", inbox::never_out_of_time),
    check("W501", "Role and summary together have at most 120 words.", size::short_introduction),
    check(
        "W502",
        "Every way through passes an opening, a remedy and a close (commitment or follow-up).",
        size::main_beats,
    ),
    check(
        "W503",
        "12 to 25 scenes (up to 32 at difficulty 3; 6 to 12 for a short case; 12 to 60 in an inbox).",
        size::scene_count,
    ),
    check("W504", "At least four endings, one of them a loss.", size::endings),
    check("W505", "One ending recovers from a poor start.", size::recovery_ending),
    check("W506", "At least one scheduled event: a card, or a promise.", size::scheduled_event),
    check("W507", "Three or four replies in every scene.", size::reply_count),
    check("W508", "Lines vary by mood in at least two scenes.", size::mood_variants),
    check(
        "W509",
        "Empathy, ownership and speed can each be scored three times, compensation once unless nothing is due.",
        size::scored_often_enough,
    ),
    check("W601", "The longest reply of a scene is at most 1.4 times the shortest.", writing::similar_length),
    check("W602", "The best reply's place in the file varies.", writing::best_place_varies),
    check("W603", "The best reply is the dearest in fewer than half of the scenes.", writing::best_not_dearest),
    check("W604", "The best reply is the longest in fewer than half of the scenes.", writing::best_not_longest),
    check("W605", "Replies of a scene differ in at least two dimensions.", writing::replies_differ),
    check("W606", "No reply is excellent in everything.", writing::nothing_perfect),
    check("W607", "Every reply has a reason and a thought.", writing::reasons_and_thoughts),
    check("W608", "A thought has at most 25 words.", writing::short_thoughts),
    check("W609", "No reply uses the rubric's own words.", writing::no_rubric_words),
    check("W610", "Every hidden fact can be found.", writing::hidden_facts_found),
    check(
        "W611",
        "Every offer is made by some reply, or is within what its level may give.",
        writing::offers_grantable,
    ),
    check("W612", "Every promise is kept or broken somewhere.", writing::promises_fall_due),
    check("W613", "An overpromise has something that can come back.", writing::overpromise_comes_back),
    check(
        "W614",
        "A table is cleared, or something made again on it, where the picture has one.",
        writing::table_is_there,
    ),
    check("W615", "A scene has one trainer's note.", writing::one_note_a_scene),
];
