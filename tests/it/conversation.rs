//! The conversation as people meet it: in each mode, over each channel, at each size, by keyboard and by ear.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

use amends::catalog::Catalog;
use amends::domain::ids::OfferId;
use amends::domain::paths::usual_decisions;
use amends::domain::scenario::Scenario;
use amends::domain::session::{Move, Refusal, Session, Stage};
use amends::platform::settings::Mode;
use amends::ui::route::Route;
use amends::ui::screens::conversation::view::{About, Entry, View, view};
use amends::words::{Language, Words};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{DRILL, english, project, scenario};
use crate::window::{Slot, key, open_case, press, route, settle, shows, window};

/// A small case over a channel.
fn over(channel: &str) -> String {
    DRILL.replacen("channel: FaceToFace", &format!("channel: {channel}"), 1)
}

fn bundled(id: &str) -> Arc<Scenario> {
    Arc::clone(Catalog::bundled().find(id).unwrap().scenario.as_ref().unwrap())
}

fn about(mode: Mode) -> About<'static> {
    About { mode, clock_words: "clock ×1", decisions: Some(7), today: (2026, 11), again: None, words: english() }
}

/// A session after these replies.
fn after(scenario: &Arc<Scenario>, replies: &[&str]) -> Session {
    let mut session = Session::start(Arc::clone(scenario), 7);
    for reply in replies {
        let mv = if *reply == "-" { Move::Silence } else { Move::Choose { reply: (*reply).into() } };
        session.apply(mv, 0).unwrap();
    }
    session
}

/// The window with a case of one's own open at its first line, in a mode.
fn talk(data: &std::path::Path, text: &str, mode: &str, (width, height): (f32, f32)) -> Harness<'static, Slot> {
    std::fs::create_dir_all(data.join("scenarios")).unwrap();
    std::fs::write(data.join("scenarios/drill.ron"), text).unwrap();
    let mut harness = window(data, width, height);
    press(&mut harness, "Just try it");
    key(&mut harness, egui::Key::Escape);
    open_case(&mut harness, "The Drill");
    harness.query_all_by_label(mode).next().expect("the mode's tab").click();
    settle(&mut harness);
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Conversation);
    harness
}

#[test]
fn coach_shows_hint_ticks_meters_levels_and_the_price_and_the_other_modes_none_of_it() {
    let session = after(&bundled("wrong-plate"), &["specific"]);
    let coach = view(&session, &about(Mode::Coach));
    assert!(coach.hint.is_some());
    assert_eq!((coach.ticks.len(), coach.meters.len(), coach.levels.len()), (11, 3, 4));
    assert!(coach.price.is_some());
    for mode in [Mode::Practice, Mode::Assessment] {
        let plain = view(&session, &about(mode));
        assert!(plain.hint.is_none() && plain.price.is_none());
        assert!(plain.ticks.is_empty() && plain.meters.is_empty() && plain.levels.is_empty());
    }
}

#[test]
fn what_the_program_itself_says_is_german_where_the_window_is_and_the_case_stays_as_it_is() {
    let german = Words::in_language(Language::German).unwrap();
    let words: &Words = &german;
    let session = after(&bundled("wrong-plate"), &["specific", "-"]);
    let about = About { words, ..about(Mode::Coach) };
    let (shown, english) = (view(&session, &about), view(&session, &About { words: english(), ..about }));
    assert_eq!((shown.decision.as_str(), shown.weekday.as_str()), ("Entscheidung 3 von 7", "Freitag"));
    assert_eq!((shown.mode.as_str(), shown.given.as_str()), ("Coach, ohne Uhr", "0\u{a0}$ von 60\u{a0}$ gegeben"));
    assert!(shown.exchange.contains(&Entry::Unsaid("Du hast nichts gesagt.".to_owned())), "{:?}", shown.exchange);
    assert!(shown.price.as_ref().unwrap().since.starts_with("Beim ersten Kontakt"));
    let seen =
        |told: &[Entry]| told.iter().filter(|entry| matches!(entry, Entry::Seen(_))).cloned().collect::<Vec<_>>();
    assert_eq!(seen(&shown.exchange), seen(&english.exchange));
    let told = |view: &View| view.replies.iter().map(|reply| reply.text.clone()).collect::<Vec<_>>();
    assert_eq!((told(&shown), shown.clock), (told(&english), english.clock));
    assert_eq!(shown.title, english.title);
    assert_eq!(shown.replies[0].chips[0].1, "Remake, first in line, 14\u{a0}$");
}

