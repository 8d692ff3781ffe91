//! A report for people at the terminal: the headline first, then tables.

use crate::cli::report::date;
use crate::domain::report::{
    About, Authority, Candidate, CauseRow, ErrorRow, Headline, HeatRow, IdeaRow, Measures, Missing, Money, Month,
    Moods, Moved, Outreach, PersonReadiness, PlayMode, Promises, Readiness, RemarkRow, Report, Which,
};
use crate::domain::rubric::errors::ERRORS;
use crate::domain::rubric::{Dimension, ErrorCode, figure_for_mean};
use crate::words::{Words, grouped};

/// Rows of the longer tables.
const ROWS: usize = 12;
/// Candidates for recognition, ideas and remarks that are told in full.
const TOLD: usize = 10;

/// The whole report.
pub(super) fn of(told: &Report, words: &Words) -> String {
    let parts = [
        about(&told.about),
        headline(&told.headline, told.about.runs),
        moved(&told.moved),
        heat(&told.heat),
        errors(&told.errors, words),
        causes(&told.causes),
        promises(&told.promises, &told.authority),
        measures(&told.measures),
        told.money.as_ref().map(money).unwrap_or_default(),
        outreach(&told.outreach),
        moods(&told.moods),
        ideas(&told.ideas),
        recognition(told, words),
        remarks(&told.remarks),
        months(&told.months),
        told.readiness.as_ref().map(|ready| readiness(ready, words)).unwrap_or_default(),
        foot(&told.about),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{} {many}", grouped(&count.to_string(), ',')) }
}

fn about(about: &About) -> String {
    let filter = &about.filter;
    let whose = match filter.team.as_deref() {
        None => "All teams".to_owned(),
        Some("") => "People without a team".to_owned(),
        Some(team) => team.to_owned(),
    };
    let mut narrowed = vec![whose];
    narrowed.extend(about.case_title.clone().or_else(|| filter.case.clone()));
    narrowed.extend(filter.mode.map(|mode| mode.code().to_owned()));
    narrowed.extend(match filter.which {
        Which::All => None,
        Which::First => Some("first unaided runs".to_owned()),
        Which::Best => Some("best unaided runs".to_owned()),
        Which::Latest => Some("latest unaided runs".to_owned()),
    });
    narrowed.extend(filter.since.map(|day| format!("since {}", date(day))));
    narrowed.extend(filter.until.map(|day| format!("until {}", date(day))));
    let is_of_rooms = filter.mode == Some(PlayMode::Workshop);
    let size = format!(
        "{}, {}, {}",
        if is_of_rooms {
            counted(about.rooms, "workshop", "workshops")
        } else {
            counted(about.people, "person", "people")
        },
        counted(about.runs, "run", "runs"),
        counted(about.cases, "case", "cases")
    );
    let days = match about.days {
        None => String::new(),
        Some((from, to)) if from == to => format!(", on {}", date(from)),
        Some((from, to)) => format!(", from {} to {}", date(from), date(to)),
    };
    let apart = match about.rooms {
        0 => String::new(),
        _ if is_of_rooms => String::new(),
        rooms => format!(
            "\n{} apart, in no figure here: a room decided together. See --mode workshop.",
            counted(rooms, "workshop", "workshops")
        ),
    };
    format!("{}\n{size}{days}. People are counted, not ranked.{apart}", narrowed.join(" · "))
}

fn headline(headline: &Headline, runs: usize) -> String {
    let pairs = headline.pairs.len();
    if pairs == 0 {
        let why = if runs == 0 { "No run is meant by these filters." } else { NO_PAIR };
        return format!("\n{why}");
    }
    let median = |median: Option<f64>| median.map_or_else(|| "–".to_owned(), |stars| format!("{stars:.1}"));
    let people = if pairs == 1 { "person" } else { "people" };
    let mut lines = vec![
        format!(
            "\n{} of {pairs} {people} did better the last time than the first, on the same case or one as hard.",
            headline.better
        ),
        format!("  {} as well, {} less well, by a tenth of a star or more.", headline.same, headline.worse),
        format!(
            "  Simulated satisfaction, median: first {}, latest {}.",
            median(headline.first_median),
            median(headline.latest_median)
        ),
    ];
    if headline.without > 0 {
        let people = counted(headline.without, "person has", "people have");
        lines.push(format!("  {people} no two unaided runs of one case, or of one as hard, to hold together."));
    }
    lines.join("\n")
}

const NO_PAIR: &str =
    "Nobody has two unaided runs of one case, or of one as hard, yet: first and latest cannot be held together.";

fn level(level: Option<f64>) -> String {
    level.map_or_else(|| "–".to_owned(), figure_for_mean)
}

fn moved(moved: &[Moved; 4]) -> String {
    if moved.iter().all(|moved| moved.pairs == 0) {
        return String::new();
    }
    let row = |(dimension, moved): (Dimension, &Moved)| {
        let (first, latest) = (level(moved.first), level(moved.latest));
        format!("  {:<14}{first:>4} → {latest:<4}  of {}", dimension.name(), counted(moved.pairs, "pair", "pairs"))
    };
    let rows: Vec<String> = Dimension::ALL.into_iter().zip(moved).map(row).collect();
    format!("\nWhat moved (mean level of 0 to 4, first run to latest)\n{}", rows.join("\n"))
}

fn heat(heat: &[HeatRow]) -> String {
    if heat.is_empty() {
        return String::new();
    }
    let title = |title: &str| -> String { title.chars().take(32).collect() };
    let head = format!("  {:<32} {:>9}{:>11}{:>7}{:>8}{:>7}", "", "Empathy", "Ownership", "Speed", "Compen.", "Runs");
    let row = |row: &HeatRow| {
        let [e, o, s, c] = row.means.map(level);
        format!("  {:<32} {e:>9}{o:>11}{s:>7}{c:>8}{:>7}", title(&row.title), row.runs)
    };
    let rows: Vec<String> = heat.iter().map(row).collect();
    format!("\nWhere it is hard (mean level of 0 to 4)\n{head}\n{}", rows.join("\n"))
}

fn name(code: ErrorCode, words: &Words) -> String {
    let entry = ERRORS.iter().find(|entry| entry.code == code);
    entry.map_or_else(String::new, |entry| words.say(entry.name).to_owned())
}

/// The first of a table, and how many there are beyond.
fn table<T>(head: &str, all: &[T], most: usize, row: impl Fn(&T) -> String) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut lines = vec![format!("\n{head}")];
    lines.extend(all.iter().take(most).map(row));
    lines.extend((all.len() > most).then(|| format!("  and {} more", all.len() - most)));
    lines.join("\n")
}

