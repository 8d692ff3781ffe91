//! A workshop's run as an attempt: it replays, counts as nobody's own work, is erased with whoever it is of, and is handed in and
//! merged like any other.

use std::fs;
use std::path::Path;

use amends::catalog::Laying;
use amends::domain::workshop::after::after;
use amends::domain::workshop::{Act, Answer, Branch, Declined, Room, SeatNo, Settled, Setup, names};
use amends::platform::settings::Mode;
use amends::platform::{Clock, Folders};
use amends::store::{AttemptId, Status};
use amends::ui::screens::debrief::room::view;
use amends::words::{Language, Told as _, Words};
use amends::workflow::hand_in::{self, Ask, Called, Judge, Kind, Verdict, offered, prepare};
use amends::workflow::reports::{Archive, forget};
use amends::workflow::room::kept::{Desk, Kept, NotKept, keep_run, votes};
use amends::workflow::room::runs::{as_hand_ins, kept_runs};
use amends::workflow::room::wishes::{Answer as Said, Whose, settle, wishes};
use amends::workflow::room::{Host, NotDone, past};
use amends::workflow::{Case, Cases, Workspace, attempt, find_case, history, my_data, recognition, runs};

use crate::merge::{folders, merged, put};
use crate::privacy::traces;
use crate::support::amends;

const TYPED: &str = "I’m so sorry, quagga, you said no dairy. That is our mistake, and I will bring you a clean plate in eight minutes.";

const BEN: SeatNo = SeatNo(2);

fn workspace(data: &Path) -> Workspace {
    Workspace::open(Folders::find(Some(data)).unwrap()).unwrap()
}

fn case(ws: &Workspace) -> Case {
    find_case(&Cases::in_folders(ws.folders.clone(), &Laying::default()), "wrong-plate").unwrap()
}

/// A room of two phones that plays a case to its end: Ada types at the first decision, and that is played; Ben chooses the first way
/// and, asked again, the second. Ben wishes to keep the run.
fn played(ws: &Workspace) -> Host {
    played_at(ws, 1_764_000_000_000)
}

/// The same at some moment, in milliseconds since 1970.
fn played_at(ws: &Workspace, now_ms: i64) -> Host {
    let case = case(ws);
    let mut setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 77);
    setup.asks.typed = true;
    "Thursday group".clone_into(&mut setup.group);
    let host = Host::open(&ws.folders, Clock::fixed(now_ms), &case, setup).unwrap();
    let act = |act: Act| host.act(act, None).wait().unwrap();
    for name in ["Adaseat", "Benseat"] {
        host.sit(name.to_owned(), None).unwrap().wait().unwrap();
    }
    let (ada, ben) = (SeatNo(1), BEN);
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

fn said(seat: SeatNo, name: &str, whose: Whose) -> Said {
    Said { seat, name: name.to_owned(), whose }
}

fn kept(ws: &mut Workspace) -> (Host, Kept) {
    let host = played(ws);
    let kept = keep_run(&Desk::of(ws), &host.played(), "Thursday group").unwrap();
    settle(&Desk::of(ws), &host, &[said(BEN, "Benname", Whose::New)]).unwrap();
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
    assert!(kept.is_ended);
    let again = keep_run(&Desk::of(&ws), &host.played(), "Thursday group").unwrap();
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
    let votes = votes(&ws.store, &own).unwrap().unwrap();
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
    assert!(matches!(keep_run(&Desk::of(&ws), &host.played(), "G"), Err(NotKept::NotOver)));
    host.act(Act::End, None).wait().unwrap();
    assert!(matches!(keep_run(&Desk::of(&ws), &host.played(), "G"), Err(NotKept::NothingPlayed)));
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
    let kept = keep_run(&Desk::of(&ws), &host.played(), "G").unwrap();
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
    assert_eq!(after(&words, &room.room).decisions, after(&words, &before).decisions);
    assert_eq!(wishes(&Desk::of(&ws), &room.room).unwrap(), [], "wishes went with the names");
    assert!(fs::read_dir(data.path().join("rooms")).unwrap().count() >= 2);
}

/// Ada and Ben both wish to keep the run as Sam.
fn two_sams(ws: &Workspace) -> Host {
    let host = played(ws);
    for seat in [SeatNo(1), BEN] {
        host.act(Act::Keep { seat }, Some("Sam".to_owned())).wait().unwrap();
    }
    host
}

/// Everybody the store knows, with how many runs they have.
fn people(ws: &Workspace) -> Vec<(String, usize)> {
    let rows = ws.store.attempts(amends::store::Filter::default()).unwrap();
    let of = |id: &amends::store::LearnerId| rows.iter().filter(|row| row.learner == *id).count();
    ws.store.learners().unwrap().iter().map(|one| (one.name.clone().unwrap_or_default(), of(&one.id))).collect()
}

