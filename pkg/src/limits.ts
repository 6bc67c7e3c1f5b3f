/** The bounds of what is read. */
import { bounds } from "./generated.js";

/**
 * The bounds of what is read. A fault of which `body`, `values`, `codes` or `text` has cut something off is
 * `incomplete: "limit"`, and one that `time` has cut `"cut"`, or `"unread"` if nothing came until
 * then. What is too deep, segments that are too many and headers that are too large say nothing: the
 * first two are kept as they are written, and a header that does not fit is left out.
 */
export const limits: typeof bounds & {
  /** Milliseconds that reading a response may take, unless an option says otherwise. */
  readonly time: number;
} = { ...bounds, time: 10_000 };
