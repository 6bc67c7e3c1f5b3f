import assert from "node:assert/strict";
import { test } from "node:test";
import { request } from "./ky.ts";
import { FINE, INVALID, nobody, rejected, serve } from "./support/server.ts";

test("ky gives what the server sent", async (t) => {
  const { address, asked } = await serve(t, FINE);
  const sent = request<{ id: string }>(address, { method: "post", json: { name: "Web shop" } });
  assert.deepEqual(await sent, { id: "prj_1" });
  assert.equal(asked[0]?.body, '{"name":"Web shop"}');
});

test("ky throws the fault of a reply", async (t) => {
  const { address } = await serve(t, INVALID);
  const { fault } = await rejected(request(address, { retry: 0 }));
  assert.equal(fault.code, "validation-failed");
  assert.equal(fault.status, 400);
  assert.equal(fault.requestId, "req-7");
  assert.equal(fault.validationErrors.length, 2);
});

test("ky throws a fault where there is no reply", async (t) => {
  const options = { retry: 0 };
  assert.equal((await rejected(request(await nobody(), options))).fault.kind, "network");
  const { address } = await serve(t, FINE);
  const aborted = request(address, { ...options, signal: AbortSignal.abort() });
  assert.equal((await rejected(aborted)).fault.kind, "aborted");
  const left = request(address, { ...options, signal: AbortSignal.abort("left the page") });
  assert.equal((await rejected(left)).fault.kind, "aborted");
});

test("ky throws a fault for its own time limit", async (t) => {
  const { address } = await serve(t, { ...FINE, after: 200 });
  const late = request(address, { retry: 0, timeout: 20 });
  assert.equal((await rejected(late)).fault.kind, "timeout");
});
