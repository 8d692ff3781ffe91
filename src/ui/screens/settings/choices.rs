//! The cards of settings that change how Amends looks, sounds and waits, and under which name it keeps progress.

use egui::{Key, Ui};

use crate::platform::settings::{CaseLanguage, LanguageChoice, Mode, Settings, ThemeChoice, TimeAllowed, Volume, Zoom};
use crate::platform::sound::DeviceState;
use crate::ui::app::Shell;
use crate::ui::screens::settings::rows::{CHOICE, Row, choice_row_ui, row_ui, switch_row_ui};
use crate::ui::screens::settings::{Action, Card, State, say_ui};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Availability, Button, Field, button_ui, button_width, card_ui, long_lines_ui, rule_ui, text_field_ui,
};
use crate::words::Language;

/// The sizes on offer. The keys have one more.
const SIZES: [(Zoom, &str); 6] = [
    (Zoom::Automatic, "Auto"),
    (Zoom::Fixed(1.0), "100%"),
    (Zoom::Fixed(1.25), "125%"),
    (Zoom::Fixed(1.5), "150%"),
    (Zoom::Fixed(1.75), "175%"),
    (Zoom::Fixed(2.0), "200%"),
];

/// Draws the card of whoever sits here.
pub(super) fn name_ui(ui: &mut Ui, theme: &Theme, (state, shell): (&mut State, &Shell), emit: &mut dyn FnMut(Action)) {
    card(ui, theme, "You", |ui| {
        you_ui(ui, theme, state, shell, emit);
        say_ui(ui, theme, state, Card::You);
    });
}

/// Draws the cards, one below the other.
pub(super) fn choices_ui(
    ui: &mut Ui,
    theme: &Theme,
    (state, shell): (&mut State, &Shell),
    emit: &mut dyn FnMut(Action),
) {
    let settings = &shell.ws.settings;
    card(ui, theme, "Look", |ui| {
        look_ui(ui, theme, settings, emit);
        say_ui(ui, theme, state, Card::Look);
    });
    card(ui, theme, "Practice", |ui| {
        practice_ui(ui, theme, shell, emit);
        say_ui(ui, theme, state, Card::Practice);
    });
    card(ui, theme, "Sound", |ui| {
        sound_ui(ui, theme, shell, emit);
        say_ui(ui, theme, state, Card::Sound);
    });
}

fn card(ui: &mut Ui, theme: &Theme, name: &str, contents: impl FnOnce(&mut Ui)) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading(name));
        contents(ui);
    });
}

fn you_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    if !shell.ws.keeps {
        ui.label(theme.quiet("You are just trying: nothing of this run is kept, so it needs no name."));
        return;
    }
    let row = Row { name: "Name", explains: "Known on this computer only." };
    let changed = state.name.trim() != state.known_name;
    let keep = Button::outline("Save");
    let keep = if changed { keep } else { keep.availability(Availability::Unavailable("It is saved already.")) };
    row_ui(ui, theme, row, (CHOICE, theme.size.control), false, |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let field = Field::bare("Name", "No name", CHOICE - button_width(ui, theme, &keep) - theme.space.sm);
        let response = text_field_ui(ui, theme, &field, &mut state.name);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if button_ui(ui, theme, &keep).clicked() || (entered && changed) {
            emit(Action::Rename);
        }
    });
}

fn look_ui(ui: &mut Ui, theme: &Theme, settings: &Settings, emit: &mut dyn FnMut(Action)) {
    let row =
        Row { name: theme.words.say("settings-language"), explains: theme.words.say("settings-language-explains") };
    let languages = [
        (LanguageChoice::System, theme.words.say("settings-system")),
        (LanguageChoice::English, Language::English.own_name()),
        (LanguageChoice::German, Language::German.own_name()),
    ];
    if let Some(language) = choice_row_ui(ui, theme, row, &languages, settings.language) {
        emit(Action::Language(language));
    }
    let row = Row { name: "Theme", explains: "System follows your desktop." };
    let looks = [(ThemeChoice::System, "System"), (ThemeChoice::Light, "Light"), (ThemeChoice::Dark, "Dark")];
    if let Some(look) = choice_row_ui(ui, theme, row, &looks, settings.theme) {
        emit(Action::Theme(look));
    }
    let row = Row { name: "High contrast", explains: "Stronger ink and drawn outlines, in both themes." };
    if switch_row_ui(ui, theme, row, settings.high_contrast) {
        emit(Action::HighContrast(!settings.high_contrast));
    }
    let explains = size_words(settings.zoom, ui.ctx().zoom_factor());
    let row = Row { name: "Size", explains: &explains };
    if let Some(zoom) = choice_row_ui(ui, theme, row, &SIZES, settings.zoom) {
        emit(Action::Zoom(zoom));
    }
    let row = Row { name: "Reduce motion", explains: "Faces, meters and pages change at once instead of moving." };
    if switch_row_ui(ui, theme, row, settings.reduce_motion) {
        emit(Action::ReduceMotion(!settings.reduce_motion));
    }
}

