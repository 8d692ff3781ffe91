//! Two phones and the wall: they join, vote, sleep, lose the network, are closed by their system, see the program killed, and are in
//! their seats with their votes all the while.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::phone::access::{is_quiet_while_the_clock_runs, look};
use crate::phone::chromium::{Chromium, Tab, find};
use crate::phone::program::Program;
use crate::support::english;

const SMALL: (u32, u32) = (360, 640);
const LARGE: (u32, u32) = (412, 915);

/// The browser, or a line that says why there is no test.
#[expect(clippy::print_stderr, reason = "a test that tries nothing has to say so")]
pub fn browser() -> Option<Chromium> {
    let Some(program) = find() else {
        eprintln!("skipped: there is no Chromium here, so no phone can be tried (AMENDS_CHROMIUM names one)");
        return None;
    };
    Some(Chromium::start(&program))
}

/// What the page says, by name.
pub struct Says(BTreeMap<String, String>);

impl Says {
    pub fn new() -> Self {
        Self(english().as_templates("phone"))
    }

    pub fn say(&self, name: &str) -> &str {
        self.0.get(name).unwrap_or_else(|| panic!("no words {name}"))
    }

    pub fn tell(&self, name: &str, put: &[(&str, &str)]) -> String {
        put.iter().fold(self.say(name).to_owned(), |text, (mark, put)| text.replace(&format!("{{{mark}}}"), put))
    }
}

/// The figures of how the room chose, row by row.
fn figures(tab: &Tab<'_>) -> Vec<u64> {
    let figures = "Array.from(document.querySelectorAll('.bars .count')).map((e) => Number(e.textContent))";
    tab.js(figures).as_array().unwrap().iter().filter_map(serde_json::Value::as_u64).collect()
}

/// Two phones in one room.
struct Two<'a, 'b> {
    words: &'a Says,
    ada: &'a Tab<'b>,
    ben: &'a Tab<'b>,
}

impl Two<'_, '_> {
    /// One scans the code, the other types it.
    fn join(&self, room: &Program) {
        let Self { words, ada, ben } = self;
        ada.go(&room.join_url());
        ada.until_heading("The Wrong Plate");
        assert_eq!(ada.js("location.href"), format!("{}/", room.url), "the code stays in the address");
        look(ada, SMALL, "join");
        ada.press(words.say("phone-join"));
        ada.until_says(words.say("phone-name-missing"));
        ada.type_into("name", "Ada");
        ada.choose(2);
        ada.press(words.say("phone-join"));
        ada.until_heading(&words.tell("phone-lobby-heading", &[("name", "Ada")]));
        look(ada, SMALL, "lobby");

        ben.go(&room.url);
        ben.until_heading(words.say("phone-code-heading"));
        look(ben, LARGE, "code");
        ben.type_into("code", &room.code.to_lowercase());
        ben.press(words.say("phone-code-next"));
        ben.until_heading("The Wrong Plate");
        ben.type_into("name", "ada");
        ben.choose(1);
        ben.press(words.say("phone-join"));
        ben.until_heading(&words.tell("phone-lobby-heading", &[("name", "ada 2")]));
    }

    /// The room begins and talks; then it may choose, but for a pause.
    fn begin(&self, room: &mut Program) {
        let Self { words, ada, ben } = self;
        room.order("next");
        ada.until_heading(words.say("phone-show-heading"));
        room.order("ask");
        ada.until_says(words.say("phone-ways"));
        look(ada, SMALL, "show");
        room.order("next");
        ben.until_heading(words.say("phone-discuss-heading"));
        look(ben, LARGE, "discuss");
        room.order("next");
        for phone in [*ada, *ben] {
            phone.until_heading(words.say("phone-choose-heading"));
            assert_eq!(phone.js("document.activeElement.tagName"), "H1", "the new step is not where one reads on");
        }
        // The step is told aloud once, a moment after it is there.
        ada.until(&format!(
            "document.getElementById('tell').textContent.includes('{}')",
            words.say("phone-choose-heading")
        ));
        assert!(is_quiet_while_the_clock_runs(ada));
        room.order("pause");
        ada.until_says(words.say("phone-paused"));
        ada.until(&format!("document.getElementById('tell').textContent === '{}'", words.say("phone-paused")));
        let stands = "document.querySelector('.clock span').textContent";
        let still = ada.js(stands);
        look(ada, SMALL, "paused");
        assert_eq!(ada.js(stands), still, "the clock runs though it is paused");
        room.order("go");
        ada.until("document.getElementById('pause').hidden");
    }

