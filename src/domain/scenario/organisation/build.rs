//! From the bytes of an organisation's file to an [`Organisation`], or to everything that is wrong with them.

use crate::domain::ids::Currency;
use crate::domain::scenario::build::numbers::{authority, currency, month};
use crate::domain::scenario::build::told::{LIST_MAX, brief, not_empty, not_long, tell};
use crate::domain::scenario::codes;
use crate::domain::scenario::codes::organisation as own;
use crate::domain::scenario::draft::DraftPolicy;
use crate::domain::scenario::form::{Form as _, Ordered, Put};
use crate::domain::scenario::model::{Avoid, Policy, Text, can_be_found, is_same_phrase};
use crate::domain::scenario::organisation::draft::{Amounts, DraftAvoid, DraftOrganisation, DraftOwn};
use crate::domain::scenario::organisation::{Accent, Limits, Organisation, Own, Rate, Reading};
use crate::domain::scenario::problem::{Findings, place_of};
use crate::domain::scenario::read::{open, syntax};
use crate::domain::scenario::source::Unreadable;
use crate::domain::scenario::suggest::did_you_mean;
use crate::words::{Said, said};

/// The most one unit of another currency may be worth.
const WORTH_MAX: f64 = 1e6;

/// Reads an organisation's file; `name` is only used to say where a problem is, and `playable` are the ids of the cases
/// that can be played, to find one that is misspelt. Never fails: whatever is wrong is in the list.
pub fn read(name: &str, bytes: &[u8], playable: &[&str]) -> Reading {
    let mut found = Findings::default();
    let (text, tree) = match open(bytes) {
        Ok(opened) => opened,
        Err(Unreadable { text, finding }) => {
            found.push(*finding);
            return Reading { organisation: None, problems: found.into_problems(name, text, &[]) };
        }
    };
    let broken = syntax(text, &tree);
    let draft = DraftOrganisation::read(tree.root(), &mut found);
    tell_strangers(&draft.cases, playable, &mut found);
    let mut builder = Builder { file: name, text, found: &mut found };
    let organisation = builder.organisation(draft);
    if let Some((broken, cut)) = broken {
        found.keep_sure_before(cut);
        found.push(broken);
    }
    let clean = !found.has_errors();
    Reading { organisation: clean.then_some(organisation), problems: found.into_problems(name, text, &[]) }
}

/// Cases that cannot be played here: what is said of them has no effect, most likely for a slip of the pen.
fn tell_strangers(cases: &Ordered<DraftOwn>, playable: &[&str], found: &mut Findings) {
    for (id, _) in cases.0.iter().filter(|(id, _)| !playable.contains(&id.it.as_str())) {
        let what = said!("problems-house-no-case", name = &id.it);
        tell(found, own::NO_SUCH_CASE, id.at, what, did_you_mean(&id.it, playable.iter().copied()));
    }
}

struct Builder<'b> {
    file: &'b str,
    text: &'b str,
    found: &'b mut Findings,
}

