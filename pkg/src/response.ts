/** Reading the body of a response: once, and no more and no longer than the limits allow. */
import { bytesOf, UNREADABLE } from "./body.js";
import { limits } from "./limits.js";
import { merged } from "./objects.js";
import type { Context, ReadOptions, ResponseLike } from "./types.js";

/** A response whose body was read. */
export interface Reply<O> {
  /** The body, as far as it came. */
  readonly body: unknown;
  /** The options, with what the response says under what they say. */
  readonly options: O;
  /** Whether it did not come to its end. */
  readonly cut: boolean;
}

/** What a body may be able to do: a stream of the web, one of Node, a `Blob`, or nothing of it. */
interface Source {
  getReader?(): { read(): Promise<Piece>; cancel(): unknown };
  [Symbol.asyncIterator]?(): { next(): Promise<Piece>; return?(): unknown };
  slice?(start: number, end: number): Source;
  arrayBuffer?(): Promise<unknown>;
}

interface Piece {
  readonly done?: boolean | undefined;
  readonly value?: unknown;
}

/** Timers take no longer time. */
const LONGEST = 2 ** 31 - 1;

/** Reads a response. Never rejects. */
export async function readReply<O extends ReadOptions>(
  response: ResponseLike,
  options: O | undefined,
): Promise<Reply<O>> {
  const { signal, timeout } = options ?? {};
  const time = Math.min(
    typeof timeout === "number" && timeout === timeout ? timeout : limits.time,
    LONGEST,
  );
  let over = signal?.aborted;
  let give: (() => void) | undefined;
  const stop = (): void => {
    over = true;
    give?.();
  };
  // A new promise each time: one for all would hold on to everything that it was raced against.
  const until: Until = (next) => {
    const stopped = new Promise<never>((_, reject) => {
      give = reject;
      if (over) reject();
    });
    return Promise.race([next, stopped]);
  };
  const timer = setTimeout(stop, time);
  signal?.addEventListener?.("abort", stop);
  let context: Context = {};
  let body: unknown = UNREADABLE;
  let cut = false;
  try {
    const { status, headers, url, bodyUsed } = response;
    context = { status, headers, url };
    if (!bodyUsed) [body, cut] = await read(response, until, Date.now() + time);
  } catch {
    // As good as used.
  }
  clearTimeout(timer);
  signal?.removeEventListener?.("abort", stop);
  return { body, options: merged(context, options), cut };
}

/** A body, and whether it did not come to its end. */
type Reading = readonly [body: unknown, cut: boolean];

/** Waits for something, but no longer than there is time. */
type Until = <T>(next: T) => Promise<Awaited<T>>;

async function read(response: ResponseLike, until: Until, deadline: number): Promise<Reading> {
  const body = response.body as Source | null | undefined;
  if (can(body, "getReader")) {
    const reader = body.getReader();
    return join(
      () => reader.read(),
      () => reader.cancel(),
      until,
      deadline,
    );
  }
  if (can(body, Symbol.asyncIterator)) {
    const iterator = body[Symbol.asyncIterator]();
    return join(
      () => iterator.next(),
      () => iterator.return?.(),
      until,
      deadline,
    );
  }
  let whole: unknown = body;
  if (can(body, "arrayBuffer")) {
    whole = (can(body, "slice") ? body.slice(0, limits.body + 1) : body).arrayBuffer!();
  } else if (body == null) {
    whole = response.arrayBuffer?.() ?? response.text?.() ?? response.data;
  }
  return [await until(whole), false];
}

/** Whether there is a method of that name: a parsed body may have a member that is called so. */
function can<T, K extends keyof T>(
  object: T | null | undefined,
  name: K,
): object is T & Required<Pick<T, K>> {
  return typeof object?.[name] === "function";
}

/** Reads pieces until they end or fail, there are enough, or it is time to stop. */
async function join(
  next: () => Promise<Piece>,
  cancel: () => unknown,
  until: Until,
  deadline: number,
): Promise<Reading> {
  const pieces: Uint8Array[] = [];
  let cut = false;
  let size = 0;
  try {
    while (size <= limits.body) {
      const { done, value } = await until(next());
      if (done) break;
      // A stream that always has a piece ready gives the timer no turn.
      if (Date.now() > deadline) throw deadline;
      let piece = bytesOf(value);
      if (typeof piece === "string") piece = new TextEncoder().encode(piece);
      // Empty ones may come for ever.
      if (!piece?.length) continue;
      pieces.push(piece);
      size += piece.length;
    }
  } catch {
    cut = true;
  }
  // Not awaited: who never sends may never let go either.
  new Promise((done) => done(cancel())).catch(() => {});
  if (!size && cut) return [UNREADABLE, false];
  const body = new Uint8Array(size);
  size = 0;
  for (const piece of pieces) {
    body.set(piece, size);
    size += piece.length;
  }
  return [body, cut];
}
