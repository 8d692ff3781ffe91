//! The compiled-in cases. A new case is a folder under `scenarios/` and one line here; a new side file one line below.
//! What lists show of them stands in `assets/briefs.json`, so that a start need not read them all. A test holds it against
//! the cases; `AMENDS_BRIEFS=write cargo test --lib briefs` writes it anew.

use serde::{Deserialize, Serialize};

use crate::catalog::{Brief, Entry, Origin, Read, folder_name, read_case, translation};

/// Path within the project and bytes of each bundled case, in the library's order.
pub const BUNDLED: &[(&str, &[u8])] = &[
    ("scenarios/wrong-plate/scenario.ron", include_bytes!("../../scenarios/wrong-plate/scenario.ron")),
    ("scenarios/crushed-brownies/scenario.ron", include_bytes!("../../scenarios/crushed-brownies/scenario.ron")),
    ("scenarios/gate-14/scenario.ron", include_bytes!("../../scenarios/gate-14/scenario.ron")),
    ("scenarios/lukewarm/scenario.ron", include_bytes!("../../scenarios/lukewarm/scenario.ron")),
    ("scenarios/wrong-blender-twice/scenario.ron", include_bytes!("../../scenarios/wrong-blender-twice/scenario.ron")),
    ("scenarios/storm-over-saturday/scenario.ron", include_bytes!("../../scenarios/storm-over-saturday/scenario.ron")),
    ("scenarios/two-in-the-morning/scenario.ron", include_bytes!("../../scenarios/two-in-the-morning/scenario.ron")),
    ("scenarios/forty-one-a-month/scenario.ron", include_bytes!("../../scenarios/forty-one-a-month/scenario.ron")),
    ("scenarios/best-man-no-shoes/scenario.ron", include_bytes!("../../scenarios/best-man-no-shoes/scenario.ron")),
    ("scenarios/best-man-five-days/scenario.ron", include_bytes!("../../scenarios/best-man-five-days/scenario.ron")),
    ("scenarios/not-like-that/scenario.ron", include_bytes!("../../scenarios/not-like-that/scenario.ron")),
    ("scenarios/cancel-my-policy/scenario.ron", include_bytes!("../../scenarios/cancel-my-policy/scenario.ron")),
    ("scenarios/room-six/scenario.ron", include_bytes!("../../scenarios/room-six/scenario.ron")),
    ("scenarios/twos-and-threes/scenario.ron", include_bytes!("../../scenarios/twos-and-threes/scenario.ron")),
    ("scenarios/lost-archive/scenario.ron", include_bytes!("../../scenarios/lost-archive/scenario.ron")),
];

/// Path within the project and bytes of each side file of a bundled case.
pub const TRANSLATIONS: &[(&str, &[u8])] =
    &[("scenarios/lukewarm/de.ron", include_bytes!("../../scenarios/lukewarm/de.ron"))];

const BRIEFS: &[u8] = include_bytes!("../../assets/briefs.json");

/// A brief, and which bytes it was taken from.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Known {
    file: String,
    bytes: usize,
    brief: Brief,
}

/// Every compiled-in case, unread. One whose brief is missing or of another file is read at once.
pub(super) fn entries() -> Vec<Entry> {
    entries_known(serde_json::from_slice(BRIEFS).unwrap_or_default())
}

fn entries_known(mut known: Vec<Known>) -> Vec<Entry> {
    let entry = |(file, bytes): &(&'static str, &'static [u8])| {
        let at = known.iter().position(|known| known.file == *file && known.bytes == size(file, bytes));
        match at.map(|at| known.swap_remove(at)) {
            Some(known) => Entry::unread(file, bytes, known.brief),
            None => Entry::of(folder_name(file), Origin::Bundled, (*file).to_owned(), read_whole(file, bytes)),
        }
    };
    BUNDLED.iter().map(entry).collect()
}

/// Reads a compiled-in case with its side files.
pub(super) fn read_whole(name: &str, bytes: &[u8]) -> Read {
    let sides = sides(name).map(|(tag, file, side)| translation::side(file, tag, side, bytes));
    Read { translations: sides.collect(), ..read_case(name, bytes) }
}

/// The side files of a case: what each is called after, its name and its bytes.
fn sides(case: &str) -> impl Iterator<Item = (&'static str, &'static str, &'static [u8])> {
    let folder = case.strip_suffix("scenario.ron").unwrap_or(case);
    TRANSLATIONS.iter().filter_map(move |(file, side)| {
        let tag = file.strip_prefix(folder)?.strip_suffix(".ron")?;
        Some((tag, *file, *side))
    })
}

/// How many bytes a case and its side files have.
fn size(name: &str, bytes: &[u8]) -> usize {
    bytes.len() + sides(name).map(|(_, _, side)| side.len()).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::drill::{Cut, cuts};

    /// What stands in the file, made from the cases.
    fn briefs() -> Vec<Known> {
        let known = BUNDLED.iter().map(|(file, bytes)| {
            let read = read_whole(file, bytes);
            assert!(read.problems.is_empty(), "{file}: {:?}", read.problems);
            let decisions = cuts(read.scenario.as_ref().expect("without errors")).iter().map(Cut::known).collect();
            let brief = Brief { decisions: Some(decisions), ..read.brief().expect("without errors") };
            Known { file: (*file).to_owned(), bytes: size(file, bytes), brief }
        });
        known.collect()
    }

    #[test]
    fn the_briefs_say_what_the_cases_say() {
        let briefs = briefs();
        if std::env::var("AMENDS_BRIEFS").is_ok_and(|wish| wish == "write") {
            let lines: Vec<String> = briefs.iter().map(|known| serde_json::to_string(known).expect("text")).collect();
            let text = format!("[\n{}\n]\n", lines.join(",\n"));
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/briefs.json");
            crate::platform::files::write_atomically(&path, text.as_bytes()).expect("a file");
            return;
        }
        let kept: Vec<Known> = serde_json::from_slice(BRIEFS).expect("briefs");
        let how = "a case has changed; write assets/briefs.json anew: AMENDS_BRIEFS=write cargo test --lib briefs";
        assert_eq!(kept.len(), briefs.len(), "{how}");
        for (kept, brief) in kept.iter().zip(&briefs) {
            assert_eq!(kept, brief, "{how}");
        }
    }

    #[test]
    fn a_case_is_read_when_it_is_asked_for_and_no_other_with_it() {
        let entries = entries();
        assert!(entries.iter().all(|entry| !entry.is_read() && entry.brief.is_some()));
        let second = entries.get(1).expect("a second case").clone();
        let title = second.scenario.as_ref().map(|scenario| scenario.title.clone());
        assert_eq!(title, second.brief.as_ref().map(|brief| brief.title.clone()));
        let read: Vec<usize> = (0..entries.len()).filter(|at| entries[*at].is_read()).collect();
        assert_eq!(read, [1], "and its copies share what was read");
    }

    #[test]
    fn a_case_whose_brief_is_missing_or_of_another_file_is_read_at_once() {
        let mut known: Vec<Known> = serde_json::from_slice(BRIEFS).expect("briefs");
        known.remove(0);
        known[0].bytes += 1;
        let entries = entries_known(known);
        let read: Vec<bool> = entries.iter().map(Entry::is_read).take(3).collect();
        assert_eq!(read, [true, true, false]);
        assert!(entries.iter().all(|entry| entry.brief.is_some()));
        assert_eq!(entries_known(Vec::new()).iter().filter(|entry| entry.is_read()).count(), BUNDLED.len());
    }
}
