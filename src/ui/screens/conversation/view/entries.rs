//! What was said and seen, line by line, each with the time on the story's clock.

use serde::Serialize;

use crate::domain::ids::{CustomerId, PromiseId, day_and_time};
use crate::domain::scenario::model::{Channel, ConsultKind};
use crate::domain::session::speech::{Spoken, split_speech};
use crate::domain::session::{Event, Session, TurnRecord, Unspoken};
use crate::ui::screens::conversation::view::at_desk;
use crate::ui::screens::conversation::view::tray::chip;
use crate::words::Words;
use crate::workflow::retry::Again;

/// One line of the exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Entry {
    /// Seen rather than said.
    Seen(String),
    /// A customer's words; whose they are is said in a group only.
    Theirs {
        /// The speaker.
        by: Option<String>,
        /// The words.
        text: String,
        /// When, `Friday 19:43`.
        at: String,
    },
    /// The trainee's words.
    Mine {
        /// The words.
        text: String,
        /// What went along.
        chips: Vec<String>,
        /// When, `Friday 19:43`.
        at: String,
        /// Said to everybody at a gate: an announcement.
        aloud: bool,
    },
    /// The trainee let it be: nothing was said or sent.
    Unsaid(String),
    /// Something to know: a fact found, a promise made, a level raised.
    Aside(String),
    /// A new day or hour.
    Time(String),
}

/// A line of the exchange, with the position of the event it is of and how they talk there.
struct Told {
    event: usize,
    channel: Channel,
    entry: Entry,
}

/// All lines so far, oldest first, and from which on they talk in another way than before. A letter that was there before
/// the case begins has no date: its own is not known.
pub(super) fn exchange(words: &Words, session: &Session, again: Option<&Again>) -> (Vec<Entry>, Vec<(usize, Channel)>) {
    // What was said to others from the same desk stays with them.
    let since = at_desk::since(session);
    let lines: Vec<Told> = lines(words, session, again).into_iter().filter(|line| line.event >= since).collect();
    let mut channel = session.scenario().channel;
    let mut switches = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if std::mem::replace(&mut channel, line.channel) != line.channel {
            switches.push((at, line.channel));
        }
    }
    (lines.into_iter().map(|line| line.entry).collect(), switches)
}

/// The lines of some of the events, given as positions among them.
pub(in crate::ui::screens) fn exchange_of(
    words: &Words,
    session: &Session,
    events: std::ops::Range<usize>,
) -> Vec<Entry> {
    let lines = lines(words, session, None).into_iter();
    lines.filter(|line| events.contains(&line.event)).map(|line| line.entry).collect()
}

/// All lines so far.
fn lines(words: &Words, session: &Session, again: Option<&Again>) -> Vec<Told> {
    let scenario = session.scenario();
    let mut lines: Vec<Told> = Vec::new();
    let mut channel = scenario.channel;
    let mut is_dated = !matches!(channel, Channel::Email | Channel::Letter);
    let mut at = scenario.starts.said_in(scenario.told_in());
    let begun_again = again.map(|again| happened_before(session, again.steps));
    let told = |event: usize, channel: Channel, entry: Entry| Told { event, channel, entry };
    let mut is_left = false;
    // How the time of the card last answered was said.
    let mut card_time = String::new();
    for (i, event) in session.events().enumerate() {
        // Silence towards somebody left at a desk is told by their name.
        let is_told = matches!(event, Event::Turn(_)) && std::mem::take(&mut is_left);
        is_left |= matches!(event, Event::CardLeft { .. });
        if begun_again == Some(i) {
            lines.push(told(i, channel, Entry::Aside(words.say("conversation-again-from-here").to_owned())));
        }
        match event {
            Event::Scene { clock, .. } => at.clone_from(clock),
            Event::Card { clock, .. } => {
                card_time = after(words, &at, clock);
                at.clone_from(clock);
            }
            Event::Turn(_) => is_dated = true,
            _ => {}
        }
        if let Event::Scene { scene, .. } = event
            && let Some(here) = scenario.scene_named(scene.as_str()).map(|scene| scene.channel)
            && here != channel
        {
            channel = here;
            let said = words.story_time(&at);
            let time = if card_time.starts_with(&said) { card_time.clone() } else { said };
            let switch = words.tell(switch(channel), &[("time", (&time).into())]);
            tell_switch(&mut lines, told(i, channel, Entry::Time(switch)), &time);
        }
        let new = entries(words, session, event, if is_dated { &at } else { "" });
        let new = match event {
            _ if is_told => Vec::new(),
            Event::Card { .. } => vec![Entry::Time(card_time.clone())],
            _ => new,
        };
        lines.extend(new.into_iter().map(|entry| told(i, channel, entry)));
        if let Event::Turn(turn) = event {
            at.clone_from(&turn.clock);
        }
    }
    let all = session.events().count();
    if begun_again == Some(all) {
        lines.push(told(all, channel, Entry::Aside(words.say("conversation-again-from-here").to_owned())));
    }
    lines
}

