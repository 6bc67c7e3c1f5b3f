import assert from "node:assert/strict";
import { test } from "node:test";
import { FaultError } from "faultmap";
import { request } from "./fetch.ts";
import { FINE, INVALID, rejected, serve } from "./support/server.ts";
import { queryClient } from "./tanstack-query.ts";

const BUSY = { status: 503, headers: { "retry-after": "0" } };

function fetchProject(address: string): Promise<unknown> {
  return queryClient.fetchQuery({
    queryKey: ["project", address],
    queryFn: ({ signal }) => request(address, { signal }),
  });
}

test("a query is tried again when the server said", async (t) => {
  const { address, asked } = await serve(t, BUSY, BUSY, FINE);
  assert.deepEqual(await fetchProject(address), { id: "prj_1" });
  assert.equal(asked.length, 3);
});

test("a query that would fail again is not", async (t) => {
  const { address, asked } = await serve(t, INVALID);
  const { fault } = await rejected(fetchProject(address));
  assert.equal(fault.code, "validation-failed");
  assert.equal(asked.length, 1);
  assert.equal(
    queryClient.getQueryState<unknown, FaultError>(["project", address])?.error?.fault,
    fault,
  );
});

test("a query is given up after four attempts", async (t) => {
  const { address, asked } = await serve(t, BUSY);
  assert.equal((await rejected(fetchProject(address))).fault.kind, "unavailable");
  assert.equal(asked.length, 4);
});

test("a mistake of the app is not tried again", async () => {
  let calls = 0;
  const queryFn = (): never => {
    calls++;
    throw new TypeError("x is undefined");
  };
  await assert.rejects(queryClient.fetchQuery({ queryKey: ["mistake"], queryFn }), TypeError);
  assert.equal(calls, 1);
});
