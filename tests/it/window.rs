//! The window through its accessible names: the way of a new hire from first start to debrief and back.
//! A widget without a name fails these tests by itself.

use std::path::Path;

use amends::platform::{Clock, Folders};
use amends::ui::looks::Looks;
use amends::ui::route::Route;
use amends::ui::{App, Part};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};

/// The window in a test; the app is made with the first frame, when there is a context for its fonts.
#[derive(Default)]
pub(crate) struct Slot {
    pub(crate) app: Option<App>,
}

pub(crate) fn window(data: &Path, width: f32, height: f32) -> Harness<'static, Slot> {
    window_at(data, width, height, 1.0 / 60.0)
}

/// A window whose first attempt has this chance.
pub(crate) fn window_with(data: &Path, (width, height): (f32, f32), seed: u64) -> Harness<'static, Slot> {
    let folders = Folders::find(Some(data)).unwrap();
    let looks = Looks::load().unwrap();
    Harness::builder().with_size(egui::vec2(width, height)).build_ui_state(
        move |ui, slot: &mut Slot| {
            let open = || App::new(ui.ctx(), folders.clone(), looks.clone()).with_seeds(&[seed]);
            let app = slot.app.get_or_insert_with(open);
            app.settle();
            app.frame(ui);
        },
        Slot::default(),
    )
}

/// A window on a day that is always the same: what is chosen by the day is the same then as well.
pub(crate) fn window_on(data: &Path, (width, height): (f32, f32), day_ms: i64) -> Harness<'static, Slot> {
    let folders = Folders::find(Some(data)).unwrap();
    let looks = Looks::load().unwrap();
    Harness::builder().with_size(egui::vec2(width, height)).build_ui_state(
        move |ui, slot: &mut Slot| {
            let open = || App::at(ui.ctx(), folders.clone(), looks.clone(), Clock::fixed(day_ms));
            let app = slot.app.get_or_insert_with(open);
            app.settle();
            app.frame(ui);
        },
        Slot::default(),
    )
}

/// A window whose every frame takes `step_s` seconds.
pub(crate) fn window_at(data: &Path, width: f32, height: f32, step_s: f32) -> Harness<'static, Slot> {
    window_failing(data, (width, height), step_s, Vec::new())
}

/// A window in which each of these parts fails once.
pub(crate) fn window_failing(
    data: &Path,
    (width, height): (f32, f32),
    step_s: f32,
    fails: Vec<Part>,
) -> Harness<'static, Slot> {
    let folders = Folders::find(Some(data)).unwrap();
    let looks = Looks::load().unwrap();
    Harness::builder().with_size(egui::vec2(width, height)).with_step_dt(step_s).build_ui_state(
        move |ui, slot: &mut Slot| {
            let app = slot
                .app
                .get_or_insert_with(|| App::new(ui.ctx(), folders.clone(), looks.clone()).failing_at(fails.clone()));
            app.settle();
            app.frame(ui);
        },
        Slot::default(),
    )
}

/// A data folder with the drill as an own case, without a running clock.
pub(crate) fn desk() -> tempfile::TempDir {
    let data = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(data.path().join("scenarios")).unwrap();
    std::fs::write(data.path().join("scenarios/drill.ron"), crate::support::DRILL).unwrap();
    std::fs::write(data.path().join("settings.ron"), "(time_allowed: Off)").unwrap();
    data
}

pub(crate) fn route(harness: &Harness<'_, Slot>) -> Route {
    harness.state().app.as_ref().unwrap().route().clone()
}

/// A few frames: the window keeps asking for the next one while its clock runs, so waiting for rest would not end.
pub(crate) fn settle(harness: &mut Harness<'_, Slot>) {
    for _ in 0..6 {
        harness.step();
    }
}

pub(crate) fn press(harness: &mut Harness<'_, Slot>, name: &str) {
    settle(harness);
    harness.get_by_label_contains(name).click();
    settle(harness);
}

pub(crate) fn key(harness: &mut Harness<'_, Slot>, key: egui::Key) {
    harness.key_press(key);
    settle(harness);
}

/// Opens a case by its card among all the others.
pub(crate) fn open_case(harness: &mut Harness<'_, Slot>, title: &str) {
    settle(harness);
    // Brought into sight first: a card below the fold is clicked by nobody.
    for turn in 0..2 {
        {
            let mut buttons = harness.query_all_by_role(egui::accesskit::Role::Button);
            let card = buttons.rfind(|node| node.accesskit_node().label().is_some_and(|label| label.contains(title)));
            let card = card.expect("the case has a card");
            if turn == 0 { card.scroll_to_me() } else { card.click() }
        }
        settle(harness);
    }
}

