//! The rating of a turn as the store keeps it, and whether a kept one is that of its turn.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{OfferId, ReplyId, SceneId};
use crate::domain::rubric::{ErrorCode, Level, Rating};
use crate::domain::scoring::{Evidence, Rated, Reason};
use crate::domain::session::{Event, TurnRecord};
use crate::store::NewEvent;
use crate::workflow::attempt::event;
use crate::workflow::parts::Kind;

/// The rating of a turn as an event.
pub(super) fn rating_event(happened: &Event) -> Option<NewEvent> {
    let Event::Turn(turn) = happened else { return None };
    Some(event(Kind::Rating, &WrittenRating::of(turn)))
}

/// What a rating event holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredRating {
    turn: u32,
    scene: SceneId,
    reply: Option<ReplyId>,
    offers: Vec<OfferId>,
    rated: Rated,
}

/// The same as it is written: names in the order of the alphabet, since ratings have always been written so.
#[derive(Serialize)]
struct WrittenRating<'a> {
    offers: &'a [OfferId],
    rated: WrittenRated<'a>,
    reply: Option<&'a ReplyId>,
    scene: &'a SceneId,
    turn: u32,
}

#[derive(Serialize)]
struct WrittenRated<'a> {
    errors: &'a [ErrorCode],
    evidence: &'a [Evidence],
    rating: WrittenLevels,
}

#[derive(Serialize)]
struct WrittenLevels {
    compensation: Option<Level>,
    empathy: Option<Level>,
    ownership: Option<Level>,
    speed: Option<Level>,
}

impl<'a> WrittenRating<'a> {
    fn of(turn: &'a TurnRecord) -> Self {
        let Rated { rating, errors, evidence } = &turn.rated;
        let Rating { empathy, ownership, speed, compensation } = *rating;
        let rating = WrittenLevels { compensation, empathy, ownership, speed };
        Self {
            offers: &turn.offers,
            rated: WrittenRated { errors, evidence, rating },
            reply: turn.reply.as_ref(),
            scene: &turn.scene,
            turn: turn.number,
        }
    }
}

/// Whether a kept rating says of a turn what it says itself. Nearly all of them are, byte for byte, what would be written of
/// it now, and need not be read; `room` is what that is written into. Any other is read as what it is: going through JSON of
/// any shape takes longer than playing the whole run again.
pub(super) fn is_rating_of(turn: &TurnRecord, kept: &str, room: &mut Vec<u8>) -> bool {
    room.clear();
    let is_written = serde_json::to_writer(&mut *room, &WrittenRating::of(turn)).is_ok();
    // A share that is no number is written as nothing, and could not be read back.
    let is_number = |evidence: &Evidence| !matches!(evidence.reason, Reason::Tray { share } if !share.is_finite());
    if !is_written || !turn.rated.evidence.iter().all(is_number) {
        return false;
    }
    if kept.as_bytes() == room.as_slice() {
        return true;
    }
    // Read as what it is as well: a name that stands twice is refused there.
    serde_json::from_str::<StoredRating>(kept).is_ok_and(|kept| {
        kept.turn == turn.number
            && kept.scene == turn.scene
            && kept.reply == turn.reply
            && kept.offers == turn.offers
            && kept.rated == turn.rated
    }) && is_same_value(kept, room)
}

/// Whether two texts are the same JSON: names that nothing reads, or that are missing, make another.
fn is_same_value(kept: &str, written: &[u8]) -> bool {
    let read = |text: &[u8]| serde_json::from_slice::<serde_json::Value>(text).ok();
    read(written).is_some_and(|written| read(kept.as_bytes()) == Some(written))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::catalog::Catalog;
    use crate::domain::paths::policy::{Policy, next_move};
    use crate::domain::rubric::Dimension;
    use crate::domain::session::{Move, Session};

    #[test]
    fn a_kept_rating_is_that_of_its_turn_however_it_is_written_and_of_no_other() {
        let case = Arc::clone(Catalog::bundled().find("wrong-plate").unwrap().scenario.as_ref().unwrap());
        let mut session = Session::start(case, 3);
        while let Some(next) = next_move(&session, Policy::Middling) {
            session.apply(next, 0).unwrap();
        }
        let mut room = Vec::new();
        let turns: Vec<TurnRecord> = session.turns().cloned().collect();
        let mut nested = 0;
        let offers = turns.iter().filter(|turn| !turn.offers.is_empty()).count();
        assert!(turns.len() > 3 && offers > 0);
        for turn in &turns {
            let kept = rating_event(&Event::Turn(Box::new(turn.clone()))).unwrap().payload;
            let value: serde_json::Value = serde_json::from_str(&kept).unwrap();
            assert_eq!(value.to_string(), kept, "names stand in the order of the alphabet");
            let spaced = serde_json::to_string_pretty(&value).unwrap();
            assert!(is_rating_of(turn, &kept, &mut room) && is_rating_of(turn, &spaced, &mut room));
            for (from, to) in [
                ("\"turn\":", "\"turn\":1"),
                ("\"reply\":", "\"repli\":"),
                ("\"scene\":", "\"more\":0,\"scene\":"),
                ("\"errors\":", "\"note\":\"forged\",\"errors\":"),
                ("\"speed\":", "\"charm\":4,\"speed\":"),
                ("\"dimension\":", "\"note\":1,\"dimension\":"),
                ("\"turn\":", "\"turn\":9,\"turn\":"),
                ("\"reply\":null,", ""),
            ] {
                if !kept.contains(from) {
                    continue;
                }
                assert!(!is_rating_of(turn, &kept.replacen(from, to, 1), &mut room), "{from}");
            }
            nested += usize::from(kept.contains("\"dimension\":"));
            let other = turns.iter().find(|other| other.number != turn.number).unwrap();
            assert!(!is_rating_of(other, &kept, &mut room));
        }
        assert!(nested > 0, "evidence is among them");
    }

    #[test]
    fn a_share_that_is_no_number_is_never_that_of_a_turn() {
        let case = Arc::clone(Catalog::bundled().find("wrong-plate").unwrap().scenario.as_ref().unwrap());
        let mut session = Session::start(case, 3);
        session.apply(Move::Silence, 0).unwrap();
        let mut turn = session.turns().next().unwrap().clone();
        let reason = Reason::Tray { share: f64::NAN };
        turn.rated.evidence.push(Evidence { dimension: Dimension::Speed, level: Level::NEUTRAL, reason });
        let kept = rating_event(&Event::Turn(Box::new(turn.clone()))).unwrap().payload;
        assert!(!is_rating_of(&turn, &kept, &mut Vec::new()));
    }
}
