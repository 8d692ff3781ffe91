//! Recovery letters as the program reads them: the labelled ones, and those nobody should call good.

use std::collections::BTreeMap;

use amends::domain::evaluation::letters::{Figures, Labelled, Quality, evaluate_letters};
use amends::domain::rubric::{Dimension, Level};
use amends::domain::scoring::letter::own::OwnFacts;
use amends::domain::scoring::letter::{Flaw, LetterReading, LetterText, Missing, Part, PartState, read, shown};
use amends::domain::scoring::typed::NotScored;

/// Kappa of each dimension that is met, on all letters and on those the levels were not tuned on.
const KAPPA: [f64; 4] = [0.95, 0.94, 0.90, 0.90];
const KAPPA_HELD_OUT: [f64; 4] = [0.90, 0.90, 0.85, 0.80];

fn facts(situation: &str) -> OwnFacts {
    let path = format!("tests/data/letters/situations/{situation}.ron");
    OwnFacts::of_ron(&std::fs::read_to_string(&path).expect(&path)).expect(&path)
}

fn labelled() -> Vec<Labelled> {
    let text = std::fs::read_to_string("tests/data/letters/letters.jsonl").expect("the letters");
    text.lines().map(|line| serde_json::from_str(line).expect("a letter")).collect()
}

fn reading(facts: &OwnFacts, letter: &LetterText) -> LetterReading {
    read(&facts.brief(), &facts.ear().expect("English"), letter, &[])
}

fn letter(subject: &str, parts: [&str; 8]) -> LetterText {
    LetterText { subject: subject.to_owned(), parts: parts.map(str::to_owned) }
}

fn levels(reading: &LetterReading) -> [Option<u8>; 4] {
    Dimension::ALL.map(|dimension| reading.typed.rating.get(dimension).map(Level::get))
}

fn figures() -> Figures {
    let known: BTreeMap<String, OwnFacts> =
        labelled().into_iter().map(|one| (one.situation.clone(), facts(&one.situation))).collect();
    let read: Vec<(Labelled, LetterReading)> = labelled()
        .into_iter()
        .map(|one| {
            let reading = reading(&known[&one.situation], &one.letter());
            (one, reading)
        })
        .collect();
    evaluate_letters(&read)
}

#[test]
fn labelled_letters_get_the_levels_readers_gave_and_every_planted_flaw_is_found() {
    let figures = figures();
    assert_eq!(figures.letters, 60);
    for (at, row) in figures.rows.iter().enumerate() {
        let held_out = figures.kappa_held_out[at];
        println!("{}: {:.3}, held out {held_out:.3}", row.dimension.name(), row.kappa);
        assert!(row.kappa >= KAPPA[at], "{}: {:.3}", row.dimension.name(), row.kappa);
        assert!(held_out >= KAPPA_HELD_OUT[at], "{}: {held_out:.3} held out", row.dimension.name());
        assert!(row.kappa > row.ngrams + 0.3, "{}: n-grams {:.2}", row.dimension.name(), row.ngrams);
    }
    assert!(figures.missed.is_empty(), "not found: {:?}", figures.missed);
    assert!(figures.flaws.iter().all(|row| row.planted > 0), "{:?}", figures.flaws);
    assert_eq!(figures.good, 20);
    assert!(figures.alarms.is_empty(), "in good letters: {:?}", figures.alarms);
}

#[test]
fn the_points_of_a_letter_add_up_to_its_levels_and_stand_in_its_words() {
    for one in labelled() {
        let letter = one.letter();
        let text = shown(&letter.joined());
        let reading = reading(&facts(&one.situation), &letter);
        for dimension in Dimension::ALL {
            let points = reading.typed.evidence.iter().filter(|point| point.dimension == dimension);
            let sum: i32 = points.map(|point| point.hundredths).sum();
            let level = reading.typed.rating.get(dimension).map_or(0, |level| i32::from(level.get()));
            assert_eq!(sum, level * 100, "{}: {}", one.id, dimension.name());
        }
        for (from, to) in reading.typed.evidence.iter().filter_map(|point| point.span) {
            assert!(from <= to && text.get(from..to).is_some(), "{}: {from}..{to}", one.id);
        }
        for found in &reading.found {
            let (from, to) = found.span;
            assert!(letter.part(found.part).get(from..to).is_some(), "{}: {found:?}", one.id);
            assert!(from < to, "{}: {found:?} points at nothing", one.id);
        }
        for (part, (from, to)) in &reading.repeated {
            assert!(letter.part(*part).get(*from..*to).is_some_and(|words| !words.is_empty()), "{}", one.id);
        }
    }
}

