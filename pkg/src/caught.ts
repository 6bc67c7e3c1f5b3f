/** What a `catch` block may hold: replies, faults and exceptions, whoever threw them. */
import { isFault } from "./faults.js";
import { isPlain } from "./objects.js";
import type { Fault, ResponseLike } from "./types.js";

/** Something that was thrown: any member may be missing or be something else. */
interface Thrown {
  readonly [member: string]: unknown;
}

/** A body, unless it is a stream that its client has read. */
interface Body {
  readonly locked?: boolean;
}

/** Where clients keep a body that they have read: ofetch, axios, got and superagent, wretch,
 * `XMLHttpRequest`, Angular. */
const BODIES = ["_data", "data", "body", "json", "text", "responseText", "error"];

/** Where they keep the status; the last one is that of RTK Query if the body was no JSON. */
const STATUSES = ["status", "statusCode", "originalStatus"];

/** How far causes are followed. */
const DEPTH = 8;

/** The fault of what was thrown, or of the first of its causes that says more. A body that was thrown
 * as it came is read as one. */
export async function faultOf(
  reason: unknown,
  readReply: (reply: ResponseLike) => Promise<Fault>,
  readBody: (body: object) => Fault,
  readException: (name: string, message: string, code: string) => Fault,
): Promise<Fault | undefined> {
  let first: Fault | undefined;
  let cause = reason;
  for (let depth = 0; depth < DEPTH && cause != null; depth++) {
    const thrown = Object(cause) as Thrown;
    for (const known of [thrown, thrown["fault"]]) if (isFault(known)) return known;
    const reply = replyOf(thrown);
    const { response, headers, data, shape } = thrown;
    // RTK Query has name and message in one.
    const message = firstText(cause, thrown["message"], thrown["error"]);
    cause = thrown["cause"];
    if (!reply) {
      // `fetch` of Node says what it was one level below, `XMLHttpRequest` and its events nothing.
      const silent = Object(thrown["target"] ?? thrown)["status"] === 0 && "ERR_NETWORK";
      const name = firstText(
        thrown["name"],
        thrown["status"],
        thrown["type"],
        thrown["statusText"],
      );
      const code = firstText(thrown["code"], Object(cause)["code"], silent);
      const found = readException(name, message, code);
      if (found.kind !== "unknown") return found;
      first ??= found;
    }
    // A parsed body, unless it is what a client says about a reply; tRPC has taken it apart.
    const about = reply && (response ?? headers ?? (message ? null : data));
    const body = isPlain(thrown) && about == null ? thrown : shape && { error: shape };
    const fault = body ? readBody(body) : null;
    if (fault) {
      // Of what has no known shape, a code or errors say that it is a server's.
      const { dialect, code, validationErrors } = fault;
      const isKnown = !/^(json|empty|unread)$/.test(dialect);
      if (isKnown || (!reply && (code ?? validationErrors[0]))) return fault;
    }
    if (reply) return readReply(reply);
  }
  return first;
}

/** The first that is a text. */
function firstText(...values: unknown[]): string {
  return (values.find((value) => value && typeof value === "string") ?? "") as string;
}

/** The reply that a client's error is about, if it is about one. */
function replyOf(error: Thrown): ResponseLike | null {
  const response = Object(error["response"] ?? error["context"] ?? error) as Thrown & ResponseLike;
  const find = (names: readonly string[], fits: (value: unknown) => unknown): unknown => {
    return [response, error].flatMap((place) => names.map((name) => place[name])).find(fits);
  };
  const status = find(STATUSES, (code) => typeof code === "number" && code > 99);
  if (!status) return null;
  if (typeof response.arrayBuffer === "function" && !response.bodyUsed) return response;
  const { headers, bodyUsed, errors } = response;
  // graphql-request: the errors stand beside the data that there is.
  let body = errors
    ? { ...response, headers: null }
    : find(BODIES, (body) => body != null && typeof body !== "function" && !(body as Body).locked);
  // Stripe and Supabase keep of a body what it said.
  const { code, message } = error;
  if (response === error) body ??= isPlain(error) ? error : code ? { code, message } : null;
  return { status: status as number, headers, body, bodyUsed: body == null && bodyUsed };
}
