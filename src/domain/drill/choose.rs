//! Which drill comes next, and why: a decision that turns on what this learner does least well. A function of what was
//! played, what was drilled and a seed; it knows no clock and no store.

use crate::domain::drill::{Cut, Decision};
use crate::domain::ids::{ScenarioId, SceneId};
use crate::domain::rubric::{Dimension, figure_for_mean};
use crate::domain::scenario::model::Industry;
use crate::domain::session::cast::roll;
use crate::words::Words;

/// How many levels a decision may lie below the one whose replies differ most, and still be chosen.
const NEAR: u8 = 1;

/// A case that drills may be cut from: what choosing needs to know of it, which can be known without reading it.
#[derive(Debug, Clone, Copy)]
pub struct Offered<'a> {
    /// The case.
    pub case: &'a ScenarioId,
    /// Its title.
    pub title: &'a str,
    /// The dimensions it is good practice for.
    pub focus: &'a [Dimension],
    /// Where it plays.
    pub industry: Industry,
    /// Its decisions, in the order of its cuts.
    pub decisions: &'a [Decision],
    /// The learner has played it to its end: a drill of it gives nothing away.
    pub is_played: bool,
}

/// How this learner's last runs went, those without help.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Past {
    /// Over how many runs.
    pub runs: usize,
    /// Mean level of each dimension over those of them that scored it, in rubric order.
    pub means: [Option<f64>; 4],
    /// Runs with a coach were left out of them.
    pub is_without_coach: bool,
}

/// A drill that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// Of which case.
    pub case: ScenarioId,
    /// Which decision.
    pub scene: SceneId,
}

/// A drill, and why this one.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// The position of its case among those offered.
    pub case: usize,
    /// The position of its decision among those of the case.
    pub cut: usize,
    /// What it is practice for.
    pub dimension: Dimension,
    /// Why.
    pub reason: Reason,
}

/// Why a dimension was chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// It was asked for.
    Asked(Dimension),
    /// It has been the lowest.
    Lowest(Dimension, f64, Past),
    /// It has been the lowest of those that a decision of these cases turns on; the other one has been lower.
    NextLowest(Dimension, f64, Dimension),
    /// There is no run to go by; it is what a case of this title is good practice for.
    Focus(Dimension, String),
}

impl Reason {
    /// The reason in words.
    pub fn sentence(&self, words: &Words) -> String {
        let within = |dimension: Dimension| dimension.said_within(words);
        let figure = |mean: f64| words.number(figure_for_mean(mean).parse().unwrap_or(mean), 1);
        match self {
            Self::Asked(dimension) => words.tell("drill-why-asked", &[("dimension", within(*dimension).into())]),
            Self::Lowest(dimension, mean, past) => {
                let (number, mean) = (words.number_word(past.runs), figure(*mean));
                let put = [
                    ("count", past.runs.into()),
                    ("number", (&number).into()),
                    ("dimension", dimension.said(words).into()),
                    ("mean", (&mean).into()),
                ];
                let said = if past.is_without_coach { "drill-why-lowest-alone" } else { "drill-why-lowest" };
                words.tell(said, &put)
            }
            Self::NextLowest(dimension, mean, lowest) => {
                let mean = figure(*mean);
                let put = [
                    ("dimension", dimension.said(words).into()),
                    ("lowest", within(*lowest).into()),
                    ("mean", (&mean).into()),
                ];
                words.tell("drill-why-next-lowest", &put)
            }
            Self::Focus(dimension, title) => {
                let put = [("title", title.into()), ("dimension", within(*dimension).into())];
                words.tell("drill-why-focus", &put)
            }
        }
    }
}

/// A decision that might be drilled, and for what.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    case: usize,
    of: Offered<'a>,
    at: usize,
    cut: &'a Decision,
    dimension: Dimension,
}

