//! Real figures beside practice: a table somebody names or drops, how its columns are read, and taking them in. Nothing is kept
//! before it has been shown.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::report::{ActualKind, ColumnMap, Scale};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::screens::reports::view::month_said;
use crate::words::{Said, Told as _, Words};
use crate::workflow::reports::actual::{Figures, Table, forget, import, map_for, open};

/// Figures, and rows without one, that are shown before they are taken in.
const SHOWN: usize = 4;

/// A part of how a table is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Where the month stands.
    Month,
    /// Where the team stands; none at first.
    Team,
    /// Where the figure stands.
    Value,
    /// What the figure is.
    Kind,
    /// In what it counts.
    Scale,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Show where a table is named.
    Begin,
    /// Read this table.
    Open(PathBuf),
    /// Read the one in the field.
    OpenNamed,
    /// Read a column otherwise.
    Read(Column, usize),
    /// Take the figures in.
    Keep,
    /// Take all real figures out again.
    Forget,
    /// None after all.
    Close,
}

/// A table that is shown before it is taken in.
#[derive(Debug)]
pub(super) struct Shown {
    table: Arc<Table>,
    map: ColumnMap,
    /// Somebody or a head has said where the figure stands. Until then none is proposed: any column of numbers might be anything.
    has_value: bool,
    figures: Figures,
}

/// How a table is read once it has been read otherwise, and what it comes to.
type Read = (ColumnMap, Figures);

/// A table on its way in.
#[derive(Debug, Default)]
pub(super) struct State {
    is_open: bool,
    pub(super) wants_focus: bool,
    pub(super) path: String,
    pub(super) shown: Option<Shown>,
    opening: Option<Answer<Shown>>,
    reading: Option<Answer<Read>>,
    /// In what the figures count is to be looked at anew.
    scales: bool,
    kept: Option<Answer<usize>>,
    pub(super) message: Option<(String, bool)>,
}

impl Shown {
    /// A table read as its like was before, else by its heads. It may be of any length: this is the clerk's work.
    fn new(table: Table, known: Option<ColumnMap>) -> Self {
        let told = known.or_else(|| table.guess());
        let has_value = told.is_some();
        let map = told.unwrap_or(ColumnMap {
            month: table.month().unwrap_or_default(),
            team: None,
            value: 0,
            kind: ActualKind::Csat,
            scale: Scale::Stars,
        });
        let figures = if has_value { table.read(&map) } else { Figures { good: Vec::new(), bad: Vec::new() } };
        Self { table: Arc::new(table), map, has_value, figures }
    }

    /// Another choice of how it is read; what it comes to is worked out by the clerk.
    fn choose(&mut self, column: Column, at: usize) {
        let map = &mut self.map;
        match column {
            Column::Month => map.month = at,
            Column::Team => map.team = at.checked_sub(1),
            Column::Value => {
                // Until one is chosen, the first place is that none is.
                if let Some(at) = at.checked_sub(usize::from(!self.has_value)) {
                    (map.value, self.has_value) = (at, true);
                }
            }
            Column::Kind => map.kind = ActualKind::ALL.get(at).copied().unwrap_or(map.kind),
            Column::Scale => map.scale = Scale::of(map.kind).get(at).copied().unwrap_or(map.scale),
        }
    }

    /// The table's name.
    pub(super) fn name(&self) -> &str {
        &self.table.name
    }

    /// Whether it is known which column has the figure.
    pub(super) fn has_value(&self) -> bool {
        self.has_value
    }

    /// How many figures would be taken in.
    pub(super) fn count(&self) -> usize {
        self.figures.good.len()
    }

