import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { limits, type ExplainOptions, type FieldNames, type ReadOptions } from "faultmap";
import german from "faultmap/locales/de";
import { each } from "./support/entries.js";
import { cost } from "./support/time.js";

const BODY =
  '{"code":"validation-failed","description":"Invalid.","link":"","details":[],' +
  '"validationErrors":[{"property":"Name","message":"\'Name\' should not be empty."}]}';

type Options = ExplainOptions & ReadOptions;

/** Options as JavaScript may give them. */
const odd = (options: unknown): Options => options as Options;

for (const [entry, functions] of each) {
  const { decode, detect, explain, explainResponse, resolveMessage, mapToFields } = functions;
  const { decodeResponse, detectResponse, fromCaught, toIssues, withDefaults } = functions;
  describe(entry, () => {
    const response = (): Response => new Response(BODY, { status: 400 });

    test("options that are null are as good as not given", async () => {
      const plain = explain(BODY);
      assert.deepEqual(explain(BODY, odd(null)), plain);
      assert.deepEqual(decode(BODY, odd(null)), plain.fault);
      assert.deepEqual(detect(BODY, odd(null)), plain.fault);
      assert.deepEqual(resolveMessage(plain.fault, odd(null)), plain.message);
      assert.deepEqual(mapToFields(plain.fault, odd(null)).entries, plain.entries);
      assert.equal(toIssues(plain.fault, odd(null)).length, 1);
      assert.deepEqual((await explainResponse(response(), odd(null))).entries, plain.entries);
      assert.equal((await decodeResponse(response(), odd(null))).status, 400);
      assert.equal((await detectResponse(response(), odd(null)))?.status, 400);
      assert.equal((await fromCaught(response(), odd(null))).status, 400);
      const names = [
        ..."status headers method url recognise dialects locale catalogs labels labelled serverText".split(
          " ",
        ),
        ..."fields aliases strip indexBase timeout signal".split(" "),
      ];
      for (const name of names) {
        assert.deepEqual(explain(BODY, odd({ [name]: null })), plain, name);
        const read = await explainResponse(response(), odd({ [name]: null }));
        assert.deepEqual(read.entries, plain.entries, name);
        assert.equal(read.fault.status, 400, name);
      }
    });

    test("options of another type break nothing", async () => {
      const values = [0, 5, 5n, true, "x", "", Symbol("x"), {}, [], [null], [{}], () => {}, NaN];
      const throwing = {
        toString(): never {
          throw new Error("no");
        },
      };
      const names =
        "status headers method url recognise locale labels labelled serverText aliases strip indexBase";
      for (const name of names.split(" ")) {
        for (const value of [...values, throwing, { x: throwing }, [throwing]]) {
          assert.equal(explain(BODY, odd({ [name]: value })).fault.code, "validation-failed", name);
        }
      }
      for (const signal of [new AbortController(), 5, "x", {}]) {
        const fault = await decodeResponse(response(), odd({ signal }));
        assert.equal(fault.code, "validation-failed");
        assert.equal(fault.incomplete, null);
      }
      for (const timeout of [NaN, "5", 5n, {}]) {
        assert.equal((await decodeResponse(response(), odd({ timeout }))).incomplete, null);
      }
      assert.equal(decode(BODY, odd({ status: 404n })).status, 404);
      for (const status of [-1, 0, 1, 99, 1000, "x"]) {
        assert.equal(decode("", odd({ status })).status, null);
      }
    });

    test("one string is a list of one", () => {
      const body = BODY.replace('"Name"', '"Wrap.Name"');
      const fields = ["name"];
      const list = explain(body, { fields, strip: ["wrap"] });
      assert.deepEqual(Object.keys(list.fields), ["name"]);
      assert.deepEqual(explain(body, odd({ fields, strip: "wrap" })), list);
    });

    test("who does not know an option takes nothing away", async () => {
      const none = { status: undefined, headers: undefined, locale: undefined, fields: undefined };
      const reply = new Response(BODY, { status: 409, headers: { "x-request-id": "abc" } });
      const fault = await decodeResponse(reply, none);
      assert.equal(fault.status, 409);
      assert.equal(fault.requestId, "abc");
      const app = withDefaults({ locale: "de", catalogs: [german], fields: ["name"] });
      const known = app.explain(BODY);
      assert.equal(known.message.locale, "de");
      assert.deepEqual(app.explain(BODY, { ...none, catalogs: undefined }), known);
      assert.deepEqual(app.withDefaults({ ...none, catalogs: undefined }).explain(BODY), known);
    });

    test("anything that iterates over names is a list of them", () => {
      const data = new FormData();
      data.append("name", "");
      const lists: unknown[] = [
        new Set(["name"]),
        new Map([["name", 1]]),
        new Map([["name", 1]]).keys(),
        new URLSearchParams("name=1"),
        data,
      ];
      for (const fields of lists) {
        assert.deepEqual(Object.keys(explain(BODY, odd({ fields })).fields), ["name"]);
      }
      const fields = new Set(["name"]);
      for (let i = 0; i < 4; i++) assert.ok(explain(BODY, odd({ fields })).fields["name"]);
    });

    test("fields that name nothing are a mistake that is told", async () => {
      for (const fields of ["name", "", 5, true, { name: "" }, () => {}, new Date(0)]) {
        const told = { name: "TypeError", message: /^faultmap: fields is no .*\{ values \}$/ };
        assert.throws(() => explain(BODY, odd({ fields })), told);
        assert.throws(() => mapToFields(decode(BODY), odd({ fields })), told);
        await assert.rejects(explainResponse(response(), odd({ fields })), told);
      }
    });

    test("catalogs that are none are a mistake that is told", () => {
      const cycle: Record<string, unknown> = { "rule.required": "x" };
      cycle["self"] = cycle;
      const throwing = {
        toJSON(): never {
          throw new Error("not now");
        },
      };
      const wrong: [unknown, RegExp][] = [
        [german, /^faultmap: catalogs is no list$/],
        ["de", /^faultmap: catalogs is no list/],
        [[german, cycle], /^faultmap: catalogs\[1\]: .*circular/],
        [[{ "rule.required": 5n }], /^faultmap: catalogs\[0\]: .*BigInt/],
        [[german, german, throwing], /^faultmap: catalogs\[2\]: not now$/],
        [[null], /^faultmap: catalogs\[0\]: /],
        [[undefined], /^faultmap: catalogs\[0\]: /],
      ];
      for (const [catalogs, message] of wrong) {
        const told = { name: "TypeError", message };
        assert.throws(() => explain(BODY, odd({ catalogs })), told);
        assert.throws(() => resolveMessage({ id: "rule.required" }, odd({ catalogs })), told);
        assert.throws(() => mapToFields(decode(BODY), odd({ catalogs })), told);
      }
    });

    test("what no message can be found for is a mistake that is told", () => {
      for (const target of [
        null,
        undefined,
        5,
        "rule.required",
        {},
        [],
        { id: 5 },
        new Error("x"),
      ]) {
        const told = { name: "TypeError", message: /^faultmap: target / };
        assert.throws(() => resolveMessage(target as never), told);
      }
      for (const fault of [null, undefined, {}, [], explain(BODY)]) {
        const told = { name: "TypeError", message: /^faultmap: fault / };
        assert.throws(() => mapToFields(fault as never), told);
        assert.throws(() => toIssues(fault as never), told);
      }
    });

    test("what is missing of a target is not needed", () => {
      assert.equal(resolveMessage({ property: "Name", message: "Wrong." } as never).text, "Wrong.");
      assert.equal(resolveMessage({ rule: "required" } as never).id, "rule.required");
      const values = { min: null, label: "Name", list: [null], other: { a: 1 } };
      const message = resolveMessage({ id: "rule.required", values: values as never });
      assert.deepEqual(message.values, { label: "Name", list: [""], other: "[object Object]" });
      assert.equal(functions.isSuccess(undefined as never, 200), true);
      assert.equal(functions.isSuccess("GET", 5n as never), false);
      assert.equal(functions.expectedBody(null as never, "x" as never), null);
    });

    test("values may be deep, wide and hostile", () => {
      /** Which of the form's fields an error on that property ends at. */
      const matched = (values: object, property: string): string | null | undefined => {
        const body = { code: "x", validationErrors: [{ property, message: "Wrong." }] };
        return explain(body, { fields: { values } as FieldNames }).entries[0]?.name;
      };
      const nested = (levels: number): object => {
        let values: object = { end: 1 };
        for (let i = 1; i < levels; i++) values = { a: values };
        return values;
      };
      const deepest = `${"a.".repeat(limits.depth - 1)}end`;
      assert.equal(matched(nested(limits.depth), deepest), deepest);
      const time = cost(() => assert.equal(matched(nested(100_000), "b"), null));
      assert.ok(time < 500, `${Math.round(time)} ms`);
      const throwing = {
        get broken(): never {
          throw new Error("no");
        },
        name: "",
      };
      assert.equal(matched(throwing, "Name"), "name");
      assert.equal(matched(throwing, "broken"), null);
      // Each level stands twice in the one above, and the last one is the first.
      const root: Record<string, unknown> = {};
      let below: Record<string, unknown> = { root };
      for (let i = 0; i < 40; i++) below = { a: below, b: below };
      Object.assign(root, { below, name: "" });
      assert.equal(matched(root, "other"), null);
    });
  });
}
