import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decode, resolveMessage, toLog } from "faultmap";
import { fixtures, recorded } from "./support/fixtures.js";

/** What servers call the value that they refused, and the input that it stood in. */
const REJECTED = new Set([
  "input",
  "value",
  "rejectedvalue",
  "attemptedvalue",
  "propertyvalue",
  "received",
  "invalid",
  "found",
  "actual",
  "data",
  "target",
]);

/** The texts and numbers of a body, those that people typed apart from the others. */
function texts(body: unknown, typed: Set<string>, others: Set<string>, inside = false): void {
  if (typeof body === "string" || typeof body === "number") {
    (inside ? typed : others).add(String(body));
  } else if (Array.isArray(body)) {
    for (const item of body) texts(item, typed, others, inside);
  } else if (body !== null && typeof body === "object") {
    for (const [name, value] of Object.entries(body)) {
      others.add(name);
      const scalar = value === null || typeof value !== "object";
      // A whole reply can be called `data`, and a field `value`.
      const whole = scalar || ["input", "target", "found"].includes(name);
      const rejected = REJECTED.has(name.toLowerCase()) && whole;
      texts(value, typed, others, inside || rejected);
    }
  }
}

describe("what people typed", () => {
  const replies = [...fixtures, ...recorded].flatMap((reply) => {
    try {
      const body = JSON.parse(Buffer.from(reply.body).toString()) as unknown;
      const [typed, others] = [new Set<string>(), new Set<string>()];
      texts(body, typed, others);
      return [{ ...reply, typed: [...typed].filter((text) => text && !others.has(text)) }];
    } catch {
      return [];
    }
  });

  test("is in some replies", () => {
    assert.ok(replies.filter((reply) => reply.typed.length > 0).length > 50);
  });

  test("is in no log", () => {
    for (const { name, body, status, headers, typed } of replies) {
      const log = toLog(decode(body, { status, headers }));
      const paths = log.validationErrors.flatMap((error) => error.path.map(String));
      const held = new Set([
        log.code,
        log.requestId,
        ...log.codes,
        ...log.validationErrors.map((error) => error.code),
      ]);
      const known = new Set(paths.flatMap((step) => [step, ...step.split(".")]));
      for (const text of typed) {
        assert.ok(!held.has(text) || known.has(text), `${name}: ${text} is in the log`);
      }
      // Whatever a server says may quote it: no sentence is in a log at all.
      const sentences = [log, ...log.validationErrors].flatMap(Object.keys).filter((member) => {
        return ["message", "description", "display", "details", "extensions"].includes(member);
      });
      assert.deepEqual(sentences, [], name);
    }
  });

  test("is no id of a request", () => {
    const logged = (requestId: string): string | null => {
      return toLog(decode(JSON.stringify({ error: "x", requestId }), { status: 400 })).requestId;
    };
    assert.equal(logged("secret words of Jane\nINFO a forged line"), null);
    for (const id of [
      "0HMVD9Q3T4R5S:00000002",
      "|7fd5a9c2-4f.1_",
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      "Root=1-67891233-abcdef012345678912345678;Parent=53995c3f42cd8ad8",
      "eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran+w==",
    ]) {
      assert.equal(logged(id), id);
    }
  });

  test("is in no text of a catalog", () => {
    for (const { name, body, status, headers, typed } of replies) {
      const fault = decode(body, { status, headers });
      for (const target of [fault, ...fault.validationErrors]) {
        const { text, source } = resolveMessage(target);
        if (source !== "catalog") continue;
        const limits = "params" in target ? Object.values(target.params).flat().map(String) : [];
        const label = "label" in target ? (target.label ?? "") : "";
        const words = new Set(text.split(/[\s“”"'().,]+/));
        for (const value of typed) {
          const said = value.length > 1 && words.has(value);
          assert.ok(
            !said || limits.includes(value) || label.includes(value),
            `${name}: ${value} is in “${text}”`,
          );
        }
      }
    }
  });
});
