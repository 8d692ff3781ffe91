//! What a person at the keyboard or with a screen reader would notice, without a screen.

use std::cell::Cell;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::charts::{BillBar, BillKind, FeelingsChart, Turn, feelings_chart_ui, waterfall_ui};
use super::*;
use crate::domain::rubric::Dimension;
use crate::ui::theme::{Icon, Look, Theme, install_fonts};

fn theme() -> Theme {
    Theme::load(Look::Light).expect("theme").with_reduced_motion(true)
}

/// A window with our fonts and style.
fn window<'a>(theme: &'a Theme, mut contents: impl FnMut(&mut egui::Ui) + 'a) -> Harness<'a> {
    let mut ready = false;
    let mut harness = Harness::builder().with_size(egui::vec2(900.0, 700.0)).build_ui(move |ui| {
        if ready {
            contents(ui);
        } else {
            install_fonts(ui.ctx());
            theme.apply(ui.ctx());
            ready = true;
        }
    });
    harness.run();
    harness
}

const REPLIES: [ReplyCard<'static>; 3] = [
    ReplyCard { key: "1", text: "I’m sorry.", state: ReplyState::Open, room: ReplyRoom::Usual, note: "" },
    ReplyCard { key: "2", text: "It’s policy.", state: ReplyState::Spent, room: ReplyRoom::Usual, note: "" },
    ReplyCard {
        key: "3",
        text: "The whole bill is on us.",
        state: ReplyState::Closed("Over your limit"),
        room: ReplyRoom::Usual,
        note: "",
    },
];

#[test]
fn every_control_has_a_name() {
    let theme = theme();
    let mut text = String::new();
    let turns =
        [Turn { label: "Start", anger: 50.0, trust: 50.0 }, Turn { label: "Asked again", anger: 60.0, trust: 40.0 }];
    let bars = [BillBar { label: "Fair\nat once", kind: BillKind::Total, amount: 18.0, figure: "18.00" }];
    let harness = window(&theme, move |ui| {
        let theme = &self::theme();
        for reply in &REPLIES {
            reply_card_ui(ui, theme, reply);
        }
        button_ui(ui, theme, &Button::primary("Say it").key("Enter"));
        icon_button_ui(ui, theme, Icon::Cross, "Close");
        key_cap_ui(ui, theme, "T");
        chip_ui(ui, theme, "Phone", true);
        pill_ui(ui, theme, "Coach, no clock");
        offer_chip_ui(ui, theme, "Waive the main, $14");
        tabs_ui(ui, theme, "Side", &["File", "Policy"], Some(0), 300.0);
        let state = OfferState::OutOfReach("Manager");
        offer_row_ui(ui, theme, &OfferRow { name: "Whole bill", terms: "Worth $120, costs $40", state });
        stars_ui(ui, theme, Stars::of(4.5), 16.0);
        difficulty_ui(ui, theme, 2);
        tick_ui(ui, theme, "Listened", true, Some("twice"));
        clock_ring_ui(ui, theme, 0.5, "She will wait another 30 seconds");
        thin_bar_ui(ui, theme, 0.5, "$15 of $30");
        feeling_ui(ui, theme, Feeling::Anger, (40.0, -3.0), 32.0);
        dimension_mean_ui(ui, theme, Dimension::Speed, 2.5);
        let held = DimensionLevel { dimension: Dimension::Speed, level: 1, word: "Held at weak", held: true };
        dimension_levels_ui(ui, theme, "Your last reply", &[held]);
        dimension_bar_ui(
            ui,
            theme,
            &DimensionBar { dimension: Dimension::Empathy, mean: 3.4, word: "Good", guess: Some(3.0) },
        );
        text_field_ui(ui, theme, &Field::bare("Find a case", "Find a case", 240.0), &mut text);
        let reply = ReplyBox { label: "Your reply", hint: "Answer", spans: &[], rows: 2, most: 500, at_end: false };
        reply_box_ui(ui, theme, &reply, &mut text, |_| {});
        bubble_ui(ui, theme, Speaker::Customer, "Ines", "I said it twice.", 1.0);
        stage_direction_ui(ui, theme, "She puts down her glass.", 1.0);
        facts_ui(ui, theme, &[FactRow::plain("Booked", "19:00")]);
        link_card_ui(ui, theme, "The Wrong Plate", 0.0, |ui| drop(ui.label("x")));
        switch_ui(ui, theme, "Sound", true);
        select_ui(ui, theme, "Team", &["All", "Evening"], 0, 200.0);
        let chart = FeelingsChart { turns: &turns, best: &[], selected: None, height: 200.0, name: "How she felt" };
        feelings_chart_ui(ui, theme, &chart);
        waterfall_ui(ui, theme, &bars, 160.0, "The concession bill");
    });
    let named = [Role::Button, Role::RadioButton, Role::Tab, Role::CheckBox, Role::Image, Role::Meter, Role::Switch];
    let mut seen = 0;
    for role in named.into_iter().chain([Role::ComboBox, Role::TextInput, Role::MultilineTextInput, Role::Figure]) {
        for node in harness.get_all_by_role_if_any(role) {
            seen += 1;
            let name = node.accesskit_node().label().unwrap_or_default();
            assert!(!name.trim().is_empty(), "a {role:?} has no name");
        }
    }
    assert!(seen > 25, "only {seen} controls were found");
}

