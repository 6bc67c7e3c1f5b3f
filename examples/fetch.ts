/** `fetch` for JSON: gives what the server sent, or throws a `FaultError`. */
import { decodeResponse, fromCaught, toError } from "faultmap";

export async function request<T>(url: string, init?: RequestInit): Promise<T> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) throw toError(await decodeResponse(response));
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  } catch (reason) {
    // No connection, a time limit, a cancelled request; a fault that was thrown above stays as it is.
    throw toError(await fromCaught(reason, { signal: init?.signal }));
  }
}
