/** The engine: one instance of the core at a time, made on first use and replaced after a trap. */
import { textOf, type Args, type Kept } from "./args.js";
import { close, next, open, option } from "./flat.js";
import type { Exports } from "./generated.core.js";
import { limits } from "./limits.js";
import { putNames } from "./names.js";

/** The core before it is instantiated. */
export interface Core {
  /** What runs it. */
  readonly name: "wasm" | "js";
  /** Gives a fresh instance each time. */
  instantiate(): Exports;
}

/** The functions of the core that take collected arguments and leave a result. */
export type Call = Exclude<keyof Exports, "memory" | "reserve" | "trap">;

/** A body that is ready to be copied in. */
export type Bytes = Uint8Array | string;

/** Calls into the core. */
export interface Engine {
  /** What runs the core; `"none"` where nothing does. */
  name(): "wasm" | "js" | "none";
  /** Arguments to collect, then to be handed to `call`. */
  begin(): Args;
  /** Calls a function and reads its result; `undefined` if that was not possible.
   * @throws TypeError as `number` does. */
  call<T>(name: Call, args: Args, body: Bytes, read: () => T): T | undefined;
  /** Writes the numbers of the catalogs and descriptors, each of which is parsed once; -1 where nothing can hold it.
   * What is a user's may run while it is collected and end the instance, so this comes behind all of
   * that; `call` does it again where it has to.
   * @throws TypeError if one is none; the message says what is wrong, and where. */
  number(args: Args): void;
  /** The number of a form, which is read once; -1 where it is none that is kept. */
  form(args: Args, names: readonly string[]): number;
}

/** An instance whose memory has grown beyond that is dropped after the call. */
const MEMORY = 4 << 20;

/** So many forms are kept; a list of names that is another one each time must not fill the memory. */
const FORMS = 32;

/** Strings longer than that are encoded outside: inside, room for the worst case is needed. */
const LONG = 1 << 16;

/** An engine for the core that `load` gives. If `load` throws, no call is possible from then on; if it
 * gives nothing, it is asked again. The console says once what is missing
 * and what would help. */
