//! An answer to a survey as a card: its place in the order, name and stars, their words, and at the foot who they are and how
//! they are to be reached. It can be chosen, and dragged to another place.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{
    Color32, CornerRadius, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::theme::{Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, line, put_centre, put_left, ring_if_focused};
use crate::ui::widgets::paint;
use crate::ui::widgets::shadow::shadow_round;
use crate::ui::widgets::tick::paint_disc;

/// Side of the box that says its place.
const RANK: f32 = 28.0;
/// A star, and the distance to the next.
const STAR: (f32, f32) = (14.0, 2.0);
/// Height of a pill, the room at its sides, and its icon.
const PILL: (f32, f32, f32) = (22.0, 8.0, 14.0);
/// How many lines their words may take, and in a card that is close.
const LINES: (usize, usize) = (2, 1);
/// Room inside at the sides; above and below; and there in a card that is close.
const INSIDE: (f32, f32, f32) = (16.0, 13.0, 10.0);

/// How a pill stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PillLook {
    /// Words in ink, no pill: `choosing now`.
    Words,
    /// Quiet: so it is planned.
    Planned,
    /// Outlined: it is under way.
    UnderWay,
    /// Solid: so it was done.
    Done,
}

/// What stands at the foot on the right.
#[derive(Debug, Clone, Copy)]
pub struct CardPill<'a> {
    /// A picture of the channel.
    pub icon: Option<Icon>,
    /// Its words, `Call, 2 tokens`.
    pub words: &'a str,
    /// How it stands out.
    pub look: PillLook,
}

/// A card.
#[derive(Debug, Clone, Copy)]
pub struct InboxCard<'a> {
    /// Its place, counted from 1.
    pub rank: usize,
    /// Who it is from.
    pub name: &'a str,
    /// The stars they gave, 1 to 5.
    pub rating: u8,
    /// Their words, or that there are none.
    pub comment: &'a str,
    /// There are none: that is a stage direction.
    pub is_empty: bool,
    /// Tenure and value.
    pub foot: &'a str,
    /// How they are to be reached, or were.
    pub pill: Option<CardPill<'a>>,
    /// It is the one looked at.
    pub chosen: bool,
    /// Nothing more is to be done: a tick stands for its place.
    pub done: bool,
    /// There is little room: their words are cut after a line.
    pub is_close: bool,
    /// All of it, as it is read out.
    pub spoken: &'a str,
}

impl InboxCard<'_> {
    fn above(&self) -> f32 {
        if self.is_close { INSIDE.2 } else { INSIDE.1 }
    }
}

/// Draws a card across the space. It answers to clicks and to drags.
pub fn inbox_card_ui(ui: &mut Ui, theme: &Theme, card: &InboxCard<'_>) -> Response {
    let colors = &theme.colors;
    let width = ui.available_width();
    let left = INSIDE.0 + RANK + theme.space.sm + theme.space.xs;
    let room = (width - left - INSIDE.0).max(40.0);
    let comment = comment(ui, theme, card, room);
    let foot = line(ui, theme, card.foot, (Step::Small, Weight::Regular), colors.text_secondary);
    let pill = card.pill.map(|pill| Pill::new(ui, theme, pill, card.chosen));
    let is_below = pill.as_ref().is_some_and(|pill| foot.size().x + theme.space.sm + pill.width > room);
    let (row, above) = (theme.line(Step::Body), card.above());
    let feet = if is_below { theme.line(Step::Small) + theme.space.xs + PILL.0 } else { PILL.0 };
    let height = 2.0 * above + row + 3.0 + comment.size().y + 5.0 + feet;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, card.chosen, card.spoken));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    ground(ui, theme, (rect, &response), card.chosen);
    rank(ui, theme, rect, card);
    let (x, top) = (rect.left() + left, rect.top() + above);
    let stars = stars(ui, theme, pos2(x + room, top + row / 2.0), card);
    let name = one_line(ui, theme, card.name, (Weight::Semibold, colors.text), stars - x - theme.space.sm);
    put_left(ui, name, x, top + row / 2.0);
    let below = top + row + 3.0 + comment.size().y + 5.0;
    ui.painter().galley(pos2(x, top + row + 3.0), comment, colors.text);
    let foot_y = if is_below { below + theme.line(Step::Small) / 2.0 } else { below + PILL.0 / 2.0 };
    put_left(ui, foot, x, foot_y);
    if let Some(pill) = pill {
        let pill_left = if is_below { x } else { x + room - pill.width };
        pill.paint(ui, theme, pos2(pill_left, below + feet - PILL.0));
    }
    ring_if_focused(ui, theme, &response, theme.radius.card);
    response
}

fn ground(ui: &Ui, theme: &Theme, (rect, response): (Rect, &Response), chosen: bool) {
    let colors = &theme.colors;
    let feel = feel(ui, theme, response);
    let radius = CornerRadius::same(theme.radius.card);
    let is_held = response.dragged();
    let lift = if is_held { 1.0 } else { feel.hover };
    let shadow = theme.shadow(if lift > 0.5 { &theme.shadows.dock } else { &theme.shadows.card });
    ui.painter().add(shadow_round(shadow, rect, theme.radius.card));
    let fill = if chosen {
        colors.accent_wash
    } else if theme.dark {
        mix(colors.card, colors.raised, lift)
    } else {
        colors.card
    };
    let stroke = if chosen { Stroke::new(theme.stroke.focus, colors.accent) } else { theme.edge() };
    ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
}

