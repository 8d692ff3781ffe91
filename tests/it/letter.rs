//! Letters in play: read when they are sent, refused before what they wait for, kept like all typed words, written at the
//! terminal and scored from a file.

use std::path::Path;
use std::sync::Arc;

use amends::domain::debrief::debrief;
use amends::domain::ids::ReplyId;
use amends::domain::rubric::{Dimension, Rating};
use amends::domain::scenario::model::Part;
use amends::domain::scenario::{Problem, Scenario, read};
use amends::domain::scoring::letter::LetterText;
use amends::domain::session::{Move, Refusal, Session};
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::workflow::draft::Unsent;
use amends::workflow::say::erase_words;
use amends::workflow::{ActError, Attempt, Case, Workspace, attempt};

use crate::say::{last, without_words};
use crate::support::{self, english, files_with, finish};

const CASE: &str = include_str!("../data/cases/letter.ron");
/// A word that is said nowhere else.
const SECRET: &str = "zanzibar";
const WAIT: &str = "Ring Priya about the cards first. A letter is slower than she formats them.";

fn case() -> Arc<Scenario> {
    support::scenario(CASE)
}

/// A letter as it should be, with a word in it that is said nowhere else.
fn good() -> LetterText {
    let mut letter =
        LetterText { subject: "Your eleven days, and the cards to keep".to_owned(), ..LetterText::default() };
    let parts = [
        "Dear Ms Raman,",
        "On Tuesday at 02:10 one of our servers failed. Your uploads of eleven days cannot be restored by us, zanzibar included.",
        "You pay us to hold a second copy. For nine hours our page was green while it was gone.",
        "This is our failure. We had never tested that the backup could be read, and you can no longer simply trust us.",
        "I am sorry that your work is lost and the wedding album is in danger, and I am sorry that we were silent for nine hours.",
        "We promise to tell you within one hour. We took nine.",
        "A courier takes your cards to the lab at two today. I will write to you at six, with news or without. From Thursday we read every backup once a week.",
        "You choose: the recovery in a lab at our cost, or six months' fee back. Ring me on 555 0142.\nDana Whitlock",
    ];
    for (part, text) in Part::ALL.into_iter().zip(parts) {
        letter.set(part, text.to_owned());
    }
    letter
}

fn poor() -> LetterText {
    let mut letter = LetterText::default();
    letter.set(Part::Greeting, "Dear [first name],".to_owned());
    letter.set(Part::Happened, "An incident occurred and some data was lost.".to_owned());
    letter.set(Part::Apology, "We apologise if this caused you any inconvenience.".to_owned());
    letter
}

fn choose(session: &mut Session, reply: &str) {
    session.apply(Move::Choose { reply: ReplyId::from(reply) }, 0).unwrap();
}

/// A run that stands at the letter, with or without the call before.
fn at_letter(case: &Arc<Scenario>, rung: bool) -> Session {
    let mut session = Session::start(Arc::clone(case), 5);
    if rung {
        choose(&mut session, "ring");
        choose(&mut session, "lab");
    } else {
        choose(&mut session, "write");
    }
    assert!(session.letter().is_some());
    session
}

fn send(session: &mut Session, letter: &LetterText) {
    let words = letter.joined();
    let reading = session.read(&words).unwrap();
    session.say(reading.say, &words, 900).unwrap();
}

#[test]
fn a_letter_before_its_action_is_refused_with_the_authors_words_and_nothing_is_recorded() {
    let case = case();
    let mut early = at_letter(&case, false);
    let words = good().joined();
    let refused = early.read(&words).unwrap_err();
    assert_eq!(refused, Refusal::ActFirst(WAIT.to_owned()));
    assert_eq!(refused.to_string(), WAIT, "as its author says it");
    assert_eq!(early.before_letter().as_deref(), Some(WAIT));
    // What was read elsewhere cannot be sent here either.
    let read_later = at_letter(&case, true).read(&words).unwrap().say;
    let steps = early.steps().len();
    assert_eq!(early.say(read_later, &words, 0).unwrap_err(), Refusal::ActFirst(WAIT.to_owned()));
    assert_eq!(early.steps().len(), steps);
    let ready: Vec<String> = early.choices().iter().map(|choice| choice.id.to_string()).collect();
    assert_eq!(ready, ["first"], "no ready letter goes before it either");
    assert!(early.read_letter(&good()).is_ok(), "it may be written and looked at");
    choose(&mut early, "first");
    choose(&mut early, "lab");
    assert_eq!(early.before_letter(), None);
    send(&mut early, &good());
    assert!(early.is_over());
}

