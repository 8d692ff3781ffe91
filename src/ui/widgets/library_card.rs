//! A case in the library: its picture, what went wrong, how it is played and how it went so far.

use egui::{Align, CornerRadius, Layout, Rect, Response, Sense, Ui, pos2, vec2};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::{paint_strip, paint_strip_with_pill};
use crate::ui::widgets::card::link_card_ui;
use crate::ui::widgets::chip::badge;
use crate::ui::widgets::control::{line, paragraph, put_left, put_right, words};
use crate::ui::widgets::even::without_orphan;
use crate::ui::widgets::stars::{Stars, difficulty_ui, stars_ui};

/// Height of the words below the picture.
const WORDS_HEIGHT: f32 = 122.0;
/// Narrowest card that has its foot in one row and its text in two lines, and how much higher a row of the foot and a
/// line of the text make the others.
const ONE_ROW: (f32, f32, f32) = (300.0, 22.0, 20.0);

/// What a card shows.
#[derive(Debug, Clone, Copy)]
pub struct LibraryCard<'a> {
    /// The picture; see [`crate::ui::widgets::art::strip_name`].
    pub strip: &'a str,
    /// Title.
    pub title: &'a str,
    /// One line of what went wrong.
    pub line: &'a str,
    /// `Phone`, `Face to face` and so on.
    pub channel: &'a str,
    /// 1 to 3.
    pub difficulty: u8,
    /// How long a run takes.
    pub minutes: u32,
    /// Best satisfaction so far; `None` where `standing` is said instead.
    pub stars: Option<Stars>,
    /// How far the learner is, `not yet played`; where little room is left, the second.
    pub standing: [&'a str; 2],
    /// A pill on the picture, for example `Due again`.
    pub due: Option<&'a str>,
}

/// Draws a card of `width`; the whole of it is one button.
pub fn library_card_ui(ui: &mut Ui, theme: &Theme, card: &LibraryCard<'_>, width: f32) -> Response {
    let name = name_of(theme, card);
    let size = vec2(width, theme.size.strip + words_height(width));
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_max_width(width);
        link_card_ui(ui, theme, &name, theme.size.strip, |ui| contents(ui, theme, card)).response
    })
    .inner
}

/// What is read out of a card.
fn name_of(theme: &Theme, card: &LibraryCard<'_>) -> String {
    let [standing, _] = card.standing;
    let best = card
        .stars
        .map(|stars| theme.words.tell("widgets-case-best", &[("stars", (&stars.shown(&theme.words)).into())]));
    let standing = best.as_deref().unwrap_or(standing);
    let mut said = vec![
        ("title", card.title.into()),
        ("line", card.line.into()),
        ("channel", card.channel.into()),
        ("difficulty", u32::from(card.difficulty).into()),
        ("minutes", card.minutes.into()),
        ("standing", standing.into()),
    ];
    match card.due {
        Some(due) => {
            said.push(("due", due.into()));
            theme.words.tell("widgets-case-due", &said)
        }
        None => theme.words.tell("widgets-case", &said),
    }
}

fn contents(ui: &mut Ui, theme: &Theme, card: &LibraryCard<'_>) {
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    let colors = &theme.colors;
    let width = ui.available_width();
    let size = vec2(width, theme.size.strip + words_height(width));
    // Of what is out of sight only its place and the name of the whole card count.
    if !ui.is_rect_visible(Rect::from_min_size(ui.cursor().min, size)) {
        ui.allocate_exact_size(size, Sense::hover());
        return;
    }
    let top = CornerRadius { sw: 0, se: 0, ..CornerRadius::same(theme.radius.card) };
    let (strip, _) = ui.allocate_exact_size(vec2(width, theme.size.strip), Sense::hover());
    if let Some(due) = card.due {
        paint_strip_with_pill(ui, theme, card.strip, strip, top);
        badge(ui, theme, strip.min + vec2(12.0, 12.0), due);
    } else {
        paint_strip(ui, theme, card.strip, strip, top);
    }
    let (rect, _) = ui.allocate_exact_size(vec2(width, words_height(width)), Sense::hover());
    let inner = rect.shrink2(vec2(theme.space.md, 12.0));
    put_left(
        ui,
        line(ui, theme, card.title, (Step::Speech, Weight::Bold), colors.text),
        inner.left(),
        inner.top() + 12.0,
    );
    let text = summary(ui, theme, card.line, inner.width());
    ui.painter().galley(inner.min + vec2(0.0, 26.0), text, colors.text_secondary);
    foot(ui, theme, card, inner);
}

/// Two lines at most, three in a narrow card; the end of a longer text is cut with an ellipsis.
pub(crate) fn summary(ui: &Ui, theme: &Theme, text: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = theme.job(text, Step::Body, Weight::Regular, theme.colors.text_secondary, width);
    job.wrap.max_rows = if has_one_row(width + 2.0 * theme.space.md) { 2 } else { 3 };
    for section in &mut job.sections {
        section.format.line_height = Some(ONE_ROW.2);
    }
    paragraph(ui, without_orphan(ui, job))
}

/// Whether a card so wide has its foot in one row and its text in two lines.
pub(crate) fn has_one_row(width: f32) -> bool {
    width >= ONE_ROW.0
}

fn words_height(width: f32) -> f32 {
    if has_one_row(width) { WORDS_HEIGHT } else { WORDS_HEIGHT + ONE_ROW.1 + ONE_ROW.2 }
}

/// How it is played, then how it went: at the right, or under it in a narrow card.
fn foot(ui: &mut Ui, theme: &Theme, card: &LibraryCard<'_>, inner: Rect) {
    let quiet = theme.colors.text_secondary;
    let small = |ui: &Ui, text: &str| words(ui, theme, text, (Step::Small, Weight::Regular), quiet, f32::INFINITY);
    let last = inner.bottom() - theme.line(Step::Small) / 2.0;
    let two_rows = !has_one_row(inner.width() + 2.0 * theme.space.md);
    let y = if two_rows { last - ONE_ROW.1 } else { last };
    let gap = theme.space.sm + 2.0;
    let x = put_left(ui, small(ui, card.channel), inner.left(), y) + gap;
    let place = |x: f32, y: f32| Rect::from_min_size(pos2(x, y - 7.0), vec2(90.0, 14.0));
    let dots = ui.scope_builder(egui::UiBuilder::new().max_rect(place(x, y + 2.0)), |ui| {
        difficulty_ui(ui, theme, card.difficulty).rect
    });
    let used = put_left(
        ui,
        small(ui, &theme.words.tell("widgets-minutes", &[("minutes", card.minutes.into())])),
        dots.inner.right() + gap,
        y,
    );
    if let Some(stars) = card.stars {
        let size = 14.0;
        let left = if two_rows { inner.left() } else { inner.right() - 5.0 * (size + 2.0) + 2.0 };
        ui.scope_builder(egui::UiBuilder::new().max_rect(place(left, last - 1.5)), |ui| {
            stars_ui(ui, theme, stars, size)
        });
        return;
    }
    let [whole, short] = card.standing.map(|text| small(ui, text));
    let room = if two_rows { inner.width() } else { inner.right() - used - gap };
    let said = if whole.size().x <= room { whole } else { short };
    if two_rows {
        put_left(ui, said, inner.left(), last);
    } else {
        put_right(ui, said, inner.right(), last);
    }
}
