/** What each dialect costs: how much smaller the module is without it. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotli } from "./sizes.mjs";
import { bytes, print } from "./table.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = `${root}/target/without`;
const crate = `${work}/crate`;

/** What is no row of the table of dialects, and the call by which it is asked. */
const OTHERS = [
  { name: "all of XML", file: "mod.rs", call: "xml::read(text, reply, fault)", instead: "None" },
  { name: "all of gRPC", file: "mod.rs", call: "grpc::read(headers, fault)", instead: "false" },
  { name: "pages", file: "mod.rs", call: "html::read(text, fault)", instead: "()" },
];

/** Builds the module of the copy as it is now. */
function build() {
  const cargo = process.env["CARGO"] ?? "cargo";
  const options =
    "rustc --quiet --package faultmap --lib --release --crate-type cdylib --features module";
  const target = `--target wasm32-unknown-unknown --target-dir ${work}/target`;
  // What is left out leaves functions that nobody calls.
  execFileSync(cargo, [...options.split(" "), ...target.split(" ")], { cwd: crate, stdio: "pipe" });
  const compiled = `${work}/target/wasm32-unknown-unknown/release/faultmap.wasm`;
  const optimised = `${work}/without.wasm`;
  const features = "bulk-memory bulk-memory-opt mutable-globals nontrapping-float-to-int sign-ext";
  execFileSync(`${root}/node_modules/.bin/wasm-opt`, [
    "-O3",
    ...features.split(" ").map((feature) => `--enable-${feature}`),
    compiled,
    "-o",
    optimised,
  ]);
  return readFileSync(optimised);
}

/**
 * Builds the module with a file of the dialects changed.
 *
 * @param {string} file
 * @param {string} from
 * @param {string} to
 */
function buildWith(file, from, to) {
  const path = `${crate}/src/dialects/${file}`;
  const text = readFileSync(path, "utf8");
  if (!text.includes(from)) throw new Error(`there is no \`${from}\` in ${file}`);
  writeFileSync(path, text.replace(from, to));
  try {
    return build();
  } finally {
    writeFileSync(path, text);
  }
}

/** The modules of the dialects, in order. */
function modules() {
  const order = readFileSync(`${crate}/src/dialects/order.rs`, "utf8");
  return [...order.matchAll(/&super::(\w+)::DIALECT,/g)].map(([row = "", name = ""]) => {
    const source = readFileSync(`${crate}/src/dialects/${name}.rs`, "utf8");
    return { name, row, reads: /\bfn read\b/.test(source) };
  });
}

/**
 * Where the texts of each dialect are in the module: three lines each, one behind the other.
 *
 * @param {Buffer} module
 * @param {number} count
 */
function places(module, count) {
  const from = module.indexOf("awork\n\n-\n");
  if (from < 0) throw new Error("the module has no table of dialects");
  const places = [];
  for (let at = from; places.length < count;) {
    const start = at;
    for (let line = 0; line < 3; line++) at = module.indexOf("\n", at) + 1;
    places.push({ start, end: at });
  }
  return places;
}

/** Leaves out one dialect after the other, and prints by how many bytes the module shrinks. */
export function printDialects() {
  rmSync(crate, { recursive: true, force: true });
  mkdirSync(crate, { recursive: true });
  for (const name of ["src", "locales", "README.md", "Cargo.lock"])
    cpSync(`${root}/${name}`, `${crate}/${name}`, { recursive: true });
  const manifest = readFileSync(`${root}/Cargo.toml`, "utf8");
  // Its members and tests are not copied.
  const alone = manifest.replace(/^members = .*/m, "members = []");
  writeFileSync(`${crate}/Cargo.toml`, alone.replace(/\n\[\[\w+\]\][^]*?(?=\n\[|$)/g, ""));

  const whole = build();
  const size = brotli(whole);
  const all = modules();
  const texts = places(whole, all.length);
  const rows = all.map(({ name, row, reads }, at) => {
    const { start = 0, end = 0 } = texts[at] ?? {};
    const without = reads
      ? buildWith("order.rs", row, "")
      : Buffer.concat([whole.subarray(0, start), whole.subarray(end)]);
    return { name, costs: size - brotli(without) };
  });
  for (const { name, file, call, instead } of OTHERS)
    rows.push({ name, costs: size - brotli(buildWith(file, call, instead)) });
  rows.sort((one, other) => other.costs - one.costs);
  print(`What each dialect adds to the module's ${bytes(size)} bytes after brotli`, [
    ["dialect", "brotli adds"],
    ...rows.map(({ name, costs }) => [name, bytes(costs)]),
  ]);
}
