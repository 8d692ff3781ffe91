//! What comes out of each form is read back with somebody else's readers, and held against the report.

mod agree;
mod plain;
mod runs;

use std::io::Write as _;

use crate::domain::report::along::{Cell, Leaves, along, sample};
use crate::domain::report::{CauseRow, Remark, RemarkRow, Report};
use crate::domain::rubric::Dimension;
use crate::print::drawing::{Picture, Shape, rounded};
use crate::print::report::charts::{self, ACCENT, Pen};
use crate::print::report::{FORMATS, SCHEMA, Sights, Told, format, paper};
use crate::print::text::Setter;
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
fn paper_has_the_first_causes_and_who_a_remark_is_about_and_no_id_of_a_run() {
    let (words, sights) = (Words::english().unwrap(), sights());
    let mut report = sample::front_of_house();
    let cause = report.causes[0].clone();
    report.causes = (0..40)
        .map(|at| CauseRow { cause: format!("c{at}"), text: format!("Cause number {at} of many"), ..cause.clone() })
        .collect();
    let remark = Remark {
        id: "r".to_owned(),
        run: "019a9969-3400-7af5-8570-f5a1810b7af7".to_owned(),
        turn: Some(2),
        author: "Robin Trainer".to_owned(),
        written_ms: 1_764_000_000_000,
        comment: "Well heard.".to_owned(),
        is_thanks: false,
        other: None,
    };
    report.remarks =
        vec![RemarkRow { remark, called: "Kim Learner".to_owned(), case_title: "The Wrong Plate".to_owned() }];
    let sheet = along(&report, &words, Leaves { names: true });
    let told = Told { sheet: &sheet, words: &words, sights: &sights, bom: false };
    let paper = paper::paper(&told).unwrap();
    let lines = paper.sheets.iter().flat_map(|sheet| &sheet.frames).flat_map(|frame| &frame.blocks);
    let text = lines.flat_map(|block| &block.lines).map(|(_, line)| line.text()).collect::<Vec<_>>().join(" ");
    let squeezed: String = text.split_whitespace().collect();
    assert!(squeezed.contains("Causenumber11ofmany") && !squeezed.contains("Causenumber12ofmany"), "{text}");
    assert!(text.contains("The first 12 of 40."), "{text}");
    assert!(["RobinTrainer", "KimLearner", "Wellheard."].iter().all(|part| squeezed.contains(part)), "{text}");
    assert!(!squeezed.contains("019a9969"), "an id is for programs: {text}");
    let html = String::from_utf8((format("html").unwrap().write)(&told).unwrap()).unwrap();
    assert!(html.contains("Cause number 39 of many") && html.contains("019a9969"), "the page has all of it");
}

#[test]
fn what_to_mend_first_stands_on_the_first_page_though_causes_and_fixes_are_long() {
    let sights = sights();
    let mut report = sample::front_of_house();
    let cause = report.causes[0].clone();
    let text = "The address book keeps a new address “for this order only” and ticks the old one again by itself.";
    let fixes =
        ["A typed address stays; the tick moves only when a person moves it.", "Set all letters to the new door."];
    report.causes = fixes
        .into_iter()
        .enumerate()
        .chain([(2, "")])
        .map(|(at, fix)| CauseRow {
            cause: format!("c{at}"),
            text: text.to_owned(),
            fix: fix.to_owned(),
            stops_it: true,
            ..cause.clone()
        })
        .collect();
    for language in Language::ALL {
        let words = Words::in_language(language).unwrap();
        let sheet = along(&report, &words, Leaves { names: true });
        let told = Told { sheet: &sheet, words: &words, sights: &sights, bom: false };
        let paper = paper::paper(&told).unwrap();
        let blocks = paper.sheets[0].frames.iter().flat_map(|frame| &frame.blocks);
        let text: String = blocks.flat_map(|block| &block.lines).map(|(_, line)| line.text()).collect();
        let squeezed = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        let next = sheet.next.as_ref().unwrap();
        assert!(next.contains("; the tick") && next.contains("et all letters to the new door."), "{next}");
        assert!(squeezed(&text).contains(&squeezed(next)), "{next} is not in {text}");
    }
}

#[test]
fn the_first_page_shows_the_hardest_cases_and_no_cause_that_nobody_may_be_told_to_have_chosen() {
    let sights = sights();
    let mut report = sample::front_of_house();
    let words = Words::in_language(Language::English).unwrap();
    let setter = Setter::new().unwrap();
    let mut drawn = |change: &dyn Fn(&mut Report)| {
        change(&mut report);
        let sheet = along(&report, &words, Leaves { names: true });
        let told = Told { sheet: &sheet, words: &words, sights: &sights, bom: false };
        let pen = Pen { setter: &setter, boxes: true };
        let heat = charts::heat(&told, &pen, (0.0, 0.0), 200.0).unwrap().alt.unwrap();
        (heat, paper::cause_bars(&told).map(|(section, ..)| section.rows.len()))
    };
    let (before, all) = drawn(&|_| {});
    assert_eq!(all, Some(4));
    let (heat, some) = drawn(&|report| {
        let last = report.heat.last_mut().unwrap();
        (last.title, last.means) = ("Hardest of all".to_owned(), [Some(0.4); 4]);
        report.causes[3].chosen_runs = 0;
    });
    assert!(!before.contains("Hardest of all"));
    assert!(heat.starts_with("Mean levels per case: Hardest of all 0.4"), "{heat}");
    assert_eq!(some, Some(3), "one that nobody chose has no bar");
    let (_, none) = drawn(&|report| report.causes.iter_mut().for_each(|cause| cause.chosen_runs = 0));
    assert_eq!(none, None, "how often a case was practised is no bar of its causes");
}

#[test]
fn counts_stand_with_their_thousands_apart() {
    let sights = sights();
    let mut report = sample::front_of_house();
    report.about.runs = 24_900;
    for (language, wanted) in [(Language::English, "24,900 runs"), (Language::German, "24.900 Durchgänge")] {
        let words = Words::in_language(language).unwrap();
        let sheet = along(&report, &words, Leaves { names: false });
        assert!(sheet.about.contains(wanted), "{}", sheet.about);
        let told = Told { sheet: &sheet, words: &words, sights: &sights, bom: false };
        assert_eq!(told.shown(&Cell::Count(24_900)), wanted.split_once(' ').unwrap().0);
        let json = String::from_utf8((format("json").unwrap().write)(&told).unwrap()).unwrap();
        assert!(json.contains("24900"), "programs get figures as they are");
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
