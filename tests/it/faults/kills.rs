//! Killed at any moment, the program goes on at the same line and no acknowledged move is lost.

use std::collections::BTreeMap;
use std::time::Duration;

use super::script::{self, Ack, MOVES, Play};
use super::shim::{self, Happening};
use super::{Dice, amount, report, scratch};

/// When the program is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// So long after it was started: also before it has a store.
    FromStart(Duration),
    /// So long after a move was said, counted from where it went on.
    FromMove(usize, Duration),
}

impl Moment {
    fn random(dice: &mut Dice) -> Self {
        if dice.below(5) == 0 {
            return Self::FromStart(Duration::from_micros(dice.below(60_000) as u64));
        }
        Self::FromMove(dice.below(MOVES.len()), Duration::from_micros(dice.below(6_000) as u64))
    }
}

/// Plays the script until killed; the acknowledgements heard, also those still on their way.
fn play_and_kill(data: &std::path::Path, moment: Moment) -> Vec<Ack> {
    let mut play = Play::start(&mut script::program(data));
    let mut acks = Vec::new();
    if let Moment::FromMove(number, delay) = moment {
        while let Some(line) = play.line() {
            let Some(ack) = Ack::read(&line) else { continue };
            let next = MOVES.get(ack.moves);
            if let Some(next) = next {
                play.say(next);
            }
            acks.push(ack);
            if next.is_none() || acks.len() > number {
                break;
            }
        }
        std::thread::sleep(delay);
    } else if let Moment::FromStart(delay) = moment {
        std::thread::sleep(delay);
    }
    play.child.kill().unwrap();
    while let Some(line) = play.line() {
        acks.extend(Ack::read(&line));
    }
    play.finish();
    acks
}

#[test]
fn killed_at_any_moment_no_acknowledged_move_is_lost() {
    let rounds = amount(200, 10_000);
    let (mut landed, mut moves) = (0, 0);
    let mut dice = Dice::new(1);
    let mut round = 0;
    while round < rounds {
        // A real folder: here it is the program that dies, not the disk. A fresh one now and then keeps the check short.
        let data = tempfile::tempdir().unwrap();
        let mut acked: BTreeMap<String, usize> = BTreeMap::new();
        for _ in 0..50.min(rounds - round) {
            round += 1;
            let heard = play_and_kill(data.path(), Moment::random(&mut dice));
            landed += u32::from(heard.last().is_some_and(|ack| ack.moves < MOVES.len()));
            if let Some(first) = heard.first()
                && let Some(before) = acked.get(&first.attempt)
            {
                assert!(
                    (*before..=before + 1).contains(&first.moves),
                    "round {round}: went on at {first:?}, not {before}"
                );
            }
            moves += heard.len();
            acked.extend(heard.into_iter().map(|ack| (ack.attempt, ack.moves)));
            script::nothing_is_lost(data.path(), &acked).unwrap_or_else(|wrong| panic!("round {round}: {wrong}"));
        }
    }
    assert!(landed > rounds / 3, "only {landed} of {rounds} kills hit a running conversation");
    report(&format!("{rounds} kills, {landed} in the middle of a conversation, {moves} acknowledgements, 0 lost"));
}

/// Not at random: before every single call that changes a file, in the first start, the play, its end and the close.
#[test]
fn killed_before_any_change_of_a_file_no_acknowledged_move_is_lost() {
    crate::needs_shim!();
    let mut at = 0;
    loop {
        at += 1;
        let dir = scratch();
        let (data, fired) = (dir.path().join("data"), dir.path().join("fired"));
        let mut command = script::program(&data);
        shim::load(&mut command, &data);
        shim::at(&mut command, at, Happening::Kill, &fired);
        let mut play = Play::start(&mut command);
        let heard = play.lockstep();
        play.finish();
        script::nothing_is_lost(&data, &heard.acks).unwrap_or_else(|wrong| panic!("killed at call {at}: {wrong}"));
        let again = Play::start(&mut script::program(&data));
        let goes_on = again.line().and_then(|line| Ack::read(&line)).unwrap_or_else(|| panic!("call {at}: no start"));
        let before = heard.acks.get(&goes_on.attempt).copied();
        let is_new = before.is_none() && goes_on.moves <= 1;
        assert!(is_new || before.is_some_and(|n| (n..=n + 1).contains(&goes_on.moves)), "call {at}: {goes_on:?}");
        again.finish();
        if !fired.exists() {
            break;
        }
    }
    assert!(at > 100, "there were only {at} calls: the library does not see the files");
    report(&format!("killed before each of {} calls that change a file, 0 lost", at - 1));
}
