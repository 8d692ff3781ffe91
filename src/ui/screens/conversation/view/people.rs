//! The people of the conversation as seen: who is spoken to, who waits, and how each takes it.

use serde::Serialize;

use crate::domain::ids::{Ix, day_and_time};
use crate::domain::scenario::model::{Channel, Scene, Sight};
use crate::domain::session::{CardAnswer, Event, Move, Place, Session};
use crate::ui::screens::conversation::view::{at_desk, lower_first};
use crate::ui::widgets::face::mood_word;
use crate::words::Words;

/// A customer, as seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CustomerView {
    /// Full name.
    pub name: String,
    /// What to call them in a sentence.
    pub short: String,
    /// A line under the name.
    pub caption: String,
    /// How they take it, in words.
    pub mood: String,
    /// Displayed anger, 0–100.
    pub shown_anger: f64,
    /// Trust, 0–100.
    pub trust: f64,
    /// Patience, 0–100.
    pub patience: f64,
    /// How far displayed anger fell with the last turn.
    pub anger_fell: f64,
    /// Position in the scenario's list.
    pub position: usize,
    /// How the two talk now.
    pub channel: Channel,
    /// What is seen around them.
    pub sight: Sight,
    /// The present decision speaks to them; in a group the others only wait.
    pub spoken_to: bool,
}

impl CustomerView {
    /// Their name and how they take it, as it is read out: `Ines Bello, annoyed, and still with you`.
    pub(in crate::ui::screens) fn with_mood(&self, words: &Words) -> String {
        let mood = lower_first(&self.mood);
        words.tell("conversation-person", &[("name", (&self.name).into()), ("mood", (&mood).into())])
    }
}

/// The positions of those the present decision speaks to. When all is over, those of the
/// last one.
pub(super) fn addressed(session: &Session) -> Vec<usize> {
    let scene = session.scene().or_else(|| last_scene(session));
    let to: Vec<usize> = scene.map(|scene| scene.to.iter().map(|at| at.get()).collect()).unwrap_or_default();
    if to.is_empty() { vec![session.play().shown_customer()] } else { to }
}

fn last_scene(session: &Session) -> Option<&Scene> {
    let turn = at_desk::last_turn(session)?;
    session.scenario().scene_named(turn.scene.as_str())
}

/// What is seen of them now, and how one talks with them: as the scene has it, and when all is over as the last one had
/// it. Before a card nobody is there yet, and who was not met in the end stays away.
fn sight(session: &Session) -> (Sight, Channel) {
    let scenario = session.scenario();
    let usual = scenario.channel;
    let away = (if usual.is_face_to_face() { Sight::Apart } else { Sight::Usual }, usual);
    let was_met = |mv: &Move| !matches!(mv, Move::Card(CardAnswer::Skip | CardAnswer::Delegate));
    let of = |scene: &Scene| (scene.sight, scene.channel);
    match session.play().place {
        Place::Card(_) | Place::Desk => away,
        Place::Scene(at) => of(scenario.scene(at)),
        Place::Over if session.steps().last().is_some_and(|step| !was_met(&step.mv)) => away,
        Place::Over => last_scene(session).map_or((Sight::Usual, usual), of),
    }
}

/// The line under the name: what the case says, or the call or message that came after it.
fn caption(words: &Words, session: &Session, at: usize, channel: Channel) -> String {
    let (scenario, stage) = (session.scenario(), session.stage());
    if channel != scenario.channel {
        let clock = stage.clock(session.play());
        let day = words.story_time(day_and_time(&clock).0);
        let put = [("channel", words.say(by(channel)).into()), ("day", (&day).into())];
        return words.tell("conversation-caption", &put);
    }
    stage.words(&scenario.customer(Ix::new(at)).caption)
}

