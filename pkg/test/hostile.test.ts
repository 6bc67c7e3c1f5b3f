import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isFault, limits, type Explained } from "faultmap";
import { each } from "./support/entries.js";
import { largeBodies } from "./support/large.js";
import { cost } from "./support/time.js";

const HOME = { code: "validation-failed", description: "Invalid.", link: "", details: [] };

/** A body of the home API with those validation errors. */
function body(validationErrors: unknown): string {
  return JSON.stringify({ ...HOME, validationErrors });
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

for (const [entry, { decode, detect, explain, mapToFields }] of each) {
  describe(entry, () => {
    /** Milliseconds; the core as JavaScript takes about twice as long. */
    const second = entry === "faultmap/js" ? 2000 : 1000;

    /** Explains a body and checks what must hold of every answer. */
    function answer(input: unknown, options: Parameters<typeof explain>[1] = {}): Explained {
      const explained = explain(input, { status: 400, ...options });
      assert.ok(isFault(explained.fault));
      assert.equal(explained.fault.status, options.status ?? 400);
      assert.notEqual(explained.message.text, "");
      for (const { message } of explained.entries) assert.notEqual(message.text, "");
      assert.doesNotThrow(() => JSON.stringify(explained));
      return explained;
    }

    test("an empty body is its status", () => {
      for (const nothing of ["", null, undefined, new Uint8Array(), new ArrayBuffer(0)]) {
        const { fault } = answer(nothing, { status: 404 });
        assert.equal(fault.kind, "not-found");
        assert.equal(fault.dialect, "empty");
      }
    });

    test("a page of a proxy is the proxy's failure", () => {
      const page = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>";
      assert.equal(answer(page, { status: 502 }).fault.kind, "gateway");
    });

    test("a body that is cut anywhere gives what it held", () => {
      const whole = bytes(body([{ property: "Größe 😀", message: "'Name' should not be empty." }]));
      for (let end = 1; end < whole.length; end++) {
        const { fault } = answer(whole.subarray(0, end));
        assert.equal(fault.incomplete, "cut", `cut at ${end}`);
      }
      assert.equal(answer(whole).fault.incomplete, null);
    });

    test("10 MB of anything take at most a second", () => {
      for (const [name, input] of Object.entries(largeBodies())) {
        const time = cost(() => explain(input, { status: 400 }));
        assert.ok(time < second, `${name} took ${Math.round(time)} ms`);
      }
    });

    test("more than the limit is not read", () => {
      const { fault } = answer("x".repeat(limits.body + 10));
      assert.equal(fault.incomplete, "limit");
      assert.equal(answer(new Uint8Array(limits.body + 10).fill(0x20)).fault.incomplete, "limit");
    });

    test("nesting beyond the limit stays text", () => {
      const depth = 10_000;
      const nested = `{"code":"validation-failed","deep":${"[".repeat(depth)}${"]".repeat(depth)}}`;
      const { fault } = answer(nested);
      assert.equal(fault.code, "validation-failed");
      let deep = fault.extensions["deep"];
      let levels = 0;
      for (; Array.isArray(deep); levels++) deep = deep[0];
      assert.ok(levels > limits.depth - 4 && levels <= limits.depth, `${levels} levels`);
      assert.equal(typeof deep, "string");
    });

    test("bytes that are no UTF-8 are replaced", () => {
      const broken = new Uint8Array([
        ...bytes('{"code":"x-'),
        0xff,
        0xc3,
        ...bytes('","description":"a"}'),
      ]);
      const { fault } = answer(broken);
      assert.match(String(fault.extensions["code"] ?? fault.code), /^x-\ufffd+$/);
    });

    test("members of other types than they should be break nothing", () => {
      assert.equal(answer({ code: 5 }).fault.kind, "invalid-request");
      const others = [
        {},
        { Name: ["Wrong."] },
        ["Wrong."],
        [null],
        [[]],
        [5],
        "Wrong.",
        5,
        true,
        null,
      ];
      for (const errors of others) {
        const { fault } = answer(body(errors));
        assert.equal(fault.code, "validation-failed", JSON.stringify(errors));
        assert.equal(fault.dialect, "awork");
      }
      for (const member of ["code", "description", "link", "details"]) {
        for (const value of [null, 0, true, [], {}, [{}], "\u0000"]) {
          answer({ ...HOME, [member]: value, validationErrors: [] });
        }
      }
    });

    test("100,000 validation errors are all there", () => {
      const count = 100_000;
      const errors = Array.from({ length: count }, (_, i) => ({
        property: `Items[${i}].Name`,
        message: "'Name' should not be empty.",
      }));
      const text = body(errors);
      const { fault, entries, fields } = answer(text, { fields: ["items.*.name"] });
      assert.equal(fault.validationErrors.length, count);
      assert.equal(entries.length, count);
      assert.equal(Object.keys(fields).length, count);
      const time = cost(() => explain(text, { fields: ["items.*.name"] }));
      assert.ok(time < 3 * second, `${Math.round(time)} ms`);
    });

    test("100,000 errors of one field, and 100,000 fields", () => {
      const errors = Array.from({ length: 100_000 }, (_, i) => {
        return { property: "name", message: `Wrong ${i}.` };
      });
      const names = Array.from({ length: 100_000 }, (_, i) => `name${i}`);
      const time = cost(() => {
        assert.equal(explain(body(errors), { fields: ["name"] }).fields["name"]?.length, 100_000);
        assert.equal(explain(body(errors), { fields: names }).unmatched.length, 1);
      });
      assert.ok(time < 6 * second, `${Math.round(time)} ms`);
    });

    test("a header cannot bring another one along", () => {
      const headers = { "x-request-id": "a\r\nretry-after: 5", "retry-after": "7" };
      const { fault } = answer("", { headers });
      assert.equal(fault.requestId, null);
      assert.equal(fault.retryAfter, 7);
    });

    test("a header that cannot be read is left out alone", () => {
      const rest = { "x-request-id": "abc", "retry-after": "7" };
      const throwing = Object.defineProperty({}, "a", {
        enumerable: true,
        get() {
          throw new Error("no");
        },
      });
      const pairs: unknown[] = [null, 5, [], ["a"], ["b", Symbol("b")], ...Object.entries(rest)];
      for (const headers of [Object.assign(throwing, rest), pairs]) {
        const { fault } = answer("", { headers: headers as never });
        assert.equal(fault.requestId, "abc");
        assert.equal(fault.retryAfter, 7);
      }
    });

    test("headers beyond the limit are left out", () => {
      const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`x-${i}`, "y"]));
      const { fault } = answer("", {
        headers: { "x-request-id": "first", ...many, "retry-after": "7" },
      });
      assert.equal(fault.requestId, "first");
      assert.equal(fault.retryAfter, null);
    });

    test("a header that is too large hides no other", () => {
      const large = "x".repeat(limits.headers);
      const headers = { "x-request-id": "first", "set-cookie": large, "retry-after": "7" };
      const { fault } = answer("", { headers });
      assert.equal(fault.requestId, "first");
      assert.equal(fault.retryAfter, 7);
    });

    test("headers that throw are no headers", () => {
      const throwing = {
        get "x-request-id"(): string {
          throw new Error("no");
        },
      };
      assert.equal(answer("", { headers: throwing }).fault.requestId, null);
    });

    test("a link that is no plain http(s) URL is none", () => {
      const links = [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "//x",
        "http:",
      ];
      for (const link of links) {
        assert.equal(answer({ ...HOME, link, validationErrors: [] }).fault.link, null, link);
      }
    });

    test("names that objects know already are names like any other", () => {
      const names = [
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "",
        "😀",
        "שם",
        "a\u0000b",
      ];
      const errors = names.map((property) => ({ property, message: "Wrong." }));
      const { fault, fields } = answer(
        `{"code":"validation-failed","validationErrors":${JSON.stringify(errors)},"__proto__":{"a":1},"constructor":2}`,
        { fields: names },
      );
      assert.deepEqual(Object.keys(fault.extensions), ["__proto__", "constructor"]);
      assert.equal(Object.getPrototypeOf(fault.extensions), Object.prototype);
      assert.deepEqual(Object.keys(fields).sort(), names.filter(Boolean).sort());
      assert.equal(Object.getPrototypeOf(fields), Object.prototype);
      assert.equal(({} as Record<string, unknown>)["a"], undefined);
    });

    test("numbers keep their digits", () => {
      const { fault } = answer(
        '{"code":"x","description":"y","link":"","a":1,"b":-0.5,"c":12345678901234567890,"d":1.0,"e":1e3,"f":-0,"g":1e400}',
      );
      const { a, b, c, d, e, f, g } = fault.extensions;
      assert.deepEqual(
        [a, b, c, d, e, f, g],
        [1, -0.5, "12345678901234567890", "1.0", "1e3", "-0", "1e400"],
      );
    });

    test("objects that are no JSON could not be read", () => {
      const cycle: Record<string, unknown> = { code: "x" };
      cycle["self"] = cycle;
      const throwing = {
        toJSON(): never {
          throw new Error("no");
        },
      };
      for (const input of [cycle, { big: 1n }, throwing, () => {}, Symbol("x")]) {
        const { fault } = answer(input, { status: 500 });
        assert.equal(fault.dialect, "unread");
        assert.equal(fault.incomplete, "unread");
        assert.equal(fault.kind, "server");
        assert.equal(detect(input, { status: 200 }), null);
        assert.equal(detect(input, { status: 500 })?.incomplete, "unread");
      }
    });

    test("objects that nobody has read are no empty body", () => {
      const unread = [
        new Response("{}"),
        new Blob(["{}"]),
        new Map(),
        new Set(),
        new URLSearchParams("a=1"),
        new FormData(),
        new Headers(),
        new ReadableStream(),
        Promise.resolve({}),
        new Error("x"),
        new (class Reply {
          readonly code = "x";
        })(),
        new Proxy(
          {},
          {
            getPrototypeOf: () => {
              throw new Error("no");
            },
          },
        ),
      ];
      for (const input of unread) {
        const { fault } = answer(input, { status: 500 });
        assert.equal(fault.incomplete, "unread", Object.prototype.toString.call(input));
        assert.equal(detect(input, { status: 200 }), null);
      }
      const read: unknown[] = [{}, Object.create(null), [], Object("x"), Object(5), true, 5];
      for (const input of [...read, new URL("https://example.com/"), new Date(0)]) {
        assert.equal(answer(input).fault.incomplete, null, String(JSON.stringify(input)));
      }
    });

    test("half a pair at the end of a string takes nothing from the next", () => {
      const [high, low] = ["\ud83d", "\ude00"];
      const headers = { "x-a": `a${high}`, [`${low}x-b`]: high, "retry-after": "7" };
      const fields = [`a${high}`, `${low}b`, high, low, `a${high}b`, "name"];
      const labels = { [high]: low, name: `Na${high}` };
      const aliases = { [`c${high}`]: `${low}d`, other: "name" };
      const options = { headers, fields, labels, aliases, locale: high, labelled: true };
      const errors = [{ property: "other", message: "Wrong." }];
      for (let i = 0; i < 3; i++) {
        const { fault, entries, message } = answer(body(errors), options);
        assert.equal(fault.retryAfter, 7);
        assert.equal(fault.code, "validation-failed");
        assert.equal(entries[0]?.name, "name");
        assert.equal(entries[0]?.message.values["label"], "Na\ufffd");
        assert.equal(message.locale, "en");
      }
    });

    test("a path has what it was given, whatever that is", () => {
      const { fault } = answer(body([{ property: "name", message: "Wrong." }]));
      const [error] = fault.validationErrors;
      const name = (segment: unknown): string | null => {
        const path = ["a", segment, "b"] as (string | number)[];
        return mapToFields({ ...fault, validationErrors: [{ ...error!, path }] }).entries[0]!.name;
      };
      for (const segment of [0, 7, 2 ** 31 - 1, -1, 1.5, 5e9, 2 ** 31, 2 ** 32 - 1, NaN]) {
        assert.equal(name(segment), `a.${segment}.b`.replace("1.5", '["1.5"]').replace(".[", "["));
      }
    });

    test("code that runs while a body is prepared may use the functions", () => {
      const nosy = {
        toJSON: () => ({ ...HOME, description: decode("inner", { status: 418 }).status }),
      };
      const labels = {
        get name(): string {
          return explain("inner", { fields: ["inner"] }).message.text;
        },
      };
      const { fault } = answer(nosy, { labels, fields: ["name"] });
      assert.equal(fault.code, "validation-failed");
    });

    test("code that runs while errors are asked for their fields may use the functions", () => {
      const { fault } = answer(body([{ property: "name", message: "Wrong." }]));
      const [error] = fault.validationErrors;
      const nosy = {
        ...error!,
        get path() {
          decode("inner", { status: 418 });
          return error!.path;
        },
      };
      const { fields } = mapToFields({ ...fault, validationErrors: [nosy] }, { fields: ["name"] });
      assert.deepEqual(fields, { name: ["Wrong."] });
    });

    test("one text for thousands of fields fits into what can be said", () => {
      const names = Array.from({ length: 9000 }, (_, i) => `f${i}`);
      const text = "m".repeat(60_000);
      const { fault } = answer([{ errorCode: "X", message: text, fields: names }]);
      assert.deepEqual(
        fault.validationErrors.map(({ property }) => property),
        names,
      );
      assert.equal(fault.validationErrors[0]!.message, text);
      assert.equal(fault.incomplete, "limit");
      assert.equal(mapToFields(fault).entries.length, names.length);
      assert.ok(JSON.stringify(fault).length < 4e6);
    });

    test("statuses that are none are left out", () => {
      for (const status of [0, -1, NaN, Infinity, 100_000, null, undefined]) {
        assert.equal(decode("", { status }).status, null);
      }
    });

    test("bytes are read in whatever view they come", () => {
      const text = bytes(body([]));
      const buffer = new ArrayBuffer(text.length + 8);
      new Uint8Array(buffer, 4).set(text);
      const views = [
        text,
        text.slice().buffer,
        new Uint8Array(buffer, 4, text.length),
        new DataView(buffer, 4, text.length),
        Buffer.from(text),
        JSON.parse(body([])) as object,
      ];
      for (const view of views) assert.equal(decode(view).code, "validation-failed");
    });
  });
}
