//! Everything the library shows, as plain data.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use crate::catalog::{Catalog, Entry, Origin};
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scenario::model::{Channel, Face, Industry, Picture, Scenario};
use crate::ui::screens::library::choice as today;
use crate::ui::screens::library::drill::DrillView;
use crate::ui::widgets::Stars;
use crate::workflow::history::{Played, Recent};
use crate::workflow::practice::Due;

/// The library as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// `Good evening, Noor`.
    pub greeting: String,
    /// A line beside it.
    pub aside: String,
    /// Whose rules are laid over the cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub house: Option<String>,
    /// The case to go on with or to begin with.
    pub today: Option<TodayView>,
    /// The drill beside it.
    pub drill: Option<DrillView>,
    /// The cases the filter and the search let through, the easiest and shortest first.
    pub cards: Vec<CardView>,
    /// How many there are in all.
    pub in_all: usize,
    /// How the last runs went, once there are any.
    pub recent: Option<RecentView>,
    /// What stands where no case fits.
    pub none: String,
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
    /// `9 min`, where all of it is still to come.
    pub minutes: Option<String>,
    /// 1–3, where it is still to be played.
    pub difficulty: Option<u8>,
    /// Why this one.
    pub reason: String,
    /// The dimension it was chosen for.
    pub trains: Option<Dimension>,
    /// Who waits there.
    pub face: Face,
    /// Where it plays.
    pub channel: Channel,
    /// What its button does.
    pub way: TodayWay,
}

/// Where the button of today's card leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum TodayWay {
    /// To the briefing.
    Briefing,
    /// On with an attempt that was left.
    Resume(String),
    /// To the questions before the debrief of a run that is over.
    LookBack,
}

/// How the last runs went.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecentView {
    /// `Your last five runs`.
    pub heading: String,
    /// Mean level of each dimension that was scored, 0–4.
    pub means: Vec<(Dimension, f64)>,
    /// `Mean level, out of 4`.
    pub foot: String,
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
    /// Where it plays.
    pub industry: Industry,
    /// What is drawn on it.
    pub picture: Picture,
    /// `Face to face`.
    pub channel: String,
    /// 1–3.
    pub difficulty: u8,
    /// `9 min`.
    pub minutes: String,
    /// Best simulated satisfaction; `None` if no run may be told of yet.
    pub stars: Option<Stars>,
    /// How far the learner is with it.
    pub standing: Standing,
    /// A word on the picture: that a further run is under way, that it is due again, that it replaces a bundled case or
    /// comes from the user's folder.
    pub pill: Option<String>,
    /// Warnings of the checker.
    pub warnings: usize,
}

/// How far the learner is with a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Standing {
    /// Never begun.
    NotPlayed,
    /// A run of it waits to be gone on with.
    UnderWay,
    /// A run of it is over, and its end has not been shown.
    NotLookedAt,
    /// Finished and looked at.
    Played,
}

impl Standing {
    fn of(case: &str, about: &About) -> Self {
        if about.unseen.as_ref().is_some_and(|unseen| unseen.id.as_str() == case) {
            Self::NotLookedAt
        } else if about.under_way.contains(case) {
            Self::UnderWay
        } else if about.played.get(case).is_some_and(|played| played.runs > 0) {
            Self::Played
        } else {
            Self::NotPlayed
        }
    }

    /// The same in words; where little room is left, the second.
    pub fn words(self) -> [&'static str; 2] {
        match self {
            Self::NotPlayed => ["not yet played"; 2],
            Self::UnderWay => ["under way"; 2],
            Self::NotLookedAt => ["finished, not looked at yet", "not looked at yet"],
            Self::Played => ["played"; 2],
        }
    }
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
    /// Those that spaced practice asks for.
    Due,
    /// Those in which people talk in one way.
    Of(Way),
    /// Those never begun.
    NotYetPlayed,
}

/// A way to talk, as far as filters tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// At a counter, a table, a bed.
    FaceToFace,
    /// By voice.
    Phone,
    /// Chat, messages, e-mail and letters.
    Written,
}

impl Way {
    const ALL: [Self; 3] = [Self::FaceToFace, Self::Phone, Self::Written];

