import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, test, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import type { Functions } from "faultmap";
import { each } from "./support/entries.js";
import { cost } from "./support/time.js";
import { createEngine, type Core } from "../src/engine.js";
import { createFunctions } from "../src/functions.js";
import type { Exports } from "../src/generated.core.js";
import { wasmCore } from "../src/wasm.js";

type Trapping = Exports & { trap(): void };

const folder = resolve("target/faultmap/trap");
const { instantiate } = (await import(pathToFileURL(`${folder}/trap.core.js`).href)) as {
  instantiate(): Trapping;
};
const module = new WebAssembly.Module(readFileSync(`${folder}/trap.wasm`));

const cores: Core[] = [wasmCore(module), { name: "js", instantiate }];

const BODY =
  '{"code":"validation-failed","validationErrors":[{"property":"Name","message":"Wrong."}]}';
const GERMAN = {
  locale: "de",
  "kind.validation": "Da stimmt etwas nicht.",
  "code.validation-failed": "Bitte prüfen.",
};

/** Functions on a core of which the next call of each export named in `armed` traps. */
function trapping(core: Core): {
  functions: Functions;
  armed: Set<string>;
  instances: () => number;
} {
  const armed = new Set<string>();
  let count = 0;
  const fresh = (): Exports => {
    const exports = core.instantiate() as Trapping;
    count++;
    return new Proxy(
      { ...exports },
      {
        get(target, name: keyof Exports) {
          if (armed.delete(name)) return exports.trap;
          return target[name];
        },
      },
    );
  };
  const engine = createEngine(() => ({ name: core.name, instantiate: fresh }), "");
  return { functions: createFunctions(engine), armed, instances: () => count };
}

test("an engine without a core says once what that means", (t) => {
  const { mock } = t.mock.method(console, "error", () => {});
  const { decode } = createFunctions(
    createEngine(() => {
      throw new Error("forbidden");
    }, "what would help"),
  );
  for (let i = 0; i < 2; i++) assert.equal(decode(BODY, { status: 404 }).kind, "not-found");
  assert.equal(mock.callCount(), 1);
  assert.match(String(mock.calls[0]!.arguments[0]), /^what would help: Error: forbidden$/);
});

