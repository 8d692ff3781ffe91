//! Tokens that are lengths and times.

use crate::ui::theme::color::Hex;

numbers! {
    /// Distances between things.
    Space: f32 {
        /// A hairline.
        hair,
        /// Pairs that belong together.
        xs,
        /// Inside a control.
        sm,
        /// Between controls.
        md,
        /// Between cards.
        lg,
        /// Conversation padding.
        xl,
        /// Page padding.
        page,
        /// Between sections.
        section,
    }
}

numbers! {
    /// Corner radii, whole points.
    Radius: u8 {
        /// Pills.
        chip,
        /// Cards.
        card,
        /// Buttons and fields.
        control,
        /// Key caps.
        key,
        /// Bars.
        bar,
        /// Speech.
        bubble,
        /// The corner of a bubble that points to its speaker.
        bubble_tail,
    }
}

numbers! {
    /// Line widths.
    StrokeWidths: f32 {
        /// Rules.
        hair,
        /// Outlines of controls.
        control,
        /// Focus and selection.
        focus,
        /// Icons.
        icon,
        /// Your own line in a chart.
        chart,
        /// Reference line in a chart.
        reference,
        /// Outline of a chart's marks.
        mark,
        /// Clock ring.
        ring,
        /// Line round a box whose ground hardly differs from what is behind it; nothing where grounds suffice.
        edge,
        /// Line round the empty part of a bar.
        track,
    }
}

numbers! {
    /// Sizes of things.
    Size: f32 {
        /// Width of the rail.
        rail,
        /// Height of a page's header.
        header,
        /// Height of a button or field.
        control,
        /// Height of a small one.
        control_small,
        /// Height of a large one.
        control_large,
        /// Height of a row in a list.
        row,
        /// A dimension's glyph.
        glyph,
        /// A tick's disc.
        tick,
        /// The clock ring.
        ring,
        /// Width of the customer's column.
        customer,
        /// Width of the side column.
        side,
        /// Widest line of speech.
        speech_max,
        /// Height of a place in the rail.
        rail_item,
        /// Its icon.
        rail_icon,
        /// The mark.
        logo,
        /// An icon beside text.
        icon,
        /// A key cap.
        key,
        /// Height of a pill.
        chip,
        /// Height of a trough of tabs.
        trough,
        /// Height of a library card's picture.
        strip,
        /// A star.
        star,
        /// Height of a bar of levels.
        level_bar,
        /// Height of a thin bar.
        thin_bar,
        /// Width of the first column of a list of facts.
        caption,
    }
}

/// Distances from a box's edge to what it holds: horizontal, vertical.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inset {
    /// Card.
    pub card: (f32, f32),
    /// Speech.
    pub bubble: (f32, f32),
    /// Reply card.
    pub reply: (f32, f32),
    /// Offer.
    pub offer: (f32, f32),
    /// Reply dock.
    pub dock: (f32, f32),
    /// Banner.
    pub notice: (f32, f32),
    /// Sides of a button.
    pub button: f32,
    /// Sides of a field.
    pub field: f32,
}

/// A shadow.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShadowToken {
    /// To the right and down.
    pub offset: (i8, i8),
    /// Width of the soft edge.
    pub blur: u8,
    /// Growth on every side.
    pub spread: u8,
    /// Colour before `alpha`.
    pub color: Hex,
    /// Opacity, 0 to 1.
    pub alpha: f32,
}

/// The two shadows.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shadows {
    /// Cards at rest.
    pub card: ShadowToken,
    /// Dock, and cards under the pointer.
    pub dock: ShadowToken,
}

numbers! {
    /// Durations in milliseconds, as the file gives them; ask [`crate::ui::theme::Motion`] for what holds now.
    MotionTokens: f32 {
        /// Pointer comes or goes.
        hover,
        /// Press.
        press,
        /// Something appears.
        appear,
        /// Page changes.
        page,
        /// Face moves.
        face,
        /// Meter moves.
        meter,
        /// Chart grows.
        chart_grow,
        /// Relief holds.
        relief_hold,
        /// Relief fades.
        relief_fade,
        /// A toast stays.
        toast,
    }
}
