//! Which case is for today, and why: what spaced practice asks for, or else what there is most to learn from. The reason it
//! gives is the one it was chosen for. Library, briefing, progress and terminal all ask here.

use crate::domain::progress::due::{Due, Met, Practisable, Spaced, case_due};
use crate::domain::progress::trend::GOOD;
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::words::Words;

/// What there is most to learn in: an error that keeps coming back, or else the weakest dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weakness {
    /// The dimension to practise for it.
    pub dimension: Dimension,
    /// What it shows in: an error that came back in so many of so many runs; `None` for the lowest mean.
    pub error: Option<(ErrorCode, usize, usize)>,
}

impl Weakness {
    /// Of the means of the last `runs`, and the errors that kept coming back in them, the most frequent first.
    pub fn of((runs, means): (usize, &[Option<f64>; 4]), recurring: &[(ErrorCode, usize)]) -> Option<Self> {
        let often = recurring.iter().find_map(|(code, came_in)| Some((code.entry()?, *came_in)));
        if let Some((entry, came_in)) = often {
            let dimension = entry.caps.first().map(|(dimension, _)| *dimension)?;
            return Some(Self { dimension, error: Some((entry.code, came_in, runs)) });
        }
        let means = Dimension::ALL.into_iter().zip(*means);
        let scored = means.filter_map(|(dimension, mean)| Some((dimension, mean?)));
        let (dimension, mean) = scored.min_by(|a, b| a.1.total_cmp(&b.1))?;
        (mean < GOOD).then_some(Self { dimension, error: None })
    }
}

/// What is known of the one who practises.
#[derive(Debug, Clone, Copy, Default)]
pub struct Learner<'a> {
    /// The runs that are over, in the order in which they were begun.
    pub met: &'a [Met],
    /// What is to be practised again.
    pub due: &'a [Spaced],
    /// What there is most to learn in.
    pub weakness: Option<Weakness>,
    /// Today.
    pub today: i64,
}

/// A case for today.
#[derive(Debug, Clone, PartialEq)]
pub struct Chosen {
    /// Its position among those that can be practised.
    pub at: usize,
    /// What it trains, if that was the reason.
    pub trains: Option<Dimension>,
    /// Why.
    pub why: Why,
}

/// Why a case was chosen.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// It is a good one to begin with.
    First,
    /// What it trains is due again.
    Due(Spaced),
    /// It trains what there is most to learn in.
    Weak(Weakness, Dimension),
    /// Nobody has met it yet.
    New,
    /// Nothing is due, and nothing is new.
    NoneDue,
}

/// The case for today; `None` if there are no cases.
pub fn today(cases: &[Practisable<'_>], learner: &Learner<'_>) -> Option<Chosen> {
    if learner.met.is_empty() {
        return (!cases.is_empty()).then_some(Chosen { at: 0, trains: None, why: Why::First });
    }
    if let Some(spaced) = learner.due.iter().find(|spaced| spaced.due == Due::Now)
        && let Some(at) = cases.iter().position(|case| case.id == spaced.case)
    {
        return Some(Chosen { at, trains: Some(spaced.dimension), why: Why::Due(spaced.clone()) });
    }
    let weak = learner.weakness.as_ref().map(|weak| weak.dimension);
    let runs = |case: &Practisable<'_>| learner.met.iter().filter(|met| met.case == case.id).count();
    // What rests until spaced practice asks for it again is chosen only if nothing else is left.
    let rests = |case: &Practisable<'_>| matches!(case_due(learner.met, case.id, learner.today), Some(Due::In(_)));
    let trains = |case: &Practisable<'_>| weak.is_some_and(|weak| case.focus.contains(&weak));
    let rank = |(_, case): &(usize, &Practisable<'_>)| {
        (rests(case), !trains(case), case.focus.first().copied() != weak, runs(case) > 0, case.difficulty, runs(case))
    };
    let (at, case) = cases.iter().enumerate().min_by_key(rank)?;
    Some(match learner.weakness {
        Some(weak) if trains(case) => Chosen { at, trains: Some(weak.dimension), why: Why::Weak(weak, weak.dimension) },
        _ if runs(case) == 0 => Chosen { at, trains: None, why: Why::New },
        _ => Chosen { at, trains: None, why: Why::NoneDue },
    })
}

/// The dimension to watch in a case: the one that is due with it, or the one there is most to learn in, if the case trains
/// it, or else its own first.
pub fn watch(case: &Practisable<'_>, learner: &Learner<'_>) -> Option<Dimension> {
    let due = learner.due.iter().find(|spaced| spaced.due == Due::Now && spaced.case == case.id);
    let trained = learner.weakness.map(|weak| weak.dimension).filter(|dimension| case.focus.contains(dimension));
    due.map(|spaced| spaced.dimension).or(trained).or(case.focus.first().copied())
}

impl Why {
    /// The reason in words.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::First => words.say("library-reason-first").to_owned(),
            Self::New => words.say("library-reason-new").to_owned(),
            Self::NoneDue => words.say("library-reason-none-due").to_owned(),
            Self::Due(spaced) => {
                let days = usize::try_from(spaced.days_ago).unwrap_or_default();
                let number = words.number_word(days);
                let put = [
                    ("dimension", spaced.dimension.said_within(words).into()),
                    ("count", days.into()),
                    ("number", (&number).into()),
                    ("title", (&spaced.last_title).into()),
                ];
                let said = if spaced.is_with_another() { "library-reason-due" } else { "library-reason-due-same" };
                words.tell(said, &put)
            }
            Self::Weak(Weakness { error: Some((code, came_in, of)), .. }, dimension) => {
                let (came_in, of) = (words.number_word(*came_in), words.number_word(*of));
                let put = [
                    ("did", words.say(did(*code)).into()),
                    ("runs", (&came_in).into()),
                    ("of", (&of).into()),
                    ("dimension", dimension.said_within(words).into()),
                ];
                words.tell("library-reason-error", &put)
            }
            Self::Weak(Weakness { error: None, .. }, dimension) => {
                words.tell("library-reason-lowest", &[("dimension", dimension.said_within(words).into())])
            }
        }
    }
}

