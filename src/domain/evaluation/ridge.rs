//! Ridge regression in closed form: a linear model that comes out the same on every machine, to the last bit that matters.
//! It serves the baselines an evaluation is held against, and whatever is trained from labels.

use crate::domain::scoring::typed::text::hash_of_words;

/// Buckets that n-grams are hashed into.
pub const BUCKETS: usize = 1 << 15;

/// A text as a vector: buckets with their weights, sorted, of length 1.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sparse(Vec<(u32, f64)>);

impl Sparse {
    /// Features by number, with their weights.
    pub fn new(mut features: Vec<(u32, f64)>) -> Self {
        features.sort_unstable_by_key(|(bucket, _)| *bucket);
        let mut merged: Vec<(u32, f64)> = Vec::with_capacity(features.len());
        for (bucket, weight) in features {
            match merged.last_mut() {
                Some((last, sum)) if *last == bucket => *sum += weight,
                _ => merged.push((bucket, weight)),
            }
        }
        Self(merged)
    }

    /// The n-grams of a text: one and two words, and three to five letters, scaled to length 1.
    pub fn ngrams(text: &str) -> Self {
        let lower = text.to_lowercase();
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()).collect();
        let mut features = Vec::new();
        for (i, word) in words.iter().enumerate() {
            features.push((bucket(&["w", word]), 1.0));
            if let Some(next) = words.get(i + 1) {
                features.push((bucket(&["b", word, next]), 1.0));
            }
            let letters: Vec<char> = format!(" {word} ").chars().collect();
            for length in 3..=5 {
                for run in letters.windows(length) {
                    features.push((bucket(&["c", &run.iter().collect::<String>()]), 0.5));
                }
            }
        }
        let mut out = Self::new(features);
        // What is said twice is not twice as much.
        out.0.iter_mut().for_each(|(_, weight)| *weight = weight.sqrt());
        let length = out.dot(&out).sqrt();
        if length > 0.0 {
            out.0.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        out
    }

    /// The product with another vector.
    pub fn dot(&self, other: &Self) -> f64 {
        let (mut a, mut b) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut sum = 0.0;
        while let (Some((left, x)), Some((right, y))) = (a.peek(), b.peek()) {
            match left.cmp(right) {
                std::cmp::Ordering::Less => drop(a.next()),
                std::cmp::Ordering::Greater => drop(b.next()),
                std::cmp::Ordering::Equal => {
                    sum += x * y;
                    a.next();
                    b.next();
                }
            }
        }
        sum
    }
}

fn bucket(parts: &[&str]) -> u32 {
    (hash_of_words(parts.iter().copied()) % BUCKETS as u64) as u32
}

/// A fitted model.
#[derive(Debug, Clone)]
pub struct Ridge {
    mean: f64,
    parts: Vec<(Sparse, f64)>,
}

impl Ridge {
    /// Fits targets to texts; `penalty` > 0 keeps the weights small.
    pub fn fit(texts: &[&Sparse], targets: &[f64], penalty: f64) -> Self {
        let mean = targets.iter().sum::<f64>() / targets.len().max(1) as f64;
        let centred: Vec<f64> = targets.iter().map(|y| y - mean).collect();
        let rows: Vec<Vec<f64>> = texts
            .iter()
            .enumerate()
            .map(|(i, a)| {
                let row = texts.iter().take(i + 1).map(|b| a.dot(b));
                row.enumerate().map(|(j, product)| if i == j { product + penalty } else { product }).collect()
            })
            .collect();
        let weights = solve(rows, &centred);
        Self { mean, parts: texts.iter().map(|t| (*t).clone()).zip(weights).collect() }
    }

    /// What the model expects of a text.
    pub fn predict(&self, text: &Sparse) -> f64 {
        self.mean + self.parts.iter().map(|(part, weight)| part.dot(text) * weight).sum::<f64>()
    }
}

