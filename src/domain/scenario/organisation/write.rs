//! What an organisation says of one case, written as an organisation's file: what a run of it keeps. The same rules give
//! the same bytes, whatever else stands in the file they come from.

use crate::domain::ids::{Currency, Money};
use crate::domain::scenario::model::{Avoid, Policy};
use crate::domain::scenario::organisation::Organisation;
use crate::domain::scenario::quoted::quoted;

/// The file that says what holds in a case: its limits in the case's own money, `None` if they stay, and the rules.
/// `None` if nothing does.
pub(super) fn layer(organisation: &Organisation, money: &Currency, limits: Option<[Money; 4]>) -> Option<String> {
    if limits.is_none() && organisation.policy.is_empty() && organisation.avoid.is_empty() {
        return None;
    }
    let limits = limits.map_or_else(String::new, |limits| {
        let amounts = limits.map(|amount| plain_amount(amount, money)).join(", ");
        format!("    currency: {},\n    authority: [{amounts}],\n", quoted(&money.code))
    });
    let rules: String = organisation.policy.iter().map(|rule| written(rule, &organisation.name)).collect();
    let rules = if rules.is_empty() { rules } else { format!("    policy: [\n{rules}    ],\n") };
    let avoid: String = organisation.avoid.iter().map(avoided).collect();
    let avoid = if avoid.is_empty() { avoid } else { format!("    avoid: [\n{avoid}    ],\n") };
    let name = quoted(&organisation.name);
    Some(format!("Organisation(\n    format: 1,\n    name: {name},\n{limits}{rules}{avoid})\n"))
}

/// A rule as its author wrote it: the name before its source is put there by the reader.
fn written(rule: &Policy, name: &str) -> String {
    let text: String = rule.text.words().collect();
    let source = rule.source.strip_prefix(name).and_then(|rest| rest.strip_prefix(", ")).unwrap_or_default();
    let source = if source.is_empty() { String::new() } else { format!(" source: {},", quoted(source)) };
    format!("        Policy(text: {},{source} as_of: {}),\n", quoted(&text), quoted(&rule.as_of))
}

fn avoided(avoid: &Avoid) -> String {
    let words: Vec<String> = avoid.words.iter().map(|phrase| quoted(phrase)).collect();
    format!("        Avoid(words: [{}], say: {}),\n", words.join(", "), quoted(&avoid.say))
}

/// An amount to the last minor unit: `4.60`.
fn plain_amount(amount: Money, money: &Currency) -> String {
    if money.decimals() == 0 {
        return amount.0.to_string();
    }
    format!("{}.{:02}", amount.0 / 100, (amount.0 % 100).abs())
}
