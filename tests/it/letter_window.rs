//! Letters in the window: written part after part by keyboard, marked in Coach only, held back before what they wait for,
//! never lost; and a letter of one's own, which is stored nowhere.

use std::path::Path;

use amends::domain::ids::ReplyId;
use amends::domain::scenario::model::Part;
use amends::domain::scoring::letter::LetterText;
use amends::domain::session::{Move, Session};
use amends::platform::Folders;
use amends::store::Filter;
use amends::ui::route::Route;
use amends::ui::screens::letter::view::{Brief, studio_view};
use amends::workflow::{Attempt, Workspace};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{self, english, files_with};
use crate::typing::{desk, words};
use crate::views::looks_like;
use crate::window::{Slot, key, open_case, press, route, settle, shows, window};

const CASE: &str = include_str!("../data/cases/letter.ron");
/// A word that is said nowhere else.
const SECRET: &str = "zanzibar";
const PARTS: [&str; 8] = [
    "Dear [name],",
    "On Tuesday at 02:10 one of our servers failed. Your uploads of eleven days cannot be restored by us, zanzibar included.",
    "You pay us to hold a second copy. For nine hours our page was green while it was gone.",
    "This is our failure. We had never tested that the backup could be read, and you can no longer simply trust us.",
    "I am sorry that your work is lost and the wedding album is in danger, and I am sorry that we were silent for nine hours.",
    "We promise to tell you within one hour. We took nine.",
    "A courier takes your cards to the lab at two today. I will write to you at six. From Thursday we read every backup weekly.",
    "You choose: the recovery in a lab at our cost, or six months' fee back. Ring me on 555 0142. Dana Whitlock",
];

const RING: &str = "ringing you now";
const LEAVE_THEM: &str = "Leave them as they are";

/// Says the ready reply with these words.
fn say(harness: &mut Harness<'_, Slot>, words: &str) {
    press(harness, words);
    key(harness, Key::Enter);
}

/// A data folder with a case that has a letter.
fn archive(mode: &str) -> tempfile::TempDir {
    let data = desk(mode);
    std::fs::create_dir_all(data.path().join("scenarios")).unwrap();
    std::fs::write(data.path().join("scenarios/archive-drill.ron"), CASE).unwrap();
    data
}

/// The library of somebody who has no name.
fn library(data: &Path, (width, height): (f32, f32)) -> Harness<'static, Slot> {
    let mut harness = window(data, width, height);
    settle(&mut harness);
    if route(&harness) == Route::FirstStart {
        press(&mut harness, "Begin");
        key(&mut harness, Key::Escape);
    }
    assert_eq!(route(&harness), Route::Library);
    harness
}

/// Before the letter: she was rung about her cards first, or not.
fn at_letter(data: &Path, is_rung: bool) -> Harness<'static, Slot> {
    let mut harness = library(data, (1280.0, 820.0));
    open_case(&mut harness, "Eleven Days");
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Conversation);
    for said in if is_rung { &[RING, LEAVE_THEM][..] } else { &["We will write to all"][..] } {
        say(&mut harness, said);
    }
    assert!(shows(&harness, "Eight parts") && shows(&harness, "Send the letter"), "the studio is open by itself");
    harness
}

fn ctrl(harness: &mut Harness<'_, Slot>, pressed: Key) {
    harness.key_press_modifiers(Modifiers::COMMAND, pressed);
    settle(harness);
}

/// Writes the whole letter by keyboard alone.
fn write(harness: &mut Harness<'_, Slot>) {
    key(harness, Key::T);
    for (i, part) in PARTS.iter().enumerate() {
        if i > 0 {
            key(harness, Key::Tab);
        }
        words(harness, part);
    }
}

fn focused(harness: &Harness<'_, Slot>, name: &str) -> bool {
    harness.query_all_by_label(name).any(|node| node.accesskit_node().is_focused())
}

fn attempt(data: &Path) -> Attempt {
    let ws = Workspace::open(Folders::find(Some(data)).unwrap()).unwrap();
    let rows = ws.store.attempts(Filter::default()).unwrap();
    Attempt::resume(&ws, rows.first().unwrap()).unwrap()
}

