//! The trainer's plan on paper: a timetable, and at each stop what to ask, what to listen for, what to ask the majority, and the line to
//! leave behind.

use std::sync::Arc;

use crate::domain::scenario::model::{Hint, Plan, Reply, Scenario, Scene, Text};
use crate::domain::session::{Session, Stage};
use crate::domain::workshop::after::sentences::clipped;
use crate::domain::workshop::timer::{Timed, seconds_for};
use crate::print::leaf::{Leaf, Part};
use crate::words::Words;

/// The longest line of the customer in the timetable, and the longest reply in a heading, in letters.
const LINE_LETTERS: usize = 110;
const REPLY_LETTERS: usize = 60;

/// A case as its texts are told.
struct Told<'a> {
    words: &'a Words,
    scenario: &'a Scenario,
    stage: &'a Stage,
}

/// The plan sheet of a case; names are those of this seed.
pub fn plan(words: &Words, scenario: &Scenario, plan: &Plan, seed: u64) -> Leaf {
    let session = Session::start(Arc::new(scenario.clone()), seed);
    let told = Told { words, scenario, stage: session.stage() };
    let heading = |name: &str| Part::Heading(words.say(name).to_owned());
    let mut parts = vec![heading("room-print-before"), Part::Text(words.say("room-print-before-text").to_owned())];
    // Without it the room would meet other people than the sheets tell of.
    parts.push(Part::Text(words.tell("room-print-number", &[("number", (&seed.to_string()).into())])));
    parts.push(heading("room-print-timetable"));
    parts.extend(told.timetable(plan));
    parts.push(Part::Quiet(words.say("room-print-between").to_owned()));
    parts.push(heading("room-print-stops"));
    for (at, (scene, _)) in plan.stops.iter().enumerate() {
        let hint = scenario.facilitator.iter().find(|hint| hint.scene == *scene);
        parts.extend(told.stop(at + 1, scenario.scene(*scene), hint));
    }
    parts.push(heading("room-print-close"));
    parts.push(Part::Text(words.say("room-print-close-text").to_owned()));
    Leaf {
        language: words.language(),
        kind: words.tell("room-print-plan-kind", &[("minutes", plan.minutes.into())]),
        title: scenario.title.clone(),
        about: words.say("room-print-plan-about").to_owned(),
        parts,
        foot: words.say("room-print-plan-foot").to_owned(),
        is_one_page: false,
    }
}

impl Told<'_> {
    fn filled(&self, text: &Text) -> String {
        self.stage.words(text)
    }

    /// When what begins. What the stops leave of the session is for coming in and for going out, half and half.
    fn timetable(&self, plan: &Plan) -> Vec<Part> {
        let words = self.words;
        let stops: u32 = plan.stops.iter().map(|(_, minutes)| minutes).sum();
        let around = plan.minutes.saturating_sub(stops);
        let (opening, closing) = (around - around / 2, around / 2);
        let row = |at: u32, text: String| Part::Marked { mark: format!("{}:{:02}", at / 60, at % 60), text };
        let mut rows = vec![row(0, words.tell("room-print-row-open", &[("minutes", opening.into())]))];
        let mut at = opening;
        for (number, (scene, minutes)) in plan.stops.iter().enumerate() {
            let clock = |step: Timed| {
                let seconds = seconds_for(step, Some(*minutes));
                format!("{}:{:02}", seconds / 60, seconds % 60)
            };
            let [discuss, commit, argue] = [Timed::Discuss, Timed::Commit, Timed::Argue].map(clock);
            let line = self.line(self.scenario.scene(*scene));
            let put = [
                ("number", (number + 1).into()),
                ("line", (&line).into()),
                ("minutes", (*minutes).into()),
                ("discuss", (&discuss).into()),
                ("commit", (&commit).into()),
                ("argue", (&argue).into()),
            ];
            rows.push(row(at, words.tell("room-print-row-stop", &put)));
            at += minutes;
        }
        rows.push(row(at, words.tell("room-print-row-close", &[("minutes", closing.into())])));
        rows
    }

    /// The beginning of what the customer says in a scene, in quotation marks, or of what they do: as the wall will have it, where
    /// nothing special comes about before.
    fn line(&self, scene: &Scene) -> String {
        let line = clipped(&self.stage.usual_line(scene), LINE_LETTERS);
        if scene.says.is_empty() { line } else { self.words.quoted(&line) }
    }

    fn stop(&self, number: usize, scene: &Scene, hint: Option<&Hint>) -> Vec<Part> {
        let words = self.words;
        let title = words.tell("room-print-stop", &[("number", number.into()), ("line", (&self.line(scene)).into())]);
        let mut parts = vec![Part::Subheading(title)];
        let named = |name: &str, text: &Text| Part::Named { name: words.say(name).to_owned(), text: self.filled(text) };
        let Some(hint) = hint else {
            parts.push(Part::Quiet(words.say("room-print-stop-none").to_owned()));
            return parts;
        };
        let numbers = self.stage.usual_numbers(scene);
        parts.push(named("room-print-ask", &hint.ask));
        parts.extend(hint.listen.as_ref().map(|text| named("room-print-listen", text)));
        for most in &hint.most {
            let Some(reply) = scene.replies.get(most.reply) else { continue };
            let called = self.reply(reply);
            // As the wall numbers it.
            let name = match numbers.as_ref().and_then(|numbers| numbers.get(most.reply)) {
                Some(number) => {
                    words.tell("room-print-most-number", &[("number", (*number).into()), ("reply", (&called).into())])
                }
                None => words.tell("room-print-most", &[("reply", (&called).into())]),
            };
            parts.push(Part::Named { name, text: self.filled(&most.ask) });
        }
        parts.extend(hint.take_away.as_ref().map(|text| named("room-print-leave", text)));
        parts
    }

    fn reply(&self, reply: &Reply) -> String {
        reply.short.clone().unwrap_or_else(|| clipped(&self.filled(&reply.text), REPLY_LETTERS))
    }
}
