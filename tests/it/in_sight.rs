//! What has to be in sight without scrolling: in a window of the design, 1440×900, and in the smallest one promised, 1024×700.

use amends::ui::offscreen::Size;
use egui::accesskit::Rect;

use crate::window_access::at_shot;
use crate::window_reach::{last_of, nodes};

const DESIGN: Size = Size { width: 1440.0, height: 900.0, scale: 1.0 };
const SMALL: Size = Size { width: 1024.0, height: 700.0, scale: 1.0 };

/// The highest of those whose name begins so.
fn first_of(nodes: &[(String, Rect)], start: &str) -> Rect {
    let found = nodes.iter().filter(|(name, _)| name.starts_with(start)).map(|(_, at)| *at);
    found.min_by(|a, b| a.y0.total_cmp(&b.y0)).unwrap_or_else(|| panic!("nothing begins with {start}"))
}

#[test]
fn in_a_low_window_what_they_wrote_stands_whole_with_two_facts_above_the_ways_to_reach_them() {
    let nodes = nodes("inbox-planned", SMALL);
    let asks = first_of(&nodes, "How will you ");
    for words in ["“I bought this for work", "With you: ", "Bought from: "] {
        let at = last_of(&nodes, words).unwrap_or_else(|| panic!("{words} is not on the page"));
        assert!(at.y1 <= asks.y0, "{words} at {at:?} reaches under {asks:?}");
    }
}

#[test]
fn in_a_low_window_the_library_shows_the_titles_of_its_first_cards() {
    let nodes = nodes("library-after-runs", SMALL);
    let cards = nodes.iter().filter(|(name, at)| name.contains(", difficulty ") && at.x1 - at.x0 > 200.0);
    let top = cards.map(|(_, at)| at.y0).min_by(f64::total_cmp).unwrap();
    // The picture, and the line of the title below it.
    assert!(top + 84.0 + 36.0 <= 700.0, "the first card begins at {top}");
}

#[test]
fn in_coach_file_and_limit_come_before_the_ticks_which_begin_in_sight() {
    let nodes = nodes("talk-table-coach", DESIGN);
    let (given, heading) = (first_of(&nodes, "Yours to give"), first_of(&nodes, "So far"));
    let fourth = last_of(&nodes, "Owned it").unwrap();
    assert!(given.y1 < heading.y0, "what one answers from comes first");
    assert!(fourth.y1 <= 840.0, "the fourth tick ends at {}", fourth.y1);
}

#[test]
fn the_dock_has_one_row_below_the_replies_and_the_rest_behind_more() {
    for (shot, size) in [("talk-table-chosen", DESIGN), ("talk-table-chosen", SMALL), ("talk-table-coach", DESIGN)] {
        let nodes = nodes(shot, size);
        let rows = ["Answer in your own words", "Offers", "More", "Say it"].map(|name| *last_of(&nodes, name).unwrap());
        let middle = |at: &Rect| f64::midpoint(at.y0, at.y1);
        let say = rows[3];
        assert!(rows.iter().all(|at| (middle(at) - middle(&say)).abs() < 1.0), "{shot}: {rows:?}");
        assert!(rows.windows(2).all(|pair| pair[0].x1 < pair[1].x0), "{shot}: {rows:?}");
        assert!(last_of(&nodes, "Say nothing").is_none(), "it is rarely done");
    }
}

