//! Replies in the trainee's own words. They are read once, when they are said: what the rules need is carried by the
//! move, and the words stand beside it. So a run replays without a single one of them, whatever becomes of the scorer.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{Ix, Money, OfferId};
use crate::domain::rubric::{ErrorCode, Rating, Tick};
use crate::domain::scenario::model::{Channel, Offer, OfferKind, Scene, Transfer};
use crate::domain::scoring::letter::{BETWEEN, LetterText, shown};
use crate::domain::scoring::typed::{self, Deed, Ear, Moment, Typed, Why};
use crate::domain::session::asked::Asked;
use crate::domain::session::event::{Earned, Event};
use crate::domain::session::letters::LaidOut;
use crate::domain::session::play::Play;
use crate::domain::session::refusal::Refusal;
use crate::domain::session::rules::Stage;
use crate::words::{Language, Words};

/// The longest reply that is read, in bytes: ten times the words the scorer looks at.
pub const WORDS_BYTES_MAX: usize = 128 * 1024;

/// All that the rules need of a reply in somebody's own words, and none of the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// The version of the scorer that read it.
    pub scorer: u32,
    /// The levels, after the caps of its errors; the limit of what may be given is held against them in play.
    pub rating: Rating,
    /// Errors it commits.
    pub errors: Vec<ErrorCode>,
    /// What it does, the most telling first.
    pub does: Vec<Deed>,
    /// Offers it names that did not go along.
    pub offers: Vec<OfferId>,
    /// Money it gives beyond what may be given here, as no offer: a promise nobody can keep. Nothing in records of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beyond: Option<Money>,
    /// When it promises to be in touch, in story minutes from when it is said.
    pub update_min: Option<u32>,
    /// How it hands over, if it does.
    pub hand_over: Option<Transfer>,
    /// Ticks its words earn, as far as the levels allow.
    pub ticks: Vec<Tick>,
    /// How sure the scorer was, 0–100.
    pub confidence_percent: u8,
    /// How many words it had.
    pub words: u32,
}

/// A reply as it was read: nothing is played yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// What would be played.
    pub say: Say,
    /// Levels, errors and the words that earned them.
    pub typed: Typed,
    /// Offers named in words, or by an amount that is exactly theirs, that could go along and do not yet: nothing is given
    /// by words alone, so ask for each whether it is meant. Attach what is, and read again; [`Reading::not_meant`] for the rest.
    pub named: Vec<OfferId>,
    /// Repairs that could go along where the words name several to choose from, or speak of repairing the loss and name
    /// none: worth a hint, and no question has to be answered.
    pub possible: Vec<OfferId>,
    /// All that is to be asked before it is said, in order; [`Reading::asks`] says what of it comes next.
    pub asked: Vec<Asked>,
    /// The trainee should be asked for their own levels too: few words, or an unsure scorer.
    pub asks_self_rating: bool,
}

impl Say {
    /// The errors it commits, with the money it gives and may not.
    pub fn errors_in_all(&self) -> Vec<ErrorCode> {
        let mut errors = self.errors.clone();
        if self.beyond.is_some() && !errors.contains(&ErrorCode::Overpromise) {
            errors.push(ErrorCode::Overpromise);
        }
        errors
    }
}

impl Reading {
    /// Takes an offer as only spoken of, and not made.
    pub fn not_meant(&mut self, offer: &OfferId) {
        self.named.retain(|named| named != offer);
        self.say.offers.retain(|named| named != offer);
    }
}

