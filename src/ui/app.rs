//! The window's one object: where it is, the state of each place, and the actions drawing collected.
//! `ui` draws and collects, `logic` applies. All rules live below; all drawing lives in the screens.

mod back;
mod driven;
mod failure;
pub(in crate::ui) mod first_page;
mod heard;
mod opening;
mod unsent;

use std::sync::Arc;

use egui::Context;

use crate::platform::crash::Watch;
use crate::platform::settings::{Settings, Zoom};
use crate::platform::{Clock, Folders, Sound, locale};
use crate::ui::background::{Readings, Searches};
use crate::ui::clerk::Clerk;
use crate::ui::commands::Command;
use crate::ui::looks::{self, Looks};
use crate::ui::route::{Part, Route};
use crate::ui::screens::closed::Closed;
use crate::ui::screens::failed::{self, Failure};
use crate::ui::screens::workshop::Door;
use crate::ui::screens::{self, Action, Outcome, Places};
use crate::ui::sounding::Ears;
use crate::ui::theme::Theme;
use crate::ui::{keys, theme};
use crate::words::{Language, Words, WordsError};
use crate::workflow::{Ahead, Workspace};

/// What every screen may use while it applies its actions.
#[derive(Debug)]
pub struct Shell {
    /// The catalogue, the store and the machine.
    pub ws: Workspace,
    /// Searches through the ways of a case.
    pub(crate) searches: Searches,
    /// Past runs, played again for what they tell.
    pub(crate) readings: Readings,
    /// Whoever works in the archive.
    pub(crate) clerk: Clerk,
    /// The egui context, to wake the window from a thread.
    pub ctx: Context,
    /// What is heard; silent in tests.
    pub sound: Sound,
    /// Something stands before the page: no time runs there.
    pub covered: bool,
    /// The words of the interface.
    pub words: Arc<Words>,
    /// The way to phones, if there is one.
    pub(crate) network: Option<Door>,
}

/// The window.
#[derive(Debug)]
pub struct App {
    shell: Result<Shell, Closed>,
    ctx: Context,
    folders: Folders,
    clock: Clock,
    looks: Looks,
    /// The language the system speaks; English where nobody asked it.
    system_language: Language,
    route: Route,
    places: Places,
    pending: Vec<Action>,
    help: bool,
    title: String,
    watch: Watch,
    failure: Option<Failure>,
    last_fall_ms: Option<i64>,
    fails: Vec<Part>,
    ready: driven::Ready,
    sound: Sound,
    ears: Ears,
    toast: Option<heard::Toast>,
    ways_back: back::WaysBack,
    /// The way to phones, if there is one.
    network: Option<Door>,
}

impl App {
    /// Sets the window up. Whatever keeps the store from opening is shown in the window, with ways out.
    pub fn new(ctx: &Context, folders: Folders, looks: Looks) -> Self {
        Self::at(ctx, folders, looks, Clock::system())
    }

    /// As [`App::new`], with what was opened while the window was made.
    pub(super) fn opened(ctx: &Context, folders: Folders, looks: Looks, ahead: Ahead) -> Self {
        let mut app = Self::closed(ctx, folders, looks, Clock::system());
        app.system_language = locale::language();
        app.guarded(Part::Library, |app| app.begin_with(ahead));
        app.dressed(ctx)
    }

    /// As [`App::new`], at the time this clock shows.
    pub fn at(ctx: &Context, folders: Folders, looks: Looks, clock: Clock) -> Self {
        let mut app = Self::closed(ctx, folders, looks, clock);
        app.guarded(Part::Library, Self::reopen);
        app.dressed(ctx)
    }

    fn closed(ctx: &Context, folders: Folders, looks: Looks, clock: Clock) -> Self {
        theme::install_fonts(ctx);
        let watch = Watch::begin(&folders, clock.clone());
        Self {
            shell: Err(Closed::default()),
            ctx: ctx.clone(),
            folders,
            clock,
            looks,
            system_language: Language::default(),
            route: Route::Library,
            places: Places::default(),
            pending: Vec::new(),
            help: false,
            title: String::new(),
            watch,
            failure: None,
            last_fall_ms: None,
            fails: Vec::new(),
            ready: driven::Ready::default(),
            sound: Sound::silent(),
            ears: Ears::default(),
            toast: None,
            ways_back: back::WaysBack::default(),
            network: None,
        }
    }

    /// Puts on the look and size before the first frame: changed in it, every letter would be drawn twice.
    fn dressed(mut self, ctx: &Context) -> Self {
        self.dress(ctx);
        self
    }

