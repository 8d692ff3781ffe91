//! Which cards the page has, and how they stand: in rows and columns that go by how much room there is.

use egui::Ui;

use crate::ui::screens;
use crate::ui::screens::progress::row::{columns_of_cards_ui, row_ui};
use crate::ui::screens::reports::view::View;
use crate::ui::screens::reports::{State, cards, further_ui, world_ui};
use crate::ui::theme::Theme;

/// Narrowest page with three cards in a row, and with two.
const THREE: f32 = 1080.0;
const TWO: f32 = 680.0;
/// A card of the page.
#[derive(Clone, Copy)]
enum Card {
    Headline,
    Moved,
    /// The same, below the headline rather than beside it.
    MovedBelow,
    Heat,
    Causes,
    Thanks,
    Measures,
    Errors,
    Promises,
    Money,
    Outreach,
    Moods,
    Ideas,
    Remarks,
    Deeds,
    World,
    Ready,
}

/// A part of a page, from above.
enum Part {
    /// Cards beside each other, each with its share of the width, under the row's name: they end together.
    Row(&'static str, &'static [(Card, f32)]),
    /// Columns, each with its share of the width and its cards: a card is as deep as what it holds, so that none stands half
    /// empty beside a long one.
    Columns(&'static [(f32, &'static [Card])]),
}

/// Below the first row, whose chart needs the room, every page's edges repeat: 42, 29 and 29 of 100.
const WIDE: &[Part] = &[
    Part::Row("reports-1", &[(Card::Headline, 0.645), (Card::Moved, 0.355)]),
    Part::Columns(&[
        (0.42, &[Card::Heat, Card::Measures, Card::Ideas, Card::Deeds]),
        (0.29, &[Card::Causes, Card::Promises, Card::Outreach, Card::Remarks]),
        (0.29, &[Card::Thanks, Card::Errors, Card::Money, Card::Moods]),
    ]),
    Part::Row("reports-6", &[(Card::World, 0.71), (Card::Ready, 0.29)]),
];
const MIDDLING: &[Part] = &[
    Part::Row("reports-m1", &[(Card::Headline, 1.0)]),
    Part::Columns(&[
        (0.54, &[Card::Heat, Card::Causes, Card::Measures, Card::Ideas, Card::Ready]),
        (
            0.46,
            &[
                Card::MovedBelow,
                Card::Thanks,
                Card::Errors,
                Card::Promises,
                Card::Money,
                Card::Outreach,
                Card::Moods,
                Card::Remarks,
                Card::Deeds,
            ],
        ),
    ]),
    Part::Row("reports-m9", &[(Card::World, 1.0)]),
];
const NARROW: &[Part] = &[Part::Columns(&[(
    1.0,
    &[
        Card::Headline,
        Card::MovedBelow,
        Card::Heat,
        Card::Causes,
        Card::Thanks,
        Card::Measures,
        Card::Errors,
        Card::Promises,
        Card::Money,
        Card::Outreach,
        Card::Moods,
        Card::Ideas,
        Card::Remarks,
        Card::Deeds,
        Card::Ready,
        Card::World,
    ],
)])];

/// Draws the cards, as the width has room for them.
pub(super) fn cards_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    view: &View,
    act: &mut dyn FnMut(screens::Action),
) {
    let width = ui.available_width();
    let layout = match width {
        THREE.. => WIDE,
        TWO.. => MIDDLING,
        _ => NARROW,
    };
    let shared = |shares: &[f32]| -> Vec<f32> {
        let room = width - theme.space.lg * (shares.len() as f32 - 1.0);
        shares.iter().map(|share| (room * share).floor()).collect()
    };
    for part in layout {
        match part {
            Part::Row(name, cards) => {
                let widths = shared(&cards.iter().map(|(_, share)| *share).collect::<Vec<_>>());
                row_ui(ui, theme, name, &widths, |ui, at| {
                    if let Some((card, _)) = cards.get(at) {
                        part_ui(ui, theme, *card, (state, view), act);
                    }
                });
            }
            Part::Columns(columns) => {
                let widths = shared(&columns.iter().map(|(share, _)| *share).collect::<Vec<_>>());
                let sizes: Vec<(f32, usize)> =
                    widths.into_iter().zip(*columns).map(|(width, (_, cards))| (width, cards.len())).collect();
                columns_of_cards_ui(ui, theme, &sizes, |ui, column, at| {
                    if let Some(card) = columns.get(column).and_then(|(_, cards)| cards.get(at)) {
                        part_ui(ui, theme, *card, (state, view), act);
                    }
                });
            }
        }
    }
}

fn part_ui(
    ui: &mut Ui,
    theme: &Theme,
    card: Card,
    (state, view): (&mut State, &View),
    act: &mut dyn FnMut(screens::Action),
) {
    match card {
        Card::Headline => cards::headline_ui(ui, theme, state, &view.headline, act),
        Card::Moved => cards::moved_ui(ui, theme, (state, true), &view.moved, act),
        Card::MovedBelow => cards::moved_ui(ui, theme, (state, false), &view.moved, act),
        Card::Heat => cards::heat_ui(ui, theme, state, &view.heat, act),
        Card::Causes => cards::causes_ui(ui, theme, state, &view.causes, act),
        Card::Thanks => cards::thanks_ui(ui, theme, state, &view.thanks, act),
        Card::Errors => further_ui::errors_ui(ui, theme, state, &view.errors, act),
        Card::Measures => further_ui::measures_ui(ui, theme, state, &view.measures, act),
        Card::Promises => further_ui::promises_ui(ui, theme, state, &view.promises, act),
        Card::Money => further_ui::money_ui(ui, theme, state, &view.money, act),
        Card::Outreach => further_ui::outreach_ui(ui, theme, state, &view.outreach, act),
        Card::Moods => further_ui::moods_ui(ui, theme, state, &view.moods, act),
        Card::Ideas => further_ui::ideas_ui(ui, theme, state, &view.ideas, act),
        Card::Remarks => further_ui::remarks_ui(ui, theme, state, &view.remarks, act),
        Card::Deeds => further_ui::deeds_ui(ui, theme, state, &view.deeds, act),
        Card::Ready => further_ui::ready_ui(ui, theme, &view.ready, act),
        Card::World => world_ui::world_ui(ui, theme, state, &view.world, act),
    }
}
