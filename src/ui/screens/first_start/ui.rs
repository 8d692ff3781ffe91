//! Draws first start: a question on the left, and somebody who is waiting on the right.

use egui::{CornerRadius, Rect, Ui, UiBuilder, pos2};

use crate::domain::session::Event;
use crate::domain::session::Session;
use crate::ui::app::Shell;
use crate::ui::screens;
use crate::ui::screens::first_start::{Action, State};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::{SceneKind, SceneView, logo_ui, scene_ui, strip_name};
use crate::ui::widgets::face::{FaceInput, Person};
use crate::ui::widgets::{Button, Field, Speaker, bubble_ui, button_ui, text_field_ui};

/// Widest column of words, in points.
const WORDS: f32 = 440.0;

/// Draws the page and emits what was asked for.
pub fn first_start_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, theme.colors.paper);
    let split = whole.left() + whole.width() * 0.49;
    let right = Rect::from_min_max(pos2(split, whole.top()), whole.max);
    waiting_ui(&mut ui.new_child(UiBuilder::new().max_rect(right)), theme, shell, right);
    let margin = ((split - whole.left() - WORDS) / 2.0).clamp(theme.space.xl, 112.0);
    let left = Rect::from_min_max(
        pos2(whole.left() + margin, whole.top() + theme.space.xl),
        pos2((whole.left() + margin + WORDS).min(split - theme.space.lg), whole.bottom() - theme.space.lg),
    );
    let mut words = ui.new_child(UiBuilder::new().max_rect(left));
    words_ui(&mut words, theme, state, act);
}

fn words_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    let mut emit = |action| act(screens::Action::FirstStart(action));
    ui.horizontal(|ui| {
        logo_ui(ui, theme, theme.size.logo);
        ui.add_space(theme.space.sm);
        ui.label(theme.title_bar("Amends"));
    });
    let room = ui.available_height();
    ui.add_space(((room - 420.0) / 2.0).max(theme.space.md));
    ui.spacing_mut().item_spacing.y = theme.space.md;
    let width = ui.available_width();
    ui.label(theme.title_job("Practise the hard conversation first.", Step::Display, theme.colors.text, width));
    let line = "Somebody is about to be let down and to tell you so. Choose your words, see what they do, try again. Nobody real gets hurt.";
    ui.label(theme.rich(line, Step::Speech, Weight::Regular, theme.colors.text_secondary));
    ui.add_space(theme.space.sm);
    ui.label(theme.strong("What should we call you?"));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        let field = Field { large: true, ..Field::bare("What should we call you?", "", (width - 104.0).max(160.0)) };
        let response = text_field_ui(ui, theme, &field, &mut state.name);
        if !std::mem::replace(&mut state.focused, true) {
            response.request_focus();
        }
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        if button_ui(ui, theme, &Button::primary("Begin").large()).clicked() || entered {
            emit(Action::Begin);
        }
    });
    ui.label(theme.quiet("Your progress is kept under this name, on this computer only."));
    ui.add_space(theme.space.sm);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        if button_ui(ui, theme, &Button::outline("Just try it")).clicked() {
            emit(Action::JustTry);
        }
        ui.label(theme.quiet("no name, nothing kept"));
    });
}

/// The first case's customer, with the first thing they say.
fn waiting_ui(ui: &mut Ui, theme: &Theme, shell: &Shell, rect: Rect) {
    let first = shell.ws.catalog.entries.iter().find_map(|entry| entry.scenario.clone());
    let Some(scenario) = first else { return };
    let person = Person::new(theme, &scenario.lead().face);
    let scene = SceneView {
        kind: SceneKind::Welcome,
        person: &person,
        input: FaceInput::new(38.0, 50.0, 60.0),
        industry: scenario.industry,
        channel: scenario.channel,
        strip: strip_name(scenario.industry, scenario.id.as_str()),
        size: rect.size(),
        corners: (CornerRadius::ZERO, theme.colors.paper),
        name: "Somebody is waiting at a table",
    };
    scene_ui(ui, theme, &scene);
    let session = Session::start(scenario, 1);
    let said = session.events().find_map(|event| match event {
        Event::Line { text, .. } => Some(text.clone()),
        _ => None,
    });
    if let Some(said) = said {
        let width = (rect.width() * 0.62).min(theme.size.speech_max);
        let at = pos2(rect.center().x - width / 2.0, rect.top() + rect.height() * 0.1);
        let area = Rect::from_min_size(at, egui::vec2(width, 140.0));
        bubble_ui(
            &mut ui.new_child(UiBuilder::new().max_rect(area)),
            theme,
            Speaker::Customer,
            "The customer",
            &said,
            1.0,
        );
    }
}
