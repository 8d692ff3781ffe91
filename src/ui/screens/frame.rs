//! What every page stands in: paper ground, the rail with the places that work, and the page itself.

use egui::scroll_area::ScrollAreaOutput;
use egui::{AsIdSalt, Context, Id, Key, Memory, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::route::Route;
use crate::ui::screens::Action;
use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::{Place as RailPlace, RailChoice, rail_ui, rail_width};

/// Farther than any page is long, in points.
const WHOLE_PAGE: f32 = 100_000.0;
/// Narrowest page with the full room at its sides, in points.
const PADDED: f32 = 1112.0;

/// Widest content of any page, in points: all of them begin and end at the same edges.
pub const CONTENT: f32 = 1400.0;

/// A place in the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Library, briefing, conversation and debrief.
    Practice,
    /// Progress, recognition, one's own data, handing in.
    Progress,
    /// A room plays a case together.
    Workshop,
    /// What others handed in.
    Reports,
    /// The field guide.
    Guide,
    /// Settings.
    Settings,
}

/// What the places in the rail are called.
fn names(theme: &Theme) -> [&str; 6] {
    ["frame-practice", "frame-progress", "frame-workshop", "frame-reports", "frame-guide", "frame-settings"]
        .map(|name| theme.words.say(name))
}

fn not_ended() -> Id {
    Id::unique("workshop-not-ended")
}

/// Marks the place of workshops, or no longer: one is open or was not ended. Whoever is elsewhere sees it as well.
pub fn mark_workshop(ctx: &Context, is_open: bool) {
    let before = ctx.data_mut(|data| std::mem::replace(data.get_temp_mut_or_default::<bool>(not_ended()), is_open));
    if before != is_open {
        ctx.request_repaint();
    }
}

/// How wide the rail is.
pub fn rail(ui: &Ui, theme: &Theme) -> f32 {
    rail_width(ui, theme, names(theme))
}

/// Draws the rail, and gives the rest of the window to `content`.
pub fn page(
    ui: &mut Ui,
    theme: &Theme,
    place: Place,
    act: &mut dyn FnMut(Action),
    content: impl FnOnce(&mut Ui, &mut dyn FnMut(Action)),
) {
    let whole = ui.max_rect();
    let rail = Rect::from_min_max(whole.min, pos2(whole.left() + rail(ui, theme), whole.bottom()));
    // Tab goes through the page first, and comes to the places beside it at its end.
    let rest = Rect::from_min_max(pos2(rail.right(), whole.top()), whole.max);
    let mut page = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("page"));
    page.set_clip_rect(rest.intersect(ui.clip_rect()));
    // Rows are as high as what they hold; controls bring their own height.
    page.spacing_mut().interact_size.y = 0.0;
    content(&mut page, act);
    let mut rail_area = ui.new_child(UiBuilder::new().max_rect(rail).id_salt("rail"));
    let selected = match place {
        Place::Practice => RailChoice::Place(0),
        Place::Progress => RailChoice::Place(1),
        Place::Workshop => RailChoice::Place(2),
        Place::Reports => RailChoice::Place(3),
        Place::Guide => RailChoice::Place(4),
        Place::Settings => RailChoice::Foot,
    };
    let [practice, progress, workshop, reports, guide, settings] = names(theme);
    let places = [
        (Icon::Practice, practice),
        (Icon::Progress, progress),
        (Icon::Workshop, workshop),
        (Icon::Reports, reports),
        (Icon::Guide, guide),
    ];
    let is_open = ui.data(|data| data.get_temp::<bool>(not_ended())).unwrap_or(false);
    // Whoever is there sees more of it.
    let mark = |icon| {
        (is_open && icon == Icon::Workshop && place != Place::Workshop).then(|| theme.words.say("frame-workshop-open"))
    };
    let places = places.map(|(icon, name)| RailPlace { icon, name, mark: mark(icon) });
    let foot = RailPlace { icon: Icon::Settings, name: settings, mark: None };
    match rail_ui(&mut rail_area, theme, &places, foot, selected) {
        Some(RailChoice::Place(0)) => act(Action::Go(Route::Library)),
        Some(RailChoice::Place(1)) => act(Action::Go(Route::Progress)),
        Some(RailChoice::Place(2)) => act(Action::Go(Route::Workshop)),
        Some(RailChoice::Place(3)) => act(Action::Go(Route::Reports)),
        Some(RailChoice::Place(_)) => act(Action::Go(Route::Guide { at: None })),
        Some(RailChoice::Foot) => act(Action::Go(Route::Settings)),
        None => {}
    }
}

