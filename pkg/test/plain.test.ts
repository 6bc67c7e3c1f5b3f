import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  decode,
  FaultError,
  isFault,
  limits,
  retryAdvice,
  toError,
  toLog,
  type Fault,
} from "faultmap";

describe("retryAdvice", () => {
  const fault = (status: number | null, more: Partial<Fault> = {}): Fault => {
    return { ...decode("", { status }), ...more };
  };
  const advice = (given: Fault, method = "GET", attempt = 1) => {
    return retryAdvice(given, { method, attempt });
  };

  test("what may be better next time is tried again, and later each time", () => {
    for (const status of [408, 425, 429, 500, 502, 503, 504]) {
      const waits = [1, 2, 3].map((attempt) => advice(fault(status), "GET", attempt));
      assert.deepEqual(
        waits,
        [1000, 2000, 4000].map((afterMs) => ({ retry: true, afterMs, reason: "transient" })),
      );
    }
    for (const kind of ["network", "offline", "timeout"] as const) {
      assert.equal(advice(fault(null, { kind })).retry, true);
    }
  });

  test("what would fail again is not", () => {
    for (const status of [
      400, 401, 402, 403, 404, 405, 409, 410, 412, 413, 415, 422, 423, 451, 501,
    ]) {
      assert.deepEqual(advice(fault(status)), { retry: false, afterMs: 0, reason: "permanent" });
    }
    for (const kind of ["aborted", "unknown", "partial", "business", "validation"] as const) {
      assert.equal(advice(fault(null, { kind })).reason, "permanent");
    }
  });

  test("a request that may have been carried out is not sent twice", () => {
    for (const method of ["POST", "PATCH", "post"]) {
      for (const status of [429, 500, 502, 503, 504]) {
        assert.equal(advice(fault(status), method).reason, "not-idempotent");
      }
      for (const kind of ["network", "timeout"] as const) {
        assert.equal(advice(fault(null, { kind }), method).reason, "not-idempotent");
      }
      for (const status of [408, 425]) assert.equal(advice(fault(status), method).retry, true);
      for (const status of [413, 429, 503]) {
        const asked = advice(fault(status, { retryAfter: 3 }), method);
        assert.deepEqual(asked, { retry: true, afterMs: 3000, reason: "retry-after" });
      }
      assert.equal(advice(fault(502, { retryAfter: 3 }), method).reason, "not-idempotent");
    }
    for (const method of ["PUT", "delete", "HEAD", "OPTIONS"]) {
      assert.equal(advice(fault(503), method).retry, true);
    }
  });

  test("the server says when, within reason", () => {
    assert.equal(advice(fault(429, { retryAfter: 0 })).afterMs, 0);
    assert.equal(advice(fault(503, { retryAfter: 1.5 })).afterMs, 1500);
    const hour = advice(fault(503, { retryAfter: 3600 }));
    assert.deepEqual(hour, { retry: false, afterMs: 3_600_000, reason: "too-long" });
  });

  test("three times is enough", () => {
    assert.deepEqual(advice(fault(500), "GET", 4), {
      retry: false,
      afterMs: 0,
      reason: "attempts",
    });
  });

  test("an attempt that is no number is the last", () => {
    for (const attempt of [NaN, Infinity, {}, "x"]) {
      const { retry, reason } = advice(fault(503), "GET", attempt as number);
      assert.deepEqual([retry, reason], [false, "attempts"]);
    }
    for (const attempt of [0, -5, 0.5, 1.9]) {
      assert.equal(advice(fault(503), "GET", attempt).afterMs, 1000);
    }
    assert.equal(advice(fault(503), "GET", 3.9).afterMs, 4000);
    for (const now of [NaN, -1, Infinity]) {
      assert.equal(retryAdvice(fault(503), { method: "GET", attempt: 1, now }).afterMs, 1000);
    }
    for (const retryAfter of [NaN, -1, undefined]) {
      const odd = fault(503, { retryAfter: retryAfter as number });
      assert.deepEqual(advice(odd), { retry: true, afterMs: 1000, reason: "transient" });
    }
  });

  test("clients that failed together come back one by one", () => {
    const at = (now: number): number =>
      retryAdvice(fault(503), { method: "GET", attempt: 1, now }).afterMs;
    assert.equal(at(1_700_000_000_000), 1000);
    assert.equal(at(1_700_000_000_500), 1125);
    assert.ok(at(1_700_000_000_999) <= 1250);
  });
});

