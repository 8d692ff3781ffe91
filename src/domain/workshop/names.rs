//! What people call themselves in a room, before anybody sees it: signs that change how other text is read are taken out, the length is
//! bounded, and what might hurt waits for the trainer. Nothing here knows who else is in the room.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation as _;

/// The longest name, in letters as people count them: an accent or a joined picture is part of its letter.
pub const NAME_LETTERS_MAX: usize = 24;
/// The most code points behind so many letters: a letter that is a tower of signs is no letter.
const NAME_SIGNS_MAX: usize = 72;
/// The same for a name that is only kept, such as a full name.
const OWN_NAME_LETTERS_MAX: usize = 60;
/// No more than a learner’s name may have where runs are kept: one that is refused there could not be kept for.
const OWN_NAME_SIGNS_MAX: usize = 80;
/// What is read of what was sent; the rest cannot be part of a name.
const READ_MAX: usize = 400;
/// So many figures are a telephone number.
const FIGURES_MAX: usize = 6;

/// A name as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The name, in composed form, never empty.
    pub text: String,
    /// Whether the room may see it.
    pub judged: Judged,
}

/// Whether a room may see a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judged {
    /// At once.
    Fine,
    /// When the trainer has seen it: it may be meant well.
    Held,
    /// Never: a word that is on the list of its language.
    Refused,
}

/// A name out of what somebody typed, and whether it may be shown; `None` if nothing is left of it.
pub fn clean(typed: &str) -> Option<Name> {
    let text = shortened(&read(typed), NAME_LETTERS_MAX, NAME_SIGNS_MAX);
    is_something(&text).then(|| Name { judged: judge(&text), text })
}

/// Whether a room may see a name at once.
pub fn is_plain(name: &str) -> bool {
    judge(name) == Judged::Fine
}

/// The name somebody keeps their own run under, which the room never sees: as [`clean`], longer, and not judged.
pub fn own_name(typed: &str) -> Option<String> {
    let text = shortened(&read(typed), OWN_NAME_LETTERS_MAX, OWN_NAME_SIGNS_MAX);
    is_something(&text).then_some(text)
}

/// A text without signs that nobody sees or that change how other text is read, in one line and in composed form.
pub fn harmless(text: &str) -> String {
    let signs: Vec<char> = text.nfc().map(|sign| if sign.is_whitespace() { ' ' } else { sign }).collect();
    let kept: String = (0..signs.len()).filter_map(|at| kept(&signs, at)).collect();
    // What was taken out may have stood between two signs that are one in composed form.
    kept.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

fn read(typed: &str) -> String {
    // In composed form from the start: some signs are those of markup only then.
    let read: String = typed.nfc().take(READ_MAX).collect();
    harmless(&without_markup(&read))
}

fn is_something(text: &str) -> bool {
    text.chars().any(|sign| sign.is_alphanumeric() || is_picture(sign))
}

/// The text without tags, and without the signs they are made of.
fn without_markup(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        left.push_str(before);
        let is_tag = tag.starts_with(|sign: char| sign.is_ascii_alphabetic() || matches!(sign, '/' | '!' | '?'));
        rest = match tag.split_once('>') {
            Some((_, after)) if is_tag => after,
            // A tag that never ends hides all that comes after it.
            None if is_tag => "",
            _ => tag,
        };
    }
    left.push_str(rest);
    left.retain(|sign| !matches!(sign, '<' | '>' | '{' | '}' | '\\' | '`' | '|'));
    left
}

/// The sign at this place, unless it is none that belongs into a name there.
fn kept(signs: &[char], at: usize) -> Option<char> {
    let sign = *signs.get(at)?;
    let before = at.checked_sub(1).and_then(|at| signs.get(at)).copied();
    let after = signs.get(at + 1).copied();
    let stays = match sign {
        // Joins two pictures into one, or shapes letters that join.
        '\u{200D}' => {
            joins(before, after, |sign| is_picture(sign) || is_of_a_picture(sign)) || joins(before, after, is_shaped)
        }
        '\u{200C}' => joins(before, after, is_shaped),
        // Colour or plain form of a picture.
        '\u{FE0E}' | '\u{FE0F}' => before.is_some_and(is_picture) || before.is_some_and(|sign| sign.is_ascii_digit()),
        _ if is_invisible(sign) => false,
        _ if is_combining_mark(sign) => has_room_for_a_mark(signs, at),
        _ => true,
    };
    stays.then_some(sign)
}

