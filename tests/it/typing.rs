//! Answering in one's own words in the window: played by keyboard alone, marked in Coach only, asked about, refused,
//! rated by oneself, and never lost.

use std::path::Path;

use amends::domain::session::{CardAnswer, Move, Place, Session};
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::store::Filter;
use amends::ui::route::Route;
use amends::ui::screens::debrief::view::view;
use amends::workflow::Workspace;
use amends::workflow::say::{BesideTurns, beside_turns};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{drill, english};
use crate::window::{Slot, key, press, route, settle, shows, window};

pub(crate) const WARM: &str = "I'm so sorry, you asked twice for no dairy. That's our mistake. I'm taking it back now, and your new \
                    plate is here in eight minutes.";

/// A data folder in which no clock runs, and where it has been said that typed words stay.
pub(crate) fn desk(mode: &str) -> tempfile::TempDir {
    let data = tempfile::tempdir().unwrap();
    let settings = format!("(time_allowed: Off, default_mode: {mode}, told_of_words: true)");
    std::fs::write(data.path().join("settings.ron"), settings).unwrap();
    data
}

/// Before the first decision of the Wrong Plate.
pub(crate) fn at_the_table(harness: &mut Harness<'_, Slot>) {
    settle(harness);
    key(harness, Key::Enter);
    key(harness, Key::Enter);
    assert_eq!(route(harness), Route::Conversation);
}

pub(crate) fn words(harness: &mut Harness<'_, Slot>, words: &str) {
    harness.event(egui::Event::Text(words.to_owned()));
    settle(harness);
}

pub(crate) fn type_out(harness: &mut Harness<'_, Slot>, said: &str) {
    key(harness, Key::T);
    words(harness, said);
}

/// A key with the letter it types, in one frame, as a keyboard sends them.
pub(crate) fn strike(harness: &mut Harness<'_, Slot>, (pressed, text): (Key, &str), modifiers: Modifiers) {
    let event =
        |is_down| egui::Event::Key { key: pressed, physical_key: None, pressed: is_down, repeat: false, modifiers };
    harness.input_mut().events.extend([
        egui::Event::ModifiersChanged(modifiers),
        event(true),
        egui::Event::Text(text.to_owned()),
        event(false),
        egui::Event::ModifiersChanged(Modifiers::NONE),
    ]);
    harness.step();
    harness.step();
}

pub(crate) fn decision(harness: &Harness<'_, Slot>, number: u32) -> bool {
    shows(harness, &format!("Decision {number} "))
}

fn beside(data: &Path) -> BesideTurns {
    let ws = Workspace::open(Folders::find(Some(data)).unwrap()).unwrap();
    let rows = ws.store.attempts(Filter::default()).unwrap();
    beside_turns(&ws, rows.first().unwrap()).unwrap()
}

#[test]
fn a_whole_case_is_played_by_typing_alone_and_by_keyboard_alone() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    for turn in 0..40 {
        if route(&harness) != Route::Conversation {
            break;
        }
        key(&mut harness, Key::T);
        if shows(&harness, "Back to the replies") {
            words(&mut harness, if turn == 0 { "I'm sorry." } else { WARM });
            key(&mut harness, Key::Enter);
            if shows(&harness, "Send without it") {
                press(&mut harness, "Send without it");
            }
        } else {
            // A card on the desk, one's own rating, or the end.
            key(&mut harness, Key::Enter);
        }
    }
    assert_eq!(route(&harness), Route::Reflect, "it came to its end");
}

#[test]
fn the_levels_so_far_stand_there_in_coach_and_nowhere_else() {
    for (mode, seen) in [("Coach", true), ("Practice", false), ("Assessment", false)] {
        let data = desk(mode);
        let mut harness = window(data.path(), 1280.0, 820.0);
        at_the_table(&mut harness);
        type_out(&mut harness, WARM);
        assert_eq!(shows(&harness, "Your words so far. Empathy: "), seen, "{mode}");
        assert_eq!(shows(&harness, ", next: "), seen, "{mode}");
        words(&mut harness, " Please calm down.");
        assert_eq!(shows(&harness, "Not above "), seen, "{mode}: as one types");
    }
}

