//! Words for a page that puts things into them itself: each message as it stands, with `{name}` where something goes in.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::words::{FILES, Put, Words};

impl Words {
    /// Every message of a file by its name. A page cannot choose a plural, so its messages have none.
    pub fn as_templates(&self, file: &str) -> BTreeMap<String, String> {
        let text = FILES.iter().find(|known| known.name == file).map_or("", |known| known.text(self.language));
        // A file that cannot be read is told when the words are loaded.
        let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, message.value?)),
            _ => None,
        });
        messages.map(|(id, pattern)| (id.to_owned(), self.as_template(id, &pattern))).collect()
    }

    fn as_template(&self, id: &str, pattern: &Pattern<&str>) -> String {
        let marks: BTreeMap<&str, String> = put_in(pattern).map(|name| (name, format!("{{{name}}}"))).collect();
        let put: Vec<(&str, Put<'_>)> = marks.iter().map(|(name, mark)| (*name, mark.into())).collect();
        self.tell(id, &put)
    }
}

/// The names of what is put into a message.
fn put_in<'t>(pattern: &Pattern<&'t str>) -> impl Iterator<Item = &'t str> {
    let names: BTreeSet<&str> = pattern
        .elements
        .iter()
        .filter_map(|element| match element {
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => Some(id.name),
            _ => None,
        })
        .collect();
    names.into_iter()
}

#[cfg(test)]
mod tests {
    use crate::words::{Language, Words};

    #[test]
    fn a_page_gets_its_words_with_marks_for_what_it_puts_in() {
        let german = Words::in_language(Language::German).unwrap().as_templates("phone");
        assert_eq!(german["phone-place"], "{number} von {of}");
        assert_eq!(german["phone-join"], "Dazukommen");
        assert!(Words::english().unwrap().as_templates("no such file").is_empty());
    }
}
