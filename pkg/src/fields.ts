/** Field errors as a form asks for them. */
import type { FieldErrors } from "./types.js";

/** The texts for one field; none if nothing is wrong with it, whatever it is called. */
export function messagesFor(errors: Pick<FieldErrors, "fields">, name: string): readonly string[] {
  return Object.hasOwn(errors.fields, name) ? (errors.fields[name] as string[]) : [];
}
