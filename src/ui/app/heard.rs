//! Sound in the window: after every frame the ears follow what happened, and one key silences everything.

use egui::{Context, Id, Rect, Ui, pos2};

use crate::platform::Sound;
use crate::ui::app::App;
use crate::ui::commands::mute_key;
use crate::ui::route::Route;
use crate::ui::screens::frame;
use crate::ui::sounding::room_of;
use crate::ui::theme::Theme;
use crate::ui::widgets::{ToastState, toast_ui};
use crate::words::Told as _;

/// A line at the foot of the page that goes by itself.
#[derive(Debug)]
pub(super) struct Toast {
    /// Each has its own time.
    number: u64,
    text: String,
}

impl App {
    /// The same window, heard through `sound`.
    #[must_use]
    pub fn with_sound(mut self, sound: Sound) -> Self {
        if let Ok(shell) = &mut self.shell {
            shell.sound = sound.clone();
        }
        self.sound = sound;
        self
    }

    /// What the window is heard through.
    pub fn sound(&self) -> &Sound {
        &self.sound
    }

    /// Gives to be heard what has happened since the last frame, and the room one is in. The room falls silent with
    /// the clock: behind an overlay, on a page that failed, and while somebody works in another window.
    pub(super) fn listen(&mut self, ctx: &Context) {
        let Ok(shell) = &self.shell else {
            self.sound.room(None);
            return;
        };
        self.sound.levels(shell.ws.settings.sound_levels());
        let here = self.failure.is_none();
        let Some((attempt, is_talking)) = self.places.heard(&self.route).filter(|_| here) else {
            self.sound.room(None);
            return;
        };
        let left_s = self.places.seconds_left(shell).filter(|_| self.route == Route::Conversation);
        for cue in self.ears.hear(&attempt.id.to_string(), &attempt.session, left_s) {
            self.sound.cue(cue);
        }
        let looked_at = !self.help && ctx.input(|input| input.focused);
        let scenario = attempt.session.scenario();
        let channel = attempt.session.scene().map_or(scenario.channel, |scene| scene.channel);
        let room = Some(room_of(scenario, channel));
        self.sound.room(room.filter(|_| looked_at && is_talking));
    }

    /// Silences everything, or lets it be heard again, and says so.
    pub(super) fn mute(&mut self) {
        let Ok(shell) = &mut self.shell else { return };
        let on = !shell.ws.settings.sound;
        shell.ws.settings.sound = on;
        let unsaved = shell.ws.save_settings_or_say();
        if on {
            self.sound.look_again();
        }
        let words = &shell.words;
        let key = words.key(mute_key(&self.route));
        let key = ("key", (&key).into());
        let said = match (on, unsaved.map(|why| why.told(words))) {
            (true, None) => words.tell("frame-sound-on", &[key]),
            (false, None) => words.tell("frame-sound-off", &[key]),
            (true, Some(why)) => words.tell("frame-sound-on-for-now", &[key, ("why", (&why).into())]),
            (false, Some(why)) => words.tell("frame-sound-off-for-now", &[key, ("why", (&why).into())]),
        };
        self.toast(said);
    }

    /// Says something for a while.
    pub(super) fn toast(&mut self, text: String) {
        let number = self.toast.as_ref().map_or(0, |toast| toast.number + 1);
        self.toast = Some(Toast { number, text });
    }

    pub(super) fn toast_ui(&mut self, ui: &Ui, look: &Theme) {
        let Some(toast) = &self.toast else { return };
        let whole = ui.max_rect();
        let page = Rect::from_min_max(pos2(whole.left() + frame::rail(ui, look), whole.top()), whole.max);
        let id = Id::unique(("toast", toast.number));
        if toast_ui(ui, look, page, id, &toast.text, None) == ToastState::Over {
            self.toast = None;
        }
    }
}
