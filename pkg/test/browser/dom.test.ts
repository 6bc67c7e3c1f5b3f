import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { inBrowsers } from "../support/browsers.js";
import { described, failed, formPages, show, texts } from "../support/form.js";

const FORM = `
  <form id="form">
    <label for="name">Name <span>*</span></label>
    <input id="name" name="name" aria-describedby="hint">
    <p id="hint">As on your passport.</p>
    <label>Email: <input name="email" aria-invalid="false"></label>
    <fieldset>
      <legend>Size</legend>
      <label><input type="radio" name="size" value="s"> Small</label>
      <label><input type="radio" name="size" value="m"> Medium</label>
    </fieldset>
    <input type="checkbox" id="terms" name="terms"><label for="terms">Terms</label>
    <select name="country" aria-label="Country"><option>Here</option><option>There</option></select>
    <textarea name="elements"></textarea>
    <input name="prepend">
    <input name="addEventListener">
    <input type="hidden" name="token">
    <input name="off" disabled>
    <fieldset name="address"><legend>Address</legend><input name="street"></fieldset>
    <output name="total">0</output>
    <button name="go">Send</button>
  </form>
`;

inBrowsers(formPages(FORM), ({ open, errors }) => {
  /** A page with the form, and what the form is before anything happens. */
  async function start(): Promise<{ page: Page; before: string }> {
    const page = await open("/");
    await page.evaluate(() => ready);
    const before = await page.$eval("form", (form) => form.outerHTML);
    return { page, before };
  }

  test("texts stand beside their fields, and assistive technology knows", async () => {
    const { page } = await start();
    await show(page, [
      ["Name", "Too short."],
      ["Name", "Taken."],
      ["Email", "No email."],
      ["Size", "Choose one."],
      ["Terms", "Agree."],
      ["Country", "Unknown."],
    ]);
    assert.deepEqual(await texts(page, ".faultmap-error"), [
      "Too short.Taken.",
      "No email.",
      "Choose one.",
      "Agree.",
      "Unknown.",
    ]);
    assert.deepEqual(await described(page, "#name"), {
      by: ["As on your passport.", "Too short.Taken."],
      invalid: "true",
    });
    assert.deepEqual(await described(page, "[name=email]"), { by: ["No email."], invalid: "true" });
    assert.equal(
      await page.$eval("[name=email]", (input) => input.closest("label")?.textContent?.trim()),
      "Email:",
    );
    assert.deepEqual((await described(page, "fieldset")).by, ["Choose one."]);
    assert.equal(
      await page.$eval("legend", (legend) => legend.nextElementSibling?.textContent),
      "Choose one.",
    );
    assert.deepEqual(await described(page, "[name=size]"), { by: [null], invalid: "true" });
    assert.equal(
      await page.$eval("label[for=terms]", (label) => label.nextElementSibling?.textContent),
      "Agree.",
    );
    await page.close();
  });

  test("a summary links to each field, names it, and takes the focus", async () => {
    const { page } = await start();
    await show(page, [
      ["Email", "No email."],
      ["Name", "Too short."],
      ["Size", "Choose one."],
      ["Country", "Country is unknown."],
      ["", "Nothing fits."],
      ["Rows[0].Sku", "Unknown."],
    ]);
    assert.equal(
      await page.$eval("form", (form) => form.firstElementChild?.className),
      "faultmap-summary",
    );
    assert.deepEqual(await texts(page, ".faultmap-summary h2"), [
      "Some entries need another look.",
    ]);
    const items = await texts(page, ".faultmap-summary li");
    assert.deepEqual(items, [
      "Name: Too short.",
      "Email: No email.",
      "Size: Choose one.",
      "Country is unknown.",
      "Nothing fits.",
      "Sku: Unknown.",
    ]);
    assert.equal(await page.evaluate(() => document.activeElement?.className), "faultmap-summary");

    const url = page.url();
    for (const [at, name] of ["name", "email", "size", "country"].entries()) {
      await page.evaluate(
        (at) => document.querySelectorAll<HTMLElement>(".faultmap-summary a")[at]?.click(),
        at,
      );
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), name);
    }
    assert.equal(page.url(), url);
    const dangling = await page.$$eval(".faultmap-summary a", (links) => {
      return links.filter((link) => !document.querySelector(link.getAttribute("href")!)).length;
    });
    assert.equal(dangling, 0);
    await page.close();
  });

  test("what is shown for a field goes when it is edited", async () => {
    const { page } = await start();
    await show(page, [
      ["Name", "Too short."],
      ["Size", "Choose one."],
    ]);
    await page.type("#name", "A");
    assert.deepEqual(await texts(page, ".faultmap-error"), ["Choose one."]);
    assert.deepEqual(await described(page, "#name"), {
      by: ["As on your passport."],
      invalid: null,
    });
    assert.deepEqual(await texts(page, ".faultmap-summary li"), ["Size: Choose one."]);
    await page.click("[name=size][value=m]");
    assert.deepEqual(await texts(page, ".faultmap-error, .faultmap-summary"), []);
    await page.close();
  });

  test("an error of a fieldset goes when one of its fields is edited", async () => {
    const { page } = await start();
    await show(page, [["Address", "Incomplete."]]);
    assert.deepEqual(await texts(page, "fieldset[name=address] .faultmap-error"), ["Incomplete."]);
    assert.deepEqual(await texts(page, ".faultmap-summary a"), ["Address: Incomplete."]);
    await page.type("[name=street]", "A");
    assert.deepEqual(await texts(page, ".faultmap-error"), []);
    await page.close();
  });

  test("everything is taken back by the next call, by a reset and by the function", async () => {
    const { page, before } = await start();
    const same = async (): Promise<void> => {
      assert.equal(await page.$eval("form", (form) => form.outerHTML), before);
    };
    const all: [string, string][] = [
      "Name",
      "Email",
      "Size",
      "Terms",
      "Country",
      "elements",
      "prepend",
      "street",
      "off",
      "other",
      "",
    ].map((name) => [name, "Wrong."]);
    await page.evaluate(async (body) => {
      const clear = app.showErrors(form, app.explain(body, { fields: form }));
      clear();
      clear();
    }, failed(all));
    await same();
    await show(page, all);
    await show(page, all);
    assert.equal((await texts(page, ".faultmap-summary")).length, 1);
    await page.evaluate(() => HTMLFormElement.prototype.reset.call(form));
    await same();
    await show(page, all);
    await show(page, []);
    assert.deepEqual(await texts(page, ".faultmap-error"), []);
    await page.close();
  });

  test("what others have changed meanwhile is left alone", async () => {
    const { page } = await start();
    await show(page, [["Name", "Wrong."]]);
    await page.evaluate(() => {
      const input = document.querySelector("#name")!;
      input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby")} other`);
    });
    await page.type("#name", "A");
    assert.equal(
      await page.$eval("#name", (input) => input.getAttribute("aria-describedby")),
      "hint other",
    );
    await page.close();
  });

  test("the form can be sent again with all errors in place", async () => {
    const { page } = await start();
    await show(page, [
      ["Name", "Wrong."],
      ["Terms", "Agree."],
    ]);
    const valid = await page.evaluate(() => {
      let sent = 0;
      form.onsubmit = (event) => {
        event.preventDefault();
        sent++;
      };
      document.querySelector<HTMLButtonElement>("[name=go]")!.click();
      return [sent, HTMLFormElement.prototype.checkValidity.call(form)];
    });
    assert.deepEqual(valid, [1, true]);
    await page.close();
  });

  test("a fault without errors is its message", async () => {
    const { page } = await start();
    const message = await page.evaluate(() => {
      const explained = app.explain("", { status: 503 });
      app.showErrors(form, explained);
      return explained.message;
    });
    assert.deepEqual(await texts(page, ".faultmap-summary h2"), [message.title]);
    assert.deepEqual(await texts(page, ".faultmap-summary p"), [message.text]);
    await page.close();
  });

  test("without a message there is no heading, whose language nobody would know", async () => {
    const { page } = await start();
    await page.evaluate(() => {
      const body = { errors: { Name: ["Taken."] } };
      const { fields, entries } = app.explain(body, { fields: form });
      app.showErrors(form, { fields, entries });
    });
    assert.deepEqual(await texts(page, ".faultmap-summary h2"), []);
    assert.deepEqual(await texts(page, ".faultmap-summary li"), ["Name: Taken."]);
    await page.close();
  });

  test("texts stay texts, whatever they look like", async () => {
    const { page } = await start();
    const markup = '<img src=x onerror="globalThis.hit = true">';
    await show(
      page,
      [
        ["Name", markup],
        ["", markup],
        [markup, markup],
      ],
      { heading: markup },
    );
    assert.equal(await page.$("img"), null);
    assert.deepEqual(await texts(page, ".faultmap-error"), [markup]);
    assert.deepEqual(await texts(page, ".faultmap-summary h2"), [markup]);
    assert.equal(await page.evaluate(() => "hit" in globalThis), false);
    await page.close();
  });

  test("heading, focus and place of the summary are the app's to choose", async () => {
    const { page } = await start();
    await page.evaluate(
      (body) => {
        const container = document.createElement("section");
        document.body.prepend(container);
        const options = { heading: "Bitte prüfen", focus: false, container };
        app.showErrors(form, app.explain(body, { fields: form }), options);
      },
      failed([["Name", "Wrong."]]),
    );
    assert.deepEqual(await texts(page, "section > .faultmap-summary h2"), ["Bitte prüfen"]);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "BODY");
    await page.close();
  });

  test("the names of a form are those of its fields, hidden by none of them", async () => {
    const { page } = await start();
    const names = await page.evaluate(
      (body) => {
        const { fields, unmatched } = app.explain(body, { fields: form });
        return [Object.keys(fields), unmatched.map(({ property }) => property)];
      },
      failed(
        [
          "name",
          "size",
          "terms",
          "elements",
          "prepend",
          "token",
          "off",
          "address",
          "street",
          "go",
          "total",
        ].map((name) => [name, "Wrong."]),
      ),
    );
    assert.deepEqual(names, [
      ["name", "size", "terms", "elements", "prepend", "token", "off", "address", "street"],
      ["go", "total"],
    ]);
    assert.deepEqual(errors(), []);
    await page.close();
  });
});
