//! Draws first start: a question on the left, and somebody who is waiting on the right.

use std::ops::Range;
use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{CornerRadius, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::domain::scenario::Scenario;
use crate::domain::session::cast::cast;
use crate::domain::session::{Event, Session};
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens;
use crate::ui::screens::first_start::names_ui::Names;
use crate::ui::screens::first_start::{Action, State, first_case};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::{SceneKind, SceneView, head_in_welcome, logo_ui, scene_ui, strip_name};
use crate::ui::widgets::face::{FaceInput, Person};
use crate::ui::widgets::{
    Availability, Button, Field, Speaker, button_ui, button_width, stressed_bubble_ui, text_field_ui,
};
use crate::words::Language;

/// Widest column of words, in points.
const WORDS: f32 = 440.0;
/// Usual distance of the words from the left edge, in points.
const MARGIN: f32 = 112.0;
/// Width of the half with the words from which on that distance grows.
const WIDE_COLUMN: f32 = 840.0;
/// Narrowest window that also has room for the picture, in points.
const WITH_PICTURE: f32 = 760.0;
/// Lowest window that has room for the large title, in points.
const LARGE_TITLE: f32 = 560.0;
/// Lowest window in which the words stand apart from the field.
const ROOMY: f32 = 740.0;
/// The share of the page that many names take at most.
const NAMES: f32 = 0.4;
/// Height of the words from the title to the last button, in points; they stand in the middle of the page.
const TALL: f32 = 470.0;
/// How far above the window's foot the doors for others stand.
const FOOT: f32 = 96.0;
/// Least room for the button beside the name, with the gap before it.
const BUTTON: f32 = 104.0;
/// Where the bubble's middle stands above the head, on the scene's canvas.
const ABOVE_HEAD: f32 = 51.0;
/// The share of the picture's width that the bubble may take.
const BUBBLE: f32 = 0.62;
/// How large they speak: it is the one voice on the page.
const SAYS: Step = Step::TitleBar;
/// How annoyed the person in the picture is.
const MOOD: (f32, f32, f32) = (38.0, 50.0, 60.0);

/// The run whose first line is shown.
const SEED: u64 = 1;

/// Somebody who is waiting, and the first thing they say.
#[derive(Debug)]
pub(super) struct Waiting {
    scenario: Arc<Scenario>,
    short: String,
    says: Option<String>,
    /// The window's, when they were found.
    language: Language,
}

impl Waiting {
    /// The customer of the case that comes first.
    fn find(shell: &mut Shell) -> Option<Self> {
        let language = shell.words.language();
        let id = first_case(&mut shell.ws, language)?;
        let scenario = shell.ws.catalog.find(&id)?.scenario.clone()?;
        let session = Session::start(Arc::clone(&scenario), SEED);
        let says = session.events().find_map(|event| match event {
            Event::Line { text, .. } => Some(text.clone()),
            _ => None,
        });
        let short = cast(&scenario, SEED).names.first().map(|name| name.short.clone()).unwrap_or_default();
        Some(Self { scenario, short, says: says.map(|says| last_together(&says)), language })
    }
}

/// Longest last sentence that is kept in one line, in letters.
const LAST: usize = 24;

/// A line whose last sentence, where it is short, does not break: it is the one that is meant.
fn last_together(says: &str) -> String {
    match says.rsplit_once(". ") {
        Some((before, last)) if last.chars().count() <= LAST => {
            format!("{before}. {}", last.replace(' ', "\u{a0}"))
        }
        _ => says.to_owned(),
    }
}

/// The word that is stressed: where a line's last sentence begins as the one before it, the word that is new, its last.
fn stressed(says: &str) -> Range<usize> {
    let spaced = says.replace('\u{a0}', " ");
    let begins = |sentence: &str| sentence.split(' ').take(2).map(str::to_owned).collect::<Vec<_>>();
    let Some((before, last)) = spaced.rsplit_once(". ") else { return 0..0 };
    let before = before.rsplit_once(". ").map_or(before, |(_, one)| one);
    if begins(before) != begins(last) {
        return 0..0;
    }
    let end = says.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
    let word = says.get(..end).and_then(|says| says.rsplit(char::is_whitespace).next()).map_or(0, str::len);
    end - word..end
}

/// Draws the page and emits what was asked for.
pub fn first_start_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let whole = ui.max_rect();
    if state.waiting.as_ref().is_none_or(|waiting| waiting.language != shell.words.language()) {
        state.waiting = Waiting::find(shell);
    }
    let picture = state.waiting.as_ref().filter(|_| whole.width() >= WITH_PICTURE);
    let split = if picture.is_some() { whole.left() + (whole.width() * 0.49).round() } else { whole.right() };
    if let Some(waiting) = picture {
        waiting_ui(ui, theme, waiting, Rect::from_min_max(pos2(split, whole.top()), whole.max));
    }
    // Without the picture the words may be as wide as speech.
    let words = if picture.is_some() { WORDS } else { theme.size.speech_max };
    // In a very wide window the words move towards the picture.
    let most = MARGIN + ((split - whole.left() - WIDE_COLUMN) / 2.0).max(0.0);
    let margin = ((split - whole.left() - words) / 2.0).clamp(theme.space.xl, most);
    let left = Rect::from_min_max(
        pos2(whole.left() + margin, whole.top()),
        pos2((whole.left() + margin + words).min(split - theme.space.lg), whole.bottom()),
    );
    let mut column = ui.new_child(UiBuilder::new().max_rect(left).id_salt("words"));
    column.spacing_mut().interact_size.y = 0.0;
    // The ring around a control that has the keyboard is a little wider than the column.
    column.set_clip_rect(left.expand2(vec2(theme.space.sm, 0.0)).intersect(ui.clip_rect()));
    ScrollArea::vertical().auto_shrink([false, false]).show(&mut column, |ui| words_ui(ui, theme, state, left, act));
}

