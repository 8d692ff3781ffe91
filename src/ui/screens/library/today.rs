//! Draws the card of today: who waits, what went wrong, why this case, and the one button.

use egui::layers::ShapeIdx;
use egui::{
    Align, Color32, CornerRadius, Layout, Margin, Rangef, Rect, Response, Role, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::domain::scenario::model::Channel;
use crate::ui::screens::library::drill::{self, DrillView};
use crate::ui::screens::library::view::{RecentView, TodayView, TodayWay, difficulty_words};
use crate::ui::screens::library::{Action, today_action};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::{SceneKind, SceneView, icon_ui, scene_ui, strip_name};
use crate::ui::widgets::face::{FaceInput, Person};
use crate::ui::widgets::{
    Button, ButtonKind, button_ui, card_frame, difficulty_ui, dimension_mean_ui, long_lines_ui, rule_ui, side_rule_ui,
};
use crate::ui::widgets::{ground_beside, over_shadow_ui};

/// Height of the card with the last runs at its right, unless its words need more, in points.
const HEIGHT: f32 = 252.0;
/// Narrowest card that has its picture at the left, in points.
const BESIDE: f32 = 680.0;
/// Width of the panel with the last runs, and the narrowest card that has it at the right.
const THIRD: (f32, f32) = (288.0, 1080.0);
/// Widest line of its words, in points.
const WORDS: f32 = 640.0;
/// Narrowest space in which the last runs stand in two columns.
const TWO_COLUMNS: f32 = 400.0;
/// The share of the card its picture has in a low window.
const LOW_SHARE: f32 = 0.3;
/// Height of the picture when it is on top, in points.
const ON_TOP: f32 = 140.0;
/// Width of the dots that say how hard a case is, in points.
pub(in crate::ui::screens) const DOTS: f32 = 32.0;

/// Draws the card across the space; `kind` is how loud its button is, since a screen has one that is primary.
pub(super) fn today_ui(
    ui: &mut Ui,
    theme: &Theme,
    (today, kind): (&TodayView, ButtonKind),
    recent: Option<&RecentView>,
    emit: &mut dyn FnMut(Action),
) {
    bare_card_ui(ui, theme, |ui, ground| {
        let whole = ui.available_rect_before_wrap();
        let beside = whole.width() >= BESIDE;
        // Before the first run there is no panel at the right: the picture takes its room.
        let (share, most) = if recent.is_some() { (0.27, 400.0) } else { (0.4, 560.0) };
        let picture_width = if beside { (whole.width() * share).clamp(220.0, most).round() } else { whole.width() };
        let side = if beside { theme.space.xl } else { theme.space.lg };
        let left = whole.left() + side + if beside { picture_width } else { 0.0 };
        let top = whole.top() + theme.space.lg + if beside { 0.0 } else { ON_TOP };
        let third = recent.filter(|_| whole.width() >= THIRD.1);
        let words_right = whole.right() - third.map_or(0.0, |_| THIRD.0);
        let words = Rect::from_min_max(pos2(left, top), pos2(words_right - side, whole.bottom()));
        // The words come first: the picture is as tall as they need.
        let mut words_area = ui.new_child(UiBuilder::new().max_rect(words).id_salt("today"));
        words_ui(&mut words_area, theme, (today, kind, false), emit);
        if let Some(recent) = recent.filter(|_| third.is_none()) {
            words_area.add_space(theme.space.md);
            recent_ui(&mut words_area, theme, recent);
        }
        let bottom = words_area.min_rect().bottom() + theme.space.lg;
        let bottom = if beside && third.is_some() { bottom.max(whole.top() + HEIGHT) } else { bottom };
        let picture_bottom = if beside { bottom } else { whole.top() + ON_TOP };
        let picture = Rect::from_min_max(whole.min, pos2(whole.left() + picture_width, picture_bottom));
        picture_ui(ui, theme, today, picture, beside);
        if let Some(recent) = third {
            let line = Rangef::new(whole.top() + theme.stroke.hair, bottom);
            ui.painter().vline(words_right, line, (theme.stroke.hair, theme.colors.hairline));
            let at = Rect::from_min_max(
                pos2(words_right + theme.space.xl, top),
                pos2(whole.right() - theme.space.xl, bottom - theme.space.lg),
            );
            let mut area = ui.new_child(UiBuilder::new().max_rect(at).id_salt("recent"));
            recent_ui(&mut area, theme, recent);
        }
        end_ui(ui, theme, (ground, picture), Rect::from_min_max(whole.min, pos2(whole.right(), bottom)));
    });
}

/// The same in a low window: the reason in one line, and the drill as a line of its foot.
pub(super) fn today_low_ui(
    ui: &mut Ui,
    theme: &Theme,
    (today, kind): (&TodayView, ButtonKind),
    drill: Option<&DrillView>,
    emit: &mut dyn FnMut(Action),
) {
    bare_card_ui(ui, theme, |ui, ground| {
        let whole = ui.available_rect_before_wrap();
        let (side, above) = (theme.space.lg, theme.space.md);
        let picture = if whole.width() >= BESIDE { (whole.width() * LOW_SHARE).round() } else { 0.0 };
        let words = Rect::from_min_max(
            pos2(whole.left() + picture + side, whole.top() + above),
            pos2(whole.right() - side, whole.bottom()),
        );
        let mut words_area = ui.new_child(UiBuilder::new().max_rect(words).id_salt("today"));
        words_ui(&mut words_area, theme, (today, kind, true), emit);
        if let Some(drill) = drill {
            words_area.set_max_width(words.width());
            words_area.add_space(theme.space.sm);
            rule_ui(&mut words_area, theme);
            drill::line_ui(&mut words_area, theme, drill, emit);
        }
        // A row of small buttons brings room of its own.
        let below = if drill.is_some() { theme.space.sm } else { above };
        let bottom = words_area.min_rect().bottom() + below;
        let at = Rect::from_min_max(whole.min, pos2(whole.left() + picture, bottom));
        if picture > 0.0 {
            picture_ui(ui, theme, today, at, true);
        }
        end_ui(ui, theme, (ground, at), Rect::from_min_max(whole.min, pos2(whole.right(), bottom)));
    });
}

/// A card whose ground is painted at its end, once it is known where its picture is.
fn bare_card_ui(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui, ShapeIdx)) {
    let frame = card_frame(theme).inner_margin(Margin::ZERO).fill(Color32::TRANSPARENT);
    over_shadow_ui(frame, ui, |ui| {
        let ground = ui.painter().add(Shape::Noop);
        contents(ui, ground);
    });
}

