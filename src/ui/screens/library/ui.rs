//! Draws the library: the case for today, then all the others.

use egui::text::LayoutJob;
use egui::{Align, Layout, Rect, Response, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::app::Shell;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::library::drill::offered_ui;
use crate::ui::screens::library::today::{today_low_ui, today_ui};
use crate::ui::screens::library::view::{self, CardView, View};
use crate::ui::screens::library::{Action, State};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::strip_name;
use crate::ui::widgets::{
    Banner, Button, ButtonKind, Field, LibraryCard, Notice, NoticeKind, banner_ui, button_ui, button_width, chip_ui,
    field_select_ui, icon_button_ui, library_card_ui, notice_ui, text_field_ui,
};

/// Room between cards, in points.
const GAP: f32 = 20.0;
/// Narrowest card, in points.
const NARROWEST: f32 = 250.0;
/// Most cards in a row.
const MOST: usize = 4;
/// Height of a window below which today's card is low, in points.
const LOW: f32 = 760.0;
/// Width of the field that finds a case, in points, and in a narrow page: its filters take more.
const SEARCH: (f32, f32) = (200.0, 160.0);
/// Width of the choice of a trade beside it.
const TRADE: (f32, f32) = (210.0, 186.0);
/// Narrowest page with both at their usual width.
const ROOMY: f32 = 1000.0;
/// How much lower interface text starts to stand on the baseline of a title, in points.
const BASELINE: f32 = 12.0;

/// Draws the library and emits what was asked for.
pub fn library_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let view = view::view(&shell.ws.catalog, &state.about, state.filter, &theme.words);
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Library(action));
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "library", (frame::CONTENT, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.md + theme.space.xs;
            for (i, text) in shell.ws.notices.iter().enumerate() {
                let action = Some(theme.words.say("library-understood"));
                let notice = Notice { kind: NoticeKind::Note, text: &text.told(&theme.words), action };
                if notice_ui(ui, theme, &notice) {
                    emit(Action::Dismiss(i));
                }
            }
            if let Some(title) = &state.left_open {
                left_open_ui(ui, theme, title, &mut emit);
            }
            page_ui(ui, theme, state, &view, &mut emit);
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

/// A workshop that was not ended: a trainer in front of a room needs one press.
fn left_open_ui(ui: &mut Ui, theme: &Theme, title: &str, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let actions = [
        Button::primary(words.say("library-workshop-back")).small(),
        Button::outline(words.say("library-workshop-reopen")).small(),
    ];
    let text = words.say("library-workshop-about");
    match banner_ui(ui, theme, &Banner { kind: NoticeKind::Warn, title, text, actions: &actions }) {
        Some(0) => emit(Action::BackToRoom),
        Some(_) => emit(Action::Workshop),
        None => {}
    }
}

fn page_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    greeting_ui(ui, theme, view, emit);
    // In a low window the case of today and the drill are one card, and the last runs stand in Progress only: the cases
    // begin in sight.
    let is_low = ui.ctx().content_rect().height() < LOW;
    let (within, below) = if is_low { (view.drill.as_ref(), None) } else { (None, view.drill.as_ref()) };
    // A room that waits comes before a case.
    let kind = if state.left_open.is_some() { ButtonKind::Outline } else { ButtonKind::Primary };
    match &view.today {
        Some(today) if is_low => today_low_ui(ui, theme, (today, kind), within, emit),
        Some(today) => today_ui(ui, theme, (today, kind), view.recent.as_ref(), emit),
        None => {}
    }
    if let Some(drill) = below.or(within.filter(|_| view.today.is_none())) {
        offered_ui(ui, theme, drill, emit);
    }
    for broken in &view.broken {
        let put = [("file", (&broken.file).into()), ("what", (&broken.what).into())];
        let text = theme.words.tell("library-broken", &put);
        let action = Some(theme.words.say("library-broken-all"));
        if notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action }) {
            emit(Action::Settings);
        }
    }
    choose_ui(ui, theme, state, view, emit);
    cards_ui(ui, theme, &mut state.about.search, view, emit);
}

