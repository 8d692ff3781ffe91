//! The files of words, each a list of names and what they say. A name begins with that of its file.

use crate::words::Language;

/// One file of words, in each language.
#[derive(Debug, Clone, Copy)]
pub struct WordsFile {
    /// Its name without the ending.
    pub name: &'static str,
    english: &'static str,
    german: &'static str,
}

impl WordsFile {
    /// Its text in a language.
    pub fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::German => self.german,
        }
    }
}

macro_rules! file {
    ($name:literal) => {
        WordsFile {
            name: $name,
            english: include_str!(concat!("../../assets/words/en/", $name, ".ftl")),
            german: include_str!(concat!("../../assets/words/de/", $name, ".ftl")),
        }
    };
}

/// Every file of words.
pub const FILES: &[WordsFile] = &[
    file!("common"),
    file!("actual"),
    file!("rubric"),
    file!("anchors"),
    file!("errors"),
    file!("lenses"),
    file!("ticks"),
    file!("evidence"),
    file!("scorer"),
    file!("widgets"),
    file!("frame"),
    file!("keys"),
    file!("first-start"),
    file!("library"),
    file!("briefing"),
    file!("conversation"),
    file!("studio"),
    file!("drill"),
    file!("inbox"),
    file!("room"),
    file!("room-debrief"),
    file!("room-print"),
    file!("workshop"),
    file!("phone"),
    file!("network"),
    file!("reflect"),
    file!("debrief"),
    file!("whatif"),
    file!("plans"),
    file!("turns"),
    file!("letter"),
    file!("guide"),
    file!("entries"),
    file!("phrases"),
    file!("ideas"),
    file!("card"),
    file!("progress"),
    file!("recognition"),
    file!("my-data"),
    file!("hand-in"),
    file!("merge"),
    file!("reports"),
    file!("behind"),
    file!("handed-run"),
    file!("ready"),
    file!("report-export"),
    file!("report"),
    file!("settings"),
    file!("store"),
    file!("faults"),
    file!("problems"),
];