    fn of(channel: Channel) -> Self {
        match channel {
            Channel::FaceToFace | Channel::Gate | Channel::Ward => Self::FaceToFace,
            Channel::Phone => Self::Phone,
            Channel::Chat | Channel::Messaging | Channel::Email | Channel::Letter => Self::Written,
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::FaceToFace => "Face to face",
            Self::Phone => "Phone",
            Self::Written => "Written",
        }
    }
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
    /// The cases of all unfinished attempts.
    pub under_way: BTreeSet<String>,
    /// The case of that attempt as it was when it began: it may have gone since.
    pub begun_with: Option<Arc<Scenario>>,
    /// What was played, without a run whose end has not been shown yet.
    pub played: BTreeMap<String, Played>,
    /// How the last runs went.
    pub recent: Recent,
    /// Errors that keep coming back: each with the number of runs it came in, the most frequent first.
    pub recurring: Vec<(ErrorCode, usize)>,
    /// Day of the week, 0 for Monday.
    pub weekday: u8,
    /// The case of a run that is over and whose end has not been shown yet.
    pub unseen: Option<Arc<Scenario>>,
    /// Words looked for.
    pub search: String,
    /// The drill that is next.
    pub drill: Option<DrillView>,
}

/// Builds the view.
pub fn view(catalog: &Catalog, about: &About, filter: Filter) -> View {
    let filters = filters(catalog, about);
    // A filter that is not there any more, because nothing is due now, shows everything.
    let filter = if filters.iter().any(|(known, _)| *known == filter) { filter } else { Filter::All };
    let mut shown: Vec<(&Entry, &Scenario)> =
        playable(catalog).filter(|(_, s)| passes(s, filter, about) && found(s, &about.search)).collect();
    shown.sort_by_key(|(_, s)| (s.difficulty, s.minutes));
    let today = today::today(catalog, about);
    View {
        greeting: greeting(about),
        aside: today.as_ref().map(aside).unwrap_or_default(),
        house: house(catalog),
        today,
        drill: about.drill.clone(),
        recent: recent(about),
        cards: shown.into_iter().map(|(entry, scenario)| card(entry, scenario, about)).collect(),
        in_all: playable(catalog).count(),
        filters: filters.into_iter().map(|(known, words)| (words, known == filter)).collect(),
        none: none_words(about, filter),
        broken: catalog.entries.iter().filter(|e| e.scenario.is_none()).map(broken).collect(),
    }
}

/// The organisation whose rules are laid over a case or more.
fn house(catalog: &Catalog) -> Option<String> {
    playable(catalog).find_map(|(_, scenario)| Some(scenario.house.as_ref()?.name.clone()))
}

/// The cases that can be played.
pub(super) fn playable(catalog: &Catalog) -> impl Iterator<Item = (&Entry, &Scenario)> {
    catalog.entries.iter().filter_map(|e| Some((e, e.scenario.as_deref()?)))
}

/// The filters there are something for, with their words.
fn filters(catalog: &Catalog, about: &About) -> Vec<(Filter, String)> {
    let count = |filter: Filter| playable(catalog).filter(|(_, s)| passes(s, filter, about)).count();
    let (all, due) = (count(Filter::All), count(Filter::Due));
    let mut filters = vec![(Filter::All, count_words(all))];
    if due > 0 {
        filters.push((Filter::Due, format!("Due again, {due}")));
    }
    let ways = Way::ALL.into_iter().filter(|way| (1..all).contains(&count(Filter::Of(*way))));
    filters.extend(ways.map(|way| (Filter::Of(way), way.words().to_owned())));
    if count(Filter::NotYetPlayed) > 0 {
        filters.push((Filter::NotYetPlayed, "Not yet played".to_owned()));
    }
    filters
}

/// The filter behind the chip at a position of [`View::filters`].
pub fn filter_at(catalog: &Catalog, about: &About, position: usize) -> Filter {
    filters(catalog, about).get(position).map_or(Filter::All, |(filter, _)| *filter)
}

fn passes(scenario: &Scenario, filter: Filter, about: &About) -> bool {
    let played = about.played.get(scenario.id.as_str());
    match filter {
        Filter::All => true,
        Filter::Due => played.is_some_and(|played| played.due == Some(Due::Now)),
        Filter::NotYetPlayed => Standing::of(scenario.id.as_str(), about) == Standing::NotPlayed,
        Filter::Of(way) => Way::of(scenario.channel) == way,
    }
}

/// What stands where no case fits.
fn none_words(about: &About, filter: Filter) -> String {
    let search = about.search.trim();
    match filter {
        _ if !search.is_empty() => {
            format!("No case here tells of “{search}”. Titles and the line below them are looked through.")
        }
        _ => "No case fits what you are looking for.".to_owned(),
    }
}

