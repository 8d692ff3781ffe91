//! One conversation, played by the real program from a script; what it acknowledged; and what must be
//! there afterwards.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use amends::domain::scenario::Scenario;
use amends::domain::session::{Move, Session};
use amends::platform::{Clock, Folders};
use amends::store::Store;
use amends::workflow::{Workspace, attempt, history};
use serde_json::Value;

/// The moves: look-ups, replies, a case note, a card, and the end with its results and its backup, said in one's own words.
pub const MOVES: [&str; 12] = [
    "f",
    "b",
    "specific",
    "ask",
    "count",
    "c",
    "stop",
    "choose",
    "rosa",
    "n kitchen | remade | call | no dairy",
    "keep",
    "I said I would ring, and it happened because nobody read it out at the pass; now we do. How is your son?",
];
pub const SEED: u64 = 7;

/// What the whole play comes to: the state after each number of moves, and the results.
pub struct Reference {
    /// Everything that happened, after 0, 1, 2 … moves.
    pub states: Vec<String>,
    pub results: attempt::Results,
}

static CASE: LazyLock<Arc<Scenario>> = LazyLock::new(crate::support::wrong_plate);

pub static REFERENCE: LazyLock<Reference> = LazyLock::new(|| {
    let dir = super::scratch();
    let mut play = Play::start(&mut program(dir.path()));
    let heard = play.lockstep();
    assert!(heard.is_over, "the script plays the case to its end: {heard:?}");
    play.finish();
    let ws = Workspace::open(Folders::find(Some(dir.path())).unwrap()).unwrap();
    let row = history::attempts(&ws).unwrap().remove(0);
    let session = attempt::replay(&ws, &row).unwrap().0;
    let moves: Vec<(Move, u64)> = session.steps().iter().map(|step| (step.mv.clone(), 0)).collect();
    assert_eq!(moves.len(), MOVES.len());
    let states =
        (0..=moves.len()).map(|n| state(&Session::replay(Arc::clone(&CASE), SEED, &moves[..n]).unwrap())).collect();
    Reference { states, results: history::results_of(&row).unwrap() }
});

/// Everything that happened in a session, as text.
fn state(session: &Session) -> String {
    session.events().map(|event| format!("{event:?}")).collect::<Vec<_>>().join("\n")
}

/// The real program, about to play the script in a data folder.
pub fn program(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amends"));
    command.arg("--data-dir").arg(data);
    command.args(["play", "wrong-plate", "--seed", "7", "--format", "json"]);
    command
}

/// A line of the program: its word that so many moves of an attempt are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ack {
    pub attempt: String,
    pub moves: usize,
}

impl Ack {
    pub fn read(line: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(line).ok()?;
        let moves = value.get("moves")?.as_u64()? as usize;
        Some(Self { attempt: value.get("attempt")?.as_str()?.to_owned(), moves })
    }
}

/// What a play said.
#[derive(Debug, Default)]
pub struct Heard {
    /// The latest acknowledgement of each attempt.
    pub acks: BTreeMap<String, usize>,
    /// Everything that is no JSON: complaints.
    pub complaints: Vec<String>,
    /// The results were printed.
    pub is_over: bool,
}

/// The program while it plays; both of its outputs in one stream.
pub struct Play {
    pub child: Child,
    input: Option<ChildStdin>,
    lines: Receiver<String>,
}

/// How long a program may be silent.
const PATIENCE: Duration = Duration::from_secs(30);

impl Play {
    pub fn start(command: &mut Command) -> Self {
        let (reader, writer) = std::io::pipe().unwrap();
        let errors = writer.try_clone().unwrap();
        let mut child = command.stdin(Stdio::piped()).stdout(writer).stderr(errors).spawn().unwrap();
        // The command keeps its ends of the pipe; without this the stream would never end.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let input = child.stdin.take();
        let (told, lines) = channel();
        std::thread::Builder::new()
            .name("listener".into())
            .spawn(move || BufReader::new(reader).lines().map_while(Result::ok).try_for_each(|line| told.send(line)))
            .unwrap();
        Self { child, input, lines }
    }

