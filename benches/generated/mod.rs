//! A case of as many scenes as asked for, written out as an author would: each scene has three or four replies of some 25
//! words, lines in three moods, silence, thoughts and reasons. The same text every time. Shared by a bench and a test.

use std::fmt::Write as _;

/// How a reply begins, goes on and ends: 8 or 9 words each.
const FIRST: [&str; 7] = [
    "I can see that you have waited far longer",
    "Let me look at what was written down before",
    "That should not have reached you in that state",
    "You told us twice and nobody wrote it down",
    "I have the whole of it in front of me",
    "Before I say anything else I want to hear",
    "It is right that you came straight back here",
];
const SECOND: [&str; 9] = [
    " than anyone here said, and from this moment on",
    " and the part that went wrong was with us,",
    " what it has cost you since the morning began,",
    " so nobody will ask you for it a third time,",
    " and I would rather show you than promise it,",
    " with the note that your neighbour left for us,",
    " while the kitchen begins again with a clean pan,",
    " and what was agreed about the evening still holds,",
    " however long the list behind you may look now,",
];
const THIRD: [&str; 8] = [
    " I stay with it until it is in your hands.",
    " and it will be here within ten minutes from now.",
    " then we decide together what would make it good.",
    " so tell me first which of them matters most.",
    " and somebody will call you about it before six.",
    " which is the least that you could have expected.",
    " because the next step is ours and not yours.",
    " and after that you need not think of it again.",
];
const WHY: [&str; 5] = [
    "It names what went wrong, and gives no time for the rest.",
    "It asks before it answers, which finds out what matters.",
    "It gives a time, and passes over what was just said.",
    "It sounds kind, and nobody has the matter in hand after it.",
    "It moves the work to somebody else, and that is heard.",
];
const THOUGHT: [&str; 5] = [
    "At least somebody looks at me and not at the screen.",
    "That is the third time I hear this.",
    "Ten minutes, then. I will look at the clock.",
    "They want me to go away. I can tell.",
    "Fine. If it is true I shall be home at eight.",
];
/// What a customer says when a scene opens: the worse the mood, the shorter.
const LINES: [[&str; 4]; 4] = [
    [
        "“One more word of that kind, and I ask for whoever runs this place.”",
        "“I was told ten minutes, and then ten minutes again. Do you hear yourselves?”",
        "“So that is that. And what happens after it, if I may ask?”",
        "“Thank you. Then let us look at the rest: there was one more thing in that bag.”",
    ],
    [
        "“No. I have heard enough of what cannot be done. Say what can.”",
        "“You wrote it down yourself. I watched you write it down.”",
        "“I would like to know who decided that, because it was certainly not me.”",
        "“All right. And the other one, {ines.formal} was told, would be ready at {hour}?”",
    ],
    [
        "“Get me somebody who can read what it says on that slip.”",
        "“Every answer you give me begins with why it is nobody's fault.”",
        "“I am not angry with you. I am angry with whoever thought of this.”",
        "“That sounds as if it could work. What would you need from me for it?”",
    ],
    [
        "“One sentence. In one sentence: what happens now?”",
        "“My brother is waiting in the car with the engine running.”",
        "“It was meant to be a present, and now it is a puddle in a box.”",
        "“I can come back at {hour}, if it is certain that somebody is here then.”",
    ],
];
const DOES: [&str; 4] = [
    "She puts the bag on the counter, next to the slip.",
    "She looks at the clock over the door.",
    "A queue begins to form behind her.",
    "She has taken her coat off and folded it over her arm.",
];
/// What is seen or heard after a reply, from calm to beyond words.
const REACTIONS: [[&str; 5]; 3] = [
    [
        "She nods. “Good.”",
        "“If you say so.” She waits.",
        "“I will believe it when I see it.”",
        "“And that is all?” Heads turn.",
        "She pushes the slip back at you.",
    ],
    [
        "“That helps. Thank you.”",
        "She shifts the bag to the other hand.",
        "“You are not listening to me.”",
        "Her palm comes down on the counter.",
        "“I am done here.” She does not move.",
    ],
    [
        "Her shoulders come down a little.",
        "“Hm.” She reads the slip again.",
        "“Again? You are asking me again?”",
        "“Unbelievable,” she says to the room.",
        "She laughs once, without any mirth.",
    ],
];

fn of<'w>(words: &[&'w str], at: usize) -> &'w str {
    words.get(at % words.len().max(1)).copied().unwrap_or_default()
}

fn reaction(at: usize) -> String {
    let [settled, annoyed, angry, furious, limit] = REACTIONS.get(at % REACTIONS.len()).unwrap_or(&REACTIONS[0]);
    format!(
        "Reaction(settled: [\"{settled}\"], annoyed: [\"{annoyed}\"], angry: [\"{angry}\"], furious: [\"{furious}\"], limit: [\"{limit}\"])"
    )
}

