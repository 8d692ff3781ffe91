//! An inbox in a terminal: the desk with its cards as a numbered list, what a card's record says, and the results.

use crate::cli::terminal::Command;
use crate::domain::ids::{CardId, CustomerId};
use crate::domain::scenario::model::{Channel, InboxCard, Reply};
use crate::domain::session::{Event, Move, Place, Portfolio, Session};
use crate::words::Words;

/// What a typed line means at the desk, or while a card is only looked at; `None` if it means nothing there.
pub(crate) fn understand(word: &str, rest: &str, session: &Session) -> Option<Command> {
    let desk = session.play().desk()?;
    let at_desk = session.play().place == Place::Desk;
    match (word, rest) {
        ("close", "") if at_desk || desk.is_looking() => Some(Command::Make(Move::CloseInbox)),
        ("open", wanted) if !wanted.is_empty() && !wanted.contains(' ') => Some(match wanted.parse::<usize>() {
            Ok(number) => numbered(number, session),
            Err(_) => Command::Make(Move::Open { card: CardId::from(wanted) }),
        }),
        (number, "") if at_desk => number.parse::<usize>().ok().map(|number| numbered(number, session)),
        _ => None,
    }
}

fn numbered(number: usize, session: &Session) -> Command {
    let cards = waiting(session);
    match number.checked_sub(1).and_then(|i| cards.get(i)) {
        Some(card) => Command::Make(Move::Open { card: card.id.clone() }),
        None if cards.is_empty() => Command::Unknown("No card waits any more: close the inbox with close.".to_owned()),
        None => {
            Command::Unknown(format!("There is no card {number} here; open 1 to {}, or close the inbox.", cards.len()))
        }
    }
}

fn waiting(session: &Session) -> Vec<&InboxCard> {
    let inbox = session.scenario().inbox.as_ref();
    let at = session.stage().waiting_cards(session.play());
    at.into_iter().filter_map(|at| inbox?.card(at)).collect()
}

/// The desk: time and money left, and the cards that wait; nothing where the run does not stand at one.
pub(crate) fn desk(session: &Session) -> Vec<String> {
    let (scenario, play) = (session.scenario(), session.play());
    let Some((inbox, desk)) = scenario.inbox.as_ref().zip(play.desk()).filter(|_| play.place == Place::Desk) else {
        return Vec::new();
    };
    let money = |amount| scenario.currency.show(amount);
    let limit = scenario.authority.first().copied().unwrap_or_default();
    let (all, each) = inbox.round(desk.week).map_or((0, 0.0), |round| (round.tokens, round.minutes_a_token()));
    let mut lines = vec![
        String::new(),
        format!(
            "At your desk: {} of {all} tokens left, {each:.0} minutes each; {} of {} given.",
            desk.tokens_left,
            money(session.stage().authority_used(play)),
            money(limit)
        ),
    ];
    for (i, card) in waiting(session).into_iter().enumerate() {
        let words = session.stage().words(&card.comment);
        let said = if words.is_empty() { "no comment".to_owned() } else { format!("“{words}”") };
        lines.push(format!("  {}. {}, {} of 5: {said}", i + 1, full_name(session, card), card.rating));
        let foot = session.stage().words(&card.foot);
        if !foot.is_empty() {
            lines.push(format!("     {foot}"));
        }
    }
    lines.push("  close  Close the inbox; whoever still waits hears nothing.".to_owned());
    lines
}

/// What takes desk time says so, and by which way it goes: ` (by phone, 2 tokens)`.
pub(crate) fn price(reply: &Reply) -> String {
    let way = reply.by.map(way);
    let tokens = Some(reply.does.tokens).filter(|tokens| *tokens > 0).map(in_tokens);
    let parts: Vec<String> = way.map(str::to_owned).into_iter().chain(tokens).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) }
}

fn in_tokens(tokens: u32) -> String {
    if tokens == 1 { "1 token".to_owned() } else { format!("{tokens} tokens") }
}

fn way(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace => "in person",
        Channel::Phone => "by phone",
        Channel::Chat => "by chat",
        Channel::Messaging => "by message",
        Channel::Email => "by e-mail",
        Channel::Letter => "by letter",
        Channel::Gate => "at the gate",
        Channel::Ward => "at the bedside",
    }
}

fn full_name(session: &Session, card: &InboxCard) -> String {
    let name = session.stage().cast.names.get(card.customer.get());
    name.map_or_else(|| card.id.to_string(), |name| name.full.clone())
}

fn name(session: &Session, customer: &CustomerId) -> String {
    let at = session.scenario().customers.iter().position(|known| known.id == *customer).unwrap_or(0);
    session.stage().cast.names.get(at).map_or_else(|| customer.to_string(), |name| name.short.clone())
}

