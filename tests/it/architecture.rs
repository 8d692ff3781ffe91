//! The walls of the house, checked on the source text: who may use whom, what the pure core must
//! not know, and the habits every file keeps. It knows nothing of what the code does.
//! Every complaint reads `file:line: what`.

mod source;

use std::path::{Path, PathBuf};
use std::{fs, io};

use source::{Source, Token};

/// Top-level modules and what each may use besides itself.
const MAY_USE: [(&str, &[&str]); 12] = [
    ("words", &[]),
    ("domain", &["words"]),
    ("platform", &["domain", "words"]),
    ("print", &["domain", "words"]),
    ("catalog", &["platform", "domain", "words"]),
    ("store", &["platform", "domain", "words"]),
    ("workflow", &["store", "catalog", "print", "platform", "domain", "words"]),
    ("ui", &["workflow", "catalog", "print", "platform", "domain", "words"]),
    ("server", &["workflow", "catalog", "print", "platform", "domain", "words"]),
    ("cli", &["server", "ui", "workflow", "store", "catalog", "print", "platform", "domain", "words"]),
    ("main", &["cli", "server", "ui", "workflow", "store", "catalog", "print", "platform", "domain", "words"]),
    ("lib", &["cli", "server", "ui", "workflow", "store", "catalog", "print", "platform", "domain", "words"]),
];

/// Libraries that stay behind one wall: a screen that could write SQL soon would.
const LIVES_IN: [(&str, &[&str]); 21] = [
    ("fluent_bundle", &["words"]),
    ("fluent_syntax", &["words"]),
    ("unic_langid", &["words"]),
    ("sys_locale", &["platform"]),
    ("rusqlite", &["store"]),
    ("rusqlite_migration", &["store"]),
    ("egui", &["ui"]),
    ("eframe", &["ui", "cli", "main"]),
    ("anyhow", &["cli", "main"]),
    ("rfd", &["platform"]),
    ("rodio", &["platform"]),
    ("alsa", &["platform"]),
    ("krilla", &["print"]),
    ("rust_xlsxwriter", &["print"]),
    ("harfrust", &["print"]),
    ("qrcode", &["ui"]),
    ("axum", &["server"]),
    ("hyper", &["server"]),
    ("http_body_util", &["server"]),
    ("tower_service", &["server"]),
    ("if_addrs", &["server"]),
];

/// Parts of `std` that touch the world.
const WORLDLY: [&str; 7] = ["fs", "net", "time", "thread", "env", "process", "os"];
/// Libraries the pure core must not know, beside those of [`LIVES_IN`].
const WORLDLY_CRATES: [&str; 4] = ["tracing", "jiff", "uuid", "directories"];
/// Names that read a clock or the system's chance, wherever they come from.
const WORLDLY_NAMES: [&str; 4] = ["SystemTime", "Instant", "OsRng", "SysRng"];
/// Methods of floats whose last bit depends on the system's library; `sqrt` and the like do not.
const INEXACT_MATHS: [&str; 14] =
    ["exp", "exp2", "exp_m1", "powf", "powi", "ln", "ln_1p", "log2", "log10", "sin", "cos", "tan", "tanh", "hypot"];

/// A file that cannot be read in one sitting is two files.
const LONGEST_FILE: usize = 500;
/// `main.rs` only hands over to `cli`.
const LONGEST_MAIN: usize = 30;
/// Colours that choose nothing: none, "not yet known", and the tint that leaves a picture as it is.
const NEUTRAL_COLOURS: [&str; 3] = ["TRANSPARENT", "PLACEHOLDER", "WHITE"];

// ---------------------------------------------------------------- The walls

#[test]
fn modules_use_only_what_the_table_allows() {
    assert_clean("src", imports);
}

#[test]
fn libraries_stay_behind_their_wall() {
    assert_clean("src", libraries);
}

#[test]
fn domain_touches_nothing_outside_itself() {
    assert_clean("src/domain", purity);
}