/// Whether something on the screen holds these words.
pub(crate) fn shows(harness: &Harness<'_, Slot>, words: &str) -> bool {
    harness.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn a_new_hire_gets_from_first_start_to_the_customers_first_line_in_two_steps() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert_eq!(route(&harness), Route::FirstStart);
    press(&mut harness, "Just try it");
    assert!(matches!(route(&harness), Route::Briefing { .. }));
    press(&mut harness, "Meet ");
    assert_eq!(route(&harness), Route::Conversation);
    assert!(harness.query_by_label_contains("What do you say?").is_some());
}

#[test]
fn who_leads_a_group_or_reads_reports_has_a_door_at_first_start() {
    for (door, place) in [("Running a group?", Route::Workshop), ("Reading reports?", Route::Reports)] {
        for (width, height) in [(1280.0, 820.0), (760.0, 540.0)] {
            let data = tempfile::tempdir().unwrap();
            let mut harness = window(data.path(), width, height);
            settle(&mut harness);
            harness.get_by_label(door).scroll_to_me();
            press(&mut harness, door);
            assert_eq!(route(&harness), place);
        }
    }
}

#[test]
fn in_a_german_window_the_first_case_speaks_german() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("settings.ron"), "(language: German, time_allowed: Off)").unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert!(shows(&harness, "lauwarm"), "what the customer says in the picture");
    press(&mut harness, "Nur ausprobieren");
    assert_eq!(route(&harness), Route::Briefing { case: "lukewarm".to_owned() });
    assert!(shows(&harness, "Lauwarm"));
}

#[test]
fn a_run_that_was_begun_in_german_is_gone_on_with_in_german_and_nothing_is_said_to_have_changed() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("settings.ron"), "(language: German, time_allowed: Off)").unwrap();
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        press(&mut harness, "Los geht’s");
        key(&mut harness, egui::Key::Enter);
        key(&mut harness, egui::Key::Num1);
        key(&mut harness, egui::Key::Enter);
        assert_eq!(route(&harness), Route::Conversation);
    }
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert_eq!(route(&harness), Route::Library);
    assert!(shows(&harness, "Lauwarm") && !shows(&harness, "Lukewarm"), "its cards say what was begun");
    press(&mut harness, "Weitermachen, wo du warst");
    assert_eq!(route(&harness), Route::Conversation);
    assert!(shows(&harness, "Lauwarm"));
    assert!(!shows(&harness, "hat sich seitdem geändert"), "nothing has");
}

#[test]
fn the_case_is_played_by_keyboard_to_its_debrief_and_again() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    play_to_the_debrief(&mut harness);
    assert_eq!(route(&harness), Route::Debrief);
    for words in ["Four dimensions", "If this, then that", "Turn by turn", "simulated"] {
        assert!(harness.query_all_by_label_contains(words).next().is_some(), "{words} is missing");
    }
    press(&mut harness, "Play again");
    assert!(matches!(route(&harness), Route::Briefing { .. }));
}

#[test]
fn closing_in_the_middle_loses_nothing_and_the_next_start_offers_to_go_on() {
    let data = tempfile::tempdir().unwrap();
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        press(&mut harness, "Begin");
        key(&mut harness, egui::Key::Enter);
        key(&mut harness, egui::Key::Num2);
        key(&mut harness, egui::Key::Enter);
    }
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert_eq!(route(&harness), Route::Library);
    press(&mut harness, "Go on where you stopped");
    assert_eq!(route(&harness), Route::Conversation);
    assert!(harness.query_all_by_label_contains("Decision 2").next().is_some());
}

#[test]
fn going_back_loses_nothing_and_the_tabs_open_at_every_width() {
    for (width, height) in [(1024.0, 700.0), (1920.0, 1080.0), (760.0, 540.0)] {
        let data = tempfile::tempdir().unwrap();
        let mut harness = window(data.path(), width, height);
        press(&mut harness, "Just try it");
        press(&mut harness, "Meet ");
        key(&mut harness, egui::Key::O);
        assert!(harness.query_all_by_label_contains("Soup now").next().is_some(), "offers at {width}");
        key(&mut harness, egui::Key::N);
        assert!(harness.query_all_by_label_contains("What to remember").next().is_some(), "notes at {width}");
        key(&mut harness, egui::Key::Escape);
        assert_eq!(route(&harness), Route::Library);
        press(&mut harness, "Go on where you stopped");
        assert_eq!(route(&harness), Route::Conversation);
    }
}

