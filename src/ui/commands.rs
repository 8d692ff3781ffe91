//! Every key of the window, once: what it does, in which place, and which words the `?` overlay shows.

use egui::Key;

use crate::ui::route::Route;

/// Something a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Chooses the reply with this number.
    Reply(u8),
    /// Moves the selection.
    Next,
    /// Moves it back.
    Previous,
    /// Says what is selected, or presses the one main button.
    Confirm,
    /// Goes back; never loses anything.
    Back,
    /// Opens and closes the offers.
    Offers,
    /// Shows the customer's record.
    File,
    /// Shows the house policy.
    Policy,
    /// Shows the notes.
    Notes,
    /// Takes a breath.
    Breath,
    /// Answers in one's own words.
    Write,
    /// Sends the letter, or takes it along.
    Send,
    /// Makes the repair that is offered in the letter.
    Mend,
    /// Says nothing.
    Silence,
    /// Silences everything, or lets it be heard again.
    Mute,
    /// Asks a colleague.
    Colleague,
    /// Asks how to hand over.
    HandOver,
    /// Takes the last offer out of the reply.
    RemoveLast,
    /// The same drill once more.
    Again,
    /// Goes to the field that searches.
    Search,
    /// Tells the case in another language.
    CaseLanguage,
    /// Shows the keys of this place.
    Help,
    /// Carries the card that is looked at one place up.
    CardUp,
    /// Carries it one place down.
    CardDown,
    /// Adds files to the reports.
    AddFiles,
    /// Closes the inbox.
    CloseInbox,
    /// The next step of a workshop.
    Step,
    /// One step back.
    StepBack,
    /// Lets its clock stand, or go on.
    Pause,
    /// A minute more for this step.
    MoreTime,
    /// The wall in this window, or the panel.
    Wall,
    /// Fills the screen, or no longer.
    FullScreen,
    /// Counts hands.
    Hands,
    /// Tells whoever comes late on the wall how to join, or no longer.
    JoinOnWall,
    /// Asks the room once more, or where the plan passes by.
    AskAgain,
    /// Shows the decisions to go back to.
    Branches,
    /// On to the next part of a page with many controls.
    NextPart,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Normal size.
    ZoomReset,
}

/// Where a command applies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere.
    Everywhere,
    /// In the conversation, and in a drill, which is a piece of one.
    Conversation,
    /// In a drill.
    Drill,
    /// In the field guide.
    Guide,
    /// In a briefing.
    Briefing,
    /// At the desk of an inbox.
    Inbox,
    /// On the page of a letter of one's own.
    Letter,
    /// Wherever a letter is written.
    Letters,
    /// On the page of the reports.
    Reports,
    /// In a workshop under way.
    Room,
    /// On the page after a workshop.
    RoomAfter,
    /// On the page that sets a workshop up.
    WorkshopSetup,
    /// Where there is one main button.
    MainButton,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What it does.
    pub command: Command,
    /// The key.
    pub key: Key,
    /// With Ctrl (or Command).
    pub ctrl: bool,
    /// With Alt.
    pub alt: bool,
    /// How the key is written.
    pub shown: &'static str,
    /// The name of the words that say what it does.
    pub caption: &'static str,
    /// Where.
    pub scope: Scope,
}

impl Row {
    /// How the key is written in a place: where letters are words, those that work everywhere need Alt as well.
    pub fn shown_at(&self, route: &Route) -> &'static str {
        if self.command == Command::Mute { mute_key(route) } else { self.shown }
    }
}

/// The key that silences everything, as it is written in a place.
pub fn mute_key(route: &Route) -> &'static str {
    if letters_are_words(route) { "Alt M" } else { "M" }
}

/// Whether a letter typed in this place is part of what somebody says.
pub(crate) fn letters_are_words(route: &Route) -> bool {
    Scope::Conversation.covers(route) || *route == Route::Reflect
}

const fn row(command: Command, key: Key, shown: &'static str, caption: &'static str, scope: Scope) -> Row {
    Row { command, key, ctrl: false, alt: false, shown, caption, scope }
}

const fn alt(command: Command, key: Key, shown: &'static str, caption: &'static str, scope: Scope) -> Row {
    Row { command, key, ctrl: false, alt: true, shown, caption, scope }
}

const fn ctrl(command: Command, key: Key, shown: &'static str, caption: &'static str) -> Row {
    Row { command, key, ctrl: true, alt: false, shown, caption, scope: Scope::Everywhere }
}

const fn ctrl_in(command: Command, key: Key, shown: &'static str, caption: &'static str, scope: Scope) -> Row {
    Row { command, key, ctrl: true, alt: false, shown, caption, scope }
}