#[test]
fn a_letter_is_scored_leads_on_and_is_shown_without_its_gaps() {
    let case = case();
    let (mut one, mut other) = (at_letter(&case, true), at_letter(&case, true));
    send(&mut one, &good());
    send(&mut other, &poor());
    for dimension in Dimension::ALL {
        let (high, low) = (last(&one).rated.rating.get(dimension), last(&other).rated.rating.get(dimension));
        assert!(high > low, "{dimension:?}: {high:?} and {low:?}");
    }
    assert_eq!((one.ending().unwrap().0.as_str(), other.ending().unwrap().0.as_str()), ("done", "gone"));
    let turn = last(&other);
    assert_eq!(
        turn.text,
        "Dear [first name],\n\nAn incident occurred and some data was lost.\n\nWe apologise if this caused you any inconvenience."
    );
    assert_eq!(turn.short, "Letter");
    let own = turn.own.as_ref().unwrap();
    let parts: Vec<(Part, &str)> =
        own.parts.iter().map(|placed| (placed.part, &turn.text[placed.span.0..placed.span.1])).collect();
    assert_eq!(parts[2], (Part::Apology, "We apologise if this caused you any inconvenience."));
    assert_eq!(own.words.as_deref(), Some(turn.text.as_str()));
    let turn = last(&one);
    let spans: Vec<(usize, usize)> =
        turn.own.as_ref().unwrap().earned.iter().filter_map(|earned| earned.span).collect();
    let quoted: Vec<&str> = spans.iter().map(|(from, to)| turn.text.get(*from..*to).unwrap()).collect();
    assert!(quoted.iter().any(|words| words.contains("sorry")), "{quoted:?}");
}

#[test]
fn the_debrief_quotes_the_part_that_matters_and_not_the_whole_letter() {
    let mut session = at_letter(&case(), true);
    send(&mut session, &poor());
    let told = debrief(english(), &session).unwrap();
    let number = last(&session).number;
    let quotes = [&told.keep, &told.change, &told.change_next];
    let of_letter: Vec<_> = quotes.into_iter().flatten().filter(|quote| quote.turn == number).collect();
    assert!(!of_letter.is_empty());
    for quote in of_letter {
        assert!(!quote.text.contains("\n\n") && last(&session).text.contains(&quote.text), "{}", quote.text);
        assert!(quote.fault.iter().all(|fault| quote.text.get(fault.clone()).is_some()), "{quote:?}");
    }
}

#[test]
fn a_letter_is_read_where_one_is_asked_for_and_plain_lines_are_read_there_as_anywhere() {
    let session = at_letter(&case(), true);
    let plain = session.read("I am so sorry about your eleven days, Priya.").unwrap();
    assert!(plain.say.rating.empathy.is_some() && plain.say.words == 9, "{:?}", plain.say);
    let early = at_letter(&case(), false);
    assert!(matches!(early.read("I am so sorry about your eleven days, Priya."), Err(Refusal::ActFirst(_))));
    assert!(matches!(session.read(&LetterText::default().joined()), Err(Refusal::NotScored(_))));
    let start = Session::start(case(), 5);
    assert_eq!(start.read_letter(&good()).unwrap_err(), Refusal::NoLetter);
    assert!(start.letter().is_none());
}

#[test]
fn a_case_in_german_offers_ready_letters_only() {
    let german = CASE.replacen("id: \"archive-drill\",", "id: \"archive-drill\", locale: \"de\",", 1);
    let mut session = at_letter(&support::scenario(&german), true);
    assert_eq!(session.read(&good().joined()).unwrap_err(), Refusal::NotInEnglish);
    assert_eq!(session.read_letter(&good()).unwrap_err(), Refusal::NotInEnglish);
    let ready: Vec<String> = session.choices().iter().map(|choice| choice.id.to_string()).collect();
    assert_eq!(ready.len(), 2, "{ready:?}");
    choose(&mut session, "good");
    assert!(session.is_over());
}

