//! Figures of the real world: satisfaction and repeat contact by month and team, and how tables that people have of them are
//! read. Nothing in them belongs to a person.

use serde::{Deserialize, Serialize};

use crate::domain::report::calendar::written;

/// What is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActualKind {
    /// Satisfaction, in stars of 1–5.
    Csat,
    /// Share of customers who had to come back, 0–1.
    RepeatContact,
}

impl ActualKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Csat, Self::RepeatContact];

    /// Its name where it is typed and kept.
    pub fn code(self) -> &'static str {
        match self {
            Self::Csat => "csat",
            Self::RepeatContact => "repeat-contact",
        }
    }
}

/// A figure of the real world.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Actual {
    /// `2026-11`.
    pub month: String,
    /// Which team; empty: all.
    pub team: String,
    /// What it is.
    pub kind: ActualKind,
    /// How much.
    pub value: f64,
}

/// In what a column counts, where no % stands with its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scale {
    /// Stars of 1–5; only satisfaction does.
    Stars,
    /// Per cent; only repeat contact does. Satisfaction in per cent is how many of those who answered were satisfied, which is
    /// another figure than a mean of stars and no way leads from one to the other.
    Percent,
    /// Shares of one; the same.
    Share,
}

impl Scale {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Stars, Self::Percent, Self::Share];

    /// Those in which this kind of figure counts.
    pub fn of(kind: ActualKind) -> &'static [Self] {
        match kind {
            ActualKind::Csat => &[Self::Stars],
            ActualKind::RepeatContact => &[Self::Percent, Self::Share],
        }
    }
}

/// Which column says what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnMap {
    /// The month.
    pub month: usize,
    /// The team; `None`: the figures are of all.
    pub team: Option<usize>,
    /// The figure.
    pub value: usize,
    /// What the figure is.
    pub kind: ActualKind,
    /// In what it counts.
    pub scale: Scale,
}

/// Why a row has no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// There is no month where it should be.
    Month,
    /// There is no number where it should be.
    Number,
    /// The number is none the scale has.
    OutOfScale,
    /// Satisfaction that is no mean of stars: a share of satisfied customers, points, or a count.
    NoStars,
}

/// Words in the heads of columns that say what stands below, in the languages of Amends.
const MONTHS: &[&str] = &["month", "monat", "date", "datum", "period", "zeitraum"];
const TEAMS: &[&str] = &["team", "group", "gruppe", "department", "abteilung"];
const REPEATS: &[&str] = &["repeat", "recontact", "wiederhol", "erneut", "folgekontakt"];
/// Words that say of such a column that it holds something else: points, or how many answered.
const OTHERS: &[&str] = &["nps", "promoter", "recommend", "empfehl", "anzahl", "number of", "count of"];
const STARS: &[&str] = &["csat", "satisf", "zufrieden", "rating", "stars", "sterne", "bewertung"];

/// Which columns say what, by their heads, as far as they do; the scale by the figures. A column whose head names neither
/// satisfaction nor repeat contact is never taken for one of them: it may be anything.
pub fn guessed<'t>(header: &[String], rows: impl Iterator<Item = &'t [String]> + Clone) -> Option<ColumnMap> {
    let heads: Vec<String> = header.iter().map(|head| head.to_lowercase()).collect();
    let with = |words: &[&str]| heads.iter().position(|head| words.iter().any(|word| head.contains(word)));
    let first = rows.clone().next().unwrap_or_default();
    let is_month = |at: &usize| first.get(*at).is_some_and(|field| month(field).is_some());
    let month_at = with(MONTHS).or_else(|| (0..heads.len()).find(is_month))?;
    let team = with(TEAMS).filter(|at| *at != month_at);
    let free = |at: &usize| *at != month_at && Some(*at) != team;
    let named = |words: &[&str]| {
        let is = |head: &String| words.iter().any(|word| head.contains(word));
        let is_other = |head: &String| OTHERS.iter().any(|word| head.contains(word));
        heads.iter().enumerate().find(|(at, head)| free(at) && is(head) && !is_other(head)).map(|(at, _)| at)
    };
    let repeat = named(REPEATS);
    let value = named(STARS).or(repeat)?;
    let kind = if Some(value) == repeat { ActualKind::RepeatContact } else { ActualKind::Csat };
    let map = ColumnMap { month: month_at, team, value, kind, scale: Scale::Percent };
    let head = header.get(value).map_or("", String::as_str);
    Some(ColumnMap { scale: scale_of(kind, head, rows.filter_map(|row| number(row.get(value)?))), ..map })
}

