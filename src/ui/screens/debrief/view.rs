//! Everything the debrief shows, as plain data. All outcome figures are simulated and say so.

use std::ops::Range;

use serde::Serialize;

use crate::domain::debrief::{Lamp, Model, Quote, Stay, Tally, debrief, effect_words, lamps, models, tallies};
use crate::domain::paths::Paths;
use crate::domain::rubric::anchors::{aim, lack};
use crate::domain::rubric::costly::costly_words;
use crate::domain::rubric::{Dimension, Level, Tick, word_for_mean};
use crate::domain::scenario::model::Band;
use crate::domain::session::{Session, TurnRecord};
use crate::ui::screens::debrief::bars::ShareRow;
use crate::ui::screens::debrief::bill::{Bill, bill};
use crate::ui::screens::debrief::closer::{CustomerView, customers, group_words, lasted};
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
    /// `Practice, Friday 19:40, 18 minutes`.
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
    /// Against the best run from the start.
    pub against_best: Option<String>,
    /// The same as bars.
    pub beside: Option<BesideView>,
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
    /// The three signals.
    pub lamps: Vec<Lamp>,
    /// The three recoveries.
    pub three: Option<Three>,
    /// Model replies, turn by turn.
    pub models: Vec<Model>,
    /// The eleven ticks.
    pub ticks: Vec<(Tick, Tally)>,
}

/// How satisfied this run left them, beside the other ways through the case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BesideView {
    /// This run, the middle of the others, the best.
    pub rows: Vec<ShareRow>,
}

/// A figure of the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// `4.5 of 5`.
    pub value: String,
    /// `simulated satisfaction`.
    pub label: String,
    /// Stars, for satisfaction only.
    pub stars: Option<Stars>,
}

/// A quoted line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QuoteView {
    /// Which dimension it stands for.
    pub dimension: Dimension,
    /// The words, or what the silence was.
    pub text: String,
    /// Whether they were said.
    pub is_spoken: bool,
    /// `Reply 3. Anger fell by 9, trust rose by 8.`
    pub effect: String,
    /// What to aim for, for a line to change.
    pub aim: Option<AimView>,
    /// The words that cost something, as bytes of the text.
    pub costly: Vec<Range<usize>>,
}

/// What to aim for in a line to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AimView {
    /// `One level up, in another case:`, or `Aim for, in another case:` where it is further.
    pub lead: String,
    /// What that level sounds like: a line from another story.
    pub words: String,
    /// What it asks for, and what a coach says of the error; for whoever writes the line anew.
    pub more: String,
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
    /// Signed contributions.
    pub reasons: Vec<String>,
    /// Who was spoken to.
    pub who: String,
    /// What they thought.
    pub thought: String,
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
    let summary = vec![
        figure(format!("{:.1} of 5", case.csat), "simulated satisfaction".to_owned(), Some(Stars::of(case.csat))),
        figure(format!("{:.0} of 10", case.nps), "recommend, simulated".to_owned(), None),
        figure(kept(case.retention), "would return, simulated".to_owned(), None),
        figure(scenario.currency.show_whole(case.recovery_cost), "cost to us, simulated".to_owned(), None),
    ];
    let is_group = session.scenario().customers.len() > 1;
    let customer = session.stage().cast.names.first().map_or_else(|| "The customer".to_owned(), |n| n.short.clone());
    let customers = customers(session, &looked_back.turns, best);
    Some(View {
        title: scenario.title.clone(),
        is_group,
        customer,
        about: format!("{mode_words}, {}, {}", scenario.starts, lasted(case.resolution_min)),
        about_more: " in the case",
        summary,
        headline: looked_back.title.clone(),
        band: looked_back.band,
        text: looked_back.text.clone(),
        survey: looked_back.survey.clone(),
        against_best: best.map(|paths| against_best(case.csat, paths)),
        beside: best.map(|paths| beside(case.csat, paths)),
        keep: looked_back.keep.as_ref().map(quote),
        change_title: change_title(looked_back.change.as_ref()),
        change: looked_back.change.as_ref().map(quote),
        change_next: looked_back.change_next.as_ref().map(quote),
        group_words: group_words(session, &customers),
        customers,
        lamps: lamps(session),
        three: three(session),
        models: models(session),
        plan_when: looked_back.plan.when.clone(),
        plan_then: looked_back.plan.then.clone(),
        dimensions: looked_back.dimensions.iter().map(|mean| dimension(mean, &looked_back.turns)).collect(),
        turns: looked_back.turns.iter().map(|record| turn(session, record)).collect(),
        bill: bill(session),
        ticks: tallies(session),
    })
}