/// The greeting, and a line beside it on the same baseline, or under it when there is no room; at the right the way to a
/// letter of one's own.
fn greeting_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let letter = Button::text(theme.words.say("studio-title")).icon(Icon::Letter);
    let wide = button_width(ui, theme, &letter) + theme.space.xs + theme.size.control_small;
    let width = ui.available_width();
    let greeting = theme.title_job(&view.greeting, Step::Title, theme.colors.text, width);
    let aside = theme.job(&view.aside, Step::Body, Weight::Regular, theme.colors.text_secondary, width);
    let house = view.house.as_deref().map(|name| {
        let job = theme.job(name, Step::Small, Weight::Regular, theme.colors.text_secondary, width);
        let wide = ui.painter().layout_job(job.clone()).size().x;
        (job, wide, theme.words.tell("library-house", &[("name", name.into())]))
    });
    let [of_greeting, of_aside] = [&greeting, &aside].map(|job| ui.painter().layout_job(job.clone()).size().x);
    let beside = house.as_ref().map_or(0.0, |(_, wide, _)| wide + theme.space.lg);
    let is_beside = of_greeting + of_aside + theme.space.md + beside + wide + theme.space.md <= width;
    if !is_beside {
        stacked_ui(ui, theme, (greeting, aside, house), (&letter, of_greeting + theme.space.md + wide <= width), emit);
        return;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, 0.0);
        ui.label(greeting);
        ui.vertical(|ui| {
            ui.add_space(BASELINE);
            ui.label(aside);
        });
        if let Some((job, name_wide, spoken)) = house {
            // On the baseline of the line beside the title.
            let drop = BASELINE + (theme.line(Step::Body) - theme.line(Step::Small)) / 2.0 + 1.0;
            let right = ui.max_rect().right() - wide - theme.space.md;
            let at = pos2(right - name_wide, ui.min_rect().top() + drop);
            let room = Rect::from_min_size(at, vec2(name_wide, theme.line(Step::Small)));
            named(ui.new_child(UiBuilder::new().max_rect(room).id_salt("house")).label(job), spoken);
        }
        let at = pos2(ui.max_rect().right() - wide, ui.min_rect().top() + theme.space.xs);
        let room = Rect::from_min_size(at, vec2(wide, theme.size.control));
        let layout = Layout::left_to_right(Align::Center);
        let mut area = ui.new_child(UiBuilder::new().max_rect(room).layout(layout).id_salt("letter"));
        ways_ui(&mut area, theme, &letter, emit);
    });
}

/// The head where not all of it has room in a row: the ways at the right of the greeting if they fit, and the rest below it.
fn stacked_ui(
    ui: &mut Ui,
    theme: &Theme,
    (greeting, aside, house): (LayoutJob, LayoutJob, Option<(LayoutJob, f32, String)>),
    (letter, is_in_row): (&Button<'_>, bool),
    emit: &mut dyn FnMut(Action),
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        if is_in_row {
            let row = vec2(ui.available_width(), theme.size.control);
            ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
                ui.label(greeting);
                ui.spacing_mut().item_spacing.x = 0.0;
                let wide = button_width(ui, theme, letter) + theme.space.xs + theme.size.control_small;
                ui.add_space((ui.available_width() - wide).max(0.0));
                ways_ui(ui, theme, letter, emit);
            });
        } else {
            ui.label(greeting);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.xs);
            ui.label(aside);
            if let Some((job, _, spoken)) = house {
                named(ui.label(job), spoken);
            }
        });
        if !is_in_row {
            ui.horizontal(|ui| ways_ui(ui, theme, letter, emit));
        }
    });
}

/// The ways that lead on from the head: a letter of one's own, and somebody else's turn.
fn ways_ui(ui: &mut Ui, theme: &Theme, letter: &Button<'_>, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.x = theme.space.xs;
    if button_ui(ui, theme, letter).clicked() {
        emit(Action::Letter);
    }
    if icon_button_ui(ui, theme, Icon::Person, theme.words.say("library-somebody-else")).clicked() {
        emit(Action::SomebodyElse);
    }
}

/// A label that is read out in more words than it shows.
fn named(label: Response, spoken: String) {
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, spoken.clone()));
    label.on_hover_text(spoken);
}

/// Filters at the left, wrapping when they are many; the choice of a trade and the search field at the right, or below where
/// there is little room.
fn choose_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    let whole = ui.available_rect_before_wrap();
    let (trade, search) = if whole.width() < ROOMY { (TRADE.1, SEARCH.1) } else { (TRADE.0, SEARCH.0) };
    let beside_it = if view.trades.is_empty() { 0.0 } else { trade + theme.space.sm };
    let search = (search + beside_it).min(whole.width());
    let beside = whole.width() >= search * 2.0 + theme.space.lg;
    let chips_width = if beside { whole.width() - search - theme.space.lg } else { whole.width() };
    let lift = (theme.size.control - theme.size.chip) / 2.0;
    let chips = Rect::from_min_size(whole.min + vec2(0.0, lift), vec2(chips_width, theme.size.chip));
    let layout = Layout::left_to_right(Align::Min).with_main_wrap(true);
    let mut chips_area = ui.new_child(UiBuilder::new().max_rect(chips).layout(layout).id_salt("filters"));
    // Outlined ones would be a chain.
    let gap = if theme.outlined { theme.space.sm } else { theme.space.xs };
    chips_area.spacing_mut().item_spacing = vec2(gap, theme.space.xs);
    for (i, (name, chosen)) in view.filters.iter().enumerate() {
        if chip_ui(&mut chips_area, theme, name, *chosen).clicked() {
            emit(Action::Filter(i));
        }
    }
    let bottom = chips_area.min_rect().bottom() + lift;
    let top = if beside { whole.top() } else { bottom + theme.space.xs };
    let left = if beside { whole.right() - search } else { whole.left() };
    let field_at = Rect::from_min_size(pos2(left, top), vec2(search, theme.size.control));
    let mut field_area = ui.new_child(UiBuilder::new().max_rect(field_at).id_salt("search"));
    let row = vec2(search, theme.size.control);
    field_area.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        if !view.trades.is_empty() {
            let options: Vec<&str> = view.trades.iter().map(String::as_str).collect();
            let name = theme.words.say("library-trade");
            if let Some(at) = field_select_ui(ui, theme, name, &options, view.trade, trade.min(search / 2.0)) {
                emit(Action::Trade(at));
            }
        }
        let name = theme.words.say("library-search");
        let field = Field { icon: Some(Icon::Search), ..Field::bare(name, name, ui.available_width()) };
        text_field_ui(ui, theme, &field, &mut state.about.search);
    });
    let all = Rect::from_min_max(whole.min, pos2(whole.right(), bottom.max(field_at.bottom())));
    ui.advance_cursor_after_rect(all);
}

