//! Draws a drill: the conversation's own customer, exchange and answers, and beside the customer what is read.

use egui::{Id, Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::briefing::today;
use crate::ui::screens::columns::{Foot, columns_ui};
use crate::ui::screens::conversation::view::{About, View};
use crate::ui::screens::conversation::{Columns, beside_customer_ui, entry_ui, head_ui, talk_ui};
use crate::ui::screens::debrief::tied;
use crate::ui::screens::drill::outcome::outcome_ui;
use crate::ui::screens::drill::view::{self, BeforeView};
use crate::ui::screens::drill::{Action, State, Step};
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Button, Drawing, Empty, button_ui, card_ui, empty_ui, side_rule_ui};

/// Widest page that is read.
const WIDEST: f32 = 1240.0;
/// Widest card that stands alone.
const ALONE: f32 = 720.0;
/// Share of the width that the last exchange takes beside how it began.
const EXCHANGE: f32 = 0.54;

/// Draws it and emits what was asked for.
pub fn drill_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let words = &theme.words;
    let about = About {
        mode: state.talk.attempt.mode,
        clock_words: "",
        decisions: None,
        today: today(shell),
        again: None,
        words,
    };
    let columns = Columns::of(ui.max_rect().width());
    // Beside the tabs there is room for one word.
    let title = words.say(if columns == Columns::Wide { "drill-title" } else { "drill-title-short" });
    let mut view = view::talk_view(state, &about, title);
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let mut act = |action| {
            act(match action {
                screens::Action::Conversation(action) => screens::Action::Drill(Action::Talk(action)),
                other => other,
            });
        };
        if let Step::Told(_, people) = &state.step {
            let session = &state.talk.attempt.session;
            let mut people = people.iter().map(|known| view::after(words, session, known));
            if let Some(first) = people.next() {
                view.customer = first;
            }
            view.others = people.collect();
        }
        let body = head_ui(ui, theme, &state.talk, (&view, columns), &mut act);
        match &state.step {
            Step::Asks => talk_ui(ui, theme, &mut state.talk, (shell, &view), (body, columns), &mut |action| {
                act(screens::Action::Drill(Action::Talk(action)));
            }),
            Step::Before => {
                let before = view::before_view(words, state);
                view.spoken = format!("{} {}", before.reason, before.role);
                let emit = &mut |action| act(screens::Action::Drill(action));
                beside_customer_ui(ui, theme, &state.talk, &view, (body, columns), |ui| {
                    read_ui(
                        ui,
                        theme,
                        ("before", state.begun),
                        emit,
                        |ui| before_ui(ui, theme, &view, &before),
                        before_foot_ui,
                    );
                });
            }
            Step::Told(learned, _) => {
                let told = view::outcome_view(words, state, learned, &view.customer.short);
                view.spoken = format!("{} {}", told.thought.as_deref().unwrap_or_default(), told.next);
                let emit = &mut |action| act(screens::Action::Drill(action));
                beside_customer_ui(ui, theme, &state.talk, &view, (body, columns), |ui| {
                    read_ui(
                        ui,
                        theme,
                        ("told", state.begun),
                        emit,
                        |ui| outcome_ui(ui, theme, &view, &told),
                        told_foot_ui,
                    );
                });
            }
        }
    });
}