fn workspace(data: &Path) -> Workspace {
    Workspace::open(Folders::find(Some(data)).unwrap()).unwrap()
}

fn begun(ws: &mut Workspace) -> Attempt {
    let case = Case { scenario: case(), source: CASE.as_bytes().into() };
    let mut attempt = Attempt::start(ws, &case, Mode::Practice, Some(3)).unwrap();
    attempt.act(ws, Move::Choose { reply: ReplyId::from("ring") }).unwrap();
    attempt.act(ws, Move::Choose { reply: ReplyId::from("lab") }).unwrap();
    attempt
}

#[test]
fn an_attempt_with_a_letter_replays_from_the_store_with_the_same_events() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let mut attempt = begun(&mut ws);
    attempt.say(&ws, &good().joined(), &[], Some(Rating::default())).unwrap();
    finish(&ws, &mut attempt);
    let (id, kept) = (attempt.id.to_string(), serde_json::to_string(attempt.session.steps()).unwrap());
    drop((attempt, ws));
    let ws = workspace(data.path());
    let row = ws.store.attempt(&id).unwrap();
    let (session, _) = attempt::replay(&ws, &row).unwrap();
    assert_eq!(serde_json::to_string(session.steps()).unwrap(), kept);
    assert!(last(&session).text.starts_with("Your eleven days, and the cards to keep\n\nDear Ms Raman,"));
    assert!(ws.store.check().unwrap().is_sound());
}

#[test]
fn erased_a_letter_is_in_no_file_and_levels_and_results_stay() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let mut attempt = begun(&mut ws);
    attempt.say(&ws, &good().joined(), &[], None).unwrap();
    finish(&ws, &mut attempt);
    let row = ws.store.attempt(&attempt.id.0).unwrap();
    let before = attempt::replay(&ws, &row).unwrap().0;
    assert!(files_with(data.path(), SECRET) >= 1);
    erase_words(&ws, &row).unwrap();
    attempt.forget_words();
    let row = ws.store.attempt(&attempt.id.0).unwrap();
    let (session, _) = attempt::replay(&ws, &row).unwrap();
    assert_eq!(files_with(data.path(), SECRET), 0);
    assert_eq!(without_words(&session), without_words(&before));
    assert_eq!(last(&session).rated, last(&before).rated);
    assert_eq!(serde_json::to_string(&attempt::results(&session)).unwrap(), row.results.clone().unwrap());
    let own = last(&session).own.as_ref().unwrap();
    assert!(own.words.is_none() && own.parts.is_empty() && last(&session).text.contains("erased"));
    assert_eq!(last(&session).short_said(english()), "Letter", "what it was is still known");
    assert_eq!(
        serde_json::to_string(attempt.session.steps()).unwrap(),
        serde_json::to_string(session.steps()).unwrap(),
        "an open run forgets it too"
    );
    assert!(ws.store.check().unwrap().is_sound());
}

#[test]
fn a_refused_letter_is_kept_nowhere_and_an_unsent_one_only_as_a_draft() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let case = Case { scenario: case(), source: CASE.as_bytes().into() };
    let mut attempt = Attempt::start(&mut ws, &case, Mode::Practice, Some(3)).unwrap();
    attempt.act(&ws, Move::Choose { reply: ReplyId::from("write") }).unwrap();
    let events = ws.store.events(&attempt.id).unwrap().len();
    let refused = attempt.say(&ws, &good().joined(), &[], None);
    assert!(matches!(refused, Err(ActError::Refused(Refusal::ActFirst(says))) if says == WAIT));
    assert_eq!(ws.store.events(&attempt.id).unwrap().len(), events);
    assert_eq!(files_with(data.path(), SECRET), 0);
    assert_eq!(attempt.draft(&Unsent::of(&LetterText::default().joined())), None, "nothing is written");
    let draft = attempt.draft(&Unsent::of(&good().joined())).unwrap();
    attempt.keep_draft(&ws, Some(&draft)).unwrap();
    let id = attempt.id.to_string();
    drop((attempt, ws));
    let ws = workspace(data.path());
    let attempt = Attempt::resume(&ws, &ws.store.attempt(&id).unwrap()).unwrap();
    let kept = attempt.kept_draft(&ws).unwrap();
    assert_eq!(LetterText::of_joined(kept.words()), Some(good()), "it waits part by part");
}

