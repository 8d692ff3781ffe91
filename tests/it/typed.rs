//! Replies in people's own words, as the program scores them: what must hold for every one.

use amends::domain::ids::Ix;
use amends::domain::rubric::{Dimension, ErrorCode, Level};
use amends::domain::scoring::typed::{Ear, Moment, NotScored, Typed, english};

use crate::support;

/// Scores a reply to the first scene of The Wrong Plate.
fn arrival(text: &str) -> Typed {
    let scenario = support::wrong_plate();
    let scene = scenario.find_scene("arrival").expect("the scene");
    Ear::new(english().expect("English"), &scenario, scene, Moment::fresh(&scenario, scene)).score(text, &[])
}

fn levels(typed: &Typed) -> [Option<u8>; 4] {
    Dimension::ALL.map(|dimension| typed.rating.get(dimension).map(Level::get))
}

const GOOD: &str = "I'm so sorry, Ms Okafor. You asked twice for no dairy, and on your birthday you got a plate of cream. \
    That's my mistake, and of course you're upset. I'm taking it back now, and your new one is here in eight minutes; \
    I'll come and tell you if it slips.";

#[test]
fn the_points_of_a_dimension_add_up_to_its_level() {
    for text in
        [GOOD, "Calm down, it's only a plate.", "Not my problem.", "Sorry for any inconvenience.", "I'll look into it."]
    {
        let typed = arrival(text);
        for dimension in Dimension::ALL {
            let sum: i32 = typed.evidence.iter().filter(|p| p.dimension == dimension).map(|p| p.hundredths).sum();
            let level = typed.rating.get(dimension).map_or(0, |level| i32::from(level.get()));
            assert_eq!(sum, level * 100, "{text}: {}", dimension.name());
        }
    }
}

#[test]
fn a_good_reply_is_good_and_says_by_which_words() {
    let typed = arrival(GOOD);
    let [empathy, ownership, speed, compensation] = levels(&typed);
    assert!(empathy >= Some(3) && ownership >= Some(3) && speed >= Some(3), "{:?}", levels(&typed));
    assert_eq!(compensation, None, "nothing was asked for or offered yet");
    let words: Vec<&str> = typed.evidence.iter().filter_map(|p| p.span).map(|(from, to)| &GOOD[from..to]).collect();
    assert!(words.iter().any(|words| words.contains("eight minutes")), "{words:?}");
    assert!(words.iter().any(|words| words.contains("sorry")), "{words:?}");
}

#[test]
fn case_quotes_and_spaces_change_nothing() {
    let plain = levels(&arrival(GOOD));
    let curly = GOOD.replace('\'', "’");
    let spaced = GOOD.replace(' ', "  ");
    for dressed in [&GOOD.to_uppercase(), &GOOD.to_lowercase(), &curly, &spaced, &format!("\n{GOOD}\t")] {
        assert_eq!(levels(&arrival(dressed)), plain, "{dressed}");
    }
}

#[test]
fn what_is_not_said_to_the_customer_earns_nothing() {
    for text in [
        "“I'm so sorry, you must be upset, it's your birthday and you got cream”",
        "I'm not sorry and I'm not going to apologise to you for that.",
        "The manual says one should apologise to the customers here.",
        "You should apologise to me for that tone.",
    ] {
        let typed = arrival(text);
        assert!(levels(&typed)[0].is_none_or(|level| level <= 1), "{text}: {:?}", levels(&typed));
    }
    assert!(levels(&arrival("I can't apologise enough for the cream."))[0] >= Some(2));
}

#[test]
fn what_cannot_be_scored_says_why() {
    let why = |text: &str| arrival(text).not_scored;
    assert_eq!(why(""), Some(NotScored::Empty));
    assert_eq!(why(" \n … !"), Some(NotScored::Empty));
    assert_eq!(
        why("Es tut mir leid, Frau Okafor, das hätte nicht passieren dürfen, ich bringe sofort ein neues Gericht."),
        Some(NotScored::Language)
    );
    assert_eq!(why("asdf jklö qwer uiop yxcv bnmk"), Some(NotScored::Language));
    assert_eq!(why("\"I said no dairy when we ordered.\""), Some(NotScored::Copied));
    assert_eq!(
        why("sorry apologise frustrated birthday refund free dessert minutes immediately personally responsibility"),
        Some(NotScored::List)
    );
    assert_eq!(why(GOOD), None);
}

