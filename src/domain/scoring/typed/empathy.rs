//! The ladder of empathy: was the customer's trouble named, felt and heard? Each thing that is said for them counts, and
//! the level is how deep it goes in all: what happened, what it means, the feeling, and that it is heard.

use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::hear::{Hit, Said};
use crate::domain::scoring::typed::ladder::{Ladder, Tally, Why, caps};
use crate::domain::scoring::typed::redress::Tray;

/// How deep each thing goes, and how much more when it is said again, at another place. An apology alone costs little;
/// seeing why it matters, or the feeling, costs thought.
const DEPTH: &[(&[Cue], i32, i32)] = &[
    (&[Cue::Validate], 3, 3),
    (&[Cue::Feeling], 3, 1),
    (&[Cue::Impact, Cue::Told], 2, 1),
    (&[Cue::Admit], 2, 0),
    (&[Cue::Regret], 1, 0),
    (&[Cue::Thanks], 1, 0),
    (&[Cue::Reflect, Cue::AskSeverity], 1, 0),
    (&[Cue::Listen], 1, 0),
    (&[Cue::Cliche, Cue::Cond], 1, 0),
    (&[Cue::Action, Cue::Others, Cue::Update], 1, 0),
    (&[Cue::NameGiven], 1, 0),
];
/// What counts with the rest and is, by itself, no word on what they told.
const BESIDE: &[Cue] = &[Cue::Action, Cue::Others, Cue::Update, Cue::NameGiven];
/// So many different words of the case's own are a step deeper each, beside anything that is said or done for them: the
/// case's words alone say nothing to anybody.
const FACTS: [usize; 3] = [1, 2, 4];
/// What leaves them alone with it, whatever is said beside it.
const COLD: &[Cue] =
    &[Cue::Refuse, Cue::Policy, Cue::Hoop, Cue::Insult, Cue::Blame, Cue::PassBuck, Cue::Repeat, Cue::Withhold];
/// What an apology may be for: “sorry about the wasted Tuesday”, “sorry your book arrived soaked”.
const NAMED: &[Cue] = &[Cue::Specific, Cue::Impact, Cue::Told, Cue::Admit, Cue::Feeling];
/// Nobody is heard out in fewer words than these.
const BRIEF_WORDS: usize = 45;
const BRIEF: i32 = 1;
/// So far a brief word goes as deep as a long one, while the complaint is still being heard: few words are enough to say
/// that it matters.
const BRIEF_ENOUGH: i32 = 4;
/// From which depth on each level is reached.
const LEVELS: [i32; 4] = [1, 4, 7, 10];
/// So much deeper it has to go for each level once redress is due: kind words beside it are no longer news.
const LATER: [i32; 4] = [0, 1, 1, 2];
/// What is shown for it, the strongest first.
const SHOWN: &[Cue] = &[
    Cue::Validate,
    Cue::Feeling,
    Cue::Impact,
    Cue::Told,
    Cue::Regret,
    Cue::Admit,
    Cue::Reflect,
    Cue::Listen,
    Cue::Thanks,
    Cue::AskSeverity,
    Cue::Specific,
    Cue::Action,
    Cue::Others,
    Cue::Update,
    Cue::NameGiven,
];

/// The level of empathy, and what for.
pub(super) fn empathy(said: &Said<'_>, ear: &Ear<'_>, tray: &Tray<'_>, errors: &[ErrorCode]) -> Tally {
    let redress = !ear.not_scored.contains(&Dimension::Compensation);
    let depth = depth(said, redress);
    let spoken = |cues: &[Cue]| !cues.iter().all(|cue| BESIDE.contains(cue));
    let any_word = DEPTH.iter().any(|(cues, ..)| spoken(cues) && said.any(cues));
    // What goes along speaks, too, where nothing cold is said beside it.
    let gives = redress && !tray.offers.is_empty() && !said.any(COLD);
    let least = if is_acceptable(said) { 2 } else { usize::from(any_word || gives) };
    let deep = |(level, later): (&i32, &i32)| depth >= level + if redress { *later } else { 0 };
    let reached = LEVELS.iter().zip(&LATER).filter(|step| deep(*step)).count().max(least);
    let acknowledged = said.any(&[Cue::Regret, Cue::Validate, Cue::Thanks]);
    let softened = acknowledged && said.facts >= 2;
    let to_nothing = |code: &ErrorCode| code.entry().is_some_and(|entry| entry.caps.contains(&(Dimension::Empathy, 0)));
    let undone = said.has(Cue::Minimise) || said.has(Cue::Hostile) && !softened || errors.iter().any(to_nothing);
    let mut ladder = match reached {
        // What undoes it takes the last level away, so that its words are shown.
        0 if !undone => Ladder::at(said, Dimension::Empathy, 0, "scorer-base-not-a-word"),
        _ => Ladder::at(said, Dimension::Empathy, 1, begins_with(said)),
    };
    ladder.rise(u8::try_from(reached).unwrap_or(0), SHOWN);
    // The errors first: what they say of the words is nearer to them than that they put somebody down.
    caps(&mut ladder, errors);
    if said.has(Cue::Hostile) {
        ladder.hold(u8::from(softened), Why::Rule("scorer-rule-hostile"), Some(Cue::Hostile));
    }
    if said.has(Cue::Minimise) {
        ladder.hold(0, Why::Rule("scorer-rule-minimise"), Some(Cue::Minimise));
    }
    if !said.to_them && !said.any(&[Cue::Regret, Cue::Admit, Cue::Validate]) {
        ladder.hold(1, Why::Rule("scorer-rule-nobody"), None);
    }
    ladder.done()
}

