//! Fields of a CSV after RFC 4180. A text that a spreadsheet could take for a formula gets an apostrophe before it: whoever
//! opens the file runs nothing that somebody else wrote.

use std::borrow::Cow;

/// Signs a spreadsheet takes for the beginning of a formula, also in their full-width forms.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
/// Where a spreadsheet of another country may begin a new cell within a text.
const SEPARATORS: [char; 6] = [',', ';', '\t', '|', '\n', '\r'];

/// The text as it is harmless: with an apostrophe before whatever could be a formula, at its beginning, behind spaces, or
/// behind a sign that elsewhere parts cells.
pub fn neutral(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | 0 | 0xEF)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let (mut kept, mut cell, mut is_open) = (0, 0, true);
    for (at, sign) in text.char_indices() {
        if is_open && FORMULA.contains(&sign) {
            out.push_str(text.get(kept..cell).unwrap_or_default());
            out.push('\'');
            (kept, is_open) = (cell, false);
        } else if is_open && !is_blank(sign) {
            is_open = false;
        }
        if SEPARATORS.contains(&sign) {
            (cell, is_open) = (at + sign.len_utf8(), true);
        }
    }
    if kept == 0 && out.is_empty() {
        return Cow::Borrowed(text);
    }
    out.push_str(text.get(kept..).unwrap_or_default());
    Cow::Owned(out)
}

/// Signs that are not seen, and quotation marks: a spreadsheet may pass over them.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '"' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// Whole rows as spreadsheets read them where a comma stands in figures: apart by semicolons, and figures with a decimal comma.
/// What is between quotation marks stays; every text that holds a comma, semicolon or line break, or reads like a figure, is between
/// them.
pub fn with_semicolons(rows: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(rows.len());
    let (mut is_quoted, mut field) = (false, 0);
    for byte in rows {
        let ends = !is_quoted && matches!(byte, b',' | b'\r' | b'\n');
        if ends {
            decimal_comma(out.get_mut(field..).unwrap_or_default());
        }
        is_quoted ^= *byte == b'"';
        out.push(if ends && *byte == b',' { b';' } else { *byte });
        if ends {
            field = out.len();
        }
    }
    decimal_comma(out.get_mut(field..).unwrap_or_default());
    out
}

/// Turns the point of a figure into a comma; what is no figure stays.
fn decimal_comma(field: &mut [u8]) {
    let is_figure = is_decimal(field);
    if let Some(point) = field.iter_mut().find(|byte| **byte == b'.').filter(|_| is_figure) {
        *point = b',';
    }
}

/// Whether these are the letters of a figure with a point.
fn is_decimal(field: &[u8]) -> bool {
    let digits = field.strip_prefix(b"-").unwrap_or(field);
    let mut parts = digits.split(|byte| *byte == b'.');
    let is_number =
        |part: Option<&[u8]>| part.is_some_and(|part| !part.is_empty() && part.iter().all(u8::is_ascii_digit));
    is_number(parts.next()) && is_number(parts.next()) && parts.next().is_none()
}

/// Puts a text as one field.
pub fn text_in(out: &mut Vec<u8>, text: &str) {
    let text = neutral(text);
    let is_plain = !text.bytes().any(|byte| matches!(byte, b'"' | b',' | b';' | b'\t' | b'\n' | b'\r'));
    // What somebody wrote is no figure, also where it reads like one.
    if is_plain && !is_decimal(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    out.push(b'"');
    for (at, part) in text.split('"').enumerate() {
        if at > 0 {
            out.extend_from_slice(b"\"\"");
        }
        out.extend_from_slice(part.as_bytes());
    }
    out.push(b'"');
}

/// Ends a line.
pub fn end_in(out: &mut Vec<u8>) {
    out.extend_from_slice(b"\r\n");
}

/// Puts a line of texts.
pub fn line_in<'a>(out: &mut Vec<u8>, texts: impl IntoIterator<Item = &'a str>) {
    for (at, text) in texts.into_iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        text_in(out, text);
    }
    end_in(out);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(text: &str) -> String {
        let mut out = Vec::new();
        text_in(&mut out, text);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_text_is_one_field_and_never_a_formula() {
        for (said, written) in [
            ("plain", "plain"),
            ("well-known, \"b\"", "\"well-known, \"\"b\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("=1+1", "'=1+1"),
            ("+49", "'+49"),
            ("-x", "'-x"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "\"'\tx\""),
            ("\rx", "\"'\rx\""),
            ("\0=x", "'\0=x"),
            ("  =1", "'  =1"),
            ("\u{feff}\u{a0}=1", "'\u{feff}\u{a0}=1"),
            ("＝1", "'＝1"),
            ("a;=1", "\"a;'=1\""),
            ("a\n =1;-2", "\"a\n' =1;'-2\""),
            ("\"=1\"", "\"'\"\"=1\"\"\""),
            ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
            ("Größe – ja", "Größe – ja"),
            ("12.50", "\"12.50\""),
            ("12.5.0", "12.5.0"),
        ] {
            assert_eq!(field(said), written, "{said:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_cell_of_any_text_begins_a_formula_and_it_reads_back(text in "[-=+@＝＋－＠a \t\r\n;,|\"\u{0}\u{b}\u{a0}\u{200b}\u{feff}é]{0,12}") {
            let neutral = neutral(&text).into_owned();
            // As a spreadsheet reads it, not as the code above does.
            let begins = ['=', '+', '-', '@', '\t', '\r', '\0', '＝', '＋', '－', '＠'];
            let passed_over = [' ', '"', '\u{a0}', '\u{200b}', '\u{feff}', '\u{b}'];
            for cell in neutral.split([',', ';', '\t', '|', '\n', '\r']) {
                let first = cell.chars().find(|sign| !passed_over.contains(sign));
                proptest::prop_assert!(first.is_none_or(|sign| !begins.contains(&sign)), "{neutral:?}");
            }
            let mut line = Vec::new();
            // Not at the beginning, where a mark of UTF-8 is none of the text.
            line_in(&mut line, ["start", text.as_str(), "end"]);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_slice());
            let read = reader.records().next().unwrap().unwrap();
            proptest::prop_assert_eq!(&read[1], neutral.as_str());
            proptest::prop_assert_eq!(&read[2], "end");
        }
    }

    #[test]
    fn with_semicolons_every_field_stays_what_it_was() {
        let rows = [
            ["a", "3.75", "x;y"],
            ["-0.5", "1,2", "say \"3.5, 4\""],
            ["12", "2026-11-20", "1.2.3"],
            ["4.5", "12.50", ""],
        ];
        let mut plain = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            for (column, field) in row.iter().enumerate() {
                if column > 0 {
                    plain.push(b',');
                }
                if [(0, 1), (1, 0), (3, 0)].contains(&(at, column)) {
                    plain.extend_from_slice(field.as_bytes());
                } else {
                    text_in(&mut plain, field);
                }
            }
            end_in(&mut plain);
        }
        let turned = with_semicolons(&plain);
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(turned.as_slice());
        let read: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        assert_eq!(read[0], ["a", "3,75", "x;y"]);
        assert_eq!(read[1], ["-0,5", "1,2", "say \"3.5, 4\""], "words stay as they are");
        assert_eq!(read[2], ["12", "2026-11-20", "1.2.3"]);
        assert_eq!(read[3], ["4,5", "12.50", ""], "a figure turns, the same letters that somebody typed do not");
    }
}
