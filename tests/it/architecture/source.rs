//! Rust source text as a list of names, signs and literals: enough to find paths, and nothing more.
//! It knows no rule of the house and no file system.

/// A name, a literal (as `""`) or a sign of the code, with its 1-based line. Comments leave none.
pub(super) struct Token {
    pub(super) line: usize,
    pub(super) text: String,
}

impl Token {
    pub(super) fn is(&self, text: &str) -> bool {
        self.text == text
    }
}

/// One file of the repository; `path` is relative to its root and uses `/` everywhere.
pub(super) struct Source {
    pub(super) path: String,
    pub(super) text: String,
    pub(super) tokens: Vec<Token>,
}

impl Source {
    pub(super) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned(), tokens: tokens(text) }
    }

    /// The top-level module the file belongs to: its folder under `src`, or its own name.
    pub(super) fn module(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
    }

    /// Whether `super` in this file is the crate itself.
    pub(super) fn is_top_level(&self) -> bool {
        let depth = self.path.split('/').count();
        depth == 2 || (depth == 3 && self.path.ends_with("/mod.rs"))
    }

    pub(super) fn triples(&self) -> impl Iterator<Item = [&Token; 3]> {
        let following = self.tokens.iter().skip(1).zip(self.tokens.iter().skip(2));
        self.tokens.iter().zip(following).map(|(a, (b, c))| [a, b, c])
    }

    /// Uses of libraries as the head of a path (`egui::Ui`) or whole (`use egui;`), with their lines.
    pub(super) fn libraries_used<'a>(&'a self, libraries: &'a [&'a str]) -> impl Iterator<Item = (usize, &'a str)> {
        self.triples().filter_map(|[before, name, after]| {
            let heads_a_path = after.is("::") && !before.is("::");
            let library = libraries.iter().find(|library| name.is(library))?;
            (heads_a_path || before.is("use")).then_some((name.line, *library))
        })
    }

    /// Names directly inside `head::{…}`: `fs` and `fmt` of `std::{fs, fmt::Display}`.
    pub(super) fn grouped_under(&self, head: &str) -> Vec<&Token> {
        let mut found = vec![];
        let (mut depth, mut expects_name) = (0_usize, false);
        for [a, b, c] in self.triples() {
            match (depth, c.text.as_str()) {
                (0, "{") if a.is(head) && b.is("::") => (depth, expects_name) = (1, true),
                (0, _) => {}
                (_, "{") => depth += 1,
                (_, "}") => depth -= 1,
                (1, ",") => expects_name = true,
                (1, _) if expects_name => {
                    found.push(c);
                    expects_name = false;
                }
                _ => {}
            }
        }
        found
    }
}

/// Splits source text into names, signs and literals, leaving out comments and what literals say.
fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { rest: text, line: 1 };
    let mut found = vec![];
    while let Some(next) = reader.rest.chars().next() {
        let (line, rest) = (reader.line, reader.rest);
        if rest.starts_with("//") {
            reader.skip_past("\n");
        } else if rest.starts_with("/*") {
            reader.skip_block_comment();
        } else if next == '"' {
            reader.skip_quoted('"');
            found.push(Token { line, text: "\"\"".into() });
        } else if next == '\'' {
            reader.skip_character_or_lifetime();
        } else if next.is_alphanumeric() || next == '_' {
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            reader.skip(name.len());
            // `r"…"`, `br#"…"#` and their like are literals; `r#name` is a name.
            if !(["r", "br", "cr"].contains(&name.as_str()) && reader.skip_raw_string()) {
                found.push(Token { line, text: name });
            }
        } else {
            let sign = if rest.starts_with("::") { "::".to_owned() } else { next.to_string() };
            reader.skip(sign.len());
            if !next.is_whitespace() {
                found.push(Token { line, text: sign });
            }
        }
    }
    found
}

/// What is left of a text, and the line it begins on.
struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    /// Skips `bytes`, which end between characters; past the end is the end.
    fn skip(&mut self, bytes: usize) {
        let (skipped, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.line += skipped.matches('\n').count();
        self.rest = rest;
    }

    fn skip_past(&mut self, mark: &str) {
        self.skip(self.rest.find(mark).map_or(self.rest.len(), |at| at + mark.len()));
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0_usize;
        while !self.rest.is_empty() {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.skip(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.skip(2);
                if depth == 0 {
                    return;
                }
            } else {
                self.skip_one();
            }
        }
    }

    fn skip_one(&mut self) {
        self.skip(self.rest.chars().next().map_or(0, char::len_utf8));
    }

    fn skip_quoted(&mut self, quote: char) {
        self.skip_one();
        while let Some(next) = self.rest.chars().next() {
            self.skip_one();
            match next {
                '\\' => self.skip_one(),
                end if end == quote => return,
                _ => {}
            }
        }
    }

    /// `'x'` and `'\n'` are skipped whole; of a lifetime only the tick, its name does no harm.
    fn skip_character_or_lifetime(&mut self) {
        let mut following = self.rest.chars().skip(1);
        let (first, second) = (following.next(), following.next());
        if first == Some('\\') || second == Some('\'') { self.skip_quoted('\'') } else { self.skip_one() }
    }

    /// Skips `"…"` or `#"…"#` after its prefix; false, and nothing skipped, if there is none.
    fn skip_raw_string(&mut self) -> bool {
        let hashes: String = self.rest.chars().take_while(|c| *c == '#').collect();
        let is_string = self.rest.get(hashes.len()..).is_some_and(|after| after.starts_with('"'));
        if is_string {
            self.skip(hashes.len() + 1);
            self.skip_past(&format!("\"{hashes}"));
        }
        is_string
    }
}
