/** The sentences of the API's validator, as a front end knows them: one ordered list of patterns. */

/**
 * What a sentence says.
 *
 * @typedef {{ rule: string, params: Record<string, string | number | boolean>, label: string }} Said
 */

/** Digits that survive the round trip are a number, all else is text. */
function scalar(/** @type {string} */ text) {
  const number = +text;
  return String(number) === text ? number : text;
}

/**
 * @param {string} name
 * @returns {(match: RegExpExecArray) => Said["params"]}
 */
function one(name) {
  return (match) => ({ [name]: scalar(match[2] ?? "") });
}

/** @returns {Said["params"]} */
function none() {
  return {};
}

/**
 * @param {boolean} inclusive
 * @returns {(match: RegExpExecArray) => Said["params"]}
 */
function date(inclusive) {
  return (match) => ({ date: match[2] ?? "", inclusive });
}

/**
 * @param {string} name
 * @returns {(match: RegExpExecArray) => Said["params"]}
 */
function length(name) {
  return (match) => {
    const limit = scalar(match[2] ?? "");
    return match[3] === undefined
      ? { [name]: limit, unit: "chars" }
      : { [name]: limit, actual: scalar(match[3]), unit: "chars" };
  };
}

const DATE =
  /(\d{4}-\d\d?-\d\d?(?:[T ][\d:. APM+Z-]*)?|\d\d?[/.]\d\d?[/.]\d{4}(?: [\d:. APM+Z-]*)?)/.source;
const ENTERED = "(?: You entered (\\d+) characters\\.)?";
/** Bounds that mean that there is none. */
const HIGHEST =
  "(?:2147483647|9223372036854775807|79228162514264337593543950335|1\\.7976931348623157E\\+308)";
const LOWEST =
  "-(?:2147483648|9223372036854775808|79228162514264337593543950335|1\\.7976931348623157E\\+308)";

/**
 * Sentences, the more precise ones first. `L` stands for the field's label, `D` for a date.
 *
 * @type {[sentence: string, rule: string, params: (match: RegExpExecArray) => Said["params"]][]}
 */
const ROWS = [
  ["L (?:must|should) not be empty\\.", "notEmpty", none],
  ["L (?:must|should) be empty\\.", "prohibited", none],
  ["L is not a valid email address\\.", "email", none],
  ["L is not in the correct format\\.", "pattern", none],
  ["L is not a valid credit card number\\.", "creditCard", none],
  ["L (?:must|should) be equal to '(.*)'\\.", "equal", one("value")],
  ["L (?:must|should) not be equal to '(.*)'\\.", "notEqual", one("value")],
  ["L must be greater than 'D'\\.", "dateAfter", date(false)],
  ["L must be greater than '(.*)'\\.", "greaterThan", one("value")],
  ["L must be greater than or equal to 'D'\\.", "dateAfter", date(true)],
  ["L must be greater than or equal to '(.*)'\\.", "min", one("min")],
  ["L must be less than 'D'\\.", "dateBefore", date(false)],
  ["L must be less than '(.*)'\\.", "lessThan", one("value")],
  ["L must be less than or equal to 'D'\\.", "dateBefore", date(true)],
  ["L must be less than or equal to '(.*)'\\.", "max", one("max")],
  [`The length of L must be at least (\\d+) characters\\.${ENTERED}`, "minLength", length("min")],
  [`The length of L must be (\\d+) characters or fewer\\.${ENTERED}`, "maxLength", length("max")],
  [`L must be (\\d+) characters in length\\.${ENTERED}`, "length", length("length")],
  [
    `L must be between (\\d+) and (?:2147483647|-1) characters\\.${ENTERED}`,
    "minLength",
    length("min"),
  ],
  [`L must be between 0 and (\\d+) characters\\.${ENTERED}`, "maxLength", length("max")],
  [
    `L must be between (\\d+) and (\\d+) characters\\.${ENTERED}`,
    "lengthBetween",
    (match) => {
      const [, , min = "", max = "", actual] = match;
      return actual === undefined
        ? { min: scalar(min), max: scalar(max), unit: "chars" }
        : { min: scalar(min), max: scalar(max), actual: scalar(actual), unit: "chars" };
    },
  ],
  [
    "L must be between D and D\\.(?: You entered .*)?",
    "dateBetween",
    ([, , min = "", max = ""]) => ({ min, max }),
  ],
  [
    `L must be between (.*) and ${HIGHEST} \\(exclusive\\)\\.(?: You entered .*)?`,
    "greaterThan",
    one("value"),
  ],
  [
    "L must be between (.*) and (.*) \\(exclusive\\)\\.(?: You entered .*)?",
    "betweenExclusive",
    ([, , min = "", max = ""]) => ({ min: scalar(min), max: scalar(max), exclusive: "both" }),
  ],
  [`L must be between (.*) and ${HIGHEST}\\.(?: You entered .*)?`, "min", one("min")],
  [`L must be between ${LOWEST} and (.*?)\\.(?: You entered .*)?`, "max", one("max")],
  [
    "L must be between (.*) and (.*?)\\.(?: You entered .*)?",
    "between",
    ([, , min = "", max = ""]) => ({ min: scalar(min), max: scalar(max) }),
  ],
  [
    "L (?:must|may) not be more than (\\d+) digits in total, with allowance for (\\d+) decimals\\. \\d+ digits and \\d+ decimals were found\\.",
    "precision",
    ([, , digits = "", scale = ""]) => ({ digits: scalar(digits), scale: scalar(scale) }),
  ],
  ["L has a range of values which does not include '.*'\\.", "oneOf", none],
  ["The specified condition was not met for L\\.", "invalid", none],
];

const PATTERNS = ROWS.map(([sentence, rule, params]) => {
  const source = sentence.replace("L", "'([^']+)'").replaceAll("D", DATE);
  return { pattern: new RegExp(`^${source}$`), rule, params };
});

/**
 * What a sentence of the validator says; `null` if it is none.
 *
 * @param {string} sentence
 * @returns {Said | null}
 */
export function recognise(sentence) {
  for (const { pattern, rule, params } of PATTERNS) {
    const match = pattern.exec(sentence);
    if (match) return { rule, params: params(match), label: match[1] ?? "" };
  }
  return null;
}
