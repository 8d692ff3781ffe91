//! What can be seen and reached of a conversation in small windows and with large contents.

use std::collections::BTreeSet;

use amends::ui::offscreen::{Offscreen, Size};
use egui::accesskit::{Action, Node, Rect, Role};

use crate::window_access::at_shot;

/// A window of so many points at zoom 1.
fn size(width: f32, height: f32) -> Size {
    Size { width, height, scale: 1.0 }
}

/// Every node of a state with its name and where it stands.
pub(crate) fn nodes(shot: &str, size: Size) -> Vec<(String, Rect)> {
    let data = tempfile::tempdir().unwrap();
    let tree = at_shot(shot, size, data.path()).spoken().expect("a tree is told");
    let named = |node: &Node| Some((node.label().or(node.value())?.to_owned(), node.bounds()?));
    tree.nodes.iter().filter_map(|(_, node)| named(node)).collect()
}

/// The lowest of those whose name begins so.
pub(crate) fn last_of<'a>(nodes: &'a [(String, Rect)], start: &str) -> Option<&'a Rect> {
    let found = nodes.iter().filter(|(name, _)| name.starts_with(start)).map(|(_, rect)| rect);
    found.max_by(|a, b| a.y0.total_cmp(&b.y0))
}

const SMALL: [(f32, f32); 3] = [(1024.0, 700.0), (1280.0, 820.0), (960.0, 540.0)];

#[test]
fn another_briefing_begins_at_its_beginning_wherever_the_one_before_was_left() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_shot("briefing-lukewarm", size(960.0, 540.0), data.path());
    let title_at = |window: &mut Offscreen, title: &str| {
        let tree = window.spoken().expect("a tree is told");
        let titled = |node: &Node| node.label().or(node.value()).is_some_and(|name| name == title);
        tree.nodes.iter().find(|(_, node)| titled(node)).and_then(|(_, node)| node.bounds()).map(|at| at.y0)
    };
    window.open_case("wrong-plate");
    window.rest();
    let begins = title_at(&mut window, "The Wrong Plate").unwrap();
    window.key(egui::Key::End);
    window.rest();
    assert!(title_at(&mut window, "The Wrong Plate").is_none_or(|at| at < begins - 20.0), "it was scrolled");
    window.open_case("room-six");
    window.rest();
    assert!((title_at(&mut window, "Room 6, Twenty to Five").unwrap() - begins).abs() < 60.0, "from its beginning");
}

#[test]
fn in_coach_the_last_words_stand_whole_above_the_replies() {
    for (shot, speaker) in
        [("talk-table-coach", "Amara: "), ("talk-table-furious", "Amara: "), ("talk-gate-coach", "Bram: ")]
    {
        for (width, height) in SMALL {
            let nodes = nodes(shot, size(width, height));
            let words = last_of(&nodes, speaker).unwrap_or_else(|| panic!("{shot}: nobody speaks"));
            let dock = last_of(&nodes, "Your last reply. Empathy").unwrap();
            // The header is 64 high, with a gap below it.
            assert!(words.y0 >= 80.0 && words.y1 <= dock.y0, "{shot} at {width}x{height}: {words:?} {dock:?}");
        }
    }
}

#[test]
fn the_buttons_below_the_replies_keep_clear_of_each_other() {
    for (shot, say) in [("talk-table-coach", "Say it"), ("talk-letter-coach", "Send it"), ("talk-gate", "Say it")] {
        for (width, height) in SMALL {
            let nodes = nodes(shot, size(width, height));
            let more = last_of(&nodes, "More").unwrap();
            let say = last_of(&nodes, say).unwrap();
            let apart = say.x0 - more.x1 >= 8.0;
            assert!(apart, "{shot} at {width}x{height}: {more:?} {say:?}");
        }
    }
}

#[test]
fn the_levels_of_the_last_reply_stand_in_one_row() {
    for (width, height) in SMALL {
        let nodes = nodes("talk-table-coach", size(width, height));
        let rows: Vec<f64> =
            nodes.iter().filter(|(name, _)| name.starts_with("Your last reply. ")).map(|(_, at)| at.y0).collect();
        assert_eq!(rows.len(), 4);
        assert!(rows.windows(2).all(|pair| pair[0] == pair[1]), "{width}x{height}: {rows:?}");
    }
}

/// Everything that has the keyboard at some time while Tab is pressed, with its name; what is out of sight then is a complaint.
fn walked(window: &mut Offscreen, size: Size, complaints: &mut Vec<String>) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for _ in 0..60 {
        window.key(egui::Key::Tab);
        let tree = window.spoken().expect("a tree is told");
        let Some((_, node)) = tree.nodes.iter().find(|(id, _)| *id == tree.focus) else { continue };
        let (Some(name), Some(at)) = (node.label().or(node.value()), node.bounds()) else { continue };
        let (right, bottom) = (f64::from(size.width), f64::from(size.height));
        // A long reply in a small window need not be seen whole, but a line of it.
        let line = 24.0_f64.min(at.y1 - at.y0);
        let (down, across) = (at.y1.min(bottom) - at.y0.max(0.0), at.x1.min(right) - at.x0.max(0.0));
        if down < line || across < line {
            complaints.push(format!("{name} has the keyboard out of sight at {at:?}"));
        }
        seen.insert(name.to_owned());
    }
    seen
}

#[test]
fn every_control_of_a_conversation_is_reached_by_keyboard_in_small_windows_and_at_200_percent() {
    let mut complaints = Vec::new();
    // 1024 by 700; 1920 by 1080 and 1024 by 700 at 200 %.
    for (width, height) in [(1024.0, 700.0), (960.0, 540.0), (512.0, 350.0)] {
        for shot in ["talk-gate-coach", "talk-table-offers", "talk-table-notes"] {
            let (data, size) = (tempfile::tempdir().unwrap(), size(width, height));
            let mut window = at_shot(shot, size, data.path());
            let tree = window.spoken().expect("a tree is told");
            let controls: Vec<String> = tree
                .nodes
                .iter()
                .filter(|(_, node)| node.supports_action(Action::Click) && node.role() != Role::ScrollBar)
                .filter_map(|(_, node)| Some(node.label().or(node.value())?.to_owned()))
                .collect();
            assert!(controls.len() > 8, "{shot} at {width}x{height}: {controls:?}");
            let mut out_of_sight = Vec::new();
            let seen = walked(&mut window, size, &mut out_of_sight);
            let missed = controls.iter().filter(|name| !seen.contains(*name));
            let missed = missed.map(|name| format!("{name} is never reached"));
            complaints.extend(missed.chain(out_of_sight).map(|what| format!("{shot} at {width}x{height}: {what}")));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