/// Something to read, with its ways on below it: they stand close where it is short, and never scroll away.
fn read_ui(
    ui: &mut Ui,
    theme: &Theme,
    (name, begun): (&str, u64),
    emit: &mut dyn FnMut(Action),
    content: impl FnOnce(&mut Ui),
    foot: fn(&mut Ui, &Theme, &mut dyn FnMut(Action)),
) {
    let whole = ui.max_rect();
    let whole = whole.with_max_x(whole.right().min(whole.left() + WIDEST));
    let most = whole.height() - theme.size.control - theme.space.md;
    let id = Id::unique(("height-of-what-is-read", name));
    let known = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(most);
    let above = whole.with_max_y(whole.top() + known.min(most));
    let mut area = ui.new_child(UiBuilder::new().max_rect(above).id_salt(name));
    // Shadows and rings reach a little beyond the cards.
    area.set_clip_rect(above.expand2(vec2(theme.space.sm, 0.0)).intersect(ui.clip_rect()));
    let out = frame::scroll_ui(&mut area, theme, (name, begun), |ui| {
        ui.set_max_width(above.width());
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.add_space(theme.space.xs);
        content(ui);
        ui.add_space(theme.space.sm);
    });
    if (out.content_size.y - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, out.content_size.y));
        ui.ctx().request_discard("what is read has another height");
    }
    let hidden = edges::hidden_below(&out);
    if out.content_size.y > most + 0.5 {
        edges::below_ui(ui, theme, (above, Cut::Line(theme.space.sm)), theme.colors.paper, hidden);
    }
    let foot_at = Rect::from_min_max(pos2(whole.left(), above.bottom() + theme.space.md), whole.max);
    let mut foot_area = ui.new_child(UiBuilder::new().max_rect(foot_at).id_salt("foot"));
    foot(&mut foot_area, theme, emit);
}

/// What went before: how it began, and beside or below it the last exchange.
fn before_ui(ui: &mut Ui, theme: &Theme, view: &View, before: &BeforeView) {
    side_rule_ui(ui, theme.dimension(before.dimension).mark, |ui| {
        ui.label(theme.body(tied(&before.reason)));
    });
    let width = ui.available_width();
    if before.exchange.is_empty() {
        ui.set_max_width(width.min(ALONE));
        began_ui(ui, theme, before);
        return;
    }
    let first = |ui: &mut Ui, _: &mut Foot, (): &mut ()| began_ui(ui, theme, before);
    let second = |ui: &mut Ui, _: &mut Foot, (): &mut ()| {
        ui.label(theme.heading(theme.words.say("drill-just-now")));
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        for entry in &before.exchange {
            entry_ui(ui, theme, &view.customer.short, (entry, view.channel), 1.0);
        }
    };
    columns_ui(ui, theme, "before-a-drill", (width * EXCHANGE).round(), &mut (), first, second);
}

fn began_ui(ui: &mut Ui, theme: &Theme, before: &BeforeView) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(theme.words.say("drill-how-it-began")));
        ui.label(theme.speech(tied(&before.summary)));
        ui.label(theme.body(tied(&before.role)));
        if let Some(on_the_way) = &before.on_the_way {
            ui.label(theme.body(tied(on_the_way)));
        }
    });
}

fn before_foot_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        if button_ui(ui, theme, &Button::primary(theme.words.say("drill-go-on")).key("Enter")).clicked() {
            emit(Action::GoOn);
        }
        ui.label(theme.small(theme.words.say("drill-counts")));
    });
}

fn told_foot_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let ways = [
            (Button::primary(theme.words.say("drill-another")).key("Enter"), Action::Another),
            (Button::outline(theme.words.say("drill-again")).key("A").icon(Icon::Retry), Action::Again),
            (Button::text(theme.words.say("drill-back")).key("Esc"), Action::Leave),
        ];
        for (button, action) in ways {
            if button_ui(ui, theme, &button).clicked() {
                emit(action);
            }
        }
    });
}

/// Draws the place of a drill where there is none.
pub fn none_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(screens::Action)) {
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        frame::scroll_block_ui(ui, theme, "no-drill", (frame::CONTENT, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            ui.label(theme.title(theme.words.say("drill-title")));
            let (text, action) = (theme.words.say(NONE), theme.words.say("drill-to-library"));
            let empty = Empty { drawing: Drawing::Drill, text, action };
            if empty_ui(ui, theme, &empty).clicked() {
                act(screens::Action::Go(Route::Library));
            }
        });
    });
}

/// What is said where no case gives a drill, by the name of its words.
pub(in crate::ui::screens) const NONE: &str = "drill-none";
