//! Sheets as a PDF after PDF/UA-1: tagged in reading order, with title and language, its text as text. `krilla` writes it
//! and refuses whatever would break that standard.

use std::num::NonZeroU16;

use krilla::Document;
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, ListNumbering, Node, SpanTag, TableHeaderScope, Tag, TagGroup, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{SerializeSettings, destination::XyzDestination};

use crate::print::drawing::{Drawing, Shape, Step, rounded};
use crate::print::sheet::{Block, CellKind, Frame, Paper, Role, Rule};
use crate::print::text::{Ink, Line};
use crate::print::typefaces::Typeface;
use crate::print::{PrintError, tag};

impl Paper {
    /// The bytes of the PDF.
    ///
    /// # Errors
    /// [`PrintError`] if a typeface is damaged or the writer refuses.
    pub fn to_pdf(&self) -> Result<Vec<u8>, PrintError> {
        self.written(true)
    }

    pub(super) fn written(&self, compress_content_streams: bool) -> Result<Vec<u8>, PrintError> {
        let refused = |why: String| PrintError::Pdf { why };
        let configuration = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|error| refused(format!("{error:?}")))?;
        let settings = SerializeSettings { configuration, compress_content_streams, ..SerializeSettings::default() };
        let mut document = Document::new_with(settings);
        let fonts = Fonts::new()?;
        let mut tree = TagTree::new().with_lang(Some(tag(self.language).to_owned()));
        let mut outline = Outline::new();
        for (at, sheet) in self.sheets.iter().enumerate() {
            let (width, height) = sheet.size;
            let settings =
                PageSettings::from_wh(width, height).ok_or_else(|| refused("a page has no size".to_owned()))?;
            let mut page = document.start_page_with(settings);
            let mut surface = page.surface();
            for rule in &sheet.rules {
                draw_rule(&mut surface, rule);
            }
            for frame in &sheet.frames {
                tree.push(draw_frame(&mut surface, &fonts, frame));
            }
            surface.finish();
            page.finish();
            for (heading, to) in sheet.frames.iter().filter_map(first_heading) {
                outline.push_child(OutlineNode::new(heading, XyzDestination::new(at, to)));
            }
        }
        document.set_tag_tree(tree);
        document.set_outline(outline);
        document.set_metadata(
            Metadata::new()
                .title(self.title.clone())
                .description(self.about.clone())
                .language(tag(self.language).to_owned())
                .creator("Amends".to_owned())
                .document_id(self.title.clone()),
        );
        document.finish().map_err(|error| refused(error.to_string()))
    }
}

/// The typefaces as the writer wants them.
struct Fonts(Vec<(Typeface, Font)>);

impl Fonts {
    fn new() -> Result<Self, PrintError> {
        let font = |face: Typeface| {
            let font = Font::new(face.bytes().into(), 0).ok_or(PrintError::Typeface { name: face.name() })?;
            Ok((face, font))
        };
        Ok(Self(Typeface::ALL.into_iter().map(font).collect::<Result<_, _>>()?))
    }

    fn get(&self, face: Typeface) -> Option<Font> {
        self.0.iter().find(|(of, _)| *of == face).map(|(_, font)| font.clone())
    }
}

/// The first heading of a frame, and where it stands on its page.
fn first_heading(frame: &Frame) -> Option<(String, Point)> {
    let block = frame.blocks.iter().find(|block| matches!(block.role, Role::Heading(_)))?;
    let words: String = block.lines.iter().map(|(_, line)| line.text()).collect();
    Some((words, Point::from_xy(frame.at.0, frame.at.1)))
}

fn draw_frame(surface: &mut Surface<'_>, fonts: &Fonts, frame: &Frame) -> Node {
    let (x, y) = frame.at;
    let (width, height) = frame.size;
    let place = if frame.turned {
        Transform::from_row(-1.0, 0.0, 0.0, -1.0, x + width, y + height)
    } else {
        Transform::from_translate(x, y)
    };
    surface.push_transform(&place);
    for rule in &frame.rules {
        draw_rule(surface, rule);
    }
    let mut section = TagGroup::new(Tag::Section);
    for drawing in &frame.drawings {
        if let Some(figure) = draw_drawing(surface, fonts, drawing) {
            section.push(figure);
        }
    }
    let mut open = Open::Nothing;
    for block in &frame.blocks {
        let leaves = draw_block(surface, fonts, block);
        open = open.taking(block.role, &mut section);
        match block.role {
            Role::Item => {
                let body = TagGroup::with_children(Tag::LBody, leaves);
                open.push(TagGroup::with_children(Tag::LI, vec![body.into()]));
            }
            Role::Cell { kind, .. } => open.push(match kind {
                CellKind::OfColumn => TagGroup::with_children(Tag::TH(TableHeaderScope::Column), leaves),
                CellKind::OfRow => TagGroup::with_children(Tag::TH(TableHeaderScope::Row), leaves),
                CellKind::Value => TagGroup::with_children(Tag::TD, leaves),
            }),
            Role::Heading(level) => {
                let level = NonZeroU16::new(u16::from(level)).unwrap_or(NonZeroU16::MIN);
                let words: String = block.lines.iter().map(|(_, line)| line.text()).collect();
                section.push(TagGroup::with_children(Tag::Hn(level, Some(words)), leaves));
            }
            Role::Paragraph => section.push(TagGroup::with_children(Tag::P, leaves)),
        }
    }
    open.close(&mut section);
    surface.pop();
    section.into()
}

