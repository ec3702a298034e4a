//! Tables that continue on the next page, with their header.

use super::canvas::{Align, BLACK, GREY, mm};
use super::flow::{Flow, INNER, MARGIN};
use super::font::{Mil, Style, bold, regular};

const PADDING: Mil = mm(1);
const LINE: Mil = 3_000;

/// A column: its title, its part of the width in thousandths, its side.
pub(crate) struct Column {
    title: &'static str,
    part: i32,
    align: Align,
}

/// A column of words.
pub(crate) const fn text(title: &'static str, part: i32) -> Column {
    Column {
        title,
        part,
        align: Align::Left,
    }
}

/// A column of numbers.
pub(crate) const fn amount(title: &'static str, part: i32) -> Column {
    Column {
        title,
        part,
        align: Align::Right,
    }
}

/// Rows of `N` cells.
pub(crate) struct Table<'a, const N: usize> {
    pub(crate) columns: &'a [Column; N],
}

impl<const N: usize> Table<'_, N> {
    /// Draws the header, the rows, and a total if there is one.
    pub(crate) fn draw(&self, flow: &mut Flow, rows: impl Iterator<Item = [String; N]>, total: Option<[String; N]>) {
        self.header(flow);
        for row in rows {
            self.row(flow, &row, false);
        }
        if let Some(total) = total {
            self.row(flow, &total, true);
        }
    }

    fn header(&self, flow: &mut Flow) {
        let style = bold(8);
        for (column, x, width) in self.places() {
            let edge = edge(column.align, x, width);
            flow.canvas
                .text(edge, flow.top, column.align, style, GREY, column.title);
        }
        flow.top += style.leading() + LINE;
        flow.canvas.rule(MARGIN, flow.top - LINE / 2, INNER);
    }

    /// How much of a page it takes, its header included.
    pub(crate) fn height(&self, rows: &[[String; N]]) -> Mil {
        let header = bold(8).leading() + LINE;
        rows.iter().fold(header, |sum, row| {
            let (_, height) = self.wrapped(row, regular(9));
            sum.saturating_add(height)
        })
    }

    fn wrapped(&self, cells: &[String; N], style: Style) -> (Vec<Vec<String>>, Mil) {
        let wrapped: Vec<_> = self
            .places()
            .zip(cells)
            .map(|((_, _, width), cell)| style.wrapped(cell, width - 2 * PADDING))
            .collect();
        let lines = wrapped.iter().map(Vec::len).max().unwrap_or_default().max(1);
        (wrapped, style.leading() * i32::try_from(lines).unwrap_or(1) + LINE)
    }

    /// Words wrap, on as many lines as they need; numbers stay whole.
    pub(crate) fn row(&self, flow: &mut Flow, cells: &[String; N], is_strong: bool) {
        let style = if is_strong { bold(9) } else { regular(9) };
        let (wrapped, height) = self.wrapped(cells, style);
        if flow.reserve(height) {
            self.header(flow);
        }
        for ((column, x, width), cell) in self.places().zip(wrapped) {
            let edge = edge(column.align, x, width);
            let mut top = flow.top;
            for line in cell {
                flow.canvas.text(edge, top, column.align, style, BLACK, &line);
                top += style.leading();
            }
        }
        flow.top += height;
        flow.canvas.rule(MARGIN, flow.top - LINE / 2, INNER);
    }

    fn places(&self) -> impl Iterator<Item = (&Column, Mil, Mil)> {
        let whole = self.columns.iter().map(|column| column.part).sum::<i32>().max(1);
        self.columns.iter().scan(MARGIN, move |x, column| {
            let (start, width) = (*x, INNER / whole * column.part);
            *x += width;
            Some((column, start, width))
        })
    }
}

const fn edge(align: Align, x: Mil, width: Mil) -> Mil {
    match align {
        Align::Left => x + PADDING,
        Align::Right => x + width - PADDING,
        Align::Centre => x + width / 2,
    }
}