#[test]
fn whoever_begins_to_type_answers_and_no_letter_is_a_command() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    let sorry = [(Key::S, "s"), (Key::O, "o"), (Key::R, "r"), (Key::R, "r"), (Key::Y, "y")];
    for letter in sorry {
        strike(&mut harness, letter, Modifiers::NONE);
    }
    strike(&mut harness, (Key::Num2, "2"), Modifiers::NONE);
    settle(&mut harness);
    assert!(decision(&harness, 1) && !shows(&harness, "You said nothing"));
    let field = harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Answer in your own words");
    assert!(field.accesskit_node().is_focused());
    assert_eq!(field.value().unwrap_or_default(), "sorry2");
    // The draft goes on behind its last letter, wherever the caret was.
    key(&mut harness, Key::Home);
    key(&mut harness, Key::Escape);
    strike(&mut harness, (Key::M, "M"), Modifiers::SHIFT);
    settle(&mut harness);
    let field = harness.get_by_role(egui::accesskit::Role::MultilineTextInput);
    assert_eq!(field.value().unwrap_or_default(), "sorry2M");
    assert!(!shows(&harness, "Sound off"));
    // Outside of the box digits choose, and the keys of the page are there with Alt.
    key(&mut harness, Key::Escape);
    strike(&mut harness, (Key::Num2, "2"), Modifiers::NONE);
    strike(&mut harness, (Key::O, "o"), Modifiers::ALT);
    settle(&mut harness);
    assert!(shows(&harness, "Reply 2: ") && shows(&harness, "Yours to give"));
    // Words that were begun are told to be unsaid first: silence is asked for once more.
    for (at, is_said) in [(1, false), (2, true)] {
        strike(&mut harness, (Key::S, "s"), Modifiers::ALT);
        settle(&mut harness);
        assert!(decision(&harness, at) && shows(&harness, "You said nothing") == is_said);
    }
}

#[test]
fn digits_are_text_in_the_box_and_choose_a_reply_outside_of_it() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "In ");
    harness.key_press(Key::Num2);
    words(&mut harness, "2 minutes");
    assert!(!shows(&harness, "Reply 2: "), "the replies have given way");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    settle(&mut harness);
    words(&mut harness, "or 3");
    assert!(decision(&harness, 1), "Shift and Enter said nothing");
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, "Your draft: In 2 minutes or 3"), "Esc loses no word");
    key(&mut harness, Key::Num2);
    key(&mut harness, Key::Enter);
    assert!(decision(&harness, 2));
}

#[test]
fn an_offer_named_in_words_is_asked_about_and_goes_along_only_where_it_is_attached() {
    let said = "I'm so sorry. I'll bring you a soup now while the kitchen makes a new plate in eight minutes.";
    for attaches in [true, false] {
        let data = desk("Practice");
        let mut harness = window(data.path(), 1280.0, 820.0);
        at_the_table(&mut harness);
        type_out(&mut harness, said);
        key(&mut harness, Key::Enter);
        assert!(decision(&harness, 1), "it is asked first");
        assert!(shows(&harness, "Attach this as an offer? Soup now, $5"));
        if attaches {
            key(&mut harness, Key::Enter);
            assert!(decision(&harness, 1), "Enter attaches what was written, and sends nothing");
            assert!(shows(&harness, "Take out: Soup now"), "a chip in the box");
            key(&mut harness, Key::Enter);
            if shows(&harness, "Send without it") {
                press(&mut harness, "Send without it");
            }
        } else {
            assert!(shows(&harness, "Only mentioned"));
            press(&mut harness, "Send without it");
        }
        assert!(!decision(&harness, 1), "nothing blocks");
        assert_eq!(shows(&harness, "Soup now, $5"), attaches, "what went along stands under the words");
    }
}

