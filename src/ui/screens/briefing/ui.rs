//! Draws the briefing: who waits, on the left; what to know, on the right; one button.

use egui::{Align, CornerRadius, Label, Layout, Margin, Rect, Sense, Ui, UiBuilder, pos2, vec2};

use crate::platform::settings::Mode;
use crate::ui::app::Shell;
use crate::ui::screens::briefing::cards::cards_ui;
use crate::ui::screens::briefing::view::{self, View};
use crate::ui::screens::briefing::{Action, State};
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::library::today::{DOTS, channel_icon, fact_ui};
use crate::ui::screens::library::view::difficulty_words;
use crate::ui::screens::{self, frame};
use crate::ui::terms;
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::{SceneKind, SceneView, glyph_ui, icon_ui, scene_ui, strip_name};
use crate::ui::widgets::face::{FaceInput, Person};
use crate::ui::widgets::{Button, button_ui, button_width, difficulty_ui, long_lines_ui, side_rule_ui, tabs_ui};
use crate::words::Language;

/// Width of the picture beside the words, in points.
const BESIDE: f32 = 420.0;
/// Width of that picture for its height, where it is tall.
const SHAPE: f32 = 0.45;
/// Tallest page of words with their foot, in points.
const TALLEST: f32 = 1120.0;
/// Height of the picture above the words, in points.
const ABOVE: f32 = 160.0;
/// Narrowest window that has the picture beside the words.
const WIDE: f32 = 1200.0;
/// Room for the words that say how to go back.
const WAY_BACK: f32 = 176.0;
/// Height of the foot with the one button.
const FOOT: f32 = 88.0;
/// Widest page of words, in points.
const WIDEST: f32 = 1080.0;
/// Narrowest foot that holds everything in one row.
const ONE_ROW: f32 = 820.0;
/// Widest line of the story beside the picture.
const STORY: f32 = 640.0;
/// The same below a strip, in points.
const STORY_LOW: f32 = 700.0;
/// Width of the trough of modes, and what it may shrink to.
const MODES: (f32, f32) = (312.0, 264.0);
/// Narrowest foot in which it need not.
const MODES_WIDE: f32 = 680.0;

/// Draws the briefing and emits what was asked for.
pub fn briefing_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let settings = &shell.ws.settings;
    let mode = (state.mode, settings.time_allowed);
    let view = view::view(&state.case.scenario, state.seed, mode, &state.about, &theme.words);
    let wide = ui.max_rect().width() >= WIDE;
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let page = ui.max_rect();
        let picture = if wide {
            // The taller the picture, the wider: a face is never cut at both sides.
            let width = (page.height() * SHAPE).min(page.width() * 0.3).max(BESIDE).round();
            Rect::from_min_size(page.min, vec2(width, page.height()))
        } else {
            // A low window keeps its height for the words.
            Rect::from_min_size(page.min, vec2(page.width(), ABOVE.min(page.height() * 0.23)))
        };
        picture_ui(ui, theme, &view, picture);
        let start = if wide { pos2(picture.right(), page.top()) } else { pos2(page.left(), picture.bottom()) };
        let pad = if wide { theme.space.page } else { theme.space.lg };
        let words = frame::centred(Rect::from_min_max(start, page.max), 0.0, WIDEST + 2.0 * pad);
        // In a very tall window the button stays with the words.
        let words = words.shrink2(vec2(0.0, ((words.height() - TALLEST) / 2.0).max(0.0)));
        let (left, right) = (words.left() + pad, words.right() - pad);
        let two_rows = words.width() - 2.0 * pad < ONE_ROW;
        let foot_height = FOOT + if two_rows { theme.line(Step::Body) + theme.space.xs } else { 0.0 };
        let foot = Rect::from_min_max(pos2(words.left(), words.bottom() - foot_height), words.max);
        let body = Rect::from_min_max(words.min, pos2(words.right(), foot.top()));
        let mut body_area = ui.new_child(UiBuilder::new().max_rect(body).id_salt("words"));
        // Each visit begins at the beginning, wherever the one before was left.
        let name = ("briefing", state.opened);
        let scrolled = frame::scroll_ui(&mut body_area, theme, name, |ui| {
            let top = if wide { theme.space.xl } else { theme.space.md };
            let margin = Margin { top: top as i8, bottom: theme.space.md as i8, ..Margin::symmetric(pad as i8, 0) };
            egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_max_width((right - left).min(ui.available_width()));
                ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
                words_ui(ui, theme, (&view, state), wide, &mut |action| act(screens::Action::Briefing(action)));
            });
        });
        let inner = foot.shrink2(vec2(pad, theme.space.md));
        let inner = inner.with_max_x(right);
        if scrolled.content_size.y > scrolled.inner_rect.height() + 0.5 {
            // The words go on below the foot: a line says where they are cut. Shadows reach a little beyond the cards.
            let spill = theme.space.md;
            let cut = body.with_min_x(left - spill).with_max_x(right + spill);
            edges::below_ui(ui, theme, (cut, Cut::Line(spill)), theme.colors.paper, edges::hidden_below(&scrolled));
        }
        let mut foot_area = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("foot"));
        foot_ui(&mut foot_area, theme, &view, state.mode, two_rows, &mut |action| {
            act(screens::Action::Briefing(action));
        });
    });
}

