/** The page fits where it is shown, and nothing in it jumps. */
import assert from "node:assert/strict";
import { it } from "node:test";

import { inEachBrowser } from "./browsers.ts";
import { pick } from "./user.ts";

inEachBrowser(({ name, open }) => {
  for (const width of [320, 768, 1280]) {
    it(`fits into ${width} pixels`, async () => {
      const page = await open({ width });
      const ids = await page.$$eval("#example option", (all) => all.map(({ value }) => value));
      for (const id of ids) {
        await pick(page, id);
        const wide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        assert.ok(wide <= 0, `${id} is ${wide} pixels too wide`);
      }
      await page.close();
    });
  }

  // Firefox does not count jumps.
  if (name === "Chromium") {
    it("does not jump while it loads", async () => {
      for (const width of [320, 768, 1280]) {
        const page = await open({
          width,
          prepare: (page) =>
            page.evaluateOnNewDocument(() => {
              const jumps: number[] = [];
              Object.assign(window, { jumps });
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries())
                  jumps.push((entry as { value?: number }).value ?? 0);
              }).observe({ type: "layout-shift", buffered: true });
            }),
        });
        // The time that was measured comes last.
        await new Promise((done) => setTimeout(done, 1000));
        const jumps = await page.evaluate(() => (window as unknown as { jumps: number[] }).jumps);
        const sum = jumps.reduce((sum, jump) => sum + jump, 0);
        assert.ok(sum < 0.01, `at ${width} pixels it jumps by ${sum}`);
        await page.close();
      }
    });
  }
});
