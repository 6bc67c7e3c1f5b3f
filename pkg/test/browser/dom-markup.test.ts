/** What the markup of a form says about its fields. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { inBrowsers } from "../support/browsers.js";
import { described, failed, formPages, show, texts } from "../support/form.js";

/** Radio buttons of one name. */
const choices = (name: string): string => {
  const labels = ["S", "M"].map((label) => {
    return `<label><input type="radio" name="${name}" value="${label}"> ${label}</label>`;
  });
  return labels.join("");
};

inBrowsers(formPages('<form id="form"></form>'), ({ open }) => {
  /** A page with a form that holds that. */
  async function start(content: string): Promise<Page> {
    const page = await open("/");
    await page.evaluate(async (content) => {
      await ready;
      form.innerHTML = content;
    }, content);
    return page;
  }

  test("a field outside of the form is one of its fields", async () => {
    const page = await start('<input name="near">');
    await page.evaluate(() => form.insertAdjacentHTML("afterend", "<input name=far form=form>"));
    await show(page, [["Far", "Wrong."]]);
    assert.equal((await described(page, "[name=far]")).invalid, "true");
    await page.type("[name=far]", "A");
    assert.deepEqual(await texts(page, ".faultmap-error, .faultmap-summary"), []);
    assert.equal((await described(page, "[name=far]")).invalid, null);
    await page.close();
  });

  test("a group holds the choices of one field and nothing else", async () => {
    const page = await start(`
      <fieldset id="order"><legend>Order</legend>
        <label>Name <input name="name"></label>${choices("cut")}
      </fieldset>
      <div role="radiogroup" aria-label="Colour">${choices("colour")}</div>
      <fieldset id="size"><legend>Size</legend>${choices("size")}</fieldset>`);
    const fields = ["Cut", "Colour", "Size"];
    await show(
      page,
      fields.map((field) => [field, "Choose one."]),
    );
    assert.equal((await texts(page, "label + .faultmap-error")).length, 2);
    assert.equal((await texts(page, "legend + .faultmap-error")).length, 1);
    assert.deepEqual((await described(page, "#order")).by, [null]);
    for (const selector of ["[name=cut]", "[role=radiogroup]", "#size"]) {
      assert.deepEqual((await described(page, selector)).by, ["Choose one."], selector);
    }
    assert.deepEqual(await texts(page, ".faultmap-summary a"), [
      "cut: Choose one.",
      "Colour: Choose one.",
      "Size: Choose one.",
    ]);
    await page.close();
  });

  test("a link has the name that the field has for people", async () => {
    const page = await start(`
      <span id="one">Shipping</span> <span id="two">street</span>
      <input name="a" aria-labelledby="one two" aria-label="Other">
      <input name="b" title="Search">
      <input name="c" placeholder="City">
      <input name="d">
      <input name="e">
      <label>To <input name="f"></label>`);
    const errors = ["a", "b", "c", "d", "e", "f"].map((name) => [name, "Too long."]);
    await page.evaluate(
      (body) => {
        app.showErrors(form, app.explain(body, { fields: form, labels: { d: "Postcode" } }));
      },
      failed(errors as [string, string][]),
    );
    assert.deepEqual(await texts(page, ".faultmap-summary a"), [
      "Shipping street: Too long.",
      "Search: Too long.",
      "City: Too long.",
      "Postcode: Too long.",
      "e: Too long.",
      "To: Too long.",
    ]);
    await page.close();
  });

  test("a link names its field once", async () => {
    const page = await start('<label>Email <input name="email"></label>');
    const text = await page.evaluate(
      (body) => {
        const labels = { email: "E-mail address" };
        const explained = app.explain(body, { fields: form, labels, labelled: true });
        app.showErrors(form, explained);
        return explained.fields["email"]?.[0];
      },
      failed([["email", "'X' must not be empty."]]),
    );
    assert.match(text!, /^E-mail address /);
    assert.deepEqual(await texts(page, ".faultmap-summary a"), [text]);
    await page.close();
  });

  test("a link leads to what can be filled in", async () => {
    const page = await start(`
      <fieldset name="empty"><legend>Empty</legend><input type="hidden" name="h"></fieldset>
      <fieldset name="address"><legend>Address</legend>
        <input type="hidden" name="id"><input name="off" disabled><input name="street">
      </fieldset>`);
    await show(page, [
      ["Empty", "Wrong."],
      ["Address", "Incomplete."],
    ]);
    assert.deepEqual(await texts(page, ".faultmap-summary li"), [
      "Empty: Wrong.",
      "Address: Incomplete.",
    ]);
    assert.deepEqual(await texts(page, ".faultmap-summary a"), ["Address: Incomplete."]);
    await page.evaluate(() => document.querySelector<HTMLElement>(".faultmap-summary a")!.click());
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "street");
    await page.close();
  });
});
