import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { html, inBrowsers, script } from "../support/browsers.js";

const { outputFiles } = await build({
  entryPoints: ["pkg/test/browser/form.tsx"],
  bundle: true,
  format: "esm",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  write: false,
});

const pages = {
  "/": html('<div id="app"></div><script type="module" src="/form.js"></script>'),
  "/form.js": script(outputFiles[0]!.text),
};

const failed = (...errors: [string, string][]): string => {
  const validationErrors = errors.map(([property, message]) => ({ property, message }));
  return JSON.stringify({ code: "validation-failed", validationErrors });
};

inBrowsers(pages, ({ open, errors }) => {
  /** Sends the form; the server answers with those errors, or with success. */
  async function send(page: Page, body: string | null, status = 400): Promise<void> {
    const before = Number(await text(page, "sent"));
    await page.evaluate(
      (reply) => void (globalThis.reply = reply),
      body === null ? null : { status, body },
    );
    await page.click("button");
    await page.waitForFunction(
      (count) => document.querySelector("#sent")?.textContent === String(count),
      {},
      before + 1,
    );
  }

  const text = (page: Page, id: string): Promise<string> => {
    return page.$eval(`#${id}`, (element) => element.textContent ?? "");
  };
  const focused = (page: Page): Promise<string | null> => {
    return page.evaluate(() => document.activeElement?.getAttribute("name") ?? null);
  };

  test("errors stand where the form shows them", async () => {
    const page = await open("/");
    await send(
      page,
      failed(
        ["Items[1].Price", "Too high."],
        ["Items", "Too many."],
        ["Tags", "Too few."],
        ["Email", "No email."],
        ["", "Nothing fits."],
        ["Rows[0].Sku", "Unknown."],
      ),
    );
    assert.equal(await text(page, "price1"), "Too high.");
    assert.equal(await text(page, "price0"), "");
    assert.equal(await text(page, "items"), "Too many.");
    assert.equal(await text(page, "tags"), "Too few.");
    assert.equal(await text(page, "email"), "No email.");
    assert.equal(await text(page, "root"), "Nothing fits.\nSku: Unknown.");
    assert.equal(await focused(page), "email", "the first in the form's order");
    assert.deepEqual(errors(), []);
    await page.close();
  });

  test("several errors of one field are all there", async () => {
    const page = await open("/");
    await send(
      page,
      failed(
        ["Name", "'Name' should not be empty."],
        ["Name", "Taken."],
        ["Name", "Odd."],
        ["Name", "Taken."],
      ),
    );
    assert.match(await text(page, "name"), /^.+\nTaken\.\nOdd\.$/);
    const types = JSON.parse(await text(page, "types")) as Record<string, string>;
    assert.equal(Object.keys(types).length, 3);
    assert.deepEqual(Object.values(types).slice(1), ["Taken.", "Odd."]);
    assert.ok("rule.notEmpty" in types && "rule.invalid" in types);
    await page.close();
  });

  test("an error goes when its field is edited, and only that", async () => {
    const page = await open("/");
    await send(page, failed(["Name", "Taken."], ["Email", "No email."]));
    await page.type("[name=name]", "b");
    await page.waitForFunction(() => document.querySelector("#name")?.textContent === "");
    assert.equal(await text(page, "email"), "No email.");
    await page.close();
  });

  test("no error keeps the form from being sent again", async () => {
    const page = await open("/");
    const all = failed(
      ["Name", "a"],
      ["Email", "b"],
      ["Tags", "c"],
      ["Items", "d"],
      ["Items[0].Price", "e"],
      ["", "f"],
      ["Other", "g"],
    );
    await send(page, all);
    await send(page, all);
    assert.equal(await text(page, "items"), "d");
    await send(page, failed(["Email", "b"]));
    for (const id of ["name", "tags", "items", "price0", "root"])
      assert.equal(await text(page, id), "", id);
    await send(page, null);
    assert.equal(await text(page, "email"), "");
    await page.close();
  });

  test("a fault without errors is its message", async () => {
    const page = await open("/");
    await send(page, "", 503);
    assert.notEqual(await text(page, "root"), "");
    await send(page, null);
    assert.equal(await text(page, "root"), "");
    await page.close();
  });
});
