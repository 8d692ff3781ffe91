//! Patterns of words. A pattern is written as people would say it: `{i} {be} so?/very? sorry`; see `Item` for the
//! few signs. Patterns are sorted by their first word, so a reply is read once whatever their number.

use std::collections::BTreeMap;

use crate::domain::scoring::typed::table::Table;
use crate::domain::scoring::typed::text::{Token, Tokens};

/// Longest prefix that is looked for; longer ones are compared by their head only when they are compiled.
const PREFIX_MAX: usize = 14;
/// Shortest prefix a pattern may name.
const PREFIX_MIN: usize = 3;

/// Things a pattern can name that are no words: `<time>`, `<money>` and so on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Special {
    /// A time to come: `<time>`.
    Time,
    /// An amount of money: `<money>`.
    Money,
    /// A percentage: `<percent>`.
    Percent,
    /// Any figure or number word: `<number>`.
    Number,
    /// The case's own words for the failure: `<fact>`.
    Fact,
    /// The case's own words for what is at stake: `<stake>`.
    Stake,
    /// The case's own words for feelings: `<feel>`.
    Feel,
    /// A first name, or a word no list knows: `<name>`.
    Name,
    /// A first person who does something: `<deed>`.
    Deed,
    /// A first person who did something wrong: `<lapse>`.
    Lapse,
    /// Somebody else here who does something: `<others>`.
    Others,
    /// A first person who does not do it, or only would have: `<undone>`.
    Undone,
    /// Somebody else who did something wrong: `<fault>`.
    Fault,
}

impl Special {
    /// All, in the order of their numbers.
    pub const ALL: [(Self, &'static str); 13] = [
        (Self::Time, "<time>"),
        (Self::Money, "<money>"),
        (Self::Percent, "<percent>"),
        (Self::Number, "<number>"),
        (Self::Fact, "<fact>"),
        (Self::Stake, "<stake>"),
        (Self::Feel, "<feel>"),
        (Self::Name, "<name>"),
        (Self::Deed, "<deed>"),
        (Self::Lapse, "<lapse>"),
        (Self::Others, "<others>"),
        (Self::Undone, "<undone>"),
        (Self::Fault, "<fault>"),
    ];

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// One step of a pattern.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Item {
    /// `word`, `word/other`, `{class}`, `prefix*`, `<time>`; with `?` behind it may be missing.
    Element { id: u16, optional: bool },
    /// `..3`: up to three words of any kind, within the sentence.
    Gap(u8),
    /// `!word`: the next word, if no comma parts them, is not this one.
    Not(u16),
    /// `^`: a sentence, or a part of one after a comma, begins here.
    Start,
    /// `$`: the sentence, or its part before a comma, ends here.
    End,
}

#[derive(Debug, Clone)]
struct Pattern {
    slot: u16,
    items: Vec<Item>,
    /// An element besides the first without which it cannot match: looked for first, because most patterns lack it.
    needs: Option<u16>,
    /// The element that has to stand at the very next token, where there is one.
    next: Option<u16>,
}

/// What was found: a slot, and the tokens that speak for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The slot's number.
    pub slot: u16,
    /// First token.
    pub from: usize,
    /// Token after the last.
    pub to: usize,
}

/// How long the special things are that begin at each token, in tokens; 0 where none begins.
#[derive(Debug, Clone, Default)]
pub struct Marks(Vec<[u8; Special::ALL.len()]>);

impl Marks {
    /// Nothing marked, for a reply of this many tokens.
    pub fn new(tokens: usize) -> Self {
        Self(vec![[0; Special::ALL.len()]; tokens])
    }

    /// Marks a special thing of some tokens.
    pub fn set(&mut self, at: usize, special: Special, tokens: usize) {
        if let Some(length) = self.0.get_mut(at).and_then(|row| row.get_mut(special as usize)) {
            *length = (*length).max(u8::try_from(tokens).unwrap_or(u8::MAX));
        }
    }

    /// How many tokens the special thing takes that begins here; 0 if none does.
    pub fn length(&self, at: usize, special: Special) -> usize {
        self.0.get(at).and_then(|row| row.get(special as usize)).copied().map_or(0, usize::from)
    }

    /// How many tokens the special things take that begin here, in the order of [`Special::ALL`]; 0 where none does.
    fn lengths(&self, at: usize) -> &[u8; Special::ALL.len()] {
        self.0.get(at).unwrap_or(&[0; Special::ALL.len()])
    }
}

