/** Marking the controls of a form as wrong, and taking that back. */

/** A field that is marked. */
export interface Mark {
  /** The controls of that name. */
  readonly controls: readonly Element[];
  /** What people call the field; `""` where nothing says it. */
  readonly label: string;
  /** Takes everything back. */
  undo(): void;
}

let ids = 0;

/** An id that no element has. */
export function freshId(): string {
  let id: string;
  do id = `faultmap-${++ids}`;
  while (document.getElementById(id));
  return id;
}

/** An element with that text: whatever it holds stays text. */
export function textElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** Puts texts beside controls of one name, and tells assistive technology about it. */
export function mark(controls: readonly Element[], texts: readonly string[]): Mark {
  const set = groupOf(controls);
  const box = document.createElement("div");
  box.id = freshId();
  box.className = "faultmap-error";
  box.append(...texts.map((text) => textElement("p", text)));
  const legend = set && [...set.children].find((child) => child.matches("legend"));
  if (legend) legend.after(box);
  else if (set && controls.includes(set)) set.prepend(box);
  else besideOf(controls[controls.length - 1] as Element).after(box);

  const undos = [(): void => box.remove()];
  for (const element of set ? [set] : controls) undos.push(describe(element, box.id));
  for (const control of controls) {
    if (control.matches("fieldset")) continue;
    const before = control.getAttribute("aria-invalid");
    control.setAttribute("aria-invalid", "true");
    undos.push(() => restore(control, "aria-invalid", before));
  }
  // The label of a radio button is that of a choice.
  const named = set ?? (isChoice(controls) ? null : (controls[0] as Element));
  const label = legend ? legend.textContent : named && labelOf(named);
  return { controls, label: tidy(label), undo: () => undos.splice(0).forEach((undo) => undo()) };
}

/** Whether controls are the choices of one field. */
function isChoice(controls: readonly Element[]): boolean {
  return controls.length > 1 && controls[0]!.matches("[type=radio],[type=checkbox]");
}

/** The element that groups radio buttons or boxes and nothing else, or a fieldset that is itself the
 * field. */
function groupOf(controls: readonly Element[]): Element | null {
  const [first] = controls as readonly [Element];
  if (first.matches("fieldset")) return first;
  const set = isChoice(controls) && first.closest("fieldset,[role=radiogroup],[role=group]");
  if (!set || !controls.every((control) => set.contains(control))) return null;
  return fieldsIn(set).every((field) => controls.includes(field)) ? set : null;
}

/** The controls in an element that people fill in. */
export function fieldsIn(element: Element): Element[] {
  return [...element.querySelectorAll("input:not([type=hidden]),select,textarea")];
}

/** The element after which there is room: behind the label, where that holds or follows it. */
function besideOf(control: Element): Element {
  const next = control.nextElementSibling;
  const follows = next?.matches("label") && (next as HTMLLabelElement).control === control;
  return follows ? next : (control.closest("label") ?? control);
}

/** Adds to what describes an element; who else describes it is left alone, then and later. */
function describe(element: Element, id: string): () => void {
  const ids = (): string[] => (element.getAttribute("aria-describedby") ?? "").split(/\s+/);
  const write = (list: string[]): void => {
    restore(element, "aria-describedby", list.filter(Boolean).join(" ") || null);
  };
  write([...ids(), id]);
  return () => write(ids().filter((other) => other !== id));
}

function restore(element: Element, attribute: string, value: string | null): void {
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

function labelOf(control: Element): string | null {
  const [labels, ...others] = ["aria-labelledby", "aria-label", "title", "placeholder"].map(
    (attribute) => control.getAttribute(attribute),
  );
  const elements = (labels ?? "").split(/\s+/).map((id) => document.getElementById(id));
  const text = elements.map((element) => element?.textContent ?? "").join(" ");
  if (text.trim()) return text;
  const label = (control as HTMLInputElement).labels?.[0];
  if (!label) return others.find((text) => text?.trim()) ?? null;
  const copy = label.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll("input,select,textarea,button")) inner.remove();
  return copy.textContent;
}

/** A label without the marks around it: "Name *:" is "Name". */
function tidy(label: string | null): string {
  return (label ?? "").replace(/\s+/g, " ").replace(/^[\s*]+|[\s*:]+$/g, "");
}
