//! What a debrief says holds: money adds up as it is read, and no word claims what did not happen. Tried on every
//! played conversation of every bundled case.

use std::sync::Arc;

use amends::catalog::{BUNDLED, Catalog};
use amends::domain::debrief::{Tally, count, debrief};
use amends::domain::recovery::Condition;
use amends::domain::rubric::anchors::anchor;
use amends::domain::rubric::regret::hung_on_if;
use amends::domain::rubric::{Dimension, ErrorCode, Level, Tick};
use amends::domain::scenario::model::Effect;
use amends::domain::scoring::typed::Deed;
use amends::domain::session::{Event, OutreachState, Session, TurnRecord};
use amends::domain::walk::walk;
use amends::platform::settings::Mode;
use amends::ui::screens::debrief::bill::BillPart;
use amends::ui::screens::debrief::view::{View, view};
use amends::ui::screens::debrief::whatif;

use crate::support::{english, project};

/// Every walk of every bundled case, played to its end: its name, the run, and what the debrief shows of it.
pub fn runs() -> Vec<(String, Session, View)> {
    let mut runs = Vec::new();
    for (path, _) in BUNDLED {
        let scenario = Catalog::read_file(&project(path)).scenario.clone().unwrap();
        let folder = project(path.trim_end_matches("/scenario.ron")).join("walks");
        for walked in std::fs::read_dir(folder).unwrap() {
            let file = walked.unwrap().path();
            let session = walk(Arc::clone(&scenario), &std::fs::read_to_string(&file).unwrap()).session;
            let shown = view(english(), &session, Mode::Practice, None).unwrap();
            runs.push((file.display().to_string(), session, shown));
        }
    }
    assert!(runs.len() > 20);
    runs
}

/// The whole units of money in a figure: `−$1,234` is −1234.
fn units(shown: &str) -> i64 {
    assert!(!shown.contains('.'), "{shown}: what is simulated is not known to the cent");
    let digits: i64 = shown.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap();
    if shown.contains('−') { -digits } else { digits }
}

#[test]
fn what_was_given_becomes_what_it_was_worth_when_the_survey_came() {
    for (name, session, _) in runs() {
        let (worth, case) = (session.worth().unwrap(), &session.survey().unwrap().case);
        assert!((worth.worth - case.delivered).abs() < 1e-9, "{name}: {worth:?} for {}", case.delivered);
        if let Some(in_time) = amends::domain::whatif::offer_in_time(&session) {
            assert!((in_time.given - worth.worth).abs() < 1e-9, "{name}: {in_time:?}");
        }
        let sum = worth.face + worth.kind + worth.later + worth.choice + worth.unheard;
        assert!((sum - worth.worth).abs() < 1e-9, "{name}: {worth:?}");
        assert!(
            worth.cost + worth.owed_cost <= case.recovery_cost + 1e-9,
            "{name}: {worth:?} of {}",
            case.recovery_cost
        );
    }
}

#[test]
fn every_bill_adds_up_as_it_is_read_in_whole_units() {
    for (name, _, shown) in runs() {
        let mut stands = 0;
        for (i, step) in shown.bill.steps.iter().enumerate() {
            let read = units(&step.shown);
            assert_eq!(read, step.units as i64, "{name}");
            let mut told =
                shown.bill.words.iter().filter(|words| step.label == "How you spoke" && words.contains(&step.label));
            let figure = step.shown.replace('−', "");
            assert!(told.all(|words| read == 0 || words.contains(&figure)), "{name}: {figure}, {:?}", shown.bill.words);
            let is_sum = matches!(step.part, BillPart::Expected | BillPart::Given);
            let follows = i > 0 && is_sum && !matches!(shown.bill.steps[i - 1].part, BillPart::Expected);
            assert!(!follows || read == stands, "{name}: {} is {read}, the steps come to {stands}", step.label);
            stands = if is_sum { read } else { stands + read };
        }
    }
}

