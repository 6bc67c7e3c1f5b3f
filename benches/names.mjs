/** Which field of a form the API means, as a front end finds it. */

/**
 * @typedef {import("faultmap").Path} Path
 * @typedef {import("faultmap").Renamed["why"]} Why
 *
 * @typedef {{ name: string, whys: Why[] }} Found
 *
 * A field of the form: its name in pieces, between which indices go, its segments, and the place
 * that it has in the form.
 * @typedef {{ pieces: string[], segments: string[], place: number }} Field
 */

/**
 * The segments of a property: `Items[12].UnitPrice`.
 *
 * @param {string} property
 * @returns {Path}
 */
export function pathOf(property) {
  /** @type {Path} */
  const path = [];
  for (const part of property.match(/[^.[\]]+/g) ?? []) {
    path.push(/^(?:0|[1-9]\d*)$/.test(part) ? +part : part);
  }
  return path;
}

/** A path as a part of a message's id: `Items_*_UnitPrice`. */
export function patternOf(/** @type {Path} */ path) {
  const part = (/** @type {string | number} */ segment) =>
    typeof segment === "number" ? "*" : segment.replace(/[^A-Za-z0-9-]/gu, "_");
  return path.map(part).join("_");
}

/** What a field is called that has no label: `file_size` and `FileSize` are "File size". */
export function wordsOf(/** @type {Path} */ path) {
  const name = path.findLast((segment) => typeof segment === "string");
  if (!name) return "";
  const words = name.replace(/([a-z\d])(?=[A-Z])/g, "$1 ").replace(/[_-]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

/** A name without the case of its letters and without what separates its words. */
function folded(/** @type {string} */ segment) {
  return (/[_ -]/.test(segment) ? segment.replace(/[_ -]/g, "") : segment).toLowerCase();
}

/**
 * Prepares the names of a form.
 *
 * @param {readonly string[]} names
 * @returns {(path: Path) => (Found & { place: number }) | null}
 */
export function createMatcher(names) {
  /** @type {Map<string, Field[]>} */
  const fields = new Map();
  names.forEach((name, place) => {
    const segments = name.split(".");
    const key = segments.map(folded).join(".");
    const field = { pieces: name.split("*"), segments, place };
    fields.set(key, [...(fields.get(key) ?? []), field]);
  });

  /** The field that a path, or the longest beginning of it, means. */
  return function find(path) {
    const keys = [];
    let key = "";
    for (const segment of path) {
      key += typeof segment === "number" ? "*" : folded(segment);
      keys.push(key);
      key += ".";
    }
    for (let length = path.length; length > 0; length--) {
      const candidates = fields.get(keys[length - 1] ?? "");
      if (!candidates) continue;
      const found = candidates.map((field) => differences(field, path, length));
      const least = Math.min(...found.map(({ whys }) => whys.length));
      const best = found.filter(({ whys }) => whys.length === least);
      return best.length === 1 ? (best[0] ?? null) : null;
    }
    return null;
  };
}

/**
 * How a field differs from the beginning of a path.
 *
 * @param {Field} field
 * @param {Path} path
 * @param {number} length
 */
function differences(field, path, length) {
  let { 0: name = "" } = field.pieces;
  let stars = 0;
  let byCase = false;
  let byStyle = false;
  for (let at = 0; at < length; at++) {
    const segment = path[at];
    const own = field.segments[at] ?? "";
    if (typeof segment === "number") {
      name += segment + (field.pieces[++stars] ?? "");
    } else if (segment !== undefined && segment !== own) {
      if (segment.toLowerCase() === own.toLowerCase()) byCase = true;
      else byStyle = true;
    }
  }
  /** @type {Why[]} */
  const whys = [];
  if (byCase) whys.push("case");
  if (byStyle) whys.push("style");
  if (length < path.length) whys.push("ancestor");
  return { name, whys, place: field.place };
}