#[test]
fn domain_computes_the_same_bits_everywhere() {
    assert_clean("src/domain", inexact_maths);
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    assert_clean("src", opening);
    assert_clean("tests", opening);
}

#[test]
fn no_file_is_too_long_to_read() {
    assert_clean("src", length);
    assert_clean("tests", length);
}

#[test]
fn nothing_is_random_by_accident() {
    assert_clean("src", hash_collections);
}

#[test]
fn colours_are_chosen_only_by_the_theme() {
    assert_clean("src", colours);
}

#[test]
fn nothing_is_left_unfinished() {
    assert_clean("src", unfinished);
    assert_clean("tests", unfinished);
}

#[test]
fn lints_are_excepted_with_a_reason_and_only_while_needed() {
    assert_clean("src", lint_exceptions);
}

#[test]
fn every_dependency_comes_from_the_public_index() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock belongs to the repository");
    let found = foreign_sources(&lock);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_scan_sees_the_whole_house() {
    let files = rust_files("src").expect("src can be read");
    for (module, _) in MAY_USE {
        assert!(files.iter().any(|file| file.module() == module), "no file of `{module}` was read");
    }
    for file in &files {
        let known = MAY_USE.iter().any(|(module, _)| *module == file.module());
        assert!(known, "{}:1: `{}` has no row in MAY_USE; decide whom it may use", file.path, file.module());
    }
}

// ---------------------------------------------------------------- The rules

/// What a rule has to say about a file: 1-based lines and complaints.
type Findings = Vec<(usize, String)>;

fn imports(file: &Source) -> Findings {
    let module = file.module();
    let allowed = MAY_USE.iter().find(|(name, _)| *name == module).map_or(&[][..], |(_, may)| *may);
    let top_level = |name: &str| MAY_USE.iter().any(|(module, _)| *module == name);
    let mut found = Findings::new();
    for [head, separator, name] in file.triples() {
        let at_root = head.is("crate") || (module == "main" && head.is("amends"));
        if at_root && separator.is("::") {
            if name.is("{") || name.is("*") {
                found.push((name.line, "one top-level module per `use crate::…` keeps this scan honest".into()));
            } else if !top_level(&name.text) {
                found.push((name.line, format!("`crate::{}` is no top-level module this scan knows", name.text)));
            } else if name.text != module && !allowed.contains(&name.text.as_str()) {
                found.push((name.line, format!("{module} may not use {}", name.text)));
            }
        }
        if head.is("super") && separator.is("::") && name.is("super") {
            found.push((head.line, "`super::super` hides where a path leads: write `crate::…`".into()));
        }
        // In `store/mod.rs`, `super::ui` is `crate::ui` in disguise.
        if file.is_top_level() && head.is("super") && separator.is("::") && top_level(&name.text) {
            found.push((head.line, format!("`super::{}` leaves the module: write `crate::{}`", name.text, name.text)));
        }
        if head.is("use") && separator.is("crate") && !name.is("::") {
            found.push((head.line, "the crate itself may not be imported or renamed".into()));
        }
        if head.is("#") && separator.is("[") && name.is("path") {
            found.push((head.line, "`#[path]` would put a file outside its module".into()));
        }
    }
    found
}

fn libraries(file: &Source) -> Findings {
    let module = file.module();
    let foreign = LIVES_IN.iter().filter(|(_, homes)| !homes.contains(&module)).map(|(library, _)| *library);
    let foreign: Vec<&str> = foreign.collect();
    let uses = file.libraries_used(&foreign);
    uses.map(|(line, library)| (line, format!("{module} may not use the library `{library}`"))).collect()
}

