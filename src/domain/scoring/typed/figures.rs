//! Figures in a reply: numbers in words or digits, amounts of money, shares in percent.

use crate::domain::scoring::typed::text::{Kind, Tokens};

/// An amount of money, or a share in percent.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AmountFound {
    /// First token.
    pub from: usize,
    /// Token after the last.
    pub to: usize,
    /// In major units, or in percent.
    pub amount: f64,
    /// A share of something.
    pub is_percent: bool,
}

/// A number in words or figures at a position: its value and how many tokens it takes.
pub fn number(tokens: &Tokens, at: usize) -> Option<(f64, usize)> {
    let token = tokens.all.get(at)?;
    if let Kind::Number(value) = token.kind {
        return Some((value, 1));
    }
    let ones = |word: &str| {
        Some(match word {
            "one" => 1.0,
            "two" => 2.0,
            "three" => 3.0,
            "four" => 4.0,
            "five" => 5.0,
            "six" => 6.0,
            "seven" => 7.0,
            "eight" => 8.0,
            "nine" => 9.0,
            "ten" => 10.0,
            "eleven" => 11.0,
            "twelve" => 12.0,
            "thirteen" => 13.0,
            "fourteen" => 14.0,
            "fifteen" => 15.0,
            "sixteen" => 16.0,
            "seventeen" => 17.0,
            "eighteen" => 18.0,
            "nineteen" => 19.0,
            _ => return None,
        })
    };
    let tens = |word: &str| {
        Some(match word {
            "twenty" => 20.0,
            "thirty" => 30.0,
            "forty" => 40.0,
            "fifty" => 50.0,
            "sixty" => 60.0,
            "seventy" => 70.0,
            "eighty" => 80.0,
            "ninety" => 90.0,
            _ => return None,
        })
    };
    let word = tokens.word(token);
    // “Your 55's gone back”, “your 30s gone back”.
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        let figure = word.strip_suffix("'s").or_else(|| word.strip_suffix('s'));
        return figure.and_then(|figure| figure.parse().ok()).map(|value| (value, 1));
    }
    if let Some(ten) = tens(word) {
        return Some(match ones(tokens.at(at + 1)).filter(|one| *one < 10.0) {
            Some(one) => (ten + one, 2),
            None => (ten, 1),
        });
    }
    if let Some(one) = ones(word) {
        return Some(if tokens.at(at + 1) == "hundred" { (one * 100.0, 2) } else { (one, 1) });
    }
    match (word, tokens.at(at + 1), tokens.at(at + 2)) {
        ("half", "a" | "an", _) => Some((0.5, 2)),
        ("fiver", ..) => Some((5.0, 1)),
        ("tenner", ..) => Some((10.0, 1)),
        ("quarter", "of", "an") => Some((0.25, 3)),
        ("a", "couple", "of") => Some((2.0, 3)),
        ("couple", "of", _) => Some((2.0, 2)),
        ("a", "hundred", _) => Some((100.0, 2)),
        ("a" | "an", _, _) => Some((1.0, 1)),
        _ => None,
    }
}

/// Every amount of money or share in a reply.
pub fn amounts(tokens: &Tokens) -> Vec<AmountFound> {
    let mut found = Vec::new();
    for at in 0..tokens.all.len() {
        let Some((amount, taken)) = number(tokens, at).filter(|_| !matches!(tokens.at(at), "a" | "an")) else {
            continue;
        };
        let sign_before = matches!(before(tokens, at, 1), "$" | "€" | "£" | "usd" | "eur" | "gbp" | "chf");
        let next = at + taken;
        let unit = tokens.at(next);
        let money = matches!(
            unit,
            "$" | "€"
                | "£"
                | "dollar"
                | "dollars"
                | "euro"
                | "euros"
                | "pound"
                | "pounds"
                | "quid"
                | "bucks"
                | "usd"
                | "eur"
                | "gbp"
                | "franc"
                | "francs"
                | "chf"
                | "kronor"
                | "crowns"
                | "zloty"
        );
        let percent = matches!(unit, "%" | "percent") || (unit == "per" && tokens.at(next + 1) == "cent");
        if sign_before || money || percent {
            found.push(AmountFound {
                from: if sign_before { at - 1 } else { at },
                to: if sign_before && !money {
                    next
                } else if unit == "per" {
                    next + 2
                } else {
                    next + 1
                },
                amount,
                is_percent: percent,
            });
        }
    }
    found
}

/// The word some tokens before a position; empty before the beginning.
pub(super) fn before(tokens: &Tokens, at: usize, back: usize) -> &str {
    at.checked_sub(back).map_or("", |at| tokens.at(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_in_figures_and_words() {
        let amounts =
            |text: &str| amounts(&Tokens::of(text)).iter().map(|a| (a.amount, a.is_percent)).collect::<Vec<_>>();
        assert_eq!(amounts("$14 off, or €12,50, or twenty pounds"), [(14.0, false), (12.5, false), (20.0, false)]);
        assert_eq!(amounts("20 % or ten per cent"), [(20.0, true), (10.0, true)]);
        assert_eq!(amounts("14 plates at 8"), []);
    }
}
