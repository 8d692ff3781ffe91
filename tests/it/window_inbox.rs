//! A small inbox in the window, by keyboard alone: the order, the plans, a call and the way back, both rounds, and what
//! became of everybody.

use amends::ui::route::Route;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::project;
use crate::typing::strike;
use crate::window::{Slot, desk, key, open_case, press, route, settle, shows, window};

/// A data folder with the small inbox as an own case.
fn inbox_desk() -> tempfile::TempDir {
    let data = desk();
    let case = std::fs::read_to_string(project("tests/data/cases/inbox.ron")).unwrap();
    std::fs::write(data.path().join("scenarios/two-answers.ron"), case).unwrap();
    data
}

fn begin(harness: &mut Harness<'_, Slot>) {
    press(harness, "Begin");
    key(harness, Key::Escape);
    open_case(harness, "Two Answers");
    assert!(shows(harness, "Open the inbox") && !shows(harness, "Cleo"), "who writes next week is not met yet");
    key(harness, Key::Enter);
}

fn with_alt(harness: &mut Harness<'_, Slot>, key: Key) {
    harness.key_press_modifiers(Modifiers::ALT, key);
    settle(harness);
}

/// What the screen reader is told of the desk.
fn told(harness: &Harness<'_, Slot>) -> String {
    let said = harness.query_all_by_role(egui::accesskit::Role::Status);
    said.filter_map(|node| node.accesskit_node().label()).collect::<Vec<_>>().join(" | ")
}

/// The position of the reply that holds these words, as the key that plans it.
fn way(harness: &Harness<'_, Slot>, words: &str) -> Key {
    let found = harness.get_by_label_contains(words).accesskit_node().label().unwrap();
    match found.chars().find(char::is_ascii_digit) {
        Some('1') => Key::Num1,
        Some('2') => Key::Num2,
        Some('3') => Key::Num3,
        _ => Key::Num4,
    }
}

/// Plans the reply with these words and does it.
fn reach(harness: &mut Harness<'_, Slot>, words: &str) {
    let planned = way(harness, words);
    key(harness, planned);
    key(harness, Key::Enter);
}

#[test]
fn a_small_inbox_is_played_by_keyboard_from_its_order_to_its_debrief() {
    let data = inbox_desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    begin(&mut harness);
    assert_eq!(route(&harness), Route::Inbox);
    assert!(shows(&harness, "two answers of 3 or below, of 41") && shows(&harness, "3 of 3 left"));
    assert!(shows(&harness, "Ana left the comment box empty."));

    // The order is the trainee's own, and each new place is told.
    with_alt(&mut harness, Key::ArrowDown);
    assert!(told(&harness).contains("Ana Prates is now 2 of 2."), "{}", told(&harness));
    with_alt(&mut harness, Key::ArrowUp);
    assert!(told(&harness).contains("Ana Prates is now 1 of 2."), "{}", told(&harness));
    key(&mut harness, Key::ArrowDown);
    assert!(told(&harness).contains("Third time I explain this."), "{}", told(&harness));

    // A plan costs nothing; more than there is time for is said and forbidden to nobody.
    let ring = way(&harness, "Ring him: three calls");
    key(&mut harness, ring);
    assert!(shows(&harness, "Call, 1 token") && shows(&harness, "3 of 3 left"));
    key(&mut harness, Key::ArrowUp);

    // A call plays on the page of the conversation, and the desk can be looked at meanwhile.
    reach(&mut harness, "Ring her, and start with June");
    assert_eq!(route(&harness), Route::Conversation);
    assert!(shows(&harness, "Card of Ana Prates") && shows(&harness, "offline part"));
    assert!(!shows(&harness, "the others wait"), "nobody else is on the line");
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Inbox);
    assert!(shows(&harness, "Back to Ana") && shows(&harness, "1 of 3 left"));
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Conversation, "Enter goes back to the call, whatever is looked at");
    reach(&mut harness, "switch the offline copy on");

    // Back at the desk with her answer, which is read before the next one is chosen; then with what was given.
    assert_eq!(route(&harness), Route::Inbox);
    for words in ["What was said", "switch the offline copy on", "It opens"] {
        assert!(shows(&harness, words), "{words} is missing");
    }
    assert!(told(&harness).contains("It opens"), "{}", told(&harness));
    assert!(shows(&harness, "On to Ben"));
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Inbox);
    assert!(!shows(&harness, "On to Ben"));
    assert!(shows(&harness, "Called, 2 tokens") && shows(&harness, "One month back to Ana Prates"));
    assert!(shows(&harness, "Tickets are closed unread"), "the cause is tagged");
    assert!(shows(&harness, "Call now"), "what was planned for the other stands");
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Inbox);
    assert!(shows(&harness, "0 of 3 left"));

    // Nobody is left, so nothing is asked; then the fix, and the shorter Monday.
    key(&mut harness, Key::C);
    assert_eq!(route(&harness), Route::Conversation);
    assert!(shows(&harness, "The inbox is closed"));
    reach(&mut harness, "nobody closes a ticket");
    if route(&harness) == Route::Inbox {
        assert!(shows(&harness, "2 alerts last week, 0 now"));
        key(&mut harness, Key::C);
    }
    assert_eq!(route(&harness), Route::Conversation);
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Reflect);
    press(&mut harness, "Skip");
    assert_eq!(route(&harness), Route::Debrief);
    for words in ["What became of everybody", "2 of 2 were reached", "Ana Prates: first 3 of 5 stars, updated to"] {
        assert!(shows(&harness, words), "{words} is missing");
    }
}

