//! The ladder of ownership: does one person take it, say so, and act? Each thing that shows it counts, in tenths of a level,
//! and what undoes it counts against it; the level is what it comes to. The weights are those by which what was heard went
//! with what readers gave, over all labelled replies: owning up and keeping it from happening again weigh most, then a deed
//! (more of one while the complaint is still being heard, when none is asked for) with its time and something to hold on to.

use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scenario::model::OfferKind;
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::hear::Said;
use crate::domain::scoring::typed::ladder::{Ladder, Tally, Why, caps};
use crate::domain::scoring::typed::redress::Tray;

/// From which depth on each level is reached.
const LEVELS: [i32; 4] = [1, 9, 14, 26];

/// Deeds of one's own.
const DEEDS: &[Cue] = &[Cue::Action, Cue::OwnOutcome, Cue::Update, Cue::WarmHandOver];
/// What shows that it is taken on, though nobody owns it yet.
const ATTENDS: &[Cue] = &[Cue::Task, Cue::Others, Cue::Remedy, Cue::Extra, Cue::Admit];
/// What one can hold them to, beside a deed.
const HOLDS: &[Cue] = &[Cue::NameGiven, Cue::UsesFile, Cue::StepRemoved, Cue::PaidBack, Cue::Choice, Cue::Prevent];
/// What leaves it open whether it is done, and when.
const LOOSE: &[Cue] = &[Cue::Hedge, Cue::Vague, Cue::EmptyPromise, Cue::Usual];
/// What leaves them alone with it.
const COLD: &[Cue] = &[
    Cue::Undone,
    Cue::Refuse,
    Cue::Policy,
    Cue::PassBuck,
    Cue::Hoop,
    Cue::Hostile,
    Cue::Minimise,
    Cue::Blame,
    Cue::CustBlame,
    Cue::Insult,
    Cue::Sarcasm,
];
/// What each thing that undoes it takes away, the strongest first.
const COSTS: &[(&[Cue], i32, &str)] = &[
    (&[Cue::CustBlame], 4, "scorer-rule-alone"),
    (&[Cue::Charge, Cue::Withhold], 4, "scorer-rule-refuses-due"),
    (&[Cue::Undone], 5, "scorer-rule-alone"),
    (&[Cue::Contingent], 3, "scorer-rule-contingent"),
    (COLD, 2, "scorer-rule-alone"),
    (&[Cue::Calm], 3, "scorer-rule-calm"),
    (&[Cue::Overpromise, Cue::EmptyPromise], 2, "scorer-rule-left-open"),
    (&[Cue::Hostile, Cue::Sarcasm], 1, "scorer-rule-hostile"),
    (&[Cue::Hedge], 2, "scorer-rule-left-open"),
    (&[Cue::Vague], 2, "scorer-rule-vague"),
    (&[Cue::Task], 1, "scorer-rule-task"),
];
/// Cold words with nothing owned up to, and nothing in the tray that repairs, weigh so much more.
const ALONE: i32 = 3;
/// Blame that nothing makes up for.
const BLAMES: i32 = 4;
/// What is shown for it, the strongest first.
const SHOWN: &[Cue] = &[
    Cue::Admit,
    Cue::Prevent,
    Cue::Action,
    Cue::OwnOutcome,
    Cue::Update,
    Cue::WarmHandOver,
    Cue::NameGiven,
    Cue::UsesFile,
    Cue::Time,
    Cue::Now,
    Cue::Remedy,
    Cue::PaidBack,
    Cue::StepRemoved,
    Cue::Choice,
    Cue::Others,
    Cue::Task,
    Cue::Extra,
];

/// What counts a little beside it, and is shown with it.
const BESIDE: &[Cue] = &[Cue::Specific, Cue::Told, Cue::Feeling, Cue::Validate, Cue::Impact, Cue::Regret, Cue::Thanks];

