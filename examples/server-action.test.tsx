import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { renderToReadableStream } from "react-dom/server";
import { createProject, type State } from "./server-action/action.ts";
import { ProjectForm } from "./server-action/form.tsx";
import { FINE, INVALID, nobody, serve } from "./support/server.ts";

const BEFORE: State = { values: {}, errors: null };
const ID = "create-project";

/** What a framework's bundler makes of "use server": a function that a form can name. */
function serverReference(action: object): object {
  return Object.assign(action, {
    $$FORM_ACTION: () => {
      return { name: ID, method: "POST", encType: "multipart/form-data", data: new FormData() };
    },
    $$IS_SIGNATURE_EQUAL: (id: string) => id === ID,
    bind: (...args: [unknown, unknown]) => {
      return serverReference(Function.prototype.bind.apply(action as typeof createProject, args));
    },
  });
}
serverReference(createProject);

async function render(formState: readonly unknown[] | null): Promise<string> {
  const options = { formState } as Parameters<typeof renderToReadableStream>[1];
  const page = await new Response(await renderToReadableStream(<ProjectForm />, options)).text();
  return page.replaceAll("<!-- -->", "");
}

/** What a framework does with a form that a browser sends without running any script: it calls the
 * action and renders the page anew. */
async function send(entries: Record<string, string>): Promise<string> {
  const [, key] = /name="\$ACTION_KEY" value="(\w+)"/.exec(await render(null)) ?? [];
  assert(key, "the page has no form that can be sent without scripts");
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  const state = await createProject(BEFORE, form);
  // State crosses as plain data.
  assert.deepEqual(JSON.parse(JSON.stringify(state)), state);
  return render([structuredClone(state), key, ID, 0]);
}

afterEach(() => delete process.env["API"]);

test("a server action sends what was entered", async (t) => {
  const { address, asked } = await serve(t, FINE);
  process.env["API"] = address;
  const page = await send({ name: "Web shop", budget: "900" });
  const body = '{"name":"Web shop","budget":"900"}';
  assert.deepEqual(asked, [{ method: "POST", url: "/projects", body }]);
  assert.doesNotMatch(page, /aria-invalid="true"|Web shop/);
});

test("a server action shows errors at their fields, and keeps what was entered", async (t) => {
  process.env["API"] = (await serve(t, INVALID)).address;
  const page = await send({ name: "", budget: "-5" });
  assert.match(page, /<div role="alert"><p>Check your entries, then try again\.<\/p><\/div>/);
  assert.match(page, /<input id="name" aria-invalid="true" aria-describedby="name-errors"/);
  assert.match(page, /<span id="name-errors">Fill this in\.<\/span>/);
  assert.match(page, /<span id="budget-errors">Use 0 or more\.<\/span>/);
  assert.match(page, /value="-5"/);
});

test("a server action shows what has no field", async (t) => {
  const body = JSON.stringify({
    code: "validation-failed",
    validationErrors: [
      { property: "", message: "Choose <one> of both." },
      { property: "TeamId", message: "'Team Id' must not be empty." },
    ],
  });
  process.env["API"] = (await serve(t, { status: 400, body })).address;
  const page = await send({ name: "Web shop", budget: "1" });
  assert.match(page, /<p>Choose &lt;one&gt; of both\.<\/p>/);
  assert.match(page, /<p>Team Id cannot stay empty\.<\/p>/);
});

test("a server action shows that the server could not be reached", async () => {
  process.env["API"] = await nobody();
  const page = await send({ name: "Web shop", budget: "1" });
  assert.match(
    page,
    /<p>Try again in a moment\. If it keeps happening, check the connection\.<\/p>/,
  );
});
