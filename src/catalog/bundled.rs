//! The compiled-in cases. A new case is a folder under `scenarios/` and one line here; a new side file one line below.

/// Path within the project and bytes of each bundled case, in the library's order.
pub const BUNDLED: &[(&str, &[u8])] = &[
    ("scenarios/wrong-plate/scenario.ron", include_bytes!("../../scenarios/wrong-plate/scenario.ron")),
    ("scenarios/crushed-brownies/scenario.ron", include_bytes!("../../scenarios/crushed-brownies/scenario.ron")),
    ("scenarios/gate-14/scenario.ron", include_bytes!("../../scenarios/gate-14/scenario.ron")),
    ("scenarios/lukewarm/scenario.ron", include_bytes!("../../scenarios/lukewarm/scenario.ron")),
    ("scenarios/wrong-blender-twice/scenario.ron", include_bytes!("../../scenarios/wrong-blender-twice/scenario.ron")),
    ("scenarios/storm-over-saturday/scenario.ron", include_bytes!("../../scenarios/storm-over-saturday/scenario.ron")),
    ("scenarios/two-in-the-morning/scenario.ron", include_bytes!("../../scenarios/two-in-the-morning/scenario.ron")),
    ("scenarios/forty-one-a-month/scenario.ron", include_bytes!("../../scenarios/forty-one-a-month/scenario.ron")),
    ("scenarios/best-man-no-shoes/scenario.ron", include_bytes!("../../scenarios/best-man-no-shoes/scenario.ron")),
    ("scenarios/best-man-five-days/scenario.ron", include_bytes!("../../scenarios/best-man-five-days/scenario.ron")),
    ("scenarios/not-like-that/scenario.ron", include_bytes!("../../scenarios/not-like-that/scenario.ron")),
    ("scenarios/cancel-my-policy/scenario.ron", include_bytes!("../../scenarios/cancel-my-policy/scenario.ron")),
    ("scenarios/room-six/scenario.ron", include_bytes!("../../scenarios/room-six/scenario.ron")),
];

/// Path within the project and bytes of each side file of a bundled case.
pub const TRANSLATIONS: &[(&str, &[u8])] = &[];
