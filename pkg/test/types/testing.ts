/** What the types of `faultmap/testing` promise; checked by the compiler, never run. */
import type { DialectId, Fault } from "faultmap";
import { carries, encode, encodeResponse, type EncodableDialect } from "faultmap/testing";

declare const fault: Fault;
declare const frozen: Readonly<Fault>;

// All of it may be left out, and a whole fault is fine.
encode({}, "laravel");
encode(fault, "fastapi").headers["content-type"]?.trim();
encode(frozen, "fastapi");
encode({ status: null, code: undefined, validationErrors: [{ path: ["a", 0] as const }] }, "zod");

// The dialects are known, and are dialects.
const dialect: EncodableDialect = "spring";
dialect satisfies DialectId;
carries[dialect].map((body) => body.members.includes("description"));
// @ts-expect-error No such dialect.
encode({}, "larawel");
// @ts-expect-error A dialect that is read and not written.
encode({}, "network");
// @ts-expect-error No such kind.
encode({ kind: "bad" }, "laravel");
// @ts-expect-error No such rule.
encode({ validationErrors: [{ rule: "nope" }] }, "laravel");

// Both go where a reply goes.
encodeResponse({}, "html") satisfies Response;
encode({}, "html") satisfies ResponseInit & { body: string };
