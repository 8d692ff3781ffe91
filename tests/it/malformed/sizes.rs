//! Nesting, bombs and sizes: what is deep is refused before it can harm, what is large takes its time in step with its
//! length, and what is no case file at all is refused unread.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use amends::catalog::Catalog;
use amends::domain::scenario::{MAX_BYTES, codes, read};

use super::{rounds, timed};
use crate::support::DRILL;

const CHILD: &str = "AMENDS_TEST_CHILD_PATH";

/// The drill with something put into its first scene's block of fields.
fn with(from: &str, to: &str) -> String {
    assert!(DRILL.contains(from), "{from}");
    DRILL.replacen(from, to, 1)
}

/// What a file that nests too deep is refused for: its size, where that alone is beyond the cap.
fn too_much(text: &str) -> &'static str {
    if text.len() as u64 > MAX_BYTES { codes::TOO_LARGE } else { codes::TOO_DEEP }
}

/// Runs on a thread with the small stack that threads have by default elsewhere.
fn on_a_small_stack(act: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new().stack_size(2 * 1024 * 1024).spawn(act).unwrap().join().expect("no stack runs over");
}

#[test]
fn nesting_is_refused_by_its_place_however_deep_it_is() {
    on_a_small_stack(|| {
        let deepest = rounds(1_000_000, 8_000_000);
        for depth in [10, 20, 30, 33, 100, 129, 1_000, 10_000, 100_000, deepest] {
            for (open, close) in
                [("[", "]"), ("(", ")"), ("{\"a\":", "}"), ("Some(", ")"), ("A(b: ", ")"), ("/*", "*/")]
            {
                for closed in [true, false] {
                    let end = if closed { close.repeat(depth) } else { String::new() };
                    let text = format!("{}{end}", open.repeat(depth));
                    let (reading, took) = timed(|| read("case.ron", text.as_bytes()));
                    let first = &reading.problems[0];
                    assert!(reading.scenario.is_none());
                    assert!(took < Duration::from_secs(2), "{depth} × {open} took {took:?}");
                    if depth > 40 {
                        assert_eq!(
                            (reading.problems.len(), first.code),
                            (1, too_much(&text)),
                            "{depth} × {open}: {first}"
                        );
                    }
                }
            }
        }
    });
}

#[test]
fn a_condition_nested_too_deep_is_refused_at_the_bracket_that_is_one_too_many() {
    on_a_small_stack(|| {
        for depth in [10, 12, 20, 25, 40, 1_000, 100_000, rounds(300_000, 2_000_000)] {
            for (open, close) in [("Not(", ")"), ("All([", "])"), ("Any([Resolved, ", "])")] {
                let nested = format!("{}Always{}", open.repeat(depth), close.repeat(depth));
                let typed = format!("\"fix\": Scene(typed: [Route(when: State({nested}), next: \"end\")], ");
                let places = [(5, "when: Known(\"taste\")", format!("when: {nested}")), (6, "\"fix\": Scene(", typed)];
                for (outside, from, to) in places {
                    let text = with(from, &to);
                    let (reading, took) = timed(|| read("case.ron", text.as_bytes()));
                    assert!(took < Duration::from_secs(2), "{depth} × {open} took {took:?}");
                    let line = DRILL[..DRILL.find(from).unwrap()].matches('\n').count() + 1;
                    let deep: Vec<_> = reading.problems.iter().filter(|p| p.code == too_much(&text)).collect();
                    let levels = outside + depth * open.matches(['(', '[']).count();
                    assert_eq!(deep.is_empty(), levels <= 32, "{depth} × {open}: {:?}", reading.problems);
                    assert!(
                        deep.iter().all(|p| p.code == codes::TOO_LARGE || p.line == line && p.column > 1),
                        "{deep:?}"
                    );
                }
            }
        }
    });
}

