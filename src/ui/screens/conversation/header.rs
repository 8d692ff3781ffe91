//! The header: what is played and where it stands, the tabs where there is no side column, and the way out.

use egui::{
    Align, Id, Label, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
};

use crate::ui::screens;
use crate::ui::screens::conversation::ui::Columns;
use crate::ui::screens::conversation::view::View;
use crate::ui::screens::conversation::{Action, Drill, State, Tab};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::{Button, button_ui, flag_ui, icon_button_ui, key_cap_ui, pill_ui, tabs_ui};

/// Width of the four tabs in the header.
const TABS: f32 = 304.0;
/// In a narrower window the cap of a key makes room for the title.
const NO_KEY_CAP: f32 = 900.0;
/// The least a title keeps before it is cut.
const TITLE: f32 = 96.0;
/// The most a drill's title takes before it is cut.
const LONGEST_DRILL: f32 = 160.0;
/// What stands on the right is taken to be this wide until it has been drawn once.
const ACTIONS: f32 = 480.0;

/// Draws the header over `ui`'s rectangle. The title gives way to what can be done; cut, it shows whole under the pointer.
pub(super) fn header_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    view: &View,
    columns: Columns,
    act: &mut dyn FnMut(screens::Action),
) {
    let inner = ui.max_rect().shrink2(egui::vec2(columns.padding(theme), 0.0));
    let id = Id::unique("conversation-header-actions");
    let known = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(ACTIONS);
    let split = (inner.right() - known).max(inner.left());
    let left = Rect::from_min_max(inner.min, pos2((split - theme.space.md).max(inner.left()), inner.bottom()));
    title_ui(&mut row(ui, left, "title"), theme, state, view, columns);
    let right = Rect::from_min_max(pos2(split, inner.top()), inner.max);
    let mut actions = row(ui, right, "actions");
    actions_ui(&mut actions, theme, state, view, columns, act);
    let used = actions.min_rect().width();
    if (used - known).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, used));
        ui.ctx().request_discard("the width of the header's actions has changed");
    }
}

fn row(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)).id_salt(name))
}

fn title_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, columns: Columns) {
    let gap = theme.space.sm + theme.space.xs;
    ui.spacing_mut().item_spacing.x = gap;
    let width = |words: &str| {
        let job = theme.job(words, Step::Body, Weight::Regular, theme.colors.text_secondary, f32::INFINITY);
        ui.painter().layout_job(job).size().x
    };
    let title_width = ui.painter().layout_job(theme.title_bar(&view.title)).size().x;
    let ways = standing(view, columns);
    let room = ui.available_width() - title_width - gap;
    let fitting = ways.iter().find(|words| width(words) <= room);
    let fits = fitting.is_some();
    let standing = fitting.or(ways.last()).map_or("", String::as_str);
    // Beside the mark of a run that is not saved, one of the two.
    let both = !is_flagged(state) || fits;
    let beside = if both { width(standing) + gap } else { 0.0 };
    // The word over a drill is short, and stands whole.
    let least = if state.drill.is_some() { title_width.min(LONGEST_DRILL) } else { TITLE };
    let room = (ui.available_width() - beside).max(least);
    ui.scope(|ui| {
        ui.set_max_width(room);
        ui.add(Label::new(theme.title_bar(&view.title)).truncate());
    });
    if both {
        let label = ui.add(Label::new(theme.quiet(standing)).truncate());
        let name = match columns {
            Columns::Wide => view.decision.clone(),
            _ => format!("{}. {}", view.decision, view.mode),
        };
        label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    }
}

/// How far it has come, from the fullest words to the figures alone: `5 of 9`. Where no pill says in which mode, that
/// stands with it.
fn standing(view: &View, columns: Columns) -> Vec<String> {
    let alone = [view.decision.as_str(), view.decision_short.as_str()];
    let with_mode = alone.map(|decision| format!("{decision}, {}", view.mode_short));
    let with_mode = with_mode.into_iter().filter(|_| columns != Columns::Wide);
    with_mode.chain(alone.map(str::to_owned)).collect()
}

