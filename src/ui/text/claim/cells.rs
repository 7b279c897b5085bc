//! A share as a hundred cells, of which so many are filled: those who listen hear its figure.

use leptos::prelude::*;

use crate::text::format_fixed;

/// Cells from top to bottom; a column is filled before the next one.
const ROWS: f64 = 4.0;
const COLUMNS: f64 = 100.0 / ROWS;
/// From one cell to the next, and how much of that is between them, in units of the drawing.
const CELL: f64 = 10.0;
const GAP: f64 = 2.0;

/// A hundred cells for the whole.
#[component]
pub(super) fn Cells(
    /// Hundredths of the whole.
    percent: f64,
) -> impl IntoView {
    let (width, height) = (COLUMNS * CELL - GAP, ROWS * CELL - GAP);
    let grid = (1..COLUMNS as u32)
        .map(|column| format!("M{} 0V{height}", f64::from(column) * CELL - GAP / 2.0));
    let rows =
        (1..ROWS as u32).map(|row| format!("M0 {}H{width}", f64::from(row) * CELL - GAP / 2.0));
    let gaps: String = grid.chain(rows).collect();
    view! {
        <svg class="cells" viewBox=format!("0 0 {width} {height}") aria-hidden="true">
            <rect width=width.to_string() height=height.to_string()/>
            <path class="filled" d=filled(percent)/>
            <path class="gap" d=gaps/>
        </svg>
    }
}

/// Whole columns, whole cells of the next one, and the part of a cell that is left.
fn filled(percent: f64) -> String {
    let percent = percent.clamp(0.0, 100.0);
    let columns = (percent / ROWS).floor();
    let cells = (percent - columns * ROWS).floor();
    let rest = percent.fract();
    let left = columns * CELL;
    let mut path = String::new();
    let mut add = |x: f64, y: f64, width: f64, height: f64| {
        if width > 0.0 && height > 0.0 {
            let width = format_fixed(width, 1);
            path.push_str(&format!("M{x} {y}h{width}v{height}h-{width}z"));
        }
    };
    add(0.0, 0.0, left, ROWS * CELL - GAP);
    add(left, 0.0, CELL, cells * CELL);
    add(left, cells * CELL, rest * (CELL - GAP), CELL - GAP);
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_cells_are_filled_as_the_share_has_hundredths() {
        assert_eq!(filled(0.0), "");
        assert_eq!(filled(18.4), "M0 0h40.0v38h-40.0zM40 0h10.0v20h-10.0zM40 20h3.2v8h-3.2z");
        assert_eq!(filled(4.0), "M0 0h10.0v38h-10.0z");
        assert_eq!(filled(100.0), "M0 0h250.0v38h-250.0z");
        assert_eq!(filled(250.0), filled(100.0));
    }
}
