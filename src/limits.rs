//! The bounds of what is read. Every body is hostile.

/// Bytes of a body that are read: 16 MiB.
pub const BODY: usize = 16 << 20;

/// Levels of nesting; what is deeper stays as its source text.
pub const DEPTH: usize = 128;

/// Segments of a path. Of a text, what is behind them stays one segment; a list that is longer is data.
pub const SEGMENTS: usize = 1024;

/// Codes of a fault.
pub const CODES: usize = 100;

/// Bytes of one text: 64 KiB.
pub const TEXT: usize = 64 << 10;

/// Bytes of all headers together: 64 KiB.
pub const HEADERS: usize = 64 << 10;

/// Values of a body, counted over all its levels.
pub const VALUES: usize = 1 << 20;
