//! The way back from the pages of the reports that lie below another: to the control that led there, so that the keyboard goes
//! on where it was.

use egui::{Context, Id};

use crate::ui::route::Route;

/// Pages one came by, each with the control that led on.
#[derive(Debug, Default)]
pub(super) struct WaysBack {
    /// What was pressed last, by pointer or keyboard.
    pressed: Option<Id>,
    ways: Vec<(Route, Id)>,
}

impl WaysBack {
    /// Something was asked for in this frame.
    pub(super) fn asked(&mut self, ctx: &Context) {
        let clicked = ctx.interaction_snapshot(|at| at.clicked);
        self.pressed = clicked.or_else(|| ctx.memory(egui::Memory::focused));
    }

    /// One goes on, or back.
    pub(super) fn go(&mut self, ctx: &Context, from: &Route, to: &Route) {
        if let Some(at) = self.ways.iter().position(|(route, _)| route == to) {
            if let Some((_, control)) = self.ways.drain(at..).next() {
                ctx.memory_mut(|memory| memory.request_focus(control));
            }
        } else if !is_below(from, to) {
            self.ways.clear();
        } else if let Some(control) = self.pressed.take() {
            self.ways.push((from.clone(), control));
        }
    }
}

/// Whether one page leads to the other and is come back to.
fn is_below(from: &Route, to: &Route) -> bool {
    let is_page = matches!(from, Route::Reports | Route::Behind | Route::Ready | Route::HandedRun { .. });
    is_page && matches!(to, Route::Behind | Route::Ready | Route::HandedRun { .. } | Route::ReportExport)
}
