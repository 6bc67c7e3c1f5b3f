import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf } from "../src/wasm.js";

const BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const HEX = Buffer.from(BYTES).toString("hex");

test("hex digits are the same bytes, whoever reads them", () => {
  const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
  const readers = [{ Uint8Array: { fromHex } }, { Buffer, Uint8Array: {} }, { Uint8Array: {} }];
  for (const reader of readers) {
    const bytes = bytesOf(HEX, reader as unknown as Parameters<typeof bytesOf>[1]);
    assert.deepEqual(Uint8Array.from(bytes), BYTES);
  }
});
