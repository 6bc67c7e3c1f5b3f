/** What the core is made of: the bytes of each Rust module's functions. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bytes, print } from "./table.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const TARGET = "target/wasm-names";

/** Builds the core with the names of its functions, and prints what each Rust module takes. */
export function printCore() {
  const crate = "rustc --quiet --package faultmap --lib --release --crate-type cdylib";
  const module = `--features module --target wasm32-unknown-unknown --target-dir ${TARGET}`;
  const names = ["--config", 'profile.release.strip="none"'];
  const cargo = process.env["CARGO"] ?? "cargo";
  execFileSync(cargo, [...crate.split(" "), ...module.split(" "), ...names], {
    cwd: root,
    stdio: "inherit",
  });
  const wasm = readFileSync(`${root}/${TARGET}/wasm32-unknown-unknown/release/faultmap.wasm`);
  print("Bytes of the core by Rust module, before wasm-opt and compression", [
    ["module", "bytes"],
    ...partsOf(wasm).map(([name, size]) => [name, bytes(size)]),
  ]);
}

/** Sections of a module, by their ids. */
const CUSTOM = 0;
const IMPORT = 2;
const CODE = 10;
const DATA = 11;

/** Reads a module's bytes one after the other. */
class Reader {
  /**
   * @param {Uint8Array} bytes
   * @param {number} at
   */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++] ?? 0;
  }

  /** A number, seven bits a byte. */
  number() {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      number += (byte & 127) * 2 ** shift;
      if (byte < 128) return number;
    }
  }

  text() {
    const length = this.number();
    const text = new TextDecoder().decode(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return text;
  }
}

/**
 * The module that a function is of, by its mangled name, in which each part of a path has its length
 * before it: `8faultmap4json6Reader5value` is of `json`.
 *
 * @param {string} name
 */
function moduleOf(name) {
  const [crate = ""] = /8faultmap(?=\d)|4core(?=\d)|5alloc(?=\d)/.exec(name) ?? [];
  if (!crate) return "other";
  if (!crate.endsWith("faultmap")) return "the standard library";
  /** @type {string[]} */
  const parts = [];
  let rest = name.slice(name.indexOf(crate) + crate.length);
  for (let length = parseInt(rest); length > 0; length = parseInt(rest)) {
    const from = String(length).length;
    parts.push(rest.slice(from, from + length));
    rest = rest.slice(from + length);
  }
  const [first = "", second = ""] = parts;
  return first === "dialects" && parts.length > 2 ? `${first}::${second}` : first;
}

/**
 * The bytes of a module by what they are of, the most first.
 *
 * @param {Uint8Array} bytes
 * @returns {[name: string, bytes: number][]}
 */
function partsOf(bytes) {
  /** @type {number[]} */
  const bodies = [];
  /** @type {Map<number, string>} */
  const names = new Map();
  /** @type {Map<string, number>} */
  const parts = new Map();
  const add = (/** @type {string} */ name, /** @type {number} */ size) =>
    parts.set(name, (parts.get(name) ?? 0) + size);
  let imports = 0;
  const reader = new Reader(bytes, 8);
  while (reader.at < bytes.length) {
    const start = reader.at;
    const id = reader.byte();
    const length = reader.number();
    const end = reader.at + length;
    if (id === IMPORT) imports = reader.number();
    else if (id === CODE) {
      for (let count = reader.number(); count > 0; count--) {
        const size = reader.number();
        bodies.push(size);
        reader.at += size;
      }
    } else if (id === CUSTOM && reader.text() === "name") readNames(reader, end, names);
    else if (id !== CUSTOM) add(id === DATA ? "data" : "types, exports and the like", end - start);
    reader.at = end;
  }
  bodies.forEach((size, at) => add(moduleOf(names.get(imports + at) ?? ""), size));
  return [...parts].sort(([, one], [, other]) => other - one);
}

/**
 * Reads the names of functions from the section that has them.
 *
 * @param {Reader} reader
 * @param {number} end
 * @param {Map<number, string>} names
 */
function readNames(reader, end, names) {
  while (reader.at < end) {
    const kind = reader.byte();
    const length = reader.number();
    const next = reader.at + length;
    if (kind === 1) {
      for (let count = reader.number(); count > 0; count--)
        names.set(reader.number(), reader.text());
    }
    reader.at = next;
  }
}
