//! The window without a screen: the same pages, driven frame by frame and painted into a picture in memory. It serves
//! pictures of every page and the measuring of frames. It must not decide anything the window would not.

pub(crate) mod practice;
pub mod raster;
pub mod shots;
mod ways;

use egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, Ui, Vec2, vec2};

use crate::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use crate::domain::session::Move;
use crate::platform::settings::{Mode, Settings};
use crate::platform::{Clock, Folders};
use crate::ui::app::App;
use crate::ui::looks::Looks;
use crate::ui::route::Route;
use crate::ui::screens::{Action, briefing, conversation, inbox, reflect};
use crate::ui::theme::Theme;
use raster::{Picture, Raster};

/// Seconds between two frames: long enough for movement to end within a few of them.
const STEP_S: f64 = 0.1;
/// Frames after which everything that eases has arrived.
const REST_FRAMES: usize = 8;

/// Drawings for a designer's eye that are on no page, such as everybody who can be drawn.
pub type Sheet = fn(&mut Ui, &Theme);

/// How large the window is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Points across, at zoom 1.
    pub width: f32,
    /// Points down.
    pub height: f32,
    /// Pixels per point.
    pub scale: f32,
}

/// A window nobody sees.
pub struct Offscreen {
    app: App,
    ctx: Context,
    raster: Raster,
    size: Size,
    time_s: f64,
    clock: Clock,
    /// Whether it waits for searches through the ways of a case: a picture does, most tests need not.
    patient: bool,
    /// What is drawn in place of the page.
    sheet: Option<Sheet>,
}

impl std::fmt::Debug for Offscreen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Offscreen").field("app", &self.app).field("size", &self.size).finish_non_exhaustive()
    }
}

impl Offscreen {
    /// Opens the window on a data folder, at the time `clock` shows.
    pub fn open(folders: Folders, looks: Looks, size: Size, clock: Clock) -> Self {
        let ctx = Context::default();
        let app = App::at(&ctx, folders, looks, clock.clone());
        let mut window =
            Self { app, ctx, raster: Raster::default(), size, time_s: 0.0, clock, patient: true, sheet: None };
        window.rest();
        window
    }

    /// The same, not waiting for any search.
    #[must_use]
    pub fn impatient(mut self) -> Self {
        self.patient = false;
        self
    }

    /// What a screen reader is told of the window as it stands.
    pub fn spoken(&mut self) -> Option<egui::accesskit::TreeUpdate> {
        self.ctx.enable_accesskit();
        self.frame(Vec::new()).platform_output.accesskit_update
    }

