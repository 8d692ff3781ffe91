//! What a case holds for whoever leads a group through it: notes on its scenes, and plans of where to stop.

use crate::domain::ids::Ix;
use crate::domain::scenario::build::Builder;
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::{Draft, DraftHint, DraftMost};
use crate::domain::scenario::model::{Hint, Most, Plan, Scene};
use crate::words::said;

impl Builder<'_> {
    pub(super) fn hints(&mut self, draft: &Draft) -> Vec<Hint> {
        draft.facilitator.iter().filter_map(|hint| self.hint(hint)).collect()
    }

    fn hint(&mut self, draft: &DraftHint) -> Option<Hint> {
        let ask = self.words(draft.ask.clone());
        let listen = draft.listen.clone().map(|text| self.words(text));
        let take_away = draft.take_away.clone().map(|text| self.words(text));
        let scene = self.scene(&draft.scene);
        let most = self.most(scene, &draft.most);
        Some(Hint { scene: scene?, ask, listen, most, take_away })
    }

    fn most(&mut self, scene: Option<Ix<Scene>>, draft: &[DraftMost]) -> Vec<Most> {
        let mut most: Vec<Most> = Vec::new();
        for chosen in draft {
            let ask = self.words(chosen.ask.clone());
            let Some(reply) = scene.and_then(|scene| self.reply(scene, &chosen.reply)) else { continue };
            if most.iter().any(|other| other.reply == reply) {
                let what = said!("problems-asked-twice", reply = &chosen.reply.it);
                self.tell(codes::DUPLICATE_ID, chosen.reply.at, what, said!("problems-asked-twice-fix"));
            }
            most.push(Most { reply, ask });
        }
        most
    }

    pub(super) fn plans(&mut self, draft: &Draft) -> Vec<Plan> {
        let mut plans = Vec::new();
        for plan in &draft.plans {
            let stops = plan.stops.iter().filter_map(|stop| Some((self.scene(&stop.scene)?, stop.minutes))).collect();
            plans.push(Plan { minutes: plan.minutes, stops });
        }
        plans
    }
}
