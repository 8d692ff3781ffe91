//! One run of the archive, opened from the very file it came in, and what trainers have to say of it: kept beside what was
//! issued, by window and terminal the same.

use std::ops::ControlFlow;
use std::path::Path;

use amends::domain::report::{Behind, Filter, Override, PlayMode, Rule};
use amends::platform::settings::Mode;
use amends::platform::{Clock, Folders};
use amends::ui::looks::Looks;
use amends::ui::offscreen::{Offscreen, Size};
use amends::ui::route::Route;
use amends::ui::screens::{Action, behind as behind_page, handed_run, ready, reports};
use amends::workflow::hand_in::Verdict;
use amends::workflow::reports::behind::{Part, behind};
use amends::workflow::reports::examples::{Along, MadeRun, Maker};
use amends::workflow::reports::forget::people;
use amends::workflow::reports::merge::merge;
use amends::workflow::reports::ready::standing;
use amends::workflow::reports::{Archive, NewRemark, RemarkError, open_run, remark, rule, unremark};
use egui::{Key, Modifiers};
use tempfile::TempDir;

use crate::support::amends;
use crate::window::desk;

pub(crate) const NOW_MS: i64 = 1_764_000_000_000;
const ALL: Part = Part { from: 0, most: 50 };

/// A file with two runs, one of them typed, in a folder; the ids of the runs.
fn handed_in(folder: &Path) -> Vec<String> {
    let mut maker = Maker::new(Folders::find(Some(&folder.join("made"))).unwrap()).unwrap();
    let typed = MadeRun { is_typed: true, mode: Mode::Practice, ..MadeRun::of("wrong-plate", 4, 3, NOW_MS) };
    let mut ids = maker.play("Ana Lima", &typed).unwrap();
    ids.extend(maker.play("Ana Lima", &MadeRun::of("lukewarm", 9, 4, NOW_MS + 90_000_000)).unwrap());
    let along = Along { words: true, ideas: false };
    let prepared = maker.hand_in(("Ana Lima", "Ana Lima", "Front desk"), &ids, along, NOW_MS + 99_000_000).unwrap();
    std::fs::create_dir_all(folder.join("files")).unwrap();
    std::fs::write(folder.join("files/ana.amends"), &prepared.bytes).unwrap();
    ids.into_iter().map(|id| id.0).collect()
}

