//! A desk of an inbox with figures of its own, to look at.

use egui::Ui;

use crate::domain::scenario::model::{Age, Channel, Clothes, Extra, Face, Hair, HairTone, Head, Industry, Skin};
use crate::ui::screens::conversation::view::PolicyView;
use crate::ui::screens::inbox::ui::desk_ui;
use crate::ui::screens::inbox::view::{
    BarsView, CardView, CausesView, InboxView, PlanView, RecordView, SpendView, TimeView, WayView,
};
use crate::ui::theme::Theme;

pub(super) fn desk(ui: &mut Ui, theme: &Theme) {
    let rect = ui.ctx().content_rect();
    let mut page = ui.new_child(egui::UiBuilder::new().max_rect(rect));
    page.set_clip_rect(rect);
    page.spacing_mut().interact_size.y = 0.0;
    crate::ui::screens::frame::page(
        &mut page,
        theme,
        crate::ui::screens::frame::Place::Practice,
        &mut |_| {},
        |ui, _| {
            desk_ui(ui, theme, (&sample(), ""), &mut |_| {}, &mut |_| {});
        },
    );
}

fn s(x: &str) -> String {
    x.to_owned()
}

fn sample() -> InboxView {
    let card = |id: &str, name: &str, rating: u8, comment: &str, foot: &str, plan: PlanView| CardView {
        id: s(id),
        name: s(name),
        rating,
        is_empty: comment.is_empty(),
        comment: if comment.is_empty() { s("No comment.") } else { format!("“{comment}”") },
        foot: s(foot),
        plan,
        spoken: s(name),
    };
    let rule = |text: &str| PolicyView { text: s(text), source: s("Support handbook, October 2026"), old: false };
    let way = |id: &str, text: &str, tokens: &str, chosen: bool| WayView {
        id: s(id),
        text: s(text),
        tokens: s(tokens),
        chosen,
        closed: None,
        offers: vec![],
    };
    InboxView {
        title: s("The Twos and Threes"),
        when: s("Monday, 09:30"),
        mode: s("Practice, no clock here"),
        about: s("five answers of 3 or below, of 61"),
        about_short: s("5 of 61"),
        since_last_week: None,
        cards: vec![
            card(
                "a",
                "Samuel Adeyemi",
                1,
                "Third time I explain this.",
                "1 year, $480 a year",
                PlanView::Done(Some(Channel::Phone), s("Called, 2 tokens")),
            ),
            card("b", "Joaquim Prates", 3, "", "4 years, use down 60 %", PlanView::Choosing(s("choosing now"))),
            card(
                "c",
                "Hugo Marlow",
                3,
                "The adviser was lovely. The bug is still there.",
                "2 years, $900 a year",
                PlanView::Planned(Some(Channel::Email), s("Write, 1 token")),
            ),
            card(
                "d",
                "Carla Reyes",
                2,
                "I bought this for work offline. There is no offline.",
                "5 weeks, $240 a year",
                PlanView::Planned(Some(Channel::Phone), s("Call, 1 token")),
            ),
            card(
                "e",
                "Beatriz Sol",
                1,
                "Best start I’ve ever had. Thank you, Anil!",
                "3 months, $360 a year",
                PlanView::None,
            ),
        ],
        record: Some(RecordView {
            card: s("b"),
            name: s("Joaquim Prates"),
            face_name: s("Joaquim Prates, low"),
            industry: Industry::Software,
            face: Face {
                skin: Skin::Olive,
                hair: Hair::Curly,
                hair_tone: HairTone::Black,
                extras: vec![Extra::Stubble],
                age: Age::Young,
                clothes: Clothes::Plum,
                head: Head::Square,
            },
            feels: [16.0, 36.0, 44.0],
            account: s("Prates Joinery, eleven seats"),
            rating: 3,
            rating_words: s("3 of 5"),
            at: s("Friday, 17:52"),
            comment: s("Joaquim left the comment box empty."),
            is_empty: true,
            bars: Some(BarsView {
                title: s("Seats used each week"),
                note: s("down 60 % since June"),
                values: vec![
                    11.0, 11.0, 11.0, 10.0, 11.0, 10.0, 10.0, 9.0, 8.0, 8.0, 7.0, 6.0, 6.0, 5.0, 5.0, 4.0, 4.0, 4.0,
                    4.0, 4.0,
                ],
                mark: Some(5),
                mark_says: s("his ticket"),
                from: s("May"),
                to: s("last week"),
            }),
            facts: vec![
                (s("With you"), s("4 years, $2,160 a year, renews 1 November")),
                (s("Tickets"), s("One: “slow on site?”, 9 June, closed by itself")),
                (s("Last talked"), s("14 months ago")),
            ],
            ask: s("How will you reach him?"),
            aside: s("he will not write back first"),
            ways: vec![
                way(
                    "1",
                    "Ring him. Start with June: he asked about slowness on site and nobody answered.",
                    "2 tokens",
                    true,
                ),
                way("2", "Write two lines: what you saw in June, and a time you will ring.", "1 token", false),
                way("3", "Send the Monday letter to all five, with the survey link.", "1 token", false),
                way("4", "He gave no reason. Leave him in peace.", "none", false),
            ],
            done: None,
            hindered: None,
            act: Some(s("Call now")),
            can_type: true,
        }),
        time: TimeView {
            left: 4,
            all: 6,
            words: s("4 of 6 left"),
            needs: Some(s("Your order needs 5.")),
            explains: s("One token is a quarter of an hour. You have until 11:00."),
        },
        spend: SpendView {
            words: s("$40 of $120"),
            bar: s("$40 of $120 given"),
            share: 0.33,
            went_to: vec![s("One month back to Samuel Adeyemi, at 09:26.")],
        },
        policy: vec![
            rule("Reach them within one working day."),
            rule("Two tries, then leave the door open."),
            rule("Never ask for a better score in return."),
        ],
        causes: CausesView {
            words: s("1 of 5 tagged"),
            rows: vec![(s("Ticket closed unread"), 1)],
            note: s("Two fixes to choose at the end"),
        },
        hint: None,
        close: s("Close Monday’s inbox"),
        asks: None,
        on_the_line: None,
        breath: s("1 min"),
    }
}