impl Stage {
    /// Reads a reply to the present scene, with what lies in the tray; changes nothing.
    ///
    /// # Errors
    /// [`Refusal`] if nothing can be said now, or if this cannot be scored: then nothing is played, and it is asked again.
    pub fn read(&self, play: &Play, words: &str) -> Result<Reading, Refusal> {
        let scene = self.scene_asking(play)?;
        if !self.hears_own_words() {
            return Err(Refusal::NotInEnglish);
        }
        self.may_send(play, scene)?;
        if words.len() > WORDS_BYTES_MAX {
            return Err(Refusal::TooLong);
        }
        let typed = self.listen(play, scene, words)?;
        if let Some(why) = typed.not_scored {
            return Err(Refusal::NotScored(why));
        }
        let count = words.split_whitespace().filter(|word| *word != BETWEEN.trim_end()).count();
        let in_words = typed.deeds.offers.iter().map(|at| Ix::new(*at)).filter(|at| self.is_new(play, *at));
        let in_words: Vec<Ix<Offer>> = in_words.collect();
        let mut named: Vec<Ix<Offer>> = in_words.iter().copied().filter(|at| self.can_attach(play, *at)).collect();
        for at in typed.amounts.iter().filter_map(|(amount, ..)| self.priced(play, *amount)) {
            if !named.contains(&at) {
                named.push(at);
            }
        }
        let alternatives =
            typed.deeds.alternatives.iter().map(|at| Ix::new(*at)).filter(|at| self.can_attach(play, *at));
        let mut possible: Vec<Ix<Offer>> = alternatives.collect();
        if possible.is_empty() && typed.deeds.repairs {
            possible = self.repairs(play, &named);
        }
        named.retain(|at| !possible.contains(at));
        let is_letter = self.scenario.scene(scene).letter.is_some() && LetterText::of_joined(words).is_some();
        let read = if is_letter { shown(words) } else { words.to_owned() };
        let reading = Reading {
            say: Say {
                scorer: typed::VERSION,
                rating: typed.rating,
                errors: typed.errors.clone(),
                does: typed.deeds.does.clone(),
                offers: self.ids(&in_words),
                beyond: self.beyond_in_words(play, &typed, &named),
                update_min: typed.deeds.update_min,
                hand_over: typed.deeds.hand_over,
                ticks: typed.deeds.ticks.clone(),
                confidence_percent: (typed.confidence * 100.0).round().clamp(0.0, 100.0) as u8,
                words: u32::try_from(count).unwrap_or(u32::MAX),
            },
            asks_self_rating: typed.asks_self_rating(count),
            asked: self.to_ask(play, (&typed, &read), (&named, &possible)),
            typed,
            named: self.ids(&named),
            possible: self.ids(&possible),
        };
        self.say_needs_time(play, scene, &reading.say)?;
        Ok(reading)
    }

    /// Whether a reply in one's own words can be scored in this case: the scorer hears English only.
    pub fn hears_own_words(&self) -> bool {
        self.scenario.language() == Some(Language::English)
    }

    fn listen(&self, play: &Play, scene: Ix<Scene>, words: &str) -> Result<Typed, Refusal> {
        // A few plain lines answer a letter's scene as they would any other; its parts are asked of a letter only.
        let letter = self.scenario.scene(scene).letter.as_ref().and_then(|_| LetterText::of_joined(words));
        if let Some(letter) = letter {
            return Ok(self.read_letter(play, &letter)?.typed);
        }
        let ear = Ear::english(&self.scenario, scene, self.moment(play, scene)).map_err(|_| Refusal::NoScorer)?;
        Ok(ear.score(words, &self.going_along(play, &[])))
    }

    /// What is already so when a reply to a scene is typed.
    pub fn moment(&self, play: &Play, scene: Ix<Scene>) -> Moment {
        let lead = self.first_of(play, self.scenario.scene(scene)).map_or(0, Ix::get);
        let standing = play.given.iter().filter(|given| given.standing && given.customer == lead);
        let redress: Vec<&Offer> = standing
            .filter_map(|given| self.scenario.offer(given.offer))
            .filter(|offer| offer.kind != OfferKind::Entitlement)
            .collect();
        let face = |list: &mut dyn Iterator<Item = &&Offer>| list.map(|o| self.scenario.currency.major(o.face)).sum();
        Moment {
            cast: self.cast.clone(),
            now: self.scenario.starts.plus(play.story_min),
            heard: play.customers.get(lead).is_some_and(|customer| customer.heard),
            // Whether it is too much shows in play, as for chosen replies, so that another limit replays rightly.
            may_give: f64::INFINITY,
            standing: (
                face(&mut redress.iter()),
                face(&mut redress.iter().filter(|offer| offer.kind == OfferKind::Gesture)),
            ),
            fair: self.cases.get(lead).map_or(0.0, |case| case.fair_redress),
            alone: self.alone(play, scene),
        }
    }

    /// Who is spoken to, where nobody else of the case is there: whose card it is, or the one at the other end.
    fn alone(&self, play: &Play, scene: Ix<Scene>) -> Option<usize> {
        let is_apart =
            !matches!(self.scenario.scene(scene).channel, Channel::FaceToFace | Channel::Gate | Channel::Ward);
        let to = self.spoken_to(play, &[]);
        to.first().copied().filter(|_| to.len() == 1 && (play.desk.is_some() || is_apart))
    }

    /// Neither given nor in the tray yet.
    fn is_new(&self, play: &Play, at: Ix<Offer>) -> bool {
        !play.stands(at) && !play.attached.contains(&at)
    }

