/** What the documents say is what is there: code, commands, sizes, limits, links. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { limits } from "faultmap";

const DOCUMENTS = ["README.md", "docs/how-do-i.md", "docs/dialects.md", "examples/README.md"];

const read = (file: string): string => readFileSync(file, "utf8");

interface Block {
  readonly language: string;
  /** The file, and the region of it, that the code is from. */
  readonly source: string | undefined;
  readonly code: string;
}

function blocksOf(file: string): Block[] {
  return [...read(file).matchAll(/^```(\w*) ?(\S*)\n([^]*?)^```$/gm)].map(
    ([, language = "", source, code = ""]) => ({ language, source: source || undefined, code }),
  );
}

/** A file, or one region of it without the indentation that its lines share. */
function sourceOf(source: string): string {
  const [file = "", region] = source.split("#");
  if (region === undefined) return read(file);
  const found = new RegExp(`// #region ${region}\n([^]*?)\n *// #endregion`).exec(read(file));
  assert(found, `${file} has no region ${region}`);
  const lines = (found[1] as string).split("\n");
  const indents = lines.filter(Boolean).map((line) => line.search(/\S/));
  return lines.map((line) => line.slice(Math.min(...indents)) + "\n").join("");
}

/** Text without its blocks of code. */
function prose(file: string): string {
  return read(file).replace(/^```[^]*?^```$/gm, "");
}

/** The cells of the rows whose first cell is code. */
function rowsOf(file: string): [name: string, ...cells: string[]][] {
  return [...prose(file).matchAll(/^\| (.*) \|$/gm)].map(([, row = ""]) => {
    const [name = "", ...cells] = row.split(" | ");
    return [name, ...cells];
  });
}

for (const file of DOCUMENTS) {
  for (const { language, source, code } of blocksOf(file)) {
    test(`${file}: ${source ?? code.split("\n")[0]}`, () => {
      if (source) assert.equal(code, sourceOf(source));
      else if (language === "sh") for (const command of commandsOf(code)) check(command);
      // The page carries the policy, and is opened in browsers.
      else if (language === "http")
        assert.match(read("examples/plain-html/index.html"), policy(code));
      else assert.fail(`a block of ${language || "no language"} that is of no file`);
    });
  }

  test(`${file}: links lead somewhere`, () => {
    for (const [, link = ""] of prose(file).matchAll(/\]\(([^)]+)\)/g)) {
      const own = link.replace(/^https:\/\/github\.com\/faultmap\/faultmap\/blob\/HEAD\//, "/");
      if (/^https:/.test(own)) continue;
      const [path = "", anchor] = own.split("#");
      const target = path.startsWith("/") ? path.slice(1) : join(dirname(file), path);
      assert(!path || existsSync(target), `${link} is not there`);
      if (anchor)
        assert(anchorsOf(path ? target : file).includes(anchor), `no heading for ${link}`);
    }
  });
}

function commandsOf(code: string): string[] {
  return code.trimEnd().split(/\n(?! )/);
}

/** Fails for a command that does not work. */
function check(command: string): void {
  const [, xtask] = /^cargo xtask (\w+)$/.exec(command) ?? [];
  if (command === "npm install faultmap") {
    assert.equal((JSON.parse(read("pkg/package.json")) as { name: string }).name, "faultmap");
  } else if (xtask) {
    const variant = xtask.replace(/^./, (letter) => letter.toUpperCase());
    assert.match(read("xtask/src/main.rs"), new RegExp(`^    ${variant}\\b`, "m"));
  } else {
    // Its own tests send what stands there.
    assert(read("www/api/README.md").includes(`\n${command}\n`), `nobody tests \`${command}\``);
  }
}

function policy(code: string): RegExp {
  const [, value = ""] = /^Content-Security-Policy: (.*)$/m.exec(code) ?? [];
  return new RegExp(`content="${value}"`);
}

