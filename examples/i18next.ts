/** The app's own i18next says it; faultmap says what. */
import type { Message } from "faultmap";
import i18next from "i18next";

/** The first of the ids that the app has a text for, or faultmap's own text. What is filled in comes
 * as it is: numbers, and lists as arrays, for `{{min, number}}` and `{{options, list}}`. */
export function say({ ids, values, text }: Message): string {
  const id = ids.find((id) => i18next.exists(id));
  // Whatever shows the text escapes it.
  return id ? i18next.t(id, { ...values, interpolation: { escapeValue: false } }) : text;
}
