//! The people of a case: names, faces and ways of reacting.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{CustomerId, Ix, Money};
use crate::domain::scenario::model::{Failure, Offer, Text};

/// One customer with an own state.
#[derive(Debug, Clone)]
pub struct Customer {
    /// Identifier.
    pub id: CustomerId,
    /// Way of reacting.
    pub persona: Persona,
    /// How many people this one stands for, ≥ 1.
    pub people: u32,
    /// Looks.
    pub face: Face,
    /// Names, one per run by seed.
    pub names: Vec<Name>,
    /// What went wrong for this customer.
    pub failure: Failure,
    /// What the relation is worth, in the case's money.
    pub lifetime_value: Money,
    /// A line under the name, for example `Table 7, birthday dinner for four`.
    pub caption: Text,
    /// What is said when somebody higher is asked for, by the level that handles the case; the last holds for those
    /// above. Empty: the usual words.
    pub asks_higher: Vec<Text>,
    /// What is seen when there is nobody left to ask for. Empty: the usual words of the channel.
    pub walks_out: Text,
    /// What they wrote as the subject of their e-mail. Empty: the case's title.
    pub subject: Text,
    /// The offers open to this customer; all of them unless the author says otherwise.
    pub offers: Vec<Ix<Offer>>,
}

/// A customer's name in its three forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// `Ines Okafor`.
    pub full: String,
    /// `Ms Okafor`.
    pub formal: String,
    /// `Ines`.
    pub short: String,
}

/// Traits of a drawn person. Mood never depends on them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Face {
    /// Complexion.
    pub skin: Skin,
    /// Hair.
    pub hair: Hair,
    /// Hair colour.
    pub hair_tone: HairTone,
    /// Glasses, earrings and so on.
    pub extras: Vec<Extra>,
    /// Age band.
    pub age: Age,
    /// Colour and cut of the clothes.
    pub clothes: Clothes,
    /// Shape of the head.
    pub head: Head,
}

/// Complexions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Skin {
    Pale,
    Fair,
    Olive,
    Tan,
    Brown,
    Deep,
}

/// Hair shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Hair {
    BunWithBand,
    SideParted,
    Bob,
    Long,
    Curly,
    Short,
    Bald,
    Headscarf,
    Afro,
    Braids,
    Ponytail,
    Buzz,
    Quiff,
    Wavy,
    Fringe,
    Receding,
    Turban,
}

/// Hair colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum HairTone {
    Black,
    Brown,
    Chestnut,
    Fair,
    Red,
    Grey,
}

/// Things a person wears or has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Extra {
    Earrings,
    Glasses,
    Beard,
    Freckles,
    Moustache,
    Stubble,
    HearingAid,
    Cap,
    RoundGlasses,
}

/// Age bands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Age {
    Young,
    Adult,
    Older,
    Elder,
}

/// Shapes of the head; it changes the outline, the nose and the fullness of the lips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Head {
    Oval,
    Round,
    Long,
    Square,
    Heart,
}

/// Cloth colours, each with its own cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Clothes {
    Teal,
    Moss,
    Wine,
    Slate,
    Plum,
    Sand,
    Navy,
    Rust,
    Denim,
    Rose,
    Ochre,
    Charcoal,
    Forest,
}

/// Ways of reacting; the shifts stand in `recovery::persona`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Persona {
    /// No shifts.
    Neutral,
    /// Long-standing, patient; wide tolerance, then a steep fall.
    CalmLoyal,
    /// Professional short of time.
    Rushed,
    /// Anxious newcomer.
    FirstTime,
    /// Special occasion at stake.
    Celebrant,
    /// Watches every penny.
    Value,
    /// Let down before.
    Burned,
    /// Polite, does not complain.
    Quiet,
    /// Worried family member.
    Relative,
    /// Detail-minded.
    Expert,
}
