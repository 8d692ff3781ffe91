//! Reading a hand-in that anybody may have written: within limits, never as a path, and so that what is damaged is named
//! and the rest is there. Whether a run is what it says is for [`super::Judge`].

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use flate2::{Crc, Decompress, FlushDecompress, Status};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use zip::{CompressionMethod, ZipArchive};

use crate::domain::scenario::hash_of;
use crate::platform::files::{self, FileError};
use crate::store::hex;
use crate::words::{Said, said};
use crate::workflow::hand_in::file::{CASES, CONTENTS, CONTENTS_DIGEST, Contents, RUNS, bytes_of, digest_of};
use crate::workflow::hand_in::{Case, FORMAT, HeldIdea, MoodCount, Run, Who};

/// The largest file that is read, in bytes.
pub(crate) const FILE_BYTES: u64 = 64 << 20;
/// The most entries: far more than anybody plays.
const ENTRIES: usize = 5_000;
/// The largest entry and all of them together, unpacked, in bytes.
const ENTRY_BYTES: u64 = 49 << 20;
const ALL_BYTES: u64 = 256 << 20;
/// The largest list of contents: some hundred bytes a run, and what people have to say.
const CONTENTS_BYTES: u64 = 4 << 20;
/// So much room is made at once for an entry, in bytes, if it says that it needs it.
const BELIEVED_BYTES: usize = 1 << 20;
/// What is unpacked is followed by so much room, in bytes: a match of DEFLATE has 258, and is copied in one go if it fits.
const SLACK_BYTES: usize = 512;
/// So much room is kept for the next file, in bytes.
const ROOM_BYTES: usize = 8 << 20;
/// The longest name of an entry that is repeated in a message, in letters.
const NAME_SHOWN: usize = 80;

/// Why a file is no hand-in that can be read.
#[derive(Debug, thiserror::Error)]
pub enum HandInError {
    /// The file itself.
    #[error(transparent)]
    File(#[from] FileError),
    /// No ZIP, or one cut short.
    #[error(
        "This is no hand-in, or not a whole one: the list of its parts cannot be read. Nothing was changed. \
         Choose another file, or ask for this one again: it may have been cut on its way."
    )]
    NotWhole,
    /// A ZIP without the list of contents, or with an unreadable one.
    #[error(
        "This is not a hand-in, or its list of contents is damaged: {why}. Nothing was changed. \
         Ask for the file again."
    )]
    Contents {
        /// What is wrong with it.
        why: Said,
    },
    /// Of a later version.
    #[error(
        "This hand-in has format {found}; this version of Amends reads formats up to {known}. Nothing was changed. \
         Update Amends, or have it written by this version."
    )]
    Later {
        /// Its format.
        found: u32,
        /// Ours.
        known: u32,
    },
    /// Something that no hand-in holds.
    #[error("This file holds “{entry}”, which belongs in no hand-in. It was not read, and nothing was changed.")]
    Foreign {
        /// The entry's name.
        entry: String,
    },
    /// More than anybody hands in.
    #[error("This file is larger inside than any hand-in. It was not read to its end, and nothing was changed.")]
    TooLarge,
}

/// A run of a file as it was found.
#[derive(Debug, Clone)]
pub struct Found<R = Arc<Run>> {
    /// The id on the file's list, or the name of its entry.
    pub id: String,
    /// The run, or why it cannot be read.
    pub run: Result<R, Said>,
    /// Whether it is, byte for byte, what the file's list says.
    pub is_as_written: bool,
}

