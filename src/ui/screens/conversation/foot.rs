//! The foot of the customer's column: in Coach the meters, the price of settling now and the ticks; then the clock with
//! the case's line of time.

use egui::{Color32, Label, Pos2, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::screens::conversation::view::{PriceView, View, lower_first};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{DayLine, day_line_ui, feeling_ui, rule_ui};

/// Height of a meter's row where there is little room.
const LOW_ROW: f32 = 26.0;
/// A dot of the ticks, and its distance to the next.
const DOT: (f32, f32) = (12.0, 18.0);
/// The least of that distance at which their count is called by its name.
const DOT_CLOSE: f32 = 15.0;
/// Heights of the price's figure and of its reason.
const PRICE_ROWS: (f32, f32) = (24.0, 18.0);

/// How close the foot is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Density {
    /// Everything, with room.
    Roomy,
    /// Closer, and without the line of time in Coach.
    Low,
    /// Without the caption.
    Close,
    /// And the ticks stand beside the record only, those who came along in one row, the clock as words.
    Tight,
}

impl Density {
    /// The line under the name has room.
    pub(super) fn has_caption(self) -> bool {
        matches!(self, Self::Roomy | Self::Low)
    }
}

/// What the foot takes.
pub(super) fn foot_height(theme: &Theme, view: &View, (density, with_rings): (Density, bool)) -> f32 {
    let gap = theme.space.xs;
    let clock = theme.space.hair + theme.space.sm + theme.line(clock_step(density)) + gap;
    let day = if view.day.is_some() && shows_day(view, density) { DAY + theme.line(Step::Small) + gap } else { 0.0 };
    let meters = view.meters.len() as f32 * (row(theme, density) + gap);
    let price = view.price.as_ref().map_or(0.0, |_| PRICE_ROWS.0 + PRICE_ROWS.1 + 3.0 * gap);
    let ticks = if has_rings(view, density, with_rings) { theme.line(Step::Small) + 3.0 * gap } else { 0.0 };
    clock + day + meters + price + ticks + gap
}

/// The ticks as rings: where no side column tells them with their names, and there is room.
fn has_rings(view: &View, density: Density, with_rings: bool) -> bool {
    with_rings && !view.ticks.is_empty() && density != Density::Tight
}

/// How large the clock is set.
fn clock_step(density: Density) -> Step {
    if density == Density::Tight { Step::Body } else { Step::Figure }
}

/// Height of the line of time above its words.
const DAY: f32 = 22.0;

fn shows_day(view: &View, density: Density) -> bool {
    view.meters.is_empty() || density == Density::Roomy
}

fn row(theme: &Theme, density: Density) -> f32 {
    match density {
        Density::Roomy => theme.size.control - theme.space.sm,
        Density::Low | Density::Close => LOW_ROW,
        Density::Tight => theme.line(Step::Body),
    }
}

pub(super) fn foot_ui(ui: &mut Ui, theme: &Theme, view: &View, (density, with_rings): (Density, bool)) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    for meter in &view.meters {
        feeling_ui(ui, theme, meter.feeling, (meter.value as f32, meter.change as f32), row(theme, density));
    }
    if let Some(price) = &view.price {
        price_ui(ui, theme, price);
    }
    if has_rings(view, density, with_rings) {
        ticks_ui(ui, theme, view);
    }
    rule_ui(ui, theme);
    ui.add_space(theme.space.xs);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.label(theme.rich(&view.clock, clock_step(density), Weight::Semibold, theme.colors.text));
        let beside = view.day.as_ref().map_or("", |day| &day.says);
        let words = if beside.is_empty() { &view.weekday } else { beside };
        ui.add(Label::new(theme.quiet(words)).truncate());
    });
    if let Some(day) = view.day.as_ref().filter(|_| shows_day(view, density)) {
        let marks: Vec<(f32, &str)> = day.marks.iter().map(|(at, says)| (*at, says.as_str())).collect();
        let said: Vec<&str> = marks.iter().map(|(_, says)| *says).collect();
        let (now, marked) = (format!("{} {}", view.weekday, view.clock), said.join("; "));
        let put = [("now", (&now).into()), ("start", (&day.start).into()), ("marks", (&marked).into())];
        let name = theme.words.tell("conversation-line-of-time", &put);
        day_line_ui(ui, theme, &DayLine { gone: day.gone, start: &day.start, marks: &marks, name: &name });
    }
}

