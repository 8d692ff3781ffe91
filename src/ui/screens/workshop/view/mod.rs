//! What the wall and the trainer's panel show, as plain data made of the room as it stands. The wall's view holds nothing the room
//! may not see: no notes, no distribution before the reveal, no names unless they were chosen.

mod notes;
mod panel;
mod steps;
mod telling;
mod wall;

pub use notes::Note;
pub use panel::{
    Answered, HeadView, NextView, OwnRow, PanelView, ReplayView, RowView, SeatView, StopView, ThenView, TypedOnPanel,
    can_pick, panel,
};
pub use steps::{Left, Step, left_of, steps};
pub use telling::Told;
pub use wall::{
    AfterView, AskView, FaceView, Foot, Join, LobbyView, Main, OursView, OwnView, PlayView, TypedView, WallView,
    WayView, wall,
};
