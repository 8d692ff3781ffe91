//! From pressed keys to commands: the table decides, and a focused text field keeps its letters. A row with Alt stands before
//! the one of the same key without, which would take it too. An open list keeps all keys.
//! Where a reply can be typed, letters are its words.

use egui::os::OperatingSystem;
use egui::{Context, Event, Key, Modifiers, Popup};

use crate::ui::commands::{COMMANDS, Command, Row, letters_are_words};
use crate::ui::route::Route;

/// Drops what a letter held with Alt would write: the window gets it as text as well, and a field would take it. With Ctrl it is
/// AltGr on some systems, which writes; and on a Mac, Alt itself does.
pub(crate) fn hold_back(ctx: &Context) {
    if writes_with_alt(ctx) {
        return;
    }
    let is_alt = |held: Modifiers| held.alt && !held.ctrl && !held.command;
    ctx.input_mut(|input| {
        let now = input.modifiers;
        // A key stands right before what it writes, with what was held when it was pressed.
        let mut key = None;
        input.events.retain(|event| match event {
            Event::Key { modifiers, pressed: true, .. } => {
                key = Some(*modifiers);
                true
            }
            Event::Text(_) => !is_alt(key.take().unwrap_or(now)),
            _ => true,
        });
    });
}

/// Whether Alt writes other letters here and is no key of a page.
fn writes_with_alt(ctx: &Context) -> bool {
    matches!(ctx.os(), OperatingSystem::Mac | OperatingSystem::IOS)
}

/// Whether Alt has to be held with a key here because its letter alone is a word.
fn needs_alt(row: &Row, route: &Route) -> bool {
    letters_are_words(route) && row.shown_at(route).starts_with("Alt ")
}

/// What was typed since the last frame where no field has the keyboard and a reply would take it: a letter and what follows
/// it, or anything once a reply `goes_on`. Nothing of it is a command then. Letters with Alt are keys of the page.
pub(crate) fn words(ctx: &Context, goes_on: bool) -> Option<String> {
    if Popup::is_any_open(ctx) || ctx.text_edit_focused() {
        return None;
    }
    ctx.input_mut(|input| {
        // As they were when the key was pressed: by the end of a slow frame they may be up again.
        let held = |held: &Modifiers| held.alt || held.ctrl || held.command;
        let is_held = |event: &Event| matches!(event, Event::Key { modifiers, pressed: true, .. } if held(modifiers));
        if held(&input.modifiers) || input.events.iter().any(is_held) {
            return None;
        }
        let typed = |event: &Event| if let Event::Text(text) = event { Some(text.clone()) } else { None };
        let words: String = input.events.iter().filter_map(typed).collect();
        if words.is_empty() || !goes_on && !words.starts_with(char::is_alphabetic) {
            return None;
        }
        input.events.retain(|event| match event {
            Event::Text(_) => false,
            Event::Key { key, .. } => *key == Key::Escape,
            _ => true,
        });
        Some(words)
    })
}

/// The commands pressed since the last frame, in the table's order.
pub(crate) fn pressed(ctx: &Context, route: &Route) -> Vec<Command> {
    // While a list is open, the keys are the list's own.
    if Popup::is_any_open(ctx) {
        return Vec::new();
    }
    let typing = ctx.text_edit_focused();
    let alt_is_free = !writes_with_alt(ctx);
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let mut commands = Vec::new();
    ctx.input_mut(|input| {
        for row in COMMANDS.iter().filter(|row| row.scope.covers(route)) {
            let is_held = typing && alt_is_free && needs_alt(row, route);
            let modifiers = match (row.ctrl, row.alt || is_held) {
                (true, _) => Modifiers::COMMAND,
                (false, true) => Modifiers::ALT,
                (false, false) => Modifiers::NONE,
            };
            // Letters and Enter belong to a text field while it has the focus; Esc, Ctrl and letters with Alt never do.
            if typing && !row.ctrl && !is_held && !matches!(row.command, Command::Back | Command::NextPart) {
                continue;
            }
            // A focused control takes Enter and Space itself; only without one do they press the page's main button.
            if focused && matches!(row.command, Command::Confirm | Command::Step) {
                continue;
            }
            if row.command == Command::Help {
                let asked = input.events.iter().any(|e| matches!(e, egui::Event::Text(text) if text == "?"));
                if asked {
                    commands.push(row.command);
                }
                continue;
            }
            // Where plus stands above equals, nobody holds Shift as well to enlarge.
            let also = row.command == Command::ZoomIn && input.consume_key(modifiers, Key::Equals);
            if input.consume_key(modifiers, row.key) || also {
                commands.push(row.command);
            }
        }
    });
    commands
}
