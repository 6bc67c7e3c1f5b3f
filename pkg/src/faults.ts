/** Faults as values: told from other objects, and thrown. */
import type { Fault } from "./types.js";

/** A fault where a throw is wanted. */
export class FaultError extends Error {
  /** What went wrong. */
  readonly fault: Fault;

  /** Its message is for logs: kind, status and code, and no text of the server's. */
  constructor(fault: Fault, options?: ErrorOptions) {
    super(
      [fault.kind, fault.status, loggable(fault.code)].filter((part) => part !== null).join(" "),
      options,
    );
    this.name = "FaultError";
    this.fault = fault;
  }
}

/** A code or an id, unless a server has put a text there, which may say anything. */
export function loggable(code: string | null): string | null {
  return /^[\w.:/+=|;-]{1,100}$/.test(code ?? "") ? code : null;
}

/** A fault as an error to throw. */
export function toError(fault: Fault, options?: ErrorOptions): FaultError {
  return new FaultError(fault, options);
}

/** Whether that is a fault. Its shape tells, so that one from storage, a worker or another copy of
 * this package is one too. */
export function isFault(value: unknown): value is Fault {
  const fault = value as Partial<Fault> | null | undefined;
  return (
    typeof fault?.kind === "string" &&
    typeof fault.dialect === "string" &&
    (fault.status === null || typeof fault.status === "number") &&
    [fault.codes, fault.details, fault.validationErrors].every(Array.isArray) &&
    Object(fault.extensions) === fault.extensions
  );
}
