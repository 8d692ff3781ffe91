//! The names of all that is written about a run: the kinds of its events, and the parts that stand beside them. Nothing is
//! written under another name, so what is known of one here is known of all that is kept.

macro_rules! names {
    ($(#[$about:meta])* $list:ident { $($(#[$of:meta])* $name:ident = $written:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $list { $($(#[$of])* $name,)* }

        impl $list {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// As the store has it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $written,)* }
            }
        }
    };
}

names! {
    /// The kind of an event of a run.
    Kind {
        /// A move.
        Move = "move",
        /// The rating of a turn, beside its move: erasing words leaves it, so scores and replay stay whole.
        Rating = "rating",
        /// The words of a typed reply, behind its move: they can be erased alone.
        Words = "words",
        /// A trainee's own levels for a reply they typed.
        SelfRating = "self-rating",
        /// A trainee's view of a score.
        Dispute = "dispute",
        /// What somebody chose while a room decided, behind the last move of a workshop's run.
        Votes = "votes",
    }
}

names! {
    /// A part of what stands beside a run.
    Part {
        /// What is asked before the debrief.
        LookBack = "look-back",
        /// The plan that was kept.
        Plan = "plan",
        /// Whether it was kept to.
        Kept = "kept",
        /// An idea for whoever owns the way of working.
        Idea = "idea",
        /// The support that was asked for.
        Support = "support",
        /// A note of thanks somebody wrote for it.
        Thanks = "thanks",
        /// Own levels for a turn, asked for once it was said; as `self-rating-7` for turn 7.
        SelfRating = "self-rating",
        /// A view of a score, said after the end; as `dispute-7` for turn 7.
        Dispute = "dispute",
    }
}

impl Part {
    /// The part a name is of, whatever turn it is about.
    pub fn of(written: &str) -> Option<Self> {
        let is_it = |part: &&Self| {
            let rest = written.strip_prefix(part.name());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        Self::ALL.iter().find(is_it).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_known_with_and_without_its_turn() {
        assert_eq!(Part::of("look-back"), Some(Part::LookBack));
        assert_eq!(Part::of("dispute-7"), Some(Part::Dispute));
        assert_eq!(Part::of("planned"), None);
    }
}
