//! Everything the library shows, as plain data.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::catalog::{Catalog, Entry, Origin};
use crate::domain::scenario::model::{Channel, Face, Industry, Scenario};
use crate::workflow::history::Played;

/// The library as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// `Good evening, Noor`.
    pub greeting: String,
    /// A line beside it.
    pub aside: String,
    /// The case to go on with or to begin with.
    pub today: Option<TodayView>,
    /// All cases.
    pub cards: Vec<CardView>,
    /// Filters: name, and whether it is chosen.
    pub filters: Vec<(String, bool)>,
    /// Files that could not be loaded: where, and how many errors.
    pub broken: Vec<BrokenView>,
}

/// The larger card.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TodayView {
    /// The case.
    pub card: CardView,
    /// Why this one.
    pub reason: String,
    /// Who waits there.
    pub face: Face,
    /// Where it plays.
    pub channel: Channel,
    /// An unfinished attempt to go on with.
    pub resume: Option<String>,
}

/// A card of the library.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CardView {
    /// The case's id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What went wrong, in a line.
    pub line: String,
    /// Drawn strip.
    pub industry: Industry,
    /// `Face to face`.
    pub channel: String,
    /// 1–3.
    pub difficulty: u8,
    /// `9 min`.
    pub minutes: String,
    /// Best simulated satisfaction in whole stars; `None` if not played yet.
    pub stars: Option<u8>,
    /// Replaces a bundled case of the same id, or comes from the user's folder.
    pub origin: Option<String>,
    /// Warnings of the checker.
    pub warnings: usize,
}

/// A file that could not be loaded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BrokenView {
    /// The file.
    pub file: String,
    /// `2 errors; the first: …`.
    pub what: String,
}

/// Which cards are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those never played.
    NotYetPlayed,
    /// Those of one channel.
    Of(Channel),
}

/// What the library is told besides the catalogue.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// The learner's name, if given.
    pub name: Option<String>,
    /// Hour of the day, 0–23.
    pub hour: u8,
    /// An unfinished attempt: its case and its id.
    pub unfinished: Option<(String, String)>,
    /// The case of that attempt as it was when it began: it may have gone since.
    pub begun_with: Option<Arc<Scenario>>,
    /// What was played.
    pub played: BTreeMap<String, Played>,
    /// Words looked for.
    pub search: String,
}

/// Builds the view.
pub fn view(catalog: &Catalog, about: &About, filter: Filter) -> View {
    let playable = || catalog.entries.iter().filter_map(|e| Some((e, e.scenario.as_deref()?)));
    let shown = playable().filter(|(_, s)| passes(s, filter, about) && found(s, &about.search));
    let cards: Vec<CardView> = shown.map(|(entry, scenario)| card(entry, scenario, about)).collect();
    let mut channels: Vec<Channel> = playable().map(|(_, s)| s.channel).collect();
    channels.sort_unstable();
    channels.dedup();
    let mut filters = vec![(count_words(playable().count()), filter == Filter::All)];
    if channels.len() > 1 {
        filters.extend(channels.into_iter().map(|c| (channel_words(c).to_owned(), filter == Filter::Of(c))));
    }
    filters.push(("Not yet played".to_owned(), filter == Filter::NotYetPlayed));
    View {
        greeting: greeting(about),
        aside: aside(catalog, about),
        today: today(catalog, about),
        cards,
        filters,
        broken: catalog.entries.iter().filter(|e| e.scenario.is_none()).map(broken).collect(),
    }
}

/// The filter behind the chip at a position of [`View::filters`].
pub fn filter_at(catalog: &Catalog, position: usize) -> Filter {
    let mut channels: Vec<Channel> =
        catalog.entries.iter().filter_map(|e| e.scenario.as_ref()).map(|s| s.channel).collect();
    channels.sort_unstable();
    channels.dedup();
    if position == 0 {
        return Filter::All;
    }
    if channels.len() > 1
        && let Some(channel) = channels.get(position - 1)
    {
        return Filter::Of(*channel);
    }
    Filter::NotYetPlayed
}

fn passes(scenario: &Scenario, filter: Filter, about: &About) -> bool {
    match filter {
        Filter::All => true,
        Filter::NotYetPlayed => about.played.get(scenario.id.as_str()).is_none_or(|p| p.runs == 0),
        Filter::Of(channel) => scenario.channel == channel,
    }
}

fn found(scenario: &Scenario, search: &str) -> bool {
    let wanted = search.trim().to_lowercase();
    wanted.is_empty() || format!("{} {}", scenario.title, scenario.summary).to_lowercase().contains(&wanted)
}

fn card(entry: &Entry, scenario: &Scenario, about: &About) -> CardView {
    CardView {
        origin: match (&entry.origin, entry.overrides_bundled) {
            (Origin::Bundled, _) => None,
            (Origin::User(_), true) => Some("Yours, instead of ours".to_owned()),
            (Origin::User(_), false) => Some("Yours".to_owned()),
        },
        warnings: entry.problems.len(),
        ..card_of(scenario, about)
    }
}

