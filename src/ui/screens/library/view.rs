//! Everything the library shows, as plain data.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::catalog::{Brief, Catalog, Entry, Origin};
use crate::domain::guide::search::folded;
use crate::domain::progress::due::Due;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::{Channel, Face, Industry, Picture};
use crate::ui::screens::library::choice as today;
use crate::ui::screens::library::drill::DrillView;
use crate::ui::terms;
use crate::ui::widgets::Stars;
use crate::words::{Language, Words};
use crate::workflow::history::{Played, Recent};
use crate::workflow::practice::Practice;

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
    /// `Every trade` and the trades there are cases of; empty where there is but one.
    pub trades: Vec<String>,
    /// Which of them is chosen.
    pub trade: usize,
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
    /// The same as a figure.
    #[serde(skip)]
    pub time_min: u32,
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
    pub fn words(self, words: &Words) -> [&str; 2] {
        let ids = match self {
            Self::NotPlayed => ["library-not-played"; 2],
            Self::UnderWay => ["library-under-way"; 2],
            Self::NotLookedAt => ["library-not-looked-at", "library-not-looked-at-short"],
            Self::Played => ["library-played"; 2],
        };
        ids.map(|id| words.say(id))
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

    fn words(self, words: &Words) -> &str {
        words.say(match self {
            Self::FaceToFace => "library-filter-face-to-face",
            Self::Phone => "library-filter-phone",
            Self::Written => "library-filter-written",
        })
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
    pub begun_with: Option<Brief>,
    /// What was played, without a run whose end has not been shown yet.
    pub played: BTreeMap<String, Played>,
    /// How the last runs went.
    pub recent: Recent,
    /// What today's case is chosen by, and what is due.
    pub practice: Practice,
    /// Day of the week, 0 for Monday.
    pub weekday: u8,
    /// The case of a run that is over and whose end has not been shown yet.
    pub unseen: Option<Brief>,
    /// Words looked for.
    pub search: String,
    /// The trade whose cases are shown; all of them where none is chosen.
    pub trade: Option<Industry>,
    /// The drill that is next.
    pub drill: Option<DrillView>,
}

/// Builds the view.
pub fn view(catalog: &Catalog, about: &About, filter: Filter, words: &Words) -> View {
    let filters = filters(catalog, about);
    // A filter that is not there any more, because nothing is due now, shows everything.
    let filter = if filters.iter().any(|(known, _)| *known == filter) { filter } else { Filter::All };
    let mut shown: Vec<(&Entry, &Brief)> = playable(catalog).filter(|(_, s)| passes(s, filter, about)).collect();
    let trades = trades(catalog);
    // A trade of which there is no case any more shows all.
    let trade = trades.iter().position(|known| Some(*known) == about.trade);
    let wanted = folded(&about.search);
    shown.retain(|(_, s)| (trade.is_none() || Some(s.industry) == about.trade) && found(s, &wanted));
    shown.sort_by_key(|(_, s)| (s.difficulty, s.minutes));
    let today = today::today(catalog, about, words);
    View {
        greeting: greeting(about, words),
        aside: today.as_ref().map(|today| aside(today, words)).unwrap_or_default(),
        house: house(catalog),
        today,
        drill: about.drill.clone(),
        recent: recent(about, words),
        cards: shown.into_iter().map(|(entry, brief)| card(entry, brief, about, words)).collect(),
        in_all: playable(catalog).count(),
        filters: filters
            .into_iter()
            .map(|(known, count)| (filter_words(known, count, words), known == filter))
            .collect(),
        trades: trade_words(&trades, words),
        trade: trade.map_or(0, |at| at + 1),
        none: none_words(about, words),
        broken: catalog.entries.iter().filter(|e| e.brief.is_none()).map(|entry| broken(entry, words)).collect(),
    }
}

/// The organisation whose rules are laid over a case or more.
fn house(catalog: &Catalog) -> Option<String> {
    playable(catalog).find_map(|(_, brief)| brief.house.clone())
}

/// The cases that can be played.
pub(super) fn playable(catalog: &Catalog) -> impl Iterator<Item = (&Entry, &Brief)> {
    catalog.entries.iter().filter_map(|e| Some((e, e.brief.as_ref()?)))
}

/// The filters there are something for, each with how many cases it lets through.
fn filters(catalog: &Catalog, about: &About) -> Vec<(Filter, usize)> {
    let count = |filter: Filter| playable(catalog).filter(|(_, s)| passes(s, filter, about)).count();
    let all = count(Filter::All);
    let ways = Way::ALL.into_iter().map(|way| (Filter::Of(way), count(Filter::Of(way))));
    std::iter::once((Filter::All, all))
        .chain(std::iter::once((Filter::Due, count(Filter::Due))).filter(|(_, due)| *due > 0))
        .chain(ways.filter(|(_, count)| (1..all).contains(count)))
        .chain(std::iter::once((Filter::NotYetPlayed, count(Filter::NotYetPlayed))).filter(|(_, count)| *count > 0))
        .collect()
}

fn filter_words(filter: Filter, count: usize, words: &Words) -> String {
    match filter {
        Filter::All => {
            let number = words.number_word(count);
            words.tell("library-all", &[("count", count.into()), ("number", (&number).into())])
        }
        Filter::Due => words.tell("library-filter-due", &[("count", count.into())]),
        Filter::Of(way) => way.words(words).to_owned(),
        Filter::NotYetPlayed => words.say("library-filter-not-played").to_owned(),
    }
}

/// The filter behind the chip at a position of [`View::filters`].
pub fn filter_at(catalog: &Catalog, about: &About, position: usize) -> Filter {
    filters(catalog, about).get(position).map_or(Filter::All, |(filter, _)| *filter)
}

/// The trades there are cases of, in the order in which they are known.
pub(super) fn trades(catalog: &Catalog) -> Vec<Industry> {
    playable(catalog).map(|(_, brief)| brief.industry).collect::<BTreeSet<_>>().into_iter().collect()
}

fn trade_words(trades: &[Industry], words: &Words) -> Vec<String> {
    if trades.len() < 2 {
        return Vec::new();
    }
    let all = words.say("library-every-trade").to_owned();
    std::iter::once(all).chain(trades.iter().map(|trade| words.begun(terms::industry(words, *trade)))).collect()
}

/// When spaced practice asks for a case.
fn due_of(brief: &Brief, about: &About) -> Option<Due> {
    about.practice.due.iter().find(|spaced| spaced.case == brief.id.as_str()).map(|spaced| spaced.due)
}

fn passes(brief: &Brief, filter: Filter, about: &About) -> bool {
    match filter {
        Filter::All => true,
        Filter::Due => due_of(brief, about) == Some(Due::Now),
        Filter::NotYetPlayed => Standing::of(brief.id.as_str(), about) == Standing::NotPlayed,
        Filter::Of(way) => Way::of(brief.channel) == way,
    }
}

/// What stands where no case fits.
fn none_words(about: &About, words: &Words) -> String {
    match about.search.trim() {
        "" => words.say("library-none").to_owned(),
        search => words.tell("library-none-found", &[("search", search.into())]),
    }
}

/// How the last runs went; `None` before the first one.
fn recent(about: &About, words: &Words) -> Option<RecentView> {
    let recent = &about.recent;
    if recent.runs == 0 {
        return None;
    }
    let means = Dimension::ALL.into_iter().zip(recent.means);
    let number = words.number_word(recent.runs);
    Some(RecentView {
        heading: words.tell("library-recent", &[("count", recent.runs.into()), ("number", (&number).into())]),
        means: means.filter_map(|(dimension, mean)| Some((dimension, mean?))).collect(),
        foot: words.tell("library-recent-levels", &[("count", recent.runs.into())]),
    })
}

/// `Due again`, for a case that is new `Due today`, or the day within a week on which it will be due again: of one that was
/// never played no day is told, for nobody has anything to do with it until then.
fn due_words(due: Due, is_played: bool, weekday: u8, words: &Words) -> Option<String> {
    match due {
        Due::Now if is_played => Some(words.say("library-pill-due").to_owned()),
        Due::Now => Some(words.say("library-pill-due-today").to_owned()),
        Due::In(_) if !is_played => None,
        Due::In(1) => Some(words.say("library-pill-due-tomorrow").to_owned()),
        Due::In(left @ 2..=6) => {
            let weekday = words.weekday(i64::from(weekday) + left);
            Some(words.tell("library-pill-due-on", &[("weekday", weekday.into())]))
        }
        Due::In(_) => None,
    }
}

/// Whether each of these words stands somewhere about a case: in its title, its line or its briefing, in a name, in where it
/// plays or how the two talk, whatever language the window speaks.
fn found(brief: &Brief, wanted: &[String]) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let terms = Language::ALL.into_iter().filter_map(|language| Words::in_language(language).ok()).flat_map(|words| {
        [terms::industry(&words, brief.industry), terms::channel(&words, brief.channel)].map(str::to_owned)
    });
    let about = [&brief.title, &brief.summary, &brief.told].map(String::clone);
    let here: Vec<String> = about.into_iter().chain(terms).flat_map(|text| folded(&text)).collect();
    wanted.iter().all(|word| here.iter().any(|at| at.contains(word.as_str())))
}