    /// Puts on the colour of the organisation whose file was read last. A look that does not read was told of at the start.
    fn wear(&mut self) {
        let organisation =
            self.shell.as_ref().ok().and_then(|shell| shell.ws.catalog.organisation.as_ref()?.organisation.as_ref());
        let accent = organisation.and_then(|organisation| organisation.accent).map(|accent| accent.rgb);
        if accent != self.looks.accent()
            && let Ok(looks) = self.looks.worn(accent)
        {
            self.looks = looks;
        }
    }

    fn dress(&mut self, ctx: &Context) -> Arc<Theme> {
        self.wear();
        self.speak();
        let look = self.theme(ctx);
        look.apply(ctx);
        let zoom = self.settings().zoom.in_window(whole_window(ctx));
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
        look
    }

    fn theme(&self, ctx: &Context) -> Arc<Theme> {
        let settings = self.settings();
        self.looks.get(looks::chosen(&settings, ctx.system_theme()), settings.reduce_motion)
    }

    /// Takes up the language the settings ask for.
    fn speak(&mut self) {
        let Ok(words) = self.words() else { return };
        self.looks.speak(&words);
        if let Ok(shell) = &mut self.shell {
            shell.words = words;
        }
    }

    /// The words of the language the settings ask for.
    fn words(&self) -> Result<Arc<Words>, WordsError> {
        Words::in_language(self.settings().language.language(self.system_language))
    }

    fn settings(&self) -> Settings {
        match &self.shell {
            Ok(shell) => shell.ws.settings.clone(),
            Err(closed) => closed.settings.clone(),
        }
    }

    /// Prepares the place just arrived at.
    fn arrive(&mut self) {
        if let Ok(shell) = &mut self.shell
            && let Some(trouble) = self.places.arrive(&self.route, shell).err()
        {
            self.route = Route::Trouble { what: trouble };
        }
    }

    fn go(&mut self, route: Route) {
        // Without a store there is one page only.
        let to = match &self.shell {
            Ok(shell) => self.places.instead(route, shell),
            Err(_) => self.home(),
        };
        self.places.leave(&self.route, &to);
        self.ways_back.go(&self.ctx, &self.route, &to);
        self.route = to;
        self.help = false;
        self.arrive();
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Go(route) => {
                self.failure = None;
                self.go(route);
            }
            Action::Help => self.help = !self.help,
            Action::GoOn => self.go_on(),
            Action::Say(name) => {
                let said = self.looks.words().say(name).to_owned();
                self.toast(said);
            }
            Action::Close => self.ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Action::Reopen => self.reopen(),
            Action::KeepNothing => self.keep_nothing(),
            Action::Restore(backup) => self.restore(&backup),
            Action::Repair => self.repair(),
            Action::Closed(action) => {
                if let Err(closed) = &mut self.shell {
                    closed.apply(action, &self.folders, self.looks.words());
                }
            }
            action => {
                let Ok(shell) = &mut self.shell else { return };
                match self.places.apply(action, &self.route, shell) {
                    Outcome::Stay => {}
                    Outcome::Go(route) => self.go(route),
                    Outcome::Restore(backup) => self.restore(&backup),
                    Outcome::Repair => self.repair(),
                    Outcome::Keep => self.keep(),
                }
                self.fail_if_asked(Part::Action);
            }
        }
    }

    fn command(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::Help => self.help = !self.help,
            Command::Back if self.help => self.help = false,
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset => self.zoom(command, ctx),
            Command::Mute => self.mute(),
            // The overlay stands before the page: no other key reaches what it covers.
            _ if self.help => {}
            other => {
                // Choosing by a key leaves whatever a click had focused, so that Enter says the reply.
                if matches!(
                    other,
                    Command::Reply(_) | Command::Next | Command::Previous | Command::CardUp | Command::CardDown
                ) && let Some(focused) = ctx.memory(egui::Memory::focused)
                {
                    ctx.memory_mut(|memory| memory.surrender_focus(focused));
                }
                if let Some(action) = self.places.command(other, &self.route) {
                    self.pending.push(action);
                }
            }
        }
    }

    fn zoom(&mut self, command: Command, ctx: &Context) {
        let steps = [1.0_f32, 1.1, 1.25, 1.5, 1.75, 2.0];
        let now = ctx.zoom_factor();
        let wanted = match command {
            Command::ZoomIn => steps.into_iter().find(|s| *s > now + 0.01).map(Zoom::Fixed),
            Command::ZoomOut => steps.into_iter().rev().find(|s| *s < now - 0.01).map(Zoom::Fixed),
            _ => Some(Zoom::Automatic),
        };
        let Some(zoom) = wanted else { return };
        ctx.set_zoom_factor(zoom.in_window(whole_window(ctx)));
        match &mut self.shell {
            Ok(shell) => {
                shell.ws.settings.zoom = zoom;
                shell.ws.save_settings();
            }
            // Without a store nothing is kept, but what cannot be read cannot be understood either.
            Err(closed) => closed.settings.zoom = zoom,
        }
    }
}

