//! A case as its author writes it: one struct a block, in the contract's names. A field with a default
//! may be left out. Nothing is checked here but shape; references and numbers are [`super::build`]'s work.

use crate::domain::rubric::{Dimension, ErrorCode, Tick};
use crate::domain::scenario::form::{Form, Ordered, Put, block, variants, words};
use crate::domain::scenario::model::{
    Age, Approval, Band, Beat, Channel, Clothes, ConsultKind, Extra, FailureKind, Fit, Hair, HairTone, Head, Industry,
    LETTER_WORDS, Mood, OfferKind, Persona, Picture, Scope, Sight, Skin, Timing, Transfer,
};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::spans::{At, Kind as ValueKind};

/// What a file calls itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DraftKind {
    Case,
    Drill,
    Inbox,
}

words! {
    DraftKind: Case, Drill, Inbox;
    Scope: Full, Short;
    Industry: Other, Restaurant, Cafe, Retail, OnlineShop, Gifts, Software, Hotel, Airline, Telecom, Hospital, Insurance;
    Picture: Talk, Plate, Cup, Blenders, Television, Shoes, Calendar, Basket, Photographs, Key, Coach, Aeroplane, Bill, Router, Bed, Umbrella;
    Channel: FaceToFace, Phone, Chat, Messaging, Email, Letter, Gate, Ward;
    Dimension: Empathy, Ownership, Speed, Compensation;
    Persona: Neutral, CalmLoyal, Rushed, FirstTime, Celebrant, Value, Burned, Quiet, Relative, Expert;
    FailureKind: Mixed, Outcome, Process;
    Skin: Olive, Pale, Fair, Tan, Brown, Deep;
    Hair: Short, BunWithBand, SideParted, Bob, Long, Curly, Bald, Headscarf, Afro, Braids, Ponytail, Buzz, Quiff, Wavy, Fringe, Receding, Turban;
    HairTone: Black, Brown, Chestnut, Fair, Red, Grey;
    Extra: Earrings, Glasses, Beard, Freckles, Moustache, Stubble, HearingAid, Cap, RoundGlasses;
    Age: Adult, Young, Older, Elder;
    Head: Oval, Round, Long, Square, Heart;
    Clothes: Slate, Teal, Moss, Wine, Plum, Sand, Navy, Rust, Denim, Rose, Ochre, Charcoal, Forest;
    OfferKind: Core, Gesture, Entitlement;
    Approval: FrontLine, Supervisor, Manager, Executive, Nobody;
    Fit: SameKind, Other;
    Timing: Immediate, Deferred;
    Beat: Opening, Discovery, Remedy, Complication, Commitment, FollowUp, Outreach;
    Sight: Usual, Cleared, Remade, OnPhone, Apart;
    Mood: Settled, Annoyed, Angry, Furious, Limit;
    ConsultKind: CaseFile, Policy, Colleague;
    Transfer: Warm, Cold;
    Band: Gold, Restored, Patched, SecondChance, LostQuietly, LostLoudly;
    Tick: Listened, Apologised, Personal, OwnedIt, FoundCause, Solved, GaveChoice, AddedSomething, KeptPromises, FollowedUp, Documented;
    ErrorCode: Blame, CustBlame, Cliche, Cond, Passive, Policy, Empty, Overpromise, Bribe, Repeat, Minimise, Calm, Argue, Jargon, Script, PassBuck, Strings, Hide, Assume, Drama;
}

fn text(words: &str) -> Put<String> {
    Put::unwritten(words.to_owned())
}

