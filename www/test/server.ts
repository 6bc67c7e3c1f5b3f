/** The built page, as any static host would serve it. */
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const DIST = join(process.cwd(), "www/dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A server of the page in a folder below the root, as it may stand on a shared host. */
export class PageServer {
  private readonly server: Server;
  /** Paths that were asked for and are not there. */
  readonly missing: string[] = [];
  /** What was asked for, word for word. */
  readonly asked: string[] = [];

  private constructor() {
    this.server = createServer((request, response) => {
      this.asked.push(request.url ?? "");
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const path = pathname.replace(/^\/some\/folder\//, "").replace(/^$/, "index.html");
      readFile(join(DIST, normalize(`/${path}`))).then(
        (bytes) => {
          const type = TYPES[extname(path)] ?? "application/octet-stream";
          response.writeHead(200, { "content-type": type }).end(bytes);
        },
        () => {
          this.missing.push(pathname);
          response.writeHead(404).end();
        },
      );
    });
  }

  /** Starts one on a free port. */
  static async start(): Promise<PageServer> {
    const started = new PageServer();
    await new Promise<void>((done) => started.server.listen(0, "127.0.0.1", done));
    return started;
  }

  /** The address of the page. */
  get address(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/some/folder/`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