fn joins(before: Option<char>, after: Option<char>, fits: impl Fn(char) -> bool) -> bool {
    before.is_some_and(&fits) && after.is_some_and(&fits)
}

/// Whether fewer marks stand on the letter already than a language needs. Towers of marks reach into the lines above.
fn has_room_for_a_mark(signs: &[char], at: usize) -> bool {
    let most = if signs.get(at).is_some_and(|mark| is_shaped(*mark)) { 4 } else { 2 };
    let below = signs.get(..at).unwrap_or_default();
    let marks = below.iter().rev().take_while(|sign| is_combining_mark(**sign)).count();
    let base = below.iter().rev().find(|sign| !is_combining_mark(**sign));
    marks < most && base.is_some_and(|base| !base.is_whitespace() && !is_invisible(*base))
}

/// Signs that nobody sees, that turn the direction of what is read, or that stand for nothing everybody knows.
fn is_invisible(sign: char) -> bool {
    matches!(u32::from(sign),
        0x00..=0x1F | 0x7F..=0x9F | 0xAD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
        | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x2800 | 0x3164 | 0xE000..=0xF8FF | 0xFDD0..=0xFDEF
        | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFF | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
        | 0xE0000..=0xE0FFF | 0xF0000..=0x10_FFFF)
        || matches!(u32::from(sign) & 0xFFFF, 0xFFFE | 0xFFFF)
}

/// Scripts whose letters are shaped by joiners: Arabic and its neighbours, and those of India and beyond.
fn is_shaped(sign: char) -> bool {
    matches!(u32::from(sign), 0x0600..=0x08FF | 0x0900..=0x0DFF | 0x0F00..=0x109F | 0x1780..=0x18AF | 0xA840..=0xA8FF | 0xFB50..=0xFDCF)
}

fn is_picture(sign: char) -> bool {
    matches!(u32::from(sign), 0x203C | 0x2049 | 0x2190..=0x21FF | 0x2300..=0x27BF | 0x2900..=0x297F | 0x2B00..=0x2BFF | 0x3030
        | 0x303D | 0x1F000..=0x1FAFF)
}

/// What belongs to the picture before it: its form, or the colour of a skin.
fn is_of_a_picture(sign: char) -> bool {
    matches!(u32::from(sign), 0xFE0F | 0x1F3FB..=0x1F3FF)
}

/// The first letters, as many as a name may have.
fn shortened(text: &str, letters_max: usize, signs_max: usize) -> String {
    let mut left = String::new();
    let mut signs = 0;
    for letter in text.graphemes(true).take(letters_max) {
        signs += letter.chars().count();
        if signs > signs_max {
            break;
        }
        left.push_str(letter);
    }
    left.trim_end().to_owned()
}

/// The words that are looked for.
#[derive(Debug, Default)]
struct Words {
    /// Refused as words of their own, and held where they are written so as to slip through.
    bad: BTreeSet<String>,
    /// The same without gaps.
    joined: BTreeSet<String>,
    /// Those of them that are held inside longer words.
    inside: BTreeSet<String>,
    /// Held as words of their own.
    unsure: BTreeSet<String>,
}

/// Every language's words hold in every room: a room in Vienna has people who know English.
static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let files = [include_str!("../../../assets/names/en.txt"), include_str!("../../../assets/names/de.txt")];
    let mut words = Words::default();
    for line in files.iter().flat_map(|file| file.lines()).map(str::trim).filter(|line| !line.starts_with('#')) {
        match line.split_at_checked(1) {
            Some(("~", word)) => drop(words.unsure.insert(folded(word))),
            Some(("*", word)) => {
                words.inside.insert(folded(word).replace(' ', ""));
                words.bad.insert(folded(word));
            }
            Some(_) => drop(words.bad.insert(folded(line))),
            None => {}
        }
    }
    words.joined = words.bad.iter().map(|word| word.replace(' ', "")).collect();
    words
});

