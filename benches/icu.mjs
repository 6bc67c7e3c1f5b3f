/** Reads the texts of a catalog: the part of ICU MessageFormat that catalogs are written in. */

/**
 * A piece of a text: text as it is, a value, the number of the plural around it, or a choice.
 *
 * @typedef {string
 *   | { type: "value", name: string }
 *   | { type: "number" }
 *   | { type: "list", name: string, or: boolean }
 *   | { type: "plural" | "select", name: string, branches: Map<string, Piece[]> }} Piece
 */

/**
 * The pieces of a text.
 *
 * @param {string} text
 * @returns {Piece[]}
 */
export function parse(text) {
  let at = 0;

  function word() {
    const match = /\s*([^\s{},]*)\s*/y;
    match.lastIndex = at;
    const [all = "", found = ""] = match.exec(text) ?? [];
    at += all.length;
    return found;
  }

  function expect(/** @type {string} */ sign) {
    if (text[at++] !== sign) throw new SyntaxError(`"${sign}" is missing at ${at - 1} of ${text}`);
  }

  /** @returns {Map<string, Piece[]>} */
  function branches() {
    const found = new Map();
    for (let key = word(); key; key = word()) {
      expect("{");
      found.set(key, pieces());
      expect("}");
    }
    return found;
  }

  /** @returns {Piece} */
  function argument() {
    const name = word();
    if (text[at] !== ",") return { type: "value", name };
    at++;
    const type = word();
    if (type === "list") {
      const or = text[at] === "," && ((at += 1), word()) === "or";
      return { type, name, or };
    }
    if (type !== "plural" && type !== "select") throw new SyntaxError(`${type} in ${text}`);
    expect(",");
    return { type, name, branches: branches() };
  }

  /** @returns {Piece[]} */
  function pieces() {
    /** @type {Piece[]} */
    const found = [];
    let literal = "";
    while (at < text.length && text[at] !== "}") {
      const sign = text[at++] ?? "";
      if (sign === "'" && text[at] === "'") literal += text[at++];
      else if (sign === "'" && /[{}#|]/.test(text[at] ?? "")) {
        const end = text.indexOf("'", at);
        literal += text.slice(at, end);
        at = end + 1;
      } else if (sign === "{" || sign === "#") {
        if (literal) found.push(literal);
        literal = "";
        if (sign === "#") found.push({ type: "number" });
        else {
          found.push(argument());
          expect("}");
        }
      } else literal += sign;
    }
    if (literal) found.push(literal);
    return found;
  }

  return pieces();
}
