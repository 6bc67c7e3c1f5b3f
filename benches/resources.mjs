/** The texts of a catalog as i18next has them: plurals and choices as suffixes of keys. */
import { parse } from "./icu.mjs";

/**
 * @typedef {import("./icu.mjs").Piece} Piece
 *
 * What a text asks for beside its values: the parameter that is its `count`, the one that is its
 * `context`, the contexts that it knows, and whether one that it does not know is called `given`.
 * @typedef {{
 *   count: string | null,
 *   context: string | null,
 *   contexts: Set<string>,
 *   given: boolean,
 * }} Needs
 */

/** Whether a text depends on more values than i18next has suffixes for. */
class TooMany extends Error {}

/**
 * What a text depends on.
 *
 * @param {Piece[]} pieces
 * @param {Needs} needs
 */
function collect(pieces, needs) {
  for (const piece of pieces) {
    if (typeof piece === "string" || !("branches" in piece)) continue;
    const kind = piece.type === "plural" ? "count" : "context";
    if ((needs[kind] ??= piece.name) !== piece.name) throw new TooMany();
    if (kind === "context") {
      needs.given ||= piece.branches.has("undefined");
      for (const key of piece.branches.keys()) needs.contexts.add(key);
    }
    for (const branch of piece.branches.values()) collect(branch, needs);
  }
}

/**
 * A text for one context and one plural category.
 *
 * @param {Piece[]} pieces
 * @param {string} context
 * @param {string} category
 * @returns {string}
 */
function print(pieces, context, category) {
  const parts = pieces.map((piece) => {
    if (typeof piece === "string") return piece;
    if (piece.type === "number") return "{{count, show}}";
    if (piece.type === "value") return `{{${piece.name}, show}}`;
    if (piece.type === "list")
      return `{{${piece.name}, list(type: ${piece.or ? "dis" : "con"}junction)}}`;
    const wanted = piece.type === "plural" ? category : context;
    return print(
      piece.branches.get(wanted) ?? piece.branches.get("other") ?? [],
      context,
      category,
    );
  });
  return parts.join("");
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
    const own = { count: null, context: null, contexts: new Set(), given: false };
    try {
      collect(pieces, own);
    } catch (error) {
      // Texts for rules that the validator of this dialect does not have.
      if (error instanceof TooMany) continue;
      throw error;
    }
    needs.set(id, own);
    const plain = own.given ? "undefined" : "other";
    for (const context of [plain, ...own.contexts]) {
      const name = context === plain ? id : `${id}_${context === "other" ? "given" : context}`;
      for (const category of own.count ? ["one", "other"] : [""]) {
        resources[category ? `${name}_${category}` : name] = print(pieces, context, category);
      }
    }
  }
  return { resources, needs };
}