#[test]
fn what_is_put_in_place_of_a_flaw_takes_it_away() {
    let mut mended = 0;
    for one in labelled() {
        let facts = facts(&one.situation);
        let letter = one.letter();
        for found in reading(&facts, &letter).found.iter().filter(|found| found.put.is_some()) {
            let mut other = letter.clone();
            let mut text = letter.part(found.part).to_owned();
            text.replace_range(found.span.0..found.span.1, found.put.as_deref().expect("a repair"));
            other.set(found.part, text);
            let count = |reading: &LetterReading| reading.found.iter().filter(|of| of.flaw == found.flaw).count();
            assert!(count(&reading(&facts, &other)) < count(&reading(&facts, &letter)), "{}: {found:?}", one.id);
            mended += 1;
        }
    }
    assert!(mended > 20, "{mended}");
}

#[test]
fn whoever_signs_is_known_by_the_look_of_a_name_where_no_name_was_given() {
    for one in labelled() {
        let facts = OwnFacts { from: String::new(), ..facts(&one.situation) };
        let found = reading(&facts, &one.letter()).found;
        let planted = one.planted.iter().any(|planted| planted.flaw == Flaw::NoContact.id());
        let told = found.iter().any(|found| found.flaw == Flaw::NoContact);
        assert!(told || !planted, "{} has nobody to reach", one.id);
        assert!(!told || one.quality != Quality::Good, "{} can be answered", one.id);
    }
}

/// No level of these may be above its bound.
fn held_under(what: &str, letter: &LetterText, bound: u8) {
    let reading = reading(&facts("boiler"), letter);
    let levels = levels(&reading);
    let low = levels.iter().all(|level| level.is_none_or(|level| level <= bound));
    assert!(low, "{what}: {levels:?} {:?}", reading.typed.not_scored);
}

#[test]
fn an_empty_letter_or_one_in_another_language_is_not_scored() {
    let empty = reading(&facts("boiler"), &LetterText::default());
    assert_eq!(empty.typed.not_scored, Some(NotScored::Empty));
    assert_eq!(levels(&empty), [None; 4]);
    assert_eq!((empty.words, empty.reading_ease), (0, None));
    assert!(empty.parts.iter().all(|part| part.state == PartState::Empty && part.missing == Some(Missing::Words)));
    let german = letter(
        "Ihr Termin am Dienstag",
        [
            "Lieber Herr Oyelaran,",
            "am Dienstag sind wir nicht gekommen und haben auch nicht angerufen.",
            "Sie haben einen Tag freigenommen und umsonst gewartet.",
            "Das war unser Fehler, und ich stehe dafür gerade.",
            "Es tut mir sehr leid, dass Ihre Kinder im Kalten saßen.",
            "Wer nicht kommen kann, sagt vorher Bescheid.",
            "Morgen um halb acht kommt Lena Brandt, heute Abend bringen wir zwei Heizgeräte.",
            "Sie zahlen nichts und bekommen neunzig zurück. Marek Doyle, 555 0131",
        ],
    );
    assert_eq!(reading(&facts("boiler"), &german).typed.not_scored, Some(NotScored::Language));
}

#[test]
fn heaps_of_words_and_nonsense_are_never_good() {
    let heap =
        "sorry apology regret our mistake responsibility standard from now on choice refund tomorrow 07:30 call me";
    let heaps = letter("sorry refund choice", [heap; 8]);
    held_under("the same heap eight times", &heaps, 1);
    let words = [
        "dear oyelaran sorry name",
        "mistake wrong code tablet closed job tuesday error",
        "expected instead nobody waited day unpaid children",
        "our fault responsibility mine own trust broke",
        "apologise regret forgive furious worry exhausting justified",
        "rule standard within must should before slot",
        "tomorrow 07:30 tonight heaters engineer from now on second check",
        "choose prefer 65 or 90 refund waived Marek Doyle 555 0131",
    ];
    held_under("key words of each part", &letter("sorry boiler", words), 2);
    let nonsense = [
        "The purple ladder sings to every second cloud.",
        "Seven ducks have borrowed a cathedral from the soup.",
        "A spoon is never quite as tall as Wednesday's hat.",
        "The moon signs for the parcel and the parcel signs for the moon.",
        "Please whistle to the carpet until it is a river.",
        "In general a window eats more numbers than a shoe.",
        "The clocks have agreed to be made of bread.",
        "Yours in marmalade, the brass trombone of nobody.",
    ];
    held_under("nonsense", &letter("Ladders", nonsense), 1);
}

#[test]
fn words_about_words_and_quotations_are_never_good() {
    let good = labelled().into_iter().find(|one| one.id == "boiler-01").expect("a good letter").letter();
    let mut quoted = good.clone();
    for part in Part::ALL {
        quoted.set(part, format!("“{}”", good.part(part).replace(['"', '“', '”'], "")));
    }
    quoted.subject = String::new();
    held_under("a good letter in quotation marks", &quoted, 1);
    let denied = letter(
        "Your boiler",
        [
            "Mr Oyelaran,",
            "We did not come on Tuesday and we did not ring.",
            "You wanted a visit and you did not get one.",
            "It was not our mistake and we will not take responsibility.",
            "I am not sorry and I will not apologise for it.",
            "There is no rule that we have to tell you.",
            "We will not send anybody tomorrow and nothing will change.",
            "We will not waive the fee of 65 and we will not pay you 90. Marek Doyle, 555 0131",
        ],
    );
    held_under("everything denied", &denied, 1);
}

