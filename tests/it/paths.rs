//! The search through all ways of a case, against a player who simply tries everything.

use std::sync::Arc;

use amends::domain::paths::{play_path, search, search_within};
use amends::domain::session::{CardAnswer, Move, Place, Session, Stage};

use crate::support::{drill, wrong_plate};

/// Every complete run of a small case by brute force over recorded moves: its satisfaction, its ending, its chance under random play.
fn all_runs(session: &Session, chance: f64, out: &mut Vec<(f64, String, f64)>) {
    if session.is_over() {
        let ending = session.ending().unwrap().0.to_string();
        out.push((session.survey().unwrap().case.csat, ending, chance));
        return;
    }
    let mut moves: Vec<Move> = Vec::new();
    if let Place::Card(at) = session.play().place {
        moves.extend([Move::Card(CardAnswer::Keep), Move::Card(CardAnswer::Skip)]);
        if session.scenario().scene(at).card.as_ref().unwrap().delegate.is_some() {
            moves.push(Move::Card(CardAnswer::Delegate));
        }
    } else {
        moves.extend(session.choices().into_iter().map(|c| Move::Choose { reply: c.id }));
        moves.push(Move::Silence);
    }
    let each = chance / moves.len() as f64;
    for mv in moves {
        let mut next = session.clone();
        next.apply(mv, 0).unwrap();
        all_runs(&next, each, out);
    }
}

#[test]
fn the_search_agrees_with_trying_everything() {
    let mut runs = Vec::new();
    all_runs(&Session::start(drill(), 9), 1.0, &mut runs);
    let found = search(&Stage::new(drill(), 0));
    assert!(found.complete);
    assert_eq!(found.runs, runs.len() as u64);
    let mut csats: Vec<f64> = runs.iter().map(|r| r.0).collect();
    csats.sort_by(f64::total_cmp);
    let middle = csats.len() / 2;
    let median = if csats.len() % 2 == 1 { csats[middle] } else { f64::midpoint(csats[middle - 1], csats[middle]) };
    assert!((found.csat.best - csats[csats.len() - 1]).abs() < 1e-12);
    assert!((found.csat.worst - csats[0]).abs() < 1e-12);
    assert!((found.csat.median - median).abs() < 1e-12);
    for reach in &found.endings {
        let mine: Vec<&(f64, String, f64)> = runs.iter().filter(|r| r.1 == reach.id.as_str()).collect();
        let share: f64 = mine.iter().map(|r| r.2).sum();
        assert!((share - reach.share).abs() < 1e-9, "{}: {share} against {}", reach.id, reach.share);
        let low = mine.iter().map(|r| r.0).min_by(f64::total_cmp);
        assert_eq!(low.map(|x| (x * 1e9).round()), reach.csat_min.map(|x| (x * 1e9).round()), "{}", reach.id);
    }
    let shares: f64 = found.endings.iter().map(|e| e.share).sum();
    assert!((shares - 1.0).abs() < 1e-9);
}

#[test]
fn the_best_path_plays_to_the_best_result() {
    for scenario in [drill(), wrong_plate()] {
        let stage = Stage::new(Arc::clone(&scenario), 3);
        let found = search(&stage);
        let states = play_path(&stage, &found.best);
        let csat = states.last().unwrap().survey.as_ref().unwrap().case.csat;
        assert!((csat - found.csat.best).abs() < 1e-9, "{csat} against {}", found.csat.best);
    }
}

#[test]
fn past_its_budget_the_search_samples_and_says_so() {
    let stage = Stage::new(wrong_plate(), 0);
    let whole = search(&stage);
    let part = search_within(&stage, 50);
    assert!(!part.complete);
    assert!(part.csat.best <= whole.csat.best + 1e-9 && part.csat.worst >= whole.csat.worst - 1e-9);
    let shares: f64 = part.endings.iter().map(|e| e.share).sum();
    assert!((shares - 1.0).abs() < 0.05, "{shares}");
}

