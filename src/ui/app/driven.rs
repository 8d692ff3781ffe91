//! What drives the window from outside drawing: pictures of its pages, and the measuring of its frames. Everything
//! goes the way a person's click goes.

use std::sync::{Arc, Mutex};

use crate::domain::session::Session;
use crate::domain::workshop::{Act, Branch, Setup};
use crate::platform::folders::Place;
use crate::platform::settings::Settings;
use crate::platform::system_said;
use crate::platform::{Seeds, files};
use crate::ui::app::App;
use crate::ui::offscreen::practice::PastRun;
use crate::ui::screens::closed::Closed;
use crate::ui::screens::{self, Action};
use crate::ui::theme::Theme;
use crate::words::Told as _;
use crate::workflow::organisation::TEMPLATE_NAME;
use crate::workflow::reports::examples;
use crate::workflow::room::Host;
use crate::workflow::room::door::Network;
use crate::workflow::{Attempt, Case, Workspace, reflection};

/// How large a page of the store's file is, in bytes.
const STORE_PAGE: usize = 4096;

/// Is told when the first frame has been shown.
#[derive(Default)]
pub(super) struct Ready {
    frames: u8,
    tell: Option<Box<dyn FnMut() + Send>>,
}

impl std::fmt::Debug for Ready {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Ready").field("frames", &self.frames).finish_non_exhaustive()
    }
}

impl Ready {
    /// To be called at the start of every frame: the second begins when the first has been shown. Whether it needs one more.
    pub(super) fn frame(&mut self) -> bool {
        let Some(tell) = &mut self.tell else { return false };
        self.frames += 1;
        if self.frames > 1 {
            tell();
            self.tell = None;
        }
        self.tell.is_some()
    }
}

impl App {
    /// Tells once when the first frame has been shown.
    #[must_use]
    pub fn telling(mut self, tell: Option<Box<dyn FnMut() + Send>>) -> Self {
        self.ready = Ready { frames: 0, tell };
        self
    }

    /// The same window, with a way to phones.
    #[must_use]
    pub fn with_network(mut self, network: Box<dyn Network>) -> Self {
        self.let_in_by(network);
        self
    }

    /// The same window, with the chance of its attempts taken from this list: what is played comes out alike.
    #[must_use]
    pub fn with_seeds(mut self, seeds: &[u64]) -> Self {
        self.seed(seeds);
        self
    }

    /// Lets phones in by this network from now on.
    pub(crate) fn let_in_by(&mut self, network: Box<dyn Network>) {
        self.network = Some(Arc::new(Mutex::new(network)));
        if let Ok(shell) = &mut self.shell {
            shell.network.clone_from(&self.network);
        }
    }

    /// The place of a case among those a workshop offers.
    pub(crate) fn workshop_case(&self, case: &str) -> Option<usize> {
        let shell = self.shell.as_ref().ok()?;
        let entries = shell.ws.catalog.entries.iter().filter(|entry| entry.brief.is_some());
        entries.map(|entry| entry.id.as_str()).position(|id| id == case)
    }

    /// Leaves a workshop by show of hands behind after so many steps, as one that was not ended.
    pub(crate) fn leave_a_room(&mut self, case: &str, change: impl FnOnce(&mut Setup), steps: usize) {
        let Ok(shell) = &self.shell else { return };
        let Some(case) = screens::case_of(shell, case) else { return };
        let Some(mut setup) = case.scenario.plans.first().map(|plan| Setup::by_plan(&case.scenario, plan, 7)) else {
            return;
        };
        change(&mut setup);
        let Ok(host) = Host::open(&shell.ws.folders, shell.ws.clock.clone(), &case, setup) else { return };
        for _ in 0..steps {
            drop(host.act(Act::Pick(Branch::Way(0)), None).wait());
            drop(host.act(Act::Next, None).wait());
        }
    }

    /// The workshop under way.
    pub(crate) fn room(&self) -> Option<Host> {
        self.places.room()
    }

    /// Asks for something, as a control would.
    pub(crate) fn ask(&mut self, action: Action) {
        self.pending.push(action);
    }

    /// Draws a sheet with the window's look where the page would be.
    pub(crate) fn sheet(&self, ui: &mut egui::Ui, draw: fn(&mut egui::Ui, &Theme)) {
        let ctx = ui.ctx().clone();
        let look = self.theme(&ctx);
        look.apply(&ctx);
        ctx.set_zoom_factor(self.settings().zoom.in_window(crate::ui::app::whole_window(&ctx)));
        let rect = ui.max_rect();
        let inside = egui::UiBuilder::new().max_rect(rect.shrink(look.space.lg));
        ui.scope_builder(inside, |ui| draw(ui, &look));
    }

    /// What shows where a page paints nothing.
    pub(crate) fn ground(&self) -> egui::Color32 {
        self.theme(&self.ctx).colors.paper
    }

    /// The conversation at hand.
    pub(crate) fn session(&self) -> Option<&Session> {
        self.places.session()
    }

