//! What pages say, as text: each view is compared with the file beside these tests. With `AMENDS_VIEWS=write` the files
//! are written anew; what has changed is then read in the diff.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use amends::catalog::{Brief, Catalog, Entry, Origin, Read};
use amends::domain::ids::ReplyId;
use amends::domain::progress::due::{Met, spaced};
use amends::domain::progress::today::Weakness;
use amends::domain::rubric::ErrorCode;
use amends::domain::scenario::model::Industry;
use amends::domain::session::{Move, Session};
use amends::platform::settings::Mode;
use amends::ui::screens::library::view::{About, Filter, Standing};
use amends::ui::screens::{library, reflect};
use amends::workflow::history::{Played, Recent};
use amends::workflow::practice::{Practice, practisable};
use amends::workflow::reflection::{Hunch, LookBack, Mood};
use serde::Serialize;

use crate::support::{DRILL, drill, english, project};

/// Compares a view with the file of that name.
pub(crate) fn looks_like(name: &str, view: &impl Serialize) {
    let found = serde_json::to_string_pretty(view).unwrap() + "\n";
    let path = project("tests/it/views").join(format!("{name}.json"));
    if std::env::var_os("AMENDS_VIEWS").is_some_and(|wish| wish == "write") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == found, "{name} has changed; see it with AMENDS_VIEWS=write. It is now:\n{found}");
}

fn finished() -> Session {
    let mut session = Session::start(drill(), 7);
    for reply in ["listen", "remake"] {
        session.apply(Move::Choose { reply: ReplyId::from(reply) }, 0).unwrap();
    }
    assert!(session.is_over());
    session
}

#[test]
fn the_page_before_the_debrief_asks_and_tells_nothing() {
    let session = finished();
    let blank = reflect::view::view(english(), &session, Mode::Practice, &LookBack::default());
    looks_like("reflect-blank", &blank);
    let said = LookBack {
        moods: vec![Mood::Tense, Mood::Sorry],
        words: "I wanted to hide.".to_owned(),
        levels: [Some(3), Some(4), None, Some(0)],
        csat: Some(4),
        returns: Some(Hunch::NotSure),
    };
    looks_like("reflect-answered", &reflect::view::view(english(), &session, Mode::Coach, &said));
    let told = serde_json::to_string(&blank).unwrap();
    let results = amends::workflow::attempt::results(&session);
    assert!(!told.contains(&results.title) && !told.contains("imulated"), "{told}");
}

#[test]
fn a_dimension_the_case_never_called_for_is_not_asked_about() {
    let text = DRILL.replace(", compensation: 4", "").replace(", compensation: 3", "").replace(", compensation: 2", "");
    let mut session = Session::start(crate::support::scenario(&text), 7);
    for reply in ["listen", "remake"] {
        session.apply(Move::Choose { reply: ReplyId::from(reply) }, 0).unwrap();
    }
    let scored = amends::domain::debrief::means(&session);
    let asked = reflect::view::view(english(), &session, Mode::Practice, &LookBack::default()).rows.len();
    assert_eq!((asked, scored.iter().flatten().count()), (3, 3));
}

fn entry(id: &str, text: &str) -> Entry {
    let read =
        Read { scenario: Some(crate::support::scenario(text)), source: text.as_bytes().into(), ..Read::default() };
    Entry::of(id.to_owned(), Origin::Bundled, format!("{id}.ron"), read)
}

/// Two cases: the drill, and another that is written.
fn catalog() -> Catalog {
    let letter = DRILL
        .replacen("id: \"drill\", title: \"The Drill\"", "id: \"letter\", title: \"The Letter\"", 1)
        .replacen("channel: FaceToFace", "channel: Email", 1)
        .replacen("focus: [Empathy]", "focus: [Ownership]", 1);
    Catalog { entries: vec![entry("drill", DRILL), entry("letter", &letter)], ..Catalog::default() }
}

fn about() -> About {
    About { name: Some("Noor".to_owned()), hour: 19, weekday: 5, ..About::default() }
}

fn played(runs: usize, csat: f64) -> Played {
    Played { runs, best_csat: Some(csat) }
}

/// What is chosen by after runs of these cases on these days, on day 40.
fn practice(catalog: &Catalog, runs: &[(&str, i64)], weakness: Option<Weakness>) -> Practice {
    let met: Vec<Met> = runs.iter().map(|(case, day)| Met { case: (*case).to_owned(), day: *day }).collect();
    Practice { due: spaced(&met, &practisable(catalog), 40), met, weakness, today: 40 }
}

#[test]
fn the_library_greets_and_chooses_with_no_one_and_six_runs() {
    let catalog = catalog();
    let none = library::view::view(&catalog, &about(), Filter::All, english());
    assert!(none.recent.is_none() && none.filters.iter().all(|(name, _)| !name.starts_with("Due")));
    looks_like("library-no-run", &none);
    let means = [Some(3.5), Some(2.0), Some(3.0), None];
    let one = About {
        played: BTreeMap::from([("drill".to_owned(), played(1, 3.9))]),
        recent: Recent { runs: 1, means },
        practice: practice(&catalog, &[("drill", 40)], Weakness::of((1, &means), &[])),
        ..about()
    };
    looks_like("library-one-run", &library::view::view(&catalog, &one, Filter::All, english()));
    let means = [Some(3.1), Some(2.4), Some(2.8), Some(3.0)];
    let runs = [("drill", 1), ("drill", 10), ("letter", 30), ("drill", 31), ("drill", 32), ("letter", 33)];
    let six = About {
        played: BTreeMap::from([("drill".to_owned(), played(4, 4.6)), ("letter".to_owned(), played(2, 2.2))]),
        recent: Recent { runs: 5, means },
        practice: practice(&catalog, &runs, Weakness::of((5, &means), &[(ErrorCode::Repeat, 2)])),
        ..about()
    };
    looks_like("library-six-runs", &library::view::view(&catalog, &six, Filter::Due, english()));
}

