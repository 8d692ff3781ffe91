//! The texts of an inbox: what stands on its cards.

use crate::domain::scenario::draft::{DraftBars, DraftInbox, DraftInboxCard, DraftNextWeek};
use crate::domain::scenario::translation::walk::{Room, Walk};

impl Walk<'_> {
    pub(super) fn inbox(&mut self, inbox: &mut DraftInbox) {
        let DraftInbox { cards, next_week, answers: _, minutes: _, tokens: _, close: _, place: _, slips: _ } = inbox;
        self.named("cards", &mut cards.it.0, Self::inbox_card);
        if let Some(week) = next_week {
            let DraftNextWeek { cards, answers: _, at: _, minutes: _, tokens: _, close: _, place: _, slips: _ } =
                week.as_mut();
            self.within("next_week", |walk| walk.named("cards", &mut cards.it.0, Self::inbox_card));
        }
    }

    fn inbox_card(&mut self, card: &mut DraftInboxCard) {
        let DraftInboxCard {
            comment,
            account,
            foot,
            bars,
            facts,
            ask,
            aside,
            customer: _,
            rating: _,
            at: _,
            start: _,
            cause: _,
            when: _,
            place: _,
            slips: _,
        } = card;
        self.text("comment", comment, Room::Wide);
        self.text("account", account, Room::Narrow);
        self.text("foot", foot, Room::Narrow);
        if let Some(bars) = bars {
            let DraftBars { title, note, values: _, mark: _, mark_says, from, to, place: _, slips: _ } = bars.as_mut();
            self.within("bars", |walk| {
                walk.text("title", title, Room::Narrow);
                walk.text("note", note, Room::Narrow);
                walk.text("mark_says", mark_says, Room::Narrow);
                walk.text("from", from, Room::Narrow);
                walk.text("to", to, Room::Narrow);
            });
        }
        self.each("facts", facts, Self::fact);
        self.text("ask", ask, Room::Narrow);
        self.text("aside", aside, Room::Narrow);
    }
}
