/** The code of `docs/how-do-i.md`: what stands there is a region of this file. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  decode,
  decodeResponse,
  detectResponse,
  explain,
  type Explained,
  explainResponse,
  type Fault,
  fromCaught,
  isFault,
  mapToFields,
  messagesFor,
  resolveMessage,
  retryAdvice,
  toError,
  toLog,
} from "faultmap";
import de from "faultmap/locales/de";
import { engine, setModule } from "faultmap/slim";
import { encode } from "faultmap/testing";
import * as api from "./house-dialect.ts";
import { INVALID } from "./support/server.ts";

/** A body of the home API with those errors. */
function invalid(...errors: [property: string, message: string][]): string {
  const validationErrors = errors.map(([property, message]) => ({ property, message }));
  return JSON.stringify({ code: "validation-failed", validationErrors });
}

function reply(body: string, status: number, type = "application/json"): Response {
  return new Response(body, { status, headers: { "content-type": type } });
}

test("what it gives", () => {
  // #region gives
  const body = `{"code": "validation-failed", "description": "…", "validationErrors": [
    {"property": "Name", "message": "'Name' should not be empty."},
    {"property": "Budget", "message": "'Budget' must be greater than or equal to '0'."}]}`;
  const e = explain(body, { status: 400, fields: ["name", "budget"] });
  assert.deepEqual(e.fields, { name: ["Fill this in."], budget: ["Use 0 or more."] });
  assert.equal(e.message.title, "Some entries need another look.");
  assert.equal(e.message.text, "Check your entries, then try again.");
  assert.equal(e.fault.kind, "validation");
  assert.equal(e.fault.code, "validation-failed");
  assert.deepEqual(e.unmatched, []);
  // #endregion
});

test("one shape for every body", async () => {
  // #region shape
  const problem =
    '{"title":"Out of credit","status":403,"type":"https://example.com/out-of-credit"}';
  const response = reply(problem, 403, "application/problem+json; charset=utf-8");
  const fault = await decodeResponse(response);
  assert.equal(fault.dialect, "problem-details");
  assert.equal(fault.kind, "permission");
  assert.equal(fault.description, "Out of credit");
  assert.equal(fault.link, "https://example.com/out-of-credit");
  // #endregion
});

test("the dialect of an app's own server", async () => {
  // #region house
  const input = [
    { where: "name", why: "SHORT", least: 3 },
    { where: "address.city", why: "BLANK" },
  ];
  const body = JSON.stringify({ err: { no: "E_INPUT", txt: "Bad input.", input } });
  const response = reply(body, 400);
  const e = await api.explainResponse(response, { fields: ["name", "address.city"] });
  assert.equal(e.fault.dialect, "acme");
  assert.equal(e.fault.code, "E_INPUT");
  assert.deepEqual(e.fields, {
    name: ["Use at least 3 characters."],
    "address.city": ["Fill this in."],
  });
  // #endregion
});

test("a text, always", () => {
  // #region text
  const body = '{"error":{"reason":{"deep":[1,2]}}}';
  const fault = decode(body, { status: 500 });
  const { title, text } = resolveMessage(fault);
  assert.equal(title, "Something went wrong on our side.");
  assert.equal(text, "Try again in a few minutes. If it keeps happening, contact support.");
  assert.deepEqual(fault.extensions, { error: { reason: { deep: [1, 2] } } });
  // #endregion
});

test("HTML, nothing, and half of it", async () => {
  // #region html
  const page = "<html><head><title>502 Bad Gateway</title></head><body>…</body></html>";
  const gateway = await decodeResponse(reply(page, 502, "text/html"));
  assert.equal(gateway.kind, "gateway");
  assert.equal(gateway.description, "502 Bad Gateway");

  const empty = await decodeResponse(reply("", 404));
  assert.equal(empty.kind, "not-found");

  const half = decode('{"code":"entity-archived","description":"The proj', { status: 400 });
  assert.equal(half.code, "entity-archived");
  assert.equal(half.incomplete, "cut");
  // #endregion
});

test("whatever form the body has", async () => {
  // #region body
  const text = invalid(["Name", "…"]);
  const parsed: unknown = JSON.parse(text);
  const bytes = new TextEncoder().encode(text);
  const fault = decode(text, { status: 400 });
  assert.deepEqual(decode(parsed, { status: 400 }), fault);
  assert.deepEqual(decode(bytes, { status: 400 }), fault);
  assert.deepEqual(await decodeResponse({ status: 400, body: new Blob([bytes]) }), fault);
  // #endregion
});

