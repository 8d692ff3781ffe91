//! The foot of the customer's column: in Coach the meters, the price of settling now and the ticks; then the clock with
//! the case's line of time.

use egui::{Label, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::ui::screens::conversation::view::{PriceView, View};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{DayLine, Feeling, day_line_ui, feeling_ui, rule_ui};

/// Height of a meter's row where there is little room.
const LOW_ROW: f32 = 26.0;
/// A dot of the ticks, and its distance to the next.
const DOT: (f32, f32) = (12.0, 18.0);
/// Heading of the price; every figure of the model is simulated.
const PRICE: &str = "To settle now, simulated";

/// How close the foot is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Density {
    /// Everything, with room.
    Roomy,
    /// Closer, and without the line of time in Coach.
    Low,
    /// Without the caption; what made the price is said under the pointer and to screen readers only.
    Close,
    /// And the ticks stand beside the record only, those who came along in one row.
    Tight,
}

impl Density {
    /// The line under the name has room.
    pub(super) fn has_caption(self) -> bool {
        matches!(self, Self::Roomy | Self::Low)
    }
}

/// What the foot takes.
pub(super) fn foot_height(ui: &Ui, theme: &Theme, view: &View, density: Density) -> f32 {
    let gap = theme.space.xs;
    let clock = theme.space.hair + theme.space.sm + theme.line(Step::Figure) + gap;
    let day = if view.day.is_some() && shows_day(view, density) { DAY + theme.line(Step::Small) + gap } else { 0.0 };
    let meters = view.meters.len() as f32 * (row(theme, density) + gap);
    let price = view.price.as_ref().map_or(0.0, |price| price_height(ui, theme, price, density) + 2.0 * gap);
    let caption = if density.has_caption() { theme.line(Step::Small) } else { 0.0 };
    let ticks = if view.ticks.is_empty() || density == Density::Tight { 0.0 } else { caption + DOT.0 + 3.0 * gap };
    clock + day + meters + price + ticks + gap
}

/// Height of the line of time above its words.
const DAY: f32 = 22.0;

fn shows_day(view: &View, density: Density) -> bool {
    view.meters.is_empty() || density == Density::Roomy
}

fn row(theme: &Theme, density: Density) -> f32 {
    if density == Density::Roomy { theme.size.control - theme.space.sm } else { LOW_ROW }
}

fn price_height(ui: &Ui, theme: &Theme, price: &PriceView, density: Density) -> f32 {
    let set = |words: &str, step, weight| {
        let job = theme.job(words, step, weight, theme.colors.text, ui.max_rect().width());
        ui.painter().layout_job(job).size().y
    };
    let now = set(&now_words(price, density), Step::Body, Weight::Semibold);
    match density {
        Density::Roomy => {
            theme.line(Step::Small) + now + set(&since_words(price, density), Step::Small, Weight::Regular)
        }
        Density::Low => now + set(&since_words(price, density), Step::Small, Weight::Regular),
        Density::Close | Density::Tight => now,
    }
}

/// What stands for the price. Where the heading has no room it begins with what it is.
fn now_words(price: &PriceView, density: Density) -> String {
    let now = price.now.replacen("About", "about", 1);
    match density {
        Density::Roomy => price.now.clone(),
        Density::Low => format!("To settle now: {now}"),
        Density::Close | Density::Tight => format!("To settle: {now}, simulated"),
    }
}

/// What made it so. The word every figure of the model carries stands here where it has no heading.
fn since_words(price: &PriceView, density: Density) -> String {
    if density == Density::Low { format!("Simulated. {}", price.since) } else { price.since.clone() }
}

pub(super) fn foot_ui(ui: &mut Ui, theme: &Theme, view: &View, density: Density) {
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    for meter in &view.meters {
        let feeling = match meter.name {
            "Anger" => Feeling::Anger,
            "Trust" => Feeling::Trust,
            _ => Feeling::Patience,
        };
        feeling_ui(ui, theme, feeling, (meter.value as f32, meter.change as f32), row(theme, density));
    }
    if let Some(price) = &view.price {
        price_ui(ui, theme, price, density);
    }
    if !view.ticks.is_empty() && density != Density::Tight {
        ticks_ui(ui, theme, view, density);
    }
    rule_ui(ui, theme);
    ui.add_space(theme.space.xs);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.label(theme.figure(&view.clock));
        let beside = view.day.as_ref().map_or("", |day| &day.says);
        let words = if beside.is_empty() { &view.weekday } else { beside };
        ui.add(Label::new(theme.quiet(words)).truncate());
    });
    if let Some(day) = view.day.as_ref().filter(|_| shows_day(view, density)) {
        let marks: Vec<(f32, &str)> = day.marks.iter().map(|(at, says)| (*at, says.as_str())).collect();
        let said: Vec<&str> = marks.iter().map(|(_, says)| *says).collect();
        let name = format!("{} {}, from {}; {}", view.weekday, view.clock, day.start, said.join("; "));
        day_line_ui(ui, theme, &DayLine { gone: day.gone, start: &day.start, marks: &marks, name: &name });
    }
}

/// What settling would take now, and what made it so.
fn price_ui(ui: &mut Ui, theme: &Theme, price: &PriceView, density: Density) {
    let ink = if price.risen { theme.colors.warn } else { theme.colors.text };
    if density == Density::Roomy {
        ui.label(theme.small(PRICE));
        ui.add_space(-theme.space.xs);
    }
    let now = ui.label(theme.rich(now_words(price, density), Step::Body, Weight::Semibold, ink));
    if density.has_caption() {
        ui.add_space(-theme.space.xs);
        ui.label(theme.small(since_words(price, density)));
    } else {
        // No room for the reasons: under the pointer, and read out with the price.
        let whole = format!("{}. {}", now_words(price, density), price.since);
        now.widget_info(|| WidgetInfo::labeled(Role::Label, true, &whole));
        now.on_hover_text(&price.since);
    }
    ui.add_space(theme.space.xs);
}

/// The eleven ticks as dots, in sight whatever the side column shows; in full they stand beside the record.
fn ticks_ui(ui: &mut Ui, theme: &Theme, view: &View, density: Density) {
    let earned: Vec<&str> = view.ticks.iter().filter(|(_, on)| *on).map(|(name, _)| name.as_str()).collect();
    let count = format!("{} of {} ticks", earned.len(), view.ticks.len());
    if density.has_caption() {
        ui.label(theme.small(format!("So far {count}")));
    }
    let width = DOT.1 * view.ticks.len() as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(width, DOT.0), Sense::hover());
    let name = if earned.is_empty() { count } else { format!("{count}: {}", earned.join(", ")) };
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, &name));
    for (i, (_, on)) in view.ticks.iter().enumerate() {
        let centre = pos2(rect.left() + DOT.0 / 2.0 + DOT.1 * i as f32, rect.center().y);
        if *on {
            ui.painter().circle_filled(centre, DOT.0 / 2.0, theme.colors.accent);
        } else {
            ui.painter().circle_stroke(centre, DOT.0 / 2.0 - 0.75, Stroke::new(1.5, theme.colors.outline));
        }
    }
    let open: Vec<&str> = view.ticks.iter().filter(|(_, on)| !on).map(|(name, _)| name.as_str()).collect();
    response.on_hover_text(format!("{name}\nStill open: {}", open.join(", ")));
    ui.add_space(theme.space.xs);
}
