//! Builds the tree of what stands where from the tokens. It mends what it can (a missing comma, a
//! bracket too few) and remembers where it first had to, because positions after that are guesses.

use super::lexer::{Lexer, Spanned, Token};
use super::plain::{gaps_are_plain, is_plain, names_something};
use super::{Kind, LENGTH_BITS, MAX_DEPTH, MAX_NODES, Node, TooMuch, Tree};

/// A group that is still open.
struct Open {
    kind: Kind,
    /// The position of its node.
    id: u32,
    /// Whether the entry being read has a name before a colon, which is the last node while it has no value yet.
    has_key: bool,
    /// The position of the value of the entry being read, if it has one.
    value: Option<u32>,
    /// Whether its entries so far have names before a colon; `None` before the first.
    keyed: Option<bool>,
    /// How far the line it opens on is set in.
    indent: usize,
}

struct Scan<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    open: Vec<Open>,
    trouble: Option<usize>,
    /// Whether everything so far was plain, see [`super::plain`].
    plain: bool,
    /// The last token, if it is a text: when it runs over the end of its line, its quote may have been forgotten.
    text_before: Option<Spanned>,
    /// The first group that a bracket not its own seems to have closed.
    unclosed: Option<usize>,
    /// Where the last token ended, how far its line is set in, and whether it was the first of its line.
    last_end: usize,
    indent: usize,
    first_of_line: bool,
}

/// Reads the text of a case into a tree of positions.
pub(in crate::domain::scenario) fn scan(text: &str) -> Result<Tree<'_>, TooMuch> {
    let mut scan = Scan {
        text,
        // In a case as authors write them a value or a name takes some 15 bytes or more.
        nodes: Vec::with_capacity(text.len() / 14),
        open: Vec::new(),
        trouble: None,
        plain: true,
        text_before: None,
        unclosed: None,
        last_end: 0,
        indent: 0,
        first_of_line: true,
    };
    scan.open_group(Node::new(Kind::List, 0, 0), Kind::List);
    let mut lexer = Lexer::new(text);
    while let Some(next) = lexer.next()? {
        scan.take(next)?;
    }
    scan.plain &= gaps_are_plain(&lexer);
    Ok(scan.finish())
}

impl<'t> Scan<'t> {
    fn take(&mut self, next: Spanned) -> Result<(), TooMuch> {
        if self.nodes.len() >= MAX_NODES {
            return Err(TooMuch::Values(next.start));
        }
        self.measure_line(next.start);
        self.last_end = next.end;
        self.plain = self.plain && is_plain(&next, self.text.get(next.start..next.end).unwrap_or_default());
        match next.token {
            Token::Open(bracket) => self.take_open(bracket, next)?,
            Token::Close(bracket) => self.take_close(bracket, next),
            Token::Comma => self.end_entry(next.start),
            Token::Colon => self.take_colon(next.start),
            Token::Word => self.take_value(Kind::Word, next),
            Token::Number => self.take_value(Kind::Number, next),
            Token::Text => self.take_value(Kind::Text, next),
            Token::Letter => self.take_value(Kind::Letter, next),
            Token::Stray => self.mark(next.start),
            Token::Unclosed => {
                self.mark(next.start);
                self.take_value(Kind::Letter, next);
            }
        }
        self.text_before = (next.token == Token::Text).then_some(next);
        Ok(())
    }

    /// Whether a token is the first of its line, and how far that is set in.
    fn measure_line(&mut self, start: usize) {
        let gap = self.text.as_bytes().get(self.last_end..start).unwrap_or_default();
        self.first_of_line = false;
        if !matches!(gap, [] | [b' '])
            && let Some(line_end) = gap.iter().rposition(|b| *b == b'\n')
        {
            self.first_of_line = true;
            self.indent = gap.len() - line_end - 1;
        }
    }

    fn mark(&mut self, at: usize) {
        let runs_on =
            |text: &Spanned| self.text.get(text.start..text.end).is_some_and(|written| written.contains('\n'));
        let at = self.text_before.filter(runs_on).map_or(at, |text| text.start);
        self.trouble = Some(self.trouble.map_or(at, |earlier| earlier.min(at)));
    }

    fn open_group(&mut self, node: Node, kind: Kind) {
        let id = cut(self.nodes.len());
        self.nodes.push(node);
        self.open_at(id, kind);
    }

    fn open_at(&mut self, id: u32, kind: Kind) {
        self.open.push(Open { kind, id, has_key: false, value: None, keyed: None, indent: self.indent });
    }

    /// A value without a comma before it starts a new entry all the same.
    fn begin_value(&mut self, at: usize) {
        if self.open.last().is_some_and(|group| group.value.is_some()) {
            self.mark(at);
            self.end_entry(at);
        }
        let id = cut(self.nodes.len());
        if let Some(group) = self.open.last_mut() {
            group.value = Some(id);
        }
    }

    fn take_value(&mut self, kind: Kind, next: Spanned) {
        self.begin_value(next.start);
        let after = cut(self.nodes.len() + 1);
        self.nodes.push(Node { next: after, ..Node::new(kind, next.start, next.end) });
    }