test("a body that was read already", async () => {
  // #region used
  const response = reply(invalid(["Name", "…"]), 400);
  const body = await response.text();
  const late = await decodeResponse(response);
  assert.equal(late.kind, "invalid-request");
  assert.equal(late.incomplete, "unread");

  const { status, headers } = response;
  assert.equal(decode(body, { status, headers }).code, "validation-failed");
  // #endregion
});

test("a failure with status 200", async () => {
  // #region detect
  const failed = reply(invalid(["Name", "…"]), 200);
  const fine = reply('{"id":7}', 200);
  assert.equal((await detectResponse(failed))?.kind, "validation");
  assert.equal(await detectResponse(fine), null);
  // #endregion
});

test("no response at all", async () => {
  const attempt = async (): Promise<Response> => {
    throw new DOMException("signal timed out", "TimeoutError");
  };
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const again = (): void => assert.fail();
  // #region caught
  try {
    await attempt();
  } catch (reason) {
    const fault = await fromCaught(reason);
    switch (fault.kind) {
      case "aborted": // the user has left: nothing to say
        break;
      case "offline": // the device has no network
      case "network": // no answer: cable, DNS, server, CORS; nobody can tell
        again();
        break;
      default: // "timeout", or the kind of a reply
        say(resolveMessage(fault).text);
    }
  }
  // #endregion
  assert.deepEqual(said, [resolveMessage({ id: "kind.timeout" }).text]);
});

test("names that differ", () => {
  // #region names
  const body = invalid(
    ["UnitPrice", "'Unit Price' must be greater than '0'."],
    ["model.Name", "'Name' should not be empty."],
    ["EMailAddress", "'E Mail Address' is not a valid email address."],
  );
  const { fields, renamed } = explain(body, {
    status: 400,
    fields: ["unit_price", "name", "email"],
    aliases: { EMailAddress: "email" },
    strip: ["model"],
  });
  assert.deepEqual(Object.keys(fields), ["unit_price", "name", "email"]);
  assert.deepEqual(renamed[0], { from: "UnitPrice", to: "unit_price", why: "style" });
  // #endregion
});

test("errors without a field", () => {
  // #region unmatched
  const body = invalid(
    ["Name", "'Name' should not be empty."],
    ["TeamId", "'Team Id' must not be empty."],
    ["", "Choose a project or a team."],
  );
  const { fields, form, unmatched } = explain(body, { status: 400, fields: ["name"] });
  assert.deepEqual(Object.keys(fields), ["name"]);
  assert.deepEqual(form, ["Choose a project or a team."]);
  assert.deepEqual(
    unmatched.map(({ property }) => property),
    ["TeamId"],
  );
  // #endregion
});

test("lists", () => {
  // #region lists
  const body = invalid(
    ["Items[1].Price", "'Price' must be greater than '0'."],
    ["Items", "'Items' must not be empty."],
    ["Items[0].Tags[2]", "'Tags' should not be empty."],
  );
  const values = { items: [{ price: 0, tags: [""] }] };
  const dots = explain(body, { status: 400, fields: { values } });
  assert.deepEqual(Object.keys(dots.fields), ["items", "items.1.price", "items.0.tags.2"]);

  const brackets = explain(body, { status: 400, fields: { values, notation: "bracket" } });
  assert.deepEqual(Object.keys(brackets.fields), ["items", "items[1].price", "items[0].tags[2]"]);

  const { renamed } = explain(body, { status: 400, fields: ["items"] });
  assert.deepEqual(renamed[1], { from: "Items[1].Price", to: "items", why: "ancestor" });
  // #endregion
});

test("all errors at once", async () => {
  let state: Explained | null = null;
  const setErrors = (errors: Explained): void => void (state = errors);
  // #region state
  const response = reply(invalid(["Name", "'Name' should not be empty."]), 400);
  const errors = await explainResponse(response, { fields: ["name", "budget"] });
  setErrors(errors); // one change, one render
  assert.deepEqual(messagesFor(errors, "name"), ["Fill this in."]);
  assert.deepEqual(messagesFor(errors, "constructor"), []);
  // #endregion
  assert.equal(state, errors);
});

