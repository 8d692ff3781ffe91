//! What may be given, as lines for the terminal: each offer with its worth, its cost and who may give it.

use crate::domain::ids::Ix;
use crate::domain::scenario::model::OfferKind;
use crate::domain::session::Session;

/// What has been given of what may be, and every offer.
pub(super) fn offers(session: &Session) -> Vec<String> {
    let (scenario, play) = (session.scenario(), session.play());
    let money = |m| scenario.currency.show(m);
    let limit = scenario.authority.get(usize::from(play.level())).copied().unwrap_or_default();
    let used = session.stage().authority_used(play);
    let mut lines = vec![format!("  {} of {} given.", money(used), money(limit))];
    for (i, offer) in scenario.offers.iter().enumerate() {
        let at = Ix::new(i);
        let state = if play.stands(at) {
            "given"
        } else if play.attached.contains(&at) {
            "in your reply"
        } else if offer.kind == OfferKind::Entitlement {
            "owed to them"
        } else {
            offer.level.who()
        };
        lines.push(format!(
            "  {:<12} {:<28} worth {:>6}, costs {:>6}   {state}",
            offer.id.as_str(),
            offer.label,
            money(offer.face),
            money(offer.cost)
        ));
    }
    lines
}
