import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, test } from "node:test";
import { toError, type Fault } from "faultmap";
import { each } from "./support/entries.js";
import { fixtures } from "./support/fixtures.js";

const BODY = {
  code: "validation-failed",
  description: "Invalid.",
  link: "",
  details: [],
  validationErrors: [],
};
const TEXT = JSON.stringify(BODY);
const HEADERS = { "x-request-id": "abc" };

/** A response that nobody has read yet. */
const fresh = (): Response => new Response(TEXT, { status: 409, headers: HEADERS });

/** A response that its client has read. */
async function used(): Promise<Response> {
  const response = fresh();
  await response.text();
  return response;
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString());
  } catch {
    return undefined;
  }
}

/** An error with members, as clients throw them. */
function error(name: string, members: object, message = "Request failed"): Error {
  return Object.assign(new Error(message), { name, ...members });
}

for (const [entry, { decode, explainCaught, fromCaught, withDefaults }] of each) {
  describe(entry, () => {
    test("a fault is that fault, thrown or not", async () => {
      const fault = decode(TEXT, { status: 409 });
      assert.equal(await fromCaught(fault), fault);
      assert.equal(await fromCaught(toError(fault)), fault);
      assert.deepEqual(await fromCaught(JSON.parse(JSON.stringify(fault))), fault);
      assert.equal(await fromCaught(new Error("outer", { cause: toError(fault) })), fault);
    });

    test("errors of clients hold a reply", async () => {
      const axios = { status: 409, headers: HEADERS, statusText: "Conflict", config: {} };
      const thrown: Record<string, unknown> = {
        "a response": fresh(),
        "axios, JSON": error("AxiosError", {
          code: "ERR_BAD_REQUEST",
          response: { ...axios, data: BODY },
        }),
        "axios, text": error("AxiosError", { response: { ...axios, data: TEXT } }),
        "axios, blob": error("AxiosError", { response: { ...axios, data: new Blob([TEXT]) } }),
        "axios, buffer": error("AxiosError", {
          response: { ...axios, data: new TextEncoder().encode(TEXT).buffer },
        }),
        "ky, unread": error("HTTPError", { response: fresh(), request: {}, options: {} }),
        "ky, read": error("HTTPError", { response: await used(), data: BODY }),
        ofetch: error("FetchError", {
          response: Object.assign(await used(), { _data: BODY }),
          data: BODY,
          status: 409,
        }),
        got: error("HTTPError", {
          code: "ERR_NON_2XX_3XX_RESPONSE",
          response: { statusCode: 409, headers: HEADERS, body: TEXT },
        }),
        superagent: error("Error", {
          status: 409,
          response: { status: 409, headers: HEADERS, body: BODY, text: TEXT },
        }),
        wretch: error("WretchError", {
          status: 409,
          response: await used(),
          text: TEXT,
          json: undefined,
        }),
        XMLHttpRequest: { status: 409, responseText: TEXT, headers: HEADERS },
        "RTK Query": { status: 409, data: BODY, headers: HEADERS },
        "a cause": new Error("outer", {
          cause: error("AxiosError", { response: { ...axios, data: BODY } }),
        }),
      };
      for (const [name, reason] of Object.entries(thrown)) {
        const fault = await fromCaught(reason);
        assert.equal(fault.code, "validation-failed", name);
        assert.equal(fault.status, 409, name);
        assert.equal(fault.requestId, "abc", name);
      }
    });

    test("an error with a status and no body is that status", async () => {
      assert.equal((await fromCaught(error("HttpError", { status: 404 }))).kind, "not-found");
      assert.equal((await fromCaught(error("HttpError", { statusCode: 503 }))).kind, "unavailable");
      const fault = await fromCaught(error("HTTPError", { response: await used() }));
      assert.equal(fault.kind, "conflict");
      assert.equal(fault.incomplete, "unread");
    });

    test("a body that was thrown as it came", async () => {
      assert.equal((await fromCaught(BODY)).code, "validation-failed");
      const problem = {
        type: "about:blank",
        title: "Not Found",
        status: 404,
        detail: "No such order.",
      };
      const fault = await fromCaught(problem);
      assert.equal(fault.dialect, "problem-details");
      assert.equal(fault.status, 404);
    });

    test("a body that was thrown as it came may have members that clients have too", async () => {
      const bodies: [dialect: string, body: object][] = [
        ["wordpress", { code: "rest_no_route", message: "No route.", data: { status: 404 } }],
        ["strapi", { data: null, error: { status: 404, name: "NotFoundError", message: "No." } }],
        ["jsend", { status: "fail", data: { title: "A title is required." } }],
        [
          "graphql",
          { data: null, errors: [{ message: "No.", extensions: { code: "FORBIDDEN" } }] },
        ],
        ["laravel", { message: "The given data was invalid.", errors: { email: ["Taken."] } }],
        ["postgrest", { code: "PGRST116", message: "No rows.", details: null, hint: null }],
        ["hapi-boom", { statusCode: 404, error: "Not Found", message: "No such thing." }],
        [
          "pocketbase",
          { status: 400, message: "Failed.", data: { a: { code: "b", message: "c" } } },
        ],
        ["spring", { timestamp: "2026-01-01", status: 404, error: "Not Found", path: "/x" }],
        ["awork", { code: "x-y", description: "d", link: null, details: [], validationErrors: [] }],
      ];
      for (const [dialect, body] of bodies) {
        const fault = await fromCaught(body);
        assert.deepEqual(fault, decode(body));
        assert.equal(fault.dialect, dialect);
      }
    });

    test("a body of any known shape may be thrown as it came", async () => {
      let count = 0;
      for (const { name, body } of fixtures) {
        const parsed = parse(body);
        if (Object(parsed) !== parsed || Array.isArray(parsed)) continue;
        const fault = decode(parsed);
        if (/^(json|empty)$/.test(fault.dialect)) continue;
        count++;
        assert.deepEqual(await fromCaught(parsed), fault, name);
      }
      assert.ok(count > 300, String(count));
    });

    test("what clients make of a reply is read as the reply", async () => {
      const page = {
        status: "PARSING_ERROR",
        originalStatus: 502,
        data: "<html></html>",
        error: "x",
      };
      assert.equal((await fromCaught(page)).kind, "gateway");
      assert.equal((await fromCaught(page)).dialect, "html");
      const bare = { status: 409, data: BODY };
      assert.equal((await fromCaught(bare)).code, "validation-failed");
      assert.equal((await fromCaught({ error: BODY, response: await used() })).status, 409);
      assert.equal(
        (await fromCaught(error("FunctionsHttpError", { context: fresh() }))).status,
        409,
      );

      const auth = error("AuthApiError", { status: 400, code: "invalid_credentials" }, "No.");
      const { status, code, description } = await fromCaught(auth);
      assert.deepEqual([status, code, description], [400, "invalid_credentials", "No."]);

      const errors = [{ message: "No.", extensions: { code: "FORBIDDEN" } }];
      const partly = error("ClientError", {
        response: { status: 200, data: { user: null }, errors },
      });
      assert.equal((await fromCaught(partly)).code, "FORBIDDEN");

      const data = { code: "NOT_FOUND", httpStatus: 404, path: "post.byId" };
      const shape = { message: "No.", code: -32004, data };
      const trpc = await fromCaught(error("TRPCClientError", { shape, data }));
      assert.deepEqual([trpc.dialect, trpc.status, trpc.code], ["trpc", 404, "NOT_FOUND"]);
    });

    test("whatever was caught is explained in one call", async () => {
      const thrown = error("AxiosError", {
        response: {
          status: 400,
          data: {
            ...BODY,
            validationErrors: [{ property: "Name", message: "'Name' should not be empty." }],
          },
        },
      });
      const { fault, message, fields } = await explainCaught(thrown, { fields: ["name"] });
      assert.equal(fault.code, "validation-failed");
      assert.equal(message.title, "Some entries need another look.");
      assert.deepEqual(fields, { name: ["Fill this in."] });

      const catalogs = [{ "kind.network": "No answer." }];
      const { explainCaught: filled } = withDefaults({ catalogs });
      const lost = await filled(new TypeError("Failed to fetch"), { fields: ["name"] });
      assert.deepEqual([lost.message.text, lost.fields], ["No answer.", {}]);
      await assert.rejects(explainCaught(thrown, { fields: 5 as never }), TypeError);
    });

    const kinds: [Fault["kind"], unknown][] = [
      ["aborted", new DOMException("The operation was aborted.", "AbortError")],
      ["aborted", AbortSignal.abort().reason],
      ["aborted", error("CanceledError", { code: "ERR_CANCELED" }, "canceled")],
      ["timeout", new DOMException("The operation timed out.", "TimeoutError")],
      ["timeout", error("AxiosError", { code: "ECONNABORTED" }, "timeout of 1000ms exceeded")],
      [
        "timeout",
        Object.assign(new TypeError("fetch failed"), {
          cause: error("ConnectTimeoutError", { code: "UND_ERR_CONNECT_TIMEOUT" }),
        }),
      ],
      [
        "timeout",
        error("TimeoutError", { request: {} }, "Request timed out: GET https://example.com/"),
      ],
      ["network", new TypeError("Failed to fetch")],
      ["network", new TypeError("NetworkError when attempting to fetch resource.")],
      ["network", new TypeError("Load failed")],
      ["network", new TypeError("fetch failed")],
      ["network", error("AxiosError", { code: "ERR_NETWORK" }, "Network Error")],
      ["network", "Network Error"],
      ["network", "TypeError: Failed to fetch"],
      ["network", { name: "TypeError", message: "Failed to fetch" }],
      ["network", { status: "FETCH_ERROR", error: "TypeError: Failed to fetch" }],
      ["aborted", { status: "FETCH_ERROR", error: "AbortError: signal is aborted" }],
      ["timeout", { status: "TIMEOUT_ERROR", error: "AbortError: signal is aborted" }],
      ["network", Response.error()],
      ["network", { readyState: 0, status: 0, statusText: "error" }],
      ["timeout", { readyState: 0, status: 0, statusText: "timeout" }],
      ["network", { type: "error", target: { status: 0 } }],
      ["timeout", { type: "timeout", target: { status: 0 } }],
      ["aborted", { type: "abort", target: { status: 0 } }],
      [
        "network",
        {
          name: "HttpErrorResponse",
          message: "Http failure response for /x: 0 Unknown Error",
          status: 0,
          statusText: "Unknown Error",
          headers: {},
          error: { isTrusted: true },
        },
      ],
      ["unknown", { name: "TypeError", message: "x is not a function" }],
      ["unknown", { loading: true, error: null }],
      ["network", new Error("Could not load", { cause: new TypeError("Failed to fetch") })],
      ["unknown", new TypeError("x is not a function")],
      ["unknown", new Error("Something")],
      ["unknown", "Something"],
      ["unknown", null],
      ["unknown", undefined],
      ["unknown", 5],
      ["unknown", {}],
      ["unknown", []],
      ["unknown", () => {}],
      ["unknown", Symbol("x")],
    ];
    for (const [kind, reason] of kinds) {
      test(`${kind}: ${String(reason)}`, async () => {
        const fault = await fromCaught(reason);
        assert.equal(fault.kind, kind);
        assert.equal(fault.dialect, "network");
        assert.equal(fault.status, null);
      });
    }

    test("a call that got no response says so for real", async () => {
      const server = createServer((_, response) => response.destroy());
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      const reset: unknown = await fetch(url).catch((reason: unknown) => reason);
      assert.equal((await fromCaught(reset)).kind, "network");
      server.close();
      await new Promise((done) => server.on("close", done));
      const refused: unknown = await fetch(url).catch((reason: unknown) => reason);
      assert.equal((await fromCaught(refused)).kind, "network");
    });

    test("a call whose time is up says so for real", async () => {
      const silent = createServer(() => {});
      await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
      const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
      const signal = AbortSignal.timeout(50);
      const late: unknown = await fetch(url, { signal }).catch((reason: unknown) => reason);
      silent.closeAllConnections();
      silent.close();
      assert.equal((await fromCaught(late)).kind, "timeout");
    });

    test("a signal says why nothing came, whatever it was given as the reason", async () => {
      const { signal } = { signal: AbortSignal.abort("the reader has left") };
      for (const reason of [
        signal.reason,
        new Error("x"),
        new TypeError("Failed to fetch"),
        null,
      ]) {
        assert.equal((await fromCaught(reason, { signal })).kind, "aborted");
      }
      const late = AbortSignal.abort(new DOMException("", "TimeoutError"));
      assert.equal((await fromCaught("x", { signal: late })).kind, "timeout");
      assert.equal(
        (await fromCaught("x", { signal: new AbortController().signal })).kind,
        "unknown",
      );
      const answered = { response: { status: 404, data: "" } };
      assert.equal((await fromCaught(answered, { signal })).kind, "not-found");
    });

    test("a device that is offline is why nothing came", async (t) => {
      const real = Object.getOwnPropertyDescriptor(globalThis, "navigator");
      Object.defineProperty(globalThis, "navigator", {
        value: { onLine: false },
        configurable: true,
      });
      t.after(() => {
        if (real) Object.defineProperty(globalThis, "navigator", real);
        else Reflect.deleteProperty(globalThis, "navigator");
      });
      assert.equal((await fromCaught(new TypeError("Failed to fetch"))).kind, "offline");
      assert.equal((await fromCaught(new DOMException("", "AbortError"))).kind, "aborted");
      assert.equal((await fromCaught(new Response("", { status: 500 }))).kind, "server");
    });

    test("what throws when it is looked at, or has no end, is unknown", async () => {
      const endless = new Error("a");
      endless.cause = endless;
      const throwing = {
        get response(): never {
          throw new Error("no");
        },
      };
      for (const reason of [
        endless,
        throwing,
        new Proxy(
          {},
          {
            get: () => {
              throw new Error("no");
            },
          },
        ),
      ]) {
        assert.equal((await fromCaught(reason)).kind, "unknown");
      }
    });
  });
}
