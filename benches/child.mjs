/** Runs measurements in fresh processes. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * What a script of this folder prints, which is JSON.
 *
 * @param {string} script
 * @param {string[]} args
 * @returns {unknown}
 */
export function runChild(script, ...args) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const output = execFileSync(process.execPath, [path, ...args], { encoding: "utf8" });
  return JSON.parse(output);
}