#[test]
fn the_words_of_a_case_copied_into_a_letter_earn_nothing() {
    let scenario = crate::support::wrong_plate();
    let scene = scenario.find_scene("arrival").expect("the scene");
    let moment = amends::domain::scoring::typed::Moment::fresh(&scenario, scene);
    let ear = amends::domain::scoring::typed::Ear::english(&scenario, scene, moment.clone()).expect("English");
    let texts: Vec<String> = scenario
        .case_file
        .iter()
        .map(|fact| amends::domain::scenario::fill(&fact.text, &moment.cast))
        .chain(scenario.policy.iter().map(|rule| amends::domain::scenario::fill(&rule.text, &moment.cast)))
        .collect();
    let mut copied = LetterText::default();
    for (part, text) in Part::ALL.into_iter().zip(texts.iter().cycle()) {
        copied.set(part, text.clone());
    }
    let reading = read(&amends::domain::scoring::letter::Brief::default(), &ear, &copied, &[]);
    let levels = levels(&reading);
    assert!(levels.iter().all(|level| level.is_none_or(|level| level <= 1)), "{levels:?}");
}

#[test]
fn the_same_letter_without_its_apology_its_steps_or_its_offer_is_worth_less() {
    let facts = facts("school-trip");
    let good = labelled().into_iter().find(|one| one.id == "school-trip-01").expect("a good letter").letter();
    let whole = levels(&reading(&facts, &good));
    for (part, at) in [(Part::Apology, 0), (Part::Responsibility, 1), (Part::Steps, 2), (Part::Amends, 3)] {
        let mut other = good.clone();
        other.set(part, String::new());
        let less = levels(&reading(&facts, &other));
        assert!(less[at] < whole[at], "without {}: {less:?}, with it {whole:?}", part.id());
    }
}

#[test]
fn a_blank_gets_their_name_and_a_letter_to_nobody_is_told_so() {
    let facts = facts("basket");
    let one = labelled().into_iter().find(|one| one.id == "basket-04").expect("a letter with a blank").letter();
    let found = reading(&facts, &one).found;
    let blank = found.iter().find(|found| found.flaw == Flaw::Bracket).expect("the blank");
    assert_eq!((blank.part, blank.put.as_deref()), (Part::Greeting, Some("Ebba Lindqvist")));
    let greeting = reading(&facts, &letter("", ["Hi there,", "", "", "", "", "", "", ""])).parts[0];
    assert_eq!((greeting.state, greeting.missing), (PartState::Started, Some(Missing::Name)));
    let amends = "You can ring me. Ruth Calder, 555 0118";
    let amends = reading(&facts, &letter("", ["", "", "", "", "", "", "", amends])).parts[7];
    assert_eq!(amends.missing, Some(Missing::Offer), "a telephone number is no offer");
}

#[test]
fn a_doubt_is_no_claim_a_may_takes_an_apology_back_and_ceremony_is_taken_out_of_its_sentence() {
    let facts = OwnFacts { cannot_say_yet: vec!["others safe/whole".to_owned()], ..OwnFacts::default() };
    let found = |part: Part, said: &str| {
        let mut letter = LetterText::default();
        letter.set(part, said.to_owned());
        let found = reading(&facts, &letter).found.into_iter().filter(|found| found.flaw != Flaw::NoContact);
        found.map(|found| (found.flaw.id(), said[found.span.0..found.span.1].to_owned(), found.put)).collect::<Vec<_>>()
    };
    for doubt in ["Ana expects the others to be safe.", "The others are safe, I think, but I could not swear to it."] {
        assert_eq!(found(Part::Happened, doubt), [], "{doubt}");
    }
    for claim in ["The others are safe.", "I swear that the others are safe.", "You expected the others to be safe."] {
        let [(flaw, ..)] = &found(Part::Happened, claim)[..] else { panic!("{claim}") };
        assert_eq!(*flaw, "unconfirmed", "{claim}");
    }
    for half in [
        "I am sorry for any problems this may have caused you.",
        "We regret the delays that might have caused you trouble.",
    ] {
        let [(flaw, ..)] = &found(Part::Apology, half)[..] else { panic!("{half}") };
        assert_eq!(*flaw, "conditional", "{half}");
    }
    for (said, words, put) in [
        ("Please don't hesitate to ring me on 555 0131.", "Please don't hesitate to", "Please"),
        ("If anything is open, do not hesitate to ring me.", "do not hesitate to", "please"),
        ("We are working flat out to have it back by Friday.", "working flat out", "working"),
    ] {
        assert_eq!(found(Part::Steps, said), [("padding", words.to_owned(), Some(put.to_owned()))]);
    }
}
