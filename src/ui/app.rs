//! The window's one object: where it is, the state of each place, and the actions drawing collected.
//! `ui` draws and collects, `logic` applies. All rules live below; all drawing lives in the screens.

use std::sync::Arc;

use egui::Context;

use crate::platform::Folders;
use crate::platform::settings::{Settings, ThemeChoice};
use crate::ui::background::Searches;
use crate::ui::commands::Command;
use crate::ui::looks::Looks;
use crate::ui::route::Route;
use crate::ui::screens::{self, Action, Outcome, Places};
use crate::ui::theme::Theme;
use crate::ui::{keys, theme};
use crate::workflow::Workspace;

/// What every screen may use while it applies its actions.
#[derive(Debug)]
pub struct Shell {
    /// The catalogue, the store and the machine.
    pub ws: Workspace,
    /// Searches through the ways of a case.
    pub(crate) searches: Searches,
    /// The egui context, to wake the window from a thread.
    pub ctx: Context,
    /// Something stands before the page: no time runs there.
    pub covered: bool,
}

/// The window.
#[derive(Debug)]
pub struct App {
    shell: Result<Shell, String>,
    folders: Folders,
    looks: Looks,
    route: Route,
    places: Places,
    pending: Vec<Action>,
    help: bool,
    title: String,
}

impl App {
    /// Sets the window up. Whatever keeps the store from opening is shown in the window, with ways out.
    pub fn new(ctx: &Context, folders: Folders, looks: Looks) -> Self {
        theme::install_fonts(ctx);
        let (shell, route) = open(ctx, &folders);
        let mut app = Self {
            shell,
            folders,
            looks,
            route,
            places: Places::default(),
            pending: Vec::new(),
            help: false,
            title: String::new(),
        };
        app.arrive();
        app
    }

    fn theme(&self, ctx: &Context) -> Arc<Theme> {
        let settings = self.settings();
        let dark = match settings.theme {
            ThemeChoice::Light => false,
            ThemeChoice::Dark => true,
            ThemeChoice::System => ctx.system_theme() == Some(egui::Theme::Dark),
        };
        self.looks.get(dark, settings.reduce_motion)
    }

    fn settings(&self) -> Settings {
        self.shell.as_ref().map(|shell| shell.ws.settings.clone()).unwrap_or_default()
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
        self.route = route;
        self.help = false;
        self.arrive();
    }

    fn apply(&mut self, action: Action) {
        match action {
            Action::Go(route) => self.go(route),
            Action::Help => self.help = !self.help,
            Action::Reopen => {
                let (shell, route) = open(&self.pending_context(), &self.folders);
                self.shell = shell;
                self.go(route);
            }
            Action::KeepNothing => {
                let ctx = self.pending_context();
                let unkept = Workspace::unkept(self.folders.clone(), Settings::default());
                self.shell = unkept.map(|ws| shell_of(&ctx, ws)).map_err(|e| e.to_string());
                self.go(Route::Library);
            }
            action => {
                let Ok(shell) = &mut self.shell else { return };
                match self.places.apply(action, &self.route, shell) {
                    Outcome::Stay => {}
                    Outcome::Go(route) => self.go(route),
                }
            }
        }
    }

    fn pending_context(&self) -> Context {
        self.shell.as_ref().map(|shell| shell.ctx.clone()).unwrap_or_default()
    }

    fn command(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::Help => self.help = !self.help,
            Command::Back if self.help => self.help = false,
            Command::ZoomIn | Command::ZoomOut | Command::ZoomReset => self.zoom(command, ctx),
            // The overlay stands before the page: no other key reaches what it covers.
            _ if self.help => {}
            other => {
                // Choosing by a key leaves whatever a click had focused, so that Enter says the reply.
                if matches!(other, Command::Reply(_) | Command::Next | Command::Previous)
                    && let Some(focused) = ctx.memory(egui::Memory::focused)
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
        let Ok(shell) = &mut self.shell else { return };
        let steps = [1.0_f32, 1.1, 1.25, 1.5, 1.75, 2.0];
        let now = shell.ws.settings.zoom;
        let wanted = match command {
            Command::ZoomIn => steps.into_iter().find(|s| *s > now + 0.01),
            Command::ZoomOut => steps.into_iter().rev().find(|s| *s < now - 0.01),
            _ => Some(1.0),
        };
        if let Some(zoom) = wanted {
            shell.ws.settings.zoom = zoom;
            shell.ws.save_settings();
            ctx.set_zoom_factor(zoom);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        for action in std::mem::take(&mut self.pending) {
            self.apply(action);
        }
        let title = self.route.title(self.places.case_title(&self.route, self.shell.as_ref().ok()).as_deref());
        // Asked for once: every command to the window wakes it again.
        if title != self.title {
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }
}

impl App {
    /// Draws one frame and collects what was asked for; also what the window's tests drive.
    pub fn frame(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        let look = self.theme(&ctx);
        look.apply(&ctx);
        let settings = self.settings();
        if (ctx.zoom_factor() - settings.zoom).abs() > 0.001 {
            ctx.set_zoom_factor(settings.zoom);
        }
        for command in keys::pressed(&ctx, &self.route) {
            self.command(command, &ctx);
        }
        let mut act = |action| self.pending.push(action);
        match &mut self.shell {
            Ok(shell) => {
                shell.covered = self.help;
                screens::show(ui, &look, &self.route, &mut self.places, shell, &mut act);
            }
            Err(what) => screens::trouble::trouble_ui(ui, &look, what, &mut act),
        }
        if self.help {
            screens::help::help_ui(ui, &look, &self.route, &mut act);
        }
        if !self.pending.is_empty() {
            ctx.request_repaint();
        }
    }

    /// Applies what drawing collected; the window's tests call it as the window does.
    pub fn settle(&mut self) {
        for action in std::mem::take(&mut self.pending) {
            self.apply(action);
        }
    }

    /// Where the window is.
    pub fn route(&self) -> &Route {
        &self.route
    }
}

fn open(ctx: &Context, folders: &Folders) -> (Result<Shell, String>, Route) {
    match Workspace::open(folders.clone()) {
        Ok(ws) => {
            let known = ws.learner.is_some();
            let route = if known { Route::Library } else { Route::FirstStart };
            (Ok(shell_of(ctx, ws)), route)
        }
        Err(error) => (Err(error.to_string()), Route::Trouble { what: error.to_string() }),
    }
}

fn shell_of(ctx: &Context, ws: Workspace) -> Shell {
    Shell { ws, searches: Searches::new(), ctx: ctx.clone(), covered: false }
}
