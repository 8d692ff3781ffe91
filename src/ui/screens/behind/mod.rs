//! The runs behind one figure of the report.

mod ui;
pub mod view;

use crate::domain::report::{Behind, Filter, Measure, Order};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::commands::Command;
use crate::ui::route::Route;
use crate::ui::screens::reports::forgetting::{self, Forgetting};
use crate::ui::screens::{self, Outcome};
use crate::workflow::reports::behind::{Asked, Lines, Part, behind_in};
use crate::workflow::reports::forget::{Forget, Kept, whose};
use crate::workflow::reports::{Archive, speak};
use view::{A_PAGE, View};

pub use ui::behind_ui;

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Look at the runs behind a figure: of the report a filter makes, which, the figure in words as the title, and what each
    /// run is asked for where that is not the usual.
    Look(Filter, Behind, String, Option<Measure>),
    /// Stand in another order.
    Sort(Order),
    /// To the runs before those shown, or to those after them.
    Turn {
        /// To earlier runs, else to later ones.
        earlier: bool,
    },
    /// Forget what this person handed in.
    Forget(forgetting::Ask),
    /// Back to where the figure stands.
    Back,
}

/// A figure and the runs that are shown of it.
#[derive(Debug, Clone)]
struct Look {
    filter: Filter,
    what: Behind,
    title: String,
    asked: Asked,
    page: usize,
}

impl Look {
    fn part(&self) -> Part {
        Part { from: self.page * A_PAGE, most: A_PAGE }
    }
}

/// A part of the runs behind a figure, and whose they are if they are one person's.
type Found = (Lines, Option<Kept>);

/// The state of the page.
#[derive(Debug, Default)]
pub struct State {
    look: Option<Look>,
    /// What the filter of the report means, in words.
    meaning: Option<String>,
    /// Where the figure stands, if that is not the report itself.
    from: Option<Route>,
    asked: Option<(Part, Answer<Found>)>,
    /// Whose runs these are, if they are one person's and there is anything of them.
    kept: Option<Kept>,
    /// What was last known; or why nothing is.
    view: Option<Result<View, String>>,
    /// Another list: it is shown from its top.
    is_new: bool,
    forgetting: Forgetting,
}

impl State {
    /// Remembers where the figure stands.
    pub(super) fn came_from(&mut self, from: &Route) {
        if matches!(from, Route::Reports | Route::Ready) {
            self.from = Some(from.clone());
        }
    }

    /// Prepares the page for what is known now.
    pub(super) fn arrive(&mut self, shell: &mut Shell, meaning: Option<String>) {
        self.meaning = meaning;
        self.ask(shell);
    }

    fn ask(&mut self, shell: &mut Shell) {
        let Some(look) = self.look.clone() else { return };
        let part = look.part();
        let ctx = shell.ctx.clone();
        let catalog = shell.ws.catalog.clone();
        let job = move |archive: &mut Archive| {
            speak(archive, &catalog)?;
            let lines = behind_in(archive, &look.filter, (&look.what, look.asked), part);
            lines.and_then(|lines| whose(archive, &look.what).map(|kept| (lines, kept)))
        };
        self.asked = Some((part, shell.clerk.ask(&ctx, job)));
    }

    /// Takes in what the archive answered.
    fn hear(&mut self, shell: &mut Shell) {
        if self.forgetting.look(&shell.words) {
            self.ask(shell);
        }
        let Some((part, answer)) = &self.asked else { return };
        let Some(answer) = answer.poll() else { return };
        let view = answer.map(|(lines, kept)| {
            self.kept = kept;
            view::view(&shell.words, &lines, *part)
        });
        self.view = Some(view.map_err(|error| error.told(&shell.words)));
        self.asked = None;
    }

    /// Applies what the page asked for.
    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Look(filter, what, title, measure) => {
                self.look(filter, what, title);
                if let Some((look, measure)) = self.look.as_mut().zip(measure) {
                    look.asked.measure = measure;
                }
                return Outcome::Go(Route::Behind);
            }
            Action::Sort(order) => {
                if let Some(look) = &mut self.look {
                    (look.asked.order, look.page) = (order, 0);
                    self.is_new = true;
                    self.ask(shell);
                }
            }
            Action::Turn { earlier } => {
                if let Some(look) = &mut self.look {
                    look.page = if earlier { look.page + 1 } else { look.page.saturating_sub(1) };
                    self.is_new = true;
                    self.ask(shell);
                }
            }
            Action::Forget(ask) => {
                let what = self.person().map(|reference| Forget::Person(reference.to_owned()));
                self.forgetting.apply(ask, what, shell);
            }
            Action::Back => return Outcome::Go(self.back()),
        }
        Outcome::Stay
    }

    /// Whose runs these are, by reference, if they are one person's.
    fn person(&self) -> Option<&str> {
        match self.look.as_ref().map(|look| &look.what) {
            Some(Behind::Person(reference)) => Some(reference),
            _ => None,
        }
    }

    /// Turns to the runs behind a figure.
    pub(super) fn look(&mut self, filter: Filter, what: Behind, title: String) {
        let asked = Asked::of(&what);
        self.look = Some(Look { filter, what, title, asked, page: 0 });
        (self.view, self.kept, self.is_new) = (None, None, true);
        self.forgetting = Forgetting::default();
    }

    /// Where the figure stands.
    fn back(&self) -> Route {
        self.from.clone().unwrap_or(Route::Reports)
    }

    /// What a key of this page asks for.
    pub(super) fn command(&self, command: Command) -> Option<screens::Action> {
        let asks = self.forgetting.asks();
        let back = if asks { Action::Forget(forgetting::Ask::No) } else { Action::Back };
        (command == Command::Back).then_some(screens::Action::Behind(back))
    }
}