/// What blocks one after the other are part of.
enum Open {
    Nothing,
    List(TagGroup),
    /// A table, and its row so far.
    Table(TagGroup, TagGroup),
}

impl Open {
    /// What stands open for a block of this role; what ends with it is put away.
    fn taking(self, role: Role, section: &mut TagGroup) -> Self {
        match (self, role) {
            (Self::List(list), Role::Item) => Self::List(list),
            (Self::Table(mut table, row), Role::Cell { begins: true, .. }) => {
                table.push(row);
                Self::Table(table, TagGroup::new(Tag::TR))
            }
            (Self::Table(table, row), Role::Cell { .. }) => Self::Table(table, row),
            (ended, role) => {
                ended.close(section);
                match role {
                    Role::Item => Self::List(TagGroup::new(Tag::L(ListNumbering::None))),
                    Role::Cell { .. } => Self::Table(TagGroup::new(Tag::Table), TagGroup::new(Tag::TR)),
                    Role::Heading(_) | Role::Paragraph => Self::Nothing,
                }
            }
        }
    }

    fn push(&mut self, part: TagGroup) {
        match self {
            Self::Nothing => {}
            Self::List(list) => list.push(part),
            Self::Table(_, row) => row.push(part),
        }
    }

    fn close(self, section: &mut TagGroup) {
        match self {
            Self::Nothing => {}
            Self::List(list) => section.push(list),
            Self::Table(mut table, row) => {
                table.push(row);
                section.push(table);
            }
        }
    }
}

/// Draws a picture clipped to its place; one that says something is a figure with these words for it.
fn draw_drawing(surface: &mut Surface<'_>, fonts: &Fonts, drawing: &Drawing) -> Option<Node> {
    let (x, y) = drawing.at;
    let (left, top, wide, high) = drawing.picture.view;
    let (across, down) = (drawing.size.0 / wide.max(0.01), drawing.size.1 / high.max(0.01));
    surface.push_transform(&Transform::from_translate(x, y));
    let edge = path_of(&rounded((0.0, 0.0, drawing.size.0, drawing.size.1), drawing.radius));
    if let Some(edge) = &edge {
        surface.push_clip_path(edge, &FillRule::NonZero);
    }
    let ornament = ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout));
    let part = surface.start_tagged(if drawing.alt.is_some() { ContentTag::Other } else { ornament });
    surface.push_transform(&Transform::from_row(across, 0.0, 0.0, down, -left * across, -top * down));
    if let Some(ground) = drawing.picture.ground {
        draw_shape(surface, &Shape::filled(rounded(drawing.picture.view, 0.0), ground));
    }
    drawing.picture.shapes.iter().for_each(|shape| draw_shape(surface, shape));
    surface.pop();
    for (at, line) in &drawing.lines {
        draw_line(surface, fonts, *at, line);
    }
    surface.end_tagged();
    if edge.is_some() {
        surface.pop();
    }
    surface.pop();
    let alt = drawing.alt.clone()?;
    Some(TagGroup::with_children(Tag::Figure(Some(alt)), vec![part.into()]).into())
}

fn draw_shape(surface: &mut Surface<'_>, shape: &Shape) {
    let Some(path) = path_of(&shape.steps) else { return };
    let opacity = NormalizedF32::new(shape.opacity.clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ONE);
    let paint = color(shape.ink).into();
    let (fill, stroke) = match shape.line {
        None => (Some(Fill { paint, opacity, ..Fill::default() }), None),
        Some(width) => {
            let (line_cap, line_join) = (LineCap::Round, LineJoin::Round);
            (None, Some(Stroke { paint, width, opacity, line_cap, line_join, ..Stroke::default() }))
        }
    };
    surface.set_fill(fill);
    surface.set_stroke(stroke);
    surface.draw_path(&path);
}

