import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { test } from "node:test";
import { isFault, type Explained, type Fault } from "faultmap";
import type { FieldErrors, Issue, Message } from "faultmap";

/** Runs a script that prints JSON in a Node of its own; gives that and what went to the console. */
function run(script: string, ...flags: string[]): { result: unknown; errors: string } {
  const args = [...flags, "--input-type=module", "--eval", script];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return { result: JSON.parse(stdout), errors: stderr };
}

/** Removes WebAssembly, as a strict runtime does, and then uses an entry. */
function without(entry: string, use: string): { result: unknown; errors: string } {
  return run(`
    delete globalThis.WebAssembly;
    const faultmap = await import("${entry}");
    console.log(JSON.stringify(await (${use})(faultmap)));
  `);
}

const EXPLAIN = `({ engine, explain }) => [engine(), explain(
  '{"code":"validation-failed","validationErrors":[{"property":"Name","message":"Wrong."}]}',
  { status: 400, fields: ["name"] },
)]`;

test("faultmap/js runs without WebAssembly", () => {
  const { result, errors } = without("faultmap/js", EXPLAIN);
  const [engine, { fault, fields }] = result as [string, Explained];
  assert.equal(engine, "js");
  assert.equal(fault.code, "validation-failed");
  assert.deepEqual(fields, { name: ["Wrong."] });
  assert.equal(errors, "");
});

test("faultmap/auto falls back to JavaScript", () => {
  const { result, errors } = without("faultmap/auto", EXPLAIN);
  const [engine, { fault }] = result as [string, Explained];
  assert.equal(engine, "js");
  assert.equal(fault.code, "validation-failed");
  assert.equal(errors, "");
});

test("faultmap answers from the status and says once what would help", () => {
  const { result, errors } = without(
    "faultmap",
    `async (f) => {
      const fault = f.decode("{}", { status: 404 });
      const odd = { property: "Name", path: ["Name"], params: {}, message: "Wrong." };
      const errors = { ...fault, validationErrors: [odd, { ...odd, property: "", path: [] }] };
      return {
        engine: f.engine(),
        fault,
        fine: [f.detect("{}", { status: 200 }), f.detect("{}")],
        failed: f.detect("{}", { status: 503 }),
        response: await f.decodeResponse({ status: 429, body: "{}" }),
        caught: await f.fromCaught(new TypeError("Failed to fetch")),
        explained: f.explain("{}", { status: 500, fields: ["a"], catalogs: [{ "rule.required": "x" }] }),
        messages: [
          f.resolveMessage(fault),
          f.resolveMessage(odd),
          f.resolveMessage({ id: "rule.required" }),
        ],
        fields: f.mapToFields(errors, { fields: ["name"] }),
        issues: f.toIssues(errors),
        success: [f.isSuccess("GET", 200), f.isSuccess("GET", 404), f.expectedBody("GET", 200)],
      };
    }`,
  );
  const answers = result as {
    engine: string;
    fault: Fault;
    fine: null[];
    failed: Fault;
    response: Fault;
    caught: Fault;
    explained: Explained;
    messages: Message[];
    fields: FieldErrors;
    issues: Issue[];
    success: unknown[];
  };
  const { fault, failed, response, caught, explained, fields } = answers;
  assert.equal(answers.engine, "none");
  for (const found of [fault, failed, response, caught, explained.fault]) {
    assert.ok(isFault(found));
    assert.equal(found.incomplete, "unread");
    assert.equal(found.dialect, "unread");
  }
  const kinds = [fault, failed, response, explained.fault].map(({ kind }) => kind);
  assert.deepEqual(kinds, ["not-found", "unavailable", "rate-limit", "server"]);
  assert.deepEqual(answers.fine, [null, null]);
  for (const { text, locale } of answers.messages) {
    assert.notEqual(text, "");
    assert.match(locale, /^(en|und)$/);
  }
  const members = ["fault", "message", "fields", "form", "unmatched", "renamed", "entries"];
  assert.deepEqual(Object.keys(explained), members);
  assert.deepEqual(fields.form, ["Wrong."]);
  assert.deepEqual(fields.unmatched, [{ property: "Name", path: ["Name"], messages: ["Wrong."] }]);
  assert.equal(fields.entries.length, 2);
  assert.equal(answers.issues.length, 2);
  assert.deepEqual(answers.success, [true, false, null]);

  assert.equal(errors.match(/faultmap\/auto/g)?.length, 1, errors);
});

