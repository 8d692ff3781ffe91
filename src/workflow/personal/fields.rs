//! The list itself. One line a field; a new table, column, part, setting or file has to be added here, and a test says so.

use crate::workflow::parts::{Kind, Part};
use crate::workflow::personal::Gone::{Emptied, Removed, Rewritten, Stays};
use crate::workflow::personal::Group::{
    Cases, Drafts, Ideas, Name, Reflections, Runs, Settings, Upkeep, Words, Written,
};
use crate::workflow::personal::Leaves::{Always, IfTicked, Never};
use crate::workflow::personal::Sort::{AboutOneself, Identity, OwnWords, Result, Technical};
use crate::workflow::personal::{At, Field, Gone, Group, Leaves, Mine, Sort};

/// A column: what it is, where it stands, where *My data* has it (nowhere if empty), and the rest.
const fn column(
    (table, name): (&'static str, &'static str),
    mine: &'static str,
    (group, sort, leaves, gone): (Group, Sort, Leaves, Gone),
    what: &'static str,
) -> Field {
    field(At::Column(table, name), mine, (group, sort, leaves, gone), what)
}

const fn field(
    at: At,
    mine: &'static str,
    (group, sort, leaves, gone): (Group, Sort, Leaves, Gone),
    what: &'static str,
) -> Field {
    let mine = if mine.is_empty() { Mine::No } else { Mine::At(mine) };
    Field { at, what, group, sort, mine, leaves, gone }
}

/// What is the same for many fields.
const RESULT: (Group, Sort, Leaves, Gone) = (Runs, Result, Always, Stays);
const PROOF: (Group, Sort, Leaves, Gone) = (Upkeep, Technical, Always, Stays);
const INNER: (Group, Sort, Leaves, Gone) = (Upkeep, Technical, Never, Stays);
const ABOUT: (Group, Sort, Leaves, Gone) = (Reflections, AboutOneself, Never, Removed);
const SETTING: (Group, Sort, Leaves, Gone) = (Settings, Technical, Never, Stays);

const fn setting(name: &'static str, mine: &'static str, what: &'static str) -> Field {
    field(At::Setting(name), mine, SETTING, what)
}

const fn file(
    name: &'static str,
    (group, sort, leaves, gone): (Group, Sort, Leaves, Gone),
    what: &'static str,
) -> Field {
    field(At::File(name), "", (group, sort, leaves, gone), what)
}

