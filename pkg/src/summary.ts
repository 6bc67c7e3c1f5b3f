/** The summary of the errors of a form. */
import { fieldsIn, freshId, textElement } from "./marks.js";

/** A heading, if there is one, and what is below it: announced when it is shown, and able to take
 * the focus. */
export function summaryOf(heading: string | null | undefined, content: Element): HTMLElement {
  const summary = document.createElement("div");
  const alert = document.createElement("div");
  summary.className = "faultmap-summary";
  summary.tabIndex = -1;
  summary.setAttribute("role", "group");
  alert.setAttribute("role", "alert");
  if (heading) {
    const title = textElement("h2", heading);
    title.id = freshId();
    summary.setAttribute("aria-labelledby", title.id);
    alert.append(title);
  }
  alert.append(content);
  summary.append(alert);
  return summary;
}

/** An item of the summary, which leads to the first of the controls that can be filled in. */
export function itemOf(controls: readonly Element[], text: string, undos: (() => void)[]): Element {
  const fields = controls.flatMap((control) => {
    return control.matches("fieldset") ? fieldsIn(control) : [control];
  }) as HTMLElement[];
  const first = (): HTMLElement | undefined => {
    return fields.find((field) => !field.matches(":disabled")) ?? fields[0];
  };
  const target = first();
  if (!target) return textElement("li", text);
  if (!target.id) {
    target.id = freshId();
    undos.push(() => target.removeAttribute("id"));
  }
  const link = textElement("a", text) as HTMLAnchorElement;
  link.href = `#${target.id}`;
  link.addEventListener("click", (event) => {
    // The address stays as it is: routers listen to it.
    event.preventDefault();
    first()!.focus();
  });
  const item = document.createElement("li");
  item.append(link);
  return item;
}