/// What there is of empathy where nothing lifts it: what is said for them must not be denied.
fn begins_with(said: &Said<'_>) -> &'static str {
    let about_them = [Cue::Impact, Cue::Told, Cue::Specific, Cue::Feeling, Cue::Validate, Cue::Reflect, Cue::Listen];
    if said.facts > 0 || said.any(&about_them) || said.any(&[Cue::AskSeverity, Cue::Admit]) {
        "scorer-base-little-about"
    } else if said.has(Cue::Regret) {
        "scorer-base-bare-sorry"
    } else {
        "scorer-base-nothing-about"
    }
}

/// An apology with no if in it that says for what, or agreeing that it matters, is acceptable however little stands
/// beside it.
fn is_acceptable(said: &Said<'_>) -> bool {
    said.has(Cue::Validate) || said.hits.iter().any(|hit| hit.cue == Cue::Regret && is_named(said, hit))
}

/// Whether an apology says for what. “Sorry”, “sorry about that” and “sorry to hear it” would go with anything.
fn is_named(said: &Said<'_>, regret: &Hit) -> bool {
    let tokens = said.tokens;
    let sentence = |at: usize| tokens.all.get(at).map(|token| token.sentence);
    let own = sentence(regret.from);
    let after = regret.to + usize::from(tokens.at(regret.to) == "again");
    let (first, second) = (tokens.at(after), tokens.at(after + 1));
    let open = |at: usize| {
        let clause = |at: usize| tokens.all.get(at).map(|token| token.clause);
        clause(at) != clause(at + 1)
    };
    let all = usize::from(second == "all");
    let of_that = matches!(first, "about" | "for" | "of")
        && matches!(tokens.at(after + 1 + all), "that" | "this" | "it")
        && open(after + 1 + all);
    if of_that || first == "to" && matches!(second, "hear" | "learn" | "read") {
        return false;
    }
    let ahead = |at: usize| at >= regret.to && sentence(at) == own;
    said.hits.iter().any(|hit| NAMED.contains(&hit.cue) && ahead(hit.from))
        || (regret.to..tokens.all.len())
            .take_while(|at| ahead(*at))
            .any(|at| matches!(tokens.at(at), "you" | "your" | "yours"))
}

fn depth(said: &Said<'_>, redress: bool) -> i32 {
    let for_them = DEPTH.iter().map(|(cues, once, again)| {
        let times = said.hits.iter().filter(|hit| cues.contains(&hit.cue)).take(2).count();
        match times {
            0 => 0,
            1 => *once,
            _ => once + again,
        }
    });
    let for_them = for_them.sum::<i32>() - i32::from(said.any(COLD));
    if for_them <= 0 {
        return for_them;
    }
    let facts = FACTS.iter().filter(|least| said.facts >= **least).count();
    let depth = for_them + i32::try_from(facts).unwrap_or(0);
    let brief = said.tokens.all.len() < BRIEF_WORDS && (redress || depth > BRIEF_ENOUGH);
    depth - if brief { BRIEF } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rubric::Level;
    use crate::domain::scoring::typed::ear::tests::plain_ear;
    use crate::domain::scoring::typed::english;
    use crate::domain::scoring::typed::hear::hear;
    use crate::domain::scoring::typed::text::Tokens;

    fn level(text: &str) -> Option<u8> {
        let ear = plain_ear(english().expect("the file in the program reads"));
        let tokens = Tokens::of(text);
        let said = hear(&tokens, &ear, 0, false);
        empathy(&said, &ear, &Tray { offers: &[] }, &[]).level.map(Level::get)
    }

    #[test]
    fn the_more_is_said_for_them_the_deeper_it_goes() {
        assert_eq!(level("The courier drives on Mondays."), Some(0));
        assert_eq!(level("I'm sorry your parcel arrived broken."), Some(2));
        assert_eq!(
            level("I'm sorry, you stood in the rain with two children for an hour, and that must be so frustrating."),
            Some(3),
            "four takes the case's own words too"
        );
    }

    #[test]
    fn what_is_played_down_or_thrown_at_them_undoes_it() {
        assert_eq!(level("I'm sorry you waited, but you will live."), Some(0));
        assert_eq!(level("You waited an hour, I know, and that's not my problem."), Some(0));
    }
}
