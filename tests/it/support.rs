//! What several test modules share: the bundled case, a run of the real program, a small drill.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use amends::catalog::Catalog;
use amends::domain::scenario::{Problem, Scenario, read};
use amends::domain::session::{CardAnswer, Move, Place};
use amends::words::{Language, Words};
use amends::workflow::{Attempt, Workspace};
use assert_cmd::Command;

/// Saturday, 21 November 2026, 18:40 UTC.
pub const EVENING_MS: i64 = 1_795_286_400_000;

/// The Wrong Plate as it is compiled in.
pub fn wrong_plate() -> Arc<Scenario> {
    let catalog = Catalog::bundled();
    let entry = catalog.find("wrong-plate").expect("the bundled case loads");
    Arc::clone(entry.scenario.as_ref().expect("without errors"))
}

/// The words of the interface in English.
pub fn english() -> &'static Words {
    static ENGLISH: LazyLock<Arc<Words>> = LazyLock::new(|| Words::english().expect("the English words"));
    &ENGLISH
}

/// Says nothing and lets cards go, until the run is over.
pub fn finish(ws: &Workspace, attempt: &mut Attempt) {
    while !attempt.session.is_over() {
        let mv = match attempt.session.play().place {
            Place::Card(_) => Move::Card(CardAnswer::Skip),
            _ => Move::Silence,
        };
        attempt.act(ws, mv).expect("a move that is kept");
    }
}

/// A file with one slip in it, so far along (0 to 1): a piece gone (0), twice there (1), the rest cut off (2), or something
/// else in its place.
pub fn mutated(text: &str, at: f64, kind: u8) -> String {
    let mut pieces: Vec<&str> = text.split_inclusive([' ', ',', '(', ')', ':', '\n', '"']).collect();
    let place = ((at * pieces.len() as f64) as usize).min(pieces.len() - 1);
    match kind {
        0 => drop(pieces.remove(place)),
        1 => pieces.insert(place, pieces[place]),
        2 => pieces.truncate(place),
        _ => pieces[place] = "«",
    }
    pieces.concat()
}

