//! Whether a file is written in the plainest RON there is: named fields, ids in double quotes, texts without escapes,
//! short decimals, bare names, blanks and `//` comments. `ron` finds every such file well formed, so it need not read it
//! as well, which is most of the time that reading would take. Whatever is not plain is left to `ron`; a test holds
//! this judgement against `ron`'s for ten thousand spoilt files.

use super::lexer::{Lexer, Spanned, Token};

/// Names with a meaning of their own in RON, which are values at most.
fn is_value_word(word: &str) -> bool {
    matches!(word, "true" | "false" | "None")
}

/// Names that RON reads as more than a name.
fn is_special_word(word: &str) -> bool {
    matches!(word, "Some" | "inf" | "inff32" | "inff64" | "NaN" | "NaNf32" | "NaNf64")
}

/// Whether a name can stand before a bracket or a colon.
pub(super) fn names_something(word: &str) -> bool {
    !is_value_word(word) && !is_special_word(word)
}

/// Whether a token is written in the plainest way.
pub(super) fn is_plain(token: &Spanned, written: &str) -> bool {
    match token.token {
        Token::Open(_) | Token::Close(_) | Token::Comma | Token::Colon => true,
        Token::Word => !is_special_word(written) && written.bytes().all(|b| b == b'_' || b.is_ascii_alphanumeric()),
        Token::Number => is_plain_number(written),
        Token::Text => token.bare,
        Token::Letter | Token::Stray | Token::Unclosed => false,
    }
}

/// A decimal of at most nine digits before the point and nine after it.
fn is_plain_number(written: &str) -> bool {
    let digits = |part: &str| (1..=9).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let unsigned = written.strip_prefix('-').unwrap_or(written);
    match unsigned.split_once('.') {
        Some((whole, decimals)) => digits(whole) && digits(decimals),
        None => digits(unsigned),
    }
}

/// Whether only blanks and `//` comments stood between the tokens so far.
pub(super) fn gaps_are_plain(lexer: &Lexer<'_>) -> bool {
    !lexer.odd_gaps
}
