//! What stands where in a case file: a tree of blocks, lists, maps and plain values with their byte
//! ranges, made by an own tolerant scanner, because `ron` keeps no positions and stops at its first
//! error. It knows brackets and commas, not what a case is. Never recurses, so no nesting can
//! overflow the stack, and refuses nesting beyond [`MAX_DEPTH`] before `ron` sees it.

mod lexer;
mod plain;
mod scan;
mod unescape;

use std::borrow::Cow;

pub(super) use scan::scan;
pub(super) use unescape::without_quotes;

/// How deep brackets and comments may nest. A case needs about a dozen; `ron` stops at 128 calls, which is more.
pub(super) const MAX_DEPTH: usize = 32;
/// How many values a file may hold, the names before colons counted. A story of 5,000 scenes has some million; this
/// bounds the memory a file can ask for: 24 MB for this tree, and what is read from it.
pub(super) const MAX_NODES: usize = 1_500_000;

/// Why a text is not scanned to its end, with the byte offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TooMuch {
    Depth(usize),
    Values(usize),
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

/// How many bits of [`Node::tag`] hold the length of a name: a file has at most 2²⁴ bytes.
const LENGTH_BITS: u32 = 25;

/// A value, or the name or id before a colon, which stands right before its value. A group stands before its entries,
/// so a tree is one list that is read from left to right, 16 bytes for each of a million values.
#[derive(Debug, Clone, Copy)]
struct Node {
    start: u32,
    end: u32,
    /// The position after this value and all that is inside it.
    next: u32,
    /// What it is, above the length of a block's name.
    tag: u32,
}

impl Node {
    /// What stands before a colon.
    const KEY: u32 = 7;

    fn new(kind: Kind, start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32, next: 0, tag: (kind as u32) << LENGTH_BITS }
    }

    /// What it is; `None` for what stands before a colon.
    fn kind(self) -> Option<Kind> {
        use Kind::{Block, Letter, List, Map, Number, Text, Word};
        [Block, List, Map, Word, Number, Text, Letter].get((self.tag >> LENGTH_BITS) as usize).copied()
    }

    fn is_key(self) -> bool {
        self.tag >> LENGTH_BITS == Self::KEY
    }

    fn is_group(self) -> bool {
        self.tag >> LENGTH_BITS <= Kind::Map as u32
    }

    fn name_len(self) -> u32 {
        self.tag & ((1 << LENGTH_BITS) - 1)
    }
}

/// The positions of a whole file.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    trouble: Option<usize>,
    unclosed: Option<usize>,
    plain: bool,
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

    /// Whether nothing but the plainest RON stands in the file, which `ron` is sure to find well formed.
    pub(super) fn is_plain(&self) -> bool {
        self.plain && self.trouble.is_none()
    }

    /// The file's one value; the whole file if it is empty.
    pub(super) fn root(&self) -> At<'_> {
        let file = At { tree: self, id: 0 };
        file.items().next().unwrap_or(file)
    }

    fn written(&self, node: Node) -> &'t str {
        self.text.get(node.start as usize..node.end as usize).unwrap_or_default()
    }
}

const NOWHERE: Node = Node { start: 0, end: 0, next: 0, tag: (Kind::Letter as u32) << LENGTH_BITS };

/// A place in the tree: a value with its name.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'t> {
    tree: &'t Tree<'t>,
    id: u32,
}

impl<'t> At<'t> {
    fn node(self) -> Node {
        self.tree.nodes.get(self.id as usize).copied().unwrap_or(NOWHERE)
    }

    /// What stands before its colon, if anything does.
    fn key(self) -> Option<Node> {
        let before = self.id.checked_sub(1)?;
        self.tree.nodes.get(before as usize).copied().filter(|node| node.is_key())
    }

    pub(super) fn kind(self) -> Kind {
        self.node().kind().unwrap_or(Kind::Letter)
    }

    /// Byte offset of the value.
    pub(super) fn start(self) -> usize {
        self.node().start as usize
    }

    /// Byte offset after the value.
    pub(super) fn end(self) -> usize {
        self.node().end as usize
    }

    /// Byte offset of the name or id before the colon; of the value if it has none.
    pub(super) fn key_start(self) -> usize {
        self.key().map_or(self.start(), |key| key.start as usize)
    }

    /// The name or id before the colon as it is written.
    pub(super) fn raw_key(self) -> Option<&'t str> {
        self.key().map(|key| self.tree.written(key))
    }

    /// The id before the colon of a map's entry, without its quotes; `None` if it is not text.
    pub(super) fn key_text(self) -> Option<Cow<'t, str>> {
        self.raw_key().and_then(unescape::unescape)
    }

    /// The value as it is written.
    pub(super) fn raw(self) -> &'t str {
        self.tree.written(self.node())
    }

    /// The name of a block, or a bare word.
    pub(super) fn name(self) -> &'t str {
        let node = self.node();
        let end = if node.is_group() { node.start + node.name_len() } else { node.end };
        self.tree.written(Node { end, ..node })
    }

    /// The values inside a block, a list or a map.
    pub(super) fn items(self) -> Items<'t> {
        let node = self.node();
        let next = if node.is_group() { self.id + 1 } else { node.next };
        Items { tree: self.tree, next, end: node.next }
    }

    /// How many values there are inside.
    pub(super) fn len(self) -> usize {
        self.items().count()
    }

    /// The value inside `Some( … )`, or the value itself.
    pub(super) fn without_some(self) -> At<'t> {
        let wrapped = self.kind() == Kind::Block && self.name() == "Some" && self.items().nth(1).is_none();
        wrapped.then(|| self.items().next().filter(|inner| inner.key().is_none())).flatten().unwrap_or(self)
    }

    /// A field of a block, seen through `Some( … )`; `None` if it is not there.
    pub(super) fn find(self, field: &str) -> Option<At<'t>> {
        let entry = self.without_some().items().find(|item| item.raw_key() == Some(field))?;
        Some(entry.without_some())
    }
}

/// The values inside a group, in their order.
#[derive(Debug, Clone)]
pub(super) struct Items<'t> {
    tree: &'t Tree<'t>,
    next: u32,
    end: u32,
}

impl<'t> Iterator for Items<'t> {
    type Item = At<'t>;

    fn next(&mut self) -> Option<At<'t>> {
        let mut id = self.next;
        let mut node = self.tree.nodes.get(id as usize).filter(|_| id < self.end)?;
        if node.is_key() {
            id += 1;
            node = self.tree.nodes.get(id as usize)?;
        }
        self.next = node.next;
        Some(At { tree: self.tree, id })
    }
}

#[cfg(test)]
mod tests;