fn purity(file: &Source) -> Findings {
    let crates: Vec<&str> = LIVES_IN.iter().map(|(library, _)| *library).chain(WORLDLY_CRATES).collect();
    let mut found: Findings = file
        .libraries_used(&crates)
        .map(|(line, library)| (line, format!("domain is pure and may not use `{library}`")))
        .collect();
    let mut names_worldly = |token: &Token| {
        found.push((token.line, format!("domain is pure and may not use `std::{}`", token.text)));
    };
    for [head, separator, name] in file.triples() {
        if (head.is("std") || head.is("core")) && separator.is("::") && WORLDLY.contains(&name.text.as_str()) {
            names_worldly(name);
        }
    }
    for token in file.grouped_under("std") {
        if WORLDLY.contains(&token.text.as_str()) {
            names_worldly(token);
        }
    }
    let clocks = file.tokens.iter().filter(|token| WORLDLY_NAMES.contains(&token.text.as_str()));
    found.extend(clocks.map(|token| (token.line, format!("domain is pure and may not use `{}`", token.text))));
    found
}

fn inexact_maths(file: &Source) -> Findings {
    let calls = file
        .triples()
        .filter(|[dot, name, open]| dot.is(".") && open.is("(") && INEXACT_MATHS.contains(&name.text.as_str()));
    calls.map(|[_, name, _]| (name.line, format!("`{}` differs between systems: use `libm`", name.text))).collect()
}

fn opening(file: &Source) -> Findings {
    let first = file.text.lines().next().unwrap_or_default();
    let says_something = first.strip_prefix("//! ").is_some_and(|words| words.split_whitespace().count() >= 3);
    let silent = (!says_something).then(|| (1, "the first line is `//!` and says what the file is for".into()));
    silent.into_iter().collect()
}

fn length(file: &Source) -> Findings {
    let limit = if file.path == "src/main.rs" { LONGEST_MAIN } else { LONGEST_FILE };
    let lines = file.text.lines().count();
    let too_long =
        (lines > limit).then(|| (lines, format!("{lines} lines, the limit is {limit}: split it by meaning")));
    too_long.into_iter().collect()
}

fn hash_collections(file: &Source) -> Findings {
    let random = file.tokens.iter().filter(|token| token.is("HashMap") || token.is("HashSet"));
    random.map(|token| (token.line, format!("`{}` has a random order: use the B-tree one", token.text))).collect()
}

fn colours(file: &Source) -> Findings {
    if file.path.starts_with("src/ui/theme/") || file.path == "src/ui/theme.rs" {
        return vec![];
    }
    let chosen = file.triples().filter(|[kind, separator, name]| {
        let named = !name.text.chars().any(char::is_lowercase) && !NEUTRAL_COLOURS.contains(&name.text.as_str());
        let constructed = name.text.starts_with("from_");
        (kind.is("Color32") && separator.is("::") && (constructed || named))
            || (kind.is("Rgba") && separator.is("::") && constructed)
            || (kind.is("hex_color") && separator.is("!"))
    });
    chosen.map(|[kind, ..]| (kind.line, "a raw colour: use a token of the theme".into())).collect()
}

fn unfinished(file: &Source) -> Findings {
    // Put together here, so that this file does not accuse itself.
    let marks = [concat!("TO", "DO"), concat!("FIX", "ME")];
    let mut found = Findings::new();
    for (line, text) in (1..).zip(file.text.lines()) {
        if text.split(|c: char| !c.is_alphanumeric()).any(|word| marks.contains(&word)) {
            found.push((line, "unfinished work belongs into an issue".into()));
        }
    }
    for [name, bang, _] in file.triples() {
        if (name.is("todo") || name.is("unimplemented")) && bang.is("!") {
            found.push((name.line, format!("`{}!` is a stub", name.text)));
        }
    }
    found
}

fn lint_exceptions(file: &Source) -> Findings {
    let is_allow = |[opener, bracket, name]: &[&Token; 3]| {
        name.is("allow") && bracket.is("[") && (opener.is("#") || opener.is("!"))
    };
    let allows = file.triples().filter(is_allow);
    allows.map(|[_, _, name]| (name.line, "write `#[expect(lint, reason = \"…\")]`".into())).collect()
}

