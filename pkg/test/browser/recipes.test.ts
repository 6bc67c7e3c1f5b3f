/** The recipes of `examples` that need a browser. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { upload } from "../../../examples/xhr-upload.js";
import { FINE, INVALID } from "../../../examples/support/server.js";
import { bundled, onSite } from "../../../examples/support/site.js";

declare global {
  var recipe: { upload: typeof upload };
}

const page = (name: string): string => readFileSync(`examples/${name}`, "utf8");
const module = (body: string): string =>
  `<!doctype html><body><script type="module">${body}</script>`;

const files = {
  "/form.html": page("plain-html/index.html").replace("page.js", "form.js"),
  "/form.js": await bundled("examples/form.ts"),
  "/plain.html": page("plain-html/index.html"),
  "/page.js": page("plain-html/page.js"),
  "/faultmap/": "pkg/dist/",
  "/upload.html": module('import * as recipe from "/upload.js"; globalThis.recipe = recipe;'),
  "/upload.js": await bundled("examples/xhr-upload.ts"),
  "/hook.html": module(`
    import { show } from "/hook.js";
    show(document.body.appendChild(document.createElement("div")));
  `),
  "/hook.js": await bundled("pkg/test/browser/recipes.tsx"),
};

/** Sends the form as a click does, wherever the button is: on a busy machine a page may still move. */
const press = (page: Page): Promise<void> => {
  return page.$eval("button", (button) => button.click());
};

onSite(files, ({ open, answer, posts }) => {
  for (const path of ["/form.html", "/plain.html"]) {
    test(`${path}: errors stand beside their inputs, and go when these are edited`, async () => {
      const page = await open(path);
      answer(INVALID);
      await page.click("button");
      await page.waitForSelector(".faultmap-summary");
      assert.equal(await described(page, "#name"), "Fill this in.");
      assert.equal(await described(page, "#budget"), "Use 0 or more.");
      await page.type("#name", "W");
      assert.equal(await described(page, "#name"), "");
      assert.equal(await described(page, "#budget"), "Use 0 or more.");
      assert.equal(posts().length, 1);
      await page.click("button");
      await page.waitForFunction(() => document.activeElement?.matches(".faultmap-summary"));
      assert.equal(posts().length, 2, "an error keeps no form from being sent");
      await page.close();
    });

    test(`${path}: a connection that breaks is told, and success clears`, async () => {
      const page = await open(path);
      answer(null);
      await press(page);
      const summary = await page.waitForSelector(".faultmap-summary");
      const text = await summary!.evaluate((element) => element.textContent);
      assert.match(text, /^The server could not be reached\./);
      answer(FINE);
      await press(page);
      await page.waitForFunction(() => !document.querySelector(".faultmap-summary"));
      await page.close();
    });
  }

  test("an upload tells how far it is", async () => {
    const page = await open("/upload.html");
    answer({ status: 204 });
    const shares = await page.evaluate(async () => {
      const shares: number[] = [];
      await recipe.upload("/files", new Blob(["x".repeat(1 << 20)]), (share) => shares.push(share));
      return shares;
    });
    assert.equal(shares.at(-1), 1);
    assert.deepEqual(
      [...shares].sort((a, b) => a - b),
      shares,
    );
    assert.match(posts()[0] ?? "", /name="file"/);
    await page.close();
  });

  test("an upload that fails is a fault", async () => {
    const page = await open("/upload.html");
    answer({
      status: 413,
      headers: { "x-request-id": "req-8", "retry-after": "30" },
      body: '{"code":"request-body-too-large","description":"Too large.","details":[]}',
    });
    assert.deepEqual(await failure(page), {
      name: "FaultError",
      kind: "too-large",
      code: "request-body-too-large",
      requestId: "req-8",
      retryAfter: 30,
    });
    answer({ status: 502, body: "<html><h1>Bad Gateway</h1></html>" });
    assert.equal((await failure(page)).kind, "gateway");
    answer(null);
    assert.equal((await failure(page)).kind, "network");
    answer({ ...FINE, after: 10_000 });
    assert.equal((await failure(page, "abort")).kind, "aborted");
    assert.equal((await failure(page, "aborted")).kind, "aborted");
    assert.equal((await failure(page, "timeout")).kind, "timeout");
    await page.close();
  });

  test("a form of react-hook-form has the server's errors", async () => {
    const page = await open("/hook.html");
    const body = JSON.stringify({
      code: "validation-failed",
      validationErrors: [
        { property: "Name", message: "'Name' should not be empty." },
        { property: "Checklist[1].Title", message: "'Title' should not be empty." },
        { property: "ProjectId", message: "'Project Id' should not be empty." },
      ],
    });
    answer({ status: 400, body });
    await page.click("button");
    await page.waitForFunction(() => document.querySelector("[role=alert]")?.textContent);
    const texts = await page.$$eval("p", (all) => all.map(({ textContent }) => textContent));
    assert.deepEqual(texts, [
      "Project Id cannot stay empty.",
      "Fill this in.",
      "",
      "Fill this in.",
    ]);
    assert.equal(posts().length, 1);
    answer(null);
    await press(page);
    await page.waitForFunction(() => {
      return /Try again/.test(document.querySelector("[role=alert]")!.textContent);
    });
    answer(FINE);
    await press(page);
    await page.waitForFunction(() => !document.querySelector("[role=alert]")?.textContent);
    assert.equal(posts().length, 1);
    await page.close();
  });
});

/** What describes an element to assistive technology. */
function described(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, (element) => {
    const ids = (element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
    return ids.map((id) => document.getElementById(id)?.textContent ?? "missing").join(" ");
  });
}

/** What an upload fails with; if it would not by itself, why it is stopped. */
function failure(page: Page, stop?: "abort" | "aborted" | "timeout") {
  return page.evaluate(async (stop) => {
    if (stop === "timeout") {
      // The recipe waits for a minute.
      const { prototype } = XMLHttpRequest;
      const { get, set } = Object.getOwnPropertyDescriptor(prototype, "timeout")!;
      const short = function (this: XMLHttpRequest): void {
        set!.call(this, 50);
      };
      Object.defineProperty(prototype, "timeout", { get: get!, set: short });
    }
    const controller = new AbortController();
    if (stop === "aborted") controller.abort();
    const file = new Blob(["x"]);
    const sent = recipe.upload("/files", file, () => {}, controller.signal);
    if (stop === "abort") setTimeout(() => controller.abort(), 50);
    try {
      await sent;
      throw new Error("it did not fail");
    } catch (error) {
      const { name, fault } = error as import("faultmap").FaultError;
      const { kind, code, requestId, retryAfter } = fault;
      return { name, kind, code, requestId, retryAfter };
    }
  }, stop);
}