    /// Puts a case into the user's folder that reads `to` where the one known reads `from`; it then stands in its place.
    /// Says whether it did.
    pub(crate) fn adapt(&mut self, case: &str, (from, to): (&str, &str)) -> bool {
        let Ok(shell) = &self.shell else { return false };
        let Some(known) = shell.ws.catalog.find(case) else { return false };
        let text = String::from_utf8_lossy(known.as_written()).replacen(from, to, 1);
        let folder = shell.ws.scenario_folder();
        let file = folder.join(format!("{case}.ron"));
        files::create_private_folder(&folder).is_ok() && files::write_atomically(&file, text.as_bytes()).is_ok()
    }

    /// Puts an organisation's file into the user's folder, in the place of one that is there.
    pub(crate) fn organise(&mut self, text: &str) {
        if let Ok(shell) = &mut self.shell {
            let folder = shell.ws.scenario_folder();
            let file = folder.join(TEMPLATE_NAME);
            let written = files::create_private_folder(&folder)
                .map_err(|error| system_said(&error))
                .and_then(|()| files::write_atomically(&file, text.as_bytes()).map_err(|error| error.said()));
            shell.ws.notices.extend(written.err());
            shell.ws.reload_catalog();
        }
    }

    /// Spoils a page of the store's file, as a failing disk would, and opens what is there then.
    pub(crate) fn spoil_store(&mut self) {
        let Ok(shell) = &self.shell else { return };
        let file = shell.ws.store.path().to_owned();
        self.shell = Err(Closed::meanwhile(self.settings()));
        if let Ok(mut bytes) = std::fs::read(&file) {
            bytes.iter_mut().skip(2 * STORE_PAGE).take(STORE_PAGE).for_each(|byte| *byte = 0x5A);
            drop(files::write_atomically(&file, &bytes));
        }
        self.reopen();
    }

    /// Where a file of this name stands, or would stand, among those to be handed in.
    pub(crate) fn hand_in(&self, name: &str) -> std::path::PathBuf {
        let folder = self.shell.as_ref().map(|shell| shell.ws.folders.path(Place::HandIns).join(name));
        folder.unwrap_or_default()
    }

    /// Puts hand-ins of a few teams into a folder of the data folder; where that is.
    pub(crate) fn made_up_hand_ins(&mut self) -> std::path::PathBuf {
        let folder = self.hand_in("from-others");
        let Ok(shell) = &self.shell else { return folder };
        let made = examples::a_few_teams(shell.ws.folders.clone(), shell.ws.clock.now_ms()).unwrap_or_default();
        for (name, bytes) in &made {
            if files::create_private_folder(&folder).is_ok() {
                drop(files::write_atomically(&folder.join(name), bytes));
            }
        }
        folder
    }

    /// Whether the ways of a case are being searched, past runs played again, or a workshop was asked for something.
    pub(crate) fn is_searching(&mut self) -> bool {
        self.shell
            .as_mut()
            .is_ok_and(|shell| shell.searches.are_under_way() || !shell.readings.are_done() || shell.clerk.is_busy())
            || self.places.room_is_waiting()
    }

    /// Plays a run of the past to its end, at its time. Says whether all of it is kept.
    pub(crate) fn play_past(&mut self, run: &PastRun) -> bool {
        let Ok(shell) = &mut self.shell else { return false };
        let Some(case) = screens::case_of(shell, run.case) else { return false };
        let now_ms = shell.ws.clock.now_ms();
        shell.ws.clock.set_ms(run.at_ms(now_ms));
        let kept = play(&mut shell.ws, &case, run);
        shell.ws.clock.set_ms(now_ms);
        kept.is_some()
    }

    /// Changes settings.
    pub(crate) fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        if let Ok(shell) = &mut self.shell {
            change(&mut shell.ws.settings);
            shell.ws.save_settings();
        }
    }

    /// Takes the chance of every attempt from a list, so that pictures come out alike.
    pub(crate) fn seed(&mut self, seeds: &[u64]) {
        if let Ok(shell) = &mut self.shell {
            shell.ws.seeds = Seeds::fixed(seeds);
        }
    }

    /// Keeps progress under a name from here on.
    pub(crate) fn name(&mut self, name: &str) {
        if let Ok(shell) = &mut self.shell
            && let Err(error) = shell.ws.name_learner(Some(name))
        {
            shell.ws.notices.push(error.said());
        }
    }
}

fn play(ws: &mut Workspace, case: &Case, run: &PastRun) -> Option<()> {
    let mut attempt = Attempt::start(ws, case, run.mode, Some(run.nr)).ok()?;
    for step in 0.. {
        let Some(mv) = run.next(&attempt.session, step) else { break };
        attempt.act(ws, mv).ok()?;
    }
    if run.has_plan {
        reflection::keep_plan(ws, &attempt.id, &PastRun::kept_plan()).ok()?;
    }
    if let Some(kept) = run.kept {
        reflection::keep_answer(ws, &attempt.id, kept).ok()?;
    }
    Some(())
}