#[test]
fn errors_of_the_rubric_are_heard() {
    for (text, code) in [
        ("Please calm down.", ErrorCode::Calm),
        ("It's only a bit of cream.", ErrorCode::Minimise),
        ("The kitchen messed up, it's their fault.", ErrorCode::Blame),
        ("You must have ordered it wrong.", ErrorCode::CustBlame),
        ("We apologise for any inconvenience caused.", ErrorCode::Cliche),
        ("I'm sorry if that upset you.", ErrorCode::Cond),
        ("Our policy does not allow that.", ErrorCode::Policy),
        ("Someone will look into it.", ErrorCode::Empty),
        ("I guarantee that this will never happen again.", ErrorCode::Overpromise),
        ("You need to contact the manager about that.", ErrorCode::PassBuck),
        ("Could you explain it from the start?", ErrorCode::Repeat),
        ("Dear valued customer, we are here.", ErrorCode::Script),
    ] {
        assert!(arrival(text).errors.contains(&code), "{text}: {:?}", arrival(text).errors);
    }
}

#[test]
fn an_offer_that_goes_along_is_scored_by_what_it_covers() {
    let scenario = support::wrong_plate();
    let scene = scenario.find_scene("plan").expect("the scene");
    let ear = Ear::new(english().expect("English"), &scenario, scene, Moment::fresh(&scenario, scene));
    let offers = |ids: &[&str]| ids.iter().map(|id| scenario.find_offer(id).expect("an offer")).collect::<Vec<Ix<_>>>();
    let level = |ids: &[&str]| {
        ear.score("I'm having it made again, first in line.", &offers(ids)).rating.compensation.map(Level::get)
    };
    assert!(level(&["remake", "soup"]) >= Some(3));
    assert_eq!(level(&["remake", "bill"]), Some(1), "far more than may be given");
}

#[test]
fn nothing_that_can_be_typed_makes_the_scorer_fall() {
    let odd = [
        "\u{0}",
        "’’’’",
        "“",
        "”“”“",
        "𝓢𝓸𝓻𝓻𝔂",
        "🙏🙏🙏 sorry",
        "a\u{301}b",
        "9999999999999999999999 %",
        "99:99",
        "by 25",
        "…",
        "half past",
        "quarter to",
        "$",
        "İİİ",
        "ﬁne",
    ];
    for text in odd {
        let typed = arrival(text);
        for (from, to) in typed.evidence.iter().filter_map(|point| point.span) {
            assert!(text.get(from..to).is_some(), "{text}: {from}..{to}");
        }
    }
    let endless = GOOD.repeat(300);
    assert!(arrival(&endless).cut);
}

#[test]
fn a_reply_that_says_the_opposite_of_an_apology_is_weak_at_best() {
    let residual = amends::domain::scoring::typed::english_residual().expect("weights");
    let scenario = support::wrong_plate();
    let scene = scenario.find_scene("arrival").expect("the scene");
    let ear = Ear::new(english().expect("English"), &scenario, scene, Moment::fresh(&scenario, scene)).with(residual);
    for text in [
        "I'm not sorry. The plate is what you ordered.",
        "I won't apologise, you must be upset about your birthday, but that is how we cook tagliatelle.",
        "There's nothing to apologise for: no dairy was not on the ticket, frustrating as it is.",
    ] {
        assert!(levels(&ear.score(text, &[]))[0] <= Some(1), "{text}: {:?}", levels(&ear.score(text, &[])));
    }
}

#[test]
fn a_feeling_thrown_among_the_cases_own_words_is_no_sympathy() {
    let text = std::fs::read_to_string(support::project("tests/data/situations/fasted-dog.ron")).expect("the drill");
    let scenario = support::scenario(&text);
    let scene = scenario.find_scene("opening").expect("the scene");
    let ear = Ear::english(&scenario, scene, Moment::fresh(&scenario, scene)).expect("English");
    let empathy = |text: &str| levels(&ear.score(text, &[]))[0];
    let thrown = "another your. guilty towards the dog missed. away at the end of her tether. day off without pay understand. \
        day off without pay stranded. tooth operation cried. card.";
    assert!(empathy(thrown) <= Some(2), "{:?}", empathy(thrown));
    let said = "You took a day off without pay, the dog has gone hungry since last night, and you feel guilty towards him. \
        I'd be at the end of my tether too.";
    assert!(empathy(said) >= Some(3), "{:?}", empathy(said));
}

#[test]
fn few_words_are_enough_to_say_that_it_matters() {
    let level = |text: &str| levels(&arrival(text))[0];
    assert!(level("Cream on it, how frustrating for you.") >= Some(2));
    assert!(level("New plate, eight minutes.") <= Some(1));
}