/// A file somebody handed in.
#[derive(Debug, Clone)]
pub struct HandIn {
    /// SHA-256 of the file, hex: the same file twice is one.
    pub digest: String,
    /// How large it is, in bytes.
    pub bytes: u64,
    /// The version of the program that wrote it.
    pub program: String,
    /// The version of its rules.
    pub rules: String,
    /// When it was written, UTC milliseconds.
    pub made_ms: i64,
    /// Who handed it in.
    pub who: Who,
    /// Whether typed words go along.
    pub with_words: bool,
    /// How the runs felt, if that was ticked.
    pub mood: Option<Vec<MoodCount>>,
    /// Ideas for whoever owns the way of working.
    pub ideas: Vec<HeldIdea>,
    /// The cases that were played.
    pub cases: Vec<Case>,
    /// The runs, as listed; then those no list knows.
    pub runs: Vec<Found>,
    /// Whether the list of contents is, byte for byte, what was written: name, moods and ideas hang on that alone.
    pub is_as_written: bool,
    /// The texts of the cases by their hash, as far as they were read.
    pub(super) texts: BTreeMap<String, Result<Vec<u8>, Said>>,
}

impl HandIn {
    /// The texts of cases it brings whole, each with its hash.
    pub(crate) fn whole_texts(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let whole = self.texts.iter().filter_map(|(hash, text)| Some((hash.as_str(), text.as_ref().ok()?.as_slice())));
        whole.filter(|(hash, text)| hash_of(text) == *hash)
    }
}

/// Reads a file from the disk.
///
/// # Errors
/// [`HandInError`], in words.
pub fn read_path(path: &Path) -> Result<HandIn, HandInError> {
    read(&files::read_limited(path, FILE_BYTES)?)
}

/// Reads a whole file.
///
/// # Errors
/// [`HandInError`] if there is nothing in it that could be taken for a hand-in.
pub fn read(bytes: &[u8]) -> Result<HandIn, HandInError> {
    read_knowing(bytes, &|_| false)
}

/// As [`read`], without unpacking the texts of cases whose hash is known: their text is at hand.
///
/// # Errors
/// As [`read`].
pub fn read_knowing(bytes: &[u8], is_known: &dyn Fn(&str) -> bool) -> Result<HandIn, HandInError> {
    read_named(bytes, hex(&Sha256::digest(bytes)), is_known)
}

/// As [`read_knowing`], by whoever has the file's digest already.
///
/// # Errors
/// As [`read`].
pub fn read_named(bytes: &[u8], digest: String, is_known: &dyn Fn(&str) -> bool) -> Result<HandIn, HandInError> {
    let mut room = Room::default();
    let (held, packed) = unpack(bytes, digest, is_known, &mut room)?;
    let shared =
        |found: Found<Run>| Found { id: found.id, run: found.run.map(Arc::new), is_as_written: found.is_as_written };
    let runs = packed.into_iter().map(|packed| shared(packed.read(&room))).collect();
    Ok(HandIn { runs, ..held })
}

/// What files are unpacked with, and into: used again for the next one.
#[derive(Debug)]
pub(crate) struct Room {
    inflate: Decompress,
    bytes: Vec<u8>,
}

impl Default for Room {
    fn default() -> Self {
        Self { inflate: Decompress::new(false), bytes: Vec::new() }
    }
}

/// A run of a file that is unpacked and not read yet.
#[derive(Debug)]
pub(crate) struct Packed {
    /// The id on the file's list, or the name of its entry.
    pub(crate) id: String,
    /// Where it lies in the room, or why it could not be unpacked.
    entry: Result<Range<usize>, Said>,
    /// What the file's list says that it is.
    sha256: Option<String>,
}

impl Packed {
    /// Reads the run, and holds it against the digest it is listed with.
    pub(crate) fn read<'a, T: Deserialize<'a> + AsRef<str>>(self, room: &'a Room) -> Found<Run<T>> {
        let entry = self.entry.map(|at| room.bytes.get(at).unwrap_or_default());
        let is_listed = |bytes: &[u8]| {
            let listed = self.sha256.as_deref().and_then(digest_of);
            listed.is_some_and(|listed| listed == <[u8; 32]>::from(Sha256::digest(bytes)))
        };
        let is_as_written = entry.as_deref().is_ok_and(is_listed);
        let run = entry.and_then(parsed::<Run<T>>);
        let is_other = |run: &Run<T>| run.id.as_ref() != self.id;
        let run = run.and_then(|run| if is_other(&run) { Err(said!("hand-in-why-another")) } else { Ok(run) });
        Found { id: self.id, run, is_as_written }
    }
}

