//! A person's settings: a small RON file beside the store. A missing, older or broken file never
//! blocks a start; whatever could not be used is said in a notice. It must not know what a setting changes.

mod file;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::platform::files::{self, FileError};
use crate::platform::sound::Levels;
use crate::words::{Language, Said, Told as _, said};

/// The file's name in the data folder.
pub const SETTINGS_NAME: &str = "settings.ron";
const SETTINGS_LIMIT_BYTES: u64 = 64 * 1024;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// The language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum LanguageChoice {
    /// As the system says, if it is one of these; else English.
    #[default]
    System,
    /// English.
    English,
    /// German.
    German,
}

impl LanguageChoice {
    /// Always this language.
    pub fn always(language: Language) -> Self {
        match language {
            Language::English => Self::English,
            Language::German => Self::German,
        }
    }

    /// The language to use where the system's is `system`.
    pub fn language(self, system: Language) -> Language {
        match self {
            Self::System => system,
            Self::English => Language::English,
            Self::German => Language::German,
        }
    }
}

/// The language cases are told in, where there is a translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum CaseLanguage {
    /// Each as its author wrote it.
    #[default]
    AsWritten,
    /// English.
    English,
    /// German.
    German,
}

impl CaseLanguage {
    /// This language.
    pub fn of(language: Language) -> Self {
        match language {
            Language::English => Self::English,
            Language::German => Self::German,
        }
    }

    /// The language; `None` for each as it is written.
    pub fn language(self) -> Option<Language> {
        match self {
            Self::AsWritten => None,
            Self::English => Some(Language::English),
            Self::German => Some(Language::German),
        }
    }
}

/// How much of the authored time a person gets for a reply. More time, never less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum TimeAllowed {
    /// No time limits.
    Off,
    /// As the scenario says.
    #[default]
    X1,
    /// Half as much again.
    #[serde(rename = "X1_5")]
    X1Half,
    /// Twice as much.
    X2,
}

impl TimeAllowed {
    /// What an authored time is multiplied by; `None` when nothing is limited.
    pub fn factor(self) -> Option<f64> {
        match self {
            Self::Off => None,
            Self::X1 => Some(1.0),
            Self::X1Half => Some(1.5),
            Self::X2 => Some(2.0),
        }
    }
}

/// How long the runs of a person are kept. Nothing goes by itself: older ones are shown, and erased when that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum KeepFor {
    /// Until they are erased.
    #[default]
    UntilErased,
    /// Half a year.
    Months6,
    /// A year.
    Months12,
    /// Two years.
    Months24,
    /// Three years.
    Months36,
}

impl KeepFor {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::UntilErased, Self::Months6, Self::Months12, Self::Months24, Self::Months36];

    /// The months; `None` for as long as one likes.
    pub fn months(self) -> Option<u32> {
        match self {
            Self::UntilErased => None,
            Self::Months6 => Some(6),
            Self::Months12 => Some(12),
            Self::Months24 => Some(24),
            Self::Months36 => Some(36),
        }
    }
}

/// How an attempt is played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Mode {
    /// With hints and explanations on the way.
    Coach,
    /// On one's own, explained at the end.
    #[default]
    Practice,
    /// On one's own and counted.
    Assessment,
    /// With a room that talks and chooses together; a run is kept so, and nobody begins one so.
    Workshop,
}

impl Mode {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Coach, Self::Practice, Self::Assessment, Self::Workshop];
    /// Those somebody can begin a run in.
    pub const TO_BEGIN: [Self; 3] = [Self::Coach, Self::Practice, Self::Assessment];

    /// Whether whoever plays so plays alone and without hints.
    pub fn is_unaided(self) -> bool {
        matches!(self, Self::Practice | Self::Assessment)
    }
}

/// How loud sound is. Even [`Volume::Full`] is quiet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Volume {
    /// Hardly to be heard.
    Quarter,
    /// Softly.
    Half,
    /// As it is meant.
    #[default]
    ThreeQuarters,
    /// A little more.
    Full,
}

