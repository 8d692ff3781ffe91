//! What is long, missing or alike.

use super::*;
use crate::print::drawing::Shape;

fn picture() -> Picture {
    let shapes = vec![Shape::disc((120.0, 116.0), 60.0, Ink(0xe0, 0xb0, 0x90))];
    Picture { view: (0.0, 0.0, 240.0, 273.0), ground: Some(Ink(0xec, 0xc8, 0xb8)), shapes }
}

fn certificate() -> Certificate {
    let points = [("First line", 78.0), ("This line", 64.0), ("Captions", 52.0), ("Told at 17:10", 24.0)];
    Certificate {
        language: Language::English,
        title: "Bridge builder, Dario Lind".to_owned(),
        logo: picture(),
        which: "Recognition in practice, first unaided run".to_owned(),
        kind: "Bridge builder".to_owned(),
        name: "Dario Lind".to_owned(),
        deed: "took Marek from furious to reassured, in four replies.".to_owned(),
        faces: [(picture(), "Marek, furious".to_owned()), (picture(), "Marek, settled".to_owned())],
        curve: Some(Curve {
            title: "Marek’s anger, reply by reply".to_owned(),
            figure: "fell by 54".to_owned(),
            points: points.map(|(word, anger)| (word.to_owned(), anger)).to_vec(),
            alt: "Anger 78, 64, 52, 24".to_owned(),
        }),
        quote: "“You planned tonight around that screen, and it didn’t come.”".to_owned(),
        evidence: "Empathy 3, reply 1: names the failure.".to_owned(),
        dimension: (Dimension::Empathy, picture()),
        note: Some("“Twelve people watched the match because you asked one more question.”".to_owned()),
        signed: ("Helena Brandt".to_owned(), "Front of house, 20 November 2026".to_owned()),
        foot: "In practice, with a simulated customer. Rubric 1, rules 2.".to_owned(),
    }
}

/// Everything as long as it may be.
fn longest() -> Certificate {
    let many = |word: &str, letters: usize| word.chars().cycle().take(letters).collect::<String>();
    Certificate {
        language: Language::German,
        name: many("Maximiliane Freifrau von Hohenstaufen-Lichtenberg ", 80).trim().to_owned(),
        kind: "Gleich beim ersten Mal".to_owned(),
        deed: many("hat es gleich beim ersten Kontakt in Ordnung gebracht und gefragt, ob noch etwas offen ist. ", 230),
        quote: format!("„{}“", many("Entschuldigung, das hätte uns nicht passieren dürfen. ", 900)),
        evidence: many("Ausgleich 4, Antwort 12: gleicht den Verlust aus und gibt etwas für den Ärger. ", 240),
        note: Some(many("Danke für diesen Anruf, er hat die Woche gedreht. ", 240)),
        signed: (many("Dr. Annegret Schulze-Wermeling ", 60), many("Leiterin des Gästedienstes ", 100)),
        foot: many("In der Übung, mit simulierter Kundschaft, nach der Regel, die hier genannt wird. ", 420),
        curve: Some(Curve {
            points: (0..40).map(|at| (format!("Antwort {at}"), 100.0 - at as f32 * 2.0)).collect(),
            ..certificate().curve.unwrap()
        }),
        ..certificate()
    }
}

#[test]
fn whatever_is_long_or_missing_fits_its_page() {
    let bare =
        Certificate { curve: None, note: None, signed: (String::new(), "Signature".to_owned()), ..certificate() };
    let unbroken = Certificate { name: "W".repeat(80), ..certificate() };
    for shown in [certificate(), longest(), bare, unbroken] {
        let paper = paper::paper(&shown).unwrap();
        let [sheet] = paper.sheets.as_slice() else { panic!("one page") };
        for frame in &sheet.frames {
            for block in &frame.blocks {
                for ((x, baseline), line) in &block.lines {
                    let (left, y) = (frame.at.0 + x, frame.at.1 + baseline);
                    let inside = left >= 30.0 && left + line.width() <= sheet.size.0 - 30.0;
                    assert!(inside && y >= 30.0 && y <= sheet.size.1 - 12.0, "{} at {left}, {y}", line.text());
                }
            }
        }
        // One part ends before the next begins.
        let lowest = |frame: usize| {
            let frame = &sheet.frames[frame];
            let lines = frame.blocks.iter().flat_map(|block| &block.lines);
            lines.map(|((_, baseline), _)| frame.at.1 + baseline).fold(0.0, f32::max)
        };
        assert!(lowest(0) < 262.0, "the praise ends at {}", lowest(0));
        assert!(lowest(2) < 505.0, "the quote ends at {}", lowest(2));
        assert!(shown.pdf().unwrap().starts_with(b"%PDF-1.7"));
        assert!(shown.html().unwrap().contains("</html>"));
    }
}

#[test]
fn the_same_certificate_is_the_same_bytes_and_its_words_and_figures_are_in_it() {
    let shown = certificate();
    let pdf = shown.pdf().unwrap();
    assert_eq!(pdf, certificate().pdf().unwrap());
    let text = String::from_utf8_lossy(&pdf);
    for mark in ["/StructTreeRoot", "/S/Figure", "/Lang(en-GB)", "pdfuaid"] {
        assert!(text.contains(mark), "{mark}");
    }
    assert!(!text.contains("CreationDate"));
    let html = shown.html().unwrap();
    assert_eq!(html, certificate().html().unwrap());
    for words in [&shown.name, &shown.deed, &shown.foot, &shown.which] {
        assert!(html.contains(words.as_str()), "{words}");
    }
    for outside in ["http", "src=", "@import", "url(", "<script"] {
        assert!(!html.contains(outside), "{outside}");
    }
}

#[test]
fn words_of_points_that_would_touch_are_left_out_but_never_the_first_and_the_last() {
    let setter = Setter::new().unwrap();
    let shown = longest();
    let drawn = curve::drawing(&setter, shown.curve.as_ref().unwrap(), (0.0, 0.0), 500.0);
    let words: Vec<String> =
        drawn.lines.iter().map(|(_, line)| line.text()).filter(|t| t.contains("Antwort")).collect();
    assert_eq!((words.first().unwrap().as_str(), words.last().unwrap().as_str()), ("Antwort 0", "Antwort 39"));
    assert!((3..12).contains(&words.len()), "{words:?}");
}

#[test]
fn a_long_quote_ends_between_two_words_and_in_its_quotation_mark() {
    let shown = longest().quote_that_fits();
    assert!(shown.chars().count() <= QUOTE_MAX + 3 && shown.ends_with(" …“"), "{shown}");
    assert_eq!(certificate().quote_that_fits(), certificate().quote);
}

#[test]
fn letters_that_no_typeface_has_are_named_and_the_html_page_has_them() {
    let named = |name: &str| Certificate { name: name.to_owned(), ..certificate() };
    for name in ["Żółć Ñandú", "Søren Đoković", "Łukasz Œuvré"] {
        assert!(named(name).pdf().is_ok(), "{name}");
    }
    let error = named("李明 Dario").pdf().unwrap_err().to_string();
    assert!(error.contains("“李明”") && error.contains("HTML"), "{error}");
    assert!(named("李明").html().unwrap().contains("李明"));
}