/// The name of the words for an error, after `you`.
fn did(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::Blame => "library-did-blame",
        ErrorCode::CustBlame => "library-did-cust-blame",
        ErrorCode::Cliche => "library-did-cliche",
        ErrorCode::Cond => "library-did-cond",
        ErrorCode::Passive => "library-did-passive",
        ErrorCode::Policy => "library-did-policy",
        ErrorCode::Empty => "library-did-empty",
        ErrorCode::Overpromise => "library-did-overpromise",
        ErrorCode::Bribe => "library-did-bribe",
        ErrorCode::Repeat => "library-did-repeat",
        ErrorCode::Minimise => "library-did-minimise",
        ErrorCode::Calm => "library-did-calm",
        ErrorCode::Argue => "library-did-argue",
        ErrorCode::Jargon => "library-did-jargon",
        ErrorCode::Script => "library-did-script",
        ErrorCode::PassBuck => "library-did-pass-buck",
        ErrorCode::Strings => "library-did-strings",
        ErrorCode::Hide => "library-did-hide",
        ErrorCode::Assume => "library-did-assume",
        ErrorCode::Drama => "library-did-drama",
    }
}

#[cfg(test)]
mod tests {
    use Dimension::{Empathy, Ownership, Speed};

    use super::*;
    use crate::domain::progress::due::spaced;

    const CASES: [Practisable<'static>; 3] = [
        Practisable { id: "cup", title: "Cup", focus: &[Empathy, Ownership], difficulty: 1 },
        Practisable { id: "plate", title: "Plate", focus: &[Empathy, Speed], difficulty: 1 },
        Practisable { id: "storm", title: "Storm", focus: &[Ownership, Speed], difficulty: 2 },
    ];

    fn chosen(runs: &[(&str, i64)], weakness: Option<Weakness>, day: i64) -> (&'static str, Chosen) {
        let met: Vec<Met> = runs.iter().map(|(case, day)| Met { case: (*case).to_owned(), day: *day }).collect();
        let due = spaced(&met, &CASES, day);
        let found = today(&CASES, &Learner { met: &met, due: &due, weakness, today: day }).unwrap();
        (CASES[found.at].id, found)
    }

    #[test]
    fn what_is_due_comes_first_then_the_weakness_then_what_is_new() {
        let words = Words::english().unwrap();
        let slow = Some(Weakness { dimension: Speed, error: None });
        assert_eq!(chosen(&[], slow, 9).1.why, Why::First);
        let (case, weak) = chosen(&[("cup", 8)], slow, 9);
        assert_eq!((case, weak.trains), ("plate", Some(Speed)), "of two that train it, the easier one");
        let (case, due) = chosen(&[("cup", 7)], slow, 9);
        assert_eq!((case, due.trains), ("plate", Some(Empathy)));
        let said = due.why.sentence(&words);
        assert!(said.contains("empathy is due again, two days after “Cup”."), "{said}");
        let (case, new) = chosen(&[("cup", 8)], None, 9);
        assert_eq!((case, new.why), ("plate", Why::New));
        let (_, rest) = chosen(&[("cup", 9), ("plate", 9), ("storm", 9)], None, 9);
        assert_eq!(rest.why, Why::NoneDue);
    }

    #[test]
    fn what_is_to_be_watched_in_a_case_is_what_it_was_chosen_for() {
        let slow = Some(Weakness { dimension: Speed, error: None });
        for (runs, day) in [(vec![("cup", 7)], 9), (vec![("cup", 8)], 9), (vec![("storm", 1), ("cup", 9)], 9)] {
            let met: Vec<Met> = runs.iter().map(|(case, day)| Met { case: (*case).to_owned(), day: *day }).collect();
            let due = spaced(&met, &CASES, day);
            let learner = Learner { met: &met, due: &due, weakness: slow, today: day };
            let found = today(&CASES, &learner).unwrap();
            assert!(found.trains.is_some());
            assert_eq!(found.trains, watch(&CASES[found.at], &learner));
        }
        let nobody = Learner { met: &[], due: &[], weakness: None, today: 0 };
        assert_eq!(watch(&CASES[2], &nobody), Some(Ownership), "its own first");
    }

    #[test]
    fn an_error_that_keeps_coming_back_outweighs_the_lowest_mean() {
        let means = [Some(1.0), Some(2.5), Some(2.5), None];
        let often = [(ErrorCode::Empty, 3)];
        let weak = Weakness::of((5, &means), &often).unwrap();
        assert_eq!(
            (weak.dimension, weak.error),
            (ErrorCode::Empty.entry().unwrap().caps[0].0, Some((ErrorCode::Empty, 3, 5)))
        );
        assert_eq!(Weakness::of((5, &means), &[]).unwrap().dimension, Empathy);
        assert_eq!(Weakness::of((5, &[Some(3.0), None, Some(3.4), None]), &[]), None, "nothing is weak");
    }
}
