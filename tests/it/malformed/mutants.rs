//! Ten thousand spoilt case files: one slip each, as a tired author makes it, and the place it is told at.

use std::collections::BTreeMap;
use std::time::Duration;

use amends::catalog::BUNDLED;
use amends::domain::scenario::{Problem, Severity, read};

use super::{Chance, rounds, timed};
use crate::support::DRILL;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Number,
    Text,
    Bracket,
    Separator,
}

#[derive(Debug, Clone, Copy)]
struct Token {
    start: usize,
    end: usize,
    kind: Kind,
}

/// The tokens of a well-formed file.
fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut list = Vec::new();
    while at < bytes.len() {
        let start = at;
        let word = |from: usize| {
            let length = text[from..].find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'));
            length.map_or(text.len(), |length| from + length)
        };
        let kind = match bytes[at] {
            b'/' => {
                at = text[at..].find('\n').map_or(text.len(), |end| at + end);
                continue;
            }
            b'"' => {
                at += 1;
                while bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
                Kind::Text
            }
            b'(' | b')' | b'[' | b']' | b'{' | b'}' => {
                at += 1;
                Kind::Bracket
            }
            b',' | b':' => {
                at += 1;
                Kind::Separator
            }
            b'0'..=b'9' | b'-' => {
                at = word(at + 1);
                Kind::Number
            }
            byte if byte.is_ascii_alphabetic() => {
                at = word(at);
                Kind::Word
            }
            _ => {
                at += 1;
                continue;
            }
        };
        list.push(Token { start, end: at, kind });
    }
    list
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    Delete,
    Double,
    Swap,
    WrongType,
    WrongName,
    WrongBracket,
    LostQuote,
    Cycle,
    Cut,
}

const SLIPS: [Slip; 9] = [
    Slip::Delete,
    Slip::Double,
    Slip::Swap,
    Slip::WrongType,
    Slip::WrongName,
    Slip::WrongBracket,
    Slip::LostQuote,
    Slip::Cycle,
    Slip::Cut,
];

/// A spoilt file, and the byte range of the slip in it.
struct Mutant {
    text: String,
    from: usize,
    to: usize,
}

fn replaced(text: &str, token: Token, by: &str) -> Mutant {
    let spoilt = format!("{}{by}{}", &text[..token.start], &text[token.end..]);
    Mutant { text: spoilt, from: token.start, to: token.start + by.len() }
}

/// Two letters of a name changed round or one left out.
fn misspelt(name: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = chance.below(letters.len().saturating_sub(1));
    if chance.below(2) == 0 && letters.len() > 2 && letters[at] != letters[at + 1] {
        letters.swap(at, at + 1);
    } else {
        letters.insert(at, 'x');
    }
    letters.into_iter().collect()
}

fn spoil(text: &str, tokens: &[Token], slip: Slip, chance: &mut Chance) -> Mutant {
    let pick = |chance: &mut Chance, fits: &dyn Fn(&Token) -> bool| loop {
        let at = chance.below(tokens.len() - 1);
        if fits(&tokens[at]) {
            return at;
        }
    };
    let word = |token: Token| &text[token.start..token.end];
    match slip {
        Slip::Delete => replaced(text, tokens[pick(chance, &|_| true)], ""),
        Slip::Double => {
            let token = tokens[pick(chance, &|_| true)];
            replaced(text, token, &format!("{} {}", word(token), word(token)))
        }
        Slip::Swap => {
            let at = pick(chance, &|_| true);
            let (a, b) = (tokens[at], tokens[at + 1]);
            let both = Token { end: b.end, ..a };
            replaced(text, both, &format!("{}{}{}", word(b), &text[a.end..b.start], word(a)))
        }
        Slip::WrongType => {
            let token = tokens[pick(chance, &|t| !matches!(t.kind, Kind::Bracket | Kind::Separator))];
            let others = ["7", "\"seven\"", "Seven", "[7]", "{}", "true", "-7", "1e999", "NaN", "()"];
            replaced(text, token, chance.one_of(&others))
        }
        Slip::WrongName => {
            let is_name = |t: &Token| match t.kind {
                Kind::Word => true,
                Kind::Text => !word(*t).contains([' ', '.', '…']) && t.end - t.start > 4,
                _ => false,
            };
            let token = tokens[pick(chance, &is_name)];
            let name = word(token);
            let wrong = match token.kind {
                Kind::Text => format!("\"{}\"", misspelt(name.trim_matches('"'), chance)),
                _ => misspelt(name, chance),
            };
            replaced(text, token, &wrong)
        }
        Slip::WrongBracket => {
            let token = tokens[pick(chance, &|t| t.kind == Kind::Bracket)];
            replaced(text, token, chance.one_of(&["(", ")", "[", "]", "{", "}"]))
        }
        Slip::LostQuote => {
            let token = tokens[pick(chance, &|t| t.kind == Kind::Text)];
            let whole = word(token);
            let broken = if chance.below(2) == 0 { &whole[1..] } else { &whole[..whole.len() - 1] };
            replaced(text, token, broken)
        }
        Slip::Cycle => {
            let nexts: Vec<usize> = (2..tokens.len()).filter(|at| word(tokens[at - 2]) == "next").collect();
            let to = word(tokens[chance.one_of(&nexts)]);
            replaced(text, tokens[chance.one_of(&nexts)], to)
        }
        Slip::Cut => {
            let at = tokens[pick(chance, &|_| true)].start;
            Mutant { text: text[..at].to_owned(), from: at, to: at }
        }
    }
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].bytes().filter(|byte| *byte == b'\n').count() + 1
}

