/** `explain` for the home dialect as an app has it that uses libraries: zod reads, i18next speaks. */
import { createInstance } from "i18next";
import * as z from "zod";
import { createMatcher, pathOf, patternOf, wordsOf } from "./names.mjs";
import { contextOf, resourcesOf } from "./resources.mjs";
import { idsOfRule, KINDS, kindOfStatus } from "./rules.mjs";
import { recognise } from "./sentences.mjs";

/**
 * @typedef {import("faultmap").Explained} Explained
 * @typedef {import("faultmap").Fault} Fault
 * @typedef {import("faultmap").Message} Message
 * @typedef {import("faultmap").ValidationError} ValidationError
 */

const nullable = z.string().nullish().default(null);

const Body = z.looseObject({
  code: nullable,
  description: nullable,
  link: z
    .httpUrl()
    .nullish()
    .transform((link) => link ?? null),
  details: z.array(z.string()).nullish(),
  validationErrors: z
    .array(z.object({ property: z.string().default(""), message: z.string(), code: nullable }))
    .nullish(),
});

const decoder = new TextDecoder();

/**
 * Prepares all that is the same for each call: the texts and the form.
 *
 * @param {Readonly<Record<string, string>>} catalog
 * @param {readonly string[]} names
 * @returns {(bytes: Uint8Array, status: number) => Explained}
 */
export function createExplain(catalog, names) {
  const locale = catalog["locale"] ?? "en";
  const find = createMatcher(names);
  const { resources, needs } = resourcesOf(catalog);
  const plurals = new Intl.PluralRules(locale);
  const i18n = createInstance();
  i18n.init({
    lng: locale,
    resources: { [locale]: { translation: resources } },
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    returnDetails: true,
    interpolation: { escapeValue: false },
  });
  i18n.services.formatter?.addCached("show", (language) => {
    const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 20 });
    return (value) => (typeof value === "number" ? numbers.format(value) : value);
  });

  /**
   * The text for the first of these ids that has one.
   *
   * @param {string[]} ids
   * @param {Record<string, unknown>} values
   * @param {"" | "_labelled" | "_title"} suffix
   */
  function translate(ids, values, suffix) {
    const id = ids.find((id) => needs.has(id)) ?? "";
    const own = needs.get(id);
    const context = contextOf(own, values, plurals);
    const keys = suffix ? ids.flatMap((id) => [id + suffix, id]) : ids;
    const found = i18n.t(keys, {
      ...values,
      ...(own?.count && { count: values[own.count] }),
      ...(context && { context }),
      returnDetails: true,
    });
    const { res, usedKey } = /** @type {{ res: string, usedKey: string }} */ (
      /** @type {unknown} */ (found)
    );
    return { id: usedKey.replace(/_(?:labelled|title)$/, ""), text: res };
  }

  /** @returns {Message} */
  function faultMessage(/** @type {Fault} */ fault) {
    const codes = fault.codes.map((code) => `code.${code.replace(/[^\w-]/gu, "_")}`);
    const ids = [...codes, `kind.${fault.kind}`, "kind.unknown"];
    const { text: title } = translate(ids, {}, "_title");
    const { id, text } = translate(ids, {}, "");
    return { id, ids, title, text, locale, values: {}, source: "catalog" };
  }

  /**
   * @param {ValidationError} error
   * @param {boolean} labelled
   * @returns {Message}
   */
  function errorMessage({ rule, params, label, message, path }, labelled) {
    const name = rule ?? "invalid";
    const ids = idsOfRule(name);
    if (path.length) ids.unshift(`field.${patternOf(path)}.${name}`);
    const words = label ?? (labelled && path.length ? wordsOf(path) : null);
    const values = words ? { ...params, label: words } : { ...params };
    const { id, text } = translate(ids, values, labelled && words ? "_labelled" : "");
    if (id === "rule.invalid" && message.trim()) {
      return { id, ids, title: null, text: message, locale: "und", values, source: "server" };
    }
    return { id, ids, title: null, text, locale, values, source: "catalog" };
  }

  return function explain(bytes, status) {
    const fault = read(bytes, status);
    /** @type {Map<string, { property: string, path: ValidationError["path"], texts: Set<string> }>} */
    const unmatched = new Map();
    /** @type {Map<string, Explained["renamed"][number]>} */
    const renamed = new Map();
    /** @type {Map<string, Set<string>>[]} */
    const fields = names.map(() => new Map());
    /** @type {Set<string>} */
    const form = new Set();

    const entries = fault.validationErrors.map((error, index) => {
      const { property, path, label } = error;
      const found = path.length ? find(path) : null;
      const labelled = path.length ? !found : label !== null;
      const message = errorMessage(error, labelled);
      let texts = form;
      if (found) {
        const ofPlace = fields[found.place] ?? new Map();
        texts = ofPlace.get(found.name) ?? new Set();
        ofPlace.set(found.name, texts);
        for (const why of found.whys) {
          renamed.set(`${property}\n${why}`, { from: property, to: found.name, why });
        }
      } else if (path.length) {
        const known = unmatched.get(property) ?? { property, path, texts: new Set() };
        unmatched.set(property, known);
        texts = known.texts;
      }
      texts.add(message.text);
      return { name: found ? found.name : null, path, index, message };
    });

    const named = fields.flatMap((ofPlace) => [...ofPlace]);
    return {
      fault,
      message: faultMessage(fault),
      fields: Object.fromEntries(named.map(([name, texts]) => [name, [...texts]])),
      form: [...form],
      unmatched: [...unmatched.values()].map(({ property, path, texts }) => {
        return { property, path, messages: [...texts] };
      }),
      renamed: [...renamed.values()],
      entries,
    };
  };
}

/**
 * The fault that a body is.
 *
 * @param {Uint8Array} bytes
 * @param {number} status
 * @returns {Fault}
 */
function read(bytes, status) {
  const { code, description, link, details, validationErrors, ...extensions } = Body.parse(
    JSON.parse(decoder.decode(bytes)),
  );
  return {
    kind: KINDS.get(code ?? "") ?? (validationErrors?.length ? "validation" : kindOfStatus(status)),
    status,
    dialect: "awork",
    code,
    codes: code ? [code] : [],
    description: description?.trim() ?? null,
    display: null,
    language: null,
    link,
    details: details ?? [],
    validationErrors: (validationErrors ?? []).map(readError),
    retryAfter: null,
    requestId: null,
    incomplete: null,
    extensions: /** @type {Fault["extensions"]} */ (extensions),
  };
}

/**
 * @param {{ property: string, message: string, code: string | null }} error
 * @returns {ValidationError}
 */
function readError({ property, message, code }) {
  const said = recognise(message);
  return {
    property,
    path: pathOf(property),
    in: null,
    code,
    rule: /** @type {ValidationError["rule"]} */ (said?.rule ?? null),
    from: said ? "sentence" : null,
    params: said?.params ?? {},
    label: said?.label ?? null,
    message,
  };
}
