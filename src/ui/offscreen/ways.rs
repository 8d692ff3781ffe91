//! Ways to the states of pages that [`shots`](crate::ui::offscreen::shots::shots) shows.

use crate::domain::paths::policy::Policy;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::Part;
use crate::platform::settings::{KeepFor, Mode};
use crate::platform::{Folders, files};
use crate::ui::offscreen::Offscreen;
use crate::ui::route::Route;
use crate::ui::screens::debrief::mending::Ask;
use crate::ui::screens::{Action, conversation, debrief, letter, library, my_data, recognition, reflect, reports};
use crate::workflow::hand_in;
use crate::workflow::ideas::Support;
use crate::workflow::reflection::{Hunch, Kept, Mood};
use crate::workflow::reports::examples::a_few_teams;
use egui::Key;

/// The library of somebody who has given a name.
pub(super) fn at_home(window: &mut Offscreen) {
    window.home("Noor");
}

/// Several people of a few teams have handed in, and it is taken in; the ids of the runs of each.
pub(super) fn handed_in(window: &mut Offscreen) -> Vec<Vec<String>> {
    at_home(window);
    let folder = window.app().hand_in("taken");
    let made = Folders::find(Some(&folder)).ok().and_then(|folders| a_few_teams(folders, window.clock.now_ms()).ok());
    drop(files::create_private_folder(&folder));
    let (mut runs, mut paths) = (Vec::new(), Vec::new());
    for (name, bytes) in made.unwrap_or_default() {
        let held = hand_in::read(&bytes).map(|held| held.runs.into_iter().map(|run| run.id).collect());
        runs.push(held.unwrap_or_default());
        let path = folder.join(name);
        if files::write_atomically(&path, &bytes).is_ok() {
            paths.push(path);
        }
    }
    window.act(Action::Reports(reports::Action::Take(paths)));
    window.wait_for_searches();
    runs
}

pub(super) fn settings(window: &mut Offscreen) {
    at_home(window);
    window.act(Action::Go(Route::Settings));
}

/// Progress of somebody who has so many runs behind them.
pub(super) fn progress(window: &mut Offscreen, runs: usize) {
    window.practised(runs);
    window.act(Action::Go(Route::Progress));
    window.wait_for_searches();
}

/// One's own data after several runs, with something opened.
pub(super) fn own_data(window: &mut Offscreen, open: Option<my_data::Action>) {
    several_runs(window);
    window.act(Action::Go(Route::MyData));
    if let Some(action) = open {
        window.act(Action::MyData(action));
    }
}

/// The same a year later: what is older than half a year.
pub(super) fn own_data_due(window: &mut Offscreen) {
    several_runs(window);
    window.later(400 * 24);
    window.act(Action::Go(Route::MyData));
    window.act(Action::MyData(my_data::Action::Keep(KeepFor::Months6)));
    window.act(Action::MyData(my_data::Action::ShowDue));
}

/// The field guide, with an entry open.
pub(super) fn guide(window: &mut Offscreen, at: Option<&str>) {
    at_home(window);
    window.act(Action::Go(Route::Guide { at: at.map(str::to_owned) }));
}

/// A letter that is not quite ready, part by part: a bracket of the template is left in it.
const LETTER: [&str; 8] = [
    "Dear [first name],",
    "On Friday at 22:14 our depot laid your basket on its side, under another parcel. The brownies reached you crushed, on \
     the morning you meant to thank your neighbours.",
    "You ordered a present that could be put on a table. You got a box of crumbs.",
    "This is our failure. We took the second insert out in August and never tested the box, and we should have.",
    "I am sorry for the spoilt thank-you, and sorry for our silence since Saturday. You should have heard it from us, and \
     first.",
    "We promise to write the same day. We took three.",
    "A fresh basket is at your door by Thursday noon; Odile, who runs the bakehouse, brings it herself. From today every \
     box has two inserts again. I will write on Thursday at 17:00, with news or without.",
    "You choose: the fresh basket, or your £70 back at our cost. My own line is 555 0142. Robin Ames",
];

/// The same where much went wrong.
const POOR: [&str; 8] = [
    "Dear Karin,",
    "An error was made in our depot.",
    "We take great pride in the quality of our products.",
    "The courier dropped it.",
    "We are sorry if you were disappointed.",
    "",
    "This will never happen again.",
    "Kind regards, [name]",
];

