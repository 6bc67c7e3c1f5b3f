/** Texts that stand away from their field. */
import type { Entry } from "./types.js";

/** What ends a word: anything but letters that have a case, and digits. Other scripts join words. */
const EDGE = "[^\\p{Lu}\\p{Ll}\\p{N}]";

/** Whether a text has a label as whole words: "Too long." does not name the field "To". */
export function hasLabel(text: string, label: unknown): boolean {
  if (typeof label !== "string" || !label) return false;
  const literal = label.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return new RegExp(`(^|${EDGE})${literal}($|${EDGE})`, "u").test(text);
}

/** A text with the name of its field before it, unless it names it itself. */
export function withLabel(label: string, text: string): string {
  return label && !hasLabel(text, label) ? `${label}: ${text}` : text;
}

/** The texts that belong to no field of the form, each once, in the server's order. */
export function textsOfNone(entries: readonly Entry[]): string[] {
  const texts = entries
    .filter(({ name }) => name === null)
    .map(({ path, message }) => {
      const { label } = message.values;
      return withLabel(path.length && typeof label === "string" ? label : "", message.text);
    });
  return [...new Set(texts)];
}
