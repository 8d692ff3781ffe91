//! What went wrong in a room, in place, and the question before it ends.

use egui::Ui;

use crate::domain::workshop::Act;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::live::Live;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Banner, Button, Notice, NoticeKind, banner_ui, notice_ui};

/// Says what there is to say above everything else; whether there was anything.
pub(super) fn told_ui(ui: &mut Ui, theme: &Theme, live: &Live, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    if live.asks_end {
        let actions = [
            Button::primary(words.say("workshop-end-stay")).small().key("Esc"),
            Button::outline(words.say("workshop-end-yes")).small(),
        ];
        let banner = Banner {
            kind: NoticeKind::Warn,
            title: words.say("workshop-end-ask"),
            text: words.say("workshop-end-about"),
            actions: &actions,
        };
        match banner_ui(ui, theme, &banner) {
            Some(0) => emit(Action::AskEnd(false)),
            Some(_) => emit(Action::Do(Act::End)),
            None => {}
        }
    }
    if let Some(told) = &live.told {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: told, action: None });
    }
    let crowd = live.crowd();
    let is_locked = live.host.room().is_locked();
    if crowd.is_flood && !is_locked {
        let text = words.tell("workshop-flood", &[("count", crowd.queue.into())]);
        let notice = Notice { kind: NoticeKind::Warn, text: &text, action: Some(words.say("workshop-lock")) };
        if notice_ui(ui, theme, &notice) {
            emit(Action::Do(Act::Lock(true)));
        }
    }
}
