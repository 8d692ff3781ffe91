//! Comments and notes of thanks a manager writes: for whom they were begun, kept once, and taken back.

use std::ops::ControlFlow;

use amends::domain::report::Filter;
use amends::platform::Folders;
use amends::platform::folders::Place;
use amends::ui::offscreen::Offscreen;
use amends::ui::route::Route;
use amends::ui::screens::reports::forgetting;
use amends::ui::screens::reports::thanks::Ask;
use amends::ui::screens::reports::view::view;
use amends::ui::screens::{Action, handed_run, reports};
use amends::workflow::reports::examples::a_few_teams;
use amends::workflow::reports::merge::merge;
use amends::workflow::reports::{Archive, choices, open_run, remark, report};
use rusqlite::Connection;

use crate::handed::{NOW_MS, comment, desk_with_runs, opened, tells};
use crate::support::english;
use crate::window::desk;

#[test]
fn what_is_being_written_stays_when_another_comment_is_taken_back() {
    let (data, mut archive, ids) = desk_with_runs();
    let old = remark(&mut archive, &comment(&ids[0], None, "Well done."), NOW_MS).unwrap();
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    window.act(Action::HandedRun(handed_run::Action::Open(ids[0].clone(), handed_run::At::Start)));
    window.wait_for_searches();
    window.act(Action::HandedRun(handed_run::Action::Comment(Some(1))));
    window.type_words("Heard her.");
    window.act(Action::HandedRun(handed_run::Action::TakeBack(vec![old])));
    window.wait_for_searches();
    window.wait_for_searches();
    let left = |archive: &mut Archive| open_run(archive, &ids[0]).unwrap().unwrap().remarks.len();
    assert_eq!(left(&mut archive), 0, "it is taken back");
    assert!(tells(&mut window, "Your comment on reply 1") && tells(&mut window, "Heard her."), "the other goes on");
    window.act(Action::HandedRun(handed_run::Action::Keep));
    window.wait_for_searches();
    assert_eq!(left(&mut archive), 1);
}

#[test]
fn a_comment_that_is_not_taken_back_says_so_where_it_stands_until_it_is() {
    let (data, mut archive, ids) = desk_with_runs();
    let old = remark(&mut archive, &comment(&ids[0], None, "Well done."), NOW_MS).unwrap();
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    window.act(Action::HandedRun(handed_run::Action::Open(ids[0].clone(), handed_run::At::Start)));
    window.wait_for_searches();
    let take_back = |window: &mut Offscreen, ids: &[&str]| {
        let ids = ids.iter().map(|id| (*id).to_owned()).collect();
        window.act(Action::HandedRun(handed_run::Action::TakeBack(ids)));
        window.wait_for_searches();
        window.wait_for_searches();
    };
    take_back(&mut window, &["nobody's", &old]);
    assert!(tells(&mut window, "It was not taken back"), "with no form open");
    window.act(Action::HandedRun(handed_run::Action::Comment(Some(1))));
    assert!(!tells(&mut window, "It was not kept"), "nothing was wrong with what is being written");
    take_back(&mut window, &[&old]);
    assert!(open_run(&mut archive, &ids[0]).unwrap().unwrap().remarks.is_empty());
    assert!(!tells(&mut window, "It was not taken back"), "that is over");
}

#[test]
fn a_comment_kept_while_another_run_is_opened_is_not_there_to_be_kept_again() {
    let (data, mut archive, ids) = desk_with_runs();
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    let open = |window: &mut Offscreen, at: usize| {
        window.act(Action::HandedRun(handed_run::Action::Open(ids[at].clone(), handed_run::At::Start)));
    };
    open(&mut window, 0);
    window.wait_for_searches();
    window.act(Action::HandedRun(handed_run::Action::Comment(Some(1))));
    window.type_words("Heard her.");
    // Somebody else writes in the archive, so that the answer has to wait.
    let file = Folders::find(Some(data.path())).unwrap().path(Place::Archive).join("archive.sqlite");
    let other = Connection::open(file).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.act(Action::HandedRun(handed_run::Action::Keep));
    open(&mut window, 1);
    other.execute_batch("COMMIT").unwrap();
    window.wait_for_searches();
    window.wait_for_searches();
    open(&mut window, 0);
    window.wait_for_searches();
    window.act(Action::HandedRun(handed_run::Action::Comment(Some(1))));
    window.act(Action::HandedRun(handed_run::Action::Keep));
    window.wait_for_searches();
    let remarks = open_run(&mut archive, &ids[0]).unwrap().unwrap().remarks;
    assert_eq!(remarks.len(), 1, "{remarks:?}");
}