fn taken_in(folder: &Path, archive: &mut Archive) -> Vec<String> {
    let ids = handed_in(folder);
    let merged = merge(archive, &[folder.join("files")], NOW_MS, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!((merged.new_runs, merged.damage.len()), (2, 0), "{merged:?}");
    ids
}

/// A data folder with Ana's two runs in its archive; their ids.
pub(crate) fn desk_with_runs() -> (TempDir, Archive, Vec<String>) {
    let data = desk();
    let mut archive = Archive::open(&Folders::find(Some(data.path())).unwrap()).unwrap();
    let ids = taken_in(data.path(), &mut archive);
    (data, archive, ids)
}

/// The window of somebody on this folder, as it is spoken.
pub(crate) fn opened(data: &Path, (width, height): (f32, f32), who: &str) -> Offscreen {
    let folders = Folders::find(Some(data)).unwrap();
    let size = Size { width, height, scale: 1.0 };
    let mut window = Offscreen::open(folders, Looks::load().unwrap(), size, Clock::fixed(NOW_MS));
    window.home(who);
    window.spoken();
    window
}

pub(crate) fn comment(run: &str, turn: Option<u32>, comment: &str) -> NewRemark {
    let (run, author, comment) = (run.to_owned(), "Mara".to_owned(), comment.to_owned());
    NewRemark { run, turn, author, comment, is_thanks: false, other: None }
}

#[test]
fn a_run_opens_from_its_file_and_remarks_stand_beside_what_was_issued() {
    let dir = tempfile::tempdir().unwrap();
    let mut archive = Archive::in_memory().unwrap();
    let ids = taken_in(dir.path(), &mut archive);
    let open = open_run(&mut archive, &ids[0]).unwrap().unwrap();
    assert_eq!(open.judged.verdict, Verdict::Sound);
    assert_eq!((open.line.case.as_str(), open.file.as_str()), ("wrong-plate", "ana.amends"));
    assert_eq!(open.decisions.len(), open.line.turns as usize);
    assert_eq!(open.disputes.len(), 1);
    assert!(open_run(&mut archive, "nobody").unwrap().is_none());

    let issued = open.decisions[0].levels[0];
    let other = Some(Override { dimension: 0, level: 4, issued: None });
    let view = NewRemark { other, ..comment(&ids[0], Some(1), "  Heard her.  ") };
    let id = remark(&mut archive, &view, NOW_MS).unwrap();
    assert_eq!(remark(&mut archive, &view, NOW_MS).unwrap(), id, "the same twice is one");
    remark(&mut archive, &comment(&ids[0], None, "Well done."), NOW_MS).unwrap();
    let open = open_run(&mut archive, &ids[0]).unwrap().unwrap();
    assert_eq!(open.remarks.iter().map(|it| it.turn).collect::<Vec<_>>(), [None, Some(1)], "of the whole first");
    assert_eq!(open.remarks[1].comment, "Heard her.");
    assert_eq!(open.remarks[1].other, Some(Override { dimension: 0, level: 4, issued }));
    assert_eq!(open.decisions[0].levels[0], issued, "what was issued stays");
    let marked = behind(&mut archive, &Filter::default(), &Behind::Remarked, ALL).unwrap();
    assert_eq!((marked.total, marked.lines[0].remarks), (1, 2));

    let lost = |error| matches!(error, Err(RemarkError::NoRun { .. }));
    assert!(lost(remark(&mut archive, &comment("nobody", None, "?"), NOW_MS)));
    let no_turn = remark(&mut archive, &comment(&ids[0], Some(99), "?"), NOW_MS);
    assert!(matches!(no_turn, Err(RemarkError::NoTurn { turn: 99, .. })));
    assert!(matches!(remark(&mut archive, &comment(&ids[0], None, " \n"), NOW_MS), Err(RemarkError::Nothing)));
    let long = comment(&ids[0], None, &"é".repeat(2_001));
    assert!(matches!(remark(&mut archive, &long, NOW_MS), Err(RemarkError::TooLong)));
    let nobody = NewRemark { author: " ".to_owned(), ..comment(&ids[0], None, "Hm.") };
    assert!(matches!(remark(&mut archive, &nobody, NOW_MS), Err(RemarkError::NoAuthor)));
    let whole = NewRemark { other, ..comment(&ids[0], None, "Hm.") };
    assert!(matches!(remark(&mut archive, &whole, NOW_MS), Err(RemarkError::NoLevel)), "a run has no level to change");

    unremark(&mut archive, &id).unwrap();
    assert!(matches!(unremark(&mut archive, &id), Err(RemarkError::NoRemark { .. })), "it is gone already");
    assert_eq!(open_run(&mut archive, &ids[0]).unwrap().unwrap().remarks.len(), 1);
}

#[test]
fn a_rule_that_is_kept_says_who_is_ready_with_the_run_that_shows_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut archive = Archive::in_memory().unwrap();
    let ids = taken_in(dir.path(), &mut archive);
    let none = standing(&mut archive, &Filter::default()).unwrap();
    assert!(none.rule.is_none() && none.readiness.is_none() && none.cases.len() == 2);
    let of = |case: &str, least| Rule {
        cases: vec![case.to_owned()],
        runs: 1,
        modes: vec![PlayMode::Practice],
        levels: [None; 4],
        csat: Some(least),
        without: Vec::new(),
    };
    rule::keep(&mut archive, Some(&of("lukewarm", 1.0))).unwrap();
    let met = standing(&mut archive, &Filter::default()).unwrap();
    assert!(met.readiness.unwrap().people[0].missing.is_empty());
    assert_eq!(met.runs[0].1.run, ids[1]);
    rule::keep(&mut archive, Some(&of("wrong-plate", 5.0))).unwrap();
    let short = standing(&mut archive, &Filter::default()).unwrap();
    assert_eq!(short.readiness.unwrap().people[0].missing.len(), 1);
    assert_eq!(short.runs[0].1.run, ids[0], "the run that came nearest can be opened");
}

