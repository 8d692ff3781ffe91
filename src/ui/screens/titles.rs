//! Which case a place of the window is about.

use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::Places;

impl Places {
    /// The title of the case a place is about.
    pub fn case_title(&self, route: &Route, shell: Option<&Shell>) -> Option<String> {
        match route {
            Route::Briefing { case } => Some(shell?.ws.catalog.find(case)?.scenario.as_ref()?.title.clone()),
            Route::Conversation | Route::Inbox => {
                Some(self.conversation.as_ref()?.attempt.session.scenario().title.clone())
            }
            Route::Drill => Some(self.drill.as_ref()?.drill.scenario.title.clone()),
            Route::Reflect => Some(self.reflect.as_ref()?.attempt.session.scenario().title.clone()),
            Route::Debrief => Some(self.debrief.as_ref()?.attempt.session.scenario().title.clone()),
            Route::Room | Route::RoomAfter => self.workshop.case_title(),
            Route::FirstStart
            | Route::Library
            | Route::Guide { .. }
            | Route::Letter
            | Route::Progress
            | Route::Recognition
            | Route::MyData
            | Route::HandIn
            | Route::Reports
            | Route::Behind
            | Route::HandedRun { .. }
            | Route::Ready
            | Route::ReportExport
            | Route::Workshop
            | Route::Settings
            | Route::Trouble { .. } => None,
        }
    }
}
