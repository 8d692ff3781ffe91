//! What the places of the window ask for, and what applying it led to.

use std::path::PathBuf;

use crate::ui::route::Route;
use crate::ui::screens::{
    behind, briefing, closed, conversation, debrief, drill, first_start, guide, hand_in, handed_run, inbox, letter,
    library, my_data, progress, ready, recognition, reflect, report_export, reports, settings, workshop,
};

/// Something a screen asked for.
#[derive(Debug, Clone)]
pub enum Action {
    /// Go somewhere.
    Go(Route),
    /// Show or hide the keys.
    Help,
    /// Try to open the store again.
    Reopen,
    /// Go on without keeping anything.
    KeepNothing,
    /// After a failure, back to where it was.
    GoOn,
    /// Say something at the foot of the page for a while, by its name among the words.
    Say(&'static str),
    /// Close the window.
    Close,
    /// Put a backup in the place of the store.
    Restore(PathBuf),
    /// Make a damaged store sound.
    Repair,
    /// The page of a store that cannot be opened.
    Closed(closed::Action),
    /// First start.
    FirstStart(first_start::Action),
    /// Library.
    Library(library::Action),
    /// Briefing.
    Briefing(briefing::Action),
    /// Conversation.
    Conversation(conversation::Action),
    /// The desk of an inbox.
    Inbox(inbox::Action),
    /// The drill.
    Drill(drill::Action),
    /// The page before the debrief.
    Reflect(reflect::Action),
    /// Debrief.
    Debrief(debrief::Action),
    /// Field guide.
    Guide(guide::Action),
    /// A letter of one's own.
    Letter(letter::Action),
    /// Progress.
    Progress(progress::Action),
    /// Recognition.
    Recognition(recognition::Action),
    /// One's own data.
    MyData(my_data::Action),
    /// Handing in.
    HandIn(hand_in::Action),
    /// The reports: what the runs that were handed in add up to.
    Reports(reports::Action),
    /// The runs behind one figure of the report.
    Behind(behind::Action),
    /// One run that was handed in: what was said, what it earned, and what a trainer has to say of it.
    HandedRun(handed_run::Action),
    /// Ready for customers? The rule, and who meets it.
    Ready(ready::Action),
    /// Taking a report along: form, what is in it, and whose data leaves.
    ReportExport(report_export::Action),
    /// A workshop.
    Workshop(workshop::Action),
    /// Settings.
    Settings(settings::Action),
}

/// What applying an action led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Still here.
    Stay,
    /// Somewhere else.
    Go(Route),
    /// Put a backup in the place of the store: the window closes the store for it.
    Restore(PathBuf),
    /// Make a damaged store sound: the window closes it for that.
    Repair,
    /// Open the store there is, and keep what is played from here on.
    Keep,
}

/// When something is to be kept.
#[derive(Debug, Clone, Copy)]
pub(crate) enum When {
    /// Nobody knows what comes next: the window closes, or another one is looked at.
    Now,
    /// Once somebody has typed for a while.
    InTime {
        /// The time, in seconds.
        now_s: f64,
    },
}
