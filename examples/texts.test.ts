import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { explainCaught, explainResponse, resolveMessage } from "./errors.ts";
import { request } from "./fetch.ts";
import { INVALID, nobody, rejected, serve } from "./support/server.ts";

test("own texts are five lines of JSON", () => {
  const lines = readFileSync("examples/texts.json", "utf8").trimEnd().split("\n");
  assert.equal(lines.length, 5);
});

test("errors.ts says everything in the app's words and language", async (t) => {
  const { address } = await serve(t, INVALID);
  const e = await explainResponse(await fetch(address), { fields: ["name", "budget"] });
  const { text, locale } = resolveMessage({ id: "rule.min", values: { min: 0 } });
  assert.deepEqual(e.fields, { name: ["Give the project a name."], budget: [text] });
  assert.equal(locale, "de");
  assert.equal(e.message.locale, "de");
});

test("errors.ts has a text for one code", async () => {
  const body = '{"code":"insufficient-seats","description":"No seats.","details":[]}';
  const { message } = await explainResponse(new Response(body, { status: 400 }));
  assert.equal(message.title, "All seats are taken.");
  assert.equal(message.text, "Ask Mia for another seat.");
});

test("errors.ts still says the language of a call", () => {
  const { text } = resolveMessage({ id: "kind.offline" }, { locale: "en" });
  assert.equal(text, "Try again as soon as the connection is back.");
});

test("errors.ts explains whatever was caught", async (t) => {
  const { address } = await serve(t, INVALID);
  const error = await rejected(request(address));
  const e = await explainCaught(error, { fields: ["name"] });
  assert.equal(e.fault, error.fault);
  assert.deepEqual(e.fields, { name: ["Give the project a name."] });
  assert.deepEqual(
    e.unmatched.map(({ property }) => property),
    ["Budget"],
  );
  const lost = await explainCaught(await rejected(request(await nobody())), { locale: "en" });
  assert.equal(lost.message.title, "The server could not be reached.");
});
