//! How large everything of a decision is set: the largest that fits. What the customer says is always larger than anything else. First
//! the picture gives way, then long bars, then size; from the reveal on, when everybody has read them, replies in their short form.
//! Nothing is smaller than captions as long as that can be had, and replies are cut only where nothing else is left.

use egui::Rect;

use crate::ui::screens::workshop::view::{AskView, FaceView};
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::screens::workshop::wall::stage::Stage;
use crate::ui::screens::workshop::wall::told::ours_height;
use crate::ui::screens::workshop::wall::typed::are_whole;
use crate::ui::screens::workshop::wall::ways::{BARS, row_height};

/// Between what was said and what can be done.
pub(super) const GAP: f32 = 20.0;
/// What was said and what can be done, the best first. With the first of them the picture stays large.
const SIZES: [(f32, f32); 8] =
    [(64.0, 40.0), (58.0, 38.0), (54.0, 36.0), (50.0, 34.0), (46.0, 34.0), (42.0, 32.0), (40.0, 30.0), (36.0, 30.0)];
const WITH_PICTURE: usize = 5;
/// From which of them on there is room for replies in own words.
const WITH_OWN_WORDS: usize = 3;
/// The same where nobody chooses yet.
const ALONE: [(f32, f32); 4] = [(84.0, 40.0), (76.0, 40.0), (68.0, 40.0), (62.0, 40.0)];
/// What we say, and what the customer might say to it.
const PREDICTED: [(f32, f32); 6] = [(36.0, 46.0), (36.0, 42.0), (34.0, 38.0), (32.0, 36.0), (30.0, 34.0), (30.0, 32.0)];
/// The same below the size of captions, before a reply is cut that nobody has read yet.
const BELOW: [(f32, f32); 4] = [(34.0, 28.0), (32.0, 26.0), (30.0, 25.0), (28.0, 23.0)];
const PREDICTED_BELOW: [(f32, f32); 3] = [(28.0, 29.0), (26.0, 27.0), (24.0, 25.0)];
/// What was said where even that is too much.
const SAID_LEAST: [f32; 5] = [34.0, 30.0, 26.0, 23.0, 20.0];
const SAID_CUT: f32 = 18.0;
/// The most height of a row, and the least where replies are short or cut.
const ROW_MOST: f32 = 128.0;
const ROW_SHORT: f32 = 64.0;
/// The least height of a row whose reply is cut, as long as that can be had: three lines.
const ROW_CUT: f32 = 108.0;
/// Size of replies that are cut, and of those that are short where even they have little room.
const CUT: f32 = 26.0;
const SHORT: f32 = 30.0;
/// Replies in own words beside the ways need so much height, and ways so much of the width; more of it, while what stands beside them is
/// still seen whole.
const OWN_WORDS: f32 = 330.0;
pub(super) const WAYS_SHARE: f32 = 0.44;
const WAYS_SHARES: [f32; 4] = [WAYS_SHARE, 0.5, 0.56, 0.62];
const COLUMN_GAP: f32 = 40.0;

/// How everything is set.
pub(super) struct Plan {
    pub(super) stage: Stage,
    /// Size of what was said, or of what we say, and the height of its card.
    pub(super) said: f32,
    pub(super) said_high: f32,
    /// Size of what can be done.
    pub(super) way: f32,
    /// The height of each row; that of answers in own words is the last.
    pub(super) rows: Vec<f32>,
    /// Rows are told in their short form.
    pub(super) is_short: bool,
    /// Width of the bars; nothing before the reveal.
    pub(super) bars: f32,
    /// Width of the rows.
    pub(super) width: f32,
}

/// A decision and where it is drawn.
pub(super) struct Asked<'a, 'b> {
    pub(super) brush: &'a Brush<'b>,
    pub(super) view: &'a AskView,
    pub(super) face: Option<&'a FaceView>,
    pub(super) main: Rect,
    /// How much of the width ways have beside replies in own words.
    pub(super) share: f32,
}

impl Asked<'_, '_> {
    /// The plan in which everything is largest.
    pub(super) fn plan(&self) -> Plan {
        let (beside, roomy) = (Stage::beside(self.brush, self.face), Stage::roomy(self.face));
        if self.view.ours.is_some() {
            let stages: Vec<Stage> = beside.into_iter().chain([Stage::Empty]).collect();
            let found = self.first(&PREDICTED, &stages, false);
            let found = found.or_else(|| self.first(&PREDICTED_BELOW, &[Stage::Empty], false));
            return found.unwrap_or_else(|| self.cut(Stage::Empty));
        }
        if self.view.ways.is_empty() {
            let found = self.first(&ALONE, &beside, false).or_else(|| self.first(&SIZES, &beside, false));
            return found.or_else(|| self.first(&SIZES, &[roomy], false)).unwrap_or_else(|| self.cut(roomy));
        }
        let has_short = self.has_bars() && self.view.ways.iter().any(|way| way.short.is_some());
        let has_side = !self.view.typed.is_empty();
        let large = SIZES.get(..WITH_PICTURE).unwrap_or(&SIZES);
        let found = if has_side { self.wider(roomy, false) } else { self.first(large, &beside, false) };
        let sizes = SIZES.get(if has_side { WITH_OWN_WORDS } else { 0 }..).unwrap_or(&SIZES);
        let found = found.or_else(|| self.first(sizes, &[roomy], false));
        let found = found.or_else(|| if has_short && !has_side { self.first(&SIZES, &beside, true) } else { None });
        let found = found.or_else(|| if has_short && has_side { self.wider(roomy, true) } else { None });
        let found = found.or_else(|| if has_short { self.first(sizes, &[roomy], true) } else { None });
        found.or_else(|| self.first(&BELOW, &[roomy], false)).unwrap_or_else(|| self.cut(roomy))
    }

