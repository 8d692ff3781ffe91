//! The debrief's section on how the run felt: what was said before anything was shown, given back as it was said.

use egui::{Layout, Ui, vec2};
use serde::Serialize;

use crate::ui::theme::Theme;
use crate::ui::widgets::pill_ui;
use crate::workflow::reflection::{Entry, LookBack};

/// What is given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReactionView {
    /// Moods, in words.
    pub moods: Vec<String>,
    /// The learner's own words.
    pub words: Option<String>,
    /// What stands there if nothing was said.
    pub nothing: Option<String>,
}

/// Builds it; `whom` is who the learner may have been sorry for.
pub fn view(said: &Entry, whom: &str) -> ReactionView {
    let LookBack { moods, words, .. } = said.look_back.clone().unwrap_or_default();
    let words = Some(words).filter(|words| !words.is_empty());
    let nothing = (moods.is_empty() && words.is_none()).then(|| {
        "Nothing was noted before this debrief. After the next run there is a page for it; a word is enough.".to_owned()
    });
    ReactionView { moods: moods.into_iter().map(|mood| mood.words(whom)).collect(), words, nothing }
}

/// Draws it.
pub(super) fn reaction_ui(ui: &mut Ui, theme: &Theme, view: &ReactionView) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    if let Some(nothing) = &view.nothing {
        ui.label(theme.quiet(nothing));
        return;
    }
    if !view.moods.is_empty() {
        let row = Layout::left_to_right(egui::Align::Center).with_main_wrap(true);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.chip), row, |ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            for mood in &view.moods {
                pill_ui(ui, theme, mood);
            }
        });
    }
    if let Some(words) = &view.words {
        ui.label(theme.speech(format!("“{words}”")));
    }
    ui.label(theme.small("Only you see this. It stays on this computer and is never sent with a result."));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::reflection::Mood;

    #[test]
    fn what_was_said_is_given_back_and_silence_teaches() {
        let look_back = LookBack { moods: vec![Mood::Sorry], words: "I wanted to hide.".into(), ..LookBack::default() };
        let said = Entry { was_asked: true, look_back: Some(look_back), ..Entry::default() };
        let shown = view(&said, "Ines");
        assert_eq!(shown.moods, ["Sorry for Ines"]);
        assert_eq!(shown.words.as_deref(), Some("I wanted to hide."));
        assert!(shown.nothing.is_none());
        assert!(view(&Entry::default(), "Ines").nothing.is_some_and(|words| words.contains("next run")));
    }
}
