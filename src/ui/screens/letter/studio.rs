//! Draws a letter being written: the subject, a slot for each part with its marks, and the one strip with its repair.
//! Decides nothing; what was typed goes straight into the letter.

use egui::{
    Color32, CornerRadius, FontSelection, Frame, Key, KeyboardShortcut, Margin, Modifiers, Rect, Response, Role,
    ScrollArea, Sense, Shape, Stroke, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::domain::scenario::model::Part;
use crate::domain::scoring::letter::LetterText;
use crate::ui::screens::letter::view::{SlotView, Stand, Strip, StudioView};
use crate::ui::screens::{edges, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Hand, Writing, button_ui, button_width, card_frame, paint, paint_disc, tab_in, writing_ui,
};

/// Most characters a part takes, and the subject.
const MOST: (usize, usize) = (4_000, 200);
/// Width of the column of labels, in points.
const LABELS: f32 = 136.0;
/// Narrowest sheet with its labels beside the parts; below, they stand above.
const BESIDE: f32 = 460.0;
/// How the words look.
const HAND: Hand = Hand { step: Step::Body, line: 24.0, caret: (2.0, 1.0), under: 5.0 };
/// Narrowest room for what is wrong beside its repair, in points.
const STRIP: f32 = 150.0;
/// Width of the edge of the slot one writes in.
const EDGE: f32 = 3.0;

/// A place in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The subject line.
    Subject,
    /// A part.
    Part(Part),
}

/// Where the keyboard is in a letter, and where it is to go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Desk {
    /// The part it was in last.
    pub at: Option<Part>,
    /// Where it goes next, with the bytes to select there.
    goes_to: Option<(Place, Option<(usize, usize)>)>,
    /// Tab was pressed in a part: it goes to the next one, or to the one before.
    steps: Option<(Part, i32)>,
    /// It has gone on from the last part: to the main button.
    is_past: bool,
    /// The part whose strip has been brought into sight.
    strip_seen: Option<Part>,
}

impl Desk {
    /// Brings the keyboard to the end of a place.
    pub fn go_to(&mut self, place: Place) {
        self.goes_to = Some((place, None));
        if let Place::Part(part) = place {
            self.at = Some(part);
        }
    }

    /// Brings it to a stretch of a part, which is selected.
    pub fn point_at(&mut self, part: Part, span: (usize, usize)) {
        (self.goes_to, self.at) = (Some((Place::Part(part), Some(span))), Some(part));
    }

    /// Goes on by Tab: through the parts in their order, before the first of them to the subject, and after the last to the
    /// main button.
    fn step(&mut self, slots: &[SlotView]) {
        let Some((part, step)) = self.steps.take() else { return };
        let Some(at) = slots.iter().position(|slot| slot.part == part) else { return };
        let next = if step > 0 { at.checked_add(1) } else { at.checked_sub(1) };
        match next {
            None => self.go_to(Place::Subject),
            Some(next) => match slots.get(next) {
                Some(slot) => self.go_to(Place::Part(slot.part)),
                None => self.is_past = true,
            },
        }
    }

    /// Whether the keyboard has gone on to the main button.
    pub fn take_past(&mut self) -> bool {
        std::mem::take(&mut self.is_past)
    }

    /// What is to be selected in a place, if the keyboard goes there now.
    fn comes_to(&mut self, place: Place, text: &str) -> Option<(usize, usize)> {
        let (_, span) = self.goes_to.take_if(|(to, _)| *to == place)?;
        Some(span.unwrap_or((text.len(), text.len())))
    }
}

/// What the studio asks for. No word of what was typed goes with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Bring the keyboard to a part.
    GoTo(Part),
    /// Make the repair the strip offers.
    Mend,
    /// Rather one of the ready letters.
    Ready,
}

/// Draws the sheet over `ui`'s rectangle; `is_close` where the window is low. At its end stands a quiet way out, if `link`
/// says one.
pub fn sheet_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, is_close, link): (&StudioView, bool, Option<&str>),
    (letter, desk): (&mut LetterText, &mut Desk),
    emit: &mut dyn FnMut(Ask),
) {
    let whole = ui.max_rect();
    card_frame(theme).inner_margin(Margin::ZERO).show(ui, |ui| {
        ui.set_min_size(whole.size());
        ui.spacing_mut().item_spacing.y = 0.0;
        subject_ui(ui, theme, (view, is_close), (&mut letter.subject, desk));
        let line = ui.cursor().top();
        ui.painter().hline(whole.x_range(), line, (theme.stroke.hair, theme.colors.hairline));
        ui.add_space(theme.stroke.hair);
        let rest = Rect::from_min_max(
            pos2(whole.left(), ui.cursor().top()),
            whole.max - vec2(0.0, f32::from(theme.radius.card)),
        );
        // Where cards have an outline it stays whole.
        let rest = rest.shrink2(vec2(theme.stroke.edge, 0.0));
        let mut area = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("parts"));
        area.set_clip_rect(rest.intersect(ui.clip_rect()));
        area.spacing_mut().item_spacing.y = 0.0;
        let scroll = ScrollArea::vertical().auto_shrink([false, false]).id_salt("letter");
        edges::marked_ui(&mut area, theme, scroll, theme.colors.card, |ui| {
            frame::scroll_keys(ui, theme);
            ui.add_space(theme.space.xs);
            for slot in &view.slots {
                let strip = view.strip.as_ref().filter(|strip| strip.part == slot.part);
                ui.push_id(slot.part.id(), |ui| slot_ui(ui, theme, (slot, strip, is_close), (letter, desk), emit));
            }
            foot_ui(ui, theme, (view, link), emit);
            if desk.steps.is_some() {
                desk.step(&view.slots);
                ui.ctx().request_repaint();
            }
            frame::follow_focus(ui, theme);
        });
    });
}