#[test]
fn the_wrong_plate_keeps_its_limits() {
    let found = search(&Stage::new(wrong_plate(), 0));
    assert!(found.complete, "{} runs", found.runs);
    assert!(found.csat.best >= 4.5, "best {}", found.csat.best);
    assert!(found.csat.worst <= 1.8, "worst {}", found.csat.worst);
    for ending in &found.endings {
        assert!(ending.share > 0.0, "{} is never reached", ending.id);
    }
}

#[test]
fn simple_players_end_every_bundled_case_and_the_best_one_ends_best() {
    use amends::domain::paths::policy::{MOVES_MAX, Policy, next_move};
    use amends::domain::session::Session;
    let catalog = amends::catalog::Catalog::bundled();
    for id in catalog.playable_ids() {
        let scenario = catalog.find(id).and_then(|entry| entry.scenario.clone()).unwrap();
        let csat = [Policy::Best, Policy::Middling, Policy::Worst].map(|policy| {
            let mut session = Session::start(std::sync::Arc::clone(&scenario), 7);
            for _ in 0..MOVES_MAX {
                let Some(mv) = next_move(&session, policy) else { break };
                session.apply(mv, 0).unwrap();
            }
            assert!(session.is_over(), "{id} does not end");
            session.survey().map_or(0.0, |closing| closing.case.csat)
        });
        // Who answers worst may meet somebody higher sooner than who answers so-so, and end a little better.
        assert!(csat[0] > csat[1] && csat[0] > csat[2] && csat[2] < 3.0, "{id}: {csat:?}");
    }
}

#[test]
fn players_who_go_by_one_thing_end_where_that_thing_leads() {
    use amends::domain::paths::players::{Player, reached};
    use amends::domain::rubric::Dimension;
    let stage = Stage::new(drill(), 0);
    // At random: the mean over all ways, each as likely as its turns make it.
    let mut runs = Vec::new();
    all_runs(&Session::start(drill(), 9), 1.0, &mut runs);
    let expected: f64 = runs.iter().map(|(csat, _, chance)| csat * chance).sum();
    let random = reached(&stage, Player::Random);
    assert!((random.mean - expected).abs() < 0.06, "{} against {expected}", random.mean);
    assert_eq!(reached(&stage, Player::Random), random, "the same each time");

    let offers = |session: &Session, reply: &amends::domain::scenario::model::Reply| -> i64 {
        reply.does.offers.iter().map(|at| session.scenario().offer(*at).unwrap().cost.0).sum()
    };
    for (player, mean) in [Player::Kindest, Player::Costliest].map(|player| (player, reached(&stage, player).mean)) {
        let mut ends = Vec::new();
        let mut under_way = vec![Session::start(drill(), 9)];
        while let Some(session) = under_way.pop() {
            if session.is_over() {
                ends.push(session.survey().unwrap().case.csat);
                continue;
            }
            let moves: Vec<Move> = match session.play().place {
                Place::Card(_) => vec![Move::Card(CardAnswer::Keep)],
                _ => {
                    let open: Vec<_> = session.choices().into_iter().map(|choice| choice.id).collect();
                    let replies = &session.scene().unwrap().replies;
                    let open: Vec<_> = replies.iter().filter(|reply| open.contains(&reply.id)).collect();
                    let worth = |reply: &&&amends::domain::scenario::model::Reply| match player {
                        Player::Kindest => {
                            reply.does.rating.get(Dimension::Empathy).map_or(-1, |level| i64::from(level.get()))
                        }
                        _ => offers(&session, reply),
                    };
                    let most = open.iter().map(|reply| worth(&reply)).max().unwrap();
                    let best = open.iter().filter(|reply| worth(reply) == most);
                    best.map(|reply| Move::Choose { reply: reply.id.clone() }).collect()
                }
            };
            for mv in moves {
                let mut next = session.clone();
                next.apply(mv, 0).unwrap();
                under_way.push(next);
            }
        }
        let low = ends.iter().copied().fold(f64::INFINITY, f64::min);
        let high = ends.iter().copied().fold(0.0, f64::max);
        assert!((low - 1e-9..=high + 1e-9).contains(&mean), "{player:?}: {mean} within {low} to {high}");
    }
}