#[test]
fn the_terminal_shows_a_run_with_its_turns_and_keeps_what_is_said_of_it() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("data");
    let mut archive = Archive::open(&Folders::find(Some(&data)).unwrap()).unwrap();
    let ids = taken_in(dir.path(), &mut archive);
    drop(archive);
    let ran = |arguments: &[&str]| {
        let output = amends(&data).arg("report").args(arguments).output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout) + &text(&output.stderr))
    };
    let say = ["remark", &ids[0], "--turn", "1", "--comment", "Heard her.", "--level", "empathy=4", "--by", "Mara"];
    let (code, told) = ran(&say);
    assert_eq!(code, Some(0), "{told}");
    let id = told.trim().trim_start_matches("Kept: ").to_owned();
    let (code, told) = ran(&["run", &ids[0]]);
    assert_eq!(code, Some(0), "{told}");
    for part in ["The Wrong Plate", "Ana Lima, Front desk", "Reply 1", "Heard her.", "which stays", "simulated", &id] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    let (_, told) = ran(&["run", &ids[0], "--json"]);
    let value: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(value["verdict"], "sound");
    assert_eq!(value["remarks"][0]["other"]["level"], 4);
    assert_eq!(value["turns"][0]["how"], "typed");
    assert!(
        !told.contains("Ana") && !told.contains("Mara") && !told.contains("Heard her") && !told.contains("so sorry")
    );
    let (_, told) = ran(&["run", &ids[0], "--json", "--names"]);
    assert!(told.contains("Ana Lima") && told.contains("Heard her.") && told.contains("so sorry"), "{told}");
    assert_eq!(ran(&["unremark", &id]).0, Some(0));
    let (code, told) = ran(&["unremark", &id]);
    assert!(code == Some(2) && told.contains("There is no comment"), "{told}");
    let (code, told) = ran(&["run", "nobody"]);
    assert!(code == Some(2) && told.contains("There is no run nobody"), "{told}");
    assert_eq!(ran(&["remark", &ids[0], "--turn", "1", "--level", "courage=2"]).0, Some(2));
}

/// Goes from control to control until one is told of with these words; `false` if none is.
fn tab_to(window: &mut Offscreen, words: &str) -> bool {
    (0..40).any(|_| {
        window.key(Key::Tab);
        let Some(told) = window.spoken() else { return false };
        let focused = told.nodes.iter().find(|(id, _)| *id == told.focus);
        focused.is_some_and(|(_, node)| node.label().is_some_and(|label| label.contains(words)))
    })
}

pub(crate) fn tells(window: &mut Offscreen, words: &str) -> bool {
    let told = window.spoken();
    told.is_some_and(|told| {
        told.nodes
            .iter()
            .any(|(_, node)| [node.label(), node.value()].into_iter().flatten().any(|it| it.contains(words)))
    })
}

#[test]
fn what_a_person_handed_in_is_forgotten_in_the_window_after_a_question() {
    let (data, mut archive, _) = desk_with_runs();
    let ana = people(&mut archive).unwrap()[0].person.reference.clone();
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    window.act(Action::Behind(behind_page::Action::Look(
        Filter::default(),
        Behind::Person(ana),
        "Ana".to_owned(),
        None,
    )));
    window.wait_for_searches();
    for answer in ["Keep it", "Forget it for good"] {
        assert!(tab_to(&mut window, "Remove what Ana Lima handed in"));
        window.key(Key::Enter);
        assert!(tells(&mut window, "2 runs leave this archive, for good"));
        assert!(tab_to(&mut window, answer));
        assert_eq!(people(&mut archive).unwrap().len(), 1, "nothing goes before it is answered");
        window.key(Key::Enter);
        window.wait_for_searches();
    }
    assert!(people(&mut archive).unwrap().is_empty());
    assert!(tells(&mut window, "2 runs are forgotten."));
    assert!(tells(&mut window, "This is the file: ") && tells(&mut window, ".amends"), "which are still to be deleted");
}

