//! What the box for one's own words shows, as plain data. Marks, levels and the next step are Coach's alone.

use serde::Serialize;

use crate::domain::ids::OfferId;
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::domain::scoring::typed::{Typed, Why};
use crate::domain::session::Session;
use crate::platform::settings::Mode;
use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::typing::Question;
use crate::ui::screens::conversation::view::coach::LevelView;
use crate::ui::screens::conversation::view::tray::chip;
use crate::ui::screens::marks::{marks, with_avoided};
use crate::ui::terms;
use crate::ui::widgets::Span;
use crate::words::Words;

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
    pub otherwise: String,
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
    words: &Words,
    state: &mut State,
    told: bool,
    hint: Option<&String>,
) -> TypingView {
    let session = &state.attempt.session;
    let typing = &mut state.typing;
    let question = typing.question(session).map(|question| question_view(words, session, &question));
    let mut view = TypingView {
        chips: session.play().attached.iter().filter_map(|at| chip(words, session.stage(), *at)).collect(),
        question,
        refused: typing.refused().map(str::to_owned),
        tells_where: !told,
        ..TypingView::default()
    };
    if state.attempt.mode == Mode::Coach && typing.is_open && typing.letter.is_none() {
        let reading = typing.reading(session).and_then(|read| read.as_ref().ok()).cloned();
        view.levels = levels(words, reading.as_ref().map(|reading| &reading.typed));
        view.next = reading.as_ref().map_or_else(|| hint.cloned(), |reading| next(words, &reading.typed));
        if let Some(reading) = &reading {
            let points = reading.typed.evidence.iter().map(|point| (point.dimension, point.hundredths, point.span));
            view.marks = marks(&typing.text, points);
        }
        if let Some(house) = &session.scenario().house {
            let avoided = house.avoided_in(&typing.text);
            let places: Vec<_> = avoided.iter().map(|found| found.bytes.clone()).collect();
            view.marks = with_avoided(&typing.text, std::mem::take(&mut view.marks), &places);
            view.avoided = avoided.last().map(|found| found.sentence(words));
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

fn question_view(words: &Words, session: &Session, question: &Question) -> QuestionView {
    let label = |offer: &OfferId| {
        let at = session.scenario().find_offer(offer.as_str())?;
        chip(words, session.stage(), at)
    };
    let (asks, offers) = match question {
        Question::Named(offer) => {
            let named = label(offer).map_or_else(String::new, |(_, label)| label);
            let asks = words.tell("conversation-attach-named", &[("offer", (&named).into())]);
            (asks, vec![(offer.to_string(), words.say("conversation-attach").to_owned())])
        }
        Question::Repair(offers) => {
            (words.say("conversation-attach-repair").to_owned(), offers.iter().filter_map(label).collect())
        }
    };
    QuestionView { asks, offers, otherwise: words.say("conversation-only-mentioned").to_owned() }
}

/// The levels of the words so far, in the places they keep while one types.
pub(in crate::ui::screens) fn levels(words: &Words, typed: Option<&Typed>) -> Vec<LevelView> {
    let view = |dimension: Dimension| {
        let Some(typed) = typed else {
            let word = words.say("conversation-level-not-yet").to_owned();
            return LevelView { dimension, level: None, word, held: false };
        };
        let level = typed.rating.get(dimension);
        let held = typed.evidence.iter().any(|point| {
            point.dimension == dimension && point.hundredths < 0 && matches!(point.why, Why::Error(_) | Why::Rule(_))
        });
        LevelView::of(words, dimension, level, held)
    };
    Dimension::ALL.into_iter().map(view).collect()
}

/// What would earn the next level where it stands lowest.
pub(in crate::ui::screens) fn next(words: &Words, typed: &Typed) -> Option<String> {
    let mut scored: Vec<(Dimension, Level)> = typed.rating.scored().collect();
    scored.sort_by_key(|(_, level)| *level);
    let said = scored.into_iter().find_map(|(dimension, _)| Some((dimension, typed.next(words, dimension)?)));
    said.map(|(dimension, step)| {
        let step = words.after_colon(step);
        let put = [("dimension", terms::dimension(words, dimension).into()), ("step", (&step).into())];
        words.tell("conversation-next", &put)
    })
}
