//! The ladder of compensation: by the tray first, then by the words. What a level is called, and what errors cap it, stands
//! in the ladders beside it.

use crate::domain::rubric::{Dimension, ErrorCode};
use crate::domain::scenario::model::OfferKind;
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::dues;
use crate::domain::scoring::typed::ear::{Ear, Given};
use crate::domain::scoring::typed::hear::{Hit, Said};
use crate::domain::scoring::typed::ladder::{Ladder, Tally, Why, caps, late};

/// Below this share of K the loss is not repaired (rubric, section 6).
const PART: f64 = 0.3;
/// Gestures above this multiple of K hold compensation at 2 (rubric, proportion guide).
const GESTURE_CEILING: f64 = 1.5;

/// A little more than one may give is let pass: it is the offers above one’s limit that break a promise.
const NEARLY: f64 = 1.25;

/// What goes along from the tray.
pub(super) struct Tray<'a> {
    pub(super) offers: &'a [Given],
}

impl Tray<'_> {
    /// Something in it repairs the loss: a deed, whatever the words.
    pub(super) fn repairs(&self) -> bool {
        self.offers.iter().any(|offer| offer.kind == OfferKind::Core)
    }
}

/// Compensation: by the tray first, then by the words. `None` where nothing on redress was said and none was asked for.
pub(super) fn compensation(said: &Said<'_>, ear: &Ear<'_>, tray: &Tray<'_>, errors: &[ErrorCode]) -> Tally {
    let redress: Vec<&Given> = tray.offers.iter().filter(|o| o.kind != OfferKind::Entitlement).collect();
    let named = |kinds: &[OfferKind]| {
        let offers = said
            .named
            .iter()
            .chain(&said.priced)
            .filter_map(|(at, from, to)| ear.offers.get(*at).map(|o| (o, *from, *to)));
        let mut places: Vec<(usize, usize)> = offers
            .filter(|(o, ..)| kinds.contains(&o.kind))
            .map(|(_, from, to)| (from, to))
            .filter(|place| !dues::is_soft(said.tokens, *place))
            .collect();
        places.sort_unstable();
        places.dedup();
        places
    };
    let owed = tray.offers.iter().any(|o| o.kind == OfferKind::Entitlement);
    let repairs = named(&[OfferKind::Core, OfferKind::Entitlement]);
    let owed_named = named(&[OfferKind::Entitlement]);
    let gift = named(&[OfferKind::Gesture]);
    let spoken = said.any(&[Cue::Remedy, Cue::Extra, Cue::Choice, Cue::Strings, Cue::NothingDue]);
    let excluded = ear.not_scored.contains(&Dimension::Compensation);
    if excluded && redress.is_empty() && !spoken {
        return Tally::default();
    }
    // “Once you have filled in the form” ties no gift to anything: a hoop, and no word on redress.
    let tied = said.has(Cue::Strings) && said.any(&[Cue::Remedy, Cue::Extra, Cue::PaidBack]);
    if excluded && redress.is_empty() && !tied && !errors.contains(&ErrorCode::Bribe) {
        return Tally::default();
    }
    let choice = said.has(Cue::Choice);
    // What is only hoped for repairs nothing.
    let meant =
        |cue: Cue| said.hits.iter().any(|hit| hit.cue == cue && !dues::is_soft(said.tokens, (hit.from, hit.to)));
    let remedy = meant(Cue::Remedy) || meant(Cue::PaidBack);
    let extra = meant(Cue::Extra);
    let only_gifts = !redress.is_empty() && redress.iter().all(|offer| offer.kind == OfferKind::Gesture) && !owed;
    // A deed among doubts and put-downs need not be one about the loss.
    let doubted = said.any(&[Cue::Hedge, Cue::Hostile, Cue::Minimise]) && !said.has(Cue::Now);
    let begun = !tray.offers.is_empty()
        || spoken
        || !repairs.is_empty()
        || !gift.is_empty()
        || !said.named.is_empty()
        || said.any(&[Cue::Insult, Cue::PaidBack, Cue::Contingent, Cue::Partly])
        || (said.any(&[Cue::Action, Cue::Update]) && !doubted);
    let mut ladder = if begun {
        let only_extra = said.has(Cue::Extra) || !gift.is_empty();
        let base = if only_extra { "scorer-base-only-extra" } else { "scorer-base-not-whole" };
        Ladder::at(said, Dimension::Compensation, 1, base)
    } else {
        Ladder::at(said, Dimension::Compensation, 0, "scorer-base-not-lost")
    };
    let of = |kind: OfferKind| redress.iter().filter(move |o| o.kind == kind).map(|o| o.face);
    // Where the customer may choose, one of the repairs is taken, not all.
    let core = if choice { of(OfferKind::Core).fold(0.0, f64::max) } else { of(OfferKind::Core).sum() };
    let gifts_now = if choice && core == 0.0 {
        of(OfferKind::Gesture).fold(0.0, f64::max)
    } else {
        of(OfferKind::Gesture).sum::<f64>()
    };
    let (standing, gestures) = ear.moment.standing;
    let share = if ear.moment.fair > 0.0 { (standing + core + gifts_now) / ear.moment.fair } else { 0.0 };
    let repaired = core > 0.0 && share >= PART;
    if repaired {
        ladder.rise_by_rule(2, "scorer-rule-repairs");
    } else {
        ladder.rise_for(2, "scorer-rule-names-repair", &repairs);
    }
    if remedy || said.has(Cue::NothingDue) || (choice && extra) {
        ladder.rise(2, &[Cue::Remedy, Cue::PaidBack, Cue::NothingDue, Cue::Extra]);
    }
    if ladder.level == 2 && repaired && !choice && core >= ear.moment.fair && redress.len() >= 2 {
        ladder.rise_by_rule(3, "scorer-rule-adds");
    }
    if ladder.level == 2 {
        // The loss repaired and something for the trouble, or what is owed besides.
        if gifts_now > 0.0 || (owed && repaired) {
            ladder.rise_by_rule(3, "scorer-rule-adds");
        } else if redress.is_empty() && extra {
            ladder.rise(3, &[Cue::Extra]);
        } else {
            ladder.rise_for(3, "scorer-rule-adds-in-words", &gift);
        }
        // What is owed comes back besides the repair.
        if redress.is_empty() && !owed_named.is_empty() && !named(&[OfferKind::Core]).is_empty() {
            ladder.rise_for(3, "scorer-rule-owed-too", &owed_named);
        }
        // Something besides what goes along.
        if repaired && ladder.level == 2 {
            ladder.rise_for(3, "scorer-rule-adds-in-words", &dues::besides(said, tray.offers));
        }
    }
    if ladder.level >= 2 && choice {
        // A choice between two repairs is the whole of it; one repair or none of it is half a choice.
        let several =
            redress.is_empty() && repairs.len() + usize::from(remedy) + usize::from(extra || !gift.is_empty()) >= 2;
        let to = if redress.len() >= 2 || several { 4 } else { (ladder.level + 1).min(4) };
        ladder.rise(to, &[Cue::Choice]);
    }
    // A remedy that is only named, beside which nobody does anything and nothing has a time, is not given.
    let gives = [Cue::Action, Cue::Others, Cue::Now, Cue::Time, Cue::PaidBack, Cue::Update, Cue::Stopgap];
    if redress.is_empty() && !choice && !said.has(Cue::NothingDue) && !said.any(&gives) && !dues::stated(said, &repairs)
    {
        ladder.hold(1, Why::Rule("scorer-rule-only-named"), None);
    }
    if only_gifts && !choice {
        ladder.hold(1, Why::Rule("scorer-rule-gift"), None);
    }
    if let Some(hit) = dues::short(said, ear, tray.offers) {
        ladder.hold_at(1, Why::Rule("scorer-rule-says-less"), (hit.from, hit.to));
    }
    let too_many = gestures + gifts_now > GESTURE_CEILING * ear.moment.fair && ear.moment.fair > 0.0;
    if too_many {
        ladder.hold_for_good(2, "scorer-rule-too-much");
    }
    // The loss made good twice over.
    let too_much = core + gifts_now > ear.moment.may_give * NEARLY && core > ear.moment.fair * NEARLY && !choice;
    let above = redress.iter().any(|offer| offer.above) && !choice
        || !redress.is_empty() && redress.iter().all(|offer| offer.above);
    let beyond = !said.has(Cue::Approved) && (too_much || above);
    if beyond {
        ladder.hold_for_good(1, "scorer-rule-over-authority");
    }
    let bare = redress.is_empty();
    held_by_words(&mut ladder, said, ear, &Worth { repaired, choice, remedy, extra, bare });
    refusals(&mut ladder, said, repaired, choice || !bare);
    caps(&mut ladder, errors);
    ladder.done()
}

