import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { describe, test } from "node:test";
import { limits } from "faultmap";
import { each } from "./support/entries.js";

const BODY =
  '{"code":"validation-failed","description":"Invalid.","link":"","details":[],"validationErrors":[]}';
const HALF = '{"code":"validation-failed","description":"The model is inv';
const encoder = new TextEncoder();

/** A stream of those pieces, which then ends, fails or waits forever. */
function stream(
  pieces: string[],
  then: "end" | "fail" | "wait",
  onCancel?: () => void,
): ReadableStream {
  let next = 0;
  return new ReadableStream({
    pull(controller) {
      const piece = pieces[next++];
      if (piece !== undefined) controller.enqueue(encoder.encode(piece));
      else if (then === "end") controller.close();
      else if (then === "fail") controller.error(new TypeError("terminated"));
      else return new Promise<void>(() => {});
      return undefined;
    },
    cancel: () => onCancel?.(),
  });
}

function response(body: ReadableStream | string | null, status = 400): Response {
  return new Response(body, { status, headers: { "x-request-id": "abc" } });
}

for (const [entry, functions] of each) {
  const { decodeResponse, detectResponse, explainResponse } = functions;
  describe(entry, () => {
    test("status, headers and body of a response are read", async () => {
      const fault = await decodeResponse(response(BODY));
      assert.equal(fault.code, "validation-failed");
      assert.equal(fault.status, 400);
      assert.equal(fault.requestId, "abc");
      assert.equal(fault.incomplete, null);
    });

    test("a body in pieces is put together", async () => {
      const pieces = [...BODY.replace("Invalid.", "Größe 😀")];
      const fault = await decodeResponse(response(stream(pieces, "end")));
      assert.equal(fault.description, "Größe 😀");
    });

    test("what the caller knows better goes before the response", async () => {
      const fault = await decodeResponse(response(BODY), { status: 409, headers: {} });
      assert.equal(fault.status, 409);
      assert.equal(fault.requestId, null);
    });

    test("a body that was read leaves status and headers", async () => {
      const used = response(BODY, 503);
      await used.text();
      const locked = response(BODY, 503);
      locked.body?.getReader();
      for (const reply of [used, locked]) {
        const fault = await decodeResponse(reply);
        assert.equal(fault.incomplete, "unread");
        assert.equal(fault.dialect, "unread");
        assert.equal(fault.kind, "unavailable");
        assert.equal(fault.requestId, "abc");
        const explained = await explainResponse(reply);
        assert.deepEqual(explained.fault, fault);
        assert.notEqual(explained.message.text, "");
        assert.deepEqual(await detectResponse(reply), fault);
      }
    });

    test("a body that fails midway gives what came", async () => {
      for (const read of [decodeResponse, detectResponse]) {
        const fault = await read(response(stream([HALF], "fail")));
        assert.equal(fault?.code, "validation-failed");
        assert.equal(fault?.description, "The model is inv");
        assert.equal(fault?.incomplete, "cut");
      }
      const { fault } = await explainResponse(response(stream([BODY], "fail")));
      assert.equal(fault.incomplete, "cut", "even if the JSON is whole");
    });

    test("a body that fails at once could not be read", async () => {
      const fault = await decodeResponse(response(stream([], "fail"), 502));
      assert.equal(fault.incomplete, "unread");
      assert.equal(fault.kind, "gateway");
    });

    test("a body that never ends is cancelled when the time is up", async () => {
      let cancelled = false;
      const endless = stream([HALF], "wait", () => (cancelled = true));
      const start = performance.now();
      const fault = await decodeResponse(response(endless), { timeout: 60 });
      assert.ok(performance.now() - start >= 55);
      assert.equal(fault.code, "validation-failed");
      assert.equal(fault.incomplete, "cut");
      assert.equal(cancelled, true);
    });

    test("pieces without bytes are not kept", async () => {
      const before = process.memoryUsage().heapUsed;
      let pieces = 0;
      const body = (async function* () {
        for (; pieces < 300_000; pieces++) yield new Uint8Array(0);
        assert.ok(process.memoryUsage().heapUsed - before < 60 << 20);
        yield encoder.encode(BODY);
      })();
      assert.equal((await decodeResponse({ status: 409, body })).code, "validation-failed");
      assert.equal(pieces, 300_000);
    });

    test("a response of axios holds its body already", async () => {
      const response = { status: 409, headers: {}, data: JSON.parse(BODY) as object };
      assert.equal((await decodeResponse(response)).code, "validation-failed");
    });

    test("a body that is always ready but never ends is cancelled too", async () => {
      const idle = new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array()),
      });
      const fault = await decodeResponse(response(idle), { timeout: 60 });
      assert.equal(fault.incomplete, "unread");
    });

    test("who waits may give up", async () => {
      const abort = new AbortController();
      setTimeout(() => abort.abort(), 20);
      const { signal } = abort;
      const fault = await decodeResponse(response(stream([HALF], "wait")), { signal });
      assert.equal(fault.incomplete, "cut");
      const late = await decodeResponse(response(stream([HALF], "wait")), { signal });
      assert.equal(late.incomplete, "unread");
    });

    test("a timer does not outlive the reading", async () => {
      const before = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
      await decodeResponse(response(BODY));
      const after = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
      assert.equal(after, before);
    });

    test("reading stops at the limit", async () => {
      const piece = "x".repeat(1 << 20);
      let pieces = 0;
      let cancelled = false;
      const large = new ReadableStream({
        pull(controller) {
          pieces++;
          controller.enqueue(encoder.encode(piece));
        },
        cancel: () => void (cancelled = true),
      });
      const fault = await decodeResponse(response(large));
      assert.equal(fault.incomplete, "limit");
      assert.equal(cancelled, true);
      assert.ok(pieces <= limits.body / piece.length + 3, `${pieces} pieces`);
    });

    test("a response that is fine is no fault", async () => {
      assert.equal(await detectResponse(response('{"id":1}', 200)), null);
      assert.equal(await detectResponse(new Response(null, { status: 204 })), null);
      assert.equal((await detectResponse(response('{"id":1}', 404)))?.kind, "not-found");
      assert.equal((await detectResponse(response(BODY, 200)))?.code, "validation-failed");
    });

    test("anything with a status and a body is a response", async () => {
      const bytes = encoder.encode(BODY);
      const likes = [
        { body: BODY },
        { body: bytes },
        { body: bytes.buffer },
        { body: JSON.parse(BODY) as object },
        { body: new Blob([BODY]) },
        { body: Readable.from([Buffer.from(BODY)]) },
        { body: Readable.from([BODY.slice(0, 9), BODY.slice(9)]) },
        { body: stream([BODY], "end") },
        { arrayBuffer: () => Promise.resolve(bytes.buffer) },
        { text: () => Promise.resolve(BODY) },
      ];
      for (const like of likes) {
        const fault = await decodeResponse({
          status: 400,
          headers: { "X-Request-Id": "abc" },
          ...like,
        });
        assert.equal(fault.code, "validation-failed", JSON.stringify(like));
        assert.equal(fault.requestId, "abc");
      }
    });

    test("a parsed body may have members that are called like methods", async () => {
      const body = { ...(JSON.parse(BODY) as object), getReader: 1, arrayBuffer: 2, slice: 3 };
      const fault = await decodeResponse({ status: 400, body });
      assert.deepEqual(fault.extensions, { getReader: 1, arrayBuffer: 2, slice: 3 });
    });

    test("a node stream that fails midway gives what came", async () => {
      async function* pieces(): AsyncGenerator<string> {
        yield HALF;
        throw new Error("ECONNRESET");
      }
      const fault = await decodeResponse({ status: 400, body: Readable.from(pieces()) });
      assert.equal(fault.incomplete, "cut");
      assert.equal(fault.code, "validation-failed");
    });

    test("nothing makes it reject", async () => {
      const odd = [
        null,
        undefined,
        5,
        {},
        { status: "x", headers: 5, body: Symbol("x") },
        { status: 500, text: () => Promise.reject(new Error("no")) },
        {
          get status(): number {
            throw new Error("no");
          },
        },
        {
          status: 500,
          get body(): never {
            throw new Error("no");
          },
        },
        { status: 500, body: { getReader: () => ({ read: () => 5, cancel: 6 }) } },
      ];
      for (const reply of odd) {
        const fault = await decodeResponse(reply as unknown as Response, { timeout: 50 });
        assert.equal(typeof fault.kind, "string");
      }
    });
  });
}
