//! A leaf as one HTML page that needs nothing beside it: on a screen a sheet of paper, printed the same.

use std::fmt::Write as _;

use crate::print::html::{begun_closed, escaped};
use crate::print::leaf::{Leaf, Part};

const STYLE: &str = include_str!("leaf.css");

/// The page.
pub(super) fn page(leaf: &Leaf) -> String {
    let title = format!("{}: {}", leaf.kind, leaf.title);
    let mut out = begun_closed(leaf.language, (&title, &leaf.about), STYLE);
    // Writing into a text cannot fail.
    let _ = writeln!(out, "<p class=\"kind\">{}</p>\n<h1>{}</h1>", escaped(&leaf.kind), escaped(&leaf.title));
    let mut is_list = false;
    for part in &leaf.parts {
        let is_item = matches!(part, Part::Marked { .. } | Part::Named { .. } | Part::Bar { .. });
        if is_item != is_list {
            out.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
            is_list = is_item;
        }
        part_in(&mut out, part);
    }
    if is_list {
        out.push_str("</ul>\n");
    }
    let _ = writeln!(out, "<footer>{}</footer>", escaped(&leaf.foot));
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn part_in(out: &mut String, part: &Part) {
    let _ = match part {
        Part::Heading(text) => writeln!(out, "<h2>{}</h2>", escaped(text)),
        Part::Subheading(text) => writeln!(out, "<h3>{}</h3>", escaped(text)),
        Part::Text(text) => writeln!(out, "<p>{}</p>", escaped(text)),
        Part::Quiet(text) => writeln!(out, "<p class=\"quiet\">{}</p>", escaped(text)),
        Part::Quote { text, about } => {
            writeln!(out, "<p class=\"quote\">{}</p>\n<p class=\"quiet\">{}</p>", escaped(text), escaped(about))
        }
        Part::Marked { mark, text } => {
            writeln!(out, "<li class=\"marked\"><b>{}</b> <span>{}</span></li>", escaped(mark), escaped(text))
        }
        Part::Named { name, text } => writeln!(out, "<li><b>{}.</b> {}</li>", escaped(name), escaped(text)),
        Part::Bar { figure, text, mark, share } => writeln!(
            out,
            "<li class=\"marked\"><b>{}</b> <span>{} <i>{}</i><span class=\"bar\"><span style=\"width:{:.0}%\"></span></span></span></li>",
            escaped(figure),
            escaped(text),
            escaped(mark),
            share.clamp(0.0, 1.0) * 100.0
        ),
        Part::Counts(counts) => {
            let count = |[figure, text, mark]: &[String; 3]| {
                let mark = if mark.is_empty() { String::new() } else { format!(" <i>{}</i>", escaped(mark)) };
                format!("<span><b>{}</b> {}{mark}</span>", escaped(figure), escaped(text))
            };
            writeln!(out, "<p class=\"counts\">{}</p>", counts.iter().map(count).collect::<Vec<_>>().join(" "))
        }
        Part::Write(lines) => writeln!(out, "{}", "<div class=\"write\"></div>\n".repeat(*lines).trim_end()),
    };
}
