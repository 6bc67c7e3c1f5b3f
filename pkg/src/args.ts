/** Arguments of the core: numbers and one text, in the layout that `src/flat/input.rs` reads. */
import { FALSE, NUMBER, TEXT, TEXTS, TRUE } from "./flat.js";
import type { Fault, Param, Path, ValidationError } from "./types.js";

/** The number that stands for `null`. */
const NONE = -1;

/** Arguments while they are collected. */
export interface Args {
  /** The numbers; those from `count` on are of an earlier call. */
  readonly numbers: number[];
  /** How many numbers there are. */
  count: number;
  /** All strings, one after the other. */
  text: string;
  /** The lists of what is kept by number, whose numbers are still to be written. */
  readonly kept: Kept[];
  /** The instance that has given these numbers; in another one they mean nothing. */
  owner: unknown;
  /** The same for the number of the form. */
  former: unknown;
}

/** A list of what is kept by number. */
export interface Kept {
  /** What options call it. */
  readonly list: "catalogs" | "dialects";
  readonly objects: readonly object[];
  /** Where the number of the first of them belongs. */
  readonly place: number;
}

/** Leaves room for the numbers of a list.
 * @throws TypeError if it is no list. */
export function putKept(args: Args, list: Kept["list"], given: unknown): void {
  if (given && !Array.isArray(given)) throw new TypeError(`faultmap: ${list} is no list`);
  const objects = [...((given || []) as object[])];
  putNumber(args, objects.length);
  if (objects.length) args.kept.push({ list, objects, place: args.count });
  for (const _ of objects) putNumber(args, -1);
}

/** Writes a number or a flag. */
export function putNumber(args: Args, number: number | boolean): void {
  args.numbers[args.count++] = +number;
}

/** What of a user's is written where a string belongs. */
export function textOf(value: unknown): string {
  try {
    return String(value ?? "");
  } catch {
    return "";
  }
}

/** Writes a string. */
export function putText(args: Args, value: unknown): void {
  let text = typeof value === "string" ? value : textOf(value);
  // Half a pair at the end would make a whole one with the half at the start of what follows.
  if ((text.charCodeAt(text.length - 1) & 0xfc00) === 0xd800) text = text.slice(0, -1) + "\ufffd";
  args.numbers[args.count++] = text.length;
  args.text += text;
}

/** Writes a string or `null`; a number as its digits. */
export function putOption(args: Args, text: unknown): void {
  if (text == null) putNumber(args, NONE);
  else putText(args, text);
}

/** Writes a list of strings. */
export function putTexts(args: Args, texts: readonly unknown[] | null | undefined): void {
  const { length } = (texts ??= []);
  putNumber(args, length);
  for (let i = 0; i < length; i++) putText(args, texts[i]);
}

/** Writes parameters with their keys; one that is nothing is left out. */
export function putParams(args: Args, params: Readonly<Record<string, Param>> | undefined): void {
  const place = args.count;
  putNumber(args, 0);
  for (const key of Object.keys(params ?? {})) {
    const value = params![key];
    if (value == null) continue;
    putText(args, key);
    putParam(args, value);
    (args.numbers[place] as number)++;
  }
}

/** Writes a path. What is no index that the core can hold is a name. */
export function putPath(args: Args, path: Readonly<Path> | undefined): void {
  const { length } = (path ??= []);
  putNumber(args, length);
  for (let i = 0; i < length; i++) {
    const segment = path[i];
    if (typeof segment === "number" && (segment & 0x7fffffff) === segment) putNumber(args, segment);
    else {
      putNumber(args, NONE);
      putText(args, segment);
    }
  }
}

/** Writes a parameter. */
function putParam(args: Args, value: Param): void {
  if (typeof value === "boolean") putNumber(args, value ? TRUE : FALSE);
  else if (Array.isArray(value)) {
    putNumber(args, TEXTS);
    putTexts(args, value);
  } else {
    putNumber(args, typeof value === "number" ? NUMBER : TEXT);
    putText(args, value);
  }
}

/** Writes of a validation error what its message is made of. */
export function putError(args: Args, error: Readonly<ValidationError>): void {
  putText(args, error.property);
  putPath(args, error.path);
  putOption(args, error.rule);
  putOption(args, error.from);
  putParams(args, error.params);
  putOption(args, error.label);
  putText(args, error.message);
}

/** Writes of a fault, and of those of its validation errors, what messages are made of. */
export function putFault(
  args: Args,
  fault: Readonly<Fault>,
  errors: readonly Readonly<ValidationError>[],
): void {
  putOption(args, fault.kind);
  putOption(args, fault.code);
  putTexts(args, fault.codes);
  putOption(args, fault.description);
  putOption(args, fault.display);
  putOption(args, fault.language);
  putOption(args, fault.retryAfter);
  putNumber(args, errors.length);
  for (let i = 0; i < errors.length; i++) putError(args, errors[i] as ValidationError);
}