/// What happens at the desk, in lines; nothing of everything else.
pub(crate) fn words(session: &Session, event: &Event) -> Vec<String> {
    let line = |line: String| vec![line];
    match event {
        Event::InboxOpened { clock, answers, alerts, .. } => vec![
            String::new(),
            format!("[{clock}] {answers} survey answers arrived, {} of them at 3 or below.", alerts.len()),
        ],
        Event::CardOpened { card, .. } => record(session, card),
        Event::TokensSpent { tokens, left } => line(format!("  [{}; {left} left]", in_tokens(*tokens))),
        Event::Reached { customer } => line(format!("  [{} is reached]", name(session, customer))),
        Event::UpdateAsked { customer } => {
            line(format!("  [{} is asked whether the rating still stands]", name(session, customer)))
        }
        Event::AskedTooSoon { customer } => line(format!(
            "  [{} is asked for another rating before anything has changed: none will come of it]",
            name(session, customer)
        )),
        Event::CardDone { cause, .. } => {
            let known = |id: &String| session.scenario().causes.iter().find(|cause| cause.id == *id);
            let cause = cause.as_ref().and_then(known).map(|cause| session.stage().words(&cause.text));
            line(cause.map_or_else(|| "  [done]".to_owned(), |cause| format!("  [done; tagged: {cause}]")))
        }
        Event::CardLeft { card } => {
            let found = session.scenario().inbox.as_ref().and_then(|inbox| inbox.card(inbox.find(card)?));
            let who = found.map_or_else(|| card.to_string(), |card| full_name(session, card));
            vec![String::new(), format!("{who} was never answered.")]
        }
        Event::InboxClosed { .. } => vec![String::new(), "The inbox is closed for this week.".to_owned()],
        Event::RatingUpdated { customer, first, updated } => {
            line(format!("  [{}: {first} of 5 at first, {updated} of 5 now (simulated)]", name(session, customer)))
        }
        _ => Vec::new(),
    }
}

/// What is on record of a card that was opened, and what is asked about it.
fn record(session: &Session, id: &CardId) -> Vec<String> {
    let stage = session.stage();
    let Some(card) = session.scenario().inbox.as_ref().and_then(|inbox| inbox.card(inbox.find(id)?)) else {
        return Vec::new();
    };
    let told_in = session.scenario().told_in();
    let account = stage.words(&card.account);
    let account = if account.is_empty() { account } else { format!(", {account}") };
    let mut lines = vec![
        String::new(),
        format!("{}{account}: {} of 5, {}.", full_name(session, card), card.rating, card.at.said_in(told_in)),
    ];
    if let Some(bars) = &card.bars {
        let values: Vec<String> = bars.values.iter().map(f64::to_string).collect();
        let note = if bars.note.is_empty() { String::new() } else { format!(" ({})", bars.note) };
        lines.push(format!("  {}: {}{note}", bars.title, values.join(", ")));
    }
    lines.extend(card.facts.iter().map(|fact| format!("  {}: {}", fact.label, stage.words(&fact.text))));
    let aside = stage.words(&card.aside);
    let aside = if aside.is_empty() { aside } else { format!(" ({aside})") };
    lines.push(format!("  {}{aside}", stage.words(&card.ask)));
    lines
}

/// The results of an inbox.
pub(crate) fn results(session: &Session, found: &Portfolio, words: &Words) -> Vec<String> {
    let mut lines = vec![format!(
        "Reached {} of {}; {} asked for an updated rating, {} updated (simulated){}.",
        found.reached,
        found.alerts,
        found.asked,
        found.updated,
        found.lift.map_or_else(String::new, |lift| format!(", {} in the mean", signed(words, lift)))
    )];
    for row in &found.rows {
        let updated = row.updated.map_or_else(|| "no update".to_owned(), |rating| format!("then {rating}"));
        let how = match (row.left, row.how) {
            (true, _) => "never answered",
            (false, Some(channel)) => way(channel),
            (false, None) => "let be",
        };
        let reached = if row.reached { "reached" } else { "not reached" };
        lines.push(format!("  {:<13} {} first, {updated}; {reached}, {how}", name(session, &row.customer), row.first));
    }
    if let Some((now, without)) = found.next_alerts {
        lines.push(format!("Alerts next week: {now}; {without} if nothing had been mended."));
    }
    lines
}

/// `+1.5`, `−0.5`.
fn signed(words: &Words, figure: f64) -> String {
    let sign = if figure < 0.0 { "−" } else { "+" };
    format!("{sign}{}", words.number(figure.abs(), 1))
}
