//! The eleven ticks, under the headings of one of four frameworks.

use egui::Ui;

use crate::domain::rubric::Tick;
use crate::domain::rubric::ticks::Lens;
use crate::ui::screens::columns::Foot;
use crate::ui::screens::debrief::State;
use crate::ui::screens::debrief::view::View;
use crate::ui::theme::Theme;
use crate::ui::widgets::{card_frame, tabs_ui, tick_ui};

/// Narrowest card with two columns of ticks.
const TWO: f32 = 400.0;
/// Heading of the ticks that a framework has no place for.
const OUTSIDE: &str = "Beyond these";

/// Ticks that stand under one heading.
type Group = (&'static str, Vec<Tick>);

/// Draws the card.
pub(super) fn ticks_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, foot: &mut Foot) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading("Eleven ticks"));
        let names = Lens::ALL.map(Lens::name);
        let width = ui.available_width();
        if let Some(lens) = tabs_ui(ui, theme, "Framework", &names, Some(state.lens), width) {
            state.lens = lens;
        }
        let lens = Lens::ALL.get(state.lens).copied().unwrap_or(Lens::SixSteps);
        ui.push_id(state.lens, |ui| lists_ui(ui, theme, view, &groups(lens)));
        foot.reach(ui);
    });
}

fn lists_ui(ui: &mut Ui, theme: &Theme, view: &View, groups: &[Group]) {
    let width = ui.available_width();
    if width < TWO {
        for group in groups {
            group_ui(ui, theme, view, group);
        }
        return;
    }
    let (left, right) = groups.split_at(first_half(groups));
    ui.horizontal_top(|ui| {
        for half in [left, right] {
            ui.vertical(|ui| {
                ui.set_width((width - theme.space.md) / 2.0);
                for group in half {
                    group_ui(ui, theme, view, group);
                }
            });
        }
    });
}

fn group_ui(ui: &mut Ui, theme: &Theme, view: &View, (heading, ticks): &Group) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    ui.add_space(theme.space.xs);
    ui.label(theme.small(*heading));
    for tick in ticks {
        let earned = view.ticks.iter().any(|(name, on)| name == tick.name() && *on);
        tick_ui(ui, theme, tick.name(), earned, None);
    }
}

/// All eleven ticks under the headings of a framework, in the order in which the headings first come up.
fn groups(lens: Lens) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let inside = Tick::ALL.into_iter().filter_map(|tick| tick.under(lens).map(|heading| (heading, tick)));
    let outside = Tick::ALL.into_iter().filter(|tick| tick.under(lens).is_none()).map(|tick| (OUTSIDE, tick));
    for (heading, tick) in inside.chain(outside) {
        match groups.iter_mut().find(|(known, _)| *known == heading) {
            Some((_, ticks)) => ticks.push(tick),
            None => groups.push((heading, vec![tick])),
        }
    }
    groups
}

/// How many groups stand in the first of two columns, so that both are about as long.
fn first_half(groups: &[Group]) -> usize {
    let rows = |groups: &[Group]| groups.iter().map(|(_, ticks)| ticks.len() + 1).sum::<usize>();
    let whole = rows(groups);
    let longest = |at: usize| {
        let first = rows(groups.get(..at).unwrap_or_default());
        first.max(whole - first)
    };
    (0..=groups.len()).min_by_key(|at| longest(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_framework_shows_all_eleven_ticks_in_two_columns_of_about_one_length() {
        for lens in Lens::ALL {
            let groups = groups(lens);
            let mut shown: Vec<Tick> = groups.iter().flat_map(|(_, ticks)| ticks.clone()).collect();
            shown.sort_unstable();
            assert_eq!(shown, Tick::ALL, "{}", lens.name());
            let rows = |groups: &[Group]| groups.iter().map(|(_, ticks)| ticks.len() + 1).sum::<usize>();
            let largest = groups.iter().map(|(_, ticks)| ticks.len() + 1).max().unwrap();
            let (left, right) = groups.split_at(first_half(&groups));
            let apart = rows(left).abs_diff(rows(right));
            assert!(apart <= largest, "{}: moving a group over would even the columns", lens.name());
        }
    }
}
