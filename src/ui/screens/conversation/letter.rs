//! A scene that is answered by a letter: the studio in place of the exchange and the dock, and what of the letter is kept
//! while one does something else first. It draws nothing; how the letter reads is the rules' business.

use std::ops::Range;

use crate::domain::ids::{CardId, SceneId};
use crate::domain::scenario::model::{Avoided, Part};
use crate::domain::scoring::letter::{LetterReading, LetterText};
use crate::domain::session::{Place, Session};
use crate::platform::settings::Mode;
use crate::ui::screens::conversation::{Ask, State};
use crate::ui::screens::letter::view::{Brief, StudioView, bracket, studio_view};
use crate::ui::screens::letter::{Ask as StudioAsk, Desk, Place as LetterPlace};
use crate::words::Words;
use crate::workflow::draft::PutBy;

/// A letter being written in a scene.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// As far as it is written.
    pub letter: LetterText,
    /// Where the keyboard is in it.
    pub desk: Desk,
    /// The keyboard was in it when it was last drawn.
    pub is_writing: bool,
    /// What is shown of it in this frame.
    pub view: StudioView,
    /// The letter in which a bracket was pointed at before it is sent.
    pointed_at: Option<LetterText>,
    read: Option<Read>,
}

/// The letter as it was read last.
#[derive(Debug)]
struct Read {
    letter: LetterText,
    /// After how many moves.
    steps: usize,
    found: Option<LetterReading>,
    /// Words the organisation avoids, where they stand.
    avoided: Vec<(Part, Range<usize>)>,
    last_avoided: Option<Avoided>,
}

impl Written {
    fn of(text: &str) -> Self {
        let letter = LetterText::of_joined(text).unwrap_or_else(|| {
            let mut letter = LetterText::default();
            letter.set(Part::Happened, text.to_owned());
            letter
        });
        Self { letter, ..Self::default() }
    }

    /// The letter in one string, as it is kept; nothing of an empty one.
    fn text(&self) -> String {
        if self.letter.is_empty() { String::new() } else { self.letter.joined() }
    }

    /// The letter as it is put by; none of an empty one.
    fn put_by(&self, card: Option<CardId>, scene: Option<SceneId>) -> Option<PutBy> {
        (!self.letter.is_empty()).then(|| PutBy { card, scene, words: self.text() })
    }

    /// Reads it, where it or the story has changed.
    fn read(&mut self, session: &Session) -> Option<&Read> {
        if self.letter.is_empty() {
            self.read = None;
            return None;
        }
        let steps = session.steps().len();
        if self.read.as_ref().is_none_or(|read| read.steps != steps || read.letter != self.letter) {
            let (avoided, last_avoided) = avoided(session, &self.letter);
            let found = session.read_letter(&self.letter).ok();
            self.read = Some(Read { letter: self.letter.clone(), steps, found, avoided, last_avoided });
        }
        self.read.as_ref()
    }
}

/// What the house would rather not read, and the last of it.
fn avoided(session: &Session, letter: &LetterText) -> (Vec<(Part, Range<usize>)>, Option<Avoided>) {
    let Some(house) = &session.scenario().house else { return (Vec::new(), None) };
    let found = Part::ALL.into_iter().flat_map(|part| {
        let here = house.avoided_in(letter.part(part)).into_iter();
        here.map(move |avoided| (part, avoided))
    });
    let found: Vec<(Part, Avoided)> = found.collect();
    let places = found.iter().map(|(part, avoided)| (*part, avoided.bytes.clone())).collect();
    (places, found.into_iter().next_back().map(|(_, avoided)| avoided))
}

impl State {
    /// Whether a letter is being written now.
    pub(in crate::ui::screens) fn writes_letter(&self) -> bool {
        let is_open = self.typing.is_open && self.typing.letter.is_some() && self.typing.rating.is_none();
        is_open && matches!(self.attempt.session.play().place, Place::Scene(_))
    }

