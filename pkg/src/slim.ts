/** `faultmap/slim`: the core as WebAssembly that the host loads itself. */
import { createEngine } from "./engine.js";
import { createFunctions, type Functions } from "./functions.js";
import { classOf } from "./objects.js";
import { wasmCore } from "./wasm.js";

const HELP = "faultmap/slim answers from the status alone until setModule is called";

let module: WebAssembly.Module | undefined;

/**
 * Gives the module to run: `faultmap/faultmap.wasm`, compiled or as bytes. Until then every function
 * answers from the status. Only the first module counts.
 *
 * @throws WebAssembly.CompileError if the bytes are no module.
 */
export function setModule(source: WebAssembly.Module | BufferSource): void {
  // One of another window or test file is a module too.
  const isModule = classOf(source) === "WebAssembly.Module";
  module ??= isModule
    ? (source as WebAssembly.Module)
    : new WebAssembly.Module(source as BufferSource);
}

const functions = /* @__PURE__ */ createFunctions(
  /* @__PURE__ */ createEngine(() => module && wasmCore(module), HELP),
);

export * from "./common.js";
/** Reads a reply that is known to have failed. Gives a fault, always: throws a `TypeError` only if one
 * of the `dialects` is none. */
export const decode: Functions["decode"] = functions.decode;
/** Reads a reply that may be fine; `null` where nothing says that it failed. */
export const detect: Functions["detect"] = functions.detect;
/** Reads a failed reply, and says all that a form needs: the fault, its message, and the texts on
 * the fields. Throws a `TypeError` only if one of the catalogs or `dialects` is none. */
export const explain: Functions["explain"] = functions.explain;
/** `decode` of a response, whose body it consumes. Rejects only if one of the `dialects` is none. */
export const decodeResponse: Functions["decodeResponse"] = functions.decodeResponse;
/** `detect` of a response, whose body it consumes. Rejects only if one of the `dialects` is none. */
export const detectResponse: Functions["detectResponse"] = functions.detectResponse;
/** `explain` of a response, whose body it consumes. Rejects only if one of the catalogs or `dialects`
 * is none. */
export const explainResponse: Functions["explainResponse"] = functions.explainResponse;
/** The fault of whatever a `catch` block holds. Rejects only if one of the `dialects` is none. */
export const fromCaught: Functions["fromCaught"] = functions.fromCaught;
/** Whether the home API's conventions call that status a success of that method. */
export const isSuccess: Functions["isSuccess"] = functions.isSuccess;
/** What the body of that success of the home API holds; `null` where it is no success. */
export const expectedBody: Functions["expectedBody"] = functions.expectedBody;
/** The text for a fault, for one of its validation errors, or for an id. */
export const resolveMessage: Functions["resolveMessage"] = functions.resolveMessage;
/** Puts the validation errors of a fault on the fields of a form. */
export const mapToFields: Functions["mapToFields"] = functions.mapToFields;
/** The validation errors as issues of the Standard Schema. */
export const toIssues: Functions["toIssues"] = functions.toIssues;
/** The same functions with these options filled in, for an app's one `errors.ts`. */
export const withDefaults: Functions["withDefaults"] = functions.withDefaults;
/** What runs the core: `"none"` if this runtime cannot, and answers come from the status. */
export const engine: Functions["engine"] = functions.engine;
