/** The texts of a catalog as i18next has them: plurals and choices as suffixes of keys. */
import { parse } from "./icu.mjs";

/**
 * @typedef {import("./icu.mjs").Piece} Piece
 *
 * What a text asks for beside its values: the parameter that is its `count`, and those that make its
 * `context`, each with the branches that there are for it. One of a further plural has its category.
 * @typedef {{ plural: boolean, branches: Set<string> }} Choice
 * @typedef {{ count: string | null, choices: Map<string, Choice> }} Needs
 */

/**
 * What a text depends on.
 *
 * @param {Piece[]} pieces
 * @param {Needs} needs
 */
function collect(pieces, needs) {
  for (const piece of pieces) {
    if (typeof piece === "string" || !("branches" in piece)) continue;
    const plural = piece.type === "plural";
    if (!plural || (needs.count ??= piece.name) !== piece.name) {
      const choice = needs.choices.get(piece.name) ?? { plural, branches: new Set() };
      for (const key of piece.branches.keys()) choice.branches.add(key);
      needs.choices.set(piece.name, choice);
    }
    for (const branch of piece.branches.values()) collect(branch, needs);
  }
}

/**
 * A text for one branch of each choice.
 *
 * @param {Piece[]} pieces
 * @param {ReadonlyMap<string, string>} chosen
 * @param {string | null} count
 * @param {string} [number] What the number of the plural around is.
 * @returns {string}
 */
function print(pieces, chosen, count, number = "count") {
  const parts = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece.type === "number") return `{{${number}, show}}`;
    if (piece.type === "value") return `{{${piece.name}, show}}`;
    if (piece.type === "list")
      return `{{${piece.name}, list(type: ${piece.or ? "dis" : "con"}junction)}}`;
    const inside = piece.name === count ? "count" : piece.type === "plural" ? piece.name : number;
    const wanted = chosen.get(piece.name) ?? "other";
    const branch = piece.branches.get(wanted) ?? piece.branches.get("other") ?? [];
    return print(branch, chosen, count, inside);
  });
  return parts.join("");
}

/**
 * All ways to choose one branch of each.
 *
 * @param {[name: string, choice: Choice][]} choices
 * @returns {[name: string, branch: string][][]}
 */
function combined([first, ...rest]) {
  if (!first) return [[]];
  const [name, { branches }] = first;
  return [...branches].flatMap((branch) =>
    combined(rest).map((others) => /** @type {[string, string][]} */ ([[name, branch], ...others])),
  );
}

/**
 * The resources of a catalog, and what each of its texts needs.
 *
 * @param {Readonly<Record<string, string>>} catalog
 */
export function resourcesOf(catalog) {
  const { locale: _, ...texts } = catalog;
  /** @type {Record<string, string>} */
  const resources = {};
  /** @type {Map<string, Needs>} */
  const needs = new Map();
  for (const [id, text] of Object.entries(texts)) {
    const pieces = parse(text);
    /** @type {Needs} */
    const own = { count: null, choices: new Map() };
    collect(pieces, own);
    needs.set(id, own);
    for (const chosen of combined([...own.choices])) {
      const name = [id, ...chosen.map(([, branch]) => branch)].join("_");
      for (const category of own.count ? ["one", "other"] : [""]) {
        const branches = new Map(chosen);
        if (own.count) branches.set(own.count, category);
        resources[category ? `${name}_${category}` : name] = print(pieces, branches, own.count);
      }
    }
  }
  return { resources, needs };
}

/**
 * The context of a text for these values.
 *
 * @param {Needs | undefined} needs
 * @param {Readonly<Record<string, unknown>>} values
 * @param {Intl.PluralRules} plurals
 */
export function contextOf(needs, values, plurals) {
  return [...(needs?.choices ?? [])]
    .map(([name, { plural, branches }]) => {
      const value = values[name];
      const branch = plural ? plurals.select(Number(value)) : String(value);
      return branches.has(branch) ? branch : "other";
    })
    .join("_");
}
