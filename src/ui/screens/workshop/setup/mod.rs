//! What a trainer decides before the room opens: the case and where it stops, who sits there, and how they answer. Nothing of it is
//! stored before the room is.

mod how_ui;
mod plan_ui;
mod sheets_ui;
mod ui;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};

use crate::domain::ids::Ix;
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Plan;
use crate::domain::session::Session;
use crate::domain::workshop::{Asks, SEATS_MAX, Setup, Stop};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::screens;
use crate::ui::screens::into_folder::{self, IntoFolder};
use crate::ui::screens::workshop::opening::Listening;
use crate::words::{Said, Told as _, Words, said};
use crate::workflow::Case;
use crate::workflow::card::Format;
use crate::workflow::room::door::Interface;
use crate::workflow::room::sheets;

pub(super) use how_ui::place_ui;
pub use ui::setup_ui;

/// The port that is offered.
const PORT: &str = "7070";
/// Seats of a room: more than a workshop has, and few enough to be waited for.
const SEATS: usize = 60;
/// Minutes of a stop that was put in, and the least and the most of any.
const STOP_MIN: u32 = 6;
const MINUTES: (u32, u32) = (1, 60);
/// Tables at first, and the most there are.
const TABLES: usize = 2;
pub(super) const TABLES_MAX: usize = 12;

/// What is changed about the setup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Another case, by its place in the list.
    Case(usize),
    /// Other people, by chance.
    Others,
    /// The people of the number in the field.
    Number,
    /// Another plan of the case, by its place; behind the last one stands one's own.
    Plan(usize),
    /// Stop at a decision, or no longer.
    Stop(usize),
    /// More or fewer minutes for a stop.
    Minutes(usize, i32),
    /// Everybody on their own, or tables.
    Tables(bool),
    /// One table more.
    MoreTables,
    /// One fewer.
    FewerTables,
    /// Replies in one's own words.
    Typed,
    /// Predictions.
    Predict,
    /// Names on the wall.
    Names,
    /// Names wait for the trainer.
    Approve,
    /// Phones, or a show of hands.
    Phones(bool),
    /// Where phones come in, by its place in the list.
    Interface(usize),
}

/// A decision of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    scene: String,
    /// What is said there, or done.
    pub(super) name: String,
    /// The room is asked there.
    pub(super) is_on: bool,
    pub(super) minutes: u32,
}

/// A part of the page that is gone to by one key: a plan has many decisions, and what comes after them is as near as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The case and its plan.
    Case,
    /// How they answer.
    How,
    /// Who sits there.
    Room,
    /// The one button.
    Open,
}

/// The state of the setup.
#[derive(Debug, Default)]
pub struct State {
    /// The part that was gone to last, and whether the keyboard has still to go there.
    part: Option<Part>,
    goes: bool,
    /// Id and title.
    pub(super) cases: Vec<(String, String)>,
    pub(super) at: usize,
    case: Option<Case>,
    /// The number people and wordings go by: a few digits, so that it can be typed again on another day.
    pub(super) number: String,
    /// Who the room meets, by that number.
    pub(super) people: Vec<String>,
    /// Where the sheets go, while that is asked.
    pub(super) sheets: Option<IntoFolder>,
    /// Which of the case's plans; behind the last one, one's own.
    pub(super) plan: usize,
    pub(super) rows: Vec<Row>,
    pub(super) group: String,
    pub(super) trainer: String,
    pub(super) has_tables: bool,
    pub(super) tables: Vec<String>,
    asks: Option<Asks>,
    phones: bool,
    /// There is a network to let phones in by.
    pub(super) has_network: bool,
    looking: Option<Answer<Vec<Interface>>>,
    pub(super) interfaces: Vec<Interface>,
    pub(super) interface: usize,
    pub(super) port: String,
}

impl State {
    /// Looks for cases and addresses; what was chosen stays.
    pub(super) fn arrive(&mut self, shell: &mut Shell) {
        let entries = shell.ws.catalog.entries.iter();
        self.cases =
            entries.filter_map(|entry| Some((entry.id.clone(), entry.brief.as_ref()?.title.clone()))).collect();
        if self.number.is_empty() {
            self.number = drawn(shell);
        }
        let known = self.case.as_ref().map(|case| case.scenario.id.to_string());
        let at = known.and_then(|known| self.cases.iter().position(|(id, _)| *id == known));
        match at {
            Some(at) => self.at = at,
            None => self.choose(0, shell),
        }
        self.has_network = shell.network.is_some();
        self.look_for_addresses(shell);
    }

