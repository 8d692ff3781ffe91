//! Power cuts without cutting the power: every write, flush and rename of real plays is written down with the
//! acknowledgements between them, and a disk is made up as a cut at any moment may leave it. What was flushed is
//! there; of the rest none, some, or half a write; names of files up to any point after their folder was flushed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::script::{self, Ack, Play};
use super::{Dice, amount, report, scratch, shim};

/// One thing that was written down.
#[derive(Debug, Clone)]
enum Record {
    Write {
        file: u64,
        offset: usize,
        bytes: Vec<u8>,
    },
    Cut {
        file: u64,
        length: usize,
    },
    Flush {
        file: u64,
    },
    /// The system reported that a flush failed. What waited for it may be gone for good: many systems then take it
    /// for written, and no later flush brings it to the disk.
    FailedFlush {
        file: u64,
    },
    FlushFolder,
    Create {
        file: u64,
        path: PathBuf,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Link {
        from: PathBuf,
        to: PathBuf,
    },
    Remove {
        path: PathBuf,
    },
    Said(String),
}

fn read_log(bytes: &[u8]) -> Vec<Record> {
    let mut records = Vec::new();
    let mut rest = bytes;
    while let [op, tail @ ..] = rest {
        let number = |n: usize| u64::from_le_bytes(tail[n * 8..n * 8 + 8].try_into().unwrap());
        let (file, offset, length) = (number(0), number(1) as usize, number(2) as usize);
        let data = &tail[24..24 + length];
        rest = &tail[24 + length..];
        let text = || String::from_utf8(data.to_vec()).unwrap();
        let names = || text().split_once('\n').map(|(from, to)| (PathBuf::from(from), PathBuf::from(to))).unwrap();
        records.push(match op {
            b'W' => Record::Write { file, offset, bytes: data.to_vec() },
            b'T' => Record::Cut { file, length: offset },
            b'S' => Record::Flush { file },
            b'F' => Record::FailedFlush { file },
            b'D' => Record::FlushFolder,
            b'C' => Record::Create { file, path: text().into() },
            b'R' => {
                let (from, to) = names();
                Record::Rename { from, to }
            }
            b'L' => {
                let (from, to) = names();
                Record::Link { from, to }
            }
            b'U' => Record::Remove { path: text().into() },
            b'A' => Record::Said(text()),
            other => panic!("an unknown record {other}"),
        });
    }
    records
}

/// A file: what is surely on the disk, and what was asked for since.
#[derive(Debug, Clone, Default)]
struct OnDisk {
    flushed: Vec<u8>,
    waiting: Vec<Change>,
}

#[derive(Debug, Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

fn apply(content: &mut Vec<u8>, change: &Change) {
    match change {
        Change::Cut(length) => content.resize(*length, 0),
        Change::Write(offset, bytes) => {
            let end = offset + bytes.len();
            if content.len() < end {
                content.resize(end, 0);
            }
            content[*offset..end].copy_from_slice(bytes);
        }
    }
}

type Names = BTreeMap<PathBuf, usize>;

/// The disk as the records leave it.
#[derive(Debug, Clone, Default)]
struct Disk {
    files: Vec<OnDisk>,
    /// Which of them a number of the system means now; numbers are used again.
    numbers: BTreeMap<u64, usize>,
    names: Names,
    /// Changes of names since a folder was flushed, in their order.
    waiting_names: Vec<Record>,
    acks: BTreeMap<String, usize>,
}

impl Disk {
    fn take(&mut self, record: &Record) {
        match record {
            Record::Write { file, offset, bytes } => self.change(*file, Change::Write(*offset, bytes.clone())),
            Record::Cut { file, length } => self.change(*file, Change::Cut(*length)),
            Record::Flush { file } => {
                if let Some(file) = self.numbers.get(file).map(|at| &mut self.files[*at]) {
                    for change in std::mem::take(&mut file.waiting) {
                        apply(&mut file.flushed, &change);
                    }
                }
            }
            Record::FailedFlush { file } => {
                if let Some(file) = self.numbers.get(file).map(|at| &mut self.files[*at]) {
                    file.waiting.clear();
                }
            }
            Record::FlushFolder => {
                for record in std::mem::take(&mut self.waiting_names) {
                    rename(&mut self.names, &record);
                }
            }
            Record::Create { file, path } => {
                let at = self.files.len();
                self.files.push(OnDisk::default());
                self.numbers.insert(*file, at);
                self.waiting_names.push(Record::Create { file: at as u64, path: path.clone() });
            }
            Record::Rename { .. } | Record::Link { .. } | Record::Remove { .. } => {
                self.waiting_names.push(record.clone());
            }
            Record::Said(text) => {
                let acks = text.lines().filter_map(Ack::read);
                self.acks.extend(acks.map(|ack| (ack.attempt, ack.moves)));
            }
        }
    }

