import { withDefaults } from "faultmap";
import de from "faultmap/locales/de";

/** An app's own texts come first: for a code, for a rule, or for one rule on one field. */
const texts = {
  "code.insufficient-seats": "Ask Mia for another seat, or remove someone first.",
  "field.Items_*_UnitPrice.min": "We cannot pay you for this. Yet.",
};

/** The app's one errors.ts: import its functions from here. */
export const { explainResponse, resolveMessage } = withDefaults({
  locale: navigator.languages,
  catalogs: [texts, de],
});