#[test]
fn what_cannot_be_scored_is_not_said_and_the_words_stay() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "Es tut mir sehr leid, ich bringe Ihnen sofort einen neuen Teller.");
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "Not scored, because too few of these words are English"));
    assert!(shows(&harness, "your words stay here"));
    assert!(decision(&harness, 1));
    words(&mut harness, " ");
    assert!(!shows(&harness, "Not scored"), "the message goes when the words change");
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, "Your draft: Es tut mir sehr leid"));
}

#[test]
fn few_words_ask_for_ones_own_levels_which_can_be_kept_or_skipped() {
    for keeps in [true, false] {
        let data = desk("Coach");
        {
            let mut harness = window(data.path(), 1280.0, 820.0);
            at_the_table(&mut harness);
            type_out(&mut harness, "I'm sorry, right away.");
            key(&mut harness, Key::Enter);
            if shows(&harness, "Send without it") {
                press(&mut harness, "Send without it");
            }
            assert!(decision(&harness, 2), "it was said");
            assert!(shows(&harness, "How would you rate that reply yourself?"));
            assert!(shows(&harness, "Scorer: "), "Coach shows the scorer's beside it");
            if keeps {
                press(&mut harness, "Empathy: Said sorry");
                key(&mut harness, Key::Enter);
            } else {
                key(&mut harness, Key::Escape);
            }
            assert!(!shows(&harness, "How would you rate"));
            assert!(shows(&harness, "More"), "the next decision goes on");
        }
        let kept = beside(data.path()).self_ratings;
        assert_eq!(kept.len(), usize::from(keeps));
        assert!(kept.iter().all(|rating| rating.turn == 1 && rating.levels.scored().count() == 1));
    }
}

#[test]
fn in_the_smallest_windows_every_row_of_ones_own_levels_is_in_sight() {
    let data = desk("Coach");
    let mut harness = window(data.path(), 760.0, 540.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "I'm sorry, right away.");
    key(&mut harness, Key::Enter);
    if decision(&harness, 1) {
        press(&mut harness, "Send without it");
    }
    for name in ["Empathy: Heard all of it", "Ownership: Stayed with it", "Speed: Wait eased", "Keep my rating"] {
        let rect = harness.get_by_label_contains(name).rect();
        assert!(rect.top() > 260.0 && rect.bottom() < 524.0 && rect.right() < 744.0, "{name} is at {rect}");
    }
}

#[test]
fn a_draft_is_there_again_after_another_place() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "I was about to say");
    key(&mut harness, Key::Escape);
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    press(&mut harness, "Go on where you stopped");
    assert!(shows(&harness, "Your draft: I was about to say"));
}

#[test]
fn where_typed_words_stay_is_said_once() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("settings.ron"), "(time_allowed: Off)").unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    key(&mut harness, Key::T);
    assert!(shows(&harness, "They stay on this computer"));
    press(&mut harness, "Understood");
    assert!(!shows(&harness, "They stay on this computer"));
    drop(harness);
    let kept = std::fs::read_to_string(data.path().join("settings.ron")).unwrap();
    assert!(kept.contains("told_of_words: true"), "{kept}");
}

/// Types every reply of the case, and goes on to its debrief.
fn typed_to_the_debrief(harness: &mut Harness<'_, Slot>) {
    at_the_table(harness);
    for _ in 0..40 {
        if route(harness) != Route::Conversation {
            break;
        }
        key(harness, Key::T);
        if shows(harness, "Back to the replies") {
            words(harness, WARM);
            key(harness, Key::Enter);
            if shows(harness, "Send without it") {
                press(harness, "Send without it");
            }
        } else {
            key(harness, Key::Enter);
        }
    }
    press(harness, "Skip");
    assert_eq!(route(harness), Route::Debrief);
}

/// Brings something into sight and presses it.
fn find_and_press(harness: &mut Harness<'_, Slot>, name: &str) {
    harness.get_by_label_contains(name).scroll_to_me();
    for _ in 0..60 {
        harness.step();
    }
    press(harness, name);
}

