import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { module } from "../src/generated.module.js";
import { unpack } from "../src/unpack.js";

test("the text says the module, to the byte", () => {
  const wasm = readFileSync("pkg/dist/faultmap.wasm");
  assert.deepEqual(Buffer.from(unpack(module)), wasm);
});

test("the text needs no escape in a string, and ends no script", () => {
  const text = module.join("");
  assert.match(text, /^[ !#-[\]-~]*$/);
  assert.doesNotMatch(text, /<\/?script/i);
});
