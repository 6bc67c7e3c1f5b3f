/** Marking the controls of a form as wrong, and taking that back. */

/** A field that is marked. */
export interface Mark {
  /** The controls of that name. */
  readonly controls: readonly Element[];
  /** What people call the field. */
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
  if (!set) besideOf(controls[controls.length - 1] as Element).after(box);
  else if (legend) legend.after(box);
  else set.prepend(box);

  const undos = [(): void => box.remove()];
  for (const element of set ? [set] : controls) undos.push(describe(element, box.id));
  for (const control of controls) {
    if (control.matches("fieldset")) continue;
    const before = control.getAttribute("aria-invalid");
    control.setAttribute("aria-invalid", "true");
    undos.push(() => restore(control, "aria-invalid", before));
  }
  const label = legend ? legend.textContent : labelOf(controls[0] as Element);
  return { controls, label: tidy(label), undo: () => undos.splice(0).forEach((undo) => undo()) };
}

/** The fieldset that names a group of radio buttons or boxes, or that is itself the field. */
function groupOf(controls: readonly Element[]): Element | null {
  const [first] = controls as readonly [Element];
  const group =
    first.matches("fieldset") ||
    (controls.length > 1 && first.matches("[type=radio],[type=checkbox]"));
  const set = group ? first.closest("fieldset") : null;
  return set && controls.every((control) => set.contains(control)) ? set : null;
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
  const label = (control as HTMLInputElement).labels?.[0];
  if (!label) return control.getAttribute("aria-label");
  const copy = label.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll("input,select,textarea,button")) inner.remove();
  return copy.textContent;
}

/** A label without the marks around it: "Name *:" is "Name". */
function tidy(label: string | null): string {
  return (label ?? "").replace(/\s+/g, " ").replace(/^[\s*]+|[\s*:]+$/g, "");
}
