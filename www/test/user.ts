/** What a user does on the page, and what they see there. */
import type { Page } from "puppeteer-core";

import { settled } from "./browsers.ts";

/** Replaces what is in a box, as pasting does. */
export async function paste(page: Page, id: string, text: string): Promise<void> {
  await page.evaluate(
    (id, text) => {
      const box = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement;
      box.focus();
      box.select();
      document.execCommand(text ? "insertText" : "delete", false, text);
    },
    id,
    text,
  );
  await settled(page);
}

/** Presses a control; what it does is done at once. */
export async function press(page: Page, selector: string): Promise<void> {
  await page.evaluate((selector) => {
    const control = document.querySelector<HTMLElement>(selector);
    if (!control) throw new Error(`there is no ${selector}`);
    control.click();
  }, selector);
}

/** Picks an example by its id. */
export async function pick(page: Page, id: string): Promise<void> {
  await page.select("#example", id);
}

/** Goes on with the Tab key until the element with that id has the focus. */
export async function tabTo(page: Page, selector: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), selector))
      return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} times Tab did not reach ${selector}`);
}

/** A field as a screen reader tells it. */
export interface Told {
  readonly label: string;
  readonly invalid: boolean;
  /** The texts that describe it. */
  readonly description: string;
}

/** The fields of a form by name, in its order. */
export function fieldsOf(page: Page, selector = "#stage form"): Promise<Record<string, Told>> {
  return page.evaluate((selector) => {
    const form = document.querySelector(selector);
    const told: [string, Told][] = [];
    for (const control of form?.querySelectorAll<HTMLInputElement>("[name]") ?? []) {
      const ids = (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
      const texts = ids.map((id) => document.getElementById(id)?.textContent ?? `no #${id}`);
      told.push([
        control.name,
        {
          label: control.labels?.[0]?.textContent ?? "",
          invalid: control.getAttribute("aria-invalid") === "true",
          description: texts.join(" ").trim(),
        },
      ]);
    }
    return Object.fromEntries(told);
  }, selector);
}

/** The text of an element, as written. */
export function textOf(page: Page, selector: string): Promise<string> {
  return page.evaluate(
    (selector) => document.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "",
    selector,
  );
}