impl Volume {
    /// What samples are multiplied by: 6 dB a step.
    pub fn gain(self) -> f32 {
        match self {
            Self::Quarter => 0.125,
            Self::Half => 0.25,
            Self::ThreeQuarters => 0.5,
            Self::Full => 1.0,
        }
    }
}

/// Size of the whole window's contents; 1 is normal.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub enum Zoom {
    /// Larger on a window with very many points, normal on any other.
    #[default]
    Automatic,
    /// As the person says, in [`ZOOM_RANGE`].
    Fixed(f32),
}

impl Zoom {
    /// The size in a window of so many points across and down at normal size.
    pub fn in_window(self, (width, height): (f32, f32)) -> f32 {
        match self {
            Self::Fixed(zoom) => zoom,
            Self::Automatic if width < AUTOMATIC.0 => 1.0,
            Self::Automatic => {
                let fits = |zoom: &f32| width / zoom >= AUTOMATIC.1 && height / zoom >= AUTOMATIC.2;
                [2.0, 1.75, 1.5, 1.25].into_iter().find(fits).unwrap_or(1.0)
            }
        }
    }
}

/// Narrowest window that [`Zoom::Automatic`] makes larger, and the points across and down it leaves, all in points.
const AUTOMATIC: (f32, f32, f32) = (2400.0, 1600.0, 800.0);

/// Everything a person can set. Fields a file does not name keep their defaults.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Settings {
    /// Light or dark.
    pub theme: ThemeChoice,
    /// The language of the interface.
    pub language: LanguageChoice,
    /// The language cases are told in.
    pub case_language: CaseLanguage,
    /// Stronger colours and outlines, light or dark as the theme says.
    pub high_contrast: bool,
    /// Size of the whole window's contents.
    #[serde(rename = "size")]
    pub zoom: Zoom,
    /// Whether movement is left out.
    pub reduce_motion: bool,
    /// Whether sounds are played at all.
    pub sound: bool,
    /// Whether there are cues when it is one's turn, a reply was sent, a case is over, something was recognised.
    pub sound_cues: bool,
    /// Whether a low tone is heard before the time is out.
    pub sound_time: bool,
    /// Whether the room of a conversation is heard.
    pub sound_room: bool,
    /// How loud all of it is.
    pub sound_volume: Volume,
    /// Time for a reply.
    pub time_allowed: TimeAllowed,
    /// How a new attempt is played unless the person says otherwise.
    pub default_mode: Mode,
    /// How long runs are kept.
    pub keep_for: KeepFor,
    /// Id of the learner who played last; never a name.
    pub learner: Option<String>,
    /// A folder of the person's own scenarios in place of the usual one.
    pub scenario_folder: Option<PathBuf>,
    /// Whether it has been said where typed words stay.
    pub told_of_words: bool,
}

/// The smallest and the largest zoom that leave the window usable.
pub const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.5..=3.0;

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: ThemeChoice::default(),
            language: LanguageChoice::default(),
            case_language: CaseLanguage::default(),
            high_contrast: false,
            zoom: Zoom::default(),
            reduce_motion: false,
            sound: true,
            sound_cues: true,
            sound_time: false,
            sound_room: true,
            sound_volume: Volume::default(),
            time_allowed: TimeAllowed::default(),
            default_mode: Mode::default(),
            keep_for: KeepFor::default(),
            learner: None,
            scenario_folder: None,
            told_of_words: false,
        }
    }
}

/// Settings as read, and what the person should know about the reading, ready to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The settings to use.
    pub settings: Settings,
    /// One sentence each; empty when all went well.
    pub notices: Vec<Said>,
}

impl Settings {
    /// What may be heard.
    pub fn sound_levels(&self) -> Levels {
        if !self.sound {
            return Levels::NONE;
        }
        Levels { cues: self.sound_cues, time: self.sound_time, room: self.sound_room, gain: self.sound_volume.gain() }
    }