/// The same for many texts of few features, and several targets at once: for each its mean, and the weight of each feature
/// by number.
pub fn lines<const N: usize>(
    texts: &[Sparse],
    targets: &[[f64; N]],
    features: usize,
    penalty: f64,
) -> [(f64, Vec<f64>); N] {
    let of = |line: usize| targets.iter().filter_map(move |target| target.get(line));
    let means: [f64; N] = std::array::from_fn(|line| of(line).sum::<f64>() / targets.len().max(1) as f64);
    let mut rows: Vec<Vec<f64>> =
        (0..features).map(|i| (0..=i).map(|j| if i == j { penalty } else { 0.0 }).collect()).collect();
    let mut right: [Vec<f64>; N] = std::array::from_fn(|_| vec![0.0; features]);
    for (text, target) in texts.iter().zip(targets) {
        for (feature, value) in &text.0 {
            for (other, beside) in text.0.iter().take_while(|(other, _)| other <= feature) {
                if let Some(cell) = rows.get_mut(*feature as usize).and_then(|row| row.get_mut(*other as usize)) {
                    *cell += value * beside;
                }
            }
            for ((cells, target), mean) in right.iter_mut().zip(target).zip(&means) {
                if let Some(cell) = cells.get_mut(*feature as usize) {
                    *cell += value * (target - mean);
                }
            }
        }
    }
    let mut lines = right.iter().zip(means).map(|(right, mean)| (mean, solve(rows.clone(), right)));
    std::array::from_fn(|_| lines.next().unwrap_or_default())
}

/// Solves a symmetric positive definite system given by its lower half (Cholesky).
fn solve(mut rows: Vec<Vec<f64>>, right: &[f64]) -> Vec<f64> {
    let size = rows.len();
    for i in 0..size {
        let (above, rest) = rows.split_at_mut(i);
        let Some(row) = rest.first_mut() else { break };
        for j in 0..i {
            let Some(other) = above.get(j) else { continue };
            let product: f64 = row.iter().zip(other).take(j).map(|(a, b)| a * b).sum();
            let diagonal = other.get(j).copied().unwrap_or(1.0);
            if let Some(cell) = row.get_mut(j) {
                *cell = (*cell - product) / diagonal;
            }
        }
        let square: f64 = row.iter().take(i).map(|x| x * x).sum();
        if let Some(cell) = row.get_mut(i) {
            *cell = (*cell - square).max(1e-12).sqrt();
        }
    }
    let mut half = vec![0.0; size];
    for (i, row) in rows.iter().enumerate() {
        let known: f64 = row.iter().zip(&half).take(i).map(|(a, b)| a * b).sum();
        let value = (right.get(i).copied().unwrap_or(0.0) - known) / row.get(i).copied().unwrap_or(1.0);
        if let Some(cell) = half.get_mut(i) {
            *cell = value;
        }
    }
    let mut out = half;
    for i in (0..size).rev() {
        let diagonal = rows.get(i).and_then(|row| row.get(i)).copied().unwrap_or(1.0);
        let value = out.get(i).copied().unwrap_or(0.0) / diagonal;
        if let Some(cell) = out.get_mut(i) {
            *cell = value;
        }
        let row = rows.get(i).map_or(&[][..], Vec::as_slice);
        for (cell, weight) in out.iter_mut().zip(row).take(i) {
            *cell -= weight * value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_of_equations_is_solved() {
        // 4x + 2y = 2, 2x + 3y = -1
        let solved = solve(vec![vec![4.0], vec![2.0, 3.0]], &[2.0, -1.0]);
        assert!((solved[0] - 1.0).abs() < 1e-12 && (solved[1] + 1.0).abs() < 1e-12, "{solved:?}");
    }

    #[test]
    fn what_was_learnt_is_known_again_and_a_likeness_lies_between() {
        let texts = ["i am so sorry about your coat", "that is not my problem", "here is your money back", "whatever"];
        let sparse: Vec<Sparse> = texts.iter().map(|text| Sparse::ngrams(text)).collect();
        let model = Ridge::fit(&sparse.iter().collect::<Vec<_>>(), &[4.0, 0.0, 3.0, 0.0], 0.01);
        assert!((model.predict(&sparse[0]) - 4.0).abs() < 0.1);
        assert!(model.predict(&sparse[1]) < 0.1);
        assert!(model.predict(&Sparse::ngrams("so sorry about that coat")) > 2.5);
    }

    #[test]
    fn lines_through_few_features_say_what_the_model_of_many_texts_says() {
        let texts = [vec![(0, 1.0), (2, 1.0)], vec![(1, 0.5), (2, 1.0)], vec![(2, 1.0)]].map(Sparse::new);
        let targets = [[1.0, 4.0], [0.0, 2.0], [1.0, 0.0]];
        let lines = lines(&texts, &targets, 3, 0.5);
        let all: Vec<&Sparse> = texts.iter().collect();
        for (line, (mean, weights)) in lines.iter().enumerate() {
            let model = Ridge::fit(&all, &targets.map(|target| target[line]), 0.5);
            for text in &texts {
                let told: f64 = text.0.iter().map(|(feature, value)| weights[*feature as usize] * value).sum();
                assert!((model.predict(text) - mean - told).abs() < 1e-9, "{mean} {weights:?}");
            }
        }
    }
}
