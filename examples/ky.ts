/** ky for JSON: gives what the server sent, or throws a `FaultError`. */
import { fromCaught, toError } from "faultmap";
import ky, { type Options } from "ky";

export async function request<T>(url: string, options?: Options): Promise<T> {
  try {
    return await ky(url, options).json<T>();
  } catch (reason) {
    // An `HTTPError` with the response, or what ky throws if there was none.
    throw toError(await fromCaught(reason, { signal: options?.signal }));
  }
}
