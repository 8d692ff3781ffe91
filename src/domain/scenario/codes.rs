//! The stable codes of everything that can be wrong with a case file, each with its rule in a
//! sentence. Codes of whole-story checks stand beside those checks, in [`super::checks::ALL`].

/// A code and the rule it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Never reused, never renumbered: `E…` stops the case from loading, `W…` does not.
    pub code: &'static str,
    /// What a good file does.
    pub rule: &'static str,
}

macro_rules! codes {
    ($($name:ident = $code:literal : $rule:literal;)+) => {
        $(#[doc = $rule] pub const $name: &str = $code;)+

        /// Every code that reading and building can give, in order.
        pub const READING: &[Rule] = &[$(Rule { code: $code, rule: $rule }),+];
    };
}

/// Whether a slip leaves the ways from scene to scene as they were written: a number or a text is wrong, no name and
/// no field. Checks of the ways can then be asked all the same.
pub(super) fn spares_the_ways(code: &str) -> bool {
    code.starts_with("E2") || [CONTROL_CHARACTER, NOT_A_NUMBER, UNKNOWN_FORMAT].contains(&code)
}

/// Whether a slip can be seen from its own words alone. Something missing, empty or not to be found may only stand
/// behind the bracket that the reader stumbled over.
pub(super) fn is_sure_on_its_own(code: &str) -> bool {
    let leans_on_others = ["E3", "E4", "E6", "E8", "W8", "E9", "W9"].iter().any(|group| code.starts_with(group));
    !leans_on_others && ![MISSING_FIELD, EMPTY_LIST, BAD_AUTHORITY, UNKNOWN_PLACEHOLDER].contains(&code)
}

codes! {
    TOO_LARGE = "E001": "A case file has at most 16 MiB.";
    NOT_UTF8 = "E002": "A case file is UTF-8 text.";
    CONTROL_CHARACTER = "E003": "No control characters, none that turn the direction of text, and none that take no room (but joiners).";
    TOO_DEEP = "E004": "Brackets and comments nest at most 32 deep.";
    TOO_MANY_SCENES = "E005": "A case has at most 10,000 scenes, and 40,000 replies in them.";
    TOO_MANY_VALUES = "E006": "A case file holds at most 1,500,000 values, the names before colons counted.";
    TOO_MANY_PROBLEMS = "E007": "At most 500 problems are listed; the rest show once those are mended.";
    TOO_MANY_REMARKS = "W001": "At most 500 remarks are listed; the rest show once those are mended.";
    UNREADABLE = "E008": "The file can be read: a regular file, not a folder, a pipe or a loop of links.";
    NOT_WHOLE = "E009": "What an attempt keeps of its case and of what was laid over it is whole.";
    SYNTAX = "E101": "Brackets, commas, colons and quotes stand where RON wants them.";
    WRONG_TYPE = "E102": "Each value is of its field's kind: number, text, list, map or block.";
    UNKNOWN_FIELD = "E103": "Each field is one its block knows.";
    UNKNOWN_NAME = "E104": "Each bare name is one of those its place allows.";
    DUPLICATE_FIELD = "E105": "A field stands once in its block.";
    DUPLICATE_KEY = "E106": "An id stands once in its map.";
    DUPLICATE_ID = "E107": "An id stands once in its list: replies of a scene, hidden facts, causes, replies that a trainer's note speaks of.";
    MISSING_FIELD = "E108": "Required fields are there.";
    NOT_A_NUMBER = "E109": "Numbers are finite: no NaN, no inf.";
    BAD_ID = "E110": "Ids are 1 to 64 of a-z, A-Z, 0-9, - and _.";
    UNKNOWN_FORMAT = "E111": "The format number is 1.";
    OUT_OF_RANGE = "E201": "Numbers are within the range of their field.";
    LEVEL_RANGE = "E202": "Levels are 0, 1, 2, 3 or 4.";
    NOT_WHOLE_MONEY = "E203": "Money is a whole number of cents (or of the currency's smallest unit).";
    BAD_STORY_TIME = "E204": "Story times are a weekday and a 24-hour time, such as Friday 19:40.";
    BAD_AUTHORITY = "E205": "Levels of authority are four amounts that never fall.";
    EMPTY_LIST = "E206": "Lists that must hold something do.";
    BAD_CURRENCY = "E207": "The currency is three capital letters.";
    UNKNOWN_PLACEHOLDER = "E208": "Each {name} in a text is a customer's name or a detail.";
    OPEN_BRACE = "E209": "Each { in a text is closed by } or doubled.";
    EMPTY_TEXT = "E210": "Texts that must say something do.";
    BAD_MONTH = "E211": "The date of a rule is a year and a month, such as 2026-11.";
    TEXT_TOO_LONG = "E212": "A text has at most 2,000 characters; names, titles, labels and captions have at most 120.";
    PILED_MARKS = "E213": "At most four accents stand on one letter, and one joiner between two.";
    LIST_TOO_LONG = "E214": "A scene has at most 24 replies; a case at most 100 customers, offers, endings, facts, rules and causes each; no list has more than 10,000 entries.";
    CLOCK_OFF = "E215": "The line under the clock holds the story's start, lasts at most two days, and has at most three moments on it, in order, each in at most 28 characters.";
    NO_SUCH_SCENE = "E301": "Each scene that is named exists.";
    NO_SUCH_CUSTOMER = "E302": "Each customer that is named exists.";
    NO_SUCH_OFFER = "E303": "Each offer that is named exists.";
    NO_SUCH_PROMISE = "E304": "Each promise that is named is made by some reply.";
    NO_SUCH_FACT = "E305": "Each hidden fact that is named exists.";
    FLAG_NEVER_SET = "E306": "Each flag that is asked for is set somewhere.";
    NO_SUCH_REPLY = "E307": "Each reply that is named exists in its scene.";
    NO_SUCH_CAUSE = "E308": "Each cause that is named exists, and none is under itself.";
    ENDING_AS_SCENE = "E309": "A reply never leads to an ending by name: \"end\" lets the endings decide.";
    RESERVED_ID = "E310": "No scene is called end, and in an inbox none is called desk or next-week.";
    NEVER_GRANTABLE = "E311": "An offer that nobody may give is never approved.";
    NO_SCENE = "E401": "There is a scene.";
    NO_CUSTOMER = "E402": "There is a customer.";
    NO_ENDING = "E403": "A case (not a drill) has an ending.";
    MISSING_REACTION = "E408": "Each reaction has words for all five moods.";
    MISSING_SILENCE = "E409": "A scene with replies says what silence does.";
    NO_SUCH_PART = "E420": "Each part of a letter is one of the eight: greeting, happened, expected, responsibility, apology, standard, steps, amends.";
    LETTER_TOO_FEW_PARTS = "E421": "A letter asks for at least three parts, or for all eight by naming none.";
    LETTER_NEEDS_UNSAID = "E422": "A letter that needs something first says what, in needs_says.";
    NO_READY_LETTER = "E423": "A scene with a letter has replies: whole letters to choose from, for those who cannot write one there.";
    NO_INBOX = "E601": "kind: Inbox and inbox: Inbox(…) stand together.";
    OPENS_AT_DESK = "E602": "An inbox has no start and no outreach: it opens at its desk.";
    ONE_CARD_EACH = "E603": "Each customer of an inbox has a card, and only one.";
    NO_SUCH_CARD = "E604": "Each card that is named exists.";
    INBOX_ONLY = "E605": "Tokens, Reached, AskUpdate and conditions that count cards stand in an inbox only.";
    BARS_OFF = "E606": "A row of bars has 2 to 26 of them, and its mark is one of these, counted from 1.";
    COUNTS_ITSELF = "E609": "Whether a card of an inbox arrives does not ask how many arrive.";
}

/// What an organisation's file can have wrong beyond the codes it shares with a case.
pub mod organisation {
    use super::Rule;

    /// Whether it is told of one case that the file is laid over, and not of the file.
    pub fn is_of_laying(code: &str) -> bool {
        [OUT_OF_BOUNDS, TOO_MANY_RULES, NO_RATE].contains(&code)
    }

    codes! {
        NO_CURRENCY = "E801": "A file with limits or rates says its currency.";
        BAD_RATE = "E802": "A rate is more than 0, at most 1,000,000, and of another currency than the file's own.";
        WRITTEN_AND_SET = "E803": "A case that is left as it is written has no limits set.";
        NAMES_SOMEBODY = "E804": "No brace stands in a rule of the organisation: it holds in every case, and can name nobody of one.";
        OUT_OF_BOUNDS = "E805": "In the money of each case, no limit is above 1,000,000,000.";
        TOO_MANY_RULES = "E806": "A case has at most 100 rules together with those of the organisation.";
        ONE_TOO_MANY = "E807": "Among one's own cases lies at most one organisation's file.";
        NO_WORD = "E808": "A word to avoid has a letter or a figure.";
        NO_COLOUR = "E809": "A colour is # and six hexadecimal figures, such as #1B6E5A.";
        NO_SUCH_CASE = "W801": "Each case that is named can be played here.";
        NO_RATE = "W802": "There is a rate for the currency of every case in another one; without, its limits stay as they are written.";
        TWICE = "W803": "A word to avoid stands once.";
        FAINT = "W804": "The accent can be read on the grounds of the window, 4.5 to 1 for words; one that cannot is not used.";
    }
}

/// What a side file in another language can have wrong beyond the codes it shares with a case.
pub mod translation {
    use super::Rule;

    codes! {
        WRONG_CASE = "E901": "A side file names the case it lies beside.";
        UNKNOWN_LANGUAGE = "E902": "It is in a language that cases can be told in.";
        OWN_LANGUAGE = "E903": "It is in another language than its case.";
        LEFT_OVER = "E904": "Each line is of a text that the case has.";
        LOST = "E905": "Whom and what the original names in braces, the translation names too, in whichever form of the name.";
        TOO_LONG = "E906": "A text fits its place: 1.4 times as many characters as the original in a heading, a label or a button, and 24 in any case; 28 under the clock; 120 in a detail.";
        WRONG_NAME = "E907": "A side file is called after its language: de.ron in the case's folder, or my-case.de.ron beside my-case.ron.";
        MISSING = "W901": "Each text has a translation; where it has none, the original is shown.";
        STALE = "W902": "Each translation was made from what the case says now; where it was not, the original is shown.";
        UNLIKE = "W903": "The longest reply of a scene is at most 1.4 times the shortest, in the translation too.";
        LONG_THOUGHT = "W904": "A thought has at most 25 words, in the translation too.";
        BEST_LONGEST = "W905": "The best reply is the longest in fewer than half of the scenes, in the translation too.";
    }
}
