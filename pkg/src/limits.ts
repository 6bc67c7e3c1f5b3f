/** The bounds of what is read. What is beyond them is left out, and `incomplete` says so. */
export const limits: {
  /** Bytes of a body. */
  readonly body: number;
  /** Levels of nesting; what is deeper stays as its source text. */
  readonly depth: number;
  /** Segments of a path. */
  readonly segments: number;
  /** Bytes of one text. */
  readonly text: number;
  /** Bytes of all headers together. */
  readonly headers: number;
  /** Milliseconds that reading a response may take, unless an option says otherwise. */
  readonly time: number;
} = {
  body: 16 << 20,
  depth: 128,
  segments: 1024,
  text: 64 << 10,
  headers: 64 << 10,
  time: 10_000,
};
