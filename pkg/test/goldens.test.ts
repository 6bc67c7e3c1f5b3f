import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isFault } from "faultmap";
import { each } from "./support/entries.js";
import { fixtures, goldenOf } from "./support/fixtures.js";

for (const [entry, { decode, decodeResponse, detect, explain }] of each) {
  describe(entry, () => {
    for (const fixture of fixtures) {
      const { name, status, headers, body } = fixture;
      const golden = goldenOf(fixture);

      test(name, async () => {
        const fault = decode(body, { status, headers });
        assert.deepEqual(fault, golden);
        assert.deepEqual(Object.keys(fault), Object.keys(golden));
        assert.deepEqual(
          fault.validationErrors.map(Object.keys),
          golden.validationErrors.map(Object.keys),
        );
        assert.ok(isFault(fault));

        assert.deepEqual(structuredClone(fault), fault);
        assert.deepEqual(explain(body, { status, headers }).fault, golden);
        const found = detect(body, { status, headers });
        // Not every failure inside of a success says so by itself.
        if (found || status >= 400) assert.deepEqual(found, golden);
        const response = new Response(status === 204 ? null : body, { status, headers });
        assert.deepEqual(await decodeResponse(response), golden);
      });
    }
  });
}
