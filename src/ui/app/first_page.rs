//! The first page, drawn once by a thread of its own while the system makes the window. Opening the store, reading the
//! looks and fitting the letters to the pixel grid take about as long as that and keep another processor busy. What
//! comes of it is the window's one object and its letters; nothing that was drawn is shown.

use std::thread::{self, JoinHandle};

use egui::epaint::ImageDelta;
use egui::{ColorImage, Context, Pos2, RawInput, Rect, TextureId, TextureOptions};

use crate::platform::{Clock, Folders};
use crate::ui::app::App;
use crate::ui::looks::Looks;
use crate::ui::theme::ThemeError;
use crate::workflow::Ahead;

/// The size of a window that is opened, in points.
pub(in crate::ui) const WINDOW: [f32; 2] = [1280.0, 820.0];

/// How wide and high the picture that holds all letters may grow, in pixels. It is that wide from the start and is
/// handed to the driver whole: where a driver offers 16,384 most of it would stay empty. Fixed, so that letters can be
/// fitted before the driver is known.
pub(in crate::ui) const LETTERS_SIDE: usize = 4096;

/// The window's one object while it is being made.
pub(in crate::ui) struct FirstPage {
    ctx: Context,
    folders: Folders,
    made: Option<JoinHandle<Result<App, ThemeError>>>,
}

impl FirstPage {
    /// Begins to make it.
    pub(in crate::ui) fn begin(folders: Folders) -> Self {
        let ctx = context();
        let ahead = Ahead::begin(&folders, &Clock::system());
        let (theirs, place) = (ctx.clone(), folders.clone());
        let make = move || {
            let looks = Looks::load()?;
            let mut app = App::opened(&theirs, place, looks, ahead);
            app.draw_ahead(&theirs);
            Ok(app)
        };
        // A machine that gives no thread makes it when the window needs it.
        Self { ctx, folders, made: thread::Builder::new().name("first-page".to_owned()).spawn(make).ok() }
    }

    /// What the window draws with.
    pub(in crate::ui) fn context(&self) -> Context {
        self.ctx.clone()
    }

    /// What was made, waited for. If the thread fell it is made here: a fault that comes again is told in the window.
    ///
    /// # Errors
    /// [`ThemeError`] if a look compiled into the program does not read.
    pub(in crate::ui) fn ready(self) -> Result<App, ThemeError> {
        match self.made.and_then(|thread| thread.join().ok()) {
            Some(made) => made.inspect(|app| app.watch.adopt()),
            None => Ok(App::new(&self.ctx, self.folders, Looks::load()?)),
        }
    }
}

impl App {
    /// Draws the page for the usual window and keeps the letters that were fitted for it. In a window of another size or
    /// resolution they are fitted again, as they would have been.
    fn draw_ahead(&mut self, ctx: &Context) {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, WINDOW.into()));
        let input = RawInput { screen_rect, max_texture_side: Some(LETTERS_SIDE), ..RawInput::default() };
        let mut drawn = ctx.run_ui(input, |ui| drop(self.page(ui)));
        drawn.textures_delta.clear();
        // They were handed to nobody yet: whoever paints the first frame gets them whole.
        let whole = ImageDelta::full(letters(ctx), TextureOptions::LINEAR);
        ctx.tex_manager().write().set(TextureId::default(), whole);
    }
}

/// The picture with all letters that were fitted so far.
fn letters(ctx: &Context) -> ColorImage {
    let mut letters = ColorImage::default();
    ctx.fonts(|fonts| letters = fonts.image());
    letters
}

/// A context as `eframe` makes its own where none is given.
fn context() -> Context {
    let ctx = Context::default();
    // The projector's wall is a window of its own.
    ctx.set_embed_viewports(false);
    if let Some(passes) = std::num::NonZeroUsize::new(2) {
        ctx.options_mut(|options| options.max_passes = passes);
    }
    ctx
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::route::Route;

    fn frame(ctx: &Context, app: &mut App) -> egui::FullOutput {
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, WINDOW.into()));
        let input = RawInput { screen_rect, max_texture_side: Some(LETTERS_SIDE), ..RawInput::default() };
        ctx.run_ui(input, |ui| app.frame(ui))
    }

    #[test]
    fn the_first_frame_gets_all_letters_and_fits_none_itself() {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = Folders::find(Some(folder.path())).expect("folders");
        let first = FirstPage::begin(folders);
        let ctx = first.context();
        let mut app = first.ready().expect("a window");
        assert_eq!(app.route(), &Route::FirstStart);
        let before = letters(&ctx);
        let mut shown = frame(&ctx, &mut app);
        let handed = shown.textures_delta.set.get(&TextureId::default()).and_then(|deltas| deltas.first());
        let handed = handed.expect("the letters, for whoever paints");
        let after = letters(&ctx);
        assert!(handed.is_whole());
        let egui::ImageData::Color(picture) = &handed.image;
        assert!(**picture == after, "those that are painted with");
        assert!(before == after, "no letter was missing");
        assert!(shown.shapes.len() > 10);
        shown.textures_delta.clear();
    }

    #[test]
    fn a_window_whose_thread_fell_is_made_all_the_same() {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = Folders::find(Some(folder.path())).expect("folders");
        let fails = || panic!("asked for by the test");
        let made = thread::Builder::new().name("first-page".to_owned()).spawn(fails).expect("a thread");
        let app = FirstPage { ctx: context(), folders, made: Some(made) }.ready().expect("a window");
        assert_eq!(app.route(), &Route::FirstStart);
    }
}