fn actions_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    view: &View,
    columns: Columns,
    act: &mut dyn FnMut(screens::Action),
) {
    ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
    let narrow = ui.ctx().content_rect().width() < NO_KEY_CAP;
    // While a drill is read there is nothing to look up or to wait for.
    let is_open = !state.attempt.session.is_over() && state.drill != Some(Drill::IsRead);
    if is_flagged(state) {
        let explains = theme.words.say("conversation-unsaved-explains");
        flag_ui(ui, theme, theme.words.say("conversation-unsaved")).on_hover_text(explains);
    }
    match columns {
        Columns::Wide => {
            pill_ui(ui, theme, &view.mode);
        }
        Columns::Usual | Columns::Narrow if state.drill != Some(Drill::IsRead) => {
            if let Some(tab) = lookup_ui(ui, theme, state, TABS) {
                act(screens::Action::Conversation(Action::Tab(tab)));
            }
        }
        Columns::Usual | Columns::Narrow | Columns::Stacked => {}
    }
    if is_open && breath_ui(ui, theme, view, columns).clicked() {
        act(screens::Action::Conversation(Action::Breath));
    }
    let (leave, way_out) = if view.can_look_at_desk {
        (theme.words.say("conversation-look-at-inbox"), Action::Desk)
    } else {
        (theme.words.say("conversation-leave"), Action::Leave)
    };
    let leave = match columns {
        Columns::Wide => button_ui(ui, theme, &Button::text(leave).key("Esc")),
        Columns::Usual | Columns::Narrow if !narrow => button_ui(ui, theme, &Button::text(leave)),
        Columns::Usual | Columns::Narrow | Columns::Stacked => icon_button_ui(ui, theme, Icon::Back, leave),
    };
    if leave.clicked() {
        act(screens::Action::Conversation(way_out));
    }
    if keys_ui(ui, theme).clicked() {
        act(screens::Action::Help);
    }
}

/// A run that ought to be saved and is not says so; a drill never is.
fn is_flagged(state: &State) -> bool {
    state.attempt.is_unsaved() && state.drill.is_none()
}

fn breath_ui(ui: &mut Ui, theme: &Theme, view: &View, columns: Columns) -> Response {
    let [minutes, ..] = &view.costs;
    let minutes = [("minutes", minutes.into())];
    let words = match columns {
        Columns::Wide | Columns::Usual => theme.words.tell("conversation-breath", &minutes),
        // The tabs need the room more than these words.
        Columns::Narrow => {
            return icon_button_ui(ui, theme, Icon::Breath, &theme.words.tell("conversation-breath", &minutes));
        }
        Columns::Stacked => theme.words.tell("conversation-breath-short", &minutes),
    };
    let button = Button::text(&words).icon(Icon::Breath);
    button_ui(ui, theme, &button).on_hover_text(theme.words.key("Alt B"))
}

/// The key that shows the keys, as a button.
pub(in crate::ui::screens) fn keys_ui(ui: &mut Ui, theme: &Theme) -> Response {
    let name = theme.words.say("conversation-keys");
    let cap = key_cap_ui(ui, theme, "?");
    // A place of its own: a drawing that is no control gives the keyboard back, and Tab would begin anew here.
    let response = ui.interact(cap.rect, cap.id.with("button"), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.has_focus() {
        let ring = Stroke::new(theme.stroke.focus, theme.colors.accent);
        ui.painter().rect_stroke(response.rect.expand(2.0), theme.radius.key, ring, StrokeKind::Outside);
    }
    response.on_hover_text(name)
}

/// The four tabs where they open over something else: none is raised while none is open.
pub(super) fn lookup_ui(ui: &mut Ui, theme: &Theme, state: &State, width: f32) -> Option<Tab> {
    let labels = Tab::ALL.map(|(_, name)| theme.words.say(name));
    let open = Tab::ALL.iter().position(|(tab, _)| state.tab_open && *tab == state.tab);
    let asked = tabs_ui(ui, theme, theme.words.say("conversation-look-up"), &labels, open, width)?;
    Tab::ALL.get(asked).map(|(tab, _)| *tab)
}
