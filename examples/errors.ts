/** The app's one `errors.ts`: languages and texts are said here, and nowhere else. */
import { type Explained, type FieldOptions, withDefaults } from "faultmap";
import de from "faultmap/locales/de";
import texts from "./texts.json";

export const { explainResponse, fromCaught, mapToFields, resolveMessage } = withDefaults({
  // Of the app, or of its user: `navigator.languages`, a cookie, a setting.
  locale: "de",
  // What stands first wins.
  catalogs: [texts, de],
});

/** All that a form needs to know of whatever a `catch` block holds. */
export async function explainCaught(
  reason: unknown,
  options: FieldOptions = {},
): Promise<Explained> {
  const fault = await fromCaught(reason);
  return { fault, message: resolveMessage(fault, options), ...mapToFields(fault, options) };
}
