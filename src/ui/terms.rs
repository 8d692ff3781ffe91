//! Words the whole window shares: dimensions, levels, errors, ticks, endings, modes, channels and the like as labels, in
//! the language somebody reads. `domain` keeps its English names for the terminal, exports and the scorer.

use crate::domain::debrief::{Fairness, Stay};
use crate::domain::rubric::{Dimension, Level, Tick, figure_for_mean};
use crate::domain::scenario::model::{Channel, Industry};
use crate::platform::settings::Mode;
use crate::words::Words;
use crate::workflow::ideas::Support;
use crate::workflow::reflection::{Hunch, Kept, Mood};

/// A dimension, as a label.
pub fn dimension(words: &Words, dimension: Dimension) -> &str {
    dimension.said(words)
}

/// A dimension, inside a sentence.
pub fn dimension_within(words: &Words, dimension: Dimension) -> &str {
    dimension.said_within(words)
}

/// A level, as a label.
pub fn level(words: &Words, level: Level) -> &str {
    level.said(words)
}

/// A level, inside a sentence.
pub fn level_within(words: &Words, level: Level) -> &str {
    level.said_within(words)
}

/// The figure of a mean of levels, to one place.
pub fn figure_of_mean(words: &Words, mean: f64) -> String {
    words.number(shown(mean), 1)
}

/// The word for a mean of levels, as a label: “Good”, “Good to excellent”.
pub fn mean(words: &Words, mean: f64) -> String {
    of_mean(words, mean, level)
}

/// The word for a mean of levels, inside a sentence.
pub fn mean_within(words: &Words, mean: f64) -> String {
    of_mean(words, mean, level_within)
}

/// The mean as its figure shows it, so that one figure has one word.
fn shown(mean: f64) -> f64 {
    figure_for_mean(mean).parse().unwrap_or(mean)
}

fn of_mean(words: &Words, mean: f64, first: fn(&Words, Level) -> &str) -> String {
    let shown = shown(mean).clamp(0.0, 4.0);
    let at = |mean: f64| Level::new(mean as u8).unwrap_or(Level::TOP);
    let nearest = shown.round();
    if (shown - nearest).abs() < 0.35 {
        return first(words, at(nearest)).to_owned();
    }
    let (low, high) = (first(words, at(shown.floor())), level_within(words, at(shown.ceil())));
    words.tell("rubric-level-between", &[("low", low.into()), ("high", high.into())])
}

/// A level in two or three words, as somebody would say it of themselves.
pub fn own_level(words: &Words, dimension: Dimension, level: Level) -> &str {
    let ladder = match dimension {
        Dimension::Empathy => [
            "rubric-own-empathy-0",
            "rubric-own-empathy-1",
            "rubric-own-empathy-2",
            "rubric-own-empathy-3",
            "rubric-own-empathy-4",
        ],
        Dimension::Ownership => [
            "rubric-own-ownership-0",
            "rubric-own-ownership-1",
            "rubric-own-ownership-2",
            "rubric-own-ownership-3",
            "rubric-own-ownership-4",
        ],
        Dimension::Speed => [
            "rubric-own-speed-0",
            "rubric-own-speed-1",
            "rubric-own-speed-2",
            "rubric-own-speed-3",
            "rubric-own-speed-4",
        ],
        Dimension::Compensation => [
            "rubric-own-compensation-0",
            "rubric-own-compensation-1",
            "rubric-own-compensation-2",
            "rubric-own-compensation-3",
            "rubric-own-compensation-4",
        ],
    };
    let [.., top] = ladder;
    words.say(ladder.get(usize::from(level.get())).copied().unwrap_or(top))
}

/// One of the eleven ticks.
pub fn tick(words: &Words, tick: Tick) -> &str {
    tick.said(words)
}

/// Whether a customer was kept.
pub fn stay(words: &Words, stay: Stay) -> &str {
    words.say(match stay {
        Stay::Kept => "rubric-stay-kept",
        Stay::Uncertain => "rubric-stay-uncertain",
        Stay::Lost => "rubric-stay-lost",
    })
}

/// How an attempt is played.
pub fn mode(words: &Words, mode: Mode) -> &str {
    words.say(match mode {
        Mode::Coach => "common-mode-coach",
        Mode::Practice => "common-mode-practice",
        Mode::Assessment => "common-mode-assessment",
        Mode::Workshop => "common-mode-workshop",
    })
}

/// How the two talk.
pub fn channel(words: &Words, channel: Channel) -> &str {
    words.say(match channel {
        Channel::FaceToFace => "common-channel-face-to-face",
        Channel::Phone => "common-channel-phone",
        Channel::Chat => "common-channel-chat",
        Channel::Messaging => "common-channel-messaging",
        Channel::Email => "common-channel-email",
        Channel::Letter => "common-channel-letter",
        Channel::Gate => "common-channel-gate",
        Channel::Ward => "common-channel-ward",
    })
}

