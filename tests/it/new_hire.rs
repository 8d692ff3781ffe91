//! What people stumbled over who came to practise for the first time: keys that wrote letters, words that were lost, ways
//! back that nobody found, and lines nobody would say.

use std::sync::Arc;

use amends::catalog::Catalog;
use amends::domain::scenario::Scenario;
use amends::domain::scenario::model::Transfer;
use amends::domain::session::{CardAnswer, Event, Move, Place, Session};
use amends::platform::settings::Mode;
use amends::ui::route::Route;
use amends::ui::screens::conversation::view::{About, Entry, HeadView, View, view};
use egui::os::OperatingSystem;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};

use crate::support::english;
use crate::typing::{WARM, at_the_table, decision, desk, strike, type_out};
use crate::window::{Slot, key, play_to_the_debrief, press, route, settle, shows, window};

fn bundled(id: &str) -> Arc<Scenario> {
    Arc::clone(Catalog::bundled().find(id).unwrap().scenario.as_ref().unwrap())
}

fn shown(session: &Session) -> View {
    let about = About {
        mode: Mode::Practice,
        clock_words: "",
        decisions: None,
        today: (2026, 11),
        again: None,
        words: english(),
    };
    view(session, &about)
}

/// What stands in the box for one's own words.
fn draft(harness: &Harness<'_, Slot>) -> String {
    harness.get_by_role(egui::accesskit::Role::MultilineTextInput).value().unwrap_or_default()
}

fn focused(harness: &Harness<'_, Slot>) -> String {
    let at = harness.query_all(by().predicate(|node| node.is_focused() && !node.is_hidden())).next();
    at.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn a_letter_held_with_alt_is_a_key_of_the_page_while_one_writes() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    harness.ctx.set_os(OperatingSystem::Nix);
    at_the_table(&mut harness);
    type_out(&mut harness, "I am sorry");
    strike(&mut harness, (Key::O, "o"), Modifiers::ALT);
    settle(&mut harness);
    assert_eq!(draft(&harness), "I am sorry", "nothing was written");
    assert!(shows(&harness, "Yours to give"), "the offers are open");
    // With Ctrl it is AltGr on some systems, and writes.
    strike(&mut harness, (Key::E, "€"), Modifiers { alt: true, ctrl: true, ..Modifiers::NONE });
    strike(&mut harness, (Key::X, "x"), Modifiers::NONE);
    settle(&mut harness);
    assert_eq!(draft(&harness), "I am sorry€x");
    strike(&mut harness, (Key::S, "s"), Modifiers::ALT);
    settle(&mut harness);
    assert!(decision(&harness, 1) && shows(&harness, "Not said yet"), "no key takes what was written away");
    strike(&mut harness, (Key::S, "s"), Modifiers::ALT);
    settle(&mut harness);
    assert!(decision(&harness, 2) && shows(&harness, "You said nothing"));
}

#[test]
fn where_alt_writes_letters_it_goes_on_writing_them() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    harness.ctx.set_os(OperatingSystem::Mac);
    at_the_table(&mut harness);
    type_out(&mut harness, "I am sorry");
    strike(&mut harness, (Key::O, "ø"), Modifiers::ALT);
    settle(&mut harness);
    assert_eq!(draft(&harness), "I am sorryø");
}

#[test]
fn whoever_writes_hands_over_by_a_question_with_its_heading_and_goes_on() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    harness.ctx.set_os(OperatingSystem::Nix);
    at_the_table(&mut harness);
    type_out(&mut harness, WARM);
    strike(&mut harness, (Key::H, "h"), Modifiers::ALT);
    settle(&mut harness);
    assert!(shows(&harness, "Hand over to Rosa?"), "the question has its heading");
    assert!(focused(&harness).contains("tory first"), "the keyboard is at {}", focused(&harness));
    key(&mut harness, Key::Escape);
    assert!(!shows(&harness, "Hand over to Rosa?") && draft(&harness) == WARM);
    strike(&mut harness, (Key::H, "h"), Modifiers::ALT);
    settle(&mut harness);
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "You hand over with this reply, with a summary."));
    assert!(decision(&harness, 1) && draft(&harness) == WARM, "nothing was said yet, and nothing lost");
}

