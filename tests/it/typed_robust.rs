//! What a score must not hang on, and what it must hang on: the dress of the words, a slip of the finger, the words that
//! are shown as its reason, and whether anything was meant at all. Measured over the labelled replies, printed, and held
//! with floors a little below what docs/scorer.md says.

mod attacks;

use std::collections::BTreeMap;
use std::sync::Arc;

use amends::catalog::Catalog;
use amends::domain::evaluation::measures::Random;
use amends::domain::ids::Ix;
use amends::domain::rubric::{Dimension, Level};
use amends::domain::scenario::Scenario;
use amends::domain::scenario::model::{Offer, Scene};
use amends::domain::scoring::typed::{Ear, Moment, Typed, Why};
use unicode_normalization::UnicodeNormalization as _;

use crate::support;

/// Draws one of several.
trait Pick {
    fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T;
}

impl Pick for Random {
    fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

/// A labelled reply and what it answers.
struct Labelled {
    id: String,
    text: String,
    offers: Vec<Ix<Offer>>,
    place: usize,
    /// The labels, in the order of [`Dimension::ALL`].
    labels: [Option<u64>; 4],
}

/// A scene that replies were written for.
struct Place {
    scenario: Arc<Scenario>,
    scene: Ix<Scene>,
    ear: Ear<'static>,
}

/// A situation's file, or a case that is compiled in.
fn case_of(name: &str) -> Arc<Scenario> {
    if name.contains('/') {
        return support::scenario(&std::fs::read_to_string(support::project(name)).expect("the situation"));
    }
    let catalog = Catalog::bundled();
    Arc::clone(catalog.find(name).expect("the case").scenario.as_ref().expect("without errors"))
}

struct Replies {
    places: Vec<Place>,
    all: Vec<Labelled>,
}

impl Replies {
    fn of(files: &[&str]) -> Self {
        let mut cases: BTreeMap<String, Arc<Scenario>> = BTreeMap::new();
        let mut known: BTreeMap<(String, String), usize> = BTreeMap::new();
        let mut out = Self { places: Vec::new(), all: Vec::new() };
        for file in files {
            let text = std::fs::read_to_string(support::project(file)).expect("the file");
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                let value: serde_json::Value = serde_json::from_str(line).expect("a reply");
                let word = |key: &str| value[key].as_str().expect("a string").to_owned();
                let (case, scene) = (word("scenario"), word("scene"));
                let scenario = Arc::clone(cases.entry(case.clone()).or_insert_with(|| case_of(&case)));
                let next = out.places.len();
                let place = *known.entry((case, scene.clone())).or_insert(next);
                if place == next {
                    let scene = scenario.find_scene(&scene).expect("the scene");
                    let moment = Moment::fresh(&scenario, scene);
                    let ear = Ear::english(&scenario, scene, moment).expect("English");
                    out.places.push(Place { scenario: Arc::clone(&scenario), scene, ear });
                }
                let offers = value["offers"].as_array().expect("offers").iter();
                out.all.push(Labelled {
                    id: word("id"),
                    text: word("text"),
                    offers: offers.map(|id| scenario.find_offer(id.as_str().expect("an id")).expect("it")).collect(),
                    place,
                    labels: ["empathy", "ownership", "speed", "compensation"].map(|d| value["ratings"][d].as_u64()),
                });
            }
        }
        out
    }

    fn score(&self, reply: &Labelled, text: &str) -> Typed {
        self.places[reply.place].ear.score(text, &reply.offers)
    }
}

const HELD_OUT: &str = "tests/data/replies/held-out.jsonl";
const TRAIN: &str = "tests/data/replies/train.jsonl";