/// A time as it is said after another: one on the same day of the week and earlier in it is of the week after.
pub(super) fn after(words: &Words, before: &str, at: &str) -> String {
    let ((day_before, time_before), (day, time)) = (day_and_time(before), day_and_time(at));
    let said = words.story_time(at);
    if day.is_empty() || day != day_before || time >= time_before {
        return said;
    }
    words.tell("conversation-time-week-after", &[("time", (&said).into())])
}

/// How one talks from a time on, by the name of its words.
fn switch(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace => "conversation-switch-face-to-face",
        Channel::Gate => "conversation-switch-gate",
        Channel::Ward => "conversation-switch-ward",
        Channel::Phone => "conversation-switch-phone",
        Channel::Chat => "conversation-switch-chat",
        Channel::Messaging => "conversation-switch-messaging",
        Channel::Email => "conversation-switch-email",
        Channel::Letter => "conversation-switch-letter",
    }
}

/// Tells that they talk in another way from a time on, in place of the time where that has just been told.
fn tell_switch(lines: &mut Vec<Told>, switch: Told, at: &str) {
    let is_spoken = |line: &Told| matches!(line.entry, Entry::Mine { .. } | Entry::Theirs { .. });
    let since = lines.iter().rposition(is_spoken).map_or(0, |spoken| spoken + 1);
    let mut later = lines.iter_mut().skip(since);
    match later.rfind(|line| matches!(&line.entry, Entry::Time(time) if time == at)) {
        Some(line) => line.entry = switch.entry,
        None => lines.push(switch),
    }
}

/// How many events there were before the move at a position.
fn happened_before(session: &Session, steps: usize) -> usize {
    let later: usize = session.steps().iter().skip(steps).map(|step| step.events.len()).sum();
    session.events().count() - later
}

/// The lines an event brings, said to be of a time.
pub(in crate::ui::screens) fn entries(words: &Words, session: &Session, event: &Event, at: &str) -> Vec<Entry> {
    let shown = words.story_time(at);
    let said = |name: &'static str| vec![Entry::Aside(words.say(name).to_owned())];
    let told = |name: &'static str, put: &str, what: &str| vec![Entry::Aside(words.tell(name, &[(put, what.into())]))];
    match event {
        Event::Narration { text } | Event::WalkedOut { text } => vec![Entry::Seen(text.clone())],
        Event::OfferRefused { text, .. } => spoken(session, text, ("", None), &shown),
        Event::Reaction { customer, text, .. } => {
            let who = (name_of(session, customer).unwrap_or_default(), speaker(session, customer));
            spoken(session, text, who, &shown)
        }
        Event::Line { customer, text } | Event::Demand { customer, text } => {
            vec![Entry::Theirs { by: speaker(session, customer), text: text.clone(), at: shown }]
        }
        Event::Turn(turn) if turn.is_spoken() => {
            let labels =
                turn.offers.iter().filter_map(|id| chip(words, session.stage(), session.scenario().find_offer(id.as_str())?));
            let chips = labels.map(|(_, label)| label).collect();
            vec![Entry::Mine { text: turn.text_said(words), chips, at: shown, aloud: is_aloud(session, turn) }]
        }
        Event::Turn(turn) if matches!(turn.unspoken(), Some(Unspoken::SaidNothing | Unspoken::SentNothing)) => {
            vec![Entry::Unsaid(turn.text_said(words))]
        }
        Event::Turn(turn) => vec![Entry::Aside(turn.text_said(words))],
        Event::Found { text, .. } => told("conversation-found", "fact", text),
        Event::Promised { due, .. } => told("conversation-promised", "when", &words.story_time(due_words(due, at))),
        Event::PromiseKept { promise } => match made_for(words, session, promise, event) {
            Some(when) => told("conversation-promise-kept-for", "when", &when),
            None => said("conversation-promise-kept"),
        },
        Event::PromiseBroken { promise } => match made_for(words, session, promise, event) {
            Some(when) => told("conversation-promise-broken-for", "when", &when),
            None => said("conversation-promise-broken"),
        },
        // Who decides there differs from house to house; the trainee goes on, and what changes is the limit.
        Event::LevelRaised { level, .. } => vec![Entry::Aside(limit(words, session, (*level, event)))],
        Event::DemandDropped => vec![Entry::Seen(words.say("conversation-demand-dropped").to_owned())],
        Event::Consulted { kind: ConsultKind::Colleague, lines, .. } => {
            told("conversation-colleague-said", "lines", &lines.join(" "))
        }
        Event::Breath { .. } => said("conversation-breath-taken"),
        Event::HandOverPrepared { .. } => said("conversation-hand-over-next"),
        Event::Noted { complete } => {
            said(if *complete { "conversation-note-written" } else { "conversation-note-begun" })
        }
        Event::Card { clock, .. } => vec![Entry::Time(words.story_time(clock))],
        Event::OutreachOpened => said("conversation-second-chance"),
        Event::CardLeft { card } => told("conversation-card-left", "name", &at_desk::name_of_card(session, card)),
        Event::Scene { .. }
        | Event::Consulted { .. }
        | Event::Attached { .. }
        | Event::Removed { .. }
        | Event::Approved { .. }
        | Event::CardAnswered { .. }
        // What happens at the desk is the inbox's to show.
        | Event::InboxOpened { .. }
        | Event::CardOpened { .. }
        | Event::TokensSpent { .. }
        | Event::Reached { .. }
        | Event::UpdateAsked { .. }
        | Event::AskedTooSoon { .. }
        | Event::CardDone { .. }
        | Event::InboxClosed { .. }
        | Event::RatingUpdated { .. }
        | Event::Survey { .. }
        | Event::Ended { .. } => Vec::new(),
    }
}

