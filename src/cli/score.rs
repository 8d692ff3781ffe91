//! `amends score`: a reply in somebody's own words, scored and explained; one from standard input, or many from a file.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;
use serde::{Deserialize, Serialize};

use crate::cli::laid::LaidArguments;
use crate::cli::output::Output;
use crate::cli::read::text_of;
use crate::cli::{Done, Format, letter};
use crate::domain::ids::Ix;
use crate::domain::rubric::{Dimension, ErrorCode, Rating};
use crate::domain::scenario::model::{Offer, Scenario, Scene};
use crate::domain::scoring::letter::own::OwnFacts;
use crate::domain::scoring::letter::{Brief, LetterReading, LetterText, read, shown};
use crate::domain::scoring::typed::{Cue, Ear, Language, Moment, NotScored, Typed, Why, english, english_residual};
use crate::platform::Folders;
use crate::words::Words;
use crate::workflow::{Cases, find_case};

/// Longest reply that is read, in bytes; the scorer itself looks at 2,000 words.
const REPLY_BYTES_MAX: u64 = 1 << 20;
/// The largest file of replies: some hundred thousand of them.
const BATCH_BYTES_MAX: u64 = 64 << 20;

/// Arguments of `score`.
#[derive(Debug, Args)]
pub(crate) struct ScoreArguments {
    /// A case's id, or the path of its file; the reply is read from standard input.
    #[arg(long, required_unless_present_any = ["batch", "facts"], requires = "scene")]
    scenario: Option<String>,
    /// The scene it answers.
    #[arg(long)]
    scene: Option<String>,
    /// Offers that go along; may be given again.
    #[arg(long, value_name = "OFFER")]
    offer: Vec<String>,
    /// A file with one reply a line: {"id","scenario","scene","text","offers":[]}.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["scenario", "scene", "offer"])]
    batch: Option<PathBuf>,
    /// A file with a letter, each part under its heading, such as “# greeting”: read as the answer to the scene, or by --facts.
    #[arg(long, value_name = "FILE", conflicts_with = "batch")]
    letter: Option<PathBuf>,
    /// A file with what you know of a matter of your own, for a letter outside any case.
    #[arg(long, value_name = "FILE", requires = "letter", conflicts_with_all = ["scenario", "scene", "offer", "batch"])]
    facts: Option<PathBuf>,
    #[command(flatten)]
    laid: LaidArguments,
    /// How to print; a batch is always JSON, one line a reply.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// A reply to be scored.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    /// Whatever the reader calls it.
    pub(crate) id: String,
    /// A case's id, or the path of its file.
    pub(crate) scenario: String,
    /// The scene.
    pub(crate) scene: String,
    /// The words.
    pub(crate) text: String,
    /// Offers that go along.
    #[serde(default)]
    pub(crate) offers: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    id: &'a str,
    ratings: Rating,
    evidence: Vec<EvidenceLine>,
    errors: &'a [ErrorCode],
    heard: Vec<HeardLine>,
    times: Vec<TimeLine>,
    limit_min: f64,
    confidence: f64,
    not_scored: Option<NotScored>,
}

/// Something that was heard, whether or not it moved a level.
#[derive(Debug, Serialize)]
struct HeardLine {
    cue: Cue,
    start: usize,
    end: usize,
}

/// A time that is promised.
#[derive(Debug, Serialize)]
struct TimeLine {
    minutes: Option<f64>,
    of: &'static str,
    start: usize,
    end: usize,
}

#[derive(Debug, Serialize)]
struct EvidenceLine {
    start: Option<usize>,
    end: Option<usize>,
    dimension: String,
    points: f64,
    slot: String,
}

/// Cases that replies answer, each read once.
pub(crate) struct Answered {
    cases: Cases,
    read: BTreeMap<String, std::sync::Arc<Scenario>>,
    ladders_only: bool,
}

impl Answered {
    pub(crate) fn new(cases: Cases) -> Self {
        Self { cases, read: BTreeMap::new(), ladders_only: false }
    }

    /// Leaves the fitted model out.
    pub(crate) fn ladders_only(self) -> Self {
        Self { ladders_only: true, ..self }
    }

    fn scenario(&mut self, name: &str) -> anyhow::Result<std::sync::Arc<Scenario>> {
        if let Some(read) = self.read.get(name) {
            return Ok(read.clone());
        }
        let found = find_case(&self.cases, name)?;
        self.read.insert(name.to_owned(), found.scenario.clone());
        Ok(found.scenario)
    }

    /// Scores one reply at the beginning of its scene.
    pub(crate) fn score(&mut self, asked: &Asked) -> anyhow::Result<Typed> {
        let language = english().map_err(|error| anyhow::anyhow!("{error}"))?;
        let fitted = english_residual().map_err(|error| anyhow::anyhow!("{error}"))?;
        let ladders_only = self.ladders_only;
        self.listen(asked, language, |ear, offers| {
            let ear = if ladders_only { ear } else { ear.with(fitted) };
            ear.score(&asked.text, offers)
        })
    }

