//! The briefing's cards: what is on file, what the house says, what is yours to give.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::screens::briefing::view::View;
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::icon_ui;
use crate::ui::widgets::{FactRow, card_frame, facts_ui, long_lines_ui, rule_ui, thin_bar_ui};

/// Room between cards, in points.
const GAP: f32 = 20.0;
/// Narrowest space that holds two cards side by side.
const TWO: f32 = 600.0;
/// Shares of the space the first of two cards may have.
const SHARES: [f32; 2] = [0.5, 0.46];

/// Draws the three cards across the space.
pub(super) fn cards_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let whole = ui.available_rect_before_wrap();
    if whole.width() < TWO {
        ui.spacing_mut().item_spacing.y = GAP;
        card_frame(theme).show(ui, |ui| file_ui(ui, theme, view));
        card_frame(theme).show(ui, |ui| policy_ui(ui, theme, view));
        card_frame(theme).show(ui, |ui| given_ui(ui, theme, view));
        return;
    }
    let space = whole.width() - GAP;
    let share = best_share(ui, theme, view, space);
    let first = (space * share).round();
    let id = Id::unique("briefing-cards");
    let before = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(0.0);
    let margin = card_frame(theme).inner_margin.sum();
    let mut tallest = 0.0_f32;
    for (left, width, is_file) in [(0.0, first, true), (first + GAP, space - first, false)] {
        let at = Rect::from_min_size(whole.min + vec2(left, 0.0), vec2(width, whole.height()));
        let mut area = ui.new_child(UiBuilder::new().max_rect(at).id_salt(is_file));
        card_frame(theme).show(&mut area, |ui| {
            ui.set_width(width - margin.x);
            ui.set_min_height(before);
            let content = ui.scope(|ui| if is_file { file_ui(ui, theme, view) } else { policy_ui(ui, theme, view) });
            tallest = tallest.max(content.response.rect.height());
        });
    }
    // Two cards in a row share a bottom edge: the taller one is known once both are drawn.
    if (tallest - before).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, tallest));
        ui.ctx().request_discard("briefing-cards-share-a-bottom-edge");
    }
    let bottom = whole.top() + tallest.max(before) + margin.y;
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, pos2(whole.right(), bottom)));
    ui.add_space(GAP - ui.spacing().item_spacing.y);
    card_frame(theme).show(ui, |ui| given_ui(ui, theme, view));
}

/// The share of the space for the first card at which the pair is lowest.
fn best_share(ui: &Ui, theme: &Theme, view: &View, space: f32) -> f32 {
    let sides = card_frame(theme).inner_margin.sum().x;
    let height = |text: &str, width: f32| {
        let job = theme.job(text, Step::Body, Weight::Regular, theme.colors.text, width.max(80.0));
        ui.painter().layout_job(job).size().y
    };
    let label = theme.size.caption;
    let pair = |share: f32| {
        let (file, policy) = (space * share - sides, space * (1.0 - share) - sides);
        let facts: f32 = view.file.iter().map(|(_, text)| height(text, file - label) + theme.space.sm).sum();
        let house = view.house.iter().flat_map(|house| house.rules.iter().chain([&house.name]));
        let rules: f32 = view.policy.iter().chain(house).map(|rule| height(rule, policy) + 2.0 * theme.space.sm).sum();
        facts.max(rules)
    };
    let lowest = |best: f32, share: f32| if pair(share) + 1.0 < pair(best) { share } else { best };
    SHARES.into_iter().fold(0.5, lowest)
}

/// A card's heading: a drawing, a name, and at the right a few words.
fn head_ui(ui: &mut Ui, theme: &Theme, icon: Icon, name: &str, aside: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        icon_ui(ui, theme, icon, theme.size.icon, theme.colors.text_secondary, "");
        ui.label(theme.heading(name));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(aside)));
    });
    // The heading stands further from the rows than they from each other.
    ui.add_space(theme.space.xs + 2.0);
}

fn file_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    head_ui(ui, theme, Icon::File, theme.words.say("briefing-file"), "");
    let rows: Vec<FactRow<'_>> = view.file.iter().map(|(label, text)| FactRow::plain(label, text)).collect();
    facts_ui(ui, theme, &rows);
}

fn policy_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    head_ui(ui, theme, Icon::Policy, theme.words.say("briefing-policy"), &view.policy_date);
    rules_ui(ui, theme, &view.policy);
    if let Some(house) = &view.house {
        if !view.policy.is_empty() {
            rule_ui(ui, theme);
        }
        ui.label(theme.small(&house.name));
        rules_ui(ui, theme, &house.rules);
    }
}

fn rules_ui(ui: &mut Ui, theme: &Theme, rules: &[String]) {
    for (i, rule) in rules.iter().enumerate() {
        if i > 0 {
            rule_ui(ui, theme);
        }
        long_lines_ui(ui, theme, rule, (Step::Body, Weight::Regular), theme.colors.text);
    }
}

/// The limit at the left, the offers at the right; the offers in two columns where there is room.
fn given_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let width = ui.available_width();
    ui.set_width(width);
    if width < TWO - 2.0 * theme.space.lg {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        limit_ui(ui, theme, view);
        offers_ui(ui, theme, &view.offers);
        return;
    }
    let limit = (width * 0.31).clamp(200.0, 300.0);
    let gap = theme.space.xl;
    let rest = width - limit - gap;
    let columns = if rest >= 470.0 && view.offers.len() > 4 { 2 } else { 1 };
    let each = (rest - gap * (columns as f32 - 1.0)) / columns as f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        column_ui(ui, theme, limit, |ui| limit_ui(ui, theme, view));
        for part in view.offers.chunks(view.offers.len().div_ceil(columns).max(1)) {
            column_ui(ui, theme, each, |ui| offers_ui(ui, theme, part));
        }
    });
}

fn column_ui(ui: &mut Ui, theme: &Theme, width: f32, content: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        content(ui);
    });
}

fn limit_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    ui.horizontal(|ui| {
        ui.label(theme.heading(theme.words.say("briefing-limit")));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.strong(&view.limit)));
    });
    thin_bar_ui(ui, theme, 0.0, &theme.words.tell("briefing-limit-bar", &[("limit", (&view.limit).into())]));
    long_lines_ui(ui, theme, &view.limit_words, (Step::Body, Weight::Regular), theme.colors.text_secondary);
}

fn offers_ui(ui: &mut Ui, theme: &Theme, offers: &[(String, String)]) {
    for (name, whose) in offers {
        let look = |words: &str, color| theme.job(words, Step::Body, Weight::Regular, color, f32::INFINITY);
        let right = ui.painter().layout_job(look(whose, theme.colors.text_secondary)).size().x;
        ui.horizontal_top(|ui| {
            let room = (ui.available_width() - right - theme.space.sm).max(80.0);
            ui.label(theme.job(name, Step::Body, Weight::Regular, theme.colors.text, room));
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| ui.label(theme.quiet(whose)));
        });
    }
}
