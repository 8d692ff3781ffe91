//! What somebody who does not see the window is told of it: every state of every page, node by node.

use amends::platform::{Clock, Folders};
use amends::ui::looks::Looks;
use amends::ui::offscreen::shots::shots;
use amends::ui::offscreen::{Offscreen, Size};
use egui::accesskit::{Action, Node, Role};

use crate::support::EVENING_MS;

/// Opens a window for a shot and takes it there.
pub(crate) fn at_shot(name: &str, size: Size, data: &std::path::Path) -> Offscreen {
    let shot = shots().find(|shot| shot.name == name).unwrap();
    let looks = Looks::load().unwrap();
    let size = Size { height: size.height + shot.taller, ..size };
    let folders = Folders::find(Some(data)).unwrap();
    let mut window = Offscreen::open(folders, looks, size, Clock::fixed(EVENING_MS)).impatient();
    (shot.way)(&mut window);
    window
}

fn is_control(node: &Node) -> bool {
    node.supports_action(Action::Click) || matches!(node.role(), Role::Button | Role::CheckBox | Role::TextInput)
}

/// A name people can use: words, no code, no leftover braces, nothing from the inside of the program.
fn complaint_about(name: &str) -> Option<&'static str> {
    let inside = ["{", "}", "Some(", "None", "::", "Ok("];
    if name.trim().is_empty() {
        Some("has no name")
    } else if inside.iter().any(|mark| name.contains(mark)) {
        Some("is named from the inside of the program")
    } else {
        None
    }
}

/// There are hundreds of pages, each with a window of its own: as one test they would keep one processor busy long after the
/// others have nothing left to do.
const PARTS: usize = 8;

macro_rules! every_control_of_every_page_has_a_role_and_a_name {
    ($($name:ident: $part:literal),*) => {
        mod every_control_of_every_page_has_a_role_and_a_name {
            $(#[test]
            fn $name() {
                super::controls_have_roles_and_names($part);
            })*

            #[test]
            fn no_part_is_left_out() {
                assert_eq!([$($part),*], std::array::from_fn::<usize, { super::PARTS }, _>(|part| part));
            }
        }
    };
}

every_control_of_every_page_has_a_role_and_a_name!(
    first: 0, second: 1, third: 2, fourth: 3, fifth: 4, sixth: 5, seventh: 6, eighth: 7
);

fn controls_have_roles_and_names(part: usize) {
    let size = Size { width: 1280.0, height: 820.0, scale: 1.0 };
    let mut complaints = Vec::new();
    let pages = shots().filter(|shot| !shot.is_sheet).enumerate();
    for (_, shot) in pages.filter(|(at, _)| at % PARTS == part) {
        let data = tempfile::tempdir().unwrap();
        let tree = at_shot(shot.name, size, data.path()).spoken().expect("a tree is told");
        let mut controls = 0;
        for (_, node) in &tree.nodes {
            if !is_control(node) {
                continue;
            }
            controls += 1;
            let name = node.label().or(node.value()).or(node.placeholder()).unwrap_or_default();
            // A scroll bar is what its role says.
            if node.role() == Role::ScrollBar {
                continue;
            }
            if let Some(what) = complaint_about(name) {
                complaints.push(format!("{}: a {:?} {what}: {name:?}", shot.name, node.role()));
            }
            if node.role() == Role::Unknown {
                complaints.push(format!("{}: {name:?} has no role", shot.name));
            }
        }
        assert!(controls > 0, "{} has nothing to press", shot.name);
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}
