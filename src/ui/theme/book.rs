//! The book of drawings: icons, glyphs, the mark, the pictures of the industries and what stands
//! around a customer, read from `assets/icons` with the colours of `assets/theme/art-*.ron`.

use std::collections::BTreeMap;

use egui::{Color32, Rect, Vec2, pos2, vec2};
use serde::Deserialize;

use crate::ui::theme::color::Hex;
use crate::ui::theme::tokens::Glyph;
use crate::ui::theme::vector::{Path, Picture};

/// Line drawings on a 22 × 22 grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Icon {
    Practice,
    Progress,
    Workshop,
    Reports,
    Studio,
    Guide,
    Settings,
    File,
    Clock,
    Breath,
    Chevron,
    ChevronDown,
    Lock,
    Search,
    Retry,
    Talk,
    Phone,
    Mail,
    Pen,
    Gate,
    People,
    Send,
    Tick,
    Cross,
    Plus,
    Minus,
    Back,
    Arrow,
    Letter,
    Chat,
    Policy,
    Note,
    Person,
    Export,
    Import,
    Erase,
    Sound,
    Mute,
    Warn,
    Info,
    Play,
    Key,
    Pin,
    Calendar,
    Hand,
    Folder,
}

impl Icon {
    /// Every icon, in the order of the file.
    pub const ALL: [Self; 46] = [
        Self::Practice,
        Self::Progress,
        Self::Workshop,
        Self::Reports,
        Self::Studio,
        Self::Guide,
        Self::Settings,
        Self::File,
        Self::Clock,
        Self::Breath,
        Self::Chevron,
        Self::ChevronDown,
        Self::Lock,
        Self::Search,
        Self::Retry,
        Self::Talk,
        Self::Phone,
        Self::Mail,
        Self::Pen,
        Self::Gate,
        Self::People,
        Self::Send,
        Self::Tick,
        Self::Cross,
        Self::Plus,
        Self::Minus,
        Self::Back,
        Self::Arrow,
        Self::Letter,
        Self::Chat,
        Self::Policy,
        Self::Note,
        Self::Person,
        Self::Export,
        Self::Import,
        Self::Erase,
        Self::Sound,
        Self::Mute,
        Self::Warn,
        Self::Info,
        Self::Play,
        Self::Key,
        Self::Pin,
        Self::Calendar,
        Self::Hand,
        Self::Folder,
    ];
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LogoFile {
    disc: String,
    seam: String,
    seam_width: f32,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct IconFile {
    icons: BTreeMap<Icon, Vec<String>>,
    glyphs: BTreeMap<Glyph, String>,
    star: String,
    logo: LogoFile,
}

/// A mark as a drawing file writes it; the last name is a colour, the last number an opacity.
#[derive(Debug, Deserialize)]
enum MarkFile {
    Fill(String, String),
    Faint(String, String, f32),
    Line(String, f32, String),
    Box(f32, f32, f32, f32, f32, String),
    Oval(f32, f32, f32, f32, String),
    FaintOval(f32, f32, f32, f32, String, f32),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SceneFile {
    view: (f32, f32, f32, f32),
    /// Left out where the mood decides.
    #[serde(default)]
    ground: String,
    marks: Vec<MarkFile>,
}

/// A picture with the part of it that is meant to be seen.
#[derive(Debug, Clone)]
pub struct Scene {
    /// That part, in the picture's coordinates.
    pub view: Rect,
    /// The colour behind it; `None` where the mood decides.
    pub ground: Option<Color32>,
    /// The marks.
    pub picture: Picture,
}

/// All drawings of a theme.
#[derive(Debug, Clone)]
pub struct Book {
    icons: BTreeMap<Icon, Picture>,
    glyphs: BTreeMap<Glyph, Picture>,
    star: Picture,
    logo: Picture,
    scenes: BTreeMap<String, Scene>,
    empty: Scene,
}

/// The texts a book is read from.
pub(super) struct BookText<'a> {
    pub icons: &'a str,
    pub drawings: [&'a str; 3],
    pub palette: &'a str,
    pub seam: Color32,
    /// Ground of the mark.
    pub disc: Color32,
    /// Width of an icon's lines.
    pub line: f32,
}

impl Book {
    /// Reads every drawing; the error names the drawing or the colour that is wrong.
    pub(super) fn parse(text: &BookText<'_>) -> Result<Self, String> {
        let file: IconFile = ron::from_str(text.icons).map_err(|e| format!("icons: {e}"))?;
        let palette: BTreeMap<String, Hex> = ron::from_str(text.palette).map_err(|e| format!("palette: {e}"))?;
        let mut scenes = BTreeMap::new();
        for drawings in text.drawings {
            let files: BTreeMap<String, SceneFile> = ron::from_str(drawings).map_err(|e| format!("drawings: {e}"))?;
            for (name, scene) in files {
                let scene = read_scene(scene, &palette).map_err(|e| format!("drawing `{name}`: {e}"))?;
                scenes.insert(name, scene);
            }
        }
        let mut icons = BTreeMap::new();
        for (icon, lines) in &file.icons {
            icons.insert(*icon, lined(lines, text.line).map_err(|e| format!("icon {icon:?}: {e}"))?);
        }
        let mut glyphs = BTreeMap::new();
        for (glyph, outline) in &file.glyphs {
            glyphs.insert(*glyph, filled(outline).map_err(|e| format!("glyph {glyph:?}: {e}"))?);
        }
        let mut logo = Picture::default();
        logo.fill(path(&file.logo.disc)?, text.disc);
        logo.line(path(&file.logo.seam)?, file.logo.seam_width, text.seam);
        let empty = Scene {
            view: Rect::from_min_size(pos2(0.0, 0.0), Vec2::splat(1.0)),
            ground: None,
            picture: Picture::default(),
        };
        Ok(Self { icons, glyphs, star: filled(&file.star)?, logo, scenes, empty })
    }

    /// An icon, on its 22 × 22 grid, without colour of its own.
    pub fn icon(&self, icon: Icon) -> &Picture {
        self.icons.get(&icon).unwrap_or(&self.empty.picture)
    }

    /// A dimension's glyph, on 16 × 16, without colour of its own.
    pub fn glyph(&self, glyph: Glyph) -> &Picture {
        self.glyphs.get(&glyph).unwrap_or(&self.empty.picture)
    }

    /// A star, on 16 × 16, without colour of its own.
    pub fn star(&self) -> &Picture {
        &self.star
    }

    /// The mark, on 40 × 40, in its own colours.
    pub fn logo(&self) -> &Picture {
        &self.logo
    }

    /// A scene or strip by its name in the drawing files; an unknown name is an empty picture.
    pub fn scene(&self, name: &str) -> &Scene {
        self.scenes.get(name).unwrap_or(&self.empty)
    }

    /// The names of all scenes and strips.
    pub fn scene_names(&self) -> impl Iterator<Item = &str> {
        self.scenes.keys().map(String::as_str)
    }
}

fn path(text: &str) -> Result<Path, String> {
    Path::parse(text).map_err(|e| e.to_string())
}

fn lined(lines: &[String], width: f32) -> Result<Picture, String> {
    let mut picture = Picture::default();
    for line in lines {
        picture.line(path(line)?, width, Color32::WHITE);
    }
    Ok(picture)
}

fn filled(outline: &str) -> Result<Picture, String> {
    let mut picture = Picture::default();
    picture.fill(path(outline)?, Color32::WHITE);
    Ok(picture)
}

fn read_scene(scene: SceneFile, palette: &BTreeMap<String, Hex>) -> Result<Scene, String> {
    let color = |name: &str| palette.get(name).map(|hex| hex.0).ok_or_else(|| format!("no colour is called `{name}`"));
    let mut picture = Picture::default();
    for mark in scene.marks {
        match mark {
            MarkFile::Fill(d, c) => picture.fill(path(&d)?, color(&c)?),
            MarkFile::Faint(d, c, opacity) => picture.fill(path(&d)?, color(&c)?.gamma_multiply(opacity)),
            MarkFile::Line(d, width, c) => picture.line(path(&d)?, width, color(&c)?),
            MarkFile::Box(x, y, w, h, corner, c) => {
                picture.fill(Path::rect(Rect::from_min_size(pos2(x, y), vec2(w, h)), corner), color(&c)?);
            }
            MarkFile::Oval(x, y, rx, ry, c) => picture.ellipse((x, y), (rx, ry), color(&c)?),
            MarkFile::FaintOval(x, y, rx, ry, c, opacity) => {
                picture.ellipse((x, y), (rx, ry), color(&c)?.gamma_multiply(opacity));
            }
        }
    }
    let (x, y, w, h) = scene.view;
    let ground = if scene.ground.is_empty() { None } else { Some(color(&scene.ground)?) };
    Ok(Scene { view: Rect::from_min_size(pos2(x, y), vec2(w, h)), ground, picture })
}

#[cfg(test)]
mod tests {
    use egui::{Pos2, Rect, Vec2};

    use crate::ui::theme::{Glyph, Icon, Look, Theme};

    #[test]
    fn every_icon_and_glyph_is_drawn_on_its_grid() {
        let theme = Theme::load(Look::Light).expect("theme");
        for icon in Icon::ALL {
            let bounds = theme.book.icon(icon).bounds();
            assert!(bounds.is_finite() && bounds.width() > 5.0, "{icon:?} is not drawn");
            assert!(
                Rect::from_min_size(Pos2::ZERO, Vec2::splat(22.0)).contains_rect(bounds),
                "{icon:?} leaves its grid: {bounds:?}"
            );
        }
        for glyph in [Glyph::Heart, Glyph::Shield, Glyph::Bolt, Glyph::Gift] {
            let bounds = theme.book.glyph(glyph).bounds();
            assert!(
                Rect::from_min_size(Pos2::ZERO, Vec2::splat(16.0)).contains_rect(bounds) && bounds.height() > 12.0,
                "{glyph:?}"
            );
        }
        assert!(theme.book.star().bounds().width() > 12.0 && theme.book.logo().marks.len() == 2);
    }

    #[test]
    fn a_wrong_colour_is_named() {
        let text = super::BookText {
            icons: "(icons: {}, glyphs: {}, star: \"M0 0 Z\", logo: (disc: \"M0 0 Z\", seam: \"M0 0 Z\", seam_width: 1))",
            drawings: ["{\"x\": (view: (0, 0, 1, 1), marks: [Fill(\"M0 0 Z\", \"puce\")])}", "{}", "{}"],
            palette: "{}",
            seam: egui::Color32::WHITE,
            disc: egui::Color32::BLACK,
            line: 1.0,
        };
        let error = super::Book::parse(&text).expect_err("no such colour");
        assert!(error.contains("`x`") && error.contains("`puce`"), "{error}");
    }
}
