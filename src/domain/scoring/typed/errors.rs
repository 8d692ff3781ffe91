//! Which errors of the rubric a reply commits, and by which words each is heard. What they cost stands in the ladders.

use crate::domain::rubric::ErrorCode;
use crate::domain::scenario::model::OfferKind;
use crate::domain::scoring::typed::cue::Cue;
use crate::domain::scoring::typed::ear::Ear;
use crate::domain::scoring::typed::hear::Said;
use crate::domain::scoring::typed::redress::Tray;
use crate::words::Words;

/// The cue by which an error is heard.
pub(super) fn cue_of(code: ErrorCode) -> Cue {
    match code {
        ErrorCode::Blame => Cue::Blame,
        ErrorCode::CustBlame => Cue::CustBlame,
        ErrorCode::Cliche => Cue::Cliche,
        ErrorCode::Cond => Cue::Cond,
        ErrorCode::Passive => Cue::Passive,
        ErrorCode::Policy => Cue::Policy,
        ErrorCode::Empty => Cue::EmptyPromise,
        ErrorCode::Overpromise => Cue::Overpromise,
        ErrorCode::Bribe => Cue::Extra,
        ErrorCode::Repeat => Cue::Repeat,
        ErrorCode::Minimise => Cue::Minimise,
        ErrorCode::Calm => Cue::Calm,
        ErrorCode::Argue => Cue::Argue,
        ErrorCode::Jargon => Cue::Jargon,
        ErrorCode::Script => Cue::Script,
        ErrorCode::PassBuck => Cue::PassBuck,
        ErrorCode::Strings => Cue::Strings,
        ErrorCode::Hide => Cue::Withhold,
        ErrorCode::Assume => Cue::Close,
        ErrorCode::Drama => Cue::Drama,
    }
}

/// What a reply does that commits an error, for people.
pub(super) fn told(words: &Words, code: ErrorCode) -> &str {
    words.say(match code {
        ErrorCode::Blame => "scorer-error-blame",
        ErrorCode::CustBlame => "scorer-error-cust-blame",
        ErrorCode::Cliche => "scorer-error-cliche",
        ErrorCode::Cond => "scorer-error-cond",
        ErrorCode::Passive => "scorer-error-passive",
        ErrorCode::Policy => "scorer-error-policy",
        ErrorCode::Empty => "scorer-error-empty",
        ErrorCode::Overpromise => "scorer-error-overpromise",
        ErrorCode::Bribe => "scorer-error-bribe",
        ErrorCode::Repeat => "scorer-error-repeat",
        ErrorCode::Minimise => "scorer-error-minimise",
        ErrorCode::Argue => "scorer-error-argue",
        ErrorCode::Calm => "scorer-error-calm",
        ErrorCode::Jargon => "scorer-error-jargon",
        ErrorCode::Script => "scorer-error-script",
        ErrorCode::PassBuck => "scorer-error-pass-buck",
        ErrorCode::Strings => "scorer-error-strings",
        ErrorCode::Hide => "scorer-error-hide",
        ErrorCode::Assume => "scorer-error-assume",
        ErrorCode::Drama => "scorer-error-drama",
    })
}

/// The errors a reply commits.
pub(super) fn errors(said: &Said<'_>, ear: &Ear<'_>, tray: &Tray<'_>) -> Vec<ErrorCode> {
    let specific = said.facts >= 2 && said.any(&[Cue::Feeling, Cue::Impact, Cue::Reflect]);
    let acknowledged = said.any(&[Cue::Regret, Cue::Validate, Cue::Thanks, Cue::Feeling, Cue::Admit]);
    let acts = said.any(&[Cue::Action, Cue::Update]);
    let firm = said.has(Cue::Time) || said.has(Cue::Now);
    let given = tray.offers.iter().any(|o| o.kind != OfferKind::Entitlement);
    let mut out = Vec::new();
    let mut when = |code: ErrorCode, holds: bool| {
        if holds {
            out.push(code);
        }
    };
    when(ErrorCode::Blame, said.has(Cue::Blame) && !said.has(Cue::Admit));
    when(ErrorCode::CustBlame, said.has(Cue::CustBlame));
    // Two of them are the tone of the whole, whatever stands between.
    let stock = said.hits.iter().filter(|hit| hit.cue == Cue::Cliche).count();
    when(ErrorCode::Cliche, stock > 1 || stock == 1 && !specific);
    when(ErrorCode::Cond, said.has(Cue::Cond) && !said.has(Cue::Regret));
    when(ErrorCode::Passive, said.has(Cue::Passive) && !said.any(&[Cue::Admit, Cue::OwnOutcome]));
    when(ErrorCode::Policy, said.has(Cue::Policy) && !acts);
    when(ErrorCode::Empty, said.has(Cue::EmptyPromise) && !(acts && firm));
    when(ErrorCode::Overpromise, said.has(Cue::Overpromise));
    when(ErrorCode::Bribe, ear.opening && !acknowledged && !ear.moment.heard && (given || said.has(Cue::Extra)));
    when(ErrorCode::Repeat, said.has(Cue::Repeat));
    when(ErrorCode::Minimise, said.has(Cue::Minimise));
    when(ErrorCode::Calm, said.has(Cue::Calm));
    when(ErrorCode::Argue, said.has(Cue::Argue) && !acknowledged);
    when(ErrorCode::Jargon, said.has(Cue::Jargon));
    when(ErrorCode::Script, said.has(Cue::Script) || said.repeats);
    when(ErrorCode::PassBuck, said.has(Cue::PassBuck) && !said.any(&[Cue::WarmHandOver]));
    when(ErrorCode::Hide, said.has(Cue::Withhold));
    when(ErrorCode::Strings, said.has(Cue::Strings));
    when(ErrorCode::Assume, said.has(Cue::Close) && !said.has(Cue::AskConfirm));
    when(ErrorCode::Drama, said.has(Cue::Drama));
    out
}