/// Ownership: does one person take it, say so, and act?
pub(super) fn ownership(said: &Said<'_>, ear: &Ear<'_>, tray: &Tray<'_>, errors: &[ErrorCode]) -> Tally {
    let mut ladder = Ladder::at(said, Dimension::Ownership, 0, "scorer-base-nobody");
    let shown = shows(said, ear, tray);
    let reached = level(shown).max(least(said));
    let in_all = level(shown - costs(said, ear, tray, errors)).max(least(said));
    if SHOWN.iter().any(|cue| said.has(*cue)) {
        ladder.rise(reached, &[SHOWN, BESIDE].concat());
    } else if tray.repairs() {
        ladder.rise_by_rule(reached, "scorer-rule-repairs");
    } else if said.any(BESIDE) {
        ladder.rise(reached, BESIDE);
    } else {
        ladder.rise_by_rule(reached, "scorer-rule-answers");
    }
    let worst = COSTS.iter().find_map(|(cues, _, why)| Some((said_of(said, cues)?, *why)));
    let (cue, why) = worst.map_or((None, "scorer-rule-alone"), |(cue, why)| (Some(cue), named(cue).unwrap_or(why)));
    ladder.hold(in_all, Why::Rule(why), cue);
    leaves_open(&mut ladder, tray, errors);
    caps(&mut ladder, errors);
    ladder.done()
}

/// What a cold word does, where it does more than leave them alone.
fn named(cue: Cue) -> Option<&'static str> {
    Some(match cue {
        Cue::Hostile => "scorer-rule-hostile",
        Cue::Sarcasm => "scorer-rule-sarcasm",
        Cue::Minimise => "scorer-rule-minimise",
        Cue::Hoop => "scorer-rule-hoop",
        Cue::Insult => "scorer-rule-insult",
        Cue::Refuse | Cue::Policy => "scorer-rule-refuses",
        Cue::Blame => "scorer-error-blame",
        Cue::CustBlame => "scorer-error-cust-blame",
        Cue::PassBuck => "scorer-error-pass-buck",
        Cue::Overpromise => "scorer-error-overpromise",
        _ => return None,
    })
}

/// Where nothing cold is said: somebody who is there for them is no harm, and a deed with its time is a step.
fn least(said: &Said<'_>) -> u8 {
    if said.any(COLD) || said.any(&[Cue::Charge, Cue::Withhold]) {
        return u8::from(said.has(Cue::Vague));
    }
    let step = said.has(Cue::OwnOutcome) || said.has(Cue::Action) && said.any(&[Cue::Time, Cue::Now]);
    if step && !said.any(LOOSE) {
        2
    } else {
        u8::from(said.any(ATTENDS) || said.any(&[Cue::Regret, Cue::Validate, Cue::Feeling]))
    }
}

fn level(depth: i32) -> u8 {
    u8::try_from(LEVELS.iter().filter(|least| depth >= **least).count()).unwrap_or(0)
}

fn said_of(said: &Said<'_>, cues: &[Cue]) -> Option<Cue> {
    cues.iter().copied().find(|cue| said.has(*cue))
}

/// Adds up the weights of what holds.
fn sum<const N: usize>(counts: [(bool, i32); N]) -> i32 {
    counts.into_iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
}

/// What shows that it is taken on, in tenths of a level.
fn shows(said: &Said<'_>, ear: &Ear<'_>, tray: &Tray<'_>) -> i32 {
    let times = |cue: Cue| said.hits.iter().filter(|hit| hit.cue == cue).count();
    let own = said.any(DEEDS);
    let acts = own || tray.repairs();
    let owns = said.any(&[Cue::Admit, Cue::OwnOutcome]);
    let redress = !ear.not_scored.contains(&Dimension::Compensation);
    let owed = tray.offers.iter().any(|offer| offer.kind == OfferKind::Entitlement);
    let firm = said.has(Cue::Time);
    let sentences = said.tokens.all.last().map_or(0, |token| token.sentence + 1);
    sum([
        (said.has(Cue::Admit), 6),
        // Owned up to is half of it once redress is due: then it takes the redress as well.
        (owns && redress, -1),
        (said.has(Cue::Prevent), 5),
        (times(Cue::OwnOutcome) > 1, 3),
        (acts && !redress, 4),
        (tray.repairs(), 3),
        (owed, 2),
        (acts || said.any(ATTENDS), 3),
        (tray.repairs() || said.has(Cue::Remedy), 2),
        (said.has(Cue::Action) && said.any(HOLDS), 2),
        (times(Cue::Action) > 1, 2),
        (own && firm, 2),
        (firm && !said.any(LOOSE), 2),
        (times(Cue::Time) > 1, 1),
        (times(Cue::Time) > 2, 1),
        (said.has(Cue::Now), 2),
        (said.facts >= 2, 2),
        (said.any(&[Cue::Regret, Cue::Validate, Cue::Feeling, Cue::Thanks, Cue::Impact]), 1),
        (said.any(&[Cue::Told, Cue::Feeling]), 1),
        (sentences >= 3, 1),
        (said.has(Cue::Prevent) && said.has(Cue::Action), 2),
    ])
}

