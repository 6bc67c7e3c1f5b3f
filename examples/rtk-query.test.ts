import assert from "node:assert/strict";
import { test } from "node:test";
import { configureStore } from "@reduxjs/toolkit";
import { createApi } from "@reduxjs/toolkit/query";
import { mapToFields } from "faultmap";
import { baseQuery } from "./rtk-query.ts";
import { FINE, INVALID, nobody, serve } from "./support/server.ts";

const api = createApi({
  baseQuery,
  endpoints: (build) => ({
    project: build.query<{ id: string }, string>({ query: (url) => ({ url }) }),
    create: build.mutation<{ id: string }, string>({
      query: (url) => ({ url, method: "POST", body: "{}" }),
    }),
  }),
});

function newStore() {
  return configureStore({
    reducer: { [api.reducerPath]: api.reducer },
    middleware: (standard) => standard().concat(api.middleware),
  });
}

test("the store holds a fault as it is", async (t) => {
  // What the store's own check says of values that are no plain data.
  const complaints = t.mock.method(console, "error", () => {});
  const { address } = await serve(t, INVALID);
  const store = newStore();
  const { error } = await store.dispatch(api.endpoints.create.initiate(address));
  assert(error && "kind" in error);
  assert.equal(error.kind, "validation");
  assert.deepEqual(mapToFields(error, { fields: ["name", "budget"] }).fields, {
    name: ["Fill this in."],
    budget: ["Use 0 or more."],
  });
  assert.deepEqual(JSON.parse(JSON.stringify(store.getState())), store.getState());
  assert.deepEqual(complaints.mock.calls, []);
});

test("a query gives data, or a fault where there is no reply", async (t) => {
  const { address } = await serve(t, FINE);
  const store = newStore();
  const found = await store.dispatch(api.endpoints.project.initiate(address));
  assert.deepEqual(found.data, { id: "prj_1" });
  const lost = await store.dispatch(api.endpoints.project.initiate(await nobody()));
  assert(lost.error && "kind" in lost.error);
  assert.equal(lost.error.kind, "network");
});