#[test]
fn the_price_of_settling_rises_with_time_and_escalation_and_says_why() {
    let case = bundled("wrong-plate");
    let first = view(&after(&case, &[]), &about(Mode::Coach)).price.unwrap();
    assert!(!first.risen && first.since.contains("At first contact it is $16"), "{first:?}");
    let mut session = after(&case, &["-", "-", "-"]);
    session.apply(Move::HandOver(amends::domain::scenario::model::Transfer::Cold), 0).unwrap();
    let mut handed = session.clone();
    let reply = handed.choices().first().unwrap().id.clone();
    handed.apply(Move::Choose { reply }, 0).unwrap();
    let later = view(&handed, &about(Mode::Coach)).price.unwrap();
    assert!(later.risen && later.since.contains("taken higher +$"), "{later:?}");
    // What is said adds up to what is shown.
    let amount = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>().parse::<i64>().unwrap();
    let (start, reasons) = later.since.split_once(" at first contact: ").unwrap();
    let signed = |part: &str| if part.contains('−') { -amount(part) } else { amount(part) };
    let sum: i64 = reasons.split(", ").map(signed).sum();
    assert_eq!(amount(start) + sum, amount(&later.now), "{later:?}");
}

#[test]
fn a_case_without_hints_is_coached_by_the_weakest_part_of_the_last_reply() {
    let session = after(&scenario(DRILL), &["cake"]);
    let hint = view(&session, &about(Mode::Coach)).hint.unwrap();
    assert!(hint.starts_with("Empathy, one step up: "), "{hint}");
}

#[test]
fn where_nothing_is_owed_no_price_is_named() {
    assert_eq!(view(&after(&bundled("lukewarm"), &[]), &about(Mode::Coach)).price, None);
}

#[test]
fn the_length_of_the_road_is_told_from_the_first_decision_and_is_that_of_the_best_walk() {
    for case in ["wrong-plate", "crushed-brownies", "lukewarm", "gate-14"] {
        let walk = std::fs::read_to_string(project(&format!("scenarios/{case}/walks/best.walk"))).unwrap();
        let said = walk.lines().filter(|line| line.starts_with("say:")).count();
        let told = usual_decisions(&bundled(case), 7).unwrap();
        assert!(told.abs_diff(said) <= 1, "{case}: {told} told, {said} on the best walk");
        let first = view(&after(&bundled(case), &[]), &About { decisions: Some(told), ..about(Mode::Practice) });
        assert_eq!(first.decision, format!("Decision 1 of {told}"));
    }
}

#[test]
fn in_a_group_it_is_said_whom_one_speaks_to_and_each_has_a_mood() {
    let gate = bundled("gate-14");
    let all = view(&after(&gate, &[]), &about(Mode::Coach));
    assert_eq!(all.whom.as_deref(), Some("You speak to all three"));
    assert!(all.others.iter().all(|other| other.spoken_to && !other.mood.is_empty()));
    assert!(all.price.unwrap().now.ends_with("each"));
    let one = view(&after(&gate, &["known", "need"]), &about(Mode::Coach));
    let name = &one.customer.short;
    assert_eq!(one.whom, Some(format!("You speak to {name}; the others wait")));
    assert!(one.others.iter().all(|other| !other.spoken_to));
    assert!(
        one.exchange.iter().any(|entry| matches!(entry, Entry::Mine { aloud: true, .. })),
        "said into the microphone"
    );
}

