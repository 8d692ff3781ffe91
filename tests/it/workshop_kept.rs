//! A workshop's run as an attempt: it replays, counts as nobody's own work, is erased with whoever it is of, and is handed in and
//! merged like any other.

use std::fs;
use std::path::Path;

use amends::catalog::Laying;
use amends::domain::workshop::after::after;
use amends::domain::workshop::{Act, Answer, Branch, Room, SeatNo, Setup};
use amends::platform::settings::Mode;
use amends::platform::{Clock, Folders};
use amends::store::{AttemptId, Status};
use amends::ui::screens::debrief::room::view;
use amends::words::{Language, Words};
use amends::workflow::hand_in::{self, Ask, Called, Judge, Kind, Verdict, offered, prepare};
use amends::workflow::reports::Archive;
use amends::workflow::room::Host;
use amends::workflow::room::kept::{Kept, NotKept, keep_run, votes};
use amends::workflow::{Case, Cases, Workspace, attempt, find_case, history, my_data, recognition, runs};

use crate::merge::{folders, merged, put};
use crate::privacy::traces;

const TYPED: &str = "I’m so sorry, quagga, you said no dairy. That is our mistake, and I will bring you a clean plate in eight minutes.";

fn workspace(data: &Path) -> Workspace {
    Workspace::open(Folders::find(Some(data)).unwrap()).unwrap()
}

fn case(ws: &Workspace) -> Case {
    find_case(&Cases::in_folders(ws.folders.clone(), &Laying::default()), "wrong-plate").unwrap()
}

/// A room of two phones that plays a case to its end: Ada types at the first decision, and that is played; Ben chooses the first way
/// and, asked again, the second. Ben wishes to keep the run.
fn played(ws: &Workspace) -> Host {
    let case = case(ws);
    let mut setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 77);
    setup.asks.typed = true;
    "Thursday group".clone_into(&mut setup.group);
    let host = Host::open(&ws.folders, Clock::fixed(1_764_000_000_000), &case, setup).unwrap();
    let act = |act: Act| host.act(act, None).wait().unwrap();
    for name in ["Adaseat", "Benseat"] {
        host.sit(name.to_owned(), None).unwrap().wait().unwrap();
    }
    let (ada, ben) = (SeatNo(1), SeatNo(2));
    let ways = |seat, decision, round, way| Act::Answer { seat, decision, round, answer: Answer::Way(way) };
    for _ in 0..3 {
        act(Act::Next);
    }
    let typed = Act::Answer { seat: ada, decision: 0, round: 0, answer: Answer::Words };
    host.act(typed, Some(TYPED.to_owned())).wait().unwrap();
    act(ways(ben, 0, 0, 0));
    act(Act::Next);
    act(Act::Release { seat: ada });
    act(Act::AskAgain);
    act(ways(ben, 0, 1, 1));
    act(Act::Next);
    act(Act::Next);
    act(Act::Pick(Branch::Typed(ada)));
    act(Act::Next);
    // At the next decision her words are picked, and then not played after all.
    for _ in 0..3 {
        act(Act::Next);
    }
    let typed = Act::Answer { seat: ada, decision: 1, round: 0, answer: Answer::Words };
    host.act(typed, Some(TYPED.to_owned())).wait().unwrap();
    act(ways(ben, 1, 0, 0));
    act(Act::Next);
    act(Act::Release { seat: ada });
    act(Act::Pick(Branch::Typed(ada)));
    act(Act::Pick(Branch::Way(0)));
    while !host.room().is_over() {
        if host.room().decision().is_some_and(|here| here.to_play().is_none()) {
            let _ = host.act(Act::Pick(Branch::Way(0)), None).wait();
        }
        act(Act::Next);
    }
    host.act(Act::Keep { seat: ben }, Some("Benname".to_owned())).wait().unwrap();
    host
}

fn kept(ws: &mut Workspace) -> (Host, Kept) {
    let host = played(ws);
    let kept = keep_run(ws, &host.room(), "Thursday group").unwrap();
    (host, kept)
}

/// From now on whoever has this name practises, and their only run is told of.
fn only_run_of(ws: &mut Workspace, name: &str) -> AttemptId {
    ws.name_learner(Some(name)).unwrap();
    let rows = history::attempts(ws).unwrap();
    assert_eq!(rows.len(), 1, "{name}");
    rows[0].id.clone()
}

#[test]
fn a_rooms_run_replays_and_is_kept_once_under_the_name_of_the_group() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let (host, kept) = kept(&mut ws);
    assert!(kept.is_ended && kept.own == ["Benname"]);
    let again = keep_run(&ws, &host.room(), "Thursday group").unwrap();
    assert_eq!(again, kept, "asked for twice it is kept once");
    host.forget().unwrap();
    let group = only_run_of(&mut ws, "Thursday group");
    let row = ws.store.attempt(&group.0).unwrap();
    assert_eq!((row.mode, row.status, row.is_unaided()), (Mode::Workshop, Status::Ended, false));
    let (session, _) = attempt::replay(&ws, &row).unwrap();
    assert_eq!(session.steps(), host.room().session().steps(), "its words among them");
    assert_eq!(attempt::results(&session), history::results_of(&row).unwrap());
    assert!(ws.store.check().unwrap().is_sound());
}

