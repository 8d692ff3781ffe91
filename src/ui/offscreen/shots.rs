//! Every page of the window in every state worth looking at. To add one, add one entry to `SHOTS`, or to those of a room.

mod behind;
mod broken;
mod hand_in;
mod inbox;
mod kinds;
mod reports;
mod room;
mod rules;
mod workshop;

use crate::domain::paths::policy::Policy;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scenario::model::Transfer;
use crate::platform::settings::Mode;
use crate::ui::offscreen::Offscreen;
use crate::ui::offscreen::ways::{
    WARM, answer, asked_of, at_home, at_letter, at_written_letter, attach, best, briefing, drill, guide,
    library_after_runs, looked_at, newly_at, one_section, over, own_data, own_data_due, own_letter, played, progress,
    questions, recognised, search_guide, settings, several_runs, talk, told_in_german, typed, who_sits_here,
    whole_debrief, write,
};
use crate::ui::route::Route;
use crate::ui::screens::{
    Action, conversation, debrief, guide, letter, library, my_data, progress as page, recognition, reflect,
};
use crate::ui::widgets::art::gallery::pictures_ui;
use crate::ui::widgets::face::gallery;
use egui::Key;

pub use kinds::Shot;
use kinds::{long, sheet, shot};

/// Farther than any page is long, in points.
const PAGE_END: f32 = 20_000.0;
/// More than the longest debrief with all its sections open.
const WHOLE: f32 = 7000.0;

/// All of them.
pub fn shots() -> impl Iterator<Item = &'static Shot> {
    SHOTS.iter().chain(room::SHOTS)
}

