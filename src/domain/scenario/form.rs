//! How written values become typed ones: every shape reads itself from its place in the file, reports
//! what is wrong with it and goes on with a stand-in, so that one pass finds all problems. `ron` judges
//! every leaf (numbers and texts) here that is not written in the plainest way, and the syntax as a whole in `read.rs`.

use serde::de::DeserializeOwned;

use crate::domain::scenario::codes;
pub(super) use crate::domain::scenario::fields::{Fields, Slips};
use crate::domain::scenario::problem::Findings;
use crate::domain::scenario::source::{MARKS_MAX, is_dangerous, pile_of_marks};
use crate::domain::scenario::spans::{At, Kind, without_quotes};
use crate::domain::scenario::suggest::did_you_mean;
use crate::words::{Said, said};

/// The longest text, in characters: some 350 words, which already fills a window. The longest in any bundled case has 600.
pub(super) const TEXT_MAX: usize = 2_000;

/// The longest list or map of any kind: as many as the scenes of the longest case.
const ENTRIES_MAX: usize = 10_000;

/// A shape that can be read from a place in a file.
pub(super) trait Form: Sized {
    /// Reads the value; what is wrong goes to `found` and a stand-in comes back.
    fn read(at: At<'_>, found: &mut Findings) -> Self;

    /// What stands in for a value that is missing or unreadable.
    fn stand_in() -> Self;
}

/// A value with the byte offset it was read from.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Put<T> {
    pub(super) at: usize,
    pub(super) it: T,
}

impl<T> Put<T> {
    /// A value no author wrote: a default.
    pub(super) fn unwritten(it: T) -> Self {
        Self { at: 0, it }
    }
}

impl<T: Form> Form for Put<T> {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        Self { at: at.without_some().start(), it: T::read(at, found) }
    }

    fn stand_in() -> Self {
        Self::unwritten(T::stand_in())
    }
}

/// A map whose entries keep their order; ids do not repeat.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ordered<T>(pub(super) Vec<(Put<String>, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// The beginning of a value as it is written.
fn shown(at: At<'_>) -> String {
    at.raw().chars().take(24).collect()
}

pub(super) fn wrong_type(at: At<'_>, wanted: Said, found: &mut Findings) {
    let shown = shown(at);
    found.add(
        codes::WRONG_TYPE,
        at.start(),
        said!("problems-kind", shown = shown, wanted = &wanted),
        said!("problems-kind-fix", wanted = wanted),
    );
}

/// A leaf, as `ron` reads it.
fn leaf<T: DeserializeOwned>(at: At<'_>, wanted: Said, found: &mut Findings) -> Option<T> {
    match ron::from_str(at.raw()) {
        Ok(value) => Some(value),
        Err(_) => {
            wrong_type(at, wanted, found);
            None
        }
    }
}

/// The value of at most nine digits, as nearly every number is written; `None` leaves it to `ron`.
fn short_number(written: &str) -> Option<u32> {
    ((1..=9).contains(&written.len()) && written.bytes().all(|b| b.is_ascii_digit())).then(|| written.parse().ok())?
}

/// The value of a number without a sign and without an exponent, digits on both sides of its point if it has one.
fn short_decimal(written: &str) -> Option<f64> {
    let (whole, decimals) = written.split_once('.').unwrap_or((written, "0"));
    short_number(whole).and(short_number(decimals)).and_then(|_| written.parse().ok())
}

