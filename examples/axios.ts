/** An axios client whose requests fail with a `FaultError`. */
import axios from "axios";
import { fromCaught, toError } from "faultmap";

export const client = axios.create({ timeout: 10_000 });

client.interceptors.response.use(undefined, async (reason: unknown) => {
  // The axios error is not passed on as the cause: it holds the request with its headers, and logs
  // should not.
  throw toError(await fromCaught(reason));
});
