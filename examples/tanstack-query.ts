/** TanStack Query: queries throw a `FaultError`, and are tried again only where that may help. */
import { QueryClient } from "@tanstack/query-core"; // or from the package of your framework
import { type FaultError, isFault, retryAdvice, type RetryAdvice } from "faultmap";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => adviceFor(failures, error).retry,
      retryDelay: (failures, error) => adviceFor(failures, error).afterMs,
    },
  },
});

function adviceFor(failures: number, error: Partial<FaultError>): RetryAdvice {
  const { fault } = error;
  // A mistake in our own code does not go away.
  if (!isFault(fault)) return { retry: false, afterMs: 0, reason: "permanent" };
  return retryAdvice(fault, { method: "GET", attempt: failures + 1, now: Date.now() });
}