for (const core of cores) {
  describe(`a trap in ${core.name}`, () => {
    const calls: [string, (functions: Functions) => unknown][] = [
      ["decode", ({ decode }) => decode(BODY, { status: 400 })],
      ["detect", ({ detect }) => detect(BODY, { status: 400 })],
      ["explain", ({ explain }) => explain(BODY, { status: 400 }).fault],
    ];
    for (const [name, call] of calls) {
      test(`${name} answers with the unread fault, and then works again`, () => {
        const { functions, armed, instances } = trapping(core);
        const before = call(functions);
        armed.add(name);
        assert.deepEqual(call(functions), {
          kind: "invalid-request",
          status: 400,
          dialect: "unread",
          code: null,
          codes: [],
          description: null,
          display: null,
          language: null,
          link: null,
          details: [],
          validationErrors: [],
          retryAfter: null,
          requestId: null,
          incomplete: "unread",
          extensions: {},
        });
        assert.equal(instances(), 2);
        assert.deepEqual(call(functions), before);
        assert.equal(instances(), 2);
      });
    }

    test("headers of the failed call are kept", () => {
      const { functions, armed } = trapping(core);
      armed.add("decode");
      const fault = functions.decode(BODY, { status: 503, headers: { "retry-after": "9" } });
      assert.equal(fault.retryAfter, 9);
      assert.equal(fault.kind, "unavailable");
    });

    test("the other functions answer too", async () => {
      const { functions, armed } = trapping(core);
      const fault = functions.decode(BODY, { status: 400 });
      const message = functions.resolveMessage(fault);
      armed.add("resolveFault");
      assert.notEqual(functions.resolveMessage(fault).text, "");
      armed.add("resolveError");
      assert.equal(functions.resolveMessage(fault.validationErrors[0]!).text, "Wrong.");
      armed.add("resolveId");
      assert.notEqual(functions.resolveMessage({ id: "rule.required" }).text, "");
      armed.add("mapToFields");
      const errors = functions.mapToFields(fault, { fields: ["name"] });
      assert.deepEqual(errors.unmatched, [
        { property: "Name", path: ["Name"], messages: ["Wrong."] },
      ]);
      assert.equal(errors.entries[0]?.message.text, "Wrong.");
      armed.add("isSuccess");
      assert.equal(functions.isSuccess("GET", 200), true);
      armed.add("expectedBody");
      assert.equal(functions.expectedBody("GET", 200), null);
      armed.add("caught");
      assert.equal(
        (await functions.fromCaught(new TypeError("Failed to fetch"))).dialect,
        "unread",
      );
      assert.deepEqual(functions.resolveMessage(fault), message);
    });

    test("twice in a row leaves the status", () => {
      const { functions, armed } = trapping(core);
      armed.add("decode").add("unread");
      const fault = functions.decode(BODY, { status: 404, headers: { "retry-after": "9" } });
      assert.equal(fault.kind, "not-found");
      assert.equal(fault.incomplete, "unread");
      assert.equal(fault.retryAfter, null);
      assert.equal(functions.decode(BODY).code, "validation-failed");
    });

    test("the next instance gets the catalogs again", () => {
      const { functions, armed, instances } = trapping(core);
      const options = { status: 400, locale: "de", catalogs: [GERMAN] };
      assert.equal(functions.explain(BODY, options).message.text, "Bitte prüfen.");
      armed.add("decode");
      functions.decode(BODY);
      assert.equal(functions.explain(BODY, options).message.text, "Bitte prüfen.");
      assert.equal(instances(), 2);
    });

    test("an option that ends the instance while it is read mixes up no catalogs", () => {
      const { functions, instances } = trapping(core);
      const { decode, explain, mapToFields } = functions;
      const text = (id: string): Record<string, string> => ({ locale: "de", "rule.notEmpty": id });
      const sentence = "'Name' should not be empty.";
      const body = BODY.replace("Wrong.", sentence);
      const [own, other] = [text("own"), text("other")];
      const options = { locale: "de", catalogs: [own], fields: ["name", "x"] };
      const large = "x".repeat(6 << 20);
      /** Ends the instance, and begins another one with other catalogs and forms. */
      const end = (): string => {
        decode(large);
        for (let i = 0; i < 3; i++) {
          explain(body, {
            locale: "de",
            catalogs: [other, GERMAN],
            fields: [`x${i >> 1}`, "name"],
          });
        }
        return "name";
      };
      function* names(): Generator<string> {
        yield end();
        yield "x";
      }
      const nosy = (name: string): Record<string, string> => {
        return Object.defineProperty({}, name, { get: end, enumerable: true }) as never;
      };
      const catalog = { toJSON: () => (end(), text("nosy")) } as unknown as Record<string, string>;
      const more = [
        { labels: nosy("name") },
        { aliases: nosy("e_mail") },
        { headers: nosy("x-a") },
        { strip: { [Symbol.iterator]: names } as never },
        { fields: { values: nosy("name") } },
        { fields: { [Symbol.iterator]: names } as never },
        { catalogs: [own, catalog] },
      ];
      for (const one of more) {
        const before = instances();
        for (let i = 0; i < 4; i++) {
          assert.equal(explain(body, options).fields["name"]?.[0], "own");
          const given = { ...options, ...one };
          assert.equal(explain(body, given).fields["name"]?.[0], "own", Object.keys(one)[0]);
          assert.equal(mapToFields(decode(body), given).fields["name"]?.[0], "own");
        }
        assert.ok(instances() > before, "it was ended");
      }
      // The fault itself is read last. Where the form is of the past, no field is guessed.
      const fault = decode(body);
      for (let i = 0; i < 4; i++) {
        const read = Object.defineProperty({ ...fault }, "display", { get: end });
        const { entries } = mapToFields(read, options);
        assert.ok(["own", sentence].includes(entries[0]!.message.text));
        assert.ok(["name", null].includes(entries[0]!.name));
      }
    });

    test("an instance that has grown is replaced", () => {
      const { functions, instances } = trapping(core);
      functions.decode("x".repeat(6 << 20));
      assert.equal(functions.decode(BODY).code, "validation-failed");
      assert.equal(instances(), 2);
    });
  });
}

