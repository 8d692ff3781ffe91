//! Everything the debrief shows, as plain data. All outcome figures are simulated and say so.

use serde::Serialize;

use crate::domain::debrief::{
    Lamp, Missed, Model, Stay, Tally, avoided, debrief, effect_words, lamps, missed, models, tallies,
};
use crate::domain::paths::Paths;
use crate::domain::recovery::{Outcome, told};
use crate::domain::rubric::anchors::aim;
use crate::domain::rubric::{Dimension, Level, Tick};
use crate::domain::scenario::model::Band;
use crate::domain::session::{Event, OutreachState, Session, TurnRecord};
use crate::platform::settings::Mode;
use crate::ui::screens::debrief::bill::{Bill, bill};
use crate::ui::screens::debrief::closer::{CustomerView, customers, group_words, lasted_briefly};
use crate::ui::screens::debrief::own::{OwnView, own_view};
use crate::ui::screens::debrief::portfolio::{self, PortfolioView, portfolio};
use crate::ui::screens::debrief::quotes::{QuoteView, change_title, quote, set_alike};
use crate::ui::screens::debrief::recoveries::{Three, three};
use crate::ui::terms;
use crate::ui::widgets::Stars;
use crate::words::Words;

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
    /// The same where there is room for what the time was: `Practice, Friday 19:40, 18 min in the case`.
    pub about_whole: String,
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
    pub change_title: String,
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
    /// For an inbox: what became of everybody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub portfolio: Option<PortfolioView>,
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
    /// `simulated satisfaction`, as it is read out.
    pub label: String,
    /// The same below the figure, since the page says once that all of it is simulated: `satisfaction`.
    pub brief: String,
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
pub fn view(words: &Words, session: &Session, mode: Mode, best: Option<&Paths>) -> Option<View> {
    let looked_back = debrief(words, session)?;
    let scenario = session.scenario();
    let case = &looked_back.closing.case;
    let is_group = session.scenario().customers.len() > 1;
    let customer = session.stage().cast.names.first();
    let customer = customer.map_or_else(|| words.say("debrief-the-customer").to_owned(), |name| name.short.clone());
    let customers = customers(words, session, &looked_back.turns, best);
    let mut used = Vec::new();
    let mut keep = looked_back.keep.as_ref().map(|keep| quote(words, session, keep, &mut used));
    let mut change = looked_back.change.as_ref().map(|change| quote(words, session, change, &mut used));
    let mut change_next = looked_back.change_next.as_ref().map(|change| quote(words, session, change, &mut used));
    set_alike([&mut keep, &mut change, &mut change_next]);
    let is_best = best.is_some_and(|paths| is_best(case.csat, paths));
    let (about, about_whole) = about(words, session, mode, case.resolution_min);
    let quoted = [&looked_back.keep, &looked_back.change, &looked_back.change_next];
    for (quote, view) in quoted.into_iter().zip([&mut keep, &mut change, &mut change_next]) {
        let turn = quote.as_ref().and_then(|quote| looked_back.turns.iter().find(|turn| turn.number == quote.turn));
        if let Some((view, turn)) = view.as_mut().zip(turn) {
            view.avoided = avoided_words(words, session, turn);
        }
    }
    Some(View {
        title: scenario.title.clone(),
        is_group,
        customer,
        about,
        about_whole,
        summary: summary(words, session, case),
        headline: looked_back.title.clone(),
        band: looked_back.band,
        text: looked_back.text.clone(),
        survey: looked_back.survey.clone(),
        after_second_chance: after_second_chance(words, session, best.is_some()),
        against_best: best.map(|paths| against_best(words, case.csat, paths)),
        keep,
        change_title: change_title(words, looked_back.change.as_ref(), is_best),
        change,
        change_next,
        group_words: group_words(words, session, &customers),
        portfolio: portfolio(words, session),
        customers,
        survey_after: survey_after(session),
        lamps: lamps(words, session),
        three: three(words, session),
        models: models(words, session),
        plan_when: looked_back.plan.when.clone(),
        plan_then: looked_back.plan.then.clone(),
        dimensions: looked_back.dimensions.iter().map(|mean| dimension(words, mean, &looked_back.turns)).collect(),
        turns: looked_back.turns.iter().map(|record| turn(words, session, record)).collect(),
        bill: bill(words, session),
        ticks: tallies(session),
        missed: missed(words, session),
    })
}

/// From so many minutes on a case lasts days.
const DAY_MIN: f64 = 1440.0;

/// How it was played, when it plays, and how long it took: in short, and with what that time was.
fn about(words: &Words, session: &Session, mode: Mode, minutes: f64) -> (String, String) {
    let lasted = lasted_briefly(words, minutes);
    let starts = words.story_time(&session.scenario().starts.to_string());
    let put = [("mode", terms::mode(words, mode).into()), ("starts", (&starts).into()), ("lasted", (&lasted).into())];
    let about = words.tell("debrief-about", &put);
    // Days are not taken for the time it took to play.
    let whole = if minutes < DAY_MIN { words.tell("debrief-about-whole", &put) } else { about.clone() };
    (about, whole)
}

