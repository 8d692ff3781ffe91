//! The words of the interface, by name, in the language somebody reads: Fluent files under `assets/words`, carried in the
//! program. Knows no screen and no rule; a case's own words are the case's (`domain::scenario::translation`).
//!
//! What needs no figure or name is put together once, when the language is loaded; drawing asks for it in every frame.

mod amounts;
mod files;
mod page;
mod said;
mod sentences;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

pub use amounts::grouped;
pub use files::FILES;
pub(crate) use said::said;
pub use said::{Piece, Said, Told};

/// A language the interface speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Language {
    /// English, in which everything was written first.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// Every language, English first.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// Its tag, as in names of files: `en`, `de`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// The language of a tag.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language of a tag with or without a region, however its letters are written: `de`, `de-AT`.
    pub fn of_locale(tag: &str) -> Option<Self> {
        let main = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(main))
    }

    /// Every tag with what the language calls itself, as a sentence lists them.
    pub fn tags() -> String {
        Self::ALL.map(|language| format!("{} ({})", language.tag(), language.own_name())).join(", ")
    }

    /// What the English call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "German",
        }
    }

    /// What it calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
        }
    }
}

/// Why the words of a language cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the words of the interface in {language}/{file}.ftl inside the program cannot be read: {why}")]
pub struct WordsError {
    language: &'static str,
    file: &'static str,
    why: String,
}

/// The words of the interface in one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    /// What needs nothing put in.
    said: BTreeMap<String, String>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish()
    }
}

/// What is put into words: a number, by which plurals are chosen, or text, which goes in as it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Put<'a> {
    /// A whole number as it is written: a year, a line, a process.
    Number(i64),
    /// How many: a whole number with its thousands apart.
    Count(i64),
    /// Text.
    Text(&'a str),
}

impl<'a> From<&'a str> for Put<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Put<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Put<'_> {
    fn from(number: usize) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Put<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Put<'_> {
    fn from(number: u32) -> Self {
        Self::Count(i64::from(number))
    }
}

impl Words {
    /// The words of a language; each is read once, when it is first asked for.
    ///
    /// # Errors
    /// [`WordsError`] if one of its files is not well-formed Fluent. A test reads them all.
    pub fn in_language(language: Language) -> Result<Arc<Self>, WordsError> {
        static ENGLISH: LazyLock<Result<Arc<Words>, WordsError>> = LazyLock::new(|| Words::read(Language::English));
        static GERMAN: LazyLock<Result<Arc<Words>, WordsError>> = LazyLock::new(|| Words::read(Language::German));
        let read = match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
        };
        (*read).clone()
    }

    fn read(language: Language) -> Result<Arc<Self>, WordsError> {
        Self::of(language, FILES.iter().map(|file| (file.name, file.text(language))))
    }

    fn of(
        language: Language,
        files: impl Iterator<Item = (&'static str, &'static str)>,
    ) -> Result<Arc<Self>, WordsError> {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks around what is put in are for texts in both directions; both languages are written from the left.
        bundle.set_use_isolating(false);
        let mut ids = Vec::new();
        for (file, text) in files {
            let unread = |why: String| WordsError { language: language.tag(), file, why };
            let resource = FluentResource::try_new(text.to_owned())
                .map_err(|(_, errors)| unread(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
            ids.extend(resource.entries().filter_map(|entry| match entry {
                fluent_syntax::ast::Entry::Message(message) => Some(message.id.name.to_owned()),
                _ => None,
            }));
            bundle
                .add_resource(resource)
                .map_err(|errors| unread(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
        }
        let mut words = Self { language, bundle, said: BTreeMap::new() };
        words.said =
            ids.into_iter().filter_map(|id| Some((words.whole(&id)?, id))).map(|(said, id)| (id, said)).collect();
        Ok(Arc::new(words))
    }

    /// What a name says if nothing need be put in.
    fn whole(&self, id: &str) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, None, &mut errors).into_owned();
        errors.is_empty().then_some(said)
    }

    /// The English words.
    ///
    /// # Errors
    /// [`WordsError`], which a test rules out.
    pub fn english() -> Result<Arc<Self>, WordsError> {
        Self::in_language(Language::English)
    }

    /// Which language this is.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words of this name. A name without words, which a test rules out, is shown itself.
    pub fn say<'a>(&'a self, id: &'a str) -> &'a str {
        self.said.get(id).map_or(id, String::as_str)
    }

    /// The words of this name with something put in, such as `&[("count", runs.into())]`.
    pub fn tell(&self, id: &str, put: &[(&str, Put<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs<'_> = put.iter().map(|(name, put)| (*name, put.value(self.language))).collect();
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }
}

impl Put<'_> {
    fn value(&self, language: Language) -> FluentValue<'_> {
        match self {
            // So many are always several, so that no plural is lost with the figure.
            Self::Count(count) if count.abs() >= 1_000 => {
                FluentValue::from(grouped(&count.to_string(), amounts::thousands(language)))
            }
            Self::Number(number) | Self::Count(number) => FluentValue::from(*number),
            Self::Text(text) => FluentValue::from(*text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &'static str) -> Arc<Words> {
        Words::of(Language::German, std::iter::once(("runs", text))).unwrap()
    }

    #[test]
    fn words_come_with_the_plural_of_the_figure() {
        let words = words(
            "runs-close = Schließen\nruns-count = { $count ->\n [one] { $count } Durchgang\n *[other] { $count } Durchgänge\n }\n",
        );
        let told = |count: usize| words.tell("runs-count", &[("count", count.into())]);
        assert_eq!([told(1), told(0), told(12)], ["1 Durchgang", "0 Durchgänge", "12 Durchgänge"]);
        assert_eq!(words.say("runs-close"), "Schließen");
        assert_eq!(told(24_900), "24.900 Durchgänge");
        assert_eq!(words.tell("runs-count", &[("count", 2026_i64.into())]), "2026 Durchgänge", "a year is no count");
        let closed = |language| Words::in_language(language).unwrap().say("common-close").to_owned();
        assert_eq!(Language::ALL.map(closed), ["Close", "Schließen"]);
    }

    #[test]
    fn what_is_put_in_comes_out_as_it_went_in_and_an_unknown_name_shows_itself() {
        let words = words("runs-quoted = „{ $text }“\n");
        assert_eq!([words.say("runs-nothing"), &words.tell("runs-nothing", &[])], ["runs-nothing"; 2]);
        let odd = "{ $count } — <b>“x”</b>\n\u{2068}";
        assert_eq!(words.tell("runs-quoted", &[("text", odd.into())]), format!("„{odd}“"));
    }

    #[test]
    fn a_file_that_is_not_fluent_is_told_with_its_name() {
        let error = Words::of(Language::English, std::iter::once(("runs", "runs-close Close\n"))).unwrap_err();
        assert!(
            error.to_string().starts_with("the words of the interface in en/runs.ftl inside the program"),
            "{error}"
        );
        let twice = Words::of(Language::English, std::iter::once(("runs", "runs-a = A\nruns-a = B\n")));
        assert!(twice.is_err());
    }
}
