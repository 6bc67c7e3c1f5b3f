/** `faultmap`: the core as WebAssembly, inside this file and compiled on first use. */
import { createEngine } from "./engine.js";
import { createFunctions, type Functions } from "./functions.js";
import { packedCore } from "./packed.js";

const HELP =
  "faultmap cannot run here and answers from the status alone; where WebAssembly is what is missing, faultmap/js and faultmap/auto work";

const functions = /* @__PURE__ */ createFunctions(/* @__PURE__ */ createEngine(packedCore, HELP));

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
