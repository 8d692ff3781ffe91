//! Shapes of hair, scarves and head-gear as data: `assets/theme/hair.ron`, one entry a style. Knows no mood;
//! the face puts the shapes on a head and gives the inks their colours.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use crate::domain::scenario::model::Hair;
use crate::ui::theme::vector::{Affine, Path};

/// What a shape is painted with; the person says which colour that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum HairInk {
    Hair,
    Light,
    Scarf,
    Fold,
    Band,
    BandEdge,
    Shine,
}

/// What the hair leaves of the ears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Ears {
    /// All of them.
    Free,
    /// The lobes.
    Lobes,
    /// Nothing.
    Covered,
}

/// How a shape is laid down.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Laid {
    /// Its inside, this opaque.
    Inside(f32),
    /// A line along it, this wide.
    Along(f32),
}

/// One shape.
#[derive(Debug, Clone, PartialEq)]
pub struct HairMark {
    /// Where, on the canvas of the face.
    pub path: Path,
    /// Inside or along.
    pub laid: Laid,
    /// With what.
    pub ink: HairInk,
}

/// A shape as the file writes it.
#[derive(Debug, Clone, Deserialize)]
enum MarkFile {
    Fill(String, HairInk),
    Faint(String, HairInk, f32),
    Line(String, f32, HairInk),
    Oval(f32, f32, f32, f32, HairInk),
    /// The shape and its mirror image.
    Both(Box<MarkFile>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StyleFile {
    head: (f32, f32, f32),
    ears: Ears,
    #[serde(default)]
    no_cap: bool,
    #[serde(default)]
    top: Vec<MarkFile>,
    #[serde(default)]
    behind: Vec<MarkFile>,
    #[serde(default)]
    front: Vec<MarkFile>,
    #[serde(default)]
    older: Vec<MarkFile>,
}

/// A style.
#[derive(Debug, Clone, PartialEq)]
pub struct HairStyle {
    /// Half width, jaw and chin of the head it was drawn for.
    pub head: (f32, f32, f32),
    /// What it leaves of the ears.
    pub ears: Ears,
    /// Whether a cap can be worn on it.
    pub takes_cap: bool,
    /// Behind the head and not under a cap.
    pub top: Vec<HairMark>,
    /// Behind the head.
    pub behind: Vec<HairMark>,
    /// In front of it.
    pub front: Vec<HairMark>,
    /// In front of it as well, when the person is older.
    pub older: Vec<HairMark>,
}

/// Reads the styles; the error names the style whose shape cannot be read.
pub(super) fn parse(text: &str) -> Result<BTreeMap<Hair, Arc<HairStyle>>, String> {
    let files: BTreeMap<Hair, StyleFile> = ron::from_str(text).map_err(|e| e.to_string())?;
    files
        .into_iter()
        .map(|(hair, file)| {
            let marks = |list: &[MarkFile]| {
                let mut out = Vec::new();
                for mark in list {
                    read(mark, &mut out).map_err(|why| format!("hair {hair:?}: {why}"))?;
                }
                Ok::<_, String>(out)
            };
            let style = HairStyle {
                head: file.head,
                ears: file.ears,
                takes_cap: !file.no_cap,
                top: marks(&file.top)?,
                behind: marks(&file.behind)?,
                front: marks(&file.front)?,
                older: marks(&file.older)?,
            };
            Ok((hair, Arc::new(style)))
        })
        .collect()
}

fn read(mark: &MarkFile, out: &mut Vec<HairMark>) -> Result<(), String> {
    let path = |d: &str| Path::parse(d).map_err(|e| e.to_string());
    let (path, laid, ink) = match mark {
        MarkFile::Fill(d, ink) => (path(d)?, Laid::Inside(1.0), *ink),
        MarkFile::Faint(d, ink, opacity) => (path(d)?, Laid::Inside(*opacity), *ink),
        MarkFile::Line(d, width, ink) => (path(d)?, Laid::Along(*width), *ink),
        MarkFile::Oval(x, y, rx, ry, ink) => (Path::ellipse(*x, *y, *rx, *ry), Laid::Inside(1.0), *ink),
        MarkFile::Both(one) => {
            let first = out.len();
            read(one, out)?;
            let mirror = Affine::mirror(120.0);
            let mirrored: Vec<HairMark> =
                out.iter().skip(first).map(|m| HairMark { path: m.path.mapped(mirror), ..m.clone() }).collect();
            out.extend(mirrored);
            return Ok(());
        }
    };
    out.push(HairMark { path, laid, ink });
    Ok(())
}