#[test]
fn a_reply_chosen_beside_the_question_puts_it_away_and_is_said() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    strike(&mut harness, (Key::H, "h"), Modifiers::ALT);
    settle(&mut harness);
    assert!(shows(&harness, "Hand over to Rosa?"));
    key(&mut harness, Key::Num2);
    assert!(!shows(&harness, "Hand over to Rosa?") && shows(&harness, "Say it"));
    key(&mut harness, Key::Enter);
    assert!(!decision(&harness, 1), "it was said");
}

#[test]
fn in_a_narrow_window_the_question_has_its_heading_too() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 760.0, 560.0);
    at_the_table(&mut harness);
    strike(&mut harness, (Key::H, "h"), Modifiers::ALT);
    settle(&mut harness);
    assert!(shows(&harness, "Hand over to Rosa?") && shows(&harness, "Just fetch Rosa"));
}

#[test]
fn a_draft_that_waits_in_the_closed_box_goes_on_by_the_button_and_by_enter() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, WARM);
    key(&mut harness, Key::Escape);
    press(&mut harness, "Go on writing");
    assert_eq!(draft(&harness), WARM);
    key(&mut harness, Key::Escape);
    key(&mut harness, Key::Enter);
    assert!(decision(&harness, 1) && draft(&harness) == WARM, "it is read once more before it is said");
    key(&mut harness, Key::Escape);
    key(&mut harness, Key::Num1);
    assert!(!shows(&harness, "Go on writing") && shows(&harness, "Say it"), "a chosen reply comes first");
}

#[test]
fn what_is_typed_while_ones_own_levels_are_asked_for_begins_the_next_reply() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "I'm sorry, right away.");
    key(&mut harness, Key::Enter);
    if decision(&harness, 1) {
        press(&mut harness, "Send without it");
    }
    assert!(shows(&harness, "How would you rate that reply yourself?"));
    strike(&mut harness, (Key::N, "N"), Modifiers::SHIFT);
    strike(&mut harness, (Key::O, "o"), Modifiers::NONE);
    settle(&mut harness);
    assert!(!shows(&harness, "How would you rate"));
    assert_eq!(draft(&harness), "No");
}

#[test]
fn what_is_typed_before_the_debrief_stands_in_the_line_of_ones_own_words() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Enter);
    for _ in 0..40 {
        if route(&harness) == Route::Reflect {
            break;
        }
        key(&mut harness, Key::Num1);
        key(&mut harness, Key::Enter);
    }
    assert_eq!(route(&harness), Route::Reflect);
    for letter in [(Key::O, "o"), (Key::D, "d"), (Key::D, "d")] {
        strike(&mut harness, letter, Modifiers::NONE);
    }
    settle(&mut harness);
    let line = harness.get_by_role(egui::accesskit::Role::TextInput);
    assert!(line.accesskit_node().is_focused());
    assert_eq!(line.value().unwrap_or_default(), "odd");
    // Letters are words here: the key that silences everything needs Alt, and has it.
    harness.ctx.set_os(OperatingSystem::Nix);
    strike(&mut harness, (Key::M, "m"), Modifiers::ALT);
    settle(&mut harness);
    assert!(shows(&harness, "Sound off (Alt M)"));
    assert_eq!(harness.get_by_role(egui::accesskit::Role::TextInput).value().unwrap_or_default(), "odd");
}

#[test]
fn beginning_without_a_name_is_said_before_it_happens() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert!(shows(&harness, "kept without a name"));
    strike(&mut harness, (Key::A, "A"), Modifiers::SHIFT);
    settle(&mut harness);
    assert!(!shows(&harness, "kept without a name") && shows(&harness, "kept under this name"));
}

#[test]
fn a_finished_runs_debrief_is_a_press_away_in_progress_and_in_its_briefing() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    play_to_the_debrief(&mut harness);
    press(&mut harness, "Play again");
    assert!(matches!(route(&harness), Route::Briefing { .. }) && shows(&harness, "You last played this on"));
    press(&mut harness, "See the debrief");
    assert_eq!(route(&harness), Route::Debrief);
    press(&mut harness, "Progress");
    press(&mut harness, "See the debrief");
    assert_eq!(route(&harness), Route::Debrief);
}