#[test]
fn on_every_page_tab_begins_in_the_page_and_comes_to_the_rail_at_its_end() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    let tab = |harness: &mut Harness<'_, Slot>| {
        key(harness, egui::Key::Tab);
        let at = harness.query_all(by().predicate(|node| node.is_focused() && !node.is_hidden())).next();
        at.map(|node| (node.rect().left(), node.accesskit_node().label().unwrap_or_default()))
    };
    press(&mut harness, "Just try it");
    let briefing = tab(&mut harness).unwrap();
    key(&mut harness, egui::Key::Escape);
    press(&mut harness, "Settings");
    let settings = tab(&mut harness).unwrap();
    press(&mut harness, "Progress");
    let progress = tab(&mut harness).unwrap();
    for (left, name) in [briefing, settings, progress] {
        assert!(left > 88.0, "the first is {name}, at {left}");
    }
    let mut names = Vec::new();
    for _ in 0..60 {
        names.extend(tab(&mut harness).map(|(_, name)| name));
    }
    assert!(names.iter().any(|name| name.contains("Workshop")), "the rail is reached as well: {names:?}");
}

#[test]
fn a_broken_case_is_listed_with_its_problems_and_costs_nothing_else() {
    let data = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(data.path().join("scenarios")).unwrap();
    std::fs::write(
        data.path().join("scenarios/broken.ron"),
        crate::support::DRILL.replacen("severity: 3", "severity: 9", 1),
    )
    .unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Just try it");
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    press(&mut harness, "See all problems");
    assert_eq!(route(&harness), Route::Settings);
    assert!(harness.query_all_by_label_contains("E201").next().is_some());
}

#[test]
fn a_store_in_use_is_said_in_the_window_with_ways_out() {
    let data = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(data.path())).unwrap();
    let _held = amends::store::Store::open(&folders, amends::platform::Clock::system()).unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert!(harness.query_all_by_label_contains("in use").next().is_some());
    press(&mut harness, "Go on without keeping anything");
    assert_eq!(route(&harness), Route::Library);
}

#[test]
fn a_trainers_changed_line_is_seen_the_next_time() {
    let data = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(data.path().join("scenarios")).unwrap();
    let file = data.path().join("scenarios/drill.ron");
    std::fs::write(&file, crate::support::DRILL).unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Just try it");
    key(&mut harness, egui::Key::Escape);
    std::fs::write(
        &file,
        crate::support::DRILL.replacen("You stand at the counter.", "You stand at the other counter.", 1),
    )
    .unwrap();
    press(&mut harness, "The Drill");
    assert!(harness.query_all_by_label_contains("the other counter").next().is_some());
}

#[test]
fn enter_on_a_focused_button_presses_that_button() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    harness.get_by_label_contains("Just try it").focus();
    settle(&mut harness);
    key(&mut harness, egui::Key::Enter);
    let folders = Folders::find(Some(data.path())).unwrap();
    let settings = folders.path(amends::platform::folders::Place::Data).join("settings.ron");
    let kept = std::fs::read_to_string(settings).unwrap_or_default();
    assert!(matches!(route(&harness), Route::Briefing { .. }));
    assert!(!kept.contains("learner: Some"), "just trying keeps nobody: {kept}");
}

#[test]
fn a_broken_settings_file_is_set_aside_and_said() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("settings.ron"), "(theme: Drak").unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Begin");
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    press(&mut harness, "Understood");
    assert!(harness.query_by_label_contains("Understood").is_none());
}

#[test]
fn when_the_time_runs_out_nothing_was_said_and_the_story_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window_at(data.path(), 1280.0, 820.0, 1.0);
    settle(&mut harness);
    key(&mut harness, egui::Key::Enter);
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Conversation);
    harness.event(egui::Event::Text("?".to_owned()));
    for _ in 0..100 {
        harness.step();
    }
    assert!(harness.query_by_label_contains("You said nothing").is_none(), "no time runs behind the overlay");
    key(&mut harness, egui::Key::Escape);
    for _ in 0..100 {
        harness.step();
        if harness.query_all_by_label_contains("You said nothing").next().is_some() {
            break;
        }
    }
    assert!(
        harness.query_all_by_label_contains("You said nothing").next().is_some(),
        "silence is a move with its consequence"
    );
    assert!(harness.query_all_by_label_contains("Decision 2").next().is_some());
}