/// How one talks there, as a caption begins, by the name of its words.
fn by(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace => "conversation-by-face-to-face",
        Channel::Gate => "conversation-by-gate",
        Channel::Ward => "conversation-by-ward",
        Channel::Phone => "conversation-by-phone",
        Channel::Chat => "conversation-by-chat",
        Channel::Messaging => "conversation-by-messaging",
        Channel::Email => "conversation-by-email",
        Channel::Letter => "conversation-by-letter",
    }
}

/// Coach shows the anger itself beside the mood that is seen. Where they keep some of it back, the words say so.
pub(super) fn say_what_is_hidden(words: &Words, session: &Session, customer: &mut CustomerView) {
    let gauges = session.stage().gauges(&session.play().customers);
    let Some(gauge) = gauges.get(customer.position) else { return };
    let word = |anger: f64| mood_word(anger as f32, gauge.trust as f32, gauge.patience as f32).word;
    let shown = word(gauge.shown_anger);
    if gauge.anger > gauge.shown_anger && word(gauge.anger) != shown {
        customer.mood = words.tell("conversation-mood-outside", &[("mood", words.say(shown).into())]);
    }
}

/// The one in the picture: of those spoken to, whoever spoke last.
pub(in crate::ui::screens) fn present(session: &Session) -> usize {
    let to = addressed(session);
    let customers = &session.scenario().customers;
    let spoke = session.events().filter_map(|event| match event {
        Event::Line { customer, .. } | Event::Demand { customer, .. } | Event::Reaction { customer, .. } => {
            customers.iter().position(|known| known.id == *customer).filter(|at| to.contains(at))
        }
        _ => None,
    });
    spoke.last().or(to.first().copied()).unwrap_or(0)
}

/// In a group, those who are not in the picture.
pub(super) fn others(words: &Words, session: &Session) -> Vec<CustomerView> {
    if at_desk::is_inbox(session) {
        return Vec::new();
    }
    let present = present(session);
    let all = 0..session.scenario().customers.len();
    all.filter(|at| *at != present).map(|at| customer_view(words, session, at)).collect()
}

/// Whom one speaks to, where that could be in doubt: `You speak to all three` or `You speak to Samuel; the others wait`.
pub(super) fn whom(words: &Words, session: &Session) -> Option<String> {
    let names = &session.stage().cast.names;
    let count = session.scenario().customers.len();
    if count < 2 || session.is_over() || at_desk::is_inbox(session) {
        return None;
    }
    let to = addressed(session);
    if to.len() == count {
        return Some(words.tell("conversation-speak-to-all", &[("count", count.into())]));
    }
    let named: Vec<&str> = to.iter().filter_map(|at| names.get(*at)).map(|name| name.short.as_str()).collect();
    Some(words.tell("conversation-speak-to", &[("names", (&words.listed(&named)).into())]))
}

pub(in crate::ui::screens) fn customer_view(words: &Words, session: &Session, at: usize) -> CustomerView {
    let (stage, play) = (session.stage(), session.play());
    let gauges = stage.gauges(&play.customers);
    let gauge = gauges.get(at).or(gauges.first()).copied();
    let names = stage.cast.names.get(at).cloned();
    let last = at_desk::last_turn(session);
    let fell = last.and_then(|t| Some(t.before.get(at)?.shown_anger - t.after.get(at)?.shown_anger)).unwrap_or(0.0);
    let (shown_anger, trust, patience) = gauge.map_or((0.0, 50.0, 50.0), |g| (g.shown_anger, g.trust, g.patience));
    let (sight, channel) = sight(session);
    CustomerView {
        mood: words.say(mood_word(shown_anger as f32, trust as f32, patience as f32).phrase(channel)).to_owned(),
        name: names.as_ref().map(|n| n.full.clone()).unwrap_or_default(),
        short: names.map(|n| n.short).unwrap_or_default(),
        caption: caption(words, session, at, channel),
        shown_anger,
        trust,
        patience,
        anger_fell: fell.max(0.0),
        position: at,
        channel,
        sight,
        spoken_to: addressed(session).contains(&at),
    }
}
