//! `amends workshop`: a room from the terminal, without a window. The wall is told as text, the trainer's commands are typed, and phones
//! join over the network if an address is given.

mod after;
mod orders;
mod wall;

use std::io::BufRead;
use std::net::SocketAddr;

use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use clap::builder::RangedU64ValueParser;

use crate::cli::Done;
use crate::cli::laid::LaidArguments;
use crate::cli::language::language;
use crate::cli::output::{Output, as_sentence};
use crate::cli::say::Input;
use crate::domain::scenario::Scenario;
use crate::domain::workshop::{Act, SEATS_MAX, Setup};
use crate::platform::{Clock, Folders, Seeds};
use crate::server::Lan;
use crate::store::NAME_LIMIT_CHARS;
use crate::ui::screens::workshop::faces;
use crate::words::{Language, Told as _, Words};
use crate::workflow::find_case_in;
use crate::workflow::room::door::{Listen, Network as _, OpenRoom};
use crate::workflow::room::{Host, NotDone, RoomError};
pub(super) use after::tell_left_open;
use orders::{HELP, Order, read};
use wall::{Wall, how, who};

/// Arguments of `workshop`.
#[derive(Debug, Args)]
pub(crate) struct WorkshopArguments {
    /// A case's id, or the path of its file.
    #[arg(required_unless_present_any = ["resume", "past", "forget"])]
    case: Option<String>,
    /// Go by the case's own plan for so many minutes.
    #[arg(long, value_name = "MINUTES", default_value_t = 30)]
    plan: u32,
    /// Let phones join at this address of this computer; without, the room answers by show of hands.
    #[arg(long, value_name = "ADDRESS:PORT")]
    bind: Option<SocketAddr>,
    /// Reopen the room that was not ended.
    #[arg(long, conflicts_with_all = ["case", "plan", "seed", "group", "trainer", "table", "seats", "typed", "predict", "approve_names"])]
    resume: bool,
    /// List the workshops that were.
    #[arg(long, conflicts_with_all = ["case", "resume", "forget"])]
    past: bool,
    /// Forget a workshop that was, by its number in that list or the beginning of it.
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["case", "resume"])]
    forget: Option<String>,
    /// Forget it without asking.
    #[arg(long, requires = "forget")]
    yes: bool,
    /// Tell it in this language: de. Without, as the settings say.
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Pick names and wordings by this number instead of at random.
    #[arg(long)]
    seed: Option<u64>,
    /// What the group is called.
    #[arg(long, default_value_t, value_parser = name)]
    group: String,
    /// What the room calls the trainer.
    #[arg(long, default_value_t, value_parser = name)]
    trainer: String,
    /// A table people sit at; may be given again.
    #[arg(long, value_name = "NAME", value_parser = name)]
    table: Vec<String>,
    /// How many seats there are, at most 120.
    #[arg(long, value_name = "NUMBER", default_value_t = 60, value_parser = RangedU64ValueParser::<usize>::new().range(1..=SEATS_MAX as u64))]
    seats: usize,
    /// Let phones answer in their own words; nothing is shown before you release it.
    #[arg(long)]
    typed: bool,
    /// Have the room predict what the customer will say.
    #[arg(long)]
    predict: bool,
    /// Let nobody in before you have seen the name.
    #[arg(long)]
    approve_names: bool,
    #[command(flatten)]
    laid: LaidArguments,
}

/// A name that stands on walls, phones and paper.
fn name(text: &str) -> Result<String, String> {
    let is_name = text.chars().count() <= NAME_LIMIT_CHARS && !text.chars().any(char::is_control);
    is_name.then(|| text.trim().to_owned()).ok_or_else(|| format!("at most {NAME_LIMIT_CHARS} letters in one line"))
}

