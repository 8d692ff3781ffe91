//! The properties the model promises, each over thousands of random cases (recovery model, section 8).

use amends::domain::recovery::{
    Case, Close, OfferValue, Outcome, State, Turn, distributive, expected_concession, outcome, respond, rho,
    value_to_customer,
};
use amends::domain::rubric::{Dimension, Level, Rating};
use amends::domain::scenario::model::{FailureKind, OfferKind, Persona, Transfer};
use proptest::prelude::*;

use crate::recovery::{ALL_DONE, NA, default_case, offer, rating};

/// A turn that owns its offers.
#[derive(Debug, Clone)]
struct Move {
    rating: Rating,
    minutes: f64,
    announced: f64,
    repeat: bool,
    transfer: Option<Transfer>,
    kept: u32,
    broken: u32,
    after_fix: bool,
    offers: Vec<OfferValue>,
}

impl Move {
    fn turn(&self) -> Turn<'_> {
        Turn {
            rating: self.rating,
            minutes: self.minutes,
            announced: self.announced,
            repeat: self.repeat,
            transfer: self.transfer,
            kept: self.kept,
            broken: self.broken,
            after_fix: self.after_fix,
            offers: &self.offers,
            ..Turn::silent()
        }
    }
}

fn play(case: &Case, moves: &[Move]) -> State {
    moves.iter().fold(State::start(case), |state, mv| respond(case, &state, &mv.turn()))
}

fn end(case: &Case, moves: &[Move], close: &Close) -> Outcome {
    outcome(case, &play(case, moves), close)
}

fn any_persona() -> impl Strategy<Value = Persona> {
    prop::sample::select(vec![
        Persona::Neutral,
        Persona::CalmLoyal,
        Persona::Rushed,
        Persona::FirstTime,
        Persona::Celebrant,
        Persona::Value,
        Persona::Burned,
        Persona::Quiet,
        Persona::Relative,
        Persona::Expert,
    ])
}

fn any_case() -> impl Strategy<Value = Case> {
    let kind = prop::sample::select(vec![FailureKind::Outcome, FailureKind::Mixed, FailureKind::Process]);
    let money = prop_oneof![1 => Just(0.0), 4 => 1.0..500.0_f64];
    (1..=5_u8, kind, money, 0.5..60.0_f64, 5.0..3000.0_f64, any::<bool>(), 0..2_u32, any_persona(), 0.0..4000.0_f64)
        .prop_map(|(severity, kind, fair, zone, resolution, external, prior_attempts, persona, lifetime_value)| Case {
            severity,
            kind,
            fair_redress: fair,
            core_loss: fair,
            turn_tolerance_min: zone,
            resolution_tolerance_min: resolution,
            external,
            prior_attempts,
            persona,
            lifetime_value,
            rate_per_min: [0.8, 1.4, 2.5, 5.0],
        })
}

fn any_level() -> impl Strategy<Value = Option<Level>> {
    prop_oneof![1 => Just(None), 4 => (0..=4_u8).prop_map(Level::new)]
}

fn any_rating() -> impl Strategy<Value = Rating> {
    (any_level(), any_level(), any_level(), any_level()).prop_map(|(empathy, ownership, speed, compensation)| Rating {
        empathy,
        ownership,
        speed,
        compensation,
    })
}

fn any_offer() -> impl Strategy<Value = OfferValue> {
    let kind = prop::sample::select(vec![OfferKind::Core, OfferKind::Gesture, OfferKind::Entitlement]);
    (0.0..300.0_f64, 0.0..300.0_f64, any::<bool>(), any::<bool>(), any::<bool>(), kind).prop_map(
        |(face, cost, same, now, choice, kind)| OfferValue {
            face,
            cost,
            match_factor: if same { 1.0 } else { 0.75 },
            timing_factor: if now { 1.0 } else { 0.7 },
            choice_factor: if choice { 1.1 } else { 1.0 },
            kind,
        },
    )
}

