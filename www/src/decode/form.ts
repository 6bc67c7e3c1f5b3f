/** The card with a real form, made of a list of names. */
import { labelOf } from "../labels.ts";
import type { Locale } from "../link.ts";
import { el } from "../dom.ts";

const BUTTON: Readonly<Record<Locale, string>> = { en: "Save", de: "Speichern" };

/** Kinds of fields by their names, most telling first. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/e-?mail/i, "email"],
  [/password|secret/i, "password"],
  [/date$|birthday/i, "date"],
];

/** A form with a field for each name. */
export function formOf(
  names: readonly string[],
  values: Readonly<Record<string, string>>,
  locale: Locale,
): HTMLFormElement {
  const form = el("form", { novalidate: true, lang: locale, autocomplete: "off" });
  names.forEach((name, i) => {
    const id = `field-${i}`;
    const input = el("input", { id, name, type: typeOf(name) });
    input.value = Object.hasOwn(values, name) ? (values[name] ?? "") : "";
    form.append(
      el("div", { class: "field" }, el("label", { for: id }, labelOf(name, locale)), input),
    );
  });
  form.append(el("p", { class: "actions" }, el("button", { class: "main" }, BUTTON[locale])));
  return form;
}

function typeOf(name: string): string {
  return TYPES.find(([pattern]) => pattern.test(name))?.[1] ?? "text";
}
