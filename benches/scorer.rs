//! How long the scorer of typed replies takes, and the reader of letters: `cargo bench --bench scorer`. Figures, not judgements: machines differ.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]
#![expect(clippy::disallowed_methods, clippy::expect_used, reason = "it measures, and stops at the first surprise")]

use std::time::Instant;

use amends::domain::scenario::read;
use amends::domain::scoring::letter::own::OwnFacts;
use amends::domain::scoring::letter::{LetterText, Part, read as read_letter};
use amends::domain::scoring::typed::{Ear, Language, Moment, english_residual};

const CASE: &str = include_str!("../scenarios/wrong-plate/scenario.ron");
const WORDS: &str = include_str!("../assets/scorer/en.ron");
const REPLY: &str = "I'm so sorry, Ms Okafor. You asked twice for no dairy, and on your birthday you got a plate of cream, \
    which is the last thing you needed before a concert. That's my mistake and nobody else's: I did not read the note. \
    I'm taking it back now, the kitchen starts yours again with clean pans, and it is here in eight minutes. Until then \
    there's soup on us. I'll come back at ten to eight either way. Does that work for you?";

const FACTS: &str = include_str!("../tests/data/letters/situations/boiler.ron");
const LETTERS: &str = include_str!("../tests/data/letters/letters.jsonl");

/// Reads a letter of some 250 words as often as the studio would while it is typed.
fn letters() {
    let line = LETTERS.lines().find(|line| line.contains("boiler-01")).expect("the letter");
    let value: serde_json::Value = serde_json::from_str(line).expect("a line");
    let mut letter = LetterText::default();
    for part in Part::ALL {
        let text = value.get("parts").and_then(|parts| parts.get(part.id())).and_then(serde_json::Value::as_str);
        letter.set(part, text.unwrap_or_default().to_owned());
    }
    let facts = OwnFacts::of_ron(FACTS).expect("facts");
    let started = Instant::now();
    let ear = facts.ear().expect("English");
    println!("an ear for own facts {:.3} ms", started.elapsed().as_secs_f64() * 1e3);
    let brief = facts.brief();
    let words = read_letter(&brief, &ear, &letter, &[]).words;
    let mut times: Vec<f64> = (0..2_000)
        .map(|_| {
            let started = Instant::now();
            std::hint::black_box(read_letter(&brief, &ear, std::hint::black_box(&letter), &[]));
            started.elapsed().as_secs_f64() * 1e6
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
    println!("a letter ({words} words): median {:.0} µs, p99 {:.0} µs", at(0.5), at(0.99));
}

fn main() {
    let started = Instant::now();
    let language = Language::read("en", WORDS).expect("English");
    let load_ms = started.elapsed().as_secs_f64() * 1e3;
    let scenario = read("wrong-plate.ron", CASE.as_bytes()).scenario.expect("the case");
    let scene = scenario.find_scene("arrival").expect("the scene");
    let started = Instant::now();
    let ear = Ear::new(&language, &scenario, scene, Moment::fresh(&scenario, scene));
    let ear = ear.with(english_residual().expect("weights"));
    println!("load {load_ms:.2} ms; an ear for a scene {:.3} ms", started.elapsed().as_secs_f64() * 1e3);
    // Other words each time, as many as a reply may have.
    let long: String = (0..25).map(|i| REPLY.replace("birthday", &format!("day {i}"))).collect::<Vec<_>>().join(" ");
    for (name, text, runs) in [("80 words", REPLY, 4_000), ("2,000 words", long.as_str(), 400)] {
        let mut times: Vec<f64> = (0..runs)
            .map(|_| {
                let started = Instant::now();
                std::hint::black_box(ear.score(std::hint::black_box(text), &[]));
                started.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times.get((times.len() as f64 * share) as usize).copied().unwrap_or_default();
        println!("{name} ({}): median {:.0} µs, p99 {:.0} µs", text.split_whitespace().count(), at(0.5), at(0.99));
    }
    letters();
}