#[test]
fn a_name_from_a_phone_is_nobodys_until_the_trainer_says_whose() {
    let data = tempfile::tempdir().unwrap();
    let ws = workspace(data.path());
    ws.store.ensure_learner(Some("Anna Berg")).unwrap();
    let host = played(&ws);
    host.act(Act::Keep { seat: BEN }, Some("anna berg".to_owned())).wait().unwrap();
    let desk = Desk::of(&ws);
    let wish = wishes(&desk, &host.room()).unwrap().remove(0);
    let (_, called) = wish.here.unwrap();
    assert_eq!((called.as_str(), wish.settled), ("Anna Berg", Settled::Open), "however it is written");
    assert_eq!(people(&ws), [("Anna Berg".to_owned(), 0)], "and nothing is written unconfirmed");
    settle(&desk, &host, &[said(BEN, "Anna", Whose::New)]).unwrap();
    assert_eq!(people(&ws), [("Anna Berg".to_owned(), 0)], "what was said of another name is said of nobody");
    settle(&desk, &host, &[said(BEN, "anna berg", Whose::New)]).unwrap();
    assert_eq!(people(&ws), [("Anna Berg".to_owned(), 0), ("anna berg 2".to_owned(), 1)], "somebody else");
    assert_eq!(host.room().seat(BEN).unwrap().settled, Settled::Kept("anna berg 2".to_owned()));
    let late = host.act(Act::Keep { seat: BEN }, Some("Another".to_owned())).wait();
    assert_eq!(late, Err(NotDone::Declined(Declined::NotNow)));
}

#[test]
fn the_same_person_has_the_run_among_their_own_and_who_is_refused_has_none() {
    let data = tempfile::tempdir().unwrap();
    let ws = workspace(data.path());
    let sam = ws.store.ensure_learner(Some("Sam")).unwrap();
    let host = two_sams(&ws);
    let said = [said(SeatNo(1), "Sam", Whose::Known(sam)), said(BEN, "Sam", Whose::Nobody)];
    settle(&Desk::of(&ws), &host, &said).unwrap();
    assert_eq!(people(&ws), [("Sam".to_owned(), 1)]);
    assert_eq!(host.room().seat(BEN).unwrap().settled, Settled::Refused);
}

#[test]
fn two_phones_with_one_name_are_two_people_and_asked_for_again_nothing_is_kept_twice() {
    let data = tempfile::tempdir().unwrap();
    let ws = workspace(data.path());
    let host = two_sams(&ws);
    let (desk, said) = (Desk::of(&ws), [said(SeatNo(1), "Sam", Whose::New), said(BEN, "Sam", Whose::New)]);
    settle(&desk, &host, &said).unwrap();
    let two = [("Sam".to_owned(), 1), ("Sam 2".to_owned(), 1)];
    assert_eq!(people(&ws), two);
    // A crash between keeping and noting it: the room knows nothing of it.
    drop(host);
    let record = data.path().join("rooms").join("now.room");
    let text = fs::read_to_string(&record).unwrap();
    let unnoted: String = text.split_inclusive('\n').filter(|line| !line.contains("Settle")).collect();
    fs::write(&record, unnoted).unwrap();
    let host = Host::resume(&ws.folders, Clock::fixed(0)).unwrap().unwrap();
    assert_eq!(host.room().seat(BEN).unwrap().settled, Settled::Open);
    settle(&desk, &host, &said).unwrap();
    assert_eq!(people(&ws), two);
    assert_eq!(host.room().seat(BEN).unwrap().settled, Settled::Kept("Sam 2".to_owned()));
}

#[test]
fn two_workshops_by_one_number_are_two_and_each_is_kept_for_its_own_people() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let (morning, _) = kept(&mut ws);
    morning.forget().unwrap();
    drop(morning);
    // The sheets are printed with a number, which is typed again on another day or stays for the afternoon.
    let afternoon = played_at(&ws, 1_764_014_400_000);
    assert_eq!(kept_runs(&ws.store, &afternoon.room()).unwrap(), [], "what was kept is the morning's");
    let desk = Desk::of(&ws);
    keep_run(&desk, &afternoon.played(), "Thursday group").unwrap();
    afternoon.act(Act::Keep { seat: BEN }, Some("Cara".to_owned())).wait().unwrap();
    settle(&desk, &afternoon, &[said(BEN, "Cara", Whose::New)]).unwrap();
    assert_eq!(
        afternoon.room().seat(BEN).unwrap().settled,
        Settled::Kept("Cara".to_owned()),
        "and not somebody else's"
    );
    let mut people = people(&ws);
    people.sort();
    let wanted = [("Benname", 1), ("Cara", 1), ("Thursday group", 2)].map(|(name, runs)| (name.to_owned(), runs));
    assert_eq!(people, wanted);
    let found = kept_runs(&ws.store, &afternoon.room()).unwrap();
    assert_eq!(found.iter().map(|run| run.called.as_str()).collect::<Vec<_>>(), ["Thursday group", "Cara"]);
}