#[test]
fn the_picture_shows_whoever_spoke_last_of_those_one_speaks_to() {
    for replies in [vec![], vec!["known"], vec!["known", "need"]] {
        let seen = view(&after(&bundled("gate-14"), &replies), &about(Mode::Practice));
        let spoke = seen.exchange.iter().rev().find_map(|entry| match entry {
            Entry::Theirs { by, .. } => by.clone(),
            _ => None,
        });
        let in_sight: Vec<&String> =
            seen.others.iter().filter(|other| other.spoken_to).map(|other| &other.short).collect();
        let spoke = spoke.expect("somebody spoke");
        assert!(seen.customer.short == spoke || !in_sight.contains(&&spoke), "{spoke} spoke after {replies:?}");
    }
}

#[test]
fn a_rule_older_than_a_year_says_so() {
    let session = after(&scenario(DRILL), &[]);
    assert!(!view(&session, &about(Mode::Practice)).policy[0].old);
    let later = view(&session, &About { today: (2028, 1), ..about(Mode::Practice) });
    assert!(later.policy[0].old && later.policy[0].source.ends_with("as of November 2026, over a year ago"));
}

#[test]
fn the_line_of_time_runs_and_is_gone_days_later() {
    let case = bundled("wrong-plate");
    let day = view(&after(&case, &["specific"]), &about(Mode::Practice)).day.unwrap();
    assert_eq!((day.start.as_str(), day.says.as_str()), ("19:30", "concert at 20:15"));
    assert_eq!(day.marks[0].1, "leave by 20:05");
    assert!(day.gone > 10.0 / 45.0 && day.gone < day.marks[0].0);
    let clock = case.clock.as_ref().unwrap();
    assert_eq!(clock.gone(30.0), Some(40.0 / 45.0));
    assert_eq!(clock.gone(60.0), Some(1.0), "late is still told");
    assert_eq!(clock.gone(2_880.0), None);
}

#[test]
fn each_channel_speaks_in_its_own_way() {
    let signs = [
        ("Phone", "On the line"),
        ("Chat", "since 10:00"),
        ("Messaging", "since 10:00"),
        ("Email", "Subject: The Drill"),
        ("Letter", "About: The Drill"),
    ];
    for (channel, sign) in signs {
        let data = tempfile::tempdir().unwrap();
        let mut harness = talk(data.path(), &over(channel), "Practice", (1440.0, 900.0));
        // While the first line appears, a chat says that somebody is typing.
        settle(&mut harness);
        settle(&mut harness);
        assert!(shows(&harness, sign), "{channel} has no “{sign}”");
    }
    for channel in ["FaceToFace", "Ward"] {
        let data = tempfile::tempdir().unwrap();
        let harness = talk(data.path(), &over(channel), "Practice", (1440.0, 900.0));
        assert!(signs.iter().all(|(_, sign)| !shows(&harness, sign)), "{channel} is face to face");
    }
}

#[test]
fn each_new_line_and_the_mood_are_announced_politely() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = talk(data.path(), DRILL, "Practice", (1280.0, 820.0));
    let announced = |harness: &Harness<'_, Slot>| {
        let mut nodes = harness.query_all_by_role(egui::accesskit::Role::Status);
        let node =
            nodes.find(|node| node.accesskit_node().live() == egui::accesskit::Live::Polite).expect("a live region");
        node.accesskit_node().label().unwrap_or_default()
    };
    let before = announced(&harness);
    assert!(before.starts_with("Pell: ") && before.contains("cold"), "{before}");
    assert!(before.ends_with('.') && before.matches("Pell").count() == 2, "the mood is told by name: {before}");
    key(&mut harness, egui::Key::Num1);
    key(&mut harness, egui::Key::Enter);
    assert_ne!(announced(&harness), before);
}

#[test]
fn colleague_hand_over_breath_and_chips_answer_to_keys() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = talk(data.path(), DRILL, "Practice", (1280.0, 820.0));
    key(&mut harness, egui::Key::C);
    assert!(shows(&harness, "A colleague: Just make a new one."));
    key(&mut harness, egui::Key::B);
    assert!(shows(&harness, "You took a breath."));
    key(&mut harness, egui::Key::H);
    assert!(shows(&harness, "tory first, "));
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Conversation, "an open question is put away first");
    assert!(!shows(&harness, "tory first, "));
    press(&mut harness, "More");
    assert!(shows(&harness, "Say nothing") && shows(&harness, "Hand over"), "what is rarely done is one press away");
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Conversation, "what is rarely done is put away first");
    assert!(!shows(&harness, "Say nothing"));
    key(&mut harness, egui::Key::O);
    press(&mut harness, "A new cup. Worth");
    assert!(shows(&harness, "Take out: A new cup"));
    key(&mut harness, egui::Key::Backspace);
    assert!(!shows(&harness, "Take out: A new cup"));
}

