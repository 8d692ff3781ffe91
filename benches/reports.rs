//! What the manager's reports cost, over as many runs as asked for: `script/bench-reports` makes the hand-ins, then measures
//! in a process of its own, so that the memory told is that of the measuring alone. Figures as rows of a table; a part that
//! measures something else adds its rows in a function of its own.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench prints its figures, and beside the table what it does"
)]
#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "it measures, and stops at the first surprise"
)]

#[path = "generated/hand_ins.rs"]
mod hand_ins;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use amends::domain::report::{Behind, Filter, HeatRow, Report, Which};
use amends::domain::rubric::Dimension;
use amends::platform::Folders;
use amends::print::drawing::Picture;
use amends::print::report::{Sights, format};
use amends::words::Words;
use amends::workflow::reports::behind::{Part, behind};
use amends::workflow::reports::export::{Ask, Rows, export};
use amends::workflow::reports::merge::merge;
use amends::workflow::reports::{Archive, report};

/// The moment at which everything is merged.
const NOW_MS: i64 = 1_764_200_000_000;
const DAY_MS: i64 = 86_400_000;

fn main() {
    let arguments: Vec<String> = std::env::args().filter(|argument| argument != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[1..] {
        ["generate", folder, runs] => generate(Path::new(folder), runs.parse().expect("a number of runs")),
        ["measure", folder] => measure(Path::new(folder)),
        _ => println!("reports: run script/bench-reports, which makes the hand-ins this measures"),
    }
}

/// Where the hand-ins lie, and the archive.
fn hand_ins_of(folder: &Path) -> PathBuf {
    folder.join("handed-in")
}

fn generate(folder: &Path, runs: u64) {
    let started = Instant::now();
    let (files, decisions) = hand_ins::write(&hand_ins_of(folder), runs);
    eprintln!(
        "{runs} runs with {:.1} decisions each in {files} files, made in {:.0} s",
        decisions as f64 / runs as f64,
        started.elapsed().as_secs_f64()
    );
}

/// The rows of the table.
struct Table;

impl Table {
    /// Tells a figure beside its bar.
    fn row(&mut self, what: &str, figure: &str, bar: &str) {
        println!("| {what} | {figure} | {bar} |");
    }
}

fn measure(folder: &Path) {
    println!("| what | figure | bar |");
    println!("|---|---|---|");
    let mut table = Table;
    let folders = Folders::find(Some(&folder.join("data"))).expect("folders");
    let mut archive = Archive::open(&folders).expect("an archive");
    merging(&mut archive, folder, &mut table);
    // Who makes a report has not merged in the same breath: nothing of it is at hand.
    drop(archive);
    let mut archive = Archive::open(&folders).expect("an archive");
    showing(&mut archive, &mut table);
    writing_out(&mut archive, folder, &mut table);
    table.row("memory at its highest (VmHWM)", &format!("{:.0} MB", highest_mb()), "≤ 300 MB");
}

/// Taking everything in, and taking it in again.
fn merging(archive: &mut Archive, folder: &Path, table: &mut Table) {
    let paths = [hand_ins_of(folder)];
    let mut longest = Duration::ZERO;
    let mut last = Instant::now();
    let (started, before) = (Instant::now(), processor_seconds());
    let merged = merge(archive, &paths, NOW_MS, &mut |_| {
        longest = longest.max(last.elapsed());
        last = Instant::now();
        ControlFlow::Continue(())
    })
    .expect("an archive that can be written");
    let (took, busy) = (started.elapsed().as_secs_f64(), processor_seconds() - before);
    assert!(merged.damage.is_empty() && merged.not_replayed.is_empty(), "{:?}", merged.damage.first());
    let rate = merged.new_runs as f64 / took;
    table.row(
        &format!("merge {} runs from {} files", merged.new_runs, merged.files),
        &format!("{took:.1} s, {rate:.0} runs/s"),
        "≥ 20,000 runs/s",
    );
    let each = busy / merged.new_runs as f64;
    table.row(
        "processor time of that",
        &format!("{busy:.1} s, {:.0} µs a run: {:.0} runs/s on two if they do nothing else", each * 1e6, 2.0 / each),
        "≥ 20,000 runs/s",
    );
    table.row("longest time without telling how far it is", &format!("{:.0} ms", longest.as_secs_f64() * 1e3), "");
    let bytes = std::fs::metadata(archive.path()).map_or(0, |meta| meta.len());
    table.row("the archive", &format!("{:.0} MB", bytes as f64 / 1e6), "");
    let started = Instant::now();
    let again = merge(archive, &paths, NOW_MS, &mut |_| ControlFlow::Continue(())).expect("the archive");
    assert_eq!((again.new_runs, again.known_runs), (0, merged.new_runs));
    table.row("merge the same again", &format!("{:.1} s", started.elapsed().as_secs_f64()), "");
}

/// Reports over everything, and the first page behind every figure of one.
fn showing(archive: &mut Archive, table: &mut Table) {
    let all = Filter::default();
    let mut shown = |what: &str, filter: &Filter, bar: &str| {
        let started = Instant::now();
        let told = report(archive, filter, NOW_MS.div_euclid(DAY_MS)).expect("a report");
        table.row(&format!("{what}, {} runs", told.about.runs), &ms(started), bar);
        told
    };
    let told = shown("the first report", &all, "≤ 2 s");
    shown("the same again", &all, "≤ 2 s");
    for (what, which) in [("first runs", Which::First), ("best runs", Which::Best), ("latest runs", Which::Latest)] {
        shown(what, &Filter { which, ..all.clone() }, "≤ 2 s");
    }
    let mut pages: Vec<(f64, Behind)> = clicks(&told)
        .into_iter()
        .map(|what| {
            let started = Instant::now();
            behind(archive, &all, &what, Part { from: 0, most: 50 }).expect("a page");
            (started.elapsed().as_secs_f64(), what)
        })
        .collect();
    pages.sort_by(|a, b| a.0.total_cmp(&b.0));
    let slowest = pages.last().map(|(took, what)| format!("{:.0} ms, {what:?}", took * 1e3)).unwrap_or_default();
    table.row(&format!("slowest first page behind one of {} figures", pages.len()), &slowest, "≤ 100 ms");
}

fn ms(started: Instant) -> String {
    format!("{:.0} ms", started.elapsed().as_secs_f64() * 1e3)
}

/// What can be clicked on in a report.
fn clicks(told: &Report) -> Vec<Behind> {
    let cells = |row: &HeatRow| Dimension::ALL.map(|dimension| Behind::Cell(row.case.clone(), dimension));
    let mut all = vec![
        Behind::All,
        Behind::Pairs,
        Behind::Better,
        Behind::Same,
        Behind::Worse,
        Behind::Unpaired,
        Behind::Dots { latest: true, from: 30, to: 31 },
        Behind::Stars { from: 4, to: 5 },
        Behind::PromisesMade,
        Behind::PromisesKept,
        Behind::PromisesBroken,
        Behind::OffersRefused,
        Behind::LevelsRaised,
        Behind::FirstContact,
        Behind::Paradox,
        Behind::Money,
        Behind::Alerts,
        Behind::Reached,
        Behind::Asked,
        Behind::Updated,
        Behind::Lifted,
        Behind::Replayed,
        Behind::NotReplayed,
        Behind::Remarked,
    ];
    all.extend(told.heat.iter().map(|row| Behind::Case(row.case.clone())));
    all.extend(told.heat.iter().flat_map(cells));
    all.extend(told.errors.iter().map(|row| Behind::Error(row.code)));
    all.extend(told.causes.iter().map(|row| Behind::Cause(row.case.clone(), row.cause.clone())));
    all.extend(told.months.iter().map(|month| Behind::Month(month.month.clone())));
    all.extend(told.recognised.iter().map(|of| Behind::Deed(of.kind)));
    all
}

/// The rows of `amends export --rows decisions --names`, as somebody would ask the archive for them.
const SAME_ROWS: &str =
    "SELECT r.id AS run, p.reference AS person, p.called AS name, p.team, c.id AS \"case\", c.title AS case_title,
    r.mode, strftime('%Y-%m-%dT%H:%M:%fZ', r.ended_ms / 1000.0, 'unixepoch') AS ended,
    d.turn, d.scene, d.reply, d.how, d.said, d.empathy, d.ownership, d.speed, d.compensation, d.errors, d.offers,
    d.minutes, d.anger, d.trust
  FROM run r JOIN person p ON p.nr = r.person JOIN case_played c ON c.nr = r.\"case\" JOIN decision d ON d.run = r.nr;";

/// All decisions as CSV, against `sqlite3 -csv` writing the same rows from the same file.
fn writing_out(archive: &mut Archive, folder: &Path, table: &mut Table) {
    let no_picture = Picture { view: (0.0, 0.0, 1.0, 1.0), ..Picture::default() };
    let sights = Sights { logo: no_picture.clone(), dimensions: [0; 4].map(|_| no_picture.clone()) };
    let words = Words::english().expect("words");
    let ask = Ask {
        filter: Filter::default(),
        today: 20_000,
        format: format("csv").expect("a form"),
        rows: Rows::Decisions,
        names: true,
        bom: false,
        semicolons: false,
        columns: None,
        overwrite: true,
    };
    let ours = folder.join("decisions.csv");
    let started = Instant::now();
    let done = export(archive, (&words, &sights), (&ask, &ours), &mut |_| ControlFlow::Continue(())).expect("a file");
    let took = started.elapsed().as_secs_f64();
    let theirs = std::fs::File::create(folder.join("sqlite3.csv")).expect("a file");
    let started = Instant::now();
    let mut sqlite3 = Command::new("sqlite3");
    let status =
        sqlite3.args(["-readonly", "-csv", "-header"]).arg(archive.path()).arg(SAME_ROWS).stdout(theirs).status();
    let bar = match status {
        Ok(status) if status.success() => {
            let bar = started.elapsed().as_secs_f64();
            format!("≤ {bar:.1} s of sqlite3 -csv: {:.2} ×", took / bar)
        }
        _ => "sqlite3 is not here".to_owned(),
    };
    let megabytes = done.bytes as f64 / 1e6;
    table.row(&format!("CSV of {} decisions", done.rows), &format!("{took:.1} s, {megabytes:.0} MB"), &bar);
}

/// The processor's time of this process so far, in the program and for it in the system; 0 where the system does not tell.
fn processor_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name, in ticks of a hundredth of a second.
    let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest).split_whitespace().skip(11).take(2);
    fields.filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// The most memory this process ever had, in MB; 0 where the system does not tell.
fn highest_mb() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<f64>().ok());
    kib.unwrap_or_default() * 1024.0 / 1e6
}