trait AllByRole<'a> {
    fn get_all_by_role_if_any(&'a self, role: Role) -> Vec<egui_kittest::Node<'a>>;
}

impl<'a> AllByRole<'a> for Harness<'_> {
    fn get_all_by_role_if_any(&'a self, role: Role) -> Vec<egui_kittest::Node<'a>> {
        self.query_all_by_role(role).collect()
    }
}

#[test]
fn a_reply_is_chosen_by_pointer_or_keyboard_and_a_closed_one_says_why() {
    let theme = theme();
    let chosen = Cell::new(None);
    let mut harness = window(&theme, |ui| {
        for (i, reply) in REPLIES.iter().enumerate() {
            if reply_card_ui(ui, &theme, reply).clicked() {
                chosen.set(Some(i));
            }
        }
    });
    harness.get_by_label("Reply 1: I’m sorry.").click();
    harness.run();
    assert_eq!(chosen.take(), Some(0));
    harness.get_by_label("Reply 2, said last time: It’s policy.").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(chosen.take(), Some(1));
    harness.get_by_label("Reply 3: The whole bill is on us. Over your limit").click();
    harness.run();
    assert_eq!(chosen.take(), None, "it is closed");
}

#[test]
fn a_button_that_cannot_be_used_can_be_reached_and_says_why() {
    let theme = theme();
    let clicked = Cell::new(0);
    let mut harness = window(&theme, |ui| {
        let why = Availability::Unavailable("Write a name first");
        if button_ui(ui, &theme, &Button::primary("Begin").availability(why)).clicked() {
            clicked.set(clicked.get() + 1);
        }
    });
    let button = harness.get_by_label("Begin. Write a name first");
    assert!(button.accesskit_node().is_disabled());
    button.focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(clicked.get(), 0);
    assert!(harness.query_by_label("Write a name first").is_some(), "the keyboard reader sees the reason");
}

#[test]
fn tabs_and_the_rail_name_what_was_asked_for() {
    let theme = theme();
    let asked = Cell::new(None);
    let place = Cell::new(None);
    let mut harness = window(&theme, |ui| {
        let places = [
            Place { icon: Icon::Practice, name: "Practice", mark: None },
            Place { icon: Icon::Reports, name: "Reports", mark: Some("New") },
        ];
        let foot = Place { icon: Icon::Settings, name: "Settings", mark: None };
        ui.horizontal(|ui| {
            ui.allocate_ui(egui::vec2(88.0, 600.0), |ui| {
                if let Some(choice) = rail_ui(ui, &theme, &places, foot, RailChoice::Place(0)) {
                    place.set(Some(choice));
                }
            });
            if let Some(tab) = tabs_ui(ui, &theme, "Side", &["File", "Policy"], Some(0), 300.0) {
                asked.set(Some(tab));
            }
        });
    });
    harness.get_by_label("Policy").click();
    harness.run();
    assert_eq!(asked.get(), Some(1));
    harness.get_by_label("Settings").click();
    harness.run();
    assert_eq!(place.get(), Some(RailChoice::Foot));
}

#[test]
fn a_mark_of_the_chart_opens_its_turn() {
    let theme = theme();
    let asked = Cell::new(None);
    let turns =
        [Turn { label: "Start", anger: 50.0, trust: 50.0 }, Turn { label: "Asked again", anger: 60.0, trust: 40.0 }];
    let mut harness = window(&theme, |ui| {
        let chart =
            FeelingsChart { turns: &turns, best: &[(50.0, 50.0)], selected: None, height: 300.0, name: "How she felt" };
        if let Some(turn) = feelings_chart_ui(ui, &theme, &chart) {
            asked.set(Some(turn));
        }
    });
    harness.get_by_label("Turn 1, Asked again: anger 60").click();
    harness.run();
    assert_eq!(asked.get(), Some(1));
}

#[test]
fn typing_reaches_the_field_under_its_name() {
    let theme = theme();
    let text = std::cell::RefCell::new(String::new());
    let mut harness = window(&theme, |ui| {
        text_field_ui(ui, &theme, &Field::new("What should we call you?", 300.0), &mut text.borrow_mut());
    });
    let field = harness.get_by_role_and_label(Role::TextInput, "What should we call you?");
    field.focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "What should we call you?").type_text("Noor");
    harness.run();
    assert_eq!(text.borrow().as_str(), "Noor");
}