fn errors(errors: &[ErrorRow], words: &Words) -> String {
    table("What went wrong (runs, people)", errors, ROWS, |row| {
        format!("  {:>6}{:>6}  {}", row.runs, row.people, name(row.code, words))
    })
}

fn causes(causes: &[CauseRow]) -> String {
    let heading = "Causes in the cases that were played (after how many runs of its case it was chosen to be mended)";
    table(heading, causes, ROWS, |row| {
        let stops = if row.stops_it { "stops it coming back" } else { "does not stop it coming back" };
        let of = format!("{} of {}", row.chosen_runs, row.runs);
        format!("  {of:>12}  {} ({})\n{:16}{} – {stops}", row.text, row.case_title, "", row.fix)
    })
}

fn promises(promises: &Promises, authority: &Authority) -> String {
    let runs = |runs| counted(runs, "run", "runs");
    let open = match promises.open {
        0 => String::new(),
        open => format!(", {open} neither: the case ended before"),
    };
    format!(
        "\nPromises and authority\n  {} in {}: {} kept, {} broken{open}\n  {} beyond authority in {}; {} up in {}",
        counted(promises.made, "promise", "promises"),
        runs(promises.runs),
        promises.kept,
        promises.broken,
        counted(authority.refused, "offer", "offers"),
        runs(authority.runs_refused),
        counted(authority.raised, "step", "steps"),
        runs(authority.runs_raised),
    )
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{:.0}%", share * 100.0))
}

fn measures(measures: &Measures) -> String {
    let points = |points: Option<f64>| points.map_or_else(|| "–".to_owned(), |points| format!("{points:+.0}"));
    let stars = measures.csat.map_or_else(|| "–".to_owned(), |stars| format!("{stars:.1} of 5"));
    let [one, two, three, four, five] = measures.stars;
    let minutes = measures.resolution_min.map_or_else(|| "–".to_owned(), minutes);
    let row = |what: &str, figure: &str| format!("  {what:<32}{figure}");
    let rows = [
        row("Satisfaction (CSAT)", &format!("{stars}, {} with 4 or 5", percent(measures.satisfied))),
        row("  runs at 1, 2, 3, 4, 5 stars", &format!("{one}, {two}, {three}, {four}, {five}")),
        row(
            "Would recommend (NPS)",
            &format!("{} before, {} after", points(measures.nps_before), points(measures.nps_after)),
        ),
        row(
            "Resolved in the first contact",
            &format!("{} ({})", percent(measures.first_contact), counted(measures.first_contact_runs, "run", "runs")),
        ),
        row("Time to the fix, median", &minutes),
        row("Would have to come back", &percent(measures.repeat_contact)),
        row("Would stay", &percent(measures.retention)),
        row("Likelier to stay than before", &counted(measures.paradox, "run", "runs")),
    ];
    format!("\nMeasures of service, all simulated\n{}", rows.join("\n"))
}

