//! The list of libraries that settings show: complete, true to the lock file, and written by `script/licences`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use crate::support::project;

const LIST: &str = "assets/licences/libraries.txt";

/// Name and version.
type Library = (String, String);

/// A package of the lock file and the names of what it needs; a name with a version where there are several.
struct Locked {
    library: Library,
    needs: Vec<String>,
}

fn quoted(line: &str) -> Option<String> {
    line.split('"').nth(1).map(str::to_owned)
}

fn locked() -> Vec<Locked> {
    let lock = fs::read_to_string(project("Cargo.lock")).unwrap();
    let mut packages = Vec::new();
    for block in lock.split("[[package]]").skip(1) {
        let field = |name: &str| block.lines().find(|line| line.starts_with(name)).and_then(quoted).unwrap();
        let needs = block.lines().filter(|line| line.starts_with(" \"")).filter_map(quoted).collect();
        packages.push(Locked { library: (field("name ="), field("version =")), needs });
    }
    packages
}

/// The dependencies of the program itself; those of its tests are not built into it.
fn direct() -> BTreeSet<String> {
    let manifest = fs::read_to_string(project("Cargo.toml")).unwrap();
    let (mut names, mut counts) = (BTreeSet::new(), false);
    for line in manifest.lines() {
        if line.starts_with('[') {
            counts = line.ends_with("dependencies]") && !line.contains("dev-") && !line.contains("build-");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| counts && !line.starts_with('#')) {
            names.insert(name.trim().to_owned());
        }
    }
    names
}

/// Everything the program is built from, on any system.
fn built_from() -> BTreeSet<Library> {
    let packages = locked();
    let find = |need: &str| -> Vec<&Locked> {
        let mut words = need.split(' ');
        let (name, version) = (words.next().unwrap(), words.next());
        let fits = |found: &&Locked| found.library.0 == name && version.is_none_or(|v| found.library.1 == v);
        packages.iter().filter(fits).collect()
    };
    let own = packages.iter().find(|package| package.library.0 == "amends").unwrap();
    let direct = direct();
    let begin = own.needs.iter().filter(|need| direct.contains(need.split(' ').next().unwrap()));
    let mut open: Vec<&Locked> = begin.flat_map(|need| find(need)).collect();
    let mut found = BTreeSet::new();
    while let Some(package) = open.pop() {
        if found.insert(package.library.clone()) {
            open.extend(package.needs.iter().flat_map(|need| find(need)));
        }
    }
    found
}

/// Name and version of every package with its licence, as cargo knows them.
fn licences() -> BTreeMap<Library, String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--format-version", "1", "--locked", "--manifest-path"]).arg(project("Cargo.toml"));
    let out = cargo.output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    let mut licences = BTreeMap::new();
    for package in metadata["packages"].as_array().unwrap() {
        let text = |name: &str| package[name].as_str().map(str::to_owned);
        let licence = text("license").unwrap_or_else(|| "own licence, in its source".to_owned());
        licences.insert((text("name").unwrap(), text("version").unwrap()), in_order(&licence));
    }
    licences
}

/// The same choice of licences in the same words, whichever way round its author wrote it.
fn in_order(licence: &str) -> String {
    let licence = licence.replace('/', " OR ");
    if licence.contains(['(', ')']) || licence.contains(" AND ") {
        return licence;
    }
    let choices: BTreeSet<&str> = licence.split(" OR ").map(str::trim).collect();
    choices.into_iter().collect::<Vec<_>>().join(" OR ")
}

#[test]
fn every_library_is_listed_with_its_licence() {
    let built_from = built_from();
    if std::env::var_os("AMENDS_WRITE_LICENCES").is_some() {
        let licences = licences();
        let line = |library: &Library| format!("{}\t{}\t{}\n", library.0, library.1, licences[library]);
        fs::write(project(LIST), built_from.iter().map(line).collect::<String>()).unwrap();
    }
    let list = fs::read_to_string(project(LIST)).unwrap_or_default();
    let mut listed = BTreeSet::new();
    for line in list.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        assert!(fields.len() == 3 && !fields[2].is_empty(), "{line:?} names no licence");
        listed.insert((fields[0].to_owned(), fields[1].to_owned()));
    }
    let missing: Vec<_> = built_from.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&built_from).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "run script/licences and look at what has changed: missing {missing:?}, no longer used {gone:?}"
    );
}
