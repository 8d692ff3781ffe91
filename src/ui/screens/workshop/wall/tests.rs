//! What the back row can read, on projectors of every shape, of every bundled case.

use std::cell::RefCell;
use std::rc::Rc;

use egui_kittest::Harness;

use super::plan::{Asked, GAP};
use super::*;
use crate::catalog::Catalog;
use crate::domain::workshop::{Act, Phase, Room, Setup};
use crate::ui::screens::workshop::view::wall;
use crate::ui::theme::{Look, install_fonts};

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
fn sets((width, height): (f32, f32)) -> Vec<Set> {
    let theme = Theme::load(Look::Light).unwrap();
    let (views, out) = (views(), Rc::new(RefCell::new(Vec::new())));
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
            let plan = Asked { brush: &brush, view: ask, face, main }.plan();
            let needs = plan.stage.card_height(&brush, plan.stage.card(face, &ask.told), main, plan.said);
            Some(Set {
                what: what.clone(),
                is_revealed: *is_revealed,
                said: plan.said,
                way: plan.way,
                spare: main.height() - plan.said_high - GAP - plan.rows.iter().sum::<f32>(),
                said_spare: plan.said_high - needs,
            })
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