fn words_ui(ui: &mut Ui, theme: &Theme, state: &mut State, page: Rect, act: &mut dyn FnMut(screens::Action)) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let head = theme.size.logo;
    let low = page.height() < LARGE_TITLE;
    let step = if low { Step::Title } else { Step::Display };
    let gap = if page.height() < ROOMY { theme.space.lg } else { theme.space.page };
    let width = ui.available_width();
    let [title, line] = if state.asks_who() {
        [theme.words.say("first-start-who"), theme.words.say("first-start-who-lead")]
    } else {
        [theme.words.say("first-start-title"), theme.words.say("first-start-lead")]
    };
    let title = theme.title_job(title, step, theme.colors.text, width);
    let line = theme.job(line, Step::Speech, Weight::Regular, theme.colors.text_secondary, width);
    let high = |job: &LayoutJob| ui.painter().layout_job(job.clone()).size().y;
    let words = high(&title) + theme.space.md + high(&line) + gap;
    // The names take what the words around them leave, so that the way in stays in sight.
    let names = state.asks_who().then(|| {
        let around = head + 2.0 * theme.space.lg + words + theme.space.xl + ways_in_height(ui, theme, width);
        let most = (page.height() - around).min(page.height() * NAMES);
        let names = Names::place(ui, theme, (&*state, most));
        let height = names.height(theme, most);
        (names, height)
    });
    let tall =
        names.as_ref().map_or(TALL, |(_, height)| words + height + theme.space.xl + ways_in_height(ui, theme, width));
    let spare = page.height() - head - tall;
    let top = (spare * 0.22).clamp(theme.space.lg, 72.0);
    ui.add_space(top);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        logo_ui(ui, theme, head);
        ui.label(theme.title_bar("Amends"));
    });
    ui.add_space(((spare - top) * 0.42).max(theme.space.lg));
    ui.label(title);
    ui.add_space(theme.space.md);
    ui.label(line);
    ui.add_space(gap);
    if let Some((names, height)) = names {
        names.show(ui, theme, (&*state, height), &mut |action| act(screens::Action::FirstStart(action)));
        ui.add_space(theme.space.xl);
    }
    ways_in_ui(ui, theme, state, &mut |action| act(screens::Action::FirstStart(action)));
    ui.add_space(theme.space.lg);
    if !state.asks_who() {
        let at = ui.cursor().top().max(page.bottom() - FOOT);
        ui.add_space(at - ui.cursor().top());
        for_others_ui(ui, theme, &mut |action| act(screens::Action::FirstStart(action)));
        ui.add_space(theme.space.lg);
    }
}

/// The doors of those who do not come to practise.
fn for_others_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        for (name, place) in [("first-start-group", Route::Workshop), ("first-start-reports", Route::Reports)] {
            if button_ui(ui, theme, &Button::text(theme.words.say(name)).small()).clicked() {
                emit(Action::GoTo(place));
            }
        }
    });
}

/// How high what [`ways_in_ui`] draws is in a column so wide, with the room below it.
fn ways_in_height(ui: &Ui, theme: &Theme, width: f32) -> f32 {
    let kept = theme.words.say("first-start-kept");
    let kept = theme.job(kept, Step::Body, Weight::Regular, theme.colors.text_secondary, width);
    let kept = ui.painter().layout_job(kept).size().y;
    let gaps = 2.0 * theme.space.sm + theme.space.lg + theme.space.xs + theme.space.lg;
    theme.line(Step::Body) + theme.size.control_large + kept + theme.size.control + gaps
}