/// Less of the case’s money is nothing won.
const LEAST_SAVED: f64 = 1.0;

/// The four figures of the header.
pub(in crate::ui::screens) fn summary(words: &Words, session: &Session, case: &Outcome) -> Vec<Figure> {
    let figure = |value: &str, label: &str, brief: &str, in_line: &str| Figure {
        value: value.to_owned(),
        label: label.to_owned(),
        brief: brief.to_owned(),
        in_line: in_line.to_owned(),
        stars: None,
    };
    let satisfied = of_five(words, case.csat);
    let recommend = of_ten(words, case.nps);
    let kept = terms::stay(words, Stay::of(case.retention));
    let count = words.number(case.retention * 100.0, 0);
    let of_hundred = [("count", (&count).into())];
    let would_return = words.tell("debrief-figure-return-brief", &of_hundred);
    let cost = session.scenario().currency.told_whole(words, case.recovery_cost);
    let cost = figure(
        &cost,
        words.say("debrief-figure-cost"),
        words.say("debrief-figure-cost-brief"),
        &words.tell("debrief-figure-cost-line", &[("cost", (&cost).into())]),
    );
    if let Some(figures) = portfolio::figures(words, session) {
        return figures.into_iter().chain([cost]).collect();
    }
    // What was won for it, where anything was; a price alone would teach to give nothing.
    let money = if case.value_saved >= LEAST_SAVED {
        let currency = &session.scenario().currency;
        let (saved, cost) =
            (currency.told_whole(words, case.value_saved), currency.told_whole(words, case.recovery_cost));
        let put = [("saved", (&saved).into()), ("cost", (&cost).into())];
        figure(
            &words.tell("debrief-figure-worth", &put),
            words.say("debrief-figure-worth-means"),
            words.say("debrief-figure-worth-brief"),
            &words.tell("debrief-figure-worth-line", &put),
        )
    } else {
        cost
    };
    vec![
        Figure {
            stars: Some(Stars::of(case.csat)),
            ..figure(
                &satisfied,
                words.say("debrief-figure-satisfied"),
                words.say("debrief-figure-satisfied-brief"),
                &satisfied,
            )
        },
        figure(
            &recommend,
            words.say("debrief-figure-recommend"),
            words.say("debrief-figure-recommend-brief"),
            &recommend,
        ),
        figure(kept, &words.tell("debrief-figure-return", &of_hundred), &would_return, &would_return),
        money,
    ]
}

/// `4.2 of 5`.
pub(in crate::ui::screens) fn of_five(words: &Words, csat: f64) -> String {
    words.tell("debrief-of-five", &[("csat", (&words.number(csat, 1)).into())])
}

/// `4.2 of 5, simulated`.
pub(super) fn of_five_simulated(words: &Words, csat: f64) -> String {
    words.tell("debrief-of-five-simulated", &[("csat", (&words.number(csat, 1)).into())])
}

/// `7 of 10`.
pub(super) fn of_ten(words: &Words, nps: f64) -> String {
    words.tell("debrief-of-ten", &[("nps", (&words.number(nps, 0)).into())])
}

/// `91 in 100`.
pub(super) fn in_hundred(words: &Words, chance: f64) -> String {
    words.tell("debrief-in-hundred", &[("count", (&words.number(chance * 100.0, 0)).into())])
}

