//! What the window does before its first page, beyond which it would keep people waiting. Nothing here measures time.

use std::process::Command;

use amends::catalog::Catalog;
use amends::ui::route::Route;
use egui_kittest::kittest::Queryable as _;

use crate::support::amends;
use crate::window::{desk, open_case, route, window};

/// Names the data folder to the process that opens it.
const CHILD: &str = "AMENDS_START_TEST";

/// In a process of its own, because what one test asks of a case, all others of the process have been told.
#[test]
fn what_is_read_in_a_process_of_its_own() {
    let Some(data) = std::env::var_os(CHILD) else { return };
    let told = |page: &str| {
        let entries = Catalog::bundled().entries;
        let read: Vec<&str> = entries.iter().filter(|entry| entry.is_read()).map(|entry| entry.id.as_str()).collect();
        println!("\nREAD {page}: {}.", read.join(" "));
    };
    let mut harness = window(data.as_ref(), 1280.0, 820.0);
    told(route(&harness).part().name());
    if route(&harness) == Route::Library {
        assert!(harness.query_all_by_label_contains("Gate 14").next().is_some(), "all cases are shown");
        assert!(harness.query_all_by_label_contains("drill").next().is_some(), "and a drill is offered");
        open_case(&mut harness, "Gate 14");
        told(route(&harness).part().name());
    }
}

fn read_at(data: &std::path::Path) -> Vec<String> {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "window_start::what_is_read_in_a_process_of_its_own", "--nocapture"]);
    let out = child.env(CHILD, data).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    assert!(out.status.success(), "{said}");
    said.lines().filter_map(|line| line.strip_prefix("READ ")).map(str::to_owned).collect()
}

#[test]
fn the_library_is_drawn_without_a_case_having_been_read() {
    let data = desk();
    amends(data.path()).args(["play", "wrong-plate", "--seed", "7"]).write_stdin("1\n").assert().success();
    let read = read_at(data.path());
    assert_eq!(read[0], "library: .", "with a run under way, and a drill offered");
    assert_eq!(read[1], "briefing: gate-14.", "and a case when somebody opens it, that one alone");
}

#[test]
fn a_first_start_reads_the_one_case_whose_customer_it_shows() {
    let read = read_at(desk().path());
    assert_eq!(read.len(), 1, "{read:?}");
    assert!(read[0].ends_with(": wrong-plate."), "{read:?}");
}