/// What is chosen, where the choice does not say it, and the keys. `now` is the size in use.
fn size_words(zoom: Zoom, now: f32) -> String {
    let percent = format!("{:.0}%", now * 100.0);
    if zoom == Zoom::Automatic {
        format!("Automatic, {percent}. Ctrl + and Ctrl − too.")
    } else if SIZES.iter().any(|(size, _)| *size == zoom) {
        "Ctrl + and Ctrl − work everywhere.".to_owned()
    } else {
        format!("Now {percent}. Ctrl + and Ctrl − too.")
    }
}

fn practice_ui(ui: &mut Ui, theme: &Theme, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let settings = &shell.ws.settings;
    case_language_ui(ui, theme, shell, emit);
    let modes = [(Mode::Coach, "Coach"), (Mode::Practice, "Practice"), (Mode::Assessment, "Assessment")];
    let row = Row { name: "How you begin", explains: mode_words(settings.default_mode) };
    if let Some(mode) = choice_row_ui(ui, theme, row, &modes, settings.default_mode) {
        emit(Action::Mode(mode));
    }
    let times = [
        (TimeAllowed::Off, "Off"),
        (TimeAllowed::X1, "Normal"),
        (TimeAllowed::X1Half, "Half more"),
        (TimeAllowed::X2, "Double"),
    ];
    let row = Row { name: "Time allowed", explains: time_words(settings.time_allowed) };
    if let Some(time) = choice_row_ui(ui, theme, row, &times, settings.time_allowed) {
        emit(Action::Time(time));
    }
    let silence =
        "When the time runs out, your silence counts as the answer. How long you think never changes a score.";
    // It belongs to the row above it.
    ui.add_space(-theme.space.sm);
    long_lines_ui(ui, theme, silence, (Step::Small, Weight::Regular), theme.colors.text_secondary);
}

/// In which language cases are told: as they are written, or in one that some case has been translated into.
fn case_language_ui(ui: &mut Ui, theme: &Theme, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let now = shell.ws.settings.case_language;
    let translated = shell.ws.catalog.translated();
    let is_there = |language: &Language| translated.contains(language) || now == CaseLanguage::of(*language);
    let languages: Vec<Language> = Language::ALL.into_iter().filter(is_there).collect();
    if languages.is_empty() {
        return;
    }
    let name = theme.words.say("settings-case-language");
    let row = Row { name, explains: theme.words.say("settings-case-language-explains") };
    let as_written = (CaseLanguage::AsWritten, theme.words.say("settings-as-written"));
    let others = languages.iter().map(|language| (CaseLanguage::of(*language), language.own_name()));
    let choices: Vec<(CaseLanguage, &str)> = std::iter::once(as_written).chain(others).collect();
    if let Some(language) = choice_row_ui(ui, theme, row, &choices, now) {
        emit(Action::CaseLanguage(language));
    }
}

fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::Coach => "A hint after each turn, no clock.",
        Mode::Practice => "On your own, explained at the end.",
        Mode::Assessment => "No hints; the first run counts.",
    }
}

fn time_words(time: TimeAllowed) -> &'static str {
    match time {
        TimeAllowed::Off => "No clock runs.",
        TimeAllowed::X1 => "As the case says.",
        TimeAllowed::X1Half => "Half as long again.",
        TimeAllowed::X2 => "Twice as long.",
    }
}

fn sound_ui(ui: &mut Ui, theme: &Theme, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let settings = &shell.ws.settings;
    let explains = match (settings.sound, shell.sound.device()) {
        (false, _) => "Off. M turns it on from anywhere but a text field.",
        (true, DeviceState::Missing) => "No sound device was found just now. Everything works without one.",
        (true, _) => "Quiet, and never needed. M turns it off from anywhere but a text field.",
    };
    if switch_row_ui(ui, theme, Row { name: "All sounds", explains }, settings.sound) {
        emit(Action::Sound(!settings.sound));
    }
    rule_ui(ui, theme);
    let row = Row { name: "Cues", explains: "When it is your turn, a reply was sent, or a case is over." };
    if switch_row_ui(ui, theme, row, settings.sound_cues) {
        emit(Action::Cues(!settings.sound_cues));
    }
    let row = Row { name: "Background sound", explains: "The place you are in, softly." };
    if switch_row_ui(ui, theme, row, settings.sound_room) {
        emit(Action::Room(!settings.sound_room));
    }
    let row = Row { name: "Tone before time runs out", explains: "One low tone, ten seconds before." };
    if switch_row_ui(ui, theme, row, settings.sound_time) {
        emit(Action::TimeTone(!settings.sound_time));
    }
    let volumes =
        [(Volume::Quarter, "25%"), (Volume::Half, "50%"), (Volume::ThreeQuarters, "75%"), (Volume::Full, "100%")];
    let row = Row { name: "Volume", explains: "Even 100% is quieter than speech." };
    if let Some(volume) = choice_row_ui(ui, theme, row, &volumes, settings.sound_volume) {
        emit(Action::Volume(volume));
    }
}