/// Files of about so many bytes, each a burden of another kind.
fn bombs(bytes: usize) -> Vec<(&'static str, String)> {
    let filled = |unit: &str| unit.repeat(bytes / unit.len());
    let listed = |write: &dyn Fn(&mut String, usize)| {
        let mut list = String::new();
        for i in 0.. {
            write(&mut list, i);
            if list.len() >= bytes {
                break;
            }
        }
        list
    };
    let summary = |text: &str| with("\"A cup is cold.\"", text);
    let before = |text: &str| format!("{text}\n{DRILL}");
    let offers = listed(&|list, i| {
        write!(list, "\"o{i}\": Offer(label: \"x\", kind: Core, face: 1, cost: 1, level: FrontLine, fits: Other, timing: Immediate),").unwrap();
    });
    let replies = listed(&|list, i| {
        write!(list, "Reply(id: \"r{i}\", text: \"x\", rating: Rating(empathy: 3), next: \"fix\"),").unwrap();
    });
    let scenes = listed(&|list, i| write!(list, "\"s{i}\": Scene(beat: Opening, to: [\"pell\"]),").unwrap());
    let choices = listed(&|list, i| {
        let replies: String = (0..24).fold(String::new(), |replies, at| {
            replies + &format!("Reply(id: \"r{at}\", text: \"x\", rating: Rating(), next: \"end\"),")
        });
        write!(list, "\"s{i}\": Scene(beat: Remedy, to: [\"pell\"], replies: [{replies}]),").unwrap();
    });
    let nothings = listed(&|list, i| {
        write!(list, "\"s{i}\": (typed: [{}]),", "(),".repeat(3_000)).unwrap();
    });
    let routes = listed(&|list, _| list.push_str("Route(when: Always, next: \"end\"),"));
    let lines = listed(&|list, _| list.push_str("Say(any_of: [\"\"]),"));
    let details = listed(&|list, i| write!(list, "\"d{i}\": [\"{{d{i}}}\"],").unwrap());
    let strange = listed(&|list, i| write!(list, "chanel{i}: 1,").unwrap());
    let lost = listed(&|list, i| write!(list, "Flag(\"hear{i}\"),").unwrap());
    let braces = listed(&|list, _| list.push_str("{pell.short}"));
    vec![
        ("escapes", summary(&format!("\"{}\"", filled("\\n")))),
        ("unicode escapes", summary(&format!("\"{}\"", filled("\\u{e9}")))),
        ("backslashes without an end", summary(&format!("\"{}", filled("\\\\")))),
        ("comment openings", before(&filled("/*"))),
        ("small comments", before(&filled("/**/"))),
        ("comment lines", before(&filled("//\n"))),
        ("one comment line", before(&format!("//{}", filled("x")))),
        ("digits", with("difficulty: 1", &format!("difficulty: {}", filled("1")))),
        ("decimals", with("extra: 5.00", &format!("extra: 0.{}", filled("1")))),
        ("open brackets", filled("[")),
        ("pairs of brackets", with("focus: [Empathy]", &format!("focus: [{}]", filled("[],")))),
        ("closing brackets", filled(")")),
        ("commas", filled(",")),
        ("hashes", with("title: \"The Drill\"", &format!("title: r{}", filled("#")))),
        ("raw quotes", with("title: \"The Drill\"", &format!("title: r##{}", filled("\"#")))),
        ("quotes", filled("\"")),
        ("stray letters", filled("'")),
        ("one long word", filled("a")),
        ("line ends", filled("\n")),
        ("100,000 ids", with("offers: {", &format!("offers: {{{offers}"))),
        ("a choice of 100,000", with("replies: [", &format!("replies: [{replies}"))),
        ("10,000 scenes", with("scenes: {", &format!("scenes: {{{scenes}"))),
        ("24 replies in every scene", with("scenes: {", &format!("scenes: {{{choices}"))),
        ("routes of nothing", with("scenes: {", &format!("scenes: {{{nothings}"))),
        ("typed routes", with("replies: [", &format!("typed: [{routes}], replies: ["))),
        ("lines", with("says: [", &format!("says: [{lines}"))),
        ("details naming themselves", with("hidden: [", &format!("details: {{{details}}}, hidden: ["))),
        ("placeholders", summary(&format!("\"{braces}\""))),
        ("misspelt fields", with("locale: \"en\"", &strange[..strange.len() - 1])),
        ("misspelt flags", with("All([Flag(\"heard\")", &format!("All([{lost} Flag(\"heard\")"))),
    ]
}

#[test]
fn four_times_the_file_takes_about_four_times_the_time() {
    // The smaller size stays under the caps on values and entries that stop the larger one early.
    let sizes = [96 * 1024, rounds(1, 2) * 512 * 1024];
    let pairs = sizes.into_iter().flat_map(|size| bombs(size).into_iter().zip(bombs(4 * size)));
    for ((name, once), (_, more)) in pairs {
        // The shortest times ever seen: what the work takes, less what the machine does beside it.
        let (mut short, mut long) = (Duration::MAX, Duration::MAX);
        let linear = (0..40).any(|round| {
            short = short.min(timed(|| read("case.ron", once.as_bytes())).1);
            long = long.min(timed(|| read("case.ron", more.as_bytes())).1);
            // Below a few milliseconds the clock and the machine say more than the reader.
            round > 2 && (long <= short.mul_f64(5.0) || long < Duration::from_millis(5))
        });
        let ratio = long.as_secs_f64() / short.as_secs_f64();
        println!(
            "{name:<28} {:>5} KiB in {short:>9.2?}, four times as much in {long:>9.2?} (× {ratio:.2})",
            once.len() / 1024
        );
        // A busy machine takes the longer of two works away and gives it back half done, so it may show as twice of what it
        // is; work that grows with the square of the size would show as 16.
        assert!(linear || ratio < 10.0, "{name}: {short:?} for {} bytes, {long:?} for four times as many", once.len());
        assert!(read("case.ron", once.as_bytes()).problems.iter().all(|p| !p.what.is_empty() && p.line > 0));
    }
}

