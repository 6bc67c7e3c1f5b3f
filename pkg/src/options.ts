/** Options as arguments of the core, in the order in which `src/flat/input.rs` reads them. What is
 * `null` is as good as not given, and what is of another type is too. */
import { putKept, putNumber, putOption, putText, putTexts, textOf, type Args } from "./args.js";
import type { Engine } from "./engine.js";
import { limits } from "./limits.js";
import { namesOf, putNames } from "./names.js";
import type { Context, FieldOptions, HeadersLike, MessageOptions } from "./types.js";

/** What options may be, whatever their type says. */
type Maybe<T> = Readonly<T> | null | undefined;

/** A status that may be one, else -1. */
export function statusOf(context: Maybe<Context>): number {
  const code = Math.floor(+textOf(context?.status));
  return code > 99 && code < 1000 ? code : -1;
}

/** Writes what is known about a reply.
 * @throws TypeError if the dialects are no list. */
export function putContext(args: Args, context: Maybe<Context>): void {
  const { headers, method, recognise, dialects } = context ?? {};
  putNumber(args, recognise !== false);
  putNumber(args, statusOf(context));
  putNumber(args, Math.floor(Date.now() / 1000));
  putOption(args, method);
  putKept(args, "dialects", dialects);
  const place = args.count;
  putNumber(args, 0);
  if (headers) args.numbers[place] = putHeaders(args, headers);
}

/** Writes headers and says how many. Those that cannot be read, or are too much, are left out, each
 * by itself. */
function putHeaders(args: Args, headers: HeadersLike): number {
  let count = 0;
  let left = limits.headers;
  try {
    for (const pair of Symbol.iterator in headers ? headers : pairsOf(headers)) {
      const { 0: key, 1: content } = Object(pair);
      const name = textOf(key);
      const value = textOf(content);
      const size = name.length + value.length;
      if (size > left) continue;
      left -= size;
      putText(args, name);
      putText(args, value);
      count++;
    }
  } catch {
    // Headers are somebody else's object.
  }
  return count;
}

/** Writes the options of messages.
 * @throws TypeError if the catalogs are no list. */
export function putMessageOptions(args: Args, options: Maybe<MessageOptions>): void {
  const { locale, catalogs, labels, labelled, serverText } = options ?? {};
  putNumber(args, serverText === "always" ? 1 : serverText === "never" ? 2 : 0);
  putNumber(args, !!labelled);
  putTexts(args, listOf(locale));
  putKept(args, "catalogs", catalogs);
  putPairs(args, pairsOf(labels));
}

/** Writes the options of mapping.
 * @throws TypeError if the fields name nothing, or a catalog is none. */
export function putFieldOptions(args: Args, engine: Engine, options: Maybe<FieldOptions>): void {
  const { fields, aliases, strip, indexBase } = options ?? {};
  const names = namesOf(fields);
  const pairs = pairsOf(aliases);
  const wrappers = listOf(strip);
  // Nothing of a user's runs any more: a form has a number in one instance only.
  engine.number(args);
  const form = names ? engine.form(args, names) : -1;
  putNumber(args, form);
  if (form < 0) putNames(args, names, fields);
  putPairs(args, pairs);
  putTexts(args, wrappers);
  putNumber(args, indexBase === 1);
}

/** Strings that are given as a list, as anything else that iterates, or as one. */
function listOf(list: unknown): unknown[] | undefined {
  if (typeof list === "string") return [list];
  return Symbol.iterator in Object(list)
    ? Array.from(list as Iterable<unknown>, textOf)
    : undefined;
}

/** The members of an object that are something and can be read. */
function pairsOf(object: unknown): [string, string][] {
  const pairs: [string, string][] = [];
  for (const key of object == null ? [] : Object.keys(object)) {
    try {
      const value = (object as Record<string, unknown>)[key];
      if (value != null) pairs.push([key, textOf(value)]);
    } catch {
      // As good as not there.
    }
  }
  return pairs;
}

function putPairs(args: Args, pairs: readonly [string, string][]): void {
  putNumber(args, pairs.length);
  for (const [key, value] of pairs) {
    putText(args, key);
    putText(args, value);
  }
}
