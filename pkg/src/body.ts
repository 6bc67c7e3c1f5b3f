/** A body in whatever form an app has it. */
import type { Bytes } from "./engine.js";
import { classOf, isPlain } from "./objects.js";

/** Stands for a body that could not be read. */
export const UNREADABLE: unique symbol = Symbol();

/** Bytes or text of a body; `undefined` if it is no JSON, as a response that nobody has read. */
export function bytesOf(body: unknown): Bytes | undefined {
  if (body == null) return "";
  if (typeof body === "string") return body;
  try {
    if (ArrayBuffer.isView(body))
      return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
    const type = classOf(body);
    if (/^(Shared)?ArrayBuffer$/.test(type)) return new Uint8Array(body as ArrayBuffer);
    // A response, a file or a promise is `{}` as JSON, which would pass for a body that is empty.
    const isJson =
      /^(Array|String|Number|Boolean)$/.test(type) ||
      isPlain(body) ||
      typeof (body as { toJSON?: unknown }).toJSON === "function";
    return isJson ? JSON.stringify(body) : undefined;
  } catch {
    return undefined;
  }
}
