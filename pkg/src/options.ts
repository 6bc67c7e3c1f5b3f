/** Options as arguments of the core, in the order in which `src/flat/input.rs` reads them. */
import type { Engine } from "./engine.js";
import { putMap, putNumber, putOption, putText, putTexts, type Args } from "./flat.js";
import { limits } from "./limits.js";
import { putNames } from "./names.js";
import type { Context, FieldOptions, HeadersLike, MessageOptions } from "./types.js";

/** Writes what is known about a reply. */
export function putContext(args: Args, context: Readonly<Context>): void {
  const { status, headers } = context;
  putNumber(args, context.recognise !== false);
  putNumber(args, status && status > 0 && status < 1000 ? Math.floor(status) : -1);
  putNumber(args, Math.floor(Date.now() / 1000));
  putOption(args, context.method);
  const place = args.count;
  putNumber(args, 0);
  if (headers) args.numbers[place] = putHeaders(args, headers);
}

/** Writes headers and says how many. Those that cannot be read, or are too much, are left out. */
function putHeaders(args: Args, headers: HeadersLike): number {
  let count = 0;
  let left = limits.headers;
  try {
    for (const [key, content] of Symbol.iterator in headers ? headers : Object.entries(headers)) {
      const name = String(key);
      const value = String(content ?? "");
      left -= name.length + value.length;
      if (left < 0) break;
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
 * @throws TypeError if a catalog is none. */
export function putMessageOptions(args: Args, engine: Engine, options: MessageOptions): void {
  const { locale, catalogs = [], serverText } = options;
  putNumber(args, serverText === "always" ? 1 : serverText === "never" ? 2 : 0);
  putNumber(args, !!options.labelled);
  putTexts(args, typeof locale === "string" ? [locale] : locale);
  putNumber(args, catalogs.length);
  catalogs.forEach((catalog, place) => putNumber(args, engine.catalog(catalog, place)));
  putMap(args, options.labels, putOption);
}

/** Writes the options of mapping. */
export function putFieldOptions(args: Args, engine: Engine, options: FieldOptions): void {
  const { fields } = options;
  const form = Array.isArray(fields) ? engine.form(fields) : -1;
  putNumber(args, form);
  if (form < 0) putNames(args, fields);
  putMap(args, options.aliases, putOption);
  putTexts(args, options.strip);
  putNumber(args, options.indexBase ?? 0);
}