impl Form for String {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        let at = at.without_some();
        if at.kind() != Kind::Text {
            wrong_type(at, said!("problems-kind-text"), found);
            return Self::new();
        }
        let bare = without_quotes(at.raw()).map(str::to_owned);
        let escaped = bare.is_none();
        let text: Self = bare.or_else(|| leaf(at, said!("problems-kind-text"), found)).unwrap_or_default();
        if !escaped && text.len() <= TEXT_MAX && text.is_ascii() {
            return text;
        }
        let letters = text.chars().count();
        // Typed ones were refused with the file; only an escape can bring one here.
        if let Some(character) = text.chars().find(|c| escaped && is_dangerous(*c)) {
            let what = said!("problems-text-invisible", code = format!("{:04X}", u32::from(character)));
            found.add(codes::CONTROL_CHARACTER, at.start(), what, said!("problems-text-invisible-fix"));
        } else if letters > TEXT_MAX {
            let what = said!("problems-text-long", letters = letters, most = TEXT_MAX);
            found.add(codes::TEXT_TOO_LONG, at.start(), what, said!("problems-text-long-fix"));
        } else if pile_of_marks(&text) {
            let what = said!("problems-text-marks");
            let fix = said!("problems-text-marks-fix", most = MARKS_MAX);
            found.add(codes::PILED_MARKS, at.start(), what, fix);
        }
        text
    }

    fn stand_in() -> Self {
        Self::new()
    }
}

impl Form for f64 {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        let at = at.without_some();
        if let Some(value) = short_decimal(at.raw()) {
            return value;
        }
        let word = at.raw().trim_start_matches(['-', '+']).to_lowercase();
        if matches!(word.as_str(), "nan" | "inf" | "infinity") {
            found.add(
                codes::NOT_A_NUMBER,
                at.start(),
                said!("problems-not-finite", shown = shown(at)),
                said!("problems-not-finite-fix"),
            );
            return 0.0;
        }
        if at.kind() != Kind::Number {
            wrong_type(at, said!("problems-kind-number"), found);
            return 0.0;
        }
        let value: Self = leaf(at, said!("problems-kind-number"), found).unwrap_or(0.0);
        if !value.is_finite() {
            found.add(
                codes::NOT_A_NUMBER,
                at.start(),
                said!("problems-too-large", shown = shown(at)),
                said!("problems-too-large-fix"),
            );
            return 0.0;
        }
        value
    }

    fn stand_in() -> Self {
        0.0
    }
}

impl Form for u32 {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        let at = at.without_some();
        let wanted = said!("problems-kind-whole");
        if let Some(value) = short_number(at.raw()) {
            return value;
        }
        if at.kind() == Kind::Number
            && ron::from_str::<Self>(at.raw()).is_err()
            && ron::from_str::<f64>(at.raw()).is_ok()
        {
            let what = said!("problems-not-integer", shown = shown(at), most = Self::MAX);
            found.add(codes::OUT_OF_RANGE, at.start(), what, said!("problems-not-integer-fix"));
            return 0;
        }
        if at.kind() != Kind::Number {
            wrong_type(at, wanted, found);
            return 0;
        }
        leaf(at, wanted, found).unwrap_or(0)
    }

    fn stand_in() -> Self {
        0
    }
}

impl Form for bool {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        let at = at.without_some();
        match at.raw() {
            "true" => true,
            "false" => false,
            _ => {
                wrong_type(at, said!("problems-kind-truth"), found);
                false
            }
        }
    }

    fn stand_in() -> Self {
        false
    }
}

impl<T: Form> Form for Option<T> {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        let absent = at.kind() == Kind::Word && at.raw() == "None";
        (!absent).then(|| T::read(at.without_some(), found))
    }

    fn stand_in() -> Self {
        None
    }
}

impl<T: Form> Form for Box<T> {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        Self::new(T::read(at, found))
    }

    fn stand_in() -> Self {
        Self::new(T::stand_in())
    }
}

/// The entries of a list or map and how many they are; no more than are ever needed, so that a generated file is refused
/// before it has taken a hundred times its size in memory.
fn entries_of<'t>(at: At<'t>, most: usize, found: &mut Findings) -> (usize, impl Iterator<Item = At<'t>> + use<'t>) {
    let count = at.len();
    if count > most {
        let what = said!("problems-list-long", count = count, most = most);
        found.add(codes::LIST_TOO_LONG, at.start(), what, said!("problems-list-long-fix"));
    }
    (count.min(most), at.items().take(most))
}

