//! Everything the debrief shows, as plain data. All outcome figures are simulated and say so.

use serde::Serialize;

use crate::domain::debrief::{
    Lamp, Missed, Model, Stay, Tally, avoided, debrief, effect_words, lamps, missed, models, tallies,
};
use crate::domain::paths::Paths;
use crate::domain::recovery::told;
use crate::domain::rubric::anchors::aim;
use crate::domain::rubric::{Dimension, Level, Tick, word_for_mean};
use crate::domain::scenario::model::{Avoided, Band};
use crate::domain::session::{Event, OutreachState, Session, TurnRecord};
use crate::ui::screens::debrief::bill::{Bill, bill};
use crate::ui::screens::debrief::closer::{CustomerView, customers, group_words, lasted_briefly};
use crate::ui::screens::debrief::own::{OwnView, own_view};
use crate::ui::screens::debrief::quotes::{QuoteView, change_title, quote, set_alike, trade_of};
use crate::ui::screens::debrief::recoveries::{Three, three};
use crate::ui::widgets::Stars;

/// The debrief as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The case's title.
    pub title: String,
    /// The name the first customer goes by.
    pub customer: String,
    /// Whether it is about several customers: figures are means then.
    pub is_group: bool,
    /// `Practice, Friday 19:40, 18 min`.
    pub about: String,
    /// What is added to it where there is room: ` in the case`.
    pub about_more: &'static str,
    /// The summary figures: value, label, and stars for the first.
    pub summary: Vec<Figure>,
    /// How it ended, as a headline.
    pub headline: String,
    /// The ending's band.
    pub band: Band,
    /// What happened.
    pub text: String,
    /// What the customer wrote.
    pub survey: String,
    /// What became of it after a second chance.
    pub after_second_chance: Option<String>,
    /// Against the best run from the start.
    pub against_best: Option<String>,
    /// The line to keep.
    pub keep: Option<QuoteView>,
    /// `Change first`, or what there is to gain where all was good.
    pub change_title: &'static str,
    /// The line to change.
    pub change: Option<QuoteView>,
    /// A second line to change.
    pub change_next: Option<QuoteView>,
    /// If this …
    pub plan_when: String,
    /// … then that.
    pub plan_then: String,
    /// The four dimensions.
    pub dimensions: Vec<DimensionView>,
    /// Every turn with its reasons.
    pub turns: Vec<TurnView>,
    /// What it would have taken, and what was given became.
    pub bill: Bill,
    /// For a group: that figures are means, who was served worst and best.
    pub group_words: Option<String>,
    /// Each customer's own curves.
    pub customers: Vec<CustomerView>,
    /// The reply after which the survey came, where more were given after it.
    pub survey_after: Option<u32>,
    /// The three signals.
    pub lamps: Vec<Lamp>,
    /// The three recoveries.
    pub three: Option<Three>,
    /// Model replies, turn by turn.
    pub models: Vec<Model>,
    /// The eleven ticks.
    pub ticks: Vec<(Tick, Tally)>,
    /// Why those that are missing were not earned.
    pub missed: Vec<Missed>,
}

/// A figure of the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// `4.5 of 5`.
    pub value: String,
    /// `simulated satisfaction`.
    pub label: String,
    /// The same where the page says elsewhere that all of it is simulated: `satisfaction`.
    pub brief: &'static str,
    /// The value as it stands in a line without labels: `$60 cost`.
    pub in_line: String,
    /// Stars, for satisfaction only.
    pub stars: Option<Stars>,
}

/// A dimension with its word, mean and anchor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DimensionView {
    /// Which.
    pub dimension: Dimension,
    /// Mean, 0–4.
    pub mean: Option<f64>,
    /// `Good`, or `Not scored`.
    pub word: String,
    /// What the replies did that stood highest and lowest.
    pub did: String,
}