#[test]
fn an_hour_the_author_calls_good_is_in_time_and_a_later_one_is_not() {
    // The customer's own words name only “today”, on which there is no examiner; the good reply of the case names Saturday.
    let text = std::fs::read_to_string(support::project("tests/data/situations/bronze-test.ron")).expect("the drill");
    let scenario = support::scenario(&text);
    let scene = scenario.find_scene("remedy").expect("the scene");
    let ear = Ear::new(english().expect("English"), &scenario, scene, Moment::fresh(&scenario, scene));
    let speed = |text: &str| levels(&ear.score(text, &[]))[2];
    assert_eq!(speed("We got this wrong. I've booked you in with Yusuf for Saturday at eight."), Some(3));
    assert_eq!(speed("We got this wrong. I've booked you in with Yusuf for Tuesday week at eight."), Some(0));
}

/// What each adversarial case allows, and whether the scorer keeps to it.
#[test]
fn attacks_are_kept_within_bounds_as_often_as_the_page_says() {
    let data = tempfile::tempdir().expect("a folder");
    let file = "tests/data/replies/adversarial.jsonl";
    let mut command = support::amends(data.path());
    let output = command.current_dir(support::project("")).args(["score", "--batch", file]).output().expect("it runs");
    let parse = |text: &str| {
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect::<Vec<serde_json::Value>>()
    };
    let answers = parse(&String::from_utf8(output.stdout).expect("text"));
    let cases = parse(&std::fs::read_to_string(support::project(file)).expect("the file"));
    assert!(cases.len() >= 150 && cases.len() == answers.len());
    let within = |case: &serde_json::Value, answer: &serde_json::Value| {
        if !answer["not_scored"].is_null() {
            return case["may_be_unscored"] == true;
        }
        case["bounds"].as_object().expect("bounds").iter().all(|(dimension, bounds)| {
            let level = answer["ratings"][dimension].as_u64();
            level.is_none_or(|level| bounds[0].as_u64() <= Some(level) && Some(level) <= bounds[1].as_u64())
        })
    };
    let kept = cases.iter().zip(&answers).filter(|(case, answer)| within(case, answer)).count();
    // docs/scorer.md says what is wanted; this keeps it from getting worse unseen.
    assert!(kept * 100 >= cases.len() * 90, "{kept} of {}", cases.len());
}

/// The hash of the replies nobody may tune on.
const HELD_OUT: &str = "4d309c78f30ba88a3485dd863d318dc66d7f5c99cadbbeb359224a844be66690";

fn evaluated(file: &str) -> Vec<serde_json::Value> {
    let data = tempfile::tempdir().expect("a folder");
    let mut command = support::amends(data.path());
    command.current_dir(support::project("")).args(["evaluate", "--format", "json", file]);
    let output = command.output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("rows")
}

#[test]
fn the_held_out_replies_are_those_that_were_frozen() {
    let bytes = std::fs::read(support::project("tests/data/replies/held-out.jsonl")).expect("the file");
    let hash = amends::domain::scenario::hash_of(&bytes);
    assert_eq!(hash, HELD_OUT, "replies that are measured on may not be changed to fit the scorer");
}

#[test]
fn no_situation_is_both_learnt_from_and_measured_on() {
    let situations = |file: &str| -> std::collections::BTreeSet<String> {
        let text = std::fs::read_to_string(support::project(file)).expect("the file");
        let scenario =
            |line: &str| serde_json::from_str::<serde_json::Value>(line).expect("a reply")["scenario"].to_string();
        text.lines().map(scenario).collect()
    };
    let (learnt, measured) =
        (situations("tests/data/replies/train.jsonl"), situations("tests/data/replies/held-out.jsonl"));
    assert!(learnt.len() >= 11 && measured.len() >= 7);
    assert_eq!(learnt.intersection(&measured).count(), 0);
}

#[test]
fn the_scorer_stays_as_good_as_its_page_says_and_better_than_n_grams() {
    // A little below docs/scorer.md: whoever makes it worse has to say so there.
    for (row, floor) in evaluated("tests/data/replies/held-out.jsonl").iter().zip([0.72, 0.72, 0.72, 0.66]) {
        let (kappa, ngrams) = (row["kappa"].as_f64().expect("a figure"), row["ngrams"].as_f64().expect("a figure"));
        assert!(kappa >= floor, "{row}");
        assert!(kappa >= ngrams + 0.05, "{row}");
    }
}