#[test]
fn a_letter_is_written_by_keyboard_and_sent_and_a_bracket_is_gone_to_first() {
    let data = archive("Practice");
    let mut harness = at_letter(data.path(), true);
    write(&mut harness);
    assert!(shows(&harness, "8 of 8 written") && !shows(&harness, "Empathy"), "nothing is rated while one writes");
    assert!(!shows(&harness, "A bracket"), "and nothing is marked");
    key(&mut harness, Key::Tab);
    assert!(focused(&harness, "Send the letter"), "after the last part comes the button");
    ctrl(&mut harness, Key::Enter);
    assert!(shows(&harness, "A bracket from the template is still here") && focused(&harness, "Greeting"));
    // What is selected is written over.
    words(&mut harness, "Ms Raman");
    assert!(!shows(&harness, "A bracket"));
    ctrl(&mut harness, Key::Enter);
    for _ in 0..3 {
        if shows(&harness, "Send without it") {
            press(&mut harness, "Send without it");
        }
    }
    assert!(!shows(&harness, "Send the letter"), "it was sent");
    drop(harness);
    let sent = attempt(data.path());
    let turn = sent.session.turns().last().unwrap();
    assert!(
        turn.text.starts_with("Dear Ms Raman,\n\nOn Tuesday") && turn.text.ends_with("Dana Whitlock"),
        "{}",
        turn.text
    );
}

#[test]
fn the_second_press_sends_what_was_left_on_purpose_and_an_assessment_points_at_nothing() {
    for (mode, presses) in [("Practice", 2), ("Assessment", 1)] {
        let data = archive(mode);
        let mut harness = at_letter(data.path(), true);
        write(&mut harness);
        for pressed in 1..=presses {
            assert!(shows(&harness, "Send the letter"), "{mode}, before press {pressed}");
            ctrl(&mut harness, Key::Enter);
        }
        for _ in 0..3 {
            if shows(&harness, "Send without it") {
                press(&mut harness, "Send without it");
            }
        }
        assert!(!shows(&harness, "Send the letter"), "{mode}: it was sent");
        drop(harness);
        assert!(attempt(data.path()).session.turns().last().unwrap().text.contains("[name]"), "{mode}");
    }
}

#[test]
fn a_letter_before_its_action_says_what_comes_first_and_is_there_again_after_it() {
    let data = archive("Practice");
    let mut harness = at_letter(data.path(), false);
    write(&mut harness);
    ctrl(&mut harness, Key::Enter);
    let wait = "Ring Priya about the cards first. A letter is slower than she formats them. Your letter stays here.";
    assert!(shows(&harness, wait));
    // Out of the letter, then to the ready ones; the first of them is the call.
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, "Eight parts"), "leaving a part leaves the letter open");
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, "Go on with your letter"));
    say(&mut harness, "Not yet.");
    assert!(!shows(&harness, "Eight parts"), "on the telephone there is no letter");
    drop(harness);
    // The window was closed meanwhile.
    let mut harness = library(data.path(), (1280.0, 820.0));
    press(&mut harness, "Go on where you stopped");
    say(&mut harness, LEAVE_THEM);
    assert!(shows(&harness, "Eight parts") && shows(&harness, "8 of 8 written"), "the letter is there again");
}

#[test]
fn coach_marks_and_rates_as_one_writes_and_makes_the_repair() {
    let data = archive("Coach");
    let mut harness = at_letter(data.path(), true);
    write(&mut harness);
    assert!(shows(&harness, "Greeting: bracket left"));
    ctrl(&mut harness, Key::Enter);
    assert!(shows(&harness, "A bracket from the template is still here") && focused(&harness, "Greeting"));
    assert!(shows(&harness, "Your letter so far. Ownership"));
    ctrl(&mut harness, Key::R);
    assert!(!shows(&harness, "A bracket"), "the name is put in its place");
    assert!(shows(&harness, "Greeting: ready") && shows(&harness, "of 250 words"));
    press(&mut harness, "Leave");
    assert_eq!(route(&harness), Route::Library);
    drop(harness);
    let mut harness = library(data.path(), (1024.0, 700.0));
    press(&mut harness, "Go on where you stopped");
    assert!(shows(&harness, "Greeting: ready"), "a draft is kept and laid out again");
}

