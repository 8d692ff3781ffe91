//! Cuts RON text into tokens with their byte ranges. It never fails on a wrong character, it marks
//! it: the parser of record is `ron`, this one only knows where things stand. The one thing it
//! refuses is nesting of comments beyond [`super::MAX_DEPTH`]. Plain letters are told by their bytes, all others as characters.

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
    /// Text between double quotes that means what is written: without an escape.
    pub(super) bare: bool,
}

/// Reads tokens one after the other.
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// Between the tokens stood more than blanks and closed `//` comments.
    pub(super) odd_gaps: bool,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0, odd_gaps: false }
    }

    /// The next token, `None` at the end of the text.
    pub(super) fn next(&mut self) -> Result<Option<Spanned>, TooMuch> {
        if let Some(start) = self.skip_blanks()? {
            return Ok(Some(self.spanned(Token::Unclosed, start)));
        }
        let start = self.at;
        let Some(first) = self.byte() else { return Ok(None) };
        let token = match first {
            b'(' | b'[' | b'{' => self.one(Token::Open(char::from(first))),
            b')' | b']' | b'}' => self.one(Token::Close(char::from(first))),
            b',' => self.one(Token::Comma),
            b':' => self.one(Token::Colon),
            b'"' => return Ok(Some(self.quoted(start))),
            b'\'' => self.letter(),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number(),
            b'r' | b'b' => self.word_or_raw_text(),
            b'_' | b'a'..=b'z' | b'A'..=b'Z' => self.word(),
            0..=127 => self.one(Token::Stray),
            _ if self.peek().is_some_and(char::is_alphabetic) => self.word(),
            _ => {
                self.at += self.peek().map_or(1, char::len_utf8);
                Token::Stray
            }
        };
        Ok(Some(self.spanned(token, start)))
    }

    fn spanned(&self, token: Token, start: usize) -> Spanned {
        Spanned { token, start, end: self.at, bare: false }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn bytes(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn one(&mut self, token: Token) -> Token {
        self.at += 1;
        token
    }

    fn skip_while(&mut self, holds: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !holds(c)).unwrap_or(rest.len());
    }

    /// Skips blanks, comments and file attributes. Gives the start of a comment that never ends.
    fn skip_blanks(&mut self) -> Result<Option<usize>, TooMuch> {
        loop {
            let blanks = self.bytes().iter().position(|b| !matches!(b, b' ' | b'\t' | b'\n' | b'\r'));
            self.at = blanks.map_or(self.text.len(), |blanks| self.at + blanks);
            match self.byte() {
                Some(b'/') if self.rest().starts_with("//") => {
                    let line_end = self.rest().find('\n');
                    self.odd_gaps |= line_end.is_none();
                    self.at = line_end.map_or(self.text.len(), |end| self.at + end);
                }
                Some(b'/') if self.rest().starts_with("/*") => {
                    let start = self.at;
                    self.odd_gaps = true;
                    if !self.skip_block_comment()? {
                        return Ok(Some(start));
                    }
                }
                Some(b'#') if self.rest().starts_with("#![") => {
                    self.odd_gaps = true;
                    self.skip_while(|c| c != ']');
                    self.at = (self.at + 1).min(self.text.len());
                }
                Some(128..) if self.peek().is_some_and(is_blank) => {
                    self.odd_gaps = true;
                    self.skip_while(is_blank);
                }
                _ => return Ok(None),
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
    fn quoted(&mut self, start: usize) -> Spanned {
        self.at += 1;
        let plain_quotes = self.at == start + 1;
        let rest = self.rest();
        if let Some(inner) = rest.find('"').and_then(|stop| rest.get(..stop)).filter(|inner| !inner.contains('\\')) {
            self.at += inner.len() + 1;
            return Spanned { bare: plain_quotes, ..self.spanned(Token::Text, start) };
        }
        loop {
            let rest = self.bytes();
            let Some(stop) = rest.iter().position(|b| matches!(b, b'"' | b'\\')) else {
                self.at = self.text.len();
                return self.spanned(Token::Unclosed, start);
            };
            self.at += stop + 1;
            if rest.get(stop) == Some(&b'"') {
                return self.spanned(Token::Text, start);
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

    fn word(&mut self) -> Token {
        let rest = self.bytes();
        let length = rest.iter().position(|b| !(*b == b'_' || b.is_ascii_alphanumeric())).unwrap_or(rest.len());
        self.at += length;
        if rest.get(length).is_some_and(|b| !b.is_ascii()) {
            self.skip_while(|c| c == '_' || c.is_alphanumeric());
        }
        Token::Word
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
            return self.quoted(self.at - 1).token;
        }
        self.word()
    }
}

/// What RON skips between tokens.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{85}' | '\u{200E}' | '\u{200F}' | '\u{2028}' | '\u{2029}')
}
