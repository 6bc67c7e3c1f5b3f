/** The names of a form's fields, whatever says them. */
import { controlsOf } from "./controls.js";
import { putNumber, putOption, putPath, putText, type Args } from "./flat.js";
import { classOf, isPlain } from "./objects.js";
import type { FieldNames, Path } from "./types.js";

/** More paths than any form has: values that share parts of themselves may be endless. */
const MOST = 10_000;

/** Writes whether names are in bracket notation, whether there are any, and the names. */
export function putNames(args: Args, fields: FieldNames | undefined): void {
  const type = classOf(fields);
  let names: readonly string[] = [];
  const paths: Path[] = [];
  let bracket = false;
  if (Array.isArray(fields)) {
    names = fields;
  } else if (type === "FormData") {
    names = [...(fields as FormData).keys()];
  } else if (type === "HTMLFormElement") {
    names = controlsOf(fields as HTMLFormElement).map(
      (control) => control.getAttribute("name") ?? "",
    );
  } else if (fields) {
    const { values, notation } = fields as Extract<FieldNames, { notation?: unknown }>;
    bracket = notation === "bracket";
    collect([values], [], new Set(), paths);
  }
  putNumber(args, bracket);
  putNumber(args, !!fields);
  const distinct = new Set(names);
  putNumber(args, distinct.size + paths.length);
  for (const name of distinct) putText(args, String(name));
  for (const path of paths) {
    putOption(args, null);
    putPath(args, path);
  }
}

/** Collects the paths of the leaves and lists among values that stand at one place. Items of a list
 * stand at the place `*`, so that what each of them has is there once. */
function collect(values: unknown[], path: Path, above: Set<unknown>, paths: Path[]): void {
  const members = new Map<string, unknown[]>();
  const inside: unknown[] = [];
  let named = false;
  for (const value of values) {
    const isList = Array.isArray(value);
    const keys = isList || isPlain(value) ? Object.keys(value) : [];
    named ||= isList || !keys.length;
    // What contains itself ends there.
    if (!keys.length || above.has(value)) continue;
    above.add(value);
    inside.push(value);
    for (const key of keys) {
      const member = (value as Record<string, unknown>)[key];
      const place = isList ? "*" : key;
      const there = members.get(place);
      if (there) there.push(member);
      else members.set(place, [member]);
    }
  }
  if (named && path.length) paths.push(path);
  for (const [place, below] of members) {
    if (paths.length < MOST) collect(below, [...path, place], above, paths);
  }
  for (const value of inside) above.delete(value);
}
