//! The one walk over a case that names every text with its path: what is translated, checked and laid is what this
//! passes. Every block is taken apart without `..`, so that a new field does not compile until somebody has said here
//! whether a person reads it.

mod inbox;

use std::fmt::{Display, Write as _};

use crate::domain::scenario::build::clock::SHORT_MAX;
use crate::domain::scenario::build::told::BRIEF_MAX;
use crate::domain::scenario::draft::{
    Draft, DraftAfter, DraftCause, DraftClock, DraftCustomer, DraftDelegate, DraftEnding, DraftFact, DraftHidden,
    DraftHint, DraftLetter, DraftMark, DraftModel, DraftMost, DraftName, DraftOffer, DraftPart, DraftPolicy,
    DraftReaction, DraftReply, DraftRoute, DraftSay, DraftScene, DraftSilence, DraftWords,
};
use crate::domain::scenario::form::Put;

/// How much room a text has where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Room {
    /// Lines that wrap.
    Wide,
    /// A heading, a button, a caption: one line beside others.
    Narrow,
    /// A word under the clock.
    Mark,
    /// Words that other texts hold.
    Detail,
}

/// A button or a caption holds this much, however short the text is that it was made for, in characters.
const NARROW: usize = 24;

impl Room {
    /// The most characters of a translation in this place; `None` where only the bounds of a case hold. A layout that
    /// was made for one language gives another 1.4 times the room.
    pub(super) fn most(self, of: &str) -> Option<usize> {
        match self {
            Self::Wide => None,
            Self::Narrow => Some((of.chars().count() * 7).div_ceil(5).clamp(NARROW, BRIEF_MAX)),
            Self::Mark => Some(SHORT_MAX),
            Self::Detail => Some(BRIEF_MAX),
        }
    }
}

/// A text of a case.
pub(super) struct Spot<'s> {
    /// Its path, for example `scenes.counter.says.0.0`.
    pub(super) path: &'s str,
    /// The text as it is written, with its braces.
    pub(super) text: &'s mut String,
    /// Where it stands in its file; reasons and short lists do not keep it.
    pub(super) at: Option<&'s mut usize>,
    /// How much room it has.
    pub(super) room: Room,
}

/// Passes every text of a case that says something, in the order a translator reads them.
pub(super) fn walk(draft: &mut Draft, mut visit: impl FnMut(Spot<'_>)) {
    Walk { path: String::new(), visit: &mut visit }.case(draft);
}

struct Walk<'v> {
    path: String,
    visit: &'v mut dyn FnMut(Spot<'_>),
}