pub(crate) fn run(arguments: &WorkshopArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let mut input = Input::new(std::io::stdin().lock());
    if arguments.past {
        after::list(&folders, output)?;
        return Ok(Done::Well);
    }
    if let Some(id) = &arguments.forget {
        after::forget(&folders, (id, arguments.yes), &mut input, output)?;
        return Ok(Done::Well);
    }
    let host = if arguments.resume { resumed(&folders)? } else { opened(arguments, &folders, output)? };
    let open = arguments.bind.map(|addr| listen(&host, addr, arguments.language)).transpose();
    if open.is_err() && !arguments.resume {
        // A room nobody could join is none to come back to.
        drop(host.act(Act::End, None).wait());
        drop(host.forget());
    }
    let open = open?;
    match &open {
        Some(open) => {
            output.line(&format!("Phones join at {} with the room code {}.", open.url(), host.code()))?;
            output.line(
                "Whoever is on the same network can read what phones send. Use a network or hotspot of your own.",
            )?;
        }
        None => output.line("No phones: count hands. To let phones join, give an address with --bind.")?,
    }
    after::tell_found(&host, output)?;
    output.line("Type help for what you can do.")?;
    lead(&host, open.as_deref(), &mut input, output)?;
    after::leave(&host, folders, &mut input, output)?;
    Ok(Done::Well)
}

fn resumed(folders: &Folders) -> anyhow::Result<Host> {
    let host = Host::resume(folders, Clock::system())?;
    host.ok_or_else(|| anyhow!("no workshop was left unfinished; open one with: amends workshop wrong-plate"))
}

fn opened(arguments: &WorkshopArguments, folders: &Folders, output: &mut Output) -> anyhow::Result<Host> {
    let wanted = arguments.case.as_deref().unwrap_or_default();
    let cases = arguments.laid.cases(folders.clone(), arguments.language, output)?;
    let case = find_case_in(&cases, wanted, arguments.language)?;
    let setup = setup(arguments, &case.scenario)?;
    Ok(Host::open(folders, Clock::system(), &case, setup)?)
}

fn setup(arguments: &WorkshopArguments, scenario: &Scenario) -> anyhow::Result<Setup> {
    let plan = scenario.plans.iter().find(|plan| plan.minutes == arguments.plan);
    let Some(plan) = plan else {
        let there: Vec<String> = scenario.plans.iter().map(|plan| format!("--plan {}", plan.minutes)).collect();
        bail!("“{}” has no plan for {} minutes; there is {}", scenario.id, arguments.plan, there.join(" and "));
    };
    let mut setup = Setup::by_plan(scenario, plan, arguments.seed.unwrap_or_else(|| Seeds::Os.next_seed()));
    setup.group.clone_from(&arguments.group);
    setup.trainer.clone_from(&arguments.trainer);
    setup.teams.clone_from(&arguments.table);
    setup.seats = arguments.seats;
    setup.asks.typed = arguments.typed;
    setup.asks.predict = arguments.predict;
    setup.asks.approve_names = arguments.approve_names;
    Ok(setup)
}

/// Lets phones join.
fn listen(host: &Host, addr: SocketAddr, asked: Option<Language>) -> anyhow::Result<Box<dyn OpenRoom>> {
    let room = host.room();
    let language = asked.unwrap_or_else(|| room.scenario().told_in());
    Lan.open(host, Listen { addr, language, faces: faces(room.scenario()) })
        .map_err(|why| anyhow!("{why}"))
        .context("no phones can join")
}

/// Reads orders until the trainer leaves. Whatever happens, everything that was acknowledged is kept.
fn lead<R: BufRead>(
    host: &Host,
    open: Option<&dyn OpenRoom>,
    input: &mut Input<R>,
    output: &mut Output,
) -> anyhow::Result<()> {
    let mut wall = Wall::default();
    wall.tell(&host.room(), output)?;
    while let Some(line) = input.line()? {
        match read(line.trim(), &host.room()) {
            Ok(Order::Nothing) => {}
            Ok(Order::Help) => output.line(HELP)?,
            Ok(Order::Who) => output.line(&who(&host.room(), |seat| open.is_some_and(|open| open.is_awake(seat))))?,
            Ok(Order::How) => output.line(&how(&host.room(), open.map(OpenRoom::crowd)))?,
            Ok(Order::Leave) => break,
            Ok(Order::Do(acts)) => {
                for (act, beside) in acts {
                    happen(host, act, beside, output)?;
                }
                wall.tell(&host.room(), output)?;
            }
            Err(why) => output.complain(&why),
        }
    }
    Ok(())
}

fn happen(host: &Host, act: Act, beside: Option<String>, output: &mut Output) -> anyhow::Result<()> {
    match host.act(act, beside).wait() {
        Ok(_) => output.line("Done.")?,
        Err(NotDone::Stopped) => return Err(RoomError::Stopped.into()),
        Err(why) => {
            let words = Words::english()?;
            output.complain(&as_sentence(&words.begun(&why.told(&words))));
        }
    }
    Ok(())
}