fn cards_ui(ui: &mut Ui, theme: &Theme, search: &mut String, view: &View, emit: &mut dyn FnMut(Action)) {
    let cards = &view.cards;
    if cards.is_empty() {
        ui.label(theme.quiet(&view.none));
        if button_ui(ui, theme, &Button::outline(theme.words.say("library-show-all"))).clicked() {
            search.clear();
            emit(Action::Filter(0));
            emit(Action::Trade(0));
        }
        return;
    }
    let width = ui.available_width();
    let columns = columns(width, view.in_all);
    let each = card_width(width, columns);
    for row in cards.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            for card in row {
                if card_ui(ui, theme, card, each) {
                    emit(Action::Open(card.id.clone()));
                }
            }
        });
    }
}

/// How many cards stand in a row: as many as have room, and fewer where that fills the rows more evenly. It goes by all
/// cases, so that no filter changes their size.
fn columns(width: f32, in_all: usize) -> usize {
    let most = (((width + GAP) / (NARROWEST + GAP)) as usize).clamp(1, MOST);
    let rows = in_all.div_ceil(most).max(1);
    if rows == 1 { most } else { in_all.div_ceil(rows) }
}

/// How wide each of so many cards in a row is.
fn card_width(width: f32, columns: usize) -> f32 {
    (width - GAP * (columns as f32 - 1.0)) / columns as f32
}

fn card_ui(ui: &mut Ui, theme: &Theme, card: &CardView, width: f32) -> bool {
    let shown = LibraryCard {
        strip: strip_name(card.picture),
        title: &card.title,
        line: &card.line,
        channel: &card.channel,
        difficulty: card.difficulty,
        minutes: card.time_min,
        stars: card.stars,
        standing: card.standing.words(&theme.words),
        due: card.pill.as_deref(),
    };
    ui.push_id(&card.id, |ui| library_card_ui(ui, theme, &shown, width).clicked()).inner
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::{card_width, columns};
    use crate::catalog::Catalog;
    use crate::ui::theme::{Look, Theme, install_fonts};
    use crate::ui::widgets::library_card::{has_one_row, summary};
    use crate::words::Language;

    #[test]
    fn the_line_of_no_case_is_cut_on_its_card() {
        let theme = Theme::load(Look::Light).expect("theme");
        let ctx = Context::default();
        install_fonts(&ctx);
        let catalog = Catalog::bundled();
        let told = |entry, language| catalog.told_in(entry, language).expect("a case").summary.clone();
        let languages = || std::iter::once(None).chain(Language::ALL.map(Some));
        let lines: Vec<String> =
            catalog.entries.iter().flat_map(|entry| languages().map(|language| told(entry, language))).collect();
        // From the narrowest window with a card beside another to the widest page.
        for window in [760.0_f32, 1024.0, 1280.0, 1366.0, 1440.0, 1920.0] {
            let page = window - 88.0 - if window < 1200.0 { 48.0 } else { 80.0 };
            let card = card_width(page, columns(page, catalog.entries.len()));
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                for line in &lines {
                    let shown = summary(ui, &theme, line, card - 2.0 * theme.space.md);
                    assert!(!shown.elided, "{line} in a window of {window}: {}", shown.text());
                }
            });
            output.textures_delta.clear();
        }
    }

    #[test]
    fn a_card_has_its_foot_in_one_row_in_a_window_of_the_design() {
        // 1440, without the rail and the sides of the page.
        let page = 1440.0 - 88.0 - 2.0 * 40.0;
        assert!(has_one_row(card_width(page, columns(page, 15))));
        assert!(!has_one_row(card_width(888.0, columns(888.0, 15))), "in a narrow one it has two");
    }

    #[test]
    fn no_card_falls_alone_into_a_second_row() {
        assert_eq!(columns(1112.0, 4), 4, "four in a row where there is room");
        assert_eq!(columns(888.0, 4), 2, "two and two where there is room for three");
        assert_eq!(columns(1400.0, 7), 4);
        assert_eq!(columns(1400.0, 6), 3);
        assert_eq!(columns(400.0, 4), 1);
    }
}
