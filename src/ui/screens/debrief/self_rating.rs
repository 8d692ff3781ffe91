//! The debrief's section that holds the learner's own rating against the rubric's: the widest gap first, and a guess that
//! was too low is worth as kind a word as one that was too high.

use egui::{Ui, vec2};
use serde::Serialize;

use crate::domain::debrief::Debrief;
use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::debrief::Action;
use crate::ui::screens::debrief::words::tied;
use crate::ui::terms;
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{Button, button_ui, rule_ui};
use crate::words::Words;
use crate::workflow::reflection::{Entry, GAP, Hunch};

/// Up to this distance, in levels, self and rubric are said to agree.
const CLOSE: f64 = 0.75;
/// Up to this distance, in stars, a guess at satisfaction is said to be close.
const CLOSE_STARS: f64 = 0.75;
/// From this chance on, a customer is said to come back; below its complement, not to.
const LIKELY: f64 = 0.6;
/// Width of the words at the left.
const WORDS: f32 = 640.0;

/// Self and rubric.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SelfView {
    /// Dimensions that were rated, the widest gap first.
    pub rows: Vec<SelfRow>,
    /// The guess at satisfaction beside what was simulated.
    pub rating: Option<String>,
    /// The hunch beside what was simulated.
    pub returns: Option<String>,
    /// What stands there if nothing was rated.
    pub nothing: Option<String>,
}

/// A dimension as the learner and as the rubric saw it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SelfRow {
    /// Which.
    pub dimension: Dimension,
    /// The learner's level, 0–4.
    pub own: u8,
    /// `You: a clock time, so good. The rubric: acceptable.`
    pub both: String,
    /// What the distance says.
    pub words: String,
    /// For a wide gap: the turn that shows it, counted from 0.
    pub turn: Option<usize>,
}

/// The learner's own level in each dimension, for the diamonds on the bars.
pub fn guesses(said: &Entry) -> [Option<f32>; 4] {
    said.look_back.as_ref().map(|said| said.levels).unwrap_or_default().map(|level| level.map(f32::from))
}

/// Builds it; `short_name` is who rated it, `None` for a group.
pub fn view(words: &Words, said: &Entry, debrief: &Debrief, short_name: Option<&str>) -> SelfView {
    let said = said.look_back.clone().unwrap_or_default();
    let levels = Dimension::ALL.into_iter().zip(said.levels).zip(debrief.dimensions);
    let mut rows: Vec<(f64, SelfRow)> = levels
        .filter_map(|((dimension, own), mean)| Some(row(words, debrief, dimension, (own?, mean.mean?))))
        .collect();
    rows.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()));
    let rows: Vec<SelfRow> = rows.into_iter().map(|(_, row)| row).collect();
    let case = &debrief.closing.case;
    let rating = said.csat.map(|guess| rating_words(words, guess, case.csat, short_name));
    let returns = said.returns.map(|hunch| returns_words(words, hunch, case.retention, short_name));
    let is_empty = rows.is_empty() && rating.is_none() && returns.is_none();
    let nothing = is_empty.then(|| words.say("debrief-self-nothing").to_owned());
    SelfView { rows, rating, returns, nothing }
}

/// A row with how far the learner's own level stands above the rubric's.
fn row(words: &Words, debrief: &Debrief, dimension: Dimension, (own, mean): (u8, f64)) -> (f64, SelfRow) {
    let above = f64::from(own) - mean;
    let level = |turn: &crate::domain::session::TurnRecord| turn.rated.rating.get(dimension).map(Level::get);
    let scored = || debrief.turns.iter().enumerate().filter_map(|(at, turn)| Some((at, level(turn)?)));
    let lowest = scored().min_by_key(|(_, level)| *level).map(|(at, _)| at);
    let highest = scored().max_by_key(|(_, level)| *level).map(|(at, _)| at);
    let said = |said: &str| (said.to_owned(), None);
    let (told, turn) = match above {
        above if above >= GAP => (stronger_words(words, dimension, lowest), lowest),
        above if above <= -GAP => match highest {
            Some(at) => (words.tell("debrief-self-better-turn", &[("reply", (at + 1).into())]), Some(at)),
            None => said(words.say("debrief-self-better")),
        },
        above if above.abs() <= CLOSE => said(words.say("debrief-self-close")),
        above if above > 0.0 => said(words.say("debrief-self-kinder")),
        _ => said(words.say("debrief-self-harder")),
    };
    let own_words = Level::new(own).map_or("", |level| terms::own_level(words, dimension, level));
    let rubric = terms::mean_within(words, mean);
    let level = terms::mean_within(words, f64::from(own));
    let put = [("own", unquoted(own_words).into()), ("level", (&level).into()), ("rubric", (&rubric).into())];
    let both = words.tell("debrief-self-both", &put);
    (above, SelfRow { dimension, own, both, words: told, turn })
}

/// A level as one says it of oneself, without quotation marks of its own.
pub(super) fn unquoted(own_level: &str) -> &str {
    own_level.trim_matches(['“', '”', '„'])
}

/// What is said where a dimension felt stronger than it came across; `lowest` is the turn that shows it, from 0.
fn stronger_words(words: &Words, dimension: Dimension, lowest: Option<usize>) -> String {
    let what = words.say(match dimension {
        Dimension::Empathy => "debrief-self-your-empathy",
        Dimension::Ownership => "debrief-self-your-ownership",
        Dimension::Speed => "debrief-self-your-speed",
        Dimension::Compensation => "debrief-self-your-compensation",
    });
    let what = ("what", what.into());
    match lowest {
        Some(at) => words.tell("debrief-self-stronger-turn", &[what, ("reply", (at + 1).into())]),
        None => words.tell("debrief-self-stronger", &[what]),
    }
}

