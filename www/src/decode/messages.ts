/** The card with the texts: the fault's message, and one for each validation error. */
import type { Explained, Message } from "faultmap";

import { el } from "../dom.ts";

/** More than anyone reads. */
const MOST = 50;

/** The message and the texts beside what the server said. */
export function messagesOf(explained: Explained): Node[] {
  const { fault, message, entries } = explained;
  const lead = el("div", { class: "lead", lang: message.locale });
  if (message.title) lead.append(el("p", { class: "title" }, message.title));
  lead.append(el("p", {}, message.text));
  const parts: Node[] = [lead, origin(message)];
  if (entries.length) {
    const rows = entries.slice(0, MOST).map((entry) => {
      const said = fault.validationErrors[entry.index];
      return el(
        "li",
        {},
        el("q", { class: "said", lang: "en" }, said?.message ?? ""),
        el("p", { lang: entry.message.locale }, entry.message.text),
        origin(entry.message),
      );
    });
    if (entries.length > MOST) rows.push(el("li", {}, `… and ${entries.length - MOST} more`));
    parts.push(el("ul", { class: "texts" }, ...rows));
  }
  return parts;
}

/** Under which id the text was found, with what was filled in. */
function origin({ id, source, values }: Message): HTMLElement {
  const from = {
    catalog: id,
    server: "the server’s own words",
    display: "the server’s text for users",
  };
  const line = el("p", { class: "origin" }, el("code", {}, from[source]));
  const filled = Object.entries(values)
    .filter(([name]) => name !== "label" && source === "catalog")
    .map(([name, value]) => `${name}: ${String(value)}`);
  if (filled.length) line.append(` ${filled.join(", ")}`);
  return line;
}