block! {
    /// The whole file.
    Draft as "Case" {
        format: Put<u32>,
        id: Put<String>,
        title: Put<String>,
        summary: Put<String>,
        locale: Put<String> = text("en"),
        kind: Put<DraftKind> = Put::unwritten(DraftKind::Case),
        scope: Scope = Scope::Full,
        starts: Put<String>,
        clock: Option<DraftClock> = None,
        industry: Industry,
        picture: Option<Picture> = None,
        channel: Channel,
        difficulty: Put<u32>,
        minutes: Put<u32>,
        focus: Vec<Dimension> = Vec::new(),
        sensitive: Vec<String> = Vec::new(),
        failure: DraftFailure,
        currency: Put<String>,
        lifetime_value: Put<f64>,
        authority: Put<Vec<Put<f64>>>,
        consult: DraftConsult = Form::stand_in(),
        colleague: Vec<Put<String>> = Vec::new(),
        handling_cost_per_min: Put<Vec<Put<f64>>> = Put::unwritten([0.8, 1.4, 2.5, 5.0].map(Put::unwritten).into()),
        customers: Put<Ordered<DraftCustomer>>,
        details: Ordered<Put<Vec<String>>> = Ordered::default(),
        role: Put<String>,
        case_file: Vec<DraftFact> = Vec::new(),
        hidden: Vec<DraftHidden> = Vec::new(),
        policy: Vec<DraftPolicy> = Vec::new(),
        words: DraftWords = Form::stand_in(),
        offers: Ordered<DraftOffer> = Ordered::default(),
        start: Option<Put<String>> = None,
        outreach: Option<Put<String>> = None,
        scenes: Put<Ordered<DraftScene>>,
        endings: Put<Ordered<DraftEnding>> = Put::unwritten(Ordered::default()),
        causes: Vec<DraftCause> = Vec::new(),
        models: Vec<DraftModel> = Vec::new(),
        facilitator: Vec<DraftHint> = Vec::new(),
        plans: Vec<DraftPlan> = Vec::new(),
        inbox: Option<DraftInbox> = None,
    }
    DraftFailure as "Failure" {
        severity: Put<u32>,
        kind: FailureKind,
        external: bool = false,
        prior_attempts: u32 = 0,
        core_loss: Put<f64>,
        extra: Put<f64>,
        turn_tolerance_min: Put<f64>,
        resolution_tolerance_min: Put<f64>,
    }
    DraftClock as "Clock" {
        from: Put<String>,
        to: Put<String>,
        says: Put<String> = text(""),
        marks: Vec<DraftMark> = Vec::new(),
    }
    DraftMark as "Mark" { at: Put<String>, says: Put<String> }
    DraftConsult as "Consult" {
        policy: Put<f64> = Put::unwritten(0.0),
        case_file: Put<f64> = Put::unwritten(0.0),
        colleague: Put<f64> = Put::unwritten(2.0),
        breath: Put<f64> = Put::unwritten(1.0),
        hand_over: Put<f64> = Put::unwritten(2.0),
        above: Option<Put<String>> = None,
    }
    DraftCustomer as "Customer" {
        persona: Persona,
        people: Put<u32> = Put::unwritten(1),
        face: DraftFace,
        names: Put<Vec<DraftName>>,
        failure: Option<DraftFailure> = None,
        lifetime_value: Option<Put<f64>> = None,
        offers: Option<Vec<Put<String>>> = None,
        caption: Put<String> = text(""),
        asks_higher: Vec<Put<String>> = Vec::new(),
        walks_out: Put<String> = text(""),
        subject: Put<String> = text(""),
    }
    DraftFace as "Face" {
        skin: Skin,
        hair: Hair,
        tone: HairTone = HairTone::Black,
        extras: Vec<Extra> = Vec::new(),
        age: Age = Age::Adult,
        clothes: Clothes,
        head: Head = Head::Oval,
    }
    DraftName as "Name" { full: Put<String>, formal: Put<String>, short: Put<String> }
    DraftFact as "Fact" {
        label: Put<String>,
        text: Put<String>,
        id: Option<String> = None,
        until: Option<Put<String>> = None,
        once: Option<Put<String>> = None,
    }
    DraftHidden as "Hidden" { id: Put<String>, text: Put<String> }
    DraftPolicy as "Policy" { text: Put<String>, source: String = String::new(), as_of: Put<String> }
    DraftWords as "Words" {
        failure: Vec<String> = Vec::new(),
        stakes: Vec<String> = Vec::new(),
        feelings: Vec<String> = Vec::new(),
    }
    DraftOffer as "Offer" {
        label: Put<String>,
        kind: OfferKind,
        face: Put<f64>,
        cost: Put<f64>,
        level: Approval,
        fits: Fit,
        timing: Timing,
        refused: Option<Put<String>> = None,
    }
    DraftScene as "Scene" {
        beat: Beat,
        to: Vec<Put<String>> = Vec::new(),
        does: Option<Put<String>> = None,
        does_when: Vec<DraftSay> = Vec::new(),
        says: Vec<DraftSay> = Vec::new(),
        sight: Sight = Sight::Usual,
        channel: Option<Channel> = None,
        seconds: Put<u32> = Put::unwritten(60),
        not_scored: Vec<Dimension> = Vec::new(),
        after_fix: bool = false,
        after: Option<Box<DraftAfter>> = None,
        must_escalate: bool = false,
        hint: Option<Put<String>> = None,
        silence: Option<DraftSilence> = None,
        replies: Vec<DraftReply> = Vec::new(),
        typed: Vec<DraftRoute> = Vec::new(),
        letter: Option<Box<DraftLetter>> = None,
        instead: Vec<DraftFork> = Vec::new(),
    }
    DraftSay as "Say" {
        when: Option<DraftCondition> = None,
        any_of: Put<Vec<Put<String>>>,
        by: Option<Put<String>> = None,
    }
    DraftAfter as "After" {
        promise: Option<Put<String>> = None,
        at: Put<String>,
        text: Option<Put<String>> = None,
        skip: Option<DraftSilence> = None,
        delegate: Option<DraftDelegate> = None,
    }
    DraftDelegate as "Delegate" { noted: DraftSilence, blind: DraftSilence }
    DraftSilence as "Silence" {
        rating: DraftRating = Form::stand_in(),
        minutes: Put<f64> = Put::unwritten(1.0),
        announced: Put<f64> = Put::unwritten(0.0),
        work: Option<Put<f64>> = None,
        to: Vec<Put<String>> = Vec::new(),
        offers: Vec<Put<String>> = Vec::new(),
        errors: Vec<ErrorCode> = Vec::new(),
        effects: Vec<DraftEffect> = Vec::new(),
        reaction: DraftReaction,
        thought: Option<Put<String>> = None,
        next: Put<String>,
        forks: Vec<DraftFork> = Vec::new(),
    }
    DraftReply as "Reply" {
        id: Put<String>,
        text: Put<String>,
        short: Option<Put<String>> = None,
        rating: DraftRating,
        why: String = String::new(),
        when: Option<DraftCondition> = None,
        minutes: Put<f64> = Put::unwritten(1.0),
        announced: Put<f64> = Put::unwritten(0.0),
        work: Option<Put<f64>> = None,
        to: Vec<Put<String>> = Vec::new(),
        offers: Vec<Put<String>> = Vec::new(),
        choice: bool = false,
        errors: Vec<ErrorCode> = Vec::new(),
        effects: Vec<DraftEffect> = Vec::new(),
        reaction: Option<Box<DraftReaction>> = None,
        thought: Option<Put<String>> = None,
        next: Put<String>,
        forks: Vec<DraftFork> = Vec::new(),
        tokens: Put<u32> = Put::unwritten(0),
        by: Option<Channel> = None,
    }
    DraftRating as "Rating" {
        empathy: Option<Put<u32>> = None,
        ownership: Option<Put<u32>> = None,
        speed: Option<Put<u32>> = None,
        compensation: Option<Put<u32>> = None,
    }
    DraftReaction as "Reaction" {
        settled: Vec<Put<String>> = Vec::new(),
        annoyed: Vec<Put<String>> = Vec::new(),
        angry: Vec<Put<String>> = Vec::new(),
        furious: Vec<Put<String>> = Vec::new(),
        limit: Vec<Put<String>> = Vec::new(),
    }
    DraftFork as "Fork" { when: DraftCondition, next: Put<String> }
    DraftRoute as "Route" {
        when: DraftHeard,
        minutes: Put<f64> = Put::unwritten(1.0),
        announced: Put<f64> = Put::unwritten(0.0),
        effects: Vec<DraftEffect> = Vec::new(),
        reaction: Option<Box<DraftReaction>> = None,
        thought: Option<Put<String>> = None,
        next: Put<String>,
        tokens: Put<u32> = Put::unwritten(0),
    }
    DraftEnding as "Ending" { title: Put<String>, band: Band, when: DraftCondition, text: Put<String>, survey: Put<String> }
    DraftCause as "Cause" {
        id: Put<String>,
        under: Option<Put<String>> = None,
        text: Put<String>,
        fix: Put<String>,
        stops_it: bool = false,
    }
    DraftModel as "Model" { scene: Put<String>, text: Put<String>, why: String = String::new() }
    DraftHint as "Hint" {
        scene: Put<String>,
        ask: Put<String>,
        listen: Option<Put<String>> = None,
        most: Vec<DraftMost> = Vec::new(),
        take_away: Option<Put<String>> = None,
    }
    DraftMost as "Most" { reply: Put<String>, ask: Put<String> }
    DraftPlan as "Plan" { minutes: u32, stops: Vec<DraftStop> }
    DraftStop as "Stop" { scene: Put<String>, minutes: u32 }
    DraftLetter as "Letter" {
        needs: Option<DraftCondition> = None,
        needs_says: Option<Put<String>> = None,
        words_max: Put<u32> = Put::unwritten(LETTER_WORDS),
        parts: Put<Ordered<DraftPart>> = Put::unwritten(Ordered::default()),
    }
    DraftPart as "Part" {
        ask: Option<Put<String>> = None,
        facts: Vec<Put<String>> = Vec::new(),
        unconfirmed: Vec<Put<String>> = Vec::new(),
    }
    DraftInbox as "Inbox" {
        answers: Put<u32>,
        minutes: Put<u32>,
        tokens: Put<u32>,
        cards: Put<Ordered<DraftInboxCard>>,
        close: Option<Put<String>> = None,
        next_week: Option<Box<DraftNextWeek>> = None,
    }
    DraftNextWeek as "NextWeek" {
        answers: Put<u32>,
        at: Put<String>,
        minutes: Put<u32>,
        tokens: Put<u32>,
        cards: Put<Ordered<DraftInboxCard>>,
        close: Option<Put<String>> = None,
    }
    DraftInboxCard as "InboxCard" {
        customer: Put<String>,
        rating: Put<u32>,
        comment: Put<String> = text(""),
        at: Put<String>,
        start: Put<String>,
        account: Put<String> = text(""),
        foot: Put<String> = text(""),
        bars: Option<Box<DraftBars>> = None,
        facts: Vec<DraftFact> = Vec::new(),
        ask: Put<String>,
        aside: Put<String> = text(""),
        cause: Option<Put<String>> = None,
        when: Option<DraftCondition> = None,
    }
    DraftBars as "Bars" {
        title: Put<String>,
        note: Put<String> = text(""),
        values: Put<Vec<Put<f64>>>,
        mark: Option<Put<u32>> = None,
        mark_says: Put<String> = text(""),
        from: Put<String> = text(""),
        to: Put<String> = text(""),
    }
}