/// Once more is wrong than can be told the case will not load, and what was read of a list need not be kept: a file of
/// three letters an entry would take two hundred times its size.
impl<T: Form> Form for Vec<T> {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        let at = at.without_some();
        if at.kind() != Kind::List {
            wrong_type(at, said!("problems-kind-list"), found);
            return Self::new();
        }
        let (count, items) = entries_of(at, ENTRIES_MAX, found);
        // Most lists hold one text, and there are a hundred thousand of them.
        let mut list = Self::with_capacity(count);
        list.extend(items.map(|item| T::read(item, found)));
        if found.has_room() { list } else { Self::new() }
    }

    fn stand_in() -> Self {
        Self::new()
    }
}

impl<T: Form> Ordered<T> {
    /// Reads a map of at most so many entries, whose keys have a check of their own.
    pub(super) fn read_keyed(
        at: At<'_>,
        most: usize,
        check: fn(&str, usize, &mut Findings),
        found: &mut Findings,
    ) -> Self {
        let at = at.without_some();
        if at.kind() != Kind::Map {
            wrong_type(at, said!("problems-kind-map"), found);
            return Self::default();
        }
        let (count, items) = entries_of(at, most, found);
        let mut entries: Vec<(Put<String>, T)> = Vec::with_capacity(count);
        let mut known = std::collections::BTreeSet::new();
        for item in items {
            let place = item.key_start();
            let Some(id) = item.key_text() else {
                found.add(codes::BAD_ID, place, said!("problems-key"), said!("problems-key-fix"));
                continue;
            };
            check(&id, place, found);
            if !known.insert(id.clone()) {
                found.add(
                    codes::DUPLICATE_KEY,
                    place,
                    said!("problems-key-twice", id = id.as_ref()),
                    said!("problems-key-twice-fix"),
                );
                continue;
            }
            entries.push((Put { at: place, it: id.into_owned() }, T::read(item, found)));
        }
        Self(entries)
    }
}

impl<T: Form> Form for Ordered<T> {
    fn read(at: At<'_>, found: &mut Findings) -> Self {
        Self::read_keyed(at, ENTRIES_MAX, check_id, found)
    }

    fn stand_in() -> Self {
        Self::default()
    }
}

/// Ids are compared by machines and written into files of results: plain letters, digits, `-` and `_`, so that two
/// that look alike are alike.
pub(super) fn check_id(id: &str, at: usize, found: &mut Findings) {
    let good = (1..=64).contains(&id.len()) && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    if !good {
        found.add(codes::BAD_ID, at, said!("problems-id", id = id), said!("problems-id-fix"));
    }
}

/// Says that a bare name or a variant is not one of those its place allows.
pub(super) fn unknown_name(at: At<'_>, allowed: &[&str], found: &mut Findings) {
    let name = if at.kind() == Kind::Block || at.kind() == Kind::Word { at.name() } else { at.raw() };
    if !found.has_room() {
        found.add(codes::UNKNOWN_NAME, at.start(), "", "");
        return;
    }
    let shown: String = name.chars().take(32).collect();
    found.add(
        codes::UNKNOWN_NAME,
        at.start(),
        said!("problems-name", name = shown),
        did_you_mean(name, allowed.iter().copied()),
    );
}

/// The arguments in the round brackets of a variant such as `Said("scene", "reply")`.
pub(super) fn arguments<'t>(at: At<'t>, count: usize, found: &mut Findings) -> Option<Vec<At<'t>>> {
    let items: Vec<At<'t>> = at.items().collect();
    let empty_brackets = count == 0 && at.kind() == Kind::Block;
    if items.len() == count && !empty_brackets && items.iter().all(|item| item.raw_key().is_none()) {
        return Some(items);
    }
    let wanted = match count {
        0 => said!("problems-kind-bare", name = at.name()),
        1 => said!("problems-kind-one", name = at.name()),
        n => said!("problems-kind-several", count = n, name = at.name()),
    };
    wrong_type(at, wanted, found);
    None
}

