//! Where in the window one can be.

use crate::words::Words;

/// A place in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Before anything was played: a name, or just a try.
    FirstStart,
    /// All cases.
    Library,
    /// One case, before it begins.
    Briefing {
        /// The case's id.
        case: String,
    },
    /// An attempt under way.
    Conversation,
    /// The desk of an inbox, between its conversations.
    Inbox,
    /// One decision of a case.
    Drill,
    /// An attempt that is over, before anything tells how it went.
    Reflect,
    /// An attempt that is over.
    Debrief,
    /// The field guide.
    Guide {
        /// The entry to open; the one that was open before without.
        at: Option<String>,
    },
    /// A letter of one's own.
    Letter,
    /// What practice added up to.
    Progress,
    /// Every recognition, and what earned it.
    Recognition,
    /// What is kept of the one who practises, and what they can do with it.
    MyData,
    /// Runs for somebody else to look at: what goes, before it is written.
    HandIn,
    /// The reports: what the runs that were handed in add up to.
    Reports,
    /// The runs behind one figure of the report.
    Behind,
    /// One run that was handed in: what was said, what it earned, and what a trainer has to say of it.
    HandedRun {
        /// The run's id.
        run: String,
    },
    /// Ready for customers? The rule, and who meets it.
    Ready,
    /// Taking a report along: form, what is in it, and whose data leaves.
    ReportExport,
    /// What a trainer decides before a workshop.
    Workshop,
    /// A workshop under way.
    Room,
    /// A workshop that is over.
    RoomAfter,
    /// Settings, folders, what could not be loaded.
    Settings,
    /// Something went wrong on the way to another place.
    Trouble {
        /// What happened, what is safe and what to do.
        what: String,
    },
}

/// A part of the window that can fail by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// First start.
    FirstStart,
    /// The library.
    Library,
    /// The briefing.
    Briefing,
    /// The conversation.
    Conversation,
    /// The desk of an inbox.
    Inbox,
    /// The drill.
    Drill,
    /// The page before the debrief.
    Reflect,
    /// The debrief.
    Debrief,
    /// The field guide.
    Guide,
    /// A letter of one's own.
    Letter,
    /// What practice added up to.
    Progress,
    /// Every recognition, and what earned it.
    Recognition,
    /// What is kept of the one who practises, and what they can do with it.
    MyData,
    /// Runs for somebody else to look at: what goes, before it is written.
    HandIn,
    /// The reports: what the runs that were handed in add up to.
    Reports,
    /// The runs behind one figure of the report.
    Behind,
    /// One run that was handed in: what was said, what it earned, and what a trainer has to say of it.
    HandedRun,
    /// Ready for customers? The rule, and who meets it.
    Ready,
    /// Taking a report along: form, what is in it, and whose data leaves.
    ReportExport,
    /// What a trainer decides before a workshop.
    Workshop,
    /// A workshop under way.
    Room,
    /// A workshop that is over.
    RoomAfter,
    /// Settings.
    Settings,
    /// The page that says what went wrong.
    Trouble,
    /// The overlay of keys.
    Help,
    /// Applying what was asked for.
    Action,
    /// The search through the ways of a case.
    Search,
    /// The store's own thread.
    Store,
}

impl Part {
    /// Every part that can be made to fail on purpose.
    pub const ALL: [Self; 27] = [
        Self::FirstStart,
        Self::Library,
        Self::Briefing,
        Self::Conversation,
        Self::Inbox,
        Self::Drill,
        Self::Reflect,
        Self::Debrief,
        Self::Guide,
        Self::Letter,
        Self::Progress,
        Self::Recognition,
        Self::MyData,
        Self::HandIn,
        Self::Reports,
        Self::Behind,
        Self::HandedRun,
        Self::Ready,
        Self::ReportExport,
        Self::Workshop,
        Self::Room,
        Self::RoomAfter,
        Self::Settings,
        Self::Trouble,
        Self::Help,
        Self::Action,
        Self::Search,
    ];

