//! How long a frame takes the processor: a conversation of sixty turns and its debrief, and the wall of a workshop while thirty phones
//! answer, drawn and tessellated as the window does it, without the painting. Prints milliseconds; `script/bench-window` puts them
//! into a table.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops at the first surprise and prints")]

use std::fmt::Write as _;
use std::time::Instant;

use amends::domain::paths::policy::Policy;
use amends::domain::workshop::{Act, Answer, SeatNo};
use amends::platform::settings::Mode;
use amends::platform::{Clock, Folders};
use amends::ui::looks::Looks;
use amends::ui::offscreen::{Offscreen, Size};

/// Turns of the conversation.
const TURNS: usize = 60;
/// Frames measured on each page.
const FRAMES: usize = 1_000;
/// What a customer does at each mood.
const REACTION: &str = "Reaction(settled: [\"She waits.\"], annoyed: [\"She shifts her bag to the other hand.\"], \
                        angry: [\"“And now?”\"], furious: [\"“And now?”\"], limit: [\"She turns.\"])";

/// A case of sixty scenes in a row, each with three replies of usual length.
fn case() -> String {
    let replies = [
        ("a", 3, "I can see that you have waited far longer than anyone said, and I am staying with it now"),
        ("b", 2, "Let me look at what was written down here before I ask you for any of it a second time"),
        ("c", 1, "It will be looked into in due course, and somebody will be in touch about it after that"),
    ];
    let mut scenes = String::new();
    for n in 0..TURNS {
        let next = if n + 1 == TURNS { "end".to_owned() } else { format!("s{}", n + 1) };
        let _ = write!(
            scenes,
            "\"s{n}\": Scene(beat: Remedy, to: [\"pell\"], does: \"She looks at the clock over the door.\", \
             says: [Say(any_of: [\"And what happens after that, if I may ask? I was told something else before.\"])], \
             silence: Silence(rating: Rating(empathy: 0, ownership: 0, speed: 0), minutes: 0, next: \"{next}\", \
             reaction: {REACTION}), replies: ["
        );
        for (id, level, text) in replies {
            let _ = write!(
                scenes,
                "Reply(id: \"{id}\", text: \"{text}, {n}.\", rating: Rating(empathy: {level}, ownership: {level}, \
                 speed: {level}), why: \"It says what it says.\", minutes: 0, reaction: {REACTION}, \
                 thought: \"On it goes.\", next: \"{next}\"),"
            );
        }
        scenes.push_str("]),\n");
    }
    include_str!("long.ron").replace("/*scenes*/", &scenes)
}

/// The 50th and 99th of a hundred frames and the longest, in milliseconds.
fn measure(window: &mut Offscreen) -> (f64, f64, f64) {
    let mut ms: Vec<f64> = (0..FRAMES).map(|i| frame_ms(window, if i % 40 < 20 { 60.0 } else { -60.0 })).collect();
    ms.sort_by(f64::total_cmp);
    let at = |share: f64| ms.get(((FRAMES - 1) as f64 * share) as usize).copied().unwrap_or_default();
    (at(0.5), at(0.99), at(1.0))
}

/// One frame while the page is scrolled by so many points.
#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn frame_ms(window: &mut Offscreen, points: f32) -> f64 {
    let started = Instant::now();
    window.work(points);
    started.elapsed().as_secs_f64() * 1_000.0
}

/// Phones in the room, and frames of its wall that are measured: a phone can take its answer back twenty times.
const PHONES: u32 = 30;
const WALL_FRAMES: u32 = 1_000;

/// The 50th, 95th and 100th of a hundred frames of the wall while before each of them a phone answers or takes its answer back; and
/// the longest frame in which the room goes a step on, so that everything on the wall is another.
fn wall(folders: Folders) -> (f64, f64, f64, f64) {
    let size = Size { width: 1920.0, height: 1080.0, scale: 1.0 };
    let mut window = Offscreen::open(folders, Looks::load().unwrap(), size, Clock::fixed(0));
    window.home("Bench");
    let host = window.lead("room-six", PHONES as usize).unwrap();
    let act = |frame: u32| {
        let (seat, way) = (SeatNo(frame % PHONES + 1), frame as usize % 4);
        let is_answer = (frame / PHONES).is_multiple_of(2);
        if is_answer {
            Act::Answer { seat, decision: 0, round: 0, answer: Answer::Way(way) }
        } else {
            Act::Withdraw { seat, decision: 0, round: 0 }
        }
    };
    let mut ms: Vec<f64> = (0..WALL_FRAMES)
        .map(|frame| {
            host.act(act(frame), None).wait().unwrap();
            frame_ms(&mut window, 0.0)
        })
        .collect();
    ms.sort_by(f64::total_cmp);
    let at = |share: f64| ms.get(((ms.len() - 1) as f64 * share) as usize).copied().unwrap_or_default();
    let (median, p95, most) = (at(0.5), at(0.95), at(1.0));
    let steps = (0..3).map(|_| {
        host.act(Act::Next, None).wait().unwrap();
        frame_ms(&mut window, 0.0)
    });
    (median, p95, most, steps.fold(0.0, f64::max))
}

fn main() {
    let data = std::env::temp_dir().join(format!("amends-frames-{}", std::process::id()));
    let own = data.join("scenarios").join("long");
    std::fs::create_dir_all(&own).unwrap();
    amends::platform::files::write_atomically(&own.join("scenario.ron"), case().as_bytes()).unwrap();
    let size = Size { width: 1280.0, height: 820.0, scale: 1.0 };
    let folders = Folders::find(Some(&data)).unwrap();
    let mut window = Offscreen::open(folders, Looks::load().unwrap(), size, Clock::fixed(0)).impatient();
    window.home("Bench");
    window.meet("long", Mode::Coach);
    assert_eq!(window.play(Policy::Best, TURNS - 1), TURNS - 1, "the case is played");
    let talk = measure(&mut window);
    window.play_out(Policy::Best);
    let debrief = measure(&mut window);
    for (page, (median, p99, most)) in [("conversation", talk), ("debrief", debrief)] {
        println!("{page} of {TURNS} turns: median {median:.2} ms, p99 {p99:.2} ms, longest {most:.2} ms");
    }
    let (median, p95, most, step) = wall(Folders::find(Some(&data.join("wall"))).unwrap());
    println!(
        "wall of {PHONES} phones: median {median:.2} ms, p95 {p95:.2} ms, longest {most:.2} ms; a step on {step:.2} ms"
    );
    let _ = std::fs::remove_dir_all(&data);
}
