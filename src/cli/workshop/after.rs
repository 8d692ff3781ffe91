//! Leaving a room from the terminal: whose wish to keep the run is confirmed, the run is kept, names are forgotten. And the workshops
//! that were: which there are, and to be rid of one.

use std::io::BufRead;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, anyhow};

use crate::cli::output::Output;
use crate::cli::say::Input;
use crate::domain::workshop::Settled;
use crate::platform::Folders;
use crate::words::{Told as _, Words};
use crate::workflow::Workspace;
use crate::workflow::my_data::day;
use crate::workflow::room::kept::{Desk, keep_run};
use crate::workflow::room::wishes::{Answer, Whose, Wish, settle, wishes};
use crate::workflow::room::{Host, forget_past, left_open, past};

/// What a group without a name is called where its run is kept.
const UNNAMED: &str = "Workshop";

/// The room stays as it is for another time. Once it is over its run is kept for the group and for whoever the trainer has confirmed,
/// and then names and typed words are forgotten.
pub(super) fn leave<R: BufRead>(
    host: &Host,
    folders: Folders,
    input: &mut Input<R>,
    output: &mut Output,
) -> anyhow::Result<()> {
    let played = host.played();
    let room = &played.room;
    if !room.is_over() {
        output.line("The room is kept. Reopen it with: amends workshop --resume")?;
        return Ok(());
    }
    let group = room.setup().group.trim();
    let has_wishes = room.seated().any(|seat| seat.keep_as.is_some());
    if !room.session().steps().is_empty() && (!group.is_empty() || has_wishes) {
        let desk = Desk::of(&Workspace::open(folders)?);
        let again = "nothing was forgotten; reopen the room with: amends workshop --resume";
        if !confirm(&desk, host, input, output)? {
            output.line("Not everybody who wants to keep the run has an answer. The room and its names are kept; to answer, type: amends workshop --resume")?;
            return Ok(());
        }
        let kept = keep_run(&desk, &played, if group.is_empty() { UNNAMED } else { group }).context(again)?;
        output.line(&format!("The run is kept for {}.", kept.called))?;
    }
    host.forget().map_err(|why| anyhow!("{}", why.said()))?;
    output.line("The workshop is over. Its names and typed words are forgotten.")?;
    Ok(())
}

/// Asks for each wish whose it is, and keeps it as it was said; whether every wish has its answer.
fn confirm<R: BufRead>(desk: &Desk, host: &Host, input: &mut Input<R>, output: &mut Output) -> anyhow::Result<bool> {
    loop {
        let wished = wishes(desk, &host.room())?;
        // One after another: who is kept under a name now has it when the next one comes.
        let Some(wish) = wished.into_iter().find(|wish| wish.settled == Settled::Open) else { return Ok(true) };
        let Some(whose) = ask(&wish, input, output)? else { return Ok(false) };
        settle(desk, host, &[Answer { seat: wish.seat, name: wish.name, whose }])?;
        if let Some(Settled::Kept(name)) = host.room().seat(wish.seat).map(|seat| seat.settled.clone()) {
            output.line(&format!("  Kept as “{name}”."))?;
        }
    }
}

/// Asks whose a wish is; nothing where nobody answers.
fn ask<R: BufRead>(wish: &Wish, input: &mut Input<R>, output: &mut Output) -> anyhow::Result<Option<Whose>> {
    let Wish { seat, seated_as, name, here, .. } = wish;
    output.line(&format!("Seat {}, “{seated_as}” in the room, wants to keep the run as “{name}”.", seat.0))?;
    match here {
        Some((_, here)) => output.line(&format!(
            "  “{here}” has practised on this computer before. Type same if it is the same person, else for somebody else, no to keep nothing."
        ))?,
        None => output.line("  Nobody here has this name. Type yes to keep it, no to keep nothing.")?,
    }
    while let Some(line) = input.line()? {
        match (line.trim().to_lowercase().as_str(), here) {
            ("no" | "n", _) => return Ok(Some(Whose::Nobody)),
            ("yes" | "y", None) | ("else", Some(_)) => return Ok(Some(Whose::New)),
            ("same", Some((learner, _))) => return Ok(Some(Whose::Known(learner.clone()))),
            (_, Some(_)) => output.complain("Type same, else or no."),
            (_, None) => output.complain("Type yes or no."),
        }
    }
    Ok(None)
}

/// Lists the workshops that were, the latest first.
pub(super) fn list(folders: &Folders, output: &mut Output) -> anyhow::Result<()> {
    let rooms = past(folders).map_err(|why| anyhow!("{why}"))?;
    if rooms.is_empty() {
        output.line("No workshop is kept here.")?;
    }
    for room in rooms {
        let group = if room.group.is_empty() { String::new() } else { format!(", {}", room.group) };
        let opened = day(i64::try_from(room.opened_ms).unwrap_or_default());
        output.line(&format!("{}  {opened}  {}{group}", room.id, room.scenario))?;
    }
    Ok(())
}

/// Forgets a workshop that was, once that was confirmed.
pub(super) fn forget<R: BufRead>(
    folders: &Folders,
    (id, yes): (&str, bool),
    input: &mut Input<R>,
    output: &mut Output,
) -> anyhow::Result<()> {
    let rooms = past(folders).map_err(|why| anyhow!("{why}"))?;
    let mut meant = rooms.iter().filter(|room| !id.is_empty() && room.id.starts_with(id));
    let (Some(room), None) = (meant.next(), meant.next()) else {
        anyhow::bail!("no one workshop here has the number {id}; list them with: amends workshop --past");
    };
    if !yes {
        output.line(&format!(
            "Forget what the room chose in {} on {}? It cannot be brought back. Runs that were kept of it stay. Type yes to forget it.",
            room.scenario,
            day(i64::try_from(room.opened_ms).unwrap_or_default())
        ))?;
        if !input.says_yes()? {
            return Ok(output.line("Nothing was changed.")?);
        }
    }
    forget_past(folders, &room.id).map_err(|why| anyhow!("{why}"))?;
    Ok(output.line("The workshop is forgotten.")?)
}

/// Says what there is to say of a room that was opened, and from then on whenever it cannot be saved: the trainer may not type anything
/// for a long time.
pub(super) fn tell_found(host: &Host, output: &mut Output) -> anyhow::Result<()> {
    let words = Words::english()?;
    for told in host.found().told(&words) {
        output.complain(&told);
    }
    let (watched, told) = (host.watched(), Mutex::new(None));
    host.on_change(Box::new(move || {
        let now = watched();
        let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
        if *told != now {
            let text =
                now.as_ref().map_or_else(|| "What is sent is saved again.".to_owned(), |trouble| trouble.told(&words));
            Output::standard().complain(&text);
            *told = now;
        }
    }));
    Ok(())
}

/// Says that a workshop was not ended, where somebody begins something else.
pub(in crate::cli) fn tell_left_open(folders: &Folders, output: &mut Output) {
    if let Some(room) = left_open(folders) {
        let group = if room.group.is_empty() { String::new() } else { format!(", {}", room.group) };
        output.complain(&format!(
            "A workshop was not ended ({}{group}); what was acknowledged is safe. To reopen it: amends workshop --resume",
            room.scenario
        ));
    }
}