/// Takes the room of the card and paints its ground, but for where its picture is.
fn end_ui(ui: &mut Ui, theme: &Theme, (ground, picture): (ShapeIdx, Rect), card: Rect) {
    ui.painter().set(ground, ground_beside(theme, card, picture, theme.colors.card));
    if theme.outlined {
        // The corners of the picture were cut out of the card's outline too.
        let outline = theme.shadow(&theme.shadows.card);
        let stroke = Stroke::new(f32::from(outline.spread), outline.color);
        ui.painter().rect_stroke(card, CornerRadius::same(theme.radius.card), stroke, StrokeKind::Outside);
    }
    ui.advance_cursor_after_rect(card);
}

fn picture_ui(ui: &mut Ui, theme: &Theme, today: &TodayView, rect: Rect, beside: bool) {
    let person = Person::new(theme, &today.face);
    let radius = theme.radius.card;
    let corners = if beside {
        CornerRadius { nw: radius, sw: radius, ..CornerRadius::ZERO }
    } else {
        CornerRadius { nw: radius, ne: radius, ..CornerRadius::ZERO }
    };
    let scene = SceneView {
        kind: SceneKind::Today,
        person: &person,
        input: FaceInput::new(38.0, 50.0, 60.0),
        others: &[],
        industry: today.card.industry,
        channel: today.channel,
        strip: strip_name(today.card.picture),
        size: rect.size(),
        corners: (corners, theme.colors.paper),
        name: theme.words.say("library-today-scene"),
    };
    scene_ui(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt("picture")), theme, &scene);
}