/// Every pattern of a language.
#[derive(Debug, Clone, Default)]
pub struct Patterns {
    all: Vec<Pattern>,
    /// Patterns by their first element.
    first: Vec<Vec<u32>>,
    words: Table,
    /// For each of these words, the elements that name it.
    naming: Vec<Vec<u16>>,
    /// Beginnings of words by their first letters, so that a word is looked up once.
    heads: Table,
    prefixes: Vec<Vec<(String, u16)>>,
    elements: Table,
    /// For each element, the special things it names, as bits in the order of [`Special::ALL`].
    specials: Vec<u16>,
    /// For each special thing, the elements that name it.
    special: [Vec<u16>; Special::ALL.len()],
}

impl Patterns {
    /// Adds a pattern of a slot.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn add(&mut self, slot: u16, pattern: &str, classes: &BTreeMap<String, Vec<String>>) -> Result<(), String> {
        let mut items = Vec::new();
        for item in pattern.split_whitespace() {
            items.push(match item {
                "^" => Item::Start,
                "$" => Item::End,
                _ if item.starts_with("..") => {
                    let most = item.trim_start_matches('.').parse();
                    Item::Gap(most.map_err(|_| format!("{pattern}: {item} is no number of words"))?)
                }
                _ => match item.strip_prefix('!') {
                    Some(item) => Item::Not(self.element(item, classes)?),
                    None => {
                        let (item, optional) = item.strip_suffix('?').map_or((item, false), |item| (item, true));
                        Item::Element { id: self.element(item, classes)?, optional }
                    }
                },
            });
        }
        let first = items.iter().find(|item| !matches!(item, Item::Start));
        let Some(Item::Element { id, optional: false }) = first else {
            return Err(format!("{pattern}: it has to begin with a word that cannot be missing"));
        };
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        if let Some(list) = self.first.get_mut(usize::from(*id)) {
            list.push(number);
        }
        let mut needed = items.iter().rev().filter_map(|item| match item {
            Item::Element { id, optional: false } => Some(*id),
            _ => None,
        });
        let needs = needed.find(|other| other != id);
        let is_one_token = self.specials.get(usize::from(*id)) == Some(&0);
        let next = match items.iter().skip_while(|item| matches!(item, Item::Start)).nth(1) {
            Some(Item::Element { id, optional: false }) if is_one_token => Some(*id),
            _ => None,
        };
        self.all.push(Pattern { slot, items, needs, next });
        Ok(())
    }

    fn element(&mut self, written: &str, classes: &BTreeMap<String, Vec<String>>) -> Result<u16, String> {
        if let Some(known) = self.elements.number(written) {
            return u16::try_from(known).map_err(|_| "too many different words".to_owned());
        }
        let id = u16::try_from(self.elements.add(written)).map_err(|_| "too many different words".to_owned())?;
        self.first.push(Vec::new());
        self.specials.push(0);
        for part in written.split('/') {
            if let Some(class) = part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
                let members = classes.get(class).ok_or_else(|| format!("{written}: there is no class {class}"))?;
                for member in members {
                    self.know(member, id)?;
                }
            } else {
                self.know(part, id)?;
            }
        }
        Ok(id)
    }

    fn know(&mut self, word: &str, id: u16) -> Result<(), String> {
        if word.starts_with('<')
            && let Some((special, _)) = Special::ALL.iter().find(|(_, name)| *name == word)
        {
            if let Some(named) = self.specials.get_mut(usize::from(id)) {
                *named |= special.bit();
            }
            if let Some(naming) = self.special.get_mut(*special as usize) {
                naming.push(id);
            }
            return Ok(());
        }
        if let Some(prefix) = word.strip_suffix('*') {
            let head = prefix.get(..PREFIX_MIN).filter(|_| prefix.len() <= PREFIX_MAX && prefix.is_ascii());
            let Some(head) = head else {
                return Err(format!("{word}: {PREFIX_MIN} to {PREFIX_MAX} plain letters stand before the asterisk"));
            };
            add_at(&mut self.prefixes, self.heads.add(head), (prefix.to_owned(), id));
            return Ok(());
        }
        if self.words.number(word).is_none() {
            let read = Tokens::of(word);
            if read.all.len() != 1 || read.at(0) != word {
                return Err(format!("{word}: it is read as {} words; write them apart", read.all.len()));
            }
        }
        add_at(&mut self.naming, self.words.add(word), id);
        Ok(())
    }

    /// Every whole word some pattern names, in the order in which they were first named.
    pub fn vocabulary(&self) -> impl Iterator<Item = &str> {
        self.words.words()
    }

    /// The place of a word in [`Patterns::vocabulary`]; `None` if no pattern names it.
    pub(super) fn place_of(&self, word: &str) -> Option<usize> {
        self.words.number(word)
    }

    /// How many words some pattern names.
    pub(super) fn words(&self) -> usize {
        self.words.len()
    }

    /// Finds every slot in a reply, the longest match at each place; masked words say nothing.
    pub fn find(&self, reply: &Reading<'_>, found: &mut Vec<Found>) {
        let heard = self.heard(reply);
        let look = Look { patterns: self, reply, heard: &heard };
        for at in 0..reply.tokens.all.len() {
            if reply.tokens.all.get(at).is_none_or(|token| token.masked) {
                continue;
            }
            for number in heard.at(at).iter().filter_map(|id| self.first.get(usize::from(*id))).flatten() {
                let Some(pattern) = self.all.get(*number as usize) else { continue };
                if !pattern.needs.is_none_or(|id| heard.is_anywhere(id))
                    || !pattern.next.is_none_or(|id| heard.is(at + 1, id))
                {
                    continue;
                }
                if let Some(to) = look.matches(&pattern.items, at) {
                    found.push(Found { slot: pattern.slot, from: at, to });
                }
            }
        }
        found.sort_unstable_by_key(|f| (f.slot, f.from, usize::MAX - f.to));
        let mut last: Option<Found> = None;
        found.retain(|f| {
            // Of matches of one slot that lie in each other, the longest.
            let inside = last.is_some_and(|l| l.slot == f.slot && f.from < l.to && f.to <= l.to);
            if !inside {
                last = Some(*f);
            }
            !inside
        });
    }

    /// Which elements stand at each token.
    fn heard(&self, reply: &Reading<'_>) -> Heard {
        let mut heard = Heard::new(self.elements.len(), reply.tokens.all.len());
        for at in 0..reply.tokens.all.len() {
            let word = reply.tokens.at(at);
            for id in self.words.number(word).and_then(|word| self.naming.get(word)).into_iter().flatten() {
                heard.set(at, *id);
            }
            let head = word.get(..PREFIX_MIN).and_then(|head| self.heads.number(head));
            let prefixes = head.and_then(|head| self.prefixes.get(head)).into_iter().flatten();
            for (_, id) in prefixes.filter(|(prefix, _)| word.starts_with(prefix.as_str())) {
                heard.set(at, *id);
            }
            let specials = self.special.iter().zip(reply.marks.lengths(at)).filter(|(_, length)| **length > 0);
            for id in specials.flat_map(|(naming, _)| naming) {
                heard.set(at, *id);
            }
            heard.close();
        }
        heard
    }

    /// How many tokens an element takes that stands at one.
    fn length(&self, marks: &Marks, at: usize, id: u16) -> usize {
        let named = self.specials.get(usize::from(id)).copied().unwrap_or_default();
        if named == 0 {
            return 1;
        }
        let lengths = Special::ALL.iter().zip(marks.lengths(at)).filter(|((special, _), _)| named & special.bit() != 0);
        lengths.map(|(_, length)| usize::from(*length)).max().unwrap_or(1).max(1)
    }
}

