//! Choices that fold away, and switches.

use egui::{
    CornerRadius, EventFilter, Key, Popup, Response, Role, Sense, SetOpenCommand, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use crate::ui::theme::{Change, Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, line, put_left, ring_if_focused};
use crate::ui::widgets::paint;

/// One of several, folded into a button of `width`; returns the one that was asked for. `name` says what is chosen.
///
/// However it was opened, the keys are the list's own until it is closed: the ring begins at what is chosen, arrows move it,
/// Enter takes it, Esc and Tab leave all as it was. Afterwards the keyboard is back on the button.
pub fn select_ui(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    options: &[&str],
    selected: usize,
    width: f32,
) -> Option<usize> {
    select_of_ui(ui, theme, (name, options), selected, vec2(width, theme.size.control_small))
}

/// The same as high as a field, where it stands among fields.
pub fn field_select_ui(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    options: &[&str],
    selected: usize,
    width: f32,
) -> Option<usize> {
    select_of_ui(ui, theme, (name, options), selected, vec2(width, theme.size.control))
}

fn select_of_ui(
    ui: &mut Ui,
    theme: &Theme,
    (name, options): (&str, &[&str]),
    selected: usize,
    size: egui::Vec2,
) -> Option<usize> {
    let width = size.x;
    let shown = options.get(selected).copied().unwrap_or_default();
    let button = closed_ui(ui, theme, (name, shown), size);
    let mut asked = None;
    let id = Popup::default_response_id(&button);
    // Where the ring is, from the frame after the one that opened it on: the key that opened it means nothing in it.
    let ring_id = id.with("ring");
    let ring = ui.data(|data| data.get_temp::<usize>(ring_id)).filter(|_| Popup::is_id_open(ui.ctx(), id));
    // A frame may be drawn twice, with the same keys: what opened the list in the first of them must neither close it in the
    // second nor choose in it.
    let (frame_nr, toggled_id) = (ui.ctx().cumulative_frame_nr(), id.with("toggled"));
    let has_toggled = ui.data(|data| data.get_temp::<u64>(toggled_id)) == Some(frame_nr);
    let toggles = button.clicked() && !has_toggled;
    if toggles {
        ui.data_mut(|data| data.insert_temp(toggled_id, frame_nr));
    }
    let keys = ring
        .filter(|_| !has_toggled && !toggles)
        .map_or(Keys::Move(ring.unwrap_or(selected)), |ring| pressed(ui, ring, options.len()));
    let frame = egui::Frame::popup(ui.style()).inner_margin(egui::Margin::same(theme.space.xs as i8));
    // Wide enough for every option, also where the button is as narrow as what is chosen, but no wider than the window.
    let widest = |ui: &Ui| {
        let set = |option: &&str| line(ui, theme, option, (Step::Body, Weight::Semibold), theme.colors.text).size().x;
        let around = 2.0 * (theme.space.sm + theme.space.xs) + 2.0 * theme.stroke.control;
        let room = ui.ctx().content_rect().width() - around;
        (options.iter().map(set).fold(0.0, f32::max).ceil() + 2.0 * theme.space.sm).max(width).min(room)
    };
    // Asked for in the very frame that opens it: an area keeps the width it first had.
    let is_shown = Popup::is_id_open(ui.ctx(), id) || toggles;
    let wide = if is_shown { widest(ui) } else { width };
    let opens = toggles.then_some(SetOpenCommand::Toggle);
    Popup::from_response(&button).open_memory(opens).width(wide).frame(frame).gap(theme.space.xs).show(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.hair;
        // Also where what there is to choose from has changed since.
        ui.set_width(wide);
        for (i, option) in options.iter().enumerate() {
            let response = option_ui(ui, theme, option, i == selected);
            if keys == Keys::Move(i) && !response.has_focus() {
                response.request_focus();
            }
            // What else these keys would do, to the focus as to the page, they do not do while the list is open.
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, OWN));
            if response.clicked() {
                asked = Some(i);
            }
        }
    });
    if keys == Keys::Take && asked.is_none() {
        asked = ring;
    }
    if asked.is_some() || keys == Keys::Leave {
        Popup::close_id(ui.ctx(), id);
        button.request_focus();
    }
    let is_open = Popup::is_id_open(ui.ctx(), id);
    ui.data_mut(|data| {
        data.remove_temp::<usize>(ring_id);
        if let (Keys::Move(ring), true) = (keys, is_open) {
            data.insert_temp(ring_id, ring);
        }
    });
    asked
}

/// Keys a list takes for itself while it is open.
const OWN: EventFilter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };

/// What keys mean in an open list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// The ring is at this one.
    Move(usize),
    /// The one at the ring is taken.
    Take,
    /// None is.
    Leave,
}

