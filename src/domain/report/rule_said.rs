//! The rule of who is ready in words, wherever it is shown: whoever reads how many meet it has to know what.

use crate::domain::report::along::mode;
use crate::domain::report::ready::Rule;
use crate::domain::report::rows::PlayMode;
use crate::domain::rubric::Dimension;
use crate::domain::rubric::errors::ERRORS;
use crate::words::Words;

/// Most errors that are named in the sentence.
const NAMED: usize = 3;

impl Rule {
    /// The rule as sentences. `title` is what a case is called by its id; one it does not know stands by that.
    pub fn said<'a>(&self, words: &Words, title: impl Fn(&str) -> Option<&'a str>) -> String {
        let titles: Vec<String> = self.cases.iter().map(|id| words.quoted(title(id).unwrap_or(id))).collect();
        let cases = words.listed(&titles);
        let what = match titles.len() {
            0 => "ready-cases-any",
            1 => "ready-cases-one",
            _ => "ready-cases-many",
        };
        let number = words.number_word_first(usize::try_from(self.runs.max(1)).unwrap_or(usize::MAX));
        let put = [("cases", (&cases).into()), ("runs", self.runs.max(1).into()), ("number", (&number).into())];
        let what = words.tell(what, &put);
        let modes = words.tell("ready-modes", &[("modes", (&self.modes_said(words)).into())]);
        let asks = words.listed(&self.asks_said(words));
        let put = [("what", (&what).into()), ("modes", (&modes).into()), ("asks", (&asks).into())];
        words.tell(if asks.is_empty() { "ready-sentence-bare" } else { "ready-sentence" }, &put)
    }

    /// The modes that count; without any in a rule, every mode in which a person decides does.
    pub fn modes_said(&self, words: &Words) -> String {
        let counts = |of: &PlayMode| self.modes.is_empty() || self.modes.contains(of);
        let modes: Vec<&str> = PlayMode::OF_ONE.into_iter().filter(counts).map(|of| mode(words, of)).collect();
        words.listed(&modes)
    }

    /// What is asked of a run.
    fn asks_said(&self, words: &Words) -> Vec<String> {
        let levels = Dimension::ALL.into_iter().zip(self.levels).filter_map(|(dimension, level)| {
            let level = words.number(level?, 1);
            let dimension = dimension.said_within(words);
            Some(words.tell("ready-ask-level", &[("dimension", dimension.into()), ("level", (&level).into())]))
        });
        let csat = self.csat.map(|csat| words.tell("ready-ask-csat", &[("csat", (&words.number(csat, 1)).into())]));
        let errors = match self.without.len() {
            0 => None,
            all if all == ERRORS.len() => Some(words.say("ready-ask-no-error").to_owned()),
            1..=NAMED => {
                let names = self.without.iter().filter_map(|code| Some(words.say(code.entry()?.name)));
                let names = names.collect::<Vec<_>>().join(", ");
                Some(words.tell("ready-ask-without", &[("errors", (&names).into())]))
            }
            many => Some(words.tell("ready-ask-without-many", &[("count", many.into())])),
        };
        levels.chain(csat).chain(errors).collect()
    }
}