/// On the page of a letter of one's own, with a letter begun so.
pub(super) fn own_letter(window: &mut Offscreen, parts: usize) {
    at_home(window);
    window.act(Action::Go(Route::Letter));
    write_parts(window, &LETTER, parts);
}

/// Before a scene that is answered by a letter.
pub(super) fn at_letter(window: &mut Offscreen, mode: Mode, letter: &str) {
    at_home(window);
    let asked = format!("beat: Opening, letter: Letter({letter}), to: [\"karin\"],");
    window.adapt("crushed-brownies", ("beat: Opening, to: [\"karin\"],", &asked));
    window.meet("crushed-brownies", mode);
}

/// The same with a letter written, and its subject.
pub(super) fn at_written_letter(window: &mut Offscreen, mode: Mode, is_poor: bool) {
    at_letter(window, mode, "");
    write_parts(window, if is_poor { &POOR } else { &LETTER }, 8);
    if !is_poor {
        let greeting = letter::studio::Ask::GoTo(Part::Greeting);
        window.act(Action::Conversation(conversation::Action::Typing(conversation::Ask::Letter(greeting))));
    }
}

/// Writes so many parts by keyboard, and stays in the one that follows.
fn write_parts(window: &mut Offscreen, letter: &[&str; 8], parts: usize) {
    window.key(Key::T);
    for (i, part) in letter.iter().take(parts).enumerate() {
        if i > 0 {
            window.key(Key::Tab);
        }
        window.type_words(part);
    }
}

/// The same with words in its field.
pub(super) fn search_guide(window: &mut Offscreen, words: &str) {
    guide(window, None);
    window.key(Key::Slash);
    window.type_words(words);
}

pub(super) fn briefing(window: &mut Offscreen, case: &str) {
    at_home(window);
    window.open_case(case);
}

pub(super) fn told_in_german(window: &mut Offscreen, case: &str) {
    briefing(window, case);
    window.key(Key::L);
}

pub(super) fn talk(window: &mut Offscreen, case: &str, mode: Mode, moves: usize) {
    at_home(window);
    window.meet(case, mode);
    window.play(Policy::Middling, moves);
    window.wait_for_searches();
}

/// The page of what was recognised, after two good runs.
pub(super) fn recognised(window: &mut Offscreen) {
    played(window, "storm-over-saturday", Policy::Best);
    window.later(20);
    played(window, "wrong-plate", Policy::Best);
    window.later(50);
    window.act(Action::Go(Route::Recognition));
    window.wait_for_searches();
}

/// A case as it goes at its best, so far.
pub(super) fn best(window: &mut Offscreen, case: &str, moves: usize) {
    at_home(window);
    window.meet(case, Mode::Practice);
    window.play(Policy::Best, moves);
    window.wait_for_searches();
}

/// A talk face to face as it would go over another channel.
pub(super) fn over(window: &mut Offscreen, case: &str, channel: &str, (mode, moves): (Mode, usize)) {
    at_home(window);
    window.adapt(case, ("channel: FaceToFace", &format!("channel: {channel}")));
    window.meet(case, mode);
    window.play(Policy::Middling, moves);
    window.wait_for_searches();
}

/// A reply in one's own words, with something of everything.
pub(super) const WARM: &str = "I'm so sorry, you asked twice for no dairy and on your birthday you were handed a plate of cream. That's our \
    mistake. I'm taking it back now, and I'll bring a new one as soon as possible.";

/// Writes into the box for one's own words.
pub(super) fn write(window: &mut Offscreen, words: &str) {
    window.key(Key::T);
    window.type_words(words);
}

/// Puts several offers into the tray.
pub(super) fn attach(window: &mut Offscreen) {
    for offer in ["box", "drinks", "dessert"] {
        window.act(Action::Conversation(conversation::Action::Attach(offer.to_owned())));
    }
}

/// Says what was typed without the offers it was asked about; nothing where it was said.
pub(super) fn say_without(window: &mut Offscreen) {
    window.act(Action::Conversation(conversation::Action::Typing(conversation::Ask::SayWithout)));
}

