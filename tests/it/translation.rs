//! Cases in another language: what is translated, what is told of a side file, and runs that stay as they were.

use std::collections::BTreeSet;

use amends::catalog::BUNDLED;
use amends::domain::scenario::translation::texts;

/// Every text in quotes of a file, without those in remarks.
fn quotes(file: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = file;
    while let Some(at) = rest.find(['"', '/']) {
        let (before, from) = rest.split_at(at);
        if let Some(remark) = from.strip_prefix("//") {
            rest = remark.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(inside) = from.strip_prefix('"') {
            let (text, after) = inside.split_once('"').unwrap();
            // What an effect notes is shown nowhere.
            if !before.ends_with("Note(") {
                found.push(text.to_owned());
            }
            rest = after;
        } else {
            rest = from.split_at(1).1;
        }
    }
    found
}

#[test]
fn whatever_reads_like_a_sentence_in_a_bundled_case_is_passed() {
    let mut count = 0;
    for (name, source) in BUNDLED {
        let passed: BTreeSet<String> = texts(source).into_iter().map(|text| text.of).collect();
        count += passed.len();
        let is_time = |text: &str| text.len() <= 15 && text.contains("day ") && text.contains(':');
        let all = quotes(std::str::from_utf8(source).unwrap());
        let left = all.iter().filter(|text| text.contains(' ') && !is_time(text) && !passed.contains(*text));
        let left: Vec<&String> = left.collect();
        assert!(left.is_empty(), "{name}: {left:#?}");
    }
    assert!(count > 13_000, "{count}");
}
