//! Text whose last line is not a word or two left alone: where it would be, all lines become a little shorter. Knows
//! nothing about what the text says.

use egui::text::LayoutJob;
use egui::{Color32, Galley, Response, Ui};

use crate::ui::theme::{Step, Theme, Weight};

/// A last line shorter than this share of the longest is an orphan.
const ORPHAN: f32 = 0.3;
/// How often the space that the lines may take is halved: enough for a few points of it.
const HALVINGS: usize = 6;
/// How many widths are tried on the way from the widest to the narrowest.
const STEPS: usize = 10;

/// Longest line, in points: more is hard to find back from.
const LONGEST: f32 = 640.0;

/// The same text, wrapped more narrowly if its last line would be an orphan. It keeps its number of lines.
pub fn even(ui: &Ui, job: LayoutJob) -> LayoutJob {
    let widest = job.wrap.max_width;
    let rows = |width: f32| {
        let mut tried = job.clone();
        tried.wrap.max_width = width;
        ui.painter().layout_job(tried)
    };
    let first = rows(widest);
    if !widest.is_finite() || !ends_with_orphan(&first) {
        return job;
    }
    let lines = first.rows.len();
    let (mut fits, mut short) = (widest, widest / 2.0);
    for _ in 0..HALVINGS {
        let middle = f32::midpoint(fits, short);
        let tried = rows(middle);
        if tried.rows.len() > lines || tried.elided {
            short = middle;
        } else {
            fits = middle;
        }
    }
    let mut even = job;
    even.wrap.max_width = fits;
    even
}

/// The same with lines as long as they can be without an orphan, for texts that stand below one another: their edges at the
/// right then differ little.
pub fn without_orphan(ui: &Ui, job: LayoutJob) -> LayoutJob {
    let widest = job.wrap.max_width;
    let narrowest = even(ui, job.clone()).wrap.max_width;
    if !widest.is_finite() || narrowest >= widest {
        return job;
    }
    let at = |width: f32| {
        let mut tried = job.clone();
        tried.wrap.max_width = width;
        tried
    };
    let step = (widest - narrowest) / STEPS as f32;
    let widths = (1..STEPS).map(|i| widest - step * i as f32);
    let ends_well = |width: &f32| !ends_with_orphan(&ui.painter().layout_job(at(*width)));
    at(widths.into_iter().find(ends_well).unwrap_or(narrowest))
}

/// A label as wide as there is room, at most 640 points, without an orphan.
pub fn even_ui(ui: &mut Ui, theme: &Theme, text: &str, look: (Step, Weight), color: Color32) -> Response {
    let (step, weight) = look;
    let job = even(ui, theme.job(text, step, weight, color, ui.available_width().min(LONGEST)));
    let galley = ui.painter().layout_job(job);
    ui.label(galley)
}

/// The same with lines as long as they can be: paragraphs of one card, whose edges at the right are seen together.
pub fn long_lines_ui(ui: &mut Ui, theme: &Theme, text: &str, look: (Step, Weight), color: Color32) -> Response {
    let (step, weight) = look;
    let job = without_orphan(ui, theme.job(text, step, weight, color, ui.available_width().min(LONGEST)));
    let galley = ui.painter().layout_job(job);
    ui.label(galley)
}

fn ends_with_orphan(galley: &Galley) -> bool {
    let [.., before, last] = galley.rows.as_slice() else { return false };
    if galley.elided || before.ends_with_newline {
        return false;
    }
    let longest = galley.rows.iter().map(|row| row.size.x).fold(0.0, f32::max);
    last.size.x < ORPHAN * longest
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;

    use super::*;
    use crate::ui::theme::{Look, install_fonts};

    #[test]
    fn no_text_ends_with_a_word_alone_where_it_need_not_and_none_becomes_longer() {
        let theme = Theme::load(Look::Light).expect("theme");
        let texts = [
            "We will show your guess beside the result. Only you see it.",
            "A flat white that wasn’t hot, mentioned on the way to the napkins.",
            "One",
            "A line that is broken\nhere",
        ];
        let mut ready = false;
        let mut mended = 0;
        let mut harness = Harness::new_ui(|ui| {
            if !std::mem::replace(&mut ready, true) {
                install_fonts(ui.ctx());
                return;
            }
            let widths = || (120_u16..640).step_by(8);
            for (text, width) in texts.iter().flat_map(|text| widths().map(move |width| (text, width))) {
                let job = theme.job(text, Step::Body, Weight::Regular, theme.colors.text, f32::from(width));
                let before = ui.painter().layout_job(job.clone());
                let after = ui.painter().layout_job(even(ui, job.clone()));
                assert_eq!(after.rows.len(), before.rows.len(), "{text} at {width}");
                let long = ui.painter().layout_job(without_orphan(ui, job));
                assert_eq!(long.rows.len(), before.rows.len(), "{text} at {width}");
                assert_eq!(ends_with_orphan(&long), ends_with_orphan(&after), "{text} at {width}");
                assert!(long.size().x >= after.size().x - 0.5, "{text} at {width}");
                let last = |galley: &Galley| galley.rows.last().map_or(0.0, |row| row.size.x);
                assert!(last(&after) >= last(&before), "{text} at {width}");
                mended += usize::from(ends_with_orphan(&before) && !ends_with_orphan(&after));
            }
        });
        harness.run();
        drop(harness);
        assert!(mended > 10, "only {mended} were mended");
    }
}
