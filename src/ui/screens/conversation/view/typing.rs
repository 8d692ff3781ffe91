//! What the box for one's own words shows, as plain data. Marks, levels and the next step are Coach's alone.

use serde::Serialize;

use crate::domain::ids::OfferId;
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::domain::scenario::model::Avoided;
use crate::domain::scoring::typed::{Typed, Why};
use crate::domain::session::{Reading, Session};
use crate::platform::settings::Mode;
use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::typing::Question;
use crate::ui::screens::conversation::view::coach::LevelView;
use crate::ui::screens::conversation::view::tray::chip;
use crate::ui::screens::marks::{marks, with_avoided};
use crate::ui::widgets::Span;

/// The box as it stands.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct TypingView {
    /// The marks under the words; Coach only.
    #[serde(skip)]
    pub marks: Vec<Span>,
    /// The levels so far; Coach only.
    pub levels: Vec<LevelView>,
    /// The one thing that would earn the next level; Coach only.
    pub next: Option<String>,
    /// The last of the words that the organisation avoids, in a sentence; Coach only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub avoided: Option<String>,
    /// What goes along: id and label with amount.
    pub chips: Vec<(String, String)>,
    /// What is asked before the words are said.
    pub question: Option<QuestionView>,
    /// Why they were not said, and what to do.
    pub refused: Option<String>,
    /// Whether to say where typed words stay.
    pub tells_where: bool,
}

/// A question about what the words name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuestionView {
    /// What is asked.
    pub asks: String,
    /// What can be attached: id, and the words on its button.
    pub offers: Vec<(String, String)>,
    /// The other answer.
    pub otherwise: &'static str,
}

/// The card that asks for one's own levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingView {
    /// What the scorer gave.
    pub scored: Rating,
    /// What was chosen.
    pub own: Rating,
    /// The scorer's levels stand beside it; Coach only.
    pub shows_scored: bool,
    /// Why it could not be kept.
    pub failed: Option<String>,
}

/// Builds it. `hint` is Coach's own question for this decision, which stands there until there are words.
pub(in crate::ui::screens::conversation) fn typing_view(
    state: &mut State,
    told: bool,
    hint: Option<&String>,
) -> TypingView {
    let session = &state.attempt.session;
    let typing = &mut state.typing;
    let question = typing.question(session).map(|question| question_view(session, &question));
    let mut view = TypingView {
        chips: session.play().attached.iter().filter_map(|at| chip(session.stage(), *at)).collect(),
        question,
        refused: typing.refused().map(str::to_owned),
        tells_where: !told,
        ..TypingView::default()
    };
    if state.attempt.mode == Mode::Coach && typing.is_open {
        let reading = typing.reading(session).and_then(|read| read.as_ref().ok()).cloned();
        view.levels = levels(reading.as_ref());
        view.next = reading.as_ref().map_or_else(|| hint.cloned(), |reading| next(&reading.typed));
        if let Some(reading) = &reading {
            let points = reading.typed.evidence.iter().map(|point| (point.dimension, point.hundredths, point.span));
            view.marks = marks(&typing.text, points);
        }
        if let Some(house) = &session.scenario().house {
            let avoided = house.avoided_in(&typing.text);
            let places: Vec<_> = avoided.iter().map(|found| found.bytes.clone()).collect();
            view.marks = with_avoided(&typing.text, std::mem::take(&mut view.marks), &places);
            view.avoided = avoided.last().map(Avoided::sentence);
        }
    }
    view
}

/// The card, if it is open.
pub(in crate::ui::screens::conversation) fn rating_view(state: &State) -> Option<RatingView> {
    let card = state.typing.rating.as_ref()?;
    Some(RatingView {
        scored: card.scored,
        own: card.own,
        shows_scored: state.attempt.mode == Mode::Coach,
        failed: card.failed.clone(),
    })
}

fn question_view(session: &Session, question: &Question) -> QuestionView {
    let label = |offer: &OfferId| {
        let at = session.scenario().find_offer(offer.as_str())?;
        chip(session.stage(), at)
    };
    match question {
        Question::Named(offer) => QuestionView {
            asks: format!("Attach this as an offer? {}", label(offer).map_or_else(String::new, |(_, label)| label)),
            offers: vec![(offer.to_string(), "Attach".to_owned())],
            otherwise: "Only mentioned",
        },
        Question::Repair(offers) => QuestionView {
            asks: "You speak of putting it right, and words alone give nothing. Attach an offer?".to_owned(),
            offers: offers.iter().filter_map(label).collect(),
            otherwise: "Only mentioned",
        },
    }
}

/// The levels of the words so far, in the places they keep while one types.
fn levels(reading: Option<&Reading>) -> Vec<LevelView> {
    let view = |dimension: Dimension| {
        let Some(typed) = reading.map(|reading| &reading.typed) else {
            return LevelView { dimension, level: None, word: "Not yet".to_owned(), held: false };
        };
        let level = typed.rating.get(dimension);
        let held = typed.evidence.iter().any(|point| {
            point.dimension == dimension && point.hundredths < 0 && matches!(point.why, Why::Error(_) | Why::Rule(_))
        });
        LevelView::of(dimension, level, held)
    };
    Dimension::ALL.into_iter().map(view).collect()
}

/// What would earn the next level where it stands lowest.
fn next(typed: &Typed) -> Option<String> {
    let mut scored: Vec<(Dimension, Level)> = typed.rating.scored().collect();
    scored.sort_by_key(|(_, level)| *level);
    let said = scored.into_iter().find_map(|(dimension, _)| Some((dimension, typed.next(dimension)?)));
    said.map(|(dimension, step)| format!("{}, next: {}", dimension.name(), lower_first(step)))
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