    /// Reads the settings in `data_folder`. A broken file is set aside as `settings.ron.broken` and defaults are used.
    pub fn load(data_folder: &Path) -> Loaded {
        let path = data_folder.join(SETTINGS_NAME);
        match files::read_limited(&path, SETTINGS_LIMIT_BYTES) {
            Err(FileError::Missing { .. }) => Loaded { settings: Self::default(), notices: Vec::new() },
            Err(error) => {
                let notice = said!("faults-settings-unread", error = error.said());
                Loaded { settings: Self::default(), notices: vec![notice] }
            }
            Ok(bytes) => file::parse(&bytes).unwrap_or_else(|why| set_aside(&path, &why)),
        }
    }

    /// Writes the settings whole; the file before becomes `settings.ron.bak`.
    pub fn save(&self, data_folder: &Path) -> Result<(), FileError> {
        let path = data_folder.join(SETTINGS_NAME);
        let text = file::text(self).map_err(|why| FileError::Io {
            path: path.clone(),
            doing: "put the settings into words",
            why: std::io::Error::other(why),
        })?;
        if let Ok(before) = files::read_limited(&path, SETTINGS_LIMIT_BYTES)
            && before != text.as_bytes()
        {
            files::write_atomically(&data_folder.join(format!("{SETTINGS_NAME}.bak")), &before)?;
        }
        files::write_atomically(&path, text.as_bytes())
    }
}

