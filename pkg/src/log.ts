/** A fault for logs. */
import { loggable } from "./faults.js";
import type { Fault, Path } from "./types.js";

/** What of a fault may be logged. */
export interface FaultLog extends Pick<
  Fault,
  "kind" | "status" | "dialect" | "code" | "codes" | "requestId" | "retryAfter" | "incomplete"
> {
  /** Which fields are wrong and how. */
  validationErrors: { path: Path; rule: string | null; code: string | null }[];
}

/** A fault without what people typed and without the server's texts, links and further members,
 * which may hold secrets: what is left says what went wrong and where. Of codes and ids, only those are
 * kept that look like one. */
export function toLog(fault: Readonly<Fault>): FaultLog {
  const { kind, status, dialect, code, codes, requestId, retryAfter, incomplete } = fault;
  const validationErrors = fault.validationErrors.map(({ path, rule, code }) => {
    return { path, rule, code: loggable(code) };
  });
  return {
    kind,
    status,
    dialect,
    code: loggable(code),
    codes: codes.filter(loggable),
    requestId: loggable(requestId),
    retryAfter,
    incomplete,
    validationErrors,
  };
}
