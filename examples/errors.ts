/** The app's one `errors.ts`: languages and texts are said here, and nowhere else. */
import { withDefaults } from "faultmap";
import de from "faultmap/locales/de";
import texts from "./texts.json";

export const { explainCaught, explainResponse, fromCaught, resolveMessage } = withDefaults({
  // Of the app, or of its user: `navigator.languages`, a cookie, a setting.
  locale: "de",
  // What stands first wins.
  catalogs: [texts, de],
});
