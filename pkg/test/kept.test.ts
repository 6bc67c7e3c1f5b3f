/** What an instance keeps from call to call: it makes calls faster, never different. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { each } from "./support/entries.js";

/** A body with an error on each of those properties. */
function failed(...properties: string[]): string {
  const validationErrors = properties.map((property) => ({
    property,
    message: "'X' should not be empty.",
  }));
  return JSON.stringify({ code: "validation-failed", validationErrors });
}

for (const [entry, { explain, mapToFields, decode }] of each) {
  describe(entry, () => {
    /** Which of the form's fields errors on two properties end at. */
    function matched(fields: readonly string[]): (string | null)[] {
      const body = failed("Name", "Items[2].Price");
      return explain(body, { fields }).entries.map(({ name }) => name);
    }

    test("a form that is given again means the same", () => {
      const forms = [
        ["name", "items.*.price"],
        ["items[*].price", "name"],
        ["name"],
        ["größe 📏", "name"],
        [],
      ];
      const first = forms.map(matched);
      assert.deepEqual(first.slice(0, 3), [
        ["name", "items.2.price"],
        ["name", "items[2].price"],
        ["name", null],
      ]);
      for (let round = 0; round < 4; round++) {
        for (const [at, form] of forms.entries()) {
          assert.deepEqual(matched(form), first[at]);
          assert.deepEqual(matched([...form]), first[at]);
        }
      }
      const fault = decode(failed("Name"));
      for (let call = 0; call < 3; call++) {
        assert.deepEqual(mapToFields(fault, { fields: ["name"] }).fields, {
          name: ["Fill this in."],
        });
      }
    });

    test("a list that changes is another form", () => {
      const names = ["name"];
      for (let call = 0; call < 3; call++) assert.deepEqual(matched(names), ["name", null]);
      names[0] = "other";
      for (let call = 0; call < 3; call++) assert.deepEqual(matched(names), [null, null]);
      names.push("items.2.price");
      for (let call = 0; call < 3; call++)
        assert.deepEqual(matched(names), [null, "items.2.price"]);
    });

    test("there may be more forms than are kept", () => {
      for (let round = 0; round < 2; round++) {
        for (let form = 0; form < 100; form++) {
          const names = [`a${form}`, form % 2 ? "name" : "NAME"];
          for (let call = 0; call < 3; call++) assert.equal(matched(names)[0], names[1]);
        }
      }
    });

    test("what is not text is no form that is kept", () => {
      let text = "name";
      const fields = [{ toString: () => text }] as unknown as string[];
      for (let call = 0; call < 3; call++) assert.deepEqual(matched(fields), ["name", null]);
      text = "items.2.price";
      for (let call = 0; call < 3; call++) assert.deepEqual(matched(fields), [null, text]);
    });

    test("errors that say the same share nothing that can be changed", () => {
      const { fault, entries } = explain(failed("Items[0].X", "Items[1].X", "Items[2].X"));
      const [first, second] = fault.validationErrors;
      const before = structuredClone({ second, entry: entries[1] });
      first!.path.push("changed");
      Object.assign(first!.params, { changed: 1 });
      entries[0]!.message.ids.push("changed");
      Object.assign(entries[0]!.message.values, { changed: 1 });
      assert.deepEqual({ second, entry: entries[1] }, before);
    });
  });
}
