/** Options that an app gives once. */
import type { Functions } from "./functions.js";
import { merged } from "./objects.js";
import type { ExplainOptions, ReadOptions } from "./types.js";

/** Everything that any of the functions can be told. */
export interface Defaults extends ExplainOptions, ReadOptions {}

/** A function whose last argument is options. */
type WithOptions<S, R> = (subject: S, options?: Defaults) => R;

/** The functions, with these options under those of each call. */
export function fillIn(functions: Functions, defaults: Readonly<Defaults>): Functions {
  const filled = <S, R>(call: WithOptions<S, R>): WithOptions<S, R> => {
    return (subject, options) => call(subject, merged(defaults, options));
  };
  return {
    ...functions,
    decode: filled(functions.decode),
    detect: filled(functions.detect),
    explain: filled(functions.explain),
    decodeResponse: filled(functions.decodeResponse),
    detectResponse: filled(functions.detectResponse),
    explainResponse: filled(functions.explainResponse),
    fromCaught: filled(functions.fromCaught),
    resolveMessage: filled(functions.resolveMessage),
    mapToFields: filled(functions.mapToFields),
    toIssues: filled(functions.toIssues),
    withDefaults: (options) => fillIn(functions, merged(defaults, options)),
  };
}
