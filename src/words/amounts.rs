//! Figures, days and months as the language writes them.

use crate::words::{Language, Words};

impl Words {
    /// A figure with so many places behind the point, or the comma.
    pub fn number(&self, value: f64, places: usize) -> String {
        let shown = format!("{value:.places$}");
        match self.language {
            Language::English => shown,
            Language::German => shown.replace('.', ","),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_days_are_written_as_the_language_does() {
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        assert_eq!([english.number(4.25, 1), german.number(4.25, 1)], ["4.2", "4,2"]);
        assert_eq!([german.number(-0.5, 2), german.number(3.0, 0)], ["-0,50", "3"]);
        assert_eq!([english.key("Ctrl F"), german.key("Ctrl F"), german.key("↓")], ["Ctrl F", "Strg F", "↓"]);
        assert_eq!([english.weekday(0), german.weekday(6), german.weekday(-1)], ["Monday", "Sonntag", "Sonntag"]);
        assert_eq!([english.month(1), german.month(3), german.month(12)], ["January", "März", "Dezember"]);
    }
}
