/** The first tab: a response on the left, and what becomes of it. */
import { engine, explain, mapToFields } from "faultmap";
import type { Explained, Json } from "faultmap";
import { showErrors } from "faultmap/adapters/dom";
import de from "faultmap/locales/de";

import { calmly, copies, el, part } from "../dom.ts";
import { EXAMPLES, type Example } from "../examples.ts";
import { fromHash, type Locale, type Shown, toHash } from "../link.ts";
import { headersOf, parseReply, type Reply, statusOf } from "../reply.ts";
import { duration, measure } from "../timing.ts";
import { treeOf } from "../tree.ts";
import { showSnippets } from "./code.ts";
import { formOf } from "./form.ts";
import { mappingOf } from "./mapping.ts";
import { messagesOf } from "./messages.ts";

const example = part("example", HTMLSelectElement);
const status = part("status", HTMLInputElement);
const headers = part("headers", HTMLTextAreaElement);
const body = part("body", HTMLTextAreaElement);
const names = part("names", HTMLTextAreaElement);
const result = part("result", HTMLElement);
const link = part("link", HTMLButtonElement);
const stage = part("stage", HTMLElement);
const locales = document.querySelectorAll<HTMLInputElement>("input[name=locale]");

/** Stands in the list of examples where the response is the visitor's own. */
const OWN = "own";

/** More fields than a form has that anyone looks at. */
const MOST_NAMES = 200;

/** A longer body does not fit into an address. */
const MOST_LINKED = 30_000;

let explained: Explained;
/** What stands in the boxes of the form. */
let values: Readonly<Record<string, string>> = {};

/** The hash of the page's address for what this tab shows. */
let hash = "";

/** Wires the tab and shows what the page's address asks for. */
export function startDecode(): void {
  fillList();
  showSnippets();
  const typed = calmly(() => changed());
  for (const box of [status, headers, body]) {
    box.addEventListener("input", () => {
      const whole = box === body ? parseReply(body.value) : null;
      if (whole) fill(whole);
      example.value = OWN;
      about();
      typed();
    });
  }
  names.addEventListener("input", () => {
    example.value = OWN;
    about();
    typed();
  });
  for (const radio of locales) radio.addEventListener("change", changed);
  example.addEventListener("change", picked);
  part("previous", HTMLButtonElement).addEventListener("click", () => step(-1));
  part("next", HTMLButtonElement).addEventListener("click", () => step(1));
  part("own-names", HTMLButtonElement).addEventListener("click", takeNames);
  copies(link, () => location.href);
  copies(part("copy-fault", HTMLButtonElement), () => JSON.stringify(explained.fault, null, 2));
  show(fromHash(location.hash));
}

/** Shows what a link carries; the first example, if it carries nothing that is known. */
export function show(shown: Shown | null): void {
  if (shown && shown.view !== "app") {
    for (const radio of locales) radio.checked = radio.value === shown.locale;
  }
  if (shown?.view === "reply") {
    example.value = OWN;
    about();
    fill(shown.reply);
    values = {};
    names.value = shown.names.join("\n");
    changed();
  } else {
    const known = shown?.view === "example" && EXAMPLES.some(({ id }) => id === shown.id);
    example.value = known ? shown.id : (EXAMPLES[0]?.id ?? OWN);
    picked();
  }
}

function fillList(): void {
  for (const group of new Set(EXAMPLES.map((one) => one.group))) {
    const options = EXAMPLES.filter((one) => one.group === group).map(({ id, name }) => {
      return el("option", { value: id }, name);
    });
    example.append(el("optgroup", { label: group }, ...options));
  }
  example.append(el("option", { value: OWN }, "Your own"));
}

function known(): Example | undefined {
  return EXAMPLES.find(({ id }) => id === example.value);
}

function about(): void {
  part("about", HTMLElement).textContent =
    known()?.about ?? "Your own response. Change anything and see what becomes of it.";
}

function picked(): void {
  const one = known();
  about();
  if (one) {
    fill(one.reply);
    values = one.form;
    names.value = Object.keys(one.form).join("\n");
  }
  changed();
}

