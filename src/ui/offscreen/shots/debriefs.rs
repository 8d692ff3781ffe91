//! The ways to the questions before a debrief, and to a debrief with what is open in it.

use crate::domain::paths::policy::Policy;
use crate::domain::rubric::Dimension;
use crate::platform::settings::Mode;
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::shots::{at_home, played};
use crate::ui::screens::{Action, debrief, reflect};
use crate::workflow::reflection::{Hunch, Kept, Mood};

/// A run tried again from its third reply, after others of the same case; the two lie open beside each other.
pub(super) fn several_runs(window: &mut Offscreen) {
    for policy in [Policy::Worst, Policy::Best, Policy::Middling] {
        played(window, "wrong-plate", policy);
        window.later(31);
    }
    window.act(Action::Debrief(debrief::Action::TryFrom(3)));
    window.play_out(Policy::Best);
    window.wait_for_searches();
    window.act(Action::Debrief(debrief::Action::Section("two-runs")));
}

/// At the questions before a debrief.
pub(super) fn questions(window: &mut Offscreen, policy: Policy) {
    at_home(window);
    window.meet("wrong-plate", Mode::Practice);
    window.play_to_questions(policy);
}

pub(super) fn answer(window: &mut Offscreen) {
    let answers = [
        reflect::Action::Mood(Mood::Tense),
        reflect::Action::Mood(Mood::Proud),
        reflect::Action::Level(Dimension::Empathy, 3),
        reflect::Action::Level(Dimension::Ownership, 4),
        reflect::Action::Level(Dimension::Speed, 1),
        reflect::Action::Level(Dimension::Compensation, 3),
        reflect::Action::Stars(4),
        reflect::Action::Returns(Hunch::Yes),
        reflect::Action::Kept(Kept::Partly),
    ];
    for answer in answers {
        window.act(Action::Reflect(answer));
    }
}

pub(super) fn looked_at(window: &mut Offscreen, case: &str, policy: Policy) {
    played(window, case, policy);
    window.wait_for_searches();
}

/// The same with one section open.
pub(super) fn one_section(window: &mut Offscreen, case: &str, policy: Policy, section: &'static str) {
    looked_at(window, case, policy);
    window.act(Action::Debrief(debrief::Action::Section(section)));
    if section == "three" {
        window.act(Action::Debrief(debrief::Action::Cause(1)));
    }
}

/// The same with every section open.
pub(super) fn whole_debrief(window: &mut Offscreen, case: &str, policy: Policy) {
    looked_at(window, case, policy);
    window.act(Action::Debrief(debrief::Action::AllSections(true)));
}
