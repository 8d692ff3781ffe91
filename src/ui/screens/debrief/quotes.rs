//! Lines of a run as the debrief quotes them, to keep or to change, as plain data: what each did, what it lacks, and what
//! to aim for in the very place where it was said.

use std::ops::Range;

use serde::Serialize;

use crate::domain::debrief::{Above, Quote, above};
use crate::domain::rubric::Dimension;
use crate::domain::rubric::anchors::{aim, lack};
use crate::domain::rubric::costly::costly_words;
use crate::domain::session::Session;
use crate::words::Words;

/// A quoted line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteView {
    /// Which turn it is of, counted from 1.
    pub turn: u32,
    /// Which dimension it stands for.
    pub dimension: Dimension,
    /// The words, or what the silence was.
    pub text: String,
    /// Whether they were said.
    pub is_spoken: bool,
    /// `Reply 3. Anger fell by 9, trust rose by 8.`
    pub effect: String,
    /// Words of it that the organisation avoids, each in a sentence.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub avoided: Vec<String>,
    /// What to aim for, for a line to change.
    pub aim: Option<AimView>,
    /// Whether one of the quotes on its screen, itself or another, is too long for two lines.
    pub is_by_long: bool,
    /// The words that cost something, as bytes of the text.
    pub costly: Vec<Range<usize>>,
}

/// What to aim for in a line to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AimView {
    /// `One level up, right here:`, or `Aim for, right here:` where it is further.
    pub lead: String,
    /// What that sounds like: a line of the same place in the story; where there is none, what the level asks for.
    pub words: String,
    /// What it asks for, and what a coach says of the error; for whoever writes the line anew.
    pub more: String,
}

/// More letters than two lines hold.
const LONG: usize = 160;

/// Tells each of the quotes of a screen whether one of them is long: all of one screen are set in one size.
pub(super) fn set_alike(quotes: [&mut Option<QuoteView>; 3]) {
    let is_long = quotes.iter().any(|quote| quote.as_ref().is_some_and(|quote| quote.text.chars().count() > LONG));
    quotes.into_iter().flatten().for_each(|quote| quote.is_by_long = is_long);
}

/// The heading of the first line to change; where nothing ends better, none has to be changed.
pub(super) fn change_title(words: &Words, change: Option<&Quote>, is_best: bool) -> String {
    let title = match change {
        Some(quote) if quote.level.get() >= 3 && quote.error.is_none() => words.say("debrief-change-excellent"),
        _ if is_best => words.say("debrief-change-gain"),
        _ => words.say("debrief-change-first"),
    };
    title.to_owned()
}

/// A line as it is shown; what it aims at joins what was `used` before, so that nothing is said twice.
pub(super) fn quote(words: &Words, session: &Session, quote: &Quote, used: &mut Vec<String>) -> QuoteView {
    // Only a line to change has an aim or a coach.
    let aim = (quote.aim.is_some() || quote.coach.is_some()).then(|| {
        let line = above(session, quote.turn, quote.dimension, quote.level);
        let aim = aim_view(words, quote, line, used);
        used.push(aim.words.clone());
        aim
    });
    let reply = words.tell("debrief-reply-begins", &[("number", quote.turn.into())]);
    QuoteView {
        turn: quote.turn,
        dimension: quote.dimension,
        text: quote.text.clone(),
        is_spoken: quote.is_spoken,
        effect: effect_of(words, quote, reply),
        avoided: Vec::new(),
        aim,
        is_by_long: false,
        costly: if !quote.fault.is_empty() {
            quote.fault.clone()
        } else if quote.aim.is_some() {
            costly_words(&quote.text, quote.error, quote.dimension)
        } else {
            Vec::new()
        },
    }
}

/// What is said under a quote. Of one's own words it is the one thing to change; what they did is told with the turn.
fn effect_of(words: &Words, quote: &Quote, reply: String) -> String {
    let parts = if quote.is_plain {
        vec![reply, quote.why.clone()]
    } else {
        vec![reply, lack_words(words, quote), quote.why.clone(), quote.effect.clone()]
    };
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a line to change lacks, said before anything it did well. Of an error its author says what was wrong;
/// silence is told as silence, not by what words would have lacked.
fn lack_words(words: &Words, quote: &Quote) -> String {
    if !quote.is_spoken {
        return if quote.aim.is_some() { words.say("debrief-quote-silence").to_owned() } else { String::new() };
    }
    let lack = lack(words, quote.dimension, quote.level).filter(|_| quote.aim.is_some() && quote.error.is_none());
    lack.map(|lack| format!("{lack}.")).unwrap_or_default()
}

fn aim_view(words: &Words, quote: &Quote, line: Option<Above>, used: &[String]) -> AimView {
    let coach = quote.coach.clone().unwrap_or_default();
    let Some(anchor) = aim(words, quote.dimension, quote.level) else {
        return AimView { lead: words.say("debrief-aim-more").to_owned(), words: coach, more: String::new() };
    };
    // A line of another trade would bring that trade's facts along: rather none than that.
    let line = line.filter(|line| !used.contains(&words.quoted(&line.text)));
    let Some(line) = line else {
        let whole = Some(anchor.sentence()).filter(|whole| !used.contains(whole));
        let told = whole.unwrap_or_else(|| format!("{}.", words.begun(anchor.second)));
        return AimView { lead: words.say("debrief-aim").to_owned(), words: told, more: coach };
    };
    let lead = if line.is_next { words.say("debrief-aim-near") } else { words.say("debrief-aim-far") };
    AimView {
        lead: lead.to_owned(),
        words: words.quoted(&line.text),
        more: format!("{} {coach}", anchor.sentence()).trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rubric::Level;

    #[test]
    fn silence_is_told_as_silence_and_not_by_what_words_would_have_lacked() {
        let words = Words::english().unwrap();
        let said = |is_spoken| Quote {
            turn: 1,
            dimension: Dimension::Empathy,
            level: Level::new(0).unwrap(),
            text: String::new(),
            is_spoken,
            effect: String::new(),
            aim: Some(String::new()),
            coach: None,
            why: String::new(),
            is_plain: false,
            error: None,
            fault: Vec::new(),
        };
        assert!(lack_words(&words, &said(true)).contains("Argues with the feeling"));
        assert_eq!(lack_words(&words, &said(false)), "It leaves them without an answer.");
    }

    #[test]
    fn of_ones_own_words_one_thing_is_said_and_no_figures() {
        let words = Words::english().unwrap();
        let quote = |is_plain| Quote {
            turn: 5,
            dimension: Dimension::Empathy,
            level: Level::new(0).unwrap(),
            text: "Stop moaning.".to_owned(),
            is_spoken: true,
            effect: "Anger rose by 43.".to_owned(),
            aim: Some(String::new()),
            coach: None,
            why: "It puts the customer down. Say that you are sorry.".to_owned(),
            is_plain,
            error: None,
            fault: Vec::new(),
        };
        let said = |is_plain| effect_of(&words, &quote(is_plain), "Reply 5.".to_owned());
        assert_eq!(said(true), "Reply 5. It puts the customer down. Say that you are sorry.");
        assert!(said(false).ends_with("Anger rose by 43."));
    }
}
