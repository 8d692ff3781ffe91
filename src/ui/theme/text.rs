//! Type as screens ask for it: three text sizes, a title and emphasis by weight, each with its
//! exact line height. Vollkorn's figures are old-style, so figures inside a title are set in Lato.

use egui::text::LayoutJob;
use egui::{Align, Color32, FontId, RichText, TextFormat};

use crate::ui::theme::Theme;
use crate::ui::theme::fonts::family;
use crate::ui::theme::tokens::{TypeStep, Weight};

/// Line height of the wall's type over its size.
const WALL_LINE: f32 = 1.28;

/// Twice the distance of Lato's baseline below Vollkorn's in a line of the same height, over the size.
const BASELINES_APART: f32 = 0.1;

/// A step of the type scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// 13/18: captions.
    Small,
    /// 15/22: interface.
    Body,
    /// 18/27: what people say.
    Speech,
    /// 24/32: the title in a header.
    TitleBar,
    /// 32/40: a page's title.
    Title,
    /// 32/40 in Lato: a clock time or a sum.
    Figure,
    /// 52/60: first start.
    Display,
    /// 30: captions on the room's wall.
    WallSmall,
    /// 34: interface on the wall.
    WallBody,
    /// 40: questions on the wall.
    WallPrompt,
    /// 52: speech on the wall.
    WallSpeech,
    /// 44: titles on the wall.
    WallTitle,
}

impl Theme {
    fn type_step(&self, step: Step) -> TypeStep {
        let wall = |size: f32, family: &str, weight: Weight| TypeStep {
            size,
            line: (size * WALL_LINE).round(),
            family: family.to_owned(),
            weight,
            tracking: 0.0,
        };
        let scale = &self.type_scale;
        match step {
            Step::Small => scale.small.clone(),
            Step::Body => scale.body.clone(),
            Step::Speech => scale.speech.clone(),
            Step::TitleBar => scale.title_bar.clone(),
            Step::Title => scale.title.clone(),
            Step::Figure => scale.figure.clone(),
            Step::Display => scale.display.clone(),
            Step::WallSmall => wall(self.type_wall.small, "Lato", Weight::Regular),
            Step::WallBody => wall(self.type_wall.body, "Lato", Weight::Regular),
            Step::WallPrompt => wall(self.type_wall.prompt, "Lato", Weight::Semibold),
            Step::WallSpeech => wall(self.type_wall.speech, "Lato", Weight::Regular),
            Step::WallTitle => wall(self.type_wall.title, "Vollkorn", Weight::Medium),
        }
    }

    /// The weight a step has when nobody asks for another.
    pub fn usual_weight(&self, step: Step) -> Weight {
        self.type_step(step).weight
    }

    /// The font of a step in a weight.
    pub fn font(&self, step: Step, weight: Weight) -> FontId {
        FontId::new(self.type_step(step).size, family(weight))
    }

    /// Height of a line of a step.
    pub fn line(&self, step: Step) -> f32 {
        self.type_step(step).line
    }

    /// Font, line height and spacing for a run of a text.
    pub fn format(&self, step: Step, weight: Weight, color: Color32) -> TextFormat {
        let token = self.type_step(step);
        TextFormat {
            font_id: FontId::new(token.size, family(weight)),
            line_height: Some(token.line),
            extra_letter_spacing: token.tracking,
            color,
            ..TextFormat::default()
        }
    }

    /// A text for `ui.label`, in any step, weight and colour.
    pub fn rich(&self, text: impl Into<String>, step: Step, weight: Weight, color: Color32) -> RichText {
        let token = self.type_step(step);
        RichText::new(text)
            .font(FontId::new(token.size, family(weight)))
            .line_height(Some(token.line))
            .extra_letter_spacing(token.tracking)
            .color(color)
    }

    /// A text that wraps at `width`, in any step, weight and colour.
    pub fn job(&self, text: &str, step: Step, weight: Weight, color: Color32, width: f32) -> LayoutJob {
        let mut job = LayoutJob::single_section(text.to_owned(), self.format(step, weight, color));
        job.wrap.max_width = width;
        job
    }

