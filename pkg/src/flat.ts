/**
 * Results of the core: numbers and one text. The layout is that of `src/flat.rs`; everything of it is
 * read here, and arguments are written in `args.ts`.
 *
 * Reading is what a call spends most of its time on beside the core, so it is a few plain functions
 * on shared state, which stays consistent because nothing of a user's runs while they do.
 */
import type { Explained, Fault, FieldErrors, Json, Message, Param, Path } from "./types.js";
import type { Entry, Renamed, Unmatched, ValidationError } from "./types.js";

/** What a parameter or a JSON value is. */
export const TEXT = 0;
export const NUMBER = 1;
export const FALSE = 2;
export const TRUE = 3;
export const TEXTS = 4;
const ARRAY = 5;
const OBJECT = 6;

let words: Int32Array;
let at = 0;
let strings: string[] = [];
let shared: string[] = [];

/** Begins to read the result whose header is there. Strings that later results have too are added to
 * those that are `shared`. */
export function open(
  memory: Int32Array,
  bytes: Uint8Array,
  header: number,
  all: string[],
  decoder: TextDecoder,
): void {
  words = memory;
  let length = (memory[header] as number) >>> 2;
  const end = length + (memory[header + 1] as number);
  at = (memory[header + 2] as number) >>> 2;
  const start = memory[header + 4] as number;
  const text = decoder.decode(bytes.subarray(start, start + (memory[header + 5] as number)));
  const found: string[] = [];
  for (let from = 0; length < end; length++) {
    const units = memory[length] as number;
    const to = from + (units >>> 1);
    const string = text.substring(from, to);
    if (units & 1) found.push(string);
    // Joined and cut, it does not hold the text that it is a part of.
    else all.push((" " + string).slice(1));
    from = to;
  }
  strings = found;
  shared = all;
}

/** Lets go of what was read. */
export function close(): void {
  strings = [];
  words = undefined as never;
}

/** Reads a number. */
export function next(): number {
  return words[at++] as number;
}

function stringAt(place: number): string {
  return (place & 1 ? strings : shared)[place >> 1] as string;
}

function string(): string {
  return stringAt(words[at++] as number);
}

/** Reads a string or `null`. */
export function option(): string | null {
  const place = words[at++] as number;
  return place < 0 ? null : stringAt(place);
}

function texts(): string[] {
  const list: string[] = [];
  for (let count = next(); count > 0; count--) list.push(string());
  return list;
}

function path(): Path {
  const list: Path = [];
  for (let count = next(); count > 0; count--) {
    const segment = next();
    list.push(segment & 1 ? segment >>> 1 : stringAt(segment >>> 1));
  }
  return list;
}

/** A number where the digits survive the round trip, else the digits. */
function number(digits: string): number | string {
  const number = +digits;
  return String(number) === digits ? number : digits;
}

/** Sets a key of an object that may be called anything, `__proto__` too. */
export function set<T>(object: Record<string, T>, key: string, value: T): void {
  if (key === "__proto__") {
    // An item of a list is like any member.
    Object.defineProperty(object, key, Object.getOwnPropertyDescriptor([value], 0)!);
  } else {
    object[key] = value;
  }
}

function value(): Json {
  const tag = next();
  if (tag === TEXT) return string();
  if (tag === NUMBER) return number(string());
  if (tag <= TRUE) return tag === TRUE;
  if (tag === TEXTS) return texts();
  if (tag === ARRAY) {
    const list: Json[] = [];
    for (let count = next(); count > 0; count--) list.push(value());
    return list;
  }
  return tag === OBJECT ? members() : null;
}

function members(): Record<string, Json> {
  const object: Record<string, Json> = {};
  for (let count = next(); count > 0; count--) set(object, string(), value());
  return object;
}

/** Parameters are written as members are, but only some of the tags occur. */
const params = members as () => Record<string, Param>;

/** An error that says of its field what another one says; the values are scalars. */
function told(
  property: string,
  path: Path,
  part: ValidationError["in"],
  code: string | null,
  { rule, from, params, label, message }: ValidationError,
): ValidationError {
  return { property, path, in: part, code, rule, from, params: { ...params }, label, message };
}

