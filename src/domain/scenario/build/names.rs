//! Which ids a file defines, and what a reference to one of them comes to.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::{FlagId, Ix, PromiseId};
use crate::domain::scenario::build::inbox::card_positions;
use crate::domain::scenario::build::{Builder, positions};
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::{Draft, DraftEffect, DraftScene};
use crate::domain::scenario::form::{Ordered, Put, Slips, check_id};
use crate::domain::scenario::model::{Approval, Cause, Customer, Hidden, InboxCard, Next, Offer, Scene};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::suggest::{closest, did_you_mean};

/// The ids of a file.
pub(super) struct Names<'d> {
    pub(super) details: BTreeMap<&'d str, usize>,
    pub(super) customers: BTreeMap<&'d str, usize>,
    scenes: BTreeMap<String, usize>,
    offers: BTreeMap<&'d str, usize>,
    hidden: BTreeMap<&'d str, usize>,
    endings: BTreeMap<&'d str, usize>,
    causes: BTreeMap<&'d str, usize>,
    cards: BTreeMap<&'d str, usize>,
    /// Whether it is an inbox, and whether that has a next week.
    inbox: (bool, bool),
    promises: BTreeMap<String, usize>,
    flags: BTreeMap<String, usize>,
    /// The replies of each scene.
    replies: Vec<BTreeMap<String, usize>>,
    pub(super) promise_ids: Vec<PromiseId>,
    pub(super) promise_places: Vec<usize>,
    pub(super) flag_ids: Vec<FlagId>,
    pub(super) offer_levels: Vec<Approval>,
    /// Fields of the case that could not be read, which has been told: what they hold is not known.
    unread: &'d Slips,
}

/// Every effect of a file, in its order.
fn effects(scenes: &Ordered<DraftScene>) -> impl Iterator<Item = &DraftEffect> {
    fn of(scene: &DraftScene) -> impl Iterator<Item = &DraftEffect> {
        let replies = scene.replies.iter().flat_map(|reply| &reply.effects);
        let after = scene.after.iter();
        let skip = after.clone().flat_map(|after| &after.skip).flat_map(|skip| &skip.effects);
        let delegate =
            after.flat_map(|after| &after.delegate).flat_map(|d| d.noted.effects.iter().chain(&d.blind.effects));
        let silence = scene.silence.iter().flat_map(|silence| &silence.effects);
        replies.chain(skip).chain(delegate).chain(silence).chain(scene.typed.iter().flat_map(|route| &route.effects))
    }
    scenes.0.iter().flat_map(|(_, scene)| of(scene))
}

