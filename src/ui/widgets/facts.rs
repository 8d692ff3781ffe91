//! Facts in two columns: what it is about, what it says.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{paragraph, words};
use crate::ui::widgets::even::without_orphan;
use crate::ui::widgets::spans::{Span, SpanLook, behind};

/// One fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactRow<'a> {
    /// What it is about.
    pub label: &'a str,
    /// What it says.
    pub value: &'a str,
    /// The words of it that matter, on a wash; empty for none.
    pub mark: &'a str,
}

impl<'a> FactRow<'a> {
    /// A fact in plain words.
    pub fn plain(label: &'a str, value: &'a str) -> Self {
        Self { label, value, mark: "" }
    }

    fn spans(&self) -> Vec<Span> {
        let at = self.value.find(self.mark).filter(|_| !self.mark.is_empty());
        at.map(|at| Span { bytes: at..at + self.mark.len(), look: SpanLook::Plain }).into_iter().collect()
    }
}

/// Values narrower than this, in points, read badly: the label then stands above its value.
const NARROWEST_VALUE: f32 = 136.0;

/// Draws facts across the space; the first column is as wide as its longest label, at most `size.caption`.
/// Where that leaves too little for the values, each label stands above its value.
pub fn facts_ui(ui: &mut Ui, theme: &Theme, facts: &[FactRow<'_>]) -> Response {
    let look = (Step::Body, Weight::Regular);
    let quiet = theme.colors.text_secondary;
    let labels: Vec<_> = facts.iter().map(|f| words(ui, theme, f.label, look, quiet, theme.size.caption)).collect();
    let column = labels.iter().map(|l| l.size().x).fold(0.0, f32::max) + theme.space.md + theme.space.xs;
    let width = ui.available_width();
    let is_stacked = width - column < NARROWEST_VALUE;
    let mut whole: Option<Response> = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        for (fact, label) in facts.iter().zip(labels) {
            let room = if is_stacked { width } else { width - column };
            let value = theme.job(fact.value, look.0, look.1, theme.colors.text, room);
            let value = paragraph(ui, without_orphan(ui, value));
            let (above, beside) = if is_stacked { (label.size().y, 0.0) } else { (0.0, column) };
            let height = (above + value.size().y).max(label.size().y);
            let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {}", fact.label, fact.value)));
            ui.painter().galley(rect.min, label, quiet);
            let at = rect.min + vec2(beside, above);
            ui.painter().extend(behind(theme, &value, fact.value, &fact.spans(), at));
            ui.painter().galley(at, value, theme.colors.text);
            whole = Some(whole.take().map_or(response.clone(), |w| w.union(response)));
        }
    });
    whole.unwrap_or_else(|| ui.allocate_response(vec2(0.0, 0.0), Sense::hover()))
}