fn levels(typed: &Typed) -> [Option<u8>; 4] {
    Dimension::ALL.map(|dimension| typed.rating.get(dimension).map(Level::get))
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

/// Each word's end at which a mail program would break the line, at 60 columns.
fn wrapped(text: &str) -> String {
    let (mut out, mut column) = (String::new(), 0);
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > 60 {
            out.push('\n');
            column = 0;
        } else if !out.is_empty() {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out
}

/// Letters as some keyboards and old files give them: accents apart from what they stand on.
fn accented(text: &str) -> String {
    text.replace('e', "e\u{301}").replace('o', "ö").nfd().collect()
}

type Dress = fn(&str) -> String;

#[test]
fn the_dress_of_the_words_changes_no_level() {
    let dresses: [(&str, Dress); 9] = [
        ("curly quotes", |t| t.replace('\'', "’")),
        ("straight quotes", |t| t.replace(['’', '‘'], "'").replace(['“', '”'], "\"")),
        ("doubled spaces", |t| t.replace(' ', "  ")),
        ("lines broken at 60 columns", wrapped),
        ("a line for each sentence", |t| t.replace(". ", ".\n").replace("? ", "?\r\n").replace("! ", "!\n\n")),
        ("non-breaking spaces", |t| t.replace(' ', "\u{a0}")),
        ("accents apart", accented),
        ("upper case", |t| t.to_uppercase()),
        ("lower case", |t| t.to_lowercase()),
    ];
    let replies = Replies::of(&[HELD_OUT, TRAIN]);
    let (mut same, mut count) = ([0; 9], [0; 9]);
    // Every reply in three of the dresses.
    for (number, reply) in replies.all.iter().enumerate() {
        let plain = levels(&replies.score(reply, &reply.text));
        for (at, (name, dress)) in dresses.iter().enumerate().skip(number % 3).step_by(3) {
            let dressed = dress(&reply.text);
            let now = levels(&replies.score(reply, &dressed));
            count[at] += 1;
            same[at] += usize::from(now == plain);
            if now != plain {
                println!("{name}: {} {plain:?} {now:?}: {dressed}", reply.id);
            }
        }
    }
    for (at, (name, _)) in dresses.iter().enumerate() {
        println!("dress: {name}: {} of {} the same, {:.1} %", same[at], count[at], percent(same[at], count[at]));
        assert_eq!(same[at], count[at], "{name}: how it is typed is not what is said");
    }
    println!(
        "dress: {:.2} % of {} in all",
        percent(same.iter().sum(), count.iter().sum()),
        count.iter().sum::<usize>()
    );
}

/// Keys side by side.
const KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// One slip in the word at these bytes; `None` where it would change nothing.
fn slip(word: &str, random: &mut Random) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    let at = random.below(letters.len());
    match random.below(4) {
        0 if at + 1 < letters.len() => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        _ => {
            let row: Vec<char> =
                KEYS.iter().find(|row| row.contains(letters[at].to_ascii_lowercase()))?.chars().collect();
            let key = row.iter().position(|key| *key == letters[at].to_ascii_lowercase())?;
            letters[at] = if key + 1 == row.len() { row[key - 1] } else { row[key + 1] };
        }
    }
    let slipped: String = letters.into_iter().collect();
    (slipped != word).then_some(slipped)
}

/// The words of a reply in which a finger may slip: letters only, and no names.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut begins = true;
    let mut out = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive(|c: char| !c.is_ascii_alphabetic() && c != '\'' && c != '’') {
        let word = part.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
        let plain = word.len() > 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        if plain && (begins || word.chars().all(|c| c.is_ascii_lowercase())) {
            out.push((at, word));
        }
        if !word.is_empty() {
            begins = false;
        }
        begins |= part.ends_with(['.', '?', '!', '\n', ':']);
        at += part.len();
    }
    out
}