/// What there is that words can take away from.
struct Worth {
    /// What goes along repairs the loss.
    repaired: bool,
    /// They may choose.
    choice: bool,
    /// The words repair it.
    remedy: bool,
    /// The words add something.
    extra: bool,
    /// Nothing goes along.
    bare: bool,
}

/// Words that leave open, put off, charge for or tie what is given.
fn held_by_words(ladder: &mut Ladder<'_>, said: &Said<'_>, ear: &Ear<'_>, worth: &Worth) {
    if worth.repaired && dues::hoped(said) == Some(true) && !said.has(Cue::Now) {
        ladder.hold(2, Why::Rule("scorer-rule-hoped"), None);
    }
    if said.has(Cue::Contingent) && !(worth.repaired && worth.choice) {
        ladder.hold(
            if worth.repaired || ladder.level >= 4 { 2 } else { 1 },
            Why::Rule("scorer-rule-contingent"),
            Some(Cue::Contingent),
        );
    }
    // A repair that comes when it is needed no more is none in full.
    if let Some(time) = late(said, ear.limit_min) {
        ladder.hold_at(2, Why::Rule("scorer-rule-late"), (time.from, time.to));
    }
    if said.has(Cue::Charge) {
        ladder.hold(u8::from(worth.repaired), Why::Rule("scorer-rule-refuses-due"), Some(Cue::Charge));
    }
    if let Some(place) = dues::refused(said, ear).filter(|_| !worth.repaired && !worth.remedy) {
        ladder.hold_at(0, Why::Rule("scorer-rule-refuses-due"), place);
    }
    // A discount on more of the same, and not a deed or a word for what went wrong.
    let cares = [Cue::Action, Cue::Others, Cue::Remedy, Cue::PaidBack, Cue::Admit, Cue::Update, Cue::EmptyPromise];
    if said.has(Cue::Strings) && worth.extra && worth.bare && !said.any(&cares) {
        ladder.hold(0, Why::Rule("scorer-rule-insult"), Some(Cue::Strings));
    }
}