/// How it reads, and the quiet way out.
fn foot_ui(ui: &mut Ui, theme: &Theme, (view, link): (&StudioView, Option<&str>), emit: &mut dyn FnMut(Ask)) {
    if view.quiet.is_none() && link.is_none() {
        ui.add_space(theme.space.sm);
        return;
    }
    let side = theme.inset.dock.0;
    ui.add_space(theme.space.xs);
    let button = link.map(|link| Button::text(link).small());
    let wide = button.as_ref().map_or(0.0, |button| button_width(ui, theme, button));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.set_min_height(theme.size.control_small);
        ui.add_space(side);
        let room = (ui.available_width() - wide - side).max(0.0);
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.add_space((theme.size.control_small - theme.line(Step::Small)) / 2.0);
            ui.label(theme.small(view.quiet.as_deref().unwrap_or_default()));
        });
        if let Some(button) = &button
            && button_ui(ui, theme, button).clicked()
        {
            emit(Ask::Ready);
        }
    });
    ui.add_space(theme.space.xs);
}

/// Distances inside a slot: from the sheet's sides, and above and below its words.
fn inset(theme: &Theme, is_close: bool) -> (f32, f32) {
    (theme.inset.dock.0, if is_close { theme.space.xs + 1.0 } else { theme.space.sm })
}

fn subject_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, is_close): (&StudioView, bool),
    (subject, desk): (&mut String, &mut Desk),
) {
    let whole = ui.available_rect_before_wrap();
    let (side, _) = inset(theme, is_close);
    let height = if is_close { theme.size.control_small } else { theme.size.row };
    let row = Rect::from_min_size(whole.min, vec2(whole.width(), height));
    let ground = ui.painter().add(Shape::Noop);
    let label = theme.words.say("studio-subject");
    let left = text_left(row, side);
    let ink = if view.is_long { theme.colors.warn } else { theme.colors.text_secondary };
    let words = theme.job(&view.words, Step::Small, Weight::Regular, ink, f32::INFINITY);
    let words = ui.painter().layout_job(words);
    let count = Rect::from_min_max(pos2(row.right() - side - words.size().x, row.top()), row.max - vec2(side, 0.0));
    let told = ui.interact(count, ui.scope_id().with("words"), Sense::hover());
    told.widget_info(|| WidgetInfo::labeled(Role::Label, true, &view.words));
    ui.painter().galley(pos2(count.left(), row.center().y - words.size().y / 2.0), words, ink);
    let at = Rect::from_min_max(pos2(left, row.top()), pos2(count.left() - theme.space.md, row.bottom()));
    let is_empty = subject.is_empty();
    let comes = desk.comes_to(Place::Subject, subject).is_some();
    let edit = TextEdit::singleline(subject)
        .id_salt("subject")
        .font(FontSelection::FontId(theme.font(Step::Body, theme.type_scale.emphasis)))
        .text_color(theme.colors.text)
        .char_limit(MOST.1)
        .frame(Frame::NONE)
        .margin(Margin::ZERO)
        .desired_width(at.width())
        .min_size(at.size())
        .align(egui::Align2::LEFT_CENTER);
    let response = ui.put(at, edit);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(label));
    if is_empty {
        let job = theme.job(
            theme.words.say("studio-subject-hint"),
            Step::Body,
            Weight::Regular,
            theme.colors.text_hint,
            at.width(),
        );
        let hint = ui.painter().layout_job(job);
        let after = if response.has_focus() { 6.0 } else { 0.0 };
        let left_middle = pos2(at.left() + after, at.center().y - hint.size().y / 2.0);
        ui.painter().with_clip_rect(at.intersect(ui.clip_rect())).galley(left_middle, hint, theme.colors.text_hint);
    }
    if comes {
        response.request_focus();
        ui.ctx().request_repaint();
    }
    // From the subject one goes on to the first part.
    if response.lost_focus()
        && ui.input(|input| input.key_pressed(Key::Enter))
        && let Some(first) = view.slots.first()
    {
        desk.go_to(Place::Part(first.part));
    }
    label_ui(ui, theme, (label, response.has_focus()), pos2(row.left() + side, row.center().y), LABELS);
    let corner = CornerRadius::same(theme.radius.card);
    let top = CornerRadius { sw: 0, se: 0, ..corner };
    ui.painter().set(ground, ground_of(theme, row, (response.has_focus(), false), top));
    ui.advance_cursor_after_rect(row);
}