export function createEngine(load: () => Core | undefined, help: string): Engine {
  let core: Core | null | undefined;
  let asked = false;
  let instance: Exports | null = null;
  /** The numbers of the catalogs that the instance has, and those of the descriptors. */
  let handles: Record<Kept["list"], WeakMap<object, number>>;
  /** The JSON of those that are good, so that none of their code runs a second time. */
  const sources = new WeakMap<object, string>();
  /** The names of the forms that the instance has, and those that came last and may come again. */
  let forms: (readonly string[])[] = [];
  let latest: readonly string[] = [];
  /** The strings that it has given for good. */
  let shared: string[] = [];
  /** The numbers of an earlier call, whose room serves again. */
  let spare: number[] = [];
  let buffer: ArrayBuffer | null = null;
  let bytes: Uint8Array;
  let words: Int32Array;
  let encoder: TextEncoder;
  let decoder: TextDecoder;

  function loaded(): Core | null | undefined {
    if (core !== undefined) return core;
    try {
      core = load();
      // jsdom has neither.
      encoder = new TextEncoder();
      // Left alone, it would take a U+FEFF at the start of the text away, and all lengths be wrong.
      decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    } catch (error) {
      core = null;
      help += ": " + textOf(error);
    }
    if (!core && !asked) console.error(help);
    asked = true;
    return core;
  }

  /** Looks at the memory, which moves when it grows. */
  function look(exports: Exports): void {
    const now = exports.memory.buffer;
    if (buffer !== now) {
      buffer = now;
      bytes = new Uint8Array(now);
      words = new Int32Array(now);
    }
  }

  /** Text that is not short as bytes: only then it is known how much room it takes. */
  function encoded(text: string): Bytes {
    return text.length < LONG ? text : encoder.encode(text);
  }

  /** Copies bytes, or text as UTF-8, and says how many bytes that are. */
  function put(body: Bytes, start: number): number {
    const { length } = body;
    if (typeof body !== "string") {
      bytes.set(body, start);
      return length;
    }
    // For the few letters of most calls, the way to the encoder is the longer part.
    if (length < 256) {
      let i = 0;
      for (let unit; i < length && (unit = body.charCodeAt(i)) < 128; i++) bytes[start + i] = unit;
      if (i === length) return length;
    }
    return encoder.encodeInto(body, bytes.subarray(start)).written;
  }

  /** Puts the arguments in, calls, and gives the place of the result's header. */
  function cross(exports: Exports, name: Call, args: Args, body: Bytes): number {
    const { numbers, count } = args;
    const text = encoded(args.text);
    // The core reads no more than the limit, and notices that there was more.
    body = typeof body === "string" ? encoded(body.slice(0, limits.body + 1)) : body;
    if (typeof body !== "string") body = body.subarray(0, limits.body + 1);
    const start = exports.reserve(count, room(text) + room(body));
    if (!start) throw start;
    look(exports);
    let word = start >>> 2;
    for (let i = 0; i < count; i++) words[word++] = numbers[i] as number;
    const textBytes = put(text, start + count * 4);
    const bodyBytes = put(body, start + count * 4 + textBytes);
    const header = exports[name](textBytes, bodyBytes);
    look(exports);
    return header >>> 2;
  }

  /** Whether that is the instance, if it is one: no number of another one may be used. */
  function isOf(owner: unknown): boolean {
    return owner == null || owner === instance;
  }

  function begin(): Args {
    const args: Args = {
      numbers: spare,
      count: 0,
      text: "",
      kept: [],
      owner: undefined,
      former: undefined,
    };
    spare = [];
    return args;
  }

  function call<T>(name: Call, args: Args, body: Bytes, read: () => T): T | undefined {
    let result: T | undefined;
    number(args);
    try {
      if (!instance) {
        instance = loaded()?.instantiate() ?? null;
        handles = { catalogs: new WeakMap(), dialects: new WeakMap() };
        forms = [];
        shared = [];
      }
      if (instance && isOf(args.owner) && isOf(args.former)) {
        const header = cross(instance, name, args, body);
        open(words, bytes, header, shared, decoder);
        result = read();
      }
    } catch {
      // A trap leaves an instance in pieces.
      instance = null;
    }
    close();
    // What is added is for a call that is about to come.
    if (buffer && buffer.byteLength > MEMORY && !name.startsWith("add")) instance = null;
    if (!instance) buffer = bytes = words = null as never;
    // The room of a large one would be held for good.
    if (args.count < LONG) spare = args.numbers;
    return result;
  }

  function keep(list: Kept["list"], object: object, place: number): number {
    const known = instance ? handles[list].get(object) : undefined;
    if (known !== undefined) return known;
    const where = `${list}[${place}]`;
    let source = sources.get(object);
    try {
      // What is no JSON at all is for the core to refuse.
      source ??= JSON.stringify(object) ?? "";
    } catch (error) {
      throw new TypeError(`faultmap: ${where}: ${textOf(Object(error).message)}`);
    }
    const args = begin();
    args.text = source;
    const added =
      call(list === "catalogs" ? "addCatalog" : "addDialect", args, "", readAdded) ?? -1;
    if (typeof added === "string") {
      throw new TypeError(`faultmap: ${added.replace(list.slice(0, -1), where)}`);
    }
    if (added >= 0) {
      handles[list].set(object, added);
      sources.set(object, source);
    }
    return added;
  }

  function number(args: Args): void {
    const { numbers, kept } = args;
    // The first ones of an instance begin it, and code of a catalog may end it.
    for (let tries = 0; kept.length && args.owner !== instance && tries < 3; tries++) {
      args.owner = instance;
      for (const { list, objects, place } of kept) {
        for (let i = 0; i < objects.length; i++) {
          numbers[place + i] = keep(list, objects[i] as object, i);
        }
      }
    }
  }

  function form(args: Args, names: readonly string[]): number {
    const before = instance;
    const known = before ? forms.findIndex((form) => isSame(form, names)) : -1;
    if (known >= 0) {
      args.former = before;
      return known;
    }
    if (!isSame(latest, names)) {
      latest = names.slice();
      return -1;
    }
    if (!before || forms.length >= FORMS) return -1;
    const inner = begin();
    putNames(inner, names, names);
    const added = call("addForm", inner, "", next) ?? -1;
    if (added < 0) return -1;
    forms[added] = latest;
    args.former = instance;
    return added;
  }

  return { name: () => loaded()?.name ?? "none", begin, call, number, form };
}

/** Bytes that something may take; a UTF-16 unit takes at most three. */
function room(body: Bytes): number {
  return typeof body === "string" ? body.length * 3 : body.length;
}

/** Whether two lists have the same strings. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) {
    if (one[i] !== other[i] || typeof one[i] !== "string") return false;
  }
  return true;
}

/** What is wrong with a catalog or a descriptor, or its number. */
function readAdded(): string | number {
  return option() ?? next();
}