/// Whether the head of a column says that its figures are per cent.
fn says_percent(head: &str) -> bool {
    let head = head.to_lowercase();
    ["%", "percent", "per cent", "prozent"].iter().any(|word| head.contains(word))
}

/// From so many figures on, none of them above one, they are shares whatever their head says.
const SHARES: usize = 3;

/// The scale of a column: what its head says, unless all of several figures are shares; else what most of these figures fit, those
/// with a % apart. One that is mistyped changes nothing for the others, and is refused.
pub fn scale_of(kind: ActualKind, head: &str, figures: impl Iterator<Item = (f64, bool)>) -> Scale {
    let bare: Vec<f64> = figures.filter(|(_, is_percent)| !is_percent).map(|(figure, _)| figure).collect();
    let shares = bare.iter().filter(|bare| (0.0..=1.0).contains(*bare)).count();
    match kind {
        ActualKind::Csat => Scale::Stars,
        ActualKind::RepeatContact if says_percent(head) && (shares < bare.len() || shares < SHARES) => Scale::Percent,
        ActualKind::RepeatContact if 2 * shares > bare.len() => Scale::Share,
        ActualKind::RepeatContact => Scale::Percent,
    }
}

/// The figure of a row.
///
/// # Errors
/// [`Unread`] says what is wrong with it.
pub fn figure(row: &[String], map: &ColumnMap) -> Result<Actual, Unread> {
    let field = |at: usize| row.get(at).map(String::as_str).unwrap_or_default();
    let month = month(field(map.month)).ok_or(Unread::Month)?;
    let (found, is_percent) = number(field(map.value)).ok_or(Unread::Number)?;
    let scale = if is_percent { Scale::Percent } else { map.scale };
    let value = match (map.kind, scale) {
        (ActualKind::Csat, Scale::Percent | Scale::Share) => return Err(Unread::NoStars),
        (ActualKind::RepeatContact, Scale::Percent) => found / 100.0,
        (ActualKind::Csat, Scale::Stars) | (ActualKind::RepeatContact, Scale::Stars | Scale::Share) => found,
    };
    match map.kind {
        ActualKind::Csat if !(1.0..=5.0).contains(&value) => return Err(Unread::NoStars),
        ActualKind::RepeatContact if !(0.0..=1.0).contains(&value) => return Err(Unread::OutOfScale),
        _ => {}
    }
    let team = map.team.map(field).unwrap_or_default().trim().to_owned();
    Ok(Actual { month: written(month), team, kind: map.kind, value })
}

/// A number as people write it, and whether a % stands with it: `4.2`, `4,2`, `84 %`, `0.12`.
pub fn number(field: &str) -> Option<(f64, bool)> {
    let field = field.trim();
    let (digits, is_percent) = match field.strip_suffix('%') {
        Some(digits) => (digits.trim_end(), true),
        None => (field, false),
    };
    let is_plain = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let marks = digits.chars().filter(|c| *c == '.' || *c == ',').count();
    if !digits.chars().all(is_plain) || marks > 1 || !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    Some((digits.replace(',', ".").parse().ok()?, is_percent))
}

