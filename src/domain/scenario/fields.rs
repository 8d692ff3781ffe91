//! The fields of a block by their names: which it knows, which stand twice, which are missing. It remembers what
//! was odd, so that one slip is told once: what is misspelt is not missing as well. Knows no field's meaning.

use crate::domain::scenario::codes;
use crate::domain::scenario::form::{Form, wrong_type};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::spans::{At, Kind};
use crate::domain::scenario::suggest::{closest, did_you_mean};
use crate::words::said;

/// What is odd about the fields of a block, so that one slip is not told a second time as something missing.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Slips(Option<Box<Odd>>);

/// Nearly every block has nothing odd about it, and a long story has a hundred thousand of them.
#[derive(Debug, Clone, Default, PartialEq)]
struct Odd {
    /// Where the first entry stands that is no field of the block.
    stranger: Option<usize>,
    /// Fields that are there, only misspelt or unreadable.
    told: Vec<&'static str>,
}

impl Slips {
    /// Remembers where the first stranger stands.
    fn put_stranger(&mut self, at: usize) {
        self.0.get_or_insert_default().stranger.get_or_insert(at);
    }

    /// Remembers fields whose slip has been told.
    fn put_told(&mut self, fields: impl IntoIterator<Item = &'static str>) {
        for field in fields {
            self.0.get_or_insert_default().told.push(field);
        }
    }

    /// Whether a field's slip has been told.
    pub(super) fn have_told(&self, field: &str) -> bool {
        self.0.as_ref().is_some_and(|odd| odd.told.contains(&field))
    }

    /// Where to say that a field is missing from a block at `place`; `None` if its slip has been told already.
    pub(super) fn place_without(&self, field: &str, place: usize) -> Option<usize> {
        let stranger = self.0.as_ref().and_then(|odd| odd.stranger);
        (!self.have_told(field)).then(|| stranger.unwrap_or(place))
    }
}

/// An opened block: its fields by their place among those it knows.
pub(super) struct Fields<'t, const N: usize> {
    block: At<'t>,
    known: bool,
    slips: Slips,
    names: &'static [&'static str; N],
    /// The first entry of each name.
    entries: [Option<At<'t>>; N],
    /// How many have been taken.
    taken: usize,
}

impl<'t, const N: usize> Fields<'t, N> {
    /// Opens a block, naming every field it does not know and every field that stands twice.
    pub(super) fn open(
        at: At<'t>,
        name: &'static str,
        fields: &'static [&'static str; N],
        found: &mut Findings,
    ) -> Self {
        let at = at.without_some();
        if at.kind() != Kind::Block {
            wrong_type(at, said!("problems-kind-block", name = name), found);
            return Self::of(at, fields, false);
        }
        if !at.name().is_empty() && at.name() != name {
            found.add(
                codes::UNKNOWN_NAME,
                at.start(),
                said!("problems-block", found = at.name(), name = name),
                said!("problems-block-fix", name = name),
            );
        }
        let opened = Self::named(at, name, fields, found);
        found.go_into(name, fields);
        opened
    }

    fn of(block: At<'t>, names: &'static [&'static str; N], known: bool) -> Self {
        Self { block, known, slips: Slips::default(), names, entries: [None; N], taken: 0 }
    }

    /// The fields of a block whose name has been looked at already.
    pub(super) fn named(
        at: At<'t>,
        name: &'static str,
        fields: &'static [&'static str; N],
        found: &mut Findings,
    ) -> Self {
        let mut opened = Self::of(at, fields, true);
        // Once nothing more can be told, what is known is still taken.
        let mut telling = true;
        let mut next = 0;
        for item in at.items() {
            let Some(key) = item.raw_key() else {
                if telling {
                    let wanted =
                        said!("problems-kind-field", name = name, field = fields.first().copied().unwrap_or("id"));
                    wrong_type(item, wanted, found);
                    opened.slips.put_stranger(item.start());
                }
                continue;
            };
            if telling && !found.has_room() {
                found.add(codes::UNKNOWN_FIELD, item.key_start(), "", "");
                telling = false;
            }
            // Most authors write fields in the order of the guide.
            let guess = fields.get(next).filter(|field| **field == key).map(|_| next);
            let place = guess.or_else(|| fields.iter().position(|field| *field == key));
            next = place.map_or(next, |place| place + 1);
            match place.and_then(|place| opened.entries.get_mut(place)) {
                Some(entry) if entry.is_none() => *entry = Some(item),
                Some(_) if telling => found.add(
                    codes::DUPLICATE_FIELD,
                    item.key_start(),
                    said!("problems-field-twice", field = key),
                    said!("problems-field-twice-fix"),
                ),
                None if telling => opened.tell_stranger(item, key, name, found),
                _ => {}
            }
        }
        opened
    }

    fn tell_stranger(&mut self, item: At<'_>, key: &str, name: &str, found: &mut Findings) {
        let fields = self.names;
        found.add(
            codes::UNKNOWN_FIELD,
            item.key_start(),
            said!("problems-field-unknown", name = name, field = key),
            match found.outer_with(key) {
                Some(outer) => said!("problems-field-outer-fix", outer = outer),
                None => did_you_mean(key, fields.iter().copied()),
            },
        );
        self.slips.put_stranger(item.key_start());
        self.slips.put_told(closest(key, fields.iter().copied()));
    }

    /// Reads the next field, in the order of the names; without a default it has to be there.
    pub(super) fn take<T: Form>(&mut self, default: Option<fn() -> T>, found: &mut Findings) -> T {
        let place = self.taken;
        self.taken += 1;
        if !self.known {
            return T::stand_in();
        }
        let name = self.names.get(place).copied().unwrap_or_default();
        match (self.entries.get(place).copied().flatten(), default) {
            (Some(item), _) => {
                let before = found.count();
                let value = T::read(item, found);
                if found.count() > before {
                    self.slips.put_told([name]);
                }
                value
            }
            (None, Some(default)) => default(),
            (None, None) => {
                if let Some(at) = self.slips.place_without(name, self.block.start()) {
                    // A generated file may lack a million fields, and nobody is told of the last.
                    if found.has_room() {
                        let what = said!("problems-field-missing", name = name);
                        found.add(codes::MISSING_FIELD, at, what, said!("problems-field-missing-fix", name = name));
                    } else {
                        found.add(codes::MISSING_FIELD, at, "", "");
                    }
                    self.slips.put_told([name]);
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
