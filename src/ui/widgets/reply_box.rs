//! The box for a reply in one's own words, with live marks in Coach. Enter is left to the screen, which sends;
//! Shift and Enter begin a new line.

use egui::text::{CCursor, CCursorRange, CharIndex, LayoutJob};
use egui::{
    CornerRadius, Frame, Key, KeyboardShortcut, Margin, Modifiers, Rect, Response, Role, Sense, Shape, Stroke,
    StrokeKind, TextBuffer, TextEdit, Ui, pos2,
};

use egui::text_edit::TextEditOutput;
use egui::text_selection::visuals::paint_text_cursor;

use crate::ui::theme::color::mix;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{Availability, announce, feel, put_left, ring_if_focused};
use crate::ui::widgets::key_cap::{CapLook, cap_size, paint_cap};
use crate::ui::widgets::spans::{Span, behind, over};

/// Height of a line, so that marks fit under it.
const LINE: f32 = 32.0;
/// How much lower than its line the caret is, at each end, and how far behind the letter before it.
const CARET: (f32, f32) = (5.0, 1.5);
/// How far the words in the empty box stand from the caret.
const HINT_AFTER: f32 = 7.0;
/// How far under the baseline the marks run.
const UNDER: f32 = 6.0;

/// A box to write a reply in.
#[derive(Debug, Clone, Copy)]
pub struct ReplyBox<'a> {
    /// Accessible name.
    pub label: &'a str,
    /// Words in the empty box.
    pub hint: &'a str,
    /// Marks; empty outside Coach. Spans that do not fit the text are left out.
    pub spans: &'a [Span],
    /// Height in lines before it grows.
    pub rows: usize,
    /// Most characters it takes.
    pub most: usize,
    /// The keyboard comes here, behind the last letter.
    pub at_end: bool,
}

/// Draws the box across the space with `foot` inside it under the words, for the chips of offers.
pub fn reply_box_ui(
    ui: &mut Ui,
    theme: &Theme,
    shown: &ReplyBox<'_>,
    text: &mut String,
    foot: impl FnOnce(&mut Ui),
) -> Response {
    let (side, top) = theme.inset.bubble;
    let ground = ui.painter().add(Shape::Noop);
    let inner = Frame::new().inner_margin(Margin::symmetric(side as i8, top as i8)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let response = edit(ui, theme, shown, text);
        foot(ui);
        response
    });
    let focus = inner.inner.has_focus();
    let stroke = if focus {
        Stroke::new(theme.stroke.focus, theme.colors.accent)
    } else {
        Stroke::new(theme.stroke.control, theme.colors.outline)
    };
    let radius = CornerRadius::same(theme.radius.card);
    let rect =
        egui::epaint::RectShape::new(inner.response.rect, radius, theme.colors.paper, stroke, StrokeKind::Inside);
    ui.painter().set(ground, rect);
    inner.inner
}

/// The box shut: one line that looks like a field and is a button. It shows the beginning of a draft, or else what it is
/// for, and the key that opens it.
pub fn shut_reply_box_ui(ui: &mut Ui, theme: &Theme, hint: &str, draft: &str, key: &str) -> Response {
    let colors = &theme.colors;
    let size = egui::vec2(ui.available_width(), theme.size.control);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let draft = draft.split_whitespace().collect::<Vec<_>>().join(" ");
    let (words, ink, name) = if draft.is_empty() {
        (hint, colors.text_hint, hint.to_owned())
    } else {
        let said = [("hint", hint.into()), ("draft", (&draft).into())];
        (draft.as_str(), colors.text, theme.words.tell("widgets-draft", &said))
    };
    let response = announce(response, Role::Button, &name, Availability::Ready);
    let feel = feel(ui, theme, &response);
    let radius = CornerRadius::same(theme.radius.control);
    let ground = mix(colors.card, colors.sunk, feel.hover);
    let stroke = Stroke::new(theme.stroke.control, colors.outline);
    ui.painter().rect(rect, radius, ground, stroke, StrokeKind::Inside);
    let cap = cap_size(ui, theme, key);
    let at = Rect::from_center_size(pos2(rect.right() - theme.space.sm - cap.x / 2.0, rect.center().y), cap);
    let left = rect.left() + theme.inset.field;
    let mut job = theme.job(words, Step::Body, Weight::Regular, ink, at.left() - theme.space.sm - left);
    job.wrap.max_rows = 1;
    put_left(ui, ui.painter().layout_job(job), left, rect.center().y);
    paint_cap(ui, theme, at, key, &CapLook::quiet(theme));
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

fn edit(ui: &mut Ui, theme: &Theme, shown: &ReplyBox<'_>, text: &mut String) -> Response {
    let writing = Writing {
        label: shown.label,
        hint: shown.hint,
        spans: shown.spans,
        hand: Hand { step: Step::Speech, line: LINE, caret: CARET, under: UNDER },
        rows: shown.rows,
        most: shown.most,
        new_line: KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter),
        select: shown.at_end.then_some((text.len(), text.len())),
        keeps_tab: false,
    };
    writing_ui(ui, theme, &writing, text)
}

/// How words look while they are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hand {
    /// Their size.
    pub step: Step,
    /// Height of a line, so that marks fit under it.
    pub line: f32,
    /// How much lower than its line the caret is, at each end, and how far behind the letter before it.
    pub caret: (f32, f32),
    /// How far under the baseline the marks run.
    pub under: f32,
}

