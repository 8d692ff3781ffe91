//! The pocket card as one HTML file that needs nothing beside it: on a screen its pages stand as cards, on paper they
//! become the same folded sheet as the PDF. It asks for Lato and takes what the reader's system has, so its pages keep more
//! room than those of the PDF.

use std::fmt::Write as _;

use crate::domain::guide::card::{Item, Page, pages};
use crate::print::tag;
use crate::words::{Language, Words};

const STYLE: &str = include_str!("card.css");

/// The beginning of a page that needs nothing beside it, up to what stands in `main`; its title and what it is in a sentence.
pub(super) fn begun(language: Language, (title, about): (&str, &str), style: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"description\" content=\"{}\">\n<title>{}</title>\n\
         <style>\n{style}</style>\n</head>\n<body>\n<main>\n",
        tag(language),
        escaped(about),
        escaped(title)
    )
}

/// The same of a page that lets nothing in: its own style and drawings, and nothing else.
pub(super) fn begun_closed(language: Language, told: (&str, &str), style: &str) -> String {
    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
                          base-uri 'none'; form-action 'none'\">\n";
    let charset = "<meta charset=\"utf-8\">\n";
    begun(language, told, style).replacen(charset, &format!("{charset}{POLICY}"), 1)
}

/// The card as HTML.
pub fn card(words: &Words) -> String {
    let told = (words.say("card-name"), words.say("card-about"));
    let mut out = begun(words.language(), told, STYLE);
    for (at, page) in pages(words).iter().enumerate() {
        page_in(&mut out, at, page);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn page_in(out: &mut String, at: usize, page: &Page) {
    let (level, number) = if at == 0 { ("h1", 1) } else { ("h2", at + 1) };
    let title = escaped(&page.title);
    let _ = writeln!(out, "<section id=\"page-{number}\">\n<{level}>{title}</{level}>");
    let mut list = false;
    for item in &page.items {
        let is_item = at > 0 && !matches!(item, Item::Heading(_) | Item::Text(_) | Item::Small(_));
        if is_item != list {
            out.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
            list = is_item;
        }
        item_in(out, item, is_item);
    }
    if list {
        out.push_str("</ul>\n");
    }
    out.push_str("</section>\n");
}

fn item_in(out: &mut String, item: &Item, is_item: bool) {
    let _ = match item {
        Item::Heading(text) => writeln!(out, "<h3>{}</h3>", escaped(text)),
        Item::Text(text) => writeln!(out, "<p>{}</p>", escaped(text)),
        Item::Small(text) => writeln!(out, "<p class=\"small\">{}</p>", escaped(text)),
        Item::Numbered { number, name, text } => {
            let name = if name.is_empty() { String::new() } else { format!("<b>{}.</b> ", escaped(name)) };
            writeln!(out, "<li class=\"numbered\"><b>{number}</b> <span>{name}{}</span></li>", escaped(text))
        }
        Item::Named { name, text } if is_item => {
            writeln!(out, "<li><b>{}.</b> {}</li>", escaped(name), escaped(text))
        }
        Item::Named { name, text } => writeln!(out, "<h2>{}</h2>\n<p>{}</p>", escaped(name), escaped(text)),
        Item::Pair { hurts, helps } => {
            writeln!(out, "<li class=\"pair\"><i>{}</i> <span>{}</span></li>", escaped(hurts), escaped(helps))
        }
    };
}

/// A text as it stands in HTML.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn it_is_one_file_that_asks_for_nothing_and_whose_tags_close() {
        let html = card(&Words::english().unwrap());
        for outside in ["http", "src=", "@import", "url(", "<script"] {
            assert!(!html.contains(outside), "{outside}");
        }
        for tag in ["section", "ul", "li", "p", "h1", "h2", "h3", "b", "i", "span", "main", "style"] {
            let open = html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
            assert_eq!(open, html.matches(&format!("</{tag}>")).count(), "{tag}");
        }
        assert_eq!(html.matches("<section").count(), 8);
    }

    #[test]
    fn it_is_of_the_language_it_says_it_is() {
        let [english, german] = Language::ALL.map(|language| card(&Words::in_language(language).unwrap()));
        assert!(english.contains("<html lang=\"en-GB\">") && english.contains("<h3>Saying no</h3>"));
        assert!(german.contains("<html lang=\"de\">") && german.contains("<h3>Nein sagen</h3>"));
        assert!(!german.contains("Not “") && !german.contains("Saying"));
    }

    #[test]
    fn signs_that_mean_something_in_html_are_written_out() {
        assert_eq!(escaped("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
    }
}