/// What became of the files with one kind of slip.
#[derive(Debug, Default, Clone)]
struct Tally {
    files: usize,
    refused: usize,
    first_near: usize,
    any_near: usize,
    slowest: Duration,
    all: Duration,
    /// A few of those told elsewhere, for whoever has to mend that.
    missed: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.files += other.files;
        self.refused += other.refused;
        self.first_near += other.first_near;
        self.any_near += other.any_near;
        self.slowest = self.slowest.max(other.slowest);
        self.all += other.all;
        self.missed.extend(other.missed);
        self.missed.truncate(10);
    }
}

fn judge(mutant: &Mutant, slip: Slip) -> Tally {
    let (reading, took) = timed(|| read("case.ron", mutant.text.as_bytes()));
    let errors: Vec<&Problem> = reading.problems.iter().filter(|p| p.severity == Severity::Error).collect();
    assert_eq!(reading.scenario.is_none(), !errors.is_empty(), "{slip:?}: refused without a word, or against its word");
    let lines = mutant.text.matches('\n').count() + 1;
    for told in &errors {
        assert!(told.code.len() == 4 && (1..=lines).contains(&told.line) && told.column >= 1, "{told}");
        assert!(!told.what.is_empty() && !told.fix.is_empty(), "{told}");
        crate::support::is_told_in_german(told);
    }
    let (first, last) = (line_of(&mutant.text, mutant.from), line_of(&mutant.text, mutant.to));
    let near = |told: &&Problem| (first.saturating_sub(1)..=last + 1).contains(&told.line);
    let first_near = errors.first().is_some_and(near);
    let missed = errors.first().filter(|_| !first_near).map(|told| {
        let around = mutant.text.lines().nth(first - 1).unwrap_or_default().trim();
        format!("{slip:?} in line {first}, “{around}”, is told as {told}")
    });
    Tally {
        files: 1,
        refused: usize::from(!errors.is_empty()),
        first_near: usize::from(first_near),
        any_near: usize::from(errors.iter().any(near)),
        slowest: took,
        all: took,
        missed: missed.into_iter().collect(),
    }
}

/// Spoils one file so often, half on each of two threads.
fn spoil_often(text: &str, files: usize, seed: u64) -> BTreeMap<Slip, Tally> {
    let tokens = tokens(text);
    let half = |seed: u64| {
        let mut chance = Chance(seed);
        let mut tallies: BTreeMap<Slip, Tally> = BTreeMap::new();
        for round in 0..files / 2 {
            let slip = SLIPS[round % SLIPS.len()];
            let mutant = spoil(text, &tokens, slip, &mut chance);
            tallies.entry(slip).or_default().add(judge(&mutant, slip));
        }
        tallies
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(|| half(seed));
        let mut tallies = half(seed + 1);
        for (slip, tally) in other.join().expect("no file brings the reader down") {
            tallies.entry(slip).or_default().add(tally);
        }
        tallies
    })
}

#[test]
fn ten_thousand_spoilt_files_are_told_near_their_slip() {
    let mut tallies: BTreeMap<Slip, Tally> = BTreeMap::new();
    let large = BUNDLED.iter().map(|(_, bytes)| std::str::from_utf8(bytes).unwrap());
    let large: Vec<&str> = large.collect();
    let cases = [(DRILL, rounds(8_800, 80_000))].into_iter();
    let cases = cases.chain(large.iter().map(|text| (*text, rounds(1_200, 40_000) / large.len())));
    for (seed, (text, files)) in cases.enumerate() {
        let found = spoil_often(text, files, 1_000 * seed as u64);
        let size = text.len() / 1024;
        for (slip, tally) in found {
            println!(
                "{size:>4} KiB {slip:<13?} {:>5} files {:>5} refused, told near: first {:>5.1} %, any {:>5.1} %; mean {:>6.2?}, slowest {:>6.2?}",
                tally.files,
                tally.refused,
                100.0 * tally.first_near as f64 / tally.refused.max(1) as f64,
                100.0 * tally.any_near as f64 / tally.refused.max(1) as f64,
                tally.all / tally.files as u32,
                tally.slowest,
            );
            tallies.entry(slip).or_default().add(tally);
        }
    }
    let mut single = Tally::default();
    for (_, tally) in tallies.iter().filter(|(slip, _)| **slip != Slip::Cut) {
        single.add(tally.clone());
    }
    let share = single.first_near as f64 / single.refused as f64;
    println!(
        "{} files with one slip, {} refused, the first problem near it: {:.1} %",
        single.files,
        single.refused,
        100.0 * share
    );
    assert!(share >= 0.95, "{share}: {:#?}", single.missed);
}
