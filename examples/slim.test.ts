import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { decode, engine } from "faultmap/slim";
import { load } from "./slim.ts";

test("the module comes from where the host has it", async (t) => {
  const file = readFileSync("pkg/dist/faultmap.wasm");
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "application/wasm" }).end(file);
  }).listen(0, "127.0.0.1");
  t.after(() => server.close());
  await new Promise((done) => server.once("listening", done));
  const { port } = server.address() as AddressInfo;
  await load(`http://127.0.0.1:${port}/faultmap.wasm`);
  assert.equal(engine(), "wasm");
  assert.equal(decode('{"code":"entity-archived"}', { status: 400 }).dialect, "awork");
});