/// The table. Where a reply can be typed a letter is one of its words, so that Alt is held with the key; a row without Alt
/// takes it too, and where nothing can be typed the letter alone is enough.
pub const COMMANDS: &[Row] = &[
    row(Command::Reply(1), Key::Num1, "1", "keys-reply-1", Scope::Conversation),
    row(Command::Reply(2), Key::Num2, "2", "keys-reply-2", Scope::Conversation),
    row(Command::Reply(3), Key::Num3, "3", "keys-reply-3", Scope::Conversation),
    row(Command::Reply(4), Key::Num4, "4", "keys-reply-4", Scope::Conversation),
    row(Command::Next, Key::ArrowDown, "↓", "keys-next-reply", Scope::Conversation),
    row(Command::Previous, Key::ArrowUp, "↑", "keys-previous-reply", Scope::Conversation),
    row(Command::Confirm, Key::Enter, "Enter", "keys-confirm", Scope::MainButton),
    row(Command::Write, Key::T, "A–Z", "keys-type", Scope::Conversation),
    row(Command::Write, Key::T, "T", "keys-letter", Scope::Letter),
    ctrl_in(Command::Send, Key::Enter, "Ctrl Enter", "keys-send-letter", Scope::Letters),
    ctrl_in(Command::Mend, Key::R, "Ctrl R", "keys-mend-letter", Scope::Letters),
    row(Command::Offers, Key::O, "Alt O", "keys-offers", Scope::Conversation),
    row(Command::File, Key::F, "Alt F", "keys-file", Scope::Conversation),
    row(Command::Policy, Key::P, "Alt P", "keys-policy", Scope::Conversation),
    row(Command::Notes, Key::N, "Alt N", "keys-notes", Scope::Conversation),
    row(Command::Breath, Key::B, "Alt B", "keys-breath", Scope::Conversation),
    row(Command::Colleague, Key::C, "Alt C", "keys-colleague", Scope::Conversation),
    row(Command::HandOver, Key::H, "Alt H", "keys-hand-over", Scope::Conversation),
    row(Command::Silence, Key::S, "Alt S", "keys-silence", Scope::Conversation),
    row(Command::RemoveLast, Key::Backspace, "Backspace", "keys-remove-last", Scope::Conversation),
    alt(Command::CardUp, Key::ArrowUp, "Alt ↑", "keys-card-up", Scope::Inbox),
    alt(Command::CardDown, Key::ArrowDown, "Alt ↓", "keys-card-down", Scope::Inbox),
    row(Command::Next, Key::ArrowDown, "↓", "keys-next-card", Scope::Inbox),
    row(Command::Previous, Key::ArrowUp, "↑", "keys-previous-card", Scope::Inbox),
    row(Command::Reply(1), Key::Num1, "1", "keys-reply-1", Scope::Inbox),
    row(Command::Reply(2), Key::Num2, "2", "keys-reply-2", Scope::Inbox),
    row(Command::Reply(3), Key::Num3, "3", "keys-reply-3", Scope::Inbox),
    row(Command::Reply(4), Key::Num4, "4", "keys-reply-4", Scope::Inbox),
    row(Command::Write, Key::T, "T", "keys-write", Scope::Inbox),
    row(Command::Offers, Key::O, "O", "keys-offers", Scope::Inbox),
    row(Command::Breath, Key::B, "B", "keys-breath", Scope::Inbox),
    row(Command::CloseInbox, Key::C, "C", "keys-close-inbox", Scope::Inbox),
    row(Command::CaseLanguage, Key::L, "L", "keys-case-language", Scope::Briefing),
    row(Command::Again, Key::A, "A", "keys-again", Scope::Drill),
    row(Command::AddFiles, Key::A, "A", "keys-add-files", Scope::Reports),
    row(Command::Step, Key::Space, "Space", "keys-room-step", Scope::Room),
    row(Command::StepBack, Key::Backspace, "Backspace", "keys-room-back", Scope::Room),
    row(Command::Reply(1), Key::Num1, "1", "keys-room-pick", Scope::Room),
    row(Command::Reply(2), Key::Num2, "2", "keys-room-pick", Scope::Room),
    row(Command::Reply(3), Key::Num3, "3", "keys-room-pick", Scope::Room),
    row(Command::Reply(4), Key::Num4, "4", "keys-room-pick", Scope::Room),
    row(Command::Reply(5), Key::Num5, "5", "keys-room-pick", Scope::Room),
    row(Command::Reply(6), Key::Num6, "6", "keys-room-pick", Scope::Room),
    row(Command::Reply(7), Key::Num7, "7", "keys-room-pick", Scope::Room),
    row(Command::Reply(8), Key::Num8, "8", "keys-room-pick", Scope::Room),
    row(Command::Reply(9), Key::Num9, "9", "keys-room-pick", Scope::Room),
    row(Command::Pause, Key::P, "P", "keys-room-pause", Scope::Room),
    row(Command::MoreTime, Key::E, "E", "keys-room-more", Scope::Room),
    row(Command::Hands, Key::H, "H", "keys-room-hands", Scope::Room),
    row(Command::AskAgain, Key::A, "A", "keys-room-ask", Scope::Room),
    row(Command::Branches, Key::R, "R", "keys-room-branches", Scope::Room),
    row(Command::JoinOnWall, Key::J, "J", "keys-room-join", Scope::Room),
    row(Command::Wall, Key::W, "W", "keys-room-wall", Scope::Room),
    row(Command::FullScreen, Key::F11, "F11", "keys-room-full", Scope::Room),
    row(Command::Wall, Key::W, "W", "keys-room-last-wall", Scope::RoomAfter),
    row(Command::FullScreen, Key::F11, "F11", "keys-room-full", Scope::RoomAfter),
    row(Command::NextPart, Key::F6, "F6", "keys-next-section", Scope::WorkshopSetup),
    row(Command::Search, Key::Slash, "/", "keys-search", Scope::Guide),
    ctrl_in(Command::Search, Key::F, "Ctrl F", "keys-search", Scope::Guide),
    row(Command::Next, Key::ArrowDown, "↓", "keys-next-entry", Scope::Guide),
    row(Command::Previous, Key::ArrowUp, "↑", "keys-previous-entry", Scope::Guide),
    row(Command::Back, Key::Escape, "Esc", "keys-back", Scope::Everywhere),
    row(Command::Mute, Key::M, "M", "keys-mute", Scope::Everywhere),
    row(Command::Help, Key::Questionmark, "?", "keys-help", Scope::Everywhere),
    ctrl(Command::ZoomIn, Key::Plus, "Ctrl +", "keys-larger"),
    ctrl(Command::ZoomOut, Key::Minus, "Ctrl −", "keys-smaller"),
    ctrl(Command::ZoomReset, Key::Num0, "Ctrl 0", "keys-normal"),
];

