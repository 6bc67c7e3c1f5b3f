import assert from "node:assert/strict";
import { before, test } from "node:test";
import { explain } from "faultmap";
import i18next from "i18next";
import { say } from "./i18next.ts";
import { INVALID } from "./support/server.ts";

before(async () => {
  await i18next.init({
    lng: "en",
    interpolation: { escapeValue: false },
    resources: {
      en: {
        translation: {
          rule: { min: "At least {{min}}, please." },
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
