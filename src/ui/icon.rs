//! The program's icon: the mark on a sheet of paper. It is drawn by the same code as everything else, but ahead: the system
//! asks for it before it makes the window, and drawing it would keep the window waiting. `assets/app` holds it for the window
//! and, as a drawing, for whoever installs the program.

use egui::IconData;

/// As a test draws it; `AMENDS_PICTURES=write` writes it anew.
const DRAWN: &[u8] = include_bytes!("../../assets/app/amends-128.png");

/// The icon for the window.
pub(super) fn icon() -> IconData {
    eframe::icon_data::from_png_bytes(DRAWN).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use egui::epaint::Primitive;
    use egui::{ClippedPrimitive, Color32, Pos2, Rect, Vec2, pos2};

    use super::*;
    use crate::ui::offscreen::raster::{Pixel, Raster};
    use crate::ui::theme::vector::{Affine, Path, Picture};
    use crate::ui::theme::{Look, Theme};

    /// The sheet's side and its corners' radius in the mark's units; the mark is 40 of them.
    const SHEET: f32 = 56.0;
    const CORNER: f32 = 12.0;
    const MARK: f32 = 40.0;

    /// The icon, `size` pixels wide and high.
    fn drawn(theme: &Theme, size: u32) -> IconData {
        let mut picture = Picture::default();
        picture.fill(Path::rect(Rect::from_min_size(Pos2::ZERO, Vec2::splat(SHEET)), CORNER), theme.colors.paper);
        let inset = (SHEET - MARK) / 2.0;
        picture.add(theme.book.logo(), Affine::shift(inset, inset));
        let mesh = picture.mesh(pos2(0.0, 0.0), size as f32 / SHEET, 1.0, None);
        let primitive = ClippedPrimitive { clip_rect: Rect::EVERYTHING, primitive: Primitive::Mesh(mesh) };
        let painted = Raster::default().paint(&[primitive], (size as usize, size as usize), 1.0, [0; 4]);
        IconData { rgba: painted.pixels.iter().flat_map(straight).collect(), width: size, height: size }
    }

    /// A premultiplied pixel as an icon holds it.
    fn straight([r, g, b, a]: &Pixel) -> Pixel {
        let part = |part: u8| (u32::from(part) * 255 / u32::from(*a).max(1)).min(255) as u8;
        [part(*r), part(*g), part(*b), *a]
    }

    #[test]
    fn the_window_has_the_icon_that_is_drawn() {
        let drawn = drawn(&Theme::load(Look::Light).expect("theme"), 128);
        if std::env::var_os("AMENDS_PICTURES").is_some_and(|wish| wish == "write") {
            let mut bytes = Vec::new();
            let mut encoder = png::Encoder::new(&mut bytes, drawn.width, drawn.height);
            encoder.set_color(png::ColorType::Rgba);
            encoder.set_depth(png::BitDepth::Eight);
            let mut writer = encoder.write_header().expect("a header");
            writer.write_image_data(&drawn.rgba).expect("a picture");
            writer.finish().expect("a picture");
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/app/amends-128.png");
            crate::platform::files::write_atomically(&path, &bytes).expect("a file");
            return;
        }
        let icon = icon();
        assert_eq!((icon.width, icon.height), (drawn.width, drawn.height));
        assert!(icon.rgba == drawn.rgba, "make it anew with AMENDS_PICTURES=write");
    }

    fn at(icon: &IconData, x: f32, y: f32) -> [u8; 4] {
        let (x, y) = ((x * icon.width as f32) as usize, (y * icon.height as f32) as usize);
        let start = (y * icon.width as usize + x) * 4;
        icon.rgba[start..start + 4].try_into().expect("four bytes")
    }

    #[test]
    fn the_icon_shows_the_mended_disc_on_paper_and_nothing_at_its_corners() {
        let theme = Theme::load(Look::Light).expect("theme");
        for size in [16, 64, 256] {
            let icon = drawn(&theme, size);
            assert_eq!(icon.rgba.len(), (size * size * 4) as usize);
            let opaque = |color: Color32| color.to_array();
            assert_eq!(at(&icon, 0.001, 0.001)[3], 0, "round corners");
            assert_eq!(at(&icon, 0.5, 0.06), opaque(theme.colors.paper), "paper");
            assert_eq!(at(&icon, 0.3, 0.5), opaque(theme.colors.accent), "the disc");
            // Where the seam turns; see its points in the icons' file. On the smallest it is thinner than a pixel.
            if size < 64 {
                continue;
            }
            assert_eq!(at(&icon, (8.0 + 22.6) / 56.0, (8.0 + 20.5) / 56.0), opaque(theme.colors.seam), "the mend");
        }
    }

    #[test]
    fn the_picture_for_installers_is_the_same_mark() {
        let theme = Theme::load(Look::Light).expect("theme");
        let svg = include_str!("../../assets/app/amends.svg");
        let icons = include_str!("../../assets/icons/icons.ron");
        for path in svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(icons.contains(path), "{path} is not the mark's");
        }
        for color in [theme.colors.paper, theme.colors.accent, theme.colors.seam] {
            let [r, g, b, _] = color.to_array();
            assert!(svg.contains(&format!("#{r:02x}{g:02x}{b:02x}")), "{color:?}");
        }
    }
}
