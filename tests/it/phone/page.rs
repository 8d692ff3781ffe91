//! What the page may hold: one file that asks for nothing outside, that works under a strict policy, and into which the server puts only
//! the words.

use amends::words::{Language, Words};

pub const PAGE: &str = include_str!("../../../assets/phone/page.html");

/// The text between a mark and the next one.
fn between<'t>(text: &'t str, open: &str, close: &str) -> &'t str {
    let (_, rest) = text.split_once(open).expect("it opens");
    rest.split_once(close).expect("it closes").0
}

#[test]
fn the_page_is_one_file_that_asks_for_nothing_outside() {
    for part in ["<style>", "</style>", "<script>", "<script type=\"application/json\" id=\"words\">"] {
        assert_eq!(PAGE.matches(part).count(), 1, "{part}");
    }
    assert_eq!(PAGE.matches("<script").count(), 2, "a script beside the page's own and its words");
    // The one address is the name of a kind of drawing, which nobody asks for.
    let addresses: Vec<&str> = PAGE.match_indices("://").map(|(at, _)| &PAGE[at.saturating_sub(5)..at + 13]).collect();
    assert_eq!(addresses, ["'http://www.w3.org"]);
    for asks in ["<link", "<img", "@import", "url(", "import(", "navigator.sendBeacon", "WebSocket(", "EventSource"] {
        assert!(!PAGE.contains(asks), "{asks}");
    }
    assert!(PAGE.len() < 96 * 1024, "{} bytes are much for thirty phones at once", PAGE.len());
}

#[test]
fn nothing_in_the_page_needs_more_than_the_hashed_style_and_script() {
    let markup =
        PAGE.replace(between(PAGE, "<script>\n", "</script>"), "").replace(between(PAGE, "<style>", "</style>"), "");
    for inline in [" style=", " onclick", " onload", " onerror", " onsubmit", "javascript:"] {
        assert!(!markup.contains(inline), "{inline}");
    }
    let script = between(PAGE, "<script>\n", "</script>");
    for danger in [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "setAttribute('style'",
        "DOMParser",
    ] {
        assert!(!script.contains(danger), "{danger} makes elements or code from text");
    }
    // Browsers of 2020 stop at what came later, before the first word is shown.
    for newer in ["?.", "??", "||=", "&&=", ".replaceAll(", ".at(", "Object.hasOwn", "structuredClone", "static {"] {
        assert!(!script.contains(newer), "{newer} is younger than the phones in the room");
    }
    let style = between(PAGE, "<style>", "</style>");
    for newer in [":is(", ":where(", ":has(", "aspect-ratio", "inset:", "@layer", "@container", "color-mix(", "100svh"]
    {
        assert!(!style.contains(newer), "{newer} is younger than the phones in the room");
    }
    // Before 2021 a gap was for grids alone, and things in a row would touch.
    let touching = style.split('}').find(|rule| rule.contains("display: flex") && rule.contains("gap:"));
    assert_eq!(touching, None);
}

#[test]
fn the_marks_are_those_the_server_fills_and_no_word_is_in_the_page_itself() {
    let marks: Vec<&str> = PAGE.match_indices("{{").map(|(at, _)| between(&PAGE[at..], "{{", "}}")).collect();
    assert_eq!(marks, ["lang", "phone-noscript", "words"]);
    for language in Language::ALL {
        let words = Words::in_language(language).unwrap().as_templates("phone");
        assert!(words.len() > 100, "{}", words.len());
        for (name, text) in words {
            // A word with a brace would be taken for something to put in.
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{name}: {text}");
            assert!(!text.contains('$'), "{name}: {text}");
        }
    }
}
