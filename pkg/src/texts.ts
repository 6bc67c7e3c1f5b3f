/** Texts that stand away from their field. */
import type { Entry } from "./types.js";

/** A text with the name of its field before it, unless it names it itself. */
export function withLabel(label: string, text: string): string {
  return label && !text.includes(label) ? `${label}: ${text}` : text;
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