    /// One takes a way, the other has his own words.
    fn choose(&self) {
        let Self { words, ada, ben } = self;
        ada.key("1");
        look(ada, SMALL, "choose");
        ada.press(words.say("phone-send"));
        ada.until_heading(words.say("phone-wait-heading"));
        look(ada, SMALL, "wait");
        ada.js("window.told = []; new MutationObserver(() => { window.told.push(document.getElementById('tell').textContent); }) \
            .observe(document.getElementById('tell'), { childList: true, characterData: true, subtree: true }); 0");
        ben.choose(ben.js("document.querySelectorAll('.ways input').length").as_u64().unwrap() as usize);
        ben.type_into("own", "I am sorry. <b>Could</b> cream make anyone here ill?");
        look(ben, LARGE, "own-words");
        ben.press(words.say("phone-send"));
        ben.until_heading(words.say("phone-wait-heading"));

        // That one more has answered is to be read, and not told aloud.
        let count = words.tell("phone-wait-count", &[("answered", "2"), ("expected", "2")]);
        ada.until_says(&count);
        // That her own answer has come may still be told.
        let told: Vec<String> = serde_json::from_value(ada.js("window.told")).unwrap();
        assert!(told.iter().all(|told| !told.contains(&count)), "{told:?}");
    }

    /// The room sees how it chose. Nobody's own words show before the trainer lets them, and then without a name.
    fn see(&self, room: &mut Program) {
        let Self { words, ada, ben } = self;
        room.order("next");
        ada.until_heading(words.say("phone-result-heading"));
        assert!(!ada.text().contains("Could"), "words were shown that the trainer holds");
        room.order("release 2");
        ada.until_says("<b>Could</b>");
        ada.until_says(words.say("phone-typed-heading"));
        assert!(!ada.text().contains("ada 2"));
        look(ada, SMALL, "result");
        ben.until_says(&words.tell("phone-find-one", &[("a", "1")]));
        look(ben, LARGE, "result-own");

        // The figures add up: hers, and his own words, whoever reads them.
        assert_eq!(figures(ada), [1, 0, 0, 0, 1]);
    }

    /// They argue, and choose once more: one changes her mind, the other lets his answer stand.
    fn choose_again(&self, room: &mut Program, excuse: usize) {
        let Self { words, ada, ben } = self;
        room.order("next");
        room.order("again");
        for phone in [*ada, *ben] {
            phone.until_says(words.say("phone-again"));
        }
        assert!(ada.text().contains(&words.tell("phone-again-way", &[("number", "1")])), "{}", ada.text());
        assert!(ben.text().contains(words.say("phone-again-words")), "{}", ben.text());
        look(ada, SMALL, "second-vote");
        ada.choose(excuse + 1);
        ada.press(words.say("phone-send"));
        ada.until_heading(words.say("phone-wait-heading"));
        room.order("next");
        for phone in [*ada, *ben] {
            phone.until_heading(words.say("phone-result-second"));
        }
        let told = "Array.from(document.querySelectorAll('.count .unseen')).map((e) => e.textContent)";
        let before_after: Vec<String> = (0..5)
            .map(|row| {
                [usize::from(row == 0 || row == 4), usize::from(row == excuse || row == 4)].map(|n| n.to_string())
            })
            .map(|[before, after]| words.tell("phone-before-after", &[("before", &before), ("after", &after)]))
            .collect();
        for phone in [*ada, *ben] {
            assert_eq!(phone.js(told), json!(before_after));
        }
        look(ada, SMALL, "second-result");
        look(ben, LARGE, "second-result-own");
    }

    /// They predict what is said to the very reply that is to be played, and see what is.
    fn predict(&self, room: &mut Program, reply: &str) {
        let Self { words, ada, ben } = self;
        room.order("next");
        room.order("next");
        ada.until_says(words.say("phone-predict-reply"));
        assert_eq!(ada.js("document.querySelector('#reply .speech').textContent"), json!(reply));
        assert_eq!(ada.js("document.querySelector('.clock').hidden"), false, "no clock while they predict");
        ada.choose(1);
        look(ada, SMALL, "predict");
        ada.press(words.say("phone-predict-send"));
        ada.until_heading(words.say("phone-guessed-heading"));
        look(ada, SMALL, "guessed");
        room.order("next");
        for phone in [*ada, *ben] {
            phone.until_heading(words.say("phone-play-heading"));
        }
        ada.until_says(words.say("phone-came"));
        look(ben, LARGE, "play");
    }