/// A page that scrolls when it does not fit: the keyboard turns it, and it goes where the keyboard goes. It stays where it was
/// scrolled to for as long as its `name` is the same. A page that tells of one thing and then of another has in its name of
/// which: new contents begin at their beginning.
pub fn scroll_ui(
    ui: &mut Ui,
    theme: &Theme,
    name: impl AsIdSalt,
    content: impl FnOnce(&mut Ui),
) -> ScrollAreaOutput<()> {
    ScrollArea::vertical().auto_shrink([false, false]).id_salt(name).show(ui, |ui| {
        scroll_keys(ui, theme);
        content(ui);
        follow_focus(ui, theme);
    })
}

/// Such a page with one block in it, `widest` at most, `above` below its upper edge and as much at its end. In a wide
/// window it stands in the middle, not lost in a corner.
pub fn scroll_block_ui(
    ui: &mut Ui,
    theme: &Theme,
    name: impl AsIdSalt,
    (widest, above): (f32, f32),
    content: impl FnOnce(&mut Ui),
) -> ScrollAreaOutput<()> {
    scroll_ui(ui, theme, name, |ui| {
        let block = block_of(theme, ui.available_rect_before_wrap(), widest);
        let block = Rect::from_min_max(block.min + vec2(0.0, above), block.max);
        ui.scope_builder(UiBuilder::new().max_rect(block), content);
        ui.add_space(above);
    })
}

/// Where the block of a page stands; what lies above the scrolling part stands over it.
pub fn block_of(theme: &Theme, page: Rect, widest: f32) -> Rect {
    centred(page, side_padding(theme, page.width()), widest)
}

/// The middle of a space, at most so wide, and at least so far from its sides.
pub fn centred(space: Rect, pad: f32, widest: f32) -> Rect {
    let aside = ((space.width() - widest) / 2.0).round().max(pad);
    space.shrink2(vec2(aside, 0.0))
}

/// Room at both sides of a page of this width.
pub fn side_padding(theme: &Theme, width: f32) -> f32 {
    if width < PADDED { theme.space.lg } else { theme.space.page }
}

/// Brings what has just got the keyboard into sight. What stands outside the area is never cut by it, and moves nothing.
/// To be called inside a scroll area, as the last thing in it.
pub fn follow_focus(ui: &Ui, theme: &Theme) {
    let key = ui.scope_id().with("followed-focus");
    let focused = ui.memory(Memory::focused);
    let before = ui.data(|data| data.get_temp::<Option<Id>>(key)).flatten();
    if focused == before {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, focused));
    let Some(response) = focused.and_then(|id| ui.ctx().read_response(id)) else { return };
    // Of two lists side by side only the one moves that has it.
    let across = ui.max_rect().x_range().expand(theme.space.sm);
    let is_here = across.contains(response.rect.left()) && across.contains(response.rect.right());
    if is_here && response.interact_rect != response.rect {
        ui.scroll_to_rect(response.rect.expand(theme.space.md), None);
    }
}

/// Lets the keyboard turn a page that does not fit: to be called inside a scroll area, as the first thing in it.
/// Arrows go three lines, Page up and Page down nearly a page. Only when nothing has the keyboard, because a field
/// and a list use the same keys.
pub fn scroll_keys(ui: &Ui, theme: &Theme) {
    if ui.memory(|memory| memory.focused().is_some()) {
        return;
    }
    let line = theme.line(Step::Body);
    let page = (ui.clip_rect().height() - 2.0 * line).max(line);
    turn_by(
        ui,
        &[
            (Key::ArrowDown, 3.0 * line),
            (Key::ArrowUp, -3.0 * line),
            (Key::PageDown, page),
            (Key::PageUp, -page),
            (Key::End, WHOLE_PAGE),
            (Key::Home, -WHOLE_PAGE),
        ],
    );
}

/// The same by Page up and Page down alone, wherever the keyboard is: where arrows walk a list beside the page.
pub fn scroll_pages(ui: &Ui, theme: &Theme) {
    let line = theme.line(Step::Body);
    let page = (ui.clip_rect().height() - 2.0 * line).max(line);
    turn_by(ui, &[(Key::PageDown, page), (Key::PageUp, -page)]);
}

fn turn_by(ui: &Ui, steps: &[(Key, f32)]) {
    let down: f32 = ui.input_mut(|input| {
        steps.iter().filter(|(key, _)| input.consume_key(Modifiers::NONE, *key)).map(|(_, step)| *step).sum()
    });
    if down != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -down));
    }
}
