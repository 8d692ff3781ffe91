//! The eleven ticks under the steps of one of several lists, and the three signals as lamps.

use egui::{Sense, Ui, vec2};

use crate::domain::debrief::{Tally, count};
use crate::domain::guide::lens_id;
use crate::domain::rubric::Tick;
use crate::domain::rubric::lenses::{LENSES, Lens};
use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::view::View;
use crate::ui::screens::debrief::words::tied;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::screens::guide::look_up_ui;
use crate::ui::terms;
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::{not_called_for_ui, rule_ui, tab_rows_ui, tick_ui};

/// Narrowest space with two columns of ticks.
const TWO: f32 = 400.0;
/// Widths of a signal's name and of whether it was earned.
const NAME: f32 = 190.0;
const NOTE: f32 = 84.0;
/// Least width of a tab.
const TAB: f32 = 112.0;

/// What stands under one heading: ticks, or where else to look.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Group {
    /// `None` over the ticks that a list has no place for.
    heading: Option<&'static str>,
    ticks: Vec<Tick>,
    elsewhere: &'static str,
}

impl Group {
    fn rows(&self) -> usize {
        1 + self.ticks.len() + usize::from(!self.elsewhere.is_empty())
    }
}

/// Draws the lamps, the tabs and the ticks.
pub(super) fn ticks_ui(ui: &mut Ui, theme: &Theme, state: &State, page: &Page<'_>, emit: &mut dyn FnMut(Action)) {
    let view = page.view;
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    lamps_ui(ui, theme, view);
    rule_ui(ui, theme);
    lens_tabs_ui(ui, theme, state.lens, emit);
    let Some(lens) = LENSES.get(state.lens) else { return };
    ui.horizontal(|ui| {
        ui.set_min_height(theme.size.control_small);
        ui.spacing_mut().item_spacing.x = theme.space.xs;
        ui.label(theme.quiet(lens.source));
        if let Some(id) = look_up_ui(ui, theme, lens.name, &lens_id(lens)) {
            emit(Action::LookUp(id));
        }
    });
    ui.push_id(state.lens, |ui| lists_ui(ui, theme, view, &groups(lens)));
}

/// The three signals: earned or not yet, and by what, in columns where there is room for them.
fn lamps_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let (name_width, note_width) = if ui.available_width() < TWO { (0.0, 0.0) } else { (NAME, NOTE) };
    for lamp in &view.lamps {
        let words = &theme.words;
        let note = if lamp.lit { words.say("debrief-lamp-earned") } else { words.say("debrief-lamp-not-yet") };
        let name = words.quoted(&lamp.name);
        let because = tied(&lamp.because);
        if name_width <= 0.0 {
            tick_ui(ui, theme, &name, lamp.lit, Some(note));
            ui.label(theme.quiet(because));
            continue;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let whole = ui.available_width();
            ui.vertical(|ui| {
                ui.set_width(name_width);
                tick_ui(ui, theme, &name, lamp.lit, None);
            });
            let cells = [(note_width, note), (whole - name_width - note_width, because.as_str())];
            for (width, words) in cells {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    // On the line of the tick's own words.
                    ui.add_space(theme.space.hair);
                    ui.label(theme.quiet(words));
                });
            }
        });
    }
}

/// One choice among all lists, in as many rows as the width asks for.
fn lens_tabs_ui(ui: &mut Ui, theme: &Theme, shown: usize, emit: &mut dyn FnMut(Action)) {
    let width = ui.available_width();
    let most = ((width / TAB) as usize).max(1);
    let rows = LENSES.len().div_ceil(most).max(1);
    let names: Vec<&str> = LENSES.iter().map(|lens| lens.name).collect();
    if let Some(at) =
        tab_rows_ui(ui, theme, theme.words.say("debrief-ticks-framework"), (&names, rows), Some(shown), width)
    {
        emit(Action::Lens(at));
    }
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

fn group_ui(ui: &mut Ui, theme: &Theme, view: &View, group: &Group) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    ui.add_space(theme.space.xs);
    let tally = |tick: &Tick| view.ticks.iter().find(|(other, _)| other == tick).map(|(_, tally)| *tally);
    let tallies: Vec<Tally> = group.ticks.iter().filter_map(tally).collect();
    let heading = group.heading.unwrap_or(theme.words.say("debrief-ticks-beyond"));
    let heading = match count(&tallies) {
        (_, 0) => heading.to_owned(),
        (earned, called) => {
            let put = [("heading", heading.into()), ("earned", earned.into()), ("called", called.into())];
            theme.words.tell("debrief-ticks-heading", &put)
        }
    };
    ui.label(theme.small(heading));
    for tick in &group.ticks {
        let name = terms::tick(&theme.words, *tick);
        match tally(tick) {
            Some(Tally::NotCalledFor) => not_called_for_ui(ui, theme, name),
            tally => {
                let why = view.missed.iter().find(|missed| missed.tick == *tick).map(|missed| missed.why.as_str());
                tick_ui(ui, theme, name, tally == Some(Tally::Earned), why)
            }
        };
    }
    if !group.elsewhere.is_empty() {
        ui.horizontal_top(|ui| {
            ui.allocate_exact_size(vec2(theme.size.tick, theme.line(Step::Body)), Sense::hover());
            ui.vertical(|ui| ui.label(theme.quiet(group.elsewhere)));
        });
    }
}

/// A list's steps in its order, and all ticks it has no step for.
fn groups(lens: &Lens) -> Vec<Group> {
    let step = |step: &crate::domain::rubric::lenses::Step| Group {
        heading: Some(step.name),
        ticks: step.ticks.to_vec(),
        elsewhere: step.elsewhere,
    };
    let mut groups: Vec<Group> = lens.steps.iter().map(step).collect();
    let outside = lens.outside();
    if !outside.is_empty() {
        groups.push(Group { heading: None, ticks: outside, elsewhere: "" });
    }
    groups
}

/// How many groups stand in the first of two columns, so that both are about as long.
fn first_half(groups: &[Group]) -> usize {
    let rows = |groups: &[Group]| groups.iter().map(Group::rows).sum::<usize>();
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
    fn every_list_shows_all_eleven_ticks_in_two_columns_of_about_one_length() {
        for lens in LENSES {
            let groups = groups(lens);
            let mut shown: Vec<Tick> = groups.iter().flat_map(|group| group.ticks.clone()).collect();
            shown.sort_unstable();
            assert_eq!(shown, Tick::ALL, "{}", lens.name);
            let rows = |groups: &[Group]| groups.iter().map(Group::rows).sum::<usize>();
            let largest = groups.iter().map(Group::rows).max().unwrap();
            let (left, right) = groups.split_at(first_half(&groups));
            let apart = rows(left).abs_diff(rows(right));
            assert!(apart <= largest, "{}: moving a group over would even the columns", lens.name);
        }
    }

    #[test]
    fn an_entry_of_the_table_is_enough_to_show_a_list() {
        use crate::domain::rubric::lenses::Step;
        let steps = &[Step { name: "Be there", ticks: &[Tick::Listened], elsewhere: "" }];
        let groups = groups(&Lens { name: "One", source: "A list of one.", steps });
        assert_eq!(groups.len(), 2);
        assert_eq!(groups.first().unwrap().heading, Some("Be there"));
        assert_eq!(groups.last().unwrap().ticks.len(), 10);
    }
}