/// `Kept, 91 in 100`, of whom the label says that they would return.
fn kept(chance: f64) -> String {
    format!("{}, {:.0} in 100", Stay::of(chance).word(), chance * 100.0)
}

fn figure(value: String, label: String, stars: Option<Stars>) -> Figure {
    Figure { value, label, stars }
}

fn against_best(csat: f64, paths: &Paths) -> String {
    let (best, median) = (paths.csat.best, paths.csat.median);
    if csat >= best - 0.005 {
        return "Nobody can do better than this from the start.".to_owned();
    }
    let all = if paths.complete { "all ways through it" } else { "the ways that were tried" };
    format!("Best possible {best:.1}. Half of {all} end below {median:.1}. Simulated.")
}

fn beside(csat: f64, paths: &Paths) -> BesideView {
    // Satisfaction runs from 1 to 5.
    let row = |label: &str, csat: f64, is_own: bool| ShareRow {
        label: label.to_owned(),
        share: ((csat - 1.0) / 4.0).clamp(0.0, 1.0),
        value: format!("{csat:.1}"),
        is_own,
    };
    BesideView {
        rows: vec![
            row("This run", csat, true),
            row("Half of the ways end below", paths.csat.median, false),
            row("Best run from the start", paths.csat.best, false),
        ],
    }
}

fn change_title(change: Option<&Quote>) -> &'static str {
    match change {
        Some(quote) if quote.level.get() >= 3 && quote.error.is_none() => "From good to excellent",
        _ => "Change first",
    }
}

fn quote(quote: &Quote) -> QuoteView {
    QuoteView {
        dimension: quote.dimension,
        text: quote.text.clone(),
        is_spoken: quote.is_spoken,
        effect: [format!("Reply {}.", quote.turn), lack_words(quote), quote.why.clone(), quote.effect.clone()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
            // A figure stays with its word.
            .replace(" by ", " by\u{a0}"),
        // Only a line to change has an aim or a coach.
        aim: if quote.aim.is_some() || quote.coach.is_some() { Some(aim_view(quote)) } else { None },
        costly: if quote.aim.is_some() { costly_words(&quote.text, quote.error, quote.dimension) } else { Vec::new() },
    }
}

/// What a line to change lacks, said before anything it did well. Of an error its author says what was wrong.
fn lack_words(quote: &Quote) -> String {
    let lack = lack(quote.dimension, quote.level).filter(|_| quote.aim.is_some() && quote.error.is_none());
    lack.map(|lack| format!("{lack}.")).unwrap_or_default()
}

fn aim_view(quote: &Quote) -> AimView {
    let coach = quote.coach.clone().unwrap_or_default();
    let Some(anchor) = aim(quote.dimension, quote.level) else {
        return AimView { lead: "One thing more: ".to_owned(), words: coach, more: String::new() };
    };
    AimView {
        // The anchors' examples are of other cases.
        lead: if quote.level.get() == 0 { "Aim for, in another case: " } else { "One level up, in another case: " }
            .to_owned(),
        words: format!("“{}”", anchor.example),
        more: format!("{} {coach}", anchor.sentence()).trim_end().to_owned(),
    }
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
        is_spoken: turn.is_spoken(),
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
        reasons: turn.contributions.iter().take(6).map(crate::domain::recovery::Contribution::sentence).collect(),
        who: spoken_to(session, turn),
        thought: turn.thought.clone(),
        aim: aim_of(turn),
    }
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