    /// Goes to the part behind the one that was gone to last, after the last to the first.
    pub(super) fn next_part(&mut self) {
        self.part = Some(match self.part {
            None | Some(Part::Open) => Part::Case,
            Some(Part::Case) => Part::How,
            Some(Part::How) => Part::Room,
            Some(Part::Room) => Part::Open,
        });
        self.goes = true;
    }

    /// Whether the keyboard goes to this part now; once.
    pub(super) fn goes_to(&mut self, part: Part) -> bool {
        let goes = self.goes && self.part == Some(part);
        self.goes &= !goes;
        goes
    }

    /// Looks where this machine is now.
    pub(super) fn look_for_addresses(&mut self, shell: &Shell) {
        let Some(network) = shell.network.clone().filter(|_| self.looking.is_none()) else { return };
        if self.port.is_empty() {
            PORT.clone_into(&mut self.port);
        }
        self.looking = Some(Answer::on_a_thread(&shell.ctx, move || {
            Ok(network.lock().unwrap_or_else(PoisonError::into_inner).interfaces())
        }));
    }

    /// Takes up the addresses once they are known; whether they are news.
    pub(super) fn look(&mut self) -> bool {
        let Some(found) = self.looking.as_ref().and_then(Answer::poll) else { return false };
        self.looking = None;
        let chosen = self.interfaces.get(self.interface).cloned();
        self.interfaces = found.unwrap_or_default();
        let again = chosen.and_then(|chosen| self.interfaces.iter().position(|each| *each == chosen));
        self.interface = again.unwrap_or(0);
        true
    }

    /// Whether there is a place where phones could be let in.
    pub(super) fn has_address(&self) -> bool {
        self.address().is_some()
    }

    /// Whether the addresses are not known yet.
    pub(super) fn is_looking(&self) -> bool {
        self.looking.is_some()
    }

    /// Takes another case, with its first plan.
    fn choose(&mut self, at: usize, shell: &Shell) {
        let Some((id, _)) = self.cases.get(at) else { return };
        if let Some(case) = screens::case_of(shell, id) {
            self.at = at;
            self.rows = rows(&case.scenario);
            self.case = Some(case);
            self.follow_plan(0);
            self.meet();
        }
    }

    /// The seed of the room: people in the setup are those on the sheets and those the room meets.
    pub(super) fn seed(&self) -> u64 {
        self.number.trim().parse().unwrap_or(0)
    }

    /// Names people and decisions as this number has them.
    fn meet(&mut self) {
        let Some(case) = &self.case else { return };
        let session = Session::start(Arc::clone(&case.scenario), self.seed());
        let stage = session.stage();
        self.people = stage.cast.names.iter().map(|names| names.full.clone()).collect();
        for row in &mut self.rows {
            row.name = case.scenario.scene_named(&row.scene).map(|scene| stage.usual_line(scene)).unwrap_or_default();
        }
    }

    /// The plan as it is set: one of the case's, or one's own.
    fn plan(&self) -> Option<(&Scenario, Plan)> {
        let scenario = &*self.case.as_ref()?.scenario;
        let scene = |row: &Row| scenario.scenes.iter().position(|scene| scene.id.as_str() == row.scene).map(Ix::new);
        let on = self.rows.iter().filter(|row| row.is_on);
        let stops: Vec<_> = on.filter_map(|row| Some((scene(row)?, row.minutes))).collect();
        (!stops.is_empty()).then_some((scenario, Plan { minutes: self.sum().0, stops }))
    }