    /// Listens to one reply at the beginning of its scene, in a language.
    pub(crate) fn listen<T>(
        &mut self,
        asked: &Asked,
        language: &Language,
        hear: impl FnOnce(Ear<'_>, &[Ix<Offer>]) -> T,
    ) -> anyhow::Result<T> {
        let scenario = self.scenario(&asked.scenario)?;
        let scene = scene_of(&scenario, &asked.scene)?;
        let offers = asked.offers.iter().map(|id| offer_of(&scenario, id)).collect::<anyhow::Result<Vec<_>>>()?;
        let ear = Ear::new(language, &scenario, scene, Moment::fresh(&scenario, scene));
        Ok(hear(ear, &offers))
    }
}

impl Answered {
    /// Reads a letter at the beginning of its scene.
    fn letter(
        &mut self,
        scenario: &str,
        scene: &str,
        offers: &[String],
        written: &LetterText,
    ) -> anyhow::Result<LetterReading> {
        let scenario = self.scenario(scenario)?;
        let at = scene_of(&scenario, scene)?;
        let asking = scenario.scene(at);
        let Some(brief) = &asking.letter else {
            let with: Vec<&str> =
                scenario.scenes.iter().filter(|scene| scene.letter.is_some()).map(|scene| scene.id.as_str()).collect();
            let with = if with.is_empty() { "none of its scenes does".to_owned() } else { with.join(", ") };
            bail!("the scene {scene} of {} asks for no letter; these do: {with}", scenario.id);
        };
        let offers = offers.iter().map(|id| offer_of(&scenario, id)).collect::<anyhow::Result<Vec<_>>>()?;
        let to = asking.to.first().and_then(|customer| scenario.customer(*customer).names.first().cloned());
        let ear =
            Ear::english(&scenario, at, Moment::fresh(&scenario, at)).map_err(|error| anyhow::anyhow!("{error}"))?;
        Ok(read(&Brief::of(brief, to, None), &ear, written, &offers))
    }
}

fn scene_of(scenario: &Scenario, id: &str) -> anyhow::Result<Ix<Scene>> {
    let names = || scenario.scenes.iter().map(|s| s.id.as_str()).collect::<Vec<_>>().join(", ");
    scenario.find_scene(id).with_context(|| format!("{} has no scene {id}; it has {}", scenario.id.as_str(), names()))
}

fn offer_of(scenario: &Scenario, id: &str) -> anyhow::Result<Ix<Offer>> {
    let names = || scenario.offers.iter().map(|o| o.id.as_str()).collect::<Vec<_>>().join(", ");
    scenario.find_offer(id).with_context(|| format!("{} has no offer {id}; it has {}", scenario.id.as_str(), names()))
}

/// The replies of a file, one a line.
pub(crate) fn lines<T: for<'d> Deserialize<'d>>(file: &Path) -> anyhow::Result<Vec<T>> {
    let text = text_of(file, BATCH_BYTES_MAX)?;
    let mut filled = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).peekable();
    if filled.peek().is_none() {
        bail!("{} holds no reply. Write one a line, as JSON, or choose another file.", file.display());
    }
    filled
        .map(|(number, line)| {
            serde_json::from_str(line).with_context(|| format!("{}, line {}: not a reply", file.display(), number + 1))
        })
        .collect()
}

pub(crate) fn run(arguments: &ScoreArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let mut answered = Answered::new(arguments.laid.cases(folders, None, output)?);
    if let Some(file) = &arguments.batch {
        for (at, asked) in lines::<Asked>(file)?.iter().enumerate() {
            let typed = answered.score(asked).with_context(|| format!("reply {} ({})", at + 1, asked.id))?;
            output.line(&serde_json::to_string(&answer(&asked.id, &typed))?)?;
        }
        return Ok(Done::Well);
    }
    if let Some(file) = &arguments.letter {
        return score_letter(arguments, file, &mut answered, output);
    }
    let (Some(scenario), Some(scene)) = (&arguments.scenario, &arguments.scene) else {
        bail!("name a case and a scene, or a file with --batch");
    };
    let mut bytes = Vec::new();
    std::io::stdin().take(REPLY_BYTES_MAX).read_to_end(&mut bytes).context("the reply could not be read")?;
    let asked = Asked {
        id: "reply".to_owned(),
        scenario: scenario.clone(),
        scene: scene.clone(),
        text: String::from_utf8_lossy(&bytes).into_owned(),
        offers: arguments.offer.clone(),
    };
    let typed = answered.score(&asked)?;
    match arguments.format {
        Format::Json => output.json(&answer(&asked.id, &typed))?,
        Format::Text => {
            let english = Words::english()?;
            for line in describe(&english, &asked.text, &typed) {
                output.line(&line)?;
            }
        }
    }
    Ok(Done::Well)
}