/// Where the words begin: right of the labels, or under them where the sheet is narrow.
fn text_left(row: Rect, side: f32) -> f32 {
    row.left() + side + if row.width() < BESIDE { 80.0 } else { LABELS }
}

/// What stands behind a slot: a wash and an edge where one writes, an edge where a bracket is left.
fn ground_of(theme: &Theme, row: Rect, (is_here, warns): (bool, bool), corner: CornerRadius) -> Shape {
    let edge = |ink: Color32| {
        let edge = Rect::from_min_size(row.min, vec2(EDGE, row.height()));
        Shape::rect_filled(edge, CornerRadius { ne: 0, se: 0, ..corner }, ink)
    };
    let mut shapes = Vec::new();
    if is_here {
        shapes.push(Shape::rect_filled(row, corner, theme.colors.accent_wash));
    }
    if warns {
        shapes.push(edge(theme.colors.warn));
    } else if is_here {
        shapes.push(edge(theme.colors.accent));
    }
    Shape::Vec(shapes)
}

/// A label with its middle at a height; returns how high it is.
fn label_ui(ui: &Ui, theme: &Theme, (label, is_here): (&str, bool), at: egui::Pos2, width: f32) -> f32 {
    let (weight, ink) =
        if is_here { (Weight::Semibold, theme.colors.accent) } else { (Weight::Regular, theme.colors.text_secondary) };
    let job = theme.job(label, Step::Small, weight, ink, width - theme.space.sm);
    let galley = ui.painter().layout_job(job);
    let first = theme.line(Step::Small);
    let height = galley.size().y;
    ui.painter().galley(pos2(at.x, at.y - first / 2.0), galley, ink);
    height
}

fn slot_ui(
    ui: &mut Ui,
    theme: &Theme,
    (slot, strip, is_close): (&SlotView, Option<&Strip>, bool),
    (letter, desk): (&mut LetterText, &mut Desk),
    emit: &mut dyn FnMut(Ask),
) {
    let whole = ui.available_rect_before_wrap();
    let (side, pad) = inset(theme, is_close);
    let is_beside = whole.width() >= BESIDE;
    let ground = ui.painter().add(Shape::Noop);
    let left = if is_beside { text_left(whole, side) } else { whole.left() + side };
    let tick = theme.size.tick;
    let right = whole.right() - side - tick - theme.space.md;
    let above = if is_beside { 0.0 } else { theme.line(Step::Small) };
    let top = whole.top() + pad + above;
    let at = Rect::from_min_max(pos2(left, top), pos2(right, top + HAND.line));
    let mut area = ui.new_child(UiBuilder::new().max_rect(at).id_salt("words"));
    area.spacing_mut().item_spacing.y = theme.space.xs;
    let Some(text) = letter.parts.get_mut(slot.part as usize) else { return };
    let response = words_ui(&mut area, theme, slot, (text, desk));
    let is_here = response.has_focus();
    if is_here {
        desk.at = Some(slot.part);
    }
    if let Some(strip) = strip {
        strip_ui(&mut area, theme, strip, emit);
    }
    let label_at =
        if is_beside { pos2(whole.left() + side, top + HAND.line / 2.0) } else { pos2(left, top - above / 2.0) };
    let width = if is_beside { LABELS } else { at.width() };
    let label = label_ui(ui, theme, (&slot.label, is_here), label_at, width);
    let label_bottom = if is_beside { top + (HAND.line - theme.line(Step::Small)) / 2.0 + label } else { top };
    let bottom = area.min_rect().bottom().max(label_bottom) + pad;
    let row = Rect::from_min_max(whole.min, pos2(whole.right(), bottom));
    stand_ui(ui, theme, slot, pos2(whole.right() - side - tick / 2.0, top + HAND.line / 2.0), is_here);
    ui.painter().set(ground, ground_of(theme, row, (is_here, slot.stand == Stand::Bracket), CornerRadius::ZERO));
    // A part one comes to is seen whole, and its strip as soon as it is there; whoever writes on keeps it in sight, where
    // the box would only follow its cursor.
    let comes = is_here && strip.is_some() && desk.strip_seen != Some(slot.part);
    if comes {
        desk.strip_seen = Some(slot.part);
    } else if strip.is_none() && desk.strip_seen == Some(slot.part) {
        desk.strip_seen = None;
    }
    let writes_on = strip.is_some() && response.changed() && row.height() < ui.clip_rect().height();
    if response.gained_focus() || comes || writes_on {
        // The lowest lines in sight fade.
        let clear = Rect::from_min_max(row.min - vec2(0.0, theme.space.xs), row.max + vec2(0.0, theme.space.xl));
        ui.scroll_to_rect(clear, None);
    }
    ui.advance_cursor_after_rect(row);
}

