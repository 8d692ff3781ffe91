//! The ladder of ownership: does one person take it, say so, and act? It follows the rubric, and where the rubric's short
//! form is silent, the readers: what somebody else does, what one could do and what is left open is a 1; a deed with its
//! time and something to hold on to is a 3 whether or not the lapse is called ours; who owns up and sends word by a time,
//! or keeps it from happening again, stays with it.

use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::hear::Said;
use crate::domain::scoring::typed::ladder::{Ladder, Tally, Why, caps};
use crate::domain::scoring::typed::redress::Tray;

/// Somebody who names so many times, and sends word besides, stays with it.
const TIMES_OF_ONE_WHO_STAYS: usize = 3;
/// What shows that somebody is at least there for them, though nobody takes anything on yet.
const ATTENDS: &[Cue] = &[
    Cue::Task,
    Cue::Others,
    Cue::Remedy,
    Cue::Extra,
    Cue::Vague,
    Cue::EmptyPromise,
    Cue::Regret,
    Cue::Feeling,
    Cue::Validate,
    Cue::Listen,
    Cue::NameGiven,
    Cue::UsesFile,
    Cue::WarmHandOver,
    Cue::Admit,
    Cue::Cliche,
];

/// What makes a deed a step on the way: a time, a name to hold on to, or the loss or the fault in view.
const AIMS: &[Cue] = &[
    Cue::Time,
    Cue::Now,
    Cue::Remedy,
    Cue::Choice,
    Cue::NameGiven,
    Cue::UsesFile,
    Cue::Prevent,
    Cue::StepRemoved,
    Cue::Stopgap,
    Cue::PaidBack,
    Cue::Admit,
    Cue::OwnOutcome,
];

/// Ownership: does one person take it, say so, and act?
pub(super) fn ownership(said: &Said<'_>, ear: &Ear<'_>, tray: &Tray<'_>, errors: &[ErrorCode]) -> Tally {
    let mut ladder = Ladder::at(said, Dimension::Ownership, 0, "nobody takes anything on");
    let own = said.any(&[Cue::Action, Cue::OwnOutcome, Cue::Update, Cue::WarmHandOver]);
    let acts = own || tray.repairs();
    let deeds = said.hits.iter().filter(|hit| hit.cue == Cue::Action).count();
    let firm = said.has(Cue::Time);
    let loose = said.any(&[Cue::Hedge, Cue::Vague, Cue::EmptyPromise, Cue::Usual]);
    let begun =
        said.any(&[Cue::Action, Cue::OwnOutcome, Cue::Update]) || said.has(Cue::Admit) && (own || !said.has(Cue::Task));
    if begun {
        ladder.rise(2, &[Cue::Action, Cue::OwnOutcome, Cue::Admit, Cue::Update, Cue::WarmHandOver]);
    } else if said.has(Cue::Remedy) && said.any(&[Cue::Time, Cue::Now]) {
        // What is given is a next step only with its time.
        ladder.rise(2, &[Cue::Remedy, Cue::Time, Cue::Now]);
    } else if tray.repairs() {
        ladder.rise_by_rule(2, "what goes with it repairs the loss");
    } else if said.any(ATTENDS) {
        ladder.rise(1, ATTENDS);
    }
    let owns = said.any(&[Cue::Admit, Cue::OwnOutcome]) || (ear.external && said.has(Cue::Action));
    if acts && owns {
        ladder.rise(3, &[Cue::Admit, Cue::OwnOutcome, Cue::Action, Cue::NameGiven, Cue::Update, Cue::Time]);
    }
    // Owned up to, by a time or by somebody with a name; or a word by a time, on top of a deed.
    let hold = [Cue::Time, Cue::Now, Cue::NameGiven, Cue::UsesFile];
    if said.has(Cue::Admit) && ladder.level == 2 && said.any(&hold) {
        ladder.rise(3, &[&[Cue::Admit][..], &hold].concat());
    }
    if firm && said.has(Cue::Action) && said.has(Cue::Update) {
        ladder.rise(3, &[Cue::Action, Cue::Update, Cue::Time]);
    }
    // Who names deeds, their times and a way to hold them to it has taken it on, whether or not the lapse is called theirs.
    let held = [Cue::NameGiven, Cue::UsesFile, Cue::Prevent, Cue::Choice, Cue::StepRemoved, Cue::PaidBack];
    let times = said.times.len() >= TIMES_OF_ONE_WHO_STAYS;
    if !loose && (deeds > 1 || times && said.has(Cue::Action) || firm && said.has(Cue::Action) && said.any(&held)) {
        ladder.rise(3, &[&[Cue::Action, Cue::Time][..], &held].concat());
    }
    // Who keeps it from happening again stays with it; so does who has owned up to it and sends word by a time.
    if ladder.level == 3 && said.has(Cue::Action) {
        if said.has(Cue::Prevent) {
            ladder.rise(4, &[Cue::Prevent, Cue::Cause, Cue::Update, Cue::WarmHandOver, Cue::UsesFile, Cue::OwnOutcome]);
        }
        let follows = firm || said.has(Cue::Cause);
        let stands_by = said.has(Cue::Admit) || owns && said.has(Cue::Cause) || times && deeds > 1;
        if said.has(Cue::Update) && follows && stands_by {
            ladder.rise(4, &[Cue::Update, Cue::Action, Cue::Admit, Cue::Cause, Cue::Time]);
        }
    }
    leaves_open(&mut ladder, tray);
    caps(&mut ladder, errors);
    ladder.done()
}

