//! The names at the ends of the lines of a chart of feelings: which there are, in which order, and where they stand.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Ui};

use super::feelings::{FeelingsChart, TOP, Turn};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::line;

/// Least distance of two names at the lines' ends.
pub(super) const NAME_GAP: f32 = 19.0;
/// How far above its end the name of a line stands that ended sooner and below another one, and how near that is, in
/// points of 0–100.
pub(super) const HIDDEN: (f32, f32) = (17.0, 2.0);

/// What a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Line {
    Anger,
    Trust,
}

impl Line {
    pub fn ink(self, theme: &Theme) -> Color32 {
        match self {
            Self::Anger => theme.colors.warn,
            Self::Trust => theme.colors.accent,
        }
    }

    /// The name of the run's line, with the value it ends at.
    pub fn at_end(self, theme: &Theme, value: f32) -> String {
        let figure = format!("{value:.0}");
        let said = [("value", (&figure).into())];
        match self {
            Self::Anger => theme.words.tell("widgets-chart-anger", &said),
            Self::Trust => theme.words.tell("widgets-chart-trust", &said),
        }
    }

    /// The name of the best path's line.
    pub fn best(self, theme: &Theme, is_same: bool) -> &str {
        theme.words.say(match self {
            _ if is_same => "widgets-chart-best-same",
            Self::Anger => "widgets-chart-best-anger",
            Self::Trust => "widgets-chart-best-trust",
        })
    }
}

/// The name at the end of a line.
pub(super) struct Name {
    pub turn: usize,
    pub value: f32,
    pub text: String,
    pub is_own: bool,
    /// Whether the line ended sooner, and a line of the run lies on it from there on: its name stands where it ended.
    pub is_hidden: bool,
    pub color: Color32,
}

impl Name {
    pub fn set(&self, ui: &Ui, theme: &Theme) -> Arc<Galley> {
        let weight = if self.is_own { Weight::Bold } else { Weight::Regular };
        line(ui, theme, &self.text, (Step::Small, weight), self.color)
    }
}

/// Two lines this close over the whole run are one, in points of 0–100.
const SAME: f32 = 1.0;

/// Names of all lines at their own ends; a best path that the run itself took is named at the run's.
pub(super) fn line_names(theme: &Theme, chart: &FeelingsChart<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    let own: [(Line, Vec<f32>, Vec<f32>); 2] = [
        (
            Line::Trust,
            chart.turns.iter().map(|turn| turn.trust).collect(),
            chart.best.iter().map(|(_, trust)| *trust).collect(),
        ),
        (
            Line::Anger,
            chart.turns.iter().map(|turn| turn.anger).collect(),
            chart.best.iter().map(|(anger, _)| *anger).collect(),
        ),
    ];
    for (line, mine, best) in own {
        let color = line.ink(theme);
        if let Some(value) = mine.last().copied() {
            let text = line.at_end(theme, value);
            names.push(Name { turn: mine.len() - 1, value, text, is_own: true, is_hidden: false, color });
        }
        let is_same = mine.len() == best.len() && mine.iter().zip(&best).all(|(a, b)| (a - b).abs() < SAME);
        if let Some(value) = best.last().copied() {
            let text = line.best(theme, is_same).to_owned();
            let turn = best.len() - 1;
            names.push(Name { turn, value, text, is_own: false, is_hidden: is_hidden(chart, turn, value), color });
        }
    }
    names
}