    /// Writes the trainer's plan and the participants' sheet where the field says, or does what was asked with them.
    pub(super) fn print(&mut self, ask: into_folder::Ask, shell: &Shell) {
        let Some(mut sheets) = self.sheets.take() else { return };
        match ask {
            into_folder::Ask::Write(format) => {
                let written = self.write(sheets.folder(), format, &shell.words);
                sheets.came_to(written.map_err(|why| why.told(&shell.words)));
            }
            into_folder::Ask::CopyPath => sheets.copy_path(shell),
            into_folder::Ask::ShowFolder => sheets.show_folder(shell),
            into_folder::Ask::Close => return,
        }
        self.sheets = Some(sheets);
    }

    /// Asks where the sheets go, or no longer.
    pub(super) fn ask_print(&mut self) {
        self.sheets = match self.sheets.take() {
            Some(_) => None,
            None => {
                let mut asked = IntoFolder::default();
                asked.ask();
                Some(asked)
            }
        };
    }

    fn write(&self, folder: &str, format: Format, words: &Words) -> Result<(PathBuf, String), Said> {
        let (scenario, plan) = self.plan().ok_or_else(|| said!("workshop-no-stop"))?;
        let write = |leaf| sheets::write_into(&leaf, folder, format).map_err(|error| error.said());
        let plan = write(sheets::plan(words, scenario, &plan, self.seed()))?;
        let sheet = write(sheets::participants(words, scenario, self.seed()))?;
        let shown = [plan.display().to_string(), sheet.display().to_string()];
        let [of_plan, of_sheet] = &shown;
        let told = words.tell("workshop-sheets-written", &[("plan", of_plan.into()), ("sheet", of_sheet.into())]);
        Ok((plan, told))
    }

    /// Stops where a plan of the case does.
    fn follow_plan(&mut self, plan: usize) {
        self.plan = plan;
        let Some(plan) = self.case.as_ref().and_then(|case| case.scenario.plans.get(plan)) else { return };
        let scenario = self.case.as_ref().map(|case| Arc::clone(&case.scenario));
        for row in &mut self.rows {
            let stop = plan.stops.iter().find(|(scene, _)| {
                scenario.as_ref().is_some_and(|scenario| scenario.scene(*scene).id.as_str() == row.scene)
            });
            row.is_on = stop.is_some();
            row.minutes = stop.map_or(STOP_MIN, |(_, minutes)| *minutes);
        }
    }

    /// Minutes of each plan, and how many decisions it stops at.
    pub(super) fn plans(&self) -> Vec<(u32, usize)> {
        let plans = self.case.iter().flat_map(|case| &case.scenario.plans);
        plans.map(|plan| (plan.minutes, plan.stops.len())).collect()
    }

    /// Minutes and decisions as they are set.
    pub(super) fn sum(&self) -> (u32, usize) {
        let on = self.rows.iter().filter(|row| row.is_on);
        let set = on.fold((0, 0), |(minutes, stops), row| (minutes + row.minutes, stops + 1));
        match self.plans().get(self.plan) {
            Some((minutes, stops)) => (*minutes, *stops),
            None => set,
        }
    }

    pub(super) fn asks(&self) -> Asks {
        self.asks.unwrap_or(Asks { typed: false, predict: false, names_on_wall: false, approve_names: false })
    }

    /// Whether phones are let in.
    pub(super) fn phones(&self) -> bool {
        self.phones && self.has_network
    }

    /// The title of the case that was chosen.
    pub(super) fn title(&self) -> &str {
        self.case.as_ref().map_or("", |case| &case.scenario.title)
    }

    pub(super) fn apply(&mut self, change: Change, shell: &Shell) {
        match change {
            Change::Case(at) => self.choose(at, shell),
            Change::Others => {
                self.number = drawn(shell);
                self.meet();
            }
            Change::Number => self.meet(),
            Change::Plan(plan) => self.follow_plan(plan),
            Change::Stop(at) => self.change_row(at, |row| row.is_on = !row.is_on),
            Change::Minutes(at, by) => self.change_row(at, |row| {
                row.minutes = row.minutes.saturating_add_signed(by).clamp(MINUTES.0, MINUTES.1);
            }),
            Change::Tables(on) => {
                self.has_tables = on;
                if on && self.tables.is_empty() {
                    self.tables = vec![String::new(); TABLES];
                }
            }
            Change::MoreTables if self.tables.len() < TABLES_MAX => self.tables.push(String::new()),
            Change::MoreTables => {}
            Change::FewerTables => {
                self.tables.truncate(self.tables.len().saturating_sub(1).max(TABLES));
            }
            Change::Typed | Change::Predict | Change::Names | Change::Approve => self.change_asks(change),
            Change::Phones(on) => self.phones = on,
            Change::Interface(at) => self.interface = at,
        }
    }