    /// Where the plan passes by, the phone says so, and what came of it.
    fn pass_by(&self, room: &mut Program) {
        let Self { words, ada, .. } = self;
        room.order("next");
        ada.until_heading(words.say("phone-show-heading"));
        ada.until_says(words.say("phone-passes-reply"));
        look(ada, SMALL, "passes");
        room.order("pick 1");
        room.order("next");
        ada.until_heading(words.say("phone-play-heading"));
        ada.until_says(words.say("phone-played"));
        // However often a face was shown, it was asked for once.
        let faces =
            "performance.getEntriesByType('resource').map((e) => e.name).filter((name) => name.includes('/face/'))";
        ada.until(&format!("{faces}.length >= 5"));
        let asked = ada.js(faces);
        let asked: Vec<&str> = asked.as_array().unwrap().iter().filter_map(|name| name.as_str()).collect();
        let once: BTreeSet<&str> = asked.iter().copied().collect();
        assert_eq!(asked.len(), once.len(), "{asked:?}");
    }

    /// Afterwards both want it kept. The trainer says whose name it is, and only then it is.
    fn keep(&self, room: &mut Program) {
        let Self { words, ada, ben } = self;
        room.order("end");
        ada.until_heading(words.say("phone-after-heading"));
        look(ada, SMALL, "after");
        ada.press(words.say("phone-keep"));
        ada.until_says(&words.tell("phone-keep-wished", &[("name", "Ada")]));
        look(ada, SMALL, "after-wished");
        ben.until_heading(words.say("phone-after-heading"));
        ben.press(words.say("phone-keep"));
        ben.until_says(&words.tell("phone-keep-wished", &[("name", "ada 2")]));
        // The trainer says whose name it is, and only then it is kept.
        room.order("quit");
        room.until_wall("wants to keep the run as “Ada”");
        room.order("yes");
        room.until_wall("Kept as “Ada”");
        ada.until_says(&words.tell("phone-kept-as", &[("name", "Ada")]));
        assert!(ben.text().contains(&words.tell("phone-keep-wished", &[("name", "ada 2")])), "{}", ben.text());
    }
}

#[test]
fn two_phones_join_vote_sleep_and_come_back_to_the_same_seats_with_the_same_votes() {
    let Some(browser) = browser() else { return };
    let words = Says::new();
    let mut room = Program::open(&["--table", "Saffron", "--table", "Basil", "--typed", "--predict"]);
    let (ada_phone, ben_phone) = (browser.phone(), browser.phone());
    let (ada, ben) = (browser.tab(&ada_phone, SMALL), browser.tab(&ben_phone, LARGE));
    let two = Two { words: &words, ada: &ada, ben: &ben };
    two.join(&room);
    two.begin(&mut room);
    // What leads to a scene the plan passes by.
    let ways = ben.js("Array.from(document.querySelectorAll('.ways .face')).map((e) => e.lastChild.textContent)");
    let ways: Vec<String> = serde_json::from_value(ways).unwrap();
    let excuse = ways.iter().position(|way| way.contains("the kitchen is slammed")).unwrap();
    assert_ne!(excuse, 0, "then nothing would change in the second vote");
    two.choose();

    // One sleeps; the other is closed by its system; the program is killed and opened again.
    let said = "document.querySelector('.speech.mine').textContent";
    let before = ada.js(said);
    ben.sleep(true);
    ada.close();
    let mut room = room.kill_and_resume();
    let ada = browser.tab(&ada_phone, SMALL);
    ada.go(&room.url);
    ada.until_heading(words.say("phone-wait-heading"));
    assert_eq!(ada.js(said), before, "another vote than before");
    ben.sleep(false);
    ben.until("document.getElementById('link').hidden");
    ben.until_heading(words.say("phone-wait-heading"));
    ben.until_says("<b>Could</b>");
    ada.until("document.querySelector('.portrait img').naturalWidth === 480");
    // It is seen whole, at any height.
    let square = "(() => { const box = document.querySelector('.portrait img').getBoundingClientRect(); \
        return Math.abs(box.width - box.height) < 1 && box.width > 100; })()";
    assert_eq!(ada.js(square), true, "the portrait is cropped");
    room.order("how");
    room.until_wall("2 of 2 answered: 1,0,0,0");

    let two = Two { words: &words, ada: &ada, ben: &ben };
    two.see(&mut room);
    two.choose_again(&mut room, excuse);
    two.predict(&mut room, &ways[excuse]);
    two.pass_by(&mut room);
    two.keep(&mut room);
    assert_eq!(browser.troubles(), Vec::<String>::new());
}

