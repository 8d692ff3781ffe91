//! How fair something felt, in words: one scale for a thing and for a manner, wherever it is told.

/// Where the words change, 0–100: the middle one is where a signal of fair information is lit.
const BOUNDS: [f64; 3] = [30.0, super::signals::INFORMED, 75.0];

/// A felt fairness of 0–100 as a word for the thing: `less than fair`.
pub fn fair(value: f64) -> &'static str {
    step(value, ["unfair", "less than fair", "fair", "very fair"])
}

/// The same for the manner: `less than fairly`.
pub(super) fn fairly(value: f64) -> &'static str {
    step(value, ["unfairly", "less than fairly", "fairly", "very fairly"])
}

fn step(value: f64, [low, below, fair, high]: [&'static str; 4]) -> &'static str {
    let [first, second, third] = BOUNDS;
    match value {
        v if v < first => low,
        v if v < second => below,
        v if v < third => fair,
        _ => high,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_figure_never_has_two_words() {
        for value in 0..=100 {
            let value = f64::from(value);
            assert_eq!(format!("{}ly", fair(value)), fairly(value), "{value}");
        }
        assert_eq!([10.0, 34.0, 60.0, 76.0].map(fair), ["unfair", "less than fair", "fair", "very fair"]);
    }
}
