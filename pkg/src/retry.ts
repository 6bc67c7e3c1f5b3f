/** Whether, and when, to send a request again. */
import type { Fault } from "./types.js";

/** What is known of the attempt that failed. */
export interface Attempt {
  /** The method of the request. */
  readonly method: string;
  /** Which attempt it was, from 1; what is no number is the last. */
  readonly attempt: number;
  /** The time in milliseconds. If it is given, waits of clients that failed together are spread by
   * up to a quarter. */
  readonly now?: number | undefined;
}

/** What to do about a failed attempt. */
export interface RetryAdvice {
  /** Whether to send the request again. */
  retry: boolean;
  /** Milliseconds to wait before that; without a retry, what the server asked to wait, or 0. */
  afterMs: number;
  /** Why: the server said when, it may be better next time, it would fail again, the request may
   * have been carried out already, it was tried often enough, or the server asks for too long a
   * wait. */
  reason: "retry-after" | "transient" | "permanent" | "not-idempotent" | "attempts" | "too-long";
}

/** Attempts in all. */
const ATTEMPTS = 4;

/** The longest wait that is advised; a person should be asked before a longer one. */
const LONGEST = 120_000;

/** Methods that have the same effect once and twice (RFC 9110, section 9.2.2). */
const IDEMPOTENT = /^(GET|HEAD|OPTIONS|TRACE|PUT|DELETE)$/i;

/** Kinds that may be better next time. */
const TRANSIENT = /^(network|offline|timeout|unavailable|gateway|rate-limit|server)$/;

/**
 * Says whether a failed request is worth another attempt, and when.
 *
 * Failures of the network, time limits, 429 and 5xx are; so is a 413 that names a time. All else
 * would fail again. A method that is not idempotent is only sent again where the server surely has
 * not carried it out: 408, 425, and 413, 429 and 503 that name a time. The server's `Retry-After`
 * goes before the wait of 1, 2 and 4 seconds; one above two minutes is left to the reader.
 */
export function retryAdvice(fault: Readonly<Fault>, attempt: Attempt): RetryAdvice {
  const { kind, status, retryAfter } = fault;
  const timed = typeof retryAfter === "number" && retryAfter >= 0;
  const asked = timed ? retryAfter * 1000 : 0;
  const no = (reason: RetryAdvice["reason"]): RetryAdvice => {
    return { retry: false, afterMs: asked, reason };
  };
  if (!TRANSIENT.test(kind) && !(kind === "too-large" && timed)) return no("permanent");
  const refused =
    status === 408 ||
    status === 425 ||
    (timed && (status === 413 || status === 429 || status === 503));
  if (!refused && !IDEMPOTENT.test(attempt.method)) return no("not-idempotent");
  const tried = Math.max(1, Math.floor(attempt.attempt));
  // Not a number is no reason to try for ever.
  if (!(tried < ATTEMPTS)) return no("attempts");
  if (asked > LONGEST) return no("too-long");
  const wait = timed ? asked : 1000 * 2 ** (tried - 1);
  const spread = 1 + Math.abs((attempt.now ?? 0) % 1000 || 0) / 4000;
  return {
    retry: true,
    afterMs: Math.round(wait * spread),
    reason: timed ? "retry-after" : "transient",
  };
}
