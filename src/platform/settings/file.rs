//! The settings file's text: read field by field, so that a name from another version costs a
//! notice and not the other settings. It must not touch the file itself.

use std::fmt;

use serde::de::{Deserializer, Error as _, IgnoredAny, MapAccess, Visitor};

use crate::platform::settings::{Loaded, Settings, ZOOM_RANGE, Zoom};
use crate::words::{Piece, Said, said};

const NAMES: &[&str] = &[
    "theme",
    "language",
    "case_language",
    "high_contrast",
    "size",
    "zoom",
    "reduce_motion",
    "sound",
    "sound_cues",
    "sound_time",
    "sound_room",
    "sound_volume",
    "time_allowed",
    "default_mode",
    "keep_for",
    "learner",
    "scenario_folder",
    "told_of_words",
];

/// The settings in a file's bytes; `Err` says in one line where the text cannot be understood.
pub fn parse(bytes: &[u8]) -> Result<Loaded, String> {
    let text = std::str::from_utf8(bytes).map_err(|e| e.to_string())?;
    let text = text.trim_start_matches('\u{feff}');
    let read = ron::from_str::<Read>(text).map_err(|e| e.to_string())?;
    let mut notices: Vec<Said> =
        read.unknown.iter().map(|name| said!("faults-settings-unknown", name = name)).collect();
    let mut settings = read.settings;
    if let Zoom::Fixed(asked) = settings.zoom {
        let used = if asked.is_nan() { 1.0 } else { asked.clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end()) };
        settings.zoom = Zoom::Fixed(used);
        if used != asked {
            notices.push(said!(
                "faults-settings-size",
                asked = Piece::Figure(asked.to_string()),
                used = Piece::Figure(used.to_string())
            ));
        }
    }
    Ok(Loaded { settings, notices })
}

/// The file's text for these settings.
pub fn text(settings: &Settings) -> Result<String, String> {
    let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::new()).map_err(|e| e.to_string())?;
    Ok(text + "\n")
}

struct Read {
    settings: Settings,
    unknown: Vec<String>,
}

impl<'de> serde::Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_struct("Settings", NAMES, ReadFields)
    }
}

struct ReadFields;

impl<'de> Visitor<'de> for ReadFields {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("settings in brackets, such as (theme: Dark)")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Read, A::Error> {
        let mut read = Read { settings: Settings::default(), unknown: Vec::new() };
        let mut seen: Vec<String> = Vec::new();
        // Versions before wrote a number, 1 where nobody had chosen one.
        let mut before: Option<f32> = None;
        while let Some(Name(name)) = map.next_key()? {
            if seen.contains(&name) {
                return Err(A::Error::custom(format!("`{name}` stands there twice")));
            }
            let settings = &mut read.settings;
            match name.as_str() {
                "theme" => settings.theme = map.next_value()?,
                "language" => settings.language = map.next_value()?,
                "case_language" => settings.case_language = map.next_value()?,
                "high_contrast" => settings.high_contrast = map.next_value()?,
                "size" => settings.zoom = map.next_value()?,
                "zoom" => before = Some(map.next_value::<f32>()?),
                "reduce_motion" => settings.reduce_motion = map.next_value()?,
                "sound" => settings.sound = map.next_value()?,
                "sound_cues" => settings.sound_cues = map.next_value()?,
                "sound_time" => settings.sound_time = map.next_value()?,
                "sound_room" => settings.sound_room = map.next_value()?,
                "sound_volume" => settings.sound_volume = map.next_value()?,
                "time_allowed" => settings.time_allowed = map.next_value()?,
                "default_mode" => settings.default_mode = map.next_value()?,
                "keep_for" => settings.keep_for = map.next_value()?,
                "learner" => settings.learner = map.next_value()?,
                "scenario_folder" => settings.scenario_folder = map.next_value()?,
                "told_of_words" => settings.told_of_words = map.next_value()?,
                _ => {
                    map.next_value::<IgnoredAny>()?;
                    read.unknown.push(name.clone());
                }
            }
            seen.push(name);
        }
        if let Some(zoom) = before.filter(|zoom| *zoom != 1.0 && !seen.iter().any(|name| name == "size")) {
            read.settings.zoom = Zoom::Fixed(zoom);
        }
        Ok(read)
    }
}

/// A field's name as it stands in the file.
struct Name(String);

impl<'de> serde::Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct ReadName;
        impl Visitor<'_> for ReadName {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a setting")
            }

            fn visit_str<E>(self, name: &str) -> Result<Name, E> {
                Ok(Name(name.to_owned()))
            }
        }
        from.deserialize_identifier(ReadName)
    }
}
