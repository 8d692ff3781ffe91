//! Where keys lead from each place, what is remembered on the way from one to another, and what goes on wherever one is.

use std::sync::Arc;

use egui::Context;

use crate::ui::app::Shell;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::{Action, Places, conversation, drill, reflect};
use crate::ui::theme::Theme;
use crate::workflow::room::Host;

impl Places {
    /// What a key means in the present place.
    pub fn command(&self, command: Command, route: &Route) -> Option<Action> {
        match route {
            Route::FirstStart => self.first_start.command(command),
            Route::Library => self.library.command(command),
            Route::Briefing { .. } => self.briefing.as_ref().and_then(|s| s.command(command)),
            Route::Conversation => self.conversation.as_ref().and_then(|s| s.command(command)),
            Route::Inbox => self.inbox.as_ref().and_then(|desk| desk.command(command, self.conversation.as_ref()?)),
            Route::Drill => match &self.drill {
                Some(state) => state.command(command),
                None => matches!(command, Command::Back | Command::Confirm).then_some(Action::Go(Route::Library)),
            },
            Route::Reflect => reflect::State::command(command),
            Route::Debrief => self.debrief.as_ref().and_then(|s| s.command(command)),
            Route::Guide { .. } => self.guide.command(command),
            Route::Letter => self.letter.command(command),
            Route::Progress => self.progress.command(command),
            Route::Recognition => self.recognition.command(command),
            Route::MyData => self.my_data.command(command),
            Route::HandIn => self.hand_in.command(command),
            Route::Reports => self.reports.command(command),
            Route::Behind => self.behind.command(command),
            Route::HandedRun { .. } => self.handed_run.command(command),
            Route::Ready => self.ready.command(command),
            Route::ReportExport => self.report_export.command(command),
            Route::Workshop | Route::Room | Route::RoomAfter => self.workshop.command(command, route),
            Route::Settings | Route::Trouble { .. } => (command == Command::Back).then_some(Action::Go(Route::Library)),
        }
    }

    /// Remembers from where the guide was opened, for the way back.
    pub(crate) fn leave(&mut self, from: &Route, to: &Route) {
        let guide = |route: &Route| matches!(route, Route::Guide { .. });
        if guide(to) && !guide(from) {
            self.guide.came_from(from.clone());
        }
        match to {
            Route::Recognition => self.recognition.came_from(from),
            Route::Behind => self.behind.came_from(from),
            Route::HandedRun { .. } => self.handed_run.came_from(from),
            _ => {}
        }
        let is_back = guide(from) && self.guide.is_from(to) || *from == Route::Recognition;
        self.comes_back = is_back && *to == Route::Debrief;
        // A run that was opened from progress leads back there, also by way of the guide or of what was recognised.
        let stays = matches!(from, Route::Guide { .. } | Route::Recognition | Route::Debrief);
        if *to == Route::Debrief && !stays {
            self.is_past = *from == Route::Progress;
        }
    }

    /// Whether letters typed now begin a reply, and whether one was begun a moment ago; none where they do not.
    pub(crate) fn takes_words(&self, route: &Route) -> Option<bool> {
        match route {
            Route::Conversation => self.conversation.as_ref()?.takes_words(),
            Route::Drill => self.drill.as_ref()?.talk.takes_words(),
            Route::Reflect => self.reflect.as_ref().map(reflect::State::takes_words),
            _ => None,
        }
    }

    /// What begins a reply with these letters.
    pub(crate) fn begins_with(route: &Route, letters: String) -> Action {
        let typing = |letters| conversation::Action::Typing(conversation::Ask::Begin(letters));
        match route {
            Route::Drill => Action::Drill(drill::Action::Talk(typing(letters))),
            Route::Reflect => Action::Reflect(reflect::Action::Begin(letters)),
            _ => Action::Conversation(typing(letters)),
        }
    }

    /// The workshop under way.
    pub(crate) fn room(&self) -> Option<Host> {
        self.workshop.host()
    }

    /// Whether something was asked of a workshop that has not come back.
    pub(crate) fn room_is_waiting(&self) -> bool {
        self.workshop.is_waiting()
    }

    /// Takes up what came of a workshop meanwhile, and shows its wall: in every frame, wherever one is.
    pub(crate) fn follow(&mut self, ctx: &Context, look: &Arc<Theme>, shell: &mut Shell, act: &mut dyn FnMut(Action)) {
        self.workshop.follow(ctx, look, shell, act);
    }
}
