/** Who is measured, and proof that all give the same. */
import assert from "node:assert/strict";
import { decode, explain, mapToFields, resolveMessage } from "faultmap";
import de from "faultmap/locales/de";
import en from "faultmap/locales/en";
import * as baseline from "./baseline.mjs";
import { bodyOf, bodyOfAll, FIELDS } from "./bodies.mjs";
import * as libraries from "./libraries.mjs";

/**
 * Somebody who explains a body.
 *
 * @typedef {{ name: string, explain: (bytes: Uint8Array) => unknown }} Contender
 */

const STATUS = 400;

export const LOCALES = ["en", "de"];

/**
 * The options of faultmap in a language.
 *
 * @param {string} locale
 */
function optionsIn(locale) {
  return { status: STATUS, fields: FIELDS, locale, catalogs: locale === "en" ? [] : [de] };
}

/**
 * Those who are measured in a language: faultmap, hand-written JavaScript, libraries; and
 * faultmap's three functions one by one.
 *
 * @param {string} locale
 */
export function contendersIn(locale) {
  const catalog = locale === "en" ? en : de;
  const options = optionsIn(locale);
  const byHand = baseline.createExplain(catalog, FIELDS);
  const withLibraries = libraries.createExplain(catalog, FIELDS);
  return {
    faultmap: (/** @type {Uint8Array} */ bytes) => explain(bytes, options),
    byHand: (/** @type {Uint8Array} */ bytes) => byHand(bytes, STATUS),
    libraries: (/** @type {Uint8Array} */ bytes) => withLibraries(bytes, STATUS),
    oneByOne(/** @type {Uint8Array} */ bytes) {
      const fault = decode(bytes, options);
      return { fault, message: resolveMessage(fault, options), ...mapToFields(fault, options) };
    },
  };
}

/**
 * Makes sure that all give the same, down to the order of the members.
 *
 * @param {readonly number[]} counts
 */
export function compare(counts) {
  for (const locale of LOCALES) {
    const { faultmap, ...others } = contendersIn(locale);
    for (const body of [bodyOfAll(), ...counts.map(bodyOf)]) {
      const expected = faultmap(body);
      assert.equal(expected.fault.dialect, "awork");
      for (const [name, explained] of Object.entries(others)) {
        const found = explained(body);
        assert.deepStrictEqual(found, expected, `${name} in ${locale}`);
        const inOrder = JSON.stringify(found) === JSON.stringify(expected);
        assert.ok(inOrder, `${name} in ${locale} gives the same in another order`);
      }
    }
  }
}