/// The figures of the header are those of the survey; what came after it is said beside them.
fn after_second_chance(words: &Words, session: &Session, is_followed: bool) -> Option<String> {
    let csat = words.number(session.play().updated.as_ref()?.case.csat, 1);
    let put = [("csat", (&csat).into())];
    // What follows says for the whole line that it is simulated.
    Some(if is_followed {
        words.tell("debrief-after-second-chance", &put)
    } else {
        words.tell("debrief-after-second-chance-simulated", &put)
    })
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

fn against_best(words: &Words, csat: f64, paths: &Paths) -> String {
    let ways = ("ways", if paths.complete { "all" } else { "tried" }.into());
    if is_best(csat, paths) {
        return words.tell("debrief-best-reached", &[ways]);
    }
    let (best, median) = (words.number(paths.csat.best, 1), words.number(paths.csat.median, 1));
    words.tell("debrief-best-possible", &[("best", (&best).into()), ("median", (&median).into()), ways])
}

/// Where the replies stood highest and lowest in a dimension: `Good in reply 1; weak in replies 2 and 3.` The levels
/// alone: what a level usually looks like need not be what these replies said.
fn stood_words(words: &Words, dimension: Dimension, turns: &[TurnRecord]) -> String {
    let levels: Vec<(u32, Level)> =
        turns.iter().filter_map(|turn| Some((turn.number, turn.rated.rating.get(dimension)?))).collect();
    stood(words, &levels)
}

fn stood(words: &Words, levels: &[(u32, Level)]) -> String {
    let (Some(high), Some(low)) = (levels.iter().map(|(_, l)| *l).max(), levels.iter().map(|(_, l)| *l).min()) else {
        return words.say("debrief-stood-nowhere").to_owned();
    };
    let at = |level: Level| {
        let numbers: Vec<u32> = levels.iter().filter(|(_, l)| *l == level).map(|(number, _)| *number).collect();
        in_replies(words, &numbers)
    };
    let highest = ("high", terms::level(words, high).into());
    if high == low {
        let every = if levels.len() > 1 { words.say("debrief-in-every-reply").to_owned() } else { at(high) };
        return words.tell("debrief-stood-alike", &[highest, ("high-in", (&every).into())]);
    }
    let (high_in, low_in) = (at(high), at(low));
    let lowest = ("low", terms::level_within(words, low).into());
    words.tell("debrief-stood", &[highest, ("high-in", (&high_in).into()), lowest, ("low-in", (&low_in).into())])
}

/// `in reply 3`, `in replies 3 and 5`, `in five replies`; no figure stands on a line of its own.
fn in_replies(words: &Words, numbers: &[u32]) -> String {
    match *numbers {
        [one] => words.tell("debrief-in-one-reply", &[("one", one.into())]),
        [one, two] => words.tell("debrief-in-two-replies", &[("one", one.into()), ("two", two.into())]),
        [one, two, three] => {
            let put = [("one", one.into()), ("two", two.into()), ("three", three.into())];
            words.tell("debrief-in-three-replies", &put)
        }
        // In letters, so that it is not read as a reply's number.
        _ => words.tell("debrief-in-many-replies", &[("count", numbers.len().into())]),
    }
}

fn dimension(words: &Words, mean: &crate::domain::debrief::Mean, turns: &[TurnRecord]) -> DimensionView {
    let word = mean.mean.map(|of| terms::mean(words, of));
    DimensionView {
        dimension: mean.dimension,
        mean: mean.mean,
        word: word.unwrap_or_else(|| words.say("debrief-not-scored").to_owned()),
        did: stood_words(words, mean.dimension, turns),
    }
}

/// The name of whoever a turn was spoken to: the reply's own, else the scene's.
fn spoken_to(words: &Words, session: &Session, turn: &TurnRecord) -> String {
    let scene = session.scenario().scenes.iter().find(|scene| scene.id == turn.scene);
    let reply = scene.and_then(|scene| scene.replies.iter().find(|reply| turn.reply.as_ref() == Some(&reply.id)));
    let named = reply.and_then(|reply| reply.does.to.first()).or_else(|| scene.and_then(|scene| scene.to.first()));
    let at = named.map_or(0, |customer| customer.get());
    session
        .stage()
        .cast
        .names
        .get(at)
        .map_or_else(|| words.say("debrief-the-customer").to_owned(), |name| name.short.clone())
}

/// A turn with its reasons.
pub(in crate::ui::screens) fn turn(words: &Words, session: &Session, turn: &TurnRecord) -> TurnView {
    use crate::domain::scoring::Reason;
    TurnView {
        number: turn.number,
        short: turn.short_said(words),
        text: turn.text_said(words),
        is_spoken: turn.has_words(),
        levels: Dimension::ALL.map(|d| turn.rated.rating.get(d).map(crate::domain::rubric::Level::get)),
        effect: effect_words(words, turn),
        why: turn.plain_said(words).unwrap_or_else(|| turn.why_said(words)),
        evidence: turn
            .rated
            .evidence
            .iter()
            .filter(|e| !matches!(e.reason, Reason::Author | Reason::OwnWords))
            .map(|found| found.sentence(words))
            .collect(),
        reasons: told(words, turn.contributions.get(..6).unwrap_or(&turn.contributions)),
        who: spoken_to(words, session, turn),
        thought: turn.thought.clone(),
        avoided: avoided_words(words, session, turn),
        own: own_view(words, turn),
        aim: aim_of(words, turn),
    }
}

fn avoided_words(words: &Words, session: &Session, turn: &TurnRecord) -> Vec<String> {
    avoided(session.scenario(), turn).iter().map(|found| found.sentence(words)).collect()
}

fn aim_of(words: &Words, turn: &TurnRecord) -> Option<(Dimension, String)> {
    let (dimension, level) = turn.rated.rating.weakest()?;
    Some((dimension, words.begun(aim(words, dimension, level)?.first)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn the_line_under_a_dimension_names_levels_and_replies_and_no_deed() {
        let levels = |all: &[u8]| -> Vec<(u32, Level)> {
            (1..).zip(all.iter().filter_map(|level| Level::new(*level))).collect()
        };
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        let words = |all: &[u8]| stood(&english, &levels(all)).replace('\u{a0}', " ");
        assert_eq!(words(&[3, 1, 2, 1]), "Good in reply 1; weak in replies 2 and 4.");
        assert_eq!(words(&[1, 1]), "Weak in every reply scored.");
        assert_eq!(words(&[2]), "Acceptable in reply 1.");
        assert_eq!(words(&[4, 4, 4, 4, 0]), "Excellent in four replies; harmful in reply 5.");
        let told = stood(&german, &levels(&[3, 1, 2, 1])).replace('\u{a0}', " ");
        assert_eq!(told, "Gut in Antwort 1; schwach in den Antworten 2 und 4.");
        assert_eq!(words(&[]), "It did not apply in this run.");
    }
}