    /// The next line; `None` once the program has ended.
    pub fn line(&self) -> Option<String> {
        match self.lines.recv_timeout(PATIENCE) {
            Ok(line) => Some(line),
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => None,
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => panic!("the program hangs"),
        }
    }

    pub fn say(&mut self, line: &str) {
        if let Some(input) = &mut self.input {
            // A program that has ended hears nothing; its last lines tell why.
            drop(writeln!(input, "{line}").and_then(|()| input.flush()));
        }
    }

    /// Plays on from where the program stands, one move at a time, each said again if it was not kept.
    pub fn lockstep(&mut self) -> Heard {
        let mut heard = Heard::default();
        let mut tries = 0;
        while let Some(line) = self.line() {
            let next = if let Some(ack) = Ack::read(&line) {
                tries = 0;
                heard.acks.insert(ack.attempt, ack.moves);
                MOVES.get(ack.moves)
            } else if line.starts_with('{') {
                heard.is_over |= line.contains("\"ending\"");
                None
            } else {
                heard.complaints.push(line);
                tries += 1;
                let moves = heard.acks.values().last().copied();
                moves.filter(|_| tries < 5).and_then(|moves| MOVES.get(moves))
            };
            if let Some(next) = next {
                self.say(next);
            }
        }
        heard
    }

    /// Ends the input and waits for the program to end.
    pub fn finish(mut self) -> ExitStatus {
        drop(self.input.take());
        self.child.wait().unwrap()
    }
}

/// The oracle: every acknowledged move is there, at most the one in flight beside it, the chain holds, and each
/// attempt replays to exactly what it was. `Err` says what is wrong.
pub fn nothing_is_lost(data: &Path, acks: &BTreeMap<String, usize>) -> Result<(), String> {
    let folders = Folders::find(Some(data)).map_err(|e| e.to_string())?;
    let store = Store::open(&folders, Clock::system()).map_err(|e| format!("it does not open: {e}"))?;
    let report = store.check().map_err(|e| e.to_string())?;
    if !report.is_sound() {
        return Err(format!("damaged: {:?}", report.findings()));
    }
    for (id, acked) in acks {
        let row = store.attempt(id).map_err(|e| format!("attempt {id} with {acked} moves: {e}"))?;
        // The case as it was played: the check has proved its text by this hash, and to read it anew each time takes most of
        // the time of a hundred thousand power cuts.
        if row.case_hash != CASE.hash {
            return Err(format!("attempt {id} was played with another case"));
        }
        let made = attempt::recorded(&store, &row).map_err(|e| format!("attempt {id}: {e}"))?.0;
        // The words of a typed reply are there with its move, or neither is.
        if made.iter().any(|made| matches!(made.mv, Move::Say(_)) != made.words.is_some()) {
            return Err(format!("attempt {id} has a typed reply without its words"));
        }
        let moves: Vec<(Move, u64)> = made.into_iter().map(|made| (made.mv, made.thinking_ms)).collect();
        let session = Session::replay(Arc::clone(&CASE), row.seed, &moves).map_err(|e| format!("attempt {id}: {e}"))?;
        let found = session.steps().len();
        if !(*acked..=acked + 1).contains(&found) {
            return Err(format!("attempt {id}: {acked} moves were acknowledged, {found} are there"));
        }
        if REFERENCE.states.get(found).is_none_or(|expected| *expected != state(&session)) {
            return Err(format!("attempt {id} replays to something else after {found} moves"));
        }
        if session.is_over() && history::results_of(&row).as_ref() != Some(&REFERENCE.results) {
            return Err(format!("attempt {id} is over and its results are not those issued"));
        }
    }
    Ok(())
}
