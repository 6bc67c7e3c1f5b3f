/** The recorded replies of `tests/fixtures`, and what each must give. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "faultmap";

export const folder = "tests/fixtures";

export interface Fixture {
  /** The dialect and the case, as in `awork/published`. */
  readonly name: string;
  readonly status: number;
  readonly headers: [string, string][];
  readonly body: Uint8Array<ArrayBuffer>;
  /** The expected fault, as it is in its file. */
  readonly golden: string;
}

/** All fixtures, in the order of their names. */
export const fixtures: readonly Fixture[] = names().map(read);

/** The fault that a fixture must give. */
export function goldenOf(fixture: Fixture): Fault {
  return JSON.parse(fixture.golden) as Fault;
}

/** The replies of real servers; what their goldens are is another test's. */
export const recorded: readonly Omit<Fixture, "golden">[] = readFileSync(
  "tests/data/bodies.jsonl",
  "utf8",
)
  .split("\n")
  .filter(Boolean)
  .map((line) => {
    const row = JSON.parse(line) as {
      id: string;
      status: number;
      headers: Record<string, string>;
      body?: string;
      body_base64?: string;
    };
    const text = row.body_base64;
    const bytes = text ? Buffer.from(text, "base64") : Buffer.from(row.body ?? "");
    const { id: name, status, headers } = row;
    return { name, status, headers: Object.entries(headers), body: new Uint8Array(bytes) };
  });

function names(): string[] {
  const files = readdirSync(folder, { recursive: true }) as string[];
  return files
    .filter((file) => file.endsWith(".http"))
    .map((file) => file.slice(0, -".http".length))
    .sort();
}

function read(name: string): Fixture {
  const file = readFileSync(join(folder, `${name}.http`));
  const headers: [string, string][] = [];
  let at = 0;
  const line = (): string => {
    const end = file.indexOf("\n", at);
    const text = file.toString("utf8", at, end).replace(/\r$/, "");
    at = end + 1;
    return text;
  };
  const status = Number(line().split(" ")[1]);
  for (let header = line(); header; header = line()) {
    const colon = header.indexOf(": ");
    headers.push([header.slice(0, colon), header.slice(colon + 2)]);
  }
  const golden = readFileSync(join(folder, `${name}.json`), "utf8");
  return { name, status, headers, body: new Uint8Array(file.subarray(at)), golden };
}
