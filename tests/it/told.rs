//! What a debrief says holds: money adds up as it is read, and no word claims what did not happen. Tried on every
//! played conversation of every bundled case.

use std::sync::Arc;

use amends::catalog::{BUNDLED, Catalog};
use amends::domain::debrief::{Tally, count, debrief};
use amends::domain::recovery::Condition;
use amends::domain::rubric::{Dimension, Tick};
use amends::domain::session::Session;
use amends::domain::walk::walk;
use amends::ui::screens::debrief::bill::BillPart;
use amends::ui::screens::debrief::view::{View, view};

use crate::support::project;

/// Every walk of every bundled case, played to its end: its name, the run, and what the debrief shows of it.
fn runs() -> Vec<(String, Session, View)> {
    let mut runs = Vec::new();
    for (path, _) in BUNDLED {
        let scenario = Catalog::read_file(&project(path)).scenario.unwrap();
        let folder = project(path.trim_end_matches("/scenario.ron")).join("walks");
        for walked in std::fs::read_dir(folder).unwrap() {
            let file = walked.unwrap().path();
            let session = walk(Arc::clone(&scenario), &std::fs::read_to_string(&file).unwrap()).session;
            let shown = view(&session, "Practice", None).unwrap();
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
        let cost = shown.summary.iter().find(|figure| figure.label == "cost to us, simulated").unwrap();
        assert!(said.contains(&cost.value), "{name}: the header’s {} stands in the bill: {said}", cost.value);
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
            assert!(spoke.contains("worse") || spoke.contains("not help"), "{name}: {spoke}");
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
        assert!(earned <= called && called == if is_owed { 11 } else { 9 }, "{name}: {earned} of {called}");
        let conditions = amends::domain::whatif::loyalty(&session).unwrap().conditions;
        assert_eq!(conditions.iter().any(|(one, _)| *one == Condition::MadeWhole), is_owed, "{name}");
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
        let debrief = debrief(&session).unwrap();
        let (Some(change), Some(view)) = (&debrief.change, &shown.change) else { continue };
        let lack = amends::domain::rubric::anchors::lack(change.dimension, change.level);
        let leads = format!("Reply {}. {}", change.turn, lack.unwrap_or_default());
        assert!(change.error.is_some() || view.effect.starts_with(&leads), "{name}: {}", view.effect);
        let is_good = change.error.is_none() && change.level.get() >= 3;
        assert_eq!(shown.change_title == "From good to excellent", is_good, "{name}");
        assert!(!is_good || shown.change_next.is_none(), "{name}: one thing is enough");
        let weakest =
            Dimension::ALL.into_iter().flat_map(|d| session.turns().filter_map(move |t| t.rated.rating.get(d))).min();
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