/// What is refused, or worse than nothing; `leaves_open` where there is a choice or something goes along.
fn refusals(ladder: &mut Ladder<'_>, said: &Said<'_>, repaired: bool, leaves_open: bool) {
    let refused = said.has(Cue::Refuse) || said.has(Cue::Policy);
    if refused && !repaired {
        let cue = if said.has(Cue::Refuse) { Cue::Refuse } else { Cue::Policy };
        ladder.hold(0, Why::Rule("scorer-rule-refuses-due"), Some(cue));
    } else if said.has(Cue::Hostile) && ladder.level < 2 && !said.has(Cue::Action) {
        // A put-down is no word on money, and is told as what it is.
        ladder.hold(0, Why::Rule("scorer-rule-hostile"), Some(Cue::Hostile));
    }
    // “Send you our new calendar” is one thing, not two.
    let apart = |hit: &&Hit| {
        let clause = |at: usize| said.tokens.all.get(at).map(|token| token.clause);
        let insult = said.hits.iter().any(|other| {
            other.cue == Cue::Insult && clause(other.from) == clause(hit.from) && said.tokens.at(other.to - 1) != "off"
        });
        hit.cue == Cue::Remedy && !insult
    };
    if said.has(Cue::Insult) && !said.hits.iter().any(|hit| apart(&hit)) && !repaired {
        let least = u8::from(said.has(Cue::Strings) || leaves_open);
        ladder.hold(least, Why::Rule("scorer-rule-insult"), Some(Cue::Insult));
    }
}
