//! What stands beside the words of a conversation says what is so, once, and where it can be seen.

use std::sync::Arc;

use amends::catalog::{BUNDLED, Catalog};
use amends::domain::session::Session;
use amends::domain::walk::walk;
use amends::platform::settings::Mode;
use amends::ui::offscreen::Size;
use amends::ui::screens::conversation::view::{About, Entry, view};
use egui::accesskit::{Node, Rect};

use crate::support::{english, project};
use crate::window_access::at_shot;

/// Every walk of every bundled case, played to its end.
fn walked() -> Vec<(String, Session)> {
    let mut runs = Vec::new();
    for (path, _) in BUNDLED {
        let scenario = Catalog::read_file(&project(path)).scenario.clone().unwrap();
        for file in std::fs::read_dir(project(path.trim_end_matches("/scenario.ron")).join("walks")).unwrap() {
            let file = file.unwrap().path();
            let session = walk(Arc::clone(&scenario), &std::fs::read_to_string(&file).unwrap()).session;
            runs.push((file.display().to_string(), session));
        }
    }
    runs
}

/// The asides of a run, and what may be given at its end: `$19 of $120`.
fn asides(session: &Session) -> (Vec<String>, String) {
    let about = About {
        mode: Mode::Practice,
        clock_words: "clock ×1",
        decisions: None,
        today: (2026, 11),
        again: None,
        words: english(),
    };
    let shown = view(session, &about);
    let aside = |entry| if let Entry::Aside(text) = entry { Some(text) } else { None };
    (shown.exchange.into_iter().filter_map(aside).collect(), shown.given)
}

#[test]
fn a_promise_kept_or_not_is_named_as_it_was_when_it_was_made() {
    let mut told = 0;
    for (name, session) in walked() {
        let mut made: Vec<String> = Vec::new();
        for aside in asides(&session).0 {
            if let Some(due) = aside.strip_prefix("You promised something for ") {
                made.push(due.trim_end_matches('.').to_owned());
            } else if aside.contains("promise") {
                let is_named = made.iter().any(|due| {
                    aside.contains(&format!("your promise for {due}"))
                        || aside.contains(&format!("Your promise for {due} "))
                });
                assert!(is_named, "{name}: {aside}, of {made:?}");
                told += 1;
            }
        }
    }
    assert!(told > 10, "{told}");
}

#[test]
fn whoever_has_more_to_give_is_told_how_much_and_why() {
    let (mut told, mut asked) = (0, 0);
    for (name, session) in walked() {
        let (asides, given) = asides(&session);
        // Silence earns no limit: somebody was asked for, or it was handed on.
        assert!(!asides.iter().any(|aside| aside.contains("limit")), "{name}: {asides:?}");
        let Some(last) = asides.iter().rev().find_map(|aside| aside.split_once(": you may now give ")) else {
            continue;
        };
        let (why, amount) = last;
        assert!(why.ends_with(" has asked for somebody higher up") || why == "It has gone higher up", "{name}: {why}");
        asked += usize::from(why.ends_with("asked for somebody higher up"));
        let limit = given.split(" of ").nth(1).unwrap().trim_end_matches(" given");
        assert_eq!(amount.trim_end_matches(" in all."), limit, "{name}");
        told += 1;
    }
    assert!(told > asked && asked > 0, "{asked} of {told}");
}

const SIZES: [(f32, f32); 2] = [(1024.0, 700.0), (1280.0, 820.0)];

/// Every named node of a state and where it stands.
fn nodes(shot: &str, (width, height): (f32, f32)) -> Vec<(String, Rect)> {
    let data = tempfile::tempdir().unwrap();
    let size = Size { width, height, scale: 1.0 };
    let tree = at_shot(shot, size, data.path()).spoken().expect("a tree is told");
    let named = |node: &Node| Some((node.label().or(node.value())?.to_owned(), node.bounds()?));
    tree.nodes.iter().filter_map(|(_, node)| named(node)).collect()
}