/// Unpacks a whole file and reads what it says of itself, without its runs, which stand beside it as they are.
///
/// # Errors
/// As [`read`].
pub(crate) fn unpack(
    bytes: &[u8],
    digest: String,
    is_known: &dyn Fn(&str) -> bool,
    room: &mut Room,
) -> Result<(HandIn, Vec<Packed>), HandInError> {
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| HandInError::NotWhole)?;
    if archive.len() > ENTRIES {
        return Err(HandInError::TooLarge);
    }
    let names = names(&archive)?;
    if room.bytes.capacity() > ROOM_BYTES {
        room.bytes = Vec::new();
    }
    room.bytes.clear();
    let mut unpack = Unpack { archive, file: bytes, room, left: ALL_BYTES };
    let contents_bytes = unpack.at_most(CONTENTS, CONTENTS_BYTES)?.map_err(|why| HandInError::Contents { why })?;
    let contents = contents(&contents_bytes)?;
    let written = unpack.named(CONTENTS_DIGEST)?.unwrap_or_default();
    let is_as_written = written == hex(&Sha256::digest(&contents_bytes)).as_bytes();
    let mut texts = BTreeMap::new();
    for hash in names.iter().filter_map(|name| case_of(name)).filter(|hash| !is_known(hash)) {
        texts.insert(hash.to_owned(), unpack.named(&format!("{CASES}{hash}.ron"))?);
    }
    let listed: BTreeSet<&str> = contents.runs.iter().map(|listed| listed.id.as_str()).collect();
    let unlisted = names.iter().filter_map(|name| run_of(name)).filter(|id| !listed.contains(id));
    let unlisted: Vec<String> = unlisted.map(str::to_owned).collect();
    let mut runs = Vec::with_capacity(contents.runs.len() + unlisted.len());
    for listed in contents.runs {
        runs.push(unpack.run(listed.id, Some(listed.sha256))?);
    }
    for id in unlisted {
        runs.push(unpack.run(id, None)?);
    }
    let held = HandIn {
        digest,
        bytes: bytes.len() as u64,
        program: contents.program,
        rules: contents.rules,
        made_ms: contents.made_ms,
        who: contents.who,
        with_words: contents.with_words,
        mood: contents.mood,
        ideas: contents.ideas,
        cases: contents.cases,
        runs: Vec::new(),
        is_as_written,
        texts,
    };
    Ok((held, runs))
}

/// The names of all entries; `Err` names one that belongs in no hand-in, whether or not it could do any harm.
fn names(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<Vec<String>, HandInError> {
    let mut names = Vec::with_capacity(archive.len());
    for name in archive.file_names_raw() {
        let foreign = || HandInError::Foreign { entry: shown(name) };
        let name = std::str::from_utf8(name).map_err(|_| foreign())?;
        let is_ours = [CONTENTS, CONTENTS_DIGEST].contains(&name) || run_of(name).is_some() || case_of(name).is_some();
        if !is_ours {
            return Err(foreign());
        }
        names.push(name.to_owned());
    }
    Ok(names)
}

/// A name as it can be shown: no control characters, and no more of it than helps.
fn shown(name: &[u8]) -> String {
    String::from_utf8_lossy(name).chars().filter(|c| !c.is_control()).take(NAME_SHOWN).collect()
}

/// The id of the run an entry holds.
fn run_of(name: &str) -> Option<&str> {
    let id = name.strip_prefix(RUNS)?.strip_suffix(".json")?;
    is_id(id).then_some(id)
}

/// Whether something could be a run's id.
fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The hash of the case an entry holds.
fn case_of(name: &str) -> Option<&str> {
    let hash = name.strip_prefix(CASES)?.strip_suffix(".ron")?;
    (bytes_of(hash)?.len() == 32).then_some(hash)
}

fn contents(bytes: &[u8]) -> Result<Contents, HandInError> {
    /// What every format has.
    #[derive(serde::Deserialize)]
    struct Any {
        format: u32,
    }
    let any: Any = parsed(bytes).map_err(|why| HandInError::Contents { why })?;
    if any.format > FORMAT {
        return Err(HandInError::Later { found: any.format, known: FORMAT });
    }
    let contents: Contents = parsed(bytes).map_err(|why| HandInError::Contents { why })?;
    if [contents.runs.len(), contents.cases.len(), contents.ideas.len()].into_iter().any(|many| many > ENTRIES) {
        return Err(HandInError::TooLarge);
    }
    let mut ids = BTreeSet::new();
    if !contents.runs.iter().all(|listed| is_id(&listed.id) && ids.insert(listed.id.as_str())) {
        return Err(HandInError::Contents { why: said!("hand-in-why-listed") });
    }
    // Whoever writes such a file names nobody with signs that are none: they would forge lines where it is shown.
    let team = contents.who.team.iter();
    let cases = contents.cases.iter().flat_map(|case| [&case.id, &case.title, &case.hash]);
    let names: Vec<&String> =
        [&contents.who.called, &contents.who.reference].into_iter().chain(team).chain(cases).collect();
    if names.iter().any(|name| name.chars().any(char::is_control)) {
        return Err(HandInError::Contents { why: said!("hand-in-why-signs") });
    }
    Ok(contents)
}

/// JSON nested deeper than 128 is refused by its reader.
fn parsed<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, Said> {
    serde_json::from_slice(bytes).map_err(|error| Said::foreign(error.to_string()).cut(NAME_SHOWN * 2))
}

/// Unpacks entries as long as they fit what one hand-in may hold.
struct Unpack<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    file: &'a [u8],
    room: &'a mut Room,
    left: u64,
}

