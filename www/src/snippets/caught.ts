import { fromCaught, resolveMessage, retryAdvice, toLog } from "faultmap";

/** For axios, ky, fetch: whatever a catch block holds becomes a fault. */
export async function attempt<T>(call: () => Promise<T>, say: (text: string) => void): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await call();
    } catch (reason) {
      const fault = await fromCaught(reason);
      const advice = retryAdvice(fault, { method: "GET", attempt: count });
      if (!advice.retry) {
        console.error(toLog(fault));
        say(resolveMessage(fault).text);
        throw reason;
      }
      await new Promise((resolve) => setTimeout(resolve, advice.afterMs));
    }
  }
}