fn find<'a>(nodes: &'a [(String, Rect)], start: &str) -> Option<&'a Rect> {
    nodes.iter().find(|(name, _)| name.starts_with(start)).map(|(_, at)| at)
}

#[test]
fn what_worth_and_cost_mean_stands_in_sight_above_the_offers() {
    for size in SIZES {
        let nodes = nodes("talk-table-offers", size);
        let key = find(&nodes, "Worth is what it means").unwrap();
        let first = find(&nodes, "Remake, first in line").unwrap();
        assert!(key.y0 > 64.0 && key.y1 <= first.y0, "{size:?}: {key:?} {first:?}");
    }
    let last = *find(&nodes("talk-table-offers", (1280.0, 820.0)), "Whole bill").unwrap();
    assert!(last.y1 <= 820.0 - 24.0, "the last offer is cut at {last:?}");
}

#[test]
fn the_ticks_are_told_once_with_their_names_where_there_is_room() {
    for shot in ["talk-table-coach", "talk-gate-coach", "talk-letter-coach"] {
        let wide = nodes(shot, (1280.0, 820.0));
        assert!(!wide.iter().any(|(name, _)| name.contains(" of 11 ticks")), "{shot}");
        let so_far = find(&wide, "So far").unwrap();
        let fact = wide.iter().find(|(name, at)| name.contains(": ") && at.x0 > 980.0).unwrap();
        // One answers from the file; below a long one the ticks would be out of sight.
        let is_after = fact.1.y0 < so_far.y0;
        assert_eq!(is_after, shot == "talk-table-coach", "{shot}: {so_far:?} {fact:?}");
        assert!(so_far.y1 < 760.0, "{shot}: {so_far:?}");
    }
    let narrow = nodes("talk-table-coach", (1024.0, 700.0));
    assert!(narrow.iter().any(|(name, _)| name.contains(" of 11 ticks")));
}

#[test]
fn the_levels_of_the_last_reply_stand_apart_in_four_columns_whatever_their_words() {
    let shots = ["talk-table-coach", "talk-table-furious", "talk-gate-coach", "talk-letter-coach"];
    for (shot, size) in shots.into_iter().flat_map(|shot| SIZES.map(|size| (shot, size))) {
        let nodes = nodes(shot, size);
        let mut cells: Vec<&Rect> =
            nodes.iter().filter(|(name, _)| name.starts_with("Your last reply. ")).map(|(_, at)| at).collect();
        cells.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        let gaps: Vec<f64> = cells.windows(2).map(|pair| pair[1].x0 - pair[0].x1).collect();
        assert_eq!(gaps.len(), 3, "{shot}");
        // Columns are as wide as they need to be where whose levels they are stands before them.
        assert!(gaps.iter().all(|gap| *gap >= 0.0 && (gap - gaps[0]).abs() < 0.5 || *gap >= 12.0), "{shot}: {gaps:?}");
        // Name over word.
        assert!(cells.iter().all(|cell| cell.y1 - cell.y0 >= 36.0), "{shot}: {cells:?}");
    }
}

#[test]
fn in_a_small_window_it_still_says_in_which_mode_this_is() {
    for (shot, mode) in [
        ("talk-table-assessment", "Assessment, clock on"),
        ("talk-table-coach", "Coach, no clock"),
        ("talk-tried-again", "Practice, another try"),
    ] {
        let nodes = nodes(shot, (1024.0, 700.0));
        let says = nodes.iter().any(|(name, _)| name.starts_with("Decision ") && name.ends_with(mode));
        assert!(says, "{shot}: {nodes:?}");
    }
}

#[test]
fn paragraphs_of_a_card_fill_it() {
    for (size, card) in [((1920.0, 1080.0), 352.0), ((1280.0, 820.0), 216.0)] {
        let nodes = nodes("talk-table-policy", size);
        let rules = ["A plate that may hold", "Any allergen mistake", "Give a time you can keep", "Waiting staff may"];
        for rule in rules {
            let at = find(&nodes, rule).unwrap();
            assert!(at.x1 - at.x0 >= 0.75 * card, "{size:?}: {rule} takes {at:?} of {card}");
        }
    }
}
