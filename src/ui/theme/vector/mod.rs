//! Drawing with béziers: paths, pictures made of filled and stroked paths, and their triangles.
//! Knows nothing of people, screens or egui's widgets; a picture is plain data until it is a mesh.

mod affine;
mod mesh;
mod path;
mod picture;
mod printed;

pub use affine::Affine;
pub use mesh::{MeshBuilder, Pen};
pub use path::{Path, PathError, Polyline};
pub use picture::{Ink, Mark, Picture, place};