#[test]
fn an_answer_without_a_network_is_kept_and_sent_once_and_one_that_comes_too_late_is_told_so() {
    let Some(browser) = browser() else { return };
    let words = Says::new();
    let mut room = Program::open(&["--approve-names"]);
    let phone = browser.phone();
    let tab = browser.tab(&phone, SMALL);
    tab.go(&room.join_url());
    tab.until_heading("The Wrong Plate");
    tab.type_into("name", "Cem");
    tab.press(words.say("phone-join"));
    tab.until_heading(&words.tell("phone-waiting-heading", &[("name", "Cem")]));
    look(&tab, SMALL, "waiting");
    room.order("admit all");
    tab.until_heading(&words.tell("phone-lobby-heading", &[("name", "Cem")]));
    for order in ["next", "ask", "next", "next"] {
        room.order(order);
    }
    tab.until_heading(words.say("phone-choose-heading"));

    // The network goes while it is sent, and the page with it; both come back.
    tab.offline(true);
    tab.choose(3);
    tab.press(words.say("phone-send"));
    tab.until_says(words.say("phone-kept"));
    look(&tab, SMALL, "kept");
    tab.close();
    let tab = browser.tab(&phone, SMALL);
    tab.go(&room.url);
    tab.until_heading(words.say("phone-wait-heading"));
    room.order("how");
    room.until_wall("1 of 1 answered: 0,0,1,0");

    // A change of mind; then the room goes on while the answer is on its way.
    tab.press(words.say("phone-change"));
    tab.until_heading(words.say("phone-choose-heading"));
    tab.choose(1);
    tab.offline(true);
    tab.press(words.say("phone-send"));
    tab.until_says(words.say("phone-kept"));
    room.order("next");
    room.until_wall("reveal");
    tab.offline(false);
    tab.until_heading(words.say("phone-result-heading"));
    tab.until_says(words.say("phone-late"));
    room.order("how");
    room.until_wall("0 of 1 answered: 0,0,0,0");

    // A newer tab has the seat, until the older one asks for it; and whoever is taken out is told.
    let newer = browser.tab(&phone, SMALL);
    newer.go(&room.url);
    newer.until_heading(words.say("phone-result-heading"));
    tab.until_heading(words.say("phone-elsewhere-heading"));
    look(&tab, SMALL, "elsewhere");
    tab.press(words.say("phone-elsewhere-here"));
    tab.until_heading(words.say("phone-result-heading"));
    newer.until_heading(words.say("phone-elsewhere-heading"));
    room.order("remove 1");
    tab.until_heading(words.say("phone-removed-heading"));
    look(&tab, SMALL, "removed");

    // Whoever comes to a locked room waits at the door, and need not press twice.
    room.order("lock");
    room.order("who");
    room.until_wall("Nobody has joined.");
    tab.press(words.say("phone-removed-again"));
    tab.until_heading(words.say("phone-locked-heading"));
    look(&tab, SMALL, "locked");
    room.order("unlock");
    tab.until_heading("The Wrong Plate");
    assert_eq!(tab.js("document.getElementById('name').value"), json!("Cem"));
    room.order("lock");
    room.order("who");
    room.until_wall("Nobody has joined.");
    tab.press(words.say("phone-join"));
    tab.until_heading(words.say("phone-locked-heading"));
    tab.until_says(&words.tell("phone-locked-knocks", &[("name", "Cem")]));
    look(&tab, SMALL, "locked-knocks");
    room.order("unlock");
    tab.until_heading(&words.tell("phone-waiting-heading", &[("name", "Cem")]));
    assert_eq!(browser.troubles(), Vec::<String>::new());
}
