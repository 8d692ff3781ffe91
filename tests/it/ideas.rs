//! What one would change after a run: the case's answer shows after the learner's, an idea is kept for whoever owns the
//! way of working, and what support somebody asks for is in no list.

use amends::platform::Folders;
use amends::workflow::Workspace;
use amends::workflow::ideas::{Support, collected};
use amends::workflow::reflection::Journal;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::amends;
use crate::window::{Slot, play_to_the_debrief, settle, shows, window};

/// An idea in somebody's own words.
const IDEA: &str = "Read the order back before it goes to the pass.";

/// The box for the idea.
fn field<'h>(harness: &'h Harness<'_, Slot>) -> egui_kittest::Node<'h> {
    let mut fields = harness.query_all_by_role(egui::accesskit::Role::MultilineTextInput);
    fields.find(|node| node.accesskit_node().label().as_deref() == Some("What would you change?")).unwrap()
}

/// Brings something into sight and presses it.
fn press_in_sight(harness: &mut Harness<'_, Slot>, name: &str) {
    settle(harness);
    harness.query_all_by_label_contains(name).next().unwrap().scroll_to_me();
    settle(harness);
    harness.query_all_by_label_contains(name).next().unwrap().click();
    settle(harness);
}

#[test]
fn a_fix_is_judged_before_the_case_says_and_an_idea_goes_to_the_list_and_support_does_not() {
    let data = tempfile::tempdir().unwrap();
    {
        let mut harness = window(data.path(), 1280.0, 820.0);
        play_to_the_debrief(&mut harness);
        press_in_sight(&mut harness, "Customer, process, employee");
        press_in_sight(&mut harness, "Cause: ");
        assert!(shows(&harness, "Would that stop it coming back?"));
        for verdict in ["this stops it coming back", "the next one comes all the same"] {
            assert!(!shows(&harness, verdict), "the learner is asked first");
        }
        press_in_sight(&mut harness, "It would not");
        assert!(shows(&harness, "stops it coming back.") || shows(&harness, "the next one comes all the same"));
        press_in_sight(&mut harness, "Begin with this fix");
        assert!(shows(&harness, "The fix you would begin with."));
        press_in_sight(&mut harness, "Write an idea");
        field(&harness).scroll_to_me();
        settle(&mut harness);
        field(&harness).focus();
        settle(&mut harness);
        field(&harness).type_text(IDEA);
        settle(&mut harness);
        press_in_sight(&mut harness, "Keep it");
        press_in_sight(&mut harness, "Clearer limits");
        assert!(shows(&harness, "One idea of yours is kept"));
    }
    let ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    let all = collected(&ws).unwrap();
    assert_eq!(all.len(), 1);
    let idea = &all[0].idea;
    assert_eq!((idea.words.as_str(), idea.mend.as_ref().map(|mend| mend.thought_so)), (IDEA, Some(false)));
    let last = amends::workflow::history::attempts(&ws).unwrap().remove(0).id;
    assert_eq!(Journal::read(&ws).unwrap().of(&last).support, [Support::Limits]);
    drop(ws);
    let told = amends(data.path()).args(["ideas", "--format", "json"]).output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains(IDEA) && told.contains("\"case\""), "{told}");
    assert!(!told.contains("Limits"), "what support is asked for goes nowhere: {told}");
    let told = amends(data.path()).arg("ideas").output().unwrap();
    assert!(String::from_utf8(told.stdout).unwrap().contains("To begin with: "));
}

#[test]
fn without_ideas_the_list_says_where_they_come_from() {
    let data = tempfile::tempdir().unwrap();
    let told = amends(data.path()).arg("ideas").output().unwrap();
    assert_eq!(told.status.code(), Some(0));
    assert!(String::from_utf8(told.stdout).unwrap().contains("The debrief asks for one"));
}