/// What was pressed in a list of `count` with the ring at one of them.
fn pressed(ui: &Ui, ring: usize, count: usize) -> Keys {
    let last = count.saturating_sub(1);
    ui.input(|input| {
        let is = |key| input.key_pressed(key);
        if is(Key::Enter) || is(Key::Space) {
            Keys::Take
        } else if is(Key::Escape) || is(Key::Tab) {
            Keys::Leave
        } else if is(Key::ArrowDown) {
            Keys::Move((ring + 1).min(last))
        } else if is(Key::ArrowUp) {
            Keys::Move(ring.saturating_sub(1))
        } else if is(Key::Home) {
            Keys::Move(0)
        } else if is(Key::End) {
            Keys::Move(last)
        } else {
            Keys::Move(ring.min(last))
        }
    })
}

fn closed_ui(ui: &mut Ui, theme: &Theme, (name, shown): (&str, &str), place: egui::Vec2) -> Response {
    let colors = &theme.colors;
    let (rect, response) = ui.allocate_exact_size(place, Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ComboBox, true, name);
        info.current_text_value = Some(shown.to_owned());
        info
    });
    let feel = feel(ui, theme, &response);
    let ground = mix(colors.card, theme.hovered(colors.card), feel.hover);
    let stroke = Stroke::new(theme.stroke.control, colors.outline);
    ui.painter().rect(rect, CornerRadius::same(theme.radius.control), ground, stroke, StrokeKind::Inside);
    let size = theme.size.glyph;
    let room = place.x - theme.inset.field - theme.space.sm - size - theme.space.xs;
    let mut job = theme.job(shown, Step::Body, Weight::Regular, colors.text, room);
    (job.wrap.max_rows, job.wrap.break_anywhere) = (1, true);
    put_left(ui, ui.painter().layout_job(job), rect.left() + theme.inset.field, rect.center().y);
    let centre = pos2(rect.right() - theme.space.sm - size / 2.0, rect.center().y);
    paint::icon(ui, theme, Icon::ChevronDown, centre, size, colors.text_secondary);
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

fn option_ui(ui: &mut Ui, theme: &Theme, option: &str, selected: bool) -> Response {
    let colors = &theme.colors;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), theme.size.control_small), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, option));
    let feel = feel(ui, theme, &response);
    let rest = if selected || feel.focus { colors.accent_wash } else { colors.raised };
    let ground = if feel.focus { rest } else { mix(rest, theme.hovered(rest), feel.hover) };
    // One at rest has the ground of the list: drawn, it would cover the ring of its neighbour.
    if ground != colors.raised {
        ui.painter().rect_filled(rect, CornerRadius::same(theme.radius.key), ground);
    }
    let (weight, ink) = if selected { (Weight::Semibold, colors.accent) } else { (Weight::Regular, colors.text) };
    // Only what is wider than the window is cut.
    let mut job = theme.job(option, Step::Body, weight, ink, rect.width() - 2.0 * theme.space.sm);
    (job.wrap.max_rows, job.wrap.break_anywhere) = (1, true);
    put_left(ui, ui.painter().layout_job(job), rect.left() + theme.space.sm, rect.center().y);
    ring_if_focused(ui, theme, &response, theme.radius.key);
    response
}

/// A switch with its words; on is solid ink with the knob at the right, so it does not rest on hue. A click asks to
/// turn it.
pub fn switch_ui(ui: &mut Ui, theme: &Theme, label: &str, on: bool) -> Response {
    let words = line(ui, theme, label, (Step::Body, Weight::Regular), theme.colors.text);
    let gap = theme.space.sm + theme.space.xs;
    let response = track_ui(ui, theme, label, on, gap + words.size().x);
    put_left(ui, words, response.rect.left() + TRACK.x + gap, response.rect.center().y);
    response
}

/// A switch whose words stand elsewhere; `name` is read out.
pub fn bare_switch_ui(ui: &mut Ui, theme: &Theme, name: &str, on: bool) -> Response {
    track_ui(ui, theme, name, on, 0.0)
}

const TRACK: egui::Vec2 = vec2(36.0, 20.0);

/// The switch itself, with room for words behind it.
fn track_ui(ui: &mut Ui, theme: &Theme, name: &str, on: bool, words: f32) -> Response {
    let colors = &theme.colors;
    let (rect, response) = ui.allocate_exact_size(vec2(TRACK.x + words, theme.size.control_small), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Switch, true, on, name));
    let feel = feel(ui, theme, &response);
    let turned = ui.ctx().animate_bool_with_time(response.id, on, theme.motion.seconds(Change::Hover));
    let body = egui::Rect::from_min_size(pos2(rect.left(), rect.center().y - TRACK.y / 2.0), TRACK);
    let ground = mix(mix(colors.card, colors.accent, turned), colors.text, feel.hover * 0.08);
    let edge = mix(colors.outline, colors.accent, turned);
    let round = CornerRadius::same(10);
    ui.painter().rect(body, round, ground, Stroke::new(theme.stroke.control, edge), StrokeKind::Inside);
    let x = body.left() + 10.0 + (TRACK.x - 20.0) * turned;
    ui.painter().circle_filled(pos2(x, body.center().y), 6.0, mix(colors.outline, colors.on_accent, turned));
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}