/// Words being written, without a box around them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Writing<'a> {
    /// Accessible name.
    pub label: &'a str,
    /// Words in the empty place.
    pub hint: &'a str,
    /// Marks. Spans that do not fit the text are left out.
    pub spans: &'a [Span],
    /// How the words look.
    pub hand: Hand,
    /// Height in lines before it grows.
    pub rows: usize,
    /// Most characters it takes.
    pub most: usize,
    /// What begins a new line.
    pub new_line: KeyboardShortcut,
    /// The keyboard comes here, with these bytes selected.
    pub select: Option<(usize, usize)>,
    /// Tab is left to whoever draws it: see [`tab_in`].
    pub keeps_tab: bool,
}

/// Takes Tab from the place that is about to be drawn with this label, if the keyboard is there: one on, or one back.
pub(crate) fn tab_in(ui: &mut Ui, label: &str) -> Option<i32> {
    let id = ui.make_persistent_id(label);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    ui.input_mut(|input| {
        // A pattern without Shift would take both.
        let back = input.consume_key(Modifiers::SHIFT, Key::Tab);
        let on = !back && input.consume_key(Modifiers::NONE, Key::Tab);
        if back { Some(-1) } else { on.then_some(1) }
    })
}

/// Draws the place where words are written, with its marks, across the space.
pub(crate) fn writing_ui(ui: &mut Ui, theme: &Theme, shown: &Writing<'_>, text: &mut String) -> Response {
    let Hand { step, line, caret, under } = shown.hand;
    let mut format = theme.format(step, Weight::Regular, theme.colors.text);
    format.line_height = Some(line);
    let hint_format = egui::TextFormat { color: theme.colors.text_hint, ..format.clone() };
    let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, width: f32| {
        let mut job = LayoutJob::single_section(buffer.as_str().to_owned(), format.clone());
        job.wrap.max_width = width;
        ui.painter().layout_job(job)
    };
    // An empty place is as high as what it asks for.
    let hint = text.is_empty().then(|| {
        let mut job = LayoutJob::single_section(shown.hint.to_owned(), hint_format);
        job.wrap.max_width = ui.available_width();
        ui.painter().layout_job(job)
    });
    let least = hint.as_ref().map_or(0.0, |hint| hint.size().y).max(line * shown.rows as f32);
    let washes = ui.painter().add(Shape::Noop);
    // The caret is drawn below, as high as letters are and not as lines.
    let id = ui.make_persistent_id(shown.label);
    let usual = std::mem::replace(&mut ui.visuals_mut().text_cursor.stroke, Stroke::NONE);
    let mut output = TextEdit::multiline(text)
        .id(id)
        .layouter(&mut layouter)
        .desired_width(f32::INFINITY)
        .desired_rows(1)
        .min_size(egui::vec2(0.0, least))
        .char_limit(shown.most)
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .return_key(shown.new_line)
        .lock_focus(shown.keeps_tab)
        .show(ui);
    ui.visuals_mut().text_cursor.stroke = usual;
    caret_ui(ui, &output, caret);
    let response = output.response.response;
    if let Some((from, to)) = shown.select {
        let chars = |end: usize| CharIndex(text.char_indices().take_while(|(at, _)| *at < end).count());
        let range = CCursorRange::two(CCursor::new(chars(from)), CCursor::new(chars(to)));
        output.state.cursor.set_char_range(Some(range));
        output.state.store(ui.ctx(), response.id);
        response.request_focus();
        ui.ctx().request_repaint();
    }
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(shown.label));
    if let Some(hint) = hint.filter(|_| text.is_empty()) {
        let after = if response.has_focus() { HINT_AFTER } else { 0.0 };
        ui.painter().galley(response.rect.min + egui::vec2(after, 0.0), hint, theme.colors.text_hint);
    }
    let spans: Vec<Span> = shown.spans.iter().filter(|s| text.get(s.bytes.clone()).is_some()).cloned().collect();
    let at = output.galley_pos;
    ui.painter().set(washes, Shape::Vec(behind(theme, &output.galley, text, &spans, at)));
    let lines = over(ui, theme, &output.galley, text, &spans, at, under);
    ui.painter().with_clip_rect(response.rect.expand(4.0).intersect(ui.clip_rect())).extend(lines);
    response
}

/// The caret, which blinks from where it last came to rest.
fn caret_ui(ui: &Ui, output: &TextEditOutput, (less, after): (f32, f32)) {
    let response = &output.response.response;
    let Some(range) = output.cursor_range.filter(|_| response.has_focus() && ui.input(|i| i.focused)) else { return };
    let now = ui.input(|i| i.time);
    let place = (range.primary.index, output.galley.job.text.len());
    let id = response.id.with("caret");
    let rested = ui.data(|d| d.get_temp::<((CharIndex, usize), f64)>(id)).filter(|(at, _)| *at == place);
    let since = rested.map_or(now, |(_, since)| since);
    ui.data_mut(|d| d.insert_temp(id, (place, since)));
    let at = output.galley.pos_from_cursor(range.primary).translate(output.galley_pos.to_vec2());
    let caret = at.shrink2(egui::vec2(0.0, less)).translate(egui::vec2(after, 0.0));
    paint_text_cursor(ui, &ui.painter_at(response.rect.expand(4.0)), caret, now - since);
}
