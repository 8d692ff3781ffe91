//! The one integration binary: each further one would link the window again.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise"
)]

mod architecture;
mod asides;
mod asked;
mod bare;
mod beside;
mod cli;
mod conversation;
mod debrief;
mod drill;
mod drill_choice;
#[macro_use]
mod faults;
mod forging;
mod format;
mod given_once;
mod guide;
mod hand_in;
mod handed;
mod handed_remarks;
mod handed_views;
mod huge;
mod ideas;
mod in_sight;
mod inbox;
mod inbox_views;
mod inbox_whole;
mod letter;
mod letter_window;
mod letters;
mod licences;
mod malformed;
mod merge;
mod merge_again;
mod merge_ends;
mod merge_forged;
mod new_hire;
mod organisation;
mod organisation_kept;
mod organisation_play;
mod paths;
mod phone;
mod privacy;
mod progress;
mod reasons;
mod recognition;
mod recovery;
mod recovery_properties;
mod reflect;
mod remarks;
mod replay;
mod report;
mod report_made;
mod report_views;
mod retry;
mod room_debrief_views;
mod say;
mod say_kept;
mod say_routes;
mod say_runs;
mod say_ways;
mod server;
mod sights;
mod sown;
mod store;
mod store_faults;
mod support;
mod told;
mod told_why;
mod trainer;
mod translation;
mod typed;
mod typed_robust;
mod typing;
mod typing_clock;
mod typing_kept;
mod views;
mod walks;
mod whatif_views;
mod window;
mod window_access;
mod window_backups;
mod window_debrief;
mod window_drill;
mod window_failures;
mod window_hand_in;
mod window_hands;
mod window_inbox;
mod window_my_data;
mod window_pictures;
mod window_random;
mod window_reach;
mod window_reports;
mod window_room;
mod window_settings;
mod window_sound;
mod window_start;
mod window_trainer;
mod window_who;
mod window_workshop;
mod words;
mod workshop_kept;
mod workshop_views;
mod workshop_window;