fn any_move() -> impl Strategy<Value = Move> {
    let transfer = prop_oneof![6 => Just(None), 1 => Just(Some(Transfer::Warm)), 1 => Just(Some(Transfer::Cold))];
    let events = (prop::bool::weighted(0.1), transfer, 0..2_u32, prop::bool::weighted(0.1), prop::bool::weighted(0.1));
    let offers = prop::collection::vec(any_offer(), 0..2);
    (any_rating(), 0.0..200.0_f64, 0.0..1.0_f64, events, offers).prop_map(
        |(rating, minutes, told, (repeat, transfer, kept, broken, after_fix), offers)| Move {
            rating,
            minutes,
            announced: minutes * told,
            repeat,
            transfer,
            kept,
            broken: u32::from(broken),
            after_fix,
            offers,
        },
    )
}

fn any_moves() -> impl Strategy<Value = Vec<Move>> {
    prop::collection::vec(any_move(), 1..8)
}

fn any_close() -> impl Strategy<Value = Close> {
    (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
        |(resolved, confirmed, followed_up, documented)| Close {
            resolved,
            confirmed,
            followed_up,
            documented,
            satisfaction_cap: None,
        },
    )
}

/// Constant levels over `turns` turns with `share` of K given in the second, compensation unscored in the first.
fn constant(case: &Case, [e, o, s, c]: [u8; 4], turns: usize, share: f64) -> State {
    let offers = [offer(share * case.fair_redress)];
    (0..turns).fold(State::start(case), |state, i| {
        let rating = rating(e, o, s, if i == 0 { NA } else { c });
        let offers: &[OfferValue] = if i == 1 && share > 0.0 { &offers } else { &[] };
        respond(case, &state, &Turn { rating, minutes: 1.0, offers, ..Turn::silent() })
    })
}

/// The reference case under any persona, kind and severity up to `worst`, with its money and tolerances scaled.
fn like_the_default(worst: u8) -> impl Strategy<Value = Case> {
    let kind = prop::sample::select(vec![FailureKind::Outcome, FailureKind::Mixed, FailureKind::Process]);
    (1..=worst, kind, any_persona(), 0.2..5.0_f64).prop_map(|(severity, kind, persona, scale)| {
        let default = default_case();
        Case {
            severity,
            kind,
            persona,
            fair_redress: default.fair_redress * scale,
            core_loss: default.core_loss * scale,
            lifetime_value: default.lifetime_value * scale,
            ..default
        }
    })
}

const SLACK: f64 = 1e-9;

