//! What the back row can read, on projectors of every shape, of every bundled case.

use std::cell::RefCell;
use std::rc::Rc;

use egui_kittest::Harness;

use super::plan::{Asked, GAP, Plan, WAYS_SHARE};
use super::*;
use crate::catalog::Catalog;
use crate::domain::workshop::{Act, Answer, Phase, Room, SeatNo, Setup};
use crate::ui::screens::workshop::view::wall;
use crate::ui::theme::{Look, Step, Weight, install_fonts};

const PROJECTORS: [(f32, f32); 4] = [(1280.0, 720.0), (1920.0, 1080.0), (1024.0, 768.0), (3840.0, 2160.0)];
/// The 36th part of the wall's height.
const BACK_ROW: f32 = 30.0;

/// How a wall came out.
#[derive(Debug)]
struct Set {
    what: String,
    is_revealed: bool,
    said: f32,
    way: f32,
    /// Height that is left over, and that the card of what was said has more than it needs.
    spare: f32,
    said_spare: f32,
}

/// Each bundled case at its first decision: while the room reads, and once it is revealed how it chose.
fn views() -> Vec<(String, bool, WallView)> {
    let words = crate::words::Words::english().unwrap();
    let catalog = Catalog::bundled();
    let mut views = Vec::new();
    for id in catalog.playable_ids() {
        let scenario = catalog.find(id).unwrap().scenario.clone().unwrap();
        let Some(plan) = scenario.plans.first() else { continue };
        let setup = Setup::by_plan(&scenario, plan, 7);
        let mut room = Room::open(scenario, setup);
        while room.phase() != Phase::Argue && !room.is_over() {
            let ways = room.decision().map_or(0, |here| here.ways.len());
            let _ = room.apply(&Act::Hands { counts: (0..ways as u32).collect() }, None, 0);
            if room.phase() == Phase::Show && room.decision().is_some_and(|here| !here.is_asked) {
                room.apply(&Act::Pick(crate::domain::workshop::Branch::Way(0)), None, 0).unwrap();
            }
            let is_asked = room.decision().is_some_and(|here| here.is_asked);
            if is_asked && matches!(room.phase(), Phase::Show | Phase::Reveal) {
                let is_revealed = room.phase() == Phase::Reveal;
                views.push((room.scenario().title.clone(), is_revealed, wall(&words, &room, None)));
            }
            room.apply(&Act::Next, None, 0).unwrap();
        }
    }
    views
}

/// How all of them come out on a projector of this size.
fn sets(size: (f32, f32)) -> Vec<Set> {
    on_a_wall(size, views(), |asked, plan, (what, is_revealed)| {
        let card = plan.stage.card(asked.face, &asked.view.told);
        let needs = plan.stage.card_height(asked.brush, card, asked.main, plan.said);
        Set {
            what: what.to_owned(),
            is_revealed,
            said: plan.said,
            way: plan.way,
            spare: asked.main.height() - plan.said_high - GAP - plan.rows.iter().sum::<f32>(),
            said_spare: plan.said_high - needs,
        }
    })
}

/// What there is to say of each of these on a projector of this size.
fn on_a_wall<T: 'static>(
    (width, height): (f32, f32),
    views: Vec<(String, bool, WallView)>,
    say: impl Fn(&Asked<'_, '_>, &Plan, (&str, bool)) -> T + 'static,
) -> Vec<T> {
    let theme = Theme::load(Look::Light).unwrap();
    let out = Rc::new(RefCell::new(Vec::new()));
    let (into, mut is_ready) = (Rc::clone(&out), false);
    let mut harness = Harness::builder().with_size(egui::vec2(width, height)).build_ui(move |ui| {
        if !std::mem::replace(&mut is_ready, true) {
            install_fonts(ui.ctx());
            theme.apply(ui.ctx());
            return;
        }
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height));
        let brush = Brush::new(ui, &theme, rect);
        let main = main_of(&brush);
        let set = views.iter().filter_map(|(what, is_revealed, view)| {
            let (Main::Ask(ask), face) = (&view.main, view.face.as_ref()) else { return None };
            let asked = Asked { brush: &brush, view: ask, face, main, share: WAYS_SHARE };
            Some(say(&asked, &asked.plan(), (what.as_str(), *is_revealed)))
        });
        *into.borrow_mut() = set.collect();
    });
    harness.run();
    out.take()
}