#[test]
fn a_letter_of_ones_own_is_saved_where_one_says_and_stored_nowhere() {
    let data = desk("Practice");
    let out = tempfile::tempdir().unwrap();
    let mut harness = library(data.path(), (1280.0, 820.0));
    press(&mut harness, "Write a letter");
    assert_eq!(route(&harness), Route::Letter);
    assert!(shows(&harness, "Stored nowhere"));
    write(&mut harness);
    ctrl(&mut harness, Key::Enter);
    assert!(shows(&harness, "A bracket") && focused(&harness, "Greeting"), "the first press goes to the bracket");
    key(&mut harness, Key::Escape);
    assert!(!shows(&harness, "If you leave"), "Esc only leaves the part");
    // Whoever would lose words is asked, whichever way they go.
    for way in ["Settings", "Practice", "Leave"] {
        press(&mut harness, way);
        assert!(route(&harness) == Route::Letter && shows(&harness, "If you leave, it is gone"), "{way}");
        key(&mut harness, Key::Escape);
        assert!(!shows(&harness, "If you leave"), "{way}");
    }
    press(&mut harness, "Save as a file");
    ctrl(&mut harness, Key::A);
    words(&mut harness, &out.path().join("gone").display().to_string());
    press(&mut harness, "Save as text");
    assert!(shows(&harness, "Nothing was written"));
    let mut fields = harness.query_all_by_role(egui::accesskit::Role::TextInput);
    fields.find(|node| node.accesskit_node().label().as_deref() == Some("Folder to save it in")).unwrap().focus();
    drop(fields);
    settle(&mut harness);
    ctrl(&mut harness, Key::A);
    words(&mut harness, &out.path().display().to_string());
    press(&mut harness, "Save as text");
    press(&mut harness, "Save as a web page");
    assert!(shows(&harness, "The letter lies here"));
    let text = std::fs::read_to_string(out.path().join("letter.txt")).unwrap();
    assert!(text.starts_with("Dear [name],\n\nOn Tuesday"), "{text}");
    assert!(std::fs::read_to_string(out.path().join("letter.html")).unwrap().contains("<p>Dear [name],</p>"));
    // What is safe elsewhere may be left.
    press(&mut harness, "Practice");
    assert_eq!(route(&harness), Route::Library);
    press(&mut harness, "Write a letter");
    assert!(!shows(&harness, "Greeting: ready") && !shows(&harness, "Greeting: bracket"), "the page is empty again");
    drop(harness);
    assert_eq!(files_with(data.path(), SECRET), 0, "no file holds a word of it");
}

#[test]
fn the_page_of_ones_own_letter_is_usable_at_every_size() {
    for (width, height) in [(1024.0, 700.0), (1920.0, 1080.0), (760.0, 540.0)] {
        let data = desk("Practice");
        let mut harness = library(data.path(), (width, height));
        press(&mut harness, "Write a letter");
        write(&mut harness);
        assert!(focused(&harness, "Amends and contact"), "{width}");
        let at = harness.get_by_label("Amends and contact").rect();
        assert!(at.top() > 0.0 && at.bottom() < height, "{width}: what one writes is in sight, {at:?}");
        if width < 800.0 {
            press(&mut harness, "Your facts");
        }
        assert!(shows(&harness, "Who it goes to"), "{width}");
    }
}

fn session() -> Session {
    let mut session = Session::start(support::scenario(CASE), 7);
    for reply in ["ring", "lab"] {
        session.apply(Move::Choose { reply: ReplyId::from(reply) }, 0).unwrap();
    }
    session
}

#[test]
fn the_studio_says_what_is_missing_and_where_and_nothing_where_it_may_not() {
    let session = session();
    let brief = |is_live| Brief { is_live, ..Brief::usual(250) };
    let empty = LetterText::default();
    looks_like("studio-empty", &studio_view(english(), &brief(true), &empty, (None, None)));
    let mut poor = LetterText::default();
    poor.set(Part::Greeting, "Dear [first name],".to_owned());
    poor.set(Part::Happened, "An error was made.".to_owned());
    poor.set(Part::Apology, "We are sorry if you were upset.".to_owned());
    let reading = session.read_letter(&poor).unwrap();
    looks_like("studio-poor", &studio_view(english(), &brief(true), &poor, (Some(&reading), Some(Part::Apology))));
    let levels = |letter: &LetterText| {
        let reading = session.read_letter(letter).unwrap();
        let view = studio_view(english(), &brief(true), letter, (Some(&reading), None));
        view.levels.iter().map(|level| level.level).collect::<Vec<_>>()
    };
    // What is not written yet has no level, least of all a harmful one; each comes with the part that carries it.
    let mut begun = LetterText::default();
    begun.set(Part::Greeting, PARTS[0].to_owned());
    begun.set(Part::Happened, PARTS[1].to_owned());
    assert_eq!(levels(&begun), [None, None, None, None]);
    begun.set(Part::Apology, PARTS[4].to_owned());
    assert!(matches!(levels(&begun)[..], [Some(1..), None, None, None]));
    begun.set(Part::Responsibility, PARTS[3].to_owned());
    assert!(matches!(levels(&begun)[..], [Some(1..), Some(1..), None, None]));
    begun.set(Part::Amends, PARTS[7].to_owned());
    assert!(matches!(levels(&begun)[..], [Some(1..), Some(1..), None, Some(1..)]));
    begun.set(Part::Steps, PARTS[6].to_owned());
    assert!(matches!(levels(&begun)[..], [Some(1..), Some(1..), Some(1..), Some(1..)]), "{:?}", levels(&begun));
    let quiet = studio_view(english(), &brief(false), &poor, (Some(&reading), None));
    assert!(quiet.levels.is_empty() && quiet.coach.is_none() && quiet.quiet.is_none() && quiet.strip.is_none());
    assert!(quiet.slots.iter().all(|slot| slot.marks.is_empty() && slot.lacks.is_none()));
    assert_eq!(quiet.ready, "3 of 8 written");
}
