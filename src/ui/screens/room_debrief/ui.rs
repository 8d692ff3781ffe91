//! How the page after a workshop is drawn: at its top, large enough for the room, how it ended, the line to keep and where opinions
//! split; below, for the trainer, decision by decision.

use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::screens::columns::{Foot, columns_ui};
use crate::ui::screens::debrief::tied;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::frame;
use crate::ui::screens::into_folder::into_folder_ui;
use crate::ui::screens::room_debrief::runs::runs_ui;
use crate::ui::screens::room_debrief::view::{DecisionView, EndedView, View, WayView};
use crate::ui::screens::room_debrief::wishes_ui::wishes_ui;
use crate::ui::screens::room_debrief::{Action, Open, WishesView};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Availability, Banner, Button, ButtonKind, Notice, NoticeKind, banner_ui, button_ui, card_ui, long_lines_ui,
    notice_ui, rule_ui,
};

/// Share of the page that opinions take beside how it ended.
const RIGHT: f32 = 0.42;
/// Widest lines of text.
const TEXT: f32 = 760.0;
/// Room for a count before its way, and height of a bar.
const COUNT: f32 = 96.0;
const BAR: f32 = 6.0;

/// Draws the page of a room.
pub(super) fn page_ui(ui: &mut Ui, theme: &Theme, open: &mut Open, view: &View, emit: &mut dyn FnMut(Action)) {
    let above = if ui.max_rect().height() < 760.0 { theme.space.lg } else { theme.space.xl };
    let name = ("room-debrief", open.played.id.clone());
    let page = ui.max_rect();
    let out = frame::scroll_block_ui(ui, theme, name, (frame::CONTENT, above), |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        let wishes = open.wishes.view(&theme.words);
        head_ui(ui, theme, open, (view, wishes.as_ref()), emit);
        if let Some(wishes) = &wishes {
            wishes_ui(ui, theme, wishes, emit);
        }
        if let Some(runs) = open.runs.view(&theme.words) {
            runs_ui(ui, theme, &runs, emit);
        }
        let right = ui.available_width() * RIGHT;
        let left = |ui: &mut Ui, foot: &mut Foot, view: &mut &View| {
            card_ui(ui, theme, |ui| {
                ended_ui(ui, theme, view);
                foot.reach(ui);
            });
        };
        let aside = |ui: &mut Ui, foot: &mut Foot, view: &mut &View| {
            card_ui(ui, theme, |ui| {
                opinions_ui(ui, theme, view);
                foot.reach(ui);
            });
        };
        let mut shown = view;
        columns_ui(ui, theme, "room-debrief-columns", right, &mut shown, left, aside);
        for decision in &view.decisions {
            card_ui(ui, theme, |ui| decision_ui(ui, theme, decision));
        }
        tables_ui(ui, theme, view);
    });
    edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
}

fn head_ui(
    ui: &mut Ui,
    theme: &Theme,
    open: &mut Open,
    (view, wishes): (&View, Option<&WishesView>),
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        ui.label(theme.title(&view.title));
        ui.label(theme.quiet(&view.about));
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        let leave = words.say(match (open.is_under_way(), open.has_names()) {
            (true, true) => "room-debrief-leave",
            (true, false) => "room-debrief-close",
            (false, _) => "room-debrief-back",
        });
        // What has to be said before leaving comes first.
        let is_first = wishes.is_none_or(|wishes| wishes.action.is_none()) && !open.asks_forget;
        let leave = if is_first { Button::primary(leave) } else { Button::outline(leave) };
        let keeping = words.say("room-debrief-keeping");
        let availability = if open.is_busy() { Availability::Unavailable(keeping) } else { Availability::Ready };
        if button_ui(ui, theme, &leave.availability(availability)).clicked() {
            emit(Action::Leave);
        }
        let handout = Button::outline(words.say("room-debrief-handout")).icon(Icon::Export);
        if button_ui(ui, theme, &handout).clicked() {
            emit(Action::AskHandOut(!open.asks_file));
        }
        if !open.is_kept() && button_ui(ui, theme, &Button::outline(words.say("room-debrief-keep"))).clicked() {
            emit(Action::Keep);
        }
        if button_ui(ui, theme, &Button::outline(words.say("room-debrief-wall")).key("W")).clicked() {
            emit(Action::Wall);
        }
        if !open.is_under_way()
            && !open.asks_forget
            && button_ui(ui, theme, &Button::text(words.say("room-debrief-forget"))).clicked()
        {
            emit(Action::AskForget(true));
        }
    });
    if open.asks_forget {
        match ask_forget_ui(ui, theme, &view.title) {
            Some(true) => emit(Action::Forget),
            Some(false) => emit(Action::AskForget(false)),
            None => {}
        }
    }
    if open.has_names() {
        let text = words.say("room-debrief-names");
        long_lines_ui(ui, theme, &tied(text), (Step::Body, Weight::Regular), theme.colors.text_secondary);
    }
    if let Some((text, failed)) = &open.message {
        let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text, action: None });
    }
    if open.asks_file {
        let about =
            (words.say("room-debrief-handout"), words.say("room-debrief-handout-explains"), ButtonKind::Outline);
        into_folder_ui(ui, theme, about, &mut open.file, &mut |ask| emit(Action::File(ask)));
    }
}

