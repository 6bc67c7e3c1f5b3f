import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { explain } from "faultmap";
import { setupServer } from "msw/node";
import { request } from "./fetch.ts";
import { handlers } from "./msw.ts";
import { rejected } from "./support/server.ts";

const server = setupServer(...handlers);
before(() => server.listen({ onUnhandledRequest: "error" }));
after(() => server.close());

test("msw answers as the server would: the errors stand on the fields", async () => {
  const url = "https://api.example.com/projects";
  const { fault } = await rejected(request(url, { method: "POST", body: "{}" }));
  assert.equal(fault.dialect, "fastapi");
  assert.equal(fault.status, 422);
  assert.equal(fault.kind, "validation");
  assert.deepEqual(
    fault.validationErrors.map(({ path, code, rule }) => ({ path, code, rule })),
    [
      { path: ["name"], code: "missing", rule: "required" },
      { path: ["tasks", 0, "title"], code: "string_too_short", rule: "minLength" },
    ],
  );
  const response = await fetch(url, { method: "POST", body: "{}" });
  const { status, headers } = response;
  const { fields } = explain(await response.text(), {
    status,
    headers,
    fields: ["name", "tasks.0.title"],
  });
  assert.deepEqual(fields, {
    name: ["Fill this in."],
    "tasks.0.title": ["Use at least 3 characters."],
  });
});

test("msw answers as the server would: what is not there", async () => {
  const { fault } = await rejected(request("https://api.example.com/projects/7"));
  assert.equal(fault.kind, "not-found");
  assert.equal(fault.description, "No such project.");
});
