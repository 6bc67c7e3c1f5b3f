/** What a `catch` block may hold: replies, faults and exceptions, whoever threw them. */
import { isFault } from "./faults.js";
import { isPlain } from "./objects.js";
import type { Fault, ResponseLike } from "./types.js";

/** Something that was thrown: any member may be missing or be something else. */
interface Thrown {
  readonly [member: string]: unknown;
}

/** How what was found is read. */
export interface Readers {
  /** Reads a reply. */
  reply(reply: ResponseLike): Promise<Fault>;
  /** Reads a body that was thrown as it came; `null` if nothing says that it is one. */
  body(body: object): Fault | null;
  /** Reads an exception. */
  exception(name: string, message: string, code: string): Fault;
}

/** Where clients keep a body that they have read: ofetch, axios, got and superagent, wretch,
 * `XMLHttpRequest`, Angular. */
const BODIES = ["_data", "data", "body", "json", "text", "responseText", "error"];

/** How far causes are followed. */
const DEPTH = 8;

/** The fault of what was thrown, or of the first of its causes that says more. */
export async function faultOf(reason: unknown, readers: Readers): Promise<Fault> {
  let first: Fault | undefined;
  let cause = reason;
  for (let depth = 0; depth < DEPTH && cause != null; depth++) {
    const thrown = Object(cause) as Thrown;
    for (const known of [thrown, thrown["fault"]]) if (isFault(known)) return known;
    const body = isBody(thrown) && readers.body(thrown);
    if (body) return body;
    const reply = replyOf(thrown);
    if (reply) return readers.reply(reply);
    const message = typeof cause === "string" ? cause : text(thrown["message"]);
    cause = thrown["cause"];
    // `fetch` of Node says what it was one level below.
    const code = text(thrown["code"]) || text(Object(cause)["code"]);
    const found = readers.exception(text(thrown["name"]), message, code);
    if (found.kind !== "unknown") return found;
    first ??= found;
  }
  return first ?? readers.exception("", "", "");
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Whether that may be a parsed body itself, and not what a client says about a reply. */
function isBody(thrown: Thrown): boolean {
  return isPlain(thrown) && !("response" in thrown || "headers" in thrown || "data" in thrown);
}

/** The reply that a client's error is about, if it is about one. */
function replyOf(error: Thrown): ResponseLike | null {
  const response = Object(error["response"] ?? error) as Thrown & ResponseLike;
  const places = [response, error] as const;
  const codes = places.flatMap((place) => [place["status"], place["statusCode"]]);
  const status = codes.find((code) => typeof code === "number" && code > 99) as number | undefined;
  if (!status) return null;
  if (typeof response.arrayBuffer === "function" && !response.bodyUsed) return response;
  const { headers, bodyUsed } = response;
  for (const place of places) {
    for (const name of BODIES) {
      const body = place[name] as { locked?: boolean } | null | undefined;
      if (body != null && typeof body !== "function" && !body.locked) {
        return { status, headers, body };
      }
    }
  }
  return { status, headers, bodyUsed };
}
