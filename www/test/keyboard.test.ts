/** The main path, with the keyboard alone. */
import assert from "node:assert/strict";
import { it } from "node:test";

import { inEachBrowser, settled } from "./browsers.ts";
import { fieldsOf, tabTo, textOf } from "./user.ts";

const BODY =
  '{"code":"validation-failed","validationErrors":[{"property":"Title","message":"\'Title\' should not be empty."}]}';

inEachBrowser(({ open }) => {
  it("leads from a response to the wrong input", async () => {
    const page = await open();
    const { keyboard } = page;
    const replace = async (text: string) => {
      await keyboard.down("Control");
      await keyboard.press("a");
      await keyboard.up("Control");
      await keyboard.type(text);
      await settled(page);
    };
    await tabTo(page, "#example");
    await keyboard.press("ArrowDown");
    await settled(page);
    assert.match(await textOf(page, "#about"), /PascalCase|snake_case/);
    await tabTo(page, "#status");
    await replace("422");
    await tabTo(page, "#body");
    await replace(BODY);
    await tabTo(page, "input[name=locale]:checked");
    await keyboard.press("ArrowRight");
    await settled(page);
    await tabTo(page, "#names");
    await replace("title");

    // Back to the form, which comes before the names.
    await keyboard.down("Shift");
    await tabTo(page, "#stage button.main");
    await keyboard.up("Shift");
    await keyboard.press("Enter");
    await settled(page);
    const summary = "#stage .faultmap-summary";
    assert.equal(await page.$eval(summary, (one) => one === document.activeElement), true);
    await tabTo(page, `${summary} a`);
    assert.match(await textOf(page, `${summary} a`), /Hier fehlt noch eine Angabe\./);
    await keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "title");
    await keyboard.type("Relaunch");
    assert.deepEqual(await fieldsOf(page), {
      title: { label: "Title", invalid: false, description: "" },
    });
    await page.close();
  });

  it("moves between tabs with the arrows, and skips to the content", async () => {
    const page = await open();
    const { keyboard } = page;
    await keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
    await keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
    await keyboard.press("Tab");
    for (const [key, id] of [
      ["ArrowRight", "tab-app"],
      ["ArrowRight", "tab-decode"],
      ["End", "tab-app"],
      ["Home", "tab-decode"],
      ["ArrowLeft", "tab-app"],
    ] as const) {
      await keyboard.press(key);
      const selected = await page.$eval(`#${id}`, (tab) => {
        const panel = document.getElementById(tab.getAttribute("aria-controls") ?? "");
        const only = document.querySelectorAll(".views [aria-selected=true]").length === 1;
        return only && tab === document.activeElement && tab.ariaSelected && !panel?.hidden;
      });
      assert.ok(selected, `${key} does not lead to ${id}`);
    }
    await page.close();
  });

  it("shows where the focus is", async () => {
    const page = await open();
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press("Tab");
      const bare = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const shown = element.closest(".switch label") ?? element;
        const { outlineStyle, outlineWidth } = getComputedStyle(shown);
        return outlineStyle === "none" || outlineWidth === "0px" ? element.outerHTML : null;
      });
      assert.equal(bare, null);
    }
    await page.close();
  });
});
