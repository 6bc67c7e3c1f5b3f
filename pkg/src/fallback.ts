/** What is answered where the core cannot run: what the status says. */
import type { Fault, FieldErrors, Kind, Message, Unmatched, ValidationError } from "./types.js";

/** The kinds of statuses, as `src/status.rs` has them. */
const KINDS =
  "207 partial,401 407 419 440 511 authentication,402 plan,403 451 permission,404 not-found," +
  "406 415 426 501 unsupported,408 598 599 timeout,409 423 424 conflict,410 gone," +
  "412 428 precondition,413 414 431 too-large,422 validation,425 503 529 unavailable," +
  "429 rate-limit,499 aborted,502 504 520 521 522 523 524 525 526 527 530 gateway";

function kindOf(status: number): Kind {
  const row = KINDS.split(",").find((row) => row.includes(`${status} `));
  if (row) return row.slice(row.lastIndexOf(" ") + 1) as Kind;
  return status < 400 || status > 599 ? "unknown" : status < 500 ? "invalid-request" : "server";
}

/** The fault that a bare status is. */
export function bareFault(status: number | null | undefined): Fault {
  const known = status && status >= 100 ? status : null;
  return {
    kind: known ? kindOf(known) : "unknown",
    status: known,
    dialect: "unread",
    code: null,
    codes: [],
    description: null,
    display: null,
    language: null,
    link: null,
    details: [],
    validationErrors: [],
    retryAfter: null,
    requestId: null,
    incomplete: "unread",
    extensions: {},
  };
}

/** A message without a catalog: the server's own text, or that it went wrong. */
export function bareMessage(id: string, text: string | null): Message {
  return {
    id,
    ids: [id],
    title: null,
    text: text || "Something went wrong. Try again later.",
    locale: text ? "und" : "en",
    values: {},
    source: text ? "server" : "catalog",
  };
}

/** Every error where the summary shows it: none is on a field that it may not be about. */
export function bareFieldErrors(errors: readonly Readonly<ValidationError>[]): FieldErrors {
  const form: string[] = [];
  const unmatched: Unmatched[] = [];
  const entries = errors.map(({ property, path, message: sentence }, index) => {
    const message = bareMessage("rule.invalid", sentence);
    if (path.length) unmatched.push({ property, path, messages: [message.text] });
    else form.push(message.text);
    return { name: null, path, index, message };
  });
  return { fields: {}, form, unmatched, renamed: [], entries };
}