fn picture_ui(ui: &mut Ui, theme: &Theme, view: &View, rect: Rect) {
    let person = Person::new(theme, &view.face);
    let others: Vec<Person> = view.others.iter().map(|face| Person::new(theme, face)).collect();
    let scene = SceneView {
        kind: SceneKind::Briefing,
        person: &person,
        input: FaceInput::new(38.0, 50.0, 60.0),
        others: &others,
        industry: view.industry,
        channel: view.channel,
        strip: strip_name(view.picture),
        size: rect.size(),
        corners: (CornerRadius::ZERO, theme.colors.paper),
        name: &view.waiting,
    };
    scene_ui(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt("scene")), theme, &scene);
}

fn words_ui(ui: &mut Ui, theme: &Theme, (view, state): (&View, &State), wide: bool, emit: &mut dyn FnMut(Action)) {
    let has_way_back = meta_ui(ui, theme, view, state.other, emit);
    let width = ui.available_width();
    let title = ui.label(theme.title_job(&view.title, Step::Title, theme.colors.text, width)).rect;
    if !has_way_back {
        let row = title.with_max_x(ui.max_rect().right());
        way_back_ui(ui, theme, row.with_min_x(title.right() + theme.space.lg));
    }
    ui.scope(|ui| {
        // A low window needs the height more than the shortest line.
        let most = if wide { STORY } else { STORY_LOW };
        ui.set_max_width(most.min(width));
        long_lines_ui(ui, theme, &view.story, (Step::Speech, Weight::Regular), theme.colors.text);
    });
    if let Some(plan) = &state.plan {
        side_rule_ui(ui, theme.colors.accent_mid, |ui| {
            ui.label(theme.quiet(theme.words.tell("briefing-plan", &[("plan", plan.into())])))
        });
    }
    if let Some((_, day)) = &state.last {
        last_run_ui(ui, theme, day, emit);
    }
    if !view.sensitive.is_empty() {
        let words = theme.words.tell("briefing-touches", &[("themes", (&view.sensitive.join(", ")).into())]);
        ui.label(theme.quiet(words));
    }
    ui.add_space(theme.space.sm);
    cards_ui(ui, theme, view);
}

/// That the case was played, and the way to what came of it.
fn last_run_ui(ui: &mut Ui, theme: &Theme, day: &str, emit: &mut dyn FnMut(Action)) {
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.control_small), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.xs);
        ui.label(theme.quiet(theme.words.tell("briefing-played", &[("day", day.into())])));
        if button_ui(ui, theme, &Button::outline(theme.words.say("briefing-debrief")).small()).clicked() {
            emit(Action::Debrief);
        }
    });
}

