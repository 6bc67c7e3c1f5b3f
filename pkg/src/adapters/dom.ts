/** Field errors into a plain HTML form. */
import { controlsOf } from "../controls.js";
import { mark, textElement, type Mark } from "../marks.js";
import { itemOf, summaryOf } from "../summary.js";
import { hasLabel, textsOfNone, withLabel } from "../texts.js";
import type { Explained } from "../types.js";

/** How errors are shown. */
export interface ShowOptions {
  /** The heading over the errors of fields; the title of the message if not given. Without both there
   * is none, since nobody knows its language. */
  readonly heading?: string | undefined;
  /** Whether the summary gets the focus; `true` if not given. */
  readonly focus?: boolean | undefined;
  /** The element that the summary becomes the first child of; the form if not given. */
  readonly container?: Element | undefined;
}

/** What takes back the errors of a form. */
const shown = new WeakMap<HTMLFormElement, () => void>();

/**
 * Shows the errors that `explain` or `mapToFields` found in a form: texts beside the fields, and a
 * summary with a link to each of them, the errors about the whole form and those of fields that it
 * does not have. If there is no other error, the summary holds the message of the fault.
 *
 * What is shown for a field goes when it is edited. None of it keeps the form from being sent. The
 * elements have the classes `faultmap-error` and `faultmap-summary`.
 *
 * @returns A function that takes everything back. The next call for the form and its reset do so
 * too.
 */
export function showErrors(
  form: HTMLFormElement,
  explained: Pick<Explained, "entries" | "fields"> & Partial<Pick<Explained, "message">>,
  options: ShowOptions = {},
): () => void {
  shown.get(form)?.();
  const { entries, fields, message } = explained;
  const list = document.createElement("ul");
  const marks = new Map<Mark, Element[]>();
  const undos: (() => void)[] = [];

  const all = controlsOf(form).filter((control) => !control.matches("[type=hidden]"));
  for (const [name, texts] of Object.entries(fields)) {
    const controls = all.filter((control) => control.getAttribute("name") === name);
    const field = controls.length ? mark(controls, texts) : null;
    const items = texts.map((text) => {
      const entry = entries.find((entry) => entry.name === name && entry.message.text === text);
      const known = entry?.message.values["label"];
      // A text may call the field otherwise than the form does.
      const label = hasLabel(text, known) ? "" : field?.label || String(known ?? name);
      return itemOf(controls, withLabel(label, text), undos);
    });
    list.append(...items);
    if (!field) continue;
    marks.set(field, items);
    undos.push(field.undo);
  }
  list.append(...textsOfNone(entries).map((text) => textElement("li", text)));

  const plain = !list.children.length && message;
  const own = plain ? message.title : options.heading;
  const heading = own ?? options.heading ?? message?.title;
  const content = plain ? textElement("p", message.text) : list;
  const summary = plain || list.children.length ? summaryOf(heading, content) : null;
  if (summary) {
    // A field may be called `prepend` and hide the form's own.
    Element.prototype.prepend.call(options.container ?? form, summary);
    undos.push(() => summary.remove());
    if (options.focus ?? true) summary.focus();
  }

  const edited = ({ target }: Event): void => {
    for (const [field, items] of marks) {
      if (!field.controls.some((control) => control.contains(target as Node))) continue;
      field.undo();
      for (const item of items) item.remove();
      marks.delete(field);
    }
    if (!plain && !list.children.length) summary?.remove();
  };
  const clear = (): void => {
    for (const undo of undos.splice(0)) undo();
    listen("removeEventListener");
  };
  const listen = (how: "addEventListener" | "removeEventListener"): void => {
    const method = EventTarget.prototype[how];
    // What is edited outside of the form, in a control that only names it, does not pass it.
    for (const target of [form, ...all.filter((control) => control.closest("form") !== form)]) {
      for (const type of ["input", "change"]) method.call(target, type, edited);
    }
    method.call(form, "reset", clear);
  };
  listen("addEventListener");
  shown.set(form, clear);
  return clear;
}
