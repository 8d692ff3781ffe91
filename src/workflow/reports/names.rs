//! Names, teams and titles as they are kept: what is seen of them, and nothing that forges a line, turns around what stands
//! beside it, or only makes two names that look the same differ. Signs that nobody sees stay where a script or a picture is
//! written with them, and shows it.

use std::ops::RangeInclusive;

use crate::domain::scenario::takes_no_room;

/// The longest name, title or sentence that is kept, in letters.
pub(super) const LONGEST: usize = 1_000;
/// Parts the letters before and after it, which would be joined.
const NON_JOINER: char = '\u{200c}';
/// Joins what stands before and after it.
const JOINER: char = '\u{200d}';

/// A text as it is kept, no longer than anybody reads.
pub(super) fn plain(text: &str) -> String {
    let signs: Vec<char> = text.chars().take(LONGEST * 4).collect();
    let mut seen: Vec<char> = Vec::with_capacity(signs.len().min(LONGEST));
    for (at, sign) in signs.iter().copied().enumerate() {
        let rest = signs.get(at + 1..).unwrap_or_default();
        if seen.len() == LONGEST {
            break;
        }
        if shows(&seen, sign, rest) {
            seen.push(if sign.is_control() { ' ' } else { sign });
        }
    }
    seen.into_iter().collect()
}

/// Whether a sign is seen, by itself or by what it does between those before and those after it.
fn shows(before: &[char], sign: char, after: &[char]) -> bool {
    // What is taken out does not stand between two signs.
    let next = after.iter().copied().find(|sign| !is_unseen(*sign) || matches!(*sign, JOINER | NON_JOINER));
    match sign {
        NON_JOINER => is_virama_before_letter(before, next) || parts_joined(before, after),
        JOINER => {
            is_virama_before_letter(before, next) || joins_to_virama(before, next) || joins_pictures(before, next)
        }
        sign if is_selector(sign) => before.last().is_some_and(|last| has_variants(*last)),
        sign => !is_unseen(sign),
    }
}

/// Signs that show nothing themselves and change how other signs are read: directions, marks, tags, and letters that are blank.
fn is_unseen(sign: char) -> bool {
    takes_no_room(sign)
        || matches!(
            sign,
            '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        )
}

/// Signs that choose another drawing of the sign before them.
fn is_selector(sign: char) -> bool {
    matches!(sign, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether a sign may have several drawings: pictures, signs of keys, ideographs.
fn has_variants(sign: char) -> bool {
    is_picture(sign) || matches!(sign, '0'..='9' | '#' | '*') || is_ideograph(sign)
}

fn is_ideograph(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Pictures, without the tones of skin and the letters of flags.
fn is_picture(sign: char) -> bool {
    let is_tone_or_letter = is_tone(sign) || matches!(sign, '\u{1f1e6}'..='\u{1f1ff}');
    !is_tone_or_letter
        && matches!(
            sign,
            '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{21ff}'
                | '\u{2300}'..='\u{23ff}' | '\u{24c2}' | '\u{25a0}'..='\u{27bf}' | '\u{2934}' | '\u{2935}'
                | '\u{2b00}'..='\u{2bff}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}'
        )
}

fn is_tone(sign: char) -> bool {
    matches!(sign, '\u{1f3fb}'..='\u{1f3ff}')
}

/// Between two pictures: a family, a profession.
fn joins_pictures(before: &[char], next: Option<char>) -> bool {
    let last = before.iter().rev().find(|sign| !is_selector(**sign) && !is_tone(**sign));
    last.copied().is_some_and(is_picture) && next.is_some_and(is_picture)
}

/// The signs of Indic scripts that take a consonant its vowel, and join it to the next.
const VIRAMAS: [char; 13] = [
    '\u{94d}', '\u{9cd}', '\u{a4d}', '\u{acd}', '\u{b4d}', '\u{bcd}', '\u{c4d}', '\u{ccd}', '\u{d4d}', '\u{dca}',
    '\u{1039}', '\u{1b44}', '\u{a9c0}',
];
/// The scripts these are of.
const INDIC: [RangeInclusive<char>; 4] =
    ['\u{900}'..='\u{dff}', '\u{1000}'..='\u{109f}', '\u{1b00}'..='\u{1b7f}', '\u{a980}'..='\u{a9df}'];

fn is_indic(sign: char) -> bool {
    INDIC.iter().any(|script| script.contains(&sign))
}

/// Between a virama and the letter it would join to: how they join is chosen.
fn is_virama_before_letter(before: &[char], next: Option<char>) -> bool {
    before.last().is_some_and(|last| VIRAMAS.contains(last)) && next.is_some_and(is_indic)
}

/// Between a consonant and a virama: it is the virama that gives way (Bengali, Sinhala).
fn joins_to_virama(before: &[char], next: Option<char>) -> bool {
    before.last().is_some_and(|last| is_indic(*last) && !VIRAMAS.contains(last))
        && next.is_some_and(|next| VIRAMAS.contains(&next))
}

/// Between two letters of Arabic script that would be joined but for it.
fn parts_joined(before: &[char], after: &[char]) -> bool {
    let letter = |sign: &&char| !is_arabic_mark(**sign) && !is_unseen(**sign);
    let (last, next) = (before.iter().rev().find(letter), after.iter().find(letter));
    // A second one between the same two letters shows nothing more.
    before.last() != Some(&NON_JOINER)
        && last.is_some_and(|last| is_arabic(*last) && !joins_nothing_after(*last))
        && next.is_some_and(|next| is_arabic(*next))
}

fn is_arabic_mark(sign: char) -> bool {
    matches!(
        sign,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}'
            | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8ca}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}'
    )
}

/// Letters of Arabic script that join to the one before them.
fn is_arabic(sign: char) -> bool {
    matches!(
        sign,
        '\u{620}' | '\u{622}'..='\u{63f}' | '\u{641}'..='\u{64a}' | '\u{66e}' | '\u{66f}' | '\u{671}'..='\u{673}'
            | '\u{675}'..='\u{6d3}' | '\u{6d5}' | '\u{6ee}' | '\u{6ef}' | '\u{6fa}'..='\u{6fc}' | '\u{6ff}'
            | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ac}' | '\u{8ae}'..='\u{8c7}'
    )
}