#[test]
fn a_participants_own_copy_has_their_choices_and_nobody_elses_words() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let (host, _) = kept(&mut ws);
    let own = only_run_of(&mut ws, "Benname");
    let row = ws.store.attempt(&own.0).unwrap();
    let (session, _) = attempt::replay(&ws, &row).unwrap();
    assert!(session.steps().iter().all(|step| step.words.is_none()), "what Ada typed is not Ben’s");
    assert_eq!(attempt::results(&session), attempt::results(host.room().session()));
    let votes = votes(&ws, &own).unwrap().unwrap();
    for language in Language::ALL {
        let shown = view(&Words::in_language(language).unwrap(), &session, &votes).unwrap();
        let way = |at: usize| host.room().way_here()[0].ways[at].text.clone();
        assert!(shown.rows[0].yours.contains(&way(0)) && shown.rows[0].yours.contains(&way(1)), "{shown:?}");
        assert_eq!(shown.rows.len(), votes.decisions.len());
    }
}

#[test]
fn it_counts_as_nobodys_own_work() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let _room = kept(&mut ws);
    let own = only_run_of(&mut ws, "Benname");
    assert_eq!(history::unaided(&ws, None).unwrap().runs, 0);
    assert_eq!(history::recent(&ws, None).unwrap().runs, 0);
    assert_eq!(history::by_case(&ws, None).unwrap()["wrong-plate"].best_csat, None);
    assert!(runs::all(&ws).unwrap().iter().all(|run| !run.is_unaided));
    assert_eq!(recognition::earned_in(&ws, &own).unwrap(), []);
}

#[test]
fn erased_with_its_participant_no_trace_of_them_is_in_any_file() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let (host, _) = kept(&mut ws);
    host.forget().unwrap();
    ws.store.backup_now().unwrap();
    only_run_of(&mut ws, "Benname");
    assert!(!traces(data.path(), &["Benname", "moves_before"]).is_empty());
    my_data::erase_everything(&mut ws).unwrap();
    assert_eq!(traces(data.path(), &["Benname", "moves_before"]), [], "neither the name nor the choices");
    only_run_of(&mut ws, "Thursday group");
    my_data::erase_everything(&mut ws).unwrap();
    let found: Vec<_> = traces(data.path(), &["quagga"]).into_iter().filter(|(path, _)| !is_past_room(path)).collect();
    assert_eq!(found, [], "what was played stays in the room's record alone");
}

fn is_past_room(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "rooms")
}

#[test]
fn it_is_handed_in_and_merged_as_a_workshop_and_judged_sound() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let _room = kept(&mut ws);
    only_run_of(&mut ws, "Benname");
    let runs = offered(&ws, None).unwrap();
    assert!(runs.iter().all(|run| run.mode == Mode::Workshop && !run.is_unaided));
    let who = Called { kind: Kind::Pseudonym, called: "Heron 47".into(), team: String::new() };
    let runs = runs.into_iter().map(|run| run.id).collect();
    let prepared = prepare(&ws, &Ask { who, runs, words: false, ideas: false, mood: false }).unwrap();
    let held = hand_in::read(&prepared.bytes).unwrap();
    let judged = Judge::default().judge(&held);
    assert_eq!(judged.iter().map(|judged| judged.verdict.clone()).collect::<Vec<_>>(), [Verdict::Sound]);
    let run = judged[0].run.as_ref().unwrap();
    let own = run.events.iter().find(|event| event.kind == "votes").unwrap();
    assert!(own.payload.is_some() && run.mode == "workshop");
    let (elsewhere, desk) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = put(elsewhere.path(), &[("one.amends".to_owned(), prepared.bytes)]);
    let mut archive = Archive::open(&folders(desk.path())).unwrap();
    let told = merged(&mut archive, &paths);
    assert_eq!((told.new_runs, told.not_replayed.len(), told.damage.len()), (1, 0, 0), "{told:?}");
}

#[test]
fn what_is_not_over_or_was_never_played_is_not_kept() {
    let data = tempfile::tempdir().unwrap();
    let ws = workspace(data.path());
    let case = case(&ws);
    let setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 5);
    let host = Host::open(&ws.folders, Clock::fixed(0), &case, setup).unwrap();
    assert!(matches!(keep_run(&ws, &host.room(), "G"), Err(NotKept::NotOver)));
    host.act(Act::End, None).wait().unwrap();
    assert!(matches!(keep_run(&ws, &host.room(), "G"), Err(NotKept::NothingPlayed)));
    assert!(ws.store.learners().unwrap().is_empty(), "and nobody was added for it");
}

#[test]
fn a_workshop_ended_early_is_kept_without_results() {
    let data = tempfile::tempdir().unwrap();
    let ws = workspace(data.path());
    let case = case(&ws);
    let setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 5);
    let host = Host::open(&ws.folders, Clock::fixed(0), &case, setup).unwrap();
    for act in [Act::Next, Act::Pick(Branch::Way(0)), Act::Next, Act::End] {
        while host.act(act.clone(), None).wait().is_ok() && host.room().session().steps().is_empty() && act == Act::Next
        {
        }
    }
    let kept = keep_run(&ws, &host.room(), "G").unwrap();
    let row = ws.store.attempt(&kept.run.0).unwrap();
    assert_eq!((kept.is_ended, row.status, row.results), (false, Status::Abandoned, None));
}

#[test]
fn a_past_room_without_names_tells_the_same_of_its_decisions() {
    let data = tempfile::tempdir().unwrap();
    let ws = workspace(data.path());
    let host = played(&ws);
    let before: Room = (*host.room()).clone();
    let id = host.id().to_owned();
    host.forget().unwrap();
    drop(host);
    let room = amends::workflow::room::read_past(&ws.folders, &id).unwrap();
    let words = Words::english().unwrap();
    assert_eq!(after(&words, &room).decisions, after(&words, &before).decisions);
    let kept = keep_run(&ws, &room, "Thursday group").unwrap();
    assert_eq!(kept.own, Vec::<String>::new(), "wishes went with the names");
    assert!(fs::read_dir(data.path().join("rooms")).unwrap().count() >= 2);
}
