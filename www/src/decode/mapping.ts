/** The card with the fields: which of the server's names is which of the form's. */
import type { Explained, Renamed } from "faultmap";

import { el } from "../dom.ts";

const MOST = 50;

const WHY: Readonly<Record<Renamed["why"], string>> = {
  case: "case",
  style: "style",
  prefix: "wrapper",
  alias: "alias",
  "index-base": "counts from 1",
  ancestor: "field above",
};

/** A row for each pair of names. */
export function mappingOf(explained: Explained): Node {
  const { fault, entries, renamed } = explained;
  const rows = new Map<string, HTMLElement>();
  for (const { name, index } of entries) {
    const error = fault.validationErrors[index];
    if (!error || rows.size >= MOST) continue;
    const why = renamed.find(({ from, to }) => from === error.property && to === name)?.why;
    const whole = !error.path.length;
    const to = name ?? (whole ? "the whole form" : "not in the form");
    const reason =
      name === null ? "summary" : why ? WHY[why] : error.property === name ? "same" : "notation";
    rows.set(
      JSON.stringify([error.property, name]),
      el(
        "tr",
        { class: name === null ? "unmatched" : "" },
        el("td", {}, el("code", {}, error.property || "“”")),
        el("td", {}, name === null ? to : el("code", {}, to)),
        el("td", {}, el("span", { class: "tag" }, reason)),
      ),
    );
  }
  if (!rows.size) return el("p", { class: "hint" }, "Nothing here is about a field.");
  const heads = ["Server", "Form", "Why"].map((text) => el("th", { scope: "col" }, text));
  return el(
    "table",
    {},
    el("caption", { class: "hidden" }, "Which name of the server is which of the form"),
    el("thead", {}, el("tr", {}, ...heads)),
    el("tbody", {}, ...rows.values()),
  );
}
