/** `faultmap/testing`: the reverse of `decode`, for tests and mock servers. It has a module of its
 * own, which is in no other entry and needs WebAssembly. */
import { code, unpacker } from "./generated.testing.code.js";
import { data } from "./generated.testing.data.js";
import type { EncodableDialect } from "./generated.testing.js";
import type { Fault, ValidationError } from "./types.js";
import { unpack } from "./unpack.js";

export { carries, type Carried, type Carries, type EncodableDialect } from "./generated.testing.js";

/** Members of which each may be left out. */
type Loose<T> = { readonly [Key in keyof T]?: T[Key] | null | undefined };

/** A fault as a test writes it down: what is left out, or `null`, has no value. A whole `Fault` is
 * one too; its `dialect` and `incomplete` say nothing here. */
export interface FaultInput extends Loose<Omit<Fault, "codes" | "details" | "validationErrors">> {
  /** The codes, most specific first. A `code` that is not the first of them stands before them. */
  readonly codes?: readonly string[] | null | undefined;
  /** Explanations and hints, in order. */
  readonly details?: readonly string[] | null | undefined;
  /** What is wrong with the input. */
  readonly validationErrors?: readonly ErrorInput[] | null | undefined;
}

/** A validation error as a test writes it down. */
export interface ErrorInput extends Loose<Omit<ValidationError, "path">> {
  /** The field as segments. Without it, `property` says where the error is, in any notation; without
   * both, it is about the whole input. */
  readonly path?: readonly (string | number)[] | null | undefined;
}

/** A reply as a mock server sends it: status and headers are a `ResponseInit`. */
export interface Encoded {
  /** The HTTP status. */
  status: number;
  /** The response headers, by names in lower case. */
  headers: Record<string, string>;
  /** The body; empty where there is none. */
  body: string;
}

/** What the module exports. */
interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  reserve(numbers: number, bytes: number): number;
  encode(fault: number, dialect: number): number;
}

/** Where a header of a result says where its text is. */
const TEXT = 4;

/** An instance whose memory has grown beyond that is dropped after the call. */
const MEMORY = 4 << 20;

let module: WebAssembly.Module | undefined;
let instance: Exports | undefined;

/**
 * Writes a fault as a server of that dialect does: its status, its headers, its body. What `decode`
 * reads back is what `carries` says of the dialect.
 *
 * The status is that of the fault, else that of its kind, else the one that such a server sends where
 * the input is wrong. The code of a rule (`{ rule: "minLength", params: { min: 3 } }`) is what the
 * server's validator calls it, where the error has none of its own.
 *
 * ```ts
 * const { status, headers, body } = encode(
 *   { validationErrors: [{ path: ["email"], message: "The email has already been taken." }] },
 *   "laravel",
 * );
 * ```
 *
 * @throws TypeError if the fault or the dialect is none; the message says what is wrong.
 * @throws Error where WebAssembly cannot run.
 */
export function encode(fault: FaultInput, dialect: EncodableDialect): Encoded {
  const encoder = new TextEncoder();
  // A fault that is no JSON at all is for the core to refuse.
  const input = encoder.encode(JSON.stringify(fault) ?? "");
  const name = encoder.encode(String(dialect));
  let text: string;
  try {
    text = call(input, name);
  } catch (error) {
    // A trap leaves an instance in pieces.
    instance = undefined;
    throw error;
  }
  const reply = JSON.parse(text) as Encoded | { readonly error: string };
  if ("error" in reply) throw new TypeError(`faultmap/testing: ${reply.error}`);
  return reply;
}

/**
 * The same as a `Response`, for a mock of `fetch` or the handlers of msw. Where there is none, as in
 * jsdom, `encode` has all that a mock needs.
 *
 * @throws TypeError as `encode` does.
 */
export function encodeResponse(fault: FaultInput, dialect: EncodableDialect): Response {
  const { status, headers, body } = encode(fault, dialect);
  return new Response(body || null, { status, headers });
}

function compiled(): WebAssembly.Module {
  try {
    return new WebAssembly.Module(unpack(unpacker, code + data));
  } catch (cause) {
    throw new Error("faultmap/testing needs WebAssembly, which cannot run here", { cause });
  }
}

/** Lets the core encode, and gives its answer as JSON. */
function call(fault: Uint8Array, dialect: Uint8Array): string {
  module ??= compiled();
  instance ??= new WebAssembly.Instance(module).exports as unknown as Exports;
  const { memory, reserve } = instance;
  const start = reserve(0, fault.length + dialect.length);
  if (!start) throw new RangeError("out of memory");
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(fault, start);
  bytes.set(dialect, start + fault.length);
  const header = instance.encode(fault.length, dialect.length) >>> 2;
  const words = new Uint32Array(memory.buffer);
  const [from = 0, length = 0] = words.subarray(header + TEXT, header + TEXT + 2);
  const text = new TextDecoder().decode(new Uint8Array(memory.buffer, from, length));
  if (memory.buffer.byteLength > MEMORY) instance = undefined;
  return text;
}