#[test]
fn from_a_figure_to_the_turn_and_back_by_keyboard() {
    let (data, archive, ids) = desk_with_runs();
    drop(archive);
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    let look = behind_page::Action::Look(Filter::default(), Behind::All, "Both runs".to_owned(), None);
    window.act(Action::Behind(look));
    window.wait_for_searches();
    assert!(tells(&mut window, "Both runs") && tells(&mut window, "2 runs. Stars are"));
    assert!(tab_to(&mut window, "Ana Lima, Front desk, The Wrong Plate"), "each run is a button");
    window.key(Key::Enter);
    window.wait_for_searches();
    let run = Route::HandedRun { run: ids[0].clone() };
    assert_eq!(*window.app().route(), run);
    assert!(tells(&mut window, "it comes out the same"));
    assert!(tab_to(&mut window, "Comment on reply 1"));
    window.key(Key::Enter);
    assert!(tells(&mut window, "Your comment on reply 1"));
    window.type_words("Heard her.");
    window.key(Key::Escape);
    assert_eq!(*window.app().route(), run, "Escape leaves the field or the form first");
    for _ in 0..3 {
        if *window.app().route() == run {
            window.key(Key::Escape);
        }
    }
    assert_eq!(*window.app().route(), Route::Behind);
    window.key(Key::Escape);
    assert_eq!(*window.app().route(), Route::Reports);
    // What was written when the form was closed is there when it is opened again.
    window.act(Action::HandedRun(handed_run::Action::Open(ids[0].clone(), handed_run::At::Start)));
    window.wait_for_searches();
    window.act(Action::HandedRun(handed_run::Action::Comment(Some(1))));
    assert!(tells(&mut window, "Heard her."));
}

#[test]
fn ctrl_and_enter_keep_a_comment_from_the_keyboard_and_say_why_not() {
    let (data, mut archive, ids) = desk_with_runs();
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    window.act(Action::HandedRun(handed_run::Action::Open(ids[0].clone(), handed_run::At::Start)));
    window.wait_for_searches();
    window.act(Action::HandedRun(handed_run::Action::Comment(Some(1))));
    let kept = |archive: &mut Archive| open_run(archive, &ids[0]).unwrap().unwrap().remarks;
    window.key_with(Modifiers::COMMAND, Key::Enter);
    window.wait_for_searches();
    assert!(kept(&mut archive).is_empty() && tells(&mut window, "Your comment on reply 1"), "nothing was said");
    // Enter by itself is a new line of the comment.
    window.type_words("Heard her.");
    window.key(Key::Enter);
    window.type_words("And said so.");
    assert!(kept(&mut archive).is_empty());
    // Pressed twice before the archive has answered it is kept once.
    window.act(Action::HandedRun(handed_run::Action::Keep));
    window.key_with(Modifiers::COMMAND, Key::Enter);
    window.wait_for_searches();
    window.wait_for_searches();
    let all = kept(&mut archive);
    let [remark] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!((remark.turn, remark.author.as_str()), (Some(1), "Noor"));
    assert_eq!(remark.comment, "Heard her.\nAnd said so.");
    assert!(!tells(&mut window, "Your comment on reply 1"), "the form is closed");
    // Its words are tied where a line should not end.
    assert!(tells(&mut window, "Heard"));
}

#[test]
fn whoever_signs_one_comment_signs_the_next_and_what_was_kept_is_in_sight() {
    let (data, mut archive, ids) = desk_with_runs();
    let mut window = opened(data.path(), (1024.0, 400.0), "");
    window.act(Action::HandedRun(handed_run::Action::Open(ids[0].clone(), handed_run::At::Start)));
    window.wait_for_searches();
    let keep = |window: &mut Offscreen, turn: Option<u32>, author: &str| {
        window.act(Action::HandedRun(handed_run::Action::Comment(turn)));
        window.type_words("Well done.");
        if !author.is_empty() {
            assert!(tab_to(window, "Your name"));
            window.type_words(author);
        }
        window.act(Action::HandedRun(handed_run::Action::Keep));
        window.wait_for_searches();
        window.wait_for_searches();
        window.rest();
    };
    for (turn, author) in [(None, "Mara Weber"), (Some(1), "")] {
        keep(&mut window, turn, author);
        let told = window.spoken().unwrap();
        let by = |node: &egui::accesskit::Node| {
            [node.label(), node.value()]
                .into_iter()
                .flatten()
                .any(|it| it.contains("Mara\u{a0}Weber") || it.contains("Mara Weber"))
        };
        let last = told.nodes.iter().filter(|(_, node)| by(node)).filter_map(|(_, node)| node.bounds());
        let last = last.max_by(|a, b| a.y1.total_cmp(&b.y1)).expect("it stands on the page");
        assert!(last.y0 >= 0.0 && last.y1 <= 400.0, "{last:?} is in sight");
    }
    let authors: Vec<String> =
        open_run(&mut archive, &ids[0]).unwrap().unwrap().remarks.into_iter().map(|remark| remark.author).collect();
    assert_eq!(authors, ["Mara Weber", "Mara Weber"], "typed once");
}

