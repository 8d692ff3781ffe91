//! The window. Screens draw plain views and answer with small actions; nothing here decides a rule,
//! and nothing here touches the store except through `workflow`.

mod app;
mod background;
mod clerk;
mod commands;
mod icon;
mod keys;
pub mod looks;
pub mod offscreen;
pub mod route;
pub mod screens;
mod sounding;
pub mod terms;
pub mod theme;

mod when;
pub mod widgets;

use crate::platform::{Clock, Folders, Sound};
use crate::ui::app::first_page::{FirstPage, WINDOW};
use crate::workflow::room::door::Network;

pub use app::App;
pub use route::Part;
pub use screens::recognition::pictures as certificate;

/// Why the window could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// The system gave no window or no way to draw in it.
    #[error("the window could not be opened: {0}. You can play in the terminal with: amends play wrong-plate")]
    NoWindow(String),
}

/// Whether there is a display to open a window on.
pub fn has_display() -> bool {
    if cfg!(any(target_os = "windows", target_os = "macos")) {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// Opens the window and runs until it is closed; each of the `fails` fails once, on purpose. `ready` is called once,
/// when the first frame has been shown. Phones join a workshop by `network`.
///
/// # Errors
/// [`WindowError`] if there is nothing to open it on.
pub fn run(
    folders: Folders,
    fails: Vec<Part>,
    network: Option<Box<dyn Network>>,
    ready: Option<Box<dyn FnMut() + Send>>,
) -> Result<(), WindowError> {
    let first = FirstPage::begin(folders);
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Amends")
            .with_app_id("amends")
            .with_icon(icon::icon())
            .with_inner_size(WINDOW)
            .with_min_inner_size([720.0, 480.0]),
        // All letters are Amends's own. Told of another place to look for them, egui throws away those that were fitted ahead.
        system_font_fallback: false,
        ..eframe::NativeOptions::default()
    };
    let ctx = first.context();
    eframe::run_native_ext(
        "Amends",
        options,
        Some(ctx),
        Box::new(move |_| {
            let mut app = first.ready()?.failing_at(fails).telling(ready);
            if let Some(network) = network {
                app = app.with_network(network);
            }
            Ok(Box::new(app.with_sound(Sound::through_device(Clock::system()))))
        }),
    )
    .map_err(|error| WindowError::NoWindow(error.to_string()))
}