#[test]
fn enter_keeps_the_plan_and_pressed_again_begins_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    play_to_the_debrief(&mut harness);
    key(&mut harness, Key::Enter);
    assert!(!shows(&harness, "Keep this plan"), "it is kept");
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Debrief);
}

#[test]
fn the_briefing_and_settings_open_at_the_top() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1024.0, 620.0);
    let rest = |harness: &mut Harness<'_, Slot>| (0..40).for_each(|_| harness.step());
    press(&mut harness, "Just try it");
    let Route::Briefing { .. } = route(&harness) else { panic!("no briefing") };
    for (page, heading) in [("Briefing", "The Wrong Plate"), ("Settings", "Settings")] {
        let go = |harness: &mut Harness<'_, Slot>| {
            if page == "Settings" {
                press(harness, "Settings");
            } else if !matches!(route(harness), Route::Briefing { .. }) {
                press(harness, "Read the briefing");
            }
            rest(harness);
        };
        let heading = |harness: &Harness<'_, Slot>| {
            let all = harness.query_all_by_label(heading);
            all.map(|node| node.rect()).filter(|rect| rect.left() > 100.0).map(|rect| rect.top()).fold(9e9, f32::min)
        };
        go(&mut harness);
        let before = heading(&harness);
        harness.key_press(Key::End);
        rest(&mut harness);
        assert!(heading(&harness) < before - 20.0, "{page} was scrolled");
        key(&mut harness, Key::Escape);
        rest(&mut harness);
        go(&mut harness);
        assert!((heading(&harness) - before).abs() < 2.0, "{page} begins at {}, not {before}", heading(&harness));
    }
}

#[test]
fn who_is_gone_says_nothing_and_a_demand_is_made_where_they_speak_again() {
    let mut demands = 0;
    for id in Catalog::bundled().playable_ids() {
        let scenario = bundled(id);
        // Where several are spoken to, whoever asks may not be the one who is met next.
        if scenario.customers.len() > 1 {
            continue;
        }
        let mut session = Session::start(scenario, 1);
        for _ in 0..40 {
            let mv = if session.scene().is_some() { Move::Silence } else { Move::Card(CardAnswer::Skip) };
            if session.is_over() || session.apply(mv, 0).is_err() {
                break;
            }
        }
        let events: Vec<&Event> = session.events().collect();
        for (at, event) in events.iter().enumerate() {
            let Event::Demand { .. } = event else { continue };
            demands += 1;
            let since = events[..at].iter().rev();
            let last = since.take_while(|event| !matches!(event, Event::Scene { .. })).count();
            let reacts = |event: &&&Event| matches!(event, Event::Reaction { .. });
            let between = &events[at - last..at];
            assert_eq!(between.iter().filter(reacts).count(), 0, "{id}: asked in the breath of what was done last");
        }
    }
    assert!(demands > 10, "{demands}");
}

#[test]
fn no_step_up_comes_without_a_word_of_whoever_asked_for_it_and_nobody_asks_twice() {
    let mut raised = 0;
    for id in Catalog::bundled().playable_ids() {
        for seed in 1..=4 {
            let mut session = Session::start(bundled(id), seed);
            for _ in 0..60 {
                let answer = if seed % 2 == 0 { CardAnswer::Skip } else { CardAnswer::Delegate };
                let mv = if session.scene().is_some() { Move::Silence } else { Move::Card(answer) };
                if session.is_over()
                    || session.apply(mv, 0).is_err() && session.apply(Move::Card(CardAnswer::Skip), 0).is_err()
                {
                    break;
                }
            }
            let mut asked = 0;
            for event in session.events() {
                match event {
                    Event::Demand { .. } => asked += 1,
                    Event::LevelRaised { how: Transfer::Cold, .. } => {
                        raised += 1;
                        assert!(asked > 0, "{id}, chance {seed}: handed on, and nobody had asked");
                        asked = 0;
                    }
                    Event::DemandDropped | Event::CardDone { .. } => asked = 0,
                    _ => {}
                }
                assert!(asked < 2, "{id}, chance {seed}: asked twice before an answer");
            }
        }
    }
    assert!(raised > 10, "{raised}");
}