    /// Its name in reports and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::FirstStart => "first-start",
            Self::Library => "library",
            Self::Briefing => "briefing",
            Self::Conversation => "conversation",
            Self::Inbox => "inbox",
            Self::Drill => "drill",
            Self::Reflect => "reflect",
            Self::Debrief => "debrief",
            Self::Guide => "guide",
            Self::Letter => "letter",
            Self::Progress => "progress",
            Self::Recognition => "recognition",
            Self::MyData => "my-data",
            Self::HandIn => "hand-in",
            Self::Reports => "reports",
            Self::Behind => "behind",
            Self::HandedRun => "handed-run",
            Self::Ready => "ready",
            Self::ReportExport => "report-export",
            Self::Workshop => "workshop",
            Self::Room => "room",
            Self::RoomAfter => "room-after",
            Self::Settings => "settings",
            Self::Trouble => "trouble",
            Self::Help => "help",
            Self::Action => "action",
            Self::Search => "search",
            Self::Store => "store",
        }
    }

    /// The part of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }
}

impl Route {
    /// The part of the window that is there.
    pub fn part(&self) -> Part {
        match self {
            Self::FirstStart => Part::FirstStart,
            Self::Library => Part::Library,
            Self::Briefing { .. } => Part::Briefing,
            Self::Conversation => Part::Conversation,
            Self::Inbox => Part::Inbox,
            Self::Drill => Part::Drill,
            Self::Reflect => Part::Reflect,
            Self::Debrief => Part::Debrief,
            Self::Guide { .. } => Part::Guide,
            Self::Letter => Part::Letter,
            Self::Progress => Part::Progress,
            Self::Recognition => Part::Recognition,
            Self::MyData => Part::MyData,
            Self::HandIn => Part::HandIn,
            Self::Reports => Part::Reports,
            Self::Behind => Part::Behind,
            Self::HandedRun { .. } => Part::HandedRun,
            Self::Ready => Part::Ready,
            Self::ReportExport => Part::ReportExport,
            Self::Workshop => Part::Workshop,
            Self::Room => Part::Room,
            Self::RoomAfter => Part::RoomAfter,
            Self::Settings => Part::Settings,
            Self::Trouble { .. } => Part::Trouble,
        }
    }

    /// The window's title there.
    pub fn title(&self, words: &Words, case: Option<&str>) -> String {
        let case = [("case", case.unwrap_or("Amends").into())];
        match self {
            Self::FirstStart => "Amends".to_owned(),
            Self::Library => words.say("frame-title-library").to_owned(),
            Self::Briefing { .. } => words.tell("frame-title-briefing", &case),
            Self::Conversation => words.tell("frame-title-conversation", &case),
            Self::Inbox => words.tell("frame-title-inbox", &case),
            Self::Drill => words.tell("frame-title-drill", &case),
            Self::Reflect => words.tell("frame-title-reflect", &case),
            Self::Debrief => words.tell("frame-title-debrief", &case),
            Self::Guide { .. } => words.say("frame-title-guide").to_owned(),
            Self::Letter => words.say("frame-title-letter").to_owned(),
            Self::Progress => words.say("frame-title-progress").to_owned(),
            Self::Recognition => words.say("frame-title-recognition").to_owned(),
            Self::MyData => words.say("frame-title-my-data").to_owned(),
            Self::HandIn => words.say("frame-title-hand-in").to_owned(),
            Self::Reports => words.say("frame-title-reports").to_owned(),
            Self::Behind => words.say("frame-title-behind").to_owned(),
            Self::HandedRun { .. } => words.say("frame-title-handed-run").to_owned(),
            Self::Ready => words.say("frame-title-ready").to_owned(),
            Self::ReportExport => words.say("frame-title-report-export").to_owned(),
            Self::Workshop => words.say("frame-title-workshop").to_owned(),
            Self::Room => words.tell("frame-title-room", &case),
            Self::RoomAfter => words.tell("frame-title-room-after", &case),
            Self::Settings => words.say("frame-title-settings").to_owned(),
            Self::Trouble { .. } => words.say("frame-title-trouble").to_owned(),
        }
    }
}
