//! What stands where in a case file: a tree of blocks, lists, maps and plain values with their byte
//! ranges, made by an own tolerant scanner, because `ron` keeps no positions and stops at its first
//! error. It knows brackets and commas, not what a case is. Never recurses, so no nesting can
//! overflow the stack, and refuses nesting beyond [`MAX_DEPTH`] before `ron` sees it.

mod lexer;
mod scan;
mod unescape;

use std::borrow::Cow;

pub(super) use scan::scan;

/// How deep brackets and comments may nest. A case needs about a dozen; `ron` stops at 128 calls, which is more.
pub(super) const MAX_DEPTH: usize = 32;
/// How many values a file may hold: some ten times those of the longest case. Bounds the memory a file can ask for.
pub(super) const MAX_NODES: usize = 150_000;

/// Why a text is not scanned to its end, with the byte offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TooMuch {
    Depth(usize),
    Values(usize),
}

/// A range of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    const NONE: Self = Self { start: u32::MAX, end: u32::MAX };

    fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    fn start(self) -> usize {
        self.start as usize
    }

    fn end(self) -> usize {
        self.end as usize
    }
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// `Name( … )` or `( … )`.
    Block,
    /// `[ … ]`.
    List,
    /// `{ … }`.
    Map,
    /// A bare name such as `Opening`, `true` or `None`.
    Word,
    /// A number.
    Number,
    /// Text in quotes.
    Text,
    /// A character in single quotes, or something unreadable.
    Letter,
}

impl Kind {
    fn is_group(self) -> bool {
        matches!(self, Self::Block | Self::List | Self::Map)
    }
}

#[derive(Debug, Clone, Copy)]
struct Node {
    span: Span,
    /// The name or id before the colon, if any.
    key: Span,
    kind: Kind,
    /// Where the name of a block ends; its start if it has none.
    name_end: u32,
    first_child: u32,
    child_count: u32,
}

/// The positions of a whole file.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    children: Vec<u32>,
    trouble: Option<usize>,
    unclosed: Option<usize>,
}

impl<'t> Tree<'t> {
    /// The bracket that seems never to be closed, if the file turns out not to be well formed.
    pub(super) fn unclosed(&self) -> Option<usize> {
        self.unclosed
    }

    /// Where brackets, commas or quotes first did not add up; positions after it are guesses.
    pub(super) fn trouble(&self) -> Option<usize> {
        self.trouble
    }

    /// The file's one value; the whole file if it is empty.
    pub(super) fn root(&self) -> At<'_> {
        let file = At { tree: self, id: self.nodes.len().saturating_sub(1) as u32 };
        file.items().next().unwrap_or(file)
    }

    fn text_at(&self, span: Span) -> &'t str {
        self.text.get(span.start()..span.end()).unwrap_or_default()
    }
}

const NOWHERE: Node = Node {
    span: Span { start: 0, end: 0 },
    key: Span::NONE,
    kind: Kind::Letter,
    name_end: 0,
    first_child: 0,
    child_count: 0,
};

/// A place in the tree: a value with its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'t> {
    tree: &'t Tree<'t>,
    id: u32,
}

impl<'t> At<'t> {
    fn node(&self) -> &'t Node {
        self.tree.nodes.get(self.id as usize).unwrap_or(&NOWHERE)
    }

    pub(super) fn kind(self) -> Kind {
        self.node().kind
    }

    /// Byte offset of the value.
    pub(super) fn start(self) -> usize {
        self.node().span.start()
    }

    /// Byte offset after the value.
    pub(super) fn end(self) -> usize {
        self.node().span.end()
    }

    /// Byte offset of the name or id before the colon; of the value if it has none.
    pub(super) fn key_start(self) -> usize {
        let key = self.node().key;
        if key == Span::NONE { self.start() } else { key.start() }
    }

    /// The name or id before the colon as it is written.
    pub(super) fn raw_key(self) -> Option<&'t str> {
        let key = self.node().key;
        (key != Span::NONE).then(|| self.tree.text_at(key))
    }

    /// The id before the colon of a map's entry, without its quotes; `None` if it is not text.
    pub(super) fn key_text(self) -> Option<Cow<'t, str>> {
        self.raw_key().and_then(unescape::unescape)
    }

    /// The value as it is written.
    pub(super) fn raw(self) -> &'t str {
        self.tree.text_at(self.node().span)
    }

    /// The name of a block, or a bare word.
    pub(super) fn name(self) -> &'t str {
        let node = self.node();
        self.tree.text_at(Span { start: node.span.start, end: node.name_end })
    }

    /// The values inside a block, a list or a map.
    pub(super) fn items(self) -> impl Iterator<Item = At<'t>> + Clone {
        let node = self.node();
        let range = node.first_child as usize..(node.first_child + node.child_count) as usize;
        let tree = self.tree;
        tree.children.get(range).unwrap_or_default().iter().map(move |id| At { tree, id: *id })
    }

    /// How many values there are inside.
    pub(super) fn len(self) -> usize {
        self.node().child_count as usize
    }

    /// The value inside `Some( … )`, or the value itself.
    pub(super) fn without_some(self) -> At<'t> {
        let wrapped = self.kind() == Kind::Block && self.name() == "Some" && self.len() == 1;
        wrapped.then(|| self.items().next().filter(|inner| inner.raw_key().is_none())).flatten().unwrap_or(self)
    }

    /// A field of a block, seen through `Some( … )`; `None` if it is not there.
    pub(super) fn find(self, field: &str) -> Option<At<'t>> {
        let entry = self.without_some().items().find(|item| item.raw_key() == Some(field))?;
        Some(entry.without_some())
    }
}

#[cfg(test)]
mod tests;
