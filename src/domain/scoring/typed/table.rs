//! Words by number, found by a hash of their letters: a reply asks for each of its words several times, and a language has
//! thousands of them. The same on every machine.

use crate::domain::scoring::typed::text::hash_of;

/// Words, each with its number, counted from 0 in the order in which they were added.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    /// Numbers from 1 at the place of their hash or after it; 0 where nothing stands. At least half of them are free.
    places: Vec<u32>,
    letters: String,
    /// For each word, where it ends in the letters.
    ends: Vec<usize>,
}

/// So many places there are at first.
const PLACES: usize = 64;

impl Table {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The number of a word; `None` if it was never added.
    pub(super) fn number(&self, word: &str) -> Option<usize> {
        let last = self.places.len().checked_sub(1)?;
        let mut place = hash_of(word) as usize & last;
        loop {
            let number = (*self.places.get(place)? as usize).checked_sub(1)?;
            if self.word(number) == word {
                return Some(number);
            }
            place = (place + 1) & last;
        }
    }

    /// The number of a word, added if it is new.
    pub(super) fn add(&mut self, word: &str) -> usize {
        if let Some(number) = self.number(word) {
            return number;
        }
        self.letters.push_str(word);
        self.ends.push(self.letters.len());
        if self.ends.len() * 2 > self.places.len() {
            self.places = vec![0; (self.places.len() * 2).max(PLACES)];
            (0..self.ends.len()).for_each(|number| self.place(number));
        } else {
            self.place(self.ends.len() - 1);
        }
        self.ends.len() - 1
    }

    /// Every word, in the order of their numbers.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|number| self.word(number))
    }

    fn word(&self, number: usize) -> &str {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(number).and_then(|end| self.letters.get(start..*end)).unwrap_or_default()
    }

    fn place(&mut self, number: usize) {
        let last = self.places.len() - 1;
        let mut place = hash_of(self.word(number)) as usize & last;
        while self.places.get(place).is_some_and(|taken| *taken > 0) {
            place = (place + 1) & last;
        }
        if let Some(free) = self.places.get_mut(place) {
            *free = u32::try_from(number + 1).unwrap_or(u32::MAX);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_has_one_number_and_no_other_word_has_one() {
        let mut table = Table::default();
        assert_eq!(table.number(""), None);
        let words: Vec<String> = (0..5_000).map(|at| format!("w{}", at * 7)).collect();
        for (number, word) in words.iter().enumerate() {
            assert_eq!(table.add(word), number);
            assert_eq!(table.add(word), number, "again");
        }
        assert_eq!(table.len(), words.len());
        assert!(words.iter().enumerate().all(|(number, word)| table.number(word) == Some(number)));
        assert_eq!(table.number("w1"), None);
        assert_eq!(table.number(""), None);
        assert!(table.words().eq(words.iter().map(String::as_str)));
    }
}