for (const [entry, { decode, explain, resolveMessage, mapToFields, engine }] of each) {
  describe(entry, () => {
    test("says what it runs on", () => {
      assert.equal(engine(), entry === "faultmap/js" ? "js" : "wasm");
    });

    test("a broken catalog is refused with the place", () => {
      const broken: [object, RegExp][] = [
        [["a"], /^faultmap: catalogs\[1\]: .*JSON object/],
        [{ "rule.required": 5 }, /^faultmap: catalogs\[1\]: "rule.required": /],
        [{ "no id": "x" }, /^faultmap: catalogs\[1\]: "no id": /],
        [{ "rule.required": "{broken" }, /^faultmap: catalogs\[1\]: "rule.required": .*\d/],
        [{ locale: "?" }, /^faultmap: catalogs\[1\]: "locale": /],
      ];
      for (const [catalog, message] of broken) {
        const catalogs = [GERMAN, catalog as Record<string, string>];
        for (const call of [
          () => explain(BODY, { catalogs }),
          () => resolveMessage({ id: "rule.required" }, { catalogs }),
          () => mapToFields(decode(BODY), { catalogs }),
        ]) {
          assert.throws(
            call,
            (error: Error) => error instanceof TypeError && message.test(error.message),
            String(message),
          );
        }
      }
      assert.equal(
        explain(BODY, { locale: "de", catalogs: [GERMAN] }).message.text,
        "Bitte prüfen.",
      );
    });

    test("a catalog is parsed once", () => {
      let parsed = 0;
      const catalog = { toJSON: () => (parsed++, GERMAN) };
      const catalogs = [catalog as unknown as Record<string, string>];
      for (let i = 0; i < 5; i++) {
        assert.equal(explain(BODY, { locale: "de", catalogs }).message.text, "Bitte prüfen.");
      }
      assert.equal(parsed, 1);
    });

    test("memory and time stay the same over many calls", (t) => steady(t, decode));
  });
}

/** Decodes large and small bodies in turn: neither gets slower, and nothing piles up. */
function steady(t: TestContext, decode: Functions["decode"]): void {
  const errors = Array.from({ length: 1000 }, (_, i) => {
    return {
      property: `Items[${i}].Name`,
      message: "'Name' should not be empty, and this is longer.",
    };
  });
  const large = new TextEncoder().encode(
    JSON.stringify({ code: "validation-failed", validationErrors: errors }),
  );
  assert.ok(large.length > 90_000 && large.length < 110_000, `${large.length} bytes`);
  const small = new TextEncoder().encode(BODY);
  const round = (): number => {
    return cost(() => {
      for (let i = 0; i < 100; i++) {
        decode(large, { status: 400 });
        decode(small, { status: 400 });
      }
    });
  };
  const memory = (): number => {
    const { external, arrayBuffers, heapUsed } = process.memoryUsage();
    return external + arrayBuffers + heapUsed;
  };
  round();
  globalThis.gc?.();
  const before = memory();
  const times = Array.from({ length: 10 }, round);
  globalThis.gc?.();
  const grown = (memory() - before) / 2 ** 20;
  const [first, last] = [Math.min(...times.slice(0, 5)), Math.min(...times.slice(5))];
  t.diagnostic(`${times.map(Math.round).join(" ")} ms, ${grown.toFixed(1)} MiB`);
  assert.ok(last < first * 1.5 + 5, `${first} ms became ${last} ms`);
  assert.ok(globalThis.gc, "node runs with --expose-gc");
  assert.ok(grown < 4, `${grown} MiB more`);
}