fn path_of(steps: &[Step]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for step in steps {
        match *step {
            Step::Move((x, y)) => path.move_to(x, y),
            Step::Line((x, y)) => path.line_to(x, y),
            Step::Curve((ax, ay), (bx, by), (x, y)) => path.cubic_to(ax, ay, bx, by, x, y),
            Step::Close => path.close(),
        }
    }
    path.finish()
}

fn draw_block(surface: &mut Surface<'_>, fonts: &Fonts, block: &Block) -> Vec<Node> {
    let mut leaves = Vec::new();
    for (at, line) in &block.lines {
        let leaf = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
        draw_line(surface, fonts, *at, line);
        surface.end_tagged();
        leaves.push(leaf.into());
    }
    leaves
}

fn draw_line(surface: &mut Surface<'_>, fonts: &Fonts, (mut x, baseline): (f32, f32), line: &Line) {
    for piece in &line.pieces {
        let Some(font) = fonts.get(piece.style.face) else { continue };
        let glyphs: Vec<KrillaGlyph> = piece
            .glyphs
            .iter()
            .map(|glyph| {
                let (aside, up) = glyph.offset;
                KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, aside, up, 0.0, glyph.bytes.clone(), None)
            })
            .collect();
        surface.set_stroke(None);
        surface.set_fill(Some(Fill { paint: color(piece.style.ink).into(), ..Fill::default() }));
        surface.draw_glyphs(Point::from_xy(x, baseline), &glyphs, font, &piece.text, piece.style.size, false);
        x += piece.width;
    }
}

fn draw_rule(surface: &mut Surface<'_>, rule: &Rule) {
    let mut path = PathBuilder::new();
    path.move_to(rule.from.0, rule.from.1);
    path.line_to(rule.to.0, rule.to.1);
    let Some(path) = path.finish() else { return };
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: color(rule.ink).into(),
        width: rule.width,
        opacity: NormalizedF32::ONE,
        dash: rule.dash.map(|(dash, gap)| StrokeDash { array: vec![dash, gap], offset: 0.0 }),
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.end_tagged();
}

fn color(ink: Ink) -> rgb::Color {
    rgb::Color::new(ink.0, ink.1, ink.2)
}

#[cfg(test)]
#[expect(clippy::string_slice, reason = "what is cut here is one byte a letter")]
pub(super) mod reading;

#[cfg(test)]
mod tests {
    use crate::print::card;
    use crate::print::pdf::reading::text_of;
    use crate::words::{Language, Words};

    #[test]
    fn every_word_of_the_card_can_be_read_out_of_its_pdf_in_reading_order() {
        let paper = card::paper(&Words::english().unwrap()).unwrap();
        let text = text_of(&paper.written(false).unwrap());
        let frames = paper.sheets.iter().flat_map(|sheet| &sheet.frames);
        let lines = frames.flat_map(|frame| &frame.blocks).flat_map(|block| &block.lines);
        let pieces: Vec<String> = lines.flat_map(|(_, line)| &line.pieces).map(|piece| piece.text.clone()).collect();
        assert_eq!(text.lines().collect::<Vec<_>>(), pieces);
        let flowing = text.replace('\n', "");
        for words in ["I’m sorry the cake came with the wrong name on it.", "Say who will fix it before who caused it."]
        {
            assert!(flowing.contains(words), "{words}");
        }
    }

    #[test]
    fn it_is_tagged_with_headings_and_lists_and_says_its_title_and_language() {
        for (language, lang) in Language::ALL.into_iter().zip(["/Lang(en-GB)", "/Lang(de)"]) {
            let words = Words::in_language(language).unwrap();
            let pdf = card::paper(&words).unwrap().written(false).unwrap();
            let pdf: String = pdf.iter().map(|byte| char::from(*byte)).collect();
            // PDF/UA-1, 7.1: a document has no suspect tags; where that is said it is said as `false`.
            let tagged = ["/Marked true", "/Suspects false", "/S/H1", "/S/H2", "/S/L/", "/S/LBody"];
            let marks = tagged.into_iter().chain([lang, "/DisplayDocTitle true", "pdfuaid"]);
            for mark in marks {
                assert!(pdf.contains(mark), "{mark} is missing");
            }
            // Folds and rules say nothing, and are not read out.
            assert!(pdf.matches("/Artifact").count() >= 6);
        }
    }
}