/// The drill to do next; `None` if there is nothing to learn in what is offered.
///
/// The dimension is the one `asked` for, or else the lowest of the `past`, or else what a case is meant for. Of the
/// decisions whose replies differ most in it, the one done least often, never the last again while there is another; of a
/// case played before rather than one it would give away; of another case and another industry than the last. The seed
/// decides between equals.
pub fn choose(
    offered: &[Offered<'_>],
    past: &Past,
    asked: Option<Dimension>,
    done: &[Done],
    seed: u64,
) -> Option<Chosen> {
    if let Some(asked) = asked {
        return Some(pick(offered, done, seed, &|dimension, _| dimension == asked)?.chosen(Reason::Asked(asked)));
    }
    let mut low: Vec<(Dimension, f64)> =
        Dimension::ALL.into_iter().zip(past.means).filter_map(|(dimension, mean)| Some((dimension, mean?))).collect();
    // A stable sort: of equals the first in the rubric.
    low.sort_by(|a, b| a.1.total_cmp(&b.1));
    let found = low.iter().find_map(|(dimension, mean)| {
        Some((pick(offered, done, seed, &|known, _| known == *dimension)?, *dimension, *mean))
    });
    if let (Some((found, dimension, mean)), Some((lowest, _))) = (found, low.first()) {
        let reason = if dimension == *lowest {
            Reason::Lowest(dimension, mean, *past)
        } else {
            Reason::NextLowest(dimension, mean, *lowest)
        };
        return Some(found.chosen(reason));
    }
    let meant = |dimension: Dimension, of: &Offered<'_>| of.focus.contains(&dimension);
    let found = pick(offered, done, seed, &meant).or_else(|| pick(offered, done, seed, &|_, _| true))?;
    Some(found.chosen(Reason::Focus(found.dimension, found.of.title.to_owned())))
}

/// The dimension whose replies differ most in a decision; the first in the rubric of equals.
pub fn turns_on(cut: &Cut) -> Option<Dimension> {
    let most = cut.spread.iter().max().filter(|most| **most > 0)?;
    Dimension::ALL.into_iter().find(|dimension| cut.spread_in(*dimension) == *most)
}

impl Candidate<'_> {
    fn chosen(&self, reason: Reason) -> Chosen {
        Chosen { case: self.case, cut: self.at, dimension: self.dimension, reason }
    }
}

fn pick<'a>(
    offered: &[Offered<'a>],
    done: &[Done],
    seed: u64,
    wanted: &dyn Fn(Dimension, &Offered<'_>) -> bool,
) -> Option<Candidate<'a>> {
    let all = || {
        let cuts = offered
            .iter()
            .enumerate()
            .flat_map(|(case, of)| of.decisions.iter().enumerate().map(move |(at, cut)| (case, *of, at, cut)));
        let each = cuts.flat_map(|(case, of, at, cut)| {
            Dimension::ALL.into_iter().map(move |dimension| Candidate { case, of, at, cut, dimension })
        });
        each.filter(|candidate| wanted(candidate.dimension, &candidate.of))
    };
    let levels = |candidate: &Candidate<'_>| candidate.cut.spread_in(candidate.dimension);
    let most = all().map(|candidate| levels(&candidate)).max()?;
    let last = done.last();
    let last_industry = last.and_then(|last| offered.iter().find(|of| *of.case == last.case)).map(|last| last.industry);
    let is = |done: &Done, of: &Candidate<'_>| done.case == *of.of.case && done.scene == of.cut.scene;
    let telling = all().filter(|candidate| levels(candidate) > 0 && levels(candidate) + NEAR >= most);
    telling.min_by_key(|candidate| {
        let of = &candidate.of;
        let question = format!("drill/{}/{}/{}", of.case, candidate.cut.scene, candidate.dimension.name());
        (
            last.is_some_and(|last| is(last, candidate)),
            done.iter().filter(|done| is(done, candidate)).count(),
            !of.is_played,
            last.is_some_and(|last| last.case == *of.case),
            last_industry == Some(of.industry),
            roll(seed, &question, 0, 1 << 30),
        )
    })
}