/// Where a case plays, inside a line.
pub fn industry(words: &Words, industry: Industry) -> &str {
    words.say(match industry {
        Industry::Restaurant => "common-industry-restaurant",
        Industry::Cafe => "common-industry-cafe",
        Industry::Retail => "common-industry-retail",
        Industry::OnlineShop => "common-industry-online-shop",
        Industry::Gifts => "common-industry-gifts",
        Industry::Software => "common-industry-software",
        Industry::Hotel => "common-industry-hotel",
        Industry::Airline => "common-industry-airline",
        Industry::Telecom => "common-industry-telecom",
        Industry::Hospital => "common-industry-hospital",
        Industry::Insurance => "common-industry-insurance",
        Industry::Other => "common-industry-other",
    })
}

/// How a run felt; `whom` is who the learner may be sorry for.
pub fn feeling(words: &Words, mood: Mood, whom: &str) -> String {
    mood.said(words, whom)
}

/// How a run felt, inside a line.
pub fn feeling_within(words: &Words, mood: Mood, whom: &str) -> String {
    match mood {
        Mood::Calm => words.say("common-feeling-calm-within").to_owned(),
        Mood::Tense => words.say("common-feeling-tense-within").to_owned(),
        Mood::Rushed => words.say("common-feeling-rushed-within").to_owned(),
        Mood::LostForWords => words.say("common-feeling-lost-for-words-within").to_owned(),
        Mood::Sorry => words.tell("common-feeling-sorry-within", &[("whom", whom.into())]),
        Mood::Proud => words.say("common-feeling-proud-within").to_owned(),
    }
}

/// The support somebody asks for.
pub fn support(words: &Words, support: Support) -> &str {
    support.said(words)
}

/// How fair something felt, inside a line.
pub fn fairness(words: &Words, fairness: Fairness) -> &str {
    words.say(match fairness {
        Fairness::Unfair => "rubric-unfair",
        Fairness::LessThanFair => "rubric-less-than-fair",
        Fairness::Fair => "rubric-fair",
        Fairness::VeryFair => "rubric-very-fair",
    })
}

/// Whether the customer would come back, as a hunch.
pub fn hunch(words: &Words, hunch: Hunch) -> &str {
    hunch.said(words)
}

/// Whether a plan was kept.
pub fn kept(words: &Words, kept: Kept) -> &str {
    kept.said(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rubric::word_for_mean;
    use crate::words::Language;

    #[test]
    fn english_labels_are_the_names_the_rubric_has() {
        let words = Words::english().unwrap();
        let levels = || (0..=4).filter_map(Level::new);
        for d in Dimension::ALL {
            assert_eq!(dimension(&words, d), d.name());
            assert_eq!(dimension_within(&words, d), d.name().to_lowercase());
        }
        for l in levels() {
            assert_eq!(level(&words, l), l.word());
            assert_eq!(level_within(&words, l), l.word().to_lowercase());
        }
        for of in (0..=40).map(|tenth| f64::from(tenth) / 10.0) {
            assert_eq!(mean(&words, of), word_for_mean(of));
            assert_eq!(mean_within(&words, of), word_for_mean(of).to_lowercase());
            assert_eq!(figure_of_mean(&words, of), figure_for_mean(of));
        }
        for t in Tick::ALL {
            assert_eq!(tick(&words, t), t.name());
        }
        for s in [Stay::Kept, Stay::Uncertain, Stay::Lost] {
            assert_eq!(stay(&words, s), s.word());
        }
        for of in (0..=100).map(|of| Fairness::of(f64::from(of))) {
            assert_eq!(fairness(&words, of), of.word());
        }
        for m in Mood::ALL {
            assert_eq!(feeling(&words, m, "Amara"), m.words("Amara"));
            let within = feeling_within(&words, m, "Amara");
            assert_eq!(within.to_lowercase(), m.words("Amara").to_lowercase());
            assert!(within.starts_with(char::is_lowercase), "{within}");
        }
        for h in Hunch::ALL {
            assert_eq!(hunch(&words, h), h.words());
        }
        for k in Kept::ALL {
            assert_eq!(kept(&words, k), k.words());
        }
    }

    #[test]
    fn german_labels_join_and_write_figures_as_german_does() {
        let words = Words::in_language(Language::German).unwrap();
        assert_eq!([mean(&words, 3.5), mean_within(&words, 3.5)], ["Gut bis ausgezeichnet", "gut bis ausgezeichnet"]);
        assert_eq!(figure_of_mean(&words, 3.25), "3,3");
        assert_eq!(dimension_within(&words, Dimension::Empathy), "Empathie");
    }
}