/// A turn with its reasons.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TurnView {
    /// Counted from 1.
    pub number: u32,
    /// Two or three words.
    pub short: String,
    /// The words, or what the silence was.
    pub text: String,
    /// Whether they were said.
    pub is_spoken: bool,
    /// Levels in rubric order, `None` where not scored.
    pub levels: [Option<u8>; 4],
    /// What it did.
    pub effect: String,
    /// Why the author rated it so.
    pub why: String,
    /// Evidence for each level that something but the author decided.
    pub evidence: Vec<String>,
    /// What moved the customer, and by how much.
    pub reasons: Vec<String>,
    /// Who was spoken to.
    pub who: String,
    /// What they thought.
    pub thought: String,
    /// Words of it that the organisation avoids, each in a sentence.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub avoided: Vec<String>,
    /// What is known of it where it was said in one's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnView>,
    /// The dimension that has most room, and what to aim for in it; `None` if all is excellent.
    pub aim: Option<(Dimension, String)>,
}

/// The two curves.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Curve {
    /// `Start`, then each turn's two or three words.
    pub labels: Vec<String>,
    /// Anger.
    pub anger: Vec<f64>,
    /// Trust.
    pub trust: Vec<f64>,
    /// Anger on the best run, once known.
    pub best_anger: Vec<f64>,
    /// Trust on the best run.
    pub best_trust: Vec<f64>,
}

/// Builds the view; `None` while the run is not over.
pub fn view(session: &Session, mode_words: &str, best: Option<&Paths>) -> Option<View> {
    let looked_back = debrief(session)?;
    let scenario = session.scenario();
    let case = &looked_back.closing.case;
    let satisfied = figure(format!("{:.1} of 5", case.csat), ("simulated satisfaction", "satisfaction"), "");
    let summary = vec![
        Figure { stars: Some(Stars::of(case.csat)), ..satisfied },
        figure(format!("{:.0} of 10", case.nps), ("recommend, simulated", "recommend"), ""),
        figure(kept(case.retention), ("would return, simulated", "would return"), ""),
        figure(scenario.currency.show_whole(case.recovery_cost), ("cost to us, simulated", "cost to us"), " cost"),
    ];
    let is_group = session.scenario().customers.len() > 1;
    let customer = session.stage().cast.names.first().map_or_else(|| "The customer".to_owned(), |n| n.short.clone());
    let customers = customers(session, &looked_back.turns, best);
    let (trade, mut used) = (trade_of(scenario.industry), Vec::new());
    let mut keep = looked_back.keep.as_ref().map(|keep| quote(keep, trade, &mut used));
    let mut change = looked_back.change.as_ref().map(|change| quote(change, trade, &mut used));
    let mut change_next = looked_back.change_next.as_ref().map(|change| quote(change, trade, &mut used));
    set_alike([&mut keep, &mut change, &mut change_next]);
    let quoted = [&looked_back.keep, &looked_back.change, &looked_back.change_next];
    for (quote, view) in quoted.into_iter().zip([&mut keep, &mut change, &mut change_next]) {
        let turn = quote.as_ref().and_then(|quote| looked_back.turns.iter().find(|turn| turn.number == quote.turn));
        if let Some((view, turn)) = view.as_mut().zip(turn) {
            view.avoided = avoided_words(session, turn);
        }
    }
    Some(View {
        title: scenario.title.clone(),
        is_group,
        customer,
        about: format!("{mode_words}, {}, {}", scenario.starts, lasted_briefly(case.resolution_min)),
        // Days are not taken for the time it took to play.
        about_more: if case.resolution_min < DAY_MIN { " in the case" } else { "" },
        summary,
        headline: looked_back.title.clone(),
        band: looked_back.band,
        text: looked_back.text.clone(),
        survey: looked_back.survey.clone(),
        after_second_chance: after_second_chance(session, best.is_some()),
        against_best: best.map(|paths| against_best(case.csat, paths)),
        keep,
        change_title: change_title(looked_back.change.as_ref(), best.is_some_and(|paths| is_best(case.csat, paths))),
        change,
        change_next,
        group_words: group_words(session, &customers),
        customers,
        survey_after: survey_after(session),
        lamps: lamps(session),
        three: three(session),
        models: models(session),
        plan_when: looked_back.plan.when.clone(),
        plan_then: looked_back.plan.then.clone(),
        dimensions: looked_back.dimensions.iter().map(|mean| dimension(mean, &looked_back.turns)).collect(),
        turns: looked_back.turns.iter().map(|record| turn(session, record)).collect(),
        bill: bill(session),
        ticks: tallies(session),
        missed: missed(session),
    })
}

