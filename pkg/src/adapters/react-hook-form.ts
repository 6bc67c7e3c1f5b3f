/** Field errors into a form of react-hook-form. */
import { textsOfNone } from "../texts.js";
import type { Entry, Explained } from "../types.js";

/** What is needed of `useForm()`. */
export interface ReactHookForm {
  /** Sets an error. */
  setError(
    name: string,
    error: { type: string; message: string; types?: Record<string, string> },
    options?: { shouldFocus: boolean },
  ): void;
  /** Takes an error away. Which names there are is known to the form alone. */
  clearErrors(name: never): void;
  /** Knows which names are those of `useFieldArray`, which fields can take the focus, and whether
   * the form is being sent. */
  readonly control?: {
    readonly _names: { readonly array: ReadonlySet<string> };
    readonly _fields?: object;
    readonly _formState?: { readonly isSubmitting: boolean };
  };
  /** Tells when the form is sent again; since version 7.55. */
  subscribe?(payload: {
    formState: object;
    callback: (state: { isSubmitting?: boolean }) => void;
  }): () => void;
}

/** How errors are shown. */
export interface ApplyOptions {
  /** Whether the first field with an error gets the focus; `true` if not given. */
  readonly shouldFocus?: boolean | undefined;
}

/** Where errors about the whole form stand. */
const WHOLE = "root.server";

/** What takes back the errors of a form; its `setError` is one and the same as long as it lives. */
const shown = new WeakMap<object, () => void>();

/**
 * Sets the errors that `explain` or `mapToFields` found: those of fields at the fields, those of
 * lists at `<list>.root`, and at `root.server` those about the whole form and those of fields that
 * the form does not have, or the message of the fault if there is no other error. Several texts are
 * lines of one message; those of a field are in `types` too, by message id.
 *
 * They go when the form is sent again, so that none of them keeps it from being sent, and with the
 * next call for the form.
 */
export function applyErrors(
  form: ReactHookForm,
  explained: Pick<Explained, "entries" | "fields"> & Partial<Pick<Explained, "message">>,
  options: ApplyOptions = {},
): void {
  const { entries, fields, message } = explained;
  const types = typesOf(entries);
  const names = [WHOLE];
  let stop: (() => void) | undefined;
  const clear = (): void => {
    stop?.();
    names.splice(0).forEach((name) => form.clearErrors(name as never));
  };
  let shouldFocus = options.shouldFocus ?? true;
  shown.get(form.setError)?.();
  shown.set(form.setError, clear);
  form.clearErrors(WHOLE as never);
  for (const [field, texts] of Object.entries(fields)) {
    const name = form.control?._names.array.has(field) ? `${field}.root` : field;
    const error = { type: "server", message: texts.join("\n"), types: types.get(field) ?? {} };
    form.setError(name, error, { shouldFocus });
    names.push(name);
    shouldFocus &&= !canFocus(form, name);
  }
  const whole = textsOfNone(entries);
  if (!entries.length && message) whole.push(message.text);
  if (whole.length) form.setError(WHOLE, { type: "server", message: whole.join("\n") });

  // While the form is being sent, that is said again with other things that change.
  let sending = form.control?._formState?.isSubmitting;
  stop = form.subscribe?.({
    formState: { isSubmitting: true },
    callback: ({ isSubmitting }) => {
      if (isSubmitting && !sending) clear();
      sending = isSubmitting;
    },
  });
}

/** A field as the form keeps it, below its name. */
interface Kept {
  readonly _f?: { readonly ref?: object; readonly refs?: readonly object[] };
}

/** Whether a field takes the focus when it is asked to: no list does, nor one without a control. */
function canFocus({ control }: ReactHookForm, name: string): boolean {
  if (!control?._fields) return true;
  let field: unknown = control._fields;
  for (const key of name.split(/[[\].]+/)) field = (field as Record<string, unknown> | null)?.[key];
  const { ref, refs } = (field as Kept | undefined)?._f ?? {};
  return "focus" in (refs?.[0] ?? ref ?? {});
}

/** The texts of each field by their ids; a number is added to an id that has more than one. */
function typesOf(entries: readonly Entry[]): Map<string, Record<string, string>> {
  const fields = new Map<string, Record<string, string>>();
  const seen = new Set<string>();
  for (const { name, message } of entries) {
    const key = JSON.stringify([name, message.text]);
    if (name === null || seen.has(key)) continue;
    seen.add(key);
    const types = fields.get(name) ?? {};
    fields.set(name, types);
    types[message.id in types ? `${message.id}-${seen.size}` : message.id] = message.text;
  }
  return fields;
}