impl Unpack<'_> {
    /// An entry's bytes, or why they cannot be read.
    fn named(&mut self, name: &str) -> Result<Result<Vec<u8>, Said>, HandInError> {
        self.at_most(name, ENTRY_BYTES)
    }

    /// As [`Unpack::named`], of so many bytes at most.
    fn at_most(&mut self, name: &str, most: u64) -> Result<Result<Vec<u8>, Said>, HandInError> {
        let end = self.room.bytes.len();
        let entry = self.unpack_behind(name, most)?.map(|at| self.room.bytes.get(at).unwrap_or_default().to_vec());
        self.room.bytes.truncate(end);
        Ok(entry)
    }

    /// Unpacks an entry of so many bytes at most behind what is in the room; where it lies there, or why it cannot be read.
    fn unpack_behind(&mut self, name: &str, most: u64) -> Result<Result<Range<usize>, Said>, HandInError> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(Err(said!("hand-in-why-missing"))) };
        let (start, most) = (self.room.bytes.len(), most.min(self.left));
        if self.at_once(index, most).is_none() {
            self.room.bytes.truncate(start);
            let Ok(entry) = self.archive.by_index(index) else { return Ok(Err(said!("hand-in-why-missing"))) };
            // The entry says how large it is; what it says is believed only as far as it costs nothing.
            self.room.bytes.reserve(usize::try_from(entry.size()).unwrap_or_default().min(BELIEVED_BYTES));
            let read = entry.take(most + 1).read_to_end(&mut self.room.bytes);
            let unpacked = (self.room.bytes.len() - start) as u64;
            if unpacked > most {
                return Err(HandInError::TooLarge);
            }
            if read.is_err() {
                self.left -= unpacked;
                self.room.bytes.truncate(start);
                return Ok(Err(said!("hand-in-why-damaged")));
            }
        }
        let end = self.room.bytes.len();
        self.left -= (end - start) as u64;
        Ok(Ok(start..end))
    }

    /// Unpacks an entry that is what nearly all are: in one piece, with what all entries are unpacked with. `None` of any
    /// other, and of one with whatever could be wrong with it: the usual way then says what that is.
    fn at_once(&mut self, index: usize, most: u64) -> Option<()> {
        let entry = self.archive.by_index_raw(index).ok()?;
        let size = usize::try_from(entry.size()).ok()?;
        if entry.encrypted() || entry.compression() != CompressionMethod::Deflated || size > BELIEVED_BYTES {
            return None;
        }
        let start = usize::try_from(entry.data_start()?).ok()?;
        let packed = self.file.get(start..start.checked_add(usize::try_from(entry.compressed_size()).ok()?)?)?;
        let Room { inflate, bytes } = &mut *self.room;
        let before = bytes.len();
        bytes.reserve(size + SLACK_BYTES);
        inflate.reset(false);
        let status = inflate.decompress_vec(packed, bytes, FlushDecompress::Finish).ok()?;
        let unpacked = bytes.get(before..)?;
        let mut sum = Crc::new();
        sum.update(unpacked);
        let is_all = status == Status::StreamEnd && inflate.total_in() == packed.len() as u64 && unpacked.len() == size;
        (is_all && size as u64 <= most && sum.sum() == entry.crc32()).then_some(())
    }

    /// A run of a file.
    fn run(&mut self, id: String, sha256: Option<String>) -> Result<Packed, HandInError> {
        let entry = if is_id(&id) {
            self.unpack_behind(&format!("{RUNS}{id}.json"), ENTRY_BYTES)?
        } else {
            Err(said!("hand-in-why-missing"))
        };
        Ok(Packed { id, entry, sha256 })
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    /// What the usual way makes of an entry.
    fn usual(file: &[u8], name: &str, most: u64) -> Option<Result<Vec<u8>, String>> {
        let mut archive = ZipArchive::new(Cursor::new(file)).ok()?;
        let missing = || Some(Err("missing".to_owned()));
        let Ok(entry) = archive.by_name(name) else { return missing() };
        let mut bytes = Vec::new();
        let read = entry.take(most + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > most {
            return Some(Err("large".to_owned()));
        }
        Some(read.map(|_| bytes).map_err(|_| "damaged".to_owned()))
    }

    /// What is made of it here, behind something else that is in the room.
    fn ours(file: &[u8], name: &str, most: u64, room: &mut Room) -> Option<Result<Vec<u8>, String>> {
        let archive = ZipArchive::new(Cursor::new(file)).ok()?;
        room.bytes = b"before".to_vec();
        let mut unpack = Unpack { archive, file, room, left: u64::MAX };
        let at = match unpack.unpack_behind(name, most) {
            Err(_) => return Some(Err("large".to_owned())),
            Ok(Err(why)) if why == said!("hand-in-why-missing") => return Some(Err("missing".to_owned())),
            Ok(Err(_)) => return Some(Err("damaged".to_owned())),
            Ok(Ok(at)) => at,
        };
        assert!(room.bytes.starts_with(b"before") && room.bytes.len() == at.end);
        Some(Ok(room.bytes[at].to_vec()))
    }

    #[test]
    fn an_entry_unpacked_in_one_piece_is_what_it_is_to_everybody_whatever_is_damaged() {
        let text = "what was said, and again what was said, ".repeat(8);
        let plain = SimpleFileOptions::default();
        let ways = [
            plain.compression_method(CompressionMethod::Deflated),
            plain.compression_method(CompressionMethod::Stored),
        ];
        let mut room = Room::default();
        let mut sound = 0;
        for way in ways {
            let mut out = ZipWriter::new(Cursor::new(Vec::new()));
            out.start_file("runs/a.json", way).unwrap();
            out.write_all(text.as_bytes()).unwrap();
            let file = out.finish().unwrap().into_inner();
            assert_eq!(ours(&file, "runs/a.json", 10_000, &mut room), Some(Ok(text.clone().into_bytes())));
            for at in 0..file.len() {
                for bit in 0..8 {
                    let mut damaged = file.clone();
                    damaged[at] ^= 1 << bit;
                    for most in [10_000, text.len() as u64 - 1] {
                        let usual = usual(&damaged, "runs/a.json", most);
                        assert_eq!(ours(&damaged, "runs/a.json", most, &mut room), usual, "byte {at}, bit {bit}");
                        sound += usize::from(usual.is_some_and(|read| read.is_ok()));
                    }
                }
            }
        }
        assert!(sound > 100, "bits of dates and the like change nothing");
    }
}
