//! Where there is no room for three columns: replies, notes and names take turns on one sheet, the one the step needs first, and what is
//! played then stays below them.

use egui::{Rect, Ui};

use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::{Live, Tab};
use crate::ui::screens::workshop::panel::sheet::{foot_of_ui, head_of_ui, scrolled, sheet};
use crate::ui::screens::workshop::panel::{Part, part_ui, parts, then_ui, who_ui};
use crate::ui::screens::workshop::setup::State as Setup;
use crate::ui::screens::workshop::view::PanelView;
use crate::ui::theme::Theme;
use crate::ui::widgets::{rule_ui, tabs_ui};

/// Draws all but the left column.
pub(super) fn narrow_ui(
    ui: &mut Ui,
    theme: &Theme,
    rect: Rect,
    (live, setup): (&mut Live, &mut Setup),
    view: &PanelView,
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    let inner = sheet(ui, theme, rect);
    let rest = foot_of_ui(ui, theme, inner, "narrow-then", |ui| {
        then_ui::foot_ui(ui, theme, live, view, (false, emit));
    });
    let here = live.tab();
    let rest = head_of_ui(ui, theme, rest, ("narrow-tabs", theme.space.sm), |ui| {
        let who = who_ui::in_short(theme, view);
        let labels = [words.say("workshop-tab-room"), words.say("workshop-notes"), &who];
        let at = Tab::ALL.iter().position(|tab| *tab == here);
        let asked = tabs_ui(ui, theme, words.say("workshop-tabs"), &labels, at, ui.available_width());
        if let Some(tab) = asked.and_then(|at| Tab::ALL.get(at)) {
            emit(Action::Tab(*tab));
        }
    });
    if here == Tab::Who || live.asks_door {
        who_ui::within_ui(ui, theme, rest, (live, setup), view, emit);
        return;
    }
    let name = format!("workshop-narrow-{here:?}-{}-{}", view.decision, live.shows_replays);
    scrolled(ui, theme, rest, (&name, false), |ui| {
        let is_room = here == Tab::Room && !live.shows_replays;
        // Whoever waits to be let in is told of wherever one looks.
        let shown = parts(view).filter(|part| is_room || *part == Part::Waiting);
        for (at, part) in shown.enumerate() {
            if at > 0 {
                rule_ui(ui, theme);
            }
            part_ui(ui, theme, part, live, view, emit);
        }
        if !is_room {
            if !view.waiting.is_empty() {
                rule_ui(ui, theme);
            }
            then_ui::notes_or_replays_ui(ui, theme, live, view, emit);
        }
    });
}
