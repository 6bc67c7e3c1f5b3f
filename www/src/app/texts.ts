/** The app's own texts: for sentences of its API that no framework sends, and so no table knows.
 * `invalid` is what a rule that nobody knows is called. */
import type { Catalog } from "faultmap";
import de from "faultmap/locales/de";

const OWN_EN: Catalog = {
  locale: "en",
  "field.Key.invalid": "Another project has this key.",
  "field.Email.invalid": "This address is in the team already.",
  "field.Status.invalid": "A task cannot get there in one step.",
  "field.AssigneeId.invalid": "Choose someone who is active.",
};

const OWN_DE: Catalog = {
  locale: "de",
  "field.Key.invalid": "Ein anderes Projekt hat dieses Kürzel.",
  "field.Email.invalid": "Diese Adresse ist schon im Team.",
  "field.Status.invalid": "Dorthin kommt eine Aufgabe nicht in einem Schritt.",
  "field.AssigneeId.invalid": "Jemanden wählen, der aktiv ist.",
};

/** What texts are looked up in, the app's own first. */
export const CATALOGS: readonly Catalog[] = [OWN_EN, OWN_DE, de];
