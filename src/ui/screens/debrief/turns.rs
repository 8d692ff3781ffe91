//! Every turn in a row, and behind each the reasons: what earned or cost it, and what the customer thought.

use egui::text::LayoutJob;
use egui::{Align, Margin, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::debrief::own_ui::{dispute_ui, own_words_ui, sums_ui};
use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::view::TurnView;
use crate::ui::screens::debrief::words::{tied, tied_end};
use crate::ui::screens::debrief::{Action, State};
use crate::ui::screens::row_button::{chevron_ui, row_button_ui};
use crate::ui::terms;
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{Button, button_ui, paint, rule_ui, well_frame};

/// Width of the column of numbers.
const NUMBER: f32 = 28.0;
/// Narrowest mark of a dimension.
const MARK: f32 = 104.0;
/// Narrowest table with the marks beside the words.
const WIDE: f32 = 860.0;

/// Draws the table. A click on a row asks for its reasons.
pub(super) fn turns_ui(ui: &mut Ui, theme: &Theme, state: &State, page: &Page<'_>, emit: &mut dyn FnMut(Action)) {
    let view = page.view;
    ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
    for (i, turn) in view.turns.iter().enumerate() {
        rule_ui(ui, theme);
        let open = state.open_turn == Some(i);
        let top = ui.cursor().top();
        if row_ui(ui, theme, turn, open, i).clicked() {
            emit(Action::Turn(i));
        }
        if open {
            reasons_ui(ui, theme, state, turn, emit);
        }
        if open && state.reveal == Some(i) {
            let whole = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.min_rect().bottom());
            ui.scroll_to_rect(whole, Some(Align::Center));
            emit(Action::Revealed);
        }
    }
}

/// A row that is one button.
fn row_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView, open: bool, at: usize) -> Response {
    let put = [("reply", turn.number.into()), ("short", (&turn.short).into())];
    let name =
        if open { theme.words.tell("debrief-turn-hide", &put) } else { theme.words.tell("debrief-turn-show", &put) };
    row_button_ui(ui, theme, (("turn", at), &name), Some(open), |ui| row_inside_ui(ui, theme, turn, open))
}

fn row_inside_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView, open: bool) {
    let wide = ui.available_width() >= WIDE;
    let mark = mark_width(ui, theme);
    ui.spacing_mut().item_spacing = vec2(0.0, theme.space.xs);
    let whole = ui.available_width();
    ui.allocate_ui(vec2(NUMBER, 0.0), |ui| {
        ui.set_width(NUMBER);
        ui.label(theme.heading(turn.number.to_string()));
    });
    let chevron = theme.size.icon + theme.space.md;
    let marks = if wide { mark * Dimension::ALL.len() as f32 + theme.space.md } else { 0.0 };
    ui.vertical(|ui| {
        ui.set_width(whole - NUMBER - marks - chevron);
        words_ui(ui, theme, turn);
        if !wide {
            ui.add_space(theme.space.xs);
            ui.horizontal_wrapped(|ui| marks_ui(ui, theme, turn, false));
        }
    });
    if wide {
        ui.add_space(theme.space.md);
        marks_ui(ui, theme, turn, true);
    }
    ui.add_space(theme.space.md);
    chevron_ui(ui, theme, if open { Icon::ChevronDown } else { Icon::Chevron });
}

fn words_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView) {
    ui.label(theme.strong(&turn.short));
    if !turn.is_spoken {
        ui.label(theme.stage_direction(&turn.text));
    } else if !turn.text.is_empty() {
        ui.label(theme.body(theme.words.quoted(&tied_end(&turn.text, 0))));
    }
    ui.label(theme.quiet(tied(&turn.effect)));
    for words in &turn.avoided {
        ui.label(theme.quiet(words));
    }
    if !turn.thought.is_empty() {
        let put = [("name", (&turn.who).into()), ("thought", (&turn.thought).into())];
        ui.label(theme.stage_direction(theme.words.tell("debrief-turn-thought", &put)));
    }
}

fn marks_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView, is_wide: bool) {
    // What was let go by has no levels, and a row of dashes would look like four poor ones.
    if turn.levels.iter().all(Option::is_none) {
        if is_wide {
            // The room of the marks is kept, so that the sign behind them stands below the others.
            ui.allocate_exact_size(
                vec2(mark_width(ui, theme) * Dimension::ALL.len() as f32, theme.line(Step::Body)),
                Sense::hover(),
            );
        }
        return;
    }
    for (dimension, level) in Dimension::ALL.into_iter().zip(turn.levels) {
        mark_ui(ui, theme, dimension, level.and_then(Level::new));
    }
}

/// Width of a dimension's mark: all are as wide as the longest word for a level asks for.
pub(super) fn mark_width(ui: &Ui, theme: &Theme) -> f32 {
    let words = (0..=Level::TOP.get()).filter_map(Level::new).map(|level| terms::level(&theme.words, level));
    let width = |word| ui.painter().layout_job(mark_job(theme, word)).size().x;
    let widest = words.map(width).fold(0.0, f32::max);
    MARK.max((theme.size.glyph + theme.space.sm + widest + theme.space.md).ceil())
}

