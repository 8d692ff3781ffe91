//! Progress: what somebody sees of their runs, from runs that were really played on different days, in the page's view, in the
//! terminal and in the window.

use std::path::Path;

use amends::domain::paths::policy::{Policy, next_move};
use amends::domain::progress::{Only, Run};
use amends::domain::rubric::figure_for_mean;
use amends::platform::settings::Mode;
use amends::platform::{Clock, Folders};
use amends::ui::route::Route;
use amends::ui::screens::library;
use amends::ui::screens::progress::plan::Plans;
use amends::ui::screens::progress::view::{self, About, View};
use amends::words::{Language, Words};
use amends::workflow::practice::Practice;
use amends::workflow::reflection::{self, Journal, Kept, KeptPlan};
use amends::workflow::{Attempt, Cases, Workspace, find_case, runs};
use egui::Key;
use serde_json::Value;

use crate::support::{amends, english};
use crate::views::looks_like;
use crate::window::{desk, key, press, route, settle, shows, window};

/// Wednesday, 18 November 2026, noon in UTC: the same day nearly everywhere.
const NOON_MS: i64 = 1_795_003_200_000;
const DAY_MS: i64 = 86_400_000;

/// Runs of these cases, so played, so many days before a moment.
fn practised(data: &Path, now_ms: i64, past: &[(&str, Policy, Mode, i64)]) -> Workspace {
    let clock = Clock::fixed(now_ms);
    let mut ws = Workspace::open_at(Folders::find(Some(data)).unwrap(), clock.clone()).unwrap();
    for (nr, (case, policy, mode, days_ago)) in past.iter().enumerate() {
        clock.set_ms(now_ms - days_ago * DAY_MS);
        let case = find_case(&Cases::of(ws.catalog.clone()), case).unwrap();
        let mut attempt = Attempt::start(&mut ws, &case, *mode, Some(nr as u64)).unwrap();
        while let Some(mv) = next_move(&attempt.session, *policy) {
            attempt.act(&ws, mv).unwrap();
        }
    }
    clock.set_ms(now_ms);
    ws
}

/// Seven weeks in which somebody got better.
const PAST: [(&str, Policy, Mode, i64); 9] = [
    ("lukewarm", Policy::Worst, Mode::Practice, 48),
    ("wrong-plate", Policy::Worst, Mode::Practice, 44),
    ("crushed-brownies", Policy::Middling, Mode::Coach, 37),
    ("wrong-plate", Policy::Worst, Mode::Practice, 36),
    ("storm-over-saturday", Policy::Middling, Mode::Practice, 23),
    ("crushed-brownies", Policy::Best, Mode::Practice, 16),
    ("wrong-plate", Policy::Middling, Mode::Practice, 15),
    ("lukewarm", Policy::Best, Mode::Practice, 9),
    ("storm-over-saturday", Policy::Best, Mode::Practice, 1),
];

fn page(ws: &Workspace, runs: &[Run], only: &Only, words: &Words) -> View {
    let about = About {
        runs,
        only,
        practice: &Practice::read(ws, None).unwrap(),
        catalog: &ws.catalog,
        plans: &Plans::of(&Journal::read(ws).unwrap(), runs),
        thanks: None,
        are_read: true,
    };
    view::view(&about, words)
}

#[test]
fn the_page_says_what_nine_runs_in_seven_weeks_add_up_to() {
    let data = tempfile::tempdir().unwrap();
    let ws = practised(data.path(), NOON_MS, &PAST);
    let all = runs::all(&ws).unwrap();
    let last = |back: usize| amends::workflow::AttemptId(all[all.len() - back].attempt.clone());
    let plan = KeptPlan { when: "If someone is waiting,".into(), then: "I will give a time.".into() };
    for (back, kept) in [(4, Some(Kept::Yes)), (2, Some(Kept::Partly)), (1, None)] {
        reflection::keep_plan(&ws, &last(back), &plan).unwrap();
        if let Some(kept) = kept {
            reflection::keep_answer(&ws, &last(back), kept).unwrap();
        }
    }
    let english = page(&ws, &all, &Only::default(), english());
    looks_like("progress-many-runs", &english);
    let german = page(&ws, &all, &Only::default(), &Words::in_language(Language::German).unwrap());
    looks_like("progress-german", &german);
    let plate = Only { case: Some("wrong-plate".into()), since: None };
    looks_like("progress-one-case", &page(&ws, &all, &plate, crate::support::english()));
    // The same levels as the library's, the same case, the same reason.
    let about =
        library::view::About { practice: Practice::read(&ws, None).unwrap(), ..library::view::About::default() };
    let library = library::view::view(&ws.catalog, &about, library::view::Filter::All, crate::support::english());
    let today = library.today.expect("a case");
    let (case, _, why) = english.due.today.expect("a case");
    assert_eq!((case, why), (today.card.id, today.reason));
    let recent = amends::workflow::history::recent(&ws, None).unwrap();
    let shown = amends::domain::progress::trend::trends(&all).dimensions.map(|trend| trend.now.map(figure_for_mean));
    assert_eq!(shown, recent.means.map(|mean| mean.map(figure_for_mean)));
}

