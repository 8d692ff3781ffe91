//! Triangles kept from frame to frame: each picture is cut once a size and put in place once a place, so that
//! what rests on the screen costs neither. What a frame does not use is forgotten. Knows no picture.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::cache::CacheTrait;
use egui::{Mesh, Pos2};

/// The frame that last used something, and the thing.
type Kept<T> = (u32, T);

/// The cache; egui keeps it and tells it when a frame ends.
#[derive(Debug, Default)]
pub(super) struct MeshCache {
    frame: u32,
    cut: BTreeMap<u64, Kept<Arc<Mesh>>>,
    placed: BTreeMap<(u64, u32, u32), Kept<Arc<Mesh>>>,
    cuts: usize,
}

impl MeshCache {
    /// The triangles of the picture called `key` with its origin at `origin`; `cut` makes them at the origin.
    pub(super) fn get(&mut self, key: u64, origin: Pos2, cut: impl FnOnce() -> Mesh) -> Arc<Mesh> {
        let frame = self.frame;
        let cuts = &mut self.cuts;
        let base = self.cut.entry(key).or_insert_with(|| {
            *cuts += 1;
            (frame, Arc::new(cut()))
        });
        base.0 = frame;
        let placed = self.placed.entry((key, origin.x.to_bits(), origin.y.to_bits())).or_insert_with(|| {
            let mut mesh = base.1.as_ref().clone();
            mesh.translate(origin.to_vec2());
            (frame, Arc::new(mesh))
        });
        placed.0 = frame;
        Arc::clone(&placed.1)
    }

    /// How often a picture was cut into triangles.
    #[cfg(test)]
    pub(super) fn cuts(&self) -> usize {
        self.cuts
    }
}

impl CacheTrait for MeshCache {
    fn update(&mut self) {
        let frame = self.frame;
        self.cut.retain(|_, (used, _)| *used == frame);
        self.placed.retain(|_, (used, _)| *used == frame);
        self.frame = self.frame.wrapping_add(1);
    }

    fn len(&self) -> usize {
        self.placed.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn dot() -> Mesh {
        let mut mesh = Mesh::default();
        mesh.colored_vertex(pos2(1.0, 2.0), egui::Color32::WHITE);
        mesh
    }

    #[test]
    fn a_picture_at_rest_is_neither_cut_nor_moved_again() {
        let mut cache = MeshCache::default();
        let first = cache.get(7, pos2(10.0, 20.0), dot);
        assert_eq!(first.vertices[0].pos, pos2(11.0, 22.0));
        cache.update();
        assert!(Arc::ptr_eq(&first, &cache.get(7, pos2(10.0, 20.0), dot)));
        let moved = cache.get(7, pos2(0.0, 0.0), dot);
        assert!(!Arc::ptr_eq(&first, &moved) && cache.cuts() == 1, "moved, not cut");
    }

    #[test]
    fn what_a_frame_does_not_use_is_forgotten() {
        let mut cache = MeshCache::default();
        cache.get(7, Pos2::ZERO, dot);
        cache.update();
        cache.update();
        assert_eq!(cache.len(), 0);
        cache.get(7, Pos2::ZERO, dot);
        assert_eq!(cache.cuts(), 2);
    }
}