/// Adds to the list at a place, which is made on first use.
fn add_at<T: Clone>(lists: &mut Vec<Vec<T>>, at: usize, value: T) {
    if at >= lists.len() {
        lists.resize(at + 1, Vec::new());
    }
    if let Some(list) = lists.get_mut(at) {
        list.push(value);
    }
}

/// The elements that stand at each token of a reply: as lists, and as bits, since each is asked for many times.
struct Heard {
    ids: Vec<u16>,
    /// For each token, where its elements end in the list.
    ends: Vec<usize>,
    bits: Vec<u64>,
    /// Those that stand anywhere.
    anywhere: Vec<u64>,
}

impl Heard {
    fn new(elements: usize, tokens: usize) -> Self {
        let width = elements.div_ceil(64);
        let ends = Vec::with_capacity(tokens);
        Self { ids: Vec::new(), ends, bits: vec![0; width * tokens], anywhere: vec![0; width] }
    }

    /// An element stands at a token, the one after those that were closed.
    fn set(&mut self, at: usize, id: u16) {
        let (place, bit) = (usize::from(id / 64), 1 << (id % 64));
        if let Some(bits) = self.bits.get_mut(at * self.anywhere.len() + place)
            && *bits & bit == 0
        {
            *bits |= bit;
            self.ids.push(id);
            if let Some(bits) = self.anywhere.get_mut(place) {
                *bits |= bit;
            }
        }
    }

    fn close(&mut self) {
        self.ends.push(self.ids.len());
    }

    fn at(&self, at: usize) -> &[u16] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(at).and_then(|end| self.ids.get(start..*end)).unwrap_or_default()
    }

    fn is(&self, at: usize, id: u16) -> bool {
        let bits = self.bits.get(at * self.anywhere.len() + usize::from(id / 64));
        bits.is_some_and(|bits| bits >> (id % 64) & 1 == 1)
    }

    fn is_anywhere(&self, id: u16) -> bool {
        self.anywhere.get(usize::from(id / 64)).is_some_and(|bits| bits >> (id % 64) & 1 == 1)
    }
}