#[test]
fn what_cannot_be_done_is_told_by_the_name_on_the_page_and_not_by_an_id() {
    let stage = Stage::new(bundled("wrong-plate"), 7);
    for offer in &stage.scenario.offers {
        let refused = Refusal::AlreadyGiven(offer.id.clone()).said_on(&stage).to_string();
        assert_eq!(refused, format!("“{}” has been given already", offer.label));
    }
    let reply = stage.scenario.scenes.iter().find_map(|scene| scene.replies.first()).unwrap();
    let closed = Refusal::ReplyClosed(reply.id.clone()).said_on(&stage).to_string();
    assert!(!closed.contains(&format!("“{}”", reply.id)), "{closed}");
    let unknown = Refusal::UnknownOffer(OfferId("cake".to_owned())).said_on(&stage).to_string();
    assert!(unknown.contains("cake"), "what the case does not have has no other name");
}

#[test]
fn an_offer_beyond_reach_says_who_may_approve_it() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = talk(data.path(), DRILL, "Practice", (1440.0, 900.0));
    key(&mut harness, egui::Key::O);
    assert!(shows(&harness, "A month of coffee. Worth $60, costs $20. Manager"));
}

#[test]
fn at_every_size_and_in_every_mode_what_can_be_said_is_in_sight() {
    for (width, height) in [(1024.0, 700.0), (1180.0, 760.0), (800.0, 560.0), (3840.0, 2160.0)] {
        for mode in ["Coach", "Practice"] {
            for channel in ["FaceToFace", "Phone", "Email", "Gate"] {
                let data = tempfile::tempdir().unwrap();
                let harness = talk(data.path(), &over(channel), mode, (width, height));
                let written = channel == "Email";
                for name in [if written { "Send it." } else { "Say it." }, "More"] {
                    let Some(node) = harness.query_by_label_contains(name) else { continue };
                    let rect = node.rect();
                    let inside = rect.min.x >= 0.0 && rect.max.x <= width + 0.5 && rect.max.y <= height + 0.5;
                    assert!(inside, "{width}x{height} {mode} {channel}: {name} at {rect:?}");
                }
                let clock = harness.query_all_by_label("10:00").next();
                if let Some(clock) = clock {
                    assert!(
                        clock.rect().max.y <= height + 0.5,
                        "{width}x{height} {mode} {channel}: the clock is cut off"
                    );
                }
            }
        }
    }
}

#[test]
fn the_briefing_of_a_group_shows_everybody() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1440.0, 900.0);
    press(&mut harness, "Just try it");
    key(&mut harness, egui::Key::Escape);
    open_case(&mut harness, "Gate 14");
    assert!(shows(&harness, "Meet all three"));
    assert!(shows(&harness, " are waiting"));
}

/// A state of the conversation as text.
fn plain(view: &View) -> String {
    let mut text = String::new();
    let out = &mut text;
    writeln!(out, "{} | {} | {}", view.title, view.decision, view.mode).unwrap();
    writeln!(out, "{} {} {:?}", view.weekday, view.clock, view.day).unwrap();
    for customer in std::iter::once(&view.customer).chain(&view.others) {
        let waits = if customer.spoken_to { "" } else { ", waits" };
        writeln!(out, "{}{waits}: {} ({})", customer.name, customer.mood, customer.caption).unwrap();
    }
    writeln!(out, "whom: {:?}\nhead: {:?}\nread out: {}", view.whom, view.head, view.spoken).unwrap();
    for entry in &view.exchange {
        writeln!(out, "  {entry:?}").unwrap();
    }
    for reply in &view.replies {
        writeln!(out, "  > {} {:?}", reply.text, reply.chips).unwrap();
    }
    for offer in &view.offers {
        writeln!(out, "offer: {}. {}. {:?}, {}", offer.label, offer.worth, offer.state, offer.state_words).unwrap();
    }
    writeln!(out, "given: {}", view.given).unwrap();
    for rule in &view.policy {
        writeln!(out, "rule: {} ({})", rule.text, rule.source).unwrap();
    }
    writeln!(out, "found: {:?}\nhint: {:?}\nprice: {:?}", view.found, view.hint, view.price).unwrap();
    let ticks: Vec<&str> = view.ticks.iter().filter(|(_, on)| *on).map(|(name, _)| name.as_str()).collect();
    writeln!(out, "ticks: {ticks:?} of {}", view.ticks.len()).unwrap();
    for meter in &view.meters {
        writeln!(out, "{:?}: {:.0}, {:+.0}", meter.feeling, meter.value, meter.change).unwrap();
    }
    for level in &view.levels {
        writeln!(out, "{}: {:?} {}", level.dimension.name(), level.level, level.word).unwrap();
    }
    text
}