#[test]
fn money_has_one_vocabulary() {
    for (name, session, shown) in runs() {
        let said: String = shown.bill.words.join(" ");
        assert!(said.contains("cost us "), "{name}: {said}");
        let money = shown.summary.iter().find(|figure| figure.label.contains("cost")).unwrap();
        let cost = money.value.rsplit(" for ").next().unwrap();
        assert!(said.contains(cost), "{name}: the header’s {cost} stands in the bill: {said}");
        let gave = session.worth().unwrap().face > 0.0;
        assert_eq!(said.contains("Nothing was given."), !gave, "{name}: {said}");
        let raised = session.worth().unwrap().level > 0;
        assert_eq!(said.contains("it rose to"), raised, "{name}: {said}");
    }
}

#[test]
fn nobody_at_the_limit_of_anger_is_said_to_have_been_treated_well() {
    for (name, session, shown) in runs() {
        let said = format!("{:?}", shown.bill);
        assert!(!said.contains("reated well"), "{name}: {said}");
        if session.survey().unwrap().case.interpersonal < 10.0 && session.survey().unwrap().case.bill.fair > 0.0 {
            let spoke = shown.bill.words.first().unwrap();
            assert!(spoke.contains("only") || spoke.contains("not help"), "{name}: {spoke}");
        }
    }
}

#[test]
fn nothing_is_asked_for_where_nothing_was_owed() {
    let mut seen = 0;
    for (name, session, shown) in runs() {
        let is_owed = session.survey().unwrap().case.bill.fair > 0.0;
        let idle = |tick: Tick| shown.ticks.iter().any(|(one, tally)| *one == tick && *tally == Tally::NotCalledFor);
        assert_eq!(idle(Tick::AddedSomething), !is_owed, "{name}");
        assert_eq!(idle(Tick::GaveChoice), !is_owed, "{name}");
        let (earned, called) = count(shown.ticks.iter().map(|(_, tally)| tally));
        let most = if is_owed { 11 } else { 9 } - usize::from(idle(Tick::KeptPromises));
        assert!(earned <= called && called == most, "{name}: {earned} of {called}");
        let conditions = amends::domain::whatif::loyalty(&session).unwrap().conditions;
        for condition in [Condition::MadeWhole, Condition::Resolved] {
            assert_eq!(conditions.iter().any(|(one, _)| *one == condition), is_owed, "{name}: {condition:?}");
        }
        assert_eq!(shown.bill.steps.is_empty(), !is_owed, "{name}: bars say nothing where nothing was expected");
        seen += usize::from(!is_owed);
    }
    assert!(seen > 2);
}

#[test]
fn what_a_dimension_says_names_levels_and_replies_of_this_run() {
    for (name, session, shown) in runs() {
        for dimension in &shown.dimensions {
            let levels = || session.turns().filter_map(|turn| turn.rated.rating.get(dimension.dimension));
            let (high, low) = (levels().max(), levels().min());
            let said = dimension.did.to_lowercase();
            for level in [high, low].into_iter().flatten() {
                assert!(said.contains(&level.word().to_lowercase()), "{name}: {said}");
            }
            assert!(high.is_some() || said.contains("did not apply"), "{name}: {said}");
        }
    }
}

#[test]
fn a_line_to_change_leads_with_what_it_lacks() {
    let mut good = 0;
    for (name, session, shown) in runs() {
        let debrief = debrief(english(), &session).unwrap();
        let (Some(change), Some(view)) = (&debrief.change, &shown.change) else { continue };
        let lack = amends::domain::rubric::anchors::lack(english(), change.dimension, change.level);
        let leads = format!("Reply {}. {}", change.turn, lack.unwrap_or_default());
        let is_silence = view.effect.contains(english().say("debrief-quote-silence"));
        // What one's own words lack is said of those words.
        let is_typed = session.turns().any(|turn| turn.number == change.turn && turn.own.is_some());
        let is_led = is_typed || view.effect.starts_with(&leads);
        assert!(change.error.is_some() || is_silence || is_led, "{name}: {}", view.effect);
        let is_good = change.error.is_none() && change.level.get() >= 3;
        assert_eq!(shown.change_title == "From good to excellent", is_good, "{name}");
        assert!(!is_good || shown.change_next.is_none(), "{name}: one thing is enough");
        // A boundary lacks warmth and is not to be changed.
        let draws = |turn: &TurnRecord| {
            let scene = session.scenario().scene_named(turn.scene.as_str());
            let reply =
                scene.and_then(|scene| scene.replies.iter().find(|reply| Some(&reply.id) == turn.reply.as_ref()));
            reply.is_some_and(|reply| reply.does.effects.iter().any(|effect| matches!(effect, Effect::Boundary)))
                || turn.own.as_ref().is_some_and(|own| own.does.contains(&Deed::SetBoundary))
        };
        let others: Vec<&TurnRecord> = session.turns().filter(|turn| !draws(turn)).collect();
        let weakest = others.iter().filter_map(|turn| turn.rated.rating.weakest()).map(|(_, level)| level).min();
        assert!(!is_good || weakest.is_none_or(|level| level.get() >= 3), "{name}");
        good += usize::from(is_good);
    }
    assert!(good > 0, "some run is good throughout");
}