#[test]
fn closing_with_somebody_left_asks_once_and_names_them() {
    let data = inbox_desk();
    let mut harness = window(data.path(), 1024.0, 700.0);
    begin(&mut harness);
    key(&mut harness, Key::C);
    assert_eq!(route(&harness), Route::Inbox);
    assert!(shows(&harness, "Ana Prates and Ben Ode have not heard from you."));
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Inbox, "the question is put away first");
    assert!(!shows(&harness, "have not heard from you."));
    key(&mut harness, Key::C);
    key(&mut harness, Key::C);
    assert_eq!(route(&harness), Route::Conversation);
    reach(&mut harness, "A reminder to everybody");
    assert_eq!(route(&harness), Route::Inbox);
    assert!(shows(&harness, "2 alerts last week, 1 now"));

    // In a low window the debrief has its plan in sight, and what became of everybody below it.
    for _ in 0..4 {
        if route(&harness) == Route::Inbox {
            key(&mut harness, Key::C);
        }
    }
    key(&mut harness, Key::Enter);
    press(&mut harness, "Skip");
    assert_eq!(route(&harness), Route::Debrief);
    let plan = harness.get_by_label_contains("Keep this plan").rect();
    let rows = harness.get_by_label("What became of everybody").rect();
    assert!(plan.bottom() < 690.0 && rows.top() > plan.bottom(), "{plan:?} {rows:?}");
}

#[test]
fn order_and_plans_outlast_a_visit_elsewhere_and_begin_anew_with_another_run() {
    let data = inbox_desk();
    let mut harness = window(data.path(), 760.0, 540.0);
    begin(&mut harness);
    with_alt(&mut harness, Key::ArrowDown);
    let ring = way(&harness, "Ring her, and start with June");
    key(&mut harness, ring);
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Inbox);
    assert!(shows(&harness, "2 of 2: Ana Prates") && shows(&harness, "Call, 2 tokens"));
}

#[test]
fn a_card_is_dragged_to_another_place_and_the_place_is_told() {
    let data = inbox_desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    begin(&mut harness);
    let at = |harness: &Harness<'_, Slot>, name: &str| harness.get_by_label_contains(name).rect().center();
    let (from, to) = (at(&harness, "1 of 2: Ana Prates"), at(&harness, "2 of 2: Ben Ode"));
    let button = |pos: egui::Pos2, pressed: bool| egui::Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    harness.event(egui::Event::PointerMoved(from));
    harness.step();
    harness.event(button(from, true));
    harness.step();
    for share in [0.3, 0.6, 1.0] {
        harness.event(egui::Event::PointerMoved(from + (to - from) * share + egui::vec2(0.0, 20.0 * share)));
        settle(&mut harness);
    }
    harness.event(button(to, false));
    settle(&mut harness);
    assert!(told(&harness).contains("Ana Prates is now 2 of 2."), "{}", told(&harness));
    assert!(shows(&harness, "1 of 2: Ben Ode") && shows(&harness, "2 of 2: Ana Prates"));
}

const TO_ANA: &str = "In June you asked about zanzibar, and nobody answered you.";
const TO_BEN: &str = "Ben, three calls and not one note";

/// Begins a draft to the one that is looked at, and goes back to the desk.
fn begin_a_draft(harness: &mut Harness<'_, Slot>, said: &str) {
    key(harness, Key::T);
    assert_eq!(route(harness), Route::Conversation);
    harness.event(egui::Event::Text(said.to_owned()));
    settle(harness);
    back_to_desk(harness);
}

fn back_to_desk(harness: &mut Harness<'_, Slot>) {
    // Out of the box, out of typing, out of the conversation.
    for _ in 0..3 {
        if route(harness) == Route::Conversation {
            key(harness, Key::Escape);
        }
    }
    assert_eq!(route(harness), Route::Inbox);
}

fn waits(begins: &str) -> String {
    format!("Not sent yet: “{begins}”")
}

