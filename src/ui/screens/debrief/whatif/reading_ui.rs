//! Draws two runs as they were played, beside each other, or one below the other where there is no room. Decides nothing.

use egui::text::{LayoutJob, TextWrapping};
use egui::{CornerRadius, Label, Margin, Rangef, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::conversation::view::Entry;
use crate::ui::screens::debrief::Action;
use crate::ui::screens::debrief::turns::{mark_ui, mark_width};
use crate::ui::screens::debrief::whatif::beside::Ask;
use crate::ui::screens::debrief::whatif::reading::{Head, Passage, Reading, Row};
use crate::ui::screens::debrief::words::tied;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::frame;
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::{card_frame, icon_button_ui, rule_ui};

/// Narrowest page with two columns.
const TWO: f32 = 620.0;
/// Room between the columns.
const GAP: f32 = 40.0;
/// Height of the names of the columns.
const HEADS: f32 = 76.0;

/// Draws it, with the names of the runs standing above what scrolls.
pub(in crate::ui::screens::debrief) fn reading_ui(
    ui: &mut Ui,
    theme: &Theme,
    reading: &Reading,
    emit: &mut dyn FnMut(Action),
) {
    let page = ui.max_rect();
    let block = frame::block_of(theme, page, frame::CONTENT);
    let is_beside = block.width() >= TWO;
    let top = title_ui(ui, theme, reading, block, emit);
    let below = if is_beside { heads_ui(ui, theme, reading, block.with_min_y(top)) } else { top };
    ui.painter().hline(page.x_range(), below, (theme.stroke.hair, theme.colors.hairline));
    let body = Rect::from_min_max(pos2(page.left(), below + theme.stroke.hair), page.max);
    let mut area = ui.new_child(UiBuilder::new().max_rect(body).id_salt("reading"));
    let [other, _] = &reading.heads;
    let name = ("reading-both", other.name.clone(), other.when.clone());
    let out = frame::scroll_block_ui(&mut area, theme, name, (frame::CONTENT, theme.space.lg), |ui| {
        card_frame(theme).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.md;
            for (i, row) in reading.rows.iter().enumerate() {
                let is_headed = i.checked_sub(1).and_then(|above| reading.rows.get(above));
                if is_headed.is_some_and(|above| !matches!(above, Row::Note(_))) {
                    rule_ui(ui, theme);
                }
                ui.push_id(("row", i), |ui| row_ui(ui, theme, &reading.heads, row, is_beside));
            }
        });
    });
    edges::below_ui(&area, theme, (body, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
}

fn title_ui(ui: &mut Ui, theme: &Theme, reading: &Reading, block: Rect, emit: &mut dyn FnMut(Action)) -> f32 {
    let height = theme.size.header;
    let row = Rect::from_min_size(block.min, vec2(block.width(), height));
    let mut line = ui.new_child(UiBuilder::new().max_rect(row).id_salt("title"));
    line.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        if icon_button_ui(ui, theme, Icon::Back, theme.words.say("whatif-back")).clicked() {
            emit(Action::Beside(Ask::Close));
        }
        ui.label(theme.title_bar(&reading.title));
        ui.add(Label::new(theme.quiet(&reading.about)).truncate());
    });
    row.bottom()
}

/// The names of the columns, from the top of `block`; returns where they end.
fn heads_ui(ui: &mut Ui, theme: &Theme, reading: &Reading, block: Rect) -> f32 {
    let inset = theme.inset.card.0;
    let each = (block.width() - 2.0 * inset - GAP) / 2.0;
    for (i, head) in reading.heads.iter().enumerate() {
        let at = block.min + vec2(inset + (each + GAP) * i as f32, 0.0);
        let rect = Rect::from_min_size(at, vec2(each, HEADS));
        let mut cell = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("head", i)));
        cell.spacing_mut().item_spacing.y = 0.0;
        head_ui(&mut cell, theme, head, i == 1);
    }
    block.top() + HEADS
}

fn head_ui(ui: &mut Ui, theme: &Theme, head: &Head, is_this: bool) {
    let ink = if is_this { theme.colors.accent } else { theme.colors.text };
    ui.add(Label::new(theme.rich(&head.name, Step::Speech, Weight::Bold, ink)).truncate());
    ui.add(Label::new(theme.body(&head.end)).truncate());
    ui.add(Label::new(theme.small(&head.when)).truncate());
}

