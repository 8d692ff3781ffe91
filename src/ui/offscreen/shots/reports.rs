//! The ways to the page of the reports.

use crate::platform::files;
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::ways::at_home;
use crate::ui::route::Route;
use crate::ui::screens::Action;
use crate::ui::screens::report_export::Action as Along;
use crate::ui::screens::reports::choose::Choice;
use crate::ui::screens::reports::{Action as Ask, List, actual, forgetting, thanks as note};
use crate::workflow::reports::export::Rows;

/// Real satisfaction of the months of the hand-ins, with a row that has no figure.
const REAL: &str = "Month,Team,CSAT\n2026-09,,3.9\n2026-10,,3.8\n2026-11,,4.1\n2026-12,,many\n";

/// Files that are no hand-ins.
const DAMAGED: [(&str, &str); 2] = [("cut-short.amends", "PK"), ("notes.amends", "A list of what to ask them.")];

/// Before anything was taken in.
pub(super) fn empty(window: &mut Offscreen) {
    at_home(window);
    window.act(Action::Go(Route::Reports));
    window.wait_for_searches();
}

fn taken(window: &mut Offscreen) {
    at_home(window);
    let folder = window.app().made_up_hand_ins();
    for (name, bytes) in DAMAGED {
        drop(files::write_atomically(&folder.join(name), bytes.as_bytes()));
    }
    window.act(Action::Reports(Ask::Take(vec![folder])));
    window.wait_for_searches();
    // What came of taking in leads to the report being asked for anew.
    window.wait_for_searches();
}

/// With what a few teams have handed in.
pub(super) fn page(window: &mut Offscreen) {
    taken(window);
    window.act(Action::Reports(Ask::Taken));
}

/// Where more files are named.
pub(super) fn adding(window: &mut Offscreen) {
    page(window);
    window.act(Action::Reports(Ask::Adding(true)));
}

/// While files are on their way in.
pub(super) fn under_way(window: &mut Offscreen) {
    at_home(window);
    window.act(Action::Go(Route::Reports));
    window.wait_for_searches();
    let folder = window.app().made_up_hand_ins();
    window.app().ask(Action::Reports(Ask::Take(vec![folder])));
    drop(window.frame(Vec::new()));
}

/// What came of it, with what could not be taken in.
pub(super) fn damage(window: &mut Offscreen) {
    taken(window);
    window.act(Action::Reports(Ask::Show(List::Damage)));
}

/// Real figures, shown before they are taken in, and below those that are.
pub(super) fn real(window: &mut Offscreen) {
    page(window);
    let table = window.app().hand_in("real.csv");
    if files::write_atomically(&table, REAL.as_bytes()).is_ok() {
        window.act(Action::Reports(Ask::Actual(actual::Ask::Open(table.clone()))));
        window.wait_for_searches();
        window.act(Action::Reports(Ask::Actual(actual::Ask::Keep)));
        window.wait_for_searches();
        window.wait_for_searches();
        window.act(Action::Reports(Ask::Actual(actual::Ask::Open(table))));
        window.wait_for_searches();
    }
}

/// A note of thanks being written.
pub(super) fn thanks(window: &mut Offscreen) {
    page(window);
    window.act(Action::Reports(Ask::Thanks(note::Ask::Open)));
}

/// Filters that mean no run.
pub(super) fn none_meant(window: &mut Offscreen) {
    page(window);
    // The first days of this month, after the last run.
    window.act(Action::Reports(Ask::Choose(Choice::Period, 1)));
    window.act(Action::Reports(Ask::Choose(Choice::Mode, 1)));
    window.wait_for_searches();
}

/// Asked whether everything that was handed in is to be forgotten.
pub(super) fn forget(window: &mut Offscreen) {
    page(window);
    window.act(Action::Reports(Ask::Forget(forgetting::Ask::Begin)));
}

/// The keys of the page.
pub(super) fn keys(window: &mut Offscreen) {
    page(window);
    window.act(Action::Help);
}

/// Before a report is taken along: what would be written, and whose data leaves.
pub(super) fn export(window: &mut Offscreen) {
    page(window);
    window.act(Action::Go(Route::ReportExport));
    window.wait_for_searches();
}

/// A row for every decision, with names.
pub(super) fn export_decisions(window: &mut Offscreen) {
    export(window);
    for ask in [Along::Rows(Rows::Decisions), Along::Names(true)] {
        window.act(Action::ReportExport(ask));
        window.wait_for_searches();
    }
}

/// Written, beside where it lies.
pub(super) fn exported(window: &mut Offscreen) {
    export(window);
    window.act(Action::ReportExport(Along::Write));
    window.wait_for_searches();
}
