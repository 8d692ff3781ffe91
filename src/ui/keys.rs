//! From pressed keys to commands: the table decides, and a focused text field keeps its letters. A row with Alt stands before
//! the one of the same key without, which would take it too. An open list keeps all keys.
//! Where a reply can be typed, letters are its words.

use egui::{Context, Event, Key, Modifiers, Popup};

use crate::ui::commands::{COMMANDS, Command};
use crate::ui::route::Route;

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
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let mut commands = Vec::new();
    ctx.input_mut(|input| {
        for row in COMMANDS.iter().filter(|row| row.scope.covers(route)) {
            let modifiers = match (row.ctrl, row.alt) {
                (true, _) => Modifiers::COMMAND,
                (false, true) => Modifiers::ALT,
                (false, false) => Modifiers::NONE,
            };
            // Letters and Enter belong to a text field while it has the focus; Esc and Ctrl never do.
            if typing && !row.ctrl && row.command != Command::Back {
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