fn set_aside(path: &Path, why: &str) -> Loaded {
    let aside = path.with_extension("ron.broken");
    let kept = match files::replace(path, &aside) {
        Ok(()) => said!("faults-settings-kept", path = &aside),
        Err(error) => said!("faults-settings-not-kept", error = error.said()),
    };
    let notice = said!("faults-settings-broken", path = path, why = why, kept = kept);
    Loaded { settings: Settings::default(), notices: vec![notice] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(dir: &Path, text: &str) {
        files::write_atomically(&dir.join(SETTINGS_NAME), text.as_bytes()).unwrap();
    }

    #[test]
    fn settings_come_back_as_they_were_saved_and_the_ones_before_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let first = Settings {
            theme: ThemeChoice::Dark,
            language: LanguageChoice::German,
            case_language: CaseLanguage::German,
            high_contrast: true,
            zoom: Zoom::Fixed(1.25),
            ..Settings::default()
        };
        first.save(dir.path()).unwrap();
        let second = Settings {
            time_allowed: TimeAllowed::X1Half,
            default_mode: Mode::Assessment,
            keep_for: KeepFor::Months24,
            learner: Some("a1".into()),
            scenario_folder: Some("/cases/mine 🙂".into()),
            sound: false,
            sound_cues: false,
            sound_time: true,
            sound_room: false,
            sound_volume: Volume::Quarter,
            ..first.clone()
        };
        second.save(dir.path()).unwrap();
        second.save(dir.path()).unwrap();
        assert_eq!(Settings::load(dir.path()), Loaded { settings: second, notices: vec![] });
        std::fs::rename(dir.path().join("settings.ron.bak"), dir.path().join(SETTINGS_NAME)).unwrap();
        assert_eq!(Settings::load(dir.path()).settings, first);
    }

    #[test]
    fn no_file_means_the_usual_settings_and_no_notice() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(Settings::load(dir.path()), Loaded { settings: Settings::default(), notices: vec![] });
    }

    #[test]
    fn unknown_names_are_named_and_the_rest_is_used() {
        let dir = tempfile::tempdir().unwrap();
        put(dir.path(), "(theme: Light, wallpaper: [1, (a: \"b\")], zoom: 2, learner: Some(\"x\"))");
        let loaded = Settings::load(dir.path());
        assert_eq!((loaded.settings.theme, loaded.settings.zoom), (ThemeChoice::Light, Zoom::Fixed(2.0)));
        assert_eq!(loaded.settings.learner.as_deref(), Some("x"));
        assert_eq!(loaded.notices.len(), 1);
        assert!(loaded.notices[0].to_string().contains("`wallpaper`"), "{:?}", loaded.notices);
    }

    #[test]
    fn a_file_of_an_older_version_keeps_what_it_says_and_gets_the_rest_as_usual() {
        let dir = tempfile::tempdir().unwrap();
        put(dir.path(), "(theme: Dark, zoom: 1.5, reduce_motion: true, sound: false, learner: Some(\"x\"))");
        let loaded = Settings::load(dir.path());
        assert_eq!(loaded.notices, vec![]);
        let settings = loaded.settings;
        assert!(!settings.sound && settings.sound_cues && settings.sound_room && !settings.sound_time);
        assert_eq!(settings.sound_levels(), Levels::NONE);
        let on = Settings { sound: true, ..settings };
        assert_eq!(on.sound_levels(), Levels { cues: true, time: false, room: true, gain: 0.5 });
    }

    #[test]
    fn a_zoom_nobody_could_use_is_brought_into_range() {
        let dir = tempfile::tempdir().unwrap();
        for (written, used) in [("0.01", 0.5), ("99", 3.0), ("NaN", 1.0), ("inf", 3.0)] {
            for text in [format!("(zoom: {written})"), format!("(size: Fixed({written}))")] {
                put(dir.path(), &text);
                let loaded = Settings::load(dir.path());
                assert_eq!(loaded.settings.zoom, Zoom::Fixed(used), "{text}");
                assert_eq!(loaded.notices.len(), 1);
            }
        }
    }

    #[test]
    fn a_file_from_before_keeps_the_size_it_chose_and_follows_the_window_if_it_chose_none() {
        let dir = tempfile::tempdir().unwrap();
        // Every file from before named a size, 1.0 where nobody had chosen one.
        for (written, used) in [
            ("(theme: Dark, zoom: 1.0)", Zoom::Automatic),
            ("(theme: Dark)", Zoom::Automatic),
            ("(theme: Dark, zoom: 1.5)", Zoom::Fixed(1.5)),
            ("(zoom: 1.5, size: Automatic)", Zoom::Automatic),
            ("(size: Fixed(1.0), zoom: 1.5)", Zoom::Fixed(1.0)),
        ] {
            put(dir.path(), written);
            let loaded = Settings::load(dir.path());
            assert_eq!((loaded.settings.zoom, loaded.notices.len()), (used, 0), "{written}");
            loaded.settings.save(dir.path()).unwrap();
            assert_eq!(Settings::load(dir.path()), loaded, "kept: {written}");
        }
    }

    #[test]
    fn only_a_very_wide_window_is_made_larger_by_itself_and_never_too_low() {
        let automatic = |width, height| Zoom::Automatic.in_window((width, height));
        assert_eq!((automatic(1280.0, 820.0), automatic(1920.0, 1080.0), automatic(2399.0, 1400.0)), (1.0, 1.0, 1.0));
        assert_eq!((automatic(2560.0, 1440.0), automatic(3840.0, 2160.0)), (1.5, 2.0));
        assert_eq!((automatic(3440.0, 1440.0), automatic(2560.0, 700.0)), (1.75, 1.0));
        assert_eq!(Zoom::Fixed(1.0).in_window((3840.0, 2160.0)), 1.0, "a choice stays");
    }

    #[test]
    fn a_broken_file_is_set_aside_and_never_stops_the_start() {
        for broken in ["(theme: Drak)", "(", "\u{0}\u{1}", "(zoom: \"big\")", "(sound: true, sound: false)"] {
            let dir = tempfile::tempdir().unwrap();
            put(dir.path(), broken);
            let loaded = Settings::load(dir.path());
            assert_eq!(loaded.settings, Settings::default(), "{broken:?}");
            assert!(loaded.notices[0].to_string().contains("settings.ron.broken"), "{:?}", loaded.notices);
            let kept = files::read_limited(&dir.path().join("settings.ron.broken"), 99).unwrap();
            assert_eq!(kept, broken.as_bytes());
            assert!(Settings::load(dir.path()).notices.is_empty(), "said once");
        }
    }
}
