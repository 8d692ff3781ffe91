//! Recognition of the present learner: what was earned, the note of thanks that somebody wrote for it, and the certificate as
//! a file. A note is words of somebody else about the learner: it is kept with the run, and goes with it when it is erased.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::domain::progress::{Course, Earned, Evidence, Kind, earned};
use crate::domain::rubric::anchors::anchor;
use crate::domain::rubric::{Dimension, RUBRIC_VERSION};
use crate::domain::scenario::model::{Channel, Face};
use crate::domain::session::{Gauge, RULES_VERSION, Session, mood_of};
use crate::domain::walk::mood_word;
use crate::print::PrintError;
use crate::print::certificate::{Certificate, Curve};
use crate::print::drawing::Picture;
use crate::store::{AttemptId, AttemptRow, StoreError};
use crate::words::Words;
use crate::workflow::attempt::{self, ResumeError};
use crate::workflow::card::Format;
use crate::workflow::in_folder::{self, InFolderError};
use crate::workflow::parts::Part;
use crate::workflow::{Workspace, history, reflection, runs};

/// Longest note, in letters: what fits a certificate and is still read.
pub const NOTE_MAX: usize = 240;
/// Longest name of whoever signs, and longest word for what they are.
pub const SIGNED_MAX: usize = 60;

/// A note of thanks for a run.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Thanks {
    /// The note.
    pub note: String,
    /// Who signs.
    pub name: String,
    /// What they are: “Front of house”.
    pub role: String,
    /// When it was signed, UTC milliseconds.
    pub signed_ms: i64,
}

impl Thanks {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.note.is_empty() && self.name.is_empty() && self.role.is_empty()
    }
}

/// Why there is no certificate.
#[derive(Debug, thiserror::Error)]
pub enum CertificateError {
    /// The run cannot be played again.
    #[error(transparent)]
    Run(#[from] ResumeError),
    /// It could not be put into the folder.
    #[error(transparent)]
    Folder(#[from] InFolderError),
    /// The page could not be made.
    #[error(transparent)]
    Print(#[from] PrintError),
}

impl From<StoreError> for CertificateError {
    fn from(error: StoreError) -> Self {
        Self::Run(error.into())
    }
}

/// What a certificate shows of a customer and of the program; whoever draws the window draws these as well.
#[derive(Debug, Clone)]
pub struct Sights<'a> {
    /// Whose face.
    pub face: &'a Face,
    /// How the two talked.
    pub channel: Channel,
    /// Before the first reply and after the last.
    pub gauges: [Gauge; 2],
    /// The dimension whose sign stands before the level.
    pub dimension: Dimension,
}

/// Those drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Pictures {
    /// The sign of the program.
    pub logo: Picture,
    /// The face before and after.
    pub faces: [Picture; 2],
    /// The sign of the dimension.
    pub dimension: Picture,
}

/// Keeps a note of thanks with a run, in the place of the one before. Room around its words is taken off.
///
/// # Errors
/// [`StoreError`] if it cannot be saved.
pub fn keep_thanks(ws: &Workspace, attempt: &AttemptId, thanks: &Thanks) -> Result<(), StoreError> {
    let tidy =
        |text: &str, most: usize| text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).collect();
    let kept = Thanks {
        note: tidy(&thanks.note, NOTE_MAX),
        name: tidy(&thanks.name, SIGNED_MAX),
        role: tidy(&thanks.role, SIGNED_MAX),
        signed_ms: ws.clock.now_ms(),
    };
    reflection::put(ws, attempt, Part::Thanks, &kept)
}

