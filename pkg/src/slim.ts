/** `faultmap/slim`: the core as WebAssembly that the host loads itself. */
import { createEngine } from "./engine.js";
import { createFunctions, type Functions } from "./functions.js";
import { classOf } from "./objects.js";
import { wasmCore } from "./wasm.js";

const HELP = "faultmap/slim reads the status alone until setModule is called";

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

// The build writes above each of them what `Functions` says of it.
export const decode: Functions["decode"] = functions.decode;
export const detect: Functions["detect"] = functions.detect;
export const explain: Functions["explain"] = functions.explain;
export const decodeResponse: Functions["decodeResponse"] = functions.decodeResponse;
export const detectResponse: Functions["detectResponse"] = functions.detectResponse;
export const explainResponse: Functions["explainResponse"] = functions.explainResponse;
export const fromCaught: Functions["fromCaught"] = functions.fromCaught;
export const explainCaught: Functions["explainCaught"] = functions.explainCaught;
export const isSuccess: Functions["isSuccess"] = functions.isSuccess;
export const expectedBody: Functions["expectedBody"] = functions.expectedBody;
export const resolveMessage: Functions["resolveMessage"] = functions.resolveMessage;
export const mapToFields: Functions["mapToFields"] = functions.mapToFields;
export const toIssues: Functions["toIssues"] = functions.toIssues;
export const withDefaults: Functions["withDefaults"] = functions.withDefaults;
export const engine: Functions["engine"] = functions.engine;
