//! Reply cards: what may be said, numbered by the key that says it.

use egui::{Color32, CornerRadius, Rect, Response, Role, Stroke, StrokeKind, Ui, vec2};

use crate::ui::theme::{Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{Availability, announce, even_words, feel, line, put_right};
use crate::ui::widgets::key_cap::{CapLook, paint_cap};

/// Room above and below the words of a card that stands close, and closest.
const CLOSE: (f32, f32) = (8.0, 6.0);

/// Width from which a list of replies is wide.
const WIDE: f32 = 720.0;

/// Where a reply stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReplyState<'a> {
    /// It may be said.
    Open,
    /// It is being said.
    Chosen,
    /// It was said when this decision was met before, and can be said again; words say so, since a mark would say it was right.
    Spent,
    /// It may not be said, for this reason.
    Closed(&'a str),
}

/// How much room the cards of a list have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReplyRoom {
    /// As much as looks best.
    Usual,
    /// Less, in a low window.
    Close,
    /// The least, where not all would be in sight otherwise.
    Closest,
}

impl ReplyRoom {
    /// Above and below the words of a card.
    pub fn inside(self, theme: &Theme) -> f32 {
        match self {
            Self::Usual => theme.inset.reply.1,
            Self::Close => CLOSE.0,
            Self::Closest => CLOSE.1,
        }
    }

    /// Between two cards.
    pub fn between(self, theme: &Theme) -> f32 {
        match self {
            Self::Usual => theme.space.sm,
            Self::Close => theme.space.xs + 2.0,
            Self::Closest => theme.space.xs,
        }
    }
}

/// A reply to choose.
#[derive(Debug, Clone, Copy)]
pub struct ReplyCard<'a> {
    /// The digit that says it.
    pub key: &'a str,
    /// The words.
    pub text: &'a str,
    /// Where it stands.
    pub state: ReplyState<'a>,
    /// How much room it has.
    pub room: ReplyRoom,
    /// A few quiet words at its right, such as what it costs; none for most.
    pub note: &'a str,
}

/// Draws a reply across the space; its words wrap.
pub fn reply_card_ui(ui: &mut Ui, theme: &Theme, reply: &ReplyCard<'_>) -> Response {
    let colors = &theme.colors;
    let (side, top) = (theme.inset.reply.0, reply.room.inside(theme));
    let width = ui.available_width();
    // Lines that break rarely reach their end, so that the room there may be less. In a wide list one that does not break
    // would end far from the others.
    let right = if width >= WIDE { 3.0 * theme.space.md } else { theme.space.sm };
    let availability = match reply.state {
        ReplyState::Closed(why) => Availability::Unavailable(why),
        ReplyState::Open | ReplyState::Chosen | ReplyState::Spent => Availability::Ready,
    };
    let quiet = matches!(reply.state, ReplyState::Spent | ReplyState::Closed(_));
    let ink = if quiet { colors.text_secondary } else { colors.text };
    let left = side + theme.size.key + side;
    let said_before = theme.words.say("widgets-last-time");
    let note = if reply.state == ReplyState::Spent { said_before } else { reply.note };
    let note = Some(note).filter(|note| !note.is_empty());
    let note = note.map(|note| line(ui, theme, note, (Step::Small, Weight::Regular), colors.text_secondary));
    let right = note.as_ref().map_or(right, |note| note.size().x + 2.0 * side);
    let galley = even_words(ui, theme, reply.text, (Step::Body, Weight::Regular), ink, width - left - right);
    let height = galley.size().y.max(theme.size.key - 2.0) + 2.0 * top;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), availability.sense());
    let said = [("key", reply.key.into()), ("text", reply.text.into())];
    let name = match reply.state {
        ReplyState::Spent => theme.words.tell("widgets-reply-again", &said),
        ReplyState::Open | ReplyState::Chosen | ReplyState::Closed(_) => theme.words.tell("widgets-reply", &said),
    };
    let name = if reply.note.is_empty() { name } else { format!("{name} ({})", reply.note) };
    let response = announce(response, Role::Button, &name, availability);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let feel = feel(ui, theme, &response);
    let lit = feel.focus || reply.state == ReplyState::Chosen;
    let body = rect.translate(vec2(0.0, feel.press));
    let radius = CornerRadius::same(theme.radius.card);
    let ground = match reply.state {
        _ if lit => colors.accent_wash,
        ReplyState::Closed(_) => Color32::TRANSPARENT,
        _ => mix(colors.paper, mix(colors.sunk, colors.text, 0.03), feel.hover),
    };
    let stroke = if lit {
        Stroke::new(theme.stroke.focus, colors.accent)
    } else if matches!(reply.state, ReplyState::Closed(_)) {
        Stroke::new(theme.stroke.hair, colors.hairline)
    } else {
        theme.edge()
    };
    ui.painter().rect(body, radius, ground, stroke, StrokeKind::Inside);
    let cap = Rect::from_min_size(body.min + vec2(side, top - 1.0), vec2(theme.size.key, theme.size.key));
    let cap_look = if lit {
        CapLook::solid(colors.accent, colors.on_accent)
    } else {
        CapLook::on(theme, colors.card, colors.text_secondary)
    };
    paint_cap(ui, theme, cap, reply.key, &cap_look);
    ui.painter().galley(body.min + vec2(left, top), galley, ink);
    if let Some(note) = note {
        put_right(ui, note, body.right() - side, body.top() + top + theme.line(Step::Body) / 2.0);
    }
    response
}