/// Those of whoever practises or reads reports, in the order somebody would meet them.
const SHOTS: &[Shot] = &[
    shot("first-start", |_| {}),
    shot("first-start-who", who_sits_here),
    shot("library-empty", at_home),
    shot("library-under-way", |w| {
        talk(w, "wrong-plate", Mode::Practice, 2);
        w.act(Action::Conversation(conversation::Action::Leave));
    }),
    shot("library-after-runs", library_after_runs),
    shot("briefing-wrong-plate", |w| briefing(w, "wrong-plate")),
    shot("briefing-crushed-brownies", |w| briefing(w, "crushed-brownies")),
    shot("briefing-gate-14", |w| briefing(w, "gate-14")),
    shot("briefing-lukewarm", |w| briefing(w, "lukewarm")),
    shot("briefing-case-in-german", |w| told_in_german(w, "lukewarm")),
    shot("recognition-empty", |w| newly_at(w, Route::Recognition)),
    shot("recognition", recognised),
    long("recognition-whole", 2400.0, recognised),
    shot("recognition-certificate", |w| asked_of(w, recognition::Action::Certificate(0))),
    shot("recognition-thanks", |w| asked_of(w, recognition::Action::Thank(0))),
    shot("talk-table-opening", |w| talk(w, "wrong-plate", Mode::Practice, 0)),
    shot("talk-table-chosen", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        w.key(Key::Num2);
    }),
    shot("talk-table-coach", |w| talk(w, "wrong-plate", Mode::Coach, 3)),
    shot("talk-table-assessment", |w| talk(w, "wrong-plate", Mode::Assessment, 2)),
    shot("talk-table-furious", |w| {
        at_home(w);
        w.meet("wrong-plate", Mode::Coach);
        w.play(Policy::Worst, 3);
    }),
    shot("talk-table-policy", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        w.key(Key::P);
    }),
    shot("talk-table-offers", |w| {
        talk(w, "wrong-plate", Mode::Practice, 2);
        w.key(Key::O);
    }),
    shot("talk-table-offers-many", |w| {
        talk(w, "wrong-plate", Mode::Practice, 2);
        attach(w);
        w.key(Key::Num2);
    }),
    shot("talk-table-notes", |w| {
        talk(w, "wrong-plate", Mode::Practice, 3);
        w.key(Key::N);
    }),
    shot("talk-table-remade", |w| best(w, "wrong-plate", 5)),
    shot("talk-called-back", |w| best(w, "wrong-plate", 7)),
    shot("talk-letter", |w| talk(w, "crushed-brownies", Mode::Practice, 2)),
    shot("talk-letter-coach", |w| talk(w, "crushed-brownies", Mode::Coach, 1)),
    shot("talk-gate", |w| talk(w, "gate-14", Mode::Practice, 2)),
    shot("talk-gate-coach", |w| talk(w, "gate-14", Mode::Coach, 4)),
    shot("talk-counter", |w| talk(w, "lukewarm", Mode::Practice, 1)),
    shot("talk-case-in-german", |w| {
        told_in_german(w, "lukewarm");
        w.key(Key::Enter);
        w.play(Policy::Middling, 2);
    }),
    shot("talk-phone", |w| talk(w, "storm-over-saturday", Mode::Practice, 2)),
    shot("talk-phone-coach", |w| talk(w, "storm-over-saturday", Mode::Coach, 3)),
    shot("talk-texted", |w| best(w, "storm-over-saturday", 5)),
    shot("talk-chat", |w| talk(w, "wrong-blender-twice", Mode::Practice, 2)),
    shot("talk-group", |w| best(w, "two-in-the-morning", 3)),
    shot("talk-messages", |w| over(w, "wrong-plate", "Messaging", (Mode::Practice, 3))),
    shot("talk-ward", |w| talk(w, "room-six", Mode::Practice, 2)),
    shot("talk-paper", |w| over(w, "lukewarm", "Letter", (Mode::Practice, 2))),
    shot("talk-typing-coach", |w| {
        talk(w, "wrong-plate", Mode::Coach, 3);
        write(w, WARM);
        w.act(Action::Conversation(conversation::Action::Attach("waive".to_owned())));
    }),
    shot("talk-typing-begun", |w| {
        talk(w, "wrong-plate", Mode::Coach, 1);
        w.key(Key::T);
    }),
    shot("talk-typing-practice", |w| {
        talk(w, "wrong-plate", Mode::Practice, 2);
        write(w, WARM);
    }),
    shot("talk-typing-offers-many", |w| {
        talk(w, "wrong-plate", Mode::Practice, 2);
        attach(w);
        write(w, WARM);
    }),
    shot("talk-typing-draft", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        write(w, WARM);
        w.key(Key::Escape);
    }),
    shot("talk-typing-offer", |w| {
        talk(w, "wrong-plate", Mode::Practice, 2);
        write(w, "I'm sorry, Ms Bello. I'll bring you a soup now, it's on us, and your plate in eight minutes.");
        w.key(Key::Enter);
    }),
    shot("talk-typing-house", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        write(w, "Sorry. On the house.");
        w.key(Key::Enter);
    }),
    shot("talk-typing-nearest", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        write(w, "I'm sorry. I'll give you another 30 dollars.");
        w.key(Key::Enter);
    }),
    shot("talk-typing-beyond", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        write(w, "I'm sorry. Here is 100 dollars.");
        w.key(Key::Enter);
    }),
    shot("talk-not-scored", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        write(w, "Es tut mir sehr leid, ich bringe Ihnen sofort einen neuen Teller aus der Küche.");
        w.key(Key::Enter);
    }),
    shot("talk-typing-rating", |w| {
        talk(w, "wrong-plate", Mode::Coach, 1);
        write(w, "I'm sorry, right away.");
        w.key(Key::Enter);
    }),
    shot("talk-typing-rating-all", |w| {
        talk(w, "wrong-plate", Mode::Coach, 4);
        write(w, "I'm sorry, right away.");
        w.key(Key::Enter);
    }),
    shot("talk-typing-letter", |w| {
        talk(w, "crushed-brownies", Mode::Coach, 1);
        write(w, WARM);
    }),
    shot("talk-typing-chat", |w| {
        over(w, "lukewarm", "Chat", (Mode::Practice, 1));
        write(w, WARM);
    }),
    shot("talk-typing-phone", |w| {
        over(w, "wrong-plate", "Phone", (Mode::Coach, 2));
        write(w, WARM);
    }),
    shot("talk-typing-ward", |w| {
        over(w, "lukewarm", "Ward", (Mode::Practice, 1));
        write(w, WARM);
    }),
    shot("talk-typing-paper", |w| {
        over(w, "lukewarm", "Letter", (Mode::Practice, 1));
        write(w, WARM);
    }),
    shot("talk-typing-gate", |w| {
        talk(w, "gate-14", Mode::Practice, 1);
        write(w, WARM);
    }),
    shot("talk-studio-empty", |w| at_letter(w, Mode::Practice, "")),
    shot("talk-studio-coach", |w| at_written_letter(w, Mode::Coach, false)),
    shot("talk-studio-poor", |w| at_written_letter(w, Mode::Coach, true)),
    shot("talk-studio-practice", |w| at_written_letter(w, Mode::Practice, false)),
    shot("talk-studio-bracket", |w| {
        at_written_letter(w, Mode::Practice, false);
        w.act(Action::Conversation(conversation::Action::Typing(conversation::Ask::Say)));
    }),
    shot("talk-studio-first", |w| {
        at_letter(w, Mode::Practice, "needs: Documented, needs_says: \"Write the case note first.\"");
        write(w, WARM);
        w.act(Action::Conversation(conversation::Action::Typing(conversation::Ask::Say)));
    }),
    shot("talk-studio-ready", |w| {
        at_written_letter(w, Mode::Practice, false);
        w.act(Action::Conversation(conversation::Action::Typing(conversation::Ask::Leave)));
    }),
    shot("talk-studio-keys", |w| {
        at_letter(w, Mode::Practice, "");
        w.act(Action::Help);
    }),
    shot("talk-ended", |w| {
        at_home(w);
        w.meet("wrong-plate", Mode::Practice);
        w.play(Policy::Best, 60);
    }),
    shot("talk-keys", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        w.act(Action::Help);
    }),
    shot("inbox-desk", |w| inbox::desk(w, Mode::Practice)),
    shot("inbox-coach", |w| inbox::desk(w, Mode::Coach)),
    shot("inbox-planned", inbox::planned),
    shot("inbox-call", inbox::called),
    shot("inbox-on-the-line", inbox::on_the_line),
    shot("inbox-after-two", |w| inbox::after(w, 2, Mode::Practice)),
    shot("inbox-asks", inbox::asked),
    shot("inbox-closed", inbox::closed),
    shot("inbox-next-week", inbox::next_week),
    shot("inbox-keys", |w| {
        inbox::desk(w, Mode::Practice);
        w.act(Action::Help);
    }),
    shot("drill-first", |w| drill(w, 0)),
    shot("drill-before", |w| {
        played(w, "wrong-plate", Policy::Middling);
        w.later(20);
        w.act(Action::Go(Route::Library));
        w.act(Action::Library(library::Action::Drill));
    }),
    shot("drill-asks", |w| drill(w, 1)),
    shot("drill-picked", |w| {
        drill(w, 1);
        w.key(Key::Num2);
        w.key(Key::Enter);
    }),
    shot("drill-typed", |w| {
        drill(w, 1);
        write(w, WARM);
        w.key(Key::Enter);
    }),
    long("drill-typed-whole", 900.0, |w| {
        drill(w, 1);
        write(w, WARM);
        w.key(Key::Enter);
    }),
    shot("drill-keys", |w| {
        drill(w, 1);
        w.act(Action::Help);
    }),
    shot("drill-none", |w| newly_at(w, Route::Drill)),
    shot("library-drill-begun", |w| {
        drill(w, 1);
        w.key(Key::Escape);
    }),
    shot("reflect-blank", |w| questions(w, Policy::Best)),
    shot("reflect-answered", |w| {
        questions(w, Policy::Middling);
        answer(w);
    }),
    shot("reflect-group", |w| {
        at_home(w);
        w.meet("gate-14", Mode::Practice);
        w.play_to_questions(Policy::Middling);
    }),
    shot("reflect-plan", |w| {
        played(w, "wrong-plate", Policy::Middling);
        w.act(Action::Debrief(debrief::Action::KeepPlan));
        w.later(20);
        questions(w, Policy::Best);
        answer(w);
    }),
    shot("briefing-plan", |w| {
        played(w, "wrong-plate", Policy::Middling);
        w.act(Action::Debrief(debrief::Action::KeepPlan));
        w.open_case("crushed-brownies");
    }),
    shot("library-unseen", |w| {
        questions(w, Policy::Best);
        w.act(Action::Go(Route::Library));
    }),
    long("debrief-said-whole", WHOLE, |w| {
        questions(w, Policy::Middling);
        answer(w);
        w.act(Action::Reflect(reflect::Action::Send));
        w.act(Action::Debrief(debrief::Action::KeepPlan));
        w.wait_for_searches();
        w.act(Action::Debrief(debrief::Action::AllSections(true)));
    }),
    shot("debrief-best", |w| looked_at(w, "wrong-plate", Policy::Best)),
    long("debrief-best-whole", WHOLE, |w| whole_debrief(w, "wrong-plate", Policy::Best)),
    shot("debrief-inbox", |w| looked_at(w, "twos-and-threes", Policy::Middling)),
    long("debrief-inbox-whole", WHOLE, |w| whole_debrief(w, "twos-and-threes", Policy::Middling)),
    shot("debrief-inbox-best", |w| looked_at(w, "twos-and-threes", Policy::Best)),
    shot("debrief-middling", |w| looked_at(w, "wrong-plate", Policy::Middling)),
    long("debrief-worst-whole", WHOLE, |w| whole_debrief(w, "wrong-plate", Policy::Worst)),
    long("debrief-letter-whole", WHOLE, |w| whole_debrief(w, "crushed-brownies", Policy::Middling)),
    long("debrief-gate-whole", WHOLE, |w| whole_debrief(w, "gate-14", Policy::Middling)),
    long("debrief-nothing-owed-whole", WHOLE, |w| whole_debrief(w, "lukewarm", Policy::Best)),
    long("debrief-tried-again-whole", WHOLE, |w| {
        played(w, "wrong-plate", Policy::Middling);
        w.act(Action::Debrief(debrief::Action::TryFrom(3)));
        w.play_out(Policy::Best);
        w.wait_for_searches();
        w.act(Action::Debrief(debrief::Action::AllSections(true)));
    }),
    long("debrief-runs-list", 240.0, |w| {
        several_runs(w);
        w.act(Action::Debrief(debrief::Action::Beside(debrief::whatif::Ask::List)));
        w.scroll(PAGE_END);
    }),
    shot("debrief-runs-read", |w| {
        several_runs(w);
        w.act(Action::Debrief(debrief::Action::Beside(debrief::whatif::Ask::Read)));
    }),
    long("debrief-runs-read-whole", 4200.0, |w| {
        several_runs(w);
        w.act(Action::Debrief(debrief::Action::Beside(debrief::whatif::Ask::Read)));
    }),
    shot("debrief-limit", |w| {
        talk(w, "wrong-plate", Mode::Practice, 1);
        let attach = |w: &mut Offscreen, offer: &str| {
            w.act(Action::Conversation(conversation::Action::Attach(offer.to_owned())));
        };
        for offer in ["drinks", "supper", "waive", "soup"] {
            attach(w, offer);
        }
        w.act(Action::Conversation(conversation::Action::HandOver(Transfer::Warm)));
        w.play(Policy::Middling, 1);
        attach(w, "bill");
        w.play_out(Policy::Best);
        w.wait_for_searches();
        w.act(Action::Debrief(debrief::Action::Section("limit")));
        w.scroll(PAGE_END);
    }),
    shot("debrief-runs-none", |w| {
        looked_at(w, "wrong-plate", Policy::Middling);
        w.act(Action::Debrief(debrief::Action::Section("two-runs")));
        w.scroll(PAGE_END);
    }),
    long("debrief-three", 2600.0, |w| one_section(w, "wrong-plate", Policy::Best, "three")),
    long("debrief-three-worst", 2600.0, |w| one_section(w, "crushed-brownies", Policy::Worst, "three")),
    long("debrief-models", 3400.0, |w| one_section(w, "wrong-plate", Policy::Worst, "models")),
    shot("debrief-rewriting", |w| {
        looked_at(w, "wrong-plate", Policy::Middling);
        w.act(Action::Debrief(debrief::Action::Rewrite(0)));
    }),
    long("debrief-typed", 1600.0, |w| {
        typed(w);
        w.act(Action::Debrief(debrief::Action::Show(0)));
    }),
    long("debrief-typed-counted", 1600.0, |w| {
        typed(w);
        w.act(Action::Debrief(debrief::Action::Show(0)));
        w.act(Action::Debrief(debrief::Action::Count(1)));
    }),
    long("debrief-disputed", 1600.0, |w| {
        typed(w);
        w.act(Action::Debrief(debrief::Action::Show(0)));
        let own = |w: &mut Offscreen, ask| w.act(Action::Debrief(debrief::Action::Own(ask)));
        own(w, debrief::own::Ask::Open(1));
        if let Some(level) = Level::new(3) {
            own(w, debrief::own::Ask::Rate(Dimension::Empathy, level));
        }
        own(w, debrief::own::Ask::Keep);
        w.act(Action::Debrief(debrief::Action::Show(1)));
        own(w, debrief::own::Ask::Open(2));
    }),
    shot("talk-tried-again", |w| {
        played(w, "wrong-plate", Policy::Middling);
        w.act(Action::Debrief(debrief::Action::TryFrom(3)));
    }),
    shot("guide", |w| guide(w, None)),
    shot("guide-error", |w| guide(w, Some("error-empty-promise"))),
    shot("guide-phrases", |w| guide(w, Some("phrases-saying-sorry"))),
    shot("guide-steps", |w| guide(w, Some("steps-nine-secrets"))),
    shot("guide-signal", |w| guide(w, Some("signal-i-understand"))),
    shot("guide-tick", |w| guide(w, Some("tick-kept-promises"))),
    shot("guide-idea", |w| guide(w, Some("idea-longer-and-higher-costs-more"))),
    shot("guide-found", |w| search_guide(w, "refnud")),
    shot("guide-nothing-found", |w| search_guide(w, "qwertz")),
    shot("guide-card", |w| {
        guide(w, None);
        w.act(Action::Guide(guide::Action::AskCard(true)));
    }),
    shot("guide-keys", |w| {
        guide(w, None);
        w.act(Action::Help);
    }),
    shot("guide-from-debrief", |w| {
        looked_at(w, "wrong-plate", Policy::Middling);
        w.act(Action::Go(Route::Guide { at: Some("empathy".to_owned()) }));
    }),
    shot("letter-empty", |w| own_letter(w, 0)),
    shot("letter-whole", |w| own_letter(w, 8)),
    shot("letter-saving", |w| {
        own_letter(w, 8);
        w.act(Action::Letter(letter::Action::AskSave(true)));
    }),
    shot("letter-leaving", |w| {
        own_letter(w, 3);
        w.act(Action::Letter(letter::Action::Leave(letter::own::Way::To(Route::Library))));
    }),
    shot("progress-empty", |w| progress(w, 0)),
    shot("progress-one-run", |w| progress(w, 1)),
    long("progress-few-runs", 500.0, |w| progress(w, 4)),
    shot("progress-many-runs", |w| progress(w, 60)),
    long("progress-many-whole", 900.0, |w| progress(w, 24)),
    long("progress-one-case", 500.0, |w| {
        progress(w, 24);
        w.act(Action::Progress(page::Action::Case(1)));
    }),
    shot("progress-library", |w| {
        progress(w, 24);
        w.act(Action::Go(Route::Library));
    }),
    shot("my-data", |w| own_data(w, None)),
    long("my-data-whole", 700.0, |w| own_data(w, None)),
    long("my-data-runs", 900.0, |w| own_data(w, Some(my_data::Action::Runs))),
    long("my-data-erase", 1100.0, |w| own_data(w, Some(my_data::Action::Ask(my_data::Erasing::Everything)))),
    long("my-data-erase-words", 1000.0, |w| own_data(w, Some(my_data::Action::Ask(my_data::Erasing::Words)))),
    long("my-data-due", 1000.0, own_data_due),
    shot("reports-empty", reports::empty),
    shot("reports", reports::page),
    long("reports-whole", 2400.0, reports::page),
    shot("reports-adding", reports::adding),
    shot("reports-under-way", reports::under_way),
    shot("reports-damage", reports::damage),
    long("reports-real", 2400.0, reports::real),
    long("reports-thanks", 900.0, reports::thanks),
    shot("reports-filters-none", reports::none_meant),
    long("reports-forget", 2400.0, reports::forget),
    shot("reports-keys", reports::keys),
    shot("report-export", reports::export),
    long("report-export-whole", 900.0, reports::export),
    long("report-export-decisions", 900.0, reports::export_decisions),
    long("report-export-written", 900.0, reports::exported),
    shot("hand-in-empty", hand_in::empty),
    shot("hand-in", hand_in::page),
    long("hand-in-whole", 1400.0, hand_in::page),
    long("hand-in-all-ticked", 1600.0, hand_in::all_ticked),
    long("hand-in-written", 900.0, hand_in::written),
    long("hand-in-named-before", 900.0, hand_in::named_before),
    shot("hand-in-opened", hand_in::opened),
    shot("hand-in-opened-not-one", hand_in::not_one),
    shot("behind-nothing", behind::nothing),
    shot("behind", behind::all),
    shot("behind-error", behind::error),
    shot("behind-pairs", behind::pairs),
    shot("handed-run", behind::run),
    long("handed-run-whole", 2600.0, behind::run),
    shot("handed-run-turn", behind::turn),
    shot("handed-run-comment", behind::comment),
    long("handed-run-remarked", 1000.0, behind::remarked),
    shot("ready-no-rule", behind::no_rule),
    long("ready-rule", 600.0, behind::rule),
    shot("ready", behind::ready),
    shot("settings", settings),
    long("settings-whole", 1800.0, settings),
    shot("rules-briefing", rules::briefing),
    shot("rules-library", rules::library),
    shot("rules-talk-coach", rules::coached),
    long("rules-briefing-whole", 500.0, rules::briefing),
    long("rules-debrief", 1800.0, |w| rules::looked_back(w, "turns")),
    shot("rules-settings", |w| rules::settings(w, rules::OURS)),
    shot("rules-settings-none", rules::without),
    shot("rules-settings-broken", |w| rules::settings(w, rules::BROKEN)),
    shot("rules-settings-faint", |w| rules::settings(w, rules::FAINT)),
    shot("broken-case-library", broken::library),
    long("broken-case-settings", 500.0, broken::case_in_settings),
    shot("broken-copy", broken::copy),
    shot("broken-store", broken::store),
    shot("broken-store-repaired", broken::repaired),
    shot("trouble", broken::trouble),
    sheet("faces-cast", |w| w.lay_out(gallery::cast_ui)),
    sheet("faces-moods", |w| w.lay_out(gallery::moods_ui)),
    sheet("pictures", |w| w.lay_out(pictures_ui)),
];
