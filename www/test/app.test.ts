/** The second tab, on the real demo API. */
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";

import type { Page } from "puppeteer-core";

import { Api, noApi } from "./api.ts";
import { assertClean } from "./axe.ts";
import { type Driver, inEachBrowser, until } from "./browsers.ts";
import { TOLD } from "./causes.ts";
import { fieldsOf, press, textOf } from "./user.ts";

const SUMMARY = ".screen .faultmap-summary";

/** Presses a button of the app by its text. */
async function pressText(page: Page, text: string): Promise<void> {
  await until(`a button “${text}”`, () =>
    page.evaluate((text) => {
      const buttons = [...document.querySelectorAll<HTMLElement>("#app button")];
      const button = buttons.find((one) => (one.ariaLabel ?? one.textContent) === text);
      button?.click();
      return button !== undefined;
    }, text),
  );
}

/** Replaces what stands in a field of the screen's form. */
async function fill(page: Page, name: string, value: string): Promise<void> {
  await until(`the field ${name}`, () => page.$(`.screen [name="${name}"]`));
  await page.$eval(
    `.screen [name="${name}"]`,
    (control, value) => {
      (control as HTMLInputElement).value = value;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    },
    value,
  );
}

async function send(page: Page): Promise<void> {
  await press(page, ".screen form button.main");
}

async function told(page: Page, text: string): Promise<void> {
  const where = async () => (await textOf(page, ".told")) === text;
  await until(`“${text}”`, where).catch(async ({ message }: Error) => {
    throw new Error(`${message}; there is: ${await textOf(page, ".screen")}`);
  });
}

async function heading(page: Page, text: string): Promise<void> {
  await until(text, async () => (await textOf(page, ".screen h3")) === text);
}

/** Opens the app, and signs in if somebody is named. */
async function openApp(driver: Driver, api: Api, who?: string, width = 1280): Promise<Page> {
  const page = await driver.open({ query: `?api=${encodeURIComponent(api.address)}#app`, width });
  await heading(page, "Sign in");
  if (who) {
    await pressText(page, who);
    await send(page);
    await heading(page, "Projects");
  }
  return page;
}

for (const scheme of ["light", "dark"] as const) {
  inEachBrowser((driver) => {
    describe("on the demo API", { skip: noApi }, () => {
      let api: Api;
      before(async () => (api = await Api.start()));
      after(() => api.stop());
      beforeEach(() => api.reset());

      for (const width of [320, 1280]) {
        it(`finds nothing with axe at ${width} pixels`, async () => {
          const page = await openApp(driver, api, "Anna, admin", width);
          await assertClean(page, "projects");
          await pressText(page, "Website relaunch");
          await heading(page, "Website relaunch");
          await assertClean(page, "a project");
          for (const code of ["validation-failed", "unauthorized", "request-body-too-large"]) {
            await press(page, `[data-code=${code}]`);
            await until(code, () => page.$(SUMMARY));
            await assertClean(page, code);
            const wide = await page.evaluate(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              return scrollWidth - clientWidth;
            });
            assert.ok(wide <= 0, `${code} is ${wide} pixels too wide`);
          }
          await page.close();
        });
      }
    });
  }, scheme);
}