/// A run that was begun in one's own words.
pub(super) fn typed(window: &mut Offscreen) {
    at_home(window);
    window.meet("wrong-plate", Mode::Practice);
    for words in [WARM, "Please calm down, it's only a bit of cream."] {
        write(window, words);
        window.key(Key::Enter);
        // Where something is asked first.
        say_without(window);
    }
    window.play_out(Policy::Middling);
    window.wait_for_searches();
}

/// At a drill before any run, so many steps on.
pub(super) fn drill(window: &mut Offscreen, steps: usize) {
    at_home(window);
    window.act(Action::Library(library::Action::Drill));
    for _ in 0..steps {
        window.key(Key::Enter);
    }
}

pub(super) fn played(window: &mut Offscreen, case: &str, policy: Policy) {
    at_home(window);
    window.meet(case, Mode::Practice);
    window.play_out(policy);
}

/// A run tried again from its third reply, after others of the same case; the two lie open beside each other.
pub(super) fn several_runs(window: &mut Offscreen) {
    for policy in [Policy::Worst, Policy::Best, Policy::Middling] {
        played(window, "wrong-plate", policy);
        window.later(31);
    }
    window.act(Action::Debrief(debrief::Action::TryFrom(3)));
    window.play_out(Policy::Best);
    window.wait_for_searches();
    window.act(Action::Debrief(debrief::Action::Section("two-runs")));
}

/// At the questions before a debrief.
pub(super) fn questions(window: &mut Offscreen, policy: Policy) {
    at_home(window);
    window.meet("wrong-plate", Mode::Practice);
    window.play_to_questions(policy);
}

pub(super) fn answer(window: &mut Offscreen) {
    let answers = [
        reflect::Action::Mood(Mood::Tense),
        reflect::Action::Mood(Mood::Proud),
        reflect::Action::Level(Dimension::Empathy, 3),
        reflect::Action::Level(Dimension::Ownership, 4),
        reflect::Action::Level(Dimension::Speed, 1),
        reflect::Action::Level(Dimension::Compensation, 3),
        reflect::Action::Stars(4),
        reflect::Action::Returns(Hunch::Yes),
        reflect::Action::Kept(Kept::Partly),
    ];
    for answer in answers {
        window.act(Action::Reflect(answer));
    }
}

pub(super) fn looked_at(window: &mut Offscreen, case: &str, policy: Policy) {
    played(window, case, policy);
    window.wait_for_searches();
}

/// The same with one section open.
pub(super) fn one_section(window: &mut Offscreen, case: &str, policy: Policy, section: &'static str) {
    looked_at(window, case, policy);
    window.act(Action::Debrief(debrief::Action::Section(section)));
    if section == "three" {
        window.act(Action::Debrief(debrief::Action::Cause(1)));
        for ask in [Ask::Answer(1, true), Ask::Begin(1), Ask::Support(Support::Limits)] {
            window.act(Action::Debrief(debrief::Action::Mend(ask)));
        }
    }
}

/// The same with every section open.
pub(super) fn whole_debrief(window: &mut Offscreen, case: &str, policy: Policy) {
    looked_at(window, case, policy);
    window.act(Action::Debrief(debrief::Action::AllSections(true)));
}

/// A page before anything was done that it tells of.
pub(super) fn newly_at(window: &mut Offscreen, route: Route) {
    at_home(window);
    window.act(Action::Go(route));
}

/// With something asked of what was recognised.
pub(super) fn asked_of(window: &mut Offscreen, action: recognition::Action) {
    recognised(window);
    window.act(Action::Recognition(action));
}

/// Whoever sits at this computer is asked who they are.
pub(super) fn who_sits_here(window: &mut Offscreen) {
    for name in ["Helena", "Dario", "Noor"] {
        window.home(name);
    }
    window.act(Action::Go(Route::FirstStart));
}

/// The library after four runs in some days.
pub(super) fn library_after_runs(window: &mut Offscreen) {
    played(window, "wrong-plate", Policy::Middling);
    window.later(20);
    played(window, "crushed-brownies", Policy::Best);
    window.later(30);
    played(window, "wrong-plate", Policy::Best);
    window.later(50);
    played(window, "lukewarm", Policy::Worst);
    window.later(26);
    window.act(Action::Go(Route::Library));
}
