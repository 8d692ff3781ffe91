//! First against latest: the distributions, the sentence over them, and how the dimensions moved.

use serde::Serialize;

use super::{Say, Way};
use crate::domain::report::along::{BIN, BINS, bin_of, bin_tenths};
use crate::domain::report::{Behind, Pair};
use crate::domain::rubric::{Dimension, Level};
use crate::ui::terms;

/// The first column stands at one star, the last at five.
const COLUMNS: usize = BINS;
/// So many tenths below the place of a column belong to it; the rest of its step lies above.
const BELOW: u32 = BIN / 2;
/// More dots than this do not stand above one another: then each is for several people.
const TALLEST: usize = 16;

/// First against latest.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeadlineView {
    /// What is to be seen, in a sentence.
    pub line: String,
    /// The runs of whom it speaks of.
    pub way: Way,
    /// The runs of all pairs.
    pub all: Way,
    /// What else belongs to it, each sentence with the runs it speaks of.
    pub more: Vec<(String, Way)>,
    /// What a dot is; empty without pairs.
    pub key: String,
    /// First and latest; empty without pairs.
    pub rows: Vec<DotsRow>,
}

/// A distribution of people over stars.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DotsRow {
    /// Whose.
    pub label: String,
    /// Its median in words.
    pub median: String,
    /// Where that is, in stars.
    pub median_at: f64,
    /// Whether these are the latest runs.
    pub is_latest: bool,
    /// Where there is anybody, from left to right.
    pub columns: Vec<DotColumn>,
}

/// People with about as many stars.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DotColumn {
    /// Its place, in stars.
    pub at: f64,
    /// How many people.
    pub people: usize,
    /// How many dots that is.
    pub dots: usize,
    /// The column in words.
    pub name: String,
    /// Their runs.
    pub way: Way,
}

/// How the dimensions moved.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MovedView {
    /// Each of the four.
    pub rows: Vec<MovedRow>,
}

/// How a dimension moved.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MovedRow {
    /// Which.
    pub dimension: Dimension,
    /// A few words for it.
    pub words: String,
    /// The first mean and the latest, 0–4; `None` where no pair has it.
    pub levels: Option<(f64, f64)>,
    /// Both in figures.
    pub figures: (String, String),
    /// The row in words.
    pub name: String,
    /// The runs of all pairs.
    pub way: Way,
}

pub(super) fn headline(say: &Say<'_>) -> HeadlineView {
    let headline = &say.report.headline;
    let pairs = headline.pairs.len();
    let each = each(&headline.pairs);
    let rows = match (headline.first_median, headline.latest_median) {
        (Some(first), Some(latest)) if pairs > 0 => {
            vec![dots(say, (false, first), each), dots(say, (true, latest), each)]
        }
        _ => Vec::new(),
    };
    let way = say.way(if headline.better > 0 { Behind::Better } else { Behind::Pairs });
    let key = match (pairs, each) {
        (0, _) => String::new(),
        (_, 1) => say.words.say("reports-headline-dot").to_owned(),
        (_, each) => say.words.tell("reports-headline-dots", &[("each", each.into())]),
    };
    HeadlineView { line: line(say), way, all: say.way(Behind::Pairs), more: more(say), key, rows }
}

fn line(say: &Say<'_>) -> String {
    let (headline, words) = (&say.report.headline, say.words);
    let (all, better) = (headline.pairs.len(), headline.better);
    let name = match (all, better) {
        (0, _) => return words.say("reports-headline-no-pairs").to_owned(),
        (1, 1) => "reports-headline-one-better",
        (1, _) => "reports-headline-one-not",
        (_, 0) => "reports-headline-none",
        (all, better) if all == better => "reports-headline-all",
        _ => "reports-headline",
    };
    let (better_word, all_word) = (words.number_word_first(better), words.number_word(all));
    let put = [("count", better.into()), ("better", (&better_word).into()), ("all", (&all_word).into())];
    words.tell(name, &put)
}

/// Who did not do better, and who is not in it.
fn more(say: &Say<'_>) -> Vec<(String, Way)> {
    let headline = &say.report.headline;
    let parts = [
        ("reports-headline-worse", headline.worse, Behind::Worse),
        ("reports-headline-same", headline.same, Behind::Same),
        ("reports-headline-without", headline.without, Behind::Unpaired),
    ];
    let parts = parts.into_iter().filter(|(_, count, _)| *count > 0);
    let said = |name: &str, count: usize| {
        let number = say.words.number_word_first(count);
        let put = [("count", count.into()), ("number", (&number).into())];
        say.words.tell(name, &put)
    };
    parts.map(|(name, count, what)| (said(name, count), say.way(what))).collect()
}

