import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeResponse, explainResponse, fromCaught } from "./house-dialect.ts";
import { serve } from "./support/server.ts";

const INVALID = {
  status: 400,
  body: '{"err":{"no":"E_INPUT","txt":"Bad input.","input":[{"where":"name","why":"SHORT","least":3}]}}',
};
const LIMIT = { status: 400, body: '{"err":{"no":"E_LIMIT","txt":"Slow down."}}' };
const OTHER = {
  status: 404,
  body: '{"title":"Not Found","status":404,"detail":"No such project."}',
};

test("errors of the house are read as it says", async (t) => {
  const { address } = await serve(t, INVALID);
  const e = await explainResponse(await fetch(address), { fields: ["name"] });
  assert.equal(e.fault.dialect, "acme");
  assert.equal(e.fault.description, "Bad input.");
  assert.deepEqual(e.fields, { name: ["Use at least 3 characters."] });
});

test("codes of the house have kinds", async (t) => {
  const { address } = await serve(t, LIMIT);
  assert.equal((await decodeResponse(await fetch(address))).kind, "rate-limit");
  assert.equal((await fromCaught(await fetch(address))).kind, "rate-limit");
});

test("errors of others are read as ever", async (t) => {
  const { address } = await serve(t, OTHER);
  const fault = await decodeResponse(await fetch(address));
  assert.equal(fault.dialect, "problem-details");
  assert.equal(fault.description, "No such project.");
});
