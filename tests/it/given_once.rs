//! What was promised or given on the way is not offered again as if nobody had: the replies that are open then take it up.

use std::collections::BTreeMap;
use std::sync::Arc;

use amends::catalog::Catalog;
use amends::domain::ids::Ix;
use amends::domain::scenario::Scenario;
use amends::domain::scenario::model::{Offer, OfferKind};
use amends::domain::session::{CardAnswer, Move, Place, Session};

/// Runs of each case.
const RUNS: u64 = 400;

/// A number from chance that needs no library: a splitmix step.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut x = *seed;
    x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((x ^ (x >> 31)) >> 16) as usize
}

/// Replies that take up what stands: they say that it does, or when it comes. Read one by one.
const TAKE_UP: [&str; 12] = [
    "gate-14/message/evening",
    "gate-14/message/plain",
    "gate-14/message/website",
    "gate-14/second-chance/changed",
    "gate-14/trending/correct",
    "storm-over-saturday/second-chance/gate-now",
    "best-man-no-shoes/quarter-to/flowerpot",
    "not-like-that/sister/maud-now",
    "lost-archive/letter/plain",
    "lost-archive/letter/lead",
    "crushed-brownies/promised/stands",
    "crushed-brownies/promised/stands-next",
];

/// What happens next in a run that goes by chance.
fn by_chance(session: &Session, chance: &mut u64) -> Option<Move> {
    let scenario = session.scenario();
    Some(match session.play().place {
        Place::Over => return None,
        Place::Desk => match session.stage().waiting_cards(session.play()).first() {
            Some(at) => Move::Open { card: scenario.inbox.as_ref()?.card(*at)?.id.clone() },
            None => Move::CloseInbox,
        },
        Place::Card(_) => Move::Card(if next(chance).is_multiple_of(4) { CardAnswer::Skip } else { CardAnswer::Keep }),
        Place::Scene(_) => {
            let choices = session.choices();
            let at = next(chance) % (choices.len() + 1);
            choices.get(at).map_or(Move::Silence, |choice| Move::Choose { reply: choice.id.clone() })
        }
    })
}

/// The replies that were open while what they offer stood already, each with its words.
fn offered_again(scenario: &Arc<Scenario>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for seed in 0..RUNS {
        let mut session = Session::start(Arc::clone(scenario), seed);
        let mut chance = seed;
        while let Some(mv) = by_chance(&session, &mut chance) {
            let replies = session.scene().map(|scene| (scene.id.clone(), &scene.replies));
            for choice in session.choices() {
                let (scene, replies) = replies.as_ref().unwrap();
                let reply = replies.iter().find(|reply| reply.id == choice.id).unwrap();
                let is_core = |offer: &Ix<Offer>| scenario.offer(*offer).is_some_and(|o| o.kind != OfferKind::Gesture);
                let core: Vec<_> = reply.does.offers.iter().copied().filter(is_core).collect();
                if !core.is_empty() && core.iter().all(|offer| session.play().stands(*offer)) {
                    found.insert(format!("{}/{scene}/{}", scenario.id, reply.id), choice.text.clone());
                }
            }
            if session.apply(mv, 0).is_err() && session.apply(Move::Silence, 0).is_err() {
                break;
            }
        }
    }
    found
}

#[test]
fn no_reply_offers_again_what_stands_already() {
    let mut told = Vec::new();
    for entry in Catalog::bundled().entries {
        let scenario = entry.scenario.clone().unwrap();
        let again = offered_again(&scenario).into_iter();
        told.extend(again.filter(|(reply, _)| !TAKE_UP.contains(&reply.as_str())));
    }
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn in_crushed_brownies_what_goes_along_from_the_tray_is_not_offered_a_second_time() {
    let catalog = Catalog::bundled();
    let scenario = Arc::clone(catalog.find("crushed-brownies").unwrap().scenario.as_ref().unwrap());
    let mut taken_up = 0;
    for seed in 0..RUNS {
        let mut session = Session::start(Arc::clone(&scenario), seed);
        let mut chance = seed;
        while let Some(mv) = by_chance(&session, &mut chance) {
            let stands = |offer: &str| session.play().stands(scenario.find_offer(offer).unwrap());
            let open = session.choices();
            // Everything there is at once is an offer of its own, and its reply says what it is.
            for choice in open.iter().filter(|choice| choice.id.as_str() != "everything") {
                let any = ["basket", "card", "refund"].into_iter().any(stands);
                assert!(!any || !choice.text.contains("gift card for £80"), "seed {seed}: {}", choice.text);
                let pays = choice.text.contains("returned the") || choice.text.contains("returned your £70");
                assert!(!stands("refund") || !pays, "seed {seed}: {}", choice.text);
                taken_up += usize::from(choice.text.contains("hat I promised") && stands("basket"));
            }
            if next(&mut chance).is_multiple_of(3) && !open.is_empty() {
                let offer = ["basket", "card", "refund"][next(&mut chance) % 3];
                let _ = session.apply(Move::Attach { offer: offer.into() }, 0);
            }
            if session.apply(mv, 0).is_err() && session.apply(Move::Silence, 0).is_err() {
                break;
            }
        }
    }
    assert!(taken_up > 20, "{taken_up}");
}
