import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, test } from "node:test";
import { resolveMessage, type Param } from "faultmap";

/** The version of CLDR that the data was made from; another one's `Intl` may differ. */
const VERSION = "48";

/** Where a later CLDR 48 than Node's says otherwise: the group separator is an apostrophe. */
const CORRECTED = ["fr-ch"];

/** No list pattern of its own. */
const NONE = 0;

/** The bytes of the table of languages that say which list patterns the tags behind them have. */
const LISTS = { first: 0xc9, last: 0xfe };

/** The tags of the table of languages, with the place of their list patterns. */
function tags(): [tag: string, lists: number][] {
  const source = readFileSync(resolve("src/cldr.rs"), "utf8");
  const table = /const TAGS: &\[u8\] = b"([^"]*)"/.exec(source.replaceAll("\\\n", ""))?.[1] ?? "";
  const found: [tag: string, lists: number][] = [];
  for (const [at, line] of table.split("\\n").entries()) {
    let language = "";
    let lists = NONE;
    for (const [word, byte] of line.matchAll(/\\x(..)|-?[a-z0-9_]+|-/g)) {
      const mark = parseInt(byte ?? "0", 16);
      if (mark >= LISTS.first && mark <= LISTS.last) lists = mark - LISTS.first;
      if (byte !== undefined) continue;
      if (!word.startsWith("-")) language = String.fromCharCode(97 + at);
      const tag = language + word.replaceAll("_", "-");
      if (!word.startsWith("-")) language = tag;
      found.push([tag, lists]);
    }
  }
  return found;
}

/** A region for each tag that stands for all regions that are not in the table. */
const REGIONS: Record<string, string> = { "ar-": "sa", "en-": "gb", "es-": "mx", "pt-": "mz" };

/** The tags that are asked for. */
const ASKED = new Map(tags().map(([tag, lists]) => [tag + (REGIONS[tag] ?? ""), lists]));

const NUMBERS = [
  ...Array.from({ length: 131 }, (_, number) => number),
  ...[199, 200, 201, 202, 211, 221, 999, 1000, 1001, 1002, 1234, 9999, 10000, 10001, 12345],
  ...[20000, 100000, 123456, 999999, 1000000, 1000001, 1234567, 2000000, 1100000, 10000000],
  ...[1000000000, 4294967297, 12345678901, 1000000000000, 5000000000011, 9007199254740991],
  ...[0.1, 0.2, 0.5, 0.11, 0.12, 1.1, 1.2, 1.5, 1.11, 2.1, 2.5, 3.14, 10.1, 11.2, 21.1, 21.31],
  ...[1234.5, 12345.678, 1.001, 0.001, 0.01, 5.25, 100.9, 1000000.5, 0.000001],
  ...[-1, -2, -0.5, -1234.5, -1234567],
];

const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

/** A function that fills in texts of that language. */
function filler(locale: string): (id: string, value: Param) => string {
  const catalog = {
    locale,
    "x.number": "{value}",
    "x.plural": `{value, plural, ${CATEGORIES.map((name) => `${name} {${name}}`).join(" ")}}`,
    "x.conjunction": "{value, list}",
    "x.disjunction": "{value, list, or}",
  };
  const catalogs = [catalog];
  return (id, value) => resolveMessage({ id, values: { value } }, { locale, catalogs }).text;
}

const { cldr = "" } = process.versions;
const skip = cldr.split(".")[0] !== VERSION && `Intl is of CLDR ${cldr}, the data of ${VERSION}`;

describe("the same as Intl", { skip }, () => {
  test("the table is read", () => {
    assert.ok(ASKED.size > 300);
    for (const tag of ["en", "de", "es-mx", "zh-hant-hk"]) assert.ok(ASKED.has(tag), tag);
  });

  for (const [locale, lists] of ASKED) {
    const supported = Intl.NumberFormat.supportedLocalesOf(locale).length > 0;
    const fill = filler(locale);

    if (supported && !CORRECTED.includes(locale)) {
      test(`numbers of ${locale}`, () => {
        const { format } = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
        for (const number of NUMBERS) {
          assert.equal(fill("x.number", number), format(number));
        }
      });
    }

    if (supported) {
      test(`plurals of ${locale}`, () => {
        const rules = new Intl.PluralRules(locale, { maximumFractionDigits: 20 });
        for (const number of NUMBERS) {
          assert.equal(fill("x.plural", number), rules.select(number), `${number}`);
        }
      });
    }

    if (lists !== NONE && Intl.ListFormat.supportedLocalesOf(locale).length > 0) {
      test(`lists of ${locale}`, () => {
        for (const type of ["conjunction", "disjunction"] as const) {
          const intl = new Intl.ListFormat(locale, { type });
          for (const count of [1, 2, 3, 4, 7]) {
            const items = Array.from({ length: count }, (_, at) => `${at + 1}`);
            assert.equal(fill(`x.${type}`, items), intl.format(items));
          }
        }
      });
    }
  }

  test("joints of Spanish and Hebrew that give way to the next item", () => {
    const last = ["Italia", "hijo", "hielo", "hiato", "oro", "hotel", "8", "11", "110", "uno", ""];
    for (const [locale, items] of [
      ["es", last],
      ["es-MX", last],
      ["it", last],
      ["ca", last],
      ["he", ["אב", "7"]],
    ] as const) {
      const fill = filler(locale);
      for (const type of ["conjunction", "disjunction"] as const) {
        const intl = new Intl.ListFormat(locale, { type });
        for (const item of items) {
          const list = ["1", "2", item];
          assert.equal(fill(`x.${type}`, list), intl.format(list));
        }
      }
    }
  });
});
