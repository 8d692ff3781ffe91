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
