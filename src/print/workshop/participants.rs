//! The sheet for participants, on one page: who they are in the case, the house rules, what to watch, and room to write. It gives nothing
//! away: neither a reply nor a rating nor what is only found by listening.

use crate::domain::guide::{Section, entries};
use crate::domain::scenario::model::Scenario;
use crate::domain::scenario::template::fill;
use crate::domain::session::cast::cast;
use crate::print::leaf::{Leaf, Part};
use crate::words::Words;

/// The sheet of a case; names are those of this seed.
pub fn participants(words: &Words, scenario: &Scenario, seed: u64) -> Leaf {
    let cast = cast(scenario, seed);
    let heading = |name: &str| Part::Heading(words.say(name).to_owned());
    let write = |name: &str, lines: usize| [Part::Quiet(words.say(name).to_owned()), Part::Write(lines)];
    let mut parts = vec![Part::Text(scenario.summary.clone())];
    parts.push(heading("room-print-who"));
    parts.push(Part::Text(fill(&scenario.role, &cast)));
    parts.push(heading("room-print-rules"));
    let rules = scenario.policy.iter().zip(1_usize..);
    parts.extend(rules.map(|(rule, at)| Part::Marked { mark: at.to_string(), text: fill(&rule.text, &cast) }));
    parts.push(heading("room-print-watch"));
    let dimensions = entries(words).iter().filter(|entry| entry.section == Section::Dimensions);
    parts.extend(dimensions.map(|entry| Part::Named { name: entry.title.clone(), text: entry.lead.clone() }));
    parts.push(heading("room-print-notes"));
    parts.extend(write("room-print-notes-keep", 2));
    parts.extend(write("room-print-notes-heard", 2));
    parts.extend(write("room-print-notes-work", 2));
    Leaf {
        language: words.language(),
        kind: words.say("room-print-sheet-kind").to_owned(),
        title: scenario.title.clone(),
        about: words.say("room-print-sheet-about").to_owned(),
        parts,
        foot: words.say("room-print-sheet-foot").to_owned(),
        is_one_page: true,
    }
}
