//! Two phones and the wall: they join, vote, sleep, lose the network, are closed by their system, see the program killed, and are in
//! their seats with their votes all the while.

use std::collections::BTreeMap;

use serde_json::json;

use crate::phone::access::{is_quiet_while_the_clock_runs, look};
use crate::phone::chromium::{Chromium, find};
use crate::phone::program::Program;
use crate::support::english;

const SMALL: (u32, u32) = (360, 640);
const LARGE: (u32, u32) = (412, 915);

/// The browser, or a line that says why there is no test.
#[expect(clippy::print_stderr, reason = "a test that tries nothing has to say so")]
fn browser() -> Option<Chromium> {
    let Some(program) = find() else {
        eprintln!("skipped: there is no Chromium here, so no phone can be tried (AMENDS_CHROMIUM names one)");
        return None;
    };
    Some(Chromium::start(&program))
}

/// What the page says, by name.
struct Says(BTreeMap<String, String>);

impl Says {
    fn new() -> Self {
        Self(english().as_templates("phone"))
    }

    fn say(&self, name: &str) -> &str {
        self.0.get(name).unwrap_or_else(|| panic!("no words {name}"))
    }

    fn tell(&self, name: &str, put: &[(&str, &str)]) -> String {
        put.iter().fold(self.say(name).to_owned(), |text, (mark, put)| text.replace(&format!("{{{mark}}}"), put))
    }
}

#[test]
fn two_phones_join_vote_sleep_and_come_back_to_the_same_seats_with_the_same_votes() {
    let Some(browser) = browser() else { return };
    let words = Says::new();
    let mut room = Program::open(&["--table", "Saffron", "--table", "Basil", "--typed", "--predict"]);

    // One scans the code, the other types it.
    let (ada_phone, ben_phone) = (browser.phone(), browser.phone());
    let ada = browser.tab(&ada_phone, SMALL);
    ada.go(&room.join_url());
    ada.until_heading("The Wrong Plate");
    assert_eq!(ada.js("location.href"), format!("{}/", room.url), "the code stays in the address");
    look(&ada, SMALL, "join");
    ada.press(words.say("phone-join"));
    ada.until_says(words.say("phone-name-missing"));
    ada.type_into("name", "Ada");
    ada.choose(2);
    ada.press(words.say("phone-join"));
    ada.until_heading(&words.tell("phone-lobby-heading", &[("name", "Ada")]));
    look(&ada, SMALL, "lobby");

    let ben = browser.tab(&ben_phone, LARGE);
    ben.go(&room.url);
    ben.until_heading(words.say("phone-code-heading"));
    look(&ben, LARGE, "code");
    ben.type_into("code", &room.code.to_lowercase());
    ben.press(words.say("phone-code-next"));
    ben.until_heading("The Wrong Plate");
    ben.type_into("name", "ada");
    ben.choose(1);
    ben.press(words.say("phone-join"));
    ben.until_heading(&words.tell("phone-lobby-heading", &[("name", "ada 2")]));

    // The room begins, talks and chooses.
    room.order("next");
    ada.until_heading(words.say("phone-show-heading"));
    room.order("ask");
    ada.until_says(words.say("phone-ways"));
    look(&ada, SMALL, "show");
    room.order("next");
    ben.until_heading(words.say("phone-discuss-heading"));
    look(&ben, LARGE, "discuss");
    room.order("next");
    for phone in [&ada, &ben] {
        phone.until_heading(words.say("phone-choose-heading"));
        assert_eq!(phone.js("document.activeElement.tagName"), "H1", "the new step is not where one reads on");
    }
    // The step is told aloud once, a moment after it is there.
    ada.until(&format!(
        "document.getElementById('tell').textContent.includes('{}')",
        words.say("phone-choose-heading")
    ));
    assert!(is_quiet_while_the_clock_runs(&ada));
    ada.key("2");
    look(&ada, SMALL, "choose");
    ada.press(words.say("phone-send"));
    ada.until_heading(words.say("phone-wait-heading"));
    look(&ada, SMALL, "wait");
    let said = ada.js("document.querySelector('.speech.mine').textContent");
    ben.choose(ben.js("document.querySelectorAll('.ways input').length").as_u64().unwrap() as usize);
    ben.type_into("own", "I am sorry. <b>Could</b> cream make anyone here ill?");
    look(&ben, LARGE, "own-words");
    ben.press(words.say("phone-send"));
    ben.until_heading(words.say("phone-wait-heading"));

    // One sleeps; the other is closed by its system; the program is killed and opened again.
    ben.sleep(true);
    ada.close();
    let mut room = room.kill_and_resume();
    let ada = browser.tab(&ada_phone, SMALL);
    ada.go(&room.url);
    ada.until_heading(words.say("phone-wait-heading"));
    assert_eq!(ada.js("document.querySelector('.speech.mine').textContent"), said, "another vote than before");
    ben.sleep(false);
    ben.until("document.getElementById('link').hidden");
    ben.until_heading(words.say("phone-wait-heading"));
    ben.until_says("<b>Could</b>");
    room.order("how");
    room.until_wall("2 of 2 answered: 0,1,0,0");

    // The room sees how it chose. Nobody's own words show before the trainer lets them, and then without a name.
    room.order("next");
    ada.until_heading(words.say("phone-result-heading"));
    assert!(!ada.text().contains("Could"), "words were shown that the trainer holds");
    room.order("release 2");
    ada.until_says("<b>Could</b>");
    ada.until_says(words.say("phone-typed-heading"));
    assert!(!ada.text().contains("ada 2"));
    look(&ada, SMALL, "result");
    ben.until_says(&words.tell("phone-find-one", &[("a", "2")]));
    look(&ben, LARGE, "result-own");

    // They argue, predict and see what is played.
    room.order("next");
    room.order("next");
    ada.until("document.querySelector('.ways input')");
    ada.choose(1);
    look(&ada, SMALL, "predict");
    ada.press(words.say("phone-predict-send"));
    ada.until_heading(words.say("phone-guessed-heading"));
    look(&ada, SMALL, "guessed");
    room.order("next");
    for phone in [&ada, &ben] {
        phone.until_heading(words.say("phone-play-heading"));
    }
    look(&ben, LARGE, "play");

    // Afterwards one wants it kept.
    room.order("end");
    ada.until_heading(words.say("phone-after-heading"));
    look(&ada, SMALL, "after");
    ada.press(words.say("phone-keep"));
    ada.until_says(&words.tell("phone-kept-as", &[("name", "Ada")]));
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

    // Whoever comes to a locked room waits at the door.
    room.order("lock");
    room.order("who");
    room.until_wall("Nobody has joined.");
    tab.press(words.say("phone-removed-again"));
    tab.until_heading(words.say("phone-locked-heading"));
    look(&tab, SMALL, "locked");
    room.order("unlock");
    tab.until_heading("The Wrong Plate");
    assert_eq!(tab.js("document.getElementById('name').value"), json!("Cem"));
    assert_eq!(browser.troubles(), Vec::<String>::new());
}