    /// Draws one frame after these events, and applies what it asked for as the window does. How long it took is
    /// for the caller to measure.
    pub fn frame(&mut self, events: Vec<Event>) -> egui::FullOutput {
        self.time_s += STEP_S;
        let points = vec2(self.size.width, self.size.height) / self.ctx.zoom_factor();
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, points)),
            time: Some(self.time_s),
            predicted_dt: STEP_S as f32,
            max_texture_side: Some(8192),
            focused: true,
            events,
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&egui::ViewportId::ROOT) {
            viewport.native_pixels_per_point = Some(self.size.scale);
        }
        let (app, sheet) = (&mut self.app, self.sheet);
        app.settle();
        let mut output = self.ctx.run_ui(input, |ui| match sheet {
            Some(draw) => app.sheet(ui, draw),
            None => app.frame(ui),
        });
        self.raster.update(&mut output.textures_delta);
        output
    }

    /// Draws until whatever eases has arrived.
    pub fn rest(&mut self) {
        for _ in 0..REST_FRAMES {
            drop(self.frame(Vec::new()));
        }
    }

    /// Asks for something, as a control would, and lets it happen.
    pub fn act(&mut self, action: Action) {
        self.app.ask(action);
        self.rest();
    }

    /// Presses and releases a key.
    pub fn key(&mut self, key: Key) {
        self.key_with(Modifiers::NONE, key);
    }

    /// The same while others are held down.
    pub fn key_with(&mut self, modifiers: Modifiers, key: Key) {
        let press = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        drop(self.frame(vec![press(true), press(false)]));
        self.rest();
    }

    /// Types into whatever has the keyboard.
    pub fn type_words(&mut self, words: &str) {
        drop(self.frame(vec![Event::Text(words.to_owned())]));
        self.rest();
    }

    /// Turns the wheel over the middle of the page by so many points; downwards is positive.
    pub fn scroll(&mut self, points: f32) {
        drop(self.frame(vec![Event::PointerMoved(self.middle()), wheel(points)]));
        self.rest();
        drop(self.frame(vec![Event::PointerGone]));
        self.rest();
    }

    /// A point of the page that scrolls.
    fn middle(&self) -> Pos2 {
        Pos2::new(self.size.width * 0.5, self.size.height * 0.3)
    }

    /// One frame while the wheel turns by so many points, up to what is handed to the painter: what a bench measures.
    pub fn work(&mut self, points: f32) {
        let output = self.frame(vec![Event::PointerMoved(self.middle()), wheel(points)]);
        drop(self.ctx.tessellate(output.shapes, output.pixels_per_point));
    }

    /// The library of somebody who has given a name; what happens by chance is the same each time.
    pub fn home(&mut self, name: &str) {
        self.app.name(name);
        self.app.seed(&[7]);
        self.act(Action::Go(Route::Library));
    }

    /// Waits until the search through the ways of the case at hand is done, and shows what it found. In the window no time
    /// passes meanwhile: what a slow machine shows is what a quick one does.
    pub fn wait_for_searches(&mut self) {
        let began_s = self.time_s;
        for _ in 0..600 {
            if !self.patient || !self.app.is_searching() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
            drop(self.frame(Vec::new()));
            self.time_s = began_s;
        }
        self.rest();
    }

    /// The window as it stands.
    pub fn picture(&mut self) -> Picture {
        let output = self.frame(Vec::new());
        let scale = output.pixels_per_point;
        let primitives = self.ctx.tessellate(output.shapes, scale);
        let ground = self.app.ground().to_array();
        let pixels = |points: f32| (points * self.size.scale).round() as usize;
        self.raster.paint(&primitives, (pixels(self.size.width), pixels(self.size.height)), scale, ground)
    }

    /// Draws this in place of the page from here on.
    pub fn lay_out(&mut self, sheet: Sheet) {
        self.sheet = Some(sheet);
        self.rest();
    }

    /// Moves the clock on.
    pub fn later(&mut self, hours: u32) {
        for _ in 0..hours {
            self.clock.advance_ms(3_600_000);
        }
    }

    /// Changes the text of a case for this data folder: it reads `to` where it read `from`. Says whether it did.
    pub fn adapt(&mut self, case: &str, change: (&str, &str)) -> bool {
        self.app.adapt(case, change)
    }

    /// Reads a case's briefing.
    pub fn open_case(&mut self, case: &str) {
        self.act(Action::Go(Route::Briefing { case: case.to_owned() }));
    }

    /// Reads a case's briefing and meets the customer.
    pub fn meet(&mut self, case: &str, mode: Mode) {
        self.open_case(case);
        self.act(Action::Briefing(briefing::Action::Mode(mode)));
        self.act(Action::Briefing(briefing::Action::Begin));
    }

    /// Lets a simple player make up to `most` moves; how many were made.
    pub fn play(&mut self, policy: Policy, most: usize) -> usize {
        for made in 0..most.min(MOVES_MAX) {
            let Some(mv) = self.app.session().and_then(|session| next_move(session, policy)) else { return made };
            let position = |id| {
                let choices = self.app.session().map(crate::domain::session::Session::choices).unwrap_or_default();
                choices.iter().position(|choice| choice.id == id)
            };
            match mv {
                Move::Choose { reply } => {
                    if let Some(at) = position(reply) {
                        self.act(Action::Conversation(conversation::Action::Select(at)));
                        self.act(Action::Conversation(conversation::Action::SaySelected));
                    }
                }
                Move::Card(answer) => self.act(Action::Conversation(conversation::Action::Card(answer))),
                Move::Open { card } => {
                    self.act(Action::Go(Route::Inbox));
                    self.act(Action::Inbox(inbox::Action::Open(card.to_string())));
                    self.act(Action::Inbox(inbox::Action::TakeUp(None)));
                }
                Move::CloseInbox => self.act(Action::Inbox(inbox::Action::Close)),
                _ => self.act(Action::Conversation(conversation::Action::Silence)),
            }
        }
        most
    }

    /// Plays the case at hand to its end and goes on to what follows.
    pub fn play_out(&mut self, policy: Policy) {
        self.play_to_questions(policy);
        self.act(Action::Reflect(reflect::Action::Skip));
    }

    /// Plays on to the end, and to the questions before the debrief.
    pub fn play_to_questions(&mut self, policy: Policy) {
        self.play(policy, MOVES_MAX);
        self.act(Action::Conversation(conversation::Action::Debrief));
    }

    /// Changes a setting as the settings page would.
    pub fn set(&mut self, change: impl FnOnce(&mut Settings)) {
        self.app.change_settings(change);
        self.rest();
    }

    /// The window's one object.
    pub fn app(&mut self) -> &mut App {
        &mut self.app
    }
}

/// The wheel turned by so many points; downwards is positive.
fn wheel(points: f32) -> Event {
    Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -points),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    }
}
