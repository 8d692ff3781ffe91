//! `amends screenshots`: pictures of every page of the window, in every state and look, made without a screen.

use std::fs;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, ValueEnum};

use crate::cli::Done;
use crate::cli::output::Output;
use crate::platform::settings::{LanguageChoice, ThemeChoice, Zoom};
use crate::platform::{Clock, Folders};
use crate::ui::looks::Looks;
use crate::ui::offscreen::raster::Picture;
use crate::ui::offscreen::shots::{Shot, shots};
use crate::ui::offscreen::{Offscreen, Size};
use crate::words::Language;

/// Saturday, 21 November 2026, 18:40 UTC: pictures of the same version show the same evening.
const EVENING_MS: i64 = 1_795_286_400_000;

/// What to picture.
#[derive(Debug, Args)]
pub(crate) struct ScreenshotsArguments {
    /// Folder for the pictures; made if it is missing.
    folder: PathBuf,
    /// Only states whose name holds this; may be given again.
    #[arg(long, value_name = "WORDS")]
    only: Vec<String>,
    /// Looks to show; all if none is named.
    #[arg(long, value_enum)]
    theme: Vec<Lamp>,
    /// Sizes in points, such as 1024x700; three usual ones if none is named.
    #[arg(long, value_name = "WxH", value_parser = size)]
    size: Vec<(u16, u16)>,
    /// Size of the contents, 1 to 2.
    #[arg(long, value_parser = zoom)]
    zoom: Option<f32>,
    /// Language of the interface.
    #[arg(long, value_parser = language, default_value = "en")]
    language: LanguageChoice,
    /// Pixels per point, 1 to 3.
    #[arg(long, default_value_t = 1.0, value_parser = zoom)]
    scale: f32,
}

/// A look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lamp {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// Light, with high contrast.
    ContrastLight,
    /// Dark, with high contrast.
    ContrastDark,
}

impl Lamp {
    fn choice(self) -> ThemeChoice {
        match self {
            Self::Light | Self::ContrastLight => ThemeChoice::Light,
            Self::Dark | Self::ContrastDark => ThemeChoice::Dark,
        }
    }

    fn is_contrast(self) -> bool {
        matches!(self, Self::ContrastLight | Self::ContrastDark)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::ContrastLight => "contrast-light",
            Self::ContrastDark => "contrast-dark",
        }
    }
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let parsed = text.split_once('x').and_then(|(w, h)| Some((w.parse().ok()?, h.parse().ok()?)));
    parsed
        .filter(|(w, h)| (320..=8000).contains(w) && (240..=8000).contains(h))
        .ok_or_else(|| "width and height in points with an x between them, such as 1024x700".to_owned())
}

fn language(text: &str) -> Result<LanguageChoice, String> {
    let known = || Language::ALL.map(Language::tag).join(" or ");
    Language::of_tag(text)
        .map(LanguageChoice::always)
        .ok_or_else(|| format!("a language the interface speaks: {}", known()))
}

fn zoom(text: &str) -> Result<f32, String> {
    let parsed: Option<f32> = text.parse().ok();
    parsed.filter(|zoom| (0.5..=3.0).contains(zoom)).ok_or_else(|| "a number from 0.5 to 3".to_owned())
}

pub(crate) fn run(arguments: &ScreenshotsArguments, output: &mut Output) -> anyhow::Result<Done> {
    let wanted = |shot: &&Shot| {
        arguments.only.is_empty() || arguments.only.iter().any(|words| shot.name.contains(words.as_str()))
    };
    let found: Vec<&Shot> = shots().filter(wanted).collect();
    if found.is_empty() {
        let names: Vec<&str> = shots().map(|shot| shot.name).collect();
        anyhow::bail!("no state has such a name. There are: {}", names.join(", "));
    }
    fs::create_dir_all(&arguments.folder)
        .with_context(|| format!("the folder {} cannot be made", arguments.folder.display()))?;
    let looks = Looks::load().context("the built-in look does not load")?;
    let themes = if arguments.theme.is_empty() { &[Lamp::Light, Lamp::Dark][..] } else { &arguments.theme };
    let sizes = if arguments.size.is_empty() { &[(1024, 700), (1440, 900), (1920, 1080)][..] } else { &arguments.size };
    for shot in found {
        for lamp in themes {
            for (width, height) in sizes {
                let size =
                    Size { width: f32::from(*width), height: f32::from(*height) + shot.taller, scale: arguments.scale };
                let picture = picture_of(shot, *lamp, size, arguments, &looks)?;
                let path = arguments.folder.join(format!("{}-{}-{width}x{height}.png", shot.name, lamp.name()));
                write_png(&path, &picture).with_context(|| format!("{} cannot be written", path.display()))?;
                output.line(&path.display().to_string())?;
            }
        }
    }
    Ok(Done::Well)
}

/// Reaches the state in a data folder of its own, which goes again.
fn picture_of(
    shot: &Shot,
    lamp: Lamp,
    size: Size,
    arguments: &ScreenshotsArguments,
    looks: &Looks,
) -> anyhow::Result<Picture> {
    let data = arguments.folder.join(format!(".data-{}", std::process::id()));
    let folders = Folders::find(Some(&data))?;
    let mut window = Offscreen::open(folders, looks.clone(), size, Clock::fixed(EVENING_MS));
    window.set(|settings| {
        settings.theme = lamp.choice();
        settings.language = arguments.language;
        settings.high_contrast = lamp.is_contrast();
        settings.zoom = arguments.zoom.map_or(Zoom::Automatic, Zoom::Fixed);
    });
    (shot.way)(&mut window);
    let picture = window.picture();
    drop(window);
    fs::remove_dir_all(&data).with_context(|| format!("{} cannot be removed", data.display()))?;
    Ok(picture)
}

fn write_png(path: &Path, picture: &Picture) -> anyhow::Result<()> {
    let file = BufWriter::new(fs::File::create(path)?);
    let mut encoder = png::Encoder::new(file, u32::try_from(picture.width)?, u32::try_from(picture.height)?);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&picture.rgb())?;
    writer.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_nobody_could_mean_are_refused() {
        assert_eq!(size("1024x700"), Ok((1024, 700)));
        for wrong in ["", "1024", "1024x", "x700", "10x10", "99999x99999", "1024×700"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }
}
