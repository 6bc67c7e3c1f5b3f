/** What every entry exports beside the functions that need the core. */
export type { Defaults } from "./defaults.js";
export { FaultError, isFault, toError } from "./faults.js";
export { messagesFor } from "./fields.js";
export type { ExpectedBody, Functions, Target } from "./functions.js";
export { limits } from "./limits.js";
export { toLog, type FaultLog } from "./log.js";
export { retryAdvice, type Attempt, type RetryAdvice } from "./retry.js";
export type * from "./types.js";
