//! A row of the offer tray: what it is worth to the customer, what it costs us, and where it stands.

use egui::{Color32, CornerRadius, Response, Role, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::button::dashes;
use crate::ui::widgets::control::{Availability, announce, feel, line, put_left, put_right, ring_if_focused};
use crate::ui::widgets::paint;
use crate::ui::widgets::shadow::shadow_round;
use crate::ui::widgets::tick::paint_disc;

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfferState<'a> {
    /// It may be added to the reply.
    Open,
    /// It is in the reply being written.
    InReply,
    /// It has been given, for example `Given 19:44`.
    Given(&'a str),
    /// It can be said, but somebody else decides whether it stands, for example `Over your limit` or `Manager`.
    Locked(&'a str),
    /// Nobody can give it.
    OutOfReach(&'a str),
}

/// An offer.
#[derive(Debug, Clone, Copy)]
pub struct OfferRow<'a> {
    /// Its name.
    pub name: &'a str,
    /// `Worth $14, costs $5`.
    pub terms: &'a str,
    /// Where it stands.
    pub state: OfferState<'a>,
}

/// Draws the row across the space. A click on an open one asks to add it, on one in the reply to take it out.
pub fn offer_row_ui(ui: &mut Ui, theme: &Theme, offer: &OfferRow<'_>) -> Response {
    let colors = &theme.colors;
    let (side, top) = theme.inset.offer;
    let (first, second) = (theme.line(Step::Body), theme.line(Step::Small));
    let room = ui.available_width() - 2.0 * side - theme.size.glyph - theme.space.sm;
    // A long name takes a second line; what does not fit into two is cut, read out whole and shown under the pointer.
    let mut job = theme.job(offer.name, Step::Body, Weight::Semibold, colors.text, room.max(0.0));
    job.wrap.max_rows = 2;
    let title = ui.painter().layout_job(job);
    let height = 2.0 * top + title.size().y + theme.space.xs + second;
    let (standing, availability) = match offer.state {
        OfferState::Open => ("", Availability::Ready),
        OfferState::InReply => (theme.words.say("widgets-offer-in-reply"), Availability::Ready),
        OfferState::Locked(whose) => (whose, Availability::Ready),
        OfferState::Given(when) => (when, Availability::Unavailable(when)),
        OfferState::OutOfReach(why) => (why, Availability::Unavailable(why)),
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), availability.sense());
    let response = announce(response, Role::Button, &name_of(theme, offer), availability);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let feel = feel(ui, theme, &response);
    let radius = CornerRadius::same(theme.radius.card);
    let (ground, stroke) = match offer.state {
        OfferState::InReply => (colors.accent_wash, Stroke::new(theme.stroke.focus, colors.accent)),
        OfferState::Locked(_) => (Color32::TRANSPARENT, Stroke::new(theme.stroke.hair, colors.outline)),
        OfferState::OutOfReach(_) => (Color32::TRANSPARENT, Stroke::new(theme.stroke.hair, colors.hairline)),
        OfferState::Open | OfferState::Given(_) => (colors.card, Stroke::NONE),
    };
    let body = rect.translate(vec2(0.0, feel.press));
    if matches!(offer.state, OfferState::Open | OfferState::Given(_)) {
        ui.painter().add(shadow_round(theme.shadow(&theme.shadows.card), body, theme.radius.card));
    }
    ui.painter().rect_filled(body, radius, mix(ground, theme.hovered(ground), feel.hover));
    if theme.outlined && matches!(offer.state, OfferState::Locked(_) | OfferState::OutOfReach(_)) {
        dashes(ui, body, theme.radius.card, theme.edge());
    } else {
        ui.painter().rect_stroke(body, radius, stroke, StrokeKind::Inside);
    }
    let (upper, lower) = (body.top() + top + first / 2.0, body.bottom() - top - second / 2.0);
    let ink = if offer.state == OfferState::InReply { colors.accent } else { colors.text_secondary };
    let small = (Step::Small, Weight::Regular);
    let standing_left = put_right(ui, line(ui, theme, standing, small, ink), body.right() - side, lower);
    let left = body.left() + side;
    let is_cut = title.elided;
    ui.painter().galley(pos2(left, body.top() + top), title, colors.text);
    let room = standing_left - left - theme.space.sm;
    let mut terms = theme.job(offer.terms, Step::Small, Weight::Regular, colors.text_secondary, room.max(0.0));
    terms.wrap.max_rows = 1;
    put_left(ui, ui.painter().layout_job(terms), left, lower);
    let sign = pos2(body.right() - side - theme.size.glyph / 2.0, upper);
    sign_of(ui, theme, offer.state, sign);
    ring_if_focused(ui, theme, &response, theme.radius.card);
    if is_cut { response.on_hover_text(offer.name) } else { response }
}

/// What is read out of an offer.
fn name_of(theme: &Theme, offer: &OfferRow<'_>) -> String {
    let (name, terms) = (("name", offer.name.into()), ("terms", offer.terms.into()));
    match offer.state {
        OfferState::InReply => theme.words.tell("widgets-offer-named-in-reply", &[name, terms]),
        OfferState::Locked(whose) => theme.words.tell("widgets-offer-locked", &[name, terms, ("whose", whose.into())]),
        OfferState::Open | OfferState::Given(_) | OfferState::OutOfReach(_) => {
            theme.words.tell("widgets-offer", &[name, terms])
        }
    }
}

fn sign_of(ui: &Ui, theme: &Theme, state: OfferState<'_>, at: egui::Pos2) {
    let size = theme.size.glyph;
    match state {
        OfferState::Open => paint::icon(ui, theme, Icon::Plus, at, size, theme.colors.text_secondary),
        OfferState::Given(_) => paint_disc(ui, theme, at, size, 1.0),
        OfferState::Locked(_) | OfferState::OutOfReach(_) => {
            paint::icon(ui, theme, Icon::Lock, at, size, theme.colors.text_secondary);
        }
        OfferState::InReply => {
            let arm = size * 0.22;
            ui.painter().circle_filled(at, size * 0.47, theme.colors.accent);
            for (x, y) in [(arm, 0.0), (0.0, arm)] {
                let stroke = [at - vec2(x, y), at + vec2(x, y)];
                ui.painter().add(paint::line(ui, &stroke, 2.0, theme.colors.on_accent));
            }
        }
    }
}