/// The most memory this process ever held, in KiB.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.trim().parse().ok());
    peak.unwrap_or(0)
}

/// Reads one path in a process of its own: its first problem's code and words, the time in ms and the growth in KiB.
fn read_apart(test: &str, path: &Path) -> (String, f64, u64) {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args([test, "--nocapture", "--test-threads=1"]).env(CHILD, path);
    let output = child.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().find_map(|line| line.split_once("READ ").map(|(_, rest)| rest.to_owned()));
    let line =
        line.unwrap_or_else(|| panic!("{}: {text}\n{}", path.display(), String::from_utf8_lossy(&output.stderr)));
    let mut parts = line.splitn(3, ' ');
    let mut next = || parts.next().unwrap();
    let (took, grown) = (next().parse().unwrap(), next().parse().unwrap());
    (next().to_owned(), took, grown)
}

/// In the child: reads the path it was given and says what came of it.
#[expect(clippy::print_stdout, reason = "how a child tells its parent")]
fn read_here() -> bool {
    let Some(path) = std::env::var_os(CHILD) else { return false };
    let warm = read("case.ron", DRILL.as_bytes());
    assert!(warm.scenario.is_some());
    let before = peak_kib();
    let (entry, took) = timed(|| Catalog::read_file(Path::new(&path)));
    let grown = peak_kib() - before;
    let told = entry.problems.first().map_or_else(|| "loads".to_owned(), |p| format!("{} {}", p.code, p.what));
    println!("\nREAD {:.2} {grown} {}", took.as_secs_f64() * 1000.0, told.replace('\n', " "));
    true
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_no_case_file_is_refused_unread() {
    if read_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    std::fs::File::create(at("sparse.ron")).unwrap().set_len(1024 * 1024 * 1024).unwrap();
    std::fs::File::create(at("cap.ron")).unwrap().set_len(16 * 1024 * 1024 + 1).unwrap();
    std::fs::create_dir(at("folder.ron")).unwrap();
    std::os::unix::fs::symlink(at("loop.ron"), at("loop.ron")).unwrap();
    std::os::unix::fs::symlink(at("nowhere.ron"), at("dangling.ron")).unwrap();
    assert!(Command::new("mkfifo").arg(at("pipe.ron")).status().unwrap().success());
    let paths = ["sparse.ron", "cap.ron", "folder.ron", "loop.ron", "dangling.ron", "pipe.ron", "missing.ron"].map(at);
    let devices = ["/dev/zero", "/dev/null", "/dev/full"].map(std::path::PathBuf::from);
    for path in paths.into_iter().chain(devices) {
        let (told, took_ms, grown_kib) = read_apart("what_is_no_case_file_is_refused_unread", &path);
        println!("{:<40} {took_ms:>7.2} ms, {grown_kib:>5} KiB more: {told}", path.display());
        assert!(told.starts_with("E008 "), "{}: {told}", path.display());
        assert!(told.contains(&*path.to_string_lossy()), "the path is named: {told}");
        // The words it is told in take some 5 MiB the first time; the smallest of these files that could be read has 16.
        assert!(took_ms < 1_000.0 && grown_kib <= 8 * 1024, "{}: {took_ms} ms, {grown_kib} KiB", path.display());
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_takes_memory_in_step_with_its_size() {
    if read_here() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let files = [512 * 1024, 800 * 1024, 4 * 1024 * 1024].into_iter().flat_map(bombs);
    for (i, (name, text)) in files.enumerate() {
        let path = folder.path().join(format!("{i}.ron"));
        std::fs::write(&path, &text).unwrap();
        let (told, took_ms, grown_kib) = read_apart("a_file_takes_memory_in_step_with_its_size", &path);
        let times = grown_kib as f64 * 1024.0 / text.len() as f64;
        let allowed_kib = 30 * 1024 + 6 * text.len() as u64 / 1024;
        println!(
            "{name:<28} {:>5} KiB: {grown_kib:>6} KiB more (× {times:.1}), {took_ms:>7.1} ms: {told:.60}",
            text.len() / 1024
        );
        assert!(grown_kib <= allowed_kib, "{name}: {grown_kib} KiB");
    }
}