fn rank(ui: &Ui, theme: &Theme, rect: Rect, card: &InboxCard<'_>) {
    let colors = &theme.colors;
    let at = Rect::from_min_size(rect.min + vec2(INSIDE.0, card.above()), vec2(RANK, RANK));
    let is_lit = card.chosen && !card.done;
    let quiet = if theme.dark && !card.chosen { colors.raised } else { colors.sunk };
    let ground = if is_lit { colors.accent } else { quiet };
    let edge = if is_lit { Stroke::NONE } else { theme.edge() };
    ui.painter().rect(at, CornerRadius::same(theme.radius.key), ground, edge, StrokeKind::Inside);
    if card.done {
        paint_disc(ui, theme, at.center(), theme.size.tick, 1.0);
    } else {
        let ink = if is_lit { colors.on_accent } else { colors.text_secondary };
        put_centre(ui, line(ui, theme, &card.rank.to_string(), (Step::Body, Weight::Semibold), ink), at.center());
    }
}

/// Five stars that end at a point; returns where they begin.
fn stars(ui: &Ui, theme: &Theme, end: egui::Pos2, card: &InboxCard<'_>) -> f32 {
    // On a wash the usual outline would be too faint.
    let empty = if card.chosen { theme.colors.text_secondary } else { theme.colors.outline };
    let begin = end.x - 5.0 * STAR.0 - 4.0 * STAR.1;
    for i in 0..5_u8 {
        let centre = pos2(begin + STAR.0 / 2.0 + f32::from(i) * (STAR.0 + STAR.1), end.y);
        let share = if i < card.rating { 1.0 } else { 0.0 };
        paint::star_in(ui, theme, centre, (STAR.0, share), empty);
    }
    begin
}

fn comment(ui: &Ui, theme: &Theme, card: &InboxCard<'_>, room: f32) -> Arc<Galley> {
    let (weight, ink) = if card.is_empty {
        (Weight::Italic, theme.colors.text_secondary)
    } else {
        (Weight::Regular, theme.colors.text)
    };
    cut(ui, theme.job(card.comment, Step::Body, weight, ink, room), if card.is_close { LINES.1 } else { LINES.0 })
}

fn one_line(ui: &Ui, theme: &Theme, text: &str, (weight, ink): (Weight, Color32), room: f32) -> Arc<Galley> {
    cut(ui, theme.job(text, Step::Body, weight, ink, room), 1)
}

fn cut(ui: &Ui, mut job: LayoutJob, rows: usize) -> Arc<Galley> {
    job.wrap.max_rows = rows;
    ui.painter().layout_job(job)
}

/// A pill, measured.
struct Pill {
    words: Arc<Galley>,
    icon: Option<Icon>,
    look: PillLook,
    width: f32,
    ink: Color32,
    ground: Color32,
    edge: Stroke,
}

impl Pill {
    fn new(ui: &Ui, theme: &Theme, pill: CardPill<'_>, on_wash: bool) -> Self {
        let colors = &theme.colors;
        let quiet = match (theme.dark, on_wash) {
            (_, true) => colors.card,
            (true, false) => colors.raised,
            (false, false) => colors.sunk,
        };
        let (ink, ground, edge) = match pill.look {
            PillLook::Words => (colors.accent, Color32::TRANSPARENT, Stroke::NONE),
            PillLook::Planned => (colors.text_secondary, quiet, theme.edge()),
            PillLook::UnderWay => {
                (colors.accent, Color32::TRANSPARENT, Stroke::new(theme.stroke.control, colors.accent))
            }
            PillLook::Done => (colors.on_accent, colors.accent, Stroke::NONE),
        };
        let words = line(ui, theme, pill.words, (Step::Small, Weight::Semibold), ink);
        let icon = pill.icon.map_or(0.0, |_| PILL.2 + theme.space.xs);
        let sides = if pill.look == PillLook::Words { 0.0 } else { 2.0 * PILL.1 };
        let width = words.size().x + icon + sides;
        Self { words, icon: pill.icon, look: pill.look, width, ink, ground, edge }
    }

    fn paint(self, ui: &Ui, theme: &Theme, at: egui::Pos2) {
        let rect = Rect::from_min_size(at, vec2(self.width, PILL.0));
        let mut x = rect.left();
        if self.look != PillLook::Words {
            ui.painter().rect(rect, CornerRadius::same(11), self.ground, self.edge, StrokeKind::Inside);
            x += PILL.1;
        }
        if let Some(icon) = self.icon {
            paint::icon(ui, theme, icon, pos2(x + PILL.2 / 2.0, rect.center().y), PILL.2, self.ink);
            x += PILL.2 + theme.space.xs;
        }
        put_left(ui, self.words, x, rect.center().y);
    }
}