    fn change(&mut self, number: u64, change: Change) {
        if let Some(at) = self.numbers.get(&number) {
            self.files[*at].waiting.push(change);
        }
    }

    /// Writes down what a power cut at this moment may leave below `folder`, which stood at `was` in the records.
    fn leave(&self, was: &Path, folder: &Path, dice: &mut Dice) {
        let mut names = self.names.clone();
        for record in &self.waiting_names[..dice.below(self.waiting_names.len() + 1)] {
            rename(&mut names, record);
        }
        let nothing_waits = dice.chance(30);
        let mut written: BTreeMap<usize, PathBuf> = BTreeMap::new();
        for (path, at) in names {
            let target = folder.join(path.strip_prefix(was).unwrap());
            std::fs::create_dir_all(target.parent().unwrap()).unwrap();
            if let Some(first) = written.get(&at) {
                std::fs::hard_link(first, &target).unwrap();
                continue;
            }
            let file = &self.files[at];
            let mut content = file.flushed.clone();
            for change in file.waiting.iter().filter(|_| !nothing_waits) {
                match change {
                    _ if dice.chance(50) => {}
                    Change::Write(offset, bytes) if dice.chance(20) => {
                        let sectors = dice.below(bytes.len().div_ceil(512) + 1);
                        let torn = bytes[..(sectors * 512).min(bytes.len())].to_vec();
                        apply(&mut content, &Change::Write(*offset, torn));
                    }
                    change => apply(&mut content, change),
                }
            }
            std::fs::write(&target, content).unwrap();
            written.insert(at, target);
        }
    }
}

/// Changes the names as a record says. A created file carries its place among the files.
fn rename(names: &mut Names, record: &Record) {
    match record {
        Record::Create { file, path } => {
            names.insert(path.clone(), *file as usize);
        }
        Record::Rename { from, to } => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
        Record::Link { from, to } => {
            if let Some(file) = names.get(from).copied() {
                names.insert(to.clone(), file);
            }
        }
        Record::Remove { path } => {
            names.remove(path);
        }
        _ => {}
    }
}

/// Three plays in one folder, written down: killed in the middle, taken up and played to the end, and a new one.
fn plays(data: &Path, log: &Path) -> Vec<Record> {
    let start = |stop_after: Option<usize>| {
        let mut command = script::program(data);
        shim::load(&mut command, data);
        command.env("SHIM_LOG", log);
        let mut play = Play::start(&mut command);
        match stop_after {
            None => drop(play.lockstep()),
            Some(moves) => {
                while let Some(ack) = play.line().map(|line| Ack::read(&line)) {
                    match ack {
                        Some(ack) if ack.moves >= moves => break,
                        Some(ack) => play.say(script::MOVES[ack.moves]),
                        None => {}
                    }
                }
                play.child.kill().unwrap();
            }
        }
        play.finish();
    };
    start(Some(5));
    start(None);
    start(Some(7));
    start(None);
    read_log(&std::fs::read(log).unwrap())
}

/// Cuts the power at random moments; how many cuts lost or broke something, and the first such.
fn cut(records: &[Record], was: &Path, cuts: u32, seed: u64) -> (u32, Option<String>) {
    let mut dice = Dice::new(seed);
    let mut moments: Vec<usize> = (0..cuts).map(|_| dice.below(records.len() + 1)).collect();
    moments.sort_unstable();
    let mut disk = Disk::default();
    let (mut taken, mut lost, mut first) = (0, 0, None);
    for moment in moments {
        for record in &records[taken..moment] {
            disk.take(record);
        }
        taken = moment;
        let dir = scratch();
        let data = dir.path().join("data");
        std::fs::create_dir(&data).unwrap();
        disk.leave(was, &data, &mut dice);
        if let Err(wrong) = script::nothing_is_lost(&data, &disk.acks) {
            lost += 1;
            first.get_or_insert_with(|| format!("cut after record {moment} of {}: {wrong}", records.len()));
        }
    }
    (lost, first)
}

#[test]
fn a_power_cut_at_any_moment_loses_no_acknowledged_move() {
    crate::needs_shim!();
    let dir = scratch();
    let data = dir.path().join("data");
    let records = plays(&data, &dir.path().join("log"));
    let said = records.iter().filter(|record| matches!(record, Record::Said(_))).count();
    assert!(records.len() > 300 && said > 20, "{} records, {said} acknowledgements", records.len());
    // How many fit into the time there is can be said apart from the column.
    let asked = std::env::var("AMENDS_POWER_CUTS").ok().and_then(|cuts| cuts.parse().ok());
    let cuts = asked.unwrap_or_else(|| amount(1_000, 100_000));
    let workers: Vec<_> = [11_u64, 12]
        .into_iter()
        .map(|seed| {
            let (records, data) = (records.clone(), data.clone());
            let work = move || cut(&records, &data, cuts / 2, seed);
            std::thread::Builder::new().name(format!("cuts {seed}")).spawn(work).unwrap()
        })
        .collect();
    let results: Vec<(u32, Option<String>)> = workers.into_iter().map(|worker| worker.join().unwrap()).collect();
    for (lost, first) in &results {
        assert_eq!(*lost, 0, "{}", first.clone().unwrap_or_default());
    }
    report(&format!("{cuts} power cuts over {} recorded calls, 0 lost, 0 damaged", records.len()));
}

/// A disk whose flush fails once may have dropped what was written before: saying the move again has to write it anew.
#[test]
fn after_a_failed_flush_nothing_acknowledged_rests_on_what_it_may_have_dropped() {
    crate::needs_shim!();
    let (mut at, mut failed, mut cuts) = (0, 0, 0);
    loop {
        at += 1;
        let dir = scratch();
        let (data, log, fired) = (dir.path().join("data"), dir.path().join("log"), dir.path().join("fired"));
        for start in 0..3 {
            let mut command = script::program(&data);
            shim::load(&mut command, &data);
            command.env("SHIM_LOG", &log);
            if start == 0 {
                shim::at(&mut command, at, shim::Happening::Fail(shim::EIO), &fired);
            }
            let mut play = Play::start(&mut command);
            let heard = play.lockstep();
            play.finish();
            if heard.is_over {
                break;
            }
        }
        if !fired.exists() {
            break;
        }
        let records = read_log(&std::fs::read(&log).unwrap());
        if !records.iter().any(|record| matches!(record, Record::FailedFlush { .. })) {
            continue; // It was another call that failed.
        }
        failed += 1;
        let some = amount(8, 200);
        cuts += some;
        let (lost, first) = cut(&records, &data, some, u64::from(at));
        assert_eq!(lost, 0, "flush at call {at} failed: {}", first.unwrap_or_default());
    }
    assert!(failed > 20, "only {failed} flushes were met");
    report(&format!("{failed} failed flushes, {cuts} power cuts after them, 0 lost"));
}

/// The method itself is tested: on a disk that lies about flushing, moves are lost, and the oracle says so.
#[test]
fn a_disk_that_ignores_flushes_is_caught() {
    crate::needs_shim!();
    let dir = scratch();
    let data = dir.path().join("data");
    let mut records = plays(&data, &dir.path().join("log"));
    // The names are honest, so that it is the moves that are missed.
    records.retain(|record| !matches!(record, Record::Flush { .. }));
    let (lost, first) = cut(&records, &data, 60, 13);
    assert!(lost > 20, "only {lost} of 60 cuts were noticed: {first:?}");
}
