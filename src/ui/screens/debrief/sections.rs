//! The folded part of the debrief: one table of sections in the order they are read, each behind a header that says in
//! a line what is in it. To add a section, add one entry to [`SECTIONS`]. Knows nothing about what a section draws.

use egui::{Align, Align2, CornerRadius, Layout, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo, vec2};

use crate::domain::debrief::count;
use crate::domain::paths::Paths;
use crate::ui::screens::debrief::view::View;
use crate::ui::screens::debrief::words::tied;
use crate::ui::screens::debrief::{
    Action, Said, State, charts, dimensions, models, reaction, room, self_rating, three, ticks, turns, whatif,
};
use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::{Button, button_ui, card_frame, paint};
use crate::words::Words;

/// What every section draws from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'a> {
    /// Everything the debrief shows.
    pub view: &'a View,
    /// What the learner said about the run.
    pub said: &'a Said,
    /// What the run would have been otherwise.
    pub otherwise: &'a whatif::view::View,
    /// The runs this one can be held against.
    pub choice: &'a whatif::runs::Choice,
    /// The ways through the case, once they are known.
    pub paths: Option<&'a Paths>,
}

/// A part of the debrief that opens and closes.
pub(super) struct Section {
    /// Which; no two are the same, and nobody reads it.
    pub id: &'static str,
    /// Its heading.
    pub title: fn(&Words, &Page<'_>) -> String,
    /// What is in it, in a line; read while it is closed, too.
    pub summary: fn(&Words, &Page<'_>) -> String,
    /// Whether this run has anything to show in it.
    pub applies: fn(&Page<'_>) -> bool,
    /// Draws what is under the header.
    pub draw: fn(&mut Ui, &Theme, &State, &Page<'_>, &mut dyn FnMut(Action)),
}

/// The section with every turn, which a chosen point of the curves opens.
pub(super) const TURNS: &str = "turns";

/// The section with the model replies. They come last and only for whoever asks for them by themselves: opening all
/// sections leaves them closed.
pub(super) const MODELS: &str = "models";

/// All of them, in the order they are read.
pub(super) const SECTIONS: &[Section] = &[
    Section {
        id: "reaction",
        title: |words, _| words.say("debrief-felt-title").to_owned(),
        summary: |words, _| words.say("debrief-felt-about").to_owned(),
        applies: |page| page.said.reaction.is_some(),
        draw: |ui, theme, _, page, _| {
            if let Some(view) = &page.said.reaction {
                reaction::reaction_ui(ui, theme, view);
            }
        },
    },
    Section {
        id: TURNS,
        title: |words, _| words.say("debrief-turns-title").to_owned(),
        summary: |words, _| words.say("debrief-turns-about").to_owned(),
        applies: |page| !page.view.turns.is_empty(),
        draw: turns::turns_ui,
    },
    Section {
        id: "room",
        title: |words, _| words.say("room-debrief-own-title").to_owned(),
        summary: |_, page| page.said.room.as_ref().map(|view| view.about.clone()).unwrap_or_default(),
        applies: |page| page.said.room.is_some(),
        draw: |ui, theme, _, page, _| {
            if let Some(view) = &page.said.room {
                room::room_ui(ui, theme, view);
            }
        },
    },
    Section {
        id: "self-rating",
        title: |words, _| words.say("debrief-self-title").to_owned(),
        summary: |words, _| words.say("debrief-self-about").to_owned(),
        applies: |page| page.said.own.is_some(),
        draw: |ui, theme, _, page, emit| {
            if let Some(view) = &page.said.own {
                self_rating::self_rating_ui(ui, theme, view, emit);
            }
        },
    },
    Section {
        id: "curves",
        title: |words, page| {
            if page.view.is_group {
                words.say("debrief-curves-title-group").to_owned()
            } else {
                words.tell("debrief-curves-title", &[("name", (&page.view.customer).into())])
            }
        },
        summary: |words, page| {
            let best = ("best", if page.paths.is_some() { "known" } else { "unknown" }.into());
            match page.view.survey_after {
                Some(reply) => words.tell("debrief-curves-about-survey", &[best, ("reply", reply.into())]),
                None => words.tell("debrief-curves-about", &[best]),
            }
        },
        applies: |_| true,
        draw: charts::feelings_ui,
    },
    Section {
        id: "dimensions",
        title: |words, _| words.say("debrief-levels-title").to_owned(),
        summary: |words, _| words.say("debrief-levels-about").to_owned(),
        applies: |page| !page.view.turns.is_empty(),
        draw: dimensions::dimensions_ui,
    },
    Section {
        id: "bill",
        title: |words, _| words.say("debrief-bill-title").to_owned(),
        summary: |_, page| page.view.bill.about.clone(),
        applies: |_| true,
        draw: charts::bill_ui,
    },
    Section {
        id: "in-time",
        title: |_, page| page.otherwise.in_time.as_ref().map(|view| view.title.clone()).unwrap_or_default(),
        summary: |_, page| page.otherwise.in_time.as_ref().map(|view| view.about.clone()).unwrap_or_default(),
        applies: |page| page.otherwise.in_time.is_some(),
        draw: |ui, theme, _, page, _| {
            if let Some(view) = &page.otherwise.in_time {
                whatif::in_time_ui(ui, theme, view);
            }
        },
    },
    Section {
        id: "loyalty",
        title: |_, page| page.otherwise.loyalty.as_ref().map(|view| view.title.clone()).unwrap_or_default(),
        summary: |_, page| page.otherwise.loyalty.as_ref().map(|view| view.about.clone()).unwrap_or_default(),
        applies: |page| page.otherwise.loyalty.is_some(),
        draw: |ui, theme, _, page, _| {
            if let Some(view) = &page.otherwise.loyalty {
                whatif::loyalty_ui(ui, theme, view);
            }
        },
    },
    Section {
        id: "ticks",
        title: |words, _| words.say("debrief-ticks-title").to_owned(),
        summary: |words, page| {
            let (earned, called) = count(page.view.ticks.iter().map(|(_, tally)| tally));
            let which = ("which", if called < page.view.ticks.len() { "applied" } else { "all" }.into());
            words.tell("debrief-ticks-about", &[("earned", earned.into()), ("called", called.into()), which])
        },
        applies: |_| true,
        draw: ticks::ticks_ui,
    },
    Section {
        id: "two-runs",
        title: |words, page| {
            let lanes = page.otherwise.lanes.as_ref();
            lanes.map_or_else(|| words.say("whatif-runs-title").to_owned(), |view| view.title.clone())
        },
        summary: |words, page| {
            let lanes = page.otherwise.lanes.as_ref();
            lanes.map_or_else(|| words.say("whatif-runs-none-yet").to_owned(), |view| view.about.clone())
        },
        applies: |_| true,
        draw: |ui, theme, _, page, emit| {
            whatif::runs_ui(ui, theme, page.otherwise.lanes.as_ref(), page.choice, emit);
        },
    },
    Section {
        id: "limit",
        title: |words, _| words.say("whatif-limit-title").to_owned(),
        summary: |words, _| words.say("whatif-limit-about").to_owned(),
        applies: |page| page.otherwise.limit.is_some(),
        draw: |ui, theme, _, page, _| {
            if let Some(view) = &page.otherwise.limit {
                whatif::limit_ui(ui, theme, view);
            }
        },
    },
    Section {
        id: "three",
        title: |words, _| words.say("debrief-three-title").to_owned(),
        summary: |words, _| words.say("debrief-three-about").to_owned(),
        applies: |page| page.view.three.is_some(),
        draw: three::three_ui,
    },
    Section {
        id: MODELS,
        title: |words, _| words.say("debrief-models-title").to_owned(),
        summary: |words, _| words.say("debrief-models-about").to_owned(),
        applies: |page| !page.view.models.is_empty(),
        draw: models::models_ui,
    },
];

/// Draws every section that applies, closed or open, below a row that opens and closes all of them.
pub(super) fn sections_ui(ui: &mut Ui, theme: &Theme, state: &State, page: &Page<'_>, emit: &mut dyn FnMut(Action)) {
    let shown: Vec<&Section> = SECTIONS.iter().filter(|section| (section.applies)(page)).collect();
    let all_open = shown.iter().all(|section| section.id == MODELS || state.is_open(section.id));
    let row = vec2(ui.available_width(), theme.size.control);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.label(theme.heading(theme.words.say("debrief-closer")));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words =
                if all_open { theme.words.say("debrief-close-all") } else { theme.words.say("debrief-open-all") };
            if button_ui(ui, theme, &Button::outline(words).small()).clicked() {
                emit(Action::AllSections(!all_open));
            }
        });
    });
    for section in shown {
        section_ui(ui, theme, section, state, page, emit);
    }
}

