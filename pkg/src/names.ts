/** The names of a form's fields, whatever says them. */
import { putNumber, putOption, putPath, putText, type Args } from "./args.js";
import { controlsOf } from "./controls.js";
import { limits } from "./limits.js";
import { classOf, isPlain } from "./objects.js";
import type { FieldNames, Path } from "./types.js";

/** More places than any form has: values that share parts of themselves may be endless. */
const MOST = 10_000;

/** The names in a list or in what else holds names; `undefined` for values and for nothing.
 * @throws TypeError if the fields are nothing that has names. */
export function namesOf(fields: unknown): readonly string[] | undefined {
  if (fields == null) return undefined;
  if (Array.isArray(fields)) return fields as string[];
  const type = classOf(fields);
  if (/^(FormData|URLSearchParams|Map)$/.test(type)) return [...(fields as FormData).keys()];
  if (type === "HTMLFormElement") {
    return controlsOf(fields).map((control) => control.getAttribute("name") ?? "");
  }
  if (typeof fields === "object") {
    if (Symbol.iterator in fields) return [...(fields as Iterable<string>)];
    if ("values" in fields) return undefined;
  }
  throw new TypeError("faultmap: fields is no list of names, form, FormData or { values }");
}

/** Writes whether names are in bracket notation, whether there are any, and the names: those that
 * `namesOf` has found, else those of values. */
export function putNames(
  args: Args,
  list: readonly string[] | undefined,
  fields: FieldNames | null | undefined,
): void {
  const names = new Set(list);
  const paths: Path[] = [];
  let bracket = false;
  if (fields && !list) {
    const { values, notation } = fields as { values?: unknown; notation?: unknown };
    bracket = notation === "bracket";
    collect([values], [], new Set(), { paths, left: MOST });
  }
  putNumber(args, bracket);
  putNumber(args, !!fields);
  putNumber(args, names.size + paths.length);
  for (const name of names) putText(args, name);
  for (const path of paths) {
    putOption(args, null);
    putPath(args, path);
  }
}

/** Collects the paths of the leaves, lists and instances of classes among values that stand at one
 * place, as long as places are `left`. Items of a list stand at the place `*`, so that what each of
 * them has is there once. */
function collect(
  values: readonly unknown[],
  path: Path,
  above: Set<unknown>,
  found: { readonly paths: Path[]; left: number },
): void {
  const members = new Map<string | number, unknown[]>();
  const inside: unknown[] = [];
  let named = false;
  for (const value of values) {
    const isList = Array.isArray(value);
    // What says itself what it is as JSON is a value, like a date or an amount.
    const holds =
      !path.length || isList || (classOf(value) === "Object" && !("toJSON" in (value as object)));
    const keys = holds ? Object.keys((value as object) ?? []) : [];
    named ||= !isPlain(value) || !keys.length;
    // What contains itself ends there.
    if (!keys.length || above.has(value)) continue;
    above.add(value);
    inside.push(value);
    for (const key of keys) {
      // A map by id: `answers.12` is what its fields are called in every library.
      const place = isList ? "*" : `${+key}` === key ? +key : key;
      const there = members.get(place) ?? [];
      try {
        there.push((value as Record<string, unknown>)[key]);
        members.set(place, there);
      } catch {
        // What cannot be read is no field.
      }
    }
  }
  if (named && path.length) found.paths.push(path);
  for (const [place, below] of members) {
    if (path.length >= limits.depth || found.left-- <= 0) break;
    collect(below, [...path, place], above, found);
  }
  for (const value of inside) above.delete(value);
}