/// A path within the project.
pub fn project(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The real program with its own empty data folder and no display.
pub fn amends(data: &Path) -> Command {
    let mut command = Command::cargo_bin("amends").expect("the program is built");
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").arg("--data-dir").arg(data);
    command
}

/// How many files below a folder hold a word.
pub fn files_with(folder: &Path, word: &str) -> usize {
    let mut ahead = vec![folder.to_owned()];
    let mut found = 0;
    while let Some(path) = ahead.pop() {
        if path.is_dir() {
            ahead.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found += usize::from(bytes.windows(word.len()).any(|w| w == word.as_bytes()));
        }
    }
    found
}

/// A drill of two scenes that exercises offers, promises, forks, authority and a second chance.
pub fn drill() -> Arc<Scenario> {
    scenario(DRILL)
}

/// Reads a case that has to be right.
pub fn scenario(text: &str) -> Arc<Scenario> {
    let reading = read("drill.ron", text.as_bytes());
    let problems: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    Arc::new(reading.scenario.unwrap_or_else(|| panic!("{}", problems.join("\n"))))
}

/// The text of [`drill`].
pub const DRILL: &str = r#"Case(
    format: 1, id: "drill", title: "The Drill", summary: "A cup is cold.", locale: "en", kind: Drill,
    starts: "Friday 10:00", industry: Cafe, channel: FaceToFace, difficulty: 1, minutes: 3, focus: [Empathy],
    failure: Failure(severity: 3, kind: Mixed, external: false, prior_attempts: 0, core_loss: 10.00, extra: 5.00,
        turn_tolerance_min: 2, resolution_tolerance_min: 30),
    currency: "USD", lifetime_value: 300.00, authority: [20.00, 50.00, 100.00, 500.00],
    consult: Consult(policy: 0, case_file: 0, colleague: 2, breath: 1),
    colleague: ["Just make a new one.", "I told you: a new one."],
    customers: { "pell": Customer(persona: Neutral, people: 1,
        face: Face(skin: Fair, hair: Short, extras: [], age: Adult, clothes: Moss),
        names: [Name(full: "Pell Anders", formal: "Mr Anders", short: "Pell")]) },
    role: "You stand at the counter.",
    case_file: [Fact(label: "Ordered", text: "A flat white")],
    hidden: [Hidden(id: "taste", text: "He cannot taste warm milk.")],
    policy: [Policy(text: "A cold cup is made again.", source: "House rules", as_of: "2026-11")],
    offers: {
        "remake": Offer(label: "A new cup", kind: Core, face: 10.00, cost: 1.00, level: FrontLine, fits: SameKind, timing: Immediate),
        "cake": Offer(label: "A slice of cake", kind: Gesture, face: 5.00, cost: 1.50, level: FrontLine, fits: Other, timing: Immediate),
        "voucher": Offer(label: "A month of coffee", kind: Gesture, face: 60.00, cost: 20.00, level: Manager, fits: Other, timing: Deferred, refused: "The month of coffee was not theirs to give."),
        "water": Offer(label: "A glass of water", kind: Entitlement, face: 1.00, cost: 0.10, level: FrontLine, fits: Other, timing: Immediate),
    },
    start: "counter",
    outreach: "second",
    scenes: {
        "counter": Scene(beat: Opening, to: ["pell"], does: "He sets the cup down.",
            says: [Say(when: Mood(Furious), any_of: ["Cold. Again."]), Say(any_of: ["This is cold.", "It has gone cold."])],
            seconds: 30,
            silence: Silence(rating: Rating(empathy: 0, ownership: 0, speed: 0), minutes: 1, next: "fix",
                reaction: Reaction(settled: ["He waits."], annoyed: ["He waits."], angry: ["“Hello?”"], furious: ["“Hello?”"], limit: ["He turns."])),
            replies: [
                Reply(id: "listen", text: "I'm sorry, {pell.short}. It went cold on your only break; what matters to you?", short: "Listened",
                    rating: Rating(empathy: 4, ownership: 3, speed: 3), why: "Names it.", minutes: 1,
                    effects: [Tick(Listened), Reveal("taste"), Promise(id: "word", due_min: 60), Set("heard")],
                    reaction: Reaction(settled: ["He nods."], annoyed: ["He nods."], angry: ["“Fine.”"], furious: ["“Fine.”"], limit: ["He stays."]),
                    thought: "Somebody listens.", next: "fix"),
                Reply(id: "cake", text: "Have a slice of cake then, it's on us today, and do take a seat over there.", short: "Cake",
                    rating: Rating(empathy: 1, ownership: 1, speed: 2, compensation: 2), why: "Money first.", minutes: 1,
                    offers: ["cake"], errors: [Bribe],
                    reaction: Reaction(settled: ["“Cake?”"], annoyed: ["“Cake?”"], angry: ["“Cake?”"], furious: ["“Cake!”"], limit: ["He laughs."]),
                    thought: "They want me quiet.", next: "fix"),
                Reply(id: "bounce", text: "You would have to take that up with the barista at the other end, not me.", short: "Sent away",
                    rating: Rating(empathy: 0, ownership: 1, speed: 1), why: "Sends away.", minutes: 10,
                    errors: [PassBuck],
                    reaction: Reaction(settled: ["He looks."], annoyed: ["He looks."], angry: ["“Really?”"], furious: ["“Really?”"], limit: ["He goes red."]),
                    thought: "Not even that.", next: "fix"),
            ]),
        "fix": Scene(beat: Remedy, to: ["pell"],
            says: [Say(any_of: ["And now?"])],
            silence: Silence(rating: Rating(empathy: 0, ownership: 0, speed: 0), minutes: 3, next: "end",
                reaction: Reaction(settled: ["He waits."], annoyed: ["He waits."], angry: ["“Hello?”"], furious: ["“Hello?”"], limit: ["He turns."])),
            replies: [
                Reply(id: "remake", text: "A new one, one minute, and I'll bring it over to you. Does that put it right?", short: "New cup",
                    rating: Rating(empathy: 3, ownership: 4, speed: 4, compensation: 3), why: "Does it.", minutes: 1, announced: 1,
                    offers: ["remake"], effects: [Resolved, Confirmed, Kept("word"), FollowedUp, Note("hot: always")],
                    reaction: Reaction(settled: ["“Thanks.”"], annoyed: ["“Thanks.”"], angry: ["“All right.”"], furious: ["“Well.”"], limit: ["He stays."]),
                    thought: "That is all I wanted.", next: "end",
                    forks: [Fork(when: All([Flag("heard"), Given("voucher")]), next: "late")]),
                Reply(id: "grand", text: "I'll give you a whole month of coffee for free, every single day, no questions.", short: "Grand gift",
                    rating: Rating(empathy: 2, ownership: 2, speed: 2, compensation: 4), why: "Not theirs.", minutes: 1,
                    offers: ["voucher"], errors: [Overpromise],
                    reaction: Reaction(settled: ["“Oh.”"], annoyed: ["“Oh.”"], angry: ["“Oh?”"], furious: ["“Oh?”"], limit: ["He blinks."]),
                    thought: "Too much.", next: "late"),
                Reply(id: "later", when: Known("taste"), text: "I'll see to it later on, when the queue is down, you can count on that one.", short: "Later",
                    rating: Rating(empathy: 2, ownership: 2, speed: 0), why: "Vague.", minutes: 10, errors: [Empty],
                    reaction: Reaction(settled: ["He sighs."], annoyed: ["He sighs."], angry: ["“When?”"], furious: ["“When?”"], limit: ["He stands."]),
                    thought: "Later.", next: "end"),
            ]),
        "late": Scene(beat: FollowUp, to: ["pell"], after: After(promise: "word", at: "Friday 12:00", text: "You said a word at noon.",
                skip: Silence(rating: Rating(ownership: 0), minutes: 0, next: "end",
                    reaction: Reaction(settled: ["Nobody comes."], annoyed: ["Nobody comes."], angry: ["Nobody comes."], furious: ["Nobody comes."], limit: ["Nobody comes."])),
                delegate: Delegate(
                    noted: Silence(rating: Rating(ownership: 3), minutes: 0, effects: [Kept("word")], next: "end",
                        reaction: Reaction(settled: ["A colleague comes."], annoyed: ["A colleague comes."], angry: ["A colleague comes."], furious: ["A colleague comes."], limit: ["A colleague comes."])),
                    blind: Silence(rating: Rating(ownership: 1), minutes: 0, next: "end",
                        reaction: Reaction(settled: ["“Who are you?”"], annoyed: ["“Who are you?”"], angry: ["“Who are you?”"], furious: ["“Who are you?”"], limit: ["“Who are you?”"])))),
            says: [Say(any_of: ["You came."])],
            silence: Silence(rating: Rating(empathy: 0), minutes: 0, next: "end",
                reaction: Reaction(settled: ["He waits."], annoyed: ["He waits."], angry: ["He waits."], furious: ["He waits."], limit: ["He waits."])),
            replies: [
                Reply(id: "word", text: "Here I am, as I said. Is it hot now, and is everything else all right?", short: "Kept word",
                    rating: Rating(empathy: 3, ownership: 4, speed: 3), why: "Keeps it.", minutes: 1, effects: [FollowedUp, Confirmed],
                    reaction: Reaction(settled: ["“It is.”"], annoyed: ["“It is.”"], angry: ["“Yes.”"], furious: ["“Yes.”"], limit: ["He nods."]),
                    thought: "He came.", next: "end"),
                Reply(id: "flyer", text: "Here is a flyer about our new autumn range, have a look at it when you can.", short: "Flyer",
                    rating: Rating(empathy: 1, ownership: 1, speed: 2), why: "Empty.", minutes: 1,
                    reaction: Reaction(settled: ["“Hm.”"], annoyed: ["“Hm.”"], angry: ["“No.”"], furious: ["“No.”"], limit: ["He leaves it."]),
                    thought: "Paper.", next: "end"),
            ]),
        "second": Scene(beat: Outreach, to: ["pell"], after_fix: true, after: After(at: "Monday 09:00", text: "His survey came back poor."),
            says: [Say(any_of: ["Yes?"])],
            silence: Silence(rating: Rating(empathy: 0), minutes: 0, next: "end",
                reaction: Reaction(settled: ["He waits."], annoyed: ["He waits."], angry: ["He waits."], furious: ["He waits."], limit: ["He waits."])),
            replies: [
                Reply(id: "again", text: "We let you down on Friday. I was there, and I want to put it right; a new cup?", short: "Reached out",
                    rating: Rating(empathy: 4, ownership: 4, speed: 3, compensation: 3), why: "Full amends.", minutes: 2,
                    offers: ["remake"], effects: [Resolved, Confirmed, FollowedUp],
                    reaction: Reaction(settled: ["“Well.”"], annoyed: ["“Well.”"], angry: ["“Hm.”"], furious: ["“Hm.”"], limit: ["He listens."]),
                    thought: "They noticed.", next: "end"),
                Reply(id: "stars", text: "Could you give us a better score, please? It would help the whole team here.", short: "Begged",
                    rating: Rating(empathy: 1, ownership: 1, speed: 1), why: "Begs.", minutes: 1, errors: [Strings],
                    reaction: Reaction(settled: ["“No.”"], annoyed: ["“No.”"], angry: ["“No.”"], furious: ["“No.”"], limit: ["“No.”"]),
                    thought: "Stars.", next: "end"),
            ]),
    },
    endings: {
        "gold": Ending(title: "He brings a friend", band: Gold, when: Paradox, text: "He is back on Monday.", survey: "They listened."),
        "second": Ending(title: "A second chance", band: SecondChance, when: All([ReachedOut, CsatAtLeast(3.0)]), text: "He comes back.", survey: "They noticed."),
        "fine": Ending(title: "It was fine", band: Restored, when: CsatAtLeast(4.0), text: "He is back.", survey: "Fine."),
        "so-so": Ending(title: "So-so", band: Patched, when: CsatAtLeast(3.0), text: "He may be back.", survey: "So-so."),
        "loud": Ending(title: "He walks", band: LostLoudly, when: WalkedOut, text: "He is gone.", survey: "Never."),
        "gone": Ending(title: "He is gone", band: LostQuietly, when: Always, text: "He goes elsewhere.", survey: "No."),
    },
)"#;

/// What is wrong with a file, and what to do, are said in German too; what the file says in between stays.
pub fn is_told_in_german(problem: &Problem) {
    let german = Words::in_language(Language::German).expect("words");
    let told = [(problem.what_in(&german), &problem.what), (problem.fix_in(&german), &problem.fix)];
    for (told, english) in told {
        assert!(told != *english && !told.contains("problems-") && !told.contains("{$"), "{}: {told}", problem.code);
        for left in ["Here stand", "There is", "There are", "Write ", "Did you mean", "Known here", "wanted", "Add "] {
            let quoted = quotes(&problem.what, left) || quotes(&problem.fix, left);
            assert!(quoted || !told.contains(left), "{}: {told}", problem.code);
        }
    }
}

/// Whether words stand within quotation marks: what a file says, cut where it was too long, marks within it and all.
fn quotes(sentence: &str, words: &str) -> bool {
    sentence.match_indices(words).any(|(at, _)| {
        let before = &sentence[..at];
        before.matches('“').count() > before.matches('”').count()
    })
}
