//! Everything the briefing shows, as plain data.

use serde::Serialize;

use crate::domain::ids::Money;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::{Approval, Channel, Face, Industry, OfferKind, Scenario};
use crate::domain::scenario::template::fill;
use crate::domain::session::cast::cast;
use crate::platform::settings::{Mode, TimeAllowed};
use crate::ui::screens::conversation::view::month_words;
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
    /// `as of November 2026`, and a warning if that is over a year ago.
    pub policy_date: String,
    /// `$60`.
    pub limit: String,
    /// A sentence on asking.
    pub limit_words: String,
    /// Offers and whose they are.
    pub offers: Vec<(String, String)>,
    /// Who waits.
    pub short: String,
    /// Looks.
    pub face: Face,
    /// Where it plays.
    pub channel: Channel,
    /// For the drawn scene.
    pub industry: Industry,
    /// Sensitive themes.
    pub sensitive: Vec<String>,
    /// What the chosen mode means.
    pub mode_words: String,
}

/// Builds the view. `today` is `(year, month)`; it tells an old policy card.
pub fn view(scenario: &Scenario, seed: u64, mode: Mode, time: TimeAllowed, today: (i16, i8)) -> View {
    let cast = cast(scenario, seed);
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
        focus: scenario.focus.first().copied(),
        title: scenario.title.clone(),
        story: words(&scenario.role),
        file: scenario.case_file.iter().map(|f| (f.label.clone(), words(&f.text))).collect(),
        policy: scenario.policy.iter().map(|p| words(&p.text)).collect(),
        policy_date: policy_date(oldest, today),
        limit: money(limit),
        limit_words: limit_words(scenario),
        offers: scenario
            .offers
            .iter()
            .filter(given)
            .map(|o| (o.label.clone(), whose(o.level, o.face, limit)))
            .collect(),
        short: cast.names.first().map(|n| n.short.clone()).unwrap_or_default(),
        face: scenario.lead().face.clone(),
        channel: scenario.channel,
        industry: scenario.industry,
        sensitive: scenario.sensitive.clone(),
        mode_words: mode_words(mode, time),
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
    let asking = scenario.consult.colleague;
    if asking > 0.0 {
        format!("No need to ask anyone inside this limit. Asking takes {asking:.0} minutes.")
    } else {
        "No need to ask anyone inside this limit.".to_owned()
    }
}

/// The date of a policy card, with a word when it is older than a year.
pub fn policy_date(as_of: &str, (year, month): (i16, i8)) -> String {
    let read = as_of.split_once('-').and_then(|(y, m)| Some((y.parse::<i16>().ok()?, m.get(..2)?.parse::<i8>().ok()?)));
    match read {
        Some((y, m)) if i32::from(year - y) * 12 + i32::from(month) - i32::from(m) > 12 => {
            format!("as of {}, over a year ago", month_words(as_of))
        }
        _ => format!("as of {}", month_words(as_of)),
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
        TimeAllowed::X1 => "clock ×1".to_owned(),
        TimeAllowed::X1Half => "clock ×1.5".to_owned(),
        TimeAllowed::X2 => "clock ×2".to_owned(),
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