/// What settling would take now as one more row of figures, and under it the one thing that changed it most. The rest
/// stands under the pointer and is read out.
fn price_ui(ui: &mut Ui, theme: &Theme, price: &PriceView) {
    ui.add_space(theme.space.xs);
    let colors = &theme.colors;
    let size = vec2(ui.available_width(), PRICE_ROWS.0 + PRICE_ROWS.1);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words = &theme.words;
    let now = lower_first(&price.now);
    let put = [("amount", (&now).into()), ("since", (&price.since).into())];
    let name = words.tell("conversation-settle-whole", &put);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let set = |words: &str, step, weight, ink, width: f32| {
        let mut job = theme.job(words, step, weight, ink, width);
        job.wrap.max_rows = 1;
        ui.painter().layout_job(job)
    };
    let figure = set(&now, Step::Body, Weight::Semibold, colors.text, f32::INFINITY);
    let (arrow, gap) = (if price.risen { theme.size.glyph } else { 0.0 }, theme.space.sm);
    let label = |words| set(words, Step::Body, Weight::Regular, colors.text_secondary, f32::INFINITY);
    let room = rect.width() - figure.size().x - arrow - gap;
    let long = label(words.say("conversation-settle"));
    let label = if long.size().x <= room { long } else { label(words.say("conversation-settle-short")) };
    let middle = rect.top() + PRICE_ROWS.0 / 2.0;
    let left = rect.right() - figure.size().x;
    ui.painter().galley(pos2(rect.left(), middle - label.size().y / 2.0), label, colors.text_secondary);
    ui.painter().galley(pos2(left, middle - figure.size().y / 2.0), figure, colors.text);
    if price.risen {
        rise(ui, pos2(left - gap + 1.0, middle), theme.colors.warn);
    }
    let small = |reason: &str, width| {
        let reason = words.tell("conversation-settle-reason", &[("reason", reason.into())]);
        set(&reason, Step::Small, Weight::Regular, colors.text_secondary, width)
    };
    let whole = small(&price.reason, f32::INFINITY);
    let reason = if whole.size().x <= rect.width() { whole } else { small(&price.short, rect.width()) };
    ui.painter().galley(pos2(rect.left(), rect.top() + PRICE_ROWS.0), reason, colors.text_secondary);
    response.on_hover_text(&price.since);
    ui.add_space(theme.space.xs);
}

/// A small arrow upwards with its right edge's middle at a point.
fn rise(ui: &Ui, at: Pos2, ink: Color32) {
    let stroke = Stroke::new(2.0, ink);
    let top = at + vec2(-5.0, -5.0);
    ui.painter().line_segment([top + vec2(0.0, 10.0), top], stroke);
    ui.painter().add(Shape::line(vec![top + vec2(-4.0, 4.0), top, top + vec2(4.0, 4.0)], stroke));
}

/// The eleven ticks as dots with their count, where nothing is beside the replies that tells them in full.
fn ticks_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let earned: Vec<&str> = view.ticks.iter().filter(|(_, on)| *on).map(|(name, _)| name.as_str()).collect();
    let counts = [("earned", earned.len().into()), ("all", view.ticks.len().into())];
    let count = theme.words.tell("conversation-ticks", &counts);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), theme.line(Step::Small)), Sense::hover());
    let name = if earned.is_empty() {
        count.clone()
    } else {
        let names = earned.join(", ");
        theme.words.tell("conversation-ticks-earned", &[("ticks", (&count).into()), ("names", (&names).into())])
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, &name));
    let set = |words: &str| {
        let ink = theme.colors.text_secondary;
        ui.painter().layout_job(theme.job(words, Step::Small, Weight::Regular, ink, f32::INFINITY))
    };
    let gap = theme.space.sm;
    let each = |words: &egui::Galley| (rect.width() - words.size().x - gap) / view.ticks.len().max(1) as f32;
    let whole = set(&count);
    let words =
        if each(&whole) >= DOT_CLOSE { whole } else { set(&theme.words.tell("conversation-ticks-short", &counts)) };
    let step = each(&words).min(DOT.1);
    let size = DOT.0.min(step * DOT.0 / DOT.1);
    for (i, (_, on)) in view.ticks.iter().enumerate() {
        let centre = pos2(rect.left() + size / 2.0 + step * i as f32, rect.center().y);
        if *on {
            ui.painter().circle_filled(centre, size / 2.0, theme.colors.accent);
        } else {
            ui.painter().circle_stroke(centre, size / 2.0 - 0.75, Stroke::new(1.5, theme.colors.outline));
        }
    }
    let at = pos2(rect.right() - words.size().x, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, theme.colors.text_secondary);
    let open: Vec<&str> = view.ticks.iter().filter(|(_, on)| !on).map(|(name, _)| name.as_str()).collect();
    let open = theme.words.tell("conversation-ticks-open", &[("names", (&open.join(", ")).into())]);
    response.on_hover_text(format!("{name}\n{open}"));
    ui.add_space(theme.space.xs);
}