    /// Beside replies in own words that are all seen whole: with as much of the width as it takes for ways in full, or for short ones in
    /// one line each.
    fn wider(&self, roomy: Stage, is_short: bool) -> Option<Plan> {
        let sizes = SIZES.get(WITH_OWN_WORDS..).unwrap_or(&SIZES);
        WAYS_SHARES.into_iter().find_map(|share| {
            let asked = Asked { share, ..*self };
            let plan = asked.first(sizes, &[roomy], is_short)?;
            let are_whole =
                asked.own_words(&plan).is_some_and(|space| are_whole(asked.brush, &asked.view.typed, space));
            (are_whole && (!is_short || asked.are_lines(&plan))).then_some(plan)
        })
    }

    /// Whether every short reply stands in one line.
    pub(super) fn are_lines(&self, plan: &Plan) -> bool {
        let high = |text: &str| row_height(self.brush, text, plan.way, plan.width - plan.bars, true);
        let shorts = self.view.ways.iter().filter_map(|way| way.short.as_deref());
        shorts.chain(self.view.own.iter().map(|own| own.text.as_str())).all(|text| high(text) <= high("1"))
    }

    fn has_bars(&self) -> bool {
        self.view.ways.iter().any(|way| way.count.is_some())
    }

    /// Widths of the bars, the best first.
    fn bars(&self) -> Vec<f32> {
        if !self.has_bars() {
            return vec![0.0];
        }
        let is_again = self.view.ways.iter().any(|way| way.before.is_some());
        let narrow = if self.view.typed.is_empty() { 0 } else { BARS.len() - 1 };
        BARS.into_iter().skip(narrow).map(|bars| if is_again { bars + 96.0 } else { bars }).collect()
    }

    fn first(&self, sizes: &[(f32, f32)], stages: &[Stage], is_short: bool) -> Option<Plan> {
        let bars = self.bars();
        let (roomy, narrow) = (*stages.last()?, *bars.last()?);
        // What fits nowhere in a size need not be tried everywhere.
        let could = sizes.iter().copied().filter(|size| self.fitting(*size, roomy, narrow, is_short).is_some());
        could.take(1).find_map(|size| {
            let mut all = stages.iter().flat_map(|stage| bars.iter().map(|bars| (*stage, *bars)));
            all.find_map(|(stage, bars)| self.fitting(size, stage, bars, is_short))
        })
    }

    /// How high what stands above the ways is.
    fn said_height(&self, stage: Stage, size: f32) -> f32 {
        match &self.view.ours {
            Some(ours) => ours_height(self.brush, ours, stage.rest(self.main).width(), size),
            None => stage.card_height(self.brush, stage.card(self.face, &self.view.told), self.main, size),
        }
    }

    fn width(&self, stage: Stage) -> f32 {
        let whole = stage.rest(self.main).width();
        if self.view.typed.is_empty() { whole } else { (whole - COLUMN_GAP) * self.share }
    }

    /// The plan with these sizes, if everything fits; what is left goes to the rows.
    fn fitting(&self, (said, way): (f32, f32), stage: Stage, bars: f32, is_short: bool) -> Option<Plan> {
        let (said_high, width) = (self.said_height(stage, said), self.width(stage));
        let left = self.main.height() - said_high - GAP;
        if !self.view.typed.is_empty() && left < OWN_WORDS || left < 0.0 {
            return None;
        }
        let (brush, least) = (self.brush, if is_short { ROW_SHORT } else { 0.0 });
        let row = |text: &str| row_height(brush, text, way, width - bars, is_short).max(least);
        let ways =
            self.view.ways.iter().map(|each| row(each.short.as_deref().filter(|_| is_short).unwrap_or(&each.text)));
        let rows: Vec<f32> = ways.chain(self.view.own.iter().map(|own| row(&own.text))).collect();
        let spare = left - rows.iter().sum::<f32>();
        if spare < 0.0 {
            return None;
        }
        let each = spare / rows.len().max(1) as f32;
        let rows = rows.iter().map(|row| (row + each).min(row.max(ROW_MOST))).collect();
        Some(Plan { stage, said, said_high, way, rows, is_short, bars, width })
    }

    /// Nothing fits in full: what was said does if anything can, and replies are cut.
    fn cut(&self, stage: Stage) -> Plan {
        let (main, count) = (self.main, self.view.ways.len() + usize::from(self.view.own.is_some()));
        let bars = *self.bars().last().unwrap_or(&0.0);
        let is_short = self.has_bars() && self.view.ways.iter().all(|way| way.short.is_some());
        let most = |row: f32| main.height() - GAP - row * count as f32;
        let fits = |row: f32| {
            let heights = SAID_LEAST.into_iter().map(|size| (size, self.said_height(stage, size)));
            heights.into_iter().find(|(_, high)| *high <= most(row))
        };
        let found = if is_short { None } else { fits(ROW_CUT) }.or_else(|| fits(ROW_SHORT));
        let (said, said_high) = found.unwrap_or((SAID_CUT, most(ROW_SHORT)));
        let row = ((main.height() - said_high - GAP) / count.max(1) as f32).min(ROW_MOST);
        let way = if is_short { SHORT } else { CUT }.min(said - 1.0);
        Plan { stage, said, said_high, way, rows: vec![row; count], is_short, bars, width: self.width(stage) }
    }

    /// Where replies in own words stand: beside the ways.
    pub(super) fn own_words(&self, plan: &Plan) -> Option<Rect> {
        let rest = plan.stage.rest(self.main);
        let top = rest.top() + plan.said_high + GAP;
        let left = rest.left() + plan.width + COLUMN_GAP;
        (!self.view.typed.is_empty()).then(|| Rect::from_min_max(egui::pos2(left, top), rest.max))
    }
}