fn count(pairs: &[Pair], latest: bool) -> [usize; COLUMNS] {
    let mut people = [0; COLUMNS];
    for pair in pairs {
        if let Some(count) = people.get_mut(bin_of(if latest { pair.latest } else { pair.first })) {
            *count += 1;
        }
    }
    people
}

/// How many people a dot is for.
fn each(pairs: &[Pair]) -> usize {
    let tallest = [false, true].into_iter().flat_map(|latest| count(pairs, latest)).max().unwrap_or_default();
    tallest.div_ceil(TALLEST).max(1)
}

fn dots(say: &Say<'_>, (is_latest, median): (bool, f64), each: usize) -> DotsRow {
    let words = say.words;
    let columns = count(&say.report.headline.pairs, is_latest).into_iter().zip(0_usize..);
    let columns = columns.filter(|(people, _)| *people > 0).map(|(people, nr)| {
        let place = u32::try_from(bin_tenths(nr)).unwrap_or_default();
        let (from, to) = (place - BELOW, place - BELOW + BIN);
        let way = say.way(Behind::Dots { latest: is_latest, from, to });
        let told = words.tell("reports-people", &[("count", people.into())]);
        let name = format!("{}: {told}", way.title);
        DotColumn { at: f64::from(place) / 10.0, people, dots: people.div_ceil(each), name, way }
    });
    let figure = words.number(median, 1);
    DotsRow {
        label: words.say(if is_latest { "reports-latest" } else { "reports-first" }).to_owned(),
        median: words.tell("reports-median", &[("median", (&figure).into())]),
        // As its dots stand, so that none of them is on the wrong side of it.
        median_at: bin_tenths(bin_of(median)) as f64 / 10.0,
        is_latest,
        columns: columns.collect(),
    }
}

pub(super) fn moved(say: &Say<'_>) -> MovedView {
    let rows = Dimension::ALL.into_iter().zip(&say.report.moved).map(|(dimension, moved)| {
        let levels = moved.first.zip(moved.latest);
        let figure = |level| terms::figure_of_mean(say.words, level);
        let figures = levels.map_or_else(Default::default, |(first, latest)| (figure(first), figure(latest)));
        let words = levels
            .map_or_else(|| say.words.say("reports-moved-not").to_owned(), |levels| few_words(say, dimension, levels));
        let label = terms::dimension(say.words, dimension);
        let name = if levels.is_some() {
            let put = [
                ("dimension", label.into()),
                ("first", (&figures.0).into()),
                ("latest", (&figures.1).into()),
                ("words", (&words).into()),
            ];
            say.words.tell("reports-moved-name", &put)
        } else {
            format!("{label}: {words}")
        };
        MovedRow { dimension, words, levels, figures, name, way: say.way(Behind::Pairs) }
    });
    MovedView { rows: rows.collect() }
}

/// What people say of themselves at that level: the nearest to what the first runs come to, and to what the latest do.
fn few_words(say: &Say<'_>, dimension: Dimension, (first, latest): (f64, f64)) -> String {
    let at = |mean: f64| Level::new(mean.round().clamp(0.0, 4.0) as u8).unwrap_or(Level::TOP);
    let said = |level| terms::own_level(say.words, dimension, level);
    let (first, latest) = (at(first), at(latest));
    if first == latest {
        return say.words.tell("reports-moved-around", &[("at", said(latest).into())]);
    }
    say.words.tell("reports-moved-from", &[("from", said(first).into()), ("to", said(latest).into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_star_has_its_column_at_most_a_tenth_away() {
        for hundredths in 100..=500 {
            let stars = f64::from(hundredths) / 100.0;
            let at = bin_tenths(bin_of(stars)) as f64 / 10.0;
            assert!((at - stars).abs() <= 0.1 + 1e-9, "{stars} stands at {at}");
        }
        assert_eq!([bin_of(0.2), bin_of(9.0)], [0, COLUMNS - 1]);
        // Rounded to tenths first, these went another step up.
        assert_eq!([2.86, 2.89, 2.9, 4.36].map(|stars| bin_tenths(bin_of(stars))), [28, 28, 30, 44]);
    }
}