#[test]
fn what_was_seen_is_not_quoted_as_if_it_was_said() {
    for (_, session, shown) in runs() {
        for (turn, view) in session.turns().zip(&shown.turns) {
            assert_eq!(view.is_spoken, turn.is_spoken());
        }
    }
}

fn tally(shown: &View, tick: Tick) -> Tally {
    shown.ticks.iter().find(|(one, _)| *one == tick).map(|(_, tally)| *tally).unwrap()
}

#[test]
fn nothing_is_ticked_for_having_done_nothing() {
    let mut unpromised = 0;
    for (name, session, shown) in runs() {
        let promised = session.events().any(|event| matches!(event, Event::Promised { .. }));
        let kept = tally(&shown, Tick::KeptPromises);
        assert!(promised || kept != Tally::Earned, "{name}: no promise was made, and none was kept");
        assert!(!promised || kept != Tally::NotCalledFor, "{name}");
        unpromised += usize::from(!promised);
    }
    assert!(unpromised > 0);
}

#[test]
fn whoever_says_sorry_for_something_has_apologised() {
    let mut unmarked = 0;
    for (name, session, shown) in runs() {
        let sorry = session.turns().find(|turn| {
            let is_hollow = turn.rated.errors.iter().any(|e| matches!(e, ErrorCode::Cond | ErrorCode::Cliche));
            let felt = turn.rated.rating.empathy.is_some_and(|level| level.get() >= 2);
            felt && !is_hollow && turn.text.contains("I’m sorry.")
        });
        if let Some(turn) = sorry {
            assert_eq!(tally(&shown, Tick::Apologised), Tally::Earned, "{name}: {}", turn.text);
        }
        let marked = session.play().ticks().any(|(tick, is_earned)| tick == Tick::Apologised && is_earned);
        unmarked += usize::from(!marked && tally(&shown, Tick::Apologised) == Tally::Earned);
    }
    assert!(unmarked > 0, "some apology was marked by nobody");
}

#[test]
fn the_same_fairness_has_one_word() {
    for (name, _, shown) in runs() {
        let justices = &shown.three.as_ref().unwrap().justices;
        for (lamp, label, felt) in
            [("I care", "How they were treated", "treated"), ("I understand", "What they were told", "informed")]
        {
            let because = &shown.lamps.iter().find(|one| one.name == lamp).unwrap().because;
            let word = &justices.iter().find(|row| row.label == label).unwrap().value;
            assert!(because.starts_with(&format!("They felt {word}ly {felt}, ")), "{name}: {because} and {word}");
        }
    }
}

#[test]
fn a_trust_other_than_the_charts_says_of_which_moment_it_is() {
    let mut seen = (0, 0);
    for (name, session, shown) in runs() {
        let because = &shown.lamps.last().unwrap().because;
        // Whose answer never came to an inbox is in no mean, and in no curve.
        let counts = |at: &usize| session.play().counts(*at);
        let customers = &session.scenario().customers;
        let people: Vec<f64> = (0..customers.len()).filter(counts).map(|at| f64::from(customers[at].people)).collect();
        let last = shown.customers.iter().filter_map(|one| one.curve.trust.last());
        let mean = last.zip(&people).map(|(trust, of)| trust * of).sum::<f64>() / people.iter().sum::<f64>();
        let (told, rest) = because.strip_prefix("Trust ").unwrap().split_once(" of 100 ").unwrap();
        let off = (told.parse::<f64>().unwrap() - mean).abs();
        if session.play().outreach == OutreachState::Closed {
            // A promise that nothing carries any more breaks with the end of the case, after the last reply of the chart.
            let fell = rest.contains("a promise was broken");
            assert!(rest.contains("at the end") && (off <= 1.0 || fell), "{name}: {because}; the chart ends at {mean}");
            seen.1 += 1;
        } else {
            assert!(rest.contains("when the survey came"), "{name}: {because}");
            let after = shown.survey_after.unwrap();
            assert!(after > 0 && after < session.play().turns, "{name}: after reply {after}");
            if let Some(updated) = &session.play().updated {
                let words = shown.after_second_chance.as_ref().unwrap();
                assert!(words.contains(&format!("{:.1} of 5, simulated", updated.case.csat)), "{name}: {words}");
                seen.0 += 1;
            }
        }
        assert_eq!(rest.contains("on average"), people.len() > 1, "{name}: {because}");
    }
    assert!(seen.0 > 2 && seen.1 > 2, "{seen:?}");
}

