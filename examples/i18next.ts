/** The app's own i18next says it; faultmap says what. */
import type { Message } from "faultmap";
import i18next from "i18next";

/** The first of the ids that the app has a text for, or faultmap's own text. */
export function say({ ids, values, text }: Message): string {
  return i18next.t(ids, { ...values, defaultValue: text });
}