/// From so many minutes on a case lasts days.
const DAY_MIN: f64 = 1440.0;

/// `Kept, 91 in 100`, of whom the label says that they would return.
fn kept(chance: f64) -> String {
    format!("{}, {:.0} in 100", Stay::of(chance).word(), chance * 100.0)
}

/// A figure with its labels; `unit` is what has to stand behind it where it has none.
fn figure(value: String, (label, brief): (&str, &'static str), unit: &str) -> Figure {
    let in_line = format!("{value}{unit}");
    Figure { value, label: label.to_owned(), brief, in_line, stars: None }
}

/// The figures of the header are those of the survey; what came after it is said beside them.
fn after_second_chance(session: &Session, is_followed: bool) -> Option<String> {
    let updated = session.play().updated.as_ref()?;
    // What follows says for the whole line that it is simulated.
    let simulated = if is_followed { "" } else { ", simulated" };
    Some(format!("After the second chance {:.1} of 5{simulated}.", updated.case.csat))
}

/// After which reply the survey came, where something follows it.
fn survey_after(session: &Session) -> Option<u32> {
    if session.play().outreach == OutreachState::Closed {
        return None;
    }
    let before = session.events().take_while(|event| !matches!(event, Event::OutreachOpened));
    u32::try_from(before.filter(|event| matches!(event, Event::Turn(_))).count()).ok()
}

/// Whether no way through the case ends with more.
fn is_best(csat: f64, paths: &Paths) -> bool {
    csat >= paths.csat.best - 0.005
}

fn against_best(csat: f64, paths: &Paths) -> String {
    let (best, median) = (paths.csat.best, paths.csat.median);
    if is_best(csat, paths) {
        let ways = if paths.complete { "No way through this case" } else { "No way that was tried" };
        return format!("{ways} ends better. Simulated.");
    }
    let all = if paths.complete { "all ways through it" } else { "the ways that were tried" };
    format!("Best possible {best:.1}. Half of {all} end below {median:.1}. Simulated.")
}

/// Where the replies stood highest and lowest in a dimension: `Good in reply 1; weak in replies 2 and 3.` The levels
/// alone: what a level usually looks like need not be what these replies said.
fn stood_words(dimension: Dimension, turns: &[TurnRecord]) -> String {
    let levels: Vec<(u32, Level)> =
        turns.iter().filter_map(|turn| Some((turn.number, turn.rated.rating.get(dimension)?))).collect();
    stood(&levels)
}

fn stood(levels: &[(u32, Level)]) -> String {
    let (Some(high), Some(low)) = (levels.iter().map(|(_, l)| *l).max(), levels.iter().map(|(_, l)| *l).min()) else {
        return "It did not apply in this run.".to_owned();
    };
    let at = |level: Level| -> String {
        replies(&levels.iter().filter(|(_, l)| *l == level).map(|(number, _)| *number).collect::<Vec<_>>())
    };
    if high == low {
        let every = if levels.len() > 1 { "every reply scored".to_owned() } else { at(high) };
        return format!("{} in {every}.", high.word());
    }
    format!("{} in {}; {} in {}.", high.word(), at(high), low.word().to_lowercase(), at(low))
}

/// `reply 3`, `replies 3 and 5`, `five replies`; no figure stands on a line of its own.
fn replies(numbers: &[u32]) -> String {
    match numbers {
        [one] => format!("reply\u{a0}{one}"),
        [one, two] => format!("replies\u{a0}{one}\u{a0}and\u{a0}{two}"),
        [one, two, three] => format!("replies\u{a0}{one}, {two}\u{a0}and\u{a0}{three}"),
        more => format!("{}\u{a0}replies", counted(more.len())),
    }
}

/// A small count in letters, so that it is not read as a reply's number.
fn counted(count: usize) -> String {
    let letters = ["four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    count.checked_sub(4).and_then(|at| letters.get(at)).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

fn dimension(mean: &crate::domain::debrief::Mean, turns: &[TurnRecord]) -> DimensionView {
    DimensionView {
        dimension: mean.dimension,
        mean: mean.mean,
        word: mean.mean.map_or_else(|| "Not scored".to_owned(), word_for_mean),
        did: stood_words(mean.dimension, turns),
    }
}

/// The name of whoever a turn was spoken to: the reply's own, else the scene's.
fn spoken_to(session: &Session, turn: &TurnRecord) -> String {
    let scene = session.scenario().scenes.iter().find(|scene| scene.id == turn.scene);
    let reply = scene.and_then(|scene| scene.replies.iter().find(|reply| turn.reply.as_ref() == Some(&reply.id)));
    let named = reply.and_then(|reply| reply.does.to.first()).or_else(|| scene.and_then(|scene| scene.to.first()));
    let at = named.map_or(0, |customer| customer.get());
    session.stage().cast.names.get(at).map_or_else(|| "the customer".to_owned(), |name| name.short.clone())
}

fn turn(session: &Session, turn: &TurnRecord) -> TurnView {
    use crate::domain::scoring::Reason;
    TurnView {
        number: turn.number,
        short: turn.short.clone(),
        text: turn.text.clone(),
        is_spoken: turn.has_words(),
        levels: Dimension::ALL.map(|d| turn.rated.rating.get(d).map(crate::domain::rubric::Level::get)),
        effect: effect_words(turn),
        why: turn.why.clone(),
        evidence: turn
            .rated
            .evidence
            .iter()
            .filter(|e| !matches!(e.reason, Reason::Author | Reason::OwnWords))
            .map(crate::domain::scoring::Evidence::sentence)
            .collect(),
        reasons: told(turn.contributions.get(..6).unwrap_or(&turn.contributions)),
        who: spoken_to(session, turn),
        thought: turn.thought.clone(),
        avoided: avoided_words(session, turn),
        own: own_view(turn),
        aim: aim_of(turn),
    }
}

fn avoided_words(session: &Session, turn: &TurnRecord) -> Vec<String> {
    avoided(session.scenario(), turn).iter().map(Avoided::sentence).collect()
}

fn aim_of(turn: &TurnRecord) -> Option<(Dimension, String)> {
    let (dimension, level) = turn.rated.rating.weakest()?;
    Some((dimension, aim(dimension, level)?.first.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_under_a_dimension_names_levels_and_replies_and_no_deed() {
        let levels = |all: &[u8]| -> Vec<(u32, Level)> {
            (1..).zip(all.iter().filter_map(|level| Level::new(*level))).collect()
        };
        let words = |all: &[u8]| stood(&levels(all)).replace('\u{a0}', " ");
        assert_eq!(words(&[3, 1, 2, 1]), "Good in reply 1; weak in replies 2 and 4.");
        assert_eq!(words(&[1, 1]), "Weak in every reply scored.");
        assert_eq!(words(&[2]), "Acceptable in reply 1.");
        assert_eq!(words(&[4, 4, 4, 4, 0]), "Excellent in four replies; harmful in reply 5.");
        assert_eq!(words(&[]), "It did not apply in this run.");
    }
}
