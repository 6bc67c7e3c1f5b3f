/** The dialects of an app's own servers: what is read, what is refused, and what is kept. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { DialectDescriptor, Functions } from "faultmap";
import { createEngine } from "../src/engine.js";
import { createFunctions } from "../src/functions.js";
import type { Exports } from "../src/generated.core.js";
import { jsCore } from "../src/js-core.js";
import { each } from "./support/entries.js";

const ACME = {
  dialect: "acme",
  when: ["fehler.nr/string", "!data"],
  code: "fehler.nr",
  description: "fehler.satz",
  errors: "fehler.felder",
  field: "feld",
  message: "hinweis",
  rule: "regel",
  kinds: { E_LIMIT: "rate-limit" },
  rules: {
    NichtLeer: "notBlank",
    ZuKurz: { rule: "minLength", params: { min: "mindestens" } },
  },
} as const satisfies DialectDescriptor;

const BODY = {
  fehler: {
    nr: "E_INPUT",
    satz: "Die Eingaben sind nicht vollständig. 😀",
    felder: [
      { feld: "name", regel: "NichtLeer", hinweis: "Der Name fehlt." },
      { feld: "items[2].titel", regel: "ZuKurz", mindestens: 3 },
    ],
  },
};

const LIMIT = JSON.stringify({ fehler: { nr: "E_LIMIT" } });

/** Descriptors as JavaScript may give them. */
const odd = (dialects: unknown): { dialects: DialectDescriptor[] } => ({
  dialects: dialects as DialectDescriptor[],
});

for (const [entry, functions] of each) {
  const { decode, detect, explain, fromCaught, withDefaults } = functions;
  const { decodeResponse, detectResponse, explainResponse } = functions;
  describe(entry, () => {
    const dialects = [ACME];

    test("a body is read as the app says", () => {
      const fault = decode(BODY, { status: 400, dialects });
      assert.equal(fault.dialect, "acme");
      assert.equal(fault.kind, "validation");
      assert.equal(fault.code, "E_INPUT");
      assert.equal(fault.description, BODY.fehler.satz);
      assert.deepEqual(
        fault.validationErrors.map(({ path, rule, params }) => [path, rule, params]),
        [
          [["name"], "notBlank", {}],
          [["items", 2, "titel"], "minLength", { min: 3 }],
        ],
      );
      // What was understood is gone; what is left stays where it was.
      assert.deepEqual(fault.extensions, { fehler: { felder: [null, { mindestens: 3 }] } });
      assert.notEqual(decode(BODY, { status: 400 }).dialect, "acme");
    });

    test("each function that decodes takes them", async () => {
      const response = (): Response => new Response(LIMIT);
      const faults = [
        decode(LIMIT, { dialects }),
        detect(LIMIT, { dialects }),
        explain(LIMIT, { dialects }).fault,
        await decodeResponse(response(), { dialects }),
        await detectResponse(response(), { dialects }),
        (await explainResponse(response(), { dialects })).fault,
        await fromCaught(JSON.parse(LIMIT), { dialects }),
        await fromCaught(new Response(LIMIT, { status: 400 }), { dialects }),
      ];
      const app = withDefaults({ dialects });
      faults.push(app.decode(LIMIT), await app.detectResponse(response()));
      faults.push(app.withDefaults({ locale: "de" }).explain(LIMIT).fault);
      for (const fault of faults) {
        assert.equal(fault?.dialect, "acme");
        assert.equal(fault.kind, "rate-limit");
      }
      assert.equal(detect(LIMIT), null);
      assert.equal(detect('{"fehler":{"nr":"E1"},"data":{}}', { dialects }), null);
    });

    test("texts know the rules of the app", () => {
      const fields = ["name", "items.*.titel"];
      const { fields: texts } = explain(BODY, { status: 400, dialects, fields });
      assert.deepEqual(texts, {
        name: ["Fill this in."],
        "items.2.titel": ["Use at least 3 characters."],
      });
    });

    test("they are asked in order, and with catalogs and forms beside them", () => {
      const first: DialectDescriptor = { dialect: "first", when: "fehler.nr=E_L*" };
      const catalogs = [{ "kind.rate-limit": "Langsam." }];
      for (let round = 0; round < 3; round++) {
        for (const list of [
          [first, ACME],
          [ACME, first],
        ]) {
          const { fault, message } = explain(LIMIT, { dialects: list, catalogs, fields: ["a"] });
          assert.equal(fault.dialect, list[0]!.dialect);
          assert.equal(message.text === "Langsam.", fault.dialect === "acme");
        }
      }
      assert.equal(decode(LIMIT, { dialects: [] }).dialect === "acme", false);
    });

    test("an object may be a catalog and a descriptor, and is one of them at most", () => {
      const catalog = { "rule.notBlank": "Bitte ausfüllen." };
      const options = { status: 400, catalogs: [catalog], dialects, fields: ["name"] };
      assert.deepEqual(explain(BODY, options).fields["name"], ["Bitte ausfüllen."]);
      const both = { ...options, ...odd([catalog]) };
      assert.throws(() => explain(BODY, both), /^TypeError: faultmap: dialects\[0\]\.rule\.notBl/);
      assert.deepEqual(explain(BODY, options).fields["name"], ["Bitte ausfüllen."]);
    });

    test("a broken one is refused with its place", async () => {
      const cycle: Record<string, unknown> = { ...ACME };
      cycle["self"] = cycle;
      const wrong: [unknown, string][] = [
        [{}, "dialects is no list"],
        ["acme", "dialects is no list"],
        [[ACME, null], "dialects[1]: this is no complete JSON object"],
        [[undefined], "dialects[0]: this is no complete JSON object"],
        [[[]], "dialects[0]: this is no complete JSON object"],
        [["acme"], "dialects[0]: this is no complete JSON object"],
        [[{ dialect: "a" }], "dialects[0].when: this is missing"],
        [[{ dialect: "dialect" }], "dialects[0].when: this is missing"],
        [[ACME, { ...ACME, code: 5 }], "dialects[1].code: a text is expected"],
        [[{ ...ACME, kinds: { E: "no" } }], "dialects[0].kinds.E: there is no such kind"],
        [[{ ...ACME, rules: { E: "no" } }], "dialects[0].rules.E: there is no such rule"],
        [[{ ...ACME, größe: 1 }], "dialects[0].größe: there is no such member"],
        [[{ ...ACME, when: ["a", "b c"] }], "dialects[0].when[1]: a condition is"],
        [[cycle], "dialects[0]: "],
        [[{ ...ACME, code: 5n }], "dialects[0]: "],
      ];
      for (const [dialects, place] of wrong) {
        const options = { status: 400, ...odd(dialects) };
        const told = (error: unknown): boolean => {
          assert(error instanceof TypeError);
          assert(error.message.startsWith(`faultmap: ${place}`), error.message);
          return true;
        };
        for (const call of [decode, detect, explain]) {
          assert.throws(() => call(BODY, options), told);
        }
        assert.throws(() => withDefaults(options).decode(BODY), told);
        for (const call of [decodeResponse, detectResponse, explainResponse]) {
          await assert.rejects(call(new Response("{}"), options), told);
        }
        for (const reason of [new Response("{}", { status: 400 }), new Error("x"), null]) {
          await assert.rejects(fromCaught(reason, options), told);
        }
      }
      assert.equal(decode(BODY, { dialects }).dialect, "acme");
    });

    test("one is parsed once, and what it was is what it stays", () => {
      let parsed = 0;
      const toJSON = (): object => (parsed++, ACME);
      const dialects = [{ toJSON } as unknown as DialectDescriptor];
      for (let i = 0; i < 5; i++) assert.equal(decode(BODY, { dialects }).dialect, "acme");
      assert.equal(parsed, 1);
    });

    test("names of prototypes are names", () => {
      const own = JSON.parse(
        '{"dialect":"__proto__","when":"__proto__.constructor","code":"__proto__.constructor",' +
          '"kinds":{"__proto__":"gone"}}',
      ) as DialectDescriptor;
      const fault = decode('{"__proto__":{"constructor":"__proto__"}}', { dialects: [own] });
      assert.deepEqual([fault.dialect, fault.kind, fault.code], ["__proto__", "gone", "__proto__"]);
    });
  });
}