/// Compares a state with the text kept for it. `AMENDS_SNAPSHOTS=write` keeps it anew; read what changed before it is committed.
fn compare(name: &str, view: &View) {
    let file: PathBuf = project("tests/it/snapshots").join(format!("{name}.txt"));
    let now = plain(view);
    if std::env::var_os("AMENDS_SNAPSHOTS").is_some_and(|what| what == "write") {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let differs = now.lines().zip(kept.lines()).find(|(now, kept)| now != kept);
    assert!(now == kept, "{name} is not as it was: {differs:?}");
}

#[test]
fn each_mode_and_each_channel_shows_what_it_showed() {
    let plate = after(&bundled("wrong-plate"), &["specific", "ask"]);
    for (name, mode) in [("coach", Mode::Coach), ("practice", Mode::Practice), ("assessment", Mode::Assessment)] {
        compare(&format!("mode-{name}"), &view(&plate, &about(mode)));
    }
    compare("channel-gate", &view(&after(&bundled("gate-14"), &["known", "need"]), &about(Mode::Practice)));
    for channel in ["FaceToFace", "Phone", "Chat", "Messaging", "Email", "Letter", "Ward"] {
        let session = after(&scenario(&over(channel)), &["listen"]);
        compare(&format!("channel-{}", channel.to_lowercase()), &view(&session, &about(Mode::Practice)));
    }
}

#[test]
fn the_file_says_what_was_found_out_and_no_longer_that_nothing_is_noted() {
    let plate = bundled("wrong-plate");
    let about = about(Mode::Practice);
    let allergies = |session: &Session| -> Vec<String> {
        let file = view(session, &about).file.into_iter();
        file.filter(|(label, _)| label == "Allergies").map(|(_, text)| text).collect()
    };
    let walk = std::fs::read_to_string(project("scenarios/wrong-plate/walks/best.walk")).unwrap();
    let end = amends::domain::walk::walk(Arc::clone(&plate), &walk).session;
    assert_eq!(allergies(&Session::start(plate, 1)), ["None noted. Nobody asked."]);
    assert_eq!(allergies(&end), ["Tobi: milk allergy. Mother: no dairy. Not on the booking yet."]);
}

#[test]
fn handing_over_names_whom_it_goes_to() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Just try it");
    key(&mut harness, egui::Key::Enter);
    settle(&mut harness);
    press(&mut harness, "More");
    press(&mut harness, "Hand over");
    settle(&mut harness);
    assert!(shows(&harness, "Just fetch Rosa") && shows(&harness, "Do not hand over"));
    // Whoever chooses a reply instead has put the question away, and said nothing yet.
    key(&mut harness, egui::Key::Num2);
    assert!(!shows(&harness, "Just fetch Rosa") && shows(&harness, "Decision 1"), "nothing was said");
}

#[test]
fn choosing_coach_for_one_run_changes_no_other() {
    let data = tempfile::tempdir().unwrap();
    drop(talk(data.path(), DRILL, "Coach", (1280.0, 820.0)));
    let kept = amends::platform::settings::Settings::load(data.path()).settings;
    assert_eq!(kept.default_mode, Mode::Practice);
}