fn foreign_sources(lock: &str) -> Vec<String> {
    let public = "\"registry+https://github.com/rust-lang/crates.io-index\"";
    let sources = (1..).zip(lock.lines()).filter_map(|(line, text)| Some((line, text.strip_prefix("source = ")?)));
    let foreign = sources.filter(|(_, source)| *source != public);
    foreign.map(|(line, source)| format!("Cargo.lock:{line}: a dependency from elsewhere: {source}")).collect()
}

// ---------------------------------------------------------------- Files and complaints

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &str) -> io::Result<Vec<Source>> {
    let mut found = vec![];
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(Source::new(&shown(&path), &fs::read_to_string(&path)?));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

fn shown(path: &Path) -> String {
    let inside = path.strip_prefix(root()).unwrap_or(path);
    inside.to_string_lossy().replace('\\', "/")
}

fn complaints(file: &Source, rule: fn(&Source) -> Findings) -> Vec<String> {
    rule(file).into_iter().map(|(line, what)| format!("{}:{line}: {what}", file.path)).collect()
}

#[track_caller]
fn assert_clean(folder: &str, rule: fn(&Source) -> Findings) {
    let files = rust_files(folder);
    assert!(files.as_ref().is_ok_and(|files| !files.is_empty()), "no Rust file could be read under {folder}");
    let found: Vec<String> = files.iter().flatten().flat_map(|file| complaints(file, rule)).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

// ---------------------------------------------------------------- The scan itself

/// Asserts that `rule` says exactly `expected` about a file with this text.
#[track_caller]
fn assert_says(rule: fn(&Source) -> Findings, path: &str, text: &str, expected: &[&str]) {
    let found = complaints(&Source::new(path, text), rule);
    let as_expected = found.len() == expected.len() && found.iter().zip(expected).all(|(a, b)| a.starts_with(b));
    assert!(as_expected, "in:\n{text}\nexpected {expected:?}\nfound    {found:?}");
}

#[test]
fn a_planted_import_is_found() {
    let says = |path, text, expected: &[&str]| assert_says(imports, path, text, expected);
    says("src/ui/app.rs", "//! x\nuse crate::store::Store;\n", &["src/ui/app.rs:2: ui may not use store"]);
    says("src/domain/ids.rs", "fn f() {\n    crate::ui::go()\n}", &["src/domain/ids.rs:2: domain may not use ui"]);
    says("src/store/mod.rs", "use crate::catalog::Catalog;", &["src/store/mod.rs:1: store may not use catalog"]);
    says("src/server/routes.rs", "use crate::ui::App;", &["src/server/routes.rs:1: server may not use ui"]);
    says("src/store/mod.rs", "use super::ui::App;", &["src/store/mod.rs:1: `super::ui` leaves the module"]);
    says("src/ui/mod.rs", "use crate::{domain, store};", &["src/ui/mod.rs:1: one top-level module"]);
    says("src/ui/mod.rs", "use crate as me;", &["src/ui/mod.rs:1: the crate itself"]);
    says("src/ui/mod.rs", "use crate::utils::x;", &["src/ui/mod.rs:1: `crate::utils` is no top-level module"]);
    says("src/ui/a/b.rs", "use super::super::x;", &["src/ui/a/b.rs:1: `super::super`"]);
    says("src/ui/mod.rs", "#[path = \"../x.rs\"]\nmod x;", &["src/ui/mod.rs:1: `#[path]`"]);
    says("src/workflow/mod.rs", "use crate::store::Store;\nuse crate::domain::ids;\nuse super::x;", &[]);
    says("src/main.rs", "fn main() { amends::cli::run() }", &[]);
}

#[test]
fn a_planted_library_is_found() {
    let says = |path, text, expected: &[&str]| assert_says(libraries, path, text, expected);
    says("src/ui/app.rs", "\nuse rusqlite::Connection;", &["src/ui/app.rs:2: ui may not use the library `rusqlite`"]);
    says("src/workflow/mod.rs", "fn f(ui: &mut egui::Ui) {}", &["src/workflow/mod.rs:1: workflow may not"]);
    says("src/store/mod.rs", "type R = anyhow::Result<()>;", &["src/store/mod.rs:1: store may not use"]);
    says("src/store/mod.rs", "use rusqlite::Connection;", &[]);
    says("src/ui/mod.rs", "use crate::ui::egui::x; let egui = 1;", &[]);
}

#[test]
fn a_planted_impurity_is_found() {
    let says = |text, expected: &[&str]| assert_says(purity, "src/domain/x.rs", text, expected);
    let std_fs = "src/domain/x.rs:1: domain is pure and may not use `std::fs`";
    says("use std::fs;", &[std_fs]);
    says("fn f() { std::fs::read(x) }", &[std_fs]);
    says("use std::{fmt, fs::File, mem};", &[std_fs]);
    says("use std::{\n    collections::{BTreeMap, btree_map},\n    time::Duration,\n};", &["src/domain/x.rs:3: "]);
    says("\nlet now = clock::Instant::now();", &["src/domain/x.rs:2: domain is pure and may not use `Instant`"]);
    says("use egui;", &["src/domain/x.rs:1: domain is pure and may not use `egui`"]);
    says("fn f() { tracing::info!(\"x\") }", &["src/domain/x.rs:1: domain is pure and may not use `tracing`"]);
    says("use std::{fmt, collections::{BTreeMap, BTreeSet}};\nfn fs(time: f64) -> f64 { time }", &[]);
}

#[test]
fn planted_bad_habits_are_found() {
    let path = "src/ui/x.rs";
    assert_says(hash_collections, path, "\nuse std::collections::HashMap;", &["src/ui/x.rs:2: `HashMap`"]);
    assert_says(inexact_maths, path, "\nlet y = x.exp() + libm::exp(x);", &["src/ui/x.rs:2: `exp` differs"]);
    assert_says(colours, path, "\n\nColor32::from_rgb(1, 2, 3)", &["src/ui/x.rs:3: a raw colour"]);
    assert_says(colours, path, "egui::Color32::RED; Color32::TRANSPARENT", &["src/ui/x.rs:1: a raw colour"]);
    assert_says(colours, "src/ui/theme/x.rs", "Color32::from_rgb(1, 2, 3)", &[]);
    assert_says(unfinished, path, concat!("//! x\n// TO", "DO: later"), &["src/ui/x.rs:2: unfinished"]);
    assert_says(unfinished, path, "fn f() { todo!() }", &["src/ui/x.rs:1: `todo!`"]);
    assert_says(lint_exceptions, path, "#![allow(x)]\n#[allow(y)]", &["src/ui/x.rs:1: write", "src/ui/x.rs:2: write"]);
    assert_says(opening, path, "use std::fmt;", &["src/ui/x.rs:1: the first line"]);
    assert_says(opening, path, "//! x", &["src/ui/x.rs:1: the first line"]);
    assert_says(opening, path, "//! What it is for.", &[]);
    assert_says(length, path, &"\n".repeat(LONGEST_FILE + 1), &["src/ui/x.rs:501: 501 lines, the limit is 500"]);
    assert_says(length, path, &"\n".repeat(LONGEST_FILE), &[]);
    assert_says(length, "src/main.rs", &"\n".repeat(LONGEST_MAIN + 1), &["src/main.rs:31: "]);
    assert_eq!(foreign_sources("[[package]]\nsource = \"git+https://example.org/x\"").len(), 1);
}

#[test]
fn words_in_comments_and_literals_are_not_code() {
    let text = r##"
        //! domain knows no `crate::ui::App`, no std::fs
        /* crate::ui::App /* nested */ std::fs */
        const A: &str = "crate::ui::App \" std::fs";
        const B: &str = r#"crate::ui::App " std::fs"#;
        const C: [char; 3] = ['"', '\'', '\\'];
        fn f<'a>(x: &'a str) -> &'a str { x }
        use crate::ui::Found;
    "##;
    assert_says(imports, "src/domain/x.rs", text, &["src/domain/x.rs:8: domain may not use ui"]);
    assert_says(purity, "src/domain/x.rs", text, &[]);
}
