//! What the room did and the phone never heard of.

use serde_json::json;

use crate::phone::chromium::Tab;
use crate::phone::program::Program;
use crate::phone::walk::{Says, browser};

/// From now on the first answer to each of these is lost on the way, after the room has done what was asked.
fn lose_first_answers(tab: &Tab, paths: &[&str]) {
    tab.js(&format!(
        "(() => {{ const lose = new Set({}); const real = window.fetch; \
         window.fetch = async (path, options) => {{ const answer = await real(path, options); \
         if (lose.delete(String(path))) throw new TypeError('lost on the way'); return answer; }}; }})()",
        json!(paths)
    ));
}

/// From now on nothing is heard of this at all, though the room does it.
fn lose_all_answers(tab: &Tab, path: &str) {
    tab.js(&format!(
        "(() => {{ const real = window.fetch; window.fetch = async (path, options) => {{ const answer = await real(path, options); \
         if (String(path) === {}) throw new TypeError('lost on the way'); return answer; }}; }})()",
        json!(path)
    ));
}

#[test]
fn whoever_never_heard_that_they_sit_or_that_their_words_came_has_one_seat_and_is_not_told_too_late() {
    let Some(browser) = browser() else { return };
    let words = Says::new();
    let mut room = Program::open(&["--typed"]);
    let phone = browser.phone();
    let ada = browser.tab(&phone, (360, 640));
    ada.go(&room.join_url());
    ada.until_heading("The Wrong Plate");
    lose_first_answers(&ada, &["/join"]);
    ada.type_into("name", "Ada");
    ada.press(words.say("phone-join"));
    // It asks again by itself, with the same secret.
    ada.until_heading(&words.tell("phone-lobby-heading", &[("name", "Ada")]));
    room.order("how");
    room.until_wall("1 joined, 0 wait");

    for _ in 0..3 {
        room.order("next");
    }
    ada.until_heading(words.say("phone-choose-heading"));
    lose_all_answers(&ada, "/answer");
    ada.choose(ada.js("document.querySelectorAll('.ways input').length").as_u64().unwrap() as usize);
    ada.type_into("own", "I am sorry.\n\nI take it  away now.");
    ada.press(words.say("phone-send"));
    ada.until_heading(words.say("phone-wait-heading"));
    room.order("how");
    room.until_wall("1 of 1 answered");
    room.order("next");
    ada.until_heading(words.say("phone-result-heading"));
    assert_eq!(ada.js("document.getElementById('note').hidden"), true, "{}", ada.text());
    assert!(browser.troubles().is_empty(), "{:?}", browser.troubles());
}
