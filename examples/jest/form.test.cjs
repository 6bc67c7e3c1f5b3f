const { engine, explain } = require("faultmap");
const { showErrors } = require("faultmap/adapters/dom");

const body = {
  code: "validation-failed",
  validationErrors: [{ property: "Name", message: "'Name' should not be empty." }],
};

test("a server's error stands beside its input", () => {
  document.body.innerHTML = '<form><label>Name <input name="name"></label></form>';
  const form = document.querySelector("form");
  const explained = explain(body, { status: 400, fields: form });
  showErrors(form, explained);
  expect(explained.fields).toEqual({ name: ["Fill this in."] });
  expect(form.querySelector(".faultmap-error").textContent).toBe("Fill this in.");
  expect(form.querySelector("input").getAttribute("aria-invalid")).toBe("true");
  expect(engine()).toBe("wasm");
});