/// Three lines by mood and one for every other.
fn lines(out: &mut String, n: usize) {
    let lines = LINES.get(n % LINES.len()).unwrap_or(&LINES[0]);
    for (mood, line) in ["Limit", "Angry", "Annoyed"].into_iter().zip(lines) {
        let _ = writeln!(out, " Say(when: Mood({mood}), any_of: [\"{line}\"]),");
    }
    let _ = writeln!(out, " Say(any_of: [\"{}\"]),", lines[3]);
}

/// The beats of a story that goes on and on; three of a kind in a row, so that no way leads past all of them.
fn beat(n: usize, scenes: usize) -> &'static str {
    match (n, n + 2 >= scenes) {
        (0, _) => "Opening",
        (_, true) => "Commitment",
        _ => of(&["Discovery", "Remedy", "Complication", "Commitment"], n / 3),
    }
}

/// What a reply earns, from the best to the worst of its scene, and what else it changes.
fn reply(out: &mut String, n: usize, rank: usize, scenes: usize) {
    let id = of(&["listens", "solves", "delays", "passes-on"], rank);
    let text = [of(&FIRST, n + rank), of(&SECOND, n / 2 + 2 * rank), of(&THIRD, n / 3 + 3 * rank)].concat();
    let (empathy, ownership, speed) =
        [(4, 3, 2), (3, 3, 3), (2, 2, 1), (1, 0, 2)].get(rank).copied().unwrap_or((2, 2, 2));
    let ahead = |by: usize| if n + by < scenes { format!("s{}", n + by) } else { "end".to_owned() };
    let next = match rank {
        // Now and then a step back, which costs time.
        2 if n % 10 == 9 => format!("s{}", n - 1),
        2 => ahead(if n + 2 < scenes { 2 } else { 1 }),
        _ => ahead(1),
    };
    let more = match (rank, n % 25) {
        (0, 3) => "effects: [Tick(Listened), Reveal(\"present\")], ".to_owned(),
        (0, 7) => format!("effects: [Set(\"heard{n}\"), Tick(Apologised)], "),
        (1, 12) => format!("effects: [Promise(id: \"back{n}\", due_min: 240)], "),
        (0, 14) if n >= 14 => format!("effects: [Kept(\"back{}\")], ", n - 2),
        (1, 9) => format!("when: Flag(\"heard{}\"), ", n - 2),
        (1, 20) => "offers: [\"remake\"], ".to_owned(),
        (2, 5) => "errors: [Cliche], ".to_owned(),
        (3, 5) => "errors: [PassBuck], ".to_owned(),
        _ => String::new(),
    };
    let compensation = if more.starts_with("offers") { ", compensation: 3" } else { "" };
    let fork = if n % 40 == 8 && rank == 1 {
        format!(", forks: [Fork(when: All([Mood(Furious), Not(Known(\"present\"))]), next: \"{}\")]", ahead(2))
    } else {
        String::new()
    };
    let _ = writeln!(
        out,
        " Reply(id: \"{id}\", text: \"{text}\",\n rating: Rating(empathy: {empathy}, \
         ownership: {ownership}, speed: {speed}{compensation}), minutes: {}, {more}why: \"{}\",\n \
         reaction: {},\n thought: \"{}\", next: \"{next}\"{fork}),",
        1 + rank % 2,
        of(&WHY, n + rank),
        reaction(n + rank),
        of(&THOUGHT, n / 2 + rank),
    );
}

fn scene(out: &mut String, n: usize, scenes: usize) {
    let next = if n + 1 < scenes { format!("s{}", n + 1) } else { "end".to_owned() };
    let _ = writeln!(
        out,
        " \"s{n}\": Scene(beat: {}, to: [\"ines\"], does: \"{}\",\n says: [",
        beat(n, scenes),
        of(&DOES, n)
    );
    lines(out, n);
    let _ = writeln!(
        out,
        " ],\n silence: Silence(rating: Rating(empathy: 0, ownership: 0, speed: 1), minutes: 2,\n \
         reaction: {},\n thought: \"{}\", next: \"{next}\"),\n replies: [",
        reaction(n + 1),
        of(&THOUGHT, n + 3),
    );
    let count = 3 + n % 2;
    for place in 0..count {
        // The best stands now here, now there.
        reply(out, n, (place + n / 2) % count, scenes);
    }
    out.push_str(" ]),\n");
}

/// The text of a case of so many scenes.
pub fn case(scenes: usize) -> String {
    let mut written = String::with_capacity(3_200 * scenes);
    for n in 0..scenes {
        scene(&mut written, n, scenes);
    }
    include_str!("frame.ron").replace("/*scenes*/", &written)
}
