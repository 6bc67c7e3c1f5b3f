/** What the types promise; checked by the compiler, never run. */
import * as auto from "faultmap/auto";
import * as faultmap from "faultmap";
import * as js from "faultmap/js";
import * as slim from "faultmap/slim";
import type { AxiosResponse } from "axios";
import type { IncomingMessage } from "node:http";
import german from "faultmap/locales/de";
import type { Code, DialectDescriptor, Explained, Fault, FieldNames } from "faultmap";
import type { Kind, Message, Rule } from "faultmap";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

// The entries have the same functions and types.
same<typeof faultmap, typeof js>(true);
same<typeof faultmap, typeof auto>(true);
same<typeof faultmap, Omit<typeof slim, "setModule">>(true);

// Kinds and rules are closed: a switch may be exhaustive.
export function icon(kind: Kind): string {
  switch (kind) {
    case "validation":
    case "invalid-request":
    case "conflict":
    case "gone":
    case "precondition":
    case "too-large":
    case "unsupported":
    case "plan":
    case "business":
    case "partial":
      return "form";
    case "authentication":
    case "permission":
      return "lock";
    case "not-found":
      return "search";
    case "rate-limit":
    case "server":
    case "unavailable":
    case "gateway":
    case "network":
    case "offline":
    case "timeout":
    case "aborted":
    case "unknown":
      return "cloud";
  }
}
// @ts-expect-error No such rule.
export const rule: Rule = "nope";

// Codes are open, and the known ones are offered.
export const code: Code = "something-of-an-app";
export const known = (fault: Fault): boolean => fault.code === "validation-failed";

// Everything is always there.
export function read(fault: Fault, explained: Explained): void {
  fault.description satisfies string | null;
  fault.validationErrors[0]?.path satisfies (string | number)[] | undefined;
  explained.fields["name"] satisfies string[] | undefined;
  explained.message satisfies Message;
  // @ts-expect-error It may be null.
  fault.description satisfies string;
}

// Bodies, responses and options of all sorts.
export async function use(
  response: Response,
  form: HTMLFormElement,
  reason: unknown,
  axios: AxiosResponse<unknown>,
  incoming: IncomingMessage,
): Promise<void> {
  const bodies = [
    "",
    null,
    undefined,
    new Uint8Array(),
    new ArrayBuffer(1),
    new DataView(new ArrayBuffer(1)),
    { code: 1 },
  ];
  for (const body of bodies) faultmap.decode(body) satisfies Fault;
  faultmap.decode("", { status: 400, headers: response.headers, method: "POST" });
  faultmap.decode("", { headers: { "Retry-After": "5", "set-cookie": ["a", "b"] } });
  faultmap.decode("", { headers: [["Retry-After", "5"]] });
  faultmap.decode(axios.data, { status: axios.status, headers: axios.headers });
  faultmap.decode("", { headers: incoming.headers });
  await faultmap.explainResponse(axios, { fields: form });
  (await faultmap.explainCaught(reason, { fields: form, locale: "de" })) satisfies Explained;
  faultmap.decode("", { headers: new Map([["Retry-After", "5"]]) });
  faultmap.detect("") satisfies Fault | null;
  const names: FieldNames[] = [
    ["a"] as const,
    new Set(["a"]),
    new URLSearchParams("a=1"),
    new FormData(form),
    form,
    { values: { a: 1 }, notation: "bracket" },
  ];
  for (const fields of names)
    faultmap.explain("", { fields, locale: ["de-AT", "en"], catalogs: [german] });
  (await faultmap.explainResponse(response, { timeout: 5, fields: form })) satisfies Explained;
  (await faultmap.decodeResponse({ status: 400, body: "" })) satisfies Fault;
  (await faultmap.fromCaught(reason)) satisfies Fault;
  const app = faultmap.withDefaults({ locale: "de", catalogs: [german], timeout: 5_000 });
  app.explain("", { fields: ["a"] }).fields satisfies Record<string, string[]>;
  if (faultmap.isFault(reason)) reason.kind satisfies Kind;
  faultmap.engine() satisfies "wasm" | "js" | "none";
  faultmap.resolveMessage({ id: "rule.required", values: { label: "Name" } }).text satisfies string;
  slim.setModule(new Uint8Array());
  const acme = {
    dialect: "acme",
    when: ["err.nr/string", "!data"],
    code: ["err.nr", "err.type"],
    errors: "err.list",
    kinds: { E_LIMIT: "rate-limit" },
    rules: { Blank: "notBlank", Short: { rule: "minLength", params: { min: "limit" } } },
  } as const satisfies DialectDescriptor;
  faultmap.decode("", { dialects: [acme] });
  (await faultmap.fromCaught(reason, { dialects: [acme] })) satisfies Fault;
  faultmap.withDefaults({ dialects: [acme], locale: "de" }).explain("") satisfies Explained;
  // @ts-expect-error A descriptor says what its bodies are like.
  faultmap.decode("", { dialects: [{ dialect: "acme" }] });
  // @ts-expect-error No such kind.
  faultmap.decode("", { dialects: [{ ...acme, kinds: { E: "rate_limit" } }] });
  // @ts-expect-error No such rule.
  faultmap.decode("", { dialects: [{ ...acme, rules: { E: "NotBlank" } }] });
  // @ts-expect-error No such member.
  faultmap.decode("", { dialects: [{ ...acme, codes: "code" }] });
  // @ts-expect-error Messages and fields are made of what was decoded.
  faultmap.resolveMessage({ id: "rule.required" }, { dialects: [acme] });
  // @ts-expect-error A catalog holds texts.
  faultmap.explain("", { catalogs: [{ "rule.required": 5 }] });
  // @ts-expect-error A string is no list of names.
  faultmap.explain("", { fields: "name" });
  // @ts-expect-error No such option.
  faultmap.explain("", { language: "de" });
  // @ts-expect-error Inputs are not changed, and results may be handed in as they are.
  faultmap.mapToFields(Object.freeze(app.decode(""))).entries = 5;
}
