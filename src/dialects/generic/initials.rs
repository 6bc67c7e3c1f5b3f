//! A table of rows grouped by their first characters, by the compiler: who looks for a row reads those
//! of one letter, and whoever writes them down keeps together what one server says.

/// Groups that there are: what begins with no letter, then each letter's.
const GROUPS: usize = 27;

/// Rows with a space behind each, and where each group starts.
pub(super) struct Initials<const LENGTH: usize> {
    pub(super) text: [u8; LENGTH],
    starts: [u16; GROUPS + 1],
}

/// How long the text of these rows is, which spaces are between.
pub(super) const fn length(tables: &[&str]) -> usize {
    let (mut length, mut table) = (0, 0);
    while table < tables.len() {
        length += tables[table].len() + 1;
        table += 1;
    }
    length
}

const fn group(first: u8) -> usize {
    match first {
        b'a'..=b'z' => (first - b'a') as usize + 1,
        _ => 0,
    }
}

impl<const LENGTH: usize> Initials<LENGTH> {
    /// Groups rows, which keep their order within a group.
    #[expect(clippy::cast_possible_truncation, reason = "`LENGTH` is checked")]
    pub(super) const fn new(tables: &[&str]) -> Self {
        assert!(LENGTH == length(tables) && LENGTH < 1 << 16);
        let mut rows = Self { text: [b' '; LENGTH], starts: [LENGTH as u16; GROUPS + 1] };
        let (mut to, mut own) = (0, 0);
        while own < GROUPS {
            rows.starts[own] = to as u16;
            let mut table = 0;
            while table < tables.len() {
                to = rows.take(tables[table].as_bytes(), own, to);
                table += 1;
            }
            own += 1;
        }
        rows
    }

    /// Appends the rows of a group, and gives where the next one goes.
    const fn take(&mut self, rows: &[u8], own: usize, mut to: usize) -> usize {
        let (mut at, mut first) = (0, true);
        let mut ours = false;
        while at <= rows.len() {
            if first {
                ours = group(rows[at]) == own;
            }
            first = at == rows.len() || rows[at] == b' ';
            if ours {
                self.text[to] = if first { b' ' } else { rows[at] };
                to += 1;
            }
            at += 1;
        }
        to
    }

    /// Where the rows are that begin with that character, in lower case.
    pub(super) fn of(&self, first: u8) -> core::ops::Range<usize> {
        let own = group(first);
        let [start, end] =
            [own, own + 1].map(|at| self.starts.get(at).copied().unwrap_or_default());
        start.into()..end.into()
    }
}

#[cfg(test)]
mod tests {
    use super::{Initials, length};

    #[test]
    fn rows_of_a_letter_stand_together_in_their_order() {
        const TABLES: &[&str] = &["b=1 a=1 2=1", "a=2 b=2"];
        const ROWS: Initials<{ length(TABLES) }> = Initials::new(TABLES);
        let text = str::from_utf8(&ROWS.text).unwrap();
        assert_eq!(text, "2=1 a=1 a=2 b=1 b=2 ");
        assert_eq!(
            [b'0', b'a', b'b', b'z'].map(|c| &text[ROWS.of(c)]),
            ["2=1 ", "a=1 a=2 ", "b=1 b=2 ", ""]
        );
    }
}
