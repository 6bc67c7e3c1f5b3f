/** A body in whatever form an app has it. */
import type { Bytes } from "./engine.js";
import { classOf } from "./objects.js";

/** Stands for a body that could not be read. */
export const UNREADABLE: unique symbol = Symbol("unreadable");

/** Bytes or text of a body; `undefined` if it is an object that is no JSON. */
export function bytesOf(body: unknown): Bytes | undefined {
  if (body == null) return "";
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  if (ArrayBuffer.isView(body))
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  if (/^(Shared)?ArrayBuffer$/.test(classOf(body))) return new Uint8Array(body as ArrayBuffer);
  try {
    return JSON.stringify(body);
  } catch {
    return undefined;
  }
}