/// Keys every control answers to by itself, as the overlay names them.
pub const CONTROLS: &[(&str, &str)] = &[("Tab", "keys-tab"), ("Space", "keys-space")];

/// Keys of the box for one's own words, while it has the keyboard.
pub const WRITING: &[(&str, &str)] = &[
    ("Enter", "keys-say-it"),
    ("Shift Enter", "keys-new-line"),
    ("Esc", "keys-to-replies"),
    ("Backspace", "keys-empty-box"),
];

/// Keys of a letter, while one of its parts has the keyboard.
pub const LETTER: &[(&str, &str)] = &[
    ("Tab", "keys-next-part"),
    ("Shift Tab", "keys-previous-part"),
    ("Enter", "keys-new-line"),
    ("Esc", "keys-leave-part"),
];

impl Scope {
    /// Whether a command of this scope applies in a place.
    pub fn covers(self, route: &Route) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Conversation => matches!(route, Route::Conversation | Route::Drill),
            Self::Drill => *route == Route::Drill,
            Self::Guide => matches!(route, Route::Guide { .. }),
            Self::Briefing => matches!(route, Route::Briefing { .. }),
            Self::Inbox => *route == Route::Inbox,
            Self::Letter => *route == Route::Letter,
            Self::Letters => matches!(route, Route::Conversation | Route::Drill | Route::Letter),
            Self::Reports => *route == Route::Reports,
            Self::Room => *route == Route::Room,
            Self::RoomAfter => *route == Route::RoomAfter,
            Self::WorkshopSetup => *route == Route::Workshop,
            Self::MainButton => !matches!(route, Route::Settings | Route::Letter | Route::Guide { .. } | Route::Room),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_does_two_things_in_one_place() {
        let places = [
            Route::Library,
            Route::Conversation,
            Route::Inbox,
            Route::Guide { at: None },
            Route::Letter,
            Route::Reports,
            Route::Room,
            Route::RoomAfter,
            Route::Workshop,
            Route::Settings,
        ];
        for (i, a) in COMMANDS.iter().enumerate() {
            for b in COMMANDS.iter().skip(i + 1) {
                let same_key = a.key == b.key && a.ctrl == b.ctrl && a.alt == b.alt;
                let same_place = places.iter().any(|place| a.scope.covers(place) && b.scope.covers(place));
                assert!(!(same_key && same_place), "{} and {} share a key", a.caption, b.caption);
            }
            assert!(!a.caption.is_empty() && !a.shown.is_empty());
        }
    }
}
