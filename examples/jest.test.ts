import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";

test("require('faultmap') works in Jest", () => {
  // As in an app: the package is installed, not linked.
  const app = resolve("target/jest-recipe");
  rmSync(app, { recursive: true, force: true });
  cpSync("examples/jest", app, { recursive: true });
  for (const part of ["dist", "package.json"]) {
    cpSync(`pkg/${part}`, `${app}/node_modules/faultmap/${part}`, { recursive: true });
  }
  const jest = resolve("node_modules/jest/bin/jest.js");
  const args = [jest, "--rootDir", app, "--no-cache", "--ci", "--json"];
  // Of the runner that this test runs in.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: app, env });
  assert.equal(status, 0, String(stderr));
  const { numPassedTests, numTotalTests } = JSON.parse(String(stdout)) as Record<string, number>;
  assert.deepEqual({ numPassedTests, numTotalTests }, { numPassedTests: 1, numTotalTests: 1 });
});
