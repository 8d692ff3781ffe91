//! The debrief's header: which case, the few figures, and a way to try again. One line once the page is scrolled.

use egui::{Align, Label, Layout, Rangef, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::screens::debrief::Action;
use crate::ui::screens::debrief::view::{Figure, View};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::{Button, button_ui, stars_ui};

/// Height of the header on the first screen.
const TALL: f32 = 88.0;
/// Height of a row of figures of its own, where they do not fit beside the title.
const FIGURES: f32 = 56.0;
/// Least room for the title and what is below it.
const TITLE: f32 = 250.0;
/// The same in a low window.
const TITLE_LOW: f32 = 170.0;
/// Room on both sides of a figure.
const CELL_PAD: f32 = 16.0;
/// Highest window that is low, in points.
const LOW: f32 = 760.0;
/// How many stars are drawn.
const STARS: f32 = 5.0;

/// How the header is laid out in the width it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// One line, once the page is scrolled.
    Line,
    /// Title and figures side by side.
    Beside,
    /// The figures below the title.
    Below,
    /// Title and figures side by side in a low and narrow window, with short labels and no stars.
    Low,
}

/// Draws the header into the top of `page`, over the block that stands at `across`; returns its height.
pub(super) fn header_ui(
    ui: &mut Ui,
    theme: &Theme,
    view: &View,
    (page, across): (Rect, Rangef),
    scrolled: bool,
    emit: &mut dyn FnMut(Action),
) -> f32 {
    let (left, width) = (across.min, across.span());
    let again = Button::outline(theme.words.say("debrief-again")).icon(Icon::Retry);
    let button = text_width(ui, theme, again.text, Step::Body, Weight::Semibold)
        + theme.size.icon
        + theme.space.sm
        + 2.0 * theme.inset.button;
    let figures = |is_low| view.summary.iter().map(|figure| cell_width(ui, theme, figure, is_low)).sum::<f32>();
    let (figures, low) = (figures(false), figures(true));
    // The name of the case is never cut for a figure.
    let title = title_width(ui, theme, view) + theme.space.md;
    let beside = |figures: f32, least: f32| figures + button + theme.space.lg + title.max(least) <= width;
    let is_low = ui.ctx().content_rect().height() < LOW && beside(low, TITLE_LOW);
    let shape = if beside(figures, TITLE) {
        if scrolled { Shape::Line } else { Shape::Beside }
    } else if is_low && !scrolled {
        Shape::Low
    } else if scrolled {
        Shape::Line
    } else {
        Shape::Below
    };
    let top_row = if matches!(shape, Shape::Line | Shape::Low) { theme.size.header } else { TALL };
    let height = top_row + if shape == Shape::Below { FIGURES } else { 0.0 };
    let row = Rect::from_min_max(pos2(left, page.top()), pos2(left + width, page.top() + top_row));
    let mut at_right = area(ui, theme, row, "again", Layout::right_to_left(Align::Center));
    if button_ui(&mut at_right, theme, &again).clicked() {
        emit(Action::Again);
    }
    let mut rest = row;
    rest.set_right(row.right() - button - theme.space.lg);
    match shape {
        Shape::Line => line_ui(ui, theme, view, rest),
        Shape::Beside => {
            let mut cells = rest;
            cells.set_left(rest.right() - figures);
            figures_ui(ui, theme, &view.summary, cells, false);
            rest.set_right(cells.left() - theme.space.md);
            title_ui(ui, theme, view, rest, false);
        }
        Shape::Low => {
            let mut cells = rest;
            cells.set_left(rest.right() - low);
            figures_ui(ui, theme, &view.summary, cells, true);
            rest.set_right(cells.left() - theme.space.md);
            title_ui(ui, theme, view, rest, true);
        }
        Shape::Below => {
            title_ui(ui, theme, view, rest, false);
            let cells = Rect::from_min_size(pos2(left, row.bottom() - theme.space.sm), vec2(width, FIGURES));
            figures_ui(ui, theme, &view.summary, cells, false);
        }
    }
    ui.painter().hline(page.x_range(), page.top() + height, (theme.stroke.hair, theme.colors.hairline));
    height
}

/// What is said of all figures at once, so that no label has to repeat it.
fn simulated(theme: &Theme) -> &str {
    theme.words.say("debrief-figures-simulated")
}

fn area(ui: &mut Ui, theme: &Theme, rect: Rect, name: &str, layout: Layout) -> Ui {
    let mut area = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt(name));
    area.spacing_mut().item_spacing = vec2(theme.space.sm, 0.0);
    area
}

fn title_ui(ui: &mut Ui, theme: &Theme, view: &View, rect: Rect, is_low: bool) {
    let mut words = area(ui, theme, rect, "title", Layout::top_down(Align::Min));
    words.add_space((rect.height() - theme.line(Step::TitleBar) - theme.line(Step::Small)) / 2.0);
    words.add(Label::new(theme.title_bar(&view.title)).truncate());
    // What has to be said of all figures comes first, and once; the last parts stay away where they do not fit.
    let about = if is_low { &view.about } else { &view.about_whole };
    let mut line = format!("{} {about}", simulated(theme));
    while text_width(ui, theme, &line, Step::Small, Weight::Regular) > rect.width() {
        let Some((shorter, _)) = line.rsplit_once(", ") else { break };
        line.truncate(shorter.len());
    }
    words.add(Label::new(theme.small(line)).truncate());
}