/// Points across and down at normal size. Before the first frame nobody knows, and the usual window is assumed.
fn whole_window(ctx: &Context) -> (f32, f32) {
    if ctx.cumulative_pass_nr() == 0 {
        return (0.0, 0.0);
    }
    let size = ctx.content_rect().size() * ctx.zoom_factor();
    (size.x, size.y)
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.settle();
        if self.ready.frame() {
            ctx.request_repaint();
        }
        let title = match &self.failure {
            Some(_) => self.looks.words().say("frame-title-failed").to_owned(),
            None => {
                let case = self.places.case_title(&self.route, self.shell.as_ref().ok());
                self.route.title(self.looks.words(), case.as_deref())
            }
        };
        // Asked for once: every command to the window wakes it again.
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    /// The same for every window: two that differed would fit all letters anew at every frame.
    fn raw_input_hook(&mut self, _ctx: &Context, raw_input: &mut egui::RawInput) {
        raw_input.max_texture_side = raw_input.max_texture_side.map(|side| side.min(first_page::LETTERS_SIDE));
    }

    /// The store is closed after this, once everything it was given is in its file.
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.keep_unsent_now();
    }

    /// The ground of every page. As the colour the window is wiped with it costs nothing; as a sheet it would be a
    /// third of all that is painted.
    fn clear_color(&self, _visuals: &egui::Visuals) -> [f32; 4] {
        self.ground().to_normalized_gamma_f32()
    }
}

impl App {
    /// Draws one frame and collects what was asked for; also what the window's tests drive.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let look = self.page(ui);
        if let Ok(shell) = &mut self.shell {
            self.places.follow(&ctx, &look, shell, &mut |action| self.pending.push(action));
        }
        self.toast_ui(ui, &look);
        self.listen(&ctx);
        self.keep_unsent(&ctx);
        if !self.pending.is_empty() {
            self.ways_back.asked(&ctx);
            ctx.request_repaint();
        }
    }

    /// The page by itself. A screen that fails gives way to one that says so.
    fn page(&mut self, ui: &mut egui::Ui) -> Arc<Theme> {
        let ctx = ui.ctx().clone();
        keys::hold_back(&ctx);
        let look = self.dress(&ctx);
        if self.failure.is_none() {
            let part = if self.help { Part::Help } else { self.route.part() };
            self.guarded(part, |app| app.screen_ui(ui, &look, &ctx));
        }
        if self.failure.is_some() {
            for command in keys::pressed(&ctx, &Route::Trouble { what: String::new() }) {
                match command {
                    Command::ZoomIn | Command::ZoomOut | Command::ZoomReset | Command::Mute => {
                        self.command(command, &ctx);
                    }
                    other => self.pending.extend(self.failure.as_ref().and_then(|failure| failure.command(other))),
                }
            }
        }
        if let Some(failure) = &self.failure {
            let mut act = |action| self.pending.push(action);
            failed::failed_ui(ui, &look, failure, &mut act);
        }
        look
    }

    fn screen_ui(&mut self, ui: &mut egui::Ui, look: &Theme, ctx: &Context) {
        // Whoever begins to type answers; only then are letters keys of the page.
        if let Some(goes_on) = self.places.takes_words(&self.route).filter(|_| !self.help)
            && let Some(letters) = keys::words(ctx, goes_on)
        {
            self.pending.push(Places::begins_with(&self.route, letters));
        }
        for command in keys::pressed(ctx, &self.route) {
            self.command(command, ctx);
        }
        self.watch.at(if self.help { Part::Help.name() } else { self.route.part().name() });
        let mut act = |action| self.pending.push(action);
        match &mut self.shell {
            Ok(shell) => {
                shell.covered = self.help;
                ui.scope(|ui| screens::show(ui, look, &self.route, &mut self.places, shell, &mut act));
            }
            Err(closed) => screens::closed::closed_ui(ui, look, closed, &mut act),
        }
        failure::fail_if_asked(&mut self.fails, self.route.part());
        if self.help {
            let is_letter = self.places.writes_letter(&self.route);
            screens::help::help_ui(ui, look, (&self.route, is_letter), &mut act);
            self.fail_if_asked(Part::Help);
        }
    }

    /// Applies what drawing collected; the window's tests call it as the window does.
    pub fn settle(&mut self) {
        let actions = std::mem::take(&mut self.pending);
        let acted = !actions.is_empty();
        for action in actions {
            self.watch.did(&action);
            self.guarded(self.route.part(), |app| app.apply(action));
        }
        self.hear_of_failures(acted);
    }

    /// Where the window is.
    pub fn route(&self) -> &Route {
        &self.route
    }
}
