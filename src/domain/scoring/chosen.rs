//! The rating of a chosen reply: the author's levels, the offer tray's ladder when the trainee
//! changed what goes with it, then the caps (rubric, sections 4 to 6).

use crate::domain::rubric::{Dimension, ErrorCode, Level, Rating};
use crate::domain::scoring::{Evidence, Rated, Reason};

/// What is on offer with a reply, in the money of the case, at face value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tray {
    /// The trainee added to or took from what the author attached (entitlements aside).
    pub changed: bool,
    /// Core and gesture offers go with this reply.
    pub attached: bool,
    /// The author attached offers to this reply.
    pub authored: bool,
    /// Core and gesture offers standing after this reply.
    pub standing: f64,
    /// Of these, the gestures.
    pub gestures: f64,
    /// The fair redress K; 0 when none is expected.
    pub fair: f64,
    /// All that is attached is of the loss's own kind and immediate, or the customer has a choice.
    pub fits: bool,
    /// Something attached is beyond authority and not approved.
    pub over_authority: bool,
    /// The customer had been heard before, or is by this reply (empathy of 2 or more).
    pub heard: bool,
}

/// Gestures above this multiple of K cap compensation at 2 (rubric, proportion guide).
pub const GESTURE_CEILING: f64 = 1.5;

/// Rates a chosen reply from its author's levels and errors and the tray it goes with.
pub fn rate_chosen(authored: Rating, errors: &[ErrorCode], tray: &Tray) -> Rated {
    let mut rated = Rated { rating: authored, errors: errors.to_vec(), evidence: Vec::new() };
    for (dimension, level) in authored.scored() {
        rated.evidence.push(Evidence { dimension, level, reason: Reason::Author });
    }
    if tray.changed {
        tray_ladder(&mut rated, authored.compensation, tray);
    }
    proportion(&mut rated, tray);
    caps(&mut rated);
    rated
}

/// A changed tray decides compensation by the share of K that stands offered (rubric, section 6).
fn tray_ladder(rated: &mut Rated, authored: Option<Level>, tray: &Tray) {
    rated.evidence.retain(|e| e.dimension != Dimension::Compensation);
    if !tray.attached {
        // Nothing goes with the reply any more: only a refusal the author scored in words remains.
        rated.rating.compensation = if tray.authored { None } else { authored };
        if let Some(level) = rated.rating.compensation {
            rated.evidence.push(Evidence { dimension: Dimension::Compensation, level, reason: Reason::Author });
        }
        return;
    }
    if tray.fair <= 0.0 {
        let only_core = tray.gestures <= 0.0;
        rated.rating.compensation = None;
        if !only_core {
            note(rated, Level::NEUTRAL, Reason::NothingDue);
        }
        return;
    }
    let share = tray.standing / tray.fair;
    let step = if share < 0.3 {
        1
    } else if share < 0.8 {
        2
    } else {
        3
    };
    note_level(rated, step, Reason::Tray { share });
    if tray.fits {
        note_level(rated, (step + 1).min(4), Reason::FitsTheLoss);
    }
    if !tray.heard && !rated.errors.contains(&ErrorCode::Bribe) {
        rated.errors.push(ErrorCode::Bribe);
    }
}

/// Proportion and authority hold for the author's own offers too.
fn proportion(rated: &mut Rated, tray: &Tray) {
    if !tray.attached {
        return;
    }
    if tray.fair > 0.0 && tray.gestures > GESTURE_CEILING * tray.fair {
        cap(rated, Dimension::Compensation, 2, Reason::TooMuch);
    }
    if tray.over_authority {
        cap(rated, Dimension::Compensation, 1, Reason::OverAuthority);
    }
}

fn caps(rated: &mut Rated) {
    for code in rated.errors.clone() {
        for (dimension, level) in code.entry().map_or(&[][..], |e| e.caps) {
            cap(rated, *dimension, *level, Reason::Cap(code));
        }
    }
}

/// Lowers a scored dimension to a cap, with the reason, if it stands above it.
fn cap(rated: &mut Rated, dimension: Dimension, highest: u8, reason: Reason) {
    if let Some(level) = rated.rating.get(dimension).filter(|level| level.get() > highest) {
        let level = level.capped(highest);
        rated.rating.set(dimension, Some(level));
        rated.evidence.push(Evidence { dimension, level, reason });
    }
}

