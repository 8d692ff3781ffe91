//! Flat charts: horizontal hairlines only, names at the end of their lines, every mark a button with a name. No pair of
//! marks rests on hue alone.

mod dots;
mod feelings;
mod in_time;
mod line_names;
mod loyalty;
mod months;
mod record_bars;
mod trend;
mod waterfall;
mod weeks;

pub use dots::{DotRow, DotStack, dots_chart_ui};
pub use feelings::{FeelingsChart, Turn, feelings_chart_ui};
pub use in_time::{InTimeBar, in_time_chart_ui};
pub use loyalty::{LoyaltyChart, loyalty_chart_ui};
pub use months::{MonthPlot, months_chart_ui};
pub use record_bars::{RecordBars, record_bars_ui};
pub use trend::{TrendChart, trend_chart_ui, trend_key_ui};
pub use waterfall::{BillBar, BillKind, waterfall_ui};
pub use weeks::{WeekRow, weeks_chart_ui};

use egui::{EventFilter, Key, Modifiers, Response, Ui};

use crate::ui::theme::{Change, Theme, ease_out};

/// How much of a chart has grown, 0 to 1; it grows once, when it is first seen.
fn grown(ui: &Ui, theme: &Theme, response: &Response) -> f32 {
    let id = response.id.with("grown");
    let seen = ui.data_mut(|d| std::mem::replace(d.get_temp_mut_or(id, false), true));
    ease_out(ui.ctx().animate_bool_with_time(id, seen, theme.motion.seconds(Change::ChartGrow)))
}

/// The mark somebody has walked to with the arrows, of `last` + 1 from the left; `first` until they do. `None` while the
/// chart has not the keyboard.
fn walked_to(ui: &Ui, response: &Response, first: usize, last: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let id = response.id.with("looked-at");
    let mut at = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or(first).min(last);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowLeft) {
        at = at.saturating_sub(1);
    }
    if pressed(Key::ArrowRight) {
        at = (at + 1).min(last);
    }
    ui.data_mut(|data| data.insert_temp(id, at));
    Some(at)
}