/** Goes to the next example or the one before, round and round. */
function step(by: number): void {
  const at = EXAMPLES.findIndex(({ id }) => id === example.value);
  const next = EXAMPLES.at((at + by) % EXAMPLES.length);
  if (next) example.value = next.id;
  picked();
}

function fill(reply: Reply): void {
  status.value = reply.status;
  headers.value = reply.headers;
  body.value = reply.body;
}

/** The names of the boxes, each once. */
function formNames(): string[] {
  const all = names.value.split("\n", MOST_NAMES).map((name) => name.trim());
  return [...new Set(all)].filter(Boolean);
}

function locale(): Locale {
  return [...locales].find((radio) => radio.checked)?.value === "de" ? "de" : "en";
}

function changed(): void {
  // The boxes hold line ends in a form of their own; an example is sent as it was.
  const reply = known()?.reply ?? {
    status: status.value,
    headers: headers.value,
    body: body.value,
  };
  const fields = formNames();
  const language = locale();
  const options = {
    status: statusOf(reply),
    headers: headersOf(reply),
    fields,
    locale: language,
    catalogs: [de],
  };
  explained = explain(reply.body, options);
  part("fault", HTMLElement).replaceChildren(
    treeOf(explained.fault as unknown as Record<string, Json>),
  );
  part("messages", HTMLElement).replaceChildren(...messagesOf(explained));
  part("mapping", HTMLElement).replaceChildren(mappingOf(explained));
  showForm(fields, language);
  result.replaceChildren(...summary(explained));
  remember(reply, fields, language);
  time(() => explain(reply.body, options), reply);
}

function showForm(fields: readonly string[], language: Locale): void {
  const form = formOf(fields, values, language);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // As if it had been sent, and answered in the same way.
    showErrors(form, explained);
  });
  stage.replaceChildren(form);
  showErrors(form, explained, { focus: false });
}

/** What the fault is, in one line that is read out when it changes. */
function summary({ fault, entries }: Explained): (Node | string)[] {
  const said = fault.status === null ? "No response" : `Status ${fault.status}`;
  const code = fault.code === null ? "no code" : fault.code;
  const onFields = entries.filter(({ name }) => name !== null).length;
  const parts = [
    el("span", {}, `${said}, read as `, el("b", {}, fault.dialect)),
    el("span", {}, "kind ", el("b", {}, fault.kind)),
    el(
      "span",
      {},
      code === "no code" ? code : "code ",
      code === "no code" ? "" : el("b", {}, code),
    ),
    el("span", {}, `${onFields} of ${entries.length} texts on fields`),
  ];
  return parts.flatMap((part, i) =>
    i ? [" ", el("i", { "aria-hidden": "true" }, "→"), " ", part] : [part],
  );
}

/** Puts what is shown into the address, so that a link carries it. */
function remember(reply: Reply, fields: string[], language: Locale): void {
  const one = known();
  const shown: Shown = one
    ? { view: "example", id: one.id, locale: language }
    : { view: "reply", reply, names: fields, locale: language };
  const fits = reply.body.length <= MOST_LINKED;
  link.disabled = !fits;
  hash = fits ? toHash(shown) : "#";
  if (location.hash !== "#app") restoreAddress();
}

/** Puts what this tab shows into the page's address. */
export function restoreAddress(): void {
  if (location.hash === hash) return;
  try {
    history.replaceState(null, "", hash);
  } catch {
    // Browsers refuse what is very long or very frequent; the page works without.
  }
}

const told = calmly(() => timing(), 400);
let timing = () => {};

function time(work: () => void, reply: Reply): void {
  const runs = { wasm: "WebAssembly", js: "JavaScript", none: "no engine" }[engine()];
  const bytes = new TextEncoder().encode(reply.body).length.toLocaleString("en");
  timing = () => {
    const { microseconds, runs: count } = measure(work);
    part("engine", HTMLElement).textContent =
      `${runs} · ${bytes} bytes explained in ${duration(microseconds)}, ${count > 1 ? `the median of ${count.toLocaleString("en")} runs` : "in one run"}`;
  };
  told();
}

/** Replaces the form's names with those that the response uses. */
function takeNames(): void {
  const { fields } = mapToFields(explained.fault);
  names.value = Object.keys(fields).filter(Boolean).join("\n");
  example.value = OWN;
  about();
  changed();
}