fn mark_job(theme: &Theme, word: &str) -> LayoutJob {
    theme.job(word, Step::Small, Weight::Regular, theme.colors.text_secondary, f32::INFINITY)
}

/// A dimension's glyph, the word for the level and its four steps; a word alone where it was not scored.
pub(in crate::ui::screens) fn mark_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension, level: Option<Level>) {
    let word = level.map_or(theme.words.say("debrief-not-scored"), |level| terms::level(&theme.words, level));
    let height = theme.line(Step::Body) + theme.space.sm;
    let (rect, response) = ui.allocate_exact_size(vec2(mark_width(ui, theme), height), Sense::hover());
    let spoken = word;
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Label, true, format!("{}: {spoken}", terms::dimension(&theme.words, dimension)))
    });
    let look = theme.dimension(dimension);
    let glyph = theme.size.glyph;
    let y = rect.top() + theme.line(Step::Body) / 2.0;
    let ink = if level.is_some() { look.mark } else { theme.colors.text_hint };
    paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, y), glyph, ink);
    let left = rect.left() + glyph + theme.space.sm;
    let words = ui.painter().layout_job(mark_job(theme, word));
    ui.painter().galley(pos2(left, y - words.size().y / 2.0), words, theme.colors.text_secondary);
    let Some(level) = level else { return };
    let (piece, gap) = (13.0, 3.0);
    for step in 0..Level::TOP.get() {
        let corner = pos2(left + f32::from(step) * (piece + gap), rect.bottom() - theme.size.thin_bar);
        let piece = Rect::from_min_size(corner, vec2(piece, theme.size.thin_bar));
        paint::bar(ui, theme, piece, f32::from(u8::from(step < level.get())), look.mark);
    }
}

fn reasons_ui(ui: &mut Ui, theme: &Theme, state: &State, turn: &TurnView, emit: &mut dyn FnMut(Action)) {
    let margin = Margin { left: NUMBER as i8, bottom: theme.space.xs as i8, ..Margin::ZERO };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        well_frame(theme).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            if !turn.why.is_empty() {
                ui.label(theme.strong(tied(&turn.why)));
            }
            if let Some(own) = &turn.own {
                own_words_ui(ui, theme, own);
            }
            for evidence in turn.evidence.iter().filter(|_| turn.own.is_none()) {
                ui.label(theme.body(evidence));
            }
            counted_ui(ui, theme, state, turn, emit);
            if let Some(own) = &turn.own {
                dispute_ui(ui, theme, (turn.number, own), &state.own, emit);
            }
            if let Some((dimension, anchor)) = turn.aim.as_ref().filter(|_| turn.own.is_none()) {
                aim_ui(ui, theme, *dimension, anchor);
            }
            if button_ui(
                ui,
                theme,
                &Button::outline(theme.words.say("debrief-try-from-here")).small().icon(Icon::Retry),
            )
            .clicked()
            {
                emit(Action::TryFrom(turn.number));
            }
        });
    });
}

/// How it was counted, in figures: below a fold, since what to do about it is said without them.
fn counted_ui(ui: &mut Ui, theme: &Theme, state: &State, turn: &TurnView, emit: &mut dyn FnMut(Action)) {
    if turn.own.is_none() && turn.reasons.is_empty() {
        return;
    }
    let (words, is_open) = (&theme.words, state.counted == Some(turn.number));
    let put = [("reply", turn.number.into())];
    let name = words.tell(if is_open { "debrief-count-hide" } else { "debrief-count-show" }, &put);
    let row = row_button_ui(ui, theme, (("count", turn.number), &name), Some(is_open), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.xs;
        chevron_ui(ui, theme, if is_open { Icon::ChevronDown } else { Icon::Chevron });
        ui.label(theme.quiet(words.say("debrief-count")));
    });
    if row.clicked() {
        emit(Action::Count(turn.number));
    }
    if !is_open {
        return;
    }
    if let Some(own) = &turn.own {
        sums_ui(ui, theme, (turn.number, own), &state.own);
        for evidence in &turn.evidence {
            ui.label(theme.body(evidence));
        }
    }
    if !turn.reasons.is_empty() {
        ui.label(theme.quiet(tied(&turn.reasons.join(" "))));
    }
}

fn aim_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension, anchor: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.vertical(|ui| {
            ui.set_width(theme.size.glyph);
            ui.add_space((theme.line(Step::Body) - theme.size.glyph) / 2.0);
            glyph_ui(ui, theme, dimension, theme.size.glyph);
        });
        let mut job = LayoutJob::default();
        let put = [("dimension", terms::dimension(&theme.words, dimension).into())];
        let lead = format!("{} ", theme.words.tell("debrief-turn-aim", &put));
        job.append(&lead, 0.0, theme.format(Step::Body, theme.type_scale.emphasis, theme.colors.text));
        job.append(anchor, 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
        job.append(".", 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
        ui.vertical(|ui| ui.label(job));
    });
}
