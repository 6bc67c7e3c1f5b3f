/** Real browsers, and pages that are served to them. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, type Browser, type Page } from "puppeteer-core";

/** What is served at a path, beside the package at `/dist/`. */
export interface Served {
  readonly body: string | Uint8Array;
  readonly type: string;
  /** The content security policy of a page. */
  readonly policy?: string;
}

const TYPES: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

const BROWSERS = [
  { name: "Chromium", browser: "chrome", variable: "FAULTMAP_CHROMIUM" },
  { name: "Firefox", browser: "firefox", variable: "FAULTMAP_FIREFOX" },
] as const;

/** A page, served without a policy unless it has one. */
export function html(body: string, policy?: string): Served {
  const document = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${body}`;
  return { body: document, type: "text/html", ...(policy ? { policy } : {}) };
}

export function script(body: string): Served {
  return { body, type: "text/javascript" };
}

/** A browser on the pages of one test file. */
export interface Visit {
  /** Opens a page; what it reports as an error fails the test that asks for `errors`. */
  open(path: string): Promise<Page>;
  /** What pages have written to the console as errors since the last call. */
  errors(): string[];
}

/** Declares tests in each browser that there is; those of one that is missing are skipped. */
export function inBrowsers(pages: Record<string, Served>, tests: (visit: Visit) => void): void {
  for (const { name, browser, variable } of BROWSERS) {
    const executablePath = process.env[variable];
    if (!executablePath) {
      test(name, { skip: `${variable} names no browser` }, () => {});
      continue;
    }
    describe(name, () => {
      let server: Server;
      let running: Browser;
      let reported: string[] = [];
      before(async () => {
        server = await serve(pages);
        // As root, Chromium refuses to start its sandbox.
        const args = browser === "chrome" && process.getuid?.() === 0 ? ["--no-sandbox"] : [];
        running = await launch({ browser, executablePath, args });
      });
      after(async () => {
        await running.close();
        server.closeAllConnections();
        server.close();
      });
      tests({
        async open(path) {
          const page = await running.newPage();
          page.on("console", (message) => {
            if (message.type() === "error") reported.push(message.text());
          });
          page.on("pageerror", (error) => reported.push(String(error)));
          const { port } = server.address() as AddressInfo;
          await page.goto(`http://127.0.0.1:${port}${path}`, { waitUntil: "load" });
          return page;
        },
        errors() {
          const errors = reported;
          reported = [];
          return errors;
        },
      });
    });
  }
}

async function serve(pages: Record<string, Served>): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      const page = pages[pathname] ?? file(pathname);
      response.setHeader("content-type", page.type);
      if (page.policy) response.setHeader("content-security-policy", page.policy);
      response.end(page.body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return server;
}

function file(pathname: string): Served {
  if (!pathname.startsWith("/dist/")) throw new Error(`no ${pathname}`);
  const type = TYPES[extname(pathname)] ?? "application/octet-stream";
  return { body: readFileSync(`pkg${pathname}`), type };
}