/// How the last runs went: in two columns where that saves height.
fn recent_ui(ui: &mut Ui, theme: &Theme, recent: &RecentView) {
    let rect = ui.available_rect_before_wrap();
    ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
    let two = rect.width() >= TWO_COLUMNS;
    let gap = theme.space.xl;
    if two {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        rule_ui(ui, theme);
        ui.add_space(theme.space.xs);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            let half = vec2((rect.width() - gap) / 2.0, theme.line(Step::Small));
            let left = Layout::left_to_right(Align::Center);
            for words in [&recent.heading, &recent.foot] {
                ui.allocate_ui_with_layout(half, left, |ui| {
                    ui.set_width(half.x);
                    ui.label(theme.small(words));
                });
            }
        });
    } else {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(theme.small(&recent.heading));
            ui.label(theme.small(&recent.foot));
        });
        // The bars share what is left of the panel.
        let rows = recent.means.len().max(1) as f32;
        let spare = rect.bottom() - ui.cursor().top() - rows * theme.line(Step::Body);
        ui.spacing_mut().item_spacing.y = (spare / rows).clamp(theme.space.sm + theme.space.xs, theme.space.lg);
        ui.add_space(theme.space.xs);
    }
    let columns = if two { 2 } else { 1 };
    let each = if two { (rect.width() - gap) / 2.0 } else { rect.width() };
    for pair in recent.means.chunks(columns) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (dimension, mean) in pair {
                ui.allocate_ui(vec2(each, theme.line(Step::Body)), |ui| {
                    dimension_mean_ui(ui, theme, *dimension, *mean as f32)
                });
            }
        });
    }
}

fn words_ui(
    ui: &mut Ui,
    theme: &Theme,
    (today, kind, is_low): (&TodayView, ButtonKind, bool),
    emit: &mut dyn FnMut(Action),
) {
    ui.spacing_mut().item_spacing.y = if is_low { 0.0 } else { theme.space.xs };
    ui.label(theme.small(theme.words.say("library-today")).color(theme.colors.accent));
    let width = ui.available_width();
    ui.label(theme.title_job(&today.card.title, Step::Title, theme.colors.text, width));
    ui.set_max_width(WORDS.min(width));
    long_lines_ui(ui, theme, &today.card.line, (Step::Speech, Weight::Regular), theme.colors.text);
    ui.add_space(theme.space.sm);
    let rule = today.trains.map_or(theme.colors.accent_mid, |dimension| theme.dimension(dimension).mark);
    side_rule_ui(ui, rule, |ui| {
        if is_low {
            sentences_ui(ui, theme, &today.reason, true);
        } else {
            long_lines_ui(ui, theme, &today.reason, (Step::Body, Weight::Regular), theme.colors.text_secondary);
        }
    });
    ui.add_space(theme.space.sm + theme.space.xs);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.xs);
        ui.spacing_mut().interact_size.y = theme.size.control;
        let words = match today.way {
            TodayWay::Briefing => "library-briefing",
            TodayWay::Resume(_) => "library-resume",
            TodayWay::LookBack => "library-look-back",
        };
        if button_ui(ui, theme, &Button { kind, ..Button::primary(theme.words.say(words)) }).clicked() {
            emit(today_action(today));
        }
        facts_line_ui(ui, theme, today);
    });
}

/// As many whole sentences of a text as one line holds; all of it is read out, and stands under the pointer. Where not even the
/// first fits, it takes the lines it `wraps` to, or nothing: a beginning says less.
pub(super) fn sentences_ui(ui: &mut Ui, theme: &Theme, text: &str, wraps: bool) {
    let ink = theme.colors.text_secondary;
    let wide = |text: &str| {
        let job = theme.job(text, Step::Body, Weight::Regular, ink, f32::INFINITY);
        ui.painter().layout_job(job).size().x
    };
    let shown = match whole_sentences(text, ui.available_width().min(WORDS), wide) {
        "" if wraps => text.split_inclusive(". ").next().unwrap_or(text).trim_end(),
        shown => shown,
    };
    let label = long_lines_ui(ui, theme, shown, (Step::Body, Weight::Regular), ink);
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if shown != text {
        label.on_hover_text(text);
    }
}

