/** axe-core finds nothing, in both schemes, narrow and wide. */
import assert from "node:assert/strict";
import { it } from "node:test";

import { assertClean } from "./axe.ts";
import { inEachBrowser } from "./browsers.ts";
import { pick, press } from "./user.ts";

for (const scheme of ["light", "dark"] as const) {
  inEachBrowser(({ open }) => {
    for (const width of [320, 1280]) {
      it(`finds nothing at ${width} pixels`, async () => {
        const page = await open({ width });
        const seen = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
        assert.equal(seen, scheme === "dark");
        await assertClean(page, "the first example");
        await press(page, "input[name=locale][value=de]");
        await assertClean(page, "in German");
        for (const id of ["unauthorized", "hostile", "empty"]) {
          await pick(page, id);
          await assertClean(page, id);
        }
        await press(page, "#snippets [role=tab]:nth-child(2)");
        await assertClean(page, "other code");
        await page.close();
      });
    }
  }, scheme);
}
