//! What is told of a turn in the language somebody reads: its reasons, what it is called in charts, and what stands for
//! words that were erased. A record keeps the English, as programs read it.

use crate::domain::rubric::Dimension;
use crate::domain::scoring::typed::{LEVEL, Why};
use crate::domain::session::event::{Earned, OwnTurn, TurnRecord};
use crate::domain::session::shown::{beat_words, unspoken_words};
use crate::words::{Put, Words};

/// How many words a reason quotes for one dimension.
const QUOTED_MAX: usize = 2;

impl TurnRecord {
    /// Why it is rated so: the author's reason, or the words that earned it.
    pub fn why_said(&self, words: &Words) -> String {
        match &self.own {
            None => self.why.clone(),
            Some(own) => own.why_said(words),
        }
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
    let holds = costs().find(|point| !matches!(point.because, Why::Fitted(_))).or_else(|| costs().next());
    // What was earned in all is the level.
    let level = i64::from(earned.iter().map(|point| point.hundredths).sum::<i32>() / LEVEL);
    let because = holds.or(earned.first()).map(|point| point.because.said(words)).unwrap_or_default();
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
