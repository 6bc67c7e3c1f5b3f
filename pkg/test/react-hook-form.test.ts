import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createFormControl } from "react-hook-form";
import { explain } from "faultmap";
import { applyErrors } from "faultmap/adapters/react-hook-form";

interface Values {
  name: string;
  email: string;
}

const values = { name: "", email: "" };

/** A form, and the messages that stand at those of its fields that have one. */
function create(): { form: ReturnType<typeof createFormControl<Values>>; shown: () => object } {
  const form = createFormControl<Values>({ defaultValues: values });
  for (const name of ["name", "email"] as const) form.register(name);
  const shown = (): object => {
    const { errors } = form.control._formState;
    const texts = Object.entries(errors).map(([name, error]) => {
      return [name, error?.message ?? (error as { server?: { message: string } }).server?.message];
    });
    return Object.fromEntries(texts) as object;
  };
  return { form, shown };
}

const failed = (property: string, message: string): ReturnType<typeof explain> => {
  const body = { code: "validation-failed", validationErrors: [{ property, message }] };
  return explain(body, { status: 400, fields: { values } });
};

describe("applyErrors", () => {
  test("a second call takes back what the first has set", () => {
    const { form, shown } = create();
    applyErrors(form, failed("Name", "Taken."));
    form.setError("email", { type: "own", message: "Own." });
    assert.deepEqual(shown(), { name: "Taken.", email: "Own." });
    // An app may hand over a new object each time.
    const { setError, clearErrors, control, subscribe } = form;
    applyErrors({ setError, clearErrors, control, subscribe }, failed("Other", "Odd."));
    assert.deepEqual(shown(), { email: "Own.", root: "Other: Odd." });
    applyErrors({ setError, clearErrors }, failed("Name", "Again."));
    assert.deepEqual(shown(), { email: "Own.", name: "Again." });
  });

  test("another form keeps its errors", () => {
    const [one, other] = [create(), create()];
    applyErrors(one.form, failed("Name", "Taken."));
    applyErrors(other.form, failed("Email", "Odd."));
    assert.deepEqual(one.shown(), { name: "Taken." });
    assert.deepEqual(other.shown(), { email: "Odd." });
  });

  test("errors stay while the form is still being sent, whatever changes meanwhile", async () => {
    for (const change of ["resetField", "unregister", "watch"] as const) {
      const { form, shown } = create();
      if (change === "watch") form.watch("email");
      await form.handleSubmit(async () => {
        applyErrors(form, failed("Name", "Taken."));
        if (change !== "watch") return form[change]("email");
        const target = { name: "email", value: "a" };
        await form.register("email").onChange({ target, type: "change" });
      })();
      assert.deepEqual(shown(), { name: "Taken." }, change);
      await form.handleSubmit(() => {})();
      assert.deepEqual(shown(), {}, change);
    }
  });

  test("the first field that can take the focus gets it", () => {
    const values = { items: [{ price: 1 }], hidden: "", size: "", email: "" };
    const form = createFormControl({ defaultValues: values });
    form.control._names.array.add("items");
    const focused: string[] = [];
    for (const name of ["hidden", "size", "email"] as const) {
      form.register(name);
      const field = form.control._fields[name]!._f as { ref: object; refs?: object[] };
      const control = { name, focus: () => focused.push(name) };
      if (name === "size") field.refs = [control];
      else if (name === "email") field.ref = control;
    }
    const properties = ["Items", "Hidden", "Size", "Email"];
    const validationErrors = properties.map((property) => ({ property, message: "Odd." }));
    applyErrors(form, explain({ validationErrors }, { status: 400, fields: { values } }));
    assert.deepEqual(focused, ["size"]);
  });

  test("a label is whole words of a text that has it", () => {
    const { form, shown } = create();
    const errors = [
      ["To", "Too long."],
      ["Cc", "Too long."],
      ["Zip (short)", "Zip (short) is odd."],
      ["名前", "名前は必須です"],
    ];
    const validationErrors = errors.map(([property, message]) => ({ property, message }));
    applyErrors(form, explain({ validationErrors }, { status: 400, fields: { values } }));
    const texts = ["To: Too long.", "Cc: Too long.", "Zip (short) is odd.", "名前は必須です"];
    assert.deepEqual(shown(), { root: texts.join("\n") });
  });

  test("all of it goes when the form is sent", async () => {
    const { form, shown } = create();
    applyErrors(form, failed("Name", "Taken."));
    applyErrors(form, failed("Email", "Odd."));
    await form.handleSubmit(() => {})();
    assert.deepEqual(shown(), {});
  });
});