#[test]
fn what_is_asked_about_words_wraps_within_the_dock() {
    for size in [DESIGN, SMALL, Size { width: 1278.0, height: 796.0, scale: 1.0 }] {
        let nodes = nodes("talk-typing-house", size);
        let right = last_of(&nodes, "Your reply").unwrap().x0.max(0.0);
        let send = *last_of(&nodes, "Send without it").unwrap();
        let inside = |at: &Rect| at.x0 >= right - 1.0 && at.x1 <= send.x1 + 24.0;
        for name in ["Her main off the bill", "Only mentioned"] {
            let at = *last_of(&nodes, name).unwrap_or_else(|| panic!("{name} is not asked at {size:?}"));
            assert!(inside(&at), "{name} at {at:?} leaves the dock, which ends with {send:?}, at {size:?}");
        }
        // The column beside it begins to its right.
        let aside = last_of(&nodes, "Yours to give").filter(|at| at.x0 > send.x0);
        assert!(aside.is_none_or(|at| send.x1 < at.x0), "{send:?} runs under {aside:?} at {size:?}");
    }
}

#[test]
fn the_note_below_a_line_written_anew_stands_clear_of_its_buttons() {
    for size in [DESIGN, Size { width: 1278.0, height: 796.0, scale: 1.0 }] {
        let nodes = nodes("debrief-rewriting", size);
        let away = *last_of(&nodes, "Put away").unwrap();
        let note = *last_of(&nodes, "Kept only while this page is open").unwrap();
        assert!(note.y0 >= away.y1 || note.x1 <= away.x0, "{note:?} runs into {away:?} at {size:?}");
    }
}

#[test]
fn all_eight_parts_of_a_letter_are_in_sight() {
    let nodes = nodes("talk-studio-bracket", DESIGN);
    let send = last_of(&nodes, "Send the letter").unwrap();
    let (_, last) = nodes.iter().rfind(|(name, at)| name.contains("Amends and contact") && at.x0 > 400.0).unwrap();
    assert!(last.y1 <= send.y0 - 16.0, "the eighth part ends at {}, the dock's button begins at {}", last.y1, send.y0);
}

#[test]
fn the_customer_is_as_large_as_drawn_in_a_window_of_the_design() {
    let data = tempfile::tempdir().unwrap();
    let tree = at_shot("talk-table-opening", DESIGN, data.path()).spoken().expect("a tree is told");
    let pictures = tree.nodes.iter().filter(|(_, node)| node.role() == egui::accesskit::Role::Image);
    let widest = pictures.filter_map(|(_, node)| node.bounds()).map(|at| at.x1 - at.x0).max_by(f64::total_cmp).unwrap();
    assert!((widest - 288.0).abs() < 1.0, "{widest}");
}

#[test]
fn in_a_low_window_what_a_line_did_stands_below_it_and_not_in_the_heading() {
    let nodes = nodes("debrief-middling", SMALL);
    for heading in ["Keep doing", "Change first"] {
        let heading = first_of(&nodes, heading);
        let below = nodes.iter().filter(|(name, at)| name.starts_with("Reply") && at.y0 >= heading.y0);
        let effect = below.map(|(_, at)| *at).min_by(|a, b| a.y0.total_cmp(&b.y0)).unwrap();
        assert!(effect.y0 >= heading.y1 + 20.0, "{effect:?} beside {heading:?}");
    }
}

#[test]
fn a_workshop_says_whom_it_meets_before_by_which_number() {
    let nodes = nodes("workshop-setup", DESIGN);
    let (people, number) = (last_of(&nodes, "The room meets").unwrap(), last_of(&nodes, "Number").unwrap());
    assert!(number.y0 > people.y1 + 10.0, "{number:?} leads {people:?}");
}

#[test]
fn a_list_among_fields_is_as_high_as_they_are() {
    for (shot, list, field) in
        [("workshop-setup-phones", "Where phones join", "Port"), ("library-after-runs", "Trade", "Find a case")]
    {
        let nodes = nodes(shot, DESIGN);
        let height = |name: &str| {
            let found = nodes.iter().filter(|(other, _)| other == name).map(|(_, at)| at.y1 - at.y0);
            found.max_by(f64::total_cmp).unwrap_or_else(|| panic!("{name} is not on {shot}"))
        };
        assert!((height(list) - height(field)).abs() < 0.5, "{shot}: {} and {}", height(list), height(field));
    }
}
