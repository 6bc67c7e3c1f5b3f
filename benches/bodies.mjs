/** Bodies of the home dialect, and the form that they are about. */

/**
 * A validation error as the API writes it.
 *
 * @typedef {{ property: string, message: string }} ServerError
 */

/** The form's fields. */
export const FIELDS = [
  "name",
  "description",
  "email",
  "startDate",
  "dueDate",
  "größe",
  "notes",
  "team.name",
  "items.*.name",
  "items.*.unitPrice",
  "items.*.quantity",
  "items.*.tags",
];

/**
 * What the validator says of a list of items, one after the other: most of it about fields of the
 * form, some about fields that the form does not have, some about the whole form, some in words of
 * the API's own.
 *
 * @type {((item: number) => ServerError)[]}
 */
const ERRORS = [
  () => error("Name", "'Name' must not be empty."),
  (item) => error(`Items[${item}].UnitPrice`, "'Unit Price' must be greater than '0'."),
  () => error("Email", "'Email' is not a valid email address."),
  (item) => error(`Items[${item}].Quantity`, between("Quantity", 1000 + item)),
  () => error("Größe", "'Größe' must be greater than or equal to '1'."),
  (item) => error("Description", atMost("Description", 301 + item)),
  () => error("", "Das Ende liegt vor dem Beginn 🗓️."),
  (item) => error(`Items[${item}].Name`, "'Name' must not be empty."),
  () => error("Owner.TeamId", "'Team Id' has a range of values which does not include '7'."),
  () => error("start_date", "'Start Date' must be greater than '2026-11-25'."),
  (item) => error(`Items[${item}].Tags[2]`, "'Tags 🏷️' is not in the correct format."),
  () => error("Notes", "Bitte ohne Ä, Ö und Ü 🙈."),
  (item) => error(`Items[${item}].UnitPrice`, tooPrecise("Unit Price")),
  () => error("Straße", "'Straße' must not be empty."),
  () => error("DueDate", "'Due Date' must be less than or equal to '2027-12-31'."),
  (item) => error(`Documents[${item}].FileName`, "'File Name' is not in the correct format."),
];

/**
 * Each sentence of the validator that has another form, for the comparison of the results alone.
 *
 * @type {ServerError[]}
 */
const SENTENCES = [
  error("Name", "'Name' should not be empty."),
  error("Name", "'Name' must be empty."),
  error("Name", "'Name' should be equal to 'Ä 🙂'."),
  error("Email", "'Email' must not be equal to 'x@example.com'."),
  error("Notes", "'Notes' is not a valid credit card number."),
  error("items[3].unitPrice", "'Unit Price' must be greater than or equal to '0.5'."),
  error("items[3].unitPrice", "'Unit Price' must be less than '10000'."),
  error("items[3].unitPrice", "'Unit Price' must be less than or equal to '-3'."),
  error("StartDate", "'Start Date' must be greater than or equal to '2026-11-25'."),
  error("StartDate", "'Start Date' must be less than '11/25/2026 00:00:00'."),
  error("Name", "'Name' must be between 3 and 1000 characters. You entered 2 characters."),
  error("Name", "The length of 'Name' must be at least 1 characters. You entered 0 characters."),
  error("Name", "The length of 'Name' must be at least 2 characters. You entered 1 characters."),
  error("Name", "'Name' must be 8 characters in length. You entered 1 characters."),
  error("Team.Name", "'Name' must be between 3 and 2147483647 characters."),
  error("Team.Name", "'Name' must be between 0 and 20 characters."),
  error("Größe", "'Größe' must be between 1 and 9 (exclusive). You entered 9."),
  error("Größe", "'Größe' must be between 1 and 2147483647. You entered 0."),
  error("DueDate", "'Due Date' must be between 2026-01-01 and 2026-12-31. You entered 2027-01-01."),
  error("Notes", "The specified condition was not met for 'Notes'."),
  error("Team", "'Team' must not be empty."),
  error("Documents[3].FileSize", "Zu groß 🐘."),
  error("Owner.Name", "'Name' should not be empty."),
  error("Owner.Name", "'Name' should not be empty."),
  error(
    "Owner.Name",
    "The length of 'Name' must be at least 2 characters. You entered 1 characters.",
  ),
];

/**
 * @param {string} property
 * @param {string} message
 * @returns {ServerError}
 */
function error(property, message) {
  return { property, message };
}

function between(/** @type {string} */ label, /** @type {number} */ value) {
  return `'${label}' must be between 1 and 999. You entered ${value}.`;
}

function atMost(/** @type {string} */ label, /** @type {number} */ length) {
  return `The length of '${label}' must be 300 characters or fewer. You entered ${length} characters.`;
}

function tooPrecise(/** @type {string} */ label) {
  return `'${label}' must not be more than 10 digits in total, with allowance for 2 decimals. 12 digits and 3 decimals were found.`;
}

/**
 * The bytes of a body with those errors.
 *
 * @param {ServerError[]} validationErrors
 */
function body(validationErrors) {
  return new TextEncoder().encode(
    JSON.stringify({
      code: "validation-failed",
      description:
        "The model sent in the request is invalid. See the validation errors for details.",
      link: "https://developers.example.com/#response-types",
      details: ["Größen gehen von 1 bis 9 📏."],
      validationErrors,
      space: "Jeder zweite Stern ist ein Doppelstern ✨.",
    }),
  );
}

/**
 * The bytes of a body with so many errors.
 *
 * @param {number} count
 */
export function bodyOf(count) {
  return body(
    Array.from({ length: count }, (_, at) => {
      const item = Math.floor(at / ERRORS.length);
      const write = ERRORS[at % ERRORS.length];
      return write ? write(item) : error("", "");
    }),
  );
}

/** The bytes of a body with every sentence of the validator. */
export function bodyOfAll() {
  return body([...ERRORS.map((write) => write(12)), ...SENTENCES]);
}
