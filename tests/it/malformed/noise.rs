//! Noise: whatever a file holds, reading it ends soon and in words.

use std::fs;
use std::time::Duration;

use amends::domain::scenario::{Severity, read, render};
use amends::domain::walk::walk;
use amends::platform::settings::Settings;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;

use super::{rounds, timed};
use crate::support::{DRILL, drill};

fn cases(short: u32) -> ProptestConfig {
    let cases = rounds(short as usize, 200 * short as usize) as u32;
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) }
}

/// Words that mean something to a reader of cases, among those that do not.
fn word() -> impl Strategy<Value = String> {
    let known = [
        "Case(",
        "Scene(",
        "Reply(",
        "Some(",
        "All([",
        "Not(",
        "Any(",
        "Flag(",
        "Said(",
        "Route(",
        "when:",
        "next:",
        "scenes:",
        "id:",
        "text:",
        "\"fix\"",
        "\"end\"",
        "\"pell\"",
        "{pell.short}",
        "Always",
        "Resolved",
        "Mood(",
        "Angry",
        "None",
        "true",
        "0",
        "-1",
        "1e999",
        "NaN",
        "0x",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "'",
        "r#\"",
        "#![",
        "]",
        "//",
        "/*",
        "*/",
        "\\",
        "\n",
        "\u{feff}",
        "\u{202e}",
        "é",
        "😀",
        "\0",
    ];
    prop_oneof![8 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => ".{0,6}", 1 => "[a-z_]{1,8}:? ?"]
}

fn words(most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 0..most).prop_map(|words| words.concat())
}

/// Reads a file that may be anything: it loads without an error, or not, with one; and everything can be shown.
fn ends_in_words(bytes: &[u8]) -> TestCaseResult {
    let (reading, took) = timed(|| read("case.ron", bytes));
    prop_assert!(took < Duration::from_secs(1), "{took:?}");
    let errors = reading.problems.iter().filter(|p| p.severity == Severity::Error).count();
    prop_assert_eq!(reading.scenario.is_none(), errors > 0);
    let text = String::from_utf8_lossy(bytes);
    for problem in reading.problems.iter().take(20) {
        prop_assert!(problem.line > 0 && problem.column > 0 && !problem.what.is_empty());
        prop_assert!(render(problem, &text).contains(problem.code));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(1_500))]

    #[test]
    fn noise_for_a_case_ends_in_words(text in words(120)) {
        ends_in_words(text.as_bytes())?;
    }

    #[test]
    fn bytes_for_a_case_end_in_words(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        ends_in_words(&bytes)?;
    }

    #[test]
    fn noise_within_a_case_ends_in_words(text in words(12), at in 0..DRILL.len()) {
        let at = (at..DRILL.len()).find(|at| DRILL.is_char_boundary(*at)).unwrap_or(0);
        ends_in_words(format!("{}{text}{}", &DRILL[..at], &DRILL[at..]).as_bytes())?;
    }

    #[test]
    fn noise_for_a_condition_ends_in_words(text in words(20), typed in any::<bool>()) {
        let (from, to) = if typed {
            ("\"fix\": Scene(", format!("\"fix\": Scene(typed: [Route(when: {text}, next: \"end\")], "))
        } else {
            ("when: Known(\"taste\")", format!("when: {text}"))
        };
        ends_in_words(DRILL.replacen(from, &to, 1).as_bytes())?;
    }

    #[test]
    fn noise_within_a_text_ends_in_words(text in "[{}a-z.\\\\nux0-9é ]{0,60}") {
        ends_in_words(DRILL.replacen("And now?", &text, 1).as_bytes())?;
    }

    #[test]
    fn noise_for_a_walk_ends_at_a_line(
        lines in prop::collection::vec((
            prop_oneof![
                9 => prop::sample::select(vec![
                    "seed", "she", "hears", "say", "silence", "offer", "take-back", "file", "policy", "colleague", "breath", "hand-over", "keep",
                    "skip", "delegate", "note", "mood", "rated", "ending", "csat", "stays", "updated", "paradox", "survey", "#", "",
                ]).prop_map(str::to_owned),
                1 => ".{0,8}",
            ],
            prop_oneof![
                prop::sample::select(vec![
                    "listen", "cake", "remake", "again", "word", "water", "cold", "settled", "gold", "1..5", "..", "NaN..inf", "e0 o0", "a|b|c|d",
                    "18446744073709551616", "yes",
                ]).prop_map(str::to_owned),
                Just(String::new()),
                ".{0,12}",
            ],
            prop::sample::select(vec![": ", ":", " ", "::"]),
        ), 0..30)
    ) {
        let text: String = lines.iter().flat_map(|(word, rest, colon)| [word.as_str(), colon, rest, "\n"]).collect();
        let (walked, took) = timed(|| walk(drill(), &text));
        prop_assert!(took < Duration::from_secs(1));
        let count = text.lines().count();
        for mismatch in walked.mismatches {
            prop_assert!((1..=count).contains(&mismatch.line) && !mismatch.what.is_empty());
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn noise_for_the_settings_never_stops_the_program(
        parts in prop::collection::vec(prop::sample::select(vec![
            "(", ")", "theme:", "zoom:", "sound:", "learner:", "Some(", "\"x\"", "Dark", "1e999", "NaN", "-1", "true", ",", "{", "[", "Settings(", "\u{feff}",
            "\0", "é", "/*", "zoom", ":", "unknown: 1,", "zoom: 1.5,", "size: Fixed(1.5),",
        ]), 0..24),
        tail in prop::collection::vec(any::<u8>(), 0..8),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let bytes = [parts.concat().as_bytes(), &tail].concat();
        fs::write(folder.path().join("settings.ron"), &bytes).unwrap();
        let (loaded, took) = timed(|| Settings::load(folder.path()));
        prop_assert!(took < Duration::from_secs(1));
        prop_assert!(loaded.settings.zoom.in_window((3840.0, 2160.0)).is_finite());
        prop_assert!(loaded.notices.iter().all(|notice| !notice.to_string().trim().is_empty()));
        if loaded.settings == Settings::default() && !bytes.is_empty() {
            let kept = fs::read_dir(folder.path()).unwrap().flatten().any(|file| fs::read(file.path()).is_ok_and(|b| b == bytes));
            prop_assert!(kept, "what could not be read is set aside, not lost");
        }
    }
}

#[test]
fn deep_settings_are_set_aside_on_a_small_stack() {
    let deep = |open: &str| format!("(theme: {}", open.repeat(20_000));
    let run = move || {
        for open in ["[", "(", "{", "Some(", "/*", "A("] {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("settings.ron"), deep(open)).unwrap();
            let loaded = Settings::load(folder.path());
            assert!(loaded.settings == Settings::default() && !loaded.notices.is_empty(), "{open}");
        }
    };
    std::thread::Builder::new().stack_size(2 * 1024 * 1024).spawn(run).unwrap().join().expect("no stack runs over");
}
