/** What the package weighs for those who load it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { SIZES } from "./budgets.mjs";
import { against, bytes, print } from "./table.mjs";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Bytes after the best that brotli can do. */
export function brotli(/** @type {Uint8Array} */ content) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params }).length;
}

/**
 * Everything that an entry imports, as one minified file; without the module at `left`.
 *
 * @param {string} entry
 * @param {string} [left]
 */
async function bundle(entry, left) {
  const also = entry.includes("locales") ? `export { default } from "${entry}";` : "";
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export * from "${entry}"; ${also}`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    metafile: true,
    absWorkingDir: folder,
    logLevel: "error",
    plugins: [
      {
        name: "leave out",
        setup({ onResolve }) {
          if (!left) return;
          const name = left.slice(left.lastIndexOf("/") + 1);
          onResolve({ filter: /^\.\// }, ({ path }) =>
            path === `./${name}` ? { path, external: true } : null,
          );
        },
      },
    ],
  });
  const [output] = Object.values(metafile.outputs);
  return { content: outputFiles[0]?.contents ?? new Uint8Array(), inputs: output?.inputs ?? {} };
}

/**
 * Bytes after brotli of everything that each entry imports, as the budgets count them.
 *
 * @returns {Promise<{ entry: string, size: number, most: number }[]>}
 */
export function entrySizes() {
  return Promise.all(
    Object.entries(SIZES).map(async ([entry, { goal }]) => {
      const { content } = await bundle(entry);
      return { entry, size: brotli(content), most: goal };
    }),
  );
}

/** Prints the tables of sizes. */
export async function printSizes() {
  const rows = [["entry", "minified", "gzip", "brotli"]];
  for (const { entry, size, most } of await entrySizes()) {
    const { content } = await bundle(entry);
    const gzip = gzipSync(content, { level: 9 }).length;
    rows.push([entry, bytes(content.length), bytes(gzip), against(size, most, bytes)]);
  }
  for (const file of ["faultmap/faultmap.wasm", "faultmap/locales/de", "faultmap/locales/en"]) {
    const content = file.endsWith(".wasm")
      ? readFileSync(createRequire(import.meta.url).resolve(file))
      : (await bundle(file)).content;
    const gzip = gzipSync(content, { level: 9 }).length;
    rows.push([file, bytes(content.length), bytes(gzip), bytes(brotli(content))]);
  }
  print("Bytes of everything that an entry imports", rows);
  await printModules("faultmap");
}

/**
 * Prints what each module of an entry adds.
 *
 * @param {string} entry
 */
async function printModules(entry) {
  const whole = await bundle(entry);
  const size = brotli(whole.content);
  const rows = await Promise.all(
    Object.entries(whole.inputs)
      .filter(([path]) => path.endsWith(".js"))
      .map(async ([path, { bytesInOutput }]) => {
        const without = await bundle(entry, path);
        const adds = size - brotli(without.content);
        return { name: path.slice(path.lastIndexOf("/") + 1), bytesInOutput, adds };
      }),
  );
  rows.sort((one, other) => other.adds - one.adds);
  print(
    `Bytes of the modules of ${entry}: minified, and what brotli makes of the whole without them`,
    [
      ["module", "minified", "brotli adds"],
      ...rows.map(({ name, bytesInOutput, adds }) => [name, bytes(bytesInOutput), bytes(adds)]),
    ],
  );
}