/// Declares a block: a struct with the offset it starts at, read field by field. A field without a default is required.
macro_rules! block {
    ($($(#[$doc:meta])* $name:ident as $written:literal { $($field:ident : $kind:ty $(= $default:expr)?),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub(in crate::domain::scenario) struct $name {
            pub(in crate::domain::scenario) place: usize,
            pub(in crate::domain::scenario) slips: $crate::domain::scenario::form::Slips,
            $(pub(in crate::domain::scenario) $field: $kind),+
        }

        impl $crate::domain::scenario::form::Form for $name {
            fn read(at: $crate::domain::scenario::spans::At<'_>, found: &mut $crate::domain::scenario::problem::Findings) -> Self {
                let mut fields = $crate::domain::scenario::form::Fields::open(at, $written, &[$(stringify!($field)),+], found);
                $(let $field = fields.take($crate::domain::scenario::form::default_of!($($default)?), found);)+
                Self { place: at.without_some().start(), slips: fields.into_slips(found), $($field),+ }
            }

            fn stand_in() -> Self {
                Self { place: 0, slips: $crate::domain::scenario::form::Slips::default(), $($field: $crate::domain::scenario::form::Form::stand_in()),+ }
            }
        }
    )+};
}

/// The default of a field, if it has one.
macro_rules! default_of {
    () => {
        None
    };
    ($default:expr) => {
        Some(|| $default)
    };
}

/// Lets an enum of bare names be read.
macro_rules! words {
    ($($name:ident : $first:ident $(, $word:ident)*;)+) => {$(
        impl $crate::domain::scenario::form::Form for $name {
            fn read(at: $crate::domain::scenario::spans::At<'_>, found: &mut $crate::domain::scenario::problem::Findings) -> Self {
                let at = at.without_some();
                match at.raw() {
                    stringify!($first) => Self::$first,
                    $(stringify!($word) => Self::$word,)*
                    _ => {
                        $crate::domain::scenario::form::unknown_name(at, &[stringify!($first) $(, stringify!($word))*], found);
                        Self::$first
                    }
                }
            }

            fn stand_in() -> Self {
                Self::$first
            }
        }
    )+};
}

/// Declares an enum whose variants carry values in round brackets, without or with names.
macro_rules! variants {
    ($(#[$doc:meta])* $name:ident, else $stand_in:expr; {
        $($variant:ident $(( $($argument:ident : $kind:ty),+ ))? $([ $($field:ident : $field_kind:ty),+ ])?),+ $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub(in crate::domain::scenario) enum $name {
            $($variant $(( $($kind),+ ))? $({ $($field: $field_kind),+ })?),+
        }

        impl $crate::domain::scenario::form::Form for $name {
            fn read(at: $crate::domain::scenario::spans::At<'_>, found: &mut $crate::domain::scenario::problem::Findings) -> Self {
                let at = at.without_some();
                let allowed = &[$(stringify!($variant)),+];
                match at.name() {
                    $(stringify!($variant) => $crate::domain::scenario::form::variant!(at, found, $name, $variant $(( $($argument : $kind),+ ))? $([ $($field : $field_kind),+ ])?),)+
                    _ => {
                        $crate::domain::scenario::form::unknown_name(at, allowed, found);
                        $stand_in
                    }
                }
            }

            fn stand_in() -> Self {
                $stand_in
            }
        }
    };
}

/// Reads one variant of [`variants`].
macro_rules! variant {
    ($at:ident, $found:ident, $name:ident, $variant:ident) => {{
        drop($crate::domain::scenario::form::arguments($at, 0, $found));
        $name::$variant
    }};
    ($at:ident, $found:ident, $name:ident, $variant:ident ( $($argument:ident : $kind:ty),+ )) => {{
        let count = [$(stringify!($argument)),+].len();
        let given = $crate::domain::scenario::form::arguments($at, count, $found).unwrap_or_default();
        let mut given = given.into_iter();
        $(let $argument: $kind = given.next().map_or_else($crate::domain::scenario::form::Form::stand_in, |item| $crate::domain::scenario::form::Form::read(item, $found));)+
        $name::$variant($($argument),+)
    }};
    ($at:ident, $found:ident, $name:ident, $variant:ident [ $($field:ident : $kind:ty),+ ]) => {{
        let mut fields = $crate::domain::scenario::form::Fields::named($at, stringify!($variant), &[$(stringify!($field)),+], $found);
        $name::$variant { $($field: fields.take(None, $found)),+ }
    }};
}

pub(super) use {block, default_of, variant, variants, words};