fn minutes(minutes: f64) -> String {
    match minutes {
        m if m < 90.0 => format!("{m:.0} min"),
        m if m < 2_880.0 => format!("{:.1} hours", m / 60.0),
        m => format!("{:.1} days", m / 1_440.0),
    }
}

/// An amount with its thousands apart.
fn amount(amount: f64) -> String {
    let whole = format!("{:.0}", amount.abs());
    format!("{}{}", if amount < 0.0 && whole != "0" { "−" } else { "" }, grouped(&whole, ','))
}

fn money(money: &Money) -> String {
    let row = |what: &str, sum: f64| format!("  {what:<32}{:>12}", amount(sum));
    let mut lines = vec![
        format!("\nMoney, simulated ({}, {})", money.currency, counted(money.runs, "run", "runs")),
        row("Value kept", money.value_saved),
        row("Cost of putting it right", money.recovery_cost),
        row("Price of waiting", money.delay_price),
        row("Price of steps up", money.escalation_price),
    ];
    let others: Vec<String> =
        money.others.iter().map(|(code, runs, _)| format!("{code} ({})", counted(*runs, "run", "runs"))).collect();
    if !others.is_empty() {
        lines.push(format!("  Not told here: {}. Ask with --currency.", others.join(", ")));
    }
    lines.join("\n")
}

fn outreach(outreach: &Outreach) -> String {
    if outreach.alerts == 0 {
        return String::new();
    }
    let gained = match outreach.lifted {
        0 => String::new(),
        lifted => format!(", by {:.1} stars each", outreach.lift / f64::from(lifted)),
    };
    format!(
        "\nGoing back to low answers, simulated\n  {} of 3 or less: {} reached, {} asked again, {} rated again, {} of \
         them higher{gained}",
        counted(outreach.alerts as usize, "answer", "answers"),
        outreach.reached,
        outreach.asked,
        outreach.updated,
        outreach.lifted
    )
}

fn moods(moods: &Moods) -> String {
    if moods.people == 0 {
        return String::new();
    }
    let counts: Vec<String> = moods.counts.iter().map(|(mood, runs)| format!("{mood} {runs}")).collect();
    let people = counted(moods.people, "person", "people");
    format!("\nHow it felt, asked and not computed ({people} ticked it; runs each)\n  {}", counts.join(", "))
}

fn ideas(ideas: &[IdeaRow]) -> String {
    table("Ideas for the way of working (people)", ideas, TOLD, |row| {
        let what = match (&row.cause, &row.fix) {
            (Some(cause), Some(fix)) => format!("{cause} {fix}"),
            (Some(cause), None) => cause.clone(),
            _ => "in their own words".to_owned(),
        };
        let mut lines = vec![format!("  {:>6}  {what} ({})", row.people, row.case_title)];
        lines.extend(row.words.iter().map(|words| format!("          “{words}”")));
        lines.join("\n")
    })
}

