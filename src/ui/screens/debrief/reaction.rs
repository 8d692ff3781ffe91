//! The debrief's section on how the run felt: what was said before anything was shown, given back as it was said.

use egui::{Layout, Ui, vec2};
use serde::Serialize;

use crate::ui::terms;
use crate::ui::theme::Theme;
use crate::ui::widgets::pill_ui;
use crate::words::Words;
use crate::workflow::reflection::{Entry, LookBack};

/// What is given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReactionView {
    /// Moods, in words.
    pub moods: Vec<String>,
    /// The same, inside a line.
    #[serde(skip)]
    pub within: Vec<String>,
    /// The learner's own words.
    pub words: Option<String>,
    /// What stands there if nothing was said.
    pub nothing: Option<String>,
}

/// Builds it; `alone` is who the learner may have been sorry for, `None` for a group.
pub fn view(words: &Words, said: &Entry, alone: Option<&str>) -> ReactionView {
    let LookBack { moods, words: own, .. } = said.look_back.clone().unwrap_or_default();
    let own = Some(own).filter(|own| !own.is_empty());
    let nothing = (moods.is_empty() && own.is_none()).then(|| words.say("debrief-felt-nothing").to_owned());
    let whom = alone.unwrap_or(words.say("common-feeling-sorry-for-them"));
    ReactionView {
        moods: moods.iter().map(|mood| terms::feeling(words, *mood, whom)).collect(),
        within: moods.iter().map(|mood| terms::feeling_within(words, *mood, whom)).collect(),
        words: own,
        nothing,
    }
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
        ui.label(theme.speech(theme.words.quoted(words)));
    }
    ui.label(theme.small(theme.words.say("debrief-felt-private")));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::reflection::Mood;

    #[test]
    fn what_was_said_is_given_back_and_silence_teaches() {
        let look_back = LookBack { moods: vec![Mood::Sorry], words: "I wanted to hide.".into(), ..LookBack::default() };
        let said = Entry { was_asked: true, look_back: Some(look_back), ..Entry::default() };
        let english = Words::english().unwrap();
        let shown = view(&english, &said, Some("Ines"));
        assert_eq!(shown.moods, ["Sorry for Ines"]);
        assert_eq!(shown.within, ["sorry for Ines"]);
        assert_eq!(shown.words.as_deref(), Some("I wanted to hide."));
        assert!(shown.nothing.is_none());
        assert!(
            view(&english, &Entry::default(), Some("Ines")).nothing.is_some_and(|words| words.contains("next run"))
        );
    }
}
