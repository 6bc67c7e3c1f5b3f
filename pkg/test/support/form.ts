/** A page with a form, and what stands in it. */
import type { Page } from "puppeteer-core";
import type * as dom from "faultmap/adapters/dom";
import type * as faultmap from "faultmap";
import { html, script, type Served } from "./browsers.js";

declare global {
  var app: typeof faultmap & typeof dom;
  var form: HTMLFormElement;
}

const START = `
  globalThis.ready = Promise.all([import("/dist/index.js"), import("/dist/adapters/dom.js")]).then(
    ([faultmap, dom]) => {
      globalThis.app = { ...faultmap, ...dom };
      globalThis.form = document.querySelector("form");
    },
  );
`;

/** Pages of which the first has a form. */
export function formPages(form: string): Record<string, Served> {
  return {
    "/": html(`${form}<script type="module" src="/start.js"></script>`),
    "/start.js": script(START),
  };
}

/** A body with those errors. */
export const failed = (errors: [string, string][]): string => {
  const validationErrors = errors.map(([property, message]) => ({ property, message }));
  return JSON.stringify({ code: "validation-failed", validationErrors });
};

export const show = (
  page: Page,
  errors: [string, string][],
  options: object = {},
): Promise<void> => {
  return page.evaluate(
    async (body, options) => {
      await ready;
      app.showErrors(form, app.explain(body, { status: 400, fields: form }), options);
    },
    failed(errors),
    options,
  );
};

/** Texts of elements, in their order. */
export const texts = (page: Page, selector: string): Promise<string[]> => {
  return page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ""));
};

/** What an element says about itself to assistive technology. */
export const described = (
  page: Page,
  selector: string,
): Promise<{ by: (string | null)[]; invalid: string | null }> => {
  return page.$eval(selector, (element) => ({
    by: (element.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? null),
    invalid: element.getAttribute("aria-invalid"),
  }));
};
