//! A window with nothing in it: what any program of this kind pays for. `script/bench-window` holds Amends against it.
#![allow(clippy::print_stderr, reason = "the script reads when it is ready")]

use std::time::Instant;

struct Bare {
    started: Instant,
    frames: u32,
}

impl eframe::App for Bare {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.frames += 1;
        // The second frame begins when the first has been shown.
        if self.frames == 2 {
            eprintln!("ready after {} ms", self.started.elapsed().as_millis());
        }
        if self.frames < 3 {
            ui.ctx().request_repaint();
        }
        ui.label("Nothing");
    }
}

#[expect(clippy::disallowed_methods, reason = "it measures nothing but itself")]
fn main() -> eframe::Result {
    let started = Instant::now();
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_title("Bare").with_inner_size([1280.0, 820.0]),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native("bare", options, Box::new(move |_| Ok(Box::new(Bare { started, frames: 0 }))))
}
