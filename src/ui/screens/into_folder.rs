//! A page that goes into a folder as PDF or HTML: where to, and where it went. Knows nothing of what the page is.

use std::path::PathBuf;

use egui::{Key, Ui, vec2};

use crate::platform::dialog::Wanted;
use crate::platform::{Folders, opener};
use crate::ui::app::Shell;
use crate::ui::screens::path_field::path_field_ui;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, ButtonKind, Notice, NoticeKind, button_ui, long_lines_ui, notice_ui, well_frame};
use crate::words::Told as _;
use crate::workflow::card::Format;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Write it into the folder in the field.
    Write(Format),
    /// Take the path of what was written along.
    CopyPath,
    /// Show the folder it was written into.
    ShowFolder,
    /// It is written nowhere.
    Close,
}

/// Where it should go and where it went.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct IntoFolder {
    /// It has just been asked: its field takes the keyboard.
    wants_focus: bool,
    /// The folder in the field.
    folder: String,
    /// What went wrong, or what happened to the path.
    message: Option<(String, bool)>,
    /// Where it was written, and that in words.
    written: Option<(PathBuf, String)>,
}

impl IntoFolder {
    /// Asks anew; the folder in the field stays, or is that of documents.
    pub(in crate::ui::screens) fn ask(&mut self) {
        self.wants_focus = true;
        self.message = None;
        self.written = None;
        if self.folder.is_empty() {
            self.folder = Folders::documents().map(|folder| folder.display().to_string()).unwrap_or_default();
        }
    }

    /// The folder in the field.
    pub(in crate::ui::screens) fn folder(&self) -> &str {
        &self.folder
    }

    /// What became of writing: the path and the words for it, or why not.
    pub(in crate::ui::screens) fn came_to(&mut self, result: Result<(PathBuf, String), String>) {
        (self.written, self.message) = match result {
            Ok(written) => (Some(written), None),
            Err(why) => (None, Some((why, true))),
        };
    }

    /// Takes the path along.
    pub(in crate::ui::screens) fn copy_path(&mut self, shell: &Shell) {
        if let Some((path, _)) = &self.written {
            shell.ctx.copy_text(path.display().to_string());
            self.message = Some((shell.words.say("common-path-copied").to_owned(), false));
        }
    }

    /// Opens the folder.
    pub(in crate::ui::screens) fn show_folder(&mut self, shell: &Shell) {
        let written = self.written.as_ref().and_then(|(path, _)| path.parent());
        if let Some(Err(error)) = written.map(opener::show_folder) {
            self.message = Some((error.told(&shell.words), true));
        }
    }
}

/// Draws what stands open, under a heading and with what the page is; `kind` is how loud its first button is, since a screen
/// has one that is primary.
pub(in crate::ui::screens) fn into_folder_ui(
    ui: &mut Ui,
    theme: &Theme,
    (heading, explains, kind): (&str, &str, ButtonKind),
    state: &mut IntoFolder,
    emit: &mut dyn FnMut(Ask),
) {
    let words = &theme.words;
    well_frame(theme).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            ui.label(theme.heading(heading));
            let look = (Step::Body, Weight::Regular);
            long_lines_ui(ui, theme, explains, look, theme.colors.text_secondary);
            let into = (words.say("common-into-folder"), Wanted::Folder);
            let response = path_field_ui(ui, theme, into, &mut state.folder);
            if std::mem::take(&mut state.wants_focus) {
                response.request_focus();
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
                let write = Button { kind, ..Button::outline(words.say("common-write-pdf")) };
                if button_ui(ui, theme, &write.small()).clicked() || entered {
                    emit(Ask::Write(Format::Pdf));
                }
                if button_ui(ui, theme, &Button::outline(words.say("common-write-html")).small()).clicked() {
                    emit(Ask::Write(Format::Html));
                }
                if button_ui(ui, theme, &Button::text(words.say("common-close")).small()).clicked() {
                    emit(Ask::Close);
                }
            });
            outcome_ui(ui, theme, state, emit);
        });
    });
}

fn outcome_ui(ui: &mut Ui, theme: &Theme, state: &IntoFolder, emit: &mut dyn FnMut(Ask)) {
    if let Some((_, text)) = &state.written {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Note, text, action: None });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            if button_ui(ui, theme, &Button::outline(theme.words.say("common-open-folder")).small()).clicked() {
                emit(Ask::ShowFolder);
            }
            if button_ui(ui, theme, &Button::text(theme.words.say("common-copy-path")).small()).clicked() {
                emit(Ask::CopyPath);
            }
        });
    }
    if let Some((text, failed)) = &state.message {
        let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text, action: None });
    }
}
