/** What is answered where the core cannot run: what the status says. */
import { textOf } from "./args.js";
import type { Fault, FieldErrors, Kind, Message, MessageOptions } from "./types.js";
import type { Unmatched, ValidationError } from "./types.js";

/** The kinds of statuses, as `src/status.rs` has them. */
const KINDS =
  "207 partial,401|407|419|440|511 authentication,402 plan,403|451 permission,404 not-found," +
  "406|415|426|501 unsupported,408|59[89] timeout,409|42[34] conflict,410 gone," +
  "412|428 precondition,41[34]|431 too-large,422 validation,425|503|529 unavailable," +
  "429 rate-limit,499 aborted,50[24]|52[0-7]|530 gateway,4.. invalid-request,5.. server";

function kindOf(status: number): Kind {
  for (const row of KINDS.split(",")) {
    const [statuses, kind] = row.split(" ");
    if (`${status}`.match(`^(${statuses})$`)) return kind as Kind;
  }
  return "unknown";
}

/** The fault that a bare status is; -1 is none. */
export function bareFault(status: number): Fault {
  return {
    kind: kindOf(status),
    status: status > 0 ? status : null,
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

/** A message without a catalog: what is meant for the reader, or what the server told, if that may be
 * shown and is something to see; else that it went wrong. */
export function bareMessage(
  id: string,
  options?: MessageOptions,
  told?: unknown,
  display?: unknown,
): Message {
  const meant = textOf(display).trim();
  const text = options?.serverText !== "never" && (meant || textOf(told).trim());
  return {
    id,
    ids: [id],
    title: null,
    text: text || "Something went wrong. Try again later.",
    locale: text ? "und" : "en",
    values: {},
    source: text ? (meant ? "display" : "server") : "catalog",
  };
}

/** Every error where the summary shows it: none is on a field that it may not be about. */
export function bareFieldErrors(
  errors: readonly Readonly<ValidationError>[],
  options?: MessageOptions,
): FieldErrors {
  const form: string[] = [];
  const unmatched: Unmatched[] = [];
  const entries = errors.map(({ property, path, message: sentence }, index) => {
    const message = bareMessage("rule.invalid", options, sentence);
    if (path.length) unmatched.push({ property, path, messages: [message.text] });
    else form.push(message.text);
    return { name: null, path, index, message };
  });
  return { fields: {}, form, unmatched, renamed: [], entries };
}