/// Whether a turn was an announcement: at a gate, to more than one.
fn is_aloud(session: &Session, turn: &TurnRecord) -> bool {
    let scenario = session.scenario();
    let scene = scenario.scene_named(turn.scene.as_str());
    if scene.is_none_or(|scene| scene.channel != Channel::Gate) {
        return false;
    }
    let reply = scene.and_then(|scene| scene.replies.iter().find(|reply| Some(&reply.id) == turn.reply.as_ref()));
    let to = reply.map(|reply| reply.does.to.len()).filter(|n| *n > 0);
    to.or_else(|| Some(scene?.to.len())).is_some_and(|n| n > 1)
}

/// When a promise falls due. One for another day is for that day; nobody gave it a minute.
fn due_words<'a>(due: &'a str, at: &str) -> &'a str {
    let ((day, _), (today, _)) = (day_and_time(due), day_and_time(at));
    if today.is_empty() || day == today { due } else { day }
}

/// Which promise an event is about, in the words it was told in when it was made: `Friday 20:02`.
fn made_for(words: &Words, session: &Session, promise: &PromiseId, told: &Event) -> Option<String> {
    let mut at = session.scenario().starts.said_in(session.scenario().told_in());
    let mut made = None;
    for event in session.events().take_while(|event| !std::ptr::eq(*event, told)) {
        match event {
            Event::Scene { clock, .. } | Event::Card { clock, .. } => at.clone_from(clock),
            Event::Turn(turn) => at.clone_from(&turn.clock),
            Event::Promised { promise: other, due } if other == promise => {
                made = Some(words.story_time(due_words(due, &at)));
            }
            _ => {}
        }
    }
    made
}

/// Why it went higher up, and what may be given there: a limit that rises by itself would seem a reward for whatever was
/// just said or not said.
fn limit(words: &Words, session: &Session, (level, told): (u8, &Event)) -> String {
    let scenario = session.scenario();
    let of = |level: u8| scenario.authority.get(usize::from(level)).copied().unwrap_or_default();
    let stays = of(level) == of(level.saturating_sub(1));
    let amount = scenario.currency.told(words, of(level));
    let amount = ("amount", (&amount).into());
    match asked_before(session, told) {
        Some(name) => {
            let id = if stays { "conversation-limit-stays-asked" } else { "conversation-limit-asked" };
            words.tell(id, &[amount, ("name", name.into())])
        }
        None => words.tell(if stays { "conversation-limit-stays" } else { "conversation-limit-is" }, &[amount]),
    }
}

/// Who had asked for somebody higher when the turn was taken that an event came of.
fn asked_before<'a>(session: &'a Session, told: &Event) -> Option<&'a str> {
    let (mut asks, mut asked) = (None, None);
    for event in session.events().take_while(|event| !std::ptr::eq(*event, told)) {
        match event {
            Event::Demand { customer, .. } => asks = Some(customer),
            Event::Turn(_) => asked = asks.take(),
            _ => {}
        }
    }
    name_of(session, asked?)
}

/// Whose words they are, where that could be in doubt.
fn speaker(session: &Session, customer: &CustomerId) -> Option<String> {
    let in_doubt = session.scenario().customers.len() > 1 && !at_desk::is_about_one(session);
    name_of(session, customer).filter(|_| in_doubt).map(str::to_owned)
}

fn name_of<'a>(session: &'a Session, customer: &CustomerId) -> Option<&'a str> {
    let at = session.scenario().customers.iter().position(|known| known.id == *customer)?;
    session.stage().cast.names.get(at).map(|name| name.short.as_str())
}

fn spoken(session: &Session, text: &str, (speaker, by): (&str, Option<String>), at: &str) -> Vec<Entry> {
    let parts = split_speech(text, speaker, session.scenario().told_in()).into_iter();
    parts
        .map(|part| match part {
            Spoken::Said(text) => Entry::Theirs { by: by.clone(), text, at: at.to_owned() },
            Spoken::Seen(sight) => Entry::Seen(sight),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::due_words;

    #[test]
    fn a_promise_for_another_day_is_told_without_a_minute() {
        assert_eq!(due_words("Sunday 11:54", "Friday 19:54"), "Sunday");
        assert_eq!(due_words("Friday 20:02", "Friday 19:54"), "Friday 20:02");
        assert_eq!(due_words("Friday 20:02", ""), "Friday 20:02");
    }
}