fn note_level(rated: &mut Rated, level: u8, reason: Reason) {
    note(rated, Level::TOP.capped(level), reason);
}

fn note(rated: &mut Rated, level: Level, reason: Reason) {
    rated.rating.compensation = Some(level);
    rated.evidence.push(Evidence { dimension: Dimension::Compensation, level, reason });
}

#[cfg(test)]
mod tests {
    use super::*;

    const NO_TRAY: Tray = Tray {
        changed: false,
        attached: false,
        authored: false,
        standing: 0.0,
        gestures: 0.0,
        fair: 18.0,
        fits: false,
        over_authority: false,
        heard: true,
    };

    fn rating(e: u8, o: u8, s: u8, c: Option<u8>) -> Rating {
        Rating {
            empathy: Level::new(e),
            ownership: Level::new(o),
            speed: Level::new(s),
            compensation: c.and_then(Level::new),
        }
    }

    fn compensation(authored: Rating, errors: &[ErrorCode], tray: Tray) -> Option<u8> {
        rate_chosen(authored, errors, &tray).rating.compensation.map(Level::get)
    }

    #[test]
    fn an_unchanged_tray_keeps_the_authors_levels() {
        let rated = rate_chosen(rating(4, 2, 3, None), &[], &NO_TRAY);
        assert_eq!(rated.rating, rating(4, 2, 3, None));
        assert_eq!(rated.evidence.len(), 3, "one piece of evidence a scored dimension");
    }

    #[test]
    fn a_changed_tray_climbs_the_ladder_by_share_of_fair_redress() {
        let tray = |standing| Tray { changed: true, attached: true, standing, ..NO_TRAY };
        assert_eq!(compensation(rating(3, 3, 3, None), &[], tray(5.0)), Some(1));
        assert_eq!(compensation(rating(3, 3, 3, None), &[], tray(9.0)), Some(2));
        assert_eq!(compensation(rating(3, 3, 3, None), &[], tray(18.0)), Some(3));
        assert_eq!(compensation(rating(3, 3, 3, None), &[], Tray { fits: true, ..tray(18.0) }), Some(4));
        assert_eq!(compensation(rating(3, 3, 3, None), &[], Tray { gestures: 28.0, ..tray(40.0) }), Some(2));
    }

    #[test]
    fn taking_everything_back_leaves_compensation_unscored_unless_words_refused() {
        let empty = Tray { changed: true, authored: true, ..NO_TRAY };
        assert_eq!(compensation(rating(3, 3, 3, Some(3)), &[], empty), None);
        assert_eq!(compensation(rating(3, 3, 3, Some(0)), &[], Tray { authored: false, ..empty }), Some(0));
    }

    #[test]
    fn an_offer_before_listening_is_a_bribe_and_beyond_authority_is_held_at_one() {
        let unheard = Tray { changed: true, attached: true, standing: 18.0, heard: false, ..NO_TRAY };
        let rated = rate_chosen(rating(1, 1, 1, None), &[], &unheard);
        assert_eq!(rated.errors, vec![ErrorCode::Bribe]);
        assert_eq!(rated.rating.compensation.map(Level::get), Some(1));
        let over = Tray { changed: true, attached: true, standing: 18.0, over_authority: true, ..NO_TRAY };
        assert_eq!(compensation(rating(3, 3, 3, None), &[], over), Some(1));
    }

    #[test]
    fn where_nothing_is_due_a_core_repair_is_unscored_and_a_gift_is_held_at_two() {
        let none_due = Tray { changed: true, attached: true, fair: 0.0, standing: 3.0, ..NO_TRAY };
        assert_eq!(compensation(rating(3, 3, 3, None), &[], none_due), None);
        assert_eq!(compensation(rating(3, 3, 3, None), &[], Tray { gestures: 3.0, ..none_due }), Some(2));
    }

    #[test]
    fn the_lowest_cap_wins_and_says_why() {
        let words = crate::words::Words::english().unwrap();
        let rated = rate_chosen(rating(4, 4, 4, None), &[ErrorCode::Repeat, ErrorCode::Empty], &NO_TRAY);
        assert_eq!(rated.rating, rating(4, 1, 1, None));
        assert!(rated.evidence.iter().any(|e| e.sentence(&words).contains("asks again")));
    }
}