variants! {
    /// A condition on the state.
    DraftCondition, else DraftCondition::Always; {
        Always,
        All(list: Vec<DraftCondition>),
        Any(list: Vec<DraftCondition>),
        Not(inner: Box<DraftCondition>),
        Mood(mood: Mood),
        MoodOf(customer: Put<String>, mood: Mood),
        TrustAtLeast(bound: Put<f64>),
        PatienceAtMost(bound: Put<f64>),
        Flag(flag: Put<String>),
        Known(fact: Put<String>),
        Seen(scene: Put<String>),
        Said(scene: Put<String>, reply: Put<String>),
        Given(offer: Put<String>),
        Promised(promise: Put<String>),
        Kept(promise: Put<String>),
        Broken(promise: Put<String>),
        AnyBroken,
        Consulted(kind: ConsultKind),
        Resolved,
        Confirmed,
        FollowedUp,
        Documented,
        LevelAtLeast(level: Put<u32>),
        WalkedOut,
        ReachedOut,
        Paradox,
        CsatAtLeast(bound: Put<f64>),
        RetentionAtLeast(bound: Put<f64>),
        Reached(card: Put<String>),
        Updated(card: Put<String>),
        ReachedAtLeast(count: Put<u32>),
        UpdatedAtLeast(count: Put<u32>),
        LiftAtLeast(bound: Put<f64>),
        AlertsAtMost(count: Put<u32>),
    }
}