impl<'d> Names<'d> {
    /// Collects every id, and tells of those that stand twice in a list.
    pub(super) fn gather(draft: &'d Draft, scenes: &Ordered<DraftScene>, found: &mut Findings) -> Self {
        let mut promise_ids: Vec<(&str, usize)> = Vec::new();
        let mut flag_ids: Vec<&str> = Vec::new();
        let (mut promised, mut set) = (BTreeSet::new(), BTreeSet::new());
        for effect in effects(scenes) {
            match effect {
                DraftEffect::Promise { id, .. } if id.at > 0 && promised.insert(id.it.as_str()) => {
                    check_id(&id.it, id.at, found);
                    promise_ids.push((&id.it, id.at));
                }
                DraftEffect::Set(flag) if flag.at > 0 && set.insert(flag.it.as_str()) => {
                    check_id(&flag.it, flag.at, found);
                    flag_ids.push(&flag.it);
                }
                _ => {}
            }
        }
        let mut replies = Vec::with_capacity(scenes.0.len());
        for (_, scene) in &scenes.0 {
            unique(scene.replies.iter().map(|reply| &reply.id), "reply of this scene", found);
            replies.push(owned_positions(scene.replies.iter().map(|reply| reply.id.it.as_str())));
        }
        unique(draft.hidden.iter().map(|hidden| &hidden.id), "hidden fact", found);
        unique(draft.causes.iter().map(|cause| &cause.id), "cause", found);
        Self {
            details: positions(draft.details.0.iter().map(|(id, _)| id.it.as_str())),
            customers: positions(draft.customers.it.0.iter().map(|(id, _)| id.it.as_str())),
            scenes: owned_positions(scenes.0.iter().map(|(id, _)| id.it.as_str())),
            offers: positions(draft.offers.0.iter().map(|(id, _)| id.it.as_str())),
            hidden: positions(draft.hidden.iter().map(|hidden| hidden.id.it.as_str())),
            endings: positions(draft.endings.it.0.iter().map(|(id, _)| id.it.as_str())),
            causes: positions(draft.causes.iter().map(|cause| cause.id.it.as_str())),
            cards: card_positions(draft),
            inbox: (draft.inbox.is_some(), draft.inbox.iter().any(|inbox| inbox.next_week.is_some())),
            promises: owned_positions(promise_ids.iter().map(|(id, _)| *id)),
            flags: owned_positions(flag_ids.iter().copied()),
            replies,
            promise_places: promise_ids.iter().map(|(_, at)| *at).collect(),
            promise_ids: promise_ids.into_iter().map(|(id, _)| PromiseId::from(id)).collect(),
            flag_ids: flag_ids.into_iter().map(FlagId::from).collect(),
            unread: &draft.slips,
            offer_levels: draft.offers.0.iter().map(|(_, offer)| offer.level).collect(),
        }
    }

    /// Whether it is not known who appears: the customers or the details could not be read, which has been told.
    pub(super) fn people_are_unread(&self) -> bool {
        let unread = |ids: &BTreeMap<&str, usize>, field| ids.is_empty() && self.unread.have_told(field);
        unread(&self.customers, "customers") || unread(&self.details, "details")
    }

