import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { messagesFor, type FieldNames } from "faultmap";
import { each } from "./support/entries.js";
import { fixtures } from "./support/fixtures.js";

/** A body of the home API with an error on each of those properties. */
function failed(...properties: string[]): string {
  const validationErrors = properties.map((property) => ({
    property,
    message: "'X' should not be empty.",
  }));
  return JSON.stringify({ code: "validation-failed", validationErrors });
}

for (const [entry, functions] of each) {
  const { decode, explain, mapToFields, resolveMessage, toIssues, withDefaults } = functions;
  describe(entry, () => {
    /** Which of the form's fields the errors on those properties end at. */
    function matched(fields: FieldNames | undefined, ...properties: string[]): (string | null)[] {
      const { entries } = explain(failed(...properties), { fields });
      return entries.map(({ name }) => name);
    }

    test("names as a list", () => {
      assert.deepEqual(matched(["name", "items[0].price"], "Name", "Items[0].Price", "Other"), [
        "name",
        "items[0].price",
        null,
      ]);
      assert.deepEqual(matched(["name", "name"], "Name"), ["name"]);
      assert.deepEqual(matched([], "Name"), [null]);
      assert.deepEqual(matched(undefined, "Items[0].Price"), ["Items.0.Price"]);
    });

    test("names as FormData", () => {
      const data = new FormData();
      data.append("name", "a");
      data.append("tags", "b");
      data.append("tags", "c");
      data.append("items[0][price]", "1");
      assert.deepEqual(matched(data, "Name", "Tags", "Items[0].Price"), [
        "name",
        "tags",
        "items[0][price]",
      ]);
    });

    test("names as the values that the form began with", () => {
      const values = {
        name: "",
        address: { street: "", geo: { lat: null } },
        items: [{ price: 1 }, { sku: "x" }],
        tags: ["a"],
        none: [],
        empty: {},
        since: new Date(0),
        "a.b": 1,
        ["__proto__"]: 1,
      };
      const properties = [
        "Name",
        "Address.Street",
        "address.geo.lat",
        "Items[7].Price",
        "items[2].sku",
        "items",
        "tags[3]",
        "none",
        "empty",
        "since",
      ];
      assert.deepEqual(matched({ values }, ...properties), [
        "name",
        "address.street",
        "address.geo.lat",
        "items.7.price",
        "items.2.sku",
        "items",
        "tags.3",
        "none",
        "empty",
        "since",
      ]);
      assert.deepEqual(
        matched({ values, notation: "bracket" }, "Items[7].Price", "Address.Street"),
        ["items[7].price", "address.street"],
      );
      assert.deepEqual(matched({ values }, "address", "address.zip"), [null, null]);
    });

    test("values of a class", () => {
      class Amount {
        cents = 1;
        toJSON(): number {
          return this.cents;
        }
      }
      class Item {
        price = new Amount();
      }
      class Order {
        name = "";
        items = [new Item()];
        get [Symbol.toStringTag](): string {
          return "Order";
        }
      }
      assert.deepEqual(matched({ values: new Order() }, "Name", "Items[1].Price"), [
        "name",
        "items.1.price",
      ]);
      const values = { order: { first: new Item() }, since: new Date(0) };
      assert.deepEqual(matched({ values }, "order.first.price", "order.first", "order", "since"), [
        "order.first.price",
        "order.first",
        null,
        "since",
      ]);
      assert.deepEqual(matched({ values: null as unknown as object }, "Name"), [null]);
    });

    test("values by id", () => {
      const values = {
        answers: { 7: "", 12: "", "012": "", "1.5": "", "-1": "" },
        rows: [{ 3: 1 }],
      };
      const properties = ["Answers[12]", "answers.7", "answers.012", "Rows[2].3", "answers.8"];
      const names = ["answers.12", "answers.7", "answers.012", "rows.2.3", null];
      assert.deepEqual(matched({ values }, ...properties), names);
      assert.deepEqual(matched({ values, notation: "bracket" }, "answers.12"), ["answers[12]"]);
      assert.deepEqual(matched({ values }, 'answers["1.5"]', "answers.-1"), [
        'answers["1.5"]',
        "answers.-1",
      ]);
      const loc = ["body", "answers", "12"];
      const fastapi = { detail: [{ loc, msg: "Field required", type: "missing" }] };
      for (const fields of [{ values }, ["answers.12"], ["answers.*"]]) {
        const { entries } = explain(fastapi, { status: 422, fields });
        assert.equal(entries[0]?.name, "answers.12");
      }
    });

    test("values that hold themselves have an end", () => {
      const values: Record<string, unknown> = { name: "" };
      values["self"] = values;
      values["list"] = [values, values];
      assert.deepEqual(matched({ values }, "Name"), ["name"]);
      const shared = Array.from({ length: 40 }).reduce<object>(
        (below) => ({ a: below, b: below }),
        { c: 1 },
      );
      assert.deepEqual(matched({ values: { shared } }, "Name"), [null]);
    });

    test("one by one is the same as all at once", () => {
      const options = {
        fields: ["name", "items.*.price"],
        labels: { name: "Your name" },
        labelled: true,
        aliases: { e_mail: "email" },
        locale: ["de-AT", "en"],
      };
      for (const { body, status, headers } of fixtures) {
        const { fault, message, ...errors } = explain(body, { status, headers, ...options });
        assert.deepEqual(decode(body, { status, headers }), fault);
        assert.deepEqual(resolveMessage(fault, options), message);
        assert.deepEqual(mapToFields(fault, options), errors);
        assert.deepEqual(mapToFields(structuredClone(fault), options), errors);
      }
    });

    test("the members are always there, in one order", () => {
      const explained = explain(failed("Name"), { fields: ["name"] });
      assert.deepEqual(Object.keys(explained), [
        "fault",
        "message",
        "fields",
        "form",
        "unmatched",
        "renamed",
        "entries",
      ]);
      assert.deepEqual(Object.keys(explained.entries[0]!), ["name", "path", "index", "message"]);
      assert.deepEqual(Object.keys(explained.message), [
        "id",
        "ids",
        "title",
        "text",
        "locale",
        "values",
        "source",
      ]);
      assert.deepEqual(explained.renamed, [{ from: "Name", to: "name", why: "case" }]);
    });

    test("a text for an error and for an id", () => {
      const [error] = decode(failed("Name")).validationErrors;
      assert.equal(resolveMessage(error!).id, "rule.notEmpty");
      const labelled = resolveMessage(error!, { labels: { Name: "Your name" }, labelled: true });
      assert.match(labelled.text, /^Your name /);
      const values = {
        min: 3,
        label: "Name",
        options: ["a", "b"],
        flag: true,
        big: "12345678901234567890",
      };
      const message = resolveMessage({ id: "rule.minLength", values });
      assert.deepEqual(message.values, values);
      assert.match(message.text, /3/);
      assert.equal(resolveMessage({ id: "no.such" }).text !== "", true);
    });

    test("issues of the Standard Schema", () => {
      const fault = decode(failed("Name", "Items[0].Price"));
      const issues = toIssues(fault);
      assert.deepEqual(
        issues.map(({ path }) => path),
        [["Name"], ["Items", 0, "Price"]],
      );
      assert.ok(issues.every(({ message }) => message !== ""));
      const none = toIssues(decode("", { status: 500 }));
      assert.deepEqual(none, [
        { message: resolveMessage(decode("", { status: 500 })).text, path: [] },
      ]);
    });

    test("options of an app", async () => {
      const german = {
        locale: "de",
        "rule.notEmpty": "Bitte ausfüllen.",
        "kind.validation": "Hoppla.",
      };
      const app = withDefaults({ locale: "de", catalogs: [german], fields: ["name"] });
      assert.deepEqual(app.explain(failed("Name"), { status: 400 }).fields, {
        name: ["Bitte ausfüllen."],
      });
      assert.deepEqual(app.mapToFields(decode(failed("Name"))).fields, {
        name: ["Bitte ausfüllen."],
      });
      assert.notEqual(
        app.explain(failed("Name"), { locale: "en" }).fields["name"]?.[0],
        "Bitte ausfüllen.",
      );
      assert.equal(app.toIssues(decode(failed("Name")))[0]?.message, "Bitte ausfüllen.");
      assert.equal(app.resolveMessage({ id: "kind.validation" }).text, "Hoppla.");
      const response = new Response(failed("Name"), { status: 400 });
      assert.deepEqual((await app.explainResponse(response)).fields, {
        name: ["Bitte ausfüllen."],
      });
      const more = app.withDefaults({ fields: ["other"] });
      assert.deepEqual(more.explain(failed("Name")).fields, {});
      assert.equal(more.explain(failed("Name")).unmatched[0]?.messages[0], "Bitte ausfüllen.");
      assert.equal(more.isSuccess("GET", 200), true);
      assert.equal(more.engine(), functions.engine());
    });

    test("the texts of one field", () => {
      const { fields } = explain(failed("Name", "__proto__"), {
        fields: ["name", "__proto__", "other"],
      });
      assert.equal(messagesFor({ fields }, "name").length, 1);
      assert.equal(messagesFor({ fields }, "__proto__").length, 1);
      for (const name of ["other", "toString", "constructor"]) {
        assert.deepEqual(messagesFor({ fields }, name), []);
      }
    });

    test("success of the home API", () => {
      assert.equal(functions.isSuccess("POST", 202), true);
      assert.equal(functions.isSuccess("GET", 404), false);
      assert.equal(functions.expectedBody("post", 200), "new-object");
      assert.equal(functions.expectedBody("DELETE", 204), "none");
      assert.equal(functions.expectedBody("GET", 500), null);
    });
  });
}