/// Whether the room may see it.
fn judge(name: &str) -> Judged {
    let spoken = folded(name);
    let words = words_of(&spoken);
    let known = |list: &BTreeSet<String>| {
        let mut pairs = words.windows(2).map(|pair| pair.join(" "));
        words.iter().any(|word| list.contains(*word)) || pairs.any(|pair| list.contains(&pair))
    };
    if known(&WORDS.bad) {
        return Judged::Refused;
    }
    if known(&WORDS.unsure) || is_disguised(name) || mixes_scripts(name) || is_a_way_to_reach_somebody(name) {
        return Judged::Held;
    }
    Judged::Fine
}

fn words_of(text: &str) -> Vec<&str> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// Whether a word of the list is inside another, or written with other signs, repeats or gaps so as to slip through.
fn is_disguised(name: &str) -> bool {
    let read = unmasked(name);
    let words = words_of(&read);
    // Gaps are a disguise only where they leave hardly a word: “Pete Nis” is somebody.
    let is_torn = words.iter().all(|word| word.chars().count() <= 2);
    let whole = words.concat();
    let apart = words.iter().map(|word| (*word).to_owned()).filter(|_| !is_torn);
    apart.chain([whole]).any(|text| {
        let once = without_repeats(&text);
        let is_bad = |text: &String| WORDS.joined.contains(text);
        let has_inside = |text: &String| WORDS.inside.iter().any(|bad| text.contains(bad.as_str()));
        let is_one = !text.is_empty() && (is_torn || words.contains(&text.as_str()));
        is_bad(&text) || is_bad(&once) || (is_one && (has_inside(&text) || has_inside(&once)))
    })
}

/// The name with figures and signs read as the letters they stand for.
fn unmasked(name: &str) -> String {
    let letter = |sign: char| match sign {
        '0' => 'o',
        '1' | '!' => 'i',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' | '+' => 't',
        '8' => 'b',
        other => other,
    };
    let read: String = name.chars().map(letter).collect();
    folded(&read)
}

fn without_repeats(text: &str) -> String {
    let mut left = String::new();
    for sign in text.chars() {
        if !left.ends_with(sign) {
            left.push(sign);
        }
    }
    left
}

/// Small letters without accents, look-alikes of other scripts as what they look like.
fn folded(text: &str) -> String {
    let plain = text.nfkd().filter(|sign| !is_combining_mark(*sign)).flat_map(char::to_lowercase);
    let mut left = String::new();
    for sign in plain {
        match sign {
            'ß' => left.push_str("ss"),
            'æ' => left.push_str("ae"),
            'œ' => left.push_str("oe"),
            'ø' => left.push('o'),
            'ł' => left.push('l'),
            other => left.push(look_alike(other).unwrap_or(other)),
        }
    }
    left
}

/// The Latin letter that a Cyrillic or Greek one looks like.
fn look_alike(sign: char) -> Option<char> {
    Some(match sign {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'е' | 'ε' => 'e',
        'ѕ' => 's',
        'і' | 'ι' | 'ı' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' => 'm',
        'н' => 'h',
        'о' | 'ο' | 'σ' => 'o',
        'р' | 'ρ' => 'p',
        'т' | 'τ' => 't',
        'υ' => 'u',
        'у' | 'γ' => 'y',
        'ν' => 'v',
        'х' | 'χ' => 'x',
        _ => return None,
    })
}

/// Whether one word has Latin letters beside those of Greek or Cyrillic: so one passes for somebody else.
fn mixes_scripts(name: &str) -> bool {
    let other = |sign: char| matches!(u32::from(sign), 0x0370..=0x052F | 0x1F00..=0x1FFF);
    name.split_whitespace().any(|word| word.chars().any(|sign| sign.is_ascii_alphabetic()) && word.chars().any(other))
}

/// Whether it is an address or a telephone number: nobody has to give one, and the wall is no place for it.
fn is_a_way_to_reach_somebody(name: &str) -> bool {
    let small = name.to_lowercase();
    let figures = name.chars().filter(char::is_ascii_digit).count();
    let is_address = small.split_once('@').is_some_and(|(_, host)| host.contains('.'));
    is_address
        || figures > FIGURES_MAX
        || ["://", "www.", ".com", ".de/", ".net"].iter().any(|sign| small.contains(sign))
}

#[cfg(test)]
mod tests;
