//! The window through its accessible names: the path of a new hire from first start to debrief and back.

use amends::platform::Folders;
use amends::ui::route::Route;
use amends::ui::theme::Themes;
use amends::ui::{App, commands};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

fn window(data: &std::path::Path) -> Harness<'static, App> {
    sized(data, 1280.0, 820.0)
}

fn sized(data: &std::path::Path, width: f32, height: f32) -> Harness<'static, App> {
    let folders = Folders::find(Some(data)).unwrap();
    let themes = Themes::load().unwrap();
    let mut app: Option<App> = None;
    Harness::builder().with_size(egui::vec2(width, height)).with_max_steps(64).build_ui_state(
        move |ui, slot: &mut AppSlot| {
            let app = slot.0.get_or_insert_with(|| App::new(ui.ctx(), folders.clone(), themes.clone()));
            app.settle();
            app.frame(ui);
        },
        AppSlot(app.take()),
    ).into()
}

struct AppSlot(Option<App>);
