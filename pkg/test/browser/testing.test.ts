import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { html, inBrowsers, script } from "../support/browsers.js";

/** What a page leaves for the test. */
declare global {
  var encodeAll: (faults: object) => Promise<string>;
}

const { faults, replies } = JSON.parse(readFileSync("tests/data/encoded.json", "utf8")) as Record<
  "faults" | "replies",
  Record<string, object>
>;

const source = `
  import { carries, encode, encodeResponse } from "/dist/testing.js";
  globalThis.encodeAll = async (faults) => {
    const replies = {};
    for (const dialect of Object.keys(carries)) {
      replies[dialect] = {};
      for (const [name, fault] of Object.entries(faults)) {
        const reply = encode(fault, dialect);
        const body = await encodeResponse(fault, dialect).text();
        if (body !== reply.body) throw new Error(dialect + ": the response has another body");
        replies[dialect][name] = reply;
      }
    }
    return JSON.stringify(replies);
  };
`;

const pages = {
  "/testing.js": script(source),
  "/testing.html": html('<script type="module" src="/testing.js"></script>'),
};

inBrowsers(pages, ({ open, errors }) => {
  test("faultmap/testing writes every dialect as in Node", async () => {
    const page = await open("/testing.html");
    const written = await page.evaluate((faults) => globalThis.encodeAll(faults), faults);
    assert.deepEqual(JSON.parse(written), replies);
    assert.deepEqual(errors(), []);
    await page.close();
  });
});
