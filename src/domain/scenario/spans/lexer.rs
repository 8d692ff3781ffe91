//! Cuts RON text into tokens with their byte ranges. It never fails on a wrong character, it marks
//! it: the parser of record is `ron`, this one only knows where things stand. The one thing it
//! refuses is nesting of comments beyond [`super::MAX_DEPTH`].

use super::{MAX_DEPTH, TooMuch};

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    Open(char),
    Close(char),
    Comma,
    Colon,
    Word,
    Number,
    Text,
    Letter,
    /// A character that belongs nowhere.
    Stray,
    /// Text, comment or letter without its end.
    Unclosed,
}

/// A token and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spanned {
    pub(super) token: Token,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Reads tokens one after the other.
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The next token, `None` at the end of the text.
    pub(super) fn next(&mut self) -> Result<Option<Spanned>, TooMuch> {
        if let Some(start) = self.skip_blanks()? {
            return Ok(Some(self.spanned(Token::Unclosed, start)));
        }
        let start = self.at;
        let Some(first) = self.peek() else { return Ok(None) };
        let token = match first {
            '(' | '[' | '{' => self.one(first, Token::Open(first)),
            ')' | ']' | '}' => self.one(first, Token::Close(first)),
            ',' => self.one(first, Token::Comma),
            ':' => self.one(first, Token::Colon),
            '"' => self.quoted(),
            '\'' => self.letter(),
            '0'..='9' | '+' | '-' | '.' => self.number(),
            c if c == '_' || c.is_alphabetic() => self.word_or_raw_text(),
            other => self.one(other, Token::Stray),
        };
        Ok(Some(self.spanned(token, start)))
    }

    fn spanned(&self, token: Token, start: usize) -> Spanned {
        Spanned { token, start, end: self.at }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn one(&mut self, character: char, token: Token) -> Token {
        self.at += character.len_utf8();
        token
    }

    fn skip_while(&mut self, holds: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !holds(c)).unwrap_or(rest.len());
    }

    /// Skips blanks, comments and file attributes. Gives the start of a comment that never ends.
    fn skip_blanks(&mut self) -> Result<Option<usize>, TooMuch> {
        loop {
            self.skip_while(is_blank);
            let rest = self.rest();
            if rest.starts_with("//") {
                self.skip_while(|c| c != '\n');
            } else if rest.starts_with("/*") {
                let start = self.at;
                if !self.skip_block_comment()? {
                    return Ok(Some(start));
                }
            } else if rest.starts_with("#![") {
                self.skip_while(|c| c != ']');
                self.at = (self.at + 1).min(self.text.len());
            } else {
                return Ok(None);
            }
        }
    }

    /// Whether the comment ends.
    fn skip_block_comment(&mut self) -> Result<bool, TooMuch> {
        let mut depth = 0;
        loop {
            self.skip_while(|c| !matches!(c, '/' | '*'));
            if self.rest().starts_with("/*") {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(TooMuch::Depth(self.at));
                }
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return Ok(true);
                }
            } else if self.rest().is_empty() {
                return Ok(false);
            } else {
                self.at += 1;
            }
        }
    }

    /// Text in quotes, with escapes.
    fn quoted(&mut self) -> Token {
        self.at += 1;
        loop {
            let rest = self.rest();
            let Some(stop) = rest.find(['"', '\\']) else {
                self.at = self.text.len();
                return Token::Unclosed;
            };
            self.at += stop + 1;
            if rest.as_bytes().get(stop) == Some(&b'"') {
                return Token::Text;
            }
            self.at += self.peek().map_or(0, char::len_utf8);
        }
    }

    /// Text between hashes, without escapes: `r##"…"##`.
    fn raw_text(&mut self, hashes: usize) -> Token {
        self.at += 1;
        let end = format!("\"{}", "#".repeat(hashes));
        match self.rest().find(&end) {
            Some(stop) => {
                self.at += stop + end.len();
                Token::Text
            }
            None => {
                self.at = self.text.len();
                Token::Unclosed
            }
        }
    }

    fn letter(&mut self) -> Token {
        self.at += 1;
        let escaped = self.peek() == Some('\\');
        let mut characters = self.rest().char_indices().skip(usize::from(escaped) + 1);
        match characters.find(|(at, c)| *c == '\'' || *at > 12) {
            Some((stop, '\'')) => {
                self.at += stop + 1;
                Token::Letter
            }
            _ => Token::Unclosed,
        }
    }

    fn number(&mut self) -> Token {
        let mut previous = ' ';
        let rest = self.rest();
        let length = rest
            .find(|c: char| {
                let sign = matches!(c, '+' | '-') && matches!(previous, ' ' | 'e' | 'E');
                previous = c;
                !(sign || c == '.' || c == '_' || c.is_alphanumeric())
            })
            .unwrap_or(rest.len());
        self.at += length.max(1);
        Token::Number
    }

    fn word_or_raw_text(&mut self) -> Token {
        let rest = self.rest();
        let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'));
        if let Some(after) = after {
            let hashes = after.bytes().take_while(|b| *b == b'#').count();
            let prefix = rest.len() - after.len() + hashes;
            if after.as_bytes().get(hashes) == Some(&b'"') {
                self.at += prefix;
                return self.raw_text(hashes);
            }
            if hashes == 1 {
                self.at += prefix;
            }
        }
        if rest.starts_with("b\"") {
            self.at += 1;
            return self.quoted();
        }
        self.skip_while(|c| c == '_' || c.is_alphanumeric());
        Token::Word
    }
}

/// What RON skips between tokens.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}
