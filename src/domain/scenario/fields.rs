//! The fields of a block by their names: which it knows, which stand twice, which are missing. It remembers what
//! was odd, so that one slip is told once: what is misspelt is not missing as well. Knows no field's meaning.

use crate::domain::scenario::codes;
use crate::domain::scenario::form::{Form, wrong_type};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::spans::{At, Kind};
use crate::domain::scenario::suggest::{closest, did_you_mean};

/// What is odd about the fields of a block, so that one slip is not told a second time as something missing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Slips {
    /// Where the first entry stands that is no field of the block.
    stranger: Option<usize>,
    /// Fields that are there, only misspelt or unreadable.
    told: Vec<&'static str>,
}

impl Slips {
    /// Whether a field's slip has been told.
    pub(super) fn have_told(&self, field: &str) -> bool {
        self.told.contains(&field)
    }

    /// Where to say that a field is missing from a block at `place`; `None` if its slip has been told already.
    pub(super) fn place_without(&self, field: &str, place: usize) -> Option<usize> {
        (!self.have_told(field)).then(|| self.stranger.unwrap_or(place))
    }
}

/// An opened block: its fields by name.
pub(super) struct Fields<'t> {
    block: At<'t>,
    known: bool,
    slips: Slips,
}

impl<'t> Fields<'t> {
    /// Opens a block, naming every field it does not know and every field that stands twice.
    pub(super) fn open(at: At<'t>, name: &'static str, fields: &'static [&'static str], found: &mut Findings) -> Self {
        let at = at.without_some();
        if at.kind() != Kind::Block {
            wrong_type(at, &format!("{name}( … )"), found);
            return Self { block: at, known: false, slips: Slips::default() };
        }
        if !at.name().is_empty() && at.name() != name {
            found.add(
                codes::UNKNOWN_NAME,
                at.start(),
                format!("“{}” cannot stand here; {name}( … ) can.", at.name()),
                format!("Write {name}( … )."),
            );
        }
        let opened = Self::named(at, name, fields, found);
        found.go_into(name, fields);
        opened
    }

    /// The fields of a block whose name has been looked at already.
    pub(super) fn named(at: At<'t>, name: &'static str, fields: &'static [&'static str], found: &mut Findings) -> Self {
        let mut seen: Vec<&str> = Vec::new();
        let mut slips = Slips::default();
        for item in at.items() {
            let Some(key) = item.raw_key() else {
                wrong_type(item, &format!("a field of {name}, such as {}: …", fields.first().unwrap_or(&"id")), found);
                slips.stranger.get_or_insert(item.start());
                continue;
            };
            if !found.has_room() {
                found.add(codes::UNKNOWN_FIELD, item.key_start(), "", "");
                break;
            }
            if !fields.contains(&key) {
                found.add(
                    codes::UNKNOWN_FIELD,
                    item.key_start(),
                    format!("{name} has no field “{key}”."),
                    match found.outer_with(key) {
                        Some(outer) => format!("{outer} has one: put it there, or close the brackets before it."),
                        None => did_you_mean(key, fields.iter().copied()),
                    },
                );
                slips.stranger.get_or_insert(item.key_start());
                slips.told.extend(closest(key, fields.iter().copied()));
            } else if seen.contains(&key) {
                found.add(
                    codes::DUPLICATE_FIELD,
                    item.key_start(),
                    format!("The field “{key}” stands here a second time."),
                    "Delete one of the two.",
                );
            } else {
                seen.push(key);
            }
        }
        Self { block: at, known: true, slips }
    }

    /// Reads a field; without a default it has to be there.
    pub(super) fn take<T: Form>(&mut self, name: &'static str, default: Option<fn() -> T>, found: &mut Findings) -> T {
        if !self.known {
            return T::stand_in();
        }
        match (self.block.items().find(|item| item.raw_key() == Some(name)), default) {
            (Some(item), _) => {
                let before = found.count();
                let value = T::read(item, found);
                if found.count() > before {
                    self.slips.told.push(name);
                }
                value
            }
            (None, Some(default)) => default(),
            (None, None) => {
                if let Some(at) = self.slips.place_without(name, self.block.start()) {
                    let what = format!("The field “{name}” is missing here.");
                    found.add(codes::MISSING_FIELD, at, what, format!("Add {name}: …"));
                    self.slips.told.push(name);
                }
                T::stand_in()
            }
        }
    }

    /// What was odd about the fields that have been taken.
    pub(super) fn into_slips(self, found: &mut Findings) -> Slips {
        if self.known {
            found.come_out();
        }
        self.slips
    }
}
