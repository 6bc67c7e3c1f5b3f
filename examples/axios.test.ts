import assert from "node:assert/strict";
import { test } from "node:test";
import axios, { type AxiosError, isAxiosError } from "axios";
import { explain, fromCaught } from "faultmap";
import { client } from "./axios.ts";
import { FINE, INVALID, nobody, rejected, serve } from "./support/server.ts";

test("axios gives what the server sent", async (t) => {
  const { address } = await serve(t, FINE);
  assert.deepEqual((await client.get(address)).data, { id: "prj_1" });
});

test("axios fails with the same fault, however it has read the body", async (t) => {
  const { address } = await serve(t, INVALID);
  const { fault } = await rejected(client.get(address));
  assert.equal(fault.code, "validation-failed");
  assert.equal(fault.requestId, "req-7");
  assert.equal(fault.validationErrors.length, 2);
  for (const responseType of ["json", "text", "arraybuffer", "stream"] as const) {
    const other = await rejected(client.get(address, { responseType }));
    assert.deepEqual(other.fault, fault, responseType);
  }
  for (const responseType of ["json", "text", "arraybuffer", "stream", "blob"] as const) {
    const other = await rejected(client.get(address, { responseType, adapter: "fetch" }));
    assert.deepEqual(other.fault, fault, `${responseType} by fetch`);
  }
});

test("what axios fails with holds nothing of the request", async (t) => {
  const { address } = await serve(t, INVALID);
  const headers = { Authorization: "Bearer secret-token" };
  const error = await rejected(client.post(address, { password: "secret" }, { headers }));
  assert.equal(error.cause, undefined);
  assert.doesNotMatch(JSON.stringify({ ...error }), /secret/);
});

test("axios fails with a fault where there is no reply", async (t) => {
  assert.equal((await rejected(client.get(await nobody()))).fault.kind, "network");
  const { address } = await serve(t, { ...FINE, after: 200 });
  const aborted = client.get(address, { signal: AbortSignal.abort() });
  assert.equal((await rejected(aborted)).fault.kind, "aborted");
  const late = client.get(address, { timeout: 20 });
  assert.equal((await rejected(late)).fault.kind, "timeout");
});

test("an axios error can also be read where it is caught", async (t) => {
  const { address } = await serve(t, INVALID);
  const error = await axios.get(address).catch((error: AxiosError) => error);
  assert(isAxiosError(error) && error.response);
  const { data, status } = error.response;
  const explained = explain(data, { status, fields: ["name", "budget"] });
  assert.deepEqual({ ...explained.fault, requestId: "req-7" }, await fromCaught(error));
  assert.deepEqual(explained.fields, { name: ["Fill this in."], budget: ["Use 0 or more."] });
});