function validationErrors(): ValidationError[] {
  const list: ValidationError[] = [];
  for (let count = next(); count > 0; count--) {
    const property = string();
    const ofProperty = path();
    const part = option() as ValidationError["in"];
    const code = option();
    const twin = next();
    list.push(
      twin < 0
        ? {
            property,
            path: ofProperty,
            in: part,
            code,
            rule: option() as ValidationError["rule"],
            from: option() as ValidationError["from"],
            params: params(),
            label: option(),
            message: string(),
          }
        : told(property, ofProperty, part, code, list[twin] as ValidationError),
    );
  }
  return list;
}

function seconds(): number | null {
  const millis = next();
  // The whole seconds are the one number that may be beyond 31 bits.
  return millis < 0 ? null : (next() >>> 0) + millis / 1000;
}

function natural(): number | null {
  const number = next();
  return number < 0 ? null : number;
}

/** Reads a fault. */
export function readFault(): Fault {
  return {
    kind: string() as Fault["kind"],
    status: natural(),
    dialect: string(),
    code: option(),
    codes: texts(),
    description: option(),
    display: option(),
    language: option(),
    link: option(),
    details: texts(),
    validationErrors: validationErrors(),
    retryAfter: seconds(),
    requestId: option(),
    incomplete: option() as Fault["incomplete"],
    extensions: members(),
  };
}

/** Reads a message. */
export function readMessage(): Message {
  return {
    id: string(),
    ids: texts(),
    title: option(),
    text: string(),
    locale: string(),
    values: params(),
    source: string() as Message["source"],
  };
}

/** The same message, of which nothing is shared that could be changed: its values are scalars. */
function copied({ id, ids, title, text, locale, values, source }: Message): Message {
  return { id, ids: ids.slice(), title, text, locale, values: { ...values }, source };
}

/** Where an error is. */
type Place = Readonly<Pick<ValidationError, "property" | "path">>;

function readEntries(errors: readonly Place[]): Entry[] {
  const list: Entry[] = [];
  for (let count = next(); count > 0; count--) {
    const name = option();
    const index = next();
    const path = (errors[index] as Place).path;
    const twin = next();
    const message = twin < 0 ? readMessage() : copied((list[twin] as Entry).message);
    list.push({ name, path, index, message });
  }
  return list;
}

/** Texts, by the entries that they stand in. */
function entryTexts(entries: readonly Entry[]): string[] {
  const list: string[] = [];
  for (let count = next(); count > 0; count--) list.push((entries[next()] as Entry).message.text);
  return list;
}

function readFields(entries: readonly Entry[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (let count = next(); count > 0; count--) set(fields, string(), entryTexts(entries));
  return fields;
}

function readUnmatched(entries: readonly Entry[], errors: readonly Place[]): Unmatched[] {
  const list: Unmatched[] = [];
  for (let count = next(); count > 0; count--) {
    // The places are read twice: first to see whose texts they are.
    const first = entries[words[at + 1] as number] as Entry;
    const { property, path } = errors[first.index] as Place;
    list.push({ property, path, messages: entryTexts(entries) });
  }
  return list;
}

function readRenamed(): Renamed[] {
  const list: Renamed[] = [];
  for (let count = next(); count > 0; count--) {
    list.push({ from: string(), to: string(), why: string() as Renamed["why"] });
  }
  return list;
}

/** Reads field errors; their properties and paths are those of the fault's validation errors. */
export function readFieldErrors(errors: readonly Place[]): FieldErrors {
  const entries = readEntries(errors);
  return {
    fields: readFields(entries),
    form: entryTexts(entries),
    unmatched: readUnmatched(entries, errors),
    renamed: readRenamed(),
    entries,
  };
}

/** Reads a fault, its message and field errors. */
export function readExplained(): Explained {
  const fault = readFault();
  return { fault, message: readMessage(), ...readFieldErrors(fault.validationErrors) };
}
