//! Every remark of the writing guide, earned by one change to a case that has none, and the limits of its ways.

use amends::domain::paths::{Paths, limits::limits, search};
use amends::domain::scenario::{Problem, Severity, checks, read};
use amends::domain::session::Stage;

use crate::support::{DRILL, project, wrong_plate};

fn case() -> String {
    std::fs::read_to_string(project("scenarios/wrong-plate/scenario.ron")).unwrap()
}

/// The remarks on a changed case, which still has to load.
fn remarks(text: &str) -> Vec<Problem> {
    let reading = read("case.ron", text.as_bytes());
    let errors: Vec<&Problem> = reading.problems.iter().filter(|p| p.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    reading.problems
}

fn codes(text: &str) -> Vec<&'static str> {
    remarks(text).iter().map(|p| p.code).collect()
}

/// One change to the case and the one remark it earns, told at most a few lines above the change: at the
/// id of the reply it stands in.
fn check(code: &str, from: &str, to: &str) {
    let text = case();
    let at = text.find(from).unwrap_or_else(|| panic!("“{from}” is not in the case"));
    let line = text[..at].matches('\n').count() + 1;
    let found = remarks(&text.replacen(from, to, 1));
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    let lines = line.saturating_sub(4)..=line + to.matches('\n').count() + 1;
    assert!(found.iter().any(|p| p.code == code && lines.contains(&p.line)), "{code} near {line}: {told:#?}");
}

/// The same for what concerns the whole story and stands at its head.
fn check_whole(code: &str, change: impl Fn(&str) -> String) {
    let changed = change(&case());
    assert_ne!(changed, case(), "{code}: nothing was changed");
    assert!(codes(&changed).contains(&code), "{code}: {:?}", codes(&changed));
}

/// Puts words before the first `mark` of every scene's replies.
fn in_first_replies(text: &str, mark: &str, change: impl Fn(&str) -> String) -> String {
    let mut parts = text.split("replies: [");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        out.push_str("replies: [");
        let at = part.find(mark).unwrap();
        out.push_str(&part[..at]);
        out.push_str(&change(&part[at..]));
    }
    out
}

/// A rating in place of the one that `rest` starts with.
fn rated(rest: &str, rating: &str) -> String {
    format!("{rating}{}", &rest[rest.find(')').unwrap() + 1..])
}

/// Every reply that is the first of its scene becomes the best.
fn with_first_best(text: &str) -> String {
    in_first_replies(text, "rating: Rating(", |rest| {
        rated(rest, "rating: Rating(empathy: 4, ownership: 4, speed: 4, compensation: 4)")
    })
}

/// The text without anything between `open` and the next `close`, both included.
fn without(text: &str, open: &str, close: &str) -> String {
    let mut parts = text.split(open);
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        out.push_str(&part[part.find(close).unwrap() + close.len()..]);
    }
    out
}

#[test]
fn the_case_earns_no_remark() {
    assert_eq!(remarks(&case()), vec![]);
}

#[test]
fn each_reply_is_held_to_the_guide_where_it_stands() {
    check("W501", "role: \"You wait", &format!("role: \"{} You wait", "word ".repeat(120)));
    check(
        "W606",
        "rating: Rating(empathy: 4, ownership: 2, speed: 3),",
        "rating: Rating(empathy: 4, ownership: 4, speed: 4),",
    );
    check(
        "W607",
        "why: \"Warm in tone, but it asks her to feel for the kitchen, and promises nothing she can hold on to.\",\n",
        "\n",
    );
    check("W608", "thought: \"Now I’m supposed to be sorry for them.\"", &format!("thought: \"{}\"", "so ".repeat(26)));
    check("W609", "Oh, sorry about that. I’ll run", "Oh, I do empathise. I’ll run");
    check(
        "W611",
        "    offers: {\n",
        "    offers: {\n        \"moon\": Offer(label: \"The moon\", kind: Gesture, face: 9.00, cost: 9.00, level: Nobody, fits: Other, timing: Deferred),\n",
    );
    check(
        "W612",
        "effects: [Tick(Apologised), Tick(Personal)]",
        "effects: [Tick(Apologised), Promise(id: \"moon\", due_min: 5)]",
    );
    check("W613", "errors: [Blame],", "errors: [Blame, Overpromise],");
    check("W615", "        Hint(scene: \"second-chance\", ask", "        Hint(scene: \"call-due\", ask");
}

#[test]
fn a_plate_can_only_be_taken_from_a_table() {
    let by_mail = case().replacen("channel: FaceToFace", "channel: Email", 1);
    let found = remarks(&by_mail);
    let scenes: Vec<_> = found.iter().filter(|p| p.code == "W614").filter_map(|p| p.scene.as_deref()).collect();
    assert!(scenes.contains(&"clarify") && scenes.contains(&"plate"), "{found:#?}");
    assert!(!scenes.contains(&"arrival") && !scenes.contains(&"call-due"), "{found:#?}");
}

#[test]
fn each_scene_is_held_to_the_guide() {
    let lengths = case().replacen("Oh, sorry about that. I’ll run it straight back and have them swap it for you. You all carry on, don’t let yours go cold.", "Oh, sorry.", 1);
    let found = remarks(&lengths);
    assert!(found.iter().any(|p| p.code == "W601" && p.scene.as_deref() == Some("arrival")), "{found:#?}");
    let flat = case().split("rating: Rating(").enumerate().fold(String::new(), |out, (i, part)| match i {
        0 => out + part,
        _ => out + &rated(part, "rating: Rating(empathy: 2, ownership: 2, speed: 2)"),
    });
    let found = remarks(&flat);
    assert!(found.iter().any(|p| p.code == "W605" && p.scene.as_deref() == Some("arrival")), "{found:#?}");
}

