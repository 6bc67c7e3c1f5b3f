/** What an app knows by heart: the API's codes, and which rule is a special case of which. */

/**
 * The kinds of the home API's codes.
 *
 * @type {ReadonlyMap<string, import("faultmap").Kind>}
 */
export const KINDS = new Map([
  ["workspaceid-missing", "authentication"],
  ["not-found", "not-found"],
  ["entity-archived", "business"],
  ["duplication-violation", "conflict"],
  ["database-commit", "server"],
  ["concurrency-violation", "conflict"],
  ["date-dependency", "validation"],
  ["date-out-of-range", "validation"],
  ["value-out-of-range", "validation"],
  ["invalid-operation", "business"],
  ["invalid-model", "invalid-request"],
  ["validation-failed", "validation"],
  ["server-error", "server"],
  ["already-exist-error", "conflict"],
  ["invalid-filter-or-order", "invalid-request"],
  ["illegal-property-transition", "business"],
  ["unauthorized", "permission"],
  ["invalid-batch-operation", "invalid-request"],
  ["deactivated-user", "business"],
  ["request-body-too-large", "too-large"],
  ["insufficient-subscription-level", "plan"],
  ["insufficient-seats", "plan"],
]);

/**
 * The kind that a status alone says.
 *
 * @param {number} status
 * @returns {import("faultmap").Kind}
 */
export function kindOfStatus(status) {
  if (status === 401 || status === 403) return "permission";
  if (status === 404) return "not-found";
  if (status === 409) return "conflict";
  if (status === 429) return "rate-limit";
  return status >= 500 ? "server" : "invalid-request";
}

/**
 * The rules of the API's validator that have a more general rule.
 *
 * @type {Readonly<Record<string, string>>}
 */
const PARENTS = {
  notEmpty: "required",
  pattern: "format",
  email: "format",
  creditCard: "format",
  greaterThan: "min",
  lessThan: "max",
  betweenExclusive: "between",
  dateAfter: "date",
  dateBefore: "date",
  dateBetween: "date",
  date: "format",
};

/**
 * A rule and the more general ones, as ids of messages.
 *
 * @param {string} rule
 * @returns {string[]}
 */
export function idsOfRule(rule) {
  const parent = PARENTS[rule] ?? "invalid";
  return rule === "invalid" ? ["rule.invalid"] : [`rule.${rule}`, ...idsOfRule(parent)];
}
