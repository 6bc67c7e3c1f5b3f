/** An API with errors like no other's, described as data. */
import { type DialectDescriptor, withDefaults } from "faultmap";

const acme = {
  dialect: "acme",
  // What tells an error: `{ "err": { "no": "E_INPUT", "txt": "…", "input": […] } }`.
  when: ["err.no", "!data"],
  code: "err.no",
  description: "err.txt",
  // Where each error stands, and in it: `{ "where": "name", "why": "SHORT", "least": 3 }`.
  errors: "err.input",
  field: "where",
  rule: "why",
  kinds: { E_LIMIT: "rate-limit", E_SEATS: "plan" },
  rules: {
    BLANK: "notBlank",
    SHORT: { rule: "minLength", params: { min: "least" } },
  },
} as const satisfies DialectDescriptor;

export const { decodeResponse, explainResponse, fromCaught } = withDefaults({ dialects: [acme] });
