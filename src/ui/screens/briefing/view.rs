//! Everything the briefing shows, as plain data.

use serde::Serialize;

use crate::domain::ids::Money;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::{Approval, Channel, Face, Industry, OfferKind, Picture, Scenario};
use crate::domain::scenario::template::fill;
use crate::domain::session::cast::cast;
use crate::platform::settings::{Mode, TimeAllowed};
use crate::ui::screens::conversation::view::policy_date;
use crate::ui::screens::library::view::channel_words;

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
pub fn view(scenario: &Scenario, seed: u64, (mode, time): (Mode, TimeAllowed), about: &About) -> View {
    let cast = cast(scenario, seed);
    let names: Vec<&str> = cast.names.iter().map(|name| name.short.as_str()).collect();
    let words = |text| fill(text, &cast);
    let money = |m: Money| scenario.currency.show(m);
    let limit = scenario.authority.first().copied().unwrap_or_default();
    let oldest = scenario.policy.iter().map(|p| p.as_of.as_str()).min().unwrap_or_default();
    let given =
        |o: &&crate::domain::scenario::model::Offer| o.kind != OfferKind::Core || o.level == Approval::FrontLine;
    View {
        place: format!("{}, {}", channel_words(scenario.channel), industry_words(scenario.industry)),
        difficulty: scenario.difficulty,
        minutes: format!("{} min", scenario.minutes),
        focus: about.focus,
        title: scenario.title.clone(),
        story: words(&scenario.role),
        file: scenario.case_file.iter().map(|f| (f.label.clone(), words(&f.text))).collect(),
        policy: scenario.own_policy().iter().map(|p| words(&p.text)).collect(),
        house: scenario.house.as_ref().filter(|house| house.rules > 0).map(|house| HouseView {
            name: house.name.clone(),
            rules: scenario.house_policy().iter().map(|p| words(&p.text)).collect(),
        }),
        policy_date: policy_date(oldest, about.today),
        limit: money(limit),
        limit_words: limit_words(scenario),
        offers: scenario
            .offers
            .iter()
            .filter(given)
            .map(|o| (o.label.clone(), whose(o.level, o.face, limit)))
            .collect(),
        meet: meet(scenario.channel, &names),
        waiting: format!("{} {} waiting", list(&names), if names.len() > 1 { "are" } else { "is" }),
        face: scenario.lead().face.clone(),
        others: scenario.customers.iter().skip(1).map(|customer| customer.face.clone()).collect(),
        channel: scenario.channel,
        industry: scenario.industry,
        picture: scenario.picture,
        sensitive: scenario.sensitive.clone(),
        mode_words: mode_words(mode, time),
    }
}

/// `Ines`, `Ines and Tobi`, `Bram, Odile and Samuel`.
fn list(names: &[&str]) -> String {
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        Some((last, _)) => (*last).to_owned(),
        None => String::new(),
    }
}

fn meet(channel: Channel, names: &[&str]) -> String {
    let count = ["", "", "both", "all three", "all four", "all five"];
    match names {
        [one] if channel == Channel::Email => format!("Read {one}’s e-mail"),
        [one] if channel == Channel::Letter => format!("Read {one}’s letter"),
        [one] => format!("Meet {one}"),
        several => {
            format!("Meet {}", count.get(several.len()).filter(|word| !word.is_empty()).unwrap_or(&"all of them"))
        }
    }
}

fn whose(level: Approval, face: Money, limit: Money) -> String {
    match level {
        Approval::FrontLine if face <= limit => "yours".to_owned(),
        Approval::FrontLine => "over your limit".to_owned(),
        other => other.who().to_lowercase(),
    }
}

fn limit_words(scenario: &Scenario) -> String {
    let words = asking_words(scenario);
    match scenario.house.as_ref().filter(|house| house.sets_limits) {
        Some(house) => format!("The limit is that of {}. {words}", house.name),
        None => words,
    }
}

fn asking_words(scenario: &Scenario) -> String {
    let asking = scenario.consult.colleague;
    if asking > 0.0 {
        let time = match asking.round() {
            minutes if minutes <= 1.0 => "a minute".to_owned(),
            minutes => format!("{minutes:.0} minutes"),
        };
        format!("No need to ask anyone inside this limit. Asking takes {time}.")
    } else {
        "No need to ask anyone inside this limit.".to_owned()
    }
}

/// What a mode means, in a line.
pub fn mode_words(mode: Mode, time: TimeAllowed) -> String {
    let clock = clock_words(time);
    match mode {
        Mode::Coach => "A question before each reply, and no clock.".to_owned(),
        Mode::Practice => format!("{}. Feedback comes at the end.", capital(&clock)),
        Mode::Assessment => format!("{}. No hints; your first run counts.", capital(&clock)),
    }
}

/// The clock, in words.
pub fn clock_words(time: TimeAllowed) -> String {
    match time {
        TimeAllowed::Off => "no clock".to_owned(),
        TimeAllowed::X1 => "clock on".to_owned(),
        TimeAllowed::X1Half => "clock on, half as long again".to_owned(),
        TimeAllowed::X2 => "clock on, double time".to_owned(),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn industry_words(industry: Industry) -> &'static str {
    match industry {
        Industry::Restaurant => "restaurant",
        Industry::Cafe => "café",
        Industry::Retail => "shop",
        Industry::OnlineShop => "online shop",
        Industry::Gifts => "gifts by post",
        Industry::Software => "software",
        Industry::Hotel => "hotel",
        Industry::Airline => "airline",
        Industry::Telecom => "telephone and broadband",
        Industry::Hospital => "hospital",
        Industry::Insurance => "insurance",
        Industry::Other => "service desk",
    }
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
            limit_words(&case)
        };
        assert!(words("lukewarm").ends_with("Asking takes a minute."), "{}", words("lukewarm"));
        assert!(words("wrong-plate").ends_with("Asking takes 2 minutes."), "{}", words("wrong-plate"));
    }
}
