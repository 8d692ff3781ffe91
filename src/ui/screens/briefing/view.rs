//! Everything the briefing shows, as plain data.

use serde::Serialize;

use crate::domain::ids::Money;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::{Approval, Channel, Face, Industry, OfferKind, Picture, Scenario, Week};
use crate::domain::scenario::template::fill;
use crate::domain::session::cast::cast;
use crate::platform::settings::{Mode, TimeAllowed};
use crate::ui::screens::conversation::view::policy_date;
use crate::ui::screens::library::view::minutes_words;
use crate::ui::terms;
use crate::words::Words;

/// The briefing as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// `Face to face, restaurant`.
    pub place: String,
    /// 1–3.
    pub difficulty: u8,
    /// `9 min`.
    pub minutes: String,
    /// The dimension to watch this time.
    pub focus: Option<Dimension>,
    /// Title.
    pub title: String,
    /// Who you are and what happened.
    pub story: String,
    /// The customer's record.
    pub file: Vec<(String, String)>,
    /// House rules.
    pub policy: Vec<String>,
    /// The organisation whose rules stand below them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house: Option<HouseView>,
    /// `as of November 2026`, and a warning if that is over a year ago.
    pub policy_date: String,
    /// `$60`.
    pub limit: String,
    /// A sentence on asking.
    pub limit_words: String,
    /// Offers and whose they are.
    pub offers: Vec<(String, String)>,
    /// The words of the one button: `Meet Ines`.
    pub meet: String,
    /// Who waits, in a sentence.
    pub waiting: String,
    /// Looks.
    pub face: Face,
    /// The looks of those who wait beside the first one.
    pub others: Vec<Face>,
    /// Where it plays.
    pub channel: Channel,
    /// For the drawn scene.
    pub industry: Industry,
    /// What hangs on its wall.
    pub picture: Picture,
    /// Sensitive themes.
    pub sensitive: Vec<String>,
    /// What the chosen mode means.
    pub mode_words: String,
}

/// An organisation, as it stands on the policy card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HouseView {
    /// Its name.
    pub name: String,
    /// Its rules.
    pub rules: Vec<String>,
}

/// What the briefing is told besides the case.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// Year and month; they tell an old policy card.
    pub today: (i16, i8),
    /// The dimension to watch, as the library says it.
    pub focus: Option<Dimension>,
}

/// Builds the view.
pub fn view(scenario: &Scenario, seed: u64, (mode, time): (Mode, TimeAllowed), about: &About, words: &Words) -> View {
    let cast = cast(scenario, seed);
    let met = met(scenario);
    let names: Vec<&str> = met.iter().filter_map(|at| Some(cast.names.get(*at)?.short.as_str())).collect();
    let filled = |text| fill(text, &cast);
    let money = |m: Money| scenario.currency.told(words, m);
    let limit = scenario.authority.first().copied().unwrap_or_default();
    let oldest = scenario.policy.iter().map(|p| p.as_of.as_str()).min().unwrap_or_default();
    let given =
        |o: &&crate::domain::scenario::model::Offer| o.kind != OfferKind::Core || o.level == Approval::FrontLine;
    View {
        place: words.tell(
            "briefing-place",
            &[
                ("channel", terms::channel(words, scenario.channel).into()),
                ("industry", terms::industry(words, scenario.industry).into()),
            ],
        ),
        difficulty: scenario.difficulty,
        minutes: minutes_words(scenario.minutes, words),
        focus: about.focus,
        title: scenario.title.clone(),
        story: filled(&scenario.role),
        file: scenario.file(|_| false).map(|f| (f.label.clone(), filled(&f.text))).collect(),
        policy: scenario.own_policy().iter().map(|p| filled(&p.text)).collect(),
        house: scenario.house.as_ref().filter(|house| house.rules > 0).map(|house| HouseView {
            name: house.name.clone(),
            rules: scenario.house_policy().iter().map(|p| filled(&p.text)).collect(),
        }),
        policy_date: policy_date(words, oldest, about.today),
        limit: money(limit),
        limit_words: limit_words(scenario, words),
        offers: scenario
            .offers
            .iter()
            .filter(given)
            .map(|o| (o.label.clone(), whose(o.level, o.face, limit, words).to_owned()))
            .collect(),
        meet: if scenario.inbox.is_some() {
            words.say("briefing-meet-inbox").to_owned()
        } else {
            meet(scenario.channel, &names, words)
        },
        waiting: words
            .tell("briefing-waiting", &[("count", names.len().into()), ("names", (&words.listed(&names)).into())]),
        face: met.first().and_then(|at| scenario.customers.get(*at)).unwrap_or(scenario.lead()).face.clone(),
        others: met
            .iter()
            .skip(1)
            .filter_map(|at| scenario.customers.get(*at))
            .map(|customer| customer.face.clone())
            .collect(),
        channel: scenario.channel,
        industry: scenario.industry,
        picture: scenario.picture,
        sensitive: scenario.sensitive.iter().map(|theme| theme_words(words, theme).to_owned()).collect(),
        mode_words: mode_words(mode, time, words),
    }
}