pub(super) fn card(entry: &Entry, brief: &Brief, about: &About, words: &Words) -> CardView {
    let shown = card_of(brief, about, words);
    let origin = match (&entry.origin, entry.overrides_bundled) {
        (Origin::Bundled, _) => None,
        (Origin::User(_), true) => Some("library-pill-yours-instead"),
        (Origin::User(_), false) => Some("library-pill-yours"),
    };
    let origin = origin.map(|id| words.say(id).to_owned());
    CardView { pill: shown.pill.clone().or(origin), warnings: entry.remarks, ..shown }
}

/// The card of a case whatever became of its file.
pub(super) fn card_of(brief: &Brief, about: &About, words: &Words) -> CardView {
    let played = about.played.get(brief.id.as_str()).copied().unwrap_or_default();
    let stars = played.best_csat.map(Stars::of);
    let standing = Standing::of(brief.id.as_str(), about);
    // Where the stars of earlier runs stand at the foot, the picture says what waits.
    let waits = match standing {
        Standing::UnderWay => Some("library-pill-under-way"),
        Standing::NotLookedAt => Some("library-pill-not-looked-at"),
        Standing::NotPlayed | Standing::Played => None,
    };
    let waits = waits.filter(|_| stars.is_some()).map(|id| words.say(id).to_owned());
    CardView {
        id: brief.id.to_string(),
        title: brief.title.clone(),
        line: brief.summary.clone(),
        industry: brief.industry,
        picture: brief.picture,
        channel: terms::channel(words, brief.channel).to_owned(),
        difficulty: brief.difficulty,
        minutes: minutes_words(brief.minutes, words),
        time_min: brief.minutes,
        stars,
        standing,
        pill: waits.or_else(|| due_words(due_of(brief, about)?, played.runs > 0, about.weekday, words)),
        warnings: 0,
    }
}