#[test]
fn what_was_typed_to_one_waits_while_another_is_written_to_and_is_gone_once_it_is_said() {
    let data = inbox_desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    begin(&mut harness);
    assert!(!shows(&harness, "Not sent yet"));
    begin_a_draft(&mut harness, TO_ANA);
    assert!(shows(&harness, &waits(TO_ANA)) && shows(&harness, "Go on writing"));
    key(&mut harness, Key::ArrowDown);
    assert!(!shows(&harness, "Not sent yet"), "nothing was written to Ben");
    begin_a_draft(&mut harness, TO_BEN);
    assert!(shows(&harness, &waits(TO_BEN)));
    key(&mut harness, Key::ArrowUp);
    assert!(shows(&harness, &waits(TO_ANA)));
    key(&mut harness, Key::T);
    assert_eq!(route(&harness), Route::Conversation);
    assert!(harness.get_by_role(egui::accesskit::Role::MultilineTextInput).value().unwrap().contains("zanzibar"));

    // Said, it waits no more; what was begun to Ben does.
    for _ in 0..4 {
        if shows(&harness, "Back to the replies") {
            key(&mut harness, Key::Enter);
        }
    }
    back_to_desk(&mut harness);
    assert!(!shows(&harness, &waits(TO_ANA)));
    key(&mut harness, Key::ArrowDown);
    assert!(shows(&harness, &waits(TO_BEN)));
}

#[test]
fn drafts_to_several_are_there_again_after_a_restart_and_go_with_their_card() {
    let data = inbox_desk();
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        begin(&mut harness);
        begin_a_draft(&mut harness, TO_ANA);
        key(&mut harness, Key::ArrowDown);
        begin_a_draft(&mut harness, TO_BEN);
    }
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    press(&mut harness, "Go on where you stopped");
    back_to_desk(&mut harness);
    for said in [TO_BEN, TO_ANA] {
        let at = if said == TO_ANA { Key::ArrowUp } else { Key::ArrowDown };
        key(&mut harness, at);
        assert!(shows(&harness, &waits(said)), "{said}");
    }
    // A ready reply deals with her card: nobody is left to send that to.
    reach(&mut harness, "Write two lines");
    assert!(shows(&harness, "What was said"));
    key(&mut harness, Key::Enter);
    assert!(!shows(&harness, "zanzibar") && shows(&harness, &waits(TO_BEN)));
    drop(harness);
    assert_eq!(crate::support::files_with(data.path(), "zanzibar"), 0, "dropped from the store as well");
}

#[test]
fn the_same_words_begun_to_another_wait_there_after_a_silence_to_this_one() {
    let data = inbox_desk();
    let file = data.path().join("scenarios/two-answers.ron");
    // Who keeps silent to Ana has her on the telephone next.
    let case = std::fs::read_to_string(&file).unwrap();
    let case = case.replacen("minutes: 60, next: \"desk\"", "minutes: 60, next: \"ana-call\"", 1);
    std::fs::write(file, case).unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    begin(&mut harness);
    key(&mut harness, Key::ArrowDown);
    begin_a_draft(&mut harness, TO_BEN);
    key(&mut harness, Key::ArrowUp);
    key(&mut harness, Key::T);
    harness.event(egui::Event::Text(TO_BEN.to_owned()));
    settle(&mut harness);
    for _ in 0..2 {
        strike(&mut harness, (Key::S, "s"), Modifiers::ALT);
        settle(&mut harness);
    }
    assert_eq!(harness.get_by_role(egui::accesskit::Role::MultilineTextInput).value().unwrap(), TO_BEN);
    back_to_desk(&mut harness);
    key(&mut harness, Key::ArrowDown);
    assert!(shows(&harness, &waits(TO_BEN)), "Ben has not heard them");
}

#[test]
fn a_case_note_begun_for_one_is_not_written_into_anothers() {
    let data = inbox_desk();
    let mut harness = window(data.path(), 1280.0, 820.0);
    begin(&mut harness);
    key(&mut harness, Key::O);
    press(&mut harness, "Notes");
    let field = |harness: &Harness<'_, Slot>| {
        let (role, label) = (egui::accesskit::Role::TextInput, "What went wrong, and why");
        let field = harness.get_by_role_and_label(role, label);
        field.focus();
        field.value().unwrap_or_default()
    };
    assert_eq!(field(&harness), "");
    settle(&mut harness);
    harness.event(egui::Event::Text("closed unread".to_owned()));
    settle(&mut harness);
    assert_eq!(field(&harness), "closed unread");
    back_to_desk(&mut harness);
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::O);
    press(&mut harness, "Notes");
    assert_eq!(field(&harness), "");
    back_to_desk(&mut harness);
    key(&mut harness, Key::ArrowUp);
    key(&mut harness, Key::O);
    press(&mut harness, "Notes");
    assert_eq!(field(&harness), "closed unread");
}