impl Builder<'_> {
    fn organisation(&mut self, draft: DraftOrganisation) -> Organisation {
        if draft.format.it != 1 && draft.format.at > 0 {
            let what = said!("problems-format", format = draft.format.it);
            self.tell(codes::UNKNOWN_FORMAT, draft.format.at, what, said!("problems-format-fix"));
        }
        brief(&draft.name, self.found);
        let money = draft.currency.as_ref().map(|code| currency(code, self.found));
        self.ask_for_the_currency(&draft);
        let rates = self.rates(&draft.rates, money.as_ref());
        let limits = self.limits(draft.authority.as_ref(), money.as_ref());
        let cases = draft.cases.0.iter().map(|(id, case)| self.own(id, case, money.as_ref())).collect();
        let first_rule = draft.policy.first().map_or(0, |rule| rule.place);
        if draft.policy.len() > LIST_MAX {
            let what = said!("problems-house-rules", count = draft.policy.len(), most = LIST_MAX);
            self.tell(codes::LIST_TOO_LONG, first_rule, what, said!("problems-list-fix"));
        }
        let avoid = self.avoid(&draft.avoid);
        let accent = draft.colours.as_ref().and_then(|colours| self.accent(&colours.accent));
        let name = draft.name.it;
        Organisation {
            file: self.file.to_owned(),
            policy: draft.policy.into_iter().map(|rule| self.rule(rule, &name)).collect(),
            policy_place: place_of(self.text, first_rule),
            name,
            currency: money,
            rates,
            authority: limits,
            cases,
            avoid,
            accent,
        }
    }

    fn tell(&mut self, code: &'static str, at: usize, what: impl Into<Said>, fix: impl Into<Said>) {
        tell(self.found, code, at, what, fix);
    }

    /// Amounts without a currency could be read as any.
    fn ask_for_the_currency(&mut self, draft: &DraftOrganisation) {
        if draft.currency.is_some() {
            return;
        }
        let rate = draft.rates.0.first().map(|(code, _)| code.at);
        let limits = draft.authority.as_ref().map(|limits| limits.at);
        let own = draft.cases.0.iter().find_map(|(_, case)| case.authority.as_ref()).map(|limits| limits.at);
        let Some(first) = limits.into_iter().chain(rate).chain(own).min() else { return };
        if draft.slips.place_without("currency", draft.place).is_some() {
            let what = said!("problems-house-no-currency");
            self.tell(own::NO_CURRENCY, first, what, said!("problems-house-no-currency-fix"));
        }
    }

    fn rates(&mut self, written: &Ordered<Put<f64>>, own_money: Option<&Currency>) -> Vec<Rate> {
        let mut rates = Vec::with_capacity(written.0.len());
        for (code, worth) in &written.0 {
            let of = currency(code, self.found);
            if Some(&of) == own_money {
                let what = said!("problems-house-own-currency", currency = &of.code);
                self.tell(own::BAD_RATE, code.at, what, said!("problems-house-own-currency-fix"));
            }
            if !(worth.it > 0.0 && worth.it <= WORTH_MAX) {
                let what = said!("problems-house-worth", worth = worth.it);
                let fix = said!("problems-house-worth-fix", currency = &of.code);
                self.tell(own::BAD_RATE, worth.at, what, fix);
            }
            rates.push(Rate { of, worth: worth.it });
        }
        rates
    }

    fn limits(&mut self, written: Option<&Amounts>, money: Option<&Currency>) -> Option<Limits> {
        let written = written?;
        let money = money?;
        let amounts = authority(written, money, self.found);
        Some(Limits { amounts, place: place_of(self.text, written.at) })
    }

    fn own(&mut self, id: &Put<String>, case: &DraftOwn, money: Option<&Currency>) -> Own {
        if let Some(limits) = case.authority.as_ref().filter(|_| case.as_written) {
            let what = said!("problems-house-both", case = &id.it);
            self.tell(own::WRITTEN_AND_SET, limits.at, what, said!("problems-house-both-fix"));
        }
        let authority = self.limits(case.authority.as_ref(), money);
        Own { case: id.it.as_str().into(), as_written: case.as_written, authority }
    }

    fn avoid(&mut self, written: &[DraftAvoid]) -> Vec<Avoid> {
        let many = written.iter().map(|avoid| avoid.words.it.len()).sum::<usize>().max(written.len());
        if let Some(first) = written.first().filter(|_| many > LIST_MAX) {
            let what = said!("problems-house-avoid-many", count = many, most = LIST_MAX);
            self.tell(codes::LIST_TOO_LONG, first.place, what, said!("problems-house-avoid-many-fix"));
        }
        let mut known: Vec<&str> = Vec::new();
        for avoid in written {
            brief(&avoid.say, self.found);
            if avoid.words.it.is_empty() {
                let fix = said!("problems-house-avoid-none-fix");
                self.tell(codes::EMPTY_LIST, avoid.words.at, said!("problems-house-avoid-none"), fix);
            }
            for phrase in &avoid.words.it {
                brief(phrase, self.found);
                if !can_be_found(&phrase.it) {
                    let what = said!("problems-house-no-word");
                    self.tell(own::NO_WORD, phrase.at, what, said!("problems-house-no-word-fix"));
                } else if known.len() <= LIST_MAX && known.iter().any(|other| is_same_phrase(other, &phrase.it)) {
                    let what = said!("problems-house-twice", word = &phrase.it);
                    self.tell(own::TWICE, phrase.at, what, said!("problems-house-both-fix"));
                }
                known.push(&phrase.it);
            }
        }
        let it = |avoid: &DraftAvoid| Avoid {
            words: avoid.words.it.iter().map(|phrase| phrase.it.clone()).collect(),
            say: avoid.say.it.clone(),
        };
        written.iter().map(it).collect()
    }

    fn accent(&mut self, written: &Put<String>) -> Option<Accent> {
        let rgb = rgb(&written.it);
        if rgb.is_none() {
            let what = said!("problems-house-colour", colour = &written.it);
            self.tell(own::NO_COLOUR, written.at, what, said!("problems-house-colour-fix"));
        }
        Some(Accent { rgb: rgb?, place: place_of(self.text, written.at) })
    }

    /// A rule as it will stand on the policy card, its source under the organisation's name.
    fn rule(&mut self, rule: DraftPolicy, name: &str) -> Policy {
        not_empty(&rule.text, self.found);
        if rule.text.it.contains(['{', '}']) {
            let what = said!("problems-house-brace");
            self.tell(own::NAMES_SOMEBODY, rule.text.at, what, said!("problems-house-brace-fix"));
        }
        let source = if rule.source.trim().is_empty() { name.to_owned() } else { format!("{name}, {}", rule.source) };
        not_long(&Put { at: rule.place, it: rule.source }, self.found);
        Policy { text: Text::Plain(rule.text.it), source, as_of: month(&rule.as_of, self.found) }
    }
}

/// Red, green and blue of `#1B6E5A`.
fn rgb(text: &str) -> Option<[u8; 3]> {
    let digits =
        text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
    Some([red, green, blue])
}
