//! The compiled-in cases. A new case is a folder under `scenarios/` and one line here.

/// Path within the project and bytes of each bundled case, in the library's order.
pub const BUNDLED: &[(&str, &[u8])] =
    &[("scenarios/wrong-plate/scenario.ron", include_bytes!("../../scenarios/wrong-plate/scenario.ron"))];
