import { spawnSync } from "node:child_process";
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fixtures } from "./support/fixtures.js";

test("what the goldens hold is what the types say", () => {
  const source = [
    'import type { Fault } from "faultmap";\n',
    ...fixtures.map(({ name, golden }) => `// ${name}\n(${golden}) satisfies Fault;\n`),
    "// @ts-expect-error A check that finds nothing would prove nothing.\n({}) satisfies Fault;\n",
  ];
  const folder = "target/js-tests/types";
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "goldens.ts"), source.join(""));
  const config = { extends: "../../../tsconfig.json", include: ["goldens.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const tsc = join("node_modules", "typescript", "bin", "tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, "--project", folder], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout);
});