    /// Whoever changes a stop makes a plan of their own.
    fn change_row(&mut self, at: usize, change: impl FnOnce(&mut Row)) {
        self.plan = self.plans().len();
        if let Some(row) = self.rows.get_mut(at) {
            change(row);
        }
    }

    fn change_asks(&mut self, change: Change) {
        let mut asks = self.asks();
        let asked = match change {
            Change::Typed => &mut asks.typed,
            Change::Predict => &mut asks.predict,
            Change::Names => &mut asks.names_on_wall,
            _ => &mut asks.approve_names,
        };
        *asked = !*asked;
        self.asks = Some(asks);
    }

    /// The case and what was decided, if a room can be opened by it.
    pub(super) fn finished(&self, words: &Words) -> Result<(Case, Setup), Said> {
        let case = self.case.clone().ok_or_else(|| said!("workshop-no-case"))?;
        let (minutes, stops) = self.sum();
        if stops == 0 {
            return Err(said!("workshop-no-stop"));
        }
        if self.phones() {
            self.address().ok_or_else(|| said!("workshop-no-address"))?;
        }
        let on = self.rows.iter().filter(|row| row.is_on);
        let setup = Setup {
            group: self.group.trim().to_owned(),
            trainer: self.trainer.trim().to_owned(),
            seed: self.seed(),
            minutes,
            stops: on.map(|row| Stop { scene: row.scene.clone(), minutes: row.minutes }).collect(),
            teams: if self.has_tables && self.phones() { self.teams(words) } else { Vec::new() },
            // Without phones nobody types, and nobody has a name.
            asks: if self.phones() { self.asks() } else { Asks { typed: false, ..self.asks() } },
            seats: SEATS.min(SEATS_MAX),
            keeps_nothing: false,
            address: self.address().filter(|_| self.phones()).map(|address| address.to_string()).unwrap_or_default(),
        };
        Ok((case, setup))
    }

    /// Names of tables; one without a name is called by its number, in words.
    fn teams(&self, words: &Words) -> Vec<String> {
        let name = |(at, name): (usize, &String)| match name.trim() {
            "" => words.tell("workshop-table", &[("number", (at + 1).into())]),
            name => name.to_owned(),
        };
        self.tables.iter().enumerate().map(name).collect()
    }

    fn address(&self) -> Option<SocketAddr> {
        let interface = self.interfaces.get(self.interface)?;
        Some(SocketAddr::new(interface.addr, self.port.trim().parse().ok().filter(|port| *port >= 1024)?))
    }

    /// Where phones are let in, if there is a place for it.
    pub(super) fn listen(&self, shell: &Shell) -> Option<Listening> {
        listen_at(shell, self.address()?)
    }

    /// Where phones of a room that was opened before look for it; where this machine is no longer there, the place that is set.
    pub(super) fn listen_again(&self, shell: &Shell, known: &str) -> Option<Listening> {
        let known: SocketAddr = known.parse().ok()?;
        let is_here = self.interfaces.iter().any(|interface| interface.addr == known.ip());
        if is_here { listen_at(shell, known) } else { self.listen(shell) }
    }
}

/// Phones at an address, where there is a network.
fn listen_at(shell: &Shell, addr: SocketAddr) -> Option<Listening> {
    Some(Listening { door: shell.network.clone()?, addr, language: shell.words.language() })
}

/// Four digits by chance.
fn drawn(shell: &Shell) -> String {
    (1000 + shell.ws.seeds.next_seed() % 9000).to_string()
}

/// Every decision of a case at which a room can be asked what to say.
fn rows(scenario: &Scenario) -> Vec<Row> {
    let scenes = scenario.scenes.iter().filter(|scene| scene.replies.len() > 1);
    scenes
        .map(|scene| Row { scene: scene.id.to_string(), name: String::new(), is_on: false, minutes: STOP_MIN })
        .collect()
}
