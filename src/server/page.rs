//! The page every phone gets: one file with its own style, script and words, and the policy that lets nothing else run in it.

use axum::body::Bytes;
use axum::http::HeaderValue;
use sha2::{Digest as _, Sha256};

use crate::print::html::escaped;
use crate::words::Words;

const PAGE: &str = include_str!("../../assets/phone/page.html");
/// The file of words that is the page's.
const WORDS_OF_THE_PAGE: &str = "phone";

/// The page in one language.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub(super) html: Bytes,
    /// The content security policy that goes with every answer.
    pub(super) policy: HeaderValue,
}

impl Page {
    pub(super) fn new(words: &Words) -> Self {
        let html = PAGE
            .replace("{{lang}}", words.language().tag())
            .replace("{{phone-noscript}}", &escaped(words.say("phone-noscript")))
            .replace("{{words}}", &words_of_the_page(words));
        let policy = format!(
            "default-src 'none'; script-src {}; style-src {}; img-src 'self'; connect-src 'self'; base-uri 'none'; \
             form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
            hashes(&html, "script"),
            hashes(&html, "style")
        );
        // The policy is made of signs every header may hold; one that was not would let no script run at all.
        let policy = HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"));
        Self { html: html.into(), policy }
    }
}

/// The page's words by name, as JSON that can stand in a page.
fn words_of_the_page(words: &Words) -> String {
    let words = serde_json::to_string(&words.as_templates(WORDS_OF_THE_PAGE)).unwrap_or_default();
    words.replace('<', "\\u003c")
}

/// The hashes of every script or style in the page, as its policy names them.
fn hashes(html: &str, tag: &str) -> String {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    let inside = html.split(&open).skip(1).filter_map(|rest| rest.split_once(&close));
    let hashes = inside.map(|(inside, _)| format!("'sha256-{}'", base64(&Sha256::digest(inside))));
    hashes.collect::<Vec<_>>().join(" ")
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = (0..3).fold(0u32, |all, at| (all << 8) | u32::from(three.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let sign = SIGNS.get((number >> (18 - 6 * at)) as usize & 63).copied().map_or('=', char::from);
            text.push(if at > three.len() { '=' } else { sign });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn base64_is_that_of_everybody_else() {
        let told: Vec<String> =
            ["", "f", "fo", "foo", "foob", "fooba"].iter().map(|text| base64(text.as_bytes())).collect();
        assert_eq!(told, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE="]);
        assert_eq!(base64(&Sha256::digest("")), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn nothing_is_left_to_put_into_the_page_and_its_policy_names_its_script_and_style() {
        for language in Language::ALL {
            let page = Page::new(&Words::in_language(language).unwrap());
            let html = std::str::from_utf8(&page.html).unwrap();
            assert!(!html.contains("{{"), "something was not put in");
            assert!(html.contains(&format!("lang=\"{}\"", language.tag())));
            let policy = page.policy.to_str().unwrap();
            assert_eq!(
                policy.matches("'sha256-").count(),
                html.matches("<script>").count() + html.matches("<style>").count()
            );
            assert!(policy.contains("script-src 'sha256-") && policy.contains("style-src 'sha256-"), "{policy}");
        }
    }
}
