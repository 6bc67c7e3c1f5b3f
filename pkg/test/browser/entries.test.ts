import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import type { Explained, Fault, Functions } from "faultmap";
import { html, inBrowsers, script, type Served } from "../support/browsers.js";
import { fixtures, goldenOf } from "../support/fixtures.js";

/** What a page leaves for the test. */
declare global {
  var faultmap: Functions;
  var ready: Promise<void>;
  var traps: () => { broken: Fault; after: Fault; instances: number };
}

const STRICT = "script-src 'self'";
const BODY =
  '{"code":"validation-failed","validationErrors":[{"property":"Name","message":"Wrong."}]}';

const entries: Record<string, string> = {
  index: 'export * from "/dist/index.js";',
  js: 'export * from "/dist/js.js";',
  auto: 'export * from "/dist/auto.js";',
  slim: `
    import { setModule } from "/dist/slim.js";
    setModule(await (await fetch("/dist/faultmap.wasm")).arrayBuffer());
    export * from "/dist/slim.js";
  `,
};

const trap = `
  import { createEngine } from "/dist/engine.js";
  import { createFunctions } from "/dist/functions.js";
  import { wasmCore } from "/dist/wasm.js";
  import { instantiate } from "/trap.core.js";
  const module = new WebAssembly.Module(await (await fetch("/trap.wasm")).arrayBuffer());
  globalThis.traps = (name) => {
    const core = name === "js" ? { name, instantiate } : wasmCore(module);
    let instances = 0;
    let armed = false;
    const engine = createEngine(() => ({
      name,
      instantiate() {
        instances++;
        const exports = core.instantiate();
        return { ...exports, decode: (...args) => (armed ? exports.trap() : exports.decode(...args)) };
      },
    }));
    const { decode } = createFunctions(engine);
    decode("");
    armed = true;
    const broken = decode(${JSON.stringify(BODY)}, { status: 400 });
    armed = false;
    return { broken, after: decode(${JSON.stringify(BODY)}, { status: 400 }), instances };
  };
`;

const pages: Record<string, Served> = {
  "/trap.html": html('<script type="module" src="/trap.js"></script>'),
  "/trap.js": script(trap),
  "/trap.core.js": script(readFileSync("target/faultmap/trap/trap.core.js", "utf8")),
  "/trap.wasm": { body: readFileSync("target/faultmap/trap/trap.wasm"), type: "application/wasm" },
};
for (const [name, source] of Object.entries(entries)) {
  pages[`/${name}.js`] = script(source);
  pages[`/use-${name}.js`] = script(
    `globalThis.ready = import("/${name}.js").then((all) => void (globalThis.faultmap = all));`,
  );
  pages[`/${name}.html`] = html(`<script type="module" src="/use-${name}.js"></script>`);
  pages[`/strict/${name}.html`] = html(
    `<script type="module" src="/use-${name}.js"></script>`,
    STRICT,
  );
}

inBrowsers(pages, ({ open, errors }) => {
  for (const name of Object.keys(entries)) {
    test(`${name} decodes every fixture from a plain module script`, async () => {
      const page = await open(`/${name}.html`);
      const replies = fixtures.map(({ status, headers, body }) => ({
        status,
        headers,
        body: [...body],
      }));
      const faults = await page.evaluate(async (replies) => {
        await ready;
        return JSON.stringify(
          replies.map(({ status, headers, body }) => {
            return faultmap.decode(new Uint8Array(body), {
              status,
              headers: headers as [string, string][],
            });
          }),
        );
      }, replies);
      assert.deepEqual(JSON.parse(faults), fixtures.map(goldenOf));
      assert.equal(await page.evaluate(() => faultmap.engine()), name === "js" ? "js" : "wasm");
      assert.deepEqual(errors(), []);
      await page.close();
    });
  }

  test("a call that fails for real is told from a bug", async () => {
    const page = await open("/index.html");
    const silent = await listening(createServer(() => {}));
    const closed = await listening(createServer());
    await new Promise((done) => closed.server.close(done));
    const urls = { silent: silent.url, closed: closed.url };
    const kinds = await page.evaluate(async ({ silent, closed }) => {
      await ready;
      const caught = async (call: () => Promise<unknown>): Promise<string> => {
        const reason: unknown = await call().catch((reason: unknown) => reason);
        return (await faultmap.fromCaught(reason)).kind;
      };
      const abort = new AbortController();
      abort.abort();
      return [
        await caught(() => fetch(closed)),
        await caught(() => fetch("/dist/index.js", { signal: abort.signal })),
        await caught(() => fetch(silent, { signal: AbortSignal.timeout(50) })),
        await caught(async () => (undefined as unknown as { x: number }).x),
        (await faultmap.decodeResponse(await fetch("/nothing"))).kind,
      ];
    }, urls);
    silent.server.closeAllConnections();
    silent.server.close();
    assert.deepEqual(kinds, ["network", "aborted", "timeout", "unknown", "not-found"]);
    errors();
    await page.close();
  });

  test("js and auto run under a policy that forbids WebAssembly", async () => {
    for (const name of ["js", "auto"]) {
      const page = await open(`/strict/${name}.html`);
      const [engine, explained] = await page.evaluate(async (body) => {
        await ready;
        return [
          faultmap.engine(),
          faultmap.explain(body, { status: 400, fields: ["name"] }),
        ] as const;
      }, BODY);
      assert.equal(engine, "js");
      assert.deepEqual((explained as Explained).fields, { name: ["Wrong."] });
      if (name === "js") assert.deepEqual(errors(), []);
      else errors();
      await page.close();
    }
  });

  test("faultmap under such a policy answers from the status and says so once", async () => {
    const page = await open("/strict/index.html");
    const faults = await page.evaluate(async (body) => {
      await ready;
      return [404, 503].map((status) => faultmap.decode(body, { status }));
    }, BODY);
    assert.deepEqual(
      faults.map(({ kind }) => kind),
      ["not-found", "unavailable"],
    );
    assert.equal(await page.evaluate(() => faultmap.engine()), "none");
    // The browser may report the violation too, in its own words.
    const told = errors().filter((error) => /faultmap/.test(error));
    assert.equal(told.length, 1, told.join("\n"));
    await page.close();
  });

  for (const core of ["wasm", "js"]) {
    test(`a trap in ${core} is survived`, async () => {
      const page = await open("/trap.html");
      await page.waitForFunction(() => "traps" in globalThis);
      const { broken, after, instances } = await page.evaluate((core) => {
        return (traps as (core: string) => ReturnType<typeof traps>)(core);
      }, core);
      assert.equal(broken.incomplete, "unread");
      assert.equal(broken.kind, "invalid-request");
      assert.equal(after.code, "validation-failed");
      assert.equal(instances, 2);
      assert.deepEqual(errors(), []);
      await page.close();
    });
  }
});

/** A server that listens at a free port, and its address. */
async function listening(server: Server): Promise<{ server: Server; url: string }> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
