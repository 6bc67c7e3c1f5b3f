/** Options that an app gives once. */
import type { Functions } from "./functions.js";
import { merged } from "./objects.js";
import type { ExplainOptions, ReadOptions } from "./types.js";

/** Everything that any of the functions can be told. */
export interface Defaults extends ExplainOptions, ReadOptions {}

/** A function whose last argument is options. */
type WithOptions = (subject: never, options?: Defaults) => unknown;

/** The functions, with these options under those of each call. */
export function fillIn(functions: Functions, defaults: Readonly<Defaults>): Functions {
  const filled: Record<string, unknown> = {};
  for (const [name, call] of Object.entries<WithOptions>(functions as never)) {
    filled[name] = (subject: never, options?: Defaults) =>
      call(subject, typeof options === "number" ? options : merged(defaults, options));
  }
  return {
    ...(filled as unknown as Functions),
    withDefaults: (options) => fillIn(functions, merged(defaults, options)),
  };
}