    /// Every part of how it is read: what it is called, what there is, and which of it it is.
    pub(super) fn columns(&self, words: &Words) -> Vec<(Column, String, Vec<String>, usize)> {
        let heads = || self.table.header.clone();
        let said = |name: &str| words.say(name).to_owned();
        let none = std::iter::once(said("reports-import-every-team"));
        let place = |at: Option<usize>| at.unwrap_or_default();
        let scales = Scale::of(self.map.kind);
        // The place of the column that is still to be named.
        let unnamed = (!self.has_value).then(|| said("reports-import-which"));
        let values = unnamed.into_iter().chain(heads()).collect();
        vec![
            (Column::Month, said("reports-import-month"), heads(), self.map.month),
            (Column::Value, said("reports-import-value"), values, if self.has_value { self.map.value } else { 0 }),
            (
                Column::Kind,
                said("reports-import-kind"),
                ActualKind::ALL.map(|kind| kind_said(words, kind).to_owned()).to_vec(),
                place(ActualKind::ALL.iter().position(|kind| *kind == self.map.kind)),
            ),
            (
                Column::Scale,
                said("reports-import-scale"),
                scales.iter().map(|scale| scale_said(words, *scale).to_owned()).collect(),
                place(scales.iter().position(|scale| *scale == self.map.scale)),
            ),
            (
                Column::Team,
                said("reports-import-team"),
                none.chain(heads()).collect(),
                self.map.team.map_or(0, |at| at + 1),
            ),
        ]
    }

    /// Its first figures as they would be kept.
    pub(super) fn sample(&self, words: &Words) -> Vec<String> {
        let rows = self.figures.good.iter().take(SHOWN).map(|row| {
            let figure = match row.kind {
                ActualKind::Csat => words.tell("reports-of-five", &[("figure", (&words.number(row.value, 1)).into())]),
                ActualKind::RepeatContact => {
                    words.tell("reports-percent", &[("percent", (&words.number(row.value * 100.0, 1)).into())])
                }
            };
            let team = Some(&row.team).filter(|team| !team.is_empty()).cloned();
            [Some(month_said(words, &row.month)), team, Some(figure)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · ")
        });
        rows.collect()
    }

    /// Rows without a figure: how many, and the first with their lines and why.
    pub(super) fn bad(&self, words: &Words) -> Option<(String, Vec<String>)> {
        let bad = &self.figures.bad;
        let lines = bad.iter().take(SHOWN).map(|row| {
            let (line, why) = (row.line.to_string(), row.why.told(words));
            words.tell("reports-import-line", &[("line", (&line).into()), ("why", (&why).into())])
        });
        let more = bad.len().saturating_sub(SHOWN);
        let more = (more > 0).then(|| words.tell("reports-import-bad-more", &[("count", more.into())]));
        (!bad.is_empty()).then(|| {
            (words.tell("reports-import-bad", &[("count", bad.len().into())]), lines.chain(more).collect::<Vec<_>>())
        })
    }
}

fn kind_said(words: &Words, kind: ActualKind) -> &str {
    words.say(match kind {
        ActualKind::Csat => "reports-import-csat",
        ActualKind::RepeatContact => "reports-import-repeat",
    })
}

fn scale_said(words: &Words, scale: Scale) -> &str {
    words.say(match scale {
        Scale::Stars => "reports-import-stars",
        Scale::Percent => "reports-import-percent",
        Scale::Share => "reports-import-share",
    })
}

impl State {
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    pub(super) fn apply(&mut self, ask: Ask, shell: &mut Shell) {
        match ask {
            Ask::Begin => {
                (self.is_open, self.wants_focus) = (true, true);
                self.message = None;
            }
            Ask::Open(path) => self.open(&path, shell),
            Ask::OpenNamed => {
                let path = self.path.trim().trim_matches('"').to_owned();
                if !path.is_empty() {
                    self.open(path.as_ref(), shell);
                }
            }
            Ask::Read(column, at) => {
                if let Some(shown) = &mut self.shown {
                    shown.choose(column, at);
                    self.scales = match column {
                        Column::Value | Column::Kind => true,
                        Column::Scale => false,
                        Column::Month | Column::Team => self.scales,
                    };
                    self.read(shell);
                }
            }
            Ask::Keep => self.keep(shell),
            Ask::Forget => {
                self.kept = Some(shell.clerk.keep(&shell.ctx, |archive| {
                    let gone = ActualKind::ALL.map(|kind| forget(archive, kind));
                    gone.into_iter().try_fold(0, |_, gone| gone.map(|_| 0))
                }));
            }
            Ask::Close => {
                (self.is_open, self.shown, self.scales) = (false, None, false);
                (self.opening, self.reading) = (None, None);
            }
        }
    }

