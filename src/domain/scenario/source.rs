//! Is this text at all? The size, the encoding and the characters of a case file, judged before
//! anything reads it. Knows nothing of RON.

use crate::domain::scenario::codes;
use crate::domain::scenario::problem::Finding;
use crate::words::{Said, said};

/// The largest case file that is read: a long case has about 200 kB.
pub(super) const MAX_BYTES: usize = crate::domain::scenario::MAX_BYTES as usize;

/// A file that is not readable text, with as much of its text as came before the trouble.
pub(super) struct Unreadable<'b> {
    pub(super) text: &'b str,
    pub(super) finding: Box<Finding>,
}

/// The text of a file without its byte order mark, or why it is none.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, Unreadable<'_>> {
    if bytes.len() > MAX_BYTES {
        return Err(unreadable(
            "",
            codes::TOO_LARGE,
            said!("problems-bytes", bytes = bytes.len(), most = MAX_BYTES),
            said!("problems-bytes-fix"),
        ));
    }
    let marked_utf16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    // The first character of a case is a plain letter: with a zero on either side of it, the text is UTF-16 without a mark.
    if marked_utf16 || matches!(bytes, [0, 1..=255, ..] | [1..=255, 0, ..]) {
        return Err(unreadable("", codes::NOT_UTF8, said!("problems-utf-16"), said!("problems-utf-16-fix")));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|broken| {
        let readable = bytes.get(..broken.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok());
        unreadable(readable.unwrap_or_default(), codes::NOT_UTF8, said!("problems-utf-8"), said!("problems-utf-8-fix"))
    })?;
    match first_refused(text) {
        None => Ok(text),
        Some((at, character)) => Err(unreadable(
            text.get(..at).unwrap_or_default(),
            codes::CONTROL_CHARACTER,
            said!("problems-invisible", code = format!("{:04X}", u32::from(character))),
            said!("problems-invisible-fix"),
        )),
    }
}

fn unreadable<'b>(text: &'b str, code: &'static str, what: Said, fix: Said) -> Unreadable<'b> {
    Unreadable { text, finding: Box::new(Finding { code, at: text.len(), what, fix }) }
}

/// The first character that no text may hold. Nearly all of a file are plain letters, sixteen of which are passed at once.
fn first_refused(text: &str) -> Option<(usize, char)> {
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n' | b'\t');
    let mut at = 0;
    while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
        let plain = rest.chunks(16).take_while(|chunk| chunk.iter().fold(true, |all, byte| all & is_plain(byte)));
        at = (at + 16 * plain.count()).min(text.len());
        let odd = text.get(at..)?.char_indices().take_while(|(from, _)| *from < 16);
        let mut next = at;
        for (from, character) in odd {
            if is_refused(text, at + from, character) {
                return Some((at + from, character));
            }
            next = at + from + character.len_utf8();
        }
        at = next;
    }
    None
}

fn is_refused(text: &str, at: usize, character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        '\r' => !text.get(at + 1..).is_some_and(|rest| rest.starts_with('\n')),
        _ => is_dangerous(character),
    }
}

/// Characters that no text of a case may hold, typed or escaped: control characters other than line
/// ends and tabs, those that turn the direction of the text around them, and those that take no room.
pub(super) fn is_dangerous(character: char) -> bool {
    if character < FIRST_MARK {
        return character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    }
    let turns_text = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    turns_text || takes_no_room(character)
}

/// Below it no character is a mark, takes no room or turns a text; above it none is a control character.
const FIRST_MARK: char = '\u{0300}';

/// Characters that nobody sees and no script needs: two words that look alike would not be alike. The joiners U+200C
/// and U+200D and the direction marks U+200E and U+200F stay, because Persian, Hindi, Hebrew and others are written with them.
pub(crate) fn takes_no_room(character: char) -> bool {
    matches!(
        character,
        '\u{034F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2065}'
            | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
    )
}

/// How many accents may follow one another: more than any script writes on one letter.
pub(super) const MARKS_MAX: usize = 4;

/// Whether accents are piled so high that they would cover the lines around, or joiners so that words only seem alike.
pub(super) fn pile_of_marks(text: &str) -> bool {
    // Bytes that begin or end none of them: in Latin letters, quotation marks and dashes there are no others.
    let may_pile = |byte: u8| (byte >= 0xCC && byte != 0xE2) || matches!(byte, 0x83 | 0x8C..=0x8F);
    if !text.bytes().fold(false, |any, byte| any | may_pile(byte)) {
        return false;
    }
    let (mut marks, mut joiners) = (0, 0);
    text.chars().any(|character| {
        marks = if is_mark(character) { marks + 1 } else { 0 };
        joiners = if matches!(character, '\u{200C}'..='\u{200F}') { joiners + 1 } else { 0 };
        marks > MARKS_MAX || joiners > 1
    })
}

/// Marks that are drawn above, below or through the letter before them.
fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05BD}' | '\u{0610}'..='\u{061A}'
            | '\u{064B}'..='\u{065F}' | '\u{06D6}'..='\u{06ED}' | '\u{0E31}' | '\u{0E34}'..='\u{0E3A}'
            | '\u{0E47}'..='\u{0E4E}' | '\u{0EB1}' | '\u{0EB4}'..='\u{0ECE}' | '\u{0F71}'..='\u{0F84}'
            | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{A66F}'..='\u{A67D}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> (&'static str, usize) {
        text_of(bytes).map_err(|u| (u.finding.code, u.finding.at)).expect_err("refused")
    }

    #[test]
    fn text_passes_with_or_without_a_mark_and_with_either_line_end() {
        assert!(text_of("\u{feff}a\r\nb\tc\nü".as_bytes()).is_ok_and(|t| t == "a\r\nb\tc\nü"));
    }

    #[test]
    fn what_is_not_text_is_refused_where_it_goes_wrong() {
        assert_eq!(refused(b"ab\xFFcd"), (codes::NOT_UTF8, 2));
        assert_eq!(refused(b"\xFF\xFEa\0"), (codes::NOT_UTF8, 0));
        assert_eq!(refused(b"ab\0"), (codes::CONTROL_CHARACTER, 2));
        assert_eq!(refused(b"a\rb"), (codes::CONTROL_CHARACTER, 1));
        assert_eq!(refused("é\u{202E}".as_bytes()), (codes::CONTROL_CHARACTER, 2));
        assert_eq!(refused(&vec![b' '; MAX_BYTES + 1]), (codes::TOO_LARGE, 0));
    }
}