/// Plays the case to its debrief, always with the first reply on the screen.
pub(crate) fn play_to_the_debrief(harness: &mut Harness<'_, Slot>) {
    press(harness, "Begin");
    key(harness, egui::Key::Enter);
    for _ in 0..40 {
        if route(harness) == Route::Debrief {
            return;
        }
        key(harness, egui::Key::Num1);
        key(harness, egui::Key::Enter);
    }
    panic!("the case has no end");
}

#[test]
fn a_turn_of_the_debrief_opens_its_reasons_and_shows_where_the_keyboard_is() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1024.0, 700.0);
    play_to_the_debrief(&mut harness);
    for figure in
        ["simulated satisfaction", "recommend, simulated", "would return, simulated", "it cost us in all, simulated"]
    {
        assert!(harness.query_all_by_label_contains(figure).next().is_some(), "{figure} is missing at 1024");
    }
    harness.get_by_label_contains("Turn by turn. What each reply did").scroll_to_me();
    for _ in 0..60 {
        harness.step();
    }
    harness.get_by_label_contains("Turn by turn. What each reply did").click();
    settle(&mut harness);
    let row = harness.get_by_label_contains("Show why, reply 5");
    assert!(row.rect().top() > 700.0, "the row starts out below the window");
    row.focus();
    // A page of some length takes a while to scroll.
    for _ in 0..60 {
        harness.step();
    }
    let row = harness.get_by_label_contains("Show why, reply 5");
    assert!(row.rect().bottom() <= 700.0, "what has the keyboard is in sight");
    row.click();
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Hide why, reply 5").is_some());
    assert!(harness.query_all_by_label_contains("aim for").next().is_some());
}

#[test]
fn a_backup_that_was_not_made_is_said_as_a_warning() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Begin");
    key(&mut harness, egui::Key::Escape);
    press(&mut harness, "Settings");
    press(&mut harness, "Back up now");
    assert!(harness.query_all_by_label_contains("was made and verified").next().is_some());
    assert!(harness.query_all_by_role(egui::accesskit::Role::Alert).next().is_none());
    let backups = data.path().join("backups");
    std::fs::remove_dir_all(&backups).unwrap();
    std::fs::write(&backups, "not a folder").unwrap();
    press(&mut harness, "Back up now");
    assert!(harness.query_all_by_label_contains("was made and verified").next().is_none());
    assert!(harness.query_all_by_role(egui::accesskit::Role::Alert).next().is_some(), "it stands there as a warning");
}

/// As much text as a case may hold, without a single place to break a line: the way on stays in sight, and no frame hangs.
#[test]
fn texts_of_the_greatest_length_leave_the_way_on_in_sight() {
    let endless = "m".repeat(2_000);
    let text = crate::support::DRILL
        .replacen("This is cold.", &endless, 1)
        .replacen("It has gone cold.", &endless, 1)
        .replacen("Have a slice of cake then,", &endless[..1_900], 1)
        .replacen("He sets the cup down.", &endless, 1);
    let data = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(data.path().join("scenarios")).unwrap();
    std::fs::write(data.path().join("scenarios/drill.ron"), text).unwrap();
    for (width, height) in [(1024.0, 700.0), (1920.0, 1080.0)] {
        let mut harness = window(data.path(), width, height);
        settle(&mut harness);
        if route(&harness) == Route::FirstStart {
            press(&mut harness, "Begin");
        }
        key(&mut harness, egui::Key::Escape);
        open_case(&mut harness, "The Drill");
        key(&mut harness, egui::Key::Enter);
        assert_eq!(route(&harness), Route::Conversation);
        let began = std::time::Instant::now();
        settle(&mut harness);
        println!("{width}x{height}: {} ms a frame", began.elapsed().as_millis() / 6);
        let seen = |rect: egui::Rect| rect.min.y >= 0.0 && rect.max.y <= height && rect.max.x <= width;
        let say = harness.get_by_label_contains("Say it.");
        assert!(seen(say.rect()), "{width}x{height}: {:?}", say.rect());
    }
}
