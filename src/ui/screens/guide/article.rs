//! The entry that is open: what it is, its parts, and what has to do with it.

use egui::{Align, Color32, CornerRadius, Layout, Rect, Sense, StrokeKind, Ui, UiBuilder, pos2, vec2};

use crate::domain::guide::{Entry, Part, Section, entry};
use crate::ui::screens::guide::Action;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{Button, button_ui, card_ui, long_lines_ui, rule_ui};

/// Width of the column with names, in points.
const NAME: f32 = 148.0;
/// Narrowest card with two columns of text, in points.
const TWO: f32 = 760.0;
/// Narrowest card with names beside their text, in points.
const BESIDE: f32 = 460.0;
/// Longest line of a paragraph, in points.
const LINE: f32 = 680.0;

const BODY: (Step, Weight) = (Step::Body, Weight::Regular);
const STRONG: (Step, Weight) = (Step::Body, Weight::Semibold);

/// Draws it as a card.
pub(super) fn article_ui(ui: &mut Ui, theme: &Theme, entry: &Entry, emit: &mut dyn FnMut(Action)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        head_ui(ui, theme, entry);
        let mut pairs_begun = false;
        for (i, part) in entry.parts.iter().enumerate() {
            ui.push_id(i, |ui| match part {
                Part::Text { text } => paragraph_ui(ui, theme, text),
                Part::Named { name, text } => named_ui(ui, theme, name, |ui| paragraph_ui(ui, theme, text)),
                Part::Said { name, text } => {
                    named_ui(ui, theme, name, |ui| paragraph_ui(ui, theme, &theme.words.quoted(text)));
                }
                Part::Level { .. } => level_ui(ui, theme, part),
                Part::Pair { hurts, helps } => {
                    pair_ui(ui, theme, (hurts, helps), !pairs_begun);
                    pairs_begun = true;
                }
                Part::Step { name, by } => step_ui(ui, theme, i + 1, (name, by)),
            });
        }
        links_ui(ui, theme, entry, emit);
    });
}

fn head_ui(ui: &mut Ui, theme: &Theme, entry: &Entry) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        ui.label(theme.small(entry.section.kind(&theme.words)));
        let width = ui.available_width();
        // The glyph stands in the middle of its line.
        let line = vec2(width, theme.line(Step::TitleBar));
        ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
            let glyph = theme.size.tick + theme.space.xs;
            let shown = entry.dimension.filter(|_| entry.section == Section::Dimensions);
            if let Some(dimension) = shown {
                glyph_ui(ui, theme, dimension, glyph);
            }
            let room = width - shown.map_or(0.0, |_| glyph + theme.space.md);
            ui.label(theme.title_job(&entry.title, Step::TitleBar, theme.colors.text, room));
        });
        ui.scope(|ui| {
            ui.set_max_width(LINE.min(ui.available_width()));
            long_lines_ui(ui, theme, &entry.lead, (Step::Speech, Weight::Regular), theme.colors.text);
        });
    });
    rule_ui(ui, theme);
}

fn paragraph_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.scope(|ui| {
        ui.set_max_width(LINE.min(ui.available_width()));
        long_lines_ui(ui, theme, text, BODY, theme.colors.text);
    });
}

/// A name, and beside it or below it what there is to it.
fn named_ui(ui: &mut Ui, theme: &Theme, name: &str, content: impl FnOnce(&mut Ui)) {
    if ui.available_width() < BESIDE {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.hair;
            ui.label(theme.small(name));
            content(ui);
        });
        return;
    }
    columns_ui(
        ui,
        &[NAME],
        |ui| {
            long_lines_ui(ui, theme, name, BODY, theme.colors.text_secondary);
        },
        content,
    );
}

/// Two columns whose lines begin at the same height; the first is as wide as told, the second takes the rest.
fn columns_ui(ui: &mut Ui, widths: &[f32], first: impl FnOnce(&mut Ui), second: impl FnOnce(&mut Ui)) {
    let whole = ui.available_rect_before_wrap();
    let left = widths.first().copied().unwrap_or(NAME);
    let gap = 24.0;
    let mut draw = |from: f32, to: f32, salt: &str, content: &mut dyn FnMut(&mut Ui)| {
        let at = Rect::from_x_y_ranges(from..=to.max(from), whole.y_range());
        let layout = Layout::top_down(Align::Min);
        let mut column = ui.new_child(UiBuilder::new().max_rect(at).layout(layout).id_salt(salt));
        content(&mut column);
        column.min_rect().bottom()
    };
    let (mut first, mut second) = (Some(first), Some(second));
    let one = draw(whole.left(), whole.left() + left, "first", &mut |ui| {
        if let Some(first) = first.take() {
            first(ui);
        }
    });
    let other = draw(whole.left() + left + gap, whole.right(), "second", &mut |ui| {
        if let Some(second) = second.take() {
            second(ui);
        }
    });
    let tall = Rect::from_min_max(whole.min, pos2(whole.right(), one.max(other)));
    ui.allocate_rect(tall, Sense::hover());
}