/// The certificate of something earned, in the language of the words; `draw` draws what is seen on it.
///
/// # Errors
/// [`CertificateError`] if its run cannot be played again.
pub fn certificate(
    ws: &Workspace,
    words: &Words,
    (earned, thanks): (&Earned, Option<&Thanks>),
    draw: impl FnOnce(&Sights<'_>) -> Pictures,
) -> Result<Certificate, CertificateError> {
    let row = ws.store.attempt(&earned.attempt)?;
    let (session, _) = attempt::replay(ws, &row)?;
    let course = Course::of(&session, earned.customer).ok_or(ResumeError::Erased)?;
    let customer = session.scenario().customers.get(earned.customer).ok_or(ResumeError::Erased)?;
    let channel = session.scenario().channel;
    let gauges = [course.before, course.after];
    let dimension = earned.evidence.dimension;
    let pictures = draw(&Sights { face: &customer.face, channel, gauges, dimension });
    let name = ws.learner_name();
    let about = About { words, session: &session, earned, course: &course };
    let kind = earned.kind.said(words).to_owned();
    let [before, after] = pictures.faces;
    Ok(Certificate {
        language: words.language(),
        title: match &name {
            Some(name) => words.tell("recognition-title", &[("kind", (&kind).into()), ("name", name.into())]),
            None => kind.clone(),
        },
        logo: pictures.logo,
        which: words.tell("recognition-practice", &[("which", earned.which.said(words).into())]),
        deed: about.deed(),
        faces: [(before, about.face(course.before)), (after, about.face(course.after))],
        curve: about.curve(),
        quote: quote(words, &earned.evidence),
        evidence: level(words, &earned.evidence),
        dimension: (dimension, pictures.dimension),
        note: thanks.map(|thanks| &thanks.note).filter(|note| !note.is_empty()).map(|note| words.quoted(note)),
        signed: signed(words, thanks),
        // It was judged by the rules there are now: what was done is found by playing the run again.
        foot: about.foot(&RULES_VERSION.to_string()),
        kind,
        name: name.unwrap_or_else(|| words.say("recognition-no-name").to_owned()),
    })
}

/// Writes a certificate into a folder, under a name without the learner's. Returns where it is.
///
/// # Errors
/// [`CertificateError`], in words.
pub fn write_into(
    words: &Words,
    folder: &str,
    (certificate, kind): (&Certificate, Kind),
    format: Format,
) -> Result<PathBuf, CertificateError> {
    let folder = in_folder::folder_named(folder)?;
    let bytes = match format {
        Format::Pdf => certificate.pdf()?,
        Format::Html => certificate.html()?.into_bytes(),
    };
    let name = words.tell("recognition-file", &[("kind", kind.code().into())]);
    Ok(in_folder::write(&folder, (&name, format.ending()), &bytes)?)
}

/// What was earned in one finished run, in the order of [`Kind::ALL`]. Of the others only the first of its case is read: what
/// that one earned already is not earned again.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn earned_in(ws: &Workspace, run: &AttemptId) -> Result<Vec<Kind>, StoreError> {
    let rows = history::ended(ws, None)?;
    let Some(case) = rows.iter().find(|row| row.id == *run).map(|row| row.scenario_id.clone()) else {
        return Ok(Vec::new());
    };
    let first = rows.iter().filter(|row| row.scenario_id == case && row.is_unaided()).min_by_key(|row| row.nr);
    let first = first.map(|row| row.id.clone());
    let read: Vec<AttemptRow> =
        rows.into_iter().filter(|row| row.id == *run || Some(&row.id) == first.as_ref()).collect();
    let known = runs::facts(&ws.store, &read).collect();
    let mut all = earned(&runs::runs(ws, None, &known)?);
    all.retain(|earned| earned.attempt == run.0);
    Ok(all.into_iter().map(|earned| earned.kind).collect())
}

/// The words that earned something, in quotation marks; or that they were erased.
pub fn quote(words: &Words, evidence: &Evidence) -> String {
    if evidence.has_words { words.quoted(&evidence.quote) } else { words.say("recognition-erased").to_owned() }
}

/// Their level, in which reply, and what it means: “Empathy 3, reply 1: …”.
pub fn level(words: &Words, evidence: &Evidence) -> String {
    let means = anchor(words, evidence.dimension, evidence.level);
    words.tell(
        "recognition-level",
        &[
            ("dimension", evidence.dimension.said(words).into()),
            ("level", i64::from(evidence.level.get()).into()),
            ("turn", i64::from(evidence.turn).into()),
            ("first", means.first.into()),
            ("second", means.second.into()),
        ],
    )
}

/// A note as it stands: “A note from Helena, Front of house: …”; `None` where only somebody signed.
pub fn note_said(words: &Words, thanks: &Thanks) -> Option<String> {
    let Thanks { note, name, role, .. } = thanks;
    if note.is_empty() {
        return None;
    }
    Some(match (name.as_str(), role.as_str()) {
        ("", _) => words.tell("recognition-note-unsigned", &[("note", note.into())]),
        (name, "") => words.tell("recognition-note", &[("name", name.into()), ("note", note.into())]),
        (name, role) => {
            let put = [("name", name.into()), ("role", role.into()), ("note", note.into())];
            words.tell("recognition-note-role", &put)
        }
    })
}

/// A day: “13 November 2026”.
pub fn date(words: &Words, ms: i64) -> String {
    let at = Timestamp::from_millisecond(ms).unwrap_or_default().to_zoned(TimeZone::system());
    let year = at.year().to_string();
    let put = [
        ("day", i64::from(at.day()).into()),
        ("month", words.month(i64::from(at.month())).into()),
        ("year", (&year).into()),
    ];
    words.tell("common-day-month-year", &put)
}

