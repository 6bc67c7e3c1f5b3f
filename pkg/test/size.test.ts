import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bytes after brotli that everything which an entry imports is meant to have, and those that it may
 * have. */
const BUDGETS = JSON.parse(readFileSync("benches/budgets.json", "utf8")) as Record<
  string,
  { goal: number; bound: number }
>;

const brotli = (bytes: Uint8Array): number => {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
};
const gzip = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;
const row = (name: string, bytes: Uint8Array): string => {
  const columns = [bytes.length, gzip(bytes), brotli(bytes)].map((size) =>
    String(size).padStart(8),
  );
  return `${name.padEnd(32)}${columns.join("")}`;
};

/** An entry and all that it imports, as an app ships it. */
async function bundle(entry: string): Promise<Uint8Array> {
  // A catalog is a default export.
  const what = entry.includes("/locales/") ? "{ default }" : "*";
  const source = `export ${what} from ${JSON.stringify(entry)};`;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: "." },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]!.contents;
}

test("the entries are as small as they are said to be", async (t) => {
  const rows = [`${"".padEnd(32)}${"raw".padStart(8)}${"gzip".padStart(8)}${"brotli".padStart(8)}`];
  const tooLarge: string[] = [];
  for (const [entry, { goal, bound }] of Object.entries(BUDGETS)) {
    const bytes = await bundle(entry);
    rows.push(`${row(entry, bytes)}  goal ${goal}, bound ${bound}`);
    const size = brotli(bytes);
    if (!(size <= bound)) tooLarge.push(`${entry}: ${size} bytes, ${bound} at most`);
  }
  for (const entry of [
    "faultmap/adapters/dom",
    "faultmap/adapters/react-hook-form",
    "faultmap/locales/de",
    "faultmap/testing",
  ]) {
    rows.push(row(entry, await bundle(entry)));
  }
  rows.push(row("faultmap.wasm", readFileSync("pkg/dist/faultmap.wasm")));
  for (const line of rows) t.diagnostic(line);
  assert.deepEqual(tooLarge, []);
});

test("what is not used is left out", async () => {
  const use = async (contents: string): Promise<number> => {
    const stdin = { contents, resolveDir: "." };
    const { outputFiles } = await build({
      stdin,
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    return outputFiles[0]!.contents.length;
  };
  assert.ok((await use('import "faultmap";')) < 20, "the entry alone");
  assert.ok(
    (await use('import { isFault } from "faultmap"; console.log(isFault);')) < 500,
    "a guard",
  );
});

test("the module is built without serde", () => {
  const wasm = readFileSync("pkg/dist/faultmap.wasm");
  assert.equal(WebAssembly.Module.imports(new WebAssembly.Module(wasm)).length, 0);
  assert.equal(wasm.includes("serde"), false);
  // A message of serde's own.
  assert.equal(wasm.includes("missing field"), false);
});