#[test]
fn a_note_of_thanks_is_there_again_after_a_look_at_the_run_it_is_about() {
    let (data, _, ids) = desk_with_runs();
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    window.act(Action::Go(Route::Reports));
    window.wait_for_searches();
    let thanks = |ask| Action::Reports(reports::Action::Thanks(ask));
    window.act(thanks(reports::thanks::Ask::Open));
    window.type_words("You turned that evening.");
    window.act(Action::HandedRun(handed_run::Action::Open(ids[0].clone(), handed_run::At::Start)));
    window.wait_for_searches();
    window.act(Action::Go(Route::Reports));
    window.wait_for_searches();
    assert!(!tells(&mut window, "You turned that evening."), "the form is closed");
    window.act(thanks(reports::thanks::Ask::Open));
    assert!(tells(&mut window, "You turned that evening."));
}

#[test]
fn a_note_of_thanks_is_kept_for_whom_it_was_begun_or_not_at_all_and_outlives_nobody() {
    let data = desk();
    let (folders, post) = (|| Folders::find(Some(data.path())).unwrap(), data.path().join("post"));
    std::fs::create_dir(&post).unwrap();
    for (name, bytes) in a_few_teams(folders(), NOW_MS).unwrap() {
        std::fs::write(post.join(name), bytes).unwrap();
    }
    let mut archive = Archive::open(&folders()).unwrap();
    merge(&mut archive, std::slice::from_ref(&post), NOW_MS, &mut |_| ControlFlow::Continue(())).unwrap();
    let told = |archive: &mut Archive, team: Option<&String>| {
        report(archive, &Filter { team: team.cloned(), ..Filter::default() }, NOW_MS / 86_400_000).unwrap()
    };
    let first = choices(&mut archive).unwrap().teams.remove(0);
    let all = view(&told(&mut archive, None), english()).thanks.rows;
    let of_first = view(&told(&mut archive, Some(&first)), english()).thanks.rows;
    let at = all.iter().position(|row| of_first.iter().all(|other| other.run != row.run)).unwrap();
    assert!(!of_first.is_empty() && at < all.len());
    let mut window = opened(data.path(), (1280.0, 900.0), "Noor");
    let act = |window: &mut Offscreen, ask| {
        window.act(Action::Reports(ask));
        window.wait_for_searches();
    };
    window.act(Action::Go(Route::Reports));
    window.wait_for_searches();
    act(&mut window, reports::Action::Thanks(Ask::Open));
    act(&mut window, reports::Action::Thanks(Ask::For(at)));
    window.type_words("Thank you.");
    // In the report of another team whom it was begun for is in no row.
    act(&mut window, reports::Action::Choose(reports::choose::Choice::Team, 1));
    assert!(tells(&mut window, "Choose whom it is for; until then it is not kept."));
    act(&mut window, reports::Action::Thanks(Ask::Keep));
    assert!(told(&mut archive, None).remarks.is_empty(), "for nobody else");
    act(&mut window, reports::Action::Choose(reports::choose::Choice::Team, 0));
    act(&mut window, reports::Action::Thanks(Ask::Keep));
    let kept = told(&mut archive, None).remarks;
    assert_eq!(kept.iter().map(|row| &row.remark.run).collect::<Vec<_>>(), [&all[at].run]);
    let copy = format!("Copy the note for {}", all[at].called);
    assert!(tells(&mut window, &copy), "it is named whom it thanks");
    act(&mut window, reports::Action::Forget(forgetting::Ask::Begin));
    act(&mut window, reports::Action::Forget(forgetting::Ask::Yes));
    act(&mut window, reports::Action::Take(vec![post]));
    assert!(tells(&mut window, "Add a note of thanks") && !tells(&mut window, "Copy the note"), "all was forgotten");
    act(&mut window, reports::Action::Thanks(Ask::Open));
    window.type_words("Thank you.");
    act(&mut window, reports::Action::Thanks(Ask::Keep));
    assert!(tells(&mut window, "Copy the note for"));
    window.act(Action::Go(Route::Behind));
    window.act(Action::Go(Route::Reports));
    window.wait_for_searches();
    assert!(!tells(&mut window, "Copy the note"), "somebody may have been forgotten there");
}