fn recognition(told: &Report, words: &Words) -> String {
    let counts: Vec<String> = told
        .recognised
        .iter()
        .filter(|of| of.times > 0)
        .map(|of| format!("{} {}", of.kind.said(words), of.times))
        .collect();
    if counts.is_empty() {
        return String::new();
    }
    let candidates =
        table("Candidates for a thank-you, the latest first", &told.recognition, TOLD, |row: &Candidate| {
            let line = if row.evidence.has_words {
                let by = if row.evidence.is_ready { " (by a ready reply)" } else { "" };
                format!("“{}”{by}", row.evidence.quote)
            } else {
                row.evidence.quote.clone()
            };
            format!(
                "  {}: {} ({}, {})\n      {line}",
                row.person.marked(),
                row.kind.said(words),
                row.kind.figure(words, row.figure),
                row.case_title
            )
        });
    let head = format!("\nRecognised in first or best unaided runs\n  {}", counts.join(", "));
    let parts = [head, candidates];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn remarks(remarks: &[RemarkRow]) -> String {
    table("What trainers say", remarks, TOLD, |RemarkRow { remark: row, called, case_title }| {
        let turn = row.turn.map_or_else(String::new, |turn| format!(", reply {turn}"));
        let other = row.other.map_or_else(String::new, |other| {
            let dimension = Dimension::ALL.get(other.dimension).map_or("", |dimension| dimension.name());
            let issued = other.issued.map_or_else(|| "–".to_owned(), |level| level.to_string());
            format!(" [{dimension}: issued {issued}, trainer {}]", other.level)
        });
        format!("  {} on {called}, {case_title}{turn}, run {}: {}{other}", row.author, row.run, row.comment)
    })
}

fn months(months: &[Month]) -> String {
    if months.is_empty() {
        return String::new();
    }
    let stars = |stars: Option<f64>| stars.map_or_else(|| "–".to_owned(), |stars| format!("{stars:.1}"));
    let head = format!("  {:<9}{:>6}{:>22}{:>26}", "", "runs", "satisfaction (real)", "repeat contact (real)");
    let row = |month: &Month| {
        let csat = format!("{} ({})", stars(month.csat), stars(month.actual_csat));
        let repeat = format!("{} ({})", percent(month.repeat_contact), percent(month.actual_repeat_contact));
        format!("  {:<9}{:>6}{csat:>22}{repeat:>26}", month.month, month.runs)
    };
    let rows: Vec<String> = months.iter().map(row).collect();
    let is_real = months.iter().any(|month| month.actual_csat.or(month.actual_repeat_contact).is_some());
    let note = if is_real {
        "\n  Practice beside real figures. Nothing joins them but the calendar: no proof of cause."
    } else {
        ""
    };
    format!("\nMonth by month, practice simulated\n{head}\n{}{note}", rows.join("\n"))
}

/// Who is ready, and what there is to talk about with the others.
pub(super) fn readiness(readiness: &Readiness, words: &Words) -> String {
    let ready = readiness.people.iter().filter(|person| person.missing.is_empty()).count();
    let people = readiness.people.len();
    let lines: Vec<String> = readiness.people.iter().map(|person| person_line(person, words)).collect();
    let head = format!(
        "\nReady for customers? {ready} of {}. The rule: {}",
        counted(people, "person", "people"),
        readiness.rule_said(words)
    );
    let note = "  It says what was shown in practice with a simulated customer, and nothing more.";
    [vec![head], lines, vec![note.to_owned()]].concat().join("\n")
}

fn person_line(person: &PersonReadiness, words: &Words) -> String {
    let slipped = person.slipped.iter().map(|it| format!("{}: the latest run does not meet it", it.title));
    let points = person.missing.iter().map(|missing| point(missing, words)).chain(slipped);
    let head = if person.missing.is_empty() {
        format!("  ready    {}", person.called)
    } else {
        format!("  not yet  {}, to talk about:", person.called)
    };
    let lines = std::iter::once(head).chain(points.map(|point| format!("           {point}")));
    lines.collect::<Vec<_>>().join("\n")
}

fn point(missing: &Missing, words: &Words) -> String {
    match missing {
        Missing::NotPlayed { title, .. } if title.is_empty() => "no run in a mode that counts".to_owned(),
        Missing::NotPlayed { title, .. } => format!("{title}: not played in a mode that counts"),
        Missing::NotReplayed { title, .. } => {
            format!("{title}: played, but it cannot be played again here, so nothing but the file says how it went")
        }
        Missing::Few { title, met, .. } => {
            let of = if title.is_empty() { String::new() } else { format!("{title}: ") };
            format!(
                "{of}{} so far",
                counted(usize::try_from(*met).unwrap_or(usize::MAX), "run meets it", "runs meet it")
            )
        }
        Missing::Short { title, levels, csat, errors, .. } => {
            let mut parts: Vec<String> = levels
                .iter()
                .map(|(at, came_to)| {
                    let dimension = Dimension::ALL.get(*at).map_or("", |dimension| dimension.name()).to_lowercase();
                    format!(
                        "{dimension} {}",
                        came_to.map_or_else(|| "not scored".to_owned(), |came_to| format!("{came_to:.2}"))
                    )
                })
                .collect();
            parts.extend(csat.map(|stars| format!("simulated satisfaction {stars:.2}")));
            parts.extend(errors.iter().map(|code| name(*code, words).to_lowercase()));
            format!("{title}, nearest run: {}", parts.join(", "))
        }
    }
}

fn foot(about: &About) -> String {
    let rules = about.rules.join(", ");
    let not = match about.not_replayed {
        0 => String::new(),
        runs => {
            format!(" {} could not be played again here: their results stand as issued.", counted(runs, "run", "runs"))
        }
    };
    let scored = if rules.is_empty() { String::new() } else { format!(" Scored by rules {rules}.") };
    format!(
        "\nSatisfaction, recommendation, staying and money are simulated; practice is no proof of what happens with \
         customers.{scored}{not}"
    )
}