/// Who signs; and as what and when, or that it is to be signed.
fn signed(words: &Words, thanks: Option<&Thanks>) -> (String, String) {
    let Some(thanks) = thanks.filter(|thanks| !thanks.name.is_empty()) else {
        return (String::new(), words.say("recognition-to-sign").to_owned());
    };
    let date = date(words, thanks.signed_ms);
    let about = if thanks.role.is_empty() {
        date
    } else {
        words.tell("recognition-signed", &[("role", (&thanks.role).into()), ("date", (&date).into())])
    };
    (thanks.name.clone(), about)
}

/// What the words of a certificate are made from.
struct About<'a> {
    words: &'a Words,
    session: &'a Session,
    earned: &'a Earned,
    course: &'a Course<'a>,
}

impl About<'_> {
    fn name(&self) -> &str {
        self.session.stage().cast.names.get(self.course.customer).map_or("", |name| &name.short)
    }

    /// What was done, going on from the learner's name.
    fn deed(&self) -> String {
        let words = self.words;
        let play = self.session.play();
        let is_group = play.desk().is_none() && play.customers.len() > 1;
        let with_others = || words.tell("recognition-and-others", &[("name", self.name().into())]);
        let who = if is_group { with_others() } else { self.name().to_owned() };
        let mood = |gauge: Gauge| mood_word(mood_of(gauge.shown_anger));
        let replies = self.course.turns.iter().filter(|(turn, _)| turn.is_spoken()).count();
        let word = words.number_word(replies);
        let put = [
            ("who", (&who).into()),
            ("before", mood(self.course.before).into()),
            ("after", mood(self.course.after).into()),
            ("count", i64::try_from(replies).unwrap_or(0).into()),
            ("word", (&word).into()),
        ];
        let who = put.get(..1).unwrap_or_default();
        match self.earned.kind {
            Kind::BridgeBuilder => words.tell("recognition-deed-bridge-builder", &put),
            Kind::Owner => words.tell("recognition-deed-owner", who),
            Kind::RightFirstTime => words.tell("recognition-deed-right-first-time", who),
            Kind::FairHand => words.tell("recognition-deed-fair-hand", who),
            Kind::ClockKeeper => words.tell("recognition-deed-clock-keeper", who),
            Kind::Turnaround => words.tell("recognition-deed-turnaround", who),
            Kind::SecondChance => words.tell("recognition-deed-second-chance", who),
            Kind::Detective => words.tell("recognition-deed-detective", who),
            Kind::Guardian => words.tell("recognition-deed-guardian", who),
        }
    }

    /// What a face shows.
    fn face(&self, gauge: Gauge) -> String {
        let mood = mood_word(mood_of(gauge.shown_anger));
        self.words.tell("recognition-face", &[("name", self.name().into()), ("mood", mood.into())])
    }

    fn curve(&self) -> Option<Curve> {
        let words = self.words;
        let start = (words.say("recognition-first-line").to_owned(), self.course.starts as f32);
        let replies = self.course.turns.iter().map(|(turn, anger)| (turn.short_said(words), *anger as f32));
        let points: Vec<(String, f32)> = std::iter::once(start).chain(replies).collect();
        let fell = self.course.fell().round();
        let by = words.number(fell.abs(), 0);
        let figure = if fell < 0.0 {
            words.tell("recognition-rose", &[("by", (&by).into())])
        } else {
            words.tell("recognition-fell", &[("by", (&by).into())])
        };
        let said: Vec<String> = points.iter().map(|(_, anger)| words.number(f64::from(*anger), 0)).collect();
        let title = words.tell("recognition-curve", &[("name", self.name().into())]);
        let alt = words.tell(
            "recognition-curve-said",
            &[("title", (&title).into()), ("figures", (&said.join(", ")).into()), ("figure", (&figure).into())],
        );
        (points.len() > 1).then_some(Curve { title, figure, points, alt })
    }

    fn foot(&self, rules: &str) -> String {
        let date = date(self.words, self.earned.ended_ms);
        let put = [
            ("rule", self.earned.kind.rule(self.words).into()),
            ("case", (&self.earned.title).into()),
            ("date", (&date).into()),
            ("rubric", i64::from(RUBRIC_VERSION).into()),
            ("rules", rules.into()),
        ];
        self.words.tell("recognition-foot", &put)
    }
}
