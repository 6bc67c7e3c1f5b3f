/** A JSON value as a compact tree that opens and closes. */
import type { Json } from "faultmap";

import { el } from "./dom.ts";

/** More than anyone reads; the rest is counted. */
const MOST = 200;
const LONGEST = 600;
/** What is not longer than that stands in one line. */
const LINE = 34;

/** The members of an object, one a row, in their order. */
export function treeOf(value: Readonly<Record<string, Json>>): HTMLElement {
  return list(Object.entries(value), 0);
}

function list(entries: [string, Json][], depth: number): HTMLElement {
  const rows = entries.slice(0, MOST).map(([key, value]) => row(key, value, depth));
  const more = entries.length - rows.length;
  if (more > 0) rows.push(el("li", { class: "none" }, `… and ${more.toLocaleString("en")} more`));
  return el("ul", {}, ...rows);
}

function row(key: string, value: Json, depth: number): HTMLElement {
  const name = el("span", { class: "key" }, key);
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const flat = JSON.stringify(value);
  if (!entries.length || (flat.length <= LINE && entries.every(([, inner]) => !isTree(inner)))) {
    return el("li", { class: isNone(value) ? "none" : "" }, name, ": ", ...inline(value));
  }
  const size = Array.isArray(value) ? ` [${entries.length}]` : "";
  const summary = el("summary", {}, name, size, " ", el("span", { class: "gist" }, gist(value)));
  const open = depth === 0 || entries.length === 1;
  return el("li", {}, el("details", { open }, summary, list(entries, depth + 1)));
}

function isTree(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

function isNone(value: Json): boolean {
  return value === null || (isTree(value) && !Object.keys(value as object).length);
}

/** What a closed row is about. */
function gist(value: Json): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "";
  const { property, rule } = value;
  return [property, rule].filter((text) => typeof text === "string").join(" · ");
}

/** A value in one line, coloured by type. */
function inline(value: Json): (Node | string)[] {
  if (value === null) return ["null"];
  if (typeof value !== "object") {
    const text = JSON.stringify(value);
    const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    return [el("span", { class: typeof value }, shown)];
  }
  const isList = Array.isArray(value);
  const parts = Object.entries(value).flatMap(([key, inner], i) => [
    i ? ", " : "",
    ...(isList ? [] : [el("span", { class: "key" }, key), ": "]),
    ...inline(inner),
  ]);
  if (isList) return ["[", ...parts, "]"];
  return parts.length ? ["{ ", ...parts, " }"] : ["{}"];
}