#[test]
fn a_case_is_found_by_trade_person_way_to_talk_and_what_its_briefing_tells() {
    let catalog = Catalog::bundled();
    let found = |search: &str| {
        let about = About { search: search.to_owned(), ..about() };
        let cards = library::view::view(&catalog, &about, Filter::All, english()).cards;
        cards.into_iter().map(|card| card.id).collect::<Vec<_>>()
    };
    for search in ["restaurant", "Restaurant ", "concert", "Okafor", "vor ort restaurant", "cream plate"] {
        assert!(found(search).contains(&"wrong-plate".to_owned()), "{search}: {:?}", found(search));
    }
    assert!(found("krankenhaus").contains(&"room-six".to_owned()), "{:?}", found("krankenhaus"));
    assert!(found("e-mail").contains(&"crushed-brownies".to_owned()));
    assert!(found("zeppelin").is_empty());
}

#[test]
fn the_library_is_narrowed_to_a_trade() {
    let catalog = Catalog::bundled();
    let of = |trade| library::view::view(&catalog, &About { trade, ..about() }, Filter::All, english());
    let all = of(None);
    assert_eq!((all.trade, all.trades.first().map(String::as_str)), (0, Some("Every trade")));
    let hospital = of(Some(Industry::Hospital));
    assert_eq!(hospital.trades.get(hospital.trade).map(String::as_str), Some("Hospital"));
    assert!(hospital.cards.iter().all(|card| card.industry == Industry::Hospital) && !hospital.cards.is_empty());
}

#[test]
fn of_a_case_that_was_never_played_no_day_is_told_on_which_it_is_due() {
    let catalog = catalog();
    let soon = About { practice: practice(&catalog, &[("drill", 39)], None), ..about() };
    let view = library::view::view(&catalog, &soon, Filter::All, english());
    assert!(view.cards.iter().all(|card| card.pill.is_none()), "{:?}", view.cards);
}

#[test]
fn a_run_whose_end_was_not_shown_waits_in_the_library() {
    let unseen = About { unseen: Some(Brief::of(&drill())), ..about() };
    let view = library::view::view(&catalog(), &unseen, Filter::All, english());
    looks_like("library-unseen", &view.today);
    assert!(view.cards.iter().all(|card| card.stars.is_none()));
}

#[test]
fn words_that_no_case_holds_are_answered_with_what_was_looked_through() {
    let searched = About { search: "zeppelin".to_owned(), ..about() };
    let view = library::view::view(&catalog(), &searched, Filter::All, english());
    assert!(view.cards.is_empty() && view.none.contains("“zeppelin”"), "{}", view.none);
    assert!(Path::new(&project("tests/it/views")).exists());
}

#[test]
fn a_card_says_how_far_its_reader_is_and_the_filter_agrees() {
    let on_card = |about: &About, id: &str| {
        let view = library::view::view(&catalog(), about, Filter::All, english());
        let card = view.cards.into_iter().find(|card| card.id == id).unwrap();
        (card.standing, card.pill)
    };
    let not_yet = |about: &About| {
        let view = library::view::view(&catalog(), about, Filter::NotYetPlayed, english());
        view.cards.into_iter().map(|card| card.id).collect::<Vec<_>>()
    };
    let under_way = About { under_way: BTreeSet::from(["letter".to_owned()]), ..about() };
    assert_eq!(on_card(&under_way, "letter"), (Standing::UnderWay, None));
    assert_eq!(on_card(&under_way, "drill"), (Standing::NotPlayed, None));
    assert_eq!(not_yet(&under_way), ["drill"]);
    let unseen = About { unseen: Some(Brief::of(&drill())), ..under_way };
    assert_eq!(on_card(&unseen, "drill"), (Standing::NotLookedAt, None));
    let filters = library::view::view(&catalog(), &unseen, Filter::All, english()).filters;
    assert!(filters.iter().all(|(name, _)| name != "Not yet played"), "nothing is left to list");
    assert!(Standing::NotLookedAt.words(english())[0].contains("not looked at"));
    // The stars of earlier runs stay, and the picture says what waits.
    let again = About {
        played: BTreeMap::from([("drill".to_owned(), played(2, 3.9))]),
        under_way: BTreeSet::from(["drill".to_owned()]),
        ..about()
    };
    assert_eq!(on_card(&again, "drill"), (Standing::UnderWay, Some("Under way".to_owned())));
}

#[test]
fn the_easiest_and_shortest_case_comes_first() {
    let mut catalog = catalog();
    let longer = DRILL.replacen("minutes: 3", "minutes: 9", 1);
    assert_ne!(longer, DRILL);
    catalog.entries[0] = entry("drill", &longer);
    let view = library::view::view(&catalog, &about(), Filter::All, english());
    let order: Vec<&str> = view.cards.iter().map(|card| card.id.as_str()).collect();
    assert_eq!(order, ["letter", "drill"]);
}
