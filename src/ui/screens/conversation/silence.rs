//! Saying nothing while words stand in the box: a key that was meant for something else takes no draft away.

use crate::domain::session::{Move, Place};
use crate::ui::app::Shell;
use crate::ui::screens::conversation::{Ask, State};
use crate::workflow::draft::Unsent;

impl State {
    /// Says nothing. Where words were begun they are shown first as not said yet; who asks for silence once more keeps it, and
    /// has the words in the box again for what comes next, or is shown them where nobody hears them any more.
    pub(super) fn say_nothing(&mut self, shell: &mut Shell) {
        self.sync_letter();
        if self.holds_for_words(shell) {
            return;
        }
        let is_letter = self.typing.letter.is_some();
        let (words, turns) = (self.typing.text.clone(), self.attempt.session.turns().count());
        self.make(Move::Silence, shell);
        let is_kept = self.attempt.session.turns().count() > turns;
        // A letter waits for its own scene.
        if is_letter || words.trim().is_empty() || !is_kept {
            return;
        }
        let session = &self.attempt.session;
        let are_heard = matches!(session.play().place, Place::Scene(_)) && session.stage().hears_own_words();
        if are_heard && self.typing.letter.is_none() {
            self.typing.put_by.retain(|by| by.words != words);
            self.typing.text = words;
            self.keep_draft(shell);
        } else {
            let words = words.trim();
            self.told = Some(shell.words.tell("conversation-silence-unsaid", &[("words", words.into())]));
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
        let why = match self.typing.letter {
            None => shell.words.tell("conversation-silence-draft", &[say, silence]),
            Some(_) => shell.words.tell("conversation-silence-letter", &[silence]),
        };
        self.typing.warn_of_silence(why);
        true
    }
}