#[test]
fn two_replies_are_no_choice() {
    let found = remarks(&DRILL.replacen("kind: Drill", "kind: Case", 1));
    let few: Vec<_> = found.iter().filter(|p| p.code == "W507").filter_map(|p| p.scene.as_deref()).collect();
    assert_eq!(few, ["late", "second"]);
}

#[test]
fn every_way_has_to_pass_opening_remedy_and_close() {
    for beat in ["Opening", "Remedy"] {
        check_whole("W502", |text| text.replace(&format!("beat: {beat}"), "beat: Discovery"));
    }
    check_whole("W502", |text| {
        text.replace("beat: Commitment", "beat: Discovery").replace("beat: FollowUp", "beat: Discovery")
    });
    let around = case().replacen("next: \"hurt\",", "next: \"end\",", 1);
    let found = remarks(&around);
    let told: Vec<_> = found.iter().filter(|p| p.code == "W502").collect();
    assert_eq!(told.len(), 2, "no remedy and no close on that way: {found:#?}");
    assert!(told.iter().all(|p| p.scene.as_deref() == Some("arrival")), "{told:#?}");
}

#[test]
fn the_story_as_a_whole_is_held_to_the_guide() {
    check_whole("W503", |text| text.replacen("scope: Full", "scope: Short", 1));
    check_whole("W504", |text| {
        text.replace("band: LostLoudly", "band: Patched").replace("band: LostQuietly", "band: Patched")
    });
    check_whole("W505", |text| {
        ["Patched", "Restored", "SecondChance"]
            .iter()
            .fold(text.to_owned(), |text, band| text.replace(&format!("band: {band}"), "band: Gold"))
    });
    check_whole("W508", |text| {
        ["Furious", "Angry"]
            .iter()
            .fold(text.to_owned(), |text, mood| text.replace(&format!("Mood({mood})"), "Known(\"allergy\")"))
            .replace("MoodOf(\"ines\", Annoyed)", "Known(\"allergy\")")
    });
    check_whole("W509", |text| {
        (0..5).fold(text.to_owned(), |text, level| text.replace(&format!(", speed: {level}"), ""))
    });
    check_whole("W602", with_first_best);
    check_whole("W603", |text| {
        in_first_replies(&without(&with_first_best(text), " offers: [", "],"), "rating: Rating(", |rest| {
            format!("offers: [\"bill\"], {rest}")
        })
    });
    check_whole("W604", |text| {
        in_first_replies(&with_first_best(text), "text: \"", |rest| {
            rest.replacen("text: \"", &format!("text: \"{}", "Well. ".repeat(60)), 1)
        })
    });
    check_whole("W610", |text| text.replace("Reveal(\"allergy\")", "Tick(Listened)"));
}

#[test]
fn more_remarks_than_can_be_listed_still_stop_nothing() {
    let moons = (0..600).map(|i| format!("Promise(id: \"moon{i}\", due_min: 5)")).collect::<Vec<_>>().join(", ");
    let text = case().replacen("Tick(Personal)]", &format!("Tick(Personal), {moons}]"), 1);
    let found = codes(&text);
    assert!(found.len() == 501 && found.contains(&"W001"), "{}", found.len());
}

#[test]
fn something_has_to_come_due() {
    let one_scene =
        DRILL.replacen("kind: Drill", "kind: Case", 1).replacen("Promise(id: \"word\", due_min: 60), ", "", 1);
    let still_there = codes(&DRILL.replacen("kind: Drill", "kind: Case", 1));
    assert!(!still_there.contains(&"W506"), "a card and a promise: {still_there:?}");
    let text = without(&one_scene, "after: After(promise: ", "says: [")
        .replace("after: After(at: \"Monday 09:00\", text: \"His survey came back poor.\"),", "");
    let text = text.replacen(
        "Scene(beat: FollowUp, to: [\"pell\"], Say(",
        "Scene(beat: FollowUp, to: [\"pell\"], says: [Say(",
        1,
    );
    let text = text.replace(", Kept(\"word\")", "");
    assert!(codes(&text).contains(&"W506"), "{:?}", codes(&text));
}

#[test]
fn the_ways_through_a_case_are_held_to_their_limits() {
    let scenario = wrong_plate();
    let good = search(&Stage::new(std::sync::Arc::clone(&scenario), 0));
    assert!(good.csat_after_poor_start.is_some_and(|csat| csat >= 3.0), "{:?}", good.csat_after_poor_start);
    let told = |change: &dyn Fn(&mut Paths)| -> Vec<&'static str> {
        let mut paths = good.clone();
        change(&mut paths);
        limits(&scenario, &paths, "case.ron", (1, 1)).iter().map(|p| p.code).collect()
    };
    assert_eq!(told(&|_| {}), Vec::<&str>::new());
    assert_eq!(told(&|p| p.csat.best = 4.49), ["W701"]);
    assert_eq!(told(&|p| p.csat.worst = 1.81), ["W702"]);
    assert_eq!(told(&|p| p.endings[0].csat_min = None), ["W703"]);
    assert_eq!(told(&|p| p.best_curve.truncate(4)), ["W704"]);
    assert_eq!(told(&|p| p.net_value.max = p.net_value.min + 1.0), ["W705"]);
    assert_eq!(told(&|p| p.csat_after_poor_start = Some(2.9)), ["W706"]);
}

#[test]
fn every_remark_has_a_file_that_earns_it() {
    let own = std::fs::read_to_string(project("tests/it/remarks.rs")).unwrap();
    for check in checks::ALL.iter().filter(|check| check.code.starts_with('W')) {
        assert!(own.contains(&format!("\"{}\"", check.code)), "{} has no file here", check.code);
    }
}
