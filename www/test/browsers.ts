/** The browsers that the page is driven in. */
import { existsSync } from "node:fs";
import { after, before, describe } from "node:test";

import { type Browser, launch, type Page } from "puppeteer-core";

import { PageServer } from "./server.ts";

export type Scheme = "light" | "dark";

/** How a page is opened. */
export interface View {
  /** What stands in the address after that of the page: `?api=…`, `#…`. */
  readonly query?: string;
  readonly width?: number;
  /** Runs before the page's own scripts. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** What a test has at hand. */
export interface Driver {
  readonly name: "Chromium" | "Firefox";
  /** Opens the page and waits until it shows something. */
  open(view?: View): Promise<Page>;
  /** The server of the page. */
  readonly server: () => PageServer;
}

const KNOWN = [
  { name: "Chromium", variable: "FAULTMAP_CHROMIUM" },
  { name: "Firefox", variable: "FAULTMAP_FIREFOX" },
] as const;

/** Declares the same tests in each browser that is there; the others are skipped, saying why. */
export function inEachBrowser(tests: (driver: Driver) => void, scheme: Scheme = "light"): void {
  for (const { name, variable } of KNOWN) {
    const executable = process.env[variable] ?? "";
    const skip = existsSync(executable) ? false : `${variable} names no ${name}`;
    describe(`${name}, ${scheme}`, { skip }, () => {
      let browser: Browser;
      let server: PageServer;
      before(async () => {
        server = await PageServer.start();
        browser = await start(name, executable, scheme);
      });
      after(async () => {
        await browser.close();
        await server.stop();
      });
      tests({
        name,
        server: () => server,
        open: (view) => open(name, browser, server, scheme, view),
      });
    });
  }
}

function start(name: Driver["name"], executable: string, scheme: Scheme): Promise<Browser> {
  if (name === "Firefox") {
    // The protocol has no command for the scheme that Firefox knows.
    const override = {
      "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
    };
    return launch({ browser: "firefox", executablePath: executable, extraPrefsFirefox: override });
  }
  // Chromium refuses to start its sandbox as root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return launch({
    executablePath: executable,
    args: [...sandbox, "--disable-gpu", "--disable-dev-shm-usage", "--lang=en"],
  });
}

async function open(
  name: Driver["name"],
  browser: Browser,
  server: PageServer,
  scheme: Scheme,
  { query = "", width = 1280, prepare }: View = {},
): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  await page.setViewport({ width, height: 900 });
  if (name === "Chromium") {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  }
  await prepare?.(page);
  await page.goto(server.address + query);
  await settled(page);
  return page;
}

/** Waits until what was typed or picked is shown. */
export async function settled(page: Page): Promise<void> {
  // The page waits for a pause in typing.
  await new Promise((done) => setTimeout(done, 250));
  await until("a result", () => {
    return page.evaluate(() => document.getElementById("result")?.textContent);
  });
}

/** Waits until something is so. (The browser's own way of waiting compiles a string, which the
 * page's policy forbids.) */
export async function until(what: string, check: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await check()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited in vain for ${what}`);
}