#[test]
fn the_longest_names_a_group_or_a_phone_can_give_are_kept_under() {
    let data = tempfile::tempdir().unwrap();
    let ws = workspace(data.path());
    let host = played(&ws);
    let kept = keep_run(&Desk::of(&ws), &host.played(), &format!("Nights\u{7}{}", "and days ".repeat(40))).unwrap();
    assert!(kept.called.starts_with("Nights and days and") && kept.called.chars().count() <= 80, "{}", kept.called);
    let nameless = keep_run(&Desk::of(&ws), &host.played(), " \u{7}").unwrap_err();
    assert!(nameless.told(&Words::english().unwrap()).contains("it is empty"), "{nameless}");
    for sign in ["n", "क्षि", "👨‍👩‍👧‍👦"] {
        let name = names::own_name(&sign.repeat(90)).unwrap();
        host.act(Act::Keep { seat: BEN }, Some(name.clone())).wait().unwrap();
        assert!(ws.store.add_learner(&name).is_ok(), "{name}");
    }
}

#[test]
fn without_a_wish_nothing_is_written_and_no_backup_is_made() {
    let data = tempfile::tempdir().unwrap();
    let ws = workspace(data.path());
    let host = played(&ws);
    settle(&Desk::of(&ws), &host, &[]).unwrap();
    settle(&Desk::of(&ws), &host, &[said(BEN, "Benname", Whose::Nobody)]).unwrap();
    assert_eq!(people(&ws), []);
    assert!(ws.store.last_verified_backup().unwrap().is_none());
}

#[test]
fn a_past_workshop_is_forgotten_whole_and_runs_that_were_kept_of_it_stay() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let (host, _) = kept(&mut ws);
    host.forget().unwrap();
    drop(host);
    let room = past(&ws.folders).unwrap().remove(0);
    amends::workflow::room::forget_past(&ws.folders, &room.id).unwrap();
    assert_eq!(past(&ws.folders).unwrap(), []);
    assert_eq!(fs::read_dir(data.path().join("rooms")).unwrap().count(), 0, "its case too");
    assert_eq!(people(&ws).len(), 2);
    assert!(amends::workflow::room::forget_past(&ws.folders, "../store").is_err());
}

#[test]
fn kept_runs_come_into_the_reports_under_their_names_and_only_once() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let (host, _) = kept(&mut ws);
    let found = kept_runs(&ws.store, &host.room()).unwrap();
    let names: Vec<&str> = found.iter().map(|run| run.called.as_str()).collect();
    assert_eq!(names, ["Thursday group", "Benname"], "in the order they were kept");
    let before = ws.learner.clone();
    let files = as_hand_ins(&ws, &found).unwrap();
    assert_eq!((files.len(), ws.learner.clone()), (2, before), "whoever practises here stays who they are");
    assert_eq!(as_hand_ins(&ws, &found).unwrap(), files, "asked for again nothing else is written");
    let mut archive = Archive::open(&ws.folders).unwrap();
    let told = merged(&mut archive, &files);
    assert_eq!((told.new_runs, told.not_replayed.len(), told.damage.len()), (2, 0, 0), "{told:?}");
    let told = merged(&mut archive, &files);
    assert_eq!(told.new_runs, 0, "{told:?}");
    let people = forget::people(&mut archive).unwrap();
    let mut people: Vec<String> = people.into_iter().map(|kept| kept.person.called).collect();
    people.sort();
    assert_eq!(people, ["Benname", "Thursday group"]);
    for file in files {
        let held = hand_in::read(&fs::read(file).unwrap()).unwrap();
        assert!(held.runs.len() == 1 && !held.with_words, "no typed word goes along");
    }
}

#[test]
fn whoever_lists_their_runs_is_told_of_those_kept_under_other_names() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    drop(kept(&mut ws));
    drop(ws);
    let listed = amends(data.path()).arg("attempts").output().unwrap();
    let told = String::from_utf8(listed.stdout).unwrap();
    assert!(told.contains("2 runs of others are kept on this computer") && told.contains("--everyone"), "{told}");
    let listed = amends(data.path()).args(["attempts", "--everyone"]).output().unwrap();
    assert_eq!(String::from_utf8(listed.stdout).unwrap().lines().count(), 2);
}
