//! A typed reply as tokens: lower case, plain quotes, contractions written out, figures read. Every token remembers
//! where it stands in the text as it was typed, so that whatever is found can be shown in the person's own words.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::domain::scoring::typed::short::{BEFORE_ILL, slurred, written_out};

/// Words of a reply that are looked at; what follows is not scored, and that is said.
pub const WORDS_MAX: usize = 2_000;

/// What a token is, besides its letters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// Letters.
    Word,
    /// A figure, such as `14.20`.
    Number(f64),
    /// A time of day, such as `14:20`, in minutes after midnight.
    Clock(u16),
    /// One of `$ € £ %`.
    Sign,
}

/// One token.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Token {
    /// First byte in the text as typed.
    pub start: usize,
    /// Byte after the last in the text as typed.
    pub end: usize,
    from: usize,
    to: usize,
    /// What it is.
    pub kind: Kind,
    /// Counted from 0.
    pub sentence: u16,
    /// Counted from 0 through the whole text; a new one after a comma, a dash or “but”.
    pub clause: u16,
    /// An “'s” was taken off: it is, it has, or whose it is.
    pub owns: bool,
    /// The language has the word; told when mistyped ones are mended.
    pub known: bool,
    /// Stands in quotation marks, is copied from the customer or the case, or said once already: no evidence.
    pub masked: bool,
}

/// A typed reply, taken apart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tokens {
    letters: String,
    /// In order; a contraction is two tokens at one place.
    pub all: Vec<Token>,
    /// For each sentence, whether it ends in a question mark.
    pub asks: Vec<bool>,
    /// Words with a letter drawn out, as in “sooo”.
    pub drawn_out: u16,
    /// Whether words beyond [`WORDS_MAX`] were left out.
    pub cut: bool,
}

/// A line of so many characters is one that a mail program breaks.
const FULL_LINE: usize = 40;

/// Words after which a full stop ends no sentence.
const TITLES: &[&str] = &["mr", "mrs", "ms", "dr", "approx", "prof"];

/// Words that turn a sentence.
const TURNS: &[&str] = &["but", "however", "though", "although", "yet", "unless", "because", "while", "so"];

impl Tokens {
    /// Takes a reply apart. Never fails; what is beyond [`WORDS_MAX`] words is left out.
    pub fn of(text: &str) -> Self {
        let mut reader = Reader {
            out: Self::default(),
            sentence: 0,
            clause: 0,
            word: String::new(),
            start: 0,
            end: 0,
            column: 0,
            run: 0,
        };
        reader.read(text);
        reader.out.write_out();
        reader.out
    }

    /// The letters of a token, as they are compared.
    pub fn word(&self, token: &Token) -> &str {
        self.letters.get(token.from..token.to).unwrap_or_default()
    }

    /// The letters of the token at a position; empty beyond the end.
    pub fn at(&self, position: usize) -> &str {
        self.all.get(position).map_or("", |token| self.word(token))
    }

    /// The same where they are evidence; empty for what is quoted, copied or said before.
    pub fn evident(&self, position: usize) -> &str {
        self.all.get(position).filter(|token| !token.masked).map_or("", |token| self.word(token))
    }

    /// Whether the sentence a token stands in is a question.
    pub fn is_asked(&self, token: &Token) -> bool {
        self.asks.get(usize::from(token.sentence)).copied().unwrap_or(false)
    }

    /// Puts the word that was meant in the place of a mistyped one.
    pub fn respell(&mut self, at: usize, meant: &str) {
        let from = self.letters.len();
        if let Some(token) = self.all.get_mut(at) {
            self.letters.push_str(meant);
            (token.from, token.to) = (from, self.letters.len());
            token.known = true;
        }
    }

    /// Writes out `id have`, `well do`, `were sending`: contractions without their apostrophe that are words of their own elsewhere.
    fn write_out(&mut self) {
        let mut at = 0;
        while at < self.all.len() {
            let clause = |at: usize| self.all.get(at).map(|token| token.clause);
            let begins = at == 0 || clause(at - 1) != clause(at);
            if let Some((first, second)) = slurred(self.at(at), self.at(at + 1), begins)
                && let Some(token) = self.all.get(at).copied()
                && self.all.len() < WORDS_MAX
            {
                self.all.insert(at + 1, token);
                self.respell(at, first);
                self.respell(at + 1, second);
            }
            at += 1;
        }
    }

    fn push(&mut self, word: &str, token: Token) {
        let from = self.letters.len();
        self.letters.push_str(word);
        self.all.push(Token { from, to: self.letters.len(), ..token });
    }
}

struct Reader {
    out: Tokens,
    sentence: u16,
    clause: u16,
    word: String,
    start: usize,
    end: usize,
    /// Characters since the last line break.
    column: usize,
    /// How often the last letter stood in a row.
    run: usize,
}