/// The card of a case whatever became of its file.
fn card_of(scenario: &Scenario, about: &About) -> CardView {
    let best = about.played.get(scenario.id.as_str()).and_then(|p| p.best_csat);
    CardView {
        id: scenario.id.to_string(),
        title: scenario.title.clone(),
        line: scenario.summary.clone(),
        industry: scenario.industry,
        channel: channel_words(scenario.channel).to_owned(),
        difficulty: scenario.difficulty,
        minutes: format!("{} min", scenario.minutes),
        stars: best.map(|csat| csat.round().clamp(1.0, 5.0) as u8),
        origin: None,
        warnings: 0,
    }
}

fn today(catalog: &Catalog, about: &About) -> Option<TodayView> {
    let of = |id: &str| catalog.find(id).and_then(|e| Some((e, e.scenario.as_deref()?)));
    let present = |id: &str| of(id).map(|(entry, scenario)| (card(entry, scenario, about), scenario));
    let begun_with = || about.begun_with.as_deref().map(|scenario| (card_of(scenario, about), scenario));
    let resumable = about
        .unfinished
        .as_ref()
        .and_then(|(case, attempt)| Some((present(case).or_else(begun_with)?, Some(attempt.clone()))));
    let next = || next_case(catalog, about).map(|(entry, scenario)| ((card(entry, scenario, about), scenario), None));
    let ((card, scenario), resume) = resumable.or_else(next)?;
    let played = about.played.get(scenario.id.as_str()).copied().unwrap_or_default();
    let reason = if resume.is_some() {
        "You stopped in the middle. Nothing was lost; go on at the same line.".to_owned()
    } else if played.runs == 0 {
        format!("A good one to begin with: one person, one plate of trouble, {} minutes.", scenario.minutes)
    } else {
        format!(
            "You know this one by now. Try another way; your best so far was {:.1} of 5.",
            played.best_csat.unwrap_or(1.0)
        )
    };
    let reason = if resume.is_none() && played.runs == 0 && scenario.difficulty > 1 {
        "You have not met this one yet.".to_owned()
    } else {
        reason
    };
    Some(TodayView { card, reason, face: scenario.lead().face.clone(), channel: scenario.channel, resume })
}

/// The first case never played, else the one whose best result is lowest.
fn next_case<'a>(catalog: &'a Catalog, about: &About) -> Option<(&'a Entry, &'a Scenario)> {
    let best = |scenario: &Scenario| about.played.get(scenario.id.as_str()).and_then(|p| p.best_csat).unwrap_or(0.0);
    let playable = catalog.entries.iter().filter_map(|e| Some((e, e.scenario.as_deref()?)));
    playable.min_by(|a, b| best(a.1).total_cmp(&best(b.1)))
}

fn greeting(about: &About) -> String {
    let time = match about.hour {
        5..=11 => "Good morning",
        12..=17 => "Good afternoon",
        _ => "Good evening",
    };
    match &about.name {
        Some(name) => format!("{time}, {name}"),
        None => time.to_owned(),
    }
}

fn aside(catalog: &Catalog, about: &About) -> String {
    let minutes = today(catalog, about).map(|t| t.card.minutes).unwrap_or_default();
    match minutes.split(' ').next().and_then(|n| n.parse::<usize>().ok()) {
        Some(n) if n <= 20 => format!("{} minutes are enough for one conversation.", capital(number_word(n))),
        _ => String::new(),
    }
}

fn count_words(count: usize) -> String {
    match count {
        1 => "The one case".to_owned(),
        2 => "Both cases".to_owned(),
        n => format!("All {}", number_word(n)),
    }
}

fn number_word(n: usize) -> String {
    let words = [
        "no",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    words.get(n).map_or_else(|| n.to_string(), |w| (*w).to_owned())
}

fn capital(word: String) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// How the two talk, in words.
pub fn channel_words(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace => "Face to face",
        Channel::Phone => "Phone",
        Channel::Chat => "Chat",
        Channel::Messaging => "Messages",
        Channel::Email => "E-mail",
        Channel::Letter => "Letter",
    }
}

/// How hard a case is, in words.
pub fn difficulty_words(difficulty: u8) -> &'static str {
    match difficulty {
        0 | 1 => "easy start",
        2 => "demanding",
        _ => "hard",
    }
}

fn broken(entry: &Entry) -> BrokenView {
    let errors = entry.errors().count();
    let first = entry.errors().next();
    let file = match &entry.origin {
        Origin::User(path) => path.display().to_string(),
        Origin::Bundled => entry.id.clone(),
    };
    let first = first.map(|p| format!("line {}: {}", p.line, p.what)).unwrap_or_default();
    let what = if errors == 1 { format!("1 error. In {first}") } else { format!("{errors} errors. First, {first}") };
    BrokenView { file, what }
}