/// `9 min`.
pub(in crate::ui::screens) fn minutes_words(minutes: u32, words: &Words) -> String {
    words.tell("common-minutes-short", &[("minutes", minutes.into())])
}

fn greeting(about: &About, words: &Words) -> String {
    let (alone, named) = match about.hour {
        5..=11 => ("library-morning", "library-morning-name"),
        12..=17 => ("library-afternoon", "library-afternoon-name"),
        _ => ("library-evening", "library-evening-name"),
    };
    match &about.name {
        Some(name) => words.tell(named, &[("name", name.into())]),
        None => words.say(alone).to_owned(),
    }
}

/// A line beside the greeting: what waits, or how little it takes.
fn aside(today: &TodayView, words: &Words) -> String {
    match today.way {
        TodayWay::LookBack => words.say("library-aside-look-back").to_owned(),
        TodayWay::Resume(_) => words.say("library-aside-under-way").to_owned(),
        TodayWay::Briefing if today.card.time_min <= 20 => {
            let minutes = today.card.time_min;
            let number = words.number_word_first(minutes as usize);
            words.tell("library-aside-minutes", &[("count", minutes.into()), ("number", (&number).into())])
        }
        TodayWay::Briefing => String::new(),
    }
}

/// How hard a case is, in words.
pub fn difficulty_words(words: &Words, difficulty: u8) -> &str {
    words.say(match difficulty {
        0 | 1 => "library-easy",
        2 => "library-demanding",
        _ => "library-hard",
    })
}

fn broken(entry: &Entry, words: &Words) -> BrokenView {
    let errors = entry.errors().count();
    let file = match &entry.origin {
        Origin::User(path) => path.display().to_string(),
        Origin::Bundled => entry.id.clone(),
    };
    let what = entry.errors().next().map(|first| {
        let what = first.what_in(words);
        let put = [("count", errors.into()), ("line", first.line.into()), ("what", (&what).into())];
        words.tell("library-broken-what", &put)
    });
    BrokenView { file, what: what.unwrap_or_default() }
}