test("languages", () => {
  // #region language
  const body = invalid(["Name", "'Name' should not be empty."]);
  const { fault, fields } = explain(body, { status: 400, locale: "de-AT", catalogs: [de] });
  assert.deepEqual(fields, { Name: ["Hier fehlt noch eine Angabe."] });

  const english = mapToFields(fault, { locale: "en" });
  assert.deepEqual(english.fields, { Name: ["Fill this in."] });
  // #endregion
});

test("labels", () => {
  // #region labels
  const body = invalid(["DueOn", "'Due On' must not be empty."]);
  const options = { status: 400, labelled: true, labels: { DueOn: "The due date" } };
  assert.deepEqual(explain(body, options).fields, { DueOn: ["The due date cannot stay empty."] });
  // #endregion
});

test("texts of the server", () => {
  // #region server
  const body = JSON.stringify({
    code: "server-error",
    description: "NullReferenceException at Projects.cs:42",
    validationErrors: [{ property: "Name", message: "ORA-00001: unique constraint violated" }],
  });
  const { message, fields } = explain(body, { status: 500, serverText: "never" });
  assert.equal(message.title, "Something went wrong on our side.");
  assert.deepEqual(fields, { Name: ["Check this entry."] });
  // #endregion
});

test("kinds and codes", () => {
  const fault = decode('{"code":"insufficient-seats","description":"","details":[]}', {
    status: 400,
  });
  // #region narrow
  function next(fault: Fault): "fix" | "sign-in" | "upgrade" | "retry" | "give-up" {
    if (fault.code === "insufficient-seats") return "upgrade"; // known codes are offered while you type
    switch (fault.kind) {
      case "validation":
      case "conflict":
        return "fix";
      case "authentication":
        return "sign-in";
      case "unavailable":
      case "gateway":
        return "retry";
      default:
        return "give-up";
    }
  }
  // #endregion
  assert.equal(next(fault), "upgrade");
});

test("another attempt", async () => {
  let calls = 0;
  const send = async (): Promise<Response> => {
    return ++calls < 3
      ? new Response("", { status: 503, headers: { "retry-after": "0" } })
      : new Response("{}");
  };
  // #region retry
  async function sendPatiently(method: string): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      const response = await send();
      if (response.ok) return response;
      const fault = await decodeResponse(response);
      const { retry, afterMs } = retryAdvice(fault, { method, attempt, now: Date.now() });
      if (!retry) throw toError(fault);
      await new Promise((done) => setTimeout(done, afterMs));
    }
  }
  // #endregion
  assert.equal((await sendPatiently("GET")).ok, true);
  assert.equal(calls, 3);
});

test("logs", () => {
  const fault = decode(INVALID.body, { status: 400, headers: INVALID.headers });
  // #region log
  assert.deepEqual(toLog(fault), {
    kind: "validation",
    status: 400,
    dialect: "awork",
    code: "validation-failed",
    codes: ["validation-failed"],
    requestId: "req-7",
    retryAfter: null,
    incomplete: null,
    validationErrors: [
      { path: ["Name"], rule: "notEmpty", code: null },
      { path: ["Budget"], rule: "min", code: null },
    ],
  });
  // #endregion
});

test("across boundaries", () => {
  const fault = decode(INVALID.body, { status: 400 });
  // #region boundary
  const copy = structuredClone(fault); // to a worker, from a server component, into a store
  assert.deepEqual(JSON.parse(JSON.stringify(copy)), fault);
  assert.equal(isFault(copy), true);

  const error = toError(copy); // where something has to be thrown
  assert.equal(error instanceof Error, true);
  assert.equal(error.fault, copy);
  // #endregion
});

test("a server's reply is made up", () => {
  // #region encode
  const fault = { validationErrors: [{ path: ["items", 0, "name"], message: "Taken." }] };
  const { status, headers, body } = encode(fault, "laravel");
  assert.equal(status, 422);
  assert.equal(headers["content-type"], "application/json");
  assert.equal(body, '{"message":"Taken.","errors":{"items.0.name":["Taken."]}}');
  assert.deepEqual(decode(body, { status, headers }).validationErrors[0]?.path, [
    "items",
    0,
    "name",
  ]);
  // #endregion
});

test("the module, loaded by the host", () => {
  // #region slim
  setModule(readFileSync(new URL(import.meta.resolve("faultmap/faultmap.wasm"))));
  // #endregion
  assert.equal(engine(), "wasm");
});
