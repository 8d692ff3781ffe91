//! A scene that is answered by a letter: what it waits for, what its reader is told, and how a sent one is shown. What is
//! kept of it are its words, all in one string, beside a move like that of any reply in one's own words.

use serde::Serialize;

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{LetterBrief, Part, Scene};
use crate::domain::scoring::letter::{self, Brief, LetterReading, LetterText};
use crate::domain::scoring::typed::{Ear, Point};
use crate::domain::session::play::Play;
use crate::domain::session::rules::{Refusal, Stage};
use crate::domain::session::transcript::Session;

/// Where a part stands in a letter as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct PartSpan {
    /// Which.
    pub part: Part,
    /// Its first byte and the byte after the last.
    pub span: (usize, usize),
}

impl Session {
    /// The letter that what stands open now is answered by, if it is.
    pub fn letter(&self) -> Option<&LetterBrief> {
        self.scene().and_then(|scene| scene.letter.as_deref())
    }

    /// Reads a letter as far as it is written, with what lies in the tray. It is not asked whether it may be sent yet.
    ///
    /// # Errors
    /// A [`Refusal`] if no letter can be written now. What cannot be scored says so in the reading.
    pub fn read_letter(&self, letter: &LetterText) -> Result<LetterReading, Refusal> {
        self.stage().read_letter(self.play(), letter)
    }

    /// What has to be done before the letter of this scene is sent, in its author's words; `None` once it may be.
    pub fn before_letter(&self) -> Option<String> {
        let scene = self.stage().scene_asking(self.play()).ok()?;
        match self.stage().may_send(self.play(), scene) {
            Err(Refusal::ActFirst(says)) => Some(says),
            _ => None,
        }
    }
}

impl Stage {
    /// Reads a letter that answers the present scene; changes nothing.
    ///
    /// # Errors
    /// A [`Refusal`] if no letter can be written now.
    pub fn read_letter(&self, play: &Play, letter: &LetterText) -> Result<LetterReading, Refusal> {
        let scene = self.scene_asking(play)?;
        let brief = self.scenario.scene(scene).letter.as_deref().ok_or(Refusal::NoLetter)?;
        if !self.hears_own_words() {
            return Err(Refusal::NotInEnglish);
        }
        let ear = Ear::english(&self.scenario, scene, self.moment(play, scene)).map_err(|_| Refusal::NoScorer)?;
        let to = self.scenario.scene(scene).to.first().map_or(0, |customer| customer.get());
        let brief = Brief::of(brief, self.cast.names.get(to).cloned(), None);
        Ok(letter::read(&brief, &ear, letter, &self.going_along(play, &[])))
    }

    /// Whether the letter of a scene may be sent: what it needs has been done. Any other scene waits for nothing.
    pub(super) fn may_send(&self, play: &Play, scene: Ix<Scene>) -> Result<(), Refusal> {
        match &self.scenario.scene(scene).letter {
            Some(letter) if !play.holds(&letter.needs, &self.scenario, &self.cases) => {
                Err(Refusal::ActFirst(self.words(&letter.needs_says)))
            }
            _ => Ok(()),
        }
    }
}

/// A letter laid out to be read: its subject, then each part that says something, with a blank line between them.
pub(super) struct LaidOut {
    pub(super) text: String,
    pub(super) parts: Vec<PartSpan>,
}

impl LaidOut {
    pub(super) fn of(letter: &LetterText) -> Self {
        let mut text = letter.subject.trim().to_owned();
        let mut parts = Vec::new();
        for part in Part::ALL {
            let said = letter.part(part).trim();
            if said.is_empty() {
                continue;
            }
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let from = text.len();
            text.push_str(said);
            parts.push(PartSpan { part, span: (from, text.len()) });
        }
        Self { text, parts }
    }

    /// Where the words of a point stand here; `None` for those of the subject, and where none earned it.
    pub(super) fn span_of(&self, letter: &LetterText, point: &Point) -> Option<(usize, usize)> {
        let (from, to) = point.span?;
        let (part, start) = letter.part_of_joined(from)?;
        let placed = self.parts.iter().find(|placed| placed.part == part)?;
        let written = letter.part(part);
        let margin = written.len() - written.trim_start().len();
        let length = to.saturating_sub(from);
        let begins = (placed.span.0 + start.saturating_sub(margin)).min(placed.span.1);
        Some((begins, (begins + length).min(placed.span.1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rubric::Dimension;
    use crate::domain::scoring::typed::{Cue, Why};

    #[test]
    fn a_sent_letter_is_laid_out_without_its_gaps_and_points_still_name_their_words() {
        let mut letter = LetterText { subject: "Your eleven days".to_owned(), ..LetterText::default() };
        letter.set(Part::Greeting, "  Dear Priya,\n".to_owned());
        letter.set(Part::Apology, "\nI am sorry – for both.".to_owned());
        let laid = LaidOut::of(&letter);
        assert_eq!(laid.text, "Your eleven days\n\nDear Priya,\n\nI am sorry – for both.");
        let named = |part: Part, words: &str| {
            let from = letter.part(part).find(words).unwrap();
            let span = letter.span_in_joined(part, (from, from + words.len()));
            let why = Why::Cue(Cue::Regret);
            let point = Point { dimension: Dimension::Empathy, hundredths: 50, why, span: Some(span) };
            laid.span_of(&letter, &point).and_then(|(from, to)| laid.text.get(from..to))
        };
        assert_eq!(named(Part::Greeting, "Priya"), Some("Priya"));
        assert_eq!(named(Part::Apology, "– for both."), Some("– for both."));
        let parts: Vec<_> = laid.parts.iter().map(|placed| laid.text.get(placed.span.0..placed.span.1)).collect();
        assert_eq!(parts, [Some("Dear Priya,"), Some("I am sorry – for both.")]);
        assert_eq!(LaidOut::of(&LetterText::default()).text, "");
    }
}