/// A level: its figure and word, both anchors, and sentences at it beside them or below.
fn level_ui(ui: &mut Ui, theme: &Theme, part: &Part) {
    let Part::Level { level, word, first, second, examples } = part else { return };
    let anchors_ui = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        for anchor in [first, second] {
            long_lines_ui(ui, theme, &format!("{anchor}."), BODY, theme.colors.text);
        }
    };
    let examples_ui = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        for example in examples {
            long_lines_ui(ui, theme, &theme.words.quoted(example), BODY, theme.colors.text_secondary);
        }
    };
    let name = format!("{} {word}", level.get());
    let text_ui = |ui: &mut Ui| {
        let width = ui.available_width();
        if width + NAME < TWO {
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            anchors_ui(ui);
            examples_ui(ui);
        } else {
            columns_ui(ui, &[(width * 0.42).round()], anchors_ui, examples_ui);
        }
    };
    if ui.available_width() < BESIDE {
        ui.label(theme.strong(name));
        text_ui(ui);
    } else {
        columns_ui(ui, &[NAME - 28.0], |ui| drop(ui.label(theme.strong(name))), text_ui);
    }
    rule_ui(ui, theme);
}

/// What hurts at the left, the better wording at the right, under a heading for the first.
fn pair_ui(ui: &mut Ui, theme: &Theme, (hurts, helps): (&str, &str), is_first: bool) {
    let colors = &theme.colors;
    if ui.available_width() < BESIDE {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            ui.label(theme.small(theme.words.say("guide-rather-not")));
            long_lines_ui(ui, theme, &theme.words.quoted(hurts), BODY, colors.text_secondary);
            ui.label(theme.small(theme.words.say("guide-better")));
            long_lines_ui(ui, theme, &theme.words.quoted(helps), BODY, colors.text);
        });
        rule_ui(ui, theme);
        return;
    }
    let half = (ui.available_width() * 0.42).round();
    if is_first {
        let (rather_not, better) = (theme.words.say("guide-rather-not"), theme.words.say("guide-better"));
        columns_ui(
            ui,
            &[half],
            |ui| drop(ui.label(theme.rich(rather_not, Step::Small, Weight::Semibold, colors.warn))),
            |ui| drop(ui.label(theme.rich(better, Step::Small, Weight::Semibold, colors.accent))),
        );
    }
    columns_ui(
        ui,
        &[half],
        |ui| drop(long_lines_ui(ui, theme, &theme.words.quoted(hurts), BODY, colors.text_secondary)),
        |ui| drop(long_lines_ui(ui, theme, &theme.words.quoted(helps), BODY, colors.text)),
    );
    rule_ui(ui, theme);
}

/// A step with its figure on a disc.
fn step_ui(ui: &mut Ui, theme: &Theme, number: usize, (name, by): (&str, &str)) {
    let disc = theme.line(Step::Body);
    let number_ui = |ui: &mut Ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(disc, disc), Sense::hover());
        let colors = &theme.colors;
        let edge = theme.edge_of(colors.accent);
        ui.painter().rect(rect, CornerRadius::same((disc / 2.0) as u8), colors.accent_wash, edge, StrokeKind::Inside);
        let figure = theme.job(&number.to_string(), Step::Small, Weight::Semibold, colors.accent, f32::INFINITY);
        let galley = ui.painter().layout_job(figure);
        let at = rect.center() - galley.size() / 2.0;
        ui.painter().galley(at, galley, Color32::PLACEHOLDER);
    };
    let words_ui = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        long_lines_ui(ui, theme, name, STRONG, theme.colors.text);
        long_lines_ui(ui, theme, by, BODY, theme.colors.text_secondary);
    };
    columns_ui(ui, &[disc - theme.space.sm], number_ui, words_ui);
}

fn links_ui(ui: &mut Ui, theme: &Theme, open: &Entry, emit: &mut dyn FnMut(Action)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(theme.words.say("guide-see-also")));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            for to in open.links.iter().filter_map(|link| entry(&theme.words, link)) {
                if button_ui(ui, theme, &Button::outline(&to.title).small()).clicked() {
                    emit(Action::Open(to.id.clone()));
                }
            }
        });
    });
}