    /// The value of the entry being read, if it is a plain one: it is then the last node.
    fn plain_value(&mut self) -> Option<&mut Node> {
        let value = self.open.last()?.value?;
        self.nodes.get_mut(value as usize).filter(|node| !node.is_group())
    }

    fn take_colon(&mut self, at: usize) {
        let Some(group) = self.open.last() else { return };
        let (kind, has_key) = (group.kind, group.has_key);
        let Some(node) = self.plain_value().filter(|_| !has_key) else {
            self.mark(at);
            return;
        };
        let written = *node;
        node.tag = Node::KEY << LENGTH_BITS;
        let plain = match (kind, written.kind()) {
            (Kind::Block, Some(Kind::Word)) => names_something(self.written(written)),
            (Kind::Map, Some(Kind::Text)) => true,
            _ => false,
        };
        self.plain &= plain;
        if let Some(group) = self.open.last_mut() {
            group.has_key = true;
            group.value = None;
        }
    }

    fn written(&self, node: Node) -> &'t str {
        self.text.get(node.start as usize..node.end as usize).unwrap_or_default()
    }

    fn take_open(&mut self, bracket: char, next: Spanned) -> Result<(), TooMuch> {
        if self.open.len() > MAX_DEPTH {
            return Err(TooMuch::Depth(next.start));
        }
        let kind = match bracket {
            '(' => Kind::Block,
            '[' => Kind::List,
            _ => Kind::Map,
        };
        let name = self.plain_value().filter(|node| kind == Kind::Block && node.kind() == Some(Kind::Word));
        if let Some(node) = name {
            // What was a name is a block with that name.
            let name = *node;
            node.tag = ((Kind::Block as u32) << LENGTH_BITS) | (name.end - name.start);
            self.plain = self.plain && names_something(self.written(name));
            self.open_at(cut(self.nodes.len() - 1), kind);
        } else {
            self.begin_value(next.start);
            self.open_group(Node::new(kind, next.start, next.end), kind);
        }
        Ok(())
    }

    fn take_close(&mut self, bracket: char, next: Spanned) {
        let kind = match bracket {
            ')' => Kind::Block,
            ']' => Kind::List,
            _ => Kind::Map,
        };
        // The outermost group stands for the file and is never closed by a bracket.
        let matching = self.open.iter().skip(1).rposition(|group| group.kind == kind).map(|at| at + 1);
        let Some(matching) = matching else {
            self.mark(next.start);
            return;
        };
        if matching + 1 < self.open.len() {
            self.mark(next.start);
            self.unclosed = self.unclosed.or(self.open.last().map(|group| self.start_of(group)));
        }
        // Set in less than what it closes, a bracket was meant for something further out.
        let meant_for_another =
            self.open.get(matching).filter(|group| self.first_of_line && self.indent < group.indent);
        self.unclosed = self.unclosed.or(meant_for_another.map(|group| self.start_of(group)));
        while self.open.len() > matching {
            self.close_group(next.end);
        }
    }

    fn start_of(&self, group: &Open) -> usize {
        self.nodes.get(group.id as usize).map_or(0, |node| node.start as usize)
    }

    fn close_group(&mut self, end: usize) {
        if self.open.last().is_some_and(|group| group.has_key && group.value.is_none()) {
            self.mark(end.saturating_sub(1));
        }
        self.settle_entry();
        let Some(group) = self.open.pop() else { return };
        let after = cut(self.nodes.len());
        if let Some(node) = self.nodes.get_mut(group.id as usize) {
            node.end = cut(end);
            node.next = after;
            // Brackets with nothing before them and nothing in them mean more than one thing.
            self.plain &= group.keyed.is_some() || group.kind != Kind::Block || node.name_len() > 0;
        }
    }

    fn end_entry(&mut self, at: usize) {
        let empty = self.open.last().is_some_and(|group| group.value.is_none());
        self.settle_entry();
        // The file itself is one value, and no list of them.
        self.plain &= self.open.len() > 1;
        if empty {
            self.mark(at);
        }
    }

    /// The entry being read is over: a name without a value is no entry.
    fn settle_entry(&mut self) {
        let Some(group) = self.open.last_mut() else { return };
        if group.value.take().is_some() {
            let keyed = group.has_key;
            self.plain &= match group.kind {
                Kind::Block => *group.keyed.get_or_insert(keyed) == keyed,
                Kind::Map => keyed,
                _ => !keyed,
            };
            group.keyed = Some(keyed);
        } else if group.has_key {
            self.nodes.pop();
        }
        group.has_key = false;
    }

    fn finish(mut self) -> Tree<'t> {
        let end = self.text.len();
        if self.open.len() > 1 {
            self.mark(end);
        }
        self.plain &= self.open.first().is_some_and(|file| file.value.is_some());
        while !self.open.is_empty() {
            self.close_group(end);
        }
        let Self { text, nodes, trouble, unclosed, plain, .. } = self;
        Tree { text, nodes, trouble, unclosed, plain }
    }
}

/// Offsets and counts fit 32 bits: a file has at most 16 MiB.
fn cut(offset: usize) -> u32 {
    offset as u32
}
