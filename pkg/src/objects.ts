/** What kind of object something is, also if it is of another window or test file. */

/** The platform's name of an object's class. Unlike a member, it cannot be hidden by a form's field
 * of that name. */
export function classOf(object: unknown): string {
  return Object.prototype.toString.call(object).slice(8, -1);
}

/** Whether an object only holds others, unlike a date or a file. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (classOf(value) !== "Object") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return !prototype || !Object.getPrototypeOf(prototype);
}

/** The members of one object, under those of another one that are something: who does not know an
 * option takes nothing away from what is known. */
export function merged<A extends object, B extends object>(
  under: A,
  over: B | null | undefined,
): A & B {
  const all = { ...under } as A & B;
  for (const key in over) {
    const value = over[key];
    if (value != null) all[key] = value as (A & B)[typeof key];
  }
  return all;
}
