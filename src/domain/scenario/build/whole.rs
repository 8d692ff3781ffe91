//! The case as a whole: its people, offers, texts and endings, put together.

use std::collections::BTreeMap;

use crate::domain::ids::{Currency, EndingId, Ix, Money};
use crate::domain::scenario::build::numbers::authority;
use crate::domain::scenario::build::told::LIST_MAX;
use crate::domain::scenario::build::{Builder, Places, positions};
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::{
    Draft, DraftCustomer, DraftEnding, DraftFact, DraftFailure, DraftKind, DraftName, DraftOffer, DraftPolicy,
    DraftScene,
};
use crate::domain::scenario::form::{Ordered, Put, check_id};
use crate::domain::scenario::model::{
    Band, Cause, Condition, Consult, Customer, Detail, Ending, Face, Fact, Failure, Hidden, Inbox, Kind, ModelReply,
    Name, Offer, Picture, Policy, Scenario, Scene, Sealed, Words,
};
use crate::domain::scenario::suggest::did_you_mean;
use crate::domain::scenario::template;
use crate::words::said;

/// What [`Builder::whole`] has built before the rest.
struct Parts {
    customers: Vec<Customer>,
    scenes: Vec<Scene>,
    endings: Vec<Ending>,
    outreach: Option<Ix<Scene>>,
    inbox: Option<Box<Inbox>>,
}

