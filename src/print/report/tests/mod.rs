//! What comes out of each form is read back with somebody else's readers, and held against the report.

mod agree;
mod plain;
mod runs;

use std::io::Write as _;

use crate::domain::report::along::{Leaves, along, sample};
use crate::domain::rubric::Dimension;
use crate::print::drawing::{Picture, Shape, rounded};
use crate::print::report::charts::ACCENT;
use crate::print::report::{FORMATS, SCHEMA, Sights, Told, format};
use crate::words::{Language, Words};

fn put(path: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::File::create(path)?.write_all(bytes)
}

/// Signs of the shape of signs.
pub(crate) fn sights() -> Sights {
    let mark = || Picture {
        view: (0.0, 0.0, 16.0, 16.0),
        ground: None,
        shapes: vec![Shape::filled(rounded((1.0, 1.0, 14.0, 14.0), 4.0), ACCENT)],
    };
    Sights { logo: mark(), dimensions: Dimension::ALL.map(|_| mark()) }
}

fn written(language: Language, names: bool, code: &str) -> Vec<u8> {
    let words = Words::in_language(language).unwrap();
    let sheet = along(&sample::front_of_house(), &words, Leaves { names });
    let sights = sights();
    let told = Told { sheet: &sheet, words: &words, sights: &sights, bom: false };
    (format(code).unwrap().write)(&told).unwrap()
}

/// Writes every form where somebody wants to look at them.
#[test]
fn every_form_is_the_same_bytes_again() {
    let folder = std::env::var_os("AMENDS_REPORTS").map(std::path::PathBuf::from);
    for language in Language::ALL {
        for format in FORMATS {
            let bytes = written(language, false, format.code);
            if let Some(folder) = &folder {
                put(&folder.join(format!("report-{}.{}", language.tag(), format.code)), &bytes).unwrap();
                let named = written(language, true, format.code);
                put(&folder.join(format!("named-{}.{}", language.tag(), format.code)), &named).unwrap();
            }
            assert!(bytes == written(language, false, format.code), "{}", format.code);
        }
    }
}

#[test]
fn the_json_holds_to_its_published_schema_and_one_that_does_not_is_found() {
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("urn:amends:report:1", serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let schema = compiler.compile("urn:amends:report:1", &mut schemas).unwrap();
    for language in Language::ALL {
        for names in [false, true] {
            let bytes = written(language, names, "json");
            let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            schemas.validate(&value, schema).unwrap_or_else(|error| panic!("{error:#}"));
            let mut spoilt = value.clone();
            spoilt["sections"][4]["rows"][0]["values"]["empathy"] = serde_json::json!("3.3");
            assert!(schemas.validate(&spoilt, schema).is_err(), "a level is a number");
            let mut more = value;
            more["sections"][0]["key"] = serde_json::json!("people");
            assert!(schemas.validate(&more, schema).is_err(), "parts are known");
        }
    }
}

#[test]
fn the_page_needs_nothing_beside_it_and_says_what_its_tables_are() {
    let html = String::from_utf8(written(Language::English, false, "html")).unwrap();
    let body = html.replace("http-equiv", "");
    for outside in ["http", "src=", "@import", "url(", "<script", "onload", "javascript:"] {
        assert!(!body.contains(outside), "{outside}");
    }
    assert!(html.contains("default-src 'none'"));
    for tag in ["section", "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "dl", "dd", "dt", "p", "main"]
    {
        let open = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
        assert_eq!(open, html.matches(&format!("</{tag}>")).count(), "{tag}");
    }
    assert_eq!(html.matches("<table>").count(), html.matches("<caption>").count());
    assert!(html.matches("<svg role=\"img\" aria-label=").count() >= 5, "charts say what they show");
}
