/** Recipes in real browsers, on a site that answers as a test wants. */
import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { build } from "esbuild";
import { launch, type Browser, type Page } from "puppeteer-core";
import type { Answer } from "./server.ts";

const BROWSERS = [
  { name: "Chromium", browser: "chrome", variable: "FAULTMAP_CHROMIUM" },
  { name: "Firefox", browser: "firefox", variable: "FAULTMAP_FIREFOX" },
] as const;

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript" };

/** What the site answers to whatever is posted: nothing stands for a connection that breaks. */
type Reply = Answer | null;

/** A browser that visits the site. */
export interface Visit {
  /** Opens a page of the site. */
  open(path: string): Promise<Page>;
  /** Sets what is answered from now on. */
  answer(reply: Reply): void;
  /** The posts that have arrived since the answer was set. */
  posts(): string[];
}

/** A script as a bundler makes it of a recipe. */
export async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    write: false,
  });
  return outputFiles[0]!.text;
}

/** Declares tests in each browser that there is; those of one that is missing are skipped. Files
 * are texts by their paths; a path with a slash at its end stands for a folder on disk. */
export function onSite(files: Record<string, string>, tests: (visit: Visit) => void): void {
  for (const { name, browser, variable } of BROWSERS) {
    const executablePath = process.env[variable];
    if (!executablePath) {
      test(name, { skip: `${variable} names no browser` }, () => {});
      continue;
    }
    describe(name, () => {
      let running: Browser;
      let reply: Reply = null;
      let posts: string[] = [];
      const server = createServer(async (request, response) => {
        // What fails on a connection that was used before, a browser sends again by itself.
        response.shouldKeepAlive = false;
        if (request.method !== "POST") return send(response, fileOf(files, request.url ?? ""));
        const body = await text(request).catch(() => null);
        // The browser itself has let go.
        if (body === null) return;
        posts.push(`${request.url} ${body}`);
        if (!reply) return request.socket.destroy();
        setTimeout(send, reply.after ?? 0, response, reply);
      });
      before(async () => {
        await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
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
          await page.goto(`${address(server)}${path}`, { waitUntil: "load" });
          return page;
        },
        answer(next) {
          reply = next;
          posts = [];
        },
        posts: () => posts,
      });
    });
  }
}

function address(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function fileOf(files: Record<string, string>, path: string): Answer {
  const folder = Object.keys(files).find((key) => key.endsWith("/") && path.startsWith(key));
  const body = folder ? read(files[folder] + path.slice(folder.length)) : files[path];
  if (body === undefined) return { status: 404 };
  return { status: 200, headers: { "content-type": TYPES[extname(path)] ?? "text/plain" }, body };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}
