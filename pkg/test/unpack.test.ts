import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { code, unpacker } from "../src/generated.code.js";
import { data, place } from "../src/generated.data.js";
import { imageOf, unpack } from "../src/unpack.js";

const CODE = 10;
const DATA = 11;
const DATA_COUNT = 12;

/** Reads a module's bytes one after the other. */
class Reader {
  at = 0;
  constructor(readonly bytes: Uint8Array) {}

  number(): number {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++]!;
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
  }

  take(size: number): Uint8Array {
    return this.bytes.subarray(this.at, (this.at += size));
  }
}

/** A section's own bytes, each function of the code apart, and what the data puts where. */
function sectionsOf(module: Uint8Array): Map<number, unknown> {
  const sections = new Map<number, unknown>();
  const reader = new Reader(module);
  reader.at = 8;
  while (reader.at < module.length) {
    const [id] = reader.take(1);
    const content = reader.take(reader.number());
    const inside = new Reader(content);
    if (id === CODE) {
      const functions = Array.from({ length: inside.number() }, () => inside.take(inside.number()));
      assert.equal(inside.at, content.length);
      sections.set(id, functions);
    } else if (id === DATA) {
      const memory = new Uint8Array(1 << 20);
      for (let count = inside.number(); count > 0; count--) {
        assert.deepEqual([...inside.take(2)], [0, 0x41]);
        const place = inside.number();
        assert.deepEqual([...inside.take(1)], [0x0b]);
        memory.set(inside.take(inside.number()), place);
      }
      assert.equal(inside.at, content.length);
      sections.set(id, memory);
    } else if (id && id !== DATA_COUNT) sections.set(id, content);
  }
  return sections;
}

test("what is unpacked is the module, byte by byte", () => {
  const unpacked = unpack(unpacker, code + data);
  assert.ok(WebAssembly.validate(unpacked));
  const expected = sectionsOf(new Uint8Array(readFileSync("pkg/dist/faultmap.wasm")));
  assert.ok(expected.has(CODE) && expected.has(DATA));
  assert.deepEqual(sectionsOf(unpacked), expected);
  const memory = new Uint8Array(1 << 20);
  memory.set(imageOf(data), place);
  assert.deepEqual(memory, expected.get(DATA));
});

test("no bundler has to change a byte of what is packed", () => {
  for (const text of [code, data, unpacker]) assert.match(text, /^[ !#-[\]-~]+$/);
});
