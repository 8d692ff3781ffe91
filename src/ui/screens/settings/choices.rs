//! The cards of settings that change how Amends looks, sounds and waits, and under which name it keeps progress.

use egui::{Key, Ui};

use crate::platform::settings::{CaseLanguage, LanguageChoice, Mode, Settings, ThemeChoice, TimeAllowed, Volume, Zoom};
use crate::platform::sound::DeviceState;
use crate::ui::app::Shell;
use crate::ui::screens::settings::rows::{CHOICE, Row, choice_row_ui, row_ui, switch_row_ui};
use crate::ui::screens::settings::{Action, Card, State, say_ui};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Availability, Button, Field, button_ui, button_width, card_ui, long_lines_ui, rule_ui, text_field_ui,
};
use crate::words::{Language, Words};

/// The sizes on offer. The keys have one more.
const SIZES: [Zoom; 6] =
    [Zoom::Automatic, Zoom::Fixed(1.0), Zoom::Fixed(1.25), Zoom::Fixed(1.5), Zoom::Fixed(1.75), Zoom::Fixed(2.0)];

/// Draws the card of whoever sits here.
pub(super) fn name_ui(ui: &mut Ui, theme: &Theme, (state, shell): (&mut State, &Shell), emit: &mut dyn FnMut(Action)) {
    card(ui, theme, theme.words.say("settings-you"), |ui| {
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
    card(ui, theme, theme.words.say("settings-look"), |ui| {
        look_ui(ui, theme, settings, emit);
        say_ui(ui, theme, state, Card::Look);
    });
    card(ui, theme, theme.words.say("settings-practice"), |ui| {
        practice_ui(ui, theme, shell, emit);
        say_ui(ui, theme, state, Card::Practice);
    });
    card(ui, theme, theme.words.say("settings-sound"), |ui| {
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
        ui.label(theme.quiet(theme.words.say("settings-name-unkept")));
        if button_ui(ui, theme, &Button::outline(theme.words.say("settings-name-keep"))).clicked() {
            emit(Action::Keep);
        }
        return;
    }
    let row = Row { name: theme.words.say("settings-name"), explains: theme.words.say("settings-name-explains") };
    let changed = state.name.trim() != state.known_name;
    let keep = Button::outline(theme.words.say("settings-name-save"));
    let saved = Availability::Unavailable(theme.words.say("settings-name-saved"));
    let keep = if changed { keep } else { keep.availability(saved) };
    row_ui(ui, theme, row, (CHOICE, theme.size.control), false, |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let room = CHOICE - button_width(ui, theme, &keep) - theme.space.sm;
        let field = Field::bare(row.name, theme.words.say("settings-name-none"), room);
        let response = text_field_ui(ui, theme, &field, &mut state.name);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if button_ui(ui, theme, &keep).clicked() || (entered && changed) {
            emit(Action::Rename);
        }
    });
    let row = Row { name: theme.words.say("settings-else"), explains: theme.words.say("settings-else-explains") };
    let change = Button::outline(theme.words.say("settings-else-who"));
    let size = (button_width(ui, theme, &change), theme.size.control);
    if row_ui(ui, theme, row, size, false, |ui| button_ui(ui, theme, &change).clicked()) {
        emit(Action::SomebodyElse);
    }
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
    let row = Row { name: theme.words.say("settings-theme"), explains: theme.words.say("settings-theme-explains") };
    let looks = [
        (ThemeChoice::System, theme.words.say("settings-system")),
        (ThemeChoice::Light, theme.words.say("settings-light")),
        (ThemeChoice::Dark, theme.words.say("settings-dark")),
    ];
    if let Some(look) = choice_row_ui(ui, theme, row, &looks, settings.theme) {
        emit(Action::Theme(look));
    }
    let row =
        Row { name: theme.words.say("settings-contrast"), explains: theme.words.say("settings-contrast-explains") };
    if switch_row_ui(ui, theme, row, settings.high_contrast) {
        emit(Action::HighContrast(!settings.high_contrast));
    }
    let explains = size_words(&theme.words, settings.zoom, ui.ctx().zoom_factor());
    let row = Row { name: theme.words.say("settings-size"), explains: &explains };
    let names = SIZES.map(|size| match size {
        Zoom::Automatic => theme.words.say("settings-size-auto").to_owned(),
        Zoom::Fixed(times) => percent(&theme.words, times),
    });
    let sizes: Vec<(Zoom, &str)> = SIZES.into_iter().zip(names.iter().map(String::as_str)).collect();
    if let Some(zoom) = choice_row_ui(ui, theme, row, &sizes, settings.zoom) {
        emit(Action::Zoom(zoom));
    }
    let row = Row { name: theme.words.say("settings-motion"), explains: theme.words.say("settings-motion-explains") };
    if switch_row_ui(ui, theme, row, settings.reduce_motion) {
        emit(Action::ReduceMotion(!settings.reduce_motion));
    }
}

/// What is chosen, where the choice does not say it, and the keys. `now` is the size in use.
fn size_words(words: &Words, zoom: Zoom, now: f32) -> String {
    // Keys pressed together stay in one line.
    let keys = |shown| words.key(shown).replace(' ', "\u{a0}");
    let (percent, larger, smaller) = (percent(words, now), keys("Ctrl +"), keys("Ctrl −"));
    let put = [("percent", (&percent).into()), ("larger", (&larger).into()), ("smaller", (&smaller).into())];
    let said = match zoom {
        Zoom::Automatic => "settings-size-explains-auto",
        _ if SIZES.contains(&zoom) => "settings-size-explains",
        Zoom::Fixed(_) => "settings-size-explains-now",
    };
    words.tell(said, &put)
}

/// `125%`.
fn percent(words: &Words, times: f32) -> String {
    words.tell("settings-percent", &[("percent", (&format!("{:.0}", times * 100.0)).into())])
}

fn practice_ui(ui: &mut Ui, theme: &Theme, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let settings = &shell.ws.settings;
    case_language_ui(ui, theme, shell, emit);
    let modes = Mode::TO_BEGIN.map(|mode| (mode, terms::mode(&theme.words, mode)));
    let row =
        Row { name: theme.words.say("settings-mode"), explains: theme.words.say(mode_words(settings.default_mode)) };
    if let Some(mode) = choice_row_ui(ui, theme, row, &modes, settings.default_mode) {
        emit(Action::Mode(mode));
    }
    let times = [
        (TimeAllowed::Off, theme.words.say("settings-time-off")),
        (TimeAllowed::X1, theme.words.say("settings-time-normal")),
        (TimeAllowed::X1Half, theme.words.say("settings-time-half")),
        (TimeAllowed::X2, theme.words.say("settings-time-double")),
    ];
    let row =
        Row { name: theme.words.say("settings-time"), explains: theme.words.say(time_words(settings.time_allowed)) };
    if let Some(time) = choice_row_ui(ui, theme, row, &times, settings.time_allowed) {
        emit(Action::Time(time));
    }
    let silence = theme.words.say("settings-time-silence");
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

/// The name of the words that say what a mode means.
fn mode_words(mode: Mode) -> &'static str {
    match mode {
        Mode::Coach => "settings-mode-coach",
        // Nobody begins a run as a room.
        Mode::Practice | Mode::Workshop => "settings-mode-practice",
        Mode::Assessment => "settings-mode-assessment",
    }
}

/// The name of the words that say what a time means.
fn time_words(time: TimeAllowed) -> &'static str {
    match time {
        TimeAllowed::Off => "settings-time-off-explains",
        TimeAllowed::X1 => "settings-time-normal-explains",
        TimeAllowed::X1Half => "settings-time-half-explains",
        TimeAllowed::X2 => "settings-time-double-explains",
    }
}

fn sound_ui(ui: &mut Ui, theme: &Theme, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    let settings = &shell.ws.settings;
    let explains = match (settings.sound, shell.sound.device()) {
        (false, _) => "settings-sounds-off",
        (true, DeviceState::Missing) => "settings-sounds-missing",
        (true, _) => "settings-sounds-on",
    };
    let explains = theme.words.tell(explains, &[("key", (&theme.words.key("M")).into())]);
    let row = Row { name: theme.words.say("settings-sounds"), explains: &explains };
    if switch_row_ui(ui, theme, row, settings.sound) {
        emit(Action::Sound(!settings.sound));
    }
    rule_ui(ui, theme);
    let row = Row { name: theme.words.say("settings-cues"), explains: theme.words.say("settings-cues-explains") };
    if switch_row_ui(ui, theme, row, settings.sound_cues) {
        emit(Action::Cues(!settings.sound_cues));
    }
    let row = Row { name: theme.words.say("settings-room"), explains: theme.words.say("settings-room-explains") };
    if switch_row_ui(ui, theme, row, settings.sound_room) {
        emit(Action::Room(!settings.sound_room));
    }
    let row = Row { name: theme.words.say("settings-tone"), explains: theme.words.say("settings-tone-explains") };
    if switch_row_ui(ui, theme, row, settings.sound_time) {
        emit(Action::TimeTone(!settings.sound_time));
    }
    let all = [(Volume::Quarter, 0.25), (Volume::Half, 0.5), (Volume::ThreeQuarters, 0.75), (Volume::Full, 1.0)];
    let names = all.map(|(volume, share)| (volume, percent(&theme.words, share)));
    let volumes = names.each_ref().map(|(volume, name)| (*volume, name.as_str()));
    let row = Row { name: theme.words.say("settings-volume"), explains: theme.words.say("settings-volume-explains") };
    if let Some(volume) = choice_row_ui(ui, theme, row, &volumes, settings.sound_volume) {
        emit(Action::Volume(volume));
    }
}
