//! What is told of a turn in the language somebody reads: its reasons, what it is called in charts, and what stands for
//! words that were erased. A record keeps the English, as programs read it.

use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scoring::typed::{LEVEL, Why, step_after};
use crate::domain::session::event::{Earned, OwnTurn, TurnRecord};
use crate::domain::session::shown::{beat_words, unspoken_words};
use crate::words::{Put, Words};

/// How many words a reason quotes for one dimension.
const QUOTED_MAX: usize = 2;
/// Above this level nothing has to be put right first.
const GOOD_ENOUGH: u8 = 2;

impl TurnRecord {
    /// Why it is rated so: the author's reason, or the words that earned it.
    pub fn why_said(&self, words: &Words) -> String {
        match &self.own {
            None => self.why.clone(),
            Some(own) => own.why_said(words),
        }
    }

    /// The one thing to know of a reply in one's own words: what is wrong with it, and what to say instead; of a good one,
    /// what would make it better. `None` for any other, and where its reasons are gone.
    pub fn plain_said(&self, words: &Words) -> Option<String> {
        let own = self.own.as_ref().filter(|own| own.words.is_some() && !own.earned.is_empty())?;
        let (dimension, level) = self.rated.rating.weakest()?;
        let step = step_after(words, dimension, level, (&self.rated.errors, &own.gained()));
        let Some(step) = step.map(str::to_owned) else { return Some(words.say("scorer-plain-best").to_owned()) };
        if level.get() > GOOD_ENOUGH {
            return Some(words.tell("scorer-plain-good", &[("step", (&step).into())]));
        }
        let fault = own.fault(dimension, &self.rated.errors).map(|why| words.begun(&why.said(words)));
        let put = |fault: &String| words.tell("scorer-plain", &[("fault", fault.into()), ("step", (&step).into())]);
        Some(fault.as_ref().map_or_else(|| step.clone(), put))
    }

    /// Two or three words for charts.
    pub fn short_said(&self, words: &Words) -> String {
        match &self.own {
            None => match unspoken_words(&self.short).filter(|_| !self.is_spoken()).or(beat_words(&self.short)) {
                Some(id) => words.say(id).to_owned(),
                None => self.short.clone(),
            },
            Some(own) if own.is_letter => words.say("turns-letter").to_owned(),
            Some(own) => {
                own.does.first().map_or_else(|| words.say("scorer-deed-none"), |deed| deed.said(words)).to_owned()
            }
        }
    }

    /// What was said, what it was instead, or that it was erased.
    pub fn text_said(&self, words: &Words) -> String {
        match (self.unspoken(), &self.own) {
            (Some(unspoken), _) => unspoken.said(words).to_owned(),
            (None, Some(own)) if own.words.is_none() => words.say("scorer-erased").to_owned(),
            _ => self.text.clone(),
        }
    }
}

impl OwnTurn {
    /// What it gained by, in any dimension.
    pub fn gained(&self) -> Vec<Why> {
        self.earned.iter().filter(|point| point.hundredths > 0 && !point.is_base).map(|point| point.because).collect()
    }

    /// What holds a dimension down: words or a rule at fault, else an error of the whole, else what is not there at all.
    fn fault(&self, dimension: Dimension, errors: &[ErrorCode]) -> Option<Why> {
        let of = || self.earned.iter().filter(move |earned| earned.dimension == dimension);
        let costs = of().rev().find(|point| point.hundredths < 0 && !is_learnt(point.because));
        let caps = |code: &&ErrorCode| {
            code.entry().is_some_and(|entry| entry.caps.iter().any(|(capped, _)| *capped == dimension))
        };
        let error = || errors.iter().find(caps).map(|code| Why::Error(*code));
        let has_gain = of().any(|point| point.hundredths > 0 && !point.is_base);
        let nothing = || of().find(|point| point.is_base && !has_gain).map(|base| base.because);
        costs.map(|point| point.because).or_else(error).or_else(nothing)
    }

    /// The reasons in a few sentences, dimension by dimension, each with the words at its root.
    pub(super) fn why_said(&self, words: &Words) -> String {
        let Some(typed) = &self.words else { return words.say("scorer-erased-why").to_owned() };
        if self.earned.is_empty() {
            return words.say("scorer-rescored").to_owned();
        }
        let of = |dimension: Dimension| self.earned.iter().filter(move |earned| earned.dimension == dimension);
        let scored = Dimension::ALL.into_iter().map(|dimension| (dimension, of(dimension).collect::<Vec<_>>()));
        let sentences = scored.filter(|(_, earned)| !earned.is_empty());
        sentences.map(|(dimension, earned)| sentence(words, dimension, &earned, typed)).collect::<Vec<_>>().join(" ")
    }
}

/// Whether it is only what other replies have in common.
fn is_learnt(why: Why) -> bool {
    matches!(why, Why::Fitted(_) | Why::Alike)
}

