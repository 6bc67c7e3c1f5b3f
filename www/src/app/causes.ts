/** The causes of the 22 codes: requests of which the last one fails. */
import type { Json } from "faultmap";

import list from "../../api/provoke.json";
import type { App, Screen } from "./app.ts";
import { type Call, exchange } from "./exchange.ts";
import { valuesOf } from "./form.ts";
import { jobScreen } from "./job.ts";
import { specFor } from "./specs.ts";

interface Step {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text is sent as it is, anything else as JSON. */
  readonly body?: Json;
  /** Sent in the part `file` of a form. */
  readonly file?: { readonly name: string; readonly type: string; readonly size: number };
}

/** How one code comes about. */
export interface Cause {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly steps: readonly Step[];
}

/** A cause for each code. */
export const CAUSES: readonly Cause[] = list as unknown as readonly Cause[];

/** Carries out a cause and shows the last request as a form, with what came of it. */
export async function provoke(app: App, cause: Cause, back: Screen): Promise<void> {
  const [last, ...before] = [...cause.steps].reverse();
  if (!last) return;
  for (const step of before.reverse()) await exchange(app.address, callOf(step), app.locale);
  const { method, path } = last;
  const { pathname, searchParams } = new URL(path, "http://localhost");
  const query = method === "GET" ? Object.fromEntries(searchParams) : {};
  const body = typeof last.body === "object" ? last.body : undefined;
  const file = fileOf(last);
  await app.go(
    jobScreen(app, {
      about: cause.title,
      spec: specFor(method, path),
      method,
      path: Object.keys(query).length ? pathname : path,
      values: { ...query, ...valuesOf(body) },
      token: last.headers?.["Authorization"]?.split(" ")[1],
      first: callOf(last),
      back,
      done: () => app.tell(app.say("That went well.", "Das hat geklappt.")),
      ...(file && { file }),
    }),
    false,
  );
}

function callOf(step: Step): Call {
  const { method, path, headers = {} } = step;
  const file = fileOf(step);
  if (file) {
    const form = new FormData();
    form.append("file", file);
    return { method, path, headers, body: form };
  }
  const { body } = step;
  const text = typeof body === "string" ? body : body === undefined ? null : JSON.stringify(body);
  return { method, path, headers, body: text };
}

function fileOf({ file }: Step): File | undefined {
  return file && new File([new Uint8Array(file.size)], file.name, { type: file.type });
}