impl Walk<'_> {
    /// Goes one name or number deeper, and out again.
    fn within(&mut self, name: impl Display, inside: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        // Writing to a String cannot fail.
        write!(self.path, "{name}").unwrap_or_default();
        inside(self);
        self.path.truncate(length);
    }

    fn spot(&mut self, name: impl Display, text: &mut String, at: Option<&mut usize>, room: Room) {
        if text.trim().is_empty() {
            return;
        }
        self.within(name, |walk| (walk.visit)(Spot { path: &walk.path, text, at, room }));
    }

    fn text(&mut self, name: impl Display, text: &mut Put<String>, room: Room) {
        self.spot(name, &mut text.it, Some(&mut text.at), room);
    }

    fn maybe(&mut self, name: impl Display, text: Option<&mut Put<String>>, room: Room) {
        if let Some(text) = text {
            self.text(name, text, room);
        }
    }

    fn bare(&mut self, name: impl Display, text: &mut String) {
        self.spot(name, text, None, Room::Wide);
    }

    fn texts(&mut self, name: impl Display, texts: &mut [Put<String>]) {
        self.within(name, |walk| {
            for (at, text) in texts.iter_mut().enumerate() {
                walk.text(at, text, Room::Wide);
            }
        });
    }

    fn bares(&mut self, name: impl Display, texts: &mut [String]) {
        self.within(name, |walk| {
            for (at, text) in texts.iter_mut().enumerate() {
                walk.bare(at, text);
            }
        });
    }

    /// The entries of a list by their numbers.
    fn each<T>(&mut self, name: &str, list: &mut [T], mut inside: impl FnMut(&mut Self, &mut T)) {
        self.within(name, |walk| {
            for (at, entry) in list.iter_mut().enumerate() {
                walk.within(at, |walk| inside(walk, entry));
            }
        });
    }

    /// The entries of a map by their ids.
    fn named<T>(&mut self, name: &str, map: &mut [(Put<String>, T)], mut inside: impl FnMut(&mut Self, &mut T)) {
        self.within(name, |walk| {
            for (id, entry) in map {
                walk.within(&id.it, |walk| inside(walk, entry));
            }
        });
    }

    fn case(&mut self, draft: &mut Draft) {
        let Draft {
            title,
            summary,
            sensitive,
            clock,
            colleague,
            customers,
            details,
            role,
            case_file,
            hidden,
            policy,
            words,
            offers,
            scenes,
            endings,
            causes,
            models,
            facilitator,
            place: _,
            slips: _,
            format: _,
            id: _,
            locale: _,
            kind: _,
            scope: _,
            starts: _,
            industry: _,
            picture: _,
            channel: _,
            difficulty: _,
            minutes: _,
            focus: _,
            failure: _,
            currency: _,
            lifetime_value: _,
            authority: _,
            consult,
            handling_cost_per_min: _,
            start: _,
            outreach: _,
            plans: _,
            inbox,
        } = draft;
        self.text("title", title, Room::Narrow);
        self.text("summary", summary, Room::Wide);
        self.text("role", role, Room::Wide);
        self.bares("sensitive", sensitive);
        if let Some(clock) = clock {
            self.within("clock", |walk| walk.clock(clock));
        }
        self.named("customers", &mut customers.it.0, Self::customer);
        self.named("details", &mut details.0, |walk, variants| {
            for (at, variant) in variants.it.iter_mut().enumerate() {
                walk.spot(at, variant, None, Room::Detail);
            }
        });
        self.each("case_file", case_file, Self::fact);
        self.within("hidden", |walk| {
            for hidden in hidden {
                let DraftHidden { id, text, place: _, slips: _ } = hidden;
                walk.text(&id.it, text, Room::Wide);
            }
        });
        self.each("policy", policy, |walk, policy| {
            let DraftPolicy { text, source, as_of: _, place: _, slips: _ } = policy;
            walk.text("text", text, Room::Wide);
            walk.bare("source", source);
        });
        self.named("offers", &mut offers.0, Self::offer);
        self.texts("colleague", colleague);
        if let Some(above) = &mut consult.above {
            self.within("consult", |walk| walk.text("above", above, Room::Narrow));
        }
        if let Some(inbox) = inbox {
            self.within("inbox", |walk| walk.inbox(inbox));
        }
        self.named("scenes", &mut scenes.it.0, Self::scene);
        self.named("endings", &mut endings.it.0, Self::ending);
        self.within("causes", |walk| {
            for cause in causes {
                walk.cause(cause);
            }
        });
        self.each("models", models, |walk, model| {
            let DraftModel { text, why, scene: _, place: _, slips: _ } = model;
            walk.text("text", text, Room::Wide);
            walk.bare("why", why);
        });
        self.each("facilitator", facilitator, |walk, hint| {
            let DraftHint { ask, listen, most, take_away, scene: _, place: _, slips: _ } = hint;
            walk.text("ask", ask, Room::Wide);
            walk.maybe("listen", listen.as_mut(), Room::Wide);
            walk.within("most", |walk| {
                for most in most {
                    let DraftMost { reply, ask, place: _, slips: _ } = most;
                    walk.text(&reply.it, ask, Room::Wide);
                }
            });
            walk.maybe("take_away", take_away.as_mut(), Room::Wide);
        });
        self.within("words", |walk| {
            let DraftWords { failure, stakes, feelings, place: _, slips: _ } = words;
            walk.bares("failure", failure);
            walk.bares("stakes", stakes);
            walk.bares("feelings", feelings);
        });
    }

    fn clock(&mut self, clock: &mut DraftClock) {
        let DraftClock { says, marks, from: _, to: _, place: _, slips: _ } = clock;
        self.text("says", says, Room::Mark);
        self.each("marks", marks, |walk, mark| {
            let DraftMark { says, at: _, place: _, slips: _ } = mark;
            walk.text("says", says, Room::Mark);
        });
    }

    fn customer(&mut self, customer: &mut DraftCustomer) {
        let DraftCustomer {
            names,
            caption,
            asks_higher,
            walks_out,
            subject,
            place: _,
            slips: _,
            persona: _,
            people: _,
            face: _,
            failure: _,
            lifetime_value: _,
            offers: _,
        } = customer;
        self.each("names", &mut names.it, |walk, name| {
            let DraftName { full, formal, short, place: _, slips: _ } = name;
            walk.text("full", full, Room::Narrow);
            walk.text("formal", formal, Room::Narrow);
            walk.text("short", short, Room::Narrow);
        });
        self.text("caption", caption, Room::Narrow);
        self.texts("asks_higher", asks_higher);
        self.text("walks_out", walks_out, Room::Wide);
        self.text("subject", subject, Room::Narrow);
    }

    fn fact(&mut self, fact: &mut DraftFact) {
        let DraftFact { label, text, id: _, until: _, once: _, place: _, slips: _ } = fact;
        self.text("label", label, Room::Narrow);
        self.text("text", text, Room::Wide);
    }

    fn offer(&mut self, offer: &mut DraftOffer) {
        let DraftOffer { label, refused, place: _, slips: _, kind: _, face: _, cost: _, level: _, fits: _, timing: _ } =
            offer;
        self.text("label", label, Room::Narrow);
        self.maybe("refused", refused.as_mut(), Room::Wide);
    }

    fn scene(&mut self, scene: &mut DraftScene) {
        let DraftScene {
            does,
            does_when,
            says,
            hint,
            after,
            silence,
            replies,
            typed,
            letter,
            place: _,
            slips: _,
            beat: _,
            to: _,
            sight: _,
            channel: _,
            seconds: _,
            not_scored: _,
            after_fix: _,
            must_escalate: _,
            instead: _,
        } = scene;
        if let Some(after) = after {
            self.within("after", |walk| walk.after(after));
        }
        self.maybe("does", does.as_mut(), Room::Wide);
        self.says("does_when", does_when);
        self.says("says", says);
        if let Some(letter) = letter {
            self.within("letter", |walk| walk.letter(letter));
        }
        self.maybe("hint", hint.as_mut(), Room::Wide);
        self.within("replies", |walk| {
            for reply in replies {
                walk.reply(reply);
            }
        });
        if let Some(silence) = silence {
            self.within("silence", |walk| walk.silence(silence));
        }
        self.each("typed", typed, Self::route);
    }

    fn letter(&mut self, letter: &mut DraftLetter) {
        let DraftLetter { needs_says, parts, needs: _, words_max: _, place: _, slips: _ } = letter;
        self.maybe("needs_says", needs_says.as_mut(), Room::Wide);
        self.named("parts", &mut parts.it.0, |walk, part| {
            let DraftPart { ask, facts, unconfirmed, place: _, slips: _ } = part;
            walk.maybe("ask", ask.as_mut(), Room::Wide);
            walk.texts("facts", facts);
            walk.texts("unconfirmed", unconfirmed);
        });
    }

    fn says(&mut self, name: &str, says: &mut [DraftSay]) {
        self.within(name, |walk| {
            for (at, say) in says.iter_mut().enumerate() {
                let DraftSay { any_of, when: _, by: _, place: _, slips: _ } = say;
                walk.texts(at, &mut any_of.it);
            }
        });
    }

    fn after(&mut self, after: &mut DraftAfter) {
        let DraftAfter { text, skip, delegate, promise: _, at: _, place: _, slips: _ } = after;
        self.maybe("text", text.as_mut(), Room::Wide);
        if let Some(skip) = skip {
            self.within("skip", |walk| walk.silence(skip));
        }
        if let Some(delegate) = delegate {
            let DraftDelegate { noted, blind, place: _, slips: _ } = delegate;
            self.within("delegate", |walk| {
                walk.within("noted", |walk| walk.silence(noted));
                walk.within("blind", |walk| walk.silence(blind));
            });
        }
    }

    fn silence(&mut self, silence: &mut DraftSilence) {
        let DraftSilence {
            reaction,
            thought,
            // What an effect notes is shown nowhere.
            effects: _,
            place: _,
            slips: _,
            rating: _,
            minutes: _,
            announced: _,
            work: _,
            to: _,
            offers: _,
            errors: _,
            next: _,
            forks: _,
        } = silence;
        self.reaction(reaction);
        self.maybe("thought", thought.as_mut(), Room::Wide);
    }

    fn reply(&mut self, reply: &mut DraftReply) {
        let DraftReply {
            id,
            text,
            short,
            why,
            reaction,
            thought,
            place: _,
            slips: _,
            rating: _,
            when: _,
            minutes: _,
            announced: _,
            work: _,
            to: _,
            offers: _,
            choice: _,
            errors: _,
            effects: _,
            next: _,
            forks: _,
            tokens: _,
            by: _,
        } = reply;
        self.within(&id.it, |walk| {
            walk.text("text", text, Room::Wide);
            walk.maybe("short", short.as_mut(), Room::Narrow);
            walk.bare("why", why);
            if let Some(reaction) = reaction {
                walk.reaction(reaction);
            }
            walk.maybe("thought", thought.as_mut(), Room::Wide);
        });
    }

    fn reaction(&mut self, reaction: &mut DraftReaction) {
        let DraftReaction { settled, annoyed, angry, furious, limit, place: _, slips: _ } = reaction;
        self.within("reaction", |walk| {
            walk.texts("settled", settled);
            walk.texts("annoyed", annoyed);
            walk.texts("angry", angry);
            walk.texts("furious", furious);
            walk.texts("limit", limit);
        });
    }

    fn route(&mut self, route: &mut DraftRoute) {
        let DraftRoute {
            reaction,
            thought,
            place: _,
            slips: _,
            when: _,
            minutes: _,
            announced: _,
            effects: _,
            next: _,
            tokens: _,
        } = route;
        if let Some(reaction) = reaction {
            self.reaction(reaction);
        }
        self.maybe("thought", thought.as_mut(), Room::Wide);
    }

    fn ending(&mut self, ending: &mut DraftEnding) {
        let DraftEnding { title, text, survey, band: _, when: _, place: _, slips: _ } = ending;
        self.text("title", title, Room::Narrow);
        self.text("text", text, Room::Wide);
        self.text("survey", survey, Room::Wide);
    }

    fn cause(&mut self, cause: &mut DraftCause) {
        let DraftCause { id, text, fix, under: _, stops_it: _, place: _, slips: _ } = cause;
        self.within(&id.it, |walk| {
            walk.text("text", text, Room::Wide);
            walk.text("fix", fix, Room::Wide);
        });
    }
}
