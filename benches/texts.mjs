/** The texts of a catalog as functions, as if each was written by hand as a template literal. */
import { parse } from "./icu.mjs";

/**
 * @typedef {import("./icu.mjs").Piece} Piece
 * @typedef {(values: Readonly<Record<string, unknown>>) => string} Text
 */

/**
 * The source of an expression that gives the text.
 *
 * @param {Piece[]} pieces
 * @param {string} number what `#` stands for
 * @returns {string}
 */
function source(pieces, number) {
  const parts = pieces.map((piece) => {
    if (typeof piece === "string") return piece.replace(/[`\\$]/g, "\\$&");
    if (piece.type === "number") return "${show(" + number + ")}";
    const value = `values[${JSON.stringify(piece.name)}]`;
    if (piece.type === "value") return "${show(" + value + ")}";
    if (piece.type === "list") return "${" + `${piece.or ? "or" : "and"}(${value})}`;
    const plural = piece.type === "plural";
    const branches = [...piece.branches].filter(([key]) => key !== "other");
    const inner = plural ? value : number;
    let choice = source(piece.branches.get("other") ?? [], inner);
    for (const [key, branch] of branches.reverse()) {
      choice = `${condition(value, key, plural)} ? ${source(branch, inner)} : ${choice}`;
    }
    return "${" + choice + "}";
  });
  return "`" + parts.join("") + "`";
}

/**
 * The condition of a branch. In English and German, `one` is the number 1.
 *
 * @param {string} value
 * @param {string} key
 * @param {boolean} plural
 */
function condition(value, key, plural) {
  if (plural) return `${value} === ${key === "one" ? 1 : key.slice(1)}`;
  const literals = ["true", "false", "undefined"];
  return `${value} === ${literals.includes(key) ? key : JSON.stringify(key)}`;
}

/**
 * The texts of a catalog.
 *
 * @param {Readonly<Record<string, string>>} catalog
 * @returns {Map<string, Text>}
 */
export function compile(catalog) {
  const { locale, ...texts } = catalog;
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  // The formatter takes much longer than the few digits that most numbers have.
  const show = (/** @type {unknown} */ value) => {
    if (typeof value !== "number") return value;
    return Number.isInteger(value) && value > -1000 && value < 1000 ? value : numbers.format(value);
  };
  const and = new Intl.ListFormat(locale, { type: "conjunction" });
  const or = new Intl.ListFormat(locale, { type: "disjunction" });
  const members = Object.entries(texts).map(
    ([id, text]) => `[${JSON.stringify(id)}, (values) => ${source(parse(text), "")}]`,
  );
  const build = new Function("show", "and", "or", `return [${members.join(",\n")}]`);
  return new Map(build(show, and.format.bind(and), or.format.bind(or)));
}
