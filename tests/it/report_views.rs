//! What the page of the reports says, as text, and that every figure of it leads to the runs behind it.

use std::collections::{BTreeMap, BTreeSet};

use amends::domain::report::{Behind, Headline, Readiness, Report, Rule};
use amends::ui::screens::reports::view::view;
use amends::words::{Language, Words};

use crate::report_made::{eighteen, nobody};
use crate::support::english;
use crate::views::looks_like;

#[test]
fn the_page_says_what_many_people_did_and_what_nobody_has() {
    looks_like("reports-eighteen", &view(&eighteen(), english()));
    looks_like("reports-nobody", &view(&nobody(), english()));
    let german = Words::in_language(Language::German).unwrap();
    looks_like("reports-german", &view(&eighteen(), &german));
}

fn with(pairs: usize, better: usize) -> Report {
    let whole = eighteen();
    let headline = Headline { pairs: whole.headline.pairs[..pairs].to_vec(), better, ..whole.headline.clone() };
    Report { headline, ..whole }
}

#[test]
fn the_headline_counts_people_in_words_up_to_twenty() {
    let line = |pairs, better| view(&with(pairs, better), english()).headline.line;
    assert_eq!(
        line(18, 13),
        "Thirteen of eighteen people did better the last time than the first, on the same case or one as hard."
    );
    assert_eq!(
        line(2, 1),
        "One of two people did better the last time than the first, on the same case or one as hard."
    );
    assert_eq!(line(5, 5), "All five people did better the last time than the first, on the same case or one as hard.");
    assert_eq!(
        line(3, 0),
        "None of three people did better the last time than the first, on the same case or one as hard."
    );
    assert!(line(1, 0).contains("did not do better") && line(0, 0).contains("Nobody has two unaided runs"));
}

#[test]
fn every_part_of_the_report_leads_behind_its_figures() {
    let shown = serde_json::to_string(&view(&eighteen(), english())).unwrap();
    let ways = [
        Behind::All,
        Behind::Pairs,
        Behind::Better,
        Behind::Worse,
        Behind::Unpaired,
        Behind::Stars { from: 4, to: 5 },
        Behind::PromisesBroken,
        Behind::OffersRefused,
        Behind::FirstContact,
        Behind::Paradox,
        Behind::Money,
        Behind::Lifted,
        Behind::NotReplayed,
        Behind::Month("2026-10".to_owned()),
    ];
    for way in ways {
        assert!(shown.contains(&serde_json::to_string(&way).unwrap()), "nothing leads to {way:?}");
    }
}

#[test]
fn what_is_simulated_says_so_and_nothing_is_a_raw_value() {
    let view = view(&eighteen(), english());
    let shown = serde_json::to_string(&view).unwrap();
    assert!(view.about.0.contains("All outcomes are simulated"));
    assert!(view.headline.key.contains("imulated") && shown.contains("−4") && !shown.contains("NaN"));
    assert!(!shown.contains("Some("), "{shown}");
    // Titles of what stands behind figures are whole: none is the name of words that are missing.
    let titles: BTreeSet<&str> =
        shown.split("\"title\":\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(titles.len() > 30 && titles.iter().all(|title| !title.starts_with("reports-")), "{titles:?}");
}

#[test]
fn a_note_of_thanks_stands_under_the_bare_name_of_whom_the_list_marks() {
    let mut told = eighteen();
    told.recognition[0].person.is_edited = true;
    let row = view(&told, english()).thanks.rows.remove(0);
    assert_eq!(row.who, format!("{} *", row.called), "the page explains the mark; what is given to somebody has none");
    assert_eq!(row.called, told.recognition[0].person.called);
}

#[test]
fn who_is_ready_is_told_in_a_sentence() {
    let rule = Rule { cases: vec![], runs: 1, modes: vec![], levels: [None; 4], csat: None, without: vec![] };
    let ready = Report { readiness: Some(Readiness { rule, titles: BTreeMap::new(), people: vec![] }), ..eighteen() };
    assert_eq!(view(&ready, english()).ready.line, "Nobody has a run that the rule could be held against.");
    assert!(view(&eighteen(), english()).ready.line.starts_with("No rule is set yet"));
}