impl Reader {
    fn read(&mut self, text: &str) {
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let end = at + c.len_utf8();
            let next = chars.peek().map(|(_, next)| *next);
            if c == '\r' && next == Some('\n') {
                continue;
            }
            match plain(c) {
                Plain::Nothing => {}
                Plain::Letter(c) => self.letter(c, at, end),
                Plain::Mark(_) if is_combining_mark(c) => {}
                Plain::Mark('\'')
                    if !self.word.is_empty() && next.is_some_and(char::is_alphabetic) && !self.is_figure() =>
                {
                    self.grow('\'', end);
                }
                Plain::Mark(mark @ ('.' | ',' | ':'))
                    if self.is_figure() && next.is_some_and(|n| n.is_ascii_digit()) =>
                {
                    self.grow(mark, end);
                }
                Plain::Mark(mark @ ('$' | '€' | '£' | '%')) => {
                    self.finish();
                    self.token(mark.encode_utf8(&mut [0; 4]), at, end, Kind::Sign);
                }
                Plain::Mark(mark) => {
                    let title = mark == '.' && TITLES.contains(&self.word.as_str());
                    self.finish();
                    match mark {
                        '.' if title => {}
                        // A full line is broken where it ends, not where the sentence does.
                        '\n' if self.column >= FULL_LINE && next.is_some_and(char::is_alphanumeric) => {}
                        '.' | '!' | '?' | '\n' | '…' => self.stop(mark == '?'),
                        ',' | ';' | ':' | '(' | ')' | '—' | '–' => self.clause = self.clause.saturating_add(1),
                        _ => {}
                    }
                }
                Plain::Compatible => {
                    for part in std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)) {
                        match plain(part) {
                            Plain::Letter(letter) => self.letter(letter, at, end),
                            _ => self.finish(),
                        }
                    }
                }
            }
            self.column = if matches!(c, '\r' | '\n') { 0 } else { self.column + 1 };
            if self.out.cut {
                return;
            }
        }
        self.finish();
        self.stop(false);
    }

    fn is_figure(&self) -> bool {
        self.word.starts_with(|c: char| c.is_ascii_digit())
    }

    fn letter(&mut self, c: char, at: usize, end: usize) {
        // “6pm” is two tokens.
        if !self.word.is_empty() && self.is_figure() != c.is_ascii_digit() {
            self.finish();
        }
        if self.word.is_empty() {
            self.start = at;
        }
        for lower in c.to_lowercase().filter(|c| !is_combining_mark(*c)) {
            // “soooo” is “so”: three letters in a row are an emphasis, not a spelling.
            self.run = if self.word.ends_with(lower) { self.run + 1 } else { 1 };
            match self.run {
                3 if !lower.is_ascii_digit() => {
                    self.out.drawn_out = self.out.drawn_out.saturating_add(1);
                    self.word.pop();
                }
                4.. if !lower.is_ascii_digit() => {}
                _ => self.word.push(lower),
            }
        }
        self.end = end;
    }

    fn grow(&mut self, c: char, end: usize) {
        self.word.push(c);
        self.end = end;
    }

    fn finish(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let word = std::mem::take(&mut self.word);
        let (start, end) = (self.start, self.end);
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            self.token(&word, start, end, figure(&word));
        } else if TURNS.contains(&word.as_str()) {
            self.clause = self.clause.saturating_add(1);
            self.token(&word, start, end, Kind::Word);
        } else if word == "ill" && !self.out.all.last().is_some_and(|last| BEFORE_ILL.contains(&self.out.word(last))) {
            self.token("i", start, end, Kind::Word);
            self.token("will", start, end, Kind::Word);
        } else if let Some(long) = written_out(&word) {
            for part in long.split(' ') {
                self.token(part, start, end, Kind::Word);
            }
        } else {
            // “the hotel's room”: whose it is does not matter here.
            let bare = word.strip_suffix("'s");
            self.token(bare.unwrap_or(&word), start, end, Kind::Word);
            if let Some(last) = self.out.all.last_mut().filter(|last| last.end == end) {
                last.owns = bare.is_some();
            }
        }
        self.word = word;
        self.word.clear();
    }

    fn token(&mut self, word: &str, start: usize, end: usize, kind: Kind) {
        if self.out.all.len() >= WORDS_MAX {
            self.out.cut = true;
            return;
        }
        let (sentence, clause) = (self.sentence, self.clause);
        self.out.push(
            word,
            Token { start, end, from: 0, to: 0, kind, sentence, clause, known: true, owns: false, masked: false },
        );
    }

    fn stop(&mut self, asks: bool) {
        let fresh = self.out.all.last().is_some_and(|token| token.sentence == self.sentence);
        if fresh {
            self.out.asks.push(asks);
            self.sentence = self.sentence.saturating_add(1);
            self.clause = self.clause.saturating_add(1);
        } else if asks && let Some(last) = self.out.asks.last_mut() {
            *last = true;
        }
    }
}

/// A number for some words in this order (FNV-1a): the same on every machine.
pub fn hash_of_words<'w>(words: impl Iterator<Item = &'w str>) -> u64 {
    words.fold(HASH_OF_NOTHING, |hash, word| hash_on(hash_on(hash, word.as_bytes()), &[0]))
}

/// The same of one word.
pub(super) fn hash_of(word: &str) -> u64 {
    hash_on(HASH_OF_NOTHING, word.as_bytes())
}