/// Whether a line of the run goes on along what the best path ended with, sooner, at a turn and a value.
fn is_hidden(chart: &FeelingsChart<'_>, turn: usize, value: f32) -> bool {
    let rest = || chart.turns.iter().skip(turn);
    let near = |of: fn(&Turn<'_>) -> f32| rest().all(|turn| (of(turn) - value).abs() < HIDDEN.1);
    rest().count() > 1 && (near(|turn| turn.anger) || near(|turn| turn.trust))
}

/// The order of names from the top down. Where two lines end together at the foot the run's is the lower one: it stands at
/// its end, and the other above it, so that none stands among the names of the turns.
pub(super) fn in_order(names: &mut [Name]) {
    let is_first = |name: &Name| name.is_own == (name.value > 50.0);
    names.sort_by(|a, b| b.value.total_cmp(&a.value).then_with(|| is_first(b).cmp(&is_first(a))));
}

/// The highest and the lowest place of a name.
pub(super) fn bounds(rect: Rect) -> (f32, f32) {
    (rect.top() - TOP / 2.0, rect.bottom())
}

/// Where names stand that want to be at `wanted`, from the top down: `gap` apart and between the bounds, none past
/// another, and each as near to where it wants to be as its neighbours allow.
pub(super) fn stacked(wanted: &[f32], gap: f32, (top, bottom): (f32, f32)) -> Vec<f32> {
    // Names that would touch stand together, in the middle of where they want to be.
    let mut groups: Vec<(f32, usize)> = Vec::new();
    let first = |(middle, count): (f32, usize)| {
        let height = gap * count.saturating_sub(1) as f32;
        (middle - height / 2.0).min(bottom - height).max(top)
    };
    for y in wanted {
        let mut group = (*y, 1_usize);
        while let Some(above) = groups.last().copied() {
            if first(above) + gap * above.1 as f32 <= first(group) {
                break;
            }
            groups.pop();
            let count = above.1 + group.1;
            group = ((above.0 * above.1 as f32 + group.0 * group.1 as f32) / count as f32, count);
        }
        groups.push(group);
    }
    groups.into_iter().flat_map(|group| (0..group.1).map(move |i| first(group) + gap * i as f32)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;
    use egui::pos2;

    fn names_of(turns: &[(f32, f32)], best: &[(f32, f32)]) -> Vec<(usize, String)> {
        let turns: Vec<Turn<'_>> =
            turns.iter().map(|(anger, trust)| Turn { label: "", anger: *anger, trust: *trust }).collect();
        let chart = FeelingsChart { turns: &turns, best, selected: None, height: 100.0, name: "" };
        line_names(&Theme::load(Look::Light).unwrap(), &chart).into_iter().map(|name| (name.turn, name.text)).collect()
    }

    #[test]
    fn each_line_is_named_at_its_own_end_and_a_best_path_that_was_taken_says_so() {
        let run = [(50.0, 50.0), (40.0, 60.0), (30.0, 70.0)];
        let found = names_of(&run, &[(50.0, 50.0), (20.0, 80.0)]);
        let expected = [(2, "Trust 70"), (1, "best: trust"), (2, "Anger 30"), (1, "best: anger")];
        assert_eq!(found, expected.map(|(turn, text)| (turn, text.to_owned())));
        let taken = names_of(&run, &run);
        assert_eq!(taken.iter().filter(|(turn, text)| *turn == 2 && text == "best: the same").count(), 2, "{taken:?}");
    }

    /// Where the names of a run stand on a plot of 0 at the bottom and 100 at the top, highest first.
    fn heights(turns: &[(f32, f32)], best: &[(f32, f32)]) -> Vec<(String, f32, f32)> {
        let points: Vec<Turn<'_>> =
            turns.iter().map(|(anger, trust)| Turn { label: "", anger: *anger, trust: *trust }).collect();
        let chart = FeelingsChart { turns: &points, best, selected: None, height: 288.0, name: "" };
        let mut names = line_names(&Theme::load(Look::Light).unwrap(), &chart);
        names.retain(|name| !name.is_hidden);
        in_order(&mut names);
        let wanted: Vec<f32> = names.iter().map(|name| 200.0 - 2.0 * name.value).collect();
        let plot = Rect::from_min_max(pos2(0.0, 0.0), pos2(600.0, 200.0));
        let found = stacked(&wanted, NAME_GAP, bounds(plot));
        names.into_iter().zip(found).map(|(name, y)| (name.text, name.value, 100.0 - y / 2.0)).collect()
    }

    #[test]
    fn a_name_stands_at_its_own_lines_end_and_at_no_other() {
        let up = |from: f32, to: f32| move |i: u8| (from + (to - from) * f32::from(i) / 7.0).clamp(0.0, 100.0);
        let run = |anger: (f32, f32), trust: (f32, f32), turns: u8| -> Vec<(f32, f32)> {
            (0..turns).map(|i| (up(anger.0, anger.1)(i), up(trust.0, trust.1)(i))).collect()
        };
        let (worst, best) = (run((51.0, 100.0), (58.0, 0.0), 9), run((51.0, 0.0), (58.0, 100.0), 8));
        let again = [(51.0, 58.0), (40.0, 60.0), (22.0, 87.0), (14.0, 94.0), (2.0, 90.0)];
        for (turns, best) in [(worst.as_slice(), best.as_slice()), (&again, &best), (&best, &worst), (&best, &again)] {
            let names = heights(turns, best);
            for (text, value, at) in &names {
                let nearest = names.iter().map(|(_, other, _)| (other - at).abs()).fold(f32::INFINITY, f32::min);
                let own = (value - at).abs();
                assert!(
                    own <= nearest + f32::EPSILON * 100.0,
                    "{text} at {at} stands nearer to another line: {names:?}"
                );
            }
        }
    }

    #[test]
    fn no_name_stands_among_the_names_of_the_turns_and_one_without_a_line_of_its_own_where_that_ended() {
        let run = [(50.0, 50.0), (20.0, 80.0), (0.0, 100.0)];
        let names = heights(&run, &run);
        let lowest: Vec<(&str, f32)> = names.iter().rev().take(2).map(|(text, _, at)| (text.as_str(), *at)).collect();
        assert_eq!(lowest, [("Anger 0", 0.0), ("best: the same", NAME_GAP / 2.0)]);
        let turns = [(50.0, 50.0), (100.0, 0.0), (100.0, 0.0)].map(|(anger, trust)| Turn { label: "", anger, trust });
        let hidden = |best: &[(f32, f32)]| -> Vec<String> {
            let chart = FeelingsChart { turns: &turns, best, selected: None, height: 288.0, name: "" };
            let names = line_names(&Theme::load(Look::Light).unwrap(), &chart);
            names.into_iter().filter(|name| name.is_hidden).map(|name| name.text).collect()
        };
        assert_eq!(hidden(&[(50.0, 50.0), (0.0, 100.0)]), ["best: trust", "best: anger"]);
        assert!(hidden(&[(50.0, 50.0), (10.0, 90.0)]).is_empty(), "their own lines are seen");
        assert!(hidden(&[(50.0, 50.0), (10.0, 90.0), (0.0, 100.0)]).is_empty(), "they end with the run");
    }

    #[test]
    fn names_keep_their_order_and_do_not_touch_however_close_their_lines_end() {
        for wanted in [vec![0.0, 0.0, 200.0, 200.0], vec![90.0, 95.0, 99.0, 104.0], vec![0.0, 10.0, 20.0, 30.0], vec![]]
        {
            let found = stacked(&wanted, 19.0, (-11.0, 210.0));
            assert_eq!(found.len(), wanted.len());
            assert!(found.iter().zip(found.iter().skip(1)).all(|(a, b)| b - a >= 18.99), "{wanted:?}: {found:?}");
            assert!(found.iter().all(|y| (-11.0..=210.0).contains(y)), "{wanted:?}: {found:?}");
        }
        assert_eq!(stacked(&[50.0, 150.0], 19.0, (0.0, 200.0)), [50.0, 150.0], "with room they stay");
    }
}
