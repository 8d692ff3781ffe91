//! A handful of pages as pictures: whoever changes how they look sees it here and says so with AMENDS_PICTURES=write.

use std::fs::File;
use std::io::{BufReader, BufWriter};

use amends::ui::offscreen::Size;
use amends::ui::offscreen::raster::Picture;

use crate::support::project;
use crate::window_access::at_shot;

/// By how much a channel of a pixel may differ before it counts, of 255: curves are rounded differently here and there.
const NOTICED: u8 = 24;
/// The share of pixels that may differ by more.
const SHARE: f64 = 0.002;

fn write(path: &std::path::Path, picture: &Picture) {
    let file = BufWriter::new(File::create(path).unwrap());
    let mut encoder = png::Encoder::new(file, picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(&picture.rgb()).unwrap();
}

fn read(path: &std::path::Path) -> Vec<u8> {
    let file =
        File::open(path).unwrap_or_else(|e| panic!("{}: {e}; make it with AMENDS_PICTURES=write", path.display()));
    let mut reader = png::Decoder::new(BufReader::new(file)).read_info().unwrap();
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut bytes).unwrap();
    bytes
}

#[test]
fn pages_look_as_they_did() {
    for name in ["first-start", "briefing-wrong-plate", "talk-table-chosen", "talk-letter", "reflect-blank"] {
        let data = tempfile::tempdir().unwrap();
        let size = Size { width: 1024.0, height: 700.0, scale: 1.0 };
        let mut window = at_shot(name, size, data.path());
        window.set(|settings| settings.theme = amends::platform::settings::ThemeChoice::Light);
        let picture = window.picture();
        let path = project("tests/it/pictures").join(format!("{name}.png"));
        if std::env::var_os("AMENDS_PICTURES").is_some_and(|wish| wish == "write") {
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            write(&path, &picture);
        }
        let (found, kept) = (picture.rgb(), read(&path));
        assert_eq!(found.len(), kept.len(), "{name} has another size");
        let differs = |(a, b): (&[u8], &[u8])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > NOTICED);
        let changed = found.chunks(3).zip(kept.chunks(3)).filter(|pair| differs(*pair)).count();
        let share = changed as f64 * 3.0 / found.len() as f64;
        assert!(share <= SHARE, "{name}: {:.2} % of it looks different; see amends screenshots", share * 100.0);
    }
}
