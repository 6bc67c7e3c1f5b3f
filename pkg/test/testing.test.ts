import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { decode, decodeResponse, type Fault } from "faultmap";
import {
  carries,
  encode,
  encodeResponse,
  type EncodableDialect,
  type Encoded,
} from "faultmap/testing";

const { faults, replies } = JSON.parse(readFileSync("tests/data/encoded.json", "utf8")) as {
  faults: Record<string, Parameters<typeof encode>[0]>;
  replies: Record<EncodableDialect, Record<string, Encoded>>;
};
const dialects = Object.keys(carries) as EncodableDialect[];

test("every dialect is written as the crate writes it, and read back", () => {
  assert.deepEqual([...dialects].sort(), Object.keys(replies).sort());
  for (const dialect of dialects) {
    const readAs = carries[dialect].map((body) => body.dialect as string);
    for (const [name, fault] of Object.entries(faults)) {
      const reply = encode(fault, dialect);
      assert.deepEqual(reply, replies[dialect][name], `${dialect}: ${name}`);
      const { status, headers, body } = reply;
      const read = decode(body, { status, headers });
      assert.ok(readAs.includes(read.dialect), `${dialect}: ${name} is read as ${read.dialect}`);
      assert.equal(read.status, status);
      assert.equal(read.requestId, fault.requestId ?? null, dialect);
      assert.equal(read.retryAfter, fault.retryAfter ?? null, dialect);
    }
  }
});

test("a whole fault is one that can be encoded", () => {
  const { status, headers, body } = encode(faults["validation"]!, "awork");
  const fault = decode(body, { status, headers });
  assert.deepEqual(encode(fault, "awork"), { status, headers, body });
});

test("a response is a reply", async () => {
  const response = encodeResponse(faults["failure"]!, "problem-details");
  assert.ok(response instanceof Response);
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  const fault = await decodeResponse(response);
  assert.equal(fault.code, "RATE_LIMITED");
  assert.equal(fault.retryAfter, 30);

  const nothing = encodeResponse({ status: 204 }, "empty");
  assert.equal(nothing.status, 204);
  assert.equal(nothing.body, null);
});

test("names and texts are what they are", () => {
  const fault = {
    description: "\ud800 half",
    validationErrors: [
      { path: ["__proto__", "constructor", "\u{1f642}"], message: "\u0000\u2028</script>" },
      { property: "a[0]['b.c']", message: "quoted \"'\\" },
    ],
  };
  const { status, headers, body } = encode(fault, "aspnet-validation");
  const read = decode(body, { status, headers });
  assert.equal(read.description, "\ufffd half");
  assert.deepEqual(
    read.validationErrors.map(({ path, message }) => [path, message]),
    [
      [["__proto__", "constructor", "\u{1f642}"], "\u0000\u2028</script>"],
      [["a", 0, "b.c"], "quoted \"'\\"],
    ],
  );
});

test("what is wrong is said", () => {
  const wrong = (fault: unknown, dialect: string, message: string | RegExp): void => {
    assert.throws(() => encode(fault as Fault, dialect as EncodableDialect), {
      name: "TypeError",
      message,
    });
  };
  wrong(
    {},
    "larawel",
    /^faultmap\/testing: larawel is no dialect that can be encoded; these are: awork, /,
  );
  wrong({}, "__proto__", /^faultmap\/testing: __proto__ is no dialect/);
  wrong(undefined, "laravel", "faultmap/testing: fault is no object");
  wrong({ status: "400" }, "laravel", "faultmap/testing: fault.status is no number");
  wrong(
    { validationErrors: [{ rule: "length!" }] },
    "laravel",
    "faultmap/testing: fault.validationErrors[0].rule is not known: length!",
  );
  // It works again after that.
  assert.equal(encode({}, "laravel").status, 400);
});

test("a hostile fault neither traps nor stays", () => {
  const path = Array.from({ length: 5000 }, (_, i) => (i % 2 ? i : "a"));
  const deep = JSON.parse("[".repeat(500) + "]".repeat(500)) as never;
  const validationErrors = [{ path, message: "deep" }];
  for (const dialect of dialects) {
    assert.ok(encode({ validationErrors, extensions: { deep } }, dialect).body.length < 100_000);
  }
  const description = "x".repeat(8 << 20);
  assert.ok(encode({ description }, "text").body.length > 1000);
  assert.equal(encode({}, "text").body, "Bad Request");
});

test("no other entry has it", () => {
  // A word of the templates.
  const mark = "$each";
  assert.ok(readFileSync("target/faultmap/testing.wasm").includes(mark), "the module has none");
  for (const file of ["faultmap.wasm", "generated.core.js", "generated.data.js"]) {
    assert.ok(!readFileSync(`pkg/dist/${file}`).includes(mark), `${file} has it`);
  }
  for (const file of readdirSync("pkg/dist", { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".js") || file.startsWith("testing.")) continue;
    const source = readFileSync(`pkg/dist/${file}`, "utf8");
    assert.doesNotMatch(source, /from "[^"]*testing/, `${file} imports it`);
  }
});