    pub(super) fn can_attach(&self, play: &Play, at: Ix<Offer>) -> bool {
        self.is_new(play, at) && self.scenario.offer(at).is_some_and(|offer| offer.level.level().is_some())
    }

    /// The offer that is worth exactly this amount, if one could go along.
    fn priced(&self, play: &Play, amount: f64) -> Option<Ix<Offer>> {
        let worth = |offer: &Offer| (self.scenario.currency.major(offer.face) - amount).abs() < 0.005;
        let mut offers = self.scenario.offers.iter().enumerate().filter(|(_, offer)| worth(offer));
        offers.find(|(i, _)| self.can_attach(play, Ix::new(*i))).map(|(i, _)| Ix::new(i))
    }

    /// What would repair the loss and is within reach here, where no repair goes along or is named.
    fn repairs(&self, play: &Play, named: &[Ix<Offer>]) -> Vec<Ix<Offer>> {
        let is_core = |at: &Ix<Offer>| self.scenario.offer(*at).is_some_and(|offer| offer.kind == OfferKind::Core);
        let standing = play.given.iter().filter(|given| given.standing).map(|given| given.offer);
        if standing.chain(play.attached.iter().copied()).chain(named.iter().copied()).any(|at| is_core(&at)) {
            return Vec::new();
        }
        let all = (0..self.scenario.offers.len()).map(Ix::new).filter(is_core);
        let reach = |at: &Ix<Offer>| {
            let needed = self.scenario.offer(*at).and_then(|offer| offer.level.level());
            needed.is_some_and(|needed| needed <= play.level()) && self.can_attach(play, *at)
        };
        all.filter(reach).collect()
    }

    fn ids(&self, offers: &[Ix<Offer>]) -> Vec<OfferId> {
        offers.iter().filter_map(|at| self.scenario.offer(*at)).map(|offer| offer.id.clone()).collect()
    }

    /// Puts the words beside a turn that was played without them, with the reasons they give. `play` is how the run stood
    /// when they were said. Where the scorer has changed since, its levels stay and its reasons are gone.
    pub(super) fn put_words(&self, play: &Play, say: &Say, words: &str, events: &mut [Event]) {
        let turn = events.iter_mut().find_map(|event| match event {
            Event::Turn(turn) => Some(turn),
            _ => None,
        });
        let Some(turn) = turn else { return };
        let typed = self.scene_asking(play).and_then(|scene| self.listen(play, scene, words)).ok();
        let same = typed.filter(|typed| typed.rating == say.rating && typed.errors == say.errors);
        let letter = turn.own.as_ref().filter(|own| own.is_letter).and_then(|_| LetterText::of_joined(words));
        let laid = letter.as_ref().map(|letter| (letter, LaidOut::of(letter)));
        let shown = laid.as_ref().map_or(words, |(_, laid)| &laid.text);
        shown.clone_into(&mut turn.text);
        if let Some(own) = &mut turn.own {
            own.words = Some(shown.to_owned());
            own.earned = same.map(|typed| earned(&typed, laid.as_ref())).unwrap_or_default();
            own.parts = laid.map(|(_, laid)| laid.parts).unwrap_or_default();
            turn.why = Words::english().map(|english| own.why_said(&english)).unwrap_or_default();
        }
    }
}

/// Takes the words out of an event, and what was worked out from them.
pub(super) fn forget(event: &mut Event) {
    if let Event::Turn(turn) = event
        && let Some(own) = &mut turn.own
    {
        (own.words, own.earned, own.parts) = (None, Vec::new(), Vec::new());
        ERASED.clone_into(&mut turn.text);
        WHY_ERASED.clone_into(&mut turn.why);
    }
}

/// What stands for words that are not there any more.
pub(super) const ERASED: &str = "You said it in your own words, which were erased.";
/// Why a turn without words says no reasons.
pub(super) const WHY_ERASED: &str = "The words that earned this were erased. The levels stay as they were given.";

fn earned(typed: &Typed, laid: Option<&(&LetterText, LaidOut)>) -> Vec<Earned> {
    let entry = |point: &typed::Point| Earned {
        dimension: point.dimension,
        hundredths: point.hundredths,
        because: point.why,
        span: laid.map_or(point.span, |(letter, laid)| laid.span_of(letter, point)),
        is_base: matches!(point.why, Why::Base(_)),
    };
    typed.evidence.iter().map(entry).collect()
}