fn row_ui(ui: &mut Ui, theme: &Theme, heads: &[Head; 2], row: &Row, is_beside: bool) {
    let [other, this] = heads;
    match row {
        Row::Note(words) => {
            ui.label(theme.rich(words, Step::Body, Weight::Semibold, theme.colors.accent));
        }
        Row::Same(passage) if is_beside => {
            // What was said once stands at the left, what it did at the right: no half of the page is empty.
            let each = (ui.available_width() - GAP) / 2.0;
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for (at, draw) in [said_ui, did_ui].into_iter().enumerate() {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
                        ui.set_width(each);
                        ui.set_max_width(each.min(theme.size.speech_max));
                        ui.push_id(at, |ui| draw(ui, theme, passage, theme.words.say("whatif-both"), false));
                    });
                }
            });
        }
        Row::Same(passage) => {
            ui.set_max_width(theme.size.speech_max.min(ui.available_width()));
            passage_ui(ui, theme, passage, theme.words.say("whatif-both"), !is_beside);
        }
        Row::Two([theirs, mine]) if is_beside => {
            let each = (ui.available_width() - GAP) / 2.0;
            let (middle, top) = (ui.max_rect().left() + each + GAP / 2.0, ui.cursor().top());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = GAP;
                for (passage, head) in [(theirs, other), (mine, this)] {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.x = theme.space.sm;
                        ui.set_width(each);
                        ui.set_max_width(each.min(theme.size.speech_max));
                        cell_ui(ui, theme, passage.as_ref(), &head.name, false);
                    });
                }
            });
            let line = Rangef::new(top, ui.min_rect().bottom());
            ui.painter().vline(middle, line, (theme.stroke.hair, theme.colors.hairline));
        }
        Row::Two([theirs, mine]) => {
            cell_ui(ui, theme, theirs.as_ref(), &other.name, true);
            cell_ui(ui, theme, mine.as_ref(), &this.name, true);
        }
    }
}

fn cell_ui(ui: &mut Ui, theme: &Theme, passage: Option<&Passage>, run: &str, is_named: bool) {
    match passage {
        Some(passage) => passage_ui(ui, theme, passage, run, is_named),
        None if is_named => {
            ui.label(theme.quiet(format!("{run}: {}", theme.words.say("whatif-had-ended"))));
        }
        None => {
            ui.label(theme.quiet(theme.words.say("whatif-had-ended")));
        }
    }
}

/// A turn; `is_named` shows whose it is, which is read out in any case.
fn passage_ui(ui: &mut Ui, theme: &Theme, passage: &Passage, run: &str, is_named: bool) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    said_ui(ui, theme, passage, run, is_named);
    did_ui(ui, theme, passage, run, is_named);
}

/// Which turn it is, and what was said.
fn said_ui(ui: &mut Ui, theme: &Theme, passage: &Passage, run: &str, is_named: bool) {
    let spoken = format!("{run}, {}", passage.within);
    let name = if is_named { spoken.clone() } else { passage.name.clone() };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let heading = ui.label(theme.quiet(name));
        heading.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        if !passage.short.is_empty() {
            ui.label(theme.heading(&passage.short));
        }
    });
    for line in &passage.lines {
        line_ui(ui, theme, line, (&passage.who, theme.words.say("whatif-you")));
    }
}

/// The levels of a turn, and what it did.
fn did_ui(ui: &mut Ui, theme: &Theme, passage: &Passage, _: &str, _: bool) {
    if let Some(levels) = &passage.levels {
        levels_ui(ui, theme, levels);
    }
    if !passage.effect.is_empty() {
        ui.label(theme.quiet(tied(&passage.effect)));
    }
}

/// A line of what was said and seen; `who` is the customer where only one speaks, `mine` whoever answers them.
pub(in crate::ui::screens) fn line_ui(ui: &mut Ui, theme: &Theme, line: &Entry, (who, mine): (&str, &str)) {
    match line {
        Entry::Seen(text) => {
            ui.label(theme.stage_direction(text));
        }
        Entry::Unsaid(text) | Entry::Aside(text) => {
            ui.label(theme.small(text));
        }
        Entry::Time(text) => {
            ui.label(theme.rich(text, Step::Small, Weight::Semibold, theme.colors.text_secondary));
        }
        Entry::Theirs { by, text, .. } => {
            ui.label(speech(theme, by.as_deref().unwrap_or(who), text, ui.available_width()));
        }
        Entry::Mine { text, chips, .. } => {
            let margin = Margin::symmetric(theme.space.sm as i8 + 4, theme.space.sm as i8);
            let frame = egui::Frame::new().fill(theme.colors.bubble_mine).stroke(theme.edge()).inner_margin(margin);
            frame.corner_radius(CornerRadius::same(theme.radius.control)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = theme.space.xs;
                ui.label(speech(theme, mine, text, ui.available_width()));
                if !chips.is_empty() {
                    ui.label(
                        theme.small(theme.words.tell("whatif-with-it", &[("offers", (&chips.join("; ")).into())])),
                    );
                }
            });
        }
    }
}

/// Words behind the name of whoever said them.
fn speech(theme: &Theme, name: &str, text: &str, width: f32) -> LayoutJob {
    let mut job = LayoutJob { wrap: TextWrapping::wrap_at_width(width), ..LayoutJob::default() };
    job.append(&format!("{name}  "), 0.0, theme.format(Step::Body, Weight::Bold, theme.colors.text_secondary));
    job.append(text, 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
    job
}

/// The four levels in one line, or two and two where there is no room for that.
pub(in crate::ui::screens) fn levels_ui(ui: &mut Ui, theme: &Theme, levels: &[Option<Level>; 4]) {
    let marks: Vec<(Dimension, Option<Level>)> = Dimension::ALL.into_iter().zip(levels.iter().copied()).collect();
    let across = if ui.available_width() >= mark_width(ui, theme) * marks.len() as f32 { marks.len() } else { 2 };
    for row in marks.chunks(across) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (dimension, level) in row {
                mark_ui(ui, theme, *dimension, *level);
            }
        });
    }
}