/// Changes the case in one place; its problems, and the line of that place.
fn changed(from: &str, to: &str) -> (Vec<Problem>, usize) {
    let at = CASE.find(from).unwrap_or_else(|| panic!("“{from}” is not in the case"));
    (read("case.ron", CASE.replacen(from, to, 1).as_bytes()).problems, CASE[..at].matches('\n').count() + 1)
}

#[test]
fn a_malformed_letter_is_told_where_it_stands_and_what_to_do() {
    assert_eq!(read("case.ron", CASE.as_bytes()).problems, vec![]);
    let says = CASE.lines().find(|line| line.contains("needs_says")).unwrap();
    let rows = [
        ("words_max: 250", "words_max: 20", "E201", 0, "30 to 600"),
        ("\"greeting\": Part()", "\"greting\": Part()", "E420", 0, "greeting"),
        ("\"greeting\": Part()", "\"greeting\": Part(say: \"Dear\")", "E103", 0, "ask"),
        ("\"standard\": Part()", "\"apology\": Part()", "E106", 0, "delete"),
        ("needs: Seen(\"cards\")", "needs: Seen(\"crads\")", "E301", 0, "cards"),
        ("needs: Seen(\"cards\")", "needs: All([Not(Seen(\"desk\"))])", "E424", 1, "comes before"),
        (says, "", "E422", 2, "needs_says"),
        ("needs_says: \"Ring {priya.short}", "needs_says: \"Ring {prya.short}", "E208", 0, "priya.short"),
        ("facts: [\"nine hours\"]", "facts: [\"—\"]", "E210", 0, "figure"),
        ("facts: [\"nine hours\"]", "facts: [\"\"]", "E210", 0, "Write"),
    ];
    for (from, to, code, above, fix) in rows {
        let (found, line) = changed(from, to);
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert!(found.len() == 1 && found[0].code == code, "{from} → {to}: {told:#?}");
        assert_eq!(found[0].line, line - above, "{told:?}");
        assert!(found[0].fix.contains(fix), "{told:?}: {}", found[0].fix);
    }
    let long = "a".repeat(121);
    let (found, line) = changed("What she may choose, and whom she can ring", &long);
    assert_eq!(found.iter().map(|p| (p.code, p.line)).collect::<Vec<_>>(), [("E212", line)]);
    let from = CASE.find("parts: {").unwrap();
    let to = from + CASE[from..].find("\n                },").unwrap();
    let two = format!("{}parts: {{ \"apology\": Part(), \"amends\": Part(){}", &CASE[..from], &CASE[to..]);
    let found = read("case.ron", two.as_bytes()).problems;
    assert_eq!(found.iter().map(|p| p.code).collect::<Vec<_>>(), ["E421"]);
    let none = format!("{}parts: {{{}", &CASE[..from], &CASE[to..]);
    let all = support::scenario(&none);
    let asked = all.scenes[2].letter.as_ref().unwrap().asked.iter().map(|asked| asked.part);
    assert_eq!(asked.collect::<Vec<_>>(), Part::ALL, "named none, all are asked for");
}

#[test]
fn a_letters_scene_has_ready_ones_and_its_side_file_has_all_that_is_read() {
    let from = CASE.find("does: \"The letter lies open").unwrap();
    let (head, rest) = (&CASE[..from], &CASE[from..]);
    let replies = rest.find("replies: [").unwrap();
    let end = rest.find("            ],\n            typed:").unwrap();
    let bare = format!("{head}{}{}", &rest[..replies], &rest[end + "            ],\n".len()..]);
    let found = read("case.ron", bare.as_bytes()).problems;
    assert_eq!(found.iter().map(|p| p.code).collect::<Vec<_>>(), ["E423"], "{found:#?}");
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("letter.ron");
    std::fs::write(&path, CASE).unwrap();
    let output =
        support::amends(data.path()).args(["translate", path.to_str().unwrap(), "--to", "de"]).output().unwrap();
    let side = String::from_utf8(output.stdout).unwrap();
    for part in [
        "scenes.letter.letter.needs_says",
        "scenes.letter.letter.parts.happened.ask",
        "scenes.letter.letter.parts.happened.facts.1",
        "scenes.letter.letter.parts.steps.unconfirmed.0",
    ] {
        assert!(side.contains(part), "{part}:\n{side}");
    }
}