const HASH_OF_NOTHING: u64 = 0xcbf2_9ce4_8422_2325;

fn hash_on(hash: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(hash, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

enum Plain {
    Letter(char),
    Mark(char),
    /// Has to be taken apart first.
    Compatible,
    Nothing,
}

/// A character without its typographic dress.
fn plain(c: char) -> Plain {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Plain::Letter(c),
        '’' | '‘' | 'ʼ' | '`' | '´' | '\'' => Plain::Mark('\''),
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' | '\u{2060}' => Plain::Nothing,
        '\r' | '\n' | '\u{2028}' | '\u{2029}' => Plain::Mark('\n'),
        c if c.is_ascii() => Plain::Mark(c),
        '€' | '£' | '…' | '—' | '–' => Plain::Mark(c),
        c if c.is_alphanumeric() => {
            let mut parts = std::iter::once(c).nfkd();
            if parts.next() == Some(c) { Plain::Letter(c) } else { Plain::Compatible }
        }
        c => {
            let mut parts = std::iter::once(c).nfkd();
            if parts.next() == Some(c) { Plain::Mark(c) } else { Plain::Compatible }
        }
    }
}

fn figure(word: &str) -> Kind {
    if let Some((hours, minutes)) = word.split_once(':')
        && let (Ok(hours), Ok(minutes)) = (hours.parse::<u16>(), minutes.get(..2).unwrap_or_default().parse::<u16>())
        && hours < 25
        && minutes < 60
    {
        return Kind::Clock(hours % 24 * 60 + minutes);
    }
    // A comma before three figures parts thousands; before two it is a decimal comma.
    let thousands = word.split(',').skip(1).all(|part| part.split('.').next().is_some_and(|p| p.len() == 3));
    let plain = if thousands { word.replace(',', "") } else { word.replace(',', ".") };
    plain.parse().map_or(Kind::Word, Kind::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::of(text);
        tokens.all.iter().map(|token| tokens.word(token).to_owned()).collect()
    }

    #[test]
    fn letters_quotes_and_spaces_of_any_dress_read_the_same() {
        let plain = words("I'm sorry, I can't leave it");
        for dressed in [
            "I’M  SORRY, I CAN‘T LEAVE IT",
            "i`m sorry,i can't\tleave\u{200b} it",
            "Ｉ'm sorry , I can’t leave it",
            "im sorry, i cant leave it",
        ] {
            assert_eq!(words(dressed), plain, "{dressed}");
        }
        assert_eq!(plain, ["i", "am", "sorry", "i", "can", "not", "leave", "it"]);
        assert_eq!(words("Café, soooo sorry; the hotel’s room"), ["cafe", "so", "sorry", "the", "hotel", "room"]);
    }

    #[test]
    fn a_token_says_where_it_stands_in_the_text_as_typed() {
        let text = "Ça va? I’m “sorry”.";
        let tokens = Tokens::of(text);
        let place =
            |word: &str| tokens.all.iter().find(|t| tokens.word(t) == word).and_then(|t| text.get(t.start..t.end));
        assert_eq!(place("ca"), Some("Ça"));
        assert_eq!(place("am"), Some("I’m"));
        assert_eq!(place("sorry"), Some("sorry"));
        assert_eq!(tokens.asks, [true, false]);
    }

    #[test]
    fn figures_are_read_as_amounts_and_times_of_day() {
        let kinds = |text: &str| Tokens::of(text).all.iter().map(|t| t.kind).collect::<Vec<_>>();
        assert_eq!(kinds("14.20"), [Kind::Number(14.2)]);
        assert_eq!(kinds("1,250"), [Kind::Number(1250.0)]);
        assert_eq!(kinds("12,50"), [Kind::Number(12.5)]);
        assert_eq!(kinds("14:20."), [Kind::Clock(860)]);
        assert_eq!(kinds("€5 6pm"), [Kind::Sign, Kind::Number(5.0), Kind::Number(6.0), Kind::Word]);
    }

    #[test]
    fn titles_and_figures_end_no_sentence() {
        assert_eq!(Tokens::of("Dr. Rao has $14.50 for you. Is that right?! Good").asks, [false, true, false]);
    }

    #[test]
    fn a_full_line_that_is_broken_goes_on_and_a_short_one_ends() {
        let ends = |text: &str| Tokens::of(text).asks.len();
        assert_eq!(ends("I'm so sorry that you had to wait for this until\nnow, Ms Okafor."), 1);
        assert_eq!(ends("I'm so sorry that you had to wait for this until\r\nnow, Ms Okafor."), 1);
        assert_eq!(ends("I'm so sorry that you had to wait for all of this\n\nI'm on it."), 2);
        assert_eq!(ends("Dear Ms Okafor\nI'm so sorry."), 2);
    }

    #[test]
    fn a_reply_without_end_is_cut_and_says_so() {
        let tokens = Tokens::of(&"sorry ".repeat(WORDS_MAX + 5));
        assert_eq!(tokens.all.len(), WORDS_MAX);
        assert!(tokens.cut);
        assert!(!Tokens::of(&"sorry ".repeat(WORDS_MAX)).cut);
    }
}