/// Scores a letter from a file, with what is found in it.
fn score_letter(
    arguments: &ScoreArguments,
    file: &Path,
    answered: &mut Answered,
    output: &mut Output,
) -> anyhow::Result<Done> {
    let written = letter::of_file(&text_of(file, REPLY_BYTES_MAX)?)
        .with_context(|| format!("{} is no letter", file.display()))?;
    let reading = match (&arguments.facts, &arguments.scenario, &arguments.scene) {
        (Some(facts), ..) => {
            let facts: OwnFacts = ron::from_str(&text_of(facts, REPLY_BYTES_MAX)?)
                .with_context(|| format!("{} are no facts of a letter; see docs/scorer.md", facts.display()))?;
            let ear = facts.ear().map_err(|error| anyhow::anyhow!("{error}"))?;
            read(&facts.brief(), &ear, &written, &[])
        }
        (None, Some(scenario), Some(scene)) => answered.letter(scenario, scene, &arguments.offer, &written)?,
        _ => bail!("name a case and a scene, or a file with --facts"),
    };
    let english = Words::english()?;
    match arguments.format {
        Format::Json => {
            let mut all = serde_json::to_value(answer("letter", &reading.typed))?;
            if let Some(all) = all.as_object_mut() {
                all.insert("letter".to_owned(), letter::found_in(&english, &reading));
            }
            output.json(&all)?;
        }
        Format::Text => {
            let text = shown(&written.joined());
            for line in
                describe(&english, &text, &reading.typed).iter().chain(&letter::found(&english, &written, &reading))
            {
                output.line(line)?;
            }
        }
    }
    Ok(Done::Well)
}

fn answer<'a>(id: &'a str, typed: &'a Typed) -> Answer<'a> {
    let line = |point: &crate::domain::scoring::typed::Point| EvidenceLine {
        start: point.span.map(|(start, _)| start),
        end: point.span.map(|(_, end)| end),
        dimension: point.dimension.name().to_lowercase(),
        points: f64::from(point.hundredths) / 100.0,
        slot: point.why.name(),
    };
    Answer {
        id,
        ratings: typed.rating,
        evidence: typed.evidence.iter().map(line).collect(),
        errors: &typed.errors,
        heard: typed.heard.iter().map(|(cue, start, end)| HeardLine { cue: *cue, start: *start, end: *end }).collect(),
        times: typed
            .times
            .iter()
            .map(|(minutes, start, end, of)| TimeLine { minutes: *minutes, of, start: *start, end: *end })
            .collect(),
        limit_min: typed.limit_min,
        confidence: (typed.confidence * 100.0).round() / 100.0,
        not_scored: typed.not_scored,
    }
}

fn describe(english: &Words, text: &str, typed: &Typed) -> Vec<String> {
    const RATE_YOURSELF: &str = "Rate it yourself as well, against the anchors.";
    if let Some(why) = typed.not_scored {
        return vec![format!("{} {RATE_YOURSELF}", why.sentence())];
    }
    let mut out = Vec::new();
    for dimension in Dimension::ALL {
        match typed.rating.get(dimension) {
            None => out.push(format!("{:<13} not scored here", dimension.name())),
            Some(level) => out.push(format!("{:<13} {} {}", dimension.name(), level.get(), level.word())),
        }
        let points = || typed.evidence.iter().filter(|point| point.dimension == dimension);
        let is_base = |why: Why| matches!(why, Why::Base(_));
        // Where something was earned, the place where the count begins is no reason any more.
        let has_gain = points().any(|point| point.hundredths > 0 && !is_base(point.why));
        for point in points() {
            let words = point.span.and_then(|(start, end)| text.get(start..end));
            let quoted = words.map(|words| format!(": “{words}”")).unwrap_or_default();
            let begins = || english.say("debrief-own-begins").to_owned();
            let because = if has_gain && is_base(point.why) { begins() } else { point.why.said(english) };
            out.push(format!("  {:+.2}  {because}{quoted}", f64::from(point.hundredths) / 100.0));
        }
        if let Some(next) = typed.next(english, dimension) {
            out.push(format!("  next   {next}"));
        }
    }
    for (_, start, end) in &typed.amounts {
        let words = text.get(*start..*end).unwrap_or_default();
        out.push(format!("“{words}” is an amount: it counts as an offer only when it goes along as one (--offer)."));
    }
    out.push(format!("How sure: {:.0}%.", typed.confidence * 100.0));
    if typed.asks_self_rating(text.split_whitespace().count()) {
        out.push(RATE_YOURSELF.to_owned());
    }
    if typed.cut {
        out.push("Only the first 2,000 words were read.".to_owned());
    }
    out
}