#[test]
fn in_an_inbox_whose_card_is_done_has_gone_and_asks_for_nobody() {
    let scenario = bundled("twos-and-threes");
    let mut done = 0;
    for seed in 0..40_u64 {
        let mut session = Session::start(Arc::clone(&scenario), seed);
        for step in 0..200_u64 {
            let at = session.stage().waiting_cards(session.play());
            let inbox = scenario.inbox.as_ref().unwrap();
            let card = at.first().and_then(|at| inbox.card(*at)).map(|card| card.id.clone());
            let choices = session.choices();
            let chance = (seed * 7 + step * 13) as usize;
            let mv = match (session.play().place, choices.get(chance % choices.len().max(1))) {
                (Place::Over, _) => break,
                (Place::Desk, _) => card.map_or(Move::CloseInbox, |card| Move::Open { card }),
                (Place::Card(_), _) => Move::Card(CardAnswer::Skip),
                (Place::Scene(_), Some(choice)) if chance.is_multiple_of(3) => {
                    Move::Choose { reply: choice.id.clone() }
                }
                (Place::Scene(_), _) => Move::Silence,
            };
            if session.apply(mv.clone(), 0).is_err() && session.apply(Move::Silence, 0).is_err() {
                break;
            }
        }
        let events: Vec<&Event> = session.events().collect();
        for pair in events.windows(2) {
            let is_asked = matches!(pair[0], Event::Demand { .. });
            assert!(!(is_asked && matches!(pair[1], Event::CardDone { .. })), "{seed}: {:?} and then gone", pair[0]);
            assert!(
                !(matches!(pair[1], Event::Demand { .. }) && matches!(pair[0], Event::Reaction { .. })),
                "{seed}: {:?} after {:?}",
                pair[1],
                pair[0]
            );
            done += usize::from(matches!(pair[1], Event::CardDone { .. }));
        }
    }
    assert!(done > 40, "{done}");
}

#[test]
fn nobody_who_asks_for_somebody_higher_counts_how_many_they_have_spoken_to() {
    for id in Catalog::bundled().playable_ids() {
        let scenario = bundled(id);
        for customer in &scenario.customers {
            // What they count there happened before the story begins.
            if id == "twos-and-threes" {
                continue;
            }
            for level in 0..4 {
                let Some(text) = customer.asks_higher.get(level) else { continue };
                let said = format!("{text:?}").to_lowercase();
                for count in ["two of you", "three of you", "four of you", "third", "three names"] {
                    assert!(!said.contains(count), "{id}: {said}");
                }
            }
        }
    }
}

#[test]
fn a_card_of_the_week_after_says_so() {
    let mut found = 0;
    for way in 0..200_u64 {
        let mut session = Session::start(bundled("crushed-brownies"), 1);
        let mut chance = way;
        for _ in 0..40 {
            let seen = shown(&session);
            if let Some(card) = seen.card.filter(|card| card.text.starts_with("Tuesday")) {
                assert!(card.text.contains("a week on"), "{}", card.text);
                if let Some(Entry::Time(time)) = seen.exchange.last() {
                    assert_eq!(*time, card.when);
                }
                let from = session.turns().last().map(|turn| turn.clock.clone()).unwrap_or_default();
                assert_eq!(
                    card.when.ends_with(", the week after"),
                    from.starts_with("Tuesday"),
                    "{from}, {}",
                    card.when
                );
                found += u32::from(from.starts_with("Tuesday"));
            }
            let choices = session.choices();
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let at = (chance >> 33) as usize % choices.len().max(1);
            let mv = match choices.get(at) {
                Some(choice) => Move::Choose { reply: choice.id.clone() },
                None => Move::Card(CardAnswer::Skip),
            };
            if session.is_over() || session.apply(mv, 0).is_err() {
                break;
            }
        }
    }
    assert!(found > 0, "no way of the case leads from a Tuesday to the next");
}

#[test]
fn an_e_mail_has_the_subject_its_writer_gave_it() {
    for (id, subject) in
        [("crushed-brownies", "Re: How was your basket?"), ("lost-archive", "Folder for Saturday the 21st opens empty")]
    {
        let seen = shown(&Session::start(bundled(id), 1));
        let Some(HeadView::Letter(rows)) = seen.head else { panic!("{id} has no head") };
        assert_eq!(rows.last().map(|(_, text)| text.as_str()), Some(subject));
    }
}