#[test]
fn at_the_terminal_a_letter_is_written_part_after_part() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("letter.ron");
    std::fs::write(&path, CASE).unwrap();
    let letter = good();
    let parts = Part::ALL.map(|part| format!("{}\n\n", letter.part(part))).concat();
    // Refused before the call; then written, looked at, changed in one part, and sent.
    let lines = format!(
        "write\nwrite\nfirst\nlab\nwrite\n{}\n\n{}n\nwrite\n\nDear Priya,\n\n{}y\n",
        letter.subject,
        parts.replacen("Dear Ms Raman,", "Dear [first name],", 1),
        "\n".repeat(7)
    );
    let play = |format: &str| {
        let mut command = support::amends(data.path());
        let arguments = ["play", path.to_str().unwrap(), "--seed", "3", "--new", "--format", format];
        command.args(arguments).write_stdin(lines.clone()).output().unwrap()
    };
    let output = play("text");
    let (said, complained) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    for part in [
        "Type write to write it part after part",
        "  What happened: What failed, when, and what Priya lost by it",
        "  Responsibility: Whose it is, in plain words",
        "  Greeting: “[first name]”",
        "Not sent. With write you change what you have.",
        "You: Your eleven days, and the cards to keep\n\n     Dear Priya,",
        "The album is out on Friday",
    ] {
        assert!(said.contains(part), "{part}:\n{said}\n{complained}");
    }
    assert!(!said.contains("You: Your eleven days, and the cards to keep\n\n     Dear [first"), "{said}");
    assert!(complained.contains(&format!("Not now: {WAIT}")), "{complained}");
    let told = String::from_utf8(play("json").stdout).unwrap();
    assert!(told.contains(r#"{"asks":"part of the letter","part":"greeting"}"#), "{told}");
    assert!(told.contains(r#""is_letter":true"#), "{told}");
}

#[test]
fn a_letter_is_scored_from_a_file_and_a_malformed_one_is_told_by_its_line() {
    let data = tempfile::tempdir().unwrap();
    let (case, file) = (data.path().join("case.ron"), data.path().join("letter.txt"));
    std::fs::write(&case, CASE).unwrap();
    let score = |scene: &str, text: &str, format: &str| {
        std::fs::write(&file, text).unwrap();
        let mut command = support::amends(data.path());
        let case = ["score", "--scenario", case.to_str().unwrap(), "--scene", scene];
        let output =
            command.args(case).args(["--letter", file.to_str().unwrap(), "--format", format]).output().unwrap();
        (output.status.code(), String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
    };
    let letter = poor();
    let written: String = Part::ALL.map(|part| format!("# {}\n{}\n", part.id(), letter.part(part))).concat();
    let (code, said, _) = score("letter", &written, "text");
    assert_eq!(code, Some(0));
    for part in ["Empathy", "Greeting: “[first name]”", "Amends and contact: ", " words"] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    let (_, said, _) = score("letter", &written, "json");
    let read: serde_json::Value = serde_json::from_str(&said).unwrap();
    let found = read["letter"]["found"].as_array().unwrap();
    assert!(found.iter().any(|flaw| flaw["flaw"] == "bracket" && flaw["part"] == "greeting"), "{said}");
    let (_, said, _) = score("letter", &format!("# happened\n{}", "We lost it. ".repeat(100)), "text");
    assert!(said.contains("300 words") && said.contains("50 more than the 250"), "{said}");
    for (text, wanted) in [
        ("Dear Priya,\n# happened\nIt failed.", "line 1: these words stand under no part"),
        ("# greeting\nDear Priya,\n# greting\nAgain", "line 3: a letter has no part “greting”"),
        ("# greeting\nDear Priya,\n\n# greeting\nAgain", "line 4: “# greeting” stands there a second time"),
        ("# greeting\n\n# amends\n", "no part of this letter says anything"),
    ] {
        let (code, _, told) = score("letter", text, "text");
        assert_eq!(code, Some(2), "{told}");
        assert!(told.contains(wanted), "{wanted}:\n{told}");
    }
    let (code, _, told) = score("cards", &written, "text");
    assert_eq!(code, Some(2));
    assert!(told.contains("asks for no letter; these do: letter"), "{told}");
}