fn figures_ui(ui: &mut Ui, theme: &Theme, figures: &[Figure], cells: Rect, is_low: bool) {
    let mut left = cells.left();
    // Where there is no room for all, each keeps its share rather than one its place.
    let wanted: f32 = figures.iter().map(|figure| cell_width(ui, theme, figure, is_low)).sum();
    let share = (cells.width() / wanted.max(1.0)).min(1.0);
    let height = theme.line(Step::Speech) + theme.line(Step::Small);
    let top = cells.center().y.max(cells.top() + height / 2.0) - height / 2.0;
    for figure in figures {
        let width = cell_width(ui, theme, figure, is_low) * share;
        let first = left <= cells.left();
        if !first || share >= 1.0 {
            let line = Rangef::new(top, top + height);
            ui.painter().vline(left, line, (theme.stroke.hair, theme.colors.hairline));
        }
        let inside = Rect::from_min_max(pos2(left + CELL_PAD * share, top), pos2(left + width, top + height));
        let mut cell = area(ui, theme, inside, &figure.label, Layout::top_down(Align::Min));
        cell.horizontal(|ui| {
            ui.add(Label::new(theme.name(&figure.value)).truncate());
            if let Some(stars) = figure.stars.filter(|_| share >= 1.0 && !is_low) {
                stars_ui(ui, theme, stars, theme.size.star);
            }
        });
        let words = cell.add(Label::new(theme.small(&figure.brief)).truncate());
        words.widget_info(|| WidgetInfo::labeled(Role::Label, true, &figure.label));
        left += width;
    }
}

/// Title and figures in one line; the last figures stay away where there is no room for them, and with the last of them
/// what is said of all. The title is cut only where it has the line for itself.
fn line_ui(ui: &mut Ui, theme: &Theme, view: &View, rect: Rect) {
    let gap = theme.space.lg;
    let quiet = |text: &str| text_width(ui, theme, text, Step::Body, Weight::Regular) + gap;
    let said_of_all = text_width(ui, theme, simulated(theme), Step::Small, Weight::Regular) + gap;
    let name = title_width(ui, theme, view);
    let mut room = rect.width() - name - said_of_all;
    let mut shown = Vec::new();
    for figure in &view.summary {
        let stars = figure.stars.map_or(0.0, |_| stars_width(theme) + theme.space.sm);
        let width = quiet(&figure.in_line);
        if width > room {
            break;
        }
        let stars = if width + stars <= room { stars } else { 0.0 };
        room -= width + stars;
        shown.push((figure, stars > 0.0));
    }
    let has_figures = !shown.is_empty();
    let mut line = area(ui, theme, rect, "line", Layout::right_to_left(Align::Center));
    for (at, (figure, stars)) in shown.into_iter().rev().enumerate() {
        line.add_space(if at == 0 { 0.0 } else { gap - theme.space.sm });
        match figure.stars {
            Some(filled) => {
                if stars {
                    stars_ui(&mut line, theme, filled, theme.size.star);
                }
                line.label(theme.strong(&figure.value));
            }
            None => {
                line.label(theme.quiet(&figure.in_line));
            }
        }
    }
    let mut title = rect;
    title.set_right(line.min_rect().left() - gap);
    let mut words = area(ui, theme, title, "title", Layout::left_to_right(Align::Center));
    words.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
    words.add(Label::new(theme.title_bar(&view.title)).truncate());
    // It is said of all figures at once, so that it is not read as one of them.
    if has_figures {
        words.add(Label::new(theme.small(simulated(theme))).truncate());
    }
}

/// Room a figure takes, with the room on both sides of it.
fn cell_width(ui: &Ui, theme: &Theme, figure: &Figure, is_low: bool) -> f32 {
    let stars = figure.stars.filter(|_| !is_low).map_or(0.0, |_| theme.space.sm + stars_width(theme));
    let value = text_width(ui, theme, &figure.value, Step::Speech, Weight::Bold) + stars;
    let label = text_width(ui, theme, &figure.brief, Step::Small, Weight::Regular);
    value.max(label).ceil() + 2.0 * CELL_PAD
}

fn title_width(ui: &Ui, theme: &Theme, view: &View) -> f32 {
    ui.painter().layout_job(theme.title_bar(&view.title)).size().x.ceil()
}

fn stars_width(theme: &Theme) -> f32 {
    STARS * (theme.size.star + 2.0) - 2.0
}

fn text_width(ui: &Ui, theme: &Theme, text: &str, step: Step, weight: Weight) -> f32 {
    let job = theme.job(text, step, weight, theme.colors.text, f32::INFINITY);
    ui.painter().layout_job(job).size().x
}