#[test]
fn on_every_projector_what_is_said_is_largest_and_whole_and_nothing_runs_over() {
    for size in PROJECTORS {
        let sets = sets(size);
        assert!(sets.len() >= 20, "{}", sets.len());
        for set in sets {
            assert!(set.said > set.way, "{size:?}: {set:?}");
            assert!(set.spare > -1.0 && set.said_spare > -1.0, "{size:?}: {set:?}");
            assert!(!set.is_revealed || set.way >= BACK_ROW && set.said >= BACK_ROW, "{size:?}: {set:?}");
        }
    }
}

#[test]
fn a_case_with_usual_replies_is_read_from_the_back_row_at_every_step() {
    for size in PROJECTORS {
        let small: Vec<String> = sets(size).into_iter().filter(|set| set.way < BACK_ROW).map(|set| set.what).collect();
        assert!(!small.iter().any(|what| what == "The Wrong Plate"), "{size:?}: {small:?}");
        assert!(small.len() <= if size.0 / size.1 > 1.5 { 4 } else { 12 }, "{size:?}: {small:?}");
    }
}

/// The Wrong Plate at the reveal of its second vote, with one reply in somebody's own words beside the others.
fn voted_again() -> WallView {
    let scenario = Catalog::bundled().find("wrong-plate").unwrap().scenario.clone().unwrap();
    let mut setup = Setup::by_plan(&scenario, &scenario.plans[0], 7);
    setup.asks.typed = true;
    let mut room = Room::open(scenario, setup);
    let seat = SeatNo(1);
    let words =
        "I am so sorry, you told us twice no dairy. I will bring the kitchen a fresh order myself, in ten minutes.";
    let answer = Act::Answer { seat, decision: 0, round: 0, answer: Answer::Words };
    let next = || (Act::Next, None);
    let shows = [(Act::Sit { team: None }, Some("Ada")), next(), next(), next(), (answer, Some(words))];
    let again = [next(), (Act::AskAgain, None), next(), (Act::Release { seat }, None)];
    for (act, beside) in shows.into_iter().chain(again) {
        room.apply(&act, beside, 0).unwrap();
    }
    wall(&crate::words::Words::english().unwrap(), &room, None)
}

#[test]
fn beside_words_of_their_own_replies_are_whole_or_short_ones_in_one_line_each() {
    for size in PROJECTORS.into_iter().filter(|(width, height)| width / height > 1.5) {
        let views = vec![("The Wrong Plate".to_owned(), true, voted_again())];
        let told =
            on_a_wall(size, views, |asked, plan, _| (plan.is_short, asked.are_lines(plan), asked.view.typed.len()));
        let [(is_short, are_lines, 1)] = told[..] else { panic!("{told:?}") };
        assert!(!is_short || are_lines, "a short reply breaks at {size:?}");
    }
}

#[test]
fn no_word_stands_alone_at_the_end_of_what_is_said_large() {
    let said = "This has cream on it. I asked for none. I asked twice.";
    let theme = Theme::load(Look::Light).unwrap();
    let (mut is_ready, mut wrapped) = (false, 0);
    let mut harness = Harness::builder().with_size(egui::vec2(1440.0, 900.0)).build_ui(|ui| {
        if !std::mem::replace(&mut is_ready, true) {
            install_fonts(ui.ctx());
            theme.apply(ui.ctx());
            return;
        }
        let brush = Brush::new(ui, &theme, Rect::from_min_size(pos2(0.0, 0.0), egui::vec2(1440.0, 900.0)));
        for width in (700_u16..1400).step_by(20) {
            let galley = brush.set(said, (Step::WallSpeech, Weight::Regular), theme.colors.text, f32::from(width));
            let [.., last] = galley.rows.as_slice() else { panic!("no row") };
            wrapped += usize::from(galley.rows.len() > 1);
            let longest = galley.rows.iter().map(|row| row.size.x).fold(0.0, f32::max);
            assert!(last.size.x >= 0.3 * longest, "{width}: {} of {longest}", last.size.x);
        }
    });
    harness.run();
    drop(harness);
    assert!(wrapped > 10, "only {wrapped} took two lines");
}