function anchorsOf(file: string): string[] {
  return [...prose(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => {
    return heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-");
  });
}

test("each recipe is in the list of recipes", () => {
  const list = read("examples/README.md");
  const others = ["README.md", "support"];
  for (const name of readdirSync("examples")) {
    if (!others.includes(name) && !/how-do-i|docs\.test/.test(name)) {
      assert(list.includes(`(${name}`), `examples/README.md does not list ${name}`);
    }
  }
});

test("each region is shown", () => {
  const shown = DOCUMENTS.flatMap((file) => blocksOf(file).map(({ source }) => source));
  for (const [, region] of read("examples/how-do-i.test.ts").matchAll(/#region (\w+)/g)) {
    assert(shown.includes(`examples/how-do-i.test.ts#${region}`), `nobody shows ${region}`);
  }
});

/** Everything that an import brings, minified, as `cargo xtask bench` counts it. */
async function contentOf(entry: string): Promise<Uint8Array> {
  if (entry.endsWith(".wasm")) return readFileSync("pkg/dist/faultmap.wasm");
  const what = entry.includes("/locales/") ? "{ default }" : "*";
  const { outputFiles } = await build({
    stdin: { contents: `export ${what} from "${entry}";`, resolveDir: "examples" },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]!.contents;
}

function brotli(content: Uint8Array): Uint8Array {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return brotliCompressSync(content, { params });
}

test("every entry has its sizes", async () => {
  const entries = rowsOf("README.md").filter(([name]) => name.startsWith("`faultmap"));
  assert.deepEqual(entries.map(([name]) => name.slice(1, -1)).sort(), entriesOfPackage().sort());
  const wrong: string[] = [];
  for (const [name, ...cells] of entries) {
    const content = await contentOf(name.slice(1, -1));
    const sizes = [brotli(content), gzipSync(content, { level: 9 })].map(
      ({ length }) => length / 1000,
    );
    // The figure has one digit behind the point.
    const right = sizes.every((size, at) => {
      const figure = Number(/^(\d+\.\d) kB$/.exec(cells[at] ?? "")?.[1]);
      return Math.abs(figure - size) <= Math.max(size * 0.05, 0.05);
    });
    if (!right) wrong.push(`${name} | ${sizes.map((size) => `${size.toFixed(1)} kB`).join(" | ")}`);
  }
  assert.deepEqual(wrong, [], "what should stand there");
});

test("limits", () => {
  const rows = new Map(rowsOf("README.md").map(([name, limit = ""]) => [name, limit]));
  const values = /VALUES: usize = 1 << (\d+)/.exec(read("src/limits.rs"))?.[1];
  const expected = {
    body: `${limits.body / 2 ** 20} MiB`,
    "values of a body": (2 ** Number(values)).toLocaleString("en"),
    nesting: `${limits.depth} levels`,
    "segments of a path": limits.segments.toLocaleString("en"),
    "codes of a fault": `${limits.codes}`,
    "one text": `${limits.text / 2 ** 10} KiB`,
    headers: `${limits.headers / 2 ** 10} KiB`,
    "reading a response": `${limits.time / 1000} seconds`,
  };
  for (const [name, limit] of Object.entries(expected)) {
    assert.equal(rows.get(name)?.split(";")[0], limit, name);
  }
});

test("each dialect is named", () => {
  const union = /type DialectId =([^;]*);/.exec(read("pkg/src/generated.ts"))?.[1] ?? "";
  const known = [...union.matchAll(/"(.*)"/g)].map(([, id = ""]) => id);
  const named = rowsOf("docs/dialects.md").map(([name]) => name);
  for (const id of known) assert(named.includes(`\`${id}\``), `${id} is not named`);
  assert(known.length > 5);
  assert(
    read("README.md").includes(`lists all ${known.length} of them`),
    `${known.length} dialects`,
  );
});

test("versions of Node", () => {
  const { engines } = JSON.parse(read("pkg/package.json")) as { engines: { node: string } };
  const [, oldest] = /Node needs (\S+);/.exec(read("README.md")) ?? [];
  assert.equal(`>=${oldest}`, engines.node);
});

test("everything public has a comment", () => {
  const internal =
    /^(args|body|caught|controls|engine|fallback|flat|generated(?:\.\w+)+|marks|names|objects|options|response|summary|texts|wasm|common|locales\/.*)\.d\.ts$/;
  const files = readdirSync("pkg/dist", { recursive: true, encoding: "utf8" });
  let count = 0;
  for (const file of files.filter((name) => name.endsWith(".d.ts") && !internal.test(name))) {
    const lines = read(join("pkg/dist", file)).split("\n");
    let inside = false;
    lines.forEach((line, at) => {
      const declared = /^export (?:declare )?(?:const|function|class|interface|type) (\w+)/.exec(
        line,
      );
      if (/^\S/.test(line)) inside = declared !== null;
      const member = inside ? /^ {4}(?:readonly )?(\w+)\??[:(<]/.exec(line) : null;
      const name = (declared ?? member)?.[1];
      if (!name) return;
      count++;
      assert.match(lines[at - 1] ?? "", /\*\/$/, `${name} in ${file} has no comment`);
    });
  }
  assert(count > 100);
});

/** What can be imported and is there. */
function entriesOfPackage(): string[] {
  const { exports } = JSON.parse(read("pkg/package.json")) as {
    exports: Record<string, string | { default: string }>;
  };
  return Object.entries(exports).flatMap(([key, value]) => {
    const path = typeof value === "string" ? value : value.default;
    if (key.endsWith(".json")) return [];
    const entry = key.replace(".", "faultmap");
    if (!key.includes("*")) return existsSync(join("pkg", path)) ? [entry] : [];
    return readdirSync(join("pkg", dirname(path)))
      .filter((name) => name.endsWith(".js"))
      .map((name) => entry.replace("*", name.slice(0, -".js".length)));
  });
}