    /// What may have been meant by a placeholder that is none: the nearest, or the first few there are.
    pub(super) fn placeholder_meant(&self, written: &str) -> String {
        let names = self.customers.keys().flat_map(|id| ["full", "formal", "short"].map(|f| format!("{id}.{f}")));
        let all: Vec<String> = names.chain(self.details.keys().map(|id| (*id).to_owned())).take(500).collect();
        match closest(written, all.iter().map(String::as_str)) {
            Some(near) => format!("Did you mean {{{near}}}?"),
            None => {
                let shown = all.iter().take(9).map(|name| format!("{{{name}}}"));
                format!("Use one of {}.", shown.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

/// Positions by id, outliving what the ids were read from.
fn owned_positions<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    positions(ids).into_iter().map(|(id, at)| (id.to_owned(), at)).collect()
}

fn unique<'a>(ids: impl Iterator<Item = &'a Put<String>>, what: &str, found: &mut Findings) {
    let mut seen = BTreeSet::new();
    for id in ids.filter(|id| id.at > 0) {
        check_id(&id.it, id.at, found);
        if !seen.insert(id.it.as_str()) {
            found.add(
                codes::DUPLICATE_ID,
                id.at,
                format!("“{}” is already the id of another {what}.", id.it),
                "Give one of them another id.",
            );
        }
    }
}

/// Resolves one kind of reference; what cannot be found is told with the nearest name.
macro_rules! resolve {
    ($($(#[$doc:meta])* $name:ident -> $of:ty, $map:ident, $code:ident, $what:literal;)+) => {
        impl Builder<'_> {$(
            $(#[$doc])*
            pub(super) fn $name(&mut self, id: &Put<String>) -> Option<Ix<$of>> {
                if let Some(at) = self.names.$map.get(id.it.as_str()) {
                    return Some(Ix::new(*at));
                }
                if self.names.$map.is_empty() && self.names.unread.have_told(stringify!($map)) {
                    return None;
                }
                if !self.found.has_room() {
                    self.tell(codes::$code, id.at, "", "");
                    return None;
                }
                let fix = did_you_mean(&id.it, self.names.$map.keys().map(|known| AsRef::<str>::as_ref(known)));
                self.tell(codes::$code, id.at, format!("There is no {} “{}”.", $what, id.it), fix);
                None
            }
        )+}
    };
}

resolve! {
    /// A customer.
    customer -> Customer, customers, NO_SUCH_CUSTOMER, "customer";
    /// A scene.
    scene -> Scene, scenes, NO_SUCH_SCENE, "scene";
    /// An offer.
    offer -> Offer, offers, NO_SUCH_OFFER, "offer";
    /// A hidden fact.
    fact -> Hidden, hidden, NO_SUCH_FACT, "hidden fact";
    /// A card of the inbox.
    card_named -> InboxCard, cards, NO_SUCH_CARD, "card";
    /// A cause.
    cause -> Cause, causes, NO_SUCH_CAUSE, "cause";
    /// A promise.
    promise -> PromiseId, promises, NO_SUCH_PROMISE, "promise that any reply makes,";
    /// A flag.
    flag -> FlagId, flags, FLAG_NEVER_SET, "reply that sets the flag";
}

impl Builder<'_> {
    /// Whether the file is an inbox.
    pub(super) fn is_inbox(&self) -> bool {
        self.names.inbox.0
    }

    /// Where a reply leads: a scene, or `end`; in an inbox also `desk` and `next-week`.
    pub(super) fn next(&mut self, id: &Put<String>) -> Next {
        match (id.it.as_str(), self.names.inbox) {
            ("end", _) => return Next::End,
            ("desk", (true, _)) => return Next::Desk,
            ("next-week", (true, true)) => return Next::NextWeek,
            ("next-week", (true, false)) => {
                let what = "This inbox has no next week.";
                self.tell(codes::NO_SUCH_SCENE, id.at, what, "Add next_week: NextWeek(…) to it, or write \"end\".");
                return Next::End;
            }
            _ => {}
        }
        if self.names.endings.contains_key(id.it.as_str()) && !self.names.scenes.contains_key(id.it.as_str()) {
            let what = format!("“{}” is an ending, not a scene.", id.it);
            self.tell(codes::ENDING_AS_SCENE, id.at, what, "Write next: \"end\"; the endings' conditions then decide.");
            return Next::End;
        }
        // “end” is no scene, and as easily misspelt as one.
        let ways: &[&str] = if self.is_inbox() { &["end", "desk", "next-week"] } else { &["end"] };
        if !self.names.scenes.contains_key(id.it.as_str()) && closest(&id.it, ways.iter().copied()).is_some() {
            let known = self.names.scenes.keys().map(String::as_str);
            if let Some(nearer) = closest(&id.it, known.chain(ways.iter().copied())).filter(|near| ways.contains(near))
            {
                let what = format!("There is no scene “{}”.", id.it);
                self.tell(codes::NO_SUCH_SCENE, id.at, what, format!("Did you mean {nearer}?"));
                return Next::End;
            }
        }
        self.scene(id).map_or(Next::End, Next::Scene)
    }

    /// A reply of a scene, by position.
    pub(super) fn reply(&mut self, scene: Ix<Scene>, id: &Put<String>) -> Option<usize> {
        let here = self.names.replies.get(scene.get());
        let found = here.and_then(|here| here.get(id.it.as_str())).copied();
        if found.is_none() {
            let fix = did_you_mean(&id.it, here.into_iter().flatten().map(|(known, _)| known.as_str()));
            self.tell(codes::NO_SUCH_REPLY, id.at, format!("That scene has no reply “{}”.", id.it), fix);
        }
        found
    }

    /// Customers named in a list.
    pub(super) fn customers(&mut self, ids: &[Put<String>]) -> Vec<Ix<Customer>> {
        ids.iter().filter_map(|id| self.customer(id)).collect()
    }
}
