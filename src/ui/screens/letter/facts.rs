//! The card of one's own facts: what the letter is read against.

use egui::{ScrollArea, Ui};

use crate::ui::screens::letter::own::Facts;
use crate::ui::screens::{edges, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Field, card_ui, long_lines_ui, text_area_ui, text_field_ui};

/// Draws it over the space; whether the keyboard is in it.
pub(super) fn facts_ui(ui: &mut Ui, theme: &Theme, facts: &mut Facts) -> bool {
    let area = ScrollArea::vertical().auto_shrink([false, false]).id_salt("facts");
    edges::marked_ui(ui, theme, area, theme.colors.paper, |ui| {
        let is_here = card_ui(ui, theme, |ui| fields_ui(ui, theme, facts)).inner;
        ui.add_space(theme.space.xs);
        frame::follow_focus(ui, theme);
        is_here
    })
    .inner
}

fn fields_ui(ui: &mut Ui, theme: &Theme, facts: &mut Facts) -> bool {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
    ui.label(theme.heading(words.say("studio-facts")));
    let quiet = (Step::Small, Weight::Regular);
    long_lines_ui(ui, theme, words.say("studio-facts-explain"), quiet, theme.colors.text_secondary);
    let width = ui.available_width();
    let field = |label: &'static str, hint: &'static str| {
        let hint = if hint.is_empty() { "" } else { words.say(hint) };
        Field { hint, ..Field::new(words.say(label), width) }
    };
    let to = field("studio-fact-to", "studio-fact-to-hint");
    let mut is_here = text_field_ui(ui, theme, &to, &mut facts.to).has_focus();
    let areas = [
        (field("studio-fact-happened", "studio-fact-happened-hint"), 3, &mut facts.happened),
        (field("studio-fact-wanted", ""), 1, &mut facts.wanted),
        (field("studio-fact-unsayable", "studio-fact-unsayable-hint"), 1, &mut facts.unsayable),
        (field("studio-fact-give", "studio-fact-give-hint"), 1, &mut facts.give),
    ];
    for (field, rows, text) in areas {
        is_here |= text_area_ui(ui, theme, &field, rows, text).has_focus();
    }
    is_here |= text_field_ui(ui, theme, &field("studio-fact-from", ""), &mut facts.from).has_focus();
    let line = field("studio-fact-line", "studio-fact-line-hint");
    is_here | text_field_ui(ui, theme, &line, &mut facts.line).has_focus()
}
