//! The case of today's card: one that waits, or else the one that is chosen for today, with the reason it was chosen for.

use crate::catalog::{Brief, Catalog};
use crate::ui::screens::library::view::{About, CardView, TodayView, TodayWay, card, card_of, playable};
use crate::words::Words;

/// The case for today: one that waits to be looked back at or gone on with, or else the one there is most to learn from.
pub(super) fn today(catalog: &Catalog, about: &About, words: &Words) -> Option<TodayView> {
    let of = |id: &str| catalog.find(id).and_then(|e| Some((e, e.brief.as_ref()?)));
    let shown = |(card, brief): (CardView, &Brief), way, reason: String| TodayView {
        // What is under way does not take its whole time any more, and what is over is neither hard nor easy to begin.
        minutes: (way == TodayWay::Briefing).then(|| card.minutes.clone()),
        difficulty: (way != TodayWay::LookBack).then_some(card.difficulty),
        card,
        reason,
        trains: None,
        face: brief.face.clone(),
        channel: brief.channel,
        way,
    };
    if let Some(brief) = about.unseen.as_ref() {
        let reason = words.say("library-reason-look-back").to_owned();
        return Some(shown((card_of(brief, about, words), brief), TodayWay::LookBack, reason));
    }
    if let Some((case, attempt)) = &about.unfinished {
        let present = of(case).map(|(entry, brief)| (card(entry, brief, about, words), brief));
        let begun_with = about.begun_with.as_ref().map(|brief| (card_of(brief, about, words), brief));
        if let Some(found) = present.or(begun_with) {
            let reason = words.say("library-reason-resume").to_owned();
            return Some(shown(found, TodayWay::Resume(attempt.clone()), reason));
        }
    }
    let chosen = about.practice.choose(catalog)?;
    let (entry, brief) = playable(catalog).nth(chosen.at)?;
    let today = shown((card(entry, brief, about, words), brief), TodayWay::Briefing, chosen.why.sentence(words));
    Some(TodayView { trains: chosen.trains, ..today })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::progress::due::{Met, spaced};
    use crate::domain::progress::today::{Weakness, watch};
    use crate::workflow::practice::{Practice, practisable};

    #[test]
    fn the_library_and_the_briefing_name_the_same_dimension_for_every_weakness() {
        let catalog = Catalog::bundled();
        let words = Words::english().unwrap();
        for (weakest, day) in (0..4).flat_map(|weakest| [(weakest, 1), (weakest, 2), (weakest, 30)]) {
            let means = [0, 1, 2, 3].map(|at| Some(if at == weakest { 1.0 } else { 2.5 }));
            let met = vec![Met { case: "lukewarm".to_owned(), day: 0 }];
            let due = spaced(&met, &practisable(&catalog), day);
            let practice = Practice { met, due, weakness: Weakness::of((1, &means), &[]), today: day };
            let about = About { practice, ..About::default() };
            let today = today(&catalog, &about, &words).expect("a case");
            let cases = practisable(&catalog);
            let case = cases.iter().find(|case| case.id == today.card.id).expect("its brief");
            let briefing = watch(case, &about.practice.learner()).expect("every case trains something");
            assert_eq!(today.trains, Some(briefing));
            let named = briefing.said_within(&words);
            assert!(today.reason.contains(named), "{}", today.reason);
        }
    }

    #[test]
    fn a_case_that_does_not_train_the_weakness_is_about_its_own_first_dimension() {
        let catalog = Catalog::bundled();
        let cases = practisable(&catalog);
        let lukewarm = cases.iter().find(|case| case.id == "lukewarm").expect("the case");
        let weakness = Weakness::of((1, &[Some(2.5), Some(2.5), Some(2.5), Some(1.0)]), &[]);
        let practice = Practice { weakness, ..Practice::default() };
        assert_eq!(watch(lukewarm, &practice.learner()), lukewarm.focus.first().copied());
        assert_eq!(watch(lukewarm, &Practice::default().learner()), lukewarm.focus.first().copied());
    }
}