/// A reply with what was found out about its words before any pattern is looked for.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The words.
    pub tokens: &'a Tokens,
    /// Times, amounts and the case's own words.
    pub marks: &'a Marks,
}

struct Look<'a> {
    patterns: &'a Patterns,
    reply: &'a Reading<'a>,
    heard: &'a Heard,
}

impl Look<'_> {
    /// The token after the last of the longest match that begins at a token.
    fn matches(&self, items: &[Item], from: usize) -> Option<usize> {
        let sentence = self.reply.tokens.all.get(from)?.sentence;
        self.rest(items, from, sentence)
    }

    fn rest(&self, items: &[Item], at: usize, sentence: u16) -> Option<usize> {
        let Some((item, later)) = items.split_first() else { return Some(at) };
        let here = self.reply.tokens.all.get(at).filter(|token| token.sentence == sentence && !token.masked);
        match *item {
            Item::Start => self.starts(at).then(|| self.rest(later, at, sentence))?,
            Item::End => self.starts(at).then(|| self.rest(later, at, sentence))?,
            // “Sorry, you asked twice” is not “sorry you”: a comma between them ends it.
            Item::Not(id) => (self.starts(at) || !self.is(at, id, here)).then(|| self.rest(later, at, sentence))?,
            Item::Gap(most) => {
                let mut best = None;
                for skipped in 0..=usize::from(most) {
                    if skipped > 0 && !self.open(at + skipped - 1, sentence) {
                        break;
                    }
                    best = best.max(self.rest(later, at + skipped, sentence));
                }
                best
            }
            Item::Element { id, optional } => {
                let with = self.length(at, id, here).and_then(|length| self.rest(later, at + length, sentence));
                let without = if optional { self.rest(later, at, sentence) } else { None };
                with.max(without)
            }
        }
    }

    fn open(&self, at: usize, sentence: u16) -> bool {
        self.reply.tokens.all.get(at).is_some_and(|token| token.sentence == sentence && !token.masked)
    }

    fn starts(&self, at: usize) -> bool {
        let clause = |at: usize| self.reply.tokens.all.get(at).map(|token| token.clause);
        at == 0 || clause(at - 1) != clause(at)
    }

    fn is(&self, at: usize, id: u16, here: Option<&Token>) -> bool {
        self.length(at, id, here).is_some()
    }

    fn length(&self, at: usize, id: u16, here: Option<&Token>) -> Option<usize> {
        here?;
        self.heard.is(at, id).then(|| self.patterns.length(self.reply.marks, at, id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, text: &str) -> Vec<String> {
        let classes = BTreeMap::from([("be".to_owned(), vec!["am".to_owned(), "are".to_owned()])]);
        let mut patterns = Patterns::default();
        patterns.add(0, pattern, &classes).expect(pattern);
        let tokens = Tokens::of(text);
        let marks = Marks::new(tokens.all.len());
        let mut found = Vec::new();
        let reading = Reading { tokens: &tokens, marks: &marks };
        patterns.find(&reading, &mut found);
        let words = |f: &Found| (f.from..f.to).map(|at| tokens.at(at)).collect::<Vec<_>>().join(" ");
        found.iter().map(words).collect()
    }

    #[test]
    fn the_signs_of_a_pattern_mean_what_they_say() {
        assert_eq!(
            found("i {be} so? sorry", "I'm so sorry. I am sorry. You are sorry."),
            ["i am so sorry", "i am sorry"]
        );
        assert_eq!(found("sorry ..3 wait*", "Sorry for your long wait"), ["sorry for your long wait"]);
        assert_eq!(found("sorry ..2 wait*", "Sorry for your long wait"), [""; 0]);
        assert_eq!(found("sorry !if/that", "sorry if; sorry that; sorry about"), ["sorry"]);
        assert_eq!(found("sorry !you", "Sorry you feel so. Sorry, you asked twice."), ["sorry"]);
        assert_eq!(found("^ no $", "No. No way. Well, no. Say no."), ["no", "no"]);
        assert_eq!(found("apologi*", "My apologies, I apologize"), ["apologies", "apologize"]);
    }

    #[test]
    fn a_match_stays_within_its_sentence() {
        assert_eq!(found("sorry ..5 wait", "Sorry. You wait."), [""; 0]);
    }

    #[test]
    fn a_pattern_that_cannot_be_looked_up_is_refused() {
        let classes = BTreeMap::new();
        for wrong in ["..3 sorry", "so? sorry", "{nobody} sorry", "ab*", "can't", ""] {
            assert!(Patterns::default().add(0, wrong, &classes).is_err(), "{wrong}");
        }
    }
}