/// Asks whether a workshop that was is to be forgotten; whether it is.
pub(super) fn ask_forget_ui(ui: &mut Ui, theme: &Theme, called: &str) -> Option<bool> {
    let words = &theme.words;
    let actions = [
        Button::primary(words.say("room-debrief-forget-stay")).small().key("Esc"),
        Button::outline(words.say("room-debrief-forget-yes")).small(),
    ];
    let title = words.tell("room-debrief-forget-ask", &[("title", called.into())]);
    let text = words.say("room-debrief-forget-about");
    banner_ui(ui, theme, &Banner { kind: NoticeKind::Warn, title: &title, text, actions: &actions }).map(|at| at == 1)
}

/// How it ended and the line to keep, to be read from some way off.
fn ended_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ui.label(theme.heading(words.say("room-debrief-ended")));
    if let Some(early) = &view.early {
        long_lines_ui(ui, theme, &tied(early), (Step::Speech, Weight::Regular), theme.colors.text);
    }
    if let Some(EndedView { title, text, figures }) = &view.ended {
        ui.label(theme.title_job(title, Step::TitleBar, theme.colors.text, ui.available_width()));
        long_lines_ui(ui, theme, &tied(text), (Step::Speech, Weight::Regular), theme.colors.text);
        for figure in figures.iter().chain(&view.branch) {
            long_lines_ui(ui, theme, &tied(figure), (Step::Body, Weight::Regular), theme.colors.text_secondary);
        }
    }
    keep_ui(ui, theme, view);
}

/// The line to keep, or that there is none.
fn keep_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    if view.keep.is_none() && view.keep_none.is_none() {
        return;
    }
    ui.add_space(theme.space.sm);
    rule_ui(ui, theme);
    ui.add_space(theme.space.sm);
    ui.label(theme.heading(theme.words.say("room-debrief-keep-line")));
    if let Some(none) = &view.keep_none {
        long_lines_ui(ui, theme, &tied(none), (Step::Speech, Weight::Regular), theme.colors.text);
    }
    let Some(keep) = &view.keep else { return };
    ui.label(theme.title_job(&keep.quote, Step::TitleBar, theme.colors.text, ui.available_width()));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        glyph_ui(ui, theme, keep.dimension, theme.size.tick);
        ui.vertical(|ui| {
            long_lines_ui(ui, theme, &tied(&keep.about), (Step::Body, Weight::Regular), theme.colors.text_secondary);
        });
    });
}

fn opinions_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    ui.spacing_mut().item_spacing.y = theme.space.md;
    ui.label(theme.heading(theme.words.say("room-debrief-opinions")));
    for text in &view.opinions {
        long_lines_ui(ui, theme, &tied(text), (Step::Speech, Weight::Regular), theme.colors.text);
    }
}

fn decision_ui(ui: &mut Ui, theme: &Theme, decision: &DecisionView) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ui.label(theme.heading(&decision.number));
    ui.scope(|ui| {
        ui.set_max_width(TEXT.min(ui.available_width()));
        long_lines_ui(ui, theme, &tied(&decision.line), (Step::Speech, Weight::Regular), theme.colors.text);
    });
    ui.add_space(theme.space.xs);
    for way in &decision.ways {
        way_ui(ui, theme, way);
    }
    ui.add_space(theme.space.xs);
    for text in &decision.says {
        ui.scope(|ui| {
            ui.set_max_width(TEXT.min(ui.available_width()));
            long_lines_ui(ui, theme, &tied(text), (Step::Body, Weight::Regular), theme.colors.text_secondary);
        });
    }
}

/// A way: its count, its words with what is remarkable about it, and a bar as long as its share.
fn way_ui(ui: &mut Ui, theme: &Theme, way: &WayView) {
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        ui.allocate_ui_with_layout(vec2(COUNT, theme.line(Step::Body)), Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_width(COUNT);
            ui.label(theme.strong(&way.count));
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            ui.set_max_width((TEXT + COUNT).min(ui.available_width()));
            long_lines_ui(ui, theme, &tied(&way.text), (Step::Body, Weight::Regular), theme.colors.text);
            let marks: Vec<&str> = way.marks.iter().chain(&way.level).map(String::as_str).collect();
            if !marks.is_empty() {
                ui.label(theme.small(marks.join("  ·  ")));
            }
            bar_ui(ui, theme, way.share);
        });
    });
    row.response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &way.spoken));
    ui.add_space(theme.space.xs);
}

fn bar_ui(ui: &mut Ui, theme: &Theme, share: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    let corner = BAR / 2.0;
    ui.painter().rect_filled(rect, corner, theme.colors.hairline);
    if share > 0.0 {
        let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share.clamp(0.0, 1.0), BAR));
        ui.painter().rect_filled(filled, corner, theme.colors.accent);
    }
}

fn tables_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    if view.tables.is_empty() {
        return;
    }
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(theme.words.say("room-debrief-tables")));
        let about = theme.words.say("room-debrief-tables-about");
        long_lines_ui(ui, theme, &tied(about), (Step::Body, Weight::Regular), theme.colors.text_secondary);
        for table in &view.tables {
            long_lines_ui(ui, theme, &tied(table), (Step::Body, Weight::Regular), theme.colors.text);
        }
    });
}

/// What stands there where the room cannot be read.
pub(super) fn failed_ui(ui: &mut Ui, theme: &Theme, failed: &str, emit: &mut dyn FnMut(Action)) {
    frame::scroll_block_ui(ui, theme, "room-debrief", (TEXT, theme.space.xl), |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
        if button_ui(ui, theme, &Button::primary(theme.words.say("room-debrief-back"))).clicked() {
            emit(Action::Leave);
        }
    });
}