/// A sensitive theme in the language of the window: cases that are told in another name the usual ones in English.
fn theme_words<'a>(words: &'a Words, theme: &'a str) -> &'a str {
    match theme.replace(' ', "-").as_str() {
        "allergy" => words.say("briefing-theme-allergy"),
        "bereavement" => words.say("briefing-theme-bereavement"),
        "hospital" => words.say("briefing-theme-hospital"),
        "illness" => words.say("briefing-theme-illness"),
        "illness-in-the-family" => words.say("briefing-theme-illness-in-family"),
        "insults" => words.say("briefing-theme-insults"),
        "pain" => words.say("briefing-theme-pain"),
        // An own case may name any other; it stays as its author wrote it.
        _ => theme,
    }
}

/// Who is met, by position: everybody, or those whose answers lie in the inbox when it is opened.
fn met(scenario: &Scenario) -> Vec<usize> {
    match &scenario.inbox {
        Some(inbox) => {
            let first = inbox.cards.iter().filter(|card| card.week == Week::First);
            let mut first: Vec<usize> = first.map(|card| card.customer.get()).collect();
            first.sort_unstable();
            first
        }
        None => (0..scenario.customers.len()).collect(),
    }
}

fn meet(channel: Channel, names: &[&str], words: &Words) -> String {
    let said = match (names, channel) {
        ([_], Channel::Email) => "briefing-meet-email",
        ([_], Channel::Letter) => "briefing-meet-letter",
        ([_], _) => "briefing-meet",
        (several, _) => return words.tell("briefing-meet-all", &[("count", several.len().into())]),
    };
    words.tell(said, &[("name", (*names.first().unwrap_or(&"")).into())])
}

fn whose(level: Approval, face: Money, limit: Money, words: &Words) -> &str {
    words.say(match level {
        Approval::FrontLine if face <= limit => "briefing-whose-yours",
        Approval::FrontLine => "briefing-whose-over",
        Approval::Supervisor => "briefing-whose-supervisor",
        Approval::Manager => "briefing-whose-manager",
        Approval::Executive => "briefing-whose-executive",
        Approval::Nobody => "briefing-whose-nobody",
    })
}

/// What holds for what is yours to give: whose limit it is, and what asking takes.
pub fn limit_words(scenario: &Scenario, words: &Words) -> String {
    let asking = asking_words(scenario, words);
    match scenario.house.as_ref().filter(|house| house.sets_limits) {
        Some(house) => {
            words.tell("briefing-limit-house", &[("name", (&house.name).into()), ("asking", (&asking).into())])
        }
        None => asking,
    }
}

fn asking_words(scenario: &Scenario, words: &Words) -> String {
    let asking = scenario.consult.colleague;
    if asking > 0.0 {
        let minutes = asking.round().max(1.0) as u32;
        words.tell("briefing-limit-asking", &[("count", minutes.into())])
    } else {
        words.say("briefing-limit-explains").to_owned()
    }
}

/// What a mode means, in a line.
pub fn mode_words(mode: Mode, time: TimeAllowed, words: &Words) -> String {
    let clock = words.say(match time {
        TimeAllowed::Off => "briefing-clock-off",
        TimeAllowed::X1 => "briefing-clock-on",
        TimeAllowed::X1Half => "briefing-clock-half",
        TimeAllowed::X2 => "briefing-clock-double",
    });
    match mode {
        Mode::Coach => words.say("briefing-mode-coach").to_owned(),
        // Nobody begins a run as a room.
        Mode::Practice | Mode::Workshop => words.tell("briefing-mode-practice", &[("clock", clock.into())]),
        Mode::Assessment => words.tell("briefing-mode-assessment", &[("clock", clock.into())]),
    }
}

/// The clock, inside a sentence.
pub fn clock_words(words: &Words, time: TimeAllowed) -> &str {
    words.say(match time {
        TimeAllowed::Off => "briefing-clock-off-within",
        TimeAllowed::X1 => "briefing-clock-on-within",
        TimeAllowed::X1Half => "briefing-clock-half-within",
        TimeAllowed::X2 => "briefing-clock-double-within",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn one_minute_is_not_said_as_1_minutes() {
        let catalog = Catalog::bundled();
        let words = |id: &str| {
            let case = catalog.find(id).and_then(|entry| entry.scenario.clone()).expect("the case");
            limit_words(&case, &Words::english().unwrap())
        };
        assert!(words("lukewarm").ends_with("Asking takes a minute."), "{}", words("lukewarm"));
        assert!(words("wrong-plate").ends_with("Asking takes 2 minutes."), "{}", words("wrong-plate"));
    }

    #[test]
    fn sensitive_themes_are_told_in_the_language_of_the_window() {
        let german = Words::in_language(crate::words::Language::German).unwrap();
        assert_eq!(theme_words(&german, "insults"), "Beleidigungen");
        assert_eq!(theme_words(&german, "flooding"), "flooding", "an own case's own theme");
        let catalog = Catalog::bundled();
        let cases = catalog.playable_ids().into_iter().filter_map(|id| catalog.find(id)?.scenario.clone());
        for theme in cases.flat_map(|case| case.sensitive.clone()) {
            assert_ne!(theme_words(&german, &theme), theme, "{theme} has no German");
        }
    }
}