    /// Lays the letter out where the present scene is answered by one, and puts it by where it is not: one may have to do
    /// something else first.
    pub(super) fn meet_letter(&mut self) {
        let session = &self.attempt.session;
        let is_open = matches!(session.play().place, Place::Scene(_));
        let scene = session.scene().filter(|_| is_open).map(|scene| scene.id.clone());
        let is_asked = scene.is_some() && session.letter().is_some() && session.stage().hears_own_words();
        let card = session.stage().open_card_of(session.play()).map(|card| card.id.clone());
        let typing = &mut self.typing;
        if !is_asked {
            if let Some(written) = typing.letter.take() {
                let scene = typing.letter_scene.take();
                typing.put_by.extend(written.put_by(card.clone(), scene));
                typing.text.clear();
                typing.leave();
            }
            if LetterText::of_joined(&typing.text).is_some() {
                typing.put_by.push(PutBy { card, scene: None, words: std::mem::take(&mut typing.text) });
            }
            typing.take_put_by(session, |words| LetterText::of_joined(words).is_none());
            return;
        }
        if typing.letter.is_some() && typing.letter_scene == scene {
            return;
        }
        if typing.put_by.iter().any(|by| by.is_for(session)) {
            // What was being written makes room for what was begun here.
            let words = std::mem::take(&mut typing.text);
            let scene = typing.letter.take().and_then(|_| typing.letter_scene.take());
            typing.put_by.extend((!words.trim().is_empty()).then_some(PutBy { card, scene, words }));
        }
        typing.take_put_by(session, |_| true);
        typing.letter = Some(Box::new(Written::of(&typing.text)));
        (typing.letter_scene, typing.is_open, typing.wants_focus) = (scene, true, false);
    }

    /// Takes over what was written, and works out what is shown of it.
    pub(super) fn see_letter(&mut self, words: &Words, hint: Option<&String>) {
        if !self.writes_letter() {
            return;
        }
        self.sync_letter();
        let session = &self.attempt.session;
        let (Some(written), Some(brief)) = (&mut self.typing.letter, session.letter()) else { return };
        let is_live = self.attempt.mode == Mode::Coach;
        let shows_brackets = written.pointed_at.as_ref() == Some(&written.letter);
        let said = |text| session.stage().words(text);
        let mut known = Brief {
            asked: brief.asked.iter().map(|asked| (asked.part, asked.ask.as_ref().map(said))).collect(),
            words_max: brief.words_max,
            is_live,
            shows_brackets,
            hint: hint.cloned(),
            ..Brief::default()
        };
        let (letter, at) = (written.letter.clone(), written.desk.at);
        let read = if is_live || shows_brackets { written.read(session) } else { None };
        if let Some(read) = read.filter(|_| is_live) {
            known.avoided.clone_from(&read.avoided);
            known.avoided_says = read.last_avoided.as_ref().map(|avoided| avoided.sentence(words));
        }
        let reading = read.and_then(|read| read.found.as_ref());
        let view = studio_view(words, &known, &letter, (reading, at));
        written.view = view;
    }

    /// What is kept, sent and saved is one string.
    pub(super) fn sync_letter(&mut self) {
        let Some(written) = &self.typing.letter else { return };
        let text = written.text();
        if self.typing.text != text {
            self.typing.text = text;
        }
    }

    /// Whether sending has to wait: a bracket that is left is gone to first, and the next press sends. In an assessment
    /// nobody points at it.
    pub(super) fn points_at_bracket(&mut self) -> bool {
        let session = &self.attempt.session;
        let Some(written) = self.typing.letter.as_mut().filter(|_| self.attempt.mode != Mode::Assessment) else {
            return false;
        };
        if written.pointed_at.as_ref() == Some(&written.letter) {
            return false;
        }
        let found = written.read(session).and_then(|read| bracket(read.found.as_ref()?));
        let Some((part, span)) = found else { return false };
        written.pointed_at = Some(written.letter.clone());
        written.desk.point_at(part, span);
        true
    }

    /// What the studio asked for.
    pub(super) fn ask_letter(&mut self, ask: StudioAsk, shell: &mut crate::ui::app::Shell) {
        let session = &self.attempt.session;
        match ask {
            StudioAsk::GoTo(part) => {
                if let Some(written) = &mut self.typing.letter {
                    written.desk.go_to(LetterPlace::Part(part));
                }
            }
            StudioAsk::Mend => {
                let Some(written) = &mut self.typing.letter else { return };
                let Some(strip) = written.view.strip.clone() else { return };
                let found = written.read(session).and_then(|read| Some(read.found.as_ref()?.found.clone()));
                if let Some(end) = found.and_then(|found| strip.mend(&mut written.letter, &found)) {
                    written.desk.point_at(strip.part, (end, end));
                }
            }
            StudioAsk::Ready => self.ask(Ask::Leave, shell),
        }
    }
}