variants! {
    /// What a reply changes.
    DraftEffect, else DraftEffect::Repeat; {
        Tick(tick: Tick),
        Reveal(fact: Put<String>),
        Promise[id: Put<String>, due_min: Put<f64>],
        Kept(promise: Put<String>),
        Broken(promise: Put<String>),
        Approve(offer: Put<String>),
        Withdraw(offer: Put<String>),
        Repeat,
        Transfer(how: Transfer),
        NewContact,
        Resolved,
        Confirmed,
        FollowedUp,
        Boundary,
        Note(text: String),
        Set(flag: Put<String>),
        Reached,
        AskUpdate,
    }
}

variants! {
    /// A condition on a typed reply.
    DraftHeard, else DraftHeard::Always; {
        Always,
        Does(act: DraftAct),
        Weakest(bound: DraftBound),
        Scores(dimension: Dimension, bound: DraftBound),
        All(list: Vec<DraftHeard>),
        Any(list: Vec<DraftHeard>),
        Not(inner: Box<DraftHeard>),
        State(condition: DraftCondition),
    }
}

variants! {
    /// A bound on a level.
    DraftBound, else DraftBound::AtMost(Put::unwritten(0)); { AtMost(level: Put<u32>), AtLeast(level: Put<u32>) }
}

variants! {
    /// What a typed reply does.
    DraftAct, else DraftAct::Apologise; {
        Apologise,
        AskSeverity,
        AskNeed,
        AskConfirm,
        AskRepeat,
        Offer(offer: Put<String>),
        GiveChoice,
        GiveTime,
        TellCause,
        PromiseUpdate,
        HandOver,
        SetBoundary,
        Refuse,
        Close,
        Commits(error: ErrorCode),
    }
}

/// The whole file, whose block may be called `Case` or nothing.
pub(super) fn draft(root: At<'_>, found: &mut Findings) -> Draft {
    if root.kind() != ValueKind::Block && found.iter().next().is_some() {
        return Draft::stand_in();
    }
    Draft::read(root, found)
}
