//! Turning, scaling and moving points before they are painted.

use egui::{Pos2, pos2};

/// An affine map `x' = ax + cy + e`, `y' = bx + dy + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Affine {
    a: f32,
    b: f32,
    c: f32,
    d: f32,
    e: f32,
    f: f32,
}

impl Affine {
    /// Leaves every point where it is.
    pub const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// Moves.
    pub fn shift(x: f32, y: f32) -> Self {
        Self { e: x, f: y, ..Self::IDENTITY }
    }

    /// Mirrors left and right about an upright line.
    pub fn mirror(x: f32) -> Self {
        Self { a: -1.0, e: 2.0 * x, ..Self::IDENTITY }
    }

    /// Widens about an upright line that stays.
    pub fn widen_about(factor: f32, x: f32) -> Self {
        Self { a: factor, e: x - factor * x, ..Self::IDENTITY }
    }

    /// Scales both directions about a point that stays.
    pub fn scale_about(factor: f32, x: f32, y: f32) -> Self {
        Self { a: factor, d: factor, e: x - factor * x, f: y - factor * y, ..Self::IDENTITY }
    }

    /// Turns clockwise (y points down) by degrees about a point that stays.
    pub fn turn_about(degrees: f32, x: f32, y: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        Self { a: cos, b: sin, c: -sin, d: cos, e: x - cos * x + sin * y, f: y - sin * x - cos * y }
    }

    /// First `self`, then `next`.
    #[must_use]
    pub fn then(self, next: Self) -> Self {
        let origin = next.apply(pos2(self.e, self.f));
        Self {
            a: next.a * self.a + next.c * self.b,
            b: next.b * self.a + next.d * self.b,
            c: next.a * self.c + next.c * self.d,
            d: next.b * self.c + next.d * self.d,
            e: origin.x,
            f: origin.y,
        }
    }

    /// Where a point goes.
    pub fn apply(self, p: Pos2) -> Pos2 {
        pos2(self.a * p.x + self.c * p.y + self.e, self.b * p.x + self.d * p.y + self.f)
    }

    /// How much lengths grow on average; line widths grow by the same.
    pub fn growth(self) -> f32 {
        (self.a * self.d - self.b * self.c).abs().sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_keeps_its_centre_and_then_composes_in_order() {
        let turn = Affine::turn_about(90.0, 10.0, 10.0);
        assert!((turn.apply(pos2(10.0, 10.0)) - pos2(10.0, 10.0)).length() < 1e-4);
        assert!((turn.apply(pos2(20.0, 10.0)) - pos2(10.0, 20.0)).length() < 1e-4, "clockwise with y down");
        let both = Affine::shift(10.0, 0.0).then(turn);
        assert!((both.apply(pos2(10.0, 10.0)) - pos2(10.0, 20.0)).length() < 1e-4, "shift comes first");
        assert!((both.growth() - 1.0).abs() < 1e-5);
    }
}
