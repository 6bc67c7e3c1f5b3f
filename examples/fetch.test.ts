import assert from "node:assert/strict";
import { test } from "node:test";
import { request } from "./fetch.ts";
import { FINE, INVALID, nobody, rejected, serve } from "./support/server.ts";

test("fetch gives what the server sent", async (t) => {
  const { address, asked } = await serve(t, FINE, { status: 204 });
  const init = { method: "POST", body: '{"name":"Web shop"}' };
  assert.deepEqual(await request<{ id: string }>(`${address}/projects`, init), { id: "prj_1" });
  assert.equal(await request(address, { method: "DELETE" }), undefined);
  assert.deepEqual(asked, [
    { method: "POST", url: "/projects", body: '{"name":"Web shop"}' },
    { method: "DELETE", url: "/", body: "" },
  ]);
});

test("fetch throws the fault of a reply", async (t) => {
  const { address } = await serve(t, INVALID);
  const { fault, message } = await rejected(request(address));
  assert.equal(message, "validation 400 validation-failed");
  assert.equal(fault.requestId, "req-7");
  assert.deepEqual(
    fault.validationErrors.map(({ path, rule }) => [path, rule]),
    [
      [["Name"], "notEmpty"],
      [["Budget"], "min"],
    ],
  );
});

test("fetch throws a fault where there is no reply", async (t) => {
  assert.equal((await rejected(request(await nobody()))).fault.kind, "network");
  const { address } = await serve(t, FINE);
  const aborted = request(address, { signal: AbortSignal.abort() });
  assert.equal((await rejected(aborted)).fault.kind, "aborted");
  const left = request(address, { signal: AbortSignal.abort("left the page") });
  assert.equal((await rejected(left)).fault.kind, "aborted");
  const late = request(address, { signal: AbortSignal.timeout(0) });
  assert.equal((await rejected(late)).fault.kind, "timeout");
});

test("fetch throws a fault where a success is no JSON", async (t) => {
  const { address } = await serve(t, { status: 200, body: "<!doctype html>" });
  assert.equal((await rejected(request(address))).fault.kind, "unknown");
});