/// Beginnings of the names of months, English and German.
const NAMES: [&[&str]; 12] = [
    &["jan", "jän"],
    &["feb"],
    &["mar", "mär", "mrz", "maer"],
    &["apr"],
    &["may", "mai"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez"],
];

/// A month as people write it, counted from year 0: `2026-11`, `11/2026`, `Nov 2026`, `November 2026`, `2026-11-01`,
/// `01.11.2026`. A day that could be a month, as in `11/01/2026`, is none.
pub fn month(field: &str) -> Option<i64> {
    let field = field.trim().to_lowercase();
    let parts: Vec<&str> = field.split([' ', '-', '/', '.', ',', '\u{a0}']).filter(|part| !part.is_empty()).collect();
    let digits = |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let year =
        |text: &str| text.parse::<i64>().ok().filter(|_| digits(text, 4)).filter(|year| (1990..2200).contains(year));
    let of_year = |text: &str| {
        let number = text.parse::<i64>().ok().filter(|_| digits(text, 1) || digits(text, 2));
        number.filter(|month| (1..=12).contains(month)).or_else(|| named(text))
    };
    let is_day = |text: &str| text.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let whole = |year: i64, month: i64| Some(12 * year + month - 1);
    match parts.as_slice() {
        [a, b] => match (year(a), year(b)) {
            (Some(year), None) => whole(year, of_year(b)?),
            (None, Some(year)) => whole(year, of_year(a)?),
            // `Nov-26`, as spreadsheets have it.
            _ if digits(b, 2) => whole(2000 + b.parse::<i64>().ok()?, named(a)?),
            _ => None,
        },
        [a, b, c] => match (year(a), year(c)) {
            (Some(year), _) if is_day(day_of(c)) => whole(year, of_year(b)?),
            (None, Some(year)) if is_day(a) && (field.contains('.') || named(b).is_some()) => whole(year, of_year(b)?),
            _ => None,
        },
        // `2026-11-01 00:00:00`, as databases have it.
        [a, b, c, time] if time.contains(':') && is_day(c) => whole(year(a)?, of_year(b)?),
        _ => None,
    }
}

/// `01t00:00:00z` of a date with its time.
fn day_of(text: &str) -> &str {
    text.split_once('t').map_or(text, |(day, _)| day)
}

fn named(text: &str) -> Option<i64> {
    let is = |names: &&[&str]| text.chars().all(char::is_alphabetic) && names.iter().any(|name| text.starts_with(name));
    (1..).zip(NAMES).find(|(_, names)| is(names)).map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_people_write_them() {
        for text in [
            "2026-11",
            "2026/11",
            "11/2026",
            "11.2026",
            "Nov 2026",
            "nov. 2026",
            "November 2026",
            "2026 November",
            "2026-11-01",
            " 2026-11-30 ",
            "2026-11-01T00:00:00",
            "2026-11-01 00:00:00",
            "01.11.2026",
            "1. November 2026",
            "Nov-26",
            "2026-Nov",
        ] {
            assert_eq!(month(text).map(written).as_deref(), Some("2026-11"), "{text}");
        }
        assert_eq!(month("März 2026").map(written).as_deref(), Some("2026-03"));
        assert_eq!(month("Dez 2025").map(written).as_deref(), Some("2025-12"));
        for text in
            ["", "2026", "11", "13/2026", "2026-13", "2026-00", "11/01/2026", "soon", "Nov", "2026-11-40", "26-11"]
        {
            assert_eq!(month(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, number_of) in [
            ("4.2", (4.2, false)),
            ("4,2", (4.2, false)),
            ("84 %", (84.0, true)),
            ("84%", (84.0, true)),
            (" 12,5 % ", (12.5, true)),
            ("0.12", (0.12, false)),
            ("3", (3.0, false)),
        ] {
            assert_eq!(number(text), Some(number_of), "{text}");
        }
        for text in ["", "%", "-1", "n/a", "1.234,5", "1e3", "inf", "NaN", ".5", "4 2"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    fn row(fields: [&str; 3]) -> Vec<String> {
        fields.map(str::to_owned).to_vec()
    }

    #[test]
    fn satisfaction_comes_to_stars_and_repeat_contact_to_a_share() {
        let map = |kind, scale| ColumnMap { month: 0, team: Some(1), value: 2, kind, scale };
        let read = |kind, scale, value: &str| figure(&row(["2026-11", " Phones ", value]), &map(kind, scale));
        let csat = |scale, value| read(ActualKind::Csat, scale, value).map(|figure| figure.value);
        assert_eq!(csat(Scale::Stars, "4,2"), Ok(4.2));
        for (scale, value) in
            [(Scale::Stars, "84 %"), (Scale::Percent, "84"), (Scale::Share, "0.84"), (Scale::Stars, "84")]
        {
            assert_eq!(csat(scale, value), Err(Unread::NoStars), "a share of satisfied customers is no mean of stars");
        }
        assert_eq!(csat(Scale::Stars, "0.4"), Err(Unread::NoStars), "nobody has less than one star");
        let repeat = |scale, value| read(ActualKind::RepeatContact, scale, value).map(|figure| figure.value);
        assert_eq!(repeat(Scale::Share, "0.12"), Ok(0.12));
        assert_eq!(repeat(Scale::Percent, "12"), Ok(0.12));
        assert_eq!(repeat(Scale::Share, "12 %"), Ok(0.12));
        assert_eq!(repeat(Scale::Share, "12"), Err(Unread::OutOfScale));
        assert_eq!(read(ActualKind::Csat, Scale::Stars, "").map(|figure| figure.value), Err(Unread::Number));
        assert_eq!(read(ActualKind::Csat, Scale::Stars, "4").map(|figure| figure.team), Ok("Phones".to_owned()));
    }

    #[test]
    fn columns_are_known_by_their_heads() {
        let guess = |header: [&str; 3], rows: &[[&str; 3]]| {
            let rows: Vec<Vec<String>> = rows.iter().map(|fields| row(*fields)).collect();
            guessed(&row(header), rows.iter().map(Vec::as_slice))
        };
        let map = guess(["Team", "Monat", "Zufriedenheit"], &[["a", "11/2026", "4,2"], ["b", "11/2026", "3,9"]]);
        let wanted = ColumnMap { month: 1, team: Some(0), value: 2, kind: ActualKind::Csat, scale: Scale::Stars };
        assert_eq!(map, Some(wanted));
        let map = guess(["when", "repeat contact rate", "n"], &[["2026-11", "0.12", "400"]]);
        let wanted = ColumnMap { month: 0, team: None, value: 1, kind: ActualKind::RepeatContact, scale: Scale::Share };
        assert_eq!(map, Some(wanted));
        for other in ["nps", "calls", "n", "Satisfaction NPS", "Anzahl Bewertungen"] {
            let map = guess(["month", other, "m"], &[["2026-11", "35", "4.1"]]);
            assert_eq!(map, None, "“{other}” is not proposed as satisfaction");
        }
        let map = guess(["month", "number of ratings", "rating"], &[["2026-11", "35", "4.1"]]);
        assert_eq!(map.map(|map| map.value), Some(2), "the next column that is named");
        assert_eq!(guess(["a", "b", "c"], &[["x", "y", "z"]]), None);
    }

    #[test]
    fn one_mistyped_figure_does_not_turn_the_scale_of_the_others() {
        let scale =
            |kind, figures: &[f64]| scale_of(kind, "repeat contact", figures.iter().map(|figure| (*figure, false)));
        assert_eq!(scale(ActualKind::Csat, &[3.9, 4.1, 7.0]), Scale::Stars);
        assert_eq!(scale(ActualKind::RepeatContact, &[0.12, 0.1, 7.0]), Scale::Share);
        assert_eq!(scale(ActualKind::RepeatContact, &[12.0, 0.8, 7.0]), Scale::Percent);
        assert_eq!(scale(ActualKind::RepeatContact, &[]), Scale::Percent);
        for head in ["Repeat contact %", "Wiederholkontakte in Prozent"] {
            let few = [0.8, 0.9, 1.2].map(|figure| (figure, false));
            assert_eq!(scale_of(ActualKind::RepeatContact, head, few.into_iter()), Scale::Percent, "{head}");
            let shares = [0.12, 0.09, 0.11].map(|figure| (figure, false));
            assert_eq!(
                scale_of(ActualKind::RepeatContact, head, shares.into_iter()),
                Scale::Share,
                "{head}: 12 and not 0.12 %"
            );
            let one = [(0.8, false)];
            assert_eq!(scale_of(ActualKind::RepeatContact, head, one.into_iter()), Scale::Percent, "{head}");
        }
        for kind in ActualKind::ALL {
            assert!(Scale::of(kind).contains(&scale(kind, &[0.5])), "one that it offers");
        }
    }
}