/// The reasons of one dimension.
fn sentence(words: &Words, dimension: Dimension, earned: &[&Earned], typed: &str) -> String {
    let quote = |point: &Earned| point.span.and_then(|(from, to)| typed.get(from..to));
    let speaks = earned.iter().filter(|point| point.hundredths > 0).filter_map(|point| {
        let why = point.because.said(words);
        Some(words.tell("scorer-spoken", &[("quote", quote(point)?.into()), ("why", (&why).into())]))
    });
    let mut speaks: Vec<String> = speaks.collect();
    speaks.dedup();
    speaks.truncate(QUOTED_MAX);
    // An error or a rule says more than what other replies have in common, and the last is the one that holds.
    let costs = || earned.iter().rev().filter(|point| point.hundredths < 0);
    let holds = costs().find(|point| !is_learnt(point.because)).or_else(|| costs().next());
    // What was earned in all is the level.
    let level = i64::from(earned.iter().map(|point| point.hundredths).sum::<i32>() / LEVEL);
    // What was earned says more than where the count begins.
    let gained = || earned.iter().find(|point| point.hundredths > 0 && !point.is_base);
    let because = holds.or_else(gained).or(earned.first()).map(|point| point.because.said(words)).unwrap_or_default();
    let held_by = holds.and_then(|point| quote(point));
    let (name, within) = (dimension.said(words), dimension.said_within(words));
    let spoken = words.listed(&speaks);
    let tell = |id: &'static str, dimension: &str| {
        let said: [(&str, Put<'_>); 6] = [
            ("count", speaks.len().into()),
            ("spoken", (&spoken).into()),
            ("dimension", dimension.into()),
            ("level", level.into()),
            ("quote", held_by.unwrap_or_default().into()),
            ("why", (&because).into()),
        ];
        words.tell(id, &said)
    };
    match (speaks.is_empty(), holds.is_some(), held_by.is_some()) {
        (true, false, _) => tell("scorer-stays", name),
        (true, true, false) => tell("scorer-held", name),
        (true, true, true) => tell("scorer-held-by", within),
        (false, false, _) => tell("scorer-takes", within),
        (false, true, false) => tell("scorer-but-held", within),
        (false, true, true) => tell("scorer-but-held-by", within),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::{Cue, Deed};
    use crate::domain::session::say::{ERASED, WHY_ERASED};

    fn own(words: Option<&str>, earned: Vec<Earned>) -> OwnTurn {
        OwnTurn {
            words: words.map(str::to_owned),
            earned,
            does: Vec::new(),
            confidence_percent: 90,
            is_letter: false,
            parts: Vec::new(),
        }
    }

    fn earned(hundredths: i32, because: Why, span: Option<(usize, usize)>) -> Earned {
        let is_base = matches!(because, Why::Base(_));
        Earned { dimension: Dimension::Empathy, hundredths, because, span, is_base }
    }

    #[test]
    fn english_says_what_records_keep() {
        let english = Words::english().unwrap();
        assert_eq!([english.say("scorer-erased"), english.say("scorer-erased-why")], [ERASED, WHY_ERASED]);
        assert_eq!(own(None, Vec::new()).why_said(&english), WHY_ERASED);
        for deed in [
            Deed::Refuse,
            Deed::HandOver,
            Deed::AskSeverity,
            Deed::AskNeed,
            Deed::AskRepeat,
            Deed::GiveChoice,
            Deed::TellCause,
            Deed::PromiseUpdate,
            Deed::GiveTime,
            Deed::AskConfirm,
            Deed::SetBoundary,
            Deed::Apologise,
            Deed::Close,
        ] {
            assert_eq!(deed.said(&english), deed.short());
        }
        let kept = serde_json::to_value(earned(50, Why::Fitted(Cue::Regret), Some((0, 9)))).unwrap();
        assert_eq!(kept["because"], "an apology, as in replies like it", "programs read it in English");
    }

    #[test]
    fn reasons_are_told_in_the_language_somebody_reads() {
        use crate::words::Language;
        let typed = "I'm sorry. Calm down, please.";
        let base = || earned(100, Why::Base("scorer-base-nothing-about"), None);
        let sorry = || earned(100, Why::Cue(Cue::Regret), Some((0, 9)));
        let calm = || earned(-100, Why::Error(crate::domain::rubric::ErrorCode::Calm), Some((11, 20)));
        let unsaid = || earned(-100, Why::Rule("scorer-rule-nobody"), None);
        let told = |language, earned| own(Some(typed), earned).why_said(&Words::in_language(language).unwrap());
        let rows = [
            (
                vec![base()],
                "Empathy stays at 1: nothing yet that is about this customer.",
                "Empathie bleibt bei 1: noch nichts, was genau diese Geschichte meint.",
            ),
            (
                vec![base(), sorry()],
                "“I'm sorry” (an apology) takes empathy to 2.",
                "„I'm sorry“ (eine Entschuldigung) hebt Empathie auf 2.",
            ),
            (
                vec![base(), sorry(), calm()],
                "“I'm sorry” (an apology) speaks for empathy, but “Calm down” holds it at 1: it gives an order about feelings.",
                "„I'm sorry“ (eine Entschuldigung) spricht für Empathie, aber mit „Calm down“ wird es nicht mehr als 1: \
                 schreibt vor, was zu fühlen ist.",
            ),
            (
                vec![base(), calm()],
                "“Calm down” holds empathy at 0: it gives an order about feelings.",
                "Mit „Calm down“ kommt Empathie nicht über 0: schreibt vor, was zu fühlen ist.",
            ),
            (
                vec![base(), unsaid()],
                "Empathy is held at 0: it speaks to nobody.",
                "Empathie kommt nicht über 0: spricht niemanden an.",
            ),
        ];
        for (earned, english, german) in rows {
            assert_eq!(told(Language::English, earned.clone()), english);
            assert_eq!(told(Language::German, earned), german);
        }
        assert!(own(Some(typed), Vec::new()).why_said(&Words::english().unwrap()).contains("An earlier version"));
    }
}