    fn open(&mut self, path: &Path, shell: &mut Shell) {
        self.is_open = true;
        self.message = None;
        self.path = path.display().to_string();
        (self.shown, self.reading, self.scales) = (None, None, false);
        let path = path.to_owned();
        self.opening = Some(shell.clerk.ask(&shell.ctx, move |archive| {
            let table = open(&path).map_err(|why| why.said())?;
            let known = map_for(archive, &table).ok().flatten();
            Ok::<_, Said>(Shown::new(table, known))
        }));
    }

    /// Has the table read as it is chosen now. What was asked for before is no longer waited for.
    fn read(&mut self, shell: &mut Shell) {
        let Some(shown) = self.shown.as_ref().filter(|shown| shown.has_value) else { return };
        let (table, mut map, scales) = (Arc::clone(&shown.table), shown.map, self.scales);
        self.reading = Some(shell.clerk.ask(&shell.ctx, move |_| {
            if scales {
                map.scale = table.scale(map.kind, map.value);
            }
            Ok::<_, Said>((map, table.read(&map)))
        }));
    }

    /// Whether what the page shows as next is to take in what was read.
    pub(super) fn can_keep(&self) -> bool {
        self.kept.is_none() && !self.is_reading() && self.shown.as_ref().is_some_and(|shown| shown.count() > 0)
    }

    /// Whoever comes back has read what came of it.
    pub(super) fn leave(&mut self) {
        if !self.is_open {
            self.message = None;
        }
    }

    /// Whether a table is being read, or read otherwise.
    pub(super) fn is_reading(&self) -> bool {
        self.opening.is_some() || self.reading.is_some()
    }

    fn keep(&mut self, shell: &mut Shell) {
        let Some(shown) = self.shown.as_ref().filter(|_| self.can_keep()) else { return };
        let (table, map) = (Arc::clone(&shown.table), shown.map);
        self.kept = Some(
            shell
                .clerk
                .keep(&shell.ctx, move |archive| import(archive, &table, &map).map(|figures| figures.good.len())),
        );
    }

    /// Takes over what the clerk has answered; whether the report is another by it.
    pub(super) fn look(&mut self, words: &Words) -> bool {
        if let Some(answer) = self.opening.as_ref().and_then(Answer::poll) {
            self.opening = None;
            match answer {
                Ok(shown) => self.shown = Some(shown),
                Err(why) => self.message = Some((why.told(words), true)),
            }
        }
        if let Some(answer) = self.reading.as_ref().and_then(Answer::poll) {
            (self.reading, self.scales) = (None, false);
            match (answer, &mut self.shown) {
                (Ok((map, figures)), Some(shown)) => (shown.map, shown.figures) = (map, figures),
                (Err(why), _) => self.message = Some((why.told(words), true)),
                (Ok(_), None) => {}
            }
        }
        let Some(answer) = self.kept.as_ref().and_then(Answer::poll) else { return false };
        self.kept = None;
        match answer {
            Ok(count) => {
                let said = match count {
                    0 => words.say("reports-import-gone").to_owned(),
                    count => words.tell("reports-import-kept", &[("count", count.into())]),
                };
                self.message = Some((said, false));
                (self.is_open, self.shown) = (false, None);
                self.path.clear();
                true
            }
            Err(why) => {
                self.message = Some((why.told(words), true));
                false
            }
        }
    }
}
