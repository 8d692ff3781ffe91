//! Builds the tree of what stands where from the tokens. It mends what it can (a missing comma, a
//! bracket too few) and remembers where it first had to, because positions after that are guesses.

use super::lexer::{Lexer, Spanned, Token};
use super::{Kind, MAX_DEPTH, MAX_NODES, Node, Span, TooMuch, Tree};

/// A group that is still open.
struct Open {
    kind: Kind,
    start: usize,
    name_end: usize,
    /// The name of the entry this group is the value of.
    key: Span,
    /// Where its children begin among those waiting.
    first_child: usize,
    /// The name before the colon of the entry being read.
    entry_key: Option<Span>,
    /// Whether the entry being read has its value.
    has_value: bool,
    /// How far the line it opens on is set in.
    indent: usize,
}

struct Scan<'t> {
    text: &'t str,
    nodes: Vec<Node>,
    children: Vec<u32>,
    /// Finished nodes that wait for their group to close.
    waiting: Vec<u32>,
    open: Vec<Open>,
    trouble: Option<usize>,
    /// The last token, if it is a text that runs over the end of its line: its quote may have been forgotten.
    long_text: Option<usize>,
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
        nodes: Vec::new(),
        children: Vec::new(),
        waiting: Vec::new(),
        open: Vec::new(),
        trouble: None,
        long_text: None,
        unclosed: None,
        last_end: 0,
        indent: 0,
        first_of_line: true,
    };
    scan.open_group(Kind::List, 0, 0, Span::NONE);
    let mut lexer = Lexer::new(text);
    while let Some(next) = lexer.next()? {
        scan.take(next)?;
    }
    Ok(scan.finish())
}

impl<'t> Scan<'t> {
    fn take(&mut self, next: Spanned) -> Result<(), TooMuch> {
        if self.nodes.len() >= MAX_NODES {
            return Err(TooMuch::Values(next.start));
        }
        let gap = self.text.get(self.last_end..next.start).unwrap_or_default();
        self.first_of_line = gap.contains('\n');
        if let Some(line_end) = gap.rfind('\n') {
            self.indent = gap.len() - line_end - 1;
        }
        self.last_end = next.end;
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
        let written = self.text.get(next.start..next.end).unwrap_or_default();
        self.long_text = (next.token == Token::Text && written.contains('\n')).then_some(next.start);
        Ok(())
    }

    fn mark(&mut self, at: usize) {
        let at = self.long_text.unwrap_or(at);
        self.trouble = Some(self.trouble.map_or(at, |earlier| earlier.min(at)));
    }

    fn open_group(&mut self, kind: Kind, start: usize, name_end: usize, key: Span) {
        let (first_child, indent) = (self.waiting.len(), self.indent);
        self.open.push(Open { kind, start, name_end, key, first_child, entry_key: None, has_value: false, indent });
    }

    /// A value without a comma before it starts a new entry all the same.
    fn begin_value(&mut self, at: usize) -> Span {
        if self.open.last().is_some_and(|group| group.has_value) {
            self.mark(at);
            self.end_entry(at);
        }
        self.open.last_mut().map_or(Span::NONE, |group| {
            group.has_value = true;
            group.entry_key.unwrap_or(Span::NONE)
        })
    }

    fn take_value(&mut self, kind: Kind, next: Spanned) {
        let key = self.begin_value(next.start);
        let node = Node {
            span: Span::new(next.start, next.end),
            key,
            kind,
            name_end: cut(next.end),
            first_child: 0,
            child_count: 0,
        };
        self.push(node);
    }

    fn push(&mut self, node: Node) {
        self.waiting.push(cut(self.nodes.len()));
        self.nodes.push(node);
    }

    /// The value of the entry being read, if it is a plain one.
    fn plain_value(&self) -> Option<&Node> {
        let has_value = self.open.last().is_some_and(|group| group.has_value);
        let last = self.waiting.last().filter(|_| has_value)?;
        self.nodes.get(*last as usize).filter(|node| !node.kind.is_group())
    }

    fn take_colon(&mut self, at: usize) {
        let key = self.plain_value().map(|node| node.span);
        let Some(group) = self.open.last_mut() else { return };
        match key.filter(|_| group.entry_key.is_none()) {
            Some(key) => {
                group.entry_key = Some(key);
                group.has_value = false;
                self.waiting.pop();
            }
            None => self.mark(at),
        }
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
        let name = self.plain_value().filter(|node| kind == Kind::Block && node.kind == Kind::Word);
        if let Some(name) = name.copied() {
            self.waiting.pop();
            self.open_group(kind, name.span.start(), name.span.end(), name.key);
        } else {
            let key = self.begin_value(next.start);
            self.open_group(kind, next.start, next.start, key);
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
            self.unclosed = self.unclosed.or(self.open.last().map(|group| group.start));
        }
        // Set in less than what it closes, a bracket was meant for something further out.
        let meant_for_another =
            self.open.get(matching).filter(|group| self.first_of_line && self.indent < group.indent);
        self.unclosed = self.unclosed.or(meant_for_another.map(|group| group.start));
        while self.open.len() > matching {
            self.close_group(next.end);
        }
    }

    fn close_group(&mut self, end: usize) {
        if self.open.last().is_some_and(|group| group.entry_key.is_some() && !group.has_value) {
            self.mark(end.saturating_sub(1));
        }
        let Some(group) = self.open.pop() else { return };
        let first_child = cut(self.children.len());
        self.children.extend(self.waiting.drain(group.first_child.min(self.waiting.len())..));
        let node = Node {
            span: Span::new(group.start, end),
            key: group.key,
            kind: group.kind,
            name_end: cut(group.name_end),
            first_child,
            child_count: cut(self.children.len()) - first_child,
        };
        self.push(node);
    }

    fn end_entry(&mut self, at: usize) {
        let Some(group) = self.open.last_mut() else { return };
        let empty = !group.has_value;
        group.entry_key = None;
        group.has_value = false;
        if empty {
            self.mark(at);
        }
    }

    fn finish(mut self) -> Tree<'t> {
        let end = self.text.len();
        if self.open.len() > 1 {
            self.mark(end);
        }
        while !self.open.is_empty() {
            self.close_group(end);
        }
        Tree {
            text: self.text,
            nodes: self.nodes,
            children: self.children,
            trouble: self.trouble,
            unclosed: self.unclosed,
        }
    }
}

/// Offsets and counts fit 32 bits: a file has at most 16 MiB.
fn cut(offset: usize) -> u32 {
    offset as u32
}
