//! Saying nothing while words stand in the box: a key that was meant for something else takes no draft away.

use crate::domain::scoring::letter::shown;
use crate::domain::session::{Move, Place};
use crate::ui::app::Shell;
use crate::ui::screens::conversation::{Ask, State};
use crate::workflow::draft::{PutBy, Unsent};

impl State {
    /// Says nothing. Where words were begun they are shown first as not said yet; who asks for silence once more keeps it.
    pub(super) fn say_nothing(&mut self, shell: &mut Shell) {
        self.sync_letter();
        if !self.holds_for_words(shell) {
            self.keep_silent(shell);
        }
    }

    /// Keeps silence. Words that were begun are in the box again for what comes next, or are shown where nobody hears them any
    /// more.
    fn keep_silent(&mut self, shell: &mut Shell) {
        let is_letter = self.typing.letter.is_some();
        let (words, turns) = (self.typing.text.clone(), self.attempt.session.turns().count());
        let (card, scene) = self.stands_at();
        self.make(Move::Silence, shell);
        if self.attempt.session.turns().count() == turns {
            return;
        }
        self.typing.unwarn();
        let is_drill = self.drill.is_some();
        // A letter waits for its own scene, but in a drill there is nothing to wait for.
        if is_letter && !is_drill || Unsent::of(&words).is_empty() {
            return;
        }
        let session = &self.attempt.session;
        let are_heard = matches!(session.play().place, Place::Scene(_)) && session.stage().hears_own_words();
        if are_heard && self.typing.letter.is_none() && !is_drill {
            let (now_card, now_scene) = self.stands_at();
            let typing = &mut self.typing;
            typing.put_by.retain(|by| (&by.card, &by.scene, &by.words) != (&card, &scene, &words));
            let others = std::mem::replace(&mut typing.text, words);
            // What was begun here before is there again when the story comes back.
            if !others.trim().is_empty() && others != typing.text {
                typing.put_by.push(PutBy { card: now_card, scene: now_scene, words: others });
            }
            self.keep_draft(shell);
        } else {
            let words = plain(&words);
            self.told = Some(shell.words.tell("conversation-silence-unsaid", &[("words", (&words).into())]));
        }
    }

    /// Makes the move again that could not be saved, with all that goes with it.
    pub(super) fn make_again(&mut self, shell: &mut Shell) {
        if self.typing.is_unsaved() {
            return self.say_again(shell);
        }
        match self.failed.take() {
            Some(Move::Silence) => self.keep_silent(shell),
            Some(mv) => self.make(mv, shell),
            None => {}
        }
    }

    /// Whether words stand there of which it has not been said yet that they are not said; it is then.
    fn holds_for_words(&mut self, shell: &mut Shell) -> bool {
        let words = &self.typing.text;
        if Unsent::of(words).is_empty() || self.typing.is_warned_of(words) {
            return false;
        }
        self.ask(Ask::Write, shell);
        let [say, silence] = ["Enter", "Alt S"].map(|key| shell.words.key(key));
        let (say, silence) = (("say", (&say).into()), ("silence", (&silence).into()));
        let name = match (&self.typing.letter, self.drill) {
            (None, None) => "conversation-silence-draft",
            (None, Some(_)) => "conversation-silence-draft-drill",
            (Some(_), None) => "conversation-silence-letter",
            (Some(_), Some(_)) => "conversation-silence-letter-drill",
        };
        let why = shell.words.tell(name, &[say, silence]);
        self.typing.warn_of_silence(why);
        true
    }
}

/// Words as people read them; a letter's parts stand apart by an empty line.
fn plain(words: &str) -> String {
    let shown = shown(words);
    shown.split("\n\n").map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
