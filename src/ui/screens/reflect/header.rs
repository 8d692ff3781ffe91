//! The header of the page before the debrief: which case, and the steps of looking back. The later ones can be read and
//! not opened.

use egui::{
    Align, CornerRadius, Label, Layout, Rangef, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::ui::screens::reflect::view::View;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::flag_ui;

/// The step this page is.
const LOOK_BACK: &str = "reflect-look-back";
/// The steps, by the names of their words.
const STEPS: [&str; 5] = [LOOK_BACK, "reflect-what-happened", "reflect-why", "reflect-try-again", "reflect-plan"];
/// Width of the rule between two steps.
const RULE: f32 = 20.0;
/// Width of a step's disc.
const DISC: f32 = 24.0;
/// The least a title keeps before it is cut.
const TITLE: f32 = 130.0;
/// Room for the mark of a run that is not saved.
const FLAG: f32 = 136.0;

/// Draws the header into the top of `page`, over what stands at `across`; returns its height.
pub(super) fn header_ui(ui: &mut Ui, theme: &Theme, view: &View, (page, across): (Rect, Rangef)) -> f32 {
    let height = theme.size.header;
    let row = Rect::from_x_y_ranges(across, page.top()..=page.top() + height);
    let steps = steps_width(ui, theme);
    let beside = width(ui, quiet(theme, &view.about)) + theme.space.sm + theme.space.xs;
    let flag = if view.is_unsaved { FLAG } else { 0.0 };
    let words = width(ui, theme.title_bar(&view.title)) + beside + flag;
    let mut title = row;
    // What is played comes first; where all steps do not fit beside it, the first says how many there are.
    let first = [("count", STEPS.len().into()), ("name", theme.words.say(LOOK_BACK).into())];
    let first = theme.words.tell("reflect-step-first", &first);
    let short = theme.job(&first, Step::Body, Weight::Semibold, theme.colors.accent, f32::INFINITY);
    let short_width = width(ui, short.clone());
    if row.width() >= words + theme.space.lg + steps {
        let at = Rect::from_min_max(pos2(row.right() - steps, row.top()), row.max);
        steps_ui(ui, theme, at);
        title.set_right(at.left() - theme.space.lg);
    } else if row.width() >= TITLE + flag + short_width + 2.0 * theme.space.lg {
        let at = Rect::from_min_max(pos2(row.right() - short_width, row.top()), row.max);
        let layout = Layout::right_to_left(Align::Center);
        ui.new_child(UiBuilder::new().max_rect(at).layout(layout).id_salt("short-steps")).label(short);
        title.set_right(at.left() - theme.space.lg);
    }
    let layout = Layout::left_to_right(Align::Center);
    let mut words = ui.new_child(UiBuilder::new().max_rect(title).layout(layout).id_salt("title"));
    words.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
    let room = (title.width() - beside - flag).max(TITLE);
    words.scope(|ui| {
        ui.set_max_width(room);
        ui.add(Label::new(theme.title_bar(&view.title)).truncate());
    });
    if view.is_unsaved {
        flag_ui(&mut words, theme, theme.words.say("conversation-unsaved"));
    }
    words.add(Label::new(theme.quiet(&view.about)).truncate());
    ui.painter().hline(page.x_range(), page.top() + height, (theme.stroke.hair, theme.colors.hairline));
    height
}

fn quiet(theme: &Theme, text: &str) -> egui::text::LayoutJob {
    theme.job(text, Step::Body, Weight::Regular, theme.colors.text_secondary, f32::INFINITY)
}

fn step_job(theme: &Theme, at: usize, name: &str) -> egui::text::LayoutJob {
    let (weight, ink) = match at {
        0 => (Weight::Semibold, theme.colors.accent),
        _ => (Weight::Regular, theme.colors.text_secondary),
    };
    theme.job(theme.words.say(name), Step::Body, weight, ink, f32::INFINITY)
}

fn steps_width(ui: &Ui, theme: &Theme) -> f32 {
    let words: f32 = STEPS.iter().enumerate().map(|(at, name)| width(ui, step_job(theme, at, name))).sum();
    let count = STEPS.len() as f32;
    words + count * (DISC + theme.space.sm) + (count - 1.0) * (RULE + 2.0 * theme.space.sm)
}

fn width(ui: &Ui, job: egui::text::LayoutJob) -> f32 {
    ui.painter().layout_job(job).size().x
}

fn steps_ui(ui: &mut Ui, theme: &Theme, rect: Rect) {
    let colors = &theme.colors;
    let gap = theme.space.sm;
    let (mut x, y) = (rect.left(), rect.center().y);
    for (at, name) in STEPS.iter().enumerate() {
        if at > 0 {
            ui.painter().hline(x..=x + RULE, y, (theme.stroke.hair, colors.outline));
            x += RULE + gap;
        }
        let (ground, ink) =
            if at == 0 { (colors.accent, colors.on_accent) } else { (colors.sunk, colors.text_secondary) };
        let disc = Rect::from_min_size(pos2(x, y - DISC / 2.0), vec2(DISC, DISC));
        let radius = CornerRadius::same((DISC / 2.0) as u8);
        ui.painter().rect_filled(disc, radius, ground);
        if at > 0 {
            ui.painter().rect_stroke(disc, radius, (theme.stroke.hair, colors.outline), StrokeKind::Inside);
        }
        let figure = theme.job(&(at + 1).to_string(), Step::Small, Weight::Semibold, ink, f32::INFINITY);
        let figure = ui.painter().layout_job(figure);
        ui.painter().galley(disc.center() - figure.size() / 2.0, figure, ink);
        x += DISC + gap;
        let words = ui.painter().layout_job(step_job(theme, at, name));
        let size = words.size();
        let whole = Rect::from_min_max(disc.min, pos2(x + size.x, disc.bottom()));
        let response = ui.allocate_rect(whole, Sense::hover());
        let put = [("number", (at + 1).into()), ("name", theme.words.say(name).into())];
        let said = if at == 0 {
            theme.words.tell("reflect-step-now", &put)
        } else {
            theme.words.tell("reflect-step-later", &put)
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        ui.painter().galley(pos2(x, y - size.y / 2.0), words, colors.text);
        x += size.x + gap;
    }
}
