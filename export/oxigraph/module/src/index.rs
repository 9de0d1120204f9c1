//! Sorted statements.

use crate::terms::Id;
use std::ops::Range;

/// Statements of `N` terms in an order of columns of its own, sorted.
#[derive(Default)]
pub struct Index<const N: usize> {
    order: Vec<usize>, // the column of a statement that comes first, second ...
    rows: Vec<[Id; N]>,
}

impl<const N: usize> Index<N> {
    /// Sorts statements, without repetitions.
    pub fn new(mut rows: Vec<[Id; N]>, order: [usize; N]) -> Self {
        for row in &mut rows {
            let statement = *row;
            *row = order.map(|column| statement[column]);
        }
        rows.sort_unstable();
        rows.dedup();
        rows.shrink_to_fit();
        Self { order: order.to_vec(), rows }
    }

    /// The same statements, with which another index can be made.
    pub fn statements(&self) -> Vec<[Id; N]> {
        (0..self.rows.len()).map(|i| self.statement(i)).collect()
    }

    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The statement at a position, its columns where they belong.
    pub fn statement(&self, at: usize) -> [Id; N] {
        let mut statement = [0; N];
        for (column, term) in self.order.iter().zip(self.rows[at]) {
            statement[*column] = term;
        }
        statement
    }

    /// How many of the columns that are known this index has first.
    pub fn prefix(&self, pattern: &[Option<Id>; N]) -> usize {
        self.order.iter().take_while(|column| pattern[**column].is_some()).count()
    }

    /// The positions of the statements whose first columns are as the pattern has them.
    pub fn range(&self, pattern: &[Option<Id>; N]) -> Range<usize> {
        let mut range = 0..self.rows.len();
        for (i, column) in self.order.iter().enumerate() {
            let Some(id) = pattern[*column] else { break };
            let rows = &self.rows[range.clone()];
            let from = rows.partition_point(|row| row[i] < id);
            let count = gallop(&rows[from..], |row| row[i] == id);
            range = range.start + from..range.start + from + count;
        }
        range
    }
}

/// How many rows from the first on fulfil a condition, which no later one does; quick if these are few.
fn gallop<T>(rows: &[T], condition: impl Fn(&T) -> bool) -> usize {
    let mut step = 1;
    while step <= rows.len() && condition(&rows[step - 1]) {
        step *= 2;
    }
    let low = step / 2;
    let high = (step - 1).min(rows.len());
    low + rows[low..high].partition_point(condition)
}