fn rating_words(words: &Words, guess: u8, csat: f64, short_name: Option<&str>) -> String {
    let found = match f64::from(guess) - csat {
        off if off.abs() <= CLOSE_STARS => "close",
        off if off > 0.0 => "less",
        _ => "better",
    };
    let csat = words.number(csat, 1);
    let put = [("guess", u32::from(guess).into()), ("csat", (&csat).into()), ("found", found.into())];
    match short_name {
        Some(name) => words.tell("debrief-guess", &[&put[..], &[("name", name.into())]].concat()),
        None => words.tell("debrief-guess-they", &put),
    }
}

fn returns_words(words: &Words, hunch: Hunch, retention: f64, short_name: Option<&str>) -> String {
    let is_right = match hunch {
        Hunch::NotSure => false,
        Hunch::Yes => retention >= LIKELY,
        Hunch::No => retention <= 1.0 - LIKELY,
    };
    let hunch = match hunch {
        Hunch::NotSure => "unsure",
        Hunch::Yes => "yes",
        Hunch::No => "no",
    };
    let count = words.number(retention * 100.0, 0);
    let put = [("hunch", hunch.into()), ("count", (&count).into())];
    match short_name {
        _ if is_right => words.tell("debrief-hunch-right", &put),
        Some(name) => words.tell("debrief-hunch", &[&put[..], &[("name", name.into())]].concat()),
        None => words.tell("debrief-hunch-they", &put),
    }
}

/// Draws it; a wide gap offers to open the turn that shows it.
pub(super) fn self_rating_ui(ui: &mut Ui, theme: &Theme, view: &SelfView, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    if let Some(nothing) = &view.nothing {
        ui.label(theme.quiet(nothing));
        return;
    }
    for (i, row) in view.rows.iter().enumerate() {
        if i > 0 {
            apart_ui(ui, theme);
        }
        row_ui(ui, theme, row, emit);
    }
    if !view.rows.is_empty() && (view.rating.is_some() || view.returns.is_some()) {
        apart_ui(ui, theme);
    }
    for words in view.rating.iter().chain(&view.returns) {
        ui.label(theme.body(tied(words)));
    }
}

/// A rule with as much room on both sides as between two paragraphs.
fn apart_ui(ui: &mut Ui, theme: &Theme) {
    ui.add_space(theme.space.sm);
    rule_ui(ui, theme);
    ui.add_space(theme.space.sm);
}

fn row_ui(ui: &mut Ui, theme: &Theme, row: &SelfRow, emit: &mut dyn FnMut(Action)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.hair;
        ui.vertical(|ui| {
            ui.set_width(theme.size.tick);
            ui.add_space((theme.line(Step::Body) - theme.size.tick) / 2.0);
            glyph_ui(ui, theme, row.dimension, theme.size.tick);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.md, 0.0);
            ui.set_max_width(WORDS.min(ui.available_width()));
            ui.label(theme.heading(terms::dimension(&theme.words, row.dimension)));
            ui.label(theme.quiet(&row.both));
            ui.label(theme.body(tied(&row.words)));
            if let Some(turn) = row.turn {
                ui.add_space(theme.space.sm + theme.space.xs);
                let words = theme.words.tell("debrief-open-reply", &[("reply", (turn + 1).into())]);
                if button_ui(ui, theme, &Button::outline(&words)).clicked() {
                    emit(Action::Show(turn));
                }
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::reflection::LookBack;

    #[test]
    fn guesses_are_told_kindly_and_always_as_simulated() {
        let words = Words::english().unwrap();
        let said = [(4, 4.5, Some("Ines")), (5, 2.0, None), (1, 4.0, Some("Ines"))];
        let said = said.map(|(guess, csat, name)| rating_words(&words, guess, csat, name));
        assert!(said[0].contains("Ines’s simulated satisfaction is 4.5 of 5: close"), "{}", said[0]);
        assert!(said[1].contains("less than you hoped") && said[1].contains("Their simulated"), "{}", said[1]);
        assert!(said[2].contains("better than you feared"), "{}", said[2]);
        for (hunch, chance, part) in [
            (Hunch::Yes, 0.9, "right hunch"),
            (Hunch::No, 0.1, "right hunch"),
            (Hunch::No, 0.9, "You thought Ines would not come back. 90 in 100 would, simulated."),
            (Hunch::Yes, 0.41, "You thought Ines would come back. 41 in 100 would, simulated."),
            (Hunch::NotSure, 0.5, "not sure"),
        ] {
            let told = returns_words(&words, hunch, chance, Some("Ines"));
            assert!(told.contains(part) && told.contains("simulated"), "{told}");
        }
    }

    #[test]
    fn nothing_rated_says_what_rating_is_good_for() {
        assert_eq!(guesses(&Entry::default()), [None; 4]);
        let said = Entry {
            look_back: Some(LookBack { levels: [Some(3), None, Some(0), None], ..LookBack::default() }),
            ..Entry::default()
        };
        assert_eq!(guesses(&said), [Some(3.0), None, Some(0.0), None]);
    }
}