describe("toLog", () => {
  test("says what went wrong and where, and nothing that anybody typed or sent", () => {
    const secret = "s3cret";
    const fault = decode(
      {
        code: "validation-failed",
        description: `No ${secret}`,
        link: `https://example.com/?token=${secret}`,
        details: [secret],
        token: secret,
        validationErrors: [
          {
            property: "Items[0].Name",
            message: `The length of 'Name' must be at least 3 characters. You entered 1 characters. ${secret}`,
          },
        ],
      },
      { status: 400, headers: { "x-request-id": "abc", "retry-after": "5" } },
    );
    const log = toLog(fault);
    assert.deepEqual(log, {
      kind: "validation",
      status: 400,
      dialect: "awork",
      code: "validation-failed",
      codes: ["validation-failed"],
      requestId: "abc",
      retryAfter: 5,
      incomplete: null,
      validationErrors: [
        { path: ["Items", 0, "Name"], rule: fault.validationErrors[0]!.rule, code: null },
      ],
    });
    assert.equal(JSON.stringify(log).includes(secret), false);
  });
});

test("the limits are those of the core", () => {
  const source = readFileSync("src/limits.rs", "utf8");
  const constants = [...source.matchAll(/pub const ([A-Z]+): usize = (\d+)(?: << (\d+))?;/g)];
  const core = constants.map(([, name, value, shift]) => {
    return [name!.toLowerCase(), Number(value) << Number(shift ?? 0)];
  });
  assert.ok(constants.length > 5);
  assert.deepEqual(limits, { ...(Object.fromEntries(core) as object), time: 10_000 });
});

test("a code that is a text is for nobody's log", () => {
  const codes = ["a.b:c/d-e_1", "x".repeat(100)];
  const texts = ["Tom's s3cret", "x".repeat(101), "a\nb", "größe", ""];
  const validationErrors = [...texts, ...codes].map((code) => {
    return { ...decode("").validationErrors[0]!, path: [], rule: null, code };
  });
  for (const text of texts) {
    const fault = { ...decode(""), code: text, codes: [text, ...codes], validationErrors };
    const log = toLog(fault);
    assert.equal(log.code, null);
    assert.deepEqual(log.codes, codes);
    const left = log.validationErrors.map(({ code }) => code);
    assert.deepEqual(left, [...texts.map(() => null), ...codes]);
    assert.equal(toError({ ...fault, status: 400 }).message, "unknown 400");
  }
  assert.equal(toError({ ...decode(""), code: codes[0]! }).message, `unknown ${codes[0]}`);
});

describe("FaultError", () => {
  const fault = decode('{"code":"unauthorized","description":"Tom may not."}', { status: 401 });

  test("is an error with a fault, and no text of the server's in its message", () => {
    const cause = new Error("why");
    const error = toError(fault, { cause });
    assert.ok(error instanceof FaultError && error instanceof Error);
    assert.equal(error.fault, fault);
    assert.equal(error.name, "FaultError");
    assert.equal(error.message, "permission 401 unauthorized");
    assert.equal(error.cause, cause);
    assert.match(String(error.stack), /^FaultError: permission 401 unauthorized/);
    assert.equal(toError(decode("")).message, "unknown");
  });

  test("a fault is told by its shape", () => {
    assert.equal(isFault(fault), true);
    assert.equal(isFault(JSON.parse(JSON.stringify(fault))), true);
    for (const other of [
      null,
      undefined,
      5,
      "x",
      {},
      [],
      new Error("x"),
      { kind: "server" },
      toError(fault),
      ...(["dialect", "codes", "details", "extensions", "validationErrors"] as const).map(
        (name) => {
          return { ...fault, [name]: null };
        },
      ),
      { ...fault, status: "401" },
      { ...fault, status: undefined },
    ]) {
      assert.equal(isFault(other), false);
    }
  });
});
