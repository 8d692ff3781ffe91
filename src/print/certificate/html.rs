//! The certificate as one HTML file that needs nothing beside it; printed it is a page of A4 across. It asks for Lato and
//! Vollkorn and takes what the reader's system has.

use std::fmt::Write as _;

use crate::print::PrintError;
use crate::print::certificate::paper::{FACE, curve_width};
use crate::print::certificate::{Certificate, Fit, curve, evidence_size, ink_of};
use crate::print::drawing::{Drawing, Picture, figure, hex};
use crate::print::html::{begun, escaped};
use crate::print::text::Setter;

const STYLE: &str = include_str!("certificate.css");

/// The page.
pub(super) fn page(shown: &Certificate) -> Result<String, PrintError> {
    let setter = Setter::new()?;
    let fit = Fit::of(&setter, shown);
    let mut out = begun(shown.language, (&shown.title, &shown.which), STYLE);
    // Writing into a text cannot fail.
    let _ = writeln!(
        out,
        "<header>{}<b>Amends</b><span>{}</span></header>",
        ornament((27.0, 27.0), &shown.logo),
        escaped(&shown.which)
    );
    let sized = |size: f32| format!("style=\"font-size:{}pt\"", figure(size));
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&shown.kind));
    let _ = writeln!(out, "<h2 {}>{}</h2>", sized(fit.name), escaped(&shown.name));
    let _ = writeln!(out, "<p class=\"deed\" {}>{}</p>", sized(fit.deed), escaped(&shown.deed));
    faces_in(&mut out, &setter, shown);
    let (dimension, mark) = &shown.dimension;
    let size = evidence_size(fit.quote);
    let _ = writeln!(
        out,
        "<div class=\"said\" style=\"border-color:{}\"><q {}>{}</q>\n<p {}>{}<span>{}</span></p></div>",
        hex(ink_of(*dimension)),
        sized(fit.quote),
        escaped(&shown.quote_that_fits()),
        sized(size),
        ornament((size, size), mark),
        escaped(&shown.evidence)
    );
    foot_in(&mut out, shown, fit);
    out.push_str("</main>\n</body>\n</html>\n");
    Ok(out)
}

fn ornament(size: (f32, f32), picture: &Picture) -> String {
    let picture = picture.clone();
    Drawing { at: (0.0, 0.0), size, radius: 0.0, picture, lines: Vec::new(), alt: None }.svg()
}

fn faces_in(out: &mut String, setter: &Setter, shown: &Certificate) {
    let face = |(picture, alt): &(Picture, String)| {
        let (picture, alt) = (picture.clone(), Some(alt.clone()));
        Drawing { at: (0.0, 0.0), size: FACE, radius: 6.0, picture, lines: Vec::new(), alt }.svg()
    };
    let [before, after] = &shown.faces;
    let _ = writeln!(out, "<div class=\"faces\">{}", face(before));
    if let Some(curve) = &shown.curve {
        let _ = writeln!(
            out,
            "<div class=\"curve\"><p>{}<span>{}</span></p>\n{}</div>",
            escaped(&curve.title),
            escaped(&curve.figure),
            curve::drawing(setter, curve, (0.0, 0.0), curve_width()).svg()
        );
    }
    let _ = writeln!(out, "{}</div>", face(after));
}

fn foot_in(out: &mut String, shown: &Certificate, fit: Fit) {
    let sized = |size: f32| format!("style=\"font-size:{}pt\"", figure(size));
    let (name, about) = &shown.signed;
    let name = if name.is_empty() { String::new() } else { format!("<b>{}</b>", escaped(name)) };
    let _ = writeln!(out, "<footer><div class=\"signed\" {}>{name}{}</div>", sized(fit.signed), escaped(about));
    if let Some(note) = &shown.note {
        let _ = writeln!(out, "<p class=\"note\" {}>{}</p>", sized(fit.note), escaped(note));
    }
    let _ = writeln!(out, "<p class=\"foot\" {}>{}</p></footer>", sized(fit.foot), escaped(&shown.foot));
}