/// A list of teams on a page with a control above and below it; what was chosen in it.
fn teams<'a>(theme: &'a Theme, chosen: &'a Cell<usize>) -> Harness<'a> {
    const TEAMS: [&str; 4] = ["All teams", "Bar", "Floor", "Kitchen"];
    window(theme, move |ui| {
        button_ui(ui, theme, &Button::outline("Above"));
        if let Some(at) = select_ui(ui, theme, "Team", &TEAMS, chosen.get(), 200.0) {
            chosen.set(at);
        }
        ui.add_space(300.0);
        button_ui(ui, theme, &Button::outline("Below"));
    })
}

#[test]
fn a_list_is_as_wide_as_its_longest_word_and_no_wider_than_the_window() {
    let theme = theme();
    let long = "Each of the teams of the house, one after another, and those of its neighbours beside them. ".repeat(3);
    for (longest, least, most) in [("Customer service in the south", 180.0, 400.0), (long.as_str(), 700.0, 900.0)] {
        let mut harness = window(&theme, |ui| {
            ui.add_space(40.0);
            select_ui(ui, &theme, "Team", &["All", longest], 0, 96.0);
        });
        harness.get_by_role(Role::ComboBox).click();
        harness.run();
        let wide = harness.get_by_role_and_label(Role::ListBoxOption, longest).rect();
        assert!((least..=most).contains(&wide.width()), "{} points for “{longest}”", wide.width());
        assert!(wide.left() >= 0.0 && wide.right() <= 900.0, "{wide:?} is in the window");
        assert_eq!(harness.get_by_role_and_label(Role::ListBoxOption, "All").rect().width(), wide.width());
    }
}

/// What has the keyboard.
fn focused(harness: &Harness<'_>) -> String {
    let node = harness.root().children_recursive().find(egui_kittest::Node::is_focused);
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn a_list_opened_by_pointer_takes_the_keys_and_gives_the_keyboard_back() {
    let theme = theme();
    let chosen = Cell::new(2);
    let mut harness = teams(&theme, &chosen);
    harness.get_by_role(Role::ComboBox).click();
    harness.run();
    assert_eq!(focused(&harness), "Floor", "the ring begins at what is chosen");
    for (key, at) in [
        (Key::ArrowDown, "Kitchen"),
        (Key::ArrowDown, "Kitchen"),
        (Key::ArrowUp, "Floor"),
        (Key::Home, "All teams"),
        (Key::ArrowUp, "All teams"),
        (Key::ArrowLeft, "All teams"),
        (Key::End, "Kitchen"),
    ] {
        harness.key_press(key);
        harness.run();
        assert_eq!(focused(&harness), at, "after {key:?}");
    }
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!((chosen.get(), focused(&harness).as_str()), (3, "Team"));
    assert!(harness.query_by_label("Bar").is_none(), "it is closed");
    for key in [Key::Escape, Key::Tab] {
        harness.get_by_role(Role::ComboBox).click();
        harness.run();
        harness.key_press(Key::ArrowUp);
        harness.run();
        assert_eq!(focused(&harness), "Floor");
        harness.key_press(key);
        harness.run();
        assert!(harness.query_by_label("Bar").is_none(), "{key:?} closes it");
        assert_eq!((chosen.get(), focused(&harness).as_str()), (3, "Team"), "nothing was chosen by {key:?}");
    }
}

#[test]
fn a_list_opened_by_keyboard_begins_at_what_is_chosen_and_one_left_by_pointer_takes_no_focus() {
    let theme = theme();
    let chosen = Cell::new(1);
    let mut harness = teams(&theme, &chosen);
    harness.get_by_role(Role::ComboBox).focus();
    harness.run();
    for key in [Key::Space, Key::Enter] {
        harness.key_press(key);
        harness.run();
        assert_eq!(focused(&harness), "Bar", "{key:?} opens it and chooses nothing");
        harness.key_press(Key::Escape);
        harness.run();
    }
    harness.get_by_role(Role::ComboBox).click();
    harness.run();
    harness.get_by_label("Kitchen").click();
    harness.run();
    assert_eq!((chosen.get(), focused(&harness).as_str()), (3, "Team"), "by pointer too");
    harness.get_by_role(Role::ComboBox).click();
    harness.run();
    harness.get_by_label("Below").click();
    harness.run();
    assert!(harness.query_by_label("Bar").is_none(), "a click elsewhere closes it");
    assert_ne!(focused(&harness), "Team");
}

#[test]
fn a_drawing_stands_in_the_middle_of_the_words_behind_it() {
    let theme = theme();
    let apart = Cell::new(f32::INFINITY);
    let mut harness = window(&theme, |ui| {
        // As on every page: rows are as high as what they hold.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal(|ui| {
            let glyph = art::glyph_ui(ui, &self::theme(), Dimension::Speed, 18.0).rect;
            let icon = art::icon_ui(ui, &self::theme(), Icon::File, 18.0, self::theme().colors.text, "File").rect;
            let words = ui.label(self::theme().heading("Two-minute drill")).rect;
            let off = |rect: egui::Rect| (rect.center().y - words.center().y).abs();
            apart.set(off(glyph).max(off(icon)));
        });
    });
    harness.run();
    drop(harness);
    assert!(apart.get() < 0.6, "{} points off", apart.get());
}