inEachBrowser((driver) => {
  it("says plainly that no API answers", async () => {
    const page = await driver.open({ query: "#app" });
    await until("the notice", async () => (await textOf(page, "#app h2")) !== "");
    assert.equal(await textOf(page, "#app h2"), "No demo API answers");
    assert.match(await textOf(page, "#app .notice"), /cargo xtask start/);
    await assertClean(page, "the notice");
    await page.close();
  });

  describe("on the demo API", { skip: noApi }, () => {
    let api: Api;
    before(async () => (api = await Api.start()));
    after(() => api.stop());
    beforeEach(() => api.reset());

    it("shows each of the causes in the right place, in both languages", async () => {
      const page = await openApp(driver, api);
      const codes = await page.$$eval("[data-code]", (all) => {
        return all.map((one) => one.getAttribute("data-code") ?? "");
      });
      assert.deepEqual(codes.sort(), Object.keys(TOLD).sort());
      for (const [code, languages] of Object.entries(TOLD)) {
        await press(page, "[name=app-locale][value=en]");
        await press(page, `[data-code=${code}]`);
        await until(code, async () =>
          (await textOf(page, "#app .seen")).includes(`"code": "${code}"`),
        );
        await until(code, () => page.$(SUMMARY));
        const focused = () => document.activeElement?.className === "faultmap-summary";
        assert.equal(await page.evaluate(focused), true, `${code}: the focus is elsewhere`);
        for (const locale of ["en", "de"] as const) {
          await press(page, `[name=app-locale][value=${locale}]`);
          const { heading, texts } = languages[locale];
          await until(`${code} in ${locale}: “${heading}”`, async () => {
            return (await textOf(page, `${SUMMARY} h2`)) === heading;
          });
          const wrong = Object.entries(await fieldsOf(page, ".screen form"))
            .filter(([, { invalid }]) => invalid)
            .map(([name, { description }]) => [name, description]);
          const expected = typeof texts === "string" ? {} : texts;
          assert.deepEqual(Object.fromEntries(wrong), expected, `${code} in ${locale}`);
          const summary = await textOf(page, SUMMARY);
          for (const text of typeof texts === "string" ? [texts] : Object.values(texts)) {
            assert.ok(summary.includes(text), `${code} in ${locale}: “${summary}”`);
          }
        }
      }
      await page.close();
    });

    it("lets a request go through once it is mended", async () => {
      const page = await openApp(driver, api);
      await press(page, "[data-code=duplication-violation]");
      await until("the summary", () => page.$(SUMMARY));
      await fill(page, "key", "SHOP");
      const { key } = await fieldsOf(page, ".screen form");
      assert.deepEqual(key, { label: "Key", invalid: false, description: "" });
      await send(page);
      await told(page, "That went well.");
      assert.equal(await page.$(SUMMARY), null);
      await page.close();
    });

    it("signs in, creates, changes, uploads, invites and deletes", async () => {
      const page = await openApp(driver, api);
      await fill(page, "email", "anna@");
      await fill(page, "password", "");
      await send(page);
      await until("the summary", () => page.$(SUMMARY));
      const signIn = await fieldsOf(page, ".screen form");
      assert.equal(signIn["email"]?.description, "Use an email address like name@example.com.");
      assert.equal(signIn["password"]?.description, "Fill this in.");
      await pressText(page, "Anna, admin");
      await send(page);
      await heading(page, "Projects");
      assert.match(await textOf(page, ".menu"), /Anna · admin · Northwind Studio/);

      await pressText(page, "New project");
      await heading(page, "New project");
      await send(page);
      await until("the summary", () => page.$(SUMMARY));
      assert.equal((await fieldsOf(page, ".screen form"))["name"]?.description, "Fill this in.");
      await fill(page, "name", "Sommerfest");
      await fill(page, "key", "FEST");
      await fill(page, "budget", "12x");
      await send(page);
      const budget = async () => (await fieldsOf(page, ".screen form"))["budget"]?.invalid;
      await until("an error at the budget", budget);
      await fill(page, "budget", "1200");
      await send(page);
      await told(page, "The project was created.");
      await heading(page, "Sommerfest");

      for (const name of ["Zelt mieten", "Band fragen"]) {
        await pressText(page, "New task");
        await heading(page, "New task");
        await fill(page, "name", name);
        await send(page);
        await told(page, "Saved.");
        await heading(page, "Sommerfest");
      }
      await pressText(page, "Edit: Zelt mieten");
      await heading(page, "Task");
      await fill(page, "estimatedHours", "3");
      await fill(page, "checklist.0.title", "Größe messen");
      await send(page);
      await told(page, "Saved.");
      await heading(page, "Sommerfest");

      // To do tasks cannot be done at once: the batch is refused as a whole, and then mended.
      await page.$$eval(".screen [type=checkbox]", (boxes) => {
        for (const box of boxes) (box as HTMLInputElement).checked = true;
      });
      await pressText(page, "Change the ticked ones");
      await heading(page, "Several tasks at once");
      await send(page);
      await until("the summary", () => page.$(SUMMARY));
      const status = (await fieldsOf(page, ".screen form"))["operations.0.status"];
      assert.equal(status?.invalid, true);
      for (const at of [0, 1]) await fill(page, `operations.${at}.status`, "in-progress");
      await send(page);
      await told(page, "Saved.");
      await heading(page, "Sommerfest");

      await pressText(page, "Upload a file");
      await heading(page, "Upload a file");
      await page.evaluate(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(["Zelt"], "liste.txt", { type: "text/plain" }));
        const input = document.querySelector<HTMLInputElement>(".screen [type=file]");
        if (input) input.files = transfer.files;
      });
      await send(page);
      await told(page, "Saved.");
      await heading(page, "Sommerfest");

      // A project with open tasks stays.
      await pressText(page, "Delete");
      await until("the summary", () => page.$(SUMMARY));
      for (const name of ["Zelt mieten", "Band fragen"]) {
        await pressText(page, `Delete: ${name}`);
        await until("the task to go", async () => {
          return !(await textOf(page, ".screen .rows")).includes(name);
        });
      }
      await pressText(page, "Delete");
      await told(page, "The project is gone.");

      await pressText(page, "Team");
      await heading(page, "Team");
      await pressText(page, "Invite someone");
      await heading(page, "Invite someone");
      await fill(page, "email", "jörg@northwind.example");
      await send(page);
      await told(page, "The invitation is on its way.");
      await page.close();
    });

    it("finds tasks by a filter", async () => {
      const page = await openApp(driver, api, "Ben, member");
      await pressText(page, "Find tasks");
      await heading(page, "Find tasks");
      await send(page);
      await until("tasks", async () => /^Found: [1-9]/.test(await textOf(page, ".told")));
      assert.match(await textOf(page, ".screen .rows"), /Switch the address over/);
      await page.close();
    });

    it("hands a reply to the other tab", async () => {
      const page = await openApp(driver, api);
      await press(page, "[data-code=date-dependency]");
      await until("the summary", () => page.$(SUMMARY));
      await pressText(page, "Decode this response");
      await until("the other tab", () => page.$("#decode:not([hidden])"));
      assert.match(await textOf(page, "#result"), /Status 400, read as awork .* date-dependency/);
      assert.equal((await fieldsOf(page))["dueOn"]?.invalid, true);
      await page.close();
    });

    it("is served by the API itself too, and survives its end", async () => {
      const own = await Api.start("--page", "www/dist");
      const page = await driver.open();
      await page.goto(`${own.address}/#app`);
      await heading(page, "Sign in");
      await own.stop();
      await send(page);
      await until("the summary", () => page.$(SUMMARY));
      assert.match(await textOf(page, SUMMARY), /The server could not be reached\./);
      await page.close();
    });
  });
});