    /// A text on the wall in a size of its own, for what has to fit; everything else there keeps to the steps.
    pub fn wall_job(&self, text: &str, size: f32, weight: Weight, color: Color32, width: f32) -> LayoutJob {
        let mut format = self.format(Step::WallBody, weight, color);
        format.font_id.size = size;
        format.line_height = Some((size * WALL_LINE).round());
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = width;
        job
    }

    /// Caption, 13.
    pub fn small(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Small, Weight::Regular, self.colors.text_secondary)
    }

    /// Interface text, 15.
    pub fn body(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Body, Weight::Regular, self.colors.text)
    }

    /// Quiet interface text, 15.
    pub fn quiet(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Body, Weight::Regular, self.colors.text_secondary)
    }

    /// Emphasised interface text, 15 semibold.
    pub fn strong(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Body, self.type_scale.emphasis, self.colors.text)
    }

    /// A card's heading, 15 bold.
    pub fn heading(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Body, self.type_scale.heading, self.colors.text)
    }

    /// What people say, 18.
    pub fn speech(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Speech, Weight::Regular, self.colors.text)
    }

    /// A name or a card's title in speech size, 18 bold.
    pub fn name(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Speech, self.type_scale.heading, self.colors.text)
    }

    /// What people do, 15 italic.
    pub fn stage_direction(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Body, Weight::Italic, self.colors.text_secondary)
    }

    /// A clock time or a sum, 32 semibold.
    pub fn figure(&self, text: impl Into<String>) -> RichText {
        self.rich(text, Step::Figure, self.type_scale.figure.weight, self.colors.text)
    }

    /// A page's title, 32, wrapping at the label's width; figures in Lato.
    pub fn title(&self, text: &str) -> LayoutJob {
        self.title_job(text, Step::Title, self.colors.text, f32::INFINITY)
    }

    /// The title in a header, 24.
    pub fn title_bar(&self, text: &str) -> LayoutJob {
        self.title_job(text, Step::TitleBar, self.colors.text, f32::INFINITY)
    }

    /// A title in any step, colour and width, its figures in Lato Semibold of the same size.
    pub fn title_job(&self, text: &str, step: Step, color: Color32, width: f32) -> LayoutJob {
        let mut job = LayoutJob::default();
        job.wrap.max_width = width;
        let mut run = String::new();
        let mut figures = false;
        for ch in text.chars() {
            let is_figure = ch.is_ascii_digit();
            if is_figure != figures {
                self.append_title_run(&mut job, &mut run, figures, step, color);
            }
            figures = is_figure;
            run.push(ch);
        }
        self.append_title_run(&mut job, &mut run, figures, step, color);
        job
    }

    fn append_title_run(&self, job: &mut LayoutJob, run: &mut String, figures: bool, step: Step, color: Color32) {
        if run.is_empty() {
            return;
        }
        let weight = if figures { Weight::Semibold } else { Weight::Medium };
        let mut format = self.format(step, weight, color);
        if figures {
            // Lato's and Vollkorn's letters stand at different heights in a line of the same height.
            format.line_height = format.line_height.map(|line| line - BASELINES_APART * format.font_id.size);
            format.valign = Align::TOP;
        }
        job.append(run, 0.0, format);
        run.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    #[test]
    fn figures_in_a_title_are_not_old_style() {
        let theme = Theme::load(Look::Light).expect("theme");
        let job = theme.title("Room 6, at 4:35");
        for section in &job.sections {
            let text = job.text.get(section.byte_range.start.0..section.byte_range.end.0).expect("a run");
            let vollkorn = section.format.font_id.family == family(Weight::Medium);
            assert_eq!(vollkorn, !text.chars().any(|c| c.is_ascii_digit()), "{text}");
        }
        assert_eq!(job.text, "Room 6, at 4:35");
    }

    #[test]
    fn steps_have_the_line_heights_of_the_design() {
        let theme = Theme::load(Look::Dark).expect("theme");
        let lines = [Step::Small, Step::Body, Step::Speech, Step::TitleBar, Step::Title].map(|s| theme.line(s));
        assert_eq!(lines, [18.0, 22.0, 27.0, 32.0, 40.0]);
        let wall = [Step::WallSmall, Step::WallBody, Step::WallPrompt, Step::WallSpeech, Step::WallTitle];
        assert!(
            wall.iter().all(|s| theme.font(*s, Weight::Regular).size >= 30.0),
            "the back row reads nothing smaller"
        );
    }
}
