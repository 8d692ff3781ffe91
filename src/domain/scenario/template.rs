//! Texts with names and details in braces: `{ines.formal}`, `{curtain}`; `{{` and `}}` are literal braces.

use std::collections::BTreeMap;

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Name, NameForm, Piece, Text};

/// Who appears in a run, and which variants its details take; in the scenario's order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cast {
    /// A name for each customer.
    pub names: Vec<Name>,
    /// A variant for each detail.
    pub details: Vec<String>,
}

/// A text with this run's names and details.
pub fn fill(text: &Text, cast: &Cast) -> String {
    let pieces = match text {
        Text::Plain(words) => return words.clone(),
        Text::Mixed(pieces) => pieces,
    };
    let mut out = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => out.push_str(words),
            Piece::Name(customer, form) => {
                let name = cast.names.get(customer.get());
                out.push_str(name.map_or("", |name| match form {
                    NameForm::Full => &name.full,
                    NameForm::Formal => &name.formal,
                    NameForm::Short => &name.short,
                }));
            }
            Piece::Detail(detail) => out.push_str(cast.details.get(detail.get()).map_or("", String::as_str)),
        }
    }
    out
}

/// What is wrong with the braces of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum BraceError {
    /// A brace without its partner.
    Open,
    /// No such name.
    Unknown(String),
}

/// The names that braces may use, and their positions.
type Known<'n> = BTreeMap<&'n str, usize>;

/// Reads a text; `customers` and `details` are the names its braces may use.
pub(super) fn parse(source: String, customers: &Known<'_>, details: &Known<'_>) -> Result<Text, BraceError> {
    if !source.bytes().any(|byte| matches!(byte, b'{' | b'}')) {
        return Ok(Text::Plain(source));
    }
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = source.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        words.push_str(before);
        if let Some(after) = from.strip_prefix("{{") {
            words.push('{');
            rest = after;
        } else if let Some(after) = from.strip_prefix("}}") {
            words.push('}');
            rest = after;
        } else {
            let (inside, after) = from.strip_prefix('{').and_then(|f| f.split_once('}')).ok_or(BraceError::Open)?;
            if !words.is_empty() {
                pieces.push(Piece::Words(std::mem::take(&mut words)));
            }
            let piece = piece(inside.trim(), customers, details);
            pieces.push(piece.ok_or_else(|| BraceError::Unknown(inside.to_owned()))?);
            rest = after;
        }
    }
    words.push_str(rest);
    if pieces.is_empty() {
        return Ok(Text::Plain(words));
    }
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces.shrink_to_fit();
    Ok(Text::Mixed(pieces))
}

fn piece(inside: &str, customers: &Known<'_>, details: &Known<'_>) -> Option<Piece> {
    if let Some(at) = details.get(inside) {
        return Some(Piece::Detail(Ix::new(*at)));
    }
    let (who, form) = inside.split_once('.')?;
    let at = customers.get(who)?;
    let form = match form {
        "full" => NameForm::Full,
        "formal" => NameForm::Formal,
        "short" => NameForm::Short,
        _ => return None,
    };
    Some(Piece::Name(Ix::new(*at), form))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(source: &str, expected: Result<&str, BraceError>) {
        let name = Name { full: "Ines Okafor".into(), formal: "Ms Okafor".into(), short: "Ines".into() };
        let cast = Cast { names: vec![name], details: vec!["20:15".into()] };
        let filled =
            parse(source.to_owned(), &[("ines", 0)].into(), &[("curtain", 0)].into()).map(|text| fill(&text, &cast));
        assert_eq!(filled, expected.map(str::to_owned), "{source}");
    }

    #[test]
    fn names_details_and_literal_braces() {
        check("{ines.formal}, at {curtain}?", Ok("Ms Okafor, at 20:15?"));
        check("{{x}} {ines.short}{ines.full}", Ok("{x} InesInes Okafor"));
        check("", Ok(""));
        check("{nobody.full}", Err(BraceError::Unknown("nobody.full".into())));
        check("{ines}", Err(BraceError::Unknown("ines".into())));
        check("a { b", Err(BraceError::Open));
        check("a } b", Err(BraceError::Open));
    }
}