fn ways_in_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let asks_who = state.asks_who();
    // The field has the keyboard: whoever types their name and Enter comes to no page of somebody else.
    let name = if asks_who { "first-start-new" } else { "first-start-name" };
    ui.label(theme.strong(theme.words.say(name)));
    ui.add_space(theme.space.sm);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        let begin = theme.words.say("first-start-begin");
        let begin = if asks_who { Button::outline(begin) } else { Button::primary(begin) }.large();
        // Where others practise, nobody without a name is begun by a slip.
        let lacks = Availability::Unavailable(theme.words.say("first-start-new-lacks"));
        let begin = if state.can_begin() { begin } else { begin.availability(lacks) };
        let beside = BUTTON.max(button_width(ui, theme, &begin) + ui.spacing().item_spacing.x);
        let room = (ui.available_width() - beside).max(120.0);
        let field = Field { large: true, ..Field::bare(theme.words.say(name), "", room) };
        let response = text_field_ui(ui, theme, &field, &mut state.name);
        if !std::mem::replace(&mut state.focused, true) {
            response.request_focus();
        }
        let entered = response.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
        if button_ui(ui, theme, &begin).clicked() || (entered && state.can_begin()) {
            emit(Action::Begin);
        }
    });
    ui.add_space(theme.space.sm);
    // Whoever leaves the field empty knows what comes of it before Enter.
    let kept = if asks_who || !state.name.trim().is_empty() { "first-start-kept" } else { "first-start-kept-nameless" };
    ui.label(theme.quiet(theme.words.say(kept)));
    ui.add_space(theme.space.lg + theme.space.xs);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        if button_ui(ui, theme, &Button::outline(theme.words.say("first-start-try"))).clicked() {
            emit(Action::JustTry);
        }
        ui.label(theme.quiet(theme.words.say("first-start-unkept")));
    });
}

/// The first case's customer, with the first thing they say.
fn waiting_ui(ui: &mut Ui, theme: &Theme, waiting: &Waiting, rect: Rect) {
    let scenario = &waiting.scenario;
    let person = Person::new(theme, &scenario.lead().face);
    let (anger, trust, patience) = MOOD;
    let scene = SceneView {
        kind: SceneKind::Welcome,
        person: &person,
        input: FaceInput::new(anger, trust, patience),
        others: &[],
        industry: scenario.industry,
        channel: scenario.channel,
        strip: strip_name(scenario.picture),
        size: rect.size(),
        corners: (CornerRadius::ZERO, theme.colors.paper),
        name: &theme.words.tell("first-start-waiting", &[("name", (&waiting.short).into())]),
    };
    scene_ui(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt("picture")), theme, &scene);
    let Some(says) = &waiting.says else { return };
    // Over the head and never on it, whatever the shape of the window.
    // It hangs between the lamps.
    let width = (rect.width() * BUBBLE).min(404.0);
    let (head, scale) = head_in_welcome(rect);
    let look = theme.job(says, SAYS, Weight::Regular, theme.colors.text, width - 2.0 * theme.inset.bubble.0);
    let words = ui.painter().layout_job(look).size();
    let size = words + 2.0 * vec2(theme.inset.bubble.0, theme.inset.bubble.1);
    let middle = (head - theme.space.md - size.y / 2.0).min(head - ABOVE_HEAD * scale);
    let at = pos2(rect.center().x - size.x / 2.0, (middle - size.y / 2.0).max(rect.top() + theme.space.sm));
    let area = Rect::from_min_size(at, vec2(size.x + 1.0, size.y));
    let mut above = ui.new_child(UiBuilder::new().max_rect(area).id_salt("says"));
    let look = (Speaker::Customer, SAYS);
    stressed_bubble_ui(&mut above, theme, look, &waiting.short, (says, &stressed(says)), 1.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_breaks_before_its_last_sentence_and_not_within_it() {
        let line = last_together("I said no dairy when we ordered. I said it twice.");
        assert_eq!(line, "I said no dairy when we ordered. I\u{a0}said\u{a0}it\u{a0}twice.");
        assert_eq!(last_together("Just this."), "Just this.");
    }

    #[test]
    fn what_is_said_again_is_stressed_where_it_says_more() {
        let word = |says: &str| says.get(stressed(says)).map(str::to_owned);
        let line = last_together("I said no dairy when we ordered. I said it twice.");
        assert_eq!(word(&line).as_deref(), Some("twice"));
        assert_eq!(word("This has cream on it. I asked for none.").as_deref(), Some(""));
        assert_eq!(word("Just this.").as_deref(), Some(""));
    }
}
