//! The lines of a record: text, a tab, and the beginning of the SHA-256 over the checksum before it and the text. Pure.

use sha2::{Digest as _, Sha256};

use crate::store::cases::hex;
use crate::store::rooms::Recorded;

/// How many bytes of a checksum stand in a line: enough to find damage; it stops no forger.
const SHOWN: usize = 8;

/// The checksum of everything before the next line.
#[derive(Debug, Clone)]
pub(super) struct Chain(String);

impl Chain {
    pub(super) fn new() -> Self {
        Self("amends room".to_owned())
    }

    /// The line as it is written, a line break in it told apart; the next one hangs on it.
    pub(super) fn link(&mut self, text: &str) -> String {
        let text = text.replace('\n', " ");
        self.0 = self.after(&text);
        format!("{text}\t{}\n", self.0)
    }

    pub(super) fn after(&self, text: &str) -> String {
        let digest = Sha256::new().chain_update(&self.0).chain_update(b"\n").chain_update(text).finalize();
        hex(digest.get(..SHOWN).unwrap_or(&digest))
    }
}

/// The lines that prove themselves, from the first on.
pub(super) fn read_lines(bytes: &[u8]) -> Recorded {
    let mut recorded = Recorded { lines: Vec::new(), sound_bytes: 0, chain: Chain::new(), is_damaged: false };
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let whole = line.strip_suffix(b"\n");
        let proven = whole.and_then(|whole| std::str::from_utf8(whole).ok()).and_then(|whole| whole.rsplit_once('\t'));
        match proven {
            Some((text, sum)) if recorded.chain.after(text) == sum => {
                sum.clone_into(&mut recorded.chain.0);
                recorded.lines.push(text.to_owned());
                recorded.sound_bytes += line.len() as u64;
            }
            // A crash tears the last line and leaves no line break behind it.
            _ => {
                recorded.is_damaged = whole.is_some();
                break;
            }
        }
    }
    recorded
}