#[test]
fn everybody_is_found_and_can_be_forgotten_without_a_rule() {
    let (data, _, _) = desk_with_runs();
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    window.act(Action::Go(Route::Ready));
    window.wait_for_searches();
    assert!(tells(&mut window, "No rule is set yet."));
    assert!(tells(&mut window, "Ana Lima, Front desk") && tells(&mut window, "2 runs"));
    assert!(tab_to(&mut window, "Runs of Ana Lima"));
    window.key(Key::Enter);
    window.wait_for_searches();
    assert_eq!(*window.app().route(), Route::Behind);
    assert!(tab_to(&mut window, "Remove what Ana Lima handed in"));
}

#[test]
fn whom_the_filters_leave_out_is_found_and_can_be_forgotten_with_a_rule_too() {
    let (data, mut archive, _) = desk_with_runs();
    let mut maker = Maker::new(Folders::find(Some(&data.path().join("made-too"))).unwrap()).unwrap();
    let ids = maker.play("Ben Ode", &MadeRun::of("lukewarm", 9, 4, NOW_MS)).unwrap();
    let along = Along { words: false, ideas: false };
    let prepared = maker.hand_in(("Ben Ode", "Ben Ode", "Floor"), &ids, along, NOW_MS + 1).unwrap();
    std::fs::write(data.path().join("files/ben.amends"), &prepared.bytes).unwrap();
    merge(&mut archive, &[data.path().join("files")], NOW_MS, &mut |_| ControlFlow::Continue(())).unwrap();
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    window.act(Action::Go(Route::Reports));
    window.wait_for_searches();
    // Of two teams one is looked at: whoever is of the other stands in no list of this report.
    window.act(Action::Reports(reports::Action::Choose(reports::choose::Choice::Team, 1)));
    window.wait_for_searches();
    window.act(Action::Go(Route::Ready));
    window.act(Action::Ready(ready::Action::Begin));
    window.wait_for_searches();
    let told: Vec<String> =
        window.spoken().unwrap().nodes.iter().filter_map(|(_, node)| node.label()).map(str::to_owned).collect();
    let runs = |name: &str| told.iter().filter(|label| **label == format!("Runs of {name}")).count();
    assert_eq!((runs("Ana Lima"), runs("Ben Ode")), (1, 1), "each once, in a list or beside it: {told:?}");
    assert!(tells(&mut window, "left out by the filters of the report, or only in workshops"));
}

#[test]
fn a_rule_that_is_changed_while_the_archive_is_at_work_is_kept_though_the_page_is_left() {
    let data = desk();
    let folders = || Folders::find(Some(data.path())).unwrap();
    drop(handed_in(data.path()));
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    // The clerk has something to do before it comes to the rule.
    window.act(Action::Reports(reports::Action::Take(vec![data.path().join("files")])));
    window.act(Action::Go(Route::Ready));
    for change in [ready::Action::Begin, ready::Action::Change(ready::Change::Csat(Some(4.5)))] {
        window.act(Action::Ready(change));
    }
    window.act(Action::Ready(ready::Action::Change(ready::Change::Case("lukewarm".to_owned()))));
    window.act(Action::Go(Route::Library));
    window.wait_for_searches();
    drop(window);
    let kept = rule::kept(&mut Archive::open(&folders()).unwrap()).unwrap().unwrap();
    assert_eq!((kept.csat, kept.cases), (Some(4.5), vec!["lukewarm".to_owned()]));
}
