//! Figures, days and months as the language writes them.

use crate::words::{Language, Words};

impl Words {
    /// A figure with so many places behind the point, or the comma.
    pub fn number(&self, value: f64, places: usize) -> String {
        self.figure(&format!("{value:.places$}"))
    }

    /// How many, with its thousands apart: “24,900”, „24.900“.
    pub fn count(&self, count: impl TryInto<u64>) -> String {
        let count: u64 = count.try_into().unwrap_or(u64::MAX);
        grouped(&count.to_string(), thousands(self.language))
    }

    /// A figure with so many places, its thousands apart.
    pub fn grouped_number(&self, value: f64, places: usize) -> String {
        let written = self.number(value, places);
        let end = written.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(written.len());
        let (whole, rest) = written.split_at_checked(end).unwrap_or((&written, ""));
        grouped(whole, thousands(self.language)) + rest
    }

    /// A figure that is written with a point, with the language's own.
    pub fn figure(&self, written: &str) -> String {
        match self.language {
            Language::English => written.to_owned(),
            Language::German => written.replace('.', ","),
        }
    }

    /// A number up to twenty as a word, a greater one in figures. Where it may be none or one, the message has words of its
    /// own for that.
    pub fn number_word(&self, number: usize) -> String {
        let id = match number {
            0 => "common-number-0",
            1 => "common-number-1",
            2 => "common-number-2",
            3 => "common-number-3",
            4 => "common-number-4",
            5 => "common-number-5",
            6 => "common-number-6",
            7 => "common-number-7",
            8 => "common-number-8",
            9 => "common-number-9",
            10 => "common-number-10",
            11 => "common-number-11",
            12 => "common-number-12",
            13 => "common-number-13",
            14 => "common-number-14",
            15 => "common-number-15",
            16 => "common-number-16",
            17 => "common-number-17",
            18 => "common-number-18",
            19 => "common-number-19",
            20 => "common-number-20",
            _ => return number.to_string(),
        };
        self.say(id).to_owned()
    }

    /// The same at the beginning of a sentence.
    pub fn number_word_first(&self, number: usize) -> String {
        let word = self.number_word(number);
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }

    /// A key, or keys pressed together, as the language's keyboards have it: “Ctrl F”, “Strg F”.
    pub fn key(&self, shown: &str) -> String {
        let part = |part| match part {
            "Ctrl" => self.say("keys-cap-ctrl"),
            "Shift" => self.say("keys-cap-shift"),
            "Enter" => self.say("keys-cap-enter"),
            "Esc" => self.say("keys-cap-esc"),
            "Backspace" => self.say("keys-cap-backspace"),
            "Space" => self.say("keys-cap-space"),
            "Tab" => self.say("keys-cap-tab"),
            other => other,
        };
        shown.split(' ').map(part).collect::<Vec<&str>>().join(" ")
    }

    /// Things in a row: “a, b and c”.
    pub fn listed(&self, parts: &[impl AsRef<str>]) -> String {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        match parts.split_last() {
            None => String::new(),
            Some((one, [])) => (*one).to_owned(),
            Some((last, before)) => {
                self.tell("common-and", &[("before", (&before.join(", ")).into()), ("last", (*last).into())])
            }
        }
    }

    /// What was said or written, between quotation marks.
    pub fn quoted(&self, text: &str) -> String {
        self.tell("common-quoted", &[("text", text.into())])
    }

    /// The day of the week, 0 for Monday to 6 for Sunday; others count on from there.
    pub fn weekday(&self, day: i64) -> &str {
        self.say(match day.rem_euclid(7) {
            0 => "common-monday",
            1 => "common-tuesday",
            2 => "common-wednesday",
            3 => "common-thursday",
            4 => "common-friday",
            5 => "common-saturday",
            _ => "common-sunday",
        })
    }

    /// A time of a story, which begins with its day in English or is that day: “Friday 19:43”.
    pub fn story_time(&self, english: &str) -> String {
        let (day, clock) = english.split_once(' ').map_or((english, None), |(day, clock)| (day, Some(clock)));
        let known = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        match (known.iter().position(|known| *known == day), clock) {
            (None, _) => english.to_owned(),
            (Some(day), None) => self.weekday(day as i64).to_owned(),
            (Some(day), Some(clock)) => format!("{} {clock}", self.weekday(day as i64)),
        }
    }

    /// The month, 1 to 12; others count on from there.
    pub fn month(&self, month: i64) -> &str {
        self.say(match (month - 1).rem_euclid(12) {
            0 => "common-january",
            1 => "common-february",
            2 => "common-march",
            3 => "common-april",
            4 => "common-may",
            5 => "common-june",
            6 => "common-july",
            7 => "common-august",
            8 => "common-september",
            9 => "common-october",
            10 => "common-november",
            _ => "common-december",
        })
    }
}

/// What stands between thousands.
pub(super) fn thousands(language: Language) -> char {
    match language {
        Language::English => ',',
        Language::German => '.',
    }
}

/// Digits with their thousands apart; a sign before them stays.
pub fn grouped(whole: &str, between: char) -> String {
    let (sign, digits) = whole.split_at_checked(usize::from(whole.starts_with('-'))).unwrap_or(("", whole));
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_days_are_written_as_the_language_does() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        assert_eq!([english.number(4.25, 1), german.number(4.25, 1)], ["4.2", "4,2"]);
        assert_eq!([german.number(-0.5, 2), german.number(3.0, 0)], ["-0,50", "3"]);
        assert_eq!([english.count(24_900), german.count(1_234_567), german.count(999)], ["24,900", "1.234.567", "999"]);
        let grouped = |value| [english.grouped_number(value, 1), german.grouped_number(value, 1)];
        assert_eq!([grouped(-1_428.25), grouped(12.5)], [["-1,428.2", "-1.428,2"], ["12.5", "12,5"]]);
        assert_eq!([english.number_word(5), german.number_word(5), german.number_word(21)], ["five", "fünf", "21"]);
        assert_eq!([english.number_word_first(12), german.number_word_first(12)], ["Twelve", "Zwölf"]);
        assert_eq!([english.key("Ctrl F"), german.key("Ctrl F"), german.key("↓")], ["Ctrl F", "Strg F", "↓"]);
        let listed = |parts: &[&str]| [english.listed(parts), german.listed(parts)];
        assert_eq!(listed(&["a", "b", "c"]), ["a, b and c", "a, b und c"]);
        assert_eq!([listed(&["a"]), listed(&[])], [["a", "a"], ["", ""]]);
        assert_eq!([english.quoted("Soon"), german.quoted("Bald")], ["“Soon”", "„Bald“"]);
        assert_eq!([english.weekday(0), german.weekday(6), german.weekday(-1)], ["Monday", "Sonntag", "Sonntag"]);
        let times = ["Friday 19:43", "Sunday", "later on"].map(|time| german.story_time(time));
        assert_eq!(times, ["Freitag 19:43", "Sonntag", "later on"]);
        assert_eq!(english.story_time("Friday 19:43"), "Friday 19:43");
        assert_eq!([english.month(1), german.month(3), german.month(12)], ["January", "März", "Dezember"]);
    }
}