fn no_worse(better: &Outcome, worse: &Outcome) -> Result<(), TestCaseError> {
    prop_assert!(better.s >= worse.s - SLACK, "S {} < {}", better.s, worse.s);
    prop_assert!(better.csat >= worse.csat - SLACK);
    prop_assert!(better.nps >= worse.nps - SLACK, "NPS {} < {}", better.nps, worse.nps);
    prop_assert!(better.retention >= worse.retention - SLACK, "p {} < {}", better.retention, worse.retention);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn p01_everything_stays_within_its_bounds(case in any_case(), moves in any_moves(), close in any_close()) {
        let mut state = State::start(&case);
        for mv in &moves {
            state = respond(&case, &state, &mv.turn());
            for value in [state.anger, state.trust, state.patience, state.procedural, state.interpersonal,
                state.informational, state.redress_memory, distributive(&case, &state)] {
                prop_assert!((0.0..=100.0).contains(&value), "{value}");
            }
            prop_assert!(state.delivered >= 0.0 && state.level <= 3);
        }
        let end = outcome(&case, &state, &close);
        prop_assert!((0.0..=100.0).contains(&end.s) && (1.0..=5.0).contains(&end.csat));
        prop_assert!((0.0..=10.0).contains(&end.nps) && (0.02..=0.98).contains(&end.retention));
        prop_assert!((0.0..=0.95).contains(&end.repeat_contact) && (1.0..=7.0).contains(&end.ease));
        prop_assert!((0.0..=100.0).contains(&end.morale) && end.net_value.is_finite());
    }

    #[test]
    fn p02_the_same_turns_give_the_same_result(case in any_case(), moves in any_moves(), close in any_close()) {
        prop_assert_eq!(end(&case, &moves, &close), end(&case, &moves, &close));
    }

    #[test]
    fn p03_a_better_level_never_hurts(case in any_case(), moves in any_moves(), close in any_close(), at in 0..8_usize, which in 0..4_usize) {
        let at = at % moves.len();
        let dimension = Dimension::ALL[which];
        if let Some(level) = moves[at].rating.get(dimension).filter(|level| level.get() < 4) {
            let mut better = moves.clone();
            better[at].rating.set(dimension, Level::new(level.get() + 1));
            no_worse(&end(&case, &better, &close), &end(&case, &moves, &close))?;
        }
    }

    #[test]
    fn p04_harm_never_helps(case in any_case(), moves in any_moves(), close in any_close(), at in 0..8_usize, harm in 0..4_u8, wait in 1.0..120.0_f64) {
        let at = at % moves.len();
        let mut worse = moves.clone();
        match harm {
            0 => worse[at].minutes += wait,
            1 => worse[at].repeat = true,
            2 if worse[at].transfer.is_none() => worse[at].transfer = Some(Transfer::Cold),
            _ => worse[at].broken += 1,
        }
        no_worse(&end(&case, &moves, &close), &end(&case, &worse, &close))?;
    }

    #[test]
    fn p05_more_redress_never_hurts(case in any_case(), moves in any_moves(), close in any_close(), at in 0..8_usize, more in any_offer()) {
        let at = at % moves.len();
        let mut richer = moves.clone();
        richer[at].offers.push(more);
        let (richer, plain) = (end(&case, &richer, &close), end(&case, &moves, &close));
        prop_assert!(richer.s >= plain.s - SLACK && richer.retention >= plain.retention - SLACK);
    }

    #[test]
    fn p06_what_is_expected_grows_with_time_and_level(case in any_case(), early in 0.0..10.0_f64, later in 0.001..10.0_f64, level in 0..3_u8) {
        let zone = case.resolution_zone_min();
        let at = |zones: f64, level: u8| {
            let state = State { clock_min: zones * zone, level, priced_steps: level, ..State::start(&case) };
            expected_concession(&case, &state)
        };
        prop_assert!(at(early + later, level) >= at(early, level) - SLACK);
        let slope = if case.persona == Persona::CalmLoyal { 0.7 } else { 0.5 };
        if case.fair_redress > 0.0 {
            if early >= 1.0 && slope * (early + later - 1.0) < 1.5 {
                prop_assert!(at(early + later, level) > at(early, level), "strictly past the tolerance");
            }
            prop_assert!((at(early, level + 1) / at(early, level) - 1.35).abs() < 1e-9);
        }
    }

    #[test]
    fn p10_money_cannot_replace_manners(severity in 3..=5_u8, turns in 3..7_usize, share in 1.0..3.0_f64) {
        let case = Case { severity, ..default_case() };
        let state = constant(&case, [1, 1, 1, 4], turns, share);
        prop_assert!(outcome(&case, &state, &ALL_DONE).csat < 3.0);
    }

    #[test]
    fn p11_words_cannot_replace_repair(case in any_case(), moves in any_moves(), close in any_close()) {
        let unresolved = Close { resolved: false, ..close };
        prop_assert!(end(&case, &moves, &unresolved).csat <= 2.8 + SLACK);
    }

    #[test]
    fn p12_an_offer_before_listening_is_worth_half(given in any_offer()) {
        prop_assert!((value_to_customer(&given, false) * 2.0 - value_to_customer(&given, true)).abs() < 1e-9);
    }

    #[test]
    fn p15_no_paradox_after_a_second_failure_or_a_grave_one_of_ours(case in any_case(), moves in any_moves(), close in any_close()) {
        let result = end(&case, &moves, &close);
        let broken = moves.iter().any(|mv| mv.broken > 0);
        if broken || case.prior_attempts > 0 || (case.severity >= 4 && !case.external) {
            prop_assert!(!result.paradox);
        }
    }

    #[test]
    fn p18_losses_weigh_more_than_gains(persona in any_persona(), severity in 1..=3_u8) {
        let case = Case { persona, severity, ..default_case() };
        let start = State { anger: 50.0, ..State::start(&case) };
        let moved = |e| (respond(&case, &start, &Turn { rating: rating(e, NA, NA, NA), ..Turn::silent() }).anger - 50.0).abs();
        prop_assert!(moved(1) > moved(3));
    }

    #[test]
    fn p19_what_does_not_apply_changes_nothing(case in any_case(), moves in any_moves(), which in 0..4_usize) {
        let before = play(&case, &moves);
        let mut with = rating(3, 3, 3, 3);
        with.set(Dimension::ALL[which], None);
        let mut neutral = with;
        neutral.set(Dimension::ALL[which], Level::new(2));
        let after = |rating| respond(&case, &before, &Turn { rating, after_fix: true, ..Turn::silent() });
        let (skipped, held) = (after(with), after(neutral));
        prop_assert!((skipped.anger - held.anger).abs() < SLACK && (skipped.trust - held.trust).abs() < SLACK);
        match which {
            0 => prop_assert_eq!(skipped.interpersonal, before.interpersonal),
            3 => prop_assert_eq!(skipped.redress_memory, before.redress_memory),
            _ => {}
        }
        let silent = respond(&case, &before, &Turn { after_fix: true, ..Turn::silent() });
        prop_assert_eq!((silent.procedural, silent.informational), (before.procedural, before.informational));
    }

    #[test]
    fn p21_a_graver_failure_never_ends_better(case in any_case(), moves in any_moves(), close in any_close()) {
        if case.severity < 5 {
            let graver = Case { severity: case.severity + 1, ..case.clone() };
            let (grave, light) = (end(&graver, &moves, &close), end(&case, &moves, &close));
            prop_assert!(grave.csat <= light.csat + SLACK, "{} against {}", grave.csat, light.csat);
        }
    }

    #[test]
    fn p22_quick_beats_slow(case in any_case(), levels in any_rating(), zones in 1.0..5.0_f64, later in 0.0..5.0_f64) {
        // With nothing expected, satisfaction does not depend on time, so only quickness is left.
        let case = Case { fair_redress: 0.0, core_loss: 0.0, ..case };
        let first = respond(&case, &State::start(&case), &Turn { rating: levels, ..Turn::silent() });
        let p = |zones: f64| {
            let state = State { clock_min: zones * case.resolution_zone_min(), ..first };
            let result = outcome(&case, &state, &ALL_DONE);
            (result.s, result.retention)
        };
        let ((s_early, early), (s_late, late)) = (p(zones), p(zones + later));
        prop_assert!((s_early - s_late).abs() < 1e-9);
        prop_assert!(late <= early + SLACK);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn p07_the_same_words_later_and_higher_earn_less(case in like_the_default(5)) {
        let offers = [offer(0.9 * case.fair_redress)];
        let run = |minutes: f64, transfer| {
            let first =
                respond(&case, &State::start(&case), &Turn { rating: rating(3, 3, 3, NA), minutes: 1.0, ..Turn::silent() });
            let turn = Turn { rating: rating(3, 3, 3, 3), minutes, transfer, offers: &offers, ..Turn::silent() };
            let second = respond(&case, &first, &turn);
            let third = respond(&case, &second, &Turn { rating: rating(3, 3, 3, NA), minutes: 1.0, ..Turn::silent() });
            outcome(&case, &third, &ALL_DONE).csat
        };
        assert!(run(119.0, Some(Transfer::Cold)) < run(1.0, None) - 0.3);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn p08_returns_diminish(case in like_the_default(5)) {
        let s = |share| outcome(&case, &constant(&case, [3; 4], 3, share), &ALL_DONE).s;
        assert!(s(1.5) - s(1.0) < (s(1.0) - s(0.5)) / 4.0);
        assert!(s(3.0) - s(2.0) < 0.5);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn p09_overspending_loses(case in like_the_default(5)) {
        let net = |share| outcome(&case, &constant(&case, [3; 4], 3, share), &ALL_DONE).net_value;
        assert!(net(2.0) < net(1.0));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn p13_the_paradox_can_be_reached(case in like_the_default(3)) {
        let result = outcome(&case, &constant(&case, [4; 4], 4, 1.0), &ALL_DONE);
        assert!(result.paradox && result.retention > result.retention_if_never_failed);
    }
}

#[test]
fn p14_the_paradox_is_guarded() {
    let case = default_case();
    let mut reached = Vec::new();
    for code in 0..625_u16 {
        let levels = [code / 125 % 5, code / 25 % 5, code / 5 % 5, code % 5].map(|l| l as u8);
        if outcome(&case, &constant(&case, levels, 4, 1.0), &ALL_DONE).paradox {
            reached.push(levels);
        }
    }
    assert_eq!(reached, vec![[4, 4, 3, 3], [4, 4, 3, 4], [4, 4, 4, 3], [4, 4, 4, 4]]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn p16_one_broken_promise_costs_half_a_point_at_least(case in like_the_default(4)) {
        let offers = [offer(case.fair_redress)];
        let run = |broken| {
            let steps = [(NA, 0), (4, 0), (NA, broken), (4, 0)];
            steps.iter().enumerate().fold(State::start(&case), |state, (i, (c, broken))| {
                let offers: &[OfferValue] = if i == 1 { &offers } else { &[] };
                let turn = Turn { rating: rating(4, 4, 4, *c), minutes: 1.0, broken: *broken, offers, ..Turn::silent() };
                respond(&case, &state, &turn)
            })
        };
        let (clean, broken) = (outcome(&case, &run(0), &ALL_DONE), outcome(&case, &run(1), &ALL_DONE));
        assert!(clean.csat - broken.csat >= 0.5 && broken.csat <= 4.0 + SLACK, "{} and {}", clean.csat, broken.csat);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn p17_full_amends_lift_the_cap(case in like_the_default(5)) {
        let offers = [offer(1.5 * case.fair_redress)];
        let run = |c| {
            let broken = Turn { rating: rating(2, 2, 2, NA), minutes: 1.0, broken: 1, ..Turn::silent() };
            let mut state = respond(&case, &State::start(&case), &broken);
            for i in 0..4 {
                let offers: &[OfferValue] = if i == 0 { &offers } else { &[] };
                state =
                    respond(&case, &state, &Turn { rating: rating(4, 4, 4, c), minutes: 1.0, offers, ..Turn::silent() });
            }
            outcome(&case, &state, &ALL_DONE).s
        };
        assert!((run(4) - 75.0).abs() < SLACK, "{}", run(4));
        assert!((run(2) - 55.0).abs() < SLACK, "{}", run(2));
    }
}

#[test]
fn p20_constant_runs_are_calibrated() {
    let case = default_case();
    let wanted = [1.05, 1.81, 3.03, 4.03, 4.85];
    for ((level, share), wanted) in [0.0, 0.3, 0.6, 0.9, 1.0].into_iter().enumerate().zip(wanted) {
        let levels = [level as u8; 4];
        let state = constant(&case, levels, 4, share);
        let close = if level >= 2 { ALL_DONE } else { Close::default() };
        let csat = outcome(&case, &state, &close).csat;
        assert!((csat - wanted).abs() <= 0.05, "level {level}: {csat} against {wanted}, rho {}", rho(&case, &state));
    }
}
