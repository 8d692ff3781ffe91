//! The real program with a room, led from its terminal.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(30);

/// A workshop on this machine alone.
pub struct Program {
    child: Child,
    to: ChildStdin,
    wall: Receiver<String>,
    data: TempDir,
    /// Where phones go, without the code.
    pub url: String,
    /// The room's code.
    pub code: String,
}

impl Program {
    /// Opens a room of The Wrong Plate on a free port.
    pub fn open(arguments: &[&str]) -> Self {
        let data = TempDir::new().unwrap();
        let room = [
            "workshop",
            "wrong-plate",
            "--seed",
            "7",
            "--bind",
            "127.0.0.1:0",
            "--group",
            "Thursday group",
            "--trainer",
            "Helena",
        ];
        Self::start(data, &[&room[..], arguments].concat())
    }

    /// Kills it with nothing saved on the way out, as a power cut does, and reopens the room at the same address.
    pub fn kill_and_resume(mut self) -> Self {
        self.kill();
        let addr = self.url.trim_start_matches("http://").to_owned();
        let data = std::mem::replace(&mut self.data, TempDir::new().unwrap());
        Self::start(data, &["workshop", "--resume", "--bind", &addr])
    }

    fn start(data: TempDir, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_amends"))
            .arg("--data-dir")
            .arg(data.path())
            .args(arguments)
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let to = child.stdin.take().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (tell, wall) = channel();
        thread::spawn(move || out.lines().map_while(Result::ok).for_each(|line| drop(tell.send(line))));
        let mut room = Self { child, to, wall, data, url: String::new(), code: String::new() };
        let joins = room.until_wall("Phones join at ");
        let (url, code) =
            joins.trim_start_matches("Phones join at ").split_once(" with the room code ").expect("an address");
        (room.url, room.code) = (url.to_owned(), code.trim_end_matches('.').to_owned());
        room
    }

    /// The address in the QR code.
    pub fn join_url(&self) -> String {
        format!("{}/#{}", self.url, self.code)
    }

    /// Types an order.
    pub fn order(&mut self, order: &str) {
        writeln!(self.to, "{order}").expect("the program listens");
    }

    /// Waits for a line of the wall that holds this.
    pub fn until_wall(&self, words: &str) -> String {
        let mut seen = Vec::new();
        loop {
            match self.wall.recv_timeout(PATIENCE) {
                Ok(line) if line.contains(words) => return line,
                Ok(line) => seen.push(line),
                Err(why) => panic!("the wall never says “{words}” ({why}):\n{}", seen.join("\n")),
            }
        }
    }

    /// Ends it at once.
    pub fn kill(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}