/// What undoes it, in tenths of a level.
fn costs(said: &Said<'_>, ear: &Ear<'_>, tray: &Tray<'_>, errors: &[ErrorCode]) -> i32 {
    let each = COSTS.iter().filter(|(cues, ..)| said.any(cues)).map(|(_, weight, _)| *weight);
    // Where nobody here is at fault, a deed is all the owning up there can be.
    let owned = said.any(&[Cue::Admit, Cue::OwnOutcome]) || ear.external && said.has(Cue::Action);
    let made_up_for = owned || tray.repairs();
    each.sum::<i32>() + sum([(said.any(COLD) && !made_up_for, ALONE), (errors.contains(&ErrorCode::Blame), BLAMES)])
}

/// Holds ownership down where the matter is refused, or nothing says that it is taken on.
fn leaves_open(ladder: &mut Ladder<'_>, tray: &Tray<'_>, errors: &[ErrorCode]) {
    let said = ladder.said;
    if said.has(Cue::Refuse) && !said.any(&[Cue::Action, Cue::Update, Cue::WarmHandOver, Cue::Admit]) && !tray.repairs()
    {
        ladder.hold(0, Why::Rule("scorer-rule-refuses"), Some(Cue::Refuse));
    }
    // A first person who does something or owns up is what good ownership begins with.
    if !said.any(DEEDS) && !said.any(&[Cue::Admit, Cue::Prevent]) {
        // Times that one can hold them to do for a step.
        let times = said.hits.iter().filter(|hit| hit.cue == Cue::Time).count();
        let step = tray.repairs() || times > 1 && !said.any(LOOSE);
        ladder.hold(if step { 2 } else { 1 }, Why::Rule("scorer-rule-not-taken-on"), said_of(said, ATTENDS));
    }
    // An if before the apology, or a stock phrase for it, is all the heart there is in it.
    for (code, cue) in [(ErrorCode::Cond, Cue::Cond), (ErrorCode::Cliche, Cue::Cliche)] {
        if errors.contains(&code) {
            ladder.hold(1, Why::Error(code), Some(cue));
        }
    }
    if said.has(Cue::Minimise) {
        ladder.hold(1, Why::Rule("scorer-rule-minimise"), Some(Cue::Minimise));
    }
    for cue in [Cue::Charge, Cue::Withhold] {
        if said.has(cue) {
            ladder.hold(2, Why::Rule("scorer-rule-refuses-due"), Some(cue));
        }
    }
    if said.has(Cue::Contingent) {
        ladder.hold(2, Why::Rule("scorer-rule-contingent"), Some(Cue::Contingent));
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
            ("It was our mistake, and I'm ringing the depot for you now.", 2),
            ("It was our mistake. I'm ringing the depot now and I'll call you at eleven.", 3),
            ("We read the label wrong. I'm changing yours now, and from now on we read every label twice.", 3),
            (
                "That was our slip: we read the label wrong. I'm Ada, I've swapped yours and it leaves at noon; I'll ring \
                 you at one, and from now on my team reads every label twice.",
                4,
            ),
        ];
        for (text, wanted) in levels {
            assert_eq!(level(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_hangs_on_somebodys_yes_or_stands_beside_blame_is_held_down() {
        assert!(level("That was their doing, and I'm ringing you at ten.") <= Some(1));
        assert!(level("That was us. I'm not ringing anyone at ten.") <= Some(1));
        assert!(level("It was our mistake; I'm changing it now if the boss agrees.") <= Some(2));
    }
}