/// The beginning of a text that ends with a sentence and is at most so wide.
fn whole_sentences(text: &str, room: f32, wide: impl Fn(&str) -> f32) -> &str {
    let ends = text.rmatch_indices(". ").map(|(at, _)| at + 1);
    std::iter::once(text.len())
        .chain(ends)
        .filter_map(|end| text.get(..end))
        .find(|beginning| wide(beginning) <= room)
        .unwrap_or_default()
}

/// Channel, difficulty and minutes, as far as they still matter, each a drawing with its words. They stay together: where
/// they do not all fit beside the button, all of them go below it.
fn facts_line_ui(ui: &mut Ui, theme: &Theme, today: &TodayView) {
    let (size, ink) = (theme.size.icon, theme.colors.text_secondary);
    let channel = (today.card.channel.as_str(), size);
    let hard = today.difficulty.map(|difficulty| (difficulty, (difficulty_words(&theme.words, difficulty), DOTS)));
    let minutes = today.minutes.as_deref().map(|minutes| (minutes, size));
    let facts = [Some(channel), hard.map(|(_, fact)| fact), minutes];
    let widths: f32 = facts.into_iter().flatten().map(|fact| fact_width(ui, theme, fact)).sum();
    if widths + 2.0 * ui.spacing().item_spacing.x > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    fact_ui(ui, theme, channel, |ui| {
        icon_ui(ui, theme, channel_icon(today.channel), size, ink, theme.words.say("library-channel"))
    });
    if let Some((difficulty, words)) = hard {
        fact_ui(ui, theme, words, |ui| difficulty_ui(ui, theme, difficulty));
    }
    if let Some(minutes) = minutes {
        let name = theme.words.say("library-time");
        fact_ui(ui, theme, minutes, |ui| icon_ui(ui, theme, Icon::Clock, size, ink, name));
    }
}

fn fact_width(ui: &Ui, theme: &Theme, (words, drawing): (&str, f32)) -> f32 {
    let job = theme.job(words, Step::Body, Weight::Regular, theme.colors.text_secondary, f32::INFINITY);
    ui.painter().layout_job(job).size().x + theme.space.sm + drawing
}

/// A drawing so many points wide and its words, kept on one line of a row that wraps; the row's `interact_size` says how
/// high it is.
pub(in crate::ui::screens) fn fact_ui(
    ui: &mut Ui,
    theme: &Theme,
    (words, width): (&str, f32),
    drawing: impl FnOnce(&mut Ui) -> Response,
) {
    let job = theme.job(words, Step::Body, Weight::Regular, theme.colors.text_secondary, f32::INFINITY);
    let size = vec2(fact_width(ui, theme, (words, width)), ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        drawing(ui);
        ui.label(job);
    });
}

/// How a channel is drawn.
pub(in crate::ui::screens) fn channel_icon(channel: Channel) -> Icon {
    match channel {
        Channel::FaceToFace => Icon::Talk,
        Channel::Phone => Icon::Phone,
        Channel::Chat | Channel::Messaging => Icon::Chat,
        Channel::Email => Icon::Mail,
        Channel::Letter => Icon::Letter,
        Channel::Gate => Icon::Gate,
        Channel::Ward => Icon::Person,
    }
}

#[cfg(test)]
mod tests {
    use super::whole_sentences;

    #[test]
    fn a_line_ends_with_a_sentence_and_never_within_one() {
        let fits = |room: usize| {
            whole_sentences("It is due. Nothing was lost.", room as f32, |text| text.chars().count() as f32)
        };
        assert_eq!(fits(40), "It is due. Nothing was lost.");
        assert_eq!(fits(27), "It is due.");
        assert_eq!(fits(9), "");
    }
}