#[test]
fn the_small_model_is_the_one_its_labels_give() {
    let data = tempfile::tempdir().expect("a folder");
    let mut command = support::amends(data.path());
    command.current_dir(support::project("")).args(["train-scorer", "tests/data/replies/train.jsonl"]);
    let fitted = command.output().expect("the program runs").stdout;
    let kept = std::fs::read(support::project("assets/scorer/en-residual.ron")).expect("the weights");
    assert!(fitted == kept, "run script/train-scorer");
}

#[test]
fn a_batch_answers_line_by_line_and_names_its_words() {
    let data = tempfile::tempdir().expect("a folder");
    let file = data.path().join("replies.jsonl");
    let text = "Ich verstehe. No. I’m so sorry about the cream, Ms Okafor.";
    let line =
        serde_json::json!({"id": "one", "scenario": "wrong-plate", "scene": "arrival", "text": text, "offers": []});
    std::fs::write(&file, format!("{line}\n\n{line}\n")).expect("a file");
    let output = support::amends(data.path()).args(["score", "--batch"]).arg(&file).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines: Vec<serde_json::Value> = String::from_utf8(output.stdout)
        .expect("text")
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), 2);
    let answer = &lines[0];
    assert_eq!(answer["id"], "one");
    assert_eq!(answer["ratings"]["compensation"], serde_json::Value::Null);
    for dimension in ["empathy", "ownership", "speed"] {
        let entries = answer["evidence"].as_array().expect("evidence").iter().filter(|e| e["dimension"] == dimension);
        let sum: f64 = entries.map(|e| e["points"].as_f64().expect("points")).sum();
        assert!((sum - answer["ratings"][dimension].as_f64().expect("a level")).abs() < 1e-9, "{answer}");
    }
    let spans = answer["evidence"].as_array().expect("evidence").iter().filter(|e| e["slot"] == "Regret");
    let words: Vec<&str> =
        spans.map(|e| &text[e["start"].as_u64().unwrap() as usize..e["end"].as_u64().unwrap() as usize]).collect();
    assert!(!words.is_empty() && words.iter().all(|words| words.contains("sorry")), "{words:?}");
}

#[test]
fn an_amount_and_too_few_words_are_told_to_whoever_typed_them() {
    let data = tempfile::tempdir().expect("a folder");
    let told = |text: &str| {
        let mut command = support::amends(data.path());
        let output = command.args(["score", "--scenario", "wrong-plate", "--scene", "plan"]).write_stdin(text).output();
        String::from_utf8(output.expect("it runs").stdout).expect("text")
    };
    assert!(told("I'll take $14 off your bill for the cream, right now.").contains("“$14” is an amount"));
    assert!(told("Sorry.").contains("Rate it yourself"));
    assert!(told("Es tut mir wirklich sehr leid, das ist unser Fehler.").contains("Rate it yourself"));
    assert!(!told(GOOD).contains("Rate it yourself"));
}

#[test]
fn a_batch_that_cannot_be_read_says_where_and_why() {
    let data = tempfile::tempdir().expect("a folder");
    let file = data.path().join("replies.jsonl");
    let good = r#"{"id":"one","scenario":"wrong-plate","scene":"arrival","text":"Sorry."}"#;
    for (lines, said) in [
        (format!("{good}\n{{\"id\":"), "line 2"),
        (good.replace("arrival", "nowhere"), "has no scene nowhere"),
        (good.replace("wrong-plate", "no-such-case"), "no-such-case"),
        (good.replace("\"text\"", "\"offers\":[\"moon\"],\"text\""), "has no offer moon"),
    ] {
        std::fs::write(&file, lines).expect("a file");
        let output = support::amends(data.path()).args(["score", "--batch"]).arg(&file).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains(said), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn the_examples_of_the_scorers_page_score_as_it_says() {
    let residual = amends::domain::scoring::typed::english_residual().expect("weights");
    let scenario = support::wrong_plate();
    let scene = scenario.find_scene("arrival").expect("the scene");
    let ear = Ear::new(english().expect("English"), &scenario, scene, Moment::fresh(&scenario, scene)).with(residual);
    for (text, expected) in [
        ("Please calm down, it's only a bit of cream.", [0, 0, 0]),
        ("Sorry for any inconvenience. Someone will look into it.", [1, 1, 1]),
        (GOOD, [4, 3, 4]),
    ] {
        assert_eq!(levels(&ear.score(text, &[]))[..3], expected.map(Some), "{text}");
    }
}