#[test]
fn what_to_aim_for_is_of_this_very_case_and_never_said_twice() {
    let levels = (0..=4).filter_map(Level::new);
    let anchors = Dimension::ALL.into_iter().flat_map(|d| levels.clone().map(move |level| (d, level)));
    let of_rubric: Vec<&str> = anchors.flat_map(|(d, level)| anchor(english(), d, level).examples).collect();
    for (name, session, shown) in runs() {
        let aims = shown.change.iter().chain(&shown.change_next).filter_map(|change| change.aim.as_ref());
        let lines: Vec<&str> = aims.map(|aim| aim.words.trim_matches(['“', '”'])).collect();
        assert!(lines.len() < 2 || lines[0] != lines[1], "{name}: {lines:?}");
        for line in lines {
            assert!(!of_rubric.contains(&line), "{name}: {line} is no line of {}", session.scenario().title);
        }
    }
}

#[test]
fn an_if_costs_something_only_where_it_takes_an_apology_back() {
    let mut spared = 0;
    for (name, session, shown) in runs() {
        for turn in session.turns().filter(|turn| turn.rated.errors.contains(&ErrorCode::Cond)) {
            let is_hung = !hung_on_if(&turn.text).is_empty();
            let quoted = shown.change.iter().chain(&shown.change_next).filter(|quote| quote.text == turn.text);
            for quote in quoted {
                let marked: Vec<&str> = quote.costly.iter().filter_map(|at| quote.text.get(at.clone())).collect();
                let ifs = marked.iter().any(|words| words.to_lowercase().split(' ').any(|word| word == "if"));
                assert!(is_hung || !ifs, "{name}: {marked:?} in {}", quote.text);
                spared += usize::from(!is_hung);
            }
        }
        let says_if = shown.plan_when.contains("say “if”");
        let hung = session.turns().any(|turn| !hung_on_if(&turn.text).is_empty());
        assert!(!says_if || hung, "{name}: nobody said “if”");
    }
    assert!(spared > 0, "an offer with an if in it was quoted");
}

#[test]
fn no_figure_stands_without_saying_of_what_it_is() {
    for (name, session, shown) in runs() {
        let three = shown.three.as_ref().unwrap();
        for (label, value) in three.customer.iter().chain(&three.employee) {
            assert!(
                !value.starts_with(['+', '−', '-']) || value.chars().any(char::is_alphabetic),
                "{name}: {label} {value}"
            );
        }
        let money = shown.summary.last().unwrap();
        let says = match money.value.split_once(" for ") {
            Some((saved, cost)) => format!("{saved} saved for {cost}"),
            None => format!("{} cost", money.value),
        };
        assert_eq!(money.in_line, says, "{name}: a bare amount says nothing");
        let Some(in_time) = whatif::view::view(english(), &session, "", None, None).in_time else {
            continue;
        };
        let is_given = session.survey().unwrap().case.delivered > 0.0;
        assert_eq!(in_time.title.contains("offer"), is_given, "{name}: {in_time:?}");
        assert!(!in_time.about.contains("expected of it") && in_time.about.contains("imulated"), "{name}: {in_time:?}");
        let is_settled = tally(&shown, Tick::Solved) == Tally::Earned;
        let last = if is_settled { "When it was settled" } else { "At the end" };
        assert_eq!(in_time.bars.last().unwrap().0, last, "{name}");
    }
}
