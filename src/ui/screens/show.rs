//! Which drawing belongs to which place.

use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::{
    Action, Places, behind, briefing, conversation, debrief, drill, first_start, guide, hand_in, handed_run, inbox,
    letter, library, my_data, progress, ready, recognition, reflect, report_export, reports, settings, trouble,
    workshop,
};
use crate::ui::theme::Theme;

/// Draws the present place.
pub fn show(
    ui: &mut egui::Ui,
    theme: &Theme,
    route: &Route,
    places: &mut Places,
    shell: &mut Shell,
    act: &mut dyn FnMut(Action),
) {
    reports::take_dropped(ui, route, act);
    match route {
        Route::FirstStart => first_start::first_start_ui(ui, theme, &mut places.first_start, shell, act),
        Route::Library => library::library_ui(ui, theme, &mut places.library, shell, act),
        Route::Briefing { .. } => {
            if let Some(state) = &mut places.briefing {
                briefing::briefing_ui(ui, theme, state, shell, act);
            }
        }
        Route::Conversation => {
            if let Some(state) = &mut places.conversation {
                conversation::conversation_ui(ui, theme, state, shell, act);
            }
        }
        Route::Inbox => {
            if let (Some(desk), Some(talk)) = (&mut places.inbox, &places.conversation) {
                inbox::inbox_ui(ui, theme, (desk, talk), shell, act);
            }
        }
        Route::Drill => match &mut places.drill {
            Some(state) => drill::drill_ui(ui, theme, state, shell, act),
            None => drill::none_ui(ui, theme, act),
        },
        Route::Reflect => {
            if let Some(state) = &mut places.reflect {
                reflect::reflect_ui(ui, theme, state, act);
            }
        }
        Route::Debrief => {
            if let Some(state) = &mut places.debrief {
                debrief::debrief_ui(ui, theme, state, shell, act);
            }
        }
        Route::Guide { .. } => guide::guide_ui(ui, theme, &mut places.guide, act),
        Route::Letter => letter::letter_ui(ui, theme, &mut places.letter, act),
        Route::Progress => progress::progress_ui(ui, theme, &mut places.progress, shell, act),
        Route::Recognition => recognition::recognition_ui(ui, theme, &mut places.recognition, shell, act),
        Route::MyData => my_data::my_data_ui(ui, theme, &mut places.my_data, shell, act),
        Route::HandIn => hand_in::hand_in_ui(ui, theme, &mut places.hand_in, shell, act),
        Route::Reports => reports::reports_ui(ui, theme, &mut places.reports, shell, act),
        Route::Behind => behind::behind_ui(ui, theme, &mut places.behind, shell, act),
        Route::HandedRun { .. } => handed_run::handed_run_ui(ui, theme, &mut places.handed_run, shell, act),
        Route::Ready => ready::ready_ui(ui, theme, &mut places.ready, shell, act),
        Route::ReportExport => report_export::report_export_ui(ui, theme, &mut places.report_export, shell, act),
        Route::Workshop => workshop::setup_ui(ui, theme, &mut places.workshop, shell, act),
        Route::Room => workshop::room_ui(ui, theme, &mut places.workshop, shell, act),
        Route::RoomAfter => workshop::after_ui(ui, theme, &mut places.workshop, shell, act),
        Route::Settings => settings::settings_ui(ui, theme, &mut places.settings, shell, act),
        Route::Trouble { what } => trouble::trouble_ui(ui, theme, what, act),
    }
}