#[test]
fn one_slip_of_the_finger_moves_no_level_by_two() {
    const SLIPS: usize = 2;
    let replies = Replies::of(&[HELD_OUT, TRAIN]);
    let mut random = Random(0x511B);
    let (mut count, mut near, mut same) = (0, 0, 0);
    let mut each = [(0, 0); 4];
    let mut worst: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
    for reply in &replies.all {
        let plain = levels(&replies.score(reply, &reply.text));
        let words = words(&reply.text);
        if words.is_empty() {
            continue;
        }
        for _ in 0..SLIPS {
            let (at, word) = words[random.below(words.len())];
            let Some(slipped) = slip(word, &mut random) else { continue };
            let text = format!("{}{slipped}{}", &reply.text[..at], &reply.text[at + word.len()..]);
            let now = levels(&replies.score(reply, &text));
            let mut most = 0;
            for ((before, after), tally) in plain.iter().zip(now).zip(&mut each) {
                let apart = match (before, after) {
                    (Some(before), Some(after)) => usize::from(before.abs_diff(after)),
                    (None, None) => continue,
                    _ => 2,
                };
                tally.0 += usize::from(apart <= 1);
                tally.1 += 1;
                most = most.max(apart);
            }
            count += 1;
            near += usize::from(most <= 1);
            same += usize::from(most == 0);
            if most > 0 {
                let entry = worst.entry(word.to_lowercase()).or_default();
                entry.0 += usize::from(most > 1);
                entry.1 += 1;
                entry.2 = format!("{slipped} ({})", reply.id);
            }
        }
    }
    for (dimension, (near, of)) in Dimension::ALL.into_iter().zip(each) {
        println!("slip: {}: within one in {:.2} % of {of}", dimension.name(), percent(near, of));
    }
    let mut worst: Vec<_> = worst.into_iter().collect();
    worst.sort_by_key(|(word, (far, moved, _))| (std::cmp::Reverse((*far, *moved)), word.clone()));
    for (word, (far, moved, as_typed)) in worst.iter().take(10) {
        println!("slip: worst: {word}: by two {far} times, at all {moved} times, as {as_typed}");
    }
    let share = percent(near, count);
    println!("slip: every level within one in {share:.2} %, all the same in {:.2} %, of {count}", percent(same, count));
    assert!(share >= 97.0, "{share}");
}

/// A text without these places.
fn without(text: &str, places: &[(usize, usize)]) -> String {
    let kept = text.char_indices().filter(|(at, _)| !places.iter().any(|(from, to)| (*from..*to).contains(at)));
    kept.map(|(_, c)| c).collect()
}

#[test]
fn a_level_falls_when_the_words_shown_for_it_go() {
    let replies = Replies::of(&[HELD_OUT, TRAIN]);
    let mut each = [(0, 0); 4];
    let mut carried = 0;
    let mut instead: BTreeMap<String, usize> = BTreeMap::new();
    for reply in &replies.all {
        let plain = replies.score(reply, &reply.text);
        // Words in which nothing is heard: what they reach is the tray's.
        let tray = replies.score(reply, "Here you are then.");
        for (dimension, tally) in Dimension::ALL.into_iter().zip(&mut each) {
            let Some(level) = plain.rating.get(dimension).map(Level::get).filter(|level| *level >= 2) else { continue };
            let earned = plain.evidence.iter().filter(|p| p.dimension == dimension && p.hundredths > 0);
            let places: Vec<(usize, usize)> = earned.filter_map(|point| point.span).collect();
            // What the tray alone earns hangs on no words.
            if places.is_empty() || tray.rating.get(dimension).map(Level::get) >= Some(level) {
                carried += 1;
                continue;
            }
            let text = without(&reply.text, &places);
            let now = replies.score(reply, &text);
            let left = now.rating.get(dimension).map(Level::get);
            tally.1 += 1;
            if left < Some(level) {
                tally.0 += 1;
                continue;
            }
            let why = now.evidence.iter().filter(|p| p.dimension == dimension && p.hundredths > 0);
            let why: Vec<String> = why.filter(|p| !matches!(p.why, Why::Base(_))).map(|p| p.why.name()).collect();
            let lost = plain.evidence.iter().any(|p| p.dimension == dimension && p.hundredths < 0);
            let mut kinds = why.clone();
            kinds.dedup();
            let tag = format!("{}{}: {}", dimension.name(), if lost { " (held before)" } else { "" }, kinds.join(" "));
            *instead.entry(tag).or_default() += 1;
            println!("shown: {} {} {level} to {left:?}: {}\n    -> {text}", reply.id, dimension.name(), reply.text);
        }
    }
    let mut instead: Vec<_> = instead.into_iter().collect();
    instead.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (why, count) in instead.iter().take(25) {
        println!("shown: still there {count} times: {why}");
    }
    let (mut fell, mut all) = (0, 0);
    for (dimension, (fallen, of)) in Dimension::ALL.into_iter().zip(each) {
        println!("shown: {}: falls in {:.1} % of {of}", dimension.name(), percent(fallen, of));
        (fell, all) = (fell + fallen, all + of);
    }
    let share = percent(fell, all);
    println!("shown: {carried} left out, which the tray alone earns");
    println!("shown: a level falls without the words shown for it in {share:.2} % of {all}");
    // The page wants 95; in compensation the small model may hold up by other words what the ladder loses.
    assert!(share >= 95.5, "{share}");
}
