//! What went wrong in a room, in place, and the question before it ends.

use egui::Ui;

use crate::domain::workshop::Act;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::{Live, Question};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Banner, Button, Notice, NoticeKind, banner_ui, notice_ui};
use crate::words::Told as _;

/// Says what there is to say above everything else; whether there was anything.
pub(super) fn told_ui(ui: &mut Ui, theme: &Theme, live: &Live, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    if let Some(question) = live.asks {
        question_ui(ui, theme, live, question, emit);
    }
    if live.is_cut_off {
        let text = words.say("workshop-cut-off");
        let notice = Notice { kind: NoticeKind::Warn, text, action: Some(words.say("workshop-move")) };
        if notice_ui(ui, theme, &notice) {
            emit(Action::AskDoor(true));
        }
    }
    if let Some(told) = &live.told {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: told, action: None });
    }
    if let Some(trouble) = live.host.trouble() {
        let text = trouble.told(words);
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
    }
    let crowd = live.crowd();
    let is_locked = live.host.room().is_locked();
    if crowd.is_flood && !is_locked {
        let text = words.say("workshop-flood");
        let notice = Notice { kind: NoticeKind::Warn, text, action: Some(words.say("workshop-lock")) };
        if notice_ui(ui, theme, &notice) {
            emit(Action::Do(Act::Lock(true)));
        }
    }
}

/// What cannot be undone is asked about: what it does, and how to leave it, in words that say which is which.
fn question_ui(ui: &mut Ui, theme: &Theme, live: &Live, question: Question, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let (title, text, yes, leave) = match question {
        Question::End => ("workshop-end-ask", "workshop-end-about", "workshop-end-yes", "workshop-end-stay"),
        Question::Remove(_) => {
            ("workshop-remove-ask", "workshop-remove-about", "workshop-name-remove", "workshop-remove-leave")
        }
        Question::Refuse(_) => {
            ("workshop-refuse-ask", "workshop-refuse-about", "workshop-refuse-yes", "workshop-refuse-leave")
        }
        Question::RemoveAsleep => {
            ("workshop-asleep-ask", "workshop-asleep-about", "workshop-asleep-remove", "workshop-asleep-leave")
        }
    };
    let room = live.host.room();
    let whom = match question {
        Question::Remove(no) | Question::Refuse(no) => room.seat(no).map(|seat| seat.name.clone()),
        _ => None,
    };
    let whom = whom.unwrap_or_default();
    let put = [("name", (&whom).into()), ("count", live.asleep().count().into())];
    let title = words.tell(title, &put);
    // The one primary button of the panel goes a step on.
    let actions = [Button::outline(words.say(yes)).small(), Button::outline(words.say(leave)).small().key("Esc")];
    let banner = Banner { kind: NoticeKind::Warn, title: &title, text: words.say(text), actions: &actions };
    let asked = banner_ui(ui, theme, &banner);
    if asked.is_some() {
        emit(Action::Ask(None));
    }
    if asked != Some(0) {
        return;
    }
    match question {
        Question::End => emit(Action::Do(Act::End)),
        Question::Remove(seat) | Question::Refuse(seat) => emit(Action::Do(Act::Remove { seat })),
        Question::RemoveAsleep => live.asleep().for_each(|seat| emit(Action::Do(Act::Remove { seat }))),
    }
}