test("texts of the server stay hidden without the core too", () => {
  const { result } = without(
    "faultmap",
    `({ decode, resolveMessage, mapToFields }) => {
      const error = { property: "Name", path: ["Name"], params: {}, message: "ORA-00001" };
      const bare = decode("", { status: 500 });
      const fault = { ...bare, description: "SELECT * FROM users", validationErrors: [error] };
      const shown = { ...fault, display: "Try later." };
      const texts = (...calls) => calls.map(({ text, source }) => [text, source]);
      return [
        texts(
          resolveMessage(fault),
          resolveMessage(fault, { serverText: "always" }),
          resolveMessage(shown, { serverText: "always" }),
          resolveMessage(shown),
          resolveMessage(shown, { serverText: "never" }),
          resolveMessage({ ...shown, display: " " }),
          resolveMessage(error),
          resolveMessage(error, { serverText: "never" }),
          resolveMessage({ ...error, message: " \\u00a0" }),
        ),
        mapToFields(fault, { serverText: "never" }).unmatched[0].messages,
      ];
    }`,
  );
  const generic = ["Something went wrong. Try again later.", "catalog"];
  assert.deepEqual(result, [
    [
      generic,
      ["SELECT * FROM users", "server"],
      ["Try later.", "display"],
      ["Try later.", "display"],
      generic,
      generic,
      ["ORA-00001", "server"],
      generic,
      generic,
    ],
    generic.slice(0, 1),
  ]);
});

test("without an encoder and a decoder no entry can run, and says so", () => {
  for (const name of ["TextEncoder", "TextDecoder"]) {
    for (const entry of ["faultmap", "faultmap/js", "faultmap/auto"]) {
      const { result, errors } = run(`
        delete globalThis.${name};
        const { decode, engine } = await import("${entry}");
        const { kind, incomplete } = decode('{"code":"x-1","description":"a"}', { status: 404 });
        console.log(JSON.stringify([engine(), kind, incomplete]));
      `);
      assert.deepEqual(result, ["none", "not-found", "unread"]);
      assert.equal(errors.match(new RegExp(`${name} is not defined`, "g"))?.length, 1, errors);
    }
  }
});

test("faultmap/testing says that it needs WebAssembly", () => {
  const { result } = without(
    "faultmap/testing",
    `({ encode }) => {
      try {
        return encode({}, "laravel");
      } catch (error) {
        return String(error);
      }
    }`,
  );
  assert.equal(result, "Error: faultmap/testing needs WebAssembly, which cannot run here");
});

test("the kind of a bare status is the same with and without the core", () => {
  const statuses = "Array.from({ length: 1000 }, (_, status) => decode('', { status }).kind)";
  const bare = without("faultmap", `({ decode }) => ${statuses}`).result as string[];
  const core = run(`
    const { decode } = await import("faultmap");
    console.log(JSON.stringify(${statuses}));
  `).result as string[];
  assert.deepEqual(bare, core);
});

test("faultmap/slim answers from the status until it has a module", () => {
  const { result, errors } = run(`
    import { readFileSync } from "node:fs";
    const { decode, engine, setModule } = await import("faultmap/slim");
    const body = '{"code":"x-1","description":"a","link":""}';
    const answers = [engine(), decode(body, { status: 404 }), decode(body)];
    let refused;
    try {
      setModule(new Uint8Array(8));
    } catch (error) {
      refused = error.name;
    }
    setModule(new WebAssembly.Module(readFileSync("pkg/dist/faultmap.wasm")));
    setModule(new Uint8Array(8));
    console.log(JSON.stringify([...answers, refused, engine(), decode(body).code]));
  `);
  const [none, unread, , refused, wasm, code] = result as [
    string,
    Explained["fault"],
    unknown,
    string,
    string,
    string,
  ];
  assert.equal(none, "none");
  assert.equal(unread.kind, "not-found");
  assert.equal(unread.incomplete, "unread");
  assert.equal(refused, "CompileError");
  assert.equal(wasm, "wasm");
  assert.equal(code, "x-1");
  assert.equal(errors.match(/setModule/g)?.length, 1, errors);
});

test("faultmap/slim takes a module of another window", () => {
  const { result } = run(`
    import { readFileSync } from "node:fs";
    import { runInNewContext } from "node:vm";
    const { decode, engine, setModule } = await import("faultmap/slim");
    const { Module } = runInNewContext("WebAssembly");
    setModule(new Module(readFileSync("pkg/dist/faultmap.wasm")));
    console.log(JSON.stringify([engine(), decode('{"code":"x-1","description":"a","link":""}').code]));
  `);
  assert.deepEqual(result, ["wasm", "x-1"]);
});

test("importing an entry does nothing", () => {
  for (const entry of ["faultmap", "faultmap/js", "faultmap/auto", "faultmap/slim"]) {
    const { result } = run(`
      const before = Reflect.ownKeys(globalThis).length;
      let compiled = 0;
      const { Module } = WebAssembly;
      WebAssembly.Module = class extends Module {
        constructor(...args) {
          super(...args);
          compiled++;
        }
      };
      await import("${entry}");
      console.log(JSON.stringify([compiled, Reflect.ownKeys(globalThis).length - before]));
    `);
    assert.deepEqual(result, [0, 0]);
  }
});

test("require works as import does", () => {
  for (const entry of [
    "faultmap",
    "faultmap/js",
    "faultmap/auto",
    "faultmap/slim",
    "faultmap/adapters/dom",
    "faultmap/adapters/react-hook-form",
    "faultmap/locales/de",
  ]) {
    const script = `console.log(Object.keys(require("${entry}")).length > 0)`;
    const args = ["--input-type=commonjs", "--eval", script];
    assert.equal(execFileSync(process.execPath, args, { encoding: "utf8" }), "true\n", entry);
  }
});