/// How the last runs went; `None` before the first one.
fn recent(about: &About) -> Option<RecentView> {
    let recent = &about.recent;
    if recent.runs == 0 {
        return None;
    }
    let means = Dimension::ALL.into_iter().zip(recent.means);
    let (heading, foot) = match recent.runs {
        1 => ("Your last run".to_owned(), "Levels, out of 4"),
        runs => (format!("Your last {} runs", number_word(runs)), "Mean level, out of 4"),
    };
    Some(RecentView {
        heading,
        means: means.filter_map(|(dimension, mean)| Some((dimension, mean?))).collect(),
        foot: foot.to_owned(),
    })
}

/// `Due again`, or the day on which it will be within a week.
fn due_words(due: Due, weekday: u8) -> Option<String> {
    match due {
        Due::Now => Some("Due again".to_owned()),
        Due::In(1) => Some("Due tomorrow".to_owned()),
        Due::In(left @ 2..=6) => day_after(weekday, left).map(|day| format!("Due {day}")),
        Due::In(_) => None,
    }
}

/// The name of the day so many days after a day of the week, 0 for Monday.
pub(super) fn day_after(weekday: u8, days: i64) -> Option<&'static str> {
    let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let day = (i64::from(weekday) + days).rem_euclid(7);
    names.get(usize::try_from(day).ok()?).copied()
}

fn found(scenario: &Scenario, search: &str) -> bool {
    let wanted = search.trim().to_lowercase();
    wanted.is_empty() || format!("{} {}", scenario.title, scenario.summary).to_lowercase().contains(&wanted)
}

pub(super) fn card(entry: &Entry, scenario: &Scenario, about: &About) -> CardView {
    let shown = card_of(scenario, about);
    let origin = match (&entry.origin, entry.overrides_bundled) {
        (Origin::Bundled, _) => None,
        (Origin::User(_), true) => Some("Yours, instead of ours".to_owned()),
        (Origin::User(_), false) => Some("Yours".to_owned()),
    };
    CardView { pill: shown.pill.clone().or(origin), warnings: entry.problems.len(), ..shown }
}

/// The card of a case whatever became of its file.
pub(super) fn card_of(scenario: &Scenario, about: &About) -> CardView {
    let played = about.played.get(scenario.id.as_str()).copied().unwrap_or_default();
    let stars = played.best_csat.map(Stars::of);
    let standing = Standing::of(scenario.id.as_str(), about);
    // Where the stars of earlier runs stand at the foot, the picture says what waits.
    let waits = match standing {
        Standing::UnderWay => Some("Under way".to_owned()),
        Standing::NotLookedAt => Some("Not looked at yet".to_owned()),
        Standing::NotPlayed | Standing::Played => None,
    };
    let waits = waits.filter(|_| stars.is_some());
    CardView {
        id: scenario.id.to_string(),
        title: scenario.title.clone(),
        line: scenario.summary.clone(),
        industry: scenario.industry,
        picture: scenario.picture,
        channel: channel_words(scenario.channel).to_owned(),
        difficulty: scenario.difficulty,
        minutes: format!("{} min", scenario.minutes),
        stars,
        standing,
        pill: waits.or_else(|| played.due.and_then(|due| due_words(due, about.weekday))),
        warnings: 0,
    }
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

/// A line beside the greeting: what waits, or how little it takes.
fn aside(today: &TodayView) -> String {
    match (&today.way, &today.minutes) {
        (TodayWay::LookBack, _) => "One look back is waiting.".to_owned(),
        (TodayWay::Resume(_), _) => "You are in the middle of one.".to_owned(),
        (TodayWay::Briefing, Some(minutes)) => match minutes.split(' ').next().and_then(|n| n.parse::<usize>().ok()) {
            Some(n) if n <= 20 => format!("{} minutes is enough for one conversation.", capital(number_word(n))),
            _ => String::new(),
        },
        (TodayWay::Briefing, None) => String::new(),
    }
}

fn count_words(count: usize) -> String {
    match count {
        1 => "The one case".to_owned(),
        2 => "Both cases".to_owned(),
        n => format!("All {}", number_word(n)),
    }
}

/// A number up to twenty as a word.
pub fn number_word(n: usize) -> String {
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

/// The same word with a capital letter.
pub fn capital(word: String) -> String {
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
        Channel::Gate => "At the gate",
        Channel::Ward => "On the ward",
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
