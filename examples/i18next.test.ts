import assert from "node:assert/strict";
import { before, test } from "node:test";
import { decode, explain, resolveMessage, type ValidationError } from "faultmap";
import i18next from "i18next";
import { say } from "./i18next.ts";
import { INVALID } from "./support/server.ts";

before(async () => {
  await i18next.init({
    lng: "en",
    resources: {
      en: {
        translation: {
          rule: { min: "At least {{min}}, please.", oneOf: "Only {{options, list}}." },
          secret: "of the app alone",
          field: { Name: { notEmpty: "What is it called?" } },
          code: { "entity-archived": "It is in the archive." },
        },
      },
    },
  });
});

test("i18next says it in the app's words", () => {
  const { entries } = explain(INVALID.body, { status: INVALID.status });
  assert.deepEqual(
    entries.map(({ message }) => say(message)),
    ["What is it called?", "At least 0, please."],
  );
  const archived = '{"code":"entity-archived","description":"","details":[]}';
  assert.equal(say(explain(archived, { status: 400 }).message), "It is in the archive.");
});

test("where i18next has no text, faultmap's own is taken", () => {
  const { message } = explain("", { status: 503 });
  assert.equal(say(message), "Try again in a few minutes.");
});

test("what the server says is no template, and what is filled in is no HTML", () => {
  const nested = { property: "Name", rule: null, message: "Price $t(secret) {{max}}" };
  assert.equal(say(resolveMessage(error(nested))), "Price $t(secret) {{max}}");
  const rule = {
    property: "Team",
    rule: "oneOf",
    params: { options: ["R&D", "<b>"] },
  } satisfies Partial<ValidationError>;
  assert.equal(say(resolveMessage(error(rule))), "Only R&D and <b>.");
});

function error(known: Partial<ValidationError>): ValidationError {
  return { ...decode(INVALID.body, { status: 400 }).validationErrors[0]!, ...known };
}