#[test]
fn a_score_is_disputed_in_the_debrief_kept_for_the_trainer_and_can_be_changed() {
    let data = desk("Practice");
    {
        let mut harness = window(data.path(), 1280.0, 1600.0);
        typed_to_the_debrief(&mut harness);
        find_and_press(&mut harness, "Turn by turn. What each reply did");
        find_and_press(&mut harness, "Show why, reply 1:");
        assert!(!shows(&harness, "of 4, "), "the figures are folded below what to change");
        find_and_press(&mut harness, "Show how reply 1 was counted");
        assert!(shows(&harness, "of 4, "), "levels are sums");
        assert!(shows(&harness, "Next level: "));
        find_and_press(&mut harness, "Dispute");
        find_and_press(&mut harness, "Empathy: Heard all of it");
        find_and_press(&mut harness, "Keep it for my trainer");
        assert!(shows(&harness, "You disputed this."));
        find_and_press(&mut harness, "Change it");
        find_and_press(&mut harness, "Empathy: Named it");
        find_and_press(&mut harness, "Keep it for my trainer");
        assert!(shows(&harness, "You would give empathy good."));
    }
    let kept = beside(data.path()).disputes;
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].turn, kept[0].levels.weakest().unwrap().1.get()), (1, 3));
}

#[test]
fn the_box_and_everything_beside_it_is_named_and_reached_by_keyboard() {
    let data = desk("Coach");
    let mut harness = window(data.path(), 1024.0, 700.0);
    at_the_table(&mut harness);
    type_out(
        &mut harness,
        "I'm so sorry. I'll bring you a soup now while the kitchen makes a new plate in eight minutes.",
    );
    let field = harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Answer in your own words");
    assert!(field.accesskit_node().is_focused());
    key(&mut harness, Key::Enter);
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..40 {
        key(&mut harness, Key::Tab);
        let focused =
            harness.query_all_by_role(egui::accesskit::Role::Button).find(|node| node.accesskit_node().is_focused());
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    for name in ["Attach", "Only mentioned", "Offers", "Back to the replies", "Send without it"] {
        assert!(reached.contains(name), "{name} is not among {reached:?}");
    }
}

/// The drill with its first reply typed, played to its end; as it is, or as it is replayed once the words are erased.
fn typed_drill(erased: bool) -> Session {
    let mut session = Session::start(drill(), 3);
    let said =
        "I'm so sorry, Pell, your flat white went cold on your break. That's our mistake. I'm making a new one now.";
    let reading = session.read(said).unwrap();
    session.say(reading.say, said, 0).unwrap();
    while !session.is_over() {
        let mv =
            if matches!(session.play().place, Place::Card(_)) { Move::Card(CardAnswer::Skip) } else { Move::Silence };
        session.apply(mv, 0).unwrap();
    }
    if !erased {
        return session;
    }
    let moves: Vec<(Move, u64)> = session.steps().iter().map(|step| (step.mv.clone(), step.thinking_ms)).collect();
    Session::replay(drill(), 3, &moves).unwrap()
}

#[test]
fn in_the_debrief_each_level_of_typed_words_is_a_sum_and_erased_words_leave_the_levels() {
    let [told, erased] =
        [false, true].map(|erased| view(english(), &typed_drill(erased), Mode::Practice, None).unwrap());
    let (told, erased) = (&told.turns[0], &erased.turns[0]);
    let (own, gone) = (told.own.as_ref().unwrap(), erased.own.as_ref().unwrap());
    assert!(own.words.as_ref().unwrap().contains("flat white") && !own.marks.is_empty());
    assert!(!own.sums.is_empty());
    for sum in &own.sums {
        let points: i32 = sum.entries.iter().map(|entry| entry.hundredths).sum();
        assert_eq!(points, i32::from(sum.level.get()) * 100, "{:?}: {:?}", sum.dimension, sum.entries);
    }
    assert_eq!((gone.words.as_ref(), gone.marks.len()), (None, 0));
    assert_eq!(told.levels, erased.levels);
    assert!(gone.sums.iter().all(|sum| sum.entries.is_empty()), "nothing of the words is left in the reasons");
    assert!(told.is_spoken && !erased.is_spoken, "what stands for erased words is no quotation");
}
