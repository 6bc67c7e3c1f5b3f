/** What the fields of the examples are called. */
import type { Locale } from "./link.ts";

const LABELS: readonly (readonly [name: string, en: string, de: string])[] = [
  ["name", "Name", "Name"],
  ["client.email", "Client’s email", "E-Mail des Kunden"],
  ["items.0.title", "Title of item 1", "Titel von Posten 1"],
  ["items.0.unitPrice", "Price of item 1", "Preis von Posten 1"],
  ["items.1.title", "Title of item 2", "Titel von Posten 2"],
  ["items.1.unitPrice", "Price of item 2", "Preis von Posten 2"],
  ["items[0].price", "Price of item 1", "Preis von Posten 1"],
  ["items[1].price", "Price of item 2", "Preis von Posten 2"],
  ["customFields.größe", "Size", "Größe"],
  ["first_name", "First name", "Vorname"],
  ["last_name", "Last name", "Nachname"],
  ["phone_number", "Phone", "Telefon"],
  ["bio", "About you", "Über dich"],
  ["startDate", "Start", "Beginn"],
  ["dueDate", "Due", "Fällig am"],
  ["budget", "Budget", "Budget"],
  ["email", "Email", "E-Mail"],
  ["role", "Role", "Rolle"],
  ["task", "Task", "Aufgabe"],
  ["note", "Note", "Notiz"],
  ["amount", "Amount", "Betrag"],
  ["recipient", "Recipient", "An wen"],
  ["age", "Age", "Alter"],
  ["profile[color]", "Favourite colour", "Lieblingsfarbe"],
  ["query", "Query", "Abfrage"],
];

/** The label of a field; one that is not known is called by its own name, in words. */
export function labelOf(name: string, locale: Locale): string {
  const known = LABELS.find((row) => row[0] === name);
  if (known) return locale === "de" ? known[2] : known[1];
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[._[\]-]+/g, " ")
    .trim();
  const [first = ""] = words;
  return words ? first.toUpperCase() + words.slice(first.length) : name;
}
