//! Scenes: who speaks, what may be answered, and what each answer brings about.

use crate::domain::ids::{ReplyId, SceneId};
use crate::domain::rubric::Rating;
use crate::domain::scenario::build::inbox::TOKENS_MAX;
use crate::domain::scenario::build::{Builder, ReplyPlaces, ScenePlaces};
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::{
    DraftAfter, DraftFork, DraftReaction, DraftReply, DraftRoute, DraftSay, DraftScene, DraftSilence,
};
use crate::domain::scenario::form::Put;
use crate::domain::scenario::model::{
    Card, Channel, Condition, Consequence, Delegate, Fork, Line, Next, Reaction, Reply, Route, Scene, Sight, Text,
};
use crate::words::said;

/// The most replies of a scene: three or four are wanted, and more than these no window shows.
const REPLIES_MAX: usize = 24;
/// Longest time a decision may be given, in seconds.
const SECONDS_MAX: u32 = 3600;

impl Builder<'_> {
    pub(super) fn build_scene(&mut self, id: Put<String>, draft: DraftScene, usual: Channel) -> (Scene, ScenePlaces) {
        let places = places(&id, &draft);
        if id.it == "end" {
            self.tell(codes::RESERVED_ID, id.at, said!("problems-scene-end"), said!("problems-scene-end-fix"));
        }
        if self.is_inbox() && matches!(id.it.as_str(), "desk" | "next-week") {
            let what = said!("problems-scene-desk", name = &id.it);
            self.tell(codes::RESERVED_ID, id.at, what, said!("problems-scene-end-fix"));
        }
        if draft.replies.is_empty() && draft.letter.is_some() {
            self.lacks(
                codes::NO_READY_LETTER,
                (&draft.slips, "replies", draft.place),
                said!("problems-no-ready-letter"),
                said!("problems-no-ready-letter-fix"),
            );
        } else if draft.replies.is_empty() {
            self.lacks(
                codes::EMPTY_LIST,
                (&draft.slips, "replies", draft.place),
                said!("problems-no-reply"),
                said!("problems-no-reply-fix"),
            );
        }
        self.at_most(REPLIES_MAX, (draft.replies.len(), draft.place), said!("problems-of-replies-here"));
        let silence = match draft.silence {
            Some(silence) => self.silence(silence),
            None => {
                if !draft.replies.is_empty() {
                    self.lacks(
                        codes::MISSING_SILENCE,
                        (&draft.slips, "silence", draft.place),
                        said!("problems-no-silence"),
                        said!("problems-no-silence-fix"),
                    );
                }
                nothing_happens()
            }
        };
        let mut does: Vec<Line> = draft.does_when.into_iter().map(|say| self.line(say)).collect();
        does.extend(draft.does.map(|text| Line { when: Condition::Always, any_of: vec![self.words(text)], by: None }));
        let scene = Scene {
            id: SceneId(id.it),
            beat: draft.beat,
            to: self.customers(&draft.to),
            does,
            says: draft.says.into_iter().map(|say| self.line(say)).collect(),
            sight: draft.sight,
            channel: draft.channel.unwrap_or(if draft.sight == Sight::OnPhone { Channel::Phone } else { usual }),
            seconds: self.whole_number(&draft.seconds, 1, SECONDS_MAX),
            not_scored: draft.not_scored,
            after_fix: draft.after_fix,
            card: draft.after.map(|after| Box::new(self.card(*after))),
            must_escalate: draft.must_escalate,
            hint: draft.hint.map(|hint| self.words(hint)),
            silence,
            replies: draft.replies.into_iter().map(|reply| self.build_reply(reply)).collect(),
            typed: draft.typed.into_iter().map(|route| self.route(route)).collect(),
            letter: draft.letter.map(|letter| Box::new(self.letter(*letter))),
            instead: self.forks(&draft.instead),
        };
        (scene, places)
    }

    fn line(&mut self, say: DraftSay) -> Line {
        if say.any_of.it.is_empty() {
            self.tell(codes::EMPTY_LIST, say.any_of.at, said!("problems-no-wording"), said!("problems-no-wording-fix"));
        }
        Line {
            when: self.maybe_condition(say.when.as_ref()),
            any_of: self.texts(say.any_of.it),
            by: say.by.as_ref().and_then(|by| self.customer(by)),
        }
    }

    fn card(&mut self, after: DraftAfter) -> Card {
        Card {
            promise: after.promise.as_ref().and_then(|promise| self.promise(promise)),
            at: self.story_time(&after.at),
            text: after.text.map(|text| self.words(text)),
            skip: after.skip.map_or_else(nothing_happens, |skip| self.silence(skip)),
            delegate: after
                .delegate
                .map(|delegate| Delegate { noted: self.silence(delegate.noted), blind: self.silence(delegate.blind) }),
        }
    }

    fn build_reply(&mut self, draft: DraftReply) -> Reply {
        if draft.reaction.is_none() {
            let what = said!("problems-no-reaction", reply = &draft.id.it);
            self.lacks(
                codes::MISSING_REACTION,
                (&draft.slips, "reaction", draft.place),
                what,
                said!("problems-no-reaction-fix"),
            );
        }
        if let Some(short) = &draft.short {
            self.not_long(short);
        }
        let (minutes, announced) = self.wait(&draft.minutes, &draft.announced);
        Reply {
            id: ReplyId(draft.id.it),
            text: self.words(draft.text),
            short: draft.short.map(|short| short.it),
            why: draft.why,
            when: self.maybe_condition(draft.when.as_ref()),
            by: draft.by,
            does: Consequence {
                rating: self.rating(&draft.rating),
                minutes,
                announced,
                work: draft.work.as_ref().map(|work| self.minutes(work)),
                tokens: self.whole_number(&draft.tokens, 0, TOKENS_MAX),
                to: self.customers(&draft.to),
                offers: draft.offers.iter().filter_map(|offer| self.offer(offer)).collect(),
                choice: draft.choice,
                errors: draft.errors,
                effects: self.effects(&draft.effects),
                reaction: draft.reaction.map(|reaction| self.reaction(*reaction)).unwrap_or_default(),
                thought: draft.thought.map(|thought| self.words(thought)),
                next: self.next(&draft.next),
                forks: self.forks(&draft.forks),
            },
        }
    }

    fn silence(&mut self, draft: DraftSilence) -> Consequence {
        let (minutes, announced) = self.wait(&draft.minutes, &draft.announced);
        Consequence {
            rating: self.rating(&draft.rating),
            minutes,
            announced,
            work: draft.work.as_ref().map(|work| self.minutes(work)),
            tokens: 0,
            to: self.customers(&draft.to),
            offers: draft.offers.iter().filter_map(|offer| self.offer(offer)).collect(),
            choice: false,
            errors: draft.errors,
            effects: self.effects(&draft.effects),
            reaction: self.reaction(draft.reaction),
            thought: draft.thought.map(|thought| self.words(thought)),
            next: self.next(&draft.next),
            forks: self.forks(&draft.forks),
        }
    }

    fn wait(&mut self, minutes: &Put<f64>, announced: &Put<f64>) -> (f64, f64) {
        let waited = self.minutes(minutes);
        let told = self.minutes(announced);
        if told > waited {
            let what = said!("problems-wait", told = told, waited = waited);
            self.tell(codes::OUT_OF_RANGE, announced.at, what, said!("problems-wait-fix"));
        }
        (waited, told.min(waited))
    }

    fn forks(&mut self, forks: &[DraftFork]) -> Vec<Fork> {
        forks.iter().map(|fork| Fork { when: self.condition(&fork.when), next: self.next(&fork.next) }).collect()
    }

    fn reaction(&mut self, draft: DraftReaction) -> Reaction {
        let moods = [
            ("settled", &draft.settled),
            ("annoyed", &draft.annoyed),
            ("angry", &draft.angry),
            ("furious", &draft.furious),
            ("limit", &draft.limit),
        ];
        let untold = |mood: &str| draft.slips.place_without(mood, draft.place);
        let missing = moods.iter().filter(|(mood, texts)| texts.is_empty() && untold(mood).is_some());
        let missing: Vec<&str> = missing.map(|(mood, _)| *mood).collect();
        if let Some(at) = missing.first().and_then(|mood| untold(mood)) {
            let what = said!("problems-reaction-moods", moods = missing.join(", "));
            let fix = said!("problems-reaction-moods-fix", moods = missing.join(": [\"…\"], "));
            self.tell(codes::MISSING_REACTION, at, what, fix);
        }
        let mut of = |texts: Vec<Put<String>>| -> Vec<Text> { self.texts(texts) };
        Reaction {
            settled: of(draft.settled),
            annoyed: of(draft.annoyed),
            angry: of(draft.angry),
            furious: of(draft.furious),
            limit: of(draft.limit),
        }
    }

    fn route(&mut self, draft: DraftRoute) -> Route {
        let (minutes, announced) = self.wait(&draft.minutes, &draft.announced);
        Route {
            when: self.heard(&draft.when),
            minutes,
            announced,
            tokens: self.whole_number(&draft.tokens, 0, TOKENS_MAX),
            effects: self.effects(&draft.effects),
            reaction: draft.reaction.map(|reaction| self.reaction(*reaction)),
            thought: draft.thought.map(|thought| self.words(thought)),
            next: self.next(&draft.next),
        }
    }
}

/// What happens when an author says nothing about a skipped card: nothing, and the case ends.
fn nothing_happens() -> Consequence {
    Consequence {
        rating: Rating::default(),
        minutes: 0.0,
        announced: 0.0,
        work: None,
        tokens: 0,
        to: Vec::new(),
        offers: Vec::new(),
        choice: false,
        errors: Vec::new(),
        effects: Vec::new(),
        reaction: Reaction::default(),
        thought: None,
        next: Next::End,
        forks: Vec::new(),
    }
}

fn places(id: &Put<String>, draft: &DraftScene) -> ScenePlaces {
    let replies = draft.replies.iter();
    ScenePlaces {
        key: id.at,
        replies: replies
            .clone()
            .map(|reply| ReplyPlaces { id: reply.id.at, text: reply.text.at, rating: reply.rating.place })
            .collect(),
        thoughts: replies
            .filter_map(|reply| reply.thought.as_ref())
            .map(|thought| (thought.at, thought.it.split_whitespace().count()))
            .collect(),
        letter: draft.letter.as_ref().map_or(0, |letter| letter.place),
    }
}