fn section_ui(
    ui: &mut Ui,
    theme: &Theme,
    section: &Section,
    state: &State,
    page: &Page<'_>,
    emit: &mut dyn FnMut(Action),
) {
    let open = state.is_open(section.id);
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.md;
        let words = &theme.words;
        let (title, summary) = ((section.title)(words, page), (section.summary)(words, page));
        ui.push_id(("section", section.id), |ui| {
            let header = header_ui(ui, theme, &title, &summary, open);
            if header.clicked() {
                emit(Action::Section(section.id));
            }
            if open {
                (section.draw)(ui, theme, state, page, emit);
            }
        });
    });
}

/// Heading, summary and chevron as one button across the card.
fn header_ui(ui: &mut Ui, theme: &Theme, title: &str, summary: &str, open: bool) -> Response {
    let ground = ui.painter().add(Shape::Noop);
    let whole = ui.available_width();
    let inside = ui.horizontal_top(|ui| {
        let words = whole - theme.size.icon - theme.space.md;
        ui.allocate_ui_with_layout(vec2(words, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.set_width(words);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.sm + theme.space.xs, 0.0);
                ui.label(theme.heading(title));
                ui.label(theme.quiet(tied(summary)));
            });
        });
        let size = vec2(theme.size.icon, theme.line(Step::Body));
        let at =
            Align2::RIGHT_TOP.align_size_within_rect(size, Rect::from_min_size(ui.max_rect().min, vec2(whole, size.y)));
        let icon = if open { Icon::ChevronDown } else { Icon::Chevron };
        paint::icon(ui, theme, icon, at.center(), theme.size.icon, theme.colors.text_secondary);
    });
    let (x, y) = (theme.inset.card.0 / 2.0, theme.inset.card.1 / 2.0);
    let rect =
        Rect::from_min_size(inside.response.rect.min, vec2(whole, inside.response.rect.height())).expand2(vec2(x, y));
    let response = ui.interact(rect, ui.scope_id().with("header"), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, format!("{title}. {summary}")));
    let radius = theme.radius.control;
    if response.hovered() {
        ui.painter().set(ground, Shape::rect_filled(rect, CornerRadius::same(radius), theme.colors.sunk));
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, rect.shrink(theme.stroke.focus * 2.0), radius);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_can_be_told_from_the_others() {
        for (i, section) in SECTIONS.iter().enumerate() {
            let before = SECTIONS.iter().take(i).any(|other| other.id == section.id);
            assert!(!before, "{} stands twice", section.id);
        }
    }
}
