//! The real program, killed in the middle of a decision and started again: the room reopens where it was, and no answer that was
//! acknowledged is lost or counts twice. It is cut for as long as the suite has time; `AMENDS_CUTS=50` cuts so often.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use amends::domain::workshop::{Act, Branch, SeatNo};
use amends::platform::{Clock, Folders};
use amends::workflow::room::Host;
use serde_json::json;

use super::phone::Phone;

const PHONES: usize = 10;
/// At least so often, and in the suite for so long; the environment may say how often.
const CUTS: usize = 8;
const CUTS_FOR: Duration = Duration::from_secs(15);
const PATIENCE: Duration = Duration::from_mins(1);

/// A room in a process of its own.
struct Program {
    child: Child,
    orders: ChildStdin,
    told: Receiver<String>,
    addr: SocketAddr,
    code: String,
}

impl Program {
    fn start(data: &Path, bind: &str, resume: bool) -> Self {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("amends"));
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").arg("--data-dir").arg(data).arg("workshop");
        if resume {
            command.arg("--resume");
        } else {
            command.args(["wrong-plate", "--plan", "30", "--seed", "7"]);
        }
        let piped = command.args(["--bind", bind]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let (orders, out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        let (tell, told) = channel();
        let (complains, complaints) = (tell.clone(), child.stderr.take().unwrap());
        thread::spawn(move || BufReader::new(out).lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        thread::spawn(move || {
            BufReader::new(complaints).lines().map_while(Result::ok).try_for_each(|line| complains.send(line))
        });
        let mut program = Self { child, orders, told, addr: "127.0.0.1:1".parse().unwrap(), code: String::new() };
        let line = program.until("Phones join at ");
        let rest = line.strip_prefix("Phones join at http://").unwrap();
        let (addr, code) = rest.split_once(" with the room code ").unwrap();
        (program.addr, program.code) = (addr.parse().unwrap(), code.trim_end_matches('.').to_owned());
        program
    }

    fn order(&mut self, order: &str) {
        writeln!(self.orders, "{order}").unwrap();
    }

    /// The next line that begins like this.
    fn until(&mut self, beginning: &str) -> String {
        loop {
            let line = self.told.recv_timeout(PATIENCE).unwrap_or_else(|why| panic!("never said “{beginning}”: {why}"));
            if line.starts_with(beginning) {
                return line;
            }
        }
    }

    /// How many answered, and how many chose each way.
    fn how(&mut self) -> (usize, Vec<usize>) {
        self.order("how");
        let line = self.until_with(" answered: ");
        let (answered, counts) = line.split_once(" answered: ").unwrap();
        let answered = answered.split_whitespace().next().unwrap().parse().unwrap();
        (answered, counts.split(',').map(|count| count.parse().unwrap()).collect())
    }

    fn until_with(&mut self, part: &str) -> String {
        loop {
            let line = self.until("");
            if line.contains(part) {
                return line;
            }
        }
    }

    /// Lets its files grow to this size at most; whether that can be done here.
    #[cfg(target_os = "linux")]
    fn limit(&self, bytes: &str) -> bool {
        let mut limit = std::process::Command::new("prlimit");
        limit.args(["--pid", &self.child.id().to_string(), &format!("--fsize={bytes}:unlimited")]);
        limit.status().is_ok_and(|status| status.success())
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Every phone answers as soon as it can, keeps what was acknowledged, and sends anew what was not: also to a room that is just being
/// killed.
fn answer(phone: &Phone, (decision, round): (usize, usize), way: usize) -> bool {
    let mut tab = phone.again();
    let sent = json!({ "decision": decision, "round": round, "way": way });
    tab.ask("POST", "/answer", Some(&sent)).is_some_and(|answer| {
        assert_eq!(answer.status, 200, "{answer:?}");
        true
    })
}

#[test]
fn killed_in_the_middle_of_a_decision_the_room_reopens_and_no_answer_is_lost_or_doubled() {
    let asked: Option<usize> = std::env::var("AMENDS_CUTS").ok().map(|cuts| cuts.parse().expect("a number of cuts"));
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::start(data.path(), "127.0.0.1:0", false);
    let bind = program.addr.to_string();
    let phones: Vec<Phone> =
        (1..=PHONES).map(|no| Phone::join(program.addr, &program.code, &format!("Phone {no}"))).collect();
    (0..3).for_each(|_| program.order("next"));
    program.until_with(": commit");
    let (mut lost, mut unsure, mut slowest) = (0, 0, Duration::ZERO);
    let (began, mut cuts) = (Instant::now(), 0);
    while asked.map_or(cuts < CUTS || began.elapsed() < CUTS_FOR, |asked| cuts < asked) {
        let round = cuts;
        cuts += 1;
        // Each cut is later than the one before, over and over.
        let delay = Duration::from_micros(1300 * (round as u64 % 12));
        let answering: Vec<_> = (0..PHONES)
            .map(|at| {
                let tab = phones[at].again();
                thread::spawn(move || answer(&tab, (0, round), (at + round) % 3))
            })
            .collect();
        thread::sleep(delay);
        program.kill();
        let acknowledged: BTreeMap<usize, bool> =
            answering.into_iter().enumerate().map(|(at, thread)| (at, thread.join().unwrap())).collect();
        let begun = Instant::now();
        program = Program::start(data.path(), &bind, true);
        for (at, known) in &acknowledged {
            let mut tab = phones[*at].again();
            let view = tab.view();
            assert_eq!(view["seat"], phones[*at].seat);
            assert_eq!((view["phase"].as_str(), view["ask"]["round"].as_u64()), (Some("commit"), Some(round as u64)));
            let kept = view["mine"]["way"].as_u64();
            lost += usize::from(*known && kept != Some(((at + round) % 3) as u64));
            unsure += usize::from(!known);
            // What was not acknowledged is sent anew, whether or not it had arrived.
            let done = tab.choose(0, round, (at + round) % 3);
            assert_eq!(done.json()["done"], if kept.is_some() { "already" } else { "changed" });
        }
        slowest = slowest.max(begun.elapsed());
        let (answered, counts) = program.how();
        assert_eq!(
            (answered, counts.iter().sum::<usize>()),
            (PHONES, PHONES),
            "an answer was doubled or lost: {counts:?}"
        );
        program.order("next");
        program.until_with(": reveal");
        program.order("again");
        program.until_with(": commit");
    }
    assert_eq!(lost, 0, "acknowledged answers were lost");
    for order in ["next", "next", "pick 1", "next", "end"] {
        program.order(order);
    }
    program.until_with("the workshop is over");
    let mut ada = phones[0].again();
    assert_eq!(ada.send("/keep", &json!({ "name": "Ada Lovelace" })).status, 200);
    program.order("q");
    program.until("Seat 1, “Phone 1” in the room, wants to keep the run as “Ada Lovelace”.");
    program.order("perhaps");
    program.until("Type yes or no.");
    program.order("yes");
    program.until("  Kept as “Ada Lovelace”.");
    program.until("The run is kept for Workshop.");
    program.until("The workshop is over.");
    assert!(program.child.wait().unwrap().success());
    // A room that was ended and forgotten is none to reopen.
    crate::support::amends(data.path()).args(["workshop", "--resume"]).assert().code(2);
    println!(
        "{cuts} cuts, {} answers, {unsure} not acknowledged at the cut: 0 lost, 0 doubled; reopened within {slowest:?}",
        cuts * PHONES
    );
}

#[test]
fn a_room_without_a_network_is_led_to_its_end_by_show_of_hands() {
    let data = tempfile::tempdir().unwrap();
    let step = "next\nnext\nnext\nhands 1,7,2,0\nhands 1,7\nhow\nnext\nnext\n";
    let orders = [step, "pick 9\npick 2\nnext\nrewind 1\npick 1\nnext\nmore x\nsing\nwho\nhelp\nend\nq\n"].concat();
    let mut command = crate::support::amends(data.path());
    command.args(["workshop", "wrong-plate", "--plan", "30", "--seed", "7"]).write_stdin(orders);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let [told, complained] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    for part in [
        "No phones: count hands.",
        "of 0 answered: 1,7,2,0",
        "  2    7  I’m so sorry",
        "Played: ",
        "Nobody has joined.",
        "is over",
    ] {
        assert!(told.contains(part), "“{part}” is not told in:\n{told}");
    }
    assert_eq!(told.matches("Played: ").count(), 2, "{told}");
    for part in [
        "Count one figure for each reply",
        "There is no such reply here.",
        "as in: more 60",
        "“sing” means nothing here",
    ] {
        assert!(complained.contains(part), "“{part}” is not told in:\n{complained}");
    }
    // What could not be opened is not left behind as a room to reopen.
    let wrong = [["--plan", "31"], ["--seats", "121"], ["--seats", "0"]];
    for wrong in wrong.into_iter().chain([["--bind", "0.0.0.0:0"], ["--bind", "192.0.2.1:7070"]]) {
        crate::support::amends(data.path()).args(["workshop", "wrong-plate"]).args(wrong).assert().code(2);
        crate::support::amends(data.path()).args(["workshop", "--resume"]).assert().code(2);
    }
}

/// What is sent while nothing can be written is told to the trainer at once, is not acknowledged, and is taken once there is room.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_while_phones_answer_is_told_to_the_trainer_and_nothing_is_lost() {
    let data = tempfile::tempdir().unwrap();
    let mut program = Program::start(data.path(), "127.0.0.1:0", false);
    let mut ada = Phone::join(program.addr, &program.code, "Ada");
    (0..3).for_each(|_| program.order("next"));
    program.until_with(": commit");
    if !program.limit("1") {
        eprintln!("skipped: prlimit is not there");
        return program.kill();
    }
    assert_eq!(ada.choose(0, 0, 1).status, 503);
    let told = program.until_with("cannot be saved");
    assert!(told.contains("now.room") && told.contains("by themselves"), "{told}");
    assert_eq!(program.how().0, 0, "and nobody has answered");
    assert!(program.limit("unlimited"));
    assert_eq!(ada.choose(0, 0, 1).json()["done"], "changed");
    program.until("What is sent is saved again.");
    program.kill();
    let mut program = Program::start(data.path(), "127.0.0.1:0", true);
    assert_eq!(program.how().0, 1, "and its record is whole");
    program.kill();
}

#[test]
fn a_wish_without_an_answer_keeps_the_room_and_a_past_workshop_is_forgotten_once_that_is_confirmed() {
    let data = tempfile::tempdir().unwrap();
    let lead = |arguments: &[&str], orders: &str| {
        let output = crate::support::amends(data.path()).arg("workshop").args(arguments).write_stdin(orders).output();
        let output = output.unwrap();
        [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat()
    };
    let opened =
        lead(&["wrong-plate", "--group", "Thursday group", "--trainer", "Tessa"], "next\nnext\nnext\nhands 1,7\nq\n");
    assert!(opened.contains("Reopen it with"), "{opened}");
    let play = crate::support::amends(data.path()).args(["play", "wrong-plate"]).write_stdin("").output().unwrap();
    let play = String::from_utf8(play.stderr).unwrap();
    assert!(play.contains("A workshop was not ended (wrong-plate, Thursday group)"), "{play}");
    let folders = Folders::find(Some(data.path())).unwrap();
    let host = Host::resume(&folders, Clock::fixed(0)).unwrap().unwrap();
    host.sit("Ada".to_owned(), None).unwrap().wait().unwrap();
    for act in [Act::Next, Act::Next, Act::Pick(Branch::Way(0)), Act::Next, Act::End] {
        host.act(act, None).wait().unwrap();
    }
    host.act(Act::Keep { seat: SeatNo(1) }, Some("Ada Lovelace".to_owned())).wait().unwrap();
    drop(host);
    let left = lead(&["--resume"], "q\nwhat\n");
    assert!(left.contains("Nobody here has this name") && left.contains("Type yes or no."), "{left}");
    assert!(left.contains("The room and its names are kept"), "{left}");
    let left = lead(&["--resume"], "q\nno\n");
    assert!(left.contains("kept for Thursday group") && left.contains("are forgotten"), "{left}");
    let listed = lead(&["--past"], "");
    let id = listed.split_whitespace().next().unwrap();
    assert!(listed.contains("wrong-plate, Thursday group"), "{listed}");
    let text = std::fs::read_to_string(data.path().join("rooms").join(format!("{id}.room"))).unwrap();
    assert!(!text.contains("Tessa") && !text.contains("Ada") && text.contains("\"rules\":"), "{text}");
    assert!(lead(&["--forget", id], "no\n").contains("Nothing was changed."));
    // Numbers are hexadecimal, and the beginning of one is enough.
    assert!(lead(&["--forget", "x"], "yes\n").contains("list them with"));
    assert!(lead(&["--forget", id], "yes\n").contains("is forgotten"));
    assert!(lead(&["--past"], "").contains("No workshop is kept here."));
    // A room nobody could join, or that never left its lobby, is none that was.
    lead(&["wrong-plate"], "end\nq\n");
    lead(&["wrong-plate", "--bind", "203.0.113.1:1"], "");
    assert!(lead(&["--past"], "").contains("No workshop is kept here."));
    assert_eq!(std::fs::read_dir(data.path().join("rooms")).unwrap().count(), 0);
}