/// Holds ownership down where the matter is refused, passed on, or left open.
fn leaves_open(ladder: &mut Ladder<'_>, tray: &Tray<'_>) {
    let said = ladder.said;
    if said.has(Cue::Refuse) && !said.any(&[Cue::Action, Cue::Update, Cue::WarmHandOver]) && !tray.repairs() {
        ladder.hold(0, Why::Rule("it refuses or ends the matter"), Some(Cue::Refuse));
    }
    if ladder.level == 2 && !tray.repairs() && !said.any(AIMS) {
        ladder.hold(1, Why::Rule("neither when nor what for is said"), Some(Cue::Action));
    }
    let acts = said.any(&[Cue::Action, Cue::OwnOutcome, Cue::Update, Cue::WarmHandOver]) || tray.repairs();
    if !acts && !said.has(Cue::Admit) {
        for cue in [Cue::Policy, Cue::Hostile, Cue::PassBuck, Cue::Minimise, Cue::Hoop] {
            let offers_to = said.has(Cue::Task) && !matches!(cue, Cue::Policy | Cue::Hostile);
            if said.has(cue) && !offers_to {
                ladder.hold(0, Why::Rule("it leaves them alone with it"), Some(cue));
            }
        }
    }
    let firm = said.has(Cue::Time);
    if !firm && !said.has(Cue::Admit) {
        for cue in [Cue::Vague, Cue::EmptyPromise, Cue::Hedge] {
            if said.has(cue) {
                ladder.hold(1, Why::Rule("it is left open whether it is done, and when"), Some(cue));
            }
        }
    }
    if !said.has(Cue::Admit) {
        let open = [Cue::Hedge, Cue::Vague, Cue::EmptyPromise];
        if said.hits.iter().filter(|hit| open.contains(&hit.cue)).count() > 1 {
            ladder.hold(1, Why::Rule("it is left open whether it is done, and when"), Some(Cue::Hedge));
        }
        if said.has(Cue::Hedge) {
            ladder.hold(2, Why::Rule("it is left open whether it is done, and when"), Some(Cue::Hedge));
        }
        if said.has(Cue::Hostile) && !firm && !tray.repairs() {
            ladder.hold(1, Why::Rule("it puts the customer down"), Some(Cue::Hostile));
        }
    }
    if said.has(Cue::Vague) && said.times.is_empty() {
        ladder.hold(2, Why::Rule("the time is none"), Some(Cue::Vague));
    }
    if said.has(Cue::Contingent) {
        ladder.hold(2, Why::Rule("it hangs on somebody’s yes"), Some(Cue::Contingent));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;
    use crate::domain::scoring::typed::errors::errors;
    use crate::domain::scoring::typed::hear::{hear, mend};
    use crate::domain::scoring::typed::text::Tokens;

    fn level(text: &str) -> Option<u8> {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let mut tokens = Tokens::of(text);
        let mended = mend(&mut tokens, &ear);
        let said = hear(&tokens, &ear, mended, false);
        let tray = Tray { offers: &[] };
        ownership(&said, &ear, &tray, &errors(&said, &ear, &tray)).level.map(crate::domain::rubric::Level::get)
    }

    #[test]
    fn a_deed_with_an_owning_up_counts_for_more_than_one_that_is_only_thought_of() {
        let levels = [
            ("You get used to that in winter.", 0),
            ("The clerk wrote it, so that is theirs.", 0),
            ("I could maybe have a look for you.", 1),
            ("My colleague is bringing you a chair.", 1),
            ("I'm ringing the depot for you now.", 2),
            ("It was our mistake, and I'm ringing the depot for you now.", 3),
            ("It was our mistake. I'm ringing the depot now and I'll call you at eleven.", 4),
            ("We read the label wrong. I'm changing yours now, and from now on we read every label twice.", 4),
        ];
        for (text, wanted) in levels {
            assert_eq!(level(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_hangs_on_somebodys_yes_or_stands_beside_blame_is_held_down() {
        assert_eq!(level("That was their doing, and I'm ringing you at ten."), Some(1));
        assert!(level("It was our mistake; I'm changing it now if the boss agrees.") <= Some(2));
    }
}
