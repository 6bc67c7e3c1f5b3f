/** What the user of the app must see for each cause: the heading of the summary, and below it the
 * advice what to do, or a text beside each input that is wrong. */

/** What is told in one language. */
export interface Told {
  readonly heading: string;
  /** A sentence in the summary, or texts by the names of inputs. */
  readonly texts: string | Readonly<Record<string, string>>;
}

/** By code and language. */
export const TOLD: Readonly<Record<string, { readonly en: Told; readonly de: Told }>> = {
  "workspaceid-missing": {
    en: { heading: "You are no longer signed in.", texts: "Sign in again to continue." },
    de: {
      heading: "Die Anmeldung ist nicht mehr gültig.",
      texts: "Noch einmal anmelden und dann weitermachen.",
    },
  },
  "not-found": {
    en: {
      heading: "This could not be found.",
      texts: "It may have been moved or deleted. Go back and reload.",
    },
    de: {
      heading: "Das wurde nicht gefunden.",
      texts: "Vielleicht wurde es verschoben oder gelöscht. Am besten zurückgehen und neu laden.",
    },
  },
  "entity-archived": {
    en: { heading: "This is archived.", texts: "Restore it first, then make your change again." },
    de: {
      heading: "Das ist archiviert.",
      texts: "Zuerst wiederherstellen und die Änderung dann noch einmal vornehmen.",
    },
  },
  "duplication-violation": {
    en: { heading: "This is already in use.", texts: { key: "Another project has this key." } },
    de: {
      heading: "Das wird schon verwendet.",
      texts: { key: "Ein anderes Projekt hat dieses Kürzel." },
    },
  },
  "database-commit": {
    en: {
      heading: "Your changes were not saved.",
      texts: "Try again in a moment. If it keeps happening, contact support.",
    },
    de: {
      heading: "Die Änderungen wurden nicht gespeichert.",
      texts: "Gleich noch einmal versuchen. Bleibt das Problem, hilft der Support weiter.",
    },
  },
  "concurrency-violation": {
    en: {
      heading: "Someone else changed this in the meantime.",
      texts: "Reload to see the latest version, then make your change again.",
    },
    de: {
      heading: "Jemand anderes hat das inzwischen geändert.",
      texts:
        "Neu laden, um den aktuellen Stand zu sehen, und die Änderung dann noch einmal vornehmen.",
    },
  },
  "date-dependency": {
    en: {
      heading: "The dates do not fit together.",
      texts: { dueOn: "Choose a date on or after 2026-03-16." },
    },
    de: {
      heading: "Die Datumsangaben passen nicht zusammen.",
      texts: { dueOn: "Ein Datum ab 2026-03-16 wählen." },
    },
  },
  "date-out-of-range": {
    en: {
      heading: "A date is too early or too late.",
      texts: { dueOn: "Choose a date from 2026-01-12 to 2026-11-27." },
    },
    de: {
      heading: "Ein Datum ist zu früh oder zu spät.",
      texts: { dueOn: "Ein Datum von 2026-01-12 bis 2026-11-27 wählen." },
    },
  },
  "value-out-of-range": {
    en: {
      heading: "A value is too high or too low.",
      texts: { budget: "Use a value from 0 to 50,000." },
    },
    de: {
      heading: "Ein Wert ist zu hoch oder zu niedrig.",
      texts: { budget: "Einen Wert von 0 bis 50.000 eingeben." },
    },
  },
  "invalid-operation": {
    en: {
      heading: "This is not possible right now.",
      texts: "Reload to see the latest version, then try again.",
    },
    de: {
      heading: "Das ist gerade nicht möglich.",
      texts: "Neu laden, um den aktuellen Stand zu sehen, und es dann noch einmal versuchen.",
    },
  },
  "invalid-model": {
    en: {
      heading: "Something is missing or cannot be read.",
      texts: "Check your entries, then try again. If it keeps happening, contact support.",
    },
    de: {
      heading: "Etwas fehlt oder ist nicht lesbar.",
      texts:
        "Die Angaben prüfen und es dann noch einmal versuchen. Bleibt das Problem, hilft der Support weiter.",
    },
  },
  "validation-failed": {
    en: {
      heading: "Some entries need another look.",
      texts: {
        name: "Use at least 3 characters.",
        priority: "Choose one of the offered options.",
        estimatedHours: "Use 0 or more.",
        "checklist.0.title": "Fill this in.",
        "checklist.1.minutes": "Use a value above 0.",
      },
    },
    de: {
      heading: "Einige Angaben passen noch nicht.",
      texts: {
        name: "Mindestens 3 Zeichen eingeben.",
        priority: "Eine der angebotenen Möglichkeiten wählen.",
        estimatedHours: "Mindestens 0 eingeben.",
        "checklist.0.title": "Hier fehlt noch eine Angabe.",
        "checklist.1.minutes": "Einen Wert über 0 eingeben.",
      },
    },
  },
  "server-error": {
    en: {
      heading: "Something went wrong on our side.",
      texts: "Try again in a few minutes. If it keeps happening, contact support.",
    },
    de: {
      heading: "Bei uns ist etwas schiefgegangen.",
      texts:
        "In ein paar Minuten noch einmal versuchen. Bleibt das Problem, hilft der Support weiter.",
    },
  },
  "already-exist-error": {
    en: {
      heading: "This already exists.",
      texts: { email: "This address is in the team already." },
    },
    de: { heading: "Das gibt es schon.", texts: { email: "Diese Adresse ist schon im Team." } },
  },
  "invalid-filter-or-order": {
    en: {
      heading: "This filter or sort order does not work.",
      texts: "Change or reset it, then try again.",
    },
    de: {
      heading: "Mit diesem Filter oder dieser Sortierung klappt es nicht.",
      texts: "Filter und Sortierung ändern oder zurücksetzen und es dann noch einmal versuchen.",
    },
  },
  "illegal-property-transition": {
    en: {
      heading: "This change is not possible.",
      texts: { status: "A task cannot get there in one step." },
    },
    de: {
      heading: "Diese Änderung ist nicht möglich.",
      texts: { status: "Dorthin kommt eine Aufgabe nicht in einem Schritt." },
    },
  },
  unauthorized: {
    en: {
      heading: "You do not have permission for this.",
      texts: "Ask an administrator for access.",
    },
    de: {
      heading: "Dafür fehlt die Berechtigung.",
      texts: "Jemand mit Admin-Rechten kann den Zugriff freigeben.",
    },
  },
  "invalid-batch-operation": {
    en: {
      heading: "This does not work for all items at once.",
      texts: "Select fewer items, or change them one by one.",
    },
    de: {
      heading: "Das geht nicht für alle Einträge auf einmal.",
      texts: "Weniger Einträge auswählen oder sie einzeln ändern.",
    },
  },
  "deactivated-user": {
    en: {
      heading: "This account is deactivated.",
      texts: { assigneeId: "Choose someone who is active." },
    },
    de: {
      heading: "Dieses Konto ist deaktiviert.",
      texts: { assigneeId: "Jemanden wählen, der aktiv ist." },
    },
  },
  "request-body-too-large": {
    en: { heading: "This file is too large.", texts: "Use a smaller file, then try again." },
    de: {
      heading: "Diese Datei ist zu groß.",
      texts: "Eine kleinere Datei verwenden und es dann noch einmal versuchen.",
    },
  },
  "insufficient-subscription-level": {
    en: {
      heading: "The current plan does not include this.",
      texts: { budget: "Leave this empty." },
    },
    de: {
      heading: "Das ist im aktuellen Tarif nicht enthalten.",
      texts: { budget: "Dieses Feld leer lassen." },
    },
  },
  "insufficient-seats": {
    en: {
      heading: "There are not enough free seats.",
      texts: "Add seats or free some up, then try again.",
    },
    de: {
      heading: "Es sind nicht genug Plätze frei.",
      texts: "Plätze hinzubuchen oder freigeben und es dann noch einmal versuchen.",
    },
  },
};
