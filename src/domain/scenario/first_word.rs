//! Which of the three kinds of file one means to be, told by its first word or its name before it is read.

/// What an organisation's file is usually called.
const USUAL_NAME: &str = "organisation.ron";

/// Whether a file means to be an organisation's: it is called `organisation.ron`, or begins like one, however it goes on.
/// The American spelling counts, so that the reader can tell how it is written here.
pub fn means_organisation(file: &str, bytes: &[u8]) -> bool {
    file.rsplit(['/', '\\']).next() == Some(USUAL_NAME) || begins_with(b"organi", bytes)
}

/// Whether a file means to be a case in another language: it begins like one, however it goes on.
pub fn means_translation(bytes: &[u8]) -> bool {
    begins_with(b"translation", bytes)
}

fn begins_with(beginning: &[u8], bytes: &[u8]) -> bool {
    let first = past_remarks(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    first.get(..beginning.len()).is_some_and(|word| word.eq_ignore_ascii_case(beginning))
}

/// What stands behind blanks, `// …`, `/* … */` and `#![enable(…)]`.
fn past_remarks(mut rest: &[u8]) -> &[u8] {
    loop {
        rest = rest.trim_ascii_start();
        let end: &[u8] = match rest {
            [b'/', b'/', ..] => b"\n",
            [b'/', b'*', ..] => b"*/",
            [b'#', b'!', ..] => b"]",
            _ => return rest,
        };
        let Some(at) = rest.windows(end.len()).skip(2).position(|window| window == end) else { return &[] };
        rest = rest.get(at + 2 + end.len()..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_is_known_by_its_first_word_or_its_name() {
        for text in [
            "Organisation(format: 1)",
            "\u{feff}\r\n  Organisation (",
            "// ours\n/* and\n theirs */ #![enable(implicit_some)]\nOrganisation(",
            "Organization(format: 1)",
            "organisation",
        ] {
            assert!(means_organisation("rules.ron", text.as_bytes()), "{text}");
        }
        for text in ["", "Case(", "// Organisation(\nCase(", "/* Organisation(", "Organ", "//", "(format: 1)"] {
            assert!(!means_organisation("a/organisation.ron/rules.ron", text.as_bytes()), "{text}");
        }
        assert!(means_organisation("own cases/organisation.ron", b"(format: 1)"));
    }
}
