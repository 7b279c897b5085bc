//! C's `fmod`, the remainder of a division of floating-point numbers, exact to the last bit.
//!
//! The compiler's own divides numbers of 128 bits for it, and weighs four times as much in the
//! browser; `math` puts this one in its place there. It takes a step for each doubling by which one
//! number is larger than the other, and angles need few.

/// `x % y`: with the sign of `x`; not a number for an infinite `x`, a zero `y`, or where one of
/// them is none.
#[must_use]
pub fn fmod(x: f64, y: f64) -> f64 {
    let (mut left, part) = (x.abs(), y.abs());
    if left.is_infinite() || part == 0.0 || x.is_nan() || y.is_nan() {
        return f64::NAN;
    }
    while left >= part {
        let mut taken = part;
        while taken <= left - taken {
            taken *= 2.0;
        }
        // No bit is lost: one of the two is at most twice the other.
        left -= taken;
    }
    left.copysign(x)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::fmod;

    #[test]
    fn extremes_are_as_the_compiler_has_them() {
        let values = [
            0.0,
            -0.0,
            1.0,
            -1.0,
            360.0,
            1e-300,
            5e-324,
            1.5e-323,
            2.2e-308,
            f64::MAX,
            f64::INFINITY,
            f64::NAN,
            0.1,
            7.5,
        ];
        for x in values {
            for y in values {
                let (ours, theirs) = (fmod(x, y), x % y);
                assert!(
                    ours.to_bits() == theirs.to_bits() || (ours.is_nan() && theirs.is_nan()),
                    "{x} % {y} is {ours}"
                );
            }
        }
    }

    proptest! {
        #[test]
        fn any_angle_has_the_same_remainder_to_the_last_bit(
            x in -1e9..1e9f64,
            y in prop_oneof![Just(360.0), Just(180.0), 1e-6..1e6f64],
        ) {
            prop_assert_eq!(fmod(x, y).to_bits(), (x % y).to_bits());
        }
    }
}