fn words_ui(ui: &mut Ui, theme: &Theme, slot: &SlotView, (text, desk): (&mut String, &mut Desk)) -> Response {
    let writing = Writing {
        label: &slot.label,
        hint: &slot.ask,
        spans: &slot.marks,
        hand: HAND,
        rows: 1,
        most: MOST.0,
        new_line: KeyboardShortcut::new(Modifiers::NONE, Key::Enter),
        select: desk.comes_to(Place::Part(slot.part), text),
        keeps_tab: true,
    };
    if let Some(step) = tab_in(ui, &slot.label) {
        desk.steps = Some((slot.part, step));
    }
    writing_ui(ui, theme, &writing, text)
}

/// What is wrong, and the one repair, under the words it is about.
fn strip_ui(ui: &mut Ui, theme: &Theme, strip: &Strip, emit: &mut dyn FnMut(Ask)) {
    let frame = Frame::new()
        .fill(theme.colors.warn_wash)
        .stroke(theme.edge_of(theme.colors.warn))
        .corner_radius(theme.radius.card)
        .inner_margin(Margin { left: 12, right: 6, top: 4, bottom: 4 });
    frame.show(ui, |ui| {
        let button = strip.repair.as_deref().map(|words| Button::outline(words).small());
        let wide = button.as_ref().map_or(0.0, |button| button_width(ui, theme, button) + theme.space.md);
        let room = ui.available_width();
        let is_beside = room - wide >= STRIP;
        let width = if is_beside { room - wide } else { room };
        let job = theme.job(&strip.says, Step::Small, Weight::Regular, theme.colors.warn, width);
        let galley = ui.painter().layout_job(job);
        let least = if button.is_some() && is_beside { theme.size.control_small - 6.0 } else { theme.line(Step::Body) };
        let height = galley.size().y.max(least);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, theme.space.xs);
            let (rect, told) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            told.widget_info(|| WidgetInfo::labeled(Role::Status, true, &strip.says));
            ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, theme.colors.warn);
            let Some(button) = &button else { return };
            ui.add_space(if is_beside { theme.space.md } else { 0.0 });
            if button_ui(ui, theme, button).clicked() {
                emit(Ask::Mend);
            }
        });
    });
}

/// The sign at a slot's end, which is read out with its name.
fn stand_ui(ui: &Ui, theme: &Theme, slot: &SlotView, centre: egui::Pos2, is_here: bool) {
    let rect = Rect::from_center_size(centre, vec2(theme.size.tick, theme.size.tick));
    let response = ui.interact(rect, ui.scope_id().with("stand"), Sense::hover());
    let said = slot.spoken(&theme.words);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    paint_stand(ui, theme, slot.stand, centre, is_here);
    response.on_hover_text(said);
}

/// Paints how far a part has come.
pub(super) fn paint_stand(ui: &Ui, theme: &Theme, stand: Stand, centre: egui::Pos2, on_wash: bool) {
    let size = theme.size.tick;
    let colors = &theme.colors;
    match stand {
        Stand::Ready | Stand::Written => paint_disc(ui, theme, centre, size, 1.0),
        // On a wash the usual outline is too faint.
        Stand::Open if on_wash => {
            ui.painter().circle_stroke(centre, 8.2 * size / 20.0, Stroke::new(1.5, colors.text_secondary));
        }
        Stand::Open => paint_disc(ui, theme, centre, size, 0.0),
        Stand::Bracket | Stand::Flawed => {
            ui.painter().circle_stroke(centre, 8.2 * size / 20.0, Stroke::new(1.5, colors.warn));
            let at = |x: f32, y: f32| centre + vec2(x, y) * (size / 20.0);
            if stand == Stand::Bracket {
                for side in [-1.0, 1.0] {
                    let bracket =
                        [at(side * 1.4, -4.4), at(side * 3.4, -4.4), at(side * 3.4, 4.4), at(side * 1.4, 4.4)];
                    ui.painter().add(paint::line(ui, &bracket, 1.5, colors.warn));
                }
            } else {
                ui.painter().add(paint::line(ui, &[at(0.0, -4.4), at(0.0, 1.0)], 1.7, colors.warn));
                ui.painter().circle_filled(at(0.0, 4.4), 1.1, colors.warn);
            }
        }
    }
}