describe("an instance that is replaced", () => {
  /** Functions that count their instances. */
  function counting(): { functions: Functions; instances: () => number } {
    let count = 0;
    const fresh = (): Exports => (count++, jsCore.instantiate());
    const engine = createEngine(() => ({ name: "js", instantiate: fresh }), "");
    return { functions: createFunctions(engine), instances: () => count };
  }

  test("gets the descriptors again", () => {
    const { functions, instances } = counting();
    const catalogs = [{ "kind.rate-limit": "Langsam." }];
    for (let round = 1; round < 4; round++) {
      const { fault, message } = functions.explain(LIMIT, { dialects: [ACME], catalogs });
      assert.deepEqual([fault.dialect, message.text], ["acme", "Langsam."]);
      assert.equal(instances(), round);
      functions.decode("x".repeat(6 << 20));
    }
  });

  test("while options are read mixes up no descriptors", () => {
    const { functions, instances } = counting();
    const other = { ...ACME, dialect: "other" };
    const end = (): string => {
      functions.decode("x".repeat(6 << 20));
      functions.decode(LIMIT, { dialects: [other, other] });
      return "acme";
    };
    const nosy = { toJSON: () => (end(), { ...ACME, dialect: "nosy", when: "never" }) };
    const labels = Object.defineProperty({}, "name", { get: end, enumerable: true });
    for (const more of [{ labels }, odd([nosy, ACME]), { dialects: [ACME], labels }]) {
      const before = instances();
      const { fault } = functions.explain(LIMIT, { dialects: [ACME], ...more });
      assert.equal(fault.dialect, "acme");
      assert.ok(instances() > before, "it was ended");
    }
  });
});
