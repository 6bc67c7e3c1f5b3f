/** Requests to the demo API, and what their replies mean. */
import { explainResponse, fromCaught, isSuccess, mapToFields, resolveMessage } from "faultmap";
import type { Explained } from "faultmap";

import type { Locale } from "../link.ts";
import type { Reply } from "../reply.ts";
import { CATALOGS } from "./texts.ts";

/** A request. */
export interface Call {
  readonly method: string;
  /** The path with the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | FormData | null;
}

/** What came of a request. */
export type Outcome =
  | { readonly ok: true; readonly data: unknown; readonly reply: Reply }
  | { readonly ok: false; readonly explained: Explained; readonly reply: Reply | null };

/** Headers that say something about a failure. */
const TELLING = ["content-type", "retry-after", "x-request-id"];

/** The address of the API: what `?api=` names, or where the page is from. */
export function apiAddress(): string {
  const named = new URLSearchParams(location.search).get("api");
  return (named ?? location.origin).replace(/\/+$/, "");
}

/** Whether a demo API answers there. */
export async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}/codes`);
    const codes: unknown = response.ok ? await response.json() : null;
    return Array.isArray(codes) && codes.length > 0;
  } catch {
    return false;
  }
}

/** Sends a request and reads the reply, for a form if there is one. Never rejects. */
export async function exchange(
  address: string,
  call: Call,
  locale: Locale,
  fields: HTMLFormElement | readonly string[] = [],
): Promise<Outcome> {
  const { method, headers, body } = call;
  const options = { method, fields, locale, catalogs: CATALOGS };
  try {
    const response = await fetch(address + call.path, { method, headers, body });
    const text = await response.clone().text();
    const lines = TELLING.flatMap((name) => {
      const value = response.headers.get(name);
      return value === null ? [] : [`${name}: ${value}`];
    });
    const reply = { status: String(response.status), headers: lines.join("\n"), body: text };
    if (isSuccess(method, response.status)) {
      return { ok: true, data: text ? JSON.parse(text) : null, reply };
    }
    return { ok: false, explained: await explainResponse(response, options), reply };
  } catch (reason) {
    const fault = await fromCaught(reason);
    const message = resolveMessage(fault, options);
    const explained = { fault, message, ...mapToFields(fault, options) };
    return { ok: false, explained, reply: null };
  }
}