impl Builder<'_> {
    pub(super) fn whole(
        &mut self,
        draft: &Draft,
        drafted: Ordered<DraftScene>,
        hash: String,
    ) -> (Option<Scenario>, Places) {
        self.refuse_what_is_not_playable(draft);
        self.refuse_half_an_inbox(draft, &drafted);
        self.refuse_what_no_screen_shows(draft);
        let currency = self.currency(&draft.currency);
        let failure = self.failure(&draft.failure, &currency);
        let value = self.money(&draft.lifetime_value, &currency);
        let customers: Vec<Customer> = draft
            .customers
            .it
            .0
            .iter()
            .map(|(id, customer)| self.build_customer(id, customer, &failure, value, &currency))
            .collect();
        let mut places = self.places(draft);
        let mut scenes = Vec::with_capacity(drafted.0.len());
        for (id, scene) in drafted.0 {
            let (scene, place) = self.build_scene(id, scene, draft.channel);
            scenes.push(scene);
            places.scenes.push(place);
        }
        let endings: Vec<Ending> = draft.endings.it.0.iter().map(|(id, e)| self.ending(id, e)).collect();
        let endings = self.endings_or_none(draft, endings);
        let inbox = self.inbox(draft);
        let start = self.start(draft, inbox.as_deref());
        let outreach = draft.outreach.as_ref().and_then(|scene| self.scene(scene));
        let sealed = self.seal(draft, &scenes, &customers, &endings);
        let parts = Parts { customers, scenes, endings, outreach, inbox };
        let scenario = self.rest(draft, hash, currency, parts, start.zip(sealed));
        (scenario, places)
    }

    /// Where a run begins; an inbox begins at its desk, and its first card stands for that.
    fn start(&mut self, draft: &Draft, inbox: Option<&Inbox>) -> Option<Ix<Scene>> {
        match (&draft.start, inbox) {
            (_, Some(inbox)) => inbox.cards.first().map(|card| card.start),
            (Some(start), None) => self.scene(start),
            (None, None) => {
                if draft.kind.it != DraftKind::Inbox {
                    let what = said!("problems-field-missing", name = "start");
                    let fix = said!("problems-field-missing-fix", name = "start");
                    self.case_lacks(codes::MISSING_FIELD, draft, ("start", draft.place), what, fix);
                }
                None
            }
        }
    }

    fn places(&self, draft: &Draft) -> Places {
        Places {
            id: draft.id.at,
            role: draft.role.at,
            scenes: Vec::new(),
            scenes_block: draft.scenes.at,
            endings: draft.endings.it.0.iter().map(|(id, _)| id.at).collect(),
            endings_block: draft.endings.at.max(draft.place),
            offers: draft.offers.0.iter().map(|(id, _)| id.at).collect(),
            hidden: draft.hidden.iter().map(|hidden| hidden.place).collect(),
            hints: draft.facilitator.iter().map(|hint| hint.place).collect(),
            promises: self.names.promise_places.clone(),
        }
    }

    fn refuse_what_is_not_playable(&mut self, draft: &Draft) {
        if draft.format.it != 1 && draft.format.at > 0 {
            let what = said!("problems-format", format = draft.format.it);
            self.tell(codes::UNKNOWN_FORMAT, draft.format.at, what, said!("problems-format-fix"));
        }
        if draft.id.at > 0 {
            check_id(&draft.id.it, draft.id.at, self.found);
        }
    }

    /// Lists that a screen shows whole.
    fn refuse_what_no_screen_shows(&mut self, draft: &Draft) {
        let of = |first: Option<usize>| first.unwrap_or_default();
        let lists = [
            (draft.customers.it.0.len(), draft.customers.at, said!("problems-of-customers")),
            (draft.offers.0.len(), of(draft.offers.0.first().map(|(id, _)| id.at)), said!("problems-of-offers")),
            (draft.endings.it.0.len(), draft.endings.at, said!("problems-of-endings")),
            (draft.case_file.len(), of(draft.case_file.first().map(|fact| fact.place)), said!("problems-of-case-file")),
            (draft.hidden.len(), of(draft.hidden.first().map(|fact| fact.place)), said!("problems-of-hidden")),
            (draft.policy.len(), of(draft.policy.first().map(|rule| rule.place)), said!("problems-of-rules")),
            (draft.causes.len(), of(draft.causes.first().map(|cause| cause.place)), said!("problems-of-causes")),
        ];
        for (count, place, what) in lists {
            self.at_most(LIST_MAX, (count, place), what);
        }
    }

    fn failure(&mut self, draft: &DraftFailure, currency: &Currency) -> Failure {
        Failure {
            severity: self.whole_number(&draft.severity, 1, 5) as u8,
            kind: draft.kind,
            external: draft.external,
            prior_attempts: draft.prior_attempts,
            core_loss: self.money(&draft.core_loss, currency),
            extra: self.money(&draft.extra, currency),
            turn_tolerance_min: self.tolerance(&draft.turn_tolerance_min),
            resolution_tolerance_min: self.tolerance(&draft.resolution_tolerance_min),
        }
    }

    fn build_customer(
        &mut self,
        id: &Put<String>,
        draft: &DraftCustomer,
        failure: &Failure,
        value: Money,
        currency: &Currency,
    ) -> Customer {
        if draft.names.it.is_empty() {
            self.tell(codes::EMPTY_LIST, draft.names.at, said!("problems-no-name"), said!("problems-no-name-fix"));
        }
        let mut name = |name: &DraftName| {
            for part in [&name.full, &name.formal, &name.short] {
                self.brief(part);
            }
            Name { full: name.full.it.clone(), formal: name.formal.it.clone(), short: name.short.it.clone() }
        };
        let names = draft.names.it.iter().map(&mut name).collect();
        let all_offers = 0..self.names.offer_levels.len();
        Customer {
            id: id.it.as_str().into(),
            persona: draft.persona,
            people: self.whole_number(&draft.people, 1, 10_000),
            face: Face {
                skin: draft.face.skin,
                hair: draft.face.hair,
                hair_tone: draft.face.tone,
                extras: draft.face.extras.clone(),
                age: draft.face.age,
                clothes: draft.face.clothes,
                head: draft.face.head,
            },
            names,
            failure: draft.failure.as_ref().map_or_else(|| failure.clone(), |own| self.failure(own, currency)),
            lifetime_value: draft.lifetime_value.as_ref().map_or(value, |own| self.money(own, currency)),
            caption: {
                self.not_long(&draft.caption);
                self.text(draft.caption.clone())
            },
            asks_higher: self.texts(draft.asks_higher.clone()),
            walks_out: self.text(draft.walks_out.clone()),
            subject: {
                self.not_long(&draft.subject);
                self.text(draft.subject.clone())
            },
            offers: match &draft.offers {
                Some(own) => own.iter().filter_map(|offer| self.offer(offer)).collect(),
                None => all_offers.map(Ix::new).collect(),
            },
        }
    }

    fn build_offer(&mut self, id: &Put<String>, draft: &DraftOffer, currency: &Currency) -> Offer {
        self.brief(&draft.label);
        Offer {
            id: id.it.as_str().into(),
            label: draft.label.it.clone(),
            kind: draft.kind,
            face: self.money(&draft.face, currency),
            cost: self.money(&draft.cost, currency),
            level: draft.level,
            fits: draft.fits,
            timing: draft.timing,
            refused: draft.refused.clone().map(|text| self.words(text)),
        }
    }

    fn ending(&mut self, id: &Put<String>, draft: &DraftEnding) -> Ending {
        self.not_long(&draft.title);
        Ending {
            id: id.it.as_str().into(),
            title: self.words(draft.title.clone()),
            band: draft.band,
            when: self.condition(&draft.when),
            text: self.words(draft.text.clone()),
            survey: self.words(draft.survey.clone()),
        }
    }

    /// A drill may do without endings; a case may not.
    fn endings_or_none(&mut self, draft: &Draft, endings: Vec<Ending>) -> Vec<Ending> {
        if !endings.is_empty() {
            return endings;
        }
        if draft.kind.it != DraftKind::Drill {
            let place = draft.endings.at.max(draft.place);
            if let Some(at) = draft.slips.place_without("endings", place) {
                let fix = said!("problems-no-ending-fix");
                self.found.add(codes::NO_ENDING, at, said!("problems-no-ending"), fix);
            }
        }
        let plain =
            |words: &str| template::parse(words.to_owned(), &BTreeMap::new(), &BTreeMap::new()).unwrap_or_default();
        vec![Ending {
            id: EndingId::from("done"),
            title: plain("The drill is over"),
            band: Band::Patched,
            when: Condition::Always,
            text: plain("That was the whole of it."),
            survey: plain("…"),
        }]
    }

    fn seal(&mut self, draft: &Draft, scenes: &[Scene], customers: &[Customer], endings: &[Ending]) -> Option<Sealed> {
        if scenes.is_empty() {
            self.case_lacks(
                codes::NO_SCENE,
                draft,
                ("scenes", draft.scenes.at.max(draft.place)),
                said!("problems-no-scene"),
                said!("problems-no-scene-fix"),
            );
        }
        if customers.is_empty() {
            self.case_lacks(
                codes::NO_CUSTOMER,
                draft,
                ("customers", draft.customers.at.max(draft.place)),
                said!("problems-no-customer"),
                said!("problems-no-customer-fix"),
            );
        }
        Some(Sealed {
            first_scene: Box::new(scenes.first()?.clone()),
            first_customer: Box::new(customers.first()?.clone()),
            last_ending: Box::new(endings.last()?.clone()),
        })
    }

    /// Everything but people, scenes and endings, which come as `parts`; `None` without a scene to start in.
    fn rest(
        &mut self,
        draft: &Draft,
        hash: String,
        currency: Currency,
        parts: Parts,
        start: Option<(Ix<Scene>, Sealed)>,
    ) -> Option<Scenario> {
        self.brief(&draft.title);
        self.not_empty(&draft.summary);
        let offers = draft.offers.0.iter().map(|(id, offer)| self.build_offer(id, offer, &currency)).collect();
        let starts = self.story_time(&draft.starts);
        let whole = Scenario {
            start: start.as_ref().map_or(Ix::new(0), |(scene, _)| *scene),
            outreach: parts.outreach,
            inbox: parts.inbox,
            customers: parts.customers,
            scenes: parts.scenes,
            endings: parts.endings,
            sealed: start?.1,
            id: draft.id.it.as_str().into(),
            hash,
            title: draft.title.it.clone(),
            summary: draft.summary.it.clone(),
            locale: draft.locale.it.clone(),
            kind: match draft.kind.it {
                DraftKind::Case => Kind::Case,
                DraftKind::Drill => Kind::Drill,
                DraftKind::Inbox => Kind::Inbox,
            },
            scope: draft.scope,
            starts,
            clock: self.clock(draft, starts),
            industry: draft.industry,
            picture: draft.picture.unwrap_or_else(|| Picture::of(draft.industry)),
            channel: draft.channel,
            difficulty: self.whole_number(&draft.difficulty, 1, 3) as u8,
            minutes: self.whole_number(&draft.minutes, 1, 240),
            focus: draft.focus.clone(),
            sensitive: draft.sensitive.clone(),
            authority: authority(&draft.authority, &currency, self.found),
            currency,
            consult: Consult {
                policy: self.minutes(&draft.consult.policy),
                case_file: self.minutes(&draft.consult.case_file),
                colleague: self.minutes(&draft.consult.colleague),
                breath: self.minutes(&draft.consult.breath),
                hand_over: self.minutes(&draft.consult.hand_over),
                above: draft.consult.above.as_ref().map(|name| {
                    self.brief(name);
                    name.it.clone()
                }),
            },
            colleague: self.texts(draft.colleague.clone()),
            handling_cost_per_min: self.rates(draft),
            details: self.details(draft),
            role: self.words(draft.role.clone()),
            case_file: draft.case_file.iter().map(|fact| self.fact_line(fact)).collect(),
            hidden: draft
                .hidden
                .iter()
                .map(|h| Hidden { id: h.id.it.as_str().into(), text: self.words(h.text.clone()) })
                .collect(),
            policy: draft.policy.iter().map(|policy| self.policy_line(policy)).collect(),
            house: None,
            words: Words {
                failure: draft.words.failure.clone(),
                stakes: draft.words.stakes.clone(),
                feelings: draft.words.feelings.clone(),
            },
            offers,
            promises: self.names.promise_ids.clone(),
            flags: self.names.flag_ids.clone(),
            causes: self.causes(draft),
            models: self.models(draft),
            facilitator: self.hints(draft),
            plans: self.plans(draft),
        };
        Some(whole)
    }

    pub(super) fn fact_line(&mut self, fact: &DraftFact) -> Fact {
        self.brief(&fact.label);
        Fact {
            label: fact.label.it.clone(),
            text: self.words(fact.text.clone()),
            id: fact.id.clone(),
            until: fact.until.as_ref().and_then(|found| self.fact(found)),
            once: fact.once.as_ref().and_then(|found| self.fact(found)),
        }
    }

    fn policy_line(&mut self, policy: &DraftPolicy) -> Policy {
        Policy {
            text: self.words(policy.text.clone()),
            source: policy.source.clone(),
            as_of: self.month(&policy.as_of),
        }
    }

    fn details(&mut self, draft: &Draft) -> Vec<Detail> {
        let mut details = Vec::new();
        for (name, variants) in &draft.details.0 {
            if variants.it.is_empty() {
                self.tell(
                    codes::EMPTY_LIST,
                    variants.at,
                    said!("problems-no-variant"),
                    said!("problems-no-variant-fix"),
                );
            }
            for variant in &variants.it {
                self.not_long(&Put { at: variants.at, it: variant.clone() });
            }
            details.push(Detail { name: name.it.clone(), variants: variants.it.clone() });
        }
        details
    }

    fn rates(&mut self, draft: &Draft) -> [f64; 4] {
        let rates: Vec<f64> = draft
            .handling_cost_per_min
            .it
            .iter()
            .map(|rate| self.ranged(rate, 0.0, 10_000.0, said!("problems-range-cost")))
            .collect();
        <[f64; 4]>::try_from(rates).unwrap_or_else(|_| {
            let what = said!("problems-cost");
            self.tell(codes::BAD_AUTHORITY, draft.handling_cost_per_min.at, what, said!("problems-cost-fix"));
            [0.0; 4]
        })
    }

    fn causes(&mut self, draft: &Draft) -> Vec<Cause> {
        let known = positions(draft.causes.iter().map(|cause| cause.id.it.as_str()));
        let above: Vec<Option<usize>> =
            draft.causes.iter().map(|c| known.get(c.under.as_ref()?.it.as_str()).copied()).collect();
        let circling = climb_for_ever(&above);
        let mut causes = Vec::new();
        for ((cause, above), circles) in draft.causes.iter().zip(&above).zip(circling) {
            if let (Some(under), None) = (&cause.under, above) {
                let what = said!("problems-no-such-cause", name = &under.it);
                let fix = did_you_mean(&under.it, known.keys().copied());
                self.tell(codes::NO_SUCH_CAUSE, under.at, what, fix);
            } else if let Some(under) = cause.under.as_ref().filter(|_| circles) {
                let what = said!("problems-causes-circle", name = &under.it);
                self.tell(codes::NO_SUCH_CAUSE, under.at, what, said!("problems-causes-circle-fix"));
            }
            causes.push(Cause {
                id: cause.id.it.clone(),
                under: cause.under.as_ref().map(|under| under.it.clone()),
                text: self.words(cause.text.clone()),
                fix: self.words(cause.fix.clone()),
                stops_it: cause.stops_it,
            });
        }
        causes
    }

    fn models(&mut self, draft: &Draft) -> Vec<ModelReply> {
        let mut models = Vec::new();
        for model in &draft.models {
            let text = self.words(model.text.clone());
            models.extend(self.scene(&model.scene).map(|scene| ModelReply { scene, text, why: model.why.clone() }));
        }
        models
    }
}

/// Which causes lead round in a circle when climbed: those that no way down from a topmost cause meets.
fn climb_for_ever(above: &[Option<usize>]) -> Vec<bool> {
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); above.len()];
    let mut ahead = Vec::new();
    for (at, over) in above.iter().enumerate() {
        match over.and_then(|over| below.get_mut(over)) {
            Some(list) => list.push(at),
            None => ahead.push(at),
        }
    }
    let mut circling = vec![true; above.len()];
    while let Some(at) = ahead.pop() {
        if let Some(circles) = circling.get_mut(at) {
            *circles = false;
        }
        ahead.extend(below.get(at).into_iter().flatten());
    }
    circling
}