/// Where, how hard, how long, what to watch; at the right the key that goes back. Whether there was room for that.
fn meta_ui(ui: &mut Ui, theme: &Theme, view: &View, other: Option<Language>, emit: &mut dyn FnMut(Action)) -> bool {
    let row = ui.available_rect_before_wrap();
    let used = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.xs);
        ui.spacing_mut().interact_size.y = theme.line(Step::Body);
        let (size, ink) = (theme.size.icon, theme.colors.text_secondary);
        fact_ui(ui, theme, (&view.place, size), |ui| {
            icon_ui(ui, theme, channel_icon(view.channel), size, ink, theme.words.say("briefing-where"))
        });
        fact_ui(ui, theme, (difficulty_words(&theme.words, view.difficulty), DOTS), |ui| {
            difficulty_ui(ui, theme, view.difficulty)
        });
        fact_ui(ui, theme, (&view.minutes, size), |ui| {
            icon_ui(ui, theme, Icon::Clock, size, ink, theme.words.say("library-time"))
        });
        if let Some(focus) = view.focus {
            let words = theme
                .words
                .tell("briefing-focus", &[("dimension", terms::dimension_within(&theme.words, focus).into())]);
            fact_ui(ui, theme, (&words, theme.size.glyph), |ui| glyph_ui(ui, theme, focus, theme.size.glyph));
        }
        if let Some(language) = other {
            language_ui(ui, theme, language, emit);
        }
        ui.min_rect()
    });
    let used = used.inner;
    let room = Rect::from_min_max(pos2(used.right() + theme.space.lg, row.top()), pos2(row.right(), used.bottom()));
    used.height() < theme.line(Step::Body) * 1.5 && way_back_ui(ui, theme, room)
}

/// The button that tells the case in another language. It is taller than the line it stands in, and does not move it.
fn language_ui(ui: &mut Ui, theme: &Theme, language: Language, emit: &mut dyn FnMut(Action)) {
    let words = theme.words.say(match language {
        Language::English => "briefing-in-english",
        Language::German => "briefing-in-german",
    });
    let button = Button::text(words).small().key("L");
    let width = button_width(ui, theme, &button);
    let (line, _) = ui.allocate_exact_size(vec2(width, theme.line(Step::Body)), Sense::hover());
    let room = Rect::from_center_size(line.center(), vec2(width, theme.size.control_small));
    let layout = Layout::left_to_right(Align::Center);
    let mut at = ui.new_child(UiBuilder::new().max_rect(room).layout(layout).id_salt("language"));
    if button_ui(&mut at, theme, &button).clicked() {
        emit(Action::Language(language));
    }
}

/// The key that goes back, at the right of `room`; whether it fits there.
fn way_back_ui(ui: &mut Ui, theme: &Theme, room: Rect) -> bool {
    if room.width() < WAY_BACK {
        return false;
    }
    let layout = Layout::right_to_left(Align::Center);
    let words = theme.small(theme.words.tell("briefing-back", &[("key", (&theme.words.key("Esc")).into())]));
    ui.new_child(UiBuilder::new().max_rect(room).layout(layout).id_salt("back")).label(words);
    true
}

/// The one button, the modes, and what the chosen mode means: beside them, or above them in a narrow window.
fn foot_ui(ui: &mut Ui, theme: &Theme, view: &View, mode: Mode, two_rows: bool, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.sm + theme.space.xs);
    if two_rows {
        ui.label(theme.quiet(&view.mode_words));
    }
    ui.horizontal(|ui| {
        let trough = if ui.available_width() < MODES_WIDE { MODES.1 } else { MODES.0 };
        if button_ui(ui, theme, &Button::primary(&view.meet).large().key("Enter")).clicked() {
            emit(Action::Begin);
        }
        let modes = Mode::TO_BEGIN;
        let selected = modes.iter().position(|m| *m == mode);
        let names = modes.map(|mode| terms::mode(&theme.words, mode));
        if let Some(asked) = tabs_ui(ui, theme, theme.words.say("briefing-modes"), &names, selected, trough) {
            emit(Action::Mode(modes.get(asked).copied().unwrap_or(mode)));
        }
        if !two_rows {
            ui.add(Label::new(theme.quiet(&view.mode_words)).wrap());
        }
    });
}
