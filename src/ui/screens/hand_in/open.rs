//! Somebody else's file: read at once, its runs played again a few a frame, so that a large one holds nothing up.

use std::path::Path;

use crate::ui::app::Shell;
use crate::ui::screens::hand_in::held::Held;
use crate::words::{Told as _, Words};
use crate::workflow::hand_in::{self, HandIn, Judge, Verdict};

/// Runs that are played again between two frames.
const A_FRAME: usize = 8;

/// A file that was opened.
#[derive(Debug)]
pub(super) struct Opened {
    /// Its name.
    pub(super) name: String,
    /// What it holds, or why it cannot be read.
    pub(super) found: Result<Box<Inside>, String>,
}

/// What it holds.
#[derive(Debug)]
pub(super) struct Inside {
    file: HandIn,
    judge: Judge,
    judged: usize,
    sound: usize,
    pub(super) held: Held,
}

impl Opened {
    pub(super) fn read(shell: &Shell, path: &Path) -> Self {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let found = hand_in::read_path(path).map(|file| {
            let held = Held::new(shell, &file);
            Box::new(Inside { file, judge: Judge::default(), judged: 0, sound: 0, held })
        });
        Self { name, found: found.map_err(|error| error.told(&shell.words)) }
    }
}

impl Inside {
    /// Plays some more of its runs again; `true` while there are more.
    pub(super) fn go_on(&mut self, words: &Words) -> bool {
        for found in self.file.runs.iter().skip(self.judged).take(A_FRAME) {
            let verdict = self.judge.judge_run(&self.file, found).verdict;
            self.sound += usize::from(verdict == Verdict::Sound);
            self.held.judge(self.judged, words, &verdict);
            self.judged += 1;
        }
        self.judged < self.file.runs.len()
    }

    /// How far that is, or how it went.
    pub(super) fn told(&self, words: &Words) -> String {
        let (all, sound) = (self.file.runs.len(), self.sound);
        if self.judged < all {
            return words.tell("hand-in-judging", &[("done", self.judged.into()), ("all", all.into())]);
        }
        if sound == all {
            return words.tell("hand-in-all-sound", &[("all", all.into())]);
        }
        words.tell("hand-in-some-sound", &[("sound", sound.into()), ("all", all.into())])
    }

    /// Whether something in it is not as it was handed in.
    pub(super) fn is_bad(&self) -> bool {
        self.held.is_changed || self.judged == self.file.runs.len() && self.sound < self.judged
    }
}
