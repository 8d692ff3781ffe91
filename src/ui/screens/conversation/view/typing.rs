//! What the box for one's own words shows, as plain data. Marks, levels and the next step are Coach's alone.

use serde::Serialize;

use crate::domain::ids::{Money, OfferId};
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::domain::scoring::typed::{Typed, Why};
use crate::domain::session::{Asked, Session};
use crate::platform::settings::Mode;
use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::typing::Ask;
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
    /// The first of these is the answer at hand.
    #[serde(skip)]
    pub is_at_hand: bool,
    /// The other answer.
    pub otherwise: String,
    /// It is more than may be given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beyond: Option<BeyondView>,
}

/// What can be done about more than may be given, beside saying it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BeyondView {
    /// Handing over would make it somebody's to give.
    pub higher: bool,
}

impl QuestionView {
    /// Whether there is nothing to attach or to put otherwise: it is only told.
    pub(in crate::ui::screens::conversation) fn is_of_nothing(&self) -> bool {
        self.beyond.is_none() && self.offers.is_empty()
    }

    /// The words of the button that says it as it stands, and what that asks for.
    pub(in crate::ui::screens::conversation) fn say(&self) -> (&'static str, Ask) {
        if self.beyond.is_some() {
            ("conversation-say-anyway", Ask::SayAnyway)
        } else {
            ("conversation-send-without", Ask::SayWithout)
        }
    }
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

fn question_view(words: &Words, session: &Session, asked: &Asked) -> QuestionView {
    let chip = |offer: &OfferId| {
        let at = session.scenario().find_offer(offer.as_str())?;
        chip(words, session.stage(), at)
    };
    let label = |offer: &OfferId| chip(offer).map_or_else(String::new, |(_, label)| label);
    let chips = |offers: &[OfferId]| offers.iter().filter_map(chip).collect::<Vec<_>>();
    let attach = |offer: &OfferId| vec![(offer.to_string(), words.say("conversation-attach").to_owned())];
    let asks_of = |name: &'static str, phrase: &str| words.tell(name, &[("phrase", phrase.into())]);
    let (asks, offers) = match asked {
        Asked::Named(offer) => {
            (words.tell("conversation-attach-named", &[("offer", (&label(offer)).into())]), attach(offer))
        }
        Asked::Above { offer, .. } => {
            (words.tell("conversation-asks-above", &[("offer", (&label(offer)).into())]), Vec::new())
        }
        Asked::Free { phrase, offers } => match offers.first() {
            Some(first) => {
                let first = label(first);
                let put = [("phrase", phrase.into()), ("offer", (&first).into())];
                (words.tell("conversation-asks-free", &put), chips(offers))
            }
            None => (asks_of("conversation-asks-nothing", phrase), Vec::new()),
        },
        Asked::Amount { phrase, offers } if offers.is_empty() => {
            (asks_of("conversation-asks-nothing", phrase), Vec::new())
        }
        Asked::Amount { phrase, offers } => (asks_of("conversation-asks-amount", phrase), chips(offers)),
        Asked::TooMuch { phrase, left: Money(0), .. } => (asks_of("conversation-asks-none-left", phrase), Vec::new()),
        Asked::TooMuch { phrase, left: money, .. } => {
            let left = session.scenario().currency.told(words, *money);
            let put = [("phrase", phrase.into()), ("left", (&left).into())];
            (words.tell("conversation-asks-too-much", &put), Vec::new())
        }
        Asked::Repair(offers) => (words.say("conversation-attach-repair").to_owned(), chips(offers)),
    };
    QuestionView {
        asks,
        offers,
        is_at_hand: asked.at_hand().is_some(),
        otherwise: words.say("conversation-only-mentioned").to_owned(),
        beyond: asked.is_beyond().then(|| BeyondView { higher: asked.higher_could() }),
    }
}

/// The levels of the words so far, in the places they keep while one types.
pub(in crate::ui::screens) fn levels(words: &Words, typed: Option<&Typed>) -> Vec<LevelView> {
    let view = |dimension: Dimension| {
        let Some(typed) = typed else {
            let word = words.say("conversation-level-not-yet").to_owned();
            return LevelView { dimension, level: None, word, held: false };
        };
        // What is not written yet is no harm: nothing was heard that speaks for it or against it.
        let silent = || typed.evidence.iter().all(|point| point.dimension != dimension || point.hundredths == 0);
        let level = typed.rating.get(dimension);
        if level.is_some_and(|level| level.get() == 0) && silent() {
            let word = words.say("conversation-level-not-yet").to_owned();
            return LevelView { dimension, level: None, word, held: false };
        }
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