#[test]
fn of_no_run_and_of_one_nothing_is_made_up() {
    let data = tempfile::tempdir().unwrap();
    let ws = practised(data.path(), NOON_MS, &[]);
    looks_like("progress-no-run", &page(&ws, &[], &Only::default(), english()));
    drop(ws);
    let ws = practised(data.path(), NOON_MS, &PAST[..1]);
    let all = runs::all(&ws).unwrap();
    let view = page(&ws, &all, &Only::default(), english());
    looks_like("progress-one-run", &view);
    let told = view.told.unwrap();
    assert!(told.trend.charts.iter().all(|chart| chart.change.is_none()), "one run rises nowhere");
    assert!(told.compared.rows.is_empty() && told.compared.line.starts_with("First without help: "));
}

#[test]
fn what_keeps_coming_back_is_quoted_by_the_sentence_at_fault() {
    let data = tempfile::tempdir().unwrap();
    let ws = practised(data.path(), NOON_MS, &PAST);
    let slips: Vec<_> = runs::all(&ws).unwrap().into_iter().filter_map(|run| run.facts).collect();
    let spoken: Vec<String> =
        slips.iter().flat_map(|facts| &facts.slips).filter(|slip| slip.is_spoken).map(|s| s.quote.clone()).collect();
    assert!(spoken.len() > 5, "{spoken:?}");
    for quote in &spoken {
        assert!(!quote.is_empty() && quote.chars().count() < 200, "{quote}");
        assert!(
            quote.ends_with(['.', '!', '?', '…', '”', '’']),
            "a whole sentence, or one that says it goes on: {quote}"
        );
    }
}

#[test]
fn the_terminal_has_the_figures_of_the_page() {
    let data = tempfile::tempdir().unwrap();
    let empty = amends(data.path()).arg("progress").output().unwrap();
    assert!(String::from_utf8_lossy(&empty.stdout).contains("Begin with: amends play"));
    let now_ms = Clock::system().now_ms();
    let ws = practised(data.path(), now_ms, &PAST);
    let all = runs::all(&ws).unwrap();
    let view = page(&ws, &all, &Only::default(), english());
    drop(ws);
    let json = amends(data.path()).args(["progress", "--format", "json"]).output().unwrap();
    let told: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(told["runs"], 9);
    let text = amends(data.path()).arg("progress").output().unwrap();
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for (at, chart) in view.told.unwrap().trend.charts.iter().enumerate() {
        let levels: Vec<Option<f64>> =
            serde_json::from_value(told["trends"]["dimensions"][at]["levels"].clone()).unwrap();
        assert_eq!(levels, chart.levels);
        if let Some(figure) = &chart.figure {
            assert!(text.contains(&format!("mean {figure}")), "{text}");
        }
    }
    let (case, _, why) = view.due.today.unwrap();
    assert_eq!((told["today"]["case"].as_str(), told["today"]["why"].as_str()), (Some(&*case), Some(&*why)));
    assert!(text.contains(&why) && text.contains("simulated satisfaction"), "{text}");
    let one = amends(data.path()).args(["progress", "--format", "json", "--case", "lukewarm"]).output().unwrap();
    let one: Value = serde_json::from_slice(&one.stdout).unwrap();
    assert_eq!((&one["runs"], &one["weeks"]), (&Value::from(2), &told["weeks"]));
    let none = amends(data.path()).args(["progress", "--case", "nowhere"]).output().unwrap();
    assert!(String::from_utf8_lossy(&none.stdout).contains("No run of nowhere is over"));
}

#[test]
fn before_the_first_run_the_page_says_what_will_be_there_and_leads_to_it() {
    let data = desk();
    let mut harness = window(data.path(), 1024.0, 700.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    press(&mut harness, "Progress");
    assert_eq!(route(&harness), Route::Progress);
    assert!(shows(&harness, "After your first conversation"));
    press(&mut harness, "Read the first briefing");
    assert!(matches!(route(&harness), Route::Briefing { .. }));
}

#[test]
fn from_the_page_one_comes_to_an_earlier_run_to_what_is_due_and_to_ones_own_data() {
    let data = desk();
    drop(practised(data.path(), Clock::system().now_ms(), &PAST));
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Progress");
    for words in ["Your last nine runs", "What keeps coming back", "Due again", "For today"] {
        assert!(shows(&harness, words), "{words} is missing");
    }
    key(&mut harness, Key::Enter);
    assert!(matches!(route(&harness), Route::Briefing { .. }));
    press(&mut harness, "Progress");
    press(&mut harness, "My data");
    assert_eq!(route(&harness), Route::MyData);
    press(&mut harness, "Progress");
    press(&mut harness, "Hand in");
    assert_eq!(route(&harness), Route::HandIn);
    press(&mut harness, "Progress");
    // The keyboard comes to a chart, walks it, and opens the run it stands on.
    for _ in 0..60 {
        key(&mut harness, Key::Tab);
        if shows(&harness, "Storm Over Saturday, ") {
            break;
        }
    }
    key(&mut harness, Key::ArrowLeft);
    assert!(shows(&harness, "Lukewarm, "), "the run before the last");
    key(&mut harness, Key::Enter);
    settle(&mut harness);
    assert_eq!(route(&harness), Route::Debrief);
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Progress, "back where it was opened");
}

#[test]
fn a_case_that_is_not_here_any_more_is_told_by_its_title() {
    let data = desk();
    drop(practised(data.path(), NOON_MS, &[("drill", Policy::Best, Mode::Practice, 1)]));
    std::fs::remove_file(data.path().join("scenarios/drill.ron")).unwrap();
    let ws = Workspace::open_at(Folders::find(Some(data.path())).unwrap(), Clock::fixed(NOON_MS)).unwrap();
    let titles: Vec<String> = runs::all(&ws).unwrap().into_iter().map(|run| run.title).collect();
    assert_eq!(titles, ["The Drill"]);
}
