//! The text between quotes with its escapes undone. `ron` judges whether an escape is allowed; what
//! is not understood here is left as it is written.

use std::borrow::Cow;

/// What stands between double quotes, if it means what is written: without an escape.
pub(in crate::domain::scenario) fn without_quotes(raw: &str) -> Option<&str> {
    let inner = raw.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('\\')).then_some(inner)
}

/// Undoes a text as it is written, quotes included; `None` if it is not one.
pub(super) fn unescape(raw: &str) -> Option<Cow<'_, str>> {
    if let Some(hashed) = raw.strip_prefix('r') {
        let bare = hashed.trim_start_matches('#');
        let hashes = hashed.len() - bare.len();
        let end = bare.len().checked_sub(hashes + 1)?;
        return bare.get(..end)?.strip_prefix('"').map(Cow::Borrowed);
    }
    if let Some(inner) = without_quotes(raw) {
        return Some(Cow::Borrowed(inner));
    }
    let inner = raw.strip_prefix('"')?.strip_suffix('"')?;
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        rest = escape(after, &mut out);
    }
    out.push_str(rest);
    Some(Cow::Owned(out))
}

/// Undoes the one escape whose backslash stood before `after`; gives what follows it.
fn escape<'a>(after: &'a str, out: &mut String) -> &'a str {
    let mut characters = after.chars();
    match characters.next() {
        Some('n') => out.push('\n'),
        Some('r') => out.push('\r'),
        Some('t') => out.push('\t'),
        Some('0') => out.push('\0'),
        Some('\n' | '\r') => return after.trim_start_matches([' ', '\t', '\n', '\r']),
        Some('x') => return code(characters.as_str().split_at_checked(2), "", out),
        Some('u') => {
            let digits = characters.as_str().strip_prefix('{').and_then(|s| s.split_once('}'));
            return code(digits, characters.as_str(), out);
        }
        Some(other) => out.push(other),
        None => {}
    }
    characters.as_str()
}

fn code<'a>(digits: Option<(&'a str, &'a str)>, otherwise: &'a str, out: &mut String) -> &'a str {
    let Some((digits, rest)) = digits else { return otherwise };
    out.extend(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32));
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_undone_as_ron_does() {
        for raw in [
            r#""plain""#,
            r#""a\"b\\c\n\t\'""#,
            r#""\u{e9}\x41""#,
            "\"one \\\n   two\"",
            r##"r#"a"b\n"#"##,
            r#"r"raw""#,
        ] {
            let theirs: String = ron::from_str(raw).expect("ron reads it");
            assert_eq!(unescape(raw).as_deref(), Some(theirs.as_str()), "{raw}");
        }
        assert_eq!(unescape("word"), None);
        assert_eq!(unescape("\""), None);
    }
}