/// Of these, those that never join to the one after them: behind them nothing is parted.
fn joins_nothing_after(sign: char) -> bool {
    matches!(
        sign,
        '\u{622}'..='\u{625}' | '\u{627}' | '\u{629}' | '\u{62f}'..='\u{632}' | '\u{648}' | '\u{671}'..='\u{673}'
            | '\u{675}'..='\u{677}' | '\u{688}'..='\u{699}' | '\u{6c0}' | '\u{6c3}'..='\u{6cb}' | '\u{6cd}' | '\u{6cf}'
            | '\u{6d2}' | '\u{6d3}' | '\u{6d5}' | '\u{6ee}' | '\u{6ef}' | '\u{759}'..='\u{75b}' | '\u{76b}' | '\u{76c}'
            | '\u{771}' | '\u{773}' | '\u{774}' | '\u{778}' | '\u{779}' | '\u{8aa}'..='\u{8ac}' | '\u{8ae}' | '\u{8b1}'
            | '\u{8b2}' | '\u{8b9}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_what_is_seen_and_nothing_that_turns_them_around() {
        assert_eq!(plain("Jo\u{202e}raM\u{200b} \u{feff}Lima\u{2066}\n"), "JoraM Lima ");
        assert_eq!(plain("Zoë Ångström 李明 מרים"), "Zoë Ångström 李明 מרים");
        assert_eq!(plain(&"ä".repeat(3_000)).chars().count(), LONGEST);
    }

    #[test]
    fn joiners_stay_where_a_script_or_a_picture_is_written_with_them() {
        for name in [
            // Persian: “I want”, and a name whose two words are parted; marks may stand between.
            "می\u{200c}خواهم",
            "علی\u{200c}رضا",
            "نَ\u{200c}م",
            // Hindi, Sinhala, Bengali, Malayalam.
            "क्\u{200d}ष",
            "क्\u{200c}ष",
            "ශ්\u{200d}රී",
            "র\u{200d}\u{9cd}য",
            "ന്\u{200d}മ",
            // A cook, a family, a flag, a heart in colour; a key; a drawing of an ideograph.
            "👩\u{200d}🍳",
            "👩🏽\u{200d}💻",
            "👨\u{200d}👩\u{200d}👧",
            "🏳\u{fe0f}\u{200d}🌈",
            "❤\u{fe0f}",
            "7\u{fe0f}\u{20e3}",
            "葛\u{e0100}城",
        ] {
            assert_eq!(plain(name), name, "{name}");
        }
    }

    #[test]
    fn names_that_look_the_same_are_the_same() {
        for (name, kept) in [
            ("Jo\u{200d}ram", "Joram"),
            ("Jo\u{200c}ram\u{200d}", "Joram"),
            ("\u{200d}Joram", "Joram"),
            ("李\u{200d}明", "李明"),
            // Behind a letter that joins nothing, at an end, twice, between letters that join anyway.
            ("داد\u{200c}ور", "دادور"),
            ("علی\u{200c}", "علی"),
            ("\u{200c}علی", "علی"),
            ("می\u{200c}\u{200c}خواهم", "می\u{200c}خواهم"),
            ("می\u{200b}\u{200c}\u{200b}خواهم", "می\u{200c}خواهم"),
            ("ع\u{200d}لی", "علی"),
            ("क\u{200d}ष", "कष"),
            ("क्\u{200d}", "क्"),
            ("👩\u{200d}", "👩"),
            ("👩\u{200d}\u{200d}🍳", "👩\u{200d}🍳"),
            ("👩\u{200d}Jo", "👩Jo"),
            ("Jo\u{fe0f}", "Jo"),
            ("Jo\u{34f}r\u{3164}am", "Joram"),
        ] {
            assert_eq!(plain(name), kept, "{name:?}");
        }
    }

    #[test]
    fn what_was_made_plain_is_plain() {
        let signs =
            ['a', 'ی', 'د', 'َ', '\u{200c}', '\u{200d}', '\u{200b}', 'क', '\u{94d}', '👩', '\u{fe0f}', '🏽', ' '];
        let mut at = 7_u64;
        for _ in 0..20_000 {
            let text: String = (0..8)
                .map(|_| {
                    at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    signs[(at >> 33) as usize % signs.len()]
                })
                .collect();
            let once = plain(&text);
            assert_eq!(plain(&once), once, "{text:?}");
        }
    }
}
