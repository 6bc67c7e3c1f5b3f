/** `explain` for the home dialect as a good front-end developer writes it by hand, for speed. */
import { createMatcher, pathOf, patternOf, wordsOf } from "./names.mjs";
import { idsOfRule, KINDS, kindOfStatus } from "./rules.mjs";
import { recognise } from "./sentences.mjs";
import { compile } from "./texts.mjs";

/**
 * @typedef {import("faultmap").Explained} Explained
 * @typedef {import("faultmap").Fault} Fault
 * @typedef {import("faultmap").Message} Message
 * @typedef {import("faultmap").ValidationError} ValidationError
 * @typedef {import("./texts.mjs").Text} Text
 *
 * The texts of a rule.
 * @typedef {{ ids: string[], id: string, plain: Text, labelled: Text, precise: boolean }} RuleTexts
 *
 * What all errors on one property have in common. A list that is `null` is the form's own.
 * @typedef {{
 *   path: ValidationError["path"],
 *   pattern: string,
 *   name: string | null,
 *   texts: string[] | null,
 * }} Target
 */

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
  const texts = compile(catalog);
  const find = createMatcher(names);
  /** @type {Map<string | null, RuleTexts>} */
  const rules = new Map();

  /** @returns {RuleTexts} */
  function textsOf(/** @type {string | null} */ rule) {
    let known = rules.get(rule);
    if (!known) {
      const ids = idsOfRule(rule ?? "invalid");
      const id = ids.find((id) => texts.has(id)) ?? "rule.invalid";
      const plain = texts.get(id) ?? (() => id);
      const labelled = texts.get(id + "_labelled") ?? plain;
      known = { ids, id, plain, labelled, precise: id !== "rule.invalid" };
      rules.set(rule, known);
    }
    return known;
  }

  /** @returns {Message} */
  function faultMessage(/** @type {Fault} */ fault) {
    const ids = fault.codes.map((code) => `code.${code.replace(/[^\w-]/gu, "_")}`);
    ids.push(`kind.${fault.kind}`, "kind.unknown");
    const id = ids.find((id) => texts.has(id)) ?? "kind.unknown";
    const title = texts.get(id + "_title")?.({}) ?? null;
    const text = texts.get(id)?.({}) ?? id;
    return { id, ids, title, text, locale, values: {}, source: "catalog" };
  }

  /**
   * @param {ValidationError} error
   * @param {Target} target
   * @param {boolean} labelled
   * @returns {Message}
   */
  function errorMessage(error, target, labelled) {
    const { rule, params, label, message } = error;
    const known = textsOf(rule);
    const ids = target.pattern
      ? [`field.${target.pattern}.${rule ?? "invalid"}`, ...known.ids]
      : known.ids.slice();
    const name = label ?? (labelled && target.path.length ? wordsOf(target.path) : null);
    const values = name ? { ...params, label: name } : { ...params };
    if (!known.precise && message.trim()) {
      const { id } = known;
      return { id, ids, title: null, text: message, locale: "und", values, source: "server" };
    }
    const text = (labelled && name ? known.labelled : known.plain)(values);
    return { id: known.id, ids, title: null, text, locale, values, source: "catalog" };
  }

  return function explain(bytes, status) {
    const fault = read(bytes, status);
    /** @type {Map<string, Target>} */
    const targets = new Map();
    /** @type {Map<string, string[]>[]} */
    const byPlace = [];
    /** @type {Explained["unmatched"]} */
    const unmatched = [];
    /** @type {Explained["renamed"]} */
    const renamed = [];
    /** @type {string[]} */
    const form = [];

    /** @returns {Target} */
    function targetOf(/** @type {ValidationError} */ error) {
      const { property, path } = error;
      if (!path.length) return { path, pattern: "", name: null, texts: null };
      const found = find(path);
      const pattern = patternOf(path);
      if (!found) {
        /** @type {string[]} */
        const messages = [];
        unmatched.push({ property, path, messages });
        return { path, pattern, name: null, texts: messages };
      }
      const { name, whys, place } = found;
      for (const why of whys) renamed.push({ from: property, to: name, why });
      const ofPlace = (byPlace[place] ??= new Map());
      let texts = ofPlace.get(name);
      if (!texts) ofPlace.set(name, (texts = []));
      return { path, pattern, name, texts };
    }

    const entries = fault.validationErrors.map((error, index) => {
      let target = targets.get(error.property);
      if (!target) targets.set(error.property, (target = targetOf(error)));
      const { name, texts } = target;
      const labelled = texts ? name === null : error.label !== null;
      const message = errorMessage(error, target, labelled);
      const list = texts ?? form;
      if (!list.includes(message.text)) list.push(message.text);
      return { name, path: error.path, index, message };
    });

    /** @type {Explained["fields"]} */
    const fields = {};
    for (const ofPlace of byPlace) {
      if (ofPlace) for (const [name, texts] of ofPlace) fields[name] = texts;
    }
    return { fault, message: faultMessage(fault), fields, form, unmatched, renamed, entries };
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
  let body;
  try {
    body = JSON.parse(decoder.decode(bytes));
  } catch {
    body = {};
  }
  const { code = null, description = null, link = null, details, validationErrors, ...rest } = body;
  return {
    kind: KINDS.get(code) ?? (validationErrors?.length ? "validation" : kindOfStatus(status)),
    status,
    dialect: "awork",
    code,
    codes: code ? [code] : [],
    description: description && description.trim(),
    display: null,
    language: null,
    link: /^https?:\/\/[^\s"'<>`\\]+$/i.test(link) ? link : null,
    details: Array.isArray(details) ? details : [],
    validationErrors: readErrors(validationErrors),
    retryAfter: null,
    requestId: null,
    incomplete: null,
    extensions: rest,
  };
}

/**
 * The validation errors of a body, with the rules that their sentences tell. Equal sentences are
 * recognised once.
 *
 * @param {unknown} list
 * @returns {ValidationError[]}
 */
function readErrors(list) {
  if (!Array.isArray(list)) return [];
  /** @type {Map<string, ReturnType<typeof recognise>>} */
  const known = new Map();
  return list.map((item) => {
    const property = item.property ?? "";
    const message = item.message ?? "";
    let said = known.get(message);
    if (said === undefined) known.set(message, (said = recognise(message)));
    return {
      property,
      path: pathOf(property),
      in: null,
      code: item.errorCode ?? item.code ?? null,
      rule: /** @type {ValidationError["rule"]} */ (said ? said.rule : null),
      from: said ? "sentence" : null,
      params: said ? { ...said.params } : {},
      label: said ? said.label : null,
      message,
    };
  });
}