/// Everything that is kept.
pub const FIELDS: &[Field] = &[
    // Who somebody is.
    column(
        ("learner", "id"),
        "learner.id",
        (Name, Identity, Never, Removed),
        "a random number that stands for the person",
    ),
    column(
        ("learner", "name"),
        "learner.name",
        (Name, Identity, IfTicked, Removed),
        "the name they gave, if they gave one",
    ),
    column(("learner", "created_ms"), "learner.created_ms", (Name, Identity, Never, Removed), "when they first played"),
    column(
        ("erased", "learner"),
        "",
        INNER,
        "the random number of somebody who was erased, so that an old backup is rid of them again",
    ),
    column(("erased", "erased_ms"), "", INNER, "when that was"),
    // Runs.
    column(("attempt", "nr"), "runs[].nr", RESULT, "the run’s place among all runs"),
    column(("attempt", "id"), "runs[].id", RESULT, "the run’s number"),
    column(
        ("attempt", "learner"),
        "runs[].played_as",
        (Runs, Identity, Never, Stays),
        "the random number of who played; of nobody once they are erased",
    ),
    column(("attempt", "case_hash"), "runs[].case.hash", RESULT, "which text of the case it was"),
    column(("attempt", "scenario_id"), "runs[].case.id", RESULT, "which case it was"),
    column(("attempt", "rules_version"), "runs[].rules", RESULT, "the version of the rules"),
    column(("attempt", "engine_version"), "runs[].program", RESULT, "the version of the program"),
    column(("attempt", "seed"), "runs[].seed", RESULT, "the number its chance comes from"),
    column(("attempt", "mode"), "runs[].mode", RESULT, "Coach, Practice or Assessment"),
    column(("attempt", "in_room"), "", PROOF, "whether a room decided, which the mode says as Workshop"),
    column(("attempt", "parent"), "runs[].tried_again_from.attempt", RESULT, "the run it was tried again from"),
    column(("attempt", "fork_seq"), "runs[].tried_again_from.seq", RESULT, "and from where"),
    column(("attempt", "started_ms"), "runs[].started_ms", RESULT, "when it was begun"),
    column(("attempt", "header_hash"), "", PROOF, "checksum of what it was begun with"),
    column(("attempt", "status"), "runs[].status", RESULT, "open, ended or given up"),
    column(("attempt", "ended_ms"), "runs[].ended_ms", RESULT, "when it was over"),
    column(
        ("attempt", "results"),
        "runs[].results",
        (Runs, Result, Always, Removed),
        "its results as they were issued",
    ),
    column(
        ("attempt", "results_salt"),
        "",
        (Upkeep, Technical, Always, Removed),
        "chance that goes into their checksum",
    ),
    column(("attempt", "results_inner"), "", PROOF, "their checksum"),
    column(("attempt", "seal"), "", PROOF, "checksum of how it ended"),
    column(("attempt", "head_hash"), "runs[].head_hash", PROOF, "checksum of its last event"),
    column(("attempt", "event_count"), "runs[].event_count", RESULT, "how many events it has"),
    column(("event", "attempt"), "runs[].nr", RESULT, "of which run the event is"),
    column(("event", "seq"), "runs[].events[].seq", RESULT, "its place there"),
    column(("event", "kind"), "runs[].events[].kind", RESULT, "what kind of event it is"),
    column(
        ("event", "payload"),
        "runs[].events[].payload",
        (Runs, Result, Always, Emptied),
        "what happened; see the kinds of events",
    ),
    column(("event", "salt"), "", (Upkeep, Technical, Always, Emptied), "chance that goes into its checksum"),
    column(("event", "mono_ms"), "runs[].events[].mono_ms", RESULT, "when, since the program began"),
    column(("event", "wall_ms"), "runs[].events[].wall_ms", RESULT, "when, by the clock"),
    column(("event", "inner"), "", PROOF, "checksum of its content"),
    column(("event", "prev"), "", PROOF, "checksum of the event before"),
    column(("event", "hash"), "", PROOF, "its own checksum"),
    field(
        At::Event(Kind::Move),
        "runs[].events[].payload",
        (Runs, Result, Always, Emptied),
        "a move: the reply that was chosen, what was given, how long it took to think",
    ),
    field(At::Event(Kind::Rating), "runs[].events[].payload", (Runs, Result, Always, Emptied), "how a turn was rated"),
    field(
        At::Event(Kind::Words),
        "runs[].events[].payload",
        (Words, OwnWords, IfTicked, Emptied),
        "a reply in one’s own words",
    ),
    field(
        At::Event(Kind::SelfRating),
        "runs[].events[].payload",
        (Reflections, AboutOneself, Never, Emptied),
        "one’s own levels for a reply",
    ),
    field(
        At::Event(Kind::Dispute),
        "runs[].events[].payload",
        (Words, OwnWords, IfTicked, Emptied),
        "what one thinks of a score",
    ),
    field(
        At::Event(Kind::Votes),
        "runs[].events[].payload",
        (Runs, Result, Always, Emptied),
        "what one chose at each decision of a workshop, and the number of the seat there",
    ),
    column(("correction", "nr"), "", INNER, "which correction came last"),
    column(
        ("correction", "attempt"),
        "corrections[].attempt",
        (Runs, Result, Never, Stays),
        "a run that somebody else played",
    ),
    column(
        ("correction", "counts_for"),
        "corrections[].counts_for",
        (Runs, Identity, Never, Stays),
        "the random number of whom it counts for, if anybody",
    ),
    column(("correction", "made_ms"), "corrections[].made_ms", (Runs, Result, Never, Stays), "when that was said"),
    // What stands beside runs.
    column(("reflection", "attempt"), "runs[].nr", ABOUT, "of which run it is said"),
    column(("reflection", "part"), "runs[].said[].part", ABOUT, "what it is about"),
    column(("reflection", "said"), "runs[].said[].said", ABOUT, "what was said; see its parts"),
    column(("reflection", "written_ms"), "runs[].said[].written_ms", ABOUT, "when"),
    column(("reflection", "proof"), "", (Upkeep, Technical, Never, Removed), "its checksum"),
    field(
        At::Said(Part::LookBack, "moods"),
        "runs[].said[].said.moods",
        (Reflections, AboutOneself, IfTicked, Removed),
        "how a run felt, as one or two words from a list",
    ),
    field(At::Said(Part::LookBack, "words"), "runs[].said[].said.words", ABOUT, "how it felt, in one’s own words"),
    field(At::Said(Part::LookBack, "levels"), "runs[].said[].said.levels", ABOUT, "the levels one gives oneself"),
    field(At::Said(Part::LookBack, "csat"), "runs[].said[].said.csat", ABOUT, "the satisfaction one guesses"),
    field(
        At::Said(Part::LookBack, "returns"),
        "runs[].said[].said.returns",
        ABOUT,
        "whether the customer would come back, as a hunch",
    ),
    field(At::Said(Part::Plan, "when"), "runs[].said[].said.when", ABOUT, "the situation a plan is for"),
    field(At::Said(Part::Plan, "then"), "runs[].said[].said.then", ABOUT, "what one will do then"),
    field(At::Said(Part::Kept, ""), "runs[].said[].said", ABOUT, "whether a plan was kept"),
    field(At::Said(Part::Support, ""), "runs[].said[].said", ABOUT, "the support one would ask for"),
    field(
        At::Said(Part::Thanks, "note"),
        "runs[].said[].said.note",
        ABOUT,
        "a note of thanks somebody wrote for a run",
    ),
    field(
        At::Said(Part::Thanks, "name"),
        "runs[].said[].said.name",
        (Reflections, Identity, Never, Removed),
        "who signed it",
    ),
    field(At::Said(Part::Thanks, "role"), "runs[].said[].said.role", ABOUT, "and what they are"),
    field(At::Said(Part::Thanks, "signed_ms"), "runs[].said[].said.signed_ms", ABOUT, "and when"),
    field(At::Said(Part::SelfRating, "turn"), "runs[].said[].said.turn", ABOUT, "the turn one rates"),
    field(At::Said(Part::SelfRating, "levels"), "runs[].said[].said.levels", ABOUT, "and the levels one gives it"),
    field(
        At::Said(Part::Idea, "case"),
        "runs[].said[].said.case",
        (Ideas, Result, IfTicked, Removed),
        "the case after which one had an idea",
    ),
    field(
        At::Said(Part::Idea, "mend"),
        "runs[].said[].said.mend",
        (Ideas, Result, IfTicked, Removed),
        "the cause one would mend first",
    ),
    field(
        At::Said(Part::Idea, "words"),
        "runs[].said[].said.words",
        (Ideas, OwnWords, IfTicked, Removed),
        "the idea in one’s own words",
    ),
    field(
        At::Said(Part::Dispute, "turn"),
        "runs[].said[].said.turn",
        (Words, Result, IfTicked, Removed),
        "the turn whose score one doubts",
    ),
    field(
        At::Said(Part::Dispute, "levels"),
        "runs[].said[].said.levels",
        (Words, AboutOneself, IfTicked, Removed),
        "the levels one would give",
    ),
    field(
        At::Said(Part::Dispute, "words"),
        "runs[].said[].said.words",
        (Words, OwnWords, IfTicked, Removed),
        "and why",
    ),
    column(("draft", "attempt"), "runs[].nr", (Drafts, OwnWords, Never, Removed), "in which run something lies unsent"),
    column(
        ("draft", "said"),
        "runs[].draft.said",
        (Drafts, OwnWords, Never, Removed),
        "words that were typed and not said yet",
    ),
    column(("draft", "written_ms"), "runs[].draft.written_ms", (Drafts, OwnWords, Never, Removed), "when"),
    column(("draft", "proof"), "", (Upkeep, Technical, Never, Removed), "its checksum"),
    // What was written out.
    column(
        ("left_here", "id"),
        "written[].id",
        (Written, Technical, Never, Removed),
        "the number of a file that was written out",
    ),
    column(("left_here", "learner"), "learner.id", (Written, Identity, Never, Removed), "of whose data it is"),
    column(("left_here", "made_ms"), "written[].made_ms", (Written, Result, Never, Removed), "when it was written"),
    column(("left_here", "kind"), "written[].kind", (Written, Result, Never, Removed), "what kind of file it is"),
    column(("left_here", "path"), "written[].path", (Written, Identity, Never, Removed), "where it was written to"),
    column(
        ("left_here", "naming"),
        "written[].naming",
        (Written, Identity, Always, Removed),
        "whether it tells the name",
    ),
    column(
        ("left_here", "called"),
        "written[].called",
        (Written, Identity, IfTicked, Removed),
        "the name or pseudonym in it",
    ),
    column(
        ("left_here", "with_words"),
        "written[].with_words",
        (Written, Result, Never, Removed),
        "whether typed words are in it",
    ),
    column(("left_here", "digest"), "written[].digest", (Written, Technical, Never, Removed), "its checksum"),
    column(("left_here", "runs"), "written[].runs", (Written, Result, Never, Removed), "the runs in it"),
    column(("left_here", "proof"), "", (Upkeep, Technical, Never, Removed), "the checksum of this note"),
    // Cases, and what keeps the store whole.
    column(
        ("case_snapshot", "hash"),
        "runs[].case.hash",
        (Cases, Technical, Always, Stays),
        "checksum of a played case’s text",
    ),
    column(("case_snapshot", "scenario_id"), "runs[].case.id", (Cases, Technical, Always, Stays), "which case it is"),
    column(("case_snapshot", "title"), "runs[].case.title", (Cases, Technical, Always, Stays), "its title"),
    column(
        ("case_snapshot", "bytes"),
        "",
        (Cases, Technical, Always, Stays),
        "its text, so that a run can be played again",
    ),
    column(("meta", "key"), "", INNER, "a fact about the store: when it was checked, what was erased from it"),
    column(("meta", "value"), "", INNER, "and its value"),
    // Settings.
    setting("theme", "settings.theme", "light or dark"),
    setting("language", "settings.language", "the language of the window"),
    setting("case_language", "settings.case_language", "the language of cases"),
    setting("high_contrast", "settings.high_contrast", "stronger contrast"),
    setting("size", "settings.size", "the size of everything"),
    setting("reduce_motion", "settings.reduce_motion", "less movement"),
    setting("sound", "settings.sound", "whether there is sound"),
    setting("sound_cues", "settings.sound_cues", "cues"),
    setting("sound_time", "settings.sound_time", "a tone before time is out"),
    setting("sound_room", "settings.sound_room", "the sound of the room"),
    setting("sound_volume", "settings.sound_volume", "how loud"),
    setting("time_allowed", "settings.time_allowed", "how much time a reply gets"),
    setting("default_mode", "settings.default_mode", "how runs begin"),
    setting("keep_for", "settings.keep_for", "how long runs are kept"),
    field(
        At::Setting("learner"),
        "settings.learner",
        (Settings, Identity, Never, Removed),
        "the random number of who played last",
    ),
    field(
        At::Setting("scenario_folder"),
        "settings.scenario_folder",
        (Settings, Identity, Never, Removed),
        "the folder of one’s own cases, if it is not the usual one",
    ),
    field(
        At::Setting("told_of_words"),
        "settings.told_of_words",
        (Settings, Technical, Never, Removed),
        "whether it was said where typed words stay",
    ),
    // Files.
    file("store.sqlite", (Runs, Result, Never, Rewritten), "the store, which holds all of the above but the settings"),
    file("store.sqlite-wal", (Runs, Result, Never, Rewritten), "its log of what was written last"),
    file("store.sqlite-shm", INNER, "the log’s index"),
    file("store.lock", INNER, "says that the store is open"),
    file(
        "backups/*.sqlite",
        (Runs, Result, Never, Rewritten),
        "backups, and stores put aside by a restore or a repair",
    ),
    file("backups/*-wal", (Runs, Result, Never, Removed), "the log of a store put aside"),
    file(
        "backups/*.jsonl",
        (Runs, OwnWords, Never, Removed),
        "moves and words that a repair found in a damaged store and could not put back",
    ),
    file("store.swap", INNER, "says that a restore or a repair is under way"),
    file("settings.ron", (Settings, Technical, Never, Rewritten), "the settings"),
    file("settings.ron.bak", (Settings, Technical, Never, Removed), "the settings before the last change"),
    file("settings.ron.broken", (Settings, Technical, Never, Removed), "settings that could not be read"),
    file(
        "logs/amends.log",
        (Upkeep, Technical, Never, Emptied),
        "what the program did and what failed; no names and no words",
    ),
    file("logs/amends.log.1", (Upkeep, Technical, Never, Removed), "the log before it"),
    file("logs/crash-*", (Upkeep, Technical, Never, Removed), "reports of failures; no names and no words"),
    file("hand-ins/*", (Written, Result, IfTicked, Removed), "hand-ins, before they are given on"),
    file(
        "archive/archive.sqlite*",
        (Upkeep, Technical, Never, Stays),
        "what others handed in, for reports: a list of its own below",
    ),
    file(
        "rooms/now.*",
        (Upkeep, Identity, Never, Rewritten),
        "the workshop that is under way, or was not closed: names people chose for it and what they answered, all forgotten when it is \
         closed; and how the trainer is called there, forgotten then too, or with the learner of that name",
    ),
    file(
        "rooms/*",
        (Upkeep, OwnWords, Never, Stays),
        "workshops that were, under no participant’s and no trainer’s name: how the room chose, what the group is called, and typed \
         replies that were played; until somebody forgets the workshop, also by how long runs are kept",
    ),
    file(
        "scenarios/*",
        (Cases, Technical, Never, Stays),
        "cases and organisation’s rules of one’s own: works, which stay",
    ),
];
