//! The controls and drawings every screen is made of. A widget draws what it is given and says
//! what was done to it; it knows no screen, no case and no store.

pub mod art;
pub mod charts;
pub mod face;
pub mod paint;

mod button;
mod card;
mod chip;
mod choice;
mod code_square;
mod conditions;
pub(crate) mod control;
mod dimension;
mod empty;
mod entry_row;
mod even;
mod facts;
mod field;
mod inbox_card;
mod key_cap;
pub(crate) mod library_card;
mod mesh_cache;
mod meter;
mod notice;
mod offer;
mod progress_rows;
mod rail;
mod reply;
mod reply_box;
mod report_rows;
mod ring;
mod select;
mod shadow;
mod spans;
mod speech;
mod stars;
mod tabs;
mod tick;
mod time_token;
mod toast;
mod voices;

pub use button::{Button, ButtonKind, ButtonSize, button_ui, button_width, button_words, icon_button_ui};
pub(crate) use card::ground_beside;
pub use card::{card_frame, card_ui, close_dock_frame, dock_frame, link_card_ui, rule_ui, well_frame};
pub use chip::{chip_ui, flag_ui, offer_chip_ui, offer_chips_ui, pill_ui};
pub use choice::{anchor_ui, choice_ui, choice_width, fits_anchor, let_go_after_click, star_choice_ui};
pub(crate) use code_square::paint_code;
pub use conditions::{ConditionRow, conditions_ui};
pub use control::Availability;
pub use dimension::{
    DimensionBar, DimensionLevel, dimension_bar_ui, dimension_levels_named_ui, dimension_levels_row_ui,
    dimension_levels_ui, dimension_mean_ui, own_guess_key_ui,
};
pub use empty::{Drawing, Empty, empty_ui};
pub use entry_row::entry_row_ui;
pub use even::{even, even_ui, long_lines_ui, without_orphan};
pub use facts::{FactRow, facts_ui};
pub use field::{Field, field_button_ui, text_area_ui, text_field_ui};
pub use inbox_card::{CardPill, InboxCard, PillLook, inbox_card_ui};
pub use key_cap::{key_cap_ui, raised_key_cap_ui};
pub use library_card::{LibraryCard, library_card_ui};
pub use meter::{DayLine, Feeling, day_line_ui, feeling_ui, mood_ui, side_rule_ui, thin_bar_ui};
pub use notice::{Banner, Notice, NoticeKind, banner_ui, notice_ui, passing_notice_ui};
pub use offer::{OfferRow, OfferState, offer_row_ui};
pub use progress_rows::{DueRow, SlipRow, TwoRunsRow, due_row_ui, slip_row_ui, two_runs_key_ui, two_runs_ui};
pub use rail::{Place, RailChoice, rail_ui, rail_width};
pub use reply::{ReplyCard, ReplyRoom, ReplyState, reply_card_ui};
pub(crate) use reply_box::{Hand, Writing, tab_in, writing_ui};
pub use reply_box::{ReplyBox, reply_box_ui, shut_reply_box_ui};
pub use report_rows::{
    FigureRow, MeanAsk, MeanCell, MeanRow, MovedLook, QuoteRow, figure_row_ui, means_table_ui, moved_row_ui,
    quote_row_ui,
};
pub use ring::clock_ring_ui;
pub(crate) use ring::ring_into;
pub use select::{bare_switch_ui, field_select_ui, select_ui, switch_ui};
pub(crate) use shadow::over_shadow_ui;
pub use spans::{Span, SpanLook, marked_text_ui, underline_key_ui};
pub use speech::{Speaker, appearing, bubble_ui, stage_direction_ui, stressed_bubble_ui, unsaid_ui};
pub use stars::{Stars, difficulty_ui, stars_ui};
pub use tabs::{tab_rows_ui, tabs_ui};
pub(crate) use tick::paint_disc;
pub use tick::{mark_ui, not_called_for_ui, tick_row_ui, tick_ui};
pub use time_token::time_tokens_ui;
pub use toast::{ToastState, toast_ui};
pub(crate) use voices::wave;
pub use voices::{Said, announcement_ui, message_ui, sheet_ui, voice_ui};

#[cfg(test)]
mod edge_tests;
#[cfg(test)]
mod tests;
